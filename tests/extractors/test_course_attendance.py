from __future__ import annotations

import datetime as dt

import pytest

from extractors.classify import named
from extractors.kinds import course_attendance, exam_invitation
from tests.extractors.papers import Row, document, paragraph
from tests.extractors.values import value_of


@pytest.mark.parametrize(
    "rows",
    [
        ["VHS Kassel", "# Teilnahmebescheinigung", "Omar Al-Hassan, geboren am 12.04.1988, hat am Deutschkurs B1.1",
         "vom 01.02.2024 bis 30.04.2024 teilgenommen.", "Kassel, den 02.05.2024"],
        ["Sprachschule", "# Bescheinigung", "Herr Omar Al-Hassan, geb. am 12.04.1988, nimmt seit Mai am",
         "Integrationskurs B1 regelmäßig teil.", "Kassel, den 02.05.2024"],
    ],
)  # fmt: skip
def test_attendance_is_no_exam(rows: list[Row]) -> None:
    paper = document(rows)
    assert named(paper).kind == "course_attendance"
    read = course_attendance.extract(paper)
    assert value_of(read.level) == "B1"
    assert value_of(read.birth_date) == dt.date(1988, 4, 12)
    assert value_of(read.family_name) == "Al-Hassan"


@pytest.mark.parametrize(
    "rows",
    [
        ["Goethe-Institut", "# Goethe-Zertifikat B1", "Name Omar Al-Hassan", "hat die Prüfung bestanden"],
        [
            "Bundesamt",
            "# Berechtigung zur Teilnahme am Integrationskurs",
            "Sie sind zur Teilnahme berechtigt.",
        ],
        ["# Fiktionsbescheinigung", "Name", "gültig bis 01.02.2027"],
        ["# Meldebescheinigung", "Name", "Anschrift"],
    ],
)
def test_what_attests_something_else_is_refused(rows: list[Row]) -> None:
    assert course_attendance.identify(document(rows)) < 0.5


def test_invitation_to_an_exam() -> None:
    paper = document(
        ["VHS Kassel", "Herrn", "Omar Al-Hassan", "Lindenweg 1", None, "# Prüfungseinladung",
         "Sehr geehrter Herr Al-Hassan,",
         *paragraph("wir laden Sie zur Prüfung telc Deutsch B1 ein. Bitte erscheinen Sie am 03.03.2025 um 9 Uhr.")]
    )  # fmt: skip
    assert named(paper).kind == "exam_invitation"
    read = exam_invitation.extract(paper)
    assert value_of(read.exam) == "telc Deutsch B1"
    assert value_of(read.exam_date) == dt.date(2025, 3, 3)
    assert (value_of(read.family_name), value_of(read.given_names)) == ("Al-Hassan", "Omar")


def test_invitation_to_the_authority_is_none_to_an_exam() -> None:
    paper = document(
        ["Stadt Kassel", "# Einladung", "wir laden Sie zur Vorsprache am 03.03.2025 um 9 Uhr ein."]
    )
    assert exam_invitation.identify(paper) < 0.5
