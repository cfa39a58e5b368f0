"""Machine-readable zones for tests, with right check digits."""

from __future__ import annotations

from extractors.reading.mrz import check_digit


def _guarded(text: str) -> str:
    return text + str(check_digit(text))


def td1(
    names: str = "AL<HASSAN<<OMAR", *, code: str = "AR", state: str = "D", number: str = "Y1234567C",
    birth: str = "880412", expiry: str = "271031", nationality: str = "SYR",
) -> list[str]:  # fmt: skip
    first = (code.ljust(2, "<") + state.ljust(3, "<") + _guarded(number.ljust(9, "<"))).ljust(30, "<")
    data = _guarded(birth) + "M" + _guarded(expiry) + nationality.ljust(3, "<") + "<" * 11
    whole = first[5:30] + data[0:7] + data[8:15] + data[18:29]
    return [first, data + str(check_digit(whole)), names.ljust(30, "<")[:30]]


def td3(
    names: str = "AL<HASSAN<<OMAR", *, code: str = "P", state: str = "SYR", number: str = "N01234567",
    birth: str = "880412", expiry: str = "291231", nationality: str = "SYR",
) -> list[str]:  # fmt: skip
    data = _guarded(number.ljust(9, "<")) + nationality.ljust(3, "<")
    data += _guarded(birth) + "M" + _guarded(expiry) + "<" * 14 + "0"
    whole = data[0:10] + data[13:20] + data[21:43]
    first = code.ljust(2, "<") + state.ljust(3, "<") + names
    return [first.ljust(44, "<")[:44], data + str(check_digit(whole))]
