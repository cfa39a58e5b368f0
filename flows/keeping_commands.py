"""Commands on what is kept beside the reports (Aufbewahrtes): each imports what is heavy when it is called."""

from __future__ import annotations

from pathlib import Path

import click

from .options import LANG, PATH
from .usage import Language


@click.command()
@click.argument("what", metavar="ORDNER|FALLNUMMER", required=False)
@click.option("--all", "everything", is_flag=True, help="Alle Fälle.")
@click.option(
    "--older-than",
    type=click.IntRange(0, 36500),
    metavar="TAGE",
    help="Fälle, die so viele Tage nicht geprüft wurden.",
)
@click.option("--reports", type=PATH, help="Auch die Berichte dieser Fälle unterhalb dieses Ordners.")
@click.option("--yes", is_flag=True, help="Nicht nachfragen.")
@LANG
def forget(
    what: str | None,
    everything: bool,
    older_than: int | None,
    reports: Path | None,
    yes: bool,
    lang: Language,
) -> int:
    """Löscht, was von einem Fall gespeichert ist: Gelesenes, Entscheidungen, Fallnummer.

    Der Ordner darf schon gelöscht sein. Unterlagen bleiben, wo sie liegen; geschriebene Berichte auch, ohne --reports.
    """
    from .forget import forget as forgetting

    return forgetting(what, everything=everything, days=older_than, yes=yes, lang=lang, reports=reports)


@click.group("passwords")
def password_list() -> None:
    """Passwörter für verschlüsselte PDF- und ZIP-Dateien; die Liste bleibt im Datenordner und wird nie gezeigt."""


@password_list.command("add")
@LANG
def add_password(lang: Language) -> None:
    """Fragt nach einem Passwort (oder liest eine Zeile von stdin) und hinterlegt es."""
    from .locked import add

    add(lang)


@password_list.command("clear")
@LANG
def clear_passwords(lang: Language) -> None:
    """Löscht alle hinterlegten Passwörter."""
    from .locked import clear

    clear(lang)
