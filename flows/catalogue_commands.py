"""Commands on the catalogue (Katalog): each imports what is heavy when it is called."""

from __future__ import annotations

from datetime import date, datetime

import click

from .options import LANG, Day
from .usage import Language


@click.command()
@click.option("--profiles", is_flag=True, help="Die Behördenprofile statt der Titel.")
@click.option(
    "--compared", is_flag=True, help="Was wann zuletzt mit dem Gesetz verglichen wurde und was fällig ist."
)
@click.option("--as-of", "as_of", type=Day(), help="Tag, an dem gefragt wird; sonst heute.")
@LANG
def permits(profiles: bool, compared: bool, as_of: date | None, lang: Language) -> None:
    """Zeigt die Titel des Katalogs."""
    from .catalogue_told import list_compared, list_permits
    from .output import put

    if compared:
        put(list_compared(lang, as_of or datetime.now().astimezone().date()) + "\n")
    else:
        put(list_permits(lang, profiles=profiles) + "\n")


@click.command()
@click.argument("what", metavar="TITEL[:VORAUSSETZUNG]")
@LANG
def explain(what: str, lang: Language) -> None:
    """Erklärt einen Titel oder eine Voraussetzung: Rechtsgrundlage, Wortlaut, Nachweise."""
    from validators.explain import as_text

    from .output import put

    put(as_text(what, lang))
