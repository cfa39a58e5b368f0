"""Lohn-/Gehaltsabrechnung (payslip of one month).

Issued by the employer or its payroll office for each month (§ 108 GewO): gross pay, taxes, contributions, net, payout.
Also called Entgeltabrechnung, Verdienstabrechnung, Bezügemitteilung, Abrechnung der Brutto/Netto-Bezüge.
Not this: the annual tax statement (Lohnsteuerbescheinigung), the notice to the social insurance (DEÜV), a form on
earnings for another office, the certificate under § 312 SGB III, the payroll account of a year, a time sheet, a trial
calculation, an invoice, a bank statement, a contract that names the pay.

The month's figures are told from the year's by column and block; gross less deductions must be net, net and other pay
the payout: where the paper's own sums do not hold, the figures are doubted.

Source: documents.md F1; § 108 GewO, § 1 EBV.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from decimal import Decimal

from extractors.reading.columns import under, words_of_others
from extractors.reading.dates import DateHit, date_in
from extractors.reading.employers import employer
from extractors.reading.flat import flat_first_page, flat_head
from extractors.reading.labels import labelled, labels, places
from extractors.reading.letters import head_lines
from extractors.reading.months import Month, month_in, months_in
from extractors.reading.names import name_in
from extractors.reading.payroll import figures
from extractors.reading.persons import date_field, holder_by_labels, name_fields
from extractors.reading.salutations import named_with_salutation
from extractors.reading.spans import Span, span_of
from extractors.reading.text import fold, has
from extractors.reading.window import person_in_window
from pipeline.document import Document
from pipeline.field import Field, Fields, Person

ACTS: frozenset[str] = frozenset()

_TITLE = re.compile(
    r"lohn ?-?(?:/| und |und)? ?-?(?:gehalts)?-?abrechnung|gehaltsabrechnung|(?<!arbeits)entgeltabrechnung|"
    r"verdienstabrechnung|entgelt-?nachweis|verdienst-?nachweis|bezuge-?mitteilung|bezugeabrechnung|"
    r"gehaltsmitteilung|lohnnachweis|"
    r"gehaltsnachweis|abrechnung der brutto ?[/-] ?netto-? ?bezuge|brutto ?[/-] ?netto-? ?abrechnung|lohnzettel|"
    r"gehaltszettel|lohnschein|abrechnung aushilfslohn|aushilfslohnabrechnung|minijob-?abrechnung|\bpay ?slip\b|"
    r"verguetungsabrechnung|vergutungsabrechnung|vergutungsnachweis|bezugenachweis|besoldungsmitteilung"
)
_LONG_TITLES = (
    "Lohnabrechnung", "Gehaltsabrechnung", "Entgeltabrechnung", "Verdienstabrechnung", "Entgeltnachweis",
    "Bezügemitteilung", "Abrechnung der Brutto/Netto-Bezüge", "Lohn-/Gehaltsabrechnung",
)  # fmt: skip
_FIGURES = (
    re.compile(
        r"gesamt-? ?brutto|gross (?:pay|salary|wage|total)|total gross|"
        r"brutto(?:lohn|gehalt|entgelt|bezuge|verdienst)|\bbrutto\b"
    ),
    re.compile(
        r"steuer-?brutto|sv-?brutto|steuerpflichtig|lohnsteuer|wage tax|income tax|steuerrechtliche abzuge"
    ),
    re.compile(
        r"netto-? ?(?:verdienst|entgelt|lohn|gehalt)|"
        r"gesetzliches netto|net (?:pay|salary|wage|income)|\bnetto\b"
    ),
    re.compile(
        r"auszahlung|uberweisung|auszuzahlen|zahlbetrag|uberwiesen|paid out|payout|net payment|amount paid"
    ),
)
_SIGNS = re.compile(
    r"steuerklasse|\bst\.?kl\b|sv-? ?nummer|krankenkasse|"
    r"108 (?:abs\S* 3 |absatz 3 )?(?:satz 1 )?(?:gewo|gewerbeordnung)|personal-?n|rentenversicherung|rv-?beitrag|"
    r"krankenversicherung|pflegeversicherung|arbeitslosenversicherung|kv-?beitrag|"
    r"tax class|social security n|pension insurance|employee (?:id|no)"
)
_AMOUNTS = 3
"""Gross, what is taken off and net: a letter that speaks of a payslip prints fewer."""
_NOT_THIS = re.compile(
    r"lohnsteuerbescheinigung|lohnkonto|jahresmeldung|meldebescheinigung (?:zur|nach)|deuv|\b312\b.{0,20}sgb|"
    r"arbeitsbescheinigung|stundenzettel|stundennachweis|arbeitszeitnachweis|zeiterfassung|kontoauszug|reisekosten|"
    r"probeabrechnung|simulation|proforma|musterabrechnung|berechnungsbeispiel|arbeitsvertrag|beitragsnachweis|"
    r"lohnjournal|"
    r"\b(?:rechnungsnummer|rechnung nr|rechnungsdatum)|jahresentgelt|einkommensbescheinigung|"
    r"vom arbeitgeber auszufullen"
)
_FOR_OFFICES = re.compile(
    r"(?:verdienst|entgelt|einkommens)bescheinigung.{0,80}(?:wohngeld|elterngeld|jobcenter|burgergeld|kinderzuschlag|"
    r"arbeitslosengeld|krankengeld|mutterschaftsgeld|unterhalt|sozialamt|vorlage)"
)
_MONTH_LABELS = (
    "Abrechnungsmonat", "Abrechnungszeitraum", "Monat", "Zeitraum", "Abrechnung für", "Entgeltzeitraum", "Monat/Jahr",
    "Lohnzeitraum", "Abrechnungsperiode", "Für den Monat", "Monat / Jahr", "für Monat", "Pay period", "Periode",
    "Lohnabrechnungszeitraum", "Zahlmonat", "Abr.-Monat", "Abrechnung Monat", "Abr.Monat",
)  # fmt: skip
_BACK = re.compile(r"ruckrechnung|nachberechnung|korrektur|vormonat|vorjahr|druck|erstellt")
_ENTRY = (
    "Eintritt", "Eintrittsdatum", "Eintritt am", "beschäftigt seit", "Eintr.", "Eintr.-Dat.", "Beschäftigt seit",
    "Beschäftigt ab", "Eintritt ab", "Eintr.datum", "Einstellungsdatum", "Dienstantritt", "angestellt seit",
    "Beginn der Beschäftigung", "Betriebseintritt", "Beschäftigungsbeginn", "Beginn", "Date of entry", "tätig seit",
    "Start date", "Entry date", "Employed since", "Date of joining",
)  # fmt: skip
_EXIT = (
    "Austritt", "Austrittsdatum", "Austritt am", "ausgeschieden am", "Ende der Beschäftigung",
    "Exit date", "Date of leaving", "Leaving date",
)  # fmt: skip
_BORN = (
    "Geburtsdatum", "Geb.-Datum", "geboren am", "Geb.Datum", "Geburtsdat.", "Geb.-Dat.", "geb. am", "geb.",
    "Geburtstag", "Geboren", "Geb", "Geb.-Tag", "Geburtsdatum Mitarbeiter", "Geb. Datum", "Geburtsdat",
    "Date of birth", "Birth date",
)  # fmt: skip
_CLASS = (
    "StKl", "StKI", "StK1", "Stk!", "Stk|", "Steuerklasse", "St.Kl.", "StKl.", "St.-Kl.", "Stkl", "Steuerkl.",
    "St.KI.",
    "St.KI", "StKI.", "Steuerklasse / Faktor",
    "Steuerklasse/Faktor", "Lohnsteuerklasse", "Tax class", "Steuerklasse/Kinderfreibeträge",
    "LSt-Klasse", "Steuerklasse / Kinderfreibeträge",
)  # fmt: skip
_EMPLOYEE = (
    "Mitarbeiter", "Mitarbeiter/in", "Mitarbeiterin", "Arbeitnehmer", "Arbeitnehmer/in", "Arbeitnehmerin",
    "Beschäftigte/r", "Beschäftigter", "Beschäftigte", "Employee",
)  # fmt: skip
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6}
_COMPACT = re.compile(r"(?<!\d)(\d{2})(\d{2})(\d{2})(?!\d)")


class Payslip(Fields):
    """The figures of one month; `month` is "2026-07". `exit_date`: the employment has ended."""

    month: Field[str] | None = None
    employer: Field[str] | None = None
    gross: Field[Decimal] | None = None
    statutory_net: Field[Decimal] | None = None
    payout: Field[Decimal] | None = None
    tax_class: Field[int] | None = None
    entry_date: Field[dt.date] | None = None
    exit_date: Field[dt.date] | None = None


def identify(document: Document, /) -> float:
    """Return how sure it is that this is the payslip of a month."""
    text = flat_first_page(document)
    shown = sum(bool(figure.search(text)) for figure in _FIGURES)
    if shown < 2:
        return 0.0
    head = flat_head(document, share=0.4)
    if _NOT_THIS.search(head) or _FOR_OFFICES.search(head):
        return 0.0
    if re.search(r"\bchf\b|\bahv\b", text):
        return 0.0
    title = bool(_TITLE.search(head)) or has(head, *_LONG_TITLES, at_least=0.9)
    signs = len(set(_SIGNS.findall(text)))
    if not title and not (shown >= 3 and signs >= 2):
        return 0.0
    if len(re.findall(r"\d[.,]\d\d(?![\d.])", text)) < _AMOUNTS:
        return 0.0
    month = next(_head_months(document), None) is not None
    return min(1.0, 0.4 * title + 0.12 * shown + 0.06 * min(signs, 3) + 0.1 * month)


def extract(document: Document, /) -> Payslip:
    """Return the month's figures, whose they are and who pays."""
    person = _person(document)
    found = figures(document)
    month = _month(document)
    return Payslip(
        family_name=person.family_name,
        given_names=person.given_names,
        birth_date=person.birth_date,
        persons=(person,) if person.family_name or person.given_names else (),
        month=month,
        employer=employer(document),
        gross=found.gross,
        statutory_net=found.statutory_net,
        payout=found.payout,
        tax_class=_tax_class(document),
        entry_date=_dated(document, _ENTRY),
        exit_date=_exit(document, month),
    )


