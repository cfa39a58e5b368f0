"""Antrag auf Erteilung / Verlängerung einer Aufenthaltserlaubnis: forms of several towns, filled and blank, signed and not."""

# ruff: noqa: E501 - wordings and tables of drawing calls stand on one line each

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from random import Random

from samples import letter, people
from samples.draw import HAND, Paper, Sheet, compose, german_date, style
from samples.people import Person

_PURPOSES = (
    ("Aufenthalt aus völkerrechtlichen, humanitären oder politischen Gründen", True), ("Erwerbstätigkeit (§§ 18 ff. AufenthG)", False),
    ("Familiäre Gründe (§§ 27 ff. AufenthG)", False), ("Studium / Ausbildung (§§ 16 ff. AufenthG)", False), ("Sonstiges", False),
)  # fmt: skip
_DECLARATION = (
    "Ich versichere, vorstehende Angaben nach bestem Wissen und Gewissen richtig und vollständig gemacht zu haben. Mir ist bekannt, dass unrichtige oder unvollständige Angaben nach § 95 Abs. 2 Nr. 2 AufenthG strafbar sind und ein Ausweisungsinteresse begründen können (§ 54 Abs. 2 Nr. 8 AufenthG).",
    "Die Angaben sind vollständig und entsprechen der Wahrheit. Über die Mitwirkungspflichten nach § 82 AufenthG bin ich belehrt worden.",
    "Hiermit erkläre ich, dass meine Angaben wahr sind. Belehrung nach § 54 Abs. 2 Nr. 8 i. V. m. § 53 AufenthG: Ein Ausländer kann ausgewiesen werden, wenn er falsche Angaben zum Zwecke der Erteilung eines Aufenthaltstitels gemacht hat.",
)  # fmt: skip


def _form(
    form: str, rng: Random, holder: Person, as_of: date, *, blank: bool = False, signed: bool | None = None, extension: bool = False, hand: bool | None = None,
    received: bool | None = None, specimen: bool = False, on: date | None = None,
) -> Paper:  # fmt: skip
    signed = (not blank) if signed is None else signed
    hand = (rng.random() < 0.4) if hand is None else hand
    received = (not blank and rng.random() < 0.5) if received is None else received
    day = on or people.day_between(rng, as_of - timedelta(days=45), as_of - timedelta(days=1))
    issuer = letter.authority(rng, holder.address.town)
    look = style(rng, rows=rng.choice(["grid", "above", "dotted", "grid", "sentence_box"]))
    title = rng.choice(["Antrag auf Erteilung einer Aufenthaltserlaubnis", "Antrag auf Erteilung / Verlängerung einer Aufenthaltserlaubnis", "ANTRAG auf Erteilung/Verlängerung eines Aufenthaltstitels", "Antrag auf Erteilung oder Verlängerung eines Aufenthaltstitels"])  # fmt: skip

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
            sheet.paragraph("Application for issue / extension of a residence permit", size=9, after=0.5)
        sheet.gap(5)
        for text, ticked in (
            (("Ersterteilung" if form != "bilingual" else "Erteilung / issue"), not extension),
            (("Verlängerung" if form != "bilingual" else "Verlängerung / extension"), extension),
            ("Übertragung in neuen Pass", False),
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
            ("Familienstand", answer(draw_rng.choice(["ledig", "verheiratet", "geschieden"])), None), ("Anschrift", answer(str(holder.address)), None),
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
                    ["Bescheid des BAMF liegt bei", "anerkannter Flüchtling, § 25 Abs. 2", "§ 25 II AufenthG"]
                ),
                font=HAND if hand else None,
            )
            sheet.gap(5)
        if form in ("long", "bilingual"):
            sheet.need(60)
            sheet.paragraph("3. Familienangehörige", bold=True, after=0.3)
            family = [["Name, Vorname", "Geburtsdatum", "Verwandtschaft", "Aufenthalt"]]
            for _ in range(2):
                kin = people.relative(draw_rng, holder, child=True)
                family.append(
                    [
                        f"{kin.family_name}, {kin.given_names}",
                        german_date(kin.birth_date),
                        "Kind",
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
        place_day = f"{holder.address.town}, {when}" if filled else ""
        if hand:
            sheet.text(
                look.left + 2,
                sheet.y,
                place_day,
                font=HAND,
                size=14,
                colour=(0.05, 0.1, 0.4),
                marks={"date": when},
            )
        else:
            sheet.text(look.left + 2, sheet.y, place_day, marks={"date": when})
        if signed:
            sheet.scribble(look.left + 92, sheet.y + 1, draw_rng.uniform(26, 48), draw_rng.uniform(7, 12))
        sheet.rule(look.left, sheet.y + 2, look.left + 70, sheet.y + 2)
        sheet.rule(look.left + 86, sheet.y + 2, look.left + 160, sheet.y + 2)
        sheet.text(look.left, sheet.y + 6, "Ort, Datum", size=7.5)
        sheet.text(
            look.left + 86,
            sheet.y + 6,
            draw_rng.choice(
                [
                    "Unterschrift der antragstellenden Person",
                    "Unterschrift Antragsteller/in",
                    "(Unterschrift)",
                    "Unterschrift / signature",
                ]
            ),
            size=7.5,
        )
        fields: dict[str, object] = {"signed": signed}
        if filled:
            fields |= {**holder.truth(nationality=True), "date": day, "purpose": _PURPOSES[0][0]}
            if form == "short":
                fields["nationality"] = holder.nationality
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


LAYOUTS = {name: partial(_form, name) for name in ("long", "short", "bilingual", "online")}
