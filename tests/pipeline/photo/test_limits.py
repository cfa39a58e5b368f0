from importlib.resources import files

import pytest

from pipeline.data_table import data_table
from pipeline.photo.limits import judged

ROWS = data_table("pipeline", "photo_limits")


@pytest.mark.parametrize(
    ("low", "value", "high", "result"),
    [
        (24.0, 25.4, 26.9, "fail"),
        (25.0, 26.0, 27.1, "look"),
        (28.9, 30.9, 32.0, "look"),
        (29.0, 31.0, 33.0, "pass"),
        (35.0, 37.0, 39.0, "pass"),
        (36.0, 37.1, 39.9, "look"),
        (39.9, 41.0, 43.0, "look"),
        (40.1, 42.0, 44.0, "fail"),
    ],
)
def test_head_is_refused_only_where_all_that_is_possible_lies_outside(
    low: float, value: float, high: float, result: str
) -> None:
    assert judged("head_height", value, low, high).result == result


@pytest.mark.parametrize("name", ROWS)
def test_what_was_not_measured_is_looked_at(name: str) -> None:
    for value in (None, float("nan"), float("inf")):
        check = judged(name, value)
        assert (check.result, check.value) == ("look", None)


@pytest.mark.parametrize("name", ROWS)
def test_limits_of_refusal_lie_outside_those_of_passing_and_each_names_its_source(name: str) -> None:
    row = ROWS[name]
    assert row["source"]
    assert row["limit"]
    if "fail" not in row:
        return
    (good_from, good_to), (from_, to) = row["pass"], row["fail"]
    assert good_from is None or from_ is None or from_ < good_from
    assert good_to is None or to is None or to > good_to


@pytest.mark.parametrize(
    "name", ["irises", "eyes_open", "nod", "colour", "background_light", "border", "raster"]
)
def test_what_cannot_be_told_surely_is_never_refused(name: str) -> None:
    assert {judged(name, value).result for value in (-1e6, 0.0, 1e6)} <= {"pass", "look"}


def test_check_carries_number_limit_unit_and_source() -> None:
    check = judged("head_height", 24.04, 22.5, 24.3)
    assert (check.value, check.low, check.high) == (24.04, 22.5, 24.3)
    assert (check.limit, check.unit, check.source) == ("32–36", "mm", "Fotomustertafel")


def test_the_table_is_data_of_the_package() -> None:
    assert (files("pipeline") / "data" / "photo_limits.yaml").is_file()
