"""Pensions and care (Rente, Versicherungsverlauf, Pflege), second series."""

# ruff: noqa: E501 - what a paper says stands unbroken

from __future__ import annotations

from ._kit import Pen, group
from ._letter import appeal, close, greet, letter, to
from ._numbers import eur, later, month_end, rvnr

LAYOUTS, layout = group()


@layout("pension_notice__widow_rows", body="times", dates="dots")
def _pension(pen: Pen) -> None:
    someone, rng, day = pen.holder, pen.rng, pen.ago(40, 400)
    start, gross = later(day.replace(day=1), months=-2), rng.randint(38000, 92000) / 100
    health, care = round(gross * 0.0855, 2), round(gross * 0.036, 2)
    letter(
        pen,
        (
            "Deutsche Rentenversicherung Oldenburg-Bremen",
            "Rentenabteilung",
            "Huntestraße 11",
            "26135 Oldenburg",
        ),
        to(someone),
        [("Versicherungsnummer", rvnr(rng, someone)), ("Datum", pen.issued(day))],
        "Rentenbescheid",
        form="line",
    )
    greet(pen)
    widow = "große Witwenrente" if someone.sex == "F" else "große Witwerrente"
    pen.para(
        f"auf Ihren Antrag erhalten Sie {widow}. Die Rente beginnt am {pen.day('valid_from', start)}. Sie wird laufend gezahlt wie folgt:"
    )
    pen.told["pension_type"] = "survivor"
    pen.table(
        (90, 40),
        ("monatliche Rente", pen.money("gross_monthly", gross, " EUR")),
        ("Beitragsanteil zur Krankenversicherung", f"-{eur(health)} EUR"),
        ("Beitrag zur Pflegeversicherung", f"-{eur(care)} EUR"),
        ("monatlicher Zahlbetrag", pen.money("monthly_amount", round(gross - health - care, 2), " EUR")),
        right=(1,),
        head=False,
        ruled="lines",
        bold_last=True,
    )
    pen.told["decision"] = "granted"
    pen.gap(4)
    appeal(pen, "der Deutschen Rentenversicherung")


_PERIODS = (
    "Pflichtbeitragszeit",
    "Pflichtbeitragszeit Arbeitslosengeld",
    "Pflichtbeitragszeit",
    "Pflichtbeitragszeit Kindererziehung",
    "Pflichtbeitragszeit",
)


def _history(pen: Pen, sender: tuple[str, ...], *, columns: bool, total: bool, form: str) -> None:
    someone, rng, day = pen.holder, pen.rng, pen.ago(15, 200)
    letter(
        pen,
        sender,
        to(someone),
        [("Versicherungsnummer", pen("insurance_number", rvnr(rng, someone))), ("Datum", pen.issued(day))],
        "Versicherungsverlauf",
        form=form,
    )
    pen.para(
        f"Der folgende Versicherungsverlauf enthält die bis zum {pen.day('as_of', day)} gespeicherten Zeiten."
    )
    first, months, rows = later(day.replace(day=1), months=-rng.randint(70, 88)), 0, []
    for name in _PERIODS:
        length = rng.randint(5, 15)
        last = month_end(later(first, months=length - 1))
        months += length
        span = (
            (pen.on(first, "dots"), pen.on(last, "dots"))
            if columns
            else (f"{pen.on(first, 'dots')} - {pen.on(last, 'dots')}", eur(length * 1850.0))
        )
        rows.append((*span, f"{length} Mon.", name))
        first = later(first, months=length)
    head = ("vom", "bis", "Umfang", "Art der Zeit") if columns else ("Zeitraum", "Entgelt EUR", "Monate", "")
    pen.table(
        (34, 34, 24, 70) if columns else (54, 30, 24, 62),
        head,
        *rows,
        ruled="lines" if columns else "none",
        size=9,
    )
    pen.gap(4)
    if total:
        pen.para(f"Summe der Beitragsmonate: {pen('contribution_months', months)}", bold=True)
    pen.para(
        "Bitte prüfen Sie die Angaben auf Vollständigkeit. Zeiten vor 2017 sind bindend festgestellt.",
        size=8.5,
    )
    pen.told.pop("birth_date", None)


@layout("pension_insurance_history__saarland_columns", body="arial", dates="dots")
def _saar(pen: Pen) -> None:
    _history(
        pen,
        (
            "Deutsche Rentenversicherung Saarland",
            "Versicherung",
            "Martin-Luther-Straße 2-4",
            "66111 Saarbrücken",
        ),
        columns=True,
        total=True,
        form="right",
    )


@layout("pension_insurance_history__knappschaft_earnings", body="courier", dates="dots", size=8.5)
def _knappschaft(pen: Pen) -> None:
    _history(
        pen,
        (
            "Deutsche Rentenversicherung Knappschaft-Bahn-See",
            "Dezernat II.1",
            "Pieperstraße 14-28",
            "44789 Bochum",
        ),
        columns=False,
        total=True,
        form="left",
    )


@layout("pension_insurance_history__south_without_sum", body="open", dates="dots")
def _south(pen: Pen) -> None:
    _history(
        pen,
        ("Deutsche Rentenversicherung Bayern Süd", "Kontoführung", "Am Alten Viehmarkt 2", "84028 Landshut"),
        columns=True,
        total=False,
        form="line",
    )


@layout("care_level_notice__pflegekasse_grade_three", body="arial", dates="dots")
def _care(pen: Pen) -> None:
    someone, day = pen.holder, pen.ago(30, 500)
    letter(
        pen,
        ("hkk Pflegekasse", "Pflegeteam", "Martinistraße 26", "28195 Bremen"),
        to(someone),
        [("Datum", pen.issued(day))],
        "Ihr Antrag auf Leistungen der Pflegeversicherung",
        form="left",
    )
    greet(pen)
    pen.para(
        f"nach dem Gutachten des Medizinischen Dienstes ({pen.rng.randint(48, 69)},25 gewichtete Punkte) erkennen wir ab {pen.on(later(day.replace(day=1), months=-1))} den {pen('level', 3, 'Pflegegrad 3')} an. Sie erhalten ein Pflegegeld von 599,00 Euro im Monat."
    )
    close(pen)


@layout("institution_placement__care_home_letter", body="cambria", dates="long")
def _placement(pen: Pen) -> None:
    someone, day = pen.holder, pen.ago(10, 100)
    pen.title("AWO Wohnpflegeheim Am Stadtwald", size=14, align="centre")
    pen.title("Heimbescheinigung", size=13, gap=5)
    pen.para(
        f"{someone.salutation} {pen.who()}, geboren am {pen.born()}, wird seit dem {pen.day('since', pen.ago(300, 1400))} vollstationär in unserer Einrichtung, Waldstraße 2, 24534 Neumünster, gepflegt und betreut."
    )
    pen.sign("Einrichtungsleitung", place=f"Neumünster, {pen.issued(day)}")
