"""Made German office paper with known lines and fields, drawn at 300 dpi, to measure reading on."""

from __future__ import annotations

import math
from functools import cache
from typing import Any, NamedTuple

import numpy as np
from PIL import Image, ImageDraw, ImageFont

DPI = 300
A4 = (2480, 3508)
_FONTS = "/usr/share/fonts/truetype/"
SANS = _FONTS + "liberation/LiberationSans-Regular.ttf"
SANS_BOLD = _FONTS + "liberation/LiberationSans-Bold.ttf"
SERIF = _FONTS + "liberation/LiberationSerif-Regular.ttf"
NARROW = _FONTS + "liberation/LiberationSansNarrow-Regular.ttf"
DEJAVU = _FONTS + "dejavu/DejaVuSans.ttf"
MONO = _FONTS + "dejavu/DejaVuSansMono.ttf"


class Print(NamedTuple):
    """A printed line and the size of its type in points."""

    text: str
    points: float


class Paper(NamedTuple):
    """A drawn page at 300 dpi, its lines as printed, and the tokens that decide something."""

    name: str
    picture: Image.Image
    lines: tuple[Print, ...]
    fields: tuple[str, ...]


@cache
def font(path: str, points: float) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(path, points * DPI / 72)


class Sheet:
    """A page to draw on in millimetres; remembers what was written."""

    def __init__(self, ground: Image.Image | None = None) -> None:
        self.picture = ground or Image.new("RGB", A4, (253, 253, 252))
        self.draw = ImageDraw.Draw(self.picture)
        self.lines: list[Print] = []
        self.fields: list[str] = []

    def text(
        self, x: float, y: float, text: str, face: str = SANS, points: float = 10.5, *,
        ink: tuple[int, int, int] = (25, 25, 30), spacing: float = 0.0, fields: tuple[str, ...] = (),
    ) -> None:  # fmt: skip
        left, top = x * DPI / 25.4, y * DPI / 25.4
        if spacing:
            for char in text:
                self.draw.text((left, top), char, fill=ink, font=font(face, points))
                left += self.draw.textlength(char, font=font(face, points)) + spacing * DPI / 25.4
        else:
            self.draw.text((left, top), text, fill=ink, font=font(face, points))
        self.lines.append(Print(text, points))
        self.fields += fields

    def box(self, x: float, y: float, wide: float, high: float, **style: Any) -> None:
        left, top, right, bottom = (v * DPI / 25.4 for v in (x, y, x + wide, y + high))
        self.draw.rectangle((left, top, right, bottom), **{"outline": (60, 60, 60), "width": 3, **style})

    def done(self, name: str) -> Paper:
        return Paper(name, self.picture, tuple(self.lines), tuple(self.fields))


