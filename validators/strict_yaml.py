"""YAML read strictly, with the line of every mistake (Datendateien und Falldateien).

ruamel.yaml refuses a key that stands twice and leaves `NO` a word; pydantic refuses an unknown key and a
wrong type. This module joins both: a mistake is told with file and line.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any, TypeVar

import pydantic
from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.constructor import DuplicateKeyError
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.events import AliasEvent, CollectionEndEvent, CollectionStartEvent

from pipeline.errors import AktencheckError

Model = TypeVar("Model", bound=pydantic.BaseModel)
_UNREADABLE = (YAMLError, ValueError, LookupError, TypeError, AttributeError)
"""What the library raises: beside its own errors those of a value that is none of the type that its mark states."""
_DEEPEST = 20
"""Levels of a stranger's YAML; a case has four."""


class Node:
    """A mapping read from YAML: `data` without its YAML clothes, and the line of every step, looked up when asked.

    The fast parser of libyaml knows no lines; the slow one that does is asked only where a mistake is told.
    """

    def __init__(self, text: str, data: Any, path: tuple[str | int, ...] = ()) -> None:
        self.data = data
        self._text = text
        self._path = path

    def at(self, *path: str | int) -> Node:
        """Return the node that stands at the path."""
        data = self.data
        for step in path:
            data = data[step]
        return Node(self._text, data, self._path + path)

    def line(self, path: Sequence[str | int] = ()) -> int:
        """Return the line (from 1) of the deepest step of the path that stands in the file."""
        return _line_of(YAML(typ="rt", pure=True).load(self._text), (*self._path, *path))


def parse(text: str, name: str, error: type[AktencheckError]) -> Node:
    """Return the mapping at the top of a YAML text; an empty text is an empty mapping.

    Raises:
        AktencheckError: `error` with `name` and line where the text is no YAML, says a key twice or is no
        mapping.
    """
    try:
        loaded = YAML(typ="safe").load(text)
    except _UNREADABLE:
        raise _mistake(text, name, error) from None
    if loaded is None:
        return Node(text, {})
    if not isinstance(loaded, dict):
        raise error(
            f"{name}:1: must be a mapping of keys and values, as in `purpose: issue`",
            de=f"{name}:1: Hier müssen Schlüssel und Werte stehen, etwa `purpose: issue`.",
        )
    return Node(text, _plain(loaded))


def refuse_bombs(text: str, name: str, error: type[AktencheckError]) -> None:
    """Refuse a stranger's YAML that nests beyond measure or refers to itself: the parser would crash, or never end.

    Raises:
        AktencheckError: `error` with `name` and line. What is no YAML at all passes: `parse` tells of it.
    """
    depth = 0
    try:
        for event in YAML(typ="safe").parse(text):
            if isinstance(event, AliasEvent):
                raise _too_involved(name, event.start_mark.line + 1, error)
            depth += isinstance(event, CollectionStartEvent) - isinstance(event, CollectionEndEvent)
            if depth > _DEEPEST:
                raise _too_involved(name, event.start_mark.line + 1, error)
    except (YAMLError, ValueError):
        return


def _too_involved(name: str, line: int, error: type[AktencheckError]) -> AktencheckError:
    return error(
        f"{name}:{line}: no references (* and &) and no deep nesting, please",
        de=f"{name}:{line}: bitte ohne Verweise (* und &) und ohne tiefe Verschachtelung.",
    )


def _mistake(text: str, name: str, error: type[AktencheckError]) -> AktencheckError:
    """Return what is wrong with a text that is no YAML, and in which line."""
    try:
        YAML(typ="rt", pure=True).load(text)
    except MarkedYAMLError as fault:
        mark = fault.problem_mark or fault.context_mark
        line = mark.line + 1 if mark else 1
        if isinstance(fault, DuplicateKeyError):  # its own words quote both values
            return error(
                f"{name}:{line}: found duplicate key; please keep one of the two",
                de=f"{name}:{line}: Ein Schlüssel steht zweimal; bitte nur einmal angeben.",
            )
        return _no_yaml(name, line, error)
    except _UNREADABLE:
        pass
    return _no_yaml(name, 1, error)


def _no_yaml(name: str, line: int, error: type[AktencheckError]) -> AktencheckError:
    return error(
        f"{name}:{line}: no valid YAML; please check colons, brackets and indentation here",
        de=f"{name}:{line}: kein gültiges YAML; bitte hier Doppelpunkte, Klammern und Einrückung prüfen.",
    )


def _plain(node: Any) -> Any:
    """Return the node with text for keys, tuples for lists and days as days."""
    if isinstance(node, Mapping):
        return {str(key): _plain(value) for key, value in node.items()}
    if isinstance(node, list):
        return tuple(_plain(value) for value in node)
    if isinstance(node, dt.datetime):
        return dt.datetime.fromisoformat(node.isoformat())
    return node


def _line_of(node: Any, path: Sequence[str | int]) -> int:
    line = 1
    for step in path:
        if isinstance(node, CommentedMap) and step in node:
            line = node.lc.key(step)[0] + 1
        elif isinstance(node, CommentedSeq) and isinstance(step, int) and step < len(node):
            line = node.lc.item(step)[0] + 1
        else:
            break
        node = node[step]
    return line


def first_fault(fault: pydantic.ValidationError) -> tuple[tuple[str | int, ...], str, str]:
    """Return where the first mistake stands, its type and what is wrong (English), without the value itself.

    The types are pydantic's: https://docs.pydantic.dev/latest/errors/validation_errors/
    """
    first = fault.errors(include_input=False, include_url=False, include_context=False)[0]
    return first["loc"], first["type"], first["msg"]


def build(model: type[Model], data: Any, node: Node, name: str, error: type[AktencheckError]) -> Model:
    """Return the model made of the data; `node` is what it was read from, for the line of a mistake."""
    try:
        return model.model_validate(data, strict=True)
    except pydantic.ValidationError as fault:
        path, _, message = first_fault(fault)
        where = ".".join(str(step) for step in path)
        raise error(f"{name}:{node.line(path)}: {where}: {message}") from None
