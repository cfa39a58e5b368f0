"""The parties of a rental contract (Mietparteien): who lets, who rents.

    Vermieter: Sabine Vogelsang                      zwischen Frau Sabine Vogelsang, Ringstraße 30, ... - Vermieter -
    Mieter 1:  Omar Al-Hassan                        und dem Mitglied Herrn Omar Al-Hassan, geb. am 12.04.1988

Source: documents.md H1.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pipeline.document import Box, Document, Page
from pipeline.field import Field, Person

from .dates import date_in
from .employers import firm_in
from .label_patterns import is_under_value
from .labels import Label, above, below, labelled, labels, places
from .memo import once_a_document
from .names import name_in, name_part_in, part_text
from .person_labels import BIRTH
from .persons import BORN, date_field, holder_by_labels, name_fields
from .spans import Span, lines, span_of
from .tenancy_opening import (
    CAPTION_WORD,
    FIRM,
    ROLE_WORD,
    ROLES,
    before_role,
    behind_role,
    between_and,
    is_party,
    said_to_be,
    until_address,
    who_lets,
    without_colon,
    without_lead,
)
from .text import fold

_LANDLORD = (
    "Vermieter", "Vermieterin", "Vermieter/in", "Name des Vermieters", "Vermieter (Name)", "Vermieter/Vermieterin",
    "Vermieterin / Vermieter", "Vermieter / Vermieterin", "Vermieter(in)", "als Vermieter", "Vermieterpartei",
    "Name der Vermieterin", "Hauptmieter", "Hauptmieterin", "Hauptmieter/in", "Untervermieter", "Untervermieterin",
    "Hauptmieter (Untervermieter)", "Untervermieter/in", "Untervermieter (Hauptmieter)", "Wohnungsgeber",
    "Eigentümer/Vermieter",
    "Wohnungsgeber/in", "Vermieter/Eigentümer", "Vermieter / Eigentümer", "Name des Wohnungsgebers",
)  # fmt: skip
_TENANT = (
    "Mieter", "Mieterin", "Mieter/in", "Mieter 1", "Mieter 2", "Mieter 3", "Name des Mieters", "Mieter (Name)",
    "Mieterin / Mieter", "Mieter / Mieterin", "Mieter/Mieterin", "Mieter(in)", "als Mieter", "Mieterpartei",
    "1. Mieter", "2. Mieter", "Mieter (1)", "Mieter (2)", "Name der Mieterin", "Mieter 1:", "Mieter 2:",
    "Weiterer Mieter", "Mitmieter", "Name, Vorname des Mieters", "Nutzer", "Mietpartei",
    "Untermieter", "Untermieterin", "Untermieter/in", "Mieter(innen)", "Mieterinnen und Mieter", "Mieter/innen",
    "Wohnungsnehmer", "Wohnungsnehmer/in", "Wohnungsinhaber", "Wohnungsinhaber/in", "Mitglied",
)  # fmt: skip
_ROLE_LINE = re.compile(
    r"^\W*(?:und )?(?:[-–(\"„]\W*)?(?:nachfolgend |nachstehend |im folgenden )?(?:als |genannt )?\W*(?:der |die )?"
    r"(vermieter|untervermieter|hauptmieter|mieter|untermieter)(?:in|/in|partei)?\b.{0,28}$"
)
"""A line under a name that says which party it is: "als Vermieter", "- nachfolgend Mieter genannt -"."""
_HEADING = 3
"""Words that the heading of a party's block has at most."""
_BLOCK = 0.16
"""How far such a block reaches, as a share of the page's height."""
_TOP = 0.16
"""How far down a letterhead reaches, as a share of the page's height."""
_LETS = re.compile(r"verm|hauptm|geber|eigent")
"""What the caption of the side that lets says."""


@once_a_document
def landlord_of(document: Document) -> tuple[Field[str], Person | None] | None:
    """Return the landlord's name as printed and, where it is a person's, the person."""
    for span in _at_captions(document, _LANDLORD):
        return _party(span, "landlord")
    for reader in (before_role, _over_role, behind_role):
        for span in reader(document, "vermieter"):
            return _party(span, "landlord")
    for span in (*said_to_be(document, "vermieter"), *between_and(document), *who_lets(document)):
        return _party(span, "landlord")
    for person in _in_blocks(document, "landlord"):
        family, given = person.family_name, person.given_names
        if family and given:
            return given.model_copy(update={"value": f"{given.value} {family.value}", "doubt": None}), person
    return _in_letterhead(document)


