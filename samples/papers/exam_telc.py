"""telc: C1 Hochschule with its results on the back, exams over two levels, B1+ Beruf, landscape in two columns."""

# ruff: noqa: E501 - wordings and tables of drawing calls stand on one line each

from __future__ import annotations

from functools import partial

from samples.draw import Sheet
from samples.people import Person

from ._exams import LANDSCAPE, Exam, certificate, code, labels, middle, modules, sentence

_BLUE = (0.0, 0.28, 0.55)
_NAMES = ("Leseverstehen", "Sprachbausteine", "Hörverstehen", "Schriftlicher Ausdruck", "Mündlicher Ausdruck")


def _logo(sheet: Sheet, x: float) -> None:
    sheet.text(x, 24, "telc", size=26, bold=True, colour=_BLUE, font="LiberationSans-Bold")
    sheet.text(x, 29, "LANGUAGE TESTS", size=6.5, colour=_BLUE)
    sheet.y = 44


def _back(sheet: Sheet, level: str) -> None:
    for line in (
        "Diese Urkunde ist nur gültig mit dem Prägestempel der telc gGmbH und mit Stempel und Unterschrift des lizenzierten Prüfungszentrums.",
        f"Das Zertifikat entspricht dem Niveau {level} des Gemeinsamen Europäischen Referenzrahmens für Sprachen. Es wird von vielen Hochschulen wie DSH und TestDaF als Nachweis der Deutschkenntnisse anerkannt.",
        "Bei nicht bestandener Prüfung wird kein Zertifikat ausgestellt.",
        f"This certificate corresponds to level {level} of the Common European Framework of Reference for Languages.",
    ):
        sheet.paragraph(line, size=8.5)


def _hochschule(sheet: Sheet, who: Person, exam: Exam) -> dict[str, object]:
    most = (48, 22, 48, 48, 48)
    got = [round(share * full / 100 * 2) / 2 for share, full in zip(exam.points, most, strict=True)]
    sheet.guilloche(14, 34, 182, 236, (0.88, 0.92, 0.97), lines=28)
    _logo(sheet, 150)
    middle(sheet, "ZERTIFIKAT", 28, bold=True)
    middle(sheet, "telc Deutsch C1 Hochschule", 17, bold=True, after=10, mark={"level": "C1"})
    if sheet.rng.random() < 0.5:
        sentence(sheet, who)
    else:
        labels(sheet, who, layout="above")
    middle(sheet, "hat die Prüfung", 11)
    middle(sheet, f"mit dem Prädikat {exam.mark}", 12)
    middle(sheet, "bestanden.", 11, after=12)
    sheet.rows(
        [
            ("Datum der Prüfung", sheet.date(exam.held), "exam_date"),
            ("Teilnehmernummer", exam.number, "certificate_number"),
            ("Datum der Ausstellung", sheet.date(exam.issued), "issued_on"),
            ("Prüfungszentrum", exam.centre, None),
        ],
        layout=sheet.rng.choice(["above", "colon"]),
    )
    sheet.scribble(30, sheet.y + 16, 34, 8)
    sheet.stamp(150, sheet.y + 14, [exam.centre.upper()[:22], "PRÜFUNGSZENTRUM"], round_=True, size=6)
    sheet.new_page()
    sheet.gap(8)
    rows = [["Prüfungsteil", "Punkte", "max. Punkte"], ["Schriftliche Prüfung", f"{sum(got[:4]):g}".replace(".", ","), "166"], *[[name, f"{points:g}".replace(".", ","), str(full)] for name, points, full in zip(_NAMES, got, most, strict=True)],
            ["Gesamtpunktzahl", f"{sum(got):g}".replace(".", ","), "214"]]  # fmt: skip
    sheet.table([80, 35, 35], rows, right=[1, 2], lines=sheet.rng.random() < 0.5)
    sheet.gap(6)
    _back(sheet, "C1")
    return {"level": "C1"}


def _scaled(sheet: Sheet, who: Person, exam: Exam) -> dict[str, object]:
    low, high, field = sheet.rng.choice(
        [("B2", "C1", "Beruf"), ("B2", "C1", "Medizin"), ("B1", "B2", "Pflege"), ("B1", "B2", "Beruf")]
    )
    level = sheet.rng.choice([low, high])
    other = low if level == high else high
    parts = [level, other if level == low else level, level, level]
    _logo(sheet, 24)
    sheet.paragraph("Zertifikat", bold=True, size=24)
    sheet.paragraph(f"telc Deutsch {low}{sheet.rng.choice(['·', '-'])}{high} {field}", bold=True, size=15)
    labels(sheet, who, layout=sheet.rng.choice(["colon", "left"]))
    names = ("Lesen", "Hören", "Schreiben", "Sprechen")
    sheet.table(
        [60, 40],
        [["Prüfungsteil", "Niveau"], *[[name, step] for name, step in zip(names, parts, strict=True)]],
        lines=True,
    )
    sheet.gap(6)
    sheet.paragraph(
        sheet.rng.choice(
            [
                f"hat die Prüfung bestanden und insgesamt das Niveau {level} erreicht.",
                f"hat die Prüfung bestanden. Gesamtergebnis: {level}",
            ]
        ),
        marks={"level": level},
    )
    sheet.rows(
        [
            ("Prüfungsdatum", sheet.date(exam.held), "exam_date"),
            ("Zertifikatsnummer", exam.number, "certificate_number"),
            ("Ausstellungsdatum", sheet.date(exam.issued), "issued_on"),
        ],
        layout="colon",
    )
    code(sheet, 155, 235)
    return {"level": level, "modules": modules(names, parts, [None] * 4)}


