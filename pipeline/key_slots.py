"""The key of an encrypted data folder, and what opens it (Schlüssel): the system's keyring, or a passphrase.

    <data folder>/encryption.json

holds the folder's random key, wrapped once for each way to open it; the key itself stands nowhere in the clear. The
keyring keeps the key of a wrap; of a passphrase it is made by Argon2id. So a passphrase is changed without touching
what is encrypted. Who loses all ways, or this file, loses what the folder keeps; nobody can help.

Source: RFC 9106 (Argon2id, second recommended setting), NIST SP 800-38D (AES-GCM).
"""

from __future__ import annotations

import base64
import json
import os
import secrets
import stat
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Final, Literal

import pydantic

from . import system_keyring
from .data_folder import data_folder
from .errors import NoPermission, UsageError
from .frozen import Frozen
from .sealing import KEY_BYTES
from .writing import wipe, write_private

State = Literal["on", "turning_on", "turning_off"]
FILE_NAME: Final = "encryption.json"
SHORTEST: Final = 12
"""Letters that a new passphrase has at least."""
PASSPHRASE_FILE: Final = "AKTENCHECK_PASSPHRASE_FILE"

_NONCE_BYTES = 12
_TRIES = 3


class Locked(NoPermission):
    """The data folder is encrypted and its key is not at hand, or is not the right one. Nothing was changed."""


class KeyringSlot(Frozen):
    """The key wrapped by one that the system's keyring keeps."""

    by: Literal["keyring"] = "keyring"
    key: pydantic.Base64Bytes = pydantic.Field(repr=False)


class PassphraseSlot(Frozen):
    """The key wrapped by one that Argon2id makes of a passphrase."""

    by: Literal["passphrase"] = "passphrase"
    salt: pydantic.Base64Bytes = pydantic.Field(repr=False)
    memory_kib: int = pydantic.Field(default=65_536, ge=8_192, le=4_194_304)
    passes: int = pydantic.Field(default=3, ge=1, le=100)
    lanes: int = pydantic.Field(default=4, ge=1, le=64)
    key: pydantic.Base64Bytes = pydantic.Field(repr=False)


Slot = Annotated[KeyringSlot | PassphraseSlot, pydantic.Field(discriminator="by")]


class KeyFile(Frozen):
    """What `encryption.json` says. `id` tells data folders apart in the keyring; `state` is `on` but while everything
    is being converted.
    """

    schema_: Literal["aktencheck-encryption/1"] = pydantic.Field(
        default="aktencheck-encryption/1", alias="schema"
    )
    id: str = pydantic.Field(pattern="^[0-9a-f]{32}$")
    state: State
    slots: tuple[Slot, ...] = pydantic.Field(min_length=1)


def key_file_place() -> Path:
    """Return where the key file lies, if there is one."""
    return data_folder() / FILE_NAME


def key_file() -> KeyFile | None:
    """Return what the key file says; None where nothing is encrypted.

    Raises:
        Locked: it cannot be read or is no such file.
    """
    try:
        data = key_file_place().read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise _broken() from error
    try:
        return KeyFile.model_validate_json(data)
    except pydantic.ValidationError:
        raise _broken() from None


def write_key_file(told: KeyFile) -> None:
    """Write the key file, whole or not at all.

    Raises:
        NoPermission, DiskFull.
    """
    text = json.dumps(told.model_dump(mode="json", by_alias=True), indent=1)
    write_private(key_file_place(), text.encode())


def remove_key_file(told: KeyFile) -> None:
    """Delete the key file, and what the keyring keeps for it."""
    wipe(key_file_place())
    if any(slot.by == "keyring" for slot in told.slots):
        system_keyring.drop(told.id)


def new_key_file() -> tuple[str, bytes]:
    """Return a fresh id and a fresh key."""
    return secrets.token_hex(16), secrets.token_bytes(KEY_BYTES)


def keyring_slot(name: str, key: bytes) -> KeyringSlot:
    """Return the key, wrapped by a fresh one that the keyring keeps from now on.

    Raises:
        UsageError: there is no usable keyring, or it does not keep it.
    """
    wrapping = secrets.token_bytes(KEY_BYTES)
    if not (system_keyring.is_usable() and system_keyring.put(name, wrapping)):
        raise UsageError(
            "The system has no keyring that keeps the key (or it is locked). Please type: aktencheck store encrypt "
            "--passphrase",
            de="Es gibt keinen Schlüsselbund des Systems, der den Schlüssel aufbewahrt (oder er ist gesperrt). Bitte "
            "eingeben: aktencheck store encrypt --passphrase",
        )
    return KeyringSlot(key=_encoded(_wrapped(key, wrapping, name)))


def passphrase_slot(name: str, key: bytes, passphrase: str) -> PassphraseSlot:
    """Return the key, wrapped by one that is made of a passphrase.

    Raises:
        UsageError: the passphrase is too short.
    """
    if len(passphrase) < SHORTEST:
        raise UsageError(
            f"The passphrase is too short: at least {SHORTEST} characters, better a few words.",
            de=f"Die Passphrase ist zu kurz: mindestens {SHORTEST} Zeichen, besser ein paar Wörter.",
        )
    salt = _encoded(secrets.token_bytes(16))
    bare = PassphraseSlot(salt=salt, key=_encoded(b""))
    return PassphraseSlot(salt=salt, key=_encoded(_wrapped(key, _stretched(passphrase, bare), name)))


