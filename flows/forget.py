"""`forget`: what is kept of a client is deleted (Vergessen).

That is: the readings of the papers (text and pictures of the pages) unless another case has the same papers, the
decisions, the line of the map that leads from the folder to the case, and what killed runs left in the temporary
folder. Papers lie where the person put them and are not touched; written reports are, where their folder is named.
"""

from __future__ import annotations

import datetime as dt
import stat
import sys
from collections.abc import Collection, Sequence
from pathlib import Path

import click

from pipeline import forgetting
from pipeline.data_folder import KnownCase, cases_of, drop_case, known_cases, today
from pipeline.errors import UsageError
from pipeline.workers import sweep
from reports.typography import Language
from validators import decision_log

from .inbox_journal import forget_all_moves, forget_moves
from .output import note, put
from .places import mode_of
from .written import remove_written

_LEFT_ALONE = {
    "de": "Nicht gelöscht: die Unterlagen im Ordner und geschriebene Berichte (sie enthalten Bilder der Seiten; "
    "mit --reports ORDNER auch sie).",
    "en": "Not deleted: the papers in the folder and written reports (they contain pictures of the pages; "
    "--reports DIR deletes them too).",
}
_PAPERS_LEFT = {
    "de": "Nicht gelöscht: die Unterlagen im Ordner, und Berichte, die anderswo liegen.",
    "en": "Not deleted: the papers in the folder, and reports that lie elsewhere.",
}
_LOCKED = {
    "de": "Ein anderer Lauf liest gerade; seine Zwischendatei wird erst überschrieben, wenn er endet.",
    "en": "Another run is reading; its log is overwritten only when it ends.",
}


def forget(
    what: str | None,
    *,
    everything: bool,
    days: int | None,
    yes: bool,
    lang: Language,
    reports: Path | None = None,
) -> int:
    """Delete what is kept of one case, of all, or of those not checked for so many days.

    Args:
        what: a client folder, there or gone, or the id of a case.
        everything: all cases.
        days: since the last check.
        yes: do not ask.
        lang: language of what is said.
        reports: a folder below which the reports written of these cases are deleted too; None: they stay.

    Raises:
        UsageError: not one of the three is named, nothing is kept of it, the reports' folder is none, or nobody is
            there to be asked.
        NoPermission: the data folder's files cannot be opened or are locked.
    """
    if sum((what is not None, everything, days is not None)) != 1:
        raise UsageError(
            "Please name a folder or a case id, or --all, or --older-than DAYS.",
            de="Bitte einen Ordner oder eine Fallnummer nennen, oder --all, oder --older-than TAGE.",
        )
    if reports is not None and not stat.S_ISDIR(mode_of(reports) or 0):
        raise UsageError(
            f"There is no folder “{reports}”. Nothing was deleted.",
            de=f"Den Ordner „{reports}“ gibt es nicht. Es wurde nichts gelöscht.",
        )
    if days is not None:
        _note_undated(lang)
    cases = _all_cases() if everything else _meant(what) if what is not None else older_than(days or 0)
    told = [_told(case, lang) for case in cases]
    if not yes:
        _ask([*told, *_left_alone(reports, lang)], lang)
    written = remove_written({case.id for case in cases}, reports) if reports is not None else 0
    delete(cases, lang, everything=everything)
    head = "Gelöscht:" if lang == "de" else "Deleted:"
    if written:
        told.append(_WRITTEN[lang].format(written))
    put("\n".join([head, *(told or [_NOTHING[lang]]), *_left_alone(reports, lang)]) + "\n")
    return 0


def delete(cases: Sequence[KnownCase], lang: Language, *, everything: bool = False) -> None:
    """Delete what is kept of these cases, with `everything` the readings of all others too; unasked.

    Raises:
        NoPermission: the data folder's files cannot be opened or are locked.
    """
    for case in cases:
        # the map comes last: broken off in between, the case is still found by its folder
        forgetting.forget_case(case.id)
        decision_log.forget(case.id)
        if case.folder is not None:
            forget_moves(case.folder)
        drop_case(case.id)
    if everything:
        forget_all_moves()
        forgetting.forget_readings()
    sweep()
    if not forgetting.overwritten():
        note(_LOCKED[lang])


def older_than(days: int) -> Sequence[KnownCase]:
    """Return the cases that were last checked more than so many days ago."""
    before = today() - dt.timedelta(days=days)
    return [case for case in known_cases() if case.seen is not None and case.seen < before]


def _left_alone(reports: Path | None, lang: Language) -> list[str]:
    return [(_LEFT_ALONE if reports is None else _PAPERS_LEFT)[lang]]


_WRITTEN = {"de": "  {} geschriebene Berichte und Übersichten", "en": "  {} written reports and overviews"}
_NOTHING = {"de": "  nichts; es war kein Fall gespeichert.", "en": "  nothing; no such case was kept."}


def _meant(what: str) -> Sequence[KnownCase]:
    """Return the case of an id or of a folder, which may be gone.

    Raises:
        UsageError: nothing is kept of it.
    """
    by_id = [case for case in known_cases() if what == case.id]
    folders = [case.folder for case in by_id if case.folder is not None] or [Path(what)]
    found = [*by_id, *(case for folder in folders for case in cases_of(folder) if case not in by_id)]
    if not found:
        raise UsageError(
            f"Nothing is kept of “{what}”. Please name the folder as it was called when it was checked, or the "
            "case id of its report.",
            de=f"Zu „{what}“ ist nichts gespeichert. Bitte den Ordner so nennen, wie er bei der Prüfung hieß, oder die "
            "Fallnummer aus dem Bericht.",
        )
    return found


def _note_undated(lang: Language) -> None:
    if undated := sum(case.seen is None for case in known_cases()):
        note(
            f"Von {undated} Fällen ist der Tag der letzten Prüfung nicht bekannt; sie bleiben."
            if lang == "de"
            else f"The day of the last check is not known of {undated} cases; they stay."
        )


def _all_cases() -> Sequence[KnownCase]:
    """Return every case of which anything is kept, whether or not the map knows its folder."""
    known = known_cases()
    named = {case.id for case in known}
    others = (forgetting.cases_kept() | decision_log.cases_decided()) - named
    return [*known, *(KnownCase(name, None, None) for name in sorted(others))]


def _told(case: KnownCase, lang: Language) -> str:
    """Return what is kept of a case, in one line."""
    files = forgetting.files_kept(case.id)
    record = decision_log.decisions_of(case.id)
    where = f" ({case.folder})" if case.folder else ""
    if lang == "de":
        decided = (
            "ein verändertes Protokoll der Entscheidungen"
            if record.broken is not None
            else (f"{len(record.entries)} Entscheidungen")
        )
        return f"  {case.id}{where}: Gelesenes aus {files} Dateien, {decided}, die Fallnummer"
    decided = (
        "a changed record of decisions" if record.broken is not None else f"{len(record.entries)} decisions"
    )
    return f"  {case.id}{where}: readings of {files} files, {decided}, the case id"


def _ask(told: Collection[str], lang: Language) -> None:
    """Ask whether all this is to be deleted.

    Raises:
        UsageError: nobody is there to answer.
        click.Abort: the answer is no.
    """
    if not sys.stdin.isatty():
        raise UsageError(
            "Nothing was deleted: please confirm with --yes.",
            de="Nichts gelöscht: bitte mit --yes bestätigen.",
        )
    click.echo("\n".join(told), err=True)
    question = "Endgültig löschen?" if lang == "de" else "Delete for good?"
    click.confirm(question, abort=True, err=True)
