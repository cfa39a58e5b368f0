"""Persons whom a line names with "Herr" or "Frau" (Anrede): "Abrechnung Februar 2026 für Frau Rana Al-Hassan".

Who writes a letter is named so, too; the lines that say who is asked or answers are left out.

Source: documents.md 1.4.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.document import Document, Word

from .letters import head_lines
from .name_words import is_name_word, joins_name
from .names import Name, name_in
from .spans import Span, span_of
from .text import fold
from .told import FoldedText, folded_text

_SALUTATION = re.compile(r"\b(?:Herrn?|Frau|Hr\.|Fr\.)\s+(?:(?:Dr|Prof|Dipl)\S*\s+)*(?=[^\W\d_])")
_OFFICE = re.compile(
    r"ansprech|sachbearb|bearbeit|auskunft|durchwahl|geschaftsfuhr|vertreten|unser zeichen|im auftrag|sehr geehrte|"
    r"guten tag|liebe|arzt|arztin|notar|rechtsanw|steuerberat"
)
_FOLDED = re.compile(r"\b(?:herrn?|frau|hr\.|fr\.)(?: (?:dr|prof|dipl|ing|med)\S*)* (?=[^\W\d_])")
_LONGEST, _BEFORE, _REACH = 6, 40, 70
"""Words of a name, and characters before a salutation and behind it."""
_EARLY = 0.62
"""A line of running text does not end before this share of the page's width."""


def named_with_salutation(document: Document, *, share: float = 0.4) -> Iterator[Name]:
    """Yield the whole names behind a salutation in the lines of the head, upper `share` of the first page."""
    for line in head_lines(document, share=share):
        match = None if _OFFICE.search(fold(line.text)) else _SALUTATION.search(line.text)
        rest = span_of(line, 1).after(match.end()) if match else None
        name = _leading_name(rest) if rest else None
        if name and name.given and name.family:
            yield name


def named_in_sentence(document: Document, saying: str) -> Iterator[Name]:
    """Yield the whole names behind a salutation in sentences that go on with a pattern of folded text."""
    text = folded_text(document)
    for match in _FOLDED.finditer(text.text):
        before = text.text[max(0, match.start() - _BEFORE) : match.start()]
        rest = text.text[match.end() : text.sentence_end(match.end())]
        name = name_behind(text, match) if re.search(saying, rest) and not _OFFICE.search(before) else None
        if name:
            yield name


def name_behind(text: FoldedText, salutation: re.Match[str]) -> Name | None:
    """Return the whole name behind a salutation that was found in folded text; None where none follows."""
    span = text.span(salutation.end(), salutation.end() + _REACH)
    name = _leading_name(span) if span else None
    return name if name and name.given and name.family else None


def _new_line(last: Word, word: Word) -> bool:
    """Whether a word begins a line under one that ends early, as the street does under the name in an address field."""
    return word.box.top - last.box.top > 0.7 * last.box.height and last.box.right < _EARLY


def _leading_name(span: Span) -> Name | None:
    """The name with which a span begins, up to the first word that can be none."""
    size = 0
    for at, word in enumerate(span.words[:_LONGEST]):
        bare = word.text.strip(" ,;:.")
        if not is_name_word(bare) and not (at and joins_name(span.words[at - 1].text, bare)):
            break
        if at and _new_line(span.words[at - 1], word):
            break
        size = at + 1
        if word.text[-1] in ",;:.)":
            break
    return name_in(Span(span.page, span.words[:size])) if size > 1 else None
