"""What a hasty reader takes for a residence, asylum or insurance paper: the supplement of a toleration, camp passes, letters on cards."""

# ruff: noqa: E501 - wordings and tables of drawing calls stand on one line each

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from random import Random

from samples import letter, people
from samples.people import Person, pick

from ._benefits import insurant_number
from ._text import Text, paper, recent

Say = Callable[[date], str]


def _person(who: Person, say: Say) -> list[tuple[str, str, str | None]]:
    return [
        ("Name", who.family_name, None),
        ("Vorname(n)", who.given_names, None),
        ("Geburtsdatum", say(who.birth_date), None),
    ]


def _dear(who: Person) -> str:
    return f"Sehr geehrte{'' if who.sex == 'F' else 'r'} {who.salutation} {who.family_name},"


def _toleration_supplement(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    rows = [
        ("FÜR", "BESCHEINIGUNG AUSSETZUNG DER ABSCHIEBUNG (DULDUNG)", None), *_person(who, say),
        ("GÜLTIG BIS", say(as_of + timedelta(days=rng.randint(20, 160))), None), ("ANMERKUNGEN", "BESCHÄFTIGUNG ALS HELFER BEI FA. BLANK GESTATTET", None),
    ]  # fmt: skip
    return Text(
        "unknown",
        letter.authority(rng, who.address.town),
        "",
        [],
        rows=rows,
        title=rng.choice(["ZUSATZBLATT / SUPPLEMENTARY SHEET", "Zusatzblatt zur Duldung"]),
        names_person=False,
        seal="ABH",
    )


def _camp_pass(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    centre = letter.Issuer(
        f"Ankunftszentrum {people.TOWNS[who.address.town][2]}",
        "Hausverwaltung",
        "",
        who.address.town,
        "shield",
    )
    rows = [
        *_person(who, say),
        ("Zimmer", f"{rng.randint(1, 4)}.{rng.randint(10, 60)}", None),
        ("Ankunft am", say(recent(rng, as_of, 300)), None),
        ("Hausausweis-Nr.", f"{rng.randint(10000, 99999)}", None),
    ]
    body = [
        "Dieser Ausweis ist beim Betreten der Aufnahmeeinrichtung vorzuzeigen. Er ersetzt nicht den Ankunftsnachweis und gilt nicht gegenüber Behörden. Gültig bis zum Auszug aus der Unterkunft."
    ]
    return Text(
        "unknown",
        centre,
        "",
        body,
        rows=rows,
        title=rng.choice(["Hausausweis", "Bewohnerausweis"]),
        closing="",
        names_person=False,
    )


def _check_list(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    centre = letter.Issuer(
        f"Ankunftszentrum {people.TOWNS[who.address.town][2]}",
        "Registrierstraße",
        "",
        who.address.town,
        "none",
    )
    table = (
        [20, 90, 40],
        [
            ["Nr.", "Station", "erledigt"],
            *[
                [str(at), name, rng.choice(["x", ""])]
                for at, name in enumerate(
                    [
                        "Registrierung PIK",
                        "Medizinische Erstuntersuchung",
                        "Ankunftsnachweis",
                        "Asylantragstellung",
                        "Anhörung",
                        "Kasse / AsylbLG",
                    ],
                    1,
                )
            ],
        ],
    )
    return Text(
        "unknown",
        centre,
        "",
        ["Bitte führen Sie den Laufzettel stets mit sich."],
        rows=[*_person(who, say), ("AZR-Nummer", who.azr_number, None)],
        table=table,
        title="Laufzettel",
        closing="",
        names_person=False,
    )


def _substitute_application(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    body = [
        "Ich beantrage die Ausstellung eines Ausweisersatzes nach § 48 Abs. 2 AufenthG, § 55 AufenthV, weil ich keinen Pass besitze.",
        "Mir ist bekannt, dass der Ausweisersatz nicht zum Grenzübertritt berechtigt.",
        f"{who.address.town}, {say(recent(rng, as_of, 60))}",
    ]
    return Text(
        "unknown",
        letter.authority(rng, who.address.town),
        "",
        body,
        rows=_person(who, say),
        title="Antrag auf Ausstellung eines Ausweisersatzes",
        closing="Unterschrift",
        names_person=False,
        also=["application_form"],
    )


def _substitute_letter(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    body = [
        _dear(who),
        "Ihr Ausweisersatz liegt zur Abholung bereit. Bitte bringen Sie den abgelaufenen Ausweisersatz, die Aufenthaltserlaubnis und diesen Brief mit.",
    ]
    return Text(
        "authority_letter",
        letter.authority(rng, who.address.town),
        "Ausweisersatz",
        body,
        info=[("Datum", say(recent(rng, as_of, 40)), None)],
        names_person=False,
        also=["unknown"],
    )


def _resettler(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    issuer = letter.Issuer(
        "Bundesverwaltungsamt",
        "Außenstelle Friedland",
        "Heimkehrerstraße 16, 37133 Friedland",
        "Friedland",
        "eagle",
    )
    body = [
        f"{who.full_name}, geboren am {say(who.birth_date)}, wird gemäß § 27 Abs. 1 des Bundesvertriebenengesetzes (BVFG) ein Aufnahmebescheid als Spätaussiedler erteilt.",
        "Der Aufnahmebescheid berechtigt zur Einreise nach Erteilung des Visums. In den Aufnahmebescheid werden keine Angehörigen einbezogen.",
    ]
    return Text(
        "unknown",
        issuer,
        "",
        body,
        info=[
            ("Az.", f"III B {rng.randint(1000, 9999)}/{rng.randint(10, 99)}", None),
            ("Datum", say(recent(rng, as_of, 800)), None),
        ],
        title="Aufnahmebescheid",
        names_person=False,
        seal="BVA",
    )


def _school_admission(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    issuer = letter.Issuer(
        pick(rng, "Berufskolleg am Stadtpark|Abendrealschule|Klinikum am See, Pflegeschule"),
        "Sekretariat",
        "",
        who.address.town,
        "circle",
    )
    return Text(
        "unknown",
        issuer,
        "Aufnahmezusage",
        [
            _dear(who),
            f"wir freuen uns, Ihnen die Aufnahme in unsere Schule zum {say(as_of + timedelta(days=60))} zusagen zu können. Diese Aufnahmezusage gilt vorbehaltlich des Nachweises eines Aufenthaltstitels.",
        ],
        info=[("Datum", say(recent(rng, as_of, 40)), None)],
        closing="Schulleitung",
        names_person=False,
    )


def _admission_refused(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    body = [
        f"der Antrag auf Erteilung einer Aufnahmezusage nach § 23 Abs. 2 AufenthG für {who.full_name}, geboren am {say(who.birth_date)}, wird abgelehnt.",
        "Gründe: Die Voraussetzungen der Aufnahmeanordnung liegen nicht vor. Eine Aufnahmezusage kann daher nicht erteilt werden.",
    ]
    return Text(
        "unknown",
        letter.bamf(rng, who.address.town),
        "Bescheid",
        body,
        info=[("Gesch.-Z.", who.asylum_number, None), ("Datum", say(recent(rng, as_of, 400)), None)],
        names_person=False,
    )


_FUNDS = "AOK Hessen|Techniker Krankenkasse|BARMER|IKK classic|DAK-Gesundheit"


def _fund(rng: Random, who: Person) -> letter.Issuer:
    return letter.Issuer(
        pick(rng, _FUNDS), "Kundenservice", str(people.address(rng)), who.address.town, "bars"
    )


def _card_letter(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    body = [
        _dear(who),
        "anbei erhalten Sie Ihre neue elektronische Gesundheitskarte. Bitte unterschreiben Sie die Karte auf der Rückseite. Die bisherige Karte ist ab sofort ungültig.",
        f"Ihre Versichertennummer lautet {insurant_number(rng)}.",
    ]
    return Text(
        "unknown",
        _fund(rng, who),
        "Ihre neue elektronische Gesundheitskarte",
        body,
        info=[("Datum", say(recent(rng, as_of, 90)), None)],
        closing="Ihre Krankenkasse",
        names_person=False,
    )


def _replacement(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    rows = [
        *_person(who, say),
        ("Versichertennummer", insurant_number(rng), None),
        ("Kassennummer", f"10{rng.randint(10**6, 10**7 - 1)}", None),
        ("gültig vom", say(as_of - timedelta(days=3)), None),
        ("gültig bis", say(as_of + timedelta(days=20)), None),
    ]
    return Text(
        "unknown",
        _fund(rng, who),
        "zur Vorlage in der Arztpraxis, wenn die elektronische Gesundheitskarte nicht vorliegt",
        ["Diese Bescheinigung gilt nur für den genannten Zeitraum als Nachweis der Anspruchsberechtigung."],
        rows=rows,
        title=rng.choice(["Ersatzbescheinigung", "Provisorische Ersatzbescheinigung"]),
        closing="",
        names_person=False,
    )


def _treatment_voucher(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    quarter = f"{rng.randint(1, 4)}/{as_of.year}"
    issuer = letter.Issuer(
        f"Stadt {who.address.town}",
        "Sozialamt - Leistungen nach dem AsylbLG",
        str(people.address(rng, who.address.town)),
        who.address.town,
        "shield",
    )
    body = [
        "Der Behandlungsschein berechtigt zur ärztlichen Behandlung akuter Erkrankungen und Schmerzzustände nach § 4 AsylbLG. Eine Mitgliedschaft in einer Krankenkasse besteht nicht."
    ]
    return Text(
        "unknown",
        issuer,
        f"Quartal {quarter}",
        body,
        rows=_person(who, say),
        title=rng.choice(["Behandlungsschein", "Krankenbehandlungsschein nach §§ 4, 6 AsylbLG"]),
        seal="SOZ",
        names_person=False,
    )


def _notice_confirmed(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    body = [
        _dear(who),
        f"wir bestätigen den Eingang Ihrer Kündigung. Ihre Mitgliedschaft bei unserer Krankenkasse, die seit dem {say(as_of - timedelta(days=900))} besteht, endet zum {say(as_of + timedelta(days=40))}.",
    ]
    return Text(
        "unknown",
        _fund(rng, who),
        rng.choice(["Kündigungsbestätigung", "Bestätigung Ihrer Kündigung"]),
        body,
        info=[("Datum", say(recent(rng, as_of, 30)), None)],
        closing="Ihre Krankenkasse",
        names_person=False,
    )


def _travel_insurance(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    issuer = letter.Issuer(
        pick(rng, "HanseMerkur Reiseversicherung AG|Würzburger Versicherungs-AG|Protrip Incoming Services"),
        "Incoming-Versicherung",
        str(people.address(rng)),
        who.address.town,
        "bars",
    )
    body = [
        f"Wir bestätigen, dass für {who.full_name}, geb. am {say(who.birth_date)}, vom {say(as_of - timedelta(days=20))} bis {say(as_of + timedelta(days=345))} eine Reisekrankenversicherung für Gäste aus dem Ausland besteht. Versichert sind akut notwendige Heilbehandlungen; Deckungssumme 30.000 EUR, Selbstbehalt 50 EUR je Fall."
    ]
    return Text(
        "unknown",
        issuer,
        "",
        body,
        info=[
            ("Policen-Nr.", f"{rng.randint(10**7, 10**8)}", None),
            ("Datum", say(recent(rng, as_of, 30)), None),
        ],
        title=rng.choice(["Versicherungsbestätigung", "Versicherungsnachweis / Confirmation of insurance"]),
        closing="",
        names_person=False,
    )


def _free_movement_card(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    rows = [
        ("NAMEN Vornamen/SURNAMES Forenames", f"{people.upper(who.family_name)} {who.given_names}", None),
        ("STAATSANGEHÖRIGKEIT/NATIONALITY", who.nationality, None),
        ("GEBURTSDATUM/DATE OF BIRTH", f"{who.birth_date:%d %m %Y}", None),
        ("KARTE GÜLTIG BIS/CARD EXPIRY", f"{as_of + timedelta(days=900):%d %m %Y}", None),
        ("ANMERKUNGEN/REMARKS", "5 ABS.1 FREIZÜGG/EU", None),
    ]
    return Text(
        "unknown",
        letter.Issuer("", "", "", ""),
        "",
        [],
        rows=rows,
        title="AUFENTHALTSKARTE / RESIDENCE CARD",
        closing="",
        names_person=False,
    )


def _border_crossing(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    body = [
        "Die oben genannte Person ist vollziehbar ausreisepflichtig. Diese Bescheinigung ist bei der Ausreise der Grenzbehörde abzugeben. Sie ist kein Aufenthaltstitel und keine Duldung.",
        f"Die Ausreisefrist endet am {say(as_of + timedelta(days=rng.randint(5, 30)))}.",
    ]
    return Text(
        "unknown",
        letter.authority(rng, who.address.town),
        "",
        body,
        rows=_person(who, say),
        title="Grenzübertrittsbescheinigung",
        seal="ABH",
        names_person=False,
    )


_WRITERS: dict[str, Callable[..., Text]] = {
    "toleration_supplement": _toleration_supplement, "camp_pass": _camp_pass, "check_list": _check_list, "substitute_application": _substitute_application,
    "substitute_letter": _substitute_letter, "resettler": _resettler, "school_admission": _school_admission, "admission_refused": _admission_refused,
    "card_letter": _card_letter, "replacement": _replacement, "treatment_voucher": _treatment_voucher, "notice_confirmed": _notice_confirmed,
    "travel_insurance": _travel_insurance, "free_movement_card": _free_movement_card, "border_crossing": _border_crossing,
}  # fmt: skip
LAYOUTS = {name: partial(paper, name, writer) for name, writer in _WRITERS.items()}
