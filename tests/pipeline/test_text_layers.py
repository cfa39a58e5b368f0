"""Text layers of every kind: those that say what the paper says are believed, all others are read from the picture."""

# ruff: noqa: E501 - the operators that draw a page read better unbroken

from __future__ import annotations

import io
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest
from PIL import Image, ImageDraw, ImageFont
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from pipeline.document import Page, Word
from pipeline.read import read_page

FACES = Path("/usr/share/fonts/truetype/liberation")
LINES = (
    "Jobcenter Musterstadt, Bescheid vom 28.09.2026",
    "Sehr geehrte Frau Müller, Ihre Miete beträgt 780,45 Euro.",
    "Das Einkommen von 1.963,00 Euro wird angerechnet.",
    "Kundennummer 527D041863, Zeugnis B1 vom 14.07.2025",
    "Mit freundlichen Grüßen, im Auftrag Weiß",
)


def unread(grey: npt.NDArray[np.uint8], dpi: float | None, /, *, thorough: bool = True) -> tuple[Word, ...]:
    """Stand in for the engine: here it only counts whether the picture is read at all."""
    return ()


def page_of(path: Path) -> Page:
    return read_page(path, 1, reader=unread)[0]


def raw_pdf(
    path: Path, contents: bytes, to_unicode: dict[int, str] | None = None, extra: bytes = b""
) -> Path:
    """Write a page by hand: Helvetica, Latin-1 codes, with a table that may give a code any meaning."""
    font = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding"
    table = b""
    if to_unicode is not None:
        pairs = "".join(f"<{c:02x}> <{t.encode('utf-16-be').hex()}>\n" for c, t in to_unicode.items())
        table = (
            "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def\n"
            "1 begincodespacerange <00> <ff> endcodespacerange\n"
            f"{len(to_unicode)} beginbfchar\n{pairs}endbfchar endcmap end end"
        ).encode()
        font += b"/ToUnicode 6 0 R"
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 5 0 R"
        b"/Resources<</Font<</F1 4 0 R>>/ExtGState<</G<</ca 0>>>>>>" + extra + b">>",
        font + b">>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(contents), contents),
        b"<</Length %d>>stream\n%s\nendstream" % (len(table), table),
    ]
    out = io.BytesIO()
    out.write(b"%PDF-1.5\n")
    places = []
    for number, body in enumerate(objects, 1):
        places.append(out.tell())
        out.write(b"%d 0 obj\n%s\nendobj\n" % (number, body))
    start = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    out.writelines(b"%010d 00000 n \n" % place for place in places)
    out.write(b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start))
    path.write_bytes(out.getvalue())
    return path


def shown(lines: tuple[str, ...] = LINES, start: int = 760) -> bytes:
    body = []
    for row, line in enumerate(lines):
        codes = line.encode("cp1252").hex()
        body.append(f"BT /F1 12 Tf 70 {start - 26 * row} Td <{codes}> Tj ET")
    return "\n".join(body).encode()


def as_it_is() -> dict[int, str]:
    return {code: bytes([code]).decode("cp1252", "replace") for code in range(32, 256)}


def meaning(**other: str) -> dict[int, str]:
    """Return a table in which some letters mean others."""
    return as_it_is() | {ord(letter): text for letter, text in other.items()}


TABLES = {
    "shifted by one": {code: chr(code + 1) for code in range(32, 255)},
    "private use": {code: chr(0xE000 + code) for code in range(33, 256)},
    "no characters": dict.fromkeys(range(33, 256), "�"),
    "UTF-8 read as Latin-1": as_it_is()
    | {
        c: bytes([c]).decode("cp1252", "replace").encode().decode("cp1252", "replace")
        for c in b"\xe4\xfc\xdf\xf6"
    },
    "umlauts lost": meaning() | {0xE4: "?", 0xFC: "?", 0xDF: "?"},
    "umlauts are other letters": meaning() | {0xFC: "ii", 0xDF: "B"},
    "a nine for a seven": meaning(**{"7": "9"}),
    "digits exchanged": meaning(**{"0": "8", "8": "0", "4": "5", "5": "4"}),
    "a comma for a full stop": meaning(**{".": ",", ",": "."}),
    "one letter of the level": meaning(B="C"),
    "capitals exchanged": meaning(M="N", W="V"),
}


@pytest.mark.parametrize("name", TABLES)
def test_layer_whose_characters_are_not_what_is_printed_is_not_believed(tmp_path: Path, name: str) -> None:
    assert page_of(raw_pdf(tmp_path / "a.pdf", shown(), TABLES[name])).method == "ocr"


