"""Ink that is no word: scribbles, tick boxes, rules, stamps (Zeichen auf dem Papier).

Words say nothing about a signature or a crossed box. What is dark and covered by no word is grouped into
connected shapes and told by form: long and thin is a rule, a small even square outline is a box (ticked where
its inside carries ink), a large ring or frame is a stamp, and what is left with strokes longer than a letter's
is ink.

What it gets wrong: a scribble that the reader takes for a word of ordinary height and is sure of is lost with
it; a logo of strokes is ink, so callers look only where they expect a signature.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from .document import Box, Mark, Word
from .shrink import shrunk_by

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Grey = npt.NDArray[Any]

_WIDTH = 1240
"""A4 at 150 dpi; larger pictures are reduced to it."""
_BOX = (0.0105, 0.032)
"""Side of a tick box as a share of the page's width: 2.2 to 6.7 mm on A4."""
_LETTER = (0.027, 0.0165)
"""Width and height of the largest letter of a form as a share of the page's width: 5.7 and 3.5 mm on A4."""
_SMALL_PRINT = 0.0105
"""Height of a row of small print: 2.2 mm on A4."""
_FRAME = 1.5
"""So much higher than a word stands what frames it."""
_DOTS = 0.008
"""Height of a row of points: 1.7 mm."""
_DOUBTFUL, _SURE = 0.5, 0.8
"""Confidence below which a word may be a scribble, whatever its size, and from which on it is print."""
_SMALL_LETTERS = frozenset("acemnorsuvwxz")


def marks_on(image: Grey, words: Sequence[Word]) -> tuple[Mark, ...]:
    """Return the marks of an upright page, top to bottom.

    Args:
        image: the page in grey, 0 black to 255 white.
        words: what was read on it; their ink is left out.
    """
    import cv2
    import numpy as np

    small = shrunk_by(image, _WIDTH / image.shape[1])
    height, width = small.shape
    # against the paper around it, so that shadows of a photograph are no ink
    dark = cv2.adaptiveThreshold(small, 255, cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY_INV, 41, 18)
    rules, dark = _without_rules(dark, width)
    found = [Mark(box=_fraction(box, width, height), kind="rule") for box in rules]
    squares = list(_squares(dark, width))
    letters = [word.box for word in words if squares and _is_no_box(word.text.strip("[]()|"))]
    for left, top, right, bottom in squares:
        box = _fraction((left, top, right, bottom), width, height)
        # a square inside a word is one of its letters
        if any(_inside(box, word) for word in letters):
            continue
        # clear of the sides, which blur inwards
        rim = max(3, round(0.2 * (bottom - top)))
        inside = dark[top + rim : bottom - rim, left + rim : right - rim]
        ticked = inside.size > 0 and float(np.count_nonzero(inside)) / inside.size > 0.06
        found.append(Mark(box=box, kind="ticked_box" if ticked else "box"))
        dark[max(0, top - 3) : bottom + 4, max(0, left - 3) : right + 4] = 0
    for word in _printed(words):
        box = word.box
        pad = 2
        rows = slice(max(0, int(box.top * height) - pad), int(box.bottom * height) + pad + 1)
        columns = slice(max(0, int(box.left * width) - pad), int(box.right * width) + pad + 1)
        dark[rows, columns] = 0
    found += [Mark(box=_fraction(box, width, height), kind=kind) for box, kind in _loose(dark, width)]
    return tuple(sorted(found, key=lambda mark: (mark.box.top, mark.box.left)))


_Pixels = tuple[int, int, int, int]


def _fraction(box: _Pixels, width: int, height: int) -> Box:
    left, top, right, bottom = box
    return Box(
        round(left / width, 4), round(top / height, 4), round(right / width, 4), round(bottom / height, 4)
    )


def _is_no_box(text: str) -> bool:
    """Whether a reader cannot have made this of a tick box: it takes one for a letter or two, or for one figure."""
    return len(text) >= 3 or (len(text) == 2 and all(char.isdigit() or char == "§" for char in text))


