"""Whose birth a paper tells, and of which parents (Kind und Eltern).

A certificate, a print from the register or the translation of one: the child's section comes first, the parents follow
under headings of their own, or at labels ("Father's full name"). Older certificates say it in a sentence.

Source: documents.md C4; annex 6 of the PStV; CIEC convention no. 16.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.document import Document
from pipeline.field import Field, Person

from . import civil_status
from .civil_status import Region
from .dates import date_in
from .person_labels import FAMILY, GIVEN
from .persons import date_field, name_fields
from .sentences import running_text
from .spans import Span
from .told import folded_text

_PARENT = re.compile(
    r"\W*(?:\d{1,2}\W+)?(?:angaben (?:zur|zum|uber (?:die|den)) )?(?:der |die )?"
    r"(?:(?:1|2|erster|zweiter)\W{1,3}\W?(?:elternteil|mutter|vater)|elternteil \d|"
    r"elternteil|mutter|vater|father|mother|pere|mere)\b"
)
_FAMILY = (
    *FAMILY, "Familienname des Kindes", "Name des Kindes", "Nachname des Kindes", "Familienname, Geburtsname",
    "Child's surname",
    "Surname of child", "Family name of child", "Nom de l'enfant", "Name of child", "Child's name",
    "Full name of child",
    "Name of the child", "Vor- und Familienname", "Vor- und Familienname des Kindes",
)  # fmt: skip
_AT_BIRTH = ("Geburtsname", "Geburtsname des Kindes", "Familienname (Geburtsname)")
_GIVEN = (
    *GIVEN,
    "Vorname(n) des Kindes",
    "Vornamen des Kindes",
    "Prénoms de l'enfant",
    "First name of child",
    "Given names of child",
)
_OF_PARENT: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("mutter|m.?ther|mere", ("Name der Mutter", "Mother's name", "Name of mother", "Full name of mother",
    "Vor- und Familienname der Mutter", "Nom de la mère",
     "Name of the mother", "Mutter", "Mother", "Mother's full name")),
    ("vater|f.?ther|pere", ("Name des Vaters", "Father's name", "Name of father", "Full name of father",
    "Vor- und Familienname des Vaters", "Nom du père",
     "Name of the father", "Vater", "Father", "Father's full name")),
)  # fmt: skip
_BORN = re.compile(r"\b(?:ist|wurde) am\b")


def _headings(document: Document) -> list[Span]:
    """The first two headings of parents that are no labels of the child's own rows."""
    return list(civil_status.headings(document, _PARENT))[:2]


def _of_child(document: Document) -> Region:
    found = _headings(document)
    return Region(1, bottom=found[0].box.top - 0.004 if found and found[0].page == 1 else 1.0)


def child_of(document: Document) -> tuple[Person, Field[str] | None]:
    """Return the child and where it was born: by the labels of its section, else as the sentence says."""
    region = _of_child(document)
    person = civil_status.person_in(document, region, role="holder", family=_FAMILY, given=_GIVEN)
    if person.family_name is None:
        at_birth = civil_status.person_in(document, region, role="holder", family=_AT_BIRTH, given=_GIVEN)
        person = person.model_copy(update={"family_name": at_birth.family_name})
    place = civil_status.birth_place_in(document, region)
    if person.birth_date is not None and (person.family_name or person.given_names):
        return person, place
    return _told(document) or (person, place)


def _told(document: Document) -> tuple[Person, Field[str] | None] | None:
    """Lina Al-Hassan ist am 3. Februar 2019 um 4.35 Uhr in Kassel geboren."""
    text = folded_text(document)
    for match in _BORN.finditer(text.text):
        end = text.sentence_end(match.end())
        behind = text.span(match.end(), min(end, match.end() + 110))
        hit = date_in(behind) if behind else None
        if (
            behind is None
            or hit is None
            or not re.search(r"\bgeboren|zur welt", text.text[match.end() : end])
        ):
            continue
        whole = running_text(document).text
        start = whole.find(hit.span.words[0].text)
        name = civil_status.name_before(document, match.start())
        family, given = name_fields(name) if name else (None, None)
        rest = whole[start : start + 140]
        said = re.search(
            r"\bin ([A-ZÄÖÜ][\w.'’() -]*?)(?=,| geboren| zur Welt|\. [A-ZÄÖÜ][a-zäöüß]{2,}\s)", rest
        )
        place = running_text(document).between(start + said.start(1), start + said.end(1)) if said else None
        person = Person(role="holder", family_name=family, given_names=given, birth_date=date_field(hit))
        return person, place.field(said[1].strip()) if place and said else None
    return None


def parents_of(document: Document) -> Iterator[Person]:
    """Yield the parents, in the order in which they are printed."""
    found = _headings(document)
    if len(found) == 2:
        for heading, region in zip(found, civil_status.regions(*found), strict=True):
            person = civil_status.person_in(document, region, role="parent")
            if not (person.family_name and person.given_names):
                person = civil_status.name_at_heading(document, heading, _PARENT, role="parent") or person
            if person.family_name or person.given_names:
                yield person
        return
    named = [
        civil_status.person_in(
            document, Region(1), role="parent", family=phrases, given=(), born=(), says=says
        )
        for says, phrases in _OF_PARENT
    ]
    yield from sorted((person for person in named if person.family_name), key=_height)


def _height(person: Person) -> float:
    return person.family_name.box.top if person.family_name and person.family_name.box else 0.0
