"""PP-OCRv6 as a reader (Zeilenerkennung): a detector of text lines and a recogniser; the only module that talks to it.

The models are those that the package `rapidocr` carries (PaddleOCR's, Apache-2.0); OpenVINO runs them with
one thread. Of the recogniser's 18,700 signs, nearly all Chinese, those of the Latin script are kept: a
page is read in half the time, and no letter is taken for an ideograph.

Source: PaddleOCR, "PP-OCRv6"; DB (Liao et al. 2020) for the detector, CTC (Graves et al. 2006) for the recogniser.
"""

from __future__ import annotations

import hashlib
import importlib.metadata
import importlib.util
import math
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import cv2
import numpy as np
import numpy.typing as npt

from .compiled import Noted, compiled
from .errors import FileProblem
from .legible import is_convincing
from .line_words import Strip, words_of_line
from .signs import Sign, signs_of

if TYPE_CHECKING:
    from .cleaning import Grey
    from .document import Word

_DETECTOR, _RECOGNISER = "PP-OCRv6_det_small.onnx", "PP-OCRv6_rec_small.onnx"
_DIGESTS = {
    _DETECTOR: "090f04abcd9d9a7498bc4ebf677e4cb9bdce1fe4197ddb7e529f1ef44e1ff94f",
    _RECOGNISER: "6f327246b50388f3c176ae304bd95767ea6dc0c9ae92153ef8cbe210b3c14884",
}
_ALPHABET = frozenset(
    "".join(map(chr, (*range(0x20, 0x7F), *range(0xA1, 0x180)))) + "ȘșȚțƏəẞ–—‘’‚“”„•…‹›€№−☐☑☒✓✔✗✘□■"
)
"""ASCII, Latin-1, Latin Extended-A (what is written in Latin letters from Iceland to Azerbaijan), signs of forms."""

_TICK_BOXES = frozenset("□■☐☑☒✘")
"""Read so that nothing else is read in their place; what a box holds is seen in the ink (`pipeline.marks`)."""

_LONG_SIDE = 1344
_CANVASES = ((1344, 960), (960, 1344), (672, 672))
_INK, _LEAST_SCORE, _UNCLIP = 0.3, 0.5, 1.6
_LEAST_PIXELS = 3
_GLANCE = 6
"""So many of the longest lines tell whether the page stands upright."""
_LEVELS = (
    (np.arange(256, dtype=np.float32)[:, None] / 255 - np.array([0.485, 0.456, 0.406], np.float32))
    / np.array([0.229, 0.224, 0.225], np.float32)
).T.copy()
"""What the detector was taught to see for each of the 256 levels of grey: three channels, as it knows colour."""
_HEIGHT = 48
_WIDTHS = (96, 160, 256, 384, 512, 640, 800, 1024, 1280, 1600, 2048, 2560, 3200, 4000)
_TILTED = 2.0
"""From this many degrees on a line is cut out along its own axis."""
_STANDING = 2.5
"""A box this many times as high as wide holds a line that runs up or down the page."""

Floats = npt.NDArray[np.float32]


class _Engine(NamedTuple):
    detector: Any
    recogniser: Any
    signs: tuple[str, ...]


@cache
def is_installed() -> bool:
    """Tell whether the runtime and the models are there."""
    return importlib.util.find_spec("openvino") is not None and _folder() is not None


@cache
def name() -> str:
    """Return models and runtime with their versions, as the page keeps them."""
    return f"ppocr v6-small-latin openvino {importlib.metadata.version('openvino')}"


def read_words(grey: Grey, dpi: float | None = None, /, *, thorough: bool = True) -> tuple[Word, ...]:
    """Return the words of an upright page.

    Args:
        grey: uint8, rows x columns, as scanned: no cleaning helps this reader.
        dpi: not needed; every reader is told.
        thorough: False for a page that may lie wrongly: where its longest lines make no sense, they are all
            that is read.

    Raises:
        FileProblem: `engine_failed`, `out_of_memory`.
    """
    with _problems():
        engine = _engine()
        boxes = sorted(_line_boxes(engine, grey), key=lambda box: box[1][0], reverse=True)
        words: list[Word] = []
        for done, box in enumerate(boxes):
            if done == _GLANCE and not thorough and not is_convincing(words):
                break
            words += _read_line(engine, grey, box)
    return tuple(words)


