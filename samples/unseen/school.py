"""Schule, Studium, Ausbildung: reports, confirmations, degrees, training contracts of several states and chambers."""

# ruff: noqa: E501 - wordings stand on one line each

from __future__ import annotations

from datetime import date, timedelta

from samples.draw import Sheet
from samples.people import Person, day_between, person

from ._kit import Fields, Maker, flow, grid, paper, put, rows, ticks
from ._look import badge, barcode, dots, heads, long, names, sign

LAYOUTS: dict[str, Maker] = {}


def _pupil(s: Sheet, p: Person) -> Person:
    """A young person of the family."""
    return person(s.rng, nationality=p.nationality, born=(2007, 2011), family_name=p.family_name, home=p.address)


@paper(LAYOUTS, "school_certificate", "half_year_hamburg", body="arial", size=10, left=24)
def _report(s: Sheet, p: Person, day: date) -> Fields:
    pupil, year = _pupil(s, p), s.rng.randint(2022, 2025)
    issued, grade = date(year + 1, 1, 30), s.rng.choice([8, 9])
    s.y = 20
    flow(s, f"""> Freie und Hansestadt Hamburg

> Stadtteilschule Elbinsel

= Halbjahreszeugnis

> Schuljahr «school_year:{year}/{year + 1}», 1. Halbjahr""")
    rows(s, f"""Name | «given_names:{pupil.given_names}» «family_name:{pupil.family_name}»
geboren am | «birth_date:{dots(pupil.birth_date)}»
Jahrgangsstufe | «grade_level:{grade}»
Klasse | {grade}c""", label=42)
    s.gap(6)
    grid(s, [54, 28, 54, 28], """Fach | Note | Fach | Note
Deutsch | 3- | Biologie | 2
Englisch | 3 | Physik | 3
Mathematik | 2+ | Bildende Kunst | 1
Gesellschaft | 4 | Sport | 2
Religion | --- | Arbeit und Beruf | 2""")
    s.gap(6)
    flow(s, f"""Versäumnisse: 4 Tage, davon unentschuldigt 0

Bemerkungen: {pupil.given_names} arbeitet zuverlässig mit und hilft anderen.

Hamburg, den «issued_on:{dots(issued)}»""")
    sign(s, 24, s.y + 18, "Klassenleitung")
    sign(s, 120, s.y + 18, "Schulleitung")
    return {**pupil.truth(), "school_year": f"{year}/{year + 1}", "grade_level": grade, "issued_on": issued}


@paper(LAYOUTS, "school_certificate", "degree_berufsreife_mv", body="times", size=11.5, left=28, right=28)
def _degree(s: Sheet, p: Person, day: date) -> Fields:
    pupil, year = _pupil(s, p), s.rng.randint(2022, 2025)
    issued = date(year + 1, 7, 4)
    s.rect(16, 14, 178, 268, stroke=(0.3, 0.4, 0.3))
    s.y = 24
    flow(s, f"""> Land Mecklenburg-Vorpommern

> Regionale Schule „Am Stadtsee“, Neubrandenburg

= ABSCHLUSSZEUGNIS

> {pupil.salutation} «given_names:{pupil.given_names}» «family_name:{pupil.family_name}»

> geboren am «birth_date:{long(pupil.birth_date)}» in {pupil.birth_place}

hat am Ende des Schuljahres «school_year:{year}/{year + 1}» die Prüfung bestanden und die

> «degree:Mittlere Reife»

erworben.""")
    grid(s, [64, 40, 30], """Deutsch | befriedigend | (3)
Mathematik | gut | (2)
Englisch | befriedigend | (3)
Geschichte und Politische Bildung | ausreichend | (4)
Chemie | gut | (2)
Arbeit-Wirtschaft-Technik | sehr gut | (1)""", head=False, lines="none")
    s.gap(8)
    put(s, 28, s.y + 4, f"Neubrandenburg, «issued_on:{long(issued)}»")
    sign(s, 28, s.y + 24, "Prüfungsvorsitz")
    sign(s, 120, s.y + 24, "Klassenleiterin")
    s.stamp(100, s.y + 22, ["Regionale", "Schule"], round_=True, size=6)
    return {**pupil.truth(), "school_year": f"{year}/{year + 1}", "degree": "Mittlere Reife", "issued_on": issued}


