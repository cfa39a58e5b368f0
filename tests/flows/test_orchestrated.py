"""The same check as a Prefect flow, against a server of its own on this machine."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from tests.flows.command import Run

START_SECONDS = 180


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture
def server(tmp_path: Path, places: Mapping[str, str]) -> Iterator[dict[str, str]]:
    """A Prefect server on loopback with a home of its own; the environment that leads to it."""
    port = _free_port()
    environment = {
        "PREFECT_HOME": str(tmp_path / "prefect"),
        "PREFECT_API_URL": f"http://127.0.0.1:{port}/api",
        "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
        "PREFECT_SERVER_UI_ENABLED": "false",
        "DO_NOT_TRACK": "1",
    }
    command = [sys.executable, "-m", "prefect", "server", "start", "--host", "127.0.0.1", "--port", str(port)]
    with (tmp_path / "server.log").open("wb") as log:
        running = subprocess.Popen(
            command, env={**places, **environment}, stdout=log, stderr=log, start_new_session=True
        )
    try:
        until = time.monotonic() + START_SECONDS
        while not _healthy(environment["PREFECT_API_URL"]):
            assert running.poll() is None, (tmp_path / "server.log").read_text()
            assert time.monotonic() < until, "the server did not start in time"
            time.sleep(0.5)
        yield environment
    finally:
        for ending in (signal.SIGTERM, signal.SIGKILL):
            with contextlib.suppress(ProcessLookupError):
                os.killpg(running.pid, ending)
            with contextlib.suppress(subprocess.TimeoutExpired):
                running.wait(timeout=20)


def _healthy(api: str) -> bool:
    try:
        with urllib.request.urlopen(f"{api}/health", timeout=5) as answer:
            return bool(answer.status == 200)
    except (urllib.error.URLError, OSError):
        return False


def _listed(api: str, what: str) -> list[dict[str, Any]]:
    request = urllib.request.Request(
        f"{api}/{what}/filter", data=b"{}", headers={"Content-Type": "application/json"}
    )
    with urllib.request.urlopen(request, timeout=30) as answer:
        found: list[dict[str, Any]] = json.load(answer)
    return found


@pytest.mark.slow
def test_a_flow_gives_the_same_report_and_tells_the_server_ids_and_counts_alone(
    run: Run, client: Path, tmp_path: Path, server: dict[str, str]
):
    (client / "kaputt-geheim.pdf").write_bytes(b"%PDF-1.7\nkaputt")
    fixed = ("check", client, "--as-of", "2026-11-21", "--permit", "ae_25_2_refugee", "--out")
    plain = run(*fixed, tmp_path / "plain")
    as_flow = run(*fixed, tmp_path / "flow", "--prefect", **server)
    assert as_flow.returncode == plain.returncode, as_flow.stderr

    reports = [json.loads((tmp_path / name / "report.json").read_text()) for name in ("plain", "flow")]
    for report in reports:
        report.pop("produced")
    assert reports[0] == reports[1]

    runs = _listed(server["PREFECT_API_URL"], "flow_runs")
    assert [(run["state_type"], run["parameters"]) for run in runs] == [
        ("COMPLETED", {"case_id": reports[0]["case"]["id"], "as_of": "2026-11-21"})
    ]
    assert len(_listed(server["PREFECT_API_URL"], "task_runs")) == 2

    kept = b"".join(path.read_bytes() for path in (tmp_path / "prefect").rglob("*") if path.is_file())
    assert reports[0]["case"]["id"].encode() in kept
    for secret in (b"Testperson", b"Geheim", b"geheim", b"Sommerfest", str(client).encode()):
        assert secret not in kept
