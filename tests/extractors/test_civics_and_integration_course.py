from __future__ import annotations

import datetime as dt

import pytest

from extractors.classify import named
from extractors.kinds import integration_course_certificate, lid_result
from pipeline.document import Document
from tests.extractors.papers import Row, document, noisy, page, paragraph
from tests.extractors.values import value_of

BAMF = "Bundesamt für Migration und Flüchtlinge"
PERSON = "Herr Omar Al-Hassan, geboren am 12.04.1988 in Aleppo,"


def civics(*body: str) -> Document:
    rows: list[Row] = [BAMF, "# Ergebnis des Tests Leben in Deutschland", PERSON, "Prüfungsdatum: 03.03.2024"]
    return document([*rows, *(row for part in body for row in paragraph(part)), "Nürnberg, den 20.03.2024"])


@pytest.mark.parametrize(
    ("points", "passed"), [(14, False), (15, True), (16, True), (17, True), (33, True), (0, False)]
)
def test_fifteen_of_thirty_three_pass(points: int, passed: bool) -> None:
    paper = civics(f"Sie haben {points} von 33 Fragen richtig beantwortet.")
    assert named(paper).kind == "lid_result"
    read = lid_result.extract(paper)
    assert (value_of(read.points), value_of(read.max_points), value_of(read.passed)) == (points, 33, passed)
    assert value_of(read.exam_date) == dt.date(2024, 3, 3)


def test_naturalisation_not_reached_fails_nobody() -> None:
    paper = civics(
        "Sie haben 16 von 33 Fragen richtig beantwortet und den Test „Leben in Deutschland“ bestanden.",
        "Die für die Einbürgerung erforderlichen 17 Punkte haben Sie nicht erreicht.",
    )
    passed = lid_result.extract(paper).passed
    assert value_of(passed) is True
    assert passed is not None
    assert passed.sure


@pytest.mark.parametrize(
    "said",
    [
        "Sie haben den Test leider nicht bestanden.",
        "Ergebnis: nicht bestanden",
        "Der Test „Leben in Deutschland“ wurde nlcht bestanden.",
    ],
)
def test_failed_test_is_never_passed(said: str) -> None:
    for points in ("", "Sie haben 28 von 33 Fragen richtig beantwortet. "):
        passed = lid_result.extract(civics(points + said)).passed
        assert passed is None or passed.value is False or not passed.sure


def test_points_and_statement_that_differ_are_doubtful() -> None:
    read = lid_result.extract(
        civics("Sie haben 12 von 33 Fragen richtig beantwortet. Der Test wurde bestanden.")
    )
    assert read.passed is not None
    assert not read.passed.sure
    assert read.points is not None
    assert not read.points.sure


def test_threshold_is_no_result() -> None:
    read = lid_result.extract(
        civics("Der Test ist bestanden, wenn mindestens 15 von 33 Fragen richtig beantwortet sind.")
    )
    assert read.points is None
    assert read.passed is None


def test_labelled_points_beside_all_points() -> None:
    rows: list[Row] = [
        BAMF, "# Testergebnis", "Leben in Deutschland",
        [(0.1, "Name"), (0.5, "Al-Hassan")], [(0.1, "Vorname"), (0.5, "Omar")],
        [(0.1, "Erreichte Punktzahl"), (0.5, "21")], [(0.1, "Maximale Punktzahl"), (0.5, "33")],
        [(0.1, "Ergebnis"), (0.5, "bestanden")],
    ]  # fmt: skip
    paper = document(rows)
    assert named(paper).kind == "lid_result"
    read = lid_result.extract(paper)
    assert (value_of(read.points), value_of(read.max_points), value_of(read.passed)) == (21, 33, True)


def test_badly_read_word_before_bestanden_is_a_doubt() -> None:
    sheet = page([BAMF, "# Testergebnis", "Leben in Deutschland", "Der Test wurde mchl bestanden."])
    words = tuple(w.model_copy(update={"confidence": 0.3}) if w.text == "mchl" else w for w in sheet.words)
    passed = lid_result.extract(Document(pages=(sheet.model_copy(update={"words": words}),))).passed
    assert passed is None or not passed.sure


