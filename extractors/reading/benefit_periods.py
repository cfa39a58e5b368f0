"""For which time a notice grants or ends a benefit (Bewilligungszeitraum).

    vom 01.10.2026 bis 31.03.2027      10/2026 - 03/2027      ab 01.10.2026      wird ab 01.03.2026 aufgehoben

Where a table prints an amount for each of several periods, its rows (`benefit_tables`) tell the first and the last day.

Source: documents.md 1.2, F11, F13, F14.
"""

from __future__ import annotations

import datetime as dt
import re
from calendar import monthrange

from pipeline.document import Document
from pipeline.field import Field

from .benefit_tables import paid_days, paid_periods, range_in
from .dates import DateHit
from .labels import labelled
from .memo import once_a_document
from .spans import Span
from .text import fold
from .told import agreed, at_once, begin_in, day_field, end_in, folded_text, told

_PERIOD = (
    "Bewilligungszeitraum", "Leistungszeitraum", "Bezugszeitraum", "Zeitraum", "Bewilligungsabschnitt",
    "Zahlungszeitraum", "Bewilligt für die Zeit", "Für die Zeit", "Förderungszeitraum", "Zeitraum der Leistung",
    "Bewilligungszeitraum vom", "Leistung für die Zeit", "Bewilligt vom", "Anspruchszeitraum", "Gewährungszeitraum",
    "Bewilligungsdauer", "Dauer der Leistung", "Dauer der Bewilligung", "Geltungszeitraum",
)  # fmt: skip
_BEGIN = (
    "Anspruchsbeginn", "Leistungsbeginn", "Beginn der Leistung", "Beginn der Zahlung", "Bewilligt ab", "Beginn",
    "Zahlung ab", "Leistung ab", "Beginn des Anspruchs", "Gewährt ab", "Krankengeld ab", "Bezug seit", "Zahlbar ab",
    "Beginn Bewilligungszeitraum", "Zahlung seit", "Bewilligungsbeginn", "Beginn der Bewilligung",
)  # fmt: skip
_END = (
    "Anspruchsende", "Leistungsende", "Ende der Leistung", "Ende der Zahlung", "Bewilligt bis", "längstens bis",
    "Zahlung bis", "Leistung bis", "Ende des Anspruchs", "Voraussichtliches Ende", "Befristet bis", "Bewilligungsende",
    "Ende Bewilligungszeitraum", "Gewährt bis", "Letzter Tag des Anspruchs", "Ende der Bewilligung",
    "Höchstanspruch bis",
    "Leistung längstens bis", "Voraussichtlich bis",
)  # fmt: skip
_SAID_END = (
    r"\b(?:langstens|befristet|hochstens|voraussichtlich)\b(?: \w+){0,2}? bis(?: zum)?\b|"
    r"\b(?:zahlen|leisten|gewahren|uberweisen) wir(?: ihnen)?(?: \w+){0,3}? (?:nur |noch )?bis"
    r"(?: zum| einschliesslich)?\b|"
    r"\bendet (?:damit |voraussichtlich |spatestens |regular )?(?:am|mit dem|mit ablauf des|zum)\b"
)
_UNTIL = r"\bbis(?: zum| langstens| voraussichtlich| einschliesslich)?\b"
_PAYS = re.compile(
    r"bewillig|gewahr|gezahlt|zahlen wir|erhalten|betragt|erhoht|vermindert|geandert|festgesetzt|belauft|"
    r"steht ihnen|zahlung|bezieh"
)


@once_a_document
def period_of(document: Document) -> tuple[Field[dt.date] | None, Field[dt.date] | None]:
    """Return first and last day for which is granted: at their labels, as the text says, as a table's rows say.

    None for a day that is not printed: a grant until further notice has no end.
    """
    at_label = next((hit for _, hit in labelled(document, *_PERIOD, shape=range_in)), None)
    both = at_label or _said_period(document)
    if both:
        return day_field(both[0]), day_field(both[1])
    table = paid_periods(document) or paid_days(document)
    if table:
        return (
            day_field(min((row.begin for row in table), key=lambda hit: hit.value)),
            day_field(max((row.end for row in table), key=lambda hit: hit.value)),
        )
    begin, end = _first_day(document), _last_day(document)
    return begin, None if begin and end and end.value <= begin.value else end


def _said_period(document: Document) -> tuple[DateHit, DateHit] | None:
    """The months that text tells: "vom 01.10.2026 bis 31.03.2027", "für Oktober 2026 bis März 2027"."""
    for pattern in (
        r"\b(?:zeit|zeitraum|bewilligungszeitraum|bewilligungsabschnitt)\b(?: vom| von|:)?",
        r"\b(?:vom|fur|von|ab|seit)\b(?: dem)?",
    ):
        for _, begin in told(document, pattern, at_once(begin_in), reach=30):
            ends = told(document, _UNTIL, at_once(end_in), reach=30)
            end = next((hit for _, hit in ends if _follows(hit.span, begin.span, document)), None)
            if end and end.value > begin.value:
                return begin, end
    return None


def _follows(end: Span, begin: Span, document: Document) -> bool:
    """Whether one date stands right behind another, but for "bis zum" or a dash."""
    tokens = [word for token in folded_text(document).tokens for word in token.words]
    places = {id(word): index for index, word in enumerate(tokens)}
    return 0 < places.get(id(end.words[0]), -9) - places.get(id(begin.words[-1]), 9) <= 3


def _first_day(document: Document) -> Field[dt.date] | None:
    for label, hit in labelled(document, *_BEGIN, shape=begin_in):
        if not re.search(r"ende|\bbis\b", fold(label.span.text)):
            return day_field(hit)
    text = folded_text(document)
    for match, hit in told(document, r"\b(?:ab|seit|beginnt am)(?: dem)?\b", at_once(begin_in), reach=20):
        near = text.text[max(0, match.start() - 110) : text.sentence_end(match.end())][:260]
        if _PAYS.search(near):
            return day_field(hit)
    return None


def _last_day(document: Document) -> Field[dt.date] | None:
    for label, hit in labelled(document, *_END, shape=end_in):
        if re.search(r"ende|\bbis\b|letzter", fold(label.span.text)):
            return day_field(hit)
    return agreed([day_field(hit) for _, hit in told(document, _SAID_END, at_once(end_in), reach=24)])


@once_a_document
def last_paid(document: Document) -> Field[dt.date] | None:
    """Return the last day for which a benefit that ends is paid: of "wird ab 01.03.2026 aufgehoben" the day before."""
    ends = [
        day_field(hit)
        for _, hit in told(
            document,
            r"\bmit ablauf des(?: monats)?\b|\bzum ende des monats\b|\bendete? (?:damit |somit |daher )?(?:am|"
            r"mit dem|zum)\b|"
            r"\b(?:zahlen|leisten) wir \w+ (?:nur )?(?:noch )?bis(?: zum| einschliesslich)?\b",
            at_once(end_in),
            reach=24,
        )
    ]
    begins = told(
        document, r"\b(?:ab|mit wirkung (?:vom|zum|ab)|zum)(?: dem)?\b", at_once(begin_in), reach=20
    )
    return agreed(ends or [_before(match, hit) for match, hit in begins])


def _before(match: re.Match[str], hit: DateHit) -> Field[dt.date]:
    """The day before the first that is not paid; of "zum 30.04.2026" the day itself."""
    day, field = hit.value, day_field(hit)
    closes = match.group().startswith("zum") and day.day == monthrange(day.year, day.month)[1]
    return field if closes else field.model_copy(update={"value": day - dt.timedelta(days=1)})
