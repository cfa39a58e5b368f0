"""Who has custody is read from orders, certificates and declarations; contact, maintenance and powers of attorney are none."""

# ruff: noqa: E501 - wordings of papers stand on one line each

from __future__ import annotations

import datetime as dt

import pytest

from extractors.classify import named
from extractors.kinds import court_judgment, custody_proof
from tests.extractors.papers import Row, document, noisy, paragraph
from tests.extractors.values import value_of


def order(
    tenor: str, *reasons: Row, about: str = "wegen elterlicher Sorge für Lina Haddad, geboren am 03.02.2019"
) -> list[Row]:
    return [
        (0.4, "Amtsgericht Gera"), (0.42, "Familiengericht"), "12 F 318/24", None, "# Beschluss", None, "In der Familiensache", *paragraph(about),
        "Beteiligte: Rim Kassem, Mutter, und Samir Haddad, Vater", "hat das Amtsgericht Gera beschlossen:", *paragraph(tenor), None, *reasons, "Gera, den 12.03.2025",
    ]  # fmt: skip


_SOLE = order(
    "Die elterliche Sorge für Lina Haddad wird der Kindesmutter Rim Kassem allein übertragen.",
    "Gründe",
    *paragraph("Die gemeinsame elterliche Sorge war bisher von beiden Eltern gemeinsam ausgeübt worden."),
)


def test_custody_of_one_parent_is_read_with_the_parents_name() -> None:
    paper = document(_SOLE)
    assert named(paper).kind == "custody_proof"
    read = custody_proof.extract(paper)
    assert value_of(read.custody) == "sole"
    assert (value_of(read.custodian_family_name), value_of(read.custodian_given_names)) == ("Kassem", "Rim")
    assert (value_of(read.family_name), value_of(read.given_names), value_of(read.birth_date)) == (
        "Haddad",
        "Lina",
        dt.date(2019, 2, 3),
    )
    assert value_of(read.issued_on) == dt.date(2025, 3, 12)


@pytest.mark.parametrize(
    ("tenor", "custody"),
    [
        ("Die elterliche Sorge für das Kind wird den Eltern gemeinsam übertragen.", "joint"),
        ("Die gemeinsame elterliche Sorge wird aufgehoben. Die elterliche Sorge wird dem Vater allein übertragen.", "sole"),
        ("Den Eltern wird die elterliche Sorge entzogen. Zum Vormund wird das Jugendamt Gera bestellt.", "guardian"),
    ],
)  # fmt: skip
def test_the_operative_part_says_who_has_custody(tenor: str, custody: str) -> None:
    paper = document(order(tenor))
    assert named(paper).kind == "custody_proof"
    assert value_of(custody_proof.extract(paper).custody) == custody


def test_an_interim_order_is_doubted() -> None:
    read = custody_proof.extract(
        document(
            order(
                "Im Wege der einstweiligen Anordnung wird die elterliche Sorge der Mutter vorläufig allein übertragen."
            )
        )
    )
    assert read.custody
    assert not read.custody.sure


def test_a_part_of_custody_is_not_the_whole() -> None:
    assert (
        custody_proof.extract(
            document(order("Das Aufenthaltsbestimmungsrecht für das Kind wird der Mutter übertragen."))
        ).custody
        is None
    )


def test_the_youth_offices_certificate_means_the_mother_alone() -> None:
    rows: list[Row] = [
        "Stadt Gera", "Jugendamt", None, "# Schriftliche Auskunft aus dem Sorgeregister", None, "Kind: Haddad, Lina", "Geburtsdatum: 03.02.2019",
        *paragraph("Der Mutter Rim Kassem wird bescheinigt, dass im Sorgeregister keine Eintragungen vorliegen."), "Gera, 02.06.2025",
    ]  # fmt: skip
    paper = document(rows)
    assert named(paper).kind == "custody_proof"
    read = custody_proof.extract(paper)
    assert value_of(read.custody) == "sole"
    assert value_of(read.custodian_given_names) == "Rim"


def test_a_joint_declaration_tells_child_and_parents_apart() -> None:
    rows: list[Row] = [
        "Landkreis Greiz - Jugendamt", None, "# Urkunde über Sorgeerklärungen", None, "Es erschienen Rim Kassem, geb. am 01.09.1990, und Samir Haddad, geb. am 12.04.1988.",
        *paragraph("Sie erklärten: Wir wollen die elterliche Sorge für unsere Tochter Lina Haddad, geb. am 03.02.2019, gemeinsam ausüben."), "Greiz, 05.05.2019",
    ]  # fmt: skip
    paper = document(rows)
    assert named(paper).kind == "custody_proof"
    read = custody_proof.extract(paper)
    assert value_of(read.custody) == "joint"
    assert [(p.role, value_of(p.given_names)) for p in read.persons] == [
        ("holder", "Lina"),
        ("parent", "Rim"),
        ("parent", "Samir"),
    ]


@pytest.mark.parametrize("seed", range(5))
def test_misread_letters_give_no_other_kind_and_no_other_custody(seed: int) -> None:
    paper = noisy(document(_SOLE), seed=seed)
    assert named(paper).kind in ("custody_proof", "unknown")
    read = custody_proof.extract(paper)
    assert read.custody is None or read.custody.value == "sole"


@pytest.mark.parametrize(
    "tenor",
    ["Der Vater ist berechtigt, das Kind jedes zweite Wochenende zu sich zu nehmen.", "Der Antrag des Vaters auf Übertragung der elterlichen Sorge wird zurückgewiesen.", "Der Vater wird verpflichtet, Unterhalt von 420 Euro monatlich zu zahlen."],
)  # fmt: skip
def test_other_orders_of_a_family_court_are_none(tenor: str) -> None:
    paper = document(order(tenor, about="wegen Umgang mit Lina Haddad, geboren am 03.02.2019"))
    assert named(paper).kind != "custody_proof"


@pytest.mark.parametrize(
    "title",
    [
        "Urkunde über die Anerkennung der Vaterschaft",
        "Sorgerechtsvollmacht",
        "Antrag auf Übertragung der elterlichen Sorge",
        "Unterhaltsurkunde",
    ],
)
def test_other_papers_about_a_child_are_none(title: str) -> None:
    said = paragraph(
        "Für das Kind Lina Haddad, geb. am 03.02.2019, üben die Eltern die elterliche Sorge gemeinsam aus."
    )
    assert (
        named(document(["Stadt Gera - Jugendamt", None, "# " + title, None, *said])).kind != "custody_proof"
    )


def test_the_judgment_of_an_administrative_court_stays_one() -> None:
    rows: list[Row] = [
        (0.4, "Verwaltungsgericht Gera"),
        "2 K 318/24 Ge",
        "# Im Namen des Volkes",
        "# Urteil",
        "In der Verwaltungsstreitsache",
        "des Samir Haddad, geb. am 12.04.1988, Kläger",
        "hat das Verwaltungsgericht für Recht erkannt: Die Klage wird abgewiesen.",
    ]
    assert court_judgment.identify(document(rows)) > 0.8
