"""What goes out (Versand): the letter to the client, the bundle for the authority, the report on paper."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import TimeoutError as Overdue
from concurrent.futures.process import BrokenProcessPool
from typing import Any, Literal
from urllib.parse import quote

from fastapi import APIRouter, HTTPException, Request
from fastapi.responses import HTMLResponse, Response

from flows.printing import allowed_drafts
from pipeline.errors import UsageError
from reports.bundle import enclosed
from reports.letter import about, column, due, groups, letter_of, say
from reports.translations import direction, language_name

from . import work
from .asking import CaseId, Ours, Signed
from .routes_case import frame
from .templating import page, said

router = APIRouter()
What = Literal["letter.pdf", "letter.docx", "report.pdf", "bundle.pdf"]
_MADE: dict[str, tuple[Callable[..., bytes], str]] = {
    "letter.pdf": (work.letter_pdf, "application/pdf"),
    "letter.docx": (
        work.letter_docx,
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ),
    "report.pdf": (work.report_pdf, "application/pdf"),
    "bundle.pdf": (work.bundle_pdf, "application/pdf"),
}
_WAIT_SECONDS = 180.0


@router.get("/cases/{case}/send", response_class=HTMLResponse)
def send(request: Request, desk: Ours, case: CaseId) -> Response:
    """Show the letter as the client would read it, and what the bundle would hold."""
    loaded = desk.case(case)
    letter = letter_of(loaded.report, desk.settings.lang, drafts=allowed_drafts())
    columns = [
        {
            "lang": lang,
            "dir": direction(lang),
            "name": language_name(lang, desk.settings.lang),
            "title": say(lang, "title" if letter.items else "nothing_title"),
            "about": about(letter, lang),
            "intro": say(lang, "intro" if letter.items else "nothing"),
            "due": list(due(letter, lang)),
            "groups": [
                (say(lang, state), [column(item, lang) for item in items]) for state, items in groups(letter)
            ],
        }
        for lang in letter.languages
    ]
    return page(
        request,
        "send.html.j2",
        **frame(desk, loaded, "send"),
        columns=columns,
        enclosed=enclosed(loaded.report),
        wanted=loaded.report.case.letter_language,
        written=letter.languages,
    )


@router.get("/cases/{case}/send/{what}")
def made(desk: Ours, visitor: Signed, case: CaseId, what: What) -> Response:
    """Make a paper and send it.

    Raises:
        UsageError: it takes too long, or there is nothing to put together.
    """
    loaded = desk.case(case)
    function, media = _MADE[what]
    lang = desk.settings.lang
    pictures: dict[Any, bytes] = desk.pictures.all_of(loaded) if what == "report.pdf" else {}
    try:
        data = desk.checks.call(function, loaded.report, lang, pictures, wait_s=_WAIT_SECONDS)
    except (Overdue, BrokenProcessPool):
        raise UsageError(said("too_long", "en"), de=said("too_long", "de")) from None
    except RuntimeError:
        raise HTTPException(500) from None
    name = f"{loaded.report.case.id}-{what}"
    return Response(
        data, media_type=media, headers={"content-disposition": f"attachment; filename={quote(name)}"}
    )
