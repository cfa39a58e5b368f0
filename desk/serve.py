"""Serving the desk (Dienst): looked at before it listens, one address printed, a browser opened."""

from __future__ import annotations

import datetime as dt
import getpass
import socket
import webbrowser
from pathlib import Path

import uvicorn

from flows.output import put
from pipeline.errors import NoPermission, UsageError
from pipeline.writing import make_private
from reports.typography import Language

from .app import Desk, application
from .routes_session import start_url
from .settings import Settings, places


def serve(
    *,
    root: Path | None,
    out: Path | None,
    host: str,
    port: int,
    names: tuple[str, ...],
    cert: Path | None,
    key: Path | None,
    plain_http: bool,
    jobs: int | None,
    browser: bool,
    as_of: dt.date | None,
    lang: Language,
) -> int:
    """Run the desk until it is ended.

    Raises:
        UsageError: root or out do not fit, the port is taken, or it would listen beyond this machine unprotected.
        NoPermission: the desk's own store cannot be written.
    """
    clients, reports = _places(root, out)
    settings = Settings(
        root=clients,
        out=reports,
        host=host,
        port=port,
        names=(*names, *_own_names(host)),
        lang=lang,
        as_of=as_of.date() if isinstance(as_of, dt.datetime) else as_of,
        author=_author(),
        secure=cert is not None,
        jobs=jobs,
    )
    guard, desk = application(settings)
    try:
        _must_be_safe(settings, desk, cert, key, plain_http=plain_http)
        listening = _listening(settings)
        config = uvicorn.Config(
            guard, host=host, port=port, log_level="warning", access_log=False, server_header=False,
            ssl_certfile=cert, ssl_keyfile=key, timeout_graceful_shutdown=3, lifespan="on",
        )  # fmt: skip
        url = _url(settings) if desk.has_users else start_url(desk)
        put(f"{url}\n")
        if browser and not settings.beyond_loopback:
            webbrowser.open(url)
        uvicorn.Server(config).run(sockets=[listening])
    finally:
        desk.close()
    return 0


def _places(root: Path | None, out: Path | None) -> tuple[Path, Path]:
    clients, reports = places(root, out)
    if root is None:
        make_private(clients)
    elif not clients.is_dir():
        raise UsageError(f"There is no folder “{root}”.", de=f"Den Ordner „{root}“ gibt es nicht.")
    if clients == reports or clients in reports.parents:
        raise UsageError(
            "The reports would lie among the papers; please name another place with --out.",
            de="Die Berichte lägen zwischen den Unterlagen; bitte mit --out einen anderen Ort nennen.",
        )
    try:
        make_private(reports)
    except OSError as error:
        raise NoPermission(
            "The folder of the reports cannot be made. Please name another one with --out.",
            de="Der Ordner der Berichte kann nicht angelegt werden. Bitte mit --out einen anderen nennen.",
        ) from error
    return clients, reports


def _must_be_safe(
    settings: Settings, desk: Desk, cert: Path | None, key: Path | None, *, plain_http: bool
) -> None:
    if (cert is None) != (key is None):
        raise UsageError("--cert and --key go together.", de="--cert und --key gehören zusammen.")
    if not settings.beyond_loopback:
        return
    if not desk.has_users:
        raise UsageError(
            "Beyond this machine people sign in with names and passwords: please run `aktencheck desk user add NAME` "
            "first.",
            de="Im Netz melden sich alle mit Namen und Kennwort an: bitte zuerst `aktencheck desk user add NAME`.",
        )
    if cert is None and not plain_http:
        raise UsageError(
            "Passwords and papers would cross the network in the clear: please give --cert and --key, or --plain-http "
            "behind a proxy that speaks https.",
            de="Kennwörter und Unterlagen gingen unverschlüsselt durchs Netz: bitte --cert und --key angeben, oder "
            "--plain-http hinter einem Proxy mit https.",
        )


def _listening(settings: Settings) -> socket.socket:
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    listening = socket.socket(family, socket.SOCK_STREAM)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((settings.host, settings.port))
    except OSError as error:
        listening.close()
        raise UsageError(
            f"Port {settings.port} cannot be listened on; please name another one with --port.",
            de=f"Auf Port {settings.port} kann nicht gehört werden; bitte mit --port einen anderen nennen.",
        ) from error
    return listening


def _own_names(host: str) -> tuple[str, ...]:
    return () if host in ("127.0.0.1", "localhost", "::1") else (socket.gethostname(), socket.getfqdn())


def _author() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "?"


def _url(settings: Settings) -> str:
    host = f"[{settings.host}]" if ":" in settings.host else settings.host
    return f"{'https' if settings.secure else 'http'}://{host}:{settings.port}/"
