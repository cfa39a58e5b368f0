"""Berechtigung oder Verpflichtung zum Integrationskurs: the BAMF's entitlement, an authority's letter that obliges, the form with boxes."""

# ruff: noqa: E501 - wordings and tables of drawing calls stand on one line each

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from random import Random

from samples import letter
from samples.draw import Sheet
from samples.people import Person

from ._text import Text, paper, recent

Say = Callable[[date], str]
_BAMF = letter.Issuer("Bundesamt für Migration und Flüchtlinge", "Referat 82A", "Frankenstraße 210, 90461 Nürnberg", "Nürnberg", "eagle")  # fmt: skip


def _person(who: Person, say: Say) -> list[tuple[str, str, str | None]]:
    return [("Name", who.family_name, "family_name"), ("Vorname", who.given_names, "given_names"), ("Geburtsdatum", say(who.birth_date), "birth_date")]  # fmt: skip


def _entitled(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    day = recent(rng, as_of)
    return Text(
        "course_obligation", _BAMF, "Berechtigungsschein zum Integrationskurs",
        [
            "Die oben genannte Person ist zur einmaligen Teilnahme an einem Integrationskurs berechtigt (§ 44 Abs. 1 AufenthG). Der Kurs schließt mit dem Deutsch-Test für Zuwanderer (Niveau B1) und dem Test „Leben in Deutschland“ ab.",
            f"Die Berechtigung erlischt am {say(day + timedelta(days=365))}.", f"Nürnberg, den {say(day)}",
        ],
        rows=_person(who, say), title=rng.choice(["Bestätigung der Teilnahmeberechtigung", "Berechtigung zur Teilnahme am Integrationskurs"]), names_person=False, seal="BAMF",
        fields={**who.truth(), "obliged": False, "issued_on": day},
    )  # fmt: skip


def _letter(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    day = recent(rng, as_of)
    job_centre = rng.random() < 0.4
    issuer = letter.authority(rng, who.address.town)
    if job_centre:
        issuer = letter.Issuer(
            f"Jobcenter {who.address.town}", "Team 412", issuer.address, who.address.town, "bars"
        )
    dear = f"Sehr geehrte{'' if who.sex == 'F' else 'r'} {who.salutation} {who.family_name},"
    return Text(
        "course_obligation", issuer, rng.choice(["Verpflichtung zur Teilnahme an einem Integrationskurs", "Verpflichtung zum Integrationskurs (§ 44a AufenthG)"]),
        [
            dear,
            rng.choice([
                "Sie werden gemäß § 44a Abs. 1 Satz 1 Nr. 2 AufenthG zur Teilnahme an einem Integrationskurs verpflichtet.",
                "hiermit verpflichten wir Sie nach § 44a Abs. 1 AufenthG, an einem Integrationskurs teilzunehmen.",
            ]),
            "Bitte melden Sie sich innerhalb von vier Wochen bei einem Kursträger an. Kommen Sie der Verpflichtung nicht nach, kann dies bei der Verlängerung Ihrer Aufenthaltserlaubnis berücksichtigt werden (§ 8 Abs. 3 AufenthG).",
        ],
        info=[("Datum", say(day), "issued_on")], names_person=False, seal=who.address.town[:12].upper(),
        fields={"family_name": who.family_name, "given_names": who.given_names, "obliged": True, "issued_on": day},
    )  # fmt: skip


def _form(rng: Random, who: Person, as_of: date, say: Say, obliged: bool | None = None) -> Text:
    day = recent(rng, as_of)
    obliged = rng.random() < 0.6 if obliged is None else obliged

    def boxes(sheet: Sheet) -> None:
        sheet.gap(4)
        for words, ticked in (
            ("zur Teilnahme an einem Integrationskurs berechtigt", not obliged),
            ("zur Teilnahme verpflichtet (§ 44a Abs. 1 AufenthG)", obliged),
        ):
            sheet.gap(8)
            sheet.tick_box(sheet.style.left + 2, sheet.y, ticked)
            sheet.text(sheet.style.left + 9, sheet.y, words, mark="obliged" if ticked else None)

    return Text(
        "course_obligation", letter.authority(rng, who.address.town), "nach § 44 AufenthG und § 6 der Integrationskursverordnung",
        [f"Ort, Datum: {who.address.town}, {say(day)}", "Die oben genannte Person ist"],
        rows=_person(who, say), title="Bestätigung der Teilnahmeberechtigung", closing="", names_person=False, decorate=boxes,
        fields={**who.truth(), "obliged": obliged, "issued_on": day},
    )  # fmt: skip


_WRITERS: dict[str, Callable[..., Text]] = {"entitled": _entitled, "letter": _letter, "form": _form}
LAYOUTS = {name: partial(paper, name, writer) for name, writer in _WRITERS.items()}
