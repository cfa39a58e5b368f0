"""The whole pages of a PDF that breaks off before its list of pages (abgebrochenes PDF): scanners write that list last.

A page counts as whole where every object that it needs is there to its end. What this misses: pages kept in compressed
object streams, and locked files.

Source: ISO 32000-1 7.5 and 7.7.3.
"""

from __future__ import annotations

import re

_OBJECT = re.compile(rb"(?<!\d)(\d{1,9})\s+\d{1,5}\s+obj\b(.*?)endobj", re.DOTALL)
_PAGE = re.compile(rb"/Type\s*/Page(?![A-Za-z])")
_PARENT = re.compile(rb"/Parent\s+\d+\s+\d+\s+R")
_REFERENCE = re.compile(rb"(?<!\d)(\d{1,9})\s+\d{1,5}\s+R\b")


def whole_pages(data: bytes) -> bytes | None:
    """Return a PDF of the pages that are whole, in the order of the file; None where there is none."""
    if b"/Encrypt" in data:
        return None
    # of an object that carries a stream the dictionary alone: its bytes mean nothing here
    objects = {int(m[1]): m[2].partition(b"stream")[0] for m in _OBJECT.finditer(data)}
    pages = [number for number, body in objects.items() if _PAGE.search(body) and _is_whole(number, objects)]
    if not pages:
        return None
    catalog, tree = max(objects) + 1, max(objects) + 2
    kids = b" ".join(b"%d 0 R" % page for page in pages)
    return data + (
        b"\nendstream\nendobj\n%d 0 obj\n<</Type/Catalog/Pages %d 0 R>>\nendobj\n" % (catalog, tree)
        + b"%d 0 obj\n<</Type/Pages/Count %d/Kids[%s]>>\nendobj\n" % (tree, len(pages), kids)
        + b"trailer\n<</Root %d 0 R/Size %d>>\nstartxref\n0\n%%%%EOF\n" % (catalog, tree + 1)
    )


def _is_whole(page: int, objects: dict[int, bytes]) -> bool:
    seen: set[int] = set()
    pending = [page]
    while pending:
        number = pending.pop()
        if number not in objects:
            return False
        if number not in seen:
            seen.add(number)
            pending += [int(m[1]) for m in _REFERENCE.finditer(_PARENT.sub(b"", objects[number]))]
    return True
