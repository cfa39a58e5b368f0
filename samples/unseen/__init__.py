"""Papers by a second hand (ungesehene Papiere): other issuers, wordings and layouts than in `samples.papers`.

Whoever wrote them had not looked at the readers, and nobody tunes a reader on them: this set is only measured.
A reader that fails here is mended for the kind of paper, on papers of its own, never for these wordings.

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
_NO_PAPERS = ("stacks", "second", "third", "fourth")


@cache
def catalogue() -> dict[str, dict[str, Maker]]:
    """Every group of the four series with its layouts; later ones begin with `second_`, `third_` or `fourth_`."""
    names = sorted(info.name for info in iter_modules(__path__))
    groups = [name for name in names if not name.startswith("_") and name not in _NO_PAPERS]
    first: dict[str, dict[str, Maker]] = {
        name: import_module(f"{__name__}.{name}").LAYOUTS for name in groups
    }
    second: dict[str, dict[str, Maker]] = import_module(f"{__name__}.second").catalogue()
    third: dict[str, dict[str, Maker]] = import_module(f"{__name__}.third").catalogue()
    fourth: dict[str, dict[str, Maker]] = import_module(f"{__name__}.fourth").catalogue()
    return first | second | third | fourth


def make(what: str, rng: Random, holder: Person, as_of: date, **options: Any) -> Paper:
    """Make `group:layout`, `group` (the lot decides) or `layout`."""
    group, _, layout = what.partition(":")
    if group not in catalogue():
        group, layout = next(name for name, layouts in catalogue().items() if group in layouts), group
    layouts = catalogue()[group]
    return layouts[layout or rng.choice(list(layouts))](rng, holder, as_of, **options)
