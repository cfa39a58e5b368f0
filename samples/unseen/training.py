"""Ausbildung: examinations of chambers, training contracts."""

# ruff: noqa: E501 - wordings stand on one line each
# a page is written down as it is printed
# fmt: off

from __future__ import annotations

from datetime import date, timedelta

from samples.draw import Sheet
from samples.people import Person, day_between

from ._kit import Fields, Maker, flow, grid, paper, put, rows, ticks
from ._look import badge, dots, long, names, sign

LAYOUTS: dict[str, Maker] = {}


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
    }


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
    }
