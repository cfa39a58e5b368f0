"""Notices under the AsylbLG: Grundleistungen, Analogleistungen in a table of persons, reduced; changed, ended."""

# ruff: noqa: E501 - wordings and tables of drawing calls stand on one line each

from __future__ import annotations

from datetime import date
from decimal import Decimal
from functools import partial
from random import Random

from samples import letter, people
from samples.people import Person

from ._benefits import AMOUNTS, cents, euro, last_of_month, months_later
from ._notices import Block, Heading, Notice, Say, Table, office, paper

_KIND = "asylblg_notice"


def _office(rng: Random) -> letter.Issuer:
    return office(
        rng,
        "Landratsamt {}|Stadt {}|Landkreis {}|Regierungspräsidium {}|Kreisverwaltung {}",
        "Sozialamt - Asylbewerberleistungen|Amt für Migration und Flüchtlinge|Fachbereich Asyl|Sachgebiet Leistungen nach dem AsylbLG",
    )


def _info(rng: Random) -> list[tuple[str, str, str | None]]:
    return [
        (
            rng.choice(["Aktenzeichen", "Unser Zeichen", "PK-Nr."]),
            f"{rng.randint(100, 999)}.{rng.randint(10000, 99999)}",
            None,
        )
    ]


def _basic(rng: Random, who: Person, issued: date, say: Say) -> Notice:
    begin = months_later(issued, rng.choice([0, 1]))
    amount, form = Decimal(rng.choice([441, 397, 353])) + cents(rng, 0, 9), rng.choice(AMOUNTS)
    subject = rng.choice([
        "Bescheid über die Gewährung von Leistungen nach dem Asylbewerberleistungsgesetz (AsylbLG)",
        "Vollzug des Asylbewerberleistungsgesetzes; Bewilligung von Grundleistungen nach § 3 AsylbLG",
    ])  # fmt: skip
    text = rng.choice([
        f"Ihnen werden ab {say(begin)} bis auf Weiteres Grundleistungen nach § 3 AsylbLG in Höhe von monatlich {euro(amount, form)} gewährt.",
        f"ab dem {say(begin)} erhalten Sie Grundleistungen nach § 3 AsylbLG. Es werden monatlich {euro(amount, form)} gewährt.",
    ])  # fmt: skip
    return Notice(
        _KIND, _office(rng), subject, [text, "Die Leistung wird monatlich auf Ihre Bezahlkarte gebucht. Unterkunft und Heizung werden als Sachleistung erbracht.", "Die Bewilligung gilt jeweils für einen Monat und verlängert sich stillschweigend, solange sich die Verhältnisse nicht ändern."],
        {"monthly_amount": f"{amount:.2f}", "valid_from": begin, "decision": "granted", "basis": "section_3"}, {"monthly_amount": euro(amount, form), "valid_from": say(begin)}, info=_info(rng),
    )  # fmt: skip


def _analogous(rng: Random, who: Person, issued: date, say: Say) -> Notice:
    family = [
        who,
        people.relative(rng, who),
        *(people.relative(rng, who, child=True) for _ in range(rng.randint(0, 2))),
    ]
    begin = months_later(issued, 0)
    end = last_of_month(months_later(begin, 5))
    shares = [cents(rng, 300, 520) for _ in family]
    total = sum(shares, Decimal(0))
    cells = [
        ["Name", "geb. am", "monatlich"],
        *(
            [one.full_name, f"{one.birth_date:%d.%m.%Y}", euro(share, "{} €")]
            for one, share in zip(family, shares, strict=True)
        ),
        ["Gesamtbetrag", "", euro(total, "{} €")],
    ]
    return Notice(
        _KIND, _office(rng), "über Leistungen in besonderen Fällen nach § 2 AsylbLG",
        [f"für Sie und Ihre Familie werden in der Zeit vom {say(begin)} bis {say(end)} folgende Leistungen bewilligt:", Table([0.5, 0.2, 0.3], cells, right=[2]), "Das SGB XII ist entsprechend anzuwenden."],
        {"monthly_amount": f"{total:.2f}", "valid_from": begin, "valid_until": end, "decision": "granted", "basis": "section_2", "birth_date": who.birth_date}, {"monthly_amount": euro(total, "{} €"), "valid_from": say(begin), "valid_until": say(end)},
        title=rng.choice(["Bescheid", "Bewilligungsbescheid"]), info=_info(rng), persons=family[1:],
    )  # fmt: skip


def _reduced(rng: Random, who: Person, issued: date, say: Say) -> Notice:
    begin = months_later(issued, 1)
    end = last_of_month(months_later(begin, 5))
    amount = cents(rng, 180, 240)
    rows = [
        ("Zeitraum", f"{say(begin)} bis {say(end)}", "valid_from"),
        ("Leistung monatlich", euro(amount), "monthly_amount"),
    ]
    return Notice(
        _KIND, _office(rng), "Bescheid über eingeschränkte Leistungen nach § 1a AsylbLG", ["Ihnen werden nur noch Leistungen im Umfang des § 1a Abs. 1 AsylbLG gewährt (Anspruchseinschränkung):", Block(rows, "colon"), Heading("Begründung"), "Sie haben an der Beschaffung eines Passes nicht mitgewirkt."],
        {"monthly_amount": f"{amount:.2f}", "valid_from": begin, "valid_until": end, "decision": "granted", "basis": "section_1a"}, info=_info(rng),
    )  # fmt: skip


def _changed(rng: Random, who: Person, issued: date, say: Say) -> Notice:
    begin = months_later(issued, 1)
    amount = cents(rng, 390, 460)
    return Notice(
        _KIND, _office(rng), "Änderungsbescheid - Leistungen nach dem Asylbewerberleistungsgesetz", [f"ab {say(begin)} erhalten Sie Grundleistungen in Höhe von {euro(amount)} monatlich."],
        {"monthly_amount": f"{amount:.2f}", "valid_from": begin, "decision": "changed", "basis": "section_3"}, {"monthly_amount": euro(amount), "valid_from": say(begin)}, info=_info(rng),
    )  # fmt: skip


def _ended(rng: Random, who: Person, issued: date, say: Say) -> Notice:
    last = last_of_month(issued)
    return Notice(
        _KIND, _office(rng), rng.choice(["Einstellung der Leistungen nach dem Asylbewerberleistungsgesetz (AsylbLG)", "Aufhebungsbescheid - AsylbLG"]), [f"die Leistungen nach dem AsylbLG werden mit Ablauf des {say(last)} eingestellt, weil Sie eine Aufenthaltserlaubnis nach § 25 Abs. 2 AufenthG besitzen. Bitte wenden Sie sich an das Jobcenter."],
        {"valid_until": last, "decision": "ended"}, info=_info(rng),
    )  # fmt: skip


LAYOUTS = {
    name: partial(paper, name, writer)
    for name, writer in {"basic": _basic, "analogous": _analogous, "reduced": _reduced, "changed": _changed, "ended": _ended}.items()
}  # fmt: skip
