"""Pages of made papers with what is printed on them (gedruckte Wahrheit): by lot, each of another layout.

The truth is the text that the drawing program set, taken from its PDF by another library than the product's. What no
benchmark of reading print asks for is left out of it: handwriting, text at a slant, machine-readable zones (they
have a benchmark of their own).
"""

from __future__ import annotations

import io
import itertools
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from random import Random
from statistics import median
from typing import Any, NamedTuple

import numpy as np
import pdfplumber
import pypdfium2
from numpy.typing import NDArray
from PIL import Image

from samples import draw, people, scans
from samples.papers import catalogue, make
from samples.story import AS_OF
from samples.typesetting import HAND, MONTHS, MRZ

from .papers import Print, all_papers

DPI = 300
SMALL = 6.0
"""Smaller type than this (points) is captions of cards and footers: counted apart, and never a field."""
_NOT_PRINT = re.compile(r"hand$|^(pen|struck|file|print.*|full_body|photo.*)$")
_NO_TEXT = ("blank", "photo", "photo_code")
_EVERY = 5
"""Each fifth page is one of those that are drawn by hand in `papers`."""
_LONE = 0.7
_GAP, _SPACED = 0.8, 0.1
"""In sizes of the type: a wider gap parts two cells; more than this between letters is letter-spaced."""
_LONG_DATE = re.compile(rf"\d{{1,2}}\. (?:{'|'.join(MONTHS)}) \d{{4}}")
_FOREIGN = re.compile(r"[^\W\da-zA-ZäöüÄÖÜß]")
"""Letters that German does not have, ı and ş above all: names with one are a class of their own."""
_CLASSES = {
    "date": re.compile(r"\d{1,2}\.\d{1,2}\.\d{4}"),
    "amount": re.compile(r"\d{1,3}(?:\.\d{3})*,\d{2}"),
    "number": re.compile(r"(?=(?:.*\d){4})[A-Z0-9][A-Z0-9/.-]{3,}[A-Z0-9]"),
}


class Page(NamedTuple):
    """A page before it is scanned. `pdf` is None where it was drawn as a picture; `fields` are (class, token)."""

    name: str
    pdf: bytes | None
    picture: Image.Image | None
    lines: tuple[Print, ...]
    fields: tuple[tuple[str, str], ...]

    def pixels(self) -> NDArray[np.uint8]:
        """Return the page as it left the printer: RGB at 300 dpi."""
        if self.picture is not None:
            return np.asarray(self.picture.convert("RGB"))
        paper = draw.Paper("", "", self.pdf or b"")
        return np.asarray(scans.render(paper, 1, DPI, colour=True), np.uint8)


def pages(count: int, seed: int, only: Sequence[str] = ()) -> list[Page]:
    """Return `count` pages; those whose name holds one of `only`, where it is given."""
    wanted = (page for page in _mixed(seed) if not only or any(part in page.name for part in only))
    return list(itertools.islice(wanted, count))


def born_digital(count: int, seed: int) -> list[Page]:
    """Return `count` pages that have a text layer."""
    return list(itertools.islice(_made(seed), count))


def _mixed(seed: int) -> Iterator[Page]:
    drawn = iter([Page(p.name, None, p.picture, p.lines, _classed(p.fields)) for p in all_papers()])
    for number, page in enumerate(_made(seed), 1):
        yield page
        if number % (_EVERY - 1) == 0 and (other := next(drawn, None)):
            yield other


def _made(seed: int) -> Iterator[Page]:
    layouts = [
        f"{kind}:{layout}"
        for kind, known in catalogue().items()
        for layout in known
        if kind not in _NO_TEXT and not _NOT_PRINT.search(layout)
    ]
    Random(seed).shuffle(layouts)
    for number in itertools.count():
        rng = Random(f"{seed}/{number}")
        paper = make(layouts[number % len(layouts)], rng, people.person(rng), AS_OF)
        if paper.image is None and not _NOT_PRINT.search(paper.layout):
            page = _page(paper, rng.randrange(paper.pages))
            if page.lines:
                yield page


def _page(paper: draw.Paper, at: int) -> Page:
    out = io.BytesIO()
    with pypdfium2.PdfDocument(paper.pdf) as whole, pypdfium2.PdfDocument.new() as alone:
        alone.import_pages(whole, [at])
        alone.save(out)
    lines = _printed(out.getvalue())
    names = _names(paper)
    fields = tuple(field for line in lines if line.points >= SMALL for field in _fields(line.text, names))
    return Page(f"{paper.kind}:{paper.layout}", out.getvalue(), None, tuple(lines), fields)


def _fields(line: str, names: frozenset[str]) -> Iterator[tuple[str, str]]:
    yield from (("date", day) for day in _LONG_DATE.findall(line))
    for word in line.split():
        if found := field_of(word.strip(".,;:()„“\"'"), names):
            yield found


def _printed(pdf: bytes) -> list[Print]:
    """Return the printed pieces of lines of a page: words at one height that stand close to each other."""
    with pdfplumber.open(io.BytesIO(pdf)) as opened:
        page = opened.pages[0].filter(_is_print)
        words = page.extract_words(
            x_tolerance_ratio=0.4, y_tolerance=2, extra_attrs=["size"], return_chars=True
        )
    lines: list[list[dict[str, Any]]] = []
    for word in sorted(words, key=lambda word: (round(float(word["bottom"])), word["x0"])):
        last = lines[-1][-1] if lines else None
        if (
            last
            and abs(last["bottom"] - word["bottom"]) < 2
            and -1 < word["x0"] - last["x1"] < _GAP * word["size"]
        ):
            lines[-1].append(word)
        else:
            lines.append([word])
    return [
        Print(" ".join(word["text"] for word in line), min(word["size"] for word in line))
        for line in lines
        if not _is_spaced(line)
    ]


def _is_spaced(line: Sequence[dict[str, Any]]) -> bool:
    """Tell whether a line is letter-spaced: nobody can say where its blanks are."""
    if len(line) > 3 and sum(len(word["text"]) == 1 for word in line) > _LONE * len(line):
        return True
    signs = [char for word in line for char in word["chars"]]
    gaps = [(two["x0"] - one["x1"]) / two["size"] for one, two in itertools.pairwise(signs)]
    return len(gaps) > 1 and median(gaps) > _SPACED


def _is_print(item: dict[str, Any]) -> bool:
    if item["object_type"] != "char":
        return False
    face = str(item["fontname"]).rpartition("+")[2]
    return bool(item["upright"]) and item["matrix"][0] > 0 and not face.startswith((HAND, MRZ))


def _names(paper: draw.Paper) -> frozenset[str]:
    whole = [name for someone in paper.persons for name in (someone.family_name, someone.given_names)]
    whole += [str(paper.fields.get(name, "")) for name in ("family_name", "given_names")]
    return frozenset(part.casefold() for name in whole for part in name.split() if len(part) > 2)


def field_of(token: str, names: frozenset[str] = frozenset()) -> tuple[str, str] | None:
    """Return (class, token) of a decisive token; None for any other. `names`: those on the page, casefolded."""
    for name, pattern in _CLASSES.items():
        if pattern.fullmatch(token):
            return name, token
    return (_name_class(token), token) if token.casefold() in names else None


def _name_class(token: str) -> str:
    return "foreign name" if _FOREIGN.search(token) else "name"


def _classed(tokens: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """Return the decisive tokens of a drawn paper with their class; what has none of its own is a name."""
    return tuple(
        field_of(token) or ("name", token) for token, times in Counter(tokens).items() for _ in range(times)
    )
