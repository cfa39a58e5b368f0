"""Titles and agreements on maintenance: who owes whom how much; demands and advances are none."""

# ruff: noqa: E501 - wordings stand on one line each

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from extractors.classify import named
from extractors.kinds import maintenance_proof
from pipeline.document import Document
from tests.extractors.papers import Row, document, noisy, paragraph
from tests.extractors.values import value_of


def _deed(*said: str, title: str = "Urkunde über die Verpflichtung zur Unterhaltsleistung") -> Document:
    rows: list[Row] = [
        "Landkreis Plön",
        "Jugendamt - Urkundsstelle",
        (0.65, "Plön, 03.02.2026"),
        None,
        f"# {title}",
        None,
    ]
    for part in said:
        rows += paragraph(part)
    return document(rows)


_WHO = "Es erschien Herr Dawit Tekle, geb. am 04.05.1989, und erklärte: Ich verpflichte mich, meinem Kind Lina Araya, geb. am 11.09.2019,"


def test_deed_tells_who_owes_whom_how_much() -> None:
    paper = _deed(f"{_WHO} ab 01.03.2026 monatlichen Unterhalt in Höhe von 361,50 EUR zu zahlen.")
    assert named(paper).kind == "maintenance_proof"
    read = maintenance_proof.extract(paper)
    assert value_of(read.monthly_amount) == Decimal("361.50")
    assert (value_of(read.given_names), value_of(read.family_name)) == ("Lina", "Araya")
    assert value_of(read.birth_date) == dt.date(2019, 9, 11)
    assert [(p.role, value_of(p.given_names)) for p in read.persons] == [
        ("holder", "Lina"),
        ("payer", "Dawit"),
    ]
    assert value_of(read.issued_on) == dt.date(2026, 2, 3)


def test_share_of_the_minimum_without_an_amount_is_no_amount() -> None:
    read = maintenance_proof.extract(
        _deed(
            f"{_WHO} monatlich 110 % des Mindestunterhalts der jeweiligen Altersstufe abzüglich des hälftigen Kindergeldes zu zahlen."
        )
    )
    assert read.monthly_amount is None


def test_of_two_amounts_the_one_is_doubted() -> None:
    read = maintenance_proof.extract(
        _deed(
            f"{_WHO} monatlichen Unterhalt in Höhe von 361,50 EUR zu zahlen. Ab dem 6. Geburtstag beträgt der monatliche Unterhalt von da an 420,00 EUR."
        )
    )
    assert read.monthly_amount is not None
    assert not read.monthly_amount.sure


@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("Unterhaltsvereinbarung", "Der Vater zahlt an die Mutter für das gemeinsame Kind monatlichen Kindesunterhalt in Höhe von 300,00 EUR."),
        ("Bestätigung über Unterhaltszahlungen", "Hiermit bestätige ich, dass ich für meine Tochter Unterhalt zahle, derzeit monatlich in Höhe von 300,00 EUR."),
    ],
)  # fmt: skip
def test_agreement_and_confirmation(title: str, said: str) -> None:
    paper = _deed(said, title=title)
    assert named(paper).kind == "maintenance_proof"
    assert value_of(maintenance_proof.extract(paper).monthly_amount) == Decimal("300.00")


@pytest.mark.parametrize("seed", range(3))
def test_misread_letters_do_not_hide_it(seed: int) -> None:
    paper = noisy(
        _deed(f"{_WHO} monatlichen Unterhalt in Höhe von 361,50 EUR zu zahlen."), seed=seed, share=0.01
    )
    assert named(paper).kind == "maintenance_proof"


@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("Bescheid über Unterhaltsvorschuss", "Für Ihr Kind wird Unterhalt nach dem UhVorschG in Höhe von monatlich 227,00 EUR gezahlt."),
        ("Aufforderung zur Zahlung von Kindesunterhalt", "Sie sind verpflichtet, monatlich 361,50 EUR Unterhalt zu zahlen."),
        ("Auskunftsersuchen wegen Kindesunterhalt", "Der Mindestunterhalt beträgt monatlich 482,00 EUR, bitte legen Sie Nachweise vor."),
        ("Verpflichtungserklärung nach § 68 AufenthG", "Ich verpflichte mich, die Kosten des Lebensunterhalts monatlich zu tragen."),
        ("Antrag auf Festsetzung von Kindesunterhalt", "Ich beantrage, monatlich 361,50 EUR Unterhalt festzusetzen."),
        ("Unterhaltsberechnung", "Der Vater ist verpflichtet, nach der Tabelle monatlich 361,50 EUR zu zahlen; Unterhaltsverpflichtung."),
    ],
)  # fmt: skip
def test_look_alike_is_no_proof(title: str, said: str) -> None:
    assert named(_deed(said, title=title)).kind != "maintenance_proof"
