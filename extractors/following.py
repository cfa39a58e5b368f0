"""Which page follows on which (Blattfolge): evidence that a sheet is the next page of the paper of another one.

Each bit of evidence is counted: the page number that comes next, a shared file number, the same running head, a
sentence that goes on, the next clause, the same type. A sheet is linked to the one before it where the evidence is
strong and where no other sheet has as much: pages of two persons' papers that look alike stay apart.

Source: documents.md 1.1, 12.1.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from .outline import goes_on_from
from .sheets import Look, Sheet

_ENOUGH = 5.0
"""Evidence from which a page is linked wherever it lies."""
_SIZE = 0.12
"""Share by which scans of one size of paper may differ."""
_FEW, _MANY = 3, 7
"""Words that two pages have for themselves from which they speak of one matter, and surely of one."""
_FEWEST = 2
"""Such words from which a page that lies behind a paper is of its matter."""
_RARE = 3
"""Pages of a folder on which a word stands that tells one matter from another."""
_SAME_SUMS = 2
"""Odd sums that a letter and its reckoning share."""
_MOST = 0.6
"""Share of the letter's odd sums that its own reckoning repeats."""
_HEARD = 2.0
"""Evidence below is none."""


def evidence(before: Sheet, sheet: Sheet) -> float:
    """Return how much speaks for the sheet as next page behind the other; 0.0 where something speaks against it."""
    if before is sheet or before.stands_alone or sheet.stands_alone or contradict(before, sheet):
        return 0.0
    orders = (
        _by_number(before, sheet),
        _by_clause(before, sheet),
        _by_annex(before, sheet),
        text_goes_on(before, sheet),
    )
    if not any(orders):
        return 0.0
    several = sum(order > 0 for order in orders) > 1
    return max(orders) + several + _same_paper(before, sheet) + _same_look(before, sheet)


def contradict(before: Sheet, sheet: Sheet) -> bool:
    """Whether something on the sheet says that it is not the next page behind the other."""
    one, two = before.number, sheet.number
    if two and two.page == 1:
        return True
    if one and two and (two.page != one.page + 1 or one.total != two.total or one.form != two.form):
        return True
    if one and not two and one.total == one.page:
        return True
    if before.references and sheet.references and not before.references & sheet.references:
        return True
    if (sheet.has_letterhead and sheet.greets) or sheet.is_of_counsel or numbered_by_others(before, sheet):
        return True
    if not alike_in_size(before, sheet):
        return True
    if not sheet.is_claimed or sheet.claims[0].kind in {claim.kind for claim in before.claims}:
        return False
    if _by_number(before, sheet) and (_by_clause(before, sheet) or _is_inner(before, sheet)):
        # clauses on notice, rent or pay make a page look like a paper of its own
        return False
    # a covering letter is none of the kind that it carries
    return before.is_claimed or not (one and two and _same_paper(before, sheet) > 1)


def numbered_by_others(before: Sheet, sheet: Sheet) -> bool:
    """Whether a page begins something and bears a bare figure: an office counts the sheets of its file through.

    Such figures run on from paper to paper and join none.
    """
    headed = sheet.has_letterhead or sheet.greets or bool(sheet.claims and sheet.begins)
    return bool(sheet.number and not sheet.number.form and headed and not same_head(before, sheet))


def _is_inner(before: Sheet, sheet: Sheet) -> bool:
    """Whether a page that is counted on begins nothing and is set like the one before it."""
    return bool(_counts_on(before, sheet) and not sheet.begins and _same_look(before, sheet) > 0)


def _counts_on(before: Sheet, sheet: Sheet) -> bool:
    """Whether both pages bear numbers of one form, the second the next one."""
    one, two = before.number, sheet.number
    return bool(one and two and two.page == one.page + 1 and one[1:] == two[1:])


def alike_in_size(one: Sheet, other: Sheet) -> bool:
    """Whether two pages may be of one size of paper; that of a photograph is not known."""
    sizes = (one.page.width_mm, other.page.width_mm, one.page.height_mm, other.page.height_mm)
    if not all(sizes):
        return True
    wide, other_wide, tall, other_tall = map(float, sizes)  # type: ignore[arg-type]
    return abs(wide / other_wide - 1) < _SIZE and abs(tall / other_tall - 1) < _SIZE


def _by_number(before: Sheet, sheet: Sheet) -> float:
    if not sheet.number:
        return 0.0
    if before.number:
        return 3.0 if sheet.number.total else 2.0
    # the first page of a letter often bears no number
    return 1.0 if sheet.number.page == 2 and sheet.number.total is None and before.begins else 0.0


def _by_clause(before: Sheet, sheet: Sheet) -> float:
    return 2.0 if goes_on_from(before.outline, sheet.outline) else 0.0


