"""Schwerbehindertenausweis (severely disabled person's card).

Issued by the Versorgungsamt or the office for social affairs of a Land: since 2013 a card of the size of an ID card,
before a larger sheet. Front: name, last day, letter B; back: degree of disability (GdB), marks (Merkzeichen). Not
this: the notice that finds a degree of disability (Feststellungsbescheid), the equation by the employment agency
(Gleichstellung), the supplement with the stamp for free transport (Beiblatt), an application, a parking card, a
notice on a care level, a card of another state, a letter that speaks of the card.

Source: documents.md I2; §§ 1-6 SchwbAwV; § 152 SGB IX.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from extractors.reading.cards import titled
from extractors.reading.dates import date_in
from extractors.reading.flat import flat_text
from extractors.reading.holder import holder_of, of_person
from extractors.reading.labels import labelled, labels, places
from extractors.reading.person_labels import BIRTH
from extractors.reading.spans import Span, lines
from extractors.reading.text import fold, has
from extractors.reading.told import day_field, end_in
from pipeline.document import Document, Page
from pipeline.field import Field, Fields, Person

ACTS: frozenset[str] = frozenset()

_TITLE = ("Schwerbehindertenausweis", "Schwerbehinderten-Ausweis", "Ausweis für Schwerbehinderte")
_NOT_THIS = (
    "Beiblatt", "Beiblatt zum Schwerbehindertenausweis", "Beiblatt zum Ausweis", "Gleichstellung", "Parkausweis",
    "Parkausweis für Personen mit Behinderungen", "Feststellungsbescheid", "Bescheid", "Antrag", "Merkblatt",
    "Antrag auf Ausstellung eines Schwerbehindertenausweises", "Verlängerung des Schwerbehindertenausweises",
    "Ihr Schwerbehindertenausweis", "Verlustanzeige", "Verlustmeldung", "Widerspruch", "Einziehung", "Rückgabe",
    "Eingangsbestätigung", "Parkkarte", "Nachteilsausgleiche", "Wertmarke",
)  # fmt: skip
_LETTER = re.compile(r"sehr geehrte|rechtsbehelf|mit freundlichen|hiermit|\bbescheid vom\b|\bbeantrag")
_MOST_WORDS = 160
"""A card says little, its copy with a note of the office not much more."""
_DEGREE = (
    "GdB", "Grad der Behinderung", "Grad der Behinderung (GdB)", "GdB (Grad der Behinderung)", "Behinderungsgrad",
)  # fmt: skip
_MARKS = ("Merkzeichen", "Merkzeichen:", "Gesundheitliche Merkmale", "Merkzeichen (Nachteilsausgleiche)")
_UNTIL = (
    "Gültig bis",
    "Gültig bis Ende",
    "Ausweis gültig bis",
    "Gültig bis / valid until",
    "Gültigkeit bis",
    "gültig bis zum",
)
_ISSUED = ("Ausstellungsdatum", "Ausgestellt am", "Ort, Datum")
_NUMBER = re.compile(r"\W*(?P<degree>[2-9]0|100)(?:\s*(?:%|v\. ?h\.?))?\W*(?!\d)")
_BESIDE = re.compile(r"\bgdb\b\W{0,3}(?P<degree>[2-9]0|100)\b")
_LEAST_ON_CARD = 50
_KNOWN = {
    "ag": "aG", "h": "H", "bl": "Bl", "gl": "Gl", "rf": "RF", "1. kl.": "1. Kl.", "g": "G", "tbl": "TBl", "vb": "VB",
    "eb": "EB", "b": "B", "hs": "HS",
}  # fmt: skip
_LOOKS_LIKE = {
    "bi": "Bl",
    "b1": "Bl",
    "gi": "Gl",
    "g1": "Gl",
    "tbi": "TBl",
    "tb1": "TBl",
    "6": "G",
    "a6": "aG",
    "8": "B",
}
_MARK = re.compile(r"1\. ?kl\.?|[a-z0-9]+")
_ESCORT = re.compile(r"mitnahme einer begleitperson|notwendigkeit standiger begleitung")


class DisabilityCard(Fields):
    """What the card says: degree in tens, marks as printed ("aG", "RF"), last day; None for one without end."""

    degree: Field[int] | None = None
    marks: Field[tuple[str, ...]] | None = None
    valid_until: Field[dt.date] | None = None


def identify(document: Document, /) -> float:
    """Return how sure it is that this is the card, one side of it or both."""
    text = flat_text(document)
    if not re.search(r"sch?werb\S{0,4}hind|\bgdb\b|merkzeichen|severely", text) or _LETTER.search(text):
        return 0.0
    if sum(len(page.words) for page in document.pages) > _MOST_WORDS * len(document.pages):
        return 0.0
    if titled(document, *_NOT_THIS, share=0.6) or has(text, "Parkausweis", "Beiblatt zum"):
        return 0.0
    degree, marks = _degree(document), any(labels(document, *_MARKS))
    if not titled(document, *_TITLE, share=0.6):
        return 0.72 if degree and marks else 0.0
    shown = (
        degree is not None, marks, any(labels(document, *_UNTIL)), "severely disabled" in text,
        bool(_ESCORT.search(text)), holder_of(document).family_name is not None,
    )  # fmt: skip
    return min(0.97, 0.6 + 0.13 * sum(shown)) if any(shown) else 0.0


def belongs(document: Document, page: Page, /) -> bool:
    """Whether the page is the other side of the card: one names it, the other gives the degree."""
    other = Document(pages=(page,))
    sides = [bool(titled(side, *_TITLE, share=0.6)) and _degree(side) is None for side in (document, other)]
    if len(document.pages) > 1 or sides[0] == sides[1] or not identify(other):
        return False
    one, two = holder_of(document), holder_of(other)
    names = (one.family_name, two.family_name)
    return not all(names) or len({fold(name.value) for name in names if name}) == 1


def extract(document: Document, /) -> DisabilityCard:
    """Return what the card says of its holder."""
    return DisabilityCard(
        **of_person(_holder(document)),
        issued_on=next(
            (day_field(hit) for _, hit in labelled(document, *_ISSUED, shape=date_in)),
            None,
        ),
        degree=_degree(document),
        marks=_marks(document),
        valid_until=_until(document),
    )


def _holder(document: Document) -> Person:
    """The holder; the birth date may stand on the other side, far from the name."""
    person = holder_of(document)
    if person.birth_date is None:
        for _, hit in labelled(document, *BIRTH, shape=date_in):
            return person.model_copy(update={"birth_date": day_field(hit)})
    return person


def _until(document: Document) -> Field[dt.date] | None:
    """The last day; "gültig ab" is nearly the same label."""
    for label, hit in labelled(document, *_UNTIL, shape=end_in):
        if re.search(r"\bbis\b|until", fold(label.span.text)):
            return day_field(hit)
    return None


def _degree(document: Document) -> Field[int] | None:
    """The degree at its label; doubted below 50, which no card shows."""
    for _, (value, span) in labelled(
        document, *_DEGREE, shape=_number, order=("behind", "right", "below", "above")
    ):
        return _degree_field(value, span)
    for span in lines(document):
        match = _BESIDE.search(fold(span.text))
        if match:
            return _degree_field(int(match["degree"]), span)
    return None


def _number(span: Span) -> tuple[int, Span] | None:
    match = _NUMBER.match(span.text)
    return (int(match["degree"]), span.group(match, "degree")) if match else None


def _degree_field(value: int, span: Span) -> Field[int]:
    return span.field(value, method="label", doubt=None if value >= _LEAST_ON_CARD else "ambiguous")


def _marks(document: Document) -> Field[tuple[str, ...]] | None:
    """The marks at their label, and B where the sentence on an escort is printed; None where none is."""
    found: dict[str, Span] = {}
    mended = False
    for span in _mark_places(document):
        read = _marks_in(span)
        if read:
            found = dict.fromkeys(read[0], span)
            mended = read[1]
            break
    for span in lines(document):
        if _ESCORT.search(fold(span.text)):
            found.setdefault("B", span)
    if not found:
        return None
    first = next(iter(found.values()))
    return first.field(
        tuple(found), method="label", doubt="repaired" if mended else None, printed=" ".join(found)
    )


def _mark_places(document: Document) -> Iterator[Span]:
    for label in labels(document, *_MARKS):
        page = document.pages[label.span.page - 1]
        yield from (span for _, span in places(label, page, ("behind", "right", "below", "above")))


def _marks_in(span: Span) -> tuple[list[str], bool] | None:
    """Return the marks of a cell that holds nothing else, and whether one had to be mended; None for other cells."""
    parts = _MARK.findall(fold(span.text))
    marks: list[str] = []
    mended = False
    for part in parts:
        part = "1. kl." if part.startswith("1") and "kl" in part else part
        mark = _KNOWN.get(part) or _LOOKS_LIKE.get(part)
        if mark is None:
            return None
        mended |= part not in _KNOWN
        marks.append(mark)
    return (list(dict.fromkeys(marks)), mended) if marks else None
