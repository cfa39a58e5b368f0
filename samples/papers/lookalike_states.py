"""What a hasty reader takes for a German permit or a tax assessment: permits of other states, notices of advance payments."""

# ruff: noqa: E501 - wordings and tables of drawing calls stand on one line each

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from random import Random

from samples import letter, people
from samples.draw import Paper, Sheet, compose
from samples.people import Person
from samples.typesetting import style

from ._cards import face, label, zone
from ._cells import cells

# state: title, labels of name / given names / nationality / birth / sort / until / remarks, sort of permit, remark, MRZ state
_STATES = {
    "italy": ("PERMESSO DI SOGGIORNO", "COGNOME|NOME|CITTADINANZA|DATA DI NASCITA|TIPO DI PERMESSO|VALIDO FINO AL|ANNOTAZIONI", "ASILO POLITICO", "PERM. UNICO LAVORO", "ITA"),
    "france": ("TITRE DE SÉJOUR", "NOM|PRÉNOMS|NATIONALITÉ|DATE DE NAISSANCE|CATÉGORIE DU TITRE|FIN DE VALIDITÉ|REMARQUES", "CARTE DE RÉSIDENT", "AUTORISE SON TITULAIRE À TRAVAILLER", "FRA"),
    "austria": ("AUFENTHALTSTITEL REPUBLIK ÖSTERREICH", "NAMEN Vornamen|VORNAME|STAATSANGEHÖRIGKEIT|GEBURTSDATUM|ART DES TITELS|KARTE GÜLTIG BIS|ANMERKUNGEN", "DAUERAUFENTHALT-EU", "FREIER ZUGANG ZUM ARBEITSMARKT", "AUT"),
    "greece": ("RESIDENCE PERMIT ΑΔΕΙΑ ΔΙΑΜΟΝΗΣ", "SURNAME|NAME|NATIONALITY|DATE OF BIRTH|TYPE OF PERMIT|CARD EXPIRY|REMARKS", "REFUGEE ΠΡΟΣΦΥΓΑΣ", "ART. 24 L.4636/2019", "GRC"),
    "switzerland": ("AUSLÄNDERAUSWEIS PERMIS POUR ÉTRANGERS SCHWEIZ", "NAME|VORNAME|STAATSANGEHÖRIGKEIT|GEBURTSDATUM|AUSWEISART|GÜLTIG BIS|BEMERKUNGEN", "F AUFENTHALTSBEWILLIGUNG", "VORLÄUFIG AUFGENOMMEN", "CHE"),
}  # fmt: skip


def _permit(state: str, rng: Random, holder: Person, as_of: date, *, specimen: bool = False) -> Paper:
    title, labels, sort, remark, code = _STATES[state]
    until = as_of + timedelta(days=rng.randint(60, 1800))
    family, given, nation, born, kind, valid, notes = labels.split("|")
    look = style(rng, footer="")

    def draw(sheet: Sheet) -> dict[str, object]:
        x, y = 55.0, 40.0
        sheet.rect(x, y, 100, 63, thick=0.6, radius=3)
        sheet.guilloche(x + 1, y + 1, 98, 61, (0.88, 0.92, 0.95), lines=10)
        sheet.text(x + 5, y + 7, title, size=9, bold=True, font="LiberationSans-Bold")
        sheet.picture(face(holder), x + 5, y + 14, 26, 33)
        for row, (name, value) in enumerate(
            (
                (family, people.upper(holder.family_name)),
                (given, people.upper(holder.given_names)),
                (nation, holder.nationality),
                (born, f"{holder.birth_date:%d %m %Y}"),
                (kind, sort),
                (valid, f"{until:%d %m %Y}"),
                (notes, remark),
            )
        ):
            label(sheet, x + 36, y + 13 + row * 7, name, value, None, size=7.5)
        zoned = people.td1(holder, "IR", people.serial(rng, "Y"), until, holder.nationality)
        sheet.rect(x, y + 75, 100, 40, thick=0.6, radius=3)
        zone(sheet, x + 6, y + 98, [zoned[0].replace("D<<", code, 1), *zoned[1:]], 88)
        return {}

    return compose("unknown", state, rng, look, draw, persons=[holder], specimen=specimen)


def _advance(layout: str, rng: Random, holder: Person, as_of: date, *, specimen: bool = False) -> Paper:
    look = style(rng, footer="")
    place = holder.address.town
    office = letter.Issuer(
        f"Finanzamt {place}", "Veranlagungsbezirk 14", str(people.address(rng, place)), place, "shield"
    )
    year = as_of.year

    def draw(sheet: Sheet) -> dict[str, object]:
        number = f"{rng.randint(10, 99)}/{rng.randint(100, 999)}/{rng.randint(10000, 99999)}"
        if layout == "advance_table":
            letter.opening(
                sheet,
                office,
                letter.address_lines(holder),
                [("Steuernummer", number, None), ("Datum", sheet.date(as_of), None)],
                f"Bescheid für {year} und {year + 1} über Einkommensteuer, Solidaritätszuschlag - Vorauszahlungen",
            )
            sheet.paragraph("Festsetzung der Vorauszahlungen", bold=True, after=0.2)
            sheet.table(
                [60, 50, 50],
                [
                    ["fällig am", "Einkommensteuer EUR", "Solidaritätszuschlag EUR"],
                    [f"10.09.{year}", "420,00", "0,00"],
                    [f"10.12.{year}", "420,00", "0,00"],
                    [f"10.03.{year + 1}", "385,00", "0,00"],
                ],
                right=(1, 2),
            )
            sheet.gap(4)
            sheet.paragraph("Berechnung des zu versteuernden Einkommens", bold=True, after=0.2)
            sheet.rows(
                [
                    ("Einkünfte aus selbständiger Arbeit", "24.180", None),
                    ("Gesamtbetrag der Einkünfte", "24.180", None),
                    ("zu versteuerndes Einkommen", "21.402", None),
                ]
            )
            return {}
        letter.letterhead(sheet, office)
        sheet.paragraph("Anpassung der Einkommensteuer-Vorauszahlungen", bold=True, size=13, after=0.5)
        cells(
            sheet,
            [
                [
                    ("Name", holder.full_name, None),
                    ("Steuernummer", number, None),
                    ("Datum", sheet.date(as_of), None),
                ],
                [
                    ("Voraussichtliche Summe der Einkünfte", "31.250 EUR", None),
                    ("Jahr", str(year), None),
                    ("je Vierteljahr", "610,00 EUR", None),
                ],
            ],
        )
        sheet.paragraph(
            "Auf die Einkommensteuer sind die oben genannten Vorauszahlungen zu entrichten (§ 37 EStG). Der Einkommensteuerbescheid für das abgelaufene Jahr bleibt unberührt."
        )
        return {}

    return compose("unknown", layout, rng, look, draw, persons=[holder], specimen=specimen)


LAYOUTS: dict[str, Callable[..., Paper]] = {
    **{state: partial(_permit, state) for state in _STATES},
    **{name: partial(_advance, name) for name in ("advance_table", "advance_cells")},
}
