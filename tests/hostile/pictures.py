"""Pictures: broken off, lying about their size, of rubbish, of types that nobody reads."""

from __future__ import annotations

import io
import struct
import zlib
from functools import cache

import pillow_heif
from PIL import Image

from tests.hostile.made import Made, row

GIANT = 60_000
SIDE = 160
"""Pixels of the pictures that can be read: nothing is written on them, so they cost little."""


@cache
def noise(form: str, **more: object) -> bytes:
    """Return a picture of grey noise."""
    if form == "HEIF":
        pillow_heif.register_heif_opener()
    held = io.BytesIO()
    picture = Image.frombytes(
        "L", (SIDE, SIDE), bytes(150 + 60 * (at * 7919 % 97) // 97 for at in range(SIDE * SIDE))
    )
    picture.convert("RGB" if form in ("WEBP", "HEIF", "JPEG") else "L").save(held, form, **more)  # type: ignore[arg-type]
    return held.getvalue()


def blank(form: str, size: tuple[int, int] = (SIDE, SIDE), **more: object) -> bytes:
    """Return an empty sheet."""
    held = io.BytesIO()
    Image.new("L", size, 255).save(held, form, **more)  # type: ignore[arg-type]
    return held.getvalue()


def half(data: bytes) -> bytes:
    return data[: len(data) // 2]


def changed(data: bytes, mark: bytes, offset: int, value: bytes) -> bytes:
    """Return the data with other bytes at so many behind the first mark."""
    at = data.index(mark) + offset
    return data[:at] + value + data[at + len(value) :]


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(width: int, height: int, *more: bytes, data: bytes = b"", head: bool = True) -> bytes:
    first = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)) if head else b""
    return (
        b"\x89PNG\r\n\x1a\n"
        + first
        + b"".join(more)
        + chunk(b"IDAT", zlib.compress(data))
        + chunk(b"IEND", b"")
    )


def rows(width: int, height: int) -> bytes:
    return (b"\0" + b"\xff" * width) * height


def tiff(tags: dict[int, int], data: bytes = b"", following: int = 0) -> bytes:
    """Return a TIFF of one directory; `following` is the place of the next one."""
    entries = b"".join(struct.pack("<HHII", tag, 4, 1, tags[tag]) for tag in sorted(tags))
    return (
        b"II*\0"
        + struct.pack("<I", 8)
        + struct.pack("<H", len(tags))
        + entries
        + struct.pack("<I", following)
        + data
    )


def strip(width: int = SIDE, height: int = SIDE, packing: int = 1, **more: int) -> bytes:
    """Return a grey TIFF of one strip of white."""
    data = b"\xff" * min(width * height, 1 << 16)
    tags = {256: width, 257: height, 258: 8, 259: packing, 262: 1, 277: 1, 278: height, 279: len(data)}
    place = 8 + 2 + 12 * (len(tags) + 1) + 4
    return tiff({**tags, 273: place, **{int(tag[1:]): value for tag, value in more.items()}}, data)


def pages(number: int) -> bytes:
    held = io.BytesIO()
    sheet = Image.new("1", (8, 8))
    sheet.save(held, "TIFF", save_all=True, append_images=[sheet] * (number - 1))
    return held.getvalue()


def gif(width: int, height: int) -> bytes:
    frame = b"," + struct.pack("<HHHHB", 0, 0, width, height, 0) + b"\x02\x01\x44\0"
    return b"GIF89a" + struct.pack("<HHBBB", width, height, 0x80, 0, 0) + bytes(6) + frame + b";"


def webp(width: int, height: int) -> bytes:
    body = (
        b"WEBPVP8L"
        + struct.pack("<I", 10)
        + b"\x2f"
        + struct.pack("<I", width - 1 | (height - 1) << 14)
        + bytes(5)
    )
    return b"RIFF" + struct.pack("<I", len(body)) + body


def bmp(width: int, height: int) -> bytes:
    return (
        b"BM"
        + struct.pack("<IHHI", 60, 0, 0, 54)
        + struct.pack("<IiiHHIIiiII", 40, width, height, 1, 24, *[0] * 6)
    )


def exif(value: bytes) -> bytes:
    """Return a JPEG with that for its EXIF data."""
    data = noise("JPEG")
    body = b"Exif\0\0" + value
    return data[:2] + b"\xff\xe1" + struct.pack(">H", len(body) + 2) + body + data[2:]


