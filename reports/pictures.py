"""Pictures of pages inside the report (Seitenbilder): each embedded once, shown in many cuts."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable, Mapping, Sequence
from io import BytesIO

from PIL import Image, UnidentifiedImageError

from pipeline.document import Box
from pipeline.frozen import Frozen
from validators.finding import Evidence

_MIME = {"WEBP": "image/webp", "JPEG": "image/jpeg", "PNG": "image/png"}
_CLOSE = 0.2
"""Marks on one page that fit into this share of its height share one cut."""


class Picture(Frozen):
    """A page's picture as it stands in the report: symbol id, size in pixels, data URI."""

    id: str
    width: int
    height: int
    uri: str


class Cut(Frozen):
    """A part of a page with what is marked on it; `window` is the part, both in fractions of the page."""

    picture: Picture
    window: Box
    marks: tuple[Box, ...]

    @property
    def frames(self) -> tuple[Box, ...]:
        """The marks that hold another one: drawn as a frame, so that what is inside stays visible."""
        return tuple(mark for mark in self.marks if any(_holds(mark, other) for other in self.marks))

    @property
    def view_box(self) -> str:
        """The window in pixels, as SVG wants it: left, top, width, height."""
        left, top, right, bottom = self.window
        across, down = self.picture.width, self.picture.height
        return (
            f"{left * across:.1f} {top * down:.1f} {(right - left) * across:.1f} {(bottom - top) * down:.1f}"
        )


def embedded(
    pictures: Mapping[tuple[str, int], bytes], wanted: Iterable[tuple[str, int]]
) -> dict[tuple[str, int], Picture]:
    """Return the pictures of the wanted pages, each once; a page without a picture is left out.

    Bytes that are no WebP, JPEG or PNG are left out too: no picture rather than a broken one.
    """
    found: dict[tuple[str, int], Picture] = {}
    for key in wanted:
        data = pictures.get(key)
        if data is None or key in found:
            continue
        try:
            with Image.open(BytesIO(data)) as picture:
                mime, (width, height) = _MIME[picture.format or ""], picture.size
        except (UnidentifiedImageError, Image.DecompressionBombError, OSError, KeyError):
            continue
        uri = f"data:{mime};base64,{b64encode(data).decode()}"
        found[key] = Picture(id=f"p{len(found) + 1}", width=width, height=height, uri=uri)
    return found


def clusters(evidence: Sequence[Evidence]) -> list[list[Evidence]]:
    """Return evidence of one page in lots that are near enough to be shown in one cut, top to bottom."""
    lots: list[list[Evidence]] = []
    for one in sorted(evidence, key=lambda e: e.box[1] if e.box else -1.0):
        last = lots[-1][-1].box if lots else None
        top = lots[-1][0].box if lots else None
        near = one.box and last and top and max(one.box.bottom, last.bottom) - top.top <= _CLOSE
        if near:
            lots[-1].append(one)
        else:
            lots.append([one])
    return lots


def cut_around(picture: Picture, marks: Sequence[Box]) -> Cut:
    """Return the part of the page to show for the marks: all, with enough around to know the place.

    Without a mark the top of the page is shown, where a paper says what it is.
    """
    aspect = picture.width / picture.height
    box = marks[0].union(*marks[1:]) if marks else Box(0.0, 0.0, 1.0, 0.25)
    width = min(1.0, max(0.5, box.width * 1.2 + 0.1))
    height = min(1.0, max(width * aspect * 0.36, box.height + 0.06))
    across, down = box.middle
    left = min(max(across - width / 2, 0.0), 1.0 - width)
    top = min(max(down - height / 2, 0.0), 1.0 - height)
    return Cut(picture=picture, window=Box(left, top, left + width, top + height), marks=_once(marks))


def whole(picture: Picture, marks: Sequence[Box] = ()) -> Cut:
    """Return the whole page with the marks."""
    return Cut(picture=picture, window=Box(0.0, 0.0, 1.0, 1.0), marks=_once(marks))


def _once(marks: Sequence[Box]) -> tuple[Box, ...]:
    return tuple(dict.fromkeys(marks))


def _holds(mark: Box, other: Box) -> bool:
    inside = (
        mark.left <= other.middle[0] <= mark.right and mark.top <= other.top and other.bottom <= mark.bottom
    )
    return inside and other.height < 0.9 * mark.height


def percent(fraction: float) -> str:
    """Return a fraction of the page as SVG and CSS want it.

    >>> percent(0.1234), percent(0.4)
    ('12.34%', '40%')
    """
    return f"{fraction * 100:.4f}".rstrip("0").rstrip(".") + "%"
