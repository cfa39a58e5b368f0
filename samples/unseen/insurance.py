"""Versicherungen: pension notices, insurance histories, health insurance."""

# ruff: noqa: E501 - wordings stand on one line each
# a page is written down as it is printed
# fmt: off

from __future__ import annotations

from datetime import date, timedelta

from samples.draw import Sheet
from samples.people import Person, day_between
from samples.photos import portrait

from ._kit import Fields, Maker, flow, grid, paper, put, rows, ticks
from ._look import badge, cash, dots, eur, heads, names, side, sign, to

LAYOUTS: dict[str, Maker] = {}


def _pension_number(s: Sheet, p: Person) -> str:
    """Insurance number with the right check digit."""
    body = f"{s.rng.choice(['12', '18', '25', '53', '65'])}{p.birth_date:%d%m%y}{p.family_name[0].upper() if p.family_name[0].isascii() else 'S'}{s.rng.randint(10, 99)}"
    digits = "".join(c if c.isdigit() else f"{ord(c) - 64:02d}" for c in body)
    total = sum(sum(divmod(int(d) * w, 10)) for d, w in zip(digits, (2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1), strict=True))
    return body + str(total % 10)


def _health_number(s: Sheet) -> str:
    """Kassennummer: a letter, eight digits, check digit."""
    letter, digits = s.rng.choice("ABCDEFGHKLMNPRST"), f"{s.rng.randrange(10**8):08d}"
    every = f"{ord(letter) - 64:02d}{digits}"
    total = sum(sum(divmod(int(d) * (1 + n % 2), 10)) for n, d in enumerate(every))
    return f"{letter}{digits}{total % 10}"


@paper(LAYOUTS, "pension_notice", "reduced_earning_limited", body="arial", size=10, left=24, footer="- {page} -")
def _pension(s: Sheet, p: Person, day: date) -> Fields:
    first = day_between(s.rng, date(2023, 1, 1), day - timedelta(days=60)).replace(day=1)
    issued, until = first + timedelta(days=70), date(first.year + 3, first.month, 1) - timedelta(days=1)
    gross = s.rng.choice([688.14, 803.77, 921.05])
    net = round(gross * 0.886, 2)
    heads(s, "Deutsche Rentenversicherung\nMitteldeutschland", x=24, y=18, size=11)
    to(s, p, 50, sender="DRV Mitteldeutschland, 04336 Leipzig")
    side(s, f"Versicherungsnummer | {_pension_number(s, p)}\nKennzeichen | 5{s.rng.randint(100, 999)}\nDatum | «issued_on:{dots(issued)}»", x=122, y=46, label=34)
    s.y = 86
    flow(s, f"""# Rentenbescheid

{"Sehr geehrte Frau" if p.sex == "F" else "Sehr geehrter Herr"} {p.family_name},

auf Ihren Antrag erhalten Sie von uns Rente wegen voller Erwerbsminderung. Die Rente beginnt am «valid_from:{dots(first)}». Sie ist befristet und wird längstens bis zum «valid_until:{dots(until)}» gezahlt.""")
    grid(s, [100, 46], f"""Ab {dots(first)} ergeben sich monatlich | EUR
Monatliche Rente | «gross_monthly:{eur(gross)}»
Beitragsanteil zur Krankenversicherung | -{eur(gross * 0.079)}
Beitrag zur Pflegeversicherung | -{eur(gross - gross * 0.079 - net)}
*Auszahlungsbetrag | «monthly_amount:{eur(net)}»""", right=(1,), lines="rows")
    s.gap(5)
    flow(s, "Die weiteren Einzelheiten entnehmen Sie bitte den Anlagen.\n\n# Ihr Recht\n\nWenn Sie mit diesem Bescheid nicht einverstanden sind, können Sie innerhalb eines Monats Widerspruch erheben.")
    return {
        **names(p), "pension_type": "full_reduction", "decision": "granted", "issued_on": issued, "monthly_amount": cash(net),
        "gross_monthly": cash(gross), "valid_from": first, "valid_until": until,
    }


