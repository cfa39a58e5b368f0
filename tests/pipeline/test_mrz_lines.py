"""Check digits choose among readings of a machine-readable zone."""

from __future__ import annotations

from pipeline.mrz_lines import best_zone, check_digit, fitted, passed

TD3 = ("P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L898902C36UTO7408122F1204159ZE184226B<<<<<10")
TD1 = ("I<UTOD231458907<<<<<<<<<<<<<<<", "7408122F1204159UTO<<<<<<<<<<<6", "ERIKSSON<<ANNA<MARIA<<<<<<<<<<")


def test_specimens_of_the_standard_pass() -> None:
    assert passed(TD3) == (4, 4)
    assert passed(TD1) == (4, 4)


def test_one_wrong_sign_in_a_guarded_place_is_seen() -> None:
    for place in (0, 13, 21, 43):
        wrong = "7" if TD3[1][place] != "7" else "8"
        right, total = passed((TD3[0], TD3[1][:place] + wrong + TD3[1][place + 1 :]))
        assert right < total


def test_miscounted_fillers_are_brought_to_length() -> None:
    assert fitted(TD1[0] + "<<") == TD1[0]
    assert fitted(TD1[2][:-2]) == TD1[2]
    assert fitted("ABCDEFG") == "ABCDEFG"


def test_reading_with_right_check_digits_wins() -> None:
    wrong = TD1[1].replace("7408122", "7408I22")
    assert best_zone([[TD1[0]], [wrong, TD1[1]], [TD1[2]]]) == TD1


def test_check_digit_of_the_standards_example() -> None:
    assert check_digit("D23145890") == 7
