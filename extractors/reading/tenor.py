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
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Literal

from rapidfuzz import fuzz

from pipeline.document import Document

from .loss import lost_word
from .sentences import Passage, Token, numbered, running_text, sentences
from .text import close_letters, fold, has, word_set

Outcome = Literal[
    "asylum", "refugee", "subsidiary", "ban_60_5", "ban_60_7", "family_protection", "rejected",
    "manifestly_unfounded", "inadmissible", "revoked", "discontinued",
]  # fmt: skip
Verdict = Literal[
    "granted", "refused", "manifestly_unfounded", "inadmissible", "revoked", "discontinued", "kept"
]
Topic = Literal[
    "asylum", "refugee", "subsidiary", "ban_60_5", "ban_60_7", "ban", "family_protection", "application"
]

_LIKE = 88.0
_OPENINGS = (
    "ergeht folgende Entscheidung", "ergeht folgender Bescheid", "folgende Entscheidung",
    "folgender Bescheid", "wird wie folgt entschieden", "wie folgt entschieden", "wird entschieden",
    "ergeht nachstehende Entscheidung", "nachstehende Entscheidung", "entscheidet das Bundesamt",
)  # fmt: skip
_TITLES = frozenset({"bescheid", "entscheidung", "asylbescheid", "widerrufsbescheid", "rucknahmebescheid"})
_ENDINGS = (
    "begrundung", "grunde", "entscheidungsgrunde", "sachverhalt", "tatbestand", "rechtsbehelfsbelehrung",
    "rechtsmittelbelehrung", "rechtsbehelf", "im auftrag", "hinweise", "hinweis",
    "mit freundlichen grussen",
)  # fmt: skip

_REASONS = ("begrundung", "grunde", "entscheidungsgrunde", "sachverhalt", "tatbestand")

_STATUS: dict[str, Topic] = {
    "fluchtlingseigenschaft": "refugee", "fluchtlingsstatus": "refugee",
    "fluchtlingsanerkennung": "refugee", "fluchtlingsschutz": "refugee", "asylberechtigter": "asylum",
    "asylberechtigte": "asylum", "asylberechtigten": "asylum", "asylberechtigung": "asylum",
    "asylanerkennung": "asylum", "abschiebungsverbot": "ban", "abschiebungsverbote": "ban",
    "abschiebungsverbotes": "ban", "abschiebungsverboten": "ban", "abschiebungshindernis": "ban",
    "abschiebungshindernisse": "ban", "abschiebungsschutz": "ban", "familienasyl": "family_protection",
    "familienfluchtlingsschutz": "family_protection", "familienschutz": "family_protection",
    "asylantrag": "application", "asylantrage": "application", "antrag": "application",
    "antrage": "application", "folgeantrag": "application", "zweitantrag": "application",
    "asylverfahren": "application", "verfahren": "application",
}  # fmt: skip
_GRANT = word_set(
    "zuerkannt anerkannt gewahrt erteilt zugesprochen festgestellt vorliegt vorliegen besteht bestehen"
)
_DENY = word_set("abgelehnt versagt verneint")
_REVOKE = word_set("widerrufen zuruckgenommen entzogen aberkannt erloschen")
_NEGATION = word_set("nicht kein keine keinen keiner keinem keines weder")
_OTHER = word_set(
    "vorliegend zuerkannte zuerkannten zuerkannter anerkannte anerkannten anerkannter festgestellte "
    "festgestellten gewahrte gewahrten erteilte erteilten zuerkennung anerkennung feststellung "
    "zuzuerkennen anzuerkennen aufgehoben eingestellt unzulassig unbegrundet offensichtlich subsidiare "
    "subsidiarer subsidiaren subsidiares schutzstatus schutz schutzes widerruf rucknahme "
    "voraussetzungen"
)
_VERBS = _GRANT | _DENY | _REVOKE | {"eingestellt"}
_KNOWN = frozenset(_STATUS) | _VERBS | _NEGATION | _OTHER
_LONG = tuple(sorted(word for word in _KNOWN if len(word) >= 5))
_MAYBE = word_set("soll sollen sollte kann konnen konnte konnten mag ware waren wurden beantragt begehrt")
_INSTEAD = word_set("anstelle statt anstatt abweichend neben uber trotz")
_GRANTS: tuple[Outcome, ...] = (
    "asylum",
    "refugee",
    "subsidiary",
    "ban_60_5",
    "ban_60_7",
    "family_protection",
)
_ORDER: tuple[Outcome, ...] = (
    *_GRANTS,
    "rejected",
    "manifestly_unfounded",
    "inadmissible",
    "revoked",
    "discontinued",
)


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


@dataclass(frozen=True)
class _Read:
    """A token with the word of the vocabulary that it stands for (or its own letters), and how alike, 0 to 1."""

    token: Token
    word: str
    alike: float


