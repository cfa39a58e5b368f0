"""Arbeitgeberbescheinigung: a letter to whom it may concern, a short note, the authority's form with boxes."""

# ruff: noqa: E501 - wordings stand on one line each

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from functools import partial
from random import Random

from samples import letter, people
from samples.draw import Paper, Sheet, compose
from samples.people import Person
from samples.typesetting import style

from ._pay import Employer, employer, job, money


def _paper(
    form: str, rng: Random, holder: Person, as_of: date, *, limited: bool | None = None, unterminated: bool = True, signed: bool = True,
    start: date | None = None, gross: Decimal | None = None, issued_on: date | None = None, specimen: bool = False,
    firm: Employer | None = None,
) -> Paper:  # fmt: skip
    by_lot, work = employer(rng, holder.address.town), job(rng)
    firm = firm or by_lot
    day = issued_on or as_of - timedelta(days=rng.randint(2, 40))
    begin = start or people.day_between(rng, day - timedelta(days=1800), day - timedelta(days=200)).replace(
        day=1
    )
    limited = rng.random() < 0.3 if limited is None else limited
    end = (day + timedelta(days=rng.randint(100, 500))).replace(day=28) if limited else None
    leaves = (day + timedelta(days=60)).replace(day=28)
    hours, salary = rng.choice(["40", "39", "38,5", "30"]), gross or Decimal(rng.randint(160, 390) * 10)
    look = style(rng, footer="", rows=rng.choice(["grid", "left", "colon", "dotted"]))
    issuer = letter.Issuer(
        firm.name,
        rng.choice(["Personalabteilung", "Lohnbüro", "Geschäftsleitung"]),
        str(firm.address),
        firm.address.town,
        "bars",
    )
    he = "Sie" if holder.sex == "F" else "Er"

    def prose(sheet: Sheet) -> None:
        lot = sheet.rng
        notice = f"Das Arbeitsverhältnis wurde zum {sheet.date(leaves)} gekündigt." if not unterminated else lot.choice(
            ["Das Arbeitsverhältnis ist ungekündigt.", "Eine Kündigung wurde nicht ausgesprochen und ist nicht beabsichtigt.", f"{he} steht in einem ungekündigten Arbeitsverhältnis."])  # fmt: skip
        term = (
            f"Das Arbeitsverhältnis ist bis zum {sheet.date(end)} befristet."
            if end
            else lot.choice(
                [
                    "Das Arbeitsverhältnis ist unbefristet.",
                    "Der Vertrag wurde auf unbestimmte Zeit geschlossen.",
                ]
            )
        )
        born = sheet.date(holder.birth_date)
        marks = {
            "family_name": holder.family_name,
            "given_names": holder.given_names,
            "birth_date": born,
            "start": sheet.date(begin),
            "gross_monthly": money(salary),
            "weekly_hours": hours,
            **({"end": sheet.date(end)} if end else {}),
        }
        sheet.paragraph(
            f"hiermit bestätigen wir, dass {holder.salutation} {holder.full_name}, geboren am {born}, wohnhaft {holder.address}, seit dem {sheet.date(begin)} als {work} in unserem Unternehmen beschäftigt ist.",
            marks=marks,
        )
        sheet.paragraph(f"{term} {notice}", marks=marks)
        sheet.paragraph(
            lot.choice(
                [
                    f"Der monatliche Bruttoverdienst beträgt {money(salary)} EUR bei einer wöchentlichen Arbeitszeit von {hours} Stunden.",
                    f"{he} erhält bei {hours} Stunden pro Woche eine Vergütung von monatlich {money(salary)} € brutto.",
                ]
            ),
            marks=marks,
        )
        sheet.paragraph("Diese Bescheinigung wird zur Vorlage bei der Ausländerbehörde ausgestellt.")
        letter.closing(sheet, firm.boss, phrase="Mit freundlichen Grüßen", signed=signed)

    def as_letter(sheet: Sheet) -> None:
        title = sheet.rng.choice(
            [
                "Bescheinigung über das Beschäftigungsverhältnis",
                "Arbeitgeberbescheinigung",
                "Bestätigung des Arbeitsverhältnisses",
            ]
        )
        letter.opening(
            sheet,
            issuer,
            ["An die", "Ausländerbehörde", firm.address.town],
            [("Datum", sheet.date(day), "issued_on")],
            title,
        )
        sheet.paragraph("Sehr geehrte Damen und Herren,")
        prose(sheet)

    def note(sheet: Sheet) -> None:
        sheet.text(sheet.style.left, 20, firm.name, size=13, bold=True, mark="employer")
        sheet.text(sheet.style.left, 25, str(firm.address), size=8)
        sheet.text(
            190,
            40,
            f"{firm.address.town}, {sheet.date(day)}",
            align="right",
            marks={"issued_on": sheet.date(day)},
        )
        sheet.y = 56
        sheet.paragraph(
            sheet.rng.choice(["Bescheinigung", "Arbeitsbestätigung", "Bestätigung"]),
            size=15,
            bold=True,
            after=0.8,
        )
        prose(sheet)

    def office_form(sheet: Sheet) -> None:
        sheet.text(sheet.style.left, 20, "Arbeitgeberbescheinigung", size=15, bold=True)
        sheet.text(
            sheet.style.left, 26, "zur Vorlage bei der Ausländerbehörde - vom Arbeitgeber auszufüllen", size=9
        )
        sheet.y = 34
        sheet.rows([("Arbeitgeber (Firma, Anschrift)", f"{firm.name}\n{firm.address}", "employer"), ("Familienname", holder.family_name, "family_name"), ("Vorname", holder.given_names, "given_names"), ("Geburtsdatum", sheet.date(holder.birth_date), "birth_date"),
                    ("beschäftigt seit", sheet.date(begin), "start"), ("beschäftigt als", work, None), ("Wöchentliche Arbeitszeit (Stunden)", hours, "weekly_hours"), ("Monatlicher Bruttoverdienst", f"{money(salary)} EUR", "gross_monthly")])  # fmt: skip
        left = sheet.style.left
        rows = [
            (
                "Das Arbeitsverhältnis ist",
                (
                    ("unbefristet", not limited),
                    (f"befristet bis {sheet.date(end) if end else '__________'}", limited),
                ),
            ),
            ("Kündigung ausgesprochen?", (("nein", unterminated), ("ja", not unterminated))),
            ("Probezeit beendet?", (("ja", True), ("nein", False))),
        ]
        for question, answers in rows:
            sheet.gap(9)
            sheet.text(left, sheet.y, question)
            for number, (words, ticked) in enumerate(answers):
                x = left + 62 + number * 38
                sheet.tick_box(x, sheet.y, ticked)
                sheet.text(x + 5, sheet.y, words, marks={"end": sheet.date(end)} if end else None)
        sheet.gap(26)
        if signed:
            sheet.scribble(left + 84, sheet.y - 1, 40, 10)
        sheet.text(
            left, sheet.y - 1, f"{firm.address.town}, {sheet.date(day)}", marks={"issued_on": sheet.date(day)}
        )
        sheet.rule(left, sheet.y, left + 60, sheet.y)
        sheet.rule(left + 76, sheet.y, left + 150, sheet.y)
        sheet.text(left, sheet.y + 4, "Ort, Datum", size=8)
        sheet.text(left + 76, sheet.y + 4, "Stempel und Unterschrift des Arbeitgebers", size=8)

    drawing = {"letter": as_letter, "note": note, "form": office_form}[form]

    def draw(sheet: Sheet) -> dict[str, object]:
        drawing(sheet)
        fields: dict[str, object] = {
            **holder.truth(),
            "employer": firm.name,
            "issued_on": day,
            "start": begin,
            "unlimited": not limited,
            "unterminated": unterminated,
            "weekly_hours": hours.replace(",", "."),
            "gross_monthly": f"{salary:.2f}",
            "signed": signed,
        }
        if end:
            fields["end"] = end
        return fields

    return compose("employer_confirmation", form, rng, look, draw, persons=[holder], specimen=specimen)


LAYOUTS = {name: partial(_paper, name) for name in ("letter", "note", "form")}
