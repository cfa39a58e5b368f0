"""Pictures of pages (Seitenbilder): those of the written report, else those that were kept when the page was read."""

from __future__ import annotations

import threading
from collections import OrderedDict
from concurrent.futures import TimeoutError as Overdue
from concurrent.futures.process import BrokenProcessPool

from pipeline.errors import AktencheckError
from reports.model import DocumentEntry
from reports.shown_pages import shown_pages

from . import work
from .checks import Checks
from .register import Loaded, Register

_HELD = 800
"""Pictures in memory, of at most 95 kilobytes each."""
_SIGNS = ((b"\xff\xd8", "image/jpeg"), (b"\x89PNG", "image/png"), (b"RIFF", "image/webp"))
_Key = tuple[str, int]
"""Digest of a document, page in it."""


class Pictures:
    """Finds pictures; safe under many threads."""

    def __init__(self, register: Register, checks: Checks) -> None:
        self._register = register
        self._checks = checks
        self._lock = threading.Lock()
        self._held: OrderedDict[_Key, bytes] = OrderedDict()

    def picture(self, loaded: Loaded, document: DocumentEntry, number: int) -> tuple[bytes, str] | None:
        """Return the picture of a page of a document, from 1, with its media type; None where there is none."""
        if not 1 <= number <= len(document.pages) or not document.digest:
            return None
        data = self._known(document, number)
        if data is None:
            self._fill(loaded)
            data = self._known(document, number)
        media = next((media for sign, media in _SIGNS if data and data.startswith(sign)), None)
        return (data, media) if data and media else None

    def all_of(self, loaded: Loaded) -> dict[tuple[str, int], bytes]:
        """Return all pictures of a report by (file, page)."""
        return self._of_report(loaded) or self._of_store(loaded)

    def _known(self, document: DocumentEntry, number: int) -> bytes | None:
        with self._lock:
            return self._held.get((document.digest, number))

    def _fill(self, loaded: Loaded) -> None:
        found = self.all_of(loaded)
        with self._lock:
            for one in loaded.report.documents:
                for at, page in enumerate(one.pages, 1):
                    key = (one.digest, at)
                    self._held[key] = found.get((page.file, page.page), b"")
                    self._held.move_to_end(key)
            while len(self._held) > _HELD:
                self._held.popitem(last=False)

    def _of_report(self, loaded: Loaded) -> dict[tuple[str, int], bytes]:
        """Return what the page beside the report shows; nothing where that is an older one."""
        place = loaded.place.with_suffix(".html")
        try:
            # the page is written after the report
            if place.stat().st_mtime < loaded.written:
                return {}
            return shown_pages(place.read_bytes(), loaded.report)
        except OSError:
            return {}

    def _of_store(self, loaded: Loaded) -> dict[tuple[str, int], bytes]:
        """Return what was kept, or is read again, where the folder holds what the report is about."""
        if self._register.has_changed(loaded):
            return {}
        case = self._register.id_of(loaded.client)
        try:
            found: dict[tuple[str, int], bytes] = self._checks.call(
                work.pictures, loaded.client.folder, case, self._register.settings.jobs
            )
        except (Overdue, BrokenProcessPool, AktencheckError, OSError):
            return {}
        return found
