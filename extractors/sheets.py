"""A side of paper with what tells where it belongs (Blatt): number, reference, running head, sentence that goes on.

Source: documents.md 1.1, 12.1.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from pipeline.document import Claim, Document, Line, Page
from pipeline.mail_page import READER as MAIL

from .acts import acts_of
from .classify import claims_on
from .kind import known_kinds
from .outline import outline_of
from .reading.text import close_letters, fold

_NUMBER = re.compile(
    r"(?:seite|page|blatt|s\.)\s*:?\s*(\d{1,2})\s*(?:von|of|/)\s*(\d{1,2})\b|(?<![\d.,/])(\d{1,2})\s*/\s*(\d{1,2})(?![\d.,/])"
)
_LATER = re.compile(
    r"^(?:-\s*(\d{1,2})\s*-?|(?:seite|blatt|page)\s*:?\s*(\d{1,2})(?:\s*(?:von|of|/)\s*\d{1,2})?)$"
)
_BARE = re.compile(r"\d{1,2}")
_REFERENCE = re.compile(r"(?<!\d)(\d{7,8}\s?-\s?(?:\d{1,2}\s?-\s?)?\d{3})(?!\d)")
_TOWN = re.compile(r"(?:D-)?\d{5} [A-ZÄÖÜ][a-zäöüß]+")
_CAPTION = re.compile(
    r"(?:rechnung|rechnungs-?n|kundenn|telefon|telefax|tel\.|e-mail|ihr zeichen|unser zeichen)"
)
_SALUTATION = re.compile(r"\bsehr geehrte|\bguten tag\b|\bdear (?:sir|mad|mr|ms)")
_SURE_START = 0.6
_READABLE = 0.5
_HEADER = 0.075
"""Share of the page's height that the running header takes."""
_MARGIN = 0.1
_EDGE = 0.075
"""Share of the page's height at head and foot in which a figure alone is a page number."""
_CLOSING = re.compile(
    r"\W*(?:rechts(?:behelfs|mittel)belehrung|rechtsbehelf\b|im auftrag\b|in vertretung\b|i\. ?a\. |"
    r"mit freundlichen grussen|hochachtungsvoll|(?:vorsitzende[rn]? )?richter(?:in)? am |"
    r"anlagen?\s*:|\(?unterschrift\b|(?:\(?ort, |ort und )datum\b)"
)
_APPEAL = re.compile(r"\W*(?:rechts(?:behelfs|mittel)belehrung|(?:ihr )?rechtsbehelf\b)")
_FAREWELL = re.compile(
    r"\W*(?:im auftrag\b|in vertretung\b|i\. ?a\. |(?:mit )?(?:freundlichen|besten) grussen|hochachtungsvoll)"
)
_ANNEX = re.compile(
    r"\W*(?:anlage\b|anhang\b|beiblatt\b|erganzungsblatt\b|fortsetzung\b|berechnungs(?:bogen|blatt)\b|berechnung der )"
)
_AFTER = 9
"""Lines that may stand below the closing words: the name, the annexes, the foot."""
_FULL = 0.78
_CODE = re.compile(r"[\w/.-]*\d[\w/.-]*")
_PROSE = 0.55
"""Share of the page's width from which a line is one of running text."""


class Number(NamedTuple):
    """What stands as number on a page: "Seite 2 von 3" is (2, 3, ...), "- 2 -" is (2, None, ...)."""

    page: int
    total: int | None
    form: str


class Look(NamedTuple):
    """How running text is set: left edge, height of type, distance of lines (0.0: not known), in shares of the page."""

    left: float
    height: float
    step: float


