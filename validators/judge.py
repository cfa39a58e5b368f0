"""From papers to findings (Prüfung): pure, three-valued, never green in doubt.

    judge(papers, case, as_of) -> Judgement

Nothing here reads a file or the clock; the same papers, case, day and catalogue give the same judgement.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Literal

from extractors.kind import Paper

from .case import Case
from .catalogue import Catalogue
from .catalogue import catalogue as own_catalogue
from .conditions import CONDITIONS
from .details import (
    applicant_facts,
    deadlines_of,
    information_of,
    questions_of,
    stated_facts,
)
from .finding import Finding, Judgement, Status, Text, Verdict, Warning_
from .folder import Folder, Outcome, day
from .persons import applicant_of, holders
from .pointing import pointed
from .requirement import Permit, Requirement
from .tracks import Way, better, told, told_beside
from .warnings import standing, warnings_of

_OPEN: tuple[Status, ...] = ("missing", "not_met")
_SETTLED: tuple[Status, ...] = ("met", "waived", "authority", "not_applicable", "not_required")


def judge(
    papers: Sequence[Paper],
    case: Case,
    as_of: dt.date,
    problems: Sequence[Any] = (),
    catalogue: Catalogue | None = None,
) -> Judgement:
    """Return all findings on one case on one day.

    Args:
        papers: every document of the folder, whatever its kind; order does not matter.
        case: what is stated; without a permit the likeliest is judged and the case is never complete.
        as_of: the day on which everything is judged.
        problems: files that could not be read; whether there are any is all that counts here.
        catalogue: the rules; None for the program's own.

    Raises:
        UsageError: the stated permit or the profile is not in the catalogue.
    """
    rules = catalogue or own_catalogue()
    folder = folder_of(papers, case, as_of)
    warnings = warnings_of(folder, rules.law, problems, guessed=case.permit is None)
    permit_id = case.permit or guessed_permit(folder, rules, warnings)
    permit = rules.permit(permit_id, case.purpose, case.profile)
    outcomes = _outcomes(permit, folder)
    way = _way(permit, outcomes, rules, folder, warnings)
    others = [_judged(other, rules, folder, warnings) for other in permit.tracks]
    signs = pointed(folder, rules.permits.values())
    beside = [name for name in signs if name not in (permit_id, *permit.tracks)]
    best = better([way, *others])
    source: Literal["stated", "guessed"] = "guessed" if case.permit is None else "stated"
    return Judgement(
        permit=permit_id,
        permit_title=permit.title,
        permit_source=source,
        verdict=way.verdict,
        findings=way.findings,
        warnings=standing(permit, warnings),
        applicant=_applicant(folder),
        holder_matches={paper.id: folder.matches[paper.id].same for paper in folder.papers},
        facts=(*applicant_facts(folder), *stated_facts(case)),
        calculations=tuple(made for outcome in outcomes.values() for made in outcome.calculations),
        questions=questions_of(outcomes, folder, rules.questions),
        deadlines=deadlines_of(permit, folder, outcomes),
        information=information_of(permit, folder, rules.law, rules.profiles[case.profile]),
        alternatives=(
            *(told(other, best) for other in others),
            *(told_beside(_judged(name, rules, folder, warnings)) for name in beside),
        ),
        catalogue_version=rules.version,
        law_as_of=rules.law.law_as_of,
    )


def way_of(
    papers: Sequence[Paper], case: Case, as_of: dt.date, permit: str, catalogue: Catalogue | None = None
) -> Way:
    """Return the findings on one permit and what follows from them, and nothing beside them.

    The same findings as `judge` gives for the case with this permit, without its other ways and notices.

    Raises:
        UsageError: the permit or the profile is not in the catalogue.
    """
    rules = catalogue or own_catalogue()
    folder = folder_of(papers, case, as_of)
    warnings = warnings_of(folder, rules.law, (), guessed=case.permit is None)
    return _judged(permit, rules, folder, warnings)


def folder_of(papers: Sequence[Paper], case: Case, as_of: dt.date) -> Folder:
    """Return the papers with the answer to whose they are."""
    ordered = tuple(sorted(papers, key=lambda paper: (len(paper.id), paper.id)))
    applicant = applicant_of(case, ordered)
    return Folder(
        papers=ordered, matches=holders(ordered, case, applicant), applicant=applicant, case=case, as_of=as_of
    )


def guessed_permit(folder: Folder, rules: Catalogue, warnings: Sequence[Warning_] = ()) -> str:
    """Return the permit that the papers point to most; where they point to none, the general conditions of any.

    Of several that the same sign points to it is the one with the least left to do.
    """
    signs = pointed(folder, rules.permits.values())
    first = [permit for permit, weight in signs.items() if weight == min(signs.values())]
    if len(first) > 1:
        return better([_judged(permit, rules, folder, warnings) for permit in first]).permit.permit
    return first[0] if first else next(name for name, permit in rules.permits.items() if permit.fallback)


def _judged(permit_id: str, rules: Catalogue, folder: Folder, warnings: Sequence[Warning_]) -> Way:
    permit = rules.permit(permit_id, folder.case.purpose, folder.case.profile)
    return _way(permit, _outcomes(permit, folder), rules, folder, warnings)


def _outcomes(permit: Permit, folder: Folder) -> dict[str, Outcome]:
    return {row.id: _outcome(row, folder) for row in permit.requirements}


def _way(
    permit: Permit,
    outcomes: Mapping[str, Outcome],
    rules: Catalogue,
    folder: Folder,
    warnings: Sequence[Warning_],
) -> Way:
    findings = tuple(_finding(row, outcomes[row.id], rules, folder.as_of) for row in permit.requirements)
    return Way(permit=permit, findings=findings, verdict=verdict_of(findings, standing(permit, warnings)))


def _outcome(row: Requirement, folder: Folder) -> Outcome:
    """Return what the row's condition finds; a row of a later law is not asked."""
    if folder.as_of < row.in_force:
        start = day(row.in_force)
        args: dict[str, str | Text] = {
            "date": day(folder.as_of),
            "from": Text(de=f"ab {start.de}", en=f"from {start.en}"),
            "table": row.title,
        }
        if row.before is not None:
            return Outcome(status=row.before, code="not_in_force", args={"from": start}, mandatory=False)
        return Outcome(status="unclear", code="table_missing", args=args)
    return folder.once(("outcome", row.asked), lambda: CONDITIONS[row.condition](row, folder))


