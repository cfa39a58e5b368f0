"""Rentenbescheid (notice on a pension) and the yearly adjustment (Rentenanpassung).

Issued by the Deutsche Rentenversicherung, a Berufsgenossenschaft or a professional scheme: kind of pension, begin, end
of a limited one, gross amount, contributions to health and care insurance, what is paid out. An adjustment prints old
and new amounts side by side: the new ones count. Not this: the forecast (Renteninformation, Rentenauskunft), the
history of contributions, an application, a statement for taxes (Rentenbezugsmitteilung), private pension plans.

Source: documents.md F8, F9; §§ 33-49 SGB VI.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Literal

from extractors.reading.columns import row_of, rows
from extractors.reading.flat import flat_head
from extractors.reading.holder import recipient
from extractors.reading.label_patterns import labels_saying
from extractors.reading.labels import Label, labelled, labels
from extractors.reading.letters import has_title, letter_date
from extractors.reading.money import Amount, adds_up, amount_in, amounts_in, only_amount_in
from extractors.reading.notices import Decision, decision_of
from extractors.reading.persons import holder_by_labels
from extractors.reading.spans import Span
from extractors.reading.text import fold
from extractors.reading.told import agreed, amount_at, at_once, begin_in, day_field, end_in, folded_text, told
from pipeline.document import Document, Page, Word
from pipeline.field import Field, Fields

ACTS: frozenset[str] = frozenset({"refusal", "revocation"})

PensionType = Literal["age", "full_reduction", "partial_reduction", "survivor", "other"]

_OTHERS = (
    "Renteninformation", "Ihre Renteninformation", "Rentenauskunft", "Ihre Rentenauskunft", "Versicherungsverlauf",
    "Rentenantrag", "Antrag", "Rentenbezugsmitteilung", "Feststellungsbescheid",
    "Mitteilung zur Vorlage beim Finanzamt", "Merkblatt", "Anhörung",
    "Information über die Meldung an die Finanzverwaltung", "Kontenklärung", "Lückenauskunft", "Standmitteilung",
    "Jahresmitteilung", "Wertmitteilung", "Eingangsbestätigung", "Beitragsbescheid", "Sozialversicherungsnachweis",
)  # fmt: skip
_ISSUER = re.compile(
    r"rentenversicherung|berufsgenossenschaft|\bbg [a-z]|unfallkasse|versorgungswerk|rentenservice|versorgungsanstalt|"
    r"zusatzversorgung|\bsvlfg\b|landesamt fur besoldung|pensionskasse|alterskasse"
)
_HEADING = re.compile(
    r"rentenbescheid|bescheid uber (?:\w+ ){0,4}\w*rente|rentenanpassung|anpassung (?:ihrer|der) \w*rente|"
    r"bewilligung .{0,60}rente|rente .{0,60}bewillig|zur leistungsanpassung|"
    r"leistung aus der gesetzlichen rentenversicherung|"
    r"ablehnung .{0,60}rente|neuberechnung .{0,40}rente|anderungsbescheid|umwandlung .{0,40}rente|"
    r"rente wird neu berechnet|\b(?:ihre?|die|hohe (?:der|ihrer)) [a-z-]*rente\b(?! (?:beantrag|im uberblick))|"
    r"\b(?:verletzten|witwen|witwer|waisen|alters|erwerbsminderungs|hinterbliebenen)rente\b|rente auf unbestimmte|"
    r"rentenbezug|bezug (?:einer|der|ihrer|von) \w*rente|rentenbescheinigung|rente (?:ab|zum) |"
    r"entziehung .{0,40}rente|weiterzahlung .{0,40}rente|aufhebung .{0,60}rente"
)
_FORECAST = re.compile(
    r"\brenteninformation\b|\brentenauskunft\b|hochrechnung|wurden sie .{0,60}rente|kunftige rentenanpassung"
)
_TYPES: tuple[tuple[PensionType, str], ...] = (
    ("full_reduction", r"wegen voller erwerbsminderung|volle erwerbsminderungsrente|erwerbsunfahigkeit"),
    ("partial_reduction", r"wegen teilweiser erwerbsminderung|berufsunfahigkeit"),
    ("survivor", r"\b(?:witwen|witwer|halbwaisen|vollwaisen|waisen|hinterbliebenen|erziehungs)-?(?:und witwer)?rente"),
    ("age", r"regelaltersrente|altersrente|altersruhegeld|altersruhegehalt|rente wegen alters"),
    ("other", r"verletztenrente|unfallrente|betriebsrente|zusatzrente|versorgungsrente|ruhegehalt|landabgaberente"),
)  # fmt: skip
_NET = (
    "Monatlicher Zahlbetrag", "Zahlbetrag", "Auszahlungsbetrag", "Auszuzahlender Betrag", "Zahlbetrag monatlich",
    "Nettorente", "Monatlicher Auszahlungsbetrag", "Auszahlung", "Monatliche Auszahlung", "Überweisungsbetrag",
    "Rentenzahlbetrag", "Netto", "Laufende monatliche Zahlung", "Auszahlungsbetrag monatlich",
    "Zu zahlender Betrag", "Monatlich auszuzahlen", "Zahlbetrag der Rente",
)  # fmt: skip
_GROSS = (
    "Monatliche Rente", "Rente brutto", "Rentenbetrag", "Bruttorente", "Monatlicher Rentenbetrag", "Monatsrente",
    "Rente monatlich", "Rente monatlich (brutto)", "Monatliche Bruttorente", "Rente (brutto)", "Bruttobetrag",
    "Monatlicher Bruttobetrag", "Monatsbetrag der Rente", "Rente", "Rentenhöhe", "Höhe der Rente", "Brutto",
)  # fmt: skip
_NOW = r"(?:(?:ihre?|die|der|neuer?|neues|kunftiger?|monatliche[rs]?|laufende[rs]?|derzeitige[rs]?|angepasste[rs]?) )*"
_OF_ANY_ISSUER = {
    False: (
        rf"{_NOW}(?:ihnen werden |wir zahlen(?: ihnen)?|wir uberweisen|rente netto\b|auszahlung\b|"
        r"(?:netto|auszahlungs|zahl|uberweisungs)-?(?:betrag|rente)\b)"
    ),
    True: (
        rf"{_NOW}(?:hohe (?:der|ihrer) (?:monatlichen )?(?:brutto)?rente\b|brutto-?(?:rente|betrag|monatsrente)?\b|"
        r"(?:monats)?-?(?:rente|rentenbetrag|betrag)\b(?=.*brutto))"
    ),
}
"""How labels of the amount before (True) and after contributions begin, whatever is added."""
_CONTRIBUTIONS = (
    "Krankenversicherung", "Pflegeversicherung", "Beitragsanteil Krankenversicherung", "Beitrag Pflegeversicherung",
    "Zusatzbeitrag", "Beitrag zur Krankenversicherung", "Beitrag zur Pflegeversicherung",
    "Beitragsanteil zur Krankenversicherung", "Beitrag Krankenversicherung", "abzüglich Krankenversicherung",
    "abzüglich Pflegeversicherung", "Beitragsanteil zur Pflegeversicherung", "Krankenversicherungsbeitrag",
    "Pflegeversicherungsbeitrag", "Beitragsanteil Pflegeversicherung", "Beitrag zur sozialen Pflegeversicherung",
)  # fmt: skip
_SAID_NET = (
    r"\bzahlen wir(?: ihnen)?(?: laufend)?(?: ab dem \S+)?(?: monatlich)?\b|"
    r"\b(?:auszahlungsbetrag|zahlbetrag)\b[^.]{0,40}?(?:betragt|von)\b|"
    r"\bwerden(?: ihnen)? laufend monatlich\b|\bmonatlich (?:ausgezahlt|uberwiesen) werden\b"
)
_SAID_GROSS = (
    r"\bmonatliche (?:brutto)?rente (?:betragt|belauft sich auf|von|in hohe von)\b|"
    r"\brente betragt(?: monatlich)?\b"
)
_SAID_CONTRIBUTION = r"\b(?:kranken|pflege)versicherung(?: in hohe)? von\b"
_BEGIN = (
    "Rentenbeginn",
    "Beginn der Rente",
    "Beginn",
    "Beginn der Zahlung",
    "Leistungsbeginn",
    "Die Rente beginnt am",
    "Rente ab",
)
_END = (
    "Rentenende",
    "Befristung",
    "befristet bis",
    "Ende der Rente",
    "Wegfall der Rente",
    "Befristet bis zum",
    "Rente bis",
    "Ende",
)
_SAID_END = (
    r"\b(?:endet|befristet|langstens|wegfall)\b[^.]{0,20}?(?:mit dem|mit ablauf des|am|bis zum|bis)\b|"
    r"\bbefristet bis(?: zum)?\b"
)
_HEADING_ROWS = 8
"""Rows above an amount among which the heading of its column is looked for."""
_NEW = re.compile(r"^(?:ab|neu\w*|kunftig\w*|zum)\b")


class PensionNotice(Fields):
    """What is paid a month: `monthly_amount` after contributions, `gross_monthly` before; both None where refused.

    `valid_until` None: no end is printed.
    """

    pension_type: Field[PensionType] | None = None
    monthly_amount: Field[Decimal] | None = None
    gross_monthly: Field[Decimal] | None = None
    valid_from: Field[dt.date] | None = None
    valid_until: Field[dt.date] | None = None
    decision: Field[Decision] | None = None


def identify(document: Document, /) -> float:
    """Return how sure it is that a pension is granted, adjusted or refused here."""
    head = flat_head(document, share=0.62)
    if not _HEADING.search(head) or not re.search(r"rente|ruhegehalt|ruhegeld", head):
        return 0.0
    if has_title(document, *_OTHERS, share=0.6) or _FORECAST.search(head):
        return 0.0
    text = folded_text(document).text
    if not _ISSUER.search(text) or decision_of(document) is None:
        return 0.0
    amount = _amount(document, _NET, _SAID_NET, "zahl|netto|uberweis|auszu|ihnen werden") is not None
    refused = bool(re.search(r"abgelehnt", text))
    return min(
        1.0,
        0.6
        + 0.2 * (amount or refused)
        + 0.1 * (_type(document) is not None)
        + 0.1 * bool(_ISSUER.search(head)),
    )


def extract(document: Document, /) -> PensionNotice:
    """Return what the notice says of the pension."""
    holder, own, decision = recipient(document), holder_by_labels(document), decision_of(document)
    person = holder.model_copy(update={"birth_date": own.birth_date}) if holder.family_name else own
    paid = decision is None or decision.value not in ("refused", "ended")
    net = _amount(document, _NET, _SAID_NET, "zahl|netto|uberweis|auszu|ihnen werden") if paid else None
    gross = _amount(document, _GROSS, _SAID_GROSS, "rente|brutto") if paid else None
    doubt = _equation(document, net, gross)
    return PensionNotice(
        family_name=person.family_name,
        given_names=person.given_names,
        birth_date=person.birth_date,
        persons=(person,) if person.family_name else (),
        issued_on=letter_date(document),
        pension_type=_type(document),
        monthly_amount=net.field(doubt=doubt) if net else None,
        gross_monthly=gross.field(doubt=doubt) if gross else None,
        valid_from=_begin(document) if paid else None,
        valid_until=_end(document) if paid else None,
        decision=decision,
    )


def _type(document: Document) -> Field[PensionType] | None:
    """The kind of pension named first; the notice on one may mention others in its hints."""
    text = folded_text(document)
    found = [
        (match.start(), kind, match) for kind, pattern in _TYPES if (match := re.search(pattern, text.text))
    ]
    if not found:
        return None
    _, kind, match = min(found, key=lambda item: item[0])
    span = text.touching(*match.span())
    return span.field(kind, method="sentence") if span else None


def _amount(document: Document, phrases: Sequence[str], said: str, says: str) -> Amount | None:
    """The amount at its label, of two columns the new one; else as running text says it."""
    for label in labels(document, *phrases):
        if not re.search(says, fold(label.span.text)) or re.search(r"versicher", fold(label.span.text)):
            continue
        hits = list(_behind(document, label))
        if hits:
            return _newest(hits, document.pages[label.span.page - 1])
    for label in labels_saying(document, _OF_ANY_ISSUER[phrases is _GROSS]):
        hits = list(_behind(document, label))
        if hits and re.search(says, fold(label.span.text)):
            return _newest(hits, document.pages[label.span.page - 1])
    told_so = next((hit for _, hit in told(document, said, amount_in, reach=60)), None)
    return told_so or amount_at(document, *phrases, says=says, shape=only_amount_in)


def _behind(document: Document, label: Label) -> Iterator[Amount]:
    """Yield the amounts of a label's row, where it is made of cells."""
    row = row_of(label.span, document.pages[label.span.page - 1])
    words = tuple(word for word in row if word.box.left >= label.span.box.right - 0.002)
    if words and _is_cell(words):
        yield from amounts_in(Span(label.span.page, words))


