"""The holder of a certificate (Inhaber): by labels, else by the sentence that names them.

    Name, Vorname: Al-Hassan, Omar        Herr Omar Al-Hassan, geboren am 12.04.1988, hat ...

Source: documents.md 1.4, 5.0.
"""

from __future__ import annotations

from pipeline.document import Document
from pipeline.field import Person

from .persons import holder_by_labels, persons_in
from .sentences import running_text


def holder_of(document: Document) -> Person:
    """Return the person whom the paper is about; parts that are not printed are None."""
    labelled = holder_by_labels(document)
    if labelled.family_name and labelled.given_names and labelled.birth_date:
        return labelled
    told = next(persons_in(running_text(document)), None)
    if told is None or not told.family_name:
        return labelled
    if labelled.birth_date and told.birth_date and labelled.birth_date.value != told.birth_date.value:
        return labelled
    return Person(
        family_name=labelled.family_name if labelled.given_names else told.family_name,
        given_names=labelled.given_names or told.given_names,
        birth_date=labelled.birth_date or told.birth_date,
        nationality=labelled.nationality or told.nationality,
    )


def persons_of(person: Person) -> tuple[Person, ...]:
    """Return the person as the list of a document's persons; empty where nothing of them was read."""
    known = person.family_name or person.given_names or person.birth_date
    return (person,) if known else ()
