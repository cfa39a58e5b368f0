"""ÖSD, LanguageCert and houses that are none of the known: ECL, ÖIF, the Deutsch-Test für den Beruf, a private chain."""

# ruff: noqa: E501 - wordings and tables of drawing calls stand on one line each

from __future__ import annotations

from functools import partial

from samples.draw import Sheet
from samples.people import Person

from ._exams import LANDSCAPE, Exam, certificate, code, columns, labels, middle, modules, sentence

_PARTS = ("Lesen", "Hören", "Schreiben", "Sprechen")
_RED = (0.7, 0.08, 0.1)


def _foot(
    sheet: Sheet,
    exam: Exam,
    *,
    test: str = "Prüfungsdatum",
    number: str = "Zertifikatsnummer",
    issue: str = "Ausstellungsdatum",
    layout: str = "colon",
) -> None:
    sheet.rows(
        [
            (test, sheet.date(exam.held), "exam_date"),
            (number, exam.number, "certificate_number"),
            (issue, sheet.date(exam.issued), "issued_on"),
        ],
        layout=layout,
    )


def _oesd_halves(sheet: Sheet, who: Person, exam: Exam) -> dict[str, object]:
    level = sheet.rng.choice(["A2", "B2", "C1"])
    sheet.text(24, 26, "ÖSD", size=26, bold=True, colour=_RED)
    sheet.text(24, 32, "Österreichisches Sprachdiplom Deutsch", size=8)
    sheet.y = 50
    middle(sheet, f"ÖSD ZERTIFIKAT {level}", 22, bold=True, after=12, mark={"level": level})
    sentence(sheet, who)
    middle(sheet, f"hat die Prüfung ÖSD Zertifikat {level} {exam.mark} bestanden.", 11, after=10)
    sheet.table(
        [80, 40, 40],
        [
            ["", "Punkte", "Ergebnis"],
            ["Schriftliche Prüfung", f"{exam.points[0] * 7 // 10} / 70", "bestanden"],
            ["Mündliche Prüfung", f"{exam.points[1] * 3 // 10} / 30", "bestanden"],
        ],
    )
    sheet.gap(8)
    _foot(
        sheet,
        exam,
        test="Datum der Prüfung",
        number="Zertifikat-Nr.",
        layout=sheet.rng.choice(["colon", "above"]),
    )
    sheet.stamp(150, sheet.y + 10, ["ÖSD", "WIEN"], round_=True, size=7, colour=_RED)
    return {"level": level}


def _oesd_wide(sheet: Sheet, who: Person, exam: Exam) -> dict[str, object]:
    level = sheet.rng.choice(["B1", "B2", "C1"])
    sheet.rect(8, 8, sheet.size[0] - 16, sheet.size[1] - 16, thick=2, stroke=_RED)
    sheet.text(24, 28, "ÖSD", size=26, bold=True, colour=_RED)
    sheet.y = 32
    middle(sheet, f"ÖSD Zertifikat {level}", 22, bold=True, after=6, mark={"level": level})
    sentence(sheet, who)
    middle(sheet, "hat alle Module der Prüfung bestanden.", 11)
    columns(sheet, _PARTS, [f"{points} von 100" for points in exam.points])
    _foot(sheet, exam, layout="above")
    code(sheet, sheet.size[0] - 45, sheet.size[1] - 45)
    return {"level": level, "modules": modules(_PARTS, level, [True] * 4)}


