"""The command line of `watch` (Eingangsordner): options and nothing else; what is heavy is imported when it runs."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from .options import PATH
from .usage import Language

_SECONDS = click.FloatRange(0.1, 86_400)


@click.command("watch")
@click.argument("root", type=PATH)
@click.option("--out", type=PATH, help="Ordner der Berichte; sonst ./aktencheck-reports/<Ordner>.")
@click.option("--permit", metavar="ID", help="Titel, wo weder case.yaml noch clients.csv einen nennt.")
@click.option("--purpose", type=click.Choice(["issue", "extension"]), help="Ebenso: Erteilung, Verlängerung.")
@click.option("--profile", metavar="NAME", help="Ebenso: Praxis einer Behörde.")
@click.option(
    "--as-of",
    "as_of",
    type=click.DateTime(["%Y-%m-%d", "%d.%m.%Y"]),
    help="Stichtag der Prüfung; sonst der jeweilige Tag.",
)
@click.option(
    "--inbox",
    type=PATH,
    is_flag=False,
    flag_value=Path("_inbox"),
    help="Gemeinsamen Scan-Ordner auf die Akten verteilen; ohne Angabe ROOT/_inbox.",
)
@click.option("--undo", metavar="NUMMER", help="Eine Ablage aus dem Scan-Ordner zurücknehmen und enden.")
@click.option(
    "--poll",
    type=_SECONDS,
    metavar="SEKUNDEN",
    help="Nachsehen statt Ereignisse abwarten (Netzlaufwerke immer).",
)
@click.option(
    "--quiet",
    type=_SECONDS,
    default=10.0,
    show_default=True,
    metavar="SEKUNDEN",
    help="So lange darf sich nichts geändert haben.",
)
@click.option(
    "--patience",
    type=_SECONDS,
    default=600.0,
    show_default=True,
    metavar="SEKUNDEN",
    help="So lange wird auf den Rest einer Datei gewartet.",
)
@click.option(
    "--full-look",
    "full_look",
    type=_SECONDS,
    default=300.0,
    show_default=True,
    metavar="SEKUNDEN",
    help="So oft wird alles angesehen, auch ohne Ereignis.",
)
@click.option("--jobs", type=click.IntRange(1, 64), help="Seiten, die gleichzeitig gelesen werden.")
@click.option("--plain", is_flag=True, help="Ohne Prefect; das Ergebnis ist dasselbe.")
@click.option("--no-pdf", "no_pdf", is_flag=True, help="Weder report.pdf noch die Anschreiben schreiben.")
@click.option(
    "--lang", type=click.Choice(["de", "en"]), default="de", show_default=True, help="Sprache der Ausgabe."
)
def watch(
    root: Path,
    out: Path | None,
    permit: str | None,
    purpose: str | None,
    profile: str | None,
    as_of: date | None,
    inbox: Path | None,
    undo: str | None,
    poll: float | None,
    quiet: float,
    patience: float,
    full_look: float,
    jobs: int | None,
    plain: bool,
    no_pdf: bool,
    lang: Language,
) -> int:
    """Prüft jede Akte unter ROOT, sobald ihre Dateien vollständig da sind, und wieder bei jeder Änderung.

    Läuft, bis er beendet wird (Strg-C, systemd). Jede Prüfung ist ein Prefect-Flow, mit --plain nicht.
    """
    from .watch import undo_filing, watch_folder
    from .watch_loop import Options

    if undo is not None:
        return undo_filing(undo, root, lang)
    day = getattr(as_of, "date", lambda: as_of)()
    return watch_folder(
        root,
        Options(
            out=out,
            defaults={"permit": permit, "purpose": purpose, "profile": profile},
            as_of=day,
            inbox=inbox,
            poll=poll,
            quiet=quiet,
            patience=patience,
            full_look=full_look,
            jobs=jobs,
            plain=plain,
            printed=not no_pdf,
            lang=lang,
        ),
    )
