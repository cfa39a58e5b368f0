"""Gesundheit, Beruf, Sonstiges: opinions, notes, cards, licences, certificates of conduct."""

# ruff: noqa: E501 - wordings stand on one line each
# a page is written down as it is printed
# fmt: off

from __future__ import annotations

from datetime import date, timedelta

from samples.draw import Sheet
from samples.people import Person, day_between
from samples.photos import portrait

from ._kit import Fields, Maker, flow, grid, paper, put, rows, ticks
from ._look import badge, dots, eagle, heads, long, names, side, sign, to

LAYOUTS: dict[str, Maker] = {}


@paper(LAYOUTS, "medical_opinion", "neurology_clinic_language", body="arial", size=10.5, left=25, footer="Seite {page} von {total}")
def _opinion(s: Sheet, p: Person, day: date) -> Fields:
    issued = day - timedelta(days=s.rng.randint(10, 120))
    doctor = "Prof. Dr. med. Ulrike Steinbrecher"
    heads(s, "Klinikum am Park\nKlinik für Neurologie\nGedächtnisambulanz", x=25, y=18)
    put(s, 185, 18, f"«doctor:{doctor}»", align="right", size=9)
    put(s, 185, 22, "Fachärztin für «specialty:Neurologie»", align="right", size=9)
    s.y = 46
    pronoun = "sie" if p.sex == "F" else "er"
    flow(s, f"""# Fachärztliche Stellungnahme zur Vorlage bei der Ausländerbehörde

{p.salutation} «given_names:{p.given_names}» «family_name:{p.family_name}», geb. «birth_date:{dots(p.birth_date)}», ist uns seit zwei Jahren aus regelmäßigen Vorstellungen bekannt.

Grundlage: eigene Untersuchungen am {dots(issued - timedelta(days=300))}, {dots(issued - timedelta(days=150))} und {dots(issued - timedelta(days=6))}, Angaben der Familie, Vorbefunde des Hausarztes.

Methodik: neurologische Untersuchung, Demenztests (MMST 14/30, DemTect 5/18), MRT des Schädels.

Diagnose: «diagnosis:Demenz bei Alzheimer-Krankheit mit frühem Beginn» (ICD-10: «icd10:F00.0»)

Schweregrad: mittelschwer, fortschreitend.

Medikation: «medication:Donepezil» 10 mg (0-0-1).

Beurteilung: Durch die krankheitsbedingte Störung von Merkfähigkeit und Aufmerksamkeit ist {p.salutation} {p.family_name} auf Dauer nicht in der Lage, die deutsche Sprache zu erlernen oder Kenntnisse der Rechts- und Gesellschaftsordnung zu erwerben und eine Prüfung abzulegen. Eine Besserung ist nicht zu erwarten. Ohne Behandlung ist mit einer schnelleren Verschlechterung zu rechnen; {pronoun} bedarf der ständigen Anleitung.

{p.address.town}, «issued_on:{long(issued)}»""")
    sign(s, 25, s.y + 16, doctor, wide=70)
    s.stamp(150, s.y + 10, ["Klinikum am Park", "Neurologie"], size=7)
    return {
        **p.truth(), "doctor": doctor, "specialty": "Neurologie", "physician": True, "diagnosis": "Demenz bei Alzheimer-Krankheit mit frühem Beginn",
        "icd10": ["F00.0"], "fact_basis": True, "method": True, "severity": True, "consequences": True, "medication": ["Donepezil"],
        "permanent": True, "affects": ["language", "civics"], "signed": True, "issued_on": issued,
    }


