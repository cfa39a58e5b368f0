"""Stapel: whole piles of the second series, as an office's scanner writes them; each name begins with `second_`.

`make_stack` is that of `samples.unseen.stacks`, which knows these stacks too.
"""

# ruff: noqa: E501 - lists of papers stand unbroken

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from samples import people
from samples.unseen._glass import Side, Stack

_LONG = (
    "application_form__county_form_numbered", "bamf_decision__ban_after_three_refusals", "employment_contract__care_home_tariff",
    "rental_contract__private_form_filled", "sgb2_notice__optional_municipality_table",
)  # fmt: skip
_SHORT = (
    "passport__lower_half_of_sheet", "refugee_travel_document__data_page", "payslip__datev_style_grid", "payslip__sap_trailing_minus",
    "health_insurance_confirmation__aok_plus_captions", "registration_certificate__town_service_counter", "dtz_result__g_a_s_t_boxes",
    "lid_result__portal_print", "pension_insurance_history__saarland_columns", "landlord_confirmation__housing_firm_print",
    "employer_confirmation__authority_form_ticks", "child_benefit_notice__family_fund_three_children",
    "authority_letter__please_bring_papers", "bank_statement__online_print", "medical_note__sick_note_new_form",
    "residence_title__card_front_above_back", "loyalty_declaration__town_form_two_languages", "unknown__rent_increase",
    "unknown__deuev_yearly_notice", "marriage_certificate__two_boxes_side_by_side",
)  # fmt: skip
_BETWEEN = (
    "translation__family_register_extract",
    "unknown__hearing_record_page_one",
    "unknown__cinema_voucher",
)


def _ten(stack: Stack, *, short: int = 6) -> list[list[Side]]:
    """About ten papers in the order of the lot, each with its sides."""
    chosen = [*stack.rng.sample(_LONG, 4), *stack.rng.sample(_SHORT, short)]
    stack.rng.shuffle(chosen)
    return [stack.sides(stack.paper(what)) for what in chosen]


def _flat(blocks: list[list[Side]]) -> list[Side]:
    return [side for block in blocks for side in block]


def _pile_of_thirty(stack: Stack) -> None:
    """Up to thirty sides in one file, the backs of some sheets blank."""
    sides: list[Side] = []
    for what in stack.rng.sample([*_LONG, *_SHORT], len(_LONG) + len(_SHORT)):
        block = stack.sides(stack.paper(what))
        if len(block) == 1 and stack.rng.random() < 0.7:
            block.append(Side(block[0].paper, 0))
        if len(sides) + len(block) > 30:
            break
        sides += block
    stack.files["Akte komplett.pdf"] = sides


def _all_backs_blank(stack: Stack) -> None:
    """A feeder that reads both sides: the back of every odd last page is blank."""
    sides: list[Side] = []
    for block in _ten(stack, short=5):
        sides += [*block, *([Side(block[0].paper, 0)] if len(block) % 2 else [])]
    stack.files["Duplex 2026-11.pdf"] = sides


def _backs_in_a_second_file(stack: Stack) -> None:
    """Fronts of two-sided papers in one file, their backs from the last sheet on in another."""
    sheets: list[tuple[Side, Side]] = []
    for what in (*_LONG, _SHORT[2], _SHORT[6]):
        number = stack.paper(what)
        pages = stack.papers[number].pages
        sheets += [
            (Side(number, at), Side(number, at + 1 if at < pages else 0)) for at in range(1, pages + 1, 2)
        ]
    stack.files["a_vorn.pdf"] = [front for front, _ in sheets]
    stack.files["b_hinten.pdf"] = [back for _, back in reversed(sheets)]


def _last_page_first(stack: Stack) -> None:
    """Every paper lies with its last page on top, and some are upside down."""
    blocks = _ten(stack, short=4)
    stack.files["Scan0007.pdf"] = _flat(
        [[replace(side, quarter=2 * (at % 2)) for side in reversed(block)] for at, block in enumerate(blocks)]
    )


def _slipped_between(stack: Stack) -> None:
    """A payslip between the pages of a contract, a translation and a hearing's record within a decision."""
    decision, contract, lease = (stack.sides(stack.paper(what)) for what in (_LONG[1], _LONG[2], _LONG[3]))
    slip, note, record = (stack.sides(stack.paper(what)) for what in (_SHORT[2], _BETWEEN[0], _BETWEEN[1]))
    stack.files["Posteingang.pdf"] = [
        decision[0], *note, *decision[1:], *record, contract[0], *slip, *contract[1:], *lease,
    ]  # fmt: skip


def _second_scan(stack: Stack) -> None:
    """Three papers of the pile come again in a file of another day."""
    blocks = _ten(stack)
    stack.files["Montag.pdf"] = _flat(blocks)
    twice = [stack.again(block[0].paper) for block in stack.rng.sample(blocks, 3)]
    new = stack.sides(stack.paper("fiction_certificate__folder_continued_ticked"))
    stack.files["Dienstag.pdf"] = [*new, *(side for number in twice for side in stack.sides(number))]


def _cut_by_the_feeder(stack: Stack) -> None:
    """The first file ends within a paper, the second goes on with it."""
    blocks = _ten(stack)
    long = [place for place, block in enumerate(blocks) if len(block) > 1]
    at = long[len(long) // 2]
    stack.files["KM_C224e_001.pdf"] = [*_flat(blocks[:at]), blocks[at][0]]
    stack.files["KM_C224e_002.pdf"] = [*blocks[at][1:], *_flat(blocks[at + 1 :])]


def _leaflets_and_translations(stack: Stack) -> None:
    """Between the papers lie a voucher, a lawyer's letter, a translation and a white sheet."""
    sides: list[Side] = []
    between = [*_BETWEEN, "unknown__lawyer_reports_success", "unknown__kindergarten_contract"]
    for place, block in enumerate(_ten(stack, short=5)):
        sides += block
        if place < len(between):
            sides += stack.sides(stack.paper(between[place]))
        if place == 2:
            sides += stack.sides(stack.paper("blank__punched_sheet"))
    stack.files["Unterlagen.pdf"] = sides


def _couple(stack: Stack) -> None:
    """Two spouses bring the same kinds of paper, one after the other and mixed."""
    other = people.relative(stack.rng, stack.holder)
    sides: list[Side] = []
    for what in (_SHORT[1], _SHORT[4], _SHORT[5], _SHORT[6], _SHORT[8], "payslip__web_program_two_columns"):
        for person in (stack.holder, other):
            sides += stack.sides(stack.paper(what, person))
    stack.files["Eheleute.pdf"] = sides


STACKS: dict[str, Callable[[Stack], None]] = {
    "second_pile_of_thirty": _pile_of_thirty, "second_all_backs_blank": _all_backs_blank, "second_backs_in_a_second_file": _backs_in_a_second_file,
    "second_last_page_first": _last_page_first, "second_slipped_between": _slipped_between, "second_second_scan": _second_scan,
    "second_cut_by_the_feeder": _cut_by_the_feeder, "second_leaflets_and_translations": _leaflets_and_translations, "second_couple": _couple,
}  # fmt: skip


def make_stack(name: str, seed: int, out: Path, state: str = "scan200") -> list[dict[str, object]]:
    """Write one stack into `out/<name>_<seed>`; return the truth of its documents."""
    from samples.unseen.stacks import make_stack as of_both

    return of_both(name, seed, out, state)
