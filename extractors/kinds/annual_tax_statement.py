"""Lohnsteuerbescheinigung (employer's statement of a year's wage and tax).

Printed by the employer for a calendar year ("Ausdruck der elektronischen Lohnsteuerbescheinigung für 2025"): numbered
rows from "1. Bescheinigungszeitraum" over "3. Bruttoarbeitslohn" and "4. Einbehaltene Lohnsteuer" to the shares of the
social insurance, euros and cents in two columns. Also the "Besondere Lohnsteuerbescheinigung" filled in by hand.
Not this: the payslip of a month, the payroll account (Lohnkonto), the notice to the social insurance (DEÜV), the
employer's tax return (Lohnsteuer-Anmeldung), the data for deduction (ELStAM), the application for an allowance, a tax
assessment, a letter that only hands the statement over, a leaflet that explains its rows.

The row is told by its label and number. A wage that is below the tax withheld from it, or whose cents were not read,
is doubted.

Source: documents.md F2; § 41b EStG.
"""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal

from extractors.reading.dates import date_in
from extractors.reading.employers import employer
from extractors.reading.flat import flat_first_page, flat_head
from extractors.reading.holder import holder_of, of_person, written_to
from extractors.reading.labels import labels
from extractors.reading.ledger import amounts_at, says
from extractors.reading.letters import head_lines, letter_date
from extractors.reading.money import Amount
from extractors.reading.spans import Span, span_of
from extractors.reading.text import fold, has
from pipeline.document import Document
from pipeline.field import Field, Fields, Person

ACTS: frozenset[str] = frozenset()

_TITLE = re.compile(r"lohnsteuer-? ?bescheinigung")
_NOT_THIS = re.compile(
    r"lohnkonto|lohnsteuer-? ?anmeldung|antrag auf|lohnsteuerermassigung|abzugsmerkmal|deuv|meldebescheinigung|"
    r"merkblatt|erlauterung\w* zur? |ausfullhilfe|hinweise zur|anbei|erhalten sie (?:anbei|in der anlage|ihre)|"
    r"uberlassen wir|ubersenden wir|einkommensteuererklarung|bescheid fur|probe(?:abrechnung|druck)|musterausdruck"
)
_ROWS = (
    r"bruttoarbeitslohn", r"einbehaltene lohnsteuer", r"solidaritatszuschlag", r"kirchensteuer",
    r"arbeitgeberanteil", r"arbeitnehmeranteil|arbeitnehmerbeitrag", r"rentenversicherung", r"\betin\b|transferticket",
    r"bescheinigungszeitraum|dauer des dienstverhaltnisses", r"ohne 9\.? und 10",
)  # fmt: skip
_ENOUGH = 4
_GROSS = (
    "Bruttoarbeitslohn einschl. Sachbezüge ohne 9. und 10.", "Bruttoarbeitslohn einschl. Sachbezüge",
    "Bruttoarbeitslohn einschließlich Sachbezüge", "Bruttoarbeitslohn", "Bruttoarbeitslohn (einschl. Sachbezüge)",
)  # fmt: skip
_TAX = ("Einbehaltene Lohnsteuer von 3.", "Einbehaltene Lohnsteuer", "Einbehaltene Lohnsteuer von Nummer 3")
_YEAR = re.compile(r"(?<![\d.])(20\d\d)(?![\d.])")
_FOR_YEAR = re.compile(r"\b(?:fur|kalenderjahr|jahr|steuerjahr|bescheinigung)\b[^\d]{0,30}$|^\W*$")
_PERIODS = ("Bescheinigungszeitraum", "Dauer des Dienstverhältnisses", "Zeitraum")


class AnnualTaxStatement(Fields):
    """The wage of a calendar year before tax; `issuer` is the employer."""

    year: Field[int] | None = None
    gross: Field[Decimal] | None = None