def _plus(sheet: Sheet, who: Person, exam: Exam) -> dict[str, object]:
    _logo(sheet, 150)
    middle(sheet, "ZERTIFIKAT", 24, bold=True)
    middle(sheet, "Deutsch B1+ Beruf", 16, bold=True, mark={"level": "B1"}, after=10)
    labels(sheet, who, layout="grid", english=True)
    total = sum(exam.points) * 3 // len(exam.points)
    middle(sheet, "hat die oben genannte Prüfung bestanden / has passed the above examination", 10)
    sheet.table(
        [80, 45],
        [
            ["", "Punkte"],
            *[
                [name, f"{points * 75 / 100:g}".replace(".", ",") + " / 75"]
                for name, points in zip(_NAMES[:1] + _NAMES[2:], exam.points[:4], strict=True)
            ],
            ["Gesamtpunktzahl", f"{total} / 300"],
            ["Prädikat", exam.mark],
        ],
        lines=False,
    )
    sheet.gap(5)
    sheet.rows(
        [
            ("Datum der Prüfung", sheet.date(exam.held), "exam_date"),
            ("Teilnehmernummer", exam.number, "certificate_number"),
            ("Datum der Ausstellung", sheet.date(exam.issued), "issued_on"),
        ],
        layout="above",
    )
    sheet.scribble(30, sheet.y + 14, 34, 8)
    sheet.gap(26)
    sheet.text(25, sheet.y, "telc gGmbH, Bleichstraße 1, 60313 Frankfurt am Main", size=7.5)
    return {"level": "B1"}


def _wide(sheet: Sheet, who: Person, exam: Exam) -> dict[str, object]:
    """A sheet across, the person on the left, the result on the right."""
    level = sheet.rng.choice(["A2", "B1", "B2", "C1"])
    held, born = sheet.date(exam.held), sheet.date(who.birth_date)
    sheet.rect(10, 10, sheet.size[0] - 20, sheet.size[1] - 20, thick=1.5, stroke=_BLUE)
    _logo(sheet, 24)
    sheet.text(sheet.size[0] / 2, 40, "ZERTIFIKAT", size=26, bold=True, align="centre")
    sheet.text(
        sheet.size[0] / 2,
        52,
        f"telc Deutsch {level}",
        size=18,
        bold=True,
        align="centre",
        marks={"level": level},
    )
    at = 72.0
    for caption, value, mark in (
        ("Name", who.family_name, "family_name"),
        ("Vorname", who.given_names, "given_names"),
        ("Geburtsdatum", born, "birth_date"),
        ("Geburtsort", who.birth_place, None),
    ):
        sheet.text(24, at, caption, size=8, grey=0.3)
        sheet.text(24, at + 6, value, size=12, bold=True, mark=mark)
        at += 15
    sheet.text(150, 76, "hat die Prüfung bestanden", size=12)
    sheet.y = 82
    sheet.table(
        [70, 30],
        [
            ["Prüfungsteil", "Ergebnis"],
            *[[name, f"{points} %"] for name, points in zip(_NAMES, exam.points, strict=True)],
            ["Prädikat", exam.mark],
        ],
        x=150,
        lines=True,
    )
    sheet.text(24, 152, "Prüfungsdatum", size=8, grey=0.3)
    sheet.text(24, 158, held, size=11, mark="exam_date")
    sheet.text(80, 152, "Zertifikatsnummer", size=8, grey=0.3)
    sheet.text(80, 158, exam.number, size=11, mark="certificate_number")
    sheet.text(24, 170, f"Ausstellungsdatum: {sheet.date(exam.issued)}", size=9)
    sheet.scribble(150, 175, 34, 8)
    sheet.text(150, 182, f"Prüfungszentrum {exam.centre}", size=8)
    return {"level": level}


LAYOUTS = {
    "hochschule": partial(certificate, "telc", "hochschule", _hochschule, parts=5),
    "scaled": partial(certificate, "telc", "scaled", _scaled),
    "plus": partial(certificate, "telc", "plus", _plus, parts=5),
    "wide": partial(certificate, "telc", "wide", _wide, parts=5, size=LANDSCAPE),
}