@paper(LAYOUTS, "pension_notice", "adjustment_postal_service", body="courier", size=10, left=22)
def _adjusted(s: Sheet, p: Person, day: date) -> Fields:
    first = date(2026, 7, 1)
    issued, gross = date(2026, 6, 15), s.rng.choice([512.4, 734.9, 866.2])
    net = round(gross * 0.88, 2)
    put(s, 22, 18, "DEUTSCHE RENTENVERSICHERUNG BUND", bold=True)
    put(s, 22, 23, "RENTENSERVICE", size=9)
    to(s, p, 48, size=10)
    put(s, 140, 48, f"«issued_on:{dots(issued)}»")
    s.y = 80
    flow(s, f"""# MITTEILUNG ÜBER DIE ANPASSUNG IHRER REGELALTERSRENTE ZUM «valid_from:{dots(first)}»

Ihre Rente wurde angepasst. Es ergibt sich folgender Zahlbetrag:""")
    rows(s, f"""Bisheriger Monatsbetrag | {eur(gross * 0.963)} EUR
Neuer Monatsbetrag brutto | «gross_monthly:{eur(gross)}» EUR
Anteil Krankenversicherung | -{eur(gross * 0.084)} EUR
Pflegeversicherung | -{eur(gross - net - gross * 0.084)} EUR
Zahlbetrag monatlich | «monthly_amount:{eur(net)}» EUR""", label=80)
    return {
        **names(p), "pension_type": "age", "decision": "changed", "issued_on": issued, "monthly_amount": cash(net),
        "gross_monthly": cash(gross), "valid_from": first,
    }


def _history(s: Sheet, day: date, start: date, last: date, form: str) -> tuple[str, int]:
    """Rows of full years from `start` to `last` and the months that they count."""
    lines, total, at = [], 0, start
    while at <= last:
        end = min(date(at.year, 12, 31), last)
        months = end.month - at.month + 1
        total += months
        pay = s.rng.randint(1300, 2900) * months
        span = f"{dots(at)} | {dots(end)}" if form == "split" else f"{dots(at)} - {dots(end)}"
        lines.append(f"{span} | {eur(pay)} EUR | {months} Mon. | Pflichtbeitragszeit")
        at = date(at.year + 1, 1, 1)
    return "\n".join(lines), total


@paper(LAYOUTS, "pension_insurance_history", "drv_nord_split_columns", body="arial", size=9, left=20, right=16, footer="Seite {page} von {total}")
def _drv(s: Sheet, p: Person, day: date) -> Fields:
    issued = day - timedelta(days=s.rng.randint(10, 200))
    start = date(s.rng.randint(2016, 2019), s.rng.randint(1, 12), 1)
    number = _pension_number(s, p)
    heads(s, "Deutsche Rentenversicherung Nord\nZiegelstr. 150, 23556 Lübeck", x=20, y=18)
    side(s, f"Versicherungsnummer | «insurance_number:{number}»\nStand | «as_of:{dots(issued)}»", x=125, y=18, label=34)
    s.y = 40
    flow(s, f"""# Versicherungsverlauf

für {p.salutation.replace("Herr", "Herrn")} «given_names:{p.given_names}» «family_name:{p.family_name}», geb. «birth_date:{dots(p.birth_date)}»

Der Versicherungsverlauf enthält die in unserem Versicherungskonto gespeicherten Daten.""")
    table, months = _history(s, day, start, date(2025, 12, 31), "split")
    grid(s, [26, 26, 34, 22, 66], "von | bis | Entgelt | Umfang | Art der Zeit\n" + table, lines="none", step=1.9)
    s.gap(5)
    flow(s, f"# Zusammenfassung\n\nMonate mit Pflichtbeitragszeiten: «contribution_months:{months}»\n\nWartezeit von fünf Jahren (60 Monate): {'erfüllt' if months >= 60 else 'nicht erfüllt'}")
    return {**p.truth(), "contribution_months": months, "as_of": issued, "insurance_number": number}


@paper(LAYOUTS, "pension_insurance_history", "annex_with_gaps", body="courier", size=9, left=18, right=12)
def _annex(s: Sheet, p: Person, day: date) -> Fields:
    issued = day - timedelta(days=s.rng.randint(10, 200))
    number = _pension_number(s, p)
    put(s, 18, 18, f"Versicherungsnummer «insurance_number:{number[:2]} {number[2:8]} {number[8]} {number[9:]}»", bold=True)
    put(s, 150, 18, f"Datum «as_of:{dots(issued)}»")
    s.y = 26
    flow(s, f"# V E R S I C H E R U N G S V E R L A U F\n\n{p.full_name}")
    table, months = _history(s, day, date(2019, 9, 1), date(2022, 6, 30), "joined")
    more, later = _history(s, day, date(2023, 3, 1), date(2025, 12, 31), "joined")
    grid(s, [54, 38, 24, 64], f"""Zeitraum | Entgelt | Monate | Bemerkung
{table}
01.07.2022 - 28.02.2023 |  | 8 Mon. | Arbeitslosigkeit ohne Leistungsbezug
{more}""", lines="none", size=8.5, step=1.9)
    s.gap(4)
    flow(s, "Schließen Sie bitte die Lücke vom 01.01.2017 bis 31.08.2019 im beigefügten Vordruck.")
    return {**names(p), "as_of": issued, "insurance_number": number, "contribution_months": months + later}


