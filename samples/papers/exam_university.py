"""Exams for studies: TestDaF (sheet, portal print, English), DSH of three universities, DSD I and II."""

# ruff: noqa: E501 - wordings and tables of drawing calls stand on one line each

from __future__ import annotations

from functools import partial

from samples.draw import Sheet
from samples.people import Person

from ._exams import Exam, certificate, code, columns, labels, middle, modules, sentence

_LONG = ("Leseverstehen", "Hörverstehen", "Schriftlicher Ausdruck", "Mündlicher Ausdruck")
_SHORT = ("Lesen", "Hören", "Schreiben", "Sprechen")
_STANDS_FOR = {3: "B2", 4: "B2", 5: "C1"}
_GRADES = {"DSH-1": "B2", "DSH-2": "C1", "DSH-3": "C2"}


def _steps(sheet: Sheet) -> list[int]:
    return [5, 5, 5, 5] if sheet.rng.random() < 0.3 else [sheet.rng.choice([3, 4, 4, 5]) for _ in range(4)]


def _foot(sheet: Sheet, exam: Exam, *, test: str, number: str, layout: str = "colon") -> None:
    sheet.rows(
        [
            (test, sheet.date(exam.held), "exam_date"),
            (number, exam.number, "certificate_number"),
            ("Ausstellungsdatum", sheet.date(exam.issued), "issued_on"),
        ],
        layout=layout,
    )


def _testdaf(sheet: Sheet, who: Person, exam: Exam) -> dict[str, object]:
    steps = _steps(sheet)
    sheet.guilloche(14, 40, 182, 220, (0.9, 0.92, 0.96), lines=24)
    middle(sheet, "TestDaF-Institut", 13, bold=True)
    middle(sheet, "Zeugnis", 26, bold=True)
    middle(sheet, "Test Deutsch als Fremdsprache", 13, after=12)
    sentence(sheet, who)
    middle(sheet, "hat in der Prüfung folgende Ergebnisse erzielt:", 10.5)
    sheet.table(
        [90, 50],
        [
            ["Prüfungsteil", "Ergebnis"],
            *[[name, f"TDN {step}"] for name, step in zip(_LONG, steps, strict=True)],
        ],
        lines=sheet.rng.random() < 0.5,
        head=False,
    )
    sheet.gap(8)
    _foot(sheet, exam, test="Prüfungsdatum", number="Teilnehmernummer")
    sheet.paragraph(
        "Die TestDaF-Niveaustufen: TDN 3, TDN 4 und TDN 5. TDN 4 in allen Teilen berechtigt in der Regel zum Studium.",
        size=8,
    )
    sheet.scribble(30, sheet.y + 14, 34, 8)
    return {"level": _STANDS_FOR[min(steps)], "modules": modules(_SHORT, _STANDS_FOR[min(steps)], [True] * 4)}


def _portal(sheet: Sheet, who: Person, exam: Exam) -> dict[str, object]:
    steps = _steps(sheet)
    sheet.text(22, 24, "g.a.s.t.", size=16, bold=True, colour=(0.0, 0.4, 0.5))
    sheet.text(22, 30, "Gesellschaft für Akademische Studienvorbereitung und Testentwicklung e. V.", size=7.5)
    sheet.y = 44
    sheet.paragraph("Zertifikat", bold=True, size=22)
    sheet.paragraph("Digitaler TestDaF", size=14)
    labels(sheet, who, layout="left")
    columns(sheet, _SHORT, [f"TDN {step}" for step in steps])
    _foot(sheet, exam, test="Testdatum", number="Zertifikatsnummer", layout="above")
    code(sheet, 25, sheet.y + 4, 26)
    sheet.text(
        56,
        sheet.y + 14,
        "Dieses Dokument wurde elektronisch erstellt und ist ohne Unterschrift gültig.",
        size=8,
    )
    return {"level": _STANDS_FOR[min(steps)], "modules": modules(_SHORT, _STANDS_FOR[min(steps)], [True] * 4)}


