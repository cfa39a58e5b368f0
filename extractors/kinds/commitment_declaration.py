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
from extractors.reading.dates import dates_in
from extractors.reading.flat import flat_head
from extractors.reading.labels import Label, Place, above, below, labelled, labels, places
from extractors.reading.letters import date_at_foot, has_title, letter_date
from extractors.reading.names import UNDIVIDED, Name, name_in
from extractors.reading.persons import date_field, holder_by_labels, name_fields, persons_by_labels
from extractors.reading.rubrum import persons_in
from extractors.reading.sentences import running_text
from extractors.reading.spans import Span, span_of
from extractors.reading.statements import as_span, statements
from extractors.reading.text import fold, may_deny
from extractors.reading.told import folded_text
from pipeline.document import Box, Document, Page
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
    r"verpflicht\w* (?:mich|sich|wir uns|uns)\b|verpflichte ich mich|kosten (?:fur den|des) lebensunterhalts?|"
    r"sich\b.{0,80}\bverpflichte|erklart,? .{0,60}kosten|mittel zu erstatten"
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
    r"(?:gast|auslander|eingeladen|begunstigt|einreisend|person,? fur)|eingeladene|gast(?:es)?\b|"
    r"auslander(?!\w*(?:behorde|amt|wesen|angeleg)|- und|wesen)|"
    r"begunstigte|aufzunehmende|einreisende|person,? fur die|"
    r"(?:und )?fur (?:den|die|herrn|frau|folgende|nachstehend|nachfolgend)|visumbewerber)"
)
_PURPOSE = (
    "Zweck des Aufenthalts", "Aufenthaltszweck", "Zweck der Reise", "Zweck", "Reisezweck", "Grund des Aufenthalts",
    "Zweck und Dauer",
)  # fmt: skip
_CAPTION = re.compile(
    r"(?:und|des|der|voraussichtl\w*|dauer|verwandtschaft\w*|beginn|ende|datum|zeitraum|name|ort|anschrift|wohn\w*|purpose|duration)\b"
)
"""How a row goes on that is a label itself."""
_MEANS = re.compile(r"leistungsfahigkeit|bonitat|einkommensverhaltnisse")
_SHOWN = re.compile(r"nachgewiesen|glaubhaft|ausreichend|belegt")


_SPONSOR_LABELS = (
    "Verpflichtungsgeber", "Verpflichtungsgeberin", "Verpflichtungsgeber/in", "Verpflichtete Person", "Gastgeber",
    "Gastgeber/in", "Einlader", "Einladende Person", "Erklärende Person", "Unterzeichnende Person",
    "Verpflichtungserklärende Person",
)  # fmt: skip
_GUEST_LABELS = (
    "Begünstigte Person", "Begünstigter", "Begünstigte", "Begünstigte/r", "Gast", "Eingeladene Person",
    "Eingeladener Gast", "Ausländer/in", "Ausländische Person", "Aufzunehmende Person", "Visumbewerber",
)  # fmt: skip
_ROWS = 0.035
"""So far below a name, as a share of the page, the birth date may stand in a row of its own."""


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
        return 0.45 if sponsor or guest else 0.0
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
    guests = civil_status.headings(document, _GUEST, longest=240)
    second = next((span for span in guests if first is None or _below(span, first)), None)
    if first is not None and second is not None:
        one, other = civil_status.regions(first, second)
        sponsor, guest = _in(document, one, "sponsor"), _in(document, other, "holder")
        if sponsor and guest:
            return sponsor, guest
    sponsor, guest = (
        _at_label(document, _SPONSOR_LABELS, "sponsor"),
        _at_label(document, _GUEST_LABELS, "holder"),
    )
    if sponsor and guest:
        return sponsor, guest
    blocks = list(persons_by_labels(document))
    if len(blocks) == 2 and _commits_between(document, blocks[0], blocks[1]):
        return blocks[0].model_copy(update={"role": "sponsor"}), blocks[1]
    told = list(persons_in(running_text(document)))
    if len(told) >= 2:
        return told[0].model_copy(update={"role": "sponsor"}), told[1].model_copy(update={"role": "holder"})
    return None, None


def _commits_between(document: Document, first: Person, second: Person) -> bool:
    """Whether the words that commit stand between the blocks of two persons: the one above them is the sponsor."""
    one, other = first.family_name, second.family_name
    if not (one and other and one.box and other.box and one.page == other.page):
        return False
    return any(
        one.box.bottom < line.box.middle[1] < other.box.top + 0.005
        and re.search(r"verpflicht", fold(line.text))
        for line in document.pages[one.page - 1].lines
    )


def _at_label(document: Document, phrases: tuple[str, ...], role: str) -> Person | None:
    """Return the person whose whole name stands in the row of a label, with the birth date in it or in the next row."""
    for label, name in labelled(document, *phrases, shape=_whole):
        family, given = name_fields(name)
        if not (family and given and name.family_span):
            continue
        page = document.pages[label.span.page - 1]
        beside = [
            line for line in page.lines if abs(line.box.middle[1] - name.family_span.box.middle[1]) < _ROWS
        ]
        hits = [
            hit
            for line in sorted(beside, key=lambda line: line.box.top)
            if line.box.bottom > name.family_span.box.top
            for hit in dates_in(span_of(line, label.span.page))
        ]
        return Person(
            role=role,
            family_name=family,
            given_names=given,
            birth_date=date_field(hits[0]) if hits else None,
            nationality=holder_by_labels(document).nationality if role == "holder" else None,
        )
    return None


def _whole(span: Span) -> Name | None:
    words = []
    for word in span.words:
        if re.match(r"\W*(?:geb|\*|wohnhaft|\d)", fold(word.text)):
            break
        words.append(word)
    name = name_in(Span(span.page, tuple(words))) if words else None
    return name if name and name.family and name.given else None


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
    turned = _stands_first(family, given) and not family.printed.rstrip().endswith(",")
    first, last = (family, given) if turned else (given, family)
    return family.model_copy(
        update={
            "value": f"{first.value} {last.value}",
            "printed": f"{first.printed} {last.printed}",
            "box": box,
            "confidence": min(family.confidence, given.confidence),
            # without a comma only the caption says which word is the family name
            "doubt": family.doubt or given.doubt or (UNDIVIDED if turned else None),
        }
    )


def _stands_first(family: Field[str], given: Field[str]) -> bool:
    """Whether the family name stands right before the given names, in one line."""
    if family.box is None or given.box is None or family.page != given.page:
        return False
    near = 0 <= given.box.left - family.box.right < 0.03
    return near and family.box.overlap_y(given.box) > 0.5


def _purpose(document: Document) -> Field[str] | None:
    def words(span: Span) -> Span | None:
        bare = fold(span.text).strip(" .:,;")
        return span if re.match(r"[a-z]{4}", bare) and not _CAPTION.match(bare) else None

    for label in labels(document, *_PURPOSE):
        page = document.pages[label.span.page - 1]
        order: tuple[Place, ...] = (
            ("below", "above") if _is_caption(label, page) else ("behind", "right", "below")
        )
        for _, span in places(label, page, order):
            if words(span):
                return span.field(span.text.strip(" .:;"), method="label")
    return None


def _is_caption(label: Label, page: Page) -> bool:
    """Whether a label is set in smaller type than the line over or under it: the value stands there, not beside."""
    near = (*below(label, page), *above(label, page))
    alone = label.line.words[-1] is label.span.words[-1] or "/" in label.line.text
    return alone and any(label.line.box.height < 0.85 * span.box.height for span in near)


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
