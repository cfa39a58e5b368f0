from __future__ import annotations

import datetime as dt

import pytest

from extractors.classify import named
from extractors.kinds import asylum_permission, fiction_certificate, toleration
from pipeline.document import Box, Document, Mark
from tests.extractors.papers import Row, document, page
from tests.extractors.values import value_of

EFFECTS = (
    "der Aufenthalt als erlaubt (§ 81 Abs. 3 Satz 1 AufenthG),",
    "die Abschiebung als ausgesetzt (§ 81 Abs. 3 Satz 2 AufenthG),",
    "der Aufenthaltstitel als fortbestehend (§ 81 Abs. 4 AufenthG).",
)


def fiction(*effects: str) -> list[Row]:
    return [
        "# Fiktionsbescheinigung",
        "F 1234567",
        "Name: Al-Hassan",
        "Vorname: Omar",
        *effects,
        "gültig bis 01.02.2027",
    ]


@pytest.mark.parametrize(
    ("effects", "basis"),
    [
        (["[ ] " + EFFECTS[0], "[ ] " + EFFECTS[1], "[X] " + EFFECTS[2]], "81_4"),
        (["X " + EFFECTS[0], "[ ] " + EFFECTS[1], "[ ] " + EFFECTS[2]], "81_3_1"),
        ([EFFECTS[1]], "81_3_2"),
    ],
)
def test_ticked_or_only_effect_counts(effects: list[str], basis: str) -> None:
    paper = document(fiction(*effects))
    assert named(paper).kind == "fiction_certificate"
    assert value_of(fiction_certificate.extract(paper).basis) == basis


@pytest.mark.parametrize(
    "effects", [EFFECTS, ["[X] " + EFFECTS[0], "[ ] " + EFFECTS[1], "[X] " + EFFECTS[2]]]
)
def test_effect_that_nobody_can_tell_is_none(effects: list[str]) -> None:
    assert fiction_certificate.extract(document(fiction(*effects))).basis is None


def test_tick_that_only_the_picture_shows() -> None:
    sheet = page(fiction(*EFFECTS))
    row = next(line for line in sheet.lines if "fortbestehend" in line.text).box
    mark = Mark(box=Box(row.left - 0.03, row.top, row.left - 0.01, row.bottom), kind="ticked_box")
    ticked = Document(pages=(sheet.model_copy(update={"marks": (mark,)}),))
    assert value_of(fiction_certificate.extract(ticked).basis) == "81_4"


def test_toleration_and_its_latest_sticker() -> None:
    paper = document(
        ["# Aussetzung der Abschiebung (Duldung)", "Kein Aufenthaltstitel! Der Inhaber ist ausreisepflichtig!",
         "T 1234567", "Name: Al-Hassan", "gültig bis 01.02.2026", "nach § 60a Abs. 2 Satz 1 AufenthG",
         "gültig bis 01.08.2026"]
    )  # fmt: skip
    assert named(paper).kind == "toleration"
    read = toleration.extract(paper)
    assert value_of(read.valid_until) == dt.date(2026, 8, 1)
    assert value_of(read.identity_unclarified_60b) is False


def test_unclarified_identity_is_printed_on_the_toleration() -> None:
    paper = document(
        ["# Duldung", "für Personen mit ungeklärter Identität", "Kein Aufenthaltstitel!", "§ 60b AufenthG"]
    )
    assert value_of(toleration.extract(paper).identity_unclarified_60b) is True


def test_permission_of_the_asylum_procedure() -> None:
    paper = document(
        ["# Aufenthaltsgestattung", "V 1234567", "zur Durchführung des Asylverfahrens", "Name: Al-Hassan",
         "längstens gültig bis: 01.02.2027", "AZR-Nummer: 190520123456", "Asylantrag gestellt am: 20.05.2019"]
    )  # fmt: skip
    assert named(paper).kind == "asylum_permission"
    read = asylum_permission.extract(paper)
    assert value_of(read.azr_number) == "190520123456"
    assert value_of(read.asylum_application_on) == dt.date(2019, 5, 20)
    assert value_of(read.valid_until) == dt.date(2027, 2, 1)


def test_letter_that_speaks_of_them_is_none_of_them() -> None:
    letter = document(["Stadt Kassel", "Sehr geehrter Herr Al-Hassan,", "Ihre Duldung und Ihre Fiktionsbescheinigung",
                       "sowie die Aufenthaltsgestattung wurden eingezogen."])  # fmt: skip
    for kind in (toleration, fiction_certificate, asylum_permission):
        assert kind.identify(letter) < 0.5
