"""One PDF for the authority (Antragsmappe): the papers that prove each requirement, in the order of the list.

Here is what goes in, the cover and the numbers at the foot; the pages themselves are taken over by child processes
(`pipeline.taking`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from pipeline.taking import Chapter
from validators.catalogue import catalogue
from validators.finding import Finding

from . import outline, typography
from .model import DocumentEntry, Report
from .typeset import name_text, typeset
from .typography import Language, clean
from .words import table, word

_SHOWN = frozenset({"met", "waived"})
_OPEN = frozenset({"missing", "not_met", "unclear"})


def proving(report: Report, finding: Finding) -> tuple[DocumentEntry, ...]:
    """Return the documents that prove a requirement; each once, in the order of the evidence.

    What is unclear may rest on the very paper that speaks against the client: of its evidence only papers of a kind
    that proves the requirement are proofs.
    """
    ids = dict.fromkeys(one.document for one in finding.evidence)
    found = tuple(entry for entry in map(report.document, ids) if entry is not None)
    if finding.status == "unclear":
        kinds = _kinds(report, finding)
        return tuple(entry for entry in found if entry.kind in kinds)
    return found if finding.status in _SHOWN else ()


def _kinds(report: Report, finding: Finding) -> frozenset[str]:
    case = report.case
    rows = catalogue().permit(case.permit, case.purpose, case.profile).requirements
    return frozenset(kind for row in rows if row.id == finding.id for kind in row.evidence)


def enclosed(report: Report) -> tuple[DocumentEntry, ...]:
    """Return the documents of the bundle in its order: where the first requirement needs them."""
    by_id = {entry.id: entry for finding in report.requirements for entry in proving(report, finding)}
    return tuple(by_id.values())


def first_sheets(order: Sequence[DocumentEntry], pages: Mapping[str, int]) -> dict[str, int]:
    """Return the sheet, from 1, on which each document begins; one that could not be taken over is left out.

    Args:
        order: the documents of the bundle.
        pages: how many pages were taken over, by the document's id.
    """
    found, sheet = {}, 1
    for entry in order:
        if entry.id in pages:
            found[entry.id] = sheet
            sheet += pages[entry.id]
    return found


def chapters(report: Report, pages: Mapping[str, int], lang: Language) -> tuple[Chapter, ...]:
    """Return the bookmarks: a requirement, below it its papers."""
    first = first_sheets(enclosed(report), pages)
    made = []
    for finding in report.requirements:
        below = tuple(
            Chapter(clean(getattr(entry.title, lang)), first[entry.id])
            for entry in proving(report, finding)
            if entry.id in first
        )
        if below:
            made.append(Chapter(clean(getattr(finding.title, lang)), below[0].page, below))
    return tuple(made)


def cover(report: Report, pages: Mapping[str, int], lang: Language) -> bytes:
    """Return the cover sheet as a PDF: requirement, paper, sheet; what is not enclosed.

    Args:
        report: what was found.
        pages: how many pages of each document were taken over; one that is not in it could not be.
        lang: language of the cover.
    """
    words = table("bundle")[lang]
    order = enclosed(report)
    first = first_sheets(order, pages)
    further = len({entry.id for entry in report.documents if entry.kind != "blank"} - {e.id for e in order})
    known = report.case.applicant
    client = name_text(outline.applicant_name(report) or word("nobody", lang))
    head = [client]
    if known.get("birth_date"):
        head.append(typography.date_text(known["birth_date"], lang))
    content: dict[str, Any] = {
        "lang": lang,
        "title": f"{words['title']} – {client}",
        "heading": words["title"],
        "client": ", ".join(head),
        "permit": getattr(report.case.permit_title, lang),
        "day": typography.date_text(report.as_of, lang),
        "count": _counted(words["count"], sum(pages.values())),
        "w": {
            key: words[key] for key in ("requirement", "paper", "sheets", "left_out", "left_out_hint", "note")
        },
        "rows": [
            row
            for finding in report.requirements
            if (row := _row(report, finding, first, pages, lang)) is not None
        ],
        "further": _counted(words["further"], further) if further else None,
        "left_out": _left_out(report, order, pages, lang),
    }
    return typeset("bundle", content, report.produced.at)


def marks(report: Report, pages: Mapping[str, int], lang: Language) -> bytes:
    """Return the marks at the foot of the sheets, a small page each."""
    total = sum(pages.values())
    sheet = table("bundle")[lang]["sheet"]
    ids = [entry.id for entry in enclosed(report) for _ in range(pages.get(entry.id, 0))]
    content = {
        "lang": lang,
        "title": sheet,
        "marks": [f"{report.case.id} · {id_} · {sheet} {n} / {total}" for n, id_ in enumerate(ids, start=1)],
    }
    return typeset("marks", content, report.produced.at)


def _row(
    report: Report, finding: Finding, first: Mapping[str, int], pages: Mapping[str, int], lang: Language
) -> dict[str, Any] | None:
    """Return a line of the index; None for a requirement to which nothing is to be handed in."""
    papers = [
        {"title": f"{getattr(entry.title, lang)} ({entry.id})", "sheets": _span(entry, first, pages)}
        for entry in proving(report, finding)
    ]
    if not papers and not (finding.status in _OPEN and finding.mandatory):
        return None
    none = {"title": table("bundle")[lang]["none"], "sheets": "–"}
    return {
        "title": getattr(finding.title, lang),
        "citation": finding.citation,
        "papers": papers or [none],
        "open": not papers,
    }


def _span(entry: DocumentEntry, first: Mapping[str, int], pages: Mapping[str, int]) -> str:
    if entry.id not in first:
        return "–"
    start, end = first[entry.id], first[entry.id] + pages[entry.id] - 1
    return str(start) if start == end else f"{start}–{end}"


def _left_out(
    report: Report, order: Sequence[DocumentEntry], pages: Mapping[str, int], lang: Language
) -> list[dict[str, str]]:
    told = [
        {
            "file": f"{one.file}, {word('page', lang)} {one.page}" if one.page else one.file,
            "why": getattr(one.message, lang),
        }
        for one in report.problems
        if one.code != "active_content"  # its pages are taken over, what acts is not
    ]
    why = table("bundle")[lang]["not_taken"]
    failed = {page.file for entry in order if entry.id not in pages for page in entry.pages}
    return told + [{"file": file, "why": why} for file in sorted(failed)]


def _counted(forms: Sequence[str], number: int) -> str:
    return forms[0 if number == 1 else 1].format(n=number)
