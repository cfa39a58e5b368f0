"""The installed command, run as a process as a person would run it."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.flows.command import COMMAND, Run, write_letter


@pytest.fixture
def places(tmp_path: Path) -> Mapping[str, str]:
    """An environment whose data, cache and temporary folders are the test's own."""
    for name in ("home", "tmp", "cwd"):
        (tmp_path / name).mkdir()
    own = {"HOME": tmp_path / "home", "TMPDIR": tmp_path / "tmp", "AKTENCHECK_HOME": tmp_path / "data"}
    return {**os.environ, **{name: str(place) for name, place in own.items()}, "OMP_THREAD_LIMIT": "1"}


@pytest.fixture
def run(tmp_path: Path, places: Mapping[str, str]) -> Run:
    """Run `aktencheck` with arguments; `before` are words put before it, `env` changes the environment."""

    def run(*arguments: object, before: tuple[str, ...] = (), **env: str) -> subprocess.CompletedProcess[str]:
        words = [*before, COMMAND, *map(str, arguments)]
        environment = {**places, **env}
        return subprocess.run(
            words,
            env=environment,
            cwd=tmp_path / "cwd",
            capture_output=True,
            text=True,
            timeout=240,
            check=False,
        )

    return run


@pytest.fixture
def client(tmp_path: Path) -> Path:
    """A client folder with one born-digital letter that proves nothing."""
    folder = tmp_path / "Testperson-Geheim"
    folder.mkdir()
    write_letter(folder / "brief-geheim.pdf")
    return folder
