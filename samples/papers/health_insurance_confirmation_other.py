"""Mitgliedsbescheinigung and private cover of other issuers: captions above, table of periods, letter to "you", family by rows, yes and no by ticks, policy."""

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

from ._benefits import cents, dear, euro, insurant_number, street_address

_FUNDS = "AOK Bayern - Die Gesundheitskasse|AOK PLUS|Techniker Krankenkasse|BARMER|DAK-Gesundheit|hkk Krankenkasse|IKK Südwest|BKK firmus|VIACTIV Krankenkasse|Novitas BKK|KNAPPSCHAFT|SVLFG - Landwirtschaftliche Krankenkasse"
_PRIVATE = "Allianz Private Krankenversicherungs-AG|DKV Deutsche Krankenversicherung AG|AXA Krankenversicherung AG|Gothaer Krankenversicherung AG|HanseMerkur Krankenversicherung AG|R+V Krankenversicherung AG"
Drawn = Callable[[Sheet], dict[str, object]]


def _issuer(rng: Random, names: str, unit: str) -> letter.Issuer:
    place = people.town(rng)
    return letter.Issuer(
        pick(rng, names),
        unit,
        f"{street_address(rng)}, {people.address(rng, place).postcode} {place}",
        place,
        rng.choice(["bars", "circle", "none"]),
    )


def _paper(
    form: str,
    rng: Random,
    holder: Person,
    as_of: date,
    *,
    ended: bool = False,
    sufficient: bool = True,
    specimen: bool = False,
) -> Paper:
    private = form.startswith("pkv")
    issued = people.day_between(rng, as_of - timedelta(days=70), as_of - timedelta(days=2))
    since = people.day_between(rng, issued - timedelta(days=2400), issued - timedelta(days=220)).replace(
        day=1
    )
    until = people.day_between(rng, since + timedelta(days=90), issued - timedelta(days=5)) if ended else None
    issuer = _issuer(
        rng, _PRIVATE if private else _FUNDS, "Vertragsverwaltung" if private else "Regionalzentrum"
    )
    number = f"KV {rng.randint(10**8, 10**9 - 1)}" if private else insurant_number(rng)
    others = (
        [people.relative(rng, holder, child=True) for _ in range(rng.randint(1, 3))]
        if form == "family_rows"
        else []
    )
    member = people.relative(rng, holder) if form.startswith("family") else None
    look = style(rng, footer="")

    def draw(sheet: Sheet) -> dict[str, object]:
        fields: dict[str, object] = {
            **holder.truth(), "insurer": issuer.name, "insurance_type": "pkv" if private else "gkv_family" if member else "gkv", "insured_since": since,
            "insurance_number": number, "issued_on": issued,
        }  # fmt: skip
        if until:
            fields["insured_until"] = until
        one = _One(
            holder,
            issuer,
            number,
            sheet.date(since),
            sheet.date(until) if until else "",
            sheet.date(issued),
            since,
            member,
            others,
            sufficient,
        )
        return {**fields, **_FORMS[form](sheet, one)}

    return compose(
        "health_insurance_confirmation", form, rng, look, draw, persons=[holder, *others], specimen=specimen
    )


class _One:
    """What is confirmed, as it is printed."""

    def __init__(
        self,
        holder: Person,
        issuer: letter.Issuer,
        number: str,
        begin: str,
        end: str,
        day: str,
        since: date,
        member: Person | None,
        others: list[Person],
        sufficient: bool,
    ) -> None:
        self.holder, self.issuer, self.number, self.begin, self.end, self.day = (
            holder,
            issuer,
            number,
            begin,
            end,
            day,
        )
        self.since, self.member, self.others, self.sufficient = since, member, others, sufficient

    def marks(self, sheet: Sheet) -> dict[str, str]:
        return {
            "insured_since": self.begin,
            "birth_date": sheet.date(self.holder.birth_date),
            "insurance_number": self.number,
            **({"insured_until": self.end} if self.end else {}),
        }


