"""The two parties of a contract on work (Vertragsparteien): "zwischen der Firma ... und Herrn ...".

Source: documents.md F3, F5; § 2 NachwG.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.document import Document
from pipeline.field import Field

from .employers import firm_in
from .names import Name, name_in
from .salutations import name_behind
from .spans import Span, lines
from .text import fold
from .told import FoldedText, folded_text

_BETWEEN = re.compile(
    r"\W*zwischen\b(?:\s+(?:der|dem|den))?(?:\s+(?:Firma|Fa\.|Arbeitgeber(?:in)?))?\s*:?", re.IGNORECASE
)
_AND = re.compile(r"\W*und\b(?=\s+(?:Herrn?|Frau)\b|\s*$)")
_BEGINS = re.compile(r"\bzwischen\b")
_CLAUSES = re.compile(r"\b(?:vereinbart|geschlossen|schliessen|vereinbaren)\b|§ ?1\b|(?<![\d.])1\. (?=[a-z])")
"""Where the opening of a contract, which names the parties, is over."""
_SALUTATION = re.compile(r"\b(?:herrn?|frau|hr\.|fr\.)(?: (?:dr|prof|dipl|ing|med)\S*)* (?=[^\W\d_])")
_FOR_A_FIRM = re.compile(
    r"(?:vertreten|geschaftsfuhr\w*|vorstand\w*|prokurist\w*|inhaber\w*|ansprechpartner\w*|leiter\w*|leitung|"
    r"bevollmachtigt\w*|sachbearbeit\w*)\W+(?:\w+\W+){0,4}$"
)
"""What stands before somebody who only acts for a party."""
_WORKS = re.compile(
    r"arbeitnehm|mitarbeit|beschaftigt|auszubildend|angestellt|dienstnehm|dienstverpflicht|praktikant|umschul|"
    r"schuler|lehrling|aushilfe"
)
_EMPLOYS = re.compile(r"arbeitgeb|dienstgeb|unternehm|ausbildend|betrieb\b|firma|trager|inhaber|gesellschaft")
_AND_THEN = re.compile(
    r"\b(?:und|zwischen)\b(?: (?:der|dem|die|den))?(?: (?:auszubildenden?|arbeitnehmer(?:in)?|mitarbeiter(?:in)?))?:? "
    r"(?=[^\W\d_])"
)
_OWNED = re.compile(r"\bInhaber(?:in)?(?: de[rs]| von)?:?\s+(?:Firma\s+)?(?=[A-ZÄÖÜ])")
_ROLE = re.compile(
    r"\W*(?:(?:als|nachfolgend|im folgenden|genannt|der|die|das)\W+)*(?:arbeit|dienst|ausbild|unternehm)\w*"
    r"(?:genannt|\W)*"
)
"""A line that only says which party is meant."""
_OPENING, _CALLED = 1100, 170
"""How far the opening reaches, and how far behind a name the word for its party, in characters."""
_ARTICLES = frozenset({"der", "dem", "den", "firma", "fa", "die", "arbeitgeber"})
_LONGEST = 5
"""Words that a name has at most."""


def firm_between(document: Document) -> Field[str] | None:
    """Return the firm behind "zwischen"; None where none stands there."""
    rows = list(lines(document, pages=[1]))
    for index, row in enumerate(rows):
        match = _BETWEEN.match(row.text)
        if match is None:
            continue
        rest = row.after(match.end())
        for span in ([rest] if rest else []) + rows[index + 1 : index + 3]:
            owned = _OWNED.search(span.text)
            firm = span.after(owned.end()) if owned else None
            found = firm_in(firm or _without_article(span))
            if found and any(c.isupper() for c in found.text) and not _ROLE.fullmatch(fold(found.text)):
                return found.field(found.text.strip(" ,;:*"), method="sentence")
    return None


def names_behind_and(document: Document) -> Iterator[Name]:
    """Yield the names behind the "und" that parts the parties, in its row or the next two."""
    rows = list(lines(document, pages=[1]))
    for index, row in enumerate(rows):
        match = _AND.match(row.text)
        if match is None:
            continue
        rest = row.after(match.end())
        for span in ([_up_to_comma(rest)] if rest else []) + rows[index + 1 : index + 3]:
            # the address may stand behind the name
            found = name_in(span) or name_in(_up_to_comma(span))
            if found:
                yield found


def who_works(document: Document) -> Name | None:
    """Return the person of the opening who works or learns: called so, or the last whom a salutation names."""
    text = folded_text(document)
    start = _BEGINS.search(text.text[:_OPENING])
    first = start.end() if start else 0
    ends = _CLAUSES.search(text.text, first)
    last = min(ends.start() if ends else len(text.text), first + _OPENING)
    found = [
        (match, name)
        for match in _SALUTATION.finditer(text.text, first, last)
        if (name := name_behind(text, match))
    ]
    stops = [match.start() for match, _ in found[1:]]
    open_to = []
    for (match, name), stop in zip(found, [*stops, last], strict=False):
        if _FOR_A_FIRM.search(text.text[max(0, match.start() - 70) : match.start()]):
            continue
        behind = text.text[match.end() : min(stop, match.end() + _CALLED)]
        works, employs = _WORKS.search(behind), _EMPLOYS.search(behind)
        if works and not (employs and employs.start() < works.start()):
            return name
        if not employs:
            open_to.append(name)
    if open_to and start:
        return open_to[-1]
    return _called_without_salutation(text, first, last)


def _called_without_salutation(text: FoldedText, first: int, last: int) -> Name | None:
    """The name that begins behind "und" or "zwischen" and is followed by the word for who works."""
    for match in _AND_THEN.finditer(text.text, first, last):
        behind = text.text[match.end() : min(last, match.end() + _CALLED)]
        works, employs = _WORKS.search(behind), _EMPLOYS.search(behind)
        span = text.span(match.end(), match.end() + 70)
        told = _WORKS.search(match[0]) or (works and not (employs and employs.start() < works.start()))
        if span is None or not told:
            continue
        size = next(
            (at for at, w in enumerate(span.words, 1) if w.text[-1] in ",;)-–" or w.text[0] in "(-–"), 0
        )
        ends = size if size and span.words[size - 1].text[0] not in "(-–" else size - 1
        name = name_in(Span(span.page, span.words[:ends])) if 2 <= ends <= _LONGEST else None
        if name and name.given and name.family:
            return name
    return None


def _without_article(span: Span) -> Span:
    words = span.words
    while len(words) > 1 and fold(words[0].text).strip(".,:") in _ARTICLES:
        words = words[1:]
    return Span(span.page, words)


def _up_to_comma(span: Span) -> Span:
    """The words up to what cannot be a name any more."""
    kept = []
    for word in span.words[:_LONGEST]:
        kept.append(word)
        if word.text.endswith((",", ";", "-")):
            break
    return Span(span.page, tuple(kept))
