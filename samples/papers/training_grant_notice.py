"""Bescheid über Ausbildungsförderung: BAföG as a form and as a letter, BAB, Aufstiegs-BAföG; changed, refused."""

# ruff: noqa: E501 - wordings and tables of drawing calls stand on one line each

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from functools import partial
from random import Random

from samples import letter
from samples.people import Person, pick

from ._benefits import AMOUNTS, cents, euro, last_of_month, months_later
from ._notices import Block, Heading, Notice, Say, Table, office, paper

_KIND = "training_grant_notice"


def _students(rng: Random) -> letter.Issuer:
    return office(
        rng,
        "Studierendenwerk {}|Studentenwerk {}|Landkreis {}|Stadt {}",
        "Amt für Ausbildungsförderung|Abteilung Ausbildungsförderung|BAföG-Amt",
    )


def _agency(rng: Random) -> letter.Issuer:
    return office(
        rng,
        "Agentur für Arbeit {}|Bundesagentur für Arbeit - Agentur für Arbeit {}",
        "Operativer Service|Team BAB",
        ["circle"],
    )


def _info(rng: Random) -> list[tuple[str, str, str | None]]:
    return [
        (
            rng.choice(["Förderungsnummer", "Förd.-Nr.", "Amts-/Förderungsnr."]),
            f"{rng.randint(100, 999)}-{rng.randint(10**6, 10**7 - 1)}",
            None,
        )
    ]


def _span(rng: Random, issued: date) -> tuple[date, date]:
    begin = months_later(issued, rng.choice([-2, -1, 0]))
    return begin, last_of_month(months_later(begin, 11))


def _form(rng: Random, who: Person, issued: date, say: Say) -> Notice:
    begin, end = _span(rng, issued)
    need, counted = cents(rng, 812, 992).quantize(1), cents(rng, 0, 400).quantize(1)
    amount = need - counted
    say_ = partial(euro, form=rng.choice(["{}", "{} EUR"]))
    half = (amount / 2).quantize(Decimal("0.01"))
    rows = [
        ["Bezeichnung", "Betrag monatlich"], ["Bedarf nach § 13 BAföG", say_(need)], ["anzurechnendes Einkommen", say_(counted)],
        ["Förderungsbetrag monatlich", say_(amount)], ["davon Zuschuss", say_(half)], ["davon Darlehen", say_(amount - half)],
    ]  # fmt: skip
    return Notice(
        _KIND, _students(rng), rng.choice(["nach dem Bundesausbildungsförderungsgesetz (BAföG)", "über Ausbildungsförderung nach dem BAföG"]),
        [Block([("Auszubildende/r", f"{who.family_name}, {who.given_names}", None), ("Ausbildungsstätte", pick(rng, "Universität Leipzig|Hochschule Trier|Technische Universität Chemnitz"), None), ("Bewilligungszeitraum", f"{begin:%m.%Y} - {end:%m.%Y}", "valid_from")], "colon"), Table([0.6, 0.4], rows, right=[1]), "Die Förderung wird monatlich im Voraus gezahlt. Die Entscheidung ergeht nach § 50 BAföG."],
        {"monthly_amount": f"{amount:.2f}", "valid_from": begin, "valid_until": end, "decision": "granted"}, {"monthly_amount": say_(amount)} if counted else {},
        title="Bescheid über Ausbildungsförderung" if rng.random() < 0.5 else "Bescheid", info=_info(rng), salutation=False,
    )  # fmt: skip


def _letter(rng: Random, who: Person, issued: date, say: Say) -> Notice:
    begin, end = _span(rng, issued)
    amount, form = cents(rng, 220, 992).quantize(1), rng.choice(AMOUNTS)
    return Notice(
        _KIND, _students(rng), rng.choice(["Vollzug des Bundesausbildungsförderungsgesetzes (BAföG); Bewilligungsbescheid", "Bescheid über Ausbildungsförderung (BAföG)", "Bewilligung von Ausbildungsförderung"]),
        [rng.choice([f"für den Bewilligungszeitraum vom {say(begin)} bis {say(end)} wird Ihnen Ausbildungsförderung in Höhe von monatlich {euro(amount, form)} bewilligt.", f"Ihnen wird für die Zeit vom {say(begin)} bis {say(end)} Ausbildungsförderung bewilligt. Der Förderungsbetrag beträgt {euro(amount, form)} im Monat."]), f"Die Hälfte wird als Darlehen geleistet. Für die zurückliegenden Monate werden {euro(amount * 2, form)} nachgezahlt."],
        {"monthly_amount": f"{amount:.2f}", "valid_from": begin, "valid_until": end, "decision": "granted"}, {"monthly_amount": euro(amount, form), "valid_from": say(begin), "valid_until": say(end)}, info=_info(rng),
    )  # fmt: skip


