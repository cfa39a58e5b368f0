"""The parts of a German exam with their results: passed, failed, at which level (Module, Prüfungsteile).

Source: documents.md 5.0, D1-D8.
"""

from __future__ import annotations

import re

from pipeline.document import Document
from pipeline.field import Field
from pipeline.frozen import Frozen

from .exam_houses import provider_of
from .exam_parts import Part, parts_of
from .levels import Level, levels_in
from .memo import once_a_document
from .spans import Span
from .text import fold

PASS_SHARE = 0.6
MARKS = r"(?:mit )?(?:sehr gut|gut|befriedigend|ausreichend)"
_GERMAN = {
    "reading": "Lesen", "listening": "Hören", "writing": "Schreiben", "speaking": "Sprechen",
    "grammar": "Sprachbausteine",
}  # fmt: skip
NUMBER = r"(\d{1,3}(?:[.,]\d{1,2})?)"
_OF = re.compile(
    rf"(?<![\d.,]){NUMBER}\s?(?:punkten?\s?)?(?:/|von|out of|of)\s?(?:max\w*\.? )?{NUMBER}(?![\d])"
)
_PAIR = re.compile(rf"^\W*{NUMBER}\s+{NUMBER}(?![\d.,])")
_ALONE = re.compile(
    r"^\W*(\d{1,3})(?:[.,]\d{1,2})?(?: ?punkte| ?points)?(?=\W*(?:$|\d|von|best|nicht|sehr|gut|befr|ausr|[abc][12]))"
)
_FAILED = re.compile(
    r"\bn[il1]cht (?:bestanden|erfullt|erreicht)|unter(?:halb)? (?:von )?[ti][do]n|\bfail(?:ed)?\b|\bnot passed\b"
)
_PASSED = re.compile(
    r"\bbestanden\b|\berfullt\b|(?<!unter )(?<!unter von )\b[ti][do]n\s?[345]|\bpass(?:ed)?\b|\bhigh pass\b"
)


class Module(Frozen):
    """One part of an exam (Modul): Lesen, Hören, Schreiben, Sprechen, Sprachbausteine."""

    module: str
    level: Level | None = None
    passed: bool | None = None


@once_a_document
def modules_in(document: Document) -> Field[tuple[Module, ...]] | None:
    """Return the parts of the exam with what is said of each; None where no part has a result."""
    found: dict[str, tuple[Module, Part]] = {}
    hundred = bool(
        re.search(
            r"(?:von|/|max\.?|maximal|of|je) ?100\b|100 ?(?:punkte|%|prozent)|\b60 ?(?:punkte|%)",
            fold(document.text),
        )
    )
    modular = is_modular(document)
    for part in parts_of(document):
        before = found.get(part.skill)
        if before and before[0].passed is not None:
            continue
        known, passed = _result(fold(part.cell.text), hundred=hundred, modular=modular)
        level = _level(part)
        if (before is None and (known or level is not None)) or passed is not None:
            level = level or (before[0].level if before else None)
            found[part.skill] = Module(module=_GERMAN[part.skill], level=level, passed=passed), part
    if not found:
        return None
    spans = [part.whole for _, part in found.values()]
    # in columns, labels of several parts stand in the same row: each word once
    words = dict.fromkeys(id(w) for span in spans if span.page == spans[0].page for w in span.words)
    by_id = {id(w): w for span in spans for w in span.words}
    whole = Span(spans[0].page, tuple(by_id[key] for key in words))
    return whole.field(tuple(module for module, _ in found.values()), method="structure")


def _level(part: Part) -> Level | None:
    if re.search(r"\b(?:nicht|not|ziel\w*)\b", fold(part.cell.text)):
        return None
    levels = {hit.level for hit in levels_in(part.cell)}
    return levels.pop() if len(levels) == 1 else None


def _result(cell: str, *, hundred: bool, modular: bool) -> tuple[bool, bool | None]:
    """Return whether a part has a result, and whether that is a pass; points decide only of 100, where 60 are asked."""
    if _FAILED.search(cell):
        return True, False
    if _PASSED.search(cell) or re.search(rf"(?:^|\W){MARKS}\W*$", cell):
        return True, True
    of = _OF.search(cell) or (_PAIR.search(cell) if hundred else None)
    if of:
        got, most = (float(of[n].replace(",", ".")) for n in (1, 2))
        return got <= most, (got >= PASS_SHARE * 100 if most == 100 and got <= most and modular else None)
    percent = re.search(r"(?<!\d)(\d{1,3})(?:[.,]\d+)? ?(?:%|prozent)", cell)
    if percent and int(percent[1]) <= 100:
        enough = int(percent[1]) >= PASS_SHARE * 100
        # elsewhere a weak part may be made good by the others
        return True, enough if enough or modular else None
    alone = _ALONE.search(cell) if hundred else None
    if alone and int(alone[1]) <= 100:
        return True, int(alone[1]) >= PASS_SHARE * 100 if modular else None
    return bool(re.match(rf"^\W*{NUMBER}\b", cell)), None


def _house(document: Document) -> str | None:
    provider = provider_of(document)
    return provider.value if provider and provider.sure else None


def is_modular(document: Document) -> bool:
    """Whether the house asks for 60 of 100 in each part, and certifies parts alone."""
    return _house(document) in ("goethe", "oesd")


def is_dsh(document: Document) -> bool:
    """Whether the exam is the DSH, which has marks of its own."""
    return _house(document) == "dsh"
