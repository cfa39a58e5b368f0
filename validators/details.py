"""What a report says beside the findings: facts, questions, deadlines, rights (Hinweise)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from dateutil.relativedelta import relativedelta

from .case import Case
from .condition_title import current_title, valid_to
from .finding import Text
from .folder import Folder, Outcome, cite, day, field, sure_value
from .requirement import Law, Permit, Profile

LEAD = dt.timedelta(weeks=8)
"""So long before the title expires authorities want the application (practice: six to eight weeks)."""


def applicant_facts(folder: Folder) -> tuple[dict[str, Any], ...]:
    """Return what the applicant's own papers surely say, each with its place."""
    found: dict[str, dict[str, Any]] = {}
    wanted = {
        "nationality": ("nationality",),
        "decision_on": ("decided_on",),
        "decision_final_since": ("final_since",),
        "title_valid_until": ("valid_until",),
    }
    kinds = {
        "decision_on": ("bamf_decision",),
        "decision_final_since": ("bamf_finality_notice", "bamf_decision"),
        "title_valid_until": ("residence_title",),
    }
    for fact, names in wanted.items():
        for paper in folder.papers:
            if paper.kind not in kinds.get(fact, (paper.kind,)) or not folder.matches[paper.id].same:
                continue
            read = field(paper, names[0])
            if read is not None and read.sure and fact not in found:
                evidence = cite(paper, names[0])[0].model_dump(mode="json")
                found[fact] = {
                    "id": fact,
                    "value": evidence["value"],
                    "source": "person" if read.method == "person" else "paper",
                    "evidence": [evidence],
                }
    return tuple(found.values())


def stated_facts(case: Case) -> tuple[dict[str, Any], ...]:
    """Return the facts of `case.yaml`, shown as stated."""
    facts = case.facts.model_dump(mode="json", exclude_none=True)
    rows = [{"id": name, "value": told, "source": "stated"} for name, told in facts.items()]
    if case.household_stated:
        rows.append({"id": "household_members", "value": len(case.household), "source": "stated"})
    return tuple(rows)


def questions_of(
    outcomes: Mapping[str, Outcome], folder: Folder, questions: Mapping[str, Text]
) -> tuple[dict[str, Any], ...]:
    """Return what the caseworker should state so that conditional rows can be decided."""
    asked: list[dict[str, Any]] = []
    if folder.applicant.identity is None:
        asked.append({"id": "applicant", "text": questions["applicant"].model_dump(), "requirements": []})
    for row, outcome in outcomes.items():
        if outcome.question is not None:
            text = questions[outcome.question].model_dump()
            asked.append({"id": outcome.question, "text": text, "requirements": [row]})
    return tuple(asked)


def deadlines_of(
    permit: Permit, folder: Folder, outcomes: Mapping[str, Outcome]
) -> tuple[dict[str, Any], ...]:
    """Return the days to keep, earliest first; only surely read ones."""
    found = []
    if folder.case.appointment_on:
        found.append(
            _deadline("appointment", folder.case.appointment_on, "Termin", "Appointment", "case.yaml", ())
        )
    title = current_title(folder)
    until = valid_to(folder, title) if title else None
    if title is not None and until is not None and folder.matches[title.id].same:
        text = ("Aufenthaltstitel läuft ab", "Residence title expires")
        found.append(_deadline("title", until, *text, "§ 81 Abs. 4 AufenthG", cite(title, "valid_until")))
    for paper in folder.of("refugee_travel_document", "foreigner_travel_document", "passport"):
        until = sure_value(paper, "valid_until")
        if until is not None and folder.matches[paper.id].same:
            text = ("Reisedokument läuft ab", "Travel document expires")
            found.append(
                _deadline("travel_document", until, *text, "§ 3 Abs. 1 AufenthG", cite(paper, "valid_until"))
            )
    found += _family(permit, folder)
    found += _window(permit, folder, outcomes)
    return tuple(sorted(found, key=lambda row: (row["date"], row["id"])))


def _window(permit: Permit, folder: Folder, outcomes: Mapping[str, Outcome]) -> list[dict[str, Any]]:
    """Return from when until when the title can be applied for: time reached, present title still valid."""
    title = current_title(folder)
    until = sure_value(title, "valid_until") if title else None
    reached = next((found.reached_on for found in outcomes.values() if found.reached_on), None)
    counted = title is not None and until is not None and folder.matches[title.id].same
    if not permit.settles or not counted or reached is None or until is None or until < folder.as_of:
        return []
    assert title is not None
    soon = day(until - LEAD)
    if reached > until:
        text = (
            f"Die Zeit ist erst am {day(reached).de} erreicht: den Titel vorher verlängern lassen, spätestens am "
            f"{day(until).de} beantragen",
            f"The time is reached only on {day(reached).en}: have the title extended first, apply by {day(until).en}",
        )
    else:
        text = (
            f"Antrag auf die Niederlassungserlaubnis: Zeit erreicht am {day(reached).de}, Antrag bis "
            f"{day(until).de}, möglichst bis {soon.de}",
            f"Application for the settlement permit: time reached on {day(reached).en}, apply by {day(until).en}, "
            f"if possible by {soon.en}",
        )
    row = _deadline("application_window", until, *text, "§ 81 Abs. 4 AufenthG", cite(title, "valid_until"))
    return [{**row, "from": reached.isoformat(), "recommended_by": (until - LEAD).isoformat()}]


def _family(permit: Permit, folder: Folder) -> list[dict[str, Any]]:
    notice = next((info for info in permit.information if info.months_after_finality), None)
    for paper in folder.of("bamf_finality_notice", "bamf_decision"):
        since = sure_value(paper, "final_since")
        if notice and notice.months_after_finality and since is not None and folder.matches[paper.id].same:
            last = since + relativedelta(months=notice.months_after_finality)
            text = ("Familiennachzug unter erleichterten Bedingungen", "Family reunification on easier terms")
            return [
                _deadline("family_reunification", last, *text, notice.citation, cite(paper, "final_since"))
            ]
    return []


def _deadline(key: str, date: dt.date, de: str, en: str, citation: str, evidence: Any) -> dict[str, Any]:
    return {
        "id": key,
        "date": date.isoformat(),
        "text": {"de": de, "en": en},
        "citation": citation,
        "evidence": [item.model_dump(mode="json") for item in evidence],
    }


def information_of(permit: Permit, folder: Folder, law: Law, profile: Profile) -> tuple[dict[str, Any], ...]:
    """Return the notices of the permit, the practice it was judged by, and the day of the law where it is over."""
    rows = [
        {"id": info.id, "text": info.text.model_dump(), "citation": info.citation}
        for info in permit.information
        if info.purposes is None or folder.case.purpose in info.purposes
    ]
    if profile.overlay:
        text = Text(
            de=f"Geprüft nach dem Profil „{profile.title.de}“ ({profile.profile}).",
            en=f"Judged by the profile “{profile.title.en}” ({profile.profile}).",
        )
        rows.append({"id": "profile", "text": text.model_dump(), "citation": profile.citation})
    if folder.as_of > law.law_as_of:
        text = Text(
            de=f"Rechtsstand {day(law.law_as_of).de}; spätere Änderungen sind nicht berücksichtigt.",
            en=f"Law as of {day(law.law_as_of).en}; later changes are not taken into account.",
        )
        rows.append({"id": "law_as_of", "text": text.model_dump(), "citation": "-"})
    return tuple(rows)
