"""Work (Arbeit): contracts, confirmations, notices, training; second series."""

# ruff: noqa: E501 - what a paper says stands unbroken

from __future__ import annotations

from ._boiler import WORK
from ._kit import Pen, group
from ._letter import close, dear, letter, officer, to
from ._numbers import eur, later

LAYOUTS, layout = group()


def _both(pen: Pen, place: str, employer: str, *, signed: bool = True) -> None:
    pen.gap(4)
    pen.lines(place)
    pen.gap(3)
    top = pen.sheet.y
    pen.sign(employer, signed=signed)
    pen.sheet.y = top
    pen.sign("Arbeitnehmer/in", x=115, signed=signed)
    pen.sheet.y = top + 24
    pen.told["signed"] = signed


@layout("employment_contract__bakery_hourly", body="times", dates="dots")
def _bakery(pen: Pen) -> None:
    someone, rng, day = pen.holder, pen.rng, pen.ago(200, 1500)
    start = later(day.replace(day=1), months=1)
    pen.title("Arbeitsvertrag", size=18, align="centre", gap=6)
    pen.para(
        f"zwischen der Firma {pen('employer', 'Bäckerei Wittgenstein GmbH & Co. KG')}, Ringstraße 4, 57319 Bad Berleburg – Arbeitgeber –"
    )
    pen.para(
        f"und {someone.salutation} {pen.who()}, geb. am {pen.born()}, wohnhaft {someone.address} – Arbeitnehmer –"
    )
    wage, hours = rng.choice([14.35, 15.1, 16.25]), rng.choice([25, 30, 38])
    pen.told["unlimited"] = True
    pen.clauses(
        ("Beginn und Tätigkeit", f"Das Arbeitsverhältnis beginnt am {pen.day('start', start)}. Die Einstellung erfolgt als Verkaufskraft in der Filiale Bahnhofstraße."),
        ("Dauer", "Das Arbeitsverhältnis ist auf unbestimmte Zeit geschlossen. Die ersten sechs Monate gelten als Probezeit."),
        ("Arbeitszeit", f"Die regelmäßige Arbeitszeit beträgt {pen('weekly_hours', str(hours), f'{hours} Stunden')} in der Woche und richtet sich nach dem Dienstplan."),
        ("Vergütung", f"Der Arbeitnehmer erhält einen Stundenlohn von {pen.money('hourly_wage', wage, ' Euro')} brutto, zahlbar zum 15. des Folgemonats. Zuschläge für Sonntagsarbeit: 50 %."),
        ("Urlaub", "Der Jahresurlaub beträgt 26 Werktage."),
        ("Beendigung", "Es gelten die gesetzlichen Kündigungsfristen. Das Arbeitsverhältnis endet ohne Kündigung mit Ablauf des Monats, in dem die Regelaltersgrenze erreicht wird."),
    )  # fmt: skip
    _both(pen, f"Bad Berleburg, den {pen.issued(day)}", "Bäckerei Wittgenstein")


@layout("employment_contract__agency_fixed_term", body="arial", dates="dots")
def _agency(pen: Pen) -> None:
    someone, rng, day = pen.holder, pen.rng, pen.ago(30, 250)
    start, pay = later(day.replace(day=1), months=1), rng.randint(2250, 3100)
    end = later(start, years=1, days=-1)
    hours = "35"
    pen.title("Befristeter Arbeitsvertrag für Zeitarbeitnehmer", size=14, gap=4)
    pen.cells(
        [("Arbeitgeber (Verleiher)", pen("employer", "Tempora Personaldienste Süd GmbH"))],
        [("Name", pen("family_name", someone.family_name)), ("Vorname", pen("given_names", someone.given_names)), ("geboren", pen.born())],
        [("Eintritt", pen.day("start", start)), ("befristet bis", pen.day("end", end)), ("Probezeit bis", pen.day("probation_until", later(start, months=4, days=-1)))],
        [("Wochenstunden", pen("weekly_hours", hours)), ("Monatsentgelt brutto in EUR", pen.money("gross_monthly", pay)), ("Entgeltgruppe GVP", "EG 2b")],
        [("Einsatz als", "Produktionshelfer/in"), ("Erlaubnis nach § 1 AÜG", "Agentur für Arbeit Nürnberg, unbefristet")],
    )  # fmt: skip
    pen.told["unlimited"] = False
    pen.gap(4)
    pen.para(
        "Auf das Arbeitsverhältnis findet der Tarifvertrag GVP/DGB Anwendung. Die Befristung erfolgt ohne Sachgrund nach § 14 Abs. 2 TzBfG. Der Einsatz erfolgt in Kundenbetrieben.",
        size=9,
    )
    pen.para(
        "Das Arbeitsverhältnis steht unter der Bedingung eines gültigen Aufenthaltstitels, der die Beschäftigung erlaubt.",
        size=9,
    )
    _both(pen, f"Ulm, {pen.issued(day)}", "Niederlassungsleitung")


