"""The closed lists that report, catalogue, samples and interfaces share (Vokabular).

Source: `pipeline/data/vocabulary.yaml`, the project's copy of its contract.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any


@cache
def _table(name: str) -> dict[str, Any]:
    from ruamel.yaml import YAML

    text = (files("pipeline") / "data" / name).read_text(encoding="utf-8")
    loaded: dict[str, Any] = YAML(typ="safe", pure=True).load(text)
    return loaded


def vocabulary() -> dict[str, Any]:
    """Return the whole vocabulary as plain dictionaries and lists."""
    return _table("vocabulary.yaml")


def field_label(field: str) -> dict[str, str]:
    """Return how a person calls a field, in `de` and `en`; one that has no name is called by its id.

    >>> field_label("decided_on")["en"]
    'Date of the decision'
    """
    plain = field.replace("_", " ")
    label: dict[str, str] = _table("field_labels.yaml").get(field, {"de": plain, "en": plain})
    return label


def kinds() -> dict[str, Any]:
    """Return every kind of paper: id -> {de, fields, note}."""
    found: dict[str, Any] = vocabulary()["kinds"]
    return found


def permit_name(permit: str) -> str:
    """Return the German name of a permit, whether or not the catalogue holds it; "-" for one that is no permit.

    >>> permit_name("ae_25_2_subsidiary")
    '§ 25 Abs. 2, subsidiärer Schutz'
    """
    return str(vocabulary()["permits"].get(permit, "-"))


def exit_codes() -> dict[str, int]:
    """Return the exit statuses of the command by name."""
    codes: dict[str, int] = vocabulary()["exit_codes"]
    return codes
