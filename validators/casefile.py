"""`case.yaml`: what the papers of a folder cannot say (Fallangaben), read strictly.

A wrong key, a value of the wrong type, an unknown permit: refused with file, line and the allowed words; no
message repeats a value that could be a name.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

import pydantic
from rapidfuzz import fuzz, process

from pipeline.errors import CaseFileError, NoPermission
from pipeline.vocabulary import vocabulary

from . import strict_yaml
from .case import Case, Facts, Member, Name
from .catalogue import catalogue

FILE_NAME = "case.yaml"
_DATES = ("birth_date", "appointment_on", "asylum_application_on")
_AMOUNTS = ("warm_rent",)
_MODELS: dict[str, type[pydantic.BaseModel]] = {"applicant": Name, "household": Member, "facts": Facts}


def read_case(folder: Path) -> Case:
    """Return what `case.yaml` at the folder's root states; an empty case where there is none.

    Raises:
        CaseFileError: the file is not as it must be; the message names line and allowed words.
        NoPermission: the file cannot be read.
    """
    file = folder / FILE_NAME
    try:
        text = file.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        return Case()
    except UnicodeDecodeError:
        raise CaseFileError(f"{FILE_NAME}:1: must be saved as UTF-8 text") from None
    except IsADirectoryError:
        raise CaseFileError(f"{FILE_NAME}:1: must be a file") from None
    except PermissionError:
        raise NoPermission(f"{FILE_NAME} cannot be read") from None
    return case_of(text)


def case_of(text: str, name: str = FILE_NAME) -> Case:
    """Return the case that a YAML text states.

    >>> case_of("appointment_on: 2027-01-14").appointment_on
    datetime.date(2027, 1, 14)
    """
    node = strict_yaml.parse(text, name, CaseFileError)
    data = _converted(strict_yaml.plain(node))
    try:
        case = Case.model_validate(data, strict=True)
    except pydantic.ValidationError as fault:
        path, message = strict_yaml.first_fault(fault)
        line = strict_yaml.line_of(node, path)
        place = ".".join(str(step) for step in path)
        raise CaseFileError(f"{name}:{line}: {place}: {_help(path, message)}") from None
    _check(case, node, name)
    return case


def merge(case: Case, options: Mapping[str, Any]) -> Case:
    """Return the case with the options of the command line laid over it; an option of None changes nothing.

    Raises:
        UsageError: the permit or profile that results is not in the catalogue.

    >>> merge(Case(purpose="issue"), {"purpose": "extension", "profile": None}).purpose
    'extension'
    """
    given = {name: option for name, option in options.items() if option is not None}
    merged = Case.model_validate({**dict(case), **given}, strict=True)
    if merged.permit is not None:
        catalogue().permit(merged.permit, merged.purpose, merged.profile)
    return merged


def _converted(data: Any) -> Any:
    """Return the data with dates and amounts in quotes as what they are; all else as it stands."""
    if isinstance(data, tuple):
        return tuple(_converted(item) for item in data)
    if not isinstance(data, dict):
        return data
    return {key: _converted(_scalar(key, item)) for key, item in data.items()}


def _scalar(key: str, item: Any) -> Any:
    if key in _DATES and isinstance(item, str) and re.fullmatch(r"\d{4}-\d{2}-\d{2}", item):
        try:
            return dt.date.fromisoformat(item)
        except ValueError:
            return item
    if key in _AMOUNTS and isinstance(item, str | int | float) and not isinstance(item, bool):
        try:
            return Decimal(str(item))
        except InvalidOperation:
            return item
    return item


def _check(case: Case, node: Any, name: str) -> None:
    """Refuse a permit or profile that the catalogue does not hold."""
    rules = catalogue()
    if case.permit is not None and case.permit not in rules.permits:
        known = vocabulary()["permits"]
        line = strict_yaml.line_of(node, ["permit"])
        available = f"available: {', '.join(rules.permits)}"
        if case.permit in known:
            raise CaseFileError(
                f"{name}:{line}: permit: {case.permit} is not yet in the catalogue; {available}"
            )
        near = _nearest(case.permit, list(known))
        raise CaseFileError(f"{name}:{line}: permit: no such permit{near}; {available}")
    if case.profile not in rules.profiles:
        line = strict_yaml.line_of(node, ["profile"])
        near = _nearest(case.profile, list(rules.profiles))
        raise CaseFileError(
            f"{name}:{line}: profile: no such profile{near}; allowed: {', '.join(rules.profiles)}"
        )


def _help(path: tuple[str | int, ...], message: str) -> str:
    """Return what is wrong in plain words, with the allowed words where the key is not known."""
    if message != "Extra inputs are not permitted":
        return message
    model = next((_MODELS[str(step)] for step in path[:-1] if str(step) in _MODELS), Case)
    allowed = list(model.model_fields)
    return f"no such key{_nearest(str(path[-1]), allowed)}; allowed: {', '.join(allowed)}"


def _nearest(word: str, allowed: list[str]) -> str:
    """Return a suggestion in words; empty where nothing is near.

    >>> _nearest("permitt", ["permit", "purpose"])
    ' (did you mean permit?)'
    """
    found = process.extractOne(word, allowed, scorer=fuzz.ratio, score_cutoff=60)
    return f" (did you mean {found[0]}?)" if found else ""
