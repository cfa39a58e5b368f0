"""Whole stacks on the scanner (Stapel): several papers, one after the other, in one file or two.

`STACKS` names the ways in which a stack is laid down; `make_stack` writes the files of one into a folder and the truth beside
it: `documents`, each with its pages in the paper's own order and with the paper that it repeats (`duplicate_of`, a place in
the list).

python -m samples.stacks --seed 3 --state scan200 --out DIR [NAME...]
"""

# ruff: noqa: E501 - tables of drawing calls and drawn lots read better unbroken

from __future__ import annotations

import io
import re
import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import Any

import click
import pypdfium2

from . import people, scans
from .draw import Paper
from .folders import dump
from .papers import make
from .people import Person
from .story import AS_OF

Side = tuple[int, int]
"""Which paper of the stack (from 0), which of its pages (from 1)."""

_LONG = (
    "long_papers:decision", "long_papers:decision_by_letter", "rental_contract:form", "rental_contract:prose", "rental_contract:company", "sgb2_notice:letter",
    "sgb2_notice:provisional", "sgb2_notice:changed", "employment_contract:paragraphs", "pension_notice:letter",
    "pension_notice:table", "bamf_decision:with_cover", "bamf_decision:family", "purchase_contract:clauses",
    "parental_allowance_notice:table", "tax_assessment:business", "application_form:long", "translation:two_pages",
)  # fmt: skip
"""Papers of more than one page, as a rule."""
_SHORT = (
    "registration_certificate:simple", "registration_certificate:letter", "payslip:datev", "payslip:sap", "language_certificate:telc",
    "language_certificate:goethe", "integration_course_certificate:centred", "lid_result:letter", "health_insurance_confirmation:letter",
    "health_insurance_confirmation:form", "employer_confirmation:letter", "birth_certificate", "marriage_certificate", "medical_note:attest",
    "child_benefit_notice:letter", "housing_benefit_notice:letter", "bamf_finality_notice:to_person", "authority_letter:missing_papers",
    "bank_statement:savings", "school_attendance", "enrolment", "landlord_area_confirmation:form", "criminal_record:plain",
)  # fmt: skip
_BETWEEN = (
    "lookalike:leaflet", "lookalike_benefits:leaflet", "lookalike_conduct:leaflet_order", "translation", "unknown:receipt",
    "unknown:newspaper", "unknown:phone_bill", "lookalike:lawyer_letter",
)  # fmt: skip


@dataclass
class Stack:
    """The papers of a stack and how their sides lie in files; `again`: paper to the earlier one that it repeats."""

    rng: Random
    holder: Person
    papers: list[Paper] = field(default_factory=list)
    files: list[list[Side]] = field(default_factory=list)
    again: dict[int, int] = field(default_factory=dict)

    def add(self, what: str, holder: Person | None = None, **options: Any) -> int:
        """Make a paper; return its place."""
        self.papers.append(make(what, self.rng, holder or self.holder, AS_OF, **options))
        return len(self.papers) - 1

    def long(self, what: str = "", **options: Any) -> int:
        """Make a paper that has at least two pages."""
        for _ in range(12):
            at = self.add(what or self.rng.choice(_LONG), **options)
            if self.papers[at].pages > 1:
                return at
            self.papers.pop()
        return self.add("rental_contract:form")

    def repeat(self, at: int) -> int:
        """Put the same paper on the scanner once more."""
        self.papers.append(self.papers[at])
        self.again[len(self.papers) - 1] = at
        return len(self.papers) - 1

    def sides(self, *papers: int) -> list[Side]:
        """Return all sides of the papers, each in its own order."""
        return [(at, page) for at in papers for page in range(1, self.papers[at].pages + 1)]

    def blank(self) -> Side:
        """Return an empty back."""
        return self.add(f"blank:{self.rng.choice(('white', 'dust', 'grey_back'))}"), 1


def _drawn(stack: Stack, long: int, short: int) -> list[int]:
    """Make so many papers, each layout once, in an order by lot."""
    rng = stack.rng
    wanted = rng.sample(_LONG, long)
    papers = [stack.long(what) for what in wanted] + [stack.add(what) for what in rng.sample(_SHORT, short)]
    rng.shuffle(papers)
    return papers


def _pile(stack: Stack) -> None:
    stack.files = [stack.sides(*_drawn(stack, 5, 6))]


