"""The operative part of a decision and what it grants or refuses (Tenor).

Only the operative part decides: the reasons repeat the opposite, quote the law and earlier decisions. It
begins behind "ergeht folgende Entscheidung" (or the title "Bescheid") and ends at "Begründung" or what else
follows. Each sentence is judged by itself: a status (noun), what is done with it (verb), and a negation in
the same sentence. Where a short word may have been lost between noun and verb, the ruling carries a doubt.

Source: documents.md 1.1 (negation, operative part), A1 (wordings of all years), A2 (revocation).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal

from pipeline.document import Document

from .loss import lost_word
from .memo import once_a_document
from .operative import operative_part
from .plain_grant import ends_itself, says_more
from .sentences import Passage, numbered, sentences
from .tenor_words import DENY, GRANT, INSTEAD, MAYBE, NEGATION, REVOKE, STATUS, VERBS, Read, Topic, read_at
from .text import fold, has

Verdict = Literal[
    "granted", "refused", "manifestly_unfounded", "inadmissible", "revoked", "discontinued", "kept"
]

_BANS = re.compile(
    r"60\s*a[bh]s\S*\s*(\d)(?:\s*(?:satz|s) \d)?"
    r"(?:\s*(?:,|und|oder|sowie|bzw|u)\s*(?:(?:60 )?a[bh]s\S* )?(\d))?"
)
_PERSONS = re.compile(r"\bzu\s+(\d{1,2})\.?\)?((?:\s*(?:,|und|bis|-|sowie)\s*(?:zu\s+)?\d{1,2}\.?\)?)*)")


@dataclass(frozen=True)
class Ruling:
    """What one sentence does with one status.

    `persons` are the numbers of the applicants whom it names ("zu 2. bis 4."), None for all. `doubt` is
    set where the words may be read wrongly.
    """

    topic: Topic
    verdict: Verdict
    sentence: Passage
    confidence: float
    doubt: str | None = None
    persons: frozenset[int] | None = None


def rulings(document: Document, given_names: Sequence[str] = ()) -> tuple[Ruling, ...]:
    """Return what the operative part grants, refuses or takes away, sentence by sentence.

    Args:
        document: the whole decision.
        given_names: of the applicants in their order; a sentence that names some of them is theirs alone.
    """
    return _rulings_by_name(document, given_names) if given_names else _rulings(document)


@once_a_document
def _rulings(document: Document) -> tuple[Ruling, ...]:
    return _rulings_by_name(document, ())


def _rulings_by_name(document: Document, given_names: Sequence[str]) -> tuple[Ruling, ...]:
    part = operative_part(document)
    if part is None:
        return ()
    found: list[Ruling] = []
    indent: float | None = None
    for sentence in sentences(part):
        named = frozenset(
            number
            for number, name in enumerate(given_names, 1)
            if len(given_names) > 1 and name and has(sentence.text, name, at_least=0.92)
        )
        own = _rulings_of(sentence, part, document, named or None)
        if numbered(sentence.tokens[0]) is not None and len(sentence.tokens) > 1:
            indent = sentence.tokens[1].box.left
        elif indent is not None and _is_outside(sentence, part, indent):
            own = [ruling if ruling.doubt else replace(ruling, doubt="ambiguous") for ruling in own]
        found += own
    return _with_doubts(found, part, given_names)


def _with_doubts(found: Sequence[Ruling], part: Passage, given_names: Sequence[str]) -> tuple[Ruling, ...]:
    """Doubt the grants that say more than a grant, and all of them where a sentence is not understood or ends them."""
    others = [sentence for sentence in sentences(part) if not _decides(sentence, found)]
    unclear = any(ends_itself(sentence.text) or _grants_something(sentence) for sentence in others)
    doubted = []
    for ruling in found:
        more = ruling.verdict == "granted" and says_more(
            [t.text for t in ruling.sentence.tokens], given_names
        )
        grant_open = unclear or more
        doubted.append(replace(ruling, doubt="ambiguous") if grant_open and ruling.doubt is None else ruling)
    return tuple(doubted)


def _decides(sentence: Passage, found: Sequence[Ruling]) -> bool:
    own = {id(token) for token in sentence.tokens}
    return any(id(token) in own for ruling in found for token in ruling.sentence.tokens)


def _grants_something(sentence: Passage) -> bool:
    """Whether a sentence grants without a status that is known: older or unheard-of wording."""
    words = {read_at(sentence.tokens, i).word for i in range(len(sentence.tokens))}
    return bool(words & {"zuerkannt", "anerkannt"}) and not words & NEGATION


def _is_outside(sentence: Passage, part: Passage, indent: float) -> bool:
    """Whether a sentence behind numbered ones begins a row out of their column: the reasons, whose heading is lost."""
    first = sentence.tokens[0]
    row = next(token for token in part.tokens if token.row == first.row)
    # a number whose full stop is lost
    item = re.fullmatch(r"\W*\d{1,2}\W*", first.text)
    return row is first and not item and first.box.left < indent - 0.01


def _rulings_of(
    sentence: Passage, part: Passage, document: Document, named: frozenset[int] | None
) -> list[Ruling]:
    reads = [read_at(sentence.tokens, i) for i in range(len(sentence.tokens))]
    clauses = _clauses(reads)
    persons = _numbers_of_persons(sentence.text) or named
    whole = not re.search(r"[.;!]\W*$", sentence.text)
    found: list[Ruling] = []
    for clause in clauses:
        found += _clause_rulings(clause, part, document, persons)
    loose = any(_negated(c) and not _topics(c) for c in clauses) and len(clauses) > 1
    doubt = "ambiguous" if loose else "cut_off" if whole and _stops_short(sentence, part) else None
    return [r if r.doubt or doubt is None else replace(r, doubt=doubt) for r in found]


def _stops_short(sentence: Passage, part: Passage) -> bool:
    """Whether the sentence is the last one and its end is not on the paper."""
    return sentence.tokens[-1] is part.tokens[-1]


def _clauses(reads: Sequence[Read]) -> list[list[Read]]:
    """Cut a sentence where one finished statement ends and another with its own noun and verb begins."""
    clauses: list[list[Read]] = [[]]
    for i, read in enumerate(reads):
        clauses[-1].append(read)
        rest = reads[i + 1 :]
        if not rest or not _finished(clauses[-1]):
            continue
        joins = rest[0].word in {"und", "sowie", "jedoch", "aber", "wahrend"}
        ends = read.token.text.endswith((",", ";"))
        if (ends or joins) and rest[0].word != "dass" and _finished(rest) and _topics(rest):
            clauses.append([])
    return clauses


def _finished(clause: Sequence[Read]) -> bool:
    return any(read.word in VERBS for read in clause) or _is_there(clause) is not None


def _is_there(clause: Sequence[Read]) -> int | None:
    """Return the position of "vor" in "liegt ... vor"; None where the clause has none."""
    verb = next((i for i, read in enumerate(clause) if read.word in {"liegt", "liegen"}), None)
    if verb is None:
        return None
    return next((i for i in range(verb + 1, len(clause)) if clause[i].word == "vor"), None)


def _topics(clause: Sequence[Read]) -> list[tuple[Topic, int]]:
    """Return the statuses that a clause names, with the position of the noun."""
    found: list[tuple[Topic, int]] = []
    text = " ".join(read.word for read in clause)
    for i, read in enumerate(clause):
        topic = STATUS.get(read.word)
        if topic == "ban":
            found += [(ban, i) for ban in _bans(text)]
        elif topic:
            found.append((topic, i))
        elif read.word.startswith("subsidiar") and re.search(r"\bschutz(?:status|es)?\b|\bstatus\b", text):
            found.append(("subsidiary", i))
        elif read.word == "voraussetzungen":
            found += [(old, i) for old in _older(text)]
    if re.search(r"\b26 (?:abs\S* \d \S* ?)?(?:des )?asyl", text) and any(
        t != "application" for t, _ in found
    ):
        found.append(("family_protection", found[0][1]))
    named = [pair for pair in found if pair[0] != "application"]
    return list(dict.fromkeys(named or found))


def _bans(text: str) -> list[Topic]:
    match = _BANS.search(text)
    bans: dict[str, Topic] = {"5": "ban_60_5", "7": "ban_60_7"}
    found = [bans[digit] for digit in match.groups() if digit in bans] if match else []
    return found or ["ban"]


def _older(text: str) -> list[Topic]:
    """Wordings of paper before December 2013: "Die Voraussetzungen des § 60 Abs. 1 AufenthG liegen vor"."""
    if re.search(r"\b60 a[bh]s\S* 1\b|\b51 a[bh]s\S* 1\b", text):
        return ["refugee"]
    if re.search(r"\b60 a[bh]s\S* [23]\b", text):
        return ["subsidiary"]
    return []


def _negated(clause: Sequence[Read]) -> bool:
    return any(read.word in NEGATION for read in clause)


def _clause_rulings(
    clause: Sequence[Read], part: Passage, document: Document, persons: frozenset[int] | None
) -> list[Ruling]:
    topics = _topics(clause)
    verdict, at = _verdict(clause)
    if verdict is None or not topics or any(read.word in MAYBE for read in clause):
        return []
    span = Passage(tuple(read.token for read in clause))
    found = []
    for topic, noun in topics:
        if topic == "application" and verdict in ("granted", "revoked", "kept"):
            continue
        alike = min(clause[noun].alike, clause[at].alike or 1.0)
        confidence = 0.97 * alike
        doubt = None
        if verdict == "granted":
            doubt = _doubt_of_grant(clause, noun, at, topics) or lost_word(
                [read.token for read in clause], noun, at, part, document
            )
            if topic in ("ban_60_5", "ban_60_7"):
                confidence = min(confidence, _digit_confidence(clause, topic[-1]))
        elif _late_negation(clause, at):
            doubt = "ambiguous"
        if topic == "ban" and verdict == "granted":
            doubt = doubt or "ambiguous"
        found.append(Ruling(topic, verdict, span, round(confidence, 4), doubt, persons))
    return found


def _verdict(clause: Sequence[Read]) -> tuple[Verdict | None, int]:
    """Return what the clause does, and the position of the verb; refusals and revocations outrank grants."""
    words = [read.word for read in clause]

    def first(wanted: frozenset[str] | set[str]) -> int | None:
        return next((i for i, word in enumerate(words) if word in wanted), None)

    revoke, deny = first(REVOKE), first(DENY)
    stopped = first({"eingestellt"})
    if stopped is not None:
        return "discontinued", stopped
    if revoke is not None and not (_negated(clause) or "gilt" in words or "gelten" in words):
        return "revoked", revoke
    if revoke is not None:
        return ("kept" if _negated(clause) else "discontinued"), revoke
    if first({"unzulassig"}) is not None:
        return "inadmissible", first({"unzulassig"}) or 0
    if deny is not None:
        manifest = "offensichtlich" in words and "unbegrundet" in words
        return ("manifestly_unfounded" if manifest else "refused"), deny
    grant = first(GRANT)
    at = grant if grant is not None else _is_there(clause)
    if at is None:
        return None, 0
    return ("refused" if _negated(clause) else "granted"), at


def _late_negation(clause: Sequence[Read], verb: int) -> bool:
    """Whether a negation stands behind every verb ("wird zuerkannt, nicht aber ..."): what it denies is open."""
    places = [i for i, read in enumerate(clause) if read.word in NEGATION]
    last = max([verb, *(i for i, read in enumerate(clause) if read.word in VERBS)])
    return bool(places) and min(places) > last


def _doubt_of_grant(
    clause: Sequence[Read], noun: int, verb: int, topics: Sequence[tuple[Topic, int]]
) -> str | None:
    words = [read.word for read in clause]
    if any(word in INSTEAD for word in words[: max(noun, verb)]) or words[max(noun, verb) :].count("nicht"):
        return "ambiguous"
    if "wurde" in words:
        return "ambiguous"
    if min(clause[noun].alike, clause[verb].alike or 1.0) < 0.93 and clause[noun].token.confidence < 0.4:
        return "faint"
    places = sorted({at for topic, at in topics if topic != "family_protection"})
    for left, right in pairwise(places):
        if not set(words[left + 1 : right]) & {"und", "sowie", "oder"} and not clause[
            left
        ].token.text.endswith(","):
            return "ambiguous"
    return None


def _digit_confidence(clause: Sequence[Read], digit: str) -> float:
    own = [read.token.confidence for read in clause if digit in read.token.text and len(read.token.text) <= 8]
    return min(1.0, max(own, default=0.5) + 0.03)


def _numbers_of_persons(text: str) -> frozenset[int] | None:
    """Return the applicants named by number ("zu 1.", "zu 2. bis 4.", "zu 1 und 3"); None where none is."""
    found: set[int] = set()
    for match in _PERSONS.finditer(fold(text)):
        numbers = [int(match[1])]
        for link, number in re.findall(r"(,|und|bis|-|sowie)\s*(?:zu\s+)?(\d{1,2})", match[2]):
            numbers += range(numbers[-1] + 1, int(number) + 1) if link in ("bis", "-") else [int(number)]
        found.update(numbers)
    return frozenset(found) or None
