"""Conditions on entry and asylum (Visumverfahren, Sperre nach Asylantrag), and on a purpose that nobody has named.

Source: § 5 Abs. 2, § 10 AufenthG; § 39 AufenthV; legal.md 5.5; ruling 10.
"""

from __future__ import annotations

from extractors.kind import Paper
from extractors.reading.legal_basis import parse_canonical

from .condition_asylum import granted_outcomes
from .condition_papers import absent, doubtful, unsure
from .condition_title import current_title, valid_to
from .decision_lines import outcomes_of
from .finding import Evidence, Text
from .folder import Folder, Outcome, best, cite, day, sure_value, value, where
from .registry import condition
from .requirement import Requirement

_PERMITS = ("aufenthaltserlaubnis", "blaue_karte_eu")
_STATUS = {"refugee", "asylum", "subsidiary", "family_protection"}
_REFUSED = {"rejected", "manifestly_unfounded", "inadmissible", "discontinued", "ban_60_5", "ban_60_7"}


@condition
def entered_with_visa(row: Requirement, folder: Folder) -> Outcome:
    """A national visa shows the entry; whoever holds a residence permit may apply without one.

    Arguments: `in_country`, whether a permit in hand stands for the visa (§ 39 Satz 1 Nr. 1 AufenthV); `sections`,
    those of visas for this purpose: one for another purpose suffices as long as it is valid. A visa that names no
    section may be one for a short stay, so a person looks. A permit that only continues under § 81 (4) leaves it open.
    """
    titles = folder.of("residence_title")
    visas = [paper for paper in titles if value(paper, "title_type") == "visum"]
    shown = best([_visa(row, folder, visa) for visa in visas])
    if shown is not None and shown.status == "met":
        return shown
    held = [paper for paper in titles if value(paper, "title_type") in _PERMITS]
    in_hand = best([_in_hand(row, folder, title) for title in held]) if row.with_["in_country"] else None
    if in_hand is not None and (in_hand.status == "waived" or shown is None):
        return in_hand
    return shown or absent(row, folder)


def _visa(row: Requirement, folder: Folder, visa: Paper) -> Outcome:
    if doubt := doubtful(row, folder, visa):
        return doubt
    if sure_value(visa, "title_type") is None:
        return unsure(visa, "title_type")
    since = value(visa, "valid_from") or value(visa, "issued_on")
    if since is not None and since > folder.as_of:
        args: dict[str, str | Text] = {"date": day(since), "where": where(visa, "valid_from")}
        return Outcome(status="unclear", code="date_in_future", args=args, evidence=cite(visa, "valid_from"))
    basis = sure_value(visa, "legal_basis")
    evidence = cite(visa, "title_type", "legal_basis", "valid_until")
    parsed = parse_canonical(str(basis)) if basis is not None else None
    args = {"where": where(visa, "title_type")}
    if parsed is None:
        return Outcome(status="unclear", code="visa_kind_open", args=args, evidence=evidence)
    fits = parsed.section in row.with_.get("sections", (parsed.section,))
    until = sure_value(visa, "valid_until")
    if not fits and (until is None or until < folder.as_of):
        return Outcome(status="unclear", code="visa_other_purpose", args=args, evidence=evidence)
    return Outcome(status="met", code="visa_shown", evidence=evidence)


def _in_hand(row: Requirement, folder: Folder, title: Paper) -> Outcome:
    if doubt := doubtful(row, folder, title):
        return doubt
    for name in ("title_type", "valid_until"):
        if sure_value(title, name) is None:
            return unsure(title, name)
    evidence = cite(title, "title_type", "valid_until")
    until = valid_to(folder, title)
    since = value(title, "valid_from") or value(title, "issued_on")
    if until is not None and until >= folder.as_of and (since is None or since <= folder.as_of):
        return Outcome(status="waived", code="visa_not_needed", evidence=evidence)
    args: dict[str, str | Text] = {"where": where(title, "valid_until")}
    return Outcome(status="unclear", code="visa_permit_over", args=args, evidence=evidence)


@condition
def asylum_block(row: Requirement, folder: Folder) -> Outcome:
    """An asylum procedure that runs or was refused restricts titles; what shows one is a doubt that names the paper.

    A status that was surely granted shows that nothing blocks. A permit in hand shows that no first procedure runs; a
    refusal blocks beside it, too, and so does a ban on deportation, which is one of everything else. Without a paper
    on asylum the authority checks its own register.
    """
    if granted_outcomes(folder) & _STATUS:
        return Outcome(status="authority", code="checked_by_authority")
    for paper in folder.of("bamf_decision"):
        if not (outcomes_of(folder, paper) or set()) & _REFUSED:
            continue
        args: dict[str, str | Text] = {"where": where(paper, "outcomes")}
        evidence = cite(paper, "outcomes", "decided_on")
        return Outcome(status="unclear", code="asylum_refused", args=args, evidence=evidence)
    running = () if _holds_title(folder) else folder.of("asylum_permission", "arrival_certificate")
    for paper in running:
        args = {"where": where(paper)}
        evidence = cite(paper, "asylum_application_on", "valid_until")
        return Outcome(status="unclear", code="asylum_pending", args=args, evidence=evidence)
    return Outcome(status="authority", code="checked_by_authority")


def _holds_title(folder: Folder) -> bool:
    title = current_title(folder)
    if title is None or folder.doubt(title) is not None or sure_value(title, "valid_until") is None:
        return False
    until = valid_to(folder, title)
    return until is not None and until >= folder.as_of and sure_value(title, "title_type") in _PERMITS


@condition
def purpose_open(row: Requirement, folder: Folder) -> Outcome:
    """Which purpose the stay has must be said: each has a list of its own, so this one alone is never complete."""
    told = Evidence(document=None, field="permit", value=folder.case.permit)
    forms = tuple(item for form in folder.of("application_form") for item in cite(form, "purpose"))
    return Outcome(status="unclear", code="purpose_open", evidence=(told, *forms), question="permit")
