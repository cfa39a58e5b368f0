"""Lohnabrechnungen: payslips of other payroll programs than the usual ones, and the year's tax statement."""

# ruff: noqa: E501 - wordings stand on one line each
# a page is written down as it is printed
# fmt: off

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from samples.draw import Sheet
from samples.people import Person, iban

from ._kit import Fields, Maker, flow, grid, paper, put, rows
from ._look import badge, cash, dots, eur, heads, month, names, side, to

LAYOUTS: dict[str, Maker] = {}


@dataclass(frozen=True)
class _Pay:
    month: date
    gross: float
    tax: float
    health: float
    pension: float
    jobless: float
    care: float
    off: float
    tax_class: int
    entry: date

    @property
    def net(self) -> float:
        return round(self.gross - self.tax - self.health - self.pension - self.jobless - self.care, 2)

    @property
    def payout(self) -> float:
        return round(self.net - self.off, 2)


def _pay(s: Sheet, day: date, low: int = 1900, high: int = 3400) -> _Pay:
    rng = s.rng
    first = (day.replace(day=1) - timedelta(days=rng.choice([1, 32, 63, 94]))).replace(day=1)
    gross = round(rng.uniform(low, high), 2)
    tax_class = rng.choice([1, 1, 3, 4, 5])
    share = {1: 0.09, 3: 0.02, 4: 0.09, 5: 0.19}[tax_class]
    return _Pay(
        first, gross, round(gross * share, 2), round(gross * 0.0855, 2), round(gross * 0.093, 2), round(gross * 0.013, 2), round(gross * 0.018, 2),
        rng.choice([0.0, 0.0, 26.59, 40.0]), tax_class, date(rng.randint(2018, 2025), rng.randint(1, 12), 1),
    )


def _last(first: date) -> date:
    return (first.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)


def _truth(p: Person, pay: _Pay, employer: str, *, born: bool = False, tax_class: bool = True, entry: bool = True) -> Fields:
    fields: Fields = {**(p.truth() if born else names(p)), "month": f"{pay.month:%Y-%m}", "employer": employer}
    fields |= {"gross": cash(pay.gross), "statutory_net": cash(pay.net), "payout": cash(pay.payout)}
    if tax_class:
        fields["tax_class"] = pay.tax_class
    if entry:
        fields["entry_date"] = pay.entry
    return fields


@paper(LAYOUTS, "payslip", "addison_boxes", body="arial", size=8.5, left=16, right=14)
def _addison(s: Sheet, p: Person, day: date) -> Fields:
    pay, employer = _pay(s, day), "Tischlerei Hagedorn & Söhne OHG"
    put(s, 16, 16, f"«employer:{employer}» · Am Sägewerk 3 · 37073 Göttingen", size=7.5)
    put(s, 194, 16, "Seite 1", size=7, align="right")
    put(s, 16, 26, f"Lohnabrechnung «month:{month(pay.month)}»", size=13, bold=True)
    s.y = 30
    grid(s, [22, 24, 20, 16, 14, 16, 30, 36], f"""Pers.-Nr. | Eintritt | Austritt | StKl. | KiFB | Konf. | Geburtsdatum | SV-Nummer
{s.rng.randint(100, 999)} | «entry_date:{dots(pay.entry)}» |  | «tax_class:{pay.tax_class}» | 0,0 | -- | «birth_date:{dots(p.birth_date)}» | 65 {p.birth_date:%d%m%y} K 012""", size=7)
    to(s, p, 58, size=9.5)
    s.y = 88
    grid(s, [18, 80, 26, 26, 28], f"""LA | Bezeichnung | Menge | Satz | Betrag EUR
100 | Stundenlohn | {pay.gross / 16:.2f} | 16,00 | {eur(pay.gross)}""", right=(2, 3, 4), size=8, lines="rows")
    grid(s, [150, 28], f"""*Gesamtbrutto | «gross:{eur(pay.gross)}»
Lohnsteuer | {eur(pay.tax)}-
Krankenversicherung | {eur(pay.health)}-
Pflegeversicherung | {eur(pay.care)}-
Rentenversicherung | {eur(pay.pension)}-
Arbeitslosenversicherung | {eur(pay.jobless)}-
*Gesetzliches Netto | «statutory_net:{eur(pay.net)}»
Vermögenswirksame Leistung | {eur(pay.off)}-
*Auszahlungsbetrag | «payout:{eur(pay.payout)}»""", right=(1,), head=False, lines="none", size=8.5)
    s.gap(8)
    grid(s, [40, 34, 34, 34, 36], f"""Jahreswerte | Gesamtbrutto | Steuerbrutto | Lohnsteuer | Netto
kumuliert | {eur(pay.gross * pay.month.month)} | {eur(pay.gross * pay.month.month)} | {eur(pay.tax * pay.month.month)} | {eur(pay.net * pay.month.month)}""", right=(1, 2, 3, 4), size=7)
    put(s, 16, 280, f"Überweisung auf IBAN {iban(s.rng)}   Bescheinigung nach § 108 Abs. 3 Satz 1 GewO", size=6.5)
    return _truth(p, pay, employer, born=True)


