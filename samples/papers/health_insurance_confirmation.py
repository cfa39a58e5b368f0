"""Mitgliedsbescheinigung, Bescheinigung über die Familienversicherung, private full cover: letter, form, table, ticks."""

# ruff: noqa: E501 - wordings and tables of drawing calls stand on one line each

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from random import Random

from samples import letter, people
from samples.draw import Paper, Sheet, compose
from samples.people import Person, pick
from samples.typesetting import style

from ._benefits import AMOUNTS, cents, dear, euro, insurant_number, street_address
from ._text import Rows

_FUNDS = (
    "AOK Nordost - Die Gesundheitskasse|AOK Hessen|Techniker Krankenkasse|BARMER|DAK-Gesundheit|KKH Kaufmännische Krankenkasse|"
    "hkk Krankenkasse|BKK Mobil Oil|IKK classic|KNAPPSCHAFT|BKK VBU|SBK Siemens-Betriebskrankenkasse|mhplus Betriebskrankenkasse"
)
_PRIVATE = (
    "Debeka Krankenversicherungsverein a. G.|Signal Iduna Krankenversicherung a. G.|HALLESCHE Krankenversicherung a. G.|"
    "Continentale Krankenversicherung a. G.|Barmenia Krankenversicherung AG"
)


def _issuer(rng: Random, names: str, unit: str) -> letter.Issuer:
    place = people.town(rng)
    return letter.Issuer(
        pick(rng, names), unit, f"{street_address(rng)}, {people.address(rng, place).postcode} {place}", place, rng.choice(["bars", "circle", "none"]),
    )  # fmt: skip