def test_layer_whose_table_tells_the_truth_is_believed(tmp_path: Path) -> None:
    page = page_of(raw_pdf(tmp_path / "a.pdf", shown(), as_it_is()))
    assert page.method == "text_layer"
    assert "780,45" in page.text
    assert "Grüßen" in page.text


HIDING: dict[str, bytes] = {
    "not painted": b"BT /F1 12 Tf 3 Tr 70 500 Td (Zuschuss 999,00) Tj ET",
    "not painted over an outline": b"3 w 70 500 m 150 500 l 150 510 l 70 510 l s BT /F1 12 Tf 3 Tr 70 500 Td (Zuschuss) Tj ET",
    "without any cover": b"q /G gs BT /F1 12 Tf 70 500 Td (Zuschuss 999,00) Tj ET Q 2 w 70 504 m 180 504 l S",
    "white on white": b"1 g BT /F1 12 Tf 70 500 Td (Zuschuss 999,00) Tj ET",
    "under a white sheet": b"BT /F1 12 Tf 70 500 Td (Zuschuss 999,00) Tj ET 1 g 60 490 200 30 re f",
    "under a sheet with other writing": b"BT /F1 12 Tf 70 500 Td (Zuschuss 999,00) Tj ET 1 g 60 490 200 30 re f"
    b" 0 g 70 500 4 9 re f 77 500 4 9 re f 84 500 4 9 re f 91 500 9 4 re f 105 500 4 9 re f 120 500 9 9 re f",
    "cut off by a frame": b"q 300 300 10 10 re W n BT /F1 12 Tf 70 500 Td (Zuschuss 999,00) Tj ET Q",
    "too small for an eye": b"BT /F1 1 Tf 70 500 Td (Zuschuss 999,00) Tj ET",
    "two in one place": b"BT /F1 12 Tf 70 500 Td (Zuschuss 999,00) Tj ET BT /F1 12 Tf 70 500 Td (Abschlag 111,00) Tj ET",
    "spaced letter by letter": b"BT /F1 12 Tf 70 500 Td (W e i t e r b e w i l l i g u n g  v o r b e h a l t e n) Tj ET",
}  # fmt: skip


@pytest.mark.parametrize("way", HIDING)
def test_layer_with_words_that_nobody_sees_so_is_not_believed(tmp_path: Path, way: str) -> None:
    assert page_of(raw_pdf(tmp_path / "a.pdf", shown() + b"\n" + HIDING[way])).method == "ocr"


HONEST: dict[str, tuple[bytes, bytes]] = {
    "a page turned by its dictionary": (b"", b"/Rotate 90"),
    "a page that is cropped": (b"", b"/CropBox[40 300 560 820]"),
    "a table with shades and lines": (
        b"q 0.85 g 60 470 300 40 re f Q 0.5 w 60 470 300 40 re S 60 490 m 360 490 l S BT /F1 12 Tf 70 495 Td (Summe 963,00) Tj ET",
        b"",
    ),
    "white type on a dark bar": (
        b"0 0.2 0.5 rg 60 490 300 30 re f 1 g BT /F1 12 Tf 70 500 Td (Berechnung) Tj ET",
        b"",
    ),
    "a rule under a word": (b"BT /F1 12 Tf 70 500 Td (Berechnung) Tj ET 1 w 70 498 m 140 498 l S", b""),
    "faint grey": (b"0.75 g BT /F1 12 Tf 70 500 Td (Berechnung) Tj ET", b""),
    "lines in no order": (b"BT /F1 12 Tf 70 300 Td (unten) Tj ET BT /F1 12 Tf 70 500 Td (Berechnung) Tj ET", b""),
    "printed twice for bold": (
        b"BT /F1 12 Tf 70 500 Td (Berechnung) Tj ET BT /F1 12 Tf 70.3 500 Td (Berechnung) Tj ET",
        b"",
    ),
}  # fmt: skip


@pytest.mark.parametrize("way", HONEST)
def test_layer_that_says_what_is_seen_is_believed(tmp_path: Path, way: str) -> None:
    contents, extra = HONEST[way]
    page = page_of(raw_pdf(tmp_path / "a.pdf", shown() + b"\n" + contents, extra=extra))
    assert page.method == "text_layer"
    assert "Bescheid vom 28.09.2026" in page.text


@pytest.mark.parametrize("face", ["LiberationSans-Regular", "LiberationSerif-Italic", "LiberationMono-Regular",
                                  "LiberationSans-Bold", "LiberationSansNarrow-Regular"])  # fmt: skip
