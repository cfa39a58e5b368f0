"""Models made ready for this processor, kept (vorbereitete Modelle).

The runtime needs most of a second to make the models ready; taken from the disk they start in a third of that. They
hold no reading: only what was shipped, arranged for this processor. Kept owner-only in the data folder, each with its
digest in front; what is damaged or of another release is made anew.
"""

from __future__ import annotations

import contextlib
import hashlib
import importlib.metadata
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

from .data_folder import data_folder
from .errors import DiskFull, NoPermission
from .writing import write_private

_SETTINGS = {"INFERENCE_NUM_THREADS": 1, "NUM_STREAMS": 1}
_DIGEST_BYTES, _LENGTH_BYTES = 32, 4


class Noted(NamedTuple):
    """A model and what must be known to understand its answers."""

    model: Any
    note: str


def compiled(core: Any, name: str, made_of: str, make: Callable[[], Noted]) -> Noted:
    """Return a model compiled for one thread of this processor, with its note.

    Args:
        core: OpenVINO's.
        name: what the model is called in the folder.
        made_of: whatever tells one model of this name from another: digest of its weights, what was changed in it.
        make: reads the model; called only where no compiled one is kept.
    """
    device = core.get_property("CPU", "FULL_DEVICE_NAME")
    parts = (made_of, importlib.metadata.version("openvino"), device, repr(_SETTINGS))
    key = hashlib.sha256("\0".join(parts).encode()).hexdigest()[:16]
    if (kept := _kept(name, key)) is not None:
        with contextlib.suppress(RuntimeError):  # so OpenVINO says that it will not have it
            return Noted(core.import_model(kept.model, "CPU", _SETTINGS), kept.note)
    read, note = make()
    model = core.compile_model(read, "CPU", _SETTINGS)
    _keep(name, key, Noted(model.export_model().getvalue(), note))
    return Noted(model, note)


def _place(name: str, key: str) -> Path:
    return data_folder() / "models" / f"{name}-{key}.blob"


def _kept(name: str, key: str) -> Noted | None:
    try:
        data = _place(name, key).read_bytes()
    except (OSError, NoPermission):
        return None
    digest, body = data[:_DIGEST_BYTES], memoryview(data)[_DIGEST_BYTES:]
    if hashlib.sha256(body).digest() != digest:
        return None
    start = _LENGTH_BYTES + int.from_bytes(body[:_LENGTH_BYTES], "big")
    return Noted(bytes(body[start:]), bytes(body[_LENGTH_BYTES:start]).decode())


def _keep(name: str, key: str, noted: Noted) -> None:
    """Keep a compiled model and drop those of earlier releases; where that cannot be, only time is lost."""
    note = noted.note.encode()
    body = len(note).to_bytes(_LENGTH_BYTES, "big") + note + noted.model
    with contextlib.suppress(OSError, DiskFull, NoPermission):
        place = _place(name, key)
        write_private(place, hashlib.sha256(body).digest() + body)
        for other in place.parent.glob(f"{name}-*.blob"):
            if other != place:
                other.unlink(missing_ok=True)
