"""Tables without lines (Tabellen ohne Linien): captions over columns, rows, columns that are not asked for.

    Bezeichnung        Menge   Satz     Betrag   Jahr kumuliert         StKl  Faktor  Ki.Frbtr.
    Gehalt                              2.500,00      17.500,00         1             0,5

Payslips set captions of five points over values of nine, leave out every rule and put the year to date, the
employer's share and the basis beside the month's amount. So a value is told by the x-range of its caption, never by
its order in running text. What stands in the column or block of another period, of the employer or of a quantity
is named here, so that nobody takes it for the month's amount.

Source: documents.md 1.7 (payslips), F1 (layouts).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pipeline.document import Box, Line, Page, Word

from .memo import once_a_page
from .spans import Span
from .text import fold

_LINE = 0.0115
"""Height of an ordinary line of type as a share of an A4 page."""
_FAR_BELOW = 2.6
_ASIDE = 0.04
"""A value stands at most this far beside its caption, as a share of the page's width."""
_HEAD = 0.3
_TABLE = 4
"""Captions and values of so many columns are a table, whose values may be told by their order."""
_BLANK = 0.7
"""A blank between two words, as a share of the height of the type."""
_BLOCK_GAP = 0.15
_A4 = 297 / 210

_YEAR = (
    r"(?:summen? )?(?:kumul\w*|aufgelaufen\w*|aufl\.?|jahres(?:werte?|summen?|betrage?|kumul\w*|stand|gesamt\w*)|jahr|"
    r"gesamtjahr|(?:lfd\.?|laufendes) jahr|vormonate?|vorjahr|vortrag|bisher|ytd|verdienstbescheinigung)"
    r"(?: \(?(?:werte?|summen?|betrage?|kumuliert|kum\.?|eur|in eur|gesamt|20\d\d|lfd\.? jahr|jahr)\)?)*|"
    r"year to date|(?:summe|gesamt) (?:jahr )?20\d\d|seit jahresbeginn|seit 01\.01\.(?:20\d\d)?|"
    r"(?:jan\w*\.?|01) ?[-/] ?(?:[a-z]{3,9}\.?|\d\d)(?: ?/? ?20\d\d)?"
)
_EMPLOYER = (
    r"arbeitgeber|ag|ag-?anteile?|arbeitgeberanteile?|ag-?beitrage?|arbeitgeberbeitrage?|gesamtkosten(?: ag)?"
)
_QUANTITY = (
    r"menge|anzahl|stunden|std\.?|tage|einheit|faktor|satz|prozent|%|prozentsatz|stundensatz|basis|zuschlag|"
    r"bemessung\w*|grundlage|beitragspfl\w*\.?|beitragssatz|(?:st|sv|kv|rv)\.?-?brutto"
)
_OTHER_COLUMN = re.compile(rf"(?:{_YEAR}|{_EMPLOYER}|{_QUANTITY})")
_OTHER_BLOCK = re.compile(rf"(?:{_YEAR}|gesamtkosten(?: ag)?|arbeitgeberanteile?|ag-?anteile?)")
_BACK = re.compile(
    r"\W*(?:ruckrechnung|nachberechnung|ruckrechnungs-?periode|korrekturabrechnung|korrektur fur)\b"
)
_AMOUNT = re.compile(r"[\W\d]*\d[.,]\d{2}\W{0,2}(?:EUR|€)?|\d+,-+")


@once_a_page
def rows(page: Page, number: int) -> tuple[tuple[Word, ...], ...]:
    """Return the words of a page row by row whatever the gaps, top to bottom. (`number` is not used.)"""
    found = [tuple(row) for row in page.rows]
    return tuple(sorted(found, key=lambda row: sum(w.box.middle[1] for w in row) / len(row)))


def row_of(span: Span, page: Page) -> tuple[Word, ...]:
    """Return all words at the height of a span, left to right."""
    for row in rows(page, span.page):
        if any(word is span.words[0] for word in row):
            return row
    return span.words


