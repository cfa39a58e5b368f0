"""Rentenbescheid and yearly adjustment: letter of the Deutsche Rentenversicherung, table, other payers; refused."""

# ruff: noqa: E501 - wordings and tables of drawing calls stand on one line each

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from functools import partial
from random import Random

from samples import letter, people
from samples.draw import Paper, Sheet, compose
from samples.people import Person, pick
from samples.typesetting import style

from ._benefits import AMOUNTS, cents, dear, euro, last_of_month, pension_number, street_address
from ._text import Rows

_PENSIONS = {
    "age": "Regelaltersrente|Altersrente für langjährig Versicherte|Altersrente für schwerbehinderte Menschen",
    "full_reduction": "Rente wegen voller Erwerbsminderung",
    "partial_reduction": "Rente wegen teilweiser Erwerbsminderung",
    "survivor": "große Witwenrente|große Witwerrente|Halbwaisenrente",
}


def _office(rng: Random) -> letter.Issuer:
    place = people.town(rng)
    name = pick(
        rng,
        "Deutsche Rentenversicherung Bund|Deutsche Rentenversicherung Hessen|Deutsche Rentenversicherung Nord|Deutsche Rentenversicherung Mitteldeutschland|Deutsche Rentenversicherung Knappschaft-Bahn-See",
    )
    return letter.Issuer(
        name,
        rng.choice(["Dezernat 4127", "Leistungsabteilung", "Rentenabteilung"]),
        f"{street_address(rng)}, {people.address(rng, place).postcode} {place}",
        place,
        rng.choice(["bars", "circle"]),
    )


def _notice(
    form: str,
    rng: Random,
    holder: Person,
    as_of: date,
    *,
    decision: str = "granted",
    pension: str | None = None,
    specimen: bool = False,
) -> Paper:
    pension = pension or rng.choice(list(_PENSIONS))
    issued = people.day_between(rng, as_of - timedelta(days=500), as_of - timedelta(days=20))
    begin = people.day_between(rng, issued - timedelta(days=120), issued).replace(day=1)
    if form == "adjustment":
        begin = date(issued.year if issued.month >= 6 else issued.year - 1, 7, 1)
    limited = pension.endswith("reduction") and form not in ("adjustment", "accident") and rng.random() < 0.5
    end = last_of_month(as_of + timedelta(days=rng.randint(200, 700))) if limited else None
    gross = cents(rng, 480, 1700)
    health, care = (
        (gross * Decimal("0.0855")).quantize(Decimal("0.01")),
        (gross * Decimal("0.036")).quantize(Decimal("0.01")),
    )
    payout = gross - health - care
    office, number, shape = _office(rng), pension_number(rng, holder), rng.choice(AMOUNTS)
    look = style(rng)
    named = pick(rng, _PENSIONS[pension])

    def draw(sheet: Sheet) -> dict[str, object]:
        lot = sheet.rng
        say = partial(euro, form=shape)
        first, last = sheet.date(begin), sheet.date(end) if end else ""
        fields: dict[str, object] = {
            "family_name": holder.family_name, "given_names": holder.given_names, "pension_type": pension, "decision": decision, "issued_on": issued,
        }  # fmt: skip
        info: Rows = [
            (lot.choice(["Vers.-Nr.", "Kennzeichen"]), number, None),
            ("Datum", sheet.date(issued), "issued_on"),
        ]
        marks = {
            "valid_from": first,
            "monthly_amount": say(payout),
            "gross_monthly": say(gross),
            **({"valid_until": last} if end else {}),
        }
        if decision == "refused":
            letter.opening(
                sheet, office, letter.address_lines(holder), info, f"Ablehnung Ihres Antrags auf {named}"
            )
            sheet.paragraph(dear(holder))
            sheet.paragraph(
                f"Ihr Antrag auf {named} wird abgelehnt, weil die Voraussetzungen nach dem Sozialgesetzbuch VI nicht erfüllt sind."
            )
            letter.closing(sheet, office.name, phrase="Mit freundlichen Grüßen", signed=False)
            return fields
        fields |= {"monthly_amount": f"{payout:.2f}", "gross_monthly": f"{gross:.2f}", "valid_from": begin}
        if end:
            fields["valid_until"] = end
        {"letter": _letter, "table": _table, "adjustment": _adjustment, "accident": _accident}[form](
            sheet,
            holder,
            office,
            info,
            named,
            first,
            last,
            say(gross),
            say(health),
            say(care),
            say(payout),
            say(gross - cents(lot, 15, 60)),
            say(payout - cents(lot, 15, 50)),
            marks,
        )
        if form == "accident":
            fields["pension_type"] = "other"
        if form == "adjustment":
            fields["decision"] = "changed"
        sheet.paragraph("Rechtsbehelfsbelehrung", bold=True, after=0.1)
        sheet.paragraph(
            "Gegen diesen Bescheid können Sie innerhalb eines Monats nach seiner Bekanntgabe Widerspruch erheben."
        )
        letter.closing(sheet, f"Ihre {office.name}", phrase="Mit freundlichen Grüßen", signed=False)
        if form in ("letter", "table"):
            sheet.new_page()
            sheet.paragraph("Anlage: Berechnung der Rente", bold=True, size=12)
            sheet.paragraph(
                f"Der Monatsbetrag der Rente ergibt sich, indem die persönlichen Entgeltpunkte mit dem aktuellen Rentenwert vervielfältigt werden. Für Zeiten ab {first} ist der aktuelle Rentenwert von 42,52 EUR maßgebend. Persönliche Entgeltpunkte: {lot.randint(10, 40)},{lot.randint(1000, 9999)}."
            )
        return fields

    return compose(
        "pension_notice",
        form if decision == "granted" else decision,
        rng,
        look,
        draw,
        persons=[holder],
        specimen=specimen,
    )