def _is_cell(words: Sequence[Word]) -> bool:
    """Whether a row is made of a label and amounts, not of a sentence."""
    text = fold(" ".join(word.text for word in words))
    return (
        len(
            re.findall(
                r"[a-z]{3,}", re.sub(r"\b(?:eur|euro|monatlich|brutto|netto|ab|bisher|neu)\b", "", text)
            )
        )
        <= 2
    )


def _newest(hits: Sequence[Amount], page: Page) -> Amount:
    """Of several amounts in a row the one under the heading "ab 01.07.2026" or "neu"; doubted where none says so."""
    if len(hits) == 1:
        return hits[0]
    above = [row for row in rows(page, hits[0].span.page) if row[0].box.top < hits[0].span.box.top]
    for row in reversed(above[-_HEADING_ROWS:]):
        heads = [word for word in row if _NEW.match(fold(word.text))]
        if heads and len(row) <= 8:
            right = _cell_right(heads[-1], row)
            return min(hits, key=lambda hit: abs(hit.span.box.right - right))
    return Amount(hits[-1].value, hits[-1].span, "ambiguous")


def _cell_right(head: Word, row: Sequence[Word]) -> float:
    """Where the heading's cell ends: "ab 01.07.2026" goes on behind its first word."""
    right = head.box.right
    for word in row:
        if 0 <= word.box.left - right < 0.015:
            right = word.box.right
    return right


