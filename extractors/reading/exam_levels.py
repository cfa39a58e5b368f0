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

from .exams import is_scale, provider_of, rows_joined, skill_of
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
    titles = list(_title_levels(page))
    if any(has_pair(span.text) for span in _title_lines(page)):
        return None
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
    spans = list(lines(document))
    titled = list(_title_lines(document))
    for span in titled:
        yield from levels_in(span, doubtful=True)
    # a level set alone in its line, under or beside the exam's name
    for span in spans:
        if len(span.text) <= 4 and titled:
            yield from levels_in(span, doubtful=True)


def _sentence_levels(document: Document) -> Iterator[LevelHit]:
    for span in lines(document):
        folded = fold(span.text)
        if re.search(r"\b(?:niveau|stufe|level|kompetenzstufe|referenzrahmen|ger\b|gers\b|cefr)", folded):
            if re.search(r"zielniveau|kursstufe|einstufung|empfohlen", folded):
                continue
            hits = list(levels_in(span, doubtful=True))
            if len({hit.level for hit in hits}) == 1:
                yield hits[0]


def _stated(document: Document) -> Field[Level] | None:
    """Return the level of a sentence that says what was achieved ("hat das Niveau B2 erreicht")."""
    for span in rows_joined(document):
        folded = fold(span.text)
        if not re.search(r"erreicht|achieved|attained|nachgewiesen|ergebnis", folded) or is_scale(folded):
            continue
        if re.search(r"\b(?:nicht|kein|keine|not)\b", folded):
            continue
        hits = list(levels_in(span))
        if len({hit.level for hit in hits}) == 1:
            hit = hits[0]
            seen = sum(h.level == hit.level for h in _all_levels(document))
            confidence = max(hit.span.confidence, 0.9) if seen > 1 else hit.span.confidence
            return hit.span.field(hit.level, method="sentence", confidence=confidence)
    return None


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


def _testdaf(document: Document) -> Field[Level] | None:
    found: list[tuple[int, Span]] = []
    for span in rows_joined(document):
        if is_scale(fold(span.text)):
            continue
        for match in re.finditer(r"(unter\s+)?[TI][DO]N\s*([345])", span.text):
            found.append((2 if match[1] else int(match[2]), span.group(match)))
    if len(found) < 4:
        return None
    lowest, span = min(found[:4], key=lambda item: item[0])
    levels: dict[int, Level] = {3: "B2", 4: "B2", 5: "C1"}
    level = levels.get(lowest)
    return span.field(level, method="structure") if level else None


def _dsh(document: Document) -> Field[Level] | None:
    levels: dict[str, Level] = {"1": "B2", "2": "C1", "3": "C2"}
    for span in rows_joined(document):
        matches, folded = list(re.finditer(r"DSH\s?[-–]\s?([123])\b", span.text)), fold(span.text)
        if re.search(r"\bnicht\b", folded) or not re.search(r"bestanden|ergebnis", folded):
            continue
        if len({match[1] for match in matches}) == 1:
            return span.group(matches[0]).field(levels[matches[0][1]], method="sentence")
    return None


def _dsd(document: Document) -> Field[Level] | None:
    """Return the lowest level of the four skills; the name of the exam ("DSD II", "A2/B1") says nothing."""
    parts: list[LevelHit] = []
    for span in rows_joined(document):
        if skill_of(span.text):
            hits = list(levels_in(span))
            if len(hits) == 1:
                parts.append(hits[0])
    if len(parts) >= 4:
        lowest = min(parts, key=lambda hit: LEVELS.index(hit.level))
        return lowest.span.field(lowest.level, method="structure")
    return _stated(document)
