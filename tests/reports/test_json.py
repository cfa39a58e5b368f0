"""report.json: the contract's form, stable bytes, plain values."""

from __future__ import annotations

import datetime as dt
import json
from importlib.resources import files
from typing import Any

import jsonschema
import pytest

from reports.model import Report, to_json

SCHEMA = json.loads((files("reports") / "data" / "report.schema.json").read_text(encoding="utf-8"))


def told(report: Report) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(to_json(report))
    return loaded


def test_report_keeps_to_the_schema(case: Any) -> None:
    checker = jsonschema.Draft202012Validator(SCHEMA, format_checker=jsonschema.FormatChecker())
    assert [error.message for error in checker.iter_errors(told(case[0]))] == []


def test_report_read_back_equals_the_report_written(case: Any) -> None:
    assert Report.model_validate_json(to_json(case[0])) == case[0]


def test_two_runs_differ_in_produced_alone(made: Any) -> None:
    first, second = made()[0], made()[0]
    assert to_json(first) == to_json(second)
    later = second.model_copy(
        update={"produced": second.produced.model_copy(update={"at": dt.datetime(2027, 1, 1, tzinfo=dt.UTC)})}
    )
    ours, theirs = told(first), told(later)
    assert ours.pop("produced") != theirs.pop("produced")
    assert ours == theirs


def test_dates_are_iso_and_amounts_are_decimal_text(case: Any) -> None:
    documents = {document["id"]: document for document in told(case[0])["documents"]}
    assert documents["d1"]["fields"]["decided_on"]["value"] == "2026-09-14"
    assert documents["d7"]["fields"]["rent_warm"]["value"] == "1234.50"


def test_boxes_have_four_digits_and_scores_two(case: Any) -> None:
    found = [field for document in told(case[0])["documents"] for field in document["fields"].values()]
    edges = [edge for field in found for edge in field["box"]]
    assert edges
    assert all(edge == round(edge, 4) and 0 <= edge <= 1 for edge in edges)
    assert all(field["confidence"] == round(field["confidence"], 2) for field in found)


def test_every_page_stands_in_exactly_one_document(case: Any) -> None:
    report, pictures = case
    pages = [(page.file, page.page) for document in report.documents for page in document.pages]
    assert sorted(pages) == sorted(pictures)


def test_unknown_document_names_its_rivals(case: Any) -> None:
    unknown = next(document for document in told(case[0])["documents"] if document["kind"] == "unknown")
    assert [rival["kind"] for rival in unknown["claims"]] == ["landlord_confirmation", "shelter_confirmation"]


def test_problems_are_sorted_whatever_order_they_came_in(case: Any) -> None:
    files_ = [problem["file"] for problem in told(case[0])["problems"]]
    assert files_ == sorted(files_)


@pytest.mark.parametrize("still", ["warnings", "guessed", "problems"])
def test_complete_is_never_said_beside_something_unsettled(made: Any, still: str) -> None:
    changes: dict[str, Any] = {"verdict": "complete", "warnings": (), "permit_source": "stated"}
    if still == "warnings":
        changes.pop("warnings")
    if still == "guessed":
        changes["permit_source"] = "guessed"
    if still != "problems":
        changes["problems"] = ()
    assert made(**changes)[0].verdict == "needs_review"


def test_complete_stands_where_all_is_read_and_settled(made: Any) -> None:
    assert made(problems=(), verdict="complete", warnings=())[0].verdict == "complete"


def test_no_name_stands_in_the_repr(case: Any) -> None:
    assert "Hassan" not in repr(case[0])
    assert "1988" not in repr(case[0])