@paper(LAYOUTS, "payslip", "agenda_two_columns", body="narrow", size=9, left=18, right=14)
def _agenda(s: Sheet, p: Person, day: date) -> Fields:
    pay, employer = _pay(s, day), "Gebäudereinigung Blitzsauber GmbH"
    put(s, 18, 18, "Abrechnung der Brutto-Netto-Bezüge", size=13, bold=True)
    put(s, 192, 18, f"Abrechnungszeitraum «month:{pay.month:%m/%Y}»", align="right", size=10)
    s.rule(18, 21, 192, 21)
    heads(s, f"{employer}\nLogistikring 40\n01156 Dresden", x=18, y=28, size=8)
    s.mark("employer", 18, 28, 60, 10)
    to(s, p, 52, size=9.5)
    side(s, f"Personalnummer | {s.rng.randint(10, 9999):05d}\nEintrittsdatum | «entry_date:{dots(pay.entry)}»\nSteuerklasse | «tax_class:{pay.tax_class}»\nKrankenkasse | AOK PLUS\nBeitragsgruppe | 1111\nSt-Tage / SV-Tage | 30 / 30", x=128, y=48, label=30)
    s.y = 84
    grid(s, [60, 26], f"""Bruttobezüge | EUR
Gehalt | {eur(pay.gross)}
*Gesamtbrutto | «gross:{eur(pay.gross)}»""", right=(1,))
    s.y = 84
    grid(s, [60, 26], f"""Gesetzliche Abzüge | EUR
Lohnsteuer | {eur(pay.tax)}
KV-Beitrag | {eur(pay.health)}
PV-Beitrag | {eur(pay.care)}
RV-Beitrag | {eur(pay.pension)}
AV-Beitrag | {eur(pay.jobless)}""", x=106, right=(1,))
    s.gap(6)
    grid(s, [148, 26], f"""*Nettoverdienst | «statutory_net:{eur(pay.net)}»
Abschlag / sonstige Abzüge | {eur(pay.off)}
*Auszahlung | «payout:{eur(pay.payout)}»""", right=(1,), head=False)
    put(s, 18, 150, f"Bank: {iban(s.rng)}", size=8)
    return _truth(p, pay, employer)


@paper(LAYOUTS, "payslip", "loga_public_service", body="courier", size=8.5, left=16, right=12)
def _loga(s: Sheet, p: Person, day: date) -> Fields:
    pay, employer = _pay(s, day, 2500, 3600), "Stadt Wolfenbüttel"
    put(s, 16, 18, f"«employer:{employer}» - Personalamt", size=10, bold=True)
    put(s, 16, 26, f"Bezügemitteilung für «month:{month(pay.month)}»", size=11, bold=True)
    to(s, p, 44, size=9)
    side(s, f"PersNr | {s.rng.randint(10**6, 10**7)}\nGeb.-Datum | «birth_date:{dots(p.birth_date)}»\nEG / Stufe | E 5 / 3\nSt.Kl. | «tax_class:{pay.tax_class}»\nKV-Kasse | TK", x=128, y=40, size=8.5)
    s.y = 72
    table = pay.gross - 50.0
    grid(s, [16, 88, 36, 36], f"""LoA | Bezeichnung | laufend | Nachzahlung
1000 | Tabellenentgelt E5/3 | {eur(table)} |
1210 | Jahresanteil Leistungsentgelt | 50,00 |
*     | Gesamtbrutto | «gross:{eur(pay.gross)}» |
/401 | Lohnsteuer | {eur(pay.tax)}- |
/411 | KV AN-Anteil | {eur(pay.health)}- |
/412 | PV AN-Anteil | {eur(pay.care)}- |
/413 | RV AN-Anteil | {eur(pay.pension)}- |
/414 | AV AN-Anteil | {eur(pay.jobless)}- |
*     | Gesetzl. Netto | «statutory_net:{eur(pay.net)}» |
5110 | VBL / Sonstiges | {eur(pay.off)}- |
*     | Überweisungsbetrag | «payout:{eur(pay.payout)}» | """, right=(2, 3), lines="none", size=8.5)
    s.gap(6)
    flow(s, "~ Diese Mitteilung ergeht bei jeder Änderung der Bezüge. Rückfragen bitte unter Angabe der Personalnummer.")
    return _truth(p, pay, employer, born=True, entry=False)


