"""Führungszeugnis (certificate of conduct, extract of the federal register of convictions).

Issued by the Bundesamt für Justiz in Bonn, simple, extended (§ 30a BZRG) or European; it says "Keine Eintragung" or
lists convictions with court, day, offence and sentence. Not this: the application and the receipt for its fee, an
extract of the trade register or of the register of fitness to drive, what the police have stored, a penal order, the
end of an investigation, a reference of an employer, a clearance of another state (its translation is no paper of
this office).

"Keine Eintragung" is no statement that somebody was never convicted: small sentences are not listed.

Source: documents.md J3; §§ 30, 30a, 30b, 32 BZRG.
"""

from __future__ import annotations

import re

from rapidfuzz import fuzz

from extractors.reading.cards import titled
from extractors.reading.exams import issue_date
from extractors.reading.flat import flat_first_page, flat_text
from extractors.reading.holder import holder_of, of_person
from extractors.reading.labels import labelled
from extractors.reading.letters import has_title, letter_date
from extractors.reading.names import name_part_in, part_text
from extractors.reading.spans import Span, lines
from extractors.reading.text import fold, has
from pipeline.document import Document
from pipeline.field import Field, Fields, Person

ACTS: frozenset[str] = frozenset()

_TITLES = (
    "Führungszeugnis", "Erweitertes Führungszeugnis", "Europäisches Führungszeugnis", "Behördliches Führungszeugnis",
    "Führungszeugnis nach § 30 BZRG", "Führungszeugnis über", "Privatführungszeugnis", "Behördenführungszeugnis",
    "Führungszeugnis für private Zwecke", "Führungszeugnis zur Vorlage bei einer Behörde",
    "Erweitertes Führungszeugnis nach § 30a BZRG", "Erweitertes Europäisches Führungszeugnis",
)  # fmt: skip
_SPEAKS = re.compile(
    r"zeugn|f\S{1,2}hr\S{2,5}z\S{2}gn|f ?u ?h ?r ?u ?n ?g ?s|bundesamt fur justiz|bundeszentralreg"
)
_OFFICE = ("Bundesamt für Justiz", "Bundeszentralregister")
_NOT_THIS = (
    "Antrag", "Quittung", "Gebührenquittung", "Zahlungsbeleg", "Gewerbezentralregister", "Strafbefehl",
    "Urteil", "Einstellungsbescheid", "Arbeitszeugnis", "Selbstauskunft", "Auskunft aus dem Fahreignungsregister",
    "Auszug aus dem Gewerbezentralregister", "Merkblatt", "Polizeiliches Führungszeugnis des Herkunftsstaates",
    "Straffreiheitserklärung", "Auskunft aus dem Gewerbezentralregister", "Übersetzung", "Anforderung",
    "Aufforderung zur Vorlage eines Führungszeugnisses", "Bestätigung zur Vorlage", "Gebührenbefreiung",
)  # fmt: skip
_CAPTIONS = ("Antrag", "Anforderung", "Gebührenbefreiung")
_FEE = re.compile(
    r"\bgebuhr\w*|\bquittung|kassenzeichen|antragsteller|\bbeantragt\b|\bzu beantragen|ehrenamtlich\w* tatigkeit wird"
)
_CLEAN = re.compile(r"(?:inhalt\W*)?keine? eintragung(?:en)?\W*(?:no (?:entr\w+|record\w*)\W*)?")
_TIGHT_CLEAN = re.compile(r"(?:inhalt\W*)?keineeintragung(?:en)?\W*")
_SAID_CLEAN = re.compile(
    r"\benthalt\b[^.]{0,70}\bkeine eintragung(?:en)?\b|"
    r"\bkeine eintragung(?:en)? (?:vorhanden|enthalten|verzeichnet|vor)\b|"
    r"\b(?:sind|ist|liegen|liegt|besteht|bestehen)\b[^.]{0,70}\bkeine eintragung(?:en)?\b"
)
_CONVICTION = (
    r"rechtskraftig seit",
    r"^\W*(?:es sind )?(?:folgende|nachstehende|die folgenden) (?:eintragung|verurteilung)",
    r"\b(?<!bis zu )(?<!mehr als )\d+ tagessatzen? (?:zu je|a |zu )|"
    r"\b(?:ag|amtsgericht|lg|landgericht) [a-z. ]{3,30}\d+ ?(?:ds|js|cs|ls|kls)\b",
    r"tatbezeichnung",
    r"datum der (?:letzten |ersten )?(?:tat|entscheidung)",
    r"angewandte (?:straf)?vorschrift",
    r"^\W*(?:\d+\.? )?(?:\d+ (?:tagessatze?|monate?|jahre?)\b.{0,40}(?:geldstrafe|freiheitsstrafe|zu je)|"
    r"(?:geldstrafe|freiheitsstrafe|jugendstrafe)\b.{0,20}\d)",
    r"^\W*(?:\d+\.? )?(?:\d\d\.\d\d\.\d{4} )?(?:ag|lg|amtsgericht|landgericht)\b.{3,60}\d+ ?(?:ds|js|cs|ls|kls)\b",
)
_FAMILY = (
    "Familienname", "Familienname (nur bei Abweichung vom Geburtsnamen)", "Familienname (nur bei Abweichung)",
    "Familienname (falls abweichend)", "Name",
)  # fmt: skip
_GIVEN = ("Vorname(n)", "Vorname", "Vornamen")
_TITLE_ZONE, _SPACED = 0.5, 88
"""Share of the page in which the title stands; likeness of its letters, of 100."""
_ENOUGH = 2
"""Marks of a conviction that make an entry: one alone may stand in a hint."""


