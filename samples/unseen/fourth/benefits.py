"""Familie, Wohnen, Ausbildung, Krankheit: other benefits, maintenance, accounts and declarations."""

# ruff: noqa: E501 - wordings stand unbroken
# fmt: off

from __future__ import annotations

from datetime import date, timedelta

from samples import people

from ._bogen import Bogen, child, euro, layouts_of, long, month_of
from ._briefe import end, letter, org
from ._namen import digits, german
from .jobcentre import _OBJECTION, _last

LAYOUTS, layout = layouts_of()


@layout("child_benefit_notice__family_fund_three_children_bare_table", body="arial", size=10.2, footer="Seite {page}")
def _children(p: Bogen) -> None:
    kids = [child(p), child(p), child(p)]
    first = p.say("valid_from", p.ago(60, 500).replace(day=1), None)
    p.known["valid_from"] = (first, month_of(first))
    p.say("children", 3)
    p.say("reference", f"{digits(p.rng, 3)}FK{digits(p.rng, 6)}")
    p.say("issued_on", first + timedelta(days=p.rng.randint(5, 40)))
    p.money("monthly_amount", 777, "{} Euro")
    p.know(decision="granted")
    letter(p, "circle", org(p, "Familienkasse [town]", "der Bundesagentur für Arbeit", (0.85, 0.1, 0.15)), "Bescheid über die Festsetzung von Kindergeld", info=[("Kindergeld-Nr.", "{reference}"), ("Datum", "{issued_on}")])
    p.pars("für Ihre {children} Kinder setzen wir ab {valid_from} Kindergeld in Höhe von monatlich insgesamt {monthly_amount} fest:")
    p.bare((25, 95, 150), [("Name des Kindes", "geboren am", "Euro monatlich"), *((kid.full_name, p.d(kid.birth_date), "259,00") for kid in kids)], step=5.6)
    p.pars("Die Festsetzung erfolgt nach § 70 EStG. Das Kindergeld wird längstens bis zur Vollendung des 18. Lebensjahres gezahlt.", "Gegen diesen Bescheid ist der Einspruch gegeben (§ 347 AO).")
    end(p, "Familienkasse", signed=False)


@layout("child_benefit_notice__one_child_letter_until_full_age", body="calibri", size=11, footer="")
def _one_child(p: Bogen) -> None:
    kid = child(p, (2, 9))
    first = p.say("valid_from", p.ago(60, 700).replace(day=1))
    until = _last(date(kid.birth_date.year + 18, kid.birth_date.month, 1), 1)
    p.say("valid_until", until)
    p.say("reference", f"{digits(p.rng, 3)}FK{digits(p.rng, 6)}")
    p.say("issued_on", first + timedelta(days=20))
    p.money("monthly_amount", 255, "{} EUR")
    p.know(decision="granted", children=1, by_child=[{"person": kid.full_name, "amount": "255.00", "valid_from": first, "valid_until": until}])
    letter(p, "margin", org(p, "Familienkasse", "Regionalstelle [town]", (0.85, 0.1, 0.15)), "Kindergeld für " + kid.full_name, info=[("KG-Nr.", "{reference}"), ("Datum", "{issued_on}")])
    p.pars("Ihrem Antrag vom " + p.d(first - timedelta(days=30)) + " wird entsprochen. Für " + kid.full_name + ", geboren am " + p.d(kid.birth_date) + ", wird Kindergeld von {monthly_amount} monatlich für die Zeit vom {valid_from} bis {valid_until} festgesetzt.", "Bitte teilen Sie uns Änderungen umgehend mit. Rechtsbehelf: Einspruch innerhalb eines Monats.")
    end(p, "Im Auftrag", phrase="", signed=False)


