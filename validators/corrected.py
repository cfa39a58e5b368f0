"""Papers as people corrected them: values, kinds, persons (Berichtigte Angaben).

The place on the page stays where the machine found the value; what a person says has the method `person`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pydantic

from extractors.kind import Paper
from extractors.papers import fields_of
from pipeline.errors import UsageError
from pipeline.field import Field, Fields, Person
from pipeline.vocabulary import kinds

from .decision import HOLDERS, Decision, Entry
from .decision_values import as_plain, retyped

_OF_PERSON = tuple(name for name in Person.model_fields if name != "role")
_ORDER = ("kind", "holder", "field")
"""What a paper is decides which fields it has, so kinds come first."""


def corrected(
    papers: Sequence[Paper], entries: Sequence[Entry], identities: Mapping[str, str]
) -> tuple[tuple[Paper, ...], dict[int, str | None]]:
    """Return the papers with what people decided about them.

    Args:
        papers: every document of the folder.
        entries: decisions about documents, of each thing the one that holds.
        identities: the content identity of each paper, by its id.

    Returns:
        The papers, and for the number of each entry why it does not hold (`file_gone`, `does_not_fit`), None
        where it does.
    """
    found = {paper.id: paper for paper in papers}
    states: dict[int, str | None] = {}
    for entry in sorted(entries, key=lambda entry: _ORDER.index(entry.decision.about)):
        assert entry.decision.document is not None
        digest = entry.decision.document.digest
        ids = [id_ for id_, identity in identities.items() if identity == digest]
        states[entry.number] = None if ids else "file_gone"
        for id_ in ids:
            changed = _changed(found[id_], entry.decision)
            if changed is None:
                states[entry.number] = "does_not_fit"
            else:
                found[id_] = changed
    return tuple(found[paper.id] for paper in papers), states


def surely_read(paper: Paper) -> Paper:
    """Return the paper as if nothing on it had been hard to read."""

    def sure(read: Field[Any]) -> Field[Any]:
        return read.model_copy(update={"confidence": 1.0, "doubt": None})

    own = {name: sure(read) for name, read in paper.fields.named().items()}
    persons = tuple(
        person.model_copy(
            update={n: sure(part) for n in _OF_PERSON if (part := getattr(person, n)) is not None}
        )
        for person in paper.fields.persons
    )
    fields = paper.fields.model_copy(update={**own, "persons": persons})
    document = paper.document.model_copy(update={"sureness": 1.0})
    return paper.model_copy(update={"fields": fields, "document": document})


def _changed(paper: Paper, decision: Decision) -> Paper | None:
    """Return the paper with the decision; None where the paper is not such that it can be said of it."""
    match decision.about:
        case "kind" if decision.value in kinds():
            document = paper.document.model_copy(update={"kind": decision.value, "sureness": 1.0})
            return paper.model_copy(update={"document": document, "fields": fields_of(document)})
        case "holder" if decision.value in HOLDERS:
            return paper.model_copy(update={"holder": decision.value})
        case "field":
            fields = _with_value(paper, decision.name, decision.value)
            return paper.model_copy(update={"fields": fields}) if fields is not None else None
    return None


def _with_value(paper: Paper, name: str, plain: Any) -> Fields | None:
    model = type(paper.fields)
    if name not in model.model_fields:
        return None
    read: Field[Any] | None = getattr(paper.fields, name)
    try:
        same = read is not None and as_plain(read.value) == plain
        value = read.value if read is not None and same else retyped(paper.kind, name, plain)
        told = {
            "value": value,
            "printed": read.printed if read else "",
            "page": read.page if read else 1,
            "box": read.box if read else None,
            "confidence": 1.0,
            "method": "person",
        }
        fields = model.model_validate({**dict(paper.fields), name: told})
    except (UsageError, pydantic.ValidationError):
        return None
    return _person_too(fields, name, read) if name in _OF_PERSON else fields


def _person_too(fields: Fields, name: str, was: Field[Any] | None) -> Fields:
    """Return the fields with the same part of the same person corrected where the paper lists its persons."""
    now = getattr(fields, name)
    persons = tuple(
        person.model_copy(update={name: now})
        if was is not None and (part := getattr(person, name)) is not None and part.value == was.value
        else person
        for person in fields.persons
    )
    return fields.model_copy(update={"persons": persons})
