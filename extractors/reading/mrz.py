"""Machine-readable zone (maschinenlesbare Zone, MRZ) of passports, cards and stickers.

Forms: TD1 (cards, 3 x 30), TD2 and MRV-B (2 x 36), TD3 and MRV-A (2 x 44). Every number is guarded by a
check digit (weights 7-3-1). A single confusion of look-alikes (O/0, I/1, S/5, B/8, Z/2, D/0) is mended only
where exactly one candidate passes, and the value says so. G and 6 differ by ten and cannot be told apart by
a check digit. The residence sticker (`AT`, 2 x 36) carries no composite digit.

Source: ICAO Doc 9303 parts 3 to 7; specimens in the annexes of the AufenthV.
"""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from pipeline.document import Document, Page, Word

from .memo import once_a_page
from .spans import Span

Form = Literal["TD1", "TD2", "TD3", "MRV"]

_FILLERS = str.maketrans({"«": "<", "‹": "<", "≤": "<", "{": "<", "(": "<", "€": "<", "＜": "<"})
_AS_DIGIT = str.maketrans("OQDILSBZG", "000115826")
_AS_LETTER = str.maketrans("015826", "OISBZG")
_SWAPS = {
    "O": "0", "0": "ODQ", "I": "1", "1": "I", "S": "5", "5": "S", "B": "8", "8": "B", "Z": "2", "2": "Z",
    "D": "0", "Q": "0",
}  # fmt: skip
_TRUSTED = 0.85
"""The page reader's confidence from which on a line is believed that no second reader saw; one that two saw
otherwise has less (`pipeline.mrz_agreement`)."""
_D = "[0-9OQDILSBZG]"
_TD1_DATA = re.compile(rf"(?:{_D}|<){{6}}{_D}[MFXNH<](?:{_D}|<){{6}}{_D}[A-Z0-9<]{{3}}")
_TWO_LINES_DATA = re.compile(rf"[A-Z0-9<]{{9}}(?:{_D}|<)[A-Z0-9<]{{3}}(?:{_D}|<){{6}}")
_GERMAN_SERIAL = re.compile(r"[CFGHJKLMNPRTVWXYZ0-9]{9}")
_IN_GERMAN_SERIAL = str.maketrans("OQDISBAE", "00015843")


@dataclass(frozen=True)
class Part:
    """A piece of the zone. `ok` says whether its check digit `check` agrees; None where it has none.

    `agreed`: nobody read something else there, and whoever read it was sure or confirmed by another engine.
    """

    value: str
    span: Span
    ok: bool | None = None
    repaired: bool = False
    check: str = ""
    agreed: bool = True

    @property
    def doubt(self) -> str | None:
        """The reason code that forbids a `met` by what the check digit says; None means none."""
        return "repaired" if self.repaired else "faint" if self.ok is False else None

    @property
    def unconfirmed(self) -> str | None:
        """The reason code of a piece that no check digit proves wrong but only one reader vouches for; None: none."""
        return None if self.agreed else "two_readings" if self.span.also_read else "faint"


@dataclass(frozen=True)
class Zone:
    """A zone as it was read. `code` is the document type without fillers (`P`, `PT`, `AR`, `ID`).

    `state` is the issuing state, alpha-3 (D becomes DEU). `composite` says whether the digit over all numbers
    agrees; None where the form has none. Names are transliterated capitals ("" where they are not there).
    """

    form: Form
    code: str
    state: str
    number: Part
    birth: Part
    expiry: Part
    nationality: Part
    family_name: Part
    given_names: Part
    sex: str
    composite: bool | None
    span: Span

    @property
    def birth_date(self) -> dt.date | None:
        """The birth date; None where a part of it is unknown or it cannot be a date."""
        expiry = self.valid_until
        return _date(self.birth.value, latest=expiry.year if expiry else 2035)

    @property
    def valid_until(self) -> dt.date | None:
        """The last day of validity; None where it cannot be a date."""
        return _date(self.expiry.value, latest=2079)


def check_digit(text: str) -> int:
    """Return the check digit over a text of A-Z, 0-9 and `<`.

    >>> check_digit("L01X00T47"), check_digit("640812")
    (1, 5)
    """
    return sum(_worth(c) * (7, 3, 1)[i % 3] for i, c in enumerate(text)) % 10


def _worth(letter: str) -> int:
    return 0 if letter == "<" else int(letter) if letter.isdigit() else ord(letter) - 55


def zones(document: Document) -> Iterator[Zone]:
    """Yield every machine-readable zone of the document, top to bottom."""
    for number, page in enumerate(document.pages, 1):
        yield from _zones_of(page, number)


