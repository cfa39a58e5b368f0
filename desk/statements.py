"""What a person states of a case (Angaben): `case.yaml` of the client's folder, edited at the desk.

What the desk does not ask for, comments and order stay as they stand in the file.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import io
import types
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any, Literal, NamedTuple, Union, get_args, get_origin

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.scalarstring import DoubleQuotedScalarString

from pipeline.errors import AktencheckError
from pipeline.writing import write_private
from validators.case import Case, Facts, Member, Name
from validators.casefile import FILE_NAME, case_of

Kind = Literal["bool", "date", "amount", "count", "choice"]
_TOP = ("permit", "purpose", "profile", "appointment_on", "letter_language")
ROWS = 8
"""Members of the household that the form has room for."""


class Asked(NamedTuple):
    """A fact that is asked for: its type, the words of a closed list, and what is stated, as the form writes it."""

    name: str
    kind: Kind
    options: tuple[str, ...]
    stated: str


class Stated(NamedTuple):
    """`case.yaml` as it lies there: its case, a digest of the file, and why it cannot be read (None: it can)."""

    case: Case
    seen: str
    trouble: AktencheckError | None


def stated(folder: Path) -> Stated:
    """Return what is stated; an empty case where there is no file, or one that cannot be read."""
    text = _text(folder)
    seen = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:20]
    try:
        return Stated(case_of(text), seen, None)
    except AktencheckError as trouble:
        return Stated(Case(), seen, trouble)


def asked_facts(case: Case) -> tuple[Asked, ...]:
    """Return every fact with what is stated of it."""
    found = []
    for name, field in Facts.model_fields.items():
        kind, options = _kind(field.annotation)
        found.append(Asked(name, kind, options, _shown(getattr(case.facts, name))))
    return tuple(found)


def with_form(folder: Path, form: Mapping[str, str]) -> str:
    """Return the text of `case.yaml` with what a form says.

    Args:
        folder: the client's.
        form: `permit`, `purpose` ...; `applicant.family_name` ...; `facts.employed` ...; `household.0.relation` ...;
            `household_stated`; an empty one takes away what was stated.

    Raises:
        CaseFileError: a value is not as it must be.
    """
    yaml = YAML(typ="rt")
    loaded = yaml.load(_text(folder)) if stated(folder).trouble is None else None
    data = loaded if isinstance(loaded, CommentedMap) else CommentedMap()
    for name in _TOP:
        if name in form:
            _set(data, name, _plain(name, form[name]))
    _part(data, "applicant", {key: form.get(f"applicant.{key}") for key in Name.model_fields}, form)
    _part(data, "facts", {key: form.get(f"facts.{key}") for key in Facts.model_fields}, form)
    if "household_stated" in form:
        _household(data, form)
    held = io.StringIO()
    if data:
        yaml.dump(data, held)
    case_of(held.getvalue())
    return held.getvalue()


def state(folder: Path, text: str) -> None:
    """Write `case.yaml` into the client's folder, as the person says it.

    Raises:
        NoPermission, DiskFull: it cannot be written.
    """
    write_private(folder / FILE_NAME, text.encode())


def _text(folder: Path) -> str:
    try:
        return (folder / FILE_NAME).read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError):
        return ""


def _part(data: CommentedMap, name: str, told: Mapping[str, str | None], form: Mapping[str, str]) -> None:
    part = data.get(name)
    part = part if isinstance(part, CommentedMap) else CommentedMap()
    for key, text in told.items():
        if text is not None:
            _set(part, key, _plain(key, text))
    _set(data, name, part or None)


def _household(data: CommentedMap, form: Mapping[str, str]) -> None:
    rows = CommentedSeq()
    for number in range(ROWS):
        row = CommentedMap()
        for key in Member.model_fields:
            _set(row, key, _plain(key, form.get(f"household.{number}.{key}", "")))
        if "relation" in row:
            rows.append(row)
    if form["household_stated"] == "no":
        _set(data, "household", None)
    else:
        data["household"] = rows


def _set(data: CommentedMap, key: str, value: Any) -> None:
    if value is None:
        data.pop(key, None)
    elif data.get(key) != value:
        data[key] = value


def _plain(key: str, text: str) -> Any:
    """Return what a form's text means in `case.yaml`; what does not fit is left for its reader to refuse."""
    text = text.strip()
    if not text:
        return None
    field = Facts.model_fields.get(key)
    kind = (
        _kind(field.annotation)[0]
        if field
        else "date"
        if key in ("birth_date", "appointment_on")
        else "choice"
    )
    match kind:
        case "bool":
            return {"true": True, "false": False}.get(text, text)
        case "date":
            try:
                return dt.date.fromisoformat(text)
            except ValueError:
                return text
        case "amount":
            return DoubleQuotedScalarString(text.replace(".", "").replace(",", ".") if "," in text else text)
        case "count":
            return int(text) if text.isdecimal() else text
        case _:
            return text


def _kind(annotation: Any) -> tuple[Kind, tuple[str, ...]]:
    if get_origin(annotation) in (types.UnionType, Union):
        annotation = next(one for one in get_args(annotation) if one is not type(None))
    if get_origin(annotation) is Literal:
        return "choice", get_args(annotation)
    kinds: dict[Any, Kind] = {bool: "bool", dt.date: "date", Decimal: "amount", int: "count"}
    return kinds[annotation], ()


def _shown(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None else str(value)
