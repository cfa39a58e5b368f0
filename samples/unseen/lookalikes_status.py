"""Verwechslungen I: papers that a hasty reader takes for a decision, a title, a pass, a register or language certificate."""

# ruff: noqa: E501 - wordings stand on one line each
# a page is written down as it is printed
# fmt: off

from __future__ import annotations

from datetime import date

from samples.people import Person

from ._kit import Fields, Maker
from ._plain import plain, written

LAYOUTS: dict[str, Maker] = {}


def _dated(p: Person, said: dict[str, str], day: date) -> Fields:
    return {"family_name": p.family_name, "given_names": p.given_names, "date": written(said)}


plain(LAYOUTS, "unknown", "lawyer_quotes_tenor", """@head
Kanzlei Morgenroth & Partner
Rechtsanwälte
@to Kanzlei Morgenroth, Gerberstr. 3, 04105 Leipzig
@text
# Ihr Asylverfahren, Az. Bundesamt {file}

{dear}

ich freue mich, Ihnen mitteilen zu können, dass das Bundesamt Ihnen mit Bescheid vom {before} die Flüchtlingseigenschaft zuerkannt hat. Der Tenor lautet: „1. Dem Antragsteller wird die Flüchtlingseigenschaft zuerkannt. 2. Im Übrigen wird der Asylantrag abgelehnt.“

Bitte vereinbaren Sie einen Termin in meinem Büro. Meine Kostennote füge ich bei.

Leipzig, {written}
@sign Rechtsanwältin Morgenroth""", body="times", size=11.5)

plain(LAYOUTS, "unknown", "hearing_record", """@head
Bundesamt für Migration und Flüchtlinge
Außenstelle {town}
@text
Gesch.-Z.: {file}

= Niederschrift über die Anhörung gemäß § 25 AsylG

Es erscheint {mr} {name}, geb. {born} in {place}, {adjective}. Der Antragsteller wird darauf hingewiesen, dass er die Tatsachen vorzutragen hat, die seine Furcht vor Verfolgung begründen.

Frage: Schildern Sie bitte, warum Sie {state} verlassen haben.

Antwort: Ich hatte Angst um mein Leben. In unserem Viertel wurden mehrere Nachbarn verhaftet.

Frage: Ist Ihnen persönlich etwas passiert?

Antwort: Ja, man hat mich zweimal verhört.

Die Flüchtlingseigenschaft wird nur zuerkannt, wenn eine Verfolgung glaubhaft gemacht ist. Die Niederschrift wurde rückübersetzt und genehmigt.
@sign Antragsteller
@sign Dolmetscher""", body="courier", size=10, footer="Seite {page} von {total}")

plain(LAYOUTS, "unknown", "leaflet_recognised_refugees", """@head
Bundesamt für Migration und Flüchtlinge
@text
= Merkblatt für anerkannte Flüchtlinge

> Information für Personen, denen die Flüchtlingseigenschaft zuerkannt wurde

# Was bedeutet der Bescheid?

Wenn Ihnen die Flüchtlingseigenschaft zuerkannt wird, erhalten Sie von der Ausländerbehörde eine Aufenthaltserlaubnis nach § 25 Abs. 2 AufenthG für drei Jahre.

# Reiseausweis

Bei der Ausländerbehörde können Sie einen Reiseausweis für Flüchtlinge beantragen.

# Familie

Stellen Sie den Antrag auf Familiennachzug innerhalb von drei Monaten nach Unanfechtbarkeit.

# Arbeit

Sie dürfen jede Beschäftigung ausüben. Stand: 03/2025""", body="open", size=10)

plain(LAYOUTS, "unknown", "delivery_envelope", """@text
# Förmliche Zustellung

~ Weitersenden innerhalb des Bezirks des Amtsgerichts
@rows boxed
Aktenzeichen | {file}
Absender | Bundesamt für Migration und Flüchtlinge, 90343 Nürnberg
Empfänger | {name}, {address}
Zugestellt am (Datum, ggf. Uhrzeit, Unterschrift) | {written}  Wm.
@ticks
o Übergabe an Empfänger
x Einlegen in den Briefkasten
o Niederlegung""", body="arial", size=11)

plain(LAYOUTS, "authority_letter", "card_ready_for_pickup", """@head
Landkreis Oder-Spree
Ausländerbehörde
@to Landkreis Oder-Spree, Breitscheidstr. 7, 15848 Beeskow
@text
Beeskow, «date:{written}»

# Ihr Aufenthaltstitel liegt zur Abholung bereit

{dear}

Ihr elektronischer Aufenthaltstitel (Aufenthaltserlaubnis nach § 25 Abs. 2 AufenthG) wurde von der Bundesdruckerei geliefert. Bitte holen Sie die Karte nach Terminvereinbarung ab. Bringen Sie den alten Titel und Ihren Pass mit.

Mit freundlichen Grüßen

Im Auftrag""", truth=_dated, body="arial", size=11)

