"""Doctor's notes: certificate of incapacity for work, the Attest of a family doctor, a confirmation of treatment."""

# ruff: noqa: E501 - wordings and tables of drawing calls stand on one line each

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from random import Random

from samples import letter, people
from samples.draw import Paper, Sheet, compose
from samples.people import Person, pick
from samples.typesetting import style

_CODES = "J06.9|M54.5|K29.7|R51|F43.2|J20.9"


def _note(layout: str, rng: Random, holder: Person, as_of: date, *, specimen: bool = False) -> Paper:
    written = people.day_between(rng, as_of - timedelta(days=120), as_of - timedelta(days=5))
    until = written + timedelta(days=rng.randint(3, 20))
    woman = rng.random() < 0.5
    who_writes = f"Dr. med. {pick(rng, 'Ulrike|Carla' if woman else 'Jan|Peter')} {pick(rng, 'Hofmann|Seidel|Klee|Yilmaz')}"
    role = f"{'Fachärztin' if woman else 'Facharzt'} für Allgemeinmedizin"
    place, code = holder.address.town, pick(rng, _CODES)
    issuer = letter.Issuer(who_writes, role, str(people.address(rng, place)), place, "none")
    look = style(rng, footer="", letterhead=rng.choice(["left", "centre", "rule"]))
    patient = f"{holder.salutation} {holder.given_names} {holder.family_name}"

    def as_incapacity(sheet: Sheet) -> None:
        sheet.gap(6)
        sheet.paragraph("Arbeitsunfähigkeitsbescheinigung", bold=True, size=14, after=0.3)
        sheet.paragraph(
            sheet.rng.choice(
                ["Ausfertigung für Versicherte", "Ausfertigung zur Vorlage bei der Krankenkasse"]
            ),
            size=8,
            after=0.8,
        )
        sheet.rows([
            ("Krankenkasse bzw. Kostenträger", pick(sheet.rng, "AOK Nordost|Techniker Krankenkasse|BARMER"), None),
            ("Name", holder.family_name, "family_name"), ("Vorname", holder.given_names, "given_names"), ("geb. am", sheet.date(holder.birth_date), "birth_date"),
            ("Arzt-Nr.", f"{sheet.rng.randint(10**8, 10**9 - 1)}", None),
        ], layout="grid")  # fmt: skip
        sheet.gap(4)
        sheet.tick_box(sheet.style.left, sheet.y + 4, True)
        sheet.text(sheet.style.left + 6, sheet.y + 4, "Erstbescheinigung", size=9)
        sheet.tick_box(sheet.style.left + 60, sheet.y + 4, False)
        sheet.text(sheet.style.left + 66, sheet.y + 4, "Folgebescheinigung", size=9)
        sheet.gap(10)
        sheet.rows([
            ("arbeitsunfähig seit", sheet.date(written), None),
            ("voraussichtlich arbeitsunfähig bis einschließlich", sheet.date(until), "valid_until"),
            ("festgestellt am", sheet.date(written), "issued_on"),
            ("AU-begründende Diagnose(n) (ICD-10)", f"{code} G", "icd10"),
        ], layout="grid", label=90)  # fmt: skip
        sheet.gap(8)
        sheet.stamp(sheet.style.left + 120, sheet.y + 10, [who_writes, role, place], size=7, turn=0)
        sheet.scribble(sheet.style.left + 100, sheet.y + 24, 30, 8)
        sheet.gap(34)
        sheet.text(sheet.style.left + 90, sheet.y, "Vertragsarztstempel / Unterschrift des Arztes", size=7)

    def as_attest(sheet: Sheet) -> None:
        born = sheet.date(holder.birth_date)
        letter.letterhead(sheet, issuer)
        sheet.gap(12)
        sheet.paragraph(sheet.rng.choice(["Ärztliches Attest", "Attest"]), bold=True, size=16, after=1)
        sheet.paragraph(
            f"{patient}, geboren am {born}, konnte vom {sheet.date(written)} bis {sheet.date(until)} aus gesundheitlichen Gründen nicht am Sprachkurs teilnehmen.",
            marks={
                "given_names": holder.given_names,
                "family_name": holder.family_name,
                "birth_date": born,
                "valid_until": sheet.date(until),
            },
        )
        sheet.gap(4)
        sheet.paragraph(f"{place}, den {sheet.date(written)}")
        letter.closing(sheet, who_writes, phrase="")

    def as_confirmation(sheet: Sheet) -> None:
        born = sheet.date(holder.birth_date)
        letter.letterhead(sheet, issuer)
        sheet.gap(12)
        sheet.paragraph("Ärztliche Bescheinigung", bold=True, size=14, after=0.8)
        sheet.rows(
            [
                ("Patient", f"{holder.family_name}, {holder.given_names}", None),
                ("Geburtsdatum", born, "birth_date"),
            ]
        )
        sheet.gap(4)
        sheet.paragraph(
            sheet.rng.choice(
                [
                    "Der Patient befindet sich in meiner hausärztlichen Behandlung.",
                    "Hiermit bestätige ich, dass der Patient heute in meiner Sprechstunde war.",
                ]
            )
        )
        sheet.paragraph("Diese Bescheinigung dient zur Vorlage bei Behörden.")
        sheet.paragraph(f"{place}, {sheet.date(written)}")
        letter.closing(sheet, who_writes, phrase="Mit freundlichen Grüßen")

    drawing: Callable[[Sheet], None] = {
        "incapacity": as_incapacity,
        "attest": as_attest,
        "confirmation": as_confirmation,
    }[layout]

    def draw(sheet: Sheet) -> dict[str, object]:
        drawing(sheet)
        fields: dict[str, object] = {
            "birth_date": holder.birth_date,
            "doctor": who_writes,
            "issued_on": written,
        }
        if layout != "confirmation":
            fields |= {**holder.truth(), "valid_until": until}
        if layout == "incapacity":
            fields["icd10"] = [code]
        return fields

    return compose("medical_note", layout, rng, look, draw, persons=[holder], specimen=specimen)


LAYOUTS = {name: partial(_note, name) for name in ("incapacity", "attest", "confirmation")}
