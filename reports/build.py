"""From the judgement to the report: plain values, rounded places, a stable order (Bericht)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Any

import pydantic

from extractors.kind import Paper
from pipeline.document import Box, Page
from pipeline.field import Field, Person
from pipeline.files import Trouble
from validators.case import Case
from validators.finding import Evidence, Finding, Judgement, Verdict, Warning_

from .model import (
    CaseHead,
    Catalogue,
    DocumentEntry,
    FieldEntry,
    Item,
    PageRef,
    ProblemEntry,
    Produced,
    Report,
    Rival,
)
from .problems import message_of
from .words import kind_title

_PERSON_KEYS = ("family_name", "given_names", "birth_date", "nationality")


def report_of(
    *,
    case: Case,
    case_id: str,
    folder: str,
    judgement: Judgement,
    papers: Sequence[Paper],
    problems: Sequence[Trouble],
    as_of: dt.date,
    produced_at: dt.datetime,
    version: str,
    tesseract: str,
    identities: Mapping[str, str] | None = None,
) -> Report:
    """Return the report on one case.

    Args:
        case: what was stated; the judgement wins where it knows the applicant better.
        case_id: the opaque name of the case.
        folder: the client folder's name as the report prints it.
        judgement: findings, verdict and lists of the judge.
        papers: every document of the folder, in the order of files and pages.
        problems: every file or page that could not be read; their order does not matter.
        as_of: the day on which everything was judged.
        produced_at: the moment of production; must carry a time zone.
        version: version of this program.
        tesseract: version of the OCR engine; empty where none was used.
        identities: what identifies each paper by content, by its id; None where no file was looked at.
    """
    verdict = _verdict(judgement, judgement.verdict, papers, problems)
    alone = judgement.verdict_without_decisions
    if alone is not None:
        alone = _verdict(judgement, alone, papers, problems)
    return Report(
        as_of=as_of,
        case=_head(case, case_id, folder, judgement),
        verdict=verdict,
        verdict_without_decisions=None if alone == verdict else alone,
        requirements=tuple(_finding(finding) for finding in judgement.findings),
        documents=tuple(
            document_of(paper, judgement.holder_matches.get(paper.id), (identities or {}).get(paper.id, ""))
            for paper in papers
        ),
        problems=problems_of(problems),
        warnings=tuple(_warning(warning) for warning in judgement.warnings),
        facts=_items(judgement.facts),
        calculations=tuple(plain(made) for made in judgement.calculations),
        deadlines=_items(judgement.deadlines),
        questions=_items(judgement.questions),
        alternatives=_items(judgement.alternatives),
        information=_items(judgement.information),
        decisions=_items(judgement.decisions),
        catalogue=Catalogue(version=judgement.catalogue_version, law_as_of=judgement.law_as_of),
        produced=Produced(at=produced_at, version=version, tesseract=tesseract),
    )


def _head(case: Case, case_id: str, folder: str, judgement: Judgement) -> CaseHead:
    stated = {key: getattr(case.applicant, key) for key in _PERSON_KEYS}
    known = {key: plain(value) for key, value in stated.items() if value is not None} | judgement.applicant
    ordered = {key: known[key] for key in (*_PERSON_KEYS, *sorted(known)) if key in known}
    return CaseHead(
        id=case_id,
        folder=folder,
        permit=judgement.permit,
        permit_title=judgement.permit_title,
        permit_source=judgement.permit_source,
        purpose=case.purpose,
        profile=case.profile,
        letter_language=case.letter_language,
        applicant=ordered,
    )


def _verdict(
    judgement: Judgement, verdict: Verdict, papers: Iterable[Paper], problems: Sequence[Trouble]
) -> Verdict:
    """Return the judge's verdict, but never `complete` beside something that nobody has read or settled.

    The judge sees papers and facts; whether a file broke while it was opened is known here at the latest.
    """
    unread = any(page.method == "unread" for paper in papers for page in paper.document.pages)
    unsettled = judgement.warnings or judgement.permit_source == "guessed"
    return "needs_review" if verdict == "complete" and (problems or unread or unsettled) else verdict


def document_of(paper: Paper, holder_matches: bool | None = None, digest: str = "") -> DocumentEntry:
    """Return what a paper is and says; `holder_matches` None: nobody has judged whom it is about."""
    document = paper.document
    return DocumentEntry(
        id=paper.id,
        kind=document.kind,
        title=kind_title(document.kind),
        digest=digest,
        confidence=round(document.sureness, 2),
        pages=tuple(_page(page) for page in document.pages),
        persons=tuple(_person(person) for person in paper.fields.persons),
        holder_matches=holder_matches,
        duplicate_of=paper.duplicate_of,
        fields={name: _field(field) for name, field in paper.fields.named().items()},
        act=document.act,
        specimen=document.specimen,
        claims=tuple(
            Rival(kind=claim.kind, title=kind_title(claim.kind), sureness=round(claim.sureness, 2))
            for claim in document.claims
        ),
    )


def _page(page: Page) -> PageRef:
    return PageRef(
        file=page.file,
        page=page.number,
        method=page.method,
        script=page.script,
        script_read=page.script_read,
        advice=page.advice,
        turned=page.turned,
    )


def _person(person: Person) -> dict[str, str]:
    parts = {key: getattr(person, key) for key in _PERSON_KEYS}
    return {key: str(plain(part.value)) for key, part in parts.items() if part} | {"role": person.role}


def _field(field: Field[object]) -> FieldEntry:
    return FieldEntry(
        value=plain(field.value),
        printed=field.printed,
        page=field.page,
        box=_box(field.box),
        confidence=_two_digits(field.likelihood),
        method=field.method,
        doubt=field.doubt,
        also_read=field.also_read,
    )


def _two_digits(likelihood: float) -> float:
    """Return a likelihood as it is shown; what is not certain is never shown as 1.

    >>> _two_digits(0.9962), _two_digits(1.0)
    (0.99, 1.0)
    """
    return min(round(likelihood, 2), 0.99) if likelihood < 1 else 1.0


def _finding(finding: Finding) -> Finding:
    return finding.model_copy(update={"evidence": tuple(_evidence(e) for e in finding.evidence)})


def _warning(warning: Warning_) -> Warning_:
    return warning.model_copy(update={"evidence": tuple(_evidence(e) for e in warning.evidence)})


def _evidence(evidence: Evidence) -> Evidence:
    confidence = None if evidence.confidence is None else _two_digits(evidence.confidence)
    return evidence.model_copy(
        update={"value": plain(evidence.value), "box": _box(evidence.box), "confidence": confidence}
    )


def problems_of(problems: Iterable[Trouble]) -> tuple[ProblemEntry, ...]:
    """Return what could not be read, in the order of files and pages, each with what to do."""
    ordered = sorted(problems, key=lambda p: (p.file, p.page or 0, p.code))
    return tuple(
        ProblemEntry(file=p.file, code=p.code, page=p.page, message=message_of(p.code, p.advice))
        for p in ordered
    )


def _items(items: Iterable[Mapping[str, Any]]) -> tuple[Item, ...]:
    return tuple({key: plain(item[key]) for key in sorted(item)} for item in items)


def _box(box: Box | None) -> Box | None:
    """Return the box on four digits and inside the page: a tenth of a millimetre on A4 is 0.0003."""
    if box is None:
        return None
    return Box(*(round(min(max(edge, 0.0), 1.0), 4) for edge in box))


def plain(value: object) -> Any:
    """Return the value as JSON knows it: dates as ISO text, decimals as text, models as dictionaries.

    >>> plain({"on": dt.date(2027, 1, 14), "amount": Decimal("780.00"), "of": ("a", None)})
    {'on': '2027-01-14', 'amount': '780.00', 'of': ['a', None]}
    """
    match value:
        case None | bool() | int() | str():
            return value
        case float():
            return round(value, 4)
        case Decimal():
            return format(value, "f")
        case dt.date() | dt.time():
            return value.isoformat()
        case pydantic.BaseModel():
            return plain(dict(value))
        case Mapping():
            return {str(key): plain(entry) for key, entry in value.items()}
        case set() | frozenset():
            return sorted(plain(entry) for entry in value)
        case Iterable():
            return [plain(entry) for entry in value]
        case _:
            raise TypeError(f"a report cannot hold a {type(value).__name__}")
