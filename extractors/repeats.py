"""The same paper once more (Doppel): the same file, a second scan, or the same values throughout.

A second scan says the same in other pixels: another machine, skew and noise, some letters misread. So two papers of a
kind are held against each other word by word. What the one has, the other must have: every word, give or take a misread
letter; every number to the digit, unless a reading of it was doubtful. Payslips of two months, certificates of two
children and a bill of another day differ in words that were read surely, and stay two papers.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from rapidfuzz import fuzz, process

from pipeline.document import Page
from pipeline.field import Field

from .kind import Paper
from .reading.text import fold

_SHORT = 6
"""Letters of a word that another letter makes another word."""
_FEWEST = 25
"""Words from which a page can be told from another one like it."""
_SURE = 0.9
"""Confidence from which a reading speaks against a second scan."""
_DOUBTFUL = 0.7
"""Confidence below which a digit may be any other."""
_MISREAD = 75
"""Likeness (0 to 100) of a word to its own misreading."""
_LOST = 0.06
"""Share of the words that a second scan may have lost or made up, none of them a number or read surely."""
_NO_TEXT = ("blank", "photo")


def repeated(paper: Paper, earlier: Sequence[Paper]) -> str | None:
    """Return the id of the first earlier paper that this one repeats; None where it is the first of its own."""
    if paper.kind == "blank":
        return None
    found = next((other for other in earlier if _is_same(other, paper)), None)
    return (found.duplicate_of or found.id) if found else None


def _is_same(one: Paper, other: Paper) -> bool:
    if one.kind != other.kind:
        return False
    if any(_digests(one)) and _digests(one) == _digests(other):
        return True
    if one.kind in _NO_TEXT or _differ(one, other):
        return False
    return (one.kind != "unknown" and _equal(one, other)) or _is_second_scan(one, other)


def _digests(paper: Paper) -> tuple[str, ...]:
    return tuple(page.digest for page in paper.document.pages)


def _differ(one: Paper, other: Paper) -> bool:
    """Whether a value that both surely show is not the same."""
    a, b = one.fields.named(), other.fields.named()
    return any(
        _sure(a[name]) and _sure(b[name]) and a[name].value != b[name].value for name in a.keys() & b.keys()
    )


def _sure(field: Field[object]) -> bool:
    return field.doubt is None and field.confidence >= _SURE


def _equal(one: Paper, other: Paper) -> bool:
    """Whether two papers of a kind say the same: at least four shared values, a number among them, and none apart."""
    a, b = one.fields.named(), other.fields.named()
    shared = a.keys() & b.keys()
    numbers = {name for name in shared if name.endswith("number")}
    return len(shared) >= 4 and bool(numbers) and all(a[name].value == b[name].value for name in shared)


def _is_second_scan(one: Paper, other: Paper) -> bool:
    pages, others = one.document.pages, other.document.pages
    return (
        len(pages) == len(others)
        and all(
            page.method == "ocr" or page.method == copy.method
            for page, copy in zip(pages, others, strict=True)
        )
        and all(same_text(page, copy) for page, copy in zip(pages, others, strict=True))
    )


def same_text(one: Page, other: Page) -> bool:
    """Whether two pages are scans of one sheet of paper, as far as their words tell."""
    mine, its = _words(one), _words(other)
    if min(len(mine), len(its)) < _FEWEST or not 0.8 < len(mine) / len(its) < 1.25:
        return False
    left, right = _left(mine, its), _left(its, mine)
    if max(len(left), len(right)) > 0.3 * len(mine):
        return False
    lost = [
        *_unexplained(left, right, "".join(word for word, _ in its)),
        *_unexplained(right, left, "".join(word for word, _ in mine)),
    ]
    return len(lost) <= _LOST * (len(mine) + len(its)) and not any(_decides(*word) for word in lost)


def _words(page: Page) -> list[tuple[str, float]]:
    """Return the words of a page, folded and without signs, with how surely they were read."""
    bare = ((re.sub(r"[\W_]", "", fold(word.text)), word.confidence) for word in page.words)
    return [(text, confidence) for text, confidence in bare if len(text) > 1 or text.isdigit()]


def _left(words: Sequence[tuple[str, float]], others: Sequence[tuple[str, float]]) -> list[tuple[str, float]]:
    """Return the words that the other page has not, or not as often."""
    there = Counter(text for text, _ in others)
    left = []
    for text, confidence in words:
        if there[text]:
            there[text] -= 1
        else:
            left.append((text, confidence))
    return left


def _unexplained(
    words: Sequence[tuple[str, float]], others: Sequence[tuple[str, float]], whole: str
) -> list[tuple[str, float]]:
    """Return the words that are neither misread nor parted or run together upon the other page, whose text is given."""
    unmatched = dict(others)
    lost = []
    for text, confidence in words:
        if len(text) > 3 and text in whole:
            continue
        if any(text in other and len(text) > 1 for other in unmatched) or _is_blurred(
            text, confidence, unmatched
        ):
            continue
        near = process.extractOne(text, list(unmatched), scorer=fuzz.ratio, score_cutoff=_MISREAD)
        doubted = near is not None and min(confidence, unmatched[near[0]]) < _SURE
        alike = near is not None and not _has_digit(text + near[0]) and not _are_two_words(text, near[0])
        if doubted or alike:
            continue
        lost.append((text, confidence))
    return lost


def _is_blurred(text: str, confidence: float, others: Mapping[str, float]) -> bool:
    """Whether a number of one or two digits, too short to be like another, was read with doubt on either page."""
    return len(text) <= 2 and any(
        len(other) == len(text) and min(confidence, sure) < _DOUBTFUL for other, sure in others.items()
    )


def _are_two_words(text: str, other: str) -> bool:
    """Whether two short words that are alike and were read surely are two: "Lina" and "Lana", no letter was lost."""
    return len(text) == len(other) <= _SHORT


def _decides(text: str, confidence: float) -> bool:
    """Whether a word that the other page has not says that it is another paper."""
    return _has_digit(text) or (confidence >= _SURE and len(text) > 3)


def _has_digit(text: str) -> bool:
    return any(map(str.isdigit, text))
