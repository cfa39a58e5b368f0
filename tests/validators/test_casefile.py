from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal

import pytest

from pipeline.errors import CaseFileError, UsageError
from validators.case import Case
from validators.casefile import case_of, merge, read_case
from validators.catalogue import catalogue

FULL = """\
permit: ae_25_2_refugee
purpose: extension
profile: default
applicant: {family_name: Al-Hassan, given_names: Omar, birth_date: 1988-04-12, nationality: SYR}
household:
  - {relation: spouse, given_names: Rana, family_name: Al-Hassan, birth_date: "1990-09-01"}
also_apply: [Rana Al-Hassan]
facts:
  employed: true
  warm_rent: "780.00"
appointment_on: 2027-01-14
letter_language: ar
"""


def test_a_full_case_is_read():
    case = case_of(FULL)
    assert case.applicant.birth_date == dt.date(1988, 4, 12)
    assert case.household[0].birth_date == dt.date(1990, 9, 1)
    assert case.facts.warm_rent == Decimal("780.00")
    assert case.also_apply == ("Rana Al-Hassan",)


def test_without_the_file_nothing_is_stated(tmp_path):
    assert read_case(tmp_path) == Case()


def test_an_empty_file_states_nothing(tmp_path):
    (tmp_path / "case.yaml").write_text("# nothing yet\n", encoding="utf-8")
    assert read_case(tmp_path) == Case()


def test_a_file_saved_by_a_windows_editor_is_read(tmp_path):
    (tmp_path / "case.yaml").write_bytes(b"\xef\xbb\xbfpermit: ae_25_2_refugee\r\n")
    assert read_case(tmp_path).permit == "ae_25_2_refugee"


MISTAKES = {
    "wrong key": (
        "permit: ae_25_2_refugee\nappointmnt_on: 2027-01-14\n",
        r"case.yaml:2: appointmnt_on: no such key \(did you mean appointment_on\?\); allowed: permit",
    ),
    "wrong key of the applicant": (
        "applicant:\n  familyname: X\n",
        r"case.yaml:2: applicant.familyname: no such key \(did you mean family_name\?\); allowed: family_name",
    ),
    "wrong key of a fact": (
        "facts:\n  employed: true\n  employd: true\n",
        r"case.yaml:3: facts.employd: .*did you mean employed",
    ),
    "unknown permit": (
        "permit: ae_25_2_refuge\n",
        r"case.yaml:1: permit ae_25_2_refuge is unknown \(did you mean ae_25_2_refugee\?\); available: ae_25_1, ",
    ),
    "unknown profile": (
        "profile: papr_photo\n",
        r"case.yaml:1: profile papr_photo is unknown \(did you mean paper_photo\?\); available: berlin, default",
    ),
    "wrong purpose": ("purpose: renew\n", r"case.yaml:1: purpose: Input should be 'issue' or 'extension'"),
    "a word for a bool": (
        "facts:\n  employed: often\n",
        r"case.yaml:2: facts.employed: Input should be a valid boolean",
    ),
    "a bool in quotes": (
        'facts: {employed: "true"}\n',
        r"case.yaml:1: facts.employed: Input should be a valid boolean",
    ),
    "a number for a name": (
        "applicant:\n  given_names: 12\n",
        r"case.yaml:2: applicant.given_names: Input should be a valid string",
    ),
    "no day": ("appointment_on: 2027-02-30\n", r"case.yaml:1"),
    "a German date": (
        "appointment_on: 14.01.2027\n",
        r"case.yaml:1: appointment_on: Input should be a valid date",
    ),
    "no country": ("applicant: {nationality: Syrien}\n", r"case.yaml:1: applicant.nationality"),
    "no language": ("letter_language: Arabisch\n", r"case.yaml:1: letter_language"),
    "rent below nothing": ('facts: {warm_rent: "-1"}\n', r"case.yaml:1: facts.warm_rent"),
    "rent of no number": ('facts: {warm_rent: "NaN"}\n', r"case.yaml:1: facts.warm_rent"),
    "rent with a comma": ('facts: {warm_rent: "780,00"}\n', r"case.yaml:1: facts.warm_rent"),
    "rent of three digits behind the point": ("facts: {warm_rent: 1.234}\n", r"case.yaml:1: facts.warm_rent"),
    "nobody in the dwelling": ("facts: {persons_in_dwelling: 0}\n", r"case.yaml:1: facts.persons_in"),
    "half a person": ("facts: {persons_in_dwelling: 2.5}\n", r"case.yaml:1: facts.persons_in_dwelling"),
    "no amount": ("facts: {warm_rent: viel}\n", r"case.yaml:1: facts.warm_rent"),
    "a list for a mapping": ("applicant: [Omar]\n", r"case.yaml:1: applicant"),
    "a mapping for a list": ("household: {relation: child}\n", r"case.yaml:1: household"),
    "member without relation": (
        "household:\n  - {given_names: Lina}\n",
        r"case.yaml:2: household.0.relation: Field required",
    ),
    "unknown relation": (
        "household:\n  - relation: uncle\n",
        r"case.yaml:2: household.0.relation: Input should be 'spouse'",
    ),
    "key twice": ("purpose: issue\npurpose: extension\n", r"case.yaml:2: found duplicate key"),
    "no YAML": ("permit: [\n", r"case.yaml:\d"),
    "a list at the top": ("- permit\n", r"case.yaml:1: must be a mapping"),
    "two documents": ("permit: ae_25_2_refugee\n---\npurpose: issue\n", r"case.yaml:\d"),
    "a tag": ("permit: !!python/object/apply:os.system [ls]\n", r"case.yaml:1"),
}


