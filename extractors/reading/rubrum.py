"""Persons of running text: a name followed by a date of birth (Rubrum).

    des syrischen Staatsangehörigen Omar AL-HASSAN, geb. am 12.04.1988 in Aleppo

Names alone are everywhere in a letter (officials, lawyers, judges); the birth date behind the name tells whom the
paper is about.

Source: documents.md 1.4 (names), A1 (rubrum).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.document import Word
from pipeline.field import Person

from .dates import date_in
from .name_words import is_name_word, joins_name
from .names import Name, name_in
from .persons import BORN, date_field, name_fields, nationality_near
from .sentences import Passage, numbered
from .spans import Span
from .text import fold

_SALUTATION = re.compile(r"Sehr geehrter?\s+(?:Herr|Frau)\s+(?:Dr\.\s+)?(?P<name>[^,!:]{2,40})[,!:]")
_NEE = re.compile(r"(?:\(?\bge[bh](?:orene[rn]?|[.,])?\s+|née\s+)(?=[A-ZÄÖÜ])", re.IGNORECASE)

_POSTCODE = re.compile(r"(?:[A-Z]{1,2}-)?\d{5}")


@dataclass(frozen=True)
class _Found:
    name: Name | None
    person: Person


def persons_in(passage: Passage, *, role: str = "holder") -> Iterator[Person]:
    """Yield the persons of running text in order: a name followed by a date of birth.

    An alias is no further person; who only represents another is `representative`. Misses persons without a
    birth date, and parts of names beyond seven words.
    """
    for one in _found(passage, role):
        if one.name is None:
            yield one.person
            continue
        family_name, given_names = name_fields(one.name)
        yield one.person.model_copy(update={"family_name": family_name, "given_names": given_names})


def _found(passage: Passage, role: str) -> Iterator[_Found]:
    text = passage.text
    end_before = 0
    for match in BORN.finditer(text):
        if match.start() < end_before:
            continue
        behind = passage.between(match.end(), min(len(text), match.end() + 24))
        hit = date_in(Span(behind.tokens[0].page, _words(behind))) if behind else None
        name = _name_before(passage, match.start(), end_before)
        if hit is None or behind is None or hit.span.words[0] is not _words(behind)[0]:
            continue
        if name is None:
            # the numbers of the others must not move up because one name cannot be read
            if _in_numbered_row(passage, match.start()):
                yield _Found(None, Person(role=role, birth_date=date_field(hit)))
                end_before = match.end()
            continue
        lead = text[max(0, match.start() - 110) : match.start()]
        if not re.search(r"\balias\b[^.;]*$|\ba\.?k\.?a\.?\b[^.;]*$", lead[-70:], re.IGNORECASE):
            represents = re.search(r"vertreten durch[^.;]*$", fold(text[end_before : match.start()])[-110:])
            start = max(end_before, match.start() - 140)
            person = Person(
                role="representative" if represents else role,
                birth_date=date_field(hit),
                nationality=nationality_near(passage, start, match.end()),
            )
            yield _Found(name, person)
        end_before = match.end()


def greeted(text: str) -> list[str]:
    """Return the family names that a salutation greets ("Sehr geehrte Frau Elias Khalaf,")."""
    return [match["name"] for match in _SALUTATION.finditer(text)]


def _in_numbered_row(passage: Passage, at: int) -> bool:
    """Whether the row in which a character stands begins with an item number."""
    here = passage.between(at, at + 2)
    row = [token for token in passage.tokens if here and token.row == here.tokens[0].row]
    return bool(row) and numbered(row[0]) is not None


def _words(passage: Passage) -> tuple[Word, ...]:
    return tuple(word for token in passage.tokens for word in token.words)


def _name_before(passage: Passage, end: int, start: int) -> Name | None:
    """Return the name that ends where a birth date begins, skipping a name at birth in between."""
    before = passage.between(start, max(start, end - 1)) if end > start else None
    if before is None:
        return None
    words = list(_words(before))
    page = before.tokens[-1].page
    for nee in reversed(list(_NEE.finditer(before.text))):
        rest = before.text[nee.end() :].split()
        if len(rest) <= 3 and all(is_name_word(part) for part in rest):
            kept = before.between(0, nee.start())
            words = list(_words(kept)) if kept and nee.start() else []
            break
    taken: list[Word] = []
    for position in range(len(words) - 1, -1, -1):
        word, bare = words[position], words[position].text.strip()
        if not bare.strip(" ,;"):
            continue
        # "Omar von Berg", but not "Antrag von Omar Berg"
        links = 0 < len(taken) <= 2 and position > 0 and joins_name(words[position - 1].text, bare)
        if not (links or is_name_word(bare)) or (taken and bare.endswith((".", ":", ";"))):
            break
        # a title or another paragraph above the name is no part of it
        if taken and taken[-1].box.top - word.box.top > 1.75 * max(word.box.height, taken[-1].box.height):
            break
        taken.append(word)
        if len(taken) == 7:
            break
    # the letterhead's town stands left of the block that gives the birth date: "90461 Nürnberg   geb. am: 01.01.2001"
    if len(taken) < len(words) and _POSTCODE.fullmatch(words[len(words) - len(taken) - 1].text):
        return None
    # "Vorname Omar geb. am": a form's row, whose other half stands at another label
    stopped = fold(words[len(words) - len(taken) - 1].text).strip(" .,:") if len(taken) < len(words) else ""
    if stopped.startswith(("vorname", "name", "familienname", "nachname", "geburtsname", "given", "rufname")):
        return None
    # particles in lower case begin no name in running text
    while taken and taken[-1].text.islower():
        taken.pop()
    return name_in(Span(page, tuple(reversed(taken)))) if taken else None
