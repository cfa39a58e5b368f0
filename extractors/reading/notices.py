"""What a notice decides on a benefit, for whom and how much (Leistungsbescheid).

    Ablehnungsbescheid                     wird ab 01.03.2026 aufgehoben            werden ... bewilligt

The heading tells the act, the operative sentence must agree with it. One topic word stands in grants, refusals and
ends: where heading and sentence say opposite things, the decision is doubted.

Source: documents.md 1.1 (types of act), F10, F14.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from typing import Literal

from pipeline.document import Document
from pipeline.field import Field, Person

from .columns import row_of, rows
from .dates import DateHit, date_in, dates_in
from .labels import Label, labels, places
from .letters import head_lines
from .memo import once_a_document
from .money import CENT, Amount, adds_up, amounts_in
from .months import months_in
from .names import name_in
from .person_labels import BIRTH
from .persons import date_field, name_fields
from .rubrum import persons_in
from .sentences import running_text
from .spans import Span, span_of
from .text import close_letters, fold
from .told import end_in, folded_text

Decision = Literal["granted", "provisional", "changed", "ended", "refused"]

_TITLES: tuple[tuple[Decision, str], ...] = (
    ("refused", r"\bablehnung|\bablehnungsbescheid|\babgelehnt|\bversagung"),
    ("changed", r"\bteilaufhebung|\bteilweise aufhebung|\banderungsbescheid|"
                r"\banderung (?:der|des|ihrer|ihres)|\bneufestsetzung|"
                r"\bneuberechnung|\brentenanpassung|\banpassung\b|\bzur leistungsanpassung"),
    ("ended", r"\baufhebung|\beinstellung (?:der|des|von|ihrer)|\bentziehung|\bwegfall|\bbeendigung|"
              r"\bende (?:der|des|ihre[rs]) \w*(?:zahlung|bezug|bezugs|anspruch|anspruchs|geld|geldes)\b"),
    ("provisional", r"\bvorlaufige"),
    ("granted", r"\b\w*bewilligung|\bfestsetzung|\bgewahrung|\bbescheid uber\b|\w*bescheid\b"),
)  # fmt: skip
_IN_SENTENCE = r"(?:[^.]|(?<=\d)\.)"
"""Anything but the end of a sentence; the full stop of a date ends none."""
_BODIES: tuple[tuple[Decision, str], ...] = (
    ("refused", rf"\b(?:wird|werden|wurde|muss|mussen)\b{_IN_SENTENCE}{{0,90}}\babgelehnt|"
                rf"\blehnen? (?:wir|ich)\b{_IN_SENTENCE}{{0,90}}\bab\b|\b(?:wird|werden) \w* ?versagt\b|"
                r"\bnicht (?:bewilligt|festgesetzt|gewahrt|gezahlt) werden|\bkann[^.]{0,70}nicht entsprochen"),
    ("ended", rf"\b(?:wird|werden|wurde)\b{_IN_SENTENCE}{{0,200}}\b(?:aufgehoben|eingestellt|entzogen)\b|"
              r"\bkeine leistungen mehr|\banspruch auf \w+ endete?\b|"
              r"\bheben? (?:wir|ich)\b[^.]{0,160}\bauf\b|\bkein anspruch (?:mehr )?auf"),
    ("granted", r"\bbewilligt\b|\bbewilligen? (?:wir|ich)\b|\b(?:wir|ich) bewilligen?\b|\bgewahre? ich\b|"
    "\bich gewahre\b|"
                r"\bsetze ich\b[^.]{0,80}\bfest\b|\bwir (?:zahlen|uberweisen)(?: ihnen)?\b|"
                r"\buberweisen wir ihnen\b|\bsie bekommen\b|"
                r"\bfestgesetzt\b|\bgewahren wir\b|\bgewahrt\b|"
                r"\bzahlen wir\b|\bsteht ihnen\b|"
                r"\berhalten sie\b|\bsie erhalten (?:ab|vom|fur|seit|monatlich|nunmehr|weiterhin|"
                r"kalendertaglich)\b|\bwird angepasst\b|\bentschieden\b|\bgezahlt\b|\bbezieh(?:t|en)\b|"
                r"\bandern sich\b"),
)  # fmt: skip
_GRANTS = re.compile(r"bewillig|festsetz|gewahr")
"""A heading that grants; a plain "Bescheid" may as well refuse."""
_STRONG = re.compile(r"\b(?:bewilligt|bewilligen wir|festgesetzt|gewahren wir|zahlen wir)\b")
_CUT = re.compile(r"\brechtsbehelfsbelehrung|\bbegrundung\b ?:|\bihre rechte\b|\bwichtige hinweise")
_TOTALS = re.compile(
    r"\b(?:insgesamt|gesamt\w*|summe\w*|zusammen|rechtsbehelf\w*|die auszahlung|auszahlung erfolgt)\b"
)


_LONGEST = 320
"""Characters behind a birth date that may still tell what this person gets."""
_ADDRESS_FIELD = 0.31


@dataclass(frozen=True)
class Share:
    """What one person gets: amounts and days of the person's line, row or block in the order of the paper."""

    person: Person
    amounts: tuple[Amount, ...]
    days: tuple[DateHit, ...]


