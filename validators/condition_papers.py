"""Conditions that ask whether a paper is there and says what it must (Nachweis vorhanden)."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.kind import Paper
from extractors.reading.void import void_mark
from pipeline.vocabulary import field_label

from .finding import Evidence, Text
from .folder import Folder, Outcome, best, cite, day, field, sure_value, value, where
from .registry import condition
from .requirement import Requirement
from .translations import untranslated


@condition
def authority(row: Requirement, folder: Folder) -> Outcome:
    """Only the authority can establish it; papers that show something are cited, none is asked for.

    Arguments: `reason`; `show`, names of fields to cite where a paper of the row's kinds has them.
    """
    shown = tuple(
        evidence
        for name in row.with_.get("show", ())
        for paper in folder.of(*row.evidence)
        if field(paper, name) is not None and folder.matches[paper.id].same
        for evidence in cite(paper, name)
    )
    return Outcome(status="authority", code=row.with_["reason"], evidence=shown)


@condition
def not_required(row: Requirement, folder: Folder) -> Outcome:
    """Not asked for by the law, printed because people assume it. Argument: `reason`."""
    return Outcome(status="not_required", code=row.with_["reason"])


def absent(row: Requirement, folder: Folder, kinds: Sequence[str] | None = None) -> Outcome:
    """Return `missing`, or `unclear` where a document that has no certain name could be the one."""
    if possible := folder.possible(kinds or row.evidence):
        evidence = tuple(item for paper in possible for item in cite(paper))
        parts = [paper for paper in possible if paper.document.lacks_first]
        code = "first_page_lacks" if len(parts) == len(possible) else "possible_document"
        return Outcome(status="unclear", code=code, args={"where": where(possible[0])}, evidence=evidence)
    specimens = [p for p in folder.papers if p.document.specimen and p.kind in (kinds or row.evidence)]
    strangers = [p for p in folder.papers if p.kind in (kinds or row.evidence) and p not in specimens]
    notes = tuple(_SPECIMEN_NOTE for _ in specimens[:1]) + tuple(_STRANGER_NOTE for _ in strangers[:1])
    lookalike = {look.kind: look.because for look in row.look_alikes}
    present = dict.fromkeys(p.kind for p in folder.papers if p.kind in lookalike)
    return Outcome(
        status="missing", code="no_document", notes=(*notes, *(lookalike[kind] for kind in present))
    )


_SPECIMEN_NOTE = Text(
    de="Im Ordner liegt nur ein Muster; es beweist nichts.",
    en="The folder holds a specimen only; it proves nothing.",
)
_STRANGER_NOTE = Text(
    de="Ein solches Papier liegt im Ordner, aber für eine andere Person.",
    en="The folder holds such a paper, but for another person.",
)


def doubtful(row: Requirement, folder: Folder, paper: Paper) -> Outcome | None:
    """Return `unclear` where kind or holder of the paper forbid a `met`; None where they do not."""
    code = folder.doubt(paper, unnamed=row.unnamed)
    if code is None:
        return None
    if code == "marked_void" and (mark := void_mark(paper.document)):
        shown = Evidence(document=paper.id, page=mark.page, box=mark.box, printed=mark.printed)
        page = paper.document.pages[mark.page - 1]
        args: dict[str, str | Text] = {
            "where": Text(
                de=f"{page.file}, Seite {page.number}",
                en=f"{page.file}, page {page.number}",
            )
        }
        return Outcome(status="unclear", code=code, args=args, evidence=(shown,))
    names = ("family_name", "given_names", "birth_date") if code != "kind_unsure" else ()
    return Outcome(status="unclear", code=code, args={"where": where(paper)}, evidence=cite(paper, *names))


def unsure(paper: Paper, name: str) -> Outcome:
    """Return `unclear` for a field that decides and was not read, or not surely."""
    code = "value_unsure" if field(paper, name) is not None else "value_unread"
    return Outcome(
        status="unclear",
        code=code,
        args={"where": where(paper, name), "field": Text.model_validate(field_label(name))},
        evidence=cite(paper, name),
    )


def in_future(folder: Folder, paper: Paper, *names: str) -> Outcome | None:
    """Return `unclear` for the first of the paper's days that lies after the day of the check; None where none does."""
    for name in names:
        date = value(paper, name)
        if date is not None and date > folder.as_of:
            args: dict[str, str | Text] = {"date": day(date), "where": where(paper, name)}
            return Outcome(status="unclear", code="date_in_future", args=args, evidence=cite(paper, name))
    return None


