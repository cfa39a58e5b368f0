"""Faults of the machine while a folder is checked: reports stay whole, nothing is lost, the next run completes.

    python -m benchmarks.hostile.faults [--rounds 3] [--seed 1] [--only kill_parent,disk_full] [--list]

Each fault is put upon the installed command, as a process, on a folder of made papers with an old report beside it. A
fault holds where the exit status is one that the command promises for it, whatever report lies there is whole and tells
of every file, no process and no temporary file of the run stays, stderr shows no traceback, and a run after it without
the fault ends as if nothing had been. Root is needed for small disks (tmpfs in a name space of its own); without it
they are left out, which is printed.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import json
import os
import random
import shutil
import signal
import stat
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import click

COMMAND = str(Path(sys.executable).parent / "aktencheck")
FINE = frozenset({0, 10, 11})
_LIMITS = {
    "AKTENCHECK_TESSERACT_SECONDS": "6",
    "AKTENCHECK_PAGE_SECONDS": "60",
    "AKTENCHECK_PAGE_CPU_SECONDS": "30",
    "OMP_THREAD_LIMIT": "1",
}


class Place(NamedTuple):
    """Folders of a fault: the client's, the reports', the program's own, temporary files, programs in the way."""

    client: Path
    out: Path
    data: Path
    tmp: Path
    programs: Path

    @property
    def environment(self) -> dict[str, str]:
        return {
            **os.environ,
            **_LIMITS,
            "AKTENCHECK_HOME": str(self.data),
            "TMPDIR": str(self.tmp),
            "HOME": str(self.tmp.parent),
            "PATH": f"{self.programs}:{os.environ['PATH']}",
        }


class Ended(NamedTuple):
    """How a run ended: exit status (negative: a signal) and stderr."""

    status: int
    told: str


Fault = Callable[[Place, random.Random], tuple[Ended, frozenset[int]]]


def fill(client: Path) -> None:
    """Lay down a client's papers: born digital, scanned, in an archive."""
    from benchmarks.hostile.mutations import _saved, _scan
    from tests.hostile.containers import archive
    from tests.hostile.raw_pdf import letter

    client.mkdir(parents=True)
    for number in range(1, 4):
        (client / f"brief-{number}.pdf").write_bytes(letter(number))
    for number in range(1, 4):
        (client / f"scan-{number}.png").write_bytes(
            _saved(_scan().rotate(number, fillcolor=250), "PNG", dpi=(150, 150))
        )
    (client / "alles.zip").write_bytes(archive(("a.pdf", letter(4)), ("b.pdf", b"")))


def started(place: Place, *words: str, before: tuple[str, ...] = ()) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [
            *before,
            COMMAND,
            "check",
            str(place.client),
            "--out",
            str(place.out),
            "--no-pdf",
            "--jobs",
            "2",
            *words,
        ],
        env=place.environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        cwd=place.tmp.parent,
    )


def ended(process: subprocess.Popen[bytes]) -> Ended:
    told = process.communicate(timeout=300)[1].decode(errors="replace")
    return Ended(process.returncode, told)


def descendants(pid: int) -> list[int]:
    """Return the processes below one, the lowest first."""
    parents = {}
    for each in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError, ValueError):
            parents[int(each.parent.name)] = int(each.read_text().rpartition(")")[2].split()[1])
    found, level = [], [pid]
    while level:
        level = [child for child, parent in parents.items() if parent in level]
        found += level
    return found[::-1]


def alive(place: Place) -> list[str]:
    mark = f"AKTENCHECK_HOME={place.data}\0".encode()
    found = []
    for each in Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError):
            if (
                mark in (each / "environ").read_bytes()
                and (each / "stat").read_text().rpartition(")")[2].split()[0] != "Z"
            ):
                found.append((each / "comm").read_text().strip())
    return found


