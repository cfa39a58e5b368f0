"""What was measured of each kind, as text (Tabellen)."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from benchmarks.shares import exact_bounds

from .held import SURE, Held, Value

Known = Mapping[str, frozenset[str]]
"""By kind, the fields that the truth of any of its papers tells."""
LOUD = 0.5
"""A claim of a kind that a paper is not is told from this sureness on."""


def known_fields(all_held: Iterable[Held]) -> dict[str, frozenset[str]]:
    """Return by kind the fields that the truth of any of its papers tells."""
    names: dict[str, set[str]] = defaultdict(set)
    for held in all_held:
        names[held.wanted] |= held.drawn.fields.keys()
    return {kind: frozenset(found) for kind, found in names.items()}


def is_beyond(value: Value, kind: str, known: Known) -> bool:
    """Tell whether a value is reported that the truth of this paper lacks, and that of another of its kind tells.

    It is invented, or the truth is incomplete: a person must look.
    """
    return value.verdict == "beyond" and value.name in known.get(kind, ())


def counts(some: Sequence[Held], known: Known) -> Counter[str]:
    """Return what was counted over papers."""
    c: Counter[str] = Counter()
    for held in some:
        c["papers"] += 1
        c["pages"] += held.drawn.pages
        c["pages.right"] += held.pages_right
        c["whole"] += held.whole
        c["broken"] += bool(held.trouble)
        c["holder.n"] += held.holder is not None
        c["holder"] += bool(held.holder)
        for value in held.values:
            beyond = is_beyond(value, held.wanted, known)
            c["told beyond" if beyond else value.verdict] += 1
            c["fields"] += value.verdict != "beyond"
            c["sure"] += value.sure_and_wrong
            c["beyond.sure"] += beyond and value.doubt is None and value.confidence >= SURE
    return c


_HEAD = (
    "kind", "papers", "pages right", "cut right", "fields exact", "wrong", "absent", "beyond", "sure, wrong",
    "holder",
)  # fmt: skip


def _row(name: str, c: Counter[str]) -> tuple[str, ...]:
    sure = f"{c['sure']}+{c['invented.sure']}" if c["sure"] or c["beyond.sure"] else ""
    return (
        name, str(c["papers"]), f"{c['pages.right']}/{c['pages']}", f"{c['whole']}/{c['papers']}",
        f"{c['exact']}/{c['fields']}", str(c["wrong"] or ""), str(c["absent"] or ""), str(c["told beyond"] or ""), sure,
        f"{c['holder']}/{c['holder.n']}" if c["holder.n"] else "",
    )  # fmt: skip


def per_kind(all_held: Sequence[Held], known: Known) -> str:
    """Return one row for each kind, forms filled by hand and look-alikes apart."""
    groups: dict[str, list[Held]] = defaultdict(list)
    for held in all_held:
        if not held.drawn.lookalike:
            no_module = " (no module)" if held.wanted != held.drawn.kind else ""
            hand = " (by hand)" if held.drawn.by_hand else ""
            groups[f"{held.drawn.kind}{hand}{no_module}"].append(held)
    rows = [_row(name, counts(some, known)) for name, some in sorted(groups.items())]
    return aligned([_HEAD, *rows])


def aligned(rows: Sequence[Sequence[str]]) -> str:
    """Return rows with their columns under each other, all but the first to the right."""
    widths = [max(len(row[at]) for row in rows) for at in range(len(rows[0]))]
    return "\n".join(
        "  ".join(
            cell.ljust(wide) if at == 0 else cell.rjust(wide)
            for at, (cell, wide) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in rows
    )


def totals(all_held: Sequence[Held], known: Known) -> str:
    """Return the totals with their 95 % bounds (Clopper-Pearson)."""
    papers = [held for held in all_held if not held.drawn.lookalike and held.wanted == held.drawn.kind]
    print_ = [held for held in papers if not held.drawn.by_hand]
    c, printed = counts(papers, known), counts(print_, known)
    alike = [held for held in all_held if held.drawn.lookalike]
    told = sum(value.verdict != "absent" for held in print_ for value in held.values)
    rows = [
        ("pages right", c["pages.right"], c["pages"]),
        ("documents cut right", c["whole"], c["papers"]),
        ("fields exact, printed papers", printed["exact"], printed["fields"]),
        ("fields exact, filled by hand", c["exact"] - printed["exact"], c["fields"] - printed["fields"]),
        ("values wrong, of those reported", printed["wrong"], told),
        (f"... and sure (>= {SURE}, no doubt)", printed["sure"], told),
        (
            "values that the truth does not tell (invented, or the truth lacks them)",
            printed["told beyond"],
            told,
        ),
        ("holder exact (names, birth date)", printed["holder"], printed["holder.n"]),
        ("look-alikes taken for what they are not", sum(map(_is_taken, alike)), len(alike)),
    ]
    return "\n".join(share(name, hits, n) for name, hits, n in rows if n)


def share(name: str, hits: int, n: int) -> str:
    """Return one share with its interval."""
    low, high = exact_bounds(hits, n)
    return f"{name}: {hits} / {n} = {hits / n:.1%} ({low:.1%} to {high:.1%})"


def _is_taken(held: Held) -> bool:
    return held.named[0] not in held.fair


def confusions(all_held: Sequence[Held]) -> str:
    """Return which kinds were named wrongly, or claimed by another, with the highest sureness."""
    taken: dict[tuple[str, str, str], list[tuple[float, str]]] = defaultdict(list)
    for held in all_held:
        name, sureness = held.named
        if not held.right:
            taken["named", held.drawn.kind, name].append((sureness, str(held.drawn.lot)))
        for kind, claimed in held.claimed:
            if kind != name and claimed > LOUD:
                taken["claimed", held.drawn.kind, kind].append((claimed, str(held.drawn.lot)))
    lines = []
    for (how, truly, told), cases in sorted(taken.items(), key=lambda item: (item[0][0] != "named", item[0])):
        most, where = max(cases)
        arrow = "->" if how == "named" else "~>"
        lines.append(f"{truly} {arrow} {told} ({most:.2f}) x{len(cases)}  {where}")
    return "\n".join(lines)


def lookalikes(all_held: Sequence[Held]) -> str:
    """Return the look-alikes that were taken for what they are not, or claimed, with the sureness."""
    lines = []
    for held in all_held:
        if not held.drawn.lookalike:
            continue
        loud = [(kind, sureness) for kind, sureness in held.claimed if sureness > LOUD]
        if _is_taken(held) or loud:
            told = ", ".join(f"{kind} {sureness:.2f}" for kind, sureness in loud or [held.named])
            taken = "TAKEN FOR" if _is_taken(held) else "claimed by"
            lines.append(f"{held.drawn.lot} (truly {held.drawn.kind}): {taken} {told}")
    return "\n".join(lines)


def misses(all_held: Sequence[Held], known: Known) -> Iterator[str]:
    """Yield a line for everything that was wrong."""
    for held in all_held:
        where = str(held.drawn.lot)
        if held.trouble:
            yield f"{where}: BROKE: {held.trouble}"
        if not held.right:
            yield f"{where}: named {held.named[0]} ({held.named[1]:.2f}), truly {held.drawn.kind}"
        if not held.whole:
            yield f"{where}: cut otherwise"
        for value in held.values:
            if value.verdict == "absent" and held.right:
                yield f"{where} {held.wanted}.{value.name}: absent, truly {value.truly!r}"
            elif value.verdict == "wrong":
                yield f"{where} {held.wanted}.{value.name}: {_printed(value)}, truly {value.truly!r}"
            elif is_beyond(value, held.wanted, known):
                yield f"{where} {held.wanted}.{value.name}: beyond the truth: {_printed(value)}"
        if held.holder is False and held.right:
            yield f"{where}: holder not exact among the persons"


def _printed(value: Value) -> str:
    doubt = f", {value.doubt}" if value.doubt else ""
    sure = " SURE" if value.doubt is None and value.confidence >= SURE else ""
    return f"{value.got!r} ({value.method} {value.confidence:.2f}{doubt}){sure}"
