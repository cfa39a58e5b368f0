"""Arbeit: contracts of several make-ups, confirmations of employers, endings."""

# ruff: noqa: E501 - wordings stand unbroken
# fmt: off

from __future__ import annotations

from datetime import date, timedelta

from ._bogen import Bogen, euro, layouts_of, long
from ._briefe import end, letter, org
from ._namen import digits

LAYOUTS, layout = layouts_of()


def _job(p: Bogen, employer: str, low: int, high: int, *, hours: str = "40", back: tuple[int, int] = (60, 1900), words: bool = False) -> date:
    p.say("employer", employer.replace("#", p.free["sur"]))
    start = p.ago(*back).replace(day=1)
    p.say("start", start, long(start) if words else None)
    p.say("issued_on", start - timedelta(days=p.rng.randint(4, 40)))
    p.say("weekly_hours", hours.replace(",", "."), hours)
    p.money("gross_monthly", p.rng.randrange(low, high, 10), "{} €")
    return start


_REST = (
    ("Arbeitsverhinderung", ("Ist der Mitarbeiter durch Krankheit an der Arbeitsleistung verhindert, gibt er dies am ersten Tag vor Arbeitsbeginn bekannt. Eine ärztliche Feststellung erfolgt spätestens ab dem vierten Kalendertag.",)),
    ("Geheimhaltung", ("Über Kundendaten und betriebliche Vorgänge ist Stillschweigen zu bewahren, auch nach dem Ende des Arbeitsverhältnisses.",)),
    ("Ende des Arbeitsverhältnisses", ("Es gelten die gesetzlichen Kündigungsfristen, auch wenn sie sich zu Gunsten des Arbeitnehmers verlängern. Das Arbeitsverhältnis endet ohne Kündigung mit Ablauf des Monats, in dem die Regelaltersgrenze erreicht wird.", "Will der Arbeitnehmer geltend machen, dass eine Kündigung unwirksam ist, muss er innerhalb von drei Wochen nach deren Zugang Klage beim Arbeitsgericht erheben.")),
    ("Verfall", ("Ansprüche verfallen, wenn sie nicht binnen drei Monaten ab Fälligkeit in Textform erhoben werden; ausgenommen ist der Mindestlohn.",)),
)


@layout("employment_contract__cleaning_firm_running_articles_unlimited", body="times", size=11, footer="Seite {page} von {total}")
def _cleaning(p: Bogen) -> None:
    start = _job(p, "# Dienstleistungen GmbH", 1850, 2450, hours="39")
    p.say("probation_until", start.replace(month=start.month + 6 if start.month < 7 else start.month - 6, year=start.year + (start.month > 6)) - timedelta(days=1))
    p.know(unlimited=True, signed=True)
    p.text(105, 26, "ARBEITSVERTRAG", size=17, bold=True, align="centre")
    p.y = 36
    p.pars("zwischen der {employer}, [lane], [plz] [town] - im Folgenden „Arbeitgeberin“ -", "und", "[herrn] {name}, geboren am {birth_date}, [street], [plz] [town] - im Folgenden „Arbeitnehmer[in]“ -", "wird Folgendes vereinbart:", justify=True)
    p.clauses([("Beginn, Probezeit", ("Das Arbeitsverhältnis beginnt am {start}. Es wird auf unbestimmte Zeit geschlossen. Die Probezeit endet am {probation_until}; in dieser Zeit kann beiderseits mit einer Frist von zwei Wochen gekündigt werden.",)), ("Tätigkeit", ("Die Einstellung erfolgt als Reinigungskraft in der Unterhaltsreinigung, Lohngruppe 1. Einsatzorte sind die Objekte der Arbeitgeberin im Stadtgebiet.",)), ("Arbeitszeit", ("Die regelmäßige wöchentliche Arbeitszeit beträgt {weekly_hours} Stunden.",)), ("Vergütung", ("Die Bruttovergütung beträgt {gross_monthly} im Monat und wird am 15. des Folgemonats auf das benannte Konto gezahlt.",)), ("Urlaub", ("Der Urlaub beträgt 30 Arbeitstage im Kalenderjahr nach dem Rahmentarifvertrag Gebäudereinigung.",)), *_REST])
    p.sign("Arbeitgeberin", "Arbeitnehmer/in")