def zone_of(document: Document) -> Zone | None:
    """Return the zone whose check digits agree best; None where there is none."""
    found = sorted(zones(document), key=_agreement, reverse=True)
    return found[0] if found else None


def _agreement(zone: Zone) -> int:
    checks = [zone.number.ok, zone.birth.ok, zone.expiry.ok, zone.composite]
    return sum((c is True) - (c is False) for c in checks) - sum(
        p.repaired for p in (zone.number, zone.birth, zone.expiry)
    )


def is_zone_text(text: str) -> bool:
    """Return whether a text looks like a line of a zone (used to keep it out of names and titles).

    >>> is_zone_text("IDD<<L01X00T471<<<<<<<"), is_zone_text("Reisepass")
    (True, False)
    """
    tight = _tight(text)
    return tight.count("<") >= 2 or bool(re.fullmatch(r"[A-Z0-9<]{28,}", text))


def _tight(text: str) -> str:
    return re.sub(r"[\s.,'`_-]", "", text.translate(_FILLERS)).upper()


@once_a_page
def _zones_of(page: Page, number: int) -> tuple[Zone, ...]:
    found: list[Zone] = []
    rows: list[tuple[str, tuple[Word, ...]]] = []
    for row in page.rows:
        text = _tight("".join(word.text for word in row))
        if len(text) > 46:
            # print at the edge of the sheet at the same height
            row = tuple(word for word in row if re.search(r"[<0-9«]", word.text))
            text = _tight("".join(word.text for word in row))
        if 22 <= len(text) <= 50 and len(re.findall(r"[A-Z0-9<]", text)) >= 0.9 * len(text):
            rows.append((re.sub(r"[^A-Z0-9<]", "<", text), row))
    at = 0
    while at < len(rows):
        zone = _td1(rows[at : at + 3], number) or _two_lines(rows[at : at + 2], number)
        if zone:
            found.append(zone)
        at += (3 if zone.form == "TD1" else 2) if zone else 1
    return tuple(found)


def _fit(text: str, length: int) -> str | None:
    """Return the line at its proper length; only a run of fillers may have been miscounted."""
    if len(text) == length:
        return text
    runs = [m.span() for m in re.finditer(r"<{2,}", text)]
    most = max((end - start for start, end in runs), default=0)
    if abs(len(text) - length) > (10 if most >= 5 else 6):
        return None
    if not runs:
        return text + "<" * (length - len(text)) if 0 < length - len(text) <= 2 else None
    start, end = max(runs, key=lambda run: (run[1] - run[0], run[0]))
    keep = end - start + length - len(text)
    return text[:start] + "<" * keep + text[end:] if keep >= 1 else None


def _aligned(text: str, length: int, at: int, pattern: re.Pattern[str]) -> str | None:
    """Return the data line at its proper length; the birth date begins at `at`.

    OCR may read one stroke as two letters ("1I"): a letter is left out where that alone makes both dates agree
    with their check digits.
    """
    whole = _fit(text, length)
    if whole and pattern.match(whole) and _dates_agree(whole, at):
        return whole
    shorter = [_fit(text[:i] + text[i + 1 :], length) for i in range(min(28, len(text)))]
    agreeing = [line for line in shorter if line and pattern.match(line) and _dates_agree(line, at)]
    if agreeing:
        return max(agreeing, key=lambda line: _other_proofs(line, at))
    return whole if whole and pattern.match(whole) else None


def _other_proofs(line: str, at: int) -> int:
    state = line[10:13] if at else line[15:18]
    number = at == 13 and line[9].isdigit() and check_digit(line[:9]) == int(line[9])
    return 2 * number + bool(re.fullmatch(r"[A-Z]{3}|D<<", state))


def _dates_agree(line: str, at: int) -> bool:
    plain = _dates_as_digits(line, at)
    birth, expiry = plain[at : at + 7], plain[at + 8 : at + 15]
    return all(part[6].isdigit() and check_digit(part[:6]) == int(part[6]) for part in (birth, expiry))


def _td1(rows: Sequence[tuple[str, tuple[Word, ...]]], page: int) -> Zone | None:
    if len(rows) < 2 or not re.match(r"[ACI1][A-Z0-9<]", rows[0][0]):
        return None
    first, second = _fit(rows[0][0], 30), _aligned(rows[1][0], 30, 0, _TD1_DATA)
    if first is None or second is None:
        return None
    names = _fit(rows[2][0], 30) if len(rows) > 2 and re.match(r"[A-Z0-9]+<", rows[2][0]) else None
    spans = [Span(page, words) for _, words in rows[: 3 if names else 2]]
    plain = _dates_as_digits(second, 0)
    composite = first[5:30] + plain[0:7] + plain[8:15] + plain[18:29]
    return _zone(
        "TD1", first[:5], names or "", first[5:14], first[14], second, False, composite, second[29], spans
    )


