"""Files that hang on a PDF (angehängte Dateien): a portfolio's papers, what is pinned to a page.

They are files like those of a mail. What a program put there for programs (an invoice's data beside its pages) and what
cannot be read anyway is left out; everything else is a file or a line. To be called in a child process.

Source: ISO 32000-2 7.11.3, 7.11.4 and 14.13.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pikepdf

from .archives import Member, tidy
from .errors import FileProblem
from .files import media_of
from .limits import FILE_BYTES, MEMBERS

_MARKS = (b"/EF", b"/ObjStm", b"#45", b"#46")
"""What stands in every file with one: the key, or that objects are packed or words spelled in numbers."""
_FOR_PROGRAMS = {"/Data", "/Alternative", "/Schema"}


def attached(path: Path, folder: Path, allowance: int) -> Iterator[Member]:
    """Yield every file that hangs on a PDF, taken out into `folder`; none where the PDF cannot be parsed.

    `allowance` is the number of bytes that all of them together may have.
    """
    if not any(mark in (data := path.read_bytes()) for mark in _MARKS):
        return
    del data
    try:
        pdf = pikepdf.open(path, suppress_warnings=True)
    except Exception:  # the parser raises whatever the hostile bytes lead to
        return
    with pdf:
        for number, specification in enumerate(_specifications(pdf)):
            name = _name(specification, number + 1)
            if number >= MEMBERS:
                yield Member(name, code="too_large")
                return
            target = folder / f"{number:04d}"
            try:
                data = _content(specification, min(allowance, FILE_BYTES))
            except FileProblem as problem:
                yield Member(name, code=problem.code)
                continue
            allowance -= len(data)
            if data and media_of(data[:1024]) is None and _is_for_programs(specification):
                continue
            target.write_bytes(data)
            yield Member(name, target)


def _specifications(pdf: pikepdf.Pdf) -> Iterator[Any]:
    """Yield the file specifications that hold a file, each file once."""
    seen: set[tuple[int, int]] = set()
    for held in pdf.objects:
        if not isinstance(held, pikepdf.Dictionary):
            continue
        for specification in (held, held.get("/FS"), *_named(held)):
            if not isinstance(specification, pikepdf.Dictionary):
                continue
            file = _stream(specification)
            if file is not None and file.objgen not in seen:
                seen.add(file.objgen)
                yield specification


def _named(held: Any) -> Iterator[Any]:
    """Yield what a leaf of a list of names holds: specifications may stand in it as they are."""
    names = held.get("/Names")
    if isinstance(names, pikepdf.Array):
        yield from names
    files = names.get("/EmbeddedFiles") if isinstance(names, pikepdf.Dictionary) else None
    if isinstance(files, pikepdf.Dictionary):
        yield from _named(files)


def _stream(specification: Any) -> Any:
    held = specification.get("/EF")
    if not isinstance(held, pikepdf.Dictionary):
        return None
    found = (held.get(key) for key in ("/UF", "/F"))
    return next((file for file in found if isinstance(file, pikepdf.Stream)), None)


def _content(specification: Any, most: int) -> bytes:
    """Return the file's bytes.

    Raises:
        FileProblem: `too_large`; `unsupported` where it is packed in a way that files are not; `corrupt`.
    """
    file = _stream(specification)
    filters = file.get("/Filter")
    if isinstance(filters, pikepdf.Array) and len(filters) == 1:
        filters = filters[0]
    try:
        raw = file.read_raw_bytes()
        if filters is None:
            data = raw
        elif filters == pikepdf.Name.FlateDecode and "/DecodeParms" not in file:
            data = zlib.decompressobj().decompress(raw, most + 1)
        else:
            raise FileProblem("unsupported")
    except (zlib.error, pikepdf.PdfError, ValueError) as error:
        raise FileProblem("corrupt") from error
    if len(data) > most:
        raise FileProblem("too_large")
    return bytes(data)


def _name(specification: Any, number: int) -> str:
    said = next((str(found) for key in ("/UF", "/F") if (found := specification.get(key)) is not None), "")
    return tidy(said) if said else f"Anlage {number}"


def _is_for_programs(specification: Any) -> bool:
    return str(specification.get("/AFRelationship", "")) in _FOR_PROGRAMS
