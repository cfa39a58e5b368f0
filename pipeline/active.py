"""Scripts and program starts inside a PDF (aktive Inhalte): reported, never run.

Pages are read all the same: nothing here executes what a PDF carries. What this misses: actions in
nested form fields and in attachments.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdfpage import PDFPage
from pdfminer.pdfparser import PDFParser
from pdfminer.pdftypes import resolve1

_ACTIVE = {"JavaScript", "Launch", "ImportData", "SubmitForm", "Rendition"}
_PAGES = 50
_MARKS = (b"/JavaScript", b"/Launch", b"/OpenAction", b"/AA", b"/Annots", b"/ObjStm", b"/JS")


def has_active_content(path: Path) -> bool:
    """Tell whether a PDF carries a script or starts a program; False where it cannot be parsed."""
    with path.open("rb") as stream:
        data = stream.read()
        if not any(mark in data for mark in _MARKS):
            return False  # spares the parser for most letters
        try:
            document = PDFDocument(PDFParser(stream))
            return any(map(_is_active, _actions(document)))
        except Exception:  # pdfminer raises whatever the hostile bytes lead to
            return False


def _actions(document: PDFDocument) -> Iterator[Any]:
    catalog = document.catalog
    yield resolve1(catalog.get("OpenAction"))
    yield from _events(catalog)
    names = resolve1(catalog.get("Names")) or {}
    if isinstance(names, dict) and resolve1(names.get("JavaScript")):
        yield {"S": "JavaScript"}
    for count, page in enumerate(PDFPage.create_pages(document)):
        if count >= _PAGES:
            return
        yield from _events(page.attrs)
        for reference in resolve1(page.attrs.get("Annots")) or ():
            note = resolve1(reference)
            if isinstance(note, dict):
                yield resolve1(note.get("A"))
                yield from _events(note)


def _events(holder: dict[Any, Any]) -> Iterator[Any]:
    events = resolve1(holder.get("AA"))
    if isinstance(events, dict):
        for event in events.values():
            yield resolve1(event)


def _is_active(action: Any) -> bool:
    if not isinstance(action, dict):
        return False
    kind = action.get("S")
    return getattr(kind, "name", kind) in _ACTIVE
