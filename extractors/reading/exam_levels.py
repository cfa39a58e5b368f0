"""The achieved level of a German exam (erreichtes Niveau).

The exam's name is not the result: exams over two levels ("B1-B2") tell the achieved one in a sentence, and
TestDaF, DSH and DSD have scales of their own. They print no level of the framework; the mapping here is the
usual lower reading: TDN 3 and 4 as B2, TDN 5 as C1; DSH-1 as B2, DSH-2 as C1, DSH-3 as C2; the lowest part
counts.

Source: documents.md 5.0, D1-D8.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pipeline.document import Document
from pipeline.field import Field

from .exam_houses import provider_of
from .exam_parts import Part, is_scale, names_part, parts_of
from .exams import rows_joined
from .levels import LEVELS, Level, LevelHit, has_pair, levels_in
from .spans import Span, lines
from .text import fold, likeness

_PRODUCTS: tuple[tuple[str, Level], ...] = (
    ("start deutsch 1", "A1"), ("start deutsch 2", "A2"),
    ("fit in deutsch 1", "A1"), ("fit in deutsch 2", "A2"),
    ("zertifikat deutsch (zd)", "B1"), ("zentrale oberstufenprufung", "C2"),
    ("grosses deutsches sprachdiplom", "C2"),
)  # fmt: skip


def achieved(document: Document) -> Field[Level] | None:
    """Return the level that the holder has achieved; None where nothing or only the exam's range says so."""
    provider = provider_of(document)
    special = {"testdaf": _testdaf, "dsh": _dsh, "dsd": _dsd}.get(provider.value if provider else "")
    if special:
        return special(document)
    page = Document(pages=document.pages[:1])
    stated = _stated(page)
    if stated:
        return stated
    if any(has_pair(span.text) for span in _title_lines(page)):
        # the name of an exam over two levels is no result, which may stand on the back
        return _stated(Document(pages=document.pages[:2]))
    titles = list(_title_levels(page))
    sentences = list(_sentence_levels(document))
    return _agreed(titles, sentences) or _by_product(page)


def _title_lines(document: Document) -> Iterator[Span]:
    for span in lines(document):
        folded = fold(span.text)
        named = re.search(
            r"zertifikat|certificate|zeugnis|\bdeutsch\b|german\b|diplom|goethe|te[l1i]c|\b[o0]sd\b|\bpruf",
            folded,
        )
        if named and len(folded) <= 70 and not is_scale(folded) and "zielniveau" not in folded:
            yield span


def _title_levels(document: Document) -> Iterator[LevelHit]:
    titled = list(_title_lines(document))
    named = [hit for span in titled for hit in levels_in(span, doubtful=True)]
    # a level set alone in its line, under or beside the exam's name; a row of all levels is a drawing of the scale
    alone = [
        hit
        for span in lines(document)
        if len(span.text) <= 4 and titled
        for hit in levels_in(span, doubtful=True)
    ]
    yield from named
    if not named or len({hit.level for hit in alone}) == 1:
        yield from alone


def _sentence_levels(document: Document) -> Iterator[LevelHit]:
    for span in lines(document):
        folded = fold(span.text)
        if re.search(r"\b(?:niveau|stufe|level|kompetenzstufe|referenzrahmen|ger\b|gers\b|cefr)", folded):
            if re.search(r"zielniveau|kursstufe|einstufung|empfohlen", folded):
                continue
            hits = list(levels_in(span, doubtful=True))
            if len({hit.level for hit in hits}) == 1:
                yield hits[0]


_ACHIEVED = re.compile(r"erreicht|achieved|attained|nachgewiesen|ergebnis|\bresult|bescheinigt")


def _stated(document: Document) -> Field[Level] | None:
    """Return the level of a sentence that says what was achieved ("hat das Niveau B2 erreicht").

    What is said of one part is not said of the whole; sentences that differ are a doubt, and the lower one counts.
    """
    found: list[LevelHit] = []
    for span in rows_joined(document):
        folded = fold(span.text)
        if not _ACHIEVED.search(folded) or is_scale(folded) or names_part(span) or has_pair(span.text):
            continue
        if re.search(
            r"\b(?:nicht|n[il1]cht|kein|keine|not|wenn|falls|wer|sofern|if|kann|konnen|ziel\w*|einstufung\w*)\b",
            folded,
        ):
            continue
        hits = list(levels_in(span))
        if len({hit.level for hit in hits}) == 1:
            found.append(hits[0])
    if not found:
        return None
    lowest = min(found, key=lambda hit: LEVELS.index(hit.level))
    if len({hit.level for hit in found}) > 1:
        return lowest.span.field(lowest.level, method="sentence", confidence=0.5, doubt="two_readings")
    hit = found[0]
    seen = sum(h.level == hit.level for h in _all_levels(document))
    confidence = max(hit.span.confidence, 0.9) if seen > 1 else hit.span.confidence
    return hit.span.field(hit.level, method="sentence", confidence=confidence)


def _all_levels(document: Document) -> Iterator[LevelHit]:
    for span in lines(document):
        yield from levels_in(span)


