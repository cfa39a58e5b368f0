"""What a rental contract agrees on (Mietverhältnis): dwelling, begin and end; the parties are read by `tenants`.

    Mietbeginn: 01.03.2026                           Das Mietverhältnis beginnt am 1. März 2026 und endet ...

Source: documents.md H1.
"""

from __future__ import annotations

import datetime as dt
import re

from pipeline.document import Box, Document
from pipeline.field import Field

from .addresses import Where, address_at, address_in
from .boxes import ticked_lines
from .dates import DateHit
from .labels import labelled
from .spans import Span, lines
from .text import fold
from .told import agreed, at_once, begin_in, day_field, end_in, folded_text, told

_DWELLING = (
    "Anschrift der Wohnung", "Lage der Wohnung", "Mietobjekt", "Wohnung", "Mietsache", "Anschrift des Mietobjekts",
    "Objekt", "Mieträume", "Adresse der Wohnung", "Mietgegenstand", "Anschrift der Mietsache", "Lage der Mietsache",
    "Adresse des Mietobjekts", "Wohnungsanschrift", "Lage des Mietobjekts", "Haus", "Objektadresse", "Wohnung in",
    "Objektanschrift", "im Hause", "Im Haus", "Adresse der Mietsache",
)  # fmt: skip
_BEGIN = (
    "Mietbeginn", "Beginn des Mietverhältnisses", "Das Mietverhältnis beginnt am", "Mietverhältnis beginnt am",
    "Vertragsbeginn", "Beginn der Mietzeit", "Beginn des Mietvertrages", "Beginn der Miete", "Mietzeit ab",
    "Mietverhältnis ab", "Beginn", "Das Mietverhältnis beginnt mit dem", "Nutzungsbeginn",
    "Beginn des Nutzungsverhältnisses", "Das Nutzungsverhältnis beginnt am",
    "Nutzungsverhältnis beginnt am", "Mietzeit", "Mietdauer", "Mietzeitraum",
)  # fmt: skip
_END = (
    "Ende des Mietverhältnisses", "Mietende", "befristet bis", "Befristung bis", "Ende der Mietzeit",
    "Vertragsende", "Mietverhältnis endet am", "Es endet am", "Das Mietverhältnis endet am", "befristet bis zum",
    "Mietdauer bis", "Ende",
)  # fmt: skip
_LEADS = (
    r"\b(?:im hause?|im anwesen|im objekt|im gebaude|in der wohnanlage|auf dem grundstuck|wohnung(?: in)?(?: der)?|"
    r"belegen(?:e|en)?(?: in)?|"
    r"gelegen(?:e|en)?(?: in)?(?: der)?|adresse|anschrift|liegenschaft|in der|in)\b:?"
)
_NOT_THERE = re.compile(
    r"wohnhaft|bisherige|derzeit|zurzeit|geschaftsansassig|nachfolgend|vertreten|z\. ?z|bislang|\bals (?:ver)?mieter"
)
_PARTIES = re.compile(r"\bzwischen\b.{0,900}?(?:geschlossen|vereinbart|§ ?1\b)")
"""The opening of a contract: who lets to whom, and where they live."""


def begin_of_tenancy(document: Document) -> Field[dt.date] | None:
    """Return the day from which the dwelling is let; doubted where two are told."""
    for label, hit in labelled(document, *_BEGIN, shape=begin_in):
        if label.line.box.top > 0.08 or label.span.page > 1:
            return day_field(hit)
    found = told(
        document,
        r"\b(?:beginnt|beginnend|beginn|lauft ab|wird ab|gilt ab|ab)(?: am| mit dem| zum| dem)?\b|"
        r"\b(?:mietzeit|mietdauer|mietverhaltnis\w*|nutzungsverhaltnis\w*)\W*(?:\w+ ){0,2}(?:vom|von)\b",
        at_once(begin_in),
        reach=20,
    )
    text = folded_text(document).text
    return agreed(
        [
            day_field(hit)
            for match, hit in found
            if re.search(r"miet|nutzung", text[max(0, match.start() - 60) : match.end() + 50])
        ]
    )


