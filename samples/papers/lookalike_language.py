"""Papers that look like a certificate of German and are none: own tests of schools, practice, sheets of results, other languages."""

# ruff: noqa: E501 - wordings and tables of drawing calls stand on one line each

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from random import Random

from samples import letter, people
from samples.people import Person, pick

from ._text import Text, paper, recent

Say = Callable[[date], str]
_SKILLS = ("Lesen", "Hören", "Schreiben", "Sprechen")


def _house(name: str, unit: str, logo: str = "bars") -> letter.Issuer:
    return letter.Issuer(name, unit, "Am Markt 4, 50667 Köln", "Köln", logo)


def _school(rng: Random) -> letter.Issuer:
    place = people.town(rng)
    return letter.Issuer(
        pick(rng, "Sprachakademie Mosel|Lingua Plus Sprachschule|Bildungshaus am Park"),
        "Deutsch als Fremdsprache",
        str(people.address(rng, place)),
        place,
        "circle",
    )


def _rows(who: Person, say: Say) -> list[tuple[str, str, str | None]]:
    return [
        ("Name", who.family_name, None),
        ("Vorname", who.given_names, None),
        ("Geburtsdatum", say(who.birth_date), None),
    ]


def _table(rng: Random, last: str = "bestanden") -> tuple[list[float], list[list[str]]]:
    return [70, 40, 40], [
        ["Prüfungsteil", "Punkte", "Ergebnis"],
        *[[name, f"{rng.randint(61, 95)} / 100", last] for name in _SKILLS],
    ]