@pytest.mark.parametrize("size", [7, 11, 22])
def test_layer_of_any_type_is_believed(tmp_path: Path, face: str, size: int) -> None:
    pdfmetrics.registerFont(TTFont(face, str(FACES / f"{face}.ttf")))
    canvas = Canvas(str(tmp_path / "a.pdf"), pagesize=(842, 595))
    canvas.setFont(face, size)
    for row, line in enumerate(LINES):
        canvas.drawString(40, 540 - 2 * size * row, line)
    canvas.save()
    page = page_of(tmp_path / "a.pdf")
    assert page.method == "text_layer"
    assert [line.text for line in page.lines][1] == LINES[1]


def test_form_field_that_was_filled_in_is_a_word_of_the_page(tmp_path: Path) -> None:
    canvas = Canvas(str(tmp_path / "a.pdf"), pagesize=(595, 842))
    for row, line in enumerate(LINES):
        canvas.drawString(70, 760 - 26 * row, line)
    canvas.acroForm.textfield(name="n", value="Kovalchuk", x=70, y=500, width=200, height=24, fontSize=12)
    canvas.save()
    page = page_of(tmp_path / "a.pdf")
    assert page.method == "text_layer"
    assert "Kovalchuk" in page.text


def scan_of(lines: tuple[str, ...]) -> Image.Image:
    picture = Image.new("L", (1240, 1754), 250)
    draw = ImageDraw.Draw(picture)
    for row, line in enumerate(lines):
        draw.text(
            (146, 150 + 54 * row),
            line,
            fill=10,
            font=ImageFont.truetype(FACES / "LiberationSans-Regular.ttf", 25),
        )
    return picture


def searchable(path: Path, share: float) -> Path:
    """Write a scan that takes this share of the sheet's sides, with an invisible layer, as scanners do."""
    canvas = Canvas(str(path), pagesize=(595, 842))
    canvas.drawImage(ImageReader(scan_of(LINES)), 0, 842 * (1 - share), 595 * share, 842 * share)
    text = canvas.beginText(70 * share, 842 - 82 * share)
    text.setFont("Helvetica", 12 * share)
    text.setLeading(26 * share)
    text.setTextRenderMode(3)
    text.textLines("\n".join(LINES))
    canvas.drawText(text)
    canvas.save()
    return path


@pytest.mark.parametrize("share", [1.0, 0.7])
def test_layer_of_a_scanner_is_not_believed_however_good_it_looks(tmp_path: Path, share: float) -> None:
    """What a scanner guessed is worth less than what is read here, and costs no more than that."""
    page = page_of(searchable(tmp_path / "a.pdf", share))
    assert page.method == "ocr"


def test_fax_line_over_a_scan_does_not_stand_for_the_page(tmp_path: Path) -> None:
    canvas = Canvas(str(tmp_path / "a.pdf"), pagesize=(595, 842))
    canvas.drawImage(ImageReader(scan_of(LINES)), 0, 0, 595, 820)
    canvas.setFont("Courier", 9)
    canvas.drawString(30, 828, "22.09.2026 09:14 Von: 0541 963852 An: 0541 741 Seite 01/04")
    canvas.save()
    assert page_of(tmp_path / "a.pdf").method == "ocr"


def test_letter_whose_type_was_turned_into_outlines_is_read(tmp_path: Path) -> None:
    """Only its head is still type: the words of the rest are in no layer."""
    face = ImageFont.truetype(FACES / "LiberationSans-Regular.ttf", 60)
    canvas = Canvas(str(tmp_path / "a.pdf"), pagesize=(595, 842))
    canvas.drawString(70, 800, "Jobcenter Musterstadt, Herr Weiß, Telefon 963852")
    for row, line in enumerate(LINES):
        mask = Image.new("1", (2400, 80), 1)
        ImageDraw.Draw(mask).text((0, 0), line, fill=0, font=face)
        dots = np.asarray(mask)
        for y in range(dots.shape[0]):
            edges = np.flatnonzero(np.diff(np.concatenate(([1], dots[y], [1])).astype(int)))
            for start, end in zip(edges[::2], edges[1::2], strict=True):
                canvas.rect(
                    70 + start * 0.2, 740 - 26 * row - y * 0.2, (end - start) * 0.2, 0.25, stroke=0, fill=1
                )
    canvas.save()
    page, _ = read_page(tmp_path / "a.pdf", 1)
    assert "1.963,00" in page.text
    assert "Musterstadt" in page.text