def under(caption: Span, page: Page, *, at_most: int = 1) -> Iterator[Span]:
    """Yield the words under a caption that are nearer to it than to its neighbours, row by row."""
    own = row_of(caption, page)
    rivals = [word.box for word in own if not any(word is one for one in caption.words)]
    box, count, last = caption.box, 0, caption.box
    for row in rows(page, caption.page):
        middle = sum(word.box.middle[1] for word in row) / len(row)
        reach = _FAR_BELOW * max(last.height, _LINE)
        if row is own or middle <= last.bottom - 0.2 * last.height:
            continue
        if middle - last.middle[1] > reach or count == at_most:
            return
        cells = list(_groups(row))
        words = tuple(word for group in cells for word in _own(group, box, rivals))
        if not any(_away(word.box, caption.box) < 0 for word in words):
            words = _by_order(caption, own, cells) or words
        if words:
            found = Span(caption.page, words)
            yield found
            count, last = count + 1, found.box


def _by_order(
    caption: Span, captions: Sequence[Word], cells: Sequence[Sequence[Word]]
) -> tuple[Word, ...] | None:
    """Return the cell of a caption by its place in the row: captions set left over values set right.

    None where some caption has no value, or shares its place with another.
    """
    heads = list(_groups(captions))
    at = next((i for i, head in enumerate(heads) if head[0] is caption.words[0]), None)
    if at is None or len(heads) < _TABLE or len(heads) != len(cells):
        return None
    apart = all(
        cell[0].box.left >= head[0].box.left - _ASIDE for head, cell in zip(heads, cells, strict=True)
    )
    return tuple(cells[at]) if apart else None


def _groups(row: Sequence[Word]) -> Iterator[list[Word]]:
    """Yield the words of a row that stand no further apart than a blank."""
    group = [row[0]]
    for word in row[1:]:
        if word.box.left - group[-1].box.right > _BLANK * _A4 * max(word.box.height, group[-1].box.height):
            yield group
            group = []
        group.append(word)
    yield group


def _own(group: Sequence[Word], caption: Box, rivals: Sequence[Box]) -> Iterator[Word]:
    """Yield the words of a group that stand at a caption: all or none, unless the group runs over several captions."""
    first, *rest = (word.box for word in group)
    whole = first.union(*rest)
    over = sum(_away(whole, other) < 0 for other in (caption, *rivals))
    for word in group:
        if _belongs(word.box if over > 1 else whole, caption, rivals):
            yield word


def _belongs(value: Box, caption: Box, rivals: Sequence[Box]) -> bool:
    away = _away(value, caption)
    return away <= _ASIDE and all(away < _away(value, rival) for rival in rivals)


def _away(value: Box, caption: Box) -> float:
    """How far apart in x; negative by what they share."""
    return max(value.left, caption.left) - min(value.right, caption.right)


@once_a_page
def words_of_others(page: Page, number: int) -> tuple[Word, ...]:
    """Return the amounts of a page that belong to another period, to the employer, or are quantities.

    A column is told by its caption, a block by its title: of a year-to-date block the labels below the title and
    what stands right of them; of a recalculation everything down to the end of the page.
    """
    found: dict[int, Word] = {}
    every = rows(page, number)
    for index, row in enumerate(every):
        for caption in _captions(row):
            for word in _of_caption(caption, row, every[index + 1 :], page):
                found[id(word)] = word
        if _BACK.match(fold(" ".join(w.text for w in row))) and not any(is_amount(w) for w in row):
            for later in every[index + 1 :]:
                found.update((id(word), word) for word in later)
            break
    return tuple(found.values())


def is_amount(word: Word) -> bool:
    """Whether a word has the shape of an amount with cents."""
    return bool(_AMOUNT.fullmatch(word.text))


def _captions(row: Sequence[Word]) -> Iterator[Span]:
    """Yield the longest runs of a row that are captions of other columns; a row with amounts has no captions."""
    for group in _groups(row):
        at = 0
        while at < len(group):
            for size in range(min(4, len(group) - at), 0, -1):
                run = group[at : at + size]
                text = fold(" ".join(word.text for word in run)).strip(" .:,()*")
                title = text.startswith("verdienstbescheinigung") and run[0].box.top < _HEAD
                if text and _OTHER_COLUMN.fullmatch(text) and _stands_apart(run, row) and not title:
                    yield Span(1, tuple(run))
                    at += size - 1
                    break
            at += 1


