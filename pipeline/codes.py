"""Codes that machines read on a page (QR-Code, Data Matrix): that one could be read; what it says is not kept.

Source: ISO/IEC 18004 and 16022; zxing-cpp reads both.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import zxingcpp

from .document import Box, Code
from .shrink import shrunk_to

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from .document import Word

    Grey = NDArray[np.uint8]

HINTS = ("foto", "photo", "lichtbild", "passbild", "qr", "matrix")
"""Parts of words, one of which stands on every paper with a code for a photo: others are not searched."""
MOST_WORDS = 220
SIDES = (2400, 4200)
"""Longer sides in px that are looked at, one after the other: A4 at 200 dpi, then what a finer scan has to add."""
KINDS = {zxingcpp.BarcodeFormat.QRCode: "qr", zxingcpp.BarcodeFormat.DataMatrix: "data_matrix"}
READ = zxingcpp.barcode_formats_from_str("QRCode,DataMatrix")


def may_hold_codes(words: Sequence[Word]) -> bool:
    """Say, at no cost, whether a code for a photo may be on a page."""
    return len(words) <= MOST_WORDS and any(hint in word.text.lower() for word in words for hint in HINTS)


def codes_on(grey: Grey) -> tuple[Code, ...]:
    """Return the QR and Data Matrix codes on a page picture (H, W) that could be read, top to bottom."""
    codes: tuple[Code, ...] = ()
    for side in SIDES:
        codes = _read(np.ascontiguousarray(shrunk_to(grey, side)))
        if codes or max(grey.shape) <= side:
            break
    return codes


def _read(grey: Grey) -> tuple[Code, ...]:
    size = np.array(grey.shape[1::-1], np.float64)
    codes = []
    for found in zxingcpp.read_barcodes(grey, READ):
        kind = KINDS.get(found.format)
        if kind is None or not found.valid or not found.bytes:
            continue
        at = found.position
        corners = np.array([(p.x, p.y) for p in (at.top_left, at.top_right, at.bottom_right, at.bottom_left)])
        low, high = (np.clip(edge / size, 0, 1) for edge in (corners.min(axis=0), corners.max(axis=0)))
        codes.append(Code(kind=kind, box=Box(*low.tolist(), *high.tolist())))
    return tuple(sorted(codes, key=lambda code: (code.box.top, code.box.left)))
