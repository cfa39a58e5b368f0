"""Whether a paper is a translation (Übersetzung): its heading, the translator's attestation, the translator's office.

    Beglaubigte Übersetzung aus dem Arabischen
    ... Die Richtigkeit und Vollständigkeit der vorstehenden Übersetzung wird bescheinigt. Kassel, 03.03.2026
    Allgemein beeidigte Übersetzerin der arabischen Sprache

The attestation stands at the foot, often on another page than the heading, so that all pages are read. A letter that
asks for a translation has none of it said as done.

Source: documents.md 1.1 (Übersetzung); § 142 Abs. 3 ZPO.
"""

from __future__ import annotations

import re

from pipeline.document import Document

from .letters import has_title
from .memo import once_a_document
from .text import fold, join_hyphens

HEADINGS = (
    "Beglaubigte Übersetzung", "Bestätigte Übersetzung", "Amtlich beglaubigte Übersetzung", "Übersetzung aus dem",
    "Übersetzung aus der", "Beeidigte Übersetzung", "Certified Translation", "Sworn Translation",
    "Certified Translation from", "Translation from", "Auszugsweise Übersetzung aus dem", "Übersetzung in die deutsche",
    "Beglaubigte Übersetzung aus dem", "Urkundenübersetzung",
)  # fmt: skip
_ABOUT = re.compile(r"ubersetz|translat")
_ATTESTED = re.compile(
    r"(?:richtig|vollst.{1,3}ndig|wortgetreu|getreu|genau|ubereinstimm)\w*[^.]{0,110}(?<!ruck)ubersetzung|"
    r"(?<!ruck)ubersetzung[^.]{0,110}(?:richtig|vollst.{1,3}ndig|wortgetreu|ubereinstimm|stimmt)|"
    r"(?:true|accurate|faithful|correct)[^.]{0,50}translation|translation[^.]{0,80}(?:true|accurate|correct|complete)"
)
_OFFICE = re.compile(
    r"(?:beeidigt|vereidigt|beeidet|ermachtigt|bestellt)\w*[^.]{0,70}(?:ubersetzer|dolmetscher)|"
    r"(?:ubersetzer|dolmetscher)\w*[^.]{0,90}(?:beeidigt|vereidigt|beeidet|ermachtigt|bestellt)|"
    r"(?:sworn|certified|authori[sz]ed) (?:and \w+ )?translator"
)
_ASKED = re.compile(
    r"\bsehr geehrte|bitten? (?:wir|ich|sie)|\bbenotigen (?:wir|sie)|legen sie|reichen sie|vorzulegen|einzureichen"
)


@once_a_document
def signs_of_translation(document: Document) -> int:
    """Return how many of heading, attestation and translator's office the paper shows, 0 to 3."""
    text = fold(join_hyphens(document.text))
    if not _ABOUT.search(text):
        return 0
    flat = text.replace("\n", " ")
    return sum(
        (has_title(document, *HEADINGS, share=0.45), bool(_ATTESTED.search(flat)), bool(_OFFICE.search(flat)))
    )


def is_translated(document: Document) -> bool:
    """Return whether a sworn translator says that this is a translation."""
    signs = signs_of_translation(document)
    # a translated letter greets and asks, too: there all three must stand
    return signs >= (3 if _ASKED.search(fold(document.text)) else 2)
