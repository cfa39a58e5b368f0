"""Small networks that OpenCV runs (Netze), loaded when they are first asked for.

Source: docs/third-party.md lists the files with their sums.
"""

from __future__ import annotations

import threading
from functools import cache
from importlib.resources import as_file, files
from typing import TYPE_CHECKING, Any

import cv2

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy as np
    from numpy.typing import NDArray

    Numbers = NDArray[np.float32]

# OpenCV networks keep their layers' buffers: one forward pass at a time in a process.
_one_at_a_time = threading.Lock()


def forward(file: str, blob: Numbers, outputs: Sequence[str] = ()) -> tuple[Numbers, ...]:
    """Return the named outputs of a network for an input (1, C, H, W); its only output where none is named."""
    network = _network(file)
    with _one_at_a_time:
        network.setInput(blob)
        return tuple(network.forward(outputs)) if outputs else (network.forward(),)


@cache
def _network(file: str) -> Any:
    """Load a network once. OpenCV 5's new engine drops the second output, so the classic one is asked for."""
    with as_file(files("pipeline") / "data" / "models" / file) as path:
        classic = getattr(cv2.dnn, "ENGINE_CLASSIC", None)
        if classic is None:
            return cv2.dnn.readNetFromTFLite(str(path))
        return cv2.dnn.readNetFromTFLite(str(path), classic)
