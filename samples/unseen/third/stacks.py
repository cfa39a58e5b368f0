"""Stapel: whole piles of the third series; each name begins with `third_`.

`make_stack` is that of `samples.unseen.stacks`, which knows these stacks too.
"""

# ruff: noqa: E501 - lists of papers stand unbroken
# fmt: off

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from samples import people
from samples.unseen._glass import Side, Stack

_LONG = (
    "bamf_decision__refugee_with_long_reasons", "sgb2_notice__family_with_calculation_sheet", "employment_contract__hotel_long_clauses_fixed_term",
    "rental_contract__housing_company_long_form", "application_form__three_pages_handwritten_sections", "pension_insurance_history__account_statement_three_pages",
    "training_contract__craft_chamber_form_with_registration", "tax_assessment__income_tax_three_pages",
)  # fmt: skip
_SHORT = (
    "residence_title__settlement_card_beside_passport_number", "passport__data_page_in_corner_of_sheet", "payslip__full_grid_with_year_block", "payslip__small_bakery_spreadsheet",
    "health_insurance_confirmation__company_fund_data_lines", "registration_certificate__citizens_office_short_letter", "dtz_result__certificate_rows_with_points",
    "lid_result__federal_office_letter_right_block", "landlord_confirmation__town_form_boxes_by_hand", "landlord_area_confirmation__form_of_authority_filled",
    "employer_confirmation__foreigners_office_form_handwritten", "authority_letter__missing_papers_with_deadline", "marriage_certificate__two_columns_of_spouses",
    "birth_certificate__register_extract_captioned", "medical_note__incapacity_slip_for_employer", "criminal_record__federal_office_no_entry_letter",
    "unknown__social_insurance_yearly_report", "unknown__promise_to_hire", "language_certificate__goethe_results_under_band", "unknown__must_leave_by_day",
)  # fmt: skip
_TRANSLATED = ("birth_certificate__french_extract_of_record", "translation__syrian_family_register_two_pages")
_LEAFLETS = ("unknown__data_protection_leaflet", "unknown__child_benefit_form_blank", "unknown__yellow_delivery_envelope", "unknown__cash_receipt_strip")


def _blocks(stack: Stack, long: int, short: int) -> list[list[Side]]:
    """Papers in the order of the lot, each with its sides."""
    chosen = [*stack.rng.sample(_LONG, long), *stack.rng.sample(_SHORT, short)]
    stack.rng.shuffle(chosen)
    return [stack.sides(stack.paper(what)) for what in chosen]


def _flat(blocks: list[list[Side]]) -> list[Side]:
    return [side for block in blocks for side in block]


def _whole_file(stack: Stack) -> None:
    """One file of at most thirty sides: about twelve papers, one after the other."""
    sides: list[Side] = []
    for block in _blocks(stack, 5, 10):
        if len(sides) + len(block) <= 30:
            sides += block
    stack.files["Scan_Klient.pdf"] = sides


def _duplex(stack: Stack) -> None:
    """Both sides of each sheet: a paper with an odd number of pages ends on a blank back."""
    sides: list[Side] = []
    for block in _blocks(stack, 3, 5):
        sides += [*block, *([Side(block[0].paper, 0)] if len(block) % 2 else [])]
    stack.files["beidseitig.pdf"] = sides[:30]


def _fronts_and_backs(stack: Stack) -> None:
    """A feeder that reads one side: fronts, then the turned pile, so that the last sheet's back comes first."""
    sheets: list[tuple[Side, Side]] = []
    for what in (*_LONG[1:4], _SHORT[4], _SHORT[7]):
        number = stack.paper(what)
        pages = stack.papers[number].pages
        sheets += [(Side(number, at), Side(number, at + 1 if at < pages else 0)) for at in range(1, pages + 1, 2)]
    stack.files["1_Vorderseiten.pdf"] = [front for front, _ in sheets]
    stack.files["2_Rückseiten.pdf"] = [back for _, back in reversed(sheets)]


def _dropped(stack: Stack) -> None:
    """The pile fell down: pages within a paper are mixed, some lie on their heads or on their sides."""
    blocks = _blocks(stack, 4, 5)
    for block in blocks:
        stack.rng.shuffle(block)
    stack.files["Scan0031.pdf"] = [replace(side, quarter=stack.rng.choice([0, 0, 0, 1, 2, 3])) for side in _flat(blocks)]


