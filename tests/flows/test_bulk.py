"""`bulk`: each folder has its report or its line, all are in one overview; killed it goes on, Prefect or not."""

from __future__ import annotations

import base64
import hashlib
import json
import os
import re
import signal
import sqlite3
import subprocess
import time
import zipfile
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest

from flows import batch
from flows.batch import Again, Batch, Outcome, in_threads
from flows.clients import Client, clients_in
from pipeline.errors import DiskFull
from tests.flows.command import COMMAND, Run, write_letter
from tests.flows.test_family import CASE, decision
from tests.flows.test_one_sentence import told

FIXED = ("--permit", "ae_25_2_refugee", "--as-of", "2026-11-21")
SECRETS = (b"Testperson", b"Geheim", b"geheim", b"Sommerfest", b"Darwish", b"Elias", b"1984-03-02")


def make(root: Path, names: tuple[str, ...], pages: int = 1) -> Path:
    for name in names:
        (root / name).mkdir(parents=True)
        write_letter(root / name / "brief-geheim.pdf", ("Brief vom Sommerfest", name), pages)
    return root


def family(root: Path) -> None:
    folder = root / "Geheim-Familie"
    folder.mkdir(parents=True)
    (folder / "case.yaml").write_text(CASE.replace(', "Darwish, Sami"', ""), encoding="utf-8")
    decision(folder / "1.pdf", "des Elias DARWISH, geb. am 02.03.1984 in Homs", "8112345-475")


def overview(out: Path) -> dict[str, Any]:
    read: dict[str, Any] = json.loads((out / "overview.json").read_text(encoding="utf-8"))
    return read


def without_produced(place: Path) -> dict[str, Any]:
    read: dict[str, Any] = json.loads(place.read_text(encoding="utf-8"))
    read.pop("produced")
    return read


def left_running(places: Mapping[str, str]) -> list[str]:
    """Return the processes that have the test's own data folder in their environment."""
    mark = f"AKTENCHECK_HOME={places['AKTENCHECK_HOME']}".encode()
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            if mark in (process / "environ").read_bytes().split(b"\0"):
                found.append((process / "cmdline").read_bytes().replace(b"\0", b" ").decode())
        except OSError:
            continue
    return found


def await_end(places: Mapping[str, str]) -> None:
    """Wait for what ends by itself once its parent has ended."""
    until = time.monotonic() + 20
    while left_running(places):
        assert time.monotonic() < until, left_running(places)
        time.sleep(0.1)


def kept_pages(data: Path) -> dict[tuple[str, int], int]:
    """Return at which row of the store each page is kept; a page that is read again gets another one."""
    with sqlite3.connect(data / "readings.sqlite3") as store:
        rows = store.execute("SELECT digest, number, rowid FROM pages").fetchall()
    return {(digest, number): row for digest, number, row in rows}


def started(root: Path, out: Path, places: Mapping[str, str], cwd: Path) -> subprocess.Popen[bytes]:
    words = [COMMAND, "bulk", str(root), "--plain", "--jobs", "1", "--out", str(out), *FIXED]
    return subprocess.Popen(
        words, env=dict(places), cwd=cwd, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )


def finished(data: Path) -> set[str]:
    """Return the cases of which it is written down that their reports stand."""
    with sqlite3.connect(f"{(data / 'readings.sqlite3').as_uri()}?mode=ro", uri=True) as store:
        return {case for (case,) in store.execute("SELECT case_id FROM reports")}


def await_reports(out: Path, data: Path) -> None:
    """Wait for the first case that is over; the store is not touched before it is there."""
    until = time.monotonic() + 120
    while not list(out.glob("*/report.html")) or not finished(data):
        assert time.monotonic() < until
        time.sleep(0.02)


