"""What a person must settle before a case is complete (Warnungen), whatever the requirements say.

A warning is raised on what was read, sure or not: a doubt must never make it go away.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

from extractors.kind import Paper
from extractors.reading.legal_basis import parse_canonical

from .condition_asylum import contradicting, revocations
from .condition_title import continuing, current_title
from .consistency import status_apart
from .finding import Evidence, Text, Warning_
from .folder import Folder, cite, day, value
from .requirement import Law, Permit
from .temporary import kept_until
from .translations import untranslated

SOON = dt.timedelta(weeks=8)
"""A document that ends within so many weeks is warned of (practice of the authorities: 6 to 8 weeks)."""
_TRAVEL_DOCUMENTS = ("refugee_travel_document", "foreigner_travel_document", "id_substitute")

_MESSAGES = {
    "revocation_letter": Text(
        de="Im Ordner liegt ein Schreiben zu Widerruf, Rücknahme oder Entzug des Schutzes.",
        en="The folder holds a letter on revocation or withdrawal of the protection.",
    ),
    "stranger_papers": Text(
        de="Im Ordner liegen Papiere, die eine andere Person nennen oder nennen könnten.",
        en="The folder holds papers that name, or may name, another person.",
    ),
    "contradicting_documents": Text(
        de="Dokumente im Ordner widersprechen sich.", en="Documents in the folder disagree."
    ),
    "holder_of_104c": Text(
        de="Der Titel nach § 104c AufenthG kann nur als § 25a oder § 25b verlängert werden; "
        "ein anderer Antrag hat keine Fortgeltungswirkung.",
        en="A title under § 104c AufenthG can only be extended as § 25a or § 25b; "
        "another application does not make it continue.",
    ),
    "foreign_language_untranslated": Text(
        de="Ein fremdsprachiges Dokument liegt ohne Übersetzung vor.",
        en="A foreign-language document has no translation.",
    ),
    "unread_pages": Text(
        de="Nicht alle Seiten oder Dateien konnten gelesen werden.",
        en="Not every page or file could be read.",
    ),
    "specimen_paper": Text(
        de="Im Ordner liegt ein Muster; es ist kein Nachweis.",
        en="The folder holds a specimen; it is no evidence.",
    ),
    "permit_guessed": Text(
        de="Der Aufenthaltstitel wurde nicht angegeben, sondern aus den Papieren geschlossen.",
        en="The permit was not stated but guessed from the papers.",
    ),
}


def warnings_of(folder: Folder, law: Law, problems: Sequence[Any], *, guessed: bool) -> tuple[Warning_, ...]:
    """Return all warnings of a case in a fixed order."""
    found = [
        _of("revocation_letter", revocations(folder)),
        _of("stranger_papers", strangers(folder)),
        _of(
            "contradicting_documents",
            (*contradicting(folder), *_same_name_other_birth(folder), *status_apart(folder)),
        ),
        *_title(folder),
        *_travel_documents(folder),
        _of("foreign_language_untranslated", untranslated(folder)),
        _unread(folder, problems),
        _of("specimen_paper", tuple(paper for paper in folder.papers if paper.document.specimen)),
        after_law_date(folder.as_of, law),
        Warning_(code="permit_guessed", message=_MESSAGES["permit_guessed"]) if guessed else None,
    ]
    return tuple(warning for warning in found if warning is not None)


def standing(permit: Permit, warnings: Sequence[Warning_]) -> tuple[Warning_, ...]:
    """Return the warnings that stand for the permit: that § 104c leads nowhere else does not where it leads to it."""
    leads = "104c" in permit.points_to.next_titles
    return tuple(warning for warning in warnings if not (leads and warning.code == "holder_of_104c"))


def _of(code: str, papers: Sequence[Paper]) -> Warning_ | None:
    if not papers:
        return None
    evidence = tuple(item for paper in papers for item in cite(paper))
    return Warning_(code=code, message=_MESSAGES[code], evidence=evidence)


def strangers(folder: Folder) -> tuple[Paper, ...]:
    """Return the papers that name, or may name, somebody outside the household."""
    return tuple(
        paper
        for paper in folder.papers
        if not paper.document.specimen
        and folder.matches[paper.id].conflicting
        and folder.matches[paper.id].reason not in ("household", "birth_date_differs")
    )


def _same_name_other_birth(folder: Folder) -> tuple[Paper, ...]:
    return tuple(p for p in folder.papers if folder.matches[p.id].reason == "birth_date_differs")


def _title(folder: Folder) -> list[Warning_]:
    """Warn of the title that runs longest: expired, soon to expire, or one that leads nowhere else."""
    title = current_title(folder)
    found: list[Warning_] = []
    if title is None:
        return found
    until = value(title, "valid_until")
    if (kept := kept_until(folder, title)) is not None and kept.sure:
        until = kept.until
    settled = str(value(title, "title_type") or "") in ("niederlassungserlaubnis", "daueraufenthalt_eu")
    if until is not None and not continuing(folder) and not settled:
        if until < folder.as_of:
            found.append(
                _dated(
                    "title_expired",
                    title,
                    until,
                    "Der Titel ist am {} abgelaufen.",
                    "The title expired on {}.",
                )
            )
        elif until < folder.as_of + SOON:
            text = ("Der Titel läuft am {} ab.", "The title expires on {}.")
            found.append(_dated("title_expires_soon", title, until, *text))
    basis = parse_canonical(str(value(title, "legal_basis") or ""))
    if basis is not None and basis.section == "104c":
        found.append(
            Warning_(
                code="holder_of_104c",
                message=_MESSAGES["holder_of_104c"],
                evidence=cite(title, "legal_basis"),
            )
        )
    return found


def _travel_documents(folder: Folder) -> list[Warning_]:
    """Warn of a German travel document that ends; a refugee's national passport is none of our business."""
    found = []
    for kind in _TRAVEL_DOCUMENTS:
        dated = [
            (until, paper) for paper in folder.of(kind) if (until := value(paper, "valid_until")) is not None
        ]
        if dated and (last := max(dated, key=lambda pair: pair[0]))[0] < folder.as_of + SOON:
            text = (
                "Das Reisedokument läuft am {} ab oder ist abgelaufen.",
                "The travel document ends or ended on {}.",
            )
            found.append(_dated("travel_document_expires_soon", last[1], last[0], *text))
    return found


def _dated(code: str, paper: Paper, date: dt.date, de: str, en: str) -> Warning_:
    message = Text(de=de.format(day(date).de), en=en.format(day(date).en))
    return Warning_(code=code, message=message, evidence=cite(paper, "valid_until"))


def _unread(folder: Folder, problems: Sequence[Any]) -> Warning_ | None:
    evidence = tuple(
        Evidence(document=paper.id, page=number)
        for paper in folder.papers
        for number, page in enumerate(paper.document.pages, 1)
        if page.method == "unread"
    )
    if not evidence and not problems:
        return None
    return Warning_(code="unread_pages", message=_MESSAGES["unread_pages"], evidence=evidence)


def after_law_date(as_of: dt.date, law: Law) -> Warning_ | None:
    """Return the warning where the check lies more than the grace days after the day of the law."""
    if as_of <= law.law_as_of + dt.timedelta(days=law.grace_days):
        return None
    message = Text(
        de=f"Der Stichtag liegt mehr als {law.grace_days} Tage nach dem Rechtsstand {day(law.law_as_of).de}.",
        en=f"The check lies more than {law.grace_days} days after the law as of {day(law.law_as_of).en}.",
    )
    return Warning_(code="after_law_date", message=message)
