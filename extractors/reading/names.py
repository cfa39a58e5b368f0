"""Names of persons as papers print them (Familienname, Vornamen).

    AL-HASSAN, Omar    Omar AL-HASSAN    Herr Dr. Omar Al-Hassan    Rana Al-Hassan geb. Khalil

Shapes tell whether some words can be a name at all; parsing tells family name from given names. Without a
comma, capitals or a particle the last word is taken for the family name, which is wrong for papers that
print the family name first without saying so: callers who know the label pass `order`.

Source: documents.md 1.4.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from pipeline.document import Word

from .spans import Span
from .text import fold, word_set

Order = Literal["given_first", "family_first"]

PARTICLES = word_set(
    "al el ad as ash ar at abu abo abou abd abdul ibn bin ben bint bou ould van von vom zu zur der den de "
    "del della da das dos do di du la le lo ter ten mc mac st o"
)
_LOWER_PARTICLES = word_set(
    "van von vom zu zur der den de del della da das dos do di du bin ben ibn bint ter ten"
)
_BEFORE_FAMILY = PARTICLES - {"das", "do", "lo", "at", "as", "o"}
_TITLES = word_set(
    "herr herrn hr frau fr fraulein dr prof professor med phil jur dipl ing mag eheleute familie mr mrs "
    "ms monsieur madame"
)
_NOT_A_NAME = word_set(
    "der die das des dem den ein eine einer eines und oder sowie ist hat wird wurde in im am an auf bei "
    "fur mit von vom zu zum zur als aus bis ab durch nach geb geboren name vorname vornamen nachname "
    "familienname geburtsname geburtsdatum geburtsort geburtstag staatsangehorigkeit "
    "staatsangehorigkeiten nationalitat anschrift adresse strasse plz ort wohnort wohnhaft geschlecht "
    "mannlich weiblich divers familienstand ledig verheiratet geschieden verwitwet telefon telefax fax "
    "email mail datum unterschrift ja nein nr nummer tag monat jahr passnummer reisepass ausweis sonstige "
    "angaben person personen antragsteller antragstellerin antragstellers antragstellende "
    "antragstellenden kind kinder kindes ehegatte ehegattin ehepartner vater mutter surname given first "
    "last names forenames date of birth place nationality citizenship nom prenom prenoms naissance sex "
    "sexe address applicant family staatsangehorigen staatsangehoriger staatsangehorige staatsburger "
    "staatsburgerin asylverfahren verfahren vertreten herrn frau herr azr seite blatt bescheid ihr ihre "
    "ihren unser sehr geehrte geehrter bundesamt stadt gemeinde landratsamt amt behorde auslanderbehorde "
    "firma gmbh versicherte versicherter mitglied kundennummer aktenzeichen zeichen wohnungsgeber "
    "vermieter mieter eigentumer siehe oben unbekannt keine kein evtl ggf fruhere ehemaliger akademischer "
    "grad doktorgrad ordensname hausnummer postleitzahl wohnung einzug einzugsdatum auszug zweck beruf "
    "tatigkeit arbeitgeber religion augenfarbe grosse ausgestellt gultig hauptwohnung nebenwohnung "
    "anschriften alleinige angaben zuzug zugezogen bisherige neue alte eingezogen einziehende "
    "einziehenden meldepflichtige meldepflichtigen unterzeichner deutschland bundesrepublik land kreis "
    "staat lichtbild kunstlername antrag tochter sohn schwester bruder klager klagerin vollmacht "
    "fall sache angelegenheit betreff fluchtlingseigenschaft verwaltungsstreitsache "
    "rufname bitte ausfullen druckbuchstaben derzeitige aktuelle "
    "vollstandiger vollstandige sie ich wir "
    "hochschulreife fachhochschulreife schulabschluss hauptschulabschluss realschulabschluss zeugnis jahreszeugnis "
    "abschlusszeugnis abgangszeugnis urkunde bachelorurkunde masterurkunde gesellenbrief prufungszeugnis "
    "vomame vomamen patient patientin patienten teilnehmer teilnehmerin teilnehmende teilnehmers"
)
_PART = re.compile(r"[A-ZÄÖÜÀ-ÞĀ-Ž][\w'’`.-]*|[a-zà-ž]{1,5}['’-][A-Z][\w'’-]*", re.UNICODE)
_NEE = re.compile(r"\b(?:geb(?:orene[rn]?|\.)|née|nee)\s+(?!am\b|\d)", re.IGNORECASE)
_CUT = re.compile(
    r"[,;]?\s*(?:\bge[bh](?:oren)?\b[.,:]?|\*\s?\d|\bGeburtsdatum\b|\bStaatsangeh|\bwohnhaft\b|\balias\b|\bAZR\b|\(|\d{2}).*$",
    re.IGNORECASE,
)
_STRIP = " .,;:|_*()[]/-–"


@dataclass(frozen=True)
class Name:
    """A name with the words of each part; a part that is not printed is None.

    `open` is set where nothing printed tells which words are the family name: three words or more without comma,
    capitals or label.
    """

    family: str | None
    given: str | None
    family_span: Span | None
    given_span: Span | None
    open: bool = False


def ordinary_case(text: str) -> str:
    """Return the name in ordinary case; words in mixed case stay as printed.

    >>> [ordinary_case(name) for name in ("AL-HASSAN", "VAN DER BERG", "O'NEILL", "al-Hassan")]
    ['Al-Hassan', 'van der Berg', "O'Neill", 'al-Hassan']
    """
    words = text.split()
    return " ".join(_cased(word) for word in words)


def _cased(word: str) -> str:
    letters = [c for c in word if c.isalpha()]
    if len(letters) < 2 or not all(c.isupper() for c in letters):
        return word
    if word.lower() in _LOWER_PARTICLES:
        return word.lower()
    return re.sub(r"[^\W\d_]+", lambda m: m.group()[:1] + m.group()[1:].lower(), word)


def is_name_word(text: str) -> bool:
    """Return whether one printed word can be part of a person's name."""
    bare = text.strip(_STRIP)
    if not bare or any(c.isdigit() for c in bare) or "@" in bare or fold(bare) in _NOT_A_NAME:
        return False
    letters = sum(c.isalpha() for c in bare)
    if letters < max(1, len(bare) - 2 - bare.count("-")):
        return False
    if fold(bare) in PARTICLES:
        return True
    return letters >= 2 and bool(_PART.fullmatch(bare))


