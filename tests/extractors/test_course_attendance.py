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


@pytest.mark.parametrize(
    ("rows", "course"),
    [
        (["VHS Kassel", "# Bescheinigung über die ordnungsgemäße", "# Teilnahme", "Name: Al-Hassan", "Vorname: Omar",
          "hat ordnungsgemäß am Integrationskurs im Umfang von 700 Unterrichtseinheiten teilgenommen."],
         "Integrationskurs"),
        (["VHS Kassel", "# Teilnahmebescheinigung", "Omar Al-Hassan, geboren am 12.04.1988, hat am Orientierungs-",
          "kurs regelmäßig teilgenommen. Der Test „Leben in Deutschland“ wird gesondert bescheinigt."],
         "Orientierungskurs"),
    ],
)  # fmt: skip
def test_attendance_over_line_ends(rows: list[Row], course: str) -> None:
    paper = document(rows)
    assert named(paper).kind == "course_attendance"
    assert value_of(course_attendance.extract(paper).course) == course


@pytest.mark.parametrize(
    "rows",
    [
        ["Bundesamt", "# Bescheinigung", "Omar Al-Hassan, geboren am 12.04.1988, hat am Integrationskurs",
         "teilgenommen und im Deutsch-Test für Zuwanderer das Niveau A2 erreicht."],
        ["Bundesamt", "# Bescheinigung", "Er hat am Kurs teilgenommen; 20 von 33 Fragen wurden richtig beantwortet."],
        ["Bundesamt", "# Berechtigungsschein",
         "Sie sind zur Teilnahme am Integrationskurs berechtigt (Teilnahmeberechtigung)."],
    ],
)  # fmt: skip
def test_results_and_entitlements_are_no_attendance(rows: list[Row]) -> None:
    assert course_attendance.identify(document(rows)) < 0.5


def test_day_of_an_exam_over_a_line_end() -> None:
    paper = document(
        ["VHS Kassel", "# Einladung zum Test",
         "Sie sind zum Deutsch-Test für Zuwanderer angemeldet. Bitte erscheinen Sie am 18. Dezem-",
         "ber 2026 um 9:30 Uhr im Prüfungszentrum."]
    )  # fmt: skip
    assert named(paper).kind == "exam_invitation"
    assert value_of(exam_invitation.extract(paper).exam_date) == dt.date(2026, 12, 18)


@pytest.mark.parametrize(
    "rows",
    [
        ["Stadt Kassel", "# Amtliche Abmeldebestätigung", "Bisherige Wohnung: Goethestraße 5, 34117 Kassel"],
        [
            "Bundesamt",
            "# Testergebnis",
            "Sie haben den Test Leben in Deutschland bestanden: 20 von 33 Fragen richtig.",
        ],
        ["Bundesamt", "# Bestätigung der Teilnahmeberechtigung", "Berechtigungsschein zum Integrationskurs"],
    ],
)
def test_what_invites_to_no_exam_is_refused(rows: list[Row]) -> None:
    assert exam_invitation.identify(document(rows)) < 0.5
