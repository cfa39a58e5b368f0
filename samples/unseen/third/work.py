"""Arbeit: contracts of several pages, confirmations, notice."""

# ruff: noqa: E501 - wordings stand unbroken
# fmt: off

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from ._issuers import close, german, house, letter, street, surname
from ._leaf import Leaf, cents, euro, layouts_of
from ._texts import WORK

LAYOUTS, layout = layouts_of()


def _parties(p: Leaf, firm: str, boss: str) -> None:
    p.say("employer", firm)
    p.par("Zwischen", after=0.4)
    p.par("{employer}" + f", vertreten durch {boss}, {street(p.rng)}, {p.plz} {p.town}", x=35, after=0.2)
    p.par("- nachfolgend „Arbeitgeber“ genannt -", x=35, after=0.6)
    p.par("und", after=0.4)
    p.par("{name}, geboren am {birth_date}, wohnhaft " + str(p.h.address), x=35, after=0.2)
    p.par("- nachfolgend „Arbeitnehmer“ genannt -", x=35, after=0.8)
    p.par("wird folgender Arbeitsvertrag geschlossen:", after=1)


@layout("employment_contract__hotel_long_clauses_fixed_term", body="times", size=11.5, leading=1.4, footer="Seite {page} von {total}")
def _hotel(p: Leaf) -> None:
    start = p.say("start", date(p.as_of.year, p.rng.randint(2, 10), 1))
    p.say("end", date(start.year + 1, start.month, 1) - timedelta(days=1))
    p.say("probation_until", date(start.year + (start.month + 6 > 12), (start.month + 5) % 12 + 1, 1) - timedelta(days=1))
    p.say("issued_on", start - timedelta(days=p.rng.randint(4, 20)))
    p.say("weekly_hours", "40", "40")
    p.money("gross_monthly", p.rng.randint(2410, 2980))
    p.know(unlimited=False, signed=True)
    p.y = 24
    p.head("Befristeter Arbeitsvertrag", size=17)
    _parties(p, f"Hotel Residenz {p.town} Betriebsgesellschaft mbH", german(p.rng))
    p.clauses([
        ("Beginn und Dauer", ("Das Arbeitsverhältnis beginnt am {start} und endet, ohne dass es einer Kündigung bedarf, am {end}. Die Befristung erfolgt ohne Sachgrund nach § 14 Abs. 2 TzBfG.", "Die Zeit bis zum {probation_until} gilt als Probezeit. Während der Probezeit kann das Arbeitsverhältnis mit einer Frist von zwei Wochen gekündigt werden.")),
        ("Tätigkeit", ("Der Arbeitnehmer wird als Mitarbeiter im Bereich Housekeeping und Etage eingestellt. Zu den Aufgaben gehören die Reinigung der Zimmer und öffentlichen Bereiche, die Wäschepflege sowie die Kontrolle der Minibars.",)),
        ("Arbeitszeit", ("Die regelmäßige wöchentliche Arbeitszeit beträgt {weekly_hours} Stunden, verteilt auf fünf Tage einschließlich Wochenenden nach Dienstplan. Der Dienstplan wird spätestens sieben Tage im Voraus ausgehängt.",)),
        ("Vergütung", ("Der Arbeitnehmer erhält eine monatliche Bruttovergütung von {gross_monthly}. Sie ist jeweils am letzten Bankarbeitstag des Monats fällig und wird bargeldlos gezahlt. Zuschläge für Nacht- und Feiertagsarbeit richten sich nach den gesetzlichen Bestimmungen.", "Ein Weihnachtsgeld von 350,00 EUR wird freiwillig gezahlt; auch bei wiederholter Zahlung entsteht kein Rechtsanspruch.")), *WORK])
    p.sign("Arbeitgeber", "Arbeitnehmer")


