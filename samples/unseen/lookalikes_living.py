"""Verwechslungen II: papers that a hasty reader takes for a school, pay, benefit, insurance, housing or medical paper."""

# ruff: noqa: E501 - wordings stand on one line each
# a page is written down as it is printed
# fmt: off

from __future__ import annotations

from ._kit import Maker
from ._plain import plain, written

LAYOUTS: dict[str, Maker] = {}

plain(LAYOUTS, "school_certificate", "leaving_without_degree", """@text
> Berufliche Schulen des Kreises

= Abgangszeugnis

{mr} {first} {last}, geboren am {born}, hat die Schule nach Erfüllung der Schulpflicht ohne Abschluss verlassen.
@grid 70,40
Deutsch | mangelhaft
Mathematik | ausreichend
Wirtschaftskunde | ausreichend
@text
{town}, den {written}
@sign Schulleiter""", truth=lambda p, said, day: {**p.truth(), "issued_on": written(said)}, body="times", size=11.5)

plain(LAYOUTS, "unknown", "work_reference", """@head
Metallbau Pfannenstiel GmbH
@text
= Arbeitszeugnis

{mr} {name}, geboren am {born}, war vom 01.03.2021 bis zum 31.12.2024 als Schweißer in unserem Unternehmen beschäftigt. Die übertragenen Arbeiten wurden stets zu unserer vollen Zufriedenheit erledigt. Das Verhalten gegenüber Vorgesetzten und Kollegen war einwandfrei.

Das Arbeitsverhältnis endete auf eigenen Wunsch. Wir bedauern das Ausscheiden und wünschen alles Gute.

{town}, {written}
@sign Geschäftsführer""", body="calibri", size=11.5)

plain(LAYOUTS, "unknown", "exmatriculation", """@head
Universität Neckartal
Studierendenservice
@text
= Exmatrikulationsbescheinigung
@rows bars
Name | {name}
Geburtsdatum | {born}
Matrikelnummer | {number}
Studiengang | Germanistik, Bachelor
exmatrikuliert zum | {before}
Grund | auf Antrag
@text
Diese Bescheinigung wurde maschinell erstellt.""", body="arial", size=10.5)

plain(LAYOUTS, "unknown", "university_admission", """@head
Hochschule Rhein-Lahn
Zulassungsamt
@to
@text
# Zulassungsbescheid zum Wintersemester 2026/27

{dear}

auf Ihre Bewerbung lasse ich Sie zum Studiengang Logistik (B. Sc.) im 1. Fachsemester zu. Bitte beantragen Sie die Immatrikulation bis {later}. Andernfalls wird diese Zulassung unwirksam. Der Nachweis DSH-2 ist bei der Einschreibung vorzulegen.""", body="open", size=10)

plain(LAYOUTS, "unknown", "internship_contract", """@text
= Praktikumsvertrag

zwischen der Kfz-Werkstatt Rösler und {mr} {first} {last}, {address}.

§ 1  Das Praktikum beginnt am {before} und dauert sechs Wochen. Es dient der Berufsorientierung; ein Arbeits- oder Ausbildungsverhältnis wird nicht begründet.

§ 2  Eine Vergütung wird nicht gezahlt.

§ 3  Die Praktikumszeit beträgt täglich 7 Stunden.
@sign Betrieb
@sign Praktikant/in""", body="arial", size=11)

plain(LAYOUTS, "unknown", "social_security_report", """@head
Pflegedienst Sonnenhof GmbH
@text
= Meldebescheinigung zur Sozialversicherung

> nach § 25 DEÜV
@rows bars
Name, Vorname | {name}
Versicherungsnummer | 12 010190 A 503
Grund der Abgabe | 50 - Jahresmeldung
Beschäftigungszeit | 01.01.2025 - 31.12.2025
Beitragspflichtiges Bruttoarbeitsentgelt | 027412 EUR
Personengruppe | 101
Beitragsgruppen | 1 1 1 1
Betriebsnummer der Krankenkasse | 09912347""", body="narrow", size=11)

plain(LAYOUTS, "unknown", "earnings_form_for_jobcenter", """@text
= Einkommensbescheinigung

> Nachweis über die Höhe des Arbeitsentgelts (vom Arbeitgeber auszufüllen, zur Vorlage beim Jobcenter)
@rows boxed
1. Arbeitnehmer/in | {name}, geb. {born}
2. Arbeitgeber | Bäckerei Kornblume
3. Beschäftigt seit | {before}
4. Bruttoarbeitsentgelt im Monat | 1.240,00 EUR
5. Nettoarbeitsentgelt im Monat | 985,20 EUR
6. Zufluss am | Monatsende
@sign Firmenstempel, Unterschrift""", also=("employer_confirmation",), body="arial", size=10)

