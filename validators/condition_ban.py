"""Conditions on the ban on deportation (Abschiebungsverbot, § 60 Abs. 5, 7 AufenthG) and who decides on it."""

from __future__ import annotations

from dateutil.relativedelta import relativedelta

from extractors.kind import Paper

from .competence import competence
from .condition_asylum import granted_outcomes, status_granted
from .condition_identity import passport_held
from .condition_papers import absent, doubtful, in_future
from .finding import Evidence, Text
from .folder import Folder, Outcome, best, cite, day, value, where
from .registry import condition
from .requirement import Requirement

_BOUND = Text(
    de="Die Ausländerbehörde ist an diese Entscheidung gebunden (§ 42 Satz 1 AsylG). Neue Umstände, auch neue "
    "ärztliche Unterlagen, gehören in einen Folgeantrag oder einen Antrag auf Wiederaufgreifen beim Bundesamt, "
    "nicht zur Ausländerbehörde.",
    en="The foreigners authority is bound by this decision (§ 42 sentence 1 AsylG). New facts, new medical papers "
    "too, belong into a follow-up application or a request to reopen at the Federal Office, not to the authority.",
)
_IN_PROCEDURE = Text(
    de="Nach einem Asylantrag entscheidet allein das Bundesamt über Abschiebungsverbote (§ 42 AsylG); ärztliche "
    "Unterlagen sind dort einzureichen.",
    en="After an asylum application the Federal Office alone decides on bans on deportation (§ 42 AsylG); medical "
    "papers are to be handed in there.",
)


@condition
def ban_found(row: Requirement, folder: Folder) -> Outcome:
    """A decision of the Federal Office finds a ban; without any asylum procedure the authority finds it itself.

    Arguments as for `status_granted`; `judgments`, kinds of paper that may oblige the Federal Office to find one, is
    what a person must read. A refusal is told with what follows from it. Where nobody knows of a procedure the
    decision is missing and the question is asked.
    """
    found = status_granted(row, folder)
    if found.status in ("met", "unclear") or found.code == "other_status":
        return found
    if judgments := folder.of(*row.with_["judgments"]):
        evidence = (*found.evidence, *(item for paper in judgments for item in cite(paper, "decided_on")))
        args: dict[str, str | Text] = {"where": where(judgments[0])}
        return Outcome(status="unclear", code="judgment_to_read", args=args, evidence=evidence)
    if found.status == "not_met":
        return found.model_copy(update={"notes": (*found.notes, _BOUND)})
    who = competence(folder)
    if who.decides == "authority":
        return _by_authority(folder, who.evidence)
    if who.decides == "federal_office":
        return found.model_copy(update={"notes": (*found.notes, _IN_PROCEDURE)})
    return found.model_copy(update={"question": "asylum_procedure"})


def _by_authority(folder: Folder, evidence: tuple[Evidence, ...]) -> Outcome:
    """The medical rows stand for the decision; for other grounds nothing says what is to be shown."""
    health = folder.case.facts.ban_on_health_grounds
    if health is False:
        return Outcome(status="unclear", code="ban_ground_open", evidence=evidence)
    return Outcome(status="not_applicable", code="ban_by_authority", evidence=evidence)


@condition
def passport_effort(row: Requirement, folder: Folder) -> Outcome:
    """Whoever is protected for reasons of health alone shows efforts to obtain a passport, or has one.

    Argument: `months`, after which a proof of efforts may be out of date. A ban under § 60 Abs. 5 is never one of
    health alone; whether one under Abs. 7 is, its operative part does not say.
    """
    granted = granted_outcomes(folder)
    if "ban_60_5" in granted:
        evidence = tuple(item for paper in folder.of("bamf_decision") for item in cite(paper, "outcomes"))
        return Outcome(status="not_applicable", code="no_health_ground", evidence=evidence)
    health = folder.case.facts.ban_on_health_grounds
    if health is None:
        return Outcome(
            status="unclear", code="condition_unknown", mandatory=False, question="ban_on_health_grounds"
        )
    if health is False:
        return Outcome(status="not_applicable", code="no_health_ground")
    passports = passport_held(row.model_copy(update={"evidence": ("passport",)}), folder)
    efforts = [_effort(row, folder, paper) for paper in folder.of(*row.evidence) if paper.kind != "passport"]
    if passports.status == "met" or not efforts:
        return passports if passports.status != "missing" else absent(row, folder)
    found = best(efforts)
    assert found is not None
    return found


def _effort(row: Requirement, folder: Folder, paper: Paper) -> Outcome:
    if doubt := doubtful(row, folder, paper):
        return doubt
    if ahead := in_future(folder, paper, "issued_on"):
        return ahead
    issued = value(paper, "issued_on")
    args: dict[str, str | Text] = {"where": where(paper, "issued_on")}
    if issued is None or issued + relativedelta(months=row.with_["months"]) < folder.as_of:
        args["date"] = day(issued) if issued else Text(de="unbekanntem Tag", en="an unknown day")
        return Outcome(
            status="unclear", code="confirmation_old", args=args, evidence=cite(paper, "issued_on")
        )
    return Outcome(status="met", code="document_shown", evidence=cite(paper, "issued_on"))