def kill_child(place: Place, chance: random.Random) -> tuple[Ended, frozenset[int]]:
    """Kill reading children one after the other at random moments."""
    process = started(place, "--anew")
    for _ in range(4):
        time.sleep(chance.uniform(0.3, 3))
        below = descendants(process.pid)
        if process.poll() is None and len(below) > 2:
            with contextlib.suppress(ProcessLookupError):
                os.kill(chance.choice(below[:-2]), signal.SIGKILL)
    return ended(process), FINE


def kill_parent(place: Place, chance: random.Random) -> tuple[Ended, frozenset[int]]:
    """Kill the command itself at a random moment."""
    process = started(place, "--anew")
    time.sleep(chance.uniform(0.1, 12))
    process.kill()
    end = ended(process)
    time.sleep(4)  # the children die with it, the kernel tells them
    return end, FINE | {-signal.SIGKILL}


def interrupt(place: Place, chance: random.Random) -> tuple[Ended, frozenset[int]]:
    """Ask the command to end, as the system does when it is shut down."""
    process = started(place, "--anew")
    time.sleep(chance.uniform(0.1, 12))
    process.send_signal(chance.choice((signal.SIGTERM, signal.SIGINT, signal.SIGHUP)))
    # before Python runs our code the signal has its own way
    return ended(process), FINE | {130, -signal.SIGTERM, -signal.SIGHUP, -signal.SIGINT}


def _small_disk(place: Path, kilobytes: int, read_only: bool = False) -> tuple[str, ...]:
    """Return words that run a command with a small disk at a place: what lies there is copied onto it."""
    disk = f"mount -t tmpfs -o size={kilobytes}k,mode=700 none {place}"
    mount = f"cp -a {place} {place}.copy && {disk} && cp -a {place}.copy/. {place}/"
    again = f" && mount -o remount,ro {place}" if read_only else ""
    keep = f'"$@"; s=$?; mkdir -p {place}.after && cp -a {place}/. {place}.after/; exit $s'
    return ("unshare", "--mount", "sh", "-c", f"{mount}{again} && {{ {keep}; }}", "sh")


def _taken_back(place: Path) -> None:
    """Put what lay on the small disk at the end in the place that it covered."""
    shutil.rmtree(place)
    Path(f"{place}.after").rename(place)
    shutil.rmtree(f"{place}.copy", ignore_errors=True)


def disk_full(place: Place, chance: random.Random) -> tuple[Ended, frozenset[int]]:
    """No room for the reports: the old one fits on the disk, a new one beside it does not."""
    size = sum(file.stat().st_size for file in place.out.iterdir()) // 1024
    process = started(place, "--anew", before=_small_disk(place.out, size + chance.choice((8, 60))))
    process.wait(300)
    _taken_back(place.out)
    return ended(process), frozenset({68})


def data_disk_full(place: Place, chance: random.Random) -> tuple[Ended, frozenset[int]]:
    """No room for what the program keeps."""
    size = sum(file.stat().st_size for file in place.data.rglob("*") if file.is_file()) // 1024
    process = started(place, "--anew", before=_small_disk(place.data, size + chance.choice((4, 40))))
    process.wait(300)
    _taken_back(place.data)
    return ended(process), FINE | {68}


def temporary_disk_full(place: Place, chance: random.Random) -> tuple[Ended, frozenset[int]]:
    """No room for temporary files."""
    process = started(place, "--anew", before=_small_disk(place.tmp, chance.choice((4, 16, 64))))
    process.wait(300)
    _taken_back(place.tmp)
    return ended(process), FINE | {68}


def read_only(place: Place, chance: random.Random) -> tuple[Ended, frozenset[int]]:
    """The reports lie on a disk that cannot be written."""
    process = started(place, "--anew", before=_small_disk(place.out, 20_000, read_only=True))
    process.wait(300)
    _taken_back(place.out)
    return ended(process), frozenset({67})


