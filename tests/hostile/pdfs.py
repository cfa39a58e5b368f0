"""PDF files: broken off, locked, lying, acting, endless."""

from __future__ import annotations

import io
import re
import struct
from functools import cache

import pikepdf

from tests.hostile.made import Made, row
from tests.hostile.raw_pdf import (
    FONT,
    PAGE,
    TEXT,
    WRITTEN,
    letter,
    numbered,
    packed,
    paged,
    pictured,
    stream,
    written,
)

GIANT = 60_000
JS = b"<</S/JavaScript/JS(app.alert\\(1\\))>>"
GREY = b"/ColorSpace/DeviceGray/BitsPerComponent 8"
NOISE = bytes(range(256)) * 40


def cut(data: bytes, share: float) -> bytes:
    """Return the first part of a file."""
    return data[: int(len(data) * share)]


def locked(password: str, owner: str, revision: int) -> bytes:
    """Return the letter encrypted: revision 3 RC4, 4 AES-128, 6 AES-256."""
    held, modern = io.BytesIO(), revision > 3
    lock = pikepdf.Encryption(user=password, owner=owner, R=revision, aes=modern, metadata=modern)  # type: ignore[arg-type]
    with pikepdf.open(io.BytesIO(letter())) as pdf:
        pdf.save(held, encryption=lock)
    return held.getvalue()


