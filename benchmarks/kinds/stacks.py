"""Whole stacks of papers (Stapel): are they cut where one paper ends, and are second copies told?"""

from __future__ import annotations

import hashlib
import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from benchmarks.shares import exact_bounds
from extractors.kind import Paper, known_kinds
from extractors.papers import papers_in
from pipeline.document import Page
from pipeline.files import files_in
from pipeline.workers import Readers
from samples import stacks as own
from samples.unseen import stacks as unseen
from samples.unseen.second import stacks as second
from samples.unseen.third import stacks as third

from .kept import Store
from .tables import aligned

SETS = {"papers": own, "unseen": unseen, "unseen2": second, "unseen3": third}
"""Who lays down stacks: from the made papers, from those that nobody tunes on, or from one of their later series."""
Spot = tuple[str, int]
_COLUMNS = (
    "papers", "cut right", "in order", "parted", "joined", "pages", "pages right", "blank", "blank right", "copies",
    "copies told", "false copies",
)  # fmt: skip


class Stacked:
    """What was counted over stacks, and a line for each thing that was wrong."""

    def __init__(self) -> None:
        self.counts: dict[str, Counter[str]] = {}
        self.misses: list[str] = []


def measure(
    of: str, names: Sequence[str], seeds: Sequence[int], state: str, keep: Path, jobs: int
) -> Stacked:
    """Make, read, cut and compare stacks of one of SETS; all of them where no name is given."""
    stacked, store, made = Stacked(), Store(keep), SETS[of]
    for name in names or made.STACKS:
        for seed in seeds:
            with tempfile.TemporaryDirectory(prefix="stacks-") as scratch:
                truth = made.make_stack(name, seed, Path(scratch), state)
                pages = _read(Path(scratch, f"{name}_{seed}"), store, jobs)
            counts, misses = compared(truth, papers_in(pages))
            stacked.counts.setdefault(name, Counter()).update(counts)
            stacked.misses += [f"{name}/{seed}: {miss}" for miss in misses]
    return stacked


def _read(folder: Path, store: Store, jobs: int) -> tuple[Page, ...]:
    files = files_in(folder).files
    digest = hashlib.sha256("\0".join(f"{file.name} {file.digest}" for file in files).encode()).hexdigest()[
        :32
    ]
    kept = store.load(digest)
    if kept is not None:
        return kept.pages
    with Readers(jobs) as readers:
        pages = readers.read(files).pages
    store.keep(digest, pages)
    return pages


def compared(truth: Sequence[Mapping[str, Any]], papers: Sequence[Paper]) -> tuple[Counter[str], list[str]]:
    """Return what is right of the documents of one stack, and a line for each that is not.

    Args:
        truth: the documents that lie in it, as their maker tells them.
        papers: the documents that were found.
    """
    counts: Counter[str] = Counter()
    misses: list[str] = []
    where = {spot: number for number, paper in enumerate(papers) for spot in _spots(paper)}
    owner = {spot: number for number, entry in enumerate(truth) for spot in _true_spots(entry)}
    for number, entry in enumerate(truth):
        spots = _true_spots(entry)
        told = [where.get(spot) for spot in spots]
        first = papers[told[0]] if told[0] is not None else None
        label = f"{entry['layout']} ({spots[0][0]}#{spots[0][1]}, {len(spots)} pages)"
        right = {entry["kind"] if entry["kind"] in known_kinds() else "unknown", *entry["also"]}
        named = [papers[at].kind if at is not None else "(lost)" for at in told]
        if entry["kind"] == "blank":
            counts["blank"] += 1
            counts["blank right"] += named[0] == "blank"
            continue
        cut = len(set(told)) == 1 and first is not None and len(_spots(first)) == len(spots)
        counts["papers"] += 1
        counts["cut right"] += cut
        counts["in order"] += cut and first is not None and _spots(first) == spots
        counts["parted"] += len(set(told)) > 1
        counts["pages"] += len(spots)
        counts["pages right"] += sum(name in right for name in named)
        if not cut:
            misses.append(f"{label}: {_how(number, told, papers, owner)}")
        if wrong := sorted({name for name in named if name not in right}):
            misses.append(f"{label}: named {', '.join(wrong)}")
        _copies(entry, first, truth, where, papers, counts)
    counts["joined"] = sum(
        len({owner[spot] for spot in _spots(paper) if spot in owner}) > 1 for paper in papers
    )
    return counts, misses


def _how(number: int, told: Sequence[int | None], papers: Sequence[Paper], owner: Mapping[Spot, int]) -> str:
    strangers = {
        spot for at in set(told) if at is not None for spot in _spots(papers[at]) if owner.get(spot) != number
    }
    parts = len(set(told))
    joined = f"joined with {', '.join(f'#{page}' for _, page in sorted(strangers))}" if strangers else ""
    return "; ".join(part for part in (f"in {parts} parts" if parts > 1 else "", joined) if part)


def _copies(
    entry: Mapping[str, Any],
    first: Paper | None,
    truth: Sequence[Mapping[str, Any]],
    where: Mapping[Spot, int],
    papers: Sequence[Paper],
    counts: Counter[str],
) -> None:
    """Count a second copy that is told as one, and an original that is told as a copy."""
    told = first.duplicate_of if first else None
    if entry["duplicate_of"] is None:
        counts["false copies"] += told is not None
        return
    original = where.get(_true_spots(truth[entry["duplicate_of"]])[0])
    counts["copies"] += 1
    counts["copies told"] += told is not None and original is not None and papers[original].id == told


def _spots(paper: Paper) -> list[Spot]:
    return [(page.file, page.number) for page in paper.document.pages]


def _true_spots(entry: Mapping[str, Any]) -> list[Spot]:
    return [(page["file"], page["page"]) for page in entry["pages"]]


def told(stacked: Stacked) -> Iterator[str]:
    """Yield the table of the stacks and the shares with their 95 % bounds."""
    whole: Counter[str] = sum(stacked.counts.values(), Counter())
    rows = [
        (name, *(str(c[column]) for column in _COLUMNS))
        for name, c in (*stacked.counts.items(), ("all", whole))
    ]
    yield aligned([("stack", *_COLUMNS), *rows])
    yield ""
    for name, of in (("cut right", "papers"), ("pages right", "pages"), ("copies told", "copies")):
        if whole[of]:
            low, high = exact_bounds(whole[name], whole[of])
            yield f"{name}: {whole[name]} / {whole[of]} = {whole[name] / whole[of]:.1%} ({low:.1%} to {high:.1%})"
