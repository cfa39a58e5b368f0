"""Notices on benefits: which benefit, what is decided, how much a month or a day; their look-alikes are none of them."""

# ruff: noqa: E501 - wordings stand on one line each

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest

from extractors.classify import named
from extractors.kind import known_kinds
from pipeline.document import Document
from tests.extractors.benefit_letters import letter
from tests.extractors.papers import noisy
from tests.extractors.values import value_of


def read(kind: str, paper: Document) -> Any:
    """The fields of the paper, which must be named so."""
    assert named(paper).kind == kind
    return known_kinds()[kind].extract(paper)


WOHNGELD = letter(
    "Stadt Leipzig", "Bewilligungsbescheid über Wohngeld",
    "aufgrund Ihres Antrags vom 02.03.2026 bewilligen wir Ihnen Wohngeld. Es beträgt im Zeitraum vom 01.04.2026 bis "
    "31.03.2027 monatlich 287,00 EUR. Bei einer Miete von monatlich 640,00 EUR und einem monatlichen Einkommen von 1.540,00 "
    "EUR ergibt sich dieser Betrag aus der Wohngeldtabelle. Für April wird einmalig ein Betrag von 287,00 EUR nachgezahlt.",
    unit="Amt für Wohnungsbauförderung",
)  # fmt: skip
KIZ = letter(
    "Familienkasse Sachsen", "Kinderzuschlag - Bescheid",
    "Ihnen wird ab April 2026 bis September 2026 Kinderzuschlag bewilligt. Die Höhe beträgt im Monat insgesamt 594,00 Euro. "
    "Zusätzlich erhalten Sie Kindergeld von monatlich 518,00 Euro.",
)  # fmt: skip
UVG = letter(
    "Landkreis Nordsachsen", "Gewährung von Leistungen nach dem UVG",
    "für Ihren Sohn Navid Rahimi, geb. 03.02.2020, gewähren wir ab dem 01.04.2026 eine Unterhaltsleistung von 299,00 Euro "
    "monatlich. Sie errechnet sich aus dem Mindestunterhalt von 558,00 Euro abzüglich Kindergeld von 259,00 Euro.",
    unit="Jugendamt",
)  # fmt: skip
BAFOEG = letter(
    "Studentenwerk Leipzig", "Bescheid nach dem BAföG",
    "für Ihr Studium wird Ausbildungsförderung bewilligt.",
    [(0.1, "Bewilligungszeitraum"), (0.5, "04.2026 - 03.2027")],
    [(0.1, "Bedarf"), (0.5, "855,00 EUR")],
    [(0.1, "Monatlicher Förderungsbetrag"), (0.5, "612,00 EUR")],
    [(0.1, "davon Darlehen"), (0.5, "306,00 EUR")],
    unit="Amt für Ausbildungsförderung",
)  # fmt: skip
BAB = letter(
    "Agentur für Arbeit Leipzig", "Berufsausbildungsbeihilfe: Bewilligungsbescheid",
    "Berufsausbildungsbeihilfe wird Ihnen wie folgt bewilligt:",
    [(0.1, "Zeitraum"), (0.6, "monatlich EUR")],
    [(0.1, "01.09.2026"), (0.3, "bis 28.02.2028"), (0.6, "214,00")],
)  # fmt: skip
SGB12 = letter(
    "Bezirksamt Mitte von Berlin", "Sozialhilfe nach SGB XII\nGewährung von Hilfe zum Lebensunterhalt",
    "ab 01.05.2026 wird Ihnen laufende Hilfe zum Lebensunterhalt von 488,20 EUR monatlich bewilligt. Dabei wurde ein Regelbedarf von "
    "monatlich 563,00 EUR zugrunde gelegt.",
    unit="Amt für Soziales",
)  # fmt: skip
ASYLBLG = letter(
    "Landkreis Nordsachsen", "Leistungsbescheid nach dem AsylbLG",
    "Sie erhalten Leistungen nach § 3 AsylbLG für die Zeit vom 01.05.2026 bis 31.07.2026 in Höhe von 441,00 Euro pro Monat. Die Leistung "
    "wird über die Bezahlkarte ausgezahlt.",
)  # fmt: skip
ALG = letter(
    "Agentur für Arbeit Leipzig", "Bewilligungsbescheid",
    "über Ihren Anspruch auf Arbeitslosengeld wurde entschieden. Die Leistung wird nach § 136 SGB III gezahlt.",
    [(0.1, "von"), (0.3, "bis"), (0.5, "Leistungsbetrag täglich EUR")],
    [(0.1, "16.03.2026"), (0.3, "15.03.2027"), (0.5, "38,14")],
    [(0.1, "Bemessungsentgelt täglich"), (0.5, "92,10")],
)  # fmt: skip
KRANKENGELD = letter(
    "BARMER", "Ihr Krankengeld: Bescheid",
    "ab dem 14.04.2026 zahlen wir Ihnen Krankengeld. Kalendertäglich sind das 61,30 Euro brutto. Nach Abzug der Beiträge überweisen wir netto "
    "53,84 Euro je Kalendertag.",
)  # fmt: skip
ELTERNGELD = letter(
    "Landeshauptstadt Dresden", "Bescheid über Elterngeld nach dem BEEG",
    "für Ihr Kind Navid Rahimi, geboren am 10.02.2026, wird Elterngeld bewilligt:",
    [(0.1, "1. Lebensmonat"), (0.35, "10.02.2026"), (0.5, "09.03.2026"), (0.7, "0,00")],
    [(0.1, "2. Lebensmonat"), (0.35, "10.03.2026"), (0.5, "09.04.2026"), (0.7, "120,50")],
    [(0.1, "3.-12. Lebensmonat"), (0.35, "10.04.2026"), (0.5, "09.02.2027"), (0.7, "980,00")],
    [(0.1, "Summe"), (0.7, "9.920,50")],
    unit="Elterngeldstelle",
)  # fmt: skip

