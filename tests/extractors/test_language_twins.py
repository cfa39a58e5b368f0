"""Papers that a hasty reader takes for a certificate of German, and what a certificate may not be taken for."""

# ruff: noqa: E501 - rows of a paper stand on one line each

from __future__ import annotations

import pytest

from extractors.classify import named
from extractors.kinds import integration_course_certificate, language_certificate
from pipeline.document import Box, Document, Mark
from tests.extractors.papers import Row, document, noisy, page, paragraph
from tests.extractors.values import value_of

LABELS: list[Row] = [
    [(0.1, "Name"), (0.4, "Tesfaye")], [(0.1, "Vorname"), (0.4, "Selamawit")], [(0.1, "Geburtsdatum"), (0.4, "09.11.1991")],
]  # fmt: skip
SKILLS: list[Row] = [
    [(0.1, "Lesen"), (0.5, "83 / 100"), (0.7, "bestanden")], [(0.1, "Hören"), (0.5, "71 / 100"), (0.7, "bestanden")],
    [(0.1, "Schreiben"), (0.5, "66 / 100"), (0.7, "bestanden")], [(0.1, "Sprechen"), (0.5, "90 / 100"), (0.7, "bestanden")],
]  # fmt: skip

TWINS: dict[str, list[Row]] = {
    "registration": ["Goethe-Institut", "# Bestätigung Ihrer Prüfungsanmeldung", "Goethe-Zertifikat C1", *LABELS,
                     "Prüfungstermin: 14.06.2027", "Prüfungsgebühr: 299,00 EUR", "Bitte bringen Sie einen gültigen Ausweis mit."],
    "registration_form": ["telc", "# Anmeldeformular", "Zertifikatsprüfung telc Deutsch C1 Hochschule", *LABELS,
                          "Hiermit melde ich mich verbindlich zur Prüfung an."],
    "admission": ["TestDaF-Institut", "# Zulassungsbestätigung", "zum Test Deutsch als Fremdsprache", *LABELS,
                  "Testdatum: 12.02.2027", "Nach der Prüfung erhalten Sie Ihr Zeugnis im Portal.", "TDN 3, TDN 4, TDN 5"],
    "admission_dsh": ["Universität Marburg", "# Zulassung zur DSH", *LABELS, "Sie sind zur Prüfung am 12.03.2027 zugelassen.",
                      "Das Zeugnis wird nach bestandener Prüfung ausgestellt."],
    "invitation": ["Volkshochschule Hagen", "# Einladung zur Prüfung", "Zertifikat telc Deutsch B2", *LABELS,
                   "Bitte erscheinen Sie am 03.03.2027 um 08:30 Uhr."],
    "attendance": ["Goethe-Institut", "# Teilnahmebestätigung", *LABELS, "hat vom 02.05.2024 bis 28.06.2024 am Intensivkurs Deutsch C1.1 teilgenommen."],
    "course_certificate": ["Sprachschule Aktiv", "# Zertifikat", *LABELS, "hat den Kurs Deutsch C1 regelmäßig und mit sehr gutem Erfolg besucht.",
                           "Niveau C1 des Gemeinsamen europäischen Referenzrahmens"],
    "course_with_own_test": ["Sprachakademie Mosel", "lizenziertes telc-Prüfungszentrum", "# Zertifikat Deutsch C1", *LABELS,
                             "hat den internen Abschlusstest bestanden.", "Niveau C1 erreicht"],
    "mock": ["telc", "# Probeprüfung telc Deutsch C1", "Zertifikat", *LABELS, *SKILLS, "Prüfung bestanden"],
    "model": ["Goethe-Institut", "# Goethe-Zertifikat C1", "Modellsatz Erwachsene", "Kandidatenblätter", "Lesen 65 Minuten",
              "Die Prüfung ist bestanden, wenn 60 Punkte erreicht sind."],
    "sheet_failed": ["Volkshochschule Hagen", "# Ergebnisbogen", "telc Deutsch C1", *LABELS, "Die Prüfung wurde nicht bestanden."],
    "sheet_passed": ["telc gGmbH", "# Mitteilung über das Prüfungsergebnis", "Zertifikat telc Deutsch C1", *LABELS, *SKILLS,
                     "Sie haben die Prüfung bestanden. Das Zertifikat geht Ihnen gesondert zu."],
    "provisional": ["Goethe-Institut", "# Vorläufiges Prüfungsergebnis", "Goethe-Zertifikat C1", *LABELS, *SKILLS, "bestanden",
                    "Dieses Blatt ersetzt nicht das Zertifikat."],
    "english_telc": ["telc", "# Zertifikat", "# telc English C1", *LABELS, "hat die Prüfung in englischer Sprache bestanden.", "Niveau C1",
                     "telc gGmbH, Deutschland"],
    "english_german_form": ["Volkshochschule Hagen", "# Zertifikat Englisch B2", *LABELS, "Muttersprache: Deutsch", "hat die Prüfung bestanden.", "Niveau B2"],
    "ielts": ["IELTS", "# Test Report Form", "Certificate", *LABELS, "First language: German", "CEFR level C1", "Overall band score 7.5", "passed"],
    "toefl": ["TOEFL iBT", "# Score Certificate", *LABELS, "Native language German", "Reading 28/30", "Listening 27/30", "Speaking 25/30", "Writing 26/30", "Level C1"],
    "cambridge": ["Cambridge English", "# Certificate in Advanced English", "Selamawit Tesfaye", "Date of birth 09.11.1991", "Council of Europe Level C1", "has been awarded Grade B",
                  "Centre: Deutschland, Berlin"],
    "delf": ["République Française", "# Diplôme d'études en langue française", "DELF B2", *LABELS, "Institut français Deutschland", "Niveau B2", "admis"],
    "placement": ["VHS Hagen", "# Einstufungstest Deutsch", *LABELS, "Ergebnis: Niveau B2", "Empfohlene Kursstufe: C1.1", "Zertifikat: nein"],
    "onset": ["g.a.s.t.", "# onSET-Deutsch Zertifikat", *LABELS, "Ergebnis: C1", "Test bestanden"],
    "goethe_pro": ["Goethe-Institut", "# Goethe-Test PRO", "Zertifikat", *LABELS, "Lesen 83 / 100", "Hören 71 / 100", "Gesamtergebnis C1"],
    "entitlement": ["Bundesamt für Migration und Flüchtlinge", "# Berechtigung zur Teilnahme an einem Berufssprachkurs", *LABELS,
                    "Der Kurs schließt mit der Zertifikatsprüfung Deutsch C1 ab.", "Zielniveau C1"],
    "abitur": ["Gymnasium Am Stadtpark", "# Zeugnis der allgemeinen Hochschulreife", *LABELS, [(0.1, "Deutsch"), (0.5, "11 Punkte")],
               [(0.1, "Englisch"), (0.5, "09 Punkte")], "Sprachniveau Englisch B2/C1", "hat die Abiturprüfung bestanden.", "Niveau C1 erreicht"],
    "school": ["Goetheschule Essen", "# Abschlusszeugnis", *LABELS, [(0.1, "Deutsch"), (0.5, "befriedigend")], "Sie hat die Abschlussprüfung bestanden.", "Englisch Niveau B1"],
    "studienkolleg": ["Goethe-Universität Frankfurt", "Studienkolleg", "# Zeugnis über die Feststellungsprüfung", *LABELS, [(0.1, "Deutsch"), (0.5, "gut")], "hat die Prüfung bestanden."],
    "letter": ["Beratungsstelle Hafen", "Sehr geehrte Damen und Herren,", *paragraph("anbei erhalten Sie für Frau Selamawit Tesfaye, geboren am 09.11.1991, folgende Unterlagen:"),
               "Zertifikat telc Deutsch C1", "Sie hat die Prüfung am 17.02.2024 bestanden.", "Mit freundlichen Grüßen"],
    "cv": ["# Lebenslauf", *LABELS, "Sprachkenntnisse", "Zertifikat telc Deutsch C1, Prüfung bestanden 2024"],
    "invoice": ["Goethe-Institut", "# Rechnung", "Goethe-Zertifikat C1", *LABELS, "Prüfungsgebühr 299,00 EUR"],
    "university_admission": ["Universität Marburg", "# Zulassungsbescheid", *LABELS, "Sprachnachweis: Zeugnis TestDaF TDN 4 in allen Teilen oder DSH-2 bestanden"],
    "preparation": ["Universität Marburg", "# DSH-Vorbereitungskurs", "Zertifikat", *LABELS, "hat am Kurs zur Vorbereitung auf die DSH-2 teilgenommen und den Abschlusstest bestanden."],
    "testas": ["g.a.s.t.", "# TestAS Zertifikat", *LABELS, "Test für ausländische Studierende in deutscher Sprache", "Ergebnis 104 Punkte, bestanden"],
    "first_aid": ["Deutsches Rotes Kreuz", "# Zertifikat", *LABELS, "hat den Lehrgang B1 Erste Hilfe bestanden."],
    "welder": ["TÜV Nord, Deutschland", "# Prüfungszeugnis", *LABELS, "Schweißerprüfung nach DIN EN, Niveau B1, bestanden"],
}  # fmt: skip