def _letter(sheet: Sheet, holder: Person, office: letter.Issuer, info: Rows, named: str, first: str, last: str, gross: str, health: str, care: str, payout: str,
            old_gross: str, old_payout: str, marks: dict[str, str]) -> None:  # fmt: skip
    lot = sheet.rng
    letter.opening(
        sheet,
        office,
        letter.address_lines(holder),
        info,
        lot.choice(
            [
                "Rentenbescheid",
                "Bescheid über Ihre Rente",
                f"Bewilligung einer {named}".replace("einer große", "einer großen"),
            ]
        ),
    )
    sheet.paragraph(dear(holder))
    sheet.paragraph(
        f"auf Ihren Antrag bewilligen wir Ihnen {named}. Die Rente beginnt am {first}."
        + (f" Sie ist befristet und endet mit dem {last}." if last else " Sie wird unbefristet gezahlt."),
        marks=marks,
    )
    sheet.paragraph(
        f"Die monatliche Rente beträgt {gross}. Davon behalten wir Ihren Beitragsanteil zur Krankenversicherung von {health} und den Beitrag zur Pflegeversicherung von {care} ein.",
        marks=marks,
    )
    sheet.paragraph(f"Ab {first} zahlen wir Ihnen laufend monatlich {payout}.", marks=marks)


