"""The closed vocabulary of conditions (Prüfungen), found by walking the modules `condition_*`.

A condition is a pure function of the row of the catalogue and the folder; the catalogue names it by its function's
name. The law of all of them: what speaks for the client counts only when it was surely read, what speaks against
counts as a doubt even when it was not.
"""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules

import validators

from .registry import CONDITIONS, Condition

__all__ = ["CONDITIONS", "Condition"]

for _module in sorted(module.name for module in iter_modules(validators.__path__)):
    if _module.startswith("condition_"):
        import_module(f"validators.{_module}")