@layout("parental_allowance_notice__life_months_table_of_land_bank", body="arial", size=10, footer="Seite {page} von {total}")
def _parental(p: Bogen) -> None:
    kid = child(p, (0, 1))
    born = p.ago(120, 380)
    amount = p.rng.randrange(30000, 110000) / 100
    mid = born + timedelta(days=182)
    p.say("valid_from", born + timedelta(days=61))
    p.say("valid_until", born + timedelta(days=365))
    p.money("monthly_amount", amount, "{}")
    p.say("issued_on", born + timedelta(days=50))
    p.know(decision="granted")
    letter(p, "stacked", org(p, "Landesbank für Familie", "Elterngeldstelle", (0.1, 0.4, 0.5)), "Bescheid über Elterngeld nach dem BEEG (Basiselterngeld)", info=[("Gesch.-Z.", "EG-" + digits(p.rng, 8)), ("Datum", "{issued_on}")])
    p.pars("für Ihr am " + p.d(born) + " geborenes Kind " + kid.given_names + " bewilligen wir:")
    p.table((40, 42, 42, 36), [("Lebensmonat", "vom", "bis", "EUR monatlich"), ("3. - 6.", "{valid_from}", p.d(mid - timedelta(days=1)), "{monthly_amount}"), ("7. - 12.", p.d(mid), "{valid_until}", euro(amount))], right=(3,))
    p.par("Im ersten und zweiten Lebensmonat wird Mutterschaftsgeld angerechnet; es verbleibt kein Zahlbetrag.")
    p.pars(*_OBJECTION)
    end(p, "[clerk]", phrase="Im Auftrag", signed=False)


@layout("parental_allowance_notice__plus_variant_town_youth_office_text", body="times", size=11, footer="")
def _parental_plus(p: Bogen) -> None:
    child(p, (0, 1))
    born = p.ago(200, 500)
    p.say("valid_from", born + timedelta(days=61))
    p.say("valid_until", born + timedelta(days=730))
    p.money("monthly_amount", p.rng.randrange(15000, 42000) / 100, "{} €")
    p.say("issued_on", born + timedelta(days=80))
    p.know(decision="provisional")
    letter(p, "shield", org(p, "Stadt [town]", "Jugendamt - Elterngeldstelle"), "Vorläufiger Bescheid über ElterngeldPlus", info=[("Az.", "51.3/" + digits(p.rng, 5)), ("Datum", "{issued_on}")])
    p.pars("wir bewilligen Ihnen für das gemeinsame Kind ElterngeldPlus vom {valid_from} bis {valid_until} in Höhe von {monthly_amount} monatlich.", "Die Bewilligung erfolgt vorläufig, weil Sie während des Bezugs eine Teilzeittätigkeit ausüben. Nach Ende des Bezugszeitraums legen Sie bitte Ihre Lohnnachweise vor.")
    p.pars(*_OBJECTION)
    end(p, "[clerk]", phrase="Im Auftrag")


@layout("housing_benefit_notice__rent_subsidy_boxes_of_county", body="arial", size=10, footer="")
def _housing(p: Bogen) -> None:
    first = p.say("valid_from", p.ago(10, 200).replace(day=1))
    p.say("valid_until", _last(first, 12))
    p.say("issued_on", first + timedelta(days=p.rng.randint(2, 40)))
    p.money("monthly_amount", p.rng.randrange(95, 520), "{} EUR")
    p.know(decision="granted")
    letter(p, "under", org(p, "Kreisstadt [town]", "Wohngeldstelle", (0.3, 0.3, 0.3)), "Wohngeldbescheid (Mietzuschuss)", info=[("Wohngeldnummer", digits(p.rng, 9)), ("Datum", "{issued_on}")], at="bar")
    p.boxes([("Wohngeldberechtigte Person", "{names}", 0.5), ("Geburtsdatum", "{birth_date}", 0.5), ("Bewilligungszeitraum von", "{valid_from}", 0.34), ("bis", "{valid_until}", 0.33), ("Wohngeld monatlich", "{monthly_amount}", 0.33), ("Haushaltsmitglieder", "3", 0.34), ("Gesamteinkommen monatlich", "1.488,20 EUR", 0.33), ("zu berücksichtigende Miete", "612,00 EUR", 0.33)])
    p.y += 5
    p.pars(*_OBJECTION)
    end(p, "[clerk]", phrase="Im Auftrag", signed=False)


