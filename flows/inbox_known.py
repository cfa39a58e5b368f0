"""Who is known to belong into which folder (bekannte Personen): as `case.yaml` states it, and as the reports say."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from pipeline.errors import AktencheckError
from validators.casefile import read_case
from validators.identity import Identity, stated

from .clients import Client
from .inbox_sorting import Known
from .watch_overview import ids_by_folder


def known_persons(clients: Sequence[Client], out: Path) -> list[Known]:
    """Return for each client that can be checked who belongs into the folder; nobody where nothing is known yet.

    Args:
        clients: the folders.
        out: where the reports lie.
    """
    ids = ids_by_folder()
    return [
        Known(client.folder.name, (*_stated(client.folder), *_reported(client, out, ids)))
        for client in clients
        if client.trouble is None
    ]


def _stated(folder: Path) -> list[Identity]:
    try:
        case = read_case(folder)
    except AktencheckError:
        return []
    return [one for one in map(stated, (case.applicant, *case.household)) if one.name]


def _reported(client: Client, out: Path, ids: Mapping[Path, str]) -> list[Identity]:
    """Return the applicants of the reports on a folder: of its papers most name them."""
    home = out / client.folder.name
    heads = [_head(home / "report.json")]
    if heads[0].get("id") != ids.get(client.folder.resolve()):
        return []  # another folder had this name
    heads += [_head(place) for place in sorted(home.glob("person_*/report.json"))]
    return [one for one in map(_identity, heads) if one.name]


def _head(report: Path) -> dict[str, Any]:
    """Return the head of a written report; the whole of it need not be understood for that."""
    with suppress(OSError, ValueError, AttributeError, TypeError):
        return dict(json.loads(report.read_bytes()).get("case"))
    return {}


def _identity(head: Mapping[str, Any]) -> Identity:
    applicant = head.get("applicant") or {}
    born = None
    with suppress(ValueError, TypeError):
        born = dt.date.fromisoformat(str(applicant.get("birth_date")))
    return Identity(
        family_name=applicant.get("family_name"), given_names=applicant.get("given_names"), birth_date=born
    )