def _table(sheet: Sheet, holder: Person, office: letter.Issuer, info: Rows, named: str, first: str, last: str, gross: str, health: str, care: str, payout: str,
           old_gross: str, old_payout: str, marks: dict[str, str]) -> None:  # fmt: skip
    lot = sheet.rng
    letter.opening(sheet, office, letter.address_lines(holder), info, "")
    sheet.paragraph("Rentenbescheid", bold=True, size=15)
    sheet.rows(
        [
            ("Rentenart", named, "pension_type"), ("Name", holder.full_name, None), ("Geburtsdatum", sheet.date(holder.birth_date), "birth_date"), ("Rentenbeginn", first, "valid_from"),
            ("Befristung", f"bis {last}" if last else "keine", "valid_until" if last else None),
        ]
    )  # fmt: skip
    sheet.gap(5)
    sheet.paragraph("Laufende Zahlung", bold=True, after=0.2)
    rows = [
        ["", "monatlich"],
        [lot.choice(["Monatliche Rente", "Rente brutto", "Rentenbetrag"]), gross],
        ["Beitragsanteil Krankenversicherung", f"- {health}"],
        ["Beitrag Pflegeversicherung", f"- {care}"],
        [lot.choice(["Monatlicher Zahlbetrag", "Auszahlungsbetrag", "auszuzahlender Betrag"]), payout],
    ]
    sheet.table(
        [sheet.inner * 0.6, sheet.inner * 0.4],
        rows,
        right=[1],
        lines=lot.random() < 0.5,
        marks={k: v for k, v in marks.items() if k in ("monthly_amount", "gross_monthly")},
    )
    sheet.gap(5)


def _adjustment(sheet: Sheet, holder: Person, office: letter.Issuer, info: Rows, named: str, first: str, last: str, gross: str, health: str, care: str, payout: str,
                old_gross: str, old_payout: str, marks: dict[str, str]) -> None:  # fmt: skip
    lot = sheet.rng
    letter.opening(
        sheet,
        office,
        letter.address_lines(holder),
        info,
        lot.choice(
            ["Mitteilung zur Rentenanpassung", f"Rentenanpassung zum {first}", "Anpassung Ihrer Rente"]
        ),
    )
    sheet.paragraph(dear(holder))
    sheet.paragraph(
        f"Ihre {named} wird zum {first} angepasst. Die Beträge ändern sich wie folgt:", marks=marks
    )
    rows = [
        ["", "bisher", f"ab {first}"],
        ["Monatliche Rente", old_gross, gross],
        ["Beitrag zur Krankenversicherung", "", health],
        ["Beitrag zur Pflegeversicherung", "", care],
        ["Auszahlungsbetrag", old_payout, payout],
    ]
    wide = sheet.inner
    sheet.table(
        [wide * 0.46, wide * 0.27, wide * 0.27],
        rows,
        right=[1, 2],
        lines=lot.random() < 0.6,
        marks={k: v for k, v in marks.items() if k in ("monthly_amount", "gross_monthly")},
    )
    sheet.gap(4)


def _accident(sheet: Sheet, holder: Person, office: letter.Issuer, info: Rows, named: str, first: str, last: str, gross: str, health: str, care: str, payout: str,
              old_gross: str, old_payout: str, marks: dict[str, str]) -> None:  # fmt: skip
    lot = sheet.rng
    other = letter.Issuer(
        lot.choice(["Berufsgenossenschaft Holz und Metall", "BG BAU", "Versorgungswerk der Pflegeberufe"]),
        "Rentenabteilung",
        office.address,
        office.town,
        "bars",
    )
    letter.opening(
        sheet,
        other,
        letter.address_lines(holder),
        info,
        lot.choice(["Rentenbescheid - Rente auf unbestimmte Zeit", "Bescheid über Ihre Rente"]),
    )
    sheet.paragraph(dear(holder))
    sheet.paragraph("wir gewähren Ihnen eine Rente nach folgenden Festsetzungen:")
    sheet.rows(
        [("Art der Leistung", "Verletztenrente", None), ("Beginn", first, "valid_from"), ("Rente monatlich (brutto)", gross, "gross_monthly"), ("abzüglich Krankenversicherung", health, None),
         ("abzüglich Pflegeversicherung", care, None), ("Zahlbetrag monatlich", payout, "monthly_amount")]
    )  # fmt: skip
    sheet.gap(4)


LAYOUTS = {
    **{name: partial(_notice, name) for name in ("letter", "table", "adjustment", "accident")},
    "refused": partial(_notice, "letter", decision="refused"),
}
