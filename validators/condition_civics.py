"""Condition on the legal and social order (Grundkenntnisse, § 9 Abs. 2 Satz 1 Nr. 8 AufenthG).

Fifteen of 33 right answers pass the orientation course and suffice here; seventeen are the threshold of
naturalisation (§ 10 Abs. 2, 3 IntTestV, § 1 Abs. 3 EinbTestV).

Source: legal.md 3.8, 8; ruling 11.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from extractors.kind import Paper

from .condition_language import SCHOOL_LEAVING
from .condition_papers import absent, doubtful, in_future, unsure
from .finding import Text
from .folder import Folder, Outcome, best, cite, field, sure_value, value, where
from .registry import condition
from .requirement import Requirement
from .waivers import with_waiver


@condition
def civics_known(row: Requirement, folder: Folder) -> Outcome:
    """A test, the integration course or a German school shows it, or an exception of the track stands in.

    Arguments: `points` of the test Leben in Deutschland, `naturalisation` points of the test of that name,
    `of` questions. Fewer points there are another test's result: a person decides from `points` on.
    """
    papers = [
        paper
        for paper in folder.of(*_SHOWN_BY)
        if field(paper, _NEEDS.get(paper.kind, "")) or paper.kind not in _NEEDS
    ]
    own = best([_SHOWN_BY[paper.kind](row, folder, paper) for paper in papers])
    return with_waiver(row, folder, "civics", own or absent(row, folder))


def _orientation(row: Requirement, folder: Folder, paper: Paper) -> Outcome:
    return _tested(row, folder, paper, "points", enough=row.with_["points"], open_from=row.with_["points"])


def _naturalisation(row: Requirement, folder: Folder, paper: Paper) -> Outcome:
    enough = row.with_["naturalisation"]
    return _tested(row, folder, paper, "points", enough=enough, open_from=row.with_["points"])


def _beside_language(row: Requirement, folder: Folder, paper: Paper) -> Outcome:
    """Return what the civics points printed beside a language result show; a result without them says nothing."""
    enough = row.with_["points"]
    return _tested(row, folder, paper, "lid_points", enough=enough, open_from=enough)


def _tested(
    row: Requirement, folder: Folder, paper: Paper, name: str, *, enough: int, open_from: int
) -> Outcome:
    if doubt := doubtful(row, folder, paper):
        return doubt
    if ahead := in_future(folder, paper, "exam_date"):
        return ahead
    points, most = sure_value(paper, name), value(paper, "max_points")
    if points is None:
        return _without_points(paper, name)
    if not 0 <= points <= row.with_["of"] or most not in (None, row.with_["of"]):
        return unsure(paper, name)
    args = {"points": str(points), "of": str(row.with_["of"]), "needed": str(enough)}
    evidence = cite(paper, name, "max_points", "passed")
    if points >= enough:
        # a paper that calls so many points a failure contradicts itself, or is another test
        if value(paper, "passed") is False:
            return unsure(paper, "passed")
        notes = (_NOT_NATURALISED,) if points < row.with_["naturalisation"] else ()
        return Outcome(status="met", code="civics_passed", args=args, evidence=evidence, notes=notes)
    if points >= open_from:
        return Outcome(
            status="unclear",
            code="civics_other_test",
            args={**args, "where": where(paper, name)},
            evidence=evidence,
        )
    return Outcome(status="not_met", code="civics_failed", args=args, evidence=evidence)


def _without_points(paper: Paper, name: str) -> Outcome:
    """Where no points were printed the paper's own word counts; where they were not surely read it does not."""
    passed = sure_value(paper, "passed")
    if field(paper, name) is not None or passed is None:
        return unsure(paper, name)
    code = "civics_said_passed" if passed else "exam_failed"
    return Outcome(status="met" if passed else "not_met", code=code, evidence=cite(paper, "passed"))


_NOT_NATURALISED = Text(
    de="Für die Einbürgerung wären 17 richtige Antworten nötig.",
    en="Naturalisation would ask for 17 right answers.",
)


def _course(row: Requirement, folder: Folder, paper: Paper) -> Outcome:
    """The Zertifikat Integrationskurs is issued only where this test was passed, too (§ 17 Abs. 2, 4 IntV)."""
    if doubt := doubtful(row, folder, paper):
        return doubt
    if value(paper, "level") not in (None, "B1"):
        return unsure(paper, "level")  # with A2 the Federal Office certifies results, and no course
    points = value(paper, "points")
    contradicts = points is not None and not row.with_["points"] <= points <= row.with_["of"]
    if contradicts or (field(paper, "points") is not None and sure_value(paper, "points") is None):
        return unsure(paper, "points")
    return Outcome(status="met", code="civics_by_course", evidence=cite(paper, "points", "level"))


def _school(row: Requirement, folder: Folder, paper: Paper) -> Outcome:
    if doubt := doubtful(row, folder, paper):
        return doubt
    degree = sure_value(paper, "degree")
    if degree is None or not SCHOOL_LEAVING.search(str(degree)):
        args: dict[str, str | Text] = {"where": where(paper, "degree")}
        return Outcome(status="unclear", code="civics_school_open", args=args, evidence=cite(paper, "degree"))
    return Outcome(
        status="met", code="civics_by_school", evidence=cite(paper, "degree"), notes=(_BY_PRACTICE,)
    )


_BY_PRACTICE = Text(
    de="Ein deutscher Schulabschluss gilt nach der Verwaltungsvorschrift als Nachweis (AVwV 9.2.1.8).",
    en="A German school-leaving certificate counts as proof under the administrative regulation.",
)

_SHOWN_BY: Mapping[str, Callable[[Requirement, Folder, Paper], Outcome]] = {
    "integration_course_certificate": _course,
    "lid_result": _orientation,
    "naturalisation_test": _naturalisation,
    "dtz_result": _beside_language,
    "school_certificate": _school,
}
_NEEDS = {"dtz_result": "lid_points", "school_certificate": "degree"}
"""The field without which a paper of the kind says nothing about this."""