@layout("employment_contract__cleaning_form_filled_by_pen", body="arial", size=9.5, footer="{page}/{total}")
def _form(p: Leaf) -> None:
    start = p.say("start", p.ago(30, 900))
    p.say("employer", f"{surname(p.rng)} Gebäudedienste GmbH")
    p.say("issued_on", start - timedelta(days=p.rng.randint(1, 10)))
    p.say("weekly_hours", "25", "25")
    p.say("hourly_wage", "14.25", "14,25")
    p.know(unlimited=True, signed=True)
    p.s.text(25, 18, "Arbeitsvertrag für gewerbliche Arbeitnehmer in der Gebäudereinigung", size=13, bold=True)
    p.y = 24
    p.pairs([("Arbeitgeber (Firma)", "{employer}"), ("Betriebssitz", f"{p.plz} {p.town}"), ("Arbeitnehmer/in: Familienname", "{family_name}"), ("Vorname", "{given_names}"), ("Geburtsdatum", "{birth_date}"), ("Staatsangehörigkeit", "{nationality}"), ("Straße", p.h.address.street), ("PLZ, Ort", f"{p.plz} {p.town}"), ("Beginn des Arbeitsverhältnisses", "{start}"), ("Einsatz als", "Innen- und Unterhaltsreiniger/in"), ("Wöchentliche Arbeitszeit in Stunden", "{weekly_hours}"), ("Lohngruppe 1, Stundenlohn brutto EUR", "{hourly_wage}")], form="line", hand=True)
    p.ticks([(True, "Das Arbeitsverhältnis wird auf unbestimmte Zeit geschlossen."), (False, "Das Arbeitsverhältnis ist befristet bis zum ______________  Grund: ______________"), (True, "Die ersten sechs Monate gelten als Probezeit.")], pen=True)
    p.y += 4
    p.clauses([("Tarifvertrag", ("Auf das Arbeitsverhältnis finden die allgemeinverbindlichen Tarifverträge für die gewerblich Beschäftigten in der Gebäudereinigung in ihrer jeweils gültigen Fassung Anwendung. Erhöht sich der Tariflohn, gilt die neue Höhe ab dem Tag der Änderung.",)), *WORK])
    p.y += 8
    p.text(25, p.y, f"{p.town}, " + "{issued_on}", hand=True)
    p.y -= 6
    p.sign("Unterschrift und Stempel des Arbeitgebers", "Unterschrift Arbeitnehmer/in", day="")


@layout("employment_contract__letter_of_city_with_collective_agreement", body="open", footer="- {page} -")
def _public(p: Leaf) -> None:
    start = p.say("start", date(p.as_of.year - 1, p.rng.randint(1, 12), 1))
    p.say("issued_on", start - timedelta(days=p.rng.randint(10, 40)))
    p.say("employer", f"Stadt {p.town}")
    p.say("weekly_hours", "39", "39")
    p.money("gross_monthly", Decimal(p.rng.randint(291000, 330000)) / 100)
    p.know(unlimited=True, signed=True)
    p.y = 20
    p.head("Arbeitsvertrag", size=16)
    p.pars("Zwischen der {employer}, vertreten durch den Oberbürgermeister, dieser vertreten durch das Personalamt,", "und {name}, geboren am {birth_date}, " + f"{p.h.address} (Beschäftigte/r),", "wird - vorbehaltlich der Zustimmung des Personalrats - folgender Arbeitsvertrag geschlossen:")
    p.clauses([
        ("", ("{name} wird ab {start} als Vollbeschäftigte/r auf unbestimmte Zeit eingestellt. Die Beschäftigung erfolgt beim Bauhof im Bereich Grünpflege.".replace("{name}", p.h.full_name),)),
        ("", ("Das Arbeitsverhältnis bestimmt sich nach dem Tarifvertrag für den öffentlichen Dienst (TVöD) und dem Besonderen Teil Verwaltung in der für den Bereich der Vereinigung der kommunalen Arbeitgeberverbände jeweils geltenden Fassung einschließlich der ihn ergänzenden, ändernden oder ersetzenden Tarifverträge.", "Die regelmäßige durchschnittliche Arbeitszeit beträgt {weekly_hours} Stunden wöchentlich.")),
        ("", ("Die Probezeit nach § 2 Abs. 4 TVöD beträgt sechs Monate.",)),
        ("", ("Die/der Beschäftigte ist in der Entgeltgruppe 4 der Anlage zum TVöD eingruppiert. Das Tabellenentgelt beträgt derzeit {gross_monthly} brutto im Monat.", "Der Arbeitgeber ist berechtigt, aus dienstlichen Gründen eine andere Tätigkeit im Rahmen der Entgeltgruppe zuzuweisen.")),
        ("", ("Es wird folgende Nebenabrede vereinbart: keine. Änderungen und Ergänzungen des Arbeitsvertrages einschließlich von Nebenabreden sind nur wirksam, wenn sie schriftlich vereinbart werden.",)), ("", WORK[3][1]), ("", WORK[4][1]), ("", WORK[2][1]), ("", WORK[6][1])])
    p.sign("Für die Stadt", "Beschäftigte/r")


