"""Running text over line and page ends, and its sentences (Fließtext, Sätze).

A sentence of a decision runs over lines and pages, with words parted at line ends and page furniture
(page number, file number) in between. A passage is such text joined up; every token still knows its words.

Source: documents.md 1.1 (negation at line ends), 1.7 (hyphenation).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from typing import TypeVar

from pipeline.document import Box, Document, Page, Word
from pipeline.field import Field, Method

from .memo import once_a_document
from .spans import rows_with
from .text import NOT_PARTED, fold, word_set

T = TypeVar("T")

_LETTER = "A-Za-zÄÖÜäöüß"
_PARTED = re.compile(rf"[{_LETTER}]{{2,}}[-‐‑–¬]$")
_GOES_ON = re.compile(r"^[a-zäöüß]{2,}")
_NEVER_LAST = frozenset({
    "der", "die", "das", "des", "dem", "den", "ein", "eine", "einer", "eines", "einem", "einen", "im", "zum", "zur",
    "vom", "und", "oder", "sowie", "gemass",
})  # fmt: skip
"""Words that end no sentence: a full stop behind them is a speck."""
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_PAGE_NUMBER = re.compile(r"^\W*(?:seite|blatt|page)?\W*\d{1,3}\W*(?:(?:von|/|of)\W*\d{1,3})?\W*$")
_FILE_NUMBER = re.compile(
    r"^(?:\W*(?:gesch\S*|gz|az|aktenzeichen|zeichen)\W*)?\d{7,8}\W+\d{3}\W*(?:seite.*)?$"
)
_ASKS_NUMBER = word_set("zu bis und abs nr absatz satz ziffer vom den am")
_ABBREVIATIONS = word_set(
    "abs nr s satz art lit buchst gem ggf bzw vgl az gz dr prof str d v z b i m u a o g h e sog evtl geb "
    "st ca tel zzgl inkl einschl ff f rn ziff ziffer ua zb dh ivm gesch verf asylvfg bgbl jan feb aug "
    "sept okt nov dez"
)


@dataclass(frozen=True)
class Token:
    """One word as it is meant: a printed word, or the two halves that a line end has parted.

    `page` counts from 1 inside the document, `row` through the whole passage that was read.
    """

    page: int
    row: int
    words: tuple[Word, ...]
    text: str

    @property
    def confidence(self) -> float:
        """The least sure of its words."""
        return min(word.confidence for word in self.words)

    @property
    def box(self) -> Box:
        """The place of its first word."""
        return self.words[0].box


@dataclass(frozen=True)
class Passage:
    """Tokens in reading order, possibly over several pages."""

    tokens: tuple[Token, ...]

    @cached_property
    def text(self) -> str:
        """The tokens joined by one blank."""
        return " ".join(token.text for token in self.tokens)

    @cached_property
    def starts(self) -> tuple[int, ...]:
        """Where each token begins in `text`."""
        starts, at = [], 0
        for token in self.tokens:
            starts.append(at)
            at += len(token.text) + 1
        return tuple(starts)

    @property
    def confidence(self) -> float:
        """The reader's confidence in the least sure word."""
        return min(token.confidence for token in self.tokens)

    def between(self, start: int, end: int) -> Passage | None:
        """Return the tokens that touch the characters `start` to `end` of `text`; None for none."""
        touched = tuple(
            token
            for token, at in zip(self.tokens, self.starts, strict=True)
            if at < end and at + len(token.text) > start
        )
        return Passage(touched) if touched else None

    def field(
        self,
        value: T,
        *,
        method: Method = "sentence",
        confidence: float | None = None,
        printed: str | None = None,
        doubt: str | None = None,
    ) -> Field[T]:
        """Return the value as a field that stands here; the box covers what is on the first page."""
        page = self.tokens[0].page
        first, *rest = (word.box for token in self.tokens if token.page == page for word in token.words)
        return Field(
            value=value,
            printed=self.text if printed is None else printed,
            page=page,
            box=first.union(*rest),
            confidence=round(self.confidence if confidence is None else confidence, 4),
            method=method,
            doubt=doubt,
        )


@once_a_document
def running_text(document: Document) -> Passage:
    """Return the whole document as one passage, without page furniture, with parted words joined."""
    tokens: list[Token] = []
    row_number = 0
    furniture = _furniture(document)
    for number, page in enumerate(document.pages, 1):
        for row in rows_with(page, partial(_stands, page=page)):
            text = " ".join(word.text for word in row)
            if _in_margin(row) and _is_furniture(text, furniture):
                continue
            _add_row(tokens, row, number, row_number)
            row_number += 1
    return Passage(tuple(tokens))