@pytest.mark.parametrize("name", TWINS)
def test_a_twin_is_no_certificate(name: str) -> None:
    paper = document(TWINS[name])
    assert language_certificate.identify(paper) <= 0.5
    assert named(paper).kind != "language_certificate"


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("name", TWINS)
def test_a_twin_that_is_read_badly_is_no_sure_certificate(name: str, seed: int) -> None:
    paper = noisy(document(TWINS[name]), seed=seed, share=0.02)
    read = language_certificate.extract(paper)
    claimed = named(paper).kind == "language_certificate"
    proves = bool(
        claimed
        and all(field is not None and field.sure for field in (read.level, read.passed, read.provider))
        and read.provider
        and read.provider.value != "other"
    )
    assert not proves


def test_a_school_that_may_hold_exams_of_a_house_is_not_that_house() -> None:
    paper = document(["Sprachakademie Mosel", "lizenziertes Prüfungszentrum für telc und Goethe", "# Zertifikat", "# Deutsch C1", *LABELS,
                      "hat die Prüfung Deutsch C1 bestanden.", "Nr. 2024-1177"])  # fmt: skip
    provider = language_certificate.extract(paper).provider
    assert provider is None or provider.value == "other" or not provider.sure


def test_a_university_that_is_called_goethe_is_not_the_institute() -> None:
    paper = document(["Goethe-Universität Frankfurt am Main", "Sprachenzentrum", "# UNIcert Zertifikat", "Deutsch als Fremdsprache C1", *LABELS,
                      "hat die Prüfung bestanden.", "Nr. 2024-1177"])  # fmt: skip
    assert value_of(language_certificate.extract(paper).provider) == "other"


