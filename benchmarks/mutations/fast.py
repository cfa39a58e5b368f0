"""What all scenarios are told and the days of good cases, in one forked child (Szenarienlauf).

What pytest does around a scenario costs many times what judging it does. Here what the tests compare is compared for
each; the first that differs ends the child. A change inside a function is laid into the loaded rules, any
other has the rules loaded anew.
"""

from __future__ import annotations

import gc
import inspect
import os
import pickle
import signal
import sys
from collections.abc import Callable, Iterable, Iterator
from functools import _lru_cache_wrapper, partial
from importlib import import_module
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import CodeType, FrameType, FunctionType, ModuleType
from typing import Any, NamedTuple

from ruamel.yaml import YAML

Where = tuple[str, int]
"""A function of the rules: file below the tree, first line."""


class Check(NamedTuple):
    """A scenario, or the days of a good case: its name, the requirements that it speaks of, and what runs it."""

    name: str
    rows: frozenset[str]
    run: Callable[[], None]


class Covered(NamedTuple):
    """Which functions of the rules each check runs, by its name."""

    functions: dict[str, frozenset[Where]]

    def around(self, file: str, line: int) -> frozenset[str]:
        """Return the checks that run the function around that line; empty where none does, or no function is."""
        starts = {start for places in self.functions.values() for name, start in places if name == file}
        inner = max((start for start in starts if start <= line), default=None)
        return frozenset(name for name, places in self.functions.items() if (file, inner) in places)


def in_child(work: Callable[[], Any]) -> Any:
    """Return what the work returns in a forked child; what goes wrong there is an answer too: the fault's class."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reader)
        answer: Any
        try:
            answer = work()
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


def _same(told: Callable[..., str], scenario: Any, papers_of: Any, case_of: Any, text: str) -> None:
    assert told(scenario, papers_of, case_of) == text


def rooted(tree: Path) -> None:
    """Make the tree the root of this process: its rules are the ones that are loaded from now on."""
    for name in [
        name for name in sys.modules if name.split(".")[0] in ("validators", "scenarios_under_change")
    ]:
        del sys.modules[name]
    os.chdir(tree)
    sys.path[:] = [str(tree), *(place for place in sys.path if "/tree" not in place)]
    sys.dont_write_bytecode = True


def checks(tree: Path) -> list[Check]:
    """Return what each scenario is told, and the days of good cases, loaded anew with the tree's rules."""
    rooted(tree)
    folder = tree / "tests" / "scenarios"
    days = _loaded(folder / "test_days.py", "scenarios_under_change.days")
    words = _loaded(folder / "test_told.py", "scenarios_under_change")
    made = _loaded(folder / "conftest.py", "scenarios_under_change.papers")
    case = import_module("validators.case").Case
    base = {
        "permit": "ae_25_2_refugee",
        "applicant": dict(zip(_NAMED, made.PERSONS["applicant"], strict=True)),
    }

    def papers_of(stated: Any) -> Any:
        return [made.paper(number, one) for number, one in enumerate(stated, 1)]

    def case_of(stated: Any) -> Any:
        return case.model_validate({**base, **stated})

    found = []
    for name, scenarios in words.FILES.items():
        kept = (folder / "told" / f"{name}.txt").read_text(encoding="utf-8").rstrip("\n").split("\n\n")
        for scenario, text in zip(scenarios, kept, strict=True):
            rows = frozenset((*scenario.get("expect", ()), *scenario.get("shows", ())))
            found.append(
                Check(
                    scenario["scenario"], rows, partial(_same, words.told, scenario, papers_of, case_of, text)
                )
            )
    for name in days.CASES:
        rows = YAML(typ="safe").load((folder / "days" / f"{name}.yaml").read_text(encoding="utf-8"))
        held = partial(days.test_no_first_or_last_day_has_moved, name, papers_of, case_of)
        found.append(Check(f"days/{name}", frozenset(rows), held))
    return found


def laid_in(file: Path, text: str) -> bool:
    """Lay the changed text of a loaded module into its functions; False where more than functions changed.

    A function keeps its name and its place, so whoever has it, has the change.
    """
    new = {(code.co_name, code.co_firstlineno): code for code in _functions(compile(text, str(file), "exec"))}
    old = compile(file.read_text(encoding="utf-8"), str(file), "exec")
    changed = {key for code in _functions(old) if new[key := (code.co_name, code.co_firstlineno)] != code}
    if not changed:
        return False
    for held in [one for one in gc.get_objects() if isinstance(one, FunctionType)]:
        key = held.__code__.co_name, held.__code__.co_firstlineno
        if held.__code__.co_filename == str(file) and key in changed:
            held.__code__ = new[key]
    return True


def _functions(code: CodeType) -> Iterator[CodeType]:
    """Yield the functions and methods of a module, not what is defined within them."""
    for inner in code.co_consts:
        if isinstance(inner, CodeType):
            if inner.co_flags & inspect.CO_NEWLOCALS:
                yield inner
            else:  # a class
                yield from _functions(inner)


_NAMED = ("family_name", "given_names", "birth_date")


def _loaded(file: Path, name: str) -> ModuleType:
    spec = spec_from_file_location(name, file)
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def failing(chosen: Iterable[Check]) -> str | None:
    """Return the name of the first check that fails; None where all hold. A change that never ends is noticed too."""
    signal.signal(signal.SIGALRM, _overdue)
    for check in chosen:
        signal.alarm(_LONGEST_S)
        try:
            check.run()
        except Exception as fault:
            return f"{check.name} ({type(fault).__name__})"
        finally:
            signal.alarm(0)
    return None


_LONGEST_S = 240


def _overdue(number: int, frame: FrameType | None) -> None:
    raise TimeoutError


def covered(every: Iterable[Check]) -> dict[str, frozenset[Where]]:
    """Return for each check the functions of the rules that it runs."""
    found: dict[str, frozenset[Where]] = {}
    root = str(Path.cwd() / "validators") + os.sep
    seen: set[CodeType] = set()

    def called(frame: FrameType, event: str, argument: object) -> None:
        seen.add(frame.f_code)

    kept = [one for one in gc.get_objects() if isinstance(one, _lru_cache_wrapper)]
    own = [one for one in kept if one.__module__.startswith("validators") and one.__name__ != "catalogue"]
    for check in every:
        for one in own:
            one.cache_clear()
        seen.clear()
        sys.settrace(called)
        try:
            check.run()
        finally:
            sys.settrace(None)
        found[check.name] = frozenset(
            ("validators/" + code.co_filename.removeprefix(root), code.co_firstlineno)
            for code in seen
            if code.co_filename.startswith(root)
        )
    return found
