"""Reading in child processes (Leser): a hostile file costs its own page, never the run.

Children are started once and reused, each confined (`pipeline.child`). Their temporary files lie in a folder of the
owner's that is removed.
"""

from __future__ import annotations

import contextlib
import copy
import multiprocessing
import os
import secrets
import shutil
import signal
import tempfile
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, as_completed
from concurrent.futures import TimeoutError as Overdue
from multiprocessing.util import get_temp_dir
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from pebble import ProcessExpired, ProcessPool

from .answer import Answer
from .child import confine, open_file, read_one
from .files import FOLDED, ScanFile, Trouble
from .limits import CHILD_BYTES, MEBIBYTE, OPEN_SECONDS, TASKS_PER_CHILD, UNFOLD_SECONDS, WALL_SECONDS
from .order import Order
from .passwords import passwords
from .scans import Place, Scans, gathered
from .settings import given
from .unfolding import Unopened, all_opened

if TYPE_CHECKING:
    from .readings import Kept, LookUp, Readings

Progress = Callable[[int, int], None]

_PREFIX = "aktencheck-"
_LONGEST_TMPDIR = 75


class Readers:
    """The children that read; a context manager.

    Args:
        jobs: how many read at the same time; None: one for each processor, as far as the memory goes.
        readings: the store in which pages are looked up and kept; None: every page is read.
    """

    def __init__(self, jobs: int | None = None, readings: Readings | None = None) -> None:
        self._jobs = jobs or at_once(len(os.sched_getaffinity(0)))
        self._readings = readings
        self._folder: Path | None = None
        self._pool: Any = None
        self._asked_for: set[Future[Answer]] = set()
        self._halted = threading.Event()

    def __enter__(self) -> Self:
        """Make the private folder and get the children ready; they start with the first file."""
        sweep()
        try:
            # the name is kept before the folder is made: at no moment is there one that nobody would remove
            self._folder = Path(tempfile.gettempdir(), f"{_PREFIX}{os.getpid()}-{secrets.token_hex(8)}")
            self._folder.mkdir(mode=0o700)
            look_up = self._readings.look_up() if self._readings else None
            self._pool = _pool(self._jobs, self._folder, look_up)
        except BaseException:  # interrupted in here, nobody calls __exit__
            self._remove()
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End the children and remove what they left."""
        try:
            if not self._halted.is_set():
                if kind is None:
                    self._pool.close()
                else:
                    self._pool.stop()
                self._pool.join()
        finally:
            self._remove()

    def for_case(self, readings: Readings | None) -> Self:
        """Return the same children for the files of one case, with the store that is open for it.

        Many threads may read at the same time, each with readers of its own: all pages go to the same children.
        """
        own = copy.copy(self)
        own._readings = readings
        return own

    def halt(self) -> None:
        """End the children at once; whoever still waits for a page, in whatever thread, gets a `CancelledError`."""
        self._halted.set()
        self._pool.stop()
        self._pool.join()
        for future in tuple(self._asked_for):
            _release(future)

    def _remove(self) -> None:
        if self._folder is not None:
            shutil.rmtree(self._folder, ignore_errors=True)

    def read(self, files: Sequence[ScanFile], progress: Progress | None = None) -> Scans:
        """Return every page of the files.

        Args:
            files: as `pipeline.files.files_in` found them.
            progress: called with the pages done and their total, after each page.

        Raises:
            ToolMissing: a page must be read by Tesseract, which is not installed.
        """
        assert self._folder is not None
        work = Path(tempfile.mkdtemp(dir=self._folder))
        try:
            return self._read(files, work, progress)
        finally:
            shutil.rmtree(work, ignore_errors=True)

    @contextlib.contextmanager
    def opened(self, files: Sequence[ScanFile]) -> Iterator[tuple[Path, Sequence[tuple[ScanFile, Answer]]]]:
        """Open the files and those in them; what stands in for a file lies there until the end, in a private folder."""
        assert self._folder is not None
        work = Path(tempfile.mkdtemp(dir=self._folder))
        try:
            yield work, all_opened(files, lambda level: self._opened(level, {}, work))
        finally:
            shutil.rmtree(work, ignore_errors=True)

    def answered(self, function: Callable[..., Answer], asked: Sequence[Sequence[object]]) -> list[Answer]:
        """Return what the children answer to a function, for each of the arguments, in their order."""
        return [
            _settled(future) for future in [self._schedule(function, WALL_SECONDS, *each) for each in asked]
        ]

    def _read(self, files: Sequence[ScanFile], work: Path, progress: Progress | None) -> Scans:
        kept: dict[str, Kept] = {}
        opened = all_opened(files, lambda level: self._opened(level, kept, work))
        problems = [Trouble(file=file.name, code=code) for file, answer in opened for code in answer.codes]
        problems += [trouble for _, answer in opened for trouble in answer.problems]
        stand_ins = {file.name: answer.stand_in or file.path for file, answer in opened}
        order = [
            Place(file, number, answer.pages)
            for file, answer in opened
            for number in range(1, answer.pages + 1)
        ]
        answers = {
            place: found
            for place in order
            if (known := kept.get(place.file.digest))
            and (found := known.answer(place.number, place.file.name))
        }
        if progress is not None and answers:
            progress(len(answers), len(order))
        waiting = {
            self._schedule(
                read_one, WALL_SECONDS, stand_ins[place.file.name], place.number, place.file.name
            ): place
            for place in order
            if place not in answers
        }
        for future in as_completed(list(waiting)):
            place = waiting[future]
            answers[place] = _settled(future)
            if self._readings is not None:
                self._readings.keep_page(place.file, place.number, answers[place])
            if progress is not None:
                progress(len(answers), len(order))
        outside = {file.name for file in files}
        members = tuple(file for file, _ in opened if file.name not in outside)
        return gathered(order, answers, problems)._replace(members=members)

    def _opened(self, level: Sequence[Unopened], kept: dict[str, Kept], work: Path) -> list[Answer]:
        """Return what each file holds; one that is kept with all its pages is not opened. What is kept is added."""
        if self._readings is not None:
            kept |= self._readings.kept([unopened.file for unopened in level])
        answers = {
            unopened: there.opened
            for unopened in level
            if (there := kept.get(unopened.file.digest)) and there.is_whole
        }
        answers |= self._asked([unopened for unopened in level if unopened not in answers], work)
        locked = [unopened for unopened in level if answers[unopened].is_locked]
        if locked and (known := passwords()):
            answers |= self._asked(locked, work, known)
        return [answers[unopened] for unopened in level]

    def _asked(
        self, files: Sequence[Unopened], work: Path, known: tuple[str, ...] = ()
    ) -> dict[Unopened, Answer]:
        """Return what the children say that the files hold; it is kept, but for files that hold others."""
        futures = {}
        for unopened in files:
            file, depth, allowance = unopened
            seconds = UNFOLD_SECONDS if file.media in FOLDED else OPEN_SECONDS
            order = Order(file.path, file.media, file.name, work, allowance, depth, known)
            futures[unopened] = self._schedule(open_file, seconds, order)
        answers = {unopened: _settled(future) for unopened, future in futures.items()}
        for unopened, answer in answers.items():
            if self._readings is not None and not (answer.members or answer.problems):
                self._readings.keep_file(unopened.file, answer)
        return answers

    def _schedule(self, function: Callable[..., Answer], seconds: int, *args: object) -> Future[Answer]:
        future: Future[Answer] = self._pool.schedule(function, args=args, timeout=seconds)
        self._asked_for.add(future)
        future.add_done_callback(self._asked_for.discard)
        if self._halted.is_set():
            _release(future)
        return future


def _release(future: Future[Answer]) -> None:
    """Have those who wait for a page go on without it: the pool that would have told them has ended."""
    if future.cancel():
        with contextlib.suppress(RuntimeError):  # told already
            future.set_running_or_notify_cancel()


def at_once(processors: int) -> int:
    """Return how many children start: one a processor, within AKTENCHECK_MEMORY_MB, else half of the memory."""
    named = given("memory_mb")
    machine = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    room = machine // 2 if named is None else named * MEBIBYTE
    return max(1, min(processors, room // CHILD_BYTES))


def _place_sockets() -> None:
    """Have the sockets of the children's server made where their path fits, if that of TMPDIR is too long for one.

    A socket's path has 107 bytes at most; `multiprocessing` needs 32 behind TMPDIR. Nothing of a client is in it.
    """
    if len(os.fsencode(tempfile.gettempdir())) <= _LONGEST_TMPDIR:
        return
    kept, tempfile.tempdir = tempfile.tempdir, "/tmp"
    try:
        get_temp_dir()  # made once in a process, and kept
    finally:
        tempfile.tempdir = kept


def _pool(jobs: int, folder: Path, look_up: LookUp | None) -> Any:
    context = multiprocessing.get_context("forkserver")
    _place_sockets()
    # each thread would else reserve an arena of its own
    os.environ.setdefault("MALLOC_ARENA_MAX", "2")
    # imported once, before the children part: each would else need most of a second for it
    context.set_forkserver_preload(
        ["pipeline.quiet", "pipeline.read", "pipeline.textlayer", "pipeline.opening"]
    )
    return ProcessPool(
        max_workers=jobs,
        max_tasks=TASKS_PER_CHILD,
        initializer=confine,
        initargs=(str(folder), look_up),
        context=context,
    )


def sweep() -> None:
    """Remove the temporary folders of runs that were killed: they may hold page pictures."""
    for folder in Path(tempfile.gettempdir()).glob(f"{_PREFIX}*-*"):
        pid = folder.name.removeprefix(_PREFIX).partition("-")[0]
        with contextlib.suppress(OSError):
            owned = folder.is_dir() and not folder.is_symlink() and folder.stat().st_uid == os.getuid()
            if owned and pid.isdigit() and not Path(f"/proc/{pid}").exists():
                shutil.rmtree(folder, ignore_errors=True)


def _settled(future: Future[Answer]) -> Answer:
    """Return a child's answer; one that hung, was killed or ran out of memory answers with a code."""
    try:
        answer = future.result()
    except Overdue:
        return Answer(codes=("timeout",))
    except ProcessExpired as error:
        overdue = error.exitcode == -signal.SIGXCPU
        return Answer(codes=("timeout" if overdue else "engine_failed",))
    except MemoryError:
        return Answer(codes=("out_of_memory",))
    if answer.tool_missing is not None:
        raise answer.tool_missing
    return answer
