"""What is ticked below a question (angekreuzte Antworten), for forms whose running text holds every answer at once.

    Kann die Person auf Dauer keine Deutschkenntnisse erwerben?
    [x] ja, dauerhaft nicht möglich   [ ] vorübergehend nicht möglich bis ____   [ ] nein

A sentence that runs over boxes which are not ticked says nothing of its own.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from pipeline.document import Document

from .boxes import ticked_lines
from .memo import once_a_document
from .sentences import Passage, running_text
from .spans import Span
from .text import fold

_SHORTEST = 6
"""Letters of an unticked answer from which on it is looked for in sentences."""


class Answer(NamedTuple):
    """A ticked answer: the folded question over it ("" for none) and the words beside the box."""

    question: str
    words: Passage


@once_a_document
def ticked_answers(document: Document) -> tuple[Answer, ...]:
    """Return what is ticked, with the question that stands over the boxes."""
    boxes = list(ticked_lines(document))
    texts = [fold(span.text) for span, _ in boxes]
    text = running_text(document)
    found = []
    for span, on in boxes:
        at = text.text.find(span.text) if on else -1
        words = text.between(at, at + len(span.text)) if at >= 0 else None
        if words:
            found.append(Answer(_question(span, document, texts), words))
    return tuple(found)


def _question(answer: Span, document: Document, answers: list[str]) -> str:
    """The nearest line over an answer that is none itself."""
    over = [
        line
        for line in document.pages[answer.page - 1].lines
        if 0.004 < answer.box.middle[1] - line.box.middle[1] < 0.08
        and not any(one and one in fold(line.text) for one in answers)
        and line.box.left < answer.box.left + 0.05
    ]
    if not over:
        return ""
    last = max(over, key=lambda line: line.box.middle[1])
    if last.text[:1].islower():
        # the end of a question that begins on the line before
        begins = [
            line
            for line in document.pages[answer.page - 1].lines
            if 0 < last.box.middle[1] - line.box.middle[1] < 2.2 * last.box.height
            and abs(line.box.left - last.box.left) < 0.03
        ]
        return fold(" ".join(line.text for line in (*begins[-1:], last)))
    return fold(last.text)


@once_a_document
def _open_answers(document: Document) -> tuple[str, ...]:
    texts = [fold(span.text) for span, on in ticked_lines(document) if not on]
    return tuple(text for text in texts if len(text) >= _SHORTEST)


def says_itself(statement: Passage, document: Document) -> bool:
    """Return whether a sentence is said: no question, and none that runs over boxes that are left open."""
    folded = fold(statement.text)
    if re.search(r"\?\W*$", folded):
        return False
    return not any(text in folded for text in _open_answers(document))
