"""Betriebswirtschaftliche Auswertung oder Einnahmenüberschussrechnung (profit of a business in a period).

Made by a tax adviser, a bookkeeping program or the business itself: the BWA ("Kurzfristige Erfolgsrechnung") of a month
with its cumulated column, the EÜR or Anlage EÜR of a year, a statement of profit under § 4 Abs. 3 EStG.
Not this: the list of balances (Summen- und Saldenliste), an account sheet, annual accounts with a balance sheet, a VAT
return, an adviser's bill or letter, a forecast or business plan, a tax assessment, a payslip.

`period` is what the heading names; `profit` is of this period: the month's column where the heading names a month, the
cumulated one where it names a year or several months. Where the paper's own receipts less expenses do not make the
profit, it is doubted.

Source: documents.md F7; § 4 Abs. 3 EStG.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from extractors.reading.business_owner import owner_of
from extractors.reading.columns import is_amount, rows
from extractors.reading.dates import dates_in
from extractors.reading.flat import flat_head, flat_text
from extractors.reading.holder import of_person
from extractors.reading.labels import Label, labelled, labels
from extractors.reading.ledger import amounts_at, says
from extractors.reading.letters import has_title, head_lines, letter_date
from extractors.reading.money import Amount, adds_up
from extractors.reading.months import months_in
from extractors.reading.spans import Span, span_of
from extractors.reading.text import fold, has
from extractors.reading.years import year_in
from pipeline.document import Box, Document, Page
from pipeline.field import Field, Fields

ACTS: frozenset[str] = frozenset()

_TITLE = re.compile(
    r"betriebswirtschaftliche auswertung|kurzfristige erfolgsrechnung|\bbwa\b|"
    r"einnahmen-? ?(?:ausgaben-? ?)?uberschuss-? ?rechnung|einnahme-? ?uberschuss-? ?rechnung|anlage eur\b|"
    r"\beur 20\d\d|"
    r"\bgewinnermittlung\b|gewinn-? ?und ?-?verlust-?(?:rechnung|aufstellung|ubersicht)|"
    r"betriebswirtschaftliche[rn]? \w*bericht|"
    r"einnahmen-? ?(?:und|/|-) ?ausgaben-?(?:rechnung|aufstellung|ubersicht)?\b|erfolgs(?:rechnung|ubersicht)|"
    r"uberschuss-?(?:rechnung|ermittlung)|ergebnis(?:rechnung|ubersicht)|gewinnaufstellung|"
    r"ermittlung des gewinns|vorlaufige ergebnisrechnung"
)
_LONG_TITLES = (
    "Betriebswirtschaftliche Auswertung",
    "Einnahmenüberschussrechnung",
    "Einnahmen-Überschuss-Rechnung",
)
_OTHERS = (
    "Summen- und Saldenliste", "Summen und Salden", "Rechnung", "Umsatzsteuer-Voranmeldung", "Jahresabschluss",
    "Bilanz",
    "Businessplan", "Rentabilitätsvorschau", "Kontenblatt", "Honorarrechnung", "Gewerbeanmeldung", "Angebot",
    "Umsatzsteuererklärung", "Anschreiben", "Planrechnung", "Bescheinigung des Steuerberaters",
)  # fmt: skip
_NOT_THIS = re.compile(
    r"\bhonorarrechnung|rechnungs-?(?:nummer|nr|datum|betrag)|rentabilitatsvorschau|planrechnung|bescheid fur|"
    r"erlauben wir uns|ubersenden wir ihnen|summen-? ?und ?-? ?saldenliste"
)
_SIGNS = (
    r"umsatzerlose|umsatz\b|erlose", r"gesamtleistung|betriebsleistung",
    r"wareneinkauf|materialaufwand|material/|fremdleistung",
    r"rohertrag|rohgewinn", r"personalkosten|lohne|gehalter", r"raumkosten|miete|pacht",
    r"kfz-?kosten|fahrzeugkosten|reisekosten",
    r"abschreibung|\bafa\b", r"betriebsergebnis|ergebnis vor steuern|vorlaufiges ergebnis", r"betriebseinnahmen",
    r"betriebsausgaben", r"\bgewinn\b|uberschuss|verlust", r"burobedarf|telefon|porto|werbekosten",
)  # fmt: skip
_ENOUGH = 3
_PROFIT = (
    "Vorläufiges Ergebnis", "Gewinn", "Steuerpflichtiger Gewinn", "Steuerlicher Gewinn", "Gewinn / Verlust",
    "Gewinn/Verlust",
    "Überschuss", "Jahresüberschuss", "Steuerpflichtiger Gewinn/Verlust", "Gewinn nach § 4 Abs. 3 EStG",
    "Vorl. Ergebnis",
    "Betriebsgewinn", "Gewinn des Zeitraums", "Gewinn (Überschuss)", "Verlust", "Reingewinn",
    "Betriebswirtschaftliches Ergebnis",
    "Vorläufiger Gewinn", "Jahresgewinn",
)  # fmt: skip
_SECOND = ("Ergebnis vor Steuern", "Betriebsergebnis")
_SAYS = r"gewinn|uberschuss|verlust|ergebnis"
_NO_PROFIT = re.compile(
    r"neutral|rohgewinn|vorjahr|korrektur|hinzurechn|ermittlung|einnahmen-|gewinn-? ?und ?-?verlust"
)
_RECEIPTS = (
    "Summe Betriebseinnahmen", "Summe der Betriebseinnahmen", "Betriebseinnahmen gesamt", "Summe Einnahmen",
    "Betriebseinnahmen",
    "Gesamtleistung", "Einnahmen gesamt",
)  # fmt: skip
_EXPENSES = (
    "Summe Betriebsausgaben", "Summe der Betriebsausgaben", "Betriebsausgaben gesamt", "Summe Ausgaben",
    "Betriebsausgaben",
    "Ausgaben gesamt",
)  # fmt: skip
_CUMULATED = re.compile(r"kumul|aufgelauf|januar ?[-b]|jan ?[-/]|jahr\b|gesamt|ytd|01 ?[-/]")
_LABEL_WIDTH = 0.15
"""The captions of columns stand at least this far right of the labels of the rows, as a share of the page's width."""
_MONTHS = re.compile(
    r"(?<![\w.])(?:[A-Z][a-zä]{2,8}\.?|\d{1,2}\.?)\s?(?:-|–|bis)\s?(?:[A-Z][a-zä]{2,8}\.?|\d{1,2})\s?[/. ]?\s?20\d\d"
)
"""Months from - to with one year: "Januar bis September 2026", "1-9/2026"."""
_PERIOD_LABELS = (
    "Zeitraum",
    "Auswertungszeitraum",
    "Wirtschaftsjahr",
    "Abrechnungszeitraum",
    "Monat",
    "Periode",
    "Berichtszeitraum",
)


