"""Stapel: whole piles of papers as they leave the scanner of an office, with the truth of where each paper lies.

`make_stack(name, seed, out, state)` writes the files of one stack into a folder and `<folder>.truth.yaml` beside it:
`documents`, each with `kind`, `layout`, `pages` (file and page, in the paper's own order), `fields` and `duplicate_of`
(place in the list, or None). Blank backs are documents of kind `blank`.

python -m samples.unseen.stacks --seed 3 --out DIR [--state scan200] [NAME ...]
"""

# ruff: noqa: E501 - lists of papers stand unbroken

from __future__ import annotations

import argparse
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from random import Random

from samples import people, scans
from samples.folders import dump
from samples.story import AS_OF

from ._glass import Side, Stack, lay_down, truth
from .second.stacks import STACKS as SECOND
from .third.stacks import STACKS as THIRD

_TEN = (
    "application_form__settlement_permit_long", "bamf_decision__long_reasons", "refugee_travel_document__spread_with_observations",
    "registration_certificate__berlin_dot_matrix", "rental_contract__printed_form_long", "employment_contract__collective_agreement_long",
    "payslip__agenda_two_columns", "payslip__sage_letter", "health_insurance_confirmation__ikk_short_letter", "dtz_result__gast_2024",
)  # fmt: skip
_LOOSE = (
    "lid_result__letter_sentence", "pension_insurance_history__drv_nord_split_columns", "child_benefit_notice__familienkasse_two_children",
    "residence_title__card_copied_both_sides", "employer_confirmation__hr_department_letter", "bank_statement__savings_bank",
    "landlord_confirmation__city_form_hand", "marriage_certificate__two_columns", "authority_letter__missing_documents_kiel",
    "school_attendance__school_letter", "medical_note__gp_attest", "unknown__lawyer_quotes_tenor", "unknown__service_charge_statement",
)  # fmt: skip
_LEAFLETS = (
    "unknown__leaflet_recognised_refugees",
    "unknown__delivery_envelope",
    "translation__sworn_birth_extract",
)


def _pile(stack: Stack, more: int = 3) -> list[Side]:
    """Ten papers one after the other, and some more."""
    chosen = [*_TEN, *stack.rng.sample(_LOOSE, more)]
    stack.rng.shuffle(chosen)
    return [side for what in chosen for side in stack.sides(stack.paper(what))]


def _one_pile(stack: Stack) -> None:
    stack.files["Scan_0001.pdf"] = _pile(stack)


def _blank_backs(stack: Stack) -> None:
    """A duplex scanner: every paper of one page brings its blank back."""
    sides = []
    for side in _pile(stack, 1):
        sides.append(side)
        if stack.papers[side.paper].pages == 1:
            sides.append(Side(side.paper, 0))
    stack.files["duplex.pdf"] = sides


def _fronts_then_backs(stack: Stack) -> None:
    """Long papers printed on both sides: all fronts in one file, then the turned pile, its last sheet first."""
    numbers = [stack.paper(what) for what in (_TEN[0], _TEN[1], _TEN[4], _TEN[5])]
    sheets = []
    for number in numbers:
        pages = stack.papers[number].pages
        sheets += [
            (Side(number, at), Side(number, at + 1 if at < pages else 0)) for at in range(1, pages + 1, 2)
        ]
    stack.files["vorderseiten.pdf"] = [front for front, _ in sheets]
    stack.files["rueckseiten.pdf"] = [back for _, back in reversed(sheets)]


def _out_of_order(stack: Stack) -> None:
    """The pages of three papers were dropped on the floor; each paper's pages still lie together."""
    sides: list[Side] = []
    for number in [
        stack.paper(what)
        for what in (_TEN[1], _TEN[0], _LOOSE[0], _TEN[5], "sgb2_notice__family_provisional_long")
    ]:
        pages = stack.sides(number)
        sides += pages[1:] + pages[:1] if len(pages) > 1 else pages
    stack.files["Scan_0002.pdf"] = sides


def _interleaved(stack: Stack) -> None:
    """Another paper slipped between the pages of a contract, a leaflet between those of a decision."""
    decision, contract = stack.sides(stack.paper(_TEN[1])), stack.sides(stack.paper(_TEN[5]))
    slip, leaflet = stack.sides(stack.paper(_TEN[6])), stack.sides(stack.paper(_LEAFLETS[0]))
    stack.files["IMG_0007.pdf"] = [decision[0], *leaflet, *decision[1:], contract[0], *slip, *contract[1:]]


def _scanned_twice(stack: Stack) -> None:
    """Two papers were scanned again, one upside down, in a second file of another day."""
    sides = _pile(stack)
    stack.files["eingang_1.pdf"] = sides
    twice = stack.rng.sample(range(len(stack.papers)), 3)
    again = [stack.again(number) for number in twice]
    stack.files["eingang_2.pdf"] = [
        side for at, number in enumerate(again) for side in stack.sides(number, quarter=2 * (at % 2))
    ]


