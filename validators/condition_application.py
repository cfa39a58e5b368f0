"""Conditions on the application: there, filled in, signed, in time (Antrag)."""

from __future__ import annotations

import datetime as dt
import re

from dateutil.relativedelta import relativedelta

from extractors.kind import Paper

from .condition_papers import absent, doubtful, unsure
from .condition_title import continuing, current_title, title_absent
from .finding import Text
from .folder import Folder, Outcome, best, cite, day, field, sure_value, value, where
from .registry import condition
from .requirement import Requirement

_OTHER = r"daueraufenthalt|einb[uü]rgerung|reiseausweis|visum|duldung"
_PURPOSES = {
    "aufenthaltserlaubnis": (r"aufenthaltserlaubnis|§\s*25", rf"niederlassung|{_OTHER}"),
    "niederlassungserlaubnis": (
        r"niederlassung|unbefristet|§\s*26",
        # a form for issue or extension of any title leaves open which one
        rf"aufenthaltserlaubnis|^(?!.*erteilung).*verl[aä]nger|{_OTHER}",
    ),
    "nebenbestimmung": (
        r"nebenbestimmung|wohnsitz|auflage|umverteil|zuzug",
        rf"niederlassung|aufenthaltserlaubnis|aufenthaltstitel|{_OTHER}",
    ),
    "uebertragung": (
        r"[uü]bertrag|elektronisch|\beat\b|§\s*105b",
        rf"niederlassung|nebenbestimmung|{_OTHER}",
    ),
}
"""What the written purpose says where it is for the permit, and where it is for another."""
_RIVALS = {
    "aufenthaltserlaubnis": "niederlassungserlaubnis",
    "niederlassungserlaubnis": "aufenthaltserlaubnis",
}
"""The title that a heading must not name alone."""


@condition
def signed_application(row: Requirement, folder: Folder) -> Outcome:
    """An application of the applicant's is there, filled in and signed.

    Arguments: `stale_months`; `for`, the title that is applied for (the residence permit unless said);
    `after_title`, whether a form from before the present title is an old one even when nothing is extended.

    A blank form and an unsigned one are no application. An application for something else, one dated after
    the day of the check, one older than `stale_months` or than the present title is unclear: it may be an old
    one.
    """
    forms = folder.of(*row.evidence)
    return best([_form(row, folder, form) for form in forms]) or absent(row, folder)


def _form(row: Requirement, folder: Folder, form: Paper) -> Outcome:
    kind_unsure = folder.doubt(form) == "kind_unsure"
    if sure_value(form, "filled") is False and not kind_unsure:
        return Outcome(status="not_met", code="form_blank", evidence=cite(form, "filled"))
    if doubt := doubtful(row, folder, form):
        return doubt
    if field(form, "filled") is not None and sure_value(form, "filled") is None:
        return unsure(form, "filled")
    if not value(form, "filled") and field(form, "filled") is not None:
        return unsure(form, "filled")
    if doubt := _wrong_application(row, folder, form):
        return doubt
    signed = sure_value(form, "signed")
    if signed is None:
        return Outcome(
            status="unclear",
            code="signature_unclear",
            args={"where": where(form, "signed")},
            evidence=cite(form, "signed"),
        )
    if not signed:
        return Outcome(status="not_met", code="unsigned", evidence=cite(form, "signed"))
    return Outcome(
        status="met", code="application_signed", evidence=cite(form, "signed", "date", "received_on")
    )


def purpose_of(form: Paper) -> str:
    """Return what the form is for: the value as read, and the words in which it is printed."""
    read = field(form, "purpose")
    return f"{read.value} {read.printed}" if read is not None else ""


def _for_another(form: Paper, wanted: str) -> bool:
    """Whether the form asks for another title: by its purpose, by a heading that names one alone, by an extension.

    A settlement permit is not extended, so a ticked extension is the residence permit's.
    """
    purpose, heading = purpose_of(form), str(value(form, "heading") or "")
    this, other = _PURPOSES[wanted]
    if re.search(this, f"{purpose} {heading}", re.I):
        return False
    rival = _RIVALS.get(wanted, other)
    named = re.search(rival, heading, re.I) and not re.search("aufenthaltstitel", heading, re.I)
    extends = "extension" in (value(form, "purpose"), value(form, "sort"))
    return bool(re.search(other, purpose, re.I) or named or (wanted == "niederlassungserlaubnis" and extends))


