"""Kinderzuschlagsbescheid of a Familienkasse: letter, rows, table of months; changed, ended, refused."""

# ruff: noqa: E501 - wordings and tables of drawing calls stand on one line each

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from functools import partial
from random import Random

from samples import letter, people
from samples.people import Person

from ._benefits import AMOUNTS, euro, family_benefit_number, last_of_month, months_later
from ._notices import Block, Heading, Notice, Say, Table, office, paper

_KIND = "child_supplement_notice"


def _office(rng: Random) -> letter.Issuer:
    return office(
        rng,
        "Familienkasse {}|Bundesagentur für Arbeit - Familienkasse {}|Familienkasse Baden-Württemberg West",
        "der Bundesagentur für Arbeit|Kinderzuschlag",
        ["circle"],
    )


def _family(rng: Random, who: Person) -> list[Person]:
    return [people.relative(rng, who, child=True) for _ in range(rng.randint(1, 3))]


def _info(rng: Random) -> list[tuple[str, str, str | None]]:
    return [
        (
            rng.choice(["Kindergeld-Nr.", "Mein Zeichen", "Kinderzuschlag-Nr."]),
            family_benefit_number(rng),
            None,
        )
    ]


def _amount(rng: Random, kids: list[Person]) -> Decimal:
    return Decimal(rng.randint(60, 297) * len(kids))


def _letter(rng: Random, who: Person, issued: date, say: Say) -> Notice:
    kids, form = _family(rng, who), rng.choice(AMOUNTS)
    begin = months_later(issued, rng.choice([-1, 0]))
    end = last_of_month(months_later(begin, 5))
    amount = _amount(rng, kids)
    names = ", ".join(f"{kid.given_names}, geb. am {say(kid.birth_date)}" for kid in kids)
    text = rng.choice([
        f"auf Ihren Antrag wird Ihnen für die Zeit vom {say(begin)} bis {say(end)} Kinderzuschlag in Höhe von monatlich {euro(amount, form)} bewilligt.",
        f"für den Bewilligungszeitraum {say(begin)} bis {say(end)} bewilligen wir Ihnen Kinderzuschlag. Der Gesamtbetrag beläuft sich auf {euro(amount, form)} monatlich.",
    ])  # fmt: skip
    return Notice(
        _KIND, _office(rng), rng.choice(["Bescheid über Kinderzuschlag", "Bewilligung von Kinderzuschlag nach § 6a Bundeskindergeldgesetz (BKGG)", "Kinderzuschlag - Bewilligungsbescheid"]),
        [text, f"Berücksichtigt wurden: {names}.", f"Daneben wird weiterhin Kindergeld in Höhe von monatlich {euro(Decimal(259 * len(kids)), form)} gezahlt.", "Mit dem Kinderzuschlag können Sie Leistungen für Bildung und Teilhabe beantragen."],
        {"monthly_amount": f"{amount:.2f}", "valid_from": begin, "valid_until": end, "decision": "granted"},
        {"monthly_amount": euro(amount, form), "valid_from": say(begin), "valid_until": say(end)}, info=_info(rng), persons=kids,
    )  # fmt: skip


def _rows(rng: Random, who: Person, issued: date, say: Say) -> Notice:
    kids, form = _family(rng, who), rng.choice(AMOUNTS)
    begin = months_later(issued, 0)
    end = last_of_month(months_later(begin, 5))
    amount = _amount(rng, kids)
    return Notice(
        _KIND, _office(rng), rng.choice(["Kinderzuschlag (§ 6a BKGG)", "über Kinderzuschlag für Ihre Kinder"]),
        ["über Ihren Antrag wurde wie folgt entschieden:",
         Block([("Bewilligungszeitraum", f"{begin:%m.%Y} - {end:%m.%Y}", "valid_from"), ("Anzahl der Kinder", str(len(kids)), None), ("Kinderzuschlag monatlich", euro(amount, form), "monthly_amount"), ("Nachzahlung", euro(amount, form), None)]),
         "Der Kinderzuschlag wird zusammen mit dem Kindergeld ausgezahlt."],
        {"monthly_amount": f"{amount:.2f}", "valid_from": begin, "valid_until": end, "decision": "granted"}, title=rng.choice(["Bescheid", "Bewilligungsbescheid"]), info=_info(rng), persons=kids,
    )  # fmt: skip


