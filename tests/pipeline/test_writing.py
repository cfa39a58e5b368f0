"""Writing is whole or not at all, and for the owner alone."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from pipeline.data_folder import case_id, data_folder
from pipeline.errors import DiskFull, NoPermission
from pipeline.writing import write_private


def test_file_and_new_folders_are_the_owners_alone(tmp_path: Path) -> None:
    place = tmp_path / "reports" / "client" / "report.json"
    write_private(place, b"{}")
    assert place.read_bytes() == b"{}"
    assert place.stat().st_mode & 0o777 == 0o600
    assert place.parent.stat().st_mode & 0o777 == 0o700
    assert place.parent.parent.stat().st_mode & 0o777 == 0o700


@pytest.mark.parametrize(
    ("number", "told"), [(errno.ENOSPC, DiskFull), (errno.EDQUOT, DiskFull), (errno.EACCES, NoPermission)]
)
def test_old_report_stays_whole_when_writing_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, told: type[Exception]
) -> None:
    place = tmp_path / "report.json"
    write_private(place, b"old")

    def fail(_: int) -> None:
        raise OSError(number, "made")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(told):
        write_private(place, b"new")
    assert place.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [place]


def test_case_id_is_stable_for_the_folder_and_says_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AKTENCHECK_HOME", str(tmp_path / "home"))
    first, other = case_id(tmp_path / "Müller"), case_id(tmp_path / "Özdemir")
    assert first == case_id(tmp_path / "Müller") != other
    assert first.startswith("c-")
    assert len(first) == 8
    assert data_folder().stat().st_mode & 0o777 == 0o700
    assert (data_folder() / "cases.sqlite3").stat().st_mode & 0o777 == 0o600


def test_two_processes_at_once_agree_on_the_case_id(tmp_path: Path) -> None:
    code = "import sys, pathlib; from pipeline.data_folder import case_id; print(case_id(pathlib.Path(sys.argv[1])))"
    environment = {**os.environ, "AKTENCHECK_HOME": str(tmp_path / "home")}
    running = [
        subprocess.Popen([sys.executable, "-c", code, str(tmp_path)], env=environment, stdout=subprocess.PIPE)
        for _ in range(3)
    ]
    assert len({process.communicate(timeout=60)[0] for process in running}) == 1
    assert all(process.returncode == 0 for process in running)
