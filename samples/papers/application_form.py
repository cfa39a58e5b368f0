"""Antrag auf Erteilung / Verlängerung einer Aufenthaltserlaubnis: forms of several towns, filled and blank, signed and not."""

# ruff: noqa: E501 - wordings and tables of drawing calls stand on one line each

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from functools import partial
from random import Random
from typing import Any

from samples import letter, people
from samples.draw import Paper, Sheet, compose
from samples.people import Person
from samples.typesetting import HAND, german_date, style

_PURPOSES = (
    ("Aufenthalt aus völkerrechtlichen, humanitären oder politischen Gründen", True), ("Erwerbstätigkeit (§§ 18 ff. AufenthG)", False),
    ("Familiäre Gründe (§§ 27 ff. AufenthG)", False), ("Studium / Ausbildung (§§ 16 ff. AufenthG)", False), ("Sonstiges", False),
)  # fmt: skip
_SETTLEMENT = (
    "Antrag auf Erteilung einer Niederlassungserlaubnis", "Antrag auf Erteilung einer Niederlassungserlaubnis nach § 26 Abs. 3 AufenthG",
    "ANTRAG auf Erteilung einer Niederlassungserlaubnis / Erlaubnis zum Daueraufenthalt-EU", "Antrag auf Erteilung oder Verlängerung eines Aufenthaltstitels",
)  # fmt: skip
"""Titles of forms for the settlement permit; on the last, for any title, it is ticked."""
_DECLARATION = (
    "Ich versichere, vorstehende Angaben nach bestem Wissen und Gewissen richtig und vollständig gemacht zu haben. Mir ist bekannt, dass unrichtige oder unvollständige Angaben nach § 95 Abs. 2 Nr. 2 AufenthG strafbar sind und ein Ausweisungsinteresse begründen können (§ 54 Abs. 2 Nr. 8 AufenthG).",
    "Die Angaben sind vollständig und entsprechen der Wahrheit. Über die Mitwirkungspflichten nach § 82 AufenthG bin ich belehrt worden.",
    "Hiermit erkläre ich, dass meine Angaben wahr sind. Belehrung nach § 54 Abs. 2 Nr. 8 i. V. m. § 53 AufenthG: Ein Ausländer kann ausgewiesen werden, wenn er falsche Angaben zum Zwecke der Erteilung eines Aufenthaltstitels gemacht hat.",
)  # fmt: skip