def read_line(grey: Grey) -> tuple[Word, ...]:
    """Return the words of a picture that holds one line.

    Raises:
        FileProblem: as `read_words`.
    """
    with _problems():
        whole = Strip(grey, grey.shape, np.array([[1.0, 0.0, 0.0], [0.0, 1.0, 0.0]]))
        return tuple(words_of_line(_signs(_engine(), grey), whole))


@contextmanager
def _problems() -> Iterator[None]:
    """Tell what goes wrong inside as a problem of the page."""
    try:
        yield
    except MemoryError:
        raise FileProblem("out_of_memory") from None
    except RuntimeError:  # so OpenVINO says that anything went wrong
        raise FileProblem("engine_failed") from None


def _folder() -> Path | None:
    """Return where the models lie; the package itself is never imported."""
    found = importlib.util.find_spec("rapidocr")
    if found is None or found.origin is None:
        return None
    folder = Path(found.origin).parent / "models"
    return folder if all((folder / model).is_file() for model in _DIGESTS) else None


@cache
def _engine() -> _Engine:
    # openvino imports a package that could report its use to its makers; it works without
    sys.modules.setdefault("openvino_telemetry", None)  # type: ignore[arg-type]
    import openvino

    core = openvino.Core()
    alphabet = "".join(sorted(_ALPHABET))
    detector = compiled(core, "detector", _DIGESTS[_DETECTOR], lambda: Noted(_model(core, _DETECTOR), ""))
    recogniser = compiled(
        core, "recogniser", f"{_DIGESTS[_RECOGNISER]} {alphabet}", lambda: _latin_recogniser(core)
    )
    return _Engine(
        detector.model.create_infer_request(),
        recogniser.model.create_infer_request(),
        ("", *recogniser.note.split("\n")),
    )


def _model(core: Any, name: str) -> Any:
    folder = _folder()
    assert folder is not None
    if hashlib.sha256((folder / name).read_bytes()).hexdigest() != _DIGESTS[name]:
        raise RuntimeError(f"{name} is not the model that this version was measured with")
    return core.read_model(folder / name)


def _latin_recogniser(core: Any) -> Noted:
    """Return the recogniser cut down to our alphabet; its note holds the signs behind class 0, one a line."""
    recogniser = _model(core, _RECOGNISER)
    # the file ends each sign with a line break; class 0 is "nothing", the last one the blank between words
    signs = ["", *recogniser.get_rt_info(["framework", "character"]).astype(str).split("\n"), " "]
    kept = [number for number, sign in enumerate(signs) if not sign or sign in _ALPHABET]
    _keep_classes(recogniser, kept)
    return Noted(recogniser, "\n".join(signs[number] for number in kept[1:]))


def _keep_classes(recogniser: Any, kept: list[int]) -> None:
    """Leave of the last layer what the kept classes need."""
    from openvino import opset13

    for operation in recogniser.get_ordered_ops():
        if operation.get_type_name() != "Constant":
            continue
        shape = list(operation.shape)
        if len(shape) in (1, 2) and shape[-1] > 10_000:
            smaller = opset13.constant(np.ascontiguousarray(operation.data[..., kept]))
            for target in operation.output(0).get_target_inputs():
                target.replace_source_output(smaller.output(0))
    recogniser.validate_nodes_and_infer_types()


Rectangle = tuple[tuple[float, float], tuple[float, float], float]
"""Middle (x, y), size (along the line, across it) in pixels of the page, degrees clockwise."""


