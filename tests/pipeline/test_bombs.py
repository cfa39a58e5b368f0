"""A small file that would unfold to gigabytes is refused by what its head says, before any picture is made."""

from __future__ import annotations

import io
import resource
import struct
import zlib
from pathlib import Path

import pillow_heif
import pytest
from PIL import Image

from pipeline.errors import FileProblem
from pipeline.files import scan_file
from pipeline.opening import opened
from pipeline.order import Order
from pipeline.read import read_page

GIANT = 60_000


def png() -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", GIANT, GIANT, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", zlib.compress(bytes(999)))
        + chunk(b"IEND", b"")
    )


def gif() -> bytes:
    frame = b"," + struct.pack("<HHHHB", 0, 0, GIANT, GIANT, 0) + b"\x02\x01\x44\0"
    return b"GIF89a" + struct.pack("<HHBBB", GIANT, GIANT, 0x80, 0, 0) + bytes(6) + frame + b";"


def webp_lossless() -> bytes:
    bits = 16_383 | 16_383 << 14
    body = b"WEBPVP8L" + struct.pack("<I", 10) + b"\x2f" + struct.pack("<I", bits) + bytes(5)
    return b"RIFF" + struct.pack("<I", len(body)) + body


def webp_extended() -> bytes:
    side = (16_383).to_bytes(3, "little")
    body = b"WEBPVP8X" + struct.pack("<I", 10) + bytes(4) + side + side
    return b"RIFF" + struct.pack("<I", len(body)) + body


def bmp() -> bytes:
    return (
        b"BM"
        + struct.pack("<IHHI", 60, 0, 0, 54)
        + struct.pack("<IiiHHIIiiII", 40, GIANT, GIANT, 1, 24, *[0] * 6)
    )


def tiff() -> bytes:
    tags = {256: GIANT, 257: GIANT, 258: 8, 259: 1, 262: 1, 273: 8, 277: 1, 278: GIANT, 279: 10}
    rows = b"".join(struct.pack("<HHII", tag, 4, 1, value) for tag, value in tags.items())
    return b"II*\0" + struct.pack("<I", 18) + bytes(10) + struct.pack("<H", len(tags)) + rows + bytes(4)


def jpeg() -> bytes:
    stream = io.BytesIO()
    Image.new("L", (64, 64)).save(stream, "JPEG")
    data = bytearray(stream.getvalue())
    at = data.index(b"\xff\xc0")
    data[at + 5 : at + 9] = struct.pack(">HH", GIANT, GIANT)
    return bytes(data)


def heif() -> bytes:
    pillow_heif.register_heif_opener()
    stream = io.BytesIO()
    Image.new("RGB", (64, 64)).save(stream, "HEIF")
    data = bytearray(stream.getvalue())
    at = data.index(b"ispe")
    data[at + 8 : at + 16] = struct.pack(">II", GIANT, GIANT)
    return bytes(data)


def pdf(page: bytes, *more: bytes) -> bytes:
    """A PDF of one page with the entries given, and more objects from number 4 on."""
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count 1/Kids[3 0 R]>>",
        b"<</Type/Page/Parent 2 0 R%s>>" % page,
        *more,
    ]
    data, places = b"%PDF-1.7\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return data + b"xref\n0 %d\n0000000000 65535 f \n%strailer<</Root 1 0 R/Size %d>>\nstartxref\n%d\n%%%%EOF\n" % (
        len(objects) + 1, table, len(objects) + 1, len(data),
    )  # fmt: skip


def stream(entries: bytes, data: bytes) -> bytes:
    return b"<<%s/Length %d>>stream\n%s\nendstream" % (entries, len(data), data)


def pdf_with_image(entries: bytes, data: bytes) -> bytes:
    page = b"/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</XObject<</I 5 0 R>>>>"
    picture = stream(b"/Type/XObject/Subtype/Image/BitsPerComponent 8" + entries, data)
    return pdf(page, stream(b"", b"q 595 0 0 842 0 0 cm /I Do Q"), picture)


def jpx(side: int) -> bytes:
    size = struct.pack(">HHIIIIIIIIH", 41, 0, side, side, 0, 0, side, side, 0, 0, 1) + bytes((7, 1, 1))
    return b"\xff\x4f\xff\x51" + size + b"\xff\xd9"


BOMBS = {
    "png": png(), "gif": gif(), "webp lossless": webp_lossless(), "webp extended": webp_extended(), "bmp": bmp(),
    "tiff": tiff(), "jpeg": jpeg(), "heif": heif(),
    "page of five metres": pdf(b"/MediaBox[0 0 14400 14400]"),
    "endless page": pdf(b"/MediaBox[0 0 1000000000 1000000000]"),
    "flate": pdf_with_image(
        b"/Filter/FlateDecode/ColorSpace/DeviceGray/Width %d/Height %d" % (GIANT, GIANT), zlib.compress(bytes(1 << 20))
    ),
    "jbig2": pdf_with_image(
        b"/Filter/JBIG2Decode/ColorSpace/DeviceGray/Width %d/Height %d" % (GIANT, GIANT), bytes(40)
    ),
    "jpx that states another size outside": pdf_with_image(
        b"/Filter/JPXDecode/ColorSpace/DeviceGray/Width 10/Height 10", jpx(GIANT)
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_is_refused_before_it_goes_off(tmp_path: Path, name: str) -> None:
    path = tmp_path / "bombe"
    path.write_bytes(BOMBS[name])
    assert path.stat().st_size < 10_000
    before = resource.getrusage(resource.RUSAGE_SELF)
    codes: set[str] = set()
    try:
        codes |= set(opened(Order(path, scan_file(path, "bombe").media, "bombe", tmp_path, 1 << 30)).codes)
        read_page(path, 1)
    except FileProblem as problem:
        codes.add(problem.code)
    else:
        pytest.fail("it was read")
    after = resource.getrusage(resource.RUSAGE_SELF)
    assert "too_many_pixels" in codes
    assert after.ru_utime - before.ru_utime < 5
    assert after.ru_maxrss - before.ru_maxrss < 200_000


def test_a_page_whose_unit_is_stretched_costs_no_more_than_it_shows(tmp_path: Path) -> None:
    path = tmp_path / "plan.pdf"
    path.write_bytes(
        pdf(b"/MediaBox[0 0 595 842]/UserUnit 1000/Contents 4 0 R", stream(b"", b"0 0 100 100 re f"))
    )
    page, _ = read_page(path, 1, reader=lambda *_, **__: ())
    assert page.ink > 0


def test_too_many_pages_are_not_begun(tmp_path: Path) -> None:
    single = io.BytesIO()
    Image.new("1", (8, 8)).save(single, "TIFF", save_all=True, append_images=[Image.new("1", (8, 8))] * 620)
    path = tmp_path / "stapel.tif"
    path.write_bytes(single.getvalue())
    with pytest.raises(FileProblem, match="too_many_pages"):
        opened(Order(path, "tiff", "stapel.tif", tmp_path, 1 << 30))