def operative_part(document: Document) -> Passage | None:
    """Return the operative part; None where none can be made out. Nothing else on the paper decides."""
    text = running_text(document)
    rows: list[list[int]] = []
    for position, token in enumerate(text.tokens):
        if not rows or text.tokens[rows[-1][0]].row != token.row:
            rows.append([])
        rows[-1].append(position)
    folded = [fold(close_letters(" ".join(text.tokens[i].text for i in row))) for row in rows]
    # behind the heading of the reasons nothing is decided any more
    reasons = next((i for i, row in enumerate(folded) if _is_ending(row, _REASONS)), len(rows))
    start = _opening(folded[:reasons])
    if start is None:
        start = _title(document, text, rows[:reasons], numbered_needed=reasons == len(rows))
    if start is None or start >= reasons:
        return None
    end = next((i for i in range(start, len(rows)) if _is_ending(folded[i])), len(rows))
    tokens = tuple(text.tokens[i] for row in rows[start:end] for i in row)
    if end == len(rows):
        # nothing closes it: what stands on the page of its beginning
        tokens = tuple(token for token in tokens if token.page == tokens[0].page)
    return Passage(tokens) if tokens else None


def _is_ending(row: str, endings: Sequence[str] = _ENDINGS) -> bool:
    bare = re.sub(r"^(?:[ivx]+\.|[a-d]\.|\d\.)\s*", "", row).strip(" :.-")
    if len(bare.split()) > 4:
        return False
    return any(
        bare.startswith(ending) or (len(ending) >= 6 and fuzz.ratio(bare, ending) >= _LIKE)
        for ending in endings
    )


def _opening(rows: Sequence[str]) -> int | None:
    for index, row in enumerate(rows):
        both = f"{row} {rows[index + 1]}" if index + 1 < len(rows) else row
        if has(row, *_OPENINGS):
            return index + 1
        if has(both, *_OPENINGS) and not has(rows[index + 1], *_OPENINGS):
            return index + 2
    return None


def _title(
    document: Document, text: Passage, rows: Sequence[list[int]], *, numbered_needed: bool
) -> int | None:
    for number, page in enumerate(document.pages[:2], 1):
        for line in page.lines:
            if re.sub(r"\W", "", fold(close_letters(line.text))) not in _TITLES:
                continue
            for index, row in enumerate(rows):
                token = text.tokens[row[0]]
                below = token.page > number or (token.page == number and token.box.top > line.box.bottom)
                if below and numbered(token) == 1:
                    return index
            if not numbered_needed:
                return next(
                    (
                        index
                        for index, row in enumerate(rows)
                        if text.tokens[row[0]].page == number
                        and text.tokens[row[0]].box.top > line.box.bottom
                    ),
                    None,
                )
    return None


def rulings(document: Document, given_names: Sequence[str] = ()) -> tuple[Ruling, ...]:
    """Return what the operative part grants, refuses or takes away, sentence by sentence.

    Args:
        document: the whole decision.
        given_names: of the applicants in their order; a sentence that names some of them is theirs alone.
    """
    part = operative_part(document)
    if part is None:
        return ()
    found: list[Ruling] = []
    for sentence in sentences(part):
        named = frozenset(
            number
            for number, name in enumerate(given_names, 1)
            if len(given_names) > 1 and name and has(sentence.text, name, at_least=0.92)
        )
        found += _rulings_of(sentence, part, document, named or None)
    return tuple(found)


def _rulings_of(
    sentence: Passage, part: Passage, document: Document, named: frozenset[int] | None
) -> list[Ruling]:
    reads = [_read(token, sentence.tokens, i) for i, token in enumerate(sentence.tokens)]
    clauses = _clauses(reads)
    persons = _numbers_of_persons(sentence.text) or named
    whole = not re.search(r"[.;!]\W*$", sentence.text)
    found: list[Ruling] = []
    for clause in clauses:
        found += _clause_rulings(clause, part, document, persons)
    loose = any(_negated(c) and not _topics(c) for c in clauses) and len(clauses) > 1
    doubt = "ambiguous" if loose else "cut_off" if whole and _stops_short(sentence, part) else None
    return [
        r
        if r.doubt or doubt is None
        else Ruling(r.topic, r.verdict, r.sentence, r.confidence, doubt, r.persons)
        for r in found
    ]


def _stops_short(sentence: Passage, part: Passage) -> bool:
    """Whether the sentence is the last one and its end is not on the paper."""
    return sentence.tokens[-1] is part.tokens[-1]


def _read(token: Token, tokens: Sequence[Token], position: int) -> _Read:
    bare = re.sub(r"^\W+|\W+$", "", fold(token.text))
    word, alike = _nearest(bare)
    if alike < 1.0 and position + 1 < len(tokens):
        # a word that the reader has split in two
        joined, near = _nearest(bare + re.sub(r"^\W+|\W+$", "", fold(tokens[position + 1].text)))
        if near > max(alike, 0.95) and joined in _STATUS:
            return _Read(token, joined, near)
    return _Read(token, word, alike)


@lru_cache(maxsize=4096)
def _nearest(bare: str) -> tuple[str, float]:
    if bare in _KNOWN:
        return bare, 1.0
    if len(bare) >= 5:
        scored = max(((fuzz.ratio(bare, word), word) for word in _LONG), default=(0.0, ""))
        if scored[0] >= _LIKE:
            return scored[1], scored[0] / 100
    return bare, 0.0


