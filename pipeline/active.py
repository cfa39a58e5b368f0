"""Scripts and program starts inside a PDF (aktive Inhalte): reported, never run.

Pages are read all the same: nothing here executes what a PDF carries. All objects of the file are looked at, wherever
an action hangs: at the file, a page, a link, a form field below another one, behind a harmless action. What this
misses: scripts of XFA forms; objects that only an older state of the file had.

Source: ISO 32000-1 12.6.4.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pikepdf

_ACTION = re.compile(rb"/S\s*/(?:JavaScript|Launch|ImportData|SubmitForm|Rendition)(?![A-Za-z0-9])")
_MARKS = re.compile(
    rb"/JavaScript|/Launch|/ImportData|/SubmitForm|/Rendition|/ObjStm|/Encrypt|/[A-Za-z]*#[0-9A-Fa-f]{2}"
)
"""What stands in every file with an action: it plainly, or that objects are packed or words spelled in numbers."""


def has_active_content(path: Path) -> bool:
    """Tell whether a PDF carries a script or starts a program; False where it cannot be parsed."""
    if not _MARKS.search(path.read_bytes()):
        return False  # spares the parser for most letters
    try:
        with pikepdf.open(path, suppress_warnings=True) as pdf:
            return any(_ACTION.search(told) for told in _objects(pdf))
    except Exception:  # the parser raises whatever the hostile bytes lead to
        return False


def _objects(pdf: pikepdf.Pdf) -> Iterator[bytes]:
    """Yield every object as PDF text, its names in plain letters; of a stream its dictionary."""
    for held in pdf.objects:
        if isinstance(held, pikepdf.Stream):
            yield held.stream_dict.unparse()
        elif isinstance(held, pikepdf.Dictionary | pikepdf.Array):
            yield held.unparse(resolved=True)
