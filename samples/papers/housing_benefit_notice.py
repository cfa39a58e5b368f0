"""Wohngeldbescheid of a town, a district or a Bezirksamt: letter, form, two periods; changed, ended, refused."""

# ruff: noqa: E501 - wordings and tables of drawing calls stand on one line each

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from random import Random

from samples import letter
from samples.people import Person

from ._benefits import AMOUNTS, cents, euro, last_of_month, months_later
from ._notices import Block, Heading, Notice, Say, Table, office, paper

_KIND = "housing_benefit_notice"


def _office(rng: Random) -> letter.Issuer:
    return office(
        rng,
        "Stadt {}|Landeshauptstadt {}|Landratsamt {}|Bezirksamt {}-Mitte|Magistrat der Stadt {}|Kreisstadt {}|Samtgemeinde {}",
        "Wohngeldstelle|Amt für Soziales und Wohnen|Fachbereich 50 - Wohngeld|Wohngeldbehörde|Amt für Wohnungswesen|Bürgeramt - Bereich Wohngeld",
    )


def _number(rng: Random) -> str:
    return rng.choice(
        [
            f"{rng.randint(10, 99)}.{rng.randint(1000, 9999)}-W{rng.randint(10, 99)}",
            f"WG-{rng.randint(100000, 999999)}",
            f"{rng.randint(100000000, 999999999)}",
        ]
    )


def _letter(rng: Random, who: Person, issued: date, say: Say) -> Notice:
    begin = months_later(issued, rng.choice([-2, -1, 0]))
    end = last_of_month(months_later(begin, rng.choice([6, 12, 18, 24]) - 1))
    amount, form = cents(rng, 60, 620).quantize(1), rng.choice(AMOUNTS)
    sum_, back = euro(amount, form), euro(amount * rng.choice([2, 3]), form)
    first, last = say(begin), say(end)
    subject = rng.choice([
        "Wohngeldbescheid",
        "Vollzug des Wohngeldgesetzes (WoGG); Bewilligung von Wohngeld als Mietzuschuss",
        f"Bescheid über die Bewilligung von Wohngeld - Ihr Antrag vom {say(issued - timedelta(days=50))}",
    ])  # fmt: skip
    grant = rng.choice([
        f"auf Ihren Antrag wird Ihnen Wohngeld als Mietzuschuss in Höhe von monatlich {sum_} für die Zeit vom {first} bis {last} bewilligt.",
        f"für den Bewilligungszeitraum vom {first} bis {last} wird Ihnen ein monatliches Wohngeld von {sum_} bewilligt.",
        f"Ihnen steht Mietzuschuss nach dem Wohngeldgesetz zu. Das Wohngeld beträgt ab {first} {sum_} monatlich und wird längstens bis zum {last} gewährt.",
    ])  # fmt: skip
    return Notice(
        _KIND, _office(rng), subject,
        [grant, f"Für die bereits abgelaufenen Monate ergibt sich eine Nachzahlung von insgesamt {back}. Die laufende Zahlung erfolgt monatlich im Voraus auf Ihr Konto.",
         Heading("Begründung"),
         f"Der Berechnung liegen ein monatliches Gesamteinkommen von {euro(cents(rng, 900, 2400), form)} und eine zu berücksichtigende Miete von {euro(cents(rng, 380, 900), form)} für {rng.randint(1, 5)} zu berücksichtigende Haushaltsmitglieder zugrunde."],
        {"monthly_amount": f"{amount:.2f}", "valid_from": begin, "valid_until": end, "decision": "granted"},
        {"monthly_amount": sum_, "valid_from": first, "valid_until": last}, info=[(rng.choice(["Wohngeldnummer", "Mein Zeichen", "Aktenzeichen"]), _number(rng), None)],
    )  # fmt: skip


def _form(rng: Random, who: Person, issued: date, say: Say) -> Notice:
    begin = months_later(issued, rng.choice([-1, 0]))
    end = last_of_month(months_later(begin, 11))
    amount, form = cents(rng, 60, 620).quantize(1), rng.choice(AMOUNTS)
    period = rng.choice([f"{say(begin)} - {say(end)}", f"{say(begin)} bis {say(end)}"])
    rows = [
        ("Bewilligungszeitraum", period, "valid_from"),
        ("Haushaltsmitglieder", str(rng.randint(1, 6)), None),
        ("Zu berücksichtigende Miete", euro(cents(rng, 380, 900), form), None),
        ("Monatliches Gesamteinkommen", euro(cents(rng, 900, 2400), form), None),
        (
            rng.choice(["Wohngeld monatlich", "Monatliches Wohngeld", "Höhe des Wohngeldes monatlich"]),
            euro(amount, form),
            "monthly_amount",
        ),
        ("Nachzahlung", euro(amount * 2, form), None),
    ]
    return Notice(
        _KIND, _office(rng), rng.choice(["nach dem Wohngeldgesetz (WoGG) - Mietzuschuss", "Mietzuschuss nach § 19 WoGG"]),
        ["über Ihren Antrag auf Wohngeld ist wie folgt entschieden worden:", Block(rows), "Änderungen der Miete, des Einkommens und der Zahl der Haushaltsmitglieder teilen Sie bitte unverzüglich mit (§ 27 WoGG)."],
        {"monthly_amount": f"{amount:.2f}", "valid_from": begin, "valid_until": end, "decision": "granted"},
        title=rng.choice(["Wohngeldbescheid", "Bescheid über Wohngeld"]), info=[("Wohngeld-Nr.", _number(rng), None)],
    )  # fmt: skip