def _statutory(
    form: str, rng: Random, holder: Person, as_of: date, *, ended: bool = False, specimen: bool = False
) -> Paper:
    issued = people.day_between(rng, as_of - timedelta(days=70), as_of - timedelta(days=2))
    since = people.day_between(rng, issued - timedelta(days=2200), issued - timedelta(days=200)).replace(
        day=1
    )
    until = people.day_between(rng, since + timedelta(days=90), issued - timedelta(days=5)) if ended else None
    issuer, number = (
        _issuer(rng, _FUNDS, rng.choice(["Kundenservice", "Mitgliederservice", "Servicezentrum"])),
        insurant_number(rng),
    )
    look = style(rng, footer="")
    status = rng.choice(
        ["versicherungspflichtiges Mitglied", "freiwilliges Mitglied", "pflichtversichert als Arbeitnehmer"]
    )

    def draw(sheet: Sheet) -> dict[str, object]:
        lot = sheet.rng
        title = lot.choice(
            [
                "Mitgliedsbescheinigung",
                "Versicherungsbescheinigung",
                "Bescheinigung über die Mitgliedschaft",
                "Mitgliedschaftsbescheinigung",
            ]
        )
        begin, born = sheet.date(since), sheet.date(holder.birth_date)
        end = sheet.date(until) if until else ""
        marks = {
            "insured_since": begin,
            "birth_date": born,
            "insurance_number": number,
            **({"insured_until": end} if until else {}),
        }
        fields: dict[str, object] = {
            **holder.truth(), "insurer": issuer.name, "insurance_type": "gkv", "insured_since": since, "insurance_number": number, "issued_on": issued,
        }  # fmt: skip
        if until:
            fields["insured_until"] = until
        if form == "letter":
            info: Rows = [
                ("Vers.-Nummer", number, "insurance_number"),
                ("Datum", sheet.date(issued), "issued_on"),
            ]
            letter.opening(sheet, issuer, letter.address_lines(holder), info, title)
            sheet.paragraph(dear(holder))
            if until:
                said = f"hiermit bestätigen wir, dass {holder.salutation} {holder.full_name}, geboren am {born}, vom {begin} bis {end} bei uns kranken- und pflegeversichert war."
            else:
                said = lot.choice([
                    f"hiermit bestätigen wir, dass {holder.salutation} {holder.full_name}, geboren am {born}, seit dem {begin} bei der {issuer.name} als {status.replace('pflichtversichert als Arbeitnehmer', 'pflichtversichertes Mitglied')} versichert ist.",
                    f"gerne bestätigen wir Ihnen, dass Sie, {holder.full_name}, geb. am {born}, seit {begin} Mitglied unserer Krankenkasse sind. Die Mitgliedschaft besteht ungekündigt.",
                    f"{holder.salutation} {holder.full_name}, geb. {born}, ist seit dem {begin} ohne Unterbrechung Mitglied der {issuer.name} (gesetzliche Kranken- und Pflegeversicherung).",
                ])  # fmt: skip
            sheet.paragraph(said, marks=marks)
            if "ungekündigt" in said:
                fields["unterminated"] = True
            sheet.paragraph(lot.choice([
                "Diese Bescheinigung dient zur Vorlage bei der Ausländerbehörde.",
                "Der Versicherungsschutz umfasst die Leistungen nach dem Fünften Buch Sozialgesetzbuch (SGB V).",
            ]))  # fmt: skip
            sheet.paragraph(
                "Dieses Schreiben wurde maschinell erstellt und ist ohne Unterschrift gültig.", size=8.5
            )
            letter.closing(sheet, f"Ihre {issuer.name}", phrase="Mit freundlichen Grüßen", signed=False)
            return fields
        letter.letterhead(sheet, issuer)
        sheet.gap(10)
        sheet.text(look.left, sheet.y, title, size=16, bold=True, head=True)
        sheet.gap(6)
        sheet.paragraph(
            lot.choice(
                [
                    "zur Vorlage bei Behörden",
                    "nach § 175 Abs. 2 SGB V",
                    "für die Ausländerbehörde",
                    "Wir bestätigen die nachstehenden Angaben:",
                ]
            ),
            size=9.5,
        )
        rows = [
            (lot.choice(["Name, Vorname", "Versicherte Person", "Mitglied"]), f"{holder.family_name}, {holder.given_names}", None),
            ("Geburtsdatum", born, "birth_date"),
            (lot.choice(["Krankenversichertennummer", "Versichertennummer", "KV-Nummer"]), number, "insurance_number"),
            (lot.choice(["Mitglied seit", "Versichert seit", "Beginn der Mitgliedschaft", "Versicherungsbeginn"]), begin, "insured_since"),
            *([(lot.choice(["Ende der Mitgliedschaft", "Versichert bis"]), end, "insured_until")] if until else []),
            ("Art der Versicherung", lot.choice(["Pflichtversicherung", "Freiwillige Versicherung", "Pflichtmitglied (§ 5 Abs. 1 Nr. 1 SGB V)"]), None),
            ("Krankenkasse", issuer.name, "insurer"),
        ]  # fmt: skip
        if form == "table":
            cells = [["Angabe", "Inhalt"], *([name, value] for name, value, _ in rows)]
            sheet.table(
                [sheet.inner * 0.4, sheet.inner * 0.6],
                cells,
                marks={mark: value for _, value, mark in rows if mark},
            )
        else:
            sheet.rows(rows)
        sheet.gap(8)
        sheet.paragraph(
            "Die Bescheinigung wurde elektronisch erstellt und trägt daher keine Unterschrift.", size=8.5
        )
        sheet.gap(4)
        sheet.text(
            look.left,
            sheet.y,
            f"{issuer.town}, {sheet.date(issued)}",
            marks={"issued_on": sheet.date(issued)},
        )
        return fields

    return compose(
        "health_insurance_confirmation", form, rng, look, draw, persons=[holder], specimen=specimen
    )


