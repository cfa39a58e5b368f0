"""Gesundheit: opinions, sick notes, cards, care, placement, custody."""

# ruff: noqa: E501 - wordings stand unbroken
# fmt: off

from __future__ import annotations

from datetime import timedelta

from samples.unseen.third._cards import face, ground

from ._bogen import Bogen, child, layouts_of, long
from ._briefe import end, letter, org
from ._namen import digits, doctor_number, german, insured_number

LAYOUTS, layout = layouts_of()


def _opinion(p: Bogen, specialty: str, codes: list[str], diagnosis: str, drugs: list[str], **more: object) -> None:
    p.say("doctor", f"Dr. med. {german(p.rng)}")
    p.say("specialty", specialty)
    p.say("diagnosis", diagnosis)
    p.say("issued_on", p.ago(5, 130))
    p.know(icd10=codes, medication=drugs, physician=True, signed=True, fact_basis=True, method=True, severity=True, consequences=True, **more)


@layout("medical_opinion__psychiatric_statement_headed_sections_against_return", body="calibri", size=10.8, footer="Seite {page} von {total}")
def _psychiatric(p: Bogen) -> None:
    _opinion(p, "Psychiatrie und Psychotherapie", ["F43.1", "F32.2"], "Posttraumatische Belastungsstörung", ["Venlafaxin", "Quetiapin"], recommendation_against_deportation=True)
    letter(p, "footed", org(p, "{doctor}", "Fachärztliche Praxis"), "Qualifizierte ärztliche Bescheinigung gemäß § 60a Abs. 2c AufenthG", info=[("", "{issued_on}")], at="date", to=(), greet=False)
    p.par("{doctor}, Fachärztin/Facharzt für {specialty}, LANR " + doctor_number(p.rng), size=9)
    p.par("Patient[in]: {name}, geb. {birth_date}")
    for title, text in (("Tatsächliche Grundlage", "[herr] {family_name} befindet sich seit 14 Monaten in meiner regelmäßigen Behandlung mit bisher 19 Terminen. Berücksichtigt wurden der Entlassbrief der Klinik und die Fremdanamnese durch die Ehefrau."), ("Methode", "Klinisches Interview, psychopathologischer Befund, standardisierte Verfahren (IES-R 61 Punkte, BDI-II 42 Punkte), jeweils mit Dolmetscher."), ("Diagnosen nach ICD-10", "{diagnosis} (F43.1 G); schwere depressive Episode ohne psychotische Symptome (F32.2 G)."), ("Schweregrad", "Es liegt ein schweres, chronifiziertes Krankheitsbild mit fortbestehenden Suizidgedanken vor."), ("Medikation", "Venlafaxin 150 mg morgens, Quetiapin 100 mg zur Nacht."), ("Folgen", "Bei einem Abbruch der Behandlung oder einer Rückführung ist mit einer wesentlichen, lebensbedrohlichen Verschlechterung zu rechnen. Aus ärztlicher Sicht ist von einer Abschiebung dringend abzuraten; Reisefähigkeit besteht nicht.")):
        p.par(title, bold=True, after=0.1)
        p.par(text, justify=True)
    end(p, "{doctor}", phrase="")
    p.s.stamp(150, p.y - 5, [p.fill("{doctor}")[0][:24], "BSNR " + digits(p.rng, 9)], size=7)


