"""Which photos pass wrongly, and which are refused wrongly? Made photos with one fault, two, or none.

python -m benchmarks.photo [--painted 12] [--prints 60] [--dpi 200 300 600] [--sheets 30] [--seed 100000] [--misses]

Each fault alone and in pairs as picture files; then as prints on A4, scanned, with text and turned. Head heights are
held against painted faces alone. The rates are called indicative below 50 distinct real faces.
"""

from __future__ import annotations

import argparse
import time
from collections import Counter, defaultdict
from collections.abc import Iterable
from random import Random
from statistics import mean, pstdev
from typing import Any

import cv2

from benchmarks.shares import told
from pipeline.document import Check, Picture
from pipeline.pictures import pictures_on

from .faults import FAULTS, made, together
from .persons import PAINTED, REAL, Person, persons
from .sheets import CUTS, Scan, block, laid

ENOUGH = 50
TEXT_LINES = 4


class Count:
    """What came of each fault and each check."""

    def __init__(self, *, misses: bool) -> None:
        self.fault: dict[str, Counter[str]] = defaultdict(Counter)
        self.right: dict[str, Counter[str]] = defaultdict(Counter)
        self.off_size: list[float] = []
        self.off_head: list[float] = []
        self.found: Counter[str] = Counter()
        self.seconds: list[float] = []
        self.misses = misses

    def add(self, person: Person, names: tuple[str, ...], where: str, picture: Picture | None) -> None:
        """Count one photo; `picture` None: it was not found."""
        results = _results(picture)
        wanted = {check for name in names for check in FAULTS[name].checks}
        if len(names) > 1:
            whole = "unseen" if not results else min(results.values(), key=("fail", "look", "pass").index)
            self.fault["two faults, the photo as a whole"][whole] += 1
            if whole in ("pass", "unseen") and self.misses:
                print(f"  {whole}: {'+'.join(names)} {person.source.name} {where}")
            return
        for name in (name for name in names if FAULTS[name].checks):
            got = [results[check] for check in FAULTS[name].checks if check in results]
            verdict = (
                "unseen"
                if not got
                else "pass"
                if set(got) == {"pass"}
                else "fail"
                if "fail" in got
                else "look"
            )
            if not got and results.get("faces", "pass") != "pass":
                verdict = "look"
            self.fault[name][verdict] += 1
            if verdict in ("pass", "unseen") and self.misses:
                values = [(c.check, c.value) for c in _checks(picture) if c.check in FAULTS[name].checks]
                print(f"  {verdict}: {name} of {'+'.join(names)} {values} {person.source.name} {where}")
        if names == ("none",):
            for check, result in results.items():
                natural = check == "mouth_closed" and person.source.mouth_open
                if not natural and check not in wanted:
                    self.right[check][result] += 1
                    if result != "pass" and self.misses:
                        value = next(c.value for c in _checks(picture) if c.check == check)
                        print(f"  {result}: {check} {value} {person.source.name} {where}")


def _checks(picture: Picture | None) -> tuple[Check, ...]:
    return picture.portrait.checks if picture and picture.portrait else ()


def _results(picture: Picture | None) -> dict[str, str]:
    return {check.check: check.result for check in _checks(picture)}


def files(count: Count, everybody: list[Person], rng: Random) -> None:
    """Every fault alone, and one pair of faults for each, as picture files."""
    alone = [(name,) for name, fault in FAULTS.items() if fault.in_file]
    for person in everybody:
        both = [n for (n,) in alone if n not in ("none", "square", "130 px")]
        pairs = [(a, b) for a in both for b in both if together(a, b)]
        pairs = rng.sample(pairs, 8)
        for names in (*alone, *pairs):
            photo = made(person, *names)
            start = time.process_time()
            seen = pictures_on(photo, dpi=None, word_count=0)
            if names == ("none",):
                count.seconds.append(time.process_time() - start)
            count.add(person, names, "file", seen[0] if seen else None)


