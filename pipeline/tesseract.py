"""Tesseract as a reader (Texterkennung); the only module that talks to it.

Tesseract runs as a process of its own with one thread: two of its runs with their default
threads hinder each other (4.5 in place of 2 processor seconds a page).

Source: https://tesseract-ocr.github.io/tessdoc/ (page segmentation modes, TSV).
"""

from __future__ import annotations

import csv
import os
import shutil
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from PIL import Image

from .document import Box, Word
from .errors import FileProblem, ToolMissing
from .limits import TESSERACT_SECONDS

if TYPE_CHECKING:
    from .cleaning import Grey

LANGUAGES = "deu+eng"
_NEEDED = ("deu", "eng")
_INSTALL = "apt-get install tesseract-ocr tesseract-ocr-deu tesseract-ocr-eng"

os.environ.setdefault("OMP_THREAD_LIMIT", "1")


class Detected(NamedTuple):
    """What Tesseract's detection says of a page: the script by Tesseract's name, and the clockwise turn that makes it
    upright; each with its own measure of sureness, from 0 up (no probability).
    """

    name: str
    confidence: float
    turn: int
    turn_confidence: float


def read_words(
    grey: Grey, dpi: float, /, *, psm: int = 3, languages: str = LANGUAGES, options: str = ""
) -> tuple[Word, ...]:
    """Return the words that Tesseract sees.

    Args:
        grey: uint8, rows x columns, upright.
        dpi: resolution, which Tesseract would else guess.
        psm: its page segmentation mode: 3 page, 4 column, 6 block, 7 line, 11 scattered words.
        languages: names of language data joined by `+`.
        options: more of its command line, for example a whitelist.

    Raises:
        ToolMissing: Tesseract or its language data is not installed.
        FileProblem: `timeout`, `engine_failed`, `out_of_memory`.
    """
    table = _run(grey, f"--psm {psm} --dpi {round(dpi)} {options}", languages)
    rows = list(csv.DictReader(table.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE))
    if not any(row["level"] == "1" for row in rows):
        # out of memory it ends well and says nothing, not even that there was a page
        raise FileProblem("engine_failed")
    height, width = grey.shape
    words = []
    for row in rows:
        text = (row["text"] or "").strip()
        if row["level"] != "5" or not text or float(row["conf"]) < 0:
            continue
        left, top = int(row["left"]), int(row["top"])
        right, bottom = left + int(row["width"]), top + int(row["height"])
        box = Box(left / width, top / height, min(1.0, right / width), min(1.0, bottom / height))
        words.append(Word(text=text, box=box, confidence=min(1.0, float(row["conf"]) / 100)))
    return tuple(words)


def read_large_line(grey: Grey) -> tuple[Word, ...]:
    """Return the words of a picture that holds one line of large type; its resolution does not matter.

    Raises:
        ToolMissing, FileProblem: as `read_words`.
    """
    return read_words(grey, 150, psm=7, languages="eng")


def script_of(grey: Grey, dpi: float) -> Detected | None:
    """Return in which script a page is written; None where it has too few signs to tell.

    Raises:
        ToolMissing, FileProblem: as `read_words`.
    """
    import pytesseract

    version()
    try:
        seen = pytesseract.image_to_osd(
            Image.fromarray(grey), config=f"--dpi {round(dpi)}", output_type="dict", timeout=TESSERACT_SECONDS
        )
    except pytesseract.TesseractError:  # so it ends where it finds too few signs, or has no data for it
        return None
    except RuntimeError:
        raise FileProblem("timeout") from None
    return Detected(seen["script"], seen["script_conf"], seen["rotate"], seen["orientation_conf"])


@cache
def languages() -> frozenset[str]:
    """Return the names of the language data that are installed.

    Raises:
        ToolMissing: Tesseract or the data that it needs for any page is not installed.
    """
    import pytesseract

    version()
    return frozenset(pytesseract.get_languages())


@cache
def reader_name() -> str:
    """Return engine, version and languages, as the page keeps them.

    Raises:
        ToolMissing: Tesseract or its language data is not installed.
    """
    return f"tesseract {version()} {LANGUAGES}"


@cache
def version() -> str:
    """Return Tesseract's version, "5.3.0" for example.

    Raises:
        ToolMissing: Tesseract or its language data is not installed.
    """
    import pytesseract

    if shutil.which(pytesseract.pytesseract.tesseract_cmd) is None:
        raise _missing()
    try:
        present = pytesseract.get_languages()
        number = pytesseract.get_tesseract_version()
    except (pytesseract.TesseractError, pytesseract.TesseractNotFoundError, SystemExit) as error:
        raise _missing() from error
    if lacking := [name for name in _NEEDED if name not in present]:
        raise _missing(", ".join(lacking))
    return str(number)


def _missing(languages: str = "") -> ToolMissing:
    """Return the error with what to type; `languages` are those whose data lack, "" where the program does."""
    en = f"Tesseract lacks the language data {languages}." if languages else "Tesseract is not installed."
    de = f"Tesseract fehlen die Sprachdaten {languages}." if languages else "Tesseract ist nicht installiert."
    return ToolMissing(
        f"{en} It reads the scans; please type: {_INSTALL}",
        de=f"{de} Es liest die Scans; bitte eingeben: {_INSTALL}",
    )


def _run(grey: Grey, config: str, languages: str) -> str:
    import pytesseract

    version()
    picture = Image.fromarray(grey)
    picture.format = "PPM"  # written as it is: packing a PNG costs as much as reading a line
    try:
        table: str = pytesseract.image_to_data(
            picture, lang=languages, config=config, timeout=TESSERACT_SECONDS
        )
    except pytesseract.TesseractNotFoundError as error:
        raise _missing() from error
    except pytesseract.TesseractError as error:
        memory = "alloc" in str(error.message) or "memory" in str(error.message)
        raise FileProblem("out_of_memory" if memory else "engine_failed") from None
    except RuntimeError:  # so pytesseract says that the time is over
        raise FileProblem("timeout") from None
    except MemoryError:
        raise FileProblem("out_of_memory") from None
    return table
