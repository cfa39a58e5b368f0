"""The test "Leben in Deutschland": points of 33 and whether it was passed (Punkte, bestanden).

    25 von 33 Fragen richtig      Erreichte Punktzahl: 25      25/33 Punkten bestanden

15 of 33 pass the orientation course and the settlement permit; 17 are needed for naturalisation, and a sentence that
speaks of naturalisation says nothing of the other. Thresholds ("mindestens 15 von 33") are no result. What the sentence
says is held against the points; where they differ, both are doubtful.

Source: documents.md D11; § 10 Abs. 2, 3 IntTestV.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeVar

from pipeline.document import Document
from pipeline.field import SURE, Field

from .boxes import ticked_lines
from .labels import labelled
from .memo import once_a_document
from .sentences import Passage
from .spans import Span
from .statements import in_clauses, statements
from .text import fold, may_deny

T = TypeVar("T")

QUESTIONS = 33
TESTS = (r"einburgerungstest", r"leben in deutschland|orientierungskurs")
"""The two tests as a form names them beside its boxes."""
PASSES = 15
"""Right answers that pass the orientation course."""
NATURALISES = 17
"""Right answers that pass the test for naturalisation."""
_MOST = r"(?:(?:insgesamt|m[öo]glichen|maximal|max\.?|zu erreichenden|gestellten|den|der)\s){0,3}"
_OF = re.compile(
    rf"(?<![\d.,/])(\d{{1,2}})\s?(?:(?:Punkten?|Fragen|Aufgaben|richtige[nr]? Antworten)\s)?"
    rf"\(?(?:von|/|out of|aus|der)\s?{_MOST}(\d{{2}})(?![\d/])",
    re.IGNORECASE,
)
_RIGHT = re.compile(
    r"(?<![\d.,/])(\d{1,2})\s(?:Fragen|Aufgaben|Antworten|Punkte)\s(?:davon\s)?(?:wurden\s|waren\s|sind\s)?"
    r"(?:richtig|korrekt|zutreffend|erreicht|erzielt)",
    re.IGNORECASE,
)
_WON = re.compile(
    r"\bmit\s(?:insgesamt\s)?(\d{1,2})\sPunkten\b(?=.{0,60}(?:bestanden|abgelegt|absolviert|abgeschlossen))",
    re.IGNORECASE,
)
_ALL_FIRST = re.compile(
    r"\b(?:von|aus)\s(?:(?:den|insgesamt|allen)\s){0,2}(\d{2})\s(?:\w*fragen|aufgaben|(?:m[öo]glichen\s)?punkten)\b"
    r"(?=.{0,70}(?:richtig|korrekt|erreicht|erzielt))[^\d.;]{0,70}?(?<![\d.,/])(\d{1,2})(?![\d.,/]\d|\d)",
    re.IGNORECASE,
)
"""All questions before the right ones: "Von 33 Testfragen wurden richtig beantwortet: 25"."""
_POINT_LABELS = (
    "Erreichte Punktzahl", "Erreichte Punkte", "Punktzahl", "Punkte", "Ergebnis", "Richtige Antworten",
    "Richtig beantwortete Fragen", "Anzahl der richtigen Antworten", "Richtig beantwortet", "Erzielte Punkte",
    "Anzahl richtig beantworteter Fragen", "Erreichte Punktezahl", "Erzielte Punktzahl", "Gesamtpunktzahl",
    "Testergebnis", "Zahl der richtig beantworteten Fragen",
    "davon richtig", "Davon richtig beantwortet", "Richtige Lösungen", "Korrekt beantwortet",
    "Anzahl richtiger Antworten", "Ihre Punktzahl", "Ihre Punkte",
)  # fmt: skip
_MOST_LABELS = (
    "Maximale Punktzahl", "Mögliche Punkte", "Höchstpunktzahl", "Maximal erreichbare Punkte", "Anzahl der Fragen",
    "Maximalpunktzahl", "Gesamtzahl der Fragen", "Mögliche Punktzahl", "Erreichbare Punkte",
    "von Fragen", "von insgesamt Fragen", "Fragen insgesamt", "Gestellte Fragen", "Fragen gesamt", "Testfragen",
    "Höchstzahl der Punkte", "Maximale Punkte", "Max. Punkte", "von maximal", "Punkte maximal",
)  # fmt: skip
_THRESHOLD = re.compile(
    r"mindestens|\bwenn\b|\bsofern\b|\bfalls\b|erforderlich|benotig|\bmuss|\bnotig|\bab \d|\bwer\b|bestehensgrenze|"
    r"\bgilt\b|voraussetz"
)
_NATURALISATION = re.compile(r"einburgerung|staatsangehorigkeit")
_LANGUAGE = re.compile(r"sprach(?:test|prufung|niveau)|zuwanderer|\bdtz\b|\bniveau")
_PASSED = re.compile(r"\bbestanden\b|erfolgreich (?:abgelegt|absolviert|abgeschlossen|teilgenommen)")
_NOT = re.compile(r"\bnicht\b|\bkein\w*|\bohne erfolg\b|\bleider\b|\berfolglos\b")
_LOST = 0.5
"""The reader's confidence below which a short word might be a lost "nicht"."""


