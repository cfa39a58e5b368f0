"""Shares and how sure they are (Anteile): the 95 % interval of a rate."""

from __future__ import annotations

from collections.abc import Callable
from math import exp, fsum, lgamma, log, log1p, sqrt


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


def exact_bounds(hits: int, n: int) -> tuple[float, float]:
    """Return the two-sided 95 % interval of a share (Clopper-Pearson): never narrower than it may be.

    >>> low, high = exact_bounds(97, 100)
    >>> round(low, 3), round(high, 3)
    (0.915, 0.994)
    """
    if n == 0:
        return 0.0, 1.0
    low = 0.0 if hits == 0 else _solved(lambda p: 1 - _at_most(hits - 1, n, p), 0.025)
    high = 1.0 if hits == n else _solved(lambda p: 1 - _at_most(hits, n, p), 0.975)
    return low, high


def _solved(rising: Callable[[float], float], wanted: float) -> float:
    """Return the argument between 0 and 1 at which a rising function has the wanted value."""
    low, high = 0.0, 1.0
    for _ in range(50):
        middle = (low + high) / 2
        low, high = (middle, high) if rising(middle) < wanted else (low, middle)
    return low


def _at_most(hits: int, n: int, p: float) -> float:
    """Return how probable it is that of n trials no more than so many hit."""
    if p <= 0.0 or p >= 1.0:
        return float(p <= 0.0 or hits >= n)
    terms = (
        lgamma(n + 1) - lgamma(k + 1) - lgamma(n - k + 1) + k * log(p) + (n - k) * log1p(-p)
        for k in range(hits + 1)
    )
    return min(1.0, fsum(map(exp, terms)))
