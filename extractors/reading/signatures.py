"""Signatures (Unterschrift): whether the place that a caption announces carries ink.

    ~~~~~~~~~~~~~~~                                    Unterschrift: ____~~~~____
    --------------------------
    Unterschrift des Antragstellers                    Mit freundlichen Grüßen
                                                       ~~~~~~~~~

The place is the strip above the rule over the caption, beside the caption, or between the caption and the rule or
frame under it. Ink there is a signature unless it may be something else: a typed name, a stamp, the handwritten
date of a caption that asks for both. That doubt is None, never a yes.

What it gets wrong: a scribble that is no signature, such as a cross at the place where to sign.
"""

from __future__ import annotations

import re
from typing import Literal

from pipeline.document import Box, Document, Line, Mark, Page, Word
from pipeline.field import Field

from .dates import date_in
from .labels import Label, labels
from .spans import span_of
from .text import fold

SIGNATURE = (
    "Unterschrift", "Datum, Unterschrift", "Ort, Datum, Unterschrift", "Datum und Unterschrift",
    "Eigenhändige Unterschrift", "Unterschrift der antragstellenden Person", "Unterschrift des Antragstellers",
    "Unterschrift der Antragstellerin", "Unterschrift Antragsteller", "Unterschrift Antragsteller/in", "Signature",
    "Unterschrift / Signature", "Unterschrift des Antragstellers/der Antragstellerin",
    "Unterschrift des/der Antragstellenden", "Unterschrift/Signature", "Ort, Datum und Unterschrift",
    "Unterschrift (ggf. gesetzlicher Vertreter)", "Unterschrift des gesetzlichen Vertreters",
)  # fmt: skip
_GREETINGS = (
    "Mit freundlichen Grüßen", "Mit freundlichem Gruß", "Hochachtungsvoll", "Freundliche Grüße", "Viele Grüße",
    "Mit besten Grüßen",
)  # fmt: skip
RUNNING = re.compile(r"\b(?:meiner|ihrer|durch|ohne|mit der|leisten|erklare|bestatige)\b")
_OTHERS = re.compile(
    r"sachbearbeit|behorde|amtlich|dienstsiegel|stempel|im auftrag|dolmetsch|ubersetz|ehegatt|ehepartner|arbeitgeber|"
    r"vermieter|wohnungsgeber|zeuge|for official|interpreter"
)
_OFFICE = re.compile(
    r"nur von der|nur durch die|wird von der|nicht vo[nm] antragstell|amtliche vermerke|bearbeitungsvermerk|"
    r"vermerke der|interne vermerke|official use|auslanderbehorde auszufullen"
)
_GUARDIAN = re.compile(
    r"^\W*unterschrift\W+(?:des|der|gesetzl)\S*\W+(?:der\W+)?(?:gesetzl|sorge|eltern|vormund)"
)
_DATED = re.compile(r"\b(?:datum|date|ort)\b")

_REACH = 0.075
"""Height of a place without a line of print above it: 22 mm on A4."""
_WIDE, _HIGH = 0.028, 0.009
"""Smallest ink that is a signature: 6 mm wide and 2.7 mm high on A4."""

_SHORTEST_RULE = 0.06
"""Share of the page's width from which a stroke is a line to sign on: 13 mm on A4."""
_TALL = 0.025
"""A letter of 7 mm at the place of a signature is no print."""

_CLOSES = re.compile(
    r"\W*[A-ZÄÖÜ][\w./() -]{2,36},\s*(?:den |am )?\d{1,2}\.\s?(?:\d{1,2}\.|[A-Za-zäÄ]{3,9})\s?\d{2,4}\W*$"
)
"""Place and day, as they close a certificate."""
_UNDER_DATE = 0.12
"""Share of the page's height under place and day in which it is signed."""

State = Literal["signed", "empty", "unclear"]


def signature(document: Document) -> Field[bool] | None:
    """Return whether the applicant has signed; None where no place is found or what stands there is doubtful.

    Of several places the last decides; one before it that differs leaves it open, unless the last is signed.
    """
    places: list[tuple[Label, State]] = []
    for label in labels(document, *SIGNATURE, anywhere=True):
        page = document.pages[label.span.page - 1]
        if _is_caption(label) and not _is_for_the_office(label, page):
            places.append((label, at_caption(label, page)))
    if not places:
        return _under_greeting(document) or _under_date(document)
    label, last = places[-1]
    if last == "signed":
        every = all(state == "signed" for _, state in places)
        return label.span.field(True, method="picture", confidence=0.92 if every else 0.85)
    if all(state == "empty" for _, state in places):
        return label.span.field(False, method="picture", confidence=0.9)
    return None


