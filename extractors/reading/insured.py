"""Since when and until when somebody is insured, and how far (Versicherungszeit, Umfang).

    seit dem 01.03.2022 ... versichert    vom 01.03.2022 bis 31.05.2024 versichert    Mitglied seit: 01.03.2022

Source: documents.md G1, G2, 1.5 (check digit of the insurance number).
"""

from __future__ import annotations

import datetime as dt
import re

from pipeline.document import Document
from pipeline.field import Field, Person

from .columns import under
from .dates import DateHit, date_in, dates_in
from .labels import labelled, labels
from .spans import Span
from .text import fold
from .told import agreed, at_once, begin_in, day_field, end_in, folded_text, told

_SINCE = (
    "Mitglied seit", "Versichert seit", "Beginn der Mitgliedschaft", "Versicherungsbeginn", "Mitgliedschaft seit",
    "versichert ab", "Beginn der Versicherung", "Beginn des Versicherungsschutzes", "Mitgliedschaft besteht seit",
    "Familienversichert seit", "Versicherungsschutz seit", "Vertragsbeginn", "Beginn der Familienversicherung",
    "Mitgliedschaft ab", "krankenversichert seit", "Beginn Mitgliedschaft", "Versicherungsverhältnis seit",
    "Versicherungszeit", "Versicherungszeitraum", "Beginn", "Versicherungsschutz besteht seit", "Zeitraum",
    "Krankenversicherungsschutz seit", "Mitgliedszeit", "Mitgliedschaftszeit", "Vertrag besteht seit", "Dauer",
    "Beginn des Versicherungsverhältnisses", "mitversichert seit", "mitversichert ab", "gültig seit", "seit",
    "Versicherungsbeginn (technisch)", "Beginn des Vertrages", "Vertrag seit", "Schutz seit",
    "Zeitraum der Versicherung",
)  # fmt: skip
_UNTIL = (
    "Ende der Mitgliedschaft", "Versichert bis", "Mitglied bis", "Versicherungsende", "Ende der Versicherung",
    "Ende der Familienversicherung", "Mitgliedschaft bis", "Mitgliedschaft endet am",
    "Ende des Versicherungsschutzes", "Familienversichert bis", "Vertragsende", "Ende",
    "Ende des Versicherungsverhältnisses", "mitversichert bis",
)  # fmt: skip
_COLUMN = (
    "versichert seit",
    "familienversichert seit",
    "mitversichert seit",
    "versichert ab",
    "mitversichert ab",
    "familienversichert ab",
    "Beginn",
    "Versicherungsbeginn",
    "seit",
    "ab",
    "von",
)
_PERIODS = re.compile(r"^(?:vom?n?|beginn|zeitraum vom|versichert von)\b.{0,12}?\b(?:bis|ende)\b(?!.*\bgeb)")
"""The head of a table of periods of one person."""
_ENDS = re.compile(r"\bbis\b|ende")
_INSURED = r"versicher|mitglied|\bvertrag"
_OTHER_DAYS = re.compile(
    r"bescheinigung gilt|karte gilt|gultig|beitragssatz|\bbeitrag (?:ab|seit)|zahlen sie"
)
_UNTIL_SAID = (
    r"\b(?:bis(?: zum| einschliesslich)?|endete?(?: am| zum| mit dem| mit ablauf des)?|beendet(?: zum| am)?|"
    r"gekundigt zum)\b"
)


def insured_since(document: Document, holder: Person | None = None) -> Field[dt.date] | None:
    """Return the first day of the cover; doubted where the paper says two; None where it says none.

    Of a table of several persons the row of the holder counts.
    """
    in_table = _in_table(document, holder) if holder else None
    if in_table:
        return in_table
    for label, hit in labelled(document, *_SINCE, shape=begin_in):
        if not _ENDS.search(fold(label.span.text)):
            return day_field(hit)
    run = _unbroken(document)
    if run:
        return day_field(run[0])
    begins = told(document, r"\b(?:seit|ab|vom|von)(?: dem| zum)?\b", at_once(begin_in), reach=20)
    return agreed([day_field(hit) for match, hit in begins if _is_begin(document, match)])