@layout("housing_benefit_notice__letter_by_months_without_table", body="cambria", size=11, footer="")
def _housing_b(p: Bogen) -> None:
    first = p.say("valid_from", p.ago(10, 200).replace(day=1), None)
    until = p.say("valid_until", _last(first, 18))
    p.known["valid_from"], p.known["valid_until"] = (first, long(first)), (until, long(until))
    p.say("issued_on", first + timedelta(days=15))
    p.money("monthly_amount", p.rng.randrange(95, 520), "{} Euro")
    p.know(decision="granted")
    letter(p, "margin", org(p, "Gemeinde [town]", "Soziale Sicherung"), "Ihr Wohngeld", info=[("", "{issued_on}")], at="date")
    p.pars("wir freuen uns, Ihnen mitteilen zu können, dass Ihr Antrag auf Wohngeld Erfolg hat. Für die Zeit vom {valid_from} bis zum {valid_until} zahlen wir monatlich {monthly_amount}.", "Wohngeld wird als Zuschuss zur Miete geleistet; es muss nicht zurückgezahlt werden, solange Ihre Angaben zutreffen.")
    p.pars(*_OBJECTION)
    end(p)


@layout("child_supplement_notice__family_fund_letter_half_year", body="open", size=10, footer="Seite {page}")
def _supplement(p: Bogen) -> None:
    _kiz(p, "{} Euro")
    letter(p, "circle", org(p, "Familienkasse [town]", "", (0.85, 0.1, 0.15)), "Bescheid über die Bewilligung von Kinderzuschlag nach § 6a BKGG", info=[("Zeichen", f"{digits(p.rng, 3)}FK{digits(p.rng, 6)}"), ("Datum", "{issued_on}")])
    p.pars("Ihnen wird Kinderzuschlag in Höhe von monatlich {monthly_amount} für die Zeit von {valid_from} bis {valid_until} bewilligt.", "Der Kinderzuschlag wird gemeinsam mit dem Kindergeld überwiesen. Sie können zusätzlich Leistungen für Bildung und Teilhabe sowie die Befreiung von den Kitagebühren beantragen.")
    p.pars(*_OBJECTION)
    end(p, "Familienkasse", signed=False)


def _kiz(p: Bogen, form: str) -> None:
    child(p)
    first = p.say("valid_from", p.ago(10, 120).replace(day=1))
    p.say("valid_until", _last(first, 6))
    p.say("issued_on", first + timedelta(days=12))
    p.money("monthly_amount", p.rng.randrange(90, 590), form)
    p.know(decision="granted")


@layout("child_supplement_notice__typed_rows_with_kiz_number", body="courier", size=9.8, footer="")
def _supplement_b(p: Bogen) -> None:
    _kiz(p, "{} EUR")
    p.y = 18
    p.pars("Bundesagentur für Arbeit - Familienkasse", "KiZ-Bescheid", "[town], {issued_on}", after=0.3)
    p.y += 6
    p.pairs([("Berechtigte/r", "{name}"), ("geboren", "{birth_date}"), ("KiZ von", "{valid_from}"), ("KiZ bis", "{valid_until}"), ("monatlich", "{monthly_amount}")], label=45)
    p.y += 6
    p.pars("Der Kinderzuschlag wird hiermit bewilligt. Einkommen und Vermögen wurden geprüft.", *_OBJECTION)


