"""Widerruf / Rücknahme / Entzug of the Bundesamt: hearing letter, decision, and "keine Widerrufsgründe"."""

# ruff: noqa: E501 - wordings and tables of drawing calls stand on one line each

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from random import Random

from samples import letter
from samples.people import Person

from ._text import Text, paper, recent

Say = Callable[[date], str]


def _base(
    rng: Random, who: Person, as_of: date, say: Say, quoted: date | None
) -> tuple[date, str, str, list[tuple[str, str, str | None]], letter.Issuer]:
    day = recent(rng, as_of, 80)
    number = f"{rng.randint(8_000_000, 9_900_000)}-{who.state_code}"
    info: list[tuple[str, str, str | None]] = [
        (rng.choice(["Gesch.-Z.:", "Az.:", "Mein Zeichen"]), number, "file_number"),
        ("Datum", say(day), "decided_on"),
    ]
    return (
        day,
        number,
        say(quoted or day - timedelta(days=rng.randint(1100, 2400))),
        info,
        letter.bamf(rng, who.address.town),
    )


def _hearing(rng: Random, who: Person, as_of: date, say: Say, quoted: date | None = None) -> Text:
    day, number, old, info, issuer = _base(rng, who, as_of, say, quoted)
    body = [
        f"{who.given_names} {who.family_name}, geb. am {say(who.birth_date)}",
        rng.choice(
            [
                f"mit Bescheid vom {old} (Gesch.-Z.: {who.asylum_number}) wurde Ihnen die Flüchtlingseigenschaft zuerkannt.",
                f"Ihnen ist mit Bescheid vom {old} die Flüchtlingseigenschaft zuerkannt worden.",
            ]
        ),
        rng.choice(
            [
                "Das Bundesamt hat ein Widerrufsverfahren eingeleitet. Es ist beabsichtigt, die Zuerkennung der Flüchtlingseigenschaft zu widerrufen (§ 73 AsylG).",
                "Nach Prüfung der Voraussetzungen beabsichtigt das Bundesamt, die zuerkannte Flüchtlingseigenschaft zu entziehen, und hat ein Verfahren hierzu eingeleitet.",
            ]
        ),
        "Sie erhalten Gelegenheit, sich innerhalb eines Monats nach Zugang dieses Schreibens schriftlich zu äußern. Geht innerhalb der Frist keine Äußerung ein, wird nach Aktenlage entschieden.",
    ]
    return Text(
        "bamf_revocation_notice",
        issuer,
        rng.choice(
            [
                "Einleitung eines Widerrufsverfahrens; Gelegenheit zur Stellungnahme",
                "Anhörung zum beabsichtigten Widerruf der Flüchtlingseigenschaft",
            ]
        ),
        body,
        info=info,
        fields={"file_number": number, "stage": "initiated", "decided_on": day},
    )


def _revoked(rng: Random, who: Person, as_of: date, say: Say, quoted: date | None = None) -> Text:
    day, number, old, info, issuer = _base(rng, who, as_of, say, quoted)
    body = [
        f"{who.given_names} {who.family_name}, geb. am {say(who.birth_date)} in {who.birth_place} / {who.state}",
        "ergeht folgende Entscheidung:",
        rng.choice(
            [
                f"1. Die mit Bescheid vom {old} (Az.: {who.asylum_number}) zuerkannte Flüchtlingseigenschaft wird widerrufen.",
                f"1. Die Zuerkennung der Flüchtlingseigenschaft mit Bescheid vom {old} wird entzogen.",
                f"1. Die mit Bescheid vom {old} erfolgte Zuerkennung der Flüchtlingseigenschaft wird zurückgenommen.",
            ]
        ),
        "2. Der subsidiäre Schutzstatus wird nicht zuerkannt.",
        "3. Abschiebungsverbote nach § 60 Abs. 5 und 7 Satz 1 des Aufenthaltsgesetzes liegen nicht vor.",
        "Begründung:",
        "Dem Ausländer wurde die Flüchtlingseigenschaft zuerkannt. Die Verhältnisse im Herkunftsland haben sich seitdem erheblich und nicht nur vorübergehend geändert.",
        "Rechtsbehelfsbelehrung: Gegen diesen Bescheid kann innerhalb von zwei Wochen nach Zustellung Klage bei dem zuständigen Verwaltungsgericht erhoben werden.",
    ]
    return Text(
        "bamf_revocation_notice",
        issuer,
        "In dem Widerrufsverfahren der" if who.sex == "F" else "In dem Widerrufsverfahren des",
        body,
        info=info,
        title="BESCHEID",
        spaced=rng.random() < 0.5,
        fields={"file_number": number, "stage": "revoked", "decided_on": day},
    )


def _no_grounds(rng: Random, who: Person, as_of: date, say: Say, quoted: date | None = None) -> Text:
    day, number, old, info, issuer = _base(rng, who, as_of, say, quoted)
    body = [
        "Sehr geehrte Damen und Herren,",
        f"die Prüfung im Fall {who.given_names} {who.family_name}, geb. am {say(who.birth_date)}, Bescheid vom {old}, hat ergeben, dass die Voraussetzungen für einen Widerruf oder eine Rücknahme nicht vorliegen.",
        "Dieses Schreiben ergeht zur Kenntnisnahme.",
    ]
    return Text(
        "bamf_revocation_notice",
        issuer,
        rng.choice(["Mitteilung über das Ergebnis der Regelüberprüfung", "Mitteilung nach § 73b AsylG"]),
        body,
        info=info,
        to=[f"Stadt {who.address.town}", "Ausländerbehörde", f"{who.address.postcode} {who.address.town}"],
        fields={"file_number": number, "stage": "no_grounds", "decided_on": day},
    )


LAYOUTS = {
    name: partial(paper, name, writer)
    for name, writer in (("hearing", _hearing), ("revoked", _revoked), ("no_grounds", _no_grounds))
}
