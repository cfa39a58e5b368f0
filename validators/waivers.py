"""Exceptions of a settlement permit and what proves them (Ausnahmen, § 9 Abs. 2 Satz 3 bis 6 AufenthG).

Which exceptions a row knows stands in the catalogue (`waivers`); what a row without one says to a medical paper is its
argument `without_exception`. An illness waives a requirement only where a paper
says that the requirement cannot be met because of it, for good: an attest that someone is ill proves nothing.

Source: legal.md 3.12, 5.1 to 5.4; ruling 5.
"""

from __future__ import annotations

import datetime as dt
from typing import Literal

from dateutil.relativedelta import relativedelta

from extractors.kind import Paper

from .before_2005 import before_2005
from .condition_papers import unsure
from .finding import Evidence, Text
from .folder import Folder, Outcome, best, cite, day, field, sure_value, value, where
from .requirement import Requirement

Subject = Literal["language", "civics", "work"]
"""What an opinion says cannot be done: the exam, the civics test, earning one's living."""

_OLD = relativedelta(months=6)
_TOO_OLD = relativedelta(years=2)
"""An opinion so old does not say what can be done today; a person decides whether it still holds."""
_WEAK_KINDS = ("medical_note", "disability_card", "care_level_notice")


def with_waiver(row: Requirement, folder: Folder, subject: Subject, own: Outcome) -> Outcome:
    """Return the row's own outcome, or the exception that stands in for it.

    Proven: `waived`. Named by a paper but not proven, or at the authority's discretion: `unclear`. A paper
    that does not speak of the requirement leaves the outcome as it is and is named in a note.
    """
    if own.status in ("met", "not_applicable", "authority"):
        return own
    notes = _notes(row, folder, subject)
    early = before_2005(row, folder, oral=subject == "language")
    found = best(
        [*_illness(row, folder, subject), *_discretion(row, folder, subject), *([early] if early else [])]
    )
    if found is None or (found.status == "unclear" and own.status == "unclear"):
        return own.model_copy(update={"notes": (*own.notes, *notes)})
    update = {"notes": (*found.notes, *own.notes, *notes), "calculations": own.calculations}
    return found.model_copy(update=update)


def _illness(row: Requirement, folder: Folder, subject: Subject) -> list[Outcome]:
    if "waiver.illness" not in row.waivers:
        return []
    found = [_opinion(folder, paper, subject) for paper in folder.of("medical_opinion")]
    if subject == "work":
        found += [_pension(folder, paper) for paper in _running_pensions(folder)]
    found += [_placement(folder, paper, subject) for paper in folder.of("institution_placement")]
    return [outcome for outcome in found if outcome is not None]


def _opinion(folder: Folder, paper: Paper, subject: Subject) -> Outcome | None:
    """Return what a physician's opinion proves; None where it does not speak of the requirement."""
    if subject not in (value(paper, "affects") or ()):
        return None
    evidence = cite(paper, "affects", "physician", "permanent", "until", "diagnosis", "issued_on")
    if doubt := _doubt(folder, paper):
        return doubt
    for name in ("affects", "physician", "permanent", "until", "issued_on"):
        if field(paper, name) is not None and sure_value(paper, name) is None:
            return unsure(paper, name)
    ill = value(paper, "diagnosis") or value(paper, "icd10")
    issued = value(paper, "issued_on")
    dated = issued is None or issued <= folder.as_of
    signed = value(paper, "signed") is not False
    if not (value(paper, "physician") and ill and dated and signed):
        return _not_proven(paper, "affects", evidence)
    if not value(paper, "permanent") or value(paper, "until") is not None:
        return _not_proven(paper, "until", evidence, code="waiver_temporary")
    if issued is not None and issued + _TOO_OLD < folder.as_of:
        args: dict[str, str | Text] = {"date": day(issued), "where": where(paper, "issued_on")}
        return Outcome(status="unclear", code="opinion_old", args=args, evidence=evidence)
    notes = (_OLD_OPINION,) if issued is None or issued + _OLD < folder.as_of else ()
    return Outcome(status="waived", code="waived_illness", evidence=evidence, notes=notes)


