"""Where conditions make themselves known (Prüfungen): `@condition` before a function of a `condition_` module."""

from __future__ import annotations

from collections.abc import Callable

from .folder import Folder, Outcome
from .requirement import Requirement

Condition = Callable[[Requirement, Folder], Outcome]

CONDITIONS: dict[str, Condition] = {}
"""Every condition by its name; filled when the modules are imported, which `validators.conditions` does."""


def condition(function: Condition) -> Condition:
    """Let the catalogue name the function as a row's `condition`.

    Raises:
        ValueError: another condition has the same name.
    """
    name = function.__name__
    if name in CONDITIONS and CONDITIONS[name].__module__ != function.__module__:
        raise ValueError(f"condition {name} is in {function.__module__} and {CONDITIONS[name].__module__}")
    CONDITIONS[name] = function
    return function
