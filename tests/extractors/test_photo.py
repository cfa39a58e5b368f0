from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from extractors.classify import named
from extractors.kinds import blank, photo, photo_code
from pipeline.document import Box, Check, Document, Level, Mark, Page, Picture, Portrait
from tests.extractors.papers import Row, document, page
from tests.extractors.values import value_of
from tests.extractors.zones import td1

PRINT = Picture(
    box=Box(0.1, 0.1, 0.27, 0.25), faces=(Box(0.14, 0.13, 0.22, 0.2),), width_mm=35.04, height_mm=44.96
)


def sheet(*pictures: Picture, rows: list[Row] | None = None, ink: float = 0.05) -> Document:
    return Document(pages=(page(rows or []).model_copy(update={"pictures": pictures, "ink": ink}),))


def test_print_on_an_empty_sheet() -> None:
    paper = sheet(PRINT)
    assert named(paper).kind == "photo"
    read = photo.extract(paper)
    assert value_of(read.width_mm) == Decimal("35.0")
    assert value_of(read.height_mm) == Decimal("45.0")
    assert value_of(read.faces) == 1
    assert read.width_mm
    assert read.width_mm.box == PRINT.box


def test_print_nearest_to_the_prescribed_size_is_measured() -> None:
    large = PRINT.model_copy(update={"width_mm": 90.0, "height_mm": 130.0})
    assert value_of(photo.extract(sheet(large, PRINT)).width_mm) == Decimal("35.0")


def test_unsure_edges_make_a_doubtful_size_and_no_scale_makes_none() -> None:
    size = photo.extract(sheet(PRINT.model_copy(update={"edges": 0.4}))).width_mm
    assert size
    assert not size.sure
    assert photo.extract(sheet(PRINT.model_copy(update={"width_mm": None}))).width_mm is None


@pytest.mark.parametrize(
    "rows",
    [
        td1(),
        ["Lebenslauf"] + ["Ausbildung und Beruf in vielen Worten"] * 8,
        ["Name", "Vorname", "Geburtsdatum"],
    ],
)
def test_picture_beside_a_text_is_no_photo(rows: list[Row]) -> None:
    assert photo.identify(sheet(PRINT, rows=rows)) < 0.5


@pytest.mark.parametrize(
    "title", ["Lichtbild-Code für Ausweisdokumente", "Ihr digitales Passbild", "Foto-Code"]
)
def test_sheet_with_a_photo_code(title: str) -> None:
    paper = document(["Fotostudio", f"# {title}", "Erstellt am 09.10.2026", "Code: 13D2-AD89-4D3F-E91C",
                      "Legen Sie diesen Code bei der Behörde vor.", "gültig bis 09.04.2027"])  # fmt: skip
    assert named(paper).kind == "photo_code"
    assert value_of(photo_code.extract(paper).created_on) == dt.date(2026, 10, 9)


def test_letter_that_asks_for_a_photo_code_is_none() -> None:
    letter = document(
        ["Stadt Kassel", "Sehr geehrter Herr Al-Hassan,", "bitte bringen Sie einen Lichtbild-Code mit."]
    )
    assert photo_code.identify(letter) < 0.5


def empty(**changes: object) -> Document:
    return Document(pages=(Page(file="a.pdf", number=1, method="ocr").model_copy(update=changes),))


def test_empty_page_is_blank() -> None:
    assert named(empty(ink=0.001)).kind == "blank"


@pytest.mark.parametrize(
    "paper",
    [
        empty(method="unread"),
        empty(ink=0.2),
        empty(pictures=(PRINT,)),
        empty(ink=0.002, marks=(Mark(box=Box(0.1, 0.8, 0.3, 0.85), kind="ink"),)),
        document(["Unterschrift"]),
    ],
)
def test_page_with_anything_on_it_is_not_blank(paper: Document) -> None:
    assert blank.identify(paper) < 0.5


def test_other_side_showing_through_is_blank() -> None:
    through = page(["lsnoitan", "gnutset"], confidence=0.3).model_copy(update={"ink": 0.01})
    assert blank.identify(Document(pages=(through,))) >= 0.5


def portrait(*results: str) -> Portrait:
    level = Level(box=Box(0.1, 0.12, 0.27, 0.121), mm=40.0)
    checks = tuple(Check(check="tilt", result=result, value=1.0) for result in results)
    return Portrait(
        checks=checks, sized=True, crown=level, eye_line=level, chin=level.model_copy(update={"mm": 5.5})
    )


@pytest.mark.parametrize(
    ("results", "passes"),
    [(("pass", "pass"), True), (("pass", "fail", "look"), False), (("pass", "look"), None)],
)
def test_photo_passes_or_fails_only_where_no_person_need_look(
    results: tuple[str, ...], passes: bool | None
) -> None:
    read = photo.extract(sheet(PRINT.model_copy(update={"portrait": portrait(*results)})))
    assert (read.passes.value if read.passes else None) is passes
    assert value_of(read.head_height_mm) == Decimal("34.5")
    assert value_of(read.crown_mm) == Decimal("40.0")
    assert read.crown_mm
    assert read.crown_mm.box == Box(0.1, 0.12, 0.27, 0.121)


def test_photo_that_nobody_measured_never_passes() -> None:
    read = photo.extract(sheet(PRINT))
    assert read.passes is None
    (check,) = value_of(read.checks)
    assert check.result == "look"