D = dt.date
GRANTS: list[tuple[str, Document, str, dt.date | None, dt.date | None]] = [
    ("housing_benefit_notice", WOHNGELD, "287.00", D(2026, 4, 1), D(2027, 3, 31)),
    ("child_supplement_notice", KIZ, "594.00", D(2026, 4, 1), D(2026, 9, 30)),
    ("advance_maintenance_notice", UVG, "299.00", D(2026, 4, 1), None),
    ("training_grant_notice", BAFOEG, "612.00", D(2026, 4, 1), D(2027, 3, 31)),
    ("training_grant_notice", BAB, "214.00", D(2026, 9, 1), D(2028, 2, 28)),
    ("sgb12_notice", SGB12, "488.20", D(2026, 5, 1), None),
    ("asylblg_notice", ASYLBLG, "441.00", D(2026, 5, 1), D(2026, 7, 31)),
    ("parental_allowance_notice", ELTERNGELD, "980.00", D(2026, 4, 10), D(2027, 2, 9)),
]


@pytest.mark.parametrize(("kind", "paper", "amount", "begin", "end"), GRANTS)
def test_a_grant_is_read_with_what_is_paid_a_month_and_for_which_time(
    kind: str, paper: Document, amount: str, begin: dt.date | None, end: dt.date | None
) -> None:
    fields = read(kind, paper)
    assert value_of(fields.monthly_amount) == Decimal(amount)
    assert fields.monthly_amount.sure
    assert fields.monthly_amount.box
    assert value_of(fields.decision) == "granted"
    assert (
        fields.valid_from and fields.valid_from.value,
        fields.valid_until and fields.valid_until.value,
    ) == (begin, end)
    assert (value_of(fields.family_name), value_of(fields.given_names)) == ("Rahimi", "Samira")
    assert value_of(fields.issued_on) == D(2026, 5, 5)
    assert fields.persons[0].role == "holder"


@pytest.mark.parametrize(
    ("kind", "paper", "amount", "begin"),
    [
        ("unemployment_benefit_notice", ALG, "38.14", D(2026, 3, 16)),
        ("sickness_benefit_notice", KRANKENGELD, "53.84", D(2026, 4, 14)),
    ],
)
def test_a_daily_benefit_is_what_is_paid_each_day_not_what_it_is_reckoned_from(
    kind: str, paper: Document, amount: str, begin: dt.date
) -> None:
    fields = read(kind, paper)
    assert value_of(fields.daily_amount) == Decimal(amount)
    assert fields.daily_amount.sure
    assert value_of(fields.valid_from) == begin
    assert getattr(fields, "monthly_amount", None) is None


def test_months_covered_by_maternity_benefit_are_told_apart() -> None:
    rows = value_of(read("parental_allowance_notice", ELTERNGELD).by_period)
    assert [(row.valid_from, row.amount) for row in rows] == [
        (D(2026, 2, 10), Decimal("0.00")),
        (D(2026, 3, 10), Decimal("120.50")),
        (D(2026, 4, 10), Decimal("980.00")),
    ]