@layout("employment_contract__kitchen_help_form_with_blanks_filled_by_hand", body="arial", size=9.8, footer="")
def _kitchen(p: Bogen) -> None:
    start = p.ago(60, 900)
    p.say("employer", f"Gasthof zum Löwen, {p.free['chief']}")
    p.say("start", start)
    p.say("end", (until := p.as_of + timedelta(days=p.rng.randint(60, 400))))
    p.say("weekly_hours", "30", "30")
    p.say("hourly_wage", "13.90", "13,90")
    p.say("issued_on", start - timedelta(days=3))
    p.know(unlimited=False, signed=True)
    assert until
    p.y = 18
    p.par("Arbeitsvertrag für gewerbliche Arbeitnehmer (befristet)", size=14, bold=True)
    p.pairs([("Arbeitgeber", "{employer}"), ("Arbeitnehmer/in", "{name}"), ("Anschrift", "[street], [plz] [town]"), ("Geburtsdatum", "{birth_date}"), ("eingestellt ab", "{start}"), ("befristet bis", "{end}"), ("als", "Küchenhilfe"), ("wöchentliche Arbeitszeit (Std.)", "{weekly_hours}"), ("Stundenlohn brutto (EUR)", "{hourly_wage}"), ("Urlaubstage im Jahr", "24")], form="line", hand=True)
    p.pars("1. Die Befristung erfolgt ohne Sachgrund nach § 14 Abs. 2 TzBfG. Das Arbeitsverhältnis endet mit Fristablauf, ohne dass es einer Kündigung bedarf.", "2. Die ersten drei Monate gelten als Probezeit. In der Probezeit beträgt die Kündigungsfrist zwei Wochen.", "3. Der Lohn wird bis zum 10. des folgenden Monats überwiesen. Überstunden werden durch Freizeit ausgeglichen.", "4. Verpflegung während der Arbeitszeit wird gestellt und mit dem amtlichen Sachbezugswert angerechnet.", size=9)
    p.text(25, p.y + 6, "[town], {issued_on}", hand=True)
    p.sign("Arbeitgeber", "Arbeitnehmer/in", day="")


@layout("employment_contract__letter_agreement_on_house_paper_two_pages", body="calibri", size=11, footer="{page}/{total}")
def _letter_contract(p: Bogen) -> None:
    start = _job(p, "# Elektrotechnik GmbH", 2600, 3700, words=True)
    assert start
    p.know(unlimited=True, signed=True)
    letter(p, "margin", org(p, "{employer}", "Gebäudetechnik · Netzbau · Service", (0.8, 0.2, 0.1)), "Ihre Anstellung als Elektronikerhelfer", info=[("", "{issued_on}")], at="date")
    p.pars("wir freuen uns, mit Ihnen die nachstehenden Vereinbarungen als Anstellungsvertrag zu treffen:", "1. Aufgabe. Sie werden ab dem {start} bei uns als Helfer im Bereich Photovoltaik-Montage tätig. Ihr Vertrag ist nicht befristet.", "2. Bezüge. Ihr Bruttomonatsgehalt beläuft sich auf {gross_monthly}. Zusätzlich erhalten Sie nach einem Jahr vermögenswirksame Leistungen von 26,00 € monatlich.", "3. Arbeitszeit. Ihre Wochenarbeitszeit beträgt {weekly_hours} Stunden, verteilt auf Montag bis Freitag. Montageeinsätze außerhalb werden als Arbeitszeit vergütet.", "4. Probezeit. Die ersten sechs Monate gelten als Probezeit.", "5. Urlaub. Ihnen stehen 28 Arbeitstage Erholungsurlaub zu.", justify=True)
    p.pars(*(f"{at}. {title}. {' '.join(texts)}" for at, (title, texts) in enumerate(_REST, 6)), justify=True)
    p.par("Bitte senden Sie uns die beigefügte Zweitschrift unterschrieben zurück.")
    end(p, "[chief], Geschäftsführer")
    p.s.need(26)
    p.par("Einverstanden: {name}, geboren am {birth_date}")
    p.s.scribble(30, p.y + 10, 34, 8)
    p.y += 12


