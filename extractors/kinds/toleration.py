"""Duldung (toleration): certificate of the suspension of deportation, § 60a Abs. 4 AufenthG.

Issued by the foreigners authority: a folder with a sticker "Aussetzung der Abschiebung (Duldung)",
sub-title "Kein Aufenthaltstitel! Der Inhaber ist ausreisepflichtig!", serial number T and seven digits, a
red bar through the title. Special forms: Ausbildungsduldung (§ 60c), Beschäftigungsduldung (§ 60d), "für
Personen mit ungeklärter Identität" (§ 60b; this addition is mandatory).
Look-alikes: residence titles, Gestattung (V), Fiktionsbescheinigung (F), Grenzübertrittsbescheinigung,
letters that speak of a Duldung.

Source: documents.md B5; §§ 60a to 60d AufenthG; annex D2 of the AufenthV.
"""

from __future__ import annotations

import datetime as dt
import re

from extractors.reading.dates import DateHit, date_in, dates_in
from extractors.reading.first_title import first_title
from extractors.reading.labels import labelled
from extractors.reading.legal_basis import find
from extractors.reading.sheet_holder import sheet_identity
from extractors.reading.spans import Span, lines
from extractors.reading.text import fold, has, likeness
from extractors.reading.told import at_once, day_field, told
from pipeline.document import Document
from pipeline.field import Field, Fields

ACTS: frozenset[str] = frozenset()

_TITLES = (
    "Aussetzung der Abschiebung", "Duldung", "Aussetzung der Abschiebung (Duldung)",
    "Bescheinigung über die Aussetzung der Abschiebung", "Ausbildungsduldung", "Beschäftigungsduldung",
    "Bescheinigung über die Aussetzung der Abschiebung (Duldung)",
    "Duldung für Personen mit ungeklärter Identität",
)  # fmt: skip
_OTHERS = (
    "Grenzübertrittsbescheinigung", "Zusatzblatt", "Zusatzblatt zur Duldung", "Supplementary sheet", "Merkblatt",
    "Zusatzblatt / Supplementary sheet", "Bescheinigung über die vollziehbare Ausreisepflicht", "Passpflichtbelehrung",
)  # fmt: skip
_VALIDITY = (
    "Gültigkeit", "Gültigkeitsdauer", "Geltungsdauer", "Befristung", "Befristet bis", "Gültig", "Gültigkeitszeitraum",
    "Die Duldung ist gültig bis", "Duldung gültig bis", "Ausgesetzt bis", "Dauer der Aussetzung", "Zeitraum",
    "Die Abschiebung ist ausgesetzt bis", "Verlängert bis",
)  # fmt: skip
_STARTS = re.compile(r"\b(?:ab|vom|von|seit)\b\W*$")
_UNCLARIFIED = "für Personen mit ungeklärter Identität"
_SERIAL = re.compile(r"\bT\s?\d{7}\b")


_SUSPENDED = r"\babschiebung\b.{0,80}\bbis(?: zum| einschliesslich)?\b(?=.{0,40}\bausgesetzt)"
"""How a letter says until when."""


class Toleration(Fields):
    """What a toleration says. `valid_until` is the latest date of its stickers."""

    valid_until: Field[dt.date] | None = None
    basis: Field[str] | None = None
    identity_unclarified_60b: Field[bool] | None = None


def identify(document: Document, /) -> float:
    """Return how sure it is that the document is a toleration."""
    if first_title(document, _OTHERS, _TITLES) is not None:
        return 0.0
    title = first_title(document, _TITLES, _OTHERS) is not None
    no_title = has(document.text, "Kein Aufenthaltstitel", at_least=0.9)
    leave = has(document.text, "Der Inhaber ist ausreisepflichtig", "Die Inhaberin ist ausreisepflichtig")
    marks = no_title + leave + bool(_SERIAL.search(document.text))
    if title and marks:
        return 0.96
    if marks >= 2:
        return 0.85
    if title and has(document.text, "gültig bis"):
        return 0.75
    return 0.0


def extract(document: Document, /) -> Toleration:
    """Return what the toleration says."""
    who = sheet_identity(document, latest_expiry=True)
    basis = _basis(document)
    return Toleration(
        **who.common(),
        valid_until=who.valid_until or _valid_until(document),
        basis=basis,
        identity_unclarified_60b=_unclarified(document) or _clarified(basis),
    )


def _valid_until(document: Document) -> Field[dt.date] | None:
    """Return the last day at a label of the validity, on plain paper: "Gültigkeit: längstens bis 03.08.2028"."""
    hits = [
        hit
        for label, hit in labelled(document, *_VALIDITY, shape=_last_day)
        if not _STARTS.search(label.span.text)
    ]
    hits = hits or [hit for _, hit in told(document, _SUSPENDED, at_once(date_in))]
    hit = max(hits, key=lambda hit: hit.value, default=None)
    return day_field(hit) if hit else None


def _last_day(span: Span) -> DateHit | None:
    """Return the last date of a range; None where only its beginning is told."""
    found = list(dates_in(span))
    begins = len(found) == 1 and re.match(r"\W*(?:ab|vom|von|seit)\b", fold(span.text))
    return found[-1] if found and not begins else None


def _basis(document: Document) -> Field[str] | None:
    for span in lines(document):
        match = re.search(
            r"60\s?([abcd])\b(?:\s*Abs\.?\s*(\d))?(?:\s*(?:S\.|Satz)\s*(\d))?", span.text, re.IGNORECASE
        )
        if match:
            parts = [f"§ 60{match[1].lower()}"]
            parts += [f"Abs. {match[2]}"] if match[2] else []
            parts += [f"Satz {match[3]}"] if match[3] else []
            return span.group(match).field(" ".join([*parts, "AufenthG"]), method="pattern")
        other = next(((b, m) for b, m in find(span.text) if b.section in ("60", "104a")), None)
        if other:
            return span.group(other[1]).field(other[0].text, method="pattern")
    return None


def _unclarified(document: Document) -> Field[bool] | None:
    for span in lines(document):
        alike = likeness(span.text, _UNCLARIFIED)
        if alike >= 0.88:
            return span.field(True, method="sentence", confidence=alike)
    return None


def _clarified(basis: Field[str] | None) -> Field[bool] | None:
    """Another printed basis than § 60b says that the identity is no issue: the addition would be mandatory."""
    if basis is None or not basis.value.startswith("§ 60") or "60b" in basis.value:
        return None
    return Field(
        value=False,
        printed=basis.printed,
        page=basis.page,
        box=basis.box,
        confidence=basis.confidence,
        method="pattern",
    )
