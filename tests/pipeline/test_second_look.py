"""What decides is read by a second engine unless the first is nearly certain; what each saw is kept."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from pipeline import second_look
from pipeline.document import Box, Word
from pipeline.second_look import looked_again

PAGE = np.full((1000, 800), 255, np.uint8)


def _word(text: str, confidence: float) -> Word:
    return Word(text=text, box=Box(0.2, 0.3, 0.35, 0.32), confidence=confidence)


@pytest.fixture
def second(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Return a way to say what the second engine reads wherever it is asked; counts how often it is."""
    asked: list[int] = []

    def reads(text: str, confidence: float) -> list[int]:
        def words(sheet: np.ndarray, dpi: float, **more: object) -> tuple[Word, ...]:
            asked.append(1)
            inset = second_look._GAP / sheet.shape[1], second_look._GAP / sheet.shape[0]
            pad = 0.03
            box = Box(inset[0] + pad, inset[1] + pad, 1 - inset[0] - pad, 1 - inset[1] - pad)
            return (Word(text=text, box=box, confidence=confidence),)

        monkeypatch.setattr(second_look, "read_words", words)
        return asked

    return reads


def _look(word: Word) -> Word:
    (found,) = looked_again((word,), PAGE, 200.0)
    return found


def test_two_engines_that_agree_make_a_word_surer(second: Any) -> None:
    second("12.03.2024", 0.8)
    found = _look(_word("12.03.2024", 0.7))
    assert (found.text, found.agreed, found.other) == ("12.03.2024", True, None)
    assert found.confidence == pytest.approx(0.9)


def test_two_engines_that_are_sure_of_different_figures_make_a_doubt_and_both_are_kept(second: Any) -> None:
    second("12.08.2024", 0.93)
    found = _look(_word("12.03.2024", 0.96))
    assert (found.text, found.other, found.agreed) == ("12.03.2024", "12.08.2024", False)
    assert found.confidence < 0.7


def test_the_surer_engine_is_believed_but_never_fully(second: Any) -> None:
    second("Yıldız", 0.95)
    found = _look(_word("Yaldiz", 0.5))
    assert (found.text, found.other) == ("Yıldız", "Yaldiz")
    assert found.confidence < 0.7


def test_an_unsure_second_engine_does_not_shake_a_sure_first_one_and_is_kept(second: Any) -> None:
    second("l2.O3.2024", 0.4)
    found = _look(_word("12.03.2024", 0.97))
    assert (found.confidence, found.other) == (0.97, "l2.O3.2024")


def test_marks_of_punctuation_around_a_word_are_no_disagreement(second: Any) -> None:
    second("1.917,53.", 0.9)
    assert _look(_word("1.917,53", 0.95)).agreed


@pytest.mark.parametrize(
    ("text", "confidence", "looks"),
    [
        ("1.917,53", 0.985, 1),
        ("1.917,53", 0.995, 0),
        ("Öztürk", 0.96, 1),
        ("Öztürk", 0.98, 0),
        ("(Öztürk", 0.96, 1),
        ("wird", 0.9, 0),
        ("wird", 0.7, 1),
        ("-", 0.1, 0),
    ],
)
def test_figures_and_names_are_read_twice_below_a_higher_mark_than_other_words(
    second: Any, text: str, confidence: float, looks: int
) -> None:
    asked = second("x", 0.1)
    _look(_word(text, confidence))
    assert len(asked) == looks


def test_word_that_the_second_engine_does_not_find_stays_as_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(second_look, "read_words", lambda *a, **k: ())
    word = _word("12.03.2024", 0.7)
    assert _look(word) == word


def test_a_scribble_alone_starts_no_second_engine_and_stays_unsure(second: Any) -> None:
    asked = second("MN", 0.9)
    assert _look(_word("WW", 0.2)).confidence == 0.2
    assert not asked


@pytest.mark.parametrize("text", ["B1", "Ali", "Köln"])
def test_what_may_be_read_is_looked_at_again_however_short(second: Any, text: str) -> None:
    asked = second(text, 0.9)
    _look(_word(text, 0.3 if text != "Ali" else 0.5))
    assert asked
