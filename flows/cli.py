"""The command line (Kommandozeile): check, identify, extract, permits, explain.

stdout is the product, stderr is everything else. Exit statuses are those of the vocabulary. Whatever is heavy
(pydantic models, PDF, OpenCV, Prefect) is imported by the command that needs it, so that `--help` answers at once.
"""

from __future__ import annotations

import sys
from datetime import date, datetime
from pathlib import Path
from typing import Any, Literal, NoReturn

import click

Language = Literal["de", "en"]

_LANG = click.option(
    "--lang", type=click.Choice(["de", "en"]), default="de", show_default=True, help="Sprache der Ausgabe."
)


class Day(click.ParamType[date]):
    """A day as 2026-11-21 or 21.11.2026."""

    name = "datum"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Return the day.

        Raises:
            click.BadParameter: neither of the two forms.
        """
        if isinstance(value, date):
            return value
        for form in ("%Y-%m-%d", "%d.%m.%Y"):
            try:
                return datetime.strptime(value, form).date()  # noqa: DTZ007 - a day has no time zone
            except ValueError:
                continue
        self.fail(f"„{value}“ ist kein Datum; bitte wie 2026-11-21 oder 21.11.2026 schreiben.", param, ctx)


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="aktencheck", prog_name="aktencheck", message="%(prog)s %(version)s")
def cli() -> None:
    """Prüft Ordner mit eingescannten Unterlagen auf Vollständigkeit für einen Aufenthaltstitel.

    Vollständigkeit nach Aktenlage, keine Prognose der Entscheidung. Nichts verlässt diesen Rechner.
    """


@cli.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--permit", metavar="ID", help="Titel, auf den geprüft wird (siehe `aktencheck permits`).")
@click.option("--purpose", type=click.Choice(["issue", "extension"]), help="Erteilung oder Verlängerung.")
@click.option("--as-of", "as_of", type=Day(), help="Stichtag der Prüfung; sonst heute.")
@click.option(
    "--profile", metavar="NAME", help="Praxis einer Behörde (siehe `aktencheck permits --profiles`)."
)
@click.option(
    "--out", type=click.Path(path_type=Path), help="Ordner der Berichte; sonst ./aktencheck-reports/<Ordner>."
)
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
@click.option(
    "--prefect",
    is_flag=True,
    help="Als Prefect-Flow ausführen (Server: PREFECT_API_URL, sonst ein eingebetteter).",
)
@_LANG
def check(
    folder: Path,
    permit: str | None,
    purpose: str | None,
    as_of: date | None,
    profile: str | None,
    out: Path | None,
    form: str,
    jobs: int | None,
    prefect: bool,
    lang: Language,
) -> None:
    """Prüft einen Ordner und schreibt report.json und report.html."""
    from .commands import check_folder

    options = {"permit": permit, "purpose": purpose, "profile": profile}
    sys.exit(check_folder(folder, options, as_of, out=out, form=form, jobs=jobs, prefect=prefect, lang=lang))


@cli.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
def identify(files: tuple[Path, ...]) -> None:
    """Sagt, was für Unterlagen in den Dateien sind (JSON)."""
    from .commands import tell

    sys.exit(tell(files, fields=False))


@cli.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
def extract(files: tuple[Path, ...]) -> None:
    """Liest die Felder der Unterlagen mit ihrer Fundstelle (JSON)."""
    from .commands import tell

    sys.exit(tell(files, fields=True))


@cli.command()
@click.option("--profiles", is_flag=True, help="Die Behördenprofile statt der Titel.")
@_LANG
def permits(profiles: bool, lang: Language) -> None:
    """Zeigt die Titel des Katalogs."""
    from .commands import list_permits

    click.echo(list_permits(lang, profiles=profiles))


@cli.command()
@click.argument("what", metavar="TITEL[:VORAUSSETZUNG]")
@_LANG
def explain(what: str, lang: Language) -> None:
    """Erklärt einen Titel oder eine Voraussetzung: Rechtsgrundlage, Wortlaut, Nachweise."""
    from validators.explain import as_text

    click.echo(as_text(what, lang), nl=False)


def _stop(message: str, code: int) -> NoReturn:
    click.echo(f"aktencheck: {message}", err=True)
    sys.exit(code)


def main() -> None:
    """Run the command; every fault becomes one clear sentence and its exit status, never a traceback."""
    from pipeline.errors import AktencheckError

    try:
        cli(standalone_mode=False)
    except click.exceptions.Abort:
        _stop("Abgebrochen.", 130)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except KeyboardInterrupt:
        _stop("Abgebrochen. Was schon geschrieben war, ist unverändert.", 130)
    except AktencheckError as error:
        _stop(str(error), error.exit_code)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(0)
    except Exception as error:
        # what an exception says may quote a paper, so only its class and place are told
        frame = error.__traceback__
        while frame and frame.tb_next:
            frame = frame.tb_next
        place = f"{Path(frame.tb_frame.f_code.co_filename).name}:{frame.tb_lineno}" if frame else "?"
        _stop(f"Interner Fehler ({type(error).__name__} in {place}). Bitte mit dieser Angabe melden.", 70)
