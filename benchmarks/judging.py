"""How long a case takes to be judged, and the catalogue to be loaded.

    python -m benchmarks.judging [--rounds 30]

The papers are those of the scenarios, put together to one folder of forty; reading is no part of it. There is no peer
that judges the same law: beside the figures stand the goals.
"""

from __future__ import annotations

import datetime as dt
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import Any

import click
from ruamel.yaml import YAML

from extractors.kind import Paper
from validators.case import Case
from validators.catalogue import catalogue
from validators.judge import judge

SCENARIOS = Path(__file__).parents[1] / "tests" / "scenarios"
DAY = dt.date(2026, 11, 21)
PAPERS = 40


def papers() -> list[Paper]:
    """Return forty papers of the applicant, of as many kinds as the scenarios have."""
    spec = spec_from_file_location("scenario_papers", SCENARIOS / "conftest.py")
    assert spec is not None
    assert spec.loader is not None
    made = module_from_spec(spec)
    spec.loader.exec_module(made)
    stated: dict[str, Any] = {}
    for file in sorted(SCENARIOS.glob("*.yaml")):
        read = YAML(typ="safe").load(file.read_text(encoding="utf-8"))
        for scenario in read["scenarios"] if "permit" in read else ():
            for paper in scenario["papers"]:
                if paper.get("holder", "applicant") == "applicant" and "sureness" not in paper:
                    stated.setdefault(f"{paper['kind']} {sorted(paper.get('fields', {}))}", paper)
    kinds = {paper["kind"]: paper for paper in stated.values()}
    chosen = [*kinds.values(), *(p for p in stated.values() if p not in kinds.values())][:PAPERS]
    return [made.paper(number, paper) for number, paper in enumerate(chosen, 1)]


def milliseconds(call: Callable[[], object], rounds: int) -> float:
    """Return the median processor time of a call."""
    spent = []
    for _ in range(rounds):
        start = time.process_time()
        call()
        spent.append(1000 * (time.process_time() - start))
    return statistics.median(spent)


@click.command()
@click.option("--rounds", default=30, show_default=True)
def main(rounds: int) -> None:
    """Print processor times: a case judged for each permit, one guessed, the catalogue loaded in a fresh process."""
    folder, name = (
        papers(),
        {"family_name": "Al-Hassan", "given_names": "Omar", "birth_date": dt.date(1988, 4, 12)},
    )
    each = {}
    for permit in (*catalogue().permits, None):
        case = Case.model_validate({"permit": permit, "applicant": name})
        each[permit or "guessed"] = milliseconds(lambda case=case: judge(folder, case, DAY), rounds)  # type: ignore[misc]
    click.echo(f"{len(folder)} papers; milliseconds of processor time to judge the case (goal 20)")
    for permit, spent in sorted(each.items(), key=lambda item: -item[1]):
        click.echo(f"  {permit:20} {spent:6.1f}")
    code = (
        "import time, validators.catalogue as c; t = time.process_time(); c.catalogue(); "
        "print(time.process_time() - t)"
    )
    loads = [float(subprocess.check_output([sys.executable, "-c", code], text=True)) for _ in range(5)]
    click.echo(f"catalogue loaded and checked in {statistics.median(loads):.2f} s (goal 0.5)")


if __name__ == "__main__":
    main()
