"""Aufnahmebescheid, Aufnahmezusage: resettlement (a letter to one), a federal programme (with a table), the short letter of a humanitarian admission."""

# ruff: noqa: E501 - wordings and tables of drawing calls stand on one line each

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from random import Random

from samples import letter, people
from samples.draw import Paper, Sheet, compose
from samples.people import Person
from samples.typesetting import style


def _admission(
    form: str,
    rng: Random,
    holder: Person,
    as_of: date,
    *,
    family: list[Person] | None = None,
    decided: date | None = None,
    specimen: bool = False,
) -> Paper:
    decided = decided or people.day_between(rng, as_of - timedelta(days=1800), as_of - timedelta(days=90))
    issuer = letter.bamf(rng, holder.address.town)
    number = f"{rng.randint(5_800_000, 9_900_000)}-{holder.state_code}"
    family = family or (
        [people.relative(rng, holder, child=True) for _ in range(rng.randint(1, 3))]
        if form != "short"
        else []
    )
    order = decided - timedelta(days=rng.randint(100, 500))
    look = style(rng)
    programme, basis = {
        "resettlement": (f"Resettlement {decided.year}", "4"),
        "programme": ("Bundesaufnahmeprogramm Afghanistan", "2"),
        "short": ("Humanitäre Aufnahme Türkei", "2"),
    }[form]
    based = (
        f"§ 23 Abs. {basis} AufenthG"
        if rng.random() < 0.5
        else f"§ 23 Absatz {basis} des Aufenthaltsgesetzes"
    )

    def draw(sheet: Sheet) -> dict[str, object]:
        day, born = sheet.date, sheet.date(holder.birth_date)
        info = [("Gesch.-Z.", number, "file_number"), ("Datum", day(decided), "decided_on")]
        marks = {
            "programme": programme,
            "birth_date": born,
            "family_name": holder.family_name,
            "given_names": holder.given_names,
        }
        everyone = [holder, *family]
        if form == "short":
            letter.opening(
                sheet, issuer, letter.address_lines(holder), info, "Ihre Aufnahmezusage", marks=marks
            )
            sheet.paragraph(
                f"Sehr geehrte{'' if holder.sex == 'F' else 'r'} {holder.salutation} {holder.family_name},"
            )
            sheet.paragraph(
                f"hiermit wird {holder.salutation} {holder.full_name}, geboren am {born} in {holder.birth_place}, Staatsangehörigkeit: {holder.adjective}, im Rahmen des Verfahrens {programme} eine Aufnahmezusage gemäß {based} erteilt.",
                marks=marks,
            )
        else:
            to = (
                [
                    "Ausländerbehörde",
                    people.address(sheet.rng, holder.address.town).street,
                    f"{holder.address.postcode} {holder.address.town}",
                ]
                if form == "resettlement"
                else letter.address_lines(holder)
            )
            letter.opening(sheet, issuer, to, info, "")
            sheet.text(
                look.left,
                sheet.y,
                "Aufnahmebescheid" if form == "resettlement" else "BESCHEID",
                size=15,
                bold=True,
            )
            sheet.gap(6)
            sheet.paragraph(
                f"Auf der Grundlage der Anordnung des Bundesministeriums des Innern vom {day(order)} zur Aufnahme besonders schutzbedürftiger Personen ({programme}) ergeht folgende Entscheidung:",
                marks=marks,
            )
            if form == "programme":
                rows = [["Name", "Vorname", "Geburtsdatum", "Staatsangehörigkeit"]] + [
                    [p.family_name, p.given_names, day(p.birth_date), p.nationality] for p in everyone
                ]
                sheet.table([45, 45, 35, 35], rows, marks=marks)
                sheet.gap(4)
                sheet.paragraph(
                    f"Den oben genannten Personen wird gemäß {based} eine Aufnahmezusage erteilt."
                )
            else:
                for at, person in enumerate(everyone, 1):
                    sheet.paragraph(
                        f"{person.full_name}, geb. am {day(person.birth_date)}, Staatsangehörigkeit: {person.adjective}",
                        first=f"{at}.",
                        hanging=6,
                        after=0.1,
                        marks=marks if at == 1 else None,
                    )
                sheet.gap(3)
                sheet.paragraph(
                    f"Die genannten Personen erhalten eine Zusage zur Aufnahme in der Bundesrepublik Deutschland. Die Aufnahmezusage wird nach {based} erteilt."
                )
        sheet.paragraph(
            "Die Aufnahmezusage berechtigt nicht selbst zur Einreise. Das Visum ist bei der zuständigen deutschen Auslandsvertretung zu beantragen; nach der Einreise erteilt die Ausländerbehörde die Aufenthaltserlaubnis."
        )
        sheet.paragraph(
            f"Die Verteilung erfolgt auf das Land {people.TOWNS[holder.address.town][1]}. Ein Anspruch auf Zuweisung an einen bestimmten Ort besteht nicht."
        )
        letter.closing(sheet, letter.officer(sheet.rng), seal="BAMF" if sheet.rng.random() < 0.5 else None)
        fields: dict[str, object] = {
            **holder.truth(nationality=True), "programme": programme, "decided_on": decided, "issued_on": decided,
            "legal_basis": f"§ 23 Abs. {basis} AufenthG", "file_number": number,
        }  # fmt: skip
        return fields

    return compose("bamf_admission", form, rng, look, draw, persons=[holder, *family], specimen=specimen)


LAYOUTS = {name: partial(_admission, name) for name in ("resettlement", "programme", "short")}
