"""Conditions on the job of a permit for employment (Arbeitsplatzangebot, Qualifikation, Gehalt, Erlaubnis).

Source: § 18 Abs. 2, § 18g AufenthG; § 1 Abs. 2, § 26 Abs. 2 BeschV; legal.md 5.6.
"""

from __future__ import annotations

import re
from decimal import Decimal

from dateutil.relativedelta import relativedelta

from extractors.kind import Paper

from .condition_application import purpose_of
from .condition_livelihood import dated
from .condition_papers import absent, doubtful, unsure
from .condition_shown import age_outcome, application_day_open, applied_on, ends
from .condition_work import if_regulated
from .finding import Calculation, CalculationRow, Text
from .folder import Folder, Outcome, best, cite, day, field, sure_value, value, where
from .livelihood import cents, german
from .parameters import Value, on
from .registry import condition
from .requirement import Requirement

_BLUE_CARD = re.compile(r"blaue\W*karte|blue\W*card|18\s?g", re.IGNORECASE)


@condition
def job_offered(row: Requirement, folder: Folder) -> Outcome:
    """A contract names the employer and has not ended; a notice of termination beside it is a doubt."""
    found = best([_job(row, folder, paper) for paper in folder.of(*row.evidence)]) or absent(row, folder)
    letters = folder.of("termination_letter")
    if found.status == "met" and letters:
        args: dict[str, str | Text] = {"where": where(letters[0], "ends_on")}
        evidence = found.evidence + cite(letters[0], "employer", "ends_on")
        return Outcome(status="unclear", code="job_given_notice", args=args, evidence=evidence)
    return found


def _job(row: Requirement, folder: Folder, paper: Paper) -> Outcome:
    if doubt := doubtful(row, folder, paper):
        return doubt
    if sure_value(paper, "employer") is None:
        return unsure(paper, "employer")
    if value(paper, "signed") is False:
        args: dict[str, str | Text] = {"where": where(paper, "signed")}
        return Outcome(
            status="unclear", code="contract_unsigned", args=args, evidence=cite(paper, "employer")
        )
    if paper.kind == "employer_confirmation" and value(paper, "unterminated") is False:
        return Outcome(status="not_met", code="job_ended", evidence=cite(paper, "unterminated"))
    if ended := ends(folder, paper, "end"):
        return ended
    return Outcome(
        status="met", code="job_shown", evidence=cite(paper, "employer", "start", "end", "gross_monthly")
    )


@condition
def qualification_shown(row: Requirement, folder: Folder) -> Outcome:
    """A permit for skilled workers needs a German qualification or one found equal; others need none.

    Which of them is applied for is stated (`facts.skilled_work`). A vocational qualification of the kinds that are read
    is a German one; a university degree may be foreign, so a person looks.
    """
    shown = best([_qualified(row, folder, paper) for paper in folder.of(*row.evidence)])
    told = folder.case.facts.skilled_work
    if shown is not None and shown.status == "met":
        return shown
    if told is False:
        return Outcome(status="not_applicable", code="no_skilled_work")
    if told is None and shown is None:
        return Outcome(status="unclear", code="condition_unknown", question="skilled_work")
    return shown or absent(row, folder)


def _qualified(row: Requirement, folder: Folder, paper: Paper) -> Outcome:
    if doubt := doubtful(row, folder, paper):
        return doubt
    name = "passed" if paper.kind == "vocational_certificate" else "degree"
    if sure_value(paper, name) is None:
        return unsure(paper, name)
    if paper.kind != "vocational_certificate" or value(paper, "language") not in (None, "de"):
        args: dict[str, str | Text] = {"where": where(paper, name)}
        return Outcome(status="unclear", code="qualification_open", args=args, evidence=cite(paper, name))
    if not sure_value(paper, "passed"):
        return Outcome(status="not_met", code="exam_failed", evidence=cite(paper, "passed"))
    return Outcome(status="met", code="qualification_shown", evidence=cite(paper, "passed", "occupation"))


@condition
def licence_granted(row: Requirement, folder: Folder) -> Outcome:
    """Whoever works in a regulated profession has the licence, be it limited in time, or a promise of it."""
    papers = folder.of(*row.evidence)
    return if_regulated(row, folder, papers, best([_licence(row, folder, paper) for paper in papers]))


def _licence(row: Requirement, folder: Folder, paper: Paper) -> Outcome:
    if doubt := doubtful(row, folder, paper):
        return doubt
    if sure_value(paper, "profession") is None:
        return unsure(paper, "profession")
    if ended := ends(folder, paper, "valid_until"):
        return ended
    return Outcome(status="met", code="document_shown", evidence=cite(paper, "profession", "valid_until"))


@condition
@dated
def salary_from_45(row: Requirement, folder: Folder) -> Outcome:
    """Whoever has completed the 45th year earns the share of the ceiling, or shows provision for old age.

    Less is `unclear` where a paper on a pension is there: whether that is sufficient provision, the authority decides.
    A Blue Card has a threshold of its own.
    """
    age = application_day_open(folder) or age_outcome(folder, applied_on(folder), 45, None)
    if age.status != "met":
        younger = age.status == "not_met"
        if younger:
            return age.model_copy(update={"status": "not_applicable", "code": "under_45"})
        return age
    if _asks_for_blue_card(folder):
        return Outcome(status="not_applicable", code="blue_card_threshold")
    law = on("pension_ceiling", folder.as_of)
    found = _salary(row, folder, law, ("from_45",), age.evidence)
    provision = folder.of("pension_insurance_history", "pension_notice")
    if found.status in ("not_met", "missing") and provision:
        args: dict[str, str | Text] = {"where": where(provision[0])}
        evidence = found.evidence + tuple(item for paper in provision for item in cite(paper))
        return Outcome(
            status="unclear",
            code="old_age_provision",
            args=args,
            evidence=evidence,
            calculations=found.calculations,
        )
    return found


