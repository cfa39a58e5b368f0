"""How often a value like this one is right (Kalibrierung): from a reader's score to a probability.

A reader's score says how sure it is of letters; whether the value is the right one depends as much on how it was found.
The table `data/calibration.yaml` holds how often values were right, measured on made papers (`python -m
benchmarks.kinds --calibrate`; benchmarks/README.md says how well it holds on papers that no reader was built on).

Source: Zadrozny and Elkan 2002 for calibrating scores by isotonic regression.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import Any, Literal, NamedTuple

from pipeline.data_table import data_table
from pipeline.document import Page, Word
from pipeline.field import Field, Fields, Person

Source = Literal["layer", "scan"]
Second = Literal["agreed", "rival", "none"]

SCORES = (0.0, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 1.0)
"""From which score on each column of the table holds."""
_NOT_READ = ("stated", "person")
_PERSON_FIELDS = tuple(name for name in Person.model_fields if name != "role")


class Signs(NamedTuple):
    """What is known of a value: where its page was read, and what a second reader said of its words.

    `second`: `rival` where a word was read otherwise, `agreed` where one was looked at twice and none read otherwise,
    `none` where no word under the value was looked at twice.
    """

    source: Source
    second: Second


def signs_of(field: Field[Any], pages: Sequence[Page]) -> Signs:
    """Return what is known of a value of a document with these pages."""
    page = pages[field.page - 1]
    if page.method == "text_layer":
        return Signs("layer", "none")
    words = [word for word in page.words if field.box is not None and _lies_under(word, field)]
    if field.also_read is not None or any(word.other is not None for word in words):
        return Signs("scan", "rival")
    return Signs("scan", "agreed" if any(word.agreed for word in words) else "none")


def _lies_under(word: Word, field: Field[Any]) -> bool:
    assert field.box is not None
    x, y = word.box.middle
    left, top, right, bottom = field.box
    return left <= x <= right and top <= y <= bottom


def groups_of(signs: Signs, method: str, doubt: str | None) -> tuple[str, ...]:
    """Return the groups that a value belongs to, the finest first.

    >>> groups_of(Signs("scan", "agreed"), "label", None)
    ('scan, agreed: label', 'scan: label', 'scan', 'all')
    >>> groups_of(Signs("layer", "none"), "label", "ambiguous")
    ('layer: label (doubted)', 'layer (doubted)', 'all (doubted)')
    """
    state = " (doubted)" if doubt else ""
    second = {"agreed": ", agreed", "rival": ", rival", "none": ", once"}[signs.second]
    fine = (f"{signs.source}{second}: {method}{state}",) if signs.source == "scan" else ()
    return (*fine, f"{signs.source}: {method}{state}", f"{signs.source}{state}", f"all{state}")


def probability(field: Field[Any], pages: Sequence[Page]) -> float | None:
    """Return how often such a value is right, 0 to 1; None for one that was not read from these pages."""
    if field.method in _NOT_READ or not 1 <= field.page <= len(pages):
        return None
    table: dict[str, list[float]] = data_table("extractors", "calibration")["groups"]
    groups = groups_of(signs_of(field, pages), field.method, field.doubt)
    known = next((group for group in groups if group in table), None)
    return None if known is None else table[known][bisect_right(SCORES, field.confidence) - 1]


def calibrated(fields: Fields, pages: Sequence[Page]) -> Fields:
    """Return the fields of a document with these pages, each with its probability."""

    def told(field: Field[Any] | None) -> Field[Any] | None:
        return field and field.model_copy(update={"probability": probability(field, pages)})

    persons = tuple(
        person.model_copy(update={name: told(getattr(person, name)) for name in _PERSON_FIELDS})
        for person in fields.persons
    )
    own = {name: told(field) for name, field in fields.named().items()}
    return fields.model_copy(update={**own, "persons": persons})