@paper(LAYOUTS, "school_certificate", "annual_bavaria_promotion", body="narrow", size=11, left=25)
def _annual(s: Sheet, p: Person, day: date) -> Fields:
    pupil, year = _pupil(s, p), s.rng.randint(2022, 2025)
    issued, grade, up = date(year + 1, 7, 25), s.rng.choice([7, 8]), s.rng.random() < 0.7
    put(s, 105, 26, "Mittelschule an der Isarau", bold=True, size=13, align="centre")
    s.y = 34
    flow(s, f"""= JAHRESZEUGNIS

{"Die Schülerin" if pupil.sex == "F" else "Der Schüler"} «given_names:{pupil.given_names}» «family_name:{pupil.family_name}», geboren am «birth_date:{dots(pupil.birth_date)}», besuchte im Schuljahr «school_year:{year}/{str(year + 1)[2:]}» die Klasse «grade_level:{grade}»b.

Die Mitarbeit war erfreulich, das Verhalten einwandfrei. Die Deutschkenntnisse haben sich deutlich verbessert.""")
    grid(s, [50, 40], """Deutsch als Zweitsprache | gut
Mathematik | befriedigend
Englisch | ausreichend
Natur und Technik | befriedigend
Wirtschaft und Beruf | gut""", head=False)
    s.gap(5)
    flow(s, f"""Die Erlaubnis zum Vorrücken in die nächste Jahrgangsstufe hat {pupil.given_names} {"" if up else "nicht "}erhalten.

Landshut, «issued_on:{dots(issued)}»""")
    sign(s, 25, s.y + 16, "Rektorin")
    sign(s, 110, s.y + 16, "Klassenleiter")
    return {**pupil.truth(), "school_year": f"{year}/{str(year + 1)[2:]}", "grade_level": grade, "promoted": up, "issued_on": issued}


@paper(LAYOUTS, "school_attendance", "school_letter", body="calibri", size=11.5, left=25)
def _attendance(s: Sheet, p: Person, day: date) -> Fields:
    pupil, issued = _pupil(s, p), day - timedelta(days=s.rng.randint(5, 200))
    heads(s, f"Astrid-Lindgren-Schule\nGemeinschaftsschule der Stadt {p.address.town}\nSekretariat", x=25, y=20)
    s.y = 56
    flow(s, f"""= Schulbesuchsbescheinigung

Es wird bescheinigt, dass

> «given_names:{pupil.given_names}» «family_name:{pupil.family_name}», geb. «birth_date:{dots(pupil.birth_date)}»,

seit dem 01.08.{issued.year - 2} Schülerin bzw. Schüler der «school:Astrid-Lindgren-Schule» ist und zurzeit die Klasse 9a besucht. Der Schulbesuch dauert voraussichtlich bis Juli {issued.year + 1}.

{p.address.town}, «issued_on:{dots(issued)}»""")
    sign(s, 25, s.y + 16, "Schulsekretärin, im Auftrag")
    s.stamp(130, s.y + 12, ["Astrid-Lindgren-", "Schule"], size=7)
    return {**pupil.truth(), "school": "Astrid-Lindgren-Schule", "valid_on": issued, "issued_on": issued}


