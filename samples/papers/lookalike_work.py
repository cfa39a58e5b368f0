"""Papers on work, taxes, pension and money that a hasty reader takes for the one that counts."""

# ruff: noqa: E501 - wordings and tables stand on one line each

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from functools import partial
from random import Random

from samples import letter, people
from samples.people import Person, pick

from ._benefits import cents, dear, euro, pension_number
from ._pay import employer, job, money
from ._text import Text, paper, recent

Say = Callable[[date], str]


def _firm(rng: Random, who: Person, unit: str = "Personalabteilung") -> letter.Issuer:
    firm = employer(rng, who.address.town)
    return letter.Issuer(firm.name, unit, str(firm.address), firm.address.town, "bars")


def _office(rng: Random, who: Person, names: str, unit: str, logo: str = "circle") -> letter.Issuer:
    return letter.Issuer(
        pick(rng, names), unit, str(people.address(rng, who.address.town)), who.address.town, logo
    )


def _tax_office(rng: Random, who: Person) -> letter.Issuer:
    return _office(
        rng,
        who,
        f"Finanzamt {who.address.town}|Finanzamt {who.address.town}-Nord",
        "Veranlagungsbezirk",
        "shield",
    )


def _flat(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    end = as_of + timedelta(days=rng.randint(40, 110))
    return Text(
        "unknown", _office(rng, who, "Wohnbau Elbtal GmbH|Hausverwaltung Petersen|Wohnungsgenossenschaft Einheit eG", "Vermietung"),
        rng.choice(["Kündigung", "Kündigung des Mietverhältnisses"]),
        [dear(who), f"hiermit kündigen wir das mit Ihnen bestehende Mietverhältnis über die Wohnung {who.address} fristgerecht zum {say(end)}.", "Wir fordern Sie auf, die Wohnung zu diesem Termin geräumt und besenrein zurückzugeben."],
        info=[("Datum", say(recent(rng, as_of, 30)), None)], closing="Mit freundlichen Grüßen", names_person=False,
    )  # fmt: skip


def _member_leaves(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    return Text(
        "unknown", _office(rng, who, "BARMER|Techniker Krankenkasse|Fitnessstudio Aktiv GmbH", "Mitgliederservice"), "Bestätigung Ihrer Kündigung",
        [dear(who), f"wir bestätigen den Eingang Ihrer Kündigung. Ihre Mitgliedschaft endet zum {say(as_of + timedelta(days=60))}. Falls Sie wegen eines neuen Arbeitsverhältnisses wechseln, teilen Sie uns dies bitte mit."],
        info=[("Datum", say(recent(rng, as_of, 30)), None)], closing="Mit freundlichen Grüßen", names_person=False,
    )  # fmt: skip


def _warning(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    return Text(
        "unknown", _firm(rng, who), "Abmahnung",
        [dear(who), f"am {say(recent(rng, as_of, 40, 10))} sind Sie ohne Entschuldigung nicht zur Arbeit erschienen. Damit haben Sie Ihre Pflichten aus dem Arbeitsvertrag verletzt.", "Im Wiederholungsfall müssen Sie mit der Kündigung Ihres Arbeitsverhältnisses rechnen."],
        info=[("Datum", say(recent(rng, as_of, 9)), None)], closing="Mit freundlichen Grüßen", names_person=False,
    )  # fmt: skip


def _for_benefit(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    end = recent(rng, as_of, 200, 20)
    return Text(
        "unknown", _firm(rng, who), "Bitte bewahren Sie diese Bescheinigung auf; sie ist Grundlage für den Anspruch auf Arbeitslosengeld.", [],
        rows=[("1. Name, Vorname", f"{who.family_name}, {who.given_names}", None), ("2. Geburtsdatum", say(who.birth_date), None), ("3. Beschäftigt vom - bis", f"{say(end - timedelta(days=700))} - {say(end)}", None), ("4. Beendigung durch", "Kündigung des Arbeitgebers", None), ("5. Bruttoarbeitsentgelt letzter Monat", f"{money(cents(rng, 1700, 3100))} EUR", None)],
        title="Arbeitsbescheinigung nach § 312 SGB III", closing="Stempel und Unterschrift des Arbeitgebers", names_person=False,
    )  # fmt: skip


def _reference(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    end = recent(rng, as_of, 300, 20)
    return Text(
        "unknown", _firm(rng, who), "",
        [f"{who.salutation} {who.full_name}, geboren am {say(who.birth_date)}, war vom {say(end - timedelta(days=900))} bis {say(end)} in unserem Unternehmen als {job(rng)} tätig.", "Die übertragenen Aufgaben wurden stets zu unserer vollen Zufriedenheit erledigt. Das Verhalten gegenüber Vorgesetzten und Kollegen war einwandfrei.", "Das Arbeitsverhältnis endet auf eigenen Wunsch. Wir wünschen für die Zukunft alles Gute."],
        title=rng.choice(["Arbeitszeugnis", "Zeugnis"]), closing="Geschäftsleitung", names_person=False,
    )  # fmt: skip


def _earnings_form(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    gross = cents(rng, 1600, 3200)
    return Text(
        "unknown", _firm(rng, who), "zur Vorlage bei der Wohngeldbehörde / beim Jobcenter - vom Arbeitgeber auszufüllen", [],
        rows=[("1. Name, Vorname", f"{who.family_name}, {who.given_names}", None), ("2. beschäftigt seit", say(recent(rng, as_of, 1500, 400)), None), ("3. Bruttoverdienst im letzten Monat", f"{money(gross)} EUR", None), ("4. Lohnsteuer", f"{money(gross * Decimal('0.08') // 1)} EUR", None), ("5. Nettoverdienst", f"{money(gross * Decimal('0.74') // 1)} EUR", None)],
        title=rng.choice(["Verdienstbescheinigung", "Einkommensbescheinigung"]), closing="Stempel und Unterschrift", names_person=False,
    )  # fmt: skip


def _promise(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    return Text(
        "unknown", _firm(rng, who), rng.choice(["Einstellungszusage", "Angebot eines Arbeitsplatzes"]),
        [dear(who), f"wir freuen uns, Ihnen mitteilen zu können, dass wir Sie ab dem {say(as_of + timedelta(days=30))} als {job(rng)} einstellen werden, sobald die Erlaubnis zur Beschäftigung vorliegt.", f"Das Bruttogehalt wird {money(cents(rng, 1900, 2800))} EUR bei 40 Stunden in der Woche betragen. Den Arbeitsvertrag senden wir Ihnen zu."],
        info=[("Datum", say(recent(rng, as_of, 30)), None)], closing="Mit freundlichen Grüßen", names_person=False,
    )  # fmt: skip


def _agency_form(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    firm = employer(rng, who.address.town)
    return Text(
        "unknown", _office(rng, who, "Bundesagentur für Arbeit", "Arbeitsmarktzulassung"), "Angaben des Arbeitgebers zum Beschäftigungsverhältnis (§ 39 Abs. 4 AufenthG)", [],
        rows=[("1. Arbeitgeber", firm.name, None), ("2. Arbeitnehmer/in", who.full_name, None), ("3. Beschäftigung ab", say(as_of + timedelta(days=30)), None), ("4. Arbeitsstunden pro Woche", "40", None), ("5. Arbeitsentgelt brutto", f"{money(cents(rng, 1900, 2800))} EUR", None)],
        title="Erklärung zum Beschäftigungsverhältnis", closing="Unterschrift des Arbeitgebers", names_person=False,
    )  # fmt: skip


def _wage_account(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    gross = cents(rng, 18000, 36000)
    rows = [
        ["Bezeichnung", "Summe"],
        ["Gesamtbrutto", money(gross)],
        ["Lohnsteuer", money(gross * Decimal("0.08") // 1)],
        ["Rentenversicherung AN-Anteil", money(gross * Decimal("0.093") // 1)],
        ["Nettoverdienst", money(gross * Decimal("0.74") // 1)],
    ]
    return Text(
        "unknown", _firm(rng, who, "Lohnbuchhaltung"), f"Mitarbeiter: {who.family_name}, {who.given_names}   Steuerklasse I   Eintritt 01.02.2021", [],
        title=rng.choice([f"Lohnkonto {as_of.year - 1}", f"Jahreslohnkonto {as_of.year - 1}"]), table=([100, 50], rows), closing="", names_person=False,
    )  # fmt: skip


def _prepayment(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    return Text(
        "unknown", _tax_office(rng, who), rng.choice(["Vorauszahlungsbescheid", f"Bescheid über Vorauszahlungen zur Einkommensteuer {as_of.year}"]),
        [dear(who), "Die Vorauszahlungen zur Einkommensteuer und zum Solidaritätszuschlag werden wie folgt festgesetzt:", f"Einkommensteuer je Vierteljahr {euro(cents(rng, 150, 900))}, fällig am 10. März, 10. Juni, 10. September und 10. Dezember.", f"Der Festsetzung liegt der Gesamtbetrag der Einkünfte des Jahres {as_of.year - 2} von {euro(cents(rng, 21000, 38000))} zu Grunde."],
        info=[("Steuernummer", f"{rng.randint(10, 99)}/{rng.randint(100, 999)}/{rng.randint(10000, 99999)}", None), ("Datum", say(recent(rng, as_of, 200)), None)], closing="", names_person=False,
    )  # fmt: skip


def _other_tax(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    kind = rng.choice(["Umsatzsteuer", "den Gewerbesteuermessbetrag", "Kraftfahrzeugsteuer"])
    return Text(
        "unknown", _tax_office(rng, who), f"Bescheid für {as_of.year - 1} über {kind}",
        [dear(who), f"Die Steuer wird festgesetzt auf {euro(cents(rng, 90, 2200))}. Der Betrag ist einen Monat nach Bekanntgabe fällig.", "Einkünfte werden gesondert festgestellt; über die Einkommensteuer ergeht ein eigener Bescheid."],
        info=[("Steuernummer", f"{rng.randint(10, 99)}/{rng.randint(100, 999)}/{rng.randint(10000, 99999)}", None), ("Datum", say(recent(rng, as_of, 200)), None)], closing="", names_person=False,
    )  # fmt: skip


def _tax_return(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    return Text(
        "unknown", letter.Issuer("ELSTER", "Ihr Online-Finanzamt", "", "", "none"), f"Einkommensteuererklärung {as_of.year - 1} (ESt 1 A)",
        ["Die Daten wurden elektronisch übermittelt. Dieses Protokoll ist nicht für das Finanzamt bestimmt.", f"Bruttoarbeitslohn: {money(cents(rng, 18000, 36000))}", f"Voraussichtlicher Gesamtbetrag der Einkünfte: {money(cents(rng, 17000, 34000))}"],
        rows=[("Name", who.family_name, None), ("Vorname", who.given_names, None), ("Transferticket", f"et{rng.randint(10**9, 10**10)}", None)],
        title=rng.choice(["Übertragungsprotokoll", "Einkommensteuererklärung"]), closing="", names_person=False,
    )  # fmt: skip


def _tax_clearance(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    return Text(
        "unknown", _tax_office(rng, who), "", [f"{who.full_name}, geb. am {say(who.birth_date)}, {who.address}, wird hier unter der Steuernummer {rng.randint(10, 99)}/{rng.randint(100, 999)}/{rng.randint(10000, 99999)} geführt.", "Steuerrückstände bestehen nicht. Die Erklärungen zur Einkommensteuer wurden abgegeben."],
        title="Bescheinigung in Steuersachen", closing="Im Auftrag", names_person=False, seal="FINANZAMT",
    )  # fmt: skip


def _balances(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    rows = [["Konto", "Bezeichnung", "EB-Wert", "Soll", "Haben", "Saldo"]]
    rows += [
        [
            str(number),
            name,
            money(cents(rng, 0, 900)),
            money(cents(rng, 100, 9000)),
            money(cents(rng, 100, 9000)),
            money(cents(rng, 10, 5000)),
        ]
        for number, name in [(1200, "Bank"), (1600, "Kasse"), (4120, "Gehälter"), (8400, "Erlöse 19 % USt")]
    ]
    return Text(
        "unknown", _office(rng, who, "Steuerberatung Brandt & Köhler PartG mbB|Steuerkanzlei Wolters", "Finanzbuchführung"), f"Mandant: {who.full_name}, Kurierdienst", [],
        title=f"Summen und Salden {rng.randint(1, 12):02d}/{as_of.year - 1}", table=([16, 44, 25, 25, 25, 25], rows), closing="", names_person=False,
    )  # fmt: skip


def _adviser_bill(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    return Text(
        "unknown", _office(rng, who, "Steuerberatung Brandt & Köhler PartG mbB|Steuerkanzlei Wolters", "Steuerberater"), f"Rechnung Nr. {rng.randint(1000, 9999)}",
        [dear(who), "für die Erstellung der betriebswirtschaftlichen Auswertung und der Einnahmenüberschussrechnung erlauben wir uns zu berechnen:", f"Rechnungsbetrag {euro(cents(rng, 200, 900))}, zahlbar bis {say(as_of + timedelta(days=14))}."],
        info=[("Rechnungsdatum", say(recent(rng, as_of, 30)), None)], closing="Mit freundlichen Grüßen", names_person=False,
    )  # fmt: skip


def _pension_number(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    return Text(
        "unknown", _office(rng, who, "Deutsche Rentenversicherung Bund|Deutsche Rentenversicherung Nord", "Versicherungsabteilung"), rng.choice(["Ihr Sozialversicherungsnachweis", "Versicherungsnummer-Nachweis"]),
        [dear(who), f"Ihre Versicherungsnummer lautet: {pension_number(rng, who)}", "Bitte legen Sie diesen Nachweis Ihrem Arbeitgeber vor. Unter dieser Nummer werden Ihre Beiträge und Zeiten gespeichert."],
        info=[("Datum", say(recent(rng, as_of, 900)), None)], closing="Mit freundlichen Grüßen", names_person=False,
    )  # fmt: skip


def _pension_application(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    return Text(
        "unknown", _office(rng, who, "Deutsche Rentenversicherung Bund|Deutsche Rentenversicherung Nord", "Formular V0100"), "Bitte ausfüllen und unterschreiben.",
        ["Ich beantrage die Klärung meines Versicherungskontos.", "Der Versicherungsverlauf soll mir zugesandt werden."],
        rows=[("Versicherungsnummer", pension_number(rng, who), None), ("Name, Vorname", f"{who.family_name}, {who.given_names}", None), ("Geburtsdatum", say(who.birth_date), None)],
        title="Antrag auf Kontenklärung", closing="Unterschrift", names_person=False,
    )  # fmt: skip


def _rent_account(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    rows = [["Buchungstag", "Text", "Soll", "Haben"]]
    rows += [
        [say(as_of - timedelta(days=30 * n)), "Miete", money(Decimal(612)), money(Decimal(612))]
        for n in range(4)
    ]
    return Text(
        "unknown", _office(rng, who, "Wohnbau Elbtal GmbH|Wohnungsgenossenschaft Einheit eG", "Mietenbuchhaltung"), f"Mietvertrag Nr. {rng.randint(1000, 9999)}   Mieter: {who.full_name}", [f"Saldo zum {say(as_of)}: 0,00 EUR. Bitte überweisen Sie die Miete auf das Konto IBAN {people.iban(rng)}."],
        title=rng.choice(["Mieterkontoauszug", "Kontoauszug Mietkonto"]), table=([35, 60, 30, 30], rows), closing="", names_person=False,
    )  # fmt: skip


def _account_opened(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    return Text(
        "unknown", _office(rng, who, f"Sparkasse {who.address.town}|Volksbank {who.address.town} eG|Commerzbank AG", "Filiale Mitte"), rng.choice(["Bestätigung der Kontoverbindung", "Eröffnung Ihres Basiskontos"]),
        [dear(who), f"wir bestätigen, dass Sie bei uns seit dem {say(recent(rng, as_of, 900, 100))} ein Girokonto führen. Die IBAN lautet {people.iban(rng)}.", "Kontoauszüge können Sie am Drucker in jeder Filiale abholen."],
        info=[("Datum", say(recent(rng, as_of, 60)), None)], closing="Mit freundlichen Grüßen", names_person=False,
    )  # fmt: skip


def _card_bill(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    rows = [["Belegdatum", "Buchungstag", "Händler", "Betrag EUR"]]
    rows += [
        [
            say(as_of - timedelta(days=n)),
            say(as_of - timedelta(days=n - 1)),
            name,
            f"{money(cents(rng, 5, 90))}-",
        ]
        for n, name in [(28, "Edelkauf"), (21, "Bahnticket"), (9, "Baumarkt")]
    ]
    return Text(
        "unknown", _office(rng, who, "Volksbank Kartenservice|Sparkassen-Card Center", "Kartenservice"), f"Kartennummer 4711 XXXX XXXX {rng.randint(1000, 9999)}", [f"Der Saldo wird am {say(as_of)} von Ihrem Konto IBAN {people.iban(rng)} abgebucht."],
        title=rng.choice(["Kreditkartenabrechnung", "Umsatzabrechnung Ihrer Mastercard"]), table=([30, 30, 60, 30], rows), closing="", names_person=False,
    )  # fmt: skip


def _claim(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    return Text(
        "unknown", _office(rng, who, "Rechtsanwälte Overbeck & Sommer|Kanzlei Dr. Aksoy|Rechtsanwältin Miriam Thaler", "Fachanwältin für Familienrecht", "none"), "Kindesunterhalt",
        [dear(who), "in der vorbezeichneten Angelegenheit zeigen wir an, dass wir die Mutter des Kindes vertreten. Namens und in Vollmacht unserer Mandantin fordern wir Sie auf, monatlichen Kindesunterhalt zu zahlen.", f"Wir beziffern den Unterhalt mit {euro(cents(rng, 280, 520))} monatlich und setzen Ihnen eine Frist bis {say(as_of + timedelta(days=14))}. Bitte erteilen Sie Auskunft über Ihr Einkommen."],
        info=[("Datum", say(recent(rng, as_of, 30)), None)], closing="Rechtsanwältin", names_person=False,
    )  # fmt: skip


def _asks_of_income(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    return Text(
        "unknown", _office(rng, who, f"Stadt {who.address.town}|Landkreis {who.address.town}", "Jugendamt - Beistandschaften"), "Auskunftsersuchen nach § 1605 BGB",
        [dear(who), "als Beistand Ihres Kindes sind wir mit der Geltendmachung des Kindesunterhalts beauftragt. Bitte legen Sie uns Nachweise über Ihr Einkommen der letzten zwölf Monate vor.", "Der Mindestunterhalt der ersten Altersstufe beträgt zurzeit 482,00 EUR monatlich."],
        info=[("Datum", say(recent(rng, as_of, 30)), None)], names_person=False,
    )  # fmt: skip


_WRITERS: dict[str, Callable[..., Text]] = {
    "flat_terminated": _flat, "membership_ends": _member_leaves, "warning": _warning, "section_312": _for_benefit, "reference": _reference,
    "earnings_form": _earnings_form, "promise": _promise, "agency_form": _agency_form, "wage_account": _wage_account, "prepayment": _prepayment,
    "other_tax": _other_tax, "tax_return": _tax_return, "tax_clearance": _tax_clearance, "balances": _balances, "adviser_bill": _adviser_bill,
    "pension_number": _pension_number, "pension_application": _pension_application, "rent_account": _rent_account, "account_opened": _account_opened,
    "card_bill": _card_bill, "maintenance_claim": _claim, "asks_of_income": _asks_of_income,
}  # fmt: skip
LAYOUTS = {name: partial(paper, name, writer) for name, writer in _WRITERS.items()}
