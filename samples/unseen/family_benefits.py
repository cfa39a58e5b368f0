"""Familienleistungen und Förderung: child and parental benefits, grants, sickness, maintenance."""

# ruff: noqa: E501 - wordings stand on one line each
# a page is written down as it is printed
# fmt: off

from __future__ import annotations

from datetime import date, timedelta

from samples.draw import Sheet
from samples.people import Person, day_between, relative

from ._kit import Fields, Maker, flow, grid, paper, put
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


@paper(LAYOUTS, "child_benefit_notice", "familienkasse_two_children", body="open", size=9.5, left=24)
def _child(s: Sheet, p: Person, day: date) -> Fields:
    issued = day_between(s.rng, date(2026, 1, 15), day - timedelta(days=5))
    since = issued.replace(day=1)
    children = [relative(s.rng, p, child=True) for _ in range(2)]
    number = f"{s.rng.randint(100, 999)}FK{s.rng.randint(100000, 999999)}"
    heads(s, "Bundesagentur für Arbeit\nFamilienkasse Rheinland-Pfalz - Saarland", x=24, y=18)
    to(s, p, 50)
    side(s, f"Kindergeld-Nr. | «reference:{number}»\nDatum | «issued_on:{dots(issued)}»", y=48)
    s.y = 86
    flow(s, f"""# Bescheid über die Festsetzung von Kindergeld nach dem Einkommensteuergesetz

{_dear(p)}

für folgende Kinder wird Kindergeld ab {month(since)} festgesetzt:""")
    grid(s, [60, 34, 34, 34], "Kind | Geburtsdatum | monatlich | ab\n" + "\n".join(f"{c.full_name} | {dots(c.birth_date)} | 259,00 € | {since:%m.%Y}" for c in children))
    s.gap(4)
    flow(s, """Der Gesamtbetrag von «monthly_amount:518,00» € monatlich wird auf das angegebene Konto überwiesen.

# Rechtsbehelfsbelehrung

Gegen diesen Bescheid ist der Einspruch gegeben.""")
    return {
        **names(p), "children": 2, "monthly_amount": "518.00", "reference": number, "decision": "granted", "valid_from": since, "issued_on": issued,
    }


@paper(LAYOUTS, "child_supplement_notice", "kiz_letter", body="arial", size=10.5, left=25)
def _supplement(s: Sheet, p: Person, day: date) -> Fields:
    first, issued = _begin(s, day)
    until, amount = _end(first, 6), s.rng.choice([297.0, 514.0, 421.0])
    heads(s, "Familienkasse Sachsen\nBrühl 4, 09111 Chemnitz", x=25, y=20)
    to(s, p, 52)
    side(s, f"KiZ-Nr. | {s.rng.randint(100, 999)}FK{s.rng.randint(100000, 999999)}\nDatum | «issued_on:{dots(issued)}»", y=50)
    s.y = 90
    flow(s, f"""# Kinderzuschlag nach § 6a Bundeskindergeldgesetz (BKGG) - Bewilligung

{_dear(p)}

Kinderzuschlag wird Ihnen in Höhe von monatlich «monthly_amount:{eur(amount)}» Euro für die Zeit von {month(first)} bis {month(until)} (Bewilligungszeitraum bis «valid_until:{dots(until)}») bewilligt.

Das Kindergeld wird daneben weitergezahlt.

{_APPEAL}""")
    return {**names(p), "monthly_amount": cash(amount), "valid_until": until, "issued_on": issued}