def _blank_backs(stack: Stack) -> None:
    """Both sides are scanned: a paper begins on a front, and what has no back shows an empty one."""
    pile = [side for pair in _sheets(stack, _drawn(stack, 3, 4)) for side in pair]
    stack.files = [pile]


def _sheets(stack: Stack, papers: Sequence[int]) -> list[tuple[Side, Side]]:
    """Return front and back of each sheet of paper."""
    found = []
    for at in papers:
        sides = stack.sides(at)
        for front in range(0, len(sides), 2):
            back = sides[front + 1] if front + 1 < len(sides) else stack.blank()
            found.append((sides[front], back))
    return found


def _fronts_then_backs(stack: Stack) -> None:
    """The machine scans one side: all fronts first, then the turned pile, which begins with the last back."""
    sheets = _sheets(stack, _drawn(stack, 4, 3))
    fronts, backs = [front for front, _ in sheets], [back for _, back in reversed(sheets)]
    stack.files = [fronts, backs] if stack.rng.random() < 0.6 else [fronts + backs]


def _shuffled(stack: Stack) -> None:
    """The pile fell down: the pages of two papers lie in any order, in one place."""
    papers = _drawn(stack, 4, 4)
    pile: list[Side] = []
    for at in papers:
        sides = stack.sides(at)
        stack.rng.shuffle(sides)
        pile += sides
    stack.files = [pile]


def _mixed_up(stack: Stack) -> None:
    """All pages of the pile lie in any order."""
    pile = stack.sides(*_drawn(stack, 3, 3))
    stack.rng.shuffle(pile)
    stack.files = [pile]


def _interleaved(stack: Stack) -> None:
    """Other papers lie between the pages of each long one."""
    one, two, *short = (
        stack.long("long_papers:decision"),
        stack.long(),
        *(stack.add(what) for what in stack.rng.sample(_SHORT, 4)),
    )
    pile: list[Side] = []
    between = stack.sides(*short)
    for at in (one, two):
        for side in stack.sides(at):
            pile.append(side)
            if between and stack.rng.random() < 0.6:
                pile.append(between.pop())
    stack.files = [pile + between]


def _second_scan(stack: Stack) -> None:
    """Some papers are scanned once more on another machine, into a second file."""
    papers = _drawn(stack, 3, 5)
    some = stack.rng.sample(papers, 4)
    stack.files = [stack.sides(*papers), stack.sides(*(stack.repeat(at) for at in some))]


def _two_files(stack: Stack) -> None:
    """A paper begins at the end of one file and goes on in the next."""
    first, last = _drawn(stack, 1, 3), _drawn(stack, 1, 3)
    parted = stack.long("long_papers:decision" if stack.rng.random() < 0.5 else "")
    sides = stack.sides(parted)
    cut = stack.rng.randint(1, len(sides) - 1)
    stack.files = [stack.sides(*first) + sides[:cut], sides[cut:] + stack.sides(*last)]


def _leaflets(stack: Stack) -> None:
    """Leaflets, translations, a newspaper and a lawyer's letter lie between the papers."""
    pile: list[Side] = []
    between = [stack.add(what) for what in stack.rng.sample(_BETWEEN, 5)]
    for at in _drawn(stack, 3, 4):
        pile += stack.sides(at)
        if between:
            pile += stack.sides(between.pop())
    stack.files = [pile]


def _months(stack: Stack) -> None:
    """Three payslips of one employer, three statements of one account; one payslip lies there twice."""
    rng = stack.rng
    layout, seed = rng.choice(("datev", "sap", "lexware", "portal")), rng.randrange(2**32)
    slips = []
    for month in (7, 8, 9):
        stack.rng = Random(seed)
        slips.append(stack.add(f"payslip:{layout}", month=date(2026, month, 1), gross=Decimal(2480)))
    stack.rng = rng
    double = stack.repeat(rng.choice(slips))
    stack.files = [stack.sides(*slips), stack.sides(double, *_drawn(stack, 1, 2))]


