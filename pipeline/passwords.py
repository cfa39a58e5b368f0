"""The caseworker's list of passwords for locked papers (Passwortliste): payslips come encrypted.

One a line in `passwords.txt` of the data folder, for the owner alone (sealed where the folder is encrypted). No
password is ever shown, logged or written into a report; a file that one of them opens is read like any other.
"""

from __future__ import annotations

import os
from pathlib import Path

from .data_folder import data_folder
from .errors import NoPermission
from .sealed_files import read_sealed, write_sealed
from .sealing import Unreadable
from .unlocking import in_use
from .writing import wipe

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
        lines = read_sealed(place).decode("utf-8", "surrogateescape").splitlines()
    except FileNotFoundError:
        return ()
    except (OSError, Unreadable) as error:
        raise NoPermission(
            "The list of passwords in the data folder cannot be read. Please check its permissions, or start it anew: "
            "aktencheck passwords clear",
            de="Die Passwortliste im Datenordner kann nicht gelesen werden. Bitte ihre Rechte prüfen oder sie neu "
            "anfangen: aktencheck passwords clear",
        ) from error
    return tuple(dict.fromkeys(line for line in lines if line))


def add_password(password: str) -> None:
    """Put a password at the end of the list, made where it lacks; one that stands there stays where it is.

    Raises:
        NoPermission, DiskFull.
    """
    with in_use():
        known = passwords()
        if password not in known:
            text = "".join(f"{line}\n" for line in (*known, password))
            write_sealed(_place(), text.encode("utf-8", "surrogateescape"))


def forget_passwords() -> None:
    """Delete the list, and overwrite it."""
    wipe(_place())


def _place() -> Path:
    return data_folder() / _NAME
