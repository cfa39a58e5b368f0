"""What is whole in an archive that has lost its table of contents (abgebrochenes Archiv): it stands at the end.

Source: APPNOTE.TXT 6.3.10, 4.3.7 and 4.3.9.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from typing import NamedTuple

_HEAD = struct.Struct("<4sHHHHHLLLHH")
_STORED, _DEFLATED = 0, 8
_LOCKED, _SIZES_BEHIND, _UTF8 = 1, 8, 0x800


class _Local(NamedTuple):
    """What stands before a member; `start` is where its bytes begin, `packed` their number where it is known."""

    name: str
    flags: int
    method: int
    crc: int
    packed: int
    start: int


def whole_members(data: bytes, most: int) -> Iterator[tuple[str, bytes]]:
    """Yield name and content of the members from the front on, up to the first that is not whole.

    `most` is the number of bytes that all of them together may have.
    """
    at = 0
    while (local := _local(data, at)) is not None:
        found = _content(data, local, most)
        if found is None:
            return
        content, crc, at = found
        if zlib.crc32(content) != crc:
            return
        most -= len(content)
        if not local.name.endswith("/"):
            yield local.name, content


def _local(data: bytes, at: int) -> _Local | None:
    try:
        sign, _, flags, method, _, _, crc, packed, _, names, extra = _HEAD.unpack_from(data, at)
    except struct.error:
        return None
    if sign != b"PK\x03\x04" or flags & _LOCKED or method not in (_STORED, _DEFLATED):
        return None
    place = at + _HEAD.size
    name = data[place : place + names].decode("utf-8" if flags & _UTF8 else "cp437", errors="replace")
    return _Local(name, flags, method, crc, packed, place + names + extra)


def _content(data: bytes, local: _Local, most: int) -> tuple[bytes, int, int] | None:
    """Return a member's bytes, its check sum and where the next one begins; None where it is not whole or too large."""
    if local.method == _STORED:
        content, end = data[local.start : local.start + local.packed], local.start + local.packed
        whole = len(content) == local.packed and not local.flags & _SIZES_BEHIND
    else:
        unpacker = zlib.decompressobj(-zlib.MAX_WBITS)
        try:
            content = unpacker.decompress(data[local.start :], max(1, most))
        except zlib.error:
            return None
        whole, end = unpacker.eof, len(data) - len(unpacker.unused_data)
    if not whole or len(content) > most:
        return None
    if not local.flags & _SIZES_BEHIND:
        return content, local.crc, end
    # check sum and sizes stand behind the member, with or without a sign before them
    signed = data[end : end + 4] == b"PK\x07\x08"
    place = end + 4 if signed else end
    return content, int.from_bytes(data[place : place + 4], "little"), place + 12
