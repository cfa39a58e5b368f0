"""What if (Was wäre, wenn): a page that changes nothing."""

from __future__ import annotations

from concurrent.futures import TimeoutError as Overdue
from concurrent.futures.process import BrokenProcessPool
from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse, Response

from pipeline.errors import AktencheckError, UsageError
from reports.calculations import sums

from . import work
from .asking import CaseId, Ours
from .routes_case import frame
from .supposing import Supposition, asked, compared, day_of, levers
from .templating import page, said

router = APIRouter()
_WAIT_SECONDS = 120.0
"""The first question reads the papers, which may have to be read anew; the next ones do not."""


@router.get("/cases/{case}/what-if", response_class=HTMLResponse)
def what_if(
    request: Request,
    desk: Ours,
    case: CaseId,
    on: Annotated[str, Query(max_length=10)] = "",
    part: bool = False,
) -> Response:
    """Show the numbers that the case rests on, and what would follow from others."""
    loaded = desk.case(case)
    lang = desk.settings.lang
    known = levers(loaded.report, lang)
    form = {key: text[:20] for key, text in request.query_params.items()}
    fault: AktencheckError | None = None
    found: Supposition | None = None
    values = {}
    try:
        values = asked(known, form)
        day = day_of(on, loaded.report.as_of)
        if values or day != loaded.report.as_of:
            settings = desk.settings
            client = loaded.client
            about = work.Asked(
                desk.register.id_of(client), client.folder, dict(client.row), client.line,
                settings.out, day, lang, settings.jobs,
            )  # fmt: skip
            fields = tuple(
                (digest, lever.field, str(values[lever.id]))
                for lever in known
                if lever.id in values
                for digest, _ in lever.documents
            )
            # beside what the same papers give as they are: the folder may hold others than the report is about
            was, told = (
                desk.checks.call(work.supposed, about, case, what, wait_s=_WAIT_SECONDS)
                for what in (work.Supposed((), loaded.report.as_of), work.Supposed(fields, day))
            )
            found = compared(was, told, lang)
    except (Overdue, BrokenProcessPool):
        fault = UsageError(said("too_long", "en"), de=said("too_long", "de"))
    except AktencheckError as refused:
        fault = refused
    return page(
        request,
        "supposed.html.j2" if part else "what_if.html.j2",
        **frame(desk, loaded, "what-if"),
        levers=known,
        values=values,
        on=on or loaded.report.as_of.isoformat(),
        found=found,
        sums_now=sums(loaded.report, lang),
        fault=fault,
    )
