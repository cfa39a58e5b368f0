"""Arbeitslosengeld of an Agentur für Arbeit: table of days, letter, certificate; changed, ended, refused."""

# ruff: noqa: E501 - wordings and tables of drawing calls stand on one line each

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from functools import partial
from random import Random

from samples import letter, people
from samples.people import Person

from ._benefits import cents, euro
from ._notices import Block, Heading, Notice, Say, Table, office, paper

_KIND = "unemployment_benefit_notice"


def _office(rng: Random) -> letter.Issuer:
    return office(
        rng,
        "Agentur für Arbeit {}|Bundesagentur für Arbeit - Agentur für Arbeit {}",
        "Operativer Service|Arbeitslosengeld|Team 163",
        ["circle"],
    )


def _info(rng: Random) -> list[tuple[str, str, str | None]]:
    return [("Kundennummer", f"{rng.randint(100, 999)}A{rng.randint(100000, 999999)}", None)]


def _begin(rng: Random, issued: date) -> date:
    return people.day_between(rng, issued - timedelta(days=30), issued)


def _table(rng: Random, who: Person, issued: date, say: Say) -> Notice:
    begin, days = _begin(rng, issued), rng.choice([180, 240, 300, 360])
    end = begin + timedelta(days=days - 1)
    daily = cents(rng, 19, 62)
    rows = [
        ("Leistungsart", "Arbeitslosengeld gem. § 136 SGB III", None),
        ("Anspruchsbeginn", say(begin), "valid_from"),
        ("Anspruchsdauer (Kalendertage)", str(days), None),
    ]
    basis = [
        ("Bemessungsentgelt täglich", euro(daily * 2, "{} EUR"), None),
        ("Lohnsteuerklasse", rng.choice(["I", "III", "IV"]), None),
        (
            "Leistungsentgelt täglich",
            euro((daily / Decimal("0.6")).quantize(Decimal("0.01")), "{} EUR"),
            None,
        ),
        ("Prozentsatz", "60", None),
    ]
    return Notice(
        _KIND, _office(rng), rng.choice(["Bewilligungsbescheid", "Bewilligung von Arbeitslosengeld", "Bescheid über Arbeitslosengeld"]),
        ["über Ihren Anspruch auf Arbeitslosengeld wird wie folgt entschieden:", Block(rows, "colon"), Table([0.28, 0.28, 0.44], [["von", "bis", "Leistungsbetrag täglich EUR"], [f"{begin:%d.%m.%Y}", f"{end:%d.%m.%Y}", euro(daily, "{}")]], right=[2]),
         "Das Arbeitslosengeld wird für Kalendertage berechnet und geleistet; ein voller Monat zählt mit 30 Tagen.", Heading("Berechnungsgrundlagen"), Block(basis, "colon")],
        {"daily_amount": f"{daily:.2f}", "valid_from": begin, "valid_until": end, "decision": "granted"}, {"daily_amount": euro(daily, "{}"), "valid_until": f"{end:%d.%m.%Y}"}, info=_info(rng),
    )  # fmt: skip


def _letter(rng: Random, who: Person, issued: date, say: Say) -> Notice:
    begin, days = _begin(rng, issued), rng.choice([180, 300, 360])
    end = begin + timedelta(days=days - 1)
    daily = cents(rng, 19, 62)
    monthly = daily * 30
    return Notice(
        _KIND, _office(rng), rng.choice(["Bewilligung von Arbeitslosengeld nach dem SGB III", "Ihr Arbeitslosengeld - Bewilligungsbescheid"]),
        [f"ich bewillige Ihnen Arbeitslosengeld für die Zeit vom {say(begin)} bis längstens {say(end)}. Ihr täglicher Leistungsbetrag beläuft sich auf {euro(daily, '{} Euro')}; das sind für einen vollen Monat (30 Tage) {euro(monthly, '{} Euro')} monatlich."],
        {"daily_amount": f"{daily:.2f}", "monthly_amount": f"{monthly:.2f}", "valid_from": begin, "valid_until": end, "decision": "granted"}, {"daily_amount": euro(daily, "{} Euro"), "monthly_amount": euro(monthly, "{} Euro"), "valid_from": say(begin), "valid_until": say(end)}, info=_info(rng),
    )  # fmt: skip


