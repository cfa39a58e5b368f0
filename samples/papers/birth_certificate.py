"""Geburtsurkunde: form of the register office, print from the register, older prose, multilingual extract, English certificate."""

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
Row = tuple[str, str, str | None]


def _own(child: Person, sheet: Sheet, joined: bool, town: str) -> list[Row]:
    day = sheet.date(child.birth_date)
    rows: list[Row] = [
        (pick(sheet.rng, "Geburtsname|Familienname|Geburtsname"), child.family_name, "family_name"),
        (pick(sheet.rng, "Vorname(n)|Vornamen"), child.given_names, "given_names"),
        ("Geschlecht", "weiblich" if child.sex == "F" else "männlich", None),
    ]
    if joined:
        return [*rows, ("Ort, Tag der Geburt", f"{town}, {day}", "birth_date")]
    return [
        *rows,
        (pick(sheet.rng, "Geburtstag|Tag der Geburt"), day, "birth_date"),
        ("Geburtsort", town, "birth_place"),
    ]


def _modern(sheet: Sheet, child: Person, town: str, number: str, issued: date, remark: str) -> None:
    mother, father, maiden = _civil.parents(sheet.rng, child)
    _civil.paper_ground(sheet)
    sheet.y = 36
    _civil.heading(sheet, "Geburtsurkunde")
    put = partial(_civil.labelled, sheet, x=20, label=62)
    put([("Standesamt", town, None), ("Registernummer", number, "register_number")])
    for title, rows in (
        ("Kind", _own(child, sheet, True, town)),
        (pick(sheet.rng, "Mutter|1. (Mutter, Elternteil)"), [("Familienname", mother.family_name, None), ("Geburtsname", maiden, None), ("Vorname(n)", mother.given_names, None)]),
        (pick(sheet.rng, "Vater|2. (Vater, Elternteil)"), [("Familienname", father.family_name, None), ("Vorname(n)", father.given_names, None)]),
    ):  # fmt: skip
        sheet.gap(9)
        sheet.text(20, sheet.y, title, size=sheet.style.size, bold=True)
        sheet.gap(-1)
        put(list(rows))
    if remark:
        put([("Weitere Angaben", remark, "own_statement_remark"), ("aus dem Register", "", None)])
    _civil.foot(sheet, town, issued)


def _sections(sheet: Sheet, child: Person, town: str, number: str, issued: date, remark: str) -> None:
    """Three columns: whose, what, value; ruled."""
    mother, father, maiden = _civil.parents(sheet.rng, child)
    _civil.paper_ground(sheet)
    left = sheet.style.left
    sheet.y = 30
    sheet.text(left, sheet.y, "Standesamt", size=8, grey=0.3)
    sheet.text(left + 24, sheet.y, town)
    sheet.text(left + 95, sheet.y, "Registernummer", size=8, grey=0.3)
    sheet.text(left + 124, sheet.y, number, mark="register_number")
    sheet.gap(16)
    _civil.heading(
        sheet, "G e b u r t s u r k u n d e" if sheet.rng.random() < 0.4 else "GEBURTSURKUNDE", size=18
    )
    blocks: list[tuple[str, list[Row]]] = [
        ("Kind", _own(child, sheet, False, town)),
        ("Mutter", [("Familienname", mother.family_name, None), ("Geburtsname", maiden, None), ("Vorname(n)", mother.given_names, None)]),
        ("Vater", [("Familienname", father.family_name, None), ("Geburtsname", father.family_name, None), ("Vorname(n)", father.given_names, None)]),
    ]  # fmt: skip
    for title, rows in blocks:
        sheet.gap(3)
        sheet.rule(left, sheet.y, left + sheet.inner, sheet.y, thick=0.4)
        sheet.text(left, sheet.y + 7.2, title, bold=True)
        _civil.labelled(sheet, rows, x=left + 34, label=44, right=False)
        sheet.gap(3)
    sheet.rule(left, sheet.y, left + sheet.inner, sheet.y, thick=0.4)
    if remark:
        sheet.gap(5)
        sheet.paragraph(f"Weitere Angaben aus dem Register: {remark}", marks={"own_statement_remark": remark})
    _civil.foot(sheet, town, issued)


