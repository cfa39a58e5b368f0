"""Arbeitsvertrag: in paragraphs over two pages, as a filled form, as a countersigned letter."""

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


def _last_day(start: date, months: int) -> date:
    index = start.month - 1 + months
    return date(start.year + index // 12, index % 12 + 1, 1) - timedelta(days=1)


def _signatures(
    sheet: Sheet, boss: str, holder: Person, signed: bool, both: bool, place: str, day: date
) -> None:
    sheet.need(34)
    sheet.gap(8)
    sheet.text(sheet.style.left, sheet.y, f"{place}, den {sheet.date(day)}")
    sheet.gap(20)
    x, other = sheet.style.left, sheet.style.left + 90
    for at, ink in ((x, signed), (other, signed and both)):
        if ink:
            sheet.scribble(at + 6, sheet.y - 1, 38, 10)
        sheet.rule(at, sheet.y, at + 66, sheet.y, thick=0.5)
    words = sheet.rng.choice(
        [
            ("Arbeitgeber", "Arbeitnehmer"),
            ("Unterschrift Arbeitgeber", "Unterschrift Arbeitnehmer/in"),
            ("(Arbeitgeber)", "(Arbeitnehmer)"),
        ]
    )
    sheet.text(x, sheet.y + 4, words[0], size=8)
    sheet.text(other, sheet.y + 4, words[1], size=8)
    sheet.gap(8)


def _paper(
    form: str, rng: Random, holder: Person, as_of: date, *, limited: bool | None = None, hourly: bool | None = None,
    signed: bool = True, both: bool = True, start: date | None = None, gross: Decimal | None = None, specimen: bool = False,
    firm: Employer | None = None,
) -> Paper:  # fmt: skip
    by_lot, work = employer(rng, holder.address.town), job(rng)
    firm = firm or by_lot
    begin = start or people.day_between(rng, as_of - timedelta(days=900), as_of - timedelta(days=40)).replace(
        day=1
    )
    limited = rng.random() < 0.4 if limited is None else limited
    hourly = rng.random() < 0.35 if hourly is None else hourly
    end = _last_day(begin, rng.choice([12, 24, 36])) if limited else None
    hours = rng.choice(["40", "39", "38,5", "35", "20", "30"])
    wage, salary = Decimal(rng.randint(1390, 2150)) / 100, gross or Decimal(rng.randint(150, 390) * 10)
    probation = rng.choice([3, 6, 6])
    day = begin - timedelta(days=rng.randint(3, 25))
    look = style(rng, rows=rng.choice(["grid", "left", "colon", "dotted"]))

    def paragraphs(sheet: Sheet) -> None:
        lot = sheet.rng
        sheet.text(
            105,
            28,
            lot.choice(
                [
                    "Arbeitsvertrag",
                    "ARBEITSVERTRAG",
                    "Anstellungsvertrag",
                    "Befristeter Arbeitsvertrag" if limited else "Arbeitsvertrag",
                ]
            ),
            size=17,
            bold=True,
            head=True,
            align="centre",
        )
        sheet.y = 42
        born = sheet.date(holder.birth_date)
        who = {"family_name": holder.family_name, "given_names": holder.given_names, "birth_date": born}
        if lot.random() < 0.5:
            sheet.paragraph(
                f"Zwischen der Firma {firm.name}, {firm.address}, vertreten durch {firm.boss}",
                marks={"employer": firm.name},
            )
            sheet.paragraph("- nachfolgend „Arbeitgeber“ genannt -")
            sheet.paragraph(
                f"und {'Frau' if holder.sex == 'F' else 'Herrn'} {holder.full_name}, geboren am {born}, wohnhaft {holder.address}",
                marks=who,
            )
            sheet.paragraph(
                "- nachfolgend „Arbeitnehmer“ genannt - wird folgender Vertrag geschlossen:", after=1
            )
        else:
            for line in ("zwischen", firm.name, firm.address.street, f"{firm.address.postcode} {firm.address.town}", "(im Folgenden: Arbeitgeber)", "und", holder.full_name, f"geb. am {born}", holder.address.street,
                         f"{holder.address.postcode} {holder.address.town}", "(im Folgenden: Arbeitnehmer/in)"):  # fmt: skip
                sheet.paragraph(line, after=0.15, marks={**who, "employer": firm.name})
            sheet.gap(4)
        term = (
            f"Es ist befristet bis zum {sheet.date(end)} und endet mit Ablauf dieses Tages, ohne dass es einer Kündigung bedarf."
            if end
            else lot.choice(
                ["Es wird auf unbestimmte Zeit geschlossen.", "Das Arbeitsverhältnis ist unbefristet."]
            )
        )
        pay = (
            lot.choice(
                [
                    f"Der Arbeitnehmer erhält einen Stundenlohn von {money(wage)} € brutto.",
                    f"Die Vergütung beträgt {money(wage)} EUR brutto je Stunde.",
                ]
            )
            if hourly
            else lot.choice(
                [
                    f"Der Arbeitnehmer erhält eine monatliche Bruttovergütung von {money(salary)} EUR, zahlbar zum Monatsende.",
                    f"Das Bruttomonatsgehalt beträgt {money(salary)} €.",
                ]
            )
        )
        count = {3: "drei", 6: "sechs"}[probation]
        clauses = [
            (
                "Beginn und Dauer",
                [
                    lot.choice(
                        [
                            f"Das Arbeitsverhältnis beginnt am {sheet.date(begin)}.",
                            f"Der Arbeitnehmer wird ab dem {sheet.date(begin)} eingestellt.",
                        ]
                    ),
                    term,
                ],
            ),
            (
                "Probezeit",
                [
                    f"Die ersten {count} Monate gelten als Probezeit. Während der Probezeit kann das Arbeitsverhältnis mit einer Frist von zwei Wochen gekündigt werden."
                ],
            ),
            (
                "Tätigkeit und Arbeitsort",
                [f"Der Arbeitnehmer wird als {work} beschäftigt. Arbeitsort ist {firm.address.town}."],
            ),
            (
                "Arbeitszeit",
                [
                    lot.choice(
                        [
                            f"Die regelmäßige wöchentliche Arbeitszeit beträgt {hours} Stunden.",
                            f"Die Arbeitszeit beträgt {hours} Stunden pro Woche ohne Pausen.",
                        ]
                    )
                ],
            ),
            (
                "Vergütung",
                [
                    pay,
                    f"Daneben wird ein Fahrtkostenzuschuss von {money(Decimal('49.00'))} EUR monatlich gezahlt.",
                ]
                if lot.random() < 0.5
                else [pay],
            ),
            ("Urlaub", ["Der Urlaub beträgt 26 Arbeitstage im Kalenderjahr."]),
            (
                "Arbeitsverhinderung und Entgeltfortzahlung",
                [
                    "Jede Arbeitsverhinderung ist unverzüglich anzuzeigen. Dauert die Arbeitsunfähigkeit länger als drei Kalendertage, ist eine ärztliche Bescheinigung vorzulegen."
                ],
            ),
            ("Nebentätigkeit", ["Jede Nebentätigkeit bedarf der vorherigen Zustimmung des Arbeitgebers."]),
            (
                "Kündigung",
                [
                    "Nach Ablauf der Probezeit gelten die gesetzlichen Kündigungsfristen. Das Arbeitsverhältnis endet spätestens mit Ablauf des Monats, in dem der Arbeitnehmer die Regelaltersgrenze erreicht."
                ],
            ),
            (
                "Ausschlussfristen",
                [
                    "Ansprüche aus dem Arbeitsverhältnis verfallen, wenn sie nicht innerhalb von drei Monaten in Textform geltend gemacht werden."
                ],
            ),
            (
                "Schlussbestimmungen",
                [
                    "Änderungen und Ergänzungen dieses Vertrages bedürfen der Textform. Mündliche Nebenabreden bestehen nicht."
                ],
            ),
        ]
        for number, (name, parts) in enumerate(clauses, 1):
            sheet.need(24)
            sheet.paragraph(f"§ {number} {name}", bold=True, after=0.2)
            marks = {
                "start": sheet.date(begin),
                "weekly_hours": hours,
                "gross_monthly": money(salary),
                "hourly_wage": money(wage),
                **({"end": sheet.date(end)} if end else {}),
            }
            sheet.paragraph(" ".join(parts), after=0.9, marks=marks)
        _signatures(sheet, firm.boss, holder, signed, both, firm.address.town, day)

    def filled_form(sheet: Sheet) -> None:
        sheet.text(
            sheet.style.left,
            24,
            sheet.rng.choice(
                [
                    "Arbeitsvertrag",
                    "Arbeitsvertrag für gewerbliche Arbeitnehmer",
                    "Arbeitsvertrag (Vollzeit / Teilzeit)",
                ]
            ),
            size=15,
            bold=True,
        )
        sheet.y = 34
        sheet.rows([("Arbeitgeber", f"{firm.name}\n{firm.address.street}\n{firm.address.postcode} {firm.address.town}", "employer"), ("Arbeitnehmer/in (Name, Vorname)", f"{holder.family_name}, {holder.given_names}", None), ("Geburtsdatum", sheet.date(holder.birth_date), "birth_date"),
                    ("Anschrift", str(holder.address), None), ("Staatsangehörigkeit", holder.adjective, "nationality"), ("Beginn des Arbeitsverhältnisses", sheet.date(begin), "start")])  # fmt: skip
        sheet.gap(8)
        sheet.text(sheet.style.left, sheet.y, "Dauer")
        for x, ticked, words in (
            (45, not limited, "unbefristet"),
            (85, limited, f"befristet bis {sheet.date(end) if end else '____________'}"),
        ):
            sheet.tick_box(sheet.style.left + x, sheet.y, ticked)
            sheet.text(
                sheet.style.left + x + 5, sheet.y, words, marks={"end": sheet.date(end)} if end else None
            )
        sheet.gap(6)
        pay = (
            ("Stundenlohn (brutto)", f"{money(wage)} EUR", "hourly_wage")
            if hourly
            else ("Monatliches Bruttogehalt", f"{money(salary)} EUR", "gross_monthly")
        )
        sheet.rows(
            [
                ("Probezeit", f"{probation} Monate", None),
                ("Tätigkeit", work, None),
                ("Wochenarbeitszeit", f"{hours} Stunden", "weekly_hours"),
                pay,
                ("Urlaub", "26 Arbeitstage", None),
                ("Kündigungsfrist", "gesetzlich", None),
            ]
        )
        sheet.gap(6)
        sheet.paragraph(
            "Der Arbeitgeber händigt dem Arbeitnehmer eine Ausfertigung aus. Das Arbeitsverhältnis endet mit Erreichen der Regelaltersgrenze."
        )
        _signatures(sheet, firm.boss, holder, signed, both, firm.address.town, day)

    def countersigned(sheet: Sheet) -> None:
        issuer = letter.Issuer(firm.name, "Personalabteilung", str(firm.address), firm.address.town, "bars")
        letter.opening(
            sheet,
            issuer,
            letter.address_lines(holder),
            [("Datum", sheet.date(day), None)],
            "Anstellungsvertrag",
            marks={"employer": firm.name},
        )
        sheet.paragraph(
            f"Sehr geehrte{'' if holder.sex == 'F' else 'r'} {holder.salutation} {holder.family_name},"
        )
        term = (
            f"Das Arbeitsverhältnis ist für die Zeit vom {sheet.date(begin)} bis zum {sheet.date(end)} befristet."
            if end
            else f"Das Arbeitsverhältnis beginnt am {sheet.date(begin)} und ist unbefristet."
        )
        pay = (
            f"Ihr Stundenlohn beträgt {money(wage)} € brutto."
            if hourly
            else f"Sie erhalten ein monatliches Bruttogehalt in Höhe von {money(salary)} €."
        )
        parts = [f"wir schließen mit Ihnen, geboren am {sheet.date(holder.birth_date)}, den folgenden Arbeitsvertrag:", f"1. {term}", f"2. Sie werden als {work} tätig. Ihr Arbeitsort ist {firm.address.town}.", f"3. Ihre Arbeitszeit umfasst {hours} Wochenstunden.",
                 f"4. {pay}", f"5. Die Probezeit beträgt {probation} Monate.", "6. Ihr Urlaubsanspruch beträgt 28 Tage im Jahr. Für die Kündigung gelten die gesetzlichen Fristen."]  # fmt: skip
        marks = {
            "start": sheet.date(begin),
            "weekly_hours": hours,
            "gross_monthly": money(salary),
            "hourly_wage": money(wage),
            "birth_date": sheet.date(holder.birth_date),
            **({"end": sheet.date(end)} if end else {}),
        }
        for part in parts:
            sheet.paragraph(part, marks=marks)
        _signatures(sheet, firm.boss, holder, signed, both, firm.address.town, day)

    drawing = {"paragraphs": paragraphs, "form": filled_form, "letter": countersigned}[form]

    def draw(sheet: Sheet) -> dict[str, object]:
        drawing(sheet)
        fields: dict[str, object] = {
            "employer": firm.name,
            **holder.truth(nationality=form == "form"),
            "start": begin,
            "unlimited": not limited,
            "weekly_hours": hours.replace(",", "."),
            "signed": signed and both,
        }
        fields |= {"hourly_wage": f"{wage:.2f}"} if hourly else {"gross_monthly": f"{salary:.2f}"}
        if end:
            fields["end"] = end
        return fields

    return compose("employment_contract", form, rng, look, draw, persons=[holder], specimen=specimen)


LAYOUTS = {name: partial(_paper, name) for name in ("paragraphs", "form", "letter")}