def letter(face: str) -> Paper:
    """An authority's letter with an information block on the right."""
    s = Sheet()
    s.text(25, 15, "Bundesamt für Migration und Flüchtlinge", SANS_BOLD, 13)
    s.text(25, 45, "BAMF · Poller Kirchweg 101 · 51105 Köln", face, 7)
    for row, line in enumerate(("Frau", "Layla Öztürk-Weiß", "Bürgerstraße 14", "50667 Köln")):
        s.text(25, 52 + 5 * row, line, face, 10.5)
    s.fields += ["Öztürk-Weiß", "50667"]
    for row, (label, value) in enumerate(
        (("Gesch.-Z.:", "6547371-475"), ("Telefon:", "0221 92426-0"), ("Datum:", "12.03.2024"))
    ):
        s.text(125, 52 + 5 * row, label, face, 9)
        s.text(150, 52 + 5 * row, value, face, 9)
        s.fields.append(value.split()[-1])
    s.text(25, 88, "B E S C H E I D", SANS_BOLD, 13)
    s.text(25, 98, "In dem Asylverfahren der", face, 10.5)
    s.text(25, 104, "ÖZTÜRK-WEISS, Layla, geb. am 17.09.1991 in Aleppo / Syrien", face, 10.5,
           fields=("17.09.1991", "Aleppo"))  # fmt: skip
    body = (
        "ergeht folgende Entscheidung:",
        "1. Die Flüchtlingseigenschaft wird zuerkannt.",
        "2. Der Antrag auf Asylanerkennung wird abgelehnt.",
        "Begründung: Die Antragstellerin, syrische Staatsangehörige, reiste am 03.05.2019 auf dem",
        "Landweg in die Bundesrepublik Deutschland ein und stellte am 20.05.2019 einen Asylantrag.",
        "Die persönliche Anhörung gemäß § 25 AsylG erfolgte am 11.02.2020. Ein Ausländer ist",
        "Flüchtling im Sinne des Abkommens vom 28. Juli 1951, wenn er sich aus begründeter Furcht",
        "vor Verfolgung außerhalb seines Herkunftslandes befindet (§ 3 Abs. 1 AsylG).",
        "Der Bescheid ist seit dem 04.04.2024 unanfechtbar. Die Aufenthaltserlaubnis nach",
        "§ 25 Abs. 2 Satz 1 AufenthG ist bei der Ausländerbehörde zu beantragen.",
    )
    for row, line in enumerate(body):
        s.text(25, 114 + 6 * row, line, face, 10.5)
    s.fields += ["03.05.2019", "20.05.2019", "11.02.2020", "04.04.2024", "zuerkannt", "abgelehnt"]
    s.text(25, 190, "Im Auftrag", face, 10.5)
    s.text(25, 270, "Überweisungen an Bundeskasse Halle, IBAN DE89 3704 0044 0532 0130 00, BIC COBADEFFXXX", face, 6.5,
           fields=("COBADEFFXXX",))  # fmt: skip
    return s.done(f"letter {'serif' if face == SERIF else 'sans'}")


def payslip() -> Paper:
    """Columns with captions of 5 to 6 pt."""
    s = Sheet()
    s.text(20, 15, "Abrechnung der Brutto/Netto-Bezüge für Oktober 2026", SANS_BOLD, 12, fields=("2026",))
    s.box(18, 25, 175, 24)
    heads = (("Personal-Nr.", "00417"), ("Geburtsdatum", "17.09.1991"), ("StKl", "1"), ("Eintritt", "01.06.2022"),
             ("SV-Nummer", "15170991W103"), ("KK %", "15,9"))  # fmt: skip
    for column, (label, value) in enumerate(heads):
        s.text(20 + 29 * column, 27, label, NARROW, 6)
        s.text(20 + 29 * column, 30.5, value, MONO, 8.5, fields=(value,) if len(value) > 4 else ())
    s.text(
        20, 38, "Grünwald Gebäudereinigung GmbH, Äußere Ring 7, 50667 Köln", NARROW, 8, fields=("Grünwald",)
    )
    rows = (
        ("2000", "Gehalt", "2.500,00"), ("2010", "Überstunden 25 %", "118,75"), ("3000", "Fahrgeld", "49,00"),
        ("", "Gesamtbrutto", "2.667,75"), ("", "Lohnsteuer", "228,41"), ("", "Krankenversicherung", "212,08"),
        ("", "Rentenversicherung", "248,10"), ("", "Nettoverdienst", "1.917,53"), ("", "Auszahlungsbetrag", "1.917,53"),
    )  # fmt: skip
    for row, (number, label, amount) in enumerate(rows):
        y = 60 + 7 * row
        if number:
            s.text(20, y, number, MONO, 9)
        s.text(40, y, label, SANS, 9)
        s.text(160, y, amount, MONO, 9, fields=(amount,))
        s.box(18, y - 1.5, 175, 7, width=1, outline=(150, 150, 150))
    return s.done("payslip")


