"""Later pages of a decision on asylum without the first one (Folgeseiten): the reasons, the instruction on appeal.

They name no person and grant nothing by themselves: they only show that a decision is there of which the first pages
lack. What speaks is the Federal Office (its name, its file number in the head) on the grounds of asylum law. Not this:
a court's reasons, a record of the hearing, a lawyer's brief, a report on a country, the reasons of a revocation.

Source: documents.md A1, 12.2.
"""

from __future__ import annotations

import re

from pipeline.document import Document

from .text import fold, join_hyphens

_GROUNDS = tuple(
    re.compile(pattern)
    for pattern in (
        r"fluchtlingseigenschaft|fluchtlingsschutz",
        r"subsidiare[rn]? schutz",
        r"asylberechtig|asylanerkennung",
        r"abschiebungsverbot|abschiebungsandrohung",
        r"§§? ?(?:3|3[a-e]|4|26|30|31) (?:abs\. ?\d )?(?:nr\. ?\d )?asylg",
        r"§ ?60 abs\. ?[57]",
        r"verfolgung",
        r"herkunftsland|heimatland|herkunftsstaat",
        r"anhorung",
        r"sachverhalt",
        r"lagebericht|erkenntnismittel|erkenntnisse",
        r"klage (?:bei dem|beim) verwaltungsgericht|klage .{0,60}verwaltungsgericht",
    )
)
_SPEAKS = re.compile(r"bundesamt(?:e?s)?\b")
_PERSON = re.compile(r"antragstell|auslander(?:in)?\b|asylsuchende")
_OTHER = (
    re.compile(r"entscheidungsgrunde|tatbestand|streitwert|\bkammer\b|berichterstatter|prozesskosten"),
    re.compile(r"\bmandant|\bnamens und in vollmacht|rechtsanwaltskanzlei"),
    re.compile(r"\bfrage: .*\bantwort: |ruckubersetz|dolmetscher(?:in)? bestatigt"),
    re.compile(r"(?:widerruf|rucknahme).*(?:widerruf|rucknahme)"),
)
_APPEAL = re.compile(r"rechts(?:behelfs|mittel)belehrung.*gegen diesen bescheid.*verwaltungsgericht")
_DEFENDANT = re.compile(r"vertreten durch.{0,120}bundesamt fur migration")
_FILE_NUMBER = re.compile(r"(?<!\d)\d{7,8} ?- ?(?:\d{1,2} ?- ?)?\d{3}(?!\d)")
_FEWEST = 4
_HEAD = 0.12


def decision_goes_on(document: Document) -> float:
    """Return how sure it is that the pages are later ones of a decision on asylum, 0.0 or 0.5 to 0.7.

    That they are no first pages must be known already.
    """
    text = " ".join(fold(join_hyphens(document.text)).split())
    if any(pattern.search(text) for pattern in _OTHER):
        return 0.0
    head = " ".join(
        fold(line.text) for page in document.pages for line in page.lines if line.box.bottom < _HEAD
    )
    own = bool(_SPEAKS.search(head)) + bool(_FILE_NUMBER.search(head))
    if not (own or _SPEAKS.search(text)):
        return 0.0
    if _APPEAL.search(text) and (own or _DEFENDANT.search(text)):
        return 0.5 + 0.1 * own
    grounds = sum(bool(pattern.search(text)) for pattern in _GROUNDS)
    if not _PERSON.search(text) or grounds < _FEWEST:
        return 0.0
    return 0.5 + 0.1 * own
