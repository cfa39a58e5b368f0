"""From a reader's score to a probability: what a value is like decides, and no doubt is lost on the way."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest

from extractors import calibration
from extractors.calibration import SCORES, calibrated, probability, signs_of
from pipeline.data_table import data_table
from pipeline.document import Box, Page, Word
from pipeline.field import Field, Fields, Person

HERE = Box(0.1, 0.1, 0.3, 0.12)


def page(*, method: Any = "ocr", agreed: bool = False, other: str | None = None) -> Page:
    word = Word(text="Öztürk", box=HERE, confidence=0.9, agreed=agreed, other=other)
    elsewhere = Word(text="Nr.", box=Box(0.6, 0.6, 0.7, 0.62), confidence=0.4, other="Mr.")
    return Page(file="a.pdf", number=1, method=method, words=(word, elsewhere))


def name(confidence: float = 0.9, **more: Any) -> Field[str]:
    given: dict[str, Any] = {"page": 1, "box": HERE, "method": "label", **more}
    return Field(value="Öztürk", printed="Öztürk", confidence=confidence, **given)


@pytest.mark.parametrize(
    ("read", "signs"),
    [
        (page(method="text_layer"), ("layer", "none")),
        (page(), ("scan", "none")),
        (page(agreed=True), ("scan", "agreed")),
        (page(agreed=True, other="Özturk"), ("scan", "rival")),
    ],
)
def test_only_words_under_the_value_tell_what_the_second_reader_said(
    read: Page, signs: tuple[str, str]
) -> None:
    assert signs_of(name(), (read,)) == signs


def test_what_a_second_reader_saw_of_the_value_is_a_rival() -> None:
    assert signs_of(name(also_read="Özturk"), (page(),)).second == "rival"


@pytest.fixture
def table(monkeypatch: pytest.MonkeyPatch) -> dict[str, list[float]]:
    groups = {
        "all": [0.1 + 0.1 * at for at in range(len(SCORES))],
        "all (doubted)": [0.05] * len(SCORES),
        "scan, agreed: label": [0.99] * len(SCORES),
    }
    monkeypatch.setattr(calibration, "data_table", lambda *_: {"groups": groups})
    return groups


def test_the_finest_group_of_the_table_tells(table: dict[str, list[float]]) -> None:
    assert probability(name(0.91), (page(agreed=True),)) == 0.99
    assert probability(name(0.91), (page(),)) == table["all"][4]


@pytest.mark.parametrize(
    ("score", "column"), [(0.0, 0), (0.4999, 0), (0.5, 1), (0.98, 6), (0.9999, 6), (1.0, 7)]
)
def test_a_column_holds_from_its_own_score_on(
    table: dict[str, list[float]], score: float, column: int
) -> None:
    assert probability(name(score), (page(),)) == table["all"][column]


def test_a_doubted_value_is_never_told_by_undoubted_ones(table: dict[str, list[float]]) -> None:
    assert probability(name(1.0, doubt="ambiguous"), (page(agreed=True),)) == 0.05


@pytest.mark.parametrize("method", ["stated", "person"])
def test_what_a_person_decided_has_no_measured_probability(
    table: dict[str, list[float]], method: str
) -> None:
    field = name(1.0, method=method)
    assert probability(field, (page(),)) is None
    assert field.likelihood == 1.0


def test_every_value_gets_its_probability_and_whether_it_is_sure_does_not_change(
    table: dict[str, list[float]],
) -> None:
    fields = Fields(family_name=name(0.75), persons=(Person(family_name=name(0.6), given_names=None),))
    told = calibrated(fields, (page(),))
    assert told.family_name is not None
    assert (told.family_name.probability, told.family_name.confidence) == (table["all"][2], 0.75)
    assert told.family_name.likelihood == table["all"][2]
    assert told.family_name.sure
    person = told.persons[0]
    assert person.family_name is not None
    assert (person.family_name.probability, person.family_name.sure) == (table["all"][1], False)


def test_the_table_is_whole_rises_with_the_score_and_promises_no_certainty() -> None:
    shipped = data_table("extractors", "calibration")
    assert tuple(shipped["scores"]) == SCORES
    assert {"all", "all (doubted)"} <= shipped["groups"].keys()
    for group, shares in shipped["groups"].items():
        assert len(shares) == len(SCORES), group
        assert all(low <= high for low, high in pairwise(shares)), group
        assert 0 < shares[0] <= shares[-1] < 1, group


def test_the_table_says_on_what_it_was_measured() -> None:
    measured = data_table("extractors", "calibration")["measured"]
    assert measured["set"] == "papers"
    assert measured["seed"] >= 100_000
    assert measured["values"] > 1000
