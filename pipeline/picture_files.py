"""Picture files (Bilddateien): how many pages they hold, and the picture of one.

To be called in a child process: the files are not trusted.
"""

from __future__ import annotations

import io
import struct
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PIL import Image, ImageOps, UnidentifiedImageError

from .errors import FileProblem
from .files import Media, media_of
from .limits import FILE_PAGES, PAGE_PIXELS
from .paper_sizes import is_usual_paper
from .render import Scan, plain
from .whole import is_whole

_PAGED = ("tiff", "heif")
"""Types whose pictures are pages; in the others a second picture is the next moment of a film."""
_BLOCK = 8
"""A JPEG is coded in squares of so many pixels."""
_UNREADABLE = (OSError, SyntaxError, ValueError, EOFError, struct.error, OverflowError)


def page_count(path: Path, media: Media) -> int:
    """Return the number of pictures that are pages, `FILE_PAGES` + 1 at most.

    Raises:
        FileProblem: `too_many_pixels` where the first is too large, `corrupt`.
    """
    with _opened_picture(path) as picture:
        _refuse_giant(picture.size)
        if media not in _PAGED:
            return 1
        for number in range(1, FILE_PAGES + 1):
            try:
                picture.seek(number)
            except _UNREADABLE:
                return number
        return FILE_PAGES + 1


def picture_of(path: Path, number: int) -> Scan:
    """Return one picture of a picture file, turned as its EXIF tag says, transparency on white.

    Raises:
        FileProblem: `too_many_pixels` (before decoding), `truncated`, `corrupt`.
    """
    with _opened_picture(path) as opened:
        try:
            if number > 1 or opened.format in ("TIFF", "HEIF"):
                opened.seek(number - 1)
            _refuse_giant(opened.size)
            resolution = _dpi_tag(opened)
            decoded = _decoded(opened, path)
            picture = ImageOps.exif_transpose(decoded)
            quarter = picture.size != decoded.size
        except _UNREADABLE as error:
            cut = "truncated" in str(error) or not _is_whole(path)
            raise FileProblem("truncated" if cut else "corrupt") from error
    if resolution is not None and quarter:
        resolution = resolution[::-1]
    picture, resolution = _square_pixels(plain(picture), resolution)
    size_mm = _paper_mm(picture.size, resolution)
    return Scan(picture, resolution[0] if size_mm and resolution else None, size_mm)


def _decoded(opened: Image.Image, path: Path) -> Image.Image:
    """Return the picture with its pixels; a JPEG too that lacks its end mark alone, and no part of the picture."""
    try:
        opened.load()
    except OSError:
        if opened.format not in ("JPEG", "MPO") or opened.info.get("progressive"):
            raise
        mended = Image.open(io.BytesIO(path.read_bytes() + b"\xff\xd9"))
        mended.load()
        # what is not there is filled up with one shade; a last block that is one shade by nature is given up with it
        left, top = ((side - 1) // _BLOCK * _BLOCK for side in mended.size)
        darkest, lightest = mended.convert("L").crop((left, top, *mended.size)).getextrema()
        if darkest == lightest:
            raise
        return mended
    return opened


def _is_whole(path: Path) -> bool:
    with path.open("rb") as stream:
        media = media_of(stream.read(1024))
    return media is None or is_whole(path, media)


def _refuse_giant(size: tuple[int, int]) -> None:
    if size[0] * size[1] > PAGE_PIXELS:
        raise FileProblem("too_many_pixels")


@contextmanager
def _opened_picture(path: Path) -> Iterator[Image.Image]:
    Image.MAX_IMAGE_PIXELS = None  # our own limit is asked before decoding
    with path.open("rb") as stream:
        head = stream.read(30)
    if head[4:8] == b"ftyp":
        import pi_heif

        pi_heif.register_heif_opener()
    if head[8:12] == b"WEBP":
        _refuse_giant(_webp_size(head))  # its decoder takes the memory as soon as it is opened
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # odd tags are no concern of a reader
            picture = Image.open(path)
    except UnidentifiedImageError as error:
        raise FileProblem("corrupt") from error
    except _UNREADABLE as error:
        raise FileProblem("corrupt") from error
    with picture:
        yield picture


def _webp_size(head: bytes) -> tuple[int, int]:
    """Return the size that a WebP's first 30 bytes state, (0, 0) where they state none.

    Source: RFC 9649 2.5 to 2.7.
    """
    if head[12:16] == b"VP8X":
        return int.from_bytes(head[24:27], "little") + 1, int.from_bytes(head[27:30], "little") + 1
    if head[12:16] == b"VP8L":
        bits = int.from_bytes(head[21:25], "little")
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    return int.from_bytes(head[26:28], "little") & 0x3FFF, int.from_bytes(head[28:30], "little") & 0x3FFF


def _dpi_tag(picture: Image.Image) -> tuple[float, float] | None:
    tag = picture.info.get("dpi")
    try:
        across, down = float(tag[0]), float(tag[1])  # type: ignore[index]
    except (TypeError, ValueError, IndexError, ZeroDivisionError):
        return None
    return (across, down) if 50 <= across <= 2400 and 50 <= down <= 2400 else None


def _square_pixels(
    picture: Image.Image, resolution: tuple[float, float] | None
) -> tuple[Image.Image, tuple[float, float] | None]:
    """Return a fax's picture (204 x 98 dpi) with square pixels."""
    if resolution is None or 0.9 < resolution[0] / resolution[1] < 1.1:
        return picture, resolution
    best = max(resolution)
    size = round(picture.width * best / resolution[0]), round(picture.height * best / resolution[1])
    if size[0] * size[1] > PAGE_PIXELS:
        return picture, None
    return picture.resize(size, Image.Resampling.BICUBIC), (best, best)


def _paper_mm(pixels: tuple[int, int], resolution: tuple[float, float] | None) -> tuple[float, float] | None:
    """Return the paper's size where the tag makes it a usual paper within 3 %: tags often mean nothing."""
    if resolution is None:
        return None
    width, height = (side / dpi * 25.4 for side, dpi in zip(pixels, resolution, strict=True))
    return (width, height) if is_usual_paper((width, height)) else None
