"""Status, exams, conduct and health as other issuers print them: without the captions that one would expect."""

# ruff: noqa: E501 - a row is written down as it is printed

from __future__ import annotations

import datetime as dt

import pytest

from extractors.acts import acts_of
from extractors.classify import named
from extractors.kinds import (
    application_form,
    authority_letter,
    bamf_admission,
    bamf_decision,
    court_judgment,
    criminal_record,
    fiction_certificate,
    integration_course_certificate,
    language_certificate,
    lid_result,
    medical_opinion,
    passport,
    photo_code,
    residence_title,
    toleration,
    vocational_certificate,
)
from extractors.reading.boxes import ticked_lines
from extractors.reading.holder import holder_of
from extractors.reading.medical import medication_of
from extractors.reading.signatures import signature
from pipeline.document import Box, Document, Mark
from tests.extractors.papers import Row, document, paragraph
from tests.extractors.values import value_of


def _marked(paper: Document, *marks: Mark) -> Document:
    page = paper.pages[0].model_copy(update={"marks": marks})
    return Document(pages=(page,))


def test_those_who_stay_away_have_failed_is_no_result() -> None:
    paper = document(
        ["Sprachinstitut Oder", "# Einladung zur mündlichen Prüfung", None, "Sehr geehrte Frau Kidane,",
         *paragraph("Sie haben sich für telc Deutsch B2 angemeldet. Bitte erscheinen Sie am 14.08.2026 um 10:15 Uhr. "
                    "Wer ohne Entschuldigung fehlt, hat die Prüfung nicht bestanden. Bringen Sie Ihren Pass mit.")]
    )  # fmt: skip
    assert named(paper).kind == "exam_invitation"


@pytest.mark.parametrize(
    "said",
    [
        "leider haben Sie die Prüfung telc Deutsch B2 nicht bestanden. Wir laden Sie ein, sie zu wiederholen.",
        "bei der Prüfung telc Deutsch B2 am 03.03.2026 haben Sie den Teil Sprechen nicht bestanden. Wir laden Sie ein.",
    ],
)
def test_a_failed_exam_is_still_a_result(said: str) -> None:
    rows: list[Row] = [
        "Sprachinstitut Oder",
        "# Ihre Prüfung",
        None,
        "Sehr geehrte Frau Kidane,",
        *paragraph(said),
    ]
    assert "refusal" in acts_of(document(rows))


@pytest.mark.parametrize(
    ("rows", "level"),
    [
        (
            ["PeopleCert", "# LanguageCert German B1", "This is to certify that", "Selam Kidane",
             "Date of birth: 09.06.1991", "has been awarded LanguageCert Test of German, Level B1",
             [(0.1, "Exam date"), (0.5, "03.02.2024")], [(0.1, "Result"), (0.5, "Pass")]],
            "B1",
        ),
        (
            ["Zentrale für das Auslandsschulwesen", "# Deutsches Sprachdiplom der Kultusministerkonferenz", "Erste Stufe",
             "Selam Kidane, geboren am 09.06.2006 in Asmara,",
             *paragraph("hat die Prüfung abgelegt und folgende Niveaus des Gemeinsamen europäischen Referenzrahmens "
                        "nachgewiesen:"),
             [(0.1, "Hörverstehen"), (0.5, "B1")], [(0.1, "Leseverstehen"), (0.5, "B1")],
             [(0.1, "Schriftliche Kommunikation"), (0.5, "A2")], [(0.1, "Mündliche Kommunikation"), (0.5, "B1")],
             "Bonn, den 12.05.2022"],
            "A2",
        ),
    ],
)  # fmt: skip
def test_a_certificate_may_be_headed_by_the_exam_alone(rows: list[Row], level: str) -> None:
    paper = document(rows)
    assert named(paper).kind == "language_certificate"
    read = language_certificate.extract(paper)
    assert value_of(read.level) == level
    assert value_of(read.passed) is True


def test_the_other_test_in_an_answer_to_tick_does_not_name_the_paper() -> None:
    paper = document(
        ["# Test Leben in Deutschland", "Ergebnis", [(0.1, "Name"), (0.4, "Kidane, Selam")],
         [(0.1, "Testtag"), (0.4, "12.10.2019")], [(0.1, "Punktzahl"), (0.4, "16 / 33")], None,
         "[ ] nicht bestanden", "[x] Orientierungskurs bestanden", "[ ] Orientierungskurs und Einbürgerungstest bestanden",
         None, "Bremen, 20.11.2019"]
    )  # fmt: skip
    assert named(paper).kind == "lid_result"
    read = lid_result.extract(paper)
    assert value_of(read.points) == 16
    assert value_of(read.exam_date) == dt.date(2019, 10, 12)


