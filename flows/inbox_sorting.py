"""Whose file is it? (Zuordnung) A file out of the scanner's common folder, compared with the clients that are known.

It is filed only where no careful reader would hesitate: every paper in it names its person, surely read, with a name
and a birth date that are those of exactly one client; nobody else whom a paper is about could be another client.
Everything else is for a person, with the reason and the clients that come into question.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from extractors.kind import Paper
from validators.identity import Identity, same_person
from validators.persons import GROUP_KINDS, mentioned_on, named_on

from .inbox_journal import Reason

_Test = Callable[[Identity, Identity], bool]
_EITHER = frozenset({"one_letter_no_birth_date", "first_january", "name_undivided"})
"""Outcomes of the comparison that leave it open although nothing speaks against it."""
_MAYBE = _EITHER | {"birth_date_differs", "name_apart", "half_name", "name_unsure"}


class Known(NamedTuple):
    """A client's folder by its name, and who is known to belong into it: the applicant and the stated household."""

    folder: str
    persons: tuple[Identity, ...]


class Sorted(NamedTuple):
    """Where a file belongs; None: a person has to look. `candidates` are the folders that come into question."""

    folder: str | None
    reason: Reason
    candidates: tuple[str, ...] = ()


def sorted_to(papers: Sequence[Paper], known: Sequence[Known], *, whole: bool) -> Sorted:
    """Return the one client to whom a file belongs.

    Args:
        papers: everything in the file.
        known: all clients.
        whole: whether every page of it could be read.
    """
    told = [_sorted(paper, known) for paper in papers if paper.kind != "blank"]
    candidates = tuple(sorted({name for one in told for name in one.candidates}))
    if not whole:
        return Sorted(None, "unreadable", candidates)
    if not told:
        return Sorted(None, "no_person")
    folders = {one.folder for one in told}
    if len(folders) == 1 and told[0].folder is not None:
        return Sorted(told[0].folder, "name_and_birth_date", (told[0].folder,))
    if len(folders - {None}) > 1:
        return Sorted(None, "several_clients", candidates)
    return Sorted(None, next(one.reason for one in told if one.folder is None), candidates)


def _sorted(paper: Paper, known: Sequence[Known]) -> Sorted:
    named, beside = named_on(paper), mentioned_on(paper)
    agreeing = [one.folder for one in known if _any(_agrees, named, one.persons)]
    open_ = [one.folder for one in known if _any(_may_be, named, one.persons) and one.folder not in agreeing]
    hinted = [one.folder for one in known if _any(_is_hint, (*named, *beside), one.persons)]
    candidates = tuple(dict.fromkeys((*agreeing, *open_, *hinted)))
    if not named:
        return Sorted(None, "no_person", candidates)
    if len(agreeing) > 1 or (agreeing and open_):
        return Sorted(None, "several_clients", candidates)
    if not agreeing:
        return Sorted(None, _why_none(named, known) if candidates else "no_client", candidates)
    own = next(one for one in known if one.folder == agreeing[0])
    # a paper on a whole family names others, too; any other paper with two holders is two persons'
    if paper.kind not in GROUP_KINDS and not all(_any(_is_same, [one], own.persons) for one in named):
        return Sorted(None, "several_persons", candidates)
    return Sorted(own.folder, "name_and_birth_date", candidates)


def _why_none(named: Sequence[Identity], known: Sequence[Known]) -> Reason:
    persons = [person for one in known for person in one.persons]
    if _any(lambda one, other: _is_same(one, other) and _is_new_year(one), named, persons):
        return "first_january"
    if all(one.birth_date is None for one in named):
        return "no_birth_date"
    return "unsure"


def _agrees(one: Identity, other: Identity) -> bool:
    """Whether name and birth date are read surely and are the same; half of all unknown birthdays are a 1 January."""
    if not (one.name_sure and one.birth_sure and one.family_name and one.given_names) or _is_new_year(one):
        return False
    match = same_person(one, other)
    return bool(match.same) and match.reason == "name_and_birth_date"


def _is_same(one: Identity, other: Identity) -> bool:
    return bool(same_person(one, other).same)


def _may_be(one: Identity, other: Identity) -> bool:
    match = same_person(one, other)
    return bool(match.same) or (match.same is None and match.reason in _EITHER)


def _is_hint(one: Identity, other: Identity) -> bool:
    match = same_person(one, other)
    return bool(match.same) or (match.same is None and match.reason in _MAYBE)


def _is_new_year(one: Identity) -> bool:
    return one.birth_date is not None and (one.birth_date.month, one.birth_date.day) == (1, 1)


def _any(test: _Test, some: Iterable[Identity], others: Sequence[Identity]) -> bool:
    return any(test(one, other) for one in some for other in others)