@layout("medical_opinion__neurology_clinic_letter_no_learning_possible", body="times", size=11, footer="- {page} -")
def _neuro(p: Bogen) -> None:
    _opinion(p, "Neurologie", ["G20.1", "F06.7"], "Idiopathisches Parkinson-Syndrom", ["Levodopa", "Pramipexol"], permanent=True, affects=["language", "civics"])
    letter(p, "shield", org(p, "Klinikum [town]", "Klinik für Neurologie - Ambulanz"), "Fachärztliche Stellungnahme zur Vorlage bei der Ausländerbehörde", info=[("Datum", "{issued_on}"), ("Versichert", insured_number(p.rng))], to=("Ausländerbehörde", "[plz] [town]"), greet=False)
    p.pars("über {name}, geb. am {birth_date}, berichten wir auf Wunsch und nach Entbindung von der Schweigepflicht:", "Es besteht ein {diagnosis} (G20.1 G) mit leichter kognitiver Störung (F06.7 G). Die Beurteilung stützt sich auf drei ambulante Untersuchungen, eine kraniale Kernspintomographie und eine neuropsychologische Testung (MoCA 17 von 30).", "Behandelt wird mit Levodopa und Pramipexol. Der Verlauf ist fortschreitend, die Einschränkung schwer und dauerhaft.", "Wegen der Störung von Aufmerksamkeit und Gedächtnis kann der Patient weder die deutsche Sprache auf dem geforderten Niveau erlernen noch den Test über die Rechts- und Gesellschaftsordnung ablegen. Mit einer Besserung ist nicht zu rechnen. Bei Überforderung kommt es zu einer deutlichen Zunahme der Symptome.", justify=True)
    end(p, "{doctor}, Oberarzt, Facharzt für {specialty}")


@layout("medical_opinion__form_with_numbered_questions_by_internist", body="arial", size=9.6, footer="Seite {page}")
def _numbered(p: Bogen) -> None:
    _opinion(p, "Innere Medizin", ["N18.5", "I12.0"], "Chronische Nierenkrankheit, Stadium 5", ["Furosemid", "Ramipril", "Epoetin alfa"], permanent=True, affects=["work", "travel"])
    p.y = 16
    p.par("Ärztliche Bescheinigung über eine Erkrankung (Vordruck der Ausländerbehörde)", bold=True, size=13)
    p.boxes([("Name, Vorname", "{names}", 0.6), ("Geburtsdatum", "{birth_date}", 0.4), ("Ärztin/Arzt", "{doctor}", 0.6), ("Fachgebiet", "{specialty}", 0.4)])
    for number, (question, answer) in enumerate((("Auf welchen Tatsachen beruht die Beurteilung?", "Eigene Behandlung seit 2023, Dialyse dreimal je Woche"), ("Mit welchen Methoden wurden sie erhoben?", "Labor, Sonographie, Nierenbiopsie"), ("Diagnose (mit ICD-10)", "{diagnosis} (N18.5), hypertensive Nierenkrankheit (I12.0)"), ("Schweregrad", "schwer, dialysepflichtig"), ("Welche Medikamente (Wirkstoffe)?", "Furosemid, Ramipril, Epoetin alfa"), ("Welche Folgen drohen ohne Behandlung?", "Tod binnen weniger Tage bis Wochen"), ("Ist die Person arbeits- und reisefähig?", "nein, dauerhaft nicht")), 5):
        p.s.need(14)
        p.y += 6
        p.s.text(25, p.y, f"{number}. {question}", size=8.4)
        p.y += 6
        p.text(30, p.y, answer, size=10)
        p.s.rule(28, p.y + 1.5, 190, p.y + 1.5, dash=True)
    p.sign("Unterschrift, Praxisstempel")
    p.s.stamp(155, p.y - 14, ["Dialysezentrum", p.town[:14]], size=8)


@layout("medical_opinion__psychological_therapist_letter_no_physician", body="open", size=9.8, footer="")
def _therapist(p: Bogen) -> None:
    p.say("doctor", f"Dipl.-Psych. {german(p.rng)}")
    p.say("diagnosis", "Anpassungsstörung")
    p.say("issued_on", (day := p.ago(5, 130)), long(day))
    p.know(icd10=["F43.2"], physician=False, signed=True, method=True)
    letter(p, "margin", org(p, "{doctor}", "Psychologische Psychotherapie · Beratungszentrum für Geflüchtete", (0.3, 0.5, 0.5)), "Psychotherapeutische Stellungnahme", info=[("", "{issued_on}")], at="date", to=(), greet=False)
    p.pars("[herr] {name}, geb. {birth_date}, nimmt seit Februar an psychotherapeutischen Gesprächen in unserer Einrichtung teil (bisher acht Sitzungen mit Sprachmittlung).", "Nach ICD-10 ist von einer {diagnosis} (F43.2) auszugehen. Eingesetzt wurden das diagnostische Gespräch und der Fragebogen HSCL-25.", "Ich befürworte die Fortsetzung der Gespräche. Eine medikamentöse Behandlung erfolgt hier nicht.")
    end(p, "{doctor}, Psychologische Psychotherapeutin / Psychologischer Psychotherapeut")


