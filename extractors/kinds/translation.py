"""Beglaubigte Übersetzung (certified translation).

Made by a sworn translator of whatever paper: a heading, the translated text, and at the foot the translator's
attestation with place, day, stamp and signature. It proves only together with what it translates, so that it is never
named after that: the translation of a birth certificate is no birth certificate.
Not this: a translation that nobody attests, a letter that asks for one, the translator's bill or offer, the
translator's own appointment, a certified copy, the record of a hearing that was translated back.

Source: documents.md 1.1; § 142 Abs. 3 ZPO; § 9a PStV.
"""

from __future__ import annotations

import re

from extractors.reading.births import child_of
from extractors.reading.flat import flat_text
from extractors.reading.letters import date_at_foot, has_title
from extractors.reading.persons import holder_by_labels
from extractors.reading.rubrum import persons_in
from extractors.reading.sentences import running_text
from extractors.reading.spans import lines
from extractors.reading.text import fold, has
from extractors.reading.translations import (
    HEADINGS,
    is_attested,
    is_called_translated,
    is_translated,
    language_code,
    signs_of_translation,
)
from pipeline.document import Document, Page
from pipeline.field import Field, Fields, Person

ACTS: frozenset[str] = frozenset(
    {"translation", "judgment", "receipt", "application", "refusal", "revocation", "termination"}
)
"""A translation says what the paper says that it translates."""

_CERTIFIED = (
    "Beglaubigte Übersetzung", "Bestätigte Übersetzung", "Amtlich beglaubigte Übersetzung", "Certified Translation",
    "Sworn Translation", "Beeidigte Übersetzung",
)  # fmt: skip
_OTHERS = (
    "Rechnung", "Kostenvoranschlag", "Angebot", "Auftragsbestätigung", "Honorarrechnung", "Gebührenrechnung",
    "Niederschrift",
    "Invoice", "Beglaubigte Abschrift", "Beglaubigte Kopie", "Urkunde über die Beeidigung", "Beeidigungsurkunde",
    "Urkunde über die allgemeine Beeidigung", "Ermächtigungsurkunde", "Urkunde über die Ermächtigung",
)  # fmt: skip
_BILL = re.compile(
    r"\b(?:rechnungs-?(?:nr|nummer|betrag|datum)|mehrwertsteuer|umsatzsteuer|mwst|normzeile|zeilenpreis|zahlbar)\b"
)
_FROM = re.compile(
    r"\b(?:aus der sprache|ausgangssprache|quellsprache|originalsprache|sprache des originals|source language)\W{1,3}"
    r"(?P<named>[a-z-]+)|"
    r"\baus (?:dem|der) (?P<one>[a-z-]+)(?: \([a-z -]+\))?(?: sprache)?|\bfrom (?:the )?(?P<two>[a-z]+)\b|"
    r"\bins? (?:die deutsche|deutsche) .{0,20}\baus (?:dem|der) (?P<three>[a-z-]+)|"
    r"\b(?P<four>[a-z]+?)e sprache ins deutsche"
)
_INTO_ENGLISH = re.compile(r"\b(?:into|to) (?:the )?english|\bins englische|in die englische")


class Translation(Fields):
    """What the translation says; the person is the one of the translated paper. Languages are ISO 639-1 codes."""

    source_language: Field[str] | None = None


def identify(document: Document, /) -> float:
    """Return how sure it is that this is a translation that a translator attests."""
    if not signs_of_translation(document) or has_title(document, *_OTHERS, share=0.4):
        return 0.0
    text = flat_text(document)
    # a bill names sums and taxes; the translation of one is rare, and no paper of a permit
    if len(set(_BILL.findall(text))) >= 2:
        return 0.0
    if not is_translated(document):
        # the attestation may stand on another page
        return (
            0.55 if is_called_translated(document) and has_title(document, *_CERTIFIED, share=0.45) else 0.0
        )
    return 0.95 if signs_of_translation(document) == 3 else 0.82


def belongs(document: Document, page: Page, /) -> bool:
    """Return whether a page is the one behind a translation on which it is attested."""
    last, foot = document.pages[-1], Document(pages=(page,))
    follows = page.file == last.file and page.number == last.number + 1
    headed = has_title(foot, *HEADINGS, share=0.45)
    return follows and not is_attested(document) and is_attested(foot) and not headed


def extract(document: Document, /) -> Translation:
    """Return whose paper was translated, from which language, and when."""
    holder = _holder(document)
    return Translation(
        family_name=holder.family_name,
        given_names=holder.given_names,
        birth_date=holder.birth_date,
        nationality=holder.nationality,
        persons=(holder,) if holder.family_name or holder.given_names else (),
        issued_on=date_at_foot(document),
        language=_language(document),
        source_language=_source(document),
    )


def _holder(document: Document) -> Person:
    if has(document.text, "Geburtsurkunde", "Birth Certificate", "Geburtsregister", "Geburtseintrag"):
        child, _ = child_of(document)
        if child.family_name or child.given_names:
            return child
    holder = holder_by_labels(document)
    if holder.family_name or holder.given_names:
        return holder
    return next(iter(persons_in(running_text(document))), Person())


def _source(document: Document) -> Field[str] | None:
    """The language that was translated from: in the heading, else in the attestation."""
    for span in lines(document):
        folded = fold(span.text)
        if not re.search(r"ubersetz|translat|sprache", folded):
            continue
        for match in _FROM.finditer(folded):
            word = next(group for group in match.groups() if group)
            code = language_code(word)
            if code and code != "de":
                return span.field(code, method="sentence")
    return None


def _language(document: Document) -> Field[str] | None:
    """The language that was translated into; German where nothing else is said."""
    for span in lines(document):
        if _INTO_ENGLISH.search(fold(span.text)):
            return span.field("en", method="sentence")
    for span in lines(document):
        if has(span.text, *HEADINGS) or re.search(r"(?<!ruck)ubersetzung", fold(span.text)):
            return span.field("de", method="sentence")
    return None
