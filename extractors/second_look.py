"""A second look at papers that no kind claims (zweiter Blick): what they are called and what they are made of.

A kind knows its papers by their title and by what they decide. One that is headed otherwise, as a letter, a print of
a portal or a page of a table, is still made of the same things: who issues it, its labels, its words, its values. Each
of these is weak; several of them, with a name in the head and values that can be read, make a claim that is little
more than likely. The acts silence kinds here as well, and two that are about as likely are both named.

Source: documents.md 12.1; the words stand in `data/typical.yaml`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from pipeline.data_table import data_table
from pipeline.document import Claim, Document
from pipeline.field import Fields
from pipeline.frozen import Frozen

from .acts import acts_of
from .kind import known_kinds
from .reading.flat import flat_head, flat_text

LIKELY, BARELY = 0.55, 0.5
"""What a second look is ever sure of: enough to name a paper, too little for it to prove anything."""
_HEAD = 0.45
_NAMED, _UNNAMED = 3, 5
"""Signs that a paper must show that has a name in its head, and one that has none."""
_VALUES = 2
"""Values of its own that a paper of the kind must show, or one and whose it is."""
_OTHER_PAPER = re.compile(
    r"\b(?:rechnung|rechnungsnummer|mahnung|zahlungserinnerung|merkblatt|informationsblatt|checkliste|mustervertrag|"
    r"ubungs\w+|probetest|probeprufung|zur vorbereitung auf|angebot|\w+angebot|kostenvoranschlag|entwurf|"
    r"\w*gebuhrenbescheid|quittung|newsletter|datenschutz\w*|fragenkatalog|modelltest|fragebogen|\w*vollmacht|"
    r"selbsterklarung|selbstauskunft|eidesstattliche|erstattungsbescheid|ruckforderung|rechtswahrungsanzeige|"
    r"testcenter|vorlaufig\w*|transcript|zeugnisbewertung|wohnberechtigungsschein|unbedenklichkeitsbescheinigung|"
    r"ersatzbescheinigung|werbung|vordruck|bewerbung|stellenanzeige|beitragsbescheid|fahrplan|spendenbescheinigung)\b"
)
"""What stands in the head of papers that are about others."""
_INVOICE = re.compile(
    r"\brechnung (?:nr|nummer)\b|\brechnungs-?(?:nr|nummer)\b|\bzahlbar (?:innerhalb|bis)\b"
)
"""The subject line of an invoice in a letter stands lower than a title."""
_COMMON = frozenset(Fields.model_fields)


class Typical(Frozen):
    """What papers of a kind are made of: patterns of folded text."""

    name: str
    signs: tuple[str, ...]
    never: str | None = None


@cache
def typical() -> Mapping[str, Typical]:
    """Return what is typical of each kind that is given a second look."""
    return {
        kind: Typical.model_validate(entry) for kind, entry in data_table("extractors", "typical").items()
    }


def looked_again(document: Document) -> tuple[Claim, ...]:
    """Return what a paper that no kind claims may be, likeliest first; empty where nothing speaks for any kind."""
    head, text = flat_head(document, share=_HEAD), flat_text(document)
    if _OTHER_PAPER.search(flat_head(document, share=0.3)) or _INVOICE.search(head):
        return ()
    acts = set(acts_of(document))
    found: dict[str, int] = {}
    for name, made_of in typical().items():
        accepted: frozenset[str] = getattr(known_kinds()[name], "ACTS", frozenset())
        if acts - accepted or (made_of.never and re.search(made_of.never, text)):
            continue
        signs = sum(bool(re.search(sign, text)) for sign in made_of.signs)
        named = bool(re.search(made_of.name, head))
        wanted = min(_NAMED, len(made_of.signs)) if named else _UNNAMED
        if signs >= wanted and re.search(made_of.name, text) and _shows_values(name, document):
            found[name] = signs + 2 * named
    return _claims(found)


def _claims(found: Mapping[str, int]) -> tuple[Claim, ...]:
    """Return the claim of the likeliest; of all that are as likely where there is more than one."""
    most = max(found.values(), default=0)
    best = sorted(name for name, score in found.items() if score == most)
    return tuple(Claim(kind=name, sureness=LIKELY if len(best) == 1 else BARELY) for name in best)


def _shows_values(name: str, document: Document) -> bool:
    """Whether values of the kind can be read, beside those that any paper has."""
    fields = known_kinds()[name].extract(document)
    own = [field for key, field in fields.named().items() if key not in _COMMON and field is not None]
    whose = fields.family_name is not None
    return len(own) + whose >= min(_VALUES, len(type(fields).model_fields.keys() - _COMMON) + whose) and bool(
        own
    )
