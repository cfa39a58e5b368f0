"""Goethe-Zertifikat: modules in a table, old certificate with its results on the back, joint B1, printed at home, one module."""

# ruff: noqa: E501 - wordings and tables of drawing calls stand on one line each

from __future__ import annotations

from functools import partial

from samples.draw import Sheet
from samples.people import Person

from ._exams import Exam, certificate, code, columns, labels, middle, modules, sentence

_PARTS = ("Lesen", "Hören", "Schreiben", "Sprechen")
_GREEN = (0.4, 0.62, 0.1)


def _head(sheet: Sheet, *, unit: str = "") -> None:
    x = sheet.size[0] - 62
    sheet.text(x, 22, "GOETHE", size=15, bold=True, colour=_GREEN, font="LiberationSans-Bold")
    sheet.text(x, 28, "INSTITUT", size=15, bold=True, colour=_GREEN, font="LiberationSans-Bold")
    if unit:
        sheet.text(x, 34, unit, size=7)
    sheet.y = 48


def _modular(sheet: Sheet, who: Person, exam: Exam) -> dict[str, object]:
    level = sheet.rng.choice(["B1", "B2", "C1", "C1", "C2"])
    sheet.guilloche(10, 40, 190, 230, (0.92, 0.95, 0.9), lines=24)
    _head(sheet)
    middle(sheet, f"GOETHE-ZERTIFIKAT {level}", 22, bold=True, mark={"level": level})
    labels(sheet, who, layout=sheet.rng.choice(["above", "colon", "left"]))
    middle(sheet, "Die Kandidatin / Der Kandidat hat folgende Ergebnisse erzielt:", 9.5)
    rows = [
        ["Modul", "Datum", "Punkte", "Ergebnis"],
        *[
            [name.upper(), sheet.date(exam.held), f"{got}/100", "bestanden"]
            for name, got in zip(_PARTS, exam.points, strict=True)
        ],
    ]
    sheet.table([50, 40, 30, 40], rows, lines=sheet.rng.random() < 0.5, right=[2])
    sheet.gap(5)
    sheet.paragraph(
        f"Die Prüfung entspricht der Stufe {level} des Gemeinsamen europäischen Referenzrahmens für Sprachen.",
        size=9,
    )
    sheet.rows(
        [
            ("Prüfungsort", exam.centre.split()[-1], None),
            ("Prüfungsdatum", sheet.date(exam.held), "exam_date"),
            ("Zertifikatsnummer", exam.number, "certificate_number"),
            ("Ausstellungsdatum", sheet.date(exam.issued), "issued_on"),
        ],
        layout="colon",
    )
    sheet.scribble(30, sheet.y + 16, 34, 8)
    sheet.text(30, sheet.y + 22, "Prüfungsverantwortliche", size=8)
    code(sheet, 160, 240)
    return {"level": level, "modules": modules(_PARTS, level, [True] * 4)}


def _old_back(sheet: Sheet, who: Person, exam: Exam) -> dict[str, object]:
    level = sheet.rng.choice(["C1", "B2"])
    held, issued = sheet.date(exam.held), sheet.date(exam.issued)
    _head(sheet)
    middle(sheet, f"Goethe-Zertifikat {level}", 26, bold=True, mark={"level": level}, after=12)
    sentence(sheet, who)
    middle(sheet, "hat die Prüfung", 11)
    middle(sheet, f"Goethe-Zertifikat {level}", 13)
    middle(sheet, f"am {held} in {exam.centre.split()[-1]} mit dem Prädikat", 11, mark={"exam_date": held})
    middle(sheet, exam.mark, 13, bold=True)
    middle(sheet, "bestanden.", 11, after=14)
    step = {"C1": "fünften", "B2": "vierten"}[level]
    sheet.paragraph(
        f"Diese Prüfung entspricht der {step} Stufe ({level}) auf der sechsstufigen Kompetenzskala des Gemeinsamen europäischen Referenzrahmens für Sprachen.",
        size=9,
    )
    sheet.rows(
        [("Nr.", exam.number, "certificate_number"), ("Ausgestellt am", issued, "issued_on")], layout="colon"
    )
    sheet.scribble(30, sheet.y + 20, 34, 8)
    sheet.new_page()
    sheet.gap(12)
    sheet.paragraph("Ergebnisse", bold=True, size=13)
    quarter = [got / 4 for got in exam.points]
    rows = [["Prüfungsteil", "erreicht", "maximal"], *[[name, f"{got:.1f}".replace(".", ","), "25"] for name, got in zip(("Leseverstehen", "Hörverstehen", "Schriftlicher Ausdruck", "Mündlicher Ausdruck"), quarter, strict=True)],
            ["Gesamtpunktzahl", f"{sum(quarter):.1f}".replace(".", ","), "100"]]  # fmt: skip
    sheet.table([80, 35, 35], rows, right=[1, 2])
    sheet.gap(6)
    for line in (
        "100 - 90 Punkte: sehr gut",
        "89,5 - 80 Punkte: gut",
        "79,5 - 70 Punkte: befriedigend",
        "69,5 - 60 Punkte: ausreichend",
        "59,5 - 0 Punkte: nicht bestanden",
    ):
        sheet.paragraph(line, size=8.5, after=0)
    sheet.paragraph(
        "Die Prüfung ist bestanden, wenn insgesamt mindestens 60 Punkte erreicht und alle Prüfungsteile abgelegt wurden.",
        size=8.5,
    )
    return {"level": level}


