"""What the client is asked to bring (Nachforderung): the open points of the report in plain language.

German always stands beside the client's language, so that both sides of a desk can point at the same line. The
sentences are those of the catalogue (what to bring, what is mistaken for it) and of `reports/data/letter.yaml`; other
languages than German and English are translations of them (`translations`). The law is not quoted. What only the
caseworker can settle is not asked of the client.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any, Literal

from babel.dates import format_date
from pydantic import Field

from pipeline.frozen import Frozen
from validators.catalogue import Catalogue
from validators.catalogue import catalogue as own_catalogue
from validators.finding import Finding, Text
from validators.requirement import Requirement

from . import outline
from .messages import for_the_client
from .model import Report
from .translations import is_draft, language_name, locale_of, translated, translated_languages
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
_REMARK = re.compile(r" (?:\(.*\)|§.*)$")
"""What follows the name of a paper: its forms, its section."""
_LAW = re.compile(r" \([^()]*§[^()]*\)")
_FIGURES = re.compile(r"(?:[\d.,\s×/%€²–-]|mm|m²|\b[ABC][12]\b)+")
"""What reads the same in every language: days, numbers, amounts, levels."""


class Item(Frozen):
    """One thing to bring. `title` is what is ticked off; `refused` are papers that do not count, each with the reason.

    `why` says what the paper is good for and `reason` what is wrong now; `told` is the German sentence of the reason
    with its places to fill, and `parts` what fills them, where it can be told in any language. `file` is the client's
    own file that is meant.
    """

    state: State
    title: Text
    reason: Text
    told: str = ""
    parts: dict[str, str] = Field(default_factory=dict)
    why: Text | None = None
    ask: Text | None = None
    accepted: tuple[Text, ...] = ()
    refused: tuple[tuple[Text, Text], ...] = ()
    file: str | None = None


class Letter(Frozen):
    """The letter of one client. `languages` are those that stand side by side, German first.

    `guessed`: nobody has stated the permit, so the client is not to rely on it.
    """

    client: str | None
    permit: Text
    guessed: bool
    day: dt.date
    at: dt.datetime
    items: tuple[Item, ...]
    appointment: dt.date | None
    title_until: dt.date | None
    languages: tuple[str, ...]


def languages_of(asked: str | None, lang: Language, drafts: Collection[str] = ()) -> tuple[str, ...]:
    """Return the languages of the letter: German, and the client's where its texts have been proof-read.

    Args:
        asked: `letter_language` of the case (ISO 639-1), None where it is not stated.
        lang: the language of the report; a letter in English is written for an English report.
        drafts: languages that may be written although no speaker has proof-read them.

    >>> languages_of("en", "de"), languages_of(None, "de"), languages_of("ar", "de"), languages_of("ar", "de", {"ar"})
    (('de', 'en'), ('de',), ('de',), ('de', 'ar'))
    """
    wanted = asked or lang
    if wanted == "en":
        return ("de", "en")
    if wanted in translated_languages() and (wanted in drafts or not is_draft(wanted)):
        return ("de", wanted)
    return ("de",)


def letter_of(
    report: Report, lang: Language = "de", rules: Catalogue | None = None, drafts: Collection[str] = ()
) -> Letter:
    """Return the letter that follows from a report.

    Args:
        report: what was found.
        lang: the language of the report, for a case that states no language for letters.
        rules: the catalogue; None for the program's own.
        drafts: languages that may be written although no speaker has proof-read them.
    """
    case = report.case
    rules = rules or own_catalogue()
    by_id = {row.id: row for row in rules.permit(case.permit, case.purpose, case.profile).requirements}
    items = [
        item
        for finding in report.requirements
        if (item := _item(finding, by_id.get(finding.id), rules.reasons)) is not None
    ]
    items += _files(report)
    return Letter(
        client=outline.applicant_name(report),
        permit=case.permit_title,
        guessed=case.permit_source != "stated",
        day=report.as_of,
        at=report.produced.at,
        items=tuple(sorted(items, key=lambda item: _ORDER.index(item.state))),
        appointment=_deadline(report, "appointment"),
        title_until=_deadline(report, "title"),
        languages=languages_of(case.letter_language, lang, drafts),
    )


def day_text(day: dt.date, lang: str) -> str:
    """Return the day in words, which nobody misreads; beside a translation also as German papers write it.

    >>> day_text(dt.date(2027, 1, 14), "de"), day_text(dt.date(2027, 1, 14), "tr")
    ('14. Januar 2027', '14 Ocak 2027 (14.01.2027)')
    """
    words = format_date(day, "long", locale=locale_of(lang))
    return words if lang in ("de", "en") else f"{words} ({day:%d.%m.%Y})"


def say(lang: str, key: str, n: int | None = None, **parts: object) -> str:
    """Return a sentence of the letter; `n` picks between the forms for one and for several."""
    told = table("letter")["en" if lang == "en" else "de"][key]
    one, several = told if isinstance(told, list) else (told, "")
    if lang in ("de", "en"):
        found = one if n is None or n == 1 else several
    else:
        found = translated(one, lang, several, n or 1) or one
    return str(found).format(n=n, **parts)


def draft_marks(letter: Letter) -> dict[str, str]:
    """Return the sentence that nobody has proof-read the translation, in each language; empty where somebody has."""
    drafted = next((lang for lang in letter.languages if is_draft(lang)), None)
    if drafted is None:
        return {}
    return {lang: say(lang, "draft", language=language_name(drafted, lang)) for lang in letter.languages}


def about(letter: Letter, lang: str) -> str:
    """Return the name of the permit that the letter is about."""
    title = in_language(letter.permit, lang) or letter.permit.de
    return f"{title} ({say(lang, 'guessed')})" if letter.guessed else title


def in_language(text: Text, lang: str) -> str | None:
    """Return a sentence of the catalogue in a language of the letter; None where it is not translated."""
    if lang in ("de", "en"):
        return str(getattr(text, lang))
    return translated(text.de, lang)


def paper(kind: Text, lang: str) -> str:
    """Return the name of a kind of paper; the German one, which stands on the paper, beside any other.

    >>> paper(kind_title("payslip"), "en")
    'Payslip (Lohn-/Gehaltsabrechnung)'
    """
    name, german = in_language(kind, lang) or kind.de, _REMARK.sub("", kind.de)
    return name if german.casefold() in name.casefold() else f"{name} ({german})"


def _item(finding: Finding, row: Requirement | None, reasons: Mapping[str, Text]) -> Item | None:
    """Return what the client can do about a requirement; None where that is nothing."""
    state = _state(finding)
    if state is None:
        return None
    reason = _reason(finding, state)
    told, parts = _told(finding, reason, reasons)
    return Item(
        state=state,
        title=finding.title,
        reason=reason,
        told=told,
        parts=parts,
        why=_why(finding.id),
        ask=for_the_client(finding.ask) if finding.ask else None,
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


def _told(finding: Finding, reason: Text, reasons: Mapping[str, Text]) -> tuple[str, dict[str, str]]:
    """Return the sentence behind a reason and what fills its places; ("", {}) where it can be told in German alone."""
    if finding.reason != reason:
        return reason.de, {}
    known = reasons.get(finding.reason_code)
    if known is None or finding.reason_code not in table("letter_reasons")["told"]:
        return "", {}
    pattern = re.sub(r"\\{(\w+)\\}", r"(?P<\1>.+?)", re.escape(known.de))
    found = re.fullmatch(pattern, finding.reason.de)
    if found is None or not all(_FIGURES.fullmatch(part) for part in found.groupdict().values()):
        return "", {}
    return known.de, found.groupdict()


def _reason_in(item: Item, lang: str) -> str:
    """Return what is wrong now; what cannot be told in the language is referred to the German text."""
    if lang in ("de", "en"):
        return str(getattr(item.reason, lang))
    told = translated(item.told, lang) if item.told else None
    if told is None:
        return say(lang, "check_reason" if item.state == "check" else "replace_reason")
    return told.format(**item.parts)


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
            reason=(reason := _both("locked" if problem.code in _LOCKED else "unreadable")),
            told=reason.de,
            file=name,
        )


def _both(key: str) -> Text:
    """Return a sentence of the letter in both languages of the house."""
    return Text(de=say("de", key), en=say("en", key))


def _deadline(report: Report, name: str) -> dt.date | None:
    """Return the day of a deadline that is still ahead."""
    days = [dt.date.fromisoformat(item["date"]) for item in report.deadlines if item.get("id") == name]
    return next((day for day in days if day >= report.as_of), None)


def column(item: Item, lang: str) -> dict[str, Any]:
    """Return the item in one language, as the views of the letter print it."""
    ask = in_language(item.ask, lang) if item.ask else None
    return {
        "lang": lang,
        "title": title_of(item, lang),
        "reason": _reason_in(item, lang),
        "why": in_language(item.why, lang) if item.why else None,
        "ask": ask or (say(lang, "bring_any") if item.file is None else None),
        "accepted": [paper(kind, lang) for kind in item.accepted],
        "refused": [_refused(kind, because, lang) for kind, because in item.refused],
        "labels": {
            "why_label": say(lang, "why_label"),
            "accepted": say(lang, "accepted", len(item.accepted)),
            "refused": say(lang, "refused"),
        },
    }


def title_of(item: Item, lang: str) -> str:
    """Return what is ticked off; a file keeps its name."""
    return in_language(item.title, lang) or item.title.de


def _refused(kind: Text, because: Text, lang: str) -> str:
    """Return why a paper does not count; where the sentence names it with its German name, that is enough."""
    reason, german = in_language(because, lang), _REMARK.sub("", kind.de).partition(" ")[0]
    if reason and lang not in ("de", "en") and f"({german}" in reason:
        return reason
    return f"{paper(kind, lang)}: {reason}" if reason else paper(kind, lang)


def groups(letter: Letter) -> Sequence[tuple[State, Sequence[Item]]]:
    """Return the items by state, in the order of the letter; states without items are left out."""
    by_state = [(state, [item for item in letter.items if item.state == state]) for state in _ORDER]
    return [(state, items) for state, items in by_state if items]


def due(letter: Letter, lang: str) -> Sequence[str]:
    """Return the sentences on days: the appointment, and the day on which the title ends."""
    told = []
    if letter.appointment:
        told.append(say(lang, "appointment", day=day_text(letter.appointment, lang)))
    if letter.title_until:
        told.append(say(lang, "title_ends", day=day_text(letter.title_until, lang)))
    return told
