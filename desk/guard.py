"""What every request passes before anything else looks at it (Schutz): host, origin, size, session, headers.

Nothing is open by default: a path that is not named here is answered for a signed-in person only, before a byte of its
body is read.

Source: OWASP cheat sheets on DNS rebinding, CSRF and session management; Fetch Metadata (W3C).
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, MutableMapping
from http.cookies import CookieError, SimpleCookie
from typing import Any

from flows.output import note, place_of

from .book import Book
from .settings import Settings

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]

POLICY = (
    "default-src 'none'; img-src 'self'; style-src 'self'; script-src 'self'; connect-src 'self'; "
    "form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
)
_HEADERS = (
    (b"content-security-policy", POLICY.encode()),
    (b"x-content-type-options", b"nosniff"),
    (b"x-frame-options", b"DENY"),
    (b"referrer-policy", b"same-origin"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"cross-origin-resource-policy", b"same-origin"),
    (b"permissions-policy", b"camera=(), microphone=(), geolocation=()"),
)
_OPEN = ("/sign-in", "/start")
_SAFE = ("GET", "HEAD")
_SMALL = 256 * 1024
"""Bytes of a request that uploads nothing."""


class TooLarge(Exception):
    """More bytes came than a request may have."""


class Guard:
    """The application within; an ASGI application itself."""

    def __init__(self, app: App, settings: Settings, book: Book) -> None:
        self._app = app
        self._settings = settings
        self._book = book

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
        elif scope["type"] == "http":
            await self._http(scope, receive, send)

    async def _http(self, scope: Scope, receive: Receive, send: Send) -> None:
        headers = {
            name.decode("latin-1").lower(): value.decode("latin-1") for name, value in scope["headers"]
        }
        path, method = scope["path"], scope["method"]
        sent = _Sent(send, cached=path.startswith("/static/"))
        refused = self._refused(headers, method)
        if refused:
            return await _plain(sent, *refused)
        scope.setdefault("state", {})["visitor"] = None
        if not path.startswith("/static/"):
            cookie = _cookie(headers.get("cookie", ""), cookie_name(self._settings))
            visitor = self._book.visitor(cookie, touch=path != "/state") if cookie else None
            scope["state"]["visitor"] = visitor
            if visitor is None and path not in _OPEN:
                return await _sign_in(sent, headers, path, method)
        most = self._settings.upload_bytes if path.endswith(("/files", "/new")) else _SMALL
        if int(headers.get("content-length") or 0) > most:
            return await _plain(sent, 413, "too large")
        try:
            await self._app(scope, _bounded(receive, most), sent)
        except TooLarge:
            await _plain(sent, 413, "too large")
        except Exception as fault:
            # what an exception says may quote a paper, so only its class and place are told
            note(f"{type(fault).__name__} in {place_of(fault)}")
            await _plain(sent, 500, "internal error")
        return None

    def _refused(self, headers: dict[str, str], method: str) -> tuple[int, str] | None:
        """Return status and word for a request that no page of this desk has sent; None: it may go on."""
        if headers.get("host", "").lower() not in self._settings.hosts:
            return 421, "unknown host"
        if not (headers.get("content-length") or "0").isdecimal():
            return 400, "bad length"
        if method in _SAFE:
            return None
        if method != "POST":
            return 405, "not allowed"
        scheme = "https" if self._settings.secure else "http"
        own = {f"{scheme}://{host}" for host in self._settings.hosts}
        origin = headers.get("origin")
        if origin is not None:
            return None if origin.lower() in own else (403, "foreign origin")
        return None if headers.get("sec-fetch-site") == "same-origin" else (403, "no origin")


def cookie_name(settings: Settings) -> str:
    """Return the name of the session's cookie: cookies know no ports, two desks on one machine need two names."""
    return f"aktencheck_{settings.port}"


class _Sent:
    """Sends an answer with the headers that every answer has, and knows whether it has begun."""

    def __init__(self, send: Send, *, cached: bool) -> None:
        self._send = send
        self._cached = cached
        self.begun = False

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.begun = True
            there = {name.lower() for name, _ in message["headers"]}
            kept = b"private, max-age=3600" if self._cached else b"no-store"
            own = (*_HEADERS, (b"cache-control", kept))
            message["headers"] = [*message["headers"], *(one for one in own if one[0] not in there)]
        await self._send(message)


def _bounded(receive: Receive, most: int) -> Receive:
    seen = 0

    async def bounded() -> Message:
        nonlocal seen
        message = await receive()
        seen += len(message.get("body", b""))
        if seen > most:
            raise TooLarge
        return message

    return bounded


async def _plain(sent: _Sent, status: int, word: str) -> None:
    if sent.begun:
        return
    head = [(b"content-type", b"text/plain; charset=utf-8"), (b"connection", b"close")]
    await sent({"type": "http.response.start", "status": status, "headers": head})
    await sent({"type": "http.response.body", "body": word.encode()})


async def _sign_in(sent: _Sent, headers: dict[str, str], path: str, method: str) -> None:
    """Send who is not signed in to where that is done; a script is told by a status."""
    if method not in _SAFE or headers.get("x-desk") or path == "/state":
        return await _plain(sent, 401, "sign in")
    head = [(b"location", b"/sign-in"), (b"content-length", b"0")]
    await sent({"type": "http.response.start", "status": 303, "headers": head})
    await sent({"type": "http.response.body", "body": b""})
    return None


def _cookie(header: str, name: str) -> str | None:
    try:
        found = SimpleCookie(header).get(name)
    except CookieError:
        return None
    return found.value if found else None
