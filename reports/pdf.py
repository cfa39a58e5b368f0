"""The report on paper, for the file (`report.pdf`): what report.html says, A4, with bookmarks and tags.

Each piece of evidence is shown as a cut of its page with the mark on it. Papers that tell of someone's health are told
in words alone: what is printed cannot be shown on demand.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from validators.finding import Finding

from . import outline, typography
from .calculations import Sum, sums
from .decisions import rested_on, told_of
from .loose import Entry, entry_of, evidence_of
from .model import Item, Report
from .pdf_documents import documents
from .pdf_figures import Figures
from .typeset import name_text, typeset
from .typography import Language
from .words import field_label, table, word

_WORDS = (
    "amount", "about", "calculations", "calculations_hint", "checklist", "decided_by", "decision_instead",
    "decision_number", "decisions", "decisions_hint", "documents", "field", "item", "next", "next_deadline",
    "next_nothing", "page", "past", "persons", "printed", "problems", "product", "reached_on", "score", "signature",
    "source", "value", "warnings",
)  # fmt: skip
_LISTS = ("questions", "deadlines", "facts", "alternatives", "information")


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
        self._figures = Figures(report, page_pictures, lang)
        self._w = partial(_word, lang)
        self._day = partial(typography.date_text, lang=lang)

    @property
    def cuts(self) -> dict[str, bytes]:
        """The pictures of what `content` shows."""
        return self._figures.cuts

    def content(self) -> dict[str, Any]:
        """Return everything that the template prints."""
        report, w = self.report, self._w
        client = name_text(outline.applicant_name(report) or w("nobody"))
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
                {"message": self._say(warning.message), "figures": self._figures.of(warning.evidence)}
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
            "documents": documents(report, self.lang),
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
            "figures": self._figures.of(finding.evidence),
            "no_evidence": w("nothing_due" if group == "nothing" else "no_evidence"),
            "sums": [self._sum(one) for one in all_sums if one.requirement == finding.id],
        }

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
