"""Papers that come in, and what is stated of a case (Eingang und Angaben)."""

from __future__ import annotations

from typing import Annotated, Any, get_args

from fastapi import APIRouter, Form, HTTPException, Request, UploadFile
from fastapi.responses import HTMLResponse, JSONResponse, RedirectResponse, Response

from flows.clients import Client
from pipeline.errors import AktencheckError, UsageError
from reports.outline import applicant_name
from reports.translations import translated_languages
from validators.case import Member
from validators.catalogue import catalogue
from validators.explain import profiles

from .app import Desk
from .asking import CaseId, Ours, Sender
from .routes_case import frame
from .routes_cases import changes_of
from .statements import ROWS, asked_facts, state, stated, with_form
from .templating import page
from .uploads import lay, new_folder

router = APIRouter()
Files = Annotated[list[UploadFile], Form()]
Paths = Annotated[list[str], Form()]
_RELATIONS = get_args(Member.model_fields["relation"].annotation)


@router.get("/new", response_class=HTMLResponse)
def new(request: Request, desk: Ours) -> Response:
    """Show the form of a new case."""
    return page(request, "new.html.j2", **_choices())


@router.post("/new", response_class=HTMLResponse)
def make(
    request: Request,
    desk: Ours,
    visitor: Sender,
    name: Annotated[str, Form(max_length=200)],
    permit: Annotated[str, Form(max_length=60)] = "",
    purpose: Annotated[str, Form(max_length=20)] = "",
    appointment_on: Annotated[str, Form(max_length=10)] = "",
    letter_language: Annotated[str, Form(max_length=2)] = "",
    files: Files = [],  # noqa: B006 - never changed
) -> Response:
    """Make the folder of a new case and lay the papers into it; its check starts by itself."""
    if permit:
        catalogue().known_permit(permit)
    folder = new_folder(desk.settings.root, name)
    form = {
        "permit": permit,
        "purpose": purpose if permit else "",
        "appointment_on": appointment_on,
        "letter_language": letter_language,
    }
    if text := with_form(folder, form):
        state(folder, text)
    client = Client(folder)
    case = desk.register.id_of(client)
    laid = [lay(folder, file.filename or "_", file.file) for file in files if file.filename]
    if laid:
        desk.checks.ask(client)
    if request.headers.get("x-desk"):
        return JSONResponse({"case": case})
    return RedirectResponse(f"/cases/{case}" if laid else f"/cases/{case}/papers", 303)


@router.get("/cases/{case}/papers", response_class=HTMLResponse)
def papers(request: Request, desk: Ours, case: CaseId) -> Response:
    """Show what lies in the folder of a case, and where more can be laid into it."""
    client = _client(desk, case)
    intake = desk.register.intake(client.folder)
    loaded = desk.register.loaded(case)
    where: dict[str, list[Any]] = {}
    if loaded is not None:
        for document in loaded.report.documents:
            for file in dict.fromkeys(one.file for one in document.pages):
                where.setdefault(file.split("!")[0], []).append(document)
    return page(
        request,
        "papers.html.j2",
        **_framed(desk, case, "papers"),
        files=intake.files,
        problems=intake.problems,
        documents_in=where,
        folder=client.folder,
        limit=desk.settings.upload_bytes,
    )


@router.post("/cases/{case}/files", response_class=HTMLResponse)
def upload(
    request: Request,
    desk: Ours,
    visitor: Sender,
    case: CaseId,
    files: Files,
    paths: Paths = [],  # noqa: B006 - never changed
    more: Annotated[bool, Form()] = False,
) -> Response:
    """Lay papers into the folder of a case; a new check starts by itself.

    `paths` name the files with the folders that they were dropped in; `more`: others follow at once.
    """
    client = _client(desk, case)
    names = [*paths, *([""] * len(files))]
    laid = [
        lay(client.folder, path or file.filename or "_", file.file)
        for path, file in zip(names, files, strict=False)
        if path or file.filename
    ]
    if not more and laid:
        desk.checks.ask(client)
    elif laid:
        desk.book.due(
            desk.register.id_of(client)
        )  # should the rest never come, the next start checks what did
    if request.headers.get("x-desk"):
        return JSONResponse({"files": [{"name": one.name, "how": one.how} for one in laid]})
    return RedirectResponse(f"/cases/{case}", 303)


@router.get("/cases/{case}/facts", response_class=HTMLResponse)
def facts(request: Request, desk: Ours, case: CaseId) -> Response:
    """Show what is stated of a case, as a form."""
    return _facts_page(request, desk, case, None)


@router.post("/cases/{case}/facts", response_class=HTMLResponse)
async def set_facts(request: Request, desk: Ours, visitor: Sender, case: CaseId) -> Response:
    """Write what is stated into `case.yaml`; a new check starts by itself."""
    sent = await request.form(max_fields=200)
    form = {key: value[:200] for key, value in sent.items() if isinstance(value, str)}
    client = _client(desk, case)
    if stated(client.folder).seen != form.get("seen"):
        raise HTTPException(409)
    try:
        text = with_form(client.folder, form)
        if form.get("permit"):
            catalogue().known_permit(form["permit"])
        state(client.folder, text)
    except AktencheckError as fault:
        return _facts_page(request, desk, case, fault)
    desk.checks.ask(client)
    return RedirectResponse(f"/cases/{case}", 303)


def _facts_page(request: Request, desk: Desk, case: str, fault: AktencheckError | None) -> Response:
    client = _client(desk, case)
    told = stated(client.folder)
    household: list[Any] = [*told.case.household, *[None] * ROWS][: max(ROWS, len(told.case.household))]
    return page(
        request,
        "facts.html.j2",
        status=422 if fault else 200,
        **_framed(desk, case, "facts"),
        **_choices(),
        stated=told,
        fault=fault,
        asked=asked_facts(told.case),
        household=household,
        relations=_RELATIONS,
        row=client.row,
    )


def _choices() -> dict[str, Any]:
    permits = sorted(catalogue().permits.values(), key=lambda permit: permit.title.de.casefold())
    return {
        "permits": permits,
        "profiles": profiles(),
        "languages": ("de", "en", *sorted(translated_languages())),
    }


def _client(desk: Desk, case: str) -> Client:
    """Return the client of a case.

    Raises:
        HTTPException: there is none.
        UsageError: its folder cannot be checked.
    """
    found = desk.register.client_of(case)
    if found is None:
        raise HTTPException(404)
    if found[0].trouble is not None:
        raise UsageError(found[0].trouble.en, de=found[0].trouble.de)
    return found[0]


def _framed(desk: Desk, case: str, tab: str) -> dict[str, Any]:
    """Return what the head of a case shows, also where there is no report on it yet."""
    loaded = desk.register.loaded(case)
    if loaded is not None:
        return {**frame(desk, loaded, tab), "name": applicant_name(loaded.report)}
    client = _client(desk, case)
    return {
        "case": case, "tab": tab, "report": None, "client": client.name, "others": [], "name": client.name,
        "standing": desk.checks.standing(case), "changes": changes_of(desk),
    }  # fmt: skip
