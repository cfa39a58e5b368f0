"""Ausländerbehörde: asylum-time papers, letters, applications, declarations."""

# ruff: noqa: E501 - wordings stand on one line each
# a page is written down as it is printed
# fmt: off

from __future__ import annotations

from datetime import date, timedelta

from samples.draw import Sheet
from samples.people import Person, day_between, serial, td2
from samples.photos import portrait
from samples.typesetting import MRZ

from ._kit import Fields, Maker, flow, paper, put, rows, ticks
from ._look import barcode, dots, heads, names, side, sign, to

LAYOUTS: dict[str, Maker] = {}
@paper(LAYOUTS, "asylum_permission", "folder_sticker", body="arial", size=9.5)
def _permission(s: Sheet, p: Person, day: date) -> Fields:
    asked = day_between(s.rng, date(2016, 1, 1), date(2023, 1, 1))
    until = asked + timedelta(days=s.rng.choice([182, 365]))
    for x, wide in ((14, 88), (106, 90)):
        s.rect(x, 20, wide, 122, fill=(0.92, 0.96, 0.9), thick=0.3)
    s.y = 24
    flow(s, "# Bescheinigung über die Aufenthaltsgestattung\n\n~ zur Durchführung des Asylverfahrens (§ 63 AsylG)", x=18, wide=80, size=10)
    s.picture(portrait(p, (210, 270)), 18, 44, 28, 36)
    s.y = 42
    rows(s, f"""Name | «family_name:{p.family_name}»
Vornamen | «given_names:{p.given_names}»
geb. am | «birth_date:{dots(p.birth_date)}»
in | {p.birth_place}
Staatsang. | «nationality:{p.adjective}»""", x=50, wide=48, mode="above", size=9)
    s.y = 98
    rows(s, f"""Asylantrag gestellt am | «asylum_application_on:{dots(asked)}»
AZR-Nummer | «azr_number:{p.azr_number}»""", x=18, label=42, size=9)
    put(s, 110, 28, f"V {s.rng.randint(10**6, 10**7 - 1)}", size=10)
    s.rect(110, 34, 82, 74, fill=(0.98, 0.98, 0.93))
    put(s, 114, 42, "Aufenthaltsgestattung", size=12, bold=True)
    s.y = 44
    rows(s, f"""für | {p.family_name}, {p.given_names}
längstens gültig bis: | «valid_until:{dots(until)}»""", x=114, label=36, size=9.5)
    s.gap(3)
    ticks(s, "x Die Angaben zur Person beruhen auf den", x=114, size=8)
    flow(s, "! eigenen Angaben der Inhaberin/des Inhabers.", x=119.5, wide=68, size=8)
    s.gap(2)
    flow(s, f"! Die Inhaberin/der Inhaber ist verpflichtet, in der nachfolgend genannten Einrichtung zu wohnen:\n\n{p.address}", x=114, wide=74, size=8)
    put(s, 110, 132, "Bundesamt für Migration und Flüchtlinge", size=7.5)
    return {**p.truth(nationality=True), "valid_until": until, "asylum_application_on": asked, "azr_number": p.azr_number}


@paper(LAYOUTS, "arrival_certificate", "sheet_with_barcode", body="arial", size=10, left=22)
def _arrival(s: Sheet, p: Person, day: date) -> Fields:
    issued = day_between(s.rng, date(2016, 3, 1), date(2024, 1, 1))
    until = issued + timedelta(days=182)
    put(s, 22, 24, "Bescheinigung über die Meldung als Asylsuchender", size=14, bold=True)
    put(s, 22, 30, "(Ankunftsnachweis) gemäß § 63a Absatz 1 AsylG", size=11)
    s.rect(22, 36, 166, 96, fill=(0.96, 0.97, 0.99))
    s.picture(portrait(p, (300, 386)), 26, 42, 35, 45)
    s.y = 40
    rows(s, f"""Name | «family_name:{p.family_name}»
Vorname(n) | «given_names:{p.given_names}»
Geburtsdatum | «birth_date:{dots(p.birth_date)}»
Staatsangehörigkeit | {p.adjective}
Geschlecht / Größe | {p.sex} / {p.height_cm} cm
AKN-Nummer | {s.rng.randint(10**8, 10**9)}
AZR-Nummer | {p.azr_number}
Ausstellungsdatum | «issued_on:{dots(issued)}»
gültig bis | {dots(until)}""", x=66, label=44, size=9.5)
    s.y = 98
    flow(s, "~ Die Angaben beruhen auf den Angaben der Inhaberin oder des Inhabers. Der Passpflicht wird mit dieser Bescheinigung nicht genügt.", x=26, wide=130)
    barcode(s, 26, 112, 60, 14)
    for n, line in enumerate(td2(p, "ME", "D", serial(s.rng, "A"), until, p.nationality)):
        s.text(24, 145 + 6 * n, line, font=MRZ, size=10)
    put(s, 22, 170, "Zuständige Aufnahmeeinrichtung: Landesaufnahmebehörde Niedersachsen, Standort Bramsche", size=9)
    return {**p.truth(), "issued_on": issued}


