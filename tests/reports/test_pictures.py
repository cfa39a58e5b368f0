"""Cuts around evidence."""

from __future__ import annotations

import pytest

from pipeline.document import Box
from reports.pictures import Picture, clusters, cut_around
from validators.finding import Evidence

PAGE = Picture(id="p1", width=1000, height=1414, uri="data:image/webp;base64,")


def at(top: float, bottom: float) -> Evidence:
    return Evidence(document="d1", page=1, box=Box(0.2, top, 0.4, bottom))


def test_near_marks_share_a_cut_and_far_ones_do_not() -> None:
    lots = clusters([at(0.8, 0.82), at(0.1, 0.12), at(0.15, 0.17)])
    assert [[one.box[1] for one in lot if one.box] for lot in lots] == [[0.1, 0.15], [0.8]]


def test_whole_document_stands_alone() -> None:
    assert len(clusters([Evidence(document="d1", page=1), at(0.0, 0.02)])) == 2


@pytest.mark.parametrize(
    "mark",
    [
        Box(0, 0, 0.05, 0.02),
        Box(0.9, 0.98, 1, 1),
        Box(0, 0, 1, 1),
        Box(0.5, 0.5, 0.5, 0.5),
        Box(0.05, 0.4, 0.95, 0.43),
    ],
)
def test_cut_lies_on_the_page_and_holds_the_mark(mark: Box) -> None:
    window = cut_around(PAGE, [mark]).window
    assert 0 <= window.left <= mark.left
    assert mark.right <= window.right <= 1 + 1e-9
    assert 0 <= window.top <= mark.top
    assert mark.bottom <= window.bottom <= 1 + 1e-9