def _agreed(titles: Sequence[LevelHit], sentences: Sequence[LevelHit]) -> Field[Level] | None:
    """Weigh title against sentences: two proofs that agree are sure, two that differ are a doubt."""
    if titles:
        exact = [hit for hit in titles if not hit.misread] or list(titles)
        hit = exact[0]
        if len({h.level for h in exact}) > 1:
            return hit.span.field(hit.level, method="title", confidence=0.5, doubt="two_readings")
        proofs = [h for h in (*titles[1:], *sentences) if h.level == hit.level and h.span != hit.span]
        against = {h.level for h in sentences if not h.misread} - {hit.level}
        if proofs:
            sure = not hit.misread or any(not proof.misread for proof in proofs)
            return hit.span.field(
                hit.level,
                method="title",
                confidence=max(0.95, hit.span.confidence) if sure else 0.6,
                doubt=None if sure else "ambiguous",
            )
        if len(against) == 1:
            return hit.span.field(hit.level, method="title", confidence=0.5, doubt="two_readings")
        if hit.misread:
            return hit.span.field(hit.level, method="title", confidence=0.5, doubt="ambiguous")
        return hit.span.field(hit.level, method="title")
    exact = [hit for hit in sentences if not hit.misread]
    if exact and len({hit.level for hit in exact}) == 1:
        return exact[0].span.field(exact[0].level, method="sentence")
    return None


def _by_product(document: Document) -> Field[Level] | None:
    for span in lines(document):
        for name, level in _PRODUCTS:
            alike = likeness(span.text, name)
            # "1" and "2" decide, so nothing but the letter counts
            if alike == 1.0:
                return span.field(level, method="title", confidence=max(0.85, span.confidence))
    return None


_FOUR = ("reading", "listening", "writing", "speaking")
_TDN = re.compile(r"(?P<under>unter(?:halb)?\s+(?:von\s+)?)?[TI][DO]N\s*(?P<step>[345])", re.IGNORECASE)


def _testdaf(document: Document) -> Field[Level] | None:
    """Return what the lowest of the four parts stands for; None where one is missing or below TDN 3."""
    steps: dict[str, tuple[int, Span]] = {}
    for part in parts_of(document):
        match = _TDN.search(part.cell.text)
        if match and part.skill not in steps:
            steps[part.skill] = (2 if match["under"] else int(match["step"])), part.cell.group(match)
    if any(skill not in steps for skill in _FOUR):
        return None
    lowest, span = min((steps[skill] for skill in _FOUR), key=lambda item: item[0])
    levels: dict[int, Level] = {3: "B2", 4: "B2", 5: "C1"}
    level = levels.get(lowest)
    return span.field(level, method="structure") if level else None


_DSH = re.compile(r"\bDSH\s?(?:[-–—]\s?)?(?:Stufe\s)?([123lIZ])\b(?!\s?[-–/]\s?[123]\b|\s?\()")
_DSH_SAID = re.compile(r"bestanden|ergebnis|erreicht|\bstufe\b|\bresult|passed|abgelegt")
_NO_RESULT = re.compile(
    r"\bnicht\b|\bwenn\b|\bfalls\b|\bwer\b|\bfur die\b.{0,30}erforderlich|\bsofern\b|%.{0,40}%|\bab \d"
)


def _dsh(document: Document) -> Field[Level] | None:
    """Return what the grade stands for: that of the sentence on the result, else the only one that is printed."""
    levels: dict[str, Level] = {"1": "B2", "2": "C1", "3": "C2"}
    said: list[tuple[str, Span]] = []
    other: list[tuple[str, Span]] = []
    for span in rows_joined(Document(pages=document.pages[:2])):
        folded = fold(span.text)
        grades = {match[1] for match in _DSH.finditer(span.text)}
        if len(grades) != 1 or is_scale(folded) or _NO_RESULT.search(folded):
            continue
        match = next(_DSH.finditer(span.text))
        (said if _DSH_SAID.search(folded) else other).append((match[1], span.group(match)))
    found = said or other
    if not found:
        return None
    exact = [(grade, span) for grade, span in found if grade in levels]
    if not exact:
        grade, span = found[0]
        level = levels["2" if grade == "Z" else "1"]
        return span.field(level, method="sentence", confidence=0.5, doubt="ambiguous")
    grade, span = min(exact, key=lambda item: item[0])
    if len({grade for grade, _ in exact}) > 1:
        return span.field(levels[grade], method="sentence", confidence=0.5, doubt="two_readings")
    return span.field(levels[grade], method="sentence")


def _dsd(document: Document) -> Field[Level] | None:
    """Return the lowest level of the four skills; the name of the exam ("DSD II", "A2/B1") says nothing."""
    parts: dict[str, LevelHit] = {}
    for part in parts_of(document):
        hits = list(levels_in(part.cell))
        if len({hit.level for hit in hits}) == 1 and not _denied(part):
            parts.setdefault(part.skill, hits[0])
    if all(skill in parts for skill in _FOUR):
        lowest = min(parts.values(), key=lambda hit: LEVELS.index(hit.level))
        return lowest.span.field(lowest.level, method="structure")
    # with a part below every level nothing of the whole is said
    return _stated(Document(pages=document.pages[:2])) if not parts else None


def _denied(part: Part) -> bool:
    return re.search(r"\bnicht\b|\bunter\b", fold(part.cell.text)) is not None
