"""Krankengeld and Mutterschaftsgeld of a fund: letter, certificate with rows, maternity benefit; ended, refused."""

# ruff: noqa: E501 - wordings and tables of drawing calls stand on one line each

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from functools import partial
from random import Random

from samples import letter, people
from samples.people import Person

from ._benefits import AMOUNTS, cents, euro, insurant_number
from ._notices import Block, Notice, Say, Table, office, paper

_KIND = "sickness_benefit_notice"


def _fund(rng: Random) -> letter.Issuer:
    return office(
        rng,
        "AOK {}|Techniker Krankenkasse|BARMER|DAK-Gesundheit|IKK classic|BKK {}|KNAPPSCHAFT",
        "Die Gesundheitskasse|Geschäftsstelle|Krankengeld-Zentrum|Kundenzentrum|Leistungszentrum",
        ["circle", "bars", "none"],
    )


def _info(rng: Random) -> list[tuple[str, str, str | None]]:
    return [(rng.choice(["Versichertennummer", "Versicherten-Nr.", "KV-Nummer"]), insurant_number(rng), None)]


def _letter(rng: Random, who: Person, issued: date, say: Say) -> Notice:
    begin = people.day_between(rng, issued - timedelta(days=30), issued - timedelta(days=3))
    gross, form = cents(rng, 30, 90), rng.choice(AMOUNTS)
    net = (gross * Decimal("0.88")).quantize(Decimal("0.01"))
    text = rng.choice([
        f"seit dem {say(begin)} zahlen wir Ihnen Krankengeld. Ihr Krankengeld beträgt brutto {euro(gross, form)} und nach Abzug der Beiträge zur Sozialversicherung netto {euro(net, form)} kalendertäglich.",
        f"Sie erhalten ab {say(begin)} Krankengeld. Kalendertäglich ergeben sich {euro(gross, form)} brutto. Der Auszahlungsbetrag nach Abzug Ihrer Beitragsanteile ist kalendertäglich {euro(net, form)}.",
    ])  # fmt: skip
    return Notice(
        _KIND, _fund(rng), rng.choice(["Bescheid über Krankengeld", "Mitteilung über Ihr Krankengeld", "Ihr Krankengeld - Bewilligung nach § 44 SGB V"]), [text, "Wir zahlen das Krankengeld rückwirkend nach Eingang der ärztlichen Bescheinigung. Der Anspruch besteht längstens für 78 Wochen innerhalb von drei Jahren."],
        {"daily_amount": f"{net:.2f}", "valid_from": begin, "decision": "granted"}, {"daily_amount": euro(net, form), "valid_from": say(begin)}, info=_info(rng), closing="Mit freundlichen Grüßen", appeal=rng.random() < 0.5,
    )  # fmt: skip


def _certificate(rng: Random, who: Person, issued: date, say: Say) -> Notice:
    begin = people.day_between(rng, issued - timedelta(days=120), issued - timedelta(days=20))
    gross, form = cents(rng, 30, 90), rng.choice(AMOUNTS)
    net = (gross * Decimal("0.88")).quantize(Decimal("0.01"))
    rows = [
        ("Name", who.full_name, None),
        ("Geburtsdatum", say(who.birth_date), "birth_date"),
        ("Krankengeld ab", say(begin), "valid_from"),
        ("Krankengeld brutto kalendertäglich", euro(gross, form), None),
        ("Krankengeld netto kalendertäglich", euro(net, form), "daily_amount"),
    ]
    return Notice(
        _KIND, _fund(rng), rng.choice(["über den Bezug von Krankengeld", "über Krankengeldbezug - zur Vorlage bei Behörden"]), ["wir bescheinigen, dass folgende Leistung laufend gezahlt wird:", Block(rows, "colon")],
        {"daily_amount": f"{net:.2f}", "valid_from": begin, "decision": "granted", "birth_date": who.birth_date}, title="Bescheinigung", info=_info(rng), closing="Mit freundlichen Grüßen", appeal=False,
    )  # fmt: skip


