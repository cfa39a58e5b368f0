"""Unterhaltsvorschussbescheid (notice on advance maintenance) of a Jugendamt.

Unterhaltsvorschusskasse grants payments under the UVG for a child whose other parent does not pay, changes, ends
or refuses them. The heading names the benefit; the child stands in the text. Not this: a letter to the parent who
owes (Rechtswahrungsanzeige, Aufforderung, Inverzugsetzung), a deed on maintenance (Jugendamtsurkunde), the
application, a questionnaire, a hearing, a repayment claim, a notice on Kindergeld.

Source: documents.md F12; §§ 1, 2, 9 UVG.
"""

from __future__ import annotations

from extractors.reading.benefit_amounts import monthly_amount
from extractors.reading.benefit_fields import MonthlyBenefit
from extractors.reading.benefits import Benefit, decided, sureness
from pipeline.document import Document

ACTS: frozenset[str] = frozenset({"refusal", "revocation", "request", "application", "receipt"})
"""A grant quotes the application and asks for changes to be told; without a decision it is no notice."""

_NAME = r"unterhaltsvorschuss\w*|\buvg\b|\buhvorschg\b|unterhaltsausfall\w*"
_BENEFIT = Benefit(
    name=_NAME,
    source=r"unterhaltsvorschuss(?:stelle|kasse|gesetz|behorde)|\buvg\b|\buhvorschg\b|jugendamt|unterhaltsvorschuss",
    rivals=(
        r"rechtswahrung|inverzug|auskunftsersuchen|ubergang (?:von|der) unterhalt|ubergegangen|vaterschaft|"
        r"unterhaltsverpflicht|"
        r"beistandschaft|urkunde|heranziehung|kinderzuschlag|elterngeld|zahlungsverpflicht|uberleitung"
    ),
    others=(
        "Rechtswahrungsanzeige", "Zahlungsaufforderung", "Inverzugsetzung", "Auskunftsersuchen",
        "Beistandschaft", "Mitteilung über die Gewährung von Unterhaltsvorschuss", "Anzeige",
    ),
)  # fmt: skip
_LABELS = (
    "Unterhaltsvorschuss", "Unterhaltsvorschuss monatlich", "Unterhaltsleistung monatlich", "Unterhaltsleistung",
    "Monatliche Unterhaltsleistung", "Höhe der Unterhaltsleistung", "Monatlicher Unterhaltsvorschuss",
    "Leistung nach dem UVG", "Höhe des Unterhaltsvorschusses", "Unterhaltsvorschussleistung",
)  # fmt: skip


class AdvanceMaintenanceNotice(MonthlyBenefit):
    """What the notice decides: `monthly_amount` in euros, None where it is refused or ended.

    `valid_until` of a notice that ends the benefit is the last day for which it is paid; None: until further notice.
    """


def identify(document: Document, /) -> float:
    """Return how sure it is that a youth office decides on advance maintenance here."""
    return sureness(document, _BENEFIT)


def extract(document: Document, /) -> AdvanceMaintenanceNotice:
    """Return what the notice decides."""
    said, shares = decided(document, role="child")
    return AdvanceMaintenanceNotice(
        **said,
        monthly_amount=monthly_amount(document, name=_NAME, shares=shares, more=_LABELS),
    )