plain(LAYOUTS, "unknown", "certificate_312_sgb3", """@text
= Arbeitsbescheinigung

> gemäß § 312 Drittes Buch Sozialgesetzbuch (SGB III)
@rows boxed
Arbeitnehmer | {name}, geb. {born}
Beschäftigt von / bis | {before} bis {written}
Grund der Beendigung | Kündigung durch Arbeitgeber am {written}
Vertraglich befristet | nein
Durchschnittliche wöchentliche Arbeitszeit | 38 Stunden
Bruttoarbeitsentgelt der letzten 12 Monate | 29.811,00 EUR
@sign Unterschrift des Arbeitgebers""", also=("employer_confirmation",), body="arial", size=10)

plain(LAYOUTS, "unknown", "tax_prepayment_notice", """@head
Finanzamt Dillenburg
@to
@text
# Bescheid für {year} über die Festsetzung von Vorauszahlungen zur Einkommensteuer

Steuernummer 009 815 {number}
@grid 60,50
fällig am | Einkommensteuer EUR
10.03. | 340,00
10.06. | 340,00
10.09. | 340,00
10.12. | 340,00
@text
Die Vorauszahlungen wurden auf Grund Ihrer letzten Steuererklärung angepasst.""", body="arial", size=10.5)

plain(LAYOUTS, "pension_insurance_history", "annual_pension_information", """@head
Deutsche Rentenversicherung
Oldenburg-Bremen
@to
@text
«as_of:{written}»

# Ihre Renteninformation

{dear}

in dieser Renteninformation haben wir die für Sie gespeicherten Daten ausgewertet. Ihre Regelaltersrente würde am 01.05.2057 beginnen.
@grid 120,40
Rente wegen voller Erwerbsminderung | 702,11 EUR
Höhe Ihrer künftigen Regelaltersrente nach heutigem Stand | 211,40 EUR
Bei Fortzahlung der Beiträge wie im Durchschnitt der letzten fünf Jahre | 1.104,90 EUR
@text
Die Renteninformation ist kein Rentenbescheid und rechtlich nicht verbindlich.""",
      truth=lambda p, said, day: {"family_name": p.family_name, "given_names": p.given_names, "as_of": written(said)}, body="arial", size=10.5)

plain(LAYOUTS, "unknown", "jobcenter_renewal_application", """@text
= Weiterbewilligungsantrag

> auf Leistungen zur Sicherung des Lebensunterhalts nach dem SGB II (Bürgergeld)
@rows boxed
Vorname, Familienname | {first} {last}
Geburtsdatum | {born}
BG-Nummer | 45102//0012345
Anschrift | {address}
@ticks
o Es haben sich Änderungen ergeben.
x Es haben sich keine Änderungen ergeben.
@text
Ich beantrage die Weiterbewilligung ab dem nächsten Monat. Ich versichere, dass die Angaben zutreffend sind.
@sign Unterschrift Antragstellerin/Antragsteller""", body="arial", size=10)

plain(LAYOUTS, "authority_letter", "jobcenter_hearing", """@head
Jobcenter Märkischer Kreis
@to
@text
# Anhörung nach § 24 SGB X zu einer möglichen Überzahlung

{dear}

nach meinen Erkenntnissen haben Sie in der Zeit vom {before} bis {written} Leistungen in Höhe von 812,40 Euro zu Unrecht bezogen. Sie haben Gelegenheit, sich bis zum {later} zu äußern.""",
      also=("unknown",), truth=lambda p, said, day: {"family_name": p.family_name, "given_names": p.given_names}, body="arial", size=11)

plain(LAYOUTS, "unknown", "child_benefit_application", """@text
= Antrag auf Kindergeld

~ Beachten Sie bitte die anhängenden Hinweise und das Merkblatt Kindergeld. KG 1
@rows boxed
Kindergeld-Nr. | F K
Name der antragstellenden Person | {last}
Vorname | {first}
Geburtsdatum | {born}
Staatsangehörigkeit | {adjective}
Anzahl der Kinder | 2
@text
Ich beantrage Kindergeld für die in der Anlage genannten Kinder.
@sign Unterschrift""", body="arial", size=10.5)
