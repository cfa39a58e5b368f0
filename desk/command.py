"""`desk`: the caseworker's page on this machine (Arbeitsplatz)."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Literal

import click

from flows.options import PATH

_LANG = click.option(
    "--lang", type=click.Choice(["de", "en"]), default="de", show_default=True, help="Sprache der Seiten."
)


@click.group(invoke_without_command=True)
@click.option("--root", type=PATH, help="Ordner, dessen Unterordner Akten sind; sonst die eigene Ablage.")
@click.option("--out", type=PATH, help="Ordner der Berichte; sonst die eigene Ablage.")
@click.option("--host", default="127.0.0.1", show_default=True, help="Adresse, auf der gehört wird.")
@click.option("--port", type=click.IntRange(1, 65535), default=8377, show_default=True, help="Port.")
@click.option(
    "--name", "names", multiple=True, help="Rechnername, unter dem Browser kommen (mehrfach möglich)."
)
@click.option("--cert", type=PATH, help="Zertifikat (PEM) für https.")
@click.option("--key", type=PATH, help="Schlüssel (PEM) zum Zertifikat.")
@click.option(
    "--plain-http", "plain_http", is_flag=True, help="Im Netz ohne https (hinter einem Proxy mit https)."
)
@click.option("--jobs", type=click.IntRange(1, 64), help="Seiten, die gleichzeitig gelesen werden.")
@click.option(
    "--no-browser", "no_browser", is_flag=True, help="Keinen Browser öffnen, nur die Adresse zeigen."
)
@click.option(
    "--as-of", "as_of", type=click.DateTime(["%Y-%m-%d", "%d.%m.%Y"]), help="Stichtag; sonst heute."
)
@_LANG
@click.pass_context
def desk(
    ctx: click.Context,
    root: Path | None,
    out: Path | None,
    host: str,
    port: int,
    names: tuple[str, ...],
    cert: Path | None,
    key: Path | None,
    plain_http: bool,
    jobs: int | None,
    no_browser: bool,
    as_of: date | None,
    lang: Literal["de", "en"],
) -> int:
    """Öffnet den Arbeitsplatz im Browser: Fälle, Checkliste neben der Seite, Entscheidungen, Versand.

    Nur auf diesem Rechner, solange --host nichts anderes sagt; im Netz nur mit Benutzern (`desk user add`).
    """
    if ctx.invoked_subcommand is not None:
        return 0
    from .serve import serve

    return serve(
        root=root, out=out, host=host, port=port, names=names, cert=cert, key=key, plain_http=plain_http,
        jobs=jobs, browser=not no_browser, as_of=as_of, lang=lang,
    )  # fmt: skip


@desk.group("user")
def user() -> None:
    """Benutzer des Arbeitsplatzes; sobald es einen gibt, melden sich alle mit Namen und Kennwort an."""


@user.command("add")
@click.argument("name")
@_LANG
def add(name: str, lang: Literal["de", "en"]) -> None:
    """Legt einen Benutzer an oder gibt ihm ein neues Kennwort (gefragt, oder eine Zeile von stdin)."""
    from .people import add_person

    add_person(name, lang)


@user.command("remove")
@click.argument("name")
@_LANG
def remove(name: str, lang: Literal["de", "en"]) -> None:
    """Entfernt einen Benutzer; seine Entscheidungen bleiben im Protokoll."""
    from .people import remove_person

    remove_person(name, lang)


@user.command("list")
def listed() -> None:
    """Zeigt die Benutzer."""
    from .people import list_people

    list_people()
