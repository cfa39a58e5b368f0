"""Biometrisches Lichtbild (photograph): a print of 35 x 45 mm on a nearly blank page, or a picture file.

Its form is measured elsewhere (`validators`); here it is only found. Biometric comparison of persons is not
done.
Look-alikes: the picture on a card or passport (captions or a machine-readable zone beside it), a portrait
in a letter or curriculum vitae (many words), a sheet with a photo code.

Source: documents.md C6; photo.md; § 60 AufenthV, annex 8 of the PassV.
"""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from extractors.reading.cards import roles_of
from extractors.reading.mrz import zone_of
from pipeline.document import Document, Page, Picture
from pipeline.field import Field, Fields

ACTS: frozenset[str] = frozenset()

_FEW_WORDS = 25
_MARGIN = 0.06
_SNAPSHOT_INK = 0.08
_TRUSTED_EDGES = 0.5
_WIDTH_MM, _HEIGHT_MM = 35.0, 45.0


class Photo(Fields):
    """What was measured on the print. Sizes are None where the page has no physical size."""

    width_mm: Field[Decimal] | None = None
    height_mm: Field[Decimal] | None = None
    head_height_mm: Field[Decimal] | None = None
    faces: Field[int] | None = None
    passes: Field[bool] | None = None


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
        return 0.95 if words <= 8 else 0.6 if words < _FEW_WORDS else 0.0
    return 0.92 if words <= 8 else 0.75 if words < _FEW_WORDS else 0.0


def extract(document: Document, /) -> Photo:
    """Return the size of the print that is nearest to the prescribed one, and how many faces are on it."""
    pictures = document.pages[0].pictures
    if not pictures:
        return Photo()
    picture = min(pictures, key=_from_prescribed)
    return Photo(
        width_mm=_size(picture, picture.width_mm),
        height_mm=_size(picture, picture.height_mm),
        faces=Field(
            value=len(picture.faces),
            printed=str(len(picture.faces)),
            page=1,
            box=picture.box,
            confidence=0.9,
            method="picture",
        ),
    )


def _words_inside(page: Page) -> int:
    return sum(
        _MARGIN < word.box.middle[1] < 1 - _MARGIN and word.confidence >= 0.4 and len(word.text) > 1
        for word in page.words
    )


def _from_prescribed(picture: Picture) -> float:
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
