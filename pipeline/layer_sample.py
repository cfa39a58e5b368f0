"""Whether the characters of a PDF say what their glyphs show (Stichprobe der Schriftzeichen).

A font's table may give every digit another number: by a fault of the program that wrote the file, or to deceive.
So each font's digits and letters are looked at. Most are plain by themselves (`pipeline.layer_glyphs`); for the
others a handful of words that hold them all is cut from the page, joined to one line and read.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

import cv2
import numpy as np
import pypdfium2 as pdfium
from rapidfuzz.distance import Levenshtein

from .alike import plain, told
from .document import Word
from .layer_glyphs import DPI, Glyph, Glyphs, Verdict, is_point_or_comma, judged, remember
from .textlayer import TextLayer, turned_box

if TYPE_CHECKING:
    from .cleaning import Grey
    from .page_reader import ReadLine
    from .textlayer import Sign

_DPI = 150
_HEIGHT = 40
_GAP = 26
_LONGEST = 1500
"""Pixels of one joined line."""
_DIGIT_COUNTS = 4
_MOST_WORDS = 60
_NARROWED = (0.8, 1.0)
"""So wide a line is looked at, at a glance: narrow type is read nearly as well, and the width is what it costs."""
_SURELY, _FIGURES_SURELY = 0.5, 0.8
"""Confidence of each word of a line that is read at a glance and says what it should; of one with figures. Capitals
and small letters of one form, which are not told apart here, are where the quick reader wavers.
"""
_STANDING = 0.2
"""Narrower for its height is only a word that runs up or down the page."""


class _Look(NamedTuple):
    """One character that was looked at: in which word (its number in the layer), of which font.

    `glyph` is None where it does not stand out; `in_number` a point or comma between two digits, `before` the first
    of these.
    """

    word: int
    font: int
    char: str
    glyph: Glyph | None
    in_number: bool = False
    before: Glyph | None = None


def glyphs_agree(layer: TextLayer, page: pdfium.PdfPage, read_line: ReadLine) -> bool:
    """Tell whether the glyphs of a page show the characters that its layer says.

    Args:
        layer: the words with their fonts.
        page: the page that they were taken from.
        read_line: reads a picture that holds one line of type.
    """
    numbers = [
        index
        for index, word in enumerate(layer.words)
        if word.box.width > _STANDING * word.box.height and told(word.text)
    ]
    picture = page.render(scale=DPI / 72, grayscale=True).to_numpy()
    picture = picture.reshape(picture.shape[:2])
    doubted = _doubted(layer, picture, numbers)
    missing: dict[int, set[tuple[int, str]]] = {}
    for look in doubted:
        missing.setdefault(look.word, set()).add((look.font, look.char))
    chosen = _chosen(layer, missing)
    words = [layer.words[index] for index in chosen]
    unread = _not_read_at_a_glance(words, picture, layer.turned, read_line)
    if not _are_read(unread, page, layer.turned, read_line):
        return False
    read = set(chosen)
    for look in doubted:
        if look.word in read and look.glyph is not None and not look.in_number:
            remember(look.glyph, look.char)
    return True


def _doubted(layer: TextLayer, picture: Grey, numbers: Sequence[int]) -> list[_Look]:
    """Return the characters of words that their pictures alone do not tell.

    Where a letter of a font is plain once, it need but be likely elsewhere. Every digit, and every point and comma
    in a number, is to be plain for itself; and what is called no letter may not be like one.
    """
    looks = _looks(picture, layer, numbers)
    judgements = iter(judged([(look.glyph, look.char) for look in looks if look.glyph is not None]))
    verdicts = [_verdict(look, judgements) for look in looks]
    settled = {
        (look.font, look.char)
        for look, verdict in zip(looks, verdicts, strict=True)
        if verdict == "plain" and look.char.isalpha()
    }
    return [
        look
        for look, verdict in zip(looks, verdicts, strict=True)
        if verdict == "doubted" or (verdict == "likely" and (look.font, look.char) not in settled)
    ]


def _verdict(look: _Look, judgements: Iterator[Verdict]) -> Verdict:
    if look.glyph is None:
        return "doubted" if told(look.char) or look.in_number else "plain"
    verdict = next(judgements)
    if not look.in_number:
        return verdict
    plainly = look.before is not None and is_point_or_comma(look.glyph, look.char, look.before)
    return "plain" if plainly else "doubted"


def _looks(picture: Grey, layer: TextLayer, numbers: Sequence[int]) -> list[_Look]:
    glyphs = Glyphs(picture)
    looks: list[_Look] = []
    for index in numbers:
        signs = layer.signs[index]
        before: Glyph | None = None
        for at, sign in enumerate(signs):
            char = sign.text
            apart = char in ".," and 0 < at < len(signs) - 1 and _part_number(signs, at)
            if char.isspace():
                continue
            # the glyphs are compared upright
            level = not layer.turned and abs((sign.degrees + 180) % 360 - 180) < 1
            glyph = glyphs.of(sign) if level else None
            looks.append(_Look(index, sign.font, char, glyph, apart, before))
            before = glyph
    return looks


def _part_number(signs: Sequence[Sign], at: int) -> bool:
    return signs[at - 1].text.isdigit() and signs[at + 1].text.isdigit()


def _not_read_at_a_glance(words: Sequence[Word], picture: Grey, turn: int, read_line: ReadLine) -> list[Word]:
    """Return the words in which a quick reader does not surely see what they say, in the page as it is drawn already.

    A line that is surely read as it is said needs no better picture and no better reader.
    """
    rows, columns = picture.shape
    cuts = []
    for word in words:
        left, top, right, bottom = turned_box(word.box, -turn % 360)
        rim = round(0.08 * min((bottom - top) * rows, (right - left) * columns))
        across = slice(max(0, int(left * columns) - rim), int(right * columns) + rim + 1)
        down = slice(max(0, int(top * rows) - rim), int(bottom * rows) + rim + 1)
        cuts.append(_of_usual_height(np.rot90(picture[down, across], -(turn // 90))))
    unread = []
    for group in _lines(cuts) if words else ():
        said = "".join(words[index].text for index in group)
        line = _joined([cuts[index] for index in group])
        if not any(_is_read_at_a_glance(said, line, share, read_line) for share in _NARROWED):
            unread += [words[index] for index in group]
    return unread


def _is_read_at_a_glance(said: str, line: Grey, narrowed: float, read_line: ReadLine) -> bool:
    size = round(narrowed * line.shape[1]), line.shape[0]
    narrow = np.asarray(cv2.resize(line, size, interpolation=cv2.INTER_AREA), np.uint8)
    read = read_line(narrow, thorough=False)
    return not _differ(said, _text(read)) and all(map(_is_sure, read))


def _is_sure(word: Word) -> bool:
    return word.confidence >= (_FIGURES_SURELY if any(map(str.isdigit, word.text)) else _SURELY)


def _are_read(words: Sequence[Word], page: pdfium.PdfPage, turn: int, read_line: ReadLine) -> bool:
    """Tell whether a reader sees in the words what they say; those that it does not see in a row, alone."""
    if not words:
        return True
    cuts = [_cut(page, word, turn) for word in words]
    doubted = []
    for group in _lines(cuts):
        said = "".join(words[index].text for index in group)
        if _differ(said, _text(read_line(_joined([cuts[index] for index in group])))):
            doubted += group
    return not any(_differ(words[index].text, _text(read_line(_joined([cuts[index]])))) for index in doubted)


def _chosen(layer: TextLayer, missing: Mapping[int, set[tuple[int, str]]]) -> list[int]:
    """Return few words (their numbers) that together hold every missing sign of every font, digits first."""
    chosen: list[int] = []
    while missing and len(chosen) < _MOST_WORDS:
        best = max(missing, key=lambda index: _worth(missing[index]) / (2 + len(layer.words[index].text)))
        chosen.append(best)
        found = missing[best]
        missing = {
            index: rest for index, signs in missing.items() if index != best and (rest := signs - found)
        }
    return chosen


def _worth(signs: set[tuple[int, str]]) -> int:
    return sum(_DIGIT_COUNTS if not char.isalpha() else 1 for _, char in signs)


def _cut(page: pdfium.PdfPage, word: Word, turn: int) -> Grey:
    """Return a word's picture, upright, grey, of the usual height."""
    width, height = page.get_size()
    box = turned_box(word.box, -turn % 360)
    rim = 0.08 * min(box.height * height, box.width * width)
    edges = (
        box.left * width - rim,
        (1 - box.bottom) * height - rim,
        (1 - box.right) * width - rim,
        box.top * height - rim,
    )
    small = min(box.height * height, box.width * width) if turn in (0, 180) else box.width * width
    scale = max(_DPI / 72, _HEIGHT / max(small, 1.0))
    bitmap = page.render(scale=scale, crop=tuple(max(0.0, edge) for edge in edges), grayscale=True)
    picture = bitmap.to_numpy()
    return _of_usual_height(np.rot90(picture.reshape(picture.shape[:2]), -(turn // 90)))


def _of_usual_height(upright: Grey) -> Grey:
    """Return a picture of a word at the usual height, dark on light."""
    long = max(4, round(upright.shape[1] * _HEIGHT / upright.shape[0]))
    resized = np.asarray(
        cv2.resize(np.ascontiguousarray(upright), (long, _HEIGHT), interpolation=cv2.INTER_AREA), np.uint8
    )
    return resized if np.median(resized) > 127 else np.asarray(255 - resized, np.uint8)


def _lines(cuts: Sequence[Grey]) -> list[list[int]]:
    """Return which cuts go into one line, none too long to be read in one go."""
    lines: list[list[int]] = [[]]
    long = 0
    for index, cut in enumerate(cuts):
        if lines[-1] and long + cut.shape[1] + _GAP > _LONGEST:
            lines.append([])
            long = 0
        lines[-1].append(index)
        long += cut.shape[1] + _GAP
    return lines


def _joined(cuts: Sequence[Grey]) -> Grey:
    blank = np.full((_HEIGHT, _GAP), 255, np.uint8)
    parts = [blank]
    for cut in cuts:
        parts += [cut, blank]
    return np.hstack(parts)


def _text(words: Sequence[Word]) -> str:
    return "".join(word.text for word in words)


def _differ(said: str, read: str) -> bool:
    """Tell whether two readings differ in a sign, what looks alike set aside."""
    return Levenshtein.distance(plain(said), plain(read)) > 0