plain(LAYOUTS, "unknown", "border_crossing_certificate", """@head
Stadt {town}
Ausländerbehörde
@text
= Grenzübertrittsbescheinigung

{mr} {first} {last}, geb. {born}, {adjective}, ist zur Ausreise aus dem Bundesgebiet verpflichtet. Die Ausreisefrist endet am {later}.

Diese Bescheinigung ist kein Aufenthaltstitel und keine Duldung. Sie ist bei der Ausreise der Grenzbehörde auszuhändigen.

{town}, {written}
@sign Im Auftrag
@stamp STADT/SIEGEL""", body="arial", size=11)

plain(LAYOUTS, "unknown", "confirmation_of_application", """@head
Stadt {town}
Amt für Migration und Integration
@text
= Bestätigung über die Antragstellung

Hiermit bestätigen wir {mr} {first} {last}, geb. {born}, dass am {written} die Verlängerung der Aufenthaltserlaubnis nach § 25 Abs. 3 AufenthG online beantragt wurde. Der Antrag wird geprüft.

Dieses Schreiben ersetzt keine Fiktionsbescheinigung.

Vorgangsnummer {number}""", also=("authority_letter",), body="calibri", size=11.5)

plain(LAYOUTS, "unknown", "italian_residence_permit", """@text
# PERMESSO DI SOGGIORNO

~ RESIDENCE PERMIT - ITALIA
@rows above
COGNOME NOME/SURNAME NAME | {name}
SESSO/SEX | M
CITTADINANZA/NATIONALITY | {state}
DATA DI NASCITA/DATE OF BIRTH | {born}
TIPO DI PERMESSO/TYPE OF PERMIT | ASILO
SCADENZA/EXPIRY | {later}
ANNOTAZIONI/REMARKS | PERM. UNICO LAVORO
@text
! I<ITAI{number}72<<<<<<<<<<<<<<<""", body="arial", size=9)

plain(LAYOUTS, "unknown", "postponed_birth_registration", """@head
Standesamt {town}
@text
= Bescheinigung

> über die Zurückstellung der Beurkundung einer Geburt (§ 7 Abs. 1 PStV)

Die Geburt eines Kindes mit dem Familiennamen {last} ist hier am {written} angezeigt worden. Die Beurkundung wird zurückgestellt, weil Urkunden über die Identität der Eltern fehlen.

{town}, {written}
@sign Standesbeamtin
@stamp STANDESAMT/{town}""", body="times", size=12)

plain(LAYOUTS, "unknown", "death_certificate", """@text
= Sterbeurkunde
@rows right
Standesamt | {town}
Registernummer | S 214/2024
Familienname | {last}
Vorname(n) | {first}
Ort, Tag der Geburt | {place}, {born}
Ort, Tag des Todes | {town}, {before}
Familienstand | verheiratet
Ehegatte | Samira Darwisch
Ort, Tag | {town}, {written}
@sign Urkundsperson
@stamp STANDESAMT""", body="times", size=12)

plain(LAYOUTS, "unknown", "driving_licence_form", """@text
= Führerschein der Klasse B - vorläufiger Nachweis der Fahrberechtigung
@rows tab
Name | {last}
Vorname | {first}
geboren | {born}
Ausstellungsdatum | {written}
gültig bis | {later}
@stamp TÜV/Prüfstelle
@text
Gilt nur in Verbindung mit einem Personalausweis, Reisepass oder Aufenthaltstitel.""", body="arial", size=11)

plain(LAYOUTS, "unknown", "visa_invitation", """@text
{town}, {written}

# Einladung

Sehr geehrte Damen und Herren,

hiermit lade ich meine Schwester, {name}, geboren am {born}, wohnhaft in {place}, für 60 Tage zu mir nach Deutschland ein. Ich komme für Unterkunft und Verpflegung auf und verpflichte mich, für alle Kosten zu sorgen.

Mit freundlichen Grüßen
@sign Ihr Gastgeber""", body="cambria", size=11.5)

plain(LAYOUTS, "unknown", "travel_document_application_receipt", """@head
Stadt {town}
Ausländerbehörde, Ausweisstelle
@text
= Quittung

Antrag auf Reiseausweis für Flüchtlinge vom {written} für {first} {last}, geb. {born}. Gebühr 60,00 EUR erhalten.

Das Dokument kann voraussichtlich ab {later} abgeholt werden. Diese Quittung ist kein Ausweisdokument.""", body="courier", size=10.5)

plain(LAYOUTS, "unknown", "federal_police_data_sheet", """@head
Bundesverwaltungsamt
Registerbehörde - Ausländerzentralregister
@to
@text
# Auskunft aus dem Ausländerzentralregister gemäß § 34 AZRG

{dear}

zu Ihrer Person sind folgende Daten gespeichert:
@rows colon
AZR-Nummer | {azr}
Grundpersonalien | {name}, {born}, {adjective}
Asylantrag gestellt | {before}
Flüchtlingseigenschaft zuerkannt | unanfechtbar
Aufenthaltserlaubnis erteilt nach § 25 Abs. 2 AufenthG | gültig bis {later}""", body="arial", size=10.5)
