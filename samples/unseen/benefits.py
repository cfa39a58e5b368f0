"""Leistungsbescheide: notices of Jobcenter, Familienkasse, Sozialamt, Agentur für Arbeit and others."""

# ruff: noqa: E501 - wordings stand on one line each
# a page is written down as it is printed
# fmt: off

from __future__ import annotations

from datetime import date, timedelta

from samples.draw import Sheet
from samples.people import Person, day_between, relative

from ._kit import Fields, Maker, flow, grid, paper, put, rows
from ._look import badge, cash, dots, eur, heads, long, month, names, side, sign, to

LAYOUTS: dict[str, Maker] = {}
_APPEAL = "Gegen diesen Bescheid kann innerhalb eines Monats nach Bekanntgabe Widerspruch erhoben werden."


def _end(first: date, months: int) -> date:
    """Last day of the month that ends `months` months."""
    at = first.month - 1 + months
    return date(first.year + at // 12, at % 12 + 1, 1) - timedelta(days=1)


def _dear(p: Person) -> str:
    return f"{'Sehr geehrte Frau' if p.sex == 'F' else 'Sehr geehrter Herr'} {p.family_name},"


def _begin(s: Sheet, day: date, months: int = 6) -> tuple[date, date]:
    """Begin of a running period, day of the notice."""
    first = (day.replace(day=1) - timedelta(days=30 * s.rng.randint(0, months - 1))).replace(day=1)
    return first, first - timedelta(days=s.rng.randint(3, 25))


@paper(LAYOUTS, "sgb2_notice", "municipal_jobcenter_couple", body="verdana", size=9, left=24, footer="Seite {page} von {total}")
def _sgb2(s: Sheet, p: Person, day: date) -> Fields:
    first, issued = _begin(s, day)
    until, other = _end(first, 6), relative(s.rng, p)
    name = "Grundsicherungsgeld" if issued >= date(2026, 7, 1) else "Bürgergeld"
    rent, counted = s.rng.choice([612.4, 745.0, 803.15]), s.rng.choice([0.0, 412.8, 655.1])
    need = 1012.0 + rent
    total = round(need - counted, 2)
    half = round(total / 2, 2)
    number = f"{s.rng.randint(10000, 99999)}//{s.rng.randint(1000, 99999):07d}"
    badge(s, 24, 14, 11, "J", (0.8, 0.2, 0.1))
    heads(s, "Kommunales Jobcenter\nHamm AöR", x=40, y=19)
    to(s, p, 52, sender="KJC Hamm AöR, Postfach 2449, 59067 Hamm", size=9.5)
    side(s, f"BG-Nummer | «reference:{number}»\nTeam | 413\nDatum | «issued_on:{dots(issued)}»", x=135, y=48, label=24)
    s.y = 88
    flow(s, f"""# Ihr Bescheid über {name}

{_dear(p)}

auf Ihren Antrag erhalten Sie und die Personen in Ihrer Bedarfsgemeinschaft Leistungen zur Sicherung des Lebensunterhalts nach dem SGB II für die Zeit vom «valid_from:{dots(first)}» bis «valid_until:{dots(until)}». Monatlich werden insgesamt «monthly_amount:{eur(total)}» Euro bewilligt. Der Betrag verteilt sich so:""")
    grid(s, [70, 40, 46], f"""Person | geboren am | Anspruch monatlich
{p.full_name} | {dots(p.birth_date)} | {eur(half)} €
{other.full_name} | {dots(other.birth_date)} | {eur(round(total - half, 2))} €""", right=(2,), lines="rows")
    s.gap(4)
    flow(s, f"""Die Miete wird an Ihren Vermieter überwiesen. Die Berechnung entnehmen Sie bitte der Anlage.

# Ihre Rechte

{_APPEAL}""")
    s.new_page()
    flow(s, f"# Anlage: Berechnung der Leistungen ab {month(first)}")
    grid(s, [80, 28, 28, 28], f""" | gesamt | {p.given_names} | {other.given_names}
Regelbedarf | 1.012,00 | 506,00 | 506,00
Grundmiete, Neben- und Heizkosten | «housing_cost:{eur(rent)}» | {eur(rent / 2)} | {eur(rent / 2)}
*Gesamtbedarf | «need_total:{eur(need)}» | {eur(need / 2)} | {eur(need / 2)}
Anzurechnendes Einkommen | «income_counted:{eur(counted)}» | {eur(counted / 2)} | {eur(counted / 2)}
*Leistungsanspruch | {eur(total)} | {eur(half)} | {eur(round(total - half, 2))}""", right=(1, 2, 3))
    return {
        **names(p), "decision": "granted", "reference": number, "issued_on": issued, "monthly_amount": cash(total), "valid_from": first,
        "valid_until": until, "members": 2, "need_total": cash(need), "housing_cost": cash(rent), "income_counted": cash(counted),
        "by_person": [{"person": p.full_name, "amount": cash(half)}, {"person": other.full_name, "amount": cash(total - half)}],
    }


@paper(LAYOUTS, "sgb2_notice", "withdrawal_after_job", body="arial", size=10.5, left=25)
def _sgb2_end(s: Sheet, p: Person, day: date) -> Fields:
    issued = day_between(s.rng, day - timedelta(days=300), day - timedelta(days=10))
    ends = _end(issued.replace(day=1), 1)
    number = f"{s.rng.randint(10000, 99999)}//{s.rng.randint(1000, 99999):07d}"
    heads(s, "jobcenter\nLandkreis Emmendingen", x=25, y=20, size=11)
    to(s, p, 52)
    side(s, f"Mein Zeichen | 527\nBG-Nr. | «reference:{number}»\nDatum | «issued_on:{long(issued)}»", x=130, y=48)
    s.y = 90
    flow(s, f"""# Aufhebung der Bewilligung von Leistungen nach dem Zweiten Buch Sozialgesetzbuch

{_dear(p)}

der Bescheid vom {dots(issued - timedelta(days=120))} über die Bewilligung von Leistungen zur Sicherung des Lebensunterhalts wird mit Wirkung vom {dots(ends + timedelta(days=1))} ganz aufgehoben (§ 48 SGB X). Ihr Anspruch endet am «valid_until:{dots(ends)}».

Sie haben eine Beschäftigung aufgenommen. Mit dem Einkommen sind Sie nicht mehr hilfebedürftig.

{_APPEAL}

Mit freundlichen Grüßen""")
    return {**names(p), "decision": "ended", "reference": number, "issued_on": issued, "valid_until": ends}


@paper(LAYOUTS, "sgb12_notice", "city_grundsicherung", body="times", size=11.5, left=25)
def _sgb12(s: Sheet, p: Person, day: date) -> Fields:
    first, issued = _begin(s, day, 12)
    amount = s.rng.choice([612.33, 844.9, 911.07])
    heads(s, "Magistrat der Stadt Gießen\nAmt für soziale Angelegenheiten", x=25, y=20)
    to(s, p, 52)
    put(s, 185, 82, f"Gießen, «issued_on:{long(issued)}»", align="right")
    s.y = 90
    flow(s, f"""# Bescheid über die Bewilligung von Grundsicherung im Alter und bei Erwerbsminderung nach dem Vierten Kapitel SGB XII

{_dear(p)}

für die Zeit vom «valid_from:{dots(first)}» bis «valid_until:{dots(_end(first, 12))}» wird Ihnen Grundsicherung in Höhe von monatlich «monthly_amount:{eur(amount)}» € gewährt. Auf Ihren Bedarf wurde Ihre Altersrente angerechnet.

{_APPEAL}

Im Auftrag""")
    sign(s, 25, s.y + 12, "Zörgiebel", rule=False)
    return {**names(p), "monthly_amount": cash(amount), "issued_on": issued}


@paper(LAYOUTS, "asylblg_notice", "county_payment_card", body="arial", size=10, left=25)
def _asylblg(s: Sheet, p: Person, day: date) -> Fields:
    first, issued = _begin(s, day)
    heads(s, "Landratsamt Altenburger Land\nFachdienst Soziale Leistungen", x=25, y=20)
    to(s, p, 52)
    side(s, f"Az. | 50.2-{s.rng.randint(1000, 9999)}\nDatum | «issued_on:{dots(issued)}»", y=50)
    s.y = 88
    flow(s, f"""# Vollzug des Asylbewerberleistungsgesetzes (AsylbLG)

{_dear(p)}

Ihnen werden ab {dots(first)} Grundleistungen nach § 3 AsylbLG bewilligt. Der Gesamtanspruch beträgt monatlich «monthly_amount:441,00» EUR und setzt sich zusammen aus:""")
    grid(s, [90, 40], "Notwendiger Bedarf | 245,00 EUR\nNotwendiger persönlicher Bedarf | 196,00 EUR\n*Summe | 441,00 EUR", head=False, right=(1,), lines="rows")
    s.gap(4)
    flow(s, f"""Die Leistung wird auf Ihre Bezahlkarte gebucht.

{_APPEAL}

Im Auftrag""")
    return {**names(p), "monthly_amount": "441.00", "issued_on": issued}


@paper(LAYOUTS, "unemployment_benefit_notice", "agency_table", body="arial", size=9.5, left=24)
def _unemployment(s: Sheet, p: Person, day: date) -> Fields:
    first, issued = _begin(s, day)
    daily = s.rng.choice([28.44, 33.17, 41.9])
    until = first + timedelta(days=359)
    heads(s, "Agentur für Arbeit\nSchwäbisch Hall-Tauberbischofsheim", x=24, y=18)
    to(s, p, 50)
    side(s, f"Mein Zeichen | 014-622A{s.rng.randint(100000, 999999)}\nKundennummer | 622A{s.rng.randint(100000, 999999)}\nDatum | «issued_on:{dots(issued)}»", y=46)
    s.y = 86
    flow(s, f"""# Bewilligungsbescheid

{_dear(p)}

Ihnen wird Arbeitslosengeld nach § 136 Drittes Buch Sozialgesetzbuch (SGB III) bewilligt. Der Anspruch beginnt am {dots(first)}; die Anspruchsdauer beträgt 360 Kalendertage.""")
    grid(s, [34, 34, 44, 44], f"""von | bis | täglicher Leistungsbetrag | monatlich
{dots(first)} | «valid_until:{dots(until)}» | «daily_amount:{eur(daily)}» EUR | «monthly_amount:{eur(daily * 30)}» EUR""", step=2)
    s.gap(4)
    rows(s, f"Bemessungsentgelt täglich | {eur(daily * 2.3)} EUR\nLohnsteuerklasse | 1\nProzentsatz | 60 v. H.", label=60)
    s.gap(3)
    flow(s, f"{_APPEAL}\n\nMit freundlichen Grüßen\n\nIhre Agentur für Arbeit")
    return {**names(p), "monthly_amount": cash(daily * 30), "daily_amount": cash(daily), "valid_until": until, "issued_on": issued}


@paper(LAYOUTS, "housing_benefit_notice", "wohngeld_city", body="narrow", size=11.5, left=25)
def _housing(s: Sheet, p: Person, day: date) -> Fields:
    first, issued = _begin(s, day, 12)
    until, amount = _end(first, 12), s.rng.choice([187.0, 342.0, 468.0])
    heads(s, "Stadt Bremerhaven\nSozialamt - Wohngeldstelle", x=25, y=20)
    to(s, p, 52)
    side(s, f"Wohngeldnummer | 04 012 {s.rng.randint(10000, 99999)}\nDatum | «issued_on:{dots(issued)}»", y=48, label=30)
    s.y = 88
    flow(s, "# Wohngeldbescheid (Mietzuschuss)")
    rows(s, f"""Bewilligungszeitraum | {dots(first)} bis «valid_until:{dots(until)}»
Zahl der Haushaltsmitglieder | 3
Monatliches Gesamteinkommen | {eur(1650.2)} EUR
Zu berücksichtigende Miete | {eur(598)} EUR
Monatliches Wohngeld | «monthly_amount:{eur(amount)}» EUR""", mode="bars", label=62)
    s.gap(4)
    flow(s, f"{_dear(p)}\n\nauf Ihren Antrag wird Ihnen Wohngeld in der oben genannten Höhe bewilligt.\n\n{_APPEAL}")
    return {**names(p), "monthly_amount": cash(amount), "valid_until": until, "issued_on": issued}
