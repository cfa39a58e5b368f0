"""The report as one self-contained page (`report.html`): checklist first, each line with its proof.

The page loads nothing: a content policy forbids it, pictures are data, style and the small script stand
inside. It works without the script (details, popovers). Each page picture is held once, as an SVG symbol;
every cut, thumbnail and enlargement is a use of it, and the mark on it is the report's own box in percent.

Text from papers and file names is escaped by the template engine and passes `typography.clean`.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Mapping
from functools import cache, partial
from hashlib import sha256
from importlib.resources import files
from typing import Any

import jinja2
from markupsafe import Markup

from pipeline.frozen import Frozen
from validators.finding import Evidence

from . import outline, pictures, typography
from .calculations import sums
from .decisions import rested_on, told_of
from .loose import entry_of, evidence_of
from .model import DocumentEntry, FieldEntry, Report
from .pictures import Cut, Picture
from .words import advice_text, field_label, script_name, value_text, word


class Figure(Frozen):
    """Evidence that is shown together: the cut and the page (None: no picture); `place` None: on no paper."""

    place: outline.Place | None
    evidence: tuple[Evidence, ...]
    cut: Cut | None
    page: Cut | None
    on_demand: bool


class Sheet(Frozen):
    """A page of a document with the fields that stand on it; `page` None: no picture of it."""

    number: int
    file: str
    file_page: int
    unread: bool
    page: Cut | None


def to_html(
    report: Report, page_pictures: Mapping[tuple[str, int], bytes], lang: typography.Language = "de"
) -> str:
    """Return the report as one HTML file.

    Args:
        report: what is told.
        page_pictures: upright pictures of pages by (file, page in that file), as WebP, JPEG or PNG; a page
            without one is told in words. They are embedded as they are, so their size is the page's.
        lang: language of the labels; what papers say stays as printed.
    """
    wanted = [(page.file, page.page) for document in report.documents for page in document.pages]
    held = pictures.embedded(page_pictures, wanted)
    script = (files("reports") / "templates" / "report.js").read_text(encoding="utf-8")
    page = environment().get_template("report.html.j2")
    return page.render(
        report=report,
        lang=lang,
        held=held.values(),
        script=Markup(script),
        script_hash=b64encode(sha256(script.encode()).digest()).decode(),
        style=Markup((files("reports") / "templates" / "report.css").read_text(encoding="utf-8")),
        outline=outline,
        percent=pictures.percent,
        w=partial(_word, lang=lang),
        say=lambda text: getattr(text, lang),
        script_name=script_name,
        advice_text=advice_text,
        day=partial(typography.date_text, lang=lang),
        number=partial(typography.number_text, lang=lang),
        label=partial(field_label, lang=lang),
        value=partial(_value, lang=lang),
        named=partial(value_text, lang=lang),
        where=lambda evidence: outline.places(report, evidence, lang),
        evidence_of=evidence_of,
        decided=partial(told_of, report=report, lang=lang),
        rested_on=partial(rested_on, lang=lang),
        entry=partial(entry_of, lang=lang, titles={f.id: f.title for f in report.requirements}),
        sums=sums(report, lang),
        figures=lambda evidence: figures(report, evidence, held),
        sheets=lambda document: sheets(document, held),
    )


def figures(
    report: Report, evidence: tuple[Evidence, ...], held: Mapping[tuple[str, int], Picture]
) -> tuple[Figure, ...]:
    """Return the evidence as it is shown: near marks of one page in one figure, in the order given."""
    by_page: dict[tuple[str | None, int | None], list[Evidence]] = {}
    for one in evidence:
        by_page.setdefault((one.document, one.page), []).append(one)
    shown: list[Figure] = []
    for lot in (lot for page in by_page.values() for lot in pictures.clusters(page)):
        place = outline.place_of(report, lot[0])
        picture = place and held.get((place.file, place.page or place.document.pages[0].page))
        marks = [
            one.box for one in lot if one.box and one.page
        ]  # without a page nobody knows whose box it is
        shown.append(
            Figure(
                place=place,
                evidence=tuple(lot),
                cut=pictures.cut_around(picture, marks) if picture else None,
                page=pictures.whole(picture, marks) if picture else None,
                on_demand=place is not None and outline.is_health(place.document),
            )
        )
    return tuple(shown)


def sheets(document: DocumentEntry, held: Mapping[tuple[str, int], Picture]) -> tuple[Sheet, ...]:
    """Return the pages of a document, each with the boxes of the fields that were read from it."""
    found = []
    for number, page in enumerate(document.pages, start=1):
        picture = held.get((page.file, page.page))
        marks = [field.box for field in document.fields.values() if field.page == number and field.box]
        found.append(
            Sheet(
                number=number,
                file=page.file,
                file_page=page.page,
                unread=page.method == "unread",
                page=pictures.whole(picture, marks) if picture else None,
            )
        )
    return tuple(found)


def _word(key: str, n: int | None = None, *, lang: typography.Language, **parts: object) -> str:
    return word(key, lang, n, **parts)


def _value(read: Evidence | FieldEntry, kind: str, field: str | None, *, lang: typography.Language) -> str:
    return value_text(read.value, lang, kind=kind, field=field)


def _finalised(value: Any) -> Any:
    """Every text that enters the page is cleaned here; what the templates made themselves is not touched."""
    if isinstance(value, str) and not isinstance(value, Markup):
        return typography.bound(typography.clean(value))
    return value


@cache
def environment() -> jinja2.Environment:
    """Return what fills the templates: everything is escaped, every text cleaned."""
    return jinja2.Environment(
        loader=jinja2.PackageLoader("reports", "templates"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        finalize=_finalised,
        trim_blocks=True,
        lstrip_blocks=True,
    )