@paper(LAYOUTS, "vocational_certificate", "gesellenbrief", body="cambria", size=12, left=30, right=30)
def _journeyman(s: Sheet, p: Person, day: date) -> Fields:
    issued = day_between(s.rng, date(2018, 1, 1), day - timedelta(days=60))
    s.rect(14, 14, 182, 268, stroke=(0.5, 0.35, 0.1), thick=2.5)
    s.rect(18, 18, 174, 260, stroke=(0.5, 0.35, 0.1), thick=0.6)
    s.y = 36
    flow(s, f"""> Handwerkskammer Südthüringen

= Gesellenbrief

> {p.salutation} «given_names:{p.given_names}» «family_name:{p.family_name}»

> geboren am «birth_date:{long(p.birth_date)}» in {p.birth_place}

hat die Gesellenprüfung im

> «occupation:Anlagenmechaniker-Handwerk»

vor dem Gesellenprüfungsausschuss der Innung Sanitär-, Heizungs- und Klimatechnik bestanden.

Suhl, den «issued_on:{long(issued)}»""")
    sign(s, 30, s.y + 24, "Obermeister der Innung")
    sign(s, 120, s.y + 24, "Vorsitz des Prüfungsausschusses")
    s.stamp(105, s.y + 40, ["HANDWERKS-", "KAMMER"], round_=True)
    return {**p.truth(), "occupation": "Anlagenmechaniker-Handwerk", "passed": True, "issued_on": issued}


@paper(LAYOUTS, "vocational_certificate", "ihk_exam", body="arial", size=10.5, left=26)
def _ihk(s: Sheet, p: Person, day: date) -> Fields:
    issued = day_between(s.rng, date(2018, 1, 1), day - timedelta(days=60))
    badge(s, 26, 16, 14, "IHK", (0.0, 0.25, 0.5))
    put(s, 185, 24, "Industrie- und Handelskammer Ostbrandenburg", align="right", bold=True)
    s.y = 46
    flow(s, "= PRÜFUNGSZEUGNIS\n\n> nach § 37 Absatz 2 Berufsbildungsgesetz")
    rows(s, f"""Name, Vorname | «family_name:{p.family_name}», «given_names:{p.given_names}»
geboren am | «birth_date:{dots(p.birth_date)}»
Ausbildungsberuf | «occupation:Verkäufer/Verkäuferin»""", label=46, mode="dots")
    s.gap(6)
    flow(s, "hat die Abschlussprüfung bestanden.")
    grid(s, [90, 30, 40], """Prüfungsbereich | Punkte | Note
Verkauf und Werbemaßnahmen | 71 | befriedigend
Warenwirtschaft und Kalkulation | 66 | ausreichend
Wirtschafts- und Sozialkunde | 80 | befriedigend
Fallbezogenes Fachgespräch | 84 | gut
*Gesamtergebnis | 75 | befriedigend""", right=(1,))
    s.gap(8)
    put(s, 26, s.y + 4, f"Frankfurt (Oder), «issued_on:{dots(issued)}»  (Tag des Bestehens)")
    sign(s, 26, s.y + 26, "Hauptgeschäftsführer")
    return {**p.truth(), "occupation": "Verkäufer/Verkäuferin", "passed": True, "issued_on": issued}


@paper(LAYOUTS, "university_degree", "bachelor_urkunde", body="times", size=13, left=30, right=30)
def _bachelor(s: Sheet, p: Person, day: date) -> Fields:
    issued = day_between(s.rng, date(2016, 1, 1), day - timedelta(days=60))
    s.y = 40
    flow(s, f"""> HOCHSCHULE FÜR TECHNIK UND WIRTSCHAFT SAALEBOGEN

> Fachbereich Ingenieurwissenschaften

= Bachelorurkunde

Die Hochschule verleiht mit dieser Urkunde

> {p.salutation} «given_names:{p.given_names}» «family_name:{p.family_name}»

> geboren am «birth_date:{long(p.birth_date)}» in {p.birth_place}

den akademischen Grad

> «degree:Bachelor of Engineering» (B. Eng.)

nachdem die Bachelorprüfung im Studiengang Umwelttechnik am {long(issued - timedelta(days=20))} abgelegt wurde.

Saalebogen, «issued_on:{long(issued)}»""")
    sign(s, 30, s.y + 26, "Präsidentin")
    sign(s, 120, s.y + 26, "Dekan")
    s.stamp(100, s.y + 44, ["HOCHSCHULE"], round_=True)
    return {**p.truth(), "degree": "Bachelor of Engineering", "issued_on": issued}


