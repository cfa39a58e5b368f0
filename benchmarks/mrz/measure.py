"""One page with a zone, scanned, read, and what is reported from it (Ablesen)."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

from benchmarks.reading.states import Shot, clean, office, phone
from extractors.reading.identity import identity
from extractors.reading.mrz import transliterated
from pipeline.document import Document
from pipeline.field import Field
from pipeline.read import read_page
from samples import scans

from .cards import Card, bare_card, paper_card
from .damage import ALTERED, DAMAGES

WHOLE = ("clean", "turned", "office", "phone")
DAMAGED = (*DAMAGES, ALTERED)


class Value(NamedTuple):
    """One value of the zone: what it truly is, what is reported ("" for nothing), whether it is reported as sure."""

    name: str
    true: str
    told: str
    sure: bool

    @property
    def right(self) -> bool:
        """Whether what is reported is true."""
        return self.told == self.true


class Outcome(NamedTuple):
    """One page: how many lines of its zone were read exactly, and its values."""

    how: str
    form: str
    lines: int
    exact: int
    values: tuple[Value, ...]


def outcome(how: str, number: int, seed: int) -> Outcome:
    """Make card `number`, in a state of `WHOLE` or with a damage, read it and hold it against the truth."""
    rng = Random(f"{seed}/{how}/{number}")
    if how in WHOLE:
        card = (paper_card if number % 2 else bare_card)(number, seed)
        return _read(how, card, _shot(how, card, rng))
    card = bare_card(number, seed, altered=how == ALTERED)
    if how in DAMAGES:
        high, wide = card.pixels.shape[:2]
        left, top, right, bottom = card.box
        place = round(left * wide), round(top * high), round(right * wide), round(bottom * high)
        card = card._replace(pixels=DAMAGES[how](card.pixels, place, rng))
    return _read(how, card, clean(card.pixels, rng))


def _shot(how: str, card: Card, rng: Random) -> Shot:
    if how == "turned":
        shot = clean(card.pixels, rng)
        return shot._replace(picture=scans.turned(shot.picture, rng.choice([1, 2, 3])))
    return {"clean": clean, "office": office, "phone": phone}[how](card.pixels, rng)


def _read(how: str, card: Card, shot: Shot) -> Outcome:
    with tempfile.TemporaryDirectory(prefix="mrz-") as scratch:
        path = Path(scratch, "page.jpg" if how == "phone" else "page.pdf")
        scans.write([(shot.picture, replace(shot.scanner, dpi=72) if how == "phone" else shot.scanner)], path)
        page, _ = read_page(path, 1)
    read = {word.text for word in page.words}
    who = identity(Document(pages=(page,)))
    fields: dict[str, Field[Any] | None] = {
        "number": who.document_number, "birth": who.birth_date, "expiry": who.valid_until,
        "family name": who.family_name, "given names": who.given_names,
    }  # fmt: skip
    values = [_value(name, true, fields[name]) for name, true in card.values.items()]
    return Outcome(how, card.form, len(card.lines), sum(line in read for line in card.lines), tuple(values))


def _value(name: str, true: str, field: Field[Any] | None) -> Value:
    if field is None:
        return Value(name, true, "", False)
    if name in ("birth", "expiry"):
        told = f"{field.value:%y%m%d}"
    else:
        told = transliterated(str(field.value)) if "name" in name else str(field.value)
        true = transliterated(true) if "name" in name else true
    # a zone holds only so many letters: what a paper prints in full is no less true
    told = true if "name" in name and len(true) > 8 and told.startswith(true) else told
    return Value(name, true, told, field.sure)
