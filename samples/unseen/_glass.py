"""Glas (Scannerglas): sides laid on the scanner, files written, and the truth of where each paper lies."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from random import Random

import pypdfium2
from PIL import Image

from samples import scans
from samples.draw import Paper
from samples.people import Person

from . import make

_SHOWS_THROUGH = 0.06


@dataclass(frozen=True)
class Side:
    """One side on the glass: the paper's number, which of its pages (0: the blank back of page 1), how it is turned."""

    paper: int
    page: int
    quarter: int = 0


@dataclass
class Stack:
    """Papers, which of them are second copies of another, and the sides of each file."""

    rng: Random
    holder: Person
    as_of: date
    papers: list[Paper] = field(default_factory=list)
    copies: dict[int, int] = field(default_factory=dict)
    files: dict[str, list[Side]] = field(default_factory=dict)

    def paper(self, what: str, holder: Person | None = None) -> int:
        """Make a paper and return its number."""
        self.papers.append(make(what, self.rng, holder or self.holder, self.as_of))
        return len(self.papers) - 1

    def again(self, of: int) -> int:
        """The same sheet on the glass a second time."""
        self.papers.append(self.papers[of])
        self.copies[len(self.papers) - 1] = of
        return len(self.papers) - 1

    def sides(self, paper: int, *, quarter: int = 0) -> list[Side]:
        """All pages of a paper in their order."""
        return [Side(paper, page, quarter) for page in range(1, self.papers[paper].pages + 1)]


def _scanned(stack: Stack, side: Side, machine: scans.Scanner, rng: Random) -> Image.Image:
    made = stack.papers[side.paper]
    if side.page:
        image, _ = scans.glass(made, side.page, machine, rng)
        return scans.turned(image, side.quarter)
    front = scans.render(made, 1, machine.dpi, machine.mode == "colour")
    back = (255 - (255 - front[:, ::-1]) * _SHOWS_THROUGH).astype("uint8")
    return scans.to_image(scans.scan(back, machine, rng)[0], machine)


def _born(stack: Stack, sides: list[Side], path: Path) -> None:
    """The file as if every program had printed into it; backs are empty pages."""
    with pypdfium2.PdfDocument.new() as whole:
        for side in sides:
            if not side.page:
                whole.new_page(595, 842)
                continue
            with pypdfium2.PdfDocument(stack.papers[side.paper].pdf) as one:
                whole.import_pages(one, [side.page - 1])
            whole[len(whole) - 1].set_rotation(90 * side.quarter)
        whole.save(path)


def lay_down(stack: Stack, folder: Path, state: str, rng: Random) -> None:
    """Write the files of a stack into `folder`; each file is one run of the scanner."""
    folder.mkdir(parents=True, exist_ok=True)
    for file, sides in stack.files.items():
        if state == "born_digital":
            _born(stack, sides, folder / file)
            continue
        base = scans.scanner(rng, state)
        pages = []
        for side in sides:
            machine = replace(base, skew=base.skew * rng.uniform(0.3, 1.0) * rng.choice([1, 1, -1]))
            pages.append((_scanned(stack, side, machine, rng), machine))
        scans.write(pages, folder / file)


def truth(stack: Stack) -> list[dict[str, object]]:
    """Return the documents in the order of their first side, then the blank backs."""
    lying: dict[int, dict[int, dict[str, object]]] = {}
    blanks: list[dict[str, object]] = []
    for file, sides in stack.files.items():
        for at, side in enumerate(sides, 1):
            where: dict[str, object] = {"file": file, "page": at}
            if side.page:
                lying.setdefault(side.paper, {})[side.page] = where
            else:
                blanks.append(where)
    sheets = [stack.copies.get(number, number) for number in lying]
    documents = []
    for at, (number, pages) in enumerate(lying.items()):
        first, made = sheets.index(sheets[at]), stack.papers[number]
        documents.append(
            _entry(
                made.kind, made.layout, [pages[page] for page in sorted(pages)], first if first < at else None
            )
            | {"fields": dict(made.fields), "also": list(made.also)}
        )
    return documents + [_entry("blank", "back", [where], None) for where in blanks]


def _entry(kind: str, layout: str, pages: list[dict[str, object]], first: int | None) -> dict[str, object]:
    return {"kind": kind, "layout": layout, "pages": pages, "fields": {}, "also": [], "duplicate_of": first}