def _wrong_application(row: Requirement, folder: Folder, form: Paper) -> Outcome | None:
    if _for_another(form, row.with_.get("for", "aufenthaltserlaubnis")):
        return Outcome(
            status="unclear",
            code="application_for_other",
            args={"where": where(form, "purpose")},
            evidence=cite(form, "purpose", "heading", "sort"),
        )
    for name in ("received_on", "date"):
        written = value(form, name)
        if written is None:
            continue
        if written > folder.as_of:
            return _dated(form, name, written, "date_in_future")
        title = current_title(folder)
        since = (value(title, "valid_from") or value(title, "issued_on")) if title else None
        too_old = written < folder.as_of - relativedelta(months=row.with_["stale_months"])
        follows = row.with_.get("after_title") or folder.case.purpose == "extension"
        if too_old or (since is not None and written <= since and follows):
            return _dated(form, name, written, "application_old")
    return None


def _dated(form: Paper, name: str, written: dt.date, code: str) -> Outcome:
    return Outcome(
        status="unclear",
        code=code,
        args={"date": day(written), "where": where(form, name)},
        evidence=cite(form, name),
    )


@condition
def applied_before_expiry(row: Requirement, folder: Folder) -> Outcome:
    """The application was received before the present title expires.

    A certificate under § 81 (4) shows it. Without a stamp of receipt the date of the form counts as long as
    the title is still valid on the day of the check, because the application can then still be handed in.
    """
    if shown := continuing(folder):
        return Outcome(
            status="met", code="fiction_shows_timely", evidence=cite(shown, "basis", "valid_until")
        )
    title = current_title(folder)
    if title is None:
        return title_absent(row, folder)
    if doubt := doubtful(row, folder, title):
        return doubt
    until = sure_value(title, "valid_until")
    if until is None:
        return unsure(title, "valid_until")
    forms = folder.of("application_form")
    return best([received_by(row, folder, form, title, until) for form in forms]) or absent(
        row, folder, ("application_form",)
    )


def received_by(row: Requirement, folder: Folder, form: Paper, title: Paper, until: dt.date) -> Outcome:
    """Return whether the form was received on the title's last day or before it."""
    if doubt := doubtful(row, folder, form):
        return doubt
    evidence = (*cite(form, "received_on", "date"), *cite(title, "valid_until"))
    received = value(form, "received_on")
    if received is not None:
        if sure_value(form, "received_on") is None:
            return unsure(form, "received_on")
        args: dict[str, str | Text] = {"date": day(received), "until": day(until)}
        if received > until:
            return Outcome(status="not_met", code="applied_late", args=args, evidence=evidence)
        return Outcome(status="met", code="applied_in_time", args=args, evidence=evidence)
    if until < folder.as_of:
        args = {"until": day(until), "where": where(form)}
        return Outcome(status="unclear", code="receipt_not_shown", args=args, evidence=evidence)
    written = sure_value(form, "date")
    if written is None:
        return unsure(form, "date")
    if written > folder.as_of:
        return _dated(form, "date", written, "date_in_future")
    return Outcome(status="met", code="title_still_valid", args={"until": day(until)}, evidence=evidence)


@condition
def filed_ahead(row: Requirement, folder: Folder) -> Outcome:
    """The application lies the given number of weeks before the title's expiry. Argument: `weeks`."""
    title = current_title(folder)
    if title is None:
        return title_absent(row, folder)
    if doubt := doubtful(row, folder, title):
        return doubt
    until = sure_value(title, "valid_until")
    if until is None:
        return unsure(title, "valid_until")
    received = [sure_value(form, "received_on") for form in folder.of("application_form")]
    filed = min((d for d in received if d is not None and d <= folder.as_of), default=folder.as_of)
    weeks = row.with_["weeks"]
    args: dict[str, str | Text] = {"weeks": str(weeks), "until": day(until)}
    in_time = filed + dt.timedelta(weeks=weeks) <= until
    return Outcome(
        status="met" if in_time else "not_met",
        code="lead_time_kept" if in_time else "lead_time_short",
        args=args,
        evidence=cite(title, "valid_until"),
    )
