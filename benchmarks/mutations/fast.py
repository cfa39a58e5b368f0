"""The answers of all scenarios in one forked child, the likeliest to differ first (Szenarienlauf).

What pytest does around a scenario costs many times what judging it does. Here the scenarios' own test function is
called for each, by a child in which everything but the rules is loaded; the first that fails ends it.
"""

from __future__ import annotations

import os
import pickle
import sys
from collections.abc import Callable, Collection
from importlib import import_module
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import CodeType, FrameType, ModuleType
from typing import Any, NamedTuple

Where = tuple[str, int]
"""A function of the rules: file below the tree, first line."""


class Covered(NamedTuple):
    """Which functions of the rules each scenario runs, by its name; what runs before any of them is nobody's."""

    functions: dict[str, frozenset[Where]]

    def first(self, file: str, line: int, mentions: Collection[str]) -> Callable[[dict[str, Any]], bool]:
        """Return what tells the scenarios that come first for a change at this line.

        `mentions` are words of the changed row: scenarios that say something of it come first where no function is.
        """
        starts = {start for places in self.functions.values() for name, start in places if name == file}
        inner = max((start for start in starts if start <= line), default=None)
        if inner is None:
            return lambda scenario: any(
                word in scenario.get(part, {}) for word in mentions for part in ("expect", "shows")
            )
        return lambda scenario: (file, inner) in self.functions.get(scenario["scenario"], ())


def in_child(tree: Path, work: Callable[[ModuleType], Any]) -> Any:
    """Return what the work returns on the scenarios' test module, both loaded anew in a child whose root is the tree.

    The child sees the tree's `validators`; whatever was loaded before the call is shared with it. What goes wrong while
    the rules are loaded is an answer too: the exception.
    """
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reader)
        answer: Any
        try:
            answer = work(_scenarios(tree))
        except BaseException as fault:  # a change may end in anything
            answer = RuntimeError(type(fault).__name__)
        with os.fdopen(writer, "wb") as told:
            pickle.dump(answer, told)
        os._exit(0)
    os.close(writer)
    with os.fdopen(reader, "rb") as told:
        data = told.read()
    os.waitpid(child, 0)
    return pickle.loads(data) if data else RuntimeError("died")  # from our own child


def _scenarios(tree: Path) -> ModuleType:
    os.chdir(tree)
    sys.path.insert(0, str(tree))
    sys.dont_write_bytecode = True
    module = _loaded(tree / "tests" / "scenarios" / "test_scenarios.py", "mutated_scenarios")
    made = _loaded(tree / "tests" / "scenarios" / "conftest.py", "mutated_papers")
    case = import_module("validators.case").Case
    base = {
        "permit": "ae_25_2_refugee",
        "applicant": dict(zip(_NAMED, made.PERSONS["applicant"], strict=True)),
    }
    module.papers_of = lambda stated: [made.paper(number, one) for number, one in enumerate(stated, 1)]  # type: ignore[attr-defined]
    module.case_of = lambda stated: case.model_validate({**base, **stated})  # type: ignore[attr-defined]
    return module


_NAMED = ("family_name", "given_names", "birth_date")


def _loaded(file: Path, name: str) -> ModuleType:
    spec = spec_from_file_location(name, file)
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def failing(module: ModuleType, first: Callable[[dict[str, Any]], bool]) -> str | None:
    """Return the name of a scenario that fails, those that come first before the others; None where all hold."""
    for scenario in sorted(module.SCENARIOS, key=lambda one: not first(one)):
        try:
            module.test_scenario(scenario, module.papers_of, module.case_of)
        except Exception as fault:
            return f"{scenario['scenario']} ({type(fault).__name__})"
    return None


def covered(module: ModuleType) -> dict[str, frozenset[Where]]:
    """Return for each scenario the functions of the rules that it runs."""
    found: dict[str, frozenset[Where]] = {}
    root = str(Path.cwd() / "validators") + os.sep
    seen: set[CodeType] = set()

    def called(frame: FrameType, event: str, argument: object) -> None:
        seen.add(frame.f_code)

    for scenario in module.SCENARIOS:
        seen.clear()
        sys.settrace(called)
        try:
            module.test_scenario(scenario, module.papers_of, module.case_of)
        finally:
            sys.settrace(None)
        found[scenario["scenario"]] = frozenset(
            ("validators/" + code.co_filename.removeprefix(root), code.co_firstlineno)
            for code in seen
            if code.co_filename.startswith(root)
        )
    return found


def loaded_by(module: ModuleType) -> list[str]:
    """Return the modules that a child has loaded and that no change concerns."""
    own = ("validators", "mutated_", "__main__", "__mp_main__")
    return [name for name in sys.modules if not name.startswith(own)]
