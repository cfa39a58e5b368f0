"""Conditions on identity and passport of a settlement permit (geklärte Identität, Passpflicht)."""

from __future__ import annotations

from extractors.kind import Paper

from .condition_papers import absent, doubtful, identity_shown, in_future, unsure
from .finding import Text
from .folder import Folder, Outcome, best, cite, day, sure_value, where
from .registry import condition
from .requirement import Requirement

_PLAIN = ("birth_certificate", "marriage_certificate")


@condition
def identity_clear(row: Requirement, folder: Folder) -> Outcome:
    """A document with photo proves who the applicant is; a certificate without one is left to the authority.

    A remark that the particulars rest on own statements leaves it open, and so does a foreign paper without
    translation. Validity does not count.
    """
    pictured = row.model_copy(update={"evidence": tuple(k for k in row.evidence if k not in _PLAIN)})
    shown = identity_shown(pictured, folder)
    if shown.status == "met" or shown.status == "unclear":
        return shown
    plain = [_without_photo(row, folder, paper) for paper in folder.of(*_PLAIN)]
    return best(plain) or absent(row, folder)


def _without_photo(row: Requirement, folder: Folder, paper: Paper) -> Outcome:
    if doubt := doubtful(row, folder, paper):
        return doubt
    args: dict[str, str | Text] = {"where": where(paper)}
    return Outcome(status="unclear", code="identity_without_photo", args=args, evidence=cite(paper))


@condition
def passport_held(row: Requirement, folder: Folder) -> Outcome:
    """A passport or what the law puts in its place is valid on the day of the check; its last day counts."""
    return best([_valid(row, folder, paper) for paper in folder.of(*row.evidence)]) or absent(row, folder)


def _valid(row: Requirement, folder: Folder, paper: Paper) -> Outcome:
    if doubt := doubtful(row, folder, paper):
        return doubt
    until = sure_value(paper, "valid_until")
    if until is None:
        return unsure(paper, "valid_until")
    if ahead := in_future(folder, paper, "issued_on"):
        return ahead
    valid = until >= folder.as_of
    return Outcome(
        status="met" if valid else "not_met",
        code="passport_valid" if valid else "passport_expired",
        args={"until": day(until)},
        evidence=cite(paper, "valid_until", "document_number"),
    )
