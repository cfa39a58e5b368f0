"""Notices on benefits and pensions (Leistungsbescheide, Renten), second series."""

# ruff: noqa: E501 - what a paper says stands unbroken

from __future__ import annotations

from samples.people import Person

from ._boiler import HINTS
from ._kit import Pen, children, group
from ._letter import appeal, close, greet, letter, to
from ._numbers import eur, later, month_end

LAYOUTS, layout = group()


def _granted(pen: Pen, decision: str = "granted") -> None:
    pen.told["decision"] = decision


@layout("sgb2_notice__optional_municipality_table", body="arial", dates="dots", size=10.5, leading=1.38)
def _municipal(pen: Pen) -> None:
    someone, rng, day = pen.holder, pen.rng, pen.ago(20, 150)
    brood: list[Person] = children(pen, 2)
    start = later(day.replace(day=1), months=1)
    letter(
        pen, ("Jobcenter Main-Kinzig", "Kommunales Center für Arbeit", "Herzbachweg 71", "63571 Gelnhausen"), to(someone),
        [("BG-Nummer", pen("reference", f"43508//{rng.randint(1000, 99999):07d}")), ("Datum", pen.issued(day))],
        "Bescheid über die Bewilligung von Leistungen zur Sicherung des Lebensunterhalts nach dem SGB II (Bürgergeld)",
    )  # fmt: skip
    greet(pen)
    need, housing = [563 + 244, 390 + 244, 390 + 244], 732.0
    income = [0.0, 259.0, 259.0]
    paid = [n - i for n, i in zip(need, income, strict=True)]
    pen.para(
        f"Ihnen und den mit Ihnen in Bedarfsgemeinschaft lebenden Personen werden für die Zeit vom {pen.day('valid_from', start)} bis {pen.day('valid_until', later(start, months=12, days=-1))} monatlich {pen.money('monthly_amount', sum(paid), ' €')} bewilligt."
    )
    _granted(pen)
    pen.told["members"] = 3
    group_ = [someone, *brood]
    pen.table(
        (52, 28, 30, 28, 28), ("Person", "Regelbedarf", "Unterkunft", "Einkommen", "Anspruch"),
        *[(one.full_name, eur(n - 244), "244,00", eur(i), eur(p)) for one, n, i, p in zip(group_, need, income, paid, strict=True)],
        ("Summe", eur(sum(need) - 732), pen.money("housing_cost", housing), pen.money("income_counted", sum(income)), eur(sum(paid))), right=(1, 2, 3, 4), bold_last=True, size=8.5,
    )  # fmt: skip
    pen.told["by_person"] = [
        {"person": one.full_name, "amount": f"{p:.2f}"} for one, p in zip(group_, paid, strict=True)
    ]
    pen.gap(3)
    pen.para(
        f"Der Gesamtbedarf beträgt {pen.money('need_total', sum(need), ' €')}. Als Einkommen wird das Kindergeld berücksichtigt."
    )
    appeal(pen, "dem Jobcenter Main-Kinzig")
    pen.para("Hinweise zu Ihrem Bescheid", bold=True)
    for name, words in HINTS:
        pen.para(name, bold=True, after=0.1)
        pen.para(words)


@layout("sgb2_notice__new_name_single_person", body="calibri", dates="long")
def _single(pen: Pen) -> None:
    someone, rng, day = pen.holder, pen.rng, pen.ago(10, 100)
    start, rent = later(day.replace(day=1), months=1), rng.randint(380, 620)
    letter(
        pen,
        ("Jobcenter Kreis Steinburg", "Leistungsabteilung", "Karlstraße 13", "25524 Itzehoe"),
        to(someone),
        [("Mein Zeichen", f"414 {rng.randint(100, 999)}"), ("Datum", pen.issued(day))],
        "Vorläufige Bewilligung von Grundsicherungsgeld",
        form="line",
    )
    greet(pen)
    pen.para(
        f"vorläufig bewillige ich Ihnen Grundsicherungsgeld in Höhe von {pen.money('monthly_amount', 563 + rent - 420, ' Euro')} monatlich, und zwar vom {pen.day('valid_from', start)} bis zum {pen.day('valid_until', later(start, months=6, days=-1))}. Über den Anspruch wird endgültig entschieden, sobald Ihre Verdienstnachweise vorliegen (§ 41a SGB II)."
    )
    _granted(pen, "provisional")
    pen.rows(
        ("Regelbedarf", "563,00 Euro"),
        ("Unterkunft und Heizung", pen.money("housing_cost", rent, " Euro")),
        ("Bedarf", pen.money("need_total", 563 + rent, " Euro")),
        ("abzüglich Einkommen", pen.money("income_counted", 420, " Euro")),
        ("Auszahlung", f"{eur(563 + rent - 420)} Euro"),
        layout="dotted",
    )
    pen.gap(4)
    appeal(pen, "dem Jobcenter")


