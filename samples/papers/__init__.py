"""The made papers: one module for each kind, found by its name.

A module has `LAYOUTS`: name of the layout to a function `(rng, holder, as_of, **options) -> Paper`.
Papers that a hasty reader takes for something else stand in modules of their own (`lookalike_*`).
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


@cache
def catalogue() -> dict[str, dict[str, Maker]]:
    """Every kind of made paper with its layouts."""
    names = sorted(info.name for info in iter_modules(__path__) if not info.name.startswith("_"))
    return {name: import_module(f"{__name__}.{name}").LAYOUTS for name in names}


def make(what: str, rng: Random, holder: Person, as_of: date, **options: Any) -> Paper:
    """Make a paper of `kind` or `kind:layout`; without a layout the lot decides."""
    kind, _, layout = what.partition(":")
    layouts = catalogue()[kind]
    return layouts[layout or rng.choice(list(layouts))](rng, holder, as_of, **options)
