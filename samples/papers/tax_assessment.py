"""Einkommensteuerbescheid: of one person, of spouses in two columns, of somebody self-employed over two pages."""

# ruff: noqa: E501 - wordings and tables of drawing calls stand on one line each

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from random import Random

from samples import letter, people
from samples.draw import Paper, Sheet, compose
from samples.people import Person
from samples.typesetting import style


def _whole(amount: int) -> str:
    return f"{amount:,}".replace(",", ".")


def _cut(holder: Person, spouse: Person | None) -> list[str]:
    lead = "Herrn" if holder.sex == "M" else "Frau"
    names = [f"{lead} {holder.full_name}"] if spouse else [lead, holder.full_name]
    if spouse:
        names.append(f"{'Herrn' if spouse.sex == 'M' else 'Frau'} {spouse.full_name}")
    return [*names, holder.address.street, f"{holder.address.postcode} {holder.address.town}"]


def _head(
    sheet: Sheet, office: letter.Issuer, holder: Person, spouse: Person | None, day: date, year: int
) -> None:
    lot = sheet.rng
    number = f"{lot.randint(10, 99)}/{lot.randint(100, 999)}/{lot.randint(10000, 99999)}"
    letter.letterhead(sheet, office)
    sheet.text(sheet.style.left, 48, f"{office.name}, {office.address}", size=6)
    for at, line in enumerate(_cut(holder, spouse)):
        sheet.text(
            sheet.style.left,
            55 + at * 5,
            line,
            marks={"family_name": holder.family_name, "given_names": holder.given_names},
        )
    x = 132.0
    rows = [
        ("Steuernummer", number, None),
        (
            "Identifikationsnummer",
            f"{lot.randint(10, 99)} {lot.randint(100, 999)} {lot.randint(100, 999)} {lot.randint(100, 999)}",
            None,
        ),
        ("Datum", sheet.date(day), "issued_on"),
    ]
    for at, (name, value, mark) in enumerate(rows):
        sheet.text(x, 50 + at * 9, name, size=7, grey=0.2)
        sheet.text(x, 54 + at * 9, value, size=9.5, mark=mark)
    sheet.y = 90
    title = lot.choice(
        [
            f"Bescheid für {year} über Einkommensteuer und Solidaritätszuschlag",
            f"Bescheid für {year} über Einkommensteuer, Solidaritätszuschlag und Kirchensteuer",
            f"Einkommensteuerbescheid für {year}",
        ]
    )
    sheet.paragraph(title, bold=True, size=12.5, after=0.5, marks={"year": str(year)})
    sheet.paragraph(
        lot.choice(
            [
                "Der Bescheid ist nach § 165 Abs. 1 Satz 2 AO teilweise vorläufig.",
                "Der Bescheid ergeht unter dem Vorbehalt der Nachprüfung (§ 164 Abs. 1 AO).",
                "",
            ]
        )
        or " ",
        size=9,
    )


def _fixed(sheet: Sheet, tax: int, withheld: int, day: date) -> None:
    sheet.paragraph("Festsetzung", bold=True, after=0.2)
    wide = sheet.inner
    rest = tax - withheld
    rows = [
        ["", "Einkommensteuer EUR", "Solidaritätszuschlag EUR", "Insgesamt EUR"],
        ["Festgesetzt werden", f"{_whole(tax)},00", "0,00", f"{_whole(tax)},00"],
        ["ab Steuerabzug vom Lohn", f"{_whole(withheld)},00", "0,00", f"{_whole(withheld)},00"],
        [
            "verbleibende Beträge",
            f"{'-' if rest < 0 else ''}{_whole(abs(rest))},00",
            "0,00",
            f"{'-' if rest < 0 else ''}{_whole(abs(rest))},00",
        ],
    ]
    sheet.table(
        [wide * 0.34, wide * 0.22, wide * 0.24, wide * 0.2],
        rows,
        right=[1, 2, 3],
        lines=sheet.rng.random() < 0.5,
        size=8.5,
    )
    sheet.gap(3)
    if rest < 0:
        sheet.paragraph(
            f"Das Guthaben von {_whole(-rest)},00 EUR wird auf das Konto mit der IBAN DE** **** **** **** **** {sheet.rng.randint(10, 99)} erstattet.",
            size=9,
        )
    else:
        sheet.paragraph(
            f"Bitte zahlen Sie {_whole(rest)},00 EUR spätestens am {sheet.date(day + timedelta(days=33))}.",
            size=9,
        )
    sheet.gap(3)


def _reckoning(sheet: Sheet, rows: list[tuple[str, list[str]]], heads: list[str], total: str) -> None:
    sheet.paragraph("Berechnung des zu versteuernden Einkommens", bold=True, after=0.2)
    wide = sheet.inner
    columns = [
        wide * (0.4 if len(heads) > 1 else 0.7),
        *[wide * (0.6 if len(heads) > 1 else 0.3) / len(heads)] * len(heads),
    ]
    body = [["", *heads], *([name, *cells] for name, cells in rows)]
    sheet.table(
        columns,
        body,
        right=list(range(1, len(heads) + 1)),
        lines=False,
        size=9,
        marks={"total_income": total},
    )
    sheet.gap(3)


