"""Contracts in the forms of issuers of every sort: parties, the day over the signatures, rents and households in words."""

# ruff: noqa: E501 - rows of papers stand on one line each

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from extractors.classify import named
from extractors.kinds import (
    employment_contract,
    purchase_contract,
    rental_contract,
    termination_letter,
    training_contract,
)
from extractors.reading.contract_dates import signed_on
from extractors.reading.letters import letter_date
from extractors.reading.signature_rows import signed_side_by_side
from pipeline.document import Box, Document, Mark
from tests.extractors.papers import Row, document, paragraph
from tests.extractors.values import value_of

_ABOVE: list[Row] = ["Text eines Vertrages"] * 16
_TENANCY: list[Row] = [
    None, *paragraph("§ 1 Vermietet wird zu Wohnzwecken die Wohnung Lindenweg 4, 07743 Jena, 2. Obergeschoss, bestehend aus 3 Zimmern, Küche, Bad. Die Wohnfläche beträgt 64,80 m²."),
    "§ 2 Die Kaltmiete beträgt 512,00 Euro im Monat.", "§ 3 Das Mietverhältnis beginnt am 01.05.2021 und läuft auf unbestimmte Zeit.", None, "Jena, den 12.04.2021",
]  # fmt: skip
_WORK: list[Row] = [
    None, "§ 1 Beginn und Tätigkeit", *paragraph("Das Arbeitsverhältnis beginnt am 01.03.2025. Eingestellt wird für Lagerarbeiten. Das Arbeitsverhältnis ist unbefristet."),
    "§ 2 Arbeitszeit", "Die Wochenarbeitszeit beträgt 38,5 Stunden.", "§ 3 Vergütung", "Das Bruttogehalt beträgt monatlich 2.480,00 EUR.",
    "§ 4 Urlaub", "Der Urlaub beträgt 28 Arbeitstage.", "§ 5 Kündigung", "Es gelten die gesetzlichen Fristen.", None, "Halle, den 14.02.2025",
]  # fmt: skip
_TRAINING: list[Row] = [
    None, "§ 1 Ausbildungsziel", *paragraph("Der Auszubildende wird zum Fachlageristen ausgebildet. Die Ausbildung dauert vom 01.09.2024 bis 31.08.2026. Die Probezeit beträgt vier Monate."),
    "§ 2 Vergütung", "Die Vergütung beträgt im ersten Jahr 1.020,00 EUR.", "§ 3 Urlaub", "Es bestehen 27 Tage Urlaub.",
    "§ 4 Kündigung", "Nach der Probezeit nur nach § 22 BBiG.", None, "Halle, den 14.02.2024",
]  # fmt: skip


@pytest.mark.parametrize(
    "rows",
    [
        ["Kassel, den 12.03.2026"],
        ["Bad Salzungen, am 12. März 2026"],
        ["Ort, Datum: Kassel, 12.03.2026"],
        ["12.03.2026", [(0.1, "Ort, Datum"), (0.5, "Unterschrift")]],
        [[(0.1, "Kassel,"), (0.3, "12.03.2026")]],
    ],
)
def test_a_contract_is_of_the_day_that_stands_with_a_place_over_the_signatures(rows: list[Row]) -> None:
    assert value_of(signed_on(document([*_ABOVE, *rows]))) == dt.date(2026, 3, 12)


@pytest.mark.parametrize(
    "row",
    ["Die Probezeit endet am 12.03.2026.", "Omar Haddad, geb. 12.03.1988", "Stand 01.01.2020", "Eingegangen 12.03.2026", "befristet bis 12.03.2026"],
)  # fmt: skip
def test_days_of_other_things_are_not_the_contracts(row: str) -> None:
    assert signed_on(document([*_ABOVE, row])) is None


def test_two_parties_who_sign_on_two_days_leave_doubt() -> None:
    found = signed_on(document([*_ABOVE, [(0.1, "Kassel, 12.03.2026"), (0.55, "Kassel, den 14. März 2026")]]))
    assert found is not None
    assert found.value == dt.date(2026, 3, 14)
    assert found.doubt == "two_readings"


def _with_places(*signed: bool) -> Document:
    """Two captions under rules, with ink over those that are signed."""
    paper = document([*_ABOVE, None, None, [(0.1, "Werkstatt Nord gGmbH"), (0.55, "Lernende/r")]])
    page = paper.pages[0]
    top = max(line.box.top for line in page.lines)
    marks = [Mark(kind="rule", box=Box(left, top - 0.003, left + 0.3, top - 0.002)) for left in (0.1, 0.55)]
    marks += [
        Mark(kind="ink", box=Box(left + 0.03, top - 0.03, left + 0.15, top - 0.006))
        for left, ink in zip((0.1, 0.55), signed, strict=True)
        if ink
    ]
    return Document(pages=(page.model_copy(update={"marks": tuple(marks)}),))


