"""Bewilligungsbescheid nach dem SGB II (notice on Bürgergeld, from July 2026 Grundsicherungsgeld), of a Jobcenter.

Grants benefits to a household for some months: total a month, share of each person, and on the calculation sheet the
need, the cost of the dwelling and the income counted; provisional, changed, ended or refused, which `decision` tells.
Not this: the application, an invitation, a hearing, a request for papers, a reduction (Minderung), a claim for
repayment, a cooperation plan, notices under SGB III (Arbeitslosengeld I), SGB XII, AsylbLG, on Wohngeld or
Kinderzuschlag.

Source: documents.md F14; §§ 7, 19-22, 41, 41a SGB II.
"""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal

import pydantic

from extractors.reading.benefit_periods import last_paid, period_of
from extractors.reading.columns import row_of, rows
from extractors.reading.flat import flat_head
from extractors.reading.holder import recipient
from extractors.reading.labels import labels
from extractors.reading.letters import has_title, is_from, letter_date
from extractors.reading.money import ROUNDING, Amount, adds_up, amounts_in, only_amount_in
from extractors.reading.months import month_in
from extractors.reading.notices import Decision, decision_of
from extractors.reading.shares import Share, shares_in
from extractors.reading.spans import Span, lines, zone
from extractors.reading.text import fold
from extractors.reading.told import (
    amount_at,
    amount_told,
    folded_text,
)
from extractors.reading.totals import total_among, total_of_row
from pipeline.document import Document, Page
from pipeline.field import Field, Fields, Person
from pipeline.frozen import Frozen

ACTS: frozenset[str] = frozenset({"refusal", "revocation", "request"})
"""A provisional grant asks for papers, too; without a decision it is no notice."""

_LAW = re.compile(
    r"\bsgb ii\b|\bsgb 2\b|zweite[ns]? buch(?:es)? sozialgesetzbuch|burgergeld|grundsicherungsgeld|"
    r"arbeitslosengeld ii\b|"
    r"sicherung des lebensunterhalts?"
)
_OTHERS = (
    "Antrag", "Weiterbewilligungsantrag", "Hauptantrag", "Einladung", "Anhörung", "Kooperationsplan",
    "Eingliederungsvereinbarung", "Minderung", "Minderungsbescheid", "Erstattungsbescheid", "Mahnung", "Merkblatt",
    "Aufforderung", "Mitwirkung", "Zahlungserinnerung", "Bescheid über Grundsicherung im Alter",
    "Bescheid über Wohngeld", "Wohngeldbescheid", "Vermittlungsvorschlag", "Anlage", "Aufforderung zur Mitwirkung",
    "Leistungsminderung", "Feststellung einer Minderung", "Erstattung", "Zusicherung",
)  # fmt: skip
_OTHER_LAW = re.compile(
    r"asylbewerberleistung|\basylblg\b|grundsicherung im alter|\bsgb xii\b|136 sgb iii|kinderzuschlag nach"
)
_SHEET_TITLE = re.compile(
    r"\bberechnungsbogen|\bberechnung der (?:leistung|monatlich|hohe)|\banlage zum bescheid"
)
_REFERENCE = re.compile(r"(?<!\d)(\d{5}\s?//\s?\d{7})(?!\d)")
_TOTAL_LABELS = (
    "Monatlicher Gesamtbetrag",
    "Gesamtbetrag",
    "Gesamtbetrag monatlich",
    "Monatlich insgesamt",
    "Leistungen insgesamt",
    "Summe",
)
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


class PersonShare(Frozen):
    """What one person of the household gets a month."""

    person: str = pydantic.Field(repr=False)
    amount: Decimal


class MonthShare(Frozen):
    """What the household gets in a month ("2026-10")."""

    month: str
    amount: Decimal


class Sgb2Notice(Fields):
    """What the notice decides; amounts are euros a month.

    `monthly_amount` None: refused, ended, or not printed. `valid_until` of a notice that ends the benefit is the last
    day for which it is paid. `members`: who gets a share, the applicant among them.
    """

    monthly_amount: Field[Decimal] | None = None
    need_total: Field[Decimal] | None = None
    housing_cost: Field[Decimal] | None = None
    income_counted: Field[Decimal] | None = None
    valid_from: Field[dt.date] | None = None
    valid_until: Field[dt.date] | None = None
    members: Field[int] | None = None
    decision: Field[Decision] | None = None
    by_person: Field[tuple[PersonShare, ...]] | None = None
    by_month: Field[tuple[MonthShare, ...]] | None = None
    reference: Field[str] | None = None


