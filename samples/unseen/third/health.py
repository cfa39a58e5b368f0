"""Gesundheit und Pflege: opinions of specialists over two pages, notes, cards, homes."""

# ruff: noqa: E501 - wordings stand unbroken
# fmt: off

from __future__ import annotations

from datetime import date, timedelta

from ._issuers import close, digits, german, house, insured_number, letter, surname
from ._leaf import Leaf, layouts_of
from ._texts import DUTIES, REMEDY_SOCIAL

LAYOUTS, layout = layouts_of()


def _illness(p: Leaf, diagnosis: str, *codes: str) -> date:
    p.say("diagnosis", diagnosis)
    day = p.ago(10, 160)
    p.say("issued_on", day)
    p.know(icd10=list(codes), signed=True)
    return day


@layout("medical_opinion__neurology_department_no_exam_for_good", body="arial", leading=1.45, footer="Seite {page} von {total}")
def _neurology(p: Leaf) -> None:
    day = _illness(p, "Zustand nach Hirninfarkt mit residualer Aphasie", "I69.3", "R47.0")
    p.say("doctor", f"Dr. med. {german(p.rng)}")
    p.say("specialty", "Neurologie")
    p.know(physician=True, fact_basis=True, method=True, severity=True, consequences=True, permanent=True, affects=["language", "civics"], medication=["Clopidogrel", "Atorvastatin"])
    letter(p, house(p, f"Klinikum {p.town}", "Klinik für Neurologie und Frührehabilitation"), "Fachärztliche Stellungnahme zur Vorlage bei der Ausländerbehörde", form="split", to=[], greeting=False, info=[("Datum", "{issued_on}")])
    p.pars("Patient: {name}, geboren am {birth_date}, wohnhaft " + str(p.h.address), "Diagnose: {diagnosis} (ICD-10: I69.3 G, R47.0 G)")
    p.pars(
        f"Grundlage der Stellungnahme: Die Patientin / der Patient ist seit {p.as_of.year - 2} in unserer Ambulanz in Behandlung, zuletzt persönlich untersucht am {p.d(day - timedelta(days=6))}. Es liegen die Entlassungsberichte der Stroke Unit und der Rehabilitationsklinik sowie zwei MRT-Befunde vor.",
        "Methode: klinisch-neurologische Untersuchung, Aachener Aphasie-Test, Token-Test, kognitives Screening (MoCA 14 von 30 Punkten), jeweils mit Unterstützung durch einen vereidigten Dolmetscher.",
        "Befund und Schweregrad: Es besteht eine schwere globale Aphasie. Sprachverständnis und Wortfindung sind auch in der Muttersprache erheblich gestört; Lesen und Schreiben sind aufgehoben. Hinzu kommt eine beinbetonte Halbseitenschwäche rechts.",
        "Folgen: Aufgrund der Erkrankung ist es nicht möglich, die deutsche Sprache auf dem Niveau A2 oder B1 zu erlernen und eine Sprachprüfung abzulegen. Ebenso können Grundkenntnisse der Rechts- und Gesellschaftsordnung nicht erworben und in einem Test nachgewiesen werden.",
        "Prognose: Die Einschränkungen bestehen seit mehr als zwei Jahren unverändert. Mit einer wesentlichen Besserung ist auf Dauer nicht zu rechnen.",
        "Medikation: Clopidogrel 75 mg, Atorvastatin 40 mg. Zusätzlich Logopädie zweimal wöchentlich.", justify=True)
    close(p, "{doctor}, Facharzt für {specialty}", seal="Klinikum")


