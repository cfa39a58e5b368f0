"""Eheurkunde: form, two columns, Heiratsurkunde in prose, multilingual extract, English certificate."""

# ruff: noqa: E501 - wordings and tables of drawing calls stand on one line each

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial
from random import Random

from samples import people
from samples.draw import Paper, Sheet, compose
from samples.people import Person, pick
from samples.typesetting import style

from . import _civil

Fields = dict[str, object]


class _Wedding:
    """Who married whom, where and when; `own` is the spouse's name before."""

    def __init__(self, rng: Random, one: Person, as_of: date, dissolved: bool) -> None:
        self.one = one
        self.two = people.relative(rng, one)
        self.own = people.person(rng, nationality=one.nationality, sex=self.two.sex).family_name
        if rng.random() < 0.35:
            self.two = replace(self.two, family_name=self.own)
        first = date(max(one.birth_date.year, self.two.birth_date.year) + 19, 1, 1)
        self.day = people.day_between(rng, first, date(min(2024, first.year + 12), 12, 20))
        self.town = people.town(rng)
        self.number = _civil.entry(rng, "E", self.day.year)
        self.issued = _civil.issue_day(rng, as_of, self.day)
        self.dissolved = people.day_between(rng, self.day, self.issued) if dissolved else None


def _born(sheet: Sheet, who: Person) -> str:
    return f"{who.birth_place}, {sheet.date(who.birth_date)}"


def _form(sheet: Sheet, wedding: _Wedding) -> None:
    _civil.paper_ground(sheet)
    sheet.y = 30
    _civil.heading(sheet, "Eheurkunde")
    put = partial(_civil.labelled, sheet, x=18, label=66)
    day = sheet.date(wedding.day)
    put(
        [
            ("Standesamt", wedding.town, None),
            ("Registernummer", wedding.number, "register_number"),
            ("Ort, Tag der Eheschließung", f"{wedding.town}, {day}", "married_on"),
        ]
    )
    for number, who, before, mark in (
        ("1.", wedding.one, wedding.one.family_name, ""),
        ("2.", wedding.two, wedding.own, "spouse_"),
    ):
        sheet.gap(9)
        sheet.text(18, sheet.y, number, bold=True)
        sheet.gap(-1)
        put([
            ("Familienname vor der Ehe", before, None), ("Vorname(n) vor der Ehe", who.given_names, f"{mark}given_names"), ("Ort, Tag der Geburt", _born(sheet, who), None if mark else "birth_date"),
            ("Familienname in der Ehe", who.family_name, f"{mark}family_name"),
        ])  # fmt: skip
    if wedding.dissolved:
        put(
            [
                (
                    "Weitere Angaben",
                    f"Die Ehe ist durch Scheidung aufgelöst seit {sheet.date(wedding.dissolved)}",
                    "dissolved",
                ),
                ("aus dem Register", "", None),
            ]
        )
    _civil.foot(sheet, wedding.town, wedding.issued)


def _columns(sheet: Sheet, wedding: _Wedding) -> None:
    left = sheet.style.left
    _civil.paper_ground(sheet)
    sheet.y = 26
    sheet.text(left, sheet.y, f"Standesamt {wedding.town}")
    sheet.text(
        left + sheet.inner,
        sheet.y,
        f"Registernummer: {wedding.number}",
        align="right",
        marks={"register_number": wedding.number},
    )
    sheet.gap(16)
    _civil.heading(sheet, pick(sheet.rng, "EHEURKUNDE|Eheurkunde|Heiratsurkunde"), size=18)
    day = sheet.date(wedding.day)
    sheet.paragraph(
        f"{pick(sheet.rng, 'Tag der Eheschließung|Datum der Eheschließung')}: {day}",
        marks={"married_on": day},
    )
    sheet.paragraph(f"Ort der Eheschließung: {wedding.town}", after=1)
    half = sheet.inner * 0.33
    heads = pick(sheet.rng, "Ehemann/Ehefrau|1. Ehegatte/2. Ehegatte|Ehegatte 1/Ehegatte 2").split("/")
    one, two = wedding.one, wedding.two
    table = [
        ("", *heads), ("Familienname", one.family_name, two.family_name), ("Geburtsname", one.family_name, wedding.own), ("Vorname(n)", one.given_names, two.given_names),
        ("Geburtsdatum", sheet.date(one.birth_date), sheet.date(two.birth_date)), ("Geburtsort", one.birth_place, two.birth_place), ("Staatsangehörigkeit", one.adjective, two.adjective),
    ]  # fmt: skip
    marks = [
        None,
        ("family_name", "spouse_family_name"),
        None,
        ("given_names", "spouse_given_names"),
        ("birth_date", None),
        None,
        ("nationality", None),
    ]
    for (label, his, hers), named in zip(table, marks, strict=True):
        sheet.gap(8)
        bold = not label
        sheet.text(left, sheet.y, label, size=sheet.style.size - 1)
        sheet.text(left + half, sheet.y, his, bold=bold, mark=named[0] if named else None)
        sheet.text(left + 2 * half, sheet.y, hers, bold=bold, mark=named[1] if named else None)
        sheet.rule(left, sheet.y + 2, left + sheet.inner, sheet.y + 2, thick=0.2, grey=0.5)
    sheet.gap(8)
    if wedding.dissolved:
        sheet.paragraph(
            f"Vermerk: Die Ehe wurde durch Beschluss des Amtsgerichts geschieden, rechtskräftig seit {sheet.date(wedding.dissolved)}."
        )
    _civil.foot(sheet, wedding.town, wedding.issued)


