"""The day on which a paper was written: where issuers print it, and what is never that day."""

# ruff: noqa: E501 - a row is written down as it is printed

from __future__ import annotations

import datetime as dt

import pytest

from extractors.papers import fields_of
from extractors.reading.dates import dates_in
from extractors.reading.spans import Span
from pipeline.document import Document
from tests.extractors.papers import Row, document, paragraph, words_of
from tests.extractors.values import value_of

_SHEET: list[Row] = [
    "Fachhochschule Nordhorn", "# Immatrikulationsbescheinigung", None, [(0.1, "Name, Vorname"), (0.45, "Kidane, Selam")],
    [(0.1, "Geburtsdatum"), (0.45, "09.06.2001")], [(0.1, "Semester"), (0.45, "Sommersemester 2026")],
]  # fmt: skip


def _of_kind(kind: str, rows: list[Row]) -> Document:
    return document(rows).model_copy(update={"kind": kind})


@pytest.mark.parametrize(
    "foot",
    [
        ["Ausgedruckt am 11.02.2026. Der Ausdruck gilt ohne Unterschrift."],
        ["Diese Bescheinigung wurde am 11.02.2026 maschinell erstellt."],
        [[(0.1, "Druckdatum"), (0.45, "11.02.2026")]],
        ["Nordhorn (Emsland), den 11. Februar 2026"],
        [None, None, None, None, None, None, None, None, None, None, None, "11.02.2026"],
    ],
)
def test_a_paper_is_dated_wherever_its_issuer_prints_the_day(foot: list[Row]) -> None:
    read = fields_of(_of_kind("enrolment", [*_SHEET, None, *foot]))
    assert value_of(read.issued_on) == dt.date(2026, 2, 11)


def test_a_birth_date_is_never_the_day_of_the_paper() -> None:
    rows: list[Row] = [
        "Volkshochschule Emden", "# Teilnahmebestätigung", "Selam Kidane", None, "Datum", "09.06.2001", None,
        [(0.1, "Geburtsdatum"), (0.45, "09.06.2001")], "hat den Sprachkurs A2 besucht.",
    ]  # fmt: skip
    assert fields_of(_of_kind("course_attendance", rows)).issued_on is None


def test_a_date_alone_that_another_day_follows_is_not_the_day_of_the_paper() -> None:
    rows = [
        *_SHEET,
        *[None] * 12,
        "11.02.2026",
        None,
        None,
        "Prüfung der Angaben am 04.03.2026 durch das Amt",
    ]
    assert fields_of(_of_kind("enrolment", rows)).issued_on is None


@pytest.mark.parametrize(
    ("printed", "day"),
    [
        ("geb.17.03.1984", dt.date(1984, 3, 17)),
        ("geb.am 17.03.1984", dt.date(1984, 3, 17)),
        ("vom17.03.1984", dt.date(1984, 3, 17)),
        ("geb.1. März 1984", dt.date(1984, 3, 1)),
        ("2. 17.03.1984 Landgericht", dt.date(1984, 3, 17)),
        ("10. 11.12.1984", dt.date(1984, 12, 11)),
    ],
)
def test_what_stands_glued_before_a_date_is_no_part_of_it(printed: str, day: dt.date) -> None:
    span = Span(1, tuple(words_of(printed, 0.1, 0.1)))
    assert [hit.value for hit in dates_in(span)] == [day]


def test_vom_under_the_own_reference_is_the_day_of_the_letter() -> None:
    rows: list[Row] = [
        "Bundesamt für Migration und Flüchtlinge", [(0.6, "Geschäftszeichen:"), (0.78, "6123456-460")],
        [(0.6, "vom"), (0.78, "19.09.2024")], None, "# Regelüberprüfung", "Frau Selam Kidane, geb. am 09.06.1991",
        *paragraph(
            "Die Überprüfung des mit Bescheid vom 02.02.2021 zuerkannten Schutzes ist beendet. Gründe für einen Widerruf "
            "oder eine Rücknahme bestehen nicht; die Voraussetzungen liegen nicht vor."
        ),
    ]  # fmt: skip
    read = fields_of(_of_kind("bamf_revocation_notice", rows))
    assert value_of(read.issued_on) == dt.date(2024, 9, 19)


def test_vom_under_the_readers_reference_is_the_day_of_another_letter() -> None:
    rows: list[Row] = [
        "Bundesamt für Migration und Flüchtlinge", [(0.6, "Ihr Zeichen:"), (0.78, "32-11/24")], [(0.6, "vom"), (0.78, "19.09.2024")],
        None, "# Regelüberprüfung", "Frau Selam Kidane, geb. am 09.06.1991",
    ]  # fmt: skip
    assert fields_of(_of_kind("bamf_revocation_notice", rows)).issued_on is None
