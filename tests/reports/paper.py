"""Reading a printed page back (PDF), with other libraries than the one that wrote it."""

from __future__ import annotations

import re
from io import BytesIO

import pikepdf
import pypdfium2 as pdfium

_BETWEEN = re.compile("[\\s\u200b\u00ad\ufffe\x02-]")


def squashed(text: str) -> str:
    """Return the text without blanks, hyphens and places to break, which depend on where a line ends."""
    return _BETWEEN.sub("", text)


def pages_of(made: bytes) -> list[str]:
    """Return the text of each page, as it is extracted."""
    pdf = pdfium.PdfDocument(made)
    try:
        return [page.get_textpage().get_text_bounded() for page in pdf]
    finally:
        pdf.close()


def text_of(made: bytes) -> str:
    """Return the text of all pages, squashed."""
    return squashed("".join(pages_of(made)))


def bookmarks(made: bytes) -> list[tuple[int, str]]:
    """Return level (from 0) and title of each bookmark."""
    pdf = pdfium.PdfDocument(made)
    try:
        return [(mark.level, mark.get_title()) for mark in pdf.get_toc()]
    finally:
        pdf.close()


def is_accessible(made: bytes) -> bool:
    """Whether the file is tagged, says its language and title, and claims PDF/UA-1."""
    with pikepdf.open(BytesIO(made)) as pdf:
        root = pdf.Root
        with pdf.open_metadata() as said:
            return (
                bool(root.MarkInfo.Marked)
                and "/StructTreeRoot" in root
                and "/Lang" in root
                and bool(root.ViewerPreferences.DisplayDocTitle)
                and str(said.get("pdfuaid:part")) == "1"
            )


def acts(made: bytes) -> set[str]:
    """Return what in the file does something when it is opened or clicked, but for jumps inside it."""
    found = set()
    with pikepdf.open(BytesIO(made)) as pdf:
        found |= {key for key in ("/OpenAction", "/AA", "/AcroForm") if key in pdf.Root}
        for thing in pdf.objects:
            if isinstance(thing, pikepdf.Dictionary):
                found |= {
                    str(thing.S)
                    for _ in [0]
                    if str(thing.get("/S", "")) in ("/URI", "/Launch", "/JavaScript")
                }
                found |= {"/EmbeddedFile" for _ in [0] if str(thing.get("/Type", "")) == "/EmbeddedFile"}
    return found


def pictures_in(made: bytes) -> int:
    """Return how many pictures the pages show."""
    with pikepdf.open(BytesIO(made)) as pdf:
        return sum(
            1
            for thing in pdf.objects
            if isinstance(thing, pikepdf.Stream) and str(thing.get("/Subtype", "")) == "/Image"
        )
