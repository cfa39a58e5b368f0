"""What a bulk run costs (Stapelprüfung): many folders, killed, resumed, repeated, with Prefect and without.

    python -m benchmarks.bulk [--folders 12] [--permit ne_26_3] [--seed 300000] [--jobs N] [--keep DIR]

A fifth of the folders are office scans at 200 dpi, the others as printed. Four runs, each in a process of its own:
as a flow on a fresh data folder; the same without Prefect; the flow once more with nothing changed; without Prefect,
killed when a third of the pages is read, and started again.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Sequence
from contextlib import closing, suppress
from pathlib import Path
from typing import NamedTuple

from benchmarks.costs import memory_of, tree

_SCANS = 5
"""One folder in so many is scanned."""
_EVERY_S = 0.5
_BUSY = 0.9
_TICKS = os.sysconf("SC_CLK_TCK")


class Run(NamedTuple):
    """What one run cost; seconds, MiB at most, shares.

    `child` is the largest reading child, `busy` the share of the time in which every core of the machine was busy,
    `own` the share of the cores' time that was this run's.
    """

    wall: float
    cpu: float
    server_cpu: float
    child: float
    parent: float
    server: float
    busy: float
    own: float
    status: int


class _Watch(threading.Thread):
    """Looks at a process and all below it until it ends."""

    def __init__(self, root: int) -> None:
        super().__init__(daemon=True)
        self.root, self.over = root, threading.Event()
        self.cpu: dict[int, float] = {}
        self.peaks = {"child": 0.0, "parent": 0.0, "server": 0.0}
        self.roles: dict[int, str] = {}
        self.looks = self.all_busy = 0

    def run(self) -> None:
        cores = _cores()
        while not self.over.wait(_EVERY_S):
            now = _cores()
            spans = [
                (idle - was_idle, total - was)
                for (idle, total), (was_idle, was) in zip(now, cores, strict=True)
            ]
            cores = now
            self.looks += 1
            self.all_busy += all(total > 0 and 1 - idle / total >= _BUSY for idle, total in spans)
            for pid in tree(self.root):
                self._look_at(pid)

    def _look_at(self, pid: int) -> None:
        with suppress(OSError, ValueError, IndexError):
            told = Path(f"/proc/{pid}/cmdline").read_bytes()
            role = "server" if b"flows.prefect_place" in told else "child" if pid != self.root else "parent"
            numbers = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
            self.cpu[pid] = (int(numbers[11]) + int(numbers[12])) / _TICKS
            self.roles[pid] = role
            self.peaks[role] = max(self.peaks[role], memory_of(pid) / 1024)


def _cores() -> list[tuple[int, int]]:
    """Return idle and all ticks of each core."""
    rows = [
        row.split()
        for row in Path("/proc/stat").read_text().splitlines()
        if row[:3] == "cpu" and row[3] != " "
    ]
    return [(int(row[4]) + int(row[5]), sum(map(int, row[1:9]))) for row in rows]


def measured(root: Path, home: Path, out: Path, *words: str) -> Run:
    """Run `aktencheck bulk` to its end."""
    began = time.monotonic()
    process = _started(root, home, out, words)
    watch = _Watch(process.pid)
    watch.start()
    status = process.wait()
    wall = time.monotonic() - began
    watch.over.set()
    watch.join()
    cpu = sum(watch.cpu.values())
    return Run(
        wall=wall,
        cpu=cpu,
        server_cpu=sum(spent for pid, spent in watch.cpu.items() if watch.roles[pid] == "server"),
        **watch.peaks,
        busy=watch.all_busy / max(1, watch.looks),
        own=cpu / (wall * len(os.sched_getaffinity(0))),
        status=status,
    )


def _started(root: Path, home: Path, out: Path, words: Sequence[str]) -> subprocess.Popen[bytes]:
    command = [
        sys.executable,
        "-m",
        "flows.cli",
        "bulk",
        str(root),
        "--out",
        str(out),
        "--as-of",
        "2026-11-21",
    ]
    quiet = subprocess.DEVNULL
    # a server of the user's would take Prefect's costs out of sight
    own = {name: value for name, value in os.environ.items() if name != "PREFECT_API_URL"}
    return subprocess.Popen(
        [*command, *words], env={**own, "AKTENCHECK_HOME": str(home)}, stdout=quiet, stderr=quiet
    )


def resumed(root: Path, home: Path, out: Path, pages: int, words: Sequence[str]) -> tuple[int, float, float]:
    """Kill a run when a third of the pages is read, and start it again.

    Returns how many pages were read, and the seconds after the new start until the first new page and until the end.
    """
    process = _started(root, home, out, words)
    while _kept(home) < pages // 3 and process.poll() is None:
        time.sleep(0.1)
    process.send_signal(signal.SIGKILL)
    process.wait()
    before, began, first = _kept(home), time.monotonic(), 0.0
    process = _started(root, home, out, words)
    while process.poll() is None:
        time.sleep(0.05)
        if not first and _kept(home) > before:
            first = time.monotonic() - began
    return before, first, time.monotonic() - began


def _kept(home: Path) -> int:
    place = home / "readings.sqlite3"
    # not before the program has laid it down (write-ahead): whoever opens it first decides its form
    with suppress(OSError), place.open("rb") as head:
        if head.read(20)[18:] != b"\x02\x02":
            return 0
    with suppress(sqlite3.Error), closing(sqlite3.connect(f"{place.as_uri()}?mode=ro", uri=True)) as store:
        return int(store.execute("SELECT COUNT(*) FROM pages").fetchone()[0])
    return 0


def made(root: Path, folders: int, seed: int, permit: str) -> None:
    """Make the clients' folders."""
    scanned = folders // _SCANS
    for count, state, start in ((folders - scanned, "born_digital", seed), (scanned, "scan200", seed + 1)):
        part = root.with_name(f"{root.name}-{state}")
        make = ["-m", "samples", "folders", "--seed", str(start), "--count", str(count), "--permit", permit]
        subprocess.run([sys.executable, *make, "--state", state, "--out", str(part)], check=True, stdout=2)
        root.mkdir(parents=True, exist_ok=True)
        for folder in filter(Path.is_dir, part.iterdir()):
            folder.rename(root / f"{folder.name[:3]}_{state}")
        shutil.rmtree(part)


