"""Fronts first, then backs (Vorder- und Rückseiten getrennt eingelesen): the sides laid in the order of the sheets.

A machine that scans one side is fed twice: all fronts, then the turned pile, which as a rule begins with the last
back. Both lots lie in one file or in two that follow on each other. They are laid together only where that brings
numbered pages or sentences together that would lie apart, and none apart that lie together.

Source: documents.md 12.1.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, pairwise

from .following import evidence
from .sheets import Sheet

_HEARD = 3.0
"""Evidence below is none (see `following`)."""
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
        both = _together(one, rest[0]) if rest and len(rest[0]) == len(one) else None
        if both is not None:
            laid += both
            files = rest[1:]
            continue
        half = len(one) // 2
        laid += (_together(one[:half], one[half:]) if len(one) % 2 == 0 and half > 1 else None) or one
        files = rest
    return laid


def _together(fronts: Sequence[Sheet], backs: Sequence[Sheet]) -> list[Sheet] | None:
    """Return fronts and backs by turns, if that is how the paper lay; None where it is not."""
    if len(fronts) < _FEWEST or any(sheet.is_mail for sheet in (*fronts, *backs)):
        return None
    as_it_is = _joins([*fronts, *backs])
    for order in (list(reversed(backs)), list(backs)):
        laid = list(chain.from_iterable(zip(fronts, order, strict=True)))
        joined = _joins(laid)
        if len(joined) >= _FEWEST and len(joined) >= len(as_it_is) + _FEWEST and _is_sound(laid):
            return laid
    return None


def _joins(sheets: Sequence[Sheet]) -> list[tuple[Sheet, Sheet]]:
    """Return which neighbours follow on each other; blank pages lie between no others."""
    return [(one, two) for one, two in _neighbours(sheets) if evidence(one, two) >= _HEARD]


def _neighbours(sheets: Sequence[Sheet]) -> Iterator[tuple[Sheet, Sheet]]:
    written = [sheet for sheet in sheets if not sheet.stands_alone]
    return pairwise(written)


def _is_sound(sheets: Sequence[Sheet]) -> bool:
    """Whether no numbered page comes to lie behind another one than that before it."""
    return not any(
        two.number
        and two.number.page > 1
        and one.number
        and (one.number.page + 1, one.number.count) != (two.number.page, two.number.count)
        for one, two in _neighbours(sheets)
    )