def _in_letterhead(document: Document) -> tuple[Field[str], None] | None:
    """The firm over the title, sure where it signs, too; a publisher of forms or a caretaker stands there as well."""
    spans = list(lines(document))
    for span in spans:
        if (
            span.page > 1
            or span.box.top > _TOP
            or not FIRM.search(fold(span.text))
            or "vertrag" in fold(span.text)
        ):
            continue
        firm = firm_in(span) or span
        again = any(
            other.box.top > span.box.top + _BLOCK and fold(firm.text) in fold(other.text)
            for other in spans
            if other.page == len(document.pages)
        )
        doubt = None if again and "verwaltung" not in fold(firm.text) else "ambiguous"
        return firm.field(firm.text.strip(" ,;:-–"), method="label", doubt=doubt), None
    return None


@once_a_document
def tenants_of(document: Document) -> tuple[Person, ...]:
    """Return the tenants in the order of the paper."""
    found: list[Person] = []
    for spans in (
        before_role(document, "mieter"),
        _at_captions(document, _TENANT),
        _over_role(document, "mieter"),
        behind_role(document, "mieter"),
        said_to_be(document, "mieter"),
    ):
        found = found or [person for span in spans for person in _persons(span)]
    found = found or list(_in_blocks(document, "tenant"))
    unique = {
        (p.family_name.value if p.family_name else "", p.given_names.value if p.given_names else ""): p
        for p in found
    }
    tenants = tuple(unique.values())
    return (_with_birth(document, tenants[0]),) if len(tenants) == 1 else tenants


def _persons(span: Span) -> Iterator[Person]:
    """The tenants of one place; a given name before "und" goes with the family name behind it."""
    parts = list(_split(span))
    for part, following in zip(parts, [*parts[1:], None], strict=True):
        person = _person(part, "tenant")
        beside = _person(following, "tenant") if following else None
        given = name_part_in(until_address(part))
        if person:
            yield person
        elif beside and given and len(given.words) <= 2 and len(given.words) == len(part.words):
            yield Person(
                role="tenant",
                family_name=beside.family_name,
                given_names=given.field(part_text(given), method="label"),
            )


def _with_birth(document: Document, tenant: Person) -> Person:
    """The only tenant with the only birth date that a label of the first page names."""
    if tenant.birth_date:
        return tenant
    born = {
        hit.value: hit for label, hit in labelled(document, *BIRTH, shape=date_in) if label.span.page == 1
    }
    only = next(iter(born.values())) if len(born) == 1 else None
    return tenant.model_copy(update={"birth_date": date_field(only)}) if only else tenant


def _party(span: Span, role: str) -> tuple[Field[str], Person | None]:
    person = _person(span, role)
    cut = until_address(span)
    if person and person.family_name and person.given_names:
        name = f"{person.given_names.value} {person.family_name.value}"
        return cut.field(name, method="label", doubt=None), person
    return cut.field(cut.text.strip(" ,;:-–"), method="label"), None


def _person(span: Span, role: str) -> Person | None:
    """A party with family name and given names, and the birth date behind them; None for a firm."""
    cut = until_address(span)
    name = name_in(cut)
    if (
        name is None
        or not name.family
        or not name.given
        or re.search(
            r"gmbh|\bag\b|\beg\b|\bkg\b|\bgbr\b|\be\. ?k\b|gesellschaft|genossenschaft|"
            r"verwaltung|verein\b|wohnbau|immobilien",
            fold(cut.text),
        )
    ):
        return None
    family, given = name_fields(name)
    born = BORN.search(span.text)
    rest = span.after(born.end()) if born else None
    hit = date_in(rest) if rest else None
    return Person(
        role=role, family_name=family, given_names=given, birth_date=date_field(hit) if hit else None
    )


def _split(span: Span) -> Iterator[Span]:
    """The tenants of one place: "Omar Al-Hassan und Rana Al-Hassan"."""
    start = 0
    for match in re.finditer(r"\s(?:und|sowie|u\.|&)\s|\s?/\s?|;\s|(?<=\)),\s", span.text):
        part = span.between(start, match.start())
        if part:
            yield part
        start = match.end()
    rest = span.after(start) if start else span
    if rest:
        yield rest


