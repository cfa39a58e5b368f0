from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.reading.identity import identity
from extractors.reading.mrz import check_digit, same_name, zone_of, zones
from pipeline.document import Box, Document, Page, Word
from tests.extractors.papers import document
from tests.extractors.zones import td1, td3

SPECIMENS = [
    ["ARD<<Y70101V015<<<<<<<<<<<<<<<", "6408125F2410317TUR<<<<<<<<<<<0", "MUSTERMANN<<ERIKA<<<<<<<<<<<<<"],
    ["IDD<<L01X00T471<<<<<<<<<<<<<<<", "8308126<3108011D<<2108<<<<<<<7", "MUSTERMANN<<ERIKA<<<<<<<<<<<<<"],
    ["P<D<<MUSTERMANN<<ERIKA<<<<<<<<<<<<<<<<<<<<<<", "C01X00T478D<<6408125F2702283<<<<<<<<<<<<<<<4"],
    ["PTD<<MUSTERMANN<<ERIKA<<<<<<<<<<<<<<<<<<<<<<", "Z70200T472XXB6408125F2702283<<<<<<<<<<<<<<<6"],
]


@pytest.mark.parametrize("rows", SPECIMENS)
def test_official_specimens_agree_with_all_their_digits(rows: list[str]) -> None:
    zone = zone_of(document(rows))
    assert zone is not None
    assert zone.state == "DEU"
    assert (zone.number.ok, zone.birth.ok, zone.expiry.ok, zone.composite) == (True, True, True, True)
    assert not zone.number.repaired
    assert zone.family_name.value == "MUSTERMANN"


def test_zone_broken_over_several_words_is_read() -> None:
    rows = [row[:10] + " " + row[10:21] + " " + row[21:] for row in td3()]
    zone = zone_of(document(rows))
    assert zone is not None
    assert zone.valid_until == dt.date(2029, 12, 31)


def test_fillers_that_were_miscounted_are_put_back() -> None:
    first, second, names = td1()
    zone = zone_of(document([first[:-3], second, names + "<<"]))
    assert zone is not None
    assert zone.number.value == "Y1234567C"
    assert zone.composite


def test_letter_too_many_is_left_out_where_the_dates_then_agree() -> None:
    first, second = td3(nationality="ERI", state="ERI")
    zone = zone_of(document([first, second.replace("ERI", "ER1I", 1)[:44]]))
    assert zone is not None
    assert zone.birth_date == dt.date(1988, 4, 12)
    assert zone.nationality.value == "ERI"


def test_single_confusion_is_mended_and_said_so() -> None:
    first, second = td3(number="N01234567")
    zone = zone_of(document([first, second.replace("N01234567", "NO1234567")]))
    assert zone is not None
    assert zone.number.value == "N01234567"
    assert zone.number.doubt == "repaired"


def test_wrong_digit_that_no_confusion_explains_stays_wrong() -> None:
    first, second = td3(number="N77747777")
    zone = zone_of(document([first, second.replace("N77747777", "N77777777")]))
    assert zone is not None
    assert zone.number.ok is False


def test_unknown_birthday_is_no_date() -> None:
    zone = zone_of(document(td3(birth="64<<<<")))
    assert zone is not None
    assert zone.birth_date is None


def test_fillers_read_as_letters_fray_the_names() -> None:
    first, second = td3("HASSAN<NUR<<FADUMO")
    zone = zone_of(document([first[:26] + "K<KKKKKKKKKKKKKKKK", second]))
    assert zone is not None
    assert zone.given_names.value == "FADUMO"
    assert zone.given_names.ok is False


def test_running_text_holds_no_zone() -> None:
    assert zone_of(document(["Sehr geehrter Herr Al-Hassan,", "AKTENZEICHEN1234567890ABCDEFGHIJ"])) is None


def test_two_cards_on_a_sheet_are_two_zones() -> None:
    other = td1("KHALIL<<RANA", number="Y7654321C", birth="900901")
    assert len(list(zones(document([*td1(), None, None, *other])))) == 2


@given(st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789<", min_size=9, max_size=9), st.integers(0, 8))
def test_check_digit_sees_every_misread_digit(text: str, at: int) -> None:
    if text[at].isdigit():
        other = text[:at] + str((int(text[at]) + 1) % 10) + text[at + 1 :]
        assert check_digit(other) != check_digit(text)


@pytest.mark.parametrize(
    ("visual", "machine", "same"),
    [
        ("Müller-Groß", "MUELLER GROSS", True),
        ("Müller", "MULLER", True),
        ("Al-Hassan", "ALHASSAN", True),
        ("Mohammed Abdulrahman", "MOHAMMED ABDUL", True),
        ("Omar", "OMER", False),
    ],
)
def test_names_of_both_zones(visual: str, machine: str, same: bool) -> None:
    assert same_name(visual, machine) is same


def scanned(rows: list[str], others: list[str | None]) -> Document:
    """Return rows as two engines saw them; None: the other one saw the same."""
    words = tuple(
        Word(
            text=row,
            box=Box(0.1, 0.8 + 0.03 * at, 0.9, 0.82 + 0.03 * at),
            confidence=0.6 if other else 0.97,
            agreed=other is None,
            other=other,
        )
        for at, (row, other) in enumerate(zip(rows, others, strict=True))
    )
    return Document(pages=(Page(file="card.pdf", number=1, method="ocr", words=words),))


def test_names_that_two_engines_read_alike_are_sure_without_a_visual_zone() -> None:
    who = identity(scanned(td3(), [None, None]))
    assert who.family_name is not None
    assert who.family_name.sure


def test_name_that_stands_in_the_zone_alone_and_was_read_in_two_ways_is_marked() -> None:
    first, second = td3("BARZANT<<OMAR")
    who = identity(scanned([first, second], [first.replace("BARZANT", "BARZANI"), None]))
    assert who.family_name is not None
    assert who.family_name.value == "Barzant"
    assert who.family_name.doubt == "two_readings"


def test_number_that_passes_its_digit_but_was_read_in_two_ways_is_marked() -> None:
    first, second = td3(number="N6123456X")
    who = identity(scanned([first, second], [None, second.replace("N6", "NG")]))
    assert who.document_number is not None
    assert who.birth_date is not None
    assert who.document_number.doubt == "two_readings"
    assert who.birth_date.sure


def test_date_whose_digit_passes_while_the_one_over_all_fails_needs_a_second_reader() -> None:
    first, second = td3()
    second = second[:-1] + str((int(second[-1]) + 1) % 10)
    other = second[:13] + "900412" + second[19:]
    doubted, believed = (
        identity(scanned([first, second], [None, other])),
        identity(scanned([first, second], [None, None])),
    )
    assert doubted.birth_date is not None
    assert believed.birth_date is not None
    assert not doubted.birth_date.sure
    assert believed.birth_date.sure