def _form(
    form: str, rng: Random, holder: Person, as_of: date, *, blank: bool = False, signed: bool | None = None, extension: bool = False, hand: bool | None = None,
    received: bool | None = None, specimen: bool = False, on: date | None = None, settlement: bool = False,
    kin: Sequence[Person] = (),
) -> Paper:  # fmt: skip
    """`settlement`: it asks for the settlement permit; `kin` is the family that it then names, the spouse first."""
    signed = (not blank) if signed is None else signed
    hand = (rng.random() < 0.4) if hand is None else hand
    received = (not blank and rng.random() < 0.5) if received is None else received
    day = on or people.day_between(rng, as_of - timedelta(days=45), as_of - timedelta(days=1))
    issuer = letter.authority(rng, holder.address.town)
    look = style(rng, rows=rng.choice(["grid", "above", "dotted", "grid", "sentence_box"]))
    title = rng.choice(["Antrag auf Erteilung einer Aufenthaltserlaubnis", "Antrag auf Erteilung / Verlängerung einer Aufenthaltserlaubnis", "ANTRAG auf Erteilung/Verlängerung eines Aufenthaltstitels", "Antrag auf Erteilung oder Verlängerung eines Aufenthaltstitels"])  # fmt: skip
    wanted = rng.choice(_SETTLEMENT) if settlement else ""
    title = wanted or title

    def draw(sheet: Sheet) -> dict[str, object]:
        draw_rng = sheet.rng
        when = sheet.date(day)
        filled = not blank

        def answer(value: str) -> str:
            return value if filled else ""

        letter.letterhead(sheet, issuer)
        if received:
            letter.received_stamp(
                sheet,
                day + timedelta(days=draw_rng.randint(0, 3)),
                165,
                33 if look.letterhead != "right" else 48,
                issuer.name,
            )
        if form == "online":
            sheet.text(
                look.left,
                sheet.y,
                f"Antragsnummer: {draw_rng.randint(10**7, 10**8)}   Übermittelt am {when} über das Serviceportal"
                if filled
                else "Antragsnummer: ____________",
                size=8.5,
            )
            sheet.gap(6)
        sheet.paragraph(title, bold=True, size=14, after=0.3)
        if form == "bilingual":
            english_title = "settlement permit" if settlement else "issue / extension of a residence permit"
            sheet.paragraph(f"Application for {english_title}", size=9, after=0.5)
        sheet.gap(5)
        for text, ticked in (
            (
                ("Ersterteilung" if form != "bilingual" else "Erteilung / issue"),
                not (extension or settlement),
            ),
            (("Verlängerung" if form != "bilingual" else "Verlängerung / extension"), extension),
            ("Übertragung in neuen Pass", False),
            *([("Niederlassungserlaubnis (unbefristet)", True)] if settlement else []),
        ):
            sheet.tick_box(look.left, sheet.y, ticked and filled, pen_mark=not hand)
            sheet.text(look.left + 6, sheet.y, text)
            sheet.gap(5.5)
        sheet.gap(2)
        english = form == "bilingual"
        rows = [
            ("Familienname" + (" / surname" if english else ""), answer(holder.family_name), "family_name"), ("Vorname(n)" + (" / first names" if english else ""), answer(holder.given_names), "given_names"),
            ("Geburtsdatum" + (" / date of birth" if english else ""), answer(sheet.date(holder.birth_date)), "birth_date"), ("Geburtsort" + (" / place of birth" if english else ""), answer(holder.birth_place), None),
            ("Staatsangehörigkeit(en)", answer(holder.adjective), "nationality"), ("Geschlecht", answer("weiblich" if holder.sex == "F" else "männlich"), None),
            ("Familienstand", answer(_marital(draw_rng.choice(["ledig", "verheiratet", "geschieden"]), settlement, kin)), None), ("Anschrift", answer(str(holder.address)), None),
            ("Telefon / E-Mail", answer(f"0157 {draw_rng.randint(10**6, 10**7)}"), None), ("Pass-/Ausweisdokument Nr.", answer(draw_rng.choice(["keines", "Aufenthaltsgestattung", f"N {draw_rng.randint(10**6, 10**7)}"])), None),
        ]  # fmt: skip
        if form == "short":
            rows = rows[:5] + rows[7:8]
        heading = draw_rng.choice(
            ["1. Angaben zur Person", "A. Persönliche Angaben", "Antragsteller/in", "I. Personalien"]
        )
        sheet.paragraph(heading, bold=True, after=0.3)
        sheet.rows(rows, hand=hand, label=62)
        sheet.gap(5)
        sheet.need(50)
        sheet.paragraph(
            draw_rng.choice(
                [
                    "2. Zweck des Aufenthalts",
                    "B. Aufenthaltszweck",
                    "Ich beantrage den Aufenthaltstitel für folgenden Zweck:",
                ]
            ),
            bold=True,
            after=0.3,
        )
        for text, ours in _PURPOSES:
            sheet.gap(5.4)
            sheet.tick_box(look.left, sheet.y, ours and filled, pen_mark=not hand)
            mark = "purpose" if ours else None
            sheet.text(look.left + 6, sheet.y, text, mark=mark)
        sheet.gap(5)
        if filled and draw_rng.random() < 0.6:
            sheet.gap(2)
            sheet.text(
                look.left + 6,
                sheet.y,
                draw_rng.choice(
                    ["unbefristet, § 26 Abs. 3", "anerkannter Flüchtling, § 26 Abs. 3", "§ 26 III AufenthG"]
                    if settlement
                    else [
                        "Bescheid des BAMF liegt bei",
                        "anerkannter Flüchtling, § 25 Abs. 2",
                        "§ 25 II AufenthG",
                    ]
                ),
                font=HAND if hand else None,
            )
            sheet.gap(5)
        if form in ("long", "bilingual"):
            sheet.need(60)
            sheet.paragraph("3. Familienangehörige", bold=True, after=0.3)
            family = [["Name, Vorname", "Geburtsdatum", "Verwandtschaft", "Aufenthalt"]]
            invented = [people.relative(draw_rng, holder, child=True) for _ in range(2)]
            for one in kin if settlement else invented:
                relation = "Kind" if holder.birth_date.year + 15 < one.birth_date.year else "Ehegatte"
                family.append(
                    [
                        f"{one.family_name}, {one.given_names}",
                        german_date(one.birth_date),
                        relation,
                        "Deutschland",
                    ]
                    if filled
                    else ["", "", "", ""]
                )
            sheet.table([58, 32, 36, 38], family, size=9)
            sheet.gap(6)
            sheet.need(55)
            sheet.paragraph("4. Lebensunterhalt und Straftaten", bold=True, after=0.3)
            for text in (
                "Wovon bestreiten Sie Ihren Lebensunterhalt?",
                "Sind Sie vorbestraft?",
                "Läuft gegen Sie ein Ermittlungsverfahren?",
                "Wurden Sie bereits aus Deutschland ausgewiesen oder abgeschoben?",
            ):
                sheet.gap(5.5)
                sheet.text(look.left, sheet.y, text, size=9.5)
                for at, word in ((128, "ja"), (144, "nein")):
                    sheet.tick_box(look.left + at, sheet.y, filled and word == "nein", pen_mark=not hand)
                    sheet.text(look.left + at + 5, sheet.y, word, size=9.5)
            sheet.gap(6)
        sheet.need(52)
        sheet.gap(2)
        sheet.paragraph(draw_rng.choice(_DECLARATION), size=look.size - 1)
        sheet.gap(12)
        _sign_off(sheet, holder, when, filled=filled, hand=hand, signed=signed)
        fields: dict[str, object] = {"signed": signed}
        if filled:
            fields |= {
                **holder.truth(nationality=True),
                "date": day,
                "purpose": "Niederlassungserlaubnis (unbefristet)" if settlement else _PURPOSES[0][0],
            }
        return fields

    return compose(
        "application_form",
        f"{form}_hand" if hand and not blank else form,
        rng,
        look,
        draw,
        persons=[] if blank else [holder],
        specimen=specimen,
    )


