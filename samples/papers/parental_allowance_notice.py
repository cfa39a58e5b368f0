"""Elterngeldbescheid of an Elterngeldstelle: table of Lebensmonate, letter, rows, Plus; changed, ended, refused."""

# ruff: noqa: E501 - wordings and tables of drawing calls stand on one line each

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from decimal import Decimal
from functools import partial
from random import Random

from samples import letter, people
from samples.people import Person

from ._benefits import AMOUNTS, cents, euro
from ._notices import Block, Heading, Notice, Say, Table, office, paper

_KIND = "parental_allowance_notice"


def _office(rng: Random) -> letter.Issuer:
    return office(
        rng,
        "Landkreis {}|Stadt {}|Zentrum Bayern Familie und Soziales|L-Bank|Bezirksamt {}-Mitte|Hessisches Amt für Versorgung und Soziales {}|Kreis {}",
        "Elterngeldstelle|Jugendamt - Elterngeldstelle|Familienförderung|Elterngeld und Elternzeit",
    )


def _info(rng: Random) -> list[tuple[str, str, str | None]]:
    return [
        (
            rng.choice(["Geschäftszeichen", "Aktenzeichen", "EG-Nummer"]),
            f"EG {rng.randint(10, 99)}/{rng.randint(100000, 999999)}",
            None,
        )
    ]


def _child(rng: Random, who: Person, issued: date) -> tuple[Person, date]:
    """A child born some weeks before, the day of birth no later than the 28th."""
    from dataclasses import replace

    born = people.day_between(rng, issued - timedelta(days=110), issued - timedelta(days=40))
    born = born.replace(day=min(born.day, 28))
    return replace(people.relative(rng, who, child=True), birth_date=born), born


def _month(born: date, number: int) -> date:
    """The first day of a month of life, counted from 0."""
    month = born.month - 1 + number
    year, month = born.year + month // 12, month % 12 + 1
    return date(year, month, min(born.day, monthrange(year, month)[1]))


def _last(born: date, number: int) -> date:
    return _month(born, number + 1) - timedelta(days=1)


def _table(rng: Random, who: Person, issued: date, say: Say) -> Notice:
    """A row for each month; the first two are covered by Mutterschaftsgeld."""
    kid, born = _child(rng, who, issued)
    free, months = rng.choice([0, 2]), rng.choice([10, 12])
    amount = cents(rng, 300, 1650)
    values = [Decimal(0)] * free + [amount] * (months - free)
    cells = [
        ["Lebensmonat", "von", "bis", "Elterngeld in EUR"],
        *(
            [f"{n + 1}.", f"{_month(born, n):%d.%m.%Y}", f"{_last(born, n):%d.%m.%Y}", euro(value, "{}")]
            for n, value in enumerate(values)
        ),
        ["Summe", "", "", euro(sum(values, Decimal(0)), "{}")],
    ]
    first, last = _month(born, free), _last(born, months - 1)
    return Notice(
        _KIND, _office(rng), "nach dem Bundeselterngeld- und Elternzeitgesetz (BEEG)", [f"für Ihr Kind {kid.full_name}, geboren am {say(born)}, wird Ihnen Basiselterngeld für folgende Lebensmonate bewilligt:", Table([0.2, 0.25, 0.25, 0.3], cells, right=[3]), *(["Für die ersten beiden Lebensmonate ist Mutterschaftsgeld anzurechnen (§ 3 BEEG)."] if free else [])],
        {"monthly_amount": f"{amount:.2f}", "valid_from": first, "valid_until": last, "decision": "granted", "by_period": [{"valid_from": _month(born, n), "valid_until": _last(born, n), "amount": f"{value:.2f}"} for n, value in enumerate(values)]}, {"valid_until": f"{last:%d.%m.%Y}"}, title=rng.choice(["Elterngeldbescheid", "Bescheid über Elterngeld"]), info=_info(rng), persons=[kid],
    )  # fmt: skip


