"""Persons whom the labels of a form or certificate name, with birth date and nationality (Personen).

Running text is read by `rubrum`, a table with a row for each person by `person_table`.

Source: documents.md 1.4 (names).
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TypeVar

from pipeline.document import Box, Document, Line, Page
from pipeline.field import Field, Person

from .dates import DateHit, date_in
from .labels import Label, labels, places
from .names import UNDIVIDED, Name, name_in, name_part_in, part_text
from .nationality import alpha3
from .person_labels import BIRTH, NAME_LABELS, NATIONALITY, Part, part_of_label
from .sentences import Passage
from .spans import Span, span_of
from .text import fold

T = TypeVar("T")
Where = Callable[[int, Box], bool]
"""Whether a label at this page (from 1) and box may be used."""

BORN = re.compile(
    r"(?:\bge[bh](?:oren(?:e[nrs]?)?)?\b[.,:;]?|\bGeburtsdatum\b:?|\bborn(?:\s+on)?\b|\bnée?(?:\(e\))?\s+le\b|\*)\s*(?:am\b:?|:)?\s*(?=[\dOIl|])",
    re.IGNORECASE,
)
"""What stands before a date of birth in running text."""
_CITIZEN = re.compile(
    r"(?P<before>[\w-]+)\s+Staatsang\w*|Staatsang\w*(?:\(en\))?\s*:?\s+(?P<behind>[\w-]+)",
    re.IGNORECASE,
)
_ALL_CITIZENS = re.compile(
    r"\b(?:alle(?:samt|r)?|sämtlich|jeweils|beide)\s+(?:mit\s+)?"
    r"(?:(?P<before>[\w-]+)\s+Staatsang\w*|Staatsang\w*(?:\(en\))?\s*:?\s+(?P<behind>[\w-]+))",
    re.IGNORECASE,
)
_OF_ALL = 420
"""Characters behind a birth date within which a nationality is told for all persons of a list."""

_OF_FAMILY = re.compile(r"famil|nachname|zuname|surname|last name|ehename")
"""A label that asks for the family name alone; "Name" may ask for all of it."""
_OFFICE = re.compile(
    r"\bzimmer|\braum\b|durchwahl|sachbearbeit|\bauskunft|ansprech|bearbeit(?:er|et)|es schreibt|"
    r"(?:mein|unser|ihr|geschafts)\w* ?zeichen|nebenstelle|servicezeit|sprechzeit"
)
_RIGHT_BLOCK, _LETTERHEAD = 0.5, 0.4


@dataclass(frozen=True)
class _Hit:
    part: Part
    label: Label
    name: Name


def holder_by_labels(document: Document, *, role: str = "holder", where: Where | None = None) -> Person:
    """Return the person whom labelled fields of a form or certificate name first.

    Args:
        document: any layout: label before, left of, above or below its value.
        role: the part that the person plays.
        where: keeps labels to one section of the paper; None takes all.
    """
    kept = where or (lambda page, box: True)
    hits = list(_name_hits(document, kept))
    family, given, anchor = _name_of(document, hits)
    birth = _labelled_near(document, BIRTH, date_in, kept, anchor)
    return Person(
        role=role,
        family_name=family,
        given_names=given,
        birth_date=date_field(birth) if birth else None,
        nationality=_nationality(document, kept, anchor),
    )


def persons_by_labels(
    document: Document, *, role: str = "holder", where: Where | None = None
) -> Iterator[Person]:
    """Yield every person of a form that repeats its labels, block by block down the page."""
    kept = where or (lambda page, box: True)
    starts = [hit for hit in _name_hits(document, kept) if hit.name.family]
    for index, hit in enumerate(starts):
        page, top = hit.label.span.page, hit.label.line.box.top
        ends = [h.label.line.box.top for h in starts[index + 1 :] if h.label.span.page == page]
        bottom = min([end for end in ends if end > top + 0.005], default=1.0)

        def block(at: int, box: Box, page: int = page, top: float = top, bottom: float = bottom) -> bool:
            return at == page and top - 0.012 <= box.top < bottom - 0.004 and kept(at, box)

        person = holder_by_labels(document, role=role, where=block)
        if person.family_name and (person.given_names or person.birth_date):
            yield person
    if not starts:
        person = holder_by_labels(document, role=role, where=where)
        if person.given_names and person.birth_date:
            yield person


def _name_hits(document: Document, where: Where) -> Iterator[_Hit]:
    """Yield every label of a name with what stands at it, in reading order."""
    found = list(labels(document, *NAME_LABELS))
    given = [label.line for label in found if part_of_label(label) == "given"]
    for label in found:
        if not where(label.span.page, label.line.box) or _of_office(document, label):
            continue
        part = part_of_label(label)
        if part == "given_first" and any(_is_next_cell(label.line, line) for line in given):
            # "Name der Patientin" in the cell before "Vorname" asks for the family name
            part = "family"
        name = _first_value(document, label, partial(part_value, part=part))
        if name:
            yield _Hit(part, label, name)


def _is_next_cell(line: Line, other: Line) -> bool:
    return other.box.left >= line.box.right and other.box.overlap_y(line.box) > 0.5


def _of_office(document: Document, label: Label) -> bool:
    """Whether a label stands in the block of a letterhead that names who writes: room, extension, reference."""
    box = label.line.box
    if label.span.page != 1 or box.left < _RIGHT_BLOCK or box.top > _LETTERHEAD:
        return False
    return any(
        line.box.left > _RIGHT_BLOCK - 0.05
        and abs(line.box.middle[1] - box.middle[1]) < 0.1
        and _OFFICE.search(fold(line.text))
        for line in document.pages[0].lines
    )


def part_value(span: Span, part: Part) -> Name | None:
    """Return what stands at a label of a name; None where it cannot be one."""
    if part in ("family_first", "given_first"):
        name = name_in(span, order=part)
        return name if name and name.family and name.given else None
    words = name_part_in(span)
    if words is None:
        return None
    if part == "given":
        return Name(None, part_text(words), None, words)
    if any(word.text.endswith(",") for word in words.words[:-1]):
        return name_in(words)
    return Name(part_text(words), None, words, None)


def _first_value(document: Document, label: Label, shape: Callable[[Span], T | None]) -> T | None:
    page = document.pages[label.span.page - 1]
    for place, span in places(label, page, ("behind", "right", "below", "above")):
        # a caption below its value is set in smaller type; else the line above belongs to something else
        if (
            place == "above"
            and label.span.box.height > 0.85 * span.box.height
            and not _hugs(label, span, page)
        ):
            continue
        value = shape(span)
        if value is None or (place == "below" and isinstance(value, DateHit) and _in_sentence(span, value)):
            continue
        return value
    return None


def _hugs(label: Label, over: Span, page: Page) -> bool:
    """Whether a caption stands much nearer to the line above it, flush with it, than to the one below."""
    box = label.line.box
    gap = box.top - over.box.bottom
    under = [
        line.box.top - box.bottom
        for line in page.lines
        if line is not label.line and line.box.top > box.top + 0.004 and line.box.overlap_x(box) > 0.1
    ]
    flush = abs(over.box.left - box.left) < 0.02 and len(label.line.words) <= len(label.span.words)
    return flush and gap < 0.006 and min(under, default=1.0) > max(0.006, 2.5 * gap)


def _in_sentence(span: Span, hit: DateHit) -> bool:
    """Whether words stand before a date in its line: under a caption such a line begins the running text."""
    before = span.words[: span.words.index(hit.span.words[0])]
    return len(span.words) >= 4 and sum(word.text.isalpha() for word in before) >= 2


def _name_of(
    document: Document, hits: Sequence[_Hit]
) -> tuple[Field[str] | None, Field[str] | None, Label | None]:
    """Return family name, given names and the label where the person's block begins."""
    for hit in hits:
        if hit.name.family and hit.name.given:
            return *name_fields(hit.name), hit.label
        if hit.part == "family":
            own = _family_apart(hit, hits)
            if own:
                return name_fields(own.name)[0], name_fields(_as_given(hit.name))[1], hit.label
            given = next((h for h in hits if h.part == "given" and _follows(hit.label, h.label)), None)
            if given:
                fields = name_fields(Name(hit.name.family, None, hit.name.family_span, None))
                return fields[0], name_fields(given.name)[1], hit.label
            if _OF_FAMILY.search(fold(hit.label.span.text)):
                return name_fields(hit.name)[0], None, hit.label
            # "Name: Omar Al-Hassan" on papers without a label for given names
            whole = name_in(hit.name.family_span) if hit.name.family_span else None
            return (*name_fields(whole), hit.label) if whole else (None, None, hit.label)
        family = next((h for h in hits if h.part == "family" and _follows(hit.label, h.label)), None)
        if family:
            return name_fields(family.name)[0], name_fields(hit.name)[1], hit.label
    lone = next((h for h in hits if h.part == "given"), None)
    if lone is None:
        return None, None, None
    return _above_given(document, lone), name_fields(lone.name)[1], lone.label


