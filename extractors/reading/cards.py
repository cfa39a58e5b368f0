"""Cards, booklets and stickers: small captions in several languages, and the values by them (Ausweiskarten).

Identity papers print captions such as ``GEBURTSDATUM/DATE OF BIRTH`` or ``3. Geburtstag / Date of birth``
above, left of or (rarely) below their values, often several in a row. A row is cut into captions first; what
is left over are values, and a value belongs to the caption whose column it stands in.

Source: documents.md B1-B8, C1-C3 (captions of the specimens in the annexes of AufenthV, PassV, PAuswV); ICAO
Doc 9303 part 3, section 3 (captions of the visual zone).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise
from typing import Literal, TypeVar

from rapidfuzz import fuzz, process

from pipeline.data_table import data_table
from pipeline.document import Document, Page, Word
from pipeline.lines import lines_of

from .memo import once_a_document, once_a_page
from .mrz import is_zone_text
from .spans import Span, rows_with
from .text import close_letters, fold, likely

T = TypeVar("T")
Place = Literal["behind", "below", "far", "above"]

_ALIKE, _ALIKE_LONG = 84, 87
_TITLE_LIKE = 0.87
_BEGINS = re.compile(r"\b(?:ab|von|vom|seit|from)\b")
_TIGHT = 8
"""Letters of a caption that is known though the reader has parted its words otherwise."""
_ONE_CAPTION = 0.06
"""Share of the page's width up to which "Name" and "Vorname" are one caption; further apart they head two columns."""
_NUMBERING = re.compile(r"^\W*(?:\d{1,2}[.)]|\[?[a-h][\])]|[*•·:–-])?\W*$")


@dataclass(frozen=True, eq=False)
class Caption:
    """A caption: what it announces, its words, what stands behind it in its row.

    `next_left` is where the next caption of the row begins, as a share of the page's width (1.0: none).
    """

    role: str
    span: Span
    next_left: float
    rest: tuple[Word, ...]


@cache
def _phrases() -> dict[int, tuple[tuple[str, str], ...]]:
    """Caption phrases by their number of words: (phrase, role)."""
    loaded: dict[str, list[str]] = data_table("extractors", "captions")
    found: dict[int, list[tuple[str, str]]] = {}
    for role, phrases in loaded.items():
        for phrase in phrases:
            folded = _plain(phrase)
            found.setdefault(folded.count(" ") + 1, []).append((folded, role))
    return {size: tuple(pairs) for size, pairs in sorted(found.items(), reverse=True)}


