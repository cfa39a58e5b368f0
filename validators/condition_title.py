"""Conditions on the present title (Aufenthaltstitel, Fiktionsbescheinigung)."""

from __future__ import annotations

import datetime as dt

from dateutil.relativedelta import relativedelta

from extractors.kind import Paper
from extractors.reading.legal_basis import Basis, parse_canonical, status_of

from .condition_asylum import granted_outcomes
from .condition_papers import absent, doubtful, unsure
from .finding import Evidence, Text
from .folder import Folder, Outcome, cite, day, sure_value, value, where
from .registry import condition
from .requirement import Requirement
from .temporary import kept_until


def current_title(folder: Folder) -> Paper | None:
    """Return the applicant's title that runs longest; one whose last day was not read comes last.

    One that begins after the day of the check comes after those that are valid on it.
    """
    titles = folder.of("residence_title")

    def runs(title: Paper) -> tuple[bool, dt.date]:
        until = value(title, "valid_until") or dt.date.min
        return until >= folder.as_of and not begins_later(folder, title), until

    return max(titles, key=runs, default=None)


def begins_later(folder: Folder, title: Paper) -> bool:
    """Whether the title is valid only from a day after the day of the check."""
    since = value(title, "valid_from") or value(title, "issued_on")
    return since is not None and since > folder.as_of


def continuing(folder: Folder) -> Paper | None:
    """Return the certificate under § 81 (4) by which the title surely continues on the day of the check."""
    title = current_title(folder)
    ended = value(title, "valid_until") if title is not None else None
    for paper in folder.of("fiction_certificate"):
        until, issued = sure_value(paper, "valid_until"), value(paper, "issued_on")
        fourth = sure_value(paper, "basis") == "81_4"
        if issued is not None and (issued > folder.as_of or _long_after(ended, issued)):
            continue
        if folder.doubt(paper) is None and fourth and until is not None and until >= folder.as_of:
            return paper
    return None


def _long_after(ended: dt.date | None, issued: dt.date) -> bool:
    """Whether so much time lies between title and certificate that another title must lie between them."""
    return ended is not None and issued > ended + _CERTIFIED_WITHIN


_CERTIFIED_WITHIN = relativedelta(months=12)


def title_absent(row: Requirement, folder: Folder) -> Outcome:
    """Return `missing`, or `unclear` where an unnamed document could be the title."""
    return absent(row, folder, ("residence_title",))


@condition
def title_held(row: Requirement, folder: Folder) -> Outcome:
    """The applicant holds a valid title of the status, or one that continues under § 81 (4).

    Arguments: `status` (codes of the legal basis), `decision` (outcomes of the Federal Office that settle an
    imprint which leaves the status open), `instead` (status code to permit). A title is valid on its last
    day.
    """
    title = current_title(folder)
    if title is None:
        return title_absent(row, folder)
    if doubt := doubtful(row, folder, title):
        return doubt
    if wrong := wrong_status(row, folder, title):
        return wrong
    until = sure_value(title, "valid_until")
    if until is None:
        return unsure(title, "valid_until")
    evidence = cite(title, "legal_basis", "valid_until")
    if begins_later(folder, title):
        name = "valid_from" if value(title, "valid_from") is not None else "issued_on"
        args: dict[str, str | Text] = {"date": day(value(title, name)), "where": where(title, name)}
        return Outcome(status="unclear", code="date_in_future", args=args, evidence=cite(title, name))
    if until >= folder.as_of:
        return Outcome(status="met", code="title_valid", args={"until": day(until)}, evidence=evidence)
    if kept := kept_until(folder, title):
        args = {"until": day(until), "kept": day(kept.until), "where": where(title, "valid_until")}
        if kept.until >= folder.as_of and kept.sure:
            return Outcome(status="met", code="title_kept", args=args, evidence=evidence + kept.evidence)
        if kept.until >= folder.as_of:
            return Outcome(status="unclear", code="title_kept_open", args=args, evidence=evidence)
    if certificate := continuing(folder):
        evidence += cite(certificate, "basis", "valid_until")
        return Outcome(status="met", code="title_continues", args={"until": day(until)}, evidence=evidence)
    if folder.of("fiction_certificate"):
        other = folder.of("fiction_certificate")[0]
        return Outcome(
            status="unclear",
            code="fiction_unclear",
            args={"until": day(until), "where": where(other, "basis")},
            evidence=evidence + cite(other, "basis", "valid_until"),
        )
    return Outcome(status="not_met", code="title_expired", args={"until": day(until)}, evidence=evidence)


def valid_to(folder: Folder, title: Paper) -> dt.date | None:
    """Return the last day of the title: the printed one, or the later one to which an ordinance surely keeps it valid.

    None where the printed day was not surely read.
    """
    kept = kept_until(folder, title)
    if kept is not None and kept.sure:
        return kept.until
    printed: dt.date | None = sure_value(title, "valid_until")
    return printed