@paper(LAYOUTS, "health_insurance_confirmation", "ikk_short_letter", body="open", size=10, left=25, colour=(0.0, 0.4, 0.7))
def _ikk(s: Sheet, p: Person, day: date) -> Fields:
    since, issued = day_between(s.rng, date(2017, 1, 1), date(2025, 1, 1)), day - timedelta(days=s.rng.randint(3, 100))
    number = _health_number(s)
    badge(s, 155, 14, 13, "IKK")
    heads(s, "IKK gesund plus\n39092 Magdeburg", x=25, y=20)
    s.mark("insurer", 25, 20, 32, 11)
    to(s, p, 52)
    side(s, f"Versichertennummer | «insurance_number:{number}»\nDatum | «issued_on:{dots(issued)}»", x=120, y=50, label=34)
    s.y = 92
    flow(s, f"""# Bestätigung der Mitgliedschaft zur Vorlage bei Behörden

{"Liebe Frau" if p.sex == "F" else "Lieber Herr"} {p.family_name},

wir bestätigen Ihnen gern, dass Sie, «given_names:{p.given_names}» «family_name:{p.family_name}», geboren am «birth_date:{dots(p.birth_date)}», seit dem «insured_since:{dots(since)}» bei uns kranken- und pflegeversichert sind. Die Mitgliedschaft besteht fort.

Diese Bescheinigung wurde elektronisch erstellt und gilt ohne Unterschrift.

Ihre IKK""")
    return {
        **p.truth(), "insurer": "IKK gesund plus", "insurance_type": "gkv", "insured_since": since, "insurance_number": number,
        "issued_on": issued, "unterminated": True,
    }


@paper(LAYOUTS, "health_insurance_confirmation", "family_member_table", body="arial", size=10, left=25, colour=(0.0, 0.5, 0.3))
def _family(s: Sheet, p: Person, day: date) -> Fields:
    since, issued = day_between(s.rng, date(2019, 1, 1), date(2025, 6, 1)), day - timedelta(days=s.rng.randint(3, 100))
    number = _health_number(s)
    badge(s, 150, 14, 14, "AOK")
    heads(s, "AOK Sachsen-Anhalt\nDie Gesundheitskasse", x=25, y=20)
    s.mark("insurer", 25, 20, 40, 11)
    s.y = 56
    flow(s, "# Versicherungsnachweis - Familienversicherung nach § 10 SGB V")
    rows(s, f"""Familienversichert ist | «given_names:{p.given_names}» «family_name:{p.family_name}»
Geburtsdatum | «birth_date:{dots(p.birth_date)}»
KV-Nummer | «insurance_number:{number}»
Beginn | «insured_since:{dots(since)}»
Ende | -
Hauptversichert über | Ehegatten""", mode="bars", label=55)
    s.gap(5)
    flow(s, f"Magdeburg, «issued_on:{dots(issued)}»")
    sign(s, 25, s.y + 14, "Ihr Versichertenservice")
    return {
        **p.truth(), "insurer": "AOK Sachsen-Anhalt", "insurance_type": "gkv_family", "insured_since": since, "insurance_number": number, "issued_on": issued,
    }


