"""Kündigung einer Wohnung (notice to quit): a letter that ends a tenancy. It is of no kind of the vocabulary."""

from __future__ import annotations

import re

from pipeline.document import Document

from .text import fold

_TENANCY = re.compile(
    r"\bmiet(?:vertrag|verhaltnis|sache|er\b|wohnung|raum)|\bwohnraum|\braumung|\bwohnungsubergabe"
)


def ends_tenancy(document: Document) -> bool:
    """Whether a document that has been named gives notice, by its act, and speaks of a tenancy on its first page."""
    return document.act == "termination" and _TENANCY.search(fold(document.pages[0].text)) is not None