def test_parties_sign_side_by_side_whatever_they_are_called() -> None:
    assert value_of(signed_side_by_side(_with_places(True, True))) is True
    assert value_of(signed_side_by_side(_with_places(False, False))) is False
    assert signed_side_by_side(_with_places(True, False)) is None


@pytest.mark.parametrize(
    ("opening", "landlord"),
    [
        ([*paragraph("zwischen der Baugenossenschaft Eintracht eG, Parkstraße 1, 07743 Jena, und dem Mitglied"), "Frau Rana Al-Hassan, geb. 12.04.1988"], "Baugenossenschaft Eintracht eG"),
        (paragraph("Zwischen dem Vermieter Klaus Petersen, Ringstr. 5, 07743 Jena und der Mieterin Rana Al-Hassan, geboren am 12.04.1988, wird folgender Vertrag geschlossen:"), "Klaus Petersen"),
        (["Vermieter", [(0.1, "Name:"), (0.3, "Klaus Petersen")], [(0.1, "Anschrift:"), (0.3, "Ringstr. 5, 07743 Jena")], "Mieter", [(0.1, "Name:"), (0.3, "Al-Hassan, Rana")]], "Klaus Petersen"),
        ([[(0.1, "Vermieter/in (Name, Anschrift)"), (0.55, "Mieter/in (Name, bisherige Anschrift)")], [(0.1, "Klaus Petersen"), (0.55, "Rana Al-Hassan")], [(0.1, "Ringstr. 5, 07743 Jena"), (0.55, "Parkweg 3, 07745 Jena")]], "Klaus Petersen"),
    ],
)  # fmt: skip
def test_landlord_and_tenant_are_told_in_every_form_of_the_opening(opening: list[Row], landlord: str) -> None:
    paper = document(
        ["# Dauernutzungsvertrag" if "eG" in landlord else "# Mietvertrag", None, *opening, *_TENANCY]
    )
    assert named(paper).kind == "rental_contract"
    found = rental_contract.extract(paper)
    assert value_of(found.tenants) == ("Rana Al-Hassan",)
    assert value_of(found.landlord) == landlord
    assert value_of(found.issued_on) == dt.date(2021, 4, 12)


@pytest.mark.parametrize(
    "opening",
    [
        paragraph("Die Wohnbau Jena GmbH, Markt 1, 07743 Jena, vermietet an Frau Rana Al-Hassan und Herrn Omar Al-Hassan:"),
        paragraph("Vermieter ist die Wohnbau Jena GmbH, Markt 1, 07743 Jena. Mieter sind die Eheleute Rana und Omar Al-Hassan."),
    ],
)  # fmt: skip
def test_couples_of_a_sentence_are_two_tenants(opening: list[Row]) -> None:
    found = rental_contract.extract(document(["# Wohnungsmietvertrag", None, *opening, *_TENANCY]))
    assert value_of(found.tenants) == ("Rana Al-Hassan", "Omar Al-Hassan")
    assert value_of(found.landlord) == "Wohnbau Jena GmbH"


@pytest.mark.parametrize(
    "said",
    [
        "Der Mieter zahlt monatlich eine Miete von 510,00 EUR inklusive Heizung, Strom und Internetkosten.",
        "Die Untermiete beträgt 510,00 € warm und ist bis zum 3. Werktag zu zahlen.",
        "Das Nutzungsentgelt beläuft sich auf 510,00 EUR monatlich. Die Betriebskosten sind darin enthalten.",
    ],
)
def test_a_rent_that_holds_all_costs_is_a_warm_one(said: str) -> None:
    found = rental_contract.extract(document(["# Mietvertrag", "Vermieter: Klaus Petersen", "Mieter: Rana Al-Hassan", *paragraph(said)]))  # fmt: skip
    assert value_of(found.rent_warm) == Decimal("510.00")
    assert found.rent_cold is None


def test_costs_may_stand_before_their_names_and_households_in_words() -> None:
    said = "Die Miete beträgt 520,00 EUR zuzüglich 120,00 EUR Nebenkosten, insgesamt 640,00 EUR. Der Haushalt des Mieters besteht aus vier Personen."
    found = rental_contract.extract(document(["# Mietvertrag", "Vermieter: Klaus Petersen", "Mieter: Rana Al-Hassan", *paragraph(said)]))  # fmt: skip
    assert value_of(found.rent_cold) == Decimal("520.00")
    assert value_of(found.utilities) == Decimal("120.00")
    assert value_of(found.rent_warm) == Decimal("640.00")
    assert value_of(found.occupants) == 4