def test_each_folder_has_its_report_or_its_line(run: Run, tmp_path: Path):
    root = make(tmp_path / "akten", ("Geheim A", "Geheim B", "=1+1 <b>x", "kaputt", "anders", "zweimal"))
    family(root)
    (root / "kaputt" / "case.yaml").write_text("permitt: ae_25_2_refugee\n", encoding="utf-8")
    (root / "anders" / "case.yaml").write_text("permit: ne_26_3_3y\n", encoding="utf-8")
    (root / "leer").mkdir()
    (root / "anderswo").symlink_to(root / "Geheim A")
    (root / "lose-geheim.pdf").write_bytes(b"%PDF-1.7")
    (root / "Thumbs.db").write_bytes(b"x")
    rows = ["folder;permit;appointment_on", "Geheim B;ae_25_2_refugee;05.12.2026", "anders;ne_26_3_5y;"]
    rows += ["zweimal;;", "zweimal;;", "Geheim C;;", ""]
    (root / "clients.csv").write_bytes("\r\n".join(rows).encode("cp1252"))
    before = sorted(path.stat().st_mtime_ns for path in root.rglob("*"))
    out = tmp_path / "out"
    done = run("bulk", root, "--plain", "--out", out, *FIXED)
    assert done.returncode == 12, done.stderr
    assert sorted(path.stat().st_mtime_ns for path in root.rglob("*")) == before
    told_of = overview(out)
    missed = {one["folder"]: (one["code"], one["message"]["en"]) for one in told_of["not_checked"]}
    assert sorted(missed) == ["Geheim C", "anders", "anderswo", "kaputt", "leer", "zweimal"]
    assert missed["kaputt"][1].startswith("case.yaml:1: permitt")
    assert missed["anders"][1] == "clients.csv:3: permit: differs from case.yaml"
    assert missed["Geheim C"][1] == "clients.csv:6: folder: there is no such folder"
    assert "clients.csv:4, 5" in missed["zweimal"][1]
    assert told_of["left_over"] == ["lose-geheim.pdf"]
    assert told_of["cases"][0]["folder"] == "Geheim B", "the appointment is the nearest day"
    assert (told_of["cases"][0]["due"]["on"], told_of["cases"][0]["due"]["days"]) == ("2026-12-05", 14)
    places = {one["report"] for one in told_of["cases"]}
    assert {
        "Geheim-Familie/report.html",
        "Geheim-Familie/person_2/report.html",
        "=1+1 <b>x/report.html",
    } <= places
    for row in told_of["cases"]:
        report = json.loads((out / row["report"]).with_suffix(".json").read_text(encoding="utf-8"))
        assert (row["case"], row["verdict"]) == (report["case"]["id"], report["verdict"])
        blocking = [
            one["id"]
            for one in report["requirements"]
            if one["mandatory"] and one["status"] in ("missing", "not_met", "unclear")
        ]
        assert sorted(point["id"] for point in row["open"]) == sorted(blocking)
    counts = told_of["counts"]
    assert counts["not_checked"] == 6
    assert sum(counts.values()) == len(told_of["cases"]) + 6
    assert "Geheim" not in done.stderr


def test_the_page_and_the_spreadsheet_hold_what_the_list_holds_and_run_nothing(run: Run, tmp_path: Path):
    evil = "=HYPERLINK(1) <img src=x>"
    root = make(tmp_path / "akten", (evil, "javascript:alert(1)"))
    out = tmp_path / "out"
    run("bulk", root, "--plain", "--out", out, *FIXED, "--lang", "en")
    page = (out / "overview.html").read_text(encoding="utf-8")
    script = re.search(r"<script>(.*?)</script>", page, re.S)
    assert script is not None
    digest = base64.b64encode(hashlib.sha256(script[1].encode()).digest()).decode()
    assert (
        f"default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src 'sha256-{digest}'" in page
    )
    assert "<img" not in page
    links = [unquote(link) for link in re.findall(r'<a href="(\./[^"]*)"', page)]
    assert len(links) == 2
    assert all((out / link).is_file() for link in links)
    with zipfile.ZipFile(BytesIO((out / "overview.xlsx").read_bytes())) as book:
        parts = {name: book.read(name).decode() for name in book.namelist()}
    sheets = [text for name, text in parts.items() if name.startswith("xl/worksheets/sheet")]
    assert len(sheets) == 2
    assert not any("<f>" in text or "<f " in text for text in sheets)
    assert "=HYPERLINK(1) &lt;img src=x&gt;" in parts["xl/sharedStrings.xml"]
    targets = re.findall(r'Target="([^"]*)"', parts["xl/worksheets/_rels/sheet1.xml.rels"])
    assert len(targets) == 2
    assert all(unquote(target.replace("\\", "/")).endswith("/report.html") for target in targets)
    assert not any(":" in target or target.startswith("=") for target in targets)
    for name in ("overview.html", "overview.xlsx", "overview.json"):
        assert (out / name).stat().st_mode & 0o777 == 0o600


def test_wrong_use_is_one_sentence(run: Run, tmp_path: Path):
    root = make(tmp_path / "akten", ("a",))
    told(run("bulk", root, "--plain", "--out", root / "out"), 2, "--out")
    told(run("bulk", root, "--plain", "--out", root / "a" / "out"), 2, "--out")
    told(run("bulk", tmp_path / "nirgends", "--plain"), 2, "gibt es nicht")
    told(run("bulk", root / "a", "--plain"), 2, "Unterordner")
    (root / "clients.csv").write_text("folder,permitt\na,x\n", encoding="utf-8")
    told(run("bulk", root, "--plain"), 64, "gemeint: permit?")
    (root / "clients.csv").unlink()
    # a client that is called like the root would have its reports among the papers
    make(root, ("akten",))
    done = run("bulk", root, "--plain", "--out", tmp_path, *FIXED)
    assert done.returncode == 12
    assert not list(root.rglob("report.*"))


