"""Zusatzblatt zum Aufenthaltstitel: the folded sheet of the Bundesdruckerei, the sticker in the passport, the authority's own sheet."""

# ruff: noqa: E501 - wordings and tables of drawing calls stand on one line each

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from random import Random

from samples import letter, people
from samples.draw import Paper, Sheet, compose
from samples.people import Person
from samples.typesetting import style

_WORK = (
    "Erwerbstätigkeit gestattet.",
    "Erwerbstätigkeit erlaubt.",
    "Beschäftigung gestattet. Selbständige Tätigkeit nicht gestattet.",
    "Beschäftigung nur mit Erlaubnis der Ausländerbehörde gestattet.",
    "Erwerbstätigkeit nicht gestattet.",
)
_MORE = (
    "Zur Teilnahme am Integrationskurs verpflichtet.",
    "Die Wohnsitznahme ist im Land {land} erforderlich.",
    "Erlischt mit Bezug von Leistungen nach dem SGB II oder SGB XII.",
    "Auflagen: keine.",
)


def _sheet(
    form: str,
    rng: Random,
    holder: Person,
    as_of: date,
    *,
    work: str | None = None,
    struck: bool | None = None,
    title_number: str | None = None,
    until: date | None = None,
    specimen: bool = False,
) -> Paper:
    """`struck`: another condition stands there, struck out by pen."""
    work = work or rng.choice(_WORK)
    more = rng.choice([None, *_MORE])
    notes = [work] + ([more.format(land=people.TOWNS[holder.address.town][1])] if more else [])
    struck = (form != "sticker" and rng.random() < 0.25) if struck is None else struck
    title_number = title_number or people.serial(rng, "Y")
    until = until or as_of + timedelta(days=rng.randint(60, 1000))
    issued = min(until - timedelta(days=rng.choice([365, 1095])), as_of - timedelta(days=rng.randint(5, 200)))
    number = f"W {rng.randint(10**6, 10**7 - 1)}"
    issuer = letter.authority(rng, holder.address.town)
    look = style(rng, footer="", size=10, body=rng.choice(["arial", "times", "calibri"]), hyphens=False)
    other = next(w for w in _WORK[::-1] if w != work)

    def conditions(sheet: Sheet, x: float, wide: float, hand: str | None = None) -> None:
        for words in notes:
            sheet.paragraph(
                words,
                x=x,
                wide=wide,
                after=0.3,
                font=hand,
                marks={"annotations": words} if words == work else None,
            )
        if struck:
            sheet.gap(1)
            sheet.y += 4.5
            end = sheet.text(x, sheet.y, other[: int(wide / 1.9)])
            sheet.rule(x - 1, sheet.y - 1.2, end + 1, sheet.y - 1.3, thick=1.1, colour=(0.05, 0.1, 0.45))
            sheet.gap(4)

    def draw(sheet: Sheet) -> dict[str, object]:
        fields: dict[str, object] = {"annotations": " ".join(notes), "title_number": title_number}
        if form == "sticker":
            x, y = sheet.rng.uniform(18, 60), sheet.rng.uniform(20, 60)
            sheet.rect(x, y, 120, 78, fill=(0.95, 0.93, 0.96), stroke=(0.5, 0.5, 0.5))
            sheet.guilloche(x, y, 120, 78, (0.86, 0.82, 0.88), lines=16)
            sheet.text(x + 5, y + 8, "ZUSATZBLATT / SUPPLEMENTARY SHEET", size=11, font="LiberationSans-Bold")
            sheet.text(
                x + 92, y + 14, f"{sheet.rng.randint(10**8, 10**9 - 1)}", size=9.5, font="LiberationMono-Bold"
            )
            sheet.text(
                x + 5,
                y + 17,
                f"FÜR: AUFENTHALTSERLAUBNIS NR. {title_number}",
                size=9,
                marks={"title_number": title_number},
            )
            sheet.text(x + 5, y + 24, "NAME", size=5, grey=0.3)
            sheet.text(
                x + 5,
                y + 28,
                f"{people.upper(holder.family_name)}, {people.upper(holder.given_names)}",
                size=9.5,
            )
            sheet.text(x + 5, y + 34, "GÜLTIG BIS", size=5, grey=0.3)
            sheet.text(x + 5, y + 38, f"{until:%d.%m.%Y}", size=9.5, mark="valid_until")
            sheet.text(x + 5, y + 44, "ANMERKUNGEN/REMARKS", size=5, grey=0.3)
            sheet.y = y + 45
            upper = [note.upper() for note in notes]
            for words in upper:
                sheet.paragraph(words, x=x + 5, wide=108, size=9, after=0.1)
            sheet.text(x + 70, y + 38, issuer.name.upper()[:26], size=7)
            fields |= {
                "family_name": holder.family_name,
                "given_names": holder.given_names,
                "valid_until": until,
                "annotations": " ".join(upper),
            }
            return fields
        if form == "own":
            letter.letterhead(sheet, issuer)
            sheet.gap(6)
            sheet.paragraph("Zusatzblatt zum Aufenthaltstitel", bold=True, size=16, after=0.3)
            sheet.rows([
                ("Name, Vorname", f"{holder.family_name}, {holder.given_names}", None), ("Geburtsdatum", sheet.date(holder.birth_date), "birth_date"),
                ("Seriennummer des Aufenthaltstitels", title_number, "title_number"), ("Gültig bis", sheet.date(until), "valid_until"),
            ])  # fmt: skip
            sheet.gap(5)
            sheet.paragraph("Nebenbestimmungen:", bold=True, after=0.2)
            conditions(sheet, look.left, sheet.inner)
            sheet.gap(6)
            sheet.paragraph("Dieses Blatt ist nur in Verbindung mit dem Aufenthaltstitel gültig.", size=8.5)
            sheet.text(
                look.left,
                sheet.y + 4,
                f"{holder.address.town}, den {sheet.date(issued)}",
                marks={"issued_on": sheet.date(issued)},
            )
            sheet.gap(4)
            letter.closing(sheet, letter.officer(sheet.rng), seal="ABH")
            return {**holder.truth(), **fields, "valid_until": until, "issued_on": issued}
        left, half = 20.0, 82.0
        sheet.guilloche(left - 4, 18, 176, 150, (0.9, 0.94, 0.88), lines=18)
        sheet.text(left, 27, "Zusatzblatt", size=15, bold=True)
        sheet.text(left, 33, "zum Aufenthaltstitel", size=10)
        gone = [(39.0, "zur Aufenthaltskarte"), (45.0, "zur Aufenthaltserlaubnis*")]
        for y, words in gone:
            end = sheet.text(left, y, words, size=10)
            sheet.rule(left - 1, y - 1.2, end + 1, y - 1.2, thick=0.9, colour=(0.05, 0.1, 0.45))
        sheet.text(left, 52, "Nr.", size=10)
        sheet.text(left + 10, 52, title_number, size=11, font="LiberationMono-Bold", mark="title_number")
        sheet.text(left + half + 40, 27, number, size=12, font="LiberationMono-Bold")
        sheet.y = 58
        sheet.rows([
            ("Name", holder.family_name, "family_name"), ("Vorname(n)", holder.given_names, "given_names"), ("Geburtsdatum", sheet.date(holder.birth_date), "birth_date"),
        ], x=left, wide=half - 8, layout="above", size=9.5)  # fmt: skip
        sheet.y = 90
        sheet.paragraph(
            f"Dieses Dokument gilt als Zusatzblatt zum Aufenthaltstitel Nr. {title_number} bis zum {sheet.date(until)}.",
            x=left,
            wide=half - 8,
            size=9.5,
            marks={"valid_until": sheet.date(until)},
        )
        sheet.gap(2)
        sheet.text(left, sheet.y + 4, "Ausstellende Behörde (Bezeichnung)", size=6.5, grey=0.3)
        sheet.text(left, sheet.y + 9, issuer.name, size=9)
        sheet.text(left, sheet.y + 15, f"{holder.address.town}, {sheet.date(issued)}", size=9)
        sheet.text(left, sheet.y + 21, "Im Auftrag", size=8)
        sheet.scribble(left + 18, sheet.y + 24, 26, 7)
        sheet.text(left + half - 22, sheet.y + 21, "(Siegel)", size=7)
        sheet.text(left, 160, "*Nicht Zutreffendes bitte streichen", size=6.5)
        sheet.rule(left + half, 34, left + half, 150, thick=0.4, grey=0.6)
        sheet.y = 36
        sheet.paragraph("Nebenbestimmungen:", x=left + half + 5, wide=half - 6, bold=True, after=0.3)
        conditions(sheet, left + half + 5, half - 8)
        return {**holder.truth(), **fields, "valid_until": until}

    return compose("residence_title_supplement", form, rng, look, draw, persons=[holder], specimen=specimen)


LAYOUTS = {name: partial(_sheet, name) for name in ("folded", "sticker", "own")}