@layout("medical_opinion__psychiatrist_letter_limited_in_time", body="times", size=11.5, leading=1.4, footer="- {page} -")
def _psychiatrist(p: Leaf) -> None:
    _illness(p, "Posttraumatische Belastungsstörung", "F43.1", "F33.1")
    p.say("doctor", f"Dr. {german(p.rng)}")
    p.say("specialty", "Psychiatrie und Psychotherapie")
    p.say("until", p.as_of + timedelta(days=p.rng.randint(120, 400)))
    p.know(physician=True, fact_basis=True, method=True, severity=True, consequences=True, permanent=False, affects=["work"], medication=["Sertralin", "Mirtazapin"])
    letter(p, house(p, p.known["doctor"][1], "Facharztpraxis"), "Ärztliche Bescheinigung", form="right", to=[], greeting=False, info=[("Datum", "{issued_on}")])
    p.pars("über {name}, geb. {birth_date}", "Die oben Genannte / der oben Genannte befindet sich seit vierzehn Monaten in meiner fachärztlichen Behandlung ({specialty}). Bisher fanden 22 Sitzungen mit Sprachmittlung statt.", "Diagnosen nach ICD-10: {diagnosis} (F43.1 G), rezidivierende depressive Störung, gegenwärtig mittelgradige Episode (F33.1 G).",
           "Die Diagnosen beruhen auf der eigenen Anamnese, dem psychischen Befund, dem CAPS-5-Interview und dem Beck-Depressions-Inventar. Die geschilderten Erlebnisse (Haft, Tod eines Bruders) sind mit dem Befund stimmig; Hinweise auf Aggravation bestehen nicht.", "Es liegen Flashbacks, schwere Ein- und Durchschlafstörungen, Konzentrationsstörungen und sozialer Rückzug vor. Die Symptomatik ist als mittelschwer bis schwer einzustufen.",
           "Daraus folgt, dass derzeit keine Erwerbstätigkeit im Umfang von mehr als drei Stunden täglich möglich ist. Diese Einschränkung besteht voraussichtlich bis {until}; danach ist eine erneute Beurteilung erforderlich. Die Teilnahme an einem Sprachkurs in Teilzeit ist dagegen sinnvoll und möglich.", "Medikation: Sertralin 100 mg morgens, Mirtazapin 15 mg zur Nacht.", justify=True)
    close(p, "{doctor}", phrase="Mit freundlichen kollegialen Grüßen", seal="Praxis")


@layout("medical_opinion__form_of_office_ticks_and_pen", body="arial", size=9.6, footer="Seite {page}/{total}")
def _opinion_form(p: Leaf) -> None:
    _illness(p, "Demenz bei Alzheimer-Krankheit", "F00.1")
    p.say("doctor", f"Dr. med. {german(p.rng)}")
    p.say("specialty", "Nervenheilkunde")
    p.know(physician=True, fact_basis=True, method=True, severity=True, consequences=True, permanent=True, affects=["language", "civics"])
    p.s.text(25, 18, f"Ausländerbehörde {p.town} - Vordruck 33/7", size=8)
    p.y = 26
    p.head("Fachärztliches Attest zum Absehen von Sprach- und Integrationsnachweisen", size=13)
    p.par("(§ 9 Abs. 2 Satz 3 AufenthG) - von der Fachärztin / vom Facharzt auszufüllen", size=8.5)
    p.pairs([("Name der Patientin / des Patienten", "{family_name}"), ("Vorname", "{given_names}"), ("Geburtsdatum", "{birth_date}"), ("In Behandlung seit", p.d(p.ago(500, 900))), ("Diagnose(n)", "{diagnosis}"), ("ICD-10", "F00.1 G")], form="line", hand=True)
    p.par("1. Worauf stützt sich die Diagnose?", bold=True, after=0)
    p.ticks([(True, "eigene Untersuchungen"), (True, "testpsychologische Verfahren (DemTect, Uhrentest)"), (True, "Vorbefunde / Bildgebung"), (False, "nur Angaben Dritter")])
    p.y += 3
    p.par("2. Schweregrad", bold=True, after=0)
    p.ticks([(False, "leicht"), (True, "mittelgradig"), (False, "schwer")])
    p.y += 3
    p.par("3. Kann die Person trotz der Krankheit Deutschkenntnisse erwerben und eine Prüfung ablegen?", bold=True, after=0)
    p.ticks([(False, "ja"), (False, "ja, mit Nachteilsausgleich"), (True, "nein")])
    p.y += 3
    p.par("4. Kann die Person Grundkenntnisse der Rechts- und Gesellschaftsordnung erwerben und im Test nachweisen?", bold=True, after=0)
    p.ticks([(False, "ja"), (True, "nein")])
    p.y += 3
    p.par("5. Die Einschränkung ist", bold=True, after=0)
    p.ticks([(True, "auf Dauer"), (False, "vorübergehend bis ______________")])
    p.y += 4
    p.par("Begründung / Auswirkungen:", bold=True, after=0.8)
    for line in ("Merkfähigkeit stark gestört, findet Worte auch in", "der Muttersprache nicht, lernt nichts Neues mehr."):
        p.text(28, p.y + 5, line, hand=True)
        p.y += 8
    p.y += 10
    p.text(25, p.y, f"{p.town}, " + "{issued_on}", hand=True)
    p.y -= 6
    p.sign("Unterschrift", day="")
    p.said -= {"doctor", "specialty"}
    p.s.stamp(148, p.y - 10, [p.known["doctor"][1], "Facharzt für Nervenheilkunde", f"{p.plz} {p.town}"], size=7, turn=1, marks={"doctor": p.known["doctor"][1], "specialty": "Nervenheilkunde"})
    p.know(doctor=p.known["doctor"][0], specialty="Nervenheilkunde")


