"""What a paper says of the Deutsch-Test für Zuwanderer: the level of each part and of the whole (Stufen des DTZ).

The parts stand in rows ("Sprechen  82/100  B1"), in columns, in a grid with a cross under the level, or in a
sentence. The whole is printed beside them and follows from them: B1 is speaking B1 and one more part B1. Where what is
printed and what follows differ, every value is doubtful. "A2-B1" in the exam's name is no result.

Source: documents.md D9; legal.md 8 (§ 10 Abs. 1 IntTestV). The bands of points are those of the exam's handbook.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from pipeline.document import Document
from pipeline.field import Field

from .dtz_rows import LABELS, MOST, SCALE, SUCCESS, Grade, Part, Seen, grade_in, rows_in
from .memo import once_a_document
from .sentences import running_text
from .spans import Span
from .statements import in_clauses, statements
from .text import fold, may_deny

PARTS: tuple[Part, ...] = ("listening_reading", "writing", "speaking")
_ORDER: tuple[Grade, ...] = ("below_A2", "A2", "B1")
_BANDS: Mapping[Part, tuple[Decimal, Decimal]] = {
    "listening_reading": (Decimal(20), Decimal(33)),
    "writing": (Decimal(7), Decimal(15)),
    "speaking": (Decimal(35), Decimal(75)),
}
"""Points from which A2 and B1 begin."""

_AFTER = re.compile(
    r"\W*(?:(?:das|die|der|auf|mit|dem|Niveau\w*|Stufe|Sprachniveau|Kompetenzstufe|Ergebnis|Punkte|von|erreicht)\b\W*|[\d/.,]+\W+){0,7}"
    r"(?P<grade>(?:unter\w*\s(?:Niveau\s)?)?A\s?2|B\s?1|A\s?1)(?![\w.]|\s?[-–/·]\s?[AB][12])",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"niveau|stufe|ergebnis|referenzrahmen|\bger\b|\bdtz\b|zuwanderer|sprachtest|prufung")


_OTHER_TEST = re.compile(r"leben in|orientierungskurs")
_THIS_TEST = re.compile(r"zuwanderer|\bdtz\b|sprach|\b[ab][12]\b")


@dataclass(frozen=True)
class Results:
    """The printed or computed grades; None where the paper does not say."""

    overall: Field[Grade] | None = None
    listening_reading: Field[Grade] | None = None
    writing: Field[Grade] | None = None
    speaking: Field[Grade] | None = None

    @property
    def said(self) -> int:
        """How many of the four are known."""
        return sum(v is not None for v in (self.overall, self.listening_reading, self.writing, self.speaking))


def whole(listening_reading: Grade | None, writing: Grade | None, speaking: Grade | None) -> Grade | None:
    """Return the level that follows from the parts; None where too few are known.

    >>> whole("B1", "A2", "B1"), whole("B1", "B1", "A2"), whole(None, "B1", "B1"), whole(None, "A2", "B1")
    ('B1', 'A2', 'B1', None)
    """
    others = [grade for grade in (listening_reading, writing) if grade]
    if speaking is None or not others:
        return None
    best = max(others, key=_ORDER.index)
    found = min(speaking, best, key=_ORDER.index)
    # a part that is not known could only raise what the best of the others allows
    return found if len(others) == 2 or best == "B1" or found == speaking else None


def banded(part: Part, points: Decimal) -> Grade | None:
    """Return the level of a part's points; None for points that the part does not have.

    >>> banded("speaking", Decimal("74.5")), banded("listening_reading", Decimal(33)), banded("writing", Decimal(21))
    ('A2', 'B1', None)
    """
    a2, b1 = _BANDS[part]
    if points > MOST[part]:
        return None
    return "B1" if points >= b1 else "A2" if points >= a2 else "below_A2"


@once_a_document
def results_of(document: Document) -> Results:
    """Return what the first two pages say of the parts and of the whole, each checked against the other."""
    head = Document(pages=document.pages[:2])
    seen = rows_in(head)
    parts = {part: _part(part, seen[part]) for part in PARTS if part in seen}
    for part in PARTS:
        if parts.get(part) is None:
            told = _in_text(head, part)
            if told:
                parts[part] = told
    stated = _stated(head, seen.get("overall"))
    values = {part: field.value for part, field in parts.items() if field}
    follows = whole(values.get("listening_reading"), values.get("writing"), values.get("speaking"))
    return _agreed(stated, follows, {part: field for part, field in parts.items() if field})


def _agreed(
    stated: Field[Grade] | None, follows: Grade | None, parts: Mapping[Part, Field[Grade]]
) -> Results:
    if stated and follows and stated.value != follows:
        return _results(_doubted(stated), {part: _doubted(field) for part, field in parts.items()})
    all_sure = bool(parts) and all(field.sure for field in parts.values())
    if stated and follows:
        # the printed whole and the parts prove each other
        sure = all_sure or stated.sure
        kept = stated.model_copy(update={"doubt": None, "confidence": max(stated.confidence, 0.95)})
        return _results(kept if sure else stated, parts)
    if stated is None and follows and all_sure:
        first = parts["speaking"]
        computed = first.model_copy(update={"value": follows, "confidence": 0.9, "method": "structure"})
        return _results(computed, parts)
    return _results(stated, parts)


def _results(overall: Field[Grade] | None, parts: Mapping[Part, Field[Grade]]) -> Results:
    return Results(overall, parts.get("listening_reading"), parts.get("writing"), parts.get("speaking"))


def _doubted(field: Field[Grade]) -> Field[Grade]:
    return field.model_copy(update={"doubt": "two_readings", "confidence": min(field.confidence, 0.5)})


def _part(part: Part, seen: Seen) -> Field[Grade] | None:
    """The printed level of a part, held against its points; points alone are a doubtful level."""
    by_points = banded(part, seen.points) if seen.points is not None else None
    if seen.grade is None:
        return (
            seen.span.field(by_points, method="structure", confidence=0.6, doubt="ambiguous")
            if by_points
            else None
        )
    if seen.points is not None and by_points != seen.grade:
        return seen.span.field(seen.grade, method="structure", confidence=0.5, doubt="two_readings")
    agreed = by_points == seen.grade
    confidence = max(seen.span.confidence, 0.95) if agreed else seen.span.confidence
    doubt = "repaired" if seen.misread and not agreed else None
    return seen.span.field(seen.grade, method="structure", confidence=confidence, doubt=doubt)


def _in_text(document: Document, part: Part) -> Field[Grade] | None:
    """The level behind the part's name in running text ("im Sprechen das Niveau B1")."""
    passage = running_text(document)
    pattern = next(pattern for name, pattern in LABELS if name == part)
    found: list[Field[Grade]] = []
    for label in pattern.finditer(passage.text):
        match = _AFTER.match(passage.text, label.end())
        tokens = passage.between(*match.span("grade")) if match else None
        if match is None or tokens is None:
            continue
        if may_deny(passage.text[match.start() : match.end() + 24]):
            continue
        text = fold(match["grade"]).replace(" ", "")
        grade: Grade = "B1" if text == "b1" else "A2" if text == "a2" else "below_A2"
        found.append(tokens.field(grade, method="sentence"))
    return found[0] if len({field.value for field in found}) == 1 else None