@paper(LAYOUTS, "enrolment", "multi_purpose_sheet", body="arial", size=9, left=18, right=18)
def _enrolment(s: Sheet, p: Person, day: date) -> Fields:
    first, last = date(2026, 10, 1), date(2027, 3, 31)
    issued = date(2026, 9, s.rng.randint(1, 28))
    heads(s, "Technische Universität Elbtal\nStudierendensekretariat", x=18, y=16)
    barcode(s, 140, 14, 48, 10)
    s.y = 32
    flow(s, "= Studienbescheinigung")
    rows(s, f"""Name, Vorname | «family_name:{p.family_name}», «given_names:{p.given_names}»
Geburtsdatum | «birth_date:{dots(p.birth_date)}»
Matrikelnummer | {s.rng.randint(10**6, 10**7 - 1)}
Studiengang | Informatik (Master of Science)
Hochschule | «university:Technische Universität Elbtal»
Semester | «semester:Wintersemester 2026/27»
Zeitraum | «valid_from:{dots(first)}» - «valid_until:{dots(last)}»
Fachsemester / Hochschulsemester | 3 / 9
Status | Haupthörer(in), nicht beurlaubt""", mode="bars", label=60)
    s.gap(4)
    flow(s, f"~ Erstellt am «issued_on:{dots(issued)}». Diese Bescheinigung wurde maschinell erstellt und ist ohne Unterschrift gültig. Prüfung unter www.tu-elbtal.example/check.")
    s.rule(10, s.y + 4, 200, s.y + 4, dash=True)
    s.gap(8)
    flow(s, "# Bescheinigung zur Vorlage beim Rentenversicherungsträger\n\nDie oben genannte Person ist im angegebenen Zeitraum immatrikuliert. Regelstudienzeit: 4 Semester.")
    return {
        **p.truth(), "university": "Technische Universität Elbtal", "semester": "Wintersemester 2026/27", "valid_from": first,
        "valid_until": last, "issued_on": issued,
    }  # fmt: skip


