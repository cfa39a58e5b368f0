"""`python -m samples folders | paper | shipped`: make papers and client folders."""

# ruff: noqa: E501 - tables of drawing calls and drawn lots read better unbroken

from __future__ import annotations

from datetime import date
from pathlib import Path
from random import Random

import click

from . import people, scans, unseen
from .folders import PERMITS, dump, make_folders
from .papers import catalogue, make
from .shipped import make_shipped
from .story import AS_OF, REFUGEE

_OUT = click.option("--out", type=click.Path(path_type=Path, file_okay=False), required=True)
_STATE = click.option("--state", type=click.Choice(scans.STATES), default="mixed", show_default=True)


@click.group()
def main() -> None:
    """Made papers with a known truth. Seeds below 1000: tests and shipped samples; benchmarks from 100000 on."""


@main.command()
@click.option("--seed", type=int, required=True)
@click.option("--count", type=int, default=20, show_default=True)
@click.option("--permit", type=click.Choice(PERMITS), default=REFUGEE, show_default=True)
@_OUT
@_STATE
def folders(seed: int, count: int, permit: str, out: Path, state: str) -> None:
    """Client folders in many situations."""
    out.mkdir(parents=True, exist_ok=True)
    make_folders(seed, count, out, state, permit)


@main.command()
@click.argument("what")
@click.option("--seed", type=int, default=1, show_default=True)
@click.option("--count", type=int, default=1, show_default=True)
@_OUT
@_STATE
def paper(what: str, seed: int, count: int, out: Path, state: str) -> None:
    """One kind of paper (KIND, KIND:LAYOUT or unseen:LAYOUT; `list` prints them all)."""
    if what == "list":
        for kind, layouts in catalogue().items():
            click.echo(f"{kind}: {', '.join(layouts)}")
        for layouts in unseen.catalogue().values():
            click.echo("\n".join(f"unseen:{name}" for name in layouts))
        return
    out.mkdir(parents=True, exist_ok=True)
    for number in range(seed, seed + count):
        _write_paper(what, number, out, state, AS_OF)


@main.command()
@click.argument("only", nargs=-1)
@_OUT
def shipped(only: tuple[str, ...], out: Path) -> None:
    """The folders of `samples/clients`: those named, or all."""
    make_shipped(out, only)


def _write_paper(what: str, seed: int, out: Path, state: str, as_of: date) -> None:
    rng = Random(f"{seed}/{what}")
    make_it, what = (
        (unseen.make, what.removeprefix("unseen:")) if what.startswith("unseen:") else (make, what)
    )
    made = make_it(what, rng, people.person(rng), as_of)
    name = f"{made.kind}_{made.layout}_{seed}"
    boxes = dict(made.boxes)
    if made.image is not None:
        file = out / f"{name}.jpg"
        made.image.save(file, "JPEG", quality=92, dpi=(made.dpi, made.dpi))
    elif state == "born_digital":
        file = out / f"{name}.pdf"
        file.write_bytes(made.pdf)
    else:
        machine = scans.scanner(rng, state)
        file = out / f"{name}.pdf"
        pages = []
        for page in range(1, made.pages + 1):
            image, moved = scans.glass(made, page, machine, rng)
            boxes.update(moved)
            pages.append((image, machine))
        scans.write(pages, file)
    truth = {
        "kind": made.kind, "layout": made.layout, "pages": [{"file": file.name, "page": at} for at in range(1, made.pages + 1)],
        "fields": dict(made.fields), "boxes": {key: list(box) for key, box in boxes.items()}, "also": list(made.also), "specimen": made.specimen,
    }  # fmt: skip
    dump(truth, out / f"{name}.truth.yaml")


if __name__ == "__main__":
    main()