@pytest.mark.parametrize(
    ("parts", "level"),
    [
        ([("Lesen", "C1 erreicht"), ("Hören", "C1 erreicht"), ("Schreiben", "B2 erreicht"), ("Sprechen", "B2 erreicht")], None),
        ([("Lesen", "C1"), ("Hören", "B2"), ("Schreiben", "B2"), ("Sprechen", "C1")], None),
    ],
)  # fmt: skip
def test_the_level_of_one_part_is_not_that_of_the_whole(
    parts: list[tuple[str, str]], level: str | None
) -> None:
    rows: list[Row] = [[(0.1, name), (0.5, said)] for name, said in parts]
    paper = document(
        [
            "telc",
            "# Zertifikat",
            "# telc Deutsch B2-C1 Beruf",
            *LABELS,
            "hat die Prüfung bestanden.",
            *rows,
            "Nr. 889012",
        ]
    )
    read = language_certificate.extract(paper).level
    assert read is None or not read.sure or read.value == level


def test_a_title_of_b1_with_a_result_of_a2_is_a2() -> None:
    paper = document(
        [
            "telc",
            "# Zertifikat",
            "# telc Deutsch B1",
            *LABELS,
            "hat in der Prüfung das Niveau A2 erreicht.",
            "Nr. 889012",
        ]
    )
    read = language_certificate.extract(paper).level
    assert read
    assert read.value == "A2" or not read.sure


