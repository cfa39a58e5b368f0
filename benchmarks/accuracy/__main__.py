"""How often is it right? Folders of seeds that no test uses are made, checked and held against the truth.

python -m benchmarks.accuracy [--seed 100000] [--folders 20] [--permit both] [--state scan200] [--misses]
"""

from __future__ import annotations

import argparse
import datetime as dt
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.shares import bound
from flows.check import check
from pipeline.workers import Readers
from samples.folders import PERMITS
from validators.casefile import read_case

from .truth import Tally, compare, load


def row(name: str, hits: int, n: int, *, goal: str, upper: bool = False) -> str:
    """Return one row of the table."""
    share = hits / n if n else float("nan")
    side = "<=" if upper else ">="
    return f"| {name} | {hits} / {n} | {share:.1%} | {side} {bound(hits, n, upper=upper):.1%} | {goal} |"


def table(tally: Tally) -> str:
    """Return the table of all rates with the number of cases and the 95 % bound."""
    c = tally.counts
    hand = "settled beside a form filled by hand"
    unclear, by_hand = (c[f"{name}.n"] - c[f"{name}.right"] for name in ("settled", hand))
    settled = c["settled.n"] + c[f"{hand}.n"]
    return "\n".join(
        [
            "| what | cases | share | 95 % bound | goal |",
            "|---|---|---|---|---|",
            row("pages with the right kind", c["kind.right"], c["kind.n"], goal=">= 98 %"),
            row("documents cut rightly", c["split.right"], c["split.n"], goal=""),
            row("fields exact, printed papers", c["field.right"], c["field.n"], goal=">= 95 %"),
            row(
                "fields exact, forms filled by hand",
                c["handwritten field.right"],
                c["handwritten field.n"],
                goal="",
            ),
            row("fields sure and wrong", c["field.sure_and_wrong"], c["field.n"], goal="", upper=True),
            row("amounts wrong by a power of ten", c["amount.factor"], c["amount.n"], goal="0", upper=True),
            row("... and read as sure", c["amount.factor_sure"], c["amount.n"], goal="0", upper=True),
            row("statuses right (all)", c["status.right"], c["status.n"], goal=""),
            row("statuses right (decided by papers)", c["paper_status.right"], c["paper_status.n"], goal=""),
            row("false greens", c["false_green"], c["green_could_be_false.n"], goal="0", upper=True),
            row("false unclear, all folders", unclear + by_hand, settled, goal="<= 8 %", upper=True),
            row("... folders of printed papers", unclear, c["settled.n"], goal="", upper=True),
            row("... folders with a form filled by hand", by_hand, c[f"{hand}.n"], goal="", upper=True),
            row("verdicts right", c["verdict.right"], c["verdict.n"], goal=""),
        ]
    )


def main() -> None:
    """Make, check, compare, print."""
    options = argparse.ArgumentParser(prog="python -m benchmarks.accuracy", description=__doc__)
    options.add_argument("--seed", type=int, default=100_000)
    options.add_argument("--folders", type=int, default=20)
    options.add_argument("--state", default="scan200")
    options.add_argument("--permit", choices=PERMITS, default="both")
    options.add_argument("--misses", action="store_true", help="print each miss on stderr")
    options.add_argument("--keep", type=Path, help="make (or find) the folders here")
    given = options.parse_args()
    with tempfile.TemporaryDirectory(prefix="accuracy-") as scratch:
        home = given.keep or Path(scratch)
        if not list(home.glob("*.truth.yaml")):
            make = ["-m", "samples", "folders", "--seed", str(given.seed), "--count", str(given.folders)]
            make += ["--permit", given.permit, "--state", given.state, "--out", str(home)]
            subprocess.run([sys.executable, *make], check=True, stdout=2)
        tally, began, pages = Tally(), time.monotonic(), 0
        with Readers(None) as readers:
            for truth_file in sorted(home.glob("*.truth.yaml")):
                folder = truth_file.with_name(truth_file.name.removesuffix(".truth.yaml"))
                truth = load(truth_file)
                as_of = dt.date.fromisoformat(str(truth["as_of"]))
                checked = check(folder, read_case(folder), as_of, readers.read)
                pages += len(checked.pictures)
                compare(checked.report, truth, folder.name, tally)
        wall = time.monotonic() - began
    cpu = sum(resource.getrusage(who).ru_utime for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    if given.misses:
        print("\n".join(tally.misses), file=sys.stderr)
    folders = tally.counts["verdict.n"]
    print(f"{given.permit}, state {given.state}, seed {given.seed}, {folders} folders, {pages} pages")
    print(
        f"{wall / max(pages, 1):.2f} s a page by the clock, {cpu / max(pages, 1):.2f} CPU-s (samples included)\n"
    )
    print(table(tally))


if __name__ == "__main__":
    main()