@layout("employment_contract__care_home_with_tariff_table_and_condition", body="open", size=9.4, footer="Seite {page} von {total}")
def _care(p: Bogen) -> None:
    start = _job(p, "Seniorenzentrum # gGmbH", 2700, 3300, hours="38,5")
    assert start
    p.know(unlimited=True, signed=True)
    p.y = 20
    p.par("Dienstvertrag", size=18, bold=True)
    p.table((55, 110), [("Vertragsdaten", ""), ("Dienstgeber", "{employer}"), ("Dienstnehmer/in", "{name}"), ("Geburtsdatum", "{birth_date}"), ("Dienstbeginn", "{start}"), ("Dauer", "unbefristet"), ("Funktion", "Pflegehilfskraft, Wohnbereich 2"), ("Umfang", "{weekly_hours} Wochenstunden (Vollzeit)"), ("Eingruppierung", "AVR Anlage 1, Entgeltgruppe P 5"), ("Monatsentgelt brutto", "{gross_monthly}")], tall=2)
    p.pars("Der Vertrag steht unter der auflösenden Bedingung, dass der zur Ausübung der Beschäftigung erforderliche Aufenthaltstitel nicht mehr vorliegt.", "Die Arbeitsvertragsrichtlinien in der jeweils gültigen Fassung sind Bestandteil dieses Vertrages. Die Probezeit beträgt sechs Monate.", "Dienste werden nach Dienstplan im Früh-, Spät- und Nachtdienst geleistet. Zeitzuschläge richten sich nach den Richtlinien.", *(" ".join(texts) for _, texts in _REST), justify=True)
    p.sign("Dienstgeber", "Dienstnehmer/in")


@layout("employment_contract__part_time_shop_two_column_english_beside", body="arial", size=8.6, footer="Page {page} / {total}", left=16.0, right=16.0)
def _bilingual(p: Bogen) -> None:
    start = _job(p, "# Retail Deutschland GmbH", 1150, 1700, hours="20")
    assert start
    p.know(unlimited=True, signed=True)
    p.text(16, 18, "Teilzeit-Arbeitsvertrag", size=13, bold=True)
    p.s.text(110, 18, "Part-time employment contract", size=13, bold=True)
    left = p.column(16, 84, 24, ["zwischen {employer} und", "{name}, geb. {birth_date}", "§ 1 Der Arbeitnehmer wird ab {start} als Verkaufskraft auf unbestimmte Zeit eingestellt.", "§ 2 Die vereinbarte Arbeitszeit beträgt {weekly_hours} Stunden je Woche.", "§ 3 Das monatliche Bruttoentgelt beträgt {gross_monthly}.", "§ 4 Probezeit: sechs Monate. Kündigungsfrist danach vier Wochen zum 15. oder zum Monatsende.", "§ 5 Urlaub: 18 Arbeitstage bei drei Arbeitstagen je Woche.", "§ 6 Nebentätigkeiten sind vorher anzuzeigen.", "§ 7 Maßgeblich ist die deutsche Fassung."])
    right = p.column(110, 84, 24, ["between the company named opposite and", "the employee named opposite", "§ 1 The employee is hired as sales assistant for an indefinite period.", "§ 2 Weekly working time as agreed opposite.", "§ 3 Gross monthly salary as stated opposite.", "§ 4 Probation: six months. Notice thereafter four weeks to the 15th or to the end of a month.", "§ 5 Holiday: 18 working days.", "§ 6 Side jobs must be notified in advance.", "§ 7 The German version prevails."])
    p.y = max(left, right) + 4
    p.sign("Arbeitgeber / Employer", "Arbeitnehmer / Employee")


def _confirm(p: Bogen, employer: str, *, unlimited: bool = True) -> None:
    p.say("employer", employer.replace("#", p.free["sur"]))
    p.say("start", p.ago(200, 2600).replace(day=1))
    p.say("issued_on", p.ago(2, 60))
    p.know(unterminated=True, unlimited=unlimited, signed=True)