def _family(form: str, rng: Random, holder: Person, as_of: date, *, specimen: bool = False) -> Paper:
    issued = people.day_between(rng, as_of - timedelta(days=70), as_of - timedelta(days=2))
    since = people.day_between(rng, issued - timedelta(days=1800), issued - timedelta(days=150)).replace(
        day=1
    )
    issuer, number = _issuer(rng, _FUNDS, "Familienversicherung"), insurant_number(rng)
    member = people.relative(rng, holder)
    children = [people.relative(rng, holder, child=True) for _ in range(rng.randint(1, 3))]
    look = style(rng, footer="")

    def draw(sheet: Sheet) -> dict[str, object]:
        lot = sheet.rng
        title = lot.choice(
            [
                "Bescheinigung über die Familienversicherung",
                "Bestätigung über die Familienversicherung",
                "Bestätigung der Familienversicherung",
            ]
        )
        begin, born = sheet.date(since), sheet.date(holder.birth_date)
        fields: dict[str, object] = {
            **holder.truth(), "insurer": issuer.name, "insurance_type": "gkv_family", "insured_since": since, "insurance_number": number, "issued_on": issued,
        }  # fmt: skip
        marks = {"insured_since": begin, "birth_date": born, "insurance_number": number}
        info: Rows = [
            ("Unser Zeichen", f"FV-{lot.randint(100, 999)}", None),
            ("Datum", sheet.date(issued), "issued_on"),
        ]
        letter.opening(sheet, issuer, letter.address_lines(holder), info, title)
        sheet.paragraph(dear(holder))
        if form == "family_letter":
            sheet.paragraph(
                f"hiermit bestätigen wir, dass {holder.full_name}, geboren am {born}, Versichertennummer {number}, seit dem {begin} im Rahmen der Familienversicherung nach § 10 SGB V "
                f"über {member.full_name} bei der {issuer.name} beitragsfrei mitversichert ist.",
                marks=marks,
            )  # fmt: skip
        else:
            sheet.paragraph(
                "bei uns sind über die Mitgliedschaft von "
                + member.full_name
                + " folgende Personen nach § 10 SGB V familienversichert:"
            )
            cells = [["Name, Vorname", "Geburtsdatum", "Versichertennummer", "versichert seit"]]
            cells += [
                [f"{one.family_name}, {one.given_names}", sheet.date(one.birth_date), number if one is holder else insurant_number(lot), begin if one is holder else sheet.date(max(since, one.birth_date))]
                for one in [holder, *children]
            ]  # fmt: skip
            wide = sheet.inner
            sheet.table(
                [wide * 0.36, wide * 0.2, wide * 0.24, wide * 0.2],
                cells,
                marks=marks,
                lines=lot.random() < 0.6,
            )
            sheet.gap(5)
        sheet.paragraph(
            "Die Familienversicherung besteht, solange die gesetzlichen Voraussetzungen erfüllt sind."
        )
        letter.closing(sheet, f"Ihre {issuer.name}", phrase="Freundliche Grüße", signed=False)
        return fields

    return compose(
        "health_insurance_confirmation", form, rng, look, draw, persons=[holder, *children], specimen=specimen
    )