@layout("employer_confirmation__foreigners_office_form_handwritten", body="arial", footer="")
def _confirmation_form(p: Leaf) -> None:
    p.say("employer", f"Restaurant {german(p.rng).split()[0]}s Garten GmbH")
    p.say("start", p.ago(200, 1500))
    p.say("issued_on", p.ago(1, 25))
    p.say("weekly_hours", "38.5", "38,5")
    wage = p.rng.randint(2280, 2750)
    p.say("gross_monthly", cents(wage), euro(wage))
    p.know(unlimited=True, unterminated=True, signed=True)
    p.s.text(25, 20, f"Stadt {p.town} - Ausländerbehörde", size=9)
    p.y = 28
    p.head("Bescheinigung des Arbeitgebers", size=16, after=0.2)
    p.par("zur Vorlage bei der Ausländerbehörde - vom Arbeitgeber auszufüllen", size=9)
    p.pairs([("Firma", "{employer}"), ("Anschrift des Betriebes", f"{p.plz} {p.town}"), ("Name des Arbeitnehmers", "{family_name}"), ("Vorname", "{given_names}"), ("geboren am", "{birth_date}"), ("beschäftigt seit", "{start}"), ("als", "Küchenhilfe / Koch"), ("Wochenarbeitszeit (Std.)", "{weekly_hours}"), ("Bruttolohn monatlich in EUR", "{gross_monthly}")], form="line", hand=True)
    p.par("Das Arbeitsverhältnis ist", after=0)
    p.ticks([(True, "unbefristet"), (False, "befristet bis ________________")])
    p.par("Das Arbeitsverhältnis ist", after=0)
    p.ticks([(True, "ungekündigt"), (False, "gekündigt zum ________________")])
    p.y += 12
    p.text(25, p.y, f"{p.town}, " + "{issued_on}", hand=True)
    p.y -= 5
    p.sign("Firmenstempel, Unterschrift", day="")
    p.s.stamp(150, p.y - 12, [p.known["employer"][1], p.town], size=7)


@layout("employer_confirmation__personnel_department_letter_limited", body="calibri", footer="")
def _confirmation_letter(p: Leaf) -> None:
    p.say("employer", f"Fleischwerke {surname(p.rng)} AG")
    start = p.say("start", p.ago(100, 300))
    p.say("end", start + timedelta(days=729))
    p.say("issued_on", p.ago(2, 40))
    p.say("weekly_hours", "40", "40,0")
    p.say("hourly_wage", "15.10", "15,10 €")
    p.know(unlimited=False, unterminated=True, signed=True)
    letter(p, house(p, p.known["employer"][1], "Personalabteilung", colour=(0.5, 0.1, 0.1)), "Arbeitgeberbescheinigung", form="foot", to=[], greeting=False, info=[("Datum", "{issued_on}")])
    p.pars("zur Vorlage bei Behörden", "Hiermit bestätigen wir, dass {name}, geboren am {birth_date}, wohnhaft " + f"{p.h.address}, seit dem " + "{start} bei der {employer} als Produktionshelfer/in in der Zerlegung beschäftigt ist.",
           "Der Arbeitsvertrag ist bis zum {end} befristet und derzeit ungekündigt. Eine Verlängerung ist bei gleichbleibender Auftragslage vorgesehen.", "Die wöchentliche Arbeitszeit beträgt {weekly_hours} Stunden bei einem Bruttostundenlohn von {hourly_wage}.")
    close(p, f"i. V. {german(p.rng)}")


@layout("termination_letter__employer_closes_branch", body="arial", footer="")
def _termination(p: Leaf) -> None:
    p.say("employer", f"{surname(p.rng)} Textilpflege GmbH")
    day = p.say("issued_on", p.ago(5, 120))
    p.say("ends_on", date(day.year + (day.month > 10), (day.month + 1) % 12 + 1, 1) - timedelta(days=1))
    letter(p, house(p, p.known["employer"][1], "Geschäftsführung"), "Ordentliche betriebsbedingte Kündigung", form="right", info=[("Datum", "{issued_on}")])
    p.pars("leider müssen wir den Betriebsteil Wäscherei schließen. Wir, die {employer}, kündigen daher das mit Ihnen bestehende Arbeitsverhältnis ordentlich und fristgerecht zum {ends_on}, hilfsweise zum nächstmöglichen Termin.",
           "Der Betriebsrat wurde vor Ausspruch der Kündigung angehört. Ihren Resturlaub nehmen Sie bitte bis zum Ende der Kündigungsfrist.", "Wir weisen Sie darauf hin, dass Sie verpflichtet sind, sich spätestens drei Monate vor Beendigung des Arbeitsverhältnisses, sonst innerhalb von drei Tagen nach Kenntnis, persönlich bei der Agentur für Arbeit arbeitsuchend zu melden.", "Eine Klage gegen diese Kündigung ist innerhalb von drei Wochen beim Arbeitsgericht zu erheben.")
    close(p, german(p.rng), also="Erhalten am: ______________   Unterschrift: ______________")
