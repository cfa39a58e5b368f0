"""Bekenntnis zur freiheitlichen demokratischen Grundordnung, Loyalitätserklärung (declaration of loyalty).

A form of the foreigners or naturalisation authority: the person declares, in the first person, to stand by the free
democratic basic order and to support nothing against it, and signs. Not this: a leaflet on the basic order,
instructions of an employer of the public service on loyalty to the constitution, the questionnaire on security, the
solemn oath of the naturalisation ceremony, an application in which the sentence is one among many, a record of an
interview about it.

Source: § 25b Abs. 1 Satz 2 Nr. 2 AufenthG, § 104c Abs. 1 Satz 1 Nr. 1 AufenthG; legal.md 3.
"""

from __future__ import annotations

import re

from extractors.reading.exams import issue_date
from extractors.reading.flat import flat_first_page
from extractors.reading.holder import holder_of, of_person
from extractors.reading.letters import has_title, head_lines, letter_date
from extractors.reading.signatures import signature
from extractors.reading.text import close_letters, fold, has, likeness
from extractors.reading.told import folded_text
from pipeline.document import Document
from pipeline.field import Field, Fields

ACTS: frozenset[str] = frozenset({"application"})
"""Forms ask to be filled in ("Bitte ausfüllen")."""

_SPEAKS = re.compile(r"bek\Snn|be\Senn|loyal|gr\Snd\Srdn")
_BEGINS = (
    "Bekenntnis", "Loyalitätserklärung", "Erklärung", "Schriftliches Bekenntnis", "Anlage", "Mein Bekenntnis",
)  # fmt: skip
_ORDER = (
    "freiheitlichen demokratischen Grundordnung", "freiheitlich demokratischen Grundordnung", "Loyalitätserklärung",
    "zur Grundordnung", "Loyalität",
)  # fmt: skip
_SENTENCE = (
    "ich bekenne mich zur freiheitlichen demokratischen Grundordnung",
    "bekenne ich mich zur freiheitlichen",
)
_ALIKE = 0.85
_DECLARES = re.compile(
    r"\b(?:ich|hiermit|mich)\b[^.]{0,120}\bbekenne[^.]{0,160}\b(?:freiheitlich\w*|grundordnung)|"
    r"\bich (?:\w+,? ){0,12}bekenne mich\b|\bbekenne ich mich\b[^.]{0,80}\b(?:freiheitlich\w*|grundordnung)|"
    r"\bi (?:hereby )?(?:declare|profess) (?:my )?(?:allegiance|commitment) to the free democratic"
)
_NOT_THIS = (
    "Merkblatt", "Belehrung", "Information", "Informationsblatt", "Hinweise", "Arbeitsvertrag", "Fragebogen",
    "Antrag auf Einbürgerung", "Einbürgerungsantrag", "Antrag auf Erteilung", "Niederschrift", "Protokoll",
    "Feierliches Bekenntnis", "Einladung", "Sicherheitsbefragung", "Bescheid", "Antrag",
    "Erklärung zur Verfassungstreue",
)  # fmt: skip
_SERVICE = re.compile(
    r"offentliche[nrs]? dienst|beamt(?:e|in|en)|dienstherr|arbeitgeber|arbeitsverhaltnis|dienstverhaltnis|verein\b"
)
_LONGEST_TITLE = 14
_TITLE_LINES = 3
"""A title may run over so many lines."""
_SUPPORTS_NOTHING = re.compile(r"bestrebung\w*")


class LoyaltyDeclaration(Fields):
    """Whether the declaration is signed; None where no place to sign is found, or what stands there is doubtful."""

    signed: Field[bool] | None = None


def identify(document: Document, /) -> float:
    """Return how sure it is that somebody declares to stand by the basic order."""
    text = flat_first_page(document)
    if not _SPEAKS.search(text):
        return 0.0
    # under another heading only the whole declaration is one
    whole = _DECLARES.search(text) and _SUPPORTS_NOTHING.search(text)
    if not (_is_headed(document) or whole) or has_title(document, *_NOT_THIS, share=0.4):
        return 0.0
    said = folded_text(document).text
    if (
        not (_DECLARES.search(said) or has(said, *_SENTENCE, at_least=_ALIKE))
        or _SERVICE.search(said)
        or "sehr geehrte" in said
    ):
        return 0.0
    signs = re.search(r"unterschrift|signature", said) is not None
    return min(1.0, 0.65 + 0.15 * bool(_SUPPORTS_NOTHING.search(said)) + 0.15 * signs)


def extract(document: Document, /) -> LoyaltyDeclaration:
    """Return who declares it, when, and whether it is signed."""
    return LoyaltyDeclaration(
        **of_person(holder_of(document)),
        issued_on=letter_date(document) or issue_date(document),
        signed=signature(document),
    )


def _is_headed(document: Document) -> bool:
    """Whether a line of the head begins the title, and it or the next ones name the basic order or loyalty."""
    head = [close_letters(line.text) for line in head_lines(document, share=0.5)]
    for index, line in enumerate(head):
        if len(line.split()) > _LONGEST_TITLE or re.search(r"\bich\b", fold(line)):
            continue
        title = " ".join(head[index : index + _TITLE_LINES])
        begins = any(likeness(line[: len(begin) + 2], begin) >= _ALIKE for begin in _BEGINS)
        if begins and has(title, *_ORDER, at_least=_ALIKE):
            return True
    return False
