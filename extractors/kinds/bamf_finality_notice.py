"""Mitteilung der Unanfechtbarkeit (notice that a decision has become final).

A short letter of the Bundesamt für Migration und Flüchtlinge, often to the Ausländerbehörde: "Der Bescheid ist seit
dem ... unanfechtbar", "Bestandskraftmitteilung", "Abschlussmitteilung". Not this: the decision itself with a stamp
of finality, instructions on appeal ("wird bestandskräftig, wenn"), a notice that a court action is pending.

Source: documents.md A4.
"""

from __future__ import annotations

import datetime as dt
import re

from extractors.reading.finality import final_since
from extractors.reading.letters import (
    file_number,
    has_title,
    head_text,
    is_from_bamf,
    is_from_other,
    letter_date,
)
from extractors.reading.operative import operative_part
from extractors.reading.persons import holder_by_labels
from extractors.reading.rubrum import persons_in
from extractors.reading.sentences import running_text
from extractors.reading.tenor import rulings
from pipeline.document import Document
from pipeline.field import Field, Fields, Person

ACTS: frozenset[str] = frozenset({"request"})
"""The notice may ask the client to bring the passport to be entered."""

_TITLES = (
    "Abschlussmitteilung", "Bestandskraftmitteilung", "Mitteilung der Bestandskraft",
    "Mitteilung über die Bestandskraft", "Mitteilung der Unanfechtbarkeit", "Unanfechtbarkeit", "Bestandskraft",
    "Mitteilung über die Unanfechtbarkeit", "Eintritt der Bestandskraft",
    "Mitteilung zum Abschluss des Asylverfahrens", "Bestandskraftvermerk", "Abschluss des Asylverfahrens",
    "Ausgang des Asylverfahrens", "Mitteilung über den Ausgang des Asylverfahrens", "Mitteilung",
)  # fmt: skip


_DECISION = re.compile(r"\W*bescheid\W*(?:$|(?:über|im|in|des|der)\b)", re.IGNORECASE)
"""The title of a decision; "Bescheid vom 3. März" is quoted in subjects and captions."""


class BamfFinalityNotice(Fields):
    """What the notice says."""

    file_number: Field[str] | None = None
    final_since: Field[dt.date] | None = None


def identify(document: Document, /) -> float:
    """Return how sure it is that this is a notice of finality."""
    bamf, number = is_from_bamf(document), file_number(document)
    if (
        not (bamf or number)
        or is_from_other(document)
        or has_title(document, "Merkblatt", "Anhörung")
        or any(_DECISION.match(line) for line in head_text(document, share=0.55).splitlines())
    ):
        return 0.0
    if operative_part(document) is not None and rulings(document):
        return 0.0
    titled = has_title(document, *_TITLES[:-1])
    since = final_since(document)
    if since is None:
        return 0.6 if titled and bamf else 0.0
    return 0.74 + 0.12 * titled + 0.07 * bamf + 0.05 * bool(number)


def extract(document: Document, /) -> BamfFinalityNotice:
    """Return what the notice says."""
    persons = tuple(persons_in(running_text(document)))
    if not persons:
        holder = holder_by_labels(document)
        persons = (holder,) if holder.family_name else ()
    first = next(iter(persons), Person())
    return BamfFinalityNotice(
        family_name=first.family_name,
        given_names=first.given_names,
        birth_date=first.birth_date,
        nationality=first.nationality,
        persons=persons,
        file_number=file_number(document),
        final_since=final_since(document),
        issued_on=letter_date(document),
    )
