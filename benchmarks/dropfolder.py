"""The drop folder under fire (Eingangsordner): what `watch` leaves when people, copies and crashes do their worst.

    python -m benchmarks.dropfolder [--folders 20] [--seconds 60] [--kills 4] [--seed 1] [--quiet 1.5]

Half of the folders are watched by events, half by polling, each half by a process of its own. Into every folder papers
are written in slow pieces with stalls (some longer than the quiet time), under their names or under `.part`, rewritten
in place, renamed, moved, deleted; folders are renamed, deleted and made again. The processes are killed (-9) at random
moments and started again. Then everything rests, and is counted:

    half-read   reports seen at any moment that rest on bytes that were never a whole file
    wrong       folders whose report is not that of their last state
    missed      folders without a report
    unlike      reports that differ from what `bulk` makes of the same folders (but for ids and `produced`)
"""

from __future__ import annotations

import argparse
import hashlib
import io
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple

from reportlab.pdfgen.canvas import Canvas

_PAPERS = 60
_PIECES = 6
_LONGEST_WAIT_S = 1500.0
_NOWHERE = subprocess.DEVNULL
_FIXED = ("--plain", "--no-pdf", "--permit", "ae_25_2_refugee", "--as-of", "2026-11-21")


def papers(rng: random.Random) -> list[bytes]:
    """Return one-page letters, no two alike."""
    found = []
    for number in range(_PAPERS):
        stream = io.BytesIO()
        canvas = Canvas(stream, pagesize=(595, 842))
        rows = [f"Verein Nummer {number}", f"Einladung {rng.randint(1000, 9999)}", "Liebe Nachbarn,"]
        rows += [f"Zeile {rng.randint(10**6, 10**7)}" for _ in range(rng.randint(2, 30))]
        for line, row in enumerate(rows):
            canvas.drawString(70, 780 - 20 * line, row)
        canvas.save()
        found.append(stream.getvalue())
    return found


def identity(data: bytes) -> str:
    """Return how a report identifies a document that is page 1 of a file of these bytes."""
    return hashlib.sha256(f"{hashlib.sha256(data).hexdigest()}:1\n".encode()).hexdigest()


class Office(threading.Thread):
    """Somebody who works in one client's folder until the fire ends, and leaves only whole files."""

    def __init__(
        self, root: Path, name: str, seed: str, letters: Sequence[bytes], until: float, quiet: float
    ) -> None:
        super().__init__(daemon=True)
        self.root, self.folder, self.letters = root, root / name, letters
        self.rng, self.until, self.quiet = random.Random(seed), until, quiet
        self.done: Counter[str] = Counter()
        self.number = 0

    def run(self) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        self.write()
        while time.monotonic() < self.until:
            time.sleep(self.rng.expovariate(1 / (5 * self.quiet)))
            action = self.rng.choices(
                (
                    self.write,
                    self.rewrite,
                    self.rename,
                    self.move,
                    self.delete,
                    self.rename_folder,
                    self.new_folder,
                ),
                (8, 5, 4, 3, 3, 1, 1),
            )[0]
            action()
        if not self.files():
            self.write()

    def files(self) -> list[Path]:
        return sorted(place for place in self.folder.rglob("*.pdf"))

    def write(self) -> None:
        """A new paper, in pieces; every third under a name that is not its last."""
        self.number += 1
        place = self.folder / f"{self.number}.pdf"
        if self.rng.random() < 0.33:
            self.slowly(place.with_name(f"{place.name}.part"))
            place.with_name(f"{place.name}.part").rename(place)
            self.done["written as .part"] += 1
        else:
            self.slowly(place)
            self.done["written"] += 1

    def rewrite(self) -> None:
        if files := self.files():
            self.slowly(self.rng.choice(files))
            self.done["rewritten"] += 1

    def slowly(self, place: Path) -> None:
        data = self.rng.choice(self.letters)
        cuts = sorted(self.rng.sample(range(1, len(data)), _PIECES - 1))
        with place.open("wb") as stream:
            for start, end in zip([0, *cuts], [*cuts, len(data)], strict=True):
                stream.write(data[start:end])
                stream.flush()
                if end < len(data):
                    self.stall()

    def stall(self) -> None:
        if self.rng.random() < 0.12:
            self.done["stalls longer than the quiet time"] += 1
            time.sleep(self.quiet * self.rng.uniform(1.2, 3))
        else:
            time.sleep(self.rng.uniform(0, 0.3))

    def rename(self) -> None:
        if files := self.files():
            self.number += 1
            one = self.rng.choice(files)
            one.rename(one.with_name(f"{self.number} neu.pdf"))
            self.done["renamed"] += 1

    def move(self) -> None:
        if files := self.files():
            self.number += 1
            below = self.folder / "sub"
            below.mkdir(exist_ok=True)
            self.rng.choice(files).rename(below / f"{self.number}.pdf")
            self.done["moved"] += 1

    def delete(self) -> None:
        if len(files := self.files()) > 1:
            self.rng.choice(files).unlink()
            self.done["deleted"] += 1

    def rename_folder(self) -> None:
        self.number += 1
        new = self.root / f"{self.folder.name.split('+')[0]}+{self.number}"
        self.folder.rename(new)
        self.folder = new
        self.done["folders renamed"] += 1

    def new_folder(self) -> None:
        shutil.rmtree(self.folder)
        self.stall()
        self.folder.mkdir()
        self.write()
        self.done["folders deleted and made again"] += 1