def file_size(place: Place, chance: random.Random) -> tuple[Ended, frozenset[int]]:
    """A quota on the size of files."""
    process = started(place, "--anew", before=("prlimit", f"--fsize={chance.choice((0, 1000, 20_000))}"))
    return ended(process), FINE | {67, 68}


def permissions(place: Place, chance: random.Random) -> tuple[Ended, frozenset[int]]:
    """Files and folders lose their permissions while the run goes on."""
    from tests.flows.command import unprivileged

    process = started(place, "--anew", before=unprivileged())
    time.sleep(chance.uniform(0.1, 5))
    file = chance.choice(sorted(place.client.iterdir()))
    file.chmod(0)
    if chance.random() < 0.5:
        place.client.chmod(0)
    end = ended(process)
    place.client.chmod(0o700)
    file.chmod(0o600)
    return end, FINE | {67}


def vanishing(place: Place, chance: random.Random) -> tuple[Ended, frozenset[int]]:
    """The share with the papers goes away in the middle, and comes back."""
    away = place.client.with_name("weg")
    process = started(place, "--anew")
    time.sleep(chance.uniform(0.1, 6))
    place.client.rename(away)
    end = ended(process)
    away.rename(place.client)
    return end, FINE | {2, 67}


def clock(place: Place, chance: random.Random) -> tuple[Ended, frozenset[int]]:
    """The clock jumps by years at every look, files come from the future and from 1901."""
    for file in (*place.client.iterdir(), *place.data.glob("*.sqlite3")):
        moment = chance.choice((-2_000_000_000, 0, 4_000_000_000, 250_000_000_000))
        with contextlib.suppress(OSError, OverflowError):
            os.utime(file, (moment, moment))
    (place.programs / "sitecustomize.py").write_text(
        "import random, time\n_real = time.time\n"
        "time.time = lambda: _real() + random.choice((-3e8, -86400, 0, 86400, 3e8))\n"
    )
    os.environ["PYTHONPATH"] = str(place.programs)
    try:
        process = started(place, "--anew")
    finally:
        del os.environ["PYTHONPATH"]
    end = ended(process)
    (place.programs / "sitecustomize.py").unlink()
    return end, FINE


_TESSERACTS = {
    "crash": "kill -SEGV $$",
    "hang": "exec sleep 600",
    "rubbish": "head -c 100000 /dev/urandom; exit 0",
    "rubbish_file": 'head -c 9999 /dev/urandom > "$2.tsv"; head -c 9999 /dev/urandom > "$2.osd"; exit 0',
    "empty": 'touch "$2.tsv" "$2.osd"; exit 0',
    "memory": f"exec {sys.executable} -c 'a=[]\nwhile True: a.append(bytearray(1<<24))'",
    "loud": "yes Fehler | head -c 30000000 >&2; exit 1",
    "refuses": "exit 1",
}


def tesseract(place: Place, chance: random.Random) -> tuple[Ended, frozenset[int]]:
    """Tesseract is another program: it crashes, hangs, prints rubbish, eats memory."""
    name = chance.choice(sorted(_TESSERACTS))
    real = shutil.which("tesseract")
    program = place.programs / "tesseract"
    first = f'case "$1" in --version|--list-langs) exec {real} "$@";; esac\n' if chance.random() < 0.7 else ""
    program.write_text(f"#!/bin/sh\n{first}{_TESSERACTS[name]}\n")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    process = started(place, "--anew")
    end = ended(process)
    program.unlink()
    return end, FINE | {66}


FAULTS: dict[str, Fault] = {
    fault.__name__: fault
    for fault in (
        kill_child,
        kill_parent,
        interrupt,
        disk_full,
        data_disk_full,
        temporary_disk_full,
        read_only,
        file_size,
        permissions,
        vanishing,
        clock,
        tesseract,
    )
}


