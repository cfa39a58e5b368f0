"""Every place of catalogue and arithmetic where one number, day, word or comparison can be another."""

from __future__ import annotations

import ast
import datetime as dt
import re
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

_DATE = re.compile(r"(?<![\w-])(\d{4}-\d\d-\d\d)(?![\w-])")
_QUOTED = re.compile(r'"(-?\d+(?:\.\d+)?)"')
_NUMBER = re.compile(r"(?<=[:,\[{ ])(\d+)(?=\s*[,}\]]|\s*$)")
_LEVEL = re.compile(r"\b([ABC][12])\b")
_FLAG = re.compile(r"\b(true|false)\b")
_LIST = re.compile(r"(?<=: )\[([\w/]+(?:, [\w/]+)+)\]")
_RULE_LINE = re.compile(
    r"^\s*(?:-\s*\{from:|with:|value:|- from:|in_force:|months_after_finality:|waivers:|until:|modality:|before:|"
    r"mandatory:|assumption:|unnamed:|purposes:)"
)
"""Lines of the catalogue that state a rule; titles, quotations, citations and what to bring are no arithmetic."""
_LEVELS = ("A1", "A2", "B1", "B2", "C1", "C2")
_COMPARED: dict[type[ast.cmpop], str] = {
    ast.Lt: "<=", ast.LtE: "<", ast.Gt: ">=", ast.GtE: ">", ast.Eq: "!=", ast.NotEq: "==",
}  # fmt: skip
_SIGNS: dict[type[ast.operator], str] = {ast.Add: "-", ast.Sub: "+", ast.Mult: "+"}
_OPERATORS = re.compile(r"<=|>=|==|!=|<|>")


class Mutant(NamedTuple):
    """One change: `text[start:end]` of the file becomes `to`."""

    file: str
    line: int
    start: int
    end: int
    was: str
    to: str

    def applied(self, text: str) -> str:
        """Return the file's text with the change."""
        return text[: self.start] + self.to + text[self.end :]

    def mentions(self, text: str, tree: Path) -> list[str]:
        """Return the id of the requirement in whose row of the catalogue the change lies; none of code and tables."""
        if not self.file.endswith(".yaml") or not re.search("/(permits|requirements)/", self.file):
            return []
        named = re.findall(r"^(?:  - use: |)([\w.]+):?$", text[: self.start], re.M)[-1:]
        rows = "".join(
            file.read_text(encoding="utf-8") for file in (tree / "validators/requirements").glob("*.yaml")
        )
        return [
            row for key in named for row in re.findall(rf"^{re.escape(key)}:\n  id: ([\w.]+)", rows, re.M)
        ] or named

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.was} -> {self.to}"


def mutants(root: Path) -> list[Mutant]:
    """Return every change of the package `validators` under `root`, in the order of files and lines."""
    found: list[Mutant] = []
    for file in sorted((root / "validators").rglob("*.yaml")):
        if file.name not in ("reasons.yaml", "questions.yaml", "conflicts.yaml"):
            found += _of_catalogue(file.read_text(encoding="utf-8"), str(file.relative_to(root)))
    for file in sorted((root / "validators").glob("*.py")):
        if file.stem not in _NO_ARITHMETIC:
            found += _of_code(file.read_text(encoding="utf-8"), str(file.relative_to(root)))
    return found


_NO_ARITHMETIC = ("strict_yaml", "explain", "nearest", "catalogue", "casefile", "decision_log", "compared")
"""Modules that read files or tell the catalogue to people."""


def _of_catalogue(text: str, name: str) -> Iterator[Mutant]:
    at = 0
    for number, line in enumerate(text.splitlines(keepends=True), 1):
        if _RULE_LINE.match(line):
            rule = line.split(" quote:")[0].split(" citation:")[0]
            for pattern, change in _CHANGES:
                for match in pattern.finditer(rule):
                    to = change(match[1])
                    yield Mutant(name, number, at + match.start(1), at + match.end(1), match[1], to)
        at += len(line)


def _next_day(day: str) -> str:
    return (dt.date.fromisoformat(day) + dt.timedelta(days=1)).isoformat()


def _next_number(number: str) -> str:
    """One more in the last place, which for amounts is one in the last printed digit."""
    value = Decimal(number)
    return str(value + Decimal(1).scaleb(int(value.as_tuple().exponent)))


def _other_level(level: str) -> str:
    place = _LEVELS.index(level)
    return _LEVELS[place + 1] if place + 1 < len(_LEVELS) else _LEVELS[place - 1]


_CHANGES = (
    (_DATE, _next_day),
    (_QUOTED, _next_number),
    (_NUMBER, lambda number: str(int(number) + 1)),
    (_LEVEL, _other_level),
    (_FLAG, lambda flag: "false" if flag == "true" else "true"),
    (_LIST, lambda listed: listed.rsplit(", ", 1)[0]),
)


def _of_code(text: str, name: str) -> Iterator[Mutant]:
    tree, starts = ast.parse(text), [0]
    for line in text.splitlines(keepends=True):
        starts.append(starts[-1] + len(line.encode()))
    raw = text.encode()

    def place(node: ast.expr, *, end: bool = False) -> int:
        line = (node.end_lineno if end else node.lineno) or 1
        column = (node.end_col_offset if end else node.col_offset) or 0
        return len(raw[: starts[line - 1] + column].decode())

    for node in ast.walk(tree):
        if isinstance(node, ast.Compare) and len(node.ops) == 1 and type(node.ops[0]) in _COMPARED:
            begin, stop = place(node.left, end=True), place(node.comparators[0])
            if match := _OPERATORS.search(text, begin, stop):
                to = _COMPARED[type(node.ops[0])]
                yield Mutant(name, node.lineno, match.start(), match.end(), match[0], to)
        elif isinstance(node, ast.BinOp) and type(node.op) in _SIGNS and not _of_text(node):
            begin, stop = place(node.left, end=True), place(node.right)
            if match := re.compile(r"[-+*]").search(text, begin, stop):
                yield Mutant(name, node.lineno, match.start(), match.end(), match[0], _SIGNS[type(node.op)])
        elif isinstance(node, ast.keyword) and _is_number(node.value) and node.arg in _PERIODS:
            begin, stop = place(node.value), place(node.value, end=True)
            was = text[begin:stop]
            yield Mutant(name, node.value.lineno, begin, stop, was, str(int(was) + 1))


_PERIODS = ("days", "weeks", "months", "years")


def _is_number(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, int) and not isinstance(node.value, bool)


def _of_text(node: ast.BinOp) -> bool:
    """Whether it joins texts, lists or tuples: nothing to reckon."""
    kinds = (ast.JoinedStr, ast.List, ast.Tuple, ast.ListComp, ast.Set)
    texts = [side for side in (node.left, node.right) if isinstance(side, ast.Constant)]
    names = [side.id for side in (node.left, node.right) if isinstance(side, ast.Name)]
    return (
        any(isinstance(side, kinds) for side in (node.left, node.right))
        or any(isinstance(side.value, str) for side in texts)
        or any("evidence" in name or "notes" in name for name in names)
    )
