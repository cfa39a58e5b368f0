"""The folders that ship with the project, scanned: three for the refugee's permit, seven for the settlement permit."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from random import Random

from . import people
from .folders import write_folder
from .scans import Scanner
from .settlement import SETTLEMENT
from .story import Story


def _complete(story: Story) -> None:
    story.add("application_form:long", hand=False, received=True)
    story.says("application.form", "met")
    story.add("bamf_decision:classic", outcome="refugee", short=False)
    story.says("bamf.decision", "met")
    story.add("refugee_travel_document:plain")
    story.says("identity.evidence_if_available", "met")
    story.add("registration_certificate:extended")
    story.says("registration.address", "met")
    story.add("language_certificate:telc", level="B1", failed=False)
    story.add("photo_code:qr")
    story.says("photo.biometric", "met", "authority")


def _incomplete(story: Story) -> None:
    """Subsidiary protection is not refugee status, and the application is missing."""
    story.add("bamf_decision:window", outcome="subsidiary", short=False)
    story.says("bamf.decision", "not_met")
    story.add("authority_letter:missing_papers")
    story.add("residence_title:two_pages", basis="25 ABS.2 S.1 ALT.2")
    story.says("identity.evidence_if_available", "missing", "met", "unclear")
    story.add("lookalike:landlord_confirmation")
    story.add("lookalike:payslip")


def _doubtful(story: Story) -> None:
    """The decision grants, but the Bundesamt has begun to revoke it, and a stranger's paper lies between."""
    story.add("application_form:short", hand=True)
    story.says("application.form", "met")
    decided = date(2023, 5, 11)
    story.add("bamf_decision:boxed", outcome="refugee", short=False, decided_on=decided)
    story.says("bamf.decision", "met", "unclear")
    story.add("bamf_revocation_notice:hearing", quoted=decided)
    story.add("passport:plain", expired=True)
    story.says("identity.evidence_if_available", "met", "unclear", "not_met")
    story.add("registration_certificate:simple", people.stranger(story.rng, story.holder))
    story.says("registration.address", "missing", "unclear", "not_met")
    story.add("photo:print_large")
    story.says("photo.paper", "not_met", "unclear", "not_applicable", "not_required")
    story.warnings += ["revocation_letter", "stranger_papers"]


_FOLDERS: dict[str, tuple[Callable[[Story], None], int, Scanner]] = {
    "vollstaendig": (_complete, 11, Scanner(dpi=300, noise=1.2, quality=42, skew=0.4)),
    "unvollstaendig": (_incomplete, 12, Scanner(dpi=200, noise=2.0, quality=55, skew=-0.9, shade=0.08)),
    "zweifelhaft": (_doubtful, 13, Scanner(dpi=200, noise=2.5, quality=60, skew=1.6, contrast=0.9, dust=20)),
}

_SETTLEMENT: dict[str, tuple[str, int]] = {
    "ne_drei_jahre_c1": ("three_years_c1", 21),
    "ne_fuenf_jahre_kurs": ("five_years_course", 22),
    "ne_fuenf_jahre_dtz_a2": ("five_years_dtz", 23),
    "ne_krankheit": ("illness", 24),
    "ne_zwischen_den_lesarten": ("between_readings", 25),
    "ne_fiktion": ("bridged", 26),
    "ne_59_monate": ("short_of_time", 27),
}
"""Folders for the settlement permit: situation and seed."""


def make_shipped(out: Path, only: Sequence[str] = ()) -> None:
    """Write the folders (those named, else all) and the truth beside each."""
    out.mkdir(parents=True, exist_ok=True)
    for name, (situation, seed, machine) in _FOLDERS.items():
        if only and name not in only:
            continue
        rng = Random(seed)
        story = Story(rng, people.person(rng))
        situation(story)
        write_folder(story, out / name, "scan", situation=name, fixed=machine)
    for name, (told, seed) in _SETTLEMENT.items():
        if only and name not in only:
            continue
        story = _printed(told, seed)
        machine = Scanner(dpi=200, noise=0.0, quality=14, skew=story.rng.uniform(-0.8, 0.8))
        write_folder(story, out / name, "scan", situation=told, blanks=False, fixed=machine, small=True)


def _printed(told: str, seed: int) -> Story:
    """The situation with papers that are filled in by machine: the first such draw of the seed."""
    permit, tell = SETTLEMENT[told]
    rng = Random(seed)
    while True:
        story = Story(rng, people.person(rng, born=(1964, 1997)), permit=permit)
        tell(story)
        if not any(paper.layout.rpartition("_")[2] == "hand" for paper in story.papers):
            return story
