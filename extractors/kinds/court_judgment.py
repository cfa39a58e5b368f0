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
from collections.abc import Iterator

from extractors.reading.custody import rules_custody
from extractors.reading.dates import date_in, dates_in
from extractors.reading.letters import has_title, head_text, is_from_bamf
from extractors.reading.maintenance import rules_maintenance
from extractors.reading.names import name_in
from extractors.reading.persons import name_fields, nationality_in
from extractors.reading.rubrum import persons_in
from extractors.reading.sentences import running_text
from extractors.reading.spans import Span, lines
from extractors.reading.statements import as_span
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
    r"(?<![\w])((?:[A-Z]{1,4}\s)?\d{1,3}[a-z]?\s[A-Z]{1,3}\s\d{1,6}[/.]\d{2,6}(?:\.[A-Z]{1,4}){0,2})(?![\w])"
)
_TITLES = (
    "Urteil",
    "Beschluss",
    "Gerichtsbescheid",
    "Im Namen des Volkes",
    "Anerkenntnisurteil",
    "Teilurteil",
)


_OPENS = re.compile(
    r"\bIn (?:der|dem|Sachen)\b[^.:]{0,30}?(?:[Ss]treitsache|[Rr]echtssache|[Rr]echtsstreit|[Vv]erfahren|[Aa]sylsache|"
    r"[Kk]lageverfahren|[Ss]ache|Sachen)\b\W*"
)
_SUES = re.compile(r"\b(?:klager|antragsteller|beschwerdefuhrer|berufungsklager)\w*")
_BEFORE_NAME = re.compile(r"(?:(?:des|der|dem|den|1\.|minderjährigen|Herrn?|Frau|Kläger[s]?|Klägerin)\s+)*")
_LONGEST_NAME = 6


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
    if (not court and not people) or _is_from_counsel(top):
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


def _is_from_counsel(top: str) -> bool:
    """Whether a lawyer's name stands over the court's: below it, it is that of a party's counsel."""
    rows = top.split("\n")
    court = next((i for i, row in enumerate(rows) if _COURT.search(row)), len(rows))
    return has("\n".join(rows[:court]), "Rechtsanwalt", "Rechtsanwälte", "Rechtsanwältin")


def extract(document: Document, /) -> CourtJudgment:
    """Return what the judgment says of itself."""
    persons = tuple(persons_in(running_text(document), role="party"))
    persons = persons or tuple(_party(document))
    first = next(iter(persons), Person())
    if first.family_name and first.nationality is None:
        first = first.model_copy(update={"nationality": _nationality(document)})
        persons = (first, *persons[1:])
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


def _party(document: Document) -> Iterator[Person]:
    """Yield who sues: the name between "In der Verwaltungsstreitsache" and "gegen", without a birth date."""
    text = running_text(document)
    opened = _OPENS.search(text.text)
    against = re.search(r"\bgegen\b", text.text[opened.end() :]) if opened else None
    if opened is None or against is None:
        return
    part = text.between(opened.end(), opened.end() + against.start())
    span = as_span(part) if part else None
    if span is None or not _SUES.search(fold(span.text)):
        return
    lead = _BEFORE_NAME.match(span.text)
    own = span.after(lead.end()) if lead and lead.end() else span
    words = _up_to_address(own) if own else None
    name = name_in(words) if words and len(words.words) <= _LONGEST_NAME else None
    if name and name.family and name.given:
        family, given = name_fields(name)
        yield Person(role="party", family_name=family, given_names=given)


def _nationality(document: Document) -> Field[str] | None:
    """Return the nationality that the head tells behind its label, in running text as in a row of its own."""
    text = running_text(document)
    for match in re.finditer(r"Staatsangehörigkeit:?\s+", text.text):
        behind = text.between(match.end(), match.end() + 30)
        span = as_span(behind) if behind else None
        found = nationality_in(span) if span else None
        if found:
            return found[1].field(found[0], method="label")
    return None


def _up_to_address(span: Span) -> Span:
    """Return the words up to the first comma, the end of the row or a number: behind a name stands its address."""
    kept = [span.words[0]]
    for word in span.words[1:]:
        below = word.box.top > kept[-1].box.top + 0.5 * kept[-1].box.height
        if below or kept[-1].text.endswith((",", ";")) or re.search(r"\d", word.text):
            break
        kept.append(word)
    return Span(span.page, tuple(kept))


def _court(document: Document) -> Field[str] | None:
    for span in lines(document, pages=[1]):
        match = _COURT.search(span.text)
        if match and span.box.top < 0.4:
            return span.group(match).field(_as_written(match[0], document), method="pattern")
    return None


def _as_written(court: str, document: Document) -> str:
    """Return the court as the sentence below writes it, where the head has it in capitals ("GIESSEN")."""
    for match in _COURT.finditer(running_text(document).text if court.isupper() else ""):
        if fold(match[0]) == fold(court) and "ß" in match[0]:
            return match[0]
    return court


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
