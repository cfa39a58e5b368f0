"""The report on paper, for the file (`report.pdf`): what report.html says, A4, with bookmarks and tags.

Each piece of evidence is shown as a cut of its page with the mark on it. Papers that tell of someone's health are told
in words alone: what is printed cannot be shown on demand.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from hashlib import sha256
from io import BytesIO
from typing import Any

from PIL import Image

from pipeline.document import Box
from validators.finding import Evidence, Finding

from . import outline, typography
from .calculations import Sum, sums
from .decisions import rested_on, told_of
from .html import Figure, figures
from .loose import Entry, entry_of, evidence_of
from .model import DocumentEntry, Item, Report
from .pictures import Cut, Picture, embedded
from .typeset import typeset
from .typography import Language
from .words import advice_text, field_label, script_name, table, value_text, word

_WORDS = (
    "amount", "about", "calculations", "calculations_hint", "checklist", "decided_by", "decision_instead",
    "decision_number", "decisions", "decisions_hint", "documents", "field", "item", "next", "next_deadline",
    "next_nothing", "page", "past", "persons", "printed", "problems", "product", "reached_on", "score", "signature",
    "source", "value", "warnings",
)  # fmt: skip
_LISTS = ("questions", "deadlines", "facts", "alternatives", "information")
_WIDEST = 900
"""Pixels across of a printed cut: 74 mm at about 300 dpi."""


def to_pdf(report: Report, page_pictures: Mapping[tuple[str, int], bytes], lang: Language = "de") -> bytes:
    """Return the report as a PDF: tagged, with a bookmark for every section, requirement and document.

    Args:
        report: what is told.
        page_pictures: upright pictures of pages by (file, page in that file); a page without one is told in words.
        lang: language of the labels; what papers say stays as printed.
    """
    data = _Paper(report, page_pictures, lang)
    return typeset("report", data.content(), report.produced.at, data.cuts)


class _Paper:
    """The report as the template prints it; the cuts that it shows are gathered on the way."""

    def __init__(
        self, report: Report, page_pictures: Mapping[tuple[str, int], bytes], lang: Language
    ) -> None:
        self.report, self.lang = report, lang
        self.cuts: dict[str, bytes] = {}
        self._pictures = page_pictures
        self._shown: dict[tuple[str, int], Image.Image] = {}
        self._placed: set[tuple[str, int, Box]] = set()
        wanted = [(page.file, page.page) for document in report.documents for page in document.pages]
        self._held: dict[tuple[str, int], Picture] = embedded(page_pictures, wanted)
        self._w = partial(_word, lang)
        self._day = partial(typography.date_text, lang=lang)

    def content(self) -> dict[str, Any]:
        report, w = self.report, self._w
        client = outline.applicant_name(report) or w("nobody")
        all_sums = sums(report, self.lang)
        groups = outline.groups(report)
        deadline = outline.next_deadline(report, self.lang)
        own = {finding.id for finding in report.requirements}
        return {
            "lang": self.lang,
            "title": f"{client} – {w('page_title')}",
            "disclaimer": w("disclaimer"),
            "w": {key: w(key) for key in _WORDS} | table("pdf")[self.lang],
            "case": self._head(client),
            "verdict": self._verdict(),
            "tally": [
                {"id": group.id, "word": w(f"group_{group.id}"), "n": str(len(group.findings))}
                for group in groups
            ],
            "steps": [
                {"kind": w(f"next_{step.kind}"), "text": step.text}
                for step in outline.steps(report, self.lang)
            ],
            "deadline": self._entry(deadline, ()) if deadline else None,
            "groups": [
                {
                    "id": group.id,
                    "word": w(f"group_{group.id}"),
                    "n": w("count_points", len(group.findings)),
                    "findings": [self._finding(finding, group.id, all_sums) for finding in group.findings],
                }
                for group in groups
            ],
            "warnings": [
                {"message": self._say(warning.message), "figures": self._figures(warning.evidence)}
                for warning in report.warnings
            ],
            "problems": [
                {
                    "file": problem.file,
                    "page": str(problem.page or w("whole_file")),
                    "message": self._say(problem.message),
                }
                for problem in report.problems
            ],
            "decisions": [self._decision(item) for item in report.decisions],
            "documents": [self._document(document) for document in report.documents],
            "sums": [self._sum(one) for one in all_sums if one.requirement not in own],
            "lists": [
                {
                    "title": w(name),
                    "hint": w("facts_hint") if name == "facts" else None,
                    "entries": [self._item(item) for item in items],
                }
                for name in _LISTS
                if (items := getattr(report, name))
            ],
            "about": self._about(),
            "notes": f"{w('score_note')} {table('pdf')[self.lang]['personal']}",
        }

    def _say(self, text: Any) -> str:
        return str(getattr(text, self.lang))

    def _head(self, client: str) -> dict[str, Any]:
        report, w, known = self.report, self._w, self.report.case.applicant
        pages = sum(len(document.pages) for document in report.documents)
        read = (
            w("count_files", len(outline.files(report))),
            w("count_documents", len(report.documents)),
            w("count_pages", pages),
        )
        pairs = [
            (
                field_label("birth_date", self.lang),
                known.get("birth_date") and self._day(known["birth_date"]),
            ),
            (w("nationality"), known.get("nationality")),
            (w("purpose"), w(report.case.purpose)),
            (w("as_of"), self._day(report.as_of)),
            (w("papers_read"), ", ".join(read)),
            (w("folder"), report.case.folder),
        ]
        return {
            "client": client,
            "permit": self._say(report.case.permit_title),
            "as_of": f"{w('as_of')} {self._day(report.as_of)}",
            "id": report.case.id,
            "guessed": w("guessed") if report.case.permit_source == "guessed" else None,
            "facts": [pair for pair in pairs if pair[1]],
        }

    def _verdict(self) -> dict[str, Any]:
        report, w = self.report, self._w
        alone = report.verdict_without_decisions
        return {
            "id": report.verdict,
            "word": w(f"verdict_{report.verdict}"),
            "sum": outline.summary(report, self.lang),
            "person": w("verdict_by_person", 0, was=w(f"verdict_{alone}")) if alone else None,
        }

    def _finding(self, finding: Finding, group: str, all_sums: Sequence[Sum]) -> dict[str, Any]:
        w = self._w
        tags = [w("optional")] if not finding.mandatory and group != "nothing" else []
        tags += [w(f"basis_{finding.basis}")] if finding.basis != "statute" else []
        tags += [w("decided_tag")] if finding.decided else []
        return {
            "title": self._say(finding.title),
            "status": finding.status,
            "word": w(f"status_{finding.status}"),
            "tags": tags,
            "reason": self._say(finding.reason),
            "ask": self._say(finding.ask) if finding.ask else None,
            "ask_label": w("at_appointment" if group == "nothing" else "bring"),
            "reached_on": self._day(finding.reached_on) if finding.reached_on else None,
            "decided": rested_on(finding, self.lang),
            "notes": [self._say(note) for note in finding.notes],
            "quote": finding.quote,
            "citation": finding.citation,
            "sources": finding.sources,
            "figures": self._figures(finding.evidence),
            "no_evidence": w("nothing_due" if group == "nothing" else "no_evidence"),
            "sums": [self._sum(one) for one in all_sums if one.requirement == finding.id],
        }

    def _figures(self, evidence: tuple[Evidence, ...]) -> list[dict[str, Any]]:
        return [self._figure(figure) for figure in figures(self.report, evidence, self._held)]

    def _figure(self, figure: Figure) -> dict[str, Any]:
        w, place, first = self._w, figure.place, figure.evidence[0]
        where, file = w("no_paper"), None
        if place is not None:
            title, pages = self._say(place.document.title), len(place.document.pages)
            spot = w("page_of", first.page, of=pages) if first.page else w("whole_document")
            where = f"{title} ({place.document.id}), {spot}"
            file = f"{place.file}, {w('page')} {place.page}" if place.page else place.file
        cut = None
        if place is not None and figure.cut is not None and not figure.on_demand:
            key = (place.file, place.page or place.document.pages[0].page)
            if (*key, figure.cut.window) in self._placed:
                file = f"{file} · {table('pdf')[self.lang]['above']}"
            else:
                cut = self._cut(key, figure.cut, where)
        kind = place.document.kind if place else ""
        return {
            "where": where,
            "file": file,
            "cut": cut,
            "readings": [
                {
                    "label": field_label(one.field, self.lang) if one.field else w("value"),
                    "value": value_text(one.value, self.lang, kind=kind, field=one.field),
                    "printed": one.printed or None,
                    "score": self._score(one.confidence),
                }
                for one in figure.evidence
                if one.field or one.printed or one.value is not None
            ],
        }

    def _cut(self, key: tuple[str, int], cut: Cut, where: str) -> dict[str, Any]:
        """Return the cut with its marks in fractions of itself; the same cut is printed once in a report."""
        left, top, right, bottom = cut.window
        across, down = right - left, bottom - top
        part = _part_of(self._page(key), cut)
        name = f"{sha256(part).hexdigest()[:24]}.jpg"
        self.cuts[name] = part
        self._placed.add((*key, cut.window))
        return {
            "picture": name,
            "ratio": cut.picture.height * down / (cut.picture.width * across),
            "alt": where,
            "marks": [
                [
                    (mark.left - left) / across,
                    (mark.top - top) / down,
                    (mark.right - left) / across,
                    (mark.bottom - top) / down,
                ]
                for mark in cut.marks
            ],
        }

    def _page(self, key: tuple[str, int]) -> Image.Image:
        if key not in self._shown:
            self._shown.clear()  # evidence comes page by page: one open page is enough
            self._shown[key] = Image.open(BytesIO(self._pictures[key])).convert("RGB")
        return self._shown[key]

    def _score(self, confidence: float | None) -> str | None:
        return None if confidence is None else typography.number_text(f"{confidence:.2f}", self.lang)

    def _document(self, document: DocumentEntry) -> dict[str, Any]:
        w, say = self._w, self._say
        by_file: dict[str, list[str]] = {}
        for page in document.pages:
            by_file.setdefault(page.file, []).append(str(page.page))
        named = document.kind not in ("unknown", "blank")
        where = "; ".join(
            f"{file} {w('page' if len(pages) == 1 else 'pages')} {', '.join(pages)}"
            for file, pages in by_file.items()
        )
        return {
            "id": document.id,
            "title": say(document.title),
            "where": f"{w('count_pages', len(document.pages))} · {where}",
            "tags": self._tags(document, named),
            "persons": [
                ", ".join(
                    part
                    for part in (
                        person.get("family_name"),
                        person.get("given_names"),
                        person.get("birth_date") and self._day(person["birth_date"]),
                    )
                    if part
                )
                + f" ({value_text(person['role'], self.lang)})"
                for person in document.persons
            ],
            "fields": [
                {
                    "label": field_label(name, self.lang),
                    "value": value_text(field.value, self.lang, kind=document.kind, field=name),
                    "printed": f"„{field.printed}“" if field.printed else "",
                    "also": f" ({w('also_read')} „{field.also_read}“)" if field.also_read else "",
                    "page": str(field.page),
                    "score": " · ".join(
                        part
                        for part in (
                            self._score(field.confidence),
                            field.doubt and value_text(field.doubt, self.lang),
                            w("decided_tag") if field.method == "person" else None,
                        )
                        if part
                    ),
                }
                for name, field in document.fields.items()
            ],
            "nothing": self._nothing(document, named),
        }

    def _tags(self, document: DocumentEntry, named: bool) -> list[str]:
        w, say, matches = self._w, self._say, document.holder_matches
        tags = (
            [w("holder_yes" if matches else "holder_unknown" if matches is None else "holder_no")]
            if named
            else []
        )
        tags += [f"{w('duplicate_of')} {document.duplicate_of}"] if document.duplicate_of else []
        tags += [w("specimen")] if document.specimen else []
        tags += sorted({say(script_name(page.script)) for page in document.pages if page.script})
        tags += [value_text(document.act, self.lang)] if document.act and document.kind == "unknown" else []
        for number, page in enumerate(document.pages, start=1):
            if page.method == "unread":
                tags.append(f"{w('page')} {number}: {w('unread_page')}")
            tags += [f"{w('page')} {number}: {say(advice_text(advice))}" for advice in page.advice]
        return tags

    def _nothing(self, document: DocumentEntry, named: bool) -> str:
        w = self._w
        if document.kind == "unknown":
            rivals = ", ".join(
                f"{self._say(rival.title)} {self._score(rival.sureness)}" for rival in document.claims
            )
            return f"{w('why_unknown')}: {w('rivals')} {rivals}" if rivals else w("no_rivals")
        return w("no_fields") if named else ""

    def _sum(self, one: Sum) -> dict[str, Any]:
        return {
            "title": one.title,
            "rows": [
                {"label": row.label, "amount": row.amount, "source": row.source, "strong": row.strong}
                for row in one.rows
            ],
        }

    def _item(self, item: Item) -> dict[str, Any]:
        titles = {finding.id: finding.title for finding in self.report.requirements}
        where = outline.places(self.report, evidence_of(item), self.lang)
        return self._entry(entry_of(item, self.lang, titles), [place.text for place in where])

    def _entry(self, entry: Entry, where: Sequence[str]) -> dict[str, Any]:
        told = entry.model_dump()
        told["on"] = self._day(entry.on) if entry.on else None
        told["past"] = bool(entry.on and entry.on < self.report.as_of.isoformat())
        return told | {"places": list(where)}

    def _decision(self, item: Item) -> dict[str, Any]:
        told = told_of(item, self.report, self.lang).model_dump()
        return told | {"number": str(told["number"])}

    def _about(self) -> list[tuple[str, str]]:
        report, w, made = self.report, self._w, self.report.produced
        profile = w("default_profile") if report.case.profile == "default" else report.case.profile
        pairs = [
            (w("law_as_of"), self._day(report.catalogue.law_as_of)),
            (w("catalogue"), report.catalogue.version),
            (w("version"), f"aktencheck {made.version}"),
            (w("ocr"), made.tesseract and f"Tesseract {made.tesseract}"),
            (w("produced_at"), f"{self._day(made.at.date())}, {made.at:%H:%M %Z}"),
            (w("case"), report.case.id),
            (w("profile"), profile),
        ]
        return [pair for pair in pairs if pair[1]]


def _word(lang: Language, key: str, n: int | None = None, **parts: object) -> str:
    return word(key, lang, n, **parts)


def _part_of(page: Image.Image, cut: Cut) -> bytes:
    """Return the part of the page as a JPEG."""
    left, top, right, bottom = cut.window
    across, down = page.size
    part = page.crop((round(left * across), round(top * down), round(right * across), round(bottom * down)))
    if part.width > _WIDEST:
        part = part.resize((_WIDEST, max(1, round(part.height * _WIDEST / part.width))))
    held = BytesIO()
    part.save(held, "JPEG", quality=60)
    return held.getvalue()
