"""How the report names what was looked at on a photo."""

import pytest

from pipeline.data_table import data_table
from pipeline.document import Box
from pipeline.photo.limits import judged
from reports.build import plain
from reports.pictures import Picture, whole
from reports.words import table, value_text

ROWS = data_table("pipeline", "photo_limits")
CHECKS = [name for name in ROWS if name not in ("sharpness_scan", "resolution_scan", "too_dark_on_light")]


@pytest.mark.parametrize("name", CHECKS)
def test_every_check_has_a_name_in_both_languages(name: str) -> None:
    assert set(table("photo_checks")[name]) == {"de", "en"}


def test_checks_are_told_with_number_limit_and_result() -> None:
    checks = plain((judged("head_height", 24.0, 22.5, 24.3), judged("sharpness", None)))
    assert value_text(checks, "de") == (
        "Kopfhöhe 24,0 mm (32–36 mm): nicht in Ordnung, Schärfe – (≥ 0,25): bitte ansehen"
    )
    assert value_text(checks, "en").startswith("head height 24.0 mm (32–36 mm): not in order")


def test_frame_of_a_photo_leaves_the_lines_inside_visible() -> None:
    frame, line, aside = Box(0.1, 0.1, 0.4, 0.5), Box(0.1, 0.3, 0.4, 0.302), Box(0.6, 0.6, 0.7, 0.61)
    cut = whole(Picture(id="p1", width=100, height=100, uri=""), [frame, line, frame, aside])
    assert cut.marks == (frame, line, aside)
    assert cut.frames == (frame,)
