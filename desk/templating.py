"""Pages of the desk (Seiten): the templates, and the words and helpers that they know.

Text from papers and file names is escaped by the template engine and passes `typography.clean`, as in the report.
"""

from __future__ import annotations

import datetime as dt
from functools import cache, partial
from typing import Any

import jinja2
from fastapi import Request
from fastapi.responses import HTMLResponse

from pipeline.data_table import data_table
from reports import html, outline, typography
from reports.decisions import rested_on, told_of
from reports.loose import entry_of, evidence_of
from reports.overview_html import until
from reports.pictures import percent
from reports.translations import language_name
from reports.typography import Language
from reports.words import advice_text, field_label, kind_title, script_name, value_text, word


def said(key: str, lang: Language, n: int | None = None, **parts: object) -> str:
    """Return a label or sentence of the desk; `n` picks between the form for one and for several.

    >>> said("pages_read", "en", done=3, total=12)
    '3 of 12 pages read'
    """
    form: str | list[str] = data_table("desk", "words")[key][lang]
    if isinstance(form, list):
        form = form[0 if n == 1 else 1]
    return form.format(n=n, **parts) if n is not None or parts else form


@cache
def environment() -> jinja2.Environment:
    """Return what fills the templates of the desk, which use some of those of the report."""
    loaders = [jinja2.PackageLoader("desk", "templates"), jinja2.PackageLoader("reports", "templates")]
    return html.environment().overlay(loader=jinja2.ChoiceLoader(loaders))


def page(request: Request, template: str, *, status: int = 200, **content: Any) -> HTMLResponse:
    """Return a page in the language of the desk."""
    desk = request.app.state.desk
    lang: Language = desk.settings.lang
    known = {
        "lang": lang,
        "visitor": request.state.visitor,
        "users": desk.has_users,
        "path": request.url.path,
        "outline": outline,
        "percent": percent,
        "t": partial(_said, lang=lang),
        "w": partial(_word, lang=lang),
        "say": lambda text: getattr(text, lang),
        "day": partial(typography.date_text, lang=lang),
        "number": partial(typography.number_text, lang=lang),
        "money": partial(typography.money_text, lang=lang),
        "moment": partial(moment, lang=lang),
        "until": partial(until, lang=lang),
        "label": partial(field_label, lang=lang),
        "named": partial(value_text, lang=lang),
        "value": partial(_value, lang=lang),
        "kind_title": kind_title,
        "language_name": partial(language_name, lang=lang),
        "script_name": script_name,
        "advice_text": advice_text,
        "version": _version(),
    }
    text = environment().get_template(template).render({**known, **content})
    return HTMLResponse(text, status)


def of_report(desk_lang: Language, report: Any) -> dict[str, Any]:
    """Return what templates need to tell of a report."""
    titles = {finding.id: finding.title for finding in report.requirements}
    return {
        "report": report,
        "where": lambda evidence: outline.places(report, evidence, desk_lang),
        "evidence_of": evidence_of,
        "entry": partial(entry_of, lang=desk_lang, titles=titles),
        "decided": partial(told_of, report=report, lang=desk_lang),
        "rested_on": partial(rested_on, lang=desk_lang),
    }


def moment(at: float | dt.datetime, lang: Language) -> str:
    """Return a moment by the clock of this machine."""
    local = dt.datetime.fromtimestamp(at).astimezone() if isinstance(at, float) else at.astimezone()
    return f"{typography.date_text(local.date(), lang)}, {local:%H:%M}"


def _said(key: str, n: int | None = None, *, lang: Language, **parts: object) -> str:
    return said(key, lang, n, **parts)


def _word(key: str, n: int | None = None, *, lang: Language, **parts: object) -> str:
    return word(key, lang, n, **parts)


def _value(read: Any, kind: str, field: str | None, *, lang: Language) -> str:
    return value_text(read.value, lang, kind=kind, field=field)


@cache
def _version() -> str:
    from flows.check import own_version

    return own_version()