def identify(document: Document, /) -> float:
    """Return how sure it is that the paper states the wage and tax of a year."""
    head = flat_head(document, share=0.3)
    if not _TITLE.search(head) and not has(head, "Lohnsteuerbescheinigung", at_least=0.9):
        return 0.0
    if _NOT_THIS.search(flat_head(document, share=0.35)):
        return 0.0
    text = flat_first_page(document)
    shown = sum(bool(re.search(row, text)) for row in _ROWS)
    if shown < _ENOUGH or not has(text, "Bruttoarbeitslohn"):
        return 0.0
    return min(1.0, 0.6 + 0.06 * shown)


def extract(document: Document, /) -> AnnualTaxStatement:
    """Return whose wage it is, of which year, and how much before tax."""
    person = _employee(document)
    return AnnualTaxStatement(
        **of_person(person),
        issued_on=_issued(document),
        issuer=_employer(document, person),
        year=_year(document),
        gross=_gross(document),
    )


def _employee(document: Document) -> Person:
    """Whom the print is written to, else whom it names with a birth date."""
    person = written_to(document)
    return person if person.family_name else holder_of(document)


def _employer(document: Document, person: Person) -> Field[str] | None:
    """Who paid; the name at the head of the address field is the employee's."""
    found = employer(document)
    if found is None or person.family_name is None or person.given_names is None:
        return found
    names = {*fold(person.family_name.value).split(), *fold(person.given_names.value).split()}
    own = set(fold(found.value).split()) <= {*names, "herr", "herrn", "frau"}
    return None if own else found


def _issued(document: Document) -> Field[dt.date] | None:
    """The day of the print; a day of the certified period is none."""
    found = letter_date(document)
    rows = [label.line.box for label in labels(document, *_PERIODS, anywhere=True)]
    if found is None or (found.box and any(found.box.overlap_y(row) > 0.4 for row in rows)):
        return None
    return found


def _year(document: Document) -> Field[int] | None:
    """The year of the title; else the one in which the certified period lies."""
    titles = list(head_lines(document, share=0.3))
    for index, line in enumerate(titles):
        if not _TITLE.search(fold(line.text)) and not has(line.text, "Lohnsteuerbescheinigung", at_least=0.9):
            continue
        for near in (line, *titles[index + 1 : index + 3]):
            span = span_of(near, 1)
            match = _YEAR.search(span.text)
            if match and _FOR_YEAR.search(fold(span.text[: match.start()])):
                return span.group(match).field(int(match[1]), method="title")
    return _year_of_period(document)


def _year_of_period(document: Document) -> Field[int] | None:
    for label in labels(document, *_PERIODS, anywhere=True):
        page = document.pages[label.span.page - 1]
        row = [w for line in page.lines if line.box.overlap_y(label.span.box) > 0.4 for w in line.words]
        words = tuple(word for word in row if word.box.left >= label.span.box.right - 0.002)
        hit = date_in(Span(label.span.page, words)) if words else None
        if hit:
            return hit.span.field(hit.value.year, method="label", doubt=hit.doubt)
    return None


def _gross(document: Document) -> Field[Decimal] | None:
    gross, tax = _row(document, _GROSS, "brutto"), _row(document, _TAX, "lohnsteuer")
    if gross is None:
        return None
    cents = len(gross.span.words) > 1 or re.search(r"[.,]\d{2}$", gross.span.words[-1].text.strip("|-"))
    low = tax is not None and tax.value >= gross.value
    doubt = "sums_differ" if low else None if cents else "cut_off"
    return gross.field(doubt=doubt)


def _row(document: Document, phrases: tuple[str, ...], pattern: str) -> Amount | None:
    """The amount in a numbered row; of several the last, which stands in the columns of euros and cents."""
    for label in labels(document, *phrases, anywhere=True):
        if not says(label, pattern) or re.search(r"mehrere|ermassigt", fold(label.line.text)):
            continue
        hits = amounts_at(label, document.pages[label.span.page - 1], whole=True)
        hits = tuple(hit for hit in hits if not re.fullmatch(r"\d{1,2}[.]?", hit.span.text))
        if hits:
            return hits[-1]
    return None
