"""Condition on the dwelling (Wohnraum): large enough for the family that lives in it.

Source: § 2 Abs. 4, § 9 Abs. 2 Satz 1 Nr. 9 AufenthG; Nr. 2.4.2 AVwV-AufenthG.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from extractors.kind import Paper
from extractors.reading.tenancy_end import ends_tenancy
from pipeline.frozen import Frozen

from .amount import field_source
from .condition_livelihood import dated
from .condition_papers import absent, doubtful
from .dwelling import current, elsewhere
from .finding import Calculation, CalculationRow, Text
from .folder import Folder, Outcome, best, cite, cite_sure, sure_value, value, where
from .household import Household, doubt_of, household_of
from .livelihood import Doubt
from .parameters import Value, on
from .registry import condition
from .requirement import Requirement

_SHELTERS = ("shelter_confirmation",)


class Space(Frozen):
    """What the family needs, from the lowest to the highest reading, and for how many persons."""

    least: Decimal
    most: Decimal
    persons: int
    rows: tuple[CalculationRow, ...]


@condition
@dated
def space_sufficient(row: Requirement, folder: Folder) -> Outcome:
    """The floor area is as large as what always suffices for the family; ten per cent less does no harm.

    Children under two do not count. Below that a person decides by the local rule, so it is never `not_met`. A paper
    on another dwelling, persons who are not family and a household that nobody has told leave it open.
    """
    law = on("living_space", folder.as_of)
    household = household_of(folder)
    papers = current(folder, *row.evidence)
    if not papers:
        return _without_paper(row, folder)
    newest = [paper for paper in papers if value(paper, "start") == value(papers[0], "start")]
    undated = [p for p in papers if value(p, "start") is None and p not in newest]
    found = [_judged(row, folder, paper, household, law) for paper in (*newest, *undated)]
    areas = {sure_value(paper, "floor_area_m2") for paper in (*newest, *undated)} - {None}
    if len(areas) > 1:
        # the smaller one is the safe one: an old dwelling may have been larger
        return min(found, key=lambda outcome: (outcome.status == "met", outcome.code))
    chosen = best(found)
    assert chosen is not None
    return chosen


def _without_paper(row: Requirement, folder: Folder) -> Outcome:
    for paper in _shelters(folder):
        return Outcome(
            status="unclear", code="shelter", args={"where": where(paper)}, evidence=cite(paper, "address")
        )
    return absent(row, folder)


def _shelters(folder: Folder) -> Iterator[Paper]:
    """Yield the papers on shared accommodation, but those that surely show that somebody has moved out since."""
    for paper in folder.of(*_SHELTERS):
        left = sure_value(paper, "moved_out_on")
        if left is None or left > folder.as_of:
            yield paper


def _judged(row: Requirement, folder: Folder, paper: Paper, household: Household, law: Value) -> Outcome:
    if doubt_of(folder, household, paper) is not None and (doubt := doubtful(row, folder, paper)):
        return doubt
    area = sure_value(paper, "floor_area_m2")
    if area is None:
        return Outcome(
            status="unclear",
            code="area_unread",
            args={"where": where(paper, "floor_area_m2")},
            evidence=cite(paper, "floor_area_m2"),
        )
    space = required_space(household, folder.as_of, law)
    doubts = list(_doubts(folder, paper, household))
    evidence = (
        *cite_sure(paper, "floor_area_m2", "address"),
        *(item for doubt in doubts for item in doubt.evidence),
    )
    args: dict[str, str | Text] = {
        "area": _text(area),
        "required": _text(space.most),
        "persons": _persons(space.persons),
        "why": Text(
            de="; ".join(doubt.phrase.de for doubt in doubts),
            en="; ".join(doubt.phrase.en for doubt in doubts),
        ),
    }
    made = (_calculation(row, area, paper, space),)
    tolerated = space.most * (1 - law["tolerance"])
    if doubts:
        codes = {doubt.cause for doubt in doubts}
        code = next((c for c in ("household_unknown", "household_differs") if codes == {c}), "space_open")
        return Outcome(
            status="unclear",
            code=code,
            args=args,
            evidence=evidence,
            calculations=made,
            question="household" if "household_unknown" in codes else None,
        )
    if area >= space.most:
        return Outcome(status="met", code="space_sufficient", args=args, evidence=evidence, calculations=made)
    if area >= tolerated:
        return Outcome(status="met", code="space_tolerated", args=args, evidence=evidence, calculations=made)
    return Outcome(status="unclear", code="space_small", args=args, evidence=evidence, calculations=made)


def required_space(household: Household, day: dt.date, law: Value) -> Space:
    """Return the floor area that always suffices for the family on the day.

    A child whose age is not known counts as a small one in the lower reading and as a large one in the higher.
    """
    least, most, persons = Decimal(0), Decimal(0), 0
    rows: list[CalculationRow] = []
    for member in household.members:
        age = member.age(day)
        if member.relation != "child" and age is None:
            age = int(law["older_from"])
        if age is not None and age < law["counted_from"]:
            rows.append(_row(_person(member.relation, age), Decimal(0), law.source))
            continue
        persons += 1
        large = age is None or age >= law["older_from"]
        own = law["older"] if large else law["younger"]
        least += Decimal(0) if age is None else own
        most += own
        rows.append(_row(_person(member.relation, age), own, law.source))
    return Space(least=least, most=most, persons=persons, rows=tuple(rows))


def _person(relation: str, age: int | None) -> Text:
    names = {
        "applicant": ("Antragstellende Person", "Applicant"),
        "spouse": ("Ehegatte", "Spouse"),
        "partner": ("Partner", "Partner"),
        "child": ("Kind", "Child"),
        "parent": ("Elternteil", "Parent"),
        "sibling": ("Geschwister", "Sibling"),
        "other": ("Weitere Person", "Other person"),
    }
    de, en = names[relation]
    if age is None or relation != "child":
        return Text(de=de, en=en)
    return Text(de=f"{de}, {age} Jahre", en=f"{en}, aged {age}")


def _doubts(folder: Folder, paper: Paper, household: Household) -> Iterator[Doubt]:
    yield from household.doubts
    if household.basis == "unknown":
        text = Text(
            de="es ist nicht bekannt, wer mit im Haushalt lebt",
            en="it is not known who lives in the household",
        )
        yield Doubt(cause="household_unknown", phrase=text)
    if household.dwellers > len(household.members):
        text = Text(
            de="in der Wohnung leben auch andere; nur Räume zur alleinigen Nutzung zählen",
            en="others live in the dwelling, too; only rooms of exclusive use count",
        )
        yield Doubt(cause="flatmates", phrase=text)
    if value(paper, "signed") is False:
        text = Text(
            de="der Vertrag oder die Bescheinigung ist nicht unterschrieben",
            en="the contract or confirmation is not signed",
        )
        yield Doubt(cause="unsigned", phrase=text, evidence=cite(paper, "signed"))
    if (away := elsewhere(folder, paper)) is not None:
        yield away
    for letter in _notices_to_quit(folder):
        text = Text(
            de="ein Schreiben, das ein Mietverhältnis kündigt, liegt im Ordner",
            en="the folder holds a letter that gives notice of a tenancy",
        )
        yield Doubt(cause="notice_to_quit", phrase=text, evidence=cite(letter))
    for shelter in _shelters(folder):
        text = Text(
            de="eine Bescheinigung über eine Gemeinschaftsunterkunft liegt im Ordner",
            en="the folder holds a confirmation of shared accommodation",
        )
        yield Doubt(cause="shelter", phrase=text, evidence=cite(shelter))


def _notices_to_quit(folder: Folder) -> Iterator[Paper]:
    """Yield the letters of no known kind that end a tenancy and are not surely a stranger's."""
    for paper in folder.papers:
        match = folder.matches[paper.id]
        stranger = match.same is False and match.reason != "household"
        if paper.kind == "unknown" and not stranger and ends_tenancy(paper.document):
            yield paper


def _persons(count: int) -> Text:
    return Text(
        de=f"{count} Person" if count == 1 else f"{count} Personen",
        en=f"{count} person" if count == 1 else f"{count} persons",
    )


def _text(area: Decimal) -> Text:
    plain = f"{area.normalize():f}"
    return Text(de=plain.replace(".", ","), en=plain)


def _row(label: Text, amount: Decimal, source: dict[str, Any], *, strong: bool = False) -> CalculationRow:
    return CalculationRow(label=label, amount=f"{amount:f}", unit="m²", source=source, emphasis=strong)


def _calculation(row: Requirement, area: Decimal, paper: Paper, space: Space) -> Calculation:
    needed = _row(
        Text(de="Als ausreichend gelten", en="Counts as sufficient"),
        space.most,
        {"type": "computed"},
        strong=True,
    )
    there = _row(
        Text(de="Wohnfläche", en="Floor area"),
        area,
        field_source(cite(paper, "floor_area_m2")[0]),
        strong=True,
    )
    title = Text(de="Wohnraum", en="Living space")
    return Calculation(id="living_space", title=title, requirement=row.id, rows=(*space.rows, needed, there))
