"""The places of a paper that tell which words of a name are the family name (Fundstellen der Namenstrennung).

Salutations, the same words with a comma, in capitals or in the other order, and labels. Each place tells how many words
the family name has.

Source: documents.md 1.4; DIN 5008 (salutation).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rapidfuzz.distance import OSA

from pipeline.document import Document, Word

from .labels import labels, places
from .memo import once_a_document
from .name_division import all_capitals
from .name_words import STRIP
from .names import name_part_in
from .sentences import running_text
from .text import fold, word_set

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


class Whole(NamedTuple):
    """An undivided name: its words as printed, and how many of them the guess gave to the family."""

    page: int
    words: tuple[Word, ...]
    texts: Texts
    family_first: bool


class _Said(NamedTuple):
    """The words of one stretch of the paper, folded and as printed."""

    folded: Texts
    printed: Texts


def bare(text: str) -> str:
    """Return a printed word folded, without what stands around it."""
    return fold(text).strip(STRIP)


def alike(one: str, other: str) -> bool:
    """Return whether two folded words are one, or a long one of which a letter was misread."""
    return one == other or (min(len(one), len(other)) >= _LONG and OSA.distance(one, other) <= 1)


def same(one: Texts, other: Texts) -> bool:
    """Return whether two stretches are alike word by word."""
    return len(one) == len(other) and all(map(alike, one, other))


@once_a_document
def _stretches(document: Document) -> tuple[_Said, ...]:
    """Return the lines of the paper and its running text, word by word."""
    printed = [
        *(tuple(word.text for word in line.words) for page in document.pages for line in page.lines),
        tuple(token.text for token in running_text(document).tokens),
    ]
    return tuple(_Said(tuple(map(bare, words)), words) for words in printed)


def told_by_paper(document: Document, whole: Whole, others: Sequence[Texts]) -> Iterator[int]:
    """Yield how many words the family name has, once for each place that tells it."""
    for said in _stretches(document):
        for count in _greeted(said, whole):
            # "Herr Mohamed Ali" may be the whole name of her father
            if not any(same(other, ends(whole, count)) for other in others):
                yield count
        yield from _repeated(said, whole)
    yield from _labelled(document, whole)


def ends(whole: Whole, count: int) -> Texts:
    """Return so many words from the end at which the family name stands."""
    return whole.texts[:count] if whole.family_first else whole.texts[len(whole.texts) - count :]


def _greeted(said: _Said, whole: Whole) -> Iterator[int]:
    """Behind a form of address stands the family name, and nothing else of the name: ``Herr Haj Omar``."""
    for at, word in enumerate(said.folded):
        if word not in _GREETINGS:
            continue
        start = at + 1
        while start < len(said.folded) and said.folded[start] in _DEGREES:
            start += 1
        for count in range(len(whole.texts) - 1, 0, -1):
            behind = said.folded[start + count : start + count + 1]
            if same(said.folded[start : start + count], ends(whole, count)):
                if not (behind and behind[0] in whole.texts):
                    yield count
                break


def _repeated(said: _Said, whole: Whole) -> Iterator[int]:
    """The whole name in another place, with a comma, in capitals, or in the other order."""
    size = len(whole.texts)
    for at in range(len(said.folded) - size + 1):
        here, printed = said.folded[at : at + size], said.printed[at : at + size]
        for turn in range(size):
            if not same(here, (*whole.texts[turn:], *whole.texts[:turn])):
                continue
            if any(text.endswith((".", ":", ";")) for text in printed[:-1]) or (
                turn and _goes_straight_on(said, at, turn, whole)
            ):
                continue
            count = _by_marks(printed) or (turn and _by_order(turn, whole))
            if count:
                yield count


def _goes_straight_on(said: _Said, at: int, turn: int, whole: Whole) -> bool:
    """Whether words in the other order are only the end of the name and what begins anew behind it."""
    behind = at + len(whole.texts)
    return same(said.folded[max(0, at - turn) : at], whole.texts[:turn]) or same(
        said.folded[behind : behind + len(whole.texts) - turn], whole.texts[turn:]
    )


def _by_marks(printed: Texts) -> int:
    """How many words a comma or capitals give to the family name; 0 where neither does."""
    commas = [i for i, text in enumerate(printed[:-1], 1) if text.endswith(",")]
    if commas:
        return commas[0] if len(commas) == 1 else 0
    capitals = [all_capitals(text) for text in printed]
    if capitals[0] == capitals[-1] or sorted(capitals, reverse=capitals[0]) != capitals:
        return 0
    return sum(capitals)


def _by_order(turn: int, whole: Whole) -> int:
    return turn if whole.family_first else len(whole.texts) - turn


def _labelled(document: Document, whole: Whole) -> Iterator[int]:
    size = len(whole.texts)
    for phrases, of_family in ((_FAMILY_LABELS, True), (_GIVEN_LABELS, False)):
        for label in labels(document, *phrases):
            page = document.pages[label.span.page - 1]
            for _, span in places(label, page, ("behind", "right", "below")):
                part = name_part_in(span)
                texts = tuple(bare(word.text) for word in part.words) if part else ()
                count = len(texts) if of_family else size - len(texts)
                if 0 < count < size and same(texts, ends(whole, count) if of_family else _rest(whole, count)):
                    yield count
                    break


def _rest(whole: Whole, count: int) -> Texts:
    return whole.texts[count:] if whole.family_first else whole.texts[: len(whole.texts) - count]
