"""Verpflichtungserklärung (declaration of commitment), § 68 AufenthG.

A sponsor undertakes before the foreigners authority or a mission to bear a foreigner's costs of living and departure:
the uniform federal form or the declaration under a programme of a Land, with the authority's remark on
whether the means were shown. The holder is the foreigner, the sponsor stands beside.
Not this: a private letter of invitation, a form that is not filled in, leaflets and instructions on the
declaration, the application to give one, a demand for costs under § 68, a landlord's or bank's guarantee, a blocked
account, the declaration on data secrecy (same title).

Source: documents.md J5; §§ 66 to 68 AufenthG.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractors.reading import civil_status
from extractors.reading.boxes import ticked_lines
from extractors.reading.civil_status import Region
from extractors.reading.flat import flat_head
from extractors.reading.labels import labelled
from extractors.reading.letters import date_at_foot, has_title, letter_date
from extractors.reading.persons import holder_by_labels
from extractors.reading.rubrum import persons_in
from extractors.reading.sentences import running_text
from extractors.reading.spans import Span
from extractors.reading.statements import as_span, statements
from extractors.reading.text import fold, may_deny
from extractors.reading.told import folded_text
from pipeline.document import Box, Document
from pipeline.field import Field, Fields, Person

ACTS: frozenset[str] = frozenset({"application", "request"})
"""The form asks to be filled in, and says what is to be brought."""

_TITLES = (
    "Verpflichtungserklärung", "Verpflichtungserklärung nach § 68", "Verpflichtungserklärung gemäß",
    "Kostenübernahmeerklärung",
    "Erklärung nach § 68", "Erklärung gemäß § 68", "Formal Obligation",
)  # fmt: skip
_OTHERS = (
    "Merkblatt", "Hinweise", "Informationen", "Information", "Belehrung", "Antrag", "Einladung",
    "Einladungsschreiben", "Termin",
    "Terminbestätigung", "Leistungsbescheid", "Erstattungsbescheid", "Bürgschaft", "Mietbürgschaft", "Vollmacht",
    "Anhörung",
    "Sperrkonto", "Verpflichtungserklärung zum Datengeheimnis", "Verpflichtungserklärung zur Vertraulichkeit",
    "Verpflichtungserklärung nach dem Verpflichtungsgesetz", "Widerruf", "Ihre Verpflichtungserklärung", "Checkliste",
)  # fmt: skip
_ABOUT = re.compile(r"verpflichtungserkl|kostenubernahmeerkl|erklarung (?:nach|gemass)|formal obligation")
_LAW = re.compile(
    r"\b6[678]\b.{0,60}(?:aufenth|auslg)|(?:aufenthg|aufenthaltsgesetz\w*).{0,40}\b68\b", re.DOTALL
)
_COMMITS = re.compile(
    r"verpflicht\w* (?:mich|sich|wir uns|uns)\b|verpflichte ich mich|kosten fur den lebensunterhalt"
)
_SPONSOR = re.compile(
    r"\W*(?:\d{1,2}\W+|[a-d]\W+)?(?:ich,? |angaben (?:zur|zum|der|des|uber) )?"
    r"(?:der ?/ ?die |die ?/ ?der |der |die |den )?(?:person de[sr] )?"
    r"(?:unterzeichn|verpflichtungsgeb|verpflichtungserkl.rend|verpflichtet\w* person|gastgeb|"
    r"einlad(?:er|ende)|sich verpflichtende|erklarende)"
)
_GUEST = re.compile(
    r"\W*(?:\d{1,2}\W+|[a-d]\W+)?(?:verpflichte[nt]? mich|"
    r"angaben (?:zur|zum|der|des|uber) (?:die |den )?"
    r"(?:gast|auslander|eingeladen|begunstigt|einreisend|person,? fur)|eingeladene|gast(?:es)?\b|auslander|"
    r"begunstigte|aufzunehmende|einreisende|person,? fur die|"
    r"(?:und )?fur (?:den|die|herrn|frau|folgende|nachstehend|nachfolgend)|visumbewerber)"
)
_PURPOSE = (
    "Zweck des Aufenthalts", "Aufenthaltszweck", "Zweck der Reise", "Zweck", "Reisezweck", "Grund des Aufenthalts",
    "Zweck und Dauer",
)  # fmt: skip
_MEANS = re.compile(r"leistungsfahigkeit|bonitat|einkommensverhaltnisse")
_SHOWN = re.compile(r"nachgewiesen|glaubhaft|ausreichend|belegt")


class CommitmentDeclaration(Fields):
    """What the declaration says; the person is the foreigner. `solvency_shown` None: the office says nothing."""

    sponsor: Field[str] | None = None
    purpose: Field[str] | None = None
    solvency_shown: Field[bool] | None = None


def identify(document: Document, /) -> float:
    """Return how sure it is that this is a declaration of commitment that somebody has given."""
    head = flat_head(document, share=0.45)
    if not _ABOUT.search(head) or not has_title(document, *_TITLES, share=0.45):
        return 0.0
    text = folded_text(document).text
    if has_title(document, *_OTHERS, share=0.45) or re.search(r"\bsehr geehrte", text):
        return 0.0
    if not (_LAW.search(text) and _COMMITS.search(text)):
        return 0.0
    sponsor, guest = _parties(document)
    if sponsor is None or guest is None:
        return 0.0 if sponsor is None and guest is None else 0.45
    sealed = _solvency(document) is not None or any(
        mark.kind == "stamp" for page in document.pages for mark in page.marks
    )
    return 0.82 + 0.13 * sealed


def extract(document: Document, /) -> CommitmentDeclaration:
    """Return what the declaration says."""
    sponsor, guest = _parties(document)
    holder = guest or Person()
    persons = [person for person in (guest, sponsor) if person]
    return CommitmentDeclaration(
        family_name=holder.family_name,
        given_names=holder.given_names,
        birth_date=holder.birth_date,
        nationality=holder.nationality,
        persons=tuple(persons),
        issued_on=date_at_foot(document) or letter_date(document),
        sponsor=_whole_name(sponsor),
        purpose=_purpose(document),
        solvency_shown=_solvency(document),
    )


def _parties(document: Document) -> tuple[Person | None, Person | None]:
    """Return who undertakes and for whom: by the sections of the form, else as the sentence names them."""
    first = next(civil_status.headings(document, _SPONSOR, longest=90), None)
    guests = civil_status.headings(document, _GUEST, longest=140)
    second = next((span for span in guests if first is None or _below(span, first)), None)
    if first is not None and second is not None:
        one, other = civil_status.regions(first, second)
        sponsor, guest = _in(document, one, "sponsor"), _in(document, other, "holder")
        if sponsor and guest:
            return sponsor, guest
    told = list(persons_in(running_text(document)))
    if len(told) >= 2:
        return told[0].model_copy(update={"role": "sponsor"}), told[1].model_copy(update={"role": "holder"})
    return None, None


def _below(span: Span, other: Span) -> bool:
    return (span.page, span.box.top) > (other.page, other.box.top)


def _in(document: Document, region: Region, role: str) -> Person | None:
    def inside(page: int, box: Box) -> bool:
        return page == region.page and region.in_height(box)

    person = holder_by_labels(document, role=role, where=inside)
    if person.birth_date is None:
        known = civil_status.person_in(document, region, role=role)
        person = person.model_copy(update={"birth_date": known.birth_date})
    return person if person.family_name and person.given_names else None


def _whole_name(person: Person | None) -> Field[str] | None:
    """Return given names and family name as one text, standing where the family name does."""
    if person is None or person.family_name is None or person.given_names is None:
        return None
    family, given = person.family_name, person.given_names
    box = (
        family.box.union(given.box) if family.box and given.box and family.page == given.page else family.box
    )
    return family.model_copy(
        update={
            "value": f"{given.value} {family.value}",
            "printed": f"{given.printed} {family.printed}",
            "box": box,
            "confidence": min(family.confidence, given.confidence),
            "doubt": family.doubt or given.doubt,
        }
    )


def _purpose(document: Document) -> Field[str] | None:
    def words(span: Span) -> Span | None:
        bare = fold(span.text).strip(" .:,;")
        return (
            span
            if re.match(r"[a-z]{4}", bare) and not re.match(r"(?:und|des|der|voraussichtl)", bare)
            else None
        )

    for _, span in labelled(document, *_PURPOSE, shape=words):
        return span.field(span.text.strip(" .:;"), method="label")
    return None


def _solvency(document: Document) -> Field[bool] | None:
    """Return whether the office found the means shown; None where it says nothing or ticks nothing."""
    ticks = [(span, ticked) for span, ticked in ticked_lines(document) if _SHOWN.search(fold(span.text))]
    if ticks:
        said = [span for span, ticked in ticks if ticked]
        if len(said) != 1:
            return None
        return said[0].field(not may_deny(said[0].text), method="picture")
    for span in _on_means(document):
        return span.field(not may_deny(span.text), method="sentence")
    return None


def _on_means(document: Document) -> Iterator[Span]:
    for statement in statements(document):
        text = fold(statement.text)
        if (
            _MEANS.search(text)
            and _SHOWN.search(text)
            and not re.search(r"wenn|sofern|falls|ist (?:nach|zu) ", text)
        ):
            span = as_span(statement)
            if span:
                yield span
