"""The caseworker's list of passwords for locked papers (Passwortliste): payslips come encrypted.

One a line in `passwords.txt` of the data folder, for the owner alone. No password is ever shown, logged or written
into a report; a file that one of them opens is read like any other.
"""

from __future__ import annotations

import os
from pathlib import Path

from .data_folder import data_folder
from .errors import NoPermission
from .writing import write_private

_NAME = "passwords.txt"


def passwords() -> tuple[str, ...]:
    """Return the passwords in the order of the list; none where there is no list.

    Raises:
        NoPermission: others than the owner may read the list, or it cannot be read.
    """
    place = _place()
    try:
        if os.name == "posix" and place.stat().st_mode & 0o077:
            raise NoPermission(
                f"The list of passwords may be read by others. Please type: chmod 600 {place}",
                de=f"Die Passwortliste ist auch für andere lesbar. Bitte eingeben: chmod 600 {place}",
            )
        lines = place.read_text(encoding="utf-8", errors="surrogateescape").splitlines()
    except FileNotFoundError:
        return ()
    except OSError as error:
        raise NoPermission(
            "The list of passwords in the data folder cannot be read. Please check its permissions.",
            de="Die Passwortliste im Datenordner kann nicht gelesen werden. Bitte ihre Rechte prüfen.",
        ) from error
    return tuple(dict.fromkeys(line for line in lines if line))


def add_password(password: str) -> None:
    """Put a password at the end of the list, made where it lacks; one that stands there stays where it is.

    Raises:
        NoPermission, DiskFull.
    """
    known = passwords()
    if password not in known:
        text = "".join(f"{line}\n" for line in (*known, password))
        write_private(_place(), text.encode("utf-8", "surrogateescape"))


def forget_passwords() -> None:
    """Delete the list."""
    _place().unlink(missing_ok=True)


def _place() -> Path:
    return data_folder() / _NAME
