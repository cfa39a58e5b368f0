from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from extractors.classify import named
from extractors.kinds import dtz_result
from extractors.reading.dtz import banded, whole
from pipeline.document import Document
from tests.extractors.papers import Row, document, noisy
from tests.extractors.values import value_of

PERSON: list[Row] = [
    [(0.1, "Name"), (0.4, "Al-Hassan")],
    [(0.1, "Vorname"), (0.4, "Omar")],
    [(0.1, "Geburtsdatum"), (0.4, "12.04.1988")],
    [(0.1, "Prüfungsdatum"), (0.4, "03.03.2024")],
]
HEAD: list[Row] = ["# Zertifikat", "# Deutsch-Test für Zuwanderer A2-B1", *PERSON]


def table(
    hearing: tuple[str, str], writing: tuple[str, str], speaking: tuple[str, str], overall: str
) -> list[Row]:
    parts = (("Hören/Lesen", *hearing), ("Schreiben", *writing), ("Sprechen", *speaking))
    rows: list[Row] = [[(0.1, name), (0.5, points), (0.75, level)] for name, points, level in parts]
    return [
        [(0.1, "Prüfungsteil"), (0.5, "Punkte"), (0.75, "Niveau")],
        *rows,
        [(0.1, "Gesamtergebnis"), (0.75, overall)],
    ]


A2 = document(
    [*HEAD, *table(("41/45", "B1"), ("16/20", "B1"), ("74,5/100", "A2"), "A2"), "Kassel, den 20.03.2024"]
)


def test_certificate_with_its_table() -> None:
    assert named(A2).kind == "dtz_result"
    read = dtz_result.extract(A2)
    assert (value_of(read.overall), value_of(read.speaking)) == ("A2", "A2")
    assert (value_of(read.listening_reading), value_of(read.writing)) == ("B1", "B1")
    assert value_of(read.exam_date) == dt.date(2024, 3, 3)
    assert value_of(read.issued_on) == dt.date(2024, 3, 20)
    assert value_of(read.family_name) == "Al-Hassan"
    assert all(
        field and field.sure for field in (read.overall, read.speaking, read.listening_reading, read.writing)
    )


@pytest.mark.parametrize(
    ("title", "result"), [("Ergebnisbescheinigung", True), ("Teilnahmebescheinigung", False)]
)
def test_title_of_a_result_is_told_from_that_of_attendance(title: str, result: bool) -> None:
    rows = table(("41/45", "B1"), ("16/20", "B1"), ("74,5/100", "A2"), "A2")
    paper = document(["# Deutsch-Test für Zuwanderer (DTZ)", f"# {title}", *PERSON, *rows])
    assert (named(paper).kind == "dtz_result") is result


def test_letter_that_lists_the_parts() -> None:
    paper = document(
        ["g.a.s.t.", "# Ergebnismitteilung", "Deutsch-Test für Zuwanderer (DTZ)",
         "Teilnehmer: Omar Al-Hassan, geb. 12.04.1988",
         "Hören und Lesen: Niveau A2", "Schreiben: Niveau unter A2", "Sprechen: Niveau A2",
         "Ihr Gesamtergebnis lautet: Niveau A2"]
    )  # fmt: skip
    assert named(paper).kind == "dtz_result"
    read = dtz_result.extract(paper)
    assert (value_of(read.overall), value_of(read.writing)) == ("A2", "below_A2")
    assert value_of(read.given_names) == "Omar"


def test_columns_with_the_level_under_each_part() -> None:
    paper = document(
        [*HEAD, "hat das Niveau B1 des Gemeinsamen europäischen Referenzrahmens erreicht.",
         [(0.1, "Hören/Lesen"), (0.42, "Schreiben"), (0.72, "Sprechen")], [(0.14, "B1"), (0.45, "A2"), (0.75, "B1")]]
    )  # fmt: skip
    read = dtz_result.extract(paper)
    assert [value_of(f) for f in (read.overall, read.listening_reading, read.writing, read.speaking)] == [
        "B1",
        "B1",
        "A2",
        "B1",
    ]


def test_grid_with_a_cross_under_the_level() -> None:
    grid: list[Row] = [
        [(0.45, "unter A2"), (0.65, "A2"), (0.85, "B1")],
        [(0.1, "Hören/Lesen"), (0.86, "X")],
        [(0.1, "Schreiben"), (0.48, "X")],
        [(0.1, "Sprechen"), (0.66, "X")],
        [(0.1, "Gesamtergebnis"), (0.66, "X")],
    ]
    read = dtz_result.extract(document([*HEAD, *grid]))
    assert [value_of(f) for f in (read.overall, read.listening_reading, read.writing, read.speaking)] == [
        "A2",
        "B1",
        "below_A2",
        "A2",
    ]


def test_whole_and_parts_that_contradict_each_other_are_doubtful() -> None:
    read = dtz_result.extract(
        document([*HEAD, *table(("41/45", "B1"), ("16/20", "B1"), ("80/100", "B1"), "A2")])
    )
    assert read.overall is not None
    assert not read.overall.sure
    assert read.speaking is not None
    assert not read.speaking.sure


def test_level_that_its_points_deny_is_doubtful() -> None:
    read = dtz_result.extract(
        document([*HEAD, *table(("41/45", "B1"), ("9/20", "A2"), ("40/100", "B1"), "B1")])
    )
    assert read.speaking is not None
    assert not read.speaking.sure


