"""What `permits` prints (Titel und Profile des Katalogs)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from validators import explain

from .usage import Language


def list_permits(lang: Language, *, profiles: bool) -> str:
    """Return the permits of the catalogue, or the profiles of authorities, a paragraph each."""
    rows = explain.profiles() if profiles else explain.permits()
    return "\n\n".join(_listed(row, lang) for row in rows)


def _listed(row: Mapping[str, Any], lang: Language) -> str:
    name = row.get("permit") or row["profile"]
    lines = [f"{name}: {row['title'][lang]}"]
    if "citation" in row:
        count = len(row["requirements"])
        lines.append(
            f"  {row['citation']}; "
            + (f"{count} Voraussetzungen" if lang == "de" else f"{count} requirements")
        )
    return "\n".join(lines)
