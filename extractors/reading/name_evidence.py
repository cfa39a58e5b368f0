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

from rapidfuzz.distance import OSA

from pipeline.document import Document, Word
from pipeline.field import Field, Fields, Person

from .labels import labels, places
from .memo import once_a_document
from .name_division import all_capitals
from .name_words import STRIP
from .names import UNDIVIDED, name_part_in, part_text
from .sentences import running_text
from .spans import Span
from .text import fold, word_set

F = TypeVar("F", bound=Fields)
Texts = tuple[str, ...]

_GREETINGS = word_set("herr herrn frau hr fr familie fam eheleute")
_DEGREES = word_set("dr prof med ing dipl")
_FAMILY_LABELS = (
    "Familienname", "Familienname(n)", "Nachname", "Nachname(n)", "Zuname", "Surname", "Last name", "Family name",
    "Name (Familienname)", "Familienname (Nachname)", "Familienname/Surname", "Nom de famille", "Ehename",
)  # fmt: skip
_GIVEN_LABELS = (
    "Vorname", "Vornamen", "Vorname(n)", "Vorname/n", "Given names", "Given name(s)", "First name", "First names",
    "Sämtliche Vornamen", "Prénoms", "Prénom",
)  # fmt: skip
_LONG = 5
"""From so many letters on a word in which one letter is read otherwise is the same."""


class _Whole(NamedTuple):
    """An undivided name: its words as printed, and how many of them the guess gave to the family."""

    page: int
    words: tuple[Word, ...]
    texts: Texts
    family_first: bool


class _Family(NamedTuple):
    """A family name that somebody else of the paper bears, and their whole name."""

    name: Texts
    whole: Texts


class _Said(NamedTuple):
    """The words of one stretch of the paper, folded and as printed."""

    folded: Texts
    printed: Texts


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
    told = set(_told_by_paper(document, whole, shared)) or set(_told_by_others(whole, shared))
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


def _whole(document: Document, family: Field[str], given: Field[str]) -> _Whole | None:
    """Return the words of both parts where they stand on the page; None where they are not found again."""
    if family.page != given.page:
        return None
    last, first = _words_of(document, family), _words_of(document, given)
    if not last or not first:
        return None
    family_first = _before(last[0], first[0])
    words = (*last, *first) if family_first else (*first, *last)
    return _Whole(family.page, words, tuple(_bare(word.text) for word in words), family_first)


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


def _bare(text: str) -> str:
    return fold(text).strip(STRIP)


def _alike(one: str, other: str) -> bool:
    return one == other or (min(len(one), len(other)) >= _LONG and OSA.distance(one, other) <= 1)


def _same(one: Texts, other: Texts) -> bool:
    return len(one) == len(other) and all(map(_alike, one, other))


@once_a_document
def _stretches(document: Document) -> tuple[_Said, ...]:
    """Return the lines of the paper and its running text, word by word."""
    printed = [
        *(tuple(word.text for word in line.words) for page in document.pages for line in page.lines),
        tuple(token.text for token in running_text(document).tokens),
    ]
    return tuple(_Said(tuple(map(_bare, words)), words) for words in printed)


def _told_by_paper(document: Document, whole: _Whole, others: Sequence[_Family]) -> Iterator[int]:
    """Yield how many words the family name has, once for each place that tells it."""
    for said in _stretches(document):
        for count in _greeted(said, whole):
            # "Herr Mohamed Ali" may be the whole name of her father
            if not any(_same(other.whole, _ends(whole, count)) for other in others):
                yield count
        yield from _repeated(said, whole)
    yield from _labelled(document, whole)


def _ends(whole: _Whole, count: int) -> Texts:
    """Return so many words from the end at which the family name stands."""
    return whole.texts[:count] if whole.family_first else whole.texts[len(whole.texts) - count :]


def _greeted(said: _Said, whole: _Whole) -> Iterator[int]:
    """Behind a form of address stands the family name, and nothing else of the name: ``Herr Haj Omar``."""
    for at, word in enumerate(said.folded):
        if word not in _GREETINGS:
            continue
        start = at + 1
        while start < len(said.folded) and said.folded[start] in _DEGREES:
            start += 1
        for count in range(len(whole.texts) - 1, 0, -1):
            behind = said.folded[start + count : start + count + 1]
            if _same(said.folded[start : start + count], _ends(whole, count)):
                if not (behind and behind[0] in whole.texts):
                    yield count
                break


def _repeated(said: _Said, whole: _Whole) -> Iterator[int]:
    """The whole name in another place, with a comma, in capitals, or in the other order."""
    size = len(whole.texts)
    for at in range(len(said.folded) - size + 1):
        here, printed = said.folded[at : at + size], said.printed[at : at + size]
        for turn in range(size):
            if not _same(here, (*whole.texts[turn:], *whole.texts[:turn])):
                continue
            count = _by_marks(printed) or (turn and _by_order(turn, whole))
            if count:
                yield count


def _by_marks(printed: Texts) -> int:
    """How many words a comma or capitals give to the family name; 0 where neither does."""
    commas = [i for i, text in enumerate(printed[:-1], 1) if text.endswith(",")]
    if commas:
        return commas[0] if len(commas) == 1 else 0
    capitals = [all_capitals(text) for text in printed]
    if capitals[0] == capitals[-1] or sorted(capitals, reverse=capitals[0]) != capitals:
        return 0
    return sum(capitals)


def _by_order(turn: int, whole: _Whole) -> int:
    return turn if whole.family_first else len(whole.texts) - turn


def _labelled(document: Document, whole: _Whole) -> Iterator[int]:
    size = len(whole.texts)
    for phrases, of_family in ((_FAMILY_LABELS, True), (_GIVEN_LABELS, False)):
        for label in labels(document, *phrases):
            page = document.pages[label.span.page - 1]
            for _, span in places(label, page, ("behind", "right", "below")):
                part = name_part_in(span)
                texts = tuple(_bare(word.text) for word in part.words) if part else ()
                count = len(texts) if of_family else size - len(texts)
                if 0 < count < size and _same(
                    texts, _ends(whole, count) if of_family else _rest(whole, count)
                ):
                    yield count
                    break


def _rest(whole: _Whole, count: int) -> Texts:
    return whole.texts[count:] if whole.family_first else whole.texts[: len(whole.texts) - count]


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
            last, first = (tuple(map(_bare, part.value.split())) for part in (family, given))
            known.append(_Family(last, (*first, *last)))
    for one, other in combinations(wholes, 2):
        shared = 0
        while shared < min(len(one), len(other)) - 1 and _alike(one[-1 - shared], other[-1 - shared]):
            shared += 1
        if shared >= 2 and not _alike(one[0], other[0]):
            known.append(_Family(one[len(one) - shared :], one))
    return known


def _told_by_others(whole: _Whole, shared: Sequence[_Family]) -> Iterator[int]:
    # the father of "Sahra Mohamed Ali" is "Mohamed Ali": his last name tells nothing of hers
    others = [
        family.name
        for family in shared
        if not (len(family.whole) < len(whole.texts) and _same(family.whole, _ends(whole, len(family.whole))))
    ]
    found = {
        len(name) for name in others if len(name) < len(whole.texts) and _same(name, _ends(whole, len(name)))
    }
    # the longest: "Haj Omar" ends in "Omar"
    yield from sorted(found)[-1:]
