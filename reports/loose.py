"""Entries of the report's loose lists as the views print them (Fakten, Fragen, Fristen, Hinweise).

The lists `facts`, `questions`, `deadlines`, `information`, `alternatives` and `decisions`
hold plain dictionaries. The views know these keys and print every other one behind them:

    title, label, text, message, question, reason   a sentence, {de, en} or plain; the first is the headline
    on, date, due, until                            the day, ISO
    value, amount                                   what holds
    citation, quote, source                         where it comes from
    id, code, permit                                the headline where there is no sentence
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pydantic

from pipeline.frozen import Frozen
from pipeline.vocabulary import vocabulary
from validators.finding import Evidence, Text

from .model import Item
from .typography import Language, is_date, money_text
from .words import field_label, value_text

_SENTENCES = ("title", "label", "question", "text", "message", "reason")
_DAYS = ("on", "date", "due", "until")
_VALUES = ("value", "amount")
_NAMES = ("id", "code", "permit")
_IN_WORDS = ("better", "verdict", "open", "unclear", "reached_on", "from", "recommended_by")
"""Keys for machines whose content the entry's text says in words."""


class Entry(Frozen):
    """One entry in one language; `on` is ISO text, `rest` holds labels and values of all other keys."""

    headline: str
    sentences: tuple[str, ...] = ()
    on: str | None = None
    value: str | None = None
    citation: str | None = None
    quote: str | None = None
    source: str | None = None
    rest: tuple[tuple[str, str], ...] = ()


def entry_of(item: Item, lang: Language, titles: Mapping[str, Text] | None = None) -> Entry:
    """Return the entry as the views print it; `titles` puts names in place of the ids of requirements.

    >>> entry_of({"text": {"de": "Termin", "en": "Appointment"}, "on": "2027-01-14"}, "en").headline
    'Appointment'
    """
    sentences = [told(item[key], lang) for key in _SENTENCES if item.get(key)]
    names = [_named(str(item[key]), lang) for key in _NAMES if item.get(key)]
    by_id = {id_: getattr(title, lang) for id_, title in (titles or {}).items()}
    day = next((key for key in _DAYS if is_date(str(item.get(key)))), None)
    value = next((key for key in _VALUES if item.get(key) is not None), None)
    known = {*_SENTENCES, *_NAMES, "citation", "quote", "source", day, value}
    known |= {"evidence"} if evidence_of(item) else set()
    known |= {*_IN_WORDS} if item.get("text") else set()
    headline, *others = sentences or names or ["–"]
    return Entry(
        headline=headline,
        sentences=tuple(others) if sentences else (),
        on=item[day] if day else None,
        value=_valued(item, value, lang),
        citation=_text(item.get("citation"), lang),
        quote=_text(item.get("quote"), lang),
        source=_text(item.get("source"), lang),
        rest=tuple(
            (field_label(key, lang), told(_with_titles(item[key], by_id), lang))
            for key in sorted(item.keys() - known)
            if item[key] not in (None, [], {}, "")
        ),
    )


def evidence_of(item: Item) -> tuple[Evidence, ...]:
    """Return the evidence that an entry carries; what does not have the form of evidence is left to `rest`."""
    try:
        return tuple(Evidence.model_validate(one) for one in item.get("evidence") or ())
    except pydantic.ValidationError:
        return ()


def told(value: Any, lang: Language) -> str:
    """Return the value in the language where it is told in both, else as it is written."""
    if isinstance(value, dict) and lang in value:
        return str(value[lang])
    if isinstance(value, list):
        return ", ".join(told(part, lang) for part in value)
    return value_text(value, lang)


def _with_titles(value: Any, by_id: Mapping[str, str]) -> Any:
    if isinstance(value, list):
        return [_with_titles(part, by_id) for part in value]
    return by_id.get(value, value) if isinstance(value, str) else value


def _named(id_: str, lang: Language) -> str:
    """Return the name of a permit; the vocabulary has it in German alone, which is its official name."""
    permits: dict[str, str] = vocabulary()["permits"]
    return permits.get(id_) or field_label(id_, lang)


def _valued(item: Item, key: str | None, lang: Language) -> str | None:
    if key is None:
        return None
    if item.get("unit") == "EUR":
        return money_text(item[key], lang)
    return told(item[key], lang)


def _text(value: Any, lang: Language) -> str | None:
    return None if value in (None, "", "-") else told(value, lang)