def _line_boxes(engine: _Engine, grey: Grey) -> list[Rectangle]:
    """Return the lines of text as rectangles on the picture."""
    rows, columns = grey.shape
    high, wide = _canvas(rows, columns)
    scale = min(1.0, high / rows, wide / columns)
    small = cv2.resize(
        grey, (max(1, int(columns * scale)), max(1, int(rows * scale))), interpolation=cv2.INTER_AREA
    )
    sheet = np.full((high, wide), int(np.median(small[::7, ::7])), np.uint8)
    sheet[: small.shape[0], : small.shape[1]] = small
    picture = np.empty((1, 3, high, wide), np.float32)
    for channel, levels in enumerate(_LEVELS):
        cv2.LUT(sheet, levels, picture[0, channel])
    heat: Floats = engine.detector.infer({0: picture})[0][0, 0]
    found = []
    contours, _ = cv2.findContours((heat > _INK).astype(np.uint8), cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
    for contour in contours:
        (x, y), (along, across), angle = cv2.minAreaRect(contour)
        if min(along, across) < _LEAST_PIXELS or _score(heat, contour) < _LEAST_SCORE:
            continue
        grown = _UNCLIP * along * across / (along + across)
        along, across = along + grown, across + grown
        if abs(angle) > 45:  # which side OpenCV calls the first is its own affair
            along, across, angle = across, along, angle - math.copysign(90, angle)
        found.append(((x / scale, y / scale), (along / scale, across / scale), angle))
    return found


def _canvas(rows: int, columns: int) -> tuple[int, int]:
    """Return the smallest shape that holds a picture as large as the detector sees it; there are few on purpose.

    The runtime keeps code and memory for every shape that it ever met.
    """
    scale = min(1.0, _LONG_SIDE / max(rows, columns))
    fitting = [(high, wide) for high, wide in _CANVASES if rows * scale <= high and columns * scale <= wide]
    if fitting:
        return min(fitting, key=lambda shape: shape[0] * shape[1])
    return (_LONG_SIDE, _LONG_SIDE) if 0.85 < rows / columns < 1.18 else _CANVASES[0 if rows > columns else 1]


def _score(heat: Floats, contour: npt.NDArray[Any]) -> float:
    left, top, width, height = cv2.boundingRect(contour)
    mask = np.zeros((height, width), np.uint8)
    cv2.fillPoly(mask, [contour - (left, top)], (1,))
    return float(cv2.mean(heat[top : top + height, left : left + width], mask)[0])


def _read_line(engine: _Engine, grey: Grey, box: Rectangle) -> list[Word]:
    (_, (along, across), angle) = box
    if across > _STANDING * along:
        return []
    strip = _cut(grey, box) if abs(angle) < _TILTED else _cut_tilted(grey, box)
    if min(strip.grey.shape) < _LEAST_PIXELS:
        return []
    words = words_of_line(_signs(engine, strip.grey), strip)
    return [word for word in words if not _TICK_BOXES.issuperset(word.text)]


def _cut(grey: Grey, box: Rectangle) -> Strip:
    (x, y), (along, across), _ = box
    left, top = max(0, int(x - along / 2)), max(0, int(y - across / 2))
    cut = grey[top : int(y + across / 2) + 1, left : int(x + along / 2) + 1]
    return Strip(cut, grey.shape, np.array([[1.0, 0.0, left], [0.0, 1.0, top]]))


def _cut_tilted(grey: Grey, box: Rectangle) -> Strip:
    (x, y), (along, across), angle = box
    cos, sin = np.cos(np.radians(angle)), np.sin(np.radians(angle))
    back = np.array([
        [cos, -sin, x - cos * along / 2 + sin * across / 2],
        [sin, cos, y - sin * along / 2 - cos * across / 2],
    ])  # fmt: skip
    size = max(1, round(along)), max(1, round(across))
    cut = cv2.warpAffine(
        grey, back, size, flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP, borderMode=cv2.BORDER_REPLICATE
    )
    return Strip(np.asarray(cut, np.uint8), grey.shape, back)


def _signs(engine: _Engine, strip: Grey) -> list[Sign]:
    """Return what stands in a strip that holds one line."""
    rows, columns = strip.shape
    wide = min(_WIDTHS[-1], max(8, round(columns * _HEIGHT / rows)))
    method = cv2.INTER_AREA if rows > _HEIGHT else cv2.INTER_LINEAR
    resized = cv2.resize(strip, (wide, _HEIGHT), interpolation=method)
    padded = np.zeros((1, 3, _HEIGHT, next(step for step in _WIDTHS if step >= wide)), np.float32)
    padded[0, :, :, :wide] = resized.astype(np.float32) / 127.5 - 1
    shares: Floats = engine.recogniser.infer({0: padded})[0][0]
    step = padded.shape[3] / len(shares) * columns / wide
    return signs_of(shares, engine.signs, step)