@paper(LAYOUTS, "parental_allowance_notice", "life_months", body="calibri", size=11, left=25)
def _parental(s: Sheet, p: Person, day: date) -> Fields:
    born = day_between(s.rng, day - timedelta(days=300), day - timedelta(days=60)).replace(day=4)
    issued = born + timedelta(days=45)
    amount = s.rng.choice([300.0, 731.2, 1105.6])
    until = date(born.year + 1, born.month, 3)
    heads(s, "Zentrum Bayern Familie und Soziales\nRegion Oberpfalz", x=25, y=20)
    to(s, p, 52)
    put(s, 185, 82, f"Regensburg, «issued_on:{dots(issued)}»", align="right")
    s.y = 90
    flow(s, f"""# Bescheid über Elterngeld

{_dear(p)}

für Ihr Kind, geboren am {dots(born)}, wird Ihnen Basiselterngeld nach dem BEEG bewilligt:""")
    grid(s, [36, 40, 40, 36], f"""Lebensmonate | vom | bis | monatlich
1 bis 2 | {dots(born)} | {dots(date(born.year + (born.month > 10), (born.month + 1) % 12 + 1, 3))} | 0,00 €
3 bis 12 | «valid_from:{dots(date(born.year + (born.month > 10), (born.month + 1) % 12 + 1, 4))}» | «valid_until:{dots(until)}» | «monthly_amount:{eur(amount)}» €""", right=(3,))
    s.gap(5)
    flow(s, f"In den ersten beiden Lebensmonaten wird Mutterschaftsgeld angerechnet.\n\n{_APPEAL}")
    start = date(born.year + (born.month > 10), (born.month + 1) % 12 + 1, 4)
    return {**names(p), "monthly_amount": cash(amount), "valid_from": start, "valid_until": until, "issued_on": issued}


@paper(LAYOUTS, "advance_maintenance_notice", "jugendamt_letter", body="arial", size=11, left=25)
def _advance(s: Sheet, p: Person, day: date) -> Fields:
    child = relative(s.rng, p, child=True)
    first, issued = _begin(s, day)
    heads(s, "Landkreis Gifhorn\nFachbereich Jugend - Unterhaltsvorschuss", x=25, y=20)
    to(s, p, 52)
    put(s, 185, 82, f"Gifhorn, «issued_on:{dots(issued)}»", align="right")
    s.y = 90
    flow(s, f"""# Bewilligung von Leistungen nach dem Unterhaltsvorschussgesetz (UhVorschG)

{_dear(p)}

für Ihr Kind {child.full_name}, geb. {dots(child.birth_date)}, bewillige ich ab dem {dots(first)} Unterhaltsleistungen von monatlich «monthly_amount:299,00» Euro. Das Kindergeld ist bereits abgezogen.

Jede Änderung, insbesondere eine Heirat oder Zahlungen des anderen Elternteils, müssen Sie sofort mitteilen.

{_APPEAL}

Im Auftrag""")
    return {**names(p), "monthly_amount": "299.00", "issued_on": issued}


@paper(LAYOUTS, "training_grant_notice", "bafoeg_print", body="courier", size=9, left=20, right=15)
def _bafoeg(s: Sheet, p: Person, day: date) -> Fields:
    first, issued = date(2026, 10, 1), day_between(s.rng, date(2026, 9, 10), date(2026, 11, 10))
    until, amount = date(2027, 9, 30), s.rng.choice([812, 934, 992])
    put(s, 20, 18, "Studierendenwerk Kassel - Amt für Ausbildungsförderung", bold=True)
    to(s, p, 44, size=9)
    side(s, f"Fö-Nr. | {s.rng.randint(10**6, 10**7)}\nDatum | «issued_on:{dots(issued)}»\nBlatt | 1", y=42, size=9)
    s.y = 76
    flow(s, "# Bescheid nach dem Bundesausbildungsförderungsgesetz (BAföG)\n\nÜber Ihren Antrag auf Ausbildungsförderung ist wie folgt entschieden worden:")
    grid(s, [54, 40, 40, 36], f"""Bewilligungszeitraum | Förderungsbetrag mtl. | davon Zuschuss | davon Darlehen
{first:%m.%Y} - {until:%m.%Y} | «monthly_amount:{eur(amount)}» EUR | {eur(amount / 2)} EUR | {eur(amount / 2)} EUR""", size=8.5, step=2)
    s.gap(4)
    flow(s, f"Die Förderung endet am «valid_until:{dots(until)}».\n\n{_APPEAL}")
    return {**names(p), "monthly_amount": cash(amount), "valid_until": until, "issued_on": issued}


