"""BAMF-Bescheid (decision on an asylum application).

Issued by the Bundesamt für Migration und Flüchtlinge: letterhead, file number "7654321-475", the persons, then
"ergeht folgende Entscheidung" and the numbered operative part, which alone decides. Not this: a court's judgment
("Im Namen des Volkes"), a lawyer's or an authority's letter that quotes the operative part (other letterhead), the
transcript of the interview, the receipt of the application, a revocation and the notice of finality (own kinds).

Source: documents.md A1.
"""

from __future__ import annotations

import datetime as dt
import re

from extractors.reading.decision_parts import decision_goes_on
from extractors.reading.finality import final_since
from extractors.reading.flat import flat_text
from extractors.reading.letters import (
    azr_number,
    file_number,
    has_title,
    head_text,
    is_from_bamf,
    is_from_other,
    letter_date,
)
from extractors.reading.nationality import alpha3
from extractors.reading.operative import operative_part
from extractors.reading.outcomes import Outcomes, outcomes_for
from extractors.reading.person_table import persons_in_table
from extractors.reading.persons import persons_by_labels
from extractors.reading.rubrum import persons_in
from extractors.reading.sentences import Passage, Token, running_text
from extractors.reading.tenor import Ruling, rulings
from extractors.reading.text import has
from pipeline.document import Box, Document
from pipeline.field import Field, Fields, Person
from pipeline.frozen import Frozen

ACTS: frozenset[str] = frozenset({"refusal", "application", "request"})
"""A refusal is decided too; lines of the operative part may begin with "Antrag auf Asylanerkennung"."""

_STATUS = frozenset({"asylum", "refugee", "subsidiary", "ban_60_5", "ban_60_7", "ban", "family_protection"})


_OF_ASYLUM = re.compile(
    r"asyl|international\w* schutz|fluchtlingseigenschaft|subsidiar\w* schutz|abschiebungsverbot"
)


class PersonOutcome(Frozen):
    """What one of several persons got."""

    person: str
    outcome: str


class NamesakeOutcome(PersonOutcome):
    """What one of two persons of the same name got; None where the decision prints no birth date for them."""

    birth_date: dt.date | None


class BamfDecision(Fields):
    """What the decision says; outcomes are those of the first person."""

    file_number: Field[str] | None = None
    decided_on: Field[dt.date] | None = None
    outcomes: Field[tuple[str, ...]] | None = None
    azr_number: Field[str] | None = None
    target_state: Field[str] | None = None
    final_since: Field[dt.date] | None = None
    outcomes_by_person: Field[tuple[PersonOutcome, ...]] | None = None


def identify(document: Document, /) -> float:
    """Return how sure it is that this is a decision of the BAMF on an asylum application."""
    bamf, number = is_from_bamf(document), file_number(document)
    if not (bamf or number) or is_from_other(document):
        return 0.0
    if has_title(
        document, "Niederschrift", "Anhörung", "Mitteilung", "Einladung", "Ladung", "Merkblatt", "Belehrung"
    ):
        return 0.0
    title = has_title(document, "Bescheid", "Asylbescheid", "Entscheidung")
    rubric = has(head_text(document, share=0.75), "Asylverfahren", "In dem Asylverfahren", "Asylantrag")
    # without the letterhead only a title makes a decision; letters that quote one begin with a salutation
    if not bamf and (not title or has(head_text(document, share=0.6), "Sehr geehrte", "Sehr geehrter")):
        return 0.0
    found = rulings(document)
    if any(ruling.verdict in ("revoked", "kept") for ruling in found):
        return 0.3
    if not _OF_ASYLUM.search(flat_text(document)):
        # a refusal of something else: an admission, a course
        return 0.0
    decides = any(ruling.topic in _STATUS for ruling in found) or any(
        ruling.verdict in ("inadmissible", "discontinued", "refused", "manifestly_unfounded")
        for ruling in found
    )
    if decides:
        return 0.78 + 0.08 * bamf + 0.07 * bool(number) + 0.05 * title
    if title and rubric:
        return 0.72 if bamf and number else 0.6
    return 0.0


def goes_on(document: Document, /) -> float:
    """Return how sure it is that these are later pages of such a decision, of which the first one lacks."""
    return decision_goes_on(document)


def extract(document: Document, /) -> BamfDecision:
    """Return what the decision says; no operative part, no outcome."""
    part = operative_part(document)
    persons = _persons(document, part)
    found = rulings(document, [p.given_names.value if p.given_names else "" for p in _applicants(persons)])
    first = next(iter(_applicants(persons)), Person())
    return BamfDecision(
        family_name=first.family_name,
        given_names=first.given_names,
        birth_date=first.birth_date,
        nationality=first.nationality,
        persons=persons,
        file_number=file_number(document),
        decided_on=_decided_on(document, persons),
        issued_on=_decided_on(document, persons),
        outcomes=_outcomes(outcomes_for(found, 1)),
        azr_number=azr_number(document),
        target_state=_target_state(part),
        final_since=final_since(document),
        outcomes_by_person=_by_person(found, persons),
    )