@paper(LAYOUTS, "training_contract", "chamber_form", body="arial", size=8.5, left=16, right=16)
def _training(s: Sheet, p: Person, day: date) -> Fields:
    start = date(s.rng.choice([2024, 2025, 2026]), s.rng.choice([8, 9]), 1)
    end = date(start.year + 3, start.month - 1, 31)
    employer = "Kfz-Meisterbetrieb Ludger Hinrichs"
    badge(s, 16, 12, 12, "HWK", (0.7, 0.05, 0.1))
    put(s, 60, 20, "Berufsausbildungsvertrag", size=15, bold=True)
    put(s, 60, 25, "(§§ 10, 11 Berufsbildungsgesetz - BBiG)", size=8)
    s.y = 32
    flow(s, "Zwischen dem/der Ausbildenden (Ausbildungsbetrieb) und dem/der Auszubildenden wird nachstehender Vertrag geschlossen:")
    top = s.y
    rows(s, f"""Ausbildender | «employer:{employer}»
Straße | Industriestraße 8
PLZ, Ort | 26871 Papenburg""", mode="boxed", wide=86)
    low, s.y = s.y, top
    rows(s, f"""Auszubildende/r (Name, Vorname) | «family_name:{p.family_name}», «given_names:{p.given_names}»
Geburtsdatum | «birth_date:{dots(p.birth_date)}»
Staatsangehörigkeit | {p.adjective}""", mode="boxed", x=106, wide=88)
    s.y = max(low, s.y) + 3
    flow(s, f"""A  Die Ausbildungszeit beträgt nach der Ausbildungsordnung 36 Monate. Das Ausbildungsverhältnis beginnt am «start:{dots(start)}» und endet am «end:{dots(end)}».

B  Ausbildungsberuf: «occupation:Kraftfahrzeugmechatroniker/in», Schwerpunkt Personenkraftwagentechnik

C  Die Probezeit beträgt 4 Monate.

D  Die Ausbildung findet im Betrieb und überbetrieblich statt.

E  Der Ausbildende zahlt eine Vergütung; sie beträgt zurzeit monatlich brutto""")
    grid(s, [44, 44, 44], "1. Ausbildungsjahr | 2. Ausbildungsjahr | 3. Ausbildungsjahr\n950,00 EUR | 1.020,00 EUR | 1.110,00 EUR")
    s.gap(3)
    flow(s, """F  Die regelmäßige tägliche Ausbildungszeit beträgt 8 Stunden.

G  Es besteht ein Urlaubsanspruch von 27 Arbeitstagen.

H  Die umseitigen Vereinbarungen sind Gegenstand dieses Vertrages.""")
    put(s, 16, s.y + 6, f"Papenburg, «issued_on:{dots(start - timedelta(days=70))}»")
    sign(s, 16, s.y + 24, "Ausbildender (Stempel, Unterschrift)", wide=70)
    sign(s, 110, s.y + 24, "Auszubildende/r", wide=70)
    s.stamp(130, s.y + 46, ["Eingetragen in das Verzeichnis der", "Berufsausbildungsverhältnisse", f"Nr. {s.rng.randint(10000, 99999)}  {dots(start - timedelta(days=40))}"], size=7)
    return {
        **p.truth(), "occupation": "Kraftfahrzeugmechatroniker/in", "employer": employer, "start": start, "end": end, "registered": True,
        "issued_on": start - timedelta(days=70),
    }  # fmt: skip


@paper(LAYOUTS, "training_contract", "nursing_prose", body="calibri", size=11, left=26)
def _nursing(s: Sheet, p: Person, day: date) -> Fields:
    start = date(s.rng.choice([2024, 2025, 2026]), 10, 1)
    end = date(start.year + 3, 9, 30)
    s.y = 22
    flow(s, f"""= Ausbildungsvertrag

> nach § 16 Pflegeberufegesetz (PflBG)

zwischen der «employer:Klinikum Weserbergland gGmbH» als Trägerin der praktischen Ausbildung

und {p.salutation} «given_names:{p.given_names}» «family_name:{p.family_name}», wohnhaft {p.address}, (Auszubildende/r)

# § 1 Ziel und Dauer

Die Auszubildende/der Auszubildende wird zur «occupation:Pflegefachfrau/Pflegefachmann» ausgebildet. Die Ausbildung beginnt am «start:{long(start)}» und endet am «end:{long(end)}». Die ersten sechs Monate sind Probezeit.

# § 2 Vergütung

Die Ausbildungsvergütung richtet sich nach dem TVAöD-Pflege und beträgt im ersten Jahr 1.340,69 Euro.

# § 3 Urlaub

Der Urlaub beträgt 30 Tage im Kalenderjahr.

Holzminden, den «issued_on:{long(start - timedelta(days=90))}»""")
    sign(s, 26, s.y + 20, "Klinikum Weserbergland gGmbH", wide=60)
    sign(s, 115, s.y + 20, "Auszubildende/r", wide=60)
    s.y += 34
    ticks(s, "x Einverständnis der Pflegeschule liegt vor")
    return {
        **names(p), "occupation": "Pflegefachfrau/Pflegefachmann", "employer": "Klinikum Weserbergland gGmbH", "start": start, "end": end,
        "issued_on": start - timedelta(days=90),
    }  # fmt: skip
