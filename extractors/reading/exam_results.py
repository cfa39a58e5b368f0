"""Whether a German exam was passed, as a whole or in parts (bestanden, Module).

"bestanden" counts only without a negation in its clause, without a condition ("bestanden ist, wenn") and outside a
scale of marks; where the word before it is read so badly that a "nicht" may have been lost, the value is doubtful.
Modular exams may be passed in part: then the whole is not said to be passed. Results may stand on the back.

Source: documents.md 5.0, D1-D8.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from pipeline.document import Document
from pipeline.field import Field

from .exam_houses import provider_of
from .exam_levels import achieved
from .exam_modules import MARKS, NUMBER, PASS_SHARE, is_dsh, is_modular, modules_in
from .exam_parts import is_scale, names_part, skills_in
from .memo import once_a_document
from .spans import Span
from .text import fold, likeness

_LOST_NEGATION = 0.5
"""The reader's confidence below which the word before "bestanden" might be a "nicht"."""


@once_a_document
def exam_passed(document: Document) -> Field[bool] | None:
    """Return whether the whole exam was passed; None where that is not said, or only of some modules."""
    front = Document(pages=document.pages[:1])
    both = Document(pages=document.pages[:2])
    statement = _statement(front) or _statement(both)
    modules = modules_in(both)
    parts = {m.module: m.passed for m in modules.value} if modules else {}
    good = sum(passed is True for passed in parts.values())
    if statement and not statement.value:
        return statement
    if modules and any(passed is False for passed in parts.values()):
        if statement is None and is_modular(both):
            return modules.model_copy(update={"value": False})  # type: ignore[return-value]
        return statement and statement.model_copy(update={"confidence": 0.5, "doubt": "ambiguous"})
    halves = _halves(both)
    if halves == {"written", "oral"} and modules is None and statement:
        return statement
    listed = statement is not None and all(fold(part) in fold(statement.printed) for part in _FOUR)
    if good < len(_FOUR) and not listed and (_is_partial(front) or len(halves) == 1):
        return None
    if statement:
        return statement
    if modules and {module for module, passed in parts.items() if passed} >= _FOUR:
        return modules.model_copy(update={"value": True})  # type: ignore[return-value]
    house = provider_of(both)
    grade = achieved(both) if is_dsh(both) or (house and house.value == "dsd") else None
    # a grade of the DSH, or a level in each part of the DSD, is given to those who passed
    return grade.model_copy(update={"value": True}) if grade else _by_total(both)  # type: ignore[return-value]


_FOUR = {"Lesen", "Hören", "Schreiben", "Sprechen"}


def _halves(document: Document) -> set[str]:
    """Which halves of an exam the paper says were passed ("schriftliche Prüfung ... bestanden")."""
    found: set[str] = set()
    for span in _rows(document):
        folded = fold(span.text)
        if (
            is_scale(folded)
            or not re.search(r"\bbestanden\b", folded)
            or re.search(r"\bn[il1]cht bestanden", folded)
        ):
            continue
        for half, pattern in (("written", r"\bschriftlich\w*"), ("oral", r"\bmundlich\w*")):
            if re.search(rf"{pattern} (?:teil|prufung\w*)", folded):
                found.add(half)
    return found


def _is_partial(document: Document) -> bool:
    """Whether the paper certifies modules or halves ("Modul Lesen bestanden", "schriftlicher Teil")."""
    text = fold(document.text.replace("\n", " "))
    skill = r"(?:lesen|horen|schreiben|sprechen|reading|listening|writing|speaking)"
    return bool(
        re.search(rf"\bmodul\w*:?\W{{1,3}}{skill}\b|\bteil(?:prufung)?\W{{1,3}}{skill}\b", text)
        or re.search(
            r"teilzertifikat|teilprufung|teilbescheinigung|modulzertifikat|\bnur (?:der|die|das) \w+ teil",
            text,
        )
    )


def _rows(document: Document) -> Iterator[Span]:
    for number, page in enumerate(document.pages, 1):
        yield from (Span(number, tuple(row)) for row in page.rows)


_SUCCESS = re.compile(
    r"\bbestanden\b|\bpassed\b|(?:erfolgreich|mit erfolg) (?:abgelegt|absolviert|bestanden|abgeschlossen)|"
    r"successfully (?:completed|passed)"
)
_AWARDED = re.compile(
    r"\b(?:diplom|zertifikat|certificate|sprachdiplom)\b.{0,60}\b(?:erworben|verliehen|zuerkannt|awarded)\b|"
    r"\bhas been awarded\b|"
    r"(?:niveau\w*|level|kompetenzstufe|sprachniveau)\b.{0,70}\b(?:nachgewiesen|erreicht|achieved|attained)|"
    r"\b(?:achieved|attained|nachgewiesen)\b.{0,40}\b(?:niveau\w*|level)\b"
)
_MARK = re.compile(
    rf"\b(?:pradikat|gesamtergebnis|gesamtnote|bewertung|note|overall result|result|"
    rf"ergebnis)\b.{{0,20}}\b(?:{MARKS}|high pass|pass)\b"
)
_NEGATED = re.compile(
    r"\bn[il1]?[ice]?[ceh]{1,2}t\b|\bnot\b|\bleider\b|\bfailed\b|\bohne erfolg\b|\bkein\w*\b"
)
_CONDITION = re.compile(
    r"\bwenn\b|\bfalls\b|\bwer\b|\bsobald\b|\bsofern\b|\bum .{0,20}zu\b|\bif\b|\bwird als\b|\bgilt\b|\bgelten\b|"
    r"\bmuss\b|"
    r"\bmussen\b|\bwird kein|\bwerden kein|\bmust\b|\bkonnen\b|\bzum bestehen\b|\bvoraussetzung"
)