def test_the_child_is_no_holder_of_the_notice() -> None:
    fields = read("advance_maintenance_notice", UVG)
    assert fields.birth_date is None
    assert [person.role for person in fields.persons] == ["holder", "child"]
    assert value_of(fields.persons[1].birth_date) == D(2020, 2, 3)


@pytest.mark.parametrize(
    ("said", "basis"),
    [
        ("Grundleistungen nach § 3 AsylbLG", "section_3"),
        ("Leistungen in besonderen Fällen nach § 2 Abs. 1 AsylbLG", "section_2"),
        ("Analogleistungen", "section_2"),
        ("Leistungen", None),
    ],
)
def test_the_section_of_the_asylblg_is_told_where_one_is_named(said: str, basis: str | None) -> None:
    text = f"Ihnen werden {said} von monatlich 430,00 Euro bewilligt."
    found = read(
        "asylblg_notice", letter("Stadt Halle", "Bescheid über Leistungen nach dem AsylbLG", text)
    ).basis
    assert (found and found.value) == basis


ENDS = [
    ("housing_benefit_notice", "Stadt Leipzig", "Aufhebung der Bewilligung von Wohngeld", "das Wohngeld wird ab dem 01.06.2026 eingestellt."),
    ("child_supplement_notice", "Familienkasse Hessen", "Aufhebungsbescheid Kinderzuschlag", "Die Bewilligung von Kinderzuschlag wird ab 01.06.2026 aufgehoben."),
    ("advance_maintenance_notice", "Jugendamt Unna", "Einstellung der Unterhaltsvorschussleistungen", "die Leistungen nach dem UVG werden mit Ablauf des 31.05.2026 eingestellt."),
    ("sgb12_notice", "Sozialamt Unna", "Aufhebungsbescheid - Leistungen nach dem SGB XII", "die Leistung wird ab 01.06.2026 aufgehoben."),
    ("asylblg_notice", "Sozialamt Unna", "Einstellung der Leistungen nach dem AsylbLG", "die Leistungen werden zum 31.05.2026 eingestellt."),
    ("unemployment_benefit_notice", "Agentur für Arbeit Hamm", "Aufhebung der Bewilligung von Arbeitslosengeld", "die Bewilligung wird ab 01.06.2026 aufgehoben."),
    ("sickness_benefit_notice", "IKK classic", "Ende der Krankengeldzahlung", "Ihr Anspruch auf Krankengeld endet am 31.05.2026."),
    ("parental_allowance_notice", "Elterngeldstelle Unna", "Aufhebungsbescheid Elterngeld", "das Elterngeld wird ab 01.06.2026 aufgehoben."),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "sender", "subject", "said"), ENDS)
def test_a_benefit_that_ends_pays_nothing_and_says_its_last_day(
    kind: str, sender: str, subject: str, said: str
) -> None:
    fields = read(
        kind,
        letter(sender, subject, said, "Bisher wurden monatlich 300,00 Euro oder täglich 10,00 Euro gezahlt."),
    )
    assert value_of(fields.decision) == "ended"
    assert fields.decision.sure
    assert value_of(fields.valid_until) == D(2026, 5, 31)
    assert getattr(fields, "monthly_amount", None) is None
    assert getattr(fields, "daily_amount", None) is None


REFUSALS = [
    ("housing_benefit_notice", "Stadt Leipzig", "Wohngeldbescheid", "Ihr Antrag auf Wohngeld"),
    (
        "child_supplement_notice",
        "Familienkasse Hessen",
        "Bescheid über Kinderzuschlag",
        "Ihr Antrag auf Kinderzuschlag",
    ),
    (
        "advance_maintenance_notice",
        "Jugendamt Unna",
        "Bescheid über Unterhaltsvorschuss",
        "Ihr Antrag auf Leistungen",
    ),
    ("training_grant_notice", "Studentenwerk Kiel", "Bescheid über Ausbildungsförderung", "Ihr Antrag"),
    ("sgb12_notice", "Sozialamt Unna", "Bescheid über Grundsicherung im Alter (SGB XII)", "Ihr Antrag"),
    ("asylblg_notice", "Sozialamt Unna", "Bescheid nach dem AsylbLG", "Ihr Antrag auf Grundleistungen"),
    (
        "unemployment_benefit_notice",
        "Agentur für Arbeit Hamm",
        "Bescheid über Arbeitslosengeld",
        "Ihr Antrag",
    ),
    ("sickness_benefit_notice", "BKK Pfalz", "Bescheid über Krankengeld", "Ihr Antrag auf Krankengeld"),
    ("parental_allowance_notice", "Elterngeldstelle Unna", "Elterngeldbescheid", "Ihr Antrag auf Elterngeld"),
]


