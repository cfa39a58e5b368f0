"""Whether a file is there to its end (Vollständigkeit), told from its bytes alone.

Libraries mend a file that breaks off, or fill it up with grey, and say nothing: so they are not asked. What this
misses: bytes that were changed, not lost; a BMP, whose own size field is often wrong (its decoder tells).

Source: ISO 32000-1 7.5.5 and annex F; ITU-T T.81 annex B; PNG 3rd ed. 5; GIF89a 27; TIFF 6.0 section 2; RFC 9649;
ISO/IEC 14496-12 4.2.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Callable
from pathlib import Path

from .files import Media

_TAIL = 4096
_ENTROPY_END = re.compile(rb"\xff[^\x00\xff\xd0-\xd7]")
_START_OF_XREF = re.compile(rb"startxref\s+(\d+)")
_LINEARISED = re.compile(rb"/Linearized\b[^>]*?/L\s+(\d+)")
_ALONE = {0x01, 0xD8, *range(0xD0, 0xD8)}
"""Markers of JPEG without a length."""


def is_whole(path: Path, media: Media) -> bool:
    """Tell whether nothing is missing at the end of a file; True for the kinds that are not looked at."""
    test = _TESTS.get(media)
    return test is None or test(path.read_bytes())


def _whole_pdf(data: bytes) -> bool:
    """Whether the end mark is there, the table of contents before it, and the file as long as it says."""
    tail = data.rstrip(b"\0\r\n\t ")[-_TAIL:]
    if b"%%EOF" not in tail:
        return False
    shift = max(0, data[:1024].find(b"%PDF-"))
    length = _LINEARISED.search(data[shift : shift + 1024])
    if length and int(length[1]) > len(data) - shift:
        return False
    starts = list(_START_OF_XREF.finditer(data, max(0, len(data) - (1 << 16))))
    return not starts or int(starts[-1][1]) <= starts[-1].start()


def _whole_jpeg(data: bytes) -> bool:
    at = 2
    while (found := _ENTROPY_END.search(data, at)) is not None:
        marker, at = data[found.start() + 1], found.end()
        if marker == 0xD9:
            return True
        if marker not in _ALONE:
            at += int.from_bytes(data[at : at + 2], "big")
    return False


def _whole_png(data: bytes) -> bool:
    at = 8
    while at + 12 <= len(data):
        length = int.from_bytes(data[at : at + 4], "big")
        if data[at + 4 : at + 8] == b"IEND":
            return True
        at += length + 12
    return False


def _whole_gif(data: bytes) -> bool:
    return data.rstrip(b"\0\r\n")[-1:] == b";"


def _whole_webp(data: bytes) -> bool:
    return int.from_bytes(data[4:8], "little") + 8 <= len(data)


def _whole_heif(data: bytes) -> bool:
    """Whether every box at the outermost level ends inside the file, and one holds the pictures."""
    at, seen = 0, set()
    while at + 8 <= len(data):
        size = int.from_bytes(data[at : at + 4], "big")
        seen.add(data[at + 4 : at + 8])
        if size == 1:
            size = int.from_bytes(data[at + 8 : at + 16], "big")
        if size == 0:  # to the end of the file
            return True
        if size < 8 or at + size > len(data):
            return False
        at += size
    return b"meta" in seen and bool(seen & {b"mdat", b"idat"} or b"idat" in data)


def _whole_tiff(data: bytes) -> bool:
    """Whether every page's directory and every strip or tile of it lies inside the file."""
    order = "<" if data[:2] == b"II" else ">"
    if data[2:4] in (b"+\0", b"\0+"):
        return True  # BigTIFF: nobody's scanner writes it, its decoder tells
    seen: set[int] = set()
    try:
        (at,) = struct.unpack_from(f"{order}I", data, 4)
        while at and at not in seen:
            seen.add(at)
            (count,) = struct.unpack_from(f"{order}H", data, at)
            if count == 0:  # room was made for the file, and the directory at its end is not written yet
                return False
            if not _strips_inside(data, order, at + 2, count):
                return False
            (at,) = struct.unpack_from(f"{order}I", data, at + 2 + 12 * count)
    except struct.error:
        return False
    return True


def _strips_inside(data: bytes, order: str, at: int, count: int) -> bool:
    """Whether the strips (tags 273, 279) or tiles (324, 325) of one directory end inside the file."""
    values: dict[int, tuple[int, ...]] = {}
    for number in range(count):
        tag, form, length = struct.unpack_from(f"{order}HHI", data, at + 12 * number)
        if tag not in (273, 279, 324, 325) or form not in (3, 4):
            continue
        size = length * (2 if form == 3 else 4)
        place = at + 12 * number + 8
        if size > 4:
            (place,) = struct.unpack_from(f"{order}I", data, place)
        if place + size > len(data):
            return False
        values[tag] = struct.unpack_from(f"{order}{length}{'H' if form == 3 else 'I'}", data, place)
    return all(
        start + size <= len(data)
        for starts, sizes in ((273, 279), (324, 325))
        for start, size in zip(values.get(starts, ()), values.get(sizes, ()), strict=False)
    )


_TESTS: dict[Media, Callable[[bytes], bool]] = {
    "pdf": _whole_pdf,
    "jpeg": _whole_jpeg,
    "png": _whole_png,
    "gif": _whole_gif,
    "webp": _whole_webp,
    "heif": _whole_heif,
    "tiff": _whole_tiff,
}
