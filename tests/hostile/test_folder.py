"""All hostile files in one folder: the run ends, each has its line, no child stays, the parent stays small."""

from __future__ import annotations

import json
import os
import subprocess
import threading
import time
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from pipeline.vocabulary import vocabulary
from tests.flows.command import COMMAND, unprivileged
from tests.hostile import containers, pdfs, pictures, places, strangers
from tests.hostile.made import Made
from tests.hostile.raw_pdf import letter

pytestmark = pytest.mark.slow

ROWS: tuple[Made, ...] = (*pdfs.ROWS, *pictures.ROWS, *containers.ROWS, *strangers.ROWS)
ELSEWHERE = {
    "language_data_missing": "tests/pipeline/test_scripts.py",
    "unreadable_picture": "tests/pipeline/test_quality.py",
    "out_of_memory": "tests/pipeline/test_workers.py",
    "engine_failed": "tests/pipeline/test_workers.py",
}
"""Codes that are no matter of one file alone: what the machine lacks, or a child that dies; where they are tried."""
PARENT_MEGABYTES = 400
"""Most memory of the parent; one page of the largest bombs would need more."""
CASE = (
    "permit: ae_25_2_refugee\napplicant: {family_name: Kassab, given_names: Nawar, birth_date: 1991-06-17}\n"
)


class Run(NamedTuple):
    """What a run of the command left: its status, its output, the report, the parent's most memory in MB."""

    status: int
    told: str
    report: dict[str, Any]
    megabytes: int
    left: list[str]


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Run]:
    base = tmp_path_factory.mktemp("hostile")
    folder = base / "akte"
    _fill(folder)
    (base / "data").mkdir(mode=0o700)
    passwords = base / "data" / "passwords.txt"
    passwords.touch(0o600)
    passwords.write_text("geheim\n", encoding="utf-8")
    (base / "tmp").mkdir()
    growing = threading.Event()
    writer = threading.Thread(target=_grow, args=(folder / "ort" / "waechst.pdf", growing))
    writer.start()
    try:
        yield _run(base, folder)
    finally:
        growing.set()
        writer.join()
        for place in ("verboten.pdf", "verbotener-ordner"):
            (folder / "ort" / place).chmod(0o700)


def _fill(folder: Path) -> None:
    for row in ROWS:
        path = folder / row.name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(row.data())
    for name in (*places.STEERING, os.fsdecode(places.NO_UTF8)):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(letter())
    (folder / "ort").mkdir()
    for placed in places.PLACED:
        placed.made(folder / placed.name)
    (folder / "case.yaml").write_text(CASE, encoding="utf-8")


def _grow(path: Path, halt: threading.Event) -> None:
    """Write on at a file for as long as the run lasts, as a scanner does on a share."""
    path.write_bytes(letter())
    with path.open("ab") as stream:
        stream.write(bytes(60 << 20))  # reading it takes long enough for the next change
        stream.flush()
        while not halt.wait(0.002):
            stream.write(b"\0")
            stream.flush()
            if stream.tell() > 100 << 20:
                return


def _run(base: Path, folder: Path) -> Run:
    mark = str(base / "data")
    environment = {
        **os.environ,
        "HOME": str(base),
        "TMPDIR": str(base / "tmp"),
        "AKTENCHECK_HOME": mark,
        "OMP_THREAD_LIMIT": "1",
        "AKTENCHECK_PAGE_CPU_SECONDS": "6",
    }
    words = [
        *unprivileged(),
        COMMAND,
        "check",
        str(folder),
        "--out",
        str(base / "out"),
        "--no-pdf",
        "--no-store",
        "--jobs",
        "2",
    ]
    with (base / "told").open("wb") as told:
        process = subprocess.Popen(words, env=environment, cwd=base, stdout=told, stderr=subprocess.STDOUT)
        most = 0
        while True:
            most = max(most, _megabytes(process.pid))
            try:
                status = process.wait(0.2)
                break
            except subprocess.TimeoutExpired:
                continue
    report = json.loads((base / "out" / "report.json").read_text(encoding="utf-8"))
    until = time.monotonic() + 20
    while _alive(mark) and time.monotonic() < until:  # what makes the children ends a moment after its parent
        time.sleep(0.2)
    left = [*_alive(mark), *(path.name for path in (base / "tmp").iterdir())]
    return Run(status, (base / "told").read_text(encoding="utf-8"), report, most, left)


