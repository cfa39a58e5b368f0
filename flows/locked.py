"""The commands of the list of passwords (Passwortliste): one is added unseen, all are deleted, none is shown."""

from __future__ import annotations

import sys

import click

from pipeline.errors import UsageError
from pipeline.passwords import add_password, forget_passwords, passwords

from .output import note
from .usage import Language

_ASKED = {"de": "Passwort", "en": "Password"}
_COUNTED = {
    "de": "Hinterlegte Passwörter: {}. Sie gelten ab der nächsten Prüfung.",
    "en": "Passwords stored: {}. They count from the next check on.",
}


def add(lang: Language) -> None:
    """Take a password from the keyboard, without showing it, or one from stdin.

    Raises:
        UsageError: nothing was given.
        NoPermission, DiskFull: the list cannot be read or written.
    """
    if sys.stdin.isatty():
        given = click.prompt(_ASKED[lang], hide_input=True, err=True)
    else:
        given = sys.stdin.readline().rstrip("\r\n")
    if not given:
        raise UsageError("No password was given.", de="Es wurde kein Passwort angegeben.")
    add_password(given)
    note(_COUNTED[lang].format(len(passwords())))


def clear(lang: Language) -> None:
    """Delete the list."""
    forget_passwords()
    note(_COUNTED[lang].format(0))