def _add_row(tokens: list[Token], row: Sequence[Word], page: int, number: int) -> None:
    for position, word in enumerate(row):
        last = tokens[-1] if tokens else None
        parted = (
            position == 0
            and last is not None
            and _PARTED.search(last.text)
            and _GOES_ON.match(word.text)
            and fold(word.text).strip(".,;") not in NOT_PARTED
        )
        if parted and last is not None:
            tokens[-1] = Token(last.page, last.row, (*last.words, word), last.text[:-1] + word.text)
        else:
            tokens.append(Token(page, number, (word,), word.text))


def _stands(word: Word, page: Page) -> bool:
    """Whether a word does not run up or down the page's edge, as form numbers and imprints set vertically do."""
    return len(word.text) < 4 or word.box.height <= 1.5 * word.box.width * page.aspect


def _in_margin(row: Sequence[Word]) -> bool:
    top, bottom = min(w.box.top for w in row), max(w.box.bottom for w in row)
    return bottom < 0.12 or top > 0.88


def _masked(text: str) -> str:
    return re.sub(r"\d+", "0", fold(text))


def _furniture(document: Document) -> frozenset[str]:
    """Return the margin rows that stand on more than one page, digits masked."""
    seen: Counter[str] = Counter()
    for page in document.pages:
        seen.update({_masked(text) for text in _margin_rows(page)})
    return frozenset(text for text, times in seen.items() if times > 1)


def _margin_rows(page: Page) -> Iterator[str]:
    for row in page.rows:
        if _in_margin(row):
            yield " ".join(word.text for word in row)


def _is_furniture(text: str, repeated: frozenset[str]) -> bool:
    folded = fold(text)
    return bool(_masked(text) in repeated or _PAGE_NUMBER.match(folded) or _FILE_NUMBER.match(folded))


def ends_sentence(token: Token, following: Token | None) -> bool:
    """Return whether a sentence ends with the token."""
    if following is None:
        return True
    if not re.search(r"[.!?;:]['\")]*$", token.text):
        return False
    if token.text[-1] in ";:":
        return token.text[-1] == ";"
    stem = fold(token.text).strip(".,;:()\"'")
    if stem in _ABBREVIATIONS or stem in _NEVER_LAST or re.fullmatch(r"(?:[a-z]\.)+[a-z]", stem):
        return False
    if re.fullmatch(r"[0-9lio|]{1,2}|[ivxl1|]{2,4}", stem) or re.search(r"\d\.\d{1,2}$", stem):
        return False
    return bool(re.match(r"[\"'(„]?[A-ZÄÖÜ0-9lI|(]", following.text)) or following.row > token.row


def numbered(token: Token) -> int | None:
    """Return the number of an item ("1.", "2)", "l.", "IV.", "Il."); None where the token is none.

    A number tells only at the start of a row or behind a sentence's end; the caller looks at that.
    """
    match = re.fullmatch(r"\(?(?:([0-9]{1,2})|([IVXl1|]{1,5}))[.)]\)?", token.text)
    if not match:
        return None
    if match[1]:
        return int(match[1])
    roman = re.sub("[l1|]", "I", match[2])
    return _ROMAN.index(roman) + 1 if roman in _ROMAN else None


def sentences(passage: Passage) -> Iterator[Passage]:
    """Yield the sentences; an item number begins a sentence of its own and stays with it.

    Misses an end that has lost its full stop, unless a numbered item follows.
    """
    current: list[Token] = []
    tokens = passage.tokens
    for position, token in enumerate(tokens):
        starts_row = position == 0 or tokens[position - 1].row != token.row
        if current and starts_row and _begins_item(token, tokens[position - 1]):
            yield Passage(tuple(current))
            current = []
        current.append(token)
        if numbered(token) is not None and len(current) == 1:
            continue
        if ends_sentence(token, tokens[position + 1] if position + 1 < len(tokens) else None):
            yield Passage(tuple(current))
            current = []
    if current:
        yield Passage(tuple(current))


def _begins_item(token: Token, before: Token) -> bool:
    """A number at the start of a row, unless the row before asks for one ("zu 1.", "Abs. 5", "bis 4.")."""
    return numbered(token) is not None and fold(before.text).strip(".,") not in _ASKS_NUMBER
