"""What a second check of an unchanged folder costs (zweiter Lauf): `python -m benchmarks.again [--pages 200]`."""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path
from random import Random

from benchmarks.costs import cost_of
from benchmarks.reading.made import pages
from benchmarks.reading.states import office
from samples import scans

_PAGES_A_FILE = 4
_GOAL = 2.0
_FINDINGS = (0, 10, 11)
"""Exit status of a check that came to its end."""


def second_run(count: int, seed: int) -> str:
    """Return what checking a folder of `count` office scans costs, twice in a row."""
    with tempfile.TemporaryDirectory(prefix="again-") as scratch:
        folder = Path(scratch, "case")
        shots = [office(page.pixels(), Random(f"{seed}/{at}")) for at, page in enumerate(pages(count, seed))]
        for start in range(0, count, _PAGES_A_FILE):
            part = [(shot.picture, shot.scanner) for shot in shots[start : start + _PAGES_A_FILE]]
            scans.write(part, folder / f"{start:04}.pdf")
        command: list[str | Path] = [
            sys.executable,
            "-m",
            "flows.cli",
            "check",
            folder,
            "--permit",
            "ae_25_2_refugee",
            "--out",
            Path(scratch, "out"),
        ]
        first, again = (
            cost_of(command, {"AKTENCHECK_HOME": str(Path(scratch, "home"))}, _FINDINGS) for _ in range(2)
        )
    met = "met" if again.cpu < _GOAL else "MISSED"
    return (
        f"check of {count} office scans: {first.cpu:.1f} CPU-s, {first.wall:.1f} s, {first.peak:.0f} MiB; "
        f"again, nothing changed: {again.cpu:.2f} CPU-s, {again.wall:.2f} s "
        f"(goal for 200 pages: < {_GOAL:.0f} CPU-s, {met})"
    )


def main() -> None:
    options = argparse.ArgumentParser(prog="python -m benchmarks.again", description=__doc__)
    options.add_argument("--pages", type=int, default=200)
    options.add_argument("--seed", type=int, default=100_000)
    given = options.parse_args()
    print(second_run(given.pages, given.seed))


if __name__ == "__main__":
    main()