def test_points_at_their_label_count_beside_thresholds() -> None:
    paper = document(
        ["Bundesamt für Migration und Flüchtlinge", "# Leben in Deutschland", "Bestanden ist der Test ab 15 von 33 Punkten",
         "Erreichte Punktzahl: 19 von 33", "Selam Kidane, geb. 09.06.1991"]
    )  # fmt: skip
    assert value_of(lid_result.extract(paper).points) == 19


@pytest.mark.parametrize(
    "title", ["F ü h r u n g s z e u g n i s", "F ü h r u n g s z   u g n i s", "FÜHRUNGSZEUGNIS"]
)
def test_the_title_of_a_certificate_of_conduct_may_be_set_wide(title: str) -> None:
    paper = document(
        ["Bundesamt für Justiz", None, title, [(0.1, "Familienname:"), (0.4, "Kidane")], [(0.1, "Vorname:"), (0.4, "Selam")],
         [(0.1, "Geburtsdatum:"), (0.4, "09.06.1991")], "Inhalt: Keine Eintragung", "Bonn, den 02.02.2026"]
    )  # fmt: skip
    assert named(paper).kind == "criminal_record"
    assert value_of(criminal_record.extract(paper).entries) is False


@pytest.mark.parametrize(
    ("row", "drugs"),
    [
        ("Medikamente: Sertralin, Mirtazapin und Quetiapin", ("Sertralin", "Mirtazapin", "Quetiapin")),
        ("Aktuelle Medikation: Metoprolol 47,5 mg, Torasemid 10 mg (1-0-0)", ("Metoprolol", "Torasemid")),
    ],
)
def test_drugs_are_read_from_a_list_with_or_without_doses(row: str, drugs: tuple[str, ...]) -> None:
    read = medication_of(document([row]))
    assert read is not None
    assert set(read.value) == set(drugs)


@pytest.mark.parametrize(
    "row",
    [
        "Medikation: keine",
        "Medikamente: derzeit nicht erforderlich",
        "Wirkstoffe: siehe beiliegenden Plan vom 02.03.2026",
    ],
)
def test_what_stands_at_the_label_of_drugs_may_be_none(row: str) -> None:
    assert medication_of(document([row])) is None


def test_no_ability_to_travel_is_an_inability() -> None:
    paper = document(
        ["Dr. med. Elena Petrow, Fachärztin für Innere Medizin", "# Fachärztliche Stellungnahme",
         "Selam Kidane, geb. 09.06.1951",
         *paragraph("Aufgrund der Erkrankung liegt bis zum 30.11.2026 keine Flug- und Transportfähigkeit vor.")]
    )  # fmt: skip
    read = medical_opinion.extract(paper)
    assert value_of(read.affects) == ("travel",)
    assert value_of(read.until) == dt.date(2026, 11, 30)


@pytest.mark.parametrize(
    "rubrum",
    [
        ["In der Verwaltungsstreitsache", "des Herrn Dawit Kidane,", "Am Anger 3, 99084 Erfurt,", "Kläger,", "gegen"],
        ["In dem Klageverfahren", "Dawit Kidane, Am Anger 3, 99084 Erfurt, Klägers,", "gegen"],
        ["In dem verwaltungsgerichtlichen Verfahren", "Dawit Kidane, Am Anger 3,", "99084 Erfurt - Antragsteller -", "gegen"],
    ],
)  # fmt: skip
def test_who_sues_is_told_without_a_birth_date(rubrum: list[Row]) -> None:
    paper = document(
        ["Verwaltungsgericht Gera", "Urteil", "4 K 311/20 Ge", None, *rubrum, "die Bundesrepublik Deutschland, Beklagte,",
         "hat das Gericht am 03.05.2021 für Recht erkannt:"]
    )  # fmt: skip
    read = court_judgment.extract(paper)
    assert (value_of(read.family_name), value_of(read.given_names)) == ("Kidane", "Dawit")


@pytest.mark.parametrize(
    "row",
    [[(0.1, "Gültigkeitsdauer"), (0.4, "03.01.2026 bis 02.07.2026")], "Befristung: längstens bis 02.07.2026"],
)
def test_a_toleration_on_plain_paper_ends_on_the_last_day_of_its_validity(row: Row) -> None:
    paper = document(
        ["Stadt Gera", "# Bescheinigung über die Aussetzung der Abschiebung (Duldung)", "Kein Aufenthaltstitel",
         [(0.1, "Name"), (0.4, "Kidane, Dawit")], row]
    )  # fmt: skip
    assert value_of(toleration.extract(paper).valid_until) == dt.date(2026, 7, 2)


def test_a_validity_that_only_begins_is_no_end() -> None:
    paper = document(
        ["Stadt Gera", "# Duldung", [(0.1, "Name"), (0.4, "Kidane, Dawit")], "Gültigkeit: ab 03.01.2026"]
    )
    assert toleration.extract(paper).valid_until is None


