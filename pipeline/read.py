"""One page, read: its words with boxes, and the picture that the report shows (Seite lesen).

The ladder: a text layer that can be believed; else the scanned picture, taken out or rendered, a photographed
sheet flattened; turned upright, its skew taken out, read. Boxes are fractions of the very picture that the
report shows. To be called in a child process.
"""

from __future__ import annotations

import math
from pathlib import Path
from typing import TYPE_CHECKING

from PIL import Image

from .document import Box, Code, Mark, Page, Picture, Word
from .errors import FileProblem
from .files import media_of
from .ink import ink_of
from .limits import WORKING_PIXELS
from .pdf_files import opened_pdf, pdf_page
from .render import Scan, rendered, scanned, sheet_of
from .shown import digest_of, in_few_channels, shown, smaller

if TYPE_CHECKING:
    import pypdfium2 as pdfium

    from .cleaning import Grey
    from .page_reader import Reader
    from .printed import Printed
    from .readings import LookUp
    from .scan import Seen

_BLANK = 0.0006
"""Below this share of ink nothing is there to read: dust and the shadow of a fold."""
_FEW_WORDS = 80
_MIXED_DPI = 300.0
_CODE_DPI = 200.0
_SMALLEST_PHOTO = 0.01
"""Share of the page: 35 x 45 mm are 0.025 of A4."""
_LOOKED_AT = 1170
"""Longer side in pixels, A4 at 100 dpi, at which whatever needs no more is looked for."""


def read_page(
    path: Path,
    number: int,
    *,
    file: str | None = None,
    reader: Reader | None = None,
    look_up: LookUp | None = None,
) -> tuple[Page, bytes]:
    """Return page `number` (from 1) of a file, and its upright picture as JPEG.

    Args:
        path: the file.
        number: the page inside it.
        file: the name that the page carries; the file's own name where None.
        reader: what reads a scan; the best one installed where None.
        look_up: where a scan is looked up that was read before, in whatever file; it is read where None.

    Raises:
        FileProblem: with a code of the vocabulary.
        ToolMissing: the page is a scan and Tesseract is not installed.
    """
    name = file if file is not None else path.name
    with path.open("rb") as stream:
        media = media_of(stream.read(1024))
    if media is None:
        raise FileProblem("unsupported")
    if media == "pdf":
        return _pdf_page(path, number, name, reader, look_up)
    if media in ("mail", "ole"):
        return _mail_page(path, number, name)
    from .picture_files import picture_of

    return _scan_page(picture_of(path, number), number, name, reader, look_up)


def _mail_page(path: Path, number: int, name: str) -> tuple[Page, bytes]:
    from .mail_page import PAPER_MM, READER, printed, sheets_of
    from .mails import mail_of

    words, picture = printed(sheets_of(mail_of(path).text)[number - 1])
    page = Page(
        file=name, number=number, method="text_layer", words=words, width_mm=PAPER_MM[0], height_mm=PAPER_MM[1],
        ink=ink_of(picture), digest=digest_of(picture), reader=READER,
    )  # fmt: skip
    return page, shown(picture)


def _pdf_page(
    path: Path, number: int, name: str, reader: Reader | None, look_up: LookUp | None
) -> tuple[Page, bytes]:
    from .printed import printed_page

    with opened_pdf(path) as pdf:
        pdf.init_forms()
        paper = pdf_page(pdf, number)
        sheet = sheet_of(paper)
        printed = printed_page(pdf, paper, number, sheet)
        words = _all_words(printed, paper) if printed is not None else None
        if printed is None or words is None:
            scan = scanned(paper)
        else:
            pictures = _placed_pictures(printed, words, sheet.images, paper)
            codes = _printed_codes(printed, words, paper)
    if printed is None or words is None:
        return _scan_page(scan, number, name, reader, look_up)
    layer, picture = printed.layer, in_few_channels(printed.picture)
    width, height = _swapped(sheet.size_mm, layer.turned)
    page = Page(
        file=name, number=number, method="text_layer", words=words, pictures=pictures, codes=codes,
        marks=_marks(picture, words) if sheet.drawn else (),
        overprint=_overprint(picture) if sheet.slanting or layer.slanted else (),
        width_mm=width, height_mm=height, turned=layer.turned,
        ink=ink_of(picture), digest=digest_of(picture), reader="pdfium",
    )  # fmt: skip
    return page, shown(picture)


def _all_words(printed: Printed, paper: pdfium.PdfPage) -> tuple[Word, ...] | None:
    """Return the layer's words, and those that pictures and outlines show; None where these belie the layer."""
    layer = printed.layer
    if not printed.places:
        return layer.words
    from .mixed import with_pictured_words
    from .printed import rotated

    scan = _reduced(Scan(rendered(paper, _MIXED_DPI, grey=True), _MIXED_DPI, None))
    return with_pictured_words(
        layer.words, printed.places, rotated(scan.picture, layer.turned), scan.dpi or _MIXED_DPI
    )


