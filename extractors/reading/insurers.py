"""Health insurers (Krankenkassen, private Krankenversicherer): whether one is named, which one issues.

Source: documents.md G1, G2 (issuers).
"""

from __future__ import annotations

import re

from pipeline.document import Document
from pipeline.field import Field

from .flat import flat_first_page
from .labels import labelled
from .memo import once_a_document
from .spans import Span, lines
from .text import fold
from .told import folded_text

_FUND = re.compile(
    r"\baok\b|\btk\b|techniker krankenkasse|\bbarmer\b|\bdak\b|\bkkh\b|\bhkk\b|\bhek\b|\bbkk\b|\w+-?bkk\b|"
    r"betriebskrankenkasse|gesundheitskasse|\bbig direkt|"
    r"\bikk\b|innungskrankenkasse|\bknappschaft\b|\bsvlfg\b|landwirtschaftliche krankenkasse|ersatzkasse|"
    r"krankenkasse\b"
)
_PRIVATE = re.compile(
    r"krankenversicherung(?:sverein)?(?: deutschland)?(?: a\. ?g\.?| ag\b| aktiengesellschaft| auf gegenseitigkeit)|"
    r"\bdebeka\b|"
    r"\b(?:huk-coburg|allianz private|axa|signal iduna|hallesche|continentale|barmenia|gothaer|inter|dkv|central|"
    r"hansemerkur|"
    r"nurnberger|wurttembergische|arag|ukv|bayerische beamten)\b.{0,30}krankenvers|krankenversicherungs-?(?:ag|verein)"
)
_COVER = re.compile(
    r"privat\w* krank(?:en|heits)[\w-]*(?:versicher|kosten)\w*|krankheitskosten-?(?:voll)?versicherung|"
    r"private\w* krankenversicherungsschutz|"
    r"\bpkv\b|257 abs\S* 2a|193 abs\S* 3|substitutive krankenversicherung|krankenvollversicherung"
)
_LABELS = (
    "Krankenkasse", "Name der Krankenkasse", "Zuständige Krankenkasse", "Versicherungsunternehmen", "Versicherer",
    "Kasse", "Name des Versicherers", "Krankenversicherung", "Krankenversicherer", "Name der Krankenversicherung",
    "Versicherungsgesellschaft", "Versichert bei",
)  # fmt: skip
_POSTCODE = re.compile(r"\b\d{5}\b|@|www\.|https?:|\btel\b|telefon")


@once_a_document
def names_a_fund(document: Document) -> bool:
    """Return whether a health insurer is named on the first page."""
    text = flat_first_page(document)
    return bool(_FUND.search(text) or _PRIVATE.search(text))


def names_a_statutory_fund(document: Document) -> bool:
    """Return whether a statutory health insurance fund is named anywhere on the paper."""
    return bool(_FUND.search(folded_text(document).text))


def is_private(document: Document) -> bool:
    """Return whether the paper speaks of private full cover, issued by a private insurer."""
    text = folded_text(document).text
    return bool(_COVER.search(text)) and (bool(_PRIVATE.search(text)) or not _FUND.search(text))


def insurer(document: Document) -> Field[str] | None:
    """Return the insurer's name as printed: at a label, else in the letterhead, else in a sentence."""
    for _, span in labelled(document, *_LABELS, shape=_name_in):
        return span.field(
            span.text.strip(" ,;:"), method="label", confidence=min(1.0, span.confidence + 0.03)
        )
    heads = [
        span
        for span in lines(document, pages=[1])
        if _is_insurer(span) and not _POSTCODE.search(fold(span.text))
    ]
    for span in [s for s in heads if s.box.top < 0.16] or [s for s in heads if len(s.words) <= 7]:
        name = _name_in(span)
        if name:
            return name.field(name.text.strip(" ,;:-"), method="pattern")
    return None


def _is_insurer(span: Span) -> bool:
    text = fold(span.text)
    return bool(_FUND.search(text) or _PRIVATE.search(text))


def _name_in(span: Span) -> Span | None:
    """The words of an insurer's name that fill a cell or a line."""
    if (
        not _is_insurer(span)
        or len(span.words) > 9
        or re.search(r"[.:;?] \w|\d{4}", span.text.replace("a. G", "aG"))
    ):
        return None
    return span if span.text[:1].isupper() or span.text[:3].islower() else None
