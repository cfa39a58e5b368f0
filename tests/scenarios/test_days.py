"""On which day each requirement of a good case changes: written down, so that no first or last day moves unseen.

`days/<file>.<purpose>.yaml` holds for a case of that file, row by row, the days from which something else is told.
The days that are tried are those of its papers and persons, and the same days some months or years later, each with the
day before and the two after. To write the files anew (and then to read what changed in them):

    AKTENCHECK_WRITE_DAYS=1 python -m pytest tests/scenarios/test_days.py
"""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from dateutil.relativedelta import relativedelta
from ruamel.yaml import YAML

from validators.catalogue import catalogue
from validators.judge import way_of

HERE = Path(__file__).parent
FIRST, LAST = dt.date(2024, 1, 1), dt.date(2029, 12, 31)
MONTHS = (0, 1, 3, 6, 12, 18, 24, 36, 48, 60, 96)
BIRTHDAYS = (6, 14, 16, 17, 18, 21, 23, 27, 63, 65, 67)


def held(case: dict[str, Any]) -> int:
    return sum(status == "met" for part in ("expect", "shows") for status in case.get(part, {}).values())


def best(file: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """For each purpose the case of the file with the most requirements that hold."""
    read = YAML(typ="safe").load(file.read_text(encoding="utf-8"))
    if "permit" not in read:
        return  # decisions have a form of their own
    whole = [{"permit": read["permit"], **one} for one in read["scenarios"]]
    for purpose in ("issue", "extension"):
        own = [one for one in whole if one.get("case", {}).get("purpose", "issue") == purpose]
        if own:
            yield f"{file.stem}.{purpose}", max(own, key=held)


CASES = {name: case for file in sorted(HERE.glob("*.yaml")) for name, case in best(file)}


def days_in(value: Any) -> Iterator[dt.date]:
    if isinstance(value, dt.date):
        yield value
    elif isinstance(value, dict):
        for part in value.values():
            yield from days_in(part)
    elif isinstance(value, list | tuple):
        for part in value:
            yield from days_in(part)


def tried(case: dict[str, Any], births: set[dt.date]) -> list[dt.date]:
    own = {*days_in(case["papers"]), *days_in(case.get("case", {})), case["as_of"]} - births
    days = {day + relativedelta(months=count) for day in own for count in MONTHS}
    rows = catalogue().permit(case["permit"]).requirements
    days |= {row.in_force for row in rows} | {version.from_ for row in rows for version in row.versions}
    days |= {day + relativedelta(years=age) for day in births for age in BIRTHDAYS}
    near = {day + dt.timedelta(days=step) for day in days for step in (-1, 0, 1, 2)}
    return sorted(day for day in near if FIRST <= day <= LAST)


def timeline(case: dict[str, Any], papers: list[Any], built: Any) -> dict[str, dict[str, str]]:
    births = {who.birth_date.value for paper in papers for who in paper.fields.persons if who.birth_date}
    births |= {
        member.birth_date for member in (*built.household, built.applicant) if member and member.birth_date
    }
    told: dict[str, dict[str, str]] = {}
    last: dict[str, str] = {}
    for day in tried(case, births):
        way = way_of(papers, built, day, case["permit"])
        now = {one.id: f"{one.status} {one.reason_code}" for one in way.findings} | {"verdict": way.verdict}
        for row, status in now.items():
            if last.get(row) != status:
                told.setdefault(row, {})[day.isoformat()] = status
        last |= now
    return told


@pytest.mark.parametrize("name", CASES)
def test_no_first_or_last_day_has_moved(name, papers_of, case_of):
    case = CASES[name]
    built = case_of({"permit": case["permit"], **case.get("case", {})})
    found = {"scenario": case["scenario"], **timeline(case, papers_of(case["papers"]), built)}
    file = HERE / "days" / f"{name}.yaml"
    if os.environ.get("AKTENCHECK_WRITE_DAYS"):
        file.parent.mkdir(exist_ok=True)
        yaml = YAML()
        yaml.width = 120
        with file.open("w", encoding="utf-8") as out:
            yaml.dump(found, out)
    assert file.exists(), "written with AKTENCHECK_WRITE_DAYS=1, and then read"
    assert found == YAML(typ="safe").load(file.read_text(encoding="utf-8"))
