"""Unterhaltsvorschussbescheid of a Jugendamt: letter, reckoning, two children; changed, ended, refused."""

# ruff: noqa: E501 - wordings and tables of drawing calls stand on one line each

from __future__ import annotations

from datetime import date
from decimal import Decimal
from functools import partial
from random import Random

from samples import letter, people
from samples.people import Person

from ._benefits import AMOUNTS, euro, last_of_month, months_later
from ._notices import Block, Heading, Notice, Say, Table, office, paper

_KIND = "advance_maintenance_notice"
_RATES = (Decimal(227), Decimal(299), Decimal(394))


def _office(rng: Random) -> letter.Issuer:
    return office(
        rng,
        "Stadt {}|Landkreis {}|Landratsamt {}|Bezirksamt {}-Nord|Kreis {}",
        "Jugendamt - Unterhaltsvorschusskasse|Amt für Jugend und Familie|Fachdienst Unterhaltsvorschuss|Jugendamt, Abt. 51.3",
    )


def _child(rng: Random, who: Person) -> Person:
    return people.relative(rng, who, child=True)


def _info(rng: Random) -> list[tuple[str, str, str | None]]:
    return [
        (
            rng.choice(["Aktenzeichen", "Mein Zeichen", "UVG-Nr."]),
            f"51.3-UV {rng.randint(1000, 99999)}/{rng.randint(22, 26)}",
            None,
        )
    ]


def _letter(rng: Random, who: Person, issued: date, say: Say) -> Notice:
    kid, amount, form = _child(rng, who), rng.choice(_RATES), rng.choice(AMOUNTS)
    begin = months_later(issued, rng.choice([-1, 0]))
    subject = rng.choice([
        "Bescheid über die Bewilligung von Leistungen nach dem Unterhaltsvorschussgesetz (UVG)",
        f"Unterhaltsvorschuss für {kid.full_name} - Bewilligungsbescheid",
        "Vollzug des Unterhaltsvorschussgesetzes; Bewilligungsbescheid",
    ])  # fmt: skip
    text = rng.choice([
        f"für Ihr Kind {kid.full_name}, geboren am {say(kid.birth_date)}, werden ab dem {say(begin)} Unterhaltsvorschussleistungen in Höhe von monatlich {euro(amount, form)} bewilligt.",
        f"auf Ihren Antrag wird für {kid.full_name}, geb. am {say(kid.birth_date)}, ab {say(begin)} Unterhaltsvorschuss gewährt. Die Leistung beträgt {euro(amount, form)} im Monat.",
    ])  # fmt: skip
    return Notice(
        _KIND, _office(rng), subject, [text, "Die Leistung wird monatlich im Voraus gezahlt. Sie sind verpflichtet, jede Änderung anzuzeigen (§ 6 Abs. 4 UVG)."],
        {"monthly_amount": f"{amount:.2f}", "valid_from": begin, "decision": "granted"}, {"monthly_amount": euro(amount, form), "valid_from": say(begin)}, info=_info(rng), persons=[kid],
    )  # fmt: skip


def _reckoning(rng: Random, who: Person, issued: date, say: Say) -> Notice:
    """Mindestunterhalt less child benefit is what is paid."""
    kid, form = _child(rng, who), rng.choice(AMOUNTS)
    amount = rng.choice(_RATES)
    begin = months_later(issued, 0)
    end = last_of_month(months_later(begin, 11))
    rows = [
        ("Name des Kindes", kid.full_name, None), ("Geburtsdatum", say(kid.birth_date), None), ("Bewilligt ab", say(begin), "valid_from"), ("Bewilligt bis", say(end), "valid_until"),
        ("Mindestunterhalt", euro(amount + 259, form), None), ("abzüglich Kindergeld", euro(Decimal(259), form), None), (rng.choice(["Unterhaltsvorschuss monatlich", "Monatliche Unterhaltsleistung", "Zahlbetrag monatlich"]), euro(amount, form), "monthly_amount"),
    ]  # fmt: skip
    return Notice(
        _KIND, _office(rng), "Leistungen nach dem Unterhaltsvorschussgesetz", ["dem Antrag auf Unterhaltsvorschuss wird entsprochen. Es werden bewilligt:", Block(rows, "colon")],
        {"monthly_amount": f"{amount:.2f}", "valid_from": begin, "valid_until": end, "decision": "granted"}, title=rng.choice(["Bewilligungsbescheid", "Bescheid"]), info=_info(rng), persons=[kid],
    )  # fmt: skip