def identify(document: Document, /) -> float:
    """Return how sure it is that a Jobcenter decides on benefits under the SGB II here."""
    head = flat_head(document, share=0.62)
    if not _LAW.search(head) or has_title(document, *_OTHERS, share=0.6) or _OTHER_LAW.search(head):
        return 0.0
    decision = decision_of(document)
    if decision is None:
        return 0.0
    text = folded_text(document).text
    office = is_from(document, "Jobcenter") or "jobcenter" in text or "job-center" in text
    household = bool(
        re.search(r"bedarfsgemeinschaft|leistungsberechtigt|hilfebedurftig|berechnungsbogen", text)
    )
    refuses = r"abgelehnt|\blehnen? (?:ich|wir)\b"
    operative = bool(re.search(rf"bewillig|aufgehoben|{refuses}|eingestellt|keine leistungen|geandert", text))
    if not operative or not (office or household):
        return 0.0
    return min(1.0, 0.6 + 0.2 * office + 0.1 * household + 0.1 * (_reference(document) is not None))


def belongs(document: Document, page: Page) -> bool:
    """Whether the page right behind is the notice's calculation sheet."""
    last = document.pages[-1]
    if page.file != last.file or page.number != last.number + 1:
        return False
    head = fold(zone(page, top=0.0, bottom=0.35))
    return bool(_SHEET_TITLE.search(head)) and not re.search(r"sehr geehrte", head)


def extract(document: Document, /) -> Sgb2Notice:
    """Return what the notice decides."""
    holder, decision = recipient(document), decision_of(document)
    paid = decision is None or decision.value not in ("ended", "refused")
    shares = tuple(share for share in shares_in(document, role="member") if share.amounts) if paid else ()
    months = _months(document) if paid else None
    total = _total(document, months, shares) if paid else None
    sheet = {
        name: total_of_row(document, *labels, says=says) if paid else None
        for name, (labels, says) in _SHEET.items()
    }
    doubt = _equation(sheet, total)
    period = period_of(document) if paid else (None, last_paid(document))
    return Sgb2Notice(
        family_name=holder.family_name,
        given_names=holder.given_names,
        persons=_persons(holder, shares),
        issued_on=letter_date(document),
        monthly_amount=total.field(doubt=doubt or _sum_doubt(total, shares)) if total else None,
        need_total=_field(sheet["need"], doubt),
        housing_cost=_field(sheet["housing"], doubt),
        income_counted=_field(sheet["income"], doubt),
        valid_from=period[0],
        valid_until=period[1],
        members=_members(shares),
        decision=decision,
        by_person=_by_person(shares, total),
        by_month=months,
        reference=_reference(document),
    )


_SHEET = {
    "need": (_NEED, r"bedarf"),
    "housing": (_HOUSING, r"unterkunft|kdu"),
    "income": (_INCOME, r"einkommen"),
}


def _field(hit: Amount | None, doubt: str | None) -> Field[Decimal] | None:
    return hit.field(doubt=doubt) if hit else None


def _equation(sheet: dict[str, Amount | None], total: Amount | None) -> str | None:
    """Need less income is the benefit; where the three do not fit, each of them is doubted."""
    need, income = sheet["need"], sheet["income"]
    if need is None or income is None or total is None:
        return None
    return None if adds_up(total.value, [need.value, -abs(income.value)]) else "ambiguous"


def _sum_doubt(total: Amount, shares: tuple[Share, ...]) -> str | None:
    amounts = _own_amounts(shares, total)
    return None if not amounts or adds_up(total.value, [hit.value for hit in amounts]) else "ambiguous"


