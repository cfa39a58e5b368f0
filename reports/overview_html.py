"""The overview as one self-contained page (`overview.html`): filter and search without a server.

Under the same content policy as the report: nothing is loaded, one script inside, known by its hash; without it the
page is the whole list. Links lead to the reports beside it.
"""

from __future__ import annotations

from base64 import b64encode
from functools import partial
from hashlib import sha256
from importlib.resources import files
from urllib.parse import quote

from markupsafe import Markup

from . import typography
from .html import environment
from .overview import CaseRow, Overview
from .words import word


def to_html(overview: Overview, lang: typography.Language = "de") -> str:
    """Return the overview as one HTML file."""
    script, *styles = (
        (files("reports") / "templates" / name).read_text(encoding="utf-8")
        for name in ("overview.js", "report.css", "overview.css")
    )
    return (
        environment()
        .get_template("overview.html.j2")
        .render(
            overview=overview,
            lang=lang,
            script=Markup(script),
            script_hash=b64encode(sha256(script.encode()).digest()).decode(),
            style=Markup("\n".join(styles)),
            w=partial(_word, lang=lang),
            say=lambda text: getattr(text, lang),
            day=partial(typography.date_text, lang=lang),
            link=link,
            until=partial(until, lang=lang),
            searched=partial(_searched, lang=lang),
        )
    )


def link(place: str) -> str:
    """Return the way to a file as a link; a folder may be called anything, it never becomes a scheme.

    >>> link("javascript:x/report.html"), link("Al-Hassan, Omar/report.html")
    ('./javascript%3Ax/report.html', './Al-Hassan%2C%20Omar/report.html')
    """
    return "./" + quote(place.encode("utf-8", "surrogateescape"))


def until(days: int, lang: typography.Language) -> str:
    """Return how far away a day is.

    >>> until(1, "de"), until(-3, "en"), until(0, "de")
    ('noch 1 Tag', '3 days ago', 'heute')
    """
    if days == 0:
        return word("overview_today", lang)
    return word("overview_days" if days > 0 else "overview_days_ago", lang, abs(days))


def _searched(row: CaseRow, lang: typography.Language) -> str:
    """Return what the search field looks through, in small letters."""
    parts = [row.name or "", row.folder, row.case, getattr(row.permit_title, lang), row.permit]
    return " ".join([*parts, *(getattr(point.title, lang) for point in row.open)]).casefold()


def _word(key: str, n: int | None = None, *, lang: typography.Language, **parts: object) -> str:
    return word(key, lang, n, **parts)
