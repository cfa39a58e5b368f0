from __future__ import annotations

import pytest

from extractors.reading.nationality import alpha3, bamf_state


@pytest.mark.parametrize(
    ("printed", "code"),
    [
        ("SYR", "SYR"), ("syrisch", "SYR"), ("Syrien", "SYR"), ("Syrien, Arab. Rep.", "SYR"),
        ("syrische Staatsangehörigkeit", "SYR"), ("Syrischer", "SYR"), ("SYRIAN", "SYR"),
        ("Arabische Republik Syrien", "SYR"), ("afghanisch", "AFG"), ("Afghanistan", "AFG"),
        ("Iran, Islamische Republik", "IRN"), ("iranisch", "IRN"), ("irakisch", "IRQ"), ("eritreisch", "ERI"),
        ("türkisch", "TUR"), ("Türkei", "TUR"), ("turkisch", "TUR"), ("kosovarisch", "XKX"),
        ("nigerianisch", "NGA"), ("nigrisch", "NER"), ("sudanesisch", "SDN"), ("südsudanesisch", "SSD"),
        ("guineisch", "GIN"), ("deutsch", "DEU"), ("D", "DEU"), ("staatenlos", "XXA"), ("XXB", "XXB"),
        ("pakistanisch (461)", "PAK"), ("syrisch / syrian", "SYR"), ("ukrainisch", "UKR"),
    ],
)  # fmt: skip
def test_nationality_in_many_words(printed: str, code: str) -> None:
    assert alpha3(printed) == code


@pytest.mark.parametrize(
    "printed", ["ungeklärt", "ohne Angabe", "XXX", "998", "ledig", "---", "", "Omar", "syrisch / irakisch"]
)
def test_what_names_no_nationality_is_none(printed: str) -> None:
    assert alpha3(printed) is None


def test_state_codes_of_the_bamf() -> None:
    assert (bamf_state("475"), bamf_state("997"), bamf_state("998"), bamf_state("000")) == (
        "SYR",
        "XXA",
        None,
        None,
    )