@layout("medical_note__incapacity_slip_for_employer", body="arial", footer="", sheet=(148.0, 210.0))
def _incapacity(p: Leaf) -> None:
    day = p.say("issued_on", p.ago(1, 40))
    p.say("valid_until", day + timedelta(days=p.rng.randint(3, 12)))
    p.say("doctor", f"Dr. med. {german(p.rng)}")
    p.s.rect(10, 12, 84, 44)
    for at, line in enumerate(("AOK - Die Gesundheitskasse", "{family_name}, {given_names}          geb. {birth_date}", p.h.address.street, f"{p.plz} {p.town}", f"{insured_number(p.rng)}   1000 1")):
        p.text(12, 18 + at * 7, line, size=8)
    p.s.text(98, 18, "Arbeitsunfähigkeits-", size=11, bold=True)
    p.s.text(98, 23, "bescheinigung", size=11, bold=True)
    p.s.text(98, 29, "Ausfertigung für Versicherte", size=7)
    p.y = 62
    p.ticks([(True, "Erstbescheinigung"), (False, "Folgebescheinigung"), (False, "Arbeitsunfall, Berufskrankheit")], x=12, size=8.5)
    p.y += 4
    p.pairs([("arbeitsunfähig seit", p.d(day)), ("voraussichtlich arbeitsunfähig bis", "{valid_until}"), ("festgestellt am", "{issued_on}"), ("AU-begründende Diagnose(n) (ICD-10)", "J06.9 G")], form="cells", x=12, wide=124, size=9)
    p.know(icd10=["J06.9"])
    p.said.discard("doctor")
    p.s.stamp(100, p.y + 16, [p.known["doctor"][1], "Allgemeinmedizin", p.town], size=7, turn=0, marks={"doctor": p.known["doctor"][1]})
    p.know(doctor=p.known["doctor"][0])
    p.s.scribble(80, p.y + 34, 34, 8)


