"""Amounts that a notice pays for a period, told by its words (Leistungssatz): candidates at labels and in sentences.

    in Höhe von monatlich 312,00 Euro      Zahlbetrag monatlich: 312,00      täglicher Leistungsbetrag 35,20

Of all amounts of a notice only the one counts that is paid for every month (or day) of the period: never a payment of
arrears, what is paid once, a need, an income, another benefit, what was paid before, or the sum of several months.

Source: documents.md 1.3, 7 (amounts need month, person and period), F11, F13.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from itertools import pairwise

from pipeline.document import Document, Page, Word
from pipeline.field import Field

from .benefit_labels import DAILY, Rate
from .columns import row_of
from .labels import labels
from .memo import once_a_document
from .money import Amount, amounts_in
from .spans import Span
from .text import close_letters, fold
from .told import folded_text

_CUT = re.compile(
    r"\W*(?:\d[.)] ?)?(?:begrundung|grunde|sachverhalt|rechtsbehelfsbelehrung|rechtsmittelbelehrung|ihr recht|"
    r"ihre rechte|(?:wichtige |"
    r"allgemeine )?hinweise|mitwirkungspflichten|ihre pflichten|ihre mitwirkungspflichten)\W*"
)


_OTHER_BENEFITS = re.compile(
    r"\b(?:kindergeld|kinderzuschlag|wohngeld|burgergeld|grundsicherungsgeld|elterngeld|mutterschaftsgeld|"
    r"unterhaltsvorschuss|"
    r"arbeitslosengeld|krankengeld|pflegegeld|landespflegegeld|blindengeld|familiengeld|bafog|"
    r"ausbildungsvergutung)\w*"
)


@cache
def _pattern(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


@dataclass(frozen=True)
class _Candidate:
    rank: int
    amount: Amount
    sentence: bool


def rate_of(document: Document, rate: Rate, *, name: str = r"(?!)") -> Field[Decimal] | None:
    """Return what is paid for each month or day; doubted where the paper tells two amounts.

    Told totals go before parts, labels that name the period before others; `name` is the benefit whose amount may
    stand without the words of the period ("Wohngeld in Höhe von"), which is then doubted.
    """
    found = [*_at_labels(document, rate, name), *_in_sentences(document, rate, name)]
    if not found:
        return None
    first = min(candidate.rank for candidate in found)
    best = [candidate for candidate in found if candidate.rank == first]
    # a doubted reading of the same amount does not spoil the sure one
    chosen = next((c for c in best if not c.amount.doubt), best[0])
    differ = any(c.amount.value != chosen.amount.value and not c.amount.doubt for c in best)
    field = chosen.amount.field("sentence" if chosen.sentence else "label")
    return field.model_copy(update={"doubt": "two_readings"}) if differ and not field.doubt else field


def told_amounts(document: Document, rate: Rate, *, name: str = r"(?!)") -> Iterator[Amount]:
    """Yield the amounts that sentences pay for each month or day, in the order of the paper.

    `name` is the benefit that the paper decides on; an amount beside another benefit's name is that one's.
    """
    for candidate in _in_sentences(document, rate, name):
        yield candidate.amount


def _at_labels(document: Document, rate: Rate, name: str) -> Iterator[_Candidate]:
    unit, never, best = _pattern(rate.unit), _pattern(rate.never), _pattern(rate.best)
    for label in labels(document, *rate.labels):
        cells = _cells_behind(label.span, document.pages[label.span.page - 1])
        said = fold(label.span.text)
        caption = not cells or not any(True for _ in amounts_in(Span(label.span.page, cells[0])))
        words = () if caption else tuple(word for cell in cells for word in cell)
        hits = list(amounts_in(Span(label.span.page, words))) if words else []
        beside = fold(" ".join(word.text for word in words))
        if never.search(f"{said} {beside}") or _OTHER_BENEFITS.search(re.sub(name, " ", said)):
            continue
        if len(re.findall(r"[a-z]{4,}", beside)) > 6:
            continue
        if caption:
            hits = list(_below(document, label.span))
        hit = _one_of(hits)
        named = bool(unit.search(f"{said} {beside}"))
        if hit and _alike(said, rate):
            yield _Candidate(_rank(named=named, best=bool(best.search(said))), hit, sentence=False)


def _cells_behind(label: Span, page: Page) -> list[tuple[Word, ...]]:
    """The words right of a label in its row, cell by cell."""
    words = sorted(
        (word for word in row_of(label, page) if word.box.left >= label.box.right - 0.002),
        key=lambda word: word.box.left,
    )
    cells: list[list[Word]] = []
    for word in words:
        if cells and word.box.left - cells[-1][-1].box.right <= _CELL:
            cells[-1].append(word)
        else:
            cells.append([word])
    spoken = [tuple(cell) for cell in cells if any(c.isalnum() for word in cell for c in word.text)]
    # what is added in brackets belongs to the label: "monatlicher Auszahlungsbetrag (30 Tage)"
    note = spoken and spoken[0][0].text.startswith("(") and spoken[0][-1].text.endswith(")")
    return spoken[1:] if note else spoken


def _alike(said: str, rate: Rate) -> bool:
    """Whether a label says one of the words that the labels share: long compounds are alike by their letters."""
    stems = r"monat|zahl|betrag|leistung|summe|insgesamt|gesamt|taglich|tag\b|netto|satz|anspruch|geld|forder|hohe"
    return bool(re.search(stems, said)) and (rate is not DAILY or not re.search(r"monat", said))


def _below(document: Document, label: Span) -> Iterator[Amount]:
    """The amount right under a label that has nothing behind it: a caption of a form."""
    page = document.pages[label.page - 1]
    for line in sorted(page.lines, key=lambda line: line.box.top):
        away = line.box.middle[1] - label.box.middle[1]
        if 0.004 < away < 0.03 and line.box.overlap_x(label.box) > 0:
            hits = list(amounts_in(Span(label.page, line.words)))
            if (
                hits
                and not re.search(r"[a-z]{5,}", fold(line.text))
                and not _has_more_below(page, hits[0].span)
            ):
                yield from hits
            return


def _has_more_below(page: Page, amount: Span) -> bool:
    """Whether an amount heads a column of others: its caption is the column's, not its own."""
    return any(
        0.008 < line.box.middle[1] - amount.box.middle[1] < 0.04
        and line.box.overlap_x(amount.box) > 0
        and any(True for _ in amounts_in(Span(amount.page, line.words)))
        for line in page.lines
    )


