"""`bulk`: every sub-folder is a client; their reports, and one overview of all (Stapelprüfung).

Started again it goes on where it stopped: what was read is in the store, and a report whose papers, decisions,
catalogue and day did not change stands as it is.
"""

from __future__ import annotations

import datetime as dt
import os
import stat
from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager, ExitStack
from pathlib import Path

from pipeline.errors import UsageError
from pipeline.vocabulary import exit_codes
from pipeline.writing import write_private
from reports.overview import Made, Overview, overview_of
from reports.typography import Language

from .batch import Batch, Halt, Outcome, Runner, Work, here
from .bulk_progress import watched
from .clients import Clients, clients_in
from .output import note, put
from .places import mode_of, no_access, output_folder

_SUMMARY = {
    "de": "{all} Akten: {complete} vollständig, {incomplete} unvollständig, {needs_review} anzusehen, "
    "{not_checked} nicht geprüft",
    "en": "{all} clients: {complete} complete, {incomplete} incomplete, {needs_review} to look at, "
    "{not_checked} not checked",
}
_MISSED = {"de": "nicht geprüft", "en": "not checked"}
_LEFT_OVER = {
    "de": "{} Dateien liegen in keinem Ordner einer Person und wurden nicht gelesen (siehe Übersicht).",
    "en": "{} files lie in no client's folder and were not read (see the overview).",
}


def check_all(
    root: Path,
    defaults: Mapping[str, str | None],
    as_of: dt.date | None,
    *,
    out: Path | None,
    jobs: int | None,
    plain: bool,
    lang: Language,
    printed: bool = True,
    dask: str | None = None,
) -> int:
    """Check every client below a folder, write the reports and the overview, print its summary on stdout.

    The exit status is the highest of the reports' and, where a folder was not checked, its own.
    """
    _must_be_folder(root)
    target = output_folder(root, out)
    found = clients_in(root)
    day = as_of or dt.date.today()  # noqa: DTZ011 - the day of the person at the desk; the only one that is judged by
    runner = _runner(plain=plain)
    outcomes = run(
        found,
        runner,
        defaults=defaults,
        as_of=day,
        out=target,
        jobs=jobs,
        lang=lang,
        printed=printed,
        dask=dask,
    )
    overview = overview_of_run(found, outcomes, day)
    places = write(overview, target, lang)
    put(_told(overview, lang) + "".join(f"{place}\n" for place in places))
    for told in dict.fromkeys(outcome.trouble.told(lang) for outcome in outcomes if outcome.trouble):
        note(told)
    return _status(overview)


def run(
    found: Clients,
    runner: Runner,
    *,
    defaults: Mapping[str, str | None],
    as_of: dt.date,
    out: Path,
    jobs: int | None,
    lang: Language,
    printed: bool = True,
    dask: str | None = None,
) -> list[Outcome]:
    """Check the clients with one set of reading children, and return what became of each, in their order.

    `dask` is the address of the Dask scheduler whose workers check the cases; None: this process and its children do.

    Raises:
        ToolMissing, DiskFull, CatalogueError: no case can be checked.
    """
    from pipeline.workers import at_once

    batch = Batch(
        found.clients, defaults, as_of, out, lang, jobs or at_once(len(os.sched_getaffinity(0))), printed
    )
    with ExitStack() as opened:
        watch = opened.enter_context(watched(len(batch.clients), lang))
        if dask is None:
            work, halt = opened.enter_context(here(batch, watch.page))
        else:
            batch, work, halt = opened.enter_context(_on_dask(dask, batch, jobs))

        def seen(number: int) -> Outcome:
            outcome = work(number)
            watch.case(number, outcome)
            return outcome

        outcomes: dict[int, Outcome] = {}
        for number, outcome in runner(batch, seen, halt):
            watch.case(number, outcome)
            outcomes[number] = outcome
    return [outcomes[number] for number in range(len(batch.clients))]


def _on_dask(
    address: str, batch: Batch, jobs: int | None
) -> AbstractContextManager[tuple[Batch, Work, Halt]]:
    try:
        from .on_dask import on_dask
    except ModuleNotFoundError as error:
        raise UsageError(
            f"--dask needs the package {error.name}. Please type:  pip install distributed",
            de=f"--dask braucht das Paket {error.name}. Bitte eingeben:  pip install distributed",
        ) from error
    return on_dask(address, batch, jobs)


def write(overview: Overview, out: Path, lang: Language) -> list[Path]:
    """Write the overview as JSON, page and spreadsheet, each whole or not at all; return their places."""
    from reports import overview_html, overview_xlsx
    from reports.overview import to_json

    made = {
        "overview.html": overview_html.to_html(overview, lang).encode(),
        "overview.xlsx": overview_xlsx.to_xlsx(overview, lang),
        "overview.json": to_json(overview),
    }
    for name, data in made.items():
        write_private(out / name, data)
    return [out / name for name in made]


def _runner(*, plain: bool) -> Runner:
    if plain:
        from .batch import in_threads

        return in_threads
    from .orchestrated_batch import as_flow

    return as_flow


def overview_of_run(found: Clients, outcomes: Sequence[Outcome], as_of: dt.date) -> Overview:
    """Return the overview of what became of the clients."""
    from .check import own_version

    return overview_of(
        (row for outcome in outcomes for row in outcome.rows),
        (outcome.not_checked for outcome in outcomes if outcome.not_checked),
        as_of=as_of,
        produced=Made(at=dt.datetime.now(dt.UTC).replace(microsecond=0), version=own_version()),
        left_over=found.left_over,
    )


def _told(overview: Overview, lang: Language) -> str:
    from reports.typography import clean

    lines = [_SUMMARY[lang].format(all=len(overview.cases) + len(overview.not_checked), **overview.counts)]
    lines += [
        clean(f"  {_MISSED[lang]}: {one.folder}: {getattr(one.message, lang)}")
        for one in overview.not_checked
    ]
    if overview.left_over:
        lines.append(_LEFT_OVER[lang].format(len(overview.left_over)))
    return "\n".join([*lines, ""])


def _status(overview: Overview) -> int:
    codes = exit_codes()
    statuses = [codes[row.verdict] for row in overview.cases]
    return max([*statuses, *([codes["some_case_not_checked"]] if overview.not_checked else [])])


def _must_be_folder(root: Path) -> None:
    mode = mode_of(root)
    if mode is None or not stat.S_ISDIR(mode):
        raise UsageError(
            f"There is no folder “{root}”. `bulk` takes a folder whose sub-folders are clients.",
            de=f"Den Ordner „{root}“ gibt es nicht. `bulk` nimmt einen Ordner, dessen Unterordner Akten sind.",
        )
    if not os.access(root, os.R_OK | os.X_OK):
        raise no_access(root)