@layout("employment_contract__care_home_tariff", size=12.5, leading=1.38, body="calibri", dates="long")
def _care(pen: Pen) -> None:
    someone, rng, day = pen.holder, pen.rng, pen.ago(400, 1800)
    start, pay = later(day.replace(day=1), months=1), rng.randint(270000, 352000) / 100
    pen.text(pen.right, 20, "Vertrag nach AVR", align="right", size=9)
    pen.title("Dienstvertrag", size=17, gap=6)
    pen.told["unlimited"] = True
    pen.para(
        f"Zwischen dem {pen('employer', 'Caritasverband Limburg e. V.')} (Dienstgeber) und {someone.salutation} {pen.who()} (Mitarbeiter/in), {someone.address}, wird folgender Vertrag geschlossen:"
    )
    pen.clauses(
        ("", f"Die Mitarbeiterin/der Mitarbeiter wird ab {pen.day('start', start)} als Pflegehelfer/in in Vollzeit unbefristet eingestellt."),
        ("", "Für das Dienstverhältnis gelten die Arbeitsvertragsrichtlinien des Deutschen Caritasverbandes (AVR)."),
        ("", f"Die durchschnittliche wöchentliche Arbeitszeit beträgt {pen('weekly_hours', '39', '39 Stunden')}."),
        ("", f"Das Tabellenentgelt nach Anlage 32, P 5 Stufe 2, beträgt zurzeit {pen.money('gross_monthly', pay, ' €')} brutto monatlich."),
        ("", "Die Probezeit endet nach sechs Monaten."),
        *(("", words) for _, words in WORK),
        ("", "Änderungen und Ergänzungen bedürfen der Textform."), head="§ {number}",
    )  # fmt: skip
    _both(pen, f"Limburg an der Lahn, den {pen.issued(day)}", "Dienstgeber")


@layout("employer_confirmation__authority_form_ticks", body="arial", dates="dots")
def _confirmation(pen: Pen) -> None:
    rng, day = pen.rng, pen.ago(3, 60)
    start, pay = later(day, months=-rng.randint(8, 40)).replace(day=1), rng.randint(1900, 3300)
    pen.title("Arbeitgeberbescheinigung zur Vorlage bei der Ausländerbehörde", size=13)
    pen.cells(
        [("Arbeitgeber", pen("employer", "Elektro Pfeiffer & Sohn GmbH"))], [("Beschäftigte/r (Name, Vorname)", pen.who("{family}, {given}")), ("geb. am", pen.born())],
        [("beschäftigt seit", pen.day("start", start)), ("als", "Lagermitarbeiter/in"), ("Arbeitszeit/Woche (Std.)", pen("weekly_hours", "40"))],
        [("Bruttoverdienst monatlich (EUR)", pen.money("gross_monthly", pay)), ("Nettoverdienst monatlich (EUR)", eur(round(pay * 0.71, 2)))],
    )  # fmt: skip
    pen.gap(4)
    pen.para("Das Arbeitsverhältnis ist", after=0)
    pen.tick("unbefristet", True)
    pen.tick("befristet bis ____________", False)
    pen.para("Kündigung ausgesprochen?", after=0)
    pen.tick("nein", True)
    pen.tick("ja, zum ____________", False)
    pen.para("Probezeit beendet?", after=0)
    pen.tick("ja", True)
    pen.tick("nein, bis ____________", False)
    pen.told |= {"unlimited": True, "unterminated": True, "signed": True}
    pen.gap(4)
    pen.sign("Stempel und Unterschrift des Arbeitgebers", place=f"Neumarkt i. d. OPf., {pen.issued(day)}")
    pen.sheet.stamp(150, pen.sheet.y + 8, ["Elektro Pfeiffer & Sohn", "GmbH"], size=8)


@layout("termination_letter__probation_notice", body="calibri", dates="long")
def _termination(pen: Pen) -> None:
    someone, day = pen.holder, pen.ago(5, 120)
    letter(
        pen, (pen("employer", "Spedition Grothe Logistik AG"), "Personalabteilung", "Hafenstraße 90", "47119 Duisburg"), to(someone), [("Datum", pen.issued(day))],
        "Kündigung Ihres Arbeitsverhältnisses", form="left",
    )  # fmt: skip
    pen.para(dear(someone))
    pen.para(
        f"hiermit kündigen wir das mit Ihnen bestehende Arbeitsverhältnis innerhalb der Probezeit mit einer Frist von zwei Wochen zum {pen.day('ends_on', later(day, days=14))}, hilfsweise zum nächstmöglichen Zeitpunkt."
    )
    pen.para(
        "Bitte melden Sie sich unverzüglich bei der Agentur für Arbeit arbeitsuchend. Resturlaub ist bis zum Ende abgegolten."
    )
    close(pen, officer(pen))


