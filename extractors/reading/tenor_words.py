"""The words with which an operative part decides (Wortschatz des Tenors), and reading them despite the scan.

Source: documents.md A1 (wordings of all years), A2 (revocation).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from rapidfuzz import fuzz

from .sentences import Token
from .text import fold, word_set

Topic = Literal[
    "asylum", "refugee", "subsidiary", "ban_60_5", "ban_60_7", "ban", "family_protection", "application"
]

_LIKE = 88.0
STATUS: dict[str, Topic] = {
    "fluchtlingseigenschaft": "refugee", "fluchtlingsstatus": "refugee",
    "fluchtlingsanerkennung": "refugee", "fluchtlingsschutz": "refugee", "asylberechtigter": "asylum",
    "asylberechtigte": "asylum", "asylberechtigten": "asylum", "asylberechtigung": "asylum",
    "asylanerkennung": "asylum", "abschiebungsverbot": "ban", "abschiebungsverbote": "ban",
    "abschiebungsverbotes": "ban", "abschiebungsverboten": "ban", "abschiebungshindernis": "ban",
    "abschiebungshindernisse": "ban", "abschiebungsschutz": "ban", "familienasyl": "family_protection",
    "familienfluchtlingsschutz": "family_protection", "familienschutz": "family_protection",
    "asylantrag": "application", "asylantrage": "application", "antrag": "application",
    "antrage": "application", "folgeantrag": "application", "zweitantrag": "application",
    "asylverfahren": "application", "verfahren": "application",
}  # fmt: skip
GRANT = word_set(
    "zuerkannt anerkannt gewahrt erteilt zugesprochen festgestellt vorliegt vorliegen besteht bestehen"
)
DENY = word_set("abgelehnt versagt verneint")
REVOKE = word_set("widerrufen zuruckgenommen entzogen aberkannt erloschen")
NEGATION = word_set("nicht kein keine keinen keiner keinem keines weder")
_OTHER = word_set(
    "vorliegend zuerkannte zuerkannten zuerkannter anerkannte anerkannten anerkannter festgestellte "
    "festgestellten gewahrte gewahrten erteilte erteilten zuerkennung anerkennung feststellung "
    "zuzuerkennen anzuerkennen aufgehoben eingestellt unzulassig unbegrundet offensichtlich subsidiare "
    "subsidiarer subsidiaren subsidiares schutzstatus schutz schutzes widerruf rucknahme "
    "voraussetzungen eine einen einer eines einem"
)
VERBS = GRANT | DENY | REVOKE | {"eingestellt"}
_KNOWN = frozenset(STATUS) | VERBS | NEGATION | _OTHER
_LONG = tuple(sorted(word for word in _KNOWN if len(word) >= 5))
MAYBE = word_set("soll sollen sollte kann konnen konnte konnten mag ware waren wurden beantragt begehrt")
INSTEAD = word_set("anstelle statt anstatt abweichend neben uber trotz")


@dataclass(frozen=True)
class Read:
    """A token with the word of the vocabulary that it stands for (or its own letters), and how alike, 0 to 1."""

    token: Token
    word: str
    alike: float


def read_at(tokens: Sequence[Token], position: int) -> Read:
    """Return what the token at a position stands for, also where the reader has split it from the next one."""
    token = tokens[position]
    bare = re.sub(r"^\W+|\W+$", "", fold(token.text))
    word, alike = _nearest(bare)
    if alike < 1.0 and position + 1 < len(tokens):
        joined, near = _nearest(bare + re.sub(r"^\W+|\W+$", "", fold(tokens[position + 1].text)))
        if near > max(alike, 0.95) and joined in STATUS:
            return Read(token, joined, near)
    return Read(token, word, alike)


@lru_cache(maxsize=4096)
def _nearest(bare: str) -> tuple[str, float]:
    if bare in _KNOWN:
        return bare, 1.0
    if len(bare) >= 5:
        scored = max(((fuzz.ratio(bare, word), word) for word in _LONG), default=(0.0, ""))
        if scored[0] >= _LIKE:
            return scored[1], scored[0] / 100
    return bare, 0.0
