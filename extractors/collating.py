"""Fronts first, then backs (Vorder- und Rückseiten getrennt eingelesen): the sides laid in the order of the sheets.

A machine that scans one side is fed twice: all fronts, then the turned pile, which as a rule begins with the last
back. Both lots lie in one file or in two that follow on each other. They are laid together only where that brings
numbered pages or sentences together that would lie apart, and none apart that lie together.

Source: documents.md 12.1.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, pairwise

from .following import contradict, evidence, pages_with_words, same_matter
from .sheets import Sheet

_HEARD = 2.0
"""Evidence below is none (see `following`)."""
_SHARE = 0.7
"""Share of the written backs that must fit their fronts."""
_FEWEST = 2
"""Pairs of pages that must come together."""


def collated(sheets: Sequence[Sheet]) -> list[Sheet]:
    """Return the sheets in the order of the paper; as they came where nothing shows that fronts and backs lie apart."""
    files: list[list[Sheet]] = []
    for sheet in sheets:
        if files and files[-1][0].page.file == sheet.page.file:
            files[-1].append(sheet)
        else:
            files.append([sheet])
    laid: list[Sheet] = []
    while files:
        one, *rest = files
        both = _in_either_order(one, rest[0]) if rest and len(rest[0]) == len(one) else None
        if both is not None:
            laid += _as_one_lot(both)
            files = rest[1:]
            continue
        half = len(one) // 2
        both = _together(one[:half], one[half:]) if len(one) % 2 == 0 and half > 1 else None
        laid += _as_one_lot(both) if both else one
        files = rest
    return laid


def _as_one_lot(sheets: list[Sheet]) -> list[Sheet]:
    for sheet in sheets:
        sheet.lot = sheets[0].lot
    return sheets


def _in_either_order(one: Sequence[Sheet], other: Sequence[Sheet]) -> list[Sheet] | None:
    """Return two files laid together, whichever holds the fronts (names prove nothing); None where both do as well."""
    pairs = _Pairs((*one, *other))
    ways = [laid for laid in (_together(one, other), _together(other, one)) if laid is not None]
    joined = [pairs.joined(laid) for laid in ways]
    return ways[joined.index(max(joined))] if joined and joined.count(max(joined)) == 1 else None


def _together(fronts: Sequence[Sheet], backs: Sequence[Sheet]) -> list[Sheet] | None:
    """Return fronts and backs by turns, if that is how the paper lay; None where it is not."""
    if len(fronts) < _FEWEST or any(sheet.is_mail for sheet in (*fronts, *backs)):
        return None
    pairs = _Pairs((*fronts, *backs))
    as_it_is = pairs.joined([*fronts, *backs])
    found = []
    for order in (list(reversed(backs)), list(backs)):
        laid = list(chain.from_iterable(zip(fronts, order, strict=True)))
        sheets = pairs.backs_that_fit(fronts, order)
        if sheets >= _FEWEST and pairs.joined(laid) - as_it_is >= _FEWEST and _is_sound(laid):
            found.append((sheets, laid))
    if not found or (len(found) > 1 and found[0][0] == found[1][0]):
        return None
    return max(found, key=lambda way: way[0])[1]


class _Pairs:
    """Which of the sheets are one behind the other, by what they say."""

    def __init__(self, sheets: Sequence[Sheet]) -> None:
        self._pages_with = pages_with_words(sheet for sheet in sheets if not sheet.stands_alone)

    def are_one(self, before: Sheet, sheet: Sheet) -> bool:
        """Whether two sheets are pages of one paper, one behind the other."""
        if before.stands_alone or sheet.stands_alone or contradict(before, sheet):
            return False
        return evidence(before, sheet) + same_matter(before, sheet, self._pages_with) >= _HEARD

    def backs_that_fit(self, fronts: Sequence[Sheet], backs: Sequence[Sheet]) -> int:
        """Return how many written backs go on with their fronts; 0 where one does not, or begins something else."""
        written = [(one, two) for one, two in zip(fronts, backs, strict=True) if not two.stands_alone]
        fitting = [self.are_one(front, back) for front, back in written]
        sound = all(
            fits or not (contradict(front, back) or (back.begins and not _same_kind(front, back)))
            for (front, back), fits in zip(written, fitting, strict=True)
        )
        return sum(fitting) if sound and sum(fitting) >= _SHARE * len(written) else 0

    def joined(self, sheets: Sequence[Sheet]) -> int:
        """Return how many neighbours follow on each other; blank pages lie between no others."""
        return sum(self.are_one(one, two) for one, two in _neighbours(sheets))


def _same_kind(one: Sheet, other: Sheet) -> bool:
    return one.is_claimed and other.is_claimed and one.claims[0].kind == other.claims[0].kind


def _neighbours(sheets: Sequence[Sheet]) -> Iterator[tuple[Sheet, Sheet]]:
    written = [sheet for sheet in sheets if not sheet.stands_alone]
    return pairwise(written)


def _is_sound(sheets: Sequence[Sheet]) -> bool:
    """Whether no numbered page comes to lie behind another one than that before it."""
    return not any(
        two.number
        and two.number.page > 1
        and one.number
        and (one.number.page + 1, one.number.total) != (two.number.page, two.number.total)
        for one, two in _neighbours(sheets)
    )