def test_a_running_number_has_no_column_of_its_own() -> None:
    paper = document(
        ["Bundesamt für Migration und Flüchtlinge", "Gruppe 52, Humanitäre Aufnahme", "# Aufnahmezusage",
         *paragraph("Im Rahmen des Programms Resettlement wird den Personen nach § 23 Abs. 4 AufenthG die Aufnahme zugesagt:"),
         [(0.1, "Nr."), (0.15, "Nachname"), (0.4, "Vorname"), (0.65, "Geburtsdatum")],
         [(0.1, "1."), (0.15, "Kidane"), (0.4, "Dawit"), (0.65, "09.06.1991")],
         [(0.1, "2."), (0.15, "Kidane"), (0.4, "Ruta"), (0.65, "01.02.2015")]]
    )  # fmt: skip
    read = bamf_admission.extract(paper)
    assert [value_of(person.given_names) for person in read.persons] == ["Dawit", "Ruta"]
    assert value_of(read.family_name) == "Kidane"
    assert value_of(read.programme).startswith("Resettlement")


def test_the_office_may_decide_without_announcing_how() -> None:
    paper = document(
        ["Bundesamt für Migration und Flüchtlinge", "# Entscheidung über den Schutzantrag", "Dawit Kidane, geb. 09.06.1991",
         None, "Das Bundesamt hat entschieden:", "1. Der subsidiäre Schutzstatus wird zuerkannt.",
         "2. Im Übrigen wird der Antrag abgelehnt.", "Begründung", "Der Antragsteller ist eritreischer Staatsangehöriger."]
    )  # fmt: skip
    assert value_of(bamf_decision.extract(paper).outcomes) == ("subsidiary",)


@pytest.mark.parametrize(
    "role", ["Der Schüler", "Die Auszubildende", "Der Antragsteller", "Die Kursteilnehmerin", "Der Prüfling"]
)
def test_what_part_somebody_plays_is_no_part_of_the_name(role: str) -> None:
    person = holder_of(document([f"{role} Dawit Kidane, geboren am 09.06.2008, hat teilgenommen."]))
    assert (value_of(person.family_name), value_of(person.given_names)) == ("Kidane", "Dawit")


def test_a_role_may_be_a_family_name() -> None:
    person = holder_of(document(["Anna Schüler, geboren am 09.06.2008, hat teilgenommen."]))
    assert value_of(person.family_name) == "Schüler"


def test_the_stamp_of_a_chamber_is_no_occupation() -> None:
    paper = document(
        ["# Gesellenbrief", "Dawit Kidane, geboren am 09.06.1998,", "hat die Gesellenprüfung im", "Maler- und Lackierer-Handwerk",
         "bestanden.", "Erfurt, 03.03.2022", [(0.4, "HANDWERKS-")], [(0.4, "KAMMER ERFURT")]]
    )  # fmt: skip
    read = vocational_certificate.extract(paper).occupation
    assert read is None or "KAMMER" not in read.value


def test_half_a_caption_in_another_language_goes_with_the_known_half() -> None:
    paper = document(
        ["PASSPORT / PASAPORT", [(0.1, "Soyadı / Surname"), (0.5, "Adı / Given names")], [(0.1, "YILMAZ"), (0.5, "DENIZ")],
         [(0.1, "Veriliş tarihi / Date of issue"), (0.5, "Doğum yeri / Place of birth")], [(0.1, "04.09.2022"), (0.5, "VAN")],
         [(0.1, "Geçerlilik / Date of expiry")], [(0.1, "03.09.2032")]]
    )  # fmt: skip
    read = passport.extract(paper)
    assert value_of(read.issued_on) == dt.date(2022, 9, 4)
    assert value_of(read.valid_until) == dt.date(2032, 9, 3)


def test_the_number_of_a_card_may_stand_without_a_caption() -> None:
    rows: list[Row] = [
        [(0.1, "AUFENTHALTSTITEL"), (0.5, "L7XC4MT90")], "Name / Surname", "KIDANE, DAWIT", "Art des Titels / Type of permit",
        "AUFENTHALTSERLAUBNIS", "Karte gültig bis / Card expiry", "03.09.2027",
    ]  # fmt: skip
    assert value_of(residence_title.extract(document(rows)).document_number) == "L7XC4MT90"
    assert residence_title.extract(document([*rows, "ZUSATZ Y4C01VTR7"])).document_number is None


