"""The parties of a rental contract in its opening words (Vertragseingang).

    zwischen der Baugenossenschaft Eintracht eG ... und dem Mitglied Herrn Omar Al-Hassan, geb. am 12.04.1988
    Vermieter ist ... Mieter sind die Eheleute Rana und Omar Al-Hassan.      Die ... GmbH vermietet an Frau ...

Source: documents.md H1.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.document import Document

from .employers import LEGAL_FORM, firm_in
from .spans import Span, lines
from .text import fold
from .told import FoldedText, folded_text

_NO_PARTY = re.compile(r"miet|kosten|\beur\b|euro|zahl|\bwohnung\b|wohnflache|zimmer|vertrag|kaution|\d,\d\d")
_END_OF_NAME = re.compile(
    r",\s*(?=geb|\*|wohnhaft|\d{5}|z\. ?Z|vertreten|[-–(]|[A-ZÄÖÜ][\w.ßäöü-]*(?:\s[\w.ßäöü-]+){0,3}\s\d)|"
    r"\s[-–(]\s?(?:im\b|nach|als)|\s\("
)
_ROLE_NAMED = re.compile(
    r"(?:nachfolgend|nachstehend|im folgenden|kunftig|als|[-–(\"„])\W{0,3}(?:auch )?(?:als )?(?:die |der |den )?"
    r"(vermieter|untervermieter|hauptmieter|wohnungsunternehmen|genossenschaft|mieter|untermieter|mitglied|nutzer)"
    r"(?:in|partei)?\b(?:\W*genannt)?\W*"
)
ROLES = {
    "vermieter": "vermieter", "untervermieter": "vermieter", "hauptmieter": "vermieter",
    "wohnungsunternehmen": "vermieter",
    "genossenschaft": "vermieter", "mieter": "mieter", "untermieter": "mieter", "mitglied": "mieter",
    "nutzer": "mieter",
}  # fmt: skip
"""Which side of the contract a word of the opening names; who lets a room on is the main tenant."""
_LEAD = re.compile(r"\W*(?:und\b\s*)?(?:der |dem |den )?(?:firma |eheleuten? )?(?:(?:herrn?|frau)\b\s*)?")
_ROLE_BEFORE = re.compile(
    r"\b(?:der|dem|den|die|und)\s+(vermieter|untervermieter|hauptmieter|wohnungsunternehmen|genossenschaft|mieter|"
    r"untermieter|mitglied|nutzer)(?:in|n)?\b(?=\W{0,3}\s(?!genannt|vertreten))[\s:,]*"
)
"""The role before the party's name: "und der Mieterin Rana Al-Hassan"."""
_NEXT_PARTY = re.compile(
    r"[\s,;]+(?:und|sowie) (?:der|dem|den|die|herrn?|frau|eheleuten?)\b|\bals (?:ver)?mieter|§|\bwird\b"
)
_IS = re.compile(
    r"(?:ist|sind)\s+(?:die |der |das )?(?:firma |eheleute |ehepaar |familie )?(?:(?:herrn?|frau)\s+)?"
)
_LETS_TO = re.compile(
    r"\bvermietet\b.{0,40}?\ban\b\s+(?:die |den )?(?:eheleute |familie |ehepaar )?(?:(?:herrn?|frau)\s+)?"
)
_SAID_TO_BE = {
    "vermieter": (re.compile(rf"\bvermieter(?:in)? {_IS.pattern}"),),
    "mieter": (re.compile(rf"\b(?<!-)mieter(?:in)? {_IS.pattern}"), _LETS_TO),
}
_END_OF_PARTY = re.compile(r"(?<=[a-z]{3})(?<!str)[.:;](?=\s|$)|\s(?:die|das|eine|folgende|nachstehende)\s")
_ARTICLE = re.compile(r"(?:die|der|das)\s+(?=\S)", re.IGNORECASE)
FIRM = re.compile(r"gmbh|\bag\b|\beg\b|gesellschaft|genossenschaft|verwaltung|stiftung|\bstadt\b")
ROLE_WORD = re.compile(
    r"\b(vermieter|mieter|hauptmieter|untermieter|untervermieter|wohnungsgeber|nutzer)(?:in|partei|s|n)?\b"
)
CAPTION_WORD = re.compile(r"\b(?:vorname|familienname|anschrift|bzw|firma)\b|\bname\b")
_OPENING, _LONGEST_PARTY, _SHORTEST_PARTY, _HEAD = 700, 90, 24, 900
"""How far the opening, a party in it, the start of a name and the head of a contract reach, in characters."""


def _opening(document: Document) -> tuple[FoldedText, int, str] | None:
    """The opening sentence behind "zwischen": the text, where it begins in it, and what it says."""
    text: FoldedText = folded_text(document)
    opening = re.search(r"\bzwischen\b", text.text)
    return (text, opening.end(), text.text[opening.end() : opening.end() + _OPENING]) if opening else None