def _two(rng: Random, who: Person, issued: date, say: Say) -> Notice:
    kids, rates = [_child(rng, who), _child(rng, who)], [rng.choice(_RATES), rng.choice(_RATES)]
    begin = months_later(issued, -1)
    total = sum(rates, Decimal(0))
    cells = [
        ["Kind", "geb. am", "monatlich"],
        *(
            [kid.full_name, f"{kid.birth_date:%d.%m.%Y}", euro(rate, "{} €")]
            for kid, rate in zip(kids, rates, strict=True)
        ),
        ["Gesamtbetrag", "", euro(total, "{} €")],
    ]
    return Notice(
        _KIND, _office(rng), "Bescheid über Unterhaltsvorschuss", [f"für Ihre Kinder wird ab {say(begin)} Unterhaltsvorschuss nach dem UVG bewilligt:", Table([0.5, 0.2, 0.3], cells, right=[2]), f"Für die Zeit bis zum Ende des laufenden Monats werden {euro(total)} nachgezahlt."],
        {"monthly_amount": f"{total:.2f}", "valid_from": begin, "decision": "granted"}, {"monthly_amount": euro(total, "{} €"), "valid_from": say(begin)}, info=_info(rng), persons=kids,
    )  # fmt: skip


def _changed(rng: Random, who: Person, issued: date, say: Say) -> Notice:
    kid = _child(rng, who)
    begin = months_later(issued, 1)
    return Notice(
        _KIND, _office(rng), "Änderungsbescheid - Unterhaltsvorschuss", [f"die Leistungen für {kid.full_name}, geb. am {say(kid.birth_date)}, werden ab {say(begin)} neu festgesetzt. Bisher: 227,00 Euro. Neu: monatlich 299,00 Euro.", Heading("Begründung"), "Ihr Kind hat die zweite Altersstufe erreicht (§ 2 Abs. 1 UVG)."],
        {"monthly_amount": "299.00", "valid_from": begin, "decision": "changed"}, {"monthly_amount": "299,00 Euro", "valid_from": say(begin)}, info=_info(rng), persons=[kid],
    )  # fmt: skip


def _ended(rng: Random, who: Person, issued: date, say: Say) -> Notice:
    kid = _child(rng, who)
    last = last_of_month(issued)
    return Notice(
        _KIND, _office(rng), rng.choice(["Einstellung der Leistungen nach dem Unterhaltsvorschussgesetz", "Aufhebungsbescheid Unterhaltsvorschuss"]), [f"die Leistungen nach dem UVG für {kid.full_name}, geb. am {say(kid.birth_date)}, werden mit Ablauf des {say(last)} eingestellt, weil der andere Elternteil Unterhalt zahlt."],
        {"valid_until": last, "decision": "ended"}, info=_info(rng), persons=[kid],
    )  # fmt: skip


def _refused(rng: Random, who: Person, issued: date, say: Say) -> Notice:
    kid = _child(rng, who)
    return Notice(
        _KIND, _office(rng), rng.choice(["Ablehnung von Leistungen nach dem Unterhaltsvorschussgesetz", "Bescheid über Unterhaltsvorschuss"]), [f"Ihr Antrag auf Unterhaltsvorschuss für {kid.full_name}, geb. am {say(kid.birth_date)}, wird abgelehnt. Das Kind lebt nicht bei einem Elternteil, der ledig, verwitwet oder geschieden ist oder dauernd getrennt lebt."],
        {"decision": "refused"}, info=_info(rng), persons=[kid],
    )  # fmt: skip


LAYOUTS = {
    name: partial(paper, name, writer)
    for name, writer in {"letter": _letter, "reckoning": _reckoning, "two": _two, "changed": _changed, "ended": _ended, "refused": _refused}.items()
}  # fmt: skip
