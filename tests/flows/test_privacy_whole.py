"""Of a whole case nothing is found outside its reports and papers: not in the encrypted data folder, temporary files,
what other users see of processes, or what is printed beside the product. (Prefect's database: `test_bulk.py`.)
"""

from __future__ import annotations

import stat
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import date
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from samples.folders import make_folders
from tests.flows.command import Run, unprivileged

PHRASE = "drei Wörter und noch eins"


def secrets_of(truth: Path) -> list[str]:
    """Return names, days of birth and numbers of a made client as they are printed and kept, long enough to be told
    from chance.
    """
    found: set[str] = set()
    for document in YAML(typ="safe").load(truth.read_text(encoding="utf-8"))["documents"]:
        fields = document["fields"]
        found |= {str(value) for name, value in fields.items() if "name" in name or "number" in name}
        if isinstance(born := fields.get("birth_date"), date):
            found |= {born.isoformat(), f"{born:%d.%m.%Y}", f"{born:%d/%m/%Y}"}
    return sorted(one for one in found if len(one) >= 5)


def forms(word: str) -> Iterator[bytes]:
    yield from (
        word.encode(),
        word.upper().encode(),
        word.encode("utf-16-le"),
        word.encode("latin-1", "ignore"),
    )


def traces(words: list[str], folders: list[Path]) -> list[str]:
    """Return where a word is found, in a file or in its name."""
    found = []
    for folder in folders:
        for place in folder.rglob("*"):
            data = place.name.encode() + (place.read_bytes() if place.is_file() else b"")
            found += [
                f"{word} in {place.name}" for word in words if any(form in data for form in forms(word))
            ]
    return found


@contextmanager
def watched(temporary: Path) -> Iterator[set[str]]:
    """Collect what other users may see of this machine's processes meanwhile, and the names of temporary files."""
    seen: set[str] = set()
    over = threading.Event()

    def look() -> None:
        while not over.wait(0.1):
            for place in [*Path("/proc").glob("[0-9]*/cmdline"), *Path("/proc").glob("[0-9]*/comm")]:
                with suppress(OSError):
                    seen.add(place.read_bytes().replace(b"\0", b" ").decode("utf-8", "replace"))
            with suppress(OSError):
                seen.update(place.name for place in temporary.rglob("*"))

    watcher = threading.Thread(target=look)
    watcher.start()
    try:
        yield seen
    finally:
        over.set()
        watcher.join()


@pytest.mark.slow
def test_a_whole_case_leaves_no_trace_beside_its_reports(run: Run, tmp_path: Path, places) -> None:
    made = tmp_path / "made"
    make_folders(17, 1, made, "born_digital", "ae_25_2_refugee")
    [truth] = made.glob("*.truth.yaml")
    words = secrets_of(truth)
    assert len(words) >= 6
    folder = tmp_path / "akten" / words[-1]
    folder.parent.mkdir()
    made.joinpath(truth.name.removesuffix(".truth.yaml")).rename(folder)
    words += [file.name for file in folder.glob("*.pdf")]
    phrase = tmp_path / "phrase"
    phrase.write_text(PHRASE, encoding="utf-8")
    phrase.chmod(0o600)
    env = {"AKTENCHECK_PASSPHRASE_FILE": str(phrase)}
    reports, data, temporary = tmp_path / "berichte", tmp_path / "data", Path(places["TMPDIR"])
    everywhere = [data, temporary, Path(places["HOME"]), tmp_path / "cwd"]
    assert run("store", "encrypt", **env).returncode == 0
    with watched(temporary) as seen:
        done = run("bulk", folder.parent, "--out", reports, "--as-of", "2026-11-21", "--plain", **env)
    assert done.returncode in (0, 10, 11), done.stderr
    assert any("multiprocessing" in name for name in seen), "nothing was watched"
    assert [word for word in words if any(word in one for one in seen)] == []
    assert [word for word in words if word in done.stderr] == []

    report = reports / folder.name / "report.json"
    # the search would find them: the report says who it is
    assert traces(words[:1], [reports]) != []
    decided = ("--status", "met", "--reason", "Original lag vor", "--author", "S. Bergmann")
    assert run("confirm", report, "registration.address", *decided, **env).returncode == 0
    words += ["Original lag vor", "S. Bergmann", PHRASE]
    assert traces(words, everywhere) == []
    for place in [reports, data, *data.rglob("*"), *reports.rglob("*")]:
        assert stat.S_IMODE(place.stat().st_mode) == (0o700 if place.is_dir() else 0o600), place
    assert run("forget", "--all", "--yes", "--reports", reports, **env).returncode == 0
    assert traces(words, [*everywhere, reports]) == []
    assert not report.exists()


@pytest.mark.slow
def test_what_a_killed_run_left_in_the_temporary_folder_goes_with_forget(
    run: Run, tmp_path: Path, places
) -> None:
    left = Path(places["TMPDIR"]) / "aktencheck-999999999-00ff"
    left.mkdir()
    (left / "seite.png").write_bytes(b"a picture of a page")
    assert run("forget", "--all", "--yes").returncode == 0
    assert not left.exists()


def test_a_data_folder_that_was_open_to_others_is_closed_again(
    run: Run, tmp_path: Path, client: Path
) -> None:
    data = tmp_path / "data"
    data.mkdir(mode=0o755)
    data.chmod(0o755)
    run("forget", client, "--yes", before=unprivileged())
    assert stat.S_IMODE(data.stat().st_mode) == 0o700