def _private(
    form: str, rng: Random, holder: Person, as_of: date, *, sufficient: bool = True, specimen: bool = False
) -> Paper:
    issued = people.day_between(rng, as_of - timedelta(days=60), as_of - timedelta(days=2))
    since = people.day_between(rng, issued - timedelta(days=1500), issued - timedelta(days=90)).replace(day=1)
    issuer, contract, premium = (
        _issuer(rng, _PRIVATE, "Vertragsservice"),
        f"{rng.randint(10**7, 10**8 - 1)}.{rng.randint(1, 9)}",
        cents(rng, 290, 780),
    )
    look = style(rng, footer="")
    shape = rng.choice(AMOUNTS)

    def draw(sheet: Sheet) -> dict[str, object]:
        lot = sheet.rng
        begin, born, paid = sheet.date(since), sheet.date(holder.birth_date), euro(premium, shape)
        fields: dict[str, object] = {
            **holder.truth(), "insurer": issuer.name, "insurance_type": "pkv", "insured_since": since, "insurance_number": contract, "comparable_to_statutory": sufficient,
            "unterminated": True, "monthly_premium": f"{premium:.2f}", "issued_on": issued,
        }  # fmt: skip
        if form == "pkv_letter":
            info: Rows = [
                ("Vertrags-Nr.", contract, "insurance_number"),
                ("Datum", sheet.date(issued), "issued_on"),
            ]
            letter.opening(
                sheet,
                issuer,
                letter.address_lines(holder),
                info,
                lot.choice(
                    [
                        "Bescheinigung über Ihre private Krankenversicherung",
                        "Versicherungsbescheinigung zur privaten Krankenvollversicherung",
                    ]
                ),
            )
            sheet.paragraph(dear(holder))
            sheet.paragraph(
                f"wir bestätigen, dass für {holder.full_name}, geboren am {born}, seit dem {begin} eine private Krankheitskostenvollversicherung besteht. Der Vertrag ist ungekündigt und unbefristet.",
                marks={"insured_since": begin, "birth_date": born},
            )  # fmt: skip
            sheet.paragraph(
                "Der Versicherungsschutz entspricht nach Art und Umfang den Leistungen der gesetzlichen Krankenversicherung (§ 257 Abs. 2a SGB V, § 193 Abs. 3 VVG)."
                if sufficient
                else "Der Versicherungsschutz entspricht nach Art und Umfang nicht den Leistungen der gesetzlichen Krankenversicherung."
            )
            sheet.paragraph(f"Der monatliche Beitrag beträgt {paid}.", marks={"monthly_premium": paid})
            letter.closing(sheet, issuer.name, phrase="Mit freundlichen Grüßen")
            return fields
        letter.letterhead(sheet, issuer)
        sheet.gap(8)
        sheet.paragraph(
            "Bescheinigung für die Erteilung von Aufenthaltstiteln über einen privaten Krankenversicherungsschutz",
            bold=True,
            size=13,
        )
        sheet.rows(
            [
                ("Versicherungsunternehmen", issuer.name, "insurer"), ("Versicherte Person", f"{holder.family_name}, {holder.given_names}", None), ("Geburtsdatum", born, "birth_date"),
                ("Vertragsnummer", contract, "insurance_number"), ("Versicherungsbeginn", begin, "insured_since"), ("Monatsbeitrag", paid, "monthly_premium"),
            ]
        )  # fmt: skip
        sheet.gap(6)
        ticks = [
            ("Das Unternehmen unterliegt der Aufsicht der BaFin.", True),
            ("Der Versicherungsschutz entspricht nach Art und Umfang den Leistungen der gesetzlichen Krankenversicherung.", sufficient),
            ("Der Vertrag besteht ungekündigt und ist unbefristet.", True),
            ("Eine Pflegepflichtversicherung nach § 23 SGB XI ist abgeschlossen.", True),
        ]  # fmt: skip
        for words, ticked in ticks:
            sheet.need(9)
            sheet.gap(6.5)
            sheet.tick_box(look.left, sheet.y, ticked)
            sheet.text(look.left + 6, sheet.y, words, size=9)
        sheet.gap(12)
        sheet.text(
            look.left,
            sheet.y,
            f"{issuer.town}, den {sheet.date(issued)}",
            marks={"issued_on": sheet.date(issued)},
        )
        sheet.gap(4)
        letter.closing(sheet, "Stempel und Unterschrift des Versicherers", phrase="")
        return fields

    return compose(
        "health_insurance_confirmation", form, rng, look, draw, persons=[holder], specimen=specimen
    )


LAYOUTS = {
    **{name: partial(_statutory, name) for name in ("letter", "form", "table")},
    **{name: partial(_family, name) for name in ("family_letter", "family_table")},
    **{name: partial(_private, name) for name in ("pkv_letter", "pkv_form")},
}