def _table(rng: Random, who: Person, issued: date, say: Say) -> Notice:
    kids = _family(rng, who)
    begin = months_later(issued, 0)
    end = last_of_month(months_later(begin, 5))
    shares = [Decimal(rng.randint(60, 297)) for _ in kids]
    total = sum(shares, Decimal(0))
    cells = [
        ["Kind", "geboren am", "Kinderzuschlag monatlich"],
        *(
            [f"{kid.family_name}, {kid.given_names}", f"{kid.birth_date:%d.%m.%Y}", euro(share, "{} €")]
            for kid, share in zip(kids, shares, strict=True)
        ),
        ["Gesamtkinderzuschlag", "", euro(total, "{} €")],
    ]
    return Notice(
        _KIND, _office(rng), "Bescheid über die Bewilligung von Kinderzuschlag",
        [f"Kinderzuschlag wird für die Zeit von {begin:%m/%Y} bis {end:%m/%Y} bewilligt:", Table([0.45, 0.2, 0.35], cells, right=[2]), Heading("Begründung"), f"Bei der Berechnung wurde Einkommen von monatlich {euro(Decimal(rng.randint(1500, 2900)))} berücksichtigt."],
        {"monthly_amount": f"{total:.2f}", "valid_from": begin, "valid_until": end, "decision": "granted"}, {"monthly_amount": euro(total, "{} €")} if len(kids) > 1 else {}, info=_info(rng), persons=kids,
    )  # fmt: skip


def _changed(rng: Random, who: Person, issued: date, say: Say) -> Notice:
    kids = _family(rng, who)
    begin = months_later(issued, 1)
    end = last_of_month(months_later(begin, 3))
    amount = _amount(rng, kids)
    return Notice(
        _KIND, _office(rng), "Änderungsbescheid über Kinderzuschlag",
        [f"Ihr Anspruch auf Kinderzuschlag hat sich geändert. Sie erhalten vom {say(begin)} bis {say(end)} Kinderzuschlag in Höhe von {euro(amount)} monatlich."],
        {"monthly_amount": f"{amount:.2f}", "valid_from": begin, "valid_until": end, "decision": "changed"}, {"monthly_amount": euro(amount), "valid_from": say(begin), "valid_until": say(end)}, info=_info(rng), persons=kids,
    )  # fmt: skip


def _ended(rng: Random, who: Person, issued: date, say: Say) -> Notice:
    stop = months_later(issued, 1)
    return Notice(
        _KIND, _office(rng), rng.choice(["Aufhebung der Bewilligung von Kinderzuschlag", "Aufhebungsbescheid Kinderzuschlag"]),
        [f"die Bewilligung von Kinderzuschlag wird ab {say(stop)} gemäß § 48 SGB X aufgehoben. Ab diesem Zeitpunkt besteht kein Anspruch auf Kinderzuschlag mehr."],
        {"valid_until": stop - timedelta(days=1), "decision": "ended"}, info=_info(rng),
    )  # fmt: skip


def _refused(rng: Random, who: Person, issued: date, say: Say) -> Notice:
    return Notice(
        _KIND, _office(rng), rng.choice(["Ablehnung Ihres Antrags auf Kinderzuschlag", "Bescheid über Kinderzuschlag"]),
        [f"Ihr Antrag auf Kinderzuschlag vom {say(issued - timedelta(days=33))} wird abgelehnt. Mit Ihrem Einkommen wird die Mindesteinkommensgrenze von 900,00 Euro nicht erreicht."],
        {"decision": "refused"}, info=_info(rng),
    )  # fmt: skip


LAYOUTS = {
    name: partial(paper, name, writer)
    for name, writer in {"letter": _letter, "rows": _rows, "table": _table, "changed": _changed, "ended": _ended, "refused": _refused}.items()
}  # fmt: skip
