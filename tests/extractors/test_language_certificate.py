from __future__ import annotations

import datetime as dt

import pytest

from extractors.classify import named
from extractors.kinds import language_certificate
from pipeline.document import Document
from tests.extractors.papers import Row, document, noisy, page
from tests.extractors.values import value_of

PERSON: list[Row] = [
    [(0.1, "Name"), (0.4, "Al-Hassan")],
    [(0.1, "Vorname"), (0.4, "Omar")],
    [(0.1, "Geburtsdatum"), (0.4, "12.04.1988")],
]
FOOT: list[Row] = [
    [(0.1, "Prüfungsdatum:"), (0.4, "03.03.2024")],
    [(0.1, "Zertifikatsnummer:"), (0.4, "1234567-ABC")],
    "Kassel, den 20.03.2024",
]
SCALE: list[Row] = ["Bewertungsskala", "100-90 sehr gut", "69-60 ausreichend", "59-0 nicht bestanden"]


def goethe(*body: Row, title: str = "# Goethe-Zertifikat B1") -> Document:
    return document(["Goethe-Institut", title, *PERSON, *body, *FOOT, *SCALE])


def skills(*points: int) -> list[Row]:
    names = ("Lesen", "Hören", "Schreiben", "Sprechen")
    return [[(0.1, name), (0.4, f"{n}/100")] for name, n in zip(names, points, strict=True)]


PASSED = goethe(
    "hat die Prüfung bestanden.", *skills(78, 70, 81, 88),
    "Das Zertifikat entspricht dem Niveau B1 des Gemeinsamen Europäischen Referenzrahmens.",
)  # fmt: skip


def test_goethe_certificate() -> None:
    assert named(PASSED).kind == "language_certificate"
    read = language_certificate.extract(PASSED)
    assert value_of(read.provider) == "goethe"
    assert value_of(read.level) == "B1"
    assert value_of(read.passed) is True
    assert value_of(read.exam_date) == dt.date(2024, 3, 3)
    assert value_of(read.issued_on) == dt.date(2024, 3, 20)
    assert value_of(read.certificate_number) == "1234567-ABC"
    assert value_of(read.family_name) == "Al-Hassan"
    assert [m.module for m in value_of(read.modules)] == ["Lesen", "Hören", "Schreiben", "Sprechen"]
    assert read.level
    assert read.level.sure


@pytest.mark.parametrize(
    ("rows", "provider", "level"),
    [
        (["telc gGmbH", "# Zertifikat telc Deutsch B2", *PERSON, "hat die Prüfung bestanden", "Niveau B2", *FOOT],
         "telc", "B2"),
        (["ÖSD", "# ÖSD Zertifikat A2", *PERSON, "hat die Prüfung gut bestanden", "Niveau A2", *FOOT], "oesd", "A2"),
        (["# Zeugnis", "Deutsche Sprachprüfung für den Hochschulzugang (DSH)", *PERSON,
          "hat die DSH mit dem Gesamtergebnis DSH-2 bestanden.", *FOOT], "dsh", "C1"),
        (["TestDaF-Institut", "# Zeugnis", *PERSON, "Leseverstehen TDN 5", "Hörverstehen TDN 4",
          "Schriftlicher Ausdruck TDN 4", "Mündlicher Ausdruck TDN 5", *FOOT], "testdaf", "B2"),
        (["Kultusministerkonferenz", "# Deutsches Sprachdiplom der Kultusministerkonferenz - DSD II", *PERSON,
          "hat die Prüfung bestanden", "Leseverstehen C1", "Hörverstehen C1", "Schriftliche Kommunikation B2",
          "Mündliche Kommunikation C1", *FOOT], "dsd", "B2"),
    ],
)  # fmt: skip
def test_houses_and_their_scales(rows: list[Row], provider: str, level: str) -> None:
    paper = document(rows)
    assert language_certificate.identify(paper) >= 0.8
    read = language_certificate.extract(paper)
    assert value_of(read.provider) == provider
    assert value_of(read.level) == level
    assert value_of(read.passed) is True


def test_title_in_spaced_letters_heads_a_certificate_all_the_same() -> None:
    rows = [
        "# Z E R T I F I K A T",
        "# telc Deutsch A2",
        "Name: Darwish",
        "Vorname: Hala",
        "Geburtsdatum: 02.03.1990",
        "hat die Prüfung auf der Stufe A2 bestanden.",
    ]
    assert named(document(rows)).kind == "language_certificate"


