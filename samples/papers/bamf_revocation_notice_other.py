"""Regelüberprüfung and Widerruf as others tell it: a procedure that was opened and is now closed, a form with ticks, a procedure now opened, the new law's Entzug."""

# ruff: noqa: E501 - wordings and tables of drawing calls stand on one line each

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from random import Random

from samples import letter
from samples.draw import Paper, Sheet, compose
from samples.people import Person
from samples.typesetting import style

from ._cells import cells, ticks
from ._text import recent


def _notice(
    layout: str,
    rng: Random,
    holder: Person,
    as_of: date,
    *,
    quoted: date | None = None,
    specimen: bool = False,
) -> Paper:
    day = recent(rng, as_of, 80)
    old = quoted or day - timedelta(days=rng.randint(1100, 2400))
    number = f"{rng.randint(8_000_000, 9_900_000)}-{holder.state_code}"
    look = style(rng)
    issuer = letter.bamf(rng, holder.address.town)
    stage = {
        "closed": "no_grounds",
        "form": rng.choice(["no_grounds", "no_grounds", "initiated"]),
        "opened": "initiated",
        "withdrawn": "revoked",
        "discontinued": "no_grounds",
    }[layout]

    def draw(sheet: Sheet) -> dict[str, object]:
        born, told, before, opened = (
            sheet.date(holder.birth_date),
            sheet.date(day),
            sheet.date(old),
            sheet.date(day - timedelta(days=200)),
        )
        marks = {"family_name": holder.family_name, "given_names": holder.given_names, "birth_date": born}
        info: list[tuple[str, str, str | None]] = [
            ("Gesch.-Z.", number, "file_number"),
            ("Datum", told, "decided_on"),
        ]
        dear = f"Sehr geehrte{'' if holder.sex == 'F' else 'r'} {holder.salutation} {holder.family_name},"
        fields: dict[str, object] = {
            **holder.truth(),
            "file_number": number,
            "stage": stage,
            "decided_on": day,
        }
        if layout == "closed":
            letter.opening(
                sheet,
                issuer,
                letter.address_lines(holder),
                info,
                "Abschluss des Widerrufs- und Rücknahmeverfahrens",
            )
            sheet.paragraph(
                f"{holder.full_name}, geb. am {born}, Staatsangehörigkeit: {holder.adjective}", marks=marks
            )
            sheet.paragraph(dear)
            sheet.paragraph(
                f"am {opened} wurde in Ihrem Fall ein Widerrufsverfahren eingeleitet, um zu prüfen, ob die Ihnen mit Bescheid vom {before} zuerkannte Flüchtlingseigenschaft zu widerrufen ist."
            )
            sheet.paragraph(
                "Die Prüfung ist nunmehr beendet. Gründe für einen Widerruf oder eine Rücknahme haben sich nicht ergeben; der Ihnen gewährte Schutzstatus bleibt bestehen.",
                marks={"stage": "nicht ergeben"},
            )
            letter.closing(sheet, letter.officer(sheet.rng))
        elif layout == "discontinued":
            to = [
                f"Kreis {holder.address.town}",
                "Ausländerbehörde",
                f"{holder.address.postcode} {holder.address.town}",
            ]
            letter.opening(
                sheet,
                issuer,
                to,
                info,
                f"Überprüfung nach § 73b AsylG; {holder.full_name}, geb. {born}",
                marks=marks,
            )
            sheet.paragraph("Sehr geehrte Damen und Herren,")
            sheet.paragraph(
                f"das mit Verfügung vom {opened} eröffnete Verfahren zur Überprüfung der Asylentscheidung vom {before} wurde eingestellt. Ein Widerruf kommt nach dem Ergebnis der Prüfung nicht in Betracht."
            )
            letter.closing(sheet, letter.officer(sheet.rng), signed=False)
        elif layout == "form":
            letter.letterhead(sheet, issuer)
            sheet.paragraph(
                "Mitteilung an die Ausländerbehörde nach § 73b AsylG", bold=True, size=13, after=0.6
            )
            cells(
                sheet,
                [
                    [
                        ("Name", holder.family_name, "family_name"),
                        ("Vorname(n)", holder.given_names, "given_names"),
                        ("geb. am", born, "birth_date"),
                    ],
                    [
                        ("Geschäftszeichen", number, "file_number"),
                        ("Datum", told, "decided_on"),
                        ("Ausgangsbescheid vom", before, None),
                    ],
                ],
            )
            sheet.paragraph("Ergebnis der Überprüfung der Schutzgewährung:", after=0.1)
            ticks(
                sheet,
                [
                    (
                        "Die Voraussetzungen für einen Widerruf oder eine Rücknahme liegen nicht vor.",
                        stage == "no_grounds",
                    ),
                    (
                        "Ein Widerrufs- oder Rücknahmeverfahren wurde eingeleitet. Über das Ergebnis erhalten Sie gesondert Nachricht.",
                        stage == "initiated",
                    ),
                    ("Der Schutzstatus wurde widerrufen bzw. zurückgenommen.", False),
                ],
                typed=rng.random() < 0.5,
            )
            letter.closing(sheet, letter.officer(sheet.rng), signed=False)
        elif layout == "opened":
            letter.opening(
                sheet,
                issuer,
                letter.address_lines(holder),
                info,
                "Prüfung des Widerrufs Ihrer Schutzberechtigung",
            )
            sheet.paragraph(dear)
            sheet.paragraph(
                f"Ihnen wurde am {before} die Flüchtlingseigenschaft zuerkannt. Dem Bundesamt liegen Erkenntnisse vor, die eine Überprüfung erforderlich machen. Es ist daher ein Verfahren zum Widerruf eröffnet worden."
            )
            sheet.paragraph(f"Zur Person: {holder.full_name}, geboren am {born}", marks=marks)
            sheet.paragraph(
                "Sie haben die Möglichkeit, binnen vier Wochen hierzu Stellung zu nehmen. Bitte füllen Sie den beiliegenden Fragebogen aus."
            )
            letter.closing(sheet, letter.officer(sheet.rng))
        else:
            letter.letterhead(sheet, issuer)
            letter.block(sheet, info, 44)
            sheet.y = 100 if look.info == "line" else 70
            sheet.paragraph("Bescheid", bold=True, size=16, after=0.5)
            sheet.paragraph(
                f"In dem Entzugsverfahren betreffend {holder.full_name}, geb. am {born}, ergeht folgende Entscheidung:",
                marks=marks,
            )
            for line in (
                "1. Die Flüchtlingseigenschaft wird entzogen.",
                "2. Der Status subsidiären Schutzes wird nicht zuerkannt.",
                "3. Ein Abschiebungsverbot nach § 60 Abs. 5 AufenthG liegt vor.",
            ):
                sheet.paragraph(line, x=sheet.style.left + 6)
            sheet.paragraph("Begründung", bold=True, after=0.2)
            sheet.paragraph(
                f"Mit Bescheid vom {before} wurde die Flüchtlingseigenschaft zuerkannt. Mit Schreiben vom {opened} wurde das Verfahren eingeleitet und Gelegenheit zur Stellungnahme gegeben. Die Voraussetzungen liegen nicht mehr vor."
            )
            letter.closing(sheet, letter.officer(sheet.rng))
        return fields

    return compose("bamf_revocation_notice", layout, rng, look, draw, persons=[holder], specimen=specimen)


LAYOUTS = {name: partial(_notice, name) for name in ("closed", "discontinued", "form", "opened", "withdrawn")}
