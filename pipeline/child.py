"""What a reading child does (Leseprozess): confined first, then one file or page after the other.

It dies with its parent, and has limits on memory, processor time and what it may write. No exception leaves it, and no
name or text but in its answer.
"""

from __future__ import annotations

import contextlib
import ctypes
import logging
import os
import resource
import signal
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from .answer import Answer
from .errors import FileProblem, ToolMissing
from .limits import CPU_SECONDS, MEMORY_BYTES, OUTPUT_BYTES
from .order import Order

if TYPE_CHECKING:
    from .readings import LookUp

_PR_SET_PDEATHSIG = 1

_look_up: LookUp | None = None
"""Where this child finds a page by its picture."""


def confine(folder: str, look_up: LookUp | None) -> None:
    """Limit this child: it dies with its parent, writes into its folder only as much as it may."""
    global _look_up
    _look_up = look_up
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
    # what a parser grumbles about a client's file may quote it; those in C write past Python
    logging.disable(logging.CRITICAL)
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 2)
    os.close(nowhere)


def _end_group(number: int, frame: object) -> None:
    """End this child and the Tesseract that it started."""
    os.killpg(os.getpgrp(), signal.SIGKILL)


def open_file(order: Order) -> Answer:
    """Return what a file holds: its pages, or its members."""
    return guarded(lambda: _opened(order))


def _opened(order: Order) -> Answer:
    from .opening import opened

    return opened(order)


def read_one(path: Path, number: int, name: str) -> Answer:
    """Return page `number` (from 1) of a file that is called `name` in the report."""
    return guarded(lambda: _page(path, number, name))


def _page(path: Path, number: int, name: str) -> Answer:
    from .read import read_page

    page, picture = read_page(path, number, file=name, look_up=_look_up)
    return Answer(page=page, picture=picture)


def guarded(work: Callable[[], Answer]) -> Answer:
    """Return the work's answer; no exception leaves the child, for its text may quote the document."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    spent = int(used.ru_utime + used.ru_stime)
    resource.setrlimit(resource.RLIMIT_CPU, (spent + CPU_SECONDS, resource.RLIM_INFINITY))
    try:
        return work()
    except FileProblem as problem:
        return Answer(codes=(problem.code,))
    except ToolMissing as missing:
        return Answer(tool_missing=missing)
    except PermissionError:
        return Answer(codes=("no_permission",))
    except MemoryError:
        return Answer(codes=("out_of_memory",))
    except Exception as error:
        memory = "memory" in str(error).lower() and type(error).__module__.startswith("cv2")
        return Answer(codes=("out_of_memory" if memory else "engine_failed",))
