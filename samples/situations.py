"""Situations of a client for `ae_25_2_refugee`: which papers are there, and what a careful caseworker says of each requirement.

The answers are decided by the situation, never by running the product.
"""

# ruff: noqa: E501 - one situation's line is read as one

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from . import people
from .draw import without_first_page
from .story import Story


def _application(story: Story, **options: Any) -> None:
    form = story.add("application_form", **options)
    # not every Land takes a letter instead of its form
    story.says("application.form", "met", *(["unclear"] if form.layout == "informal" else []))


def _decision(story: Story, **options: Any) -> None:
    story.add("bamf_decision", outcome=options.pop("outcome", "refugee"), **options)
    story.says("bamf.decision", "met")


def _registered(story: Story) -> None:
    story.add("registration_certificate")
    story.says("registration.address", "met")


def _identity(story: Story) -> None:
    story.add(story.rng.choice(["passport", "refugee_travel_document", "passport"]))
    story.says("identity.evidence_if_available", "met")


def _photo(story: Story, layout: str | None = None) -> None:
    layout = layout or story.rng.choice(["file", "print", "print_strip"])
    story.add(f"photo:{layout}")
    story.says("photo.paper", "met", "unclear")


def _extras(story: Story) -> None:
    """Papers that nobody asked for and that change nothing."""
    for what in story.rng.sample(
        [
            "language_certificate",
            "authority_letter",
            "unknown",
            "residence_title",
            "lookalike:leaflet",
            "lookalike:payslip",
            "lookalike:course_attendance",
        ],
        story.rng.choice([0, 0, 1, 2]),
    ):
        if what == "residence_title":
            story.add(what, basis="25 ABS.2 S.1 ALT.1")
        else:
            story.add(what)


def _whole(story: Story, **decision: Any) -> None:
    _application(story, extension=False)
    _decision(story, **decision)
    if story.rng.random() < 0.75:
        _identity(story)
    if story.rng.random() < 0.75:
        _registered(story)
    if story.rng.random() < 0.5:
        _photo(story)
    _extras(story)


def _years_ago(story: Story) -> date:
    """A day so long ago that the regular review of the decision is due."""
    return story.as_of - timedelta(days=story.rng.randint(1100, 2400))


def complete(story: Story) -> None:
    _whole(story)


def complete_minimal(story: Story) -> None:
    _application(story)
    _decision(story)


def complete_asylum(story: Story) -> None:
    """Asylum and refugee status together: the refugee status carries the permit too."""
    _whole(story, outcome="asylum")


def complete_family(story: Story) -> None:
    """The whole family is recognised in one decision."""
    spouse, child = (
        people.relative(story.rng, story.holder),
        people.relative(story.rng, story.holder, child=True),
    )
    _whole(story, family=[(story.holder, "refugee"), (spouse, "refugee"), (child, "refugee")])


def photo_code(story: Story) -> None:
    _application(story)
    _decision(story)
    _registered(story)
    story.add("photo_code")
    story.says("photo.biometric", "met", "authority")


def finality_notice(story: Story) -> None:
    decided = story.as_of - timedelta(days=story.rng.randint(45, 300))
    _whole(story, decided_on=decided)
    story.add("bamf_finality_notice", quoted=decided)


def family_other_outcome(story: Story) -> None:
    """The others are refugees; the applicant alone is subsidiarily protected or rejected."""
    outcome = story.rng.choice(["subsidiary", "rejected"])
    spouse, child = (
        people.relative(story.rng, story.holder),
        people.relative(story.rng, story.holder, child=True),
    )
    _application(story)
    story.add(
        "bamf_decision:family",
        outcome=outcome,
        family=[(story.holder, outcome), (spouse, "refugee"), (child, "refugee")],
    )
    story.says("bamf.decision", "not_met", "unclear")
    _registered(story)


def rejection(story: Story) -> None:
    _application(story)
    story.add(
        "bamf_decision",
        outcome=story.rng.choice(["rejected", "manifestly_unfounded", "inadmissible", "discontinued"]),
    )
    story.says("bamf.decision", "not_met")
    _extras(story)


def subsidiary(story: Story) -> None:
    _application(story)
    story.add("bamf_decision", outcome="subsidiary")
    story.says("bamf.decision", "not_met")
    _identity(story)


def ban_only(story: Story) -> None:
    _application(story)
    story.add("bamf_decision", outcome=story.rng.choice(["ban_60_5", "ban_60_7"]))
    story.says("bamf.decision", "not_met")


def other_persons_decision(story: Story) -> None:
    _application(story)
    story.add(
        "bamf_decision:" + story.rng.choice(["classic", "window", "boxed"]),
        people.stranger(story.rng, story.holder),
        outcome="refugee",
    )
    story.says("bamf.decision", "missing", "unclear", "not_met")
    story.warnings.append("stranger_papers")
    _registered(story)


