"""What every view says first: verdict, groups of the checklist, next steps (Übersicht)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from pipeline.frozen import Frozen
from validators.finding import Evidence, Finding

from .loose import Entry, entry_of
from .model import DocumentEntry, Report
from .typography import Language
from .words import word

GroupId = Literal["missing", "not_met", "time", "unclear", "optional", "met", "nothing"]
OPEN: tuple[Literal["missing", "not_met", "time", "unclear"], ...] = ("missing", "not_met", "time", "unclear")
"""Groups that stand between the folder and `complete`."""

_HEALTH = frozenset(
    {
        "medical_opinion",
        "medical_note",
        "disability_card",
        "care_level_notice",
        "institution_placement",
        "sickness_benefit_notice",
    }
)


class Group(Frozen):
    """Lines of the checklist that ask the same of the reader."""

    id: GroupId
    findings: tuple[Finding, ...]


class Step(Frozen):
    """One thing to do next. `target` is the id of the requirement; None: a section of the report."""

    kind: Literal["bring", "look", "wait", "compare", "settle", "rescan"]
    text: str
    target: str | None


class Place(Frozen):
    """Where evidence stands: the document, and file and page in that file (None: the whole document)."""

    document: DocumentEntry
    file: str
    page: int | None


class Whereabouts(Frozen):
    """A document and, in words, the pages of it that matter."""

    document: str
    text: str


def group_of(finding: Finding) -> GroupId:
    """Return the group of a requirement; what is open but not mandatory stands apart from what blocks.

    What no paper changes but the calendar alone (`reached_on`) is a group of its own: there is nothing to bring.
    """
    match finding.status:
        case "not_met" if finding.mandatory and finding.reached_on is not None:
            return "time"
        case "missing" | "not_met" | "unclear" as status:
            return status if finding.mandatory else "optional"
        case "met" | "waived":
            return "met"
        case _:
            return "nothing"


def groups(report: Report) -> tuple[Group, ...]:
    """Return the groups that have lines, open ones first; inside a group the catalogue's order holds."""
    order: tuple[GroupId, ...] = (*OPEN, "optional", "met", "nothing")
    found = (
        Group(id=group, findings=tuple(f for f in report.requirements if group_of(f) == group))
        for group in order
    )
    return tuple(group for group in found if group.findings)


def summary(report: Report, lang: Language) -> str:
    """Return in one sentence what stands between the folder and `complete`."""
    counts = {group.id: len(group.findings) for group in groups(report)}
    unread = sum(page.method == "unread" for document in report.documents for page in document.pages)
    parts = [word(f"sum_{status}", lang, counts[status]) for status in OPEN if status in counts]
    if report.case.permit_source == "guessed":
        parts.append(word("sum_guessed", lang))
    for key, number in (
        ("warnings", len(report.warnings)),
        ("problems", len(report.problems)),
        ("unread", unread),
    ):
        if number:
            parts.append(word(f"sum_{key}", lang, number))
    if not parts:
        if report.verdict == "complete" and (decided := counted_decisions(report)):
            return word("sum_decided", lang, decided)
        return word("sum_complete" if report.verdict == "complete" else "sum_otherwise", lang)
    *first, last = parts
    sentence = f"{', '.join(first)} {word('and', lang)} {last}" if first else last
    return sentence[0].upper() + sentence[1:] + "."


def counted_decisions(report: Report) -> int:
    """Return how many decisions of people the verdict counts; 0 where the machine alone says the same."""
    if report.verdict_without_decisions is None:
        return 0
    return sum(item["state"] == "in_force" for item in report.decisions)