@layout("medical_note__certificate_of_incapacity_printed_form_yellow", body="arial", size=9, footer="")
def _incapacity(p: Bogen) -> None:
    day = p.say("issued_on", p.ago(1, 40))
    p.say("valid_until", day + timedelta(days=p.rng.randint(3, 20)))
    p.know(icd10=["M54.5"])
    p.s.rect(0, 0, 148.5, 105, fill=(1, 0.98, 0.85), stroke=None)
    p.s.text(91, 9, "Arbeitsunfähigkeitsbescheinigung", size=8, bold=True)
    p.s.text(142, 16, "1", size=12, bold=True)
    p.y = 5
    p.boxes([("Krankenkasse", "AOK", 1.0), ("Name, Vorname des Versicherten", "{family_name}, {given_names}", 0.65), ("geb. am", "{birth_date}", 0.35), ("Versicherten-Nr.", insured_number(p.rng), 0.6), ("Arzt-Nr.", doctor_number(p.rng), 0.4)], x=8, wide=50 * 1.6, numbers=False, tall=9)
    p.y += 6
    p.text(10, p.y, "arbeitsunfähig seit")
    p.text(60, p.y, p.d(day - timedelta(days=1)))
    p.text(10, p.y + 7, "voraussichtlich arbeitsunfähig bis einschließlich")
    p.text(90, p.y + 7, "{valid_until}", bold=True)
    p.text(10, p.y + 14, "festgestellt am")
    p.text(60, p.y + 14, "{issued_on}")
    p.text(10, p.y + 22, "AU-begründende Diagnose(n) (ICD-10):   M54.5 G")
    p.s.scribble(100, p.y + 24, 30, 7)


@layout("medical_note__general_practitioner_few_lines", body="times", size=11.5, footer="")
def _few(p: Bogen) -> None:
    p.say("doctor", f"Dr. med. {german(p.rng)}")
    p.say("issued_on", p.ago(3, 90))
    letter(p, "typed", org(p, "{doctor}", "Hausärztliche Gemeinschaftspraxis"), "Ärztliches Attest", to=(), info=(), greet=False)
    p.pars("[herr] {name}, geb. {birth_date}, ist hier in hausärztlicher Behandlung. Aus gesundheitlichen Gründen konnte der Termin in der vergangenen Woche nicht wahrgenommen werden.", "[town], {issued_on}")
    end(p, "{doctor}", phrase="Hochachtungsvoll")


