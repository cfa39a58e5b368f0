"""The pages of one run as files (Prüfstücke): the same for every route, kept with what is printed on them.

HOME/<state>/truth.json   what each page says
HOME/<state>/pages.pdf    all pages, each one picture (state `born`: with their text layer)
HOME/<state>/in/          what the whole tool is given: the same file; photographs as JPEG, as they come
"""

from __future__ import annotations

import io
import json
import os
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import NamedTuple, Self

import pypdfium2

from samples import scans

from .made import Page
from .papers import Print
from .states import BORN, PHONE, STATES


class Truth(NamedTuple):
    """What one page says. `turn`: how it lies, clockwise in degrees."""

    name: str
    lines: tuple[Print, ...]
    fields: tuple[tuple[str, str], ...]
    turn: int = 0


class Corpus(NamedTuple):
    """The pages of one state."""

    state: str
    folder: Path
    truth: tuple[Truth, ...]

    @property
    def pdf(self) -> Path:
        """All pages in one file."""
        return self.folder / "pages.pdf"

    @property
    def given(self) -> Path:
        """The folder that the whole tool is given."""
        return self.folder / "in"

    def pages(self) -> list[tuple[Path, int]]:
        """Return file and number of each page, as the whole tool is given them."""
        files = sorted(self.given.iterdir())
        if len(files) == len(self.truth):
            return [(file, 1) for file in files]
        return [(files[0], number) for number in range(1, len(self.truth) + 1)]

    @classmethod
    def kept(cls, home: Path, state: str) -> Self | None:
        """Return the pages that an earlier run made; None where there are none."""
        try:
            told = json.loads((home / state / "truth.json").read_text(encoding="utf-8"))
        except FileNotFoundError:
            return None
        return cls(state, home / state, tuple(map(_truth, told)))


def made(home: Path, state: str, pages: Sequence[Page], seed: int) -> Corpus:
    """Write the pages in a state; the truth last, so that what is half done is done again."""
    folder = home / state
    (folder / "in").mkdir(parents=True, exist_ok=True)
    truth = _born(folder, pages) if state == BORN else _shot(folder, state, pages, seed)
    (folder / "truth.json").write_text(json.dumps(truth, ensure_ascii=False), encoding="utf-8")
    return Corpus(state, folder, tuple(truth))


def _shot(folder: Path, state: str, pages: Sequence[Page], seed: int) -> list[Truth]:
    truth, one = [], folder / "one.pdf"
    with pypdfium2.PdfDocument.new() as whole:
        for number, page in enumerate(pages):
            shot = STATES[state](page.pixels(), Random(f"{seed}/{state}/{number}"))
            truth.append(Truth(page.name, page.lines, page.fields, shot.turn))
            scans.write([(shot.picture, shot.scanner)], one)
            _append(whole, one.read_bytes())
            if state == PHONE:
                # no telephone knows how large the paper is: it writes 72
                picture = shot.picture, replace(shot.scanner, dpi=72)
                scans.write([picture], folder / "in" / f"{number:04}.jpg")
        whole.save(folder / "pages.pdf")
    one.unlink()
    if state != PHONE:
        _link(folder)
    return truth


def _born(folder: Path, pages: Sequence[Page]) -> list[Truth]:
    with pypdfium2.PdfDocument.new() as whole:
        for page in pages:
            _append(whole, page.pdf or b"")
        whole.save(folder / "pages.pdf")
    _link(folder)
    return [Truth(page.name, page.lines, page.fields) for page in pages]


def _append(whole: pypdfium2.PdfDocument, data: bytes) -> None:
    with pypdfium2.PdfDocument(io.BytesIO(data)) as one:
        whole.import_pages(one)


def _link(folder: Path) -> None:
    (folder / "in" / "pages.pdf").unlink(missing_ok=True)
    os.link(folder / "pages.pdf", folder / "in" / "pages.pdf")


def _truth(told: Sequence[object]) -> Truth:
    name, lines, fields, turn = told
    return Truth(
        str(name),
        tuple(Print(text, points) for text, points in lines),  # type: ignore[attr-defined]
        tuple((kind, token) for kind, token in fields),  # type: ignore[attr-defined]
        int(str(turn)),
    )
