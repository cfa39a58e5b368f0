"""The parts of a German exam and what stands beside or under each (Prüfungsteile, Module).

    Lesen   83/100  bestanden        Lesen   Hören   Schreiben   Sprechen
    Hören   71/100  bestanden          83      71          64         90

Source: documents.md 5.0, D1-D8.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pipeline.document import Document, Word

from .memo import once_a_document
from .spans import Span
from .text import fold

_PATTERNS: tuple[tuple[str, str], ...] = (
    ("grammar", r"Sprachbausteine|(?:Wissenschaftssprachliche )?Strukturen|Grammatik|Language elements"),
    ("reading", r"Leseverst[äa]\w+|Leseverstehen|Lesen|Reading(?: comprehension)?"),
    ("listening", r"H[öo]rverst[äa]\w+|H[öo]rverstehen|H[öo]ren|Listening(?: comprehension)?"),
    ("writing", r"Schriftliche[rn]? (?:Ausdruck|Kommunikation|Produktion)|Schreiben|Textproduktion|Writing"),
    ("speaking", r"M[üu]ndliche[rn]? (?:Ausdruck|Kommunikation|Pr[üu]fung|Interaktion|Produktion)|Sprechen|Speaking"),
)  # fmt: skip
_SKILL = re.compile("|".join(rf"\b(?P<{name}>{pattern})\b" for name, pattern in _PATTERNS), re.IGNORECASE)
_SCALE = re.compile(
    r"bewertungsskala|notenskala|punkteskala|\bunter \d+ ?(?:punkte|%|prozent)?|"
    r"\b\d{1,3} ?(?:-|bis) ?\d{1,3}\b.*"
    r"(?:sehr gut|gut|befriedigend|ausreichend|bestanden)|bestehensgrenze|mindestens|gilt als"
)
_PROSE = 9
"""Words behind the name of a part from which on they are no cell."""
_ROWS_BELOW = 4
_CELL = 3
"""Words that a cell of a column has at most."""
_BESIDE = 0.1
"""Share of the page's width that a cell may stand beside the middle of its head."""


@dataclass(frozen=True)
class Part:
    """The name of a part, and the words beside or under it."""

    skill: str
    label: Span
    cell: Span

    @property
    def whole(self) -> Span:
        """Name and words as one."""
        return Span(self.label.page, (*self.label.words, *self.cell.words))


def is_scale(folded: str) -> bool:
    """Whether a folded line explains the marks instead of giving one."""
    return bool(_SCALE.search(folded))


def skills_in(span: Span) -> list[tuple[str, Span]]:
    """Return the parts that a row names, in two languages once."""
    found: list[tuple[str, Span]] = []
    for match in _SKILL.finditer(span.text):
        skill, here = str(match.lastgroup), span.group(match)
        if found and found[-1][0] == skill:
            # "Lesen / Reading" is one name
            between = Span(span.page, (*found[-1][1].words, *here.words))
            found[-1] = skill, between
        else:
            found.append((skill, here))
    return found


def names_part(span: Span) -> bool:
    """Whether a row names a part of an exam: what it says is not said of the whole."""
    return _SKILL.search(span.text) is not None


@once_a_document
def parts_of(document: Document) -> tuple[Part, ...]:
    """Return the parts of the first two pages with the words that may tell their result, in reading order."""
    found: list[Part] = []
    for number, page in enumerate(document.pages[:2], 1):
        rows = [Span(number, tuple(row)) for row in page.rows]
        for at, row in enumerate(rows):
            named = skills_in(row)
            if not named or is_scale(fold(row.text)):
                continue
            beside = list(_beside(row, named))
            if len(named) >= 3 and not any(re.search(r"\d|bestanden", part.cell.text) for part in beside):
                found += _below(rows[at + 1 :], named)
            else:
                found += beside
    return tuple(found)


def _beside(row: Span, named: Sequence[tuple[str, Span]]) -> Iterator[Part]:
    for index, (skill, label) in enumerate(named):
        end = named[index + 1][1].words[0].box.left if index + 1 < len(named) else 2.0
        words = tuple(w for w in row.words if label.words[-1].box.right - 0.004 <= w.box.left < end)
        if words and len(words) <= _PROSE and any(any(c.isalnum() for c in word.text) for word in words):
            yield Part(skill, label, Span(row.page, words))


def _below(rows: Sequence[Span], heads: Sequence[tuple[str, Span]]) -> Iterator[Part]:
    """What stands under each head, in the rows up to the next that names parts."""
    cells: dict[int, list[Word]] = {}
    bottom = max(label.box.bottom for _, label in heads)
    reach = 9 * max(label.box.height for _, label in heads)
    for row in rows[:_ROWS_BELOW]:
        if names_part(row) or row.box.top - bottom > reach or is_scale(fold(row.text)):
            break
        columns = [_column(word, heads) for word in row.words]
        if None in columns or any(columns.count(column) > _CELL for column in columns):
            break
        for word, column in zip(row.words, columns, strict=True):
            cells.setdefault(column or 0, []).append(word)
    for index, words in sorted(cells.items()):
        skill, label = heads[index]
        yield Part(skill, label, Span(label.page, tuple(words)))


def _column(word: Word, heads: Sequence[tuple[str, Span]]) -> int | None:
    """Return under which head a word stands; None where it stands under none."""
    distances = [abs(word.box.middle[0] - label.box.middle[0]) for _, label in heads]
    nearest = min(range(len(heads)), key=distances.__getitem__)
    return nearest if distances[nearest] < _BESIDE else None