def _two_lines(rows: Sequence[tuple[str, tuple[Word, ...]]], page: int) -> Zone | None:
    if len(rows) < 2 or not re.match(r"[ACIMPV][A-Z0-9<]", rows[0][0]):
        return None
    booklet = rows[0][0].startswith("P")
    for length in (44,) if booklet else (44, 36):
        if abs(len(rows[1][0]) - length) > (10 if booklet else 4):
            continue
        first, second = _fit(rows[0][0], length), _aligned(rows[1][0], length, 13, _TWO_LINES_DATA)
        if first is None and booklet and len(rows[0][0]) >= 30:
            # fillers that were read as letters tell no length; names stand in front
            first = rows[0][0][:length].ljust(length, "<")
        if first is None or second is None:
            continue
        if first[1:2] == "<" and first[2] in "KCSELX" and first[3:6] == second[10:13]:
            # one filler was read as two signs
            first = first[:2] + first[3:] + "<"
        form: Form = "MRV" if first[0] == "V" else "TD3" if length == 44 else "TD2"
        plain = _dates_as_digits(second, 13)
        composite: str | None = plain[0:10] + plain[13:20] + plain[21 : length - 1]
        if form == "MRV" or first.startswith("AT"):
            composite = None
        spans = [Span(page, words) for _, words in rows[:2]]
        return _zone(
            form, first[:5], first[5:], second[0:9], second[9], second[13:], True, composite, second[-1],
            spans, nationality=second[10:13],
        )  # fmt: skip
    return None


def _zone(
    form: Form, head: str, names: str, number: str, number_check: str, data: str, two_lines: bool,
    composite: str | None, composite_check: str, spans: Sequence[Span], nationality: str | None = None,
) -> Zone | None:  # fmt: skip
    """Put the pieces together; `data` begins with the birth date."""
    numbers, persons = (spans[1], spans[0]) if two_lines else (spans[0], spans[-1])
    dates = spans[1]
    serial = _serial(number) if _state(head[2:5]) == "DEU" else number
    at = 13 if two_lines else 0
    birth = replace(_digits(data[0:6], data[6], dates), agreed=_agreed(dates, at, at + 6))
    expiry = replace(_digits(data[8:14], data[14], dates), agreed=_agreed(dates, at + 8, at + 14))
    start = 0 if two_lines else 5
    read = replace(_number(serial, number_check, numbers), agreed=_agreed(numbers, start, start + 9))
    people = nationality if nationality is not None else data[15:18]
    start = 10 if two_lines else 15
    nation = Part(_state(people), dates, agreed=_agreed(dates, start, start + 3))
    family, _, given = names.partition("<<")
    if not given.strip("<KCSELX") or _FRAYED.search(family):
        # a filler between the names was read as a letter
        family, _, given = re.sub(r"<[KCSELX](?=<)", "<", names).partition("<<")
    if _date(expiry.value, latest=2079) is None or (expiry.ok is False and birth.ok is False):
        return None
    whole = None if composite is None else _composite_agrees(composite, composite_check, read, number)
    return Zone(
        form=form,
        code=(head[0].translate(_AS_LETTER) + head[1].translate(_AS_LETTER)).replace("<", ""),
        state=_state(head[2:5]),
        number=read,
        birth=birth,
        expiry=expiry,
        nationality=nation,
        family_name=_name_part(family, names, persons),
        given_names=_name_part(given, names, persons),
        sex=data[7] if data[7] in "MFX" else "X",
        composite=whole,
        span=Span(spans[0].page, tuple(word for span in spans for word in span.words)),
    )


def _agreed(span: Span, start: int, end: int | None) -> bool:
    """Return whether nobody doubts the signs of a line from `start` to before `end` (None: to its end)."""
    if span.confidence >= _TRUSTED:
        return True
    line = "".join(word.text for word in span.words)
    other = "".join(word.other or "" for word in span.words)
    return end is not None and len(other) == len(line) and other[start:end] == line[start:end]


def _dates_as_digits(line: str, at: int) -> str:
    """Return the data line with digits where birth and expiry stand; they begin at `at`."""
    birth, sex, expiry = line[at : at + 7], line[at + 7], line[at + 8 : at + 15]
    return line[:at] + birth.translate(_AS_DIGIT) + sex + expiry.translate(_AS_DIGIT) + line[at + 15 :]


