"""Signing in and out (An- und Abmelden)."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form, HTTPException, Query, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from flows.output import note

from .app import Desk
from .asking import Ours, Sender
from .guard import cookie_name
from .passwords import is_right
from .settings import LONGEST_SECONDS
from .templating import page, said

router = APIRouter()


@router.get("/start", response_class=HTMLResponse)
def start(request: Request, desk: Ours, token: Annotated[str, Query(max_length=200)]) -> Response:
    """Exchange the start-up token for a session; it lets in one browser, once."""
    if desk.has_users or not desk.use_token(token):
        return page(request, "sign_in.html.j2", status=403, failed=True, wait=0)
    answer = page(request, "started.html.j2")
    _begin(answer, desk, desk.settings.author)
    note(f"{said('another_browser', desk.settings.lang)} {start_url(desk)}")
    return answer


@router.get("/sign-in", response_class=HTMLResponse)
def sign_in_page(request: Request, desk: Ours) -> Response:
    """Show the form; without users it says where the way in is."""
    if request.state.visitor is not None:
        return RedirectResponse("/", 303)
    return page(request, "sign_in.html.j2", failed=False, wait=0)


@router.post("/sign-in", response_class=HTMLResponse)
def sign_in(
    request: Request,
    desk: Ours,
    name: Annotated[str, Form(max_length=60)],
    password: Annotated[str, Form(max_length=1000)],
) -> Response:
    """Begin a session, always a new one; wrong passwords slow down whoever tries them."""
    address = request.client.host if request.client else "?"
    keys = (f"user {name}", f"address {address}")
    wait = desk.throttle.wait_s(*keys)
    if wait > 0:
        return page(request, "sign_in.html.j2", status=429, failed=True, wait=round(wait) + 1)
    if not is_right(desk.book, name, password):
        desk.throttle.failed(*keys)
        return page(request, "sign_in.html.j2", status=403, failed=True, wait=0)
    desk.throttle.succeeded(*keys)
    if request.state.visitor is not None:
        desk.book.end_session(request.state.visitor)
    answer = RedirectResponse("/", 303)
    _begin(answer, desk, name)
    return answer


@router.post("/sign-out")
def sign_out(desk: Ours, visitor: Sender) -> Response:
    """End the session, here and in the book."""
    desk.book.end_session(visitor)
    answer = RedirectResponse("/sign-in", 303)
    answer.delete_cookie(cookie_name(desk.settings))
    return answer


def start_url(desk: Desk) -> str:
    """Return the address that lets one browser in.

    Raises:
        HTTPException: people sign in with their names here.
    """
    if desk.has_users:
        raise HTTPException(403)
    scheme = "https" if desk.settings.secure else "http"
    host = f"[{desk.settings.host}]" if ":" in desk.settings.host else desk.settings.host
    return f"{scheme}://{host}:{desk.settings.port}/start?token={desk.new_token()}"


def _begin(answer: Response, desk: Desk, user: str) -> None:
    answer.set_cookie(
        cookie_name(desk.settings),
        desk.book.begin_session(user),
        max_age=LONGEST_SECONDS,
        httponly=True,
        samesite="strict",
        secure=desk.settings.secure,
        path="/",
    )
