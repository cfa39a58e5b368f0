"""The labels of a payslip and the amounts at each (Bezeichnungen einer Lohnabrechnung).

A figure stands right of its label in the same row, or under its caption; what belongs to another period, to the
employer, or is a quantity is left out (`columns.words_of_others`).

Source: documents.md F1.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from rapidfuzz import fuzz, process

from pipeline.data_table import data_table
from pipeline.document import Document, Line, Page, Word

from .columns import is_amount, row_of, under, words_of_others
from .money import Amount, amounts_in
from .spans import Span
from .text import fold

_NEAR = 89
"""Likeness in percent from which a run of words is a label."""
_WHOLE = r"(?:summe|gesamt|insgesamt|total)"
_PAY = r"(?:lohn|gehalt|entgelt|bezuge|verdienst|arbeitslohn|arbeitsentgelt|vergutung|betrag|einkommen|verguetung)?"
_SAID = {
    "gross": re.compile(
        rf"(?:monats|arbeits)?-?(?:{_WHOLE} (?:der |des |im )?|gesamt-?)(?:monats|arbeits)?brutto-?{_PAY}|"
        rf"brutto-?{_PAY} {_WHOLE}|brutto-?{_PAY} (?:im |des )?(?:monats?|abrechnungsmonats?)"
    ),
    "net": re.compile(
        rf"(?:{_WHOLE} (?:der |des )?|gesamt-?|gesetzliche[sr]? )netto-?{_PAY}|netto-?{_PAY} {_WHOLE}|"
        rf"netto-?{_PAY} (?:im |des )?(?:monats?|abrechnungsmonats?)"
    ),
    "payout": re.compile(
        r"(?:zur |wird )?(?:auszahlung|ausgezahlt(?:er betrag)?|auszahlungs?(?:betrag|summe)?|zahlbetrag|"
        r"uberweisungs?(?:betrag)?|zu uberweisender betrag|auszuzahlende[rs]? (?:betrag|lohn|gehalt|nettobetrag))"
        r"(?: (?:an sie|auf ihr konto|in eur|auf konto|per bank))?"
    ),
}
"""How figures are named by what they are made of; the table has what fits no pattern."""
_ITEMS = frozenset({"tax", "social"})


@dataclass(frozen=True)
class Entry:
    """A label of the payslip with the amounts that may be its own, likeliest first."""

    concept: str
    label: Span
    amounts: tuple[Amount, ...]


def entries(document: Document) -> Iterator[Entry]:
    """Yield the labels of a payslip with their amounts, in reading order; those without an amount too."""
    for number, page in enumerate(document.pages, 1):
        others = {id(word) for word in words_of_others(page, number)}
        found = [hit for line in page.lines for hit in _labels_in(line, number, page)]
        known = {id(word) for _, label in found for word in label.words}
        for concept, label in found:
            if not any(id(word) in others for word in label.words):
                yield Entry(concept, label, tuple(_amounts_at(label, page, others, known)))


@cache
def _known() -> dict[str, str]:
    read: dict[str, list[str]] = data_table("extractors", "payroll")
    return {fold(phrase): concept for concept, phrases in read.items() for phrase in phrases}


@cache
def _long() -> tuple[str, ...]:
    return tuple(phrase for phrase in _known() if len(phrase) >= 6)


@lru_cache(maxsize=8192)
def _concept(text: str) -> str | None:
    """Return what a run of words names; a misread letter in a longer one is forgiven."""
    bare = re.sub(r"^\W+|[\s:.,;*=]+$", "", text)
    bare = re.sub(r"^(?:ihre?|der|die|das|davon|=) ", "", bare)
    said = next((concept for concept, pattern in _SAID.items() if pattern.fullmatch(bare)), None)
    if said:
        return said
    exact = _known().get(bare) or _known().get(bare + ".")
    if exact or len(bare) < 6:
        return exact
    near = process.extractOne(bare, _long(), scorer=fuzz.ratio, score_cutoff=_NEAR)
    return _known()[near[0]] if near else None


def _labels_in(line: Line, number: int, page: Page) -> Iterator[tuple[str, Span]]:
    words, at = line.words, 0
    while at < len(words):
        for size in range(min(4, len(words) - at), 0, -1):
            run = words[at : at + size]
            if not any(c.isalpha() for c in run[0].text) or any(is_amount(word) for word in run):
                continue
            concept = _concept(fold(" ".join(word.text for word in run)))
            if concept and (concept in _ITEMS or _stands_first(line, at, Span(number, run), page)):
                yield concept, Span(number, run)
                at += size - 1
                break
        at += 1


def _stands_first(line: Line, at: int, label: Span, page: Page) -> bool:
    """Whether a figure's label begins its row, or is one of a row of captions; "VWL Überweisung 40,00" is an item."""
    before = line.words[:at]
    lead = all(not any(c.isalpha() for c in word.text) for word in before)
    return lead or not any(is_amount(word) for word in row_of(label, page))


def _amounts_at(label: Span, page: Page, others: set[int], known: set[int]) -> Iterator[Amount]:
    """Yield the amounts right of a label, up to the next label; else those under it."""
    behind = _behind(label, page, known)
    own = [hit for hit in behind if not any(id(word) in others for word in hit.span.words)]
    if behind:
        # the amount of a row with quantity and rate is the last
        yield from reversed(own)
        return
    stack = []
    for span in under(label, page, at_most=3):
        hits = [h for h in amounts_in(span) if not any(id(word) in others for word in h.span.words)]
        if not hits:
            break
        stack.append(hits[-1])
    yield from stack


def _behind(label: Span, page: Page, known: set[int]) -> list[Amount]:
    row = row_of(label, page)
    start = max(i for i, word in enumerate(row) if any(word is one for one in label.words)) + 1
    kept: list[Word] = []
    seen = False
    for word in row[start:]:
        if id(word) in known:
            break
        letters = sum(c.isalpha() for c in word.text)
        gap = word.box.left - (kept[-1].box.right if kept else label.box.right)
        # words behind an amount begin something else
        if seen and letters >= 3 and not re.match(r"EUR|Euro", word.text) and gap > 0.012:
            break
        seen = seen or is_amount(word)
        kept.append(word)
    return list(amounts_in(Span(label.page, tuple(kept)))) if kept else []
