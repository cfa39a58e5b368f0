"""The table of a Deutsch-Test für Zuwanderer: what stands beside, under or is crossed for each part (Ergebnistabelle).

    Hören/Lesen  33/45  B1          Hören/Lesen   Schreiben   Sprechen          unter A2   A2   B1
    Schreiben    12/20  A2              B1            A2         B1    Sprechen                  X

Bands printed to explain the points ("33-45 B1") are no result.

Source: documents.md D9.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from pipeline.document import Box, Document, Page

from .levels import LevelHit, has_pair, levels_in
from .spans import Span
from .text import fold, may_deny

Grade = Literal["B1", "A2", "below_A2"]
Part = Literal["listening_reading", "writing", "speaking"]
Row = Literal["listening_reading", "writing", "speaking", "overall"]


MOST: dict[Part, Decimal] = {
    "listening_reading": Decimal(45),
    "writing": Decimal(20),
    "speaking": Decimal(100),
}
"""All the points of a part."""

_BOTH = (
    r"(?:H[öo]r(?:en|verstehen)?\s?(?:/|,|-|–|·|\+|&|und)\s?Lese(?:n|verstehen)|"
    r"Lese(?:n|verstehen)?\s?(?:/|und)\s?H[öo]r(?:en|verstehen))"
)
LABELS: tuple[tuple[Row, re.Pattern[str]], ...] = (
    ("listening_reading", re.compile(rf"\b{_BOTH}\b", re.IGNORECASE)),
    ("writing", re.compile(r"\b(?:Schreiben|Schriftlicher Ausdruck)\b", re.IGNORECASE)),
    ("speaking", re.compile(r"\b(?:Sprechen|M[üu]ndlicher Ausdruck)\b", re.IGNORECASE)),
    (
        "overall",
        re.compile(
            r"\b(?:Gesamt(?:ergebnis|niveau|stufe|bewertung|resultat|ergebnis der Pr[üu]fung)?|"
            r"Erreichte[sr]? (?:Gesamt)?(?:niveau|stufe|kompetenzstufe|sprachniveau)(?:stufe)?|"
            r"(?:Ergebnis|Niveau) (?:insgesamt|gesamt))\b",
            re.IGNORECASE,
        ),
    ),
)
_UNDER = re.compile(
    r"(?:\bunter(?:halb)?|<|\bkleiner als)\W{0,3}(?:(?:de[rsmn]|von|niveau\w*|stufe)\s){0,3}a\s?2\b"
)
SUCCESS = r"(?:erreicht|nachgewiesen|erzielt|bestanden|abgelegt|bescheinigt)"
_POINTS = re.compile(
    r"(?<![\d.,])(\d{1,3}(?:[.,]\d)?)\s?(?:Punkten?\s?)?(?:/|von|out of)\s?"
    r"(?:(?:max\w*\.?|m[öo]glichen|insgesamt)\s)?(\d{2,3})(?![\d])",
    re.IGNORECASE,
)
SCALE = re.compile(
    r"\d{1,3}(?:[.,]\d)?\s?(?:-|bis)\s?\d{1,3}|mindestens|\bab \d|um .{0,60} zu\b|\bwenn\b|\bfalls\b"
)

_BEHIND_BOX = 0.12
"""A level stands so close behind its box, "unter" before it included, as a share of the page's width."""


@dataclass(frozen=True)
class Seen:
    """One row's grade and points as they stand there."""

    grade: Grade | None
    points: Decimal | None
    span: Span
    misread: bool = False


