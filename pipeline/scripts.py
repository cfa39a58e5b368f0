"""Writing that is not Latin (fremde Schrift): told from the page, read where its language data are installed.

The first reader knows Latin letters alone. On a page in another script it leaves most lines out and is unsure of the
rest, but capitals that look Latin (НОМЕР) it reads surely and wrongly. So a page on which it is unsure is
looked at once more, by Tesseract's detection of scripts; nothing is asked of a page that reads well.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from . import tesseract
from .cleaning import at_resolution, guessed_dpi, prepared
from .document import Word
from .legible import is_convincing, is_wordlike

if TYPE_CHECKING:
    from .cleaning import Grey

_UNSURE = 0.85
"""Mean confidence over the letters; a German page stays above, be it a poor copy."""
_LEAST_CONFIDENCE = 0.5
_SURE_TURN = 2.0
_DPI = 200.0
_SURE = 0.9
_READ_WELL = 0.6
"""Mean confidence of Tesseract from which on its words are the page's: another script than its data give 0.2 to 0.4."""
_LATIN_WORDS = 5

_LOOK_LATIN = {
    "Cyrl": frozenset("ABCEHIJKMOPSTXYaceijkopsxyï"),
    "Grek": frozenset("ABEHIKMNOPTXYZaiknoptuvwxyµíóáé"),
}
"""Latin letters for which those of another alphabet are taken."""


class Script(NamedTuple):
    """A script as Tesseract calls it, its code by ISO 15924, and the names of the language data that read it."""

    name: str
    code: str
    languages: tuple[str, ...]


SCRIPTS = (
    Script("Arabic", "Arab", ("ara", "fas", "pus", "urd", "uig", "ckb", "script/Arabic")),
    Script("Cyrillic", "Cyrl", ("ukr", "rus", "bul", "srp", "mkd", "bel", "tgk", "script/Cyrillic")),
    Script("Greek", "Grek", ("ell", "script/Greek")),
    Script("Hebrew", "Hebr", ("heb", "script/Hebrew")),
    Script("Ethiopic", "Ethi", ("tir", "amh", "script/Ethiopic")),
    Script("Han", "Hani", ("chi_sim", "chi_tra", "script/HanS")),
    Script("Japanese", "Jpan", ("jpn", "script/Japanese")),
    Script("Hangul", "Hang", ("kor", "script/Hangul")),
    Script("Georgian", "Geor", ("kat", "script/Georgian")),
    Script("Armenian", "Armn", ("hye", "script/Armenian")),
    Script("Devanagari", "Deva", ("hin", "nep", "script/Devanagari")),
    Script("Bengali", "Beng", ("ben", "script/Bengali")),
    Script("Tamil", "Taml", ("tam", "script/Tamil")),
    Script("Thai", "Thai", ("tha", "script/Thai")),
)
_NOT_DETECTED = tuple(script for script in SCRIPTS if script.code == "Ethi")
"""Scripts that Tesseract's detection does not know: they are told by being read."""


class Foreign(NamedTuple):
    """Another script on a page: its code, the clockwise turn that makes it upright, and the data installed for it."""

    code: str
    turn: int
    languages: tuple[str, ...]


def is_doubtful(words: Sequence[Word]) -> bool:
    """Tell whether the Latin reading of a page is so unsure that the page may be in another script.

    A page with a machine-readable zone reads as Latin, however badly it does.
    """
    if any("<<<" in word.text for word in words):
        return False
    letters = sum(len(word.text) for word in words)
    sure = sum(len(word.text) * word.confidence for word in words)
    return not is_convincing(words) or sure < _UNSURE * letters


def foreign_script(grey: Grey, dpi: float | None) -> Foreign | None:
    """Return the script of a page that does not read as Latin; None where it seems to be Latin, or no writing at all.

    Raises:
        ToolMissing, FileProblem: as `tesseract.read_words`.
    """
    smaller, reduced = at_resolution(grey, dpi or guessed_dpi(grey.shape), _DPI)
    seen = tesseract.script_of(smaller, reduced)
    if seen is None:
        return None
    for script in SCRIPTS:
        if script.name == seen.name and seen.confidence >= _LEAST_CONFIDENCE:
            turn = seen.turn if seen.turn_confidence >= _SURE_TURN else 0
            return Foreign(script.code, turn, _installed(script))
    for script in _NOT_DETECTED:
        if (languages := _installed(script)) and _is_read_well(_read(grey, dpi, languages)):
            return Foreign(script.code, 0, languages)
    return None


def words_in(
    foreign: Foreign, words: tuple[Word, ...], grey: Grey, dpi: float | None
) -> tuple[Word, ...] | None:
    """Return the words of an upright page in another script, the Latin ones among them; None where none can be read.

    Raises:
        ToolMissing, FileProblem: as `tesseract.read_words`.
    """
    if not foreign.languages:
        return None
    latin = latin_words(foreign, words)
    read = _read(grey, dpi, foreign.languages)
    if not _is_read_well(read):
        return None
    return (*latin, *(word for word in read if not any(_same_place(word, other) for other in latin)))


def latin_words(foreign: Foreign, words: tuple[Word, ...]) -> tuple[Word, ...]:
    """Return the words that are Latin surely: all of a page in two scripts, else those that cannot be anything else."""
    if sum(is_wordlike(word.text) and _is_latin(word, foreign.code) for word in words) >= _LATIN_WORDS:
        return words
    return tuple(word for word in words if _is_latin(word, foreign.code) or _is_figure(word))


def _is_latin(word: Word, code: str) -> bool:
    alike = _LOOK_LATIN.get(code, frozenset())
    own = sum(char.isalpha() and char not in alike for char in word.text)
    return word.confidence >= _SURE and own > 1


def _is_figure(word: Word) -> bool:
    return word.confidence >= _SURE and len(word.text) > 1 and not any(map(str.isalpha, word.text))


def _installed(script: Script) -> tuple[str, ...]:
    present = tesseract.languages()
    return tuple(name for name in script.languages if name in present)[:2]


def _read(grey: Grey, dpi: float | None, languages: Sequence[str]) -> tuple[Word, ...]:
    picture, reduced = prepared(grey, dpi or guessed_dpi(grey.shape))
    return tesseract.read_words(picture, reduced, languages="+".join(languages))


def _is_read_well(words: Sequence[Word]) -> bool:
    letters = sum(len(word.text) for word in words)
    return (
        len(words) >= _LATIN_WORDS and sum(len(w.text) * w.confidence for w in words) > _READ_WELL * letters
    )


def _same_place(one: Word, other: Word) -> bool:
    return one.box.overlap_x(other.box) > 0.5 and one.box.overlap_y(other.box) > 0.5
