"""Conditions on family reunification (Familiennachzug): the tie, the sponsor's status, and what it dispenses with.

The sponsor (stammberechtigte Person) is somebody of the household: stated in the case, or named together with the
applicant on a paper. A stated status stands in for papers only where it speaks against.

Source: §§ 27 to 30, 32, 36a, 104 Abs. 14 AufenthG; legal.md 5.6.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from extractors.kind import Paper

from .condition_housing import space_sufficient
from .condition_language import language_level
from .condition_livelihood import livelihood_covered
from .condition_papers import absent, doubtful, unsure
from .condition_shown import age_outcome, application_day_open, applied_on
from .finding import Evidence, Text
from .folder import Folder, Outcome, best, cite, day, sure_value, value, where
from .household import household_of
from .identity import Identity, same_person
from .judgments import ON_MARRIAGE, judgments_since
from .livelihood import age_on
from .persons import mentioned_on
from .registry import condition
from .requirement import Requirement
from .sponsor import PRIVILEGED, relation_of, sponsor_status, sponsors
from .translations import untranslated


@condition
def family_tie(row: Requirement, folder: Folder) -> Outcome:
    """A certificate names the applicant and the relative who is joined, translated where it is foreign.

    A spouse shows the marriage, which must not be dissolved (a ruling of a family court since then is looked at);
    others the birth. One that names nobody of the household
    is looked at by a person.
    """
    joins = relation_of(folder)
    births = [
        paper
        for paper in folder.papers
        if paper.kind == "birth_certificate"
        and not paper.document.specimen
        and (folder.matches[paper.id].same or folder.matches[paper.id].reason == "household")
    ]
    papers = [*folder.of("marriage_certificate")] if joins != "child" else []
    found = [_tie(row, folder, paper) for paper in (*papers, *(births if joins != "spouse" else ()))]
    return best(found) or absent(row, folder)


def _tie(row: Requirement, folder: Folder, paper: Paper) -> Outcome:
    relative = folder.matches[paper.id].reason == "household"
    if not relative and (doubt := doubtful(row, folder, paper)):
        return doubt
    evidence = cite(paper, "married_on", "register_number", "birth_date")
    if value(paper, "dissolved"):
        return Outcome(status="not_met", code="marriage_dissolved", evidence=evidence)
    if paper in untranslated(folder):
        args: dict[str, str | Text] = {"where": where(paper)}
        return Outcome(status="unclear", code="untranslated", args=args, evidence=cite(paper, "language"))
    if relative and folder.doubt(paper) in ("kind_unsure", "marked_void"):
        args = {"where": where(paper)}
        return Outcome(status="unclear", code="kind_unsure", args=args, evidence=evidence)
    if paper.kind == "marriage_certificate" and sure_value(paper, "married_on") is None:
        return unsure(paper, "married_on")
    if not _names_relative(folder, paper):
        args = {"where": where(paper)}
        return Outcome(status="unclear", code="tie_person_open", args=args, evidence=evidence)
    if paper.kind == "marriage_certificate":
        married = sure_value(paper, "married_on")
        if judged := judgments_since(folder, married, ON_MARRIAGE):
            evidence += tuple(item for ruling in judged for item in cite(ruling, "decided_on"))
            args = {"where": where(judged[0])}
            return Outcome(status="unclear", code="judgment_since", args=args, evidence=evidence)
    return Outcome(status="met", code="document_shown", evidence=evidence)


def _names_relative(folder: Folder, paper: Paper) -> bool:
    """Whether the certificate names the applicant and somebody of the household."""
    applicant = folder.applicant.identity
    relatives = [member.identity for member in household_of(folder).members[1:]]
    named = [*mentioned_on(paper)]
    spouse = Identity(
        family_name=sure_value(paper, "spouse_family_name"),
        given_names=sure_value(paper, "spouse_given_names"),
    )
    named += [spouse] if spouse.name else []
    own = applicant is not None and any(same_person(one, applicant).same for one in named)
    return own and any(same_person(one, other).same for one in named for other in relatives)


@condition
def sponsor_titled(row: Requirement, folder: Folder) -> Outcome:
    """The sponsor holds a title that is valid on the day, or is German."""
    found = sponsors(folder)
    if not found:
        return absent(row, folder)
    first = found[0]
    args: dict[str, str | Text] = {"where": where(first.paper)}
    if folder.doubt(first.paper) in ("kind_unsure", "marked_void") or first.valid is None:
        return Outcome(status="unclear", code="sponsor_open", args=args, evidence=first.evidence)
    if not first.valid:
        return Outcome(status="unclear", code="sponsor_expired", args=args, evidence=first.evidence)
    code = "sponsor_german" if first.status == "german" else "sponsor_title_valid"
    return Outcome(status="met", code=code, evidence=first.evidence)


@condition
def not_suspended(row: Requirement, folder: Folder) -> Outcome:
    """Reunification with holders of subsidiary protection is suspended. Arguments: `since`, `until` (both included).

    A title whose status is open, and a stated one, leave it to a person. Without a word on the sponsor it is unknown.
    """
    since, until = row.with_["since"], row.with_["until"]
    if not since <= folder.as_of <= until:
        return Outcome(status="not_applicable", code="no_suspension", args={"until": day(until)})
    args: dict[str, str | Text] = {"until": day(until)}
    held = [sponsor for sponsor in sponsors(folder) if sponsor.paper.kind == "residence_title"]
    for sponsor in held:
        if sponsor.status == "subsidiary":
            return Outcome(status="not_met", code="family_suspended", args=args, evidence=sponsor.evidence)
    told = folder.case.facts.sponsor_status
    for sponsor in held:
        if sponsor.status in (None, "ambiguous") or told == "subsidiary":
            args["where"] = where(sponsor.paper, "legal_basis")
            return Outcome(status="unclear", code="suspension_open", args=args, evidence=sponsor.evidence)
    if sponsor_status(folder) is not None:
        return Outcome(status="not_applicable", code="suspension_not_meant")
    if told == "subsidiary":
        said = Evidence(document=None, field="sponsor_status", value=told)
        return Outcome(status="not_met", code="family_suspended", args=args, evidence=(said,))
    return Outcome(status="unclear", code="condition_unknown", question="sponsor_status")


@condition
def family_livelihood(row: Requirement, folder: Folder) -> Outcome:
    """The livelihood is covered; for relatives of Germans it is dispensed with, for those of refugees it may be.

    Arguments: those of `livelihood_covered`.
    """
    return _dispensed(row, folder, livelihood_covered, "waived")


@condition
def family_housing(row: Requirement, folder: Folder) -> Outcome:
    """The dwelling is sufficient; relatives of Germans need show none, those of refugees may be freed of it."""
    return _dispensed(row, folder, space_sufficient, "not_applicable")


def _dispensed(
    row: Requirement,
    folder: Folder,
    asked: Callable[[Requirement, Folder], Outcome],
    for_germans: Literal["waived", "not_applicable"],
) -> Outcome:
    own = asked(row, folder)
    status = sponsor_status(folder)
    if own.status == "met" or status is None:
        return own
    shown = sponsors(folder)[0]
    update = {"notes": own.notes, "calculations": own.calculations}
    if status == "german" and relation_of(folder) not in ("spouse", "child"):
        args: dict[str, str | Text] = {"where": where(shown.paper)}
        evidence = (*shown.evidence, *own.evidence)
        found = Outcome(status="unclear", code="german_joined_otherwise", args=args, evidence=evidence)
        return found.model_copy(update=update)
    if status == "german":
        found = Outcome(status=for_germans, code="sponsor_german_frees", evidence=shown.evidence)
        return found.model_copy(update=update)
    if status in PRIVILEGED and relation_of(folder) in ("spouse", "child"):
        args = {"where": where(shown.paper)}
        evidence = (*shown.evidence, *own.evidence)
        found = Outcome(status="unclear", code="family_privilege_open", args=args, evidence=evidence)
        return found.model_copy(update=update)
    return own


@condition
def spouses_of_age(row: Requirement, folder: Folder) -> Outcome:
    """Both spouses have completed the 18th year; asked where a spouse joins, of a child there is another row."""
    relation = relation_of(folder)
    if relation is None:
        return _relation_unknown()
    if relation != "spouse":
        return Outcome(status="not_applicable", code="joins_otherwise")
    own = age_outcome(folder, folder.as_of, 18, None)
    partner = household_of(folder).partner
    if own.status != "met" or partner is None or partner.birth is None:
        if own.status == "met":
            return Outcome(
                status="unclear", code="partner_age_open", evidence=own.evidence, question="household"
            )
        return own
    if age_on(partner.birth, folder.as_of) < 18:
        return own.model_copy(update={"status": "not_met", "code": "partner_minor"})
    return own


@condition
def spouse_language(row: Requirement, folder: Folder) -> Outcome:
    """A spouse shows simple German; there are exceptions, so without proof beside a privileged sponsor a person looks.

    Arguments: those of `language_level`.
    """
    relation = relation_of(folder)
    if relation is None:
        return _relation_unknown()
    if relation != "spouse":
        return Outcome(status="not_applicable", code="joins_otherwise")
    own = language_level(row, folder)
    if own.status == "met" or sponsor_status(folder) not in PRIVILEGED:
        return own
    shown = sponsors(folder)[0]
    args: dict[str, str | Text] = {"where": where(shown.paper)}
    evidence = (*shown.evidence, *own.evidence)
    return Outcome(status="unclear", code="spouse_language_open", args=args, evidence=evidence)


@condition
def child_of_age(row: Requirement, folder: Folder) -> Outcome:
    """A child joins before completing the 16th year; at 16 and 17 there are further conditions, then no longer.

    Counted on the day of the application.
    """
    relation = relation_of(folder)
    if relation is None:
        return _relation_unknown()
    if relation != "child":
        return Outcome(status="not_applicable", code="joins_otherwise")
    if open_ := application_day_open(folder):
        return open_
    on = applied_on(folder)
    young = age_outcome(folder, on, None, 16)
    if young.status != "not_met":
        return young
    minor = age_outcome(folder, on, None, 18)
    if minor.status == "not_met":
        return minor
    return minor.model_copy(update={"status": "unclear", "code": "child_over_16"})


def _relation_unknown() -> Outcome:
    return Outcome(status="unclear", code="condition_unknown", question="joins_as")
