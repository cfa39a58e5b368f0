"""Fiktionsbescheinigung (certificate of fictional residence), § 81 Abs. 5 AufenthG.

Issued by the foreigners authority after an application: a folder with a sticker, serial number F and seven
digits. The form prints all three effects (§ 81 Abs. 3 Satz 1, Abs. 3 Satz 2, Abs. 4); the ticked one counts, or the one
that is left where the others are struck out. Only Abs. 4 prolongs a title.
Look-alikes: informal receipts of an application ("Bescheinigung über die Antragstellung"), letters that a certificate
is ready, residence titles, Duldung (T), Gestattung (V), the right of residence under the FreizügG/EU on the same form.

Source: documents.md B6; § 81 Abs. 3 to 5 AufenthG; annex D3 of the AufenthV.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import Literal

from extractors.reading.cards import titled
from extractors.reading.dates import dates_in
from extractors.reading.flat import flat_first_page, flat_head, flat_text
from extractors.reading.holder import of_person, recipient
from extractors.reading.identity import identity
from extractors.reading.labels import labelled
from extractors.reading.letters import letter_date
from extractors.reading.rubrum import persons_in
from extractors.reading.sentences import running_text
from extractors.reading.spans import Span, lines
from extractors.reading.statements import as_span, statements
from extractors.reading.strokes import is_struck, struck_rows
from extractors.reading.text import fold, has, likeness
from pipeline.document import Document
from pipeline.field import Field, Fields

ACTS: frozenset[str] = frozenset({"application", "receipt"})

Effect = Literal["81_3_1", "81_3_2", "81_4"]

_OTHER_SERIAL = re.compile(r"^\W*[A-Z]{1,2}\s?\d{7}\W*$")
"""A number that stands alone in its line: other series of the folder."""
_SERIAL = re.compile(r"\bF\s?\d{7}\b")
_EFFECTS: tuple[tuple[Effect, tuple[str, ...]], ...] = (
    ("81_3_1", ("der Aufenthalt als erlaubt", "Aufenthalt gilt als erlaubt", "§ 81 Abs. 3 Satz 1")),
    ("81_3_2", ("die Abschiebung als ausgesetzt", "Abschiebung gilt als ausgesetzt", "§ 81 Abs. 3 Satz 2")),
    ("81_4", ("der Aufenthaltstitel als fortbestehend", "gilt als fortbestehend", "§ 81 Abs. 4")),
)
_FREE_MOVEMENT = ("FreizügG/EU", "Freizügigkeitsgesetz/EU", "Freizügigkeitsgesetz")
_TICK = re.compile(r"^[\[(|]?\s*[xX×✗✘✓☒☑]\s*[\])|]?$")
_PREVIOUS = (
    "Bisheriger Aufenthaltstitel", "Bisheriger Titel", "Fortgeltender Aufenthaltstitel", "Letzter Aufenthaltstitel",
    "Vorheriger Aufenthaltstitel", "Zuletzt erteilter Aufenthaltstitel", "Abgelaufener Aufenthaltstitel",
)  # fmt: skip


_LETTER = re.compile(
    r"fiktionsbescheinigung|bescheinigung .{0,80}\b81 abs(?:\.|atz)? ?5|\b81 abs(?:\.|atz)? ?5 .{0,60}bescheinigung"
)
_NO_CERTIFICATE = re.compile(
    r"\bkeine fiktionsbescheinigung|fiktionsbescheinigung .{0,60}(?:abhol|abgeholt|ausgestellt werden|"
    r"beantrag|liegt|erhalten sie|"
    r"fehlt|vorzulegen|mitzubringen|mitbringen|ersetzt)|(?:antrag auf|ersetzt) .{0,30}fiktionsbescheinigung"
)
_VALID = re.compile(
    r"(?:gultig(?:keit)?\b.{0,60}(?:\bbis\b|mit ablauf des|\bam\b)|"
    r"(?:befristet|gilt) .{0,20}bis)(?: (?:zum|einschliesslich))?\W*$"
)
_BY_LAW: tuple[tuple[str, Effect], ...] = (
    (r"\b81 abs(?:\.|atz)? ?3 s(?:\.|atz)? ?1\b", "81_3_1"),
    (r"\b81 abs(?:\.|atz)? ?3 s(?:\.|atz)? ?2\b", "81_3_2"),
    (r"\b81 abs(?:\.|atz)? ?4\b(?! ?s(?:\.|atz)? ?3)", "81_4"),
)
"""The effect that a row names by its paragraph, whatever words stand with it."""


@dataclass(frozen=True)
class _Printed:
    """An effect as it stands on the form."""

    effect: Effect | Literal["free_movement"]
    span: Span
    ticked: bool
    struck: bool


class FictionCertificate(Fields):
    """What the certificate says. `basis` is None where it cannot be told which effect is meant."""

    basis: Field[Effect] | None = None
    valid_until: Field[dt.date] | None = None
    document_number: Field[str] | None = None
    previous_title: Field[str] | None = None


def identify(document: Document, /) -> float:
    """Return how sure it is that the document is a Fiktionsbescheinigung."""
    if not re.search(r"fi\wt|\bals\b.{0,40}(?:erlaubt|besteh|gesetzt)", flat_text(document)):
        return 0.0
    title = titled(document, "Fiktionsbescheinigung")
    serial = bool(_SERIAL.search(document.text))
    # a letter that announces one, or hands it over
    if not serial and re.search(r"\bsehr geehrte", flat_first_page(document)) and not _is_letter(document):
        return 0.0
    effects = sum(has(document.text, *phrases[:2]) for _, phrases in _EFFECTS)
    marks = serial + has(document.text, "gültig bis") + min(2, effects)
    if title and marks:
        return 0.95 if marks >= 2 else 0.85
    if effects >= 2 and has(document.text, "Diese Bescheinigung", "genügt mit dieser Bescheinigung nicht"):
        return 0.8
    return 0.85 if _is_letter(document) else 0.0


def _is_letter(document: Document) -> bool:
    """Whether an authority certifies the effect on plain paper: one effect in prose, and until when."""
    head = flat_head(document, share=0.5)
    text = flat_text(document)
    return (
        bool(_LETTER.search(head))
        and not _NO_CERTIFICATE.search(text)
        and len({effect for effect, _ in _told(document)}) >= 1
        and _valid_until(document) is not None
    )


def _told(document: Document) -> list[tuple[Effect, Span]]:
    """Return the effects that sentences name by their paragraph, each with its words."""
    found: list[tuple[Effect, Span]] = []
    for statement in statements(document):
        text = fold(statement.text)
        if not re.search(r"gilt|gelten|fortbesteh|fort\b", text):
            continue
        span = as_span(statement)
        effects = [effect for law, effect in _BY_LAW if re.search(law, text)]
        if span and len(effects) == 1:
            found.append((effects[0], span))
    return found


def _valid_until(document: Document) -> Field[dt.date] | None:
    """Return the last day that a sentence gives the certificate."""
    for span in filter(None, map(as_span, statements(document))):
        for hit in dates_in(span):
            first = span.words.index(hit.span.words[0])
            before = fold(" ".join(word.text for word in span.words[max(0, first - 12) : first]))
            if _VALID.search(before) and not re.search(
                r"aufenthaltserlaubnis|reiseausweis|\bpass\b|titel", before
            ):
                return hit.span.field(hit.value, method="sentence", doubt=hit.doubt)
    return None


def extract(document: Document, /) -> FictionCertificate:
    """Return what the certificate says."""
    who = identity(document, latest_expiry=True)
    common = {**who.common(), "issuer": _issuer(document)}
    if who.family_name is None and _is_letter(document):
        named = next(persons_in(running_text(document)), None) or recipient(document)
        common |= {**of_person(named), "issued_on": who.issued_on or letter_date(document)}
    return FictionCertificate(
        **common,
        basis=_basis(document),
        valid_until=who.valid_until or _valid_until(document),
        document_number=_serial(document),
        previous_title=_previous(document),
    )


def _serial(document: Document) -> Field[str] | None:
    for pattern in (_SERIAL, _OTHER_SERIAL):
        for span in lines(document):
            match = pattern.search(span.text)
            if match:
                return span.group(match).field(match.group(), method="pattern")
    return None


def _issuer(document: Document) -> Field[str] | None:
    """Return the authority that the sticker names; "bei der unten genannten Behörde" names none."""
    for label, span in labelled(document, "Ausländerbehörde", "Ausstellende Behörde", shape=_authority):
        if label.starts_line and len(label.line.words) <= 8:
            return span.field(span.text.strip(" :,;"), method="label")
    return None


def _authority(span: Span) -> Span | None:
    return span if len(span.words) <= 8 and re.search(r"[A-ZÄÖÜ][a-zäöü]{2}", span.text) else None


def _previous(document: Document) -> Field[str] | None:
    """Return what is printed as the title so far; only software of some authorities prints it."""
    for label, span in labelled(document, *_PREVIOUS, shape=_title_words):
        # "der Aufenthaltstitel" is near to a reader that forgives misread letters
        if not re.search(r"bisherig|vorherig|letzt|erteilt|fortgelt|abgelauf", fold(label.span.text)):
            continue
        return span.field(re.sub(r"§\s*(?=\d)", "§ ", span.text.strip(" :,;")), method="label")
    return None


def _title_words(span: Span) -> Span | None:
    said = fold(span.text)
    # a sentence on the effect ("... gilt als fortbestehend") names no title
    if re.search(r"\bgilt\b|als fortbestehend|entscheidung", said):
        return None
    return span if re.search(r"erlaubnis|visum|blaue karte|titel|§", said) else None


def _basis(document: Document) -> Field[Effect] | None:
    """Return the effect that is ticked, that is left over when the others are struck out, or that stands alone.

    Where ticks and strokes contradict each other, or on a form that prints several effects without either, nobody
    can tell. One effect alone on what looks like the form is doubtful: struck words may not have been read.
    """
    printed = _printed(document)
    if len(printed) <= 1 and not any(one.ticked for one in printed) and not _is_form(document):
        told = _told(document)
        if told and len({effect for effect, _ in told}) == 1:
            return told[0][1].field(told[0][0], method="sentence", confidence=0.9)
    ticked = [one for one in printed if one.ticked]
    left = [one for one in printed if not one.struck]
    if ticked:
        return _named(ticked[0], 0.8) if len(ticked) == 1 and not ticked[0].struck else None
    if len(left) != 1:
        return None
    crossed = struck_rows(document)
    if len(printed) > 1:
        return _named(left[0], 0.8) if crossed >= 2 else _doubted(left[0])
    if not _is_form(document):
        return _named(left[0], 0.9)
    return _named(left[0], 0.8) if crossed >= 2 else _doubted(left[0])


def _named(one: _Printed, confidence: float) -> Field[Effect] | None:
    if one.effect == "free_movement":
        return None
    return one.span.field(one.effect, method="structure", confidence=confidence)


def _doubted(one: _Printed) -> Field[Effect] | None:
    field = _named(one, 0.5)
    return field.model_copy(update={"doubt": "ambiguous"}) if field else None


def _is_form(document: Document) -> bool:
    """Whether the paper is the form that prints all effects: it asks to strike out, or has boxes to tick."""
    boxes = sum(mark.kind == "box" for page in document.pages for mark in page.marks)
    typed = len(re.findall(r"\[ ?\]|[☐□]", document.text))
    return boxes + typed >= 2 or has(document.text, "Nicht Zutreffendes", "Nichtzutreffendes")


def _printed(document: Document) -> list[_Printed]:
    """Return the effects on the pages, each once; where one stands twice, the ticked or struck one."""
    found: dict[str, _Printed] = {}
    for number, page in enumerate(document.pages, 1):
        ticks = [mark.box for mark in page.marks if mark.kind == "ticked_box"]
        # columns of a folder stand beside each other: a line is one's own, a row may be needed where a line fell apart
        for row in (*(line.words for line in page.lines), *page.rows):
            span = Span(number, tuple(row))
            effect = _effect(span)
            if effect is None:
                continue
            typed = any(_TICK.match(word.text) for word in row[:3])
            drawn = any(box.overlap_y(span.box) > 0.3 and box.right <= span.box.left + 0.05 for box in ticks)
            one = _Printed(effect, span, typed or drawn, is_struck(span, page))
            if effect not in found or one.ticked or one.struck:
                found[effect] = one
    return list(found.values())


def _effect(span: Span) -> Effect | Literal["free_movement"] | None:
    best: tuple[float, Effect | Literal["free_movement"]] = max(
        ((max(likeness(span.text, phrase) for phrase in phrases), effect) for effect, phrases in _EFFECTS),
        key=lambda item: item[0],
    )
    if best[0] >= 0.9:
        return best[1]
    named = [effect for law, effect in _BY_LAW if re.search(law, fold(span.text))]
    if len(named) == 1 and len(span.words) <= 16:
        return named[0]
    return "free_movement" if has(span.text, *_FREE_MOVEMENT, at_least=0.9) else None
