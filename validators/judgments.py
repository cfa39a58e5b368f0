"""Rulings of courts (Urteile, Beschlüsse) that may have changed what another paper says."""

from __future__ import annotations

import datetime as dt
import re

from extractors.kind import Paper

from .folder import Folder, sure_value, value

ON_PROTECTION = re.compile("verwaltungsg|verfassungsg", re.IGNORECASE)
"""Courts that quash a decision of the Federal Office, or leave its withdrawal standing."""
ON_MARRIAGE = re.compile("amtsg|familieng|oberlandesg", re.IGNORECASE)
"""Courts that divorce."""


def judgments_since(folder: Folder, since: dt.date | None, courts: re.Pattern[str]) -> tuple[Paper, ...]:
    """Return the rulings that are not surely another person's, another court's or older than `since`.

    What a court ruled is for a person to read: the operative part may grant, quash, divorce or dismiss.
    """
    return tuple(
        paper
        for paper in folder.of("court_judgment")
        if _is_of(paper, courts) and not _is_older(sure_value(paper, "decided_on"), since)
    )


def _is_of(paper: Paper, courts: re.Pattern[str]) -> bool:
    court = value(paper, "court")
    return court is None or courts.search(str(court)) is not None


def _is_older(day: dt.date | None, since: dt.date | None) -> bool:
    return day is not None and since is not None and day < since
