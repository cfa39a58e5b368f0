"""Readings that are kept from run to run (aufgehobene Lesungen): extractors are measured anew in seconds.

HOME/<digest>.json.z holds the pages of one paper in one state. They are found by what is printed and how it was
scanned, and not by the code that read it: a reading of an earlier pipeline is told as such, and `--anew` reads again.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import tempfile
import zlib
from collections.abc import Callable, Sequence
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import NamedTuple

from pipeline.document import Page
from pipeline.files import files_in
from pipeline.workers import Readers

_BATCH = 24
"""Files that are read before the next lot is kept."""


@cache
def _code() -> str:
    """Return a digest of the code that reads; the tables beside it grow every day and change no reading of these."""
    digest = hashlib.sha256()
    for place in sorted(Path(str(files("pipeline"))).rglob("*.py")):
        digest.update(place.read_bytes())
    return digest.hexdigest()


class Reading(NamedTuple):
    """The pages of one paper; `current`: whether today's pipeline read them."""

    pages: tuple[Page, ...]
    current: bool


class Store:
    """The readings below a folder; several runs may share it."""

    def __init__(self, home: Path) -> None:
        home.mkdir(parents=True, exist_ok=True)
        self._home = home

    def _place(self, digest: str) -> Path:
        return self._home / f"{digest}.json.z"

    def has(self, digest: str) -> bool:
        """Tell whether a paper was read."""
        return self._place(digest).exists()

    def load(self, digest: str) -> Reading | None:
        """Return what was read of a paper; None where it was not."""
        try:
            told = json.loads(zlib.decompress(self._place(digest).read_bytes()))
        except FileNotFoundError:
            return None
        return Reading(tuple(map(Page.model_validate, told["pages"])), told["key"] == _code())

    def keep(self, digest: str, pages: Sequence[Page]) -> None:
        """Keep what was read of a paper, whole or not at all."""
        told = {"key": _code(), "pages": [page.model_dump(mode="json") for page in pages]}
        with tempfile.NamedTemporaryFile(dir=self._home, delete=False) as half:
            half.write(zlib.compress(json.dumps(told).encode(), 1))
        Path(half.name).replace(self._place(digest))


def read_all(folder: Path, store: Store, jobs: int | None, progress: Callable[[int, int], None]) -> None:
    """Read every file of a folder with the pipeline's own workers, keep its pages and remove the file.

    Files are named by their digest.
    """
    found = files_in(folder).files
    if not found:
        return
    with Readers(jobs) as readers:
        for start in range(0, len(found), _BATCH):
            batch = found[start : start + _BATCH]
            pages = readers.read(batch).pages
            for file in batch:
                store.keep(file.path.stem, [page for page in pages if page.file == file.name])
                file.path.unlink()
            progress(min(start + _BATCH, len(found)), len(found))
    shutil.rmtree(folder, ignore_errors=True)
