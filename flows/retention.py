"""Cases that nobody has checked for long are forgotten by themselves (Aufbewahrungsfrist).

Only where AKTENCHECK_KEEP_DAYS names a number of days: at the start of a command that works on clients, everything
kept of older cases is deleted as `forget --older-than` does it, decisions too. A value that is no such number is an
error: somebody counts on it.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import Final

from .usage import Language

SETTING: Final = "AKTENCHECK_KEEP_DAYS"
_LONGEST = 36_500
_COMMANDS = frozenset({"check", "bulk", "watch", "desk"})


def keep_days() -> int | None:
    """Return for how many days a case is kept after its last check; None: until somebody deletes it.

    Raises:
        UsageError: the setting is no number of days.
    """
    named = os.environ.get(SETTING, "").strip()
    if not named:
        return None
    if not (named.isascii() and named.isdecimal() and 1 <= int(named) <= _LONGEST):
        from pipeline.errors import UsageError

        raise UsageError(
            f"{SETTING} is a number of days from 1 to {_LONGEST}; nothing was deleted.",
            de=f"{SETTING} ist eine Zahl von Tagen zwischen 1 und {_LONGEST}; es wurde nichts gelöscht.",
        )
    return int(named)


def forget_old_cases(arguments: Sequence[str], lang: Language) -> None:
    """Delete what is kept of cases beyond the time for keeping, if the command that starts works on clients.

    Raises:
        UsageError: the setting is no number of days.
        NoPermission: the data folder cannot be opened, or another run holds it.
    """
    if not _COMMANDS.intersection(arguments[1:2]) or (days := keep_days()) is None:
        return
    from .forget import delete, older_than
    from .output import note

    cases = older_than(days)
    if cases:
        delete(cases, lang)
        note(_TOLD[lang].format(len(cases), days))


_TOLD = {
    "de": "Frist abgelaufen: {} Fälle, die länger als {} Tage nicht geprüft wurden, sind gelöscht "
    "(AKTENCHECK_KEEP_DAYS).",
    "en": "Time is up: {} cases that were not checked for more than {} days are deleted (AKTENCHECK_KEEP_DAYS).",
}
