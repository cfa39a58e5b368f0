"""Cards and booklets with a machine-readable zone whose signs are known (maschinenlesbare Zonen), on A4.

Half are the passports and titles of `samples`, half bare cards that hold nothing but a zone: what is read from these
rests on the zone alone.
"""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Sequence
from random import Random
from typing import Any, NamedTuple

import numpy as np
import pdfplumber
from numpy.typing import NDArray

from samples import people, scans
from samples.draw import Paper, Sheet, compose
from samples.papers import make
from samples.papers._cards import zone
from samples.story import AS_OF
from samples.typesetting import MRZ, style

DPI = 300
FORMS = ("TD1", "TD2", "TD3")
_LENGTHS = {30: "TD1", 36: "TD2", 44: "TD3"}
_PAPERS = ("residence_title", "passport", "refugee_travel_document", "foreigner_travel_document")
_SIZES_MM = {"TD1": (85.6, 54.0), "TD2": (105.0, 74.0), "TD3": (125.0, 88.0)}
_KINDS = {"TD1": "AR", "TD2": "ID", "TD3": "P"}
# room for a wrong digit: the zone's guarded parts as (line, first, after the last)
_GUARDED = {
    "TD1": ((0, 5, 15), (1, 0, 7), (1, 8, 15)),
    "TD2": ((1, 0, 10), (1, 13, 20), (1, 21, 28)),
    "TD3": ((1, 0, 10), (1, 13, 20), (1, 21, 28)),
}


class Card(NamedTuple):
    """A page with a zone: its true lines, where the zone lies (fractions of the page), and the page as printed."""

    form: str
    lines: tuple[str, ...]
    box: tuple[float, float, float, float]
    pixels: NDArray[Any]

    @property
    def values(self) -> dict[str, str]:
        """What the zone says: number, birth and expiry as YYMMDD, names with blanks."""
        data = self.lines[1] if self.form == "TD1" else self.lines[1][13:]
        number = self.lines[0][5:14] if self.form == "TD1" else self.lines[1][:9]
        names = self.lines[2] if self.form == "TD1" else self.lines[0][5:]
        family, _, given = names.partition("<<")
        return {
            "number": number.rstrip("<"), "birth": data[:6], "expiry": data[8:14],
            "family name": family.replace("<", " ").strip(), "given names": given.replace("<", " ").strip(),
        }  # fmt: skip


def paper_card(number: int, seed: int) -> Card:
    """Return a card, sticker or booklet of `samples` by lot."""
    rng = Random(f"{seed}/paper/{number}")
    while True:
        paper = make(rng.choice(_PAPERS), rng, people.person(rng), AS_OF)
        for page in range(1, paper.pages + 1):
            if lines := _zone_of(paper, page):
                return _card(paper, page, lines)


def bare_card(number: int, seed: int, *, altered: bool = False) -> Card:
    """Return a bare card by lot. `altered`: one sign of a guarded part is another than its check digit proves."""
    true, shown = zone_lines(number, seed, altered=altered)
    paper = _bare_page(_LENGTHS[len(true[0])], shown, Random(f"{seed}/bare/{number}"))
    return _card(paper, 1, _zone_of(paper, 1))._replace(lines=true)


def zone_lines(number: int, seed: int, *, altered: bool = False) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the true lines of a bare card's zone, and those that stand on it."""
    rng = Random(f"{seed}/zone/{number}")
    form = rng.choice(FORMS)
    true = _lines(form, rng)
    return tuple(true), tuple(_altered(form, true, rng) if altered else true)


def _lines(form: str, rng: Random) -> list[str]:
    someone = people.person(rng)
    until = people.day_between(rng, AS_OF, AS_OF + dt.timedelta(days=3000))
    number = people.serial(rng, "C" if form == "TD3" else "Y")
    if form == "TD1":
        return people.td1(someone, _KINDS[form], number, until, someone.nationality)
    make_lines = people.td2 if form == "TD2" else people.td3
    return make_lines(someone, _KINDS[form], "D", number, until, someone.nationality)


def _altered(form: str, lines: Sequence[str], rng: Random) -> list[str]:
    row, start, end = rng.choice(_GUARDED[form])
    place = rng.randrange(start, end)
    was = lines[row][place]
    other = rng.choice([sign for sign in "0123456789" if sign != was and _worth(sign) != _worth(was)])
    changed = list(lines)
    changed[row] = lines[row][:place] + other + lines[row][place + 1 :]
    return changed


def _worth(sign: str) -> int:
    """Return what a check digit sees of a sign: two with the same worth it cannot tell apart."""
    return 0 if sign == "<" else int(sign, 36) % 10


def _bare_page(form: str, lines: Sequence[str], rng: Random) -> Paper:
    wide, tall = _SIZES_MM[form]

    def draw(sheet: Sheet) -> dict[str, object]:
        x, y = sheet.rng.uniform(12, 205 - wide), sheet.rng.uniform(15, 280 - tall)
        sheet.rect(x, y, wide, tall, radius=3, fill=(0.95, 0.95, 0.92), stroke=(0.6, 0.6, 0.6))
        sheet.guilloche(x + 1, y + 1, wide - 2, tall - 24, (0.8, 0.87, 0.8))
        if sheet.rng.random() < 0.5:
            sheet.rect(x + 0.6, y + tall - 21, wide - 1.2, 20.4, fill=(1, 1, 1), stroke=None)
        step = 5.6 if form == "TD1" else 7.5
        zone(sheet, x + 4, y + tall - 3 - step * (len(lines) - 1), lines, wide - 8.6, step=step)
        return {}

    return compose("card", form, rng, style(rng, footer=""), draw)


def _zone_of(paper: Paper, page: int) -> list[str]:
    """Return the lines in OCR-B that make a whole zone; [] where there is none."""
    with pdfplumber.open(io.BytesIO(paper.pdf)) as opened:
        rows: dict[int, list[dict[str, Any]]] = {}
        for char in opened.pages[page - 1].chars:
            if MRZ in char["fontname"] and char["text"] != " ":
                rows.setdefault(round(char["bottom"]), []).append(char)
    lines = [
        "".join(c["text"] for c in sorted(row, key=lambda c: c["x0"])) for _, row in sorted(rows.items())
    ]
    return [line for line in lines if len(line) in _LENGTHS]


def _card(paper: Paper, page: int, lines: Sequence[str]) -> Card:
    with pdfplumber.open(io.BytesIO(paper.pdf)) as opened:
        sheet = opened.pages[page - 1]
        signs = [char for char in sheet.chars if MRZ in char["fontname"]]
        box = (
            min(c["x0"] for c in signs) / float(sheet.width), min(c["top"] for c in signs) / float(sheet.height),
            max(c["x1"] for c in signs) / float(sheet.width), max(c["bottom"] for c in signs) / float(sheet.height),
        )  # fmt: skip
    pixels = np.asarray(scans.render(paper, page, DPI, colour=True), np.uint8)
    return Card(_LENGTHS[len(lines[0])], tuple(lines), box, pixels)
