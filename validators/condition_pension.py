"""Condition on contributions to the pension insurance (Rentenversicherungsbeiträge, § 9 Abs. 2 Satz 1 Nr. 3 AufenthG).

Source: legal.md 3.10, 3.12, 5.2, 5.4; § 9 Abs. 2 Satz 1 Nr. 3, Satz 6, Abs. 3, § 104 Abs. 2 Satz 2 AufenthG.
"""

from __future__ import annotations

import datetime as dt

from extractors.kind import Paper

from .condition_papers import absent, doubtful, unsure
from .finding import Evidence, Text
from .folder import Folder, Outcome, best, cite, day, sure_value, value, where
from .household import Household, household_of, married_to, owner_of
from .registry import condition
from .requirement import Requirement
from .residence_time import elapsed
from .training import training_of
from .waivers import with_waiver

_CARED_FOR = ("child_benefit_notice", "parental_allowance_notice", "birth_certificate", "care_level_notice")
"""Papers that speak of a child or of somebody cared for at home: such times are credited and printed elsewhere."""


@condition
def contributions_paid(row: Requirement, folder: Folder) -> Outcome:
    """The insurance history shows the months of contributions, or an exception stands in for them.

    Argument: `months`. Too few months are unclear where months since the history was printed, time for a child or for
    care at home, or another provision that the case states may make up for them. Exceptions, as far as the row names
    them: illness (§ 9 Abs. 2 Satz 6), the spouse's contributions (Abs. 3 Satz 1), training (Abs. 3 Satz 2), a title
    before 2005 (§ 104 Abs. 2 Satz 2).
    """
    own = best([_history(row, folder, paper) for paper in folder.of(*row.evidence)])
    own = own or _provision(folder) or absent(row, folder)
    if own.status == "met":
        return own
    own = with_waiver(row, folder, "work", own)
    instead = [found for found in (_trained(row, folder), _spouse(row, folder)) if found is not None]
    found = best([own, *(outcome for outcome in instead if outcome.status in ("waived", "unclear"))])
    assert found is not None
    return found


def _history(row: Requirement, folder: Folder, paper: Paper) -> Outcome:
    if doubt := doubtful(row, folder, paper):
        return doubt
    months = sure_value(paper, "contribution_months")
    if months is None:
        return unsure(paper, "contribution_months")
    stored = value(paper, "as_of") or value(paper, "issued_on")
    if stored is not None and stored > folder.as_of:
        name = "as_of" if value(paper, "as_of") is not None else "issued_on"
        ahead: dict[str, str | Text] = {"date": day(stored), "where": where(paper, name)}
        return Outcome(status="unclear", code="date_in_future", args=ahead, evidence=cite(paper, name))
    evidence = cite(paper, "contribution_months", "as_of")
    args: dict[str, str | Text] = {"have": str(months), "months": str(row.with_["months"])}
    if months >= row.with_["months"]:
        return Outcome(status="met", code="contributions_enough", args=args, evidence=evidence)
    return _too_few(row, folder, paper, stored, months)


def _too_few(row: Requirement, folder: Folder, paper: Paper, stored: dt.date | None, months: int) -> Outcome:
    """Return `not_met`, or `unclear` where something that the paper does not print may fill the months up."""
    lacking = row.with_["months"] - months
    evidence = cite(paper, "contribution_months", "as_of")
    args: dict[str, str | Text] = {
        "have": str(months),
        "months": str(row.with_["months"]),
        "where": where(paper, "contribution_months"),
    }
    if (found := _provision(folder)) is not None:
        return found
    care = folder.of(*_CARED_FOR)
    children = [member for member in household_of(folder).members if member.relation == "child"]
    if care or children:
        shown = tuple(item for other in care for item in cite(other))
        return Outcome(
            status="unclear",
            code="contributions_care",
            args=args,
            evidence=(*evidence, *shown),
            notes=(_CREDITED,),
        )
    if stored is None or elapsed(stored, folder.as_of)[0] + 1 >= lacking:
        since = day(stored) if stored is not None else Text(de="ohne Datum", en="undated")
        return Outcome(
            status="unclear", code="contributions_since", args={**args, "date": since}, evidence=evidence
        )
    return Outcome(
        status="not_met", code="contributions_short", args=args, evidence=evidence, notes=(_CREDITED,)
    )


def _provision(folder: Folder) -> Outcome | None:
    """A comparable provision is judged by the authority; the case can only say that there is one."""
    if not folder.case.facts.private_pension:
        return None
    told = Evidence(document=None, field="private_pension", value=True)
    return Outcome(status="unclear", code="provision_stated", evidence=(told,))


_CREDITED = Text(
    de="Ausfallzeiten wegen Kinderbetreuung oder häuslicher Pflege werden angerechnet; Aufwendungen für eine "
    "vergleichbare Versorgung zählen ebenso (§ 9 Abs. 2 Satz 1 Nr. 3 AufenthG).",
    en="Time off work for child care or care at home is credited; so is what was paid for comparable provision "
    "(§ 9 (2) sentence 1 no. 3 AufenthG).",
)


def _trained(row: Requirement, folder: Folder) -> Outcome | None:
    if "waiver.training" not in row.waivers:
        return None
    found = training_of(folder, studies=True)
    if found is None or found.status != "met":
        return found
    return Outcome(status="waived", code="waived_training", evidence=found.evidence)


def _spouse(row: Requirement, folder: Folder) -> Outcome | None:
    """What the spouse has paid is enough where a certificate shows the marriage and both live together."""
    if "waiver.spouse" not in row.waivers:
        return None
    household = household_of(folder)
    partner = household.partner
    if partner is None or partner.relation != "spouse":
        return None
    papers = [p for p in folder.papers if p.kind in row.evidence and not p.document.specimen]
    theirs = [p for p in papers if owner_of(folder, household, p) == partner.key]
    return best([_of_spouse(row, folder, household, paper) for paper in theirs])


def _of_spouse(row: Requirement, folder: Folder, household: Household, paper: Paper) -> Outcome:
    months, asked = sure_value(paper, "contribution_months"), row.with_["months"]
    if folder.doubt(paper) in ("kind_unsure", "marked_void") or months is None:
        return unsure(paper, "contribution_months")
    evidence = cite(paper, "contribution_months", "as_of")
    args: dict[str, str | Text] = {
        "have": str(months),
        "months": str(asked),
        "where": where(paper, "contribution_months"),
    }
    if months < asked:
        return Outcome(status="not_met", code="contributions_short", args=args, evidence=evidence)
    assert household.partner is not None
    married = married_to(folder, household.partner.identity)
    if not married:
        return Outcome(status="unclear", code="marriage_not_shown", args=args, evidence=evidence)
    return Outcome(status="waived", code="contributions_of_spouse", args=args, evidence=(*evidence, *married))
