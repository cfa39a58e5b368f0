"""The store of readings (Lesespeicher): what was read once is not read again.

A file is found by its digest, without being opened; a scanned page also by its picture, which stands in another
file now. A row counts only under the key with which it was made (`pipeline.reading_key`). Names and paths are not in
the store: a page gets the name of the file in which it is found.

A store that is locked, full or broken costs the store, never the run: then nothing is found and nothing kept, and
`Readings.trouble` says why. A broken one is thrown away.
"""

from __future__ import annotations

import contextlib
import json
import sqlite3
import threading
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import NamedTuple, Self, TypeVar

from .answer import Answer
from .data_folder import today
from .document import Page
from .errors import AktencheckError
from .files import ScanFile
from .page_rows import Row, opened_row, packed, sealed_row, unpacked
from .reading_key import reading_key
from .sealing import PLAIN, Seal, Unreadable
from .store import (
    DIGESTS,
    LOOKS,
    drop,
    is_broken,
    keep_within_bound,
    opened_store,
    remove_store,
    store_file,
    transaction,
)
from .unlocking import in_use

T = TypeVar("T")

_LASTING = frozenset(
    {"active_content", "corrupt", "too_many_pages", "too_many_pixels", "truncated", "unreadable_picture"}
)
"""What is wrong with the paper itself. Every other code may be gone tomorrow (a full machine, a password that was not
known yet), so an answer with it is not kept."""
_LISTED = "(SELECT value FROM json_each(?))"


class LookUp(NamedTuple):
    """Where, under which key and sealed how, a child finds a page by its picture."""

    place: Path
    key: str
    seal: Seal = PLAIN


class Kept(NamedTuple):
    """What the store holds of one file: the answer to its opening, and its pages by number, still packed."""

    opened: Answer
    pages: Mapping[int, Row]

    @property
    def is_whole(self) -> bool:
        """Whether no page lacks."""
        return len(self.pages) >= self.opened.pages

    def answer(self, number: int, name: str) -> Answer | None:
        """Return page `number` under the file's name of today; None where it is not kept or its row is spoilt."""
        row = self.pages.get(number)
        return unpacked(row, name) if row else None


class Readings:
    """The store, open for one run; a context manager, safe under many threads and processes.

    Args:
        case: id of the case whose files are read; without one nothing is kept, only found.
        anew: whether everything is to be read again, and then kept in place of what was there.
    """

    def __init__(self, case: str | None = None, *, anew: bool = False) -> None:
        self.trouble: AktencheckError | None = None
        self._case = case
        self._anew = anew
        self._key = reading_key()
        self._lock = threading.RLock()
        self._store: sqlite3.Connection | None = None
        self._in_use = contextlib.ExitStack()
        self.seal = PLAIN
        self._has_grown = False

    def __enter__(self) -> Self:
        """Return the store; its file is opened when it is first needed."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Keep the store within its bound, and close it."""
        if self._has_grown:
            self.tried(keep_within_bound, None)
        with self._lock:
            self._close()

    def tried(self, work: Callable[[sqlite3.Connection], T], otherwise: T) -> T:
        """Return what `work` does with the store; `otherwise` where it is out of use, which a fault makes it."""
        with self._lock:
            if self.trouble is not None:
                return otherwise
            try:
                return work(self._store or self._opened())
            except (sqlite3.Error, OSError, AktencheckError) as error:
                self.trouble = _told(error)
                if is_broken(error):
                    self._thrown_away()
                return otherwise

    def _opened(self) -> sqlite3.Connection:
        # the data folder is in use until the store is closed: its seal holds as long
        self.seal = self._in_use.enter_context(in_use())
        self._store = opened_store(self.seal)
        return self._store

    def look_up(self) -> LookUp | None:
        """Return where a child finds a page by its picture; None where it is not to look."""
        return None if self._anew else self.tried(lambda _: LookUp(store_file(), self._key, self.seal), None)

    def kept(self, files: Sequence[ScanFile]) -> dict[str, Kept]:
        """Return what is kept of the files, by digest; that the case uses them is written down."""

        def work(store: sqlite3.Connection) -> dict[str, Kept]:
            named = {self.seal.token(file.digest, DIGESTS): file.digest for file in files}
            tokens = json.dumps(sorted(named))
            if self._case is not None:
                _write_down_use(store, self._case, tokens)
            found = {} if self._anew else _found(store, self._key, tokens, self.seal)
            return {named[token]: kept for token, kept in found.items()}

        return self.tried(work, {})

    def keep_file(self, file: ScanFile, opened: Answer) -> None:
        """Keep how many pages a file has and what is wrong with it, unless that is a passing trouble.

        With the first file that is kept, what was read under other keys is deleted: it is of no use any more.
        """

        def work(store: sqlite3.Connection) -> None:
            with transaction(store):
                if not self._has_grown:
                    drop(store, "SELECT digest FROM files WHERE key <> ?", self._key)
                    self._has_grown = True
                store.execute(
                    "REPLACE INTO files (digest, key, pages, codes, used) VALUES (?, ?, ?, ?, ?)",
                    (
                        self.seal.token(file.digest, DIGESTS),
                        self._key,
                        opened.pages,
                        " ".join(opened.codes),
                        today().isoformat(),
                    ),
                )

        if self._is_lasting(file, opened):
            self.tried(work, None)

    def keep_page(self, file: ScanFile, number: int, read: Answer) -> None:
        """Keep one page of a file that is kept, as it was read, unless there was a passing trouble."""

        def work(store: sqlite3.Connection) -> None:
            self._has_grown = True
            digest, look = self.seal.token(file.digest, DIGESTS), _look(read.page)
            store.execute(
                "REPLACE INTO pages (digest, number, key, look, codes, page, picture)"
                " SELECT digest, ?, key, ?, ?, ?, ? FROM files WHERE digest = ? AND key = ?",
                (
                    number,
                    look and self.seal.token(look, LOOKS),
                    *sealed_row(packed(read), self.seal, digest, number),
                    digest,
                    self._key,
                ),
            )

        if self._is_lasting(file, read):
            self.tried(work, None)

    def _is_lasting(self, file: ScanFile, read: Answer) -> bool:
        """Tell whether the answer holds tomorrow too, and is about the very bytes that were digested."""
        return self._case is not None and _LASTING.issuperset(read.codes) and _is_unchanged(file)

    def _close(self) -> None:
        if self._store is not None:
            self._store.close()
            self._store = None
        self._in_use.close()

    def _thrown_away(self) -> None:
        self._close()
        with contextlib.suppress(OSError):
            remove_store()


