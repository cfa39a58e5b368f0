"""Client folders (Mandantenordner): a situation, its papers, their files, and the truth beside the folder.

What a careful caseworker would say is decided by the situation, never by running the product.
"""

# ruff: noqa: E501 - wordings and tables of drawing calls stand on one line each

from __future__ import annotations

import io
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import zip_longest
from pathlib import Path
from random import Random

from PIL import Image
from ruamel.yaml import YAML

from . import people, scans
from .draw import Box, Paper
from .papers import make
from .settlement import SETTLEMENT
from .situations import SITUATIONS
from .story import AS_OF, REFUGEE, Story


@dataclass(frozen=True)
class _Unit:
    """One scanned side: which paper, which of its pages."""

    paper: Paper
    page: int


_FINE_PRINT = ("residence_title", "refugee_travel_document")
_FINE_QUALITY = 45
"""Cards are printed so small that the hardest compression leaves nothing to read, for nobody."""
_NAMES = (
    "Scan_{n:04d}",
    "scan{n:03d}",
    "Dokument ({n})",
    "IMG_{n:04d}",
    "2026-11-{d:02d}_{n:03d}",
    "Unterlagen {n}",
    "eingang/DOC{n:05d}",
    "MX-M{n:04d}",
)


def _name(rng: Random, taken: set[str], ending: str) -> str:
    while True:
        name = rng.choice(_NAMES).format(n=rng.randint(1, 999), d=rng.randint(1, 20)) + ending
        if name not in taken:
            taken.add(name)
            return name


def _stacks(rng: Random, papers: list[Paper], with_blanks: bool, state: str) -> Iterator[list[_Unit]]:
    """Which sides lie in one file: everything in one stack, each paper alone, or something between."""
    how = rng.choice(["stack", "each", "mixed", "mixed"])
    pile: list[_Unit] = []
    for paper in papers:
        sides = [_Unit(paper, page) for page in range(1, paper.pages + 1)]
        if paper.image is not None or (how == "each" or (how == "mixed" and rng.random() < 0.5)):
            split = paper.kind == "residence_title" and paper.pages == 2 and rng.random() < 0.6
            split = split and state != "born_digital"
            yield from ([[side] for side in sides] if split else [sides])
            continue
        pile += sides
        if with_blanks and rng.random() < 0.2:
            pile.append(
                _Unit(make("blank", rng, paper.persons[0] if paper.persons else people.person(rng), AS_OF), 1)
            )
    if pile:
        yield pile


def _photo_file(paper: Paper, path: Path) -> None:
    assert paper.image is not None
    path.parent.mkdir(parents=True, exist_ok=True)
    paper.image.save(path, "JPEG", quality=92, dpi=(paper.dpi, paper.dpi))


def lay_down(
    story: Story,
    folder: Path,
    state: str,
    *,
    blanks: bool = True,
    fixed: scans.Scanner | None = None,
    small: bool = False,
) -> list[dict[str, object]]:
    """Write the papers into files of `folder`. Returns the truth of each document, in the order of the files."""
    rng, taken = story.rng, set[str]()
    found: dict[int, dict[str, object]] = {}
    order: list[dict[str, object]] = []

    def note(unit: _Unit, file: str, page: int, boxes: dict[str, Box], machine: str) -> None:
        entry = found.get(id(unit.paper))
        if entry is None:
            entry = _entry(unit.paper)
            found[id(unit.paper)] = entry
            order.append(entry)
        entry["scanned"] = machine
        entry["pages"].append({"file": file, "page": page})  # type: ignore[attr-defined]
        entry["boxes"].update({name: list(box) for name, box in boxes.items()})  # type: ignore[attr-defined]

    kept = list(_stacks(rng, story.papers, blanks, state))
    for sides in kept:
        paper = sides[0].paper
        if paper.image is not None:
            name = _name(rng, taken, ".jpg")
            _photo_file(paper, folder / name)
            note(sides[0], name, 1, {}, "file")
            continue
        alone = all(side.paper is paper for side in sides) and len(sides) == paper.pages
        if state == "born_digital" or (state == "mixed" and alone and rng.random() < 0.2 and fixed is None):
            for part in dict.fromkeys(id(side.paper) for side in sides):
                whole = next(side.paper for side in sides if id(side.paper) == part)
                name = _name(rng, taken, ".pdf")
                (folder / name).parent.mkdir(parents=True, exist_ok=True)
                (folder / name).write_bytes(whole.pdf)
                for page in range(1, whole.pages + 1):
                    note(
                        _Unit(whole, page),
                        name,
                        page,
                        {k: b for k, b in whole.boxes.items() if b[0] == page},
                        "born_digital",
                    )
            continue
        _scan_stack(rng, sides, folder, taken, state, fixed, note, small)
    return order


