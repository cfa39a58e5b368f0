"""Bescheid über Ausbildungsförderung: BAföG, Berufsausbildungsbeihilfe (BAB), Aufstiegs-BAföG.

Amt für Ausbildungsförderung (of a town, district or Studierendenwerk) or, for BAB, Agentur für Arbeit grants a
monthly amount for a Bewilligungszeitraum, changes, ends or refuses it. A loan that is part of it is counted with
it. Not this: the application and its Formblätter, the certificate on studies (§ 9), the notice on what is to be
paid back (Feststellungs- und Rückzahlungsbescheid of the Bundesverwaltungsamt), a request for papers, a
scholarship, an apprenticeship contract.

Source: documents.md F16; §§ 50, 51 BAföG; §§ 56-72 SGB III; § 10 AFBG.
"""

from __future__ import annotations

from extractors.reading.benefit_amounts import monthly_amount
from extractors.reading.benefit_fields import MonthlyBenefit
from extractors.reading.benefits import Benefit, decided, sureness
from pipeline.document import Document

ACTS: frozenset[str] = frozenset({"refusal", "revocation", "request", "application", "receipt"})
"""A grant quotes the application and asks for changes to be told; without a decision it is no notice."""

_NAME = (
    r"\bausbildungsforderung\w*|bafog\b|\bbafoeg\b|bundesausbildungsforderungsgesetz\w*|"
    r"\bberufsausbildungsbeihilfe\b|\bbab\b|"
    r"\baufstiegsfortbildungsforderung\w*|\bafbg\b|aufstiegsforderung"
)
_BENEFIT = Benefit(
    name=_NAME,
    source=r"ausbildungsforderung|studierendenwerk|studentenwerk|agentur fur arbeit|\bbafog\b|\bafbg\b|sgb iii|56 ff",
    rivals=(
        r"darlehensverwaltung|feststellung|tilgung|stipendi|burgergeld|arbeitslosengeld|bildungsgutschein|"
        r"eingliederungszuschuss|"
        r"vorausleistung anzeige|formblatt|leistungsbescheinigung"
    ),
    others=(
        "Formblatt", "Bescheinigung nach § 9", "Bescheinigung nach § 48", "Leistungsbescheinigung",
        "Feststellungsbescheid", "Feststellungs- und Rückzahlungsbescheid", "Studienbescheinigung", "Anlage",
    ),
)  # fmt: skip
_LABELS = (
    "Förderungsbetrag", "Förderungsbetrag monatlich", "Monatlicher Förderungsbetrag", "Förderbetrag",
    "Monatlicher Förderbetrag", "Förderbetrag monatlich", "Förderungsleistung monatlich",
    "Berufsausbildungsbeihilfe monatlich", "Monatliche Förderung", "Monatliche Förderungsleistung",
    "Berufsausbildungsbeihilfe", "Ausbildungsförderung monatlich", "Unterhaltsbeitrag monatlich",
    "Monatlicher Unterhaltsbeitrag", "Höhe der Förderung", "Monatliche Berufsausbildungsbeihilfe",
)  # fmt: skip


class TrainingGrantNotice(MonthlyBenefit):
    """What the notice decides: `monthly_amount` in euros, None where it is refused or ended.

    `valid_until` of a notice that ends the benefit is the last day for which it is paid; None: until further notice.
    """


def identify(document: Document, /) -> float:
    """Return how sure it is that an office decides on a grant for training or studies here."""
    return sureness(document, _BENEFIT)


def extract(document: Document, /) -> TrainingGrantNotice:
    """Return what the notice decides."""
    said, _ = decided(document, role="member")
    return TrainingGrantNotice(
        **said,
        monthly_amount=monthly_amount(document, name=_NAME, more=_LABELS),
    )