@paper(LAYOUTS, "payslip", "sage_letter", body="open", size=9, left=22, right=18, colour=(0.0, 0.45, 0.25))
def _sage(s: Sheet, p: Person, day: date) -> Fields:
    pay, employer = _pay(s, day), "FreshBowl Gastronomie GmbH"
    badge(s, 22, 14, 10, "FB")
    put(s, 40, 21, f"«employer:{employer}», Königstraße 51, 70173 Stuttgart", size=8)
    to(s, p, 46)
    side(s, f"Datum | {dots(_last(pay.month))}\nPersonalnr. | {s.rng.randint(1, 400)}\nIhr Eintritt | «entry_date:{dots(pay.entry)}»\nSteuerklasse | «tax_class:{pay.tax_class}»", x=135, y=46)
    s.y = 82
    flow(s, f"# Ihre Entgeltabrechnung «month:{month(pay.month)}»")
    grid(s, [118, 40], f"""Entgeltbestandteile | Betrag
Monatslohn Küchenhilfe | {eur(pay.gross - 120)} €
Zuschlag Sonntagsarbeit | 120,00 €
*Summe Bruttoentgelt | «gross:{eur(pay.gross)}» €
Steuern | -{eur(pay.tax)} €
Sozialversicherung Arbeitnehmer | -{eur(pay.gross - pay.tax - pay.net)} €
*Nettoentgelt | «statutory_net:{eur(pay.net)}» €
Personalverpflegung | -{eur(pay.off)} €
*Ihr Auszahlungsbetrag | «payout:{eur(pay.payout)}» €""", right=(1,), lines="rows", step=1.9)
    s.gap(6)
    flow(s, f"~ Der Betrag wird zum Monatsende auf Ihr Konto {iban(s.rng)} überwiesen.")
    return _truth(p, pay, employer)


@paper(LAYOUTS, "payslip", "minijob_word", body="times", size=12, left=28)
def _minijob(s: Sheet, p: Person, day: date) -> Fields:
    pay = _pay(s, day, 350, 556)
    employer = "Kiosk am Markt, Inh. B. Sauer"
    s.y = 24
    flow(s, f"# «employer:{employer}»\n\n= Aushilfslohn\n\nAbrechnung «month:{month(pay.month)}» für {p.salutation} «given_names:{p.given_names}» «family_name:{p.family_name}»")
    hours = round(pay.gross / 13.9, 1)
    rows(s, f"""Stunden | {str(hours).replace(".", ",")}
Bruttolohn | «gross:{eur(pay.gross)}» EUR
Steuern (pauschal durch Arbeitgeber) | 0,00 EUR
RV-Beitrag | befreit
Auszahlung | «payout:{eur(pay.gross)}» EUR""", label=80, mode="dots")
    put(s, 28, s.y + 16, "Betrag dankend erhalten:")
    s.scribble(85, s.y + 16, 35, 8)
    return {**names(p), "month": f"{pay.month:%Y-%m}", "employer": employer, "gross": cash(pay.gross), "payout": cash(pay.gross)}


@paper(LAYOUTS, "annual_tax_statement", "elster_print", body="arial", size=8.5, left=20, right=16)
def _annual(s: Sheet, p: Person, day: date) -> Fields:
    year = day.year - s.rng.randint(1, 3)
    gross, tax = s.rng.randint(18000, 41000), s.rng.randint(300, 5200)
    put(s, 20, 18, f"Ausdruck der elektronischen Lohnsteuerbescheinigung für «year:{year}»", size=12, bold=True)
    put(s, 20, 23, "Nachstehende Daten wurden maschinell an die Finanzverwaltung übertragen.", size=7.5)
    to(s, p, 40, size=9.5)
    s.y = 66
    rows(s, f"""Datum | «issued_on:{dots(date(year + 1, 1, 20))}»
Identifikationsnummer | {s.rng.randint(10**10, 10**11 - 1)}
Geburtsdatum | «birth_date:{dots(p.birth_date)}»
Transferticket | {s.rng.randint(10**14, 10**15)}""", label=48)
    s.gap(3)
    grid(s, [110, 40, 16], f""" | EUR | Ct
1. Bescheinigungszeitraum | 01.01.-31.12. |
2. Zeiträume ohne Anspruch auf Arbeitslohn | 0 |
3. Bruttoarbeitslohn einschl. Sachbezüge ohne 9. und 10. | «gross:{gross:,}» | 00
4. Einbehaltene Lohnsteuer von 3. | {tax:,} | 00
5. Einbehaltener Solidaritätszuschlag von 3. | 0 | 00
22. a) Arbeitgeberanteil zur gesetzlichen Rentenversicherung | {gross * 93 // 1000:,} | 40
23. a) Arbeitnehmeranteil zur gesetzlichen Rentenversicherung | {gross * 93 // 1000:,} | 40
25. Arbeitnehmerbeiträge zur gesetzlichen Krankenversicherung | {gross * 85 // 1000:,} | 12
27. Arbeitnehmerbeiträge zur Arbeitslosenversicherung | {gross * 13 // 1000:,} | 08""".replace(",", "."), right=(1, 2), size=8.5)
    s.gap(6)
    flow(s, "Anschrift und Steuernummer des Arbeitgebers: Hellweg Logistik SE, Hafenstr. 9, 44147 Dortmund")
    return {**p.truth(), "year": year, "gross": f"{gross}.00", "issued_on": date(year + 1, 1, 20)}
