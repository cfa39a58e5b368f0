"""How changes are noticed (Ereignisse, Abfrage): events where the system has them, else looking again and again.

An event is a hint where to look, never the truth: what lies there is looked at, and everything is looked at now and
then whatever events say. Other computers' writing on a network share makes no events here, so there nothing but looking
helps.

Source: inotify(7), "Limitations and caveats"; proc_pid_mounts(5).
"""

from __future__ import annotations

import contextlib
import queue
import threading
from pathlib import Path
from typing import NamedTuple

MOUNTS = Path("/proc/mounts")
_REMOTE = frozenset(
    {
        "9p", "afs", "beegfs", "ceph", "cifs", "coda", "davfs", "drvfs", "gfs2", "glusterfs", "gpfs", "lustre", "ncpfs",
        "nfs", "nfs4", "ocfs2", "orangefs", "prl_fs", "smb2", "smb3", "smbfs", "vboxsf", "virtiofs", "vmhgfs",
    }
)  # fmt: skip
"""File systems into which somebody else writes; `fuse.<whatever>` counts too, but not `fuseblk` (a disk)."""
_DEBOUNCE_MS = 200


class Mount(NamedTuple):
    """Where a folder's file system is mounted, and its type."""

    place: str
    form: str

    @property
    def is_remote(self) -> bool:
        """Whether others may write into it without this machine's knowing."""
        return self.form in _REMOTE or self.form.startswith("fuse.")


def mount_of(folder: Path, mounts: str) -> Mount:
    r"""Return the mount on which a folder lies.

    Args:
        folder: absolute, without links.
        mounts: the text of `/proc/mounts`.

    >>> mount_of(Path("/srv/my akten/a"), "/dev/vda / ext4 rw 0 0\n//box/a /srv/my\\040akten cifs rw 0 0")
    Mount(place='/srv/my akten', form='cifs')
    """
    found = Mount("/", "")
    for row in mounts.splitlines():
        parts = row.split(" ")
        if len(parts) < 3:
            continue
        place = _plain(parts[1])
        # of two mounts on one place the later one covers the other
        if folder.is_relative_to(place) and len(place) >= len(found.place):
            found = Mount(place, parts[2])
    return found


def mount_here(folder: Path) -> Mount:
    """Return the mount on which a folder lies now; of no type where the system does not say."""
    try:
        return mount_of(folder, MOUNTS.read_text(encoding="utf-8", errors="surrogateescape"))
    except OSError:
        return Mount("/", "")


def _plain(place: str) -> str:
    for coded, sign in (("\\040", " "), ("\\011", "\t"), ("\\012", "\n"), ("\\134", "\\")):
        place = place.replace(coded, sign)
    return place


class Hints:
    """Where something has happened, as the first part of the path below the root; a context manager.

    Args:
        root: the folder that is watched.
        by_events: whether the system is asked for events; else `wait` only waits.
    """

    def __init__(self, root: Path, *, by_events: bool) -> None:
        self._root = root
        self._heard: queue.SimpleQueue[set[str] | None] = queue.SimpleQueue()
        self._over = threading.Event()
        self._stopped = False
        self._thread = (
            threading.Thread(target=self._listen, name="events", daemon=True) if by_events else None
        )

    def __enter__(self) -> Hints:
        """Begin to listen."""
        if self._thread is not None:
            self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        """Listen no more."""
        self._over.set()
        if self._thread is not None:
            self._thread.join(timeout=10)

    @property
    def hears(self) -> bool:
        """Whether events are coming; a system that gives none, or has run out of them, is looked at instead."""
        return self._thread is not None and self._thread.is_alive()

    @property
    def stopped(self) -> bool:
        """Whether somebody wants the watching to end."""
        return self._stopped

    def stop(self) -> None:
        """Have the watching end; may be called by a signal's handler."""
        self._stopped = True
        self.wake()

    def wake(self) -> None:
        """Have `wait` return at once; may be called by any thread."""
        self._heard.put(None)

    def wait(self, seconds: float) -> set[str]:
        """Return what was touched since the last call, after so many seconds or sooner; "" is the root itself."""
        touched: set[str] = set()
        with contextlib.suppress(queue.Empty):
            touched |= self._heard.get(timeout=max(0.0, seconds)) or set()
            while True:
                touched |= self._heard.get_nowait() or set()
        return touched

    def _listen(self) -> None:
        from watchfiles import watch

        with contextlib.suppress(OSError, RuntimeError):
            for changes in watch(
                self._root,
                watch_filter=None,
                debounce=_DEBOUNCE_MS,
                stop_event=self._over,
                rust_timeout=1000,
                raise_interrupt=False,
                ignore_permission_denied=True,
            ):
                self._heard.put({self._part(path) for _, path in changes})
        self._heard.put({""})  # whatever was not heard any more is looked for

    def _part(self, path: str) -> str:
        try:
            parts = Path(path).relative_to(self._root).parts
        except ValueError:
            return ""
        return parts[0] if parts else ""
