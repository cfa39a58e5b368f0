"""What a job pays and how many hours it has (Vergütung, Arbeitszeit), in forms and in sentences.

Source: documents.md F3, F4; § 2 Abs. 1 NachwG.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from pipeline.document import Document
from pipeline.field import Field

from .captions_behind import box_numbers
from .job_text import said, span_of_passage
from .labels import labelled
from .money import Amount, amounts_in
from .spans import Span
from .text import fold

_HOURS_LABELS = (
    "Wochenstunden", "Wochenarbeitszeit", "Wöchentliche Arbeitszeit", "Arbeitszeit", "Arbeitszeit pro Woche",
    "Wochenarbeitszeit (Std.)", "Regelmäßige Arbeitszeit", "Arbeitszeit wöchentlich", "Stunden pro Woche",
    "Arbeitszeit (Wochenstunden)", "Stunden/Woche", "Wöchentliche Arbeitszeit (Stunden)", "Std./Woche",
    "Regelmäßige wöchentliche Arbeitszeit", "Wochenarbeitszeit in Stunden", "Wochenarbeitszeit (Stunden)",
    "Arbeitsstunden pro Woche", "Vereinbarte Wochenstunden", "Durchschnittliche wöchentliche Arbeitszeit",
    "Arbeitsstunden wöchentlich", "Umfang (Stunden/Woche)", "Stundenumfang",
)  # fmt: skip
_MONTHLY_LABELS = (
    "Bruttomonatsgehalt", "Bruttomonatslohn", "Monatliches Bruttogehalt", "Monatlicher Bruttolohn", "Bruttogehalt",
    "Bruttolohn", "Bruttomonatsvergütung", "Monatliche Bruttovergütung", "Bruttoverdienst monatlich",
    "Monatlicher Bruttoverdienst", "Monatsbrutto", "Monatliches Bruttoentgelt", "Bruttoarbeitsentgelt",
    "Bruttoarbeitsentgelt monatlich", "Vergütung (brutto/Monat)", "Monatliches Bruttoeinkommen",
    "Bruttoentgelt monatlich", "Vergütung brutto monatlich", "Bruttoeinkommen monatlich", "Brutto monatlich",
    "Monatsgehalt", "Monatslohn", "Vergütung monatlich (brutto)", "Arbeitsentgelt (brutto)", "monatlich brutto",
)  # fmt: skip
_HOURLY_LABELS = (
    "Stundenlohn", "Bruttostundenlohn", "Stundenlohn (brutto)", "Stundensatz", "Stundenlohn brutto",
    "Stundenvergütung",
)  # fmt: skip
_HOURS = re.compile(
    r"(?<![\d,.])(\d{1,2}(?:[.,]\d{1,2})?)\s*-?(?:Stunden|Std\.?|Wochenstunden|h\b)", re.IGNORECASE
)
_BARE_HOURS = re.compile(
    r"^\W*(\d{1,2}(?:[.,]\d{1,2})?)(?=\s*(?:Stunden|Std|h\b|$|/|pro|je|wöch))", re.IGNORECASE
)
_WEEKLY = re.compile(r"woche|wochentlich|wochenarbeitszeit|wochenstunden")
_MONTHLY = re.compile(
    r"monatlich|monatslohn|monatsgehalt|pro monat|im monat|je monat|/ ?monat|mtl|bruttogehalt|bruttolohn|"
    r"brutto-?monats|"
    r"monatsvergutung|monatsentgelt|monatsverdienst|bruttoverdienst|festgehalt|bruttoeinkommen|bruttoentgelt|"
    r"bruttovergutung"
)
_HOURLY = re.compile(
    r"stundenlohn|je stunde|pro stunde|stundensatz|/ ?(?:std|stunde|h\b)|die stunde|je arbeitsstunde|stundenvergutung"
)
_OTHER_PAY = re.compile(
    r"vertragsstrafe|fahrt|weihnacht|urlaubsgeld|sonderzahlung|vermogenswirksam|zuschlag|sachbezug|mindestlohn|"
    r"verpflegung|pramie|"
    r"zuschuss|jahrlich|jahresgehalt|reise|bonus|gratifikation|uberstunden|mehrarbeit|miete|rucklage|freibetrag|"
    r"erstatt|netto|"
    r"auslagen|dienstwagen|pfand|grenze von|geringfugigkeitsgrenze|darlehen"
)


def weekly_hours(document: Document) -> Field[Decimal] | None:
    """Return the hours of an ordinary week; None where none are told."""
    for passage in said(document):
        text = fold(passage.text)
        if not _WEEKLY.search(text) or re.search(r"nebentatigkeit|hochstens 48|uberstunden", text):
            continue
        span = span_of_passage(passage)
        for match in _HOURS.finditer(span.text):
            if _numbers_box(document, span.group(match, 1)):
                continue
            near = fold(span.text[max(0, match.start() - 90) : match.end() + 50])
            if _WEEKLY.search(near):
                found = _hours(match[1], span.group(match, 1))
                if found:
                    return found
    for _, span in labelled(
        document, *_HOURS_LABELS, shape=lambda s: s if _BARE_HOURS.match(s.text) else None
    ):
        bare = _BARE_HOURS.match(span.text)
        found = _hours(bare[1], span.group(bare, 1)) if bare else None
        if found and not re.search(r"tag|monat", fold(span.text)):
            return found
    return None


def _numbers_box(document: Document, span: Span) -> bool:
    """Whether a figure is the number of a form's box: "7 Wochenstunden" behind "6 seit"."""
    return id(span.words[0]) in box_numbers(document.pages[span.page - 1])


