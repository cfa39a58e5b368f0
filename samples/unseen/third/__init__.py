"""The third blind series (dritte ungesehene Reihe): longer papers, foreign originals, handwriting, issuers near by.

Whoever wrote it had opened neither the readers nor the wordings of `samples.papers` and of the first two series.
It is only measured, never tuned on: a reader that fails here is mended for the kind of paper, on papers of its own.

A module has `LAYOUTS`, as in `samples.papers`: from `<kind>__<variant>` to a function
`(rng, holder, as_of, **options) -> Paper`.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from random import Random
from typing import Any

from samples.draw import Paper
from samples.people import Person

Maker = Callable[..., Paper]
_NO_PAPERS = ("stacks",)


@cache
def catalogue() -> dict[str, dict[str, Maker]]:
    """Every group of this series with its layouts; a group's name begins with `third_`."""
    names = sorted(info.name for info in iter_modules(__path__))
    groups = [name for name in names if not name.startswith("_") and name not in _NO_PAPERS]
    return {f"third_{name}": import_module(f"{__name__}.{name}").LAYOUTS for name in groups}


def make(what: str, rng: Random, holder: Person, as_of: date, **options: Any) -> Paper:
    """Make `group:layout`, `group` (the lot decides) or `layout`."""
    group, _, layout = what.partition(":")
    if group not in catalogue():
        group, layout = next(name for name, layouts in catalogue().items() if group in layouts), group
    layouts = catalogue()[group]
    return layouts[layout or rng.choice(list(layouts))](rng, holder, as_of, **options)
