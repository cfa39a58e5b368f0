"""How a value is asked for in a form (Eingabefelder), by its type in the vocabulary."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from extractors.kind import known_kinds
from pipeline.errors import UsageError
from reports.typography import Language, date_text, is_date
from reports.words import value_text, word
from validators.catalogue import fields_of
from validators.decision_values import type_of


class Input(NamedTuple):
    """A field of a form: `options` (value, name) of a closed list, empty for free text; `text` is what stands there."""

    options: tuple[tuple[str, str], ...]
    text: str
    hint: str


_HINTS = {
    "date": "31.12.2026",
    "month": "2026-09",
    "money": "1234,56",
    "decimal": "74,5",
    "country": "SYR",
    "language": "ar",
}


def input_of(kind: str, field: str, value: Any, lang: Language) -> Input | None:
    """Return how a field of a paper is asked for; None where it cannot be corrected at the desk.

    >>> input_of("language_certificate", "exam_date", "2026-03-01", "de").text
    '01.03.2026'
    >>> input_of("passport", "no_such_field", None, "de") is None
    True
    """
    if kind not in known_kinds():
        return None
    try:
        declared = type_of(kind, field)
    except UsageError:
        return None
    listed = re.fullmatch(r"list\[(.*)\]", declared)
    inner = listed[1] if listed else declared
    if inner.startswith("{"):
        return None
    choice = re.fullmatch(r"enum\[(.*)\]", inner)
    if declared == "bool":
        options = (("ja", word("yes", lang)), ("nein", word("no", lang)))
        return Input(options, {True: "ja", False: "nein"}.get(value, ""), "")
    if choice and not listed:
        names = tuple((one, value_text(one, lang, kind=kind, field=field)) for one in choice[1].split(","))
        return Input(names, str(value) if value is not None else "", "")
    hint = ", ".join(choice[1].split(",")) if choice else _HINTS.get(inner, "")
    return Input((), _text(value, lang), hint)


def missing_of(kind: str, there: Any) -> tuple[str, ...]:
    """Return the fields of a kind that were not read and can be given."""
    if kind not in known_kinds():
        return ()
    names = sorted(set(fields_of(kind)) - set(there))
    return tuple(name for name in names if input_of(kind, name, None, "de") is not None)


def _text(value: Any, lang: Language) -> str:
    if isinstance(value, list | tuple):
        return ", ".join(_text(part, lang) for part in value)
    if isinstance(value, str) and is_date(value):
        return date_text(value, "de") if lang == "de" else value
    return "" if value is None else str(value)