def _hours(text: str, span: Span) -> Field[Decimal] | None:
    value = Decimal(text.replace(",", "."))
    return span.field(value.normalize() + 0, method="pattern") if 1 <= value <= 60 else None


def monthly_pay(document: Document) -> Field[Decimal] | None:
    """Return the gross pay for a month; None where none is told."""
    return _pay(document, _MONTHLY_LABELS, _MONTHLY, _HOURLY)


def hourly_pay(document: Document) -> Field[Decimal] | None:
    """Return the gross pay for an hour; None where none is told."""
    return _pay(document, _HOURLY_LABELS, _HOURLY, None)


def _pay(
    document: Document, phrases: Sequence[str], wanted: re.Pattern[str], other: re.Pattern[str] | None
) -> Field[Decimal] | None:
    """Return the pay for a month (an hour); doubted where a sentence names more than one that do not make one sum."""
    for _, amount in labelled(document, *phrases, shape=_leading_amount):
        return amount.field("label")
    for passage in said(document):
        span = span_of_passage(passage)
        kept = [a for a in amounts_in(span) if _is_pay(span, a, wanted, other)]
        values = {amount.value for amount in kept}
        if kept:
            total = max(kept, key=lambda amount: amount.value)
            whole = len(values) == 1 or total.value == sum(values - {total.value}, Decimal(0))
            return (total if whole else kept[0]).field("sentence", doubt=None if whole else "ambiguous")
    return None


def _leading_amount(span: Span) -> Amount | None:
    amount = next(amounts_in(span), None)
    if amount is None:
        return None
    before = fold(span.text[: span.text.find(amount.span.text)])
    return (
        amount
        if re.fullmatch(
            r"[\W\d]*(?:eur|euro|von|betragt|brutto|in hohe von|ca\.?)?\W*(?:eur|euro)?\W*", before
        )
        else None
    )


def _is_pay(span: Span, amount: Amount, wanted: re.Pattern[str], other: re.Pattern[str] | None) -> bool:
    at = span.text.find(amount.span.text)
    end = at + len(amount.span.text)
    before, behind = fold(span.text[max(0, at - 110) : at]), fold(span.text[end : end + 60])
    clause = re.split(r"(?:, |\bsowie\b|\bzuzuglich\b|\bdavon\b|; )", before)[-1]
    next_clause = re.split(r"(?:, |\bsowie\b|\bzuzuglich\b|\bdavon\b|; |\bund\b)", behind)[0]
    near = clause + " # " + next_clause
    if _OTHER_PAY.search(near) or (other and other.search(near)):
        return False
    return bool(wanted.search(near) or (wanted.search(before) and not (other and other.search(before))))