def _captions(sheet: Sheet, one: _One) -> dict[str, object]:
    """A self-service print: small grey captions over the values."""
    lot = sheet.rng
    letter.letterhead(sheet, one.issuer)
    sheet.text(sheet.style.left, 48, one.issuer.address, size=8)
    sheet.y = 58
    sheet.paragraph(
        lot.choice(
            [
                "Versicherungsnachweis",
                "Nachweis über das Bestehen einer Krankenversicherung",
                "Bestätigung Ihrer Mitgliedschaft",
            ]
        ),
        bold=True,
        size=15,
    )
    sheet.paragraph(f"Erstellt am {one.day} über das Online-Portal", size=8.5, marks={"issued_on": one.day})
    rows: list[tuple[str, str, str | None]] = [
        ("Vorname", one.holder.given_names, "given_names"), ("Nachname", one.holder.family_name, "family_name"), ("Geboren am", sheet.date(one.holder.birth_date), "birth_date"),
        ("Persönliche Versichertennummer", one.number, "insurance_number"), ("Versicherungsverhältnis", lot.choice(["Mitglied (pflichtversichert)", "Mitglied, versicherungspflichtig beschäftigt", "Freiwilliges Mitglied"]), None),
        ("Versicherungszeitraum", f"{one.begin} bis {one.end}" if one.end else lot.choice([f"seit {one.begin}", f"{one.begin} - laufend", f"ab {one.begin} bis auf Weiteres"]), None),
    ]  # fmt: skip
    sheet.rows(rows, layout="above")
    sheet.gap(6)
    sheet.paragraph(
        "Es besteht Anspruch auf Leistungen der gesetzlichen Krankenversicherung nach dem SGB V. Dieser Nachweis ist ohne Unterschrift gültig.",
        size=9,
    )
    return {}


def _periods(sheet: Sheet, one: _One) -> dict[str, object]:
    """A table of periods without a break; the last one runs on."""
    lot, wide, who = sheet.rng, sheet.inner, one.holder
    letter.opening(
        sheet,
        one.issuer,
        letter.address_lines(who),
        [
            ("Ihr Zeichen", "-", None),
            ("KV-Nr.", one.number, "insurance_number"),
            ("Datum", one.day, "issued_on"),
        ],
        lot.choice(
            [
                "Bescheinigung über Versicherungszeiten",
                "Bescheinigung Ihrer Mitgliedszeiten",
                "Mitgliedszeitenbescheinigung",
            ]
        ),
    )
    sheet.paragraph(
        f"{who.full_name}, geboren am {sheet.date(who.birth_date)}, ist bei uns wie folgt kranken- und pflegeversichert:",
        marks=one.marks(sheet),
    )
    middle = one.since + timedelta(days=80)
    rows = [
        ["von", "bis", "Art der Versicherung"],
        [one.begin, sheet.date(middle), "Bezieher von Bürgergeld"],
        [
            sheet.date(middle + timedelta(days=1)),
            one.end or lot.choice(["laufend", "heute", "auf Weiteres"]),
            "Beschäftigter",
        ],
    ]
    sheet.table([wide * 0.2, wide * 0.2, wide * 0.5], rows, lines=lot.random() < 0.5, marks=one.marks(sheet))
    sheet.gap(5)
    sheet.paragraph("Die Versicherung besteht in der gesetzlichen Krankenversicherung.")
    letter.closing(sheet, f"Ihre {one.issuer.name}", phrase="Freundliche Grüße", signed=False)
    return {}


def _you(sheet: Sheet, one: _One) -> dict[str, object]:
    """A letter in the second person; the birth date in the subject."""
    lot, who = sheet.rng, one.holder
    born = sheet.date(who.birth_date)
    letter.opening(
        sheet,
        one.issuer,
        letter.address_lines(who),
        [
            ("KV-Nummer", one.number, "insurance_number"),
            ("Telefon", f"0800 {lot.randint(100000, 999999)}", None),
            ("Datum", one.day, "issued_on"),
        ],
        lot.choice(
            [
                "Ihre Bescheinigung für die Ausländerbehörde",
                "Bestätigung Ihrer Krankenversicherung",
                "Bescheinigung zur Vorlage bei Behörden",
            ]
        ),
    )
    sheet.paragraph(dear(who))
    sheet.paragraph(
        f"wunschgemäß bescheinigen wir Ihnen (geb. {born}), dass Sie in der Zeit vom {one.begin} bis zum {one.end} bei uns gesetzlich krankenversichert waren." if one.end
        else lot.choice([
            f"gern bescheinigen wir: Sie (geb. {born}) sind seit {one.begin} bei uns gesetzlich kranken- und pflegeversichert.",
            f"auf Ihren Wunsch bestätigen wir Ihnen, geboren am {born}, die Mitgliedschaft bei unserer Krankenkasse ab dem {one.begin}. Ein Ende ist nicht vorgemerkt.",
            f"Sie, geb. am {born}, gehören seit dem {one.begin} als pflichtversichertes Mitglied unserer Kasse an.",
        ]),
        marks=one.marks(sheet),
    )  # fmt: skip
    letter.closing(sheet, one.issuer.name, phrase="Freundliche Grüße", signed=False)
    return {}


