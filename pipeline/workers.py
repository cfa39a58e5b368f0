"""Reading in child processes (Leser): a hostile file costs its own page, never the run.

Children are started once and reused. Each has limits on memory, processor time and what it may write,
dies with its parent, and keeps its temporary files in a folder of the owner's that is removed. No name
and no text leaves a child but in its answer.
"""

from __future__ import annotations

import contextlib
import ctypes
import logging
import multiprocessing
import os
import resource
import secrets
import shutil
import signal
import tempfile
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import Future, as_completed
from concurrent.futures import TimeoutError as Overdue
from pathlib import Path
from types import TracebackType
from typing import Any, NamedTuple, Self

from pebble import ProcessExpired, ProcessPool

from .document import Page
from .errors import FileProblem, ToolMissing
from .files import ScanFile, Trouble
from .limits import (
    CPU_SECONDS,
    MEMORY_BYTES,
    OPEN_SECONDS,
    OUTPUT_BYTES,
    TASKS_PER_CHILD,
    WALL_SECONDS,
)

Progress = Callable[[int, int], None]

_PREFIX = "aktencheck-"
_PR_SET_PDEATHSIG = 1
_NOT_OPENED = {"truncated", "corrupt", "unreadable_picture", "too_many_pixels", "encrypted"}


class Scans(NamedTuple):
    """Everything read from the files.

    `pages` in the order of the files, then of their pages; one that could not be read is there as `unread`.
    `pictures`: WebP of each read page by (file, page number from 1).
    """

    pages: tuple[Page, ...]
    pictures: dict[tuple[str, int], bytes]
    problems: tuple[Trouble, ...]

    @classmethod
    def joined(cls, parts: Iterable[Scans]) -> Scans:
        """Return several readings as one, in the order given."""
        pages: tuple[Page, ...] = ()
        pictures: dict[tuple[str, int], bytes] = {}
        problems: tuple[Trouble, ...] = ()
        for part in parts:
            pages += part.pages
            pictures |= part.pictures
            problems += part.problems
        return cls(pages, pictures, problems)

    @property
    def tesseract(self) -> str:
        """Version of Tesseract, "" where no page needed it."""
        names = (page.reader.split() for page in self.pages if page.reader.startswith("tesseract"))
        return next((name[1] for name in names if len(name) > 1), "")


class Readers:
    """The children that read; a context manager. `jobs` None: one for each processor."""

    def __init__(self, jobs: int | None = None) -> None:
        self._jobs = jobs or len(os.sched_getaffinity(0))
        self._folder: Path | None = None
        self._pool: Any = None

    def __enter__(self) -> Self:
        """Make the private folder and get the children ready; they start with the first file."""
        sweep()
        try:
            # the name is kept before the folder is made: at no moment is there one that nobody would remove
            self._folder = Path(tempfile.gettempdir(), f"{_PREFIX}{os.getpid()}-{secrets.token_hex(8)}")
            self._folder.mkdir(mode=0o700)
            self._pool = _pool(self._jobs, self._folder)
        except BaseException:  # interrupted in here, nobody calls __exit__
            self._remove()
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End the children and remove what they left."""
        try:
            if kind is None:
                self._pool.close()
            else:
                self._pool.stop()
            self._pool.join()
        finally:
            self._remove()

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
        opened = [(file, self._schedule(_open, OPEN_SECONDS, file.path, file.media)) for file in files]
        problems: list[Trouble] = []
        waiting: dict[Future[_Answer], tuple[ScanFile, int, int]] = {}
        for file, future in opened:
            answer = _settled(future)
            problems += [Trouble(file=file.name, code=code) for code in answer.codes]
            for number in range(1, answer.pages + 1):
                task = self._schedule(_read, WALL_SECONDS, file.path, number, file.name)
                waiting[task] = (file, number, answer.pages)
        answers: dict[tuple[str, int], _Answer] = {}
        for done, future in enumerate(as_completed(list(waiting)), 1):
            file, number, _ = waiting[future]
            answers[file.name, number] = _settled(future)
            if progress is not None:
                progress(done, len(waiting))
        return _gathered(list(waiting.values()), answers, problems)

    def _schedule(self, function: Callable[..., _Answer], seconds: int, *args: object) -> Future[_Answer]:
        future: Future[_Answer] = self._pool.schedule(function, args=args, timeout=seconds)
        return future


def _pool(jobs: int, folder: Path) -> Any:
    context = multiprocessing.get_context("forkserver")
    # each thread would else reserve an arena of its own
    os.environ.setdefault("MALLOC_ARENA_MAX", "2")
    # imported once, before the children part: each would else need most of a second for it
    context.set_forkserver_preload(
        ["pipeline.quiet", "pipeline.read", "pipeline.textlayer", "pipeline.active"]
    )
    return ProcessPool(
        max_workers=jobs,
        max_tasks=TASKS_PER_CHILD,
        initializer=_confine,
        initargs=(str(folder),),
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


class _Answer(NamedTuple):
    """What a child sends back: how many pages a file has, or one page; codes of what went wrong."""

    pages: int = 0
    page: Page | None = None
    picture: bytes = b""
    codes: tuple[str, ...] = ()
    tool_missing: ToolMissing | None = None


def _gathered(
    order: list[tuple[ScanFile, int, int]], answers: dict[tuple[str, int], _Answer], problems: list[Trouble]
) -> Scans:
    pages: list[Page] = []
    pictures: dict[tuple[str, int], bytes] = {}
    for file, number, total in order:
        answer = answers[file.name, number]
        lone = total == 1 and file.media != "pdf"
        if answer.page is not None:
            pages.append(answer.page)
            pictures[file.name, number] = answer.picture
        elif not (lone and _NOT_OPENED.intersection(answer.codes)):
            pages.append(Page(file=file.name, number=number, method="unread"))
        for code in answer.codes:
            problems.append(Trouble(file=file.name, page=None if lone else number, code=code))
    return Scans(tuple(pages), pictures, tuple(problems))


def _settled(future: Future[_Answer]) -> _Answer:
    """Return a child's answer; one that hung, was killed or ran out of memory answers with a code."""
    try:
        answer = future.result()
    except Overdue:
        return _Answer(codes=("timeout",))
    except ProcessExpired as error:
        overdue = error.exitcode == -signal.SIGXCPU
        return _Answer(codes=("timeout" if overdue else "engine_failed",))
    except MemoryError:
        return _Answer(codes=("out_of_memory",))
    if answer.tool_missing is not None:
        raise answer.tool_missing
    return answer