class BusinessStatement(Fields):
    """The profit of a period; `period` as printed ("September 2026", "Januar bis September 2026", "2025")."""

    period: Field[str] | None = None
    profit: Field[Decimal] | None = None


@dataclass(frozen=True)
class _Period:
    """A period as printed, and whether it is a single month."""

    field: Field[str]
    month: bool


def identify(document: Document, /) -> float:
    """Return how sure it is that the paper reckons the profit of a business."""
    head = flat_head(document, share=0.35)
    if not _TITLE.search(head) and not has(head, *_LONG_TITLES, at_least=0.92):
        return 0.0
    if has_title(document, *_OTHERS, share=0.35) or _NOT_THIS.search(head):
        return 0.0
    text = flat_text(document)
    signs = sum(bool(re.search(sign, text)) for sign in _SIGNS)
    if signs < _ENOUGH or len(re.findall(r"\d[.,]\d\d(?!\d)|\d\.\d{3}(?!\d)", text)) < _ENOUGH:
        return 0.0
    return min(1.0, 0.55 + 0.06 * signs)


def extract(document: Document, /) -> BusinessStatement:
    """Return whose business earned how much in which period."""
    period = _period(document)
    return BusinessStatement(
        **of_person(owner_of(document)),
        issued_on=_issued(document, period),
        period=period.field if period else None,
        profit=_profit(document, period),
    )


def _issued(document: Document, period: _Period | None) -> Field[dt.date] | None:
    """The day of the print; a day of the period is none."""
    found = letter_date(document)
    if found is None or (
        period and period.field.box and found.box and found.box.overlap_y(period.field.box) > 0.5
    ):
        return None
    return found


def _period(document: Document) -> _Period | None:
    """The period at a label, in the title's line or beside it, else the first one of the head."""
    for _, hit in labelled(document, *_PERIOD_LABELS, shape=_period_in):
        return hit
    shown = list(head_lines(document, share=0.3))
    titles = [
        at for at, line in enumerate(shown) if _TITLE.search(fold(line.text)) or has(line.text, *_LONG_TITLES)
    ]
    near = [shown[at + step] for at in titles for step in (0, 1, 2, -1) if 0 <= at + step < len(shown)]
    found = (_period_in(span_of(line, 1)) for line in (*near, *shown))
    return next((period for period in found if period), None)


