"""What was read from files (Gelesenes): pages, their pictures, what could not be read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from .answer import Answer
from .document import Page
from .files import ScanFile, Trouble

_NOT_OPENED = {"truncated", "corrupt", "unreadable_picture", "too_many_pixels", "encrypted"}


class Scans(NamedTuple):
    """Everything read from the files.

    `pages` in the order of the files, then of their pages; one that could not be read is there as `unread`.
    `pictures`: JPEG of each read page by (file, page number from 1). `members` are the files that were read out of
    archives and mails.
    """

    pages: tuple[Page, ...]
    pictures: dict[tuple[str, int], bytes]
    problems: tuple[Trouble, ...]
    members: tuple[ScanFile, ...] = ()

    @classmethod
    def joined(cls, parts: Iterable[Scans]) -> Scans:
        """Return several readings as one, in the order given."""
        pages: tuple[Page, ...] = ()
        pictures: dict[tuple[str, int], bytes] = {}
        problems: tuple[Trouble, ...] = ()
        members: tuple[ScanFile, ...] = ()
        for part in parts:
            pages += part.pages
            pictures |= part.pictures
            problems += part.problems
            members += part.members
        return cls(pages, pictures, problems, members)

    @property
    def tesseract(self) -> str:
        """Version of Tesseract, "" where no page needed it."""
        names = (page.reader.split() for page in self.pages if page.reader.startswith("tesseract"))
        return next((name[1] for name in names if len(name) > 1), "")


class Place(NamedTuple):
    """Page `number` (from 1) of a file that has so many `pages`."""

    file: ScanFile
    number: int
    pages: int


def gathered(order: Sequence[Place], answers: Mapping[Place, Answer], problems: Sequence[Trouble]) -> Scans:
    """Return the answers as what was read.

    Args:
        order: every page of the files, in their order.
        answers: what was answered on each.
        problems: those of the files as a whole.
    """
    pages: list[Page] = []
    pictures: dict[tuple[str, int], bytes] = {}
    troubles = list(problems)
    for place in order:
        file, number, total = place
        answer = answers[place]
        lone = total == 1 and file.media != "pdf"
        if answer.page is not None:
            pages.append(answer.page)
            pictures[file.name, number] = answer.picture
        elif not (lone and _NOT_OPENED.intersection(answer.codes)):
            pages.append(Page(file=file.name, number=number, method="unread"))
        unread = answer.page is not None and not answer.page.script_read
        for code in (*answer.codes, *(["language_data_missing"] if unread else [])):
            troubles.append(Trouble(file=file.name, page=None if lone else number, code=code))
        if answer.page is not None and answer.page.script_read and not answer.page.legible:
            page, advice = None if lone else number, answer.page.advice
            troubles.append(Trouble(file=file.name, page=page, code="unreadable_picture", advice=advice))
    return Scans(tuple(pages), pictures, tuple(dict.fromkeys(troubles)))