def test_columns_of_a_folder_do_not_part_a_cross_from_its_words() -> None:
    paper = document(
        ["# Fiktionsbescheinigung", [(0.1, "Name"), (0.5, "der Aufenthalt als erlaubt (§ 81 Abs. 3 Satz 1 AufenthG)")],
         [(0.1, "Kidane"), (0.5, "der Aufenthaltstitel als fortbestehend (§ 81 Abs. 4 AufenthG)")]]
    )  # fmt: skip
    crossed = paper.pages[0].lines
    at = next(line.box for line in crossed if "fortbestehend" in line.text)
    other = next(line.box for line in crossed if "erlaubt" in line.text)
    marks = (
        Mark(kind="ticked_box", box=Box(0.475, at.top, 0.49, at.bottom)),
        Mark(kind="box", box=Box(0.475, other.top, 0.49, other.bottom)),
    )
    assert value_of(fiction_certificate.extract(_marked(paper, *marks)).basis) == "81_4"


def test_a_drawn_cross_that_was_read_as_a_letter_is_one_cross() -> None:
    paper = document(["X unanfechtbar seit 03.03.2024"])
    word = paper.pages[0].words[0].box
    mark = Mark(kind="ticked_box", box=Box(word.left - 0.003, word.top, word.right + 0.003, word.bottom))
    assert [ticked for _, ticked in ticked_lines(_marked(paper, mark))] == [True]


def test_ink_under_place_and_day_is_a_signature_and_a_stamp_is_none() -> None:
    paper = document(
        ["Fachärztliche Stellungnahme", None, "Jena, 03.03.2026", None, None, [(0.6, "Praxis Dr. Petrow")]]
    )
    pen = Mark(kind="ink", box=Box(0.12, 0.12, 0.3, 0.15))
    stamp = Mark(kind="ink", box=Box(0.58, 0.14, 0.85, 0.18))
    assert value_of(signature(_marked(paper, pen, stamp))) is True
    assert signature(_marked(paper, stamp)) is None


@pytest.mark.parametrize(
    ("label", "written"),
    [
        ("Aufenthaltszweck", "Familiennachzug zum Ehegatten"),
        ("Zweck des Aufenthalts", "§ 25 Abs. 3 AufenthG"),
    ],
)
def test_the_written_purpose_of_an_application_outranks_its_title(label: str, written: str) -> None:
    paper = document(
        ["# Antrag auf Erteilung eines Aufenthaltstitels", [(0.1, "Familienname"), (0.4, "Kidane")],
         [(0.1, "Vorname"), (0.4, "Dawit")], [(0.1, label), (0.4, written)], "Ich versichere die Richtigkeit."]
    )  # fmt: skip
    assert value_of(application_form.extract(paper).purpose) == written


def test_a_slip_of_a_photo_terminal_prints_day_and_hour() -> None:
    slip: list[Row] = ["# Digitales Passbild", "03.03.2026 09:41", "Code bitte der Behörde zeigen"]
    assert value_of(photo_code.extract(document(slip)).created_on) == dt.date(2026, 3, 3)
    assert photo_code.extract(document([*slip[:1], "abrufbar bis 03.09.2026", *slip[2:]])).created_on is None


def test_a_party_with_a_number_and_its_address_on_the_next_row_is_read() -> None:
    paper = document(
        ["Verwaltungsgericht Gera", "Im Namen des Volkes", "4 K 311/20 Ge", "In der Verwaltungsstreitsache", "1. Ruta Kidane",
         "Am Anger 3, 99084 Erfurt", "2. Dawit Kidane", "- Kläger -", "gegen", "die Bundesrepublik Deutschland - Beklagte -"]
    )  # fmt: skip
    read = court_judgment.extract(paper)
    assert (value_of(read.family_name), value_of(read.given_names)) == ("Kidane", "Ruta")


def test_the_certificate_of_the_course_on_two_lines_is_not_the_test_that_it_counts() -> None:
    paper = document(
        ["Bundesamt für Migration und Flüchtlinge", "# Zertifikat", "# Integrationskurs", [(0.1, "Name"), (0.5, "Kidane, Ruta")],
         [(0.1, "Geburtsdatum"), (0.5, "09.06.1991")], [(0.1, "Erreichtes Niveau"), (0.5, "B1")],
         [(0.1, "Leben in Deutschland"), (0.5, "22 von 33 Punkten")], "Der Kurs wurde erfolgreich abgeschlossen."]
    )  # fmt: skip
    assert named(paper).kind == "integration_course_certificate"
    read = integration_course_certificate.extract(paper)
    assert value_of(read.level) == "B1"
    assert value_of(read.points) == 22


def test_a_letter_names_whom_it_greets() -> None:
    paper = document(
        ["Stadt Gera", "Ausländerbehörde", [(0.6, "Gera, 03.03.2026")], None, "Fehlende Unterlagen", "Sehr geehrter Herr Kidane,",
         "bitte reichen Sie Ihren Pass bis zum 04.04.2026 nach."]
    )  # fmt: skip
    assert value_of(authority_letter.extract(paper).family_name) == "Kidane"
