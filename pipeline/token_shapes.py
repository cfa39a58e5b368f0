"""Look-alikes that the shape of a word decides (verwechselte Zeichen): I and l, full stop and comma.

Only shapes that nothing else has: the names of statutes, Roman numbers, sums and dates with one wrong mark. What may
be right as it stands stays.
"""

from __future__ import annotations

import re

STATUTES = (
    "AsylG", "AsylVfG", "AsylbLG", "AufenthG", "AufenthV", "BEEG", "BeschV", "BGB", "BKGG", "BMG", "BVFG", "BAföG",
    "DeuFöV", "EStG", "FamFG", "FreizügG", "GFK", "IfSG", "IntV", "PassG", "SGB", "SGG", "StAG", "StGB", "StKl",
    "StPO", "VwGO", "VwVfG", "VwZG", "WoGG", "ZPO",
)  # fmt: skip
"""Statutes and short forms that papers of the authorities cite."""

_ALIKE = str.maketrans("Il1|0", "llllO")
_STATUTE_OF = {name.translate(_ALIKE): name for name in STATUTES}
_LETTERED = re.compile(r"[A-Za-z]I|[A-Za-z][1|0]|I[A-Zl]|\b[l1|]")
_NUMBERED = re.compile(r"\d[.,]\d")
_WORD = re.compile(r"[\w|]+")
_ROMAN = re.compile(r"(?<![\w|])(?=[Il]*I)[Il]{2,3}(?![\w|-])")
_SUM = re.compile(r"(?<![\w.,])(\d{1,3}(?:[.,]\d{3})+)[.,](\d{2})(?![\w]|[.,]\d)")
_DATE = re.compile(
    r"(?<![\w.,])(0?[1-9]|[12]\d|3[01])[.,](0?[1-9]|1[0-2])[.,]((?:19|20)\d{2})(?![\w]|[.,]\d)"
)


def settled(text: str) -> str:
    """Return a word with the signs that its shape demands.

    >>> settled("AsyIG,"), settled("Il")
    ('AsylG,', 'II')
    >>> settled("1.917.53"), settled("(17,09.1991)"), settled("1.917")
    ('1.917,53', '(17.09.1991)', '1.917')
    """
    if _NUMBERED.search(text):
        return _DATE.sub(r"\1.\2.\3", _SUM.sub(_as_sum, text))
    if _LETTERED.search(text):
        text = _WORD.sub(lambda word: _STATUTE_OF.get(word[0].translate(_ALIKE), word[0]), text)
        text = _ROMAN.sub(lambda number: "I" * len(number[0]), text)
    return text


def _as_sum(found: re.Match[str]) -> str:
    """Return thousands with full stops and cents behind a comma; a sum written the English way stays."""
    whole, cents = found[1], found[2]
    if "," in whole and "." in found[0]:
        return found[0]
    return f"{whole.replace(',', '.')},{cents}"
