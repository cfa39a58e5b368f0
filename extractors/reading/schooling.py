"""What papers of schools, universities and chambers share: who issued them, for which occupation (Bildungsnachweise).

The name of a school stands at a label ("Schule: ..."), at the head of the page, or in the sentence that says where
somebody learns. An occupation stands behind "im Ausbildungsberuf", behind "als", at a label, or as a line of its own.

Source: documents.md E1-E6.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.document import Document
from pipeline.field import Field

from .labels import labelled
from .memo import once_a_document
from .spans import Span, lines
from .statements import as_span, statements
from .text import close_letters, fold, join_hyphens

SCHOOL = (
    r"(?:schulen?|gymnasium|gymnasiums|kolleg|kollegs|schulzentrum|lyzeum|bildungszentrum|bildungszentrums|"
    r"stadtteilschule|regelschule|lehranstalt)(?: plus)?\b"
)
"""How the names of schools end, folded."""
UNIVERSITY = (
    r"universit\w{1,3}\b|hochschule\b|fachhochschule|\bcollege\b|\bakademie\b|\bacademy\b|\bh[ft]w\b|\bth\b"
)
"""Words of the names of universities, folded."""

_SCHOOL_LABELS = (
    "Schule", "Name der Schule", "Name und Anschrift der Schule", "Ausbildungsstätte", "Name der Ausbildungsstätte",
    "Bezeichnung der Schule", "Besuchte Schule", "Schulname", "Schule (Name, Ort)", "School",
)  # fmt: skip
_UNIVERSITY_LABELS = (
    "Hochschule", "Universität", "Name der Hochschule", "University", "Ausbildungsstätte", "Institution",
)  # fmt: skip
_NO_NAME = re.compile(
    r"bescheinigung|zeugnis|bestatig|\bbesucht\b|\bklasse\b|schuljahr|unterschrift|schulleit|sehr geehrt|"
    r"\bhat\b|\bist\b|"
    r"\bwird\b|stempel|siegel|konferenz|ordnung|gesetz|abschluss|www\.|@|telefon|\btel\b|\bfrau\b|\bherr\b|urkunde|"
    r"immatrikulation|verleiht|auf grund|vertrag|certificate|reife\b|matrikel|studiengang|semester|zugangs|prufung|"
    r"ausbildung|verlasst"
)
_STREET = re.compile(
    r",?\s+(?=(?:[A-ZÄÖÜ][\wäöüß.-]*\s){0,2}[A-ZÄÖÜ]?[\wäöüß.-]*(?:straße|strasse|str\.|weg|platz|allee|gasse|"
    r"ring|ufer|damm)"
    r"\s?\d)",
    re.IGNORECASE,
)
_CUT = re.compile(r"\s[·•|*]\s|\s[–—-]\s|[,;]\s|\b\d{5}\b|\s\(")
_OCCUPATION_LABELS = (
    "Ausbildungsberuf", "Beruf", "im Ausbildungsberuf", "Ausbildung zum", "Ausbildung zur", "Ausbildung im Beruf",
    "Bezeichnung des Ausbildungsberufs", "Ausbildungsberuf (Fachrichtung)", "Handwerk", "Berufsbezeichnung",
    "Ausbildung im Ausbildungsberuf", "in dem Ausbildungsberuf", "Ausbildungsgang", "im Handwerk", "Lehrberuf",
)  # fmt: skip
_OCCUPATION = re.compile(
    r"(?:(?:ausbildungs|lehr)beruf(?:e|es|s)?|berufsbezeichnung|zum beruf(?: des| der)?|im beruf(?: des| der)?|"
    r"ausbildung (?:zum|zur|als)|prufung (?:zum|zur|als)|facharbeiter als|in dem beruf|"
    r"[a-z-]{4,30}handwerk als|"
    r"\b(?:wird|werden) (?:(?:im|in dem|als|von \w+) \w+ )?(?:zum|zur|als) "
    r"(?=[^.;]{4,70} (?:ausgebildet|auszubilden)))\s*:?\s*[\"'„]?"
)
_NOT_OCCUPATION = re.compile(
    r"^(?:und|mit|die|der|das|des|dem|den|ist|hat|nach|gemass|vom|am|in|im|bestanden|wird|zwischen|beruf\w*|"
    r"ausbildung\w*|anerkannt\w*|\d|auf|fur|abgelegt|erfolgreich|sowie|durch|siehe|vor|bei)\b"
)
_OCCUPATION_ENDS = re.compile(
    r"\s(?:mit (?:dem|der|gesamt|einer|folgend)|erfolgreich|bestanden|abgelegt|vor der|vor dem|gemäß|nach|hat|"
    r"wird|am|vom|"
    r"im Sinne|auf der|in der Zeit|und (?:ist|hat)|ausgebildet|erteilt|nicht|zu führen|ab dem|durchgeführt|"
    r"geschlossen|zwischen|"
    r"an der|die Abschluss|die Gesellen|auszubilden)\b|[.,;:“”\"]|\s\d|\s-\s"
)


@once_a_document
def front_text(document: Document) -> str:
    """Return the first page folded, words parted at line ends joined, on one line."""
    page = close_letters(document.pages[0].text)
    return fold(join_hyphens(page).replace("\n", " "))


def school_name(document: Document) -> Field[str] | None:
    """Return the school's name as printed, without its address; None where none is told."""
    return _institution(document, re.compile(SCHOOL), _SCHOOL_LABELS)