def _unbroken(document: Document) -> tuple[DateHit, DateHit | None] | None:
    """Return begin and end of the last cover without a gap in a table of periods; an end of None goes on."""
    spans = [Span(n, tuple(row)) for n, page in enumerate(document.pages, 1) for row in page.rows]
    head = next((at for at, span in enumerate(spans) if _PERIODS.match(fold(span.text))), None)
    if head is None:
        return None
    found: list[tuple[DateHit, DateHit | None]] = []
    for span in spans[head + 1 : head + 20]:
        days = list(dates_in(span))
        if days and days[0].span.words[0] is span.words[0]:
            found.append((days[0], days[1] if len(days) > 1 else None))
    found.sort(key=lambda period: period[0].value)
    if not found or any(last is None for _, last in found[:-1]):
        return None
    begin, end = found[0]
    for first, last in found[1:]:
        if end and first.value > end.value + dt.timedelta(days=1):
            begin = first
        end = last
    return begin, end


def _is_begin(document: Document, match: re.Match[str]) -> bool:
    """A period needs its end ("vom 1.3.2022 bis ..."): a letter "vom 1.3.2022" is none."""
    behind = folded_text(document).text[match.end() : match.end() + 40]
    period = not match[0].startswith("vo") or re.search(r"\d ?(?:bis\b|-)", behind)
    return bool(period) and _of_cover(document, match)


def _in_table(document: Document, holder: Person) -> Field[dt.date] | None:
    """The column "versichert seit" of the table of a family, in the row of the holder's birth date."""
    born = holder.birth_date
    if born is None or born.box is None:
        return None
    for label in labels(document, *_COLUMN, anywhere=True):
        if label.span.page != born.page or label.span.box.top >= born.box.top:
            continue
        for cell in under(label.span, document.pages[born.page - 1], at_most=10):
            hit = begin_in(cell)
            if hit and cell.box.overlap_y(born.box) > 0.4 and hit.value != born.value:
                return day_field(hit)
    return None


def insured_until(document: Document) -> Field[dt.date] | None:
    """Return the last day of the cover where the paper prints one."""
    for label, hit in labelled(document, *_UNTIL, shape=end_in):
        if _ENDS.search(fold(label.span.text)):
            return day_field(hit)
    for _, hit in labelled(document, "Versicherungszeit", "Versicherungszeitraum", shape=_end_of_period):
        return day_field(hit)
    run = _unbroken(document)
    if run:
        return day_field(run[1]) if run[1] else None
    ends = told(document, _UNTIL_SAID, at_once(end_in), reach=20)
    return agreed([day_field(hit) for match, hit in ends if _of_cover(document, match)])


def _end_of_period(span: Span) -> DateHit | None:
    match = re.search(r"\bbis\b|(?<=\d) ?[-–] ?(?=\d)", span.text)
    rest = span.after(match.end()) if match else None
    return end_in(rest) if rest else None


def _of_cover(document: Document, match: re.Match[str]) -> bool:
    """Whether the sentence around a match speaks of being insured, not of the certificate's own validity."""
    text = folded_text(document)
    before = text.text[max(0, match.start() - 190) : match.start()]
    start = max((m.end() for m in re.finditer(r"[a-z]{3,}[.!?:] ", before)), default=0)
    sentence = before[start:] + text.text[match.start() : text.sentence_end(match.end())]
    return bool(re.search(_INSURED, sentence)) and not _OTHER_DAYS.search(sentence)


def made_on(document: Document) -> Field[dt.date] | None:
    """Return the day on which a print says that it was made: "erstellt am 3.5.2026"."""
    made = r"\b(?:erstellt|ausgestellt|gedruckt|ausgedruckt|abgerufen|erzeugt)(?: am| vom)?\b"
    return next((day_field(hit) for _, hit in told(document, made, at_once(date_in), reach=20)), None)


def your_birth(document: Document) -> Field[dt.date] | None:
    """Return the birth date of whom a letter speaks to: "Sie, geb. am 03.02.1971, sind"."""
    born = r"\b(?:sie|ihnen)\W{0,3}(?:herr|frau)?\W{0,3}geb(?:\.|oren)(?: am)?"
    return next((day_field(hit) for _, hit in told(document, born, at_once(date_in), reach=20)), None)