def brand(name: bytes) -> bytes:
    return struct.pack(">I", 24) + b"ftyp" + name + bytes(4) + b"mif1" + name + bytes(400)


RUBBISH = bytes(range(1, 256)) * 30

_HALVES = tuple(
    row(
        f"bild/halb.{end}",
        f"{form}, its second half is missing",
        lambda form=form: half(noise(form)),
        "truncated",
    )  # type: ignore[misc]
    for form, end in (
        ("PNG", "png"),
        ("JPEG", "jpg"),
        ("TIFF", "tif"),
        ("GIF", "gif"),
        ("WEBP", "webp"),
        ("HEIF", "heic"),
    )
)
_HEADS = tuple(
    row(
        f"bild/kopf.{end}",
        f"{form}, its first bytes and rubbish behind them",
        lambda form=form: noise(form)[:12] + RUBBISH,
        codes,
        pages,
    )  # type: ignore[misc]
    for form, end, codes, pages in (
        ("PNG", "png", "truncated", 0),
        ("JPEG", "jpg", "truncated", 0),
        ("TIFF", "tif", "truncated", 0),
        ("GIF", "gif", "truncated", 0),
        ("WEBP", "webp", "truncated", 0),
        ("BMP", "bmp", "corrupt", 0),
        ("HEIF", "heic", "truncated", 0),
    )
)
_STRANGE_NAMES = tuple(
    row(
        f"bild/{form.lower()}-als.pdf",
        f"{form} under the name of a PDF",
        lambda form=form: noise(form),
        pages=1,
    )  # type: ignore[misc]
    for form in ("PNG", "JPEG", "TIFF")
)