def same(first: Path, second: Path) -> bool:
    """Tell whether two runs gave the same reports and overview but for `produced`."""

    def plain(out: Path) -> dict[str, object]:
        found = {}
        for place in out.rglob("*.json"):
            report = json.loads(place.read_text(encoding="utf-8"))
            report.pop("produced")
            for one in (report.get("case"), *report.get("cases", ())):
                (one or {}).pop("id" if "id" in (one or {}) else "case", None)  # random in each data folder
            found[str(place.relative_to(out))] = report
        return found

    return plain(first) == plain(second)


def _not_checked(out: Path) -> str:
    """Return why folders were not checked."""
    missed = json.loads((out / "overview.json").read_text(encoding="utf-8"))["not_checked"]
    return ", ".join(one["code"] for one in missed) or "none"


def _line(name: str, run: Run, folders: int, pages: int) -> str:
    minutes = run.wall / 60
    return (
        f"{name}: {run.wall:.1f} s, {folders / minutes:.1f} folders and {pages / minutes:.0f} pages a minute, "
        f"{run.cpu / max(1, pages):.2f} CPU-s a page; every core busy {run.busy:.0%} of the time, {run.own:.0%} of the "
        f"cores' time its own; MiB at most: child {run.child:.0f}, parent {run.parent:.0f}, server {run.server:.0f}; "
        f"exit status {run.status}"
    )


def main() -> None:
    """Make, run, print."""
    options = argparse.ArgumentParser(prog="python -m benchmarks.bulk", description=__doc__)
    options.add_argument("--folders", type=int, default=12)
    options.add_argument(
        "--permit", default="ne_26_3", help="what the folders are for; as `samples folders` knows it"
    )
    options.add_argument("--seed", type=int, default=300_000)
    options.add_argument("--jobs", type=int)
    options.add_argument("--keep", type=Path, help="make (or find) the clients' folders here")
    given = options.parse_args()
    words = ["--jobs", str(given.jobs)] if given.jobs else []
    with tempfile.TemporaryDirectory(prefix="bulk-") as scratch:
        here = Path(scratch)
        root = (given.keep or here / "clients").resolve()
        if not root.is_dir():
            made(root, given.folders, given.seed, given.permit)
        folders = sum(place.is_dir() for place in root.iterdir())
        flow = measured(root, here / "flow", here / "out-flow", *words)
        pages = _kept(here / "flow")
        print(
            f"{folders} folders, {pages} pages, {len(os.sched_getaffinity(0))} cores, load {os.getloadavg()[0]:.1f}"
        )
        print(_line("as a flow", flow, folders, pages), flush=True)
        plain = measured(root, here / "plain", here / "out-plain", "--plain", *words)
        print(_line("without Prefect", plain, folders, pages))
        missed = [_not_checked(here / out) for out in ("out-flow", "out-plain")]
        print(f"not checked as a flow: {missed[0]}; without: {missed[1]}")
        share = flow.server_cpu / flow.cpu
        print(
            f"Prefect: server {share:.1%} of the CPU time; all of it with the flow {flow.cpu - plain.cpu:+.1f} CPU-s"
        )
        print(
            f"same reports but for ids and `produced`: {same(here / 'out-flow', here / 'out-plain')}",
            flush=True,
        )
        again = measured(root, here / "flow", here / "out-flow", *words)
        print(f"again, nothing changed: {again.wall:.1f} s, {again.cpu:.1f} CPU-s as a flow", end=", ")
        again = measured(root, here / "plain", here / "out-plain", "--plain", *words)
        print(f"{again.wall:.1f} s, {again.cpu:.1f} CPU-s without Prefect", flush=True)
        before, first, whole = resumed(root, here / "killed", here / "out-killed", pages, ["--plain", *words])
        print(
            f"killed after {before} pages: first new page {first:.1f} s after the start, end after {whole:.1f} s"
        )


if __name__ == "__main__":
    main()
