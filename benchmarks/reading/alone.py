"""Single pages read in this process: by one engine alone, or by both with a clock at the engines."""

from __future__ import annotations

import resource
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from pipeline import networks, ppocr, tesseract
from pipeline.cleaning import LIFTED, guessed_dpi, prepared
from pipeline.document import Page, Word
from pipeline.read import read_page

if TYPE_CHECKING:
    from pipeline.cleaning import Grey


class Read(NamedTuple):
    """One page: its lines and words, processor seconds in all and, where they were measured, in the engines."""

    lines: list[str]
    words: list[tuple[str, tuple[float, ...], bool]]
    cpu: float
    engines: float | None = None


def by(reader: str) -> Callable[[Path, int], Read]:
    """Return what reads a page by the `first` engine alone, or by the `second`."""
    engine = {"first": ppocr.read_words, "second": _tesseract}[reader]

    def read(path: Path, number: int) -> Read:
        return _counted(lambda: read_page(path, number, reader=engine)[0])

    return read


def whole_page(path: Path, number: int) -> Read:
    """Return the page as the program reads it, with the processor seconds of the engines."""
    _warm_up()
    with _engine_clock() as engines:
        started = _started()
        read = _counted(lambda: read_page(path, number)[0])
        second = _started() - started
    # a runtime that is called in another way than here escapes the clock: then nothing is told
    escaped = networks.is_installed() and read.words and not engines[0] and second
    return read._replace(engines=None if escaped else engines[0] + second)


def _counted(work: Callable[[], Page]) -> Read:
    _warm_up()
    before = _cpu()
    page = work()
    cpu = _cpu() - before
    words = [(word.text, tuple(word.box), word.agreed) for word in page.words]
    return Read([line.text for line in page.lines], words, cpu)


@cache
def _warm_up() -> None:
    """Load the engine: once for many pages, no part of the first one's cost."""
    if networks.is_installed():
        ppocr.read_line(np.full((40, 200), 255, np.uint8))


def _tesseract(grey: Grey, dpi: float | None, /, *, thorough: bool = True) -> tuple[Word, ...]:
    return tesseract.read_words(*prepared(grey, dpi or guessed_dpi(grey.shape), LIFTED))


@contextmanager
def _engine_clock() -> Iterator[list[float]]:
    """Count the processor seconds of the runtime of the first reader, all its threads; the second one is a child."""
    import openvino

    spent, run = [0.0], openvino.InferRequest.infer

    def timed(self: Any, *args: Any, **more: Any) -> Any:
        began = time.process_time()
        try:
            return run(self, *args, **more)
        finally:
            spent[0] += time.process_time() - began

    openvino.InferRequest.infer = timed
    try:
        yield spent
    finally:
        openvino.InferRequest.infer = run


def _cpu() -> float:
    own = resource.getrusage(resource.RUSAGE_SELF)
    return own.ru_utime + own.ru_stime + _started()


def _started() -> float:
    """Return the processor seconds of the children that have ended: Tesseract."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime
