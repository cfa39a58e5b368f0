"""The walk in CONTRIBUTING.md works: its blocks, laid over the tree, are a kind that is found, named and read."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from pipeline.vocabulary import kinds

ROOT = Path(__file__).parents[2]
KIND = "volunteer_confirmation"
BLOCK = re.compile(
    r"^```(?:python|yaml)\n"
    r'# (?P<path>[\w/.]+)(?:, (?:at the end|before "(?P<before>[^"]+)"))?\n'
    r"(?P<text>.*?)^```$",
    re.M | re.S,
)
FOLDERS = ("extractors/kinds", "samples/papers", "tests/extractors", "pipeline/data", "reports/data")
"""Those into which the walk writes; everything else is the tree as it is."""
TOPS = (
    "pipeline", "extractors", "validators", "reports", "flows", "samples", "benchmarks", "docs", "tests",
    "pyproject.toml",
)  # fmt: skip


def _lay(source: Path, target: Path, inside: str = "") -> None:
    """Lay links to all files of a folder; only folders that the walk writes into, or that lead there, are real ones."""
    target.mkdir()
    for entry in source.iterdir():
        path = f"{inside}{entry.name}"
        if entry.name == "__pycache__":
            continue
        if any(folder == path or folder.startswith(f"{path}/") for folder in FOLDERS):
            _lay(entry, target / entry.name, f"{path}/")
        elif inside or entry.name in TOPS:
            (target / entry.name).symlink_to(entry)


def _write(tree: Path, block: re.Match[str]) -> None:
    place = tree / block["path"]
    if block["path"].endswith(".py"):
        assert not place.exists(), "the walk shows a kind that is there"
        place.write_text(block["text"], encoding="utf-8")
        return
    table = place.read_text(encoding="utf-8")
    at = table.index(block["before"]) if block["before"] else len(table)
    place.unlink()
    place.write_text(table[:at] + block["text"] + table[at:], encoding="utf-8")


def _run(tree: Path, *command: str) -> subprocess.CompletedProcess[str]:
    """Run a module of the tree with the walk laid over it."""
    own = {"PYTHONPATH": str(tree), "AKTENCHECK_HOME": str(tree / "home"), "PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.run(
        [sys.executable, "-m", *command],
        cwd=tree,
        env={**os.environ, **own},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    assert KIND not in kinds()
    laid = tmp_path_factory.mktemp("walk") / "tree"
    _lay(ROOT, laid)
    blocks = list(BLOCK.finditer((ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")))
    blocks = [block for block in blocks if "ae_22" not in block["path"]]
    assert len(blocks) == 5, "two lines of the tables, module, papers, tests"
    for block in blocks:
        _write(laid, block)
    return laid


def test_tests_of_the_walk_pass_and_the_kind_keeps_the_contract(tree: Path) -> None:
    tests = [
        f"tests/extractors/test_{KIND}.py",
        "tests/architecture/test_kinds.py",
        "tests/reports/test_words.py",
    ]
    done = _run(
        tree,
        "pytest",
        "-q",
        "-n0",
        "-p",
        "no:cacheprovider",
        "-k",
        "volunteer or english_name",
        *tests,
        "-rA",
    )
    assert done.returncode == 0, done.stdout[-3000:]
    assert (
        f"PASSED tests/architecture/test_kinds.py::test_fields_are_those_of_the_vocabulary[{KIND}]"
        in done.stdout
    )
    assert f"PASSED tests/extractors/test_{KIND}.py" in done.stdout


@pytest.mark.slow
def test_code_of_the_walk_is_typed_and_tidy(tree: Path) -> None:
    files = [f"extractors/kinds/{KIND}.py", f"samples/papers/{KIND}.py", f"tests/extractors/test_{KIND}.py"]
    for command in (["ruff", "check", "--no-cache"], ["ruff", "format", "--check", "--no-cache"]):
        done = _run(tree, *command, *files)
        assert done.returncode == 0, done.stdout + done.stderr
    done = _run(tree, "mypy", "--cache-dir", os.devnull, files[0])
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.slow
def test_made_paper_of_the_walk_is_named_and_read(tree: Path, tmp_path: Path) -> None:
    made = _run(
        tree, "samples", "paper", KIND, "--seed", "3", "--state", "born_digital", "--out", str(tmp_path)
    )
    assert made.returncode == 0, made.stderr
    paper = next(tmp_path.rglob("*.pdf"))
    told = _run(tree, "flows.cli", "extract", str(paper))
    assert told.returncode == 0, told.stderr
    (document,) = json.loads(told.stdout)["documents"]
    assert document["kind"] == KIND
    assert {"since", "family_name", "birth_date", "issued_on"} <= document["fields"].keys()