def test_a_part_of_testdaf_below_three_proves_no_level() -> None:
    paper = document(["TestDaF-Institut", "# Zeugnis", *LABELS, [(0.1, "Leseverstehen"), (0.6, "TDN 5")], [(0.1, "Hörverstehen"), (0.6, "TDN 5")],
                      [(0.1, "Schriftlicher Ausdruck"), (0.6, "unter TDN 3")], [(0.1, "Mündlicher Ausdruck"), (0.6, "TDN 5")]])  # fmt: skip
    read = language_certificate.extract(paper)
    assert read.level is None
    assert read.passed is None or read.passed.value is False


def test_three_parts_of_testdaf_prove_no_level() -> None:
    paper = document(["TestDaF-Institut", "# Zeugnis", *LABELS, [(0.1, "Leseverstehen"), (0.6, "TDN 5")], [(0.1, "Hörverstehen"), (0.6, "TDN 5")],
                      [(0.1, "Schriftlicher Ausdruck"), (0.6, "TDN 5")], "TDN 5: höchste Stufe"])  # fmt: skip
    assert language_certificate.extract(paper).level is None


@pytest.mark.parametrize(
    "said",
    [
        [
            "Die DSH ist mit dem Gesamtergebnis DSH-3 bestanden,",
            "wenn mindestens 82 % erreicht sind.",
            "Gesamtergebnis: DSH-1",
        ],
        [
            "Für das Studium der Medizin ist DSH-3 erforderlich.",
            "hat die DSH mit dem Gesamtergebnis DSH-1 bestanden.",
        ],
        ["Ergebnis: DSH-1", "DSH-2: ab 67 %", "DSH-3: ab 82 %"],
    ],
)
def test_grades_that_are_explained_are_no_result(said: list[Row]) -> None:
    paper = document(
        ["Universität Trier", "# Zeugnis", "Deutsche Sprachprüfung für den Hochschulzugang", *LABELS, *said]
    )
    level = language_certificate.extract(paper).level
    assert level is None or not level.sure or level.value == "B2"


@pytest.mark.parametrize("parts", [["Modul Lesen"], ["Modul Lesen", "Modul Hören", "Modul Sprechen"]])
def test_modules_alone_are_no_whole_exam(parts: list[str]) -> None:
    rows: list[Row] = [[(0.1, part), (0.5, "83 / 100"), (0.7, "bestanden")] for part in parts]
    paper = document(
        [
            "Goethe-Institut",
            "# Goethe-Zertifikat C1",
            *LABELS,
            "hat folgende Module bestanden:",
            *rows,
            "Nr. 2024-77120",
        ]
    )
    read = language_certificate.extract(paper)
    assert read.passed is None or not read.passed.sure
    assert len(value_of(read.modules)) == len(parts)


def test_only_the_written_half_is_no_pass() -> None:
    paper = document(["telc", "# Zertifikat", "# telc Deutsch C1 Hochschule", *LABELS, "Schriftliche Prüfung: 120 / 166 bestanden",
                      "Die mündliche Prüfung wurde nicht abgelegt.", "Nr. 889012"])  # fmt: skip
    passed = language_certificate.extract(paper).passed
    assert passed is None or not passed.sure or passed.value is False


