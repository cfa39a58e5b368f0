"""Conditions on the opportunity right of residence, which is closed (Chancen-Aufenthaltsrecht, § 104c AufenthG).

Nobody can apply for it any more; whoever holds it can only go on to § 25a or § 25b, and an application for anything
else does not make it continue.

Source: § 104c AufenthG; legal.md 4.6, 15 no. 21.
"""

from __future__ import annotations

import re

from extractors.kind import Paper

from .condition_application import received_by
from .condition_papers import absent, doubtful, unsure
from .condition_title import continuing, current_title, title_absent, wrong_status
from .finding import Text
from .folder import Folder, Outcome, best, cite, field, sure_value, value, where
from .registry import condition
from .requirement import Requirement


@condition
def permit_closed(row: Requirement, folder: Folder) -> Outcome:
    """There is nothing to apply for: whoever holds the title keeps it until it ends, nobody gets it anew.

    Arguments as for `title_held`.
    """
    title = current_title(folder)
    if title is None:
        return Outcome(status="not_met", code="permit_closed")
    if doubt := doubtful(row, folder, title):
        return doubt
    wrong = wrong_status(row, folder, title)
    if wrong is None:
        evidence = cite(title, "legal_basis", "valid_until")
        return Outcome(status="not_applicable", code="closed_for_holders", evidence=evidence)
    if wrong.status == "unclear":
        return wrong
    return Outcome(status="not_met", code="permit_closed", evidence=wrong.evidence)


@condition
def leads_on(row: Requirement, folder: Folder) -> Outcome:
    """The permit that can follow was applied for before the title ends.

    Arguments: `purposes` (pattern of what may follow), `others` (pattern of what may not). A form that names neither
    leaves it open. A certificate under § 81 (4) shows an application in time: only what may follow gives one.
    """
    title = current_title(folder)
    if title is None:
        return title_absent(row, folder)
    if doubt := doubtful(row, folder, title):
        return doubt
    if shown := continuing(folder):
        evidence = cite(shown, "basis", "valid_until")
        return Outcome(status="met", code="fiction_shows_timely", evidence=evidence)
    forms = folder.of("application_form")
    return best([_form(row, folder, form, title) for form in forms]) or absent(row, folder)


def _form(row: Requirement, folder: Folder, form: Paper, title: Paper) -> Outcome:
    if doubt := doubtful(row, folder, form):
        return doubt
    if value(form, "filled") is False and sure_value(form, "filled") is not None:
        return Outcome(status="not_met", code="form_blank", evidence=cite(form, "filled"))
    if field(form, "filled") is not None and sure_value(form, "filled") is None:
        return unsure(form, "filled")
    evidence = cite(form, "purpose", "heading")
    if not re.search(row.with_["purposes"], _asked_for(form, sure=False), re.IGNORECASE):
        if re.search(row.with_["others"], _asked_for(form, sure=True), re.IGNORECASE):
            return Outcome(status="not_met", code="application_without_effect", evidence=evidence)
        args: dict[str, str | Text] = {"where": where(form, "purpose")}
        return Outcome(status="unclear", code="next_step_open", args=args, evidence=evidence)
    if not re.search(row.with_["purposes"], _asked_for(form, sure=True), re.IGNORECASE):
        return unsure(form, "purpose")
    if sure_value(form, "signed") is None:
        args = {"where": where(form, "signed")}
        return Outcome(status="unclear", code="signature_unclear", args=args, evidence=cite(form, "signed"))
    if not value(form, "signed"):
        return Outcome(status="not_met", code="unsigned", evidence=cite(form, "signed"))
    until = sure_value(title, "valid_until")
    if until is None:
        return unsure(title, "valid_until")
    return received_by(row, folder, form, title, until)


def _asked_for(form: Paper, *, sure: bool) -> str:
    """Return the form's purpose and heading, the value and the words in which it is printed; surely read ones alone."""
    found = [field(form, name) for name in ("purpose", "heading")]
    return " ".join(
        f"{read.value} {read.printed}" for read in found if read is not None and (read.sure or not sure)
    )