def _over_two_files(stack: Stack) -> None:
    """The feeder jammed: the first file ends within a contract, the second goes on with it."""
    sides = _pile(stack)
    long_one = next(n for n, made in enumerate(stack.papers) if made.pages == 3)
    cut = next(at for at, side in enumerate(sides) if side.paper == long_one and side.page == 2)
    stack.files["MX-M0041.pdf"], stack.files["MX-M0042.pdf"] = sides[:cut], sides[cut:]


def _leaflets(stack: Stack) -> None:
    """A decision with its envelope, leaflet and translations, and papers after them."""
    sides = stack.sides(stack.paper(_LEAFLETS[1])) + stack.sides(stack.paper(_TEN[1]))
    for what in (*_LEAFLETS[::2], _LEAFLETS[0], *_LOOSE[:4]):
        sides += stack.sides(stack.paper(what))
    stack.files["Unterlagen 12.pdf"] = sides


def _months(stack: Stack) -> None:
    """Payslips of several months and employers, one sheet twice on the glass."""
    wanted = (
        "payslip__addison_boxes",
        "payslip__loga_public_service",
        "payslip__agenda_two_columns",
        "payslip__sage_letter",
    )
    numbers = [stack.paper(what) for what in wanted]
    stack.files["Lohn.pdf"] = [
        side for number in [*numbers, stack.again(numbers[0])] for side in stack.sides(number)
    ]


def _two_people(stack: Stack) -> None:
    """The same kinds of paper for two spouses: neither one document nor copies."""
    other = people.relative(stack.rng, stack.holder)
    sides: list[Side] = []
    for what in (_TEN[2], _TEN[3], _TEN[8], _TEN[9], "payslip__sage_letter", "medical_note__gp_attest"):
        for person in (stack.holder, other):
            sides += stack.sides(stack.paper(what, person))
    stack.files["Familie.pdf"] = sides


def _everything(stack: Stack) -> None:
    """Thirty sides: backs, turned pages, a copy, leaflets, pages out of order."""
    rng, sides = stack.rng, list[Side]()
    blocks = [stack.sides(stack.paper(what)) for what in [*_TEN, _LEAFLETS[0], _LOOSE[9]]]
    blocks = [
        [replace(side, quarter=rng.choice([0, 0, 0, 0, 1, 2, 3])) for side in block] for block in blocks
    ]
    blocks[1] = [*blocks[1][-1:], *blocks[1][:-1]]
    blocks.append(stack.sides(stack.again(3)))
    spare = 30 - sum(len(block) for block in blocks)
    for block in rng.sample(blocks, len(blocks)):
        sides += block
        if len(block) == 1 and spare and rng.random() < 0.7:
            sides.append(Side(block[0].paper, 0))
            spare -= 1
    stack.files["alles.pdf"] = sides


STACKS: dict[str, Callable[[Stack], None]] = {
    "one_pile": _one_pile, "blank_backs": _blank_backs, "fronts_then_backs": _fronts_then_backs, "out_of_order": _out_of_order,
    "interleaved": _interleaved, "scanned_twice": _scanned_twice, "over_two_files": _over_two_files, "leaflets": _leaflets,
    "months": _months, "two_people": _two_people, "everything": _everything,
    **SECOND, **THIRD,
}  # fmt: skip


def stack_of(name: str, seed: int) -> Stack:
    """Compose a stack; a function of name and seed alone."""
    rng = Random(f"{seed}/stack/{name}")
    stack = Stack(rng, people.person(rng), AS_OF)
    STACKS[name](stack)
    return stack


def make_stack(name: str, seed: int, out: Path, state: str = "scan200") -> list[dict[str, object]]:
    """Write one stack into `out/<name>_<seed>`; return the truth of its documents."""
    stack = stack_of(name, seed)
    lay_down(stack, out / f"{name}_{seed}", state, Random(f"{seed}/glass/{name}/{state}"))
    documents = truth(stack)
    said = {"stack": name, "seed": seed, "state": state, "documents": documents}
    dump(said, out / f"{name}_{seed}.truth.yaml")
    return documents


def main() -> None:
    """Write stacks: those named, or all."""
    options = argparse.ArgumentParser(prog="python -m samples.unseen.stacks", description=__doc__)
    options.add_argument("names", nargs="*", metavar="NAME")
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--out", type=Path, required=True)
    options.add_argument("--state", choices=scans.STATES[:-1], default="scan200")
    given = options.parse_args()
    for name in given.names or STACKS:
        make_stack(name, given.seed, given.out, given.state)


if __name__ == "__main__":
    main()
