"""How well and how fast are pages read? The same pages, several ways, in one run.

python -m benchmarks.reading [--pages 24] [--states clean office ...] [--routes ours ocrmypdf ...] [--keep HOME]

With --keep the pages and what was measured stay in HOME, and a later call goes on where this one stopped; `--anew
ours` measures a route again.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from benchmarks.again import second_run

from . import tables
from .agreement import Agreement, agreement, marked
from .corpus import Corpus, made
from .made import born_digital, pages
from .routes import OCRMYPDF_MISSING, ROUTES, Given, Reading, forget, found_ocrmypdf, measured
from .states import BORN, STATES, USUAL

_BORN_TIMES = 4
"""So many times more pages with a text layer: they cost next to nothing, and starting costs the same."""


def _options() -> argparse.Namespace:
    options = argparse.ArgumentParser(prog="python -m benchmarks.reading", description=__doc__)
    options.add_argument("papers", nargs="*", help="only pages whose name holds one of these")
    options.add_argument("--pages", type=int, default=24, help="pages in each state")
    options.add_argument("--states", nargs="+", default=list(USUAL), choices=[*STATES, BORN])
    options.add_argument("--routes", nargs="+", default=list(ROUTES), choices=list(ROUTES))
    options.add_argument("--jobs", type=int, default=2)
    options.add_argument("--seed", type=int, default=100_000)
    options.add_argument("--keep", type=Path, help="make (or find) pages and readings here")
    options.add_argument(
        "--anew", nargs="+", default=[], choices=list(ROUTES), help="measure these routes again"
    )
    options.add_argument("--ocrmypdf", default="ocrmypdf", help="where that program is")
    options.add_argument(
        "--misses", nargs="+", default=[], metavar="ROUTE", help="print what these got wrong"
    )
    options.add_argument(
        "--again", type=int, metavar="PAGES", help="check a folder of so many pages twice, too"
    )
    return options.parse_args()


def main() -> None:
    """Make, read, compare, print."""
    options = _options()
    ocrmypdf = found_ocrmypdf(options.ocrmypdf)
    if not ocrmypdf and any("ocrmypdf" in route for route in options.routes):
        print(OCRMYPDF_MISSING, file=sys.stderr)
    with tempfile.TemporaryDirectory(prefix="reading-") as scratch:
        home = options.keep or Path(scratch)
        corpora = _corpora(home, options)
        forget(corpora, options.anew)
        _report(corpora, options.routes, Given(options.jobs, ocrmypdf), options.misses)
        if options.again:
            print("\n" + second_run(options.again, options.seed))


def _corpora(home: Path, options: argparse.Namespace) -> list[Corpus]:
    kept = {state: Corpus.kept(home, state) for state in options.states}
    if any(kept.values()):
        print(
            f"goes on with the pages in {home}: --pages, --seed and names are not looked at", file=sys.stderr
        )
    wanted = [state for state, corpus in kept.items() if corpus is None and state != BORN]
    drawn = pages(options.pages, options.seed, options.papers) if wanted else []
    for state in wanted:
        kept[state] = made(home, state, drawn, options.seed)
    if BORN in kept and kept[BORN] is None:
        kept[BORN] = made(home, BORN, born_digital(_BORN_TIMES * options.pages, options.seed), options.seed)
    return [corpus for corpus in kept.values() if corpus is not None]


def _report(
    corpora: Sequence[Corpus], routes: Sequence[str], given: Given, told_misses: Sequence[str]
) -> None:
    sums, shares = {}, {}
    agreed: dict[str, Agreement] = {}
    for corpus in corpora:
        readings: dict[str, Reading] = {}
        for route in routes:
            try:
                reading = measured(route, corpus, given)
            except subprocess.CalledProcessError as error:
                print(f"{corpus.state} / {route} failed: {error.stderr.decode()[-400:]}", file=sys.stderr)
                continue
            if reading is not None:
                readings[route] = reading
                sums[corpus.state, route] = tables.Sum.of(corpus, reading)
        if readings.keys() >= {"first", "second"}:
            _add(agreed, "each alone", agreement(corpus.truth, readings["first"], readings["second"]))
        if (both := readings.get("both")) and both.engines is not None and corpus.state != BORN:
            shares[corpus.state] = both.engines / both.cost.cpu
            _add(agreed, "as marked", marked(corpus.truth, both))
        print(tables.table(corpus.state, sums), end="\n\n", flush=True)
    for route in [route for route in ("ours", "both", "first") if route in routes][:1]:
        print(tables.classes(sums, route), end="\n\n")
    print(tables.goals(sums, agreed, shares))
    for who, its in agreed.items():
        for wrong in its.wrong:
            print(f"agreed and wrong ({who}): {wrong}", file=sys.stderr)
    for route in told_misses:
        print("\n".join(tables.misses(sums, route)), file=sys.stderr)


def _add(agreed: dict[str, Agreement], who: str, more: Agreement) -> None:
    agreed[who] = agreed[who].joined(more) if who in agreed else more


if __name__ == "__main__":
    main()