def _marital(by_lot: str, settlement: bool, kin: Sequence[Person]) -> str:
    if not settlement:
        return by_lot
    return "verheiratet" if kin else "ledig"


def _sign_off(sheet: Sheet, holder: Person, when: str, *, filled: bool, hand: bool, signed: bool) -> None:
    """Place, day and signature over their lines, in one of two arrangements."""
    rng, left = sheet.rng, sheet.style.left
    text = f"{holder.address.town}, {when}" if filled else ""
    below = rng.random() < 0.25
    if hand:
        sheet.text(left + 2, sheet.y, text, font=HAND, size=14, colour=(0.05, 0.1, 0.4), marks={"date": when})
    else:
        sheet.text(left + 2, sheet.y, text, marks={"date": when})
    sheet.rule(left, sheet.y + 2, left + 70, sheet.y + 2)
    sheet.text(left, sheet.y + 6, "Ort, Datum", size=7.5)
    if below:
        sheet.need(24)
        sheet.gap(18)
    x = left if below else left + 86
    if signed:
        sheet.scribble(x + 6, sheet.y + 1, rng.uniform(26, 48), rng.uniform(7, 12))
    sheet.rule(x, sheet.y + 2, x + 74, sheet.y + 2, dash=rng.random() < 0.3)
    words = [
        "Unterschrift der antragstellenden Person",
        "Unterschrift Antragsteller/in",
        "(Unterschrift)",
        "Unterschrift / signature",
        "eigenhändige Unterschrift, bei Minderjährigen des gesetzlichen Vertreters",
    ]
    sheet.text(x, sheet.y + 6, rng.choice(words), size=7.5)