def end_of_tenancy(document: Document) -> Field[dt.date] | None:
    """Return the last day of a tenancy for a limited time; None where no end is printed."""
    for label, hit in labelled(document, *_END, shape=end_in):
        if re.search(r"ende|befrist|bis", fold(label.span.text)):
            return day_field(hit)
    for _, hit in labelled(document, "Mietdauer", "Mietzeit", "Vertragsdauer", shape=_until):
        return day_field(hit)
    text = folded_text(document).text
    pattern = r"\b(?:befristet bis|endet|bis)(?: am| zum| einschliesslich| mit dem| mit ablauf des| zum ablauf des)?\b"
    found = told(document, pattern, at_once(end_in), reach=20)
    return agreed(
        [
            day_field(hit)
            for match, hit in found
            if re.search(r"miet|befrist|bestimmte zeit", text[max(0, match.start() - 90) : match.end() + 40])
            and not re.search(
                r"zahlung|zahlen|werktag|abrechn", text[max(0, match.start() - 60) : match.end()]
            )
        ]
    )


def _until(span: Span) -> DateHit | None:
    match = re.search(r"\bbis(?: zum)?\b", span.text)
    rest = span.after(match.end()) if match else None
    return end_in(rest) if rest else None


def is_unlimited(document: Document) -> Field[bool] | None:
    """Return whether the tenancy is for an indefinite time; doubted where a form prints both and ticks neither."""
    text = folded_text(document)
    said = [
        (match, not match[0].startswith("befristet"))
        for match in re.finditer(
            r"\b(?:auf )?unbestimmte (?:zeit|dauer)|\bunbefristet\w*|\bbefristet\b(?! werden)", text.text
        )
        if not re.search(r"kundig|kann |nicht \w* ?$", text.text[max(0, match.start() - 14) : match.start()])
    ]
    ticks = [(span, fold(span.text)) for span, ticked in ticked_lines(document) if ticked]
    for span, words in ticks:
        if re.search(r"unbestimmte|unbefristet|\bbefristet|bestimmte zeit", words):
            return span.field(bool(re.search(r"unbestimmte|unbefristet", words)), method="picture")
    end = end_of_tenancy(document)
    if not said:
        return end.model_copy(update={"value": False}) if end else None  # type: ignore[return-value]
    match, value = said[0]
    place = text.touching(*match.span())
    if place is None:
        return None
    both = len({value for _, value in said}) > 1 or (value and end is not None)
    return place.field(value, method="sentence", doubt="ambiguous" if both else None)


def dwelling_address(document: Document) -> Field[str] | None:
    """Return the address of what is let; the parties' own addresses are none."""
    at_label = address_at(document, *_DWELLING, where=_outside_parties(document))
    if at_label and not _is_cut(at_label):
        return at_label
    text = folded_text(document)
    object_ = re.search(r"vermietet|mietgegenstand|mietraume|mietsache|mietobjekt", text.text)
    for match in re.finditer(_LEADS, text.text[object_.start() :] if object_ else ""):
        at = match.end() + (object_.start() if object_ else 0)
        behind = text.span(at, at + 75)
        found = address_in([behind]) if behind else None
        if found and behind and _begins_with(behind, found.printed):
            if not _is_cut(found):
                return found
            at_label = at_label or found
    return at_label.model_copy(update={"doubt": "cut_off"}) if at_label else None


def _is_cut(address: Field[str]) -> bool:
    """Whether the line end parts the town ("79098 Frei-")."""
    return address.value.endswith("-")


def _begins_with(span: Span, printed: str) -> bool:
    first = printed.split()[0]
    return any(word.text.startswith(first) for word in span.words[:2])


def _outside_parties(document: Document) -> Where:
    """Not the lines that say where landlord and tenant live."""
    lived = [(s.page, s.box.top) for s in lines(document) if _NOT_THERE.search(fold(s.text))]
    text = folded_text(document)
    opening = _PARTIES.search(text.text)
    parties = text.touching(*opening.span()) if opening else None

    def outside(page: int, box: Box) -> bool:
        if parties and parties.page == page and box.middle[1] < parties.box.bottom - 0.004:
            # what stands over the parties is the letterhead, "Haus & Grund" among it
            return False
        return not any(p == page and abs(top - box.top) < 0.004 for p, top in lived)

    return outside