def _total(
    document: Document, months: Field[tuple[MonthShare, ...]] | None, shares: tuple[Share, ...]
) -> Amount | None:
    """The total as told, of a table the last month's, else what the shares come to where they are one each."""
    said = amount_told(document, _TOTAL_SAID, reach=60) or _total_of_table(document)
    if said and not months:
        return said
    table = _month_rows(document)
    if table:
        _, last = table[-1]
        doubt = "two_readings" if len({hit.value for _, hit in table}) > 1 else last.doubt
        return Amount(last.value, last.span, doubt)
    if shares and all(len(share.amounts) == 1 for share in shares):
        first = shares[0].amounts[0]
        doubt = next((share.amounts[0].doubt for share in shares if share.amounts[0].doubt), None)
        return Amount(sum((s.amounts[0].value for s in shares), Decimal(0)), first.span, doubt)
    return None


def _total_of_table(document: Document) -> Amount | None:
    """The last amount of the row of totals; doubted where it has several columns (need, dwelling, income, benefit)."""
    for label in labels(document, *_TOTAL_LABELS):
        if not re.search("gesamtbetrag|summe|insgesamt", fold(label.span.text)):
            continue
        row = row_of(label.span, document.pages[label.span.page - 1])
        words = tuple(word for word in row if word.box.left >= label.span.box.right - 0.002)
        hits = list(amounts_in(Span(label.span.page, words))) if words else []
        if hits:
            return hits[0] if len(hits) == 1 else Amount(hits[-1].value, hits[-1].span, "ambiguous")
    return amount_at(document, *_TOTAL_LABELS, says="gesamtbetrag|summe|insgesamt", shape=only_amount_in)


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


def _months(document: Document) -> Field[tuple[MonthShare, ...]] | None:
    table = _month_rows(document)
    if len(table) < 2:
        return None
    doubt = next((hit.doubt for _, hit in table if hit.doubt), None)
    rows_ = tuple(MonthShare(month=month, amount=hit.value) for month, hit in table)
    confidence = min(hit.span.confidence for _, hit in table)
    return table[0][1].span.field(
        rows_, method="structure", confidence=min(1.0, confidence + 0.03), doubt=doubt
    )


def _own_amounts(shares: tuple[Share, ...], total: Amount | None) -> list[Amount]:
    """The column of a table of persons whose amounts make the total; the only one; else the last."""
    width = min((len(share.amounts) for share in shares), default=0)
    for column in range(width):
        hits = [share.amounts[column] for share in shares]
        if total and adds_up(total.value, [hit.value for hit in hits], within=ROUNDING):
            return hits
    return [share.amounts[-1] for share in shares] if width else []


def _by_person(shares: tuple[Share, ...], total: Amount | None) -> Field[tuple[PersonShare, ...]] | None:
    hits = _own_amounts(shares, total)
    if not hits:
        return None
    fits = total is None or adds_up(total.value, [hit.value for hit in hits])
    doubt = next((hit.doubt for hit in hits if hit.doubt), None if fits else "ambiguous")
    rows_ = tuple(
        PersonShare(person=_name(share.person), amount=hit.value)
        for share, hit in zip(shares, hits, strict=True)
    )
    confidence = min(hit.span.confidence for hit in hits)
    return hits[0].span.field(rows_, method="structure", confidence=min(1.0, confidence + 0.03), doubt=doubt)


def _name(person: Person) -> str:
    return " ".join(part.value for part in (person.given_names, person.family_name) if part)


def _members(shares: tuple[Share, ...]) -> Field[int] | None:
    born = shares[0].person.birth_date if shares else None
    return born.model_copy(update={"value": len(shares)}) if born else None  # type: ignore[return-value]


def _persons(holder: Person, shares: tuple[Share, ...]) -> tuple[Person, ...]:
    """The recipient first, with the birth date of the own row; then the others of the household."""
    members = [share.person for share in shares]
    own = next((p for p in members if holder.family_name and _name(p) == _name(holder)), None)
    first = own.model_copy(update={"role": "holder"}) if own else holder
    return (*((first,) if first.family_name else ()), *(p for p in members if p is not own))


def _reference(document: Document) -> Field[str] | None:
    for span in lines(document, pages=[1]):
        match = _REFERENCE.search(span.text)
        if match:
            return span.group(match, 1).field(re.sub(r"\s", "", match[1]), method="pattern")
    return None
