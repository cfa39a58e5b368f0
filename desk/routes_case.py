"""One case (Fall): the checklist beside the page, decisions, history."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Form, HTTPException, Query, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from reports import outline
from reports.calculations import sums
from reports.decisions import told_of
from reports.model import Item
from validators.decision import STATUSES
from validators.decision_standing import UNSETTLEABLE

from .app import Desk
from .asking import CaseId, DocumentId, Ours, Reason, Sender, Signed
from .deciding import Changed, decide, differences, told, wish
from .register import Loaded
from .routes_cases import changes_of
from .templating import of_report, page
from .viewing import View, first_view, kind_names, marks, view_of

router = APIRouter()
Field = Annotated[str, Query(max_length=80)]


@router.get("/cases/{case}", response_class=HTMLResponse)
def show(
    request: Request,
    desk: Ours,
    case: CaseId,
    doc: Annotated[str, Query(max_length=8)] = "",
    at: Annotated[int, Query(ge=1, le=10_000)] = 1,
    field: Field = "",
    done: Annotated[int, Query(ge=0)] = 0,
) -> Response:
    """Show a case; where there is no report yet, how far the check is."""
    loaded = desk.register.loaded(case)
    if loaded is None:
        return _not_yet(request, desk, case)
    lang = desk.settings.lang
    report = loaded.report
    desk.shown(loaded.version, told(report, lang))
    view = view_of(report, doc, at, field, lang) if doc else first_view(report, lang)
    return page(
        request,
        "case.html.j2",
        **frame(desk, loaded, "case"),
        **_viewed(desk, view),
        groups=outline.groups(report),
        sums=sums(report, lang),
        statuses=STATUSES,
        unsettleable=UNSETTLEABLE,
        lapsed=[told_of(item, report, lang) for item in report.decisions if item["state"] == "lapsed"],
        changed=desk.register.has_changed(loaded),
        done=done,
        open_points=sum(
            f.mandatory and f.status in ("missing", "not_met", "unclear") for f in report.requirements
        ),
    )


@router.get("/cases/{case}/view", response_class=HTMLResponse)
def view(
    request: Request,
    desk: Ours,
    case: CaseId,
    doc: Annotated[str, Query(pattern=r"^d[0-9]{1,5}$")],
    at: Annotated[int, Query(ge=1, le=10_000)] = 1,
    field: Field = "",
) -> Response:
    """Show the right side alone, for the script of the page."""
    loaded = desk.case(case)
    found = view_of(loaded.report, doc, at, field, desk.settings.lang)
    if found is None:
        raise HTTPException(404)
    return page(request, "viewer.html.j2", **frame(desk, loaded, "case"), **_viewed(desk, found))


@router.get("/cases/{case}/pages/{doc}/{number}")
def picture(
    desk: Ours, visitor: Signed, case: CaseId, doc: DocumentId, number: int, medical: bool = False
) -> Response:
    """Send the picture of a page; of a medical paper when it is asked for as such, which is written down."""
    loaded = desk.case(case)
    document = loaded.report.document(doc)
    if document is None:
        raise HTTPException(404)
    health = outline.is_health(document)
    if health and not medical:
        raise HTTPException(403)
    found = desk.pictures.picture(loaded, document, number)
    if found is None:
        raise HTTPException(404)
    if health:
        desk.book.viewed(visitor.user, case, document.digest[:16])
    return Response(found[0], media_type=found[1])


@router.post("/cases/{case}/decide", response_class=HTMLResponse)
def decided(
    request: Request,
    desk: Ours,
    visitor: Sender,
    case: CaseId,
    target: Annotated[str, Form(max_length=120)],
    version: Annotated[str, Form(max_length=64)],
    reason: Reason = "",
    status: Annotated[str, Form(max_length=20)] = "",
    value: Annotated[str, Form(max_length=2000)] = "",
    withdraw: Annotated[bool, Form()] = False,
    back: Annotated[str, Form(max_length=120, pattern=r"^[a-z0-9=&_.-]*$")] = "",
) -> Response:
    """Write a decision into the record; the page that follows shows the report with it."""
    lang = desk.settings.lang
    asked = wish(target, status, value, reason, withdraw=withdraw, lang=lang)
    try:
        entry = decide(desk, case, version, asked, visitor.user)
    except Changed as changed:
        now = changed.loaded
        before = desk.was_shown(version)
        desk.shown(now.version, told(now.report, lang))
        return page(
            request,
            "conflict.html.j2",
            status=409,
            **frame(desk, now, "case"),
            differences=differences(before, told(now.report, lang)) if before is not None else None,
            asked=asked,
            back=back,
        )
    where = f"&{back}" if back else ""
    anchor = "#viewer" if back else f"#r-{target}"
    return RedirectResponse(f"/cases/{case}?done={entry.number}{where}{anchor}", 303)


@router.get("/cases/{case}/history", response_class=HTMLResponse)
def history(request: Request, desk: Ours, case: CaseId) -> Response:
    """Show every decision of the case, and who was shown its medical papers."""
    loaded = desk.case(case)
    digests = {document.digest[:16]: document for document in loaded.report.documents}
    views = [(view, digests.get(view.document)) for view in desk.book.views(case)]
    lang = desk.settings.lang
    items = [(told_of(item, loaded.report, lang), item) for item in reversed(loaded.report.decisions)]
    return page(
        request,
        "history.html.j2",
        **frame(desk, loaded, "history"),
        items=items,
        target_of=_target,
        views=views,
    )


def _target(item: Item) -> str | None:
    """Return what a decision that holds is about, as a form names it; None where it cannot be withdrawn."""
    if item["state"] != "in_force" or item["withdraws"]:
        return None
    if item["about"] in ("requirement", "warning"):
        return str(item["name"])
    return f"{item['document']}.{item['name']}" if item["document"] else None


def frame(desk: Desk, loaded: Loaded, tab: str) -> dict[str, Any]:
    """Return what every page of a case shows: whose it is, which version, how far its check is."""
    report = loaded.report
    return {
        **of_report(desk.settings.lang, report),
        "loaded": loaded,
        "case": report.case.id,
        "client": outline.applicant_name(report),
        "tab": tab,
        "others": desk.register.others(loaded) if loaded.client else [],
        "standing": desk.checks.standing(desk.register.id_of(loaded.client)),
        "changes": changes_of(desk),
    }


def _viewed(desk: Desk, view: View | None) -> dict[str, Any]:
    lang = desk.settings.lang
    return {
        "view": view,
        "marks": marks(view) if view else [],
        "kinds": kind_names(lang) if view else [],
        "health": view is not None and outline.is_health(view.document),
    }


def _not_yet(request: Request, desk: Desk, case: str) -> Response:
    found = desk.register.client_of(case)
    if found is None:
        raise HTTPException(404)
    client = found[0]
    return page(
        request,
        "waiting.html.j2",
        case=case,
        name=client.name,
        trouble=client.trouble,
        standing=desk.checks.standing(case),
        changes=changes_of(desk),
        tab="case",
    )
