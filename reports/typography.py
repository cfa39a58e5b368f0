"""How dates, numbers and strange text are set (Satz): German and English, harmless and legible."""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal, InvalidOperation
from typing import Literal

Language = Literal["de", "en"]

_EN_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_ISO_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_ISO_MONTH = re.compile(r"\d{4}-\d{2}")
# embeddings, overrides and isolates reorder what stands around them: a file "fdp.exe" can pose as "exe.pdf"
_REORDERING = re.compile("[\u202a-\u202e\u2066-\u2069]")
_CITED = re.compile(r"(§|\b(?:Abs\.|Nr\.|Satz|Art\.|Alt\.)) (?=\d)")
_BREAKS = re.compile("[\t\n\r\u2028\u2029]")
_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_INVISIBLE = re.compile("[\u200b\u200e\u200f\u061c\u2060\ufeff]")


def clean(text: str) -> str:
    r"""Return text from a paper or a file name so that it can neither hide nor steer anything.

    Characters that reorder the line are shown by their number, control characters (a terminal would obey
    them) and halves of characters as U+FFFD; invisible marks go. Line breaks and tabs become blanks.

    >>> clean("exe.\u202efdp")
    'exe.‹U+202E›fdp'
    >>> clean("a\x1b[2Jb\nc")
    'a\ufffd[2Jb c'
    """
    text = _INVISIBLE.sub("", text)
    text = _REORDERING.sub(lambda found: f"‹U+{ord(found.group()):04X}›", text)
    return _UNPRINTABLE.sub("\ufffd", _BREAKS.sub(" ", text))


def bound(text: str) -> str:
    r"""Return the text with a no-break space where a citation must not part.

    >>> bound("§ 5 Abs. 1 Nr. 4 AufenthG")
    '§\xa05 Abs.\xa01 Nr.\xa04 AufenthG'
    """
    return _CITED.sub("\\1\u00a0", text)


def date_text(day: dt.date | str, lang: Language) -> str:
    """Return the day in full; ISO text that is no date is returned as it is.

    >>> date_text("2026-11-21", "de"), date_text("2026-11-01", "en")
    ('21.11.2026', '1 Nov 2026')
    """
    if isinstance(day, str):
        if not is_date(day):
            return day
        day = dt.date.fromisoformat(day)
    if lang == "de":
        return f"{day.day:02}.{day.month:02}.{day.year:04}"
    return f"{day.day} {_EN_MONTHS[day.month - 1]} {day.year}"


def month_text(month: str, lang: Language) -> str:
    """Return a month `YYYY-MM`.

    >>> month_text("2026-10", "de"), month_text("2026-10", "en")
    ('10/2026', 'Oct 2026')
    """
    year, number = month.split("-")
    return f"{number}/{year}" if lang == "de" else f"{_EN_MONTHS[int(number) - 1]} {year}"


def number_text(number: str | int | float | Decimal, lang: Language) -> str:
    """Return a number with the separators of the language; what is no number is returned as it is.

    >>> number_text("1234.50", "de"), number_text("1234.50", "en")
    ('1.234,50', '1,234.50')
    """
    try:
        text = f"{Decimal(str(number)):,}"
    except InvalidOperation:
        return str(number)
    return text.translate(str.maketrans(",.", ".,")) if lang == "de" else text


def money_text(amount: str | int | float | Decimal, lang: Language) -> str:
    r"""Return an amount in euro.

    >>> money_text("1234.56", "de"), money_text("1234.56", "en")
    ('1.234,56\xa0€', '€1,234.56')
    """
    number = number_text(amount, lang)
    return f"{number}\u00a0€" if lang == "de" else f"€{number}"


def is_date(text: str) -> bool:
    """Whether the text is a day in ISO form.

    >>> is_date("2026-11-21"), is_date("2026-11-21 bis")
    (True, False)
    """
    if _ISO_DATE.fullmatch(text) is None:
        return False
    try:
        dt.date.fromisoformat(text)
    except ValueError:
        return False
    return True


def is_month(text: str) -> bool:
    """Whether the text is a month `YYYY-MM` with a number that months have."""
    return _ISO_MONTH.fullmatch(text) is not None and 1 <= int(text[5:]) <= 12