def _one_of(hits: Sequence[Amount]) -> Amount | None:
    """The only amount of a row; of several the last, doubted: the row has columns."""
    if len(hits) <= 1:
        return hits[0] if hits else None
    if len({hit.value for hit in hits}) == 1:
        return hits[0]
    return Amount(hits[-1].value, hits[-1].span, "ambiguous")


def _rank(*, named: bool, best: bool) -> int:
    return {(True, True): 0, (True, False): 1, (False, True): 2, (False, False): 3}[named, best]


_INSTEAD = re.compile(
    r"\W*(?:euro?|eur)?\W*(?:statt|anstelle von|anstatt|bisher|bislang|zuvor|vorher)(?: (?:bisher|bislang|"
    r"wie bisher|von|waren "
    r"es|zuvor))*\W*(?:euro?|eur)?\W*"
)
_NEAR = 70
"""Characters before an amount in which the words of its period stand."""


def _in_sentences(document: Document, rate: Rate, name: str) -> Iterator[_Candidate]:
    """Amounts of running text that say for which period they are paid, each with the words that are its own."""
    text, unit, never, best = (
        folded_text(document),
        _pattern(rate.unit),
        _pattern(rate.never),
        _pattern(rate.best),
    )
    tables = _words_of_tables(document)
    end = _end_of_decision(document)
    hits = [
        (start, hit)
        for span in text.spans(0, end)
        for hit in amounts_in(span)
        if (start := _start_of(document, hit.span.words[0])) is not None
    ]
    for at, (start, hit) in enumerate(hits):
        if any(id(word) in tables for word in hit.span.words):
            continue
        stop = start + len(fold(hit.span.text))
        before = text.text[hits[at - 1][0] + len(fold(hits[at - 1][1].span.text)) if at else 0 : start]
        before = re.split(r"[,;] (?=[a-z])|\. (?=[a-z])|(?<=[a-z])\. ", before[-160:])[-1]
        following = hits[at + 1][0] if at + 1 < len(hits) else len(text.text)
        if at + 1 < len(hits) and _INSTEAD.fullmatch(text.text[stop:following]):
            # "512,40 Euro statt bisher 701,00 Euro monatlich": what was paid before is put in between
            stop = following + len(fold(hits[at + 1][1].span.text))
            following = hits[at + 2][0] if at + 2 < len(hits) else len(text.text)
        after = re.split(r"[,;(] ?|\.(?= |$)|(?<=[a-z]) und ", text.text[stop : min(following, stop + 60)])[0]
        if ":" in after:
            after = ""  # it is the label of the next value
        own = re.sub(name, " ", f"{before} | {after}")
        if never.search(own) or _OTHER_BENEFITS.search(own) or re.match(r"\s*(?:euro|eur|€)?\s*auf\b", after):
            continue
        near = f"{before[-_NEAR:]} | {after[:34]}"
        if unit.search(near):
            yield _Candidate(_rank(named=True, best=bool(best.search(near))), hit, sentence=True)
        elif re.search(rf"(?:{name})[^.]{{0,60}}(?:in hohe von|betragt|von)(?: \w+)? ?$", before):
            yield _Candidate(4, Amount(hit.value, hit.span, hit.doubt or "ambiguous"), sentence=True)


def _start_of(document: Document, word: Word) -> int | None:
    return _starts(document).get(id(word))


@once_a_document
def _starts(document: Document) -> dict[int, int]:
    """Where each word of the running text begins."""
    text = folded_text(document)
    return {
        id(word): start for token, start in zip(text.tokens, text.starts, strict=True) for word in token.words
    }


@once_a_document
def _end_of_decision(document: Document) -> int:
    """The character where reasons, hints or the instruction on appeal begin; of the first page that has them."""
    for number, page in enumerate(document.pages, 1):
        for line in page.lines:
            if _CUT.fullmatch(fold(close_letters(line.text))) and (number > 1 or line.box.top > 0.3):
                start = _start_of(document, line.words[0])
                if start is not None:
                    return start
    return len(folded_text(document).text)


_CELL = 0.045
"""A gap so wide, as a share of the page's width, parts the cells of a table."""


@once_a_document
def _words_of_tables(document: Document) -> frozenset[int]:
    """The words of rows that fall apart into cells."""
    found: set[int] = set()
    for page in document.pages:
        for row in page.rows:
            words = sorted(row, key=lambda word: word.box.left)
            if any(b.box.left - a.box.right > _CELL for a, b in pairwise(words)):
                found |= {id(word) for word in words}
    return frozenset(found)
