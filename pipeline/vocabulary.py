"""The closed lists that report, catalogue, samples and interfaces share (Vokabular).

Source: `pipeline/data/vocabulary.yaml`, the project's copy of its contract.
"""

from __future__ import annotations

from typing import Any

from .data_table import data_table


def vocabulary() -> dict[str, Any]:
    """Return the whole vocabulary as plain dictionaries and lists."""
    return data_table("pipeline", "vocabulary")


def field_label(field: str) -> dict[str, str]:
    """Return how a person calls a field, in `de` and `en`; one that has no name is called by its id.

    >>> field_label("decided_on")["en"]
    'Date of the decision'
    """
    plain = field.replace("_", " ")
    label: dict[str, str] = data_table("pipeline", "field_labels").get(field, {"de": plain, "en": plain})
    return label


def kinds() -> dict[str, Any]:
    """Return every kind of paper: id -> {de, fields, note}."""
    found: dict[str, Any] = vocabulary()["kinds"]
    return found


def exit_codes() -> dict[str, int]:
    """Return the exit statuses of the command by name."""
    codes: dict[str, int] = vocabulary()["exit_codes"]
    return codes