def in_object_streams(data: bytes) -> bytes:
    """Return the same PDF with its objects packed into streams."""
    held = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        pdf.save(held, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return held.getvalue()


def with_attachment(name: str, data: bytes) -> bytes:
    """Return the letter with a file embedded in it."""
    held = io.BytesIO()
    with pikepdf.open(io.BytesIO(letter())) as pdf:
        pdf.attachments[name] = pikepdf.AttachedFileSpec(pdf, data, filename=name)
        pdf.save(held)
    return held.getvalue()


def linearised() -> bytes:
    held = io.BytesIO()
    with pikepdf.open(io.BytesIO(letter(3))) as pdf:
        pdf.save(held, linearize=True)
    return held.getvalue()


def many_pages(number: int) -> bytes:
    kids = b" ".join(b"3 0 R" for _ in range(number))
    tree = b"<</Type/Pages/Count %d/Kids[%s]>>" % (number, kids)
    return numbered(b"<</Type/Catalog/Pages 2 0 R>>", tree, b"<</Type/Page/Parent 2 0 R%s>>" % PAGE)


def many_own_pages(number: int) -> bytes:
    kids = b" ".join(b"%d 0 R" % (3 + each) for each in range(number))
    tree = b"<</Type/Pages/Count %d/Kids[%s]>>" % (number, kids)
    page = b"<</Type/Page/Parent 2 0 R%s>>" % PAGE
    return numbered(b"<</Type/Catalog/Pages 2 0 R>>", tree, *[page] * number)


def counted(count: bytes) -> bytes:
    """Return a PDF of one page whose page tree says another number."""
    return numbered(
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count %s/Kids[3 0 R]>>" % count,
        b"<</Type/Page/Parent 2 0 R%s>>" % WRITTEN,
        stream(b"", TEXT),
        FONT,
    )


def nested_forms(levels: int) -> bytes:
    """Return a page whose drawing calls a form twice, which calls another twice, and so on."""
    forms = [
        stream(
            b"/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</XObject<</X %d 0 R>>>>" % (6 + level),
            b"/X Do /X Do " * 2,
        )
        for level in range(levels)
    ]
    last = stream(b"/Type/XObject/Subtype/Form/BBox[0 0 595 842]", b"0 0 500 800 re f " * 50)
    page = PAGE + b"/Resources<</XObject<</X 5 0 R>>>>/Contents 4 0 R"
    return paged(page, stream(b"", b"/X Do"), *forms, last)


def form_in_itself() -> bytes:
    page = PAGE + b"/Resources<</XObject<</X 5 0 R>>>>/Contents 4 0 R"
    form = b"/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</XObject<</X 5 0 R>>>>"
    return paged(page, stream(b"", b"/X Do"), stream(form, b"/X Do /X Do"))


def deep_tree(depth: int) -> bytes:
    """Return a PDF whose one page lies below so many branches."""
    branches = [
        b"<</Type/Pages/Count 1/Kids[%d 0 R]%s>>"
        % (3 + level, b"/Parent %d 0 R" % (1 + level) if level else b"")
        for level in range(depth)
    ]
    return numbered(
        b"<</Type/Catalog/Pages 2 0 R>>", *branches, b"<</Type/Page/Parent %d 0 R%s>>" % (1 + depth, PAGE)
    )


def told_as(mapping: bytes) -> bytes:
    """Return a page whose font says by a table of its own which letters its signs are."""
    table = (
        b"/CIDInit/ProcSet findresource begin begincmap 1 begincodespacerange <00><FF> endcodespacerange "
        + mapping
        + b" endcmap end"
    )
    font = b"<</Type/Font/Subtype/TrueType/BaseFont/Helvetica/ToUnicode 6 0 R>>"
    return paged(WRITTEN, stream(b"", TEXT), font, stream(b"", table))


def broken_table(change: bytes) -> bytes:
    """Return the letter with another place of its table of contents."""
    return re.sub(rb"startxref\s+\d+", b"startxref\n" + change, letter())


def wrong_offsets() -> bytes:
    return re.sub(rb"(?m)^\d{10} 00000 n", b"0000000007 00000 n", letter())


def table_in_itself() -> bytes:
    data = letter()
    place = re.search(rb"startxref\s+(\d+)", data)
    assert place is not None
    return data.replace(b"trailer\n<<", b"trailer\n<</Prev %s " % place[1])


def form_with_script() -> bytes:
    """Return a page whose form has a script in a field below another one."""
    form = b"/AcroForm<</Fields[6 0 R]>>"
    field = b"<</FT/Tx/T(a)/Kids[7 0 R]>>"
    return written(
        b"", field, b"<</T(b)/Parent 6 0 R/AA<</K 8 0 R>>/Rect[0 0 9 9]/Subtype/Widget>>", JS, catalog=form
    )


def note(action: bytes) -> bytes:
    return b"/Annots[<</Type/Annot/Subtype/Link/Rect[9 9 99 99]/A<<%s>>>>]" % action


def jpx(side: int) -> bytes:
    size = struct.pack(">HHIIIIIIIIH", 41, 0, side, side, 0, 0, side, side, 0, 0, 1) + bytes((7, 1, 1))
    return b"\xff\x4f\xff\x51" + size + b"\xff\xd9"


def sized(box: bytes, more: bytes = b"") -> bytes:
    return paged(
        b"/MediaBox%s%s/Resources<</Font<</F 5 0 R>>>>/Contents 4 0 R" % (box, more), stream(b"", TEXT), FONT
    )


def filtered(entries: bytes, data: bytes) -> bytes:
    """Return a page whose drawing is coded as the entries say."""
    return paged(WRITTEN, stream(entries, data), FONT)


@cache
def bomb() -> bytes:
    """Return a page whose drawing unpacks to 256 million blanks."""
    import zlib

    packer, block = zlib.compressobj(9), b" " * (1 << 20)
    return b"".join(packer.compress(block) for _ in range(1 << 8)) + packer.flush()


ROWS: tuple[Made, ...] = (
    row(
        "pdf/cut-90.pdf",
        "letter of 3 pages, its last tenth is missing",
        lambda: cut(letter(3), 0.9),
        "truncated",
        3,
    ),
    row(
        "pdf/cut-50.pdf",
        "letter of 3 pages, its second half is missing",
        lambda: cut(letter(3), 0.5),
        "truncated",
        0,
    ),
    row(
        "pdf/cut-10.pdf", "letter of 3 pages, its first tenth alone", lambda: cut(letter(3), 0.1), "truncated"
    ),
    row(
        "pdf/cut-streams.pdf",
        "objects in streams, cut at 80 %",
        lambda: cut(in_object_streams(letter(3)), 0.8),
        "truncated",
    ),
    row(
        "pdf/cut-linear.pdf", "made for the web, cut at 60 %", lambda: cut(linearised(), 0.6), "truncated", 1
    ),
    row("pdf/head.pdf", "the first nine bytes alone", b"%PDF-1.7\n", "truncated"),
    row(
        "pdf/rubbish.pdf",
        "rubbish between head and end mark",
        b"%PDF-1.7\n" + NOISE + b"\n%%EOF\n",
        "corrupt",
    ),
    row("pdf/rubbish-cut.pdf", "rubbish behind a head", b"%PDF-1.7\n" + NOISE, "truncated"),
    row("pdf/no-head.pdf", "rubbish under the name of a PDF", NOISE, "corrupt"),
    row(
        "pdf/late-head.pdf",
        "500 bytes of a mail server before the head",
        lambda: b"X" * 500 + letter(),
        pages=1,
    ),
    row(
        "pdf/too-late-head.pdf",
        "2,000 bytes of rubbish before the head",
        lambda: b"\x01" * 2000 + letter(),
        "corrupt",
    ),
    row(
        "pdf/zeros-behind.pdf", "10,000 zeros behind the end mark", lambda: letter() + bytes(10_000), pages=1
    ),
    row("pdf/html-behind.pdf", "a web page behind the end mark", lambda: letter() + b"<html>" * 300, pages=1),
    row(
        "pdf/web-page.pdf",
        "a web page saved as PDF",
        b"<!DOCTYPE html><title>Anmelden</title>" * 9,
        "unsupported",
    ),
    row("pdf/postscript.pdf", "PostScript under the name of a PDF", b"%!PS-Adobe-3.0\n" * 20, "unsupported"),
    row(
        "pdf/form-data.pdf",
        "the values of a form without the form (FDF)",
        b"%FDF-1.2\n1 0 obj<</FDF<<>>>>endobj",
        "unsupported",
    ),
    row(
        "pdf/locked-rc4.pdf",
        "RC4, a password that nobody knows",
        lambda: locked("zu", "x", 3),
        "password_wrong",
    ),
    row("pdf/locked-aes128.pdf", "AES-128, likewise", lambda: locked("zu", "x", 4), "password_wrong"),
    row("pdf/locked-aes256.pdf", "AES-256, likewise", lambda: locked("zu", "x", 6), "password_wrong"),
    row(
        "pdf/known-password.pdf",
        "AES-256, its password is on the list",
        lambda: locked("geheim", "x", 6),
        pages=1,
    ),
    row("pdf/owner-password.pdf", "locked against changes alone", lambda: locked("", "chef", 6), pages=1),
    row(
        "pdf/public-key.pdf",
        "locked for a certificate",
        lambda: numbered(
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Count 0/Kids[]>>",
            b"<</Filter/Adobe.PubSec/V 1>>",
            trailer=b"/Encrypt 3 0 R/ID[(a)(b)]",
        ),
        "password_wrong",
    ),
    row(
        "pdf/kids-loop.pdf",
        "the page tree is its own branch",
        lambda: numbered(b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Count 1/Kids[2 0 R]>>"),
        "corrupt",
        1,
    ),
    row(
        "pdf/kids-rubbish.pdf",
        "the branches are words",
        lambda: numbered(b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Count 3/Kids[(a)/b 7]>>"),
        "corrupt",
        3,
    ),
    row(
        "pdf/count-million.pdf",
        "one page that says it is a million",
        lambda: counted(b"1000000"),
        "too_many_pages",
    ),
    row("pdf/count-huge.pdf", "one page that says it is 2^31", lambda: counted(b"2147483648"), pages=1),
    row("pdf/count-negative.pdf", "one page that says it is minus five", lambda: counted(b"-5"), pages=1),
    row("pdf/count-zero.pdf", "one page that says it is none", lambda: counted(b"0"), pages=1),
    row("pdf/count-word.pdf", "one page that says it is a word", lambda: counted(b"(viele)"), pages=1),
    row("pdf/601-pages.pdf", "601 pages", lambda: many_own_pages(601), "too_many_pages"),
    row("pdf/same-page-700.pdf", "the same page 700 times", lambda: many_pages(700), "too_many_pages"),
    row("pdf/no-pages.pdf", "a catalogue without pages", lambda: numbered(b"<</Type/Catalog>>"), "corrupt"),
    row(
        "pdf/no-root.pdf",
        "a root that is not there",
        lambda: numbered(b"<</Type/Catalog>>", root=9),
        "corrupt",
    ),
    row("pdf/deep-tree.pdf", "a page below 3,000 branches", lambda: deep_tree(3000), "corrupt", 1),
    row(
        "pdf/no-size.pdf",
        "a page without a size",
        lambda: paged(b"/Resources<</Font<</F 5 0 R>>>>/Contents 4 0 R", stream(b"", TEXT), FONT),
        pages=1,
    ),
    row("pdf/size-zero.pdf", "a page without height", lambda: sized(b"[0 0 595 0]"), pages=1),
    row("pdf/size-inverted.pdf", "corners the wrong way round", lambda: sized(b"[595 842 0 0]"), pages=1),
    row("pdf/size-words.pdf", "corners that are words", lambda: sized(b"[(a)(b)(c)(d)]"), pages=1),
    row("pdf/size-5m.pdf", "paper of five metres", lambda: sized(b"[0 0 14400 14400]"), "too_many_pixels", 1),
    row(
        "pdf/size-endless.pdf",
        "paper of 350 km",
        lambda: sized(b"[0 0 1000000000 1000000000]"),
        "too_many_pixels",
        1,
    ),
    row(
        "pdf/size-tiny.pdf",
        "paper of a hundredth of a millimetre",
        lambda: sized(b"[0 0 0.03 0.03]"),
        pages=1,
    ),
    row(
        "pdf/unit-1000.pdf",
        "a unit of a thousand",
        lambda: sized(b"[0 0 595 842]", b"/UserUnit 1000"),
        pages=1,
    ),
    row("pdf/rotate-45.pdf", "turned by 45 degrees", lambda: sized(b"[0 0 595 842]", b"/Rotate 45"), pages=1),
    row(
        "pdf/rotate-huge.pdf",
        "turned by 2^40 degrees",
        lambda: sized(b"[0 0 595 842]", b"/Rotate 1099511627776"),
        pages=1,
    ),
    row(
        "pdf/crop-outside.pdf",
        "a crop box beside the page",
        lambda: sized(b"[0 0 595 842]", b"/CropBox[900 900 999 999]"),
        "corrupt",
        1,
    ),
    row("pdf/no-content.pdf", "a page without content", lambda: paged(PAGE), pages=1),
    row(
        "pdf/content-missing.pdf",
        "content that is not there",
        lambda: paged(PAGE + b"/Contents 99 0 R"),
        pages=1,
    ),
    row("pdf/content-rubbish.pdf", "rubbish for drawing", lambda: written(content=NOISE), pages=1),
    row(
        "pdf/content-bomb.pdf",
        "drawing that unpacks to 256 million blanks",
        lambda: filtered(b"/Filter/FlateDecode", bomb()),
        pages=1,
    ),
    row(
        "pdf/filters-1000.pdf",
        "a thousand filters",
        lambda: filtered(b"/Filter[" + b"/FlateDecode" * 1000 + b"]", packed(TEXT)),
        pages=1,
    ),
    row(
        "pdf/filter-unknown.pdf",
        "a filter that nobody knows",
        lambda: filtered(b"/Filter/Geheim", TEXT),
        pages=1,
    ),
    row(
        "pdf/forms-exponential.pdf",
        "forms that call each other four times, 24 deep",
        lambda: nested_forms(24),
        "timeout",
        1,
    ),
    row("pdf/form-in-itself.pdf", "a form that calls itself", form_in_itself, "timeout", 1),
    row(
        "pdf/brackets-deep.pdf",
        "100,000 brackets in each other",
        lambda: paged(PAGE + b"/X" + b"[" * 100_000 + b"]" * 100_000),
        pages=1,
    ),
    row(
        "pdf/length-itself.pdf",
        "a length that is its own stream",
        lambda: numbered(
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Count 1/Kids[3 0 R]>>",
            b"<</Type/Page/Parent 2 0 R%s>>" % WRITTEN,
            b"<</Length 4 0 R>>stream\n" + TEXT + b"\nendstream",
            FONT,
        ),
        pages=1,
    ),
    row(
        "pdf/length-wrong.pdf",
        "a length that is too long by far",
        lambda: written().replace(b"/Length 6", b"/Length 99999996"),
        pages=1,
    ),
    row(
        "pdf/image-flate.pdf",
        "an image of 3.6 billion pixels",
        lambda: pictured(
            b"/Filter/FlateDecode/Width %d/Height %d" % (GIANT, GIANT) + GREY, packed(bytes(1 << 20))
        ),
        "too_many_pixels",
        1,
    ),
    row(
        "pdf/image-jbig2.pdf",
        "likewise, JBIG2",
        lambda: pictured(b"/Filter/JBIG2Decode/Width %d/Height %d" % (GIANT, GIANT) + GREY, bytes(40)),
        "too_many_pixels",
        1,
    ),
    row(
        "pdf/image-jpx-lies.pdf",
        "JPEG 2000 that says 10 pixels outside, 60,000 inside",
        lambda: pictured(b"/Filter/JPXDecode/Width 10/Height 10" + GREY, jpx(GIANT)),
        "too_many_pixels",
        1,
    ),
    row(
        "pdf/image-dct-rubbish.pdf",
        "an image of rubbish for JPEG",
        lambda: pictured(b"/Filter/DCTDecode/Width 800/Height 1100" + GREY, NOISE),
        pages=1,
    ),
    row(
        "pdf/image-fax-rubbish.pdf",
        "an image of rubbish for fax",
        lambda: pictured(
            b"/Filter/CCITTFaxDecode/DecodeParms<</K -1/Columns 800>>/Width 800/Height 1100"
            b"/BitsPerComponent 1/ColorSpace/DeviceGray",
            NOISE[:2000],
        ),
        pages=1,
    ),
    row(
        "pdf/image-no-width.pdf",
        "an image without width",
        lambda: pictured(b"/Width 0/Height 10" + GREY, NOISE),
        pages=1,
    ),
    row(
        "pdf/image-short.pdf",
        "an image with a tenth of its bytes",
        lambda: pictured(b"/Width 800/Height 1100" + GREY, b"\xff" * 88_000),
        pages=1,
    ),
    row(
        "pdf/image-negative.pdf",
        "an image of minus 800 pixels",
        lambda: pictured(b"/Width -800/Height -1100" + GREY, NOISE),
        "too_many_pixels",
        1,
    ),
    row("pdf/table-wrong.pdf", "a table of contents with wrong places", wrong_offsets, pages=1),
    row(
        "pdf/table-beyond.pdf",
        "a table of contents behind the end",
        lambda: broken_table(b"99999999"),
        "truncated",
        1,
    ),
    row(
        "pdf/table-negative.pdf",
        "a table of contents before the beginning",
        lambda: broken_table(b"-1"),
        pages=1,
    ),
    row("pdf/table-in-itself.pdf", "a table of contents that goes on in itself", table_in_itself, pages=1),
    row(
        "pdf/script-at-opening.pdf",
        "a script when it is opened",
        lambda: written(catalog=b"/OpenAction" + JS),
        "active_content",
        1,
    ),
    row(
        "pdf/script-escaped.pdf",
        "the same with its words spelled in numbers",
        lambda: written(
            catalog=b"/Open#41ction"
            + JS.replace(b"/JavaScript", b"/J#61vaScript").replace(b"/JS", b"/#4A#53")
        ),
        "active_content",
        1,
    ),
    row(
        "pdf/script-packed.pdf",
        "the same, packed into an object stream",
        lambda: in_object_streams(written(catalog=b"/OpenAction" + JS)),
        "active_content",
        1,
    ),
    row(
        "pdf/script-named.pdf",
        "a script in the list of names",
        lambda: written(catalog=b"/Names<</JavaScript<</Names[(a)%s]>>>>" % JS),
        "active_content",
        1,
    ),
    row(
        "pdf/script-in-field.pdf", "a script in a field below a field", form_with_script, "active_content", 1
    ),
    row(
        "pdf/script-next.pdf",
        "a script behind a harmless action",
        lambda: written(catalog=b"/OpenAction<</S/GoTo/D[3 0 R/Fit]/Next%s>>" % JS),
        "active_content",
        1,
    ),
    row(
        "pdf/launch.pdf",
        "a program start at a link",
        lambda: written(note(b"/S/Launch/F(cmd.exe)")),
        "active_content",
        1,
    ),
    row(
        "pdf/launch-page.pdf",
        "a program start when the page is opened",
        lambda: written(b"/AA<</O<</S/Launch/F(sh)>>>>"),
        "active_content",
        1,
    ),
    row(
        "pdf/submit.pdf",
        "a form that is sent away",
        lambda: written(note(b"/S/SubmitForm/F(http://127.0.0.1:9/)")),
        "active_content",
        1,
    ),
    row(
        "pdf/import.pdf",
        "data that are fetched",
        lambda: written(note(b"/S/ImportData/F(a.fdf)")),
        "active_content",
        1,
    ),
    row(
        "pdf/web-link.pdf",
        "an ordinary link into the web",
        lambda: written(note(b"/S/URI/URI(http://127.0.0.1:9/)")),
        pages=1,
    ),
    row(
        "pdf/attachment.pdf",
        "a letter with another one attached",
        lambda: with_attachment("anlage.pdf", letter(2)),
        pages=3,
    ),
    row(
        "pdf/attachment-program.pdf",
        "a letter with a program attached",
        lambda: with_attachment("lohn.exe", b"MZ" + NOISE),
        pages=1,
        inside={"!/lohn.exe": "unsupported"},
    ),
    row(
        "pdf/halves-of-letters.pdf",
        "a font that tells halves of characters",
        lambda: told_as(b"1 beginbfrange <00><FF><D800> endbfrange"),
        pages=1,
    ),
    row(
        "pdf/overrides.pdf",
        "a font that tells marks which turn the writing",
        lambda: told_as(b"1 beginbfrange <00><FF><202E> endbfrange"),
        pages=1,
    ),
    row(
        "pdf/far-letters.pdf",
        "a font that tells characters beyond Unicode",
        lambda: told_as(b"1 beginbfrange <00><FF><FFFFFFF0> endbfrange"),
        pages=1,
    ),
    row(
        "pdf/endless-letters.pdf",
        "a font that tells four billion characters",
        lambda: told_as(b"1 beginbfrange <00000000><FFFFFFFF><0041> endbfrange"),
        pages=1,
    ),
    row(
        "pdf/text-far-away.pdf",
        "words a light-year beside the page",
        lambda: written(content=TEXT.replace(b"70 700", b"1e30 1e30")),
        pages=1,
    ),
    row(
        "pdf/text-of-no-size.pdf",
        "words of size nought",
        lambda: written(content=TEXT.replace(b"/F 12", b"/F 0")),
        pages=1,
    ),
    row(
        "pdf/text-of-vast-size.pdf",
        "words a kilometre high",
        lambda: written(content=TEXT.replace(b"/F 12", b"/F 3000000")),
        pages=1,
    ),
    row(
        "pdf/text-negative-size.pdf",
        "words of a negative size",
        lambda: written(content=TEXT.replace(b"/F 12", b"/F -12")),
        pages=1,
    ),
    row("pdf/text-piled.pdf", "2,000 words on the same spot", lambda: written(content=TEXT * 400), pages=1),
    row(
        "pdf/font-missing.pdf", "a font that is not there", lambda: paged(WRITTEN, stream(b"", TEXT)), pages=1
    ),
    row(
        "pdf/font-rubbish.pdf",
        "a font of rubbish",
        lambda: paged(
            WRITTEN,
            stream(b"", TEXT),
            b"<</Type/Font/Subtype/TrueType/BaseFont/X"
            b"/FontDescriptor<</Type/FontDescriptor/FontName/X/Flags 4/FontFile2 6 0 R>>>>",
            stream(b"", NOISE),
        ),
        pages=1,
    ),
    row(
        "pdf/font-in-itself.pdf",
        "a drawn font whose letter is written in itself",
        lambda: paged(
            WRITTEN,
            stream(b"", TEXT),
            b"<</Type/Font/Subtype/Type3/FontBBox[0 0 9 9]/FontMatrix[1 0 0 1 0 0]/FirstChar 32/LastChar 122/Widths[9]"
            b"/Encoding<</Differences[32/a 69/E]>>/CharProcs<</a 6 0 R/E 6 0 R>>/Resources<</Font<</F 5 0 R>>>>>>",
            stream(b"", b"9 0 d0 " + TEXT),
        ),
        pages=1,
    ),
)