def before_role(document: Document, role: str) -> Iterator[Span]:
    """Yield the party of the opening sentence: between "zwischen" (or "und") and the word of its role."""
    opening = _opening(document)
    if opening is None:
        return
    text, begins, head = opening
    start = 0
    for match in _ROLE_NAMED.finditer(head):
        if ROLES[match[1]] == role:
            lead = _LEAD.match(head[start : match.start()])
            begin = begins + start + (lead.end() if lead else 0)
            span = text.span(begin, begins + match.start())
            if span:
                yield span
            return
        start = match.end()


def behind_role(document: Document, role: str) -> Iterator[Span]:
    """Yield the party whose role the opening names before it: "und dem Mitglied Herrn Omar Al-Hassan"."""
    opening = _opening(document)
    if opening is None:
        return
    text, begins, head = opening
    for match in _ROLE_BEFORE.finditer(head):
        if ROLES[match[1]] != role:
            continue
        lead = _LEAD.match(head[match.end() :])
        at = match.end() + (lead.end() if lead else 0)
        ends = _NEXT_PARTY.search(head, at)
        span = text.span(begins + at, begins + (ends.start() if ends else at + _LONGEST_PARTY))
        if span and span.text[:1].isupper() and is_party(span.between(0, _SHORTEST_PARTY) or span, "behind"):
            yield span


def between_and(document: Document) -> Iterator[Span]:
    """Yield the firm that lets, named behind "zwischen" without its role."""
    opening = _opening(document)
    if opening is None:
        return
    text, begins, head = opening
    lead, ends = _LEAD.match(head), _NEXT_PARTY.search(head)
    at = lead.end() if lead else 0
    span = text.span(begins + at, begins + ends.start()) if ends and ends.start() > at else None
    cut = until_address(span) if span else None
    if cut and cut.text[:1].isupper() and FIRM.search(fold(cut.text)):
        yield cut


def said_to_be(document: Document, role: str) -> Iterator[Span]:
    """Yield the party that a sentence of the head tells: "Mieter sind ...", "vermietet an Frau Rana Al-Hassan"."""
    text = folded_text(document)
    for pattern in _SAID_TO_BE[role]:
        match = pattern.search(text.text[:_HEAD])
        if match is None:
            continue
        ends = _END_OF_PARTY.search(text.text, match.end())
        span = text.span(match.end(), min(ends.start() + 1 if ends else _HEAD, match.end() + _LONGEST_PARTY))
        bare = without_colon(span) if span else None
        if bare and bare.text[:1].isupper() and is_party(until_address(bare), "behind"):
            yield bare


def who_lets(document: Document) -> Iterator[Span]:
    """Yield the firm that begins the sentence of "vermietet an"."""
    text = folded_text(document)
    match = _LETS_TO.search(text.text[:_HEAD])
    if match is None:
        return
    for span in lines(document, pages=[1]):
        article = _ARTICLE.match(span.text)
        firm = firm_in((span.after(article.end()) if article else None) or span)
        at = text.text.find(fold(span.text))
        if (
            firm
            and re.search(rf"(?<!\w){LEGAL_FORM}(?!\w)", firm.text)
            and 0 <= match.start() - at < _LONGEST_PARTY
        ):
            yield firm


def without_colon(span: Span) -> Span | None:
    """The words without what stands before the first and behind the last of them."""
    real = [at for at, word in enumerate(span.words) if any(c.isalnum() for c in word.text)]
    return Span(span.page, span.words[real[0] : real[-1] + 1]) if real else None


def without_lead(span: Span) -> Span | None:
    """The name behind a verb: "Mieter sind die Eheleute Rana und Omar Al-Hassan.", up to the sentence's end."""
    bare = without_colon(span)
    verb = _IS.match(fold(bare.text)) if bare else None
    if bare is None or verb is None:
        return bare
    rest = bare.after(verb.end())
    ends = re.search(r"(?<=[a-zäöüß]{3})(?<!str)[.;](?:\s|$)", rest.text) if rest else None
    return rest.between(0, ends.start()) if rest and ends else rest


def until_address(span: Span) -> Span:
    """The words of the name: up to a comma that an address, a birth date or a role follows."""
    match = _END_OF_NAME.search(span.text)
    return (span.between(0, match.start()) or span) if match else span


def is_party(span: Span, place: str) -> bool:
    """Whether a place holds a party's name, not a sentence and not the next label."""
    text = fold(span.text)
    if (
        ROLE_WORD.search(text)
        or CAPTION_WORD.search(text)
        or _NO_PARTY.search(text)
        or re.match(
            r"(?:name|anschrift|wohnhaft|geburt\w*|geb\b|strasse|plz|und|hat|ist|wird|tragt|hafte|telefon)\b",
            text,
        )
    ):
        return False
    return len(span.words) <= 14 and span.text[:1].isupper() and not re.search(r"[a-z]{3}\. [A-Z]", span.text)
