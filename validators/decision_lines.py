"""Who got what by a decision on several persons (Entscheidung je Person).

A line is told by name and, where the decision prints it, birth date: father and son, mother and daughter may bear the
same name and get different things.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from extractors.kind import Paper

from .folder import Folder, sure_value, value
from .identity import same_person
from .names import Likeness, name_likeness, words
from .persons import named_on


class Bearer(NamedTuple):
    """Whom a line is about. `born` is told for namesakes only (`namesake`), None where it could not be read."""

    name: str
    born: dt.date | None
    namesake: bool


def outcomes_of(folder: Folder, paper: Paper) -> set[str] | None:
    """Return what the decision says of the applicant, sure or not; None where it was not read."""
    lines = _lines(paper)
    if own := _own(folder, lines):
        return set().union(*(lines[bearer] for bearer in own))
    read = value(paper, "outcomes")
    if read is None and lines:
        return set().union(*lines.values())
    return {str(outcome) for outcome in read} if read else None


def surely_said(folder: Folder, paper: Paper) -> bool:
    """Whether it is sure what the decision says of the applicant: surely read, and whose line it is."""
    lines = _lines(paper)
    persons = named_on(paper)
    if not lines:
        # without lines the outcomes are those of the first person named
        identity = folder.applicant.identity
        first = len(persons) < 2 or (identity is not None and same_person(persons[0], identity).same)
        return bool(first) and sure_value(paper, "outcomes") is not None
    if sure_value(paper, "outcomes_by_person") is None:
        return False
    own = _own(folder, lines)
    alike = all(outcomes == next(iter(lines.values())) for outcomes in lines.values())
    # of namesakes without a birth date the lines run together: what differs is not known to be the applicant's
    alike = alike and not any(who.namesake and not who.born and len(lines[who]) > 1 for who in lines)
    if len(own) == 1 and _is_alone(folder, next(iter(own)), paper):
        return True
    return alike and (bool(own) or len(lines) >= len(persons))


def _is_alone(folder: Folder, bearer: Bearer, paper: Paper) -> bool:
    """Tell whether this line can be the applicant's alone: nobody of the same name, or the birth date tells."""
    identity = folder.applicant.identity
    if bearer.namesake:
        return identity is not None and bearer.born is not None and bearer.born == identity.birth_date
    namesakes = [who for who in named_on(paper) if name_likeness(who.name, bearer.name) == Likeness.SAME]
    return len(namesakes) < 2


def _own(folder: Folder, lines: Iterable[Bearer]) -> set[Bearer]:
    """Return the lines that are the applicant's; more than one where they cannot be told apart."""
    identity = folder.applicant.identity
    if identity is None:
        return set()
    alike = {who for who in lines if name_likeness(who.name, identity.name) >= Likeness.NEAR}
    # a child may carry the father's whole name behind its own: the name of the same length is the applicant's
    full = {who for who in alike if len(words(who.name)) == len(words(identity.name))}
    same = {who for who in full if name_likeness(who.name, identity.name) == Likeness.SAME}
    own = same or full or alike
    born = {who for who in own if who.born is not None and who.born == identity.birth_date}
    return born or own


def _lines(paper: Paper) -> dict[Bearer, set[str]]:
    """Return the outcomes of each bearer, whichever form the lines have, in the order of the decision."""
    found: dict[Bearer, set[str]] = {}
    for line in value(paper, "outcomes_by_person") or ():
        data: Mapping[str, Any] = line if isinstance(line, Mapping) else dict(line)
        person, outcome = data.get("person"), data.get("outcome")
        if isinstance(person, Mapping):
            person = " ".join(str(part) for part in person.values() if part)
        if person and outcome:
            bearer = Bearer(str(person), _day(data.get("birth_date")), "birth_date" in data)
            found.setdefault(bearer, set()).add(str(outcome))
    return found


def _day(printed: object) -> dt.date | None:
    if isinstance(printed, dt.date):
        return printed
    return dt.date.fromisoformat(printed) if isinstance(printed, str) and printed else None