@pytest.mark.parametrize(
    "rows",
    [
        [
            "VHS",
            "# Anmeldung zum Test",
            "Leben in Deutschland",
            "Sie müssen 15 von 33 Fragen richtig beantworten.",
        ],
        ["VHS", "# Einladung zum Test", "Leben in Deutschland", "Bitte erscheinen Sie am 3.3.2025 um 9 Uhr."],
        [
            BAMF,
            "# Online-Testcenter",
            "Leben in Deutschland",
            "Ihr Testergebnis: 30 von 33 Fragen richtig, bestanden.",
        ],
        [
            BAMF,
            "# Bescheinigung",
            "über das Ergebnis des Einbürgerungstests",
            PERSON,
            "30 von 33 Fragen richtig, bestanden.",
        ],
        [
            "VHS",
            "# Teilnahmebescheinigung",
            PERSON,
            "hat am Orientierungskurs Leben in Deutschland teilgenommen.",
        ],
        [BAMF, "# Gesamtfragenkatalog", "zum Test Leben in Deutschland", "Aufgabe 1 von 33"],
    ],
)
def test_what_is_no_result_of_the_civics_test_is_refused(rows: list[Row]) -> None:
    assert named(document(rows)).kind != "lid_result"


def integration(*body: str, title: str = "# Zertifikat Integrationskurs") -> Document:
    return document(
        [BAMF, title, PERSON, *(row for part in body for row in paragraph(part)), "Nürnberg, den 20.03.2024"]
    )


SUCCESS = (
    "hat am Integrationskurs erfolgreich teilgenommen.",
    "Im Deutsch-Test für Zuwanderer wurde das Sprachniveau B1 erreicht, "
    "der Test „Leben in Deutschland“ wurde mit 28 von 33 Punkten bestanden.",
)


def test_certificate_of_the_integration_course() -> None:
    paper = integration(*SUCCESS)
    assert named(paper).kind == "integration_course_certificate"
    read = integration_course_certificate.extract(paper)
    assert (value_of(read.level), value_of(read.points)) == ("B1", 28)
    assert value_of(read.birth_date) == dt.date(1988, 4, 12)
    assert value_of(read.issued_on) == dt.date(2024, 3, 20)


def test_certificate_in_the_older_wording() -> None:
    body = (
        "hat mit Erfolg am Integrationskurs teilgenommen und durch den skalierten Sprachtest Deutsch-Test für "
        "Zuwanderer nachgewiesen, dass er über ausreichende Deutschkenntnisse auf dem Niveau B1 verfügt "
        "sowie den Test zum Orientierungskurs erfolgreich abgelegt."
    )
    paper = integration(body)
    assert named(paper).kind == "integration_course_certificate"
    assert value_of(integration_course_certificate.extract(paper).level) == "B1"


@pytest.mark.parametrize(
    "body",
    [
        ("hat am Integrationskurs teilgenommen. Das Sprachniveau B1 wurde nicht erreicht.",),
        ("hat am Integrationskurs nicht erfolgreich teilgenommen. Niveau B1.",),
        ("hat am Integrationskurs teilgenommen und das Niveau A2 erreicht.",),
        (
            "hat am Integrationskurs teilgenommen, den Test „Leben in Deutschland“ aber leider nicht bestanden. "
            "Niveau B1 erreicht.",
        ),
        (
            "hat das Niveau B1 erreicht und im Test „Leben in Deutschland“ 12 von 33 Fragen richtig beantwortet.",
        ),
        ("hat am Integrationskurs nlcht erfolgreich teilgenommen und das Niveau B1 erreicht.",),
    ],
)
def test_certificate_that_was_not_passed_is_never_passed(body: tuple[str, ...]) -> None:
    assert named(integration(*body)).kind != "integration_course_certificate"


@pytest.mark.parametrize(
    "title",
    [
        "# Bescheinigung",
        "# Berechtigungsschein",
        "# Teilnahmebescheinigung",
        "# Anmeldung zum Integrationskurs",
    ],
)
def test_papers_on_the_course_under_another_title_are_refused(title: str) -> None:
    paper = integration(
        "Zertifikat Integrationskurs: hat erfolgreich teilgenommen, Niveau B1 erreicht.", title=title
    )
    assert named(paper).kind != "integration_course_certificate"


@pytest.mark.parametrize("seed", range(8))
def test_misread_letters_never_pass_a_failed_certificate(seed: int) -> None:
    failed = integration(
        "hat am Integrationskurs teilgenommen und das Niveau B1 nicht erreicht, Leben in Deutschland bestanden."
    )
    worn = noisy(failed, seed=seed, share=0.03)
    if named(worn).kind == "integration_course_certificate":
        level = integration_course_certificate.extract(worn).level
        assert level is None or not level.sure
