"""A file that breaks off is told from a whole one without the library that would mend it."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import pillow_heif
import pytest
from PIL import Image

from pipeline.errors import FileProblem
from pipeline.files import Media, media_of
from pipeline.opening import opened
from pipeline.order import Order
from pipeline.picture_files import picture_of
from pipeline.whole import is_whole

NOISE = Image.effect_noise((400, 300), 80)
FORMS: dict[str, tuple[str, dict[str, object], str]] = {
    "jpeg": ("JPEG", {}, "L"),
    "progressive": ("JPEG", {"progressive": True}, "L"),
    "restarts": ("JPEG", {"restart_marker_rows": 1}, "L"),
    "png": ("PNG", {}, "L"),
    "gif": ("GIF", {}, "L"),
    "webp": ("WEBP", {}, "RGB"),
    "webp lossless": ("WEBP", {"lossless": True}, "RGB"),
    "bmp": ("BMP", {}, "L"),
    "tiff": ("TIFF", {}, "L"),
    "tiff lzw": ("TIFF", {"compression": "tiff_lzw"}, "L"),
    "tiff g4": ("TIFF", {"compression": "group4"}, "1"),
    "tiff jpeg": ("TIFF", {"compression": "jpeg"}, "L"),
    "tiff deflate": ("TIFF", {"compression": "tiff_adobe_deflate"}, "RGB"),
    "heif": ("HEIF", {}, "RGB"),
}


def made(form: str) -> bytes:
    pillow_heif.register_heif_opener()
    name, options, mode = FORMS[form]
    stream = io.BytesIO()
    NOISE.convert(mode).save(stream, name, **options)
    return stream.getvalue()


def media(data: bytes) -> Media:
    kind = media_of(data[:1024])
    assert kind is not None
    return kind


def put(folder: Path, data: bytes) -> Path:
    path = folder / "scan"
    path.write_bytes(data)
    return path


def codes(path: Path, folder: Path) -> tuple[int, set[str]]:
    try:
        answer = opened(Order(path, media(path.read_bytes()), "scan", folder, 1 << 30))
    except FileProblem as problem:
        return 0, {problem.code}
    return answer.pages, set(answer.codes)


@pytest.mark.parametrize("form", FORMS)
def test_a_whole_picture_is_whole_and_is_read(tmp_path: Path, form: str) -> None:
    path = put(tmp_path, made(form))
    assert codes(path, tmp_path) == (1, set())
    assert picture_of(path, 1).picture.size == (400, 300)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("share", [0.4, 0.95])
def test_a_picture_that_breaks_off_is_truncated_and_none_of_it_passes_for_the_page(
    tmp_path: Path, form: str, share: float
) -> None:
    data = made(form)
    path = put(tmp_path, data[: int(len(data) * share)])
    told = codes(path, tmp_path)[1]
    try:
        picture_of(path, 1)
    except FileProblem as problem:
        told.add(problem.code)
    else:
        pytest.fail("half a picture was given out as a page")
    assert "truncated" in told


@pytest.mark.parametrize("form", ["jpeg", "png", "gif"])
def test_a_picture_that_lacks_its_end_mark_alone_is_told_and_read(tmp_path: Path, form: str) -> None:
    data = made(form)
    path = put(tmp_path, data[: -(12 if form == "png" else 2 if form == "jpeg" else 1)])
    assert codes(path, tmp_path) == (1, {"truncated"})
    assert picture_of(path, 1).picture.size == (400, 300)


def test_what_a_telephone_lays_behind_the_picture_does_not_count(tmp_path: Path) -> None:
    path = put(tmp_path, made("jpeg") + b"\0\0\0\x18ftypmp42" + bytes(range(256)) * 20)
    assert is_whole(path, "jpeg")


def test_second_page_of_a_tiff_that_breaks_off_costs_that_page_alone(tmp_path: Path) -> None:
    stream = io.BytesIO()
    NOISE.save(stream, "TIFF", save_all=True, append_images=[NOISE.rotate(180)])
    path = put(tmp_path, stream.getvalue()[:-40_000])
    assert codes(path, tmp_path) == (2, {"truncated"})
    assert picture_of(path, 1).picture.size == (400, 300)
    with pytest.raises(FileProblem, match="truncated"):
        picture_of(path, 2)


def test_directories_of_a_tiff_that_run_in_a_circle_end(tmp_path: Path) -> None:
    data = bytearray(made("tiff"))
    first = int.from_bytes(data[4:8], "little")
    count = int.from_bytes(data[first : first + 2], "little")
    data[first + 2 + 12 * count : first + 6 + 12 * count] = data[4:8]
    assert codes(put(tmp_path, bytes(data)), tmp_path)[0] >= 1


def scanned_pdf(pages: int = 4) -> bytes:
    """A PDF as scanners write it: page after page, the list of pages last."""
    stream = io.BytesIO()
    NOISE.save(stream, "PDF", save_all=True, append_images=[NOISE.rotate(180)] * (pages - 1))
    return stream.getvalue()


@pytest.mark.parametrize(("share", "pages"), [(0.99, 3), (0.6, 2), (0.1, 0)])
def test_whole_pages_of_a_pdf_that_breaks_off_are_read(tmp_path: Path, share: float, pages: int) -> None:
    data = scanned_pdf()
    path = put(tmp_path, data[: int(len(data) * share)])
    assert codes(path, tmp_path) == (pages, {"truncated"})


def test_a_pdf_that_its_library_would_mend_in_silence_is_truncated(
    tmp_path: Path, letter_of: Callable[..., Path]
) -> None:
    data = letter_of(tmp_path / "letter.pdf").read_bytes()
    without_mark = put(tmp_path, data[: data.rindex(b"startxref")])
    assert codes(without_mark, tmp_path) == (1, {"truncated"})


def test_a_pdf_that_lost_bytes_in_its_middle_is_truncated(tmp_path: Path) -> None:
    data = scanned_pdf()
    path = put(tmp_path, data[: len(data) // 2] + data[len(data) // 2 + 10_000 :])
    assert "truncated" in codes(path, tmp_path)[1]


def test_a_linearised_pdf_shorter_than_it_says_is_truncated(tmp_path: Path) -> None:
    head = b"%PDF-1.5\n1 0 obj\n<</Linearized 1/L 90000/O 3/E 500/N 9/T 89000>>\nendobj\n"
    assert not is_whole(put(tmp_path, head + b"startxref\n0\n%%EOF\n"), "pdf")


def test_a_pdf_with_something_in_front_of_it_is_whole(tmp_path: Path, letter_of: Callable[..., Path]) -> None:
    data = letter_of(tmp_path / "letter.pdf").read_bytes()
    assert is_whole(put(tmp_path, b"HTTP-rubbish\r\n" * 5 + data), "pdf")
    assert is_whole(put(tmp_path, data + b"\0" * 3000), "pdf")
