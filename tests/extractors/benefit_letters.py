"""Letters of offices and funds for the tests of notices on benefits."""

from __future__ import annotations

from pipeline.document import Document
from tests.extractors.papers import Row, document, paragraph


def letter(sender: str, subject: str, *body: Row | str, date: str = "05.05.2026", unit: str = "") -> Document:
    """A letter: sender, address field, date on the right, subject, text; long text is wrapped."""
    rows: list[Row] = [
        sender,
        unit or None,
        None,
        None,
        "Frau",
        "Samira Rahimi",
        "Lindenstraße 12",
        "04109 Leipzig",
    ]
    rows += [[(0.65, f"Datum: {date}")], None, None]
    rows += ["# " + line for line in subject.split("\n")]
    rows += [None, "Sehr geehrte Frau Rahimi,"]
    for part in body:
        rows += paragraph(part) if isinstance(part, str) else [part]
    return document([*rows, None, "Mit freundlichen Grüßen"])
