"""Bekenntnis zur freiheitlichen demokratischen Grundordnung, Loyalitätserklärung: forms of authorities; signed or not, by hand or printed."""

# ruff: noqa: E501 - wordings and tables of drawing calls stand on one line each

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from random import Random

from samples import letter, people
from samples.draw import Paper, Sheet, compose
from samples.people import Person
from samples.typesetting import HAND, style

_PRINCIPLES = (
    "das Recht des Volkes, die Staatsgewalt in Wahlen und Abstimmungen und durch besondere Organe der Gesetzgebung, der vollziehenden Gewalt und der Rechtsprechung auszuüben,",
    "die Bindung der Gesetzgebung an die verfassungsmäßige Ordnung und die Bindung der vollziehenden Gewalt und der Rechtsprechung an Gesetz und Recht,",
    "das Recht auf Bildung und Ausübung einer parlamentarischen Opposition,",
    "die Ablösbarkeit der Regierung und ihre Verantwortlichkeit gegenüber der Volksvertretung,",
    "die Unabhängigkeit der Gerichte,",
    "den Ausschluss jeder Gewalt- und Willkürherrschaft und",
    "die im Grundgesetz konkretisierten Menschenrechte.",
)
_NOTHING = (
    "Ich erkläre, dass ich keine Bestrebungen verfolge oder unterstütze oder verfolgt oder unterstützt habe, die gegen die freiheitliche demokratische Grundordnung, den Bestand oder die Sicherheit des Bundes oder eines Landes gerichtet sind oder durch Anwendung von Gewalt oder darauf gerichtete Vorbereitungshandlungen auswärtige Belange der Bundesrepublik Deutschland gefährden.",
    "Ferner erkläre ich, keine Bestrebungen zu verfolgen oder zu unterstützen oder verfolgt oder unterstützt zu haben, die gegen die freiheitliche demokratische Grundordnung gerichtet sind.",
)


def _declaration(
    name: str,
    rng: Random,
    holder: Person,
    as_of: date,
    *,
    signed: bool | None = None,
    specimen: bool = False,
) -> Paper:
    layout, by_hand = name.removesuffix("_hand"), name.endswith("_hand")
    day = people.day_between(rng, as_of - timedelta(days=150), as_of - timedelta(days=2))
    done = rng.random() < 0.8 if signed is None else signed
    issuer = letter.authority(rng, holder.address.town)
    look = style(rng, footer="", rows={"long": rng.choice(["dotted", "colon"]), "short": "grid", "two_parts": "above"}[layout])  # fmt: skip
    town = holder.address.town

    def person(sheet: Sheet) -> None:
        born = sheet.date(holder.birth_date)
        sheet.rows(
            [("Familienname", holder.family_name, "family_name"), ("Vorname(n)", holder.given_names, "given_names"), ("Geburtsdatum", born, "birth_date")],
            hand=by_hand,
        )  # fmt: skip

    def sign(sheet: Sheet) -> None:
        left, wide = sheet.style.left, sheet.inner
        sheet.need(30)
        sheet.gap(22)
        middle = left + wide * 0.48
        if not by_hand:
            sheet.text(left + 2, sheet.y - 1.5, f"{town}, {sheet.date(day)}", mark="issued_on")
        else:
            sheet.text(left + 2, sheet.y - 1.5, f"{town}, {sheet.date(day)}", font=HAND, size=14, colour=(0.05, 0.1, 0.4), mark="issued_on")  # fmt: skip
        if done:
            sheet.scribble(middle + 8, sheet.y - 1, 42, 10)
        sheet.rule(left, sheet.y, left + wide * 0.4, sheet.y, thick=0.4)
        sheet.rule(middle, sheet.y, left + wide, sheet.y, thick=0.4)
        sheet.text(left, sheet.y + 4, "Ort, Datum", size=8)
        who = sheet.rng.choice(["Unterschrift", "Unterschrift der erklärenden Person", "(Unterschrift)", "Eigenhändige Unterschrift"])  # fmt: skip
        sheet.text(middle, sheet.y + 4, who, size=8, mark="signed")
        sheet.gap(10)

    def draw(sheet: Sheet) -> dict[str, object]:
        letter.letterhead(sheet, issuer)
        sheet.gap(4)
        if layout == "long":
            sheet.paragraph(
                "Bekenntnis zur freiheitlichen demokratischen Grundordnung", bold=True, size=15, after=0.6
            )
            sheet.paragraph(sheet.rng.choice(["(§ 25b Abs. 1 Satz 2 Nr. 2 AufenthG)", "zum Antrag auf Erteilung einer Aufenthaltserlaubnis nach § 25b AufenthG"]), size=9)  # fmt: skip
            person(sheet)
            sheet.gap(5)
            sheet.paragraph("1. Ich bekenne mich zur freiheitlichen demokratischen Grundordnung des Grundgesetzes für die Bundesrepublik Deutschland. Insbesondere erkenne ich an:", after=0.3)  # fmt: skip
            for at, part in enumerate(_PRINCIPLES):
                sheet.paragraph(part, first=f"{chr(97 + at)})", hanging=6, after=0.1)
            sheet.gap(3)
            sheet.paragraph(f"2. {_NOTHING[0]}")
        elif layout == "short":
            sheet.paragraph("Loyalitätserklärung", bold=True, size=16, after=0.2)
            sheet.paragraph("und Bekenntnis zur freiheitlichen demokratischen Grundordnung", after=1)
            person(sheet)
            sheet.gap(6)
            sheet.paragraph("Hiermit bekenne ich mich zur freiheitlichen demokratischen Grundordnung der Bundesrepublik Deutschland.")  # fmt: skip
            sheet.paragraph(_NOTHING[1])
            sheet.paragraph("Mir ist bekannt, dass falsche Angaben zur Rücknahme des Aufenthaltstitels führen können.", size=9)  # fmt: skip
        else:
            sheet.paragraph("Erklärung", bold=True, size=15, after=0.1)
            sheet.paragraph("zur freiheitlichen demokratischen Grundordnung der Bundesrepublik Deutschland", bold=True, after=1)  # fmt: skip
            person(sheet)
            sheet.gap(3)
            sheet.paragraph("Teil A: Bekenntnis", bold=True, after=0.3)
            sheet.paragraph(
                "Ich bekenne mich zur freiheitlichen demokratischen Grundordnung des Grundgesetzes."
            )
            sheet.paragraph("Teil B: Erklärung", bold=True, after=0.3)
            sheet.paragraph(_NOTHING[0])
            sheet.paragraph("Der Inhalt wurde mir in einer mir verständlichen Sprache erläutert.", size=9)
        sign(sheet)
        return {**holder.truth(), "issued_on": day, "signed": done}

    return compose("loyalty_declaration", name, rng, look, draw, persons=[holder], specimen=specimen)


LAYOUTS = {name: partial(_declaration, name) for name in ("long", "long_hand", "short", "two_parts")}
