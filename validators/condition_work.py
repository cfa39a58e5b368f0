"""Conditions on work (Beschäftigung, Berufsausübung).

Source: § 4a Abs. 1, § 9 Abs. 2 Satz 1 Nr. 5, 6, Abs. 3 Satz 1 AufenthG.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extractors.kind import Paper
from extractors.reading.legal_basis import parse_canonical
from extractors.reading.text import fold

from .condition_papers import absent, doubtful, unsure
from .condition_title import continuing, current_title
from .finding import Evidence, Text
from .folder import Folder, Outcome, best, cite, cite_sure, sure_value, value, where
from .household import household_of, owner_of
from .registry import condition
from .requirement import Requirement

_PERMITTED = re.compile(r"(?:erwerbstatigkeit|beschaftigung|arbeitsaufnahme) (?:ist )?(?:gestattet|erlaubt)")
_LIMITED = re.compile(
    r"nicht (?:gestattet|erlaubt)|nur mit|genehmigung|zustimmung|mit ausnahme|beschrankt|erlischt mit|"
    r"beschaftigung als|untersagt"
)
_SELF_EMPLOYMENT = re.compile(
    r"selbstst?andige[rn]? (?:tatigkeit|erwerbstatigkeit)[^,;.]*nicht (?:gestattet|erlaubt)"
)
_BY_LAW = (("25", "1"), ("25", "2"), ("25", "3"), ("23", "4"))
"""Titles whose holders may work by law and without condition."""


@condition
def employment_permitted(row: Requirement, folder: Folder) -> Outcome:
    """Whoever is employed may be: the title says so, or permits it by law; a restriction on it is a doubt.

    Asked of employees only. Employed: stated in the case, or shown by a payslip or contract of the applicant.
    """
    employed = _employed(folder)
    if employed is None:
        return Outcome(
            status="unclear", code="condition_unknown", mandatory=not row.assumption, question="employed"
        )
    if not employed:
        return Outcome(status="not_applicable", code="not_employed")
    title = current_title(folder)
    if title is None:
        return absent(row, folder)
    return _permitted(row, folder, title)


def _employed(folder: Folder) -> bool | None:
    told = folder.case.facts.employed
    household = household_of(folder)
    papers = [
        paper
        for paper in folder.papers
        if paper.kind in ("payslip", "employment_contract", "employer_confirmation")
        and not paper.document.specimen
        and owner_of(folder, household, paper) == "applicant"
    ]
    if told is None:
        return True if papers else None
    # papers on a job speak against a stated "no"
    return told or bool(papers)


def _permitted(row: Requirement, folder: Folder, title: Paper) -> Outcome:
    if doubt := doubtful(row, folder, title):
        return doubt
    notes = [p for p in (title, *_supplements(folder, title)) if value(p, "annotations") is not None]
    for paper in notes:
        said = _SELF_EMPLOYMENT.sub(" ", fold(str(value(paper, "annotations"))))
        if _LIMITED.search(_in_one_line(said)):
            evidence = cite(paper, "annotations")
            args: dict[str, str | Text] = {"where": where(paper, "annotations")}
            return Outcome(status="unclear", code="work_restricted", args=args, evidence=evidence)
    for paper in notes:
        sure = sure_value(paper, "annotations")
        if (
            sure is not None
            and folder.doubt(paper) is None
            and _PERMITTED.search(_in_one_line(fold(str(sure))))
        ):
            return Outcome(status="met", code="work_permitted", evidence=cite(paper, "annotations"))
    printed = sure_value(title, "legal_basis")
    basis = parse_canonical(str(printed)) if printed is not None else None
    if basis is None:
        return unsure(title, "legal_basis")
    until = sure_value(title, "valid_until")
    running = until is not None and (until >= folder.as_of or continuing(folder) is not None)
    if (basis.section, basis.absatz) in _BY_LAW and running:
        return Outcome(status="met", code="work_by_law", evidence=cite(title, "legal_basis", "valid_until"))
    return unsure(title, "annotations" if running else "valid_until")


def _in_one_line(remarks: str) -> str:
    """Return the remarks as read through: a card is so narrow that one of them may take two lines.

    >>> _in_one_line("erwerbstatigkeit; erlaubt")
    'erwerbstatigkeit erlaubt'
    """
    return re.sub(r"[;\s]+", " ", remarks)


def _supplements(folder: Folder, title: Paper) -> Iterator[Paper]:
    """Yield the supplementary sheets that may be the title's: none of another number, none that has ended."""
    number = value(title, "document_number")
    for paper in folder.of("residence_title_supplement"):
        linked, until = value(paper, "title_number"), value(paper, "valid_until")
        of_another = number is not None and linked is not None and linked != number
        ended = until is not None and until < folder.as_of
        if not of_another and not ended:
            yield paper


@condition
def licence_held(row: Requirement, folder: Folder) -> Outcome:
    """Whoever works in a regulated profession holds the permanent licence; that of the spouse is enough.

    Regulated: stated in the case. Where nobody has said so the row is unclear with a question, and an assumption of
    the catalogue as long as no licence lies in the folder.
    """
    household = household_of(folder)
    papers = [
        paper
        for paper in folder.papers
        if paper.kind in row.evidence
        and not paper.document.specimen
        and (owner_of(folder, household, paper) or folder.matches[paper.id].same is None)
    ]
    shown = best([_licence(row, folder, paper) for paper in papers])
    told = folder.case.facts.regulated_profession
    if told is None and _employed(folder) is False and not papers:
        return Outcome(status="not_applicable", code="not_employed")
    return if_regulated(row, folder, papers, shown)


def if_regulated(row: Requirement, folder: Folder, papers: Sequence[Paper], shown: Outcome | None) -> Outcome:
    """Return what the licences show where the case says that the profession is regulated; where nobody says so, ask.

    `papers` are the licences, `shown` is what the best of them proves. One that is enough needs no answer.
    """
    told = folder.case.facts.regulated_profession
    if shown is not None and shown.status == "met":
        return shown
    if told is None:
        evidence: tuple[Evidence, ...] = tuple(item for paper in papers for item in cite(paper, "profession"))
        return Outcome(
            status="unclear",
            code="condition_unknown",
            evidence=evidence,
            mandatory=bool(papers) or not row.assumption,
            question="regulated_profession",
        )
    if not told:
        return Outcome(status="not_applicable", code="not_regulated")
    return shown or absent(row, folder)


def _licence(row: Requirement, folder: Folder, paper: Paper) -> Outcome:
    household = household_of(folder)
    owner = owner_of(folder, household, paper)
    if owner not in ("applicant", getattr(household.partner, "key", None)) and (
        doubt := doubtful(row, folder, paper)
    ):
        return doubt
    evidence = cite_sure(paper, "profession", "unlimited", "valid_until")
    unlimited = sure_value(paper, "unlimited")
    if unlimited is None:
        return unsure(paper, "unlimited")
    if not unlimited or value(paper, "valid_until") is not None:
        return Outcome(status="not_met", code="licence_limited", evidence=evidence)
    return Outcome(status="met", code="licence_shown", evidence=evidence)