def _english(sheet: Sheet, who: Person, exam: Exam) -> dict[str, object]:
    steps = [sheet.rng.choice([4, 5]) for _ in range(4)]
    middle(sheet, "TestDaF", 20, bold=True)
    middle(sheet, "Zeugnis / Certificate", 15, after=10)
    labels(sheet, who, layout="colon", english=True)
    english = ("Reading", "Listening", "Writing", "Speaking")
    sheet.table(
        [100, 40],
        [
            ["Prüfungsteil / Section", "Stufe / Level"],
            *[[f"{a} / {b}", f"TDN {step}"] for a, b, step in zip(_LONG, english, steps, strict=True)],
        ],
    )
    sheet.gap(8)
    _foot(sheet, exam, test="Date of examination", number="Candidate number")
    return {"level": _STANDS_FOR[min(steps)], "modules": modules(_SHORT, _STANDS_FOR[min(steps)], [True] * 4)}


def _dsh_rows(sheet: Sheet, who: Person, exam: Exam) -> dict[str, object]:
    grade = sheet.rng.choice(list(_GRADES))
    middle(
        sheet,
        sheet.rng.choice(
            ["Universität Marburg", "Goethe-Universität Frankfurt am Main", "Technische Universität Ilmenau"]
        ),
        14,
        bold=True,
    )
    middle(sheet, "Zeugnis", 24, bold=True)
    middle(sheet, "Deutsche Sprachprüfung für den Hochschulzugang (DSH)", 12, after=10)
    labels(sheet, who, layout=sheet.rng.choice(["colon", "above", "dotted"]))
    sheet.paragraph(
        f"hat die Deutsche Sprachprüfung für den Hochschulzugang am {sheet.date(exam.held)} mit dem Gesamtergebnis {grade} bestanden.",
        marks={"level": grade, "exam_date": sheet.date(exam.held)},
    )
    names = (
        "Hörverstehen",
        "Leseverstehen und wissenschaftssprachliche Strukturen",
        "Textproduktion",
        "Mündliche Prüfung",
    )
    sheet.table(
        [110, 30],
        [
            ["Teilprüfung", "Ergebnis"],
            *[[name, f"{points} %"] for name, points in zip(names, exam.points, strict=True)],
        ],
        lines=True,
    )
    sheet.gap(5)
    sheet.paragraph(
        "DSH-1: mindestens 57 %, DSH-2: mindestens 67 %, DSH-3: mindestens 82 % in der schriftlichen und der mündlichen Prüfung.",
        size=8,
    )
    sheet.paragraph(
        "Die zugrunde liegende Prüfungsordnung ist bei der Hochschulrektorenkonferenz registriert.", size=8
    )
    sheet.rows(
        [
            ("Zeugnisnummer", exam.number, "certificate_number"),
            ("Ausstellungsdatum", sheet.date(exam.issued), "issued_on"),
        ],
        layout="colon",
    )
    sheet.stamp(150, sheet.y + 16, ["PRÜFUNGSVORSITZ", "DSH"], round_=True, size=6)
    return {"level": _GRADES[grade]}


def _dsh_large(sheet: Sheet, who: Person, exam: Exam) -> dict[str, object]:
    grade = sheet.rng.choice(list(_GRADES))
    middle(sheet, "Hochschule Darmstadt · Sprachenzentrum", 11)
    middle(sheet, "DSH-Zeugnis", 26, bold=True, after=12)
    sentence(sheet, who)
    middle(sheet, "hat die Deutsche Sprachprüfung für den Hochschulzugang abgelegt.", 10.5, after=10)
    middle(sheet, "Gesamtergebnis:", 11)
    middle(sheet, grade, 22, bold=True, after=12, mark={"level": grade})
    columns(sheet, ("Lesen", "Hören", "Schreiben", "Sprechen"), [f"{points} %" for points in exam.points])
    _foot(sheet, exam, test="Tag der Prüfung", number="Registriernummer", layout="left")
    return {"level": _GRADES[grade]}