def _applicants(persons: tuple[Person, ...]) -> tuple[Person, ...]:
    return tuple(person for person in persons if person.role == "applicant")


def _persons(document: Document, part: Passage | None) -> tuple[Person, ...]:
    """Return the persons of the rubrum: what stands before the operative part, else before its end.

    Where only the title tells where the operative part begins, the rubrum lies in it.
    """
    if part is None:
        return _persons_before(document, None)
    return _persons_before(document, part.tokens[0]) or _persons_before(document, part.tokens[-1])


def _persons_before(document: Document, last: Token | None) -> tuple[Person, ...]:
    tokens = running_text(document).tokens
    if last is not None:
        tokens = tokens[: next((i for i, token in enumerate(tokens) if token is last), len(tokens))]

    def before(page: int, box: Box) -> bool:
        return last is None or page < last.page or (page == last.page and box.top < last.box.top)

    found = tuple(persons_in(Passage(tokens), role="applicant")) if tokens else ()
    found = found or tuple(persons_in_table(document, role="applicant"))
    return found or tuple(persons_by_labels(document, role="applicant", where=before))


def _decided_on(document: Document, persons: tuple[Person, ...]) -> Field[dt.date] | None:
    day = letter_date(document)
    births = {person.birth_date.value for person in persons if person.birth_date}
    return None if day is None or day.value in births else day


def _outcomes(came_to: Outcomes | None) -> Field[tuple[str, ...]] | None:
    if came_to is None:
        return None
    deciding = _deciding(came_to)
    printed = " ".join(dict.fromkeys(ruling.sentence.text for ruling in deciding))
    return deciding[0].sentence.field(
        tuple(str(outcome) for outcome in came_to.outcomes),
        confidence=came_to.confidence,
        printed=printed,
        doubt=came_to.doubt,
    )


def _deciding(came_to: Outcomes) -> list[Ruling]:
    """The sentences that carry the outcomes; all of them where none does by itself."""
    own = [
        ruling
        for ruling in came_to.rulings
        if ruling.topic in came_to.outcomes and ruling.verdict == "granted"
    ]
    return own or list(came_to.rulings)


def _by_person(
    found: tuple[Ruling, ...], persons: tuple[Person, ...]
) -> Field[tuple[PersonOutcome, ...]] | None:
    """Return who got what, in the order of the rubrum."""
    rows: list[PersonOutcome] = []
    fields: list[Field[tuple[str, ...]]] = []
    names = [_name(person) for person in _applicants(persons)]
    for number, (person, name) in enumerate(zip(_applicants(persons), names, strict=True), 1):
        field = _outcomes(outcomes_for(found, number))
        if field and name:
            fields.append(field)
            rows += [_row(person, name, outcome, names) for outcome in field.value]
    if not fields:
        return None
    first = fields[0]
    return Field(
        value=tuple(rows),
        printed=first.printed,
        page=first.page,
        box=first.box,
        confidence=min(field.confidence for field in fields),
        method="sentence",
        doubt=next((field.doubt for field in fields if field.doubt), None),
    )


def _name(person: Person) -> str:
    return " ".join(part.value for part in (person.given_names, person.family_name) if part)


def _row(person: Person, name: str, outcome: str, names: list[str]) -> PersonOutcome:
    if [other.casefold() for other in names].count(name.casefold()) < 2:
        return PersonOutcome(person=name, outcome=outcome)
    born = person.birth_date.value if person.birth_date and person.birth_date.sure else None
    return NamesakeOutcome(person=name, outcome=outcome, birth_date=born)


_STATE = re.compile(
    r"(?:hinsichtlich|bez[uü]glich|abgeschoben nach|Abschiebung nach|nach)\s+(?:der\s+|dem\s+|den\s+)?"
    r"([A-ZÄÖÜ][\w-]{2,}(?:\s(?:Arabische|Arab\.?|Islamische|Republik|Rep\.?|Demokratische)[\w.]*)*)(?=[\s.,;])"
)


def _target_state(part: Passage | None) -> Field[str] | None:
    """Return the state that the operative part names for deportation, as printed."""
    if part is None:
        return None
    for match in _STATE.finditer(part.text):
        words = part.between(*match.span(1))
        if words and alpha3(match[1]):
            return words.field(match[1], confidence=min(1.0, words.confidence + 0.05))
    return None
