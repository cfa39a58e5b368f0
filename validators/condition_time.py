"""Conditions on the months of residence with the title (Dauer des Titelbesitzes, §§ 9, 26 Abs. 3, 4, § 35 AufenthG)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from extractors.kind import Paper

from .asylum_time import procedure
from .condition_papers import doubtful, unsure
from .condition_title import continuing, current_title, title_absent, wrong_status
from .finding import Calculation, CalculationRow, Evidence, Text
from .folder import Folder, Outcome, cite, day, sure_value, value
from .registry import condition
from .requirement import Requirement
from .residence_time import DAY, Stay, elapsed, spelled
from .title_time import READINGS, Count, Held, Reading, held_title, months_under


@condition
def months_held(row: Requirement, folder: Folder) -> Outcome:
    """The applicant has held a title of the status for the months, the asylum procedure before it included.

    Arguments: `months`; `status`, `decision`, `instead` as for the present title; `gap_months` (a break up to so
    long may be left out of account by the authority), `paper_months` and `first_title_months` (how long an
    asylum procedure is taken to have gone on without a paper); `asylum` (`counted` unless said; `open`: whether it
    counts the authority decides; `none`), `asylum_titles` (it counts before these alone) and `seamless` (titles that
    follow a procedure); `half` (titles whose days count by half). Calendar months; a break itself never counts,
    and a result that needs one to be forgiven is unclear. A certificate under § 81 (4) continues the title.
    """
    present = current_title(folder)
    if present is None:
        return title_absent(row, folder)
    titles = [held_title(row, folder, paper) for paper in folder.of("residence_title")]
    counts = {reading: months_under(row, folder, titles, reading) for reading in READINGS}
    reached = [reading for reading, found in counts.items() if found and found.reached_on <= folder.as_of]
    if not reached:
        return _short(row, folder, titles, counts)
    found = counts[reached[0]]
    assert found is not None
    if reached[0] == "sure":
        return _reached(row, folder, titles, found)
    return _open(row, folder, titles, counts, reached[0])


def _counts_asylum(row: Requirement) -> bool:
    return row.with_.get("asylum") != "none"


def _evidence(row: Requirement, folder: Folder, titles: Sequence[Held]) -> tuple[Evidence, ...]:
    shown = [held.paper for held in titles if held.counts is not False and not held.paper.duplicate_of]
    found = [item for paper in shown for item in cite(paper, _first_name(paper), "valid_until")]
    asylum = (procedure(folder) or procedure(folder, unread=True)) if _counts_asylum(row) else None
    if certificate := continuing(folder):
        found += cite(certificate, "basis", "valid_until")
    return (*found, *(asylum.evidence if asylum else ()))


def _first_name(paper: Paper) -> str:
    return "valid_from" if value(paper, "valid_from") is not None else "issued_on"


def _args(row: Requirement, folder: Folder, count: Count) -> dict[str, str | Text]:
    months, days = elapsed(count.start, folder.as_of)
    return {
        "have": spelled(months, days),
        "months": str(row.with_["months"]),
        "date": day(count.reached_on),
    }


def _reached(row: Requirement, folder: Folder, titles: Sequence[Held], count: Count) -> Outcome:
    return Outcome(
        status="met",
        code="time_reached",
        args=_args(row, folder, count),
        evidence=_evidence(row, folder, titles),
        notes=_notes(row, folder, count),
        reached_on=count.reached_on,
        calculations=_calculation(row, folder, titles, count),
    )


def _short(
    row: Requirement, folder: Folder, titles: Sequence[Held], counts: Mapping[Reading, Count | None]
) -> Outcome:
    """Not even the kindest reading reaches the months: say from which day on the surest one will."""
    count = next((found for reading in _SHOWN if (found := counts[reading]) is not None), None)
    present = current_title(folder)
    assert present is not None
    if count is None:
        wrong = wrong_status(row, folder, present)
        if wrong is not None and wrong.status == "not_met":
            return wrong
        return doubtful(row, folder, present) or unsure(present, _first_name(present))
    asked = _counts_asylum(row) and folder.case.facts.asylum_procedure is not False
    return Outcome(
        status="not_met",
        code="time_short",
        args=_args(row, folder, count),
        evidence=_evidence(row, folder, titles),
        notes=_notes(row, folder, count),
        reached_on=count.reached_on,
        question="asylum_application_on" if asked and procedure(folder, unread=True) is None else None,
        calculations=_calculation(row, folder, titles, count),
    )


_SHOWN: tuple[Reading, ...] = ("forgiven", "credited", "sure", "unread", "assumed", "stated", "any")


def _open(
    row: Requirement,
    folder: Folder,
    titles: Sequence[Held],
    counts: Mapping[Reading, Count | None],
    reading: Reading,
) -> Outcome:
    """The months are reached only if something is taken for granted: say what, and the day without it."""
    count, sure = counts[reading], counts["sure"]
    assert count is not None
    weak = _weak(row, folder, titles)
    evidence = _evidence(row, folder, titles)
    if reading in ("unread", "any") and weak is not None:
        found = weak
    elif reading in ("stated", "credited"):
        code = "time_stated" if reading == "stated" else "time_asylum_open"
        found = Outcome(status="unclear", code=code, args=_args(row, folder, count), evidence=evidence)
    else:
        args = {**_args(row, folder, count), **_break(row, folder, counts, count)}
        code = "time_gap" if reading == "forgiven" else "time_chain_open"
        found = Outcome(status="unclear", code=code, args=args, evidence=evidence)
    return found.model_copy(
        update={
            "notes": (*found.notes, *_notes(row, folder, count)),
            "reached_on": sure.reached_on if sure else None,
            "calculations": _calculation(row, folder, titles, count),
        }
    )


def _weak(row: Requirement, folder: Folder, titles: Sequence[Held]) -> Outcome | None:
    """Return what about the first paper that was not surely read keeps it from counting."""
    for held in titles:
        if held.counts is not False and held.sure is None and not held.paper.duplicate_of:
            doubt = doubtful(row, folder, held.paper) or wrong_status(row, folder, held.paper)
            return doubt or unsure(held.paper, _first_name(held.paper))
        if held.sure is not None and sure_value(held.paper, "valid_until") is None:
            return unsure(held.paper, "valid_until")
    for paper in folder.of("fiction_certificate"):
        if continuing(folder) is None:
            return doubtful(row, folder, paper) or unsure(paper, "basis")
    if not _counts_asylum(row):
        return None
    for paper in folder.of("toleration"):
        if sure_value(paper, "issued_on") is None:
            return unsure(paper, "issued_on")
    for paper in folder.of("asylum_permission", "arrival_certificate"):
        name = "asylum_application_on" if paper.kind == "asylum_permission" else "issued_on"
        if doubt := doubtful(row, folder, paper):
            return doubt
        if sure_value(paper, name) is None:
            return unsure(paper, name)
    return None


def _break(
    row: Requirement, folder: Folder, counts: Mapping[Reading, Count | None], count: Count
) -> dict[str, str | Text]:
    """Return the days between which nothing is shown and on which the result depends."""
    gap = count.chain.gap
    if gap is None or (count.asylum is not None and count.asylum.assumed):
        asylum = procedure(folder) or procedure(folder, unread=True)
        last = (asylum.surely_last or asylum.first) if asylum else count.start
        gap = Stay(first=last + DAY, last=count.chain.first - DAY)
    return {"from": day(gap.first), "until": day(gap.last)}


_BETWEEN = Text(
    de="Gezählt ist auch die Zeit zwischen dem Asylverfahren und der Ausstellung des ersten Titels; "
    "der Aufenthalt gilt dann als erlaubt (§ 25 Abs. 1 Satz 3 AufenthG).",
    en="The time between the asylum procedure and the issue of the first title is counted too; "
    "the stay is then deemed permitted (§ 25 (1) sentence 3 AufenthG).",
)
_NO_PROCEDURE = Text(
    de="Zeiten des Asylverfahrens sind nicht belegt; sie werden angerechnet, wenn sie gezeigt werden.",
    en="No time of an asylum procedure is shown; it is counted when it is.",
)
_TOLERATION = Text(de="Zeiten mit einer Duldung zählen nicht.", en="Time with a toleration does not count.")
_ASSUMED = Text(
    de="Angenommen ist, dass die Zeit zwischen den vorliegenden Papieren belegt werden kann.",
    en="It is assumed that the time between the papers at hand can be shown.",
)


def _notes(row: Requirement, folder: Folder, count: Count) -> tuple[Text, ...]:
    if not _counts_asylum(row):
        return ()
    found = []
    asylum = procedure(folder) or procedure(folder, unread=True)
    if asylum is None and folder.case.facts.asylum_procedure is not False:
        found.append(_NO_PROCEDURE)
    if count.asylum is not None and not count.asylum.left_out:
        found.append(_ASSUMED if count.asylum.assumed else _BETWEEN)
    if folder.of("toleration"):
        found.append(_TOLERATION)
    return tuple(found)


def _calculation(
    row: Requirement, folder: Folder, titles: Sequence[Held], found: Count
) -> tuple[Calculation, ...]:
    """Return the days in the order in which a person would write them down."""
    rows = []
    asylum = procedure(folder) or procedure(folder, unread=True)
    if asylum is not None and found.asylum is not None:
        label = Text(de="Beginn des Asylverfahrens", en="Start of the asylum procedure")
        rows.append(_row(label, asylum.first.isoformat(), "date", _source(asylum.evidence[0])))
    for held in titles:
        if held.counts is False or held.paper.duplicate_of:
            continue
        for name, label in _PERIOD.items():
            name = _first_name(held.paper) if name == "valid_from" else name
            if value(held.paper, name) is not None:
                (shown,) = cite(held.paper, name)
                rows.append(_row(label, str(shown.value), "date", _source(shown)))
    if found.left_out:
        label = Text(de="Nicht gezählte Tage einer Unterbrechung", en="Days of a break, not counted")
        rows.append(_row(label, str(found.left_out), "days", {"type": "computed"}))
    if found.halved:
        label = Text(
            de="Nicht gezählte Hälfte von Studium oder Ausbildung",
            en="Half of studies or training, not counted",
        )
        rows.append(_row(label, str(found.halved), "days", {"type": "computed"}))
    months, days = elapsed(found.start, folder.as_of)
    label = Text(de="Angerechnet: volle Monate", en="Counted: full months")
    rows.append(_row(label, str(months), "months", {"type": "computed"}))
    label = Text(de="und weitere Tage", en="and further days")
    rows.append(_row(label, str(days), "days", {"type": "computed"}))
    asked = {"type": "parameter", "parameter": f"{row.id}.months", "citation": row.citation}
    rows.append(_row(Text(de="Verlangt", en="Required"), str(row.with_["months"]), "months", asked))
    label = Text(de="Erreicht am", en="Reached on")
    rows.append(_row(label, found.reached_on.isoformat(), "date", {"type": "computed"}, emphasis=True))
    title = Text(de="Angerechnete Aufenthaltszeit", en="Counted time of residence")
    return (Calculation(id="residence_time", title=title, requirement=row.id, rows=tuple(rows)),)


_PERIOD = {
    "valid_from": Text(de="Aufenthaltstitel ab", en="Title from"),
    "valid_until": Text(de="Aufenthaltstitel bis", en="Title until"),
}


def _row(
    label: Text, amount: str, unit: str, source: Mapping[str, object], *, emphasis: bool = False
) -> CalculationRow:
    return CalculationRow(label=label, amount=amount, unit=unit, source=dict(source), emphasis=emphasis)


def _source(shown: Evidence) -> dict[str, object]:
    if shown.document is None:
        return {"type": "stated", "key": f"facts.{shown.field}"}
    return {"type": "field", **shown.model_dump(mode="json", exclude={"value", "confidence"})}
