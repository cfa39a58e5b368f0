"""Whether a sentence that grants says nothing beside the grant (schlichte Zuerkennung).

No list of evil words is ever complete: "nur der Ehefrau", "vorbehaltlich", "niemals", the remnant "ni" of a word under
a stamp. So it is asked the other way round: every word of a plain grant is one that such sentences are made of,
a number, a paragraph, a date, a name of the people decided on, or a state. Any other word leaves the grant in
doubt: a person looks.

Source: documents.md A1 (wordings of all years).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from functools import lru_cache

from rapidfuzz import fuzz, process
from rapidfuzz.distance import Levenshtein

from .dates import MONTHS
from .nationality import alpha3
from .text import fold, word_set

_SHORT = word_set(
    "1 i s d v m a b bzw abs art nr ist wird sind werden und sowie oder dem der den des die das im in am an auf vom "
    "von zu zur zum als er sie es ihm ihr ihnen nach gem lit satz s abs vor liegt eu eg vo ff f kind sohn herr herrn "
    "frau geb ii iii iv asyl dass hier mit fur ein eine"
)
"""Words of up to four letters must stand there to the letter: one more or less is another word."""
_LONG = word_set(
    "werden liegen asylg auslg genfer unter einem einer sinne sinn gemass "
    "artikel artikels absatz absatze absatzes satzes nummer halbsatz alternative "
    "aufenthaltsgesetz aufenthaltsgesetzes aufenthg asylgesetz asylgesetzes asylverfahrensgesetz "
    "asylverfahrensgesetzes asylvfg auslandergesetzes grundgesetz grundgesetzes verordnung richtlinie abkommens "
    "abkommen fluchtlingskonvention konvention rechtsstellung fluchtlinge fluchtling fluchtlings "
    "antragsteller antragstellerin antragstellern antragstellers antragstellerinnen antragstellenden auslander "
    "auslanderin auslanders person personen eigenschaft hiermit hinsichtlich bezuglich deutschland bundesrepublik "
    "fluchtlingseigenschaft fluchtlingsstatus fluchtlingsanerkennung fluchtlingsschutz fluchtlingsschutzes "
    "asylberechtigter asylberechtigte asylberechtigten asylberechtigung asylanerkennung internationaler "
    "internationalen internationale subsidiare subsidiarer subsidiaren subsidiares schutz schutzes schutzstatus status "
    "abschiebungsverbot abschiebungsverbote abschiebungsverbotes voraussetzungen zuerkannt zuerkennung anerkannt "
    "anerkennung festgestellt gewahrt erteilt vorliegt vorliegen besteht familienasyl familienfluchtlingsschutz "
    "familienschutz kinder kindern ehefrau ehemann ehegatten sohne tochter tochtern mutter vater eltern familie "
    "antrag antrage stattgegeben bescheides bescheids bescheid aufhebung abanderung verpflichtung urteil urteils "
    "verwaltungsgericht verwaltungsgerichts bundesamtes bundesamts entscheidung arabische republik islamische "
    "syrien afghanistan eritrea turkei somalia ukraine iran irak unionsrechtlicher zuerkennende geboren"
) | frozenset(name for name in MONTHS if len(name) >= 5)
_NUMBER = re.compile(r"[§(]*\d[\d./,()§-]*[a-z]?\)*")
_MARK = re.compile(r"[\W_]*")
_ALIKE = 86.0
_ARTICLES = ("der", "dem", "den", "des", "die")
_BINDING = word_set("dieses dieser diese vorliegender vorliegende")
_ENDED = word_set(
    "aufgehoben gegenstandslos widerrufen unwirksam nichtig zuruckgenommen erledigt entzogen ungultig hinfallig"
)


def says_more(words: Sequence[str], names: Collection[str] = ()) -> bool:
    """Return whether a sentence that grants holds a word that no plain grant is made of.

    Args:
        words: as printed, in order.
        names: words of the names of those whom the decision is about, as printed.

    >>> says_more("Dem Antragsteller wird die Flüchtlingseigenschaft gemäß § 3 Abs. 4 AsylG zuerkannt .".split())
    False
    >>> says_more("Die Flüchtlingseigenschaft wird niemals zuerkannt .".split())
    True
    >>> says_more("Omar wird die Flüchtlingseigenschaft zuerkannt .".split(), ["Omar"])
    False
    """
    known = {part for name in names for part in re.findall(r"\w+", fold(name))}
    parts = [part for word in words for part in re.split(r"(?<=[^\W\d])[/-](?=[^\W\d])", word)]
    odd = [i for i, part in enumerate(parts) if not _belongs(part, known)]
    return any(not _misread_article(parts, i) for i in odd) or _spaced(words)


def ends_itself(text: str) -> bool:
    """Return whether a sentence takes back what the same paper decides ("Nummer 1 dieses Bescheides wird aufgehoben").

    >>> ends_itself("Diese Entscheidung ist gegenstandslos."), ends_itself("Der Bescheid vom 3. Mai wird aufgehoben.")
    (True, False)
    """
    words = re.findall(r"\w+", fold(text))
    named = bool(_BINDING & set(words)) or bool(
        re.search(r"\b(?:nummer|nr|ziffer|punkt) \d", " ".join(words))
    )
    return named and bool(_ENDED & set(words))


def _belongs(printed: str, names: Collection[str]) -> bool:
    bare = re.sub(r"^\W+|\W+$", "", fold(printed))
    if not bare or _MARK.fullmatch(bare) or _NUMBER.fullmatch(bare):
        return True
    if len(bare) == 1:
        return printed.strip("()").endswith(".") or (
            bare in {"i", "v", "m", "d", "s", "a", "f", "l"} and not printed.islower()
        )
    if bare in names or bare in _SHORT or bare in _LONG:
        return True
    if len(bare) <= 4:
        return False
    return _near(bare) or alpha3(printed) is not None


def _misread_article(parts: Sequence[str], at: int) -> bool:
    """Whether a word is "Der", "Dem" ... with one letter misread, right before the applicants."""
    behind = fold(parts[at + 1]) if at + 1 < len(parts) else ""
    bare = re.sub(r"\W", "", fold(parts[at]))
    return behind.startswith("antragstell") and any(Levenshtein.distance(bare, a) == 1 for a in _ARTICLES)


@lru_cache(maxsize=4096)
def _near(bare: str) -> bool:
    return process.extractOne(bare, _LONG, scorer=fuzz.ratio, score_cutoff=_ALIKE) is not None


def _spaced(words: Sequence[str]) -> bool:
    """Whether letters stand alone in a row, as in "n i c h t"."""
    return bool(re.search(r"(?:^| )[a-zäöü](?: [a-zäöü])+(?: |$)", " ".join(words)))
