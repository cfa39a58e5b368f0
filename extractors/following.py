"""Which page follows on which (Blattfolge): evidence that a sheet is the next page of the paper of another one.

Each bit of evidence is counted: the page number that comes next, a shared file number, the same running head, a
sentence that goes on, the next clause, the same type. A sheet is linked to the one before it where the evidence is
strong and where no other sheet has as much: pages of two persons' papers that look alike stay apart.

Source: documents.md 1.1, 12.1.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from .sheets import Look, Sheet

_ENOUGH = 5.0
"""Evidence from which a page is linked wherever it lies."""
_HEARD = 3.0
"""Evidence below is none."""


def evidence(before: Sheet, sheet: Sheet) -> float:
    """Return how much speaks for the sheet as next page behind the other; 0.0 where something speaks against it."""
    if before is sheet or before.stands_alone or sheet.stands_alone or _contradict(before, sheet):
        return 0.0
    order = max(_by_number(before, sheet), _by_clause(before, sheet), text_goes_on(before, sheet))
    return order + _same_paper(before, sheet) + _same_look(before, sheet) if order else 0.0


def _contradict(before: Sheet, sheet: Sheet) -> bool:
    one, two = before.number, sheet.number
    if two and two.page == 1:
        return True
    if one and two and (two.page != one.page + 1 or one.count != two.count or one.form != two.form):
        return True
    if one and not two and one.count == one.page:
        return True
    if before.references and sheet.references and not before.references & sheet.references:
        return True
    if (sheet.has_letterhead and sheet.greets) or sheet.is_of_counsel:
        return True
    return bool(sheet.is_claimed and sheet.claims[0].kind not in {claim.kind for claim in before.claims})


def _by_number(before: Sheet, sheet: Sheet) -> float:
    if not sheet.number:
        return 0.0
    if before.number:
        return 3.0 if sheet.number.count else 2.0
    # the first page of a letter often bears no number
    return 1.0 if sheet.number.page == 2 and sheet.number.count is None and before.begins else 0.0


def _by_clause(before: Sheet, sheet: Sheet) -> float:
    if not (before.clauses and sheet.clauses) or sheet.clauses[0] == 1:
        return 0.0
    return 2.0 if 0 <= sheet.clauses[0] - before.clauses[-1] <= 1 else 0.0


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


class Links:
    """Which sheet follows on which, in a whole folder."""

    def __init__(self, sheets: Sequence[Sheet]) -> None:
        self._sheets = [sheet for sheet in sheets if not sheet.stands_alone]
        self._behind = {
            two: one
            for one, two in zip(self._sheets, self._sheets[1:], strict=False)
            if one.page.file == two.page.file
        }
        self.untidy = self._untidy_files()
        self._weights = self._weighed()
        self.next = self._linked()
        self.before: Mapping[Sheet, Sheet] = {two: one for one, two in self.next.items()}

    def _untidy_files(self) -> frozenset[str]:
        """Return the files in which a numbered page does not lie behind the one before it: nothing lies in order."""
        found = set()
        for sheet in self._sheets:
            number, last = sheet.number, self._behind.get(sheet)
            if number and number.page > 1 and last and last.number:
                follows = last.number.page + 1 == number.page and last.number.count == number.count
                if not follows:
                    found.add(sheet.page.file)
        return frozenset(found)

    def _weighed(self) -> dict[tuple[Sheet, Sheet], float]:
        weights = {
            (before, sheet): weight
            for sheet in self._sheets
            if _is_loose(sheet)
            for before in self._sheets
            if (weight := evidence(before, sheet)) >= _HEARD
        }
        self._befores = Counter(sheet for _, sheet in weights)
        nexts = Counter(before for before, _ in weights)
        for before, sheet in weights:
            if self._befores[sheet] == nexts[before] == 1:
                weights[before, sheet] += 1
            if self._behind.get(sheet) is before and sheet.page.file not in self.untidy:
                weights[before, sheet] += 1
        return weights

    def _linked(self) -> dict[Sheet, Sheet]:
        """Return the surest links: none where another sheet would do as well."""
        rivals: defaultdict[tuple[int, Sheet], list[float]] = defaultdict(list)
        for (before, sheet), weight in self._weights.items():
            rivals[0, before].append(weight)
            rivals[1, sheet].append(weight)
        linked: dict[Sheet, Sheet] = {}
        taken: set[Sheet] = set()
        for (before, sheet), weight in sorted(self._weights.items(), key=lambda item: -item[1]):
            if weight < _ENOUGH or before in linked or sheet in taken:
                continue
            alone = all(
                sorted(rivals[key])[-2:].count(weight) < 2 and max(rivals[key]) == weight
                for key in ((0, before), (1, sheet))
            )
            if alone and _fits(
                _behind(linked, sheet), _behind({two: one for one, two in linked.items()}, before)
            ):
                linked[before] = sheet
                taken.add(sheet)
        return linked

    def is_disputed(self, sheet: Sheet) -> bool:
        """Whether pages of several papers could be the one before the sheet, and where it lies proves nothing."""
        if sheet.page.file not in self.untidy or sheet in self.before:
            return False
        return self._befores[sheet] > 1

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
    return sheet.opens_amid or bool(sheet.clauses and sheet.clauses[0] > 1)


def _behind(linked: Mapping[Sheet, Sheet], sheet: Sheet) -> list[Sheet]:
    found = [sheet]
    while found[-1] in linked:
        found.append(linked[found[-1]])
    return found


def _fits(sheets: Sequence[Sheet], others: Sequence[Sheet]) -> bool:
    """Whether two chains can be one paper: no sheet in both, and no two file numbers."""
    one, two = (frozenset().union(*(sheet.references for sheet in chain)) for chain in (sheets, others))
    return not set(sheets) & set(others) and (not one or not two or bool(one & two))