def test_killed_it_goes_on_and_reads_no_page_twice(run: Run, tmp_path: Path, places: Mapping[str, str]):
    names = tuple(f"Geheim-{number}" for number in range(9))
    root, out = make(tmp_path / "akten", names, pages=3), tmp_path / "out"
    with started(root, out, places, tmp_path) as running:
        await_reports(out, tmp_path / "data")
        running.kill()
    assert len(list(out.glob("*/report.json"))) < len(names), "it was over before it was killed"
    await_end(places)
    before = kept_pages(tmp_path / "data")
    assert 3 <= len(before) < 27
    written = {place: place.stat().st_mtime_ns for place in out.glob("*/report.json")}
    over = finished(tmp_path / "data")
    kept = {place for place in written if json.loads(place.read_text())["case"]["id"] in over}
    assert kept
    assert run("bulk", root, "--plain", "--jobs", "1", "--out", out, *FIXED).returncode == 10
    after = kept_pages(tmp_path / "data")
    assert len(after) == 27
    assert {page: after[page] for page in before} == before
    assert all(place.stat().st_mtime_ns == written[place] for place in kept)
    assert len(overview(out)["cases"]) == len(names)

    # and once more with nothing changed: nothing is written but the overview
    written = {place: place.stat().st_mtime_ns for place in out.glob("*/report.*")}
    assert run("bulk", root, "--plain", "--out", out, *FIXED).returncode == 10
    assert {place: place.stat().st_mtime_ns for place in out.glob("*/report.*")} == written


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
def test_interrupted_it_leaves_nothing_running_and_nothing_half_written(
    tmp_path: Path, places: Mapping[str, str], how: signal.Signals
):
    names = tuple(f"Geheim-{number}" for number in range(24))  # more than are done before the signal comes
    root, out = make(tmp_path / "akten", names, pages=3), tmp_path / "out"
    with started(root, out, places, tmp_path) as running:
        await_reports(out, tmp_path / "data")
        running.send_signal(how)
        assert running.wait(30) == 130
    await_end(places)
    assert list(Path(places["TMPDIR"]).iterdir()) == []
    assert list((tmp_path / "data" / "locks").iterdir()) == []
    assert not (out / "overview.json").exists()
    for place in out.rglob("*"):
        assert not place.name.endswith(".tmp")
    for place in out.glob("*/report.json"):
        json.loads(place.read_text(encoding="utf-8"))


def test_the_same_case_is_never_checked_by_two_at_once(
    run: Run, tmp_path: Path, places: Mapping[str, str], monkeypatch: pytest.MonkeyPatch
):
    from flows.case_lock import CaseBusy, held

    monkeypatch.setenv("AKTENCHECK_HOME", places["AKTENCHECK_HOME"])
    with held("c-123456"):
        with pytest.raises(CaseBusy), held("c-123456", 0.2):
            pass
        with held("c-654321", 0.2):
            pass
    with held("c-123456", 0.2):
        pass
    assert list((tmp_path / "data" / "locks").iterdir()) == []


def made_batch(tmp_path: Path, count: int) -> Batch:
    clients = [Client(tmp_path / f"client-{number}") for number in range(count)]
    return Batch(clients, {}, batch.dt.date(2026, 11, 21), tmp_path / "out", "de", 1)


def test_a_case_is_tried_again_only_where_the_machine_was_at_fault(tmp_path: Path, monkeypatch):
    monkeypatch.setattr(batch, "RETRY_AFTER", (0.0, 0.0))
    tries: dict[int, int] = {}

    def work(number: int) -> Outcome:
        tries[number] = tries.get(number, 0) + 1
        if number == 0 or (number == 1 and tries[1] < 3):
            raise Again("OSError", f"c-{number}")
        return Outcome(f"c-{number}")

    outcomes = dict(in_threads(made_batch(tmp_path, 3), work, lambda: None))
    assert tries == {0: 3, 1: 3, 2: 1}
    assert outcomes[1].not_checked is None
    missed = outcomes[0].not_checked
    assert missed is not None
    assert (missed.case, missed.folder, missed.code) == ("c-0", "client-0", "OSError")


