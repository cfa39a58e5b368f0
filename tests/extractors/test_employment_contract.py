"""Employment contracts: terms in sentences and forms, several pages, signatures, look-alikes."""

# ruff: noqa: E501 - wordings stand on one line each

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from extractors.classify import named
from extractors.kinds import employment_contract
from extractors.split import documents_in
from pipeline.document import Box, Document, Mark
from tests.extractors.papers import Row, document, page, paragraph
from tests.extractors.values import value_of

PARTIES: list[Row] = [
    "# Arbeitsvertrag", None,
    *paragraph("Zwischen der Hanseatischen Reederei Thode GmbH, Kaistraße 9, 24103 Kiel (nachstehend Arbeitgeber) und Frau Selam Kidane, geb. am 03.07.1994 in Asmara, wohnhaft Holtenauer Str. 4, 24105 Kiel (nachstehend Arbeitnehmerin) wird folgender Arbeitsvertrag geschlossen:"),
]  # fmt: skip
CLAUSES: list[Row] = [
    "§ 4 Arbeitszeit", *paragraph("Die wöchentliche Arbeitszeit beträgt 38,5 Stunden; Überstunden bis zu 5 Stunden pro Woche sind zu leisten."),
    "§ 5 Urlaub", "Der Jahresurlaub beträgt 30 Tage.",
    "§ 6 Kündigung", *paragraph("Nach der Probezeit gelten die gesetzlichen Fristen. Das Arbeitsverhältnis endet, ohne dass es einer Kündigung bedarf, mit Ablauf des Monats, in dem die Arbeitnehmerin die Regelaltersgrenze erreicht."),
]  # fmt: skip


def _contract(*terms: str) -> Document:
    rows: list[Row] = [row for text in terms for row in paragraph(text)]
    return document([*PARTIES, "§ 1 Beginn", *rows, *CLAUSES], step=0.018)


def _read(*terms: str) -> employment_contract.EmploymentContract:
    paper = _contract(*terms)
    assert named(paper).kind == "employment_contract"
    return employment_contract.extract(paper)


def test_contract_in_sentences() -> None:
    read = _read(
        "Frau Kidane tritt mit Wirkung zum 1. Oktober 2025 als Disponentin in die Dienste des Arbeitgebers. Das Arbeitsverhältnis wird auf unbestimmte Zeit eingegangen. Die Probezeit dauert sechs Monate.",
        "§ 3 Entgelt Als Gegenleistung wird ein monatliches Bruttogehalt von 2.874,50 EUR gezahlt. Die Zulage für Nachtarbeit beträgt 150,00 EUR.",
    )
    assert value_of(read.employer) == "Hanseatischen Reederei Thode GmbH"
    assert (value_of(read.given_names), value_of(read.family_name)) == ("Selam", "Kidane")
    assert value_of(read.birth_date) == dt.date(1994, 7, 3)
    assert value_of(read.start) == dt.date(2025, 10, 1)
    assert read.end is None
    assert value_of(read.unlimited) is True
    assert value_of(read.probation_until) == dt.date(2026, 3, 31)
    assert value_of(read.weekly_hours) == Decimal("38.5")
    assert value_of(read.gross_monthly) == Decimal("2874.50")
    assert read.hourly_wage is None


@pytest.mark.parametrize(
    "sentence",
    [
        "Der Arbeitsvertrag beginnt am 01.10.2025 und ist bis zum 30.09.2027 befristet.",
        "Die Arbeitnehmerin wird für die Zeit vom 01.10.2025 bis 30.09.2027 befristet eingestellt.",
        "Das Arbeitsverhältnis beginnt am 01.10.2025. Es endet mit Ablauf des 30.09.2027, ohne dass es einer Kündigung bedarf.",
        "Beginn des Arbeitsverhältnisses ist der 01.10.2025. Der Vertrag ist zeitlich befristet und endet am 30.09.2027.",
    ],
)
def test_limited_contract_tells_its_last_day(sentence: str) -> None:
    read = _read(sentence, "Der Bruttolohn beträgt 2.400,00 EUR im Monat.")
    assert value_of(read.start) == dt.date(2025, 10, 1)
    assert value_of(read.end) == dt.date(2027, 9, 30)
    assert value_of(read.unlimited) is False