def _inside(box: Box, word: Box) -> bool:
    """Whether a square stands within a word and is no frame around it."""
    x, y = box.middle
    within = word.left <= x <= word.right and word.top <= y <= word.bottom
    return within and box.height <= _FRAME * word.height


def _without_rules(dark: Grey, width: int) -> tuple[list[_Pixels], Grey]:
    """Return the long horizontal rules, and the picture without them and without long vertical ones."""
    import cv2
    import numpy as np

    across = cv2.morphologyEx(dark, cv2.MORPH_OPEN, np.ones((1, max(30, width // 20)), np.uint8))
    down = cv2.morphologyEx(dark, cv2.MORPH_OPEN, np.ones((max(45, width // 14), 1), np.uint8))
    found = (shape.box for shape in _shapes(across))
    rules = [box for box in found if box[3] - box[1] <= max(6, width // 150)]
    lines = cv2.dilate(cv2.bitwise_or(across, down), np.ones((3, 3), np.uint8))
    return rules, cv2.subtract(dark, lines)


class _Shape(NamedTuple):
    """Ink that hangs together: its box in pixels, its outline and those of its holes."""

    box: _Pixels
    outlines: list[npt.NDArray[np.int32]]

    def within(self, picture: Grey) -> npt.NDArray[np.bool_]:
        """Return which pixels of its box are its own, and not 0 in the picture."""
        import cv2
        import numpy as np

        left, top, right, bottom = self.box
        own = np.zeros((bottom - top, right - left), np.uint8)
        cv2.fillPoly(own, self.outlines, (1,), offset=(-left, -top))
        return np.asarray((own > 0) & (picture[top:bottom, left:right] > 0))


def _shapes(picture: Grey) -> Iterator[_Shape]:
    """Yield what hangs together on a picture of 0 and 255; where little is, in a third of the time of labels."""
    import cv2

    outlines, tree = cv2.findContours(picture, cv2.RETR_CCOMP, cv2.CHAIN_APPROX_SIMPLE)
    kin = tree[0].tolist() if tree is not None else []
    for outline, (_, _, hole, parent) in zip(outlines, kin, strict=True):
        if parent >= 0:
            continue
        x, y, w, h = cv2.boundingRect(outline)
        holes = []
        while hole >= 0:
            holes.append(outlines[hole])
            hole = kin[hole][0]
        yield _Shape((x, y, x + w, y + h), [outline, *holes])


def _squares(dark: Grey, width: int) -> Iterator[_Pixels]:
    """Yield outlines that are small, even and hollow: tick boxes; one inside the other is told once."""
    import cv2
    import numpy as np

    low, high = _BOX[0] * width, _BOX[1] * width
    seen: list[_Pixels] = []
    outlines, tree = cv2.findContours(dark, cv2.RETR_CCOMP, cv2.CHAIN_APPROX_SIMPLE)
    # a crossed box has its outline as outer contour and several holes; an empty one has one
    hollow = np.flatnonzero((tree[0][:, 3] < 0) & (tree[0][:, 2] >= 0)).tolist() if tree is not None else []
    for number in hollow:
        x, y, w, h = cv2.boundingRect(outlines[number])
        if not (low <= w <= high * 1.4 and low <= h <= high * 1.4):
            continue
        body = _body(dark, x, y, w, h)
        if body is None or any(abs(body[0] - s[0]) < 4 and abs(body[1] - s[1]) < 4 for s in seen):
            continue
        seen.append(body)
        yield body


def _body(dark: Grey, x: int, y: int, w: int, h: int) -> _Pixels | None:
    """Return the four sides of a box in the shape (a tick may reach out of it); None where there is none."""
    import cv2
    import numpy as np

    part = dark[y : y + h, x : x + w]
    need = (
        255 * 0.7 * min(w, h)
    )  # of every letter with a hole this is asked: NumPy's means take ten times as long
    rows = np.flatnonzero(cv2.reduce(part, 1, cv2.REDUCE_SUM, dtype=cv2.CV_32S) >= need)
    columns = np.flatnonzero(cv2.reduce(part, 0, cv2.REDUCE_SUM, dtype=cv2.CV_32S) >= need)
    if len(rows) < 2 or len(columns) < 2:
        return None
    top, bottom, left, right = int(rows[0]), int(rows[-1]), int(columns[0]), int(columns[-1])
    wide, tall = right - left + 1, bottom - top + 1
    if wide < 0.6 * w or tall < 0.6 * h or not 0.75 <= wide / tall <= 1.33:
        return None
    # letters such as "D" or "o" have no four full sides of one stroke
    part = part > 0
    inner = part[top + 2 : bottom - 1, left + 2 : right - 1]
    sides = part[top, left : right + 1].mean(), part[bottom, left : right + 1].mean()
    ends = part[top : bottom + 1, left].mean(), part[top : bottom + 1, right].mean()
    if min(*sides, *ends) < 0.7 or inner.size == 0 or inner.mean() > 0.75:
        return None
    return x + left, y + top, x + right + 1, y + bottom + 1


def _printed(words: Sequence[Word]) -> Iterator[Word]:
    """Yield the words that are surely print: what the reader makes of a signature is a tall or a doubtful word."""
    usual = sorted(word.box.height for word in words)[len(words) // 2] if words else 0.0
    for word in words:
        doubtful = word.confidence < _DOUBTFUL
        # print of small letters alone is low: so tall, "mwmm" is a row of loops
        looped = _SMALL_LETTERS.issuperset(word.text)
        tall = (word.confidence < _SURE or looped) and word.box.height > 1.7 * usual
        if not doubtful and not tall:
            yield word


def _loose(dark: Grey, width: int) -> Iterator[tuple[_Pixels, Literal["ink", "rule", "stamp"]]]:
    """Yield what no word covers: strokes that lie close together count as one shape.

    A shape without a single stroke longer than a letter is print that was not read, dust or a dotted rule.
    """
    import cv2
    import numpy as np

    joined = cv2.dilate(dark, np.ones((5, max(7, width // 130)), np.uint8))
    for shape in _shapes(joined):
        x, y, right, bottom = shape.box
        if right - x < 0.02 * width or bottom - y < 0.007 * width:
            continue
        inside = shape.within(dark)
        ink = int(np.count_nonzero(inside))
        if ink < 0.00002 * width * width:
            continue
        rows, columns = np.flatnonzero(inside.any(axis=1)), np.flatnonzero(inside.any(axis=0))
        inside = inside[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
        h, w = inside.shape
        body = (x + int(columns[0]), y + int(rows[0]), x + int(columns[0]) + w, y + int(rows[0]) + h)
        if h < _DOTS * width:
            if w > width / 12:
                yield body, "rule"
        elif ink <= 0.7 * w * h and h <= 0.5 * width:
            if _is_stamp(inside, w, h, width):
                yield body, "stamp"
            elif _is_penned(*_longest_stroke(inside), width):
                yield body, "ink"


def _is_penned(wide: int, high: int, width: int) -> bool:
    """Whether a stroke is taller than a letter, or longer than one and no row of small letters that touch."""
    return high > _LETTER[1] * width or (wide > _LETTER[0] * width and high > _SMALL_PRINT * width)


def _longest_stroke(inside: npt.NDArray[np.bool_]) -> tuple[int, int]:
    """Return the width of the widest and the height of the highest of the strokes of a shape, in pixels."""
    import cv2
    import numpy as np

    _, _, stats, _ = cv2.connectedComponentsWithStats(inside.astype(np.uint8), connectivity=8)
    wide, high = stats[1:, (cv2.CC_STAT_WIDTH, cv2.CC_STAT_HEIGHT)].max(axis=0)
    return int(wide), int(high)


def _is_stamp(inside: npt.NDArray[np.bool_], w: int, h: int, width: int) -> bool:
    """A ring (round seal) or a frame: large, and most ink along its rim."""
    import numpy as np

    if min(w, h) < 0.1 * width:
        return False
    middle = inside[h // 4 : h - h // 4, w // 4 : w - w // 4]
    rim = np.count_nonzero(inside) - np.count_nonzero(middle)
    return bool(0.6 <= w / h <= 1.6 and rim > 1.5 * np.count_nonzero(middle))