class Half(NamedTuple):
    """A watched root with its own data folder and its own reports."""

    name: str
    root: Path
    out: Path
    home: Path
    words: tuple[str, ...]

    def started(self, log: Path) -> subprocess.Popen[bytes]:
        command = [
            sys.executable,
            "-m",
            "flows.cli",
            "watch",
            str(self.root),
            "--out",
            str(self.out),
            "--jobs",
            "1",
        ]
        with log.open("ab") as stream:
            return subprocess.Popen(
                [*command, *_FIXED, *self.words], env=_environment(self.home), stdout=stream, stderr=stream
            )

    def reports(self) -> dict[str, Any]:
        """Return the reports on folders that are there, by folder."""
        found = {}
        for folder in filter(Path.is_dir, self.root.iterdir()):
            with suppress(OSError, ValueError):
                found[folder.name] = json.loads((self.out / folder.name / "report.json").read_bytes())
        return found

    def wrong(self) -> list[str]:
        """Return the folders whose report is not that of what lies there now."""
        reports = self.reports()
        return [
            folder.name
            for folder in filter(Path.is_dir, self.root.iterdir())
            if folder.name not in reports or told(reports[folder.name]) != on_disk(folder)
        ]


def on_disk(folder: Path) -> dict[str, str]:
    """Return what identifies each paper of a folder, by its file."""
    files = (place for place in folder.rglob("*") if place.is_file())
    return {place.relative_to(folder).as_posix(): identity(place.read_bytes()) for place in files}


def told(report: dict[str, Any]) -> dict[str, str]:
    """Return what a report says about it; a problem is a paper that no folder holds."""
    found = {page["file"]: one["digest"] for one in report["documents"] for page in one["pages"]}
    return {**found, **{one["file"]: one["code"] for one in report["problems"]}}


class Reader(threading.Thread):
    """Looks at every report that appears, and counts those that rest on what was never a whole file."""

    def __init__(self, halves: Sequence[Half], whole: frozenset[str]) -> None:
        super().__init__(daemon=True)
        self.halves, self.whole, self.over = halves, whole, threading.Event()
        self.seen: dict[Path, int] = {}
        self.reports = 0
        self.half_read: list[str] = []

    def run(self) -> None:
        while not self.over.wait(0.1):
            for half in self.halves:
                for place in half.out.glob("*/report.json"):
                    with suppress(OSError, ValueError):
                        self.look_at(place)

    def look_at(self, place: Path) -> None:
        stamp = place.stat().st_mtime_ns
        if self.seen.get(place) == stamp:
            return
        self.seen[place] = stamp
        self.reports += 1
        strange = set(told(json.loads(place.read_bytes())).values()) - self.whole
        self.half_read += [f"{place.parent.name}: {', '.join(sorted(strange))}"] if strange else []


def _environment(home: Path) -> dict[str, str]:
    return {**os.environ, "AKTENCHECK_HOME": str(home), "OMP_THREAD_LIMIT": "1"}