def _megabytes(pid: int) -> int:
    try:
        for line in Path(f"/proc/{pid}/status").read_text().splitlines():
            if line.startswith("VmHWM"):
                return int(line.split()[1]) // 1024
    except OSError:
        pass
    return 0


def _alive(mark: str) -> list[str]:
    """Return the processes that still run with this data folder."""
    found = []
    for place in Path("/proc").glob("[0-9]*"):
        try:
            if mark.encode() in (place / "environ").read_bytes():
                found.append((place / "comm").read_text())
        except OSError:
            continue
    return found


@pytest.fixture(scope="module")
def codes(run: Run) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for problem in run.report["problems"]:
        found[problem["file"]].add(problem["code"])
    return found


@pytest.fixture(scope="module")
def pages(run: Run) -> dict[str, int]:
    found: dict[str, int] = defaultdict(int)
    for document in run.report["documents"]:
        for page in document["pages"]:
            found[page["file"]] += 1
    return found


def test_the_table_holds_a_hundred_and_fifty_files_each_with_a_name_of_its_own() -> None:
    names = [row.name for row in ROWS] + [placed.name for placed in places.PLACED] + list(places.STEERING)
    assert len(names) >= 150
    assert len(set(names)) == len(names)


def test_every_problem_of_the_vocabulary_is_told_of_a_file() -> None:
    told = {code for row in ROWS for said in (row.codes, *row.inside.values()) for code in said}
    told |= {placed.code for placed in places.PLACED} | {"still_being_written"}
    assert told | set(ELSEWHERE) == set(vocabulary()["problems"])
    root = Path(__file__).parents[2]
    for code, file in ELSEWHERE.items():
        assert f'"{code}"' in (root / file).read_text(encoding="utf-8")


def test_the_run_ends_with_a_report_and_leaves_neither_a_child_nor_a_file(run: Run) -> None:
    assert run.status in (10, 11)
    assert "Traceback" not in run.told
    assert run.left == []


def test_the_parent_stays_small(run: Run) -> None:
    assert 0 < run.megabytes < PARENT_MEGABYTES


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_each_file_has_its_codes_and_its_pages(
    codes: dict[str, set[str]], pages: dict[str, int], row: Made
) -> None:
    inside = {
        name.removeprefix(row.name): said for name, said in codes.items() if name.startswith(f"{row.name}!/")
    }
    assert (codes.get(row.name, set()), inside) == (row.codes, dict(row.inside))
    assert sum(count for name, count in pages.items() if name.split("!/")[0] == row.name) == row.pages
    assert row.codes or row.inside or row.pages


@pytest.mark.parametrize("placed", places.PLACED, ids=lambda placed: placed.name)
def test_what_is_no_plain_file_has_one_line(codes: dict[str, set[str]], placed: places.Placed) -> None:
    assert codes[placed.name] == {placed.code}


def test_a_file_that_grows_is_told_and_not_read(codes: dict[str, set[str]], pages: dict[str, int]) -> None:
    assert codes["ort/waechst.pdf"] == {"still_being_written"}
    assert "ort/waechst.pdf" not in pages


def test_a_letter_is_read_whatever_it_is_called(pages: dict[str, int]) -> None:
    names = (*places.STEERING, os.fsdecode(places.NO_UTF8).encode("utf-8", "backslashreplace").decode())
    assert [name for name in names if pages.get(name) != 1] == []


def test_nothing_in_the_output_steers_a_terminal(run: Run) -> None:
    assert [
        char for char in run.told if char != "\n" and (not char.isprintable() or "\u202a" <= char <= "\u202e")
    ] == []


def test_nothing_of_all_this_makes_a_requirement_met(run: Run) -> None:
    assert [row["id"] for row in run.report["requirements"] if row["status"] == "met"] == []
    assert run.report["verdict"] != "complete"