def _oesd_module(sheet: Sheet, who: Person, exam: Exam) -> dict[str, object]:
    level = sheet.rng.choice(["B2", "C1"])
    sheet.text(150, 26, "ÖSD", size=22, bold=True, colour=_RED)
    sheet.y = 40
    sheet.paragraph(f"ÖSD Zertifikat {level}", bold=True, size=18, marks={"level": level})
    labels(sheet, who, layout="grid")
    sheet.table(
        [60, 40, 40],
        [
            ["Modul", "Punkte", ""],
            *[
                [name, f"{points} / 100", "bestanden"]
                for name, points in zip(_PARTS, exam.points, strict=True)
            ],
        ],
        lines=False,
    )
    sheet.gap(4)
    sheet.paragraph(
        "Bestehensgrenze: 60 Punkte in jedem Modul. Unter 60 Punkten gilt ein Modul als nicht bestanden.",
        size=8.5,
    )
    _foot(sheet, exam, test="Prüfungstermin", number="Nr.")
    return {"level": level, "modules": modules(_PARTS, level, [True] * 4)}


def _languagecert(sheet: Sheet, who: Person, exam: Exam) -> dict[str, object]:
    level = sheet.rng.choice(["B1", "B2", "C1"])
    born = f"{who.birth_date:%d %B %Y}"
    middle(sheet, "LANGUAGECERT", 20, bold=True)
    middle(sheet, "CERTIFICATE", 14, after=10)
    middle(sheet, "This is to certify that", 10)
    middle(
        sheet,
        who.full_name,
        16,
        bold=True,
        mark={"given_names": who.given_names, "family_name": who.family_name},
    )
    middle(sheet, f"Date of birth: {born}", 10, mark={"birth_date": born})
    middle(sheet, "has passed the", 10)
    middle(sheet, f"LANGUAGECERT Test of German {level}", 15, bold=True, after=10, mark={"level": level})
    sheet.table(
        [70, 40],
        [
            ["Skill", "Score"],
            *[
                [name, f"{points // 2} / 50"]
                for name, points in zip(
                    ("Listening", "Reading", "Writing", "Speaking"), exam.points, strict=True
                )
            ],
            ["Overall result", "High Pass" if exam.mark in ("gut", "sehr gut") else "Pass"],
        ],
    )
    sheet.gap(6)
    sheet.rows(
        [
            ("Examination date", f"{exam.held:%d/%m/%Y}", "exam_date"),
            ("Candidate number", exam.number, "certificate_number"),
            ("Date of issue", f"{exam.issued:%d/%m/%Y}", "issued_on"),
            ("CEFR level", level, None),
        ],
        layout="colon",
    )
    sheet.text(24, 285, "PeopleCert International Ltd.", size=7)
    return {"level": level}


def _languagecert_both(sheet: Sheet, who: Person, exam: Exam) -> dict[str, object]:
    level = sheet.rng.choice(["B2", "C1", "C2"])
    sheet.text(24, 24, "LanguageCert", size=18, bold=True, colour=(0.1, 0.2, 0.5))
    sheet.y = 42
    sheet.paragraph("Zertifikat / Certificate", bold=True, size=18)
    sheet.paragraph(f"LanguageCert Deutsch {level}", bold=True, size=14, marks={"level": level})
    labels(sheet, who, layout=sheet.rng.choice(["above", "left"]), english=True)
    sheet.paragraph(
        f"hat die Prüfung auf dem Niveau {level} des GER bestanden / has passed the examination at CEFR level {level}."
    )
    sheet.table(
        [90, 40],
        [
            ["Prüfungsteil / Skill", "Punkte / Score"],
            *[
                [f"{a} / {b}", f"{points // 4} / 25"]
                for a, b, points in zip(
                    _PARTS, ("Reading", "Listening", "Writing", "Speaking"), exam.points, strict=True
                )
            ],
        ],
    )
    sheet.gap(5)
    _foot(
        sheet,
        exam,
        test="Prüfungsdatum / Date of examination",
        number="Zertifikatsnummer / Certificate number",
        issue="Ausstellungsdatum / Date of issue",
    )
    code(sheet, 160, 240)
    return {"level": level}