@dataclass(frozen=True)
class CivicsResult:
    """What the paper says of the test; None where it does not. `passed` is that of the orientation course."""

    points: Field[int] | None = None
    max_points: Field[int] | None = None
    passed: Field[bool] | None = None


@once_a_document
def civics_result(document: Document) -> CivicsResult:
    """Return points, all points and whether 15 were reached; the statement and the points prove each other."""
    page = Document(pages=document.pages[:2])
    points, most = _points(page)
    stated = _stated(page)
    if points and points.value > (most.value if most else QUESTIONS):
        return CivicsResult(_doubted(points), most, stated)
    if points is None:
        return CivicsResult(None, most, stated)
    enough = points.value >= PASSES
    if stated is None:
        whole = most is None or most.value == QUESTIONS
        counted = points.model_copy(update={"value": enough, "method": "structure"})
        return CivicsResult(points, most, counted if whole else None)  # type: ignore[arg-type]
    if stated.value != enough:
        return CivicsResult(_doubted(points), most, _doubted(stated).model_copy(update={"value": False}))
    agreed = {"confidence": max(points.confidence, 0.9), "doubt": None} if stated.sure else {}
    return CivicsResult(points.model_copy(update=agreed), most, stated)


@once_a_document
def naturalisation_result(document: Document) -> CivicsResult:
    """Return points, all points and whether the Einbürgerungstest was passed: 17 of 33 do (§ 1 Abs. 3 EinbTestV)."""
    page = Document(pages=document.pages[:2])
    points, most = _points(page)
    stated = _stated(page, naturalisation=True)
    if points is None:
        return CivicsResult(None, most, stated)
    if points.value > (most.value if most else QUESTIONS):
        return CivicsResult(_doubted(points), most, stated)
    enough = points.value >= NATURALISES
    if stated is None:
        counted = points.model_copy(update={"value": enough, "method": "structure"})
        whole = most is None or most.value == QUESTIONS
        return CivicsResult(points, most, counted if whole else None)  # type: ignore[arg-type]
    if stated.value != enough:
        return CivicsResult(_doubted(points), most, _doubted(stated).model_copy(update={"value": False}))
    agreed = {"confidence": max(points.confidence, 0.9), "doubt": None} if stated.sure else {}
    return CivicsResult(points.model_copy(update=agreed), most, stated)


def _doubted(field: Field[T]) -> Field[T]:
    return field.model_copy(update={"doubt": "two_readings", "confidence": min(field.confidence, 0.5)})


def _points(document: Document) -> tuple[Field[int] | None, Field[int] | None]:
    """Return the points and all points, from "25 von 33" or from labels; two different counts are a doubt."""
    found: list[tuple[Field[int], Field[int] | None]] = []
    for sentence in statements(document):
        if _THRESHOLD.search(fold(sentence.text)):
            continue
        for match in _OF.finditer(sentence.text):
            if int(match[2]) == QUESTIONS:
                found.append((_at(sentence, match, 1), _at(sentence, match, 2)))
        for match in _ALL_FIRST.finditer(sentence.text):
            if int(match[1]) == QUESTIONS:
                found.append((_at(sentence, match, 2), _at(sentence, match, 1)))
        if not found:
            found += [(_at(sentence, match, 1), None) for match in _RIGHT.finditer(sentence.text)]
    most = next((pair[1] for pair in found if pair[1]), None) or _labelled(document, *_MOST_LABELS)
    if not found:
        found += [(points, most) for points, most in _counted_at_label(document)]
    if not found:
        found += [(_at(s, m, 1), None) for s in statements(document) for m in _won(s)]
    if not found:
        by_label = _labelled(document, *_POINT_LABELS)
        # "Ergebnis: 12" on any paper is no count of this test; all points must be printed, too
        return (by_label, most) if by_label and (most is None or most.value == QUESTIONS) else (None, most)
    values = {pair[0].value for pair in found}
    first = max((pair[0] for pair in found), key=lambda field: field.confidence)
    if len(values) > 1:
        return _doubted(found[0][0]), most
    return first.model_copy(update={"confidence": max(first.confidence, 0.95)}) if len(
        found
    ) > 1 else first, most


