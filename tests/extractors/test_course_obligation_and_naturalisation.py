# ruff: noqa: E501 - rows of papers stand on one line each

from __future__ import annotations

import datetime as dt

import pytest

from extractors.classify import named
from extractors.kinds import course_obligation, naturalisation_test
from tests.extractors.papers import Row, document, noisy, paragraph
from tests.extractors.values import value_of

_DUTY: list[Row] = [
    "Landkreis Würzburg", "Ausländeramt", None, "Herrn", "Omar Al-Hassan", "Lindenweg 1", "97070 Würzburg", None,
    "# Verpflichtung zur Teilnahme an einem Integrationskurs", "Sehr geehrter Herr Al-Hassan,",
    *paragraph("Sie sind gemäß § 44a Abs. 1 Satz 1 Nr. 1 AufenthG zur Teilnahme an einem Integrationskurs verpflichtet, weil "
               "Sie sich nicht auf einfache Art in deutscher Sprache verständigen können."),
    "Bitte legen Sie uns die Anmeldung bis zum 01.03.2026 vor.", "Würzburg, den 12.01.2026",
]  # fmt: skip
_RIGHT: list[Row] = [
    "Bundesamt für Migration und Flüchtlinge", None, "# Berechtigungsschein zum Integrationskurs", None,
    [(0.1, "Name"), (0.4, "Al-Hassan")], [(0.1, "Vorname"), (0.4, "Omar")], [(0.1, "Geburtsdatum"), (0.4, "12.04.1988")], None,
    "Die oben genannte Person ist zur einmaligen Teilnahme an einem Integrationskurs berechtigt (§ 44 AufenthG).",
]  # fmt: skip


def test_letter_that_obliges() -> None:
    paper = document(_DUTY)
    assert named(paper).kind == "course_obligation"
    read = course_obligation.extract(paper)
    assert value_of(read.obliged) is True
    assert read.obliged is not None
    assert read.obliged.sure
    assert value_of(read.family_name) == "Al-Hassan"


def test_an_entitlement_alone_is_no_proof_that_no_duty_exists() -> None:
    paper = document(_RIGHT)
    assert named(paper).kind == "course_obligation"
    read = course_obligation.extract(paper)
    assert value_of(read.obliged) is False
    assert read.obliged is not None
    assert not read.obliged.sure
    assert value_of(read.birth_date) == dt.date(1988, 4, 12)


@pytest.mark.parametrize(
    ("rows", "obliged"),
    [
        (["[x] zur Teilnahme berechtigt", "[ ] zur Teilnahme verpflichtet"], False),
        (["[ ] zur Teilnahme berechtigt", "[x] zur Teilnahme verpflichtet nach § 44a AufenthG"], True),
    ],
)
def test_ticks_of_the_form_decide(rows: list[Row], obliged: bool) -> None:
    paper = document(
        ["Stadt Trier - Ausländerbehörde", "# Bestätigung der Teilnahmeberechtigung", "Integrationskurs, § 44 AufenthG",
         [(0.1, "Name"), (0.4, "Habte")], "Die Person ist", *rows]
    )  # fmt: skip
    assert named(paper).kind == "course_obligation"
    read = course_obligation.extract(paper)
    assert value_of(read.obliged) is obliged
    assert read.obliged is not None
    assert read.obliged.sure


def test_a_denied_duty_is_none() -> None:
    paper = document([*_RIGHT, "Eine Verpflichtung zur Teilnahme besteht nicht."])
    assert value_of(course_obligation.extract(paper).obliged) is False


@pytest.mark.parametrize("seed", range(3))
def test_a_badly_read_letter_never_surely_says_that_no_duty_exists(seed: int) -> None:
    read = course_obligation.extract(noisy(document(_DUTY), seed=seed))
    assert read.obliged is None or read.obliged.value or not read.obliged.sure


