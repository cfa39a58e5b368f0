"""The networks of PP-OCRv6 (Modelle der Zeilenerkennung): loaded, cut to the Latin alphabet, made ready to run.

Three serve: the tiny detector of lines and the tiny recogniser, which lie in `data/models`, and the small recogniser,
which the package `rapidocr` carries (all PaddleOCR's, Apache-2.0). OpenVINO runs them with one thread. Of the
recognisers' thousands of signs, nearly all Chinese, those of the Latin script are kept: a line is read in a fraction
of the time, and no letter is taken for an ideograph.

Source: PaddleOCR, "PP-OCRv6"; docs/third-party.md for origin and licence.
"""

from __future__ import annotations

import hashlib
import importlib.metadata
import importlib.util
import sys
from functools import cache, partial
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from .compiled import Noted, compiled

_DETECTOR, _QUICK, _THOROUGH = "PP-OCRv6_det_tiny.onnx", "PP-OCRv6_rec_tiny.onnx", "PP-OCRv6_rec_small.onnx"
_QUICK_SIGNS = "PP-OCRv6_rec_tiny.txt"
_DIGESTS = {
    _DETECTOR: "193bab7a04fca699a6c82e6abb5b81bdb28177f0abd4062552b04908dafb19f8",
    _QUICK: "9ef676d6ed3c88256a2d92c640c44f25b0c40947e111b14b8be8f594091563e6",
    _QUICK_SIGNS: "2af150bab777d86fa1ce821f6a37eabea90f1bb99ab9c41f031262e892a747bc",
    _THOROUGH: "6f327246b50388f3c176ae304bd95767ea6dc0c9ae92153ef8cbe210b3c14884",
}
_ALPHABET = frozenset(
    "".join(map(chr, (*range(0x20, 0x7F), *range(0xA1, 0x180)))) + "ȘșȚțƏəẞ–—‘’‚“”„•…‹›€№−☐☑☒✓✔✗✘□■"
)
"""ASCII, Latin-1, Latin Extended-A (what is written in Latin letters from Iceland to Azerbaijan), signs of forms."""


class Recogniser(NamedTuple):
    """What reads a line: `request` runs the network, `signs` are its classes in order, "" for none."""

    request: Any
    signs: tuple[str, ...]


class Networks(NamedTuple):
    """The detector of lines, the recogniser that reads every line, and the one that reads again what that left open."""

    detector: Any
    quick: Recogniser
    thorough: Recogniser


@cache
def is_installed() -> bool:
    """Tell whether the runtime and the models are there."""
    return importlib.util.find_spec("openvino") is not None and _place(_THOROUGH) is not None


def damaged() -> tuple[str, ...]:
    """Return the files of models that are missing or not the ones that were measured."""
    found = []
    for file in _DIGESTS:
        try:
            _bytes(file)
        except (OSError, RuntimeError):
            found.append(file)
    return tuple(found)


@cache
def name() -> str:
    """Return models and runtime with their versions, as the page keeps them."""
    return f"ppocr v6-tiny-small-latin openvino {importlib.metadata.version('openvino')}"


@cache
def networks() -> Networks:
    """Return the networks, ready to run.

    Raises:
        RuntimeError: a model is missing or not the one that was measured.
    """
    # openvino imports a package that could report its use to its makers; it works without
    sys.modules.setdefault("openvino_telemetry", None)  # type: ignore[arg-type]
    import openvino

    core = openvino.Core()
    detector = compiled(core, "detector", _DIGESTS[_DETECTOR], lambda: Noted(_model(core, _DETECTOR), ""))
    return Networks(
        detector.model.create_infer_request(),
        _recogniser(core, "recogniser-quick", _QUICK),
        _recogniser(core, "recogniser", _THOROUGH),
    )


def _place(file: str) -> Path | None:
    """Return where a file of the models lies; the package that carries one is never imported."""
    own = Path(__file__).parent / "data" / "models" / file
    if own.is_file():
        return own
    found = importlib.util.find_spec("rapidocr")
    if found is None or found.origin is None:
        return None
    place = Path(found.origin).parent / "models" / file
    return place if place.is_file() else None


def _bytes(file: str) -> bytes:
    place = _place(file)
    data = place.read_bytes() if place is not None else b""
    if hashlib.sha256(data).hexdigest() != _DIGESTS[file]:
        raise RuntimeError(f"{file} is not the model that this version was measured with")
    return data


def _model(core: Any, file: str) -> Any:
    return core.read_model(_bytes(file))


def _recogniser(core: Any, called: str, file: str) -> Recogniser:
    made_of = f"{_DIGESTS[file]} {''.join(sorted(_ALPHABET))}"
    model, note = compiled(core, called, made_of, partial(_latin, core, file))
    return Recogniser(model.create_infer_request(), ("", *note.split("\n")))


def _latin(core: Any, file: str) -> Noted:
    """Return a recogniser cut down to our alphabet; its note holds the signs behind class 0, one a line."""
    model = _model(core, file)
    # class 0 is "nothing", the last one the blank between words
    signs = ["", *_signs(model, file), " "]
    kept = [number for number, sign in enumerate(signs) if not sign or sign in _ALPHABET]
    _keep_classes(model, len(signs), kept)
    return Noted(model, "\n".join(signs[number] for number in kept[1:]))


def _signs(model: Any, file: str) -> list[str]:
    """Return the signs that a recogniser tells apart: written in the file itself, or beside it; one a line."""
    if file == _QUICK:
        return _bytes(_QUICK_SIGNS).decode().removesuffix("\r\n").split("\r\n")
    told: str = model.get_rt_info(["framework", "character"]).astype(str)
    return told.split("\n")


def _keep_classes(recogniser: Any, classes: int, kept: list[int]) -> None:
    """Leave of the last layer, the only one with so many outputs, what the kept classes need."""
    from openvino import opset13

    for operation in recogniser.get_ordered_ops():
        if operation.get_type_name() != "Constant":
            continue
        shape = list(operation.shape)
        if len(shape) in (1, 2) and shape[-1] == classes:
            smaller = opset13.constant(np.ascontiguousarray(operation.data[..., kept]))
            for target in operation.output(0).get_target_inputs():
                target.replace_source_output(smaller.output(0))
    recogniser.validate_nodes_and_infer_types()