def test_exam_over_two_levels_tells_the_achieved_one_only_in_a_sentence() -> None:
    head: list[Row] = ["telc", "# Zertifikat Deutsch B1-B2 Beruf", *PERSON, "hat die Prüfung bestanden"]
    assert language_certificate.extract(document([*head, *FOOT])).level is None
    told = document([*head, "hat das Niveau B2 erreicht.", *FOOT])
    assert value_of(language_certificate.extract(told).level) == "B2"


def test_misread_level_without_second_proof_is_a_doubt() -> None:
    alone = language_certificate.extract(
        goethe("hat die Prüfung bestanden.", title="# Goethe-Zertifikat Bl")
    ).level
    assert alone is None or not alone.sure
    proven = goethe("hat die Prüfung bestanden.", "Niveau B1", title="# Goethe-Zertifikat Bl")
    level = language_certificate.extract(proven).level
    assert level
    assert level.value == "B1"
    assert level.sure


def test_title_and_sentence_that_differ_are_a_doubt() -> None:
    level = language_certificate.extract(goethe("hat die Prüfung bestanden.", "auf dem Niveau B2")).level
    assert level is None or not level.sure


@pytest.mark.parametrize(
    "said",
    [
        ["hat die Prüfung nicht bestanden."],
        ["hat die Prüfung leider", "nicht bestanden."],
        ["Ergebnis: nicht bestanden"],
        ["hat die Prüfung nlcht bestanden."],
    ],
)
def test_failed_exam_is_never_passed(said: list[Row]) -> None:
    passed = language_certificate.extract(goethe(*said)).passed
    assert passed is None or passed.value is False


def test_scale_of_marks_fails_nobody() -> None:
    assert value_of(language_certificate.extract(PASSED).passed) is True


def test_single_module_is_not_the_whole_exam() -> None:
    paper = goethe("Modul Lesen bestanden", [(0.1, "Lesen"), (0.4, "72/100")])
    passed = language_certificate.extract(paper).passed
    assert passed is None or not passed.sure


def test_failed_module_forbids_a_sure_pass() -> None:
    passed = language_certificate.extract(
        goethe("hat die Prüfung bestanden.", *skills(78, 41, 81, 88))
    ).passed
    assert passed is None or not passed.sure


def test_word_before_bestanden_that_may_be_a_lost_negation_is_a_doubt() -> None:
    sheet = page(
        ["Goethe-Institut", "# Goethe-Zertifikat B1", *PERSON, "hat die Prüfung mcht bestanden.", *FOOT]
    )
    words = tuple(w.model_copy(update={"confidence": 0.3}) if w.text == "mcht" else w for w in sheet.words)
    passed = language_certificate.extract(Document(pages=(sheet.model_copy(update={"words": words}),))).passed
    assert passed is None or not passed.sure or passed.value is False


@pytest.mark.parametrize(
    "rows",
    [
        [
            "Goethe-Institut",
            "# Anmeldebestätigung",
            "Goethe-Zertifikat B1",
            *PERSON,
            "Prüfungsgebühr 200 Euro",
        ],
        [
            "VHS",
            "# Einladung zur Prüfung",
            "telc Deutsch B1",
            *PERSON,
            "Bitte erscheinen Sie am 3.3.2025 um 9 Uhr",
        ],
        ["VHS", "# Teilnahmebescheinigung", *PERSON, "hat am Kurs Deutsch B1.2 teilgenommen."],
        ["telc", "# Modelltest telc Deutsch B1", "Lesen 12/20", "Prüfung bestanden ab 60 %"],
        ["telc gGmbH", "# Zertifikat", "telc English B2", *PERSON, "passed the examination", "Englisch B2"],
        ["# Einstufungstest Deutsch", *PERSON, "Ergebnis: B1", "empfohlene Kursstufe B2"],
        ["telc", "# Deutsch-Test für Zuwanderer A2-B1", *PERSON, "Gesamtergebnis B1", "bestanden"],
        ["# Zertifikat Integrationskurs", *PERSON, "hat den Integrationskurs Deutsch bestanden"],
    ],
)
def test_look_alikes_are_refused(rows: list[Row]) -> None:
    assert named(document(rows)).kind != "language_certificate"


@pytest.mark.parametrize("seed", range(10))
def test_misread_letters_never_make_a_higher_sure_level(seed: int) -> None:
    level = language_certificate.extract(noisy(PASSED, seed=seed, share=0.04)).level
    assert level is None or not level.sure or level.value == "B1"
