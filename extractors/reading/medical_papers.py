"""Which medical paper it is: an opinion, a note, or neither (Art der ärztlichen Unterlage).

Titles overlap ("Ärztliche Bescheinigung" heads both), so what is said weighs: an opinion says what the patient cannot
do, or carries most of the elements that the law asks for. A certificate of incapacity for work is never one.

Source: documents.md I1 (Not this).
"""

from __future__ import annotations

import re
from typing import Literal

from pipeline.document import Document

from .cards import titled
from .flat import flat_text
from .icd import codes_in, diagnosis_of
from .label_patterns import is_headed_so
from .medical import Element, affected, element
from .memo import once_a_document
from .physicians import is_advised, physician_of
from .text import has

Paper = Literal["opinion", "note", "other"]

_SPEAKS = re.compile(r"arzt|attest|klinik|diagnos|patient|psychotherap|\bdr\. ?med|arbeitsunfahig|medizin")
_OPINIONS = (
    "Fachärztliche Stellungnahme", "Ärztliche Stellungnahme", "Fachärztliches Gutachten", "Ärztliches Gutachten",
    "Fachärztliches Attest", "Fachärztliche Bescheinigung", "Qualifizierte ärztliche Bescheinigung",
    "Facharztgutachten",
    "Psychiatrisches Gutachten", "Nervenärztliche Stellungnahme", "Medizinische Stellungnahme", "Gutachten",
    "Stellungnahme", "Psychotherapeutische Stellungnahme", "Gutachterliche Stellungnahme", "Fachärztlicher Bericht",
)  # fmt: skip
_OPINION = (
    r"(?:fach|nerven|amts)arztliche[sr]? (?:attest|bescheinigung|stellungnahme|gutachten|bericht|ausserung)\b"
)
"""A title that goes on: "Fachärztliches Attest zum Absehen von Sprachnachweisen"."""
_NOTES = (
    "Attest", "Ärztliches Attest", "Ärztliche Bescheinigung", "Ärztliche Bestätigung", "Bescheinigung", "Bestätigung",
    "Ärztliche Bescheinigung zur Vorlage", "Hausärztliches Attest", "Bescheinigung zur Vorlage beim Arbeitgeber",
)  # fmt: skip
_INCAPACITY = ("Arbeitsunfähigkeitsbescheinigung", "Krankmeldung", "Bescheinigung der Arbeitsunfähigkeit")
_OTHERS = (
    "Rezept", "Überweisung", "Überweisungsschein", "Laborbefund", "Entlassbrief", "Entlassungsbericht", "Arztbrief",
    "Medikationsplan", "Schweigepflichtentbindung", "Entbindung von der Schweigepflicht", "Impfausweis", "Rechnung",
    "Gesundheitszeugnis", "Verordnung", "Terminbestätigung", "Aufklärungsbogen", "Bescheinigung über eine Impfung",
    "Mutterpass", "Befundbericht des Labors", "Heilmittelverordnung", "Verordnung von Krankenhausbehandlung",
    "Liquidation", "Honorarrechnung", "Impfbescheinigung", "Geburtsbescheinigung", "Geburtsanzeige",
    "Aufenthaltsbescheinigung",
)  # fmt: skip
_ASKED: tuple[Element, ...] = ("fact_basis", "method", "severity", "consequences")
_ENOUGH, _ENOUGH_TITLED = 4, 3


@once_a_document
def paper_of(document: Document) -> tuple[Paper, int]:
    """Return which medical paper it is, and how many of the marks of an opinion it bears."""
    head = Document(pages=document.pages[:1])
    text = flat_text(document)
    if not _SPEAKS.search(text):
        return "other", 0
    if is_incapacity(head):
        return "note", 0
    headed = is_headed_so(head, _OPINION, share=0.4)
    if not headed and titled(head, *_OTHERS, share=0.5):
        return "other", 0
    opinion, note = titled(head, *_OPINIONS, share=0.4), titled(head, *_NOTES, share=0.4)
    opinion = opinion or float(headed)
    if physician_of(document) is None or is_advised(document):
        return "other", 0
    weight = _weight(document)
    if not (opinion or note):
        # a letter without a title of its own: only what it says can make it one
        return ("opinion", weight) if weight >= _ENOUGH and affected(document) else ("other", 0)
    enough = weight >= (_ENOUGH_TITLED if opinion else _ENOUGH)
    return ("opinion" if enough else "note"), weight


def _weight(document: Document) -> int:
    found = sum(element(document, name) is not None for name in _ASKED)
    diagnosis = any(code.confirmed for code in codes_in(document)) or diagnosis_of(document) is not None
    return found + diagnosis + 2 * bool(affected(document))


def is_incapacity(document: Document) -> bool:
    """Return whether the paper is a certificate of incapacity for work (AU, form "Muster 1")."""
    return bool(titled(document, *_INCAPACITY, share=0.4)) or has(
        document.text, "voraussichtlich arbeitsunfähig bis"
    )


def is_opinion(document: Document) -> bool:
    """Return whether the paper is more than a note."""
    return paper_of(document)[0] == "opinion"


def opinion_weight(document: Document) -> int:
    """Return how many marks of an opinion the paper bears, 0 to 7."""
    return paper_of(document)[1]


def is_note(document: Document) -> bool:
    """Return whether the paper is a simple medical certificate."""
    return paper_of(document)[0] == "note"