def _periods(rng: Random, who: Person, issued: date, say: Say) -> Notice:
    """The amount is printed in a table; both rows pay the same."""
    begin = months_later(issued, 0)
    turn, end = months_later(begin, 3), last_of_month(months_later(begin, 11))
    amount = cents(rng, 60, 620).quantize(1)
    shown = euro(amount, "{} €")
    return Notice(
        _KIND, _office(rng), rng.choice(["Bescheid über die Gewährung von Wohngeld", "Wohngeld - Bewilligungsbescheid"]),
        ["Ihrem Antrag auf Gewährung eines Mietzuschusses wird entsprochen. Das Wohngeld wird wie folgt festgesetzt:",
         Table([0.3, 0.3, 0.4], [["von", "bis", "Wohngeld monatlich"], [f"{begin:%d.%m.%Y}", f"{last_of_month(months_later(begin, 2)):%d.%m.%Y}", shown], [f"{turn:%d.%m.%Y}", f"{end:%d.%m.%Y}", shown]], right=[2]),
         "Das Wohngeld wird zum Monatsanfang überwiesen."],
        {"monthly_amount": f"{amount:.2f}", "valid_from": begin, "valid_until": end, "decision": "granted"},
        {"monthly_amount": shown, "valid_from": f"{begin:%d.%m.%Y}", "valid_until": f"{end:%d.%m.%Y}"}, info=[("Geschäftszeichen", _number(rng), None)],
    )  # fmt: skip


def _changed(rng: Random, who: Person, issued: date, say: Say) -> Notice:
    begin = months_later(issued, 1)
    end = last_of_month(months_later(begin, rng.randint(3, 9)))
    old, new = cents(rng, 60, 320).quantize(1), cents(rng, 330, 700).quantize(1)
    return Notice(
        _KIND, _office(rng), rng.choice(["Änderungsbescheid Wohngeld", "Änderung der Wohngeldbewilligung (§ 27 WoGG)"]),
        [f"wegen der Erhöhung Ihrer Miete erhalten Sie für die Zeit vom {say(begin)} bis {say(end)} statt bisher {euro(old)} nunmehr monatlich {euro(new)} Wohngeld.", f"Der Bescheid vom {say(issued - timedelta(days=160))} wird insoweit geändert."],
        {"monthly_amount": f"{new:.2f}", "valid_from": begin, "valid_until": end, "decision": "changed"}, {"monthly_amount": euro(new), "valid_from": say(begin), "valid_until": say(end)},
        info=[("Wohngeldnummer", _number(rng), None)],
    )  # fmt: skip


def _ended(rng: Random, who: Person, issued: date, say: Say) -> Notice:
    stop = months_later(issued, 1)
    return Notice(
        _KIND, _office(rng), rng.choice(["Aufhebung des Wohngeldbescheides", "Wegfall des Wohngeldes - Aufhebungsbescheid"]),
        [f"der Bewilligungsbescheid vom {say(issued - timedelta(days=200))} wird ab {say(stop)} aufgehoben, weil Sie ab diesem Tag Leistungen nach dem SGB II erhalten und daher vom Wohngeld ausgeschlossen sind (§ 7 WoGG).", f"Zuletzt wurden monatlich {euro(cents(rng, 90, 400))} gezahlt."],
        {"valid_until": stop - timedelta(days=1), "decision": "ended"}, info=[("Wohngeldnummer", _number(rng), None)],
    )  # fmt: skip


def _refused(rng: Random, who: Person, issued: date, say: Say) -> Notice:
    return Notice(
        _KIND, _office(rng), rng.choice(["Wohngeldbescheid", "Ablehnung Ihres Antrags auf Wohngeld", "Ablehnungsbescheid - Wohngeld"]),
        [f"Ihr Antrag auf Wohngeld vom {say(issued - timedelta(days=40))} wird abgelehnt.", Heading("Begründung"), f"Ihr monatliches Gesamteinkommen von {euro(cents(rng, 2400, 3900))} übersteigt die Grenze, bis zu der sich nach § 19 WoGG ein Wohngeld ergibt."],
        {"decision": "refused"}, info=[("Aktenzeichen", _number(rng), None)],
    )  # fmt: skip


LAYOUTS = {
    name: partial(paper, name, writer)
    for name, writer in {"letter": _letter, "form": _form, "periods": _periods, "changed": _changed, "ended": _ended, "refused": _refused}.items()
}  # fmt: skip
