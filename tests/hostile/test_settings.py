"""A limit that somebody set holds; one that there is not, or that cannot be, is told before any folder is read."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from pipeline import limits
from pipeline.errors import UsageError
from pipeline.settings import LIMITS, NAMES, PREFIX, changed, limit, refuse_unknown
from tests.flows.command import Run

ROOT = Path(__file__).parents[2]
SETTABLE = [one for one in LIMITS if one.name]


def test_every_setting_that_the_program_asks_for_is_on_the_list() -> None:
    packages = ("pipeline", "extractors", "validators", "reports", "flows", "desk")
    sources = [file for package in packages for file in (ROOT / package).rglob("*.py")]
    asked = {
        name for file in sources for name in re.findall(rf"{PREFIX}([A-Z_]+[A-Z])", file.read_text("utf-8"))
    }
    assert asked <= NAMES


def test_an_unknown_setting_is_refused_with_what_was_meant() -> None:
    with pytest.raises(UsageError, match="AKTENCHECK_FILE_MB") as caught:
        refuse_unknown({"AKTENCHECK_FILES_MB": "100", "HOME": "/"})
    assert "AKTENCHECK_FILE_MB" in caught.value.de


@pytest.mark.parametrize("one", SETTABLE, ids=lambda one: one.name)
@pytest.mark.parametrize("value", ["-99", "zehn", "1e3", "99999999999999999999", "٣٠٠", "0x10"])
def test_a_value_that_no_limit_can_have_is_refused_and_not_repeated(one: object, value: str) -> None:
    with pytest.raises(UsageError) as caught:
        refuse_unknown({PREFIX + one.name: value})  # type: ignore[attr-defined]
    assert value not in str(caught.value)


@pytest.mark.parametrize("one", SETTABLE, ids=lambda one: one.name)
def test_bounds_of_a_limit_are_allowed_and_one_beyond_is_not(one: object) -> None:
    name = PREFIX + one.name  # type: ignore[attr-defined]
    least, most = one.least, one.most  # type: ignore[attr-defined]
    for allowed in (least, most):
        refuse_unknown({name: str(allowed)})
    for beyond in {least - 1, most + 1} - {-1}:
        with pytest.raises(UsageError):
            refuse_unknown({name: str(beyond)})


def test_a_limit_that_is_set_holds_and_readings_are_told_apart_by_it(monkeypatch: pytest.MonkeyPatch) -> None:
    assert changed() == ()
    monkeypatch.setenv("AKTENCHECK_FILE_PAGES", "20")
    assert limit("file_pages") == 20
    assert changed() == ("FILE_PAGES=20",)
    code = (
        "from pipeline.limits import FILE_PAGES; from pipeline.reading_key import reading_key; "
        "print(FILE_PAGES, reading_key())"
    )
    told = [
        subprocess.run(
            [sys.executable, "-c", code],
            env={"AKTENCHECK_FILE_PAGES": pages},
            capture_output=True,
            text=True,
            check=True,
        )
        for pages in ("20", "")
    ]
    (few, one), (usual, other) = (result.stdout.split() for result in told)
    assert (few, usual) == ("20", "600")
    assert one != other


def test_usual_limits_lie_between_their_bounds_and_have_a_reason() -> None:
    assert all(one.reason.endswith(".") for one in LIMITS)
    assert all(one.usual is None or one.least <= one.usual <= one.most for one in LIMITS)
    assert limits.TESSERACT_SECONDS < limits.WALL_SECONDS


@pytest.mark.slow
def test_the_command_ends_before_it_reads_anything(run: Run, client: Path) -> None:
    ended = run("check", client, AKTENCHECK_PAGE_MB="5")
    assert ended.returncode == 2
    assert "AKTENCHECK_PAGE_MB" in ended.stderr
    assert not (client.parent / "cwd" / "aktencheck-reports").exists()