@layout("disability_card__plastic_card_with_marks_copy", body="arial", footer="")
def _disabled(p: Leaf) -> None:
    p.say("degree", p.rng.choice([60, 70, 80, 100]))
    p.know(marks=["G", "B"])
    p.s.rect(45, 50, 86, 54, fill=(0.85, 0.93, 0.85), radius=3)
    p.s.rect(45, 50, 20, 54, fill=(0.95, 0.65, 0.3), stroke=None)
    p.s.text(70, 57, "Schwerbehindertenausweis", size=9, bold=True)
    p.s.text(70, 62, "The holder of this card is severely disabled.", size=5)
    p.text(70, 72, "{given_names}", size=8.5)
    p.text(70, 77, "{family_name}", size=8.5)
    p.s.text(70, 84, "Geschäftszeichen", size=5)
    p.s.text(70, 88, digits(p.rng, 9), size=7.5)
    p.s.text(70, 96, "Gültig bis:", size=6)
    p.s.text(86, 96, "unbefristet", size=8)
    p.s.text(108, 96, "B", size=16, bold=True)
    p.s.rect(45, 120, 86, 54, fill=(0.85, 0.93, 0.85), radius=3)
    p.s.text(50, 128, "Merkzeichen:", size=6)
    p.s.text(70, 128, "G  B", size=11, bold=True)
    p.s.text(50, 138, "GdB", size=7)
    p.text(62, 138, "{degree}", size=12, bold=True)
    p.s.text(50, 148, "Geburtsdatum", size=5)
    p.text(50, 152, "{birth_date}", size=8)
    p.s.text(50, 162, f"Versorgungsamt {p.town}", size=7)


@layout("care_level_notice__care_fund_three_grounds", body="calibri", leading=1.45, footer="Seite {page}")
def _care(p: Leaf) -> None:
    p.say("issued_on", p.ago(20, 500))
    p.say("level", 3, "Pflegegrad 3")
    letter(p, house(p, "Techniker Krankenkasse", "Pflegeversicherung", colour=(0.0, 0.45, 0.75), town="22291 Hamburg"), "Ihr Antrag auf Leistungen der Pflegeversicherung", form="word", info=[("Datum", "{issued_on}"), ("Vers.-Nr.", insured_number(p.rng))])
    p.pars("der Medizinische Dienst hat Sie zu Hause begutachtet. Auf dieser Grundlage haben wir entschieden: Bei Ihnen liegt ab dem Monat der Antragstellung {level} vor.", "Das Gutachten legen wir diesem Bescheid bei. Es bewertet sechs Lebensbereiche:")
    p.table((95, 30, 35), [("Modul", "Punkte", "gewichtet"), ("Mobilität", "5", "7,50"), ("Kognitive und kommunikative Fähigkeiten", "9", "11,25"), ("Verhaltensweisen und psychische Problemlagen", "3", "-"), ("Selbstversorgung", "21", "30,00"), ("Umgang mit Krankheit und Therapie", "3", "10,00"), ("Alltagsleben und soziale Kontakte", "6", "7,50")], right=(1, 2))
    p.pars("Sie haben Pflegegeld gewählt. Wir überweisen es monatlich im Voraus. Einmal im Halbjahr müssen Sie eine Beratung durch einen Pflegedienst abrufen.", DUTIES[0], *REMEDY_SOCIAL)
    close(p, "Ihre Techniker Krankenkasse", signed=False)


@layout("institution_placement__integration_home_confirms", body="cambria", footer="")
def _placement(p: Leaf) -> None:
    p.say("issued_on", p.ago(3, 80))
    p.say("since", p.ago(200, 1500))
    letter(p, house(p, f"Lebenshilfe {p.town} e. V.", "Wohnstätte für Menschen mit Behinderung", colour=(0.1, 0.3, 0.6)), "Heimbescheinigung", form="foot", to=[], greeting=False, info=[("Datum", "{issued_on}")])
    p.pars("Wir bestätigen, dass {name}, geboren am {birth_date}, seit dem {since} vollstationär in unserer besonderen Wohnform lebt und dort rund um die Uhr betreut wird.", "Die Kosten trägt der überörtliche Träger der Eingliederungshilfe. Ein eigener Haushalt wird nicht geführt. Die rechtliche Betreuung hat " + german(p.rng) + ".")
    close(p, f"{surname(p.rng)}, Einrichtungsleitung", seal="Lebenshilfe")
