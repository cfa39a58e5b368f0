"""What a command costs (Kosten): time by the clock, processor time and memory of it and all that it starts."""

from __future__ import annotations

import ctypes
import os
import subprocess
import tempfile
import threading
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

_PR_SET_CHILD_SUBREAPER = 36
_LOOK_EVERY = 0.25
_PATIENCE = 15.0
"""Seconds that a grandchild has for ending after its parent."""


class Cost(NamedTuple):
    """Seconds by the clock, processor seconds, and the most memory at one time in MiB (shared pages once)."""

    wall: float
    cpu: float
    peak: float


def cost_of(
    command: Sequence[str | Path], env: Mapping[str, str] | None = None, well: Sequence[int] = (0,)
) -> Cost:
    """Run a command to its end and return what it and all its descendants cost.

    Descendants that outlive their parent (a fork server, a pool) are adopted and counted, too: an ordinary `wait`
    knows nothing of them. The caller must have no other children at that time. `well`: exit statuses of success.

    Raises:
        subprocess.CalledProcessError: it failed; with what it said on stderr.
    """
    ctypes.CDLL(None).prctl(_PR_SET_CHILD_SUBREAPER, 1)
    began = time.monotonic()
    with tempfile.TemporaryFile() as said:
        process = subprocess.Popen(
            list(map(str, command)),
            env={**os.environ, **(env or {})},
            stdout=subprocess.DEVNULL,
            stderr=said,
        )
        watch = _Watch(process.pid)
        watch.start()
        _, status, used = os.wait4(process.pid, 0)
        wall = time.monotonic() - began
        watch.over.set()
        watch.join()
        process.returncode = os.waitstatus_to_exitcode(status)
        cpu = used.ru_utime + used.ru_stime + _orphans()
        if process.returncode not in well:
            said.seek(0)
            raise subprocess.CalledProcessError(process.returncode, str(command[0]), stderr=said.read())
    return Cost(wall, cpu, watch.peak / (1 << 10))


def _orphans() -> float:
    """Wait for the descendants that are left, and return their processor seconds."""
    cpu, until = 0.0, time.monotonic() + _PATIENCE
    with suppress(ChildProcessError):
        while time.monotonic() < until:
            pid, _, used = os.wait4(-1, os.WNOHANG)
            if pid:
                cpu += used.ru_utime + used.ru_stime
            else:
                time.sleep(0.02)
    return cpu


class _Watch(threading.Thread):
    """Looks now and then how much memory a process and its descendants have; `peak` in KiB."""

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self.pid, self.peak, self.over = pid, 0, threading.Event()

    def run(self) -> None:
        while not self.over.wait(_LOOK_EVERY):
            self.peak = max(self.peak, sum(map(memory_of, tree(self.pid))))


def tree(root: int) -> set[int]:
    """Return a process and its descendants."""
    parents: dict[int, int] = {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError, ValueError, IndexError):
            parents[int(stat.parent.name)] = int(stat.read_text().rpartition(")")[2].split()[1])
    found, more = {root}, {root}
    while more:
        more = {pid for pid, parent in parents.items() if parent in more} - found
        found |= more
    return found


def memory_of(pid: int) -> int:
    """Return the proportional share of a process in KiB, 0 where it is gone."""
    with suppress(OSError):
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1])
    return 0
