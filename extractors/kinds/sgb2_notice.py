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

from extractors.reading.benefit_periods import last_paid, period_of
from extractors.reading.benefits import UNDECIDED, headings
from extractors.reading.dates import date_in
from extractors.reading.flat import flat_head
from extractors.reading.holder import addressed
from extractors.reading.household_benefit import (
    MonthShare,
    PersonShare,
    months_of,
    name_of,
    shares_of,
    sheet_doubt,
    sheet_field,
    sheet_of,
    sheet_told,
    sum_doubt,
    total_of,
)
from extractors.reading.household_table import HouseholdTable, household_table
from extractors.reading.labels import labelled
from extractors.reading.letters import has_title, is_from, letter_date
from extractors.reading.money import Amount
from extractors.reading.notices import Decision, decision_of
from extractors.reading.shares import Share, shares_in
from extractors.reading.spans import Span, lines, zone
from extractors.reading.text import fold
from extractors.reading.told import (
    agreed,
    folded_text,
)
from pipeline.document import Document, Page
from pipeline.field import Field, Fields, Person

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
_FOR_ONE_THING = re.compile(
    r"bildung und teilhabe|erstausstattung|umzug|kaution|darlehen|einstiegsgeld|eingliederung|vermittlungsbudget|"
    r"fahr(?:t)?kosten|gutschein|massnahme|weiterbildung|mehraufwand|arbeitsgelegenheit|klassenfahrt|schulbedarf|"
    r"ratenzahlung|aufrechnung|pfandung|forderung|kinderzuschlag|wohngeld|unterhalt\b|beschaftigungsbonus|zuschuss"
)
_EACH_MONTH = re.compile(
    r"(?:monatlich|je monat|pro monat|im monat)[^.]{0,60}\d[.,]\d\d|\d[.,]\d\d\b[^.]{0,60}(?:monatlich|je monat|"
    r"pro monat|im monat)"
)
_TELLS = (
    r"geandert|andert sich|festgesetzt|sie erhalten|erhalten sie|bekommen|zahlen wir|wir zahlen|"
    r"\bheben? (?:ich|wir)\b"
)
_MEMBERS = re.compile(
    r"\b(?:bedarfsgemeinschaft|haushalt)\b[^.\d]{0,40}?(?<![\d.,])(?P<number>\d)(?= (?:personen|mitglieder)\b)"
)
_SHEET_TITLE = re.compile(
    r"\bberechnungsbogen|\bberechnung der (?:leistung|monatlich|hohe)|\banlage zum bescheid"
)
_REFERENCES = (
    "Nummer der Bedarfsgemeinschaft", "BG-Nummer", "BG-Nr.", "BG-Nr", "Bedarfsgemeinschaft", "Aktenzeichen", "Az.",
    "Geschäftszeichen", "Mein Zeichen", "Unser Zeichen", "Aktenzeichen (bitte immer angeben)",
)  # fmt: skip
_HEAD, _LEAST_DIGITS = 0.36, 4
_REFERENCE = re.compile(r"(?<!\d)(\d{5}\s?//\s?\d{7})(?!\d)")


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
    text = folded_text(document).text
    from_office = is_from(document, "Jobcenter") or bool(re.search(r"^.{0,90}job-?center", text))
    law = _LAW.search(head) or (from_office and _paid_monthly(document, text))
    if not law or has_title(document, *_OTHERS, share=0.6) or _OTHER_LAW.search(head):
        return 0.0
    decision = decision_of(document)
    if decision is None:
        return 0.0
    office = from_office or "jobcenter" in text or "job-center" in text
    household = bool(
        re.search(r"bedarfsgemeinschaft|leistungsberechtigt|hilfebedurftig|berechnungsbogen", text)
    )
    refuses = r"abgelehnt|\blehnen? (?:ich|wir)\b"
    operative = bool(re.search(rf"bewillig|aufgehoben|{refuses}|eingestellt|keine leistungen|{_TELLS}", text))
    if not operative or not (office or household):
        return 0.0
    return min(1.0, 0.6 + 0.2 * office + 0.1 * household + 0.1 * (_reference(document) is not None))


def _paid_monthly(document: Document, text: str) -> bool:
    """Whether a Jobcenter that names no law says what it pays each month to a household or for a period.

    Single aids, measures and loans name what they are for in their heading.
    """
    headed = any(_FOR_ONE_THING.search(heading) for heading in headings(document))
    known = _reference(document) is not None or "bg-nummer" in text or any(period_of(document))
    return not headed and known and bool(_EACH_MONTH.search(text)) and not UNDECIDED.search(text)


def belongs(document: Document, page: Page) -> bool:
    """Whether the page right behind is the notice's calculation sheet."""
    last = document.pages[-1]
    if page.file != last.file or page.number != last.number + 1:
        return False
    head = fold(zone(page, top=0.0, bottom=0.35))
    return bool(_SHEET_TITLE.search(head)) and not re.search(r"sehr geehrte", head)


