"""Ausweisersatz: the folder opened flat, its two inner pages one above the other, and the sheet of an authority's software."""

# ruff: noqa: E501 - wordings and tables of drawing calls stand on one line each

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from random import Random

from samples import letter
from samples.draw import Paper, Sheet, compose
from samples.people import Person
from samples.typesetting import style

from ._cards import face


def _paper(
    form: str,
    rng: Random,
    holder: Person,
    as_of: date,
    *,
    until: date | None = None,
    expired: bool = False,
    own_statement: bool | None = None,
    by_title: bool | None = None,
    specimen: bool = False,
) -> Paper:
    """`by_title`: it runs as long as the title in it and prints no day of its own."""
    until = until or (
        as_of - timedelta(days=rng.randint(5, 400))
        if expired
        else as_of + timedelta(days=rng.randint(40, 900))
    )
    issued = min(
        until - timedelta(days=rng.choice([365, 730, 1095])), as_of - timedelta(days=rng.randint(5, 200))
    )
    own = rng.random() < 0.5 if own_statement is None else own_statement
    by_title = (rng.random() < 0.25 and form != "software") if by_title is None else by_title
    number = f"K {rng.randint(10**6, 10**7 - 1)}"
    issuer = letter.authority(rng, holder.address.town)
    look = style(rng, footer="", size=9.5, body=rng.choice(["arial", "times", "calibri"]))

    def person(sheet: Sheet) -> list[tuple[str, str, str | None]]:
        return [
            ("Name", holder.family_name, "family_name"),
            ("Vorname(n)", holder.given_names, "given_names"),
            ("Geburtsdatum", sheet.date(holder.birth_date), "birth_date"),
            ("Geburtsort", holder.birth_place, None),
            ("Staatsangehörigkeit", holder.adjective, "nationality"),
            ("Größe", f"{holder.height_cm} cm", None),
            ("Augenfarbe", sheet.rng.choice(["braun", "schwarz", "grün"]), None),
        ]

    def counts(sheet: Sheet, x: float, wide: float) -> None:
        sheet.paragraph("Dieses Dokument gilt als Ausweisersatz", x=x, wide=wide, after=0.3)
        rows = [
            (
                not by_title,
                f"bis zum {sheet.date(until) if not by_title else '____________'}",
                {} if by_title else {"valid_until": sheet.date(until)},
            ),
            (
                by_title,
                "bis zum Ablauf der Gültigkeit des Aufenthaltstitels/ der Aussetzung der Abschiebung (siehe Seite 5).*",
                {},
            ),
            (
                own,
                "Die Personalangaben auf Seite 2 beruhen auf den eigenen Angaben der Inhaberin/des Inhabers.*",
                {},
            ),
        ]
        for ticked, words, marks in rows:
            sheet.gap(2)
            sheet.tick_box(x, sheet.y + 4, ticked, pen_mark=sheet.rng.random() < 0.6)
            sheet.paragraph(words, x=x + 6, wide=wide - 6, after=0.2, marks=marks)
        sheet.gap(2)
        sheet.paragraph("*Zutreffendes ankreuzen", x=x, wide=wide, size=7)

    def signed(sheet: Sheet, x: float) -> None:
        sheet.text(x, sheet.y + 4, "Ausstellende Behörde", size=6.5, grey=0.3)
        sheet.text(x, sheet.y + 8.5, issuer.name, size=9)
        sheet.text(x, sheet.y + 13.5, "Ausstellungsdatum", size=6.5, grey=0.3)
        sheet.text(x, sheet.y + 18, sheet.date(issued), size=9, mark="issued_on")
        sheet.scribble(x + 30, sheet.y + 20, 26, 7)
        sheet.stamp(
            x + 62, sheet.y + 12, ["(Siegel)", holder.address.town.upper()[:12]], round_=True, size=5.5
        )
        sheet.gap(24)

    def draw(sheet: Sheet) -> dict[str, object]:
        if form == "software":
            letter.letterhead(sheet, issuer)
            sheet.gap(6)
            sheet.paragraph("Ausweisersatz", bold=True, size=18, after=0.2)
            sheet.paragraph("gemäß § 48 Abs. 2 AufenthG in Verbindung mit § 55 Abs. 1 AufenthV", size=9)
            sheet.text(
                sheet.size[0] - look.right,
                sheet.y,
                f"Nr. {number}",
                size=11,
                align="right",
                mark="document_number",
            )
            sheet.picture(face(holder), look.left, sheet.y + 4, 35, 45)
            top = sheet.y
            sheet.gap(2)
            sheet.rows(person(sheet), x=look.left + 42, layout=sheet.rng.choice(["colon", "left", "dotted"]))
            sheet.y = max(sheet.y, top + 54)
            sheet.paragraph(
                f"Dieses Dokument gilt als Ausweisersatz bis zum {sheet.date(until)}.",
                bold=True,
                marks={"valid_until": sheet.date(until)},
            )
            if own:
                sheet.paragraph(
                    "Die Personalangaben beruhen auf den eigenen Angaben der Inhaberin/des Inhabers."
                )
            sheet.paragraph("Das Dokument berechtigt nicht zum Grenzübertritt.", size=8.5)
            sheet.rows(
                [
                    ("Ausstellende Behörde", issuer.name, None),
                    ("Ausstellungsdatum", sheet.date(issued), "issued_on"),
                ],
                layout="left",
            )
            letter.closing(sheet, letter.officer(sheet.rng), seal="ABH")
        else:
            flat = form == "folder"
            left = look.left if flat else 45.0
            sheet.guilloche(
                left - 6, 30, 165 if flat else 120, 130 if flat else 225, (0.9, 0.93, 0.86), lines=18
            )
            sheet.text(left, 26, "BUNDESREPUBLIK DEUTSCHLAND", size=9)
            sheet.text(left, 36, "Ausweisersatz", size=17, bold=True)
            sheet.text(
                left + (110 if flat else 75),
                36,
                number,
                size=12,
                mark="document_number",
                font="LiberationMono-Bold",
            )
            sheet.picture(face(holder), left, 44, 30, 38.6)
            sheet.y = 44
            sheet.rows(
                person(sheet),
                x=left + 36,
                wide=50 if flat else 75,
                layout="above" if not flat else "colon",
                label=30,
                size=9,
            )
            if flat:
                sheet.rule(left + 90, 40, left + 90, 150, thick=0.4, grey=0.6)
                sheet.y = 44
                counts(sheet, left + 95, 62)
                sheet.gap(4)
                signed(sheet, left + 95)
            else:
                sheet.y = max(sheet.y, 90) + 8
                sheet.rule(left - 6, sheet.y, left + 114, sheet.y, thick=0.4, grey=0.6)
                sheet.gap(4)
                counts(sheet, left, 105)
                sheet.gap(4)
                signed(sheet, left)
        fields: dict[str, object] = {
            **holder.truth(nationality=True),
            "document_number": number,
            "issued_on": issued,
        }
        if not by_title:
            fields["valid_until"] = until
        if form != "software" or own:
            fields["own_statement_remark"] = own
        return fields

    return compose("id_substitute", form, rng, look, draw, persons=[holder], specimen=specimen)


LAYOUTS = {name: partial(_paper, name) for name in ("folder", "booklet", "software")}
