"""The command line (Kommandozeile): its commands, and how their faults are told.

stdout is the product, stderr is everything else. Exit statuses are those of the vocabulary. Whatever is heavy
(pydantic models, PDF, OpenCV, Prefect) is imported by the command that needs it, so that `--help` answers at once.
"""

from __future__ import annotations

import os
import signal
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from .catalogue_commands import explain, permits
from .doctor import doctor
from .keeping_commands import forget, password_list
from .options import LANG, PATH, Day
from .store import ask_here, store
from .usage import Language, language_of, told
from .watch_command import watch

if TYPE_CHECKING:
    from importlib.metadata import EntryPoints


class Commands(click.Group):
    """The commands of this module, and those of floors above it, which are not imported before they are called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of all."""
        return sorted({*super().list_commands(ctx), *(found.name for found in _beyond())})

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return the command of a name; None: there is none."""
        own = super().get_command(ctx, cmd_name)
        if own is not None:
            return own
        found: click.Command | None = next((one.load() for one in _beyond() if one.name == cmd_name), None)
        return found


def _beyond() -> EntryPoints:
    from importlib.metadata import entry_points

    return entry_points(group="aktencheck.commands")


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="aktencheck", prog_name="aktencheck", message="%(prog)s %(version)s")
def cli() -> None:
    """Prüft Ordner mit eingescannten Unterlagen auf Vollständigkeit für einen Aufenthaltstitel.

    Vollständigkeit nach Aktenlage, keine Prognose der Entscheidung. Nichts verlässt diesen Rechner.
    """


@cli.command()
@click.argument("folder", type=PATH)
@click.option("--permit", metavar="ID", help="Titel, auf den geprüft wird (siehe `aktencheck permits`).")
@click.option("--purpose", type=click.Choice(["issue", "extension"]), help="Erteilung oder Verlängerung.")
@click.option("--as-of", "as_of", type=Day(), help="Stichtag der Prüfung; sonst heute.")
@click.option(
    "--profile", metavar="NAME", help="Praxis einer Behörde (siehe `aktencheck permits --profiles`)."
)
@click.option("--out", type=PATH, help="Ordner der Berichte; sonst ./aktencheck-reports/<Ordner>.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="Was auf stdout steht.",
)
@click.option(
    "--jobs",
    type=click.IntRange(1, 64),
    help="Seiten, die gleichzeitig gelesen werden; sonst so viele wie Kerne.",
)
@click.option("--anew", is_flag=True, help="Alles neu lesen, auch was schon gelesen wurde.")
@click.option("--no-store", "no_store", is_flag=True, help="Gelesenes weder aufheben noch wiederverwenden.")
@click.option("--no-pdf", "no_pdf", is_flag=True, help="Weder report.pdf noch das Anschreiben schreiben.")
@click.option(
    "--prefect",
    is_flag=True,
    help="Als Prefect-Flow ausführen (Server: PREFECT_API_URL, sonst ein eingebetteter).",
)
@LANG
def check(
    folder: Path,
    permit: str | None,
    purpose: str | None,
    as_of: date | None,
    profile: str | None,
    out: Path | None,
    form: str,
    jobs: int | None,
    anew: bool,
    no_store: bool,
    no_pdf: bool,
    prefect: bool,
    lang: Language,
) -> int:
    """Prüft einen Ordner und schreibt Bericht (JSON, HTML, PDF) und Anschreiben, je Person, die den Titel beantragt."""
    from .commands import Store, check_folder

    options = {"permit": permit, "purpose": purpose, "profile": profile}
    store: Store = "off" if no_store else "anew" if anew else "used"
    return check_folder(
        folder,
        options,
        as_of,
        out=out,
        form=form,
        jobs=jobs,
        store=store,
        prefect=prefect,
        lang=lang,
        printed=not no_pdf,
    )


@cli.command()
@click.argument("root", type=PATH)
@click.option("--permit", metavar="ID", help="Titel, wo weder case.yaml noch clients.csv einen nennt.")
@click.option("--purpose", type=click.Choice(["issue", "extension"]), help="Ebenso: Erteilung, Verlängerung.")
@click.option("--profile", metavar="NAME", help="Ebenso: Praxis einer Behörde.")
@click.option("--as-of", "as_of", type=Day(), help="Stichtag der Prüfung; sonst heute.")
@click.option("--out", type=PATH, help="Ordner der Berichte; sonst ./aktencheck-reports/<Ordner>.")
@click.option(
    "--jobs",
    type=click.IntRange(1, 64),
    help="Seiten, die gleichzeitig gelesen werden; sonst so viele wie Kerne.",
)
@click.option("--plain", is_flag=True, help="Ohne Prefect; das Ergebnis ist dasselbe.")
@click.option(
    "--dask", metavar="ADRESSE", help="Die Akten von den Workern eines Dask-Schedulers prüfen lassen."
)
@click.option("--no-pdf", "no_pdf", is_flag=True, help="Weder report.pdf noch die Anschreiben schreiben.")
@LANG
def bulk(
    root: Path,
    permit: str | None,
    purpose: str | None,
    profile: str | None,
    as_of: date | None,
    out: Path | None,
    jobs: int | None,
    plain: bool,
    dask: str | None,
    no_pdf: bool,
    lang: Language,
) -> int:
    """Prüft jeden Unterordner als eine Akte und schreibt dazu overview.html, .xlsx und .json.

    Läuft als Prefect-Flow (Server: PREFECT_API_URL, sonst ein eigener für die Dauer des Laufs) oder mit --plain ohne.
    Abgebrochen und neu gestartet geht es weiter, wo es aufhörte.
    """
    from .bulk import check_all

    defaults = {"permit": permit, "purpose": purpose, "profile": profile}
    return check_all(
        root, defaults, as_of, out=out, jobs=jobs, plain=plain, lang=lang, printed=not no_pdf, dask=dask
    )


@cli.command()
@click.argument("files", nargs=-1, required=True, type=PATH)
@LANG
def identify(files: tuple[Path, ...], lang: Language) -> int:
    """Sagt, was für Unterlagen in den Dateien sind (JSON)."""
    from .papers_told import tell

    return tell(files, lang, fields=False)


@cli.command()
@click.argument("files", nargs=-1, required=True, type=PATH)
@LANG
def extract(files: tuple[Path, ...], lang: Language) -> int:
    """Liest die Felder der Unterlagen mit ihrer Fundstelle (JSON)."""
    from .papers_told import tell

    return tell(files, lang, fields=True)


@cli.command()
@click.argument("report", type=PATH)
@click.argument("target", metavar="VORAUSSETZUNG|HINWEIS|DOKUMENT.ANGABE", required=False)
@click.option("--status", metavar="S", help="Was für die Voraussetzung gilt (met, not_met, missing ...).")
@click.option("--value", metavar="V", help="Was im Dokument richtig ist; ohne --value: wie gelesen.")
@click.option("--reason", metavar="TEXT", help="Warum so entschieden wird (nötig).")
@click.option("--author", metavar="NAME", help="Wer entscheidet; sonst der angemeldete Benutzer.")
@click.option("--withdraw", is_flag=True, help="Die letzte Entscheidung hierzu zurücknehmen.")
@click.option("--history", is_flag=True, help="Alle Entscheidungen des Falls zeigen.")
@LANG
def confirm(
    report: Path,
    target: str | None,
    status: str | None,
    value: str | None,
    reason: str | None,
    author: str | None,
    withdraw: bool,
    history: bool,
    lang: Language,
) -> int:
    """Trägt eine Entscheidung ein: Status einer Voraussetzung, Hinweis erledigt, Angabe richtig.

    Angaben sind Felder eines Dokuments (d3.level), seine Art (d3.kind) und seine Person (d3.holder). Die
    Entscheidung gilt ab der nächsten Prüfung, solange die Dateien dieselben sind.
    """
    from . import confirm as deciding

    if history:
        return deciding.history(report, lang)
    return deciding.confirm(
        report,
        target,
        status=deciding.status_of(status),
        value=value,
        reason=reason,
        author=author,
        withdraw=withdraw,
        lang=lang,
    )


@cli.command()
@click.argument("report", type=PATH)
@click.option("--out", type=PATH, help="Datei der Mappe; sonst bundle.pdf neben dem Bericht.")
@LANG
def bundle(report: Path, out: Path | None, lang: Language) -> int:
    """Stellt für die Behörde eine PDF-Datei zusammen: die Nachweise in der Reihenfolge der Voraussetzungen."""
    from .bundle import bundle as bundling

    return bundling(report, out, lang)


for command in (doctor, explain, forget, password_list, permits, store, watch):
    cli.add_command(command)


_INTERRUPTED = {
    "de": "Abgebrochen. Es wurde kein Bericht halb geschrieben; was schon da war, ist unverändert.",
    "en": "Interrupted. No report was half-written; what stood there is untouched.",
}
_INTERNAL = {
    "de": "Interner Fehler ({}). Bitte mit dieser Angabe melden.",
    "en": "Internal error ({}). Please report it with this note.",
}


def main() -> None:
    """Run the command; every fault becomes one clear sentence and its exit status, never a traceback."""
    from .output import note, tolerant

    # asked to end, or the terminal closed: the children end and their temporary files go, as at Ctrl-C
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    signal.signal(signal.SIGHUP, signal.default_int_handler)
    tolerant()
    os.umask(0o077)  # whatever a library lays down is for the owner alone, too
    status, message = _run(language_of(sys.argv))
    if message:
        note(message)
    sys.exit(status)


def _run(lang: Language) -> tuple[int, str]:
    """Return the exit status and what is to be said on stderr."""
    from pipeline.errors import AktencheckError
    from pipeline.settings import refuse_unknown

    from .output import place_of
    from .retention import forget_old_cases

    try:
        refuse_unknown()
        ask_here()
        forget_old_cases(sys.argv, lang)
        return cli(standalone_mode=False) or 0, ""
    except click.exceptions.NoArgsIsHelpError as error:
        return error.exit_code, f"\n{error.format_message()}"
    except click.ClickException as error:
        return error.exit_code, told(error, lang)
    except (KeyboardInterrupt, click.exceptions.Abort):
        return 130, _INTERRUPTED[lang]
    except AktencheckError as error:
        return error.exit_code, error.told(lang)
    except Exception as error:
        # what an exception says may quote a paper, so only its class and place are told
        return 70, _INTERNAL[lang].format(f"{type(error).__name__} in {place_of(error)}")


if __name__ == "__main__":
    main()
