"""Kündigung eines Arbeitsverhältnisses: letter of the employer, of the employee, without notice, agreement of both."""

# ruff: noqa: E501 - wordings stand on one line each

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from random import Random

from samples import letter, people
from samples.draw import Paper, Sheet, compose
from samples.people import Person
from samples.typesetting import style

from ._benefits import dear, last_of_month, months_later
from ._pay import Employer, employer


def _issuer(rng: Random, firm: Employer) -> letter.Issuer:
    return letter.Issuer(
        firm.name,
        rng.choice(["Personalabteilung", "Geschäftsleitung", "Personalwesen"]),
        str(firm.address),
        firm.address.town,
        rng.choice(["bars", "none", "circle"]),
    )


def _by_employer(
    sheet: Sheet,
    firm: Employer,
    holder: Person,
    day: date,
    begun: date,
    end: date | None,
    fields: dict[str, object],
) -> None:
    lot = sheet.rng
    info = [("Datum", sheet.date(day), "issued_on"), ("Personal-Nr.", f"{lot.randint(100, 9999)}", None)]
    letter.opening(
        sheet,
        _issuer(lot, firm),
        letter.address_lines(holder),
        info,
        lot.choice(
            [
                "Kündigung",
                "Kündigung Ihres Arbeitsverhältnisses",
                "Ordentliche Kündigung des Arbeitsverhältnisses",
            ]
        ),
    )
    sheet.paragraph(dear(holder))
    marks = {"ends_on": sheet.date(end)} if end else {}
    if end is None:
        sheet.paragraph(
            "hiermit kündigen wir das mit Ihnen bestehende Arbeitsverhältnis außerordentlich und fristlos aus wichtigem Grund mit sofortiger Wirkung."
        )
    else:
        sheet.paragraph(
            lot.choice(
                [
                    f"hiermit kündigen wir das mit Ihnen seit dem {sheet.date(begun)} bestehende Arbeitsverhältnis fristgerecht zum {sheet.date(end)}, hilfsweise zum nächstmöglichen Termin.",
                    f"wir kündigen den mit Ihnen geschlossenen Arbeitsvertrag vom {sheet.date(begun)} aus betriebsbedingten Gründen ordentlich zum {sheet.date(end)}.",
                    f"leider müssen wir das zwischen uns bestehende Arbeitsverhältnis unter Einhaltung der vertraglichen Kündigungsfrist mit Ablauf des {sheet.date(end)} kündigen. Der Betriebsrat ist vor Ausspruch der Kündigung gehört worden.",
                ]
            ),
            marks=marks,
        )
        sheet.paragraph(
            "Wir stellen Sie unter Anrechnung Ihrer restlichen Urlaubsansprüche ab sofort von der Arbeitsleistung frei."
            if lot.random() < 0.5
            else "Ihre Arbeitspapiere erhalten Sie mit der letzten Abrechnung."
        )
    sheet.paragraph(
        "Sie sind verpflichtet, sich innerhalb von drei Tagen nach Kenntnis des Beendigungszeitpunktes persönlich bei der Agentur für Arbeit arbeitsuchend zu melden (§ 38 SGB III)."
    )
    letter.closing(sheet, firm.boss, phrase="Mit freundlichen Grüßen")
    if lot.random() < 0.6:
        sheet.gap(6)
        sheet.paragraph("Den Erhalt dieser Kündigung bestätige ich:   ______________________", size=9)
    fields["employer"] = firm.name


def _by_employee(
    sheet: Sheet,
    firm: Employer,
    holder: Person,
    day: date,
    begun: date,
    end: date | None,
    fields: dict[str, object],
) -> None:
    left = sheet.style.left
    for number, line in enumerate(
        [holder.full_name, holder.address.street, f"{holder.address.postcode} {holder.address.town}"]
    ):
        sheet.text(
            left,
            22 + number * 5,
            line,
            marks={"family_name": holder.family_name, "given_names": holder.given_names},
        )
    for number, line in enumerate(
        [firm.name, "Personalabteilung", firm.address.street, f"{firm.address.postcode} {firm.address.town}"]
    ):
        sheet.text(left, 52 + number * 5, line, mark="employer" if number == 0 else None)
    sheet.text(
        190,
        84,
        f"{holder.address.town}, {sheet.date(day)}",
        align="right",
        marks={"issued_on": sheet.date(day)},
    )
    sheet.y = 96
    sheet.paragraph(
        sheet.rng.choice(
            ["Kündigung meines Arbeitsverhältnisses", "Kündigung des Arbeitsvertrages", "Kündigung"]
        ),
        bold=True,
        after=1,
    )
    sheet.paragraph("Sehr geehrte Damen und Herren,")
    until = sheet.date(end) if end else ""
    sheet.paragraph(
        sheet.rng.choice(
            [
                f"hiermit kündige ich meinen Arbeitsvertrag vom {sheet.date(begun)} ordentlich und fristgerecht zum {until}.",
                f"hiermit kündige ich das Arbeitsverhältnis zum {until}, hilfsweise zum nächstmöglichen Zeitpunkt.",
            ]
        ),
        marks={"ends_on": until},
    )
    sheet.paragraph(
        "Bitte bestätigen Sie mir den Erhalt dieser Kündigung und das Ende des Vertrages schriftlich. Ich bitte um ein qualifiziertes Arbeitszeugnis."
    )
    sheet.paragraph("Mit freundlichen Grüßen")
    sheet.scribble(left + 2, sheet.y + 12, 32, 8)
    sheet.gap(18)
    sheet.text(left, sheet.y, holder.full_name)
    fields["employer"] = firm.name