def opened_key(told: KeyFile, ask: Callable[[], str | None] | None = None) -> bytes:
    """Return the data folder's key, by whatever way opens it: the keyring, the passphrase file, a person.

    `ask` asks a person for the passphrase; None where nobody is there to be asked.

    Raises:
        Locked: none does.
    """
    for slot in told.slots:
        if isinstance(slot, KeyringSlot) and (kept := system_keyring.get(told.id)) is not None:
            key = _unwrapped(slot.key, kept, told.id)
            if key is not None:
                return key
    slots = [slot for slot in told.slots if isinstance(slot, PassphraseSlot)]
    if not slots:
        raise _no_keyring()
    named = os.environ.get(PASSPHRASE_FILE)
    for attempt in range(_TRIES):
        given = passphrase_in(Path(named)) if named else ask() if ask is not None else None
        if given is None:
            raise _no_passphrase()
        for slot in slots:
            if (key := _unwrapped(slot.key, _stretched(given, slot), told.id)) is not None:
                return key
        if named or attempt == _TRIES - 1:
            raise _wrong_passphrase()
    raise _wrong_passphrase()


def passphrase_in(place: Path) -> str:
    """Return the passphrase that is a file's first line.

    Raises:
        Locked: it cannot be read, is empty, or others may read it.
    """
    try:
        mode = place.stat().st_mode
        if os.name == "posix" and stat.S_ISREG(mode) and mode & 0o077:
            raise Locked(
                f"The passphrase file may be read by others. Please type: chmod 600 {place}",
                de=f"Die Datei mit der Passphrase ist auch für andere lesbar. Bitte eingeben: chmod 600 {place}",
            )
        line = place.read_text(encoding="utf-8").partition("\n")[0].rstrip("\r")
    except (OSError, UnicodeDecodeError):
        line = ""
    if not line:
        raise Locked(
            f"The passphrase file that {PASSPHRASE_FILE} names cannot be read or is empty.",
            de=f"Die Datei mit der Passphrase, die {PASSPHRASE_FILE} nennt, ist nicht lesbar oder leer.",
        )
    return line


def _stretched(passphrase: str, slot: PassphraseSlot) -> bytes:
    """Return the wrapping key that Argon2id makes of a passphrase; keyboards write an umlaut as one sign or as two."""
    from argon2.low_level import Type, hash_secret_raw

    return hash_secret_raw(
        unicodedata.normalize("NFC", passphrase).encode("utf-8", "surrogateescape"),
        slot.salt,
        time_cost=slot.passes,
        memory_cost=slot.memory_kib,
        parallelism=slot.lanes,
        hash_len=KEY_BYTES,
        type=Type.ID,
    )


def _wrapped(key: bytes, wrapping: bytes, name: str) -> bytes:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    nonce = os.urandom(_NONCE_BYTES)
    return nonce + AESGCM(wrapping).encrypt(nonce, key, name.encode())


def _unwrapped(wrapped: bytes, wrapping: bytes, name: str) -> bytes | None:
    """Return the key; None where this is not what wraps it."""
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    try:
        return AESGCM(wrapping).decrypt(wrapped[:_NONCE_BYTES], wrapped[_NONCE_BYTES:], name.encode())
    except (InvalidTag, ValueError):
        return None


def _encoded(data: bytes) -> bytes:
    # pydantic's type takes what is written in the file
    return base64.b64encode(data)


def _broken() -> Locked:
    return Locked(
        f"The data folder is encrypted, and its key file ({FILE_NAME}) cannot be read. Please restore it from a "
        "backup; without it nothing can be opened.",
        de=f"Der Datenordner ist verschlüsselt, und seine Schlüsseldatei ({FILE_NAME}) ist nicht lesbar. Bitte aus "
        "einer Sicherung wiederherstellen; ohne sie lässt sich nichts öffnen.",
    )


def _no_keyring() -> Locked:
    return Locked(
        "The data folder is encrypted; the keyring does not give the key. Please unlock the keyring (log in on the "
        "desktop as the user who encrypted). Nothing was changed.",
        de="Der Datenordner ist verschlüsselt; der Schlüsselbund gibt den Schlüssel nicht her. Bitte den Schlüsselbund "
        "entsperren (am Rechner als die Person anmelden, die verschlüsselt hat). Es wurde nichts verändert.",
    )


def _no_passphrase() -> Locked:
    return Locked(
        "The data folder is encrypted. Please start in a terminal, which asks for the passphrase, or name a file that "
        f"holds it with {PASSPHRASE_FILE}.",
        de="Der Datenordner ist verschlüsselt. Bitte in einem Terminal starten, das nach der Passphrase fragt, oder "
        f"mit {PASSPHRASE_FILE} eine Datei nennen, in der sie steht.",
    )


def _wrong_passphrase() -> Locked:
    return Locked(
        "The passphrase is wrong. Nothing was changed or lost; please try again with the right one.",
        de="Die Passphrase ist falsch. Es wurde nichts verändert und nichts ging verloren; bitte mit der richtigen "
        "noch einmal versuchen.",
    )