def _equation(document: Document, net: Amount | None, gross: Amount | None) -> str | None:
    """Gross less contributions is what is paid out; where the printed contributions do not fit, both are doubted."""
    if net is None or gross is None:
        return None
    parts = _contributions(document)
    if net.value > gross.value:
        return "ambiguous"
    if not parts:
        return None
    return None if adds_up(net.value, [gross.value, *(-abs(part) for part in parts)]) else "ambiguous"


def _contributions(document: Document) -> list[Decimal]:
    seen: dict[tuple[int, float], Decimal] = {}
    for label in labels(document, *_CONTRIBUTIONS):
        hits = list(_behind(document, label))
        if hits:
            page = document.pages[label.span.page - 1]
            seen[label.span.page, round(label.line.box.top, 3)] = _newest(hits, page).value
    if seen:
        return list(seen.values())
    return [hit.value for _, hit in told(document, _SAID_CONTRIBUTION, amount_in, reach=24)]


def _begin(document: Document) -> Field[dt.date] | None:
    for label, hit in labelled(document, *_BEGIN, shape=begin_in):
        if not re.search(r"ende|bis", fold(label.span.text)):
            return day_field(hit)
    begins = told(
        document,
        r"\brente\b[^.]{0,40}\bbeginnt(?: am| mit dem)?\b|\b(?:wird|werden)? ?(?:zum|ab)(?: dem)?\b",
        at_once(begin_in),
        reach=20,
    )
    return next((day_field(hit) for _, hit in begins), None)


def _end(document: Document) -> Field[dt.date] | None:
    for _, hit in labelled(document, *_END, shape=end_in):
        return day_field(hit)
    return agreed([day_field(hit) for _, hit in told(document, _SAID_END, at_once(end_in), reach=20)])
