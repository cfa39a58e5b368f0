"""A paper that no kind claims is told by what it is called and made of; what only looks like it stays unknown."""

from __future__ import annotations

import pytest

from extractors.kind import known_kinds
from extractors.papers import papers_in
from extractors.second_look import LIKELY, looked_again, typical
from pipeline.document import Document
from tests.extractors.papers import Row, document, paragraph
from validators.folder import KIND_SURE

ADMITTED: list[Row] = [
    "Bundesamt für Migration und Flüchtlinge",
    "Gruppe Humanitäre Aufnahme",
    "Az. 8222333-461",
    "Aufnahme nach § 23 Absatz 2 AufenthG",
    "Frau Selam Kidane, geboren am 03.03.1990,",
    *paragraph(
        "hat eine Zusage für die Aufnahme im Programm Resettlement 2025. Das Visum stellt die Botschaft in Nairobi aus."
    ),
    "Nürnberg, 04.05.2025",
]
ATTENDS: list[Row] = [
    "Gymnasium Nordstadt",
    "Nachweis für die Familienkasse",
    *paragraph(
        "Sami Haddad, geboren am 05.05.2012, ist seit dem 01.08.2024 Schüler der Klasse 7c. Er besucht die Schule "
        "im Schuljahr 2025/2026."
    ),
    "Ulm, 06.10.2025",
    "Schulleiterin",
]


def _first(rows: list[Row]) -> Document:
    return papers_in(document(rows).pages)[0].document


@pytest.mark.parametrize(("rows", "kind"), [(ADMITTED, "bamf_admission"), (ATTENDS, "school_attendance")])
def test_paper_under_another_heading_is_named_by_what_it_is_made_of(rows: list[Row], kind: str) -> None:
    assert _first(rows).kind == kind


def test_what_a_second_look_finds_never_carries_a_met() -> None:
    assert LIKELY < KIND_SURE
    assert all(claim.sureness < KIND_SURE for claim in looked_again(document(ADMITTED)))


@pytest.mark.parametrize(
    "rows",
    [
        [*ADMITTED[:4], *paragraph("Die Aufnahme im Programm Resettlement 2025 wird abgelehnt, keine Zusage.")],
        ["Schulbuchhandlung Nordstadt", "Rechnung", "Klasse 7c", "Schuljahr 2025/2026", "Der Schüler besucht"],
        ["Gymnasium Nordstadt", "Anmeldung für das Schuljahr 2026/2027", "Schüler: Sami Haddad", "Klasse 5"],
        ["Sehr geehrte Damen und Herren,", "anbei die Unterlagen.", "Mit freundlichen Grüßen"],
    ],
)  # fmt: skip
def test_refusal_bill_registration_and_bare_letter_stay_unknown(rows: list[Row]) -> None:
    assert looked_again(document(rows)) == ()


def test_typical_words_are_given_for_known_kinds_alone() -> None:
    assert typical().keys() <= known_kinds().keys()
    assert all(len(made_of.signs) >= 3 for made_of in typical().values())
