"""Taking pages over into another PDF (Seiten übernehmen): what a page shows, and nothing that acts.

A page of a PDF becomes a drawing on a fresh page: links, scripts and forms stay behind, what is written into forms is
drawn. A picture is fitted onto A4. To be called in a child process: files are not trusted.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import ExitStack
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

import pikepdf
from PIL import Image

from .answer import Answer
from .child import guarded
from .errors import FileProblem
from .files import Media
from .pdf_files import opened_pdf, pdf_page
from .picture_files import picture_of
from .render import rendered

A4 = (595.28, 841.89)
"""Points across and down."""
_MARGIN = 24.0
"""Points that a fitted picture leaves free on each side."""
_DPI = 200
_MOST_PIXELS = (2480, 3508)
"""A4 at 300 dpi: more of a picture is not kept."""
_MARK = (170.0, 15.0)
"""Points across and down of the mark at the foot of a page."""
_FOOT = 8.0


class Source(NamedTuple):
    """A page (from 1) of a file; the path is that of the stand-in where the file cannot be read as it lies.

    `turned` is the clockwise turn in degrees that makes the page upright.
    """

    path: Path
    media: Media
    number: int
    turned: int = 0


class Chapter(NamedTuple):
    """An entry of the bookmarks: its title, the page behind the cover from 1, and what stands below it."""

    title: str
    page: int
    below: tuple[Chapter, ...] = ()


def take(sources: Sequence[Source], target: Path) -> Answer:
    """Write the pages into a PDF; the answer counts them, or says by a code why they cannot be had."""
    return guarded(lambda: _taken(sources, target))


def join(
    parts: Sequence[Path], cover: Path, marks: Path, chapters: Sequence[Chapter], target: Path
) -> Answer:
    """Write the cover and the parts into one PDF, each page of a part with its mark; the answer counts all pages.

    Args:
        parts: what `take` wrote.
        cover: a PDF of our own.
        marks: a PDF with one small page for each page of the parts, in their order.
        chapters: the bookmarks.
        target: where to write.
    """
    return guarded(lambda: _joined(parts, cover, marks, chapters, target))


def _taken(sources: Sequence[Source], target: Path) -> Answer:
    with pikepdf.new() as made, ExitStack() as open_:
        pdfs: dict[Path, pikepdf.Pdf] = {}
        for source in sources:
            if source.media != "pdf":
                _add_picture(made, _upright(picture_of(source.path, source.number).picture, source), A4)
                continue
            if source.path not in pdfs:
                pdfs[source.path] = open_.enter_context(_flat(source.path))
            _add_page(made, pdfs[source.path], source)
        made.save(target)
        return Answer(pages=len(made.pages))


def _flat(path: Path) -> pikepdf.Pdf:
    """Return the PDF with what is written into its forms as part of the pages."""
    try:
        pdf = pikepdf.open(path)
        pdf.generate_appearance_streams()
        pdf.flatten_annotations("all")
    except pikepdf.PdfError as error:
        raise FileProblem("corrupt") from error
    return pdf


def _add_page(made: pikepdf.Pdf, pdf: pikepdf.Pdf, source: Source) -> None:
    if "/OCProperties" in pdf.Root or source.number > len(pdf.pages):
        _add_rendered(
            made, source
        )  # layers that are switched off would show, or the two libraries count otherwise
        return
    page = pdf.pages[source.number - 1]
    page.rotate(source.turned, relative=True)
    left, bottom, right, top = (float(edge) for edge in page.cropbox)
    across, down = abs(right - left), abs(top - bottom)
    if int(page.obj.get("/Rotate", 0)) % 180:
        across, down = down, across
    for box in ("/TrimBox", "/ArtBox", "/BleedBox"):
        if box in page.obj:
            del page.obj[box]
    fresh = made.add_blank_page(page_size=(across, down))
    fresh.add_overlay(page, pikepdf.Rectangle(0, 0, across, down))
    page.rotate(-source.turned, relative=True)  # the same page may be taken once more


def _add_rendered(made: pikepdf.Pdf, source: Source) -> None:
    with opened_pdf(source.path) as pdf:
        page = pdf_page(pdf, source.number)
        picture = _upright(rendered(page, _DPI), source)
        across, down = page.get_size()
        _add_picture(made, picture, (down, across) if source.turned % 180 else (across, down), margin=0.0)


def _upright(picture: Image.Image, source: Source) -> Image.Image:
    return picture.rotate(-source.turned, expand=True) if source.turned else picture


def _add_picture(
    made: pikepdf.Pdf, picture: Image.Image, size: tuple[float, float], margin: float = _MARGIN
) -> None:
    """Add a page of that size, turned as the picture lies, with the picture as large as fits."""
    across, down = sorted(size, reverse=picture.width > picture.height) if margin else size
    small = picture.convert("RGB")
    most = _MOST_PIXELS if small.height >= small.width else _MOST_PIXELS[::-1]
    small.thumbnail(most)
    held = BytesIO()
    small.save(held, "PDF", resolution=150.0, quality=80)
    page = made.add_blank_page(page_size=(across, down))
    with pikepdf.open(held) as single:
        page.add_overlay(single.pages[0], pikepdf.Rectangle(margin, margin, across - margin, down - margin))


def _joined(
    parts: Sequence[Path], cover: Path, marks: Path, chapters: Sequence[Chapter], target: Path
) -> Answer:
    with pikepdf.open(cover) as made, pikepdf.open(marks) as all_marks, ExitStack() as open_:
        before = len(made.pages)
        for part in parts:
            made.pages.extend(open_.enter_context(pikepdf.open(part)).pages)
        for page, mark in zip(list(made.pages)[before:], all_marks.pages, strict=True):
            right = float(page.mediabox[2])
            where = pikepdf.Rectangle(
                max(0.0, right - _MARK[0] - _FOOT), _FOOT, right - _FOOT, _FOOT + _MARK[1]
            )
            page.add_overlay(mark, where)
        with made.open_metadata() as said:
            said.pop("pdfuaid:part", None)  # true of the cover alone
        with made.open_outline() as outline:
            outline.root.clear()
            outline.root.extend(_bookmark(chapter, before) for chapter in chapters)
        made.save(target)
        return Answer(pages=len(made.pages))


def _bookmark(chapter: Chapter, before: int) -> pikepdf.OutlineItem:
    item = pikepdf.OutlineItem(chapter.title, chapter.page - 1 + before)
    item.children.extend(_bookmark(below, before) for below in chapter.below)
    return item
