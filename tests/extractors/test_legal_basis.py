from __future__ import annotations

import datetime as dt

import pytest

from extractors.reading.legal_basis import find, parse, parse_canonical, status_of

BEFORE, AFTER = dt.date(2024, 5, 1), dt.date(2026, 6, 12)


@pytest.mark.parametrize(
    "printed",
    [
        "25 ABS.2 S.1 ALT.1",
        "25 ABS. 2 SATZ 1 1. ALT.",
        "§ 25 Abs. 2 Satz 1 Alt. 1 AufenthG",
        "§25 Abs.2 S.1 Alt.1",
        "§ 25 (2) S. 1 1. Alternative AufenthG",
        "§ 25 Absatz 2 Satz 1 erste Alternative des AufenthG".replace("des ", ""),
        "25/2/1/1",
        "8 25 Abs. 2 Satz 1 Alt. l",
        "S 25 Abs. 2 S. 1 Alt. 1",
        "$ 25 Abs. 2 S. 1, Alt. 1 AufenthG",
    ],
)
def test_every_notation_of_refugees_is_the_same_basis(printed: str) -> None:
    basis = parse(printed)
    assert basis is not None
    assert basis.text == "§ 25 Abs. 2 Satz 1 Alt. 1 AufenthG"
    assert parse_canonical(basis.text) == basis


@pytest.mark.parametrize("printed", ["31 10 2027", "609808", "BRAUN", "178 CM", "12", "34117 KASSEL"])
def test_other_lines_of_a_card_are_no_basis(printed: str) -> None:
    assert parse(printed) is None


def test_card_may_go_on_with_another_law() -> None:
    basis = parse("19C ABS.1 I.V.M. 11 ABS.2 BESCHV")
    assert basis is not None
    assert (basis.section, basis.absatz, basis.law) == ("19c", "1", "AufenthG")


@pytest.mark.parametrize(
    ("printed", "day", "status"),
    [
        ("25 ABS.1", BEFORE, "asyl"),
        ("25 ABS.2 S.1 ALT.1", BEFORE, "refugee"),
        ("25 ABS.2 S.1 ALT.2", AFTER, "subsidiary"),
        ("25 ABS.2 S.1", BEFORE, "ambiguous"),
        ("25 ABS.2 S.1", dt.date(2026, 6, 11), "ambiguous"),
        ("25 ABS.2 S.1", AFTER, "refugee"),
        ("25 ABS.2 S.1", None, "ambiguous"),
        ("25 ABS.2 S.2", AFTER, "subsidiary"),
        ("25 ABS.2 S.2", BEFORE, "ambiguous"),
        ("25 ABS.2", AFTER, "ambiguous"),
        ("25", AFTER, "ambiguous"),
        ("25 ABS.3", BEFORE, "humanitarian"),
        ("23 ABS.4", BEFORE, "resettlement"),
        ("23 ABS.4 S.1", AFTER, "resettlement"),
        ("23 ABS.1", BEFORE, "humanitarian"),
        ("23", AFTER, "ambiguous"),
        ("104C", BEFORE, "humanitarian"),
        ("16B ABS.1", BEFORE, "other"),
        ("26 ABS.3", BEFORE, "settled"),
        ("9", BEFORE, "settled"),
        ("5 ABS.1 FREIZÜGG/EU", BEFORE, None),
    ],
)
def test_status_follows_the_wording_in_force_on_the_day_of_issue(
    printed: str, day: dt.date | None, status: str | None
) -> None:
    basis = parse(printed)
    assert basis is not None
    assert status_of(basis, day) == status


def test_number_without_paragraph_sign_in_running_text_is_no_basis() -> None:
    assert not list(find("wohnhaft Lindenweg 25, 50667 Köln"))
    assert [b.text for b, _ in find("erteilt nach § 25 Abs. 3 AufenthG")] == ["§ 25 Abs. 3 AufenthG"]
