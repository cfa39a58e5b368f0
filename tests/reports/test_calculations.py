"""Calculations: each number leads to its paper, its rule or what was stated; JSON, page and terminal say the same."""

from __future__ import annotations

from typing import Any

import pytest

from reports.calculations import sums
from reports.html import to_html
from reports.model import Report, to_json
from reports.terminal import checklist


def text(de: str, en: str) -> dict[str, str]:
    return {"de": de, "en": en}


@pytest.fixture(scope="module")
def reckoned(case: Any) -> tuple[Report, Any]:
    report, pictures = case
    paper = report.documents[0].id
    rows = [
        {
            "label": text("Regelbedarf Stufe 1", "Standard rate stage 1"),
            "amount": "563.00",
            "unit": "EUR",
            "source": {
                "type": "parameter",
                "parameter": "standard_rates",
                "from": "2026-01-01",
                "citation": "§ 20 SGB II",
            },
        },
        {
            "label": text("Warmmiete", "Warm rent"),
            "amount": "1620.50",
            "unit": "EUR",
            "source": {
                "type": "field",
                "document": paper,
                "field": "rent_warm",
                "page": 1,
                "box": [0.1, 0.2, 0.3, 0.4],
            },
        },
        {
            "label": text("<b>Miete</b>", "<b>Rent</b>"),
            "amount": "620.00",
            "unit": "EUR",
            "source": {"type": "stated", "key": "facts.warm_rent"},
        },
        {
            "label": text("Deckung", "Coverage"),
            "amount": "74.40",
            "unit": "%",
            "source": {"type": "computed"},
            "emphasis": True,
        },
    ]
    made = {
        "id": "livelihood",
        "title": text("Lebensunterhalt im Monat", "Livelihood a month"),
        "requirement": report.requirements[0].id,
        "rows": rows,
    }
    return report.model_copy(update={"calculations": (made,)}), pictures


def test_each_number_has_its_source(reckoned):
    report, _ = reckoned
    (one,) = sums(report, "de")
    assert [row.amount for row in one.rows] == [
        "563,00\u00a0€",
        "1.620,50\u00a0€",
        "620,00\u00a0€",
        "74,40\u00a0%",
    ]
    assert one.rows[0].source == "§ 20 SGB II (seit 01.01.2026)"
    assert one.rows[1].document == report.documents[0].id
    assert "angegeben" in one.rows[2].source
    assert [row.label for row in one.results] == ["Deckung"]


def test_the_page_shows_the_table_and_leads_to_the_paper(reckoned):
    report, pictures = reckoned
    html = to_html(report, pictures, lang="de")
    assert 'id="calculation-livelihood"' in html
    assert f'href="#{report.documents[0].id}"><bdi>' in html
    assert "<b>Miete</b>" not in html
    assert 'href="#calculation-livelihood"' in html


def test_the_terminal_says_the_result_alone(reckoned):
    report, _ = reckoned
    told = checklist(report, "de")
    assert "Lebensunterhalt im Monat" in told
    assert "Deckung: 74,40" in told
    assert "Regelbedarf" not in told


def test_a_calculation_survives_its_json(reckoned):
    report, _ = reckoned
    assert Report.model_validate_json(to_json(report)) == report


def test_a_row_of_another_program_without_source_is_shown(reckoned):
    report, _ = reckoned
    bare = {
        "id": "months",
        "rows": [{"label": "Monate", "amount": "61", "unit": "months", "source": "title"}],
    }
    (one,) = sums(report.model_copy(update={"calculations": (bare,)}), "en")
    assert one.rows[0].amount.startswith("61")
    assert one.rows[0].source == "title"