def grade_in(span: Span) -> tuple[Grade, Span, bool] | None:
    """Return the one grade that a cell or a row says, its words, and whether letters had to be read as others.

    "Niveau B1 nicht erreicht" says only what was not reached: None.
    """
    folded = fold(span.text)
    hits = list(levels_in(span)) or _misread(span)
    known = {hit.level for hit in hits}
    if _UNDER.search(folded) and "B1" not in known:
        return "below_A2", span, False
    if may_deny(folded):
        if re.search(rf"a\s?2\b.{{0,40}}{SUCCESS}", folded) and known == {"A2"}:
            return "below_A2", span, False
        if not known and re.search(rf"(?:nicht|nlcht) {SUCCESS}|kein niveau|keine stufe", folded):
            return "below_A2", span, False
        return None
    if len(known) != 1 or has_pair(span.text):
        return None
    hit = next((h for h in hits if not h.misread), hits[0])
    if hit.level == "B1":
        return "B1", hit.span, hit.misread
    if hit.level == "A2":
        return "A2", hit.span, hit.misread
    return ("below_A2", hit.span, hit.misread) if hit.level == "A1" else None


def _misread(span: Span) -> list[LevelHit]:
    """Levels with misread letters, only where a level must stand: "Al-Hassan" is none, "A1" least of all."""
    hits = [hit for hit in levels_in(span, doubtful=True) if hit.level in ("A2", "B1")]
    if len(span.words) <= 3:
        return hits
    firsts = [(hit, span.words.index(hit.span.words[0])) for hit in hits]
    return [
        hit
        for hit, at in firsts
        if at and re.search(r"niveau|stufe|ergebnis|gesamt", fold(span.words[at - 1].text))
    ]


def _points_in(span: Span, part: Row) -> Decimal | None:
    if part == "overall":
        return None
    most = MOST[part]
    found = {Decimal(m[1].replace(",", ".")) for m in _POINTS.finditer(span.text) if Decimal(m[2]) == most}
    return found.pop() if len(found) == 1 else None


def rows_in(document: Document) -> dict[Row, Seen]:
    """Return what stands in the row or the column of each part's label."""
    found: dict[Row, Seen] = {}
    for number, page in enumerate(document.pages, 1):
        rows = [Span(number, tuple(row)) for row in page.rows]
        for index, row in enumerate(rows):
            labelled = list(_labels_in(row))
            for at, (name, label) in enumerate(labelled):
                following = labelled[at + 1][1] if at + 1 < len(labelled) else None
                chosen = _chosen(page, row, label, following)
                seen = (
                    chosen or _beside(row, label, following, name) or _ticked(page, rows[:index], row, label)
                )
                if seen is None:
                    seen = _under(rows[index + 1 :], [span for _, span in labelled], label, name)
                if seen and (name not in found or found[name].grade is None):
                    found[name] = seen
    return found


def _labels_in(row: Span) -> Iterator[tuple[Row, Span]]:
    spots = [
        (match.start(), name, row.group(match))
        for name, pattern in LABELS
        for match in pattern.finditer(row.text)
    ]
    for _, name, span in sorted(spots, key=lambda spot: spot[0]):
        yield name, span


def _beside(row: Span, label: Span, following: Span | None, name: Row) -> Seen | None:
    """What stands behind a label in its row, up to the next label; a sentence there is none."""
    end = following.words[0].box.left if following else 2.0
    words = tuple(w for w in row.words if label.words[-1].box.right - 0.004 <= w.box.left < end)
    if not words or _is_prose(words):
        return None
    return _seen(Span(row.page, words), name)


def _chosen(page: Page, row: Span, label: Span, following: Span | None) -> Seen | None:
    """Of all levels printed in a row, each behind a box, the one behind the only ticked box."""
    end = following.words[0].box.left if following else 2.0
    part = Span(row.page, tuple(w for w in row.words if label.box.right <= w.box.left < end))
    levels = list(_grid_head(part)) if part.words else []
    boxes = [
        mark
        for mark in page.marks
        if mark.kind in ("box", "ticked_box")
        and mark.box.overlap_y(label.box) > 0.5
        and label.box.right <= mark.box.left < end
    ]
    ticked = [mark.box for mark in boxes if mark.kind == "ticked_box"]
    if len(levels) < 2 or len(boxes) != len(levels) or len(ticked) != 1:
        return None
    behind = [hit for hit in levels if 0 <= hit[1].left - ticked[0].right < _BEHIND_BOX]
    if not behind:
        return None
    grade, box = min(behind, key=lambda hit: hit[1].left)
    words = tuple(w for w in part.words if w.box == box)
    return Seen(grade, None, Span(row.page, words or label.words))


