"""Every layout of a set of made papers, drawn and laid on the glass (gezogene Papiere)."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from importlib import import_module
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

import numpy as np

from benchmarks.accuracy.truth import by_hand
from benchmarks.reading.states import copy
from samples import people, scans
from samples.draw import Paper
from samples.story import AS_OF

COPY, BORN = "copy", "born_digital"
STATES = (BORN, "scan300", "scan200", "onebit", COPY, "photo")
SETS = {
    "papers": "samples.papers",
    "unseen": "samples.unseen",
    "unseen2": "samples.unseen.second",
    "unseen3": "samples.unseen.third",
    "unseen4": "samples.unseen.fourth",
}
"""`unseen` are all series of the papers that nobody tunes on, `unseen2` to `unseen4` the later ones alone."""
_COPIED_FROM = 300


class Lot(NamedTuple):
    """Which paper: the set, `group:layout`, the seed and how often the layout was drawn before."""

    of: str
    what: str
    seed: int
    number: int

    @property
    def group(self) -> str:
        """The module that draws it."""
        return self.what.partition(":")[0]

    def __str__(self) -> str:
        return f"{self.what} {self.seed}/{self.number}"


class Drawn(NamedTuple):
    """A paper without its pages: what is true of it, and under which digest its scan is kept.

    `trouble`: why it could not be drawn ("" where it was).
    """

    lot: Lot
    kind: str = ""
    pages: int = 0
    fields: Mapping[str, object] = {}
    also: tuple[str, ...] = ()
    digest: str = ""
    ending: str = ".pdf"
    trouble: str = ""

    @property
    def lookalike(self) -> bool:
        """Whether the paper was made to be taken for another."""
        return "lookalike" in self.lot.group or self.kind == "unknown"

    @property
    def by_hand(self) -> bool:
        """Whether it was filled in by hand."""
        return by_hand({"layout": self.lot.what.partition(":")[2]})


def lots(of: str, seed: int, each: int, only: tuple[str, ...] = (), most: int | None = None) -> list[Lot]:
    """Return what is to be drawn of a set.

    Args:
        of: one of SETS.
        seed: of the whole run; those below 100000 belong to tests and samples.
        each: how often each layout is drawn.
        only: modules or `module:layout`; those of look-alikes and of several kinds are drawn anyway. Empty: all.
        most: no more layouts than this, by lot; None: all.
    """
    layouts = [f"{group}:{name}" for group, known in _module(of).catalogue().items() for name in known]
    kinds = {what.partition(":")[0] for what in layouts} & _known()
    wanted = [
        what
        for what in layouts
        if not only or what in only or (group := what.partition(":")[0]) in only or group not in kinds
    ]
    if most is not None and most < len(wanted):
        wanted = sorted(Random(seed).sample(wanted, most))
    return [Lot(of, what, seed, number) for what in wanted for number in range(each)]


def _known() -> set[str]:
    from pipeline.vocabulary import kinds

    return set(kinds()) - {"unknown"}


def _module(of: str) -> Any:
    return import_module(SETS[of])


def draw(lot: Lot, state: str, scan_to: Callable[[str, str], Path | None]) -> Drawn:
    """Draw a paper; write its file, as a machine of this state makes it, where `scan_to` names a place for it.

    Args:
        lot: which paper.
        state: one of STATES.
        scan_to: from digest and ending of the file to the place where it is to lie; None: it is read already.
    """
    rng = Random(f"{lot.seed}/{lot.number}/{lot.what}")
    try:
        made = _module(lot.of).make(lot.what, rng, people.person(rng), AS_OF)
    except Exception as error:  # a layout that somebody is at work on costs its own line, not the run
        return Drawn(lot, trouble=f"{type(error).__name__}: {error}")
    ending = ".jpg" if made.image is not None else ".pdf"
    digest = hashlib.sha256(f"{state} {lot}\0".encode() + _content(made)).hexdigest()[:32]
    place = scan_to(digest, ending)
    if place is not None:
        _write(made, state, Random(f"{lot}/{state}"), place)
    return Drawn(lot, made.kind, made.pages, dict(made.fields), tuple(made.also), digest, ending)


def _content(made: Paper) -> bytes:
    return made.pdf if made.image is None else made.image.tobytes()


def _write(made: Paper, state: str, rng: Random, place: Path) -> None:
    half = place.with_name(f"half_{place.name}")
    if made.image is not None:
        made.image.save(half, "JPEG", quality=92, dpi=(made.dpi, made.dpi))
    elif state == BORN:
        half.write_bytes(made.pdf)
    else:
        scans.write(_scanned(made, state, rng), half)
    half.replace(place)


def _scanned(made: Paper, state: str, rng: Random) -> list[tuple[Any, scans.Scanner]]:
    pages = range(1, made.pages + 1)
    if state == COPY:
        shots = (copy(np.asarray(scans.render(made, page, _COPIED_FROM, True)), rng) for page in pages)
        return [(shot.picture, shot.scanner) for shot in shots]
    machine = scans.scanner(rng, state)
    return [(scans.glass(made, page, machine, rng)[0], machine) for page in pages]
