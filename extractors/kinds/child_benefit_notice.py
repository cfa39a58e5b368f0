"""Kindergeldbescheid (notice on child benefit) of a Familienkasse.

Says for which children how much is paid from when until when; changes, ends or refuses it, which `decision` tells. Not
this: the application (KG 1, Anlage Kind), its receipt, a request for papers, a hearing, the notice on Kinderzuschlag,
Unterhaltsvorschuss or Elterngeld, a leaflet, a bank statement.

Source: documents.md F10; §§ 62-70 EStG, BKGG.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import re
from decimal import Decimal

import pydantic

from extractors.reading.benefits import UNDECIDED, headings
from extractors.reading.flat import flat_head
from extractors.reading.holder import addressed
from extractors.reading.letters import has_title, letter_date
from extractors.reading.money import Amount, adds_up
from extractors.reading.notices import Decision, decision_of
from extractors.reading.shares import Share, shares_in
from extractors.reading.spans import lines
from extractors.reading.told import (
    agreed,
    amount_at,
    amount_told,
    at_once,
    begin_in,
    day_field,
    end_in,
    folded_text,
    told,
)
from pipeline.document import Document
from pipeline.field import Field, Fields
from pipeline.frozen import Frozen

ACTS: frozenset[str] = frozenset({"refusal", "revocation"})

_OTHERS = (
    "Antrag", "Antrag auf Kindergeld", "Anlage Kind", "Kinderzuschlag", "Bescheid über Kinderzuschlag", "Merkblatt",
    "Veränderungsmitteilung", "Veränderungsanzeige", "Fragebogen", "Haushaltsbescheinigung", "Unterhaltsvorschuss",
    "Elterngeld", "Bewilligung von Kinderzuschlag", "Erklärung", "Schulbescheinigung", "Kontoauszug",
    "Zahlungserinnerung",
)  # fmt: skip
_ACT = re.compile(
    r"bescheid|festsetzung|festgesetzt|bewillig|aufhebung|aufgehoben|ablehnung|abgelehnt|anderung|bescheinigung|"
    r"einstellung"
)
_EACH_MONTH = re.compile(
    r"(?:erhalten|bekommen|zahlen|betragt|gezahlt)\b[^.]{0,160}\b(?:monat\w*|mtl)\b[^.]{0,60}\d[.,]\d\d|"
    r"\d[.,]\d\d\b[^.]{0,40}\bmonat\w*"
)
"""A letter that is headed by the benefit alone says what is paid each month."""
_REFERENCE = re.compile(r"(?<![\w])(\d{3}\s?F\s?K\s?\d{6})(?!\d)", re.IGNORECASE)
_TOTAL_LABELS = (
    "Kindergeld insgesamt", "Gesamtbetrag monatlich", "Gesamtbetrag", "Kindergeld gesamt",
    "Monatlicher Gesamtbetrag", "Summe", "Insgesamt", "Monatlich insgesamt", "Gesamt", "Gesamtes Kindergeld",
    "Zahlbetrag monatlich", "Monatlicher Zahlbetrag", "Auszahlungsbetrag",
)  # fmt: skip
_SUM = r"gesamt|summe|zahlbetrag|zahlungsbetrag"
_TOTAL_SAID = r"\b(?:insgesamt|gesamtbetrag|zusammen|summe|auszahlungsbetrag|zahlbetrag)\b"


class ChildBenefit(Frozen):
    """What is paid for one child (Kind); `valid_until` None: no end is printed."""

    person: str = pydantic.Field(repr=False)
    amount: Decimal | None = None
    valid_from: dt.date | None = None
    valid_until: dt.date | None = None


class ChildBenefitNotice(Fields):
    """What the notice decides: `monthly_amount` for all `children` together, none where it is refused or ended.

    `valid_until` is the day on which the first of the children's periods ends; of a notice that ends the benefit the
    last day for which it is paid.
    """

    children: Field[int] | None = None
    monthly_amount: Field[Decimal] | None = None
    reference: Field[str] | None = None
    valid_from: Field[dt.date] | None = None
    valid_until: Field[dt.date] | None = None
    decision: Field[Decision] | None = None
    by_child: Field[tuple[ChildBenefit, ...]] | None = None


def identify(document: Document, /) -> float:
    """Return how sure it is that a Familienkasse decides on child benefit here."""
    head = flat_head(document, share=0.6)
    if "kindergeld" not in head or has_title(document, *_OTHERS, share=0.5):
        return 0.0
    if "kinderzuschlag" in head and not re.search(r"kindergeld\w* und kinderzuschlag", head):
        return 0.0
    text = folded_text(document).text
    office = "familienkasse" in text or re.search(r"landesamt fur besoldung|bundesverwaltungsamt", text)
    decided = decision_of(document) is not None
    acted = any(_ACT.search(heading) for heading in headings(document)) or (
        _ACT.search(head) and not UNDECIDED.search(text)
    )
    told = _EACH_MONTH.search(text) and not UNDECIDED.search(text)
    if not office or not decided or not (acted or told):
        return 0.0
    law = bool(re.search(r"\bestg\b|einkommensteuergesetz|bundeskindergeldgesetz|\bbkgg\b", text))
    return min(
        1.0, 0.65 + 0.1 * law + 0.15 * (_reference(document) is not None) + 0.1 * ("familienkasse" in head)
    )


def extract(document: Document, /) -> ChildBenefitNotice:
    """Return what the notice decides."""
    holder, decision = addressed(document), decision_of(document)
    shares = _each(document, shares_in(document, role="child"))
    paid = decision is None or decision.value not in ("ended", "refused")
    total = _total(document, shares) if paid else None
    begin = _first_day(document, shares) if paid else None
    fits = _fits(total, shares)
    return ChildBenefitNotice(
        family_name=holder.family_name,
        given_names=holder.given_names,
        persons=(*((holder,) if holder.family_name else ()), *(share.person for share in shares)),
        issued_on=letter_date(document),
        children=_children(shares),
        monthly_amount=_doubted(total, fits=fits) if total else None,
        reference=_reference(document),
        valid_from=begin,
        valid_until=_last_day(shares) if paid else _day_before_end(document),
        decision=decision,
        by_child=_by_child(shares, begin.value if begin else None, fits=fits) if paid else None,
    )


def _each(document: Document, shares: tuple[Share, ...]) -> tuple[Share, ...]:
    """Of "für Ihre Kinder A und B jeweils 259,00 Euro": what is told once holds for every child without its own."""
    told_once = next((share for share in shares if len(share.amounts) == 1), None)
    if told_once is None or not re.search(
        r"\b(?:jeweils|je kind|pro kind|fur jedes kind)\b", folded_text(document).text
    ):
        return shares
    return tuple(
        share
        if share.amounts
        else dataclasses.replace(share, amounts=told_once.amounts, days=share.days or told_once.days)
        for share in shares
    )


def _amounts(shares: tuple[Share, ...]) -> list[Amount]:
    return [share.amounts[0] for share in shares if share.amounts]


def _total(document: Document, shares: tuple[Share, ...]) -> Field[Decimal] | None:
    """The printed total; of one child its amount; of several without a printed total what their amounts add up to."""
    amounts = _amounts(shares)
    printed = amount_at(document, *_TOTAL_LABELS, says=_SUM) or amount_told(document, _TOTAL_SAID, reach=60)
    if printed:
        return printed.field()
    if len(amounts) != len(shares) or not amounts:
        said = amount_told(document, r"\bkindergeld in hohe von(?: monatlich)?\b|\bmonatlich\b", reach=40)
        return said.field() if said and len(shares) <= 1 else None
    first = amounts[0].field("structure")
    doubt = next((amount.doubt for amount in amounts if amount.doubt), None)
    confidence = min(amount.span.confidence for amount in amounts)
    value = sum((amount.value for amount in amounts), Decimal(0))
    return first.model_copy(update={"value": value, "doubt": doubt, "confidence": confidence})


def _fits(total: Field[Decimal] | None, shares: tuple[Share, ...]) -> bool:
    """Whether every child has its amount and these make the total."""
    amounts = _amounts(shares)
    if total is None or not amounts:
        return True
    return len(amounts) == len(shares) and adds_up(total.value, [amount.value for amount in amounts])


def _doubted(total: Field[Decimal], *, fits: bool) -> Field[Decimal]:
    return total if fits or total.doubt else total.model_copy(update={"doubt": "ambiguous"})


def _children(shares: tuple[Share, ...]) -> Field[int] | None:
    if not shares:
        return None
    born = shares[0].person.birth_date
    return born.model_copy(update={"value": len(shares)}) if born else None  # type: ignore[return-value]


def _period(share: Share, begin: dt.date | None) -> tuple[dt.date | None, dt.date | None]:
    """From when until when a child's share is paid; where only its end stands beside it, the notice's day begins it."""
    days = [hit.value for hit in share.days[:2]]
    if share.only_end:
        return begin, days[0]
    return (days[0] if days else None), (days[1] if len(days) > 1 else None)


def _by_child(
    shares: tuple[Share, ...], begin: dt.date | None, *, fits: bool
) -> Field[tuple[ChildBenefit, ...]] | None:
    if not _amounts(shares):
        return None
    rows = tuple(
        ChildBenefit(
            person=" ".join(part.value for part in (s.person.given_names, s.person.family_name) if part),
            amount=s.amounts[0].value if s.amounts else None,
            valid_from=first,
            valid_until=last,
        )
        for s in shares
        for first, last in [_period(s, begin)]
    )
    first = _amounts(shares)[0]
    doubt = next((amount.doubt for amount in _amounts(shares) if amount.doubt), None if fits else "ambiguous")
    confidence = min(amount.span.confidence for amount in _amounts(shares))
    return first.span.field(rows, method="structure", confidence=confidence, doubt=doubt)


def _first_day(document: Document, shares: tuple[Share, ...]) -> Field[dt.date] | None:
    days = [share.days[0] for share in shares if share.days and not share.only_end]
    if days:
        return day_field(min(days, key=lambda hit: hit.value))
    return next(
        (day_field(hit) for _, hit in told(document, r"\bab(?: dem)?\b", at_once(begin_in), reach=20)), None
    )


def _last_day(shares: tuple[Share, ...]) -> Field[dt.date] | None:
    days = [share.days[-1] for share in shares if share.only_end or len(share.days) > 1]
    return day_field(min(days, key=lambda hit: hit.value)) if days else None


def _day_before_end(document: Document) -> Field[dt.date] | None:
    """Of "wird ab 01.03.2026 aufgehoben" the last day before."""
    ends = [
        day_field(hit)
        for _, hit in told(document, r"\bmit ablauf des\b|\bzum ende des monats\b", at_once(end_in), reach=24)
    ]
    begins = [day_field(hit) for _, hit in told(document, r"\bab(?: dem)?\b", at_once(begin_in), reach=20)]
    before = [f.model_copy(update={"value": f.value - dt.timedelta(days=1)}) for f in begins]
    return agreed(ends or before)


def _reference(document: Document) -> Field[str] | None:
    for span in lines(document, pages=[1]):
        match = _REFERENCE.search(span.text)
        if match:
            return span.group(match, 1).field(re.sub(r"\s", "", match[1]).upper(), method="pattern")
    return None
