# ruff: noqa: E501 - rows of papers stand on one line each

from __future__ import annotations

import datetime as dt

import pytest

from extractors.classify import named
from extractors.kinds import enrolment, school_attendance, school_certificate, university_degree
from tests.extractors.papers import Row, document, noisy, paragraph
from tests.extractors.values import value_of

_MARKS: list[Row] = [
    [(0.1, "Deutsch"), (0.35, "befriedigend"), (0.55, "Mathematik"), (0.8, "gut")],
    [(0.1, "Englisch"), (0.35, "ausreichend"), (0.55, "Biologie"), (0.8, "gut")],
    [(0.1, "Geschichte"), (0.35, "befriedigend"), (0.55, "Sport"), (0.8, "sehr gut")],
]
_YEAR_REPORT: list[Row] = [
    "Freistaat Thüringen", "Staatliche Regelschule „Am Hain“ Jena", "# Jahreszeugnis", None,
    [(0.1, "Schuljahr 2023/2024"), (0.6, "Klasse 9b")], None,
    "Rahwa Kidane", "geboren am 03.02.2009 in Keren", None, *_MARKS, None,
    "Rahwa wird in die Klasse 10 versetzt.", None, "Jena, den 19.06.2024", "Schulleiterin        Klassenlehrer",
]  # fmt: skip
_LEAVING: list[Row] = [
    "Land Nordrhein-Westfalen", "Gesamtschule Bielefeld-Mitte", "# Abschlusszeugnis", None,
    [(0.1, "Name, Vorname:"), (0.35, "Haj Omar, Dana")], [(0.1, "Geburtsdatum:"), (0.35, "03.02.2009")],
    [(0.1, "Jahrgangsstufe:"), (0.35, "10")], [(0.1, "Schuljahr:"), (0.35, "2024/25")], None, *_MARKS, None,
    *paragraph("Sie hat den Mittleren Schulabschluss (Fachoberschulreife) erworben."), None, "Bielefeld, 27.06.2025",
]  # fmt: skip


def test_year_report_tells_class_year_and_promotion() -> None:
    paper = document(_YEAR_REPORT)
    assert named(paper).kind == "school_certificate"
    read = school_certificate.extract(paper)
    assert value_of(read.grade_level) == 9
    assert value_of(read.school_year) == "2023/2024"
    assert value_of(read.promoted) is True
    assert read.degree is None
    assert (value_of(read.family_name), value_of(read.birth_date)) == ("Kidane", dt.date(2009, 2, 3))
    assert value_of(read.issued_on) == dt.date(2024, 6, 19)


def test_degree_of_a_leaving_certificate_is_in_its_sentence() -> None:
    paper = document(_LEAVING)
    assert named(paper).kind == "school_certificate"
    read = school_certificate.extract(paper)
    assert value_of(read.degree) == "Mittleren Schulabschluss (Fachoberschulreife)"
    assert value_of(read.grade_level) == 10
    assert value_of(read.given_names) == "Dana"
    assert value_of(read.issuer) == "Gesamtschule Bielefeld-Mitte"


@pytest.mark.parametrize("seed", range(4))
def test_a_badly_read_report_is_still_one(seed: int) -> None:
    assert named(noisy(document(_YEAR_REPORT), seed=seed)).kind == "school_certificate"


@pytest.mark.parametrize(
    ("title", "degree"),
    [
        (["# Zeugnis der allgemeinen Hochschulreife"], "allgemeinen Hochschulreife"),
        (["# Zeugnis", "über den Hauptschulabschluss"], "Hauptschulabschluss"),
        (["# ZEUGNIS DER FACHHOCHSCHULREIFE"], "FACHHOCHSCHULREIFE"),
    ],
)
def test_degree_of_the_title(title: list[Row], degree: str) -> None:
    paper = document(
        ["Freie Hansestadt Bremen", "Oberschule an der Lehmhorster Straße", *title, "Omar Al-Hassan", "geboren am 12.04.2005",
         *_MARKS, "Bremen, den 30.06.2023"]
    )  # fmt: skip
    assert named(paper).kind == "school_certificate"
    assert value_of(school_certificate.extract(paper).degree) == degree