def _family_apart(hit: _Hit, hits: Sequence[_Hit]) -> _Hit | None:
    """Return the family name's label behind a bare "Name": in registers of other states "Name" is the given one."""
    if re.sub(r"[\W\d]+", "", fold(hit.label.span.text)) not in ("name", "namen"):
        return None
    if any(h.part == "given" and _follows(hit.label, h.label) for h in hits):
        return None
    return next(
        (
            h
            for h in hits
            if h.part == "family"
            and h.label is not hit.label
            and re.fullmatch(
                r"\W*\d*\W*(?:familienname|nachname|zuname|surname|last name)\W*", fold(h.label.span.text)
            )
            and _follows(hit.label, h.label)
        ),
        None,
    )


def _as_given(name: Name) -> Name:
    return Name(None, name.family, None, name.family_span)


def _above_given(document: Document, given: _Hit) -> Field[str] | None:
    """Return the family name whose label is unreadable: the cell right above the given names, in their column."""
    page, value = document.pages[given.label.span.page - 1], given.name.given_span
    if value is None or value.box.left < given.label.span.box.right:
        return None
    pitch = 4 * max(value.box.height, given.label.span.box.height)
    over = [
        line
        for line in page.lines
        if 0 < value.box.middle[1] - line.box.middle[1] < pitch
        and abs(line.box.left - value.box.left) < 0.015
    ]
    nearest = max(over, key=lambda line: line.box.middle[1], default=None)
    words = name_part_in(span_of(nearest, given.label.span.page)) if nearest else None
    return words.field(part_text(words), method="structure", doubt="ambiguous") if words else None