@layout("sgb2_notice__ended_by_job", body="verdana", dates="dots")
def _ended(pen: Pen) -> None:
    someone, rng, day = pen.holder, pen.rng, pen.ago(10, 200)
    letter(
        pen,
        ("Jobcenter Uckermark", "Team 613", "Stettiner Straße 21", "17291 Prenzlau"),
        to(someone),
        [("BG-Nr.", pen("reference", f"03502//{rng.randint(1000, 99999):07d}")), ("Datum", pen.issued(day))],
        "Aufhebungsbescheid",
        form="left",
    )
    greet(pen)
    until = month_end(day)
    pen.para(
        f"die Bewilligung von Bürgergeld wird mit Wirkung ab {pen.on(later(until, days=1))} ganz aufgehoben. Sie erhalten Leistungen noch bis {pen.day('valid_until', until)}. Grund: Aufnahme einer bedarfsdeckenden Beschäftigung."
    )
    _granted(pen, "ended")
    appeal(pen, "dem Jobcenter Uckermark")


@layout("sgb12_notice__town_old_age", body="arial", dates="dots")
def _old(pen: Pen) -> None:
    _plain(
        pen, ("Stadt Remscheid", "Fachdienst Soziales und Wohnen", "Alleestraße 66", "42853 Remscheid"), "Grundsicherung im Alter und bei Erwerbsminderung nach dem Vierten Kapitel SGB XII",
        "hiermit bewillige ich Ihnen für den Zeitraum {since} bis {until} laufende Leistungen in Höhe von {amount} monatlich. Die Rente wurde als Einkommen angerechnet.", (280, 890), 12,
    )  # fmt: skip


@layout("housing_benefit_notice__county_rows", body="times", dates="dots")
def _housing(pen: Pen) -> None:
    _plain(
        pen, ("Landkreis Vorpommern-Rügen", "Wohngeldstelle", "Carl-Heydemann-Ring 67", "18437 Stralsund"), "Wohngeldbescheid",
        "auf Ihren Antrag erhalten Sie Wohngeld als Mietzuschuss. Bewilligungszeitraum: {since} bis {until}. Das monatliche Wohngeld beträgt {amount}. Es wird im Voraus gezahlt.", (140, 610), 12,
    )  # fmt: skip


@layout("training_grant_notice__student_union", body="courier", dates="dots", size=9)
def _student(pen: Pen) -> None:
    _plain(
        pen, ("Studierendenwerk Thüringen", "Amt für Ausbildungsförderung", "Philosophenweg 20", "07743 Jena"), "Bescheid nach dem Bundesausbildungsförderungsgesetz (BAföG)",
        "für den Bewilligungszeitraum {since} bis {until} wird Ausbildungsförderung in Höhe von monatlich {amount} bewilligt, je zur Hälfte als Zuschuss und Darlehen.", (420, 934), 12,
    )  # fmt: skip


def _plain(
    pen: Pen, sender: tuple[str, ...], subject: str, sentence: str, span: tuple[int, int], months: int
) -> None:
    """A notice in one sentence: since, until, amount."""
    someone, rng, day = pen.holder, pen.rng, pen.ago(20, 200)
    start = later(day.replace(day=1), months=1)
    letter(
        pen,
        sender,
        to(someone),
        [("Aktenzeichen", f"{rng.randint(20, 59)}.{rng.randint(100, 999)}"), ("Datum", pen.issued(day))],
        subject,
        form=rng.choice(["left", "line", "right"]),
    )
    greet(pen)
    pen.para(
        sentence.format(
            since=pen.day("valid_from", start),
            until=pen.day("valid_until", later(start, months=months, days=-1)),
            amount=pen.money("monthly_amount", rng.randint(*span), " Euro"),
        )
    )
    _granted(pen)
    pen.para(
        "Änderungen in Ihren Verhältnissen teilen Sie bitte unverzüglich mit. Zu Unrecht erbrachte Leistungen sind zu erstatten."
    )
    appeal(pen, sender[0])