@pytest.mark.parametrize(
    "sentence",
    [
        "Er verlässt die Schule ohne Abschluss.",
        "Er hat den Hauptschulabschluss nicht erworben.",
        "Bei gleichbleibenden Leistungen wird der Realschulabschluss erreicht.",
        "Er kann den Hauptschulabschluss an einer Berufsschule nachträglich erwerben.",
    ],
)
def test_a_report_without_degree_gives_none(sentence: str) -> None:
    paper = document(
        ["Mittelschule Weiden", "# Abgangszeugnis", "Schuljahr 2021/2022 Klasse 9", "Omar Al-Hassan", "geboren am 12.04.2006",
         *_MARKS, sentence, "Weiden, 29.07.2022"]
    )  # fmt: skip
    assert named(paper).kind == "school_certificate"
    assert school_certificate.extract(paper).degree is None


@pytest.mark.parametrize(
    ("sentence", "promoted"),
    [
        ("Die Schülerin wird nicht versetzt.", False),
        ("Die Erlaubnis zum Vorrücken in die Jahrgangsstufe 9 hat sie erhalten.", True),
        ("Die Erlaubnis zum Vorrücken in die nächste Jahrgangsstufe hat sie nicht erhalten.", False),
        ("Sie rückt in die Jahrgangsstufe 9 vor.", True),
        ("Die Versetzung ist gefährdet.", None),
    ],
)
def test_promotion(sentence: str, promoted: bool | None) -> None:
    paper = document(
        ["Mittelschule Weiden", "# Zeugnis", "Schuljahr 2021/22, Jahrgangsstufe 8a", "Rana Khalil", "geboren am 12.04.2007",
         *_MARKS, sentence, "Weiden, 29.07.2022"]
    )  # fmt: skip
    read = school_certificate.extract(paper)
    assert (read.promoted.value if read.promoted else None) is promoted
    assert value_of(read.grade_level) == 8


@pytest.mark.parametrize(
    "rows",
    [
        ["Malerbetrieb Kruse GmbH", "# Arbeitszeugnis", "Herr Omar Al-Hassan, geboren am 12.04.1988, war vom 01.03.2019",
         "bis 30.06.2023 in unserem Unternehmen tätig. Er sprach gut Deutsch und Englisch und war in Mathematik sicher."],
        ["Bundesamt für Justiz", "# Führungszeugnis", "Omar Al-Hassan", "Inhalt: Keine Eintragung"],
        ["Universität Kassel", "# Zeugnis", "hat die Deutsche Sprachprüfung für den Hochschulzugang (DSH) bestanden"],
        ["Regierungspräsidium Stuttgart", "# Anerkennung eines Zeugnisses", "Das Zeugnis aus Syrien wird dem mittleren",
         "Schulabschluss gleichgestellt (Anerkennung ausländischer Bildungsnachweise). Fächer: Deutsch, Mathematik, Englisch"],
        ["Gesamtschule Kassel", "# Schulbescheinigung", "Omar Al-Hassan besucht die Klasse 9. Fächer: Deutsch, Mathematik"],
        ["Industrie- und Handelskammer Kassel", "# Prüfungszeugnis", "nach § 37 Abs. 2 BBiG. Omar Al-Hassan hat die",
         "Abschlussprüfung im Ausbildungsberuf Koch bestanden. Deutsch, Mathematik, Wirtschaft"],
        ["AKADEMIE", "# Zeugnis", "Gesundheitszeugnis: Der Inhaber wurde belehrt."],
    ],
)  # fmt: skip
def test_other_papers_called_zeugnis_are_no_school_report(rows: list[Row]) -> None:
    assert school_certificate.identify(document(rows)) < 0.5


_ATTENDS: list[Row] = [
    "Grundschule Am Wasserturm", "Hauptstr. 4, 39104 Magdeburg", None, "# Schulbescheinigung", None,
    *paragraph("Hiermit wird bescheinigt, dass Lina Al-Hassan, geboren am 03.02.2016, seit dem 01.08.2022 unsere Schule "
               "besucht. Sie ist zurzeit in der Klasse 3a. Die Schulzeit endet voraussichtlich am 31.07.2026."),
    None, "Magdeburg, den 11.09.2025", "Stempel der Schule",
]  # fmt: skip


