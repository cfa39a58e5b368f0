"""Names on identity papers (Namen auf Ausweisen): the visual zone first, the MRZ as its witness.

The MRZ loses umlauts and hyphens, has no check digit over names, and OCR reads its fillers as K, C or S; the visual
zone loses its tiny captions and the dots of its umlauts. So a visual name is found by its caption or, where
that is lost, by being what the MRZ spells; umlauts that the MRZ shows (UE) and the visual reading lost are
put back.

Source: ICAO Doc 9303 part 3, section 6 (transliteration); documents.md 1.4, 1.5.
"""

from __future__ import annotations

import re
from typing import Literal

from rapidfuzz import fuzz

from pipeline.document import Document
from pipeline.field import Field

from .cards import captions, places, valued
from .mrz import Part, Zone, is_zone_text, same_name, transliterated
from .name_words import ordinary_case
from .names import name_part_in
from .spans import Span, lines

AGREED = 0.98
"""Confidence of a value that both zones print."""
_DOUBTED_BY_READER = 0.5


def visual_names(document: Document) -> tuple[Field[str] | None, Field[str] | None]:
    """Return family name and given names by their captions."""
    family = _first_name(document, "family_name")
    given = _first_name(document, "given_names")
    if family and given:
        return _named(family), _named(given)
    if family and any(word.text.endswith(",") for word in family.words[:-1]):
        return _in_one_row(family)
    for caption in captions(document, "both_names", "for_whom"):
        spans = places(document, caption, ("behind", "below", "far"), 2)
        rows = [row for row in map(_name_shape, spans) if row]
        if len(rows) >= 2:
            return _named(rows[0]), _named(rows[1])
        if rows:
            return _in_one_row(rows[0])
    return _named(family) if family else None, _named(given) if given else None


def _first_name(document: Document, role: str) -> Span | None:
    return next((span for _, span in valued(document, role, shape=_name_shape)), None)


def _name_shape(span: Span) -> Span | None:
    return None if is_zone_text(span.text) else name_part_in(span)


def _in_one_row(span: Span) -> tuple[Field[str] | None, Field[str] | None]:
    """Part "AL-HASSAN, Omar" and "AL-HASSAN Omar"; without comma or capitals nothing tells which is which."""
    words = span.words
    at = next((i + 1 for i, w in enumerate(words) if w.text.endswith(",")), None)
    if at is None:
        at = next((i for i, w in enumerate(words) if i and not w.text.isupper()), None)
        if at is None or not words[0].text.isupper():
            return None, None
    if not 0 < at < len(words):
        return None, None
    return _named(Span(span.page, words[:at])), _named(Span(span.page, words[at:]))


def _named(span: Span) -> Field[str]:
    text = re.sub(r"\s+", " ", re.sub(r"[^\w' .’-]", " ", span.text)).strip(" .-")
    return span.field(ordinary_case(text), method="label")


def name_of(
    document: Document, visual: Field[str] | None, zone: Zone | None, role: Literal["family", "given"]
) -> Field[str] | None:
    """Return a name from both zones; `visual` is what stands by its caption."""
    part = (zone.family_name if role == "family" else zone.given_names) if zone else None
    if zone is None or part is None or not part.value:
        return visual
    frayed = part.ok is False
    if visual is None or not _alike(visual.value, part):
        # the caption was lost, or something else stands by it
        visual = _spelled(document, part) or visual
    if visual is None:
        return _of_zone(part)
    # one filler behind a name is easily read as a letter
    spellings = (part.value, part.value[:-1]) if part.value[-1] in "KCSLEX" else (part.value,)
    if not frayed and any(same_name(visual.value, spelling) for spelling in spellings):
        return visual.model_copy(update={"confidence": AGREED})
    mended = None if frayed else next(filter(None, (_with_umlauts(visual.value, s) for s in spellings)), None)
    if mended:
        return visual.model_copy(update={"value": mended, "confidence": 0.9})
    if _alike(visual.value, part):
        if frayed or visual.confidence >= _DOUBTED_BY_READER:
            return visual.model_copy(update={"confidence": min(max(visual.confidence, 0.75), 0.9)})
        return _of_zone(part)
    if zone.composite and not frayed and visual.confidence < _DOUBTED_BY_READER:
        # what stands by the caption could hardly be read: it is no second reading
        return _of_zone(part)
    return visual.model_copy(update={"doubt": "two_readings", "confidence": min(0.6, visual.confidence)})


def _of_zone(part: Part) -> Field[str]:
    """Return a name that stands in the zone alone: sure only where two engines read the same, for nothing guards it."""
    sure = part.ok is not False and part.agreed
    return part.span.field(
        ordinary_case(part.value),
        method="mrz",
        confidence=max(part.span.confidence, 0.75) if sure else 0.6,
        printed=part.value,
        doubt=part.unconfirmed,
    )


def _tight(text: str) -> str:
    return transliterated(text).replace(" ", "")


def _alike(visual: str, part: Part) -> bool:
    """Whether a visual name is what the zone spells, give or take misread letters and frayed ends."""
    seen, machine = _tight(visual), part.value.replace(" ", "")
    if part.ok is False:
        machine = machine[: len(seen) + 2]
        return len(seen) >= 3 and fuzz.partial_ratio(seen, machine) >= 80
    return fuzz.ratio(seen, machine) >= 75


def _spelled(document: Document, part: Part) -> Field[str] | None:
    """Return the line that reads as the zone spells the name, the likest; None where none does.

    A card has its name in front and its zone behind.
    """
    found = []
    for span in lines(document):
        if is_zone_text(span.text) or len(span.words) > 5:
            continue
        comma = next((i + 1 for i, word in enumerate(span.words) if word.text.endswith(",")), 0)
        for words in (span.words, span.words[:comma], span.words[comma:]):
            name = name_part_in(Span(span.page, words)) if words else None
            near = name and fuzz.ratio(_tight(name.text), part.value.replace(" ", "")) >= 75
            if name and near and _alike(name.text, part):
                found.append(name)
    best = sorted(found, key=lambda s: -fuzz.ratio(_tight(s.text), part.value.replace(" ", "")))
    return _named(best[0]) if best else None


def _with_umlauts(visual: str, machine: str) -> str | None:
    """Put back the umlauts that a visual reading lost, where the zone then spells the same; else None.

    >>> _with_umlauts("Sahin-Kose", "SAHIN KOESE"), _with_umlauts("Jurgen", "JUERGEN"), _with_umlauts("Rana", "LINA")
    ('Sahin-Köse', 'Jürgen', None)
    """
    spelled, out, at = machine.replace(" ", ""), "", 0
    for i, letter in enumerate(visual):
        plain = _tight(letter)
        if not plain:
            out += letter
            continue
        following = _tight(visual[i + 1 : i + 2])
        if letter in "aouAOU" and spelled[at : at + 2] == plain + "E" and following != "E":
            out += letter.translate(str.maketrans("aouAOU", "äöüÄÖÜ"))
            at += 2
        elif spelled[at : at + len(plain)] == plain:
            out += letter
            at += len(plain)
        else:
            return None
    return out if at == len(spelled) and out != visual else None
