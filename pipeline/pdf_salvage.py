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
_LENGTH = re.compile(rb"/Length\s+(\d+)\b(?!\s+\d+\s+R)")
_STREAM = re.compile(rb"stream\r?\n")
_REFERENCE = re.compile(rb"(?<!\d)(\d{1,9})\s+\d{1,5}\s+R\b")


def whole_pages(data: bytes) -> bytes | None:
    """Return a PDF of the pages that are whole, in the order of the file; None where there is none."""
    if b"/Encrypt" in data:
        return None
    found = {int(match[1]): match[2] for match in _OBJECT.finditer(data)}
    objects = {number: body for number, body in found.items() if _is_whole(body)}
    needed: dict[int, set[int]] = {}
    for number, body in objects.items():
        if _PAGE.search(_dictionary(body)) and (needs := _needed(number, objects)) is not None:
            needed[number] = needs
    if not needed:
        return None
    catalog, tree = max(objects) + 1, max(objects) + 2
    kids = b" ".join(b"%d 0 R" % page for page in needed)
    written = {number: objects[number] for number in sorted(set().union(*needed.values()))}
    written[catalog] = b"<</Type/Catalog/Pages %d 0 R>>" % tree
    written[tree] = b"<</Type/Pages/Count %d/Kids[%s]>>" % (len(needed), kids)
    body = b"".join(b"%d 0 obj%s\nendobj\n" % (number, content) for number, content in written.items())
    # without a table: its reader makes one of what it finds
    return b"%%PDF-1.7\n%strailer\n<</Root %d 0 R/Size %d>>\nstartxref\n0\n%%%%EOF\n" % (
        body,
        catalog,
        tree + 1,
    )


def _dictionary(body: bytes) -> bytes:
    """Return what stands before an object's stream: the bytes in there mean nothing here."""
    return body.partition(b"stream")[0]


def _is_whole(body: bytes) -> bool:
    """Whether a dictionary has its end and the stream behind it the length that it says."""
    if body.lstrip().startswith(b"<<") and not _dictionary(body).rstrip().endswith(b">>"):
        return False
    stated, start = _LENGTH.search(_dictionary(body)), _STREAM.search(body)
    if start is None or stated is None:
        return True
    return body[start.end() + int(stated[1]) :].lstrip(b"\r\n").startswith(b"endstream")


def _needed(page: int, objects: dict[int, bytes]) -> set[int] | None:
    """Return the objects that a page is made of, itself too; None where one of them is not there."""
    seen: set[int] = set()
    pending = [page]
    while pending:
        number = pending.pop()
        if number not in objects:
            return None
        if number not in seen:
            seen.add(number)
            pending += [
                int(m[1]) for m in _REFERENCE.finditer(_PARENT.sub(b"", _dictionary(objects[number])))
            ]
    return seen
