"""Shares and how sure they are (Anteile): the 95 % interval of a rate."""

from __future__ import annotations

from math import sqrt


def bound(hits: int, n: int, *, upper: bool) -> float:
    """Return one side of the 95 % interval of a share (Wilson); 3/n-like where nothing was hit."""
    if n == 0:
        return 1.0 if upper else 0.0
    if upper and hits == 0:
        return float(1 - 0.05 ** (1 / n))
    z, p = 1.96, hits / n
    middle, width = p + z * z / (2 * n), z * sqrt(p * (1 - p) / n + z * z / (4 * n * n))
    return (middle + width if upper else middle - width) / (1 + z * z / n)


def told(hits: int, n: int, *, upper: bool = False, digits: int = 1) -> str:
    """Return a share with its number of cases and its 95 % bound.

    >>> told(97, 100)
    '97.0 % of 100 (>= 91.5 %)'
    """
    if n == 0:
        return "none"
    side, limit = ("<=", bound(hits, n, upper=True)) if upper else (">=", bound(hits, n, upper=False))
    return f"{100 * hits / n:.{digits}f} % of {n} ({side} {100 * limit:.{digits}f} %)"
