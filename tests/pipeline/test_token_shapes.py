"""Look-alikes that a shape decides, and shapes that decide nothing."""

from __future__ import annotations

import pytest

from pipeline.token_shapes import STATUTES, settled


@pytest.mark.parametrize(
    ("read", "printed"),
    [
        ("AsyIG", "AsylG"),
        ("(AsyIG)", "(AsylG)"),
        ("AsyIG/StGB", "AsylG/StGB"),
        ("VwG0", "VwGO"),
        ("StKI", "StKl"),
        ("Il", "II"),
        ("BDI-Il", "BDI-II"),
        ("1.917.53", "1.917,53"),
        ("1,917,53", "1.917,53"),
        ("17,09.1991", "17.09.1991"),
        ("17.09,1991,", "17.09.1991,"),
    ],
)
def test_a_shape_that_nothing_else_has_is_mended(read: str, printed: str) -> None:
    assert settled(read) == printed


@pytest.mark.parametrize(
    "word",
    [
        *STATUTES, "Illing", "Ilse", "ll", "Il-Sung", "2,667.75", "12.50", "1.917", "12.345.678", "192.168.10.25",
        "1.1.1.2024", "45,13.1991", "8382111-438", "Ihr", "Einzel",
    ],
)  # fmt: skip
def test_what_may_be_right_stays(word: str) -> None:
    assert settled(word) == word