def wrong(place: Place, end: Ended, allowed: frozenset[int], files: set[str]) -> Iterator[str]:
    """Yield what the fault did that it must not do."""
    if end.status not in allowed:
        yield f"exit status {end.status}, not one of {sorted(allowed)}: {end.told.strip()[-300:]}"
    if "Traceback" in end.told:
        yield f"traceback: {end.told.strip()[-300:]}"
    with contextlib.suppress(FileNotFoundError):
        try:
            told = files_told(place.out / "report.json")
        except ValueError:
            yield "the report is broken"
        else:
            if lost := files - told:
                yield f"lost: {sorted(lost)}"
    left = [path.name for path in place.out.iterdir() if path.suffix == ".tmp"]
    if left and end.status != -signal.SIGKILL:
        yield f"left beside the reports: {left}"
    if running := alive(place):
        yield f"still running: {running}"
    if end.status != -signal.SIGKILL and (left := [path.name for path in place.tmp.iterdir()]):
        yield f"left in the temporary folder: {left}"


def files_told(report: Path) -> set[str]:
    """Return the names of the client's files that a report tells of."""
    told = json.loads(report.read_text(encoding="utf-8"))
    pages = (page["file"] for document in told["documents"] for page in document["pages"])
    return {name.split("!/")[0] for name in (*pages, *(problem["file"] for problem in told["problems"]))}


def statuses(report: Path) -> list[tuple[str, str]]:
    told = json.loads(report.read_text(encoding="utf-8"))
    return [(row["id"], row["status"]) for row in told["requirements"]] + sorted(
        (problem["file"], problem["code"]) for problem in told["problems"]
    )


def tried(fault: Fault, chance: random.Random) -> list[str]:
    """Put a fault upon a run in folders of its own; return what went wrong."""
    with TemporaryDirectory(prefix="faults-") as base:
        place = Place(*(Path(base, name) for name in ("akte", "out", "data", "tmp", "programs")))
        fill(place.client)
        for folder in (place.tmp, place.programs):
            folder.mkdir()
        status = started(place).wait(300)
        assert status in FINE, f"without a fault it ends with {status}"
        before, files = statuses(place.out / "report.json"), {path.name for path in place.client.iterdir()}
        end, allowed = fault(place, chance)
        found = list(wrong(place, end, allowed, files))
        again = started(place)
        told = again.communicate(timeout=300)[1]
        if again.returncode != status or statuses(place.out / "report.json") != before:
            found.append(f"the next run ends with {again.returncode}: {told.decode(errors='replace')[-300:]}")
        if left := [path.name for path in place.tmp.iterdir()]:
            found.append(f"after the next run in the temporary folder: {left}")
        return found


@click.command()
@click.option("--rounds", type=int, default=3, help="For each fault.")
@click.option("--seed", "start", type=int, default=None)
@click.option("--only", default="")
@click.option("--list", "listing", is_flag=True)
def main(rounds: int, start: int | None, only: str, listing: bool) -> None:
    if listing:
        print(*FAULTS, sep="\n")
        return
    start = int(dt.datetime.now(dt.UTC).timestamp()) if start is None else start
    print(f"seed {start}", flush=True)
    disks = (
        subprocess.run(
            ["unshare", "--mount", "mount", "-t", "tmpfs", "none", "/mnt"], check=False, capture_output=True
        ).returncode
        == 0
    )
    counts: Counter[str] = Counter()
    for name in only.split(",") if only else FAULTS:
        if not disks and (name.endswith("disk_full") or name == "read_only"):
            print(f"{name:20} left out: no name space for mounts here", flush=True)
            continue
        for number in range(rounds):
            found = tried(FAULTS[name], random.Random(f"{start} {name} {number}"))
            counts["with a finding" if found else "held"] += 1
            print(f"{name:20} {number + 1} {'FOUND ' + '; '.join(found) if found else 'held'}", flush=True)
    print(", ".join(f"{count} {what}" for what, count in counts.items()))
    sys.exit(min(counts["with a finding"], 1))


if __name__ == "__main__":
    main()
