from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from pipeline.errors import UsageError
from pipeline.vocabulary import kinds
from validators.catalogue import fields_of
from validators.decision_values import as_plain, retyped, type_of, typed

GOOD = {
    ("passport", "birth_date", "12.04.1988"): dt.date(1988, 4, 12),
    ("passport", "valid_until", "2027-01-14"): dt.date(2027, 1, 14),
    ("passport", "nationality", "SYR"): "SYR",
    ("passport", "nationality", "XXA"): "XXA",
    ("payslip", "month", "2026-09"): "2026-09",
    ("payslip", "gross", "1234,56"): Decimal("1234.56"),
    ("payslip", "gross", "1234.56"): Decimal("1234.56"),
    ("payslip", "gross", "12.345,60"): Decimal("12345.60"),
    ("payslip", "tax_class", "3"): 3,
    ("rental_contract", "floor_area_m2", "74,5"): Decimal("74.5"),
    ("language_certificate", "passed", "ja"): True,
    ("language_certificate", "passed", "False"): False,
    ("language_certificate", "level", "B1"): "B1",
    ("bamf_decision", "outcomes", "refugee, rejected"): ("refugee", "rejected"),
    ("rental_contract", "tenants", "Omar Al-Hassan,Rana Al-Hassan"): ("Omar Al-Hassan", "Rana Al-Hassan"),
    ("application_form", "filled", "ja"): True,
}
BAD = [
    ("passport", "birth_date", "30.02.1988"),
    ("passport", "birth_date", "12.4.88"),
    ("passport", "birth_date", "2027-W01-1"),
    ("passport", "nationality", "Syrien"),
    ("passport", "nationality", "ZZZ"),
    ("payslip", "month", "2026-13"),
    ("payslip", "gross", "1.234"),
    ("payslip", "gross", "1234"),
    ("payslip", "gross", "1,234.56"),
    ("payslip", "gross", "12.34.567,00"),
    ("payslip", "gross", "-5,00"),
    ("payslip", "tax_class", "III"),
    ("language_certificate", "passed", "vielleicht"),
    ("language_certificate", "level", "B3"),
    ("language_certificate", "level", ""),
    ("bamf_decision", "outcomes", "refugee,granted"),
    ("bamf_decision", "outcomes_by_person", "x"),
    ("passport", "family_name", "  "),
    ("passport", "level", "B1"),
    ("passport", "persons", "x"),
]


@pytest.mark.parametrize(("said", "meant"), GOOD.items(), ids=lambda part: str(part))
def test_a_value_is_what_the_vocabulary_says(said, meant):
    found = typed(*said)
    assert (found, type(found)) == (meant, type(meant))


@pytest.mark.parametrize("said", GOOD, ids=str)
def test_a_value_of_the_record_becomes_what_it_was(said):
    kind, field, _ = said
    found = typed(*said)
    again = retyped(kind, field, as_plain(found))
    assert (again, type(again)) == (found, type(found))


@pytest.mark.parametrize("said", BAD, ids=str)
def test_a_value_of_another_type_is_refused_in_both_languages(said):
    with pytest.raises(UsageError) as raised:
        typed(*said)
    assert raised.value.told("de") != raised.value.told("en")


@pytest.mark.parametrize("kind", kinds())
def test_every_field_of_every_kind_has_a_type_that_can_be_typed(kind):
    for field in fields_of(kind):
        declared = type_of(kind, field)
        if "{" not in declared:
            try:
                typed(kind, field, "-?-")
            except UsageError:
                continue
            assert declared in ("text", "name", "list[text]", "list[name]"), (kind, field, declared)