def _columns(
    rng: Random, holder: Person, as_of: date, *, blank: bool = False, signed: bool | None = None, extension: bool = False, hand: bool | None = None,
    received: bool | None = None, specimen: bool = False, on: date | None = None, settlement: bool = False,
    kin: Sequence[Person] = (),
) -> Paper:  # fmt: skip
    """A dense form of numbered cells, two to a row, the caption small in the cell's corner; ticks at the right edge."""
    signed = (not blank) if signed is None else signed
    hand = (rng.random() < 0.4) if hand is None else hand
    received = (not blank and rng.random() < 0.5) if received is None else received
    day = on or people.day_between(rng, as_of - timedelta(days=45), as_of - timedelta(days=1))
    office = letter.authority(rng, holder.address.town)
    look = style(rng, left=18.0, right=15.0)

    def draw(sheet: Sheet) -> dict[str, object]:
        draw_rng, when, left, wide = sheet.rng, sheet.date(day), look.left, sheet.inner
        sheet.text(left, 16, f"{office.name}  {office.unit}", size=9, bold=True)
        sheet.rect(left + wide - 52, 10, 52, 26)
        sheet.text(left + wide - 50, 14, "Eingangsvermerk der Behörde", size=6.5)
        if received:
            letter.received_stamp(
                sheet, day + timedelta(days=draw_rng.randint(0, 3)), left + wide - 26, 25, office.name
            )
        sheet.text(left, 28, "Antrag", size=18, bold=True, head=True)
        sheet.text(
            left,
            35,
            "auf "
            + ("Verlängerung" if extension else "Erteilung")
            + f" einer {'Niederlassungserlaubnis' if settlement else 'Aufenthaltserlaubnis'}"
            if not blank
            else "auf Erteilung / Verlängerung einer Aufenthaltserlaubnis",
            size=11,
            bold=True,
            head=True,
        )
        cells: list[tuple[str, str, str | None]] = [
            ("Familienname, ggf. Geburtsname", holder.family_name, "family_name"), ("Vorname(n)", holder.given_names, "given_names"), ("Tag der Geburt", sheet.date(holder.birth_date), "birth_date"),
            ("Ort und Staat der Geburt", f"{holder.birth_place}, {holder.state}", None), ("Staatsangehörigkeit(en)", holder.adjective, "nationality"), ("Familienstand, seit", _marital(draw_rng.choice(["ledig", "verheiratet"]), settlement, kin), None),
            ("Straße, Hausnummer", holder.address.street, None), ("Postleitzahl, Ort", f"{holder.address.postcode} {holder.address.town}", None), ("Einreise in das Bundesgebiet am", sheet.date(people.day_between(draw_rng, day - timedelta(days=2000), day - timedelta(days=500))), None),
            ("AZR-Nummer, soweit bekannt", holder.azr_number if draw_rng.random() < 0.5 else "", None), ("Beabsichtigte Dauer des Aufenthalts", "unbestimmt", None), ("Ausgeübte Erwerbstätigkeit / Arbeitgeber", draw_rng.choice(["siehe Anlage"] * 3 if settlement else ["keine", "Lagerhelfer", "Ausbildung"]), None),
        ]  # fmt: skip
        top, half, tall = 42.0, wide / 2, draw_rng.choice([13.0, 14.5])
        for number, (name, value, mark) in enumerate(cells):
            x, y = left + (number % 2) * half, top + (number // 2) * tall
            sheet.rect(x, y, half, tall, thick=0.4)
            sheet.text(x + 1, y + 3, f"{number + 1}  {name}", size=6.5)
            if blank:
                continue
            if hand:
                sheet.text(
                    x + 3, y + tall - 2.6, value, font=HAND, size=14, colour=(0.05, 0.1, 0.4), mark=mark
                )
            else:
                sheet.text(x + 3, y + tall - 2.6, value, size=10.5, font="LiberationMono-Regular", mark=mark)
        sheet.y = top + tall * 6 + 8
        sheet.text(left, sheet.y, "13  Zweck des Aufenthalts (Zutreffendes ankreuzen)", size=8, bold=True)
        for text, ours in _PURPOSES:
            sheet.gap(6)
            sheet.text(left + 3, sheet.y, text, size=9.5, mark="purpose" if ours else None)
            sheet.tick_box(left + wide - 8, sheet.y, ours and not blank, pen_mark=not hand)
        sheet.gap(8)
        sheet.paragraph(draw_rng.choice(_DECLARATION), size=8.5)
        sheet.gap(14)
        _sign_off(sheet, holder, when, filled=not blank, hand=hand, signed=signed)
        answers = {} if blank else {**holder.truth(nationality=True), "date": day, "purpose": _PURPOSES[0][0]}
        return {"signed": signed, **answers}

    name = "columns_hand" if hand and not blank else "columns"
    return compose(
        "application_form", name, rng, look, draw, persons=[] if blank else [holder], specimen=specimen
    )


def _informal(
    rng: Random,
    holder: Person,
    as_of: date,
    *,
    blank: bool = False,
    signed: bool | None = None,
    hand: bool | None = None,
    specimen: bool = False,
    settlement: bool = False,
    on: date | None = None,
    **_: Any,
) -> Paper:
    """A letter in which somebody applies, as some Länder allow it. There is no blank one: then it is the short form."""
    if blank:
        return _form("short", rng, holder, as_of, blank=True, signed=signed, specimen=specimen)
    signed = True if signed is None else signed
    by_lot = people.day_between(rng, as_of - timedelta(days=45), as_of - timedelta(days=1))
    day = on or by_lot
    office = letter.authority(rng, holder.address.town)
    look = style(rng, footer="", letterhead="rule", colour=(0, 0, 0))
    words = [
        "hiermit beantrage ich die Erteilung einer Aufenthaltserlaubnis nach § 25 Abs. 2 Aufenthaltsgesetz.", "ich möchte eine Aufenthaltserlaubnis als anerkannter Flüchtling beantragen (§ 25 Abs. 2 AufenthG).",
        "ich beantrage hiermit, mir eine Aufenthaltserlaubnis gemäß § 25 Absatz 2 AufenthG zu erteilen.",
    ]  # fmt: skip
    if settlement:
        words = [
            "hiermit beantrage ich die Erteilung einer Niederlassungserlaubnis nach § 26 Abs. 3 Aufenthaltsgesetz.", "ich möchte eine Niederlassungserlaubnis als anerkannter Flüchtling beantragen (§ 26 Abs. 3 AufenthG).",
            "ich beantrage hiermit, mir eine Niederlassungserlaubnis gemäß § 26 Absatz 3 AufenthG zu erteilen.",
        ]  # fmt: skip

    def draw(sheet: Sheet) -> dict[str, object]:
        draw_rng, born, when = sheet.rng, sheet.date(holder.birth_date), sheet.date(day)
        marks = {
            "family_name": holder.family_name,
            "given_names": holder.given_names,
            "birth_date": born,
            "date": when,
        }
        for number, line in enumerate(
            [holder.full_name, holder.address.street, f"{holder.address.postcode} {holder.address.town}"]
        ):
            sheet.text(look.left, 22 + number * 5, line, marks=marks)
        for number, line in enumerate([office.name, office.unit, office.address]):
            sheet.text(look.left, 52 + number * 5, line)
        sheet.text(
            sheet.size[0] - look.right, 82, f"{holder.address.town}, {when}", align="right", marks=marks
        )
        sheet.y = 92
        sheet.paragraph(
            draw_rng.choice(
                ["Antrag auf Niederlassungserlaubnis", "Antrag auf Erteilung einer Niederlassungserlaubnis"]
                if settlement
                else ["Antrag auf Erteilung einer Aufenthaltserlaubnis", "Antrag auf Aufenthaltserlaubnis"]
            ),
            bold=True,
        )
        sheet.paragraph("Sehr geehrte Damen und Herren,")
        sheet.paragraph(draw_rng.choice(words))
        sheet.paragraph(
            f"Ich bin am {born} in {holder.birth_place} geboren und besitze die {holder.adjective}e Staatsangehörigkeit.",
            marks=marks,
        )
        if draw_rng.random() < 0.6 and not settlement:
            sheet.paragraph(
                "Eine Kopie des Bescheides des Bundesamtes für Migration und Flüchtlinge füge ich bei."
            )
        sheet.paragraph("Mit freundlichen Grüßen")
        sheet.gap(12)
        if signed:
            sheet.scribble(look.left + 2, sheet.y, draw_rng.uniform(26, 44), 10)
        sheet.gap(5)
        sheet.text(look.left, sheet.y, holder.full_name)
        return {**holder.truth(nationality=True), "signed": signed, "date": day}

    return compose("application_form", "informal", rng, look, draw, persons=[holder], specimen=specimen)


LAYOUTS: dict[str, Callable[..., Paper]] = {
    name: partial(_form, name) for name in ("long", "short", "bilingual", "online")
}
LAYOUTS |= {"columns": _columns, "informal": _informal}
