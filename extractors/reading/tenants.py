"""The parties of a rental contract (Mietparteien): who lets, who rents.

    Vermieter: Sabine Vogelsang                      zwischen Frau Sabine Vogelsang, Ringstraße 30, ... - Vermieter -
    Mieter 1:  Omar Al-Hassan                        und dem Mitglied Herrn Omar Al-Hassan, geb. am 12.04.1988

Source: documents.md H1.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.document import Document, Page
from pipeline.field import Field, Person

from .dates import date_in
from .label_patterns import is_under_value
from .labels import Label, above, below, labelled, labels, places
from .memo import once_a_document
from .names import name_in
from .person_labels import BIRTH
from .persons import BORN, date_field, name_fields
from .spans import Span, span_of
from .text import fold
from .told import FoldedText, folded_text

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
_NO_PARTY = re.compile(r"miet|kosten|\beur\b|euro|zahl|\bwohnung\b|wohnflache|zimmer|vertrag|kaution|\d,\d\d")
_END_OF_NAME = re.compile(
    r",\s*(?=geb|\*|wohnhaft|\d{5}|z\. ?Z|vertreten|[-–(]|[A-ZÄÖÜ][\w.ßäöü-]*(?:\s[\w.ßäöü-]+){0,3}\s\d)|"
    r"\s[-–(]\s?(?:im\b|nach|als)|\s\("
)
_ROLE_NAMED = re.compile(
    r"(?:nachfolgend|nachstehend|im folgenden|kunftig|als|[-–(\"„])\W{0,3}(?:auch )?(?:als )?(?:die |der |den )?"
    r"(vermieter|untervermieter|hauptmieter|wohnungsunternehmen|genossenschaft|mieter|untermieter|mitglied|nutzer)"
    r"(?:in|partei)?\b(?:\W*genannt)?\W*"
)
_ROLES = {
    "vermieter": "vermieter", "untervermieter": "vermieter", "hauptmieter": "vermieter",
    "wohnungsunternehmen": "vermieter",
    "genossenschaft": "vermieter", "mieter": "mieter", "untermieter": "mieter", "mitglied": "mieter",
    "nutzer": "mieter",
}  # fmt: skip
"""Which side of the contract a word of the opening names; who lets a room on is the main tenant."""
_ROLE_LINE = re.compile(
    r"^\W*(?:und )?(?:[-–(\"„]\W*)?(?:nachfolgend |nachstehend |im folgenden )?(?:als |genannt )?\W*(?:der |die )?"
    r"(vermieter|untervermieter|hauptmieter|mieter|untermieter)(?:in|/in|partei)?\b.{0,28}$"
)
"""A line under a name that says which party it is: "als Vermieter", "- nachfolgend Mieter genannt -"."""
_LEAD = re.compile(r"\W*(?:und\b\s*)?(?:der |dem |den )?(?:firma |eheleuten? )?(?:(?:herrn?|frau)\b\s*)?")
_FIRM = re.compile(r"gmbh|\bag\b|\beg\b|gesellschaft|genossenschaft|verwaltung|stiftung|\bstadt\b")
_ROLE_WORD = re.compile(
    r"\b(vermieter|mieter|hauptmieter|untermieter|untervermieter|wohnungsgeber|nutzer)(?:in|partei|s|n)?\b"
)
_CAPTION_WORD = re.compile(r"\b(?:vorname|familienname|anschrift|bzw|firma)\b|\bname\b")


@once_a_document
def landlord_of(document: Document) -> tuple[Field[str], Person | None] | None:
    """Return the landlord's name as printed and, where it is a person's, the person."""
    for span in _at_captions(document, _LANDLORD):
        return _party(span, "landlord")
    for span in (*_before_role(document, "vermieter"), *_over_role(document, "vermieter")):
        return _party(span, "landlord")
    return None


@once_a_document
def tenants_of(document: Document) -> tuple[Person, ...]:
    """Return the tenants in the order of the paper."""
    found: list[Person] = []
    for spans in (
        _before_role(document, "mieter"),
        _at_captions(document, _TENANT),
        _over_role(document, "mieter"),
    ):
        found = found or [
            person for span in spans for part in _split(span) if (person := _person(part, "tenant"))
        ]
    unique = {
        (p.family_name.value if p.family_name else "", p.given_names.value if p.given_names else ""): p
        for p in found
    }
    tenants = tuple(unique.values())
    return (_with_birth(document, tenants[0]),) if len(tenants) == 1 else tenants


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
    cut = _until_address(span)
    if person and person.family_name and person.given_names:
        name = f"{person.given_names.value} {person.family_name.value}"
        return cut.field(name, method="label", doubt=None), person
    return cut.field(cut.text.strip(" ,;:-–"), method="label"), None


def _person(span: Span, role: str) -> Person | None:
    """A party with family name and given names, and the birth date behind them; None for a firm."""
    cut = _until_address(span)
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


def _until_address(span: Span) -> Span:
    """The words of the name: up to a comma that an address, a birth date or a role follows."""
    match = _END_OF_NAME.search(span.text)
    return (span.between(0, match.start()) or span) if match else span


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
        page = document.pages[label.span.page - 1]
        for place, span in places(
            label, page, ("behind", "right", "below") if not _under_value(label, page) else ("above",)
        ):
            bare = _without_colon(span)
            if bare and _is_name(bare, place):
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
        if abs(span.box.left - first.box.left) > 0.01 or not _is_name(span, "below"):
            return
        yield span


def _under_value(label: Label, page: Page) -> bool:
    """Whether a caption says in small type what the line over it holds: "Mieter (Name, Vorname)" under a rule."""
    if not _CAPTION_WORD.search(fold(label.line.text)) and not label.line.text.startswith("("):
        return False
    return is_under_value(label, page)


def _over_role(document: Document, role: str) -> Iterator[Span]:
    """Yield the lines over those that only say which party is meant."""
    for number, page in enumerate(document.pages[:1], 1):
        for line in page.lines:
            match = _ROLE_LINE.match(fold(line.text))
            if match is None or _ROLES[match[1]] != role or line.box.top > 0.55:
                continue
            if (
                not re.match(r"\W*(?:und )?\W*(?:als|nach|im folg|genannt|[-–(])", fold(line.text))
                and line.text[:1] not in "-–("
            ):
                continue
            label = Label(span_of(line, number), line, 1.0, starts_line=True)
            span = next(above(label, page), None)
            bare = _without_colon(span) if span else None
            if bare and bare.text[:1].isupper() and not _ROLE_WORD.search(fold(bare.text)):
                yield bare


def _without_colon(span: Span) -> Span | None:
    """The words without what stands before the first and behind the last of them."""
    real = [at for at, word in enumerate(span.words) if any(c.isalnum() for c in word.text)]
    return Span(span.page, span.words[real[0] : real[-1] + 1]) if real else None


def _is_name(span: Span, place: str) -> bool:
    """Whether a place holds a party's name, not a sentence and not the next label."""
    text = fold(span.text)
    if (
        _ROLE_WORD.search(text)
        or _CAPTION_WORD.search(text)
        or _NO_PARTY.search(text)
        or re.match(
            r"(?:name|anschrift|wohnhaft|geburt\w*|geb\b|strasse|plz|und|hat|ist|wird|tragt|hafte|telefon)\b",
            text,
        )
    ):
        return False
    return len(span.words) <= 14 and span.text[:1].isupper() and not re.search(r"[a-z]{3}\. [A-Z]", span.text)


def _is_signature(label: Label, document: Document) -> bool:
    return (
        label.line.box.top > 0.6 and len(label.line.words) <= 3 and label.span.page == len(document.pages) > 1
    )


def _before_role(document: Document, role: str) -> Iterator[Span]:
    """Yield the party of the opening sentence: between "zwischen" (or "und") and the word of its role."""
    text: FoldedText = folded_text(document)
    opening = re.search(r"\bzwischen\b", text.text)
    if opening is None:
        return
    head = text.text[opening.end() : opening.end() + 700]
    roles = list(_ROLE_NAMED.finditer(head))
    start = 0
    for match in roles:
        if _ROLES[match[1]] == role:
            lead = _LEAD.match(head[start : match.start()])
            begin = opening.end() + start + (lead.end() if lead else 0)
            span = text.span(begin, opening.end() + match.start())
            if span:
                yield span
            return
        start = match.end()
