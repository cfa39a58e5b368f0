"""A certified translation is told by its attestation, never named after what it translates, and asks of it are none."""

# ruff: noqa: E501 - wordings of papers stand on one line each

from __future__ import annotations

import datetime as dt

import pytest

from extractors.acts import acts_of
from extractors.classify import named
from extractors.kinds import translation
from extractors.split import documents_in
from tests.extractors.papers import Row, document, noisy, page, paragraph
from tests.extractors.values import value_of

_BIRTH: list[Row] = [
    "Republik Irak", "# Geburtsurkunde", [(0.1, "Vorname:"), (0.4, "Dilovan")], [(0.1, "Familienname:"), (0.4, "Barzani")],
    [(0.1, "Geburtsdatum:"), (0.4, "19.03.2014")], [(0.1, "Geburtsort:"), (0.4, "Erbil")], [(0.1, "Registernummer:"), (0.4, "4481/2014")],
    [(0.1, "Name des Vaters:"), (0.4, "Karwan Barzani")], [(0.1, "Name der Mutter:"), (0.4, "Shilan Barzani")], None,
]  # fmt: skip
_FOOT: list[Row] = [
    *paragraph(
        "Vorstehende Übersetzung stimmt mit dem mir vorgelegten Original überein und ist vollständig."
    ),
    None,
    "Bochum, den 4. Februar 2025",
    "Rezan Ali",
    "Vom OLG Hamm ermächtigter Übersetzer für Kurdisch",
]


def translated(*head: Row) -> list[Row]:
    return [*head, None, *_BIRTH, *_FOOT]


@pytest.mark.parametrize(
    ("head", "code"),
    [("Übersetzung aus der kurdischen Sprache", "ku"), ("Beglaubigte Übersetzung aus dem Arabischen", "ar"), ("Bestätigte Übersetzung aus dem Persischen (Dari)", "fa"), ("Beglaubigte Übersetzung aus dem Türkischen ins Deutsche", "tr")],
)  # fmt: skip
def test_a_translated_certificate_is_a_translation(head: str, code: str) -> None:
    paper = document(translated(head))
    assert named(paper).kind == "translation"
    read = translation.extract(paper)
    assert (value_of(read.source_language), value_of(read.language)) == (code, "de")
    assert (value_of(read.family_name), value_of(read.given_names)) == ("Barzani", "Dilovan")
    assert value_of(read.birth_date) == dt.date(2014, 3, 19)
    assert value_of(read.issued_on) == dt.date(2025, 2, 4)


def test_the_attestation_alone_tells_it_where_no_heading_stands() -> None:
    assert named(document([*_BIRTH, *_FOOT])).kind == "translation"


def test_the_page_with_the_attestation_belongs_to_the_page_before() -> None:
    body = [*_BIRTH, *paragraph("Die Urkunde trägt den Stempel der Behörde und zwei Unterschriften. " * 6)]
    pages = [
        page(["Beglaubigte Übersetzung aus dem Arabischen", None, *body], number=1),
        page(_FOOT, number=2),
    ]
    found = documents_in(pages)
    assert [(d.kind, len(d.pages)) for d in found] == [("translation", 2)]


def test_two_translations_stay_two() -> None:
    pages = [
        page(translated("Übersetzung aus dem Arabischen"), number=1),
        page(translated("Übersetzung aus dem Arabischen"), number=2),
    ]
    assert [(d.kind, len(d.pages)) for d in documents_in(pages)] == [("translation", 1)] * 2


def test_a_translated_judgment_is_no_judgment() -> None:
    rows: list[Row] = [
        "Beglaubigte Übersetzung aus dem Arabischen",
        None,
        "# Urteil",
        "Im Namen des Volkes",
        *paragraph("In der Sache Barzani gegen Barzani wird die Ehe geschieden."),
        *_FOOT,
    ]
    assert named(document(rows)).kind == "translation"


@pytest.mark.parametrize("seed", range(5))
def test_misread_letters_name_no_other_kind(seed: int) -> None:
    assert (
        named(noisy(document(translated("Beglaubigte Übersetzung aus dem Arabischen")), seed=seed)).kind
        == "translation"
    )


def test_a_translation_that_nobody_attests_is_none() -> None:
    assert named(document(["Übersetzung aus dem Arabischen", None, *_BIRTH])).kind == "unknown"


@pytest.mark.parametrize(
    "words",
    [
        "Sehr geehrter Herr Barzani, bitte legen Sie eine Übersetzung der Geburtsurkunde vor, deren Richtigkeit und Vollständigkeit durch einen öffentlich bestellten und beeidigten Übersetzer bescheinigt ist.",
        "Sehr geehrte Frau Barzani, wir benötigen noch folgende Unterlagen: beglaubigte Übersetzung der Heiratsurkunde durch einen vereidigten Übersetzer.",
    ],
)  # fmt: skip
def test_a_letter_that_asks_for_one_is_none(words: str) -> None:
    rows: list[Row] = [
        "Stadt Bochum",
        "Ausländerbehörde",
        None,
        "Fehlende Unterlagen",
        None,
        *paragraph(words),
        "beglaubigte Übersetzung der Geburtsurkunde",
        None,
        "Im Auftrag",
    ]
    paper = document(rows)
    assert translation.identify(paper) == 0.0
    assert "translation" not in acts_of(paper)


def test_a_translators_bill_is_none() -> None:
    rows: list[Row] = [
        "Rezan Ali, ermächtigter Übersetzer",
        None,
        "# Rechnung",
        "Rechnungsnummer 2025-17",
        "Beglaubigte Übersetzung aus dem Arabischen, 55 Normzeilen",
        "zzgl. 19 % Umsatzsteuer",
        "Zahlbar bis 01.03.2025",
        "Richtigkeit und Vollständigkeit der Übersetzung werden bescheinigt.",
    ]
    assert translation.identify(document(rows)) == 0.0
