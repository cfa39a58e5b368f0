"""Whether a German exam was passed, as a whole or in parts (bestanden, Module).

"bestanden" counts only without a negation in its sentence and outside a scale of marks; where the word
before it is read so badly that a "nicht" may have been lost, the value is doubtful. Modular exams may be
passed in part: then the whole is not said to be passed.

Source: documents.md 5.0, D1-D8.
"""

from __future__ import annotations

import re

from pipeline.document import Document
from pipeline.field import Field
from pipeline.frozen import Frozen

from .exams import is_scale, rows_joined, skill_of
from .levels import Level, levels_in
from .spans import Span
from .text import fold, likeness

_PASS_SHARE = 0.6
_MARKS = r"(?:mit )?(?:sehr gut|gut|befriedigend|ausreichend)"
_LOST_NEGATION = 0.5
"""The reader's confidence below which the word before "bestanden" might be a "nicht"."""


_GERMAN = {
    "reading": "Lesen", "listening": "Hören", "writing": "Schreiben", "speaking": "Sprechen",
    "grammar": "Sprachbausteine",
}  # fmt: skip


class Module(Frozen):
    """One part of an exam (Modul): Lesen, Hören, Schreiben, Sprechen, Sprachbausteine."""

    module: str
    level: Level | None = None
    passed: bool | None = None


def modules_in(document: Document) -> Field[tuple[Module, ...]] | None:
    """Return the parts of the exam with what is said of each; None where no part has a result."""
    found: dict[str, tuple[Module, Span]] = {}
    for number, page in enumerate(document.pages[:2], 1):
        for row in page.rows:
            span = Span(number, tuple(row))
            skill = skill_of(span.text)
            if skill is None or skill in found or is_scale(fold(span.text)):
                continue
            passed, level = _row_passed(span.text), next((hit.level for hit in levels_in(span)), None)
            if passed is not None or level is not None:
                found[skill] = Module(module=_GERMAN[skill], level=level, passed=passed), span
    if not found:
        return None
    spans = [span for _, span in found.values()]
    first = Span(
        spans[0].page, tuple(word for span in spans if span.page == spans[0].page for word in span.words)
    )
    return first.field(tuple(module for module, _ in found.values()), method="structure")


def _row_passed(text: str) -> bool | None:
    folded = fold(text)
    if re.search(r"\bnicht (?:bestanden|erfullt)|unter tdn", folded):
        return False
    if re.search(r"\bbestanden\b|\berfullt\b|[ti][do]n ?[345]", folded):
        return True
    of = re.search(r"\b(\d{1,3}(?:[.,]\d{1,2})?)\s?(?:/|von|out of)\s?(\d{2,3})\b", folded)
    if of and float(of[2]) > 0:
        share = float(of[1].replace(",", ".")) / float(of[2])
        return share >= _PASS_SHARE if share <= 1 else None
    percent = re.search(r"\b(\d{1,3})(?:[.,]\d+)? ?(?:%|prozent)", folded)
    return int(percent[1]) >= _PASS_SHARE * 100 if percent and int(percent[1]) <= 100 else None


def exam_passed(document: Document) -> Field[bool] | None:
    """Return whether the whole exam was passed; None where that is not said, or only of some modules."""
    page = Document(pages=document.pages[:1])
    statement = _statement(page)
    modules = modules_in(page)
    parts = {m.module: m.passed for m in modules.value} if modules else {}
    if statement and not statement.value:
        return statement
    if any(passed is False for passed in parts.values()) and modules:
        return statement and statement.model_copy(update={"confidence": 0.5, "doubt": "ambiguous"})
    if _is_partial(page) and len([p for p in parts.values() if p]) < 4:
        return None
    if statement:
        return statement
    if modules and len([p for p in parts.values() if p]) >= 4:
        return modules.model_copy(update={"value": True})  # type: ignore[return-value]
    return _by_total(page)


def _is_partial(document: Document) -> bool:
    """Whether the paper certifies modules or halves ("Modul Lesen bestanden", "schriftlicher Teil")."""
    text = fold(document.text)
    return bool(
        re.search(r"\bmodul\w* (?:lesen|horen|schreiben|sprechen|reading|listening|writing|speaking)\b", text)
        or re.search(r"teilzertifikat|teilprufung|teilbescheinigung|\bnur (?:der|die|das) \w+ teil", text)
        or re.search(
            r"(?:schriftliche\w*|mundliche\w*) (?:teil|prufungsteil)\w* (?:\w+ ){0,3}bestanden", text
        )
    )


def _statement(document: Document) -> Field[bool] | None:
    """Return the sentence that says passed or not passed; scales and hints do not count."""
    for span in rows_joined(document):
        folded = fold(span.text)
        if is_scale(folded):
            continue
        match = re.search(r"\b(?:bestanden|passed|erfolgreich (?:abgelegt|absolviert|bestanden))\b", folded)
        if match is None:
            mark = re.search(
                rf"\b(?:pradikat|gesamtergebnis|gesamtnote|bewertung|note)\b.{{0,20}}\b{_MARKS}\b", folded
            )
            if mark:
                return span.field(True, method="label", confidence=max(0.8, span.confidence))
            continue
        before = folded[max(0, match.start() - 28) : match.start()]
        if re.search(r"\bn[il1]?[ice]?[ceh]{1,2}t\b|\bnot\b|\bleider\b|\bfailed\b", before):
            return span.field(False, method="sentence", confidence=max(0.8, span.confidence))
        if re.search(r"\b(?:wenn|falls|wer|sobald|um .{0,20}zu)\b", folded):
            continue
        return _positive(span)
    return None


def _positive(span: Span) -> Field[bool]:
    """A positive statement is as sure as its short words: a misread "nicht" would turn it."""
    nearby = [w for w in span.words if 2 <= len(w.text) <= 6]
    doubtful = any(w.confidence < _LOST_NEGATION and likeness(w.text, "nicht") > 0.4 for w in nearby)
    if doubtful:
        return span.field(True, method="sentence", confidence=0.5, doubt="faint")
    return span.field(True, method="sentence", confidence=0.95)


def _by_total(document: Document) -> Field[bool] | None:
    for span in rows_joined(document):
        folded = fold(span.text)
        total = re.search(r"gesamt(?:punkt\w*|ergebnis)?|total|punkte insgesamt|summe", folded)
        of = re.search(r"\b(\d{1,3}(?:[.,]\d{1,2})?)\s?(?:/|von|out of)\s?(\d{2,3})\b", folded)
        if total and of:
            share = float(of[1].replace(",", ".")) / float(of[2])
            if share <= 1:
                return span.field(share >= _PASS_SHARE, method="structure")
    return None