def university_name(document: Document) -> Field[str] | None:
    """Return the university's name as printed, without its address; None where none is told."""
    return _institution(document, re.compile(UNIVERSITY), _UNIVERSITY_LABELS)


def _institution(document: Document, pattern: re.Pattern[str], phrases: tuple[str, ...]) -> Field[str] | None:
    def shape(span: Span) -> Span | None:
        named = _name(span)
        return named if named and pattern.search(fold(named.text)) else None

    for _, span in labelled(document, *phrases, shape=shape):
        return _field(span, "label")
    for span in lines(document, pages=[1]):
        found = _name(span) if span.box.top < 0.45 and len(span.words) <= 12 else None
        if found and pattern.search(fold(found.text)):
            return _field(found, "structure")
    return _in_sentence(document, pattern)


def _field(span: Span, method: str) -> Field[str]:
    value = close_letters(span.text).strip(" ,;:·|*-")
    return span.field(value, method=method, confidence=min(1.0, span.confidence + 0.03))  # type: ignore[arg-type]


def _name(span: Span) -> Span | None:
    """Return the name with which a line begins, cut before an address; None where the line is no name."""
    text = span.text
    ends = [match.start() for pattern in (_CUT, _STREET) if (match := pattern.search(text))]
    name = text[: min(ends, default=len(text))].rstrip()
    found = span.between(0, len(name)) if len(name) >= 4 else None
    if found is None or _NO_NAME.search(fold(found.text)) or not found.words[0].text[:1].isupper():
        return None
    return found


def _in_sentence(document: Document, pattern: re.Pattern[str]) -> Field[str] | None:
    """Return the name behind "an der", "die" in a sentence: words in capitals up to the word that tells."""
    for span in filter(None, map(as_span, statements(document))):
        for match in re.finditer(
            r"\b(?:an der|an dem|am|der|die|das|unserer)\s+((?:[A-ZÄÖÜ][\w.-]*|der|des|für|und)(?:\s+|$)){1,8}",
            span.text,
        ):
            words = span.text[match.start() : match.end()]
            told = list(re.finditer(pattern, fold(words)))
            start = re.match(r"(?:an der|an dem|am|der|die|das|unserer)\s+", words)
            if not told or start is None or len(fold(words)) != len(words):
                continue
            found = span.between(match.start() + start.end(), match.start() + told[-1].end())
            if found and not _NO_NAME.search(fold(found.text)) and len(found.words) >= 2:
                return found.field(found.text.strip(" ,;."), method="sentence")
    return None


_NO_OCCUPATION = re.compile(r"unterschrift|name|kammer\b|innung\b|\bstempel|siegel|\bvorsitz|\bobermeister")
"""What signatures and stamps print: "Handwerks-" over "kammer" is no trade."""
_CRAFT = re.compile(
    r"\b[Ii][mn] (?:dem )?(?:[Bb]eruf (?:des |der )?)?([A-ZÄÖÜ][a-zäöüß-]{3,30}?-?\s?[Hh]andwerk)\b"
)
"""The craft of "im Dachdecker-Handwerk"."""


def occupation(document: Document) -> Field[str] | None:
    """Return the occupation for which somebody is trained or was examined, as printed; None where none is told."""
    for _, span in labelled(document, *_OCCUPATION_LABELS, shape=_occupation_in):
        return span.field(_bare(span.text), method="label")
    for span in _told(document):
        return span.field(_bare(span.text), method="sentence")
    for span in filter(None, map(as_span, statements(document))):
        craft = _CRAFT.search(span.text)
        if craft:
            return span.group(craft, 1).field(craft[1], method="sentence")
    return None


def _occupation_in(span: Span) -> Span | None:
    end = _OCCUPATION_ENDS.search(span.text)
    text = span.text[: end.start()] if end else span.text
    found = span.between(0, len(text)) if len(text.strip()) >= 4 else None
    if found is None or len(found.words) > 7 or _NOT_OCCUPATION.match(fold(found.text)):
        return None
    bare = found.text.strip(" \"'„“”:.,-")
    return found if bare[:1].isupper() and not _NO_OCCUPATION.search(fold(bare)) else None


def _bare(text: str) -> str:
    end = _OCCUPATION_ENDS.search(text)
    return (text[: end.start()] if end else text).strip(" \"'„“”:.,-")


def _told(document: Document) -> Iterator[Span]:
    for statement in statements(document):
        span = as_span(statement)
        folded = fold(span.text) if span else ""
        if span is None or len(folded) != len(span.text.replace("ß", "ss")):
            continue
        # positions in the folded text are those of the printed one with "ß" doubled
        for match in _OCCUPATION.finditer(folded):
            rest = span.after(_printed_at(span.text, match.end()))
            honoured = (
                re.match(r"\W*[Ss]taatlich\s(?:an)?(?:er)?(?:kannt|gepr[üu]ft)\w*\s", rest.text)
                if rest
                else None
            )
            if rest and honoured:
                rest = rest.after(honoured.end())
            found = _occupation_in(rest) if rest else None
            if found:
                yield found


def _printed_at(text: str, at: int) -> int:
    """Return where a character of the folded text stands in the printed one."""
    folded = 0
    for index, character in enumerate(text):
        if folded >= at:
            return index
        folded += 2 if character in "ßẞ" else 1
    return len(text)
