"""Notices that refuse, change or end (Ablehnung, Änderung, Aufhebung), second series."""

# ruff: noqa: E501 - what a paper says stands unbroken

from __future__ import annotations

from collections.abc import Sequence

from ._kit import Pen, children, group
from ._letter import appeal, close, greet, letter, to
from ._numbers import eur, later, month_end, rvnr

LAYOUTS, layout = group()


def _refused(
    pen: Pen,
    sender: Sequence[str],
    subject: str,
    sentence: str,
    reason: str,
    *,
    form: str,
    info: tuple[str, str],
) -> None:
    letter(pen, sender, to(pen.holder), [info, ("Datum", pen.issued(pen.ago(20, 300)))], subject, form=form)
    greet(pen)
    pen.para(sentence)
    pen.para(reason)
    pen.told["decision"] = "refused"
    appeal(pen, sender[0])


@layout("housing_benefit_notice__refused_for_income", body="arial", dates="dots")
def _housing(pen: Pen) -> None:
    _refused(
        pen, ("Stadt Wuppertal", "Ressort Soziales – Wohngeld", "Neumarkt 10", "42103 Wuppertal"), "Ihr Antrag auf Wohngeld", "Ihren Antrag auf Wohngeld lehne ich ab.",
        f"Das anrechenbare Gesamteinkommen von monatlich {eur(pen.rng.randint(2400, 3300))} Euro führt nach der Wohngeldformel zu keinem Anspruch.", form="left", info=("Wohngeldnummer", str(pen.rng.randint(10**6, 10**7))),
    )  # fmt: skip


@layout("pension_notice__refused_too_few_months", body="times", dates="long")
def _pension(pen: Pen) -> None:
    _refused(
        pen, ("Deutsche Rentenversicherung Schwaben", "Rehabilitation und Rente", "Dieselstraße 9", "86154 Augsburg"), "Bescheid über Ihren Antrag auf Rente wegen voller Erwerbsminderung", "der Antrag vom Frühjahr wird abgelehnt.",
        "Statt der erforderlichen 60 Monate der allgemeinen Wartezeit sind nur 41 Monate mit Beitragszeiten vorhanden. Eine medizinische Prüfung war daher nicht nötig.", form="line", info=("Vers.-Nr.", rvnr(pen.rng, pen.holder)),
    )  # fmt: skip
    pen.told["pension_type"] = "full_reduction"


@layout("sgb2_notice__changed_after_wage", body="open", dates="dots")
def _changed(pen: Pen) -> None:
    someone, rng, day = pen.holder, pen.rng, pen.ago(20, 120)
    start = later(day.replace(day=1), months=1)
    letter(
        pen,
        ("Jobcenter Landkreis Diepholz", "Team Syke", "Amtshof 3", "28857 Syke"),
        to(someone),
        [("BG-Nr.", pen("reference", f"26104//{rng.randint(1000, 99999):07d}")), ("Datum", pen.issued(day))],
        "Änderungsbescheid",
    )
    greet(pen)
    pen.para(
        f"Ihr Bedarf und Ihr Einkommen haben sich geändert. Vom {pen.day('valid_from', start)} bis {pen.day('valid_until', later(start, months=4, days=-1))} erhalten Sie daher {pen.money('monthly_amount', rng.randint(180, 640), ' €')} statt bisher {eur(rng.randint(700, 940))} € monatlich. Der frühere Bescheid wird insoweit aufgehoben."
    )
    pen.told["decision"] = "changed"
    appeal(pen, "dem Jobcenter")


@layout("child_benefit_notice__ended_at_eighteen", body="calibri", dates="dots")
def _ended(pen: Pen) -> None:
    someone, rng, day = pen.holder, pen.rng, pen.ago(20, 200)
    child = children(pen, 1)[0]
    letter(
        pen,
        ("Familienkasse Nord", "Bundesagentur für Arbeit", "Kronshagener Weg 107", "24116 Kiel"),
        to(someone),
        [
            ("Kindergeld-Nr.", pen("reference", f"{rng.randint(100, 999)}FK{rng.randint(100000, 999999)}")),
            ("Datum", pen.issued(day)),
        ],
        "Aufhebung der Kindergeldfestsetzung",
        form="line",
    )
    greet(pen)
    pen.para(
        f"die Festsetzung des Kindergeldes für {child.full_name} wird mit Ablauf des {pen.day('valid_until', month_end(day))} aufgehoben, weil das Kind volljährig geworden ist und kein Nachweis über eine Ausbildung vorliegt."
    )
    pen.told |= {"decision": "ended"}
    appeal(pen, "der Familienkasse Nord")


@layout("asylblg_notice__basic_benefits_by_month", body="narrow", dates="dots")
def _basic(pen: Pen) -> None:
    someone, rng, day = pen.holder, pen.rng, pen.ago(20, 120)
    start, cash, rest = day.replace(day=1), rng.randint(180, 210), rng.randint(210, 260)
    letter(
        pen,
        ("Stadt Cuxhaven", "Fachbereich Soziales", "Rathausplatz 1", "27472 Cuxhaven"),
        to(someone),
        [("Az.", f"50.2-{rng.randint(100, 999)}"), ("Datum", pen.issued(day))],
        "Bescheid nach dem Asylbewerberleistungsgesetz",
        form="left",
    )
    greet(pen)
    pen.told |= {"basis": "section_3", "decision": "granted"}
    pen.para(
        f"für den Monat ab {pen.day('valid_from', start)} bis {pen.day('valid_until', month_end(start))} werden Ihnen Grundleistungen nach § 3 AsylbLG gewährt:"
    )
    pen.table(
        (90, 40),
        ("notwendiger persönlicher Bedarf", f"{eur(cash)} €"),
        ("notwendiger Bedarf", f"{eur(rest)} €"),
        ("Auszahlungsbetrag", pen.money("monthly_amount", cash + rest, " €")),
        right=(1,),
        head=False,
        bold_last=True,
    )
    pen.gap(4)
    close(pen, phrase="Im Auftrag")


@layout("unemployment_benefit_notice__ended_by_work", body="verdana", dates="dots", size=9.5)
def _work(pen: Pen) -> None:
    someone, rng, day = pen.holder, pen.rng, pen.ago(20, 200)
    letter(
        pen,
        ("Agentur für Arbeit Passau", "Operativer Service", "Innstraße 30", "94032 Passau"),
        to(someone),
        [
            ("Kundennummer", f"{rng.randint(100, 999)}D{rng.randint(100000, 999999)}"),
            ("Datum", pen.issued(day)),
        ],
        "Aufhebung der Bewilligung von Arbeitslosengeld",
    )
    greet(pen)
    pen.para(
        f"die Bewilligung von Arbeitslosengeld hebe ich ab {pen.on(later(month_end(day), days=1))} auf. Sie haben eine Beschäftigung aufgenommen. Der letzte Tag des Anspruchs ist der {pen.day('valid_until', month_end(day))}."
    )
    pen.told["decision"] = "ended"
    appeal(pen, "der Agentur für Arbeit Passau")
