"""What looks like a paper of civil status, custody, translation, passport efforts or commitment, and is none."""

# ruff: noqa: E501 - wordings of papers stand on one line each

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from random import Random

from samples import letter, people
from samples.people import Person, pick

from ._text import Text, paper, recent

Say = Callable[[date], str]


def _office(rng: Random, who: Person, unit: str) -> letter.Issuer:
    place = who.address.town
    return letter.Issuer(
        f"Stadt {place}", unit, str(people.address(rng, place)), place, pick(rng, "shield|bars|none")
    )


def _rows(who: Person, say: Say) -> list[tuple[str, str, str | None]]:
    return [
        ("Geburtsname", who.family_name, None),
        ("Vorname(n)", who.given_names, None),
        ("Ort, Tag der Geburt", f"{who.address.town}, {say(who.birth_date)}", None),
    ]


def _birth_put_off(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    words = "Die Beurkundung der Geburt wird zurückgestellt, da die Identität der Eltern nicht nachgewiesen ist. Diese Bescheinigung gilt längstens sechs Monate."
    return Text(
        "unknown",
        _office(rng, who, "Standesamt"),
        "",
        [words, f"{who.address.town}, {say(recent(rng, as_of))}"],
        rows=_rows(who, say),
        title="Bescheinigung über die Zurückstellung der Beurkundung der Geburt",
        closing="Standesbeamtin",
        seal="STANDESAMT",
        names_person=False,
    )


def _birth_reported(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    words = "Die Geburt wurde hier angezeigt. Eine Geburtsurkunde kann noch nicht ausgestellt werden."
    return Text(
        "unknown",
        _office(rng, who, "Standesamt"),
        "",
        [words, f"{who.address.town}, {say(recent(rng, as_of))}"],
        rows=_rows(who, say),
        title="Bescheinigung nach § 31 Abs. 2 Personenstandsverordnung",
        closing="Standesbeamter",
        seal="STANDESAMT",
        names_person=False,
    )


def _hospital(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    issuer = letter.Issuer(
        f"Klinikum {who.address.town}",
        "Geburtshilfe",
        str(people.address(rng, who.address.town)),
        who.address.town,
        "circle",
    )
    rows = [
        ("Kind", f"{who.family_name}, {who.given_names}", None),
        ("geboren am", say(who.birth_date), None),
        ("Gewicht", "3.450 g", None),
    ]
    return Text(
        "unknown",
        issuer,
        "",
        ["Zur Vorlage beim Standesamt."],
        rows=rows,
        title=pick(rng, "Geburtsanzeige|Geburtsbescheinigung"),
        closing="Hebamme",
        names_person=False,
    )


def _death(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    rows = [
        ("Standesamt", who.address.town, None),
        ("Registernummer", f"S {rng.randint(10, 900)}/{as_of.year - 1}", None),
        *_rows(who, say),
        ("Ort, Tag des Todes", f"{who.address.town}, {say(recent(rng, as_of, 400))}", None),
    ]
    return Text(
        "unknown",
        _office(rng, who, "Standesamt"),
        "",
        [f"{who.address.town}, {say(recent(rng, as_of))}"],
        rows=rows,
        title="Sterbeurkunde",
        closing="Standesbeamtin",
        seal="STANDESAMT",
        names_person=False,
    )


def _able_to_marry(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    other = people.relative(rng, who)
    words = f"{who.full_name}, geboren am {say(who.birth_date)}, und {other.full_name}, geboren am {say(other.birth_date)}, können miteinander die Ehe schließen. Ein Ehehindernis ist nicht bekannt. Gültig sechs Monate."
    return Text(
        "unknown",
        _office(rng, who, "Standesamt"),
        "",
        [words, f"{who.address.town}, {say(recent(rng, as_of))}"],
        title="Ehefähigkeitszeugnis",
        closing="Standesbeamter",
        seal="STANDESAMT",
        names_person=False,
    )


def _religious(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    other = people.relative(rng, who)
    issuer = letter.Issuer(
        "Islamisches Kulturzentrum",
        "Gemeindeverein",
        str(people.address(rng, who.address.town)),
        who.address.town,
        "circle",
    )
    words = f"Am {say(recent(rng, as_of, 900))} wurde die Ehe zwischen {who.full_name}, geb. am {say(who.birth_date)}, und {other.full_name}, geb. am {say(other.birth_date)}, nach islamischem Recht geschlossen. Brautgabe: 3.000 Euro."
    return Text(
        "unknown",
        issuer,
        "",
        [words],
        title=pick(rng, "Islamischer Ehevertrag (Nikah)|Religiöse Eheschließung"),
        closing="Imam",
        names_person=False,
    )


def _paternity(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    father = people.relative(rng, who)
    words = f"Es erscheint {father.full_name}, geb. am {say(father.birth_date)}, und erklärt: Ich erkenne an, der Vater des Kindes {who.full_name}, geb. am {say(who.birth_date)}, zu sein."
    return Text(
        "unknown",
        _office(rng, who, "Jugendamt"),
        "",
        [words, f"{who.address.town}, {say(recent(rng, as_of))}"],
        title="Urkunde über die Anerkennung der Vaterschaft",
        closing="Urkundsperson",
        seal="JUGENDAMT",
        names_person=False,
    )


def _contact(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    issuer = letter.Issuer(
        f"Amtsgericht {who.address.town}",
        "- Familiengericht -",
        str(people.address(rng, who.address.town)),
        who.address.town,
        "none",
    )
    words = [
        f"In der Familiensache betreffend den Umgang mit dem Kind {who.full_name}, geb. am {say(who.birth_date)}",
        "hat das Amtsgericht beschlossen:",
        "Der Vater ist berechtigt, das Kind an jedem zweiten Wochenende zu sich zu nehmen.",
        f"{who.address.town}, {say(recent(rng, as_of))}",
    ]
    return Text(
        "court_judgment",
        issuer,
        "",
        words,
        title="Beschluss",
        closing="Richter am Amtsgericht",
        also=["unknown"],
        names_person=False,
    )


def _power(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    private = letter.Issuer(who.full_name, str(who.address), "", who.address.town, "none")
    child = people.relative(rng, who, child=True)
    words = f"Hiermit bevollmächtige ich, {who.full_name}, geb. am {say(who.birth_date)}, den anderen Elternteil, die elterliche Sorge für {child.full_name}, geb. am {say(child.birth_date)}, allein auszuüben."
    return Text(
        "unknown",
        private,
        "",
        [words, f"{who.address.town}, {say(recent(rng, as_of))}"],
        title="Sorgerechtsvollmacht",
        closing="Unterschrift",
        names_person=False,
    )


def _unattested(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    private = letter.Issuer("Übersetzung", "", "", who.address.town, "none")
    return Text(
        "unknown",
        private,
        "",
        ["Stempel und Unterschrift unleserlich. Ohne Gewähr."],
        rows=[
            ("Vorname", who.given_names, None),
            ("Familienname", who.family_name, None),
            ("Geburtsdatum", say(who.birth_date), None),
        ],
        title="Übersetzung aus dem Arabischen",
        closing="",
        names_person=False,
    )


def _bill(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    issuer = letter.Issuer(
        "Mina Karimi-Vogt",
        "Allgemein beeidigte Übersetzerin",
        str(people.address(rng, who.address.town)),
        who.address.town,
        "none",
    )
    return Text(
        "unknown",
        issuer,
        "",
        [
            "Beglaubigte Übersetzung einer Geburtsurkunde aus dem Persischen, 38 Normzeilen: 95,00 EUR",
            "zzgl. 19 % Umsatzsteuer: 18,05 EUR",
            "Rechnungsbetrag: 113,05 EUR, zahlbar innerhalb von 14 Tagen.",
        ],
        rows=[
            ("Rechnungsnummer", f"{as_of.year}-{rng.randint(10, 99)}", None),
            ("Datum", say(recent(rng, as_of)), None),
        ],
        title="Rechnung",
        closing="",
        names_person=False,
    )


def _asks_for_translation(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    issuer = letter.authority(rng, who.address.town)
    issued = recent(rng, as_of)
    body = [
        f"Sehr geehrte{'' if who.sex == 'F' else 'r'} {who.salutation} {who.family_name},",
        "für Ihren Antrag bitten wir Sie, folgende Unterlagen nachzureichen:",
        "- beglaubigte Übersetzung der Geburtsurkunde durch einen öffentlich bestellten und beeidigten Übersetzer",
        "- Geburtsurkunde im Original",
        "- Eheurkunde",
    ]
    return Text(
        "authority_letter",
        issuer,
        "Fehlende Unterlagen",
        body,
        info=[("Datum", say(issued), "date")],
        fields={"date": issued},
        names_person=False,
        also=["unknown"],
    )


def _invites(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    host = people.german(rng)
    private = letter.Issuer(host.full_name, str(host.address), "", host.address.town, "none")
    words = f"hiermit lade ich {who.full_name}, geboren am {say(who.birth_date)}, für drei Monate zu mir ein. Für Unterkunft und Verpflegung komme ich auf. {host.full_name}, geb. am {say(host.birth_date)}."
    return Text(
        "unknown",
        private,
        "",
        ["An die Botschaft der Bundesrepublik Deutschland", words],
        title="Einladungsschreiben",
        closing="Mit freundlichen Grüßen",
        names_person=False,
    )


def _commitment_leaflet(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    words = "Wer sich nach § 68 AufenthG gegenüber der Ausländerbehörde verpflichtet, die Kosten für den Lebensunterhalt eines Ausländers zu tragen, hat sämtliche öffentlichen Mittel zu erstatten. Die finanzielle Leistungsfähigkeit ist nachzuweisen."
    return Text(
        "unknown",
        letter.authority(rng, who.address.town),
        "",
        [words, "- Gehaltsabrechnungen der letzten drei Monate", "- Mietvertrag", "- Personalausweis"],
        title="Merkblatt zur Verpflichtungserklärung",
        closing="",
        names_person=False,
    )


def _secrecy(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    issuer = letter.Issuer(
        "Pflegedienst Sonnenhof gGmbH",
        "Verwaltung",
        str(people.address(rng, who.address.town)),
        who.address.town,
        "bars",
    )
    return Text(
        "unknown",
        issuer,
        "",
        [
            f"{who.full_name}, geb. am {say(who.birth_date)}, verpflichtet sich, das Datengeheimnis zu wahren (Art. 29 DSGVO)."
        ],
        title="Verpflichtungserklärung zum Datengeheimnis",
        closing="Unterschrift",
        names_person=False,
    )


def _demands_passport(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    issuer = letter.authority(rng, who.address.town)
    issued = recent(rng, as_of)
    body = [
        f"Sehr geehrte{'' if who.sex == 'F' else 'r'} {who.salutation} {who.family_name},",
        "Sie sind nach § 48 Abs. 3 AufenthG verpflichtet, an der Beschaffung eines Passes mitzuwirken. Bitte sprechen Sie bei der Botschaft Ihres Herkunftsstaats vor und beantragen Sie die Ausstellung eines Reisepasses.",
        f"Ich bitte Sie, den Nachweis der Vorsprache bis zum {say(issued + timedelta(days=60))} vorzulegen.",
    ]
    return Text(
        "authority_letter",
        issuer,
        "Aufforderung zur Passbeschaffung",
        body,
        info=[("Datum", say(issued), "date")],
        fields={"date": issued},
        names_person=False,
        also=["unknown"],
    )


def _single(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    issuer = letter.Issuer(
        "Botschaft der Islamischen Republik Iran",
        "Konsularabteilung",
        str(people.address(rng, "Berlin")),
        "Berlin",
        "circle",
    )
    return Text(
        "unknown",
        issuer,
        "",
        [
            f"Hiermit wird bescheinigt, dass {who.salutation} {who.full_name}, geboren am {say(who.birth_date)}, ledig ist.",
            f"Berlin, {say(recent(rng, as_of))}",
        ],
        title="Familienstandsbescheinigung",
        closing="Der Konsul",
        seal="KONSULAT",
        names_person=False,
    )


_WRITERS: dict[str, Callable[..., Text]] = {
    "birth_put_off": _birth_put_off, "birth_reported": _birth_reported, "hospital": _hospital, "death": _death, "able_to_marry": _able_to_marry, "religious": _religious, "paternity": _paternity, "contact": _contact,
    "power": _power, "unattested": _unattested, "bill": _bill, "asks_for_translation": _asks_for_translation, "invites": _invites, "commitment_leaflet": _commitment_leaflet, "secrecy": _secrecy, "demands_passport": _demands_passport, "single": _single,
}  # fmt: skip
LAYOUTS = {name: partial(paper, name, writer) for name, writer in _WRITERS.items()}
