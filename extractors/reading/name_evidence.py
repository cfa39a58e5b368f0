"""Where a paper itself tells a family name from the given names (Trennung aus dem Zusammenhang).

    Ahmad Haj Omar, geb. am ...        nothing in these words says whether "Haj" is a given name; but:
    Sehr geehrter Herr Haj Omar,       a salutation greets by the family name alone
    Haj Omar, Ahmad                    a comma, or capitals, in another place
    Haj Omar Ahmad                     the same words in the other order
    Familienname: Haj Omar             a label
    Dana Haj Omar                      somebody else of the paper who shares more than one word

What two places tell differently stays undivided.

Source: documents.md 1.4; DIN 5008 (salutation).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Any, NamedTuple, TypeVar

from pipeline.document import Document, Word
from pipeline.field import Field, Fields, Person

from .name_places import Texts, Whole, alike, bare, ends, same, told_by_paper
from .names import UNDIVIDED, part_text
from .spans import Span

F = TypeVar("F", bound=Fields)


class _Family(NamedTuple):
    """A family name that somebody else of the paper bears, and their whole name."""

    name: Texts
    whole: Texts


def settled(fields: F, document: Document) -> F:
    """Return the fields with every undivided name divided of which the paper tells the family name elsewhere."""
    people = _people(fields)
    if not any(_is_undivided(*pair) for pair in people):
        return fields
    shared = _shared_names(document, people)
    update: dict[str, Any] = {}
    for prefix in _prefixes(fields):
        names = f"{prefix}family_name", f"{prefix}given_names"
        parts = _settled(document, getattr(fields, names[0]), getattr(fields, names[1]), shared)
        update |= dict(zip(names, parts, strict=True)) if parts else {}
    persons = tuple(_settled_person(document, person, shared) for person in fields.persons)
    return fields.model_copy(update={**update, "persons": persons})


def _prefixes(fields: Fields) -> Iterator[str]:
    """Yield what stands before ``family_name`` in the names of fields that have their given names beside them."""
    for name in type(fields).model_fields:
        prefix = name.removesuffix("family_name")
        if prefix != name and f"{prefix}given_names" in type(fields).model_fields:
            yield prefix


def _people(fields: Fields) -> list[tuple[Field[str] | None, Field[str] | None]]:
    own = [
        (getattr(fields, f"{p}family_name"), getattr(fields, f"{p}given_names")) for p in _prefixes(fields)
    ]
    return own + [(person.family_name, person.given_names) for person in fields.persons]


def _is_undivided(family: Field[str] | None, given: Field[str] | None) -> bool:
    return bool(family and given and family.doubt == given.doubt == UNDIVIDED)


def _settled_person(document: Document, person: Person, shared: Sequence[_Family]) -> Person:
    parts = _settled(document, person.family_name, person.given_names, shared)
    if parts is None:
        return person
    return person.model_copy(update={"family_name": parts[0], "given_names": parts[1]})


def _settled(
    document: Document, family: Field[str] | None, given: Field[str] | None, shared: Sequence[_Family]
) -> tuple[Field[str], Field[str]] | None:
    """Return both parts as the paper divides them; None where they are divided, or nothing divides them."""
    if family is None or given is None or not _is_undivided(family, given):
        return None
    whole = _whole(document, family, given)
    if whole is None:
        return None
    told = set(told_by_paper(document, whole, [one.whole for one in shared])) or set(
        _told_by_others(whole, shared)
    )
    if len(told) != 1:
        return None
    count = told.pop()
    size = len(whole.words)
    parts = (
        (whole.words[:count], whole.words[count:])
        if whole.family_first
        else (whole.words[size - count :], whole.words[: size - count])
    )
    last, first = (Span(whole.page, words) for words in parts)
    return (
        last.field(part_text(last), method=family.method, confidence=family.confidence),
        first.field(part_text(first), method=given.method, confidence=given.confidence),
    )


def _whole(document: Document, family: Field[str], given: Field[str]) -> Whole | None:
    """Return the words of both parts where they stand on the page; None where they are not found again."""
    if family.page != given.page:
        return None
    last, first = _words_of(document, family), _words_of(document, given)
    if not last or not first:
        return None
    family_first = _before(last[0], first[0])
    words = (*last, *first) if family_first else (*first, *last)
    return Whole(family.page, words, tuple(bare(word.text) for word in words), family_first)


def _before(one: Word, other: Word) -> bool:
    if one.box.overlap_y(other.box) > 0.4:
        return one.box.left < other.box.left
    return one.box.top < other.box.top


def _words_of(document: Document, field: Field[str]) -> tuple[Word, ...]:
    box, wanted = field.box, field.printed.split()
    if box is None or not 1 <= field.page <= len(document.pages):
        return ()
    found: list[Word] = []
    for word in (word for row in document.pages[field.page - 1].rows for word in row):
        x, y = word.box.middle
        inside = box.left - 0.001 <= x <= box.right + 0.001 and box.top - 0.001 <= y <= box.bottom + 0.001
        if inside and len(found) < len(wanted) and word.text == wanted[len(found)]:
            found.append(word)
    return tuple(found) if len(found) == len(wanted) else ()


def _shared_names(
    document: Document, people: Sequence[tuple[Field[str] | None, Field[str] | None]]
) -> list[_Family]:
    """Return family names that the paper's other persons show: divided ones, and ends that two undivided share."""
    known: list[_Family] = []
    wholes: list[Texts] = []
    for family, given in people:
        if family is None:
            continue
        if given and _is_undivided(family, given):
            whole = _whole(document, family, given)
            if whole and not whole.family_first:
                wholes.append(whole.texts)
        elif family.doubt is None and given is not None:
            last, first = (tuple(map(bare, part.value.split())) for part in (family, given))
            known.append(_Family(last, (*first, *last)))
    for one, other in combinations(wholes, 2):
        shared = 0
        while shared < min(len(one), len(other)) - 1 and alike(one[-1 - shared], other[-1 - shared]):
            shared += 1
        if shared >= 2 and not alike(one[0], other[0]):
            known.append(_Family(one[len(one) - shared :], one))
    return known


def _told_by_others(whole: Whole, shared: Sequence[_Family]) -> Iterator[int]:
    # the father of "Sahra Mohamed Ali" is "Mohamed Ali": his last name tells nothing of hers
    others = [
        family.name
        for family in shared
        if not (len(family.whole) < len(whole.texts) and same(family.whole, ends(whole, len(family.whole))))
    ]
    found = {
        len(name) for name in others if len(name) < len(whole.texts) and same(name, ends(whole, len(name)))
    }
    # the longest: "Haj Omar" ends in "Omar"
    yield from sorted(found)[-1:]