@layout("advance_maintenance_notice__youth_office_for_child_letter", body="arial", size=10.6, footer="")
def _advance(p: Bogen) -> None:
    kid = child(p, (2, 11))
    first = p.say("valid_from", p.ago(30, 500).replace(day=1))
    p.say("issued_on", first + timedelta(days=9))
    p.money("monthly_amount", 299 if p.as_of.year - kid.birth_date.year >= 6 else 227, "{} €")
    p.know(decision="granted")
    letter(p, "shield", org(p, "Landkreis [town]", "Jugendamt, Unterhaltsvorschusskasse"), "Bewilligung von Leistungen nach dem Unterhaltsvorschussgesetz (UVG)", info=[("Az.", "UV " + digits(p.rng, 5)), ("Datum", "{issued_on}")])
    p.pars("für Ihr Kind " + kid.full_name + ", geboren am " + p.d(kid.birth_date) + ", wird ab {valid_from} Unterhaltsvorschuss in Höhe von monatlich {monthly_amount} bewilligt.", "Der Betrag ergibt sich aus dem Mindestunterhalt abzüglich des für ein erstes Kind zu zahlenden Kindergeldes. Der Anspruch gegen den anderen Elternteil geht auf das Land über.")
    p.pars(*_OBJECTION)
    end(p, "[clerk]", phrase="Im Auftrag")


@layout("advance_maintenance_notice__computed_in_short_table_until_date", body="calibri", size=11, footer="")
def _advance_b(p: Bogen) -> None:
    kid = child(p, (6, 11))
    first = p.say("valid_from", p.ago(30, 300).replace(day=1))
    p.say("valid_until", _last(first, 12))
    p.say("issued_on", first + timedelta(days=9))
    p.money("monthly_amount", 299, "{} EUR")
    p.know(decision="granted")
    letter(p, "footed", org(p, "Stadt [town]", "Fachbereich Jugend"), "Unterhaltsvorschuss - Bescheid", info=[("Datum", "{issued_on}")])
    p.par("Kind: " + f"{kid.family_name}, {kid.given_names}, *{kid.birth_date:%d.%m.%Y}")
    p.bare((25, 130), [("Berechnung", "EUR"), ("Mindestunterhalt der 2. Altersstufe", "554,00"), ("- Kindergeld", "255,00"), ("Unterhaltsvorschuss monatlich", "{monthly_amount}")], right=(1,), bold=(-1,))
    p.pars("Die Leistung wird vom {valid_from} bis {valid_until} gewährt.", *_OBJECTION)
    end(p, "[clerk]", phrase="Im Auftrag")


@layout("training_grant_notice__student_aid_office_form_columns", body="courier", size=9.2, footer="", left=20.0, right=12.0)
def _bafoeg(p: Bogen) -> None:
    first = date(p.as_of.year, 10, 1)
    p.say("valid_from", first, f"{first:%m.%Y}")
    p.say("valid_until", date(p.as_of.year + 1, 9, 30), f"09.{p.as_of.year + 1}")
    p.say("issued_on", p.ago(5, 45))
    p.money("monthly_amount", p.rng.randrange(312, 992), "{}")
    p.know(decision="granted")
    p.y = 16
    p.pars("Studierendenwerk [town]   Amt für Ausbildungsförderung", "Bescheid über Ausbildungsförderung   {issued_on}", "Förderungsnummer " + digits(p.rng, 12), after=0.3)
    p.y += 5
    p.pars("{names}   geb. {birth_date}", "Bewilligungszeitraum {valid_from} - {valid_until}", after=0.3)
    p.y += 5
    p.leaders([("Bedarf", "992,00"), ("anzurechnendes Einkommen der Eltern", "0,00"), ("Förderungsbetrag monatlich", "{monthly_amount}"), ("davon Darlehen", "die Hälfte")], edge=170)
    p.y += 5
    p.pars("Die Zahlung erfolgt auf das angegebene Konto. Einkünfte sind anzuzeigen.", *_OBJECTION)