@layout("disability_card__green_card_both_sides_close", body="arial", footer="")
def _disabled(p: Bogen) -> None:
    until = p.as_of + timedelta(days=p.rng.randint(200, 1500))
    p.say("degree", (degree := p.rng.choice((50, 60, 70, 80, 100))), str(degree))
    p.say("valid_until", (until.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1), f"{until:%m/%Y}")
    p.know(marks=["G", "B"])
    ground(p, 30, 40, 85.6, 54, (0.5, 0.75, 0.55))
    p.s.text(34, 46, "Schwerbehindertenausweis", size=9, bold=True)
    p.s.text(34, 49.5, "The holder of this card is severely disabled.", size=4.6)
    face(p, 34, 54, 22)
    for at, (label, value) in enumerate((("Name", "{family_name}"), ("Vorname", "{given_names}"), ("Gültig bis", "{valid_until}"))):
        p.s.text(60, 57 + at * 9, label, size=4.6)
        p.text(60, 60.4 + at * 9, value, size=8)
    p.s.text(105, 88, "B", size=20, bold=True)
    ground(p, 30, 100, 85.6, 54, (0.5, 0.75, 0.55))
    for at, (label, value, x) in enumerate((("Merkzeichen", "G  B", 34), ("GdB", "{degree}", 75), ("Geburtsdatum", "{birth_date}", 34), ("Geschäftszeichen", digits(p.rng, 9), 75))):
        p.s.text(x, 108 + at // 2 * 12, label, size=4.8)
        p.text(x, 112.5 + at // 2 * 12, value, size=10, bold=at < 2)
    p.s.text(34, 148, "Versorgungsamt", size=6)


@layout("disability_card__unlimited_hundred_with_deaf_mark", body="arial", footer="")
def _disabled_b(p: Bogen) -> None:
    p.say("degree", 100, "100")
    p.know(marks=["Gl", "RF"])
    ground(p, 60, 30, 85.6, 54, (0.55, 0.78, 0.6))
    p.s.text(64, 36, "Schwerbehindertenausweis", size=9, bold=True)
    face(p, 64, 42, 22)
    p.text(92, 46, "{family_name}", size=9)
    p.text(92, 51, "{given_names}", size=9)
    p.s.text(92, 58, "Gültig bis: unbefristet", size=7)
    ground(p, 60, 90, 85.6, 54, (0.55, 0.78, 0.6))
    p.s.text(64, 98, "Merkzeichen", size=5)
    p.s.text(64, 104, "Gl   RF", size=11, bold=True)
    p.s.text(100, 98, "GdB", size=5)
    p.text(100, 104, "{degree}", size=11, bold=True)
    p.s.text(64, 114, "geboren am", size=5)
    p.text(64, 118.5, "{birth_date}", size=8)
    p.s.text(64, 130, "Regierungspräsidium / Landesamt für Soziales", size=6)


@layout("care_level_notice__care_fund_letter_level_and_start", body="calibri", size=11, footer="")
def _care(p: Bogen) -> None:
    p.say("level", p.rng.randint(2, 4))
    p.say("issued_on", p.ago(20, 600))
    letter(p, "circle", org(p, "Pflegekasse bei der IKK classic", "Team Pflege [town]", (0.0, 0.35, 0.65)), "Ihr Antrag auf Leistungen der Pflegeversicherung", info=[("Datum", "{issued_on}"), ("KV-Nr.", insured_number(p.rng))])
    p.pars("der Medizinische Dienst hat Sie, geboren am {birth_date}, begutachtet. Auf Grundlage des Gutachtens stellen wir fest: Bei Ihnen liegt Pflegegrad {level} vor.", "Sie erhalten ab Antragstellung Pflegegeld. Beratungseinsätze sind halbjährlich nachzuweisen. Gegen diesen Bescheid können Sie Widerspruch einlegen.")
    end(p, "Ihre Pflegekasse", signed=False)


@layout("care_level_notice__raised_after_review_boxes", body="arial", size=10, footer="")
def _care_b(p: Bogen) -> None:
    p.say("level", 5)
    p.say("issued_on", p.ago(20, 600))
    letter(p, "stacked", org(p, "KNAPPSCHAFT Pflegekasse", "Bochum", (0.1, 0.2, 0.5)), "Bescheid über die Zuordnung eines höheren Pflegegrades", info=[("Datum", "{issued_on}")], greet=False)
    p.boxes([("Pflegebedürftige Person", "{name}", 0.6), ("geboren", "{birth_date}", 0.4), ("bisheriger Pflegegrad", "4", 0.5), ("Pflegegrad ab sofort", "{level}", 0.5)], numbers=False)
    p.y += 5
    p.par("Gegen diese Entscheidung ist Widerspruch innerhalb eines Monats möglich.")
    end(p, signed=False)


@layout("institution_placement__nursing_home_admission_certificate", body="cambria", size=11, footer="")
def _home(p: Bogen) -> None:
    p.say("since", p.ago(60, 1200))
    p.say("issued_on", p.ago(2, 50))
    letter(p, "under", org(p, "AWO Seniorenpflegeheim [town]", "Vollstationäre Pflege", (0.7, 0.1, 0.1)), "Heimbescheinigung", info=[("Datum", "{issued_on}")], at="bar", to=(), greet=False)
    p.pars("Hiermit wird bestätigt, dass [herr] {name}, geb. {birth_date}, seit dem {since} in unserer Einrichtung vollstationär untergebracht ist. Ein Ende des Aufenthalts ist nicht absehbar.")
    end(p, "[clerk], Einrichtungsleitung")


@layout("institution_placement__youth_help_group_home_form_boxes", body="arial", size=10, footer="")
def _group(p: Bogen) -> None:
    p.say("since", p.ago(60, 900))
    p.say("issued_on", p.ago(2, 50))
    p.y = 22
    p.par("Bescheinigung über die Heimunterbringung (§ 34 SGB VIII)", bold=True, size=14)
    p.boxes([("Einrichtung", "Kinder- und Jugendhaus Brücke gGmbH", 1.0), ("Name, Vorname", "{names}", 0.6), ("geboren am", "{birth_date}", 0.4), ("Aufnahme am", "{since}", 0.5), ("Kostenträger", "Jugendamt [town]", 0.5)])
    p.y += 10
    p.text(25, p.y, "[town], {issued_on}")
    p.s.stamp(150, p.y, ["Jugendhaus", "Brücke"], size=9)
    p.s.scribble(30, p.y + 14, 34, 8)


def _custody(p: Bogen, kind: str) -> None:
    kid = child(p, (2, 15))
    parent = p.h
    p.h, p.others[-1] = kid, parent
    p.roles[-1] = "parent"
    p.person(kid)
    del p.known["nationality"]
    p.say("custodian_family_name", parent.family_name)
    p.say("custodian_given_names", parent.given_names)
    p.say("issued_on", p.ago(30, 900))
    p.know(custody=kind)


@layout("custody_proof__family_court_order_sole_custody", body="times", size=11.3, footer="")
def _sole(p: Bogen) -> None:
    _custody(p, "sole")
    p.y = 24
    p.par("Amtsgericht [town]", bold=True, size=14, after=0.1)
    p.par("- Familiengericht -   " + f"{p.rng.randint(10, 70)} F {p.rng.randint(100, 900)}/{p.as_of.year % 100 - 1} SO", after=1)
    p.par("Beschluss", bold=True, size=14)
    p.pars("In der Kindschaftssache betreffend {name}, geboren am {birth_date},", "hat das Amtsgericht am {issued_on} beschlossen:", "Die elterliche Sorge wird auf " + ("die Mutter" if p.others[-1].sex == "F" else "den Vater") + ", {custodian_given_names} {custodian_family_name}, allein übertragen. Die Gerichtskosten tragen die Eltern je zur Hälfte.", "Gründe: Die Eltern leben seit mehreren Jahren getrennt; der andere Elternteil ist unbekannten Aufenthalts (§ 1671 Abs. 1 Satz 2 Nr. 2 BGB).", justify=True)
    end(p, "[sur], Richter am Amtsgericht", phrase="", seal="Amtsgericht")


@layout("custody_proof__joint_declaration_deed_of_youth_office", body="arial", size=10.8, footer="")
def _joint(p: Bogen) -> None:
    _custody(p, "joint")
    p.y = 22
    p.par("Stadt [town] - Jugendamt", size=12, bold=True)
    p.par("Sorgeerklärung", size=15, bold=True, after=0.2)
    p.par(f"Urk.-Reg. {p.rng.randint(10, 900)}/{p.as_of.year - 1}")
    p.pars("Heute, am {issued_on}, erschienen {custodian_given_names} {custodian_family_name} und " + german(p.rng) + " und erklärten:", "Wir wollen die elterliche Sorge für unser Kind {name}, geboren am {birth_date}, gemeinsam ausüben (§ 1626a Abs. 1 Nr. 1 BGB).", "Über die rechtlichen Folgen wurden wir belehrt.")
    end(p, "[clerk], Urkundsperson", phrase="Vorgelesen und unterschrieben", seal="Jugendamt")
