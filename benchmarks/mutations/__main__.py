"""Change the law at one place after the other and see whether a test notices.

    python -m benchmarks.mutations [--sample 200] [--seed 1] [--jobs 2] [--of PART] [--quick] [--list]

Each change is laid over a copy of `validators`; then the scenarios and the days of good cases run that run the changed
function or speak of the changed row, and what survives them meets the other tests of the rules. A change that no test
notices is printed: either a test is missing, or the change means nothing.
"""

from __future__ import annotations

import compileall
import os
import py_compile
import random
import shutil
import tempfile
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import click

from benchmarks.mutations.fast import (
    Check,
    Covered,
    checks,
    covered,
    failing,
    in_child,
    laid_in,
    rooted,
)
from benchmarks.mutations.mutants import Mutant, mutants
from benchmarks.shares import told

ROOT = Path(__file__).parents[2]
_OF_SCENARIOS = "tests/scenarios/test_scenarios.py"
_OTHERS = ("decisions", "profiles", "protection", "rules", "settlement_signs", "tracks")
_SENTENCES = "tests/validators/test_catalogue.py::test_every_sentence_said_to_come_from_a_seed_stands_there"
REST = (
    ["validators"],  # the examples in its docstrings
    [
        "tests/validators",
        f"--deselect={_SENTENCES}",
        *(f"tests/scenarios/test_{name}.py" for name in _OTHERS),
    ],
    [
        f"{_OF_SCENARIOS}::test_every_requirement_is_shown_to_hold_and_to_fail",
        "tests/reports/test_calculations.py",
    ],
)
"""What a change meets that the answers of all scenarios did not notice.

Properties asked of every scenario or of random folders take minutes for each change: what only they would notice counts
as survived.
"""
_QUIET = ["-x", "-q", "-n0", "-p", "no:cacheprovider", "-p", "no:randomly", "--no-header", "--tb=no"]


def noticed(mutant: Mutant, tree: Path, loaded: list[Check], known: Covered, *, quick: bool) -> str | None:
    """Return which test fails with the change, None where none does; the tree is as it was afterwards."""
    file = tree / mutant.file
    text = file.read_text(encoding="utf-8")
    changed = mutant.applied(text)
    around = known.around(mutant.file, mutant.line) if mutant.file.endswith(".py") else frozenset()
    row = mutant.mentions(text, tree)

    def work() -> str | None:
        if around and laid_in(file, changed):
            return failing(check for check in loaded if check.name in around)
        file.write_text(changed, encoding="utf-8")
        return failing(check for check in checks(tree) if not row or check.rows & set(row))

    try:
        told = in_child(work)
        if isinstance(told, Exception):
            return f"while loading ({told})"
        file.write_text(changed, encoding="utf-8")
        return told or (None if quick or not any(_fails(tree, stage) for stage in REST) else "another test")
    finally:
        file.write_text(text, encoding="utf-8")


def _fails(tree: Path, stage: list[str]) -> bool:
    """Run the tests in a child that has everything loaded but the rules."""
    child = os.fork()
    if child == 0:
        rooted(tree)
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
    with (
        tempfile.TemporaryDirectory() as folder,
        ProcessPoolExecutor(jobs, mp_context=get_context("fork")) as pool,
    ):
        trees = [_lay(Path(folder) / f"tree{number}") for number in range(jobs)]
        known = pool.submit(_known, trees[0]).result()
        parts = [(drawn[number::jobs], tree, known, quick) for number, tree in enumerate(trees)]
        results = [one for results in pool.map(_part, parts) for one in results]
    killed = sum(seen for _, seen in results)
    click.echo(
        f"seed {seed}: {len(drawn)} of {len(every)} possible changes; noticed {told(killed, len(results))}"
    )
    for mutant, seen in sorted(results):
        if not seen:
            click.echo(f"  survived: {mutant}")


def _known(tree: Path) -> Covered:
    found = in_child(lambda: covered(checks(tree)))
    if isinstance(found, Exception):
        raise click.ClickException(f"the scenarios must hold before anything is changed: {found}")
    return Covered(found)


def _part(work: tuple[list[Mutant], Path, Covered, bool]) -> list[tuple[Mutant, bool]]:
    drawn, tree, known, quick = work
    loaded = checks(tree)
    found = []
    for number, mutant in enumerate(drawn, 1):
        by = noticed(mutant, tree, loaded, known, quick=quick)
        found.append((mutant, by is not None))
        click.echo(
            f"{number} of {len(drawn)}: {'SURVIVED' if by is None else 'noticed'} {mutant}  {by or ''}",
            err=True,
        )
    return found


if __name__ == "__main__":
    main()