@layout("asylblg_notice__analogous_benefits_county", body="open", dates="dots")
def _asylum(pen: Pen) -> None:
    someone, rng, day = pen.holder, pen.rng, pen.ago(20, 200)
    start = later(day.replace(day=1), months=1)
    letter(
        pen,
        ("Landratsamt Zwickau", "Sozialamt – Asylleistungen", "Königswalder Straße 18", "08412 Werdau"),
        to(someone),
        [("Az.", f"1240-{rng.randint(100, 999)}"), ("Datum", pen.issued(day))],
        "Leistungen nach § 2 Asylbewerberleistungsgesetz",
    )
    greet(pen)
    pen.told["basis"] = "section_2"
    pen.para(
        f"Ihnen werden ab {pen.day('valid_from', start)} Leistungen entsprechend dem SGB XII (§ 2 AsylbLG) bewilligt. Der monatliche Betrag beläuft sich auf {pen.money('monthly_amount', rng.randint(380, 920), ' EUR')} und wird auf Ihr Konto überwiesen."
    )
    _granted(pen)
    appeal(pen, "dem Landratsamt Zwickau")


@layout("unemployment_benefit_notice__agency_rows", body="arial", dates="dots")
def _unemployment(pen: Pen) -> None:
    someone, rng, day = pen.holder, pen.rng, pen.ago(20, 200)
    start, rate = later(day, days=4), rng.randint(2200, 4900) / 100
    letter(
        pen,
        ("Agentur für Arbeit Gotha", "Team 122 – Arbeitslosengeld", "Schöne Aussicht 5", "99867 Gotha"),
        to(someone),
        [
            ("Kundennummer", f"{rng.randint(100, 999)}A{rng.randint(100000, 999999)}"),
            ("Datum", pen.issued(day)),
        ],
        "Bewilligungsbescheid: Arbeitslosengeld nach § 136 SGB III",
        form="left",
    )
    greet(pen)
    pen.para("Arbeitslosengeld wird Ihnen wie folgt bewilligt:")
    pen.rows(
        ("Anspruchsbeginn", pen.day("valid_from", start)), ("Anspruchsende", pen.day("valid_until", later(start, months=12, days=-1))), ("täglicher Leistungsbetrag", pen.money("daily_amount", rate, " Euro")),
        ("monatlicher Zahlbetrag (30 Tage)", pen.money("monthly_amount", round(rate * 30, 2), " Euro")), ("Bemessungsentgelt täglich", f"{eur(rate * 2.1)} Euro"), layout="colon",
    )  # fmt: skip
    _granted(pen)
    pen.gap(3)
    appeal(pen, "der Agentur für Arbeit Gotha")


@layout("sickness_benefit_notice__bkk_letter", body="calibri", dates="long")
def _sickness(pen: Pen) -> None:
    someone, rng, day = pen.holder, pen.rng, pen.ago(10, 150)
    rate = rng.randint(2900, 6400) / 100
    letter(
        pen,
        ("BKK Pfalz", "Leistungsservice", "Lichtenbergerstraße 16", "67059 Ludwigshafen"),
        to(someone),
        [("Datum", pen.issued(day))],
        "Ihr Krankengeld",
    )
    greet(pen)
    pen.para(
        f"ab dem {pen.day('valid_from', later(day, days=-8))} zahlen wir Ihnen Krankengeld. Für jeden Kalendertag erhalten Sie {pen.money('daily_amount', rate, ' Euro')} netto (brutto {eur(rate * 1.139)} Euro)."
    )
    _granted(pen)
    pen.para("Die Zahlung setzt voraus, dass die Arbeitsunfähigkeit lückenlos ärztlich festgestellt wird.")
    close(pen)