def _at_captions(document: Document, phrases: tuple[str, ...]) -> Iterator[Span]:
    """Yield what stands at a party's label, before the signatures."""
    for label in labels(document, *phrases):
        if label.span.page > 1 or _is_signature(label, document) or "auszufullen" in fold(label.line.text):
            continue
        if bool(_LETS.search(fold(label.span.text))) is not (phrases is _LANDLORD):
            # one syllable parts "Mieter/in" from "Vermieter/in"
            continue
        page = document.pages[label.span.page - 1]
        for place, span in places(
            label, page, ("behind", "right", "below") if not _under_value(label, page) else ("above",)
        ):
            bare = without_lead(span) if place == "behind" else without_colon(span)
            if bare and is_party(bare, place):
                yield bare
                if place == "below":
                    yield from _further(label, page, bare)
                break


def _further(label: Label, page: Page, first: Span) -> Iterator[Span]:
    """Further names in the box of a party, each on its own line under the first."""
    for span in list(below(label, page, rows=3))[1:]:
        name = name_in(span)
        plain = all(word.text[:1].isupper() and word.text.replace("-", "").isalpha() for word in span.words)
        if not (name and name.family and name.given and plain and 2 <= len(span.words) <= 4):
            return
        if abs(span.box.left - first.box.left) > 0.01 or not is_party(span, "below"):
            return
        yield span


def _under_value(label: Label, page: Page) -> bool:
    """Whether a caption says in small type what the line over it holds: "Mieter (Name, Vorname)" under a rule."""
    if not CAPTION_WORD.search(fold(label.line.text)) and not label.line.text.startswith("("):
        return False
    return is_under_value(label, page)


def _over_role(document: Document, role: str) -> Iterator[Span]:
    """Yield the lines over those that only say which party is meant."""
    for number, page in enumerate(document.pages[:1], 1):
        for line in page.lines:
            match = _ROLE_LINE.match(fold(line.text))
            if match is None or ROLES[match[1]] != role or line.box.top > 0.55:
                continue
            if (
                not re.match(r"\W*(?:und )?\W*(?:als|nach|im folg|genannt|[-–(])", fold(line.text))
                and line.text[:1] not in "-–("
            ):
                continue
            label = Label(span_of(line, number), line, 1.0, starts_line=True)
            span = next(above(label, page), None)
            bare = without_colon(span) if span else None
            if bare and bare.text[:1].isupper() and not ROLE_WORD.search(fold(bare.text)):
                yield bare


def _in_blocks(document: Document, role: str) -> Iterator[Person]:
    """Yield the persons at the labels under a heading that says which party follows ("Mieter" over "Name: ...")."""
    heads = [
        label
        for label in labels(document, *_LANDLORD, *_TENANT)
        if len(label.line.words) <= _HEADING and not _is_signature(label, document)
    ]
    for head in heads:
        if bool(_LETS.search(fold(head.span.text))) is not (role == "landlord"):
            continue
        ends = [
            other.line.box.top
            for other in heads
            if other.span.page == head.span.page and other.line.box.top > head.line.box.top + 0.005
        ]
        bottom = min(ends, default=head.line.box.top + _BLOCK)
        left, right = _column_of(head, heads)

        def inside(
            page: int, box: Box, head: Label = head, edges: tuple[float, ...] = (left, right, bottom)
        ) -> bool:
            left, right, bottom = edges
            below_head = head.line.box.top < box.top < min(bottom, head.line.box.top + _BLOCK)
            return page == head.span.page and below_head and left <= box.left < right

        person = holder_by_labels(document, role=role, where=inside)
        if person.family_name and person.given_names:
            yield person


def _column_of(head: Label, heads: Sequence[Label]) -> tuple[float, float]:
    """From where to where a block reaches across the page, as shares of its width."""
    beside = [h.line.box.left for h in heads if h is not head and h.line.box.overlap_y(head.line.box) > 0.5]
    left = head.line.box.left - 0.03 if any(x < head.line.box.left for x in beside) else 0.0
    return left, min((x - 0.01 for x in beside if x > head.line.box.left), default=1.0)


def _is_signature(label: Label, document: Document) -> bool:
    return (
        label.line.box.top > 0.6 and len(label.line.words) <= 3 and label.span.page == len(document.pages) > 1
    )
