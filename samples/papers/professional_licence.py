"""Approbationsurkunde, Berufserlaubnis, leave to bear a title of a profession, Meisterbrief, licence of a town."""

# ruff: noqa: E501 - wordings and tables of drawing calls stand on one line each

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from random import Random

from samples import letter, people
from samples.draw import Paper, Sheet, compose
from samples.people import Person, pick
from samples.typesetting import style

_LAW = {
    "Ärztin|Arzt": "der Bundesärzteordnung",
    "Zahnärztin|Zahnarzt": "des Gesetzes über die Ausübung der Zahnheilkunde",
    "Apothekerin|Apotheker": "der Bundes-Apothekerordnung",
}
_PRACTICE = {"Ärztin|Arzt": "ärztlichen Berufs", "Zahnärztin|Zahnarzt": "zahnärztlichen Berufs", "Apothekerin|Apotheker": "pharmazeutischen Berufs"}  # fmt: skip
_CRAFTS = "Elektrotechniker-Handwerk|Friseur-Handwerk|Tischler-Handwerk|Kraftfahrzeugtechniker-Handwerk|Bäcker-Handwerk"


def _licence(
    layout: str, rng: Random, holder: Person, as_of: date, *, expired: bool = False, specimen: bool = False
) -> Paper:
    woman = holder.sex == "F"
    day = people.day_between(rng, as_of - timedelta(days=1500), as_of - timedelta(days=40))
    place = people.town(rng)
    names = rng.choice(list(_LAW))
    profession = names.split("|")[0 if woman else 1]
    offices = "Regierungspräsidium {t}|Bezirksregierung {t}|Landesprüfungsamt für Heilberufe {t}|Regierung von Mainfranken"
    issuer = letter.Issuer(pick(rng, offices).format(t=place), pick(rng, "Approbationsbehörde|Dezernat Gesundheitsberufe"), str(people.address(rng, place)), place, "shield")  # fmt: skip
    look = style(rng, footer="", letterhead=rng.choice(["centre", "left", "rule"]))
    who = f"{holder.salutation} {holder.given_names} {holder.family_name}"
    until = (
        (as_of - timedelta(days=rng.randint(20, 200)))
        if expired
        else (as_of + timedelta(days=rng.randint(60, 600)))
    )
    him = "ihr" if woman else "ihm"

    def certificate(sheet: Sheet) -> dict[str, object]:
        born = sheet.date(holder.birth_date)
        marks = {
            "given_names": holder.given_names,
            "family_name": holder.family_name,
            "birth_date": born,
            "profession": profession,
        }
        middle = sheet.size[0] / 2
        letter.letterhead(sheet, issuer)
        sheet.gap(20)
        sheet.spaced(
            middle, sheet.y, "Approbationsurkunde", size=16, bold=True, align="centre"
        ) if rng_spaced else sheet.text(
            middle, sheet.y, "Approbationsurkunde", size=22, bold=True, align="centre"
        )
        sheet.gap(18)
        sheet.paragraph(
            f"{who}, geboren am {born} in {holder.birth_place}, erfüllt die Voraussetzungen des § 3 {_LAW[names]}.",
            size=12,
            after=0.8,
            marks=marks,
        )
        sheet.paragraph(f"Mit Wirkung vom heutigen Tage wird {him} die", size=12, after=0.4)
        sheet.gap(6)
        sheet.text(
            middle,
            sheet.y,
            f"Approbation als {profession}",
            size=16,
            bold=True,
            align="centre",
            marks={"profession": profession, "unlimited": "Approbation"},
        )
        sheet.gap(8)
        sheet.paragraph(f"erteilt. Die Approbation berechtigt zur Ausübung des {_PRACTICE[names]}.", size=12)
        return {**holder.truth(), "profession": profession, "unlimited": True, "issued_on": day}

    def leave(sheet: Sheet) -> dict[str, object]:
        born, last = sheet.date(holder.birth_date), sheet.date(until)
        practice = _PRACTICE[names]
        marks = {
            "given_names": holder.given_names,
            "family_name": holder.family_name,
            "birth_date": born,
            "profession": practice,
            "valid_until": last,
            "unlimited": "widerruflich",
        }
        letter.letterhead(sheet, issuer)
        sheet.gap(10)
        sheet.paragraph(
            sheet.rng.choice(
                ["Erlaubnis", "Berufserlaubnis", f"Erlaubnis zur vorübergehenden Ausübung des {practice}"]
            ),
            bold=True,
            size=16,
            after=1,
        )
        sheet.paragraph(
            f"{who}, geboren am {born} in {holder.birth_place}, wird gemäß § 10 Abs. 1 {_LAW[names]} die Erlaubnis zur vorübergehenden Ausübung des {practice} in {place} für die Zeit vom {sheet.date(day)} bis {last} widerruflich erteilt.",
            marks=marks,
        )
        sheet.paragraph("Beschränkungen und Nebenbestimmungen:", bold=True, after=0.2)
        sheet.paragraph(
            f"Die Tätigkeit ist nur unter Aufsicht am Klinikum {place} gestattet. Die Erlaubnis erlischt mit dem Ende der Tätigkeit."
        )
        return {
            **holder.truth(),
            "profession": practice,
            "unlimited": False,
            "valid_until": until,
            "issued_on": day,
        }

    def nurse(sheet: Sheet) -> dict[str, object]:
        born = sheet.date(holder.birth_date)
        title = sheet.rng.choice(
            ["Pflegefachfrau", "Hebamme", "Physiotherapeutin"]
            if woman
            else ["Pflegefachmann", "Physiotherapeut", "Notfallsanitäter"]
        )
        law = (
            {"P": "Pflegeberufegesetzes", "H": "Hebammengesetzes", "N": "Notfallsanitätergesetzes"}[title[0]]
            if not title.startswith("Phy")
            else "Masseur- und Physiotherapeutengesetzes"
        )
        letter.letterhead(sheet, issuer)
        sheet.gap(14)
        sheet.paragraph("Urkunde", bold=True, size=22, after=0.2)
        sheet.paragraph("über die Erlaubnis zum Führen der Berufsbezeichnung", after=0.2, size=12)
        sheet.paragraph(title, bold=True, size=14, after=1)
        sheet.rows(
            [
                ("Name, Vorname", f"{holder.family_name}, {holder.given_names}", None),
                ("geboren am", born, "birth_date"),
                ("in", holder.birth_place, None),
            ]
        )
        sheet.gap(5)
        sheet.paragraph(
            f"erhält auf Grund des {law} mit Wirkung vom heutigen Tage die Erlaubnis, die Berufsbezeichnung „{title}“ zu führen.",
            marks={"profession": title},
        )
        return {**holder.truth(), "profession": title, "unlimited": True, "issued_on": day}

    def master(sheet: Sheet) -> dict[str, object]:
        born, craft = sheet.date(holder.birth_date), pick(sheet.rng, _CRAFTS)
        middle = sheet.size[0] / 2
        sheet.rect(14, 14, sheet.size[0] - 28, sheet.size[1] - 28, thick=1.6)
        sheet.rect(17, 17, sheet.size[0] - 34, sheet.size[1] - 34, thick=0.5)
        sheet.text(middle, 40, f"Handwerkskammer {place}", size=14, bold=True, align="centre")
        sheet.text(middle, 72, "MEISTERBRIEF", size=30, font="LiberationSerif-Bold", align="centre")
        sheet.y = 95
        sheet.text(
            middle,
            96,
            holder.full_name,
            size=18,
            font="LiberationSerif-Bold",
            align="centre",
            marks={"given_names": holder.given_names, "family_name": holder.family_name},
        )
        sheet.text(
            middle,
            104,
            f"geboren am {born} in {holder.birth_place}",
            align="centre",
            marks={"birth_date": born},
        )
        sheet.y = 116
        sheet.paragraph(
            f"hat vor dem zuständigen Meisterprüfungsausschuss die Meisterprüfung im {craft} bestanden und damit das Recht erworben, den Meistertitel zu führen und Lehrlinge auszubilden.",
            size=12,
            marks={"profession": craft, "unlimited": "Meisterprüfung"},
        )
        return {**holder.truth(), "profession": craft, "unlimited": True, "issued_on": day}

    rng_spaced = rng.random() < 0.4
    drawing = {"approbation": certificate, "leave": leave, "title_of_profession": nurse, "master": master}[
        layout
    ]

    def draw(sheet: Sheet) -> dict[str, object]:
        fields = drawing(sheet)
        sheet.gap(14)
        sheet.paragraph(f"{place}, den {sheet.date(day)}", marks={"issued_on": sheet.date(day)})
        letter.closing(sheet, letter.officer(sheet.rng), seal="LAND" if layout != "master" else "KAMMER")
        return fields

    return compose("professional_licence", layout, rng, look, draw, persons=[holder], specimen=specimen)


LAYOUTS = {
    name: partial(_licence, name) for name in ("approbation", "leave", "title_of_profession", "master")
}