@paper(LAYOUTS, "medical_opinion", "cardiology_travel", body="cambria", size=11, left=27)
def _travel(s: Sheet, p: Person, day: date) -> Fields:
    issued = day - timedelta(days=s.rng.randint(10, 120))
    doctor = "Dr. med. Hartwig Liebscher"
    put(s, 105, 22, f"«doctor:{doctor}»", size=14, bold=True, align="centre")
    put(s, 105, 28, "Facharzt für «specialty:Innere Medizin und Kardiologie»", align="centre", size=10)
    put(s, 105, 33, "Domplatz 4 · 39104 Magdeburg · BSNR 712345600 · LANR 123456601", align="centre", size=8)
    s.y = 46
    flow(s, f"""# Qualifizierte ärztliche Bescheinigung nach § 60a Abs. 2c AufenthG

Patient/in: «family_name:{p.family_name}», «given_names:{p.given_names}», geb. «birth_date:{dots(p.birth_date)}»

1. Tatsächliche Umstände: Die Behandlung besteht seit {issued.year - 2}; zuletzt habe ich {p.salutation.replace('Herr', 'Herrn')} {p.family_name} am {dots(issued - timedelta(days=4))} untersucht.

2. Methode der Tatsachenerhebung: Anamnese mit Dolmetscher, körperliche Untersuchung, Echokardiographie, Langzeit-EKG, Labor.

3. Diagnose: «diagnosis:Chronische Herzinsuffizienz», «icd10:I50.1» G

4. Schweregrad: schwergradig (NYHA III); Auswurffraktion 28 %.

5. Folgen: Bei Abbruch der Behandlung ist binnen weniger Wochen mit lebensbedrohlicher Dekompensation zu rechnen. Es besteht bis zum «until:{dots(issued + timedelta(days=180))}» keine Reise- und Flugfähigkeit.

6. Medikamente (Wirkstoffe): «medication:Bisoprolol», Ramipril, Torasemid

Magdeburg, den «issued_on:{dots(issued)}»""")
    sign(s, 27, s.y + 16)
    s.stamp(140, s.y + 12, [doctor, "Kardiologie", "39104 Magdeburg"], size=7)
    return {
        **p.truth(), "doctor": doctor, "specialty": "Innere Medizin und Kardiologie", "physician": True, "diagnosis": "Chronische Herzinsuffizienz",
        "icd10": ["I50.1"], "fact_basis": True, "method": True, "severity": True, "consequences": True, "signed": True,
        "medication": ["Bisoprolol", "Ramipril", "Torasemid"], "permanent": False, "until": issued + timedelta(days=180), "affects": ["travel"],
        "issued_on": issued,
    }


@paper(LAYOUTS, "medical_note", "sick_leave_form", body="arial", size=9, left=30, sheet_size=(148.0, 210.0), right=12)
def _sick_leave(s: Sheet, p: Person, day: date) -> Fields:
    issued = day - timedelta(days=s.rng.randint(2, 60))
    until = issued + timedelta(days=s.rng.randint(3, 14))
    for y, tall in ((14, 44), (62, 60)):
        s.rect(12, y, 124, tall, stroke=(0.7, 0.2, 0.2), thick=0.6)
    put(s, 15, 19, "Krankenkasse bzw. Kostenträger   KNAPPSCHAFT", size=7)
    put(s, 15, 27, f"«family_name:{p.family_name}», «given_names:{p.given_names}»", size=9)
    put(s, 15, 32, p.address.street, size=9)
    put(s, 15, 37, f"{p.address.postcode} {p.address.town}", size=9)
    put(s, 78, 27, f"geb. am «birth_date:{dots(p.birth_date)}»", size=8)
    put(s, 15, 50, f"Betriebsstätten-Nr. 712345600   Arzt-Nr. 123456601   Datum «issued_on:{dots(issued)}»", size=7)
    put(s, 15, 70, "Arbeitsunfähigkeitsbescheinigung", size=13, bold=True)
    s.y = 74
    ticks(s, "x Erstbescheinigung\no Folgebescheinigung", x=15, size=8)
    rows(s, f"""arbeitsunfähig seit | {dots(issued)}
voraussichtlich bis einschließlich | «valid_until:{dots(until)}»
festgestellt am | {dots(issued)}
AU-begründende Diagnose(n) ICD-10 | «icd10:M54.5» G""", x=15, label=62, size=8.5)
    s.stamp(105, 134, ["Gemeinschaftspraxis", "Dres. Falk und Ortmann"], size=6)
    s.scribble(90, 146, 30, 9)
    put(s, 15, 160, "Ausfertigung für Versicherte", size=7)
    return {**p.truth(), "icd10": ["M54.5"], "valid_until": until, "issued_on": issued}