def _joint(sheet: Sheet, who: Person, exam: Exam) -> dict[str, object]:
    sheet.guilloche(10, 15, 190, 260, (0.9, 0.93, 0.96), lines=30)
    sheet.text(22, 24, "Goethe-Institut", size=12, bold=True, colour=_GREEN)
    sheet.text(95, 24, "ÖSD", size=14, bold=True, colour=(0.7, 0.1, 0.1))
    sheet.text(130, 24, "Universität Freiburg/Schweiz", size=9)
    sheet.y = 40
    middle(sheet, "ZERTIFIKAT B1", 26, bold=True, after=5, mark={"level": "B1"})
    middle(sheet, "Deutschprüfung für Jugendliche und Erwachsene", 11, after=10)
    labels(sheet, who, layout="above")
    middle(sheet, "Erreichte Punkte (maximal 100 je Modul)", 10)
    columns(sheet, [name.upper() for name in _PARTS], [str(got) for got in exam.points])
    sheet.paragraph("Ein Modul ist bestanden, wenn 60 Punkte oder 60 % erreicht sind.", size=8.5)
    sheet.rows(
        [
            ("Prüfungsdatum", sheet.date(exam.held), "exam_date"),
            ("Prüfungszentrum", exam.centre, None),
            ("Zertifikat Nr.", exam.number, "certificate_number"),
            ("Ausstellungsdatum", sheet.date(exam.issued), "issued_on"),
        ],
        layout=sheet.rng.choice(["grid", "left", "above"]),
    )
    sheet.scribble(30, sheet.y + 16, 34, 8)
    return {"provider": None, "level": "B1", "modules": modules(_PARTS, "B1", [True] * 4)}


def _printed(sheet: Sheet, who: Person, exam: Exam) -> dict[str, object]:
    level = sheet.rng.choice(["A1", "A2"])
    _head(sheet, unit="Digitales Zertifikat / Digital certificate")
    name = {"A1": "A1: Start Deutsch 1", "A2": "A2"}[level]
    middle(sheet, f"Goethe-Zertifikat {name}", 18, bold=True, mark={"level": level})
    labels(sheet, who, layout="left", english=True)
    quarter = [round(got / 4) for got in exam.points]
    rows = [
        ["Teil / Part", "Punkte / Points"],
        *[
            [f"{a} / {b}", f"{got} / 25"]
            for a, b, got in zip(
                _PARTS, ("Reading", "Listening", "Writing", "Speaking"), quarter, strict=True
            )
        ],
        ["Gesamt / Total", f"{sum(quarter)} / 100"],
    ]
    sheet.table([90, 50], rows, lines=True)
    sheet.gap(5)
    sheet.paragraph(f"hat die Prüfung bestanden / has passed the examination. Prädikat / Grade: {exam.mark}")
    sheet.rows(
        [
            ("Datum der Prüfung / Date of examination", sheet.date(exam.held), "exam_date"),
            ("Zertifikatsnummer / Certificate number", exam.number, "certificate_number"),
            ("Ausstellungsdatum / Date of issue", sheet.date(exam.issued), "issued_on"),
        ],
        layout="colon",
        label=80,
    )
    code(sheet, 25, sheet.y + 6, 26)
    sheet.text(
        56,
        sheet.y + 16,
        "Dieses Zertifikat ist ohne Unterschrift gültig. Prüfen Sie die Echtheit mit dem QR-Code.",
        size=8,
    )
    return {"level": level}


def _one_module(sheet: Sheet, who: Person, exam: Exam) -> dict[str, object]:
    level, part = sheet.rng.choice(["B2", "C1"]), sheet.rng.choice(_PARTS)
    _head(sheet)
    middle(sheet, f"GOETHE-ZERTIFIKAT {level}", 22, bold=True, mark={"level": level})
    middle(sheet, f"Modul {part}", 16, bold=True, after=10)
    labels(sheet, who, layout="colon")
    sheet.paragraph(
        f"hat das Modul {part} der Prüfung Goethe-Zertifikat {level} am {sheet.date(exam.held)} bestanden.",
        marks={"exam_date": sheet.date(exam.held)},
    )
    sheet.table([60, 40], [["Modul", "Punkte"], [part, f"{exam.points[0]}/100"]])
    sheet.gap(4)
    sheet.rows(
        [
            ("Zertifikatsnummer", exam.number, "certificate_number"),
            ("Ausstellungsdatum", sheet.date(exam.issued), "issued_on"),
        ],
        layout="colon",
    )
    return {"level": level, "passed": None, "modules": modules([part], level, [True])}


_DRAWINGS = {
    "modular": _modular,
    "old_back": _old_back,
    "joint": _joint,
    "printed": _printed,
    "one_module": _one_module,
}
LAYOUTS = {name: partial(certificate, "goethe", name, draw) for name, draw in _DRAWINGS.items()}
