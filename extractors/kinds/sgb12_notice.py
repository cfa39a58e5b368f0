"""Bescheid nach dem SGB XII (Sozialhilfe; Grundsicherung im Alter und bei Erwerbsminderung; Hilfe zum Lebensunterhalt).

The Sozialamt of a town or district grants benefits a month, changes, ends or refuses them, mostly with a
calculation sheet. Public funds. Not this: benefits of a Jobcenter (SGB II, "Grundsicherungsgeld", "Grundsicherung
für Arbeitsuchende"), of the AsylbLG, the application, a hearing, a request for papers, a claim on relatives, a
single aid (Beihilfe), Eingliederungshilfe.

Source: documents.md F16; §§ 27, 41 SGB XII.
"""

from __future__ import annotations

import re

from extractors.reading.benefit_amounts import monthly_amount
from extractors.reading.benefit_fields import MonthlyBenefit
from extractors.reading.benefits import Benefit, decided, headings, sureness
from pipeline.document import Document

ACTS: frozenset[str] = frozenset({"refusal", "revocation", "request", "application", "receipt"})
"""A grant quotes the application and asks for changes to be told; without a decision it is no notice."""

_NAME = (
    r"\bsozialhilfe\w*|\bsgb xii\b|\bsgb 12\b|zwolfte[ns]? buch\w*|grundsicherung im alter|hilfe zum lebensunterhalt|"
    r"grundsicherung bei erwerbsminderung|\bhzl\b|\bgrundsicherung(?:sleistung(?:en)?)?\b(?! fur arbeit)"
)
_BENEFIT = Benefit(
    name=_NAME,
    source=r"\bsgb xii\b|\bsgb 12\b|zwolfte[ns]? buch|sozialamt|sozialhilfe|grundsicherungsamt|amt fur soziales",
    rivals=(
        r"asylbewerberleistung|\basylblg\b|burgergeld|grundsicherungsgeld|arbeitsuchende|\bsgb ii\b|wohngeld|"
        r"eingliederungshilfe|"
        r"hilfe zur pflege|einmalige|beihilfe|bildung und teilhabe|bestattung|unterhaltspflicht|kostenersatz|"
        r"krankenhilfe|blindenhilfe"
    ),
    others=(
        "Überleitungsanzeige", "Rechtswahrungsanzeige", "Bescheid über Bildung und Teilhabe", "Berechnungsbogen",
        "Kostenersatz", "Auskunftsersuchen",
    ),
)  # fmt: skip
_OF_ASYLUM_SEEKERS = re.compile(
    r"(?:bescheid|bewillig|gewahr|leistungen|anderung|einstellung)\b.*(?:asylbewerberleistung|\basylblg\b)|"
    r"analogleistung"
)
"""Their notices grant "entsprechend dem SGB XII"; the letterhead of an office may name both laws."""
_LABELS = (
    "Grundsicherung monatlich", "Monatliche Grundsicherung", "Sozialhilfe monatlich", "Grundsicherungsleistung",
    "Grundsicherungsbetrag", "Leistung nach dem SGB XII", "Monatliche Grundsicherungsleistung",
    "Hilfe zum Lebensunterhalt monatlich", "Höhe der Grundsicherung", "Monatliche Hilfe", "Zustehende Leistung",
    "Höhe der Leistung", "Ungedeckter Bedarf",
)  # fmt: skip


class Sgb12Notice(MonthlyBenefit):
    """What the notice decides: `monthly_amount` in euros, None where it is refused or ended.

    `valid_until` of a notice that ends the benefit is the last day for which it is paid; None: until further notice.
    """


def identify(document: Document, /) -> float:
    """Return how sure it is that a social welfare office decides on benefits under the SGB XII here."""
    if any(_OF_ASYLUM_SEEKERS.search(heading) for heading in headings(document)):
        return 0.0
    return sureness(document, _BENEFIT)


def extract(document: Document, /) -> Sgb12Notice:
    """Return what the notice decides."""
    said, shares = decided(document, role="member")
    return Sgb12Notice(
        **said,
        monthly_amount=monthly_amount(document, name=_NAME, shares=shares, more=_LABELS),
    )
