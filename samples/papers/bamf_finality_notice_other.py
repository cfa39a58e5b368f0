"""Unanfechtbarkeit as others tell it: a fax form with tick boxes to the authority, a notice in cells, an answer to the authority's question."""

# ruff: noqa: E501 - wordings and tables of drawing calls stand on one line each

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from random import Random

from samples import letter, people
from samples.draw import Paper, Sheet, compose
from samples.people import Person
from samples.typesetting import style

from ._cells import captions_below, cells, ticks


def _notice(
    layout: str,
    rng: Random,
    holder: Person,
    as_of: date,
    *,
    quoted: date | None = None,
    specimen: bool = False,
) -> Paper:
    decided = quoted or people.day_between(rng, as_of - timedelta(days=900), as_of - timedelta(days=120))
    final = decided + timedelta(days=rng.randint(16, 30))
    issued = final + timedelta(days=rng.randint(5, 40))
    look = style(rng, footer="")
    issuer = letter.bamf(rng, holder.address.town)
    number = holder.asylum_number

    def draw(sheet: Sheet) -> dict[str, object]:
        since, born, told = sheet.date(final), sheet.date(holder.birth_date), sheet.date(issued)
        fields: dict[str, object] = {
            **holder.truth(),
            "file_number": number,
            "final_since": final,
            "issued_on": issued,
        }
        if layout == "fax":
            letter.letterhead(sheet, issuer)
            sheet.paragraph("T E L E F A X", bold=True, size=14, after=0.3)
            sheet.rows(
                [
                    ("An", f"Ausländerbehörde {holder.address.town}", None),
                    ("Fax-Nr.", f"0{rng.randint(200, 990)} {rng.randint(10**5, 10**6)}", None),
                    ("Datum", told, "issued_on"),
                    ("Seiten", "1 (inkl. Deckblatt)", None),
                    ("Aktenzeichen", number, "file_number"),
                ],
                layout="colon",
            )
            sheet.gap(3)
            sheet.paragraph("Abschlussmitteilung zum Asylverfahren", bold=True, after=0.3)
            captions_below(
                sheet,
                [
                    [
                        ("Name", holder.family_name, "family_name"),
                        ("Vorname", holder.given_names, "given_names"),
                    ],
                    [
                        ("Geburtsdatum", born, "birth_date"),
                        ("Staatsangehörigkeit", holder.adjective, None),
                        ("AZR-Nr.", holder.azr_number, None),
                    ],
                ],
            )
            sheet.paragraph(f"Die Entscheidung vom {sheet.date(decided)} ist", after=0.1)
            ticks(
                sheet,
                [
                    ("noch nicht unanfechtbar; es wurde Klage erhoben.", False),
                    (f"unanfechtbar seit {since}", True),
                    ("durch Urteil aufgehoben worden.", False),
                ],
                marks={"final_since": since},
                typed=rng.random() < 0.5,
            )
            sheet.paragraph("Es wird gebeten, den Ausländer hierüber zu unterrichten.")
            letter.closing(sheet, letter.officer(sheet.rng), signed=False)
        elif layout == "cells":
            letter.letterhead(sheet, issuer)
            sheet.paragraph("Mitteilung an die Ausländerbehörde", bold=True, size=14, after=0.1)
            sheet.paragraph("über den Ausgang des Asylverfahrens (§ 24 Abs. 3 AsylG)", after=0.6)
            cells(sheet, [
                [("Geschäftszeichen", number, "file_number"), ("Datum der Mitteilung", told, "issued_on")],
                [("Familienname, Vornamen", f"{holder.family_name}, {holder.given_names}", None), ("geboren am", born, "birth_date")],
                [("Bescheid vom", sheet.date(decided), None), ("zugestellt am", sheet.date(decided + timedelta(days=4)), None), ("Bestandskraft eingetreten am", since, "final_since")],
                [("Ausgang", "Flüchtlingseigenschaft zuerkannt (§ 3 Abs. 1 AsylG)", None)],
            ])  # fmt: skip
            sheet.paragraph(
                "Rechtsmittel wurden nicht eingelegt. Diese Mitteilung wurde elektronisch erstellt.", size=9
            )
        else:
            to = [
                f"Stadt {holder.address.town}",
                "Ausländerbehörde",
                f"{holder.address.postcode} {holder.address.town}",
            ]
            letter.opening(
                sheet,
                issuer,
                to,
                [("Mein Zeichen", number, "file_number"), ("Datum", told, "issued_on")],
                f"Asylverfahren {holder.full_name}, geb. {born}; Ihre Anfrage vom {sheet.date(issued - timedelta(days=3))}",
                marks={
                    "family_name": holder.family_name,
                    "given_names": holder.given_names,
                    "birth_date": born,
                },
            )
            sheet.paragraph("Sehr geehrte Damen und Herren,")
            sheet.paragraph(
                f"in der o. g. Angelegenheit teile ich Ihnen mit, dass gegen den Bescheid vom {sheet.date(decided)} kein Rechtsbehelf eingelegt wurde. Die Entscheidung ist damit rechtskräftig geworden; Bestandskraft ist mit dem {since} eingetreten.",
                marks={"final_since": since},
            )
            letter.closing(sheet, letter.officer(sheet.rng))
        return fields

    return compose("bamf_finality_notice", layout, rng, look, draw, persons=[holder], specimen=specimen)


LAYOUTS = {name: partial(_notice, name) for name in ("fax", "cells", "answer")}
