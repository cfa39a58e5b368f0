"""With which words notices print what they pay a month or a day, and which amounts are something else (Beschriftungen).

Source: documents.md 7, F11, F13, F14, F16.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Rate:
    """How an amount is told: the words of its period (`unit`), its `labels`, and what it is not (`never`)."""

    unit: str
    labels: tuple[str, ...]
    never: str
    best: str = r"(?!)"


_NEVER = (
    r"nachzahl|nachgezahlt|nachtraglich|einmal|erstatt|uberzahl|zuruckzu|ruckforder|einkommen|einkunft|"
    r"\bmiete\b|warmmiete|"
    r"kaltmiete|\bmietkosten|belastung|\b(?!bedarfsgemeinschaft)\w*bedarf\w*\b(?! monatlich zahl)|freibetrag|"
    r"bisher|statt\b|angerechnet|"
    r"anrechn|abzug|abzuglich|"
    r"abgezogen|hochst|grenze\b|mindest|bemessung|unterkunft|heizung|mehrbedarf|versicherung|pauschale|verdien|"
    r"lohn\b|gehalt\b|"
    r"vermogen|\brente von|unterhalt von|\braten?\b|einbehalt|aufrechn|barbetrag von|darlehen|"
    r"zuschuss\b(?=[^.]{0,12}$)|"
    r"wurden? (?:ihnen )?\w* ?(?:gezahlt|uberwiesen)|gesamtzeitraum|fur die zeit [^.]{0,40}insgesamt"
)
MONTHLY = Rate(
    unit=r"\bmonatlich\w*|\bmtl\b|\bim monat\b|\b(?:pro|je|jeden) monat\b|\bmonatsbetrag\b|\bkalendermonatlich|"
    r"\bfur den (?:kalender)?monat [a-z]+",
    labels=(
        "Monatlicher Zahlbetrag", "Zahlbetrag monatlich", "Monatlicher Betrag", "Monatlicher Auszahlungsbetrag",
        "Auszahlungsbetrag monatlich", "Monatlich insgesamt", "Gesamtbetrag monatlich",
        "Monatlicher Gesamtbetrag", "Monatsbetrag",
        "Leistung monatlich", "Betrag monatlich", "Monatliche Leistung", "Monatlicher Anspruch",
        "Anspruch monatlich",
        "Zu zahlender Betrag monatlich", "Monatliche Zahlung", "Zahlbetrag", "Auszahlungsbetrag", "Gesamtbetrag",
        "Leistung insgesamt", "Zu zahlender Betrag", "Leistungsbetrag", "Summe der Leistungen", "Gesamtleistung",
        "Monatlicher Leistungsbetrag", "Monatlich zu zahlen", "Monatlich", "Höhe monatlich", "Gesamtanspruch",
        "Leistungsanspruch", "Auszuzahlender Betrag", "Auszahlung monatlich", "Monatlicher Leistungsanspruch",
        "Leistungen insgesamt", "Summe", "Insgesamt", "Zahlbetrag je Monat", "Leistungshöhe",
    ),
    never=_NEVER + r"|taglich|(?:pro|je) (?:kalender)?tag\b",
    best=r"insgesamt|gesamt|zusammen|summe|zahlbetrag|auszahl|zu zahlen|auszuzahl",
)  # fmt: skip
"""What is paid for every month."""
DAILY = Rate(
    unit=r"\b(?:kalender)?taglich\w*|\b(?:pro|je|fur jeden) (?:kalender)?tag\b|\btages(?:satz|betrag)\b",
    labels=(
        "Leistungsbetrag täglich", "Täglicher Leistungsbetrag", "Leistungssatz täglich", "Täglicher Leistungssatz",
        "Kalendertäglich netto", "Krankengeld kalendertäglich netto", "Krankengeld netto kalendertäglich",
        "Nettokrankengeld", "Netto-Krankengeld", "Krankengeld netto", "Kalendertägliches Krankengeld netto",
        "Täglicher Auszahlungsbetrag", "Zahlbetrag kalendertäglich", "Zahlbetrag täglich",
        "Kalendertäglicher Zahlbetrag",
        "Täglicher Zahlbetrag", "Auszahlungsbetrag täglich", "Auszahlungsbetrag kalendertäglich", "Leistungsbetrag",
        "Tagessatz", "Leistungssatz", "Mutterschaftsgeld kalendertäglich", "Mutterschaftsgeld täglich", "Täglich",
        "Kalendertäglich", "Kalendertägliches Krankengeld", "Krankengeld kalendertäglich", "Krankengeld täglich",
        "Krankengeld je Kalendertag", "Nettobetrag kalendertäglich", "Arbeitslosengeld täglich",
        "Zahlbetrag je Kalendertag",
        "Netto-Krankengeld je Kalendertag", "Auszahlungsbetrag je Kalendertag", "Zahlbetrag pro Tag", "Tagesbetrag",
        "Krankengeld pro Tag", "Mutterschaftsgeld je Kalendertag", "Höhe kalendertäglich",
    ),
    never=_NEVER.replace(r"|versicherung", "").replace(r"|abzuglich", "").replace(r"|abzug", "")
    + r"|brutto|bemessungs|leistungsentgelt|arbeitsentgelt|regelentgelt|nettoentgelt|"
    r"beitrag(?:e|santeile?)? (?:zur|von|in hohe)",
    best=r"netto|zahlbetrag|auszahl|leistungsbetrag",
)  # fmt: skip
"""What is paid for every day."""
