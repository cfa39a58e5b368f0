"""The folder as a condition sees it: which papers may prove something, and which only raise a question.

A paper proves something when its kind is sure, it is no specimen and it is about the applicant. Where one of
these is in doubt the paper is *doubtful*: it never carries `met`, and it keeps a row from being `missing`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any, TypeVar

import pydantic

from extractors.kind import Paper
from extractors.reading.void import void_mark
from pipeline.field import Field
from pipeline.frozen import Frozen

from .case import Case
from .finding import Calculation, Evidence, Status, Text
from .identity import Match
from .persons import Applicant

Found = TypeVar("Found")

KIND_SURE = 0.6
"""From this sureness of its kind on a paper may carry a `met`; naming a document starts at 0.5."""


class Outcome(Frozen):
    """What a condition found: status, reason with its words to fill in, and what it rests on.

    `mandatory` None: as the catalogue says. `args` fill the reason's placeholders.
    """

    status: Status
    code: str
    args: dict[str, str | Text] = pydantic.Field(default_factory=dict)
    evidence: tuple[Evidence, ...] = ()
    notes: tuple[Text, ...] = ()
    mandatory: bool | None = None
    reached_on: dt.date | None = None
    question: str | None = None
    calculations: tuple[Calculation, ...] = ()


class Folder(Frozen):
    """Everything that a condition may look at; nothing here changes."""

    papers: tuple[Paper, ...]
    matches: Mapping[str, Match]
    applicant: Applicant
    case: Case
    as_of: dt.date
    _found: dict[Hashable, Any] = pydantic.PrivateAttr(default_factory=dict)

    def once(self, key: Hashable, make: Callable[[], Found]) -> Found:
        """Return what `make` makes of this folder, made once however many conditions ask for it under the key."""
        if key not in self._found:
            self._found[key] = make()
        found: Found = self._found[key]
        return found

    def of(self, *kinds: str) -> tuple[Paper, ...]:
        """Return the papers of these kinds but for specimens and another person's; originals first."""
        return self.once(("of", *kinds), lambda: self._of(kinds))

    def _of(self, kinds: tuple[str, ...]) -> tuple[Paper, ...]:
        found = [
            paper
            for paper in self.papers
            if paper.kind in kinds
            and not paper.document.specimen
            and self.matches[paper.id].same is not False
        ]
        return tuple(sorted(found, key=lambda paper: paper.duplicate_of is not None))

    def doubt(self, paper: Paper, *, unnamed: bool = False) -> str | None:
        """Return why the paper may not carry a `met` (a reason code), None where it may.

        `unnamed`: a paper of this kind carries no name by its nature; it is taken for the applicant's as long
        as the folder holds no other person's papers.
        """
        if paper.document.sureness < KIND_SURE:
            return "kind_unsure"
        if void_mark(paper.document):
            return "marked_void"
        match = self.matches[paper.id]
        if match.same:
            return None
        if unnamed and match.reason == "no_name" and not self.mixed:
            return None
        return (
            "holder_unclear"
            if match.reason in ("no_name", "half_name", "name_undivided", "namesake", "applicant_unknown")
            else "holder_differs"
        )

    @property
    def mixed(self) -> bool:
        """Whether papers of other persons lie in the folder."""
        return any(match.conflicting for match in self.matches.values())

    def possible(self, kinds: Sequence[str]) -> tuple[Paper, ...]:
        """Return the unnamed documents that one of the kinds claims beside another."""
        return tuple(
            paper
            for paper in self.papers
            if paper.kind == "unknown"
            and not paper.document.specimen
            and any(claim.kind in kinds for claim in paper.document.claims)
        )


def field(paper: Paper, name: str) -> Field[Any] | None:
    """Return a field of the paper by its name of the vocabulary; None where it was not read."""
    found: Field[Any] | None = None if name == "persons" else vars(paper.fields).get(name)
    return found


def value(paper: Paper, name: str) -> Any:
    """Return what was read, sure or not; None where nothing was."""
    found = field(paper, name)
    return found.value if found is not None else None


def sure_value(paper: Paper, name: str) -> Any:
    """Return what was read where it may carry a `met`, else None."""
    found = field(paper, name)
    return found.value if found is not None and found.sure else None


def cite(paper: Paper, *names: str) -> tuple[Evidence, ...]:
    """Return the fields as evidence; the paper as a whole where none of them was read."""
    found = tuple(_evidence(paper, name) for name in names if field(paper, name) is not None)
    return found or (Evidence(document=paper.id, page=1),)


def cite_sure(paper: Paper, *names: str) -> tuple[Evidence, ...]:
    """Return the fields that were surely read as evidence; the paper as a whole where none was."""
    return cite(paper, *(name for name in names if (found := field(paper, name)) is not None and found.sure))


def _evidence(paper: Paper, name: str) -> Evidence:
    read = vars(paper.fields)[name]
    return Evidence(
        document=paper.id,
        field=name,
        value=_printable(read.value),
        page=read.page,
        box=read.box,
        printed=read.printed,
        confidence=read.likelihood,
    )


def _printable(read: object) -> Any:
    """Return the value as the report's JSON holds it."""
    if isinstance(read, dt.date):
        return read.isoformat()
    if isinstance(read, Decimal):
        return str(read)
    if isinstance(read, list | tuple | set | frozenset):
        return [_printable(item) for item in read]
    if isinstance(read, Mapping):
        return {str(key): _printable(item) for key, item in read.items()}
    if isinstance(read, Frozen):
        return _printable(read.model_dump())
    return read


def where(paper: Paper, name: str | None = None) -> Text:
    """Return where to look: file and page."""
    read = field(paper, name) if name else None
    number = min(read.page if read else 1, len(paper.document.pages))
    page = paper.document.pages[number - 1]
    return Text(
        de=f"{page.file}, Seite {page.number}",
        en=f"{page.file}, page {page.number}",
    )


def day(date: dt.date) -> Text:
    """Return a date as each language writes it.

    >>> day(dt.date(2026, 3, 9)).de
    '09.03.2026'
    """
    return Text(de=f"{date:%d.%m.%Y}", en=date.isoformat())


def best(outcomes: Iterator[Outcome] | Sequence[Outcome]) -> Outcome | None:
    """Return the outcome that decides: a proof, else a doubt, else the contrary; None where there is none."""
    found = list(outcomes)
    order: tuple[Status, ...] = ("met", "waived", "authority", "unclear", "not_met", "missing")
    return min(found, key=lambda outcome: order.index(outcome.status), default=None)