def _person(document: Document) -> Person:
    born = _dated(document, _BORN)
    window = person_in_window(document)
    if window:
        family, given = name_fields(window)
        labelled_as = holder_by_labels(document) if window.open else None
        if labelled_as and labelled_as.family_name and labelled_as.given_names:
            family, given = labelled_as.family_name, labelled_as.given_names
        return Person(role="holder", family_name=family, given_names=given, birth_date=born)
    holder = holder_by_labels(document)
    if holder.given_names is None:
        holder = _named(document) or holder
    called = next(named_with_salutation(document), None) if holder.family_name is None else None
    if called:
        family, given = name_fields(called)
        holder = holder.model_copy(update={"family_name": family, "given_names": given})
    return holder.model_copy(update={"birth_date": born or holder.birth_date})


def _named(document: Document) -> Person | None:
    """The whole name at a label that asks for the employee."""
    for _, name in labelled(document, *_EMPLOYEE, shape=name_in):
        if name.given:
            family, given = name_fields(name)
            return Person(role="holder", family_name=family, given_names=given)
    return None


def _month(document: Document) -> Field[str] | None:
    """The month of the label, else of the title, else the only one in the head; doubted where two differ."""
    for found in (_labelled_months(document), _title_months(document), _head_months(document)):
        months = list(found)
        if months:
            hit = months[0]
            others = {month.value for month in months}
            return hit.span.field(
                hit.value,
                method="label",
                doubt="two_readings" if len(others) > 1 else None,
            )
    return None