def _clauses(reads: Sequence[_Read]) -> list[list[_Read]]:
    """Cut a sentence where one finished statement ends and another with its own noun and verb begins."""
    clauses: list[list[_Read]] = [[]]
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


def _finished(clause: Sequence[_Read]) -> bool:
    return any(read.word in _VERBS for read in clause) or _is_there(clause) is not None


def _is_there(clause: Sequence[_Read]) -> int | None:
    """Return the position of "vor" in "liegt ... vor"; None where the clause has none."""
    verb = next((i for i, read in enumerate(clause) if read.word in {"liegt", "liegen"}), None)
    if verb is None:
        return None
    return next((i for i in range(verb + 1, len(clause)) if clause[i].word == "vor"), None)


def _topics(clause: Sequence[_Read]) -> list[tuple[Topic, int]]:
    """Return the statuses that a clause names, with the position of the noun."""
    found: list[tuple[Topic, int]] = []
    text = " ".join(read.word for read in clause)
    for i, read in enumerate(clause):
        topic = _STATUS.get(read.word)
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


def _negated(clause: Sequence[_Read]) -> bool:
    return any(read.word in _NEGATION for read in clause)


def _clause_rulings(
    clause: Sequence[_Read], part: Passage, document: Document, persons: frozenset[int] | None
) -> list[Ruling]:
    topics = _topics(clause)
    verdict, at = _verdict(clause)
    if verdict is None or not topics or any(read.word in _MAYBE for read in clause):
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


def _verdict(clause: Sequence[_Read]) -> tuple[Verdict | None, int]:
    """Return what the clause does, and the position of the verb; refusals and revocations outrank grants."""
    words = [read.word for read in clause]

    def first(wanted: frozenset[str] | set[str]) -> int | None:
        return next((i for i, word in enumerate(words) if word in wanted), None)

    revoke, deny = first(_REVOKE), first(_DENY)
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
    grant = first(_GRANT)
    at = grant if grant is not None else _is_there(clause)
    if at is None:
        return None, 0
    return ("refused" if _negated(clause) else "granted"), at


def _late_negation(clause: Sequence[_Read], verb: int) -> bool:
    """Whether a negation stands behind every verb ("wird zuerkannt, nicht aber ..."): what it denies is open."""
    places = [i for i, read in enumerate(clause) if read.word in _NEGATION]
    last = max([verb, *(i for i, read in enumerate(clause) if read.word in _VERBS)])
    return bool(places) and min(places) > last


def _doubt_of_grant(
    clause: Sequence[_Read], noun: int, verb: int, topics: Sequence[tuple[Topic, int]]
) -> str | None:
    words = [read.word for read in clause]
    if any(word in _INSTEAD for word in words[: max(noun, verb)]) or words[max(noun, verb) :].count("nicht"):
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


def _digit_confidence(clause: Sequence[_Read], digit: str) -> float:
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


@dataclass(frozen=True)
class Outcomes:
    """What the operative part comes to for one person: `outcomes` in the vocabulary's order."""

    outcomes: tuple[Outcome, ...]
    rulings: tuple[Ruling, ...]
    confidence: float
    doubt: str | None


def outcomes_for(found: Sequence[Ruling], person: int | None = None) -> Outcomes | None:
    """Return the outcomes of one applicant (numbered from 1) or of all; None where nothing was ruled.

    A refusal beside a grant is left out; a refused ban alone is a refusal only where nothing else was ruled.
    """
    own = [r for r in found if r.persons is None or person is None or person in r.persons]
    granted = {r.topic for r in own if r.verdict == "granted" and r.topic not in ("ban", "application")}
    outcomes: set[str] = set(granted)
    if not granted:
        names: dict[Verdict, Outcome] = {
            "manifestly_unfounded": "manifestly_unfounded", "inadmissible": "inadmissible",
            "discontinued": "discontinued", "refused": "rejected",
        }  # fmt: skip
        outcomes |= {names[r.verdict] for r in own if r.verdict in names and not r.topic.startswith("ban")}
        if not outcomes and any(r.verdict == "refused" for r in own):
            outcomes.add("rejected")
        if outcomes & {"manifestly_unfounded", "inadmissible", "discontinued"}:
            outcomes.discard("rejected")
    if any(r.verdict == "revoked" for r in own):
        outcomes = (outcomes - {"rejected"}) | {"revoked"}
    if not outcomes:
        return None
    doubts = [r.doubt for r in own if r.doubt and r.topic != "application"]
    # nobody is granted both: the sentences are for different persons whom they do not number
    contradicts = granted & {r.topic for r in own if r.verdict == "refused"}
    if contradicts or {"refugee", "subsidiary"} <= granted:
        doubts.append("ambiguous")
    return Outcomes(
        tuple(outcome for outcome in _ORDER if outcome in outcomes),
        tuple(own),
        min(r.confidence for r in own),
        doubts[0] if doubts else None,
    )