@once_a_document
def decision_of(document: Document) -> Field[Decision] | None:
    """Return what the notice decides; None where neither heading nor sentence tells."""
    titled, said = _titled(document), _said(document)
    if titled is None:
        found = [said[name] for name, _ in _BODIES if name in said]
        return (
            found[0].model_copy(update={"doubt": "ambiguous" if len(found) > 1 else None}) if found else None
        )
    if titled.value == "granted" and not _GRANTS.search(fold(titled.printed)):
        refused = _refused_below(document, said)
        if refused:
            return refused
    positive = titled.value in ("granted", "provisional", "changed")
    against = [name for name in said if (name == "granted") != positive]
    agrees = "granted" in said if positive else len(said) > len(against) and not _grants_more(document)
    alone = bool(against) and not agrees and titled.value != "changed"
    return titled.model_copy(update={"doubt": "ambiguous" if alone else titled.doubt})


def _grants_more(document: Document) -> bool:
    """Whether a sentence grants something beside what the heading ends or refuses."""
    return bool(_STRONG.search(_body(folded_text(document).text)))


def _refused_below(document: Document, said: dict[Decision, Field[Decision]]) -> Field[Decision] | None:
    """The refusal or the end that the first operative sentence under a plain "Bescheid" says; None: it grants.

    Doubted where a later sentence grants something.
    """
    body = _body(folded_text(document).text)
    first = {name: match.start() for name, pattern in _BODIES if (match := re.search(pattern, body))}
    against = [name for name in ("refused", "ended") if name in first]
    if not against:
        return None
    name = min(against, key=lambda one: first[one])
    later = any(match.start() > first[name] for match in _STRONG.finditer(body))
    if _STRONG.search(body, 0, first[name]):
        return None
    return said[name].model_copy(update={"doubt": "ambiguous" if later else None}) if name in said else None


def _titled(document: Document) -> Field[Decision] | None:
    """The first line of the head, above the salutation, that is headed by an act."""
    for line in head_lines(document, share=0.6):
        text = fold(close_letters(line.text))
        if text.startswith("sehr geehrte") or (line.box.left > 0.55 and line.box.top < 0.35):
            if text.startswith("sehr"):
                break
            continue
        if len(line.words) > 18 or text.endswith(".") or _begins_sentence(text):
            continue
        for decision, pattern in _TITLES:
            match = re.search(pattern, text)
            if match:
                value: Decision = decision
                return span_of(line, 1).field(value, method="title")
    return None


def _begins_sentence(text: str) -> bool:
    return bool(
        re.match(
            r"(?:wir|ihr antrag|auf ihren|die|der|das|gegen|mit|fur|hiermit|ihre? \w+ (?:wird|werden))\b",
            text,
        )
    )


def _said(document: Document) -> dict[Decision, Field[Decision]]:
    text = folded_text(document)
    body = _body(text.text)
    found: dict[Decision, Field[Decision]] = {}
    for decision, pattern in _BODIES:
        match = re.search(pattern, body)
        span = text.touching(*match.span()) if match else None
        if span:
            value: Decision = decision
            found[decision] = span.field(value, method="sentence")
    return found


def _body(text: str) -> str:
    """The text above reasons, hints and the instruction on appeal."""
    cut = _CUT.search(text)
    return text[: cut.start()] if cut else text


def shares_in(document: Document, *, role: str) -> tuple[Share, ...]:
    """Return what each person gets whom the notice names with a birth date, in the order of the paper."""
    text = folded_text(document)
    starts: dict[int, Person] = {}
    for person in (
        *persons_in(running_text(document), role=role),
        *_persons_of_rows(document, role),
        *_of_blocks(document, role),
    ):
        at = _token_at(document, person)
        if at is not None and at not in starts:
            starts[at] = person
    ordered = sorted(starts)
    found = []
    for at, following in pairwise([*ordered, len(text.tokens)]):
        start = text.starts[at] + len(fold(text.tokens[at].text))
        end = text.starts[following] if following < len(text.tokens) else len(text.text)
        total = _TOTALS.search(text.text, start, end)
        spans = text.spans(start, min(end, start + _LONGEST, total.start() if total else end))
        amounts = tuple(hit for span in spans for hit in amounts_in(span))
        found.append(Share(starts[at], amounts, tuple(day for span in spans for day in _days(span))))
    return tuple(found)


