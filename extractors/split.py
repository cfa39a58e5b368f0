"""Cutting a stack of pages into documents (Trennen und Zusammenführen).

A page begins a document when a kind claims it, when its number says so ("Seite 1 von 3"), or when it looks like
the first page of something (letterhead, title, address field). It goes on with the one before when its number or
its reference number says so, or when nothing on it begins anew; a letter of counsel always begins anew, because it
quotes the numbers of others. Blank pages stand for themselves and part
nothing. Pages of different files are joined only by their numbers or reference numbers.

What it gets wrong: a paper without title, number or letterhead behind another one in the same file is taken for
its continuation.

Source: documents.md 1.1, 12.1.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

from pipeline.document import Claim, Document, Page
from pipeline.mail_page import READER as MAIL

from .acts import acts_of
from .classify import claims_on, named
from .kind import known_kinds
from .reading.text import close_letters, fold

_NUMBER = re.compile(
    r"(?:seite|page|blatt|s\.)\s*(\d{1,2})\s*(?:von|of|/)\s*(\d{1,2})\b|(?<![\d.,/])(\d{1,2})\s*/\s*(\d{1,2})(?![\d.,/])"
)
_LATER = re.compile(
    r"^(?:-\s*(\d{1,2})\s*-?|(?:seite|blatt|page)\s*:?\s*(\d{1,2})(?:\s*(?:von|of|/)\s*\d{1,2})?)$"
)
_REFERENCE = re.compile(r"(?<!\d)(\d{7,8}\s?-\s?(?:\d{1,2}\s?-\s?)?\d{3})(?!\d)")
_TOWN = re.compile(r"(?:D-)?\d{5} [A-ZÄÖÜ][a-zäöüß]+")
_CAPTION = re.compile(
    r"(?:rechnung|rechnungs-?n|kundenn|telefon|telefax|tel\.|e-mail|ihr zeichen|unser zeichen)"
)
_SURE_START = 0.6
_READABLE = 0.5
_HEADER = 0.075
"""Share of the page's height that the running header takes."""
_CLOSING = re.compile(
    r"\W*(?:rechts(?:behelfs|mittel)belehrung|rechtsbehelf\b|im auftrag\b|in vertretung\b|i\. ?a\. |"
    r"mit freundlichen grussen|hochachtungsvoll|anlagen?\s*:|\(?unterschrift\b|(?:\(?ort, |ort und )datum\b)"
)


