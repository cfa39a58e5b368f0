"""A declaration of commitment names sponsor and foreigner apart; invitations, leaflets and empty forms are none."""

# ruff: noqa: E501 - wordings of papers stand on one line each

from __future__ import annotations

import datetime as dt

import pytest

from extractors.classify import named
from extractors.kinds import commitment_declaration, national_id
from pipeline.document import Box, Document, Mark
from tests.extractors.papers import Row, document, noisy, paragraph
from tests.extractors.values import value_of

_DUTY = paragraph(
    "nach § 68 des Aufenthaltsgesetzes (AufenthG) die Kosten für den Lebensunterhalt und nach §§ 66 und 67 AufenthG die Kosten für die Ausreise zu tragen."
)
_FORM: list[Row] = [
    "# Verpflichtungserklärung", None, "Der/Die Unterzeichnende",
    [(0.1, "Name"), (0.4, "Petersen")], [(0.1, "Vorname(n)"), (0.4, "Antje")], [(0.1, "Geburtstag und -ort"), (0.4, "04.05.1966 Kiel")],
    [(0.1, "Ausgewiesen durch"), (0.4, "Personalausweis")], [(0.1, "wohnhaft in"), (0.4, "24103 Kiel, Holstenstr. 4")],
    "verpflichte mich gegenüber der Ausländerbehörde für",
    [(0.1, "Name"), (0.4, "Haddad")], [(0.1, "Vorname(n)"), (0.4, "Samir")], [(0.1, "Geburtstag und -ort"), (0.4, "12.04.1988 Homs")], [(0.1, "Staatsangehörigkeit"), (0.4, "syrisch")],
    *_DUTY, [(0.1, "Aufenthaltszweck"), (0.4, "Familienbesuch")], None, "Kiel, 14.10.2025",
]  # fmt: skip


def test_sponsor_and_foreigner_are_told_apart() -> None:
    paper = document([*_FORM, "Die finanzielle Leistungsfähigkeit wurde glaubhaft gemacht."])
    assert named(paper).kind == "commitment_declaration"
    read = commitment_declaration.extract(paper)
    assert value_of(read.sponsor) == "Antje Petersen"
    assert (value_of(read.family_name), value_of(read.given_names)) == ("Haddad", "Samir")
    assert value_of(read.birth_date) == dt.date(1988, 4, 12)
    assert value_of(read.nationality) == "SYR"
    assert value_of(read.issued_on) == dt.date(2025, 10, 14)
    assert value_of(read.purpose) == "Familienbesuch"
    assert value_of(read.solvency_shown) is True
    assert [p.role for p in read.persons] == ["holder", "sponsor"]


def test_a_declaration_in_a_sentence_is_read() -> None:
    said = "Hiermit verpflichte ich mich, Antje Petersen, geboren am 04.05.1966 in Kiel, gegenüber der Stadt Kiel für Frau Rim Kassem, geb. am 01.09.1990 in Damaskus, "
    rows: list[Row] = [
        "Stadt Kiel - Zuwanderungsabteilung",
        None,
        "# Verpflichtungserklärung gemäß § 68 AufenthG",
        None,
        *paragraph(said + "die Kosten für den Lebensunterhalt gemäß § 68 des Aufenthaltsgesetzes zu tragen."),
        None,
        "Kiel, den 3. März 2024",
    ]
    paper = document(rows)
    assert named(paper).kind == "commitment_declaration"
    read = commitment_declaration.extract(paper)
    assert value_of(read.sponsor) == "Antje Petersen"
    assert (value_of(read.family_name), value_of(read.birth_date)) == ("Kassem", dt.date(1990, 9, 1))
    assert read.solvency_shown is None


@pytest.mark.parametrize(
    ("words", "shown"),
    [("Die Bonität wurde nachgewiesen.", True), ("Die Bonität wurde nicht nachgewiesen.", False), ("Die finanzielle Leistungsfähigkeit ist nicht ausreichend belegt.", False)],
)  # fmt: skip
def test_the_remark_of_the_office_is_read_with_its_denial(words: str, shown: bool) -> None:
    assert value_of(commitment_declaration.extract(document([*_FORM, words])).solvency_shown) is shown


@pytest.mark.parametrize(
    ("first", "second", "shown"),
    [
        ("ticked_box", "box", True),
        ("box", "ticked_box", False),
        ("box", "box", None),
        ("ticked_box", "ticked_box", None),
    ],
)
def test_only_the_box_that_is_ticked_counts(first: str, second: str, shown: bool | None) -> None:
    rows: list[Row] = [
        *_FORM,
        (0.14, "Leistungsfähigkeit nachgewiesen"),
        (0.14, "Leistungsfähigkeit nicht nachgewiesen"),
    ]
    plain = document(rows)
    marks = tuple(
        Mark(box=Box(0.115, line.box.top, 0.13, line.box.bottom), kind=kind)
        for line, kind in zip(plain.pages[0].lines[-2:], (first, second), strict=True)
    )
    read = commitment_declaration.extract(
        Document(pages=(plain.pages[0].model_copy(update={"marks": marks}),))
    )
    assert (read.solvency_shown.value if read.solvency_shown else None) is shown


@pytest.mark.parametrize("seed", range(5))
def test_misread_letters_give_no_wrong_kind(seed: int) -> None:
    assert named(noisy(document(_FORM), seed=seed)).kind in ("commitment_declaration", "unknown")


def test_a_form_that_is_not_filled_in_is_none() -> None:
    empty = [row[:1] if isinstance(row, list) else row for row in _FORM]
    assert commitment_declaration.identify(document(empty[:-1])) == 0.0


@pytest.mark.parametrize(
    "title",
    ["Antrag auf Entgegennahme einer Verpflichtungserklärung", "Merkblatt zur Verpflichtungserklärung", "Einladungsschreiben", "Hinweise zur Verpflichtungserklärung", "Verpflichtungserklärung zum Datengeheimnis", "Mietbürgschaft"],
)  # fmt: skip
def test_papers_about_a_declaration_are_none(title: str) -> None:
    assert commitment_declaration.identify(document(["# " + title, *_FORM[1:]])) == 0.0


def test_a_letter_about_a_declaration_is_none() -> None:
    said = "Sehr geehrte Frau Petersen, geb. am 04.05.1966, Sie haben sich für Herrn Samir Haddad, geb. am 12.04.1988, nach § 68 AufenthG verpflichtet, die Kosten für den Lebensunterhalt zu tragen. Wir fordern 1.230,00 Euro."
    assert (
        commitment_declaration.identify(
            document(
                ["Jobcenter Kiel", None, "Verpflichtungserklärung vom 14.10.2025", None, *paragraph(said)]
            )
        )
        == 0.0
    )


def test_a_form_that_asks_for_an_identity_card_is_no_card() -> None:
    assert national_id.identify(document(_FORM)) == 0.0
