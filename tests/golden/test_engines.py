"""Both engines read what they read when they were chosen; an upgrade that reads otherwise is seen."""

from __future__ import annotations

import pytest

from tests.golden.sheets import CASES, COMMAND, SHEETS, Read, engine_name, read, text, written_down

APART = 0.012
"""Boxes may stand off by so much of the sheet: processors round otherwise."""


@pytest.mark.parametrize(("engine", "sheet"), CASES)
def test_an_engine_reads_as_it_is_written_down(engine: str, sheet: str) -> None:
    golden = written_down()[engine]
    told, words = [Read.of(word) for word in golden[sheet]], read(engine, SHEETS[sheet])
    upgraded = f"{engine} is {engine_name(engine)}, written down with {golden['engine']}"
    look = f"{upgraded}: it reads otherwise; look at the difference, then write anew with: {COMMAND}"
    assert text(words) == text(told), look
    for word, was in zip(words, told, strict=True):
        assert word.box == pytest.approx(was.box, abs=APART), f"{word.text} stands elsewhere; {look}"


@pytest.mark.parametrize(("engine", "sheet"), CASES)
def test_what_is_written_down_is_what_stands_on_the_sheet(engine: str, sheet: str) -> None:
    assert text(map(Read.of, written_down()[engine][sheet])) == " ".join(SHEETS[sheet].lines)
