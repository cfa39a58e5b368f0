"""Values by their label (Beschriftung): behind it, right of it, below it.

Forms and certificates put the value of a label in one of few places: behind it in the same line
("Name: Al-Hassan"), in the next cell to the right, or in the cell below, sometimes above it (small caption under
a line). The shape of the value (a date, a name, a number) decides which of these places holds it, so one
reader serves layouts that were never seen.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, TypeVar

from pipeline.document import Document, Line, Page

from .captions import captions
from .captions_behind import captions_behind, is_next_box
from .label_search import search_on, stands
from .spans import Span, span_of
from .text import fold

T = TypeVar("T")
Place = Literal["behind", "right", "below", "above", "over"]

_LINE = 0.0115
"""Height of an ordinary line of type as a share of an A4 page."""
_FAR_BELOW = 2.6
"""A value stands at most this many label heights below (measured between middles)."""


@dataclass(frozen=True)
class Label:
    """A label on a page: its words, the line that it begins or stands in, how alike it is (0 to 1)."""

    span: Span
    line: Line
    likeness: float
    starts_line: bool


def labels(document: Document, *phrases: str, anywhere: bool = False) -> Iterator[Label]:
    """Yield where one of the phrases stands as a label: at the start of a line, or `anywhere` in it.

    The longest phrase that fits a place wins, so that "Name, Vorname" is not taken for "Name".
    """
    wanted = _longest_first(phrases)
    for number, page in enumerate(document.pages, 1):
        found = search_on(page, anywhere=anywhere).hits(wanted)
        for index in sorted(found):
            start, size, alike, leads = found[index]
            line = page.lines[index]
            hit = Label(Span(number, line.words[start : start + size]), line, alike, leads)
            yield (_exact(hit, wanted) or hit) if anywhere and alike < 1 else hit


@lru_cache(maxsize=512)
def _longest_first(phrases: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(sorted(dict.fromkeys(map(fold, phrases)), key=len, reverse=True))


def _exact(near: Label, wanted: Sequence[str]) -> Label | None:
    """Return a phrase that stands word for word elsewhere in the line: "Prüfungsdatum ... Prüfungszentrum"."""
    words = near.line.words
    for phrase in wanted:
        length = phrase.count(" ") + 1
        for start in range(len(words) - length + 1):
            part = Span(near.span.page, words[start : start + length])
            apart = not any(word is one for word in part.words for one in near.span.words)
            if apart and stands(phrase, part.text):
                return Label(part, near.line, 1.0, start == 0)
    return None


def behind(label: Label) -> Span | None:
    """Return the words of the same line behind the label; None where there are none."""
    last = label.span.words[-1]
    at = next(i for i, word in enumerate(label.line.words) if word is last)
    rest = label.line.words[at + 1 :]
    return Span(label.span.page, rest) if rest else None


def right_of(label: Label, page: Page, *, cells: int = 1) -> Iterator[Span]:
    """Yield the next cells at the same height to the right, nearest first."""
    box = label.line.box
    same = [
        line
        for line in page.lines
        if line.box.left >= box.right - 0.002
        and line is not label.line
        and line.box.overlap_y(box) >= 0.4
        # specks of a ruled line are no cell
        and any(character.isalnum() for character in line.text)
    ]
    for line in sorted(same, key=lambda line: line.box.left)[:cells]:
        if is_next_box(label.line, line):
            return
        yield span_of(line, label.span.page)


def below(label: Label, page: Page, *, rows: int = 1) -> Iterator[Span]:
    """Yield the lines under the label that share its column, nearest first."""
    yield from _column(label, page, rows, down=True)


def above(label: Label, page: Page, *, rows: int = 1) -> Iterator[Span]:
    """Yield the lines over the label that share its column, nearest first (caption under a rule)."""
    yield from _column(label, page, rows, down=False)


def _column(label: Label, page: Page, rows: int, *, down: bool) -> Iterator[Span]:
    box = label.line.box if _names_a_role(label) else label.span.box
    height = max(box.height, 0.006)
    found: list[tuple[float, Line]] = []
    for line in page.lines:
        distance = (line.box.middle[1] - box.middle[1]) * (1 if down else -1)
        # captions of a few points stand in cells as tall as ordinary lines
        limit = _FAR_BELOW * max(height, line.box.height, _LINE) * rows
        shares = line.box.overlap_x(box) > 0.2 or abs(line.box.left - box.left) < 0.02
        if line is not label.line and 0.5 * height < distance <= limit and shares:
            found.append((distance, line))
    for _, line in sorted(found, key=lambda item: item[0])[:rows]:
        yield span_of(line, label.span.page)


def _names_a_role(label: Label) -> bool:
    """Whether a caption names a person before what it asks for ("Arbeitnehmer/in: Name"): its column is all of it."""
    words, first = label.line.words, label.span.words[0]
    at = next(i for i, word in enumerate(words) if word is first)
    if not at or words[-1] is not label.span.words[-1]:
        return False
    return words[at - 1].text.endswith(":") or first.text.startswith("(")


def places(label: Label, page: Page, order: Sequence[Place]) -> Iterator[tuple[Place, Span]]:
    """Yield the places where the label's value may stand, in the order asked for.

    Whatever is asked for, a caption under a line to write on, or in a column of captions behind their values, has its
    value there (`over`) and nowhere else.
    """
    written = captions(page).under.get(id(label.line), captions_behind(page).get(id(label.line)))
    if written is not None:
        if written:
            yield "over", Span(label.span.page, written)
        return
    for place in order:
        if place == "behind":
            rest = behind(label)
            if rest:
                yield place, rest
        elif place == "right":
            for span in right_of(label, page):
                yield place, span
        else:
            for span in below(label, page) if place == "below" else above(label, page):
                yield place, span


def labelled(
    document: Document,
    *phrases: str,
    shape: Callable[[Span], T | None],
    order: Sequence[Place] = ("behind", "right", "below"),
    anywhere: bool = False,
) -> Iterator[tuple[Label, T]]:
    """Yield, for each label, the first of its places whose words have the wanted shape.

    >>> # next(labelled(document, "Geburtsdatum", "geboren am", shape=date_in), None)
    """
    for label in labels(document, *phrases, anywhere=anywhere):
        page = document.pages[label.span.page - 1]
        for _, span in places(label, page, order):
            value = shape(span)
            if value is not None:
                yield label, value
                break
