"""From a measured number to pass, fail or look (Prüfpunkt).

Source: pipeline/data/photo_limits.yaml, one row a check, each with its source.
"""

from __future__ import annotations

import math
from typing import Any

from pipeline.data_table import data_table
from pipeline.document import Check


def judged(
    name: str,
    value: float | None,
    low: float | None = None,
    high: float | None = None,
    *,
    row: str | None = None,
) -> Check:
    """Return the check `name` on a measured value that lies between `low` and `high` (the value itself where None).

    It fails only where the whole interval lies outside; what could not be measured is to be looked at. `row` names
    the row of the table where it is another than the check.
    """
    limit: dict[str, Any] = data_table("pipeline", "photo_limits")[row or name]
    told = {"limit": limit["limit"], "unit": limit["unit"], "source": limit["source"]}
    if value is None or not math.isfinite(value):
        return Check(check=name, result="look", **told)
    told |= {"value": round(value, 3), "low": _rounded(low), "high": _rounded(high)}
    if _inside(limit["pass"], value, value):
        return Check(check=name, result="pass", **told)
    least, most = (value if low is None else low), (value if high is None else high)
    fails = "fail" in limit and not _inside(limit["fail"], least, most)
    return Check(check=name, result="fail" if fails else "look", **told)


def _inside(bounds: list[float | None], low: float, high: float) -> bool:
    """Say whether any of the values from `low` to `high` lies within the bounds."""
    below, above = bounds
    return (below is None or high >= below) and (above is None or low <= above)


def _rounded(number: float | None) -> float | None:
    return None if number is None else round(number, 3)
