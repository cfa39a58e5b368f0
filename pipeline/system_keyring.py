"""The system's keyring (Schlüsselbund): the only module that talks to it.

Every keyring has faults of its own kind (a bus that does not answer, a dialogue that is closed), and each comes to the
same: it does not give or keep the secret.
"""

from __future__ import annotations

import base64
import contextlib

_SERVICE = "aktencheck"


def is_usable() -> bool:
    """Tell whether the system has a keyring that keeps secrets; one that writes them in the clear is none."""
    try:
        import keyring
        import keyring.core

        return bool(keyring.core.recommended(keyring.get_keyring()))
    except Exception:
        return False


def put(name: str, secret: bytes) -> bool:
    """Put a secret into the keyring; tell whether it is there then."""
    told = base64.b64encode(secret).decode()
    try:
        import keyring

        keyring.set_password(_SERVICE, name, told)
        return keyring.get_password(_SERVICE, name) == told
    except Exception:
        return False


def get(name: str) -> bytes | None:
    """Return a secret; None where the keyring does not have it, or does not give it."""
    try:
        import keyring

        kept = keyring.get_password(_SERVICE, name)
        return base64.b64decode(kept, validate=True) if kept else None
    except Exception:
        return None


def drop(name: str) -> None:
    """Take a secret out, as far as the keyring lets us; what stays there opens nothing once its wrap is gone."""
    with contextlib.suppress(Exception):
        import keyring

        keyring.delete_password(_SERVICE, name)