def _labelled_months(document: Document) -> Iterator[Month]:
    for label in labels(document, *_MONTH_LABELS):
        page = document.pages[label.span.page - 1]
        if label.line.box.top > 0.45 or _BACK.search(fold(label.line.text)):
            continue
        for _, span in places(label, page, ("behind", "right", "below")):
            hit = month_in(span, short=True)
            if hit:
                yield hit
                break


def _title_months(document: Document) -> Iterator[Month]:
    for line in head_lines(document):
        folded = fold(line.text)
        if _BACK.search(folded):
            continue
        beside = [
            o
            for o in document.pages[0].lines
            if o.box.overlap_y(line.box) > 0.4 and o.box.left > line.box.right
        ]
        if _TITLE.search(folded) or has(folded, *_LONG_TITLES, at_least=0.9):
            for cell in (line, *beside):
                hits = list(months_in(span_of(cell, 1)))
                yield from hits[:1]
                if hits:
                    break


def _head_months(document: Document) -> Iterator[Month]:
    for line in head_lines(document):
        if not _BACK.search(fold(line.text)):
            yield from months_in(span_of(line, 1))


def _values(document: Document, phrases: tuple[str, ...]) -> Iterator[Span]:
    """Yield what stands at a label: in narrow grids under its own words, else behind, right of or below it."""
    for label in labels(document, *phrases, anywhere=True):
        page = document.pages[label.span.page - 1]
        others = {id(word) for word in words_of_others(page, label.span.page)}
        for place, span in places(label, page, ("behind", "right")):
            near = span.box.left - label.span.box.right < (0.3 if place == "right" else 0.1)
            if near and id(span.words[0]) not in others:
                yield span
        yield from under(label.span, page)


