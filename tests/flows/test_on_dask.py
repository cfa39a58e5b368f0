"""`bulk --dask`: the workers of a cluster find what this machine finds, and the cluster is told ids alone."""

from __future__ import annotations

import datetime as dt
import json
import logging
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from distributed import LocalCluster

from flows import bulk
from flows.batch import in_threads
from flows.clients import clients_in
from pipeline.errors import UsageError
from tests.flows.command import write_letter

DAY = dt.date(2026, 11, 21)


@pytest.fixture(scope="module")
def cluster() -> Iterator[LocalCluster]:
    # in threads of this process, over its memory: nothing listens on a port
    with LocalCluster(n_workers=2, threads_per_worker=1, processes=False, dashboard_address=None) as made:
        yield made


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("AKTENCHECK_HOME", str(tmp_path / "home"))
    for number in range(3):
        folder = tmp_path / "root" / f"Geheim {number}"
        folder.mkdir(parents=True)
        write_letter(folder / "brief.pdf", ("Brief vom Sommerfest", str(number)), 1)
    (tmp_path / "root" / "Leer").mkdir()
    return tmp_path / "root"


def checked(root: Path, out: Path, dask: str | None) -> dict[str, Any]:
    """Run over the clients, and return each report without the stamp of its making; None where there is none."""
    found = clients_in(root)
    outcomes = bulk.run(
        found, in_threads, defaults={"permit": "ae_25_2_refugee"}, as_of=DAY, out=out, jobs=1, lang="de",
        printed=False, dask=dask,
    )  # fmt: skip
    read: dict[str, Any] = {}
    for client, outcome in zip(found.clients, outcomes, strict=True):
        place = out / client.folder.name / "report.json"
        read[client.name] = json.loads(place.read_text(encoding="utf-8")) if outcome.rows else outcome.status
        if outcome.rows:
            read[client.name].pop("produced")
    return read


@pytest.mark.slow
def test_workers_of_a_cluster_write_the_same_reports(
    root: Path, tmp_path: Path, cluster: LocalCluster, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.INFO, logger="distributed"):
        there = checked(root, tmp_path / "there", cluster.scheduler_address)
    here = checked(root, tmp_path / "here", None)
    assert there == here
    assert there["Leer"] == "not_checked"
    assert there["Geheim 0"]["documents"]
    assert "Geheim" not in caplog.text


def test_an_address_where_nobody_answers_is_a_clear_error(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from flows import on_dask

    monkeypatch.setattr(on_dask, "_CONNECT_S", "300ms")
    with pytest.raises(UsageError, match=r"No Dask scheduler answers at “tcp://127.0.0.1:1”"):
        checked(root, tmp_path / "out", "tcp://127.0.0.1:1")


def test_a_worker_with_another_data_folder_says_so(
    root: Path, tmp_path: Path, cluster: LocalCluster, monkeypatch: pytest.MonkeyPatch
) -> None:
    from flows import on_dask

    # workers in threads share this process's environment: the map that they see is empty instead
    monkeypatch.setattr(on_dask, "known_cases", tuple)
    with pytest.raises(UsageError, match="AKTENCHECK_HOME"):
        checked(root, tmp_path / "out", cluster.scheduler_address)


def test_the_command_names_the_package_that_lacks(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(__import__("sys").modules, "flows.on_dask", None)
    with pytest.raises(UsageError, match="pip install distributed"):
        checked(root, tmp_path / "out", "tcp://127.0.0.1:1")
