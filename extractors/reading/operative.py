"""Where the operative part of a decision begins and ends (Tenor).

It begins behind "ergeht folgende Entscheidung" (or below the title "Bescheid") and ends at "Begründung" or what else
follows: reasons, instruction on appeal, signature.

Source: documents.md 1.1 (only the operative part decides), A1.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from rapidfuzz import fuzz

from pipeline.document import Document, Line

from .memo import once_a_document
from .sentences import Passage, numbered, running_text
from .text import close_letters, fold, has

_LIKE = 88.0
_OPENINGS = (
    "ergeht folgende Entscheidung", "ergeht folgender Bescheid", "folgende Entscheidung",
    "folgender Bescheid", "wird wie folgt entschieden", "wie folgt entschieden", "wird entschieden",
    "ergeht nachstehende Entscheidung", "nachstehende Entscheidung", "entscheidet das Bundesamt",
    "wird folgendes entschieden",
)  # fmt: skip
_ANNOUNCES = re.compile(
    r"\b(?:ergeht|erlasst|trifft)\b.{0,60}\b(?:folgende[rns]?|nachstehende[rns]?)\W*\w*\W*$|"
    r"\b(?:entscheide[nt]|entschieden|beschliesst|beschieden)\b.{0,40}\bwie folgt\W*$|"
    r"\b(?:hat|habe) (?:das bundesamt|ich) .{0,60}\bentschieden\s*:\s*$|"
    r"^(?:das bundesamt|es|hiermit|die aussenstelle|das ankunftszentrum)\b[^.]{0,60}"
    r"\b(?:entscheidet|entschieden)\s*:\s*$"
)
"""An opening whose last word is lost: set in spaced letters, or dropped by the reader."""
_TITLES = (
    "bescheid", "entscheidung", "asylbescheid", "widerrufsbescheid", "rucknahmebescheid", "anerkennungsbescheid",
    "ablehnungsbescheid", "tenor",
)  # fmt: skip
_MISREAD_HEADING = 70.0
_MISREAD_TITLE = 78.0
"""Likeness of a title in spaced or large capitals, which are read worse than running text."""
_ENDINGS = (
    "begrundung", "grunde", "entscheidungsgrunde", "sachverhalt", "tatbestand", "rechtsbehelfsbelehrung",
    "rechtsmittelbelehrung", "rechtsbehelf", "im auftrag", "hinweise", "hinweis",
    "mit freundlichen grussen",
)  # fmt: skip

_DECIDED = re.compile(
    r"\b(?:wird|werden|liegt|liegen)\b.{0,160}\b(?:zuerkannt|anerkannt|abgelehnt|festgestellt|vor|eingestellt)\b"
)
_REASONS = ("begrundung", "grunde", "entscheidungsgrunde", "sachverhalt", "tatbestand")


@once_a_document
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
    if start is None and reasons < len(rows):
        start = _first_of_list(text, rows[:reasons], folded)
    if start is None or start >= reasons:
        return None
    end = next((i for i in range(start, len(rows)) if _is_ending(folded[i])), len(rows))
    tokens = tuple(text.tokens[i] for row in rows[start:end] for i in row)
    if end == len(rows):
        # nothing closes it: what stands on the page of its beginning
        tokens = tuple(token for token in tokens if token.page == tokens[0].page)
    return Passage(tokens) if tokens else None


def _first_of_list(text: Passage, rows: Sequence[list[int]], folded: Sequence[str]) -> int | None:
    """Return the row with item 1 of a list that decides, over the heading of the reasons."""
    for index, row in enumerate(rows):
        if numbered(text.tokens[row[0]]) == 1 and _DECIDED.search(" ".join(folded[index : len(rows)])):
            return index
    return None


def _is_ending(row: str, endings: Sequence[str] = _ENDINGS) -> bool:
    if any(re.match(rf"{ending}\s*:\s", row) for ending in endings if ending in _REASONS):
        # "Begründung: Nach der Verordnung ..." goes on in its row
        return True
    bare = re.sub(r"^(?:[ivx]+\.|[a-d]\.|\d\.)\s*", "", row).strip(" :.-")
    if len(bare.split()) > 4:
        return False
    # a heading alone in its row is told by half its letters: too early an end loses a sentence, none invents one
    like = _LIKE if " " in bare else _MISREAD_HEADING
    return any(
        bare.startswith(ending)
        or (len(ending) >= 6 and abs(len(bare) - len(ending)) <= 2 and fuzz.ratio(bare, ending) >= like)
        for ending in endings
    )


def _opening(rows: Sequence[str]) -> int | None:
    for index, row in enumerate(rows):
        both = f"{row} {rows[index + 1]}" if index + 1 < len(rows) else row
        if has(row, *_OPENINGS):
            return index + 1
        if has(both, *_OPENINGS) and not has(rows[index + 1], *_OPENINGS):
            return index + 2
    announced = (i for i, row in enumerate(rows) if _ANNOUNCES.search(row))
    return next((i + 1 for i in announced), None)


def is_decision_title(line: Line) -> bool:
    """Return whether a line is nothing but the title of a decision, give or take letters misread in large type."""
    bare = re.sub(r"\W", "", fold(close_letters(line.text)))
    if bare in _TITLES:
        return True
    return 7 <= len(bare) <= 21 and any(
        abs(len(bare) - len(title)) <= 2 and fuzz.ratio(bare, title) >= _MISREAD_TITLE
        for title in _TITLES
        if len(title) > 5
    )


def _title(
    document: Document, text: Passage, rows: Sequence[list[int]], *, numbered_needed: bool
) -> int | None:
    for number, page in enumerate(document.pages[:2], 1):
        for line in page.lines:
            if not is_decision_title(line):
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
