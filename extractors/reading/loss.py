"""Whether a short word may have been lost between noun and verb of a sentence (verlorenes "nicht").

"wird zuerkannt" and "wird nicht zuerkannt" differ by one short word that OCR likes to drop at a line end,
under a stamp or in a fold. A loss shows as an odd token that is poorly read, as a gap that is too wide, as a line
that ends too early, or as ink that no word covers.

Source: documents.md 1.1 (negation is the content), 15 (test cases).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from rapidfuzz.distance import Levenshtein

from pipeline.document import Box, Document

from .sentences import Passage, Token
from .text import fold, word_set

_POOR = 0.75
_USUAL = word_set(
    "wird werden ist sind war hat haben liegt liegen vor dem der des den die das ein eine einem einen "
    "einer eines nach gemass gem im in am an auf von vom zu zur zum als und oder sowie fur mit bei aus "
    "durch hinsichtlich bezuglich hier artikel art abs absatz absatze satz nr nummer "
    "aufenthaltsgesetzes aufenthg asylg asylvfg asylgesetzes verordnung eu vo sinne sinn hiermit dass "
    "er sie es ihm ihr ihnen person eigenschaft antragsteller antragstellerin antragstellern "
    "antragstellers antragstellerinnen auslander auslanderin auslandern i s d v m deshalb daher jedoch "
    "fluchtling fluchtlings schutz schutzes schutzstatus status subsidiare subsidiarer subsidiaren "
    "subsidiares anerkannt zuerkannt festgestellt voraussetzungen abschiebungsverbot "
    "abschiebungsverbote internationalen internationaler auch lit"
)


def lost_word(clause: Sequence[Token], noun: int, verb: int, part: Passage, document: Document) -> str | None:
    """Return the reason to doubt that nothing is lost (`faint`); None where the words stand evenly, all known.

    Args:
        clause: the words of the statement.
        noun: position of the status in it.
        verb: position of what is done with the status.
        part: the operative part, for the width of its lines.
        document: for ink that no word covers.
    """
    low, high = sorted((noun, verb))
    inside = clause[low : high + 1]
    if any(_like_negation(token) for token in clause):
        return "faint"
    if any(_odd(token, clause[low + i]) for i, token in enumerate(inside[1:-1])):
        return "faint"
    if _doubtful_article(clause, noun):
        return "faint"
    if _wide_gap(inside) or _short_line(inside, part) or _loose_ink(clause, document):
        return "faint"
    return None


def _bare(token: Token) -> str:
    return re.sub(r"^\W+|\W+$", "", fold(token.text))


def _like_negation(token: Token) -> bool:
    """Whether a token that is no usual word may be a misread "nicht" or "kein", or carries one in it."""
    bare = _bare(token)
    if bare in _USUAL or len(bare) < 3:
        return False
    if "nicht" in bare and bare != "nichtig":
        return True
    if 4 <= len(bare) <= 6 and Levenshtein.distance(bare, "nicht") <= 2 and bare != "recht":
        return True
    return 4 <= len(bare) <= 6 and min(Levenshtein.distance(bare, word) for word in ("kein", "keine")) <= 1


def _odd(token: Token, before: Token) -> bool:
    """Whether a token may be the rest of a short word: not a usual one, and poorly read."""
    bare = _bare(token)
    if bare in _USUAL or re.fullmatch(r"[\d.,()§$&]*", token.text) or re.fullmatch(r"\d+[a-z]?", bare):
        return False
    if _bare(before) in {"hinsichtlich", "bezuglich", "fur", "nach"}:
        return False
    if not bare:
        return token.box.width > 3 * token.box.height * 0.5
    return len(bare) <= 6 and token.confidence < _POOR


def _doubtful_article(clause: Sequence[Token], noun: int) -> bool:
    """Whether "ein" before the noun may be a "Kein" that lost its first letter, or no article is left."""
    if not _bare(clause[noun]).startswith("abschiebung"):
        return False
    words = [token for token in clause[:noun] if re.search(r"[a-z]", _bare(token))]
    if not words:
        return _bare(clause[noun]).endswith(("verbot", "hindernis"))
    article = words[-1]
    first = len(words) == 1
    return _bare(article) in {"ein", "eine"} and (
        article.confidence < 0.6 or (first and article.text[:1].islower())
    )


def _letter_width(tokens: Sequence[Token]) -> float:
    return median(w.box.width / len(w.text) for token in tokens for w in token.words)


def _wide_gap(tokens: Sequence[Token]) -> bool:
    """Whether two words of one row stand so far apart that a short word fits between them."""
    letter = _letter_width(tokens)
    gaps = [
        right.words[0].box.left - left.words[-1].box.right
        for left, right in pairwise(tokens)
        if left.row == right.row and len(left.words) == 1
    ]
    if not gaps:
        return False
    even = median(gaps) if len(gaps) >= 3 else letter
    return any(gap > 5 * letter and gap > 2.5 * even for gap in gaps)


def _short_line(tokens: Sequence[Token], part: Passage) -> bool:
    """Whether a row ends although the next word and a lost one would have stood on it."""
    letter = _letter_width(tokens)
    for left, right in pairwise(tokens):
        if left.row == right.row or left.page != right.page or len(left.words) > 1:
            continue
        edge = max(t.words[0].box.right for t in part.tokens if t.page == left.page)
        space = edge - left.words[0].box.right
        if space > 6 * letter and space > right.words[0].box.width + 2.5 * letter:
            return True
    return False


def _loose_ink(tokens: Sequence[Token], document: Document) -> bool:
    """Whether ink that no word covers lies in the rows of the sentence."""
    for number in {token.page for token in tokens}:
        boxes = [w.box for token in tokens if token.page == number for w in token.words]
        around: Box = boxes[0].union(*boxes[1:])
        for mark in document.pages[number - 1].marks:
            inside = mark.box.overlap_y(around) > 0.5 and mark.box.overlap_x(around) > 0.5
            if (
                mark.kind in ("ink", "stamp")
                and inside
                and mark.box.height < 3 * median(b.height for b in boxes)
            ):
                return True
    return False