@pytest.mark.parametrize(
    "sentence",
    [
        "Das Arbeitsverhältnis beginnt am 01.10.2025. Es ist unbefristet. Die Probezeit endet am 31.03.2026.",
        "Die Einstellung erfolgt ab dem 01.10.2025 unbefristet. Der Aufenthaltstitel ist befristet bis zum 12.12.2027.",
    ],
)
def test_end_of_probation_or_of_a_permit_is_no_end_of_the_job(sentence: str) -> None:
    read = _read(sentence, "Der Bruttolohn beträgt 2.400,00 EUR im Monat.")
    assert read.end is None
    assert value_of(read.unlimited) is True


def test_contract_that_says_both_leaves_it_open() -> None:
    read = _read(
        "Das Arbeitsverhältnis beginnt am 01.10.2025 und ist unbefristet.",
        "Das Arbeitsverhältnis ist befristet bis zum 30.09.2027.",
    )
    assert read.unlimited is not None
    assert not read.unlimited.sure


def test_wage_for_an_hour_is_no_salary() -> None:
    read = _read(
        "Das Arbeitsverhältnis beginnt am 01.10.2025.",
        "Der Stundenlohn beträgt 14,25 € brutto. Die Zahlung erfolgt monatlich.",
    )
    assert value_of(read.hourly_wage) == Decimal("14.25")
    assert read.gross_monthly is None


def test_two_monthly_amounts_that_make_no_sum_are_doubted() -> None:
    read = _read(
        "Das Arbeitsverhältnis beginnt am 01.10.2025.",
        "Die monatliche Vergütung beträgt 2.100,00 EUR brutto im ersten Jahr und 2.300,00 EUR brutto monatlich ab dem zweiten Jahr.",
    )
    assert read.gross_monthly is not None
    assert not read.gross_monthly.sure


def test_form_with_ticks() -> None:
    rows: list[Row] = [
        "# Arbeitsvertrag für gewerbliche Arbeitnehmer", None,
        [(0.1, "Arbeitgeber"), (0.4, "Zimmerei Haubold, Werkstr. 1, 07743 Jena")],
        [(0.1, "Arbeitnehmer/in (Name, Vorname)"), (0.4, "Kidane, Selam")], [(0.1, "Geburtsdatum"), (0.4, "03.07.1994")],
        [(0.1, "Vertragsbeginn"), (0.4, "01.10.2025")],
        [(0.1, "Befristung"), (0.4, "[ ] unbefristet"), (0.6, "[x] befristet bis 30.09.2026")],
        [(0.1, "Wochenarbeitszeit"), (0.4, "20 Stunden")], [(0.1, "Stundenlohn (brutto)"), (0.4, "15,10 EUR")],
        [(0.1, "Urlaub"), (0.4, "24 Tage")], [(0.1, "Kündigung"), (0.4, "gesetzliche Frist")], [(0.1, "Probezeit"), (0.4, "3 Monate")],
    ]  # fmt: skip
    paper = document(rows)
    assert named(paper).kind == "employment_contract"
    read = employment_contract.extract(paper)
    assert value_of(read.employer) == "Zimmerei Haubold"
    assert (value_of(read.given_names), value_of(read.family_name)) == ("Selam", "Kidane")
    assert value_of(read.start) == dt.date(2025, 10, 1)
    assert value_of(read.unlimited) is False
    assert value_of(read.weekly_hours) == 20
    assert value_of(read.hourly_wage) == Decimal("15.10")