@condition
@dated
def blue_card_salary(row: Requirement, folder: Folder) -> Outcome:
    """A Blue Card EU needs the share of the ceiling; between the lower and the higher one a person looks.

    Asked where the application or the present title names the Blue Card. Without a legible purpose it is unknown.
    """
    forms = folder.of("application_form")
    if not _asks_for_blue_card(folder):
        if forms and all(field(form, "purpose") is not None for form in forms):
            return Outcome(status="not_applicable", code="no_blue_card")
        return Outcome(
            status="unclear", code="condition_unknown", mandatory=not row.assumption, question="permit"
        )
    return _salary(row, folder, on("pension_ceiling", folder.as_of), ("blue_card", "blue_card_low"), ())


def _asks_for_blue_card(folder: Folder) -> bool:
    asked = any(_BLUE_CARD.search(purpose_of(form)) for form in folder.of("application_form"))
    return asked or any(value(t, "title_type") == "blaue_karte_eu" for t in folder.of("residence_title"))


def _salary(
    row: Requirement, folder: Folder, law: Value, shares: tuple[str, ...], beside: tuple[object, ...]
) -> Outcome:
    """Return whether a contract pays the first share of the ceiling a year; the next ones leave it open."""
    found = [_paid(row, folder, paper, law, shares) for paper in folder.of("employment_contract")]
    chosen = best(found) or absent(row, folder, ("employment_contract",))
    return chosen.model_copy(update={"evidence": (*chosen.evidence, *beside)})


def _paid(row: Requirement, folder: Folder, paper: Paper, law: Value, shares: tuple[str, ...]) -> Outcome:
    if doubt := doubtful(row, folder, paper):
        return doubt
    gross = sure_value(paper, "gross_monthly")
    if gross is None:
        return unsure(paper, "gross_monthly")
    if ended := ends(folder, paper, "end"):
        return ended
    yearly = 12 * Decimal(gross)
    needed = [law["ceiling"] * law[share] for share in shares]
    args: dict[str, str | Text] = {
        "have": _euro(yearly),
        "needed": _euro(needed[0]),
        "where": where(paper, "gross_monthly"),
    }
    evidence = cite(paper, "gross_monthly")
    made = (_calculation(row, Decimal(gross), yearly, needed[0], law, evidence[0].model_dump(mode="json")),)
    if yearly >= needed[0]:
        return Outcome(status="met", code="salary_reached", args=args, evidence=evidence, calculations=made)
    if yearly >= needed[-1]:
        return Outcome(
            status="unclear", code="salary_lower_share", args=args, evidence=evidence, calculations=made
        )
    return Outcome(status="not_met", code="salary_short", args=args, evidence=evidence, calculations=made)


def _euro(amount: Decimal) -> Text:
    return Text(de=f"{german(cents(amount))} €", en=f"€{cents(amount):,f}")


def _calculation(
    row: Requirement, gross: Decimal, yearly: Decimal, needed: Decimal, law: Value, place: dict[str, object]
) -> Calculation:
    rows = (
        CalculationRow(
            label=Text(de="Brutto im Monat", en="Gross a month"),
            amount=str(gross),
            unit="EUR",
            source={"type": "field", **{key: item for key, item in place.items() if item is not None}},
        ),
        CalculationRow(
            label=Text(de="Zwölf Monate", en="Twelve months"),
            amount=str(yearly),
            unit="EUR",
            source={"type": "computed"},
        ),
        CalculationRow(
            label=Text(de="Verlangt im Jahr", en="Asked for a year"),
            amount=str(needed),
            unit="EUR",
            source=law.source,
            emphasis=True,
        ),
    )
    title = Text(de="Gehalt im Jahr", en="Salary a year")
    return Calculation(id=row.id, title=title, requirement=row.id, rows=rows)


@condition
def no_benefits_lately(row: Requirement, folder: Folder) -> Outcome:
    """No benefits under the AsylbLG in the months before the application; a notice in the folder speaks against.

    Argument: `months`. Without a notice the authority checks; one that is older, refused or hard to read is looked at
    where it may reach into the time.
    """
    since = applied_on(folder) - relativedelta(months=row.with_["months"])
    found = []
    open_ = application_day_open(folder)
    for paper in folder.of(*row.evidence):
        if open_ is not None:
            return open_
        if value(paper, "decision") == "refused":
            continue
        last = value(paper, "valid_until")
        if last is not None and sure_value(paper, "valid_until") is not None and last < since:
            continue
        evidence = cite(paper, "issued_on", "valid_until")
        issued = sure_value(paper, "issued_on")
        if folder.doubt(paper) is None and issued is not None and since <= issued <= applied_on(folder):
            args: dict[str, str | Text] = {"date": day(issued)}
            found.append(Outcome(status="not_met", code="benefits_received", args=args, evidence=evidence))
        else:
            args = {"where": where(paper)}
            found.append(Outcome(status="unclear", code="benefits_open", args=args, evidence=evidence))
    against = [outcome for outcome in found if outcome.status == "not_met"]
    return next(iter(against or found), Outcome(status="authority", code="checked_by_authority"))
