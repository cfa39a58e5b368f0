"""Pages that carry words and show pictures of words too (Seite mit eingefügten Bildern).

What stands in an embedded picture is in no text layer: it is read and added. Words of the layer that lie
under a picture which shows something else are a lie, and the layer falls.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PIL import Image
from rapidfuzz.distance import Levenshtein

from .cleaning import as_grey
from .document import Box, Word
from .page_reader import page_reader

_SURE = 0.5
_DISAGREEING = 0.3


def with_pictured_words(
    words: tuple[Word, ...], images: Sequence[Box], upright: Image.Image, dpi: float
) -> tuple[Word, ...] | None:
    """Return the layer's words and those read in the pictures; None where the pictures belie the layer.

    Args:
        words: the text layer, upright.
        images: boxes of the embedded pictures on the upright page.
        upright: the page as a viewer shows it, upright.
        dpi: its resolution.
    """
    read = page_reader()(as_grey(np.asarray(upright)), dpi)
    pictured = [word for word in read if word.confidence >= _SURE and _within(word.box, images)]
    beneath = [word for word in words if _within(word.box, images) and any(map(str.isalnum, word.text))]
    belied = sum(not _is_confirmed(word, read) for word in beneath)
    if belied > _DISAGREEING * len(beneath):
        return None
    fresh = [word for word in pictured if not any(_overlap(word.box, other.box) for other in beneath)]
    return (*words, *fresh)


def _within(box: Box, images: Sequence[Box]) -> bool:
    x, y = box.middle
    return any(image.left <= x <= image.right and image.top <= y <= image.bottom for image in images)


def _is_confirmed(word: Word, read: Sequence[Word]) -> bool:
    return any(
        _overlap(word.box, other.box) and Levenshtein.normalized_similarity(word.text, other.text) > 0.6
        for other in read
    )


def _overlap(one: Box, other: Box) -> bool:
    return one.overlap_x(other) > 0.4 and one.overlap_y(other) > 0.4