def test_sections_go_on_over_the_page_though_one_is_headed_notice() -> None:
    first = page([*PARTIES, "§ 1 Beginn", "Das Arbeitsverhältnis beginnt am 01.10.2025 unbefristet.", "§ 2 Vergütung",
                  "Der Bruttolohn beträgt 2.400,00 EUR monatlich.", "§ 3 Urlaub", "30 Tage", "§ 4 Arbeitszeit", "40 Stunden je Woche"])  # fmt: skip
    second = page(["§ 5 Kündigung", "Das Arbeitsverhältnis kann mit gesetzlicher Frist gekündigt werden.", "§ 6 Schluss",
                   "Änderungen bedürfen der Textform.", "Kiel, den 20.09.2025", None, None, [(0.1, "Arbeitgeber"), (0.6, "Arbeitnehmerin")]], number=2)  # fmt: skip
    (paper,) = documents_in([first, second])
    assert paper.kind == "employment_contract"


@pytest.mark.parametrize(
    ("inks", "signed"),
    [
        (((0.12, 0.3), (0.62, 0.8)), True),
        ((), False),
        (((0.12, 0.3),), False),
    ],
)
def test_contract_is_signed_when_both_have_signed(
    inks: tuple[tuple[float, float], ...], signed: bool
) -> None:
    rows: list[Row] = [*PARTIES, "§ 1 Beginn", "Das Arbeitsverhältnis beginnt am 01.10.2025 unbefristet.", *CLAUSES, None, None, None, None,
                       [(0.1, "Arbeitgeber"), (0.6, "Arbeitnehmerin")]]  # fmt: skip
    paper = document(rows)
    line = next(line for line in paper.pages[0].lines if line.text == "Arbeitgeber")
    top = line.box.top
    rules = [Mark(box=Box(x, top - 0.006, x + 0.3, top - 0.005), kind="rule") for x in (0.1, 0.6)]
    marks = [Mark(box=Box(left, top - 0.035, right, top - 0.01), kind="ink") for left, right in inks]
    sheet = paper.pages[0].model_copy(update={"marks": (*rules, *marks)})
    read = employment_contract.extract(Document(pages=(sheet,)))
    assert value_of(read.signed) is signed


_BODY = [
    "Arbeitgeber und Arbeitnehmer", "Die Arbeitszeit beträgt 40 Stunden.", "Die Vergütung beträgt 2.400,00 EUR monatlich.", "Urlaub 30 Tage, Probezeit 6 Monate",
    "Beginn des Arbeitsverhältnisses 01.10.2025",
]  # fmt: skip


@pytest.mark.parametrize(
    "rows",
    [
        ["# Einstellungszusage", "wir freuen uns, Ihnen einen Arbeitsvertrag in Aussicht zu stellen.", *_BODY],
        ["# Arbeitsvertrag", "wir bieten Ihnen folgende Stelle an:", *_BODY],
        ["# Änderungsvertrag zum Arbeitsvertrag vom 01.10.2023", *_BODY],
        ["# Nachtrag zum Arbeitsvertrag", *_BODY],
        ["# Kündigung Ihres Arbeitsvertrages", "hiermit kündigen wir das mit Ihnen bestehende Arbeitsverhältnis zum 31.12.2025.", *_BODY],
        ["# Aufhebungsvertrag", "Das Arbeitsverhältnis endet einvernehmlich am 31.12.2025.", *_BODY],
        ["# Berufsausbildungsvertrag", "zwischen dem Ausbildenden und der Auszubildenden", *_BODY],
        ["# Arbeitsvertrag", "zwischen ______________ (Arbeitgeber) und ______________ (Arbeitnehmer)", "Beginn ______________ Vergütung ______________",
         "Arbeitszeit ______ Urlaub, Probezeit, Kündigung"],
        ["# Erklärung zum Beschäftigungsverhältnis", "Bundesagentur für Arbeit", *_BODY],
        ["# Mietvertrag", "Vermieter und Mieter", "Beginn 01.10.2025", "Kündigung nach drei Monaten"],
        ["# Stellenangebot", "Arbeitsvertrag unbefristet", *_BODY],
        ["# Werkvertrag", *_BODY],
    ],
)  # fmt: skip
def test_look_alike_is_no_contract(rows: list[Row]) -> None:
    assert employment_contract.identify(document(rows)) < 0.5