def _register(sheet: Sheet, child: Person, town: str, number: str, issued: date, remark: str) -> None:
    mother, father, maiden = _civil.parents(sheet.rng, child)
    sheet.y = 24
    sheet.text(sheet.style.left, sheet.y, f"Standesamt {town}", size=9)
    sheet.gap(10)
    sheet.paragraph(
        pick(
            sheet.rng,
            "Beglaubigter Registerausdruck aus dem Geburtenregister|Beglaubigter Ausdruck aus dem Geburtenregister",
        ),
        bold=True,
        size=14,
    )
    sheet.rows(
        [("Registernummer", number, "register_number"), ("Art des Eintrags", "Haupteintrag", None)],
        layout="colon",
    )
    sheet.gap(4)
    day = sheet.date(child.birth_date)
    for title, rows in (
        ("1. Kind", [("Geburtsname", child.family_name, "family_name"), ("Vorname(n)", child.given_names, "given_names"), ("Geschlecht", "weiblich" if child.sex == "F" else "männlich", None),
                     ("Tag und Stunde der Geburt", f"{day}, {sheet.rng.randint(1, 23)}:{sheet.rng.randint(10, 59)} Uhr", "birth_date"), ("Ort der Geburt", town, "birth_place")]),
        ("2. Mutter", [("Familienname", mother.family_name, None), ("Geburtsname", maiden, None), ("Vorname(n)", mother.given_names, None), ("Ort, Tag der Geburt", f"{mother.birth_place}, {sheet.date(mother.birth_date)}", None)]),
        ("3. Vater", [("Familienname", father.family_name, None), ("Vorname(n)", father.given_names, None), ("Ort, Tag der Geburt", f"{father.birth_place}, {sheet.date(father.birth_date)}", None)]),
    ):  # fmt: skip
        sheet.paragraph(title, bold=True, after=0.1)
        sheet.rows(list(rows), layout="colon")
        sheet.gap(4)
    if remark:
        sheet.paragraph("Folgebeurkundung / Zusätze", bold=True, after=0.1)
        sheet.paragraph(remark, marks={"own_statement_remark": remark})
    sheet.paragraph("Der vorstehende Ausdruck stimmt mit dem Eintrag im Geburtenregister überein.", size=9)
    _civil.foot(sheet, town, issued)


def _prose(sheet: Sheet, child: Person, town: str, number: str, issued: date, remark: str) -> None:
    mother, father, maiden = _civil.parents(sheet.rng, child)
    sheet.y = 40
    _civil.heading(sheet, "Geburtsurkunde", size=22, spaced=sheet.rng.random() < 0.5)
    sheet.text(
        sheet.size[0] / 2,
        sheet.y,
        f"(Standesamt {town} Nr. {number.split(' ')[-1]})",
        align="centre",
        marks={"register_number": number.split(" ")[-1]},
    )
    sheet.gap(14)
    day = sheet.date(child.birth_date)
    marks = {
        "birth_date": day,
        "birth_place": town,
        "given_names": child.given_names,
        "family_name": child.family_name,
    }
    sheet.text(sheet.style.left, sheet.y, child.full_name, bold=True, marks=marks)
    sheet.gap(2)
    sheet.paragraph(
        f"ist am {day} um {sheet.rng.randint(1, 23)} Uhr {sheet.rng.randint(10, 59)} Minuten in {town} geboren.",
        marks=marks,
        after=1,
    )
    sheet.paragraph(
        f"Mutter: {mother.given_names} {mother.family_name}, geborene {maiden}, wohnhaft in {town}.", after=1
    )
    sheet.paragraph(f"Vater: {father.given_names} {father.family_name}, wohnhaft in {town}.", after=1)
    sheet.paragraph(
        f"Änderungen der Eintragung: {remark or 'keine'}",
        marks={"own_statement_remark": remark} if remark else None,
    )
    _civil.foot(sheet, town, issued)