def _composite_agrees(text: str, check: str, number: Part, printed: str) -> bool:
    mended = text.replace(printed, number.value.ljust(len(printed), "<"), 1)
    wanted = check.translate(_AS_DIGIT)
    return wanted.isdigit() and check_digit(mended) == int(wanted)


def _number(text: str, check: str, span: Span) -> Part:
    """Read a number of letters and digits, mending one look-alike where that alone makes it right."""
    wanted = check.translate(_AS_DIGIT)
    clean = text.rstrip("<")
    if wanted == "<":
        return Part(clean, span, ok=None)
    if not wanted.isdigit():
        return Part(clean, span, ok=False)
    if check_digit(text) == int(wanted):
        return Part(clean, span, ok=True)
    candidates = {
        text[:i] + other + text[i + 1 :]
        for i, letter in enumerate(text)
        for other in _SWAPS.get(letter, "")
        if check_digit(text[:i] + other + text[i + 1 :]) == int(wanted)
    }
    if len(candidates) == 1:
        return Part(candidates.pop().rstrip("<"), span, ok=True, repaired=True)
    return Part(clean, span, ok=False, check=wanted)


def _digits(text: str, check: str, span: Span) -> Part:
    """Read six digits; a letter in a digit's place is read as the digit that it resembles, and said so."""
    value, wanted = text.translate(_AS_DIGIT), check.translate(_AS_DIGIT)
    whole = re.fullmatch(r"[0-9<]{6}", value) is not None and wanted.isdigit()
    ok = whole and check_digit(value) == int(wanted)
    return Part(value, span, ok=ok, repaired=ok and value != text)


def _state(text: str) -> str:
    letters = text.translate(_AS_LETTER).rstrip("<")
    return {"D": "DEU", "O": "DEU"}.get(letters, letters)


def _serial(number: str) -> str:
    """Return a German serial number in its own alphabet, which has no vowels and no B, D, Q, S."""
    mended = number.translate(_IN_GERMAN_SERIAL)
    return mended if _GERMAN_SERIAL.fullmatch(mended) else number


_FRAYED = re.compile(r"(?:<|(?=K))[<KCEGSLX6]*(?:KK|K<K|EK|CC<)[<KCEGSLXZV6]*$")
"""Fillers behind a name read as letters: they begin at a filler, or at the letter that fillers most look like."""


def _name_part(text: str, whole: str, span: Span) -> Part:
    """Return a name without its fillers; `ok` is False where fillers were read as letters, else None."""
    own = re.split(r"<<", text.lstrip("<"))[0]
    frayed = bool(_FRAYED.search(whole))
    bare = _FRAYED.sub("", own).rstrip("<")
    # a lone letter between fillers is a filler
    bare = re.sub(r"(?<=<)[KCSLEX](?=<|$)", "<", bare)
    value = re.sub(r"<+", " ", bare.translate(_AS_LETTER)).strip()
    return Part(
        value if len(value) > 1 else "", span, ok=False if frayed else None, agreed=_agreed(span, 0, None)
    )


def _date(text: str, *, latest: int) -> dt.date | None:
    if not re.fullmatch(r"\d{6}", text):
        return None
    year = 2000 + int(text[:2])
    if year > latest:
        year -= 100
    try:
        return dt.date(year, int(text[2:4]), int(text[4:6]))
    except ValueError:
        return None


def transliterated(name: str) -> str:
    """Return a name as the zone writes it, fillers as blanks.

    >>> transliterated("Müller-Groß"), transliterated("O'Connor")
    ('MUELLER GROSS', 'OCONNOR')
    """
    text = name.upper()
    for letter, pair in (("Ä", "AE"), ("Ö", "OE"), ("Ü", "UE"), ("ẞ", "SS")):
        text = text.replace(letter, pair)
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^A-Z]+", " ", re.sub(r"['’`]", "", plain)).strip()


def same_name(visual: str, machine: str) -> bool:
    """Return whether a printed name is the one of the zone (which may be cut off at its end).

    >>> same_name("Al-Hassan", "AL HASSAN"), same_name("Jürgen", "JURGEN"), same_name("Lena", "LINA")
    (True, True, False)
    """
    plain = transliterated(visual)
    bare = transliterated(visual.translate(str.maketrans("äöüÄÖÜ", "aouAOU")))
    tight = machine.replace(" ", "")
    cut_off = len(tight) >= 8
    return any(t.replace(" ", "") == tight or (cut_off and t.startswith(machine)) for t in (plain, bare))