@pytest.mark.parametrize(
    ("opening", "employer"),
    [
        (paragraph("Zwischen der Spedition Krause GmbH, vertreten durch den Geschäftsführer Herrn Peter Krause, Hafenstr. 3, 06108 Halle - nachfolgend Arbeitgeber genannt - und Herrn Omar Al-Hassan, wohnhaft Lindenweg 1, 06110 Halle - nachfolgend Arbeitnehmer genannt - wird folgender Arbeitsvertrag geschlossen:"), "Spedition Krause GmbH"),
        (["zwischen", "Herrn Peter Krause, Inhaber der Bäckerei Krause, Markt 3, 06108 Halle", "(Arbeitgeber)", "und", "Herrn Omar Al-Hassan, Lindenweg 1, 06110 Halle", "(Arbeitnehmer)"], "Bäckerei Krause"),
        ([[(0.1, "Arbeitgeber"), (0.55, "Arbeitnehmer")], [(0.1, "Spedition Krause GmbH"), (0.55, "Omar Al-Hassan")], [(0.1, "Hafenstr. 3"), (0.55, "Lindenweg 1")]], "Spedition Krause GmbH"),
    ],
)  # fmt: skip
def test_who_works_for_whom_is_told_by_the_opening(opening: list[Row], employer: str) -> None:
    paper = document(["# Arbeitsvertrag", None, *opening, *_WORK])
    assert named(paper).kind == "employment_contract"
    found = employment_contract.extract(paper)
    assert (value_of(found.given_names), value_of(found.family_name)) == ("Omar", "Al-Hassan")
    assert value_of(found.employer) == employer
    assert value_of(found.issued_on) == dt.date(2025, 2, 14)


@pytest.mark.parametrize(
    "opening",
    [
        paragraph("Zwischen der Firma Krause Logistik KG und Herrn Omar Al-Hassan wird Folgendes vereinbart: 1. Das Arbeitsverhältnis endet im gegenseitigen Einvernehmen zum 31.05.2026."),
        ["Krause Logistik KG (Arbeitgeber) und Omar Al-Hassan (Arbeitnehmer) vereinbaren:", "§ 1 Das bestehende Arbeitsverhältnis wird mit Wirkung zum 31.05.2026 beendet."],
    ],
)  # fmt: skip
def test_the_second_party_of_an_agreement_loses_the_job(opening: list[Row]) -> None:
    found = termination_letter.extract(
        document(["# Aufhebungsvertrag", None, *opening, None, "Halle, 14.04.2026"])
    )
    assert (value_of(found.given_names), value_of(found.family_name)) == ("Omar", "Al-Hassan")


@pytest.mark.parametrize(
    "opening",
    [
        ["zwischen", "Spedition Krause GmbH, Hafenstr. 3, 06108 Halle", "(Ausbildende)", "und", "Herrn Omar Al-Hassan, Lindenweg 1, 06110 Halle", "(Auszubildender)"],
        paragraph("Zwischen der Spedition Krause GmbH (Ausbildungsbetrieb) und dem Auszubildenden Omar Al-Hassan, geboren am 12.04.2004, gesetzlich vertreten durch Frau Hala Al-Hassan, wird folgender Vertrag geschlossen:"),
    ],
)  # fmt: skip
def test_the_trainee_is_not_the_parent_who_acts_for_them(opening: list[Row]) -> None:
    paper = document(["# Berufsausbildungsvertrag", None, *opening, *_TRAINING])
    assert named(paper).kind == "training_contract"
    found = training_contract.extract(paper)
    assert (value_of(found.given_names), value_of(found.family_name)) == ("Omar", "Al-Hassan")
    assert value_of(found.occupation) == "Fachlageristen"
    assert value_of(found.issued_on) == dt.date(2024, 2, 14)


def test_the_names_of_the_parties_in_the_head_are_no_bare_places_to_sign() -> None:
    found = rental_contract.extract(document(["# Mietvertrag", "Vermieter: Klaus Petersen", "Mieter: Rana Al-Hassan", *_TENANCY]))  # fmt: skip
    assert found.signed is None


@pytest.mark.parametrize("title", ["Hauptmietvertrag", "Vertrag über die Vermietung einer Wohnung"])
def test_titles_of_tenancies_are_told_by_what_they_are_made_of(title: str) -> None:
    paper = document([f"# {title}", "Vermieter: Klaus Petersen", "Mieter: Rana Al-Hassan", *_TENANCY])
    assert named(paper).kind == "rental_contract"


def test_a_parking_space_is_no_dwelling() -> None:
    paper = document(["# Mietvertrag über einen Tiefgaragenstellplatz", "Vermieter: Klaus Petersen", "Mieter: Rana Al-Hassan", "Die Miete beträgt 60,00 Euro im Monat.", "Das Mietverhältnis beginnt am 01.05.2021."])  # fmt: skip
    assert named(paper).kind != "rental_contract"


def test_a_heading_under_an_address_is_no_part_of_the_town() -> None:
    rows: list[Row] = ["# Grundbuch von Halle", "Bestandsverzeichnis", "Wohnungseigentum, Lindenweg 1, 06110 Halle", "Erste Abteilung", "1 Omar Al-Hassan, geb. am 12.04.1988"]  # fmt: skip
    assert value_of(purchase_contract.extract(document(rows)).address) == "Lindenweg 1, 06110 Halle"


def test_a_sentence_that_says_when_something_ends_dates_no_letter() -> None:
    assert letter_date(document([*_ABOVE, "Die Förderung endet am 29.11.2021."])) is None