def _counted_at_label(document: Document) -> Iterator[tuple[Field[int], Field[int]]]:
    """Yield "16 von 33" right at a label of the points, whatever thresholds stand in the lines around it."""
    for _, span in labelled(
        document, *_POINT_LABELS, shape=lambda span: span if _OF.match(span.text) else None
    ):
        match = _OF.match(span.text)
        if match and int(match[2]) == QUESTIONS:
            yield (
                span.group(match, 1).field(int(match[1]), method="label"),
                span.group(match, 2).field(int(match[2]), method="label"),
            )


def _won(sentence: Passage) -> Iterator[re.Match[str]]:
    """Yield "mit 28 Punkten bestanden" in a sentence on this test and no other."""
    folded = fold(sentence.text)
    if re.search(r"leben in|orientierungskurs|einburgerungstest", folded) and not _THRESHOLD.search(folded):
        yield from (match for match in _WON.finditer(sentence.text) if int(match[1]) <= QUESTIONS)


def _at(sentence: Passage, match: re.Match[str], group: int) -> Field[int]:
    tokens = sentence.between(*match.span(group))
    assert tokens is not None
    return tokens.field(int(match[group]), method="pattern")


def _labelled(document: Document, *phrases: str) -> Field[int] | None:
    for _, (value, span) in labelled(document, *phrases, shape=_count):
        return span.field(value, method="label")
    return None


def _count(span: Span) -> tuple[int, Span] | None:
    match = re.match(r"\W*(\d{1,2})(?:\s(?:Punkten?|Fragen))?\W*$", span.text)
    return (int(match[1]), span.group(match, 1)) if match and int(match[1]) <= QUESTIONS else None


def _stated(document: Document, *, naturalisation: bool = False) -> Field[bool] | None:
    """Return what the sentences say of this test; those with a condition do not count.

    Those on naturalisation count only where its own test is asked for.
    """
    boxed, ticked = _boxed(document, naturalisation=naturalisation)
    if boxed:
        return ticked
    said: list[Field[bool]] = []
    for sentence in statements(document):
        for clause in [sentence] if naturalisation else _clauses(sentence):
            folded = fold(clause.text)
            match = _PASSED.search(folded)
            if match is None or _THRESHOLD.search(folded):
                continue
            if _NATURALISATION.search(folded) and not naturalisation:
                continue
            if _LANGUAGE.search(folded) and not re.search(r"leben in|einburgerungstest", folded):
                continue
            negated = bool(_NOT.search(folded))
            lost = not negated and (may_deny(folded) or _is_lost(clause))
            confidence = 0.5 if lost else max(0.8, min(0.95, clause.confidence))
            doubt = "faint" if confidence < SURE else None
            said.append(clause.field(not negated, confidence=confidence, doubt=doubt))
    if len({field.value for field in said}) > 1:
        return _doubted(next(field for field in said if not field.value))
    return said[0] if said else None


def _boxed(document: Document, *, naturalisation: bool) -> tuple[bool, Field[bool] | None]:
    """Return whether boxes are printed for passed and not passed, and what the ticked ones say.

    None where none is ticked, or where ticks contradict each other.
    """
    said: list[Field[bool]] = []
    printed: set[bool] = set()
    for span, ticked in ticked_lines(document):
        folded = fold(span.text)
        passed = _PASSED.search(folded)
        other = bool(_NATURALISATION.search(folded)) and not re.search(r"test|orientierungskurs", folded)
        if not passed or (other and not naturalisation):
            continue
        verdict = not _NOT.search(folded)
        printed.add(verdict)
        if ticked:
            said.append(span.field(verdict, method="picture", confidence=min(0.9, max(0.8, span.confidence))))
    if len(printed) < 2:
        return False, None
    return True, said[0] if len({field.value for field in said}) == 1 else None


def _is_lost(clause: Passage) -> bool:
    """Whether a short word is read so badly that it may have been a "nicht"."""
    return any(
        t.confidence < _LOST and 3 <= len(t.text) <= 6 and not t.text[0].isupper() for t in clause.tokens
    )


def _clauses(sentence: Passage) -> Iterator[Passage]:
    """A sentence on two tests in parts: "bestanden, die 17 Punkte für die Einbürgerung jedoch nicht" is told apart.

    Others stay whole, because a negation may stand far from its verb.
    """
    whole = fold(sentence.text)
    if not (_NATURALISATION.search(whole) or (_LANGUAGE.search(whole) and "leben in" in whole)):
        yield sentence
        return
    cuts = (m.start() for m in re.finditer(r"[;,](?= )|\b(?:jedoch|aber|und|sowie)\b", sentence.text))
    yield from in_clauses(sentence, cuts)
