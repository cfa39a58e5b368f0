"""Conditions on the uninterrupted stay and on the toleration held today (Voraufenthalt, Duldung, §§ 25a, 25b AufenthG).

Source: § 25a Abs. 1 Satz 1 Nr. 1, Abs. 5, § 25b Abs. 1 Satz 2 Nr. 1, Abs. 6, 7, § 60b Abs. 5 Satz 1 AufenthG; legal.md
4.7, 4.8, 15 no. 23.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from .condition_papers import absent, doubtful, unsure
from .condition_title import continuing, current_title, title_codes, valid_to
from .finding import Text
from .folder import Folder, Outcome, cite, cite_sure, day, sure_value, value
from .minor_child import at_home
from .registry import condition
from .requirement import Requirement
from .residence_time import Stay
from .stay_months import args_of, evidence_of, judged
from .stay_time import KINDS, Spell, counted, first_name, spells


def chance_holder(folder: Folder) -> bool:
    """Whether the applicant surely holds a title under § 104c on the day, or one that continues under § 81 (4)."""
    title = current_title(folder)
    if title is None or "104c" not in title_codes(folder):
        return False
    until = valid_to(folder, title)
    return (until is not None and until >= folder.as_of) or continuing(folder) is not None


@condition
def stay_uninterrupted(row: Requirement, folder: Folder) -> Outcome:
    """The stay was permitted, tolerated or under a permission to remain for the months, up to the day, without a break.

    Arguments: `months`; `with_child`, the months for whoever lives with a minor child; `fictions`, effects of a
    certificate under § 81 whose time surely counts; `gap_months`, up to which a break is short; `chance_until`, the
    last day on which time under § 60b counts for holders of § 104c; `employed_months`, months with a toleration under
    § 60d that stand in for the stay. A break is unclear whatever its length: papers of the time between may only lack.
    """
    eased = chance_holder(folder) and folder.as_of <= row.with_["chance_until"]
    found = spells(folder, KINDS, row.with_["fictions"], counts_60b=eased)
    whole = judged(row, folder, found, row.with_["months"])
    if whole.status == "met" or "with_child" not in row.with_:
        return whole
    return _with_child(row, folder, found, whole) or _employed(row, folder) or whole


def _with_child(row: Requirement, folder: Folder, found: Sequence[Spell], whole: Outcome) -> Outcome | None:
    """Return what the shorter time gives whoever lives with a minor child; None where it changes nothing."""
    shorter = judged(row, folder, found, row.with_["with_child"])
    child = at_home(folder)
    if child.shown:
        evidence = (*shorter.evidence, *child.evidence)
        return shorter.model_copy(update={"evidence": evidence, "notes": (*shorter.notes, _WITH_CHILD)})
    if child.none or shorter.status in ("not_met", "missing") or whole.status == shorter.status:
        return None
    args: dict[str, str | Text] = {"months": str(row.with_["with_child"])}
    return shorter.model_copy(
        update={
            "status": "unclear",
            "code": "stay_child_open",
            "args": args,
            "evidence": (*shorter.evidence, *child.evidence),
            "question": None if child.known else "household",
        }
    )


def _employed(row: Requirement, folder: Folder) -> Outcome | None:
    """Return a doubt where tolerations under § 60d cover the months that stand in for the stay."""
    tolerations = [
        spell
        for spell in spells(folder, ("toleration",), (), counts_60b=False)
        if "60d" in str(value(spell.paper, "basis") or "")
    ]
    months = row.with_["employed_months"]
    count = counted(
        tolerations, folder.as_of, months=months, reading="any", gap_months=row.with_["gap_months"]
    )
    if count is None or count.reached_on > folder.as_of:
        return None
    args = {**args_of(count, folder, months)}
    return Outcome(status="unclear", code="stay_60d", args=args, evidence=evidence_of(tolerations))


@condition
def tolerated_or_chance(row: Requirement, folder: Folder) -> Outcome:
    """The applicant is tolerated on the day, for the months before it, or holds a title under § 104c.

    Arguments: `months` of toleration up to the day (0: being tolerated is enough); `fictions`, effects of a certificate
    under § 81 by which deportation counts as suspended; `gap_months` as for the stay. A title under § 104c needs no
    months.
    """
    title = current_title(folder)
    if title is not None and chance_holder(folder):
        return Outcome(status="met", code="chance_held", evidence=cite(title, "legal_basis", "valid_until"))
    found = spells(folder, ("toleration", "fiction_certificate"), row.with_["fictions"], counts_60b=False)
    own = [spell for spell in found if _suspends(spell, row.with_["fictions"])]
    running = [spell for spell in own if _covers(spell.may, folder.as_of)]
    if not running:
        return _not_tolerated(row, folder, own)
    if taken := _taken_place(folder, running):
        return taken
    today = next((s for s in running if _covers(s.sure, folder.as_of)), None)
    if not row.with_["months"]:
        return _tolerated(row, folder, running, today)
    return judged(row, folder, own, row.with_["months"], others=True)


def _suspends(spell: Spell, fictions: Sequence[str]) -> bool:
    return spell.paper.kind == "toleration" or value(spell.paper, "basis") in (None, *fictions)


def _covers(stay: Stay | None, on: dt.date) -> bool:
    return stay is not None and stay.first <= on <= stay.last


def _tolerated(row: Requirement, folder: Folder, running: Sequence[Spell], today: Spell | None) -> Outcome:
    if today is None:
        paper = running[0].paper
        for name in (first_name(paper), "valid_until"):
            if sure_value(paper, name) is None:
                return doubtful(row, folder, paper) or unsure(paper, name)
        return doubtful(row, folder, paper) or unsure(paper, "identity_unclarified_60b")
    args: dict[str, str | Text] = {"until": day(value(today.paper, "valid_until"))}
    notes = (_UNCLARIFIED,) if today.left_out else ()
    evidence = cite_sure(today.paper, first_name(today.paper), "valid_until")
    return Outcome(status="met", code="tolerated", args=args, evidence=evidence, notes=notes)


def _taken_place(folder: Folder, running: Sequence[Spell]) -> Outcome | None:
    """Return a doubt where a title or a permission to remain that is newer than every toleration runs on the day."""
    since = max(spell.may.first for spell in running if spell.may is not None)
    for other in spells(folder, ("residence_title", "asylum_permission"), (), counts_60b=True):
        paper = other.paper
        begun = value(paper, "valid_from") or value(paper, "issued_on")
        if _covers(other.may, folder.as_of) and begun is not None and begun > since:
            args: dict[str, str | Text] = {"date": day(begun)}
            evidence = (*evidence_of(running), *cite(paper, first_name(paper), "valid_until"))
            return Outcome(status="unclear", code="toleration_replaced", args=args, evidence=evidence)
    return None


def _not_tolerated(row: Requirement, folder: Folder, own: Sequence[Spell]) -> Outcome:
    title = current_title(folder)
    if title is not None and (value(title, "valid_until") or dt.date.max) >= folder.as_of:
        if doubt := doubtful(row, folder, title):
            return doubt
        for name in ("legal_basis", "valid_until"):
            if sure_value(title, name) is None:
                return unsure(title, name)
        return Outcome(status="not_met", code="status_other", evidence=cite(title, "legal_basis"))
    dated = [spell for spell in own if spell.may is not None]
    if len(dated) < len(own):
        paper = next(spell.paper for spell in own if spell.may is None)
        return doubtful(row, folder, paper) or unsure(paper, "valid_until")
    if dated:
        last = max(dated, key=lambda spell: spell.may.last if spell.may else dt.date.min)
        if sure_value(last.paper, "valid_until") is None:
            return unsure(last.paper, "valid_until")
        args: dict[str, str | Text] = {"until": day(value(last.paper, "valid_until"))}
        evidence = cite(last.paper, "valid_until")
        return Outcome(status="not_met", code="toleration_ended", args=args, evidence=evidence)
    if title is not None and "104c" in title_codes(folder) and (until := sure_value(title, "valid_until")):
        evidence = cite(title, "legal_basis", "valid_until")
        return Outcome(status="not_met", code="title_expired", args={"until": day(until)}, evidence=evidence)
    asylum = folder.of("asylum_permission")
    if title is None and asylum:
        evidence = tuple(item for paper in asylum for item in cite(paper, "valid_until"))
        return Outcome(status="not_met", code="status_asylum", evidence=evidence)
    return absent(row, folder, ("toleration", "residence_title"))


_WITH_CHILD = Text(
    de="Es gilt die kürzere Zeit, weil ein minderjähriges Kind mit im Haushalt lebt.",
    en="The shorter time applies because a minor child lives in the household.",
)
_UNCLARIFIED = Text(
    de="Es ist eine Duldung nach § 60b AufenthG: Ihre Zeit zählt nicht, und die Behörde prüft die Mitwirkung an der "
    "Klärung der Identität.",
    en="It is a toleration under § 60b AufenthG: its time does not count, and the authority checks the cooperation in "
    "settling the identity.",
)