def test_what_no_case_could_be_checked_with_ends_the_run_and_the_children(tmp_path: Path):
    halted: list[bool] = []

    def work(number: int) -> Outcome:
        raise DiskFull("full", de="voll")

    with pytest.raises(DiskFull):
        dict(in_threads(made_batch(tmp_path, 20), work, lambda: halted.append(True)))
    assert halted == [True]


def test_a_folder_name_that_is_no_text_costs_its_own_line(run: Run, tmp_path: Path):
    root = make(tmp_path / "akten", ("gut",))
    strange = os.fsdecode(os.fsencode(str(root)) + b"/m\xfcller")
    Path(strange).mkdir()
    write_letter(Path(strange) / "brief.pdf")
    done = run("bulk", root, "--plain", "--out", tmp_path / "out", *FIXED)
    assert done.returncode in (10, 12), done.stderr
    found = overview(tmp_path / "out")
    assert len(found["cases"]) + len(found["not_checked"]) == 2
    assert [client.name for client in clients_in(root).clients] == ["gut", "m\\udcfcller"]


LISTENER = """
import os, sys

def heard(event, given):
    if event in ("socket.connect", "socket.sendto") and isinstance(given[1], tuple):
        asked = given[1][0]
    elif event in ("socket.getaddrinfo", "socket.gethostbyname"):
        asked = given[0]
    else:
        return
    with open(os.environ["HEARD"], "a") as held:
        held.write(f"{asked}\\n")

sys.addaudithook(heard)
"""
"""Python loads this in the command and in the server that it starts, before anything else."""


@pytest.mark.slow
def test_as_a_flow_the_result_is_the_same_and_prefect_knows_ids_and_counts_alone(
    run: Run, tmp_path: Path, places: Mapping[str, str]
):
    root = make(tmp_path / "akten", ("Geheim A", "Geheim B", "kaputt"))
    family(root)
    (root / "kaputt" / "case.yaml").write_text("applicant: {given_names: 7, x: Geheim}\n", encoding="utf-8")
    fixed = ("bulk", root, *FIXED, "--out")
    plain, as_flow = tmp_path / "plain", tmp_path / "flow"
    assert run(*fixed, plain, "--plain").returncode == 12
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "sitecustomize.py").write_text(LISTENER, encoding="utf-8")
    listening = os.pathsep.join([str(tmp_path / "site"), places.get("PYTHONPATH", "")]).rstrip(os.pathsep)
    done = run(*fixed, as_flow, PYTHONPATH=listening, HEARD=str(tmp_path / "heard"))
    assert (done.returncode, done.stderr) == (12, "")
    await_end(places)

    for place in sorted(plain.rglob("*.json")):
        assert without_produced(as_flow / place.relative_to(plain)) == without_produced(place)
    assert {place.relative_to(plain) for place in plain.rglob("*")} == {
        place.relative_to(as_flow) for place in as_flow.rglob("*")
    }

    asked = set((tmp_path / "heard").read_text(encoding="utf-8").split())
    assert asked
    assert asked <= {"127.0.0.1", "localhost"}

    home = tmp_path / "data" / "prefect-3.8"
    with sqlite3.connect(home / "prefect.db") as store:
        flows = store.execute("SELECT state_type, parameters FROM flow_run").fetchall()
        tasks = dict(store.execute("SELECT name, state_type FROM task_run").fetchall())
        [[table]] = store.execute("SELECT data FROM artifact WHERE type = 'table'").fetchall()
    assert [(state, json.loads(given)) for state, given in flows] == [
        ("COMPLETED", {"cases": 4, "as_of": "2026-11-21"})
    ]
    found = overview(as_flow)
    checked = {row["case"] for row in found["cases"] if "person" not in row["report"]}
    [missed] = [one["case"] for one in found["not_checked"]]
    assert tasks == {**dict.fromkeys(checked, "COMPLETED"), missed: "FAILED"}
    assert all(case in str(table) for case in (*checked, missed))
    kept = b"".join(path.read_bytes() for path in home.rglob("*") if path.is_file())
    for secret in (*SECRETS, os.fsencode(str(root)), b"kaputt"):
        assert secret not in kept


@pytest.mark.slow
def test_killed_as_a_flow_it_leaves_no_server_behind(tmp_path: Path, places: Mapping[str, str]):
    root = make(tmp_path / "akten", ("Geheim A",))
    words = [COMMAND, "bulk", str(root), "--out", str(tmp_path / "out"), *FIXED]
    nowhere = subprocess.DEVNULL
    with subprocess.Popen(words, env=dict(places), stdout=nowhere, stderr=nowhere) as running:
        until = time.monotonic() + 60
        while not any("flows.prefect_place" in one for one in left_running(places)):
            assert time.monotonic() < until
            time.sleep(0.05)
        running.kill()
    await_end(places)
