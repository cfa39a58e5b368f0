"""A situation under construction: the papers of one client, what the case states, what a careful caseworker says."""

# ruff: noqa: E501 - lists of requirements read better unbroken

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from random import Random
from typing import Any

from .draw import Paper
from .papers import make
from .people import Person

AS_OF = date(2026, 11, 21)
REFUGEE = "ae_25_2_refugee"
_AUTHORITY = dict.fromkeys(
    ("photo.biometric", "appearance.personal", "security.absolute_bar"), "authority"
) | {"photo.paper": "not_applicable", "registration.address": "missing", "visa.entry": "not_required"}
_REFUGEE = {
    **dict.fromkeys(("application.form", "bamf.decision", "identity.evidence_if_available"), "missing"),
    **dict.fromkeys(
        ("bamf.finality", "security.expulsion_53_3a", "integration_course.info", "residence_rule.info"),
        "authority",
    ),
    **dict.fromkeys(
        (
            "livelihood.coverage",
            "passport.obligation",
            "health_insurance.sufficient",
            "housing.sufficient",
            "language.level",
        ),
        "not_required",
    ),
    **_AUTHORITY,
}
_MANDATORY = (
    "application.form", "application.timely", "title.current", "time.months", "livelihood.coverage", "livelihood.income_proof", "health_insurance.sufficient",
    "language.level", "civics.basic_knowledge", "housing.sufficient", "identity.clarified", "passport.obligation",
)  # fmt: skip
"""What § 26 Abs. 3 asks for from everybody."""
_SETTLEMENT = {
    **dict.fromkeys(_MANDATORY, "missing"),
    **dict.fromkeys(("application.lead_time", "livelihood.stability"), "missing"),
    **dict.fromkeys(("bamf.no_revocation_notice", "security.public_order"), "authority"),
    **dict.fromkeys(
        ("employment.permitted", "licence.professional", "integration_course.obligation"), "not_applicable"
    ),
    "pension.contributions": "not_required",
    **_AUTHORITY,
}
_DECIDING = {
    REFUGEE: ("application.form", "bamf.decision"),
    **dict.fromkeys(
        ("ne_26_3_3y", "ne_26_3_5y"),
        (
            *_MANDATORY,
            "bamf.no_revocation_notice",
            "employment.permitted",
            "licence.professional",
            "integration_course.obligation",
        ),
    ),
}
"""Which requirements make a folder incomplete."""
_NOTHING_THERE: Mapping[str, Mapping[str, str]] = {
    REFUGEE: _REFUGEE,
    "ne_26_3_3y": _SETTLEMENT,
    "ne_26_3_5y": _SETTLEMENT,
}


@dataclass
class Story:
    """One client.

    `tolerated`: other statuses that a careful reader could defend. `facts` and `household` go into the case.
    """

    rng: Random
    holder: Person
    as_of: date = AS_OF
    permit: str = REFUGEE
    papers: list[Paper] = field(default_factory=list)
    statuses: dict[str, str] = field(default_factory=dict)
    tolerated: dict[str, list[str]] = field(
        default_factory=lambda: {"photo.paper": ["not_required", "missing"]}
    )
    warnings: list[str] = field(default_factory=list)
    states_applicant: bool = True
    facts: dict[str, object] = field(default_factory=dict)
    household: list[tuple[str, Person]] | None = None

    def __post_init__(self) -> None:
        self.statuses = {**_NOTHING_THERE[self.permit], **self.statuses}

    def add(self, what: str, who: Person | None = None, **options: Any) -> Paper:
        paper = make(what, self.rng, who or self.holder, self.as_of, **options)
        self.papers.append(paper)
        return paper

    def says(self, requirement: str, status: str, *tolerated: str) -> None:
        self.statuses[requirement] = status
        self.tolerated.pop(requirement, None)
        if tolerated:
            self.tolerated[requirement] = list(tolerated)

    @property
    def verdict(self) -> str:
        must = [self.statuses[name] for name in _DECIDING[self.permit]]
        if any(status in ("missing", "not_met") for status in must):
            return "incomplete"
        soft = ("application.lead_time", "livelihood.stability", "registration.address")
        open_ = [s for name, s in self.statuses.items() if name not in soft and s == "unclear"]
        return "needs_review" if self.warnings or open_ else "complete"