def extract(document: Document, /) -> Sgb2Notice:
    """Return what the notice decides."""
    holder, decision = addressed(document), decision_of(document)
    paid = decision is None or decision.value not in ("ended", "refused")
    shares = tuple(share for share in shares_in(document, role="member") if share.amounts) if paid else ()
    table = household_table(document) if paid else None
    shares = shares or (table.shares("member") if table else ())
    months = months_of(document) if paid else None
    # a refusal for too much income tells the need and the income in sentences
    sheet = _sheet(document, table) if paid else {"housing": None, **_refused(document)}
    total = total_of(document, months, shares, sheet) if paid else None
    doubt = sheet_doubt(sheet, total) or (total.doubt if total else None)
    period = period_of(document) if paid else (None, last_paid(document))
    persons = _persons(holder, shares)
    return Sgb2Notice(
        family_name=holder.family_name,
        given_names=holder.given_names,
        birth_date=persons[0].birth_date if holder.family_name and persons else None,
        persons=persons,
        issued_on=letter_date(document),
        monthly_amount=total.field(doubt=doubt or sum_doubt(total, shares)) if total else None,
        need_total=sheet_field(sheet["need"], doubt),
        housing_cost=sheet_field(sheet["housing"], doubt),
        income_counted=sheet_field(sheet["income"], doubt),
        valid_from=period[0],
        valid_until=period[1],
        members=_members(shares, total) or (_members_said(document) if paid else None),
        decision=decision,
        by_person=_by_person(shares, total),
        by_month=months,
        reference=_reference(document),
    )


def _members(shares: tuple[Share, ...], total: Amount | None) -> Field[int] | None:
    """How many get a share; doubted where the shares do not make the total: a row may be lost."""
    first = shares[0].person if shares else Person()
    place = first.birth_date or first.family_name
    doubt = (total.doubt or sum_doubt(total, shares)) if total else None
    return place.model_copy(update={"value": len(shares), "doubt": doubt}) if place else None  # type: ignore[return-value]


def _by_person(shares: tuple[Share, ...], total: Amount | None) -> Field[tuple[PersonShare, ...]] | None:
    """What each person gets; doubted like the total to which it comes."""
    found = shares_of(shares, total)
    if found is None or total is None or not total.doubt or found.doubt:
        return found
    return found.model_copy(update={"doubt": total.doubt})


def _members_said(document: Document) -> Field[int] | None:
    """The size of the household that a sentence tells: "Bedarfsgemeinschaft (4 Personen)"."""
    text = folded_text(document)
    found = [
        span.field(int(match["number"]), method="sentence")
        for match in _MEMBERS.finditer(text.text)
        if (span := text.touching(*match.span("number")))
    ]
    return agreed(found)


def _sheet(document: Document, table: HouseholdTable | None) -> dict[str, Amount | None]:
    """Need, dwelling and income: of the rows of a sheet, else of the columns of a table, else of sentences."""
    sheet, told = sheet_of(document), sheet_told(document)
    for name in ("housing", "income"):
        column = table.total("housing" if name == "housing" else "income") if table else None
        sheet[name] = column or sheet[name] or told[name]
    sheet["need"] = sheet["need"] or told["need"]
    return sheet


def _refused(document: Document) -> dict[str, Amount | None]:
    """Need and income with which a refusal is explained."""
    told = sheet_told(document)
    return {name: told[name] for name in ("need", "income")}


def _persons(holder: Person, shares: tuple[Share, ...]) -> tuple[Person, ...]:
    """The recipient first, with the birth date of the own row; then the others of the household."""
    members = [share.person for share in shares]
    own = next((p for p in members if holder.family_name and name_of(p) == name_of(holder)), None)
    first = own.model_copy(update={"role": "holder"}) if own else holder
    return (*((first,) if first.family_name else ()), *(p for p in members if p is not own))


def _reference(document: Document) -> Field[str] | None:
    for span in lines(document, pages=[1]):
        match = _REFERENCE.search(span.text)
        if match:
            return span.group(match, 1).field(re.sub(r"\s", "", match[1]), method="pattern")
    head = Document(pages=document.pages[:1])
    for label, span in labelled(head, *_REFERENCES, shape=_own_number, order=("behind", "right", "below")):
        if label.line.box.top < _HEAD:
            return span.field(span.text.strip(" .,;:"), method="label")
    return None


def _own_number(span: Span) -> Span | None:
    """The reference of an authority that has none of the federal form: one word with four digits at least."""
    if len(span.words) > 4 or date_in(span):
        return None
    first = Span(span.page, span.words[:1])
    return first if sum(map(str.isdigit, first.text)) >= _LEAST_DIGITS else None
