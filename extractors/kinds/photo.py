"""Biometrisches Lichtbild (photograph): a print of 35 x 45 mm on a nearly blank page, or a picture file.

Its form is measured on the pixels (`pipeline.photo`) and judged by the rules (`validators`); here it is named.
Biometric comparison of persons is not done.
Look-alikes: the picture on a card or passport (captions or a machine-readable zone beside it), a portrait
in a letter or curriculum vitae (many words), a sheet with a photo code.

Source: documents.md C6; photo.md; § 60 AufenthV, annex 8 of the PassV.
"""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from extractors.reading.cards import roles_of
from extractors.reading.mrz import zone_of
from pipeline.document import Box, Check, Document, Level, Page, Picture
from pipeline.field import Field, Fields

ACTS: frozenset[str] = frozenset()

FEW_WORDS = 25
"""A page with so many words is no photo, whatever lies on it."""
_MARGIN = 0.06
_SNAPSHOT_INK = 0.08
_TRUSTED_EDGES = 0.5
_WIDTH_MM, _HEIGHT_MM = 35.0, 45.0


class Photo(Fields):
    """What was measured on the print. Sizes are None where the page has no physical size.

    `checks` is everything that was looked at; `crown_mm`, `eye_line_mm`, `chin_mm` are heights above the lower edge,
    of a picture without a size those of a print 45 mm high. `passes` is None where a person must look.
    """

    width_mm: Field[Decimal] | None = None
    height_mm: Field[Decimal] | None = None
    head_height_mm: Field[Decimal] | None = None
    faces: Field[int] | None = None
    passes: Field[bool] | None = None
    crown_mm: Field[Decimal] | None = None
    eye_line_mm: Field[Decimal] | None = None
    chin_mm: Field[Decimal] | None = None
    checks: Field[tuple[Check, ...]] | None = None


def identify(document: Document, /) -> float:
    """Return how sure it is that the document is a photograph and nothing else."""
    page = document.pages[0]
    if len(document.pages) > 2:
        return 0.0
    if not page.pictures:
        # a picture file without paper and words, in which no portrait was found
        snapshot = page.width_mm is None and not page.words and page.ink > _SNAPSHOT_INK
        return 0.6 if snapshot and page.method == "ocr" else 0.0
    if zone_of(document) or len(roles_of(document)) >= 2:
        return 0.0
    words = _words_inside(page)
    if any(picture.fills_page for picture in page.pictures):
        return 0.95 if words <= 8 else 0.6 if words < FEW_WORDS else 0.0
    return 0.92 if words <= 8 else 0.75 if words < FEW_WORDS else 0.0


def extract(document: Document, /) -> Photo:
    """Return the size of the print that is nearest to the prescribed one, and how many faces are on it."""
    pictures = document.pages[0].pictures
    if not pictures:
        return Photo()
    measured = [picture for picture in pictures if picture.portrait is not None]
    picture = min(measured or pictures, key=_from_prescribed)
    return Photo(
        width_mm=_size(picture, picture.width_mm),
        height_mm=_size(picture, picture.height_mm),
        faces=_of_picture(picture, len(picture.faces), str(len(picture.faces))),
        **_of_portrait(picture),
    )


def _of_portrait(picture: Picture) -> dict[str, Any]:
    """Return the fields of the head and its checks; of a picture that nobody measured, that nothing was."""
    portrait = picture.portrait
    checks = portrait.checks if portrait else (Check(check="faces", result="look"),)
    results = {check.result for check in checks}
    open_ = sum(check.result != "pass" for check in checks)
    found: dict[str, Any] = {
        "checks": _of_picture(picture, checks, f"{len(checks) - open_}/{len(checks)}"),
    }
    if "fail" in results or results == {"pass"}:
        found["passes"] = _of_picture(picture, results == {"pass"}, f"{len(checks) - open_}/{len(checks)}")
    if portrait is None or portrait.crown is None or portrait.eye_line is None or portrait.chin is None:
        return found
    for name in ("crown", "eye_line", "chin"):
        level: Level = getattr(portrait, name)
        found[f"{name}_mm"] = _level(level.mm, level.box, sized=portrait.sized)
    head = portrait.crown.mm - portrait.chin.mm
    found["head_height_mm"] = _level(head, portrait.crown.box.union(portrait.chin.box), sized=portrait.sized)
    return found


def _of_picture(picture: Picture, value: Any, printed: str) -> Field[Any]:
    return Field(value=value, printed=printed, page=1, box=picture.box, confidence=0.9, method="picture")


def _level(mm: float, box: Box, *, sized: bool) -> Field[Decimal]:
    value = Decimal(str(mm)).quantize(Decimal("0.1"), ROUND_HALF_UP)
    printed = f"{value} mm" if sized else f"{value} mm ({_HEIGHT_MM:.0f} mm)"
    return Field(value=value, printed=printed, page=1, box=box, confidence=0.9, method="picture")


def _words_inside(page: Page) -> int:
    return sum(
        _MARGIN < word.box.middle[1] < 1 - _MARGIN and word.confidence >= 0.4 and len(word.text) > 1
        for word in page.words
    )


def _from_prescribed(picture: Picture) -> float:
    """Return how far a print is from the prescribed size; of several equal ones only one was measured."""
    if picture.width_mm is None or picture.height_mm is None:
        return 1000.0
    return abs(picture.width_mm - _WIDTH_MM) + abs(picture.height_mm - _HEIGHT_MM)


def _size(picture: Picture, millimetres: float | None) -> Field[Decimal] | None:
    if millimetres is None:
        return None
    value = Decimal(str(millimetres)).quantize(Decimal("0.1"), ROUND_HALF_UP)
    return Field(
        value=value,
        printed=f"{value} mm",
        page=1,
        box=picture.box,
        confidence=round(picture.edges, 4),
        method="picture",
        doubt=None if picture.edges >= _TRUSTED_EDGES else "faint",
    )