def prints(count: Count, everybody: list[Person], dpi: int, number: int, rng: Random) -> None:
    """Prints on A4: half of them without fault, the others with one each, in turn."""
    faulty = [name for name, fault in FAULTS.items() if fault.on_print and name != "none"]
    for index in range(number):
        person = everybody[rng.randrange(len(everybody))]
        name = "none" if index % 2 == 0 else faulty[(index // 2 + dpi) % len(faulty)]
        fault = FAULTS[name]
        if name == "printed in dots" and dpi < 600:
            continue
        scan = Scan(
            dpi,
            text=rng.choice((0, TEXT_LINES)),
            turn=rng.uniform(-8, 8),
            quarters=rng.choice((0, 0, 0, 1, 2, 3)),
        )
        page = laid(made(person, name), fault.size, scan, rng)
        seen = pictures_on(page, dpi=dpi, word_count=4 * scan.text)
        picture = seen[0] if seen else None
        where = f"{dpi} dpi{', text' if scan.text else ''}, {scan.turn:.0f} deg, {scan.quarters} quarters"
        of = "right" if name == "none" else "faulty"
        count.found[f"{dpi} {of} {'found' if picture else 'lost'}"] += 1
        if picture is None and count.misses:
            print(f"  lost: {name} {person.source.name} {where}")
        if picture is None:
            continue
        count.add(person, (name,), where, picture)
        if name != "white border" and picture.width_mm is not None and picture.height_mm is not None:
            off = max(abs(picture.width_mm - fault.size[0]), abs(picture.height_mm - fault.size[1]))
            count.off_size.append(off)
            if off > 0.5 and count.misses:
                print(f"  off by {off:.2f} mm: {name} {where}")
        portrait = picture.portrait
        if name == "none" and not person.real and portrait and portrait.crown and portrait.chin:
            count.off_head.append(portrait.crown.mm - portrait.chin.mm - 34.0)


def several(count: Count, everybody: list[Person], dpi: int, number: int, rng: Random) -> None:
    """Sheets with two to eight prints of one photo, as booths and studios hand them out."""
    for _ in range(number):
        person, cut, size = rng.choice(everybody), rng.choice(CUTS), rng.choice(((35.0, 45.0), (40.0, 50.0)))
        photo = cv2.resize(made(person, "none"), (551, 709), interpolation=cv2.INTER_AREA)
        paper, (width, height) = block(photo, size, cut, rng.choice((246, 250, 255)))
        quarters = rng.choice((0, 2)) + (width / 200 > 1 or height / 285 > 1)
        if quarters % 2:
            width, height = height, width
        if width > 200 or height > 285:
            continue
        turn = rng.uniform(-4, 4) / (1 if max(width, height) < 190 else 4)
        page = laid(
            paper,
            (height, width) if quarters % 2 else (width, height),
            Scan(dpi, turn=turn, quarters=quarters),
            rng,
        )
        seen = pictures_on(page, dpi=dpi, word_count=0)
        sizes = [
            (p.width_mm, p.height_mm) for p in seen if p.width_mm is not None and p.height_mm is not None
        ]
        right = all(abs(w - size[0]) <= 0.5 and abs(h - size[1]) <= 0.5 for w, h in sizes)
        verdict = "lost" if not seen else "no size" if not sizes else "right size" if right else "wrong size"
        count.found[f"several {verdict}"] += 1
        count.found["several, each found"] += len(seen) == cut.rows * cut.columns
        if verdict in ("lost", "wrong size") and count.misses:
            print(f"  {verdict}: {cut} {size} {person.source.name} {sizes}")


def _table(title: str, rows: dict[str, Counter[str]], wrong: str, goal: str) -> None:
    print(f"\n{title} (goal {goal})")
    for name, got in sorted(rows.items()):
        n = got.total()
        bad = got[wrong]
        print(
            f"  {name:32} pass {got['pass']:4} look {got['look']:4} fail {got['fail']:4} unseen {got['unseen']:3} |",
            f"wrong {told(bad, n, upper=True)}",
        )
    total = sum((got for got in rows.values()), Counter[str]())
    bad = total[wrong]
    print(f"  {'all':32} wrong {wrong}: {told(bad, total.total(), upper=True)}")


def _sources(everybody: Iterable[Person]) -> None:
    here = Counter(person.source.name for person in everybody)
    print("portrait | from | licence | distinct faces")
    for source in (*REAL, PAINTED):
        print(f"{source.name} | {source.package} {source.file} | {source.licence} | {here[source.name]}")
    real = sum(here[source.name] for source in REAL)
    word = "indicative only" if real < ENOUGH else "measured"
    print(f"distinct real faces: {real}; the rates are {word} (from {ENOUGH} on they are called measured)")


def main() -> None:
    """Measure and print."""
    options = argparse.ArgumentParser(prog="python -m benchmarks.photo", description=__doc__)
    options.add_argument("--painted", type=int, default=12)
    options.add_argument("--prints", type=int, default=60, help="how many prints at each resolution")
    options.add_argument("--dpi", type=int, nargs="*", default=[200, 300, 600])
    options.add_argument("--seed", type=int, default=100_000)
    options.add_argument("--misses", action="store_true", help="print each photo that came out wrong")
    options.add_argument(
        "--sheets", type=int, default=30, help="how many sheets of several prints, at 200 dpi"
    )
    options.add_argument("--no-files", action="store_true", help="prints alone")
    given: Any = options.parse_args()
    cv2.setNumThreads(1)
    everybody = list(persons(given.painted, given.seed))
    _sources(everybody)
    count, rng = Count(misses=given.misses), Random(given.seed)
    if not given.no_files:
        files(count, everybody, rng)
    for dpi in given.dpi:
        prints(count, everybody, dpi, given.prints, rng)
    several(count, everybody, 200, given.sheets, rng)
    _table("photos with a fault: what its check said", count.fault, "pass", "wrong pass <= 2 %")
    _table("photos without fault: what each check said", count.right, "fail", "wrong fail <= 3 %")
    print()
    for dpi, of in ((dpi, of) for dpi in given.dpi for of in ("right", "faulty")):
        found, lost = (count.found[f"{dpi} {of} {what}"] for what in ("found", "lost"))
        print(f"{of} ones found on A4 at {dpi} dpi: {told(found, found + lost)} (goal 98 %)")
    verdicts = ("right size", "no size", "wrong size", "lost")
    sheets = {verdict: count.found[f"several {verdict}"] for verdict in verdicts}
    print("sheets of several prints:", ", ".join(f"{what} {number}" for what, number in sheets.items()))
    print("  all of their prints found:", told(count.found["several, each found"], sum(sheets.values())))
    print(
        "size within 0.5 mm:",
        told(sum(off <= 0.5 for off in count.off_size), len(count.off_size)),
        "(goal 99 %)",
    )
    print(
        "head within 1.5 mm:",
        told(sum(abs(off) <= 1.5 for off in count.off_head), len(count.off_head)),
        "(goal 95 %)",
    )
    if count.off_head:
        off, spread = mean(count.off_head), pstdev(count.off_head)
        print(f"  painted heads: {off:+.2f} mm on average, standard deviation {spread:.2f} mm")
    if count.seconds:
        later = sum(count.seconds[1:]) / max(1, len(count.seconds) - 1)
        print(f"CPU a photo file: first {count.seconds[0]:.2f} s, then {later:.2f} s")


if __name__ == "__main__":
    main()