def test_printed_parts_tell_the_whole_and_points_alone_do_not() -> None:
    parts: list[Row] = [
        [(0.1, "Hören/Lesen"), (0.6, "B1")],
        [(0.1, "Schreiben"), (0.6, "A2")],
        [(0.1, "Sprechen"), (0.6, "B1")],
    ]
    told = dtz_result.extract(document([*HEAD, *parts])).overall
    assert value_of(told) == "B1"
    assert told is not None
    assert told.sure
    points: list[Row] = [
        [(0.1, "Hören/Lesen"), (0.6, "41/45")],
        [(0.1, "Schreiben"), (0.6, "9/20")],
        [(0.1, "Sprechen"), (0.6, "80/100")],
    ]
    counted = dtz_result.extract(document([*HEAD, *points])).overall
    assert counted is None or not counted.sure


@pytest.mark.parametrize(
    ("said", "overall"),
    [
        ("hat das Niveau B1 nicht erreicht.", None),
        ("hat das Niveau A2 nicht erreicht.", "below_A2"),
        ("hat das Niveau B1 nicht erreicht, nachgewiesen wurde das Niveau A2.", "A2"),
        ("Ergebnis: unter A2. Die Prüfung wurde nicht bestanden.", "below_A2"),
    ],
)
def test_what_was_not_reached_is_never_the_result(said: str, overall: str | None) -> None:
    read = dtz_result.extract(document([*HEAD, said])).overall
    assert (read.value if read else None) == overall


def test_level_of_the_title_is_no_result() -> None:
    assert dtz_result.extract(document(HEAD)).overall is None
    assert named(document(HEAD)).kind != "dtz_result"


def test_certificate_of_results_of_the_bamf_carries_the_civics_points() -> None:
    paper = document(
        ["Bundesamt für Migration und Flüchtlinge", "# Bescheinigung", "Omar Al-Hassan, geboren am 12.04.1988,",
         "hat am Integrationskurs teilgenommen und im Deutsch-Test für Zuwanderer das Niveau A2 erreicht.",
         "Im Test „Leben in Deutschland“ wurden 20 von 33 Fragen richtig beantwortet; er wurde bestanden.",
         "Damit liegen die Voraussetzungen für das Zertifikat Integrationskurs nicht vor."]
    )  # fmt: skip
    assert named(paper).kind in ("dtz_result", "unknown")
    read = dtz_result.extract(paper)
    assert value_of(read.overall) == "A2"
    assert value_of(read.lid_points) == 20


@pytest.mark.parametrize(
    "rows",
    [
        ["# Modelltest", "Deutsch-Test für Zuwanderer", *PERSON, "Gesamtergebnis B1", "Niveau B1 erreicht."],
        ["# Anmeldebestätigung", "Deutsch-Test für Zuwanderer A2-B1", *PERSON, "Zielniveau B1"],
        [
            "# Einladung zur Prüfung",
            "Deutsch-Test für Zuwanderer",
            "Bitte erscheinen Sie am 3.3.2025 um 9 Uhr",
        ],
        ["# Teilnahmebescheinigung", *PERSON, "hat am Kurs zum Deutsch-Test für Zuwanderer B1 teilgenommen."],
        ["VHS", "Vorläufiges Ergebnis Deutsch-Test für Zuwanderer", *PERSON, "Niveau B1 erreicht."],
        [
            "# Zertifikat Integrationskurs",
            *PERSON,
            "hat im Deutsch-Test für Zuwanderer das Niveau B1 erreicht.",
        ],
        ["# Berechtigungsschein", "zum Integrationskurs", *PERSON, "Deutsch-Test für Zuwanderer (Niveau B1)"],
        ["# Zertifikat", "Deutsch-Test für den Beruf B1", *PERSON, "hat das Niveau B1 erreicht."],
    ],
)
def test_look_alikes_are_refused(rows: list[Row]) -> None:
    assert named(document(rows)).kind != "dtz_result"


@pytest.mark.parametrize("seed", range(12))
def test_misread_letters_never_make_a_higher_sure_level(seed: int) -> None:
    level = dtz_result.extract(noisy(A2, seed=seed, share=0.05)).overall
    assert level is None or not level.sure or level.value != "B1"


@pytest.mark.parametrize("name", ["Al-Hassan", "Al Mahmoud", "Bl-Test"])
def test_name_that_looks_like_a_level_is_none(name: str) -> None:
    paper = document(
        [
            "# Zertifikat",
            "Deutsch-Test für Zuwanderer",
            f"Omar {name} hat die Prüfung abgelegt, Niveau A2 erreicht.",
        ]
    )
    read = dtz_result.extract(paper).overall
    assert read is None or read.value == "A2"


def test_bands_begin_with_their_first_point() -> None:
    assert [banded("speaking", Decimal(p)) for p in ("34.5", "35", "74.5", "75", "100.5")] == [
        "below_A2",
        "A2",
        "A2",
        "B1",
        None,
    ]
    assert [banded("writing", Decimal(p)) for p in (6, 7, 14, 15)] == ["below_A2", "A2", "A2", "B1"]


def test_whole_needs_speaking_and_one_more_part() -> None:
    assert whole("B1", "below_A2", "B1") == "B1"
    assert whole("A2", "A2", "B1") == "A2"
    assert whole("below_A2", "below_A2", "B1") == "below_A2"
    assert whole("B1", "B1", None) is None


def test_rows_of_a_document_of_two_pages_are_found_on_the_second() -> None:
    pages = document(HEAD, table(("41/45", "B1"), ("16/20", "B1"), ("74,5/100", "A2"), "A2"))
    assert isinstance(pages, Document)
    assert value_of(dtz_result.extract(pages).overall) == "A2"