@paper(LAYOUTS, "authority_letter", "missing_documents_kiel", body="verdana", size=9, left=25)
def _missing(s: Sheet, p: Person, day: date) -> Fields:
    sent = day - timedelta(days=s.rng.randint(3, 60))
    heads(s, "Landeshauptstadt Kiel\nBürger- und Ordnungsamt\nZuwanderungsabteilung", x=25, y=18, size=9)
    to(s, p, 52, sender="Landeshauptstadt Kiel, Postfach 1152, 24099 Kiel", size=9.5)
    side(s, f"Auskunft erteilt | Frau Matthiesen\nZimmer | 214\nTelefon | 0431 901-0\nAktenzeichen | 10.3.2 / {s.rng.randint(1000, 9999)}\nDatum | «date:{dots(sent)}»", x=132)
    s.y = 90
    flow(s, f"""# Ihr Antrag auf Erteilung einer Niederlassungserlaubnis

Guten Tag {p.salutation} {p.family_name},

Ihren Antrag haben wir erhalten. Für die Bearbeitung fehlen uns noch diese Nachweise:

- die letzten sechs Lohnabrechnungen

- aktueller Rentenversicherungsverlauf

- Zertifikat Integrationskurs oder Test „Leben in Deutschland“

Bitte reichen Sie die Nachweise bis zum {dots(sent + timedelta(days=28))} nach. Sonst müssen wir nach Aktenlage entscheiden.

Mit freundlichen Grüßen

Im Auftrag""")
    put(s, 25, s.y + 10, "Matthiesen")
    return {**names(p), "date": sent}


@paper(LAYOUTS, "application_form", "county_boxes_hand", body="narrow", size=10, left=18, right=18)
def _application(s: Sheet, p: Person, day: date) -> Fields:
    asked = day - timedelta(days=s.rng.randint(5, 90))
    heads(s, "Landkreis Vorpommern-Greifswald\nSG Ausländerrecht", x=18, y=16, size=9)
    s.stamp(160, 24, ["EINGEGANGEN", dots(asked + timedelta(days=2))], size=9)
    s.y = 34
    flow(s, "= Antrag auf Aufenthaltstitel\n\n> Application for a residence title")
    ticks(s, "x erstmalige Erteilung / first issue\no Verlängerung / extension\no Niederlassungserlaubnis / settlement permit")
    s.gap(4)
    rows(s, f"""1. Familienname / surname | «family_name:{p.family_name}»
2. Vornamen / given names | «given_names:{p.given_names}»
3. Geburtsdatum / date of birth | «birth_date:{dots(p.birth_date)}»
4. Geburtsort / place of birth | {p.birth_place}
5. Staatsangehörigkeit / nationality | {p.adjective}
6. Anschrift / address | {p.address}
7. Zweck des Aufenthalts / purpose | «purpose:Flüchtlingsschutz»
8. Lebensunterhalt / means of subsistence | Arbeit
9. Vorstrafen / previous convictions | nein""", mode="boxed", hand=True)
    s.gap(4)
    flow(s, "~ Ich versichere, alle Angaben nach bestem Wissen und Gewissen richtig und vollständig gemacht zu haben. Auf § 54 Abs. 2 Nr. 8 AufenthG wurde ich hingewiesen.")
    put(s, 18, s.y + 10, f"{p.address.town}, «date:{dots(asked)}»", hand=True)
    sign(s, 110, s.y + 10, "Unterschrift der antragstellenden Person / signature", wide=70)
    return {**p.truth(), "purpose": "Flüchtlingsschutz", "signed": True, "date": asked}