@layout("training_grant_notice__vocational_training_allowance_letter", body="arial", size=10.5, footer="")
def _bab(p: Bogen) -> None:
    first = p.say("valid_from", p.ago(20, 300).replace(day=1))
    p.say("valid_until", _last(first, 18))
    p.say("issued_on", first + timedelta(days=22))
    p.money("monthly_amount", p.rng.randrange(120, 480), "{} Euro")
    p.know(decision="granted")
    letter(p, "circle", org(p, "Agentur für Arbeit [town]", "Team BAB", (0.85, 0.1, 0.15)), "Berufsausbildungsbeihilfe (§ 56 SGB III): Bewilligung", info=[("Zeichen", "BAB " + digits(p.rng, 6)), ("Datum", "{issued_on}")])
    p.pars("für Ihre Ausbildung bewilligen wir Ihnen vom {valid_from} bis {valid_until} Berufsausbildungsbeihilfe von {monthly_amount} im Monat.", "Grundlage sind Ihre Ausbildungsvergütung und die Fahrkosten. Ein Abbruch der Ausbildung ist sofort zu melden.")
    p.pars(*_OBJECTION)
    end(p, signed=False)


@layout("sickness_benefit_notice__fund_letter_daily_gross_and_net", body="calibri", size=11, footer="")
def _sick(p: Bogen) -> None:
    first = p.say("valid_from", p.ago(20, 120))
    p.say("issued_on", first + timedelta(days=6))
    daily = p.rng.randrange(3900, 7200) / 100
    p.money("daily_amount", daily, "{} Euro")
    p.know(decision="granted")
    letter(p, "stacked", org(p, "BARMER", "Krankengeldzentrum", (0.45, 0.75, 0.1)), "Ihr Krankengeld", info=[("Datum", "{issued_on}")])
    p.pars("ab dem {valid_from} zahlen wir Ihnen Krankengeld. Es beträgt kalendertäglich {daily_amount} netto (brutto " + euro(round(daily * 1.138, 2)) + " Euro).", "Volle Monate rechnen wir mit 30 Tagen ab. Der Anspruch besteht für dieselbe Krankheit für höchstens 78 Wochen innerhalb von drei Jahren (§ 48 SGB V).")
    end(p, "Ihre BARMER", signed=False)


@layout("sickness_benefit_notice__maternity_allowance_confirmation_rows", body="arial", size=10.5, footer="")
def _maternity(p: Bogen) -> None:
    first = p.say("valid_from", p.ago(20, 100))
    p.say("valid_until", first + timedelta(days=98))
    p.say("issued_on", first + timedelta(days=4))
    p.money("daily_amount", 13, "{} EUR")
    p.know(decision="granted")
    letter(p, "circle", org(p, "AOK Niedersachsen", "Servicezentrum [town]", (0.0, 0.45, 0.25)), "Mutterschaftsgeld", info=[("Datum", "{issued_on}")])
    p.flush([("Versicherte Person", "{name}"), ("Geburtsdatum", "{birth_date}"), ("Mutterschaftsgeld vom", "{valid_from}"), ("bis voraussichtlich", "{valid_until}"), ("je Kalendertag", "{daily_amount}")])
    p.y += 5
    p.par("Die Differenz zum durchschnittlichen Nettoentgelt zahlt Ihr Arbeitgeber als Zuschuss.")
    end(p, signed=False)


@layout("maintenance_proof__court_settlement_for_separated_spouse", body="times", size=11.3, footer="")
def _settlement(p: Bogen) -> None:
    p.money("monthly_amount", p.rng.randrange(280, 690), "{} €")
    p.say("issued_on", (day := p.ago(60, 800)), long(day))
    p.y = 24
    p.par("Amtsgericht [town] - Familiengericht -", bold=True, size=13, after=0.2)
    p.par(f"Geschäftsnummer: {p.rng.randint(20, 60)} F {p.rng.randint(100, 999)}/{p.as_of.year % 100}", after=1)
    p.par("Vergleich", bold=True, size=14)
    p.pars("In der Familiensache {given_names} {family_name}, geb. {birth_date}, Antragsteller[in], gegen den getrennt lebenden Ehegatten schließen die Beteiligten am {issued_on} auf Vorschlag des Gerichts folgenden Vergleich:", "1. Der Antragsgegner verpflichtet sich, an die Antragstellerseite monatlich im Voraus Trennungsunterhalt von {monthly_amount} zu zahlen.", "2. Die Kosten des Verfahrens werden gegeneinander aufgehoben.", "Vorgelesen und genehmigt.", justify=True)
    end(p, "[sur], Richterin am Amtsgericht", phrase="", seal="Amtsgericht")


