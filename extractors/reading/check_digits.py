"""Numbers that check themselves (Prüfziffern): IBAN, pension insurance number.

    DE89 3704 0044 0532 0130 00          65 170839 J 003

A right check digit proves that the number was read rightly, not that it is true; a wrong one leaves the number doubted.

Source: documents.md 1.5; ISO 13616; § 2 Abs. 6 VKVV.
"""

from __future__ import annotations

import re

from pipeline.field import Field

from .spans import Span

_IBAN = re.compile(
    r"(?<![A-Z0-9])([A-Z]{2}[0-9OIlS]{2}(?: ?[0-9A-Z]{4}){3,7}(?: ?[0-9A-Z]{1,3})?)(?![A-Za-z0-9])"
)
_GERMAN = 22
_PENSION = re.compile(r"(?<!\d)(\d{2})\s?(\d{6}|\d{2} \d{2} \d{2})\s?([A-Z])\s?(\d{2})\s?(\d)(?!\d)")
_PENSION_WEIGHTS = (2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1)
_AS_DIGIT = str.maketrans({"O": "0", "I": "1", "l": "1", "S": "5"})


def iban_in(span: Span) -> Field[str] | None:
    """Return the first IBAN of a span without blanks; doubted where its check digits do not fit."""
    match = _IBAN.search(span.text)
    if match is None:
        return None
    printed = re.sub(r"\s", "", match[1])
    if printed.startswith("DE"):
        # what follows the account may be a word in capitals ("BIC")
        printed = "DE" + printed[2:_GERMAN].translate(_AS_DIGIT)
        if not printed[2:].isdigit() or len(printed) < _GERMAN - 2:
            return None
    words = span.between(match.start(), match.start() + _length_in(span.text[match.start() :], len(printed)))
    mended = printed != re.sub(r"\s", "", match[1])[: len(printed)]
    right = is_iban(printed)
    doubt = None if right else "ambiguous"
    where = words or span
    confidence = 0.98 if right and not mended else where.confidence
    return where.field(
        printed, method="pattern", confidence=confidence, doubt="repaired" if right and mended else doubt
    )


def _length_in(text: str, letters: int) -> int:
    """Return after how many characters so many that are no blanks have gone by."""
    seen = 0
    for at, character in enumerate(text, 1):
        seen += not character.isspace()
        if seen == letters:
            return at
    return len(text)


def is_iban(number: str) -> bool:
    """Return whether the check digits of an IBAN without blanks are right.

    >>> is_iban("DE89370400440532013000"), is_iban("DE89370400440532013001")
    (True, False)
    """
    if number.startswith("DE") and len(number) != _GERMAN:
        return False
    return int("".join(str(int(c, 36)) for c in number[4:] + number[:4])) % 97 == 1


def pension_number_in(span: Span) -> Field[str] | None:
    """Return the first pension insurance number of a span, without blanks.

    It is doubted where its check digit does not fit; None where there is none.
    """
    match = _PENSION.search(span.text)
    if match is None:
        return None
    number = re.sub(r"\s", "", "".join(match.groups()))
    right = is_pension_number(number)
    where = span.group(match)
    return where.field(
        number,
        method="pattern",
        confidence=0.98 if right else where.confidence,
        doubt=None if right else "ambiguous",
    )


def is_pension_number(number: str) -> bool:
    """Return whether the check digit and the day of a pension insurance number without blanks are right.

    >>> is_pension_number("15070649C103"), is_pension_number("15070649C104")
    (True, False)
    """
    if not re.fullmatch(r"\d{8}[A-Z]\d{3}", number):
        return False
    day, month = int(number[2:4]), int(number[4:6])
    digits = f"{number[:8]}{ord(number[8]) - 64:02d}{number[9:11]}"
    products = (int(digit) * weight for digit, weight in zip(digits, _PENSION_WEIGHTS, strict=True))
    crossed = sum(sum(map(int, str(product))) for product in products)
    # persons born on days that have run out of numbers get the day plus fifty
    return (1 <= day % 50 <= 31) and 1 <= month <= 12 and crossed % 10 == int(number[11])