@layout("employer_confirmation__short_letter_permanent_unterminated", body="calibri", size=11.5, footer="")
def _short(p: Bogen) -> None:
    _confirm(p, "Fleischerei # OHG")
    p.money("gross_monthly", p.rng.randrange(1900, 2900, 25), "{} EUR")
    letter(p, "footed", org(p, "{employer}"), "Bescheinigung zur Vorlage bei der Ausländerbehörde", info=[("", "[town], {issued_on}")], at="date", to=(), greet=False)
    p.pars("[herr] {name}, geb. am {birth_date}, arbeitet seit dem {start} in unserem Betrieb als Produktionshelfer.", "Das Arbeitsverhältnis ist unbefristet und ungekündigt. Der monatliche Bruttolohn beträgt {gross_monthly}.", "Für Rückfragen stehen wir gern zur Verfügung.")
    end(p, "{employer}", note="")


@layout("employer_confirmation__authority_form_ticks_and_boxes_by_hand", body="arial", size=9.4, footer="")
def _form(p: Bogen) -> None:
    _confirm(p, "# Spedition KG")
    p.say("weekly_hours", "40", "40")
    p.money("gross_monthly", p.rng.randrange(2200, 3100, 10), "{}")
    p.plain(25, 18, "Kreis [town] - Fachdienst Zuwanderung", size=9)
    p.y = 24
    p.par("Arbeitgeberbescheinigung", bold=True, size=15, after=0.1)
    p.par("(vom Arbeitgeber vollständig auszufüllen)", size=8)
    p.boxes([("Firma", "{employer}", 0.6), ("Betriebsnummer", digits(p.rng, 8), 0.4), ("Name, Vorname", "{names}", 0.6), ("geboren am", "{birth_date}", 0.4), ("beschäftigt als", "Berufskraftfahrer", 0.4), ("seit", "{start}", 0.3), ("Wochenstunden", "{weekly_hours}", 0.3), ("Bruttoarbeitsentgelt monatlich EUR", "{gross_monthly}", 0.5), ("Netto EUR", "siehe Abrechnung", 0.5)], hand=True, tall=12)
    p.y += 3
    p.par("Das Arbeitsverhältnis ist", after=0)
    p.ticks([(True, "unbefristet"), (False, "befristet bis: ______________")], pen=True)
    p.y += 3
    p.par("Das Arbeitsverhältnis ist gekündigt:", after=0)
    p.ticks([(True, "nein"), (False, "ja, zum: ______________")])
    p.par("Probezeit:", after=0)
    p.ticks([(True, "beendet"), (False, "läuft bis: ______________")])
    p.y += 8
    p.text(25, p.y, "[town], {issued_on}", hand=True)
    p.s.stamp(150, p.y + 2, [p.fill("{employer}")[0], p.fill("[lane]")[0], p.fill("[plz] [town]")[0]], size=7)
    p.sign("Unterschrift und Stempel des Arbeitgebers", day="")


@layout("employer_confirmation__hotel_limited_contract_running_in_probation", body="cambria", size=11, footer="")
def _limited(p: Bogen) -> None:
    _confirm(p, "Parkhotel #", unlimited=False)
    start = p.say("start", p.ago(20, 120).replace(day=1))
    p.say("end", start + timedelta(days=364))
    p.say("probation_until", start + timedelta(days=181))
    p.say("hourly_wage", "14.25", "14,25 €")
    letter(p, "under", org(p, "{employer}", "Personalbüro", (0.35, 0.25, 0.1)), "Arbeitsbescheinigung", info=[("Datum", "{issued_on}"), ("Zeichen", "PB/" + digits(p.rng, 3))], at="bar", to=("An die", "zuständige Behörde"), greet=False)
    p.pars("wir bescheinigen, dass [herr] {name} (geb. {birth_date}) seit {start} als Zimmerkraft beschäftigt wird. Der Vertrag ist bis zum {end} befristet, die Probezeit läuft bis {probation_until}. Vergütet werden {hourly_wage} brutto je Stunde.", "Eine Kündigung wurde nicht ausgesprochen. Wir beabsichtigen, das Arbeitsverhältnis anschließend fortzusetzen.")
    end(p, "[clerk], Personalleitung")