@layout("maintenance_proof__youth_office_deed_child_support_percentage", body="arial", size=10.6, footer="")
def _deed(p: Bogen) -> None:
    kid = child(p, (3, 14))
    p.h, p.others[-1] = kid, p.h
    p.roles[-1] = "parent"
    p.person(kid)
    del p.known["nationality"]
    p.money("monthly_amount", 426.5, "{} Euro")
    p.say("issued_on", p.ago(60, 900))
    p.par("Landkreis [town] - Jugendamt", bold=True)
    p.par("Urkunde über die Verpflichtung zur Unterhaltsleistung", bold=True, size=14, after=0.2)
    p.par(f"Urkunden-Register-Nr. {p.rng.randint(20, 900)}/{p.as_of.year - 1}", after=1)
    p.pars("Vor der Urkundsperson erschien am {issued_on} Herr " + german(p.rng).split()[1] + " und erklärte:", "Ich verpflichte mich, dem Kind {name}, geboren am {birth_date}, 100 Prozent des Mindestunterhalts der jeweiligen Altersstufe abzüglich des hälftigen Kindergeldes, derzeit {monthly_amount} monatlich, zu zahlen. Wegen der Verpflichtung unterwerfe ich mich der sofortigen Zwangsvollstreckung.")
    end(p, "[clerk], Urkundsperson", phrase="Vorgelesen, genehmigt und unterschrieben", seal="Jugendamt")


@layout("bank_statement__savings_bank_lines_with_signs", body="courier", size=9, footer="Blatt {page}", left=20.0, right=12.0)
def _bank(p: Bogen) -> None:
    number = people.iban(p.rng)
    p.say("iban", number.replace(" ", ""), number)
    p.say("issued_on", p.ago(5, 60))
    p.y = 16
    p.pars("Sparkasse [town]", "Kontoauszug " + f"{p.rng.randint(2, 11)}/{p.as_of.year}   erstellt am " + "{issued_on}", "{name}", "IBAN {iban}", after=0.3)
    p.y += 5
    day = p.known["issued_on"][0]
    rows = [("Kontostand alt", "", "812,40 H")]
    rows += [(f"{day - timedelta(days=at):%d.%m.}", text, amount) for at, text, amount in ((24, "GUTSCHRIFT LOHN", "1.684,22 H"), (22, "DAUERAUFTRAG MIETE", "640,00 S"), (15, "KARTENZAHLUNG LEBENSMITTEL", "58,19 S"), (9, "FAMILIENKASSE KINDERGELD", "518,00 H"), (4, "STADTWERKE ABSCHLAG", "94,00 S"))]  # type: ignore[operator]
    p.bare((20, 52, 175), [("Buchung", "Text", "Betrag EUR"), *rows], right=(2,), step=5.4)
    p.par("Kontostand neu: 2.222,43 H", bold=True)


@layout("bank_statement__direct_bank_turnover_print_sans", body="open", size=9, footer="")
def _bank_b(p: Bogen) -> None:
    number = people.iban(p.rng)
    p.say("iban", number.replace(" ", ""), number)
    p.s.text(25, 20, "norddirekt", size=18, bold=True, colour=(0.95, 0.45, 0.0))
    p.y = 30
    p.par("Umsatzübersicht Girokonto", size=14, bold=True)
    p.beneath([("Kontoinhaber", "{name}"), ("IBAN", "{iban}"), ("Zeitraum", "letzte 30 Tage"), ("Saldo", "1.031,77 EUR")])
    p.y += 6
    p.table((30, 95, 35), [("Datum", "Empfänger / Verwendungszweck", "Betrag"), *((p.d(p.ago(2, 29)), text, amount) for text, amount in (("Gehalt", "+ 2.011,08"), ("Miete Wohnung", "- 702,00"), ("Handyvertrag", "- 19,99"), ("Drogerie", "- 23,45")))], right=(2,))


