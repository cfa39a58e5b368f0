"""Typesetting (Satz): fonts, an issuer's style drawn by lot, German dates, lines broken with hyphens."""

# ruff: noqa: E501 - wordings and tables of drawing calls stand on one line each

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from random import Random

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

MM = 72 / 25.4
A4 = (210.0, 297.0)
FONTS = Path(__file__).parent / "fonts"

# regular, bold
FAMILIES: dict[str, tuple[str, str]] = {
    "arial": ("LiberationSans-Regular", "LiberationSans-Bold"),
    "times": ("LiberationSerif-Regular", "LiberationSerif-Bold"),
    "courier": ("LiberationMono-Regular", "LiberationMono-Bold"),
    "narrow": ("LiberationSansNarrow-Regular", "LiberationSansNarrow-Bold"),
    "verdana": ("DejaVuSans", "OpenSans-Bold"),
    "calibri": ("Carlito-Regular", "Carlito-Bold"),
    "cambria": ("Caladea-Regular", "Caladea-Bold"),
    "open": ("OpenSans-Regular", "OpenSans-Bold"),
}
HAND = "Breip"
# letters that the handwriting does not have; people leave these dots and hooks out, too
HAND_LETTERS = str.maketrans("ıİğĞşŞ–", "iIgGsS-")
MRZ = "OCRB"
MONTHS = [
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
]


@cache
def register(name: str) -> str:
    pdfmetrics.registerFont(TTFont(name, FONTS / f"{name}.ttf"))
    return name


def width(text: str, font: str, size: float) -> float:
    """Width in mm."""
    return float(pdfmetrics.stringWidth(text, register(font), size)) / MM


@dataclass(frozen=True)
class Style:
    """How one issuer's paper looks."""

    body: str = "arial"
    head: str = "arial"
    size: float = 10.5
    leading: float = 1.28
    left: float = 25.0
    right: float = 20.0
    colour: tuple[float, float, float] = (0.0, 0.0, 0.0)
    rows: str = "colon"
    letterhead: str = "left"
    dates: str = "dots"
    footer: str = "Seite {page} von {total}"
    hyphens: bool = True
    info: str = "right"


ROW_LAYOUTS = ("colon", "grid", "above", "left", "dotted", "right", "sentence_box")


def style(rng: Random, **fixed: object) -> Style:
    """A look drawn by lot; what is given in `fixed` is not left to the lot."""
    body = rng.choice(
        ["arial", "arial", "times", "calibri", "open", "verdana", "cambria", "narrow", "courier"]
    )
    size = rng.choice([9.5, 10, 10.5, 11, 11.5]) * (
        1.08 if body in ("calibri", "narrow") else 0.92 if body in ("verdana", "courier") else 1
    )
    values: dict[str, object] = {
        "body": body, "head": rng.choice([body, body, "arial", "calibri", "cambria"]), "size": size,
        "leading": rng.choice([1.2, 1.28, 1.38]), "left": rng.choice([20.0, 24.1, 25.0]), "right": rng.choice([15.0, 20.0, 25.0]),
        "colour": rng.choice([(0, 0, 0), (0, 0, 0), (0.05, 0.2, 0.5), (0.5, 0.05, 0.1), (0.0, 0.35, 0.25)]),
        "rows": rng.choice(ROW_LAYOUTS), "letterhead": rng.choice(["left", "right", "centre", "band", "rule"]),
        "dates": rng.choice(["dots", "dots", "dots", "long", "long0", "short"]),
        "footer": rng.choice(["Seite {page} von {total}", "- {page} -", "Seite {page}", "{page}/{total}", "Seite: {page} / {total}", ""]),
        "hyphens": rng.random() < 0.7, "info": rng.choice(["right", "right", "line", "above"]),
    }  # fmt: skip
    values.update(fixed)
    return Style(**values)  # type: ignore[arg-type]


def german_date(day: date, form: str = "dots") -> str:
    match form:
        case "long":
            return f"{day.day}. {MONTHS[day.month - 1]} {day.year}"
        case "long0":
            return f"{day:%d}. {MONTHS[day.month - 1]} {day.year}"
        case "short":
            return f"{day.day}.{day.month}.{day.year}"
        case "blanks":
            return f"{day:%d %m %Y}"
        case "english":
            return f"{day:%d %b %Y}".upper()
        case _:
            return f"{day:%d.%m.%Y}"


_VOWELS = "aeiouäöüyAEIOUÄÖÜ"


def _break_points(word: str) -> list[int]:
    """Places where a German word may plausibly be parted: before the last consonant between two vowels."""
    points = []
    for at in range(3, len(word) - 2):
        if (
            word[at] not in _VOWELS
            and word[at + 1] in _VOWELS
            and any(c in _VOWELS for c in word[:at])
            and word[at - 1 : at + 1] not in ("sc", "ch", "ck", "ph", "qu", "th")
        ):
            start = at
            if word[at - 2 : at + 1] == "sch":
                start = at - 2
            elif word[at - 1 : at + 1] in ("ch", "ck") or (word[at] in "rl" and word[at - 1] in "bcdfgkpt"):
                start = at - 1
            if start >= 3 and word[start:].isalpha() and word[:start].isalpha():
                points.append(start)
    return points


def wrap(text: str, font: str, size: float, wide: float, hyphens: bool) -> list[str]:
    """Break into lines of at most `wide` mm; with hyphens long words are parted at the line's end."""
    lines: list[str] = []
    line = ""
    for word in text.split():
        trial = f"{line} {word}".strip()
        if width(trial, font, size) <= wide:
            line = trial
            continue
        cut = 0
        if hyphens and len(word) > 7:
            fitting = [
                at for at in _break_points(word) if width(f"{line} {word[:at]}-".strip(), font, size) <= wide
            ]
            cut = max(fitting, default=0)
        if cut:
            lines.append(f"{line} {word[:cut]}-".strip())
            line = word[cut:]
        else:
            if line:
                lines.append(line)
            line = word
    return [*lines, line] if line else lines
