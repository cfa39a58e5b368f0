"""The standard retirement age (Regelaltersgrenze): the day on which a person reaches it.

A year of life is completed at the end of the day before the birthday (§ 187 Abs. 2, § 188 Abs. 2 BGB), so the age is
reached on the birthday.

Source: § 35 Satz 2, § 235 Abs. 2 SGB VI; § 26 Abs. 3 Satz 2 AufenthG.
"""

from __future__ import annotations

import datetime as dt

from .finding import Calculation, CalculationRow, Evidence, Text
from .folder import Folder, Outcome, cite, day, sure_value
from .parameters import Value, on
from .requirement import Requirement
from .residence_time import over

_PROVING = (
    "passport",
    "refugee_travel_document",
    "foreigner_travel_document",
    "residence_title",
    "national_id",
    "birth_certificate",
    "pension_notice",
    "registration_certificate",
)


def reached_on(birth: dt.date, law: Value) -> dt.date:
    """Return the day on which the retirement age is reached.

    >>> from .parameters import on
    >>> reached_on(dt.date(1959, 6, 15), on("retirement_age", dt.date(2026, 11, 21)))
    datetime.date(2025, 8, 15)
    """
    first, last = (edge(int(year) for year in law.line.value) for edge in (min, max))
    months = law[str(min(max(birth.year, first), last))]
    return over(birth, int(months))


def retired(row: Requirement, folder: Folder) -> Outcome | None:
    """Return the exception for retirement age; None where the track has none or the age is surely not reached.

    A birth date of 1 January may be an estimate: where the result hangs on the day, a person looks.
    """
    shown = birth_shown(folder)
    identity = folder.applicant.identity
    if "waiver.retirement_age" not in row.waivers or identity is None or identity.birth_date is None:
        return None
    born, law = identity.birth_date, on("retirement_age", folder.as_of)
    since = reached_on(born, law)
    if since > folder.as_of:
        return None
    estimated = (born.month, born.day) == (1, 1)
    latest = reached_on(born.replace(month=12, day=31), law) if estimated else since
    args: dict[str, str | Text] = {"since": day(since)}
    made = _calculation(row, born, since, law, shown)
    if not shown:
        told = Evidence(document=None, field="birth_date", value=born.isoformat())
        return Outcome(
            status="unclear", code="retirement_not_proven", args=args, evidence=(told,), calculations=made
        )
    if latest > folder.as_of:
        return Outcome(
            status="unclear",
            code="birth_date_estimated",
            args={"since": day(latest)},
            evidence=shown,
            calculations=made,
        )
    return Outcome(status="waived", code="retirement_age", args=args, evidence=shown, calculations=made)


def birth_shown(folder: Folder) -> tuple[Evidence, ...]:
    """Return the surely read birth date of the applicant on a paper of the applicant's own."""
    identity = folder.applicant.identity
    for paper in folder.of(*_PROVING):
        if folder.doubt(paper) is not None or identity is None:
            continue
        if sure_value(paper, "birth_date") == identity.birth_date:
            return cite(paper, "birth_date")
        for person in paper.fields.persons[:1]:
            born = person.birth_date
            if born is not None and born.sure and born.value == identity.birth_date:
                return (
                    Evidence(
                        document=paper.id,
                        field="birth_date",
                        value=born.value.isoformat(),
                        page=born.page,
                        box=born.box,
                        printed=born.printed,
                        confidence=born.likelihood,
                    ),
                )
    return ()


def _calculation(
    row: Requirement, born: dt.date, since: dt.date, law: Value, shown: tuple[Evidence, ...]
) -> tuple[Calculation, ...]:
    source = (
        {"type": "field", **shown[0].model_dump(mode="json", exclude_none=True)}
        if shown
        else {"type": "stated", "key": "applicant.birth_date"}
    )
    months = (since.year - born.year) * 12 + since.month - born.month
    rows = (
        CalculationRow(
            label=Text(de="Geburtsdatum", en="Birth date"),
            amount=born.isoformat(),
            unit="date",
            source=source,
        ),
        CalculationRow(
            label=Text(de="Regelaltersgrenze in Monaten", en="Retirement age in months"),
            amount=str(months),
            unit="months",
            source=law.source,
        ),
        CalculationRow(
            label=Text(de="Erreicht am", en="Reached on"),
            amount=since.isoformat(),
            unit="date",
            source={"type": "computed"},
            emphasis=True,
        ),
    )
    title = Text(de="Regelaltersgrenze", en="Standard retirement age")
    return (Calculation(id="retirement_age", title=title, requirement=row.id, rows=rows),)
