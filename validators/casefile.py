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

from pipeline.errors import CaseFileError, FileProblem, NoPermission, UsageError
from pipeline.stated import stated_bytes

from . import strict_yaml
from .case import Case, Facts, Member, Name
from .catalogue import catalogue
from .nearest import meant

FILE_NAME = "case.yaml"
_DATES = (
    "birth_date",
    "appointment_on",
    "asylum_application_on",
    "title_since",
    "entered_on",
    "medical_certificate_submitted_on",
)
_AMOUNTS = ("warm_rent", "floor_area_m2")
_MOST_DIGITS = 9
_WRONG = {
    "missing": "fehlt.",
    "bool": "hier muss true oder false stehen, ohne Anführungszeichen.",
    "date": "hier muss ein Datum stehen, etwa 2027-01-14.",
    "decimal": 'hier muss ein Betrag stehen, etwa "780.00".',
    "is_instance": 'hier muss ein Betrag stehen, etwa "780.00".',
    "finite": 'hier muss ein Betrag stehen, etwa "780.00".',
    "int": "hier muss eine ganze Zahl stehen, ohne Anführungszeichen.",
    "greater_than_equal": "diese Zahl ist zu klein.",
    "greater_than": "diese Zahl ist zu klein.",
    "less_than_equal": "diese Zahl ist zu groß.",
    "string_pattern": "hier muss ein Kürzel stehen: Staaten wie SYR, Sprachen wie ar.",
    "string": "hier muss ein Wort stehen; Zahlen bitte in Anführungszeichen.",
    "tuple": "hier muss eine Liste stehen, jede Zeile mit einem Strich davor.",
    "model": "hier müssen Schlüssel mit Werten stehen.",
}
"""What a value must be instead, by the beginning of pydantic's name of the mistake."""

_MODELS: dict[str, type[pydantic.BaseModel]] = {"applicant": Name, "household": Member, "facts": Facts}


def read_case(folder: Path) -> Case:
    """Return what `case.yaml` at the folder's root states; an empty case where there is none.

    Raises:
        CaseFileError: the file is not as it must be; the message names line and allowed words.
        NoPermission: the file cannot be read.
    """
    file = folder / FILE_NAME
    try:
        text = stated_bytes(file).decode("utf-8-sig")
    except FileNotFoundError:
        return Case()
    except UnicodeDecodeError:
        raise CaseFileError(
            f"{FILE_NAME}:1: must be saved as UTF-8 text",
            de=f"{FILE_NAME}:1: bitte als UTF-8-Text speichern.",
        ) from None
    except IsADirectoryError:
        raise CaseFileError(
            f"{FILE_NAME}:1: must be a file, not a folder",
            de=f"{FILE_NAME}:1: muss eine Datei sein, kein Ordner.",
        ) from None
    except FileProblem:
        raise CaseFileError(
            f"{FILE_NAME}:1: must be a small text file",
            de=f"{FILE_NAME}:1: muss eine kleine Textdatei sein.",
        ) from None
    except PermissionError:
        raise NoPermission(
            f"No permission to read {FILE_NAME} in the client folder. Please check its permissions.",
            de=f"Keine Leserechte für {FILE_NAME} im Ordner. Bitte die Rechte der Datei prüfen.",
        ) from None
    return case_of(text)


def case_of(text: str, name: str = FILE_NAME) -> Case:
    """Return the case that a YAML text states.

    >>> case_of("appointment_on: 2027-01-14").appointment_on
    datetime.date(2027, 1, 14)
    """
    strict_yaml.refuse_bombs(text, name, CaseFileError)
    node = strict_yaml.parse(text, name, CaseFileError)
    data = _converted(node.data)
    try:
        case = Case.model_validate(data, strict=True)
    except pydantic.ValidationError as fault:
        path, kind, message = strict_yaml.first_fault(fault)
        where = f"{name}:{node.line(path)}: {'.'.join(str(step) for step in path)}"
        en, de = _unknown_key(path) if kind == "extra_forbidden" else (message, _german(kind, message))
        raise CaseFileError(f"{where}: {en}", de=f"{where}: {de}") from None
    _check(case, node, name)
    return case


def merge(case: Case, options: Mapping[str, Any]) -> Case:
    """Return the case with the options of the command line laid over it; an option of None changes nothing.

    Raises:
        UsageError: the permit or profile that results is not in the catalogue.

    >>> merge(Case(purpose="issue"), {"purpose": "extension", "profile": None}).purpose
    'extension'
    """
    stated = {name: getattr(case, name) for name in case.model_fields_set}
    given = {name: option for name, option in options.items() if option is not None}
    merged = Case.model_validate({**stated, **given}, strict=True)
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
            amount = Decimal(str(item))
        except InvalidOperation:
            return item
        # 1e999999999 is an amount to Python, and no machine could write it out
        return amount if amount.is_finite() and abs(amount.adjusted()) < _MOST_DIGITS else str(item)
    return item


def _check(case: Case, node: strict_yaml.Node, name: str) -> None:
    """Refuse a permit or profile that the catalogue does not hold."""
    try:
        key = "permit"
        if case.permit is not None:
            catalogue().known_permit(case.permit)
        key = "profile"
        catalogue().known_profile(case.profile)
    except UsageError as fault:
        where = f"{name}:{node.line([key])}"
        raise CaseFileError(f"{where}: {fault.en}", de=f"{where}: {fault.de}") from None


def _unknown_key(path: tuple[str | int, ...]) -> tuple[str, str]:
    """Return in English and German that there is no such key, what was meant and what is allowed."""
    model = next((_MODELS[str(step)] for step in path[:-1] if str(step) in _MODELS), Case)
    allowed = ", ".join(model.model_fields)
    en, de = meant(str(path[-1]), model.model_fields)
    return f"no such key{en}; allowed: {allowed}", f"Diesen Schlüssel gibt es nicht{de}; erlaubt: {allowed}."


def _german(kind: str, message: str) -> str:
    """Return a mistake of a value in German; `kind` and `message` are pydantic's.

    >>> _german("literal_error", "Input should be 'issue' or 'extension'")
    "erlaubt ist 'issue' oder 'extension'."
    """
    if kind == "literal_error":
        return message.replace("Input should be", "erlaubt ist").replace(" or ", " oder ") + "."
    return next((text for start, text in _WRONG.items() if kind.startswith(start)), "ungültiger Wert.")
