"""Kontoauszug (statement of a bank account).

Issued by a bank, on paper, as a file or from online banking (Umsatzanzeige): number and day of the statement, IBAN,
old and new balance, bookings with day, purpose and amount (Soll/Haben, plus/minus). It corroborates a payment and
proves no income by itself.
Not this: the landlord's or the tax office's account of what is owed, an insurance history, a credit card bill, a
statement of securities, the confirmation that an account exists, a single transfer slip, a bank's letter, a bill that
prints an IBAN, a points or working-time account.

The account's own IBAN stands at its label in the head; those in the bookings are others'. It is doubted where its check
digits do not fit.

Source: documents.md F16; ISO 13616.
"""

from __future__ import annotations

import datetime as dt
import re

from extractors.reading.check_digits import iban_in
from extractors.reading.columns import rows
from extractors.reading.dates import date_in
from extractors.reading.flat import flat_head, flat_text
from extractors.reading.holder import of_person, written_to
from extractors.reading.labels import labelled
from extractors.reading.letters import has_title, head_lines, letter_date
from extractors.reading.names import name_in
from extractors.reading.persons import name_fields
from extractors.reading.spans import Span, lines, span_of
from extractors.reading.text import fold, has
from pipeline.document import Document
from pipeline.field import Field, Fields, Person

ACTS: frozenset[str] = frozenset({"termination", "refusal", "revocation", "request"})
"""What the purposes of bookings and the bank's own notices speak of."""

_TITLE = re.compile(
    r"kontoauszug|kontoauszuge|auszug nr|auszug-nr|umsatzanzeige|umsatzubersicht|kontoumsatze|"
    r"umsatze\b(?! ?(?:steuer|19|7))|\bauszug \d|kontobewegungen|"
    r"finanzreport|finanzstatus|kontostand(?:s)?ubersicht|girokonto .{0,30}umsatze|account statement|bank statement"
)
_OTHERS = (
    "Kreditkartenabrechnung", "Depotauszug", "Mieterkontoauszug", "Kontoauszug Mietkonto", "Rechnung", "Mahnung",
    "Steuerkontoauszug", "Versicherungsverlauf", "Beitragskontoauszug", "Kontoeröffnung",
    "Bestätigung der Kontoverbindung",
    "Umsatzabrechnung Ihrer", "Wertpapierabrechnung", "Überweisungsauftrag", "Arbeitszeitkonto", "Punktekonto",
    "Kontenklärung", "Nebenkostenabrechnung", "Saldenbestätigung", "Umsatzsteuer", "Vermieterkonto",
    "Entgeltaufstellung",
    "Kreditkartenauszug", "Darlehenskontoauszug", "Bausparkontoauszug", "Zahlungsübersicht",
)  # fmt: skip
_NOT_THIS = re.compile(
    r"mietkonto|mieterkonto|kreditkarte|mastercard|visa card|finanzamt|krankenkasse|inkasso|stadtwerke|beitragskonto|"
    r"depot(?:nummer|auszug)|bausparkonto|darlehenskonto|arbeitszeitkonto|lernkonto"
)
_SIGNS = (
    r"alter saldo|alter kontostand|anfangssaldo|saldo vortrag|ubertrag|"
    r"kontostand (?:am|vom|per)|startsaldo|opening balance",
    r"neuer saldo|neuer kontostand|endsaldo|aktueller kontostand|neuer stand|closing balance|kontostand",
    r"buchungstag|buchung\b|bu-?tag|\bbu\.?-?tag|datum.{0,20}wert|booking",
    r"\bwert\b|wertstellung|valuta|value date",
    r"verwendungszweck|vorgang|erlauterung|buchungstext|umsatz|empfanger|auftraggeber|beschreibung",
    r"geldeingang|geldausgang|\bsoll\b|\bhaben\b|gutschriften|belastungen|\bsaldo\b",
    r"lastschrift|gutschrift|uberweisung|dauerauftrag|kartenzahlung|geldautomat|lohn ?/ ?gehalt|sepa|\bgehalt\b|"
    r"\bmiete\b",
    r"\biban\b|\bde\d\d ?\d{4} ?\d{4}\b", r"\bbic\b|\bblz\b|bankleitzahl",
)  # fmt: skip
_ENOUGH = 4
_LISTED = 3
"""So many bookings make a list, which needs one sign fewer; without a title of its own the bank must be named."""
_BANK = re.compile(
    r"(?:[A-ZÄÖÜ][\w.&-]*\s){0,2}(?:[\w-]*[Ss]parkasse|[\w-]*[Vv]olksbank|Raiffeisenbank|[\w-]*bank|[\w-]*Bank|"
    r"N26|bunq|"
    r"comdirect|PSD Bank|Sparda-Bank|ING|DKB)(?:\s(?:AG|eG|SE|GmbH|Deutschland|[A-ZÄÖÜ][\w-]+)){0,4}"
)
_NO_BANK = re.compile(r"online-?banking|bankleitzahl|bankverbindung|bankkaufmann|bankgeheim")
_OWN = (
    "IBAN",
    "IBAN:",
    "Konto",
    "Kontonummer / IBAN",
    "Ihre IBAN",
    "Konto-IBAN",
    "IBAN / Kontonummer",
    "Girokonto",
    "Account",
)
_HOLDER = (
    "Kontoinhaber",
    "Kontoinhaberin",
    "Kontoinhaber/in",
    "Inhaber",
    "Kunde",
    "Account holder",
    "Kontoinhaber:",
    "Herr",
    "Frau",
)
_DAYS = (
    "Erstellungsdatum",
    "Auszugsdatum",
    "Datum",
    "Kontoauszug vom",
    "erstellt am",
    "Auszug vom",
    "Erstellt am",
    "vom",
)
_FOOT = 0.85
_DAY = re.compile(r"\W*(?:\d{1,2}\.\s?(?:\d{1,2}\.|[A-Z][a-zä]{2,8}\b)|\d{1,2}/\d{1,2}/|20\d\d-\d\d-\d\d)")
_LOWEST = 0.5
"""Bookings stand below this share of the first page at the latest; the account's own IBAN above it or at the foot."""