def _table(rng: Random, who: Person, issued: date, say: Say) -> Notice:
    begin = people.day_between(rng, issued - timedelta(days=40), issued - timedelta(days=30))
    end = issued - timedelta(days=2)
    daily, days = cents(rng, 30, 80), (issued - timedelta(days=2) - begin).days + 1
    cells = [
        ["von", "bis", "Tage", "kalendertäglich netto", "Gesamt"],
        [f"{begin:%d.%m.%Y}", f"{end:%d.%m.%Y}", str(days), euro(daily, "{}"), euro(daily * days, "{}")],
    ]
    return Notice(
        _KIND, _fund(rng), rng.choice(["Zahlungsmitteilung Krankengeld", "Mitteilung über die Zahlung von Krankengeld"]), ["wir haben Ihnen Krankengeld überwiesen. Das Krankengeld wird gezahlt für:", Table([0.2, 0.2, 0.12, 0.28, 0.2], cells, right=[2, 3, 4])],
        {"daily_amount": f"{daily:.2f}", "valid_from": begin, "valid_until": end, "decision": "granted"}, {"daily_amount": euro(daily, "{}"), "valid_from": f"{begin:%d.%m.%Y}", "valid_until": f"{end:%d.%m.%Y}"}, info=_info(rng), closing="Mit freundlichen Grüßen", appeal=False,
    )  # fmt: skip


def _maternity(rng: Random, who: Person, issued: date, say: Say) -> Notice:
    begin = people.day_between(rng, issued - timedelta(days=5), issued + timedelta(days=20))
    end = begin + timedelta(days=98)
    form = rng.choice(AMOUNTS)
    return Notice(
        _KIND, _fund(rng), rng.choice(["Mutterschaftsgeld - Bescheid", "Bewilligung von Mutterschaftsgeld (§ 24i SGB V)"]), [f"für die Zeit vom {say(begin)} bis {say(end)} bewilligen wir Ihnen Mutterschaftsgeld. Es beträgt {euro(Decimal(13), form)} je Kalendertag. Den Zuschuss zum Mutterschaftsgeld erhalten Sie von Ihrem Arbeitgeber."],
        {"daily_amount": "13.00", "valid_from": begin, "valid_until": end, "decision": "granted"}, {"daily_amount": euro(Decimal(13), form), "valid_from": say(begin), "valid_until": say(end)}, info=_info(rng), closing="Mit freundlichen Grüßen",
    )  # fmt: skip


def _ended(rng: Random, who: Person, issued: date, say: Say) -> Notice:
    last = people.day_between(rng, issued, issued + timedelta(days=40))
    return Notice(
        _KIND, _fund(rng), rng.choice(["Ende Ihres Krankengeldanspruchs", "Ende der Krankengeldzahlung"]), [f"Ihr Anspruch auf Krankengeld endet mit dem {say(last)}, weil die Höchstdauer von 78 Wochen erreicht ist. Ab dem folgenden Tag besteht kein Anspruch auf Krankengeld mehr. Bitte melden Sie sich bei der Agentur für Arbeit."],
        {"valid_until": last, "decision": "ended"}, info=_info(rng), closing="Mit freundlichen Grüßen",
    )  # fmt: skip


def _refused(rng: Random, who: Person, issued: date, say: Say) -> Notice:
    return Notice(
        _KIND, _fund(rng), rng.choice(["Ablehnung von Krankengeld", "Bescheid über Ihren Antrag auf Krankengeld"]), [f"Ihr Antrag auf Krankengeld vom {say(issued - timedelta(days=12))} wird abgelehnt, weil Ihre Arbeitsunfähigkeit nicht lückenlos festgestellt wurde (§ 46 SGB V)."],
        {"decision": "refused"}, info=_info(rng), closing="Mit freundlichen Grüßen",
    )  # fmt: skip


LAYOUTS = {
    name: partial(paper, name, writer)
    for name, writer in {"letter": _letter, "certificate": _certificate, "table": _table, "maternity": _maternity, "ended": _ended, "refused": _refused}.items()
}  # fmt: skip
