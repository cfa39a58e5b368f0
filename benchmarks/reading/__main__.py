"""Print what reading gets wrong: `python -m benchmarks.reading [PAPER...]`."""

from __future__ import annotations

import sys

from pipeline.scan import read_scan

from .measure import measured, table
from .papers import all_papers


def main() -> None:
    chosen = [p for p in all_papers() if not sys.argv[1:] or any(name in p.name for name in sys.argv[1:])]
    scores = measured(chosen, lambda scan: read_scan(scan).words)
    print(table(scores))
    for score in scores:
        if score.missed:
            print(f"{score.paper} / {score.state}: {', '.join(score.missed)}")


if __name__ == "__main__":
    main()