class BankStatement(Fields):
    """Of which account; `iban` without blanks, `issuer` the bank."""

    iban: Field[str] | None = None


def identify(document: Document, /) -> float:
    """Return how sure it is that a bank states the bookings of an account."""
    head = flat_head(document, share=_LOWEST)
    titled = bool(_TITLE.search(head)) or has(head, "Kontoauszug", "Umsatzanzeige", at_least=0.9)
    if has_title(document, *_OTHERS, share=_LOWEST):
        return 0.0
    bookings = _bookings(document)
    if not bookings:
        return 0.0
    begin, listed = min(bookings), len(bookings) >= _LISTED
    if not titled and not (listed and _bank(document) and _iban(document)):
        return 0.0
    above = " ".join(fold(span.text) for span in lines(document, pages=[1]) if span.box.bottom < begin)
    text = flat_text(document)
    signs = sum(bool(re.search(sign, text)) for sign in _SIGNS)
    if signs < _ENOUGH - listed or _NOT_THIS.search(above):
        return 0.0
    return min(1.0, 0.43 + 0.12 * titled + 0.06 * signs)


def _bookings(document: Document) -> list[float]:
    """Where the bookings of the first page stand: rows with a day in front and an amount at their end."""
    found: list[float] = []
    if not document.pages:
        return found
    for row in rows(document.pages[0], 1):
        words = [word for word in row if any(c.isalnum() for c in word.text)]
        begins = _DAY.match(" ".join(word.text for word in words[:3]))
        ends = re.search(r"\d[.,]\d{2}\s?(?:[-+SH]|EUR|€)*\W*$", " ".join(word.text for word in words[-3:]))
        if begins and ends and len(words) >= 3:
            found.append(min(word.box.top for word in row))
    return found


def extract(document: Document, /) -> BankStatement:
    """Return whose account at which bank it is."""
    return BankStatement(
        **of_person(_holder(document)),
        issued_on=_issued(document),
        issuer=_bank(document),
        iban=_iban(document),
    )


def _iban(document: Document) -> Field[str] | None:
    """The account's own: above the bookings at a label, else the first there, else at a label at the foot."""
    begin = min([*_bookings(document), _LOWEST])

    def own(hit: Field[str]) -> bool:
        return hit.page == 1 and hit.box is not None and hit.box.bottom < begin

    at_label = [hit for _, hit in labelled(document, *_OWN, shape=iban_in, anywhere=True) if own(hit)]
    above = [hit for span in lines(document, pages=[1]) if (hit := iban_in(span)) and own(hit)]
    found = [*at_label, *above]
    if found:
        chosen = next((hit for hit in found if hit.doubt is None), found[0])
        others = {hit.value for hit in at_label if hit.doubt is None}
        return chosen if len(others) <= 1 else chosen.model_copy(update={"doubt": "two_readings"})
    foot = (hit for _, hit in labelled(document, *_OWN, shape=iban_in) if hit.box and hit.box.top > _FOOT)
    return next(foot, None)


def _holder(document: Document) -> Person:
    for _, name in labelled(document, *_HOLDER, shape=name_in):
        if name.given and name.family:
            family, given = name_fields(name)
            return Person(family_name=family, given_names=given)
    return written_to(document)


def _issued(document: Document) -> Field[dt.date] | None:
    """The day of the statement: at its label or behind its number; a booking's day is none."""
    for label, hit in labelled(Document(pages=document.pages[:1]), *_DAYS, shape=date_in, anywhere=True):
        lead = fold(label.line.text)
        if hit.span.box.top < _LOWEST and not re.search(r"wert|saldo|kontostand|bis\b|zeitraum", lead):
            return hit.span.field(hit.value, method="label", doubt=hit.doubt)
    found = letter_date(Document(pages=document.pages[:1]))
    return found if found and found.box and found.box.top < 0.4 else None


def _bank(document: Document) -> Field[str] | None:
    """The bank at the head of the page, else anywhere on it."""
    for line in head_lines(document, share=0.25):
        span: Span = span_of(line, 1)
        match = _BANK.search(span.text)
        if match and not _NO_BANK.search(fold(match[0])):
            return span.group(match).field(match[0].strip(), method="pattern")
    return None