def _bab(rng: Random, who: Person, issued: date, say: Say) -> Notice:
    begin = months_later(issued, 0)
    end = last_of_month(months_later(begin, 17))
    amount = cents(rng, 90, 640).quantize(1)
    return Notice(
        _KIND, _agency(rng), rng.choice(["Bewilligung von Berufsausbildungsbeihilfe (BAB)", "Bewilligungsbescheid über Berufsausbildungsbeihilfe nach §§ 56 ff. SGB III"]),
        ["über Ihren Antrag auf Berufsausbildungsbeihilfe wird wie folgt entschieden:", Table([0.3, 0.3, 0.4], [["von", "bis", "Betrag monatlich in EUR"], [f"{begin:%d.%m.%Y}", f"{end:%d.%m.%Y}", euro(amount, "{}")]], right=[2]), "Die Leistung wird monatlich nachträglich gezahlt."],
        {"monthly_amount": f"{amount:.2f}", "valid_from": begin, "valid_until": end, "decision": "granted"}, {"monthly_amount": euro(amount, "{}"), "valid_from": f"{begin:%d.%m.%Y}", "valid_until": f"{end:%d.%m.%Y}"}, info=[("Kundennummer", f"{rng.randint(100, 999)}A{rng.randint(100000, 999999)}", None)],
    )  # fmt: skip


def _master(rng: Random, who: Person, issued: date, say: Say) -> Notice:
    begin, end = _span(rng, issued)
    amount, form = cents(rng, 500, 1019).quantize(1), rng.choice(AMOUNTS)
    rows = [
        ("Maßnahme", pick(rng, "Geprüfte/r Industriemeister/in|Erzieher/in|Handwerksmeister/in"), None),
        ("Bewilligungszeitraum", f"{say(begin)} bis {say(end)}", "valid_from"),
        ("Unterhaltsbeitrag monatlich", euro(amount, form), "monthly_amount"),
        ("Lehrgangsgebühren (einmalig)", euro(cents(rng, 3000, 6000), form), None),
    ]
    return Notice(
        _KIND, _students(rng), "nach dem Aufstiegsfortbildungsförderungsgesetz (AFBG)", ["Ihnen wird Aufstiegs-BAföG bewilligt:", Block(rows)],
        {"monthly_amount": f"{amount:.2f}", "valid_from": begin, "valid_until": end, "decision": "granted"}, title="Bewilligungsbescheid", info=_info(rng),
    )  # fmt: skip


def _changed(rng: Random, who: Person, issued: date, say: Say) -> Notice:
    begin, end = months_later(issued, 1), last_of_month(months_later(issued, 7))
    old, new = cents(rng, 220, 480).quantize(1), cents(rng, 490, 900).quantize(1)
    return Notice(
        _KIND, _students(rng), "Änderungsbescheid über Ausbildungsförderung (BAföG)", [f"ab dem {say(begin)} bis zum {say(end)} wird die Ausbildungsförderung von {euro(old)} auf {euro(new)} monatlich erhöht."],
        {"monthly_amount": f"{new:.2f}", "valid_from": begin, "valid_until": end, "decision": "changed"}, {"monthly_amount": euro(new)}, info=_info(rng),
    )  # fmt: skip


def _refused(rng: Random, who: Person, issued: date, say: Say) -> Notice:
    return Notice(
        _KIND, _students(rng), rng.choice(["Bescheid über Ausbildungsförderung", "Ablehnungsbescheid nach dem BAföG", "Ablehnung Ihres Antrags auf Ausbildungsförderung"]), [f"Ihr Antrag vom {say(issued - timedelta(days=55))} auf Leistungen nach dem BAföG wird abgelehnt.", Heading("Begründung"), f"Das anzurechnende Einkommen Ihrer Eltern von monatlich {euro(cents(rng, 1100, 1900))} übersteigt Ihren Bedarf."],
        {"decision": "refused"}, info=_info(rng),
    )  # fmt: skip


LAYOUTS = {
    name: partial(paper, name, writer)
    for name, writer in {"form": _form, "letter": _letter, "bab": _bab, "master": _master, "changed": _changed, "refused": _refused}.items()
}  # fmt: skip