@pytest.mark.parametrize(("box", "passed"), [((0.09, 0.12), True), ((0.39, 0.42), False)])
def test_of_two_boxes_the_ticked_one_counts(box: tuple[float, float], passed: bool) -> None:
    rows: list[Row] = [
        "telc",
        "# Zertifikat",
        "# telc Deutsch C1",
        *LABELS,
        [(0.13, "bestanden"), (0.43, "nicht bestanden")],
        "Nr. 889012",
    ]
    sheet = page(rows)
    row = next(word.box for word in sheet.words if word.text == "bestanden")
    mark = Mark(kind="ticked_box", box=Box(box[0], row.top, box[1], row.bottom))
    read = language_certificate.extract(Document(pages=(sheet.model_copy(update={"marks": (mark,)}),))).passed
    assert value_of(read) is passed
    neither = language_certificate.extract(Document(pages=(sheet,))).passed
    assert neither is None or not neither.sure


def test_a_threshold_over_two_rows_is_no_pass() -> None:
    paper = document(
        [
            "telc",
            "# Zertifikat",
            "# telc Deutsch C1",
            *LABELS,
            "Die Prüfung ist bestanden,",
            "wenn beide Teile mit 60 Prozent bewertet sind.",
            "Nr. 889012",
        ]
    )
    assert language_certificate.extract(paper).passed is None


@pytest.mark.parametrize(
    "rows",
    [
        ["Beratungsstelle Hafen", "Sehr geehrte Frau Klein,", *paragraph("anbei erhalten Sie für Frau Selamawit Tesfaye, geboren am 09.11.1991:"),
         "- Zertifikat Integrationskurs", "- Test Leben in Deutschland, bestanden", "Mit freundlichen Grüßen"],
        ["Ausländerbehörde Trier", "# Checkliste", *LABELS, "Bitte legen Sie vor:", "Zertifikat Integrationskurs", "Leben in Deutschland (bestanden)"],
        ["# Lebenslauf", *LABELS, "2023 erfolgreich abgeschlossen:", "Zertifikat Integrationskurs", "Leben in Deutschland"],
    ],
)  # fmt: skip
def test_a_list_that_names_the_course_certificate_is_none(rows: list[Row]) -> None:
    assert integration_course_certificate.identify(document(rows)) == 0.0


_LISTED: list[Row] = ["Goethe-Institut", "# Goethe-Zertifikat C1", *LABELS]


@pytest.mark.parametrize(
    ("said", "passed"),
    [
        (["hat die folgenden Module der Prüfung bestanden: Lesen, Hören und Schreiben."], None),
        (["hat folgende Module bestanden:", *SKILLS[:3]], None),
        (["hat alle Module der Prüfung bestanden."], True),
        (["hat die Module Lesen, Hören, Schreiben und Sprechen bestanden."], True),
        ([*SKILLS[:3], [(0.1, "Sprechen"), (0.5, "41 / 100"), (0.7, "nicht bestanden")]], False),
    ],
)  # fmt: skip
def test_modules_that_are_listed_make_the_whole_only_together(said: list[Row], passed: bool | None) -> None:
    read = language_certificate.extract(document([*_LISTED, *said, "Zertifikatsnummer 77120-C1"])).passed
    assert (read.value if read else None) is passed


def test_a_weak_part_of_telc_fails_nobody() -> None:
    rows: list[Row] = [[(0.1, "Leseverstehen"), (0.5, "55 %")], [(0.1, "Hörverstehen"), (0.5, "81 %")]]
    read = language_certificate.extract(
        document(
            [
                "telc",
                "# Zertifikat",
                "# telc Deutsch C1",
                *LABELS,
                "hat die Prüfung bestanden.",
                *rows,
                "Nr. 889012",
            ]
        )
    )
    assert value_of(read.passed) is True
    assert read.passed
    assert read.passed.sure
