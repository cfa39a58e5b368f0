"""Condition on the knowledge of German (Deutschkenntnisse, § 2 Abs. 9 bis 12 AufenthG).

A higher level satisfies every lower one. Certificates for a settlement permit do not expire.

Source: legal.md 3.7, 8; § 10 Abs. 1 IntTestV; § 17 Abs. 2 IntV; AVwV-AufenthG 9.2.1.7.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from extractors.kind import Paper
from extractors.reading.levels import LEVELS
from extractors.reading.text import fold

from .condition_papers import absent, doubtful, in_future, unsure
from .finding import Evidence, Text
from .folder import Folder, Outcome, best, cite, field, sure_value, value, where
from .registry import condition
from .requirement import Requirement
from .retirement import retired
from .waivers import with_waiver

_SKILLS = ("lesen", "horen", "schreiben", "sprechen")
SCHOOL_LEAVING = re.compile(
    r"hauptschul|berufsreife|berufsbildungsreife|mittlere[rn]? (?:reife|schul|bildungs)|realschul|"
    r"fachoberschulreife|sekundarabschluss|fachhochschulreife|hochschulreife|abitur|qualifizierender",
    re.I,
)
_HIGHER = re.compile(r"(?<!fach)hochschulreife|abitur", re.I)


@condition
def language_level(row: Requirement, folder: Folder) -> Outcome:
    """A paper shows the level asked for, or an exception of the track stands in for it.

    Arguments: `level`; `accepted`, providers whose certificates prove a level. An exam that was not passed, a
    course that was attended and a test of placement show none. School and vocational qualifications stand for
    B1 by practice; whether a degree shows more, the authority decides.
    """
    found = [_LEVEL_OF[paper.kind](row, folder, paper) for paper in folder.of(*_LEVEL_OF)]
    own = best([*found, *_by_modules(row, folder)]) or absent(row, folder)
    return with_waiver(row, folder, "language", own)


@condition
def oral_language(row: Requirement, folder: Folder) -> Outcome:
    """A paper shows that the applicant speaks at the level asked for; what is written does not count.

    Arguments: those of `language_level`. Of the Deutsch-Test für Zuwanderer the part on speaking decides, and a passed
    oral part of another exam is enough. Old age waives it only where it is the reason, which a person decides.
    """
    found = [_spoken(row, folder, paper) for paper in folder.of(*_LEVEL_OF)]
    own = best([*found, *_by_modules(row, folder)]) or absent(row, folder)
    judged = with_waiver(row, folder, "language", own)
    age = retired(row, folder)
    if judged.status in ("missing", "not_met") and age is not None:
        args: dict[str, str | Text] = {"since": age.args["since"]}
        return judged.model_copy(
            update={"status": "unclear", "code": "waiver_age_open", "args": args, "evidence": age.evidence}
        )
    return judged


def _spoken(row: Requirement, folder: Folder, paper: Paper) -> Outcome:
    if paper.kind == "dtz_result" and field(paper, "speaking") is not None:
        if doubt := doubtful(row, folder, paper) or in_future(folder, paper, "exam_date", "issued_on"):
            return doubt
        spoken = sure_value(paper, "speaking")
        return (
            unsure(paper, "speaking")
            if spoken is None
            else _graded(row, paper, spoken, ("speaking", "exam_date"))
        )
    whole = _LEVEL_OF[paper.kind](row, folder, paper)
    if paper.kind != "language_certificate" or whole.status == "met" or folder.doubt(paper) is not None:
        return whole
    for module in sure_value(paper, "modules") or ():
        level = _part(module, "level") or sure_value(paper, "level")
        spoken = "sprechen" in fold(str(_part(module, "module"))) and _part(module, "passed") is True
        accepted = sure_value(paper, "provider") in row.with_["accepted"]
        if (
            spoken
            and accepted
            and _rank(level) >= _rank(row.with_["level"])
            and not in_future(folder, paper, "exam_date", "issued_on")
        ):
            return _shown(row, str(level), cite(paper, "modules"))
    return whole


def _rank(level: str | None) -> int:
    return LEVELS.index(level) if level in LEVELS else -1


def _shown(
    row: Requirement, level: str, evidence: tuple[Evidence, ...], notes: tuple[Text, ...] = ()
) -> Outcome:
    """Return `met` or `not_met` for a level that a paper surely shows."""
    needed = row.with_["level"]
    enough = _rank(level) >= _rank(needed)
    return Outcome(
        status="met" if enough else "not_met",
        code="level_sufficient" if enough else "level_too_low",
        args={"level": _SAID.get(level, level), "needed": needed},
        evidence=evidence,
        notes=notes if enough else (),
    )


_SAID: Mapping[str, str | Text] = {"below_A2": Text(de="weniger als A2", en="less than A2")}


def _open(row: Requirement, paper: Paper, name: str, code: str = "level_open") -> Outcome:
    args: dict[str, str | Text] = {"needed": row.with_["level"], "where": where(paper, name)}
    return Outcome(status="unclear", code=code, args=args, evidence=cite(paper, name))


def _failed(paper: Paper, name: str) -> Outcome:
    return Outcome(status="not_met", code="exam_failed", evidence=cite(paper, name))


def _certificate(row: Requirement, folder: Folder, paper: Paper) -> Outcome:
    if doubt := doubtful(row, folder, paper):
        return doubt
    if sure_value(paper, "passed") is False:
        return _failed(paper, "passed")
    for name in ("level", "passed"):
        if sure_value(paper, name) is None:
            return unsure(paper, name)
    if doubt := in_future(folder, paper, "exam_date", "issued_on"):
        return doubt
    if any(_part(module, "passed") is False for module in value(paper, "modules") or ()):
        return _open(row, paper, "modules", "level_contradicts")
    level, provider = str(value(paper, "level")), sure_value(paper, "provider")
    evidence = cite(paper, "level", "passed", "provider", "exam_date")
    if _rank(level) < _rank(row.with_["level"]):
        if provider == "testdaf" and _fourth(paper) and row.with_["level"] == "C1":
            return _open(row, paper, "level")
        return _shown(row, level, evidence)
    if provider not in row.with_["accepted"]:
        return _open(row, paper, "provider", "provider_open")
    notes = (_DSH,) if provider == "dsh" and level == "C1" else ()
    return _shown(row, level, evidence, notes)


def _fourth(paper: Paper) -> bool:
    """Whether the lowest part of the TestDaF is TDN 4, which is read as B2 or as C1."""
    read = field(paper, "level")
    return read is not None and "4" in read.printed


_DSH = Text(
    de="DSH-2 gilt meist als C1; manche Hochschulen nennen B2/C1.",
    en="DSH-2 is mostly taken as C1; some universities say B2/C1.",
)
_BY_PRACTICE = Text(
    de="Deutsche Schul- und Berufsabschlüsse gelten nach der Verwaltungsvorschrift als Nachweis von B1 (AVwV 9.2.1.7).",
    en="German school and vocational qualifications count as proof of B1 under the administrative regulation.",
)


def _dtz(row: Requirement, folder: Folder, paper: Paper) -> Outcome:
    """Return what the Deutsch-Test für Zuwanderer shows: its overall result, else that of its parts."""
    if doubt := doubtful(row, folder, paper) or in_future(folder, paper, "exam_date", "issued_on"):
        return doubt
    reckoned = dtz_level(*(sure_value(paper, name) for name in _PARTS))
    if field(paper, "overall") is None:
        return unsure(paper, "overall") if reckoned is None else _graded(row, paper, reckoned, _PARTS)
    overall = sure_value(paper, "overall")
    if overall is None:
        return unsure(paper, "overall")
    found = _graded(row, paper, overall, ("overall", "exam_date"))
    # a part that is hard to read cannot prove a level, but it can speak against one
    read = dtz_level(*(value(paper, name) for name in _PARTS))
    if read is not None and _graded(row, paper, read, _PARTS).status != found.status:
        return _open(row, paper, "overall", "level_contradicts")
    return found


_PARTS = ("speaking", "listening_reading", "writing")


def dtz_level(speaking: str | None, listening_reading: str | None, writing: str | None) -> str | None:
    """Return the overall level that the parts make: speaking and one part more; None where one is not known.

    >>> dtz_level("B1", "A2", "B1"), dtz_level("B1", "A2", "A2"), dtz_level("A2", "B1", None)
    ('B1', 'A2', None)
    """
    if speaking is None or listening_reading is None or writing is None:
        return None
    better = max(listening_reading, writing, key=_rank)
    return min(speaking, better, key=_rank)


def _graded(row: Requirement, paper: Paper, level: str, names: tuple[str, ...]) -> Outcome:
    return _shown(row, level, cite(paper, *names))


def _course(row: Requirement, folder: Folder, paper: Paper) -> Outcome:
    """The Zertifikat Integrationskurs is issued for B1 alone (§ 17 Abs. 2, 4 IntV)."""
    if doubt := doubtful(row, folder, paper):
        return doubt
    if field(paper, "level") is not None and sure_value(paper, "level") is None:
        return unsure(paper, "level")
    return _graded(row, paper, "B1", ("level",))


def _school(row: Requirement, folder: Folder, paper: Paper) -> Outcome:
    if doubt := doubtful(row, folder, paper):
        return doubt
    degree, grade = sure_value(paper, "degree"), sure_value(paper, "grade_level")
    if degree is not None and SCHOOL_LEAVING.search(str(degree)):
        if _rank(row.with_["level"]) > _rank("B1") and _HIGHER.search(str(degree)):
            return _open(row, paper, "degree")
        return _shown(row, "B1", cite(paper, "degree"), (_BY_PRACTICE,))
    if grade is not None and grade >= _PROMOTED_FROM and sure_value(paper, "promoted"):
        return _shown(row, "B1", cite(paper, "grade_level", "promoted"), (_BY_PRACTICE,))
    return _open(row, paper, "degree")


_PROMOTED_FROM = 9
"""Whoever is promoted from this grade enters the tenth (AVwV 9.2.1.7)."""


def _vocational(row: Requirement, folder: Folder, paper: Paper) -> Outcome:
    if doubt := doubtful(row, folder, paper):
        return doubt
    passed = sure_value(paper, "passed")
    if passed is None:
        return unsure(paper, "passed")
    if not passed:
        return _failed(paper, "passed")
    return _shown(row, "B1", cite(paper, "passed", "occupation"), (_BY_PRACTICE,))


def _degree(row: Requirement, folder: Folder, paper: Paper) -> Outcome:
    """A degree proves German only where it was taught in German, which the paper rarely says."""
    return doubtful(row, folder, paper) or _open(row, paper, "degree")


_LEVEL_OF: Mapping[str, Callable[[Requirement, Folder, Paper], Outcome]] = {
    "language_certificate": _certificate,
    "dtz_result": _dtz,
    "integration_course_certificate": _course,
    "school_certificate": _school,
    "vocational_certificate": _vocational,
    "university_degree": _degree,
}


def _by_modules(row: Requirement, folder: Folder) -> list[Outcome]:
    """Certificates of single modules make the whole exam: all four skills at the level, of one provider."""
    found: dict[str, dict[str, Paper]] = {}
    for paper in folder.of("language_certificate"):
        provider = sure_value(paper, "provider")
        if folder.doubt(paper) is not None or provider not in row.with_["accepted"]:
            continue
        for module in sure_value(paper, "modules") or ():
            name, level, passed = (_part(module, key) for key in ("module", "level", "passed"))
            level = level or sure_value(paper, "level")
            skill = next((skill for skill in _SKILLS if skill in fold(str(name))), None)
            if skill and passed is True and _rank(level) >= _rank(row.with_["level"]):
                found.setdefault(str(provider), {}).setdefault(skill, paper)
    whole = next((parts for parts in found.values() if len(parts) == len(_SKILLS)), None)
    if whole is None:
        return []
    papers = {paper.id: paper for paper in whole.values()}.values()
    if any(in_future(folder, paper, "exam_date", "issued_on") for paper in papers):
        return []
    evidence = tuple(item for paper in papers for item in cite(paper, "modules"))
    return [_shown(row, row.with_["level"], evidence)]


def _part(module: Any, key: str) -> Any:
    return module.get(key) if isinstance(module, Mapping) else getattr(module, key, None)