def _token_at(document: Document, person: Person) -> int | None:
    born = person.birth_date
    if born is None or born.box is None:
        return None
    last = None
    for index, token in enumerate(running_text(document).tokens):
        box = token.words[-1].box
        if (
            token.page == born.page
            and box.overlap_y(born.box) > 0.5
            and born.box.left - 0.001 <= box.middle[0] <= born.box.right + 0.001
        ):
            last = index
    return last


def _persons_of_rows(document: Document, role: str) -> Iterator[Person]:
    """Persons of tables: a row that begins with a name and goes on with a date of birth."""
    for number, page in enumerate(document.pages, 1):
        for row in rows(page, number):
            span = Span(number, row)
            hit = date_in(span)
            if hit is None or (number == 1 and hit.span.box.top < _ADDRESS_FIELD):
                continue
            at = next(i for i, word in enumerate(row) if word is hit.span.words[0])
            start = 1 if at > 2 and re.fullmatch(r"\W*\d{1,2}[.)]?", row[0].text) else 0
            name = name_in(Span(number, row[start:at])) if at - start >= 2 else None
            if name and name.family and name.given and name.family_span and len(row[start:at]) <= 6:
                family, given = name_fields(name)
                yield Person(role=role, family_name=family, given_names=given, birth_date=date_field(hit))


_BLOCK_NAMES = (
    "Name des Kindes", "Kind", "Name", "Name, Vorname", "Vorname, Name", "Name des Kindes (Vorname, Name)",
    "Name der Person", "Vor- und Familienname", "Vorname und Name", "1. Kind", "2. Kind", "3. Kind", "Person",
)  # fmt: skip


def _of_blocks(document: Document, role: str) -> Iterator[Person]:
    """Persons of blocks: a label with the name, the birth date at a label right below."""
    births = [(label, hit) for label in labels(document, *BIRTH) if (hit := _first_date(document, label))]
    for label in labels(document, *_BLOCK_NAMES):
        page = document.pages[label.span.page - 1]
        for _, span in places(label, page, ("behind", "right", "below")):
            name = name_in(span)
            if name is None or not name.family or not name.given:
                continue
            near = [hit for other, hit in births if _right_below(other, label)]
            if near:
                family, given = name_fields(name)
                yield Person(role=role, family_name=family, given_names=given, birth_date=date_field(near[0]))
            break


def _right_below(other: Label, label: Label) -> bool:
    away = other.line.box.top - label.line.box.top
    return other.span.page == label.span.page and -0.01 < away < 0.06


def _first_date(document: Document, label: Label) -> DateHit | None:
    for _, span in places(label, document.pages[label.span.page - 1], ("behind", "right", "below")):
        hit = date_in(span)
        if hit:
            return hit
    return None


def _days(span: Span) -> tuple[DateHit, ...]:
    """Dates and months of a span in order; a month stands for its first day, behind "bis" for its last."""
    days = list(dates_in(span))
    if not days:
        for month in months_in(span):
            at = next(i for i, word in enumerate(span.words) if word is month.span.words[0])
            ends = bool(days) or (at > 0 and fold(span.words[at - 1].text) in ("bis", "-"))
            year, number = map(int, month.value.split("-"))
            hit = end_in(month.span) if ends else None
            days.append(hit or DateHit(dt.date(year, number, 1), month.span))
    return tuple(days)


def total_of_row(document: Document, *phrases: str, says: str) -> Amount | None:
    """Return the total of a table's row: the only amount, or the one that the others add up to.

    `says` is what the label must say. Of a row without such an equation the first amount is returned with doubt.
    """
    for label in labels(document, *phrases):
        if not re.search(says, fold(label.span.text)):
            continue
        page = document.pages[label.span.page - 1]
        words = tuple(w for w in row_of(label.span, page) if w.box.left >= label.span.box.right - 0.002)
        hits = list(amounts_in(Span(label.span.page, words))) if words else []
        total = total_among(hits)
        if total:
            return total
    return None


def total_among(hits: Sequence[Amount]) -> Amount | None:
    """Return the amount that the others add up to; the only one; the first, doubted, where none is the sum."""
    if len(hits) <= 1:
        return hits[0] if hits else None
    every = sum((hit.value for hit in hits), Decimal(0))
    for hit in hits:
        if adds_up(hit.value, [every - hit.value], within=CENT):
            return hit
    return Amount(hits[0].value, hits[0].span, "ambiguous")