def _prose(sheet: Sheet, wedding: _Wedding) -> None:
    sheet.y = 38
    _civil.heading(sheet, "Heiratsurkunde", size=22, spaced=sheet.rng.random() < 0.4)
    number = wedding.number.split(" ")[-1]
    sheet.text(
        sheet.size[0] / 2,
        sheet.y,
        f"(Standesamt {wedding.town} Nr. {number})",
        align="centre",
        marks={"register_number": number},
    )
    sheet.gap(10)
    one, two, day = wedding.one, wedding.two, sheet.date(wedding.day)
    marks = {
        "family_name": one.family_name,
        "given_names": one.given_names,
        "birth_date": sheet.date(one.birth_date),
    }
    own = "" if two.family_name == wedding.own else f" geborene {wedding.own}"
    sheet.paragraph(
        f"{one.given_names} {one.family_name.upper()}, geboren am {sheet.date(one.birth_date)} in {one.birth_place}, wohnhaft in {wedding.town},",
        after=1,
        marks={**marks, "family_name": one.family_name.upper()},
    )
    sheet.paragraph("und", after=1)
    sheet.paragraph(
        f"{two.given_names} {two.family_name.upper()}{own}, geboren am {sheet.date(two.birth_date)} in {two.birth_place}, wohnhaft in {wedding.town},",
        after=1,
        marks={"spouse_family_name": two.family_name.upper(), "spouse_given_names": two.given_names},
    )
    sheet.paragraph(
        f"haben am {day} vor dem Standesamt {wedding.town} die Ehe geschlossen.",
        after=1,
        marks={"married_on": day},
    )
    note = (
        f"Die Ehe ist durch Scheidung aufgelöst, rechtskräftig seit {sheet.date(wedding.dissolved)}."
        if wedding.dissolved
        else "keine"
    )
    sheet.paragraph(f"Vermerke: {note}")
    _civil.foot(sheet, wedding.town, wedding.issued)


def _ciec(sheet: Sheet, wedding: _Wedding) -> None:
    left = sheet.style.left
    sheet.y = 22
    for title in (
        "Auszug aus dem Heiratseintrag",
        "Extrait de l'acte de mariage",
        "Extract of the register of marriages",
    ):
        sheet.text(
            sheet.size[0] / 2,
            sheet.y,
            title,
            size=12 if title.startswith("Auszug") else 9,
            bold=title.startswith("Auszug"),
            align="centre",
        )
        sheet.gap(6)
    day = f"{wedding.day:%d %m %Y}"
    for box, label, value, mark in (
        ("1", "Staat / État", "Bundesrepublik Deutschland", None), ("2", "Standesamtsbehörde von / Service de l'état civil de", wedding.town, None),
        ("3", "Auszug aus dem Heiratseintrag Nr. / Extrait de l'acte de mariage n°", wedding.number, "register_number"), ("4", "Tag und Ort der Eheschließung / Date et lieu du mariage", f"{day}  {wedding.town}", "married_on"),
    ):  # fmt: skip
        sheet.rect(left, sheet.y, sheet.inner, 9.5, thick=0.4)
        sheet.text(left + 1.5, sheet.y + 6, box, size=8)
        sheet.text(left + 7, sheet.y + 3.4, label, size=6.5)
        sheet.text(left + 85, sheet.y + 6.5, value, size=10.5, mark=mark)
        sheet.gap(9.5)
    one, two = wedding.one, wedding.two
    middle, far = left + 62, left + 62 + (sheet.inner - 62) / 2
    sheet.rect(left, sheet.y, sheet.inner, 56, thick=0.4)
    sheet.text(middle, sheet.y + 5, "5  Ehemann / Époux" if one.sex == "M" else "6  Ehefrau / Épouse", size=8)
    sheet.text(far, sheet.y + 5, "6  Ehefrau / Épouse" if one.sex == "M" else "5  Ehemann / Époux", size=8)
    for at, label, his, hers, mark in (
        (14, "7  Name vor der Eheschließung", one.family_name, wedding.own, ""), (23, "8  Vornamen / Prénoms", one.given_names, two.given_names, "given_names"),
        (32, "9  Tag und Ort der Geburt", f"{one.birth_date:%d %m %Y} {one.birth_place}", f"{two.birth_date:%d %m %Y} {two.birth_place}", ""), (41, "10  Name nach der Eheschließung", one.family_name, two.family_name, "family_name"),
    ):  # fmt: skip
        sheet.text(left + 1.5, sheet.y + at, label, size=7.5)
        sheet.text(middle, sheet.y + at, his, size=9.5, mark=mark or None)
        sheet.text(far, sheet.y + at, hers, size=9.5, mark=f"spouse_{mark}" if mark else None)
    sheet.gap(56)
    sheet.rect(left, sheet.y, sheet.inner, 14, thick=0.4)
    sheet.text(
        left + 1.5,
        sheet.y + 5,
        "11  Andere Angaben aus dem Eintrag / Autres énonciations de l'acte",
        size=6.5,
    )
    if wedding.dissolved:
        sheet.text(
            left + 7,
            sheet.y + 10.5,
            f"Ehe geschieden, rechtskräftig seit {wedding.dissolved:%d.%m.%Y}",
            size=9,
            mark="dissolved",
        )
    sheet.gap(14)
    sheet.rect(left, sheet.y, sheet.inner, 30, thick=0.4)
    sheet.text(
        left + 1.5,
        sheet.y + 5,
        "12  Tag der Ausstellung, Unterschrift und Dienstsiegel / Date de délivrance, signature, sceau",
        size=6.5,
    )
    sheet.text(left + 7, sheet.y + 14, f"{wedding.issued:%d %m %Y}", mark="issued_on")
    sheet.scribble(left + 60, sheet.y + 20, 34, 9)
    sheet.stamp(left + 125, sheet.y + 14, ["STANDESAMT", wedding.town.upper()[:10]], round_=True, size=5)