@pytest.mark.parametrize(("text", "message"), MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_in_the_case_file_is_told_with_line_and_allowed_words(text, message):
    with pytest.raises(CaseFileError, match=message) as raised:
        case_of(text)
    # in German too, at the same line
    assert raised.value.told("de") != raised.value.told("en")
    assert raised.value.told("de").partition(": ")[0] == raised.value.told("en").partition(": ")[0]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "applicant:\n  familyname: X\n",
            r"case.yaml:2: .* gibt es nicht \(gemeint: family_name\?\); erlaubt:",
        ),
        ("purpose: renew\n", r"case.yaml:1: purpose: erlaubt ist 'issue' oder 'extension'\."),
        ("facts:\n  employed: often\n", r"case.yaml:2: facts.employed: hier muss true oder false stehen"),
        ("appointment_on: 14.01.2027\n", r"case.yaml:1: appointment_on: hier muss ein Datum stehen"),
        ("facts: {warm_rent: viel}\n", r"case.yaml:1: facts.warm_rent: hier muss ein Betrag stehen"),
        ("applicant: [Omar]\n", r"case.yaml:1: applicant: hier müssen Schlüssel mit Werten stehen"),
        ("household: {relation: child}\n", r"case.yaml:1: household: hier muss eine Liste stehen"),
        ("household:\n  - {given_names: Lina}\n", r"case.yaml:2: household.0.relation: fehlt\."),
        ("applicant:\n  given_names: 12\n", r"case.yaml:2: applicant.given_names: hier muss ein Wort stehen"),
        ("permit: [\n", r"case.yaml:2: kein gültiges YAML"),
    ],
)
def test_a_mistake_is_told_in_plain_german(text, message):
    with pytest.raises(CaseFileError) as raised:
        case_of(text)
    assert re.match(message, raised.value.told("de"))


@pytest.mark.parametrize(
    "text",
    [
        "applicant: {family_name: Geheim, family_name: Geheim}\n",
        "applicant: {family_name: [Geheim]}\n",
        "facts: {employed: Geheim}\n",
        "applicant: Geheim\n",
    ],
)
def test_no_message_repeats_a_value_of_the_case_file(text):
    with pytest.raises(CaseFileError) as raised:
        case_of(text)
    assert "Geheim" not in str(raised.value)


def test_a_household_of_nobody_is_a_statement_and_one_left_out_is_none():
    assert case_of("household: []\n").household_stated
    assert not case_of("purpose: issue\n").household_stated
    # nor do options of the command line state one
    assert not merge(case_of("purpose: issue\n"), {"purpose": "extension"}).household_stated
    assert merge(case_of("household: []\n"), {"purpose": "extension"}).household_stated


def test_the_dwelling_and_the_time_of_the_title_are_read():
    text = "facts: {title_since: 2021-03-09, floor_area_m2: 74.5, persons_in_dwelling: 3, warm_rent: 780}\n"
    facts = case_of(text).facts
    assert (facts.title_since, facts.persons_in_dwelling) == (dt.date(2021, 3, 9), 3)
    assert (facts.floor_area_m2, facts.warm_rent) == (Decimal("74.5"), Decimal(780))


def test_members_are_found_by_their_relation():
    case = case_of(FULL)
    assert [member.given_names for member in case.of_household("spouse", "partner")] == ["Rana"]
    assert case.of_household("child") == ()


def test_a_file_that_is_no_text_is_refused(tmp_path):
    (tmp_path / "case.yaml").write_bytes(b"\xff\xfe\x00p")
    with pytest.raises(CaseFileError, match="UTF-8"):
        read_case(tmp_path)


def test_options_of_the_command_line_win_over_the_case_file():
    merged = merge(case_of(FULL), {"purpose": "issue", "profile": "paper_photo", "permit": None})
    assert (merged.purpose, merged.profile, merged.permit) == ("issue", "paper_photo", "ae_25_2_refugee")
    assert merged.applicant == case_of(FULL).applicant


def test_an_option_that_names_no_permit_of_the_catalogue_is_refused(monkeypatch):
    without = catalogue().model_copy(update={"permits": {}})
    monkeypatch.setattr("validators.casefile.catalogue", lambda: without)
    with pytest.raises(UsageError, match="permit ne_9 is unknown"):
        merge(Case(), {"permit": "ne_9"})