def joins_name(before: str, text: str) -> bool:
    """Return whether a word that is no name links two that are: ``van der``, ``von``, ``zu``.

    >>> joins_name("van", "der"), joins_name("Tochter", "der")
    (True, False)
    """
    if text in {"der", "den", "dem"}:
        return fold(before) in {"van", "von", "auf", "in"}
    return text in {"von", "van", "zu", "zur", "vom", "de", "del", "da"}


def _is_title(text: str) -> bool:
    return fold(text).strip(_STRIP).replace(".", " ").split()[:1] != [] and all(
        part in _TITLES for part in re.split(r"[.\-\s]+", fold(text).strip(_STRIP)) if part
    )


def _clean(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """Drop titles in front and punctuation that stands alone."""
    kept = [word for word in words if word.text.strip(_STRIP)]
    while kept and _is_title(kept[0].text):
        kept.pop(0)
    return tuple(kept)


def _name_words(span: Span) -> Span | None:
    """Return the words that can be a name from the span's start; None where it begins with none.

    Cut at what follows a name on German paper: date of birth, née, brackets, digits.
    """
    text = span.text
    for pattern in (_NEE, _CUT):
        match = pattern.search(text)
        if match:
            text = text[: match.start()]
    words = []
    for word, at in zip(span.words, span._starts, strict=True):
        if at >= len(text.rstrip()):
            break
        words.append(word)
    cleaned = _clean(tuple(words))
    if not cleaned or len(cleaned) > 7:
        return None
    for position, word in enumerate(cleaned):
        between = 0 < position < len(cleaned) - 1 and joins_name(cleaned[position - 1].text, word.text)
        if not (between or is_name_word(word.text)):
            return None
    return Span(span.page, cleaned)


def _printed(words: tuple[Word, ...]) -> str:
    return ordinary_case(" ".join(word.text for word in words).strip(_STRIP))


def name_part_in(span: Span) -> Span | None:
    """Return the words of one part of a name (family name or given names alone); None where it is none."""
    return _name_words(span)


def part_text(span: Span) -> str:
    """Return a part of a name as text in ordinary case."""
    return _printed(span.words)


def name_in(span: Span, *, order: Order = "given_first") -> Name | None:
    """Return a whole name; None where the span does not begin with one.

    >>> from pipeline.document import Box
    >>> box, printed = Box(0, 0, 0.1, 0.1), "Herr Omar AL-HASSAN, geb. 1988"
    >>> words = tuple(Word(text=text, box=box, confidence=1) for text in printed.split())
    >>> hit = name_in(Span(1, words)); hit.family, hit.given
    ('Al-Hassan', 'Omar')
    """
    words = _name_words(span)
    if words is None:
        return None
    family, given = _parts(words.words, order)
    return _name(span.page, family, given, is_open=_is_open(words.words, family))


def _name(page: int, family: tuple[Word, ...], given: tuple[Word, ...], *, is_open: bool = False) -> Name:
    return Name(
        _printed(family) if family else None,
        _printed(given) if given else None,
        Span(page, family) if family else None,
        Span(page, given) if given else None,
        is_open,
    )


def _is_open(words: tuple[Word, ...], family: tuple[Word, ...]) -> bool:
    """Whether the last of three words or more was taken for the family name for want of anything better."""
    capitals = {_all_capitals(word.text) for word in words}
    comma = any(word.text.endswith((",", "/")) for word in words[:-1])
    return len(words) >= 3 and len(family) == 1 and len(capitals) == 1 and not comma


def split_at(name: Name, family: str) -> Name:
    """Return an open name cut where it ends with a family name known from elsewhere; else unchanged."""
    if not (name.open and name.family_span and name.given_span):
        return name
    words = (*name.given_span.words, *name.family_span.words)
    size = len(family.split())
    tail, head = words[-size:], words[:-size]
    if not head or fold(_printed(tail)) != fold(family):
        return name
    return _name(name.family_span.page, tail, head)


def _parts(words: tuple[Word, ...], order: Order) -> tuple[tuple[Word, ...], tuple[Word, ...]]:
    comma = next((i for i, word in enumerate(words[:-1]) if word.text.endswith((",", "/"))), None)
    if comma is not None:
        return words[: comma + 1], words[comma + 1 :]
    if len(words) == 1:
        return words, ()
    capitals = [_all_capitals(word.text) for word in words]
    if any(capitals) and not all(capitals):
        # capitals at one end are the family name; a particle in front of them belongs to it
        if capitals[0] and not capitals[-1]:
            end = next(i for i, capital in enumerate(capitals) if not capital)
            return words[:end], words[end:]
        if capitals[-1]:
            start = max(i for i, capital in enumerate(capitals) if not capital) + 1
            return _with_particles(words, start)
    if order == "family_first":
        end = 1
        while end < len(words) - 1 and fold(words[end - 1].text).strip(_STRIP) in _BEFORE_FAMILY:
            end += 1
        return words[:end], words[end:]
    return _with_particles(words, len(words) - 1)


def _with_particles(words: tuple[Word, ...], start: int) -> tuple[tuple[Word, ...], tuple[Word, ...]]:
    while start > 1 and fold(words[start - 1].text).strip(_STRIP) in _BEFORE_FAMILY:
        start -= 1
    return words[start:], words[:start]


def _all_capitals(text: str) -> bool:
    letters = [c for c in text if c.isalpha()]
    return len(letters) >= 2 and all(c.isupper() for c in letters)