def test_school_confirms_attendance() -> None:
    paper = document(_ATTENDS)
    assert named(paper).kind == "school_attendance"
    read = school_attendance.extract(paper)
    assert value_of(read.school) == "Grundschule Am Wasserturm"
    assert value_of(read.valid_on) == dt.date(2025, 9, 11)
    assert (value_of(read.given_names), value_of(read.birth_date)) == ("Lina", dt.date(2016, 2, 3))


def test_form_of_a_vocational_school() -> None:
    paper = document(
        ["Berufskolleg Technik des Kreises Minden", "# Bescheinigung über den Berufsschulbesuch", None,
         [(0.1, "Name"), (0.4, "Tesfamariam")], [(0.1, "Vorname"), (0.4, "Filmon")], [(0.1, "Geburtsdatum"), (0.4, "01.01.2004")],
         [(0.1, "besucht seit"), (0.4, "23.08.2023")], [(0.1, "Klasse"), (0.4, "MB23A")], [(0.1, "Datum"), (0.4, "02.10.2025")]]
    )  # fmt: skip
    assert named(paper).kind == "school_attendance"
    read = school_attendance.extract(paper)
    assert value_of(read.school) == "Berufskolleg Technik des Kreises Minden"
    assert value_of(read.valid_on) == dt.date(2025, 10, 2)


def test_a_time_at_school_that_is_over_is_confirmed_for_its_last_day() -> None:
    paper = document(
        ["Gymnasium Nord", "# Schulbesuchsbescheinigung",
         *paragraph("Omar Al-Hassan, geboren am 12.04.2005, hat vom 01.09.2016 bis zum 31.07.2020 unser Gymnasium besucht."),
         "Lübeck, 04.05.2024"]
    )  # fmt: skip
    assert value_of(school_attendance.extract(paper).valid_on) == dt.date(2020, 7, 31)


@pytest.mark.parametrize(
    "rows",
    [
        ["Sprachschule Aktiv", "# Bescheinigung", "Omar Al-Hassan besucht die Klasse B1 unserer Sprachschule."],
        ["Stadt Kassel - Schulamt", "# Anmeldung zur Schule", "Das Kind besucht künftig die Klasse 1."],
        ["Kita Sonnenschein", "# Bescheinigung", "Lina besucht seit Mai unsere Kindertagesstätte, nicht die Schule. Klasse"],
        ["Gesamtschule Kassel", "# Abmeldung", "Omar besuchte die Klasse 9 und ist von der Schule abgemeldet."],
        ["Stadt Köln", "# Meldebescheinigung", "Name", "Anschrift"],
    ],
)  # fmt: skip
def test_what_confirms_no_school_attendance(rows: list[Row]) -> None:
    assert school_attendance.identify(document(rows)) < 0.5


_ENROLLED: list[Row] = [
    "Technische Hochschule Lübeck", "Studierendensekretariat", None, "# Immatrikulationsbescheinigung", None,
    *paragraph("Frau Hala Khalil, geboren am 05.11.1999, ist im Wintersemester 2025/2026 (01.09.2025 bis 28.02.2026) im "
               "Studiengang Informatik eingeschrieben."),
    [(0.1, "Matrikelnummer:"), (0.4, "342187")], [(0.1, "Fachsemester:"), (0.4, "3")], "Lübeck, den 05.08.2025",
]  # fmt: skip


def test_enrolment_names_semester_and_its_days() -> None:
    paper = document(_ENROLLED)
    assert named(paper).kind == "enrolment"
    read = enrolment.extract(paper)
    assert value_of(read.university) == "Technische Hochschule Lübeck"
    assert value_of(read.semester) == "Wintersemester 2025/2026"
    assert (value_of(read.valid_from), value_of(read.valid_until)) == (
        dt.date(2025, 9, 1),
        dt.date(2026, 2, 28),
    )
    assert (value_of(read.given_names), value_of(read.issued_on)) == ("Hala", dt.date(2025, 8, 5))


def test_enrolment_form_without_days_gives_none() -> None:
    paper = document(
        ["UNIVERSITÄT TRIER", "# Studienbescheinigung", [(0.1, "Name, Vorname"), (0.4, "Rezaei, Amir Hossein")],
         [(0.1, "Geburtsdatum"), (0.4, "07.07.1998")], [(0.1, "Matrikel-Nr."), (0.4, "1456789")],
         [(0.1, "Semester"), (0.4, "SoSe 2026")], [(0.1, "Erstimmatrikulation"), (0.4, "WiSe 2023/24")], "Trier, 01.04.2026"]
    )  # fmt: skip
    assert named(paper).kind == "enrolment"
    read = enrolment.extract(paper)
    assert value_of(read.semester) == "SoSe 2026"
    assert read.valid_from is None
    assert read.valid_until is None
    assert value_of(read.family_name) == "Rezaei"


