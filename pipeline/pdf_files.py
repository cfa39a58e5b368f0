"""Opening a PDF (PDF öffnen): locked, broken off, or with pages that nobody could render.

To be called in a child process: the files are not trusted.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from .errors import FileProblem
from .limits import PAGE_MM
from .pdf_salvage import whole_pages
from .render import POINT_MM
from .whole import is_whole


def page_count(path: Path) -> int:
    """Return the number of pages.

    Raises:
        FileProblem: `encrypted`, `truncated`, `corrupt`.
    """
    with opened_pdf(path) as pdf:
        return len(pdf)


def unlocked(path: Path, folder: Path, passwords: Sequence[str]) -> Path:
    """Return a copy in `folder` that needs no password.

    Raises:
        FileProblem: `encrypted` where there are no passwords to try, `password_wrong` where none fits.
    """
    for password in passwords:
        try:
            pdf = pdfium.PdfDocument(path, password=password)
        except pdfium.PdfiumError:
            continue
        copy = folder / "unlocked.pdf"
        try:
            pdf.save(copy, flags=pdfium_c.FPDF_REMOVE_SECURITY)
        finally:
            pdf.close()
        return copy
    raise FileProblem("password_wrong" if passwords else "encrypted")


def salvaged(path: Path, folder: Path) -> Path | None:
    """Return a PDF in `folder` of the pages that are whole in one that breaks off; None where there are none."""
    data = whole_pages(path.read_bytes())
    if data is None:
        return None
    copy = folder / "salvaged.pdf"
    copy.write_bytes(data)
    return copy


@contextmanager
def opened_pdf(path: Path) -> Iterator[pdfium.PdfDocument]:
    """Open a PDF without a password; an owner's password alone does not bar reading.

    Raises:
        FileProblem: `encrypted`, `truncated`, `corrupt`.
    """
    _forget_last_error()
    try:
        pdf = pdfium.PdfDocument(path)
    except pdfium.PdfiumError as error:
        code = pdfium_c.FPDF_GetLastError()
        if code in (pdfium_c.FPDF_ERR_PASSWORD, pdfium_c.FPDF_ERR_SECURITY):
            raise FileProblem("encrypted") from error
        raise FileProblem("corrupt" if is_whole(path, "pdf") else "truncated") from error
    try:
        yield pdf
    finally:
        pdf.close()


def _forget_last_error() -> None:
    """Have PDFium's last error be a known one: it sets none for some faults, and that of another file would count."""
    nothing = pdfium_c.FPDF_LoadMemDocument64(b"x", 1, None)
    if nothing:  # it is never opened: one letter is no PDF
        pdfium_c.FPDF_CloseDocument(nothing)


def pdf_page(pdf: pdfium.PdfDocument, number: int) -> pdfium.PdfPage:
    """Return page `number`, counted from 1.

    Raises:
        FileProblem: `corrupt`; `too_many_pixels` where the paper is metres long.
    """
    try:
        page = pdf[number - 1]
        width, height = page.get_size()
    except pdfium.PdfiumError as error:
        raise FileProblem("corrupt") from error
    if min(width, height) <= 0:
        raise FileProblem("corrupt")
    if max(width, height) * POINT_MM > PAGE_MM:
        raise FileProblem("too_many_pixels")
    return page
