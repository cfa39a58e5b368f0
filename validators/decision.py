"""A person's decision: what was settled, by whom, when and why (Entscheidung).

A decision is about one of

    requirement   the status of one requirement of one permit
    warning       an open warning is settled
    field         the value of a field of a document
    kind          what kind of paper a document is
    holder        whose paper it is: applicant, household, other

A document is named by the content of its files, never by its place in the folder, so that a decision survives a
renamed file and ends with a changed one. Every entry carries the hash of the one before it.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections.abc import Iterable, Mapping
from typing import Any, Literal, get_args

import pydantic

from pipeline.document import Document
from pipeline.frozen import Frozen

from .finding import Status

SCHEMA = "aktencheck-decisions/1"
About = Literal["requirement", "warning", "field", "kind", "holder"]
Holder = Literal["applicant", "household", "other"]
HOLDERS: tuple[str, ...] = get_args(Holder)
STATUSES: tuple[str, ...] = get_args(Status)
SETTLED: tuple[Status, ...] = ("met", "waived", "authority", "not_applicable", "not_required")
"""The statuses with which a mandatory requirement does not keep a case from being complete."""


class DocumentRef(Frozen):
    """A document as the person saw it. `file` and `page` are for readers; only `digest` identifies it."""

    digest: str = pydantic.Field(min_length=1)
    kind: str
    file: str = pydantic.Field(repr=False)
    page: int = pydantic.Field(ge=1)


class Saw(Frozen):
    """What the machine said when the person decided: of a requirement its status and reason code."""

    status: Status | None = None
    reason_code: str | None = None
    value: Any = pydantic.Field(default=None, repr=False)


class Decision(Frozen):
    """One thing that a person settled.

    `permit` is set for a requirement, `document` for field, kind and holder. `name` is the id of the requirement,
    the code of the warning or the name of the field. `value` is plain (dates as ISO text, amounts as decimal text).
    `rests_on` are the documents that the person was shown, `known` the short digests of all that lay in the folder
    then (`short`). `withdrawn`: the decision takes back what stood before.
    """

    about: About
    name: str = pydantic.Field(min_length=1)
    permit: str | None = None
    document: DocumentRef | None = None
    status: Status | None = None
    value: Any = pydantic.Field(default=None, repr=False)
    withdrawn: bool = False
    reason: str = pydantic.Field(repr=False, min_length=1)
    author: str = pydantic.Field(repr=False, min_length=1)
    at: dt.datetime
    saw: Saw = Saw()
    rests_on: tuple[DocumentRef, ...] = ()
    known: tuple[str, ...] = ()

    @property
    def key(self) -> tuple[str, str, str, str]:
        """What the decision is about; of two with the same key the later one holds."""
        return self.about, self.name, self.permit or "", self.document.digest if self.document else ""


class Entry(Frozen):
    """A decision in its place of the record; `previous` and `hash` are SHA-256 in hexadecimal."""

    number: int = pydantic.Field(ge=1)
    decision: Decision
    previous: str
    hash: str


def origin(case_id: str) -> str:
    """Return what the first entry of a case follows: a record of another case does not fit."""
    return hashlib.sha256(f"{SCHEMA}\0{case_id}".encode()).hexdigest()


def chained(decision: Decision, number: int, previous: str) -> Entry:
    """Return the decision as the entry that follows another."""
    return Entry(number=number, decision=decision, previous=previous, hash=_hash(decision, number, previous))


def first_break(entries: Iterable[Entry], case_id: str) -> int | None:
    """Return the number of the first entry that does not follow from the one before it; None: all do."""
    previous = origin(case_id)
    for number, entry in enumerate(entries, 1):
        fits = (entry.number, entry.previous) == (number, previous)
        if not fits or entry.hash != _hash(entry.decision, number, previous):
            return number
        previous = entry.hash
    return None


def said(decision: Decision) -> dict[str, Any]:
    """Return what a decision says, as record and hash hold it: without what is not said.

    So a part that a later version adds, and that says nothing where it is left out, breaks no record of today.
    """
    told = decision.model_dump(mode="json")
    told["saw"] = {key: part for key, part in told["saw"].items() if part is not None}
    return {key: part for key, part in told.items() if key == "value" or part not in (None, [], {}, False)}


def _hash(decision: Decision, number: int, previous: str) -> str:
    told = {"number": number, "previous": previous, "decision": said(decision)}
    canonical = json.dumps(told, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(canonical.encode("utf-8", "surrogatepass")).hexdigest()


def short(digest: str) -> str:
    """Return as much of a digest as tells the documents of a folder apart."""
    return digest[:16]


def identity_of(document: Document, digests: Mapping[str, str]) -> str:
    """Return what identifies a document by content: its pages by file digest and number in the file.

    Args:
        document: the pages that belong together.
        digests: SHA-256 of each file, by its name as pages carry it.

    Returns:
        A SHA-256 in hexadecimal; "" where the digest of a file is not known, so that no decision fits.
    """
    if any(page.file not in digests for page in document.pages):
        return ""
    told = "".join(f"{digests[page.file]}:{page.number}\n" for page in document.pages)
    return hashlib.sha256(told.encode()).hexdigest()