def _family_rows(sheet: Sheet, one: _One) -> dict[str, object]:
    """The member has a head row of its own, those insured through it stand below."""
    lot, wide, who = sheet.rng, sheet.inner, one.holder
    member = one.member or who
    letter.opening(
        sheet,
        one.issuer,
        letter.address_lines(member),
        [("Datum", one.day, "issued_on")],
        lot.choice(
            [
                "Mitgliedsbescheinigung mit Familienangehörigen",
                "Bescheinigung über mitversicherte Angehörige",
                "Familienversicherung",
            ]
        ),
    )
    sheet.paragraph(
        f"Mitglied: {member.full_name}, geb. {sheet.date(member.birth_date)}, KV-Nr. {insurant_number(lot)}"
    )
    sheet.paragraph("Kostenfrei mitversichert sind:", after=0.2)
    cells = [["Angehörige/r", "geb.", "KV-Nr.", "mitversichert ab", "bis"]]
    for each in [who, *one.others]:
        begin = one.begin if each is who else sheet.date(max(one.since, each.birth_date))
        cells.append(
            [
                each.full_name,
                sheet.date(each.birth_date),
                one.number if each is who else insurant_number(lot),
                begin,
                (one.end if each is who else "") or "laufend",
            ]
        )
    sheet.table(
        [wide * 0.32, wide * 0.18, wide * 0.18, wide * 0.18, wide * 0.14],
        cells,
        marks=one.marks(sheet),
        lines=lot.random() < 0.6,
    )
    letter.closing(sheet, f"Ihre {one.issuer.name}", phrase="Mit freundlichen Grüßen", signed=False)
    return {}


def _family_note(sheet: Sheet, one: _One) -> dict[str, object]:
    """A note with a colon behind each label, the member named as "Versicherung über"."""
    lot, who = sheet.rng, one.holder
    letter.letterhead(sheet, one.issuer)
    sheet.y = 52
    sheet.paragraph(
        lot.choice(["Versicherungsbescheinigung", "Bescheinigung für Familienangehörige"]), bold=True, size=15
    )
    for label, value in (
        ("Versicherte/r", f"{who.family_name}, {who.given_names}"), ("geb. am", sheet.date(who.birth_date)), ("Versichertennr.", one.number), ("versichert als", "Familienangehörige/r (§ 10 SGB V)"),
        ("Hauptversicherte/r", (one.member or who).full_name), ("Beginn", one.begin), ("Ende", one.end or "offen"),
    ):  # fmt: skip
        sheet.paragraph(f"{label}: {value}", after=0.3, marks=one.marks(sheet))
    sheet.gap(5)
    sheet.paragraph(f"{one.issuer.town}, {one.day}", marks={"issued_on": one.day})
    sheet.paragraph("Maschinell erstellt, keine Unterschrift erforderlich.", size=8)
    return {}