def _is_prose(words: Sequence[object]) -> bool:
    return len(words) > 9


def _seen(span: Span, name: Row) -> Seen | None:
    if SCALE.search(re.sub(_POINTS, " ", fold(span.text))):
        return None
    grade, points = grade_in(span), _points_in(span, name)
    if grade is None and points is None:
        return None
    value, words, misread = grade or (None, span, False)
    return Seen(value, points, words, misread)


def _under(rows: Sequence[Span], labels: Sequence[Span], label: Span, name: Row) -> Seen | None:
    """What stands under a label: the grade below its column's head, at most three rows further down."""
    left, right = _column(labels, label)
    reach = 7 * max(label.box.height, 0.008)
    cells: list[Span] = []
    for row in rows[:4]:
        if row.box.top - label.box.bottom > reach or any(True for _ in _labels_in(row)):
            break
        words = tuple(w for w in row.words if left <= w.box.middle[0] < right)
        if words and len(words) <= 6:
            cells.append(Span(row.page, words))
    seen = [found for cell in cells if (found := _seen(cell, name))]
    grades = {one.grade for one in seen if one.grade}
    if len(grades) > 1 or not seen:
        return None
    graded = next((one for one in seen if one.grade), seen[0])
    points = next((one.points for one in seen if one.points is not None), None)
    return Seen(graded.grade, points, graded.span, graded.misread)


def _column(labels: Sequence[Span], label: Span) -> tuple[float, float]:
    """The x-range of a label's column: half way to its neighbours."""
    middles = sorted(span.box.middle[0] for span in labels)
    own = label.box.middle[0]
    before = max((m for m in middles if m < own), default=None)
    after = min((m for m in middles if m > own), default=None)
    left = (before + own) / 2 if before is not None else label.box.left - 0.06
    right = (after + own) / 2 if after is not None else label.box.right + 0.12
    return left, right


def _ticked(page: Page, above: Sequence[Span], row: Span, label: Span) -> Seen | None:
    """A grid: one cross in the row, under the head that names the level."""
    crosses = [w.box for w in row.words if re.fullmatch(r"[\[(|]?[xX×✗✘✓☒☑][\])|]?", w.text)]
    crosses += [
        mark.box for mark in page.marks if mark.kind == "ticked_box" and mark.box.overlap_y(label.box) > 0.5
    ]
    crosses = [box for box in crosses if box.left > label.box.right]
    columns = {round(box.middle[0], 2) for box in crosses}
    if not crosses or max(columns) - min(columns) > 0.02:
        return None
    for head in reversed(above):
        heads = list(_grid_head(head))
        if len(heads) >= 2:
            grade = next((g for g, box in heads if _over(box, crosses[0], [b for _, b in heads])), None)
            return Seen(grade, None, Span(row.page, (*label.words,))) if grade else None
    return None


def _grid_head(row: Span) -> Iterator[tuple[Grade, Box]]:
    for index, word in enumerate(row.words):
        before = fold(row.words[index - 1].text) if index else ""
        if re.fullmatch(r"B1", word.text):
            yield "B1", word.box
        elif re.fullmatch(r"<?\s?A2", word.text):
            yield ("below_A2" if before in ("unter", "<") or "<" in word.text else "A2"), word.box


def _over(head: Box, cross: Box, heads: Sequence[Box]) -> bool:
    nearest = min(heads, key=lambda box: abs(box.middle[0] - cross.middle[0]))
    return nearest is head and abs(head.middle[0] - cross.middle[0]) < 0.06
