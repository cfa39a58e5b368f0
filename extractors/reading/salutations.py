"""Persons whom a line names with "Herr" or "Frau" (Anrede): "Abrechnung Februar 2026 für Frau Rana Al-Hassan".

Who writes a letter is named so, too; the lines that say who is asked or answers are left out.

Source: documents.md 1.4.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.document import Document

from .letters import head_lines
from .name_words import is_name_word, joins_name
from .names import Name, name_in
from .spans import Span, span_of
from .text import fold

_SALUTATION = re.compile(r"\b(?:Herrn?|Frau|Hr\.|Fr\.)\s+(?:(?:Dr|Prof|Dipl)\S*\s+)*(?=[^\W\d_])")
_OFFICE = re.compile(
    r"ansprech|sachbearb|bearbeit|auskunft|durchwahl|geschaftsfuhr|vertreten|unser zeichen|im auftrag|sehr geehrte|"
    r"guten tag|liebe|arzt|arztin|notar|rechtsanw|steuerberat"
)
_LONGEST = 6


def named_with_salutation(document: Document, *, share: float = 0.4) -> Iterator[Name]:
    """Yield the whole names behind a salutation in the lines of the head, upper `share` of the first page."""
    for line in head_lines(document, share=share):
        match = None if _OFFICE.search(fold(line.text)) else _SALUTATION.search(line.text)
        rest = span_of(line, 1).after(match.end()) if match else None
        name = _leading_name(rest) if rest else None
        if name and name.given and name.family:
            yield name


def _leading_name(span: Span) -> Name | None:
    """The name with which a span begins, up to the first word that can be none."""
    size = 0
    for at, word in enumerate(span.words[:_LONGEST]):
        bare = word.text.strip(" ,;:.")
        if not is_name_word(bare) and not (at and joins_name(span.words[at - 1].text, bare)):
            break
        size = at + 1
        if word.text[-1] in ",;:.)":
            break
    return name_in(Span(span.page, span.words[:size])) if size > 1 else None
