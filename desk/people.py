"""`desk user`: who may sign in (Benutzer)."""

from __future__ import annotations

import sys
from getpass import getpass

from flows.output import put
from pipeline.errors import UsageError
from reports.typography import Language

from .book import Book
from .passwords import add_user
from .settings import desk_folder

_ASK = {"de": "Kennwort für {}: ", "en": "Password for {}: "}
_AGAIN = {"de": "Noch einmal: ", "en": "Once more: "}
_ADDED = {"de": "Benutzer angelegt.\n", "en": "User added.\n"}
_REMOVED = {"de": "Benutzer entfernt.\n", "en": "User removed.\n"}


def add_person(name: str, lang: Language) -> None:
    """Ask for a password and add the user.

    Raises:
        UsageError: the name does not fit, the password is too short, or the two are not the same.
    """
    if sys.stdin.isatty():
        password = getpass(_ASK[lang].format(name))
        if getpass(_AGAIN[lang]) != password:
            raise UsageError("The two passwords differ.", de="Die beiden Kennwörter sind verschieden.")
    else:
        password = sys.stdin.readline().rstrip("\n")
    book = Book(desk_folder())
    try:
        add_user(book, name, password)
    finally:
        book.close()
    put(_ADDED[lang])


def remove_person(name: str, lang: Language) -> None:
    """Remove the user.

    Raises:
        UsageError: there is none of that name.
    """
    book = Book(desk_folder())
    try:
        if not book.remove_user(name):
            raise UsageError("There is no such user.", de="Diesen Benutzer gibt es nicht.")
    finally:
        book.close()
    put(_REMOVED[lang])


def list_people() -> None:
    """Print the users, a line each."""
    book = Book(desk_folder())
    try:
        put("".join(f"{name}\n" for name in book.users()))
    finally:
        book.close()
