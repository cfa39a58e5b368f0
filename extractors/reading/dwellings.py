"""How large a dwelling is (Wohnfläche, Zimmer, Personen).

    Wohnfläche: 65,50 m²      2,5 Zimmer      von 3 Personen bewohnt

Scans print the square metre as "m?", "m'", "rn²" or "qm". An area that no dwelling has may have lost its comma: it is
doubted, never mended.

Source: documents.md H1 (patterns), 1.3 (lost comma).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import TypeVar

from pipeline.document import Document
from pipeline.field import Field

from .label_patterns import is_under_value, numbers_at
from .labels import Label, labels, places
from .spans import Span, lines
from .text import fold
from .told import agreed, folded_text, told

T = TypeVar("T")

_SQUARE = r"(?:m\s?[²2?'’“\"°*]|rn\s?[²2]|qm\b|m²|quadratmetern?\b|m\^2|m\b(?=\s|$|[.,;)]))"
_AREA = re.compile(rf"(?<![\d.,])(\d{{1,4}}(?:[.,]\d{{1,2}})?)\s?{_SQUARE}", re.IGNORECASE)
_AREA_LABELS = (
    "Wohnfläche", "Wohnfläche in m²", "Wohnfläche (m²)", "Wohnfläche ca.", "Gesamtwohnfläche", "Größe der Wohnung",
    "Größe", "Wohn-/Nutzfläche", "Wfl.", "Fläche", "Wohnungsgröße", "Wohnfläche qm", "Wohnfläche in qm",
    "Wohnraumfläche", "Mietfläche",
)  # fmt: skip
_ROOM_LABELS = (
    "Zimmer", "Anzahl der Zimmer", "Zahl der Zimmer", "Zimmeranzahl", "Zimmerzahl", "Anzahl Zimmer", "Räume",
    "Anzahl der Räume", "Wohnräume", "Zimmer (Anzahl)", "Anzahl Wohnräume", "Anzahl der Wohnräume",
)  # fmt: skip
_PERSON_LABELS = (
    "Anzahl der einziehenden Personen", "Zahl der Personen in der Wohnung", "Personenzahl", "Personen im Haushalt",
    "Anzahl Personen", "Anzahl der Personen", "Personenanzahl", "Zahl der Personen", "Anzahl der Bewohner",
    "Haushaltsgröße", "Anzahl der Haushaltsmitglieder", "Zahl der einziehenden Personen", "Zahl der Bewohner",
    "Einziehende Personen", "Personen",
)  # fmt: skip
_AREA_SAYS = (
    r"(?:gesamte? ?|ungefahre )?(?:wohn(?:ungs|raum)?-? ?(?:/|und)? ?(?:nutz)?)?(?:flache|grosse)(?:ngrosse)?\b"
    r"(?! (?:des|der) (?:zimmer|raum|keller|kuche|grund|garten)\w*)"
    r"|gesamt(?:wohn)?(?:flache|grosse)\b|quadratmeter\b|wohnflache gesamt\b|(?:wie )?gross ist die wohnung"
)
"""How labels of the area begin, whatever is added to them."""
_ROOMS_SAY = (
    r"(?:(?:an)?zahl (?:der )?)?(?:bewohnbaren? )?(?:wohn-? ?(?:und|/|u\.) ?schlaf|wohn)?-?(?:raume?n?|zimmer)\b"
    r"(?!.*(?:gross|flache|m²|m2|nr\b|nummer))|zimmer(?:an)?zahl\b"
)
_PERSONS_SAY = (
    r"(?:(?:an)?zahl (?:der |aller )?(?:\w+ ){0,4}?|personenzahl|wie viele )(?:personen|bewohner|haushaltsangehorigen|"
    r"haushaltsmitglieder|mitbewohner|nutzer|wohnungsnutzer)\b|personen(?:an)?zahl\b|"
    r"(?:bewohnt von|bewohner|haushaltsgrosse|belegung|es wohnen)\b"
)
_WORDS = {
    "ein": "1", "einem": "1", "eine": "1", "einer": "1", "zwei": "2", "drei": "3", "vier": "4", "funf": "5",
    "sechs": "6", "sieben": "7", "acht": "8",
    "anderthalb": "1.5", "eineinhalb": "1.5", "zweieinhalb": "2.5", "dreieinhalb": "3.5",
    "viereinhalb": "4.5",
}  # fmt: skip
_NUMBER = re.compile(
    rf"(?<![\w.,])(?:(?P<whole>\d{{1,2}})(?:[.,](?P<tenth>\d)0?|\s?(?P<half>½|1/2))?|(?P<word>{'|'.join(_WORDS)}))(?![\d.,]*\d|\w)"
)
_OTHER_PLACE = re.compile(
    r"keller|balkon|terrasse|garten|stellplatz|garage|je m|pro m|/ ?m|nutzflache des|euro je|eur je|heizflache|"
    r"\bde[sr] \w*zimmers?\b|zimmer(?:grosse|flache)"
)
_LIVING = re.compile(
    r"\bwohn(?:ungs)?(?:raum)?(?:flache|grosse)\w*|\bwohn-? ?(?:/|und) ?nutzflache|\bwfl\b|\bgrosse der wohnung"
)
_SMALLEST, _LARGEST = Decimal(8), Decimal(400)


def floor_area(document: Document) -> Field[Decimal] | None:
    """Return the area of the dwelling in square metres; doubted where two are printed or no dwelling is so large."""
    found = _at_labels(document, _AREA_LABELS) or _at_sayings(document)
    if not found:
        found = _told_behind(document, r"\b(?:wohn|gesamt|miet)?flache\b|\bgrosse\b")
    if not found:
        found = [_field(span, match) for span in lines(document) if (match := _area_anywhere(span))]
    return agreed(found)


def living_area(document: Document) -> Field[Decimal] | None:
    """Return what the paper itself calls the living area; the size of a plot or of other rooms is none."""
    found = _at_labels(document, tuple(label for label in _AREA_LABELS if _LIVING.search(fold(label))))
    found = found or _at_sayings(document, living=True) or _told_behind(document, _LIVING.pattern)
    return agreed(found or list(_before_its_name(document)))


def _at_labels(document: Document, phrases: tuple[str, ...]) -> list[Field[Decimal]]:
    found = [_field(span, match) for _, (span, match) in _values(document, phrases, _area_or_number)]
    return [field for field in found if field.value >= _SMALLEST] or found


def _at_sayings(document: Document, *, living: bool = False) -> list[Field[Decimal]]:
    """The area at labels that every issuer words in his own way ("5 Größe der Wohnung insgesamt (m²)")."""
    pattern = rf"(?=.*(?:{_LIVING.pattern}|gesamtgrosse))(?:{_AREA_SAYS})" if living else _AREA_SAYS
    found = [_field(span, match) for span, match in numbers_at(document, pattern, _area_or_number)]
    return [field for field in found if field.value >= _SMALLEST]


def _told_behind(document: Document, pattern: str) -> list[Field[Decimal]]:
    return [_field(span, match) for _, (span, match) in told(document, pattern, _area)]


def _before_its_name(document: Document) -> Iterator[Field[Decimal]]:
    """Yield areas whose name follows them: "mit 65,50 m² Wohnfläche"."""
    text = folded_text(document)
    for match in re.finditer(rf"{_AREA.pattern}.{{0,12}}{_LIVING.pattern}", text.text):
        span = text.touching(*match.span())
        area = _AREA.search(span.text) if span else None
        if span and area:
            yield _field(span, area)


def _area_anywhere(span: Span) -> re.Match[str] | None:
    return None if _OTHER_PLACE.search(fold(span.text)) else _AREA.search(span.text)


def _area(span: Span) -> tuple[Span, re.Match[str]] | None:
    match = _AREA.search(span.text)
    if match is None or _OTHER_PLACE.search(fold(span.text[: match.start()])):
        return None
    return span, match


def _area_or_number(span: Span) -> tuple[Span, re.Match[str]] | None:
    """At a label of the area a bare number is one, too: the unit may stand in the label."""
    hit = _area(span)
    if hit:
        return hit
    match = re.match(r"\W*(?:ca\.?\s*)?(\d{2,3}(?:[.,]\d{1,2})?)\s*$", span.text)
    return (span, match) if match else None


def _field(span: Span, match: re.Match[str]) -> Field[Decimal]:
    value = Decimal(match[1].replace(",", "."))
    # "79,00 m²" are 79
    value = value.quantize(Decimal(1)) if value == value.to_integral_value() else value
    fits = _SMALLEST <= value <= _LARGEST
    words = span.between(*match.span(1)) or span
    return words.field(value, method="label", doubt=None if fits else "ambiguous")


def rooms(document: Document) -> Field[Decimal] | None:
    """Return the number of rooms, halves included; kitchen and bath are none."""
    for label, (span, value) in _counts(document, _ROOM_LABELS):
        first = label.line.words.index(label.span.words[0])
        if first and _count(label.line.words[first - 1].text):
            # "3,5 Zimmer": the number stands before the word
            continue
        return span.field(value, method="label")
    for span, value in numbers_at(document, _ROOMS_SAY, _count_first):
        return span.field(value, method="label")
    return _said(
        document,
        r"-?\s?(?:(?:un|teil)?mobliertes? )?(?:zi\b|zimmern?\b|zimmer-?wohnung|wohnraumen?\b|"
        r"raumen?\b(?! (?:im|des) keller)|-zimmer)",
    )


def occupants(document: Document) -> Field[int] | None:
    """Return how many persons the contract says live in the dwelling."""
    for _, (span, value) in _counts(document, _PERSON_LABELS):
        if value == value.to_integral_value():
            return span.field(int(value), method="label")
    for span, value in numbers_at(document, _PERSONS_SAY, _count_first):
        if value == value.to_integral_value():
            return span.field(int(value), method="label")
    said = _said(
        document,
        r" (?:erwachsenen? )?(?:personen|person(?:\(en\))?)(?=[ .,]*(?:(?:in|der|wohnung|diese[rn]?) )*"
        r"(?:bewohnt|genutzt|belegt|ein\b|leben|wohnen|beziehen|bezogen|gemeldet))",
    ) or _living_there(document)
    return said.model_copy(update={"value": int(said.value)}) if said else None  # type: ignore[return-value]


def _counts(document: Document, phrases: tuple[str, ...]) -> Iterator[tuple[Label, tuple[Span, Decimal]]]:
    return _values(document, phrases, _count_first)


def _values(
    document: Document, phrases: tuple[str, ...], shape: Callable[[Span], T | None]
) -> Iterator[tuple[Label, T]]:
    """Yield what stands at the labels: over a caption that stands under its value, else behind, right or below."""
    for label in labels(document, *phrases):
        page = document.pages[label.span.page - 1]
        over = is_under_value(label, page)
        for _, span in places(label, page, ("above",) if over else ("behind", "right", "below")):
            value = shape(span)
            if value is not None:
                yield label, value
                break


def _living_there(document: Document) -> Field[Decimal] | None:
    """Count the persons of a sentence: "In der Wohnung leben zurzeit insgesamt 3 Personen"."""
    text = folded_text(document)
    found = []
    for match in re.finditer(
        rf"\b(?:leben|lebt|wohnen|wohnt|bewohnen|bewohnt|haushalts?|"
        rf"belegt|uberlassen an|bestimmt fur|nutzung durch)\b[^.\d]{{0,40}}?({_NUMBER.pattern}) person",
        text.text,
    ):
        span, value = text.touching(*match.span(1)), _count(match[1])
        if span and value:
            found.append(span.field(value, method="sentence"))
    return agreed(found)


def _count_first(span: Span) -> tuple[Span, Decimal] | None:
    """A number at the very start of a place: "3", "2,5 Zimmer", "drei"."""
    hit = _count(span.text)
    match = _NUMBER.search(fold(span.text))
    # "§ 2 Mietdauer" or "2. Mietdauer" below a caption is the next clause
    if (
        hit is None
        or match is None
        or match.start() > 4
        or "§" in span.text[: match.start()]
        or re.match(r"\W*\d{1,2}\. +[A-ZÄÖÜ]", span.text)
        or _AREA.match(span.text[match.start() :])
    ):
        return None
    words = span.between(0, max(1, match.end()))
    return (words, hit) if words and Decimal(1) <= hit <= Decimal(20) else None


def _count(text: str) -> Decimal | None:
    match = _NUMBER.search(fold(text))
    if match is None:
        return None
    if match["word"]:
        return Decimal(_WORDS[match["word"]])
    return Decimal(f"{match['whole']}.{5 if match['half'] else match['tenth'] or 0}").normalize()


def _said(document: Document, behind: str) -> Field[Decimal] | None:
    """The number before some words of running text; doubted where it is said twice and differs."""
    return agreed(list(_said_numbers(document, behind)))


def _said_numbers(document: Document, behind: str) -> Iterator[Field[Decimal]]:
    text = folded_text(document)
    for match in re.finditer(rf"(?<![\w.,§])({_NUMBER.pattern}){behind}", text.text):
        span, value = text.touching(*match.span(1)), _count(match[1])
        if span is None or value is None:
            continue
        # handwriting is read with a gap in it: "2, 5 Zimmer" are two and a half
        apart = re.search(r"(?<![\d.,])(\d) ?, $", text.text[: match.start(1)]) if value == 5 else None
        if apart:
            yield span.field(Decimal(apart[1]) + Decimal("0.5"), method="sentence", doubt="repaired")
        elif Decimal(1) <= value <= Decimal(20):
            yield span.field(value, method="sentence")
