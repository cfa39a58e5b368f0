"""`watch`: a folder of client folders that is watched until somebody stops it (Eingangsordner).

Here the places are looked at, before anything else; the rest is `watch_loop`.
"""

from __future__ import annotations

import hashlib
import os
import signal
import stat
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from pipeline.errors import UsageError
from reports.typography import Language

from .case_lock import CaseBusy, held
from .clients import INBOX, REVIEW
from .inbox_journal import Journal
from .inbox_moving import make_tray, undo
from .output import note, put
from .places import mode_of, no_access, output_folder
from .watch_changes import Hints, mount_here
from .watch_loop import Options, Watcher
from .watch_orchestrated import Told
from .watch_runs import Runs, Settings, children

_SAID = {
    "ended": {"de": "Überwachung beendet.", "en": "Watching ended."},
    "busy": {"de": "Dieser Ordner wird schon überwacht.", "en": "This folder is being watched already."},
}


def watch_folder(root: Path, options: Options) -> int:
    """Watch until asked to stop; return the exit status 0.

    Raises:
        UsageError: there is no such folder, it is watched already, or the places do not fit.
        CaseFileError, NoPermission: the list of clients cannot be read at the start.
    """
    _must_be_folder(root)
    root = root.resolve()
    out = output_folder(root, options.out)
    inbox = _inbox(root, out, options.inbox)
    with ExitStack() as opened:
        opened.enter_context(_alone(root))
        polled = options.poll is not None or mount_here(root).is_remote
        hints = opened.enter_context(Hints(root, by_events=not polled))
        opened.enter_context(_stopped_by_signals(hints))
        jobs = children(options.jobs)
        # left before the one that is told of them: what is broken off is told, too
        told = None if options.plain else opened.enter_context(Told(options.lang, jobs + 1))
        settings = Settings(options.defaults, out, options.lang, jobs, options.printed)
        runs = opened.enter_context(Runs(settings, hints.wake))
        Watcher(root, out, options, hints, runs, told, inbox).go_on()
    note(_SAID["ended"][options.lang])
    return 0


def undo_filing(number: str, root: Path, lang: Language) -> int:
    """Take a filing back: the file goes into the review tray, from where nothing is filed by itself.

    Raises:
        UsageError: there is no such filing, or the file is no longer there as it was filed.
    """
    _must_be_folder(root)
    root = root.resolve()
    put(f"{undo(Journal(root), number, root / REVIEW, lang)}\n")
    return 0


def _must_be_folder(root: Path) -> None:
    mode = mode_of(root)
    if mode is None or not stat.S_ISDIR(mode):
        raise UsageError(
            f"There is no folder “{root}”. `watch` takes a folder whose sub-folders are clients.",
            de=f"Den Ordner „{root}“ gibt es nicht. `watch` nimmt einen Ordner, dessen Unterordner Akten sind.",
        )
    if not os.access(root, os.R_OK | os.X_OK):
        raise no_access(root)


def _inbox(root: Path, out: Path, given: Path | None) -> Path | None:
    """Return where the scanner's common folder is, made if it is the usual one.

    Raises:
        UsageError: it lies in a client's folder or among the reports, or on another disk: nothing could be moved whole.
    """
    if given is None:
        return None
    place = (root / given if given == Path(INBOX) else given).resolve()
    if place == root / INBOX:
        make_tray(place)
    inside = place.is_relative_to(root) and place != root / INBOX
    if inside or place.is_relative_to(out) or out.is_relative_to(place) or root.is_relative_to(place):
        raise UsageError(
            f"“{place}” cannot be the inbox: please take {INBOX} in the watched folder, or a folder beside it.",
            de=f"„{place}“ kann nicht der Scan-Ordner sein: bitte {INBOX} im überwachten "
            "Ordner oder einen Ordner daneben.",
        )
    if not place.is_dir():
        raise UsageError(f"There is no folder “{place}”.", de=f"Den Ordner „{place}“ gibt es nicht.")
    if place.stat().st_dev != root.stat().st_dev:
        raise UsageError(
            "The inbox must lie on the same disk or share as the clients' folders, so that a file is moved whole.",
            de="Der Scan-Ordner muss auf demselben Laufwerk liegen wie die Akten, damit eine Datei als Ganzes "
            "verschoben wird.",
        )
    return place


@contextmanager
def _alone(root: Path) -> Iterator[None]:
    """Be the only one that watches this folder.

    Raises:
        UsageError: another one does.
    """
    name = f"watch-{hashlib.sha256(os.fsencode(root)).hexdigest()[:16]}"
    with ExitStack() as opened:
        try:
            opened.enter_context(held(name, 0.0))
        except CaseBusy:
            raise UsageError(_SAID["busy"]["en"], de=_SAID["busy"]["de"]) from None
        yield


@contextmanager
def _stopped_by_signals(hints: Hints) -> Iterator[None]:
    """Have the usual signals stop the watching in peace; the second one interrupts whatever is going on."""

    def stop(number: int, frame: object) -> None:
        signal.signal(number, signal.default_int_handler)
        hints.stop()

    kept = {number: signal.signal(number, stop) for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)}
    try:
        yield
    finally:
        for number, handler in kept.items():
            signal.signal(number, handler)
