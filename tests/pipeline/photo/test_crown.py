"""The crown under the hair: what is likely, and how sure that is."""

import numpy as np
import pytest

from pipeline.photo.crown import CHILD, CHILD_MORE, crown_of, is_bare

LEVEL = 1.935


def test_without_silhouette_the_landmarks_alone_tell() -> None:
    crown = crown_of(LEVEL, None)
    assert crown.likely == pytest.approx(LEVEL + CHILD * CHILD_MORE, abs=0.01)
    assert crown.least < LEVEL < crown.most


@pytest.mark.parametrize("end", [1.8, 1.95, 2.2])
def test_bald_head_ends_where_its_silhouette_ends_and_that_is_surer_than_hair(end: float) -> None:
    bald, haired = crown_of(LEVEL, end, bare=True), crown_of(LEVEL, end)
    assert bald.likely == pytest.approx(end, abs=0.04)
    assert bald.most - bald.least < haired.most - haired.least
    assert haired.likely < bald.likely


def test_nothing_of_a_head_is_higher_than_where_hair_ends() -> None:
    for end in (1.8, 2.0, 2.3):
        assert crown_of(LEVEL, end).most <= end + 0.05


def test_higher_hair_makes_a_higher_crown_but_by_less() -> None:
    low, high = crown_of(LEVEL, 2.0), crown_of(LEVEL, 2.3)
    assert 0 < high.likely - low.likely < 0.3


def test_silhouette_lower_than_any_head_is_not_believed() -> None:
    assert crown_of(LEVEL, 1.2) == crown_of(LEVEL, None)


def test_head_that_the_photo_cuts_may_go_on_above_it() -> None:
    cut, ends = crown_of(LEVEL, 2.0, cut=True), crown_of(LEVEL, 2.0)
    assert cut.likely > ends.likely
    assert cut.most > 2.1


def scalp(colour: tuple[int, int, int]) -> np.ndarray:
    image = np.full((531, 413, 3), (190, 140, 110), np.uint8)
    image[:120] = colour
    return image


def test_skin_up_to_the_top_is_bare_and_hair_is_not() -> None:
    points = np.tile([206.0, 200.0, 0.0], (468, 1))
    assert is_bare(scalp((186, 138, 110)), points, 60, 150)
    for hair in ((30, 25, 22), (150, 118, 76), (200, 200, 196), (52, 60, 92)):
        assert not is_bare(scalp(hair), points, 60, 150)
