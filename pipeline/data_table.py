"""Tables that the packages carry as YAML (Datentabellen)."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any


@cache
def data_table(package: str, name: str) -> dict[str, Any]:
    """Return `<package>/data/<name>.yaml`, read by libyaml: the parser in Python takes six times as long."""
    from ruamel.yaml import YAML

    text = (files(package) / "data" / f"{name}.yaml").read_text(encoding="utf-8")
    table: dict[str, Any] = YAML(typ="safe").load(text)
    return table
