"""The ways from pages to text (Lesewege) that are measured beside each other, each on the same files.

ours               the whole tool: children, ladder, both readers
ocrmypdf           ocrmypdf -l deu -j 2 --output-type pdf --optimize 0
ocrmypdf-deskew    the same with --rotate-pages --deskew, which is the duty that ours has
debian, debian-deskew
                   these two by the OCRmyPDF that Debian carries, an earlier release that takes other ways
tesseract          the bare engine, one thread, each page rendered at 300 dpi
first, second      PP-OCRv6 alone, Tesseract alone, each behind our own turning, deskewing and cleaning
both               our page in this process, its engines under the clock
"""

from __future__ import annotations

import json
import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import pypdfium2
from PIL import Image

from benchmarks.costs import Cost, cost_of

from . import alone
from .corpus import Corpus
from .states import BORN

OCRMYPDF_MISSING = (
    "ocrmypdf is not there: its rows are left out. To have them: pip install --group bench (pip 25.1 or later), or "
    "install ocrmypdf into an environment V of its own and name it with --ocrmypdf V/bin/ocrmypdf"
)


DEBIAN = "/usr/bin/ocrmypdf"
"""Where Debian puts its own: apt-get install ocrmypdf."""


class Reading(NamedTuple):
    """What one route made of one state: text by page, costs, and where it is told the words and the engines' seconds.

    `cost.wall` and `cost.peak` are 0 where the route was not run as a whole. `words` by page: (text, box,
    whether both readers agreed).
    """

    lines: list[list[str]]
    cost: Cost
    words: list[list[tuple[str, tuple[float, ...], bool]]] | None = None
    engines: float | None = None


class Given(NamedTuple):
    """What a route is told: processes at one time, where ocrmypdf is ("" where it is not)."""

    jobs: int
    ocrmypdf: str


def ours(corpus: Corpus, given: Given) -> Reading:
    """Read the folder as the program does."""
    with tempfile.TemporaryDirectory(prefix="bench-") as scratch:
        out = Path(scratch, "lines.json")
        command: list[str | Path] = [
            sys.executable,
            "-m",
            "benchmarks.reading.whole",
            corpus.given,
            out,
            str(given.jobs),
        ]
        # an own home: no store of an earlier run answers
        cost = cost_of(command, {"AKTENCHECK_HOME": scratch})
        return Reading(json.loads(out.read_text(encoding="utf-8")), cost)


def ocrmypdf(corpus: Corpus, given: Given, *more: str) -> Reading | None:
    """Let OCRmyPDF read the pages; what is read it writes beside its PDF. None where it is not installed."""
    if not given.ocrmypdf:
        return None
    options = ["-l", "deu", "-j", str(given.jobs), "--output-type", "pdf", "--optimize", "0", "-q", *more]
    if corpus.state == BORN:
        options.append("--skip-text")
    with tempfile.TemporaryDirectory(prefix="bench-") as scratch:
        text = Path(scratch, "text.txt")
        cost = cost_of([given.ocrmypdf, *options, "--sidecar", text, corpus.pdf, Path(scratch, "out.pdf")])
        pages = text.read_text(encoding="utf-8").split("\f")
        return Reading([page.splitlines() for page in pages[: len(corpus.truth)]], cost)


def ocrmypdf_deskew(corpus: Corpus, given: Given) -> Reading | None:
    """Let OCRmyPDF turn and deskew as well."""
    return ocrmypdf(corpus, given, "--rotate-pages", "--deskew")


def debian(corpus: Corpus, given: Given) -> Reading | None:
    """Let the OCRmyPDF of Debian read the pages."""
    return ocrmypdf(corpus, given._replace(ocrmypdf=found_ocrmypdf(DEBIAN)))


def debian_deskew(corpus: Corpus, given: Given) -> Reading | None:
    """Let the OCRmyPDF of Debian turn and deskew as well."""
    return ocrmypdf_deskew(corpus, given._replace(ocrmypdf=found_ocrmypdf(DEBIAN)))


def tesseract(corpus: Corpus, given: Given) -> Reading | None:
    """Run the bare engine on each page; making the pictures is not counted."""
    if corpus.state == BORN:
        return None
    lines, cpu = [], 0.0
    with tempfile.TemporaryDirectory(prefix="bench-") as scratch, pypdfium2.PdfDocument(corpus.pdf) as pdf:
        picture, text = Path(scratch, "page.png"), Path(scratch, "page")
        for page in pdf:
            Image.fromarray(page.render(scale=300 / 72, grayscale=True).to_numpy().squeeze()).save(picture)
            command: list[str | Path] = ["tesseract", picture, text, "-l", "deu", "--dpi", "300"]
            cpu += cost_of(command, {"OMP_THREAD_LIMIT": "1"}).cpu
            lines.append(text.with_suffix(".txt").read_text(encoding="utf-8").splitlines())
    return Reading(lines, Cost(0, cpu, 0))


def _in_process(corpus: Corpus, read: Callable[[Path, int], alone.Read]) -> Reading:
    found = [read(path, number) for path, number in corpus.pages()]
    engines = [page.engines for page in found]
    return Reading(
        [page.lines for page in found],
        Cost(0, sum(page.cpu for page in found), 0),
        [page.words for page in found],
        None if None in engines else sum(seconds or 0.0 for seconds in engines),
    )


def _alone(reader: str) -> Callable[[Corpus, Given], Reading | None]:
    def route(corpus: Corpus, given: Given) -> Reading | None:
        return None if corpus.state == BORN else _in_process(corpus, alone.by(reader))

    return route


def both(corpus: Corpus, given: Given) -> Reading:
    """Read each page in this process, with a clock at the engines."""
    return _in_process(corpus, alone.whole_page)


ROUTES: dict[str, Callable[[Corpus, Given], Reading | None]] = {
    "ours": ours,
    "ocrmypdf": ocrmypdf,
    "ocrmypdf-deskew": ocrmypdf_deskew,
    "debian": debian,
    "debian-deskew": debian_deskew,
    "tesseract": tesseract,
    "first": _alone("first"),
    "second": _alone("second"),
    "both": both,
}


def found_ocrmypdf(named: str) -> str:
    """Return the program's path, "" where it is not there: Debian's, a route of its own, stands in for no other."""
    beside = os.pathsep.join((str(Path(sys.executable).parent), os.environ.get("PATH", os.defpath)))
    found = shutil.which(named, path=beside) or ""
    return "" if found == DEBIAN != named else found


def measured(route: str, corpus: Corpus, given: Given) -> Reading | None:
    """Return what a route makes of the pages; what an earlier run of the same pages measured is not measured again."""
    kept = corpus.folder / "readings" / f"{route}.json"
    if kept.exists():
        return _loaded(json.loads(kept.read_text(encoding="utf-8")))
    reading = ROUTES[route](corpus, given)
    if reading is not None:
        kept.parent.mkdir(exist_ok=True)
        part = kept.with_suffix(f".{os.getpid()}")
        part.write_text(json.dumps(reading._asdict(), ensure_ascii=False), encoding="utf-8")
        part.replace(kept)
    return reading


def _loaded(told: dict[str, Any]) -> Reading:
    words = told["words"]
    return Reading(
        told["lines"],
        Cost(*told["cost"]),
        words and [[(text, tuple(box), agreed is True) for text, box, agreed in page] for page in words],
        told["engines"],
    )


def forget(corpora: Sequence[Corpus], routes: Sequence[str]) -> None:
    """Let the routes be measured anew: the program has changed since."""
    for corpus in corpora:
        for route in routes:
            (corpus.folder / "readings" / f"{route}.json").unlink(missing_ok=True)
