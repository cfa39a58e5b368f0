"""Notices under the SGB XII: Grundsicherung im Alter, Hilfe zum Lebensunterhalt, a couple; changed, ended, refused."""

# ruff: noqa: E501 - wordings and tables of drawing calls stand on one line each

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from functools import partial
from random import Random

from samples import letter, people
from samples.people import Person

from ._benefits import AMOUNTS, cents, euro, last_of_month, months_later
from ._notices import Heading, Notice, Say, Table, office, paper

_KIND = "sgb12_notice"


def _office(rng: Random) -> letter.Issuer:
    return office(
        rng,
        "Stadt {}|Landratsamt {}|Bezirksamt {}-Süd|Kreis {}|Magistrat der Stadt {}",
        "Sozialamt|Amt für Soziales|Fachbereich Soziales - Grundsicherung|Fachdienst Sozialhilfe",
    )


def _info(rng: Random) -> list[tuple[str, str, str | None]]:
    return [
        (
            rng.choice(["Aktenzeichen", "Mein Zeichen", "Geschäftszeichen"]),
            f"50.2-{rng.randint(1000, 9999)}.{rng.randint(10, 99)}",
            None,
        )
    ]


def _old_age(rng: Random, who: Person, issued: date, say: Say) -> Notice:
    begin = months_later(issued, rng.choice([-1, 0, 1]))
    end = last_of_month(months_later(begin, 11))
    amount, form = cents(rng, 180, 1050), rng.choice(AMOUNTS)
    subject = rng.choice([
        "Bescheid über Grundsicherung im Alter und bei Erwerbsminderung nach dem Vierten Kapitel SGB XII",
        "Gewährung von Grundsicherung im Alter nach dem Zwölften Buch Sozialgesetzbuch (SGB XII)",
        "Sozialhilfe nach dem SGB XII - Bewilligungsbescheid",
    ])  # fmt: skip
    text = rng.choice([
        f"auf Ihren Antrag werden Ihnen für die Zeit vom {say(begin)} bis {say(end)} Leistungen der Grundsicherung in Höhe von monatlich {euro(amount, form)} bewilligt.",
        f"für den Bewilligungszeitraum vom {say(begin)} bis {say(end)} wird Ihnen Grundsicherung gewährt. Die Leistung beträgt {euro(amount, form)} monatlich.",
    ])  # fmt: skip
    rent, pension = cents(rng, 350, 600), cents(rng, 200, 700)
    cells = [
        ["Berechnung", "EUR"],
        ["Regelbedarfsstufe 1", "563,00"],
        ["Unterkunft und Heizung", euro(rent, "{}")],
        ["Rente", f"-{euro(pension, '{}')}"],
    ]
    return Notice(
        _KIND, _office(rng), subject, [text, Heading("Begründung"), Table([0.6, 0.4], cells, right=[1])],
        {"monthly_amount": f"{amount:.2f}", "valid_from": begin, "valid_until": end, "decision": "granted"}, {"monthly_amount": euro(amount, form), "valid_from": say(begin), "valid_until": say(end)}, info=_info(rng),
    )  # fmt: skip


def _sheet(rng: Random, who: Person, issued: date, say: Say) -> Notice:
    """Need less income is what is paid, in a table."""
    begin = months_later(issued, 0)
    rent, pension = cents(rng, 350, 600), cents(rng, 200, 700)
    amount = Decimal(563) + rent - pension
    say_ = partial(euro, form="{} €")
    cells = [
        ["Bezeichnung", "monatlich"],
        ["Regelbedarf", say_(Decimal(563))],
        ["Kosten der Unterkunft", say_(rent)],
        ["Summe der Bedarfe", say_(rent + 563)],
        ["abzüglich Einkommen", say_(pension)],
        [rng.choice(["Monatliche Leistung", "Zahlbetrag monatlich", "Auszahlungsbetrag"]), say_(amount)],
    ]
    return Notice(
        _KIND, _office(rng), "über Hilfe zum Lebensunterhalt nach dem Dritten Kapitel SGB XII",
        [f"ab dem {say(begin)} wird Ihnen bis auf Weiteres Hilfe zum Lebensunterhalt wie folgt gewährt:", Table([0.6, 0.4], cells, right=[1]), "Die Leistung wird monatlich im Voraus überwiesen."],
        {"monthly_amount": f"{amount:.2f}", "valid_from": begin, "decision": "granted"}, {"monthly_amount": say_(amount), "valid_from": say(begin)}, title="Bescheid", info=_info(rng),
    )  # fmt: skip


