"""Whether a paper is a translation (Übersetzung): its heading, the translator's attestation, the translator's office.

    Beglaubigte Übersetzung aus dem Arabischen
    ... Die Richtigkeit und Vollständigkeit der vorstehenden Übersetzung wird bescheinigt. Kassel, 03.03.2026
    Allgemein beeidigte Übersetzerin der arabischen Sprache

The attestation stands at the foot, often on another page than the heading, so that all pages are read. A letter that
asks for a translation has none of it said as done.

Source: documents.md 1.1 (Übersetzung); § 142 Abs. 3 ZPO.
"""

from __future__ import annotations

import gettext
import re
from functools import cache

import pycountry

from pipeline.document import Document

from .flat import flat_text
from .letters import has_title, is_title
from .memo import once_a_document
from .text import fold

HEADINGS = (
    "Beglaubigte Übersetzung", "Bestätigte Übersetzung", "Amtlich beglaubigte Übersetzung", "Übersetzung aus dem",
    "Übersetzung aus der", "Beeidigte Übersetzung", "Certified Translation", "Sworn Translation",
    "Certified Translation from", "Translation from", "Auszugsweise Übersetzung aus dem", "Übersetzung in die deutsche",
    "Beglaubigte Übersetzung aus dem", "Urkundenübersetzung",
)  # fmt: skip
_OTHER_NAMES = {
    "dari": "fa", "farsi": "fa", "kurmandschi": "ku", "kurmanci": "ku", "sorani": "ku", "somalisch": "so",
    "tigrinya": "ti",
    "tigrinisch": "ti", "tigrigna": "ti", "suaheli": "sw", "swahili": "sw", "pashto": "ps", "paschtunisch": "ps",
    "neupersisch": "fa", "hocharabisch": "ar", "greek": "el", "griechisch": "el", "urdu": "ur", "mazedonisch": "mk",
    "serbisch": "sr", "kroatisch": "hr", "bosnisch": "bs", "norwegisch": "no", "malaiisch": "ms", "punjabi": "pa",
}  # fmt: skip
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
    text = flat_text(document)
    if not _ABOUT.search(text):
        return 0
    return has_title(document, *HEADINGS, share=0.45) + is_attested(document) + bool(_OFFICE.search(text))


def is_attested(document: Document) -> bool:
    """Return whether somebody answers for a translation: that it is right, whole, true to what was shown."""
    return bool(_ATTESTED.search(flat_text(document)))


def is_translated(document: Document) -> bool:
    """Return whether a sworn translator says that this is a translation."""
    signs = signs_of_translation(document)
    # a translated letter greets and asks, too, but below the heading
    return signs >= 2 and (not _asks(document) or (signs == 3 and _headed_before_it_asks(document)))


def is_called_translated(document: Document) -> bool:
    """Return whether the paper calls itself a translation, attested or not; a letter that asks for one does not."""
    if is_translated(document):
        return True
    return has_title(document, *HEADINGS, share=0.45) and not _asks(document)


def _asks(document: Document) -> bool:
    return bool(_ASKED.search(flat_text(document)))


def _headed_before_it_asks(document: Document) -> bool:
    for line in document.pages[0].lines:
        if is_title(line, *HEADINGS):
            return True
        if _ASKED.search(fold(line.text)):
            return False
    return False


@cache
def _languages() -> dict[str, str]:
    """Folded names of languages, German and English, to ISO 639-1."""
    german = gettext.translation("iso639-3", pycountry.LOCALES_DIR, languages=["de"])
    names: dict[str, str] = {}
    for language in pycountry.languages:
        if code := getattr(language, "alpha_2", None):
            for text in (language.name, german.gettext(language.name)):
                names.setdefault(fold(re.split(r"[;(,]", text)[0].strip()), code)
    return names | _OTHER_NAMES


def language_code(word: str) -> str | None:
    """Return the ISO 639-1 code of a language named as "Arabisch", "arabischen" or "Arabic"; None for other words.

    >>> [language_code(word) for word in ("arabischen", "Dari", "Persischen", "Tigrinya", "Turkish", "Heimat")]
    ['ar', 'fa', 'fa', 'ti', 'tr', None]
    """
    folded = fold(word).strip(" .,:;()")
    for ending in ("en", "e", "n", ""):
        bare = folded.removesuffix(ending)
        if bare in _languages():
            return _languages()[bare]
    return None
