"""Who employs (Arbeitgeber): the firm behind a label, over the address field, in the letterhead.

A firm shows by its legal form (GmbH, e.K., gGmbH), by the label it stands at, by the small line of the sender over an
address, or by standing alone at the head of the page. Tax advisers, health insurers and banks that are printed on the
same paper are no employers.

Source: documents.md 1.4 (address window), F1, F3, F4.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.document import Document
from pipeline.field import Field

from .labels import labelled
from .spans import Span, lines
from .text import fold

_LABELS = (
    "Arbeitgeber", "Arbeitgeber/in", "Arbeitgeberin", "Firma", "Betrieb", "Name des Arbeitgebers",
    "Arbeitgeber/Firma", "Arbeitgeber / Firma", "Name und Anschrift des Arbeitgebers",
    "Arbeitgeber (Name, Anschrift)", "Employer", "Unternehmen", "Name der Firma", "Dienststelle",
    "Name, Anschrift des Arbeitgebers", "Arbeitgeber (Firma, Anschrift)", "Arbeitgeber / Firma, Sitz",
    "Firma / Arbeitgeber", "Name und Sitz des Arbeitgebers", "Firma und Anschrift", "Anstellungsbetrieb",
    "Name und Anschrift der Firma", "Beschäftigungsbetrieb",
)  # fmt: skip
LEGAL_FORM = (
    r"(?:g?GmbH|AG|KG|OHG|oHG|UG|SE|eG|GbR|KGaA|PartG(?: ?mbB)?|e\. ?K\.?|e\. ?Kfr\.|e\. ?V\.|e\.V|mbH|"
    r"Inh\.|Inhaber(?:in)?:?|AöR|A\.d\.ö\.R\.|Stiftung|Ltd\.?|Inc\.)"
)
_FORM = re.compile(rf"(?<!\w){LEGAL_FORM}(?!\w)")
_PUBLIC = re.compile(
    r"^(?:Stadt|Landeshauptstadt|Gemeinde|Landkreis|Kreis|Freistaat|Land|Universität|Klinikum|Stadtwerke|"
    r"Diakoni\w+|Caritas\w*|"
    r"Deutsches Rotes Kreuz|Arbeiterwohlfahrt|Bundes\w+|Evangelische\w*|Katholische\w*|Ev\.|Kath\.|Kirchen\w+|Bistum|"
    r"Erzbistum|Diözese)(?!\w)"
)
_NO_EMPLOYER = re.compile(
    r"steuerberat|wirtschaftspruf|lohnburo|krankenkasse|\baok\b|barmer|\bdak\b|\bikk\b|\btk\b|\bbkk\b|knappschaft|"
    r"sparkasse|"
    r"volksbank|\bbank\b|versicherung|datev|lexware|\bsap\b|agentur fur arbeit|jobcenter|finanzamt|auslanderbehorde|"
    r"krankenversicherung|personalabteilung|personalwesen|buchhaltung|geschaftsleitung|iban|\bsozialversicherung|"
    r"abrechnung|seite \d|blatt|^(?:herrn?|frau|hiermit)\b"
)
_CAPTION = re.compile(
    r"\W*(?:(?:name|firma|(?:betriebs|haupt)?sitz|betrieb(?:e?s)?|betriebsstatte|arbeitsstatte|arbeitsort|anschrift|adresse|"
    r"ort|strasse|branche|wirtschaftszweig|rechtsform|telefon|und|des|der)\b\W*)+"
)
"""What a caption asks for beside the name: "Arbeitgeber, Sitz", "Anschrift des Betriebes"."""
_SENTENCE = re.compile(r"\b(?:ist|sind|wird|werden|wurde|war|hat|haben|besteht|betragt|gilt|endet|beginnt)\b")
"""Verbs of what is said about a job; a firm without a legal form is not called so."""
_ARTICLE = re.compile(r"(?:der|die|das|dem|den|zwischen der|zwischen dem)\s+(?=\S)", re.IGNORECASE)
_SEPARATOR = re.compile(r"\s[*·•|–—-]\s|\s?[*·•|]\s?|;\s")
_OWNER = re.compile(r"(?:inh\.|inhaber(?:in)?\b|familie |fam\. |geschaftsfuhrer)")
_STREET = re.compile(
    r",?\s+(?=(?:[A-ZÄÖÜ][\wäöüß.-]*\s){0,3}[A-ZÄÖÜ]?[\wäöüß.-]*(?:str(?:aße|asse|\.)?|weg|platz|allee|gasse|ring|"
    r"ufer|damm|hof|"
    r"chaussee|Straße|Str\.)\s?\d)"
)
_STREET_WORD = re.compile(
    r"\W*(?:strasse|str\.|weg|allee|platz|ring|ufer|damm|gasse|hof|chaussee|markt)(?!\w)"
)
_TOWN = re.compile(r"\b\d{5}\s+[A-ZÄÖÜ]")


def employer(document: Document) -> Field[str] | None:
    """Return the employer's name as printed, without address; None where nothing on the paper shows it."""
    sender = _sender(document)
    if sender and not _FORM.search(sender.value):
        sender, other = None, sender
    else:
        other = None
    return (
        _at_label(document)
        or sender
        or _with_legal_form(document)
        or other
        or _letterhead(document)
        or _in_stamp(document)
    )


