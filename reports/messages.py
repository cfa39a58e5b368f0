"""Every German sentence that a letter can contain (Nachrichten), and the catalogues of translations kept up with them.

`python -m reports.messages` takes new sentences into every catalogue, empty, and lays aside those that are no longer
used; `python -m reports.messages pl` begins a catalogue for Polish. Nothing is guessed from similar sentences: where
a German sentence changes, its translation has to be written again.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from babel.messages.catalog import Catalog
from babel.messages.pofile import write_po

from pipeline.vocabulary import kinds
from validators.catalogue import Catalogue
from validators.catalogue import catalogue as own_catalogue
from validators.finding import Text

from .translations import catalogue_of, place_of, translated_languages
from .words import kind_title, table

_NO_PAPER = frozenset({"unknown", "blank"})
_FOR_THE_FILE = re.compile(r" [^.]*\bcase\.yaml\b[^.]*\.(?= |$)")
"""A sentence of a request that tells the caseworker what to write into the case file."""


class Message(NamedTuple):
    """A German sentence, its English words for the translator, and where it is used; `several` is its plural."""

    german: str
    english: str
    used: str
    several: str = ""


def for_the_client(ask: Text) -> Text:
    """Return a request without what it tells the caseworker.

    >>> for_the_client(Text(de="Bitte A mitbringen. B bitte in case.yaml nennen.", en="Bring A.")).de
    'Bitte A mitbringen.'
    """
    return Text(de=_FOR_THE_FILE.sub("", ask.de), en=_FOR_THE_FILE.sub("", ask.en))


def messages(rules: Catalogue | None = None) -> tuple[Message, ...]:
    """Return every message once, in a fixed order: the letter's own sentences, then those of the catalogue."""
    rules = rules or own_catalogue()
    found: dict[str, Message] = {}
    for message in (*_sentences(), *_reasons(rules), *_rows(rules), *_names(rules)):
        if message.german not in found:
            found[message.german] = message
    return tuple(found.values())


def _sentences() -> Iterator[Message]:
    german, english = table("letter")["de"], table("letter")["en"]
    for key, told in german.items():
        match told:
            case str():
                yield Message(told, english[key], f"letter: {key}")
            case [one, several]:
                yield Message(one, english[key][0], f"letter: {key}", several)
            case dict():
                yield from (Message(say, english[key][name], f"{key}: {name}") for name, say in told.items())


def _reasons(rules: Catalogue) -> Iterator[Message]:
    for code in table("letter_reasons")["told"]:
        yield Message(rules.reasons[code].de, rules.reasons[code].en, f"reason: {code}")


def _rows(rules: Catalogue) -> Iterator[Message]:
    """Yield what is said of each requirement for which something can be brought."""
    for permit in rules.permits.values():
        for row in permit.requirements:
            if row.ask is None:
                continue
            ask = for_the_client(row.ask)
            yield Message(row.title.de, row.title.en, f"title: {row.id}")
            yield Message(ask.de, ask.en, f"ask: {row.id}")
            yield from (
                Message(one.because.de, one.because.en, f"not accepted: {one.kind}")
                for one in row.look_alikes
            )


def _names(rules: Catalogue) -> Iterator[Message]:
    for id_, permit in rules.permits.items():
        yield Message(permit.title.de, permit.title.en, f"permit: {id_}")
    for kind in kinds():
        if kind not in _NO_PAPER:
            title = kind_title(kind)
            yield Message(title.de, title.en, f"paper: {kind}")


def template(lang: str, found: Iterable[Message]) -> Catalog:
    """Return the messages as a catalogue without translations."""
    made = Catalog(
        locale=lang,
        domain="letter",
        project="aktencheck",
        version="1",
        msgid_bugs_address=" ",
        fuzzy=False,
        header_comment="# Sentences of the letter to the client.\n"
        "# A message marked 'fuzzy' has not been read by a speaker of the language: remove the mark after reading.",
    )
    for one in found:
        id_: Any = (one.german, one.several) if one.several else one.german
        made.add(id_, auto_comments=[one.used, f"en: {one.english}"], flags=_flags(one))
    return made


def _flags(one: Message) -> tuple[str, ...]:
    return ("python-brace-format",) if "{" in one.german else ()


def keep_up(lang: str) -> None:
    """Write the catalogue of a language anew with the messages of today."""
    wanted = template(lang, messages())
    made = catalogue_of(lang) if place_of(lang).exists() else wanted
    if made is not wanted:
        made.update(wanted, no_fuzzy_matching=True, update_header_comment=True)
    place_of(lang).parent.mkdir(parents=True, exist_ok=True)
    with place_of(lang).open("wb") as file:
        write_po(file, made, width=120)


if __name__ == "__main__":
    for code in dict.fromkeys([*translated_languages(), *sys.argv[1:]]):
        keep_up(code)
