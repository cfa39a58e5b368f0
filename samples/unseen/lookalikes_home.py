"""Verwechslungen III: papers taken for an insurance, housing, registration, medical or conduct paper."""

# ruff: noqa: E501 - wordings stand on one line each
# a page is written down as it is printed
# fmt: off

from __future__ import annotations

from ._kit import Maker
from ._plain import plain

LAYOUTS: dict[str, Maker] = {}

plain(LAYOUTS, "unknown", "membership_cancelled", """@head
mhplus Betriebskrankenkasse
@to
@text
# Kündigungsbestätigung

{dear}

wir bestätigen den Eingang Ihrer Kündigung. Ihre Mitgliedschaft bei uns endet am {later}, wenn Sie uns bis dahin eine neue Krankenkasse nachweisen. Sie waren seit {before} bei uns versichert.

Schade, dass Sie gehen!""", also=("health_insurance_confirmation",), body="calibri", size=11.5)

plain(LAYOUTS, "unknown", "travel_insurance", """@head
Care & Travel Versicherungs-AG
@text
= Versicherungsbestätigung

> Incoming-Krankenversicherung für ausländische Gäste
@rows bars
Versicherte Person | {name}
Geburtsdatum | {born}
Geltungsbereich | Schengen-Staaten
Versicherungsdauer | {written} bis {later}
Deckungssumme | 30.000,00 EUR
Leistungen | akute Erkrankungen, Rücktransport
@text
This policy meets the Schengen visa requirements.""", body="open", size=10)

plain(LAYOUTS, "unknown", "fund_membership_application", """@head
BARMER
@text
= Mitgliedschaftserklärung

Ja, ich möchte Mitglied werden ab: {later}
@rows boxed
Name, Vorname | {name}
Geburtsdatum | {born}
Arbeitgeber | Netto Marken-Discount
bisher versichert bei | AOK
@sign Datum, Unterschrift""", body="arial", size=11)

plain(LAYOUTS, "unknown", "service_charge_statement", """@head
Hausverwaltung Ebersbach
@to
@text
# Betriebskostenabrechnung 2025 für Ihre Wohnung {address}

Wohnfläche 64,20 m² von 512,00 m²
@grid 80,40,40
Kostenart | Gesamt | Ihr Anteil
Grundsteuer | 1.980,00 | 248,28
Wasser/Abwasser | 4.110,00 | 515,36
Heizung | 8.704,00 | 1.091,40
*Nachzahlung |  | 173,04
@text
Bitte überweisen Sie den Betrag bis zum {later}.""", body="arial", size=10.5)

plain(LAYOUTS, "unknown", "flat_termination", """@text
{name}, {address}

An die Hausverwaltung Ebersbach

{town}, {written}

# Kündigung des Mietvertrages

Sehr geehrte Damen und Herren,

hiermit kündige ich den Mietvertrag über die Wohnung {address} fristgerecht zum {later}. Bitte bestätigen Sie den Erhalt und nennen Sie mir einen Termin für die Übergabe.
@sign Unterschrift""", body="times", size=12)

plain(LAYOUTS, "unknown", "garage_contract", """@text
= Mietvertrag über einen Stellplatz

Vermieter: Wohnpark Süd GbR

Mieter: {first} {last}, {address}

1. Vermietet wird der Tiefgaragenplatz Nr. 17.

2. Die Miete beträgt monatlich 55,00 Euro. Das Mietverhältnis beginnt am {before} und läuft auf unbestimmte Zeit.
@sign Vermieter
@sign Mieter""", body="arial", size=11)

plain(LAYOUTS, "unknown", "deregistration", """@head
Stadt {town}
Einwohnermeldeamt
@text
= Abmeldebestätigung

Die Abmeldung der Wohnung {address} zum {written} wird für folgende Person bestätigt: {first} {last}, geb. {born}. Wegzug nach {state}.
@sign Im Auftrag
@stamp STADT/SIEGEL""", body="courier", size=10.5)

plain(LAYOUTS, "unknown", "official_registration_receipt", """@head
Gemeinde Bad Emsfurth
Bürgerservice
@text
= Amtliche Meldebestätigung

> (§ 24 Absatz 2 des Bundesmeldegesetzes)

Folgende Person hat sich am {written} angemeldet: {first} {last}, geb. {born}. Neue Wohnung: {address}. Bisherige Wohnung: Erstaufnahmeeinrichtung.
@stamp GEMEINDE""", also=("registration_certificate",), body="arial", size=11)

plain(LAYOUTS, "unknown", "discharge_letter", """@head
Kreiskrankenhaus Torgau
Klinik für Chirurgie
@text
# Entlassungsbericht

Patient: {name}, geb. {born}, stationär vom {before} bis {written}

Sehr geehrte Frau Kollegin,

wir berichten über den stationären Aufenthalt. Diagnose: akute Appendizitis (K35.8). Therapie: laparoskopische Appendektomie. Verlauf unauffällig. Medikation bei Entlassung: Ibuprofen 600 mg bei Bedarf. Fadenzug nach zehn Tagen.

Mit freundlichen kollegialen Grüßen
@sign Oberarzt Dr. Zschunke""", also=("medical_note", "medical_opinion"), body="arial", size=11)

plain(LAYOUTS, "unknown", "prescription", """@text
# Rezept

Krankenkasse: IKK classic     {name}     geb. {born}

! Rp.

! Metformin 1000 mg Filmtabl. N3

! Ramipril 5 mg N3

Datum {written}
@stamp Dr. med. Krahl/Hausarztpraxis
@sign Unterschrift des Arztes""", body="courier", size=11)

plain(LAYOUTS, "unknown", "disability_assessment_below_50", """@head
Amt für Versorgung und Soziales Sachsen
@to
@text
# Feststellungsbescheid nach § 152 SGB IX

{dear}

der Grad der Behinderung (GdB) beträgt ab {written} 30. Die Voraussetzungen für einen Schwerbehindertenausweis liegen nicht vor.

Gegen diesen Bescheid ist der Widerspruch zulässig.""", body="arial", size=11)

plain(LAYOUTS, "unknown", "record_application_receipt", """@head
Stadt {town}
Bürgerbüro
@text
= Quittung

Für die Beantragung eines Führungszeugnisses (Belegart N) nach § 30 BZRG wurden 13,00 EUR entrichtet. Antragsteller: {name}, geb. {born}. Das Führungszeugnis wird vom Bundesamt für Justiz zugesandt.

{written}, Kasse 3""", body="courier", size=10)

plain(LAYOUTS, "unknown", "car_sale", """@text
= Kaufvertrag über ein gebrauchtes Kraftfahrzeug

Verkäufer: Autohaus Wendt     Käufer: {first} {last}, {address}

Fahrzeug: Opel Astra, Erstzulassung 2014, Laufleistung 148.000 km

Kaufpreis: 3.950,00 Euro, bar erhalten

{town}, {written}
@sign Verkäufer
@sign Käufer""", body="cambria", size=11.5)

plain(LAYOUTS, "unknown", "blocked_account", """@head
Fintiba Bank Services
@text
= Sperrkontobestätigung / Blocked Amount Confirmation

Account holder: {name}, date of birth {born}. A blocked amount of 11.904,00 EUR has been deposited. Monthly payout: 992,00 EUR.""", also=("bank_statement",), body="open", size=10.5)
