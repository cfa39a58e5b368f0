"""Changing the bytes of a file at random, as damage and malice do."""

from __future__ import annotations

import random
import re

_NUMBER = re.compile(rb"\d{1,9}")
_ODD = (
    b"0",
    b"-1",
    b"1",
    b"255",
    b"65536",
    b"2147483647",
    b"2147483648",
    b"4294967295",
    b"99999999999999999999",
    b"1e999",
    b"nan",
)
_BYTES = (
    b"\0",
    b"\xff",
    b"\xff\xff\xff\xff",
    b"\0\0\0\0",
    b"\x80",
    b"\x7f\xff\xff\xff",
    b"\n",
    b"%",
    b"<<",
    b">>",
    b"[",
    b"(",
    b"*",
    b"&",
)


def mutated(data: bytes, chance: random.Random, words: tuple[bytes, ...] = ()) -> bytes:
    """Return the data with one to eight changes.

    Args:
        data: of which something is changed.
        chance: what decides.
        words: what may be put in beside odd bytes, words of the format for example.
    """
    held = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 3, 8))):
        held = _changed(held, chance, (*_BYTES, *words))
    return bytes(held)


def _changed(held: bytearray, chance: random.Random, words: tuple[bytes, ...]) -> bytearray:
    if not held:
        return bytearray(chance.choice(words))
    at = chance.randrange(len(held))
    size = min(len(held) - at, chance.choice((1, 1, 2, 4, 16, 200, 4000)))
    match chance.randrange(9):
        case 0:
            held[at] ^= 1 << chance.randrange(8)
        case 1:
            held[at : at + size] = chance.randbytes(size)
        case 2:
            del held[at : at + size]
        case 3:
            held[at:at] = held[at : at + size] * chance.choice((1, 2, 50))
        case 4:
            held[at:at] = chance.choice(words)
        case 5:
            del held[at:]
        case 6:
            held[at : at + size] = bytes(size)
        case 7:
            other = chance.randrange(len(held))
            held[at : at + size] = held[other : other + size]
        case _:
            numbers = list(_NUMBER.finditer(held, at, at + 2000))
            if numbers:
                found = chance.choice(numbers)
                held[found.start() : found.end()] = chance.choice(_ODD)
    return held