def _single(sheet: Sheet, income: int, other: int) -> None:
    wage, costs = income, 1230
    total = income - costs
    rows = [
        ("Einkünfte aus nichtselbständiger Arbeit", [""]), ("  Bruttoarbeitslohn", [_whole(wage)]), ("  ab Werbungskosten-Pauschbetrag", [_whole(costs)]),
        ("  Einkünfte", [_whole(total)]), ("Gesamtbetrag der Einkünfte", [_whole(total)]), ("ab Vorsorgeaufwendungen", [_whole(wage // 6)]),
        ("ab Sonderausgaben-Pauschbetrag", ["36"]), ("Einkommen / zu versteuerndes Einkommen", [_whole(total - wage // 6 - 36)]),
    ]  # fmt: skip
    _reckoning(sheet, rows, ["EUR"], _whole(total))


def _joint(sheet: Sheet, income: int, other: int) -> None:
    mine, theirs = income - 1230, max(0, other - 1230)
    total = mine + theirs
    heads = ["Ehemann EUR", "Ehefrau EUR", "Insgesamt EUR"]
    rows = [
        ("Bruttoarbeitslohn", [_whole(income), _whole(other), ""]), ("ab Werbungskosten", ["1.230", "1.230", ""]), ("Einkünfte", [_whole(mine), _whole(theirs), _whole(total)]),
        ("Gesamtbetrag der Einkünfte", [_whole(mine), _whole(theirs), _whole(total)]), ("ab Vorsorgeaufwendungen", ["", "", _whole(total // 6)]),
        ("zu versteuerndes Einkommen", ["", "", _whole(total - total // 6)]),
    ]  # fmt: skip
    _reckoning(sheet, rows, heads, _whole(total))


def _business(sheet: Sheet, income: int, other: int) -> None:
    word = sheet.rng.choice(["Einkünfte aus Gewerbebetrieb", "Einkünfte aus selbständiger Arbeit"])
    rows = [
        (word, [""]), ("  als Einzelunternehmer", [_whole(income)]), ("  Einkünfte", [_whole(income)]), ("Summe der Einkünfte", [_whole(income)]),
        ("Gesamtbetrag der Einkünfte", [_whole(income)]), ("ab beschränkt abziehbare Sonderausgaben", [_whole(income // 7)]), ("zu versteuerndes Einkommen", [_whole(income - income // 7)]),
    ]  # fmt: skip
    _reckoning(sheet, rows, ["EUR"], _whole(income))


_FORMS = {"single": _single, "joint": _joint, "business": _business}


def _paper(
    form: str, rng: Random, holder: Person, as_of: date, *, year: int | None = None, specimen: bool = False
) -> Paper:
    year = year or as_of.year - rng.choice([1, 2, 2])
    day = people.day_between(
        rng, date(year + 1, 4, 1), min(date(year + 1, 12, 20), as_of - timedelta(days=3))
    )
    place = holder.address.town
    office = letter.Issuer(
        f"Finanzamt {place}",
        rng.choice(["Veranlagungsstelle", "Arbeitnehmerbereich", "Zimmer 114"]),
        str(people.address(rng, place)),
        place,
        rng.choice(["shield", "none"]),
    )
    spouse = people.relative(rng, holder) if form == "joint" else None
    income, other = rng.randint(17000, 42000), rng.randint(6000, 24000)
    total = income - 1230 + other - 1230 if form == "joint" else income - (1230 if form == "single" else 0)
    look = style(rng, letterhead=rng.choice(["left", "right", "rule"]))

    def draw(sheet: Sheet) -> dict[str, object]:
        _head(sheet, office, holder, spouse, day, year)
        _fixed(
            sheet,
            total // 9,
            total // 9 + (sheet.rng.randint(100, 900) if sheet.rng.random() < 0.7 else -60),
            day,
        )
        if form == "business":
            sheet.new_page()
            sheet.paragraph(f"Seite 2 zum Bescheid für {year} vom {sheet.date(day)}", size=8, after=1)
        _FORMS[form](sheet, income, other)
        sheet.paragraph("Erläuterungen", bold=True, after=0.2)
        sheet.paragraph(
            "Die Festsetzung der Einkommensteuer ist hinsichtlich der beschränkten Abziehbarkeit von Vorsorgeaufwendungen vorläufig. Über Ihren Antrag auf Grund der eingereichten Belege wurde entschieden.",
            size=9,
        )
        sheet.paragraph("Rechtsbehelfsbelehrung", bold=True, after=0.2)
        sheet.paragraph(
            "Gegen diesen Bescheid ist der Einspruch gegeben. Die Frist beträgt einen Monat.", size=9
        )
        return {
            "family_name": holder.family_name,
            "given_names": holder.given_names,
            "issued_on": day,
            "issuer": office.name,
            "year": year,
            "total_income": f"{total}.00",
        }

    return compose(
        "tax_assessment",
        form,
        rng,
        look,
        draw,
        persons=[holder, *([spouse] if spouse else [])],
        specimen=specimen,
    )


LAYOUTS = {name: partial(_paper, name) for name in _FORMS}
