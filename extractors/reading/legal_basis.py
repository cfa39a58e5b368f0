"""Legal basis of a residence title (Rechtsgrundlage), whatever its notation.

    § 25 Abs. 2 Satz 1 1. Alt. AufenthG    §25 Abs.2 S.1 Alt.1    § 25 (2) S. 1
    25/2/1/1    25 ABS.2 S.1 ALT.1 (card)

The card prints neither § nor "AufenthG", and OCR reads § as 8, 5, S or $. Until 11 June 2026 refugees had
§ 25 Abs. 2 Satz 1 Alt. 1 and holders of subsidiary protection Alt. 2; since 12 June 2026 it is sentence 1 and
sentence 2. A basis that does not say which is `ambiguous`, never a guess.

Source: legal.md 2.3; § 78 Abs. 1 Satz 3 Nr. 8 AufenthG, § 59 Abs. 3 AufenthV; documents.md B1.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import Literal

from pipeline.frozen import Frozen

Status = Literal[
    "asyl", "refugee", "subsidiary", "resettlement", "humanitarian", "ambiguous", "other", "settled"
]
"""`humanitarian`: any other title of chapter 2 section 5 (§§ 22 to 25b, 104c), open to § 26 Abs. 4."""

REWORDED_ON = dt.date(2026, 6, 12)
"""First day of the wording that parts refugees and subsidiary protection by sentences."""

_SECTIONS = frozenset(
    re.findall(
        r"\S+",
        "4 6 7 9 9a 10 16 16a 16b 16c 16d 16e 16f 16g 17 18 18a 18b 18c 18d 18e 18f 18g 19 19a 19b 19c "
        "19d 19e 19f 20 20a 21 22 23 23a 24 25 25a 25b 26 27 28 29 30 31 32 33 34 35 36 36a 37 38 38a 39 101 "
        "104 104a 104c 105b",
    )
)
"""The sections on which a title may rest; anything else on a card is another number."""
_SETTLED = {("26", "3"), ("26", "4"), ("28", "2")}
_SETTLED_SECTIONS = {"9", "9a", "35", "18c"}
_HUMANITARIAN = {"22", "23", "23a", "24", "25", "25a", "25b", "104a", "104c"}
_DIGIT = "[0-9Il|]"
_SIGN = r"(?:§{1,2}|8{1,2}(?=\s)|[S$&](?=\s))"
_SECTION = r"(?P<section>\d{1,3}\s?(?:[A-Ga-g](?![A-Za-z]))?)"
_PARAGRAPH = (
    rf"(?:(?:Abs(?:atz|\.|,)?|Ab[s5]\.)\s*(?P<absatz>{_DIGIT}{{1,2}}[a-z]?)|"
    rf"\(\s*(?P<absatz2>{_DIGIT})\s*\))"
)
_SENTENCE = rf"(?:Satz|S\s?[.,]|S(?=\s?\d)|5\.(?=\d))\s*(?P<satz>{_DIGIT})"
_ALT = (
    rf"(?:(?P<alt1>{_DIGIT})\.\s?(?:Alt\b\.?|Alternative|Var\b\.?|Variante)|"
    rf"(?:Alt(?:\s?[.,]|ernative)?|Var\s?\.)\s*(?P<alt2>{_DIGIT})|(?P<alt3>erste|zweite)\s+Alternative)"
)
_NR = rf"(?:Nr|Nummer|Ziff)\.?\s*(?P<nr>{_DIGIT}{{1,2}}[a-z]?)"
_GAP = r"[\s,]*"
_LAW = (
    r"(?P<law>Aufenth\s?G(?:es)?|Aufenthaltsgesetz(?:es)?|AufenthV|Freiz(?:ü|u|ue)gG(?:/EU)?|"
    r"AsylV?G|BeschV|AuslG)"
)
_BODY = (
    rf"{_SECTION}(?:{_GAP}{_PARAGRAPH})?(?:{_GAP}{_SENTENCE})?(?:{_GAP}{_ALT})?(?:{_GAP}{_NR})?"
    rf"(?:{_GAP}{_LAW})?"
)
_LAWS = {"aufenthv": "AufenthV", "freiz": "FreizügG/EU", "asyl": "AsylG", "besch": "BeschV", "ausl": "AuslG"}
_IN_TEXT = re.compile(rf"(?<![A-Za-z0-9]){_SIGN}\s*{_BODY}", re.IGNORECASE)
_CARD = re.compile(rf"^\W*(?:{_SIGN}\s*)?{_BODY}\W*(?:I\s?\.?\s?V\s?\.?\s?M\b.*|AUFENTHG)?$", re.IGNORECASE)
_SLASHED = re.compile(r"(?<![\d/.])(\d{1,3}[a-g]?)\s?/\s?(\d)(?:\s?/\s?(\d))?(?:\s?/\s?(\d))?(?![\d/.])")


class Basis(Frozen):
    """A section of the AufenthG as far as it is printed; what is not printed is None."""

    section: str
    absatz: str | None = None
    satz: str | None = None
    alternative: str | None = None
    nr: str | None = None
    law: str = "AufenthG"

    @property
    def text(self) -> str:
        """The canonical notation.

        >>> Basis(section="25", absatz="2", satz="1", alternative="1").text
        '§ 25 Abs. 2 Satz 1 Alt. 1 AufenthG'
        """
        parts = [f"§ {self.section}"]
        for word, value in (
            ("Abs.", self.absatz), ("Satz", self.satz), ("Alt.", self.alternative), ("Nr.", self.nr)
        ):  # fmt: skip
            if value:
                parts.append(f"{word} {value}")
        return " ".join([*parts, self.law])


def _clean(digits: str | None) -> str | None:
    return digits and digits.translate(str.maketrans("Il|", "111"))


def _law(printed: str | None) -> str:
    folded = re.sub(r"[^a-z/]", "", (printed or "aufenthg").lower().replace("ü", "u").replace("ue", "u"))
    for start, name in _LAWS.items():
        if folded.startswith(start):
            return name
    return "AufenthG"


def _basis(match: re.Match[str]) -> Basis | None:
    got = match.groupdict()
    section = re.sub(r"\s", "", got["section"]).lower()
    law = _law(got["law"])
    if law == "AufenthG" and section not in _SECTIONS:
        return None
    alternative = got["alt1"] or got["alt2"] or {"erste": "1", "zweite": "2"}.get((got["alt3"] or "").lower())
    return Basis(
        section=section,
        absatz=_clean(got["absatz"] or got["absatz2"]),
        satz=_clean(got["satz"]),
        alternative=_clean(alternative),
        nr=_clean(got["nr"]),
        law=law,
    )


def parse(text: str) -> Basis | None:
    """Return the basis that a text as a whole is; None where it is something else.

    >>> parse("25 ABS.2 S.1 ALT.1").text, parse("§ 25 (2) S. 1").text, parse("9A").text
    ('§ 25 Abs. 2 Satz 1 Alt. 1 AufenthG', '§ 25 Abs. 2 Satz 1 AufenthG', '§ 9a AufenthG')
    >>> parse("25/2/1/1").text == parse("8 25 Abs.2 Satz 1 1. Alt.").text
    True
    >>> parse("31 10 2024"), parse("5 ABS.1 FREIZÜGG/EU").law
    (None, 'FreizügG/EU')
    """
    slashed = _SLASHED.fullmatch(text.strip())
    if slashed and slashed[1] in _SECTIONS:
        return Basis(section=slashed[1], absatz=slashed[2], satz=slashed[3], alternative=slashed[4])
    match = _CARD.match(text.strip())
    return _basis(match) if match else None


def find(text: str) -> Iterator[tuple[Basis, re.Match[str]]]:
    """Yield every basis in running text that a paragraph sign (or what OCR makes of it) introduces.

    A sign read as a letter or digit counts only where a paragraph or the law's name follows.
    """
    for match in _IN_TEXT.finditer(text):
        basis = _basis(match)
        sure = match.group().startswith("§") or match["absatz"] or match["absatz2"] or match["law"]
        if basis and sure:
            yield basis, match


def parse_canonical(text: str) -> Basis | None:
    """Return the basis behind the canonical text of a `legal_basis` field."""
    return next((basis for basis, _ in find(text)), None) or parse(text)


def status_of(basis: Basis, valid_from: dt.date | None) -> Status | None:
    """Return which protection a title on this basis stands for; None for another law than the AufenthG.

    `valid_from` is the title's first day (the printed date of issue); without it only what holds at any time
    is said.

    >>> [status_of(parse("25 ABS.2 S.1"), dt.date(year, 7, 1)) for year in (2024, 2026)]
    ['ambiguous', 'refugee']
    """
    if basis.law != "AufenthG":
        return None
    if (basis.section, basis.absatz) in _SETTLED or basis.section in _SETTLED_SECTIONS:
        return "settled"
    if (basis.section, basis.absatz) == ("25", "1"):
        return "asyl"
    if (basis.section, basis.absatz) == ("23", "4"):
        return "resettlement"
    if (basis.section, basis.absatz) != ("25", "2"):
        if basis.section in ("23", "25") and basis.absatz is None:
            return "ambiguous"
        return "humanitarian" if basis.section in _HUMANITARIAN else "other"
    if basis.satz in ("1", None) and basis.alternative in ("1", "2"):
        return "refugee" if basis.alternative == "1" else "subsidiary"
    if valid_from is None or valid_from < REWORDED_ON or basis.alternative:
        return "ambiguous"
    return {"1": "refugee", "2": "subsidiary"}.get(basis.satz or "", "ambiguous")  # type: ignore[return-value]
