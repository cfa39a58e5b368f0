"""Signatures of the parties of a contract (Unterschriften): each at its caption, or side by side in one row.

    ~~~~~~~~~~~~~~                    ~~~~~~~~~~~~~~
    -----------------------           -----------------------
    Klinikum Weserland gGmbH          Auszubildende/r

Source: § 126 Abs. 2 BGB.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.document import Document, Line, Page
from pipeline.field import Field

from .labels import Label, behind, labels
from .signatures import RUNNING, State, at_caption, says
from .spans import span_of
from .text import fold

_CLOSE = 0.016
"""A caption stands right under its rule, as a share of the page's height."""
_LONGEST = 7
"""Words of a caption."""
_NO_PARTY = re.compile(
    r"\b(?:ort|datum|date|zeuge|zeugin|stempel|siegel|im auftrag|i\. ?a\.|dolmetsch\w*)\b|\d{2}"
)
_CLAUSE = re.compile(r"\W*(?:§\s?\d|\d{1,2}\.\s+[A-ZÄÖÜ])")
_GUARDIAN = re.compile(r"gesetzl|sorgeberecht|eltern|vormund")


def signed_by_all(document: Document, *parties: tuple[str, ...]) -> Field[bool] | None:
    """Return whether every party of a contract has signed at its own caption, the last on the paper.

    False where a place is bare; None where a party has no caption, or what stands at one is doubtful.
    """
    last: list[tuple[Label, State]] = []
    for captions in parties:
        places = [
            label
            for label in labels(document, *captions, anywhere=True)
            if len(label.line.text) <= 80
            and not RUNNING.search(fold(label.line.text))
            and not _names_a_party(label, document.pages[label.span.page - 1])
        ]
        if not places:
            return None
        last.append((places[-1], at_caption(places[-1], document.pages[places[-1].span.page - 1])))
    states = {state for _, state in last}
    label = next(label for label, state in last if len(states) == 1 or state != "signed")
    if states == {"signed"}:
        return label.span.field(True, method="picture", confidence=0.9)
    return label.span.field(False, method="picture", confidence=0.9) if "empty" in states else None


def _names_a_party(label: Label, page: Page) -> bool:
    """Whether a label stands in the head of a contract, before its clauses, or has the name of its party behind it."""
    rest = behind(label)
    if rest and label.span.text.endswith(":") and len(rest.words) > 1 and says(rest.words[0]):
        return True
    return any(_CLAUSE.match(line.text) and line.box.top > label.line.box.bottom for line in page.lines)


def signed_side_by_side(document: Document) -> Field[bool] | None:
    """Return whether all parties have signed in the last row of captions under rules.

    False where every place is bare; None where there is no such row, or its places differ.
    """
    for number in range(len(document.pages), 0, -1):
        page = document.pages[number - 1]
        row = _last_row(page)
        if row:
            states = {
                at_caption(Label(span_of(line, number), line, 1.0, starts_line=True), page) for line in row
            }
            if states in ({"signed"}, {"empty"}):
                return span_of(row[0], number).field("signed" in states, method="picture", confidence=0.85)
            return None
    return None


def _last_row(page: Page) -> list[Line]:
    """The lowest row of two captions or more that stand under rules of their own; empty where there is none."""
    captions = sorted(_captions(page), key=lambda line: -line.box.top)
    for line in captions:
        row = [other for other in captions if abs(other.box.middle[1] - line.box.middle[1]) < 0.012]
        if len(row) > 1:
            return sorted(
                (one for one in row if not _GUARDIAN.search(fold(one.text))), key=lambda one: one.box.left
            )
    return []


def _captions(page: Page) -> Iterator[Line]:
    rules = [mark.box for mark in page.marks if mark.kind == "rule" and mark.box.width < 0.5]
    for line in page.lines:
        if len(line.words) > _LONGEST or _NO_PARTY.search(fold(line.text)) or line.text.endswith("."):
            continue
        if any(
            -0.004 <= line.box.top - rule.bottom < _CLOSE
            and rule.left - 0.02 <= line.box.left
            and line.box.middle[0] <= rule.right
            for rule in rules
        ):
            yield line
