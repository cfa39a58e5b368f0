"""Einkommensteuerbescheid (income tax assessment of a year).

Issued by the Finanzamt: "Bescheid für 2024 über Einkommensteuer und Solidaritätszuschlag", the tax assessed, what is
still to be paid or is given back, the reckoning from the kinds of income over "Gesamtbetrag der Einkünfte" to the
taxable income, remarks (Vorbehalt der Nachprüfung, vorläufig). Spouses assessed together stand in two columns.
Not this: the tax return and its protocol of transmission (ELSTER), the notice on prepayments alone, assessments of
other taxes (Umsatzsteuer, Gewerbesteuer, Grundsteuer, Kfz-Steuer), a certificate in tax matters, a reminder to pay,
the reckoning of a tax adviser, a notice on losses alone (gesonderte Feststellung), the employer's annual statement.

Amounts are whole euros without a sign of currency; of several columns the total counts, and is doubted where the
columns do not make it.

Source: documents.md F6; §§ 155, 157 AO, § 2 EStG.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from decimal import Decimal

from extractors.reading.flat import flat, flat_head, flat_text
from extractors.reading.holder import written_to
from extractors.reading.labels import labels
from extractors.reading.ledger import amounts_at, says
from extractors.reading.letters import has_title, head_lines, letter_date, letterhead
from extractors.reading.names import name_in
from extractors.reading.persons import name_fields
from extractors.reading.spans import Span, span_of
from extractors.reading.text import close_letters, fold, has
from extractors.reading.totals import total_among
from extractors.reading.years import year_in
from pipeline.document import Document
from pipeline.field import Field, Fields, Person

ACTS: frozenset[str] = frozenset({"request", "application"})
"""It asks to pay, and to hand in papers next year; its remarks speak of applications."""

_TITLE = re.compile(
    r"bescheid (?:fur )?(?:das (?:kalender)?jahr )?(?:20\d\d |19\d\d )?uber (?:die )?einkommens?teuer|"
    r"einkommens?teuer-?bescheid|\bbescheid\b.{0,60}\buber einkommens?teuer"
)
_BEGINS = re.compile(r"\W*(?:einkom\w+|b[a-z]{5,7}d)\b(?! uber (?:die )?(?:gesondert|vorauszahl))")
"""How the line of the title begins, a letter of "Bescheid" misread."""
_IN_ADVANCE = re.compile(r"(?<!und )(?<!und die )(?<!sowie )(?<!sowie die )vorauszahlung")
"""In the title: what is to be paid in advance is decided, the tax of no year."""
_TITLE_ZONE = 0.62
_OTHERS = (
    "Vorauszahlungsbescheid", "Bescheid über Vorauszahlungen", "Einkommensteuererklärung", "Übertragungsprotokoll",
    "Bescheid über die gesonderte Feststellung", "Bescheinigung in Steuersachen", "Mahnung", "Zahlungserinnerung",
    "Zinsbescheid", "Einspruch", "Berechnung der Einkommensteuer", "Steuerberechnung", "Prüfung des Steuerbescheids",
    "Lohnsteuerbescheinigung", "Vorläufige Steuerberechnung", "Einspruchsentscheidung", "Merkblatt",
)  # fmt: skip
_NOT_THIS = re.compile(
    r"elster-?(?:ubertragung|protokoll)|ubertragungsprotokoll|nicht fur das finanzamt bestimmt|"
    r"voraussichtliche[rn]? (?:einkommen|erstattung|steuer)|"
    r"bescheid (?:fur 20\d\d )?uber (?:umsatzsteuer|den gewerbesteuer|die gewerbesteuer|grundsteuer|kraftfahrzeug)|"
    r"steuerberatungsgesellschaft|wir haben (?:den|ihren) (?:steuer)?bescheid"
)
_SIGNS = (
    r"festsetzung|festgesetzt", r"solidaritatszuschlag", r"zu versteuernde\w* einkommen", r"gesamtbetrag der einkunfte",
    r"steuernummer|idnr|identifikationsnummer", r"vorbehalt der nachprufung|vorlaufig|rechtsbehelfsbelehrung",
    r"guthaben|zu zahlen|erstattung|verbleibende",
)  # fmt: skip
_TOTAL = (
    "Gesamtbetrag der Einkünfte", "Gesamtbetrag d. Einkünfte", "= Gesamtbetrag der Einkünfte",
    "Summe der Einkünfte", "Ergibt Gesamtbetrag der Einkünfte",
)  # fmt: skip
_OFFICE = re.compile(
    r"Finanzamts?\s+(?:(?:für|der|des|und)\s+)?[A-ZÄÖÜ][\w.()/-]*"
    r"(?:[ -](?:[A-ZÄÖÜ(][\w.()/-]*|am|an|der|im|i\.|d\.|[IVX]+))*"
)


class TaxAssessment(Fields):
    """The income of a year as the tax office reckons it; `total_income` is the Gesamtbetrag der Einkünfte."""

    year: Field[int] | None = None
    total_income: Field[Decimal] | None = None


def identify(document: Document, /) -> float:
    """Return how sure it is that the income tax of a year is assessed here."""
    head = flat_head(document, share=0.6)
    if "steuer" not in head or next(_titles(document), None) is None:
        return 0.0
    if "finanzamt" not in head and not has(head, "Finanzamt"):
        return 0.0
    if has_title(document, *_OTHERS, share=0.6) or _NOT_THIS.search(head):
        return 0.0
    text = flat_text(document)
    signs = sum(bool(re.search(sign, text)) for sign in _SIGNS)
    if signs < 2:
        return 0.0
    return min(1.0, 0.6 + 0.06 * signs)


def extract(document: Document, /) -> TaxAssessment:
    """Return of whom, for which year, and how much income."""
    persons = _persons(document)
    first = persons[0] if persons else Person()
    return TaxAssessment(
        family_name=first.family_name,
        given_names=first.given_names,
        birth_date=first.birth_date,
        persons=persons,
        issued_on=_issued(document),
        issuer=_issuer(document),
        year=_year(document),
        total_income=_total(document),
    )


def _issued(document: Document) -> Field[dt.date] | None:
    return letter_date(Document(pages=document.pages[:1]))


def _issuer(document: Document) -> Field[str] | None:
    for line in head_lines(document, share=0.4):
        span = span_of(line, 1)
        match = _OFFICE.search(span.text)
        if match and fold(match[0]) in flat(letterhead(document)):
            return span.group(match).field(match[0].strip(" ,-"), method="pattern")
    return None


def _year(document: Document) -> Field[int] | None:
    """The year of the title, in its line, beside it, or in the line before or behind."""
    shown = list(head_lines(document, share=_TITLE_ZONE))
    for index in _titles(document):
        line = shown[index]
        beside = [o for o in shown if o.box.overlap_y(line.box) > 0.5 and o.box.left > line.box.right]
        for near in (line, *beside, *shown[index + 1 : index + 2], *shown[max(0, index - 1) : index]):
            found = year_in(span_of(near, 1))
            if found:
                return found
    return None


def _titles(document: Document) -> Iterator[int]:
    """Yield which lines of the head (from 0) begin the title of an assessment, alone or with the next line."""
    shown = [fold(close_letters(line.text)) for line in head_lines(document, share=_TITLE_ZONE)]
    for index, text in enumerate(shown):
        after = shown[index + 1] if index + 1 < len(shown) else ""
        begins = _BEGINS.match(text)
        if begins and _IN_ADVANCE.search(f"{text} {after}"):
            return
        if begins and (_TITLE.search(f"{text} {after}") or has(text, "über Einkommensteuer", at_least=0.9)):
            yield index


def _total(document: Document) -> Field[Decimal] | None:
    """The total of the row, of columns for two spouses the last or their sum; the last row with this label counts."""
    found: list[Field[Decimal]] = []
    for label in labels(document, *_TOTAL, anywhere=True):
        if not says(label, "gesamtbetrag") or re.search(
            r"negativ|verbleib|vor\s?jahr", fold(label.line.text)
        ):
            continue
        page = document.pages[label.span.page - 1]
        hits = amounts_at(label, page, whole=True)
        total = total_among(hits) if len(hits) != 2 or hits[0].value != hits[1].value else hits[1]
        if total:
            found.append(total.field())
    if not found:
        return None
    values = {field.value for field in found}
    return found[0] if len(values) == 1 else found[0].model_copy(update={"doubt": "two_readings"})


def _persons(document: Document) -> tuple[Person, ...]:
    """The addressee; of spouses assessed together both, as the address field or a line below the title names them."""
    spouses = _spouses(document)
    if spouses:
        return spouses
    person = written_to(document)
    return (person,) if person.family_name or person.given_names else ()


def _spouses(document: Document) -> tuple[Person, ...]:
    """Two lines "Herrn Omar Al-Hassan" and "Frau Rana Al-Hassan" under each other in the address field."""
    found: list[Person] = []
    for line in head_lines(document, share=0.35):
        if line.box.left > 0.45 or not re.match(r"(?:Herrn?|Frau)\s+(?!und\b)[A-ZÄÖÜ]", line.text):
            continue
        name = name_in(Span(1, line.words[:7]))
        if name and name.family and name.given:
            family, given = name_fields(name)
            role = "holder" if not found else "spouse"
            found.append(Person(role=role, family_name=family, given_names=given))
    return tuple(found[:2]) if len(found) >= 2 else ()