def firm_in(span: Span) -> Span | None:
    """Return the words of a firm's name at the start of a span, cut before its address; None where none is there."""
    text = span.text.strip()
    ends = [len(text)]
    form = None
    for match in _FORM.finditer(text):
        form = match
        if not re.match(r"\s*(?:&|und|\()", text[match.end() :]):
            break
    for pattern in (_SEPARATOR, _TOWN, _STREET):
        cut = pattern.search(text, form.end() if form and pattern is not _TOWN else 0)
        if cut:
            ends.append(cut.start())
    ends += [m.start() for m in re.finditer(r",", text) if not form or m.start() >= form.end()]
    name = text[: min(ends)].rstrip(" ,;:-")
    if form and form[0].startswith(("Inh", "Ltd")) is False and form.end() <= len(name):
        tail = re.match(
            r"\s*(?:&\s*Co\.?\s*(?:KG|OHG|KGaA)(?:aA)?|\(haftungsbeschränkt\))", text[form.end() :]
        )
        name = text[: form.end() + (tail.end() if tail else 0)]
    if sum(c.isalpha() for c in name) < 3 or _NO_EMPLOYER.search(fold(name)):
        return None
    if not form and _SENTENCE.search(fold(name)):
        return None
    start = span.text.index(name) if name in span.text else 0
    return span.between(start, start + len(name))


def _field(span: Span, method: str, confidence: float = 0.03) -> Field[str]:
    value = span.text.strip(" ,;:*·|")
    return span.field(value, method=method, confidence=max(0.0, min(1.0, span.confidence + confidence)))  # type: ignore[arg-type]


def _at_label(document: Document) -> Field[str] | None:
    def shape(span: Span) -> Span | None:
        rest = span
        while rest.words and not any(c.isalnum() for c in rest.words[0].text):
            if len(rest.words) == 1:
                return None
            rest = Span(rest.page, rest.words[1:])
        found = firm_in(rest)
        if found and _CAPTION.fullmatch(fold(found.text)):
            return None
        letters = found and re.match(r"[A-ZÄÖÜ0-9\"„]|dm\b", found.text)
        return found if letters and found and len(found.words) <= 9 and not found.text.endswith(":") else None

    for label, span in labelled(document, *_LABELS, shape=shape):
        if re.match(r"employee|arbeitnehmer", fold(label.span.text)):
            # one letter from "employer"
            continue
        # "Arbeitgeber Arbeitnehmer" are the captions of two columns, and no firm
        # and what a caption asks for beside the name is none
        if not re.match(
            r"arbeit(?:nehmer|geber)|anteil|mitarbeiter|unterschrift", fold(span.text).replace(" ", "")
        ):
            if re.search(r"anteil|beitrag|unterschrift|zuschuss|vertreten", fold(label.line.text)):
                continue
            return _field(span, "label")
    return None


def _sender(document: Document) -> Field[str] | None:
    """The small line over the address field that ends with postcode and town."""
    for span in lines(document, pages=[1]):
        if (
            0.05 < span.box.top < 0.24
            and span.box.left < 0.45
            and _TOWN.search(span.text)
            and len(span.words) >= 5
        ):
            article = _ARTICLE.match(span.text)
            found = firm_in((span.after(article.end()) if article else None) or span)
            rest = fold(span.text[len(found.text) :]) if found else ""
            if found and _OWNER.match(fold(found.text)):
                found = _over(span, document)
                if found:
                    return _field(found, "structure")
            address = found and (re.search(r"\d\s?[a-z]?\W*$", found.text) or _STREET_WORD.match(rest))
            if found and len(found.words) < len(span.words) and not address:
                return _field(found, "structure")
    return None


def _over(span: Span, document: Document) -> Span | None:
    """Return the line right over a line of the letterhead: the firm's name over its owner's."""
    above = [
        other
        for other in lines(document, pages=[1])
        if 0 < span.box.middle[1] - other.box.middle[1] < 0.04 and other.box.overlap_x(span.box) > 0.3
    ]
    nearest = max(above, key=lambda other: other.box.middle[1], default=None)
    fits = nearest and len(nearest.words) <= 7 and not re.search(r"\d", nearest.text)
    return firm_in(nearest) if nearest and fits else None


def _heads(document: Document) -> Iterator[Span]:
    for span in lines(document, pages=[1]):
        if span.box.top < 0.32 and not _NO_EMPLOYER.search(fold(span.text)):
            yield span


def _with_legal_form(document: Document) -> Field[str] | None:
    for span in _heads(document):
        if (_FORM.search(span.text) or _PUBLIC.match(span.text)) and len(span.words) <= 14:
            found = firm_in(span)
            if found and _OWNER.match(fold(found.text)):
                found = _over(span, document) or found
            if found and found.words[0].text[:1].isupper():
                return _field(found, "pattern")
    return None


def _in_stamp(document: Document) -> Field[str] | None:
    """A firm that stands alone in a line under the text: its stamp, or the line under the signature."""
    for span in lines(document):
        if span.box.top >= 0.32 and len(span.words) <= 8 and _FORM.search(span.text):
            found = firm_in(span)
            if found and len(found.words) == len(span.words) and found.words[0].text[:1].isupper():
                return _field(found, "pattern", -0.1)
    return None


def _letterhead(document: Document) -> Field[str] | None:
    """A name at the head of the page over its own address: "Zimmerei Haubold"."""
    first = [span for span in lines(document, pages=[1]) if span.box.top < 0.2]
    for span in first:
        column = [
            other.text
            for other in first
            if 0 < other.box.middle[1] - span.box.middle[1] < 0.05
            and (abs(other.box.left - span.box.left) < 0.02 or abs(other.box.right - span.box.right) < 0.02)
        ]
        name = span.words[0].text[:1].isupper() and len(span.words) <= 7 and not re.search(r"\d", span.text)
        if name and any(_TOWN.search(text) for text in column) and not _NO_EMPLOYER.search(fold(span.text)):
            found = firm_in(span)
            if found and span.box.top < 0.14:
                return _field(found, "structure", -0.05)
    return None
