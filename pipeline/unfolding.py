"""Files and what is folded into them, level by level (Auspacken): an attachment is a file like any other."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from .answer import Answer
from .files import FOLDED, ScanFile
from .limits import UNFOLDED_BYTES


class Unopened(NamedTuple):
    """A file that is to be opened; `depth` is 0 in the client's folder, `allowance` the bytes it may unfold to."""

    file: ScanFile
    depth: int = 0
    allowance: int = UNFOLDED_BYTES


def all_opened(
    files: Sequence[ScanFile], opener: Callable[[Sequence[Unopened]], Sequence[Answer]]
) -> list[tuple[ScanFile, Answer]]:
    """Return every file with the answer to its opening, each followed by the files in it.

    Args:
        files: those of the client's folder.
        opener: opens the files of one level.
    """
    taken = {file.name for file in files}
    inside: dict[str, list[ScanFile]] = {}
    answers: dict[str, Answer] = {}
    level = [Unopened(file) for file in files]
    while level:
        below: list[Unopened] = []
        for unopened, answer in zip(level, opener(level), strict=True):
            name = unopened.file.name
            answers[name] = answer
            inside[name] = [_unlike(member, taken) for member in answer.members]
            below += _shared(unopened, inside[name])
        level = below
    return [(file, answers[file.name]) for root in files for file in _with_inside(root, inside)]


def _shared(unopened: Unopened, members: Sequence[ScanFile]) -> list[Unopened]:
    """Return the members with what they may unfold to: a half for archives and mails, one for what hangs on PDFs."""
    left = max(0, unopened.allowance - sum(member.size for member in members))
    pdfs = sum(member.media == "pdf" for member in members)
    folded = sum(member.media in FOLDED for member in members)
    return [
        Unopened(member, unopened.depth + 1, left // 2 // max(1, pdfs if member.media == "pdf" else folded))
        for member in members
    ]


def _unlike(member: ScanFile, taken: set[str]) -> ScanFile:
    """Return the member under a name of its own: a folder may be called like an archive with an exclamation mark."""
    name, number = member.name, 1
    while name in taken:
        number += 1
        name = f"{member.name} ({number})"
    taken.add(name)
    return member if name == member.name else member.model_copy(update={"name": name})


def _with_inside(file: ScanFile, inside: dict[str, list[ScanFile]]) -> Iterator[ScanFile]:
    yield file
    for member in inside.get(file.name, ()):
        yield from _with_inside(member, inside)