@paper(LAYOUTS, "commitment_declaration", "federal_form", body="arial", size=9.5, left=20, right=18)
def _commitment(s: Sheet, p: Person, day: date) -> Fields:
    signed = day_between(s.rng, day - timedelta(days=900), day - timedelta(days=30))
    sponsor = "Wolfgang Oelschläger"
    put(s, 20, 20, "Bundesrepublik Deutschland", size=9)
    put(s, 150, 20, f"D {s.rng.randint(10**7, 10**8)}", size=11, bold=True)
    s.y = 24
    flow(s, "= Verpflichtungserklärung\n\nDer/Die Unterzeichnende")
    rows(s, f"""Name, Vorname | «sponsor:{sponsor}»
geboren am / in | 03.05.1967 Celle
Anschrift | Trift 14, 29221 Celle
Beruf / Arbeitgeber | Elektromeister, selbständig""", mode="above", size=9)
    flow(s, "verpflichtet sich gegenüber der Ausländerbehörde/Auslandsvertretung, für")
    rows(s, f"""Name, Vorname | «family_name:{p.family_name}», «given_names:{p.given_names}»
geboren am | «birth_date:{dots(p.birth_date)}»
Staatsangehörigkeit | {p.adjective}""", mode="above", size=9)
    flow(s, f"""nach § 68 des Aufenthaltsgesetzes die Kosten für den Lebensunterhalt und nach §§ 66 und 67 des Aufenthaltsgesetzes die Kosten für die Ausreise zu tragen. Die Verpflichtung gilt für fünf Jahre ab Einreise.

Celle, «issued_on:{dots(signed)}»""")
    sign(s, 20, s.y + 14, "Unterschrift der verpflichteten Person")
    s.gap(24)
    ticks(s, "x Die Bonität wurde nachgewiesen.\no Die Bonität wurde glaubhaft gemacht.")
    sign(s, 20, s.y + 18, "Im Auftrag, Ausländerbehörde")
    s.stamp(150, s.y + 8, ["Landkreis", "Celle"], round_=True)
    return {**p.truth(), "sponsor": sponsor, "issued_on": signed}


@paper(LAYOUTS, "passport_effort_proof", "embassy_note", body="times", size=12, left=28)
def _effort(s: Sheet, p: Person, day: date) -> Fields:
    seen = day_between(s.rng, day - timedelta(days=400), day - timedelta(days=10))
    s.y = 22
    flow(s, f"""> Botschaft von {p.state} - Konsularabteilung - Berlin

= Bestätigung

Hiermit wird bestätigt, dass {p.salutation} «given_names:{p.given_names}» «family_name:{p.family_name}», geboren am «birth_date:{dots(p.birth_date)}», am {dots(seen)} persönlich in der Konsularabteilung vorgesprochen und die Ausstellung eines Reisepasses beantragt hat.

Ein Reisepass kann derzeit nicht ausgestellt werden, weil die erforderlichen Unterlagen nicht vollständig vorliegen.

Diese Bestätigung wird zur Vorlage bei der Ausländerbehörde ausgestellt.

Berlin, «issued_on:{dots(seen)}»""")
    sign(s, 28, s.y + 18, "Konsul")
    s.stamp(140, s.y + 14, ["CONSULAR", "SECTION"], round_=True, colour=(0.4, 0.1, 0.4))
    return {**p.truth(), "issued_on": seen}


@paper(LAYOUTS, "loyalty_declaration", "bw_form", body="arial", size=11, left=25)
def _loyalty(s: Sheet, p: Person, day: date) -> Fields:
    signed = day - timedelta(days=s.rng.randint(5, 90))
    put(s, 25, 24, "Anlage zum Antrag", size=9)
    s.y = 30
    flow(s, f"""= Loyalitätserklärung

«family_name:{p.family_name}», «given_names:{p.given_names}», geboren am «birth_date:{dots(p.birth_date)}»

1. Ich bekenne mich zur freiheitlichen demokratischen Grundordnung des Grundgesetzes für die Bundesrepublik Deutschland. Insbesondere erkenne ich an: das Recht des Volkes, die Staatsgewalt in Wahlen auszuüben, die Bindung der Gesetzgebung an die verfassungsmäßige Ordnung, das Recht auf Bildung einer Opposition und die Menschenrechte.

2. Ich erkläre, dass ich keine Bestrebungen verfolge oder unterstütze oder verfolgt oder unterstützt habe, die gegen diese Grundordnung gerichtet sind.""")
    put(s, 25, s.y + 14, f"{p.address.town}, den «issued_on:{dots(signed)}»", hand=True)
    sign(s, 110, s.y + 14, "eigenhändige Unterschrift", wide=60)
    return {**p.truth(), "signed": True, "issued_on": signed}
