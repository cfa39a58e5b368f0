"""Codes that machines read on a page (QR-Code): that one is there and can be read; what it says is not kept.

Source: ISO/IEC 18004; OpenCV's detector. Data Matrix codes are not read by it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from .document import Box, Code
from .shrink import shrunk_to

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from .document import Word

    Grey = NDArray[np.uint8]

HINTS = ("foto", "photo", "lichtbild", "passbild", "qr")
"""Parts of words, one of which stands on every paper with a code for a photo: others are not searched."""
MOST_WORDS = 220
LOOKED_AT = 2400
"""Longer side in px: A4 at 200 dpi."""


def may_hold_codes(words: Sequence[Word]) -> bool:
    """Say, at no cost, whether a code for a photo may be on a page."""
    return len(words) <= MOST_WORDS and any(hint in word.text.lower() for word in words for hint in HINTS)


def codes_on(grey: Grey) -> tuple[Code, ...]:
    """Return the QR codes on a page picture (H, W) that could be read, top to bottom.

    A page of 200 dpi or more is needed for a code of 3 cm.
    """
    grey = shrunk_to(grey, LOOKED_AT)
    try:
        found, texts, corners, _ = cv2.QRCodeDetector().detectAndDecodeMulti(grey)
    except cv2.error:  # a detector that trips over a picture has seen no code
        return ()
    if not found:
        return ()
    size = np.array(grey.shape[1::-1], np.float64)
    codes = []
    for text, quadrangle in zip(texts, corners, strict=True):
        if text:
            low, high = (
                np.clip(edge / size, 0, 1) for edge in (quadrangle.min(axis=0), quadrangle.max(axis=0))
            )
            codes.append(Code(kind="qr", box=Box(*low.tolist(), *high.tolist())))
    return tuple(sorted(codes, key=lambda code: (code.box.top, code.box.left)))