def steps(report: Report, lang: Language) -> tuple[Step, ...]:
    """Return what to do next, in this order: compare permits, ask for papers, look, wait, settle, scan again."""
    found: list[Step] = []
    for finding in (f for group in groups(report) if group.id in OPEN for f in group.findings):
        title, reason = getattr(finding.title, lang), getattr(finding.reason, lang)
        if group_of(finding) == "time":
            found.append(Step(kind="wait", text=f"{title}: {reason}", target=finding.id))
        elif finding.ask:
            found.append(Step(kind="bring", text=getattr(finding.ask, lang), target=finding.id))
        elif finding.status == "missing":
            found.append(Step(kind="bring", text=f"{title}: {reason}", target=finding.id))
        else:
            found.append(Step(kind="look", text=f"{title}: {reason}", target=finding.id))
    found.sort(key=lambda step: ("bring", "look", "wait").index(step.kind))
    found = [*_nearer(report, lang), *found]
    found += [Step(kind="settle", text=getattr(w.message, lang), target=None) for w in report.warnings]
    if report.problems:
        found.append(
            Step(kind="rescan", text=word("sum_problems", lang, len(report.problems)) + ".", target=None)
        )
    return tuple(found)


def _nearer(report: Report, lang: Language) -> list[Step]:
    """Return a step for each other permit that the papers point to and that lacks less than the one judged."""
    lacking = sum(f.mandatory and f.status in ("missing", "not_met") for f in report.requirements)
    nearer = [
        item for item in report.alternatives if item.get("available") and len(item.get("open", ())) < lacking
    ]
    return [
        Step(kind="compare", text=f"{item['title'][lang]}. {item['text'][lang]}", target=None)
        for item in nearer
    ]


def next_deadline(report: Report, lang: Language) -> Entry | None:
    """Return the first deadline on or after the day of judgement; None where there is none."""
    entries = (entry_of(item, lang) for item in report.deadlines)
    ahead = [entry for entry in entries if entry.on and entry.on >= report.as_of.isoformat()]
    return min(ahead, key=lambda entry: entry.on or "", default=None)


def place_of(report: Report, evidence: Evidence) -> Place | None:
    """Return the file and page that the evidence stands on; None where it names no document of the report."""
    document = report.document(evidence.document)
    if document is None:
        return None
    if evidence.page is None or evidence.page > len(document.pages):
        return Place(document=document, file=document.pages[0].file, page=None)
    page = document.pages[evidence.page - 1]
    return Place(document=document, file=page.file, page=page.page)


def places(report: Report, evidence: Sequence[Evidence], lang: Language) -> tuple[Whereabouts, ...]:
    """Return where the evidence stands, one entry a document, in the order of the evidence."""
    pages: dict[str, list[int]] = {}
    for one in evidence:
        if (place := place_of(report, one)) is not None:
            numbers = pages.setdefault(place.document.id, [])
            if one.page is not None and place.page is not None and one.page not in numbers:
                numbers.append(one.page)
    told = []
    for document_id, numbers in pages.items():
        entry = report.document(document_id)
        assert entry is not None
        label = word("page" if len(numbers) == 1 else "pages", lang)
        listed = f", {label} {', '.join(map(str, sorted(numbers)))}" if numbers else ""
        text = f"{getattr(entry.title, lang)} ({document_id}){listed}"
        told.append(Whereabouts(document=document_id, text=text))
    return tuple(told)


def is_health(document: DocumentEntry) -> bool:
    """Whether the paper tells of someone's health, or may: then its picture is shown on demand only."""
    rivals = {rival.kind for rival in document.claims} if document.kind == "unknown" else set()
    return document.kind in _HEALTH or not _HEALTH.isdisjoint(rivals)


def files(report: Report) -> frozenset[str]:
    """Return every file that the report accounts for: in a document or among the problems."""
    read = {page.file for document in report.documents for page in document.pages}
    return frozenset(read | {problem.file for problem in report.problems})


def applicant_name(report: Report) -> str | None:
    """Return `Family, Given` of the applicant; None where nobody is known."""
    parts = [report.case.applicant.get(key, "") for key in ("family_name", "given_names")]
    return ", ".join(part for part in parts if part) or None
