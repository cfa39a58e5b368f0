"""What official letters have in common: letterhead, address window, information block, closing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from random import Random

from . import people
from .draw import Sheet
from .people import Person, pick
from .typesetting import HAND, german_date


@dataclass(frozen=True)
class Issuer:
    """Who writes: name, second line, address line."""

    name: str
    unit: str
    address: str
    town: str
    logo: str = "shield"


def bamf(rng: Random, place: str) -> Issuer:
    office = people.TOWNS[place][2]
    unit = rng.choice(
        [
            f"Außenstelle {office}",
            f"Ankunftszentrum {office}",
            f"AnkER-Einrichtung {office}",
            f"Referat {rng.randint(31, 78)}{rng.choice('ABCDE')}",
            f"Regionalstelle {office}",
        ]
    )
    where = rng.choice(
        [
            "Frankenstraße 210, 90461 Nürnberg",
            f"Postfach 11 {rng.randint(10, 99)}, 90343 Nürnberg",
            f"Kasernenstraße {rng.randint(1, 40)}, {people.TOWNS[place][0].split()[0]} {office}",
        ]
    )
    return Issuer(
        "Bundesamt für Migration und Flüchtlinge",
        unit,
        where,
        "Nürnberg" if rng.random() < 0.5 else office,
        "eagle",
    )


def authority(rng: Random, place: str) -> Issuer:
    """A foreigners authority under one of its many names."""
    kind = rng.choice(
        [
            "Stadt {t}",
            "Landeshauptstadt {t}",
            "Kreis {t}",
            "Landkreis {t}",
            "Universitätsstadt {t}",
            "Stadtverwaltung {t}",
            "{t} - Der Oberbürgermeister",
        ]
    )
    unit = rng.choice(
        [
            "Ausländerbehörde",
            "Amt für Migration und Integration",
            "Fachbereich Bürgerdienste - Ausländerangelegenheiten",
            "Landesamt für Einwanderung",
            "Ordnungsamt, Abteilung Ausländerwesen",
            "Ausländer- und Staatsangehörigkeitsbehörde",
            "Dezernat III - Zuwanderungsbehörde",
            "Welcome Center / Ausländeramt",
        ]
    )
    return Issuer(
        kind.format(t=place),
        unit,
        f"{people.address(rng, place)}",
        place,
        rng.choice(["shield", "bars", "circle", "none"]),
    )


def registry(rng: Random, place: str) -> Issuer:
    """A registration office under one of its names."""
    kind = rng.choice(
        [
            "Stadt {t}",
            "Landeshauptstadt {t}",
            "Gemeinde {t}",
            "Magistrat der Stadt {t}",
            "Verbandsgemeinde {t}",
            "Bezirksamt {t}-Mitte",
        ]
    )
    unit = rng.choice(
        [
            "Bürgerbüro",
            "Einwohnermeldeamt",
            "Bürgeramt 2",
            "Fachdienst Einwohnerwesen",
            "Meldebehörde",
            "Bürgerservice",
        ]
    )
    return Issuer(
        kind.format(t=place),
        unit,
        f"{people.address(rng, place)}",
        place,
        rng.choice(["shield", "bars", "circle", "none"]),
    )


def logo(sheet: Sheet, kind: str, x: float, y: float, edge: float = 14) -> None:
    colour = sheet.style.colour if any(sheet.style.colour) else (0.2, 0.2, 0.2)
    match kind:
        case "eagle":
            for side in (-1, 1):
                for feather in range(5):
                    sheet.rule(
                        x + edge / 2,
                        y + 3,
                        x + edge / 2 + side * (edge / 2 - feather),
                        y + 2 + feather * 2.2,
                        thick=1.6,
                    )
            sheet.rule(x + edge / 2, y, x + edge / 2, y + edge * 0.9, thick=3)
            for number, band in enumerate([(0, 0, 0), (0.8, 0.05, 0.1), (0.95, 0.75, 0.1)]):
                sheet.rect(x + edge + 2, y + number * edge / 3, 1.2, edge / 3, fill=band, stroke=None)
        case "bars":
            for number in range(4):
                sheet.rect(
                    x + number * 3.6, y + 10 - number * 2.6, 2.6, 4 + number * 2.6, fill=colour, stroke=None
                )
        case "circle":
            sheet.rect(x, y, edge, edge, fill=colour, stroke=None, radius=edge / 2)
            sheet.rect(x + 3, y + 3, edge - 6, edge - 6, fill=(1, 1, 1), stroke=None, radius=edge / 2 - 3)
        case "shield":
            sheet.rect(x, y, edge * 0.8, edge, stroke=colour, thick=1.4, radius=3)
            sheet.rule(x, y + edge / 2, x + edge * 0.8, y + edge / 2, colour=colour, thick=1.2)
            sheet.rule(x + edge * 0.4, y, x + edge * 0.4, y + edge, colour=colour, thick=1.2)


def letterhead(sheet: Sheet, issuer: Issuer) -> None:
    """Draw who writes at the head of the page; the pen stands below it."""
    style, right = sheet.style, sheet.size[0] - sheet.style.right
    colour = style.colour
    match style.letterhead:
        case "left":
            logo(sheet, issuer.logo, style.left, 12)
            sheet.text(style.left + 22, 18, issuer.name, size=13, bold=True, head=True, colour=colour)
            sheet.text(style.left + 22, 23.5, issuer.unit, size=9.5, head=True)
        case "right":
            logo(sheet, issuer.logo, right - 16, 10)
            sheet.text(right, 30, issuer.name, size=12, bold=True, head=True, align="right", colour=colour)
            sheet.text(right, 35, issuer.unit, size=9, head=True, align="right")
        case "centre":
            sheet.text(
                sheet.size[0] / 2,
                18,
                issuer.name,
                size=15,
                head=True,
                bold=True,
                align="centre",
                colour=colour,
            )
            sheet.text(sheet.size[0] / 2, 24, f"- {issuer.unit} -", size=10, head=True, align="centre")
            sheet.rule(style.left, 28, right, 28)
        case "band":
            sheet.rect(
                0, 8, sheet.size[0], 14, fill=colour if any(colour) else (0.25, 0.3, 0.35), stroke=None
            )
            sheet.text(style.left, 17.2, issuer.name, size=14, bold=True, head=True, colour=(1, 1, 1))
            sheet.text(style.left, 28, issuer.unit, size=10, head=True, bold=True)
        case _:
            sheet.text(style.left, 18, issuer.name, size=12, head=True, colour=colour)
            sheet.rule(style.left, 20, right, 20, colour=colour, thick=1.2)
            sheet.text(style.left, 25, f"{issuer.unit} · {issuer.address}", size=8, head=True)
    sheet.y = 40


def block(sheet: Sheet, rows: Sequence[tuple[str, str, str | None]], top: float) -> None:
    """The information block: on the right, as a line of its own, or above the text, as the style says."""
    right = sheet.size[0] - sheet.style.right
    if sheet.style.info == "right":
        x = right - 66
        for number, (label, value, mark) in enumerate(rows):
            sheet.text(x, top + number * 4.8, f"{label}", size=8.5, grey=0.2)
            sheet.text(x + 27, top + number * 4.8, value, size=9.5, mark=mark)
    elif sheet.style.info == "line":
        at, step = sheet.style.left, sheet.inner / max(1, len(rows))
        y = max(top + 42, 86)
        for number, (label, value, mark) in enumerate(rows):
            sheet.text(at + number * step, y, label, size=7, grey=0.3)
            sheet.text(at + number * step, y + 4.4, value, size=9, mark=mark)
    else:
        x = right - 70
        for number, (label, value, mark) in enumerate(rows):
            sheet.text(x, top + number * 7.6, label, size=6.5, grey=0.3)
            sheet.text(x, top + 3.6 + number * 7.6, value, size=9.5, mark=mark)


def window(
    sheet: Sheet, issuer: Issuer, lines: Sequence[str], marks: Mapping[str, str] | None = None
) -> None:
    """The address window after DIN 5008."""
    sheet.text(sheet.style.left, 48, f"{issuer.name}, {issuer.address}"[:78], size=6)
    for number, line in enumerate(lines):
        sheet.text(sheet.style.left, 55 + number * 5, line, marks=marks)


def address_lines(someone: Person) -> list[str]:
    return [
        someone.salutation,
        someone.full_name,
        someone.address.street,
        f"{someone.address.postcode} {someone.address.town}",
    ]


def opening(
    sheet: Sheet,
    issuer: Issuer,
    to: Sequence[str],
    info: Sequence[tuple[str, str, str | None]],
    subject: str,
    *,
    marks: Mapping[str, str] | None = None,
) -> None:
    """Head, window, block and subject of a letter; the pen stands below."""
    letterhead(sheet, issuer)
    window(sheet, issuer, to)
    block(sheet, info, 50)
    sheet.y = 98 if sheet.style.info == "line" else 90
    if subject:
        sheet.paragraph(subject, bold=True, after=0.8, marks=marks)


def closing(
    sheet: Sheet, officer: str, *, phrase: str = "Im Auftrag", signed: bool = True, seal: str | None = None
) -> None:
    sheet.need(26)
    sheet.gap(5)
    sheet.text(sheet.style.left, sheet.y, phrase)
    if signed:
        sheet.scribble(sheet.style.left + 3, sheet.y + 10, 30, 8)
    if seal:
        sheet.stamp(sheet.style.left + 95, sheet.y + 6, [seal, "SIEGEL"], round_=True, size=6)
    sheet.gap(14)
    sheet.text(sheet.style.left, sheet.y, officer)
    sheet.gap(5)


def officer(rng: Random) -> str:
    return pick(rng, people.OFFICERS)


def received_stamp(sheet: Sheet, day: date, x: float, y: float, office: str, mark: str | None = None) -> None:
    words = german_date(day, sheet.rng.choice(["dots", "dots", "long0"]))
    sheet.stamp(
        x,
        y,
        [sheet.rng.choice(["Eingegangen", "EINGANG", "Eing.:"]), words, office[:26]],
        colour=sheet.rng.choice([(0.5, 0.1, 0.1), (0.1, 0.15, 0.5), (0.15, 0.15, 0.15)]),
        marks={mark: words} if mark else None,
    )


def hand_note(sheet: Sheet, x: float, y: float, text: str) -> None:
    sheet.text(x, y, text, font=HAND, size=13, colour=(0.1, 0.15, 0.5), turn=sheet.rng.uniform(-4, 6))