def _ecl(sheet: Sheet, who: Person, exam: Exam) -> dict[str, object]:
    level = sheet.rng.choice(["A2", "B1", "B2", "C1"])
    sheet.text(24, 26, "ECL", size=28, bold=True, colour=(0.8, 0.5, 0.0))
    sheet.text(24, 32, "European Consortium for the Certificate of Attainment in Modern Languages", size=7.5)
    sheet.y = 46
    middle(sheet, "ZERTIFIKAT", 22, bold=True)
    middle(sheet, f"Deutsch {level}", 16, bold=True, after=10, mark={"level": level})
    sentence(sheet, who)
    middle(sheet, f"hat die ECL-Sprachprüfung auf der Stufe {level} bestanden.", 11, after=10)
    sheet.table(
        [80, 40],
        [
            ["Prüfungsteil", "Punkte"],
            *[
                [name, f"{points // 4} / 25"]
                for name, points in zip(
                    (
                        "Mündliche Kommunikation",
                        "Leseverstehen",
                        "Schriftliche Kommunikation",
                        "Hörverstehen",
                    ),
                    exam.points,
                    strict=True,
                )
            ],
        ],
    )
    sheet.gap(6)
    _foot(sheet, exam)
    return {"level": level}


def _oeif(sheet: Sheet, who: Person, exam: Exam) -> dict[str, object]:
    level = sheet.rng.choice(["A2", "B1", "B2"])
    sheet.paragraph("Österreichischer Integrationsfonds (ÖIF)", bold=True, size=12)
    sheet.gap(10)
    sheet.paragraph("Zeugnis", bold=True, size=22)
    sheet.paragraph(f"zur Integrationsprüfung {level}", bold=True, size=13, marks={"level": level})
    labels(sheet, who, layout=sheet.rng.choice(["colon", "dotted"]))
    sheet.table(
        [100, 50],
        [
            ["Prüfungsteil", "Ergebnis"],
            [f"Sprachkompetenz Deutsch {level}", "bestanden"],
            ["Werte- und Orientierungswissen", "bestanden"],
        ],
    )
    sheet.gap(4)
    sheet.paragraph(f"Die Integrationsprüfung auf dem Niveau {level} wurde insgesamt bestanden.")
    _foot(sheet, exam, number="Zeugnisnummer")
    return {"level": level}


def _work(sheet: Sheet, who: Person, exam: Exam) -> dict[str, object]:
    """Deutsch-Test für den Beruf at the end of a course of § 45a AufenthG."""
    level = sheet.rng.choice(["A2", "B1", "B2", "C1"])
    sheet.text(24, 26, "g.a.s.t.   im Auftrag des Bundesamts für Migration und Flüchtlinge", size=9)
    sheet.y = 42
    middle(sheet, "Zertifikat", 24, bold=True)
    middle(sheet, f"Deutsch-Test für den Beruf {level}", 15, bold=True, after=10, mark={"level": level})
    labels(sheet, who, layout="above")
    sheet.paragraph(
        f"hat den Deutsch-Test für den Beruf {level} bestanden und damit das Niveau {level} des Gemeinsamen europäischen Referenzrahmens nachgewiesen."
    )
    sheet.table([70, 40], [["Prüfungsteil", "Ergebnis"], *[[name, "bestanden"] for name in _PARTS]])
    sheet.gap(6)
    _foot(sheet, exam, number="Teilnehmernummer")
    return {"level": level, "modules": modules(_PARTS, level, [True] * 4)}


_DRAWINGS = {
    "oesd_halves": ("oesd", _oesd_halves), "oesd_module": ("oesd", _oesd_module), "languagecert": ("languagecert", _languagecert),
    "languagecert_both": ("languagecert", _languagecert_both), "ecl": ("other", _ecl), "oeif": ("other", _oeif), "work": ("other", _work),
}  # fmt: skip
LAYOUTS = {name: partial(certificate, house, name, draw) for name, (house, draw) in _DRAWINGS.items()}
LAYOUTS["oesd_wide"] = partial(certificate, "oesd", "oesd_wide", _oesd_wide, size=LANDSCAPE)