def _dated(document: Document, phrases: tuple[str, ...]) -> Field[dt.date] | None:
    """The date at a label, also as six digits ("010323") in the grids of payroll programs."""
    for span in _values(document, phrases):
        first = Span(span.page, span.words[:4])
        hit = date_in(first) or _compact(first)
        if hit and not any(c.isalpha() for c in first.text[: first.text.find(hit.span.text)]):
            return date_field(hit)
    return None


def _exit(document: Document, month: Field[str] | None) -> Field[dt.date] | None:
    """The last day of the employment; doubted where it lies before the month that is paid."""
    found = _dated(document, _EXIT)
    if found and month and f"{found.value:%Y-%m}" < month.value:
        return found.model_copy(update={"doubt": "ambiguous"})
    return found


def _compact(span: Span) -> DateHit | None:
    match = _COMPACT.match(span.text.strip(" :"))
    if match is None:
        return None
    day, month, year = (int(part) for part in match.groups())
    try:
        value = dt.date(2000 + year if year < 45 else 1900 + year, month, day)
    except ValueError:
        return None
    return DateHit(value, Span(span.page, span.words[:1]))


def _tax_class(document: Document) -> Field[int] | None:
    for label in labels(document, *_CLASS, anywhere=True):
        # "Steuerklasse 1 Kinderfreibeträge 0,0" is as like its caption as the caption without the number
        for word in label.span.words[1:]:
            if re.fullmatch(r"[1-6]", word.text):
                return Span(label.span.page, (word,)).field(int(word.text), method="label")
    for span in _values(document, _CLASS):
        match = re.match(r"[\W_]*(?P<c>[1-6]|iv|vi|v|i{1,3})(?![\w.,]|\s?[.,]\d)", fold(span.text))
        if match:
            text = match["c"]
            word = next(w for w in span.words if re.search(r"\w", w.text))
            value = int(text) if text.isdigit() else _ROMAN[text]
            return Span(span.page, (word,)).field(value, method="label")
    return None
