"""What a view says first: what only time meets is not asked of anybody, a nearer permit is pointed to."""

from __future__ import annotations

import datetime as dt
from typing import Any

from reports import outline
from reports.overview import row_of
from tests.reports.test_letter import finding


def test_a_condition_of_time_is_a_group_of_its_own_and_nothing_is_asked_for(made: Any):
    rows = (
        finding("passport.obligation", "missing"),
        finding("language.level", "not_met", reason_code="level_too_low"),
        finding("time.months", "not_met", reason_code="time_short", reached_on=dt.date(2027, 5, 1)),
    )
    report = made(findings=rows, problems=(), warnings=(), alternatives=())[0]
    assert [(group.id, len(group.findings)) for group in outline.groups(report)] == [
        ("missing", 1),
        ("not_met", 1),
        ("time", 1),
    ]
    assert [(step.kind, step.target) for step in outline.steps(report, "de")] == [
        ("bring", "passport.obligation"),
        ("bring", "language.level"),
        ("wait", "time.months"),
    ]
    assert "erst mit der Zeit" in outline.summary(report, "de")
    assert {point.id for point in row_of(report, "x/report.html").open} == {
        row["id"] for row in map(dict, rows)
    }


def test_another_permit_is_a_next_step_only_where_it_lacks_less(made: Any):
    def other(*lacks: str, available: bool = True) -> dict[str, Any]:
        return {
            "permit": "ae_25_2_subsidiary",
            "available": available,
            "title": {"de": "Subsidiärer Schutz", "en": "Subsidiary protection"},
            "text": {"de": "Darauf deuten die Papiere auch.", "en": "The papers point to this too."},
            "open": list(lacks),
        }

    rows = (finding("passport.obligation", "missing"), finding("bamf.decision", "not_met"))
    for alternative, pointed_to in (
        (other("application.form"), True),
        (other("application.form", "bamf.decision"), False),
        (other(available=False), False),
    ):
        report = made(findings=rows, problems=(), warnings=(), alternatives=(alternative,))[0]
        kinds = [step.kind for step in outline.steps(report, "de")]
        assert ("compare" in kinds) == pointed_to
        if pointed_to:
            assert kinds[0] == "compare"