def fire(
    halves: Sequence[Half], letters: Sequence[bytes], given: argparse.Namespace, here: Path
) -> tuple[Counter[str], int]:
    """Have everybody work while the processes are killed and started again; return what was done, and the kills."""
    rng = random.Random(given.seed)
    until = time.monotonic() + given.seconds
    people = [
        Office(
            halves[number % 2].root, f"f{number:03d}", f"{given.seed}-{number}", letters, until, given.quiet
        )
        for number in range(given.folders)
    ]
    for one in people[: given.folders // 3]:
        one.start()  # these have begun before anybody watches
    running = [half.started(here / f"{half.name}.log") for half in halves]
    for one in people[given.folders // 3 :]:
        one.start()
    moments = sorted(rng.uniform(0.1, 1.1) * given.seconds for _ in range(given.kills))
    began, kills = until - given.seconds, 0
    try:
        for moment in moments:
            time.sleep(max(0.0, began + moment - time.monotonic()))
            which = rng.randrange(2)
            running[which].kill()
            running[which].wait()
            kills += 1
            time.sleep(rng.uniform(0, 3))
            running[which] = halves[which].started(here / f"{halves[which].name}.log")
        for one in people:
            one.join()
        rest_began = time.monotonic()
        while any(half.wrong() for half in halves) and time.monotonic() - rest_began < given.wait:
            time.sleep(1)
        print(f"right {time.monotonic() - rest_began:.0f} s after the last change", flush=True)
        time.sleep(4 * given.quiet)  # whoever checks again without reason has time to spoil it
    finally:
        for process in running:
            process.terminate()
        for process in running:
            process.wait()
    if any(process.returncode for process in running):
        print(f"exit statuses {[process.returncode for process in running]}")
    done: Counter[str] = Counter()
    for one in people:
        done += one.done
    return done, kills


def unlike(half: Half, here: Path) -> list[str]:
    """Return the folders of which `bulk` makes another report."""
    out = here / f"{half.name}-bulk"
    command = [
        sys.executable,
        "-m",
        "flows.cli",
        "bulk",
        str(half.root),
        "--out",
        str(out),
        "--jobs",
        "1",
        *_FIXED,
    ]
    subprocess.run(
        command,
        env=_environment(here / f"{half.name}-home-bulk"),
        stdout=_NOWHERE,
        stderr=_NOWHERE,
        check=False,
    )
    found = []
    for folder in filter(Path.is_dir, half.root.iterdir()):
        pair = [json.loads((place / folder.name / "report.json").read_bytes()) for place in (half.out, out)]
        for report in pair:
            report.pop("produced")
            report["case"].pop("id")
        if pair[0] != pair[1]:
            found.append(folder.name)
    return found


def main() -> int:
    """Fire, rest, count; the exit status is 1 where anything is half-read, wrong, missed or unlike."""
    options = argparse.ArgumentParser(prog="python -m benchmarks.dropfolder", description=__doc__)
    options.add_argument("--folders", type=int, default=20)
    options.add_argument("--seconds", type=float, default=60.0)
    options.add_argument("--kills", type=int, default=4)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--quiet", type=float, default=1.5)
    options.add_argument(
        "--wait", type=float, default=_LONGEST_WAIT_S, help="seconds until all must be right"
    )
    given = options.parse_args()
    with tempfile.TemporaryDirectory(prefix="dropfolder-") as scratch:
        here = Path(scratch)
        words = ("--quiet", str(given.quiet))
        halves = [
            Half("events", here / "a", here / "out-a", here / "home-a", words),
            Half("polling", here / "b", here / "out-b", here / "home-b", (*words, "--poll", "1")),
        ]
        for half in halves:
            half.root.mkdir()
        letters = papers(random.Random(given.seed))
        reader = Reader(halves, frozenset(map(identity, letters)))
        reader.start()
        done, kills = fire(halves, letters, given, here)
        reader.over.set()
        reader.join()
        print(f"seed {given.seed}, {given.folders} folders, {given.seconds:.0f} s, {kills} times killed")
        print(", ".join(f"{what} {count}" for what, count in sorted(done.items())))
        wrong = [name for half in halves for name in half.wrong()]
        missed = [
            name
            for half in halves
            for name in wrong
            if (half.root / name).is_dir() and name not in half.reports()
        ]
        other = [] if wrong else [name for half in halves for name in unlike(half, here)]
        print(f"{reader.reports} reports seen, half-read {len(reader.half_read)} {reader.half_read[:5]}")
        print(f"wrong {len(wrong)} {wrong[:5]}, missed {len(missed)}, unlike bulk {len(other)} {other[:5]}")
        said = [line for half in halves for line in (here / f"{half.name}.log").read_text().splitlines()]
        print(f"said on stderr: {sorted({line for line in said if line.startswith('aktencheck:')})}")
        return int(bool(wrong or other or reader.half_read))


if __name__ == "__main__":
    sys.exit(main())
