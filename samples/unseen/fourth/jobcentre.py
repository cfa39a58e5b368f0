"""Jobcenter, Sozialamt, Arbeitsagentur: notices with and without calculation sheets."""

# ruff: noqa: E501 - wordings stand unbroken
# fmt: off

from __future__ import annotations

from datetime import date, timedelta

from ._bogen import Bogen, child, euro, layouts_of, long, month_of, spouse
from ._briefe import end, letter, org
from ._namen import customer_number, digits, needy_number

LAYOUTS, layout = layouts_of()
_OBJECTION = ("Rechtsbehelfsbelehrung", "Gegen diesen Bescheid können Sie innerhalb eines Monats nach Bekanntgabe Widerspruch erheben. Der Widerspruch ist schriftlich oder zur Niederschrift bei der oben bezeichneten Stelle einzulegen.")


def _last(day: date, months: int) -> date:
    """The last day of the period of `months` that begins with `day`, the first of a month."""
    at = day.month - 1 + months
    return date(day.year + at // 12, at % 12 + 1, 1) - timedelta(days=1)


def _period(p: Bogen, months: int, *, form: str = "days", said: bool = True) -> date:
    first = p.ago(10, 150).replace(day=1)
    last = _last(first, months)
    p.let(first_month=month_of(first), last_month=month_of(last))
    if said:
        p.say("valid_from", first, month_of(first) if form == "months" else long(first) if form == "long" else None)
        p.say("valid_until", last, month_of(last) if form == "months" else long(last) if form == "long" else None)
    p.say("issued_on", first - timedelta(days=p.rng.randint(3, 25)))
    return first


@layout("sgb2_notice__couple_with_child_sheet_of_needs_in_columns", body="arial", size=9.8, footer="Seite {page} von {total}")
def _couple(p: Bogen) -> None:
    _period(p, 12)
    p.say("reference", needy_number(p.rng))
    other, kid = spouse(p), child(p, (3, 12))
    needs = [506.0, 506.0, 390.0]
    rent = p.rng.randrange(540, 880, 3) * 1.0
    share = round(rent / 3, 2)
    shares = [share, share, round(rent - 2 * share, 2)]
    income = p.rng.randrange(420, 990) * 1.0
    need = sum(needs) + rent
    total = need - income
    parts = [round((n + s) * total / need, 2) for n, s in zip(needs, shares, strict=True)]
    parts[2] = round(total - parts[0] - parts[1], 2)
    for name, amount in (("monthly_amount", total), ("need_total", need), ("housing_cost", rent), ("income_counted", income)):
        p.money(name, amount, "{} EUR" if name == "monthly_amount" else "{}")
    p.know(decision="granted", members=3, by_person=[{"person": who.full_name, "amount": f"{part:.2f}"} for who, part in zip((p.h, other, kid), parts, strict=True)])
    letter(p, "shield", org(p, "Jobcenter [town]", "Leistungsteam 412", (0.7, 0.1, 0.1)), "Bewilligung von Bürgergeld nach dem Zweiten Buch Sozialgesetzbuch (SGB II)", info=[("BG-Nummer", "{reference}"), ("Kundennummer", customer_number(p.rng)), ("Datum", "{issued_on}")])
    p.pars("für Sie und die mit Ihnen in einer Bedarfsgemeinschaft lebenden Personen werden Leistungen für die Zeit vom {valid_from} bis {valid_until} bewilligt.", "Monatlicher Gesamtbetrag: {monthly_amount}")
    p.table((80, 40, 45), [("Person", "Geburtsdatum", "Betrag monatlich"), *((who.full_name, p.d(who.birth_date), euro(part) + " EUR") for who, part in zip((p.h, other, kid), parts, strict=True))], right=(2,))
    p.par("Die Miete wird auf Ihren Wunsch an den Vermieter überwiesen. Die Höhe der Leistungen ergibt sich aus dem Berechnungsbogen.")
    p.pars(*_OBJECTION, size=8.8)
    end(p, "Jobcenter [town]", signed=False)
    p.s.new_page()
    p.par("Berechnungsbogen zum Bescheid vom {issued_on}, BG {reference}", bold=True)
    p.table((64, 26, 26, 26, 26), [("Alle Beträge in EUR", "Gesamt", p.h.given_names[:10], other.given_names[:10], kid.given_names[:10]), ("Regelbedarf", euro(sum(needs)), *map(euro, needs)), ("Bedarfe für Unterkunft und Heizung", "{housing_cost}", *map(euro, shares)), ("Gesamtbedarf", "{need_total}", *(euro(n + s) for n, s in zip(needs, shares, strict=True))), ("Einkommen nach Bereinigung", "{income_counted}", euro(income), "0,00", "0,00"), ("Leistungsanspruch", euro(total), *map(euro, parts))], right=(1, 2, 3, 4), size=8, bold=(3, -1))


@layout("sgb2_notice__basic_security_money_single_from_new_law", body="open", size=9.6, footer="{page}/{total}")
def _new_name(p: Bogen) -> None:
    _period(p, 12, form="long")
    p.say("reference", needy_number(p.rng))
    rent = p.rng.randrange(330, 560) * 1.0
    income = p.rng.choice((0.0, 254.0, 410.5))
    need = 563 + rent
    p.money("housing_cost", rent)
    p.money("need_total", need)
    p.money("income_counted", income)
    p.money("monthly_amount", need - income, "{} Euro")
    p.know(decision="granted", members=1)
    letter(p, "circle", org(p, "Jobcenter Landkreis [town]", "Geschäftsstelle Nord", (0.85, 0.15, 0.1)), "Bescheid über die Bewilligung von Grundsicherungsgeld (§ 19 Abs. 1 SGB II)", info=[("Mein Zeichen", "{reference}"), ("Datum", "{issued_on}")])
    p.pars("auf Ihren Weiterbewilligungsantrag wird Ihnen, geboren am {birth_date}, für den Zeitraum {valid_from} bis {valid_until} Grundsicherungsgeld in Höhe von monatlich {monthly_amount} gezahlt.", "So haben wir gerechnet:")
    p.leaders([("Regelbedarf für Alleinstehende", "563,00 EUR"), ("+ anerkannte Kosten der Unterkunft und Heizung", "{housing_cost}"), ("= Summe der Bedarfe", "{need_total}"), ("- zu berücksichtigendes Einkommen", "{income_counted}"), ("= Zahlbetrag", euro(need - income) + " EUR")])
    p.y += 4
    p.pars(*_OBJECTION)
    end(p, "[clerk]", phrase="Im Auftrag", signed=False)


@layout("sgb2_notice__provisional_for_changing_wages_letter_only", body="times", size=11, footer="")
def _provisional(p: Bogen) -> None:
    _period(p, 6)
    p.say("reference", "II-4/" + digits(p.rng, 6))
    p.money("monthly_amount", p.rng.randrange(21000, 74000) / 100, "{} €")
    p.know(decision="provisional")
    letter(p, "typed", org(p, "Kreis [town] - Kommunales Jobcenter", "Fachbereich Arbeit und Soziales"), "Vorläufige Entscheidung über Leistungen zur Sicherung des Lebensunterhalts (§ 41a SGB II)", info=[("Aktenzeichen", "{reference}"), ("Datum", "{issued_on}")], at="bar")
    p.pars("da Ihr Erwerbseinkommen monatlich schwankt, entscheiden wir zunächst vorläufig. Vom {valid_from} bis zum {valid_until} erhalten Sie {monthly_amount} im Monat.", "Nach Ablauf des Bewilligungszeitraums wird auf Antrag oder von Amts wegen abschließend entschieden. Zu viel gezahlte Beträge sind zu erstatten. Bitte legen Sie Ihre Lohnabrechnungen monatlich vor.")
    p.pars(*_OBJECTION)
    end(p, "[clerk]", phrase="Im Auftrag")


@layout("sgb2_notice__change_notice_higher_rent_months_listed", body="arial", size=10, footer="Seite {page}")
def _changed(p: Bogen) -> None:
    first = _period(p, 6, said=False)
    p.say("valid_from", first)
    p.say("valid_until", _last(first, 6))
    p.say("reference", needy_number(p.rng))
    amounts = [p.rng.randrange(61000, 99000) / 100] * 6
    p.know(decision="changed", by_month=[{"month": f"{_last(first, at + 1):%Y-%m}", "amount": f"{amount:.2f}"} for at, amount in enumerate(amounts)])
    p.money("monthly_amount", amounts[0])
    letter(p, "shield", org(p, "Jobcenter [town]-Mitte", "Leistungsgewährung"), "Änderung zum Bescheid vom " + p.d(first - timedelta(days=60)), info=[("BG-Nr.", "{reference}"), ("Datum", "{issued_on}")])
    p.pars("wegen der Erhöhung Ihrer Miete wird der genannte Bescheid für die Zeit vom {valid_from} bis {valid_until} nach § 48 SGB X geändert. Sie erhalten nunmehr:")
    p.bare((30, 120), [("Monat", "Betrag"), *((month_of(_last(first, at + 1)), "{monthly_amount}" if at == 0 else euro(amount) + " EUR") for at, amount in enumerate(amounts))], right=(1,), step=5.6)
    p.pars(*_OBJECTION)
    end(p, signed=False)


@layout("sgb2_notice__ended_because_of_work_income", body="calibri", size=11, footer="")
def _ended(p: Bogen) -> None:
    p.say("issued_on", p.ago(20, 300))
    p.say("reference", needy_number(p.rng))
    p.know(decision="ended")
    letter(p, "margin", org(p, "Jobcenter [town]", "Team 203", (0.75, 0.05, 0.1)), "Aufhebung der Bewilligung von Bürgergeld", info=[("BG-Nummer", "{reference}"), ("Datum", "{issued_on}")])
    p.pars("die Entscheidung über die Bewilligung von Bürgergeld wird mit Wirkung ab dem Ersten des kommenden Monats ganz aufgehoben. Grund: Sie haben eine Beschäftigung aufgenommen; mit dem Einkommen sind Sie nicht mehr hilfebedürftig.", "Zahlungen werden eingestellt. Ihre Kranken- und Pflegeversicherung wird künftig durch den Arbeitgeber sichergestellt.")
    p.pars(*_OBJECTION)
    end(p, "[clerk]", phrase="Im Auftrag")


@layout("unemployment_benefit_notice__agency_grant_rate_table", body="arial", size=10.4, footer="Seite {page} von {total}")
def _alg(p: Bogen) -> None:
    daily = p.rng.randrange(2600, 5400) / 100
    first = p.say("valid_from", p.ago(10, 200))
    p.say("valid_until", first + timedelta(days=359))
    p.say("issued_on", first + timedelta(days=p.rng.randint(3, 20)))
    p.money("daily_amount", daily, "{}")
    p.money("monthly_amount", round(daily * 30, 2), "{} EUR")
    p.know(decision="granted")
    letter(p, "circle", org(p, "Agentur für Arbeit [town]", "Operativer Service", (0.85, 0.1, 0.15)), "Bewilligungsbescheid zur Kundennummer " + customer_number(p.rng), info=[("Mein Zeichen", "351"), ("Datum", "{issued_on}")])
    p.pars("über Ihren Anspruch auf Arbeitslosengeld nach § 136 SGB III wird wie folgt entschieden:")
    p.table((55, 55, 50), [("von", "bis", "Leistungsbetrag täglich EUR"), ("{valid_from}", "{valid_until}", "{daily_amount}")])
    p.pars("Arbeitslosengeld wird für Kalendertage berechnet; volle Monate werden mit 30 Tagen angesetzt. Monatlich werden daher {monthly_amount} überwiesen.", "Berechnungsgrundlagen: Bemessungsentgelt täglich " + euro(daily * 2.4) + " EUR, Lohnsteuerklasse I, Prozentsatz 60.")
    p.pars(*_OBJECTION)
    end(p, "Ihre Agentur für Arbeit", signed=False)


@layout("unemployment_benefit_notice__letter_after_fixed_term_running_text", body="calibri", size=11, footer="")
def _alg_letter(p: Bogen) -> None:
    daily = p.rng.randrange(2600, 5400) / 100
    first = p.say("valid_from", p.ago(10, 150), None)
    p.known["valid_from"] = (first, long(first))
    until = p.say("valid_until", first + timedelta(days=179))
    p.known["valid_until"] = (until, long(until))
    p.say("issued_on", first + timedelta(days=8))
    p.money("daily_amount", daily, "{} Euro")
    p.know(decision="granted")
    letter(p, "under", org(p, "Agentur für Arbeit", "[town]"), "Ihr Antrag auf Arbeitslosengeld", info=[("Datum", "{issued_on}"), ("Kundennummer", customer_number(p.rng))], at="bar")
    p.pars("Ihrem Antrag wurde entsprochen. Sie bekommen ab dem {valid_from} Arbeitslosengeld in Höhe von {daily_amount} je Kalendertag. Der Anspruch endet, wenn keine Änderung eintritt, am {valid_until}.", "Während des Leistungsbezugs sind Sie kranken-, pflege- und rentenversichert. Jede Arbeitsaufnahme ist vorher mitzuteilen.")
    p.pars(*_OBJECTION)
    end(p, signed=False)


@layout("sgb12_notice__old_age_security_with_calculation_leaders", body="times", size=10.8, footer="Seite {page}")
def _old_age(p: Bogen) -> None:
    _period(p, 12)
    amount = p.rng.randrange(28000, 71000) / 100
    p.money("monthly_amount", amount, "{} €")
    p.know(decision="granted")
    letter(p, "shield", org(p, "Stadt [town] - Amt für Soziales", "Grundsicherung"), "Bescheid über Grundsicherung im Alter und bei Erwerbsminderung nach dem 4. Kapitel SGB XII", info=[("Az.", "50-2/" + digits(p.rng, 5)), ("Datum", "{issued_on}")])
    p.pars("für den Zeitraum {valid_from} bis {valid_until} bewilligen wir Ihnen, geboren am {birth_date}, monatlich {monthly_amount}.")
    p.leaders([("Regelbedarfsstufe 1", "563,00 €"), ("Kosten der Unterkunft", "398,00 €"), ("abzüglich Altersrente", euro(961 - amount) + " €")])
    p.y += 4
    p.pars(*_OBJECTION)
    end(p, "[clerk]", phrase="Im Auftrag")


@layout("sgb12_notice__subsistence_help_district_office_box", body="arial", size=10, footer="")
def _subsistence(p: Bogen) -> None:
    first = p.say("valid_from", p.ago(20, 200).replace(day=1))
    p.say("issued_on", first - timedelta(days=12))
    p.money("monthly_amount", p.rng.randrange(44000, 98000) / 100, "{} EUR")
    p.know(decision="granted")
    letter(p, "stacked", org(p, "Landkreis [town]", "Sozialamt · Hilfe zum Lebensunterhalt", (0.2, 0.45, 0.2)), "Sozialhilfebescheid (3. Kapitel SGB XII)", info=[("Aktenzeichen", digits(p.rng, 7)), ("Datum", "{issued_on}")])
    p.boxes([("Leistungsberechtigte Person", "{name}", 0.5), ("geboren", "{birth_date}", 0.5), ("Hilfe ab", "{valid_from}", 0.5), ("Betrag je Monat", "{monthly_amount}", 0.5)], numbers=False)
    p.y += 6
    p.pars("Die Hilfe wird bis auf Weiteres, längstens bis zum Wegfall der Voraussetzungen, monatlich im Voraus gezahlt.")
    p.pars(*_OBJECTION)
    end(p, "[clerk]", phrase="Im Auftrag")


@layout("asylblg_notice__analogous_benefits_section_two_family_office", body="arial", size=10.2, footer="Seite {page} von {total}")
def _analog(p: Bogen) -> None:
    _period(p, 6)
    p.money("monthly_amount", p.rng.randrange(56000, 99000) / 100)
    p.know(decision="granted", basis="section_2")
    letter(p, "shield", org(p, "Stadtverwaltung [town]", "Abteilung Asyl und Flüchtlingshilfe"), "Leistungen nach dem Asylbewerberleistungsgesetz (AsylbLG); Bewilligung gem. § 2 AsylbLG", info=[("Zeichen", "33.4-" + digits(p.rng, 4)), ("Datum", "{issued_on}")])
    p.pars("Sie halten sich seit mehr als 36 Monaten ohne wesentliche Unterbrechung im Bundesgebiet auf. Ihnen werden daher Leistungen entsprechend dem SGB XII gewährt.", "Bewilligungszeitraum: {valid_from} - {valid_until}", "Monatsbetrag: {monthly_amount}", "Die Auszahlung erfolgt auf Ihr Konto. Krankenbehandlung erfolgt über die elektronische Gesundheitskarte (§ 264 Abs. 2 SGB V).")
    p.pars(*_OBJECTION)
    end(p, "[clerk]", phrase="Im Auftrag")


@layout("asylblg_notice__basic_benefits_payment_card_short", body="courier", size=9.8, footer="")
def _basic(p: Bogen) -> None:
    first = p.say("valid_from", p.ago(5, 120).replace(day=1))
    p.say("issued_on", first - timedelta(days=5))
    p.money("monthly_amount", 441.0, "{} Euro")
    p.know(decision="granted", basis="section_3")
    letter(p, "typed", org(p, "Landratsamt [town]", "Sozialverwaltung SG 52"), "Bescheid über Grundleistungen nach § 3 AsylbLG", info=[("Datum", "{issued_on}"), ("PK-Nr.", digits(p.rng, 6))], at="bar")
    p.pars("Sie, geb. {birth_date}, erhalten ab {valid_from} Grundleistungen für den notwendigen persönlichen und den notwendigen Bedarf von zusammen {monthly_amount} monatlich. Davon werden 391,00 Euro auf der Bezahlkarte bereitgestellt und 50,00 Euro können bar abgehoben werden.")
    p.pars(*_OBJECTION)
    end(p, "[clerk]", phrase="I. A.")
