"""The desk as a web application (Arbeitsplatz): what belongs together, and its pages.

Guard -> routes -> templates
         routes -> register (what lies on the disk), checks (child processes), book (users, sessions)
"""

from __future__ import annotations

import secrets
import threading
from collections import OrderedDict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib.resources import files
from pathlib import Path
from typing import Any

from fastapi import FastAPI, HTTPException, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import Response
from fastapi.staticfiles import StaticFiles
from starlette.exceptions import HTTPException as PlainHTTPException

from extractors.kind import known_kinds
from pipeline.errors import AktencheckError
from validators.catalogue import catalogue

from .book import Book
from .checks import Checks
from .guard import Guard
from .passwords import Throttle
from .pictures import Pictures
from .register import Loaded, Register
from .settings import Settings, desk_folder
from .templating import page, said
from .uploads import sweep

_HERE = Path(__file__).parent
_SEEN = 300


class Desk:
    """Everything that the pages share."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.book = Book(desk_folder())
        self.register = Register(settings)
        self.checks = Checks(self.register, self.book)
        self.pictures = Pictures(self.register, self.checks)
        self.throttle = Throttle()
        self.deciding = threading.Lock()
        self._token: str | None = None
        self._seen: OrderedDict[str, dict[str, str]] = OrderedDict()
        self._lock = threading.Lock()

    @property
    def has_users(self) -> bool:
        """Whether people sign in with a name and a password; else the start-up token lets in."""
        return bool(self.book.users())

    def new_token(self) -> str:
        """Return the word that lets one browser in; the one before is void."""
        with self._lock:
            self._token = secrets.token_urlsafe(32)
            return self._token

    def use_token(self, token: str) -> bool:
        """Tell whether that is the token; it is used up then."""
        with self._lock:
            fits = self._token is not None and secrets.compare_digest(token.encode(), self._token.encode())
            if fits:
                self._token = None
            return fits

    def shown(self, version: str, told: dict[str, str]) -> None:
        """Keep what a person was shown under a version, so that it can be said later what has changed."""
        with self._lock:
            self._seen[version] = told
            self._seen.move_to_end(version)
            while len(self._seen) > _SEEN:
                self._seen.popitem(last=False)

    def was_shown(self, version: str) -> dict[str, str] | None:
        """Return what was shown under a version; None where that is not known any more."""
        with self._lock:
            return self._seen.get(version)

    def case(self, case: str) -> Loaded:
        """Return the report of a case.

        Raises:
            HTTPException: there is none.
        """
        loaded = self.register.loaded(case)
        if loaded is None:
            raise HTTPException(404)
        return loaded

    def close(self) -> None:
        """End the child processes, close the database."""
        self.checks.close()
        self.book.close()


def desk_of(request: Request) -> Desk:
    """Return the desk that a request is for."""
    desk: Desk = request.app.state.desk
    return desk


def application(settings: Settings) -> tuple[Guard, Desk]:
    """Return the desk as an ASGI application; whoever serves it closes the desk in the end."""
    from . import (
        routes_case,
        routes_cases,
        routes_law,
        routes_papers,
        routes_send,
        routes_session,
        routes_what_if,
    )  # fmt: skip

    desk = Desk(settings)

    @asynccontextmanager
    async def living(_: FastAPI) -> AsyncIterator[None]:
        threading.Thread(target=begun, args=(desk,), name="begin", daemon=True).start()
        yield

    app = FastAPI(title="aktencheck desk", docs_url=None, redoc_url=None, openapi_url=None, lifespan=living)
    app.state.desk = desk
    for routes in (
        routes_session, routes_cases, routes_case, routes_papers, routes_send, routes_what_if, routes_law,
    ):  # fmt: skip
        app.include_router(routes.router)
    app.add_api_route("/static/report.css", _report_style, include_in_schema=False)
    app.mount("/static", StaticFiles(directory=_HERE / "static"), name="static")
    app.add_exception_handler(PlainHTTPException, _refused)
    app.add_exception_handler(RequestValidationError, _refused)
    app.add_exception_handler(AktencheckError, _refused)
    return Guard(app, settings, desk.book), desk


def _report_style() -> Response:
    """Return the style of the report, on which that of the desk stands."""
    text = (files("reports") / "templates" / "report.css").read_text(encoding="utf-8")
    return Response(text, media_type="text/css")


def begun(desk: Desk) -> None:
    """Have the list of cases and the catalogue ready before they are asked for, and go on with what was due."""
    sweep()
    catalogue()
    known_kinds()
    desk.register.rows()
    desk.checks.go_on()


def _refused(request: Request, fault: Any) -> Response:
    """Return the page that says why something was not done."""
    lang = desk_of(request).settings.lang
    if isinstance(fault, AktencheckError):
        status, sentence = 422, fault.told(lang)
    elif isinstance(fault, RequestValidationError):
        status, sentence = 422, said("bad_input", lang)
    else:
        status = fault.status_code
        known = f"status_{status}"
        sentence = said(known if status in (403, 404, 409, 413, 429) else "status_other", lang)
    return page(request, "refused.html.j2", status=status, sentence=sentence)