def _stated(document: Document, row: Seen | None) -> Field[Grade] | None:
    """The level of the whole: by its label, by the sentence that awards it, or set alone in a line."""
    said: list[Field[Grade]] = []
    if row and row.grade:
        said.append(row.span.field(row.grade, method="label", doubt="repaired" if row.misread else None))
    said += list(_awarded(document))
    if not said:
        said = list(_alone(document))
    if not said:
        return None
    if len({field.value for field in said}) > 1:
        return _doubted(said[0])
    exact = [field for field in said if field.doubt is None]
    best = max(exact or said, key=lambda field: field.confidence)
    return best.model_copy(update={"confidence": max(best.confidence, 0.95)}) if len(exact) > 1 else best


def _awarded(document: Document) -> Iterator[Field[Grade]]:
    """Sentences that say which level was reached, clause by clause, so that a negation stays with its level."""
    for statement in statements(document):
        folded = fold(statement.text)
        if not (_SENTENCE.search(folded) and re.search(rf"\b{SUCCESS}\b|\blautet\b", folded)) or SCALE.search(
            folded
        ):
            continue
        if any(pattern.search(statement.text) for name, pattern in LABELS if name != "overall"):
            continue
        cuts = (
            m.start()
            for m in re.finditer(
                r"[;,](?= )|(?<= )[–•-](?= )|\b(?:jedoch|aber|sondern|und|sowie)\b", statement.text
            )
        )
        other = False
        for clause in in_clauses(statement, cuts):
            words = fold(clause.text)
            # a clause without a test of its own goes on with the one before it
            other = bool(_OTHER_TEST.search(words)) or (other and not _THIS_TEST.search(words))
            if other or clause.tokens[0].page != clause.tokens[-1].page:
                continue
            span = Span(clause.tokens[0].page, tuple(w for t in clause.tokens for w in t.words))
            grade = grade_in(span)
            if grade:
                yield grade[1].field(grade[0], method="sentence", doubt="repaired" if grade[2] else None)


def _alone(document: Document) -> Iterator[Field[Grade]]:
    """A level set alone in its line, larger than the rest, outside of rows and columns of parts."""
    page = document.pages[0]
    heights = sorted(word.box.height for word in page.words)
    usual = heights[len(heights) // 2] if heights else 1.0
    for line in page.lines:
        match = re.fullmatch(r"(?:(?:Niveau|Stufe|Niveaustufe)\s)?(A2|B1)", line.text)
        if match and (line.box.height > 1.25 * usual or " " in line.text):
            span = Span(1, line.words)
            yield span.field(
                "B1" if match[1] == "B1" else "A2", method="title", confidence=min(0.85, span.confidence)
            )
