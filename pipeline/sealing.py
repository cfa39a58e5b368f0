"""Values that only the holder of the key can read (Verschlüsselung): sealed one by one, each bound to its place.

A value is sealed with AES-256-GCM; where it belongs (table, row and column, or file) is authenticated with it, so a
value that was moved does not open. What is searched for, digests of files and paths of folders, becomes a token of
AES-SIV: the same word is the same token and so is found, and without the key a token tells nothing but that two are
the same. All of it is the library's (`cryptography`); nothing here is of our own making but the choice.

Without a key both are the identity, so whoever keeps something need not ask whether it is encrypted.

Source: NIST SP 800-38D (GCM), RFC 5297 (SIV), RFC 5869 (HKDF).
"""

from __future__ import annotations

import base64
import os
from dataclasses import dataclass, field
from typing import Final

KEY_BYTES: Final = 32
_MARK: Final = b"\0aktencheck sealed 1\0"
"""What a sealed value begins with; no text and no packed page does."""
_TOKEN: Final = "k:"
"""What a token begins with; no digest and no path does."""
_NONCE_BYTES: Final = 12
_SIV_BYTES: Final = 64


class Unreadable(Exception):
    """A value does not open: it is of another key or place, was changed, or is not sealed where it should be."""


@dataclass(frozen=True, slots=True)
class Seal:
    """How values are kept: sealed where there are keys, else as they are. Never shown, and may be handed to a child."""

    _values: bytes = field(default=b"", repr=False)
    _words: bytes = field(default=b"", repr=False)

    @property
    def is_on(self) -> bool:
        """Whether there is a key."""
        return bool(self._values)

    def sealed(self, value: bytes, *place: object) -> bytes:
        """Return what is kept of a value; `place` says where it belongs."""
        if not self._values:
            return value
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        nonce = os.urandom(_NONCE_BYTES)
        return _MARK + nonce + AESGCM(self._values).encrypt(nonce, value, _told(place))

    def opened(self, kept: bytes, *place: object) -> bytes:
        """Return the value again.

        Raises:
            Unreadable: this is not what was sealed for this place with this key.
        """
        if is_sealed(kept) != self.is_on:
            raise Unreadable
        if not self._values:
            return kept
        from cryptography.exceptions import InvalidTag
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        rest = kept[len(_MARK) :]
        try:
            return AESGCM(self._values).decrypt(rest[:_NONCE_BYTES], rest[_NONCE_BYTES:], _told(place))
        except (InvalidTag, ValueError):
            raise Unreadable from None

    def token(self, word: str, kind: str) -> str:
        """Return under what a word is found again; the same word of another `kind` is another token."""
        if not self._words:
            return word
        from cryptography.hazmat.primitives.ciphers.aead import AESSIV

        made = AESSIV(self._words).encrypt(word.encode("utf-8", "surrogateescape"), [kind.encode()])
        return _TOKEN + base64.urlsafe_b64encode(made).decode()

    def word(self, token: str, kind: str) -> str:
        """Return the word of a token.

        Raises:
            Unreadable: it was not made of a word of this kind with this key.
        """
        if is_token(token) != self.is_on:
            raise Unreadable
        if not self._words:
            return token
        from cryptography.exceptions import InvalidTag
        from cryptography.hazmat.primitives.ciphers.aead import AESSIV

        try:
            made = base64.urlsafe_b64decode(token.removeprefix(_TOKEN))
            return AESSIV(self._words).decrypt(made, [kind.encode()]).decode("utf-8", "surrogateescape")
        except (InvalidTag, ValueError):
            raise Unreadable from None


PLAIN: Final = Seal()
"""Nothing is sealed."""


def seal_from(key: bytes) -> Seal:
    """Return the seal of a data folder's key (32 bytes), from which one key for values and one for words is made."""
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    def derived(length: int, use: bytes) -> bytes:
        return HKDF(SHA256(), length=length, salt=None, info=use).derive(key)

    return Seal(derived(KEY_BYTES, b"aktencheck values"), derived(_SIV_BYTES, b"aktencheck words"))


def is_sealed(kept: bytes) -> bool:
    """Tell whether a kept value is a sealed one."""
    return kept.startswith(_MARK)


def is_token(kept: str) -> bool:
    """Tell whether a kept word is a token."""
    return kept.startswith(_TOKEN)


def _told(place: tuple[object, ...]) -> bytes:
    # lengths in front: no two places are told alike
    parts = [str(part).encode("utf-8", "surrogateescape") for part in place]
    return b"".join(len(part).to_bytes(4, "big") + part for part in parts)