def _period_in(span: Span) -> _Period | None:
    """Days or months "from - to", a month or a year; None where a span has none of these."""
    days = list(dates_in(span))
    if len(days) >= 2 and days[0].value < days[1].value:
        first, last = days[0].value, days[1].value
        return _Period(
            _printed(span, days[0].span, days[1].span), (first.year, first.month) == (last.year, last.month)
        )
    said = _MONTHS.search(span.text)
    if said:
        return _Period(span.group(said).field(said[0].strip(), method="label"), month=False)
    months = sorted(months_in(span), key=lambda month: month.span.box.left)
    if months:
        whole = _printed(span, months[0].span, months[-1].span)
        return _Period(whole, month=len({month.value for month in months}) == 1)
    year = None if days else year_in(span, method="label")
    if year is None:
        return None
    words = next(word for word in span.words if str(year.value) in word.text)
    return _Period(Span(span.page, (words,)).field(str(year.value), method="label"), month=False)


def _printed(span: Span, first: Span, last: Span) -> Field[str]:
    """The words from the first to the last as a field."""
    start = next(at for at, word in enumerate(span.words) if word is first.words[0])
    end = next(at for at, word in enumerate(span.words) if word is last.words[-1])
    part = Span(span.page, span.words[start : end + 1])
    return part.field(part.text.strip(" .,:()"), method="label")


def _profit(document: Document, period: _Period | None) -> Field[Decimal] | None:
    """The profit of the period; doubted where its column cannot be told, or receipts less expenses make another sum."""
    for phrases in (_PROFIT, _SECOND):
        found = [hit for label in labels(document, *phrases) if (hit := _at(document, label, period))]
        if found:
            total = found[-1]
            parts = [_sum(document, names, period) for names in (_RECEIPTS, _EXPENSES)]
            receipts, expenses = parts
            open_sum = (
                receipts and expenses and not adds_up(total.value, [receipts.value, -abs(expenses.value)])
            )
            return total.field(doubt="sums_differ" if open_sum else None)
    return None


def _sum(document: Document, phrases: tuple[str, ...], period: _Period | None) -> Amount | None:
    found = [_at(document, label, period, of_profit=False) for label in labels(document, *phrases)]
    return next((hit for hit in reversed(found) if hit), None)


def _at(document: Document, label: Label, period: _Period | None, *, of_profit: bool = True) -> Amount | None:
    """The amount of a row in the column of the period."""
    text = fold(label.line.text)
    if of_profit and (not says(label, _SAYS) or _NO_PROFIT.search(text)):
        return None
    page = document.pages[label.span.page - 1]
    hits = amounts_at(label, page)
    if not hits:
        return None
    hit = _in_column(hits, page, label, month=period.month if period else True)
    lost = of_profit and re.match(r"\W*(?:[a-z0-9]{1,3}[.)] )?verlust\b(?! ?/)", text)
    return Amount(-abs(hit.value), hit.span, hit.doubt) if lost else hit


def _in_column(hits: Sequence[Amount], page: Page, label: Label, *, month: bool) -> Amount:
    """Of several amounts the month's or the cumulated one, told by the caption of the cumulated column."""
    if len(hits) == 1:
        return hits[0]
    box = _cumulated(page, label)
    if box is None:
        return hits[0] if month else Amount(hits[0].value, hits[0].span, "ambiguous")
    summed = min(
        hits, key=lambda hit: min(abs(hit.span.box.right - box.right), abs(hit.span.box.left - box.left))
    )
    if not month:
        return summed
    others = [hit for hit in hits if hit is not summed]
    return (
        others[0]
        if others[0].span.box.left < box.left
        else Amount(others[0].value, others[0].span, "ambiguous")
    )


def _cumulated(page: Page, label: Label) -> Box | None:
    """Where the caption of the cumulated column stands above a row; None where there is none."""
    for row in rows(page, label.span.page):
        if row[0].box.top >= label.span.box.top:
            return None
        if any(is_amount(word) for word in row):
            continue
        for word in row:
            if _CUMULATED.match(fold(word.text)) and word.box.left > label.span.box.left + _LABEL_WIDTH:
                return word.box
    return None