@pytest.mark.parametrize(
    "rows",
    [
        ["Bundesamt", "# Antrag auf Zulassung zu einem Integrationskurs", "Ich beantrage die Zulassung zur Teilnahme (§ 44 Abs. 4)"],
        ["Bundesamt", "# Teilnahmeberechtigung für die Berufssprachkurse", "Sie sind nach § 45a AufenthG zur Teilnahme berechtigt.",
         "Der Integrationskurs wurde beendet."],
        ["Bundesamt", "# Befreiung vom Kostenbeitrag", "Sie werden vom Kostenbeitrag für den Integrationskurs befreit. Berechtigung"],
        ["VHS Jena", "# Bestätigung der Anmeldung", "wir bestätigen Ihre Anmeldung zum Integrationskurs. Sie sind berechtigt"],
        ["VHS Jena", "# Teilnahmebescheinigung", "hat am Integrationskurs teilgenommen und war zur Teilnahme verpflichtet."],
        ["Bundesamt", "# Zertifikat Integrationskurs", "hat das Niveau B1 erreicht. Berechtigung Integrationskurs"],
    ],
)  # fmt: skip
def test_what_neither_entitles_nor_obliges(rows: list[Row]) -> None:
    assert course_obligation.identify(document(rows)) < 0.5


def _test(*said: Row) -> list[Row]:
    return [
        "Bundesamt für Migration und Flüchtlinge", None, "# Bescheinigung über das Ergebnis des Einbürgerungstests", None,
        [(0.1, "Familienname"), (0.4, "Moradi")], [(0.1, "Vorname"), (0.4, "Shirin")], [(0.1, "geboren am"), (0.4, "09.09.1992")],
        [(0.1, "Prüfungsdatum"), (0.4, "14.03.2025")], None, *said, "Nürnberg, den 02.05.2025",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("said", "points", "passed"),
    [
        (
            ("Sie haben 28 von 33 Fragen richtig beantwortet.", "Der Einbürgerungstest ist damit bestanden."),
            28,
            True,
        ),
        (
            (
                "Sie haben 16 von 33 Fragen richtig beantwortet.",
                "Sie haben den Einbürgerungstest nicht bestanden.",
            ),
            16,
            False,
        ),
        (("hat im Einbürgerungstest 17 von 33 möglichen Punkten erreicht.",), 17, True),
        (
            (
                [(0.1, "Punktzahl"), (0.4, "9 von 33")],
                "Der Test ist bestanden, wenn mindestens 17 Fragen richtig beantwortet sind.",
            ),
            9,
            False,
        ),
    ],
)
def test_result_of_the_naturalisation_test(said: tuple[Row, ...], points: int, passed: bool) -> None:
    paper = document(_test(*said))
    assert named(paper).kind == "naturalisation_test"
    read = naturalisation_test.extract(paper)
    assert value_of(read.points) == points
    assert read.points is not None
    assert read.points.sure
    assert value_of(read.passed) is passed
    assert value_of(read.exam_date) == dt.date(2025, 3, 14)
    assert value_of(read.issued_on) == dt.date(2025, 5, 2)
    assert value_of(read.family_name) == "Moradi"


def test_points_and_words_that_differ_are_a_doubt() -> None:
    read = naturalisation_test.extract(
        document(
            _test("Sie haben 12 von 33 Fragen richtig beantwortet.", "Der Einbürgerungstest ist bestanden.")
        )
    )
    assert read.passed is None or not read.passed.sure
    assert read.points is None or not read.points.sure


@pytest.mark.parametrize(
    "rows",
    [
        ["VHS Köln", "# Anmeldung zum Einbürgerungstest", "Gebühr 25 EUR. 17 von 33 Fragen müssen richtig sein."],
        ["Bundesamt", "# Online-Testcenter", "Einbürgerungstest: Ihr Ergebnis 30 von 33 Fragen richtig."],
        ["Bundesamt", "# Ergebnis des Tests Leben in Deutschland", "30 von 33 Fragen richtig. Das reicht auch als Einbürgerungstest."],
        ["Stadt Köln", "# Einbürgerungszusicherung", "Der Einbürgerungstest wurde mit 30 von 33 Punkten bestanden."],
        ["VHS Köln", "# Einladung zum Einbürgerungstest", "Bitte erscheinen Sie am 03.03.2026 um 9 Uhr. 33 Fragen"],
    ],
)  # fmt: skip
def test_what_is_no_naturalisation_test(rows: list[Row]) -> None:
    assert naturalisation_test.identify(document(rows)) < 0.5
