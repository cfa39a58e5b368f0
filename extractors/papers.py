"""From pages to papers: cut, named, read (Dokumente eines Ordners)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pipeline.document import Document, Page
from pipeline.field import Field, Fields, Person

from .calibration import calibrated
from .classify import body_of
from .kind import Kind, Paper, known_kinds
from .reading.issued import dated
from .reading.name_evidence import settled
from .repeats import repeated
from .split import documents_in

_PERSON_FIELDS = tuple(name for name in Person.model_fields if name != "role")


def fields_of(document: Document) -> Fields:
    """Return what the document says, each value with its probability; nothing where its kind is not known."""
    kind = known_kinds().get(document.kind)
    return calibrated(_read(document, kind), document.pages) if kind is not None else Fields()


def _read(document: Document, kind: Kind) -> Fields:
    cover = body_of(document, kind)
    if not cover:
        return dated(settled(kind.extract(document), document), document)
    body = document.model_copy(update={"pages": document.pages[cover:]})
    return settled(_moved(dated(kind.extract(body), body), cover), document)


def _moved(fields: Fields, pages: int) -> Fields:
    """Return the fields with their places counted from the first page of the whole document."""

    def moved(field: Field[Any] | None) -> Field[Any] | None:
        return field.model_copy(update={"page": field.page + pages}) if field else None

    persons = tuple(
        person.model_copy(update={name: moved(getattr(person, name)) for name in _PERSON_FIELDS})
        for person in fields.persons
    )
    own = {name: moved(field) for name, field in fields.named().items()}
    return fields.model_copy(update={**own, "persons": persons})


def papers_in(pages: Sequence[Page]) -> tuple[Paper, ...]:
    """Return all papers of a folder; every page is in exactly one of them."""
    papers: list[Paper] = []
    for number, document in enumerate(documents_in(pages), 1):
        fields = fields_of(document)
        paper = Paper(id=f"d{number}", document=document, fields=fields)
        papers.append(paper.model_copy(update={"duplicate_of": repeated(paper, papers)}))
    return tuple(papers)