def _two_people(stack: Stack) -> None:
    """Husband and wife with the same kinds of paper, long ones among them, and two children's certificates."""
    rng = stack.rng
    wife = replace(people.relative(rng, stack.holder))
    children = [people.relative(rng, stack.holder, child=True) for _ in range(2)]
    pile: list[int] = []
    for what in rng.sample(
        (
            "long_papers:decision",
            "employment_contract:paragraphs",
            "pension_notice:letter",
            "sgb2_notice:letter",
        ),
        2,
    ):
        seed = rng.randrange(2**32)
        for holder in (stack.holder, wife):
            stack.rng = Random(seed)
            pile.append(stack.add(what, holder))
    for what in rng.sample(
        (
            "health_insurance_confirmation:letter",
            "registration_certificate:simple",
            "language_certificate:telc",
            "lid_result:letter",
        ),
        2,
    ):
        seed = rng.randrange(2**32)
        for holder in (stack.holder, wife):
            stack.rng = Random(seed)
            pile.append(stack.add(what, holder))
    seed = rng.randrange(2**32)
    for child in children:
        stack.rng = Random(seed)
        pile.append(stack.add("birth_certificate", child))
    stack.rng = rng
    sides = stack.sides(*pile)
    if rng.random() < 0.5:
        sides = [side for side in sides if side[1] == 1] + [side for side in sides if side[1] > 1]
    stack.files = [sides]


STACKS: dict[str, Callable[[Stack], None]] = {
    "pile": _pile, "blank_backs": _blank_backs, "fronts_then_backs": _fronts_then_backs, "shuffled": _shuffled, "mixed_up": _mixed_up,
    "interleaved": _interleaved, "second_scan": _second_scan, "two_files": _two_files, "leaflets": _leaflets, "months": _months,
    "two_people": _two_people,
}  # fmt: skip


def make_stack(name: str, seed: int, out: Path, state: str) -> list[dict[str, Any]]:
    """Write a stack into `out/<name>_<seed>` and its truth beside it; return the truth's documents."""
    rng = Random(f"{name}/{seed}")
    stack = Stack(rng, people.person(rng))
    STACKS[name](stack)
    folder = out / f"{name}_{seed}"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    stack.rng = Random(f"{name}/{seed}/{state}")
    for number, sides in enumerate(stack.files, 1):
        file = folder / f"Scan_{number:03d}.pdf"
        if state == "born_digital":
            file.write_bytes(_printed([(stack.papers[at], page) for at, page in sides]))
        else:
            scans.write(_scanned(stack, sides, state), file)
    documents = _truth(stack)
    dump({"documents": documents}, out / f"{name}_{seed}.truth.yaml")
    return documents


def _printed(sides: Sequence[tuple[Paper, int]]) -> bytes:
    out = io.BytesIO()
    with pypdfium2.PdfDocument.new() as whole:
        for paper, page in sides:
            with pypdfium2.PdfDocument(paper.pdf) as one:
                whole.import_pages(one, [page - 1])
        whole.save(out)
    # PDFium gives every file a number by lot
    return re.sub(
        rb"(?<=/ID\[)[^\]]*", lambda lot: re.sub(rb"[0-9A-Fa-f]", b"0", lot.group()), out.getvalue()
    )


def _scanned(stack: Stack, sides: Sequence[Side], state: str) -> list[Any]:
    base = scans.scanner(stack.rng, state)
    pages = []
    for at, page in sides:
        machine = replace(base, skew=base.skew * stack.rng.uniform(0.3, 1.0) * stack.rng.choice([1, 1, -1]))
        pages.append((scans.glass(stack.papers[at], page, machine, stack.rng)[0], machine))
    return pages


def _truth(stack: Stack) -> list[dict[str, Any]]:
    where: dict[int, dict[int, dict[str, Any]]] = {}
    for number, sides in enumerate(stack.files, 1):
        for place, (at, page) in enumerate(sides, 1):
            where.setdefault(at, {})[page] = {"file": f"Scan_{number:03d}.pdf", "page": place}
    order = {at: number for number, at in enumerate(where)}
    return [
        {
            "kind": (paper := stack.papers[at]).kind, "layout": paper.layout, "also": list(paper.also), "fields": dict(paper.fields),
            "pages": [pages[page] for page in sorted(pages)], "duplicate_of": order[stack.again[at]] if at in stack.again else None,
        }
        for at, pages in where.items()
    ]  # fmt: skip


@click.command()
@click.argument("names", nargs=-1, type=click.Choice(list(STACKS)))
@click.option("--seed", type=int, default=1, show_default=True)
@click.option("--state", type=click.Choice(scans.STATES), default="scan200", show_default=True)
@click.option("--out", type=click.Path(path_type=Path, file_okay=False), required=True)
def main(names: Sequence[str], seed: int, state: str, out: Path) -> None:
    """Whole stacks with their truth."""
    for name in names or STACKS:
        make_stack(name, seed, out, state)


if __name__ == "__main__":
    main()
