"""Amounts as papers print them; a lost comma is never put back."""

from __future__ import annotations

from decimal import Decimal

import pytest

from extractors.reading.money import adds_up, amount_in, amounts_in, only_amount_in
from extractors.reading.spans import Span
from tests.extractors.papers import words_of


def _span(text: str, confidence: float = 0.95) -> Span:
    return Span(1, tuple(words_of(text, 0.1, 0.3, confidence=confidence)))


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("1.234,56", "1234.56"), ("1234,56 EUR", "1234.56"), ("1 234,56 €", "1234.56"), ("€ 1.234,56", "1234.56"),
        ("1.234,-", "1234.00"), ("1.234,-- €", "1234.00"), ("EUR 1.234", "1234.00"), ("1.234 Euro", "1234.00"),
        ("81,10-", "-81.10"), ("-81,10", "-81.10"), ("81,10 -", "-81.10"), ("***1.717,40", "1717.40"),
        ("1,234.56", "1234.56"), ("1234.56", "1234.56"), ("12.345.678,90", "12345678.90"), ("0,00", "0.00"),
        ("450 €", "450.00"), ("1.234,56€.", "1234.56"), ("13,90 €/Std.", "13.90"),
        ("monatlich 2.100,00 € brutto", "2100.00"),
    ],
)  # fmt: skip
def test_amount_is_read_to_the_cent(printed: str, value: str) -> None:
    hit = amount_in(_span(printed))
    assert hit is not None
    assert (str(hit.value), hit.doubt) == (value, None)


@pytest.mark.parametrize(
    "printed",
    [
        "2.5.2024", "01.03.2024", "14,60 %", "14,60%", "160,00 Std.", "38,5 Stunden", "62,50 m²", "12.30 Uhr", "2026",
        "123456", "DE12 5001 0517 5407 3249 31", "1.2345,00", "12,345", "0351 123 456", "1500,00 CHF", "CHF 1500,00",
        "5 Monate", "30 Tage", "§ 26,30", "12/2026", "TEUR 120",
    ],
)  # fmt: skip
def test_what_is_no_amount_is_not_read_as_one(printed: str) -> None:
    assert amount_in(_span(printed)) is None


@pytest.mark.parametrize(
    "printed", ["1.234.56", "1.2O4,56", "1500 €", "|234,56", "12.05", "l.234,56", "1.234, 56", "123456 EUR"]
)
def test_amount_that_may_be_another_is_doubted(printed: str) -> None:
    hit = amount_in(_span(printed))
    assert hit is not None
    assert hit.doubt is not None


def test_whole_amount_of_a_text_layer_is_sure() -> None:
    hit = amount_in(_span("1500 €", confidence=1.0))
    assert hit is not None
    assert (hit.value, hit.doubt) == (Decimal("1500.00"), None)


def test_digits_of_the_cell_before_are_not_put_in_front() -> None:
    apart = Span(1, (*words_of("30", 0.1, 0.3), *words_of("180,00", 0.15, 0.3)))
    hit = amount_in(apart)
    assert hit is not None
    assert hit.doubt == "ambiguous"


def test_every_amount_of_a_row_is_found_with_its_own_place() -> None:
    hits = list(amounts_in(_span("Lohnsteuer 210,50 Kirchensteuer 18,94 Soli 0,00")))
    assert [hit.value for hit in hits] == [Decimal("210.50"), Decimal("18.94"), Decimal("0.00")]
    assert hits[0].span.box.right < hits[1].span.box.left


def test_cell_with_words_is_not_only_an_amount() -> None:
    assert only_amount_in(_span("1.234,56 EUR")) is not None
    assert only_amount_in(_span("davon 1.234,56 EUR")) is None


def test_sum_may_differ_by_the_rounding_of_lines_and_no_more() -> None:
    parts = [Decimal("2500.00"), Decimal("-701.50")]
    assert adds_up(Decimal("1798.50"), parts)
    assert adds_up(Decimal("1798.55"), parts)
    assert not adds_up(Decimal("1798.56"), parts)