def _dsh_text(sheet: Sheet, who: Person, exam: Exam) -> dict[str, object]:
    grade = sheet.rng.choice(list(_GRADES))
    born, held = sheet.date(who.birth_date), sheet.date(exam.held)
    sheet.paragraph("Universität Oldenburg - Prüfungsamt Deutsch als Fremdsprache", size=9)
    sheet.gap(16)
    sheet.paragraph("ZEUGNIS ÜBER DIE DEUTSCHE SPRACHPRÜFUNG FÜR DEN HOCHSCHULZUGANG", bold=True, size=13)
    sheet.paragraph(f"{who.salutation} {who.full_name}, geboren am {born} in {who.birth_place}, hat sich am {held} der Deutschen Sprachprüfung für den Hochschulzugang unterzogen und diese mit dem Ergebnis {grade} bestanden.",
                    marks={"birth_date": born, "family_name": who.family_name, "given_names": who.given_names, "level": grade, "exam_date": held})  # fmt: skip
    sheet.paragraph(
        f"Schriftliche Prüfung: {sum(exam.points[:3]) // 3} %. Mündliche Prüfung: {exam.points[3]} %."
    )
    sheet.rows([("Nr.", exam.number, "certificate_number")], layout="colon")
    sheet.paragraph(f"Oldenburg, den {sheet.date(exam.issued)}", marks={"issued_on": sheet.date(exam.issued)})
    sheet.scribble(30, sheet.y + 14, 34, 8)
    return {"level": _GRADES[grade]}


def _dsd(sheet: Sheet, who: Person, exam: Exam) -> dict[str, object]:
    two = sheet.rng.random() < 0.7
    high, low = ("C1", "B2") if two else ("B1", "A2")
    parts = [high] * 4
    if sheet.rng.random() < 0.4:
        parts[sheet.rng.randrange(4)] = low
    sheet.guilloche(14, 30, 182, 240, (0.93, 0.93, 0.88), lines=26)
    middle(sheet, "Ständige Konferenz der Kultusminister der Länder", 10)
    middle(sheet, "Deutsches Sprachdiplom", 24, bold=True)
    middle(sheet, "der Kultusministerkonferenz", 14)
    middle(sheet, f"{'Zweite' if two else 'Erste'} Stufe (DSD {'II' if two else 'I'})", 13, after=12)
    sentence(sheet, who)
    middle(
        sheet,
        f"hat die Prüfung zum Deutschen Sprachdiplom {'Stufe II' if two else 'Stufe I'} bestanden.",
        10.5,
        after=10,
    )
    names = ("Leseverstehen", "Hörverstehen", "Schriftliche Kommunikation", "Mündliche Kommunikation")
    if sheet.rng.random() < 0.5:
        sheet.table(
            [90, 40],
            [
                ["Prüfungsteil", "Niveaustufe"],
                *[[name, step] for name, step in zip(names, parts, strict=True)],
            ],
        )
        sheet.gap(8)
    else:
        columns(sheet, ("Lesen", "Hören", "Schreiben", "Sprechen"), parts)
    _foot(sheet, exam, test="Prüfungsdatum", number="Diplom-Nr.")
    sheet.paragraph(
        "Die Niveaustufen sind die des Gemeinsamen europäischen Referenzrahmens für Sprachen.", size=8
    )
    return {"level": low if low in parts else high, "modules": modules(_SHORT, parts, [None] * 4)}


_DRAWINGS = {
    "testdaf_sheet": ("testdaf", _testdaf), "testdaf_portal": ("testdaf", _portal), "testdaf_english": ("testdaf", _english),
    "dsh_rows": ("dsh", _dsh_rows), "dsh_large": ("dsh", _dsh_large), "dsh_text": ("dsh", _dsh_text), "dsd": ("dsd", _dsd),
}  # fmt: skip
LAYOUTS = {name: partial(certificate, house, name, draw) for name, (house, draw) in _DRAWINGS.items()}