def wrong_status(row: Requirement, folder: Folder, title: Paper) -> Outcome | None:
    """Return what is wrong with the status behind the title; None where it is surely the one asked for.

    Arguments, all codes as `stands_on` gives them (`refugee`, `25a`, `23/4`): `status`, what is asked for; `but_not`,
    what is not accepted though one of its codes is; `varies`, what may be accepted, and `surely`, what is accepted
    though one of its codes varies; `routes`, lists of codes of which all titles must be in one.
    """
    printed = sure_value(title, "legal_basis")
    basis = parse_canonical(str(printed)) if printed is not None else None
    if basis is None:
        return unsure(title, "legal_basis")
    evidence = cite(title, "legal_basis", "valid_from")
    since_name = "valid_from" if value(title, "valid_from") is not None else "issued_on"
    status = status_of(basis, sure_value(title, since_name))
    if (
        status == "ambiguous"
        and "ambiguous" not in row.with_["status"]
        and not _is_surely_another(basis, row)
    ):
        as_read = status_of(basis, value(title, since_name))
        # the decision settles an imprint that is open by its form, not one whose first day is hard to read
        second = (
            (basis.section, basis.absatz) == ("25", "2")
            and basis.satz in (None, "1")
            and not basis.alternative
        )
        open_by_form = second and as_read in ("ambiguous", *row.with_["status"])
        if open_by_form and granted_outcomes(folder) & set(row.with_.get("decision", ())):
            return None
        open_: dict[str, str | Text] = {"where": where(title, "legal_basis")}
        return Outcome(status="unclear", code="legal_basis_open", args=open_, evidence=evidence)
    codes = stands_on(basis, sure_value(title, since_name))
    args: dict[str, str | Text] = {"basis": basis.text, "where": where(title, "legal_basis")}
    barred = codes & set(row.with_.get("but_not", ()))
    varies = codes & set(row.with_.get("varies", ())) and not codes & set(row.with_.get("surely", ()))
    if varies and not barred:
        return Outcome(status="unclear", code="title_varies", args=args, evidence=evidence)
    if codes & set(row.with_["status"]) and not barred:
        return _other_route(row, folder, title, codes, evidence)
    fits = next((permit for code, permit in row.with_["instead"].items() if code in codes), "")
    if barred and not fits and status != "settled":
        return Outcome(status="not_met", code="title_excluded", args=args, evidence=evidence)
    code = "title_settled" if status == "settled" else "title_other_status"
    return Outcome(status="not_met", code=code, args={"permit": fits or "-"}, evidence=evidence)


def _other_route(
    row: Requirement, folder: Folder, title: Paper, codes: set[str], evidence: tuple[Evidence, ...]
) -> Outcome | None:
    """Return a doubt where the title and the present one lead to the permit by different rules."""
    routes = row.with_.get("routes", ())
    present = current_title(folder)
    if not routes or present is None or present is title:
        return None
    now = title_codes(folder)
    if any(codes & set(route) and now & set(route) for route in routes):
        return None
    args: dict[str, str | Text] = {"where": where(title, "legal_basis")}
    return Outcome(status="unclear", code="title_other_route", args=args, evidence=evidence)


def title_codes(folder: Folder) -> set[str]:
    """Return what the applicant's present title stands on, as `stands_on` calls it.

    Empty where no title is there or its basis was not surely read.
    """
    title = current_title(folder)
    printed = sure_value(title, "legal_basis") if title is not None and folder.doubt(title) is None else None
    basis = parse_canonical(str(printed)) if printed is not None else None
    if title is None or basis is None:
        return set()
    return stands_on(basis, value(title, "valid_from") or value(title, "issued_on"))


def _is_surely_another(basis: Basis, row: Requirement) -> bool:
    """Whether § 25 Abs. 2, whichever of its two statuses is meant, is not what the row asks for."""
    second = {"25", "25/2", "refugee", "subsidiary"}
    return (basis.section, basis.absatz) == ("25", "2") and not second & set(row.with_["status"])


def stands_on(basis: Basis, since: dt.date | None) -> set[str]:
    """Return what a title on this basis is called in the catalogue: its status, its section, paragraph and sentence.

    A title under another act has no codes but its law's name.

    >>> sorted(stands_on(Basis(section="25", absatz="4", satz="2"), None))
    ['25', '25/4', '25/4/2', 'humanitarian']
    """
    if basis.law != "AufenthG":
        return {basis.law}
    codes = {basis.section, status_of(basis, since) or ""}
    if basis.absatz:
        codes.add(f"{basis.section}/{basis.absatz}")
    if basis.absatz and basis.satz:
        codes.add(f"{basis.section}/{basis.absatz}/{basis.satz}")
    return codes - {""}