@paper(LAYOUTS, "health_insurance_confirmation", "membership_ended", body="times", size=11.5, left=25)
def _ended(s: Sheet, p: Person, day: date) -> Fields:
    since, until = date(2019, 4, 1), day - timedelta(days=s.rng.randint(40, 300))
    issued = until + timedelta(days=12)
    heads(s, "BKK Melitta HMR\nMarienstraße 122, 32425 Minden", x=25, y=20)
    s.mark("insurer", 25, 20, 38, 11)
    to(s, p, 52)
    put(s, 185, 82, f"Minden, «issued_on:{dots(issued)}»", align="right")
    s.y = 90
    flow(s, f"""# Mitgliedsbescheinigung

{p.salutation} «given_names:{p.given_names}» «family_name:{p.family_name}», geb. «birth_date:{dots(p.birth_date)}», war in der Zeit vom «insured_since:{dots(since)}» bis «insured_until:{dots(until)}» bei unserer Betriebskrankenkasse pflichtversichert. Seitdem besteht bei uns kein Versicherungsschutz mehr.""")
    return {
        **p.truth(), "insurer": "BKK Melitta HMR", "insurance_type": "gkv", "insured_since": since, "insured_until": until, "issued_on": issued,
        "unterminated": False,
    }


@paper(LAYOUTS, "health_insurance_confirmation", "private_form_ticks", body="calibri", size=10.5, left=22, colour=(0.35, 0.1, 0.1))
def _private(s: Sheet, p: Person, day: date) -> Fields:
    since, issued = day_between(s.rng, date(2019, 1, 1), date(2025, 6, 1)).replace(day=1), day - timedelta(days=s.rng.randint(3, 100))
    badge(s, 160, 14, 12, "HV")
    put(s, 22, 22, "«insurer:Hanseatische Krankenversicherung AG»", size=13, bold=True)
    s.y = 32
    flow(s, "# Bescheinigung über einen privaten Krankenversicherungsschutz\n\n~ zur Vorlage bei der Ausländerbehörde")
    rows(s, f"""Versicherte Person | «given_names:{p.given_names}» «family_name:{p.family_name}»
Geburtsdatum | «birth_date:{dots(p.birth_date)}»
Versicherungsschein | {s.rng.randint(10**7, 10**8)}
Versicherungsbeginn | «insured_since:{dots(since)}»
Monatsbeitrag | «monthly_premium:512,40» EUR
Selbstbehalt je Kalenderjahr | 300,00 EUR""", mode="dots", label=60)
    s.gap(4)
    ticks(s, """x Der Versicherungsschutz entspricht nach Art, Umfang und Höhe den Leistungen der gesetzlichen Krankenversicherung.
x Der Vertrag ist unbefristet und verlängert sich automatisch.
x Der Vertrag besteht ungekündigt.
x Eine private Pflegepflichtversicherung besteht.
o Der Vertrag wurde gekündigt zum ____________""", size=9.5)
    put(s, 22, s.y + 14, f"Hamburg, «issued_on:{dots(issued)}»")
    sign(s, 110, s.y + 14, "Vertragsservice")
    return {
        **p.truth(), "insurer": "Hanseatische Krankenversicherung AG", "insurance_type": "pkv", "insured_since": since, "comparable_to_statutory": True,
        "unterminated": True, "monthly_premium": "512.40", "issued_on": issued,
    }


@paper(LAYOUTS, "health_insurance_card", "card_copy", body="arial", size=9)
def _card(s: Sheet, p: Person, day: date) -> Fields:
    x, y, k = s.rng.uniform(25, 50), s.rng.uniform(25, 90), 1.3
    number = _health_number(s)
    s.rect(x, y, 85.6 * k, 54 * k, fill=(0.88, 0.94, 0.99), stroke=(0.4, 0.5, 0.6), radius=4)
    put(s, x + 5 * k, y + 9 * k, "Gesundheitskarte", size=11 * k)
    put(s, x + 48 * k, y + 16 * k, "«insurer:DAK-Gesundheit»", size=9 * k, bold=True)
    s.rect(x + 6 * k, y + 18 * k, 11 * k, 9 * k, fill=(0.9, 0.8, 0.4), radius=1.5)
    put(s, x + 5 * k, y + 37 * k, f"«given_names:{p.given_names}» «family_name:{p.family_name}»", size=8 * k)
    put(s, x + 5 * k, y + 44 * k, "104940005", size=8 * k)
    put(s, x + 5 * k, y + 49 * k, "Versicherung", size=4 * k)
    put(s, x + 32 * k, y + 44 * k, f"«insurance_number:{number}»", size=8 * k)
    put(s, x + 32 * k, y + 49 * k, "Versichertennummer", size=4 * k)
    s.picture(portrait(p, (210, 270)), x + 64 * k, y + 26 * k, 18 * k, 23 * k)
    return {**names(p), "insurer": "DAK-Gesundheit", "insurance_number": number}