class CriminalRecord(Fields):
    """What the certificate says; `entries` is False only where "Keine Eintragung" is printed."""

    entries: Field[bool] | None = None


def identify(document: Document, /) -> float:
    """Return how sure it is that this is a certificate of the federal register."""
    if not _SPEAKS.search(flat_first_page(document)):
        return 0.0
    head = Document(pages=document.pages[:1])
    if not (titled(head, *_TITLES, share=0.6) or _is_spaced_title(head)):
        return 0.0
    text = flat_text(document)
    content = _clean(document) is not None or len(_convictions(document)) >= _ENOUGH
    # captions and hints of the certificate itself speak of fee and application
    others = [title for title in _NOT_THIS if title not in _CAPTIONS] if content else _NOT_THIS
    if has_title(head, *others) or not has(text, *_OFFICE) or (_FEE.search(text) and not content):
        return 0.0
    person = holder_of(document).birth_date is not None
    return min(1.0, 0.55 + 0.25 * content + 0.15 * person)


def _is_spaced_title(document: Document) -> bool:
    """Whether a row is the title in spaced letters, which readers part or of which they lose one."""
    for row in document.pages[0].rows:
        bare = re.sub(r"[^a-z]", "", fold(" ".join(word.text for word in row)))
        if row[0].box.top < _TITLE_ZONE and fuzz.ratio(bare, "fuhrungszeugnis") >= _SPACED:
            return True
    return False


def extract(document: Document, /) -> CriminalRecord:
    """Return whose register is shown and whether it holds an entry."""
    return CriminalRecord(
        **of_person(_holder(document)),
        issued_on=letter_date(document) or issue_date(document),
        issuer=_issuer(document),
        entries=_entries(document),
    )


def _holder(document: Document) -> Person:
    """The person; the family name stands at the name at birth alone where both are one."""
    person = holder_of(document)
    read = {"family_name": _FAMILY, "given_names": _GIVEN}
    if person.family_name is None or person.family_name.method == "structure":
        person = person.model_copy(update={"family_name": None})
    for name, phrases in read.items():
        if getattr(person, name) is None:
            for _, span in labelled(document, *phrases, shape=name_part_in):
                person = person.model_copy(update={name: span.field(part_text(span), method="label")})
                break
    if person.family_name is None:
        for _, span in labelled(document, "Geburtsname", shape=name_part_in):
            return person.model_copy(update={"family_name": span.field(part_text(span), method="label")})
    return person


def _entries(document: Document) -> Field[bool] | None:
    clean, convictions = _clean(document), _convictions(document)
    if clean:
        return clean.field(False, method="pattern", doubt="ambiguous" if convictions else None)
    return convictions[0].field(True, method="pattern") if len(convictions) >= _ENOUGH else None


def _clean(document: Document) -> Span | None:
    """Return where the register is said to be empty, word for word: "Eine Eintragung" is one letter away."""
    for span in lines(document):
        text = fold(span.text)
        if _CLEAN.fullmatch(text) or _SAID_CLEAN.search(text):
            return span
    for number, page in enumerate(document.pages, 1):
        for row in page.rows:
            # set with a blank behind each letter: "I n h a l t :  K e i n e  E i n t r a g u n g"
            single = sum(len(word.text) == 1 for word in row)
            tight = fold("".join(word.text for word in row))
            if single > 0.8 * len(row) and _TIGHT_CLEAN.fullmatch(tight):
                return Span(number, tuple(row))
    return None


def _convictions(document: Document) -> list[Span]:
    """Return the lines that tell a conviction, one for each mark of it."""
    spans = list(lines(document))
    found = (next((s for s in spans if re.search(mark, fold(s.text))), None) for mark in _CONVICTION)
    return [span for span in found if span]


def _issuer(document: Document) -> Field[str] | None:
    for span in lines(document, pages=[1]):
        if has(span.text, _OFFICE[0]) and len(span.words) <= 6:
            return span.field(_OFFICE[0], method="pattern")
    return None
