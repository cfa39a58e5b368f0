"""Urteil, Beschluss, Gerichtsbescheid (judgment or order of a court).

Issued by a court: its name at the top, a file number ("W 2 K 16.30639"), "Im Namen des Volkes", the parties, the
operative part, facts and reasons. A judgment that obliges the BAMF grants no status by itself: the BAMF's own
decision follows. Not this: a lawyer's letter to a court (the court is the addressee), a summons, a decision of the
BAMF whose instruction on appeal names a court, an order on custody (own kind).

Source: documents.md A1 (Not this).
"""

from __future__ import annotations

import datetime as dt
import re

from extractors.reading.custody import rules_custody
from extractors.reading.dates import date_in, dates_in
from extractors.reading.letters import has_title, head_text, is_from_bamf
from extractors.reading.maintenance import rules_maintenance
from extractors.reading.rubrum import persons_in
from extractors.reading.sentences import running_text
from extractors.reading.spans import Span, lines
from extractors.reading.text import close_letters, fold, has
from pipeline.document import Document
from pipeline.field import Field, Fields, Person

ACTS: frozenset[str] = frozenset(
    {"judgment", "refusal", "revocation", "application", "termination", "request", "hearing"}
)

_COURT = re.compile(
    r"(?:Bayerische[rn]?s?\s+|Hessische[rn]?s?\s+|Schleswig-Holsteinische[rn]?s?\s+|Sächsische[rn]?s?\s+)?"
    r"(?:Ober|Bundes)?(?:Verwaltungsgericht(?:shof)?|Amtsgericht|Sozialgericht|Landessozialgericht|Familiengericht|"
    r"Landgericht|Oberlandesgericht|verwaltungsgericht|verfassungsgericht|Arbeitsgericht)e?s?\b"
    r"(?:\s+(?:für das Land\s+)?[A-ZÄÖÜ][\w-]+)?",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    r"(?<![\w])((?:[A-Z]{1,4}\s)?\d{1,3}[a-z]?\s[A-Z]{1,3}\s\d{1,6}[/.]\d{2,6}(?:\.[A-Z]{1,4})?)(?![\w])"
)
_TITLES = (
    "Urteil",
    "Beschluss",
    "Gerichtsbescheid",
    "Im Namen des Volkes",
    "Anerkenntnisurteil",
    "Teilurteil",
)


class CourtJudgment(Fields):
    """What the head of the judgment says."""

    court: Field[str] | None = None
    file_number: Field[str] | None = None
    decided_on: Field[dt.date] | None = None


def identify(document: Document, /) -> float:
    """Return how sure it is that this is a judgment or order of a court."""
    if is_from_bamf(document) or rules_custody(document) or rules_maintenance(document):
        return 0.0
    if has_title(document, "Bescheid", "Klage", "Ladung", "Verfügung", share=0.35):
        return 0.0
    top = head_text(document, share=0.3)
    court = _COURT.search(" ".join(close_letters(top).split()))
    people = has(head_text(document, share=0.6), "Im Namen des Volkes")
    if (not court and not people) or has(top, "Rechtsanwalt", "Rechtsanwälte", "Rechtsanwältin"):
        return 0.0
    titled = has_title(document, *_TITLES)
    if not titled and not people:
        return 0.0
    parties = has(
        document.text,
        "In der Verwaltungsstreitsache",
        "In dem Rechtsstreit",
        "Kläger",
        "Klägerin",
        "Antragsgegner",
    )
    ruled = has(
        document.text, "für Recht erkannt", "Tenor", "beschlossen", "Tatbestand", "Entscheidungsgründe"
    )
    return min(1.0, 0.6 + 0.15 * bool(court) + 0.1 * people + 0.1 * parties + 0.08 * ruled)


def extract(document: Document, /) -> CourtJudgment:
    """Return what the judgment says of itself."""
    persons = tuple(persons_in(running_text(document), role="party"))
    first = next(iter(persons), Person())
    day = _decided_on(document)
    return CourtJudgment(
        family_name=first.family_name,
        given_names=first.given_names,
        birth_date=first.birth_date,
        nationality=first.nationality,
        persons=persons,
        court=_court(document),
        file_number=_file_number(document),
        decided_on=day,
        issued_on=day,
    )


def _court(document: Document) -> Field[str] | None:
    for span in lines(document, pages=[1]):
        match = _COURT.search(span.text)
        if match and span.box.top < 0.4:
            return span.group(match).field(match[0], method="pattern")
    return None


def _file_number(document: Document) -> Field[str] | None:
    for span in lines(document, pages=[1]):
        match = _NUMBER.search(span.text)
        if match and span.box.top < 0.5:
            return span.group(match).field(match[1], method="pattern")
    return None


def _decided_on(document: Document) -> Field[dt.date] | None:
    """The date behind "vom" at the title, "verkündet am", or behind "am" in the sentence that decides."""
    for span in lines(document):
        folded = fold(span.text)
        if re.match(
            r"(?:\W*)(?:urteil|beschluss|gerichtsbescheid)\b.{0,40}\bvom\b|.*\bverkundet am\b", folded
        ):
            hit = date_in(span)
            if hit:
                return hit.span.field(hit.value, method="label", doubt=hit.doubt)
    text = running_text(document)
    for match in re.finditer(
        r"(?:Verhandlung\s+vom|Verhandlung\s+am|Verhandlung,?\s+am|\bam)\s+(?=\d)", text.text
    ):
        part = text.between(match.end(), match.end() + 20)
        if part:
            span = Span(part.tokens[0].page, tuple(word for token in part.tokens for word in token.words))
            first = next(dates_in(span), None)
            if first and not re.search(r"geb\w*\.?\s+am\s*$", text.text[: match.end()].rstrip()[-12:] + " "):
                return first.span.field(first.value, method="sentence", doubt=first.doubt)
    return None
