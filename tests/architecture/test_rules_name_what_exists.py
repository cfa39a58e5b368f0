"""Kinds and fields that the code of the rules names exist: a misspelt one would never be found in a folder.

The tables of the rules (`validators/requirements`, `validators/permits`) are checked where they are loaded.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import pytest

from pipeline.field import Fields
from pipeline.vocabulary import kinds
from validators.catalogue import ADDED_FIELDS

FIELDS = {
    *(name for kind in kinds().values() for name in kind["fields"]),
    *(name for names in ADDED_FIELDS.values() for name in names),
    *Fields.model_fields,
}
READERS = {"value", "sure_value", "field"}
"""Functions of the rules that take a paper and the name of a field."""
MODULES = sorted(Path(str(files("validators"))).glob("*.py"))


def _words(node: ast.expr) -> Iterator[str]:
    """Yield the plain strings of an expression: one, or those of a tuple, list or set."""
    parts = node.elts if isinstance(node, ast.Tuple | ast.List | ast.Set) else [node]
    yield from (p.value for p in parts if isinstance(p, ast.Constant) and isinstance(p.value, str))


def _is_kind(node: ast.expr) -> bool:
    """Whether this is `paper.kind` (`decision.kind` tells decisions apart)."""
    return (
        isinstance(node, ast.Attribute) and node.attr == "kind" and not _of(node, "decision", "entry", "ref")
    )


def _of(node: ast.Attribute, *names: str) -> bool:
    return isinstance(node.value, ast.Name) and node.value.id in names


def named_kinds(code: str) -> Iterator[str]:
    """Yield the kinds that are asked for: `folder.of(...)`, `paper.kind == ...`, `paper.kind in (...)`."""
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "of":
            for argument in node.args:
                yield from _words(argument)
        if isinstance(node, ast.Compare) and _is_kind(node.left):
            for side in node.comparators:
                yield from _words(side)


def named_fields(code: str) -> Iterator[str]:
    """Yield the fields that are read: `value(paper, "since")` and its like."""
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in READERS:
            for argument in node.args[1:2]:
                yield from _words(argument)


@pytest.mark.parametrize("module", MODULES, ids=lambda path: path.stem)
def test_rules_ask_for_kinds_and_fields_that_exist(module: Path) -> None:
    code = module.read_text(encoding="utf-8")
    assert set(named_kinds(code)) <= set(kinds())
    assert set(named_fields(code)) - {""} <= FIELDS


def test_what_is_asked_for_is_seen() -> None:
    code = """
papers = folder.of("pasport", "toleration")
if paper.kind == "paysilp" or paper.kind in ("translaton", "passport") or decision.kind == "status":
    value(paper, "valid_untill")
"""
    assert set(named_kinds(code)) == {"pasport", "toleration", "paysilp", "translaton", "passport"}
    assert set(named_fields(code)) == {"valid_untill"}
    every = [path.read_text(encoding="utf-8") for path in MODULES]
    assert len({kind for code in every for kind in named_kinds(code)}) > 15
    assert len({name for code in every for name in named_fields(code)}) > 20
