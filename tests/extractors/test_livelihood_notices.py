"""Notices on benefits and pensions: what is decided, for whom, how much; forecasts, hearings, applications are none."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from extractors.classify import named
from extractors.kinds import child_benefit_notice, pension_notice, sgb2_notice
from pipeline.document import Document
from tests.extractors.papers import Row, document, paragraph
from tests.extractors.values import value_of

_TO: list[Row] = ["Herrn", "Omar Al-Hassan", "Musterweg 3", "44135 Dortmund"]


def letter(sender: str, title: str, *body: Row, date: str = "03.03.2026", number: Row = None) -> Document:
    """A letter with letterhead, address window, block on the right, subject, text."""
    head: list[Row] = [
        sender,
        None,
        None,
        None,
        *_TO[:1],
        *_TO[1:],
        [(0.65, f"Datum: {date}")],
        number,
        None,
        "# " + title,
        None,
    ]
    return document([*head, "Sehr geehrter Herr Al-Hassan,", *body, None, "Mit freundlichen Grüßen"])


CHILDREN: list[Row] = [
    [
        (0.1, "Lina Al-Hassan"),
        (0.4, "14.05.2018"),
        (0.55, "01.01.2026"),
        (0.7, "31.05.2036"),
        (0.85, "259,00 €"),
    ],
    [
        (0.1, "Adam Al-Hassan"),
        (0.4, "02.09.2020"),
        (0.55, "01.01.2026"),
        (0.7, "30.09.2038"),
        (0.85, "259,00 €"),
    ],
]
_HEAD: Row = [(0.1, "Kind"), (0.4, "geboren am"), (0.55, "von"), (0.7, "bis"), (0.85, "monatlich")]


def child_benefit(total: str = "518,00 €", title: str = "Bescheid über Kindergeldfestsetzung") -> Document:
    rows = [_HEAD, *CHILDREN, [(0.1, "Gesamtbetrag"), (0.85, total)]]
    number = (0.65, "Kindergeld-Nr. 115FK123456")
    return letter(
        "Familienkasse Nordrhein-Westfalen West",
        title,
        "Kindergeld wird wie folgt festgesetzt:",
        *rows,
        number=number,
    )


def test_child_benefit_is_read_for_each_child_and_adds_up() -> None:
    paper = child_benefit()
    assert named(paper).kind == "child_benefit_notice"
    read = child_benefit_notice.extract(paper)
    assert value_of(read.children) == 2
    assert value_of(read.monthly_amount) == Decimal("518.00")
    assert value_of(read.decision) == "granted"
    assert value_of(read.reference) == "115FK123456"
    assert value_of(read.valid_from) == dt.date(2026, 1, 1)
    assert value_of(read.valid_until) == dt.date(2036, 5, 31)
    assert [(row.person, row.amount) for row in value_of(read.by_child)] == [
        ("Lina Al-Hassan", Decimal("259.00")),
        ("Adam Al-Hassan", Decimal("259.00")),
    ]
    assert [person.role for person in read.persons] == ["holder", "child", "child"]
    assert read.monthly_amount
    assert read.monthly_amount.sure


@pytest.mark.parametrize("total", ["5180,00 €", "51,80 €", "259,00 €"])
def test_a_total_that_its_children_do_not_make_is_doubted(total: str) -> None:
    read = child_benefit_notice.extract(child_benefit(total))
    assert read.monthly_amount
    assert not read.monthly_amount.sure
    assert read.by_child
    assert not read.by_child.sure


@pytest.mark.parametrize(
    ("title", "said", "decision"),
    [
        (
            "Aufhebungsbescheid über Kindergeld",
            "Die Festsetzung des Kindergeldes wird ab 01.03.2026 aufgehoben.",
            "ended",
        ),
        ("Ablehnung Ihres Antrags auf Kindergeld", "Ihr Antrag auf Kindergeld wird abgelehnt.", "refused"),
    ],
)
def test_ended_and_refused_child_benefit_pays_nothing(title: str, said: str, decision: str) -> None:
    paper = letter("Familienkasse Hessen", title, said, "Bisher wurden monatlich 259,00 € gezahlt.")
    assert named(paper).kind == "child_benefit_notice"
    read = child_benefit_notice.extract(paper)
    assert value_of(read.decision) == decision
    assert read.monthly_amount is None
    if decision == "ended":
        assert value_of(read.valid_until) == dt.date(2026, 2, 28)


def test_heading_and_sentence_that_differ_leave_the_decision_open() -> None:
    paper = letter(
        "Familienkasse Hessen",
        "Bescheid über Kindergeldfestsetzung",
        "Ihr Antrag auf Kindergeld wird abgelehnt.",
    )
    decision = child_benefit_notice.extract(paper).decision
    assert decision is None or not decision.sure


@pytest.mark.parametrize(
    ("sender", "title", "body"),
    [
        (
            "Familienkasse",
            "Antrag auf Kindergeld",
            "Ich beantrage Kindergeld. Bitte in Druckbuchstaben ausfüllen.",
        ),
        ("Familienkasse", "Bescheid über Kinderzuschlag", "Kinderzuschlag wird bewilligt."),
        (
            "Familienkasse",
            "Fehlende Unterlagen zu Ihrem Antrag auf Kindergeld",
            "Bitten wir Sie, die Schulbescheinigung vorzulegen.",
        ),
        (
            "Familienkasse",
            "Anhörung",
            "Wir beabsichtigen, die Festsetzung von Kindergeld aufzuheben. Gelegenheit zur Stellungnahme.",
        ),
        ("Familienkasse", "Merkblatt Kindergeld", "Kindergeld wird auf Antrag festgesetzt."),
        (
            "Landratsamt Jugendamt",
            "Bescheid über Unterhaltsvorschuss",
            "Auf den Betrag wird Kindergeld angerechnet, bewilligt.",
        ),
        (
            "Stadt Dortmund",
            "Bescheid über Elterngeld",
            "Elterngeld wird bewilligt. Kindergeld bleibt unberührt.",
        ),
    ],
)
def test_what_is_no_notice_on_child_benefit(sender: str, title: str, body: str) -> None:
    assert named(letter(sender, title, *paragraph(body))).kind != "child_benefit_notice"


_GRANTED = (
    "für Sie und die mit Ihnen in einer Bedarfsgemeinschaft lebenden Personen werden für die Zeit vom 01.04.2026 bis "
    "30.09.2026 Leistungen in nachfolgend bezifferter Höhe bewilligt:"
)


def sgb2(title: str = "Bewilligung von Bürgergeld nach dem SGB II", *, benefit: str = "1.012,50") -> Document:
    people: list[Row] = [
        [(0.1, "Omar Al-Hassan"), (0.4, "12.04.1988"), (0.7, "400,00 EUR")],
        [(0.1, "Rana Al-Hassan"), (0.4, "01.01.1990"), (0.7, "612,50 EUR")],
    ]
    sheet: list[Row] = [
        "# Berechnungsbogen",
        [(0.45, "Gesamt"), (0.6, "Omar"), (0.75, "Rana")],
        [(0.1, "Unterkunft und Heizung"), (0.45, "700,50"), (0.6, "350,25"), (0.75, "350,25")],
        [(0.1, "Gesamtbedarf"), (0.45, "1.712,50"), (0.6, "856,25"), (0.75, "856,25")],
        [(0.1, "Anzurechnendes Einkommen"), (0.45, "700,00"), (0.6, "456,25"), (0.75, "243,75")],
    ]
    first = letter("Jobcenter Dortmund", title, *paragraph(_GRANTED),
                   f"Monatlicher Gesamtbetrag für April 2026 bis September 2026 in Höhe von {benefit} EUR.",
                   *people, number=(0.65, "BG-Nummer: 35502//0012345"))  # fmt: skip
    return Document(pages=(*first.pages, document(sheet).pages[0].model_copy(update={"number": 2})))


def test_grant_under_the_sgb_ii_is_read_with_its_calculation() -> None:
    paper = sgb2()
    assert named(paper).kind == "sgb2_notice"
    read = sgb2_notice.extract(paper)
    assert value_of(read.decision) == "granted"
    assert value_of(read.monthly_amount) == Decimal("1012.50")
    assert value_of(read.need_total) == Decimal("1712.50")
    assert value_of(read.housing_cost) == Decimal("700.50")
    assert value_of(read.income_counted) == Decimal("700.00")
    assert (value_of(read.valid_from), value_of(read.valid_until)) == (
        dt.date(2026, 4, 1),
        dt.date(2026, 9, 30),
    )
    assert value_of(read.members) == 2
    assert [row.amount for row in value_of(read.by_person)] == [Decimal("400.00"), Decimal("612.50")]
    assert value_of(read.reference) == "35502//0012345"
    assert read.need_total
    assert read.need_total.sure


def test_need_less_income_that_is_not_the_benefit_is_doubted() -> None:
    read = sgb2_notice.extract(sgb2(benefit="1.102,50"))
    assert read.monthly_amount
    assert not read.monthly_amount.sure
    assert read.need_total
    assert not read.need_total.sure


@pytest.mark.parametrize(
    ("title", "said", "decision"),
    [
        (
            "Aufhebung der Bewilligung von Bürgergeld",
            "Die Bewilligung wird ab 01.05.2026 ganz aufgehoben.",
            "ended",
        ),
        (
            "Einstellung der Leistungen nach dem SGB II",
            "Die Leistungen werden ab 01.05.2026 eingestellt.",
            "ended",
        ),
        (
            "Ablehnungsbescheid Grundsicherungsgeld SGB II",
            "Ihr Antrag wird abgelehnt. Sie sind nicht hilfebedürftig.",
            "refused",
        ),
    ],
)
def test_end_and_refusal_are_told_from_a_grant_and_pay_nothing(title: str, said: str, decision: str) -> None:
    paper = letter("Jobcenter Dortmund", title, said, "Bisher erhielten Sie monatlich insgesamt 900,00 EUR.")
    assert named(paper).kind == "sgb2_notice"
    read = sgb2_notice.extract(paper)
    assert value_of(read.decision) == decision
    assert read.monthly_amount is None
    assert read.members is None


def test_a_provisional_grant_says_so() -> None:
    assert (
        value_of(sgb2_notice.extract(sgb2("Vorläufige Bewilligung von Bürgergeld (SGB II)")).decision)
        == "provisional"
    )


@pytest.mark.parametrize(
    ("sender", "title", "body"),
    [
        (
            "Jobcenter Dortmund",
            "Anhörung nach § 24 SGB X",
            "Wir beabsichtigen, die Bewilligung von Bürgergeld nach dem SGB II aufzuheben.",
        ),
        (
            "Jobcenter Dortmund",
            "Einladung",
            "Wir laden Sie zu einem Gespräch über Ihr Bürgergeld nach dem SGB II ein.",
        ),
        (
            "Jobcenter Dortmund",
            "Aufforderung zur Mitwirkung",
            "Bürgergeld SGB II: reichen Sie bitte die Kontoauszüge ein.",
        ),
        (
            "Jobcenter Dortmund",
            "Weiterbewilligungsantrag Bürgergeld SGB II",
            "Ich beantrage die Weiterbewilligung. Bedarfsgemeinschaft.",
        ),
        (
            "Jobcenter Dortmund",
            "Feststellung einer Minderung des Bürgergeldes",
            "Das Bürgergeld wird nach § 31a SGB II gemindert, bewilligt.",
        ),
        (
            "Agentur für Arbeit",
            "Bewilligungsbescheid Arbeitslosengeld",
            "Arbeitslosengeld nach § 136 SGB III wird bewilligt.",
        ),
        (
            "Stadt Dortmund Sozialamt",
            "Bescheid über Grundsicherung im Alter",
            "Leistungen nach dem SGB XII werden bewilligt.",
        ),
    ],
)
def test_what_is_no_notice_under_the_sgb_ii(sender: str, title: str, body: str) -> None:
    assert named(letter(sender, title, *paragraph(body))).kind != "sgb2_notice"


def pension(*body: Row, title: str = "Rentenbescheid") -> Document:
    return letter("Deutsche Rentenversicherung Westfalen", title, *body)


_PAID: list[Row] = [
    [(0.1, "Monatliche Rente"), (0.7, "1.000,00 EUR")],
    [(0.1, "Krankenversicherung"), (0.7, "85,50 EUR")],
    [(0.1, "Pflegeversicherung"), (0.7, "36,00 EUR")],
    [(0.1, "Auszahlungsbetrag"), (0.7, "878,50 EUR")],
]


@pytest.mark.parametrize(
    ("named_so", "kind"),
    [
        ("Regelaltersrente", "age"),
        ("Rente wegen voller Erwerbsminderung", "full_reduction"),
        ("Rente wegen teilweiser Erwerbsminderung", "partial_reduction"),
        ("große Witwenrente", "survivor"),
    ],
)
def test_pension_is_what_is_paid_out(named_so: str, kind: str) -> None:
    paper = pension(f"wir bewilligen Ihnen {named_so}. Die Rente beginnt am 01.02.2026.", *_PAID)
    assert named(paper).kind == "pension_notice"
    read = pension_notice.extract(paper)
    assert value_of(read.pension_type) == kind
    assert value_of(read.monthly_amount) == Decimal("878.50")
    assert value_of(read.gross_monthly) == Decimal("1000.00")
    assert value_of(read.valid_from) == dt.date(2026, 2, 1)
    assert read.valid_until is None
    assert read.monthly_amount
    assert read.monthly_amount.sure


def test_contributions_that_do_not_make_the_difference_leave_the_amounts_open() -> None:
    rows = [*_PAID[:3], [(0.1, "Auszahlungsbetrag"), (0.7, "87,85 EUR")]]
    read = pension_notice.extract(pension("wir bewilligen Ihnen Regelaltersrente.", *rows))
    assert read.monthly_amount
    assert not read.monthly_amount.sure


def test_of_an_adjustment_the_new_amount_counts_whichever_column_it_is_in() -> None:
    for old, new in ((0.5, 0.75), (0.75, 0.5)):
        rows: list[Row] = [
            [(old, "bisher"), (new, "ab 01.07.2026")],
            [(0.1, "Monatliche Rente"), (old, "960,00 EUR"), (new, "1.000,00 EUR")],
            [(0.1, "Auszahlungsbetrag"), (old, "843,36 EUR"), (new, "878,50 EUR")],
        ]
        paper = pension(
            "Ihre Altersrente wird zum 01.07.2026 angepasst.", *rows, title="Mitteilung zur Rentenanpassung"
        )
        assert named(paper).kind == "pension_notice"
        read = pension_notice.extract(paper)
        assert value_of(read.monthly_amount) == Decimal("878.50")
        assert value_of(read.decision) == "changed"


def test_a_refused_pension_pays_nothing() -> None:
    paper = pension(
        "Ihr Antrag auf Rente wird abgelehnt.",
        title="Ablehnung Ihres Antrags auf Rente wegen voller Erwerbsminderung",
    )
    read = pension_notice.extract(paper)
    assert named(paper).kind == "pension_notice"
    assert value_of(read.decision) == "refused"
    assert read.monthly_amount is None


@pytest.mark.parametrize(
    ("title", "body"),
    [
        (
            "Ihre Renteninformation 2026",
            "Ihre künftige Regelaltersrente würde monatlich 1.204,33 EUR betragen. Bescheid folgt.",
        ),
        ("Rentenauskunft", "Regelaltersrente: monatlich 1.100,00 EUR, voraussichtlich."),
        ("Versicherungsverlauf", "01.03.2018 31.12.2018 10 Mon. Pflichtbeitragszeit. Rentenbescheid."),
        ("Antrag auf Versichertenrente", "Ich beantrage Regelaltersrente. Bitte ausfüllen. Rentenbescheid."),
        ("Rentenbezugsmitteilung", "Rentenbetrag 12.000,00 EUR im Jahr. Rentenanpassung enthalten."),
    ],
)
def test_forecasts_and_histories_are_no_pension(title: str, body: str) -> None:
    assert named(pension(*paragraph(body), title=title)).kind != "pension_notice"


def test_an_amount_for_each_child_is_told_once() -> None:
    said = (
        "für Ihre Kinder Lina Al-Hassan, geb. am 14.05.2018, und Adam Al-Hassan, geb. am 02.09.2020, wird Kindergeld "
        "von jeweils 259,00 Euro monatlich festgesetzt. Der Gesamtbetrag beläuft sich auf 518,00 Euro."
    )
    paper = letter("Familienkasse Hessen", "Bescheid über die Festsetzung von Kindergeld", *paragraph(said))
    read = child_benefit_notice.extract(paper)
    assert [row.amount for row in value_of(read.by_child)] == [Decimal("259.00")] * 2
    assert read.monthly_amount
    assert read.monthly_amount.sure


def test_of_a_table_of_columns_the_total_is_the_last_and_doubted() -> None:
    rows: list[Row] = [
        [(0.1, "Al-Hassan, Omar (12.04.1988)"), (0.5, "506,00"), (0.65, "350,00"), (0.8, "456,00")],
        [(0.1, "Gesamtbetrag"), (0.5, "506,00"), (0.65, "350,00"), (0.8, "456,00")],
    ]
    total = sgb2_notice.extract(
        letter("Jobcenter Unna", "Bewilligung von Bürgergeld (SGB II)", "werden bewilligt:", *rows)
    ).monthly_amount
    assert total
    assert total.value == Decimal("456.00")
    assert not total.sure
