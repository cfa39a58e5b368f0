"""The value that a person types, as the vocabulary's type asks for it (Wert einer Angabe).

A value that is not of the type is refused with what is allowed; nothing is guessed.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

import pycountry
import pydantic

from pipeline.errors import UsageError
from pipeline.vocabulary import kinds

from .catalogue import fields_of

_COMMON = {
    "family_name": "name",
    "given_names": "name",
    "birth_date": "date",
    "nationality": "country",
    "issued_on": "date",
    "received_on": "date",
    "issuer": "text",
    "language": "language",
    "filled": "bool",
    "heading": "text",
    "sort": "text",
    "crown_mm": "decimal",
    "eye_line_mm": "decimal",
    "chin_mm": "decimal",
    "checks": "list[text]",
}
"""Types of the fields that the vocabulary's kinds do not list one by one."""
_STATELESS = ("XXA", "XXB")
_YES_NO = {"true": True, "ja": True, "yes": True, "false": False, "nein": False, "no": False}
_AMOUNT = re.compile(r"\d{1,9}(?:[.,]\d{2})|\d{1,3}(?:\.\d{3})+,\d{2}")
_NUMBER = re.compile(r"-?\d{1,9}(?:[.,]\d{1,4})?")


def type_of(kind: str, field: str) -> str:
    """Return the type of a field in the words of the vocabulary.

    Raises:
        UsageError: papers of this kind have no such field.

    >>> type_of("language_certificate", "exam_date"), type_of("passport", "birth_date")
    ('date', 'date')
    """
    own: dict[str, Any] = kinds()[kind]["fields"]
    declared = str(own.get(field) or _COMMON.get(field, ""))
    if field not in fields_of(kind) or not declared:
        known = ", ".join(sorted(fields_of(kind)))
        raise UsageError(
            f"a paper of this kind has no field {field}; it has {known}",
            de=f"Die Angabe {field} gibt es bei dieser Art von Dokument nicht; vorhanden: {known}.",
        )
    return declared


def typed(kind: str, field: str, text: str) -> Any:
    """Return the value that a text means for a field: text, date, Decimal, int, bool or a tuple of them.

    Raises:
        UsageError: there is no such field, or the text is not of its type.

    >>> typed("payslip", "gross", "1.234,56"), typed("dtz_result", "overall", "A2")
    (Decimal('1234.56'), 'A2')
    """
    declared = type_of(kind, field)
    listed = re.fullmatch(r"list\[(.*)\]", declared)
    if listed is None:
        return _typed(declared, text.strip(), field)
    if listed[1].startswith("{"):
        raise UsageError(
            f"the field {field} has several columns and cannot be corrected here",
            de=f"Die Angabe {field} hat mehrere Spalten und kann hier nicht berichtigt werden.",
        )
    return tuple(_typed(listed[1], part.strip(), field) for part in text.split(","))


def _typed(declared: str, text: str, field: str) -> Any:
    choice = re.fullmatch(r"enum\[(.*)\]", declared)
    if choice:
        allowed = choice[1].split(",")
        if text not in allowed:
            raise _wrong(field, " oder ".join(allowed), " or ".join(allowed))
        return text
    read, de, en = _READERS[declared]
    try:
        found = read(text)
    except ValueError:
        found = None
    if found is None:
        raise _wrong(field, de, en)
    return found


def _wrong(field: str, de: str, en: str) -> UsageError:
    return UsageError(f"{field}: allowed is {en}.", de=f"{field}: erlaubt ist {de}.")


def _date(text: str) -> dt.date | None:
    german = re.fullmatch(r"(\d{2})\.(\d{2})\.(\d{4})", text)
    iso = "-".join(reversed(german.groups())) if german else text
    return dt.date.fromisoformat(iso) if re.fullmatch(r"\d{4}-\d{2}-\d{2}", iso) else None


def _amount(text: str) -> Decimal | None:
    if not _AMOUNT.fullmatch(text):
        return None
    whole, cents = text[:-3].replace(".", ""), text[-2:]
    return Decimal(f"{whole}.{cents}")


_READERS: dict[str, tuple[Callable[[str], Any], str, str]] = {
    "text": (lambda text: text or None, "ein Text", "a text"),
    "name": (lambda text: text or None, "ein Name", "a name"),
    "date": (_date, "ein Datum wie 2027-01-14", "a date like 2027-01-14"),
    "month": (
        lambda text: text if re.fullmatch(r"\d{4}-(?:0[1-9]|1[0-2])", text) else None,
        "ein Monat wie 2026-09",
        "a month like 2026-09",
    ),
    "money": (_amount, "ein Betrag wie 1234,56", "an amount like 1234.56"),
    "int": (
        lambda text: int(text) if re.fullmatch(r"\d{1,9}", text) else None,
        "eine ganze Zahl",
        "a whole number",
    ),
    "decimal": (
        lambda text: Decimal(text.replace(",", ".")) if _NUMBER.fullmatch(text) else None,
        "eine Zahl wie 74,5",
        "a number like 74.5",
    ),
    "bool": (lambda text: _YES_NO.get(text.lower()), "ja oder nein", "yes or no"),
    "country": (
        lambda text: text if text in _STATELESS or pycountry.countries.get(alpha_3=text) else None,
        "ein Staat wie SYR (ISO 3166-1)",
        "a country like SYR (ISO 3166-1)",
    ),
    "language": (
        lambda text: text if pycountry.languages.get(alpha_2=text) else None,
        "eine Sprache wie ar (ISO 639-1)",
        "a language like ar (ISO 639-1)",
    ),
}
"""For each type of the vocabulary: how it is read (None: not of the type), and what is allowed, German and English."""


def as_plain(value: Any) -> Any:
    """Return the value as the record holds it; `typed` reads it again.

    >>> as_plain((dt.date(2027, 1, 14), Decimal("9.50"), True))
    ['2027-01-14', '9.50', True]
    """
    if isinstance(value, pydantic.BaseModel | Mapping):
        return {str(key): as_plain(part) for key, part in dict(value).items()}
    if isinstance(value, list | tuple):
        return [as_plain(part) for part in value]
    if isinstance(value, dt.date):
        return value.isoformat()
    return format(value, "f") if isinstance(value, Decimal) else value


def retyped(kind: str, field: str, plain: Any) -> Any:
    """Return the value of the record as a paper of the kind carries it.

    Raises:
        UsageError: the kind has no such field, or its type has changed since.
    """
    declared = type_of(kind, field)
    inner = declared.removeprefix("list[").removesuffix("]") if declared.startswith("list[") else declared
    if inner.startswith("{"):
        raise UsageError(f"the field {field} has several columns")
    if isinstance(plain, list):
        return tuple(_typed(inner, str(part), field) for part in plain)
    if isinstance(plain, bool):
        return _typed(inner, "ja" if plain else "nein", field)
    return _typed(inner, str(plain), field)
