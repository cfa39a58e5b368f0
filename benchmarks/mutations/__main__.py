"""Change the law at one place after the other and see whether a test notices.

    python -m benchmarks.mutations [--sample 200] [--seed 1] [--jobs 2] [--of PART] [--quick] [--list]

Each change is laid over a copy of `validators`; then the scenarios run, those first that run the changed function or
speak of the changed row, and what survives them all the other tests of the rules. A change that no test notices is
printed: either a test is missing, or the change means nothing.
"""

from __future__ import annotations

import compileall
import contextlib
import importlib
import os
import py_compile
import random
import shutil
import sys
import tempfile
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import click

from benchmarks.mutations.fast import Covered, covered, failing, in_child, loaded_by
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
REST = [
    "tests/validators",
    "tests/scenarios",
    *(f"--deselect={_SCENARIOS}::{name}" for name in (*_HEAVY, "test_scenario")),
]
"""What a change meets that the answers of all scenarios did not notice."""
_QUIET = ["-x", "-q", "-n0", "-p", "no:cacheprovider", "-p", "no:randomly", "--no-header", "--tb=no"]


def noticed(mutant: Mutant, tree: Path, known: Covered, *, quick: bool) -> str | None:
    """Return which test fails with the change, None where none does; the tree is as it was afterwards."""
    file = tree / mutant.file
    text = file.read_text(encoding="utf-8")
    changed = mutant.applied(text)
    file.write_text(changed, encoding="utf-8")
    first = known.first(mutant.file, mutant.line, mutant.mentions(text))
    try:
        told = in_child(tree, lambda module: failing(module, first))
        if isinstance(told, Exception):
            return f"while loading ({told})"
        return told or (None if quick or not _fails(tree, REST) else "another test")
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
    # told by its source's hash: a change within one second and of the same length is seen
    compileall.compile_dir(
        target / "validators", quiet=1, invalidation_mode=py_compile.PycInvalidationMode.CHECKED_HASH
    )
    return target


@click.command()
@click.option("--sample", default=200, show_default=True, help="How many changes are drawn.")
@click.option("--seed", default=1, show_default=True)
@click.option("--jobs", default=2, show_default=True)
@click.option("--of", "part", default="", help="Only changes of files whose path has this in it.")
@click.option(
    "--quick", is_flag=True, help="The scenarios alone; what survives them is not asked of other tests."
)
@click.option("--list", "listed", is_flag=True, help="Print the changes and stop.")
def main(sample: int, seed: int, jobs: int, part: str, quick: bool, listed: bool) -> None:
    """Print how many of the changes a test notices, and those that none does."""
    every = [mutant for mutant in mutants(ROOT) if part in mutant.file]
    drawn = random.Random(seed).sample(every, min(sample, len(every)))
    if listed:
        click.echo("\n".join(map(str, drawn)))
        return
    with tempfile.TemporaryDirectory() as folder:
        trees = [_lay(Path(folder) / f"tree{number}") for number in range(jobs)]
        for name in in_child(trees[0], loaded_by):  # everything that the children share is loaded once
            with contextlib.suppress(ImportError):
                importlib.import_module(name)
        assert "validators" not in sys.modules, "the children load the changed rules"
        known = in_child(trees[0], covered)
        assert not isinstance(known, Exception), (
            f"the scenarios must hold before anything is changed: {known}"
        )
        parts = [(drawn[number::jobs], tree, Covered(known), quick) for number, tree in enumerate(trees)]
        with ProcessPoolExecutor(jobs, mp_context=get_context("fork")) as pool:
            results = [one for results in pool.map(_part, parts) for one in results]
    killed = sum(seen for _, seen in results)
    click.echo(
        f"seed {seed}: {len(drawn)} of {len(every)} possible changes; noticed {told(killed, len(results))}"
    )
    for mutant, seen in sorted(results):
        if not seen:
            click.echo(f"  survived: {mutant}")


def _part(work: tuple[list[Mutant], Path, Covered, bool]) -> list[tuple[Mutant, bool]]:
    drawn, tree, known, quick = work
    found = []
    for number, mutant in enumerate(drawn, 1):
        by = noticed(mutant, tree, known, quick=quick)
        found.append((mutant, by is not None))
        click.echo(
            f"{number} of {len(drawn)}: {'SURVIVED' if by is None else 'noticed'} {mutant}  {by or ''}",
            err=True,
        )
    return found


if __name__ == "__main__":
    main()