def _statement(document: Document) -> Field[bool] | None:
    """Return the sentence that says passed or not passed; scales, conditions and hints do not count."""
    weaker: Field[bool] | None = None
    for clause in _clauses(document):
        folded = fold(clause.text)
        if is_scale(folded):
            continue
        found = [*_SUCCESS.finditer(folded)]
        if not found:
            said = _MARK.search(folded) or _AWARDED.search(folded)
            if (
                said
                and not weaker
                and not (_NEGATED.search(folded) or _CONDITION.search(folded) or names_part(clause))
            ):
                weaker = clause.field(True, method="label", confidence=max(0.8, clause.confidence))
            continue
        negated = [bool(_NEGATED.search(folded[max(0, m.start() - 28) : m.start()])) for m in found]
        negated += [True for m in found if re.match(r"\W{1,3}(?:nein|no)\b", folded[m.end() :])]
        if _CONDITION.search(folded):
            continue
        if all(negated):
            return clause.field(False, method="sentence", confidence=max(0.8, clause.confidence))
        if any(negated):
            chosen = _ticked(document, clause)
            return chosen or clause.field(True, method="sentence", confidence=0.5, doubt="ambiguous")
        if names_part(clause) and len(clause.words) <= 8:
            # what a row says of one part is no word on the whole
            continue
        if _SOME_MODULES.search(folded) and not _ALL.search(folded) and not _names_all(clause):
            continue
        return _positive(clause)
    return weaker


_SOME_MODULES = re.compile(r"\bmodule?n?\b|\bprufungsteile?n?\b|\bteilprufung(?:en)?\b")
_ALL = re.compile(r"\balle[nrs]?\b|\ball\b|\bsamtliche\w*|\bvier\b|\bbeide[nr]?\b")


def _names_all(clause: Span) -> bool:
    return {skill for skill, _ in skills_in(clause)} >= {"reading", "listening", "writing", "speaking"}


def _clauses(document: Document) -> Iterator[Span]:
    """Yield rows, joined where they make one sentence: a row that begins with a small letter goes on."""
    for number, page in enumerate(document.pages, 1):
        rows = [Span(number, tuple(row)) for row in page.rows]
        at = 0
        while at < len(rows):
            end = at + 1
            while end < len(rows) and end - at < 5 and _goes_on(rows[end - 1], rows[end]):
                end += 1
            words = tuple(chain.from_iterable(row.words for row in rows[at:end]))
            yield from _cut(Span(number, words))
            at = end


_CELL_ENDS = re.compile(r"(?:\b[ABC][12]|\d|%|\bbestanden)\W*$", re.IGNORECASE)


def _goes_on(row: Span, following: Span) -> bool:
    if names_part(row) and _CELL_ENDS.search(row.text):
        # the last row of the table over the sentence
        return False
    return re.match(r"[a-zäöüß]", following.text) is not None and re.search(r"[.!?]$", row.text) is None


def _cut(span: Span) -> Iterator[Span]:
    """Yield the sentences of a span; dates and abbreviations end none."""
    start = 0
    for match in re.finditer(r"(?<=[a-zäöüß]{3})[.!?;] (?=[A-ZÄÖÜ])", span.text):
        part = span.between(start, match.start() + 1)
        if part:
            yield part
        start = match.end()
    rest = span.between(start, len(span.text))
    if rest:
        yield rest


def _ticked(document: Document, row: Span) -> Field[bool] | None:
    """Return which of "bestanden" and "nicht bestanden" in one row is ticked; None where that cannot be told."""
    boxes = [w.box for w in row.words if re.fullmatch(r"[\[(|]?[xX×✗✘✓☒☑][\])|]?", w.text)]
    boxes += [
        mark.box
        for mark in document.pages[row.page - 1].marks
        if mark.kind == "ticked_box" and mark.box.overlap_y(row.box) > 0.5
    ]
    if len(boxes) != 1:
        return None
    right = [w for w in row.words if w.box.left >= boxes[0].right - 0.004 and re.search(r"\w{3}", w.text)]
    if not right:
        return None
    first = fold(right[0].text)
    said = Span(row.page, tuple(right[:2]))
    if re.match(r"n[il1]cht|not", first):
        return said.field(False, method="structure", confidence=0.9)
    return (
        said.field(True, method="structure", confidence=0.9)
        if first.startswith(("bestand", "passed"))
        else None
    )


def _positive(span: Span) -> Field[bool]:
    """A positive statement is as sure as its short words: a misread "nicht" would turn it."""
    nearby = [w for w in span.words if 2 <= len(w.text) <= 6]
    doubtful = any(w.confidence < _LOST_NEGATION and likeness(w.text, "nicht") > 0.4 for w in nearby)
    if doubtful:
        return span.field(True, method="sentence", confidence=0.5, doubt="faint")
    return span.field(True, method="sentence", confidence=0.95)


def _by_total(document: Document) -> Field[bool] | None:
    for span in _rows(document):
        folded = fold(span.text)
        total = re.search(r"gesamt(?:punkt\w*|ergebnis)?|total|punkte insgesamt|summe", folded)
        of = re.search(rf"\b{NUMBER}\s?(?:/|von|out of)\s?(\d{{2,3}})\b", folded)
        if total and of and not is_scale(folded):
            share = float(of[1].replace(",", ".")) / float(of[2])
            if share <= 1:
                return span.field(share >= PASS_SHARE, method="structure")
    return None