def _scan_page(
    scan: Scan, number: int, name: str, reader: Reader | None, look_up: LookUp | None
) -> tuple[Page, bytes]:
    from .flatten import sheet_alone
    from .quality import quality_of
    from .scan import read_scan

    scan = sheet_alone(_reduced(scan))
    small = in_few_channels(smaller(scan.picture, _LOOKED_AT))
    digest, ink = digest_of(scan.picture), ink_of(small)
    if ink < _BLANK:
        width, height = scan.size_mm or (None, None)
        page = Page(
            file=name, number=number, method="ocr", width_mm=width, height_mm=height, dpi=scan.dpi,
            ink=ink, digest=digest,
        )  # fmt: skip
        return page, shown(small)
    if look_up is not None:
        from .readings import look_of, page_by_picture

        known = page_by_picture(look_up, look_of(digest, scan.dpi), name, number)
        if known is not None:
            return known
    seen = read_scan(scan, small, reader)
    width, height = seen.size_mm or (None, None)
    marks = _marks(Image.fromarray(seen.grey), seen.words)
    pictures = _pictures(scan.picture, seen)
    sized = seen.dpi is not None
    quality = quality_of(seen.grey, seen.words, sized=sized, cut_off=scan.cut_off, pictured=bool(pictures))
    page = Page(
        file=name, number=number, method="ocr", words=_without_ticks(seen.words, marks),
        pictures=pictures, codes=_codes(seen.grey, seen.words), marks=marks,
        overprint=_overprint(Image.fromarray(seen.small)),
        width_mm=width, height_mm=height, dpi=seen.dpi, turned=seen.turned, skew=seen.skew,
        ink=ink, digest=digest, reader=seen.reader, script=seen.script, script_read=seen.script_read,
        proportion=seen.grey.shape[1] / seen.grey.shape[0], advice=quality.advice, legible=quality.legible,
    )  # fmt: skip
    return page, shown(Image.fromarray(seen.small))


def _placed_pictures(
    printed: Printed, words: tuple[Word, ...], images: tuple[Box, ...], paper: pdfium.PdfPage
) -> tuple[Picture, ...]:
    """Return the photographs on a page that carries its own words: few, and a picture placed beside them."""
    if len(words) >= _FEW_WORDS or not any(box.width * box.height > _SMALLEST_PHOTO for box in images):
        return ()
    import numpy as np

    from .pictures import may_hold_pictures, pictures_on
    from .printed import rotated

    small = np.asarray(printed.picture.convert("RGB"))
    dpi = small.shape[1] / _swapped(paper.get_size(), printed.layer.turned)[0] * 72
    if not may_hold_pictures(small, dpi, len(words)):
        return ()
    scan = _reduced(Scan(rendered(paper, _MIXED_DPI), _MIXED_DPI, None))
    upright = np.asarray(rotated(scan.picture, printed.layer.turned))
    return pictures_on(upright, dpi=scan.dpi, word_count=len(words))


def _printed_codes(printed: Printed, words: tuple[Word, ...], paper: pdfium.PdfPage) -> tuple[Code, ...]:
    from .codes import may_hold_codes

    if not may_hold_codes(words):
        return ()
    import numpy as np

    from .printed import rotated

    scan = _reduced(Scan(rendered(paper, _CODE_DPI, grey=True), _CODE_DPI, None))
    return _codes(np.asarray(rotated(scan.picture, printed.layer.turned)), words)


def _codes(grey: Grey, words: tuple[Word, ...]) -> tuple[Code, ...]:
    from .codes import codes_on, may_hold_codes

    return codes_on(grey) if may_hold_codes(words) else ()


def _marks(picture: Image.Image, words: tuple[Word, ...]) -> tuple[Mark, ...]:
    import numpy as np

    from .cleaning import as_grey
    from .marks import marks_on

    return marks_on(as_grey(np.asarray(picture)), words)


def _without_ticks(words: tuple[Word, ...], marks: tuple[Mark, ...]) -> tuple[Word, ...]:
    """Return the words without the crosses and empty boxes that were taken for a letter."""
    boxes = [mark.box for mark in marks if mark.kind in ("box", "ticked_box")]
    return tuple(
        word
        for word in words
        if len(word.text) > 1
        or not any(box.overlap_x(word.box) > 0.5 and box.overlap_y(word.box) > 0.5 for box in boxes)
    )


def _overprint(picture: Image.Image) -> tuple[Word, ...]:
    import numpy as np

    from .cleaning import as_grey
    from .page_reader import read_large_line
    from .watermark import slanted_words

    return slanted_words(as_grey(np.asarray(picture)), read_large_line)


def _pictures(picture: Image.Image, seen: Seen) -> tuple[Picture, ...]:
    """Return the photographs on a scan, `picture` as it lies in the file."""
    if len(seen.words) >= _FEW_WORDS:
        return ()
    import numpy as np

    from .pictures import may_hold_pictures, pictures_on
    from .upright import laid

    small = np.asarray(Image.fromarray(seen.small).convert("RGB"))
    small_dpi = seen.dpi * small.shape[0] / seen.grey.shape[0] if seen.dpi else None
    if not may_hold_pictures(small, small_dpi, len(seen.words)):
        return ()
    upright = laid(np.asarray(picture.convert("RGB")), seen.turned, seen.skew)
    return pictures_on(upright, dpi=seen.dpi, word_count=len(seen.words))


def _reduced(scan: Scan) -> Scan:
    """Return the scan with no more pixels than reading can use."""
    pixels = scan.picture.width * scan.picture.height
    if pixels <= WORKING_PIXELS:
        return scan
    scale = math.sqrt(WORKING_PIXELS / pixels)
    size = round(scan.picture.width * scale), round(scan.picture.height * scale)
    picture = scan.picture.resize(size, Image.Resampling.LANCZOS)
    return Scan(picture, scan.dpi * scale if scan.dpi else None, scan.size_mm)


def _swapped(size: tuple[float, float], turn: int) -> tuple[float, float]:
    return (size[1], size[0]) if turn in (90, 270) else size