def _english(sheet: Sheet, wedding: _Wedding) -> None:
    sheet.y = 26
    middle = sheet.size[0] / 2
    sheet.text(
        middle,
        sheet.y,
        pick(sheet.rng, "MINISTRY OF JUSTICE|MINISTRY OF INTERIOR"),
        align="centre",
        bold=True,
    )
    sheet.gap(6)
    sheet.text(middle, sheet.y, "Civil Registry Office", size=9, align="centre")
    sheet.gap(14)
    _civil.heading(sheet, pick(sheet.rng, "MARRIAGE CERTIFICATE|CERTIFICATE OF MARRIAGE"), size=17)
    one, two = wedding.one, wedding.two
    for title, who, mark in (
        ("Husband" if one.sex == "M" else "Wife", one, ""),
        ("Wife" if one.sex == "M" else "Husband", two, "spouse_"),
    ):
        sheet.paragraph(title, bold=True, after=0.1)
        sheet.rows(
            [
                ("Surname", who.family_name, f"{mark}family_name"),
                ("Given names", who.given_names, f"{mark}given_names"),
                ("Date of birth", f"{who.birth_date:%d/%m/%Y}", None if mark else "birth_date"),
                ("Place of birth", who.birth_place, None),
            ],
            layout="colon",
        )
        sheet.gap(4)
    sheet.rows(
        [
            ("Date of marriage", f"{wedding.day:%d/%m/%Y}", "married_on"),
            ("Registration No", wedding.number.split(" ")[-1], "register_number"),
            ("Date of issue", f"{wedding.issued:%d/%m/%Y}", "issued_on"),
        ],
        layout="colon",
    )
    sheet.gap(16)
    sheet.text(sheet.style.left, sheet.y, "Registrar")
    sheet.scribble(sheet.style.left + 3, sheet.y + 14, 30, 8)
    sheet.stamp(sheet.style.left + 110, sheet.y + 8, ["CIVIL", "REGISTRY"], round_=True, size=7)


_DRAW: dict[str, Callable[[Sheet, _Wedding], None]] = {
    "form": _form,
    "columns": _columns,
    "prose": _prose,
    "ciec": _ciec,
    "english": _english,
}


def _certificate(
    form: str,
    rng: Random,
    holder: Person,
    as_of: date,
    *,
    dissolved: bool | None = None,
    specimen: bool = False,
) -> Paper:
    ended = rng.random() < 0.15 if dissolved is None else dissolved
    wedding = _Wedding(rng, holder, as_of, ended and form != "english")
    look = style(rng, footer="", dates=rng.choice(["dots", "dots", "long"]))

    def draw(sheet: Sheet) -> Fields:
        _DRAW[form](sheet, wedding)
        fields: Fields = {
            **holder.truth(nationality=form == "columns"), "married_on": wedding.day, "issued_on": wedding.issued, "spouse_family_name": wedding.two.family_name,
            "spouse_given_names": wedding.two.given_names, "register_number": wedding.number.split(" ")[-1] if form in ("prose", "english") else wedding.number,
        }  # fmt: skip
        if wedding.dissolved:
            fields["dissolved"] = True
        if form == "english":
            fields["language"] = "en"
        return fields

    return compose(
        "marriage_certificate", form, rng, look, draw, persons=[holder, wedding.two], specimen=specimen
    )


LAYOUTS = {name: partial(_certificate, name) for name in _DRAW}
