"""What `permits` prints (Titel und Profile des Katalogs)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from validators import explain
from validators.catalogue import catalogue
from validators.compared import Compared, compared

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


def list_compared(lang: Language, day: dt.date) -> str:
    """Return what was compared with the law when, a line each; what is due on the day stands first."""
    law = catalogue().law.law_as_of
    head = f"Rechtsstand {law:%d.%m.%Y}" if lang == "de" else f"Law as of {law}"
    rows = compared(day)
    wide = max(len(row.what) for row in rows)
    return "\n".join([head, "", *(_compared(row, lang, wide) for row in rows)])


def _compared(row: Compared, lang: Language, wide: int) -> str:
    sorts = {"permit": ("Titel", "permit"), "table": ("Tabelle", "table")}
    sort = sorts[row.sort][lang == "en"]
    told = [f"{row.what:{wide}}  {sort:7}  {row.on.isoformat()}"]
    if row.until is not None:
        told.append(f"bis {row.until}" if lang == "de" else f"until {row.until}")
    if row.open:
        told.append(
            f"{row.open} Zeilen ohne Wortlaut" if lang == "de" else f"{row.open} rows without wording"
        )
    if row.due:
        told.append("FÄLLIG" if lang == "de" else "DUE")
    return "; ".join(told)