@condition
def field_read(row: Requirement, folder: Folder) -> Outcome:
    """A paper of the row's kinds is there and the named field was surely read. Argument: `field`."""
    name = row.with_["field"]

    def one(paper: Paper) -> Outcome:
        if doubt := doubtful(row, folder, paper):
            return doubt
        if sure_value(paper, name) is None:
            return unsure(paper, name)
        return Outcome(status="met", code="document_shown", evidence=cite(paper, name))

    return best([one(paper) for paper in folder.of(*row.evidence)]) or absent(row, folder)


@condition
def identity_shown(row: Requirement, folder: Folder) -> Outcome:
    """A paper proves who the applicant is: no remark of own statements, translated where it is foreign.

    Validity does not count here: an expired passport still shows who its holder is.
    """

    def one(paper: Paper) -> Outcome:
        if doubt := doubtful(row, folder, paper):
            return doubt
        # the remark stands on a page of its own: where none was read there is nothing against the document
        if value(paper, "own_statement_remark"):
            return Outcome(
                status="unclear",
                code="own_statements",
                args={"where": where(paper, "own_statement_remark")},
                evidence=cite(paper, "own_statement_remark"),
            )
        if paper in untranslated(folder):
            return Outcome(
                status="unclear",
                code="untranslated",
                args={"where": where(paper)},
                evidence=cite(paper, "language"),
            )
        until = value(paper, "valid_until")
        expired = until is not None and until < folder.as_of
        notes = (
            (Text(de=f"Abgelaufen am {day(until).de}.", en=f"Expired on {day(until).en}."),)
            if expired
            else ()
        )
        return Outcome(
            status="met",
            code="document_shown",
            evidence=cite(paper, "document_number", "register_number"),
            notes=notes,
        )

    return best([one(paper) for paper in folder.of(*row.evidence)]) or absent(row, folder)


@condition
def course_done_if_obliged(row: Requirement, folder: Folder) -> Outcome:
    """Whoever is obliged to the integration course shows that it was attended or completed.

    Obliged: stated in the case, or by the authority's paper. Where neither says so the row is unclear with a
    question, and an assumption of the catalogue; a paper that was not surely read is no assumption.
    """
    papers = folder.of("course_obligation")
    written = next(
        (p for p in papers if folder.doubt(p) is None and sure_value(p, "obliged") is not None), None
    )
    told = folder.case.facts.obliged_to_integration_course
    hints = {value(paper, "obliged") for paper in papers}
    evidence = tuple(item for paper in papers for item in cite(paper, "obliged"))
    shown = best([_attended(row, folder, paper) for paper in folder.of(*row.evidence)])
    if shown is not None and shown.status == "met":
        return shown
    if told is not True and (True in hints if told is False else written is None):
        return Outcome(
            status="unclear",
            code="condition_unknown",
            evidence=evidence,
            mandatory=bool(papers) or not row.assumption,
            question="obliged_to_integration_course",
        )
    obliged = told if told is not None else written is not None and sure_value(written, "obliged")
    if not obliged and True not in hints:
        return Outcome(status="not_applicable", code="not_obliged", evidence=evidence)
    return shown or absent(row, folder)


def _attended(row: Requirement, folder: Folder, paper: Paper) -> Outcome:
    return doubtful(row, folder, paper) or Outcome(
        status="met", code="document_shown", evidence=cite(paper, "level", "course")
    )