def _agreement(
    sheet: Sheet,
    firm: Employer,
    holder: Person,
    day: date,
    begun: date,
    end: date | None,
    fields: dict[str, object],
) -> None:
    lot, until = sheet.rng, sheet.date(end) if end else ""
    sheet.text(
        sheet.size[0] / 2,
        26,
        lot.choice(
            [
                "Aufhebungsvertrag",
                "Aufhebungsvereinbarung",
                "Vertrag über die Aufhebung des Arbeitsverhältnisses",
            ]
        ),
        size=15,
        bold=True,
        align="centre",
    )
    sheet.y = 38
    marks = {
        "employer": firm.name,
        "family_name": holder.family_name,
        "given_names": holder.given_names,
        "ends_on": until,
    }
    sheet.paragraph("Zwischen", marks=marks)
    sheet.paragraph(
        f"{firm.name}, {firm.address}, vertreten durch {firm.boss} - nachfolgend „Arbeitgeber“ -", marks=marks
    )
    sheet.paragraph("und")
    sheet.paragraph(
        f"{holder.salutation}{'n' if holder.sex == 'M' else ''} {holder.full_name}, wohnhaft {holder.address} - nachfolgend „Arbeitnehmer/in“ -",
        marks=marks,
    )
    sheet.paragraph("wird Folgendes vereinbart:")
    clauses = [
        lot.choice(
            [
                f"Die Parteien sind sich einig, dass das zwischen ihnen seit dem {sheet.date(begun)} bestehende Arbeitsverhältnis im gegenseitigen Einvernehmen zum {until} endet.",
                f"Das Arbeitsverhältnis wird auf Veranlassung des Arbeitgebers aus betrieblichen Gründen mit Ablauf des {until} einvernehmlich beendet.",
            ]
        ),
        f"Bis zum Beendigungszeitpunkt wird das Arbeitsverhältnis ordnungsgemäß abgerechnet. Der Arbeitgeber zahlt eine Abfindung in Höhe von {lot.randint(2, 9)}.000,00 EUR brutto.",
        "Noch offener Urlaub wird bis zum Ende in natura gewährt. Der Arbeitnehmer erhält ein wohlwollendes qualifiziertes Zeugnis.",
        "Der Arbeitnehmer wurde darauf hingewiesen, dass er sich unverzüglich bei der Agentur für Arbeit arbeitsuchend melden muss und dass eine Sperrzeit eintreten kann.",
        "Mit Erfüllung dieses Vertrages sind alle Ansprüche aus dem Arbeitsverhältnis erledigt.",
    ]
    for number, clause in enumerate(clauses, 1):
        sheet.paragraph(clause, first=f"§ {number}", hanging=11, marks=marks)
    sheet.gap(12)
    sheet.text(
        sheet.style.left,
        sheet.y,
        f"{firm.address.town}, {sheet.date(day)}",
        marks={"issued_on": sheet.date(day)},
    )
    sheet.gap(18)
    for x, name in ((sheet.style.left, "Arbeitgeber"), (sheet.style.left + 85, "Arbeitnehmer/in")):
        sheet.scribble(x + 8, sheet.y - 1, 36, 9)
        sheet.rule(x, sheet.y, x + 65, sheet.y)
        sheet.text(x, sheet.y + 4, name, size=8)
    fields["employer"] = firm.name


_FORMS = {
    "letter": _by_employer,
    "without_notice": _by_employer,
    "own": _by_employee,
    "agreement": _agreement,
}


def _paper(
    form: str,
    rng: Random,
    holder: Person,
    as_of: date,
    *,
    ends_on: date | None = None,
    firm: Employer | None = None,
    specimen: bool = False,
) -> Paper:
    by_lot = employer(rng, holder.address.town)
    firm = firm or by_lot
    day = people.day_between(rng, as_of - timedelta(days=150), as_of - timedelta(days=5))
    lot_end = last_of_month(months_later(day, rng.choice([1, 1, 2, 3])))
    end = None if form == "without_notice" else ends_on or lot_end
    begun = people.day_between(rng, day - timedelta(days=1900), day - timedelta(days=150)).replace(day=1)
    look = style(rng, footer="")

    def draw(sheet: Sheet) -> dict[str, object]:
        fields: dict[str, object] = {
            "family_name": holder.family_name,
            "given_names": holder.given_names,
            "issued_on": day,
        }
        if end:
            fields["ends_on"] = end
        _FORMS[form](sheet, firm, holder, day, begun, end, fields)
        return fields

    return compose("termination_letter", form, rng, look, draw, persons=[holder], specimen=specimen)


LAYOUTS = {name: partial(_paper, name) for name in _FORMS}