def _running_pensions(folder: Folder) -> list[Paper]:
    """Return the notices on pensions but for those which a later one of the same holder ends or limits."""
    papers = [p for p in folder.of("pension_notice") if (_since(p) or folder.as_of) <= folder.as_of]
    last = max((since for p in papers if (since := _since(p))), default=None)
    return [p for p in papers if last is None or _since(p) in (None, last)]


def _since(paper: Paper) -> dt.date | None:
    found: dt.date | None = value(paper, "valid_from") or value(paper, "issued_on")
    return found


def _pension(folder: Folder, paper: Paper) -> Outcome | None:
    """A pension for full reduction of earning capacity without end shows that no living can be earned."""
    if value(paper, "pension_type") != "full_reduction" or value(paper, "decision") in ("ended", "refused"):
        return None
    if doubt := _doubt(folder, paper):
        return doubt
    if sure_value(paper, "pension_type") is None:
        return unsure(paper, "pension_type")
    evidence = cite(paper, "pension_type", "valid_until", "issued_on")
    if (until := value(paper, "valid_until")) is not None:
        code = "waiver_temporary" if until >= folder.as_of else "waiver_not_proven"
        return _not_proven(paper, "valid_until", evidence, code=code)
    return Outcome(status="waived", code="waived_illness", evidence=evidence)


def _placement(folder: Folder, paper: Paper, subject: Subject) -> Outcome:
    """Placement in an institution shows that no living is earned; why no German is learnt it does not say."""
    since = sure_value(paper, "since")
    if subject != "work" or since is None or since > folder.as_of:
        return _not_proven(paper, "since", cite(paper, "since"))
    return _doubt(folder, paper) or Outcome(
        status="waived", code="waived_illness", evidence=cite(paper, "since")
    )


def _discretion(row: Requirement, folder: Folder, subject: Subject) -> list[Outcome]:
    found = []
    if "waiver.hardship" in row.waivers and folder.case.facts.hardship and subject != "work":
        told = Evidence(document=None, field="hardship", value=True)
        found.append(Outcome(status="unclear", code="waiver_hardship", evidence=(told,)))
    if "waiver.simple_oral" in row.waivers:
        for paper in folder.of("course_obligation"):
            if value(paper, "obliged") is False:
                args: dict[str, str | Text] = {"where": where(paper, "obliged")}
                evidence = cite(paper, "obliged")
                found.append(
                    Outcome(status="unclear", code="waiver_simple_oral", args=args, evidence=evidence)
                )
    return found


def _doubt(folder: Folder, paper: Paper) -> Outcome | None:
    code = folder.doubt(paper)
    if code is None:
        return None
    return Outcome(status="unclear", code=code, args={"where": where(paper)}, evidence=cite(paper))


def _not_proven(
    paper: Paper, name: str, evidence: tuple[Evidence, ...], code: str = "waiver_not_proven"
) -> Outcome:
    return Outcome(status="unclear", code=code, args={"where": where(paper, name)}, evidence=evidence)


_OLD_OPINION = Text(
    de="Die Stellungnahme ist älter als sechs Monate oder ohne Datum; viele Behörden verlangen eine neuere.",
    en="The opinion is older than six months or undated; many authorities want a newer one.",
)
_SAYS_NOTHING = Text(
    de="Ein ärztliches Papier oder ein Bescheid zu einer Behinderung liegt im Ordner, sagt aber nicht, dass diese "
    "Voraussetzung deswegen nicht erfüllt werden kann; es beweist keine Ausnahme ({where}).",
    en="A medical or disability paper is in the folder but does not say that this requirement cannot be met "
    "because of it; it proves no exception ({where}).",
)


def _notes(row: Requirement, folder: Folder, subject: Subject) -> tuple[Text, ...]:
    opinions = folder.of("medical_opinion", *_WEAK_KINDS)
    if not opinions:
        return ()
    if "waiver.illness" not in row.waivers:
        told = row.with_.get("without_exception")
        return (Text.model_validate(told),) if told else ()
    silent = [paper for paper in opinions if subject not in (value(paper, "affects") or ())]
    return tuple(
        Text(
            de=_SAYS_NOTHING.de.format(where=where(paper).de),
            en=_SAYS_NOTHING.en.format(where=where(paper).en),
        )
        for paper in silent
    )
