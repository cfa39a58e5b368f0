"""Change the law at one place after the other and see whether a test notices.

    python -m benchmarks.mutations [--sample 200] [--seed 1] [--jobs 2] [--list]

Each change is laid over a copy of `validators`; then the scenarios run, and what survives them the other tests of the
rules. A change that no test notices is printed: either a test is missing, or the change means nothing.
"""

from __future__ import annotations

import os
import random
import shutil
import sys
import tempfile
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import click

from benchmarks.mutations.mutants import Mutant, mutants
from benchmarks.shares import told

ROOT = Path(__file__).parents[2]
_SCENARIOS = "tests/scenarios/test_scenarios.py"
_HEAVY = (
    "test_a_value_that_is_hard_to_read_never_makes_a_case_better",
    "test_a_requirement_is_not_met_on_a_deciding_value_that_is_hard_to_read",
    "test_a_paper_that_proves_nothing_never_makes_a_case_better",
    "test_the_order_of_the_papers_does_not_matter",
    "test_every_open_finding_says_where_to_look_or_what_to_bring",
    "test_a_number_that_leads_to_a_paper_is_the_number_on_it",
)
"""Properties asked of every scenario: minutes for each change. What only they would notice counts as survived."""
STAGES = (
    [f"{_SCENARIOS}::test_scenario", f"{_SCENARIOS}::test_every_requirement_is_shown_to_hold_and_to_fail"],
    ["tests/validators", "tests/scenarios", *(f"--deselect={_SCENARIOS}::{name}" for name in _HEAVY)],
)
"""First the answers of all scenarios, which most changes do not survive; then the other tests of the rules."""
_QUIET = ["-x", "-q", "-n0", "-p", "no:cacheprovider", "-p", "no:randomly", "--no-header", "--tb=no"]


def noticed(mutant: Mutant, tree: Path) -> bool:
    """Return whether a test fails with the change; the tree is as it was afterwards."""
    file = tree / mutant.file
    text = file.read_text(encoding="utf-8")
    file.write_text(mutant.applied(text), encoding="utf-8")
    try:
        return any(_fails(tree, stage) for stage in STAGES)
    finally:
        file.write_text(text, encoding="utf-8")


def _fails(tree: Path, stage: list[str]) -> bool:
    """Run the tests in a child that has everything loaded but the rules."""
    child = os.fork()
    if child == 0:
        os.chdir(tree)
        sys.path.insert(0, str(tree))
        sys.dont_write_bytecode = True
        null = os.open(os.devnull, os.O_WRONLY)
        os.dup2(null, 1)
        os.dup2(null, 2)
        import pytest

        code = pytest.main([*stage, *_QUIET, f"--rootdir={tree}"])
        os._exit(0 if code == 0 else 1)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) != 0


def _lay(target: Path) -> Path:
    """Lay a tree whose rules and their tests are copies and everything else a link."""
    target.mkdir()
    for entry in ROOT.iterdir():
        if entry.name == "validators":
            shutil.copytree(entry, target / entry.name, ignore=shutil.ignore_patterns("__pycache__"))
        elif entry.name in (
            "pipeline",
            "extractors",
            "reports",
            "flows",
            "tests",
            "samples",
            "pyproject.toml",
            "docs",
        ):
            (target / entry.name).symlink_to(entry)
    return target


@click.command()
@click.option("--sample", default=200, show_default=True, help="How many changes are drawn.")
@click.option("--seed", default=1, show_default=True)
@click.option("--jobs", default=2, show_default=True)
@click.option("--list", "listed", is_flag=True, help="Print the changes and stop.")
def main(sample: int, seed: int, jobs: int, listed: bool) -> None:
    """Print how many of the changes a test notices, and those that none does."""
    every = mutants(ROOT)
    drawn = random.Random(seed).sample(every, min(sample, len(every)))
    if listed:
        click.echo("\n".join(map(str, drawn)))
        return
    import pytest  # noqa: F401
    import ruamel.yaml  # noqa: F401

    import extractors.kind  # noqa: F401  everything that the children share is loaded once

    assert "validators" not in sys.modules, "the children load the changed rules"
    parts = [drawn[number::jobs] for number in range(jobs)]
    with ProcessPoolExecutor(jobs, mp_context=get_context("fork")) as pool:
        results = [one for part in pool.map(_part, parts) for one in part]
    killed = sum(seen for _, seen in results)
    click.echo(
        f"seed {seed}: {len(drawn)} of {len(every)} possible changes; noticed {told(killed, len(results))}"
    )
    for mutant, seen in results:
        if not seen:
            click.echo(f"  survived: {mutant}")


def _part(drawn: list[Mutant]) -> list[tuple[Mutant, bool]]:
    with tempfile.TemporaryDirectory() as folder:
        tree = _lay(Path(folder) / "tree")
        assert not _fails(tree, STAGES[0]), "the scenarios must hold before anything is changed"
        found = []
        for number, mutant in enumerate(drawn, 1):
            found.append((mutant, noticed(mutant, tree)))
            click.echo(
                f"{number} of {len(drawn)}: {'noticed' if found[-1][1] else 'SURVIVED'} {mutant}", err=True
            )
        return found


if __name__ == "__main__":
    main()
