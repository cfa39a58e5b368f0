"""What the client is asked to bring (Nachforderung): the open points of the report in plain language.

German always stands beside the client's language, so that both sides of a desk can point at the same line. The
sentences are those of the catalogue (what to bring, what is mistaken for it) and of `reports/data/letter.yaml`; nothing
is translated by a machine, and the law is not quoted. What only the caseworker can settle is not asked of the client.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from typing import Any, Literal

from babel.dates import format_date

from pipeline.frozen import Frozen
from validators.catalogue import Catalogue
from validators.catalogue import catalogue as own_catalogue
from validators.finding import Finding, Text
from validators.requirement import Requirement

from . import outline
from .model import Report
from .typography import Language
from .words import kind_title, table

State = Literal["missing", "replace", "check", "optional", "again"]
_ORDER: tuple[State, ...] = ("missing", "replace", "check", "again", "optional")
_ONE_IS_ENOUGH = frozenset(
    {"family_housing", "job_offered", "paper_shown", "passport_held", "space_sufficient"}
)
"""Conditions for which any one of the requirement's papers will do."""
_LOCKED = frozenset({"encrypted", "password_wrong"})
_BROKEN = frozenset({"corrupt", "truncated", "empty", "unreadable_picture"})
_LOOK = re.compile(r":? (?:bitte ansehen|please look) \(.*$", re.DOTALL)
"""What a reason asks of the caseworker, to its end."""
_LAW = re.compile(r" \([^()]*§[^()]*\)")


class Item(Frozen):
    """One thing to bring. `title` is what is ticked off; `refused` are papers that do not count, each with the reason.

    `why` says what the paper is good for and `reason` what is wrong now; `file` is the client's own file that is meant.
    """

    state: State
    title: Text
    reason: Text
    why: Text | None = None
    ask: Text | None = None
    accepted: tuple[Text, ...] = ()
    refused: tuple[tuple[Text, Text], ...] = ()
    file: str | None = None


class Letter(Frozen):
    """The letter of one client. `languages` are those that stand side by side, German first."""

    client: str | None
    permit: Text
    day: dt.date
    at: dt.datetime
    items: tuple[Item, ...]
    appointment: dt.date | None
    title_until: dt.date | None
    languages: tuple[Language, ...]


def languages_of(asked: str | None, lang: Language) -> tuple[Language, ...]:
    """Return the languages of the letter: German, and the client's where its texts have been proof-read.

    Args:
        asked: `letter_language` of the case (ISO 639-1), None where it is not stated.
        lang: the language of the report; a letter in English is written for an English report.

    >>> languages_of("en", "de"), languages_of(None, "de"), languages_of("ar", "de")
    (('de', 'en'), ('de',), ('de',))
    """
    wanted = asked or lang
    known = table("letter")
    return ("de", "en") if wanted == "en" and known["en"]["proofread"] else ("de",)


def letter_of(report: Report, lang: Language = "de", rules: Catalogue | None = None) -> Letter:
    """Return the letter that follows from a report.

    Args:
        report: what was found.
        lang: the language of the report, for a case that states no language for letters.
        rules: the catalogue; None for the program's own.
    """
    case = report.case
    rows = (rules or own_catalogue()).permit(case.permit, case.purpose, case.profile).requirements
    by_id = {row.id: row for row in rows}
    items = [
        item for finding in report.requirements if (item := _item(finding, by_id.get(finding.id))) is not None
    ]
    items += _files(report)
    return Letter(
        client=outline.applicant_name(report),
        permit=case.permit_title if case.permit_source == "stated" else _guessed(case.permit_title),
        day=report.as_of,
        at=report.produced.at,
        items=tuple(sorted(items, key=lambda item: _ORDER.index(item.state))),
        appointment=_deadline(report, "appointment"),
        title_until=_deadline(report, "title"),
        languages=languages_of(case.letter_language, lang),
    )


def day_text(day: dt.date, lang: str) -> str:
    """Return the day in words, which nobody misreads.

    >>> day_text(dt.date(2027, 1, 14), "de"), day_text(dt.date(2027, 1, 14), "en")
    ('14. Januar 2027', '14 January 2027')
    """
    return format_date(day, "long", locale={"en": "en_GB"}.get(lang, lang))


def say(lang: str, key: str, **parts: object) -> str:
    """Return a sentence of the letter."""
    return str(table("letter")[lang][key]).format(**parts)