def _finding(row: Requirement, outcome: Outcome, rules: Catalogue, as_of: dt.date) -> Finding:
    citation, quote = row.wording(as_of)
    return Finding(
        id=row.id,
        title=row.title,
        status=outcome.status,
        mandatory=row.mandatory if outcome.mandatory is None else outcome.mandatory,
        basis=row.basis,
        citation=citation,
        quote=quote,
        sources=tuple(source.cited() for source in row.sources),
        reason_code=outcome.code,
        reason=sentence(rules.reasons[outcome.code], _named(outcome.args, rules)),
        evidence=outcome.evidence,
        ask=row.ask if outcome.status in _OPEN or outcome.code == "photo_at_appointment" else None,
        reached_on=outcome.reached_on,
        notes=(*outcome.notes, *row.notes),
    )


def _named(args: Mapping[str, str | Text], rules: Catalogue) -> Mapping[str, str | Text]:
    """Return the words of a reason with the title of the permit that it names by its id."""
    fits = args.get("permit")
    return (
        {**args, "permit": rules.permits[fits].title}
        if isinstance(fits, str) and fits in rules.permits
        else args
    )


def sentence(template: Text, args: Mapping[str, str | Text]) -> Text:
    """Return the reason with its words filled in, each language with its own.

    >>> sentence(Text(de="bis {until}", en="until {until}"), {"until": day(dt.date(2026, 3, 9))}).de
    'bis 09.03.2026'
    """
    de = {name: arg.de if isinstance(arg, Text) else arg for name, arg in args.items()}
    en = {name: arg.en if isinstance(arg, Text) else arg for name, arg in args.items()}
    return Text(de=template.de.format_map(de), en=template.en.format_map(en))


def verdict_of(findings: Iterable[Finding], warnings: Sequence[Warning_]) -> Verdict:
    """Return what follows from the findings; an open warning is never complete."""
    statuses = {finding.status for finding in findings if finding.mandatory}
    if statuses & set(_OPEN):
        return "incomplete"
    return "complete" if statuses <= set(_SETTLED) and not warnings else "needs_review"


def _applicant(folder: Folder) -> dict[str, str]:
    identity = folder.applicant.identity
    if identity is None:
        return {}
    parts = {
        "family_name": identity.family_name,
        "given_names": identity.given_names,
        "birth_date": identity.birth_date.isoformat() if identity.birth_date else None,
        "source": folder.applicant.source,
    }
    return {name: part for name, part in parts.items() if part}