@dataclass(eq=False)
class Sheet:
    """A page with what tells whether it begins a document.

    `lot` is what was laid on the scanner together: the file, or both files of fronts and of backs.
    """

    page: Page
    lot: str = ""

    def __post_init__(self) -> None:
        self.lot = self.lot or self.page.file

    @cached_property
    def document(self) -> Document:
        """The page as a document of its own."""
        return Document(pages=(self.page,))

    @cached_property
    def claims(self) -> tuple[Claim, ...]:
        """What the page alone would be."""
        return claims_on(self.document)

    @property
    def is_claimed(self) -> bool:
        """Whether a kind surely claims the page alone."""
        return bool(self.claims) and self.claims[0].sureness >= _SURE_START

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

    @property
    def stands_alone(self) -> bool:
        """Whether the page is joined with no other by what it says."""
        return self.is_mail or self.page.method == "unread" or self.is_blank

    @cached_property
    def number(self) -> Number | None:
        """The printed page number and count, from the margins; None where none is printed."""
        for line in self.page.lines:
            if 0.12 < line.box.middle[1] < 0.88:
                continue
            text = fold(line.text)
            counted = _NUMBER.search(text)
            if counted:
                numbers = [int(n) for n in counted.groups() if n]
                if 1 <= numbers[0] <= numbers[1] <= 40 and (counted[1] or len(text) <= 7):
                    return Number(numbers[0], numbers[1], re.sub(r"[\d\s:]", "", counted.group()))
            alone = _LATER.match(text)
            if alone:
                return Number(int(alone[1] or alone[2]), None, re.sub(r"[\d\s:-]", "", text))
        return self._bare_number

    @property
    def _bare_number(self) -> Number | None:
        """A figure that stands alone at the very foot or head of the page, with nothing beside or beyond it."""
        for edge in (max, min):
            line = edge(self.page.lines, key=lambda line: line.box.middle[1], default=None)
            if (
                line is None
                or _EDGE < line.box.middle[1] < 1 - _EDGE
                or not _BARE.fullmatch(line.text.strip())
            ):
                continue
            alone = all(other is line or other.box.overlap_y(line.box) < 0.3 for other in self.page.lines)
            if alone and 1 <= int(line.text) <= 40:
                return Number(int(line.text), None, "")
        return None

    @cached_property
    def references(self) -> frozenset[str]:
        """File numbers printed on the page."""
        return frozenset(re.sub(r"\s", "", m[1]) for m in _REFERENCE.finditer(fold(self.page.text)))

    @cached_property
    def running(self) -> frozenset[str]:
        """What the running head says, folded: its lines of eight letters or more, without page numbers."""
        heads = (fold(line.text) for line in self.page.lines if line.box.bottom < _MARGIN)
        return frozenset(text for text in heads if _letters(text) >= 8 and not _NUMBER.search(text))

    @cached_property
    def codes(self) -> frozenset[str]:
        """Numbers of six digits or more in the running head (file, customer, contract), without signs between."""
        return _codes(line for line in self.page.lines if line.box.bottom < _MARGIN)

    @cached_property
    def all_codes(self) -> frozenset[str]:
        """Numbers of six digits or more anywhere but in the foot, where those of the issuer stand."""
        return _codes(line for line in self.page.lines if line.box.bottom < 1 - _MARGIN)

    @cached_property
    def folded(self) -> str:
        """The whole text, folded."""
        return fold(self.page.text)

    @cached_property
    def body(self) -> tuple[Line, ...]:
        """The lines between running head and foot, top to bottom, without small print and strokes."""
        lines = [line for line in self.page.lines if _letters(line.text) >= 2 and line.box.left > 0.03]
        if not lines:
            return ()
        usual = median(line.box.height for line in lines)
        return tuple(
            line
            for line in lines
            if 0.7 * usual <= line.box.height <= 2.2 * usual
            and _HEADER < line.box.middle[1] < 0.94
            and not _LATER.match(fold(line.text))
            and not (_NUMBER.search(fold(line.text)) and _letters(line.text) <= 10)
        )

    @cached_property
    def words(self) -> frozenset[str]:
        """The longer words of the page, folded."""
        return frozenset(re.findall(r"[a-z]{6,}", self.folded))

    @cached_property
    def breaks_off(self) -> float:
        """How surely the running text goes on overleaf: 1.0 behind a hyphen, less where no sentence ends, 0.0 else."""
        wide = [line for line in self.body if line.box.width > _PROSE]
        if len(wide) < 3 or self.body[-1] is not wide[-1]:
            return 0.0
        end = wide[-1].text.rstrip()
        if re.search(r"[a-zäöüß][-‐‑]$", end):
            return 1.0
        return 0.0 if re.search(r"[.!?:;\"“”)]$", end) else 0.7

    @cached_property
    def is_unfinished(self) -> bool:
        """Whether running text stops without the end of a sentence."""
        return self.is_prose and not re.search(r"[.!?:;\"“”)]$", self.body[-1].text.rstrip())

    @cached_property
    def opens_amid(self) -> bool:
        """Whether the page begins in the midst of a sentence."""
        if not self.body or len(self.body) < 2:
            return False
        first = self.body[0]
        opening = re.match(r"[a-zäöüß][a-zäöüß,-]+[ .]", first.text + " ")
        return bool(opening) and (first.box.width > _PROSE or first.text.rstrip().endswith((".", ":", ";")))

    @cached_property
    def outline(self) -> Mapping[str, tuple[int, ...]]:
        """The numbers of clauses, sections and paragraphs that begin on the page, by how they are counted."""
        return outline_of(self.page.lines)

    @cached_property
    def amounts(self) -> frozenset[str]:
        """The sums of money and other figures with two decimals that the page prints, but for round ones."""
        found = re.findall(r"(?<![\d.,])\d{1,3}(?:\.?\d{3})*,\d{2}(?![\d,])", self.page.text)
        return frozenset(text.replace(".", "") for text in found if not text.endswith(",00"))

    @cached_property
    def is_annex(self) -> bool:
        """Whether the page says in its head that it goes with another: an annex, a sheet of reckoning."""
        upper = [line for line in self.page.lines if line.box.bottom < 0.2]
        return any(_ANNEX.match(fold(close_letters(line.text))) for line in upper)

    @cached_property
    def appeals(self) -> bool:
        """Whether the page opens with the instruction on how to appeal, which only a decision has."""
        heads = [line for line in self.page.lines if _letters(line.text) >= 3][:3]
        return any(_APPEAL.match(fold(close_letters(line.text))) for line in heads)

    @cached_property
    def closes(self) -> bool:
        """Whether a letter ends on the page: its closing words stand there, and little below them."""
        lines = [line for line in self.page.lines if _letters(line.text) >= 3]
        ends = [at for at, line in enumerate(lines) if _FAREWELL.match(fold(close_letters(line.text)))]
        return bool(ends) and len(lines) - ends[-1] <= _AFTER

    @cached_property
    def is_full(self) -> bool:
        """Whether the text reaches the lower end of the page, as it does where it goes on overleaf."""
        return bool(self.body) and self.body[-1].box.bottom > _FULL

    @cached_property
    def feet(self) -> frozenset[str]:
        """What the foot says, folded: its lines of eight letters or more, without page numbers."""
        lines = (fold(line.text) for line in self.page.lines if line.box.top > 1 - _MARGIN)
        return frozenset(text for text in lines if _letters(text) >= 8 and not _NUMBER.search(text))

    @cached_property
    def look(self) -> Look | None:
        """How the running text is set; None where the page holds less than four lines of it."""
        wide = [line.box for line in self.body if line.box.width > _PROSE]
        if len(wide) < 4:
            return None
        height = median(b.height for b in wide)
        steps = [low.top - high.top for high, low in pairwise(wide)]
        near = [step for step in steps if height < step < 2.2 * height]
        return Look(min(b.left for b in wide), height, median(near) if len(near) > 2 else 0.0)

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
    def has_large_type(self) -> bool:
        """Whether the upper part of the page holds a title in large type."""
        heights = sorted(line.box.height for line in self.page.lines if len(line.text) > 3)
        usual = heights[len(heights) // 2] if heights else 0.0
        return any(
            line.box.height > 1.45 * usual
            and line.box.top < 0.4
            # strokes of a signature are tall, and no letters
            and min(word.confidence for word in line.words) >= _READABLE
            and _letters(line.text) >= 5
            for line in self.page.lines
        )

    @cached_property
    def greets(self) -> bool:
        """Whether a letter begins on the page: a salutation on a line of its own."""
        return any(_SALUTATION.match(fold(line.text)) for line in self.page.lines)

    @property
    def is_later(self) -> bool:
        """Whether the page shows that it is not the first of its paper: its number, or where its text begins."""
        if self.number and self.number.page > 1:
            return True
        if (self.number and self.number.page == 1) or self.has_letterhead or self.greets:
            return False
        return self.opens_amid or self.ends or (self.is_prose and not self.begins)

    @cached_property
    def is_prose(self) -> bool:
        """Whether running text fills the page from its first line on: what such a page speaks of is no title."""
        first = [line.box.width > _PROSE for line in self.body[:5]]
        wide = sum(line.box.width > _PROSE for line in self.body)
        return len(first) == 5 and sum(first) >= 3 and wide >= 0.6 * len(self.body)

    @cached_property
    def is_of_counsel(self) -> bool:
        """Whether the page begins a letter of counsel."""
        return "counsel" in acts_of(self.document)

    @cached_property
    def begins(self) -> bool:
        """Whether the page looks like the first of something: an act, or large type in its head."""
        if self.has_letterhead:
            return True
        if acts_of(self.document) and not self.is_prose:
            return True
        if self.ends:
            return False
        heights = [line for line in self.page.lines if len(line.text) > 3]
        if len(heights) < 4:
            return True
        return (
            self.has_large_type
            or self.greets
            or (not self.is_prose and bool(_SALUTATION.search(self.folded)))
        )


def _letters(text: str) -> int:
    return sum(character.isalpha() for character in text)


def _codes(lines: object) -> frozenset[str]:
    found = set()
    for line in lines:  # type: ignore[attr-defined]
        for match in _CODE.finditer(line.text):
            bare = re.sub(r"\W|_", "", match.group()).upper()
            if sum(map(str.isdigit, bare)) >= 6:
                found.add(bare)
    return frozenset(found)
