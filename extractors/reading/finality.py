"""Since when a decision is incontestable (Bestandskraft, Unanfechtbarkeit).

    Der Bescheid ist seit dem 20.03.2018 unanfechtbar.    bestandskräftig seit 20.03.2018

A condition ("wird bestandskräftig, wenn ...") or a negation in the same sentence is no finality.

Source: documents.md A4.
"""

from __future__ import annotations

import datetime as dt
import re

from pipeline.document import Document
from pipeline.field import Field

from .boxes import ticked_lines
from .dates import DateHit, date_in, dates_in
from .labels import labelled
from .sentences import Passage, running_text, sentences
from .spans import Span
from .text import fold

_FINAL = re.compile(r"unanfechtbar|bestandskraft|rechtskraft")
_NOT_YET = re.compile(
    r"\bnicht\b|\bnoch\b|\bkeine?\b|\bwenn\b|\bsobald\b|\bsofern\b|\bnach eintritt\b|\bbis zu[rm]?\b|\bwird\b.*\berst\b"
)
_LABELS = (
    "Bestandskraft eingetreten am", "Eintritt der Bestandskraft", "Eintritt der Bestandskraft am",
    "Bestandskraft seit", "Bestandskräftig seit", "Bestandskräftig ab", "Bestandskraft am", "Datum der Bestandskraft",
    "Bestandskraft", "Unanfechtbar seit", "Unanfechtbar ab", "Unanfechtbar am", "Unanfechtbarkeit eingetreten am",
    "Unanfechtbarkeit seit", "Eintritt der Unanfechtbarkeit", "Eintritt der Unanfechtbarkeit am",
    "Datum der Unanfechtbarkeit", "Unanfechtbarkeit", "Rechtskräftig seit", "Rechtskraft seit",
    "Eintritt der Rechtskraft", "Rechtskraft eingetreten am", "Rechtskraft", "Bescheid unanfechtbar seit",
    "Bescheid bestandskräftig seit", "Entscheidung unanfechtbar seit", "Entscheidung bestandskräftig seit",
)  # fmt: skip
_SINCE = re.compile(
    r"\b(?:seit|ab|am|mit|zum|mit ablauf des|eingetreten|eintritt|kraft|bar)\b\W*(?:de[mn]\b\s*)?:?\s*$"
)


def final_since(document: Document) -> Field[dt.date] | None:
    """Return the day since when the decision is final; None where the paper does not say so without condition."""
    boxes = [(span, ticked) for span, ticked in ticked_lines(document) if _FINAL.search(fold(span.text))]
    if boxes:
        return _ticked([span for span, ticked in boxes if ticked])
    for label, hit in labelled(document, *_LABELS, shape=_bare_date):
        if not _NOT_YET.search(fold(label.span.text)):
            return hit.span.field(hit.value, method="label", doubt=hit.doubt)
    for sentence in sentences(running_text(document)):
        folded = fold(sentence.text)
        if not _FINAL.search(folded) or _NOT_YET.search(folded):
            continue
        found = _date_of(sentence)
        if found:
            return found
    return None


def _ticked(spans: list[Span]) -> Field[dt.date] | None:
    """Return the day in the one ticked row that says it; the rows that are not ticked say nothing."""
    if len(spans) != 1 or _NOT_YET.search(fold(spans[0].text)):
        return None
    hits = list(dates_in(spans[0]))
    if len(hits) != 1 or not _SINCE.search(fold(spans[0].text[: spans[0].text.find(hits[0].span.text)])):
        return None
    return hits[0].span.field(hits[0].value, method="picture", doubt=hits[0].doubt)


def _bare_date(span: Span) -> DateHit | None:
    hit = date_in(span)
    return hit if hit and hit.span.words[0] is span.words[0] and len(span.words) <= 4 else None


def _date_of(sentence: Passage) -> Field[dt.date] | None:
    """The date behind "seit", "am" and the like; "Bescheid vom 03.03.2018" is another one."""
    for position, token in enumerate(sentence.tokens):
        behind = sentence.tokens[position : position + 3]
        words = tuple(word for part in behind for word in part.words)
        hit = date_in(Span(token.page, words))
        if hit is None or hit.span.words[0] is not words[0]:
            continue
        before = fold(" ".join(part.text for part in sentence.tokens[max(0, position - 4) : position]))
        after = fold(" ".join(part.text for part in sentence.tokens[position + 1 : position + 6]))
        if re.search(r"\bvom\b[^a-z]*$|\bge[bh]|geboren", before):
            continue
        if re.search(r"\b(?:am|mit|zum)\W*(?:dem\W*)?$", before) and not re.search(
            r"\b(?:bestands|rechts)kraft|unanfechtbar|eingetreten", after
        ):
            continue
        if _SINCE.search(before) or re.search(
            r"(?:kraftig|kraft|anfechtbar)(?:\s+(?:geworden|seit|ab|dem))*\W*$", before
        ):
            return hit.span.field(hit.value, method="sentence", doubt=hit.doubt)
    return None
