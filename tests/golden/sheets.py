"""Sheets that each engine must read as it is written down (Lesetafeln): large clear type, so that processors agree.

Golden words are written by a command and read by a person: `python -m tests.golden.sheets` after a look at what
differs. Fonts and pictures are the repository's own or drawn here; nothing is left to the lot.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, Self

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from pipeline import networks, ppocr, tesseract
from pipeline.document import Word
from pipeline.lines import rows_of

if TYPE_CHECKING:
    from pipeline.cleaning import Grey

GOLDEN = Path(__file__).with_name("words.json")
FONTS = Path(__file__).parents[2] / "samples" / "fonts"
COMMAND = "python -m tests.golden.sheets"
DPI = 300

Reader = Callable[["Grey"], tuple[Word, ...]]
ENGINES: dict[str, Reader] = {
    "ppocr": ppocr.read_words,
    "tesseract": lambda grey: tesseract.read_words(grey, DPI),
}


class Sheet(NamedTuple):
    """A drawn sheet: what its lines truly say, in which type, and how dark paper and ink are."""

    lines: tuple[str, ...]
    font: str = "LiberationSans-Regular"
    points: float = 14.0
    paper: int = 250
    ink: int = 20

    def picture(self) -> Grey:
        """Return the sheet as grey, 300 dpi."""
        size = round(self.points * DPI / 72)
        font = ImageFont.truetype(str(FONTS / f"{self.font}.ttf"), size)
        wide = max(round(font.getlength(line)) for line in self.lines)
        page = Image.new("L", (wide + 300, 2 * size * len(self.lines) + 250), self.paper)
        draw = ImageDraw.Draw(page)
        for row, line in enumerate(self.lines):
            draw.text((150, 150 + 2 * size * row), line, fill=self.ink, font=font)
        return np.asarray(page, np.uint8)


SHEETS: dict[str, Sheet] = {
    "office": Sheet((
        "Bundesamt für Migration und Flüchtlinge",
        "Gesch.-Z.: 6547371-475 vom 12.03.2024",
        "Die Flüchtlingseigenschaft wird zuerkannt.",
    )),
    "serif": Sheet((
        "Die Aufenthaltserlaubnis nach § 25 Abs. 2",
        "AufenthG gilt bis zum 30.09.2027.",
        "Größe 1,68 m, Straße der Einheit 14",
    ), "LiberationSerif-Regular"),
    "amounts": Sheet((
        "Gesamtbrutto 2.667,75",
        "Lohnsteuer 228,41",
        "Auszahlung 1.917,53 EUR",
    ), "LiberationMono-Regular"),
    "names": Sheet((
        "Öztürk-Weiß, Gülsüm",
        "Shevchenko, Oleksandr",
        "Ghebremedhin, Mehret",
    ), "Carlito-Bold", 16),
    "pale": Sheet((
        "Zertifikat Deutsch B1",
        "Prüfungsdatum 14.06.2023",
        "Gesamtpunktzahl 231,5",
    ), "OpenSans-Regular", paper=225, ink=120),
}  # fmt: skip


class Read(NamedTuple):
    """A word as an engine reads it: text, and left, top, right, bottom in shares of the sheet."""

    text: str
    box: tuple[float, ...]

    def __str__(self) -> str:
        """Return the word as it is written down."""
        return f"{self.text} {' '.join(f'{side:.3f}' for side in self.box)}"

    @classmethod
    def of(cls, written: str) -> Self:
        """Return the word that was written down.

        >>> Read.of("bis 0.112 0.269 0.320 0.341").box
        (0.112, 0.269, 0.32, 0.341)
        """
        text, *box = written.split()
        return cls(text, tuple(map(float, box)))


def read(engine: str, sheet: Sheet) -> list[Read]:
    """Return the words of a sheet, row by row."""
    return [
        Read(word.text, tuple(word.box)) for row in rows_of(ENGINES[engine](sheet.picture())) for word in row
    ]


def text(words: Iterable[Read]) -> str:
    """Return the words parted by blanks."""
    return " ".join(word.text for word in words)


def written_down() -> dict[str, dict[str, Any]]:
    """Return by engine its name, and by sheet the words that were written down; empty before the first time."""
    if not GOLDEN.exists():
        return {}
    told: dict[str, dict[str, Any]] = json.loads(GOLDEN.read_text(encoding="utf-8"))
    return told


def engine_name(engine: str) -> str:
    """Return engine and version."""
    return networks.name() if engine == "ppocr" else tesseract.reader_name()


CASES = [(engine, sheet) for engine in ENGINES for sheet in SHEETS]


def main() -> None:
    """Write anew what the engines read, and say what differs from what was written down, and from the truth."""
    before = written_down()
    golden: dict[str, dict[str, object]] = {engine: {"engine": engine_name(engine)} for engine in ENGINES}
    for engine, name in CASES:
        words = read(engine, SHEETS[name])
        golden[engine][name] = [str(word) for word in words]
        if (was := before.get(engine, {}).get(name)) and text(map(Read.of, was)) != text(words):
            print(f"{engine} {name} reads otherwise: {text(words)}")
        if text(words) != " ".join(SHEETS[name].lines):
            print(f"{engine} {name} reads what does not stand there: {text(words)}")
    GOLDEN.write_text(json.dumps(golden, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
