"""Amounts of money as German papers print them (Beträge).

    1.234,56   1234,56   1 234,56 €   EUR 1.234,-   1.234,-- €   81,10-   ***1.234,56   1,234.56 (foreign)

An amount is euros with two digits behind the comma. Which amount is the one wanted is told by its label, column or
sentence. A number without cents is an amount only beside a currency. A lost comma is never put back: what may be wrong
by a factor (``1500 €`` from a scan, ``2 345,00`` across two cells, ``|234,56`` behind a ruled line) is doubted, and
what fits no form is no amount. Percentages, hours, areas, times, dates and other currencies are none.

Source: documents.md 1.3.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from pipeline.field import Field, Method

from .spans import Span
from .text import fold

CENT = Decimal("0.01")
ROUNDING = Decimal("0.05")
"""What the sums of a paper may differ by because each line is rounded."""

_D = "[0-9OoIl|SB]"
_CURRENCY = r"(?:EUR(?:O|os?)?\b|Euro\b|€)"
_AMOUNT = re.compile(
    rf"(?<![\w.,/:§])(?<!§ )(?P<before>{_CURRENCY}\s?)?(?P<rule>\|)?(?P<minus>[-−–]\s?)?"
    r"(?![A-Za-z|]+[ \u00a0\u202f])"
    rf"(?P<number>{_D}{{1,3}}(?:(?P<group>[.,'’ \u00a0\u202f]){_D}{{3}})(?:(?P=group){_D}{{3}})*|{_D}+)"
    rf"(?P<cents>\s?[.,]\s?{_D}{{2}}|[.,]\s?[-–—]{{1,2}})?"
    rf"(?P<behind_minus>\s?[-−–](?![\w-]))?(?P<after>\s?{_CURRENCY})?"
    r"(?![\w|²]|[.,:]\d|[-/]\d)",
)  # fmt: skip
_READ_AS = str.maketrans({"O": "0", "o": "0", "I": "1", "l": "1", "|": "1", "S": "5", "B": "8"})
_OTHER_UNIT = re.compile(
    r"^\W{0,2}(?:%|‰|v\. ?h\.|prozent|std\b|stunden?\b|stdn\b|h\b|tage?n?\b|uhr\b|qm\b|m2|m²|km\b|punkte?\b|dm\b|chf\b|"
    r"usd\b|us-|\$|£|gbp\b|tsd\b|mio|jahre?\b|monate?\b|wochen?\b|kinder\b|zimmer\b|personen\b)"
)
_OTHER_CURRENCY = re.compile(r"(?:CHF|USD|US-\$|GBP|DM|TEUR|T€|\$|£)\s?$")
_NARROW = 0.5
"""Gap between the parts of one number, as a share of the height of its type."""
_A4 = 297 / 210


@dataclass(frozen=True)
class Amount:
    """An amount in euros with its words. `doubt` is set where it may be another number."""

    value: Decimal
    span: Span
    doubt: str | None = None

    def field(self, method: Method = "label", *, doubt: str | None = None) -> Field[Decimal]:
        """Return the amount as a field that stands where it was found; `doubt` adds to its own."""
        return self.span.field(self.value, method=method, doubt=self.doubt or doubt)


def amounts_in(span: Span) -> Iterator[Amount]:
    """Yield the amounts of a span in the order in which they are printed.

    >>> from pipeline.document import Box, Word
    >>> words = tuple(Word(text=t, box=Box(0, 0, 0.1, 0.1), confidence=1) for t in "Lohn 2.345,60 EUR".split())
    >>> [str(hit.value) for hit in amounts_in(Span(1, words))]
    ['2345.60']
    """
    for match in _AMOUNT.finditer(span.text):
        hit = _amount(span, match)
        if hit is not None:
            yield hit


def amount_in(span: Span) -> Amount | None:
    """Return the first amount of a span; None where there is none."""
    return next(amounts_in(span), None)


def last_amount_in(span: Span) -> Amount | None:
    """Return the last amount of a span; None where there is none."""
    return next(iter(list(amounts_in(span))[::-1]), None)


def only_amount_in(span: Span) -> Amount | None:
    """Return the amount of a span that is nothing but an amount and its currency; None for anything else."""
    hit = amount_in(span)
    if hit is None:
        return None
    rest = re.sub(rf"{_CURRENCY}|[\s*=:|+_-]", "", span.text.replace(hit.span.text, " ", 1))
    return hit if not rest else None


def adds_up(total: Decimal, parts: Iterable[Decimal], *, within: Decimal = ROUNDING) -> bool:
    """Return whether the parts make the total, give or take the rounding of single lines.

    >>> adds_up(Decimal("1798.50"), [Decimal("2500.00"), Decimal("-701.50")])
    True
    """
    return abs(total - sum(parts, Decimal(0))) <= within


def _amount(span: Span, match: re.Match[str]) -> Amount | None:
    end = match.end()
    raw, cents = match["number"], match["cents"] or ""
    currency = bool(match["before"] or match["after"])
    unit = not match["after"] and _OTHER_UNIT.match(fold(span.text[end:]))
    if unit or _OTHER_CURRENCY.search(span.text[: match.start()]):
        return None
    if not _is_digits(raw + cents):
        return None
    doubts: list[str] = []
    if re.search(r"[OoIl|SB]", raw + cents) or re.search(r"\s", cents.strip()):
        doubts.append("ambiguous")
    number, cents = raw.translate(_READ_AS), re.sub(r"\s", "", cents.translate(_READ_AS))
    group = match["group"] or ""
    if not cents and not currency:
        return None
    if cents and not re.search(r"\d", cents):
        cents = ""
    elif not cents:
        doubts += _doubt_of_whole(number, group, span.group(match, "number"))
    else:
        doubts += _doubt_of_cents(number, group, cents, currency)
    if match["rule"]:
        doubts.append("ambiguous")
    if group == "," and not cents:
        return None
    words = span.group(match, "number")
    cut = not group and len(number) == 3 and _follows_a_number(span, match.start("number"))
    if cut or (group.isspace() and _parted(words)):
        doubts.append("ambiguous")
    value = Decimal(re.sub(r"\D", "", number) + "." + (re.sub(r"\D", "", cents) or "00")).quantize(CENT)
    negative = match["minus"] or match["behind_minus"]
    whole = span.between(match.start("number"), match.end("cents") if match["cents"] else match.end("number"))
    return Amount(-value if negative else value, whole or words, next(iter(sorted(doubts)), None))


def _is_digits(text: str) -> bool:
    """Whether more of the letters and digits are digits than letters read for them."""
    digits, letters = sum(c.isdigit() for c in text), sum(c.isalpha() or c == "|" for c in text)
    return digits > 0 and digits >= 2 * letters


def _doubt_of_whole(number: str, group: str, words: Span) -> list[str]:
    """A scan may have lost the comma of "15,00 €"; a text layer loses nothing, nor does a grouped number."""
    return ["ambiguous"] if not group and len(number) >= 4 and words.confidence < 1.0 else []


def _doubt_of_cents(number: str, group: str, cents: str, currency: bool) -> list[str]:
    if group and cents[0] == group:
        # "1.234.56": one of the two points was a comma
        return ["ambiguous"]
    day_and_month = cents[0] == "." and not group and len(number) <= 2
    if day_and_month and not currency and 1 <= int(number) <= 31 and 1 <= int(cents[1:]) <= 12:
        return ["ambiguous"]
    return []


def _parted(words: Span) -> bool:
    """Whether the parts of a number stand further apart than the blank that groups its digits."""
    return any(
        right.box.left - left.box.right > _NARROW * _A4 * max(left.box.height, right.box.height)
        for left, right in zip(words.words, words.words[1:], strict=False)
    )


def _follows_a_number(span: Span, start: int) -> bool:
    """Whether "234,56" may be the end of "1 234,56" whose blank is too wide to tell."""
    return bool(re.search(r"(?<![\w.,/])\d{1,3} $", span.text[:start]))