@paper(LAYOUTS, "disability_card", "card_front_back_copy", body="arial", size=9)
def _disability(s: Sheet, p: Person, day: date) -> Fields:
    degree, until = s.rng.choice([50, 60, 80, 100]), date(day.year + s.rng.randint(0, 4), s.rng.randint(1, 12), 1)
    x, k = 34.0, 1.45
    for y in (26.0, 122.0):
        s.rect(x, y, 85.6 * k, 54 * k, fill=(0.82, 0.93, 0.82), stroke=(0.3, 0.5, 0.3), radius=3)
    y = 26.0
    put(s, x + 5 * k, y + 7 * k, "Schwerbehindertenausweis", size=9 * k, bold=True)
    put(s, x + 5 * k, y + 11 * k, "The holder of this card is severely disabled.", size=4.6 * k)
    s.picture(portrait(p, (210, 270)), x + 62 * k, y + 14 * k, 20 * k, 26 * k)
    s.y = y + 14 * k
    rows(s, f"""Name | «family_name:{p.family_name}»
Vorname | «given_names:{p.given_names}»
Geschäftszeichen | {s.rng.randint(10**6, 10**7)}
Gültig bis | {until:%m/%Y}""", x=x + 5 * k, label=26 * k, size=6.4 * k)
    y = 122.0
    s.y = y + 6 * k
    rows(s, f"""Merkzeichen | «marks:G»
GdB | «degree:{degree}»
Geburtsdatum | «birth_date:{dots(p.birth_date)}»
Ausstellungsbehörde | Versorgungsamt {p.address.town}
Gültig ab | {dots(date(day.year - 2, 3, 1))}""", x=x + 5 * k, label=32 * k, size=6.4 * k)
    last = (until.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
    return {**p.truth(), "degree": degree, "marks": ["G"], "valid_until": last}


@paper(LAYOUTS, "care_level_notice", "care_fund_letter", body="open", size=10, left=25, colour=(0.8, 0.0, 0.2))
def _care(s: Sheet, p: Person, day: date) -> Fields:
    issued, level = day - timedelta(days=s.rng.randint(20, 400)), s.rng.choice([2, 3, 4])
    badge(s, 160, 14, 12, "PK")
    heads(s, "Pflegekasse bei der KKH\n30125 Hannover", x=25, y=20)
    to(s, p, 52)
    put(s, 185, 82, f"«issued_on:{long(issued)}»", align="right")
    s.y = 90
    flow(s, f"""# Ihr Antrag auf Leistungen der Pflegeversicherung

{"Guten Tag Frau" if p.sex == "F" else "Guten Tag Herr"} {p.family_name},

der Medizinische Dienst hat Sie begutachtet. Auf der Grundlage des Gutachtens haben wir entschieden: Sie erhalten ab dem {dots(issued.replace(day=1))} Leistungen nach Pflegegrad «level:{level}».

Das Pflegegeld beträgt monatlich {"347,00" if level == 2 else "599,00" if level == 3 else "800,00"} Euro.

Sie können gegen diesen Bescheid innerhalb eines Monats Widerspruch einlegen.""")
    return {**names(p), "level": level, "issued_on": issued}


@paper(LAYOUTS, "institution_placement", "home_confirmation", body="times", size=12, left=28)
def _placement(s: Sheet, p: Person, day: date) -> Fields:
    issued, since = day - timedelta(days=s.rng.randint(5, 90)), day_between(s.rng, date(2021, 1, 1), day - timedelta(days=200))
    heads(s, "Caritas-Wohnheim St. Hedwig\nStationäre Eingliederungshilfe", x=28, y=22)
    s.y = 54
    flow(s, f"""= Aufenthaltsbescheinigung der Einrichtung

{p.salutation} «given_names:{p.given_names}» «family_name:{p.family_name}», geb. «birth_date:{dots(p.birth_date)}», lebt seit dem «since:{dots(since)}» in unserer vollstationären Einrichtung und wird dort rund um die Uhr betreut. Kostenträger ist der Bezirk.

«issued_on:{dots(issued)}»""")
    sign(s, 28, s.y + 16, "Einrichtungsleitung")
    return {**p.truth(), "since": since, "issued_on": issued}


@paper(LAYOUTS, "country_report", "medical_query_reply", body="arial", size=10.5, left=25)
def _country(s: Sheet, p: Person, day: date) -> Fields:
    heads(s, "Zentralstelle für Informationsvermittlung zur Rückkehrförderung\nZIRF-Auskunft", x=25, y=20)
    s.y = 44
    flow(s, f"""# Individualanfrage zur medizinischen Versorgung

Land: «country:{p.state}»

Ort: {p.birth_place}

Frage: Ist eine Behandlung der insulinpflichtigen Zuckerkrankheit vor Ort möglich, und was kostet sie?

Antwort: Insulin ist in den Apotheken der größeren Städte nicht durchgehend verfügbar. Die Kosten betragen rund 40 USD im Monat und sind selbst zu tragen. Teststreifen sind nur eingeschränkt erhältlich. Öffentliche Krankenhäuser verfügen über keine diabetologische Abteilung.

Stand der Information: {long(day - timedelta(days=s.rng.randint(60, 500)))}""")
    return {"country": p.state}


@paper(LAYOUTS, "professional_licence", "approbation_urkunde", body="times", size=13, left=32, right=32)
def _licence(s: Sheet, p: Person, day: date) -> Fields:
    issued = day_between(s.rng, date(2018, 1, 1), day - timedelta(days=60))
    doctor = "Ärztin" if p.sex == "F" else "Arzt"
    s.rect(18, 18, 174, 260, stroke=(0.2, 0.2, 0.4), thick=1.5)
    s.y = 44
    flow(s, f"""= APPROBATIONSURKUNDE

{p.salutation} «given_names:{p.given_names}» «family_name:{p.family_name}»

geboren am «birth_date:{long(p.birth_date)}» in {p.birth_place}

erfüllt die Voraussetzungen des § 3 der Bundesärzteordnung.

Mit Wirkung vom heutigen Tage wird {"ihr" if p.sex == "F" else "ihm"} die

> Approbation als «profession:{doctor}»

erteilt. Die Approbation berechtigt zur Ausübung des ärztlichen Berufs.

Hannover, den «issued_on:{long(issued)}»

Niedersächsischer Zweckverband zur Approbationserteilung""")
    sign(s, 32, s.y + 18)
    s.stamp(140, s.y + 14, ["NiZzA", "HANNOVER"], round_=True)
    return {**p.truth(), "profession": doctor, "unlimited": True, "issued_on": issued}


@paper(LAYOUTS, "professional_licence", "temporary_dental", body="arial", size=11, left=28)
def _temporary(s: Sheet, p: Person, day: date) -> Fields:
    issued = day_between(s.rng, day - timedelta(days=500), day - timedelta(days=20))
    until = issued + timedelta(days=730)
    heads(s, "Regierung von Oberbayern\nSachgebiet 55.3", x=28, y=20)
    s.y = 50
    flow(s, f"""= Berufserlaubnis

{p.salutation} «given_names:{p.given_names}» «family_name:{p.family_name}», geboren am «birth_date:{dots(p.birth_date)}» in {p.birth_place}, wird gemäß § 13 des Gesetzes über die Ausübung der Zahnheilkunde die Erlaubnis zur vorübergehenden Ausübung des Berufs als «profession:Zahnarzt» in abhängiger Stellung für die Zeit vom {dots(issued)} bis «valid_until:{dots(until)}» widerruflich erteilt.

Die Erlaubnis ist auf die Praxis Dr. Schönhuber, Rosenheim, beschränkt.

München, «issued_on:{dots(issued)}»""")
    sign(s, 28, s.y + 18, "Im Auftrag")
    s.stamp(140, s.y + 14, ["REGIERUNG VON", "OBERBAYERN"], round_=True, size=6)
    return {**p.truth(), "profession": "Zahnarzt", "unlimited": False, "valid_until": until, "issued_on": issued}


@paper(LAYOUTS, "criminal_record", "federal_office", body="courier", size=10.5, left=28)
def _record(s: Sheet, p: Person, day: date) -> Fields:
    issued, entry = day - timedelta(days=s.rng.randint(3, 100)), s.rng.random() < 0.4
    s.rect(0, 0, 210, 297, fill=(0.93, 0.97, 0.92), stroke=None)
    s.text(3.2, 150, "AKTENCHECK-TESTDATEN", size=5, font="LiberationSans-Regular", grey=0.45, turn=90)
    eagle(s, 95, 16, 20)
    s.y = 42
    flow(s, """> Bundesamt für Justiz

= F ü h r u n g s z e u g n i s

> über""")
    rows(s, f"""Geburtsname |
Familienname | «family_name:{p.family_name}»
Vorname(n) | «given_names:{p.given_names}»
Geburtsdatum | «birth_date:{dots(p.birth_date)}»
Geburtsort | {p.birth_place}
Staatsangehörigkeit | {p.adjective}
Anschrift | {p.address}""", mode="colon", label=60)
    s.gap(5)
    words = f"{dots(issued - timedelta(days=700))} AG {p.address.town}, Az. 12 Cs 40/24, Diebstahl, 120 Tagessätze zu je 15,00 EUR Geldstrafe" if entry else "Keine Eintragung"
    flow(s, f"Inhalt: «entries:{words}»\n\nBonn, den «issued_on:{dots(issued)}»\n\n~ Dieses Führungszeugnis wurde elektronisch erzeugt und enthält keine Unterschrift. Belegart NE")
    return {**p.truth(), "entries": entry, "issued_on": issued}


@paper(LAYOUTS, "medical_note", "gp_attest", body="calibri", size=12, left=28)
def _attest(s: Sheet, p: Person, day: date) -> Fields:
    issued = day - timedelta(days=s.rng.randint(2, 60))
    doctor = "Dr. med. Anke Vollmer"
    heads(s, f"{doctor}\nFachärztin für Allgemeinmedizin\nHauptstraße 12", x=28, y=22)
    s.mark("doctor", 28, 22, 45, 11)
    s.y = 60
    flow(s, f"""= Ärztliches Attest

{p.salutation} «given_names:{p.given_names}» «family_name:{p.family_name}», geb. «birth_date:{dots(p.birth_date)}», befindet sich in meiner hausärztlichen Behandlung und konnte den Termin am {dots(issued)} aus gesundheitlichen Gründen nicht wahrnehmen.

«issued_on:{dots(issued)}»""")
    sign(s, 28, s.y + 14)
    s.stamp(130, s.y + 8, [doctor, "Allgemeinmedizin"], size=7)
    return {**p.truth(), "doctor": doctor, "issued_on": issued}


@paper(LAYOUTS, "care_level_notice", "letter_table", body="arial", size=10.5, left=25)
def _care_table(s: Sheet, p: Person, day: date) -> Fields:
    issued, level = day - timedelta(days=s.rng.randint(20, 400)), s.rng.choice([1, 3, 5])
    heads(s, "Techniker Krankenkasse\nPflegeversicherung", x=25, y=20)
    to(s, p, 52)
    side(s, f"Datum | «issued_on:{dots(issued)}»", y=52)
    s.y = 90
    flow(s, "# Bescheid über die Feststellung der Pflegebedürftigkeit nach dem SGB XI")
    grid(s, [90, 40], f"""Ergebnis der Begutachtung |
Pflegegrad | «level:{level}»
Gesamtpunkte | {(None, 20, 0, 55, 0, 92)[level]}
Gültig ab | {dots(issued.replace(day=1))}""", step=2)
    s.gap(5)
    flow(s, "Gegen diesen Bescheid können Sie innerhalb eines Monats Widerspruch einlegen.")
    return {**names(p), "level": level, "issued_on": issued}