@paper(LAYOUTS, "training_grant_notice", "bab_agency", body="arial", size=10.5, left=25)
def _bab(s: Sheet, p: Person, day: date) -> Fields:
    first, issued = _begin(s, day, 12)
    until, amount = _end(first, 18), s.rng.choice([188.0, 305.0, 416.0])
    heads(s, "Agentur für Arbeit Neubrandenburg", x=25, y=20)
    to(s, p, 52)
    side(s, f"Kundennummer | 032D{s.rng.randint(100000, 999999)}\nDatum | «issued_on:{dots(issued)}»", y=50)
    s.y = 90
    flow(s, f"""# Bewilligung von Berufsausbildungsbeihilfe (BAB)

{_dear(p)}

für Ihre Ausbildung zur Fachkraft im Gastgewerbe bewillige ich Ihnen Berufsausbildungsbeihilfe nach § 56 SGB III in Höhe von «monthly_amount:{eur(amount)}» EUR monatlich, längstens bis zum «valid_until:{dots(until)}».

{_APPEAL}""")
    return {**names(p), "monthly_amount": cash(amount), "valid_until": until, "issued_on": issued}


@paper(LAYOUTS, "sickness_benefit_notice", "fund_letter", body="calibri", size=11, left=25, colour=(0.0, 0.45, 0.3))
def _sick(s: Sheet, p: Person, day: date) -> Fields:
    issued = day - timedelta(days=s.rng.randint(5, 80))
    until, daily = issued + timedelta(days=28), s.rng.choice([38.12, 45.6, 51.03])
    badge(s, 160, 14, 12, "BKK")
    heads(s, "BKK Werra-Meissner\nKrankengeldservice", x=25, y=20)
    to(s, p, 52)
    put(s, 185, 82, f"«issued_on:{long(issued)}»", align="right")
    s.y = 90
    flow(s, f"""# Ihr Krankengeld

{_dear(p)}

Sie erhalten von uns seit dem {dots(issued - timedelta(days=10))} Krankengeld. So haben wir gerechnet:""")
    grid(s, [90, 50], f"""Krankengeld brutto kalendertäglich | {eur(daily * 1.139)} EUR
Beiträge zur Renten-, Arbeitslosen- und Pflegeversicherung | {eur(daily * 0.139)} EUR
*Auszahlung netto kalendertäglich | «daily_amount:{eur(daily)}» EUR""", head=False, right=(1,), lines="rows")
    s.gap(4)
    flow(s, f"Nach der vorliegenden Bescheinigung zahlen wir bis zum «valid_until:{dots(until)}». Danach brauchen wir eine neue Bescheinigung Ihrer Ärztin oder Ihres Arztes.\n\nGute Besserung!")
    return {**names(p), "daily_amount": cash(daily), "valid_until": until, "issued_on": issued}


@paper(LAYOUTS, "maintenance_proof", "jugendamt_deed", body="times", size=11.5, left=28)
def _deed(s: Sheet, p: Person, day: date) -> Fields:
    child = relative(s.rng, p, child=True)
    made = day_between(s.rng, date(2019, 1, 1), day - timedelta(days=100))
    s.y = 20
    flow(s, f"""> Kreis Warendorf - Jugendamt

> Urkunden-Reg.-Nr. {s.rng.randint(100, 900)}/{made.year}

= Urkunde

> über die Verpflichtung zur Leistung von Unterhalt

Vor der unterzeichnenden Urkundsperson erschien heute Herr Detlef Kampmann, geboren am 02.11.1985, und erklärte:

Ich bin der Vater des Kindes {child.full_name}, geboren am {dots(child.birth_date)}, das bei {p.salutation.replace("Herr", "Herrn")} «given_names:{p.given_names}» «family_name:{p.family_name}» lebt. Ich verpflichte mich, dem Kind ab dem {dots(made.replace(day=1))} monatlich im Voraus Unterhalt in Höhe von «monthly_amount:395,00» Euro zu zahlen.

Ich unterwerfe mich der sofortigen Zwangsvollstreckung aus dieser Urkunde.

Warendorf, den «issued_on:{long(made)}»""")
    sign(s, 28, s.y + 16, "Kampmann")
    sign(s, 115, s.y + 16, "Urkundsperson")
    s.stamp(90, s.y + 32, ["KREIS", "WARENDORF"], round_=True)
    return {**names(p), "monthly_amount": "395.00", "issued_on": made}