def _confine(folder: str) -> None:
    """Limit this child: it dies with its parent, writes into its folder only as much as it may."""
    ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    with contextlib.suppress(OSError):
        os.setsid()
    signal.signal(signal.SIGTERM, _end_group)
    for limit, value in (
        (resource.RLIMIT_AS, MEMORY_BYTES),
        (resource.RLIMIT_FSIZE, OUTPUT_BYTES),
        (resource.RLIMIT_CORE, 0),
    ):
        resource.setrlimit(limit, (value, value))
    for name in ("OMP_THREAD_LIMIT", "OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
        os.environ[name] = "1"
    os.environ["TMPDIR"] = tempfile.tempdir = folder
    os.umask(0o077)
    # what a parser grumbles about a client's file may quote it
    logging.disable(logging.CRITICAL)


def _end_group(number: int, frame: object) -> None:
    """End this child and the Tesseract that it started."""
    os.killpg(os.getpgrp(), signal.SIGKILL)


def _open(path: Path, media: Any) -> _Answer:
    return _guarded(lambda: _opened(path, media))


def _opened(path: Path, media: Any) -> _Answer:
    from .active import has_active_content
    from .render import is_cut_off, page_count

    pages = page_count(path, media)
    codes: tuple[str, ...] = ()
    if media == "pdf":
        if is_cut_off(path):
            codes += ("truncated",)
        if has_active_content(path):
            codes += ("active_content",)
    return _Answer(pages=pages, codes=codes)


def _read(path: Path, number: int, name: str) -> _Answer:
    return _guarded(lambda: _page(path, number, name))


def _page(path: Path, number: int, name: str) -> _Answer:
    from .read import read_page

    page, picture = read_page(path, number, file=name)
    return _Answer(page=page, picture=picture)


def _guarded(work: Callable[[], _Answer]) -> _Answer:
    """Return the work's answer; no exception leaves the child, for its text may quote the document."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    spent = int(used.ru_utime + used.ru_stime)
    resource.setrlimit(resource.RLIMIT_CPU, (spent + CPU_SECONDS, resource.RLIM_INFINITY))
    try:
        return work()
    except FileProblem as problem:
        return _Answer(codes=(problem.code,))
    except ToolMissing as missing:
        return _Answer(tool_missing=missing)
    except PermissionError:
        return _Answer(codes=("no_permission",))
    except MemoryError:
        return _Answer(codes=("out_of_memory",))
    except Exception as error:
        memory = "memory" in str(error).lower() and type(error).__module__.startswith("cv2")
        return _Answer(codes=("out_of_memory" if memory else "engine_failed",))