def look_of(digest: str, dpi: float | None) -> str:
    """Return under which word a scanned page is found again: its picture's digest and resolution."""
    return f"{digest} {dpi!r}"


def page_by_picture(where: LookUp, look: str, name: str, number: int) -> tuple[Page, bytes] | None:
    """Return the page that was read from the same picture in whatever file, as page `number` of the file `name`.

    To be called in a child process: nothing is written. None where there is none, or the store does not answer.
    """
    try:
        with contextlib.closing(sqlite3.connect(f"{where.place.as_uri()}?mode=ro", uri=True)) as store:
            row = store.execute(
                "SELECT codes, page, picture, digest, number FROM pages"
                " WHERE look = ? AND key = ? AND codes = '' LIMIT 1",
                (where.seal.token(look, LOOKS), where.key),
            ).fetchone()
        opened = opened_row(row[:3], where.seal, *row[3:]) if row else None
    except (sqlite3.Error, Unreadable):
        return None
    found = unpacked(opened, name) if opened else None
    if found is None or found.page is None:
        return None
    return found.page.model_copy(update={"number": number}), found.picture


def _write_down_use(store: sqlite3.Connection, case: str, digests: str) -> None:
    """Write down which files the case uses, and the day; nothing is written where that stands there already."""
    unknown = f"SELECT value FROM {_LISTED} WHERE value NOT IN (SELECT digest FROM uses WHERE case_id = ?)"
    if store.execute(unknown, (digests, case)).fetchone():
        store.execute(
            f"INSERT OR IGNORE INTO uses (case_id, digest) SELECT ?, value FROM {_LISTED}", (case, digests)
        )
    day = today().isoformat()
    stale = f"FROM files WHERE used < ? AND digest IN {_LISTED}"
    if store.execute(f"SELECT 1 {stale}", (day, digests)).fetchone():
        store.execute(f"UPDATE files SET used = ? WHERE digest IN {_LISTED}", (day, digests))


def _found(store: sqlite3.Connection, key: str, digests: str, seal: Seal) -> dict[str, Kept]:
    pages: dict[str, dict[int, Row]] = {}
    for digest, number, codes, page, picture in store.execute(
        f"SELECT digest, number, codes, page, picture FROM pages WHERE key = ? AND digest IN {_LISTED}",
        (key, digests),
    ):
        with contextlib.suppress(Unreadable):  # a spoilt row is as good as none
            pages.setdefault(digest, {})[number] = opened_row((codes, page, picture), seal, digest, number)
    rows = store.execute(
        f"SELECT digest, pages, codes FROM files WHERE key = ? AND digest IN {_LISTED}", (key, digests)
    )
    return {
        digest: Kept(Answer(pages=count, codes=tuple(codes.split())), pages.get(digest, {}))
        for digest, count, codes in rows
    }


def _look(page: Page | None) -> str | None:
    """Return where a page is found by its picture; None for one that is read as fast as it is looked for."""
    if page is None or page.method != "ocr" or not page.reader:
        return None
    return look_of(page.digest, page.dpi)


def _is_unchanged(file: ScanFile) -> bool:
    try:
        state = file.path.stat()
    except OSError:
        return False
    return (state.st_size, state.st_mtime_ns) == (file.size, file.modified)


def _told(error: Exception) -> AktencheckError:
    """Return what a person is told of a fault in the store."""
    if isinstance(error, AktencheckError):
        return error
    if is_broken(error):
        return AktencheckError(
            "The store of readings was damaged and is started anew; every page is read again.",
            de="Der Lesespeicher war beschädigt und wird neu angelegt; alle Seiten werden neu gelesen.",
        )
    return AktencheckError(
        "The store of readings cannot be used (locked, no permission or no space left); what is read is not kept.",
        de="Der Lesespeicher ist nicht nutzbar (gesperrt, keine Rechte oder kein Platz); Gelesenes wird nicht "
        "aufgehoben.",
    )
