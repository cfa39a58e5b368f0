"""Ink at the place of a signature is told from rules, unread print and empty boxes by the pixels."""

from __future__ import annotations

from typing import Any

import cv2
import numpy as np
import pytest

from pipeline.document import Box, Word
from pipeline.marks import marks_on

_WIDTH, _HEIGHT = 1240, 1754


def _paper() -> Any:
    return np.full((_HEIGHT, _WIDTH), 245, np.uint8)


def _kinds(paper: Any, *words: Word) -> list[str]:
    return [mark.kind for mark in marks_on(paper, words)]


def _scribble(paper: Any) -> Box:
    across = np.arange(600, 820, 2)
    down = 1000 + 28 * np.sin(across / 14.0)
    cv2.polylines(paper, [np.stack([across, down], axis=1).astype(np.int32)], False, 30, 3)
    return Box(600 / _WIDTH, 970 / _HEIGHT, 820 / _WIDTH, 1030 / _HEIGHT)


def test_a_dotted_line_to_sign_on_is_a_rule_and_no_ink() -> None:
    paper = _paper()
    paper[1000:1003, 600:1000:6] = 30
    paper[1000:1003, 601:1000:6] = 30
    assert "ink" not in _kinds(paper)


@pytest.mark.parametrize(("text", "confidence"), [("NN", 0.6), ("ASW", 0.42)])
def test_a_scribble_that_the_reader_took_for_a_tall_or_doubtful_word_is_ink(
    text: str, confidence: float
) -> None:
    paper = _paper()
    words = [
        Word(text="Wort", box=Box(0.1, y, 0.2, y + 0.01), confidence=0.95) for y in (0.1, 0.13, 0.16, 0.19)
    ]
    scrawl = Word(text=text, box=_scribble(paper), confidence=confidence)
    assert _kinds(paper, *words, scrawl) == ["ink"]


def test_small_print_that_was_not_read_is_no_ink() -> None:
    paper = _paper()
    cv2.putText(paper, "datum der unterzeichnung", (600, 1000), cv2.FONT_HERSHEY_SIMPLEX, 0.45, 30, 1)
    assert _kinds(paper) == []


@pytest.mark.parametrize("thick", [1, 2, 3])
def test_an_empty_box_with_thick_sides_is_not_ticked(thick: int) -> None:
    paper = _paper()
    cv2.rectangle(paper, (600, 1000), (621, 1021), 40, thick)
    assert _kinds(paper) == ["box"]


def test_a_crossed_box_is_ticked() -> None:
    paper = _paper()
    cv2.rectangle(paper, (600, 1000), (621, 1021), 40, 2)
    cv2.line(paper, (604, 1004), (617, 1017), 40, 2)
    cv2.line(paper, (617, 1004), (604, 1017), 40, 2)
    assert _kinds(paper) == ["ticked_box"]