def _certificate(rng: Random, who: Person, issued: date, say: Say) -> Notice:
    begin = people.day_between(rng, issued - timedelta(days=150), issued - timedelta(days=30))
    end = begin + timedelta(days=359)
    daily = cents(rng, 19, 62)
    rows = [
        ("Leistung", "Arbeitslosengeld (§ 136 SGB III)", None),
        ("Bezug seit", say(begin), "valid_from"),
        ("Leistungsbetrag täglich", euro(daily), "daily_amount"),
        ("Anspruchsende", say(end), "valid_until"),
    ]
    return Notice(
        _KIND, _office(rng), "über den Bezug von Arbeitslosengeld", [f"Es wird bestätigt, dass {who.full_name} laufend Arbeitslosengeld bezieht:", Block(rows, "colon"), "Diese Bescheinigung wird zur Vorlage bei Behörden erteilt."],
        {"daily_amount": f"{daily:.2f}", "valid_from": begin, "valid_until": end, "decision": "granted"}, title="Bescheinigung", info=_info(rng), appeal=False,
    )  # fmt: skip


def _changed(rng: Random, who: Person, issued: date, say: Say) -> Notice:
    begin = _begin(rng, issued)
    end = begin + timedelta(days=200)
    daily = cents(rng, 19, 62)
    return Notice(
        _KIND, _office(rng), "Änderungsbescheid - Arbeitslosengeld", ["Ihr Anspruch auf Arbeitslosengeld (§ 136 SGB III) hat sich geändert:", Table([0.28, 0.28, 0.44], [["vom", "bis", "Leistungsbetrag täglich"], [f"{begin:%d.%m.%Y}", f"{end:%d.%m.%Y}", euro(daily, "{} EUR")]], right=[2]), "Grund: Sie haben die Lohnsteuerklasse gewechselt."],
        {"daily_amount": f"{daily:.2f}", "valid_from": begin, "valid_until": end, "decision": "changed"}, {"daily_amount": euro(daily, "{} EUR"), "valid_from": f"{begin:%d.%m.%Y}", "valid_until": f"{end:%d.%m.%Y}"}, info=_info(rng),
    )  # fmt: skip


def _ended(rng: Random, who: Person, issued: date, say: Say) -> Notice:
    stop = people.day_between(rng, issued - timedelta(days=10), issued + timedelta(days=10))
    return Notice(
        _KIND, _office(rng), rng.choice(["Aufhebung der Bewilligung von Arbeitslosengeld", "Aufhebungsbescheid Arbeitslosengeld"]), [f"die Entscheidung über die Bewilligung von Arbeitslosengeld wird ab {say(stop)} aufgehoben, weil Sie eine Beschäftigung aufgenommen haben (§ 48 SGB X)."],
        {"valid_until": stop - timedelta(days=1), "decision": "ended"}, info=_info(rng),
    )  # fmt: skip


def _refused(rng: Random, who: Person, issued: date, say: Say) -> Notice:
    return Notice(
        _KIND, _office(rng), rng.choice(["Ablehnung Ihres Antrags auf Arbeitslosengeld", "Bescheid über Ihren Antrag auf Arbeitslosengeld"]), [f"Ihr Antrag auf Arbeitslosengeld vom {say(issued - timedelta(days=20))} wird abgelehnt. Sie haben die Anwartschaftszeit nach § 142 SGB III nicht erfüllt."],
        {"decision": "refused"}, info=_info(rng),
    )  # fmt: skip


LAYOUTS = {
    name: partial(paper, name, writer)
    for name, writer in {"table": _table, "letter": _letter, "certificate": _certificate, "changed": _changed, "ended": _ended, "refused": _refused}.items()
}  # fmt: skip