def _own_test(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    level = rng.choice(["B1", "B2", "C1"])
    return Text(
        "unknown", _school(rng), "", [f"{who.given_names} {who.family_name}, geboren am {say(who.birth_date)}, hat den {rng.choice(['internen Abschlusstest', 'hauseigenen Sprachtest', 'Kursabschlusstest'])} am {say(recent(rng, as_of, 300))} bestanden.", f"Das Ergebnis entspricht dem Niveau {level} des GER. Wir sind lizenziertes telc-Prüfungszentrum."],
        title=f"Zertifikat Deutsch {level}", table=_table(rng), closing="Schulleitung", seal="SCHULE", names_person=False, also=["course_attendance"],
    )  # fmt: skip


def _course(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    level = rng.choice(["B2", "C1"])
    return Text(
        "unknown", _school(rng), "", [f"{who.given_names} {who.family_name}, geboren am {say(who.birth_date)}, hat den Intensivkurs Deutsch {level} mit 200 Unterrichtseinheiten regelmäßig und erfolgreich besucht."],
        title="Zertifikat", closing="Kursleitung", seal="SCHULE", names_person=False, also=["course_attendance"],
    )  # fmt: skip


def _mock(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    return Text(
        "unknown", _house("telc", "language tests"), "telc Deutsch C1 Hochschule", ["Prüfung bestanden", "Gesamtpunktzahl 171 / 214"],
        rows=_rows(who, say), title=rng.choice(["Probeprüfung", "Übungstest", "Prüfungssimulation"]), table=_table(rng), closing="", names_person=False,
    )  # fmt: skip


def _sheet_passed(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    return Text(
        "unknown", _house("telc gGmbH", "Prüfungswesen"), "telc Deutsch C1", ["Sie haben die Prüfung bestanden. Das Zertifikat geht Ihnen in etwa vier Wochen gesondert zu."],
        rows=_rows(who, say), title=rng.choice(["Mitteilung über das Prüfungsergebnis", "Ergebnisbogen"]), table=_table(rng), closing="", names_person=False, also=["language_certificate"],
    )  # fmt: skip


def _provisional(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    return Text(
        "unknown", _house("Goethe-Institut", "Prüfungszentrum", "circle"), "Goethe-Zertifikat C1", ["Die Prüfung wurde nach vorläufiger Auswertung bestanden.", "Dieses Schreiben ersetzt nicht das Zertifikat."],
        rows=_rows(who, say), title="Vorläufiges Ergebnis", table=_table(rng), closing="", names_person=False,
    )  # fmt: skip


def _other_language(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    level, language = (
        rng.choice(["B2", "C1"]),
        rng.choice(["Englisch", "Französisch", "Spanisch", "Italienisch"]),
    )
    return Text(
        "unknown", _house("telc", "language tests · Volkshochschule Köln"), "", [f"{who.given_names} {who.family_name}, geboren am {say(who.birth_date)}, hat die Prüfung {language} {level} mit dem Prädikat gut bestanden.", "Muttersprache: Deutsch"],
        title=f"Zertifikat {language} {level}", table=_table(rng), closing="Prüfungszentrum", seal="TELC", names_person=False,
    )  # fmt: skip


def _foreign_exam(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    name, title = rng.choice(
        [
            ("IELTS", "Test Report Form"),
            ("Cambridge English", "Certificate in Advanced English"),
            ("TOEFL iBT", "Score Certificate"),
        ]
    )
    return Text(
        "unknown", _house(name, "English language assessment"), "", [f"{who.given_names} {who.family_name}", f"Date of birth: {who.birth_date:%d %B %Y}     First language: German", "Overall result: CEFR level C1, passed", "Reading 83 / 100   Listening 79 / 100   Writing 74 / 100   Speaking 88 / 100"],
        title=title, closing="", names_person=False,
    )  # fmt: skip


def _placement(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    level = rng.choice(["B1", "B2", "C1"])
    return Text(
        "unknown", _house("g.a.s.t.", "onSET - Der Online-Spracheinstufungstest"), "", [f"Ihr Ergebnis: {level}", "Der Test dient der Einstufung in Sprachkurse."],
        rows=_rows(who, say), title="onSET-Deutsch Zertifikat", closing="", names_person=False, also=["course_attendance"],
    )  # fmt: skip


def _school_leaving(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    return Text(
        "school_certificate", _house("Gymnasium Am Stadtpark", "Köln", "shield"), "", [f"{who.given_names} {who.family_name}, geboren am {say(who.birth_date)}, hat die Abiturprüfung bestanden und die Berechtigung zum Studium erworben.", "Das Niveau der Sprachkenntnisse in Englisch entspricht der Stufe B2/C1 des GER."],
        title="Zeugnis der allgemeinen Hochschulreife", table=([80, 40], [["Fach", "Punkte"], ["Deutsch", "11"], ["Englisch", "09"], ["Mathematik", "07"]]), closing="Schulleitung", seal="SCHULE", names_person=False, also=["unknown"],
    )  # fmt: skip


def _handed_over(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    return Text(
        "unknown", _house("Beratungsstelle Hafen e. V.", "Migrationsberatung"), "Unterlagen", [f"Sehr geehrte Damen und Herren, anbei erhalten Sie für {who.given_names} {who.family_name}, geboren am {say(who.birth_date)}:", "- Zertifikat telc Deutsch C1", "- Zertifikat Integrationskurs", "Die Prüfung wurde im Mai bestanden."],
        closing="Mit freundlichen Grüßen", names_person=False, also=["authority_letter"],
    )  # fmt: skip


def _preparation(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    return Text(
        "course_attendance", _house("Universität Oldenburg", "Sprachenzentrum", "shield"), "", [f"{who.given_names} {who.family_name}, geboren am {say(who.birth_date)}, hat am Kurs zur Vorbereitung auf die DSH teilgenommen."],
        title="Teilnahmebescheinigung DSH-Vorbereitungskurs", closing="Kursleitung", names_person=False, also=["unknown"],
    )  # fmt: skip


_WRITERS: dict[str, Callable[..., Text]] = {
    "own_test": _own_test, "course": _course, "mock": _mock, "sheet_passed": _sheet_passed, "provisional": _provisional, "other_language": _other_language,
    "foreign_exam": _foreign_exam, "placement": _placement, "school_leaving": _school_leaving, "handed_over": _handed_over, "preparation": _preparation,
}  # fmt: skip
LAYOUTS = {name: partial(paper, name, writer) for name, writer in _WRITERS.items()}