def _sponsored(p: Bogen) -> None:
    p.say("sponsor", german(p.rng))
    p.say("issued_on", p.ago(10, 150))
    p.let(born=p.d(p.ago(12000, 20000)))
    p.know(solvency_shown=True)


@layout("commitment_declaration__federal_form_dense_numbered_boxes", body="arial", size=9, footer="")
def _commitment(p: Bogen) -> None:
    _sponsored(p)
    p.say("purpose", "Studium")
    p.s.text(25, 15, "BUNDESREPUBLIK DEUTSCHLAND", size=8)
    p.s.text(190, 15, "Nr. D " + digits(p.rng, 8), size=9, align="right")
    p.s.text(25, 24, "Verpflichtungserklärung nach §§ 66 bis 68 AufenthG", size=13, bold=True)
    p.y = 28
    count = p.boxes([("Ich, der/die Unterzeichnende: Name, Vorname", "{sponsor}", 0.5), ("geboren am", "[born]", 0.25), ("Staatsangehörigkeit", "deutsch", 0.25), ("wohnhaft", "[lane], [plz] [town]", 0.6), ("Beruf", "Ingenieur", 0.4)], tall=9.5)
    p.par("verpflichte mich gegenüber der Ausländerbehörde, für", after=0.2)
    p.boxes([("Name, Vorname", "{names}", 0.5), ("geboren am", "{birth_date}", 0.25), ("Staatsangehörigkeit", "{nationality}", 0.25), ("Aufenthaltszweck", "{purpose}", 0.5), ("ab", "Einreise", 0.5)], first=count, tall=9.5)
    p.par("die Kosten für den Lebensunterhalt einschließlich Wohnraum, Krankheit und Pflege nach § 68 AufenthG und die Kosten der Ausreise nach §§ 66, 67 AufenthG zu tragen. Die Verpflichtung gilt fünf Jahre ab Einreise.", size=8.6)
    p.sign("Verpflichtungsgeber/in")
    p.par("Amtliche Vermerke: Die Bonität wurde nachgewiesen. Die Unterschrift ist vor mir vollzogen worden.")
    p.s.stamp(160, p.y + 6, ["Stadt", p.town[:12]], round_=True, size=6)
    p.s.scribble(30, p.y + 10, 30, 7)


@layout("commitment_declaration__running_text_print_of_electronic_version", body="times", size=11, footer="")
def _commitment_b(p: Bogen) -> None:
    _sponsored(p)
    p.par("Verpflichtungserklärung", bold=True, size=16, after=0.2)
    p.par("(elektronische Ausfertigung, § 68 Abs. 2 Satz 2 AufenthG)", size=9, after=1)
    p.pars("{sponsor}, geboren am [born], wohnhaft [lane], [plz] [town], hat sich am {issued_on} gegenüber der Ausländerbehörde [town] nach § 68 AufenthG verpflichtet, sämtliche öffentlichen Mittel zu erstatten, die für den Lebensunterhalt von", "{name}, geboren am {birth_date}, Staatsangehörigkeit {nationality},", "einschließlich der Versorgung mit Wohnraum und der Versorgung im Krankheitsfall und bei Pflegebedürftigkeit aufgewendet werden, sowie die Kosten nach §§ 66, 67 AufenthG zu tragen.", "Die finanzielle Leistungsfähigkeit wurde nachgewiesen. Gebühr 29,00 Euro bezahlt.", justify=True)
    end(p, "Ausländerbehörde [town]", phrase="Im Auftrag", seal="Stadt")