def _item(finding: Finding, row: Requirement | None) -> Item | None:
    """Return what the client can do about a requirement; None where that is nothing."""
    state = _state(finding)
    if state is None:
        return None
    return Item(
        state=state,
        title=finding.title,
        reason=_reason(finding, state),
        why=_why(finding.id),
        ask=finding.ask,
        accepted=_accepted(row) if row else (),
        refused=tuple((kind_title(one.kind), one.because) for one in row.look_alikes) if row else (),
    )


def _accepted(row: Requirement) -> tuple[Text, ...]:
    """Return the papers one of which is enough; none where it depends on what they say (a level, an amount)."""
    alone = len(row.evidence) == 1 or row.condition in _ONE_IS_ENOUGH
    return tuple(kind_title(kind) for kind in row.evidence if kind != "unknown") if alone else ()


def _state(finding: Finding) -> State | None:
    match finding.status:
        case "missing":
            return "missing" if finding.mandatory else ("optional" if finding.ask else None)
        case "not_met" if finding.mandatory and finding.ask and finding.reached_on is None:
            return "replace"
        case "unclear" if finding.mandatory and finding.ask:
            return "check"
        case _:
            return None  # done, or nothing that a paper of the client's would change


def _reason(finding: Finding, state: State) -> Text:
    """Return what is wrong now, without what is said to the caseworker alone."""
    if state in ("missing", "optional") and finding.reason_code == "no_document":
        return _both("missing_reason")
    told = {lang: _LAW.sub("", _LOOK.sub(".", getattr(finding.reason, lang))) for lang in ("de", "en")}
    if state == "check" and told["de"] != finding.reason.de:
        return _both("check_reason")
    return Text(**told)


def _why(requirement: str) -> Text | None:
    """Return what the requirement is good for, by its id or the part before the dot."""
    known = {lang: table("letter")[lang]["why"] for lang in ("de", "en")}
    key = next((key for key in (requirement, requirement.partition(".")[0]) if key in known["de"]), None)
    return Text(de=known["de"][key], en=known["en"][key]) if key else None


def _files(report: Report) -> Iterable[Item]:
    """Yield the files that the client can hand in again; what our own machine failed at is not the client's task."""
    seen: set[str] = set()
    for problem in report.problems:
        if problem.file in seen or problem.code not in _LOCKED | _BROKEN:
            continue
        seen.add(problem.file)
        name = problem.file.rpartition("/")[2]
        yield Item(
            state="again",
            title=Text(de=name, en=name),
            reason=_both("locked" if problem.code in _LOCKED else "unreadable"),
            file=name,
        )


def _guessed(title: Text) -> Text:
    """Return the name of a permit that nobody has stated: the client is not to rely on it."""
    return Text(**{lang: f"{getattr(title, lang)} ({say(lang, 'guessed')})" for lang in ("de", "en")})


def _both(key: str) -> Text:
    return Text(de=say("de", key), en=say("en", key))


def _deadline(report: Report, name: str) -> dt.date | None:
    """Return the day of a deadline that is still ahead."""
    days = [dt.date.fromisoformat(item["date"]) for item in report.deadlines if item.get("id") == name]
    return next((day for day in days if day >= report.as_of), None)


def column(item: Item, lang: Language) -> dict[str, Any]:
    """Return the item in one language, as the views of the letter print it."""
    return {
        "lang": lang,
        "title": getattr(item.title, lang),
        "reason": getattr(item.reason, lang),
        "why": getattr(item.why, lang) if item.why else None,
        "ask": getattr(item.ask, lang)
        if item.ask
        else (say(lang, "bring_any") if item.file is None else None),
        "accepted": [getattr(kind, lang) for kind in item.accepted],
        "refused": [f"{getattr(kind, lang)}: {getattr(because, lang)}" for kind, because in item.refused],
        "labels": {
            "why_label": say(lang, "why_label"),
            "accepted": say(lang, "accepted_one" if len(item.accepted) == 1 else "accepted"),
            "refused": say(lang, "refused"),
        },
    }


def groups(letter: Letter) -> Sequence[tuple[State, Sequence[Item]]]:
    """Return the items by state, in the order of the letter; states without items are left out."""
    by_state = [(state, [item for item in letter.items if item.state == state]) for state in _ORDER]
    return [(state, items) for state, items in by_state if items]


def due(letter: Letter, lang: Language) -> Sequence[str]:
    """Return the sentences on days: the appointment, and the day on which the title ends."""
    told = []
    if letter.appointment:
        told.append(say(lang, "appointment", day=day_text(letter.appointment, lang)))
    if letter.title_until:
        told.append(say(lang, "title_ends", day=day_text(letter.title_until, lang)))
    return told
