"""`watch` as a person starts it: what it leaves is what `bulk` would have made, and it ends in peace."""

from __future__ import annotations

import itertools
import json
import signal
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from flows import watch_orchestrated
from flows.batch import Outcome
from flows.clients import Client
from flows.watch import watch_folder
from flows.watch_command import watch
from flows.watch_loop import Options, Watcher
from flows.watch_orchestrated import Told
from pipeline.errors import AktencheckError, UsageError
from tests.flows.command import COMMAND, Run, write_letter
from tests.flows.test_bulk import FIXED, SECRETS, left_running, without_produced
from tests.flows.test_family import CASE, decision

LONGEST_S = 180.0


def until(is_so: Callable[[], object], what: str) -> None:
    end = time.monotonic() + LONGEST_S
    while not is_so():
        assert time.monotonic() < end, what
        time.sleep(0.05)


def overview(out: Path) -> dict[str, Any]:
    try:
        read: dict[str, Any] = json.loads((out / "overview.json").read_text(encoding="utf-8"))
    except OSError:
        return {"cases": [], "not_checked": []}
    return read


@contextmanager
def watched(root: Path, out: Path, places: Mapping[str, str], *words: str) -> Iterator[subprocess.Popen[str]]:
    command = [
        COMMAND,
        "watch",
        str(root),
        "--out",
        str(out),
        "--no-pdf",
        "--jobs",
        "1",
        "--quiet",
        "0.5",
        *FIXED,
    ]
    with subprocess.Popen(
        [*command, *words], env=dict(places), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as running:
        try:
            yield running
        finally:
            if running.poll() is None:
                running.kill()


@pytest.mark.slow
def test_dropped_scanned_and_rewritten_papers_end_as_bulk_would_have_it_and_the_log_names_nobody(
    run: Run, tmp_path: Path, places: Mapping[str, str]
):
    root, out = tmp_path / "akten", tmp_path / "out"
    family = root / "Geheim-Familie"
    family.mkdir(parents=True)
    (family / "case.yaml").write_text(CASE.replace(', "Darwish, Sami"', ""), encoding="utf-8")
    write_letter(family / "brief-geheim.pdf")
    with watched(root, out, places, "--plain", "--inbox") as running:
        until(lambda: len(overview(out)["cases"]) == 2, "caught up with what lay there")
        decision(tmp_path / "1.pdf", "des Elias DARWISH, geb. am 02.03.1984 in Homs", "8112345-475")
        decision(tmp_path / "2.pdf", "des Nadim KHOURY, geb. am 11.11.1990 in Hama", "8200777-475")
        for name in ("1.pdf", "2.pdf"):
            (tmp_path / name).rename(root / "_inbox" / name)
        until(lambda: (family / "1.pdf").exists(), "filed by name and birth date")
        until(lambda: (root / "_review" / "2.pdf").exists(), "a stranger's waits for a person")
        (root / "Geheim B").mkdir()
        whole = (family / "1.pdf").read_bytes()
        half = root / "Geheim B" / "brief.pdf"
        half.write_bytes(whole[: len(whole) // 2])
        until(lambda: len(overview(out)["not_checked"]) == 1, "half a file is waited for")
        time.sleep(1.5)
        assert not (out / "Geheim B").exists()
        half.write_bytes(whole)
        until(lambda: len(overview(out)["cases"]) == 3, "checked once it is whole")
        until(lambda: "1.pdf" in (out / "Geheim-Familie" / "report.json").read_text(), "checked again")
        until(lambda: not list((tmp_path / "data" / "locks").glob("c-*")), "at rest")
        running.send_signal(signal.SIGTERM)
        told, said = running.communicate(timeout=60)
    assert (running.returncode, said) == (0, "aktencheck: Überwachung beendet.\n")
    until(lambda: not left_running(places), "what was started ends by itself")
    assert not list(Path(places["TMPDIR"]).iterdir())
    log = told.partition("\n")[2]
    assert not any(secret.decode() in log for secret in SECRETS)
    assert str(root) not in log
    review = json.loads((out / "review.json").read_text(encoding="utf-8"))
    assert [(one["file"], one["reason"]) for one in review["review"]] == [("2.pdf", "no_client")]
    assert [(one["file"], one["folder"]) for one in review["filed"]] == [("1.pdf", "Geheim-Familie")]

    again = tmp_path / "again"
    assert run("bulk", root, "--plain", "--no-pdf", "--out", again, *FIXED).returncode in (10, 11)
    made = sorted(place.relative_to(again) for place in again.rglob("*.json"))
    assert len(made) == 4
    for place in made:
        assert without_produced(out / place) == without_produced(again / place)


def test_wrong_places_are_one_sentence_before_anything_is_watched(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("AKTENCHECK_HOME", str(tmp_path / "data"))
    root = tmp_path / "akten"
    (root / "Anna").mkdir(parents=True)
    (tmp_path / "scans").mkdir()

    def refused(options: Options, root: Path = root) -> str:
        with pytest.raises(UsageError) as told:
            watch_folder(root, options)
        return told.value.de

    assert "gibt es nicht" in refused(Options(plain=True), tmp_path / "nirgends")
    assert "--out" in refused(Options(plain=True, out=root / "Anna"))
    out = tmp_path / "out"
    for inbox in (root / "Anna", tmp_path, out, out / "scans"):
        assert "Scan-Ordner" in refused(Options(plain=True, out=out, inbox=inbox))
    assert "gibt es nicht" in refused(Options(plain=True, out=out, inbox=tmp_path / "weg"))
    assert not (out / "overview.json").exists()


def test_a_second_one_does_not_watch_the_same_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    from flows.watch import _alone

    monkeypatch.setenv("AKTENCHECK_HOME", str(tmp_path / "data"))
    (tmp_path / "akten").mkdir()
    with _alone((tmp_path / "akten").resolve()), pytest.raises(UsageError, match="already"):
        watch_folder(tmp_path / "akten", Options(plain=True, out=tmp_path / "out"))


def test_a_share_that_goes_away_empties_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys):
    from flows.watch_changes import Hints
    from flows.watch_runs import Runs, Settings

    monkeypatch.setenv("AKTENCHECK_HOME", str(tmp_path / "data"))
    root, away = tmp_path / "akten", tmp_path / "weg"
    (root / "Anna").mkdir(parents=True)
    out = tmp_path / "out"
    with Hints(root, by_events=False) as hints, Runs(Settings({}, out, "de", 1), hints.wake) as runs:
        seconds = itertools.count(0.0, 60.0)
        watcher = Watcher(
            root, out, Options(plain=True, quiet=6000), hints, runs, None, None, lambda: next(seconds)
        )
        watcher.one_pass()
        root.rename(away)
        watcher.one_pass()
        watcher.one_pass()
        assert watcher.pause() >= 1, "it is not asked for without a pause"
        assert [one["folder"] for one in overview(out)["not_checked"]] == ["Anna"]
        away.rename(root)
        (root / "Bert").mkdir()
        watcher.one_pass()
    assert [one["folder"] for one in overview(out)["not_checked"]] == ["Anna", "Bert"]
    assert capsys.readouterr().err.count("nicht erreichbar") == 1


def test_a_fault_that_lasts_is_said_once_and_quotes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys
):
    from flows.watch_changes import Hints
    from flows.watch_runs import Runs, Settings

    monkeypatch.setenv("AKTENCHECK_HOME", str(tmp_path / "data"))
    root = tmp_path / "akten"
    root.mkdir()
    with Hints(root, by_events=False) as hints, Runs(Settings({}, tmp_path, "de", 1), hints.wake) as runs:
        watcher = Watcher(root, tmp_path / "out", Options(plain=True), hints, runs, None, None)
        for fault in (OSError("Geheim"), OSError("Geheim"), None, OSError("Geheim")):
            watcher.tell(fault)
    said = capsys.readouterr().err
    assert (said.count("OSError"), said.count("Geheim")) == (2, 0)


def test_without_a_server_every_check_goes_on_and_the_end_waits_for_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys
):
    from concurrent.futures import Future

    def no_server() -> object:
        raise AktencheckError("no server")

    monkeypatch.setenv("AKTENCHECK_HOME", str(tmp_path / "data"))
    monkeypatch.setattr(watch_orchestrated, "server", no_server)
    future: Future[Outcome] = Future()
    began = time.monotonic()
    with Told("de", 2) as told:
        for _ in range(5):
            told.begun(Client(tmp_path), watch_orchestrated.dt.date(2026, 11, 21), future)
        until(lambda: "Prefect antwortet nicht" in capsys.readouterr().err, "it is said once")
    assert time.monotonic() - began < 60
    assert not future.done()


def test_the_command_takes_a_folder_or_nothing_for_the_inbox(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    given: list[Options] = []
    monkeypatch.setattr("flows.watch.watch_folder", lambda root, options: given.append(options) or 0)
    for words in ([], ["--inbox"], ["--inbox", "/srv/scans"], ["--as-of", "21.11.2026"]):
        done = CliRunner().invoke(watch, [str(tmp_path), *words])
        assert done.exit_code == 0, done.output
    assert [one.inbox for one in given] == [None, Path("_inbox"), Path("/srv/scans"), None]
    assert [str(one.as_of) for one in given] == ["None", "None", "None", "2026-11-21"]


@pytest.mark.slow
@pytest.mark.parametrize(("how", "status"), [(signal.SIGKILL, -9), (signal.SIGTERM, 0)])
def test_ended_while_it_reads_it_leaves_no_child_and_nothing_half_written(
    tmp_path: Path, places: Mapping[str, str], how: signal.Signals, status: int
):
    root, out = tmp_path / "akten", tmp_path / "out"
    (root / "Geheim").mkdir(parents=True)
    write_letter(root / "Geheim" / "1.pdf", pages=40)
    with watched(root, out, places, "--plain", "--poll", "0.5") as running:
        until(lambda: len(left_running(places)) > 2, "children read")
        running.send_signal(how)
        assert running.wait(60) == status
    until(lambda: not left_running(places), "what was started ends by itself")
    assert not (out / "Geheim").exists(), "it was over before it was ended"
    if how is signal.SIGTERM:
        assert not list(Path(places["TMPDIR"]).iterdir())
        assert not list((tmp_path / "data" / "locks").iterdir())
