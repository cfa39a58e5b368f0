"""What goes to stdout and stderr (Ausgabe): a reader that has gone away changes neither reports nor exit status."""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path
from typing import TextIO

from pipeline.errors import DiskFull


def tolerant() -> None:
    """Let a terminal that is not UTF-8, or a file name that is not, cost a few signs and not the run."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")


def put(text: str) -> None:
    """Print on stdout, at once.

    Raises:
        DiskFull: stdout is a file for which no space is left.
    """
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        _to_nowhere(sys.stdout)
    except OSError as error:
        _to_nowhere(sys.stdout)
        if error.errno != errno.ENOSPC:
            raise
        raise DiskFull(
            "No space is left where stdout is written. Please make room.",
            de="Kein Platz mehr, wohin die Ausgabe geschrieben wird. Bitte Platz schaffen.",
        ) from error


def note(text: str) -> None:
    """Print a line on stderr; a stderr that is closed loses it, nothing more."""
    try:
        sys.stderr.write(f"aktencheck: {text}\n")
        sys.stderr.flush()
    except OSError:
        _to_nowhere(sys.stderr)


def place_of(fault: BaseException) -> str:
    """Return in which file of ours or of a library a fault arose, and in which line; it says nothing of its text."""
    trace = fault.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    return f"{Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}" if trace else "?"


def _to_nowhere(stream: TextIO) -> None:
    # what is still in the buffer is written once more at the end of the process
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