def certificate() -> Paper:
    """Centred, spaced, on a tinted ground with fine waves; white on a dark band."""
    s = Sheet(_guilloche(A4, (246, 240, 226), (214, 226, 205)))
    s.box(0, 12, 210, 18, fill=(24, 60, 120), outline=None)
    s.text(62, 16, "telc Deutsch B1", SANS_BOLD, 24, ink=(250, 250, 250), fields=("B1",))
    s.text(62, 45, "ZERTIFIKAT", SERIF, 26, spacing=2.0)
    s.text(58, 65, "Europäischer Referenzrahmen", DEJAVU, 11)
    s.text(72, 85, "Layla Öztürk-Weiß", SERIF, 18, fields=("Öztürk-Weiß",))
    s.text(68, 97, "geboren am 17.09.1991 in Aleppo", DEJAVU, 10, fields=("17.09.1991",))
    for row, (label, value) in enumerate(
        (
            ("Leseverstehen", "68"),
            ("Hörverstehen", "57,5"),
            ("Schriftlicher Ausdruck", "34,5"),
            ("Gesamtpunktzahl", "231,5"),
        )
    ):
        s.text(40, 115 + 8 * row, label, DEJAVU, 10)
        s.text(140, 115 + 8 * row, value, DEJAVU, 10, fields=(value,))
    s.text(40, 155, "Prädikat: befriedigend", DEJAVU, 10)
    s.text(40, 170, "Prüfungsdatum 14.06.2023", DEJAVU, 10, fields=("14.06.2023",))
    s.text(40, 178, "Teilnehmernummer 0471185", DEJAVU, 10, fields=("0471185",))
    s.text(40, 262, "Dieses Zeugnis weist ausreichende Kenntnisse der deutschen Sprache nach § 9 Abs. 2 AufenthG nach.",
           DEJAVU, 6)  # fmt: skip
    return s.done("certificate")


