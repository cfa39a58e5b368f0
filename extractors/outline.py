"""How a page is counted through (Gliederung): clauses, sections and paragraphs with their running numbers.

"§ 4 Vergütung", "4. Entgelt", "4.2 Es gelten", "(4)", "C. Familie", "IV. Gründe": what begins a line at the left edge,
by the way in which it counts. A list within a paragraph begins anew at 1, so it never goes on from another page.

Source: documents.md 12.1.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from pipeline.document import Line

from .reading.text import fold

_STATUTE = r"(?! ?(?:abs|satz|s\.|nr|bgb|sgb|asyl|aufenth|[a-z]{2,6}g\b|\d))"
_MONTH = r"(?!(?:jan|feb|mar|apr|mai\b|jun|jul|aug|sep|okt|nov|dez))"
_WAYS: Mapping[str, re.Pattern[str]] = {
    "clause": re.compile(rf"§ ?(\d{{1,2}})\b{_STATUTE}"),
    "section": re.compile(rf"(\d{{1,2}})\. {_MONTH}[a-z(„]"),
    "subsection": re.compile(r"(\d{1,2})\.\d{1,2}\.? +[a-z(„]"),
    "paragraph": re.compile(r"\((\d{1,2})\) [a-z]"),
    "letter": re.compile(r"([a-h])\. [a-z]"),
    "roman": re.compile(r"([ivx]{1,4})\. [a-z]"),
}
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
_INDENT = 0.06
"""Share of the page's width by which a heading may stand to the right of the text's edge."""


def outline_of(lines: Iterable[Line]) -> Mapping[str, tuple[int, ...]]:
    """Return the numbers that begin lines, in their order, by the way of counting; only the ways that occur."""
    found: dict[str, list[int]] = {}
    lines = [line for line in lines if any(map(str.isalpha, line.text))]
    edge = min((line.box.left for line in lines if line.box.width > 0.2), default=0.0)
    for line in lines:
        if line.box.left > (0.7 if line.text.startswith("§") else edge + _INDENT):
            continue
        text = fold(line.text)
        for way, pattern in _WAYS.items():
            match = pattern.match(text)
            # a letter that counts is a capital one
            if match and not (way in ("letter", "roman") and line.text[0].islower()):
                number = _value(way, match[1])
                if number:
                    found.setdefault(way, []).append(number)
    if "subsection" in found:
        # "7. Title" and "7.1 Text" count together
        found["section"] = _merged(found.get("section", []), found.pop("subsection"))
    return {way: tuple(numbers) for way, numbers in found.items()}


def goes_on_from(before: Mapping[str, tuple[int, ...]], outline: Mapping[str, tuple[int, ...]]) -> bool:
    """Whether the numbers of a page go on where those of the other end, in any way of counting."""
    return any(
        numbers[0] > 1 and before.get(way, ()) and 0 <= numbers[0] - _last(before[way]) <= 1
        for way, numbers in outline.items()
    )


def lacks_its_start(before: Mapping[str, tuple[int, ...]], outline: Mapping[str, tuple[int, ...]]) -> bool:
    """Whether a page counts on from a number that does not stand on the other: it is of something else."""
    main = next((way for way in ("clause", "section", "letter") if way in outline), None)
    return main is not None and outline[main][0] > 1 and not goes_on_from(before, outline)


def _last(numbers: Sequence[int]) -> int:
    """Return the last number of the count that rises from the start; a list amid it is none of it.

    >>> _last((1, 2, 3, 1, 2))
    3
    """
    return max(numbers)


def _merged(sections: Sequence[int], subsections: Sequence[int]) -> list[int]:
    return sorted([*sections, *subsections])


def _value(way: str, text: str) -> int:
    if way == "letter":
        return ord(text) - ord("a") + 1
    if way == "roman":
        return _ROMAN.index(text) + 1 if text in _ROMAN else 0
    return int(text)