@dataclass(frozen=True)
class Sheet:
    """A page with what tells whether it begins a document."""

    page: Page

    @cached_property
    def document(self) -> Document:
        """The page as a document of its own."""
        return Document(pages=(self.page,))

    @cached_property
    def claims(self) -> tuple[Claim, ...]:
        """What the page alone would be."""
        return claims_on(self.document)

    @cached_property
    def knows_its_own(self) -> Callable[[Document, Page], bool] | None:
        """How the kind that claims the page tells what else belongs to it; None where it does not."""
        kind = known_kinds()[self.claims[0].kind] if self.claims else None
        return getattr(kind, "belongs", None)

    @property
    def is_blank(self) -> bool:
        """Whether nothing is on the page."""
        return bool(self.claims) and self.claims[0].kind == "blank"

    @property
    def is_mail(self) -> bool:
        """Whether the page is the text of an e-mail: everybody can write what he likes there, it is never evidence."""
        return self.page.reader == MAIL

    @cached_property
    def number(self) -> tuple[int, int | None] | None:
        """The printed page number and count, from the margins; (2, None) for "- 2 -"; None where none is printed."""
        for line in self.page.lines:
            if 0.12 < line.box.middle[1] < 0.88:
                continue
            text = fold(line.text)
            counted = _NUMBER.search(text)
            if counted:
                numbers = [int(n) for n in counted.groups() if n]
                if 1 <= numbers[0] <= numbers[1] <= 40 and (counted[1] or len(text) <= 7):
                    return numbers[0], numbers[1]
            alone = _LATER.match(text)
            if alone:
                return int(alone[1] or alone[2]), None
        return None

    @cached_property
    def references(self) -> frozenset[str]:
        """File numbers printed on the page."""
        return frozenset(re.sub(r"\s", "", m[1]) for m in _REFERENCE.finditer(fold(self.page.text)))

    @cached_property
    def ends(self) -> bool:
        """Whether the page opens with what only stands at the end of a letter: instruction on appeal, signature."""
        for line in self.page.lines:
            if _letters(line.text) < 3:
                continue
            if _CLOSING.match(fold(close_letters(line.text))):
                return True
            # above it there may only be the running header
            if line.box.top > _HEADER:
                return False
        return False

    @cached_property
    def has_letterhead(self) -> bool:
        """Whether the upper part of the page holds an address field or the captions of a letterhead."""
        upper = [line for line in self.page.lines if line.box.bottom < 0.3]
        addressed = any(_TOWN.match(line.text) and line.box.left < 0.45 for line in upper)
        return addressed or any(_CAPTION.match(fold(line.text)) for line in upper)

    @cached_property
    def begins(self) -> bool:
        """Whether the page looks like the first of something: an act, or large type in its head."""
        if acts_of(self.document) or self.has_letterhead:
            return True
        if self.ends:
            return False
        heights = sorted(line.box.height for line in self.page.lines if len(line.text) > 3)
        if len(heights) < 4:
            return True
        usual = heights[len(heights) // 2]
        return any(
            line.box.height > 1.45 * usual
            and line.box.top < 0.4
            # strokes of a signature are tall, and no letters
            and min(word.confidence for word in line.words) >= _READABLE
            and _letters(line.text) >= 5
            for line in self.page.lines
        ) or bool(re.search(r"\bsehr geehrte", fold(self.page.text)))


def _letters(text: str) -> int:
    return sum(character.isalpha() for character in text)


def goes_on(current: Sequence[Sheet], sheet: Sheet) -> bool:
    """Return whether the sheet continues the document whose sheets are given."""
    last = current[-1]
    same_file = last.page.file == sheet.page.file
    shared = any(before.references & sheet.references for before in current)
    if _belongs(current, sheet):
        return True
    if sheet.number and last.number:
        (k, n), (before, count) = sheet.number, last.number
        if k == 1:
            return False
        if k == before + 1 and (n == count or n is None or count is None):
            return same_file or shared or (n is not None and n == count and not sheet.claims)
    if not same_file:
        return shared and bool(sheet.number and sheet.number[0] > 1)
    if sheet.references and not shared and not any(before.references for before in current):
        # a page of somebody's file behind a paper that belongs to none
        return False
    if sheet.number:
        return sheet.number[0] > 1 and (shared or not _claimed(sheet))
    if _claimed(sheet) or "counsel" in acts_of(sheet.document):
        return False
    return shared or not sheet.begins


def _claimed(sheet: Sheet) -> bool:
    return bool(sheet.claims) and sheet.claims[0].sureness >= _SURE_START


def _belongs(current: Sequence[Sheet], sheet: Sheet) -> bool:
    """Ask the kind of the document so far, where it knows its own other side (front and back of a card)."""
    belongs = current[0].knows_its_own
    return belongs is not None and belongs(Document(pages=tuple(s.page for s in current)), sheet.page)


def documents_in(pages: Sequence[Page]) -> tuple[Document, ...]:
    """Return the pages as named documents, each page in exactly one, in the order of their first pages."""
    groups: list[list[Sheet]] = []
    current: list[Sheet] | None = None
    for page in pages:
        sheet = Sheet(page)
        if sheet.is_mail:
            if groups and groups[-1][0].is_mail and groups[-1][0].page.file == page.file:
                groups[-1].append(sheet)
            else:
                groups.append([sheet])
        elif page.method == "unread" or sheet.is_blank:
            groups.append([sheet])
        elif current is not None and goes_on(current, sheet):
            current.append(sheet)
        else:
            earlier = next(
                (g for g in groups if not g[0].is_blank and not g[0].is_mail and _belongs(g, sheet)), None
            )
            if earlier is not None:
                earlier.append(sheet)
            else:
                current = [sheet]
                groups.append(current)
    return tuple(_settled(group) for group in groups)


def _settled(group: Sequence[Sheet]) -> Document:
    """Name a group; where its first pages hide what follows (a covering letter), what follows names it."""
    if group[0].is_mail:
        return Document(pages=tuple(sheet.page for sheet in group))
    if len(group) == 1:
        return named(group[0].document, group[0].claims)
    pages = tuple(sheet.page for sheet in group)
    whole = named(Document(pages=pages))
    if whole.kind == "unknown":
        starts = [start for start in range(1, len(pages)) if group[start].claims]
        parts = [pages[:1], *(pages[start:] for start in starts)]
        for part in parts:
            known = named(Document(pages=part))
            if known.kind != "unknown":
                return known.model_copy(update={"pages": pages, "specimen": whole.specimen})
    return whole
