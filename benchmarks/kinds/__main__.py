"""Is each kind of paper told from its look-alikes, with its fields? Every layout of the made papers, kind by kind.

python -m benchmarks.kinds [--set papers|unseen|unseen2|unseen3|unseen4] [--only KIND ...] [--seed 100000] [--each 1]
                           [--state born_digital|scan300|scan200|onebit|copy|photo] [--misses]

Papers are drawn with seeds that no test uses, scanned, read by the pipeline, cut, named and extracted, and held against
what is printed. `--reliability` tells how often values of each confidence were right; `--calibrate` writes that into
the product's table.
Readings are kept (`--keep HOME`), so that after a change in `extractors` a run takes seconds.
"""

from __future__ import annotations

import argparse
import datetime as dt
import tempfile
import time
from importlib.resources import files
from pathlib import Path

from . import stacks, tables
from .calibrate import as_yaml, cases_of
from .drawn import BORN, SETS, STATES
from .held import Held
from .reliability import reliability, values_of
from .run import Given, measure

HOME = Path(tempfile.gettempdir(), "benchmarks-kinds")
TABLE = Path(str(files("extractors")), "data", "calibration.yaml")


def _options() -> argparse.Namespace:
    options = argparse.ArgumentParser(
        prog="python -m benchmarks.kinds", description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    options.add_argument("--set", choices=list(SETS), default="papers")
    options.add_argument("--only", nargs="+", default=[], metavar="KIND", help="KIND or KIND:LAYOUT")
    options.add_argument("--seed", type=int, default=100_000)
    options.add_argument("--each", type=int, default=1, help="how often each layout is drawn")
    options.add_argument("--state", nargs="+", choices=STATES, default=[BORN])
    options.add_argument("--most", type=int, metavar="N", help="no more than N layouts, by lot")
    options.add_argument("--misses", action="store_true", help="print each miss")
    options.add_argument(
        "--reliability", action="store_true", help="print confidence against right, all states together"
    )
    options.add_argument(
        "--calibrate", action="store_true", help="write the product's table of probabilities"
    )
    options.add_argument(
        "--stacks",
        action="store_true",
        help="measure cutting on whole stacks of the set; --only takes their names",
    )
    options.add_argument("--jobs", type=int, default=2)
    options.add_argument("--keep", type=Path, default=HOME, help="keep (or find) readings here")
    options.add_argument("--anew", action="store_true", help="read again what was read before")
    given = options.parse_args()
    if given.stacks and given.set not in stacks.SETS:
        options.error(f"the set {given.set} has no stacks")
    return given


def main() -> None:
    """Draw, read, compare, print."""
    given = _options()
    if given.stacks:
        _stacks(given)
        return
    given_to = Given(
        given.set, given.seed, given.each, tuple(given.only), given.keep, given.jobs, given.anew, given.most
    )
    everything: list[Held] = []
    for state in given.state:
        began = time.monotonic()
        measured = measure(given_to, state)
        papers = len(measured.held)
        print(
            f"set {given.set}, state {state}, seed {given.seed}, {papers} papers, {time.monotonic() - began:.0f} s\n"
        )
        if measured.stale:
            print(f"{measured.stale} readings are of an earlier pipeline; --anew reads them again\n")
        _report(measured.held, misses=given.misses)
        everything += measured.held
        for paper in measured.undrawn:
            print(f"not drawn: {paper.lot}: {paper.trouble}")
    if given.calibrate:
        told = {
            "on": dt.datetime.now(dt.UTC).date().isoformat(),
            "set": given.set,
            "seed": given.seed,
            "each": given.each,
        }
        cases = cases_of(values_of(everything))
        TABLE.write_text(as_yaml(cases, {**told, "states": list(given.state)}), encoding="utf-8")
        print(f"\n{TABLE} written from {len(cases)} values")
    if given.reliability:
        print(f"\n{reliability(everything)}")


def _stacks(given: argparse.Namespace) -> None:
    seeds = range(given.seed, given.seed + given.each)
    for state in given.state:
        measured = stacks.measure(given.set, given.only, seeds, state, given.keep, given.jobs)
        print(f"stacks of the set {given.set}, state {state}, seed {given.seed}, each {given.each}\n")
        print("\n".join(stacks.told(measured)))
        if given.misses:
            print("\n" + "\n".join(measured.misses))


def _report(all_held: list[Held], *, misses: bool) -> None:
    known = tables.known_fields(all_held)
    print(tables.per_kind(all_held, known), end="\n\n")
    for title, text in (
        ("named or claimed (~>) for what they are not", tables.confusions(all_held)),
        ("look-alikes", tables.lookalikes(all_held)),
    ):
        print(f"{title}:\n{text or 'none'}\n")
    print(tables.totals(all_held, known), end="\n\n")
    for broken in (one for one in all_held if one.trouble):
        print(f"BROKE: {broken.drawn.lot}: {broken.trouble}")
    if misses:
        print("\n".join(tables.misses(all_held, known)))


if __name__ == "__main__":
    main()
