"""Amounts of ledgers and forms (Beträge in Spalten): euros and cents in columns of their own, whole euros.

    3. Bruttoarbeitslohn      31.250 | 40          Gesamtbetrag der Einkünfte      28.450
    Ergebnis vor Steuern      2.310,75-            Summe Betriebseinnahmen      43.120 , 00

Tax forms part euros from cents by a rule, assessments print whole euros without a currency. Such figures are read only
beside a label that the caller names; elsewhere digits without cents are no amount (`money`).

Source: documents.md 1.3, F2, F6, F7.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from pipeline.document import Page, Word

from .columns import row_of, rows
from .labels import Label
from .money import CENT, Amount, amounts_in
from .spans import Span
from .text import fold

_WHOLE = re.compile(r"[-−–+]?\d{1,3}(?:[.'’]\d{3})+[-−–]?|[-−–+]?\d{1,9}[-−–]?")
_CENTS = re.compile(r"[,|]?\d{2}[-−–]?")
_RULE = re.compile(r"[|,!\[\]()]+")
_CENTS_ASIDE = 0.07
"""Cents stand at most this far right of their euros, as a share of the page's width."""
_LONG = 5
"""So many digits without a point between them may have lost their comma."""
_NEXT_ROW = 2.2
_NUMBERED = re.compile(r"\W*\d{1,2}[.)]?$")


def amounts_at(label: Label, page: Page, *, whole: bool = False) -> tuple[Amount, ...]:
    """Return the amounts right of a label, left to right, on its row or on the second row of its caption.

    `whole` takes euros without cents too, for forms that print nothing else.
    """
    here = _right_of(label.span, row_of(label.span, page))
    found = tuple(amounts_of(Span(label.span.page, here), whole=whole)) if here else ()
    return found or _on_second_row(label, page, whole=whole)


def amounts_of(span: Span, *, whole: bool = False) -> Iterator[Amount]:
    """Yield the amounts of a span: with cents, parted into euros and cents, and where asked whole euros."""
    printed = list(amounts_in(span))
    taken = {id(word) for hit in printed for word in hit.span.words}
    parted = [hit for hit in _parted(span) if not any(id(word) in taken for word in hit.span.words)]
    taken |= {id(word) for hit in parted for word in hit.span.words}
    found = [*printed, *parted]
    if whole:
        rest = [word for word in span.words if id(word) not in taken]
        found += [hit for word in rest if (hit := _whole(Span(span.page, (word,)))) is not None]
    yield from sorted(found, key=lambda hit: hit.span.box.left)


def _right_of(label: Span, row: Sequence[Word]) -> tuple[Word, ...]:
    return tuple(word for word in row if word.box.left >= label.box.right - 0.002)


def _on_second_row(label: Label, page: Page, *, whole: bool) -> tuple[Amount, ...]:
    """The amounts beside the second line of a caption, unless that line is a numbered row of its own."""
    box = label.span.box
    for row in rows(page, label.span.page):
        inside = tuple(word for word in row if word.box.left >= box.left - 0.02)
        if not inside:
            continue
        away = inside[0].box.middle[1] - box.middle[1]
        if away <= 0.5 * box.height:
            continue
        if away > _NEXT_ROW * max(box.height, 0.008) or _NUMBERED.fullmatch(inside[0].text):
            return ()
        behind = tuple(word for word in inside if word.box.left > box.left + 0.75 * box.width)
        return tuple(amounts_of(Span(label.span.page, behind), whole=whole)) if behind else ()
    return ()


def _parted(span: Span) -> Iterator[Amount]:
    """Yield euros and cents that stand in two columns."""
    cells = [word for word in span.words if not _RULE.fullmatch(word.text)]
    for euros, cents in pairwise(cells):
        head, tail = euros.text.strip("|,[]"), cents.text.strip("[]")
        gap = cents.box.left - euros.box.right
        if not (_WHOLE.fullmatch(head) and _CENTS.fullmatch(tail) and 0 <= gap < _CENTS_ASIDE):
            continue
        digits = re.sub(r"\D", "", head) + "." + re.sub(r"\D", "", tail)
        negative = bool(re.search(r"[-−–]", head + tail))
        value = Decimal(digits).quantize(CENT)
        yield Amount(-value if negative else value, Span(span.page, (euros, cents)), _doubt(head, span))


def _whole(span: Span) -> Amount | None:
    text = re.sub(r"(?:EUR|€)$|^(?:EUR|€)", "", span.text).strip("|[]*")
    if not _WHOLE.fullmatch(text) or re.fullmatch(r"(?:19|20)\d\d", text):
        return None
    value = Decimal(re.sub(r"\D", "", text)).quantize(CENT)
    return Amount(-value if re.search(r"[-−–]", text) else value, span, _doubt(text, span))


def _doubt(digits: str, span: Span) -> str | None:
    """A scan may have lost the comma of a long number without points; a text layer loses nothing."""
    long = not re.search(r"[.'’]", digits) and len(re.sub(r"\D", "", digits)) >= _LONG
    return "ambiguous" if long and span.confidence < 1.0 else None


def says(label: Label, pattern: str) -> bool:
    """Return whether a label, which may be told with letters misread, says what it must."""
    return bool(re.search(pattern, fold(label.span.text)))