def _inserted(stack: Stack) -> None:
    """An envelope within a decision, a payslip within a lease, the certificate between the pages of its translation."""
    decision, lease, contract = (stack.sides(stack.paper(what)) for what in (_LONG[0], _LONG[3], _LONG[2]))
    envelope, slip = (stack.sides(stack.paper(what)) for what in (_LEAFLETS[2], _SHORT[2]))
    foreign, german = (stack.sides(stack.paper(what)) for what in _TRANSLATED)
    stack.files["Eingang.pdf"] = [decision[0], *envelope, *decision[1:], lease[0], *slip, *lease[1:], german[0], *foreign, *german[1:], *contract]


def _twice(stack: Stack) -> None:
    """Four papers come again in the file of the next visit, one of them upside down."""
    blocks = _blocks(stack, 2, 8)
    stack.files["erster_besuch.pdf"] = _flat(blocks)
    again = [stack.again(block[0].paper) for block in stack.rng.sample(blocks, 4)]
    new = stack.sides(stack.paper("fiction_certificate__folder_continued_others_struck"))
    stack.files["zweiter_besuch.pdf"] = [*new, *(side for at, number in enumerate(again) for side in stack.sides(number, quarter=2 * (at == 1)))]


def _over_three_files(stack: Stack) -> None:
    """Three photographs' worth: two papers are cut, each by the end of a file."""
    first, second, third = (stack.sides(stack.paper(what)) for what in (_LONG[4], _LONG[1], _LONG[3]))
    small = [stack.sides(stack.paper(what)) for what in _SHORT[4:8]]
    stack.files["IMG_A.pdf"] = [*_flat(small[:2]), *first[:-1]]
    stack.files["IMG_B.pdf"] = [first[-1], *small[2], *second[:1]]
    stack.files["IMG_C.pdf"] = [*second[1:], *small[3], *third]


def _leaflets(stack: Stack) -> None:
    """Leaflets, a blank form, a receipt and a translation with its original lie between the papers."""
    sides: list[Side] = []
    between = [*_LEAFLETS, *_TRANSLATED]
    for place, block in enumerate(_blocks(stack, 2, 6)):
        sides += block
        if place < len(between):
            sides += stack.sides(stack.paper(between[place]))
    stack.files["Unterlagen_neu.pdf"] = [*sides, *stack.sides(stack.paper("blank__yellowed_back_with_staple"))]


def _half_a_year(stack: Stack) -> None:
    """Payslips of three firms, one of them twice, and the yearly certificate among them."""
    numbers = [stack.paper(what) for what in ("payslip__full_grid_with_year_block", "payslip__public_hospital_two_columns", "payslip__small_bakery_spreadsheet")]
    numbers += [stack.paper("annual_tax_statement__electronic_print_two_money_columns"), stack.again(numbers[1])]
    stack.files["Lohn_2026.pdf"] = [side for number in numbers for side in stack.sides(number)]


def _couple(stack: Stack) -> None:
    """Two spouses: the same kinds of paper for both, in turns."""
    other = people.relative(stack.rng, stack.holder)
    sides: list[Side] = []
    for what in (_SHORT[1], _SHORT[2], _SHORT[5], _SHORT[6], _LONG[2], "refugee_travel_document__inner_pages_with_remark"):
        for person in (stack.holder, other):
            sides += stack.sides(stack.paper(what, person))
    stack.files["Familie_A.pdf"] = sides


STACKS: dict[str, Callable[[Stack], None]] = {
    "third_whole_file": _whole_file, "third_duplex": _duplex, "third_fronts_and_backs": _fronts_and_backs, "third_dropped": _dropped, "third_inserted": _inserted,
    "third_twice": _twice, "third_over_three_files": _over_three_files, "third_leaflets": _leaflets, "third_half_a_year": _half_a_year, "third_couple": _couple,
}  # fmt: skip


def make_stack(name: str, seed: int, out: Path, state: str = "scan200") -> list[dict[str, object]]:
    """Write one stack into `out/<name>_<seed>`; return the truth of its documents."""
    from samples.unseen.stacks import make_stack as of_all

    return of_all(name, seed, out, state)