ROWS: tuple[Made, ...] = (
    *_HALVES,
    *_HEADS,
    *_STRANGE_NAMES,
    row("bild/bombe.png", "3.6 billion pixels in 70 bytes", lambda: png(GIANT, GIANT), "too_many_pixels"),
    row("bild/bombe.gif", "likewise", lambda: gif(GIANT, GIANT), "too_many_pixels"),
    row("bild/bombe.webp", "268 million pixels", lambda: webp(16_384, 16_384), "too_many_pixels"),
    row("bild/bombe.bmp", "3.6 billion pixels", lambda: bmp(GIANT, GIANT), "too_many_pixels"),
    row("bild/bombe.tif", "likewise", lambda: strip(GIANT, GIANT), "too_many_pixels"),
    row(
        "bild/bombe.jpg",
        "likewise",
        lambda: changed(noise("JPEG"), b"\xff\xc0", 5, struct.pack(">HH", GIANT, GIANT)),
        "too_many_pixels",
    ),
    row(
        "bild/bombe.heic",
        "likewise",
        lambda: changed(noise("HEIF"), b"ispe", 8, struct.pack(">II", GIANT, GIANT)),
        "too_many_pixels",
    ),
    row("bild/flach.png", "no height", lambda: png(SIDE, 0), "corrupt"),
    row("bild/flach.gif", "no height", lambda: gif(SIDE, 0), "corrupt"),
    row("bild/flach.bmp", "no height", lambda: bmp(SIDE, 0), "corrupt"),
    row("bild/flach.tif", "no height", lambda: strip(SIDE, 0), "corrupt"),
    row("bild/flach.jpg", "no height", lambda: changed(noise("JPEG"), b"\xff\xc0", 5, bytes(4)), "corrupt"),
    row(
        "bild/pruefsumme.png",
        "a wrong check sum",
        lambda: changed(noise("PNG"), b"IDAT", 40, b"\0\0\0"),
        "corrupt",
    ),
    row("bild/ohne-kopf.png", "without its first chunk", lambda: png(9, 9, head=False), "corrupt"),
    row(
        "bild/tausend-texte.png",
        "a thousand texts before the picture",
        lambda: png(SIDE, SIDE, *[chunk(b"tEXt", b"a\0" + b"b" * 50)] * 1000, data=rows(SIDE, SIDE)),
        pages=1,
    ),
    row(
        "bild/textbombe.png",
        "a text that unpacks to 50 million letters",
        lambda: png(
            SIDE, SIDE, chunk(b"zTXt", b"a\0\0" + zlib.compress(bytes(50_000_000))), data=rows(SIDE, SIDE)
        ),
        "corrupt",
    ),
    row(
        "bild/farbprofil.png",
        "a colour profile of rubbish",
        lambda: png(SIDE, SIDE, chunk(b"iCCP", b"a\0\0" + RUBBISH), data=rows(SIDE, SIDE)),
        pages=1,
    ),
    row(
        "bild/mehr-daten.png",
        "ten times the pixels that its head says",
        lambda: png(SIDE, SIDE, data=rows(SIDE, SIDE * 10)),
        pages=1,
    ),
    row(
        "bild/weniger-daten.png",
        "a tenth of the pixels that its head says",
        lambda: png(SIDE, SIDE, data=rows(SIDE, SIDE // 10)),
        pages=1,
    ),
    row("bild/ein-punkt.png", "one pixel", lambda: blank("PNG", (1, 1)), pages=1),
    row("bild/faden.png", "one pixel high, 40,000 long", lambda: blank("PNG", (40_000, 1)), pages=1),
    row("bild/ohne-ende.jpg", "without its end mark", lambda: noise("JPEG")[:-2], "truncated", 1),
    row(
        "bild/gekippt.jpg",
        "bytes changed in the middle",
        lambda: changed(noise("JPEG"), b"\xff\xda", 400, b"\x12\x34\x56" * 30),
        pages=1,
    ),
    row(
        "bild/stufen-halb.jpg",
        "progressive, its second half is missing",
        lambda: half(noise("JPEG", progressive=True)),
        "truncated",
    ),
    row("bild/exif-muell.jpg", "EXIF data of rubbish", lambda: exif(RUBBISH), pages=1),
    row(
        "bild/exif-lage.jpg",
        "EXIF says a lie that there is not",
        lambda: exif(b"II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x63\0\0\0\0\0\0\0"),
        pages=1,
    ),
    row(
        "bild/exif-kreis.jpg",
        "EXIF data that go on in themselves",
        lambda: exif(b"II*\0\x08\0\0\0\x01\0\x69\x87\x04\0\x01\0\0\0\x08\0\0\0\x08\0\0\0"),
        pages=1,
    ),
    row("bild/cmyk.jpg", "four colours", lambda: cmyk(), pages=1),
    row(
        "bild/aufloesung-null.jpg",
        "no dots to the inch",
        lambda: changed(noise("JPEG", dpi=(200, 200)), b"JFIF", 8, bytes(4)),
        pages=1,
    ),
    row(
        "bild/verzeichnis-kreis.tif",
        "its directory goes on in itself",
        lambda: changed(strip(), b"\0\0\0\0\xff\xff", 0, struct.pack("<I", 8)),
        pages=1,
    ),
    row(
        "bild/verzeichnis-fern.tif",
        "its directory stands behind the end",
        b"II*\0\xff\xff\xff\x7f" + bytes(99),
        "truncated",
    ),
    row(
        "bild/verzeichnis-lang.tif",
        "65,535 entries that are not there",
        b"II*\0\x08\0\0\0\xff\xff" + bytes(99),
        "truncated",
    ),
    row(
        "bild/streifen-fern.tif", "its pixels stand behind the end", lambda: strip(t273=1 << 30), "truncated"
    ),
    row("bild/streifen-kurz.tif", "a tenth of its pixels", lambda: strip(t279=SIDE * SIDE // 10), pages=1),
    row("bild/packung.tif", "packed in a way that nobody knows", lambda: strip(packing=34_999), "corrupt"),
    row("bild/601-seiten.tif", "601 pages", lambda: pages(601), "too_many_pages"),
    row("bild/gross.tif", "BigTIFF of rubbish", b"II+\0\x08\0\0\0" + RUBBISH, "corrupt"),
    row("bild/leer.heic", "a head without a picture", lambda: brand(b"heic"), "corrupt"),
    row("bild/avif.heic", "AVIF, a type that is not read", lambda: brand(b"avif"), "corrupt"),
    row(
        "bild/zeichnung.svg",
        "a drawing with a script",
        b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
        "unsupported",
    ),
    row("bild/symbol.png", "an icon under the name of a PNG", b"\0\0\x01\0\x01\0" + RUBBISH, "corrupt"),
    row(
        "bild/photoshop.tif",
        "a file of Photoshop under the name of a TIFF",
        b"8BPS\0\x01" + RUBBISH,
        "corrupt",
    ),
    row(
        "bild/jp2.jpg", "JPEG 2000, a type that is not read", b"\0\0\0\x0cjP  \r\n\x87\n" + RUBBISH, "corrupt"
    ),
)


def cmyk() -> bytes:
    held = io.BytesIO()
    Image.new("CMYK", (SIDE, SIDE)).save(held, "JPEG")
    return held.getvalue()
