"""Pages of paper (Satz auf Papier): a Typst template, plain data and pictures become a tagged PDF.

Text from papers reaches the template as JSON and is printed as text; it is never source code. The fonts lie beside the
templates, so that a page looks the same on every machine; a character that none of them has is shown by its number.
Nothing is loaded from anywhere: the templates name no package. Text is handed over in memory; pictures lie in a
folder of the owner's while a page is set, under names that say nothing.

Source: PDF/UA-1 (ISO 14289-1) as Typst checks it: title, language, tags, alternative texts.
"""

from __future__ import annotations

import datetime as dt
import json
import os
import secrets
import shutil
import tempfile
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any, Literal, cast

from fontTools.ttLib import TTFont

from .typography import bound, clean

Template = Literal["report", "letter", "bundle", "marks"]

_HERE = Path(__file__).parent
_FONTS = _HERE / "data" / "fonts"
_LONGEST = 3000
"""Characters of one text that are printed, a page of them; report.json and report.html hold the rest."""
_NAME = 120
_STEPS = 18
"""Characters after which a word without blanks (a file name, a digest) may be broken."""


class TypesettingFailed(Exception):
    """The template could not be set; what it printed is not repeated here, for it may quote a paper."""


def typeset(
    template: Template, data: Mapping[str, Any], at: dt.datetime, pictures: Mapping[str, bytes] | None = None
) -> bytes:
    """Return the template filled with the data, as a PDF.

    Args:
        template: name of `reports/templates/<name>.typ`.
        data: what it prints, as JSON knows it; every text in it is made harmless here.
        at: the moment that the PDF gives as its own; the same arguments give the same bytes.
        pictures: JPEG or PNG by the names that the data call them; a name must not be used for two pictures.

    Raises:
        TypesettingFailed: the template has an error.
    """
    sources = {
        "main.typ": (_HERE / "templates" / f"{template}.typ").read_bytes(),
        "common.typ": (_HERE / "templates" / "common.typ").read_bytes(),
        "data.json": json.dumps(printable(data), ensure_ascii=False).encode(),
    }
    with _beside(pictures or {}) as root:
        try:
            return _compiled(sources, root, at, accessible=True)
        except TypesettingFailed:
            # a combination of signs that a font cannot join is no reason to be without the report
            return _compiled(sources, root, at, accessible=False)


@contextmanager
def _beside(pictures: Mapping[str, bytes]) -> Iterator[Path]:
    """Lay the pictures into a private folder; one that a killed run left is removed by `pipeline.workers.sweep`."""
    folder = Path(tempfile.gettempdir(), f"aktencheck-{os.getpid()}-{secrets.token_hex(8)}")
    folder.mkdir(mode=0o700)
    try:
        for name, picture in pictures.items():
            (folder / name).write_bytes(picture)
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def printable(value: Any) -> Any:
    r"""Return the value with every text in it harmless, covered by the fonts and breakable; keys stay.

    >>> printable({"a": ["x\u202ey", 1]}), printable("\u4e2d")
    ({'a': ['x‹U+202E›y', 1]}, '‹U+4E2D›')
    """
    match value:
        case str():
            whole = clean(value)
            shown = whole if len(whole) <= _LONGEST else f"{whole[:_LONGEST]} […]"
            return _breakable(_covered(bound(shown)))
        case Mapping():
            return {key: printable(part) for key, part in value.items()}
        case list() | tuple():
            return [printable(part) for part in value]
        case _:
            return value


def name_text(name: str) -> str:
    """Return a name for titles and running heads, shortened where nobody's name is that long.

    >>> len(name_text("x" * 5000))
    121
    """
    return name if len(name) <= _NAME else f"{name[:_NAME]}…"


def _covered(text: str) -> str:
    if all(" " <= sign <= "\u017f" for sign in text):
        return text
    known = _signs()
    return "".join(sign if ord(sign) in known else f"‹U+{ord(sign):04X}›" for sign in text)


def _breakable(text: str) -> str:
    """Return the text with places to break in words that would run over the edge of a column."""
    if len(text) <= _STEPS:
        return text
    return " ".join(
        "\u200b".join(part[at : at + _STEPS] for at in range(0, len(part), _STEPS))
        if len(part) > 2 * _STEPS
        else part
        for part in text.split(" ")
    )


@cache
def _signs() -> frozenset[int]:
    """Return the code points that one of the fonts can print."""
    found: set[int] = set()
    for place in sorted(_FONTS.glob("*.ttf")):
        with TTFont(place, lazy=True) as font:
            found |= font.getBestCmap().keys()
    return frozenset(found)


_ONE_AT_A_TIME = threading.Lock()
"""A compiler that is asked by two threads at once refuses the second one."""


@cache
def _compiler() -> Any:
    import typst  # 30 MB of program that only a written page needs

    return typst.Compiler(font_paths=[_FONTS], ignore_system_fonts=True)


def _compiled(sources: Mapping[str, bytes], root: Path, at: dt.datetime, *, accessible: bool) -> bytes:
    import typst

    try:
        with _ONE_AT_A_TIME:
            made = _compiler().compile(
                input=dict(sources), root=root, timestamp=at, pdf_standards=["ua-1"] if accessible else []
            )
    except typst.TypstError:
        raise TypesettingFailed("a page could not be set") from None
    return cast(bytes, made)
