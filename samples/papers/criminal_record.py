"""Führungszeugnis of the Bundesamt für Justiz: the old sheet with a column of labels, the plain print, the European one; with and without entries."""

# ruff: noqa: E501 - wordings and tables of drawing calls stand on one line each

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from random import Random

from samples import letter, people
from samples.draw import Paper, Sheet, compose
from samples.people import Person, pick
from samples.typesetting import style

_OFFENCES = "Diebstahl|Erschleichen von Leistungen|Betrug|Fahren ohne Fahrerlaubnis|Körperverletzung"


def _entry(sheet: Sheet, place: str, until: date) -> None:
    rng = sheet.rng
    day = people.day_between(rng, until - timedelta(days=2000), until - timedelta(days=300))
    for line in (
        f"1.   {sheet.date(day)}  AG {place}   {rng.randint(100, 400)} Cs {rng.randint(1000, 9999)} Js {rng.randint(100, 9999)}/{day:%y}",
        f"     Rechtskräftig seit {sheet.date(day + timedelta(days=rng.randint(15, 60)))}",
        f"     Tatbezeichnung: {pick(rng, _OFFENCES)}",
        f"     Datum der (letzten) Tat: {sheet.date(day - timedelta(days=rng.randint(60, 300)))}",
        f"     Angewandte Vorschriften: StGB § {rng.randint(223, 266)} Abs. 1",
        f"     {rng.randint(95, 150)} Tagessätze zu je {rng.randint(10, 40)},00 EUR Geldstrafe",
    ):
        sheet.gap(5.2)
        sheet.text(sheet.style.left, sheet.y, line, mark="entries" if "Tagess" in line else None)


def _record(
    layout: str,
    rng: Random,
    holder: Person,
    as_of: date,
    *,
    entries: bool | None = None,
    specimen: bool = False,
) -> Paper:
    day = people.day_between(rng, as_of - timedelta(days=120), as_of - timedelta(days=5))
    listed = rng.random() < 0.25 if entries is None else entries
    sort = pick(rng, "N|NE|O|OE")
    title = {
        "sheet": "FÜHRUNGSZEUGNIS",
        "plain": rng.choice(["Führungszeugnis", "Erweitertes Führungszeugnis"]),
        "european": "Europäisches Führungszeugnis",
    }[layout]
    look = style(
        rng, footer="", rows={"sheet": "left", "plain": rng.choice(["colon", "right"]), "european": "grid"}[layout]
    )  # fmt: skip
    married = holder.sex == "F" and rng.random() < 0.5
    born_as = people.stranger(rng, holder).family_name if married else holder.family_name
    up = people.upper if layout == "sheet" else str

    def draw(sheet: Sheet) -> dict[str, object]:
        wide, left = sheet.size[0], sheet.style.left
        if layout == "sheet":
            sheet.guilloche(15, 12, 180, 262, (0.82, 0.92, 0.84), lines=26)
            letter.logo(sheet, "eagle", wide / 2 - 8, 12, 18)
            sheet.text(wide / 2, 40, "Bundesamt für Justiz", size=13, bold=True, align="centre")
            sheet.text(wide / 2, 45.5, "53094 Bonn", size=9, align="centre")
            sheet.spaced(wide / 2, 66, title, size=15, bold=True, align="centre")
            sheet.text(wide / 2, 74, "über", align="centre")
            sheet.text(wide - 70, 88, f"Bonn, den {sheet.date(day)}", mark="issued_on")
            sheet.y = 96
        else:
            letter.letterhead(sheet, letter.Issuer("Bundesamt für Justiz", "Bundeszentralregister", "Adenauerallee 99-103, 53113 Bonn", "Bonn", "eagle"))  # fmt: skip
            sheet.text(wide - 62, 52, f"Datum: {sheet.date(day)}", size=9, mark="issued_on")
            sheet.text(wide - 62, 57, f"Belegart: {sort}", size=9)
            sheet.text(wide - 62, 62, f"Geschäftszeichen: 4{sheet.rng.randint(10**6, 10**7)}", size=9)
            sheet.y = 78
            sheet.paragraph(title, bold=True, size=16, after=0.2)
            law = {"plain": "§ 30" if "Erw" not in title else "§ 30a", "european": "§ 30b"}[layout]
            sheet.paragraph(f"gemäß {law} Bundeszentralregistergesetz (BZRG)", size=9, after=0.8)
            sheet.paragraph("Angaben zur Person" if layout == "european" else "über", after=0.4)
        rows = [
            ("Geburtsname", up(born_as), None if married else "family_name"),
            (
                "Familienname" if layout != "sheet" else "Familienname (nur bei Abweichung)",
                up(holder.family_name) if married or layout == "european" else "",
                "family_name" if married else None,
            ),
            ("Vorname(n)", up(holder.given_names), "given_names"),
            ("Geburtstag" if layout != "european" else "Geburtsdatum", sheet.date(holder.birth_date), "birth_date"),
            ("Geburtsort", up(holder.birth_place), None),
            ("Staatsangehörigkeit", up(holder.adjective), "nationality"),
            ("Anschrift", f"{holder.address.street}\n{holder.address.postcode} {holder.address.town}", None),
        ]  # fmt: skip
        sheet.rows([row for row in rows if row[1]])
        sheet.gap(14)
        if listed:
            sheet.text(left, sheet.y, "Inhalt:", bold=True)
            _entry(sheet, people.town(sheet.rng), day)
        elif layout == "plain":
            sheet.text(left, sheet.y, "Inhalt:")
            sheet.text(left + 40, sheet.y, "Keine Eintragung", bold=True, mark="entries")
        else:
            sheet.text(left, sheet.y, "Inhalt: Keine Eintragung", bold=layout == "sheet", marks={"entries": "Keine Eintragung"})  # fmt: skip
        sheet.gap(12)
        if layout == "european":
            sheet.paragraph("Auskunft aus dem Strafregister des Mitgliedstaates der Staatsangehörigkeit: entfällt (kein Mitgliedstaat der Europäischen Union).", size=9)  # fmt: skip
        sheet.y = 262
        sheet.paragraph(
            "Dieses Führungszeugnis wurde maschinell erstellt und ist ohne Unterschrift gültig. Der Aufdruck des Bundesadlers ersetzt das Dienstsiegel." if layout == "sheet"
            else "Dieses Schreiben wurde maschinell erstellt und ist auch ohne Unterschrift gültig.",
            size=7.5,
        )  # fmt: skip
        return {**holder.truth(nationality=True), "issued_on": day, "entries": listed}

    return compose("criminal_record", layout, rng, look, draw, persons=[holder], specimen=specimen)


LAYOUTS = {name: partial(_record, name) for name in ("sheet", "plain", "european")}