@layout("employer_confirmation__email_print_of_personnel_department", body="verdana", size=9.2, footer="")
def _mail(p: Bogen) -> None:
    p.say("employer", f"{p.free['sur']} Automotive SE")
    p.say("start", p.ago(400, 2600))
    p.say("issued_on", p.ago(2, 40))
    p.know(unterminated=True, unlimited=True, signed=False)
    p.y = 16
    p.pairs([("Von:", "HR Services <hr@firma.example>"), ("Gesendet:", "{issued_on} 09:14"), ("An:", "{name}"), ("Betreff:", "Beschäftigungsbestätigung")], label=28)
    p.s.rule(25, p.y + 3, 190, p.y + 3, thick=0.4)
    p.y += 9
    p.pars("Hallo [herr] {family_name},", "wie gewünscht bestätigen wir Ihnen das Arbeitsverhältnis:", "Arbeitgeber: {employer}", "Mitarbeiter: {name}, geb. {birth_date}", "Eintritt: {start}", "Vertragsart: unbefristet, ungekündigt, Vollzeit", "Viele Grüße", "HR Services. Diese Nachricht wurde automatisch erzeugt und ist nicht unterschrieben.")


@layout("termination_letter__firm_ends_for_operational_reasons", body="arial", size=11, footer="")
def _fired(p: Bogen) -> None:
    p.say("employer", f"{p.free['sur']} Druckerei GmbH")
    day = p.say("issued_on", p.ago(10, 300))
    p.say("ends_on", day + timedelta(days=p.rng.randint(30, 95)))
    letter(p, "circle", org(p, "{employer}", "Bogen- und Rollendruck", (0.0, 0.5, 0.5)), "Kündigung Ihres Arbeitsverhältnisses", info=[("Datum", "{issued_on}")])
    p.pars("hiermit kündigen wir das mit Ihnen bestehende Arbeitsverhältnis ordentlich aus betriebsbedingten Gründen zum {ends_on}, hilfsweise zum nächstmöglichen Termin.", "Der Betriebsrat wurde angehört. Ihren Resturlaub nehmen Sie bitte bis zum Ende der Kündigungsfrist. Wir weisen Sie darauf hin, dass Sie sich unverzüglich bei der Agentur für Arbeit arbeitsuchend melden müssen.", "Wir danken Ihnen für die geleistete Arbeit.")
    end(p, "[chief], Geschäftsführung")


@layout("termination_letter__agreement_to_end_by_mutual_consent", body="times", size=11.3, footer="")
def _agreed(p: Bogen) -> None:
    p.say("employer", f"Tischlerei {p.free['sur']}")
    day = p.say("issued_on", p.ago(10, 300))
    p.say("ends_on", (last := day + timedelta(days=p.rng.randint(20, 80))), long(last))
    p.y = 26
    p.par("A u f h e b u n g s v e r t r a g", size=15, bold=True)
    p.pars("zwischen {employer}, [lane], [plz] [town], und {name}, [street], [plz] [town].", "1. Die Parteien sind sich einig, dass das Arbeitsverhältnis auf Veranlassung des Arbeitgebers zur Vermeidung einer Kündigung mit Ablauf des {ends_on} einvernehmlich endet.", "2. Bis dahin wird das Arbeitsverhältnis ordnungsgemäß abgerechnet. Der Arbeitnehmer wird unter Fortzahlung der Vergütung freigestellt.", "3. Als Ausgleich für den Verlust des Arbeitsplatzes wird eine Abfindung von " + euro(2400) + " € brutto gezahlt.", "4. Der Arbeitnehmer erhält ein wohlwollendes qualifiziertes Zeugnis.", "5. Mit Erfüllung dieser Vereinbarung sind alle Ansprüche abgegolten.", justify=True)
    p.sign("Arbeitgeber", "Arbeitnehmer")
