"""Mistakes on the command line, told in German too; click knows them in English only (Aufruffehler)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

import click

Language = Literal["de", "en"]


def language_of(arguments: Sequence[str]) -> Language:
    """Return the language that a command line asks for, before it is parsed and whether or not it can be.

    >>> language_of(["check", "--lang", "en"]), language_of(["check", "--lang=en"]), language_of(["check"])
    ('en', 'en', 'de')
    """
    for number, argument in enumerate(arguments):
        if argument == "--lang=en" or (
            argument == "--lang" and list(arguments[number + 1 : number + 2]) == ["en"]
        ):
            return "en"
    return "de"


def told(error: click.ClickException, lang: Language) -> str:
    """Return what is wrong with the call in one sentence, and where to read on in another."""
    context = error.ctx if isinstance(error, click.UsageError) else None
    command = context.command_path if context else "aktencheck"
    if lang == "en":
        return f"{_english(error)} See: {command} --help"
    return f"{_german(error)} Siehe: {command} --help"


def _english(error: click.ClickException) -> str:
    message = error.format_message()
    return message if message.endswith((".", "?)", "?")) else f"{message}."


def _german(error: click.ClickException) -> str:
    match error:
        case click.exceptions.NoSuchCommand():
            return f"Den Befehl „{error.command_name}“ gibt es nicht{_meant(error.possibilities)}."
        case click.NoSuchOption():
            return f"Die Option „{error.option_name}“ gibt es nicht{_meant(error.possibilities)}."
        case click.MissingParameter():
            return f"Es fehlt die Angabe {_name(error.param)}."
        case click.BadParameter():
            return f"Falscher Wert für {_name(error.param)}: {_expected(error)}"
        case click.BadOptionUsage():
            return f"Die Option „{error.option_name}“ ist falsch gebraucht; braucht sie einen Wert?"
    return "Zu viele oder falsche Angaben; Namen mit Leerzeichen bitte in Anführungszeichen setzen."


def _meant(possibilities: Sequence[str] | None) -> str:
    return f" (gemeint: {' oder '.join(possibilities)}?)" if possibilities else ""


def _name(param: click.Parameter | None) -> str:
    if param is None:
        return "?"
    return param.opts[0] if isinstance(param, click.Option) else (param.human_readable_name or "?")


def _expected(error: click.BadParameter) -> str:
    kind = error.param.type if error.param else None
    if isinstance(kind, click.Choice):
        return f"erlaubt ist {' oder '.join(map(str, kind.choices))}."
    if isinstance(kind, click.IntRange):
        return f"erlaubt ist eine ganze Zahl von {kind.min} bis {kind.max}."
    return error.message
