"""What of a machine-readable zone two engines vouch for, and what only one."""

from __future__ import annotations

import pytest

from pipeline.document import Box
from pipeline.mrz_agreement import DOUBTFUL, Line, Row, rows_with, settled
from pipeline.mrz_lines import check_digit

TD3 = ("P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L898902C36UTO7408122F1204159ZE184226B<<<<<10")
TD1 = ("I<UTOD231458907<<<<<<<<<<<<<<<", "7408122F1204159UTO<<<<<<<<<<<6", "ERIKSSON<<ANNA<MARIA<<<<<<<<<<")


def box(row: int) -> Box:
    return Box(0.1, 0.5 + 0.05 * row, 0.9, 0.53 + 0.05 * row)


def rows(first: tuple[str, ...], *second: tuple[str, ...]) -> list[Row]:
    return [Row(box(at), text, tuple(reading[at] for reading in second)) for at, text in enumerate(first)]


@pytest.mark.parametrize("zone", [TD1, TD3])
def test_zone_that_two_engines_read_alike_is_agreed(zone: tuple[str, ...]) -> None:
    words = settled(rows(zone, zone))
    assert tuple(word.text for word in words) == zone
    assert all(word.agreed and word.other is None for word in words)


def test_name_that_only_one_engine_read_is_doubted() -> None:
    words = settled([Row(box(0), TD3[0]), Row(box(1), TD3[1], (TD3[1],))])
    assert (words[0].agreed, words[0].confidence) == (False, DOUBTFUL)
    assert words[1].agreed


def test_filler_that_one_engine_took_for_a_letter_is_doubted_and_shown() -> None:
    seen = TD3[0].replace("ANNA<MARIA", "ANNASMARIA")
    words = settled(rows((seen, TD3[1]), TD3))
    assert words[0].confidence == DOUBTFUL
    assert words[0].other == TD3[0]


def test_each_name_may_be_confirmed_by_another_reading() -> None:
    one, two = TD3[0].replace("ANNA", "AHHA"), TD3[0].replace("ERIKSSON", "ERIKSSOM")
    assert settled(rows(TD3, (one, TD3[1]), (two, TD3[1])))[0].agreed


def test_fillers_behind_the_names_do_not_count() -> None:
    assert settled(rows(TD3, (TD3[0][:-9], TD3[1])))[0].agreed


def test_names_on_a_line_of_another_length_are_not_agreed() -> None:
    # a covered sign: both engines read on as if there were none
    short = TD1[2].replace("ERIKSSON", "ERISON")[:28]
    words = settled(rows((*TD1[:2], short), (*TD1[:2], short)))
    assert not words[2].agreed


def test_names_beside_a_number_that_its_digit_contradicts_are_not_agreed() -> None:
    altered = TD3[1].replace("7408122", "7408132")
    assert not settled(rows((TD3[0], altered), (TD3[0], altered)))[0].agreed


def test_number_is_confirmed_by_itself_and_a_look_alike_by_its_check_digit() -> None:
    words = settled(rows(TD3, (TD3[0], TD3[1].replace("L898902C36", "L8989O2C3S"))))
    assert words[1].agreed


def test_number_that_passes_in_both_readings_is_doubted() -> None:
    # 6 and G differ by ten
    read = TD1[0].replace("D231458907", "D236458907"[:9] + "2")
    other = read.replace("D236", "D23G")
    words = settled(rows((read, *TD1[1:]), (other, *TD1[1:])))
    assert words[0].confidence == DOUBTFUL
    assert words[0].other is not None


def test_line_that_the_page_reader_missed_is_taken_from_the_other() -> None:
    found = rows_with(
        [Row(box(0), TD1[0]), Row(box(2), TD1[2])], [Line(text, box(at)) for at, text in enumerate(TD1)]
    )
    assert [row.first for row in found] == [TD1[0], "", TD1[2]]
    assert [row.second for row in found] == [(text,) for text in TD1]


def test_look_alikes_that_weigh_the_same_are_two_readings() -> None:
    # M and W both count 2
    read = TD3[1].replace("L898902C36", "L89M902C3" + str(check_digit("L89M902C3")))
    other = read.replace("L89M902C3", "L89W902C3")
    assert not settled(rows((TD3[0], read), (TD3[0], other)))[1].agreed


def test_filler_read_as_a_letter_is_one_by_its_shape() -> None:
    cells = "".join("<" if sign == "<" else "." for sign in TD3[0])
    seen = TD3[0].replace("ANNA<MARIA", "ANNASMARIA")
    found = rows_with([Row(box(0), seen), Row(box(1), TD3[1])], [Line("", box(0), cells)])
    assert found[0].first == TD3[0]


def test_reading_that_does_not_lie_on_the_cells_is_left_alone() -> None:
    cells = "".join("<" if sign == "<" else "." for sign in TD3[0])
    lost = TD3[0].replace("ERIKSSON", "ERIKSON") + "<"
    assert rows_with([Row(box(0), lost)], [Line("", box(0), cells)])[0].first == lost
