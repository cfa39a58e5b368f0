"""PDF files put together by hand, right or wrong on purpose."""

from __future__ import annotations

import io
import zlib
from functools import cache

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

LINES = (
    "Nachbarschaftsverein am Park",
    "Einladung zum Sommerfest am 4. Juli 2026",
    "Liebe Nachbarinnen und Nachbarn, wir laden Sie in unseren Garten ein.",
    "Bitte bringen Sie einen Kuchen oder einen Salat mit. Beginn ist um 15 Uhr.",
)
PAGE = b"/MediaBox[0 0 595 842]"
TEXT = b"BT /F 12 Tf 70 700 Td (Einladung zum Sommerfest der Nachbarschaft) Tj ET"
FONT = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
WRITTEN = PAGE + b"/Resources<</Font<</F 5 0 R>>>>/Contents 4 0 R"


@cache
def letter(pages: int = 1) -> bytes:
    """Return a letter that proves nothing, as a word processor prints it."""
    held = io.BytesIO()
    canvas = Canvas(held, pagesize=A4, invariant=1)
    for number in range(1, pages + 1):
        for line, text in enumerate((*LINES, f"Seite {number}")):
            canvas.drawString(70, 760 - 24 * line, text)
        canvas.showPage()
    canvas.save()
    return held.getvalue()


def numbered(*objects: bytes, root: int = 1, trailer: bytes = b"") -> bytes:
    """Return a PDF of the objects, from number 1 on, with a right table of contents."""
    data, places = b"%PDF-1.7\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    return (
        data
        + b"xref\n0 %d\n0000000000 65535 f \n%strailer<</Root %d 0 R/Size %d%s>>\nstartxref\n%d\n%%%%EOF\n"
        % (
            size,
            table,
            root,
            size,
            trailer,
            len(data),
        )
    )


def paged(page: bytes, *more: bytes, catalog: bytes = b"", trailer: bytes = b"") -> bytes:
    """Return a PDF of one page with the entries given; more objects from number 4 on."""
    return numbered(
        b"<</Type/Catalog/Pages 2 0 R%s>>" % catalog,
        b"<</Type/Pages/Count 1/Kids[3 0 R]>>",
        b"<</Type/Page/Parent 2 0 R%s>>" % page,
        *more,
        trailer=trailer,
    )


def written(page: bytes = b"", *more: bytes, catalog: bytes = b"", content: bytes = TEXT) -> bytes:
    """Return a PDF of one page with a line on it; more objects from number 6 on."""
    return paged(WRITTEN + page, stream(b"", content), FONT, *more, catalog=catalog)


def stream(entries: bytes, data: bytes) -> bytes:
    """Return a stream with its true length."""
    return b"<<%s/Length %d>>stream\n%s\nendstream" % (entries, len(data), data)


def pictured(entries: bytes, data: bytes) -> bytes:
    """Return a PDF of one page that is one image."""
    page = PAGE + b"/Contents 4 0 R/Resources<</XObject<</I 5 0 R>>>>"
    image = stream(b"/Type/XObject/Subtype/Image" + entries, data)
    return paged(page, stream(b"", b"q 595 0 0 842 0 0 cm /I Do Q"), image)


def packed(data: bytes) -> bytes:
    """Return what FlateDecode unpacks."""
    return zlib.compress(data, 9)