def _couple(rng: Random, who: Person, issued: date, say: Say) -> Notice:
    partner = people.relative(rng, who)
    begin = months_later(issued, 0)
    end = last_of_month(months_later(begin, 11))
    shares = [cents(rng, 180, 700), cents(rng, 180, 700)]
    total = sum(shares, Decimal(0))
    cells = [
        ["Name", "geboren am", "Leistung monatlich"],
        *(
            [one.full_name, f"{one.birth_date:%d.%m.%Y}", euro(share, "{} €")]
            for one, share in zip([who, partner], shares, strict=True)
        ),
        ["Gesamtbetrag", "", euro(total, "{} €")],
    ]
    return Notice(
        _KIND, _office(rng), "Bewilligung von Grundsicherung im Alter und bei Erwerbsminderung (SGB XII)",
        [f"Ihnen werden vom {say(begin)} bis {say(end)} folgende Leistungen bewilligt:", Table([0.45, 0.22, 0.33], cells, right=[2])],
        {"monthly_amount": f"{total:.2f}", "valid_from": begin, "valid_until": end, "decision": "granted", "birth_date": who.birth_date}, {"monthly_amount": euro(total, "{} €"), "valid_from": say(begin), "valid_until": say(end)}, info=_info(rng), persons=[partner],
    )  # fmt: skip


def _changed(rng: Random, who: Person, issued: date, say: Say) -> Notice:
    begin = months_later(issued, 1)
    amount = cents(rng, 200, 900)
    return Notice(
        _KIND, _office(rng), rng.choice(["Änderungsbescheid - Grundsicherung nach dem SGB XII", "Anpassung der Grundsicherung im Alter (SGB XII)"]),
        [f"Ihre Leistung wird ab {say(begin)} neu festgesetzt. Sie erhalten nunmehr monatlich {euro(amount)} (bisher {euro(amount - 31)})."],
        {"monthly_amount": f"{amount:.2f}", "valid_from": begin, "decision": "changed"}, {"monthly_amount": euro(amount), "valid_from": say(begin)}, info=_info(rng),
    )  # fmt: skip


def _ended(rng: Random, who: Person, issued: date, say: Say) -> Notice:
    stop = months_later(issued, 1)
    return Notice(
        _KIND, _office(rng), rng.choice(["Einstellung der Leistungen nach dem SGB XII", "Aufhebungsbescheid - Grundsicherung im Alter (SGB XII)"]), [f"die Bewilligung der Grundsicherung wird mit Wirkung ab {say(stop)} aufgehoben, weil Ihr Einkommen Ihren Bedarf deckt. Die Zahlung wird eingestellt."],
        {"valid_until": stop - timedelta(days=1), "decision": "ended"}, info=_info(rng),
    )  # fmt: skip


def _refused(rng: Random, who: Person, issued: date, say: Say) -> Notice:
    return Notice(
        _KIND, _office(rng), rng.choice(["Ablehnung von Leistungen der Grundsicherung nach dem SGB XII", "Bescheid über Ihren Antrag auf Sozialhilfe (SGB XII)"]), [f"Ihr Antrag vom {say(issued - timedelta(days=44))} auf Grundsicherung im Alter wird abgelehnt.", Heading("Begründung"), f"Ihr Einkommen von {euro(cents(rng, 1300, 1900))} deckt den Bedarf."],
        {"decision": "refused"}, info=_info(rng),
    )  # fmt: skip


LAYOUTS = {
    name: partial(paper, name, writer)
    for name, writer in {"old_age": _old_age, "sheet": _sheet, "couple": _couple, "changed": _changed, "ended": _ended, "refused": _refused}.items()
}  # fmt: skip