@pytest.mark.parametrize(
    "rows",
    [
        ["Universität Kassel", "# Zulassungsbescheid", "Sie sind zum Studium zugelassen. Wintersemester 2025/26. Sie können",
         "sich bis 15.09.2025 immatrikulieren und werden dann eingeschrieben."],
        ["Universität Kassel", "# Exmatrikulationsbescheinigung", "Omar Al-Hassan wurde zum 30.09.2025 exmatrikuliert.",
         "Matrikelnummer 1234567, Sommersemester 2025"],
        ["Universität Kassel", "# Gasthörerschein", "Matrikelnummer 77, Wintersemester 2025/26, als Gasthörer eingeschrieben"],
        ["Studienkolleg Mittelhessen", "# Bescheinigung", "ist am Studienkolleg im Wintersemester 2025/26 immatrikuliert"],
        ["Universität Trier", "# Rückmeldung", "Matrikelnummer 12. Bitte überweisen Sie den Beitrag für das Sommersemester 2026."],
    ],
)  # fmt: skip
def test_what_is_no_enrolment(rows: list[Row]) -> None:
    assert enrolment.identify(document(rows)) < 0.5


@pytest.mark.parametrize(
    ("rows", "degree"),
    [
        (["Universität Würzburg", "# Masterurkunde", "Die Fakultät für Chemie verleiht", "Frau Shirin Moradi",
          "geboren am 09.09.1992 in Teheran", "den akademischen Grad", "Master of Science (M.Sc.)", "Würzburg, den 14.02.2022"],
         "Master of Science (M.Sc.)"),
        (["Hochschule Fulda", "# Urkunde", "Die Hochschule Fulda verleiht mit dieser Urkunde Herrn Reza Jafari,",
          "geboren am 09.09.1992, den akademischen Grad Bachelor of Arts, nachdem er die Prüfung bestanden hat.",
          "Fulda, den 14.02.2022"], "Bachelor of Arts"),
        (["Technische Universität Kaiserslautern", "# Diplom", "verleiht Herrn Reza Jafari, geboren am 09.09.1978,",
          "aufgrund der bestandenen Diplomprüfung den akademischen Grad", "Diplom-Ingenieur (Dipl.-Ing.)",
          "Kaiserslautern, den 03.07.2006"], "Diplom-Ingenieur"),
    ],
)  # fmt: skip
def test_deed_of_a_degree(rows: list[Row], degree: str) -> None:
    paper = document(rows)
    assert named(paper).kind == "university_degree"
    read = university_degree.extract(paper)
    assert value_of(read.degree) == degree
    assert read.birth_date is not None


@pytest.mark.parametrize(
    "rows",
    [
        ["Universität Kassel", "# Transcript of Records", "Bachelor of Science, Prüfung bestanden, ECTS 120"],
        ["Kultusministerkonferenz", "Zentralstelle für ausländisches Bildungswesen", "# Zeugnisbewertung",
         "Der Grad Bachelor of Engineering der Universität Aleppo wurde verliehen und entspricht einem Bachelor."],
        ["Universität Kassel", "# Vorläufiges Zeugnis", "hat die Masterprüfung bestanden. Der Grad Master of Arts wird verliehen."],
        ["Universität Kassel", "# Studienbescheinigung", "angestrebter Abschluss: Bachelor of Science", "Prüfung bestanden"],
        ["Universität Kassel", "# Zulassungsbescheid", "Sie sind zum Studium zugelassen: Master of Science. abgeschlossen"],
    ],
)  # fmt: skip
def test_what_is_no_degree(rows: list[Row]) -> None:
    assert university_degree.identify(document(rows)) < 0.5


def test_a_school_of_the_name_of_goethe_holds_no_language_exam() -> None:
    paper = document(["Goethe-Gymnasium Kassel", "Goethestraße 18, 34117 Kassel", *_YEAR_REPORT[2:]])
    assert named(paper).kind == "school_certificate"