def application_missing(story: Story) -> None:
    _decision(story)
    _registered(story)
    _photo(story)


def application_unsigned(story: Story) -> None:
    story.add("application_form", signed=False)
    story.says("application.form", "not_met", "unclear")
    _decision(story)


def application_blank(story: Story) -> None:
    story.add("application_form", blank=True)
    story.says("application.form", "missing", "not_met", "unclear")
    _decision(story)
    _identity(story)


def other_application(story: Story) -> None:
    """An application, but for naturalisation or a visa."""
    story.add(story.rng.choice(["lookalike:naturalisation_application", "lookalike:visa_application"]))
    story.says("application.form", "missing")
    _decision(story)


def passport_expired(story: Story) -> None:
    """Identity is optional for this permit; an old passport still says who somebody is."""
    _application(story)
    _decision(story)
    story.add("passport", expired=True)
    story.says("identity.evidence_if_available", "met", "unclear", "not_met")


def only_lawyer(story: Story) -> None:
    _application(story)
    story.add("lookalike:lawyer_letter")
    story.says("bamf.decision", "missing", "unclear")
    _registered(story)


def only_judgment(story: Story) -> None:
    """A court obliges the Bundesamt; the decision that carries it out is not there."""
    _application(story)
    story.add("court_judgment")
    story.says("bamf.decision", "missing", "unclear", "not_met")


def only_finality(story: Story) -> None:
    _application(story)
    story.add("bamf_finality_notice")
    story.says("bamf.decision", "missing", "unclear")


def specimen_decision(story: Story) -> None:
    _application(story)
    story.add("bamf_decision", outcome="refugee", specimen=True)
    story.says("bamf.decision", "missing", "unclear")
    story.warnings.append("specimen_paper")
    _registered(story)


def doubtful_print(story: Story) -> None:
    """A stain hides whether the status was granted or refused."""
    _application(story)
    story.add("bamf_decision", blot=True)
    story.says("bamf.decision", "unclear", "not_met")
    _registered(story)


def first_page_missing(story: Story) -> None:
    """Of a decision only the reasons and the instruction on appeal were scanned."""
    _application(story)
    paper = story.add(
        "bamf_decision:" + story.rng.choice(["classic", "narrow"]), outcome="refugee", short=False
    )
    while paper.pages < 2:
        story.papers.pop()
        paper = story.add(
            "bamf_decision:classic", outcome=story.rng.choice(["refugee", "asylum"]), short=False
        )
    story.papers[-1] = without_first_page(paper)
    story.says("bamf.decision", "unclear", "missing")


def strangers_paper(story: Story) -> None:
    """Complete, but a stranger's certificate lies in the folder."""
    _application(story)
    _decision(story)
    other = people.stranger(story.rng, story.holder)
    story.add(story.rng.choice(["registration_certificate", "language_certificate", "passport"]), other)
    if story.papers[-1].kind == "registration_certificate":
        story.tolerated["registration.address"] = ["unclear", "not_met"]
    if story.papers[-1].kind == "passport":
        story.tolerated["identity.evidence_if_available"] = ["unclear", "not_met"]
    story.warnings.append("stranger_papers")


def revocation_hearing(story: Story) -> None:
    decided = _years_ago(story)
    _whole(story, decided_on=decided)
    story.add("bamf_revocation_notice:hearing", quoted=decided)
    story.warnings.append("revocation_letter")
    story.tolerated["bamf.decision"] = ["unclear"]


def revoked(story: Story) -> None:
    _application(story)
    decided = _years_ago(story)
    _decision(story, decided_on=decided)
    story.add("bamf_revocation_notice:revoked", quoted=decided)
    story.says("bamf.decision", "unclear", "not_met")
    story.warnings.append("revocation_letter")


def photo_wrong_size(story: Story) -> None:
    _application(story)
    _decision(story)
    _photo(story, story.rng.choice(["print_large", "print_square", "full_body"]))
    story.says("photo.paper", "not_met", "unclear", "not_applicable", "not_required")


def nothing_useful(story: Story) -> None:
    for what in ("unknown", "lookalike:asylum_receipt", "language_certificate", "blank"):
        story.add(what)


SITUATIONS: dict[str, Callable[[Story], None]] = {
    made.__name__: made
    for made in (
        complete, doubtful_print, family_other_outcome, complete_family, rejection, first_page_missing, complete_minimal, application_unsigned, finality_notice, subsidiary, only_lawyer, photo_code,
        application_missing, specimen_decision, complete_asylum, revocation_hearing, other_persons_decision, passport_expired, ban_only, application_blank,
        strangers_paper, only_judgment, revoked, other_application, photo_wrong_size, only_finality, nothing_useful,
    )
}  # fmt: skip
