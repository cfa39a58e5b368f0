"""What was measured on a photo, judged and told in plain words (Lichtbildprüfung).

Source: limits in pipeline/data/photo_limits.yaml, PassV annex 8, Fotomustertafel (children up to ten).
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from functools import cache
from typing import Any

from pipeline.data_table import data_table
from pipeline.document import Check

from .finding import Text
from .folder import Outcome

_SHARES = ("faces",)
_SIZES = ("width", "height")
"""Judged by the row's own arguments."""


def for_age(checks: Sequence[Check], with_: dict[str, Any], *, child: bool | None) -> tuple[Check, ...]:
    """Return the checks with the limits of a child's photo where it is one; `child` None: the age is not known.

    A head that only a child may have is then to be looked at.
    """
    if child is False:
        return tuple(checks)
    return tuple(_of_child(check, with_, sure=bool(child)) for check in checks)


def _of_child(check: Check, with_: dict[str, Any], *, sure: bool) -> Check:
    bounds = with_.get(f"child_{check.check}")
    if bounds is None or check.value is None or check.result == "pass":
        return check
    good_from, good_to, fail_from, fail_to = (float(bound) for bound in bounds)
    low = check.value if check.low is None else check.low
    high = check.value if check.high is None else check.high
    if sure and good_from <= check.value <= good_to:
        return check.model_copy(update={"result": "pass"})
    outside = high < fail_from or low > fail_to
    return check.model_copy(update={"result": "fail" if outside else "look"})


def told(checks: Sequence[Check]) -> Outcome | None:
    """Return what is wrong or open with the photo, the gravest first, the rest as notes; None: nothing is.

    The sizes are judged elsewhere.
    """
    order = list(_sentences())
    found = sorted((c for c in checks if c.check not in _SIZES), key=lambda check: order.index(check.check))
    faults = [check for check in found if check.result == "fail"]
    open_ = [check for check in found if check.result == "look"]
    if not faults and not open_:
        return None
    first, *rest = [*faults, *open_]
    advised, notes = {_do(first).de}, []
    for check in rest:
        what, do = _what(check), _do(check)
        notes.append(what if do.de in advised else _joined(what, do))
        advised.add(do.de)
    return Outcome(
        status="not_met" if faults else "unclear",
        code="photo_faulty" if faults else "photo_look",
        args={"what": _what(first), "do": _do(first)},
        notes=tuple(notes),
    )


def _what(check: Check) -> Text:
    words = _words(check)
    if check.value is None:
        return words.get("blind") or Text(
            de="Ein Punkt des Fotos war nicht zu messen (1).",
            en="One point of the photo could not be measured (1).",
        )
    return _filled(words["what"], check)


def _do(check: Check) -> Text:
    return _words(check)["do"]


def _words(check: Check) -> dict[str, Text]:
    """Return the sentences for a check, by the side on which its value lies outside."""
    row = _sentences()[check.check]
    if "low" not in row:
        return row
    middle = sum(_numbers(check.limit)) / 2
    side: dict[str, Text] = row["low" if (check.value or 0.0) < middle else "high"]
    return side


def _numbers(limit: str) -> tuple[float, float]:
    low, _, high = limit.replace(",", ".").partition("–")
    return float(low), float(high)


def _filled(text: Text, check: Check) -> Text:
    number = abs(check.value or 0.0) if check.unit == "°" else (check.value or 0.0)
    if check.check in _SHARES:
        shown = f"{number * 100:.0f} %"
        return Text(de=text.de.format(value=shown), en=text.en.format(value=shown))
    places = 0 if check.unit == "px" or abs(number) >= 100 else 1 if check.unit or abs(number) >= 1.5 else 3
    exact = Decimal(str(round(number, places)))
    return Text(de=text.de.format(value=f"{exact}".replace(".", ",")), en=text.en.format(value=f"{exact}"))


def _joined(one: Text, other: Text) -> Text:
    return Text(de=f"{one.de} {other.de}", en=f"{one.en} {other.en}")


@cache
def _sentences() -> dict[str, dict[str, Any]]:
    """Return the sentences by check, in the order in which they are told."""
    return {name: _texts(row) for name, row in data_table("validators", "photo_sentences").items()}


def _texts(row: dict[str, Any]) -> dict[str, Any]:
    return {key: Text(**value) if set(value) == {"de", "en"} else _texts(value) for key, value in row.items()}
