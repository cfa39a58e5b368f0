"""What a file holds (Öffnen): its pages are counted, what is folded into it is taken out; no page is read yet.

A file that cannot be read as it lies gets a stand-in in a private folder: the PDF that LibreOffice made of it, a copy
without the password, the whole pages of one that breaks off. To be called in a child process: files are not trusted.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from . import pdf_files, picture_files
from .active import has_active_content
from .answer import Answer
from .archives import Member, members_of
from .attached import attached
from .errors import FileProblem
from .files import ScanFile, Trouble, is_ignored, scan_file
from .limits import CONTAINER_DEPTH, FILE_PAGES, MEMBERS
from .office import converted
from .office_kinds import office_kind
from .order import Order
from .whole import is_whole


def opened(order: Order) -> Answer:
    """Return what a file holds.

    Raises:
        FileProblem: nothing of it can be read.
    """
    if order.media == "pdf":
        return _pdf(order)
    if order.media == "mail":
        return _mail(order)
    if order.media in ("zip", "ole", "rtf"):
        return _office_or_container(order)
    return _pictures(order)


def _pdf(order: Order) -> Answer:
    codes: tuple[str, ...] = () if is_whole(order.path, "pdf") else ("truncated",)
    stand_in = None
    try:
        pages = pdf_files.page_count(order.path)
    except FileProblem as problem:
        stand_in = _mended(order, problem)
        pages = pdf_files.page_count(stand_in)
    _refuse_number(pages)
    if has_active_content(stand_in or order.path):
        codes += ("active_content",)
    held = _attached(order, stand_in or order.path)
    return held._replace(pages=pages, codes=codes + held.codes, stand_in=stand_in)


def _attached(order: Order, path: Path) -> Answer:
    held = _with_members(order, attached(path, _fresh(order.work), order.allowance))
    if order.depth >= CONTAINER_DEPTH and (held.members or held.problems):
        return Answer(codes=("too_deep",))
    return held


def _mended(order: Order, problem: FileProblem) -> Path:
    """Return what is read in the place of a PDF that does not open.

    Raises:
        FileProblem: it is locked for good, or nothing of it is whole.
    """
    folder = _fresh(order.work)
    if problem.code == "encrypted":
        return pdf_files.unlocked(order.path, folder, order.passwords)
    stand_in = pdf_files.salvaged(order.path, folder) if problem.code == "truncated" else None
    if stand_in is None:
        raise problem
    return stand_in


def _pictures(order: Order) -> Answer:
    whole = is_whole(order.path, order.media)
    try:
        pages = picture_files.page_count(order.path, order.media)
    except FileProblem as problem:
        if whole or problem.code == "too_many_pixels":
            raise
        raise FileProblem("truncated") from problem
    _refuse_number(pages)
    return Answer(pages, codes=() if whole else ("truncated",))


def _refuse_number(pages: int) -> None:
    if pages == 0:
        raise FileProblem("corrupt")
    if pages > FILE_PAGES:
        raise FileProblem("too_many_pages")


def _office_or_container(order: Order) -> Answer:
    kind = office_kind(order.path, order.media)
    if kind == "mail":
        return _mail(order)
    if kind == "archive":
        return _archive(order)
    stand_in = converted(order.path, kind.suffix, _fresh(order.work))
    pages = pdf_files.page_count(stand_in)
    _refuse_number(pages)
    return Answer(pages, codes=("active_content",) if kind.has_macros else (), stand_in=stand_in)


def _archive(order: Order) -> Answer:
    _refuse_depth(order)
    return _with_members(order, members_of(order.path, _fresh(order.work), order.allowance, order.passwords))


def _mail(order: Order) -> Answer:
    from .mail_page import sheets_of
    from .mails import mail_of

    _refuse_depth(order)
    mail = mail_of(order.path)
    held = _with_members(order, _laid_down(mail.attachments, _fresh(order.work), order.allowance))
    pages = len(sheets_of(mail.text))
    if pages > FILE_PAGES:
        return held._replace(pages=FILE_PAGES, codes=(*held.codes, "too_many_pages"))
    return held._replace(pages=pages)


def _refuse_depth(order: Order) -> None:
    if order.depth >= CONTAINER_DEPTH:
        raise FileProblem("too_deep")


def _laid_down(attachments: Sequence[tuple[str, bytes]], folder: Path, allowance: int) -> Iterator[Member]:
    for number, (name, data) in enumerate(attachments):
        allowance -= len(data)
        if allowance < 0 or number >= MEMBERS:
            yield Member(name, code="too_large")
            continue
        target = folder / f"{number:04d}"
        target.write_bytes(data)
        yield Member(name, target)


def _with_members(order: Order, members: Iterator[Member]) -> Answer:
    """Return the members of a container as files of their own, each under a name that no other one has."""
    files: list[ScanFile] = []
    problems: list[Trouble] = []
    codes: tuple[str, ...] = ()
    taken: set[str] = set()
    try:
        for member in members:
            if is_ignored(member.name):
                continue
            name = f"{order.name}!/{_unlike(member.name, taken)}"
            try:
                if member.path is None:
                    raise FileProblem(member.code)
                files.append(scan_file(member.path, name))
            except FileProblem as problem:
                problems.append(Trouble(file=name, code=problem.code))
    except FileProblem as problem:
        codes = (problem.code,)
    if not (taken or codes or order.media != "zip"):
        codes = ("empty",)
    return Answer(codes=codes, members=tuple(files), problems=tuple(problems))


def _unlike(name: str, taken: set[str]) -> str:
    """Return the name, with a number where another member has it already."""
    number, free = 1, name
    while free in taken:
        number += 1
        free = f"{name} ({number})"
    taken.add(free)
    return free


def _fresh(work: Path) -> Path:
    return Path(tempfile.mkdtemp(dir=work))