def form() -> Paper:
    """Boxes with captions of 5.5 pt, values typed into them."""
    s = Sheet()
    s.text(20, 15, "Wohnungsgeberbestätigung nach § 19 Bundesmeldegesetz", SANS_BOLD, 13)
    entries = (
        ("Familienname, Vorname", "Öztürk-Weiß, Layla"), ("Geburtsdatum", "17.09.1991"),
        ("Straße, Hausnummer", "Bürgerstraße 14"), ("PLZ, Ort", "50667 Köln"), ("Tag des Einzugs", "01.08.2022"),
        ("Wohnfläche in m²", "64,5"), ("Miete warm in EUR", "780,00"), ("Aktenzeichen", "33/2-AB 4711"),
    )  # fmt: skip
    for row, (label, value) in enumerate(entries):
        x, y = 20 + 86 * (row % 2), 32 + 13 * (row // 2)
        s.box(x, y, 84, 11)
        s.text(x + 1.5, y + 0.8, label, SANS, 5.5)
        s.text(
            x + 2,
            y + 4.2,
            value,
            MONO,
            10.5,
            fields=(value.split(",")[0] if row == 0 else value.split()[-1],),
        )
    for row, (tick, line) in enumerate(((True, "Einzug"), (False, "Auszug"))):
        s.box(20, 95 + 8 * row, 4, 4)
        if tick:
            s.draw.text((20.7 * DPI / 25.4, 94.2 * DPI / 25.4), "X", fill=(20, 20, 90), font=font(SANS, 12))
        s.text(27, 94.5 + 8 * row, line, SANS, 10)
    s.box(20, 120, 170, 8, fill=(70, 70, 70))
    s.text(22, 121.5, "Bestätigung des Wohnungsgebers", SANS_BOLD, 10.5, ink=(255, 255, 255))
    s.text(20, 135, "Ich bestätige, dass die oben genannte Person zum 01.08.2022 eingezogen ist.", SERIF, 10,
           fields=("01.08.2022",))  # fmt: skip
    small = (
        "Hinweis: Wer die Bestätigung nicht, nicht richtig oder nicht rechtzeitig ausstellt, handelt ordnungswidrig",
        "(§ 54 BMG). Es ist verboten, eine Wohnanschrift anzubieten, obwohl ein tatsächlicher Bezug nicht stattfindet.",
    )
    for row, line in enumerate(small):
        s.text(20, 160 + 3 * row, line, SANS, 6.5)
    return s.done("form")


def card() -> Paper:
    """Front and back of a card (ID-1) on white A4: 5 to 7 pt on coloured waves, machine-readable zone."""
    s = Sheet()
    size = round(85.6 * DPI / 25.4), round(54 * DPI / 25.4)
    for y in (30, 110):
        s.picture.paste(
            _guilloche(size, (222, 235, 232), (168, 205, 214), step=9),
            (round(40 * DPI / 25.4), round(y * DPI / 25.4)),
        )
    s.text(68, 32, "AUFENTHALTSTITEL", SANS_BOLD, 9)
    front = (
        (72, 38, "NAME", "ÖZTÜRK-WEISS"), (72, 45, "VORNAMEN", "LAYLA"), (72, 52, "GÜLTIG BIS", "14.06.2029"),
        (100, 52, "GESCHL./STAATSANG.", "F  SYR"), (72, 59, "ART DES TITELS", "AUFENTHALTSERLAUBNIS"),
        (72, 66, "ANMERKUNGEN", "25 ABS. 2 AUFENTHG  ERWERBSTÄTIGKEIT ERLAUBT"),
    )  # fmt: skip
    for x, y, label, value in front:
        s.text(x, y, label, SANS, 4.5, ink=(70, 90, 110))
        s.text(x, y + 2.2, value, SANS, 6.5 if len(value) < 30 else 5, fields=(value.split()[-1],))
    s.text(104, 38, "Y70101V01", MONO, 8, fields=("Y70101V01",))
    s.text(43, 113, "GEBURTSDATUM / GEBURTSORT", SANS, 4.5, ink=(70, 90, 110))
    s.text(43, 115.2, "17.09.1991 ALEPPO", SANS, 6.5, fields=("17.09.1991", "ALEPPO"))
    s.text(43, 120, "AUSSTELLUNGSDATUM / BEHÖRDE", SANS, 4.5, ink=(70, 90, 110))
    s.text(43, 122.2, "15.06.2026 STADT KÖLN", SANS, 6.5, fields=("15.06.2026",))
    for row, line in enumerate(_mrz()):
        s.text(44.5, 145 + 4.25 * row, line, MONO, 11.9)
    return s.done("card")


def all_papers() -> list[Paper]:
    return [letter(SANS), letter(SERIF), payslip(), certificate(), form(), card()]


def _mrz() -> tuple[str, ...]:
    """Return a TD1 zone whose check digits are right."""
    from pipeline.mrz_lines import check_digit

    number = "Y70101V01"
    first = f"ARD<<{number}{check_digit(number)}".ljust(30, "<")
    second = "910917" + str(check_digit("910917")) + "F" + "290614" + str(check_digit("290614")) + "SYR"
    second = second.ljust(29, "<")
    total = check_digit(first[5:30] + second[0:7] + second[8:15] + second[18:29])
    return first, second + str(total), "OEZTUERK<WEISS<<LAYLA".ljust(30, "<")


def _guilloche(
    size: tuple[int, int], ground: tuple[int, int, int], ink: tuple[int, int, int], step: int = 22
) -> Image.Image:
    """Return a ground of fine waves, as security paper has."""
    width, height = size
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    wave = np.sin((y + 14 * np.sin(x / 61) + 9 * np.sin(x / 23)) * 2 * math.pi / step)
    cross = np.sin((x + 18 * np.sin(y / 47)) * 2 * math.pi / (step * 1.7))
    line = np.clip(np.maximum(wave, cross) * 4 - 3, 0, 1)[..., None]
    field = np.array(ground, np.float32) * (1 - line) + np.array(ink, np.float32) * line
    return Image.fromarray(field.astype(np.uint8))