def _yes_no(sheet: Sheet, one: _One) -> dict[str, object]:
    """The authority's form for the private insurer: questions with yes and no."""
    lot, left, wide, who = sheet.rng, sheet.style.left, sheet.inner, one.holder
    office = letter.authority(lot, who.address.town)
    premium = cents(lot, 320, 810)
    sheet.text(left, 16, f"{office.name}, {office.unit}", size=9)
    sheet.y = 22
    sheet.paragraph("Bescheinigung über private Krankenversicherung", bold=True, size=14, after=0.1)
    sheet.paragraph(
        "(vom Versicherungsunternehmen auszufüllen - zur Vorlage bei der Ausländerbehörde)", size=8.5
    )
    paid = euro(premium, "{} EUR")
    sheet.rows([("1. Versicherer", one.issuer.name, "insurer"), ("2. Versicherungsnehmer/in", f"{who.full_name}, geb. {sheet.date(who.birth_date)}", None), ("3. Versicherungsschein-Nr.", one.number, "insurance_number"),
                ("4. Versicherungsschutz besteht seit", one.begin, "insured_since"), ("5. Monatlicher Beitrag", paid, "monthly_premium")], layout=lot.choice(["grid", "dotted", "colon"]), label=66)  # fmt: skip
    sheet.gap(6)
    sheet.text(left + wide - 24, sheet.y, "ja", size=8, bold=True)
    sheet.text(left + wide - 10, sheet.y, "nein", size=8, bold=True)
    for words, yes in (
        ("6. Handelt es sich um eine Krankheitskostenvollversicherung?", True), ("7. Ist der Umfang mit dem der gesetzlichen Krankenversicherung vergleichbar?", one.sufficient),
        ("8. Ist der Vertrag gekündigt?", False), ("9. Ist der Versicherungsschutz zeitlich befristet?", False), ("10. Besteht eine private Pflegepflichtversicherung?", True),
    ):  # fmt: skip
        sheet.gap(8)
        sheet.text(left, sheet.y, words, size=9)
        sheet.tick_box(left + wide - 24, sheet.y, yes)
        sheet.tick_box(left + wide - 10, sheet.y, not yes)
    sheet.gap(16)
    sheet.text(left, sheet.y, f"{one.issuer.town}, {one.day}", marks={"issued_on": one.day})
    sheet.scribble(left + 90, sheet.y, 36, 8)
    sheet.rule(left + 84, sheet.y + 1, left + 150, sheet.y + 1)
    sheet.text(left + 84, sheet.y + 5, "Stempel, Unterschrift des Versicherers", size=7)
    return {
        "comparable_to_statutory": one.sufficient,
        "unterminated": True,
        "monthly_premium": f"{premium:.2f}",
    }


def _policy(sheet: Sheet, one: _One) -> dict[str, object]:
    """The insurer's own letter with a table of tariffs; the premium is the sum."""
    lot, wide, who = sheet.rng, sheet.inner, one.holder
    parts = [cents(lot, 240, 520), cents(lot, 20, 60), cents(lot, 25, 70)]
    born = sheet.date(who.birth_date)
    letter.opening(
        sheet,
        one.issuer,
        letter.address_lines(who),
        [("Vertrags-Nr.", one.number, "insurance_number"), ("Datum", one.day, "issued_on")],
        lot.choice(
            [
                "Bestätigung Ihrer privaten Krankenversicherung",
                "Versicherungsbestätigung zur Vorlage bei der Ausländerbehörde",
            ]
        ),
    )
    sheet.paragraph(dear(who))
    sheet.paragraph(
        f"für Sie, geboren am {born}, besteht bei uns ab {one.begin} eine private Krankenvollversicherung in folgenden Tarifen:",
        marks=one.marks(sheet),
    )
    rows = [
        ["Tarif", "Leistung", "Beitrag mtl."],
        ["KV 300", "ambulant, stationär, Zahn", euro(parts[0], "{} €")],
        ["KT 43", "Krankentagegeld", euro(parts[1], "{} €")],
        ["PVN", "Pflegepflichtversicherung", euro(parts[2], "{} €")],
        ["", "Gesamtbeitrag", euro(sum(parts, start=0 * parts[0]), "{} €")],
    ]
    sheet.table([wide * 0.2, wide * 0.5, wide * 0.3], rows, right=[2], marks={"monthly_premium": rows[-1][2]})
    sheet.gap(5)
    sheet.paragraph(
        ("Die Leistungen sind in Art, Umfang und Höhe denen der gesetzlichen Krankenversicherung vergleichbar. " if one.sufficient else "Die Leistungen sind denen der gesetzlichen Krankenversicherung nicht vergleichbar. ")
        + "Der Vertrag läuft auf unbestimmte Zeit und ist nicht gekündigt."
    )  # fmt: skip
    letter.closing(sheet, one.issuer.name, phrase="Mit freundlichen Grüßen")
    return {
        "comparable_to_statutory": one.sufficient,
        "unterminated": True,
        "monthly_premium": f"{sum(parts):.2f}",
    }


_FORMS = {
    "captions": _captions,
    "periods": _periods,
    "you": _you,
    "family_rows": _family_rows,
    "family_note": _family_note,
    "pkv_yes_no": _yes_no,
    "pkv_policy": _policy,
}

LAYOUTS = {name: partial(_paper, name) for name in _FORMS}
