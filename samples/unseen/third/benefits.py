"""Leistungen: notices with their calculation sheets, of Jobcenter, social office, family fund and others."""

# ruff: noqa: E501 - wordings stand unbroken
# fmt: off

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from samples import people

from ._issuers import close, digits, german, house, insured_number, letter, surname
from ._leaf import Leaf, cents, child_of, euro, layouts_of
from ._texts import DUTIES, LANGUAGE_NOTE, REMEDY_SOCIAL

LAYOUTS, layout = layouts_of()


def _last(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])


def _period(p: Leaf, months: int = 12) -> date:
    """A period that began some months ago; the notice is a little older."""
    start = date(p.as_of.year, p.rng.randint(3, 10), 1)
    last = start.month + months - 2
    p.say("valid_from", start)
    p.say("valid_until", _last(start.year + last // 12, last % 12 + 1))
    p.say("issued_on", start - timedelta(days=p.rng.randint(3, 25)))
    return start


def _tail(p: Leaf, who: str = "", *, signed: bool = False) -> None:
    p.pars(*DUTIES, justify=True)
    p.head(REMEDY_SOCIAL[0], size=p.s.style.size, after=0.2)
    p.par(REMEDY_SOCIAL[1], justify=True)
    close(p, who or surname(p.rng), phrase="Mit freundlichen Grüßen\nIm Auftrag", signed=signed)


def _sheet(p: Leaf, names: list[str], needs: list[int], housing: int, income: int) -> list[int]:
    """Berechnungsbogen: need, income and claim of each; return what each gets."""
    share = housing // len(names)
    total = sum(needs) + share * len(names)
    rows = [("Bedarf / Einkommen in EUR", "Gesamt", *[name.split()[0] for name in names]), ("Regelbedarf", euro(sum(needs)), *[euro(one) for one in needs]), ("Bedarfe für Unterkunft und Heizung", "{housing_cost}", *[euro(share)] * len(names)), ("Gesamtbedarf", "{need_total}", *[euro(one + share) for one in needs]), ("zu berücksichtigendes Einkommen", "{income_counted}", euro(income), *["0,00"] * (len(names) - 1)), ("monatliche Leistung", euro(total - income), *[euro(one + share - (0 if at else income)) for at, one in enumerate(needs)])]
    p.say("housing_cost", cents(share * len(names)), euro(share * len(names)))
    p.say("need_total", cents(total), euro(total))
    p.say("income_counted", cents(income), euro(income))
    wide = 100 / (len(names) + 1)
    p.table((68, *[wide] * (len(names) + 1)), rows, right=tuple(range(1, len(names) + 2)), bold=(3, -1), size=8.5)
    return [one + share - (0 if at else income) for at, one in enumerate(needs)]


@layout("sgb2_notice__family_with_calculation_sheet", body="arial", size=10.5, leading=1.4, footer="Seite {page} von {total}")
def _sgb2_family(p: Leaf) -> None:
    word = "Grundsicherungsgeld" if _period(p, 12) >= date(2026, 7, 1) else "Bürgergeld"
    spouse, child = people.relative(p.rng, p.h), child_of(p, (6, 12))
    p.others.insert(0, spouse)
    p.say("reference", f"{digits(p.rng, 5)}//{digits(p.rng, 7)}")
    p.say("members", 3)
    p.know(decision="granted")
    needs, housing, income = [506, 506, 390], p.rng.randint(180, 300) * 3, p.rng.randint(250, 640)
    amount = sum(needs) + housing - income
    p.say("monthly_amount", cents(amount), f"{euro(amount)} EUR")
    letter(p, house(p, f"jobcenter {p.town}", "Leistungsabteilung, Team 732", colour=(0.85, 0.1, 0.15)), "Bewilligung von Leistungen zur Sicherung des Lebensunterhalts nach dem Zweiten Buch Sozialgesetzbuch (SGB II)", form="split", info=[("Mein Zeichen:", "732 - {reference}"), ("Kundennummer:", f"{digits(p.rng, 3)}D{digits(p.rng, 6)}"), ("Datum:", "{issued_on}")])
    p.pars(f"auf Ihren Antrag bewillige ich Ihnen und den mit Ihnen in einer Bedarfsgemeinschaft lebenden Personen {word} " + "für die Zeit vom {valid_from} bis {valid_until} in Höhe von monatlich {monthly_amount}.", "Die Bedarfsgemeinschaft besteht aus {members} Personen. Die Leistungen werden monatlich im Voraus auf das angegebene Konto überwiesen.")
    names = [p.h.full_name, spouse.full_name, child.full_name]
    parts = [needs[0] + housing // 3 - income, needs[1] + housing // 3, needs[2] + housing // 3]
    p.table((80, 40, 45), [("Name", "geboren am", "monatlicher Betrag"), *((name, "{birth_date}" if one is p.h else p.d(one.birth_date), f"{euro(part)} EUR") for name, one, part in zip(names, (p.h, spouse, child), parts, strict=True))], right=(2,), tall=2)
    p.know(by_person=[{"person": name, "amount": cents(part)} for name, part in zip(names, parts, strict=True)])
    p.pars("Die Höhe der Leistungen können Sie dem beigefügten Berechnungsbogen entnehmen. Er ist Bestandteil dieses Bescheides.", "Bei der Berechnung wurde Ihr Erwerbseinkommen nach Abzug der Freibeträge berücksichtigt. Sie sind in der gesetzlichen Kranken- und Pflegeversicherung pflichtversichert.", "Das Jobcenter zahlt die Miete auf Ihren Wunsch nicht direkt an den Vermieter. Sie sind dafür verantwortlich, dass die Miete pünktlich gezahlt wird.")
    _tail(p)
    p.s.new_page()
    p.head("Anlage: Berechnungsbogen", size=13)
    p.par("Höhe der monatlichen Leistungen im Bewilligungszeitraum")
    _sheet(p, names, needs, housing, income)
    p.pars("Die Bedarfe für Unterkunft und Heizung setzen sich aus Grundmiete, Nebenkosten und Heizkosten zusammen und werden nach Kopfteilen aufgeteilt. Aufwendungen für Warmwasser sind enthalten, soweit es zentral bereitet wird.", "Das Erwerbseinkommen wird um den Grundfreibetrag von 100,00 EUR und um weitere Freibeträge nach § 11b Abs. 3 SGB II bereinigt. Übersteigt das Einkommen im Einzelfall den Bedarf, wird der Bescheid für die Zukunft geändert.", justify=True)
    p.par(LANGUAGE_NOTE, size=8.5)


@layout("sgb2_notice__optional_county_provisional_single", body="verdana", size=9.2, leading=1.4, footer="{page}/{total}")
def _sgb2_provisional(p: Leaf) -> None:
    _period(p, 6)
    p.say("reference", f"50.21-{digits(p.rng, 6)}")
    p.know(decision="provisional")
    housing, income = p.rng.randint(350, 520), p.rng.randint(120, 480)
    amount = 563 + housing - income
    p.say("monthly_amount", cents(amount), f"{euro(amount)} €")
    letter(p, house(p, f"Landkreis {p.town}", "Kommunales Jobcenter"), "Vorläufige Bewilligung von Leistungen nach dem SGB II", form="foot", info=[("Aktenzeichen", "{reference}"), ("Datum", "{issued_on}"), ("Auskunft", german(p.rng))])
    p.pars("auf Ihren Weiterbewilligungsantrag werden Ihnen für die Zeit vom {valid_from} bis zum {valid_until} Leistungen in Höhe von {monthly_amount} monatlich vorläufig bewilligt (§ 41a Abs. 1 SGB II).", "Die Entscheidung ergeht vorläufig, weil Sie schwankendes Einkommen aus Ihrer Beschäftigung erzielen und die tatsächliche Höhe noch nicht feststeht. Grundlage ist ein prognostiziertes Durchschnittseinkommen. Nach Ablauf des Bewilligungszeitraums legen Sie bitte alle Lohnabrechnungen vor; danach wird abschließend entschieden. Überzahlungen sind zu erstatten.", justify=True)
    p.head("Berechnung", size=10.5, after=0.3)
    _sheet(p, [p.h.full_name], [563], housing, income)
    _tail(p, signed=True)


@layout("sgb2_notice__refused_for_too_much_income", body="times", size=11.5, footer="- {page} -")
def _sgb2_refused(p: Leaf) -> None:
    p.say("issued_on", p.ago(10, 300))
    p.say("reference", f"{digits(p.rng, 5)}//{digits(p.rng, 7)}")
    p.say("need_total", "1048.00", "1.048,00")
    p.say("income_counted", "1211.40", "1.211,40")
    p.know(decision="refused")
    letter(p, house(p, f"Jobcenter {p.town}", "Bereich 541"), "Ablehnung Ihres Antrags auf Leistungen nach dem SGB II", form="plain", info=[("Ihr Antrag vom", p.d(p.ago(310, 340))), ("BG-Nummer", "{reference}"), ("Datum", "{issued_on}")])
    p.pars("Ihren Antrag auf Leistungen zur Sicherung des Lebensunterhalts lehne ich ab.", "Begründung: Anspruch auf Leistungen haben nur Personen, die hilfebedürftig sind. Hilfebedürftig ist, wer seinen Lebensunterhalt nicht ausreichend aus dem zu berücksichtigenden Einkommen oder Vermögen sichern kann (§ 9 Abs. 1 SGB II).", "Ihr monatlicher Gesamtbedarf beträgt {need_total} EUR. Dem steht ein anzurechnendes Einkommen von {income_counted} EUR gegenüber. Damit können Sie Ihren Bedarf selbst decken. Ein Anspruch auf Wohngeld kann bestehen; bitte wenden Sie sich an die Wohngeldbehörde.")
    _tail(p)


def _grant(p: Leaf, low: int, high: int, form: str = "{} EUR") -> int:
    amount = p.rng.randint(low, high)
    p.money("monthly_amount", amount, form)
    p.know(decision="granted")
    return amount


@layout("sgb12_notice__basic_security_with_reckoning", body="arial", leading=1.4, footer="Seite {page}")
def _sgb12(p: Leaf) -> None:
    _period(p)
    amount = _grant(p, 420, 980)
    letter(p, house(p, f"Stadt {p.town}", "Amt für Soziales - Grundsicherung"), "Bescheid über die Gewährung von Grundsicherung im Alter und bei Erwerbsminderung nach dem 4. Kapitel SGB XII", form="band", info=[("Az.", f"50.3-{digits(p.rng, 5)}"), ("Datum", "{issued_on}")])
    p.par("für die Zeit vom {valid_from} bis {valid_until} wird Ihnen Grundsicherung in Höhe von {monthly_amount} monatlich bewilligt.")
    rent = p.rng.randint(390, 520)
    p.table((105, 40), [("Berechnung", "EUR"), ("Regelbedarfsstufe 1", "563,00"), ("Kosten der Unterkunft", euro(rent)), ("Heizkosten", "78,00"), ("Mehrbedarf Merkzeichen G (17 %)", "95,71"), ("Summe des Bedarfs", euro(736.71 + rent)), ("abzüglich Rente", euro(736.71 + rent - amount)), ("Auszahlungsbetrag", euro(amount))], right=(1,), bold=(5, -1))
    _tail(p, signed=True)


@layout("asylblg_notice__analogous_benefits_family_order", body="calibri", leading=1.4, footer="Seite {page} von {total}")
def _asylblg(p: Leaf) -> None:
    start = date(p.as_of.year, p.rng.randint(2, 9), 1)
    p.say("valid_from", start)
    p.say("issued_on", start - timedelta(days=p.rng.randint(2, 15)))
    p.money("monthly_amount", p.rng.randint(520, 990), "{} €")
    p.know(decision="granted", basis="section_2")
    letter(p, house(p, f"Kreis {p.town}", "Fachbereich Asyl und Integration"), "Leistungen nach § 2 Asylbewerberleistungsgesetz (AsylbLG) in entsprechender Anwendung des SGB XII", form="side", info=[("Kassenzeichen:", digits(p.rng, 9)), ("Datum:", "{issued_on}")])
    p.pars("Sie halten sich seit mehr als 36 Monaten ohne wesentliche Unterbrechung im Bundesgebiet auf und haben die Dauer des Aufenthalts nicht rechtsmissbräuchlich selbst beeinflusst. Ab dem {valid_from} erhalten Sie daher Leistungen in Höhe von monatlich {monthly_amount}.", "Die Leistungen werden jeweils für einen Monat bewilligt und bei unveränderten Verhältnissen ohne erneuten Bescheid weitergezahlt. Die Kosten der Unterkunft werden unmittelbar an den Träger der Unterkunft gezahlt. Die Krankenversorgung erfolgt über die AOK gegen Kostenerstattung (§ 264 Abs. 2 SGB V).", justify=True)
    _tail(p)


@layout("housing_benefit_notice__two_pages_with_members_table", body="arial", leading=1.45, footer="Blatt {page}")
def _wohngeld(p: Leaf) -> None:
    _period(p)
    _grant(p, 140, 560)
    letter(p, house(p, f"Stadt {p.town}", "Wohngeldstelle"), "Wohngeldbescheid", form="split", info=[("Wohngeld-Nr.", digits(p.rng, 8)), ("Datum", "{issued_on}")])
    p.pars("auf Ihren Antrag wird Ihnen nach dem Wohngeldgesetz (WoGG) ein Mietzuschuss bewilligt.")
    p.table((50, 55, 55), [("Bewilligungszeitraum vom", "bis", "monatliches Wohngeld"), ("{valid_from}", "{valid_until}", "{monthly_amount}")], tall=2.2)
    p.table((95, 60), [("Berechnungsgrundlagen", ""), ("zu berücksichtigende Haushaltsmitglieder", "3"), ("monatliches Gesamteinkommen", f"{euro(p.rng.randint(1300, 1900))} EUR"), ("zu berücksichtigende Miete", f"{euro(p.rng.randint(480, 620))} EUR"), ("Höchstbetrag nach § 12 WoGG (Mietenstufe III)", "742,00 EUR"), ("Entlastung Heizkosten / Klimakomponente", "96,30 EUR / 19,20 EUR")], right=(1,))
    p.par("Die Zahlung erfolgt monatlich im Voraus. Das Wohngeld wird nur auf Antrag weiter geleistet; stellen Sie den Wiederholungsantrag bitte zwei Monate vor Ablauf.")
    _tail(p)


@layout("child_supplement_notice__family_fund_half_year", body="open", size=9.8, leading=1.45, footer="Seite {page}")
def _kiz(p: Leaf) -> None:
    _period(p, 6)
    kids = p.rng.randint(1, 3)
    p.money("monthly_amount", kids * p.rng.randint(120, 297))
    p.know(decision="granted")
    letter(p, house(p, "Familienkasse Sachsen-Anhalt-Thüringen" if p.town in ("Magdeburg", "Jena") else "Familienkasse", "der Bundesagentur für Arbeit", colour=(0.85, 0.1, 0.1)), "Bescheid über Kinderzuschlag nach § 6a Bundeskindergeldgesetz", form="split", info=[("KiZ-Nr.", f"{digits(p.rng, 3)}KIZ{digits(p.rng, 6)}"), ("Datum", "{issued_on}")])
    p.pars("für die Monate vom {valid_from} bis {valid_until} steht Ihnen Kinderzuschlag in Höhe von insgesamt {monthly_amount} monatlich zu.", f"Der Berechnung liegen {kids} Kind(er), Ihr durchschnittliches Einkommen der letzten sechs Monate und Ihre Wohnkosten zugrunde. Das Kindergeld ist darin nicht enthalten; es wird daneben weitergezahlt. Leistungen für Bildung und Teilhabe können Sie gesondert beantragen.")
    _tail(p)


@layout("child_benefit_notice__two_children_rows_and_end_dates", body="arial", leading=1.45, footer="Seite {page} von {total}")
def _kindergeld(p: Leaf) -> None:
    kids = [child_of(p, (2, 9)), child_of(p, (10, 15))]
    p.say("reference", f"{digits(p.rng, 3)}FK{digits(p.rng, 6)}")
    start = p.say("valid_from", date(p.as_of.year, p.rng.randint(1, 9), 1))
    p.say("issued_on", start + timedelta(days=p.rng.randint(5, 50)))
    p.say("children", 2)
    p.money("monthly_amount", 518)
    ends = [_last(kid.birth_date.year + 18, kid.birth_date.month) - timedelta(days=monthrange(kid.birth_date.year + 18, kid.birth_date.month)[1]) for kid in kids]
    p.know(decision="granted", by_child=[{"person": kid.full_name, "amount": "259.00", "valid_from": start, "valid_until": end} for kid, end in zip(kids, ends, strict=True)])
    letter(p, house(p, "Familienkasse", "der Bundesagentur für Arbeit", colour=(0.85, 0.1, 0.1)), "Bescheid über Kindergeld nach dem Einkommensteuergesetz", form="split", info=[("Kindergeld-Nr.", "{reference}"), ("Datum", "{issued_on}")])
    p.pars("auf Ihren Antrag wird ab dem {valid_from} Kindergeld für {children} Kinder in Höhe von zusammen {monthly_amount} monatlich festgesetzt:")
    p.table((66, 32, 26, 32), [("Name des Kindes", "geboren am", "EUR / Monat", "längstens bis"), *((kid.full_name, p.d(kid.birth_date), "259,00", p.d(end)) for kid, end in zip(kids, ends, strict=True))], tall=2.1)
    p.pars("Der Festsetzung liegt zugrunde, dass die Kinder in Ihrem Haushalt leben und Sie einen Aufenthaltstitel besitzen, der zur Erwerbstätigkeit berechtigt (§ 62 Abs. 2 EStG). Vollendet ein Kind das 18. Lebensjahr, wird Kindergeld nur unter weiteren Voraussetzungen gezahlt.", "Die Auszahlung richtet sich nach der Endziffer Ihrer Kindergeldnummer.")
    _tail(p)


@layout("parental_allowance_notice__basic_and_months_of_life", body="cambria", leading=1.4, footer="- {page} -")
def _elterngeld(p: Leaf) -> None:
    child = child_of(p, (0, 0))
    born = date(p.as_of.year, p.rng.randint(1, 5), p.rng.randint(2, 26))
    p.say("issued_on", born + timedelta(days=p.rng.randint(60, 100)))
    start = p.say("valid_from", date(born.year, born.month + 2, born.day))
    p.say("valid_until", date(born.year + 1, born.month, born.day) - timedelta(days=1))
    _grant(p, 300, 1150)
    letter(p, house(p, f"Landkreis {p.town}", "Elterngeldstelle"), "Bescheid über Elterngeld nach dem Bundeselterngeld- und Elternzeitgesetz (BEEG)", form="side", info=[("Az.:", f"EG {digits(p.rng, 6)}"), ("Datum:", "{issued_on}")])
    p.pars(f"für Ihr Kind {child.given_names}, geboren am {p.d(born)}, erhalten Sie Basiselterngeld wie folgt:")
    p.table((55, 35, 35, 40), [("Lebensmonat", "vom", "bis", "monatlich"), ("3. bis 12. Lebensmonat", "{valid_from}", "{valid_until}", "{monthly_amount}")], tall=2.2)
    p.know(by_period=[{"valid_from": start, "valid_until": p.known["valid_until"][0], "amount": p.known["monthly_amount"][0]}])
    p.pars("Im 1. und 2. Lebensmonat besteht wegen der Anrechnung von Mutterschaftsleistungen oder der Aufteilung mit dem anderen Elternteil kein Zahlungsanspruch.", "Bemessungszeitraum sind die zwölf Kalendermonate vor dem Monat der Geburt. Die Leistungsrate beträgt 67 Prozent.")
    _tail(p)


@layout("unemployment_benefit_notice__agency_letter_with_daily_rate", body="arial", leading=1.45, footer="Seite {page}")
def _alg(p: Leaf) -> None:
    start = p.say("valid_from", p.ago(40, 250))
    p.say("valid_until", start + timedelta(days=359))
    p.say("issued_on", start + timedelta(days=p.rng.randint(3, 20)))
    daily = p.rng.randint(2300, 4400) / 100
    p.say("daily_amount", cents(daily), euro(daily))
    p.say("monthly_amount", cents(daily * 30), euro(daily * 30))
    p.know(decision="granted")
    letter(p, house(p, f"Agentur für Arbeit {p.town}", "Bundesagentur für Arbeit", colour=(0.85, 0.1, 0.1)), "Bewilligungsbescheid über Arbeitslosengeld (§§ 136 ff. SGB III)", form="split", info=[("Kundennummer", f"{digits(p.rng, 3)}A{digits(p.rng, 6)}"), ("Datum", "{issued_on}")])
    p.par("auf Ihren Antrag bewillige ich Ihnen Arbeitslosengeld vom {valid_from} bis {valid_until} (Anspruchsdauer 360 Kalendertage).")
    p.table((110, 40), [("Grundlage", "EUR"), ("tägliches Bemessungsentgelt", euro(daily * 2.3)), ("tägliches Leistungsentgelt", euro(daily / 0.6)), ("Leistungssatz 60 Prozent: täglicher Leistungsbetrag", "{daily_amount}"), ("monatlicher Auszahlungsbetrag (30 Tage)", "{monthly_amount}")], right=(1,))
    _tail(p)


@layout("advance_maintenance_notice__two_steps_of_age", body="calibri", leading=1.4, footer="Seite {page}")
def _uv(p: Leaf) -> None:
    child = child_of(p, (6, 10))
    p.say("valid_from", (start := date(p.as_of.year, p.rng.randint(2, 9), 1)))
    p.say("issued_on", start - timedelta(days=p.rng.randint(2, 20)))
    p.money("monthly_amount", 299)
    p.know(decision="granted")
    letter(p, house(p, f"Stadt {p.town}", "Jugendamt - Unterhaltsvorschusskasse", colour=(0.4, 0.2, 0.5)), "Bewilligung von Leistungen nach dem Unterhaltsvorschussgesetz (UVG)", form="band", info=[("Az.", f"UV {digits(p.rng, 5)}"), ("Datum", "{issued_on}")])
    p.pars(f"für Ihr Kind {child.full_name}, geboren am {p.d(child.birth_date)}, werden ab dem " + "{valid_from} Unterhaltsleistungen in Höhe von monatlich {monthly_amount} bewilligt. Sie werden längstens bis zur Vollendung des 18. Lebensjahres gezahlt.", "Berechnung: Mindestunterhalt der zweiten Altersstufe 558,00 EUR, abzüglich Kindergeld für ein erstes Kind 259,00 EUR. Ansprüche gegen den anderen Elternteil gehen in Höhe der Leistung auf das Land über (§ 7 UVG).")
    _tail(p, signed=True)


@layout("training_grant_notice__student_form_with_parent_income", body="courier", size=9, leading=1.35, footer="Seite {page}")
def _bafoeg(p: Leaf) -> None:
    p.say("valid_from", date(p.as_of.year, 10, 1))
    p.say("valid_until", date(p.as_of.year + 1, 9, 30))
    p.say("issued_on", p.ago(3, 45))
    amount = _grant(p, 420, 992)
    letter(p, house(p, f"Studierendenwerk {p.town}", "Amt für Ausbildungsförderung"), "BESCHEID über Leistungen nach dem Bundesausbildungsförderungsgesetz (BAföG)", form="plain", greeting=False, info=[("Förderungsnr.", digits(p.rng, 12)), ("Datum", "{issued_on}")])
    p.par("Für die Ausbildung an der Hochschule wird für den Bewilligungszeitraum {valid_from} bis {valid_until} Ausbildungsförderung bewilligt.")
    p.table((112, 40), [("Bezeichnung", "EUR/Monat"), ("Grundbedarf § 13 Abs. 1", "475,00"), ("Bedarf Unterkunft § 13 Abs. 2", "380,00"), ("Zuschlag Kranken- und Pflegeversicherung § 13a", "137,00"), ("Gesamtbedarf", "992,00"), ("anzurechnendes Einkommen der Eltern", euro(992 - amount)), ("davon Zuschuss", euro(amount / 2)), ("davon unverzinsliches Darlehen", euro(amount / 2)), ("monatlicher Förderungsbetrag", "{monthly_amount}")], right=(1,), bold=(4, -1))
    p.par("Die Leistung wird unter dem Vorbehalt der Rückforderung gemäß § 24 Abs. 2 BAföG bewilligt, soweit Einkommensnachweise noch ausstehen.")
    _tail(p)


@layout("sickness_benefit_notice__fund_letter_gross_and_net_day", body="open", leading=1.4, footer="")
def _krankengeld(p: Leaf) -> None:
    p.say("issued_on", p.ago(5, 90))
    p.say("valid_from", p.known["issued_on"][0] - timedelta(days=p.rng.randint(5, 20)))  # type: ignore[operator]
    gross = p.rng.randint(4400, 6900) / 100
    p.say("daily_amount", cents(gross * 0.879), f"{euro(gross * 0.879)} €")
    p.know(decision="granted")
    letter(p, house(p, "DAK-Gesundheit", "Fachzentrum Krankengeld", colour=(0.95, 0.45, 0.0), town="20097 Hamburg"), "Ihr Krankengeld", form="word", info=[("Datum", "{issued_on}"), ("KVNR", insured_number(p.rng))])
    p.pars("Ihr Arbeitgeber zahlt Ihnen kein Entgelt mehr. Sie erhalten daher ab dem {valid_from} Krankengeld von uns, solange Ihre Ärztin oder Ihr Arzt Arbeitsunfähigkeit bescheinigt.", "So haben wir gerechnet:")
    p.table((95, 40), [("", "je Kalendertag"), ("Krankengeld brutto", f"{euro(gross)} €"), ("Beiträge zur Renten-, Arbeitslosen- und Pflegeversicherung", f"{euro(gross * 0.121)} €"), ("Ihr Krankengeld netto", "{daily_amount}")], right=(1,), bold=(-1,), tall=2)
    p.pars("Wir zahlen immer rückwirkend bis zu dem Tag, an dem die Bescheinigung ausgestellt wurde. Ein ganzer Monat wird mit 30 Tagen gerechnet.", REMEDY_SOCIAL[1])
    close(p, f"Ihre DAK-Gesundheit, {german(p.rng)}", signed=False)


@layout("maintenance_proof__enforceable_copy_of_deed", body="times", leading=1.4, footer="- {page} -")
def _maintenance(p: Leaf) -> None:
    child = child_of(p, (5, 9))
    p.person(child)
    p.money("monthly_amount", 441)
    p.say("issued_on", p.ago(100, 1200))
    p.s.text(105, 22, f"Stadt {p.town} - Jugendamt", align="centre", bold=True)
    p.s.text(105, 28, f"Urkundenregister-Nr. {p.rng.randint(20, 900)}/{p.as_of.year - 1}", align="centre")
    p.y = 40
    p.head("Vollstreckbare Ausfertigung einer Urkunde über die Verpflichtung zur Unterhaltsleistung", size=13)
    p.pars(f"Vor mir, der gemäß § 59 SGB VIII ermächtigten Urkundsperson, erschien Herr {german(p.rng)}, ausgewiesen durch Personalausweis, und erklärte:",
           "Ich verpflichte mich, dem Kind {name}, geboren am {birth_date}, monatlichen Unterhalt in Höhe von {monthly_amount} zu zahlen, fällig jeweils am Ersten eines Monats im Voraus zu Händen des betreuenden Elternteils " + p.h.full_name + ".", "Der Betrag entspricht 100 Prozent des Mindestunterhalts der jeweiligen Altersstufe abzüglich des hälftigen Kindergeldes. Wegen der Erfüllung dieser Verpflichtung unterwerfe ich mich der sofortigen Zwangsvollstreckung aus dieser Urkunde.", "Vorgelesen, genehmigt und unterschrieben.", justify=True)
    p.sign("Erklärender", "Urkundsperson")
    p.s.stamp(150, p.y + 8, ["Jugendamt", p.town[:14]], round_=True, size=6)