def _scan_stack(
    rng: Random,
    sides: list[_Unit],
    folder: Path,
    taken: set[str],
    state: str,
    fixed: scans.Scanner | None,
    note: Callable[..., None],
    small: bool,
) -> None:
    base = fixed or scans.scanner(rng, state)
    ending = rng.choice(
        [".pdf", ".pdf", ".tif", ".pdf"] if len(sides) > 1 else [".pdf", ".pdf", ".jpg", ".png", ".tif"]
    )
    if (ending == ".png" and base.mode == "colour") or (small and len(sides) == 1):
        ending = ".jpg"
    if small and len(sides) > 1:
        ending = ".pdf"
    name = _name(rng, taken, ending)
    pages: list[tuple[Image.Image, scans.Scanner]] = []
    upside = rng.choice([0, 0, 0, 0, 0, 2])
    for number, side in enumerate(sides, 1):
        machine = scans.Scanner(
            **{**base.__dict__, "skew": base.skew * rng.uniform(0.3, 1.0) * rng.choice([1, 1, -1])}
        )
        if small and side.paper.kind in _FINE_PRINT:
            machine = replace(machine, quality=_FINE_QUALITY)
        image, boxes = scans.glass(side.paper, side.page, machine, rng)
        quarter = rng.choice([1, 2, 3]) if rng.random() < 0.06 else upside
        pages.append((scans.turned(image, quarter), machine))
        note(
            side,
            name,
            number,
            boxes,
            f"{machine.mode} {machine.dpi} dpi, skew {machine.skew:.1f}, quality {machine.quality}, turned {quarter * 90}",
        )
    scans.write(pages, folder / name)


def _entry(paper: Paper) -> dict[str, object]:
    entry: dict[str, object] = {
        "kind": paper.kind,
        "layout": paper.layout,
        "pages": [],
        "fields": dict(paper.fields),
        "boxes": {},
    }
    if paper.also:
        entry["also"] = list(paper.also)
    if paper.specimen:
        entry["specimen"] = True
    return entry


def dump(data: object, path: Path) -> None:
    yaml = YAML()
    yaml.default_flow_style = None
    yaml.representer.ignore_aliases = lambda _: True
    yaml.width = 160
    out = io.StringIO()
    yaml.dump(data, out)
    path.write_text(out.getvalue(), encoding="utf-8")


def case_file(story: Story, folder: Path) -> None:
    facts: dict[str, object] = {"permit": story.permit}
    if story.states_applicant:
        facts["applicant"] = story.holder.truth(nationality=True)
    if story.household is not None:
        facts["household"] = [{"relation": relation, **one.truth()} for relation, one in story.household]
    if story.facts:
        facts["facts"] = dict(story.facts)
    folder.mkdir(parents=True, exist_ok=True)
    dump(facts, folder / "case.yaml")


def write_folder(
    story: Story,
    folder: Path,
    state: str,
    *,
    situation: str,
    blanks: bool = True,
    fixed: scans.Scanner | None = None,
    small: bool = False,
) -> None:
    """The folder with its papers and `case.yaml`, and `<folder>.truth.yaml` beside it. `small`: JPEG and PDF only."""
    shutil.rmtree(folder, ignore_errors=True)
    case_file(story, folder)
    documents = lay_down(story, folder, state, blanks=blanks, fixed=fixed, small=small)
    truth: dict[str, object] = {
        "permit": story.permit, "as_of": story.as_of, "situation": situation, "state": state, "verdict": story.verdict, "requirements": story.statuses,
        "tolerated": story.tolerated, "warnings": story.warnings, "documents": documents,
    }  # fmt: skip
    dump(truth, folder.with_name(folder.name + ".truth.yaml"))


def make_folders(seed: int, count: int, out: Path, state: str, permit: str = REFUGEE) -> None:
    """`count` folders, one situation after the other; each folder depends on permit, seed and number alone.

    `permit`: the refugee's residence permit, `ne_26_3` for both tracks of the settlement permit, `both` for all in turn.
    """
    made = _situations(permit)
    names = list(made)
    for number in range(count):
        situation = names[(seed + number) % len(names)]
        asked_for, tell = made[situation]
        if asked_for == REFUGEE:
            rng = Random(f"{seed}/{number}")
            story = Story(rng, people.person(rng))
        else:
            rng = Random(f"{asked_for}/{seed}/{number}")
            story = Story(rng, people.person(rng, born=(1964, 1997)), permit=asked_for)
        tell(story)
        order = list(range(len(story.papers)))
        rng.shuffle(order)
        story.papers = [story.papers[at] for at in order]
        write_folder(story, out / f"{number:03d}_{situation}", state, situation=situation)


PERMITS = (REFUGEE, "ne_26_3", "both")


def _situations(permit: str) -> dict[str, tuple[str, Callable[[Story], None]]]:
    refugee = {name: (REFUGEE, tell) for name, tell in SITUATIONS.items()}
    if permit == REFUGEE:
        return refugee
    settlement = {f"ne_{name}": made for name, made in SETTLEMENT.items()}
    if permit == "ne_26_3":
        return settlement
    pairs = zip_longest(refugee.items(), settlement.items())
    return dict(pair for both in pairs for pair in both if pair is not None)