def _follows(first: Label, second: Label) -> bool:
    """Whether a second label belongs to the block that the first one begins."""
    if first.span.page != second.span.page:
        return False
    distance = second.span.box.middle[1] - first.span.box.middle[1]
    return -0.02 <= distance <= 0.15


def name_fields(name: Name) -> tuple[Field[str] | None, Field[str] | None]:
    """Return family name and given names as fields; doubted where nothing tells which word is which."""
    doubt = UNDIVIDED if name.open else None
    family = (
        name.family_span.field(name.family, method="label", doubt=doubt)
        if name.family and name.family_span
        else None
    )
    given = (
        name.given_span.field(name.given, method="label", doubt=doubt)
        if name.given and name.given_span
        else None
    )
    return family, given


def date_field(hit: DateHit) -> Field[dt.date]:
    """Return a date as a field that stands where it was found."""
    return hit.span.field(hit.value, method="label", doubt=hit.doubt)


def _labelled_near(
    document: Document,
    phrases: Sequence[str],
    shape: Callable[[Span], T | None],
    where: Where,
    anchor: Label | None,
) -> T | None:
    """Return the value of the first label behind the anchor; of the first at all where there is no anchor."""
    fallback: T | None = None
    for anywhere in (False, True):
        for label in labels(document, *phrases, anywhere=anywhere):
            if not where(label.span.page, label.line.box):
                continue
            value = _first_value(document, label, shape)
            if value is None:
                continue
            if anchor is None or _follows(anchor, label):
                return value
            if fallback is None:
                fallback = value
    return fallback if anchor is None else None


def _nationality(document: Document, where: Where, anchor: Label | None) -> Field[str] | None:
    hit = _labelled_near(document, NATIONALITY, nationality_in, where, anchor)
    if hit is None:
        return None
    code, span = hit
    return span.field(code, method="label")


def nationality_in(span: Span) -> tuple[str, Span] | None:
    """Return the nationality with which a span begins, and its words; None where it begins with none."""
    for size in range(min(5, len(span.words)), 0, -1):
        part = Span(span.page, span.words[:size])
        code = alpha3(part.text)
        if code:
            return code, part
    return None


def nationality_near(passage: Passage, start: int, birth: int) -> Field[str] | None:
    """Return the nationality before the name ("des syrischen Staatsangehörigen") or behind the birth date."""
    for match in _CITIZEN.finditer(passage.text, start, min(len(passage.text), birth + 90)):
        # a birth marker in between belongs to the next person
        if match.start() > birth and BORN.search(passage.text, birth, match.start()):
            break
        group = "before" if match["before"] else "behind"
        part = passage.between(*match.span(group))
        code = alpha3(match[group]) if part else None
        if part and code:
            return part.field(code, method="sentence")
    for match in _ALL_CITIZENS.finditer(passage.text, birth, min(len(passage.text), birth + _OF_ALL)):
        group = "before" if match["before"] else "behind"
        part = passage.between(*match.span(group))
        code = alpha3(match[group]) if part else None
        if part and code:
            return part.field(code, method="sentence")
    return None