def _by_annex(before: Sheet, sheet: Sheet) -> float:
    """Return how surely the sheet is the reckoning that goes with the other: it repeats its odd sums."""
    if not sheet.is_annex or before.is_annex or not before.begins:
        return 0.0
    shared = len(before.amounts & sheet.amounts)
    if shared > _SAME_SUMS and shared >= _MOST * len(before.amounts):
        return 4.0
    return 2.0 if shared >= _SAME_SUMS else 0.0


def text_goes_on(before: Sheet, sheet: Sheet) -> float:
    """Return how surely the last sentence of the one sheet goes on upon the other: 3.0, 2.0 or 0.0."""
    if not (sheet.opens_amid and before.breaks_off):
        return 0.0
    return 3.0 if before.breaks_off == 1.0 else 2.0


def same_head(before: Sheet, sheet: Sheet) -> bool:
    """Whether a number in the running head of the sheet stands on the other too, or both heads say the same."""
    return bool(sheet.codes & before.all_codes) or bool(sheet.running & before.running)


def _same_paper(before: Sheet, sheet: Sheet) -> float:
    if before.references & sheet.references or sheet.codes & before.all_codes:
        return 3.0
    heads = [head for head in sheet.running if head in before.running or head in before.folded]
    return 2.0 if any(any(map(str.isdigit, head)) for head in heads) else 1.0 if heads else 0.0


def _same_look(before: Sheet, sheet: Sheet) -> float:
    if before.look is None or sheet.look is None:
        return 0.0
    return 1.0 if alike(before.look, sheet.look) else -1.0


def alike(one: Look, other: Look) -> bool:
    """Whether two pages are set in the same way, as far as a scanner lets it be seen."""
    return (
        abs(one.left - other.left) < 0.025
        and abs(one.height / other.height - 1) < 0.12
        and (not one.step or not other.step or abs(one.step / other.step - 1) < 0.08)
    )


def pages_with_words(sheets: Iterable[Sheet]) -> Counter[str]:
    """Return on how many of the sheets each word stands."""
    return Counter(word for sheet in sheets for word in sheet.words)


def same_matter(one: Sheet, other: Sheet, pages_with: Mapping[str, int]) -> float:
    """Return 2.0, 1.0 or 0.0: whether two pages share words that hardly any other page of the folder has."""
    shared = sum(pages_with[word] <= _RARE for word in one.words & other.words)
    return 2.0 if shared >= _MANY else 1.0 if shared >= _FEW else 0.0


