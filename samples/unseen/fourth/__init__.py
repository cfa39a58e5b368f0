"""The fourth blind series (vierte ungesehene Reihe): other issuers, running letters, boxed forms, bare tables, cards.

Whoever wrote it had opened neither the readers nor the wordings of `samples.papers` and of the earlier series but one
file for the drawing calls. It is only measured, never tuned on: a reader that fails here is mended for the kind of
paper, on papers of its own.

A module has `LAYOUTS`, as in `samples.papers`: from `<kind>__<variant>` to a function
`(rng, holder, as_of, **options) -> Printed`.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from random import Random
from typing import Any

from samples.people import Person

from ._bogen import Printed

Maker = Callable[..., Printed]


@cache
def catalogue() -> dict[str, dict[str, Maker]]:
    """Every group of this series with its layouts; a group's name begins with `fourth_`."""
    names = sorted(info.name for info in iter_modules(__path__) if not info.name.startswith("_"))
    return {f"fourth_{name}": import_module(f"{__name__}.{name}").LAYOUTS for name in names}


def make(what: str, rng: Random, holder: Person, as_of: date, **options: Any) -> Printed:
    """Make `group:layout`, `group` (the lot decides) or `layout`."""
    group, _, layout = what.partition(":")
    if group not in catalogue():
        group, layout = next(name for name, layouts in catalogue().items() if group in layouts), group
    layouts = catalogue()[group]
    return layouts[layout or rng.choice(list(layouts))](rng, holder, as_of, **options)
