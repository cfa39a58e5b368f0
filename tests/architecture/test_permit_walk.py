"""The walk to a new permit in CONTRIBUTING.md works: two files, and the permit is judged, explained and guessed."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from validators.catalogue import catalogue

ROOT = Path(__file__).parents[2]
PERMIT = "ae_22"
BLOCK = re.compile(rf"^```yaml\n# (?P<path>[\w/]+{PERMIT}\.yaml)\n(?P<text>.*?)^```$", re.M | re.S)


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project with the two files of the walk; its rules and scenarios are copies, all else are links."""
    assert PERMIT not in catalogue().permits, "the walk shows a permit that is there"
    laid = tmp_path_factory.mktemp("permit")
    for entry in ROOT.iterdir():
        if entry.name == "validators":
            shutil.copytree(entry, laid / entry.name, ignore=shutil.ignore_patterns("__pycache__"))
        elif entry.name in ("pipeline", "extractors", "reports", "flows", "docs", "pyproject.toml"):
            (laid / entry.name).symlink_to(entry)
    shutil.copytree(
        ROOT / "tests" / "scenarios",
        laid / "tests" / "scenarios",
        ignore=shutil.ignore_patterns("__pycache__"),
    )
    blocks = list(BLOCK.finditer((ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")))
    assert [block["path"] for block in blocks] == [
        f"validators/permits/{PERMIT}.yaml",
        f"tests/scenarios/{PERMIT}.yaml",
    ]
    for block in blocks:
        (laid / block["path"]).write_text(block["text"], encoding="utf-8")
    return laid


def run(tree: Path, *command: str) -> subprocess.CompletedProcess[str]:
    own = {"PYTHONPATH": str(tree), "AKTENCHECK_HOME": str(tree / "home"), "PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.run(
        [sys.executable, "-m", *command],
        cwd=tree,
        env={**os.environ, **own},
        capture_output=True,
        text=True,
        check=False,
    )


def test_its_scenarios_hold_and_show_every_requirement(tree: Path) -> None:
    names = f"{PERMIT} or Aufnahme"
    done = run(
        tree,
        "pytest",
        "-q",
        "-n0",
        "-p",
        "no:cacheprovider",
        "-k",
        names,
        "-rA",
        "tests/scenarios/test_scenarios.py",
    )
    assert done.returncode == 0, done.stdout[-3000:]
    assert (
        f"test_every_requirement_is_shown_to_hold_and_to_fail[{PERMIT}:registration.address]" in done.stdout
    )
    assert "test_scenario[Aufnahme nach" in done.stdout


def test_it_is_explained_and_listed_with_the_others(tree: Path) -> None:
    told = run(tree, "flows.cli", "explain", PERMIT)
    assert told.returncode == 0, told.stderr
    assert "§ 22 Satz 2 AufenthG" in told.stdout
    assert PERMIT in run(tree, "flows.cli", "permits").stdout


def test_a_folder_is_checked_for_it(tree: Path) -> None:
    folder = tree / "client"
    folder.mkdir()
    (folder / "notiz.txt").write_text(
        "nichts", encoding="utf-8"
    )  # a file that cannot be read: nothing is loaded for it
    done = run(
        tree, "flows.cli", "check", str(folder), "--permit", PERMIT, "--out", str(tree / "out"), "--no-store"
    )
    assert done.returncode == 10, done.stderr
    assert "§ 22" in done.stdout