class Links:
    """Which sheet follows on which, in a whole folder."""

    def __init__(self, sheets: Sequence[Sheet]) -> None:
        self._sheets = [sheet for sheet in sheets if not sheet.stands_alone]
        self._behind = {
            two: one for one, two in zip(self._sheets, self._sheets[1:], strict=False) if one.lot == two.lot
        }
        self._pages_with = pages_with_words(self._sheets)
        self.untidy = self._untidy_lots()
        self._wholes, self._mixed = self._whole_papers()
        self._weights = self._weighed()
        self._befores = Counter(sheet for _, sheet in self._weights)
        self.next = self._linked()
        self.before: Mapping[Sheet, Sheet] = {two: one for one, two in self.next.items()}

    def _untidy_lots(self) -> frozenset[str]:
        """Return the lots in which a numbered page does not lie behind the one before it: nothing lies in order."""
        places: defaultdict[tuple[str, int, int | None, str], int] = defaultdict(int)
        for place, sheet in enumerate(self._sheets):
            if sheet.number:
                places[sheet.lot, *sheet.number] = place
        found = set()
        for place, sheet in enumerate(self._sheets):
            number, last = sheet.number, self._behind.get(sheet)
            if not number or number.page == 1:
                continue
            if last and last.number:
                astray = (last.number.page + 1, last.number.total) != (number.page, number.total)
            else:
                # such a page as should lie before it lies behind it, without a next page of its own
                at = places[sheet.lot, number.page - 1, number.total, number.form]
                after = self._sheets[at + 1].number if at + 1 < len(self._sheets) else None
                astray = at > place and after != number
            if astray:
                found.add(sheet.lot)
        return frozenset(found)

    def _weighed(self) -> dict[tuple[Sheet, Sheet], float]:
        weights = {
            (before, sheet): weight + same_matter(before, sheet, self._pages_with)
            for sheet in self._sheets
            if _is_loose(sheet)
            for before in self._sheets
            if (weight := evidence(before, sheet)) >= _HEARD
        }
        for before, sheet in weights:
            if self._are_near(before, sheet):
                weights[before, sheet] += 1
            if self._fell_down_whole(before, sheet):
                weights[before, sheet] += 3
        return weights

    def _are_near(self, before: Sheet, sheet: Sheet) -> bool:
        """Whether a page lies behind the other, or, in a file that fell down, beside it."""
        if self._behind.get(sheet) is before:
            return sheet.lot not in self.untidy
        return self._behind.get(before) is sheet and sheet.lot in self.untidy and sheet not in self._mixed

    def _fell_down_whole(self, before: Sheet, sheet: Sheet) -> bool:
        """Whether both lie among just the pages of one paper, each number once and nothing of another between."""
        whole = self._wholes.get(before)
        return whole is not None and whole == self._wholes.get(sheet)

    def _whole_papers(self) -> tuple[dict[Sheet, int], frozenset[Sheet]]:
        """Return the sheets of runs that are whole papers, each with its run, and the sheets of mixed runs.

        A run is pages of a file that fell down, that lie together and are counted to the same total in the same way:
        whole where each number stands there once, mixed where one stands there twice, so that several papers lie in it.
        """
        whole: dict[Sheet, int] = {}
        mixed: set[Sheet] = set()
        for at, run in enumerate(self._runs()):
            total = run[0].number.total if run[0].number else None
            pages = sorted(sheet.number.page for sheet in run if sheet.number)
            if total and pages == list(range(1, total + 1)):
                whole |= dict.fromkeys(run, at)
            elif len(set(pages)) < len(pages):
                mixed |= set(run)
        return whole, frozenset(mixed)

    def _runs(self) -> list[list[Sheet]]:
        runs: list[list[Sheet]] = []
        for sheet in self._sheets:
            last = self._behind.get(sheet)
            if runs and last is runs[-1][-1] and sheet.lot in self.untidy and _counted_alike(last, sheet):
                runs[-1].append(sheet)
            else:
                runs.append([sheet])
        return runs

    def _linked(self) -> dict[Sheet, Sheet]:
        """Return the surest links: none where another sheet would do as well that has not found its own place."""
        linked: dict[Sheet, Sheet] = {}
        while found := self._found({two: one for one, two in linked.items()}, linked):
            for before, sheet in found:
                if _fits(_chain(linked, sheet), _chain({two: one for one, two in linked.items()}, before)):
                    linked[before] = sheet
                else:
                    self._weights.pop((before, sheet))
        return linked

    def _found(
        self, before_of: Mapping[Sheet, Sheet], linked: Mapping[Sheet, Sheet]
    ) -> list[tuple[Sheet, Sheet]]:
        """Return the pairs of sheets without a neighbour yet that have more evidence than any other pair with them."""
        open_pairs = {
            pair: weight
            for pair, weight in self._weights.items()
            if pair[0] not in linked and pair[1] not in before_of
        }
        rivals: defaultdict[tuple[int, Sheet], list[float]] = defaultdict(list)
        for pair, weight in open_pairs.items():
            for side, sheet in enumerate(pair):
                rivals[side, sheet].append(weight)
        return [
            pair
            for pair, weight in open_pairs.items()
            if weight + all(len(rivals[key]) == 1 for key in enumerate(pair)) >= _ENOUGH
            and all(max(rivals[key]) == weight and rivals[key].count(weight) == 1 for key in enumerate(pair))
        ]

    def is_disputed(self, sheet: Sheet) -> bool:
        """Whether the page before the sheet may be another than the one behind which it lies."""
        if sheet in self.before or not self._befores[sheet]:
            return False
        last = self._behind.get(sheet)
        if last is None or (last, sheet) not in self._weights:
            return True
        return sheet.lot in self.untidy and self._befores[sheet] > 1

    def share_words(self, sheets: Sequence[Sheet], sheet: Sheet) -> bool:
        """Whether a sheet shares words with others that stand on few pages of the folder."""
        known = frozenset[str]().union(*(other.words for other in sheets))
        few = max(_RARE, len(self._sheets) // 4)
        return sum(self._pages_with[word] <= few for word in known & sheet.words) >= _FEWEST

    def chains(self) -> dict[Sheet, tuple[Sheet, ...]]:
        """Return the linked sheets in their order, by the first one of each."""
        found = {}
        for sheet in self._sheets:
            if sheet in self.next and sheet not in self.before:
                chain = [sheet]
                while chain[-1] in self.next:
                    chain.append(self.next[chain[-1]])
                found[sheet] = tuple(chain)
        return found


def _is_loose(sheet: Sheet) -> bool:
    """Whether the sheet may be another one than the first of its paper."""
    if sheet.number:
        return sheet.number.page > 1
    return sheet.opens_amid or sheet.is_annex or any(numbers[0] > 1 for numbers in sheet.outline.values())


def _counted_alike(one: Sheet, other: Sheet) -> bool:
    """Whether two pages count to one total in one way, and bear no two file numbers."""
    if not (one.number and other.number) or one.number[1:] != other.number[1:]:
        return False
    return one.references == other.references or not (one.references or other.references)


def _chain(linked: Mapping[Sheet, Sheet], sheet: Sheet) -> list[Sheet]:
    found = [sheet]
    while found[-1] in linked:
        found.append(linked[found[-1]])
    return found


def _fits(sheets: Sequence[Sheet], others: Sequence[Sheet]) -> bool:
    """Whether two chains can be one paper: no sheet in both, and no two file numbers."""
    one, two = (frozenset().union(*(sheet.references for sheet in chain)) for chain in (sheets, others))
    return not set(sheets) & set(others) and (not one or not two or bool(one & two))
