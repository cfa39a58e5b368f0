"""What a notice of a Jobcenter pays a household (Berechnungsbogen): total, shares, months, and the sheet behind them.

    Gesamtbedarf 1.857,00     Unterkunft und Heizung 745,00     zu berücksichtigendes Einkommen 412,80

Need less income is the benefit, and the shares of the persons make it, too; so a total is proven or doubted.

Source: documents.md F14; §§ 9, 19, 20, 22 SGB II.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal

import pydantic

from pipeline.document import Document
from pipeline.field import Field, Person
from pipeline.frozen import Frozen

from .benefit_labels import MONTHLY
from .benefit_rates import told_amounts
from .columns import row_of, rows
from .labels import labelled, labels
from .money import ROUNDING, Amount, adds_up, amounts_in, only_amount_in
from .months import month_in
from .shares import Share
from .spans import Span
from .text import fold
from .told import amount_told
from .totals import total_among, total_of_row

_TOTAL_LABELS = (
    "Monatlicher Gesamtbetrag",
    "Gesamtbetrag",
    "Gesamtbetrag monatlich",
    "Monatlich insgesamt",
    "Leistungen insgesamt",
    "Summe",
)
_BENEFIT = r"\b(?:burgergeld|grundsicherungsgeld|arbeitslosengeld (?:ii|2)|sozialgeld|alg ?ii)\w*"
_PAID_LABELS = (
    "Auszahlung", "Auszahlungsbetrag", "Monatliche Leistung", "Leistung monatlich", "Zahlbetrag", "Leistungsanspruch",
    "Monatlicher Anspruch", "Anspruch", "Bewilligte Leistung", "Leistungsbetrag", "Monatliche Auszahlung",
)  # fmt: skip
_TOTAL_SAID = (
    r"\bgesamtbetrag\b[^.]{0,90}?\bin hohe von\b|\bgesamtbetrag(?: von| betragt| belauft sich auf)\b|"
    r"\bmonatlich insgesamt\b|"
    r"\binsgesamt monatlich\b"
)
_NEED = (
    "Gesamtbedarf", "Bedarf gesamt", "Summe Bedarf", "Gesamtbedarf monatlich", "Summe der Bedarfe",
    "Bedarfe gesamt", "Monatlicher Gesamtbedarf", "Gesamtbetrag der Bedarfe", "Summe Bedarfe", "Bedarf insgesamt",
    "Monatlicher Bedarf", "Bedarf",
)  # fmt: skip
_HOUSING = (
    "Kosten der Unterkunft und Heizung", "Bedarfe für Unterkunft und Heizung", "Unterkunft und Heizung",
    "Kosten für Unterkunft und Heizung", "Bedarf für Unterkunft und Heizung", "Kosten der Unterkunft", "KdU",
    "Leistungen für Unterkunft und Heizung", "Summe Unterkunft und Heizung",
)  # fmt: skip
_INCOME = (
    "Anzurechnendes Einkommen", "Zu berücksichtigendes Einkommen", "Angerechnetes Einkommen", "Einkommen gesamt",
    "Summe Einkommen", "Gesamteinkommen", "Zu berücksichtigendes Gesamteinkommen", "Anrechenbares Einkommen",
    "Einkommen (anzurechnen)", "Summe des Einkommens", "Anzurechnendes Gesamteinkommen",
)  # fmt: skip
_WHOLE = (
    r"(?:(?:summe|gesamt\w*|monatliche[rs]?|anerkannte[rn]?|laufende|tatsachliche|angemessene|der|des|"
    r"ihre?)[ -]?)*"
)
_DWELLING = (
    r"(?:(?:kosten|bedarfe?|aufwendungen|leistungen) (?:der|fur(?: die| ihre)?) (?:unterkunft|wohnung)|wohnkosten|"
    r"unterkunftskosten|unterkunft,? (?:und|inkl\.?|einschl\.?|mit) heizung|warmmiete|bruttowarmmiete|"
    r"(?:grund|kalt)?miete,? (?=.*heiz))"
)
"""Rows of the dwelling that hold the heating, too; a row of the bare rent is a part."""


class PersonShare(Frozen):
    """What one person of the household gets a month."""

    person: str = pydantic.Field(repr=False)
    amount: Decimal


class MonthShare(Frozen):
    """What the household gets in a month ("2026-10")."""

    month: str
    amount: Decimal


_SHEET = {
    "need": (_NEED, r"bedarf", rf"{_WHOLE}bedarfe?\b(?! (?:fur|an|je)\b)"),
    "housing": (_HOUSING, r"unterkunft|kdu|miete|wohn", rf"{_WHOLE}{_DWELLING}"),
    "income": (
        _INCOME,
        r"einkommen",
        rf"{_WHOLE}(?:(?:abzuglich|abzgl\.?|minus|vermindert um|abzug) )?(?:(?:das|des|vom|ihr|ihres|anrechenbare[sn]?|"
        r"anzurechnende[sn]?|(?:zu )?berucksichtig\w+|bereinigte[sn]?|angerechnete[sn]?) )+\w*einkommens?\b|"
        rf"{_WHOLE}(?:abzuglich|abzgl\.?|minus|vermindert um|abzug|\./\.) \w*einkommen\b|einkommensanrechnung\b",
    ),
}


_PARTS_OF = {"need": r"\W*(?:fur|an|je|zur?)\b"}
"""What goes on behind a label whose row is a part: "Bedarfe für Unterkunft und Heizung" are not the whole need."""
_SHEET_SAID = {
    "need": r"\b(?:gesamt|monats)bedarf\w*(?: nach dem sgb ii)?(?: \([^)]*\))? "
    r"(?=(?:betragt|belauft|liegt|von|in hohe|wird|ist|war)\b)",
    "housing": r"\b(?:fur |der |ihrer )(?:die )?(?:unterkunft und heizung|unterkunft|miete und heizung|warmmiete)\b"
    r"(?=[^.]{0,60}(?:enthalten|berucksichtig|anerkann|entfall|eingerechnet))",
    "income": r"\b(?:als einkommen (?:rechne|berucksichtig|werde|wird|haben)\w*|einkommen (?:in hohe )?von|"
    r"(?:anzurechnende[sn]?|anrechenbare[sn]?|zu berucksichtigende[sn]?|bereinigte[sn]?) (?:gesamt)?einkommen "
    r"(?=(?:von|in hohe|betragt|belauft|liegt)\b)|"
    r"(?:rechne|rechnen|berucksichtige|berucksichtigen) (?:ich|wir) (?:ihr |das )?(?:bereinigte )?\w*einkommen)\b",
}


def sheet_of(document: Document) -> dict[str, Amount | None]:
    """Return need, cost of the dwelling and counted income of the calculation sheet; None for what is not there."""
    return {
        name: total_of_row(document, *phrases, says=says, saying=saying, unless=_PARTS_OF.get(name, ""))
        for name, (phrases, says, saying) in _SHEET.items()
    }


def sheet_told(document: Document) -> dict[str, Amount | None]:
    """Return need, cost of the dwelling and counted income as sentences tell them; None for what they do not."""
    return {name: amount_told(document, pattern, reach=70) for name, pattern in _SHEET_SAID.items()}


def sheet_field(hit: Amount | None, doubt: str | None) -> Field[Decimal] | None:
    """Return an amount of the sheet as a field."""
    return hit.field(doubt=doubt) if hit else None


def sheet_doubt(sheet: Mapping[str, Amount | None], total: Amount | None) -> str | None:
    """Need less income is the benefit; where the three do not fit, each of them is doubted."""
    need, income = sheet["need"], sheet["income"]
    if need is None or income is None or total is None:
        return None
    return None if adds_up(total.value, [need.value, -abs(income.value)]) else "ambiguous"


def sum_doubt(total: Amount, shares: tuple[Share, ...]) -> str | None:
    """Return the doubt of a total that the shares do not make; None where they do or there are none."""
    amounts = _own_amounts(shares, total)
    return None if not amounts or adds_up(total.value, [hit.value for hit in amounts]) else "ambiguous"


def total_of(
    document: Document,
    months: Field[tuple[MonthShare, ...]] | None,
    shares: tuple[Share, ...],
    sheet: Mapping[str, Amount | None],
) -> Amount | None:
    """Return the total: as told, of a table of months the last one's, else what the shares come to.

    Of several readings the one counts that the equations of the paper prove.
    """
    said = amount_told(document, _TOTAL_SAID, reach=60)
    table = _month_rows(document)
    if table and (months or said is None):
        _, last = table[-1]
        doubt = "two_readings" if len({hit.value for _, hit in table}) > 1 else last.doubt
        return Amount(last.value, last.span, doubt)
    paid = total_of_row(document, *_PAID_LABELS, says="auszahl|leistung|zahlbetrag|anspruch")
    plain = [
        said or next(told_amounts(document, MONTHLY, name=_BENEFIT), None),
        _total_of_table(document),
        _sum_of(shares),
        paid,
    ]
    known = [hit for hit in plain if hit]
    proven = next((hit for hit in known if _is_proven(hit, shares, sheet)), None)
    if proven and known[0].value != proven.value:
        # what the notice says first and what its own figures make are not the same
        return Amount(proven.value, proven.span, "two_readings")
    chosen = proven or next((hit for hit in (said, *plain[1:], *plain[:1]) if hit), None)
    first = plain[0]
    if chosen and not proven and first and first.value != chosen.value:
        # the rows that are read do not come to what the notice says
        return Amount(chosen.value, chosen.span, chosen.doubt or "two_readings")
    return chosen


def _is_proven(total: Amount, shares: tuple[Share, ...], sheet: Mapping[str, Amount | None]) -> bool:
    """Whether need less income, or the shares of the persons, make a total."""
    need, income = sheet["need"], sheet["income"]
    if need and income and adds_up(total.value, [need.value, -abs(income.value)]):
        return True
    parts = _sum_of(shares)
    return bool(parts and len(shares) > 1 and adds_up(total.value, [parts.value]))


def _sum_of(shares: tuple[Share, ...]) -> Amount | None:
    """What the shares come to where each is one amount."""
    if not shares or any(len(share.amounts) != 1 for share in shares):
        return None
    first = shares[0].amounts[0]
    doubt = next((share.amounts[0].doubt for share in shares if share.amounts[0].doubt), None)
    return Amount(sum((s.amounts[0].value for s in shares), Decimal(0)), first.span, doubt)


def _total_of_table(document: Document) -> Amount | None:
    """The last amount of the row of totals; doubted where it has several columns (need, dwelling, income, benefit).

    A label with nothing behind it is the caption of a column, whose rows are no totals.
    """
    for label in labels(document, *_TOTAL_LABELS):
        if not re.search("gesamtbetrag|summe|insgesamt", fold(label.span.text)):
            continue
        row = row_of(label.span, document.pages[label.span.page - 1])
        words = tuple(word for word in row if word.box.left >= label.span.box.right - 0.002)
        hits = list(amounts_in(Span(label.span.page, words))) if words else []
        if hits:
            return hits[0] if len(hits) == 1 else Amount(hits[-1].value, hits[-1].span, "ambiguous")
    for label, hit in labelled(document, *_TOTAL_LABELS, shape=only_amount_in):
        if len(row_of(label.span, document.pages[label.span.page - 1])) == len(label.span.words):
            return hit
    return None


def _month_rows(document: Document) -> list[tuple[str, Amount]]:
    """Rows "Oktober 2026   1.335,28" of a table of months."""
    found = []
    for number, page in enumerate(document.pages, 1):
        for row in rows(page, number):
            span = Span(number, row)
            month = month_in(span)
            if month is None or month.span.words[0] is not row[0] or len(row) > 12:
                continue
            rest = (
                Span(number, tuple(w for w in row if w not in month.span.words))
                if len(row) > len(month.span.words)
                else None
            )
            hit = (
                total_among(list(amounts_in(rest)))
                if rest and not re.search(r"[a-z]{5}", fold(rest.text))
                else None
            )
            if hit:
                found.append((month.value, hit))
    return found


def months_of(document: Document) -> Field[tuple[MonthShare, ...]] | None:
    """Return what a table pays for each month; None where fewer than two are listed."""
    table = _month_rows(document)
    if len(table) < 2:
        return None
    doubt = next((hit.doubt for _, hit in table if hit.doubt), None)
    rows_ = tuple(MonthShare(month=month, amount=hit.value) for month, hit in table)
    confidence = min(hit.span.confidence for _, hit in table)
    return table[0][1].span.field(rows_, method="structure", confidence=confidence, doubt=doubt)


def _own_amounts(shares: tuple[Share, ...], total: Amount | None) -> list[Amount]:
    """The column of a table of persons whose amounts make the total; the only one; else the last."""
    width = min((len(share.amounts) for share in shares), default=0)
    for column in range(width):
        hits = [share.amounts[column] for share in shares]
        if total and adds_up(total.value, [hit.value for hit in hits], within=ROUNDING):
            return hits
    return [share.amounts[-1] for share in shares] if width else []


def shares_of(shares: tuple[Share, ...], total: Amount | None) -> Field[tuple[PersonShare, ...]] | None:
    """Return what each person gets; doubted where it does not make the total."""
    hits = _own_amounts(shares, total)
    if not hits:
        return None
    fits = total is None or adds_up(total.value, [hit.value for hit in hits])
    doubt = next((hit.doubt for hit in hits if hit.doubt), None if fits else "ambiguous")
    rows_ = tuple(
        PersonShare(person=name_of(share.person), amount=hit.value)
        for share, hit in zip(shares, hits, strict=True)
    )
    confidence = min(hit.span.confidence for hit in hits)
    return hits[0].span.field(rows_, method="structure", confidence=confidence, doubt=doubt)


def name_of(person: Person) -> str:
    """Return given names and family name as one text."""
    return " ".join(part.value for part in (person.given_names, person.family_name) if part)