@pytest.mark.parametrize(("kind", "sender", "subject", "said"), REFUSALS)
def test_a_plain_bescheid_that_refuses_is_a_refusal(kind: str, sender: str, subject: str, said: str) -> None:
    text = f"{said} vom 02.03.2026 wird abgelehnt. Ein Betrag von monatlich 300,00 Euro wäre erst bei geringerem Einkommen möglich."
    fields = read(kind, letter(sender, subject, text))
    assert value_of(fields.decision) == "refused"
    assert fields.decision.sure
    assert getattr(fields, "monthly_amount", None) is None
    assert getattr(fields, "daily_amount", None) is None


def test_of_an_old_and_a_new_amount_the_new_one_counts() -> None:
    for text in (
        "das Wohngeld wird ab 01.07.2026 von 210,00 Euro auf 265,00 Euro monatlich erhöht.",
        "Sie erhalten ab 01.07.2026 monatlich 265,00 Euro (bisher 210,00 Euro) Wohngeld.",
        "Sie erhalten ab 01.07.2026 statt 210,00 Euro nunmehr 265,00 Euro Wohngeld monatlich.",
    ):
        fields = read("housing_benefit_notice", letter("Stadt Leipzig", "Änderungsbescheid Wohngeld", text))
        assert value_of(fields.decision) == "changed"
        assert value_of(fields.monthly_amount) == Decimal("265.00")
        assert value_of(fields.valid_from) == D(2026, 7, 1)


def test_an_amount_without_the_words_for_a_month_is_doubted() -> None:
    text = "Ihnen wird Wohngeld in Höhe von 1.722,00 Euro bewilligt."
    amount = read("housing_benefit_notice", letter("Stadt Leipzig", "Wohngeldbescheid", text)).monthly_amount
    assert amount is None or not amount.sure


def test_two_monthly_amounts_leave_it_open_which_is_paid() -> None:
    text = "Ihnen wird Wohngeld bewilligt: ab 01.04.2026 monatlich 210,00 Euro; ab 01.07.2026 monatlich 265,00 Euro."
    amount = read("housing_benefit_notice", letter("Stadt Leipzig", "Wohngeldbescheid", text)).monthly_amount
    assert amount
    assert not amount.sure


def test_shares_of_several_children_make_the_total_and_must_fit_it() -> None:
    children = [
        [(0.1, "Lina Rahimi"), (0.4, "14.05.2018"), (0.7, "299,00 €")],
        [(0.1, "Navid Rahimi"), (0.4, "02.09.2022"), (0.7, "227,00 €")],
    ]
    said = "Unterhaltsvorschuss wird ab 01.04.2026 bewilligt:"
    for total, right in (
        ([], True),
        ([[(0.1, "Gesamtbetrag"), (0.7, "526,00 €")]], True),
        ([[(0.1, "Gesamtbetrag"), (0.7, "256,00 €")]], False),
    ):
        paper = letter("Jugendamt Unna", "Bescheid über Unterhaltsvorschuss", said, *children, *total)
        amount = read("advance_maintenance_notice", paper).monthly_amount
        assert amount
        assert amount.sure is right
        assert not right or amount.value == Decimal("526.00")