def _letter(rng: Random, who: Person, issued: date, say: Say) -> Notice:
    kid, born = _child(rng, who, issued)
    months = rng.choice([2, 10, 12])
    amount, form = cents(rng, 300, 1650), rng.choice(AMOUNTS)
    end = _last(born, months - 1)
    return Notice(
        _KIND, _office(rng), rng.choice(["Bescheid über die Bewilligung von Elterngeld", "Elterngeld nach dem BEEG - Bewilligungsbescheid", "Vollzug des BEEG; Bewilligung von Elterngeld"]), [f"auf Ihren Antrag wird Ihnen für {kid.full_name}, geb. am {say(born)}, für die Zeit vom {say(born)} bis {say(end)} (1. bis {months}. Lebensmonat) Elterngeld in Höhe von {euro(amount, form)} monatlich bewilligt.", f"Insgesamt ergibt sich für den Bezugszeitraum ein Betrag von {euro(amount * months, form)}.", Heading("Begründung"), f"Ihr Nettoeinkommen vor der Geburt betrug im Durchschnitt monatlich {euro(amount * 2, form)}."],
        {"monthly_amount": f"{amount:.2f}", "valid_from": born, "valid_until": end, "decision": "granted"}, {"monthly_amount": euro(amount, form), "valid_until": say(end)}, info=_info(rng), persons=[kid],
    )  # fmt: skip


def _plus(rng: Random, who: Person, issued: date, say: Say) -> Notice:
    kid, born = _child(rng, who, issued)
    amount, form = cents(rng, 150, 900), rng.choice(AMOUNTS)
    end = _last(born, 19)
    rows = [
        ("Kind", f"{kid.full_name}, geb. {say(born)}", None),
        ("Leistungsart", "ElterngeldPlus", None),
        ("Bezugszeitraum", f"{say(born)} bis {say(end)}", "valid_from"),
        (
            rng.choice(
                ["Elterngeld monatlich", "Zahlbetrag je Lebensmonat monatlich", "Monatlicher Zahlbetrag"]
            ),
            euro(amount, form),
            "monthly_amount",
        ),
        ("Nachzahlung", euro(amount * 2, form), None),
    ]
    return Notice(
        _KIND, _office(rng), "Elterngeldbescheid (ElterngeldPlus)", ["Ihrem Antrag wird entsprochen:", Block(rows, "colon"), "Das Elterngeld wird unter dem Vorbehalt des Widerrufs für den Fall bewilligt, dass Sie entgegen Ihren Angaben Einkommen aus Erwerbstätigkeit haben."],
        {"monthly_amount": f"{amount:.2f}", "valid_from": born, "valid_until": end, "decision": "granted"}, info=_info(rng), persons=[kid],
    )  # fmt: skip


def _provisional(rng: Random, who: Person, issued: date, say: Say) -> Notice:
    kid, born = _child(rng, who, issued)
    amount = cents(rng, 300, 1200)
    end = _last(born, 11)
    return Notice(
        _KIND, _office(rng), "Vorläufige Bewilligung von Elterngeld (§ 8 Abs. 3 BEEG)", [f"Elterngeld wird für {kid.full_name}, geb. am {say(born)}, vom {say(born)} bis {say(end)} vorläufig in Höhe von monatlich {euro(amount)} bewilligt. Über die endgültige Höhe wird nach Ablauf des Bezugszeitraums entschieden."],
        {"monthly_amount": f"{amount:.2f}", "valid_from": born, "valid_until": end, "decision": "provisional"}, {"monthly_amount": euro(amount), "valid_until": say(end)}, info=_info(rng), persons=[kid],
    )  # fmt: skip


def _ended(rng: Random, who: Person, issued: date, say: Say) -> Notice:
    kid, born = _child(rng, who, issued)
    stop = _month(born, 5)
    return Notice(
        _KIND, _office(rng), "Aufhebungsbescheid - Elterngeld", [f"die Bewilligung von Elterngeld für {kid.full_name}, geb. am {say(born)}, wird ab {say(stop)} aufgehoben, weil Sie mehr als 32 Wochenstunden arbeiten."],
        {"valid_until": stop - timedelta(days=1), "decision": "ended"}, info=_info(rng), persons=[kid],
    )  # fmt: skip


def _refused(rng: Random, who: Person, issued: date, say: Say) -> Notice:
    kid, born = _child(rng, who, issued)
    return Notice(
        _KIND, _office(rng), rng.choice(["Ablehnung Ihres Antrags auf Elterngeld", "Elterngeldbescheid"]), [f"Ihr Antrag auf Elterngeld für {kid.full_name}, geb. am {say(born)}, wird abgelehnt. Sie besitzen keinen Aufenthaltstitel, der nach § 1 Abs. 7 BEEG zum Bezug berechtigt."],
        {"decision": "refused"}, info=_info(rng), persons=[kid],
    )  # fmt: skip


LAYOUTS = {
    name: partial(paper, name, writer)
    for name, writer in {"table": _table, "letter": _letter, "plus": _plus, "provisional": _provisional, "ended": _ended, "refused": _refused}.items()
}  # fmt: skip