def _is_caption(label: Label) -> bool:
    """A caption stands nearly alone and asks the applicant; "mit meiner Unterschrift bestätige ich" is running text."""
    text = fold(label.line.text)
    letters = sum(len(word.text) for word in label.line.words)
    alone = letters <= 80 and not re.search(r"unterschrift\S*[^,]*\.\s*\w", text) and not text.endswith(".")
    return alone and not RUNNING.search(text) and not _OTHERS.search(text)


def _is_for_the_office(label: Label, page: Page) -> bool:
    """Whether the caption stands in the part that the office fills in, at the foot of many forms."""
    top = label.line.box.top
    return any(
        _OFFICE.search(fold(line.text)) and 0 <= top - line.box.top < 0.25 and line.box.top > 0.2
        for line in page.lines
    )


def at_caption(label: Label, page: Page) -> State:
    """Return what the place of a caption shows; a guardian's place alone never proves that the applicant signed."""
    states = [_state(place, label.line, page) for place in _places(label, page)]
    state: State = next((s for s in states if s == "signed"), states[0])
    if state == "empty" and "unclear" in states:
        return "unclear"
    text = fold(label.line.text)
    if state == "signed" and _GUARDIAN.match(text):
        return "unclear"
    return state


def _places(label: Label, page: Page) -> list[Box]:
    """Return where the signature may stand, likeliest first."""
    line, span = label.line.box, label.span.box
    over = _rule(page, line, above=True)
    under = _rule(page, line, above=False)
    beside = _rule_beside(page, line)
    if over and line.top - over.bottom < 0.012 and not (under and _is_cell(over, under)):
        return [_over(over, label.line, page)]
    if beside:
        return [Box(beside.left, beside.top - 0.035, beside.right, beside.bottom + 0.01)]
    if over and under and _is_cell(over, under) and under.top - line.bottom < line.top - over.bottom:
        # the caption stands at the foot of its cell
        right = min([other.left for other in _same_row(page, label.line)], default=under.right)
        return [Box(line.left - 0.03, over.bottom, right, line.top)]
    if under and (over is None or _is_cell(over, under)):
        bottom = under.top + 0.004
        return [
            Box(min(line.left, under.left), line.bottom, under.right, bottom),
            Box(line.right, line.top - 0.004, under.right, bottom),
        ]
    if over:
        return [_over(over, label.line, page)]
    wide = Box(line.left, line.top, max(line.right, span.left + 0.3), line.top)
    return [
        _over(wide, label.line, page),
        Box(line.right, line.top - 0.03, min(1.0, line.right + 0.45), line.bottom + 0.012),
    ]


def _rule(page: Page, line: Box, *, above: bool) -> Box | None:
    """Return the rule nearest above (below) a line that shares its column, up to 22 mm away."""
    found = []
    for box in _rules(page):
        away = line.top - box.bottom if above else box.top - line.bottom
        shared = min(line.right, box.right) - max(line.left, box.left)
        if -0.004 <= away <= _REACH and shared > 0.5 * min(line.width, box.width):
            found.append((away, box))
    return min(found)[1] if found else None


def _rule_beside(page: Page, line: Box) -> Box | None:
    """Return the rule that runs on from the foot of a line: ``Unterschrift: ______``."""
    for box in _rules(page):
        if abs(box.bottom - line.bottom) < 0.008 and -0.01 <= box.left - line.right < 0.06:
            return box
    return None


def _same_row(page: Page, caption: Line) -> list[Box]:
    """The lines right of a caption at its height: the captions of the cells beside it."""
    boxes = [line.box for line in page.lines if line is not caption]
    return [b for b in boxes if b.left >= caption.box.right and b.overlap_y(caption.box) > 0.4]


def _rules(page: Page) -> list[Box]:
    """The rules of a page, drawn or typed ("______", "......")."""
    typed = [word.box for word in page.words if re.fullmatch(r"[_.…·-]{6,}", word.text)]
    return [
        mark.box for mark in page.marks if mark.kind == "rule" and mark.box.width > _SHORTEST_RULE
    ] + typed


def _is_cell(over: Box, under: Box) -> bool:
    """Whether two rules are the upper and lower side of one cell, tall enough to sign in."""
    same = abs(over.left - under.left) < 0.015 and abs(over.right - under.right) < 0.015
    return same and under.top - over.bottom > 0.026


def _over(rule: Box, caption: Line, page: Page) -> Box:
    """Return the strip over a rule, up to the next line of sure print."""
    left, right = rule.left - 0.03, rule.right + 0.05
    tops = [
        line.box.bottom
        for line in page.lines
        if line is not caption
        and rule.top - _REACH < line.box.bottom < rule.top - 0.022
        and line.box.right > left
        and line.box.left < right
        and _is_print(line.words)
    ]
    return Box(left, max([rule.top - _REACH, *tops]), right, caption.box.top + 0.003)