MINE = frozenset(kind for kind, *_ in [*GRANTS, *ENDS, *REFUSALS])
LOOKALIKES = [
    ("Stadt Leipzig Wohngeldstelle", "Anhörung zum Wohngeld", "Wir beabsichtigen, die Bewilligung von Wohngeld aufzuheben. Sie haben Gelegenheit zur Stellungnahme."),
    ("Stadt Leipzig Wohngeldstelle", "Anforderung von Unterlagen zum Wohngeld", "Wohngeld wird erst bewilligt, wenn Sie die Mietbescheinigung nachreichen."),
    ("Stadt Leipzig Wohngeldstelle", "Antrag auf Wohngeld", "Ich beantrage Wohngeld. Wurde Wohngeld bereits bewilligt? Bitte ankreuzen."),
    ("Stadt Leipzig Wohngeldstelle", "Rückforderungsbescheid Wohngeld", "Das Wohngeld von 600,00 Euro wurde zu Unrecht gezahlt; die Erstattung wird festgesetzt."),
    ("Stadt Leipzig", "Bescheid über Bildung und Teilhabe bei Bezug von Wohngeld", "Einmalig werden 130,00 Euro bewilligt."),
    ("Jobcenter Leipzig", "Bewilligung von Bürgergeld nach dem SGB II", "Leistungen werden bewilligt. Wohngeld und Kinderzuschlag gehen vor. Monatlich insgesamt 900,00 Euro."),
    ("Familienkasse Hessen", "Bescheid über die Festsetzung von Kindergeld", "Kindergeld von monatlich 259,00 Euro wird festgesetzt. Kinderzuschlag können Sie beantragen."),
    ("Agentur für Arbeit Hamm", "Bescheid über eine Sperrzeit", "Ihr Anspruch auf Arbeitslosengeld ruht, es wird nicht gezahlt. Die Sperrzeit wird festgesetzt."),
    ("Agentur für Arbeit Hamm", "Bestätigung der Arbeitslosmeldung", "Über Ihren Anspruch auf Arbeitslosengeld wird gesondert entschieden."),
    ("Jobcenter Hamm", "Bewilligungsbescheid Arbeitslosengeld II", "Arbeitslosengeld II nach dem SGB II wird bewilligt, monatlich 449,00 Euro."),
    ("Bundesverwaltungsamt", "Feststellungs- und Rückzahlungsbescheid BAföG", "Die Darlehensschuld wird festgesetzt, monatliche Rate 130,00 Euro."),
    ("Jugendamt Unna Unterhaltsvorschusskasse", "Rechtswahrungsanzeige UVG", "Unterhaltsvorschuss wurde bewilligt, monatlich 299,00 Euro. Der Anspruch ist auf das Land übergegangen."),
    ("Sozialamt Unna", "Behandlungsschein nach § 4 AsylbLG", "Die Kosten der Behandlung werden nach dem Asylbewerberleistungsgesetz bewilligt."),
    ("BARMER", "Bescheinigung für das Finanzamt über Krankengeld", "Im Jahr 2025 wurden 8.400,00 Euro Krankengeld gezahlt."),
    ("BARMER", "Kinderkrankengeld", "Für drei Tage wird Krankengeld bei Erkrankung des Kindes von täglich 40,00 Euro bewilligt."),
    ("BARMER", "Mitgliedsbescheinigung", "Sie sind seit 01.01.2024 versichert. Anspruch auf Krankengeld besteht. Beitrag festgesetzt."),
    ("Elterngeldstelle Unna", "Eingangsbestätigung Elterngeld", "Ihr Antrag auf Elterngeld ist eingegangen. Der Bescheid folgt."),
    ("Elterngeldstelle Unna", "Merkblatt zum Elterngeld", "Elterngeld wird auf Antrag bewilligt und monatlich gezahlt."),
    ("Rechtsanwältin Vogt", "Widerspruch gegen den Wohngeldbescheid", "namens und in Vollmacht meiner Mandantin lege ich Widerspruch ein; Wohngeld von monatlich 300,00 Euro wurde bewilligt."),
]  # fmt: skip


@pytest.mark.parametrize(("sender", "subject", "said"), LOOKALIKES)
def test_what_is_no_notice_on_the_benefit_that_it_speaks_of(sender: str, subject: str, said: str) -> None:
    claims = named(letter(sender, subject, said)).claims
    assert not {claim.kind for claim in claims} & MINE


@pytest.mark.parametrize("paper", [paper for _, paper, *_ in GRANTS] + [ALG, KRANKENGELD])
def test_no_other_kind_of_benefit_claims_a_notice(paper: Document) -> None:
    claims = [
        claim for claim in named(paper).claims if claim.kind in MINE | {"sgb2_notice", "child_benefit_notice"}
    ]
    assert len(claims) == 1


@pytest.mark.parametrize("seed", range(4))
def test_misread_letters_never_make_another_sure_amount(seed: int) -> None:
    for kind, paper, amount, *_ in GRANTS:
        read_so = noisy(paper, seed=seed)
        if named(read_so).kind != kind:
            assert named(read_so).kind == "unknown"
            continue
        field = known_kinds()[kind].extract(read_so).monthly_amount  # type: ignore[attr-defined]
        assert field is None or not field.sure or field.value == Decimal(amount)
