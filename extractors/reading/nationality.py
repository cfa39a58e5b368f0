"""Nationality as alpha-3 code (Staatsangehörigkeit): codes, countries, adjectives, BAMF state codes.

    SYR    Syrien, Arab. Rep.    syrisch    syrische Staatsangehörige    Syrian Arab Republic    D

Not clarified ("ungeklärt", "ohne Angabe", XXX) is None: it is no nationality.

Source: ISO 3166-1 by pycountry; documents.md 1.6 (state codes of the BAMF), 1.5 (XXA, XXB, XXC).
"""

from __future__ import annotations

import gettext
import re
from functools import cache, lru_cache

import pycountry

from pipeline.data_table import data_table

from .text import fold

_SPECIAL = {"XXA", "XXB", "XXC", "RKS", "XKX"}
_ISO_OF = {"D": "DEU", "RKS": "XKX", "GBD": "GBR", "GBN": "GBR", "GBO": "GBR", "GBP": "GBR", "GBS": "GBR"}


def _data() -> dict[str, dict[str, str]]:
    return data_table("extractors", "nationality")


@cache
def _countries() -> dict[str, str]:
    """Folded names of countries, German and English, short and official, to alpha-3."""
    german = gettext.translation("iso3166-1", pycountry.LOCALES_DIR, languages=["de"])
    names: dict[str, str] = {}
    for country in pycountry.countries:
        for attribute in ("official_name", "common_name", "name"):
            name = getattr(country, attribute, None)
            if name:
                for text in (name, german.gettext(name)):
                    names[fold(text)] = country.alpha_3
                    names.setdefault(fold(text.split(",")[0]), country.alpha_3)
    names |= {fold(name): code for name, code in _data()["names"].items()}
    return names


@cache
def codes() -> frozenset[str]:
    """Return every code that a nationality may have."""
    return frozenset(country.alpha_3 for country in pycountry.countries) | _SPECIAL


@cache
def _stems() -> dict[str, str]:
    """Folded stems of adjectives, the longest first, to alpha-3."""
    pairs = [(fold(stem), code) for stem, code in _data()["adjectives"].items()]
    stems: dict[str, str] = {}
    for stem, code in sorted(pairs, key=lambda pair: -len(pair[0])):
        stems.setdefault(stem, code)
    return stems


@cache
def _adjectives() -> re.Pattern[str]:
    stems = "|".join(map(re.escape, _stems()))
    return re.compile(rf"({stems})(?:e[nrsm]?|er[in]*|in)?(?: staatsang\w*)?(?![a-z])")


@lru_cache(maxsize=4096)
def alpha3(text: str) -> str | None:
    """Return the alpha-3 code of what stands where a nationality stands; None where it names none.

    >>> [alpha3(t) for t in ("SYR", "D", "syrisch", "Syrien, Arab. Rep.", "afghanische Staatsangehörige")]
    ['SYR', 'DEU', 'SYR', 'SYR', 'AFG']
    >>> [alpha3(t) for t in ("staatenlos", "ungeklärt", "pakistanisch (461)", "475", "Keine")]
    ['XXA', None, 'PAK', 'SYR', None]

    Two that differ ("syrisch / irakisch") are None as well: which of them counts is not for a reader to say.
    """
    bare = text.strip(" \t\n.:;,-/()[]")
    if re.fullmatch(r"[A-Za-z]{3}|D", bare):
        code = _ISO_OF.get(bare.upper(), bare.upper())
        if code in codes() and (bare.isupper() or code == bare):
            return code
    if re.fullmatch(r"\d{3}", bare):
        return bamf_state(bare)
    folded = re.sub(r"\(\d{3}\)|[()]", " ", fold(bare)).strip(" .,;:/-")
    if re.search(r"\bungeklart|\bungekl\b|ohne angabe|unbekannt|nicht bekannt", folded):
        return None
    parts = [part for part in re.split(r"[/|;]|\bund\b|\band\b|\s{2,}", bare) if part.strip()]
    if len(parts) > 1:
        found = {named for part in parts if (named := alpha3(part))}
        return found.pop() if len(found) == 1 else _country(folded)
    return _country(folded) or _adjective(folded) or _behind_code(bare)


_ALSO_GIVEN = frozenset(
    {"israel", "jordan", "georgia", "chad", "kenia", "kenya", "china", "india", "malta", "samoa"}
)
"""Countries whose names persons bear."""


def is_country(text: str) -> bool:
    """Return whether a text is to the letter the name of a country, and no name that persons bear, too.

    >>> is_country("Syrien"), is_country("Jordan"), is_country("Syria n")
    (True, False, False)
    """
    folded = fold(text)
    return len(folded) >= 4 and folded in _countries() and folded not in _ALSO_GIVEN


def _country(folded: str) -> str | None:
    names = _countries()
    if folded in names:
        return names[folded]
    short = folded.split(",")[0].strip()
    if len(short) >= 4 and short in names:
        return names[short]
    if len(folded) < 6:
        return None
    from rapidfuzz import process
    from rapidfuzz.distance import Levenshtein

    near = process.extract(folded, list(names), scorer=Levenshtein.distance, score_cutoff=1, limit=4)
    found = {names[name] for name, *_ in near if len(name) >= 6}
    return found.pop() if len(found) == 1 else None


def _adjective(folded: str) -> str | None:
    found = _adjectives().match(folded)
    return _stems()[found[1]] if found else None


def _behind_code(text: str) -> str | None:
    """Code and name side by side ("SYR Syrien"), where both say the same."""
    code, _, name = text.partition(" ")
    return code if re.fullmatch(r"[A-Z]{3}", code) and name and alpha3(name) == code else None


def bamf_state(code: str) -> str | None:
    """Return the alpha-3 code of a three-digit state code (end of a BAMF file number); None for unknown ones.

    >>> bamf_state("423"), bamf_state("998"), bamf_state("997")
    ('AFG', None, 'XXA')
    """
    return _data()["state_codes"].get(code)