def _is_print(words: tuple[Word, ...]) -> bool:
    return sum(word.confidence > 0.8 for word in words) > 0.5 * len(words)


def _state(place: Box, caption: Line, page: Page) -> State:
    """Return what a place shows; anything that is neither clear ink nor bare paper is unclear."""
    inks = [mark.box for mark in page.marks if mark.kind == "ink" and _inside(mark.box, place)]
    strokes = [box for box in inks if box.width >= _WIDE and box.height >= _HIGH and box.height < 0.14]
    strokes = [box for box in strokes if not _is_of_another(box, caption, page)]
    if strokes:
        ink = max(strokes, key=lambda box: box.width * box.height)
        return "unclear" if _may_be_the_date(ink, place, caption) else "signed"
    words = [w for w in page.words if w not in caption.words and _inside(w.box, place) and says(w)]
    loose = [w for w in words if not _is_of_the_date(w, place, caption, page)]
    stamped = any(mark.kind == "stamp" and _inside(mark.box, place) for mark in page.marks)
    strokes_read_as_letters = any(w.box.height > _TALL and _inside(w.box, place) for w in page.words)
    return "unclear" if inks or loose or stamped or strokes_read_as_letters else "empty"


def _inside(box: Box, place: Box) -> bool:
    x, y = box.middle
    return place.left <= x <= place.right and place.top <= y <= place.bottom


def says(word: Word) -> bool:
    """Return whether a word says anything: two letters or digits at least."""
    return sum(character.isalnum() for character in word.text) >= 2


def _is_of_another(ink: Box, caption: Line, page: Page) -> bool:
    """Whether another caption of the same row ("Ort, Datum") stands nearer under the ink."""
    own = max(0.0, caption.box.left - ink.middle[0], ink.middle[0] - caption.box.right)
    for line in page.lines:
        if line is caption or abs(line.box.middle[1] - caption.box.middle[1]) > 0.01:
            continue
        away = max(0.0, line.box.left - ink.middle[0], ink.middle[0] - line.box.right)
        if _is_print(line.words) and line.box.left <= ink.middle[0] and away < own:
            return True
    return False


def _may_be_the_date(ink: Box, place: Box, caption: Line) -> bool:
    """A place that asks for date and signature: ink in its left part alone may be the handwritten date."""
    asks = re.split(r"\bunter\S{5}|signature", fold(caption.text))[0]
    return bool(_DATED.search(asks)) and ink.right < place.left + 0.55 * place.width


def _is_of_the_date(word: Word, place: Box, caption: Line, page: Page) -> bool:
    """Whether a printed word belongs to a line with a date: "Trier, 15.11.2026" where both are asked for."""
    line = next((line for line in page.lines if word in line.words), None)
    asks = bool(_DATED.search(fold(caption.text))) or word.box.right < place.left + 0.35 * place.width
    return bool(line and asks and date_in(span_of(line, 1)))


def _under_greeting(document: Document) -> Field[bool] | None:
    """A letter without a caption is signed under its greeting; a typed name there is no signature."""
    for label in labels(document, *_GREETINGS):
        page = document.pages[label.span.page - 1]
        box = label.line.box
        place = Box(box.left - 0.03, box.bottom, box.left + 0.4, min(1.0, box.bottom + 0.12))
        marks = [m for m in page.marks if m.kind in ("ink", "stamp") and _inside(m.box, place)]
        if any(_is_stroke(mark) for mark in marks):
            return label.span.field(True, method="picture", confidence=0.87)
        if marks or any(_inside(w.box, place) and says(w) for w in page.words):
            return None
        return label.span.field(False, method="picture", confidence=0.8)
    return None


def _under_date(document: Document) -> Field[bool] | None:
    """A paper that closes with place and day is signed under them; ink with words in it may be a stamp, and is none."""
    for number in range(len(document.pages), 0, -1):
        page = document.pages[number - 1]
        for line in reversed(page.lines):
            if not _CLOSES.match(line.text):
                continue
            place = Box(0.0, line.box.top, 1.0, min(1.0, line.box.bottom + _UNDER_DATE))
            for mark in page.marks:
                if mark.kind == "ink" and _is_stroke(mark) and _inside(mark.box, place):
                    words = [w for w in page.words if says(w) and _inside(w.box, mark.box)]
                    # tall letters are strokes of the pen that were read
                    inside = [w for w in words if w.box.height <= _TALL]
                    if not inside and not mark.box.overlap_y(line.box) > 0.5:
                        return span_of(line, number).field(True, method="picture", confidence=0.85)
            return None
    return None


def _is_stroke(mark: Mark) -> bool:
    return mark.kind == "ink" and mark.box.width >= _WIDE and mark.box.height >= _HIGH
