"""Sizes of usual paper (Papierformate)."""

from __future__ import annotations

_PAPERS_MM = (
    (210, 297),
    (215.9, 279.4),
    (215.9, 355.6),
    (148, 210),
    (105, 148),
    (100, 150),
    (35, 45),
    (297, 420),
)


def is_usual_paper(size_mm: tuple[float, float]) -> bool:
    """Tell whether a size (width, height) is that of usual paper within 3 %: what a file claims often means nothing."""
    short, long = sorted(size_mm)
    return any(abs(short / a - 1) <= 0.03 and abs(long / b - 1) <= 0.03 for a, b in _PAPERS_MM)
