"""The list of cases (Fälle), and how far checks are."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Form, HTTPException, Query, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from reports.overview import urgency

from .app import Desk
from .asking import CaseId, Ours, Sender
from .checks import Standing
from .register import Row
from .templating import page

router = APIRouter()
PER_PAGE = 50
Filter = Literal["", "incomplete", "needs_review", "complete", "none"]
Order = Literal["urgency", "name", "changed"]


@router.get("/", response_class=HTMLResponse)
def cases(
    request: Request,
    desk: Ours,
    q: Annotated[str, Query(max_length=200)] = "",
    verdict: Filter = "",
    order: Order = "urgency",
    at: Annotated[int, Query(ge=1, le=10_000)] = 1,
    part: bool = False,
) -> Response:
    """Show the cases, the most urgent first; `part`: the list alone, for the script of the page."""
    rows = desk.register.rows()
    counts = {
        **{
            v: sum(r.row is not None and r.row.verdict == v for r in rows)
            for v in ("incomplete", "needs_review", "complete")
        },
        "none": sum(r.row is None for r in rows),
    }
    found = [row for row in rows if _fits(row, q, verdict)]
    found.sort(key=lambda row: _key(row, order))
    pages = max(1, -(-len(found) // PER_PAGE))
    at = min(at, pages)
    shown = [(row, _standing(desk, row)) for row in found[(at - 1) * PER_PAGE : at * PER_PAGE]]
    return page(
        request,
        "list.html.j2" if part else "cases.html.j2",
        rows=shown, counts=counts, total=len(rows), found=len(found),
        q=q, verdict=verdict, order=order, at=at, pages=pages,
        changes=changes_of(desk),
        root=desk.settings.root.name,
    )  # fmt: skip


@router.get("/state")
def state(desk: Ours) -> dict[str, Any]:
    """Return a number that changes with every check that goes on, and how many are under way."""
    return {"changes": changes_of(desk), "busy": desk.checks.busy}


@router.post("/cases/{case}/check")
def check(desk: Ours, visitor: Sender, case: CaseId, anew: Annotated[bool, Form()] = False) -> Response:
    """Have the machine look again; `anew`: at every page, whatever is kept of it."""
    found = desk.register.client_of(case)
    if found is None:
        raise HTTPException(404)
    desk.checks.ask(found[0], anew=anew)
    return RedirectResponse(f"/cases/{case}", 303)


@router.post("/check-all")
def check_all(desk: Ours, visitor: Sender) -> Response:
    """Have every case checked; where nothing has changed that takes no time."""
    for client in desk.register.clients():
        if client.trouble is None:
            desk.checks.ask(client)
    return RedirectResponse("/", 303)


def changes_of(desk: Desk) -> str:
    """Return what is another word after every check that went on here, and every report that anybody wrote."""
    return f"{desk.checks.changes}-{desk.register.stamp()}"


def _standing(desk: Desk, row: Row) -> Standing | None:
    return desk.checks.standing(desk.register.id_of(row.client))


def _fits(row: Row, q: str, verdict: str) -> bool:
    if verdict and (row.row.verdict if row.row else "none") != verdict:
        return False
    return all(part in _searched(row) for part in q.casefold().split())


def _searched(row: Row) -> str:
    told: Iterable[str | None] = ()
    if row.row is not None:
        told = (
            row.row.name,
            row.row.permit,
            row.row.permit_title.de,
            row.row.permit_title.en,
            row.row.birth_date,
        )
    return " ".join(filter(None, (row.client.name, row.case, *told))).casefold()


def _key(row: Row, order: Order) -> tuple[Any, ...]:
    name = ((row.row.name if row.row else None) or row.client.name).casefold()
    if row.row is None:  # nothing is known of it yet: it stands first
        return (0, name)
    match order:
        case "name":
            return (1, name, row.case)
        case "changed":
            return (1, -(row.written or 0.0), name)
        case _:
            return (1, *urgency(row.row))