@layout("termination_letter__settled_agreement", body="times", dates="dots")
def _settled(pen: Pen) -> None:
    someone, day = pen.holder, pen.ago(20, 300)
    end = later(day, months=2)
    pen.title("Aufhebungsvertrag", size=16, align="centre")
    pen.para(
        f"Zwischen der {pen('employer', 'Möbelhaus Hansmann KG')}, Siegen, und {someone.salutation} {pen.who()} wird vereinbart:"
    )
    pen.para(
        f"1. Das Arbeitsverhältnis endet auf Veranlassung des Arbeitgebers einvernehmlich zum {pen.day('ends_on', end)}."
    )
    pen.para(
        "2. Der Arbeitnehmer erhält eine Abfindung von 1.500,00 EUR brutto. 3. Er wird bis dahin unter Fortzahlung der Bezüge freigestellt."
    )
    pen.gap(4)
    pen.sign("Möbelhaus Hansmann KG", place=f"Siegen, den {pen.issued(day)}")
    pen.sign("Arbeitnehmer/in", x=115)


@layout("training_contract__craft_chamber_form", body="arial", dates="dots")
def _training(pen: Pen) -> None:
    someone, day = pen.holder, pen.ago(60, 600)
    start = later(day, months=2).replace(day=1)
    pen.title("Berufsausbildungsvertrag", size=16, gap=0)
    pen.lines("(§§ 10, 11 Berufsbildungsgesetz – BBiG) · Handwerkskammer für Schwaben", size=8)
    pen.gap(3)
    pen.cells(
        [("Ausbildender (Betrieb)", pen("employer", "Heizungsbau Lechner GmbH"))], [("Auszubildende/r: Name", pen("family_name", someone.family_name)), ("Vorname", pen("given_names", someone.given_names))],
        [("geboren am", pen.born()), ("Staatsangehörigkeit", pen("nationality", someone.nationality, someone.adjective))], [("A  Ausbildungsberuf", pen("occupation", "Anlagenmechaniker SHK"))],
        [("B  Ausbildung beginnt am", pen.day("start", start)), ("und endet am", pen.day("end", later(start, months=42, days=-1))), ("Probezeit", "4 Monate")],
        [("E  Vergütung 1. Jahr", "930,00 €"), ("2. Jahr", "1.010,00 €"), ("3. Jahr", "1.090,00 €"), ("4. Jahr", "1.150,00 €")], [("F  tägliche Arbeitszeit", "8 Stunden"), ("G  Urlaub", "28 Arbeitstage")], tall=12,
    )  # fmt: skip
    pen.gap(6)
    pen.sign("Ausbildender", place=f"Kaufbeuren, {pen.issued(day)}")
    pen.sign("Auszubildende/r", x=100)
    pen.gap(28)
    pen.sheet.stamp(
        70,
        pen.sheet.y + 12,
        [
            "Handwerkskammer für Schwaben",
            f"Eingetragen am {pen.on(later(day, days=16), 'dots')}",
            f"Lehrlingsrolle Nr. {pen.rng.randint(10000, 99999)}",
        ],
        size=8,
    )
    pen.told["registered"] = True


@layout("vocational_certificate__chamber_of_commerce", body="cambria", dates="long")
def _vocational(pen: Pen) -> None:
    someone, day = pen.holder, pen.ago(200, 3000)
    pen.title("Industrie- und Handelskammer Bodensee-Oberschwaben", size=12, align="centre", gap=16)
    pen.title("Prüfungszeugnis", size=24, align="centre", gap=2)
    pen.text(105, pen.sheet.y + 3, "nach § 37 Absatz 2 Berufsbildungsgesetz", size=9, align="centre")
    pen.gap(14)
    pen.title(pen.who(), size=16, align="centre", gap=2)
    pen.text(105, pen.sheet.y + 4, f"geboren am {pen.born()} in {someone.birth_place}", align="centre")
    pen.gap(12)
    pen.para("hat die Abschlussprüfung in dem anerkannten Ausbildungsberuf")
    pen.title(pen("occupation", "Fachkraft für Lagerlogistik"), size=15, align="centre")
    pen.told["passed"] = True
    pen.para("mit dem Gesamtergebnis befriedigend (74 Punkte) bestanden.")
    pen.gap(10)
    pen.sign("Prüfungsausschuss", place=f"Weingarten, den {pen.issued(day)}")


@layout("professional_licence__nurse_title_rlp", body="times", dates="long")
def _licence(pen: Pen) -> None:
    someone, day = pen.holder, pen.ago(100, 1500)
    pen.title(
        "Landesamt für Soziales, Jugend und Versorgung Rheinland-Pfalz", size=12, align="centre", gap=14
    )
    pen.title("Urkunde", size=24, align="centre", gap=4)
    pen.para("über die Erlaubnis zum Führen der Berufsbezeichnung", after=0.5)
    profession = "Pflegefachfrau" if someone.sex == "F" else "Pflegefachmann"
    pen.title(pen("profession", profession), size=18, align="centre", gap=8)
    pen.para(
        f"{someone.salutation} {pen.who()}, geboren am {pen.born()} in {someone.birth_place}, erhält auf Grund des Pflegeberufegesetzes mit Wirkung vom heutigen Tage die Erlaubnis, die vorgenannte Berufsbezeichnung zu führen."
    )
    pen.told["unlimited"] = True
    pen.gap(8)
    pen.sign("Im Auftrag", place=f"Mainz, den {pen.issued(day)}")
    pen.sheet.stamp(150, pen.sheet.y + 10, ["LANDESAMT", "MAINZ"], round_=True, size=6)
