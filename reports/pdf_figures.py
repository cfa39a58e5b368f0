"""Evidence in the printed report (Fundstellen): cuts of the pages with the marks on them, each printed once."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from hashlib import sha256
from io import BytesIO
from typing import Any

from PIL import Image

from pipeline.document import Box
from validators.finding import Evidence

from .html import Figure, figures
from .model import Report
from .pdf_documents import score_text
from .pictures import Cut, Picture, embedded
from .typography import Language
from .words import field_label, table, value_text, word

_WIDEST = 900
"""Pixels across of a printed cut: 74 mm at about 300 dpi."""


class Figures:
    """The evidence of a report as its template prints it; `cuts` gathers the pictures, JPEG by name."""

    def __init__(
        self, report: Report, page_pictures: Mapping[tuple[str, int], bytes], lang: Language
    ) -> None:
        self.cuts: dict[str, bytes] = {}
        self._report, self._lang = report, lang
        self._pictures = page_pictures
        self._shown: dict[tuple[str, int], Image.Image] = {}
        self._placed: set[tuple[str, int, Box]] = set()
        wanted = [(page.file, page.page) for document in report.documents for page in document.pages]
        self._held: dict[tuple[str, int], Picture] = embedded(page_pictures, wanted)

    def of(self, evidence: tuple[Evidence, ...]) -> list[dict[str, Any]]:
        """Return the evidence as it is shown, in the order given."""
        return [self._figure(figure) for figure in figures(self._report, evidence, self._held)]

    def _figure(self, figure: Figure) -> dict[str, Any]:
        place, first = figure.place, figure.evidence[0]
        w = partial(_word, self._lang)
        where, file = w("no_paper"), None
        if place is not None:
            title, pages = getattr(place.document.title, self._lang), len(place.document.pages)
            spot = w("page_of", first.page, of=pages) if first.page else w("whole_document")
            where = f"{title} ({place.document.id}), {spot}"
            file = f"{place.file}, {w('page')} {place.page}" if place.page else place.file
        cut = None
        if place is not None and figure.cut is not None and not figure.on_demand:
            key = (place.file, place.page or place.document.pages[0].page)
            if (*key, figure.cut.window) in self._placed:
                file = f"{file} · {table('pdf')[self._lang]['above']}"
            else:
                cut = self._cut(key, figure.cut, where)
        kind = place.document.kind if place else ""
        return {
            "where": where,
            "file": file,
            "cut": cut,
            "readings": [
                {
                    "label": field_label(one.field, self._lang) if one.field else w("value"),
                    "value": value_text(one.value, self._lang, kind=kind, field=one.field),
                    "printed": one.printed or None,
                    "score": score_text(one.confidence, self._lang),
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
