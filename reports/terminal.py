"""The checklist for the terminal (stdout): verdict, one line a requirement, where it stands, what to bring.

Readable at eighty columns and in a pipe: a symbol and a word for each status, never colour alone. Text from
papers passes `typography.clean`, so that a file name cannot send commands to the terminal.
"""

from __future__ import annotations

from io import StringIO

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from validators.finding import Evidence, Finding

from . import outline
from .calculations import sums
from .decisions import Told, rested_on, told_of
from .loose import Entry, entry_of
from .model import ProblemEntry, Report
from .typography import Language, clean, date_text
from .words import word

_SIGNS = {
    "met": ("✔", "green"),
    "waived": ("✔", "green"),
    "missing": ("✘", "yellow"),
    "not_met": ("✘", "red"),
    "unclear": ("?", "yellow"),
    "authority": ("–", "dim"),
    "not_applicable": ("–", "dim"),
    "not_required": ("–", "dim"),
    "complete": ("✔", "green"),
    "incomplete": ("✘", "red"),
    "needs_review": ("?", "yellow"),
}
_STATUS_WIDTH = 20


def checklist(report: Report, lang: Language = "de", width: int = 80, *, colour: bool = False) -> str:
    """Return the checklist as text of at most `width` columns, with a final newline.

    `colour` adds terminal colours; leave it off where stdout is not a terminal.
    """
    held = StringIO()
    console = Console(
        file=held,
        width=width,
        force_terminal=colour,
        color_system="standard" if colour else None,
        highlight=False,
        markup=False,
        emoji=False,
        legacy_windows=False,
    )
    console.print(Group(*_head(report, lang)))
    for group in outline.groups(report):
        console.print(_title(word(f"group_{group.id}", lang), len(group.findings)))
        console.print(_grid([_requirement(report, finding, lang) for finding in group.findings]))
    for key, lines in _sections(report, lang):
        console.print(_title(word(key, lang), len(lines)))
        console.print(Padding(Group(*lines), (0, 0, 0, 2)))
    console.print()
    console.print(Text(word("disclaimer", lang), style="bold"))
    return "\n".join(line.rstrip() for line in held.getvalue().splitlines()) + "\n"


def _head(report: Report, lang: Language) -> list[RenderableType]:
    sign, style = _SIGNS[report.verdict]
    name = outline.applicant_name(report) or word("nobody", lang)
    lines: list[RenderableType] = [
        Text(clean(name), style="bold"),
        Text(getattr(report.case.permit_title, lang)),
        Text(f"{word('as_of', lang)} {date_text(report.as_of, lang)}", style="dim"),
        Text(),
        Text(f"{sign} {word(f'verdict_{report.verdict}', lang).upper()}", style=f"bold {style}"),
        Text(outline.summary(report, lang)),
    ]
    if report.verdict_without_decisions:
        was = word(f"verdict_{report.verdict_without_decisions}", lang)
        lines.append(Text(word("verdict_by_person", lang, n=0, was=was)))
    deadline = outline.next_deadline(report, lang)
    if deadline and deadline.on:
        lines.append(
            Text(f"{word('next_deadline', lang)}: {date_text(deadline.on, lang)}, {clean(deadline.headline)}")
        )
    return lines


def _title(title: str, count: int) -> Group:
    return Group(Text(), Text(f"{title} ({count})", style="bold underline"))


def _grid(rows: list[tuple[Text, Group]]) -> Table:
    table = Table.grid(padding=(0, 1), expand=False)
    table.add_column(width=_STATUS_WIDTH, no_wrap=False)
    table.add_column(overflow="fold")
    for status, said in rows:
        table.add_row(status, said)
    return table


def _requirement(report: Report, finding: Finding, lang: Language) -> tuple[Text, Group]:
    sign, style = _SIGNS[finding.status]
    nothing_due = outline.group_of(finding) == "nothing"
    optional = "" if finding.mandatory or nothing_due else f" ({word('optional', lang)})"
    lines = [
        Text(clean(getattr(finding.title, lang)) + optional, style="bold"),
        Text(clean(f"{getattr(finding.reason, lang)} [{finding.citation}]")),
    ]
    if finding.ask:
        lines.append(
            Text(
                clean(
                    f"{word('at_appointment' if nothing_due else 'bring', lang)}: {getattr(finding.ask, lang)}"
                )
            )
        )
    if finding.reached_on:
        lines.append(Text(f"{word('reached_on', lang)}: {date_text(finding.reached_on, lang)}"))
    lines += [
        Text(clean(f"! {what}. {who}: {why}"), style="bold")
        for one, (what, who, why) in zip(finding.decided, rested_on(finding, lang), strict=True)
        if one.how == "value"  # a status that was decided says so in its reason
    ]
    lines += _pointers(report, finding.evidence, lang)
    return Text(f"{sign} {word(f'status_{finding.status}', lang)}", style=style), Group(*lines)


def _pointers(report: Report, evidence: tuple[Evidence, ...], lang: Language) -> list[Text]:
    """Return a line for each place, once: kind of paper, file and page, in the order of the evidence."""
    named: dict[str, None] = {}
    for one in evidence:
        if (place := outline.place_of(report, one)) is not None:
            page = f", {word('page', lang)} {place.page}" if place.page else ""
            named[f"> {getattr(place.document.title, lang)}: {place.file}{page}"] = None
    return [Text(clean(line), style="dim") for line in named]


def _sections(report: Report, lang: Language) -> list[tuple[str, list[Group]]]:
    warnings = [
        Group(Text(clean(f"? {getattr(w.message, lang)}")), *_pointers(report, w.evidence, lang))
        for w in report.warnings
    ]
    problems = [
        Group(Text(clean(f"✘ {_at(problem, lang)}: {getattr(problem.message, lang)}")))
        for problem in report.problems
    ]
    decisions = [_decision(told_of(item, report, lang), lang) for item in report.decisions]
    questions = [Group(Text(clean(_told(entry_of(item, lang))))) for item in report.questions]
    entries = [entry_of(item, lang) for item in report.alternatives]
    others = [
        Group(Text(clean(one.headline)), *(Text(clean(f"  {told}")) for told in one.sentences))
        for one in entries
    ]
    reckoned = [
        Group(Text(clean(one.title)), *(Text(clean(f"  {row.label}: {row.amount}")) for row in one.results))
        for one in sums(report, lang)
    ]
    found = [
        ("warnings", warnings),
        ("problems", problems),
        ("questions", questions),
        ("calculations", reckoned),
        ("decisions", decisions),
        ("alternatives", others),
    ]
    return [(key, lines) for key, lines in found if lines]


def _decision(one: Told, lang: Language) -> Group:
    before = f" ({word('decision_instead', lang)}: {one.instead_of})" if one.instead_of else ""
    return Group(
        Text(clean(f"{one.number}. {one.about}: {one.said}{before}")),
        Text(clean(f"   {one.who}: {one.reason}")),
        Text(clean(f"   {one.standing}"), style="" if one.state == "in_force" else "dim"),
    )


def _told(entry: Entry) -> str:
    return " ".join((f"? {entry.headline}", *entry.sentences))


def _at(problem: ProblemEntry, lang: Language) -> str:
    return problem.file if problem.page is None else f"{problem.file}, {word('page', lang)} {problem.page}"