def _ciec(sheet: Sheet, child: Person, town: str, number: str, issued: date, remark: str) -> None:
    mother, father, maiden = _civil.parents(sheet.rng, child)
    left, day = sheet.style.left, child.birth_date
    sheet.y = 22
    for title in (
        "Auszug aus dem Geburtseintrag",
        "Extrait de l'acte de naissance",
        "Extract of the register of births",
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
    rows: list[tuple[str, str, str, str | None]] = [
        ("1", "Staat / État", "Bundesrepublik Deutschland", None),
        ("2", "Standesamtsbehörde von / Service de l'état civil de", town, None),
        ("3", "Auszug aus dem Geburtseintrag Nr. / Extrait de l'acte de naissance n°", number, "register_number"),
        ("4", "Tag und Ort der Geburt / Date et lieu de naissance", f"{day:%d %m %Y}  {town}", "birth_date"),
        ("5", "Name / Nom", child.family_name, "family_name"),
        ("6", "Vornamen / Prénoms", child.given_names, "given_names"),
        ("7", "Geschlecht / Sexe", child.sex, None),
    ]  # fmt: skip
    for box, label, value, mark in rows:
        sheet.rect(left, sheet.y, sheet.inner, 9.5, thick=0.4)
        sheet.text(left + 1.5, sheet.y + 6, box, size=8)
        sheet.text(left + 7, sheet.y + 3.4, label, size=6.5)
        sheet.text(left + 80, sheet.y + 6.5, value, size=10.5, mark=mark)
        sheet.gap(9.5)
    sheet.rect(left, sheet.y, sheet.inner, 28, thick=0.4)
    middle, far = left + 50, left + 50 + (sheet.inner - 50) / 2
    sheet.text(middle + 2, sheet.y + 4, "8  Vater / Père", size=8)
    sheet.text(far + 2, sheet.y + 4, "9  Mutter / Mère", size=8)
    for at, label, his, hers in (
        (12, "5  Name / Nom", father.family_name, maiden),
        (21, "6  Vornamen / Prénoms", father.given_names, mother.given_names),
    ):
        sheet.text(left + 1.5, sheet.y + at, label, size=7.5)
        sheet.text(middle + 2, sheet.y + at, his, size=10)
        sheet.text(far + 2, sheet.y + at, hers, size=10)
    sheet.gap(28)
    sheet.rect(left, sheet.y, sheet.inner, 16, thick=0.4)
    sheet.text(
        left + 1.5,
        sheet.y + 5,
        "10  Andere Angaben aus dem Eintrag / Autres énonciations de l'acte",
        size=6.5,
    )
    if remark:
        sheet.text(left + 7, sheet.y + 11, remark, size=9, mark="own_statement_remark")
    sheet.gap(16)
    sheet.rect(left, sheet.y, sheet.inner, 30, thick=0.4)
    sheet.text(
        left + 1.5,
        sheet.y + 5,
        "11  Tag der Ausstellung, Unterschrift und Dienstsiegel / Date de délivrance, signature, sceau",
        size=6.5,
    )
    sheet.text(
        left + 7,
        sheet.y + 14,
        f"{issued:%d %m %Y}" if sheet.rng.random() < 0.5 else sheet.date(issued),
        mark="issued_on",
    )
    sheet.scribble(left + 60, sheet.y + 20, 34, 9)
    sheet.stamp(left + 125, sheet.y + 14, ["STANDESAMT", town.upper()[:10]], round_=True, size=5)


def _english(sheet: Sheet, child: Person, town: str, number: str, issued: date, remark: str) -> None:
    mother, father, _ = _civil.parents(sheet.rng, child)
    state = {
        "SYR": "SYRIAN ARAB REPUBLIC",
        "AFG": "ISLAMIC REPUBLIC OF AFGHANISTAN",
        "IRQ": "REPUBLIC OF IRAQ",
        "ERI": "STATE OF ERITREA",
        "SOM": "FEDERAL REPUBLIC OF SOMALIA",
    }
    sheet.y = 26
    middle = sheet.size[0] / 2
    sheet.text(
        middle, sheet.y, state.get(child.nationality, "MINISTRY OF INTERIOR"), align="centre", bold=True
    )
    sheet.gap(6)
    sheet.text(middle, sheet.y, "Ministry of Interior - Civil Registry Office", size=9, align="centre")
    sheet.gap(14)
    _civil.heading(sheet, pick(sheet.rng, "BIRTH CERTIFICATE|CERTIFICATE OF BIRTH"), size=17)
    sheet.gap(4)
    born = f"{child.birth_date:%d/%m/%Y}"
    sheet.rows(
        [
            ("Registration No", number.split(" ")[-1], "register_number"), ("Surname", child.family_name, "family_name"), ("First name(s)", child.given_names, "given_names"),
            ("Sex", "Female" if child.sex == "F" else "Male", None), ("Date of birth", born, "birth_date"), ("Place of birth", town, "birth_place"),
            ("Father's full name", f"{father.given_names} {father.family_name}", None), ("Mother's full name", f"{mother.given_names} {mother.family_name}", None),
            ("Date of issue", f"{issued:%d/%m/%Y}", "issued_on"),
        ],
        layout=pick(sheet.rng, "grid|dotted|colon"),
    )  # fmt: skip
    sheet.gap(18)
    sheet.text(sheet.style.left, sheet.y, "Civil Registrar")
    sheet.scribble(sheet.style.left + 3, sheet.y + 14, 30, 8)
    sheet.stamp(sheet.style.left + 110, sheet.y + 8, ["CIVIL", "REGISTRY"], round_=True, size=7)


_DRAW: dict[str, Callable[[Sheet, Person, str, str, date, str], None]] = {
    "modern": _modern, "sections": _sections, "register": _register, "prose": _prose, "ciec": _ciec, "english": _english,
}  # fmt: skip


def _certificate(
    form: str, rng: Random, holder: Person, as_of: date, *, remark: bool | None = None, specimen: bool = False
) -> Paper:
    town = people.town(rng) if form != "english" else holder.birth_place
    child = replace(holder, birth_place=town)
    number = _civil.entry(rng, "G", child.birth_date.year)
    issued = _civil.issue_day(rng, as_of, child.birth_date)
    noted = (rng.random() < 0.25 if remark is None else remark) and form != "english"
    words = (
        pick(
            rng,
            "Die Identität der Mutter ist nicht nachgewiesen.|Die Identität des Vaters ist nicht nachgewiesen.|Namensführung des Kindes nicht nachgewiesen.",
        )
        if noted
        else ""
    )
    look = style(
        rng,
        footer="",
        dates=rng.choice(["dots", "dots", "long"]),
        **({"body": "courier", "size": 11} if form == "prose" and rng.random() < 0.6 else {}),
    )

    def draw(sheet: Sheet) -> Fields:
        _DRAW[form](sheet, child, town, number, issued, words)
        fields: Fields = {
            **child.truth(), "birth_place": town, "issued_on": issued,
            "register_number": number.split(" ")[-1] if form in ("prose", "english") else number,
        }  # fmt: skip
        if noted:
            fields["own_statement_remark"] = True
        if form == "english":
            fields["language"] = "en"
        return fields

    return compose("birth_certificate", form, rng, look, draw, persons=[holder], specimen=specimen)


LAYOUTS = {name: partial(_certificate, name) for name in _DRAW}