def _plain(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", " ", fold(text)).strip()


@cache
def _roles(size: int) -> dict[str, str]:
    """The caption phrases of so many words -> role; of two roles the first."""
    return dict(reversed(_phrases().get(size, ())))


@cache
def _slim_roles(size: int) -> dict[str, str]:
    """The long caption phrases of so many words as readers see them in small type -> role; of two the first."""
    return {_slim(phrase): role for phrase, role in reversed(_roles(size).items()) if len(phrase) >= 6}


def _slim(text: str) -> str:
    """Return a caption with "rn" as "m", which readers do not tell apart in small type."""
    return text.replace("rn", "m")


@cache
def _long_phrases(size: int) -> list[str]:
    return list(_slim_roles(size))


def _exact_role(text: str, size: int) -> str | None:
    return _roles(size).get(text)


@lru_cache(maxsize=16384)
def _near_role(text: str, size: int) -> str | None:
    least = _ALIKE if len(text) < 14 else _ALIKE_LONG
    near = process.extractOne(_slim(text), _long_phrases(size), scorer=fuzz.ratio, score_cutoff=least)
    # "Gültigkeit ab" is near to "Gültigkeit bis" and its contrary
    if near is None or bool(_BEGINS.search(text)) != bool(_BEGINS.search(near[0])):
        return None
    return _slim_roles(size)[near[0]]


@lru_cache(maxsize=16384)
def _parted_role(text: str, size: int) -> str | None:
    """Return the role of a caption that the reader has parted inside a word: "Gülti g ab"."""
    return _tight_roles().get(text.replace(" ", "")) if size > 1 else None


@cache
def _tight_roles() -> dict[str, str]:
    """Long captions without their blanks -> role; of two roles the first."""
    tight: dict[str, str] = {}
    for pairs in _phrases().values():
        for phrase, role in pairs:
            if len(phrase) >= _TIGHT:
                tight.setdefault(phrase.replace(" ", ""), role)
    return tight


def _pieces(row: Sequence[Word]) -> list[tuple[Word, str]]:
    """The words of a row, those glued by slashes parted, folded."""
    return [(word, piece) for word in row for piece in _plain(word.text).split()]


def _match(pieces: Sequence[tuple[Word, str]], at: int) -> tuple[str, int] | None:
    """Return the role of the caption that begins here and its length; to the letter before nearly."""
    part = _together(pieces[at : at + max(_phrases())])
    for lookup in (_exact_role, _near_role, _parted_role):
        for size in _phrases():
            role = lookup(" ".join(part[:size]), size) if size <= len(part) else None
            if role:
                return role, size
    return None


def _together(pieces: Sequence[tuple[Word, str]]) -> list[str]:
    """Return the first pieces, up to the first gap that is too wide for one caption."""
    apart = (
        i for i, ((a, _), (b, _)) in enumerate(pairwise(pieces), 1) if b.box[0] - a.box[2] >= _ONE_CAPTION
    )
    return [piece for _, piece in pieces[: next(apart, None)]]


_NAMES = frozenset({"both_names", "family_name", "given_names"})


def _same(one: str, other: str) -> bool:
    """Whether two captions without a value between them are one: two languages, or the parts of a name."""
    return one == other or {one, other} <= _NAMES


def _before(row: Sequence[Word], word: Word, *, first: bool) -> list[Word]:
    """Return what belongs to a caption in front of its known words: its number, or misread words of its own.

    Only at the start of a row can unknown words be part of the caption; further right they are values.
    """
    kept: list[Word] = []
    for before in reversed(row[: row.index(word)]):
        near = word.box.left - before.box.right < 1.2 * word.box.height
        misread = first and before.box.height < 1.4 * word.box.height and not re.search(r"\d", before.text)
        if not near or not (misread or (not kept and _NUMBERING.match(before.text))):
            break
        kept.insert(0, before)
        word = before
    return kept


def _captions_in(row: Sequence[Word]) -> list[tuple[str, list[Word]]]:
    pieces, at = _pieces(row), 0
    found: list[tuple[str, list[Word]]] = []
    while at < len(pieces):
        match = _match(pieces, at)
        if match is None:
            at += 1
            continue
        role, size = match
        words = [word for word, _ in pieces[at : at + size]]
        joins = (
            bool(found) and pieces[at - 1][0] in (found[-1][1][-1], words[0]) and _same(found[-1][0], role)
        )
        if joins and (role == found[-1][0] or words[0].box.left - found[-1][1][-1].box.right < _ONE_CAPTION):
            role = role if role == found[-1][0] else "both_names"
            found[-1] = role, [*found[-1][1], *(word for word in words if word not in found[-1][1])]
        else:
            found.append((role, list(dict.fromkeys([*_before(row, words[0], first=not found), *words]))))
        at += size
    return found


@once_a_page
def _of_page(page: Page, number: int) -> tuple[Caption, ...]:
    captions: list[Caption] = []
    halves = _foreign_halves(page)
    # specks that were read as points or strokes would part rows
    for row in rows_with(page, lambda word: bool(re.search(r"\w", word.text))):
        found = _captions_in(row)
        known = {id(word) for _, words in found for word in words}
        halves = {at: () if known & {id(w) for w in half} else half for at, half in halves.items()}
        found = [(role, [*halves.get(id(words[0]), ()), *words]) for role, words in found]
        taken = {id(word) for _, words in found for word in words}
        for index, (role, words) in enumerate(found):
            following = found[index + 1][1][0] if index + 1 < len(found) else None
            end = row.index(words[-1]) + 1
            stop = row.index(following) if following is not None else len(row)
            rest = [word for word in row[end:stop] if id(word) not in taken]
            while rest and _NUMBERING.match(rest[-1].text) and following is not None:
                rest.pop()
            left = following.box.left if following is not None else 1.0
            captions.append(Caption(role, Span(number, tuple(words)), left, tuple(rest)))
    return tuple(captions)


def _foreign_halves(page: Page) -> dict[int, tuple[Word, ...]]:
    """Return by word what stands before it and a slash in its cell: a caption's half in a language not known here."""
    found: dict[int, tuple[Word, ...]] = {}
    for line in page.lines:
        slashes = [i for i, word in enumerate(line.words[1:-1], 1) if word.text in ("/", "|")]
        if len(slashes) == 1 and not re.search(r"\d", line.text):
            found[id(line.words[slashes[0] + 1])] = line.words[: slashes[0]]
    return found


def captions(document: Document, *roles: str) -> tuple[Caption, ...]:
    """Return the captions of the document in reading order, of the given roles or of all."""
    found = (caption for n, page in enumerate(document.pages, 1) for caption in _of_page(page, n))
    return tuple(caption for caption in found if not roles or caption.role in roles)


@once_a_document
def roles_of(document: Document) -> frozenset[str]:
    """Return what the captions of the document announce."""
    return frozenset(caption.role for caption in captions(document))


@once_a_page
def _value_lines(page: Page, number: int) -> tuple[Span, ...]:
    """The lines of a page without its captions and without zones."""
    taken = {id(word) for caption in _of_page(page, number) for word in caption.span.words}
    words = [w for w in page.words if id(w) not in taken and re.search(r"\w", w.text)]
    return tuple(
        Span(number, line.words)
        for line in lines_of(words, aspect=page.aspect)
        if not is_zone_text(line.text)
    )


def places(
    document: Document,
    caption: Caption,
    order: Sequence[Place] = ("behind", "below", "far", "above"),
    rows: int = 1,
) -> Iterator[Span]:
    """Yield the places where a caption's value may stand, in the order asked for."""
    number, box = caption.span.page, caption.span.box
    page = document.pages[number - 1]
    near: tuple[Word, ...] = ()
    if caption.rest:
        gap = caption.rest[0].box.left - box.right
        near = caption.rest if gap < 5 * box.height / page.aspect else ()
    for place in order:
        if place == "behind" and near:
            yield Span(number, near)
        elif place == "far" and caption.rest and not near:
            yield Span(number, caption.rest)
        elif place in ("below", "above"):
            yield from _column(page, caption, rows, down=place == "below")


def _column(page: Page, caption: Caption, rows: int, *, down: bool) -> Iterator[Span]:
    """Yield what stands under (over) a caption, up to the next caption of another role in its column."""
    box, number = caption.span.box, caption.span.page
    sign = 1 if down else -1
    height = box.height

    def distance(middle: float) -> float:
        return (middle - box.middle[1]) * sign

    stop = min(
        (
            distance(other.span.box.middle[1])
            for other in _of_page(page, number)
            if other.role != caption.role
            and distance(other.span.box.middle[1]) > 0.5 * height
            and (other.span.box.overlap_x(box) > 0.1 or abs(other.span.box.left - box.left) < 0.02)
        ),
        default=2.0,
    )
    found: list[tuple[float, Span]] = []
    for line in _value_lines(page, number):
        away = distance(line.box.middle[1])
        reach = (2.4 + 1.6 * (rows - 1)) * max(height, line.box.height, 0.006) + 0.5 * height
        if not 0.5 * height < away <= reach or away >= stop:
            continue
        words = tuple(w for w in line.words if box.left - 0.02 <= w.box.left < caption.next_left - 0.004)
        if not words:
            continue
        part = Span(number, words)
        if not down and _has_caption(page, part, caption, reach):
            continue
        if part.box.overlap_x(box) > 0.1 or abs(part.box.left - box.left) < 0.03:
            found.append((away, part))
    for _, part in sorted(found, key=lambda item: item[0])[:rows]:
        yield part


def _has_caption(page: Page, value: Span, caption: Caption, reach: float) -> bool:
    """Whether another caption stands over or left of the value: then the value is that one's."""
    for other in _of_page(page, value.page):
        box = other.span.box
        if other.role == caption.role:
            continue
        over = 0 < value.box.middle[1] - box.middle[1] <= reach
        column = box.overlap_x(value.box) > 0.1 or abs(box.left - value.box.left) < 0.03
        if (over and column) or (box.overlap_y(value.box) > 0.4 and box.right <= value.box.left + 0.005):
            return True
    return False


def valued(
    document: Document,
    *roles: str,
    shape: Callable[[Span], T | None],
    order: Sequence[Place] = ("behind", "below", "far", "above"),
) -> Iterator[tuple[Caption, T]]:
    """Yield, for each caption of the roles, the first of its places whose words have the wanted shape."""
    for caption in captions(document, *roles):
        for span in places(document, caption, order):
            value = shape(span)
            if value is not None:
                yield caption, value
                break


def titled(document: Document, *phrases: str, share: float = 0.55) -> float:
    """Return how surely one of the phrases stands as a title: most of a line, or of a part between slashes.

    A title is no sentence: a letter that speaks of a paper in running text gives 0.0.
    """
    return max((alike for alike, _ in title_spans(document, *phrases, share=share)), default=0.0)


def title_span(document: Document, *phrases: str, share: float = 0.55) -> Span | None:
    """Return the words of the line that is the title (see `titled`); None where there is none."""
    return max(title_spans(document, *phrases, share=share), key=lambda found: found[0], default=(0.0, None))[
        1
    ]


def title_spans(document: Document, *phrases: str, share: float = 0.55) -> Iterator[tuple[float, Span]]:
    """Yield the lines that are one of the phrases as a title, and how surely (see `titled`)."""
    for number, page in enumerate(document.pages, 1):
        parts = _title_parts(page, number)
        for at, phrase, alike in likely([part for _, part, _ in parts], phrases, at_least=_TITLE_LIKE):
            span, _, letters = parts[at]
            if _letters(phrases[phrase]) >= share * letters:
                yield alike, span


@once_a_page
def _title_parts(page: Page, number: int) -> tuple[tuple[Span, str, int], ...]:
    """Return what may be a title: lines and their parts between slashes, closed up, with their count of letters."""
    found = []
    for line in page.lines:
        span = Span(number, line.words)
        for part in dict.fromkeys([span.text, *re.split(r"\s*[/|]\s*", span.text)]):
            letters = _letters(part)
            if 0 < letters <= 90:
                found.append((span, close_letters(part), letters))
    return tuple(found)


@lru_cache(maxsize=4096)
def _letters(text: str) -> int:
    return len(re.sub(r"[\W\d_]", "", text))