def _stands_apart(run: Sequence[Word], row: Sequence[Word]) -> bool:
    """Whether a run is a cell of its own, or the row is nothing but captions; inside a sentence it is none."""
    if any(is_amount(word) for word in row):
        return False
    left, right = run[0].box.left, run[-1].box.right
    gap = 1.1 * max(word.box.height for word in run) * _A4
    alone = not any(
        left - gap < word.box.right <= left or right <= word.box.left < right + gap for word in row
    )
    captions = sum(len(fold(word.text)) <= 14 for word in row)
    sentence = re.search(
        r"\b(?:die|der|das|wird|werden|sind|ist|wurde|sie|ihr\w*|und|auf|nach)\b", _text(row)
    )
    return alone or (captions == len(row) and len(row) <= 9 and not sentence)


def _text(row: Sequence[Word]) -> str:
    return fold(" ".join(word.text for word in row))


def _of_caption(
    caption: Span, row: Sequence[Word], below: Sequence[Sequence[Word]], page: Page
) -> Iterator[Word]:
    text = fold(caption.text).strip(" .:,()*")
    if _OTHER_BLOCK.fullmatch(text) and _heads_labels(caption.box, below):
        yield from _block(caption.box, page)
        return
    rivals = [cell for cell in _cells(row, page) if not any(w in cell.words for w in caption.words)]
    last = caption.box.bottom
    for other in below:
        for word in other:
            if not is_amount(word) or word.box.top - last > 0.12:
                continue
            near = _beside(word.box, caption.box)
            if near < 0.06 and all(near < _beside(word.box, cell.box) for cell in rivals):
                last = word.box.bottom
                yield word


def _cells(row: Sequence[Word], page: Page) -> list[Line]:
    known = {id(word) for word in row}
    return [line for line in page.lines if any(id(word) in known for word in line.words)]


def _beside(value: Box, caption: Box) -> float:
    """How far a value is out of line with a caption: by their left edges, right edges or middles, whichever is best."""
    return min(
        abs(value.right - caption.right),
        abs(value.left - caption.left),
        abs(value.middle[0] - caption.middle[0]),
    )


def _heads_labels(title: Box, below: Sequence[Sequence[Word]]) -> bool:
    """Whether labels, not amounts, stand right under a caption: then it is the title of a block."""
    for row in below[:3]:
        under_it = [w for w in row if w.box.overlap_x(title) > 0.1 or abs(w.box.left - title.left) < 0.02]
        if under_it and under_it[0].box.top - title.bottom < 4 * max(title.height, _LINE):
            return not is_amount(under_it[0]) and any(c.isalpha() for c in under_it[0].text)
    return False


def _block(title: Box, page: Page) -> Iterator[Word]:
    """Yield the words of the block under a title: lines of its column, and the amounts beside."""
    box = title
    for line in page.lines:
        away = line.box.top - box.bottom
        inside = line.box.overlap_x(title) > 0.1 or abs(line.box.left - title.left) < 0.03
        if line.box.middle[1] <= title.bottom or not inside:
            continue
        if away > 2.5 * max(_LINE, line.box.height):
            return
        box = Box(box.left, box.top, box.right, max(box.bottom, line.box.bottom))
        yield from line.words
        yield from _amounts_beside(line, page)


def _amounts_beside(line: Line, page: Page) -> Iterator[Word]:
    """Yield the amounts right of a label up to other words, or to a gap that parts two blocks."""
    beside = [o for o in page.lines if o.box.left >= line.box.right and o.box.overlap_y(line.box) > 0.5]
    last = None
    for other in sorted(beside, key=lambda o: o.box.left):
        apart = last is not None and other.box.left - last.box.right > _BLOCK_GAP
        if apart or not any(is_amount(word) for word in other.words):
            return
        yield from other.words
        if not is_amount(other.words[0]):
            return
        last = other
