"""How long a case takes to be judged, and the catalogue to be loaded.

    python -m benchmarks.judging [--rounds 30]

Two folders of forty papers for each permit: as in life (the papers of a scenario that holds, and what else lies in such
folders: older payslips, account statements, letters, unknown pages), and one of as many kinds as there are, which point
to many permits at once, each judged beside. Reading is no part of it. There is no peer that judges the same law: beside
the figures stand the goals.
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
from types import ModuleType
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


def _maker() -> ModuleType:
    spec = spec_from_file_location("scenario_papers", SCENARIOS / "conftest.py")
    assert spec is not None
    assert spec.loader is not None
    made = module_from_spec(spec)
    spec.loader.exec_module(made)
    return made


def papers() -> list[Paper]:
    """Return forty papers of the applicant, of as many kinds as the scenarios have."""
    made = _maker()
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


def in_life(permit: str) -> tuple[list[Paper], dict[str, Any], dt.date] | None:
    """Return forty papers of a good case, what is stated of it, and its day; None where no scenario has the permit."""
    made = _maker()
    best: dict[str, Any] | None = None
    for file in sorted(SCENARIOS.glob("*.yaml")):
        read = YAML(typ="safe").load(file.read_text(encoding="utf-8"))
        for scenario in read["scenarios"] if "permit" in read else ():
            if scenario.get("permit", read["permit"]) == permit and _held(scenario) > _held(best or {}):
                best = scenario
    if best is None:
        return None
    stated = [*best["papers"], *(_FILLING[n % len(_FILLING)] for n in range(PAPERS - len(best["papers"])))]
    return [made.paper(n, one) for n, one in enumerate(stated, 1)], best.get("case", {}), best["as_of"]


_FILLING: tuple[dict[str, Any], ...] = (
    *(
        {"kind": "payslip", "fields": {"month": f"2026-0{month}", "employer": "Nordlicht Logistik GmbH"}}
        for month in range(1, 7)
    ),
    {"kind": "bank_statement", "fields": {}},
    {"kind": "authority_letter", "fields": {"date": dt.date(2026, 5, 4)}},
    {"kind": "health_insurance_card", "fields": {"insurer": "AOK"}},
    {"kind": "annual_tax_statement", "fields": {"year": 2025}},
    {"kind": "unknown", "fields": {}, "holder": "nobody"},
    {"kind": "translation", "fields": {}},
)


def _held(scenario: dict[str, Any]) -> int:
    return sum(told == "met" for part in ("expect", "shows") for told in scenario.get(part, {}).values())


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
    name = {"family_name": "Al-Hassan", "given_names": "Omar", "birth_date": dt.date(1988, 4, 12)}
    mixed = papers()
    each: dict[str, tuple[float, float]] = {}
    for permit in (*catalogue().permits, None):
        lived = in_life(permit) if permit else None
        spent = float("nan")
        if lived is not None:
            own, stated, day = lived
            case = Case.model_validate({"applicant": name, **stated, "permit": permit})
            spent = milliseconds(lambda own=own, case=case, day=day: judge(own, case, day), rounds)  # type: ignore[misc]
        case = Case.model_validate({"permit": permit, "applicant": name})
        each[permit or "guessed"] = (spent, milliseconds(lambda case=case: judge(mixed, case, DAY), rounds))  # type: ignore[misc]
    click.echo(f"{PAPERS} papers; milliseconds of processor time to judge the case (goal 20)")
    click.echo(f"  {'':20} as in life  of {PAPERS} kinds, with what else they point to")
    for permit, (life, all_kinds) in sorted(each.items(), key=lambda item: -item[1][1]):
        click.echo(f"  {permit:20} {life:10.1f}  {all_kinds:6.1f}")
    code = (
        "import time, validators.catalogue as c; t = time.process_time(); c.catalogue(); "
        "print(time.process_time() - t)"
    )
    loads = [float(subprocess.check_output([sys.executable, "-c", code], text=True)) for _ in range(5)]
    click.echo(f"catalogue loaded and checked in {statistics.median(loads):.2f} s (goal 0.5)")


if __name__ == "__main__":
    main()
