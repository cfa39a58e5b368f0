"""Sorgerechtsnachweis (proof of custody).

A family court's decision that gives custody to one parent, to both or to a guardian; the youth office's certificate
that no declaration of custody was made (the mother alone has it); the deed of a joint declaration; a guardian's
certificate of appointment. The child is the holder.
Not this: decisions on contact (Umgang) or maintenance, an acknowledgement of paternity, a private power of attorney
for a child, an application, an order that rejects one, a lawyer's letter, a translation.

Source: §§ 1626, 1626a, 1671, 1773 BGB; § 58 SGB VIII; § 168b FamFG; legal.md (minors).
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import Literal

from dateutil.relativedelta import relativedelta

from extractors.reading.custody import is_rejected, operative, rules_custody
from extractors.reading.dates import date_in
from extractors.reading.flat import flat_first_page
from extractors.reading.letters import date_at_foot, has_title, letter_date
from extractors.reading.name_words import is_name_word
from extractors.reading.names import Name, name_in, split_at
from extractors.reading.persons import date_field, name_fields, persons_by_labels
from extractors.reading.rubrum import persons_in
from extractors.reading.sentences import Passage, Token, running_text
from extractors.reading.statements import as_span
from extractors.reading.text import fold
from extractors.reading.told import at_once, folded_text, told
from extractors.reading.translations import signs_of_translation
from pipeline.document import Document
from pipeline.field import Field, Fields, Person

ACTS: frozenset[str] = frozenset({"judgment", "revocation"})
"""Courts say "Im Namen des Volkes" in old decrees of divorce, and that custody is withdrawn."""

Custody = Literal["joint", "sole", "guardian"]

_TITLES = (
    "Sorgeerklärung", "Gemeinsame Sorgeerklärung", "Urkunde über die Abgabe von Sorgeerklärungen",
    "Negativbescheinigung",
    "Urkunde über Sorgeerklärungen", "Negativattest", "Bescheinigung über das Nichtvorliegen",
    "Sorgerechtsbescheinigung",
    "Auskunft aus dem Sorgeregister", "Bescheinigung aus dem Sorgeregister", "Bescheinigung über die alleinige",
    "Bestallungsurkunde", "Bestallung", "Bescheinigung über die Bestellung", "Sorgerechtsbeschluss",
    "Sorgerechtsnachweis",
    "Bescheinigung nach § 58", "Bescheinigung gemäß § 58", "Schriftliche Auskunft aus dem Sorgeregister",
    "Beurkundung der gemeinsamen Sorgeerklärung", "der gemeinsamen Sorgeerklärung", "Erklärung zur gemeinsamen Sorge",
    "Erklärung über die gemeinsame elterliche Sorge", "Sorgeerklärungen", "Beurkundung der Sorgeerklärung",
    "Urkunde über die gemeinsame Sorgeerklärung", "Urkunde über die gemeinsame elterliche Sorge",
    "Bescheinigung über das Sorgerecht", "Bescheinigung über das alleinige Sorgerecht",
    "Nachweis über die elterliche Sorge",
    "Nachweis über das Sorgerecht", "Alleinsorgebescheinigung", "Bescheinigung über die elterliche Sorge",
    "Beurkundung von Sorgeerklärungen", "Bescheinigung über Sorgeerklärungen",
)  # fmt: skip
_OTHERS = (
    "Vaterschaftsanerkennung", "Anerkennung der Vaterschaft", "Urkunde über die Anerkennung", "Unterhaltsurkunde",
    "Umgangsregelung",
    "Urkunde über die Verpflichtung", "Vollmacht", "Sorgerechtsvollmacht", "Antrag", "Ladung", "Einladung",
    "Geburtsurkunde",
    "Beratungsbescheinigung", "Merkblatt", "Vereinbarung", "Betreuerausweis",
)  # fmt: skip
_ABOUT = re.compile(r"sorge(?:recht|erkl|regist|berecht| |\b)|vormund|bestallung")
_ON = r"(?:[^.]|(?<=\d)\.|(?<=geb)\.)"
"""What does not end a sentence: dates and the abbreviation before them have full stops."""
_JOINT = re.compile(
    rf"gemeinsam\w* (?:elterliche\w* )?sorge(?!erkl)|sorge{_ON}{{0,110}}(?:gemeinsam|beiden eltern)|"
    r"gemeinsame\w* sorgeerkl"
)
_SOLE = re.compile(
    rf"sorge{_ON}{{0,140}}\ballein(?:ige[nr]?)?\b|\ballein(?:ige[nr]?)?\b[^.]{{0,60}}sorge|alleinsorge|"
    r"alleinige[snr]? sorgerecht|\bkeine\w* (?:\w+ )?(?:sorgeerkl|eintragung)|"
    r"sorgeerkl\w*[^.]{0,80}nicht (?:abgegeben|eingetragen|vor)"
)
_GUARDIAN = re.compile(
    rf"vormund\w*{_ON}{{0,90}}bestellt|bestellt[^.]{{0,60}}vormund|zum vormund|bestallung|amtsvormund"
)
_ENDED = re.compile(r"gemeinsam\w* (?:elterliche\w* )?sorge[^.]{0,60}(?:aufgehoben|beendet)")
_PART = re.compile(r"aufenthaltsbestimmungsrecht|teilbereich|gesundheitssorge|recht zur beantragung")
_FOR_NOW = re.compile(r"einstweilig|vorlaufig")
_WHO = re.compile(
    r"(?:Kindes)?(?P<role>[Mm]utter|[Vv]ater|[Vv]ormund(?:in)?)\b\W{0,3}(?:,\s*)?(?:(?:ist|wird|wurde)\s+)?(?:(?:Frau|Herrn?|ist)\s+)?"
)
_ALONE = re.compile(
    r"[Ss]orge\b(?:[^.]|(?<=Abs)\.|(?<=\d)\.){0,90}?\b(?:Herrn?|Frau)\s(?=(?:[^.]|(?<=geb)\.|(?<=\d)\.){3,70}\ballein)"
)
"""Who has custody alone, by name: "Die elterliche Sorge steht Frau Rana Al-Hassan allein zu"."""
_GENERATION = relativedelta(years=14)
_OF_AGE = relativedelta(years=18)


class CustodyProof(Fields):
    """What the paper says; the person is the child. `custody` is None where it gives less than the whole."""

    custody: Field[Custody] | None = None
    custodian_family_name: Field[str] | None = None
    custodian_given_names: Field[str] | None = None


def identify(document: Document, /) -> float:
    """Return how sure it is that the paper says who has custody of a child."""
    if not _ABOUT.search(flat_first_page(document)) or signs_of_translation(document):
        return 0.0
    if has_title(document, *_OTHERS, share=0.45):
        return 0.0
    tenor = operative(document)
    deed = has_title(document, *_TITLES, share=0.5) and not is_rejected(tenor)
    if not (deed or rules_custody(document)):
        return 0.0
    if not (_JOINT.search(tenor) or _SOLE.search(tenor) or _GUARDIAN.search(tenor) or _PART.search(tenor)):
        return 0.4
    return 0.75 + 0.15 * bool(_children(document))


def extract(document: Document, /) -> CustodyProof:
    """Return whose custody it is, and who has it."""
    persons = tuple(_children(document))
    child = next((person for person in persons if person.role == "holder"), Person())
    custody = _custody(document)
    keeper = _custodian(document, custody.value, child) if custody else None
    if keeper and child.family_name:
        keeper = split_at(keeper, child.family_name.value)
    family, given = name_fields(keeper) if keeper else (None, None)
    if keeper is None and custody and custody.value == "sole":
        parent = _captioned(document, _parent_of(operative(document)), persons)
        persons = tuple(person for person in persons if person is not parent)
        family, given = (parent.family_name, parent.given_names) if parent else (None, None)
    role = "representative" if custody and custody.value == "guardian" else "parent"
    return CustodyProof(
        family_name=child.family_name,
        given_names=child.given_names,
        birth_date=child.birth_date,
        nationality=child.nationality,
        persons=(*persons, Person(role=role, family_name=family, given_names=given)) if family else persons,
        issued_on=_issued_on(document),
        custody=custody,
        custodian_family_name=family,
        custodian_given_names=given,
    )


def _custody(document: Document) -> Field[Custody] | None:
    tenor = operative(document)
    joint, sole, guardian = _JOINT.search(tenor), _SOLE.search(tenor), _GUARDIAN.search(tenor)
    if joint and _ENDED.search(tenor):
        joint = None
    found: list[tuple[Custody, re.Match[str]]] = []
    if guardian:
        found.append(("guardian", guardian))
    elif sole:
        found.append(("sole", sole))
    if joint:
        found.append(("joint", joint))
    part = _PART.search(tenor) and not re.search(r"sorge[^.]{0,140}(?:ubertragen|entzogen)", tenor)
    if not found or part:
        return None
    value, match = found[0]
    span = folded_text(document).touching(*match.span())
    doubt = "ambiguous" if len(found) > 1 or _FOR_NOW.search(tenor) else None
    return span.field(value, method="sentence", doubt=doubt) if span else None


def _everybody(document: Document) -> list[Person]:
    named = [*persons_in(running_text(document)), *persons_by_labels(document)]
    known: dict[dt.date, Person] = {}
    for person in named:
        if person.birth_date and (person.family_name or person.given_names):
            known.setdefault(person.birth_date.value, person)
    return list(known.values())


def _children(document: Document) -> Iterator[Person]:
    """Yield the children, then the grown-ups.

    Whoever is a generation older than the youngest is no child, nor is one of age on the day of issue.
    """
    everybody = _everybody(document)
    issued = _issued_on(document)
    youngest = max((p.birth_date.value for p in everybody if p.birth_date), default=None)
    grown: list[Person] = []
    for person in everybody:
        born = person.birth_date.value if person.birth_date else None
        of_age = bool(born and issued and born + _OF_AGE <= issued.value)
        if youngest and born and born + _GENERATION > youngest and not of_age:
            yield person.model_copy(update={"role": "holder"})
        else:
            grown.append(person.model_copy(update={"role": "parent"}))
    yield from grown


def _custodian(document: Document, custody: Custody, child: Person) -> Name | None:
    """Return the parent or guardian who alone has custody, where a name stands at that word in the operative part."""
    if custody == "joint":
        return None
    text = running_text(document)
    tenor = len(operative(document))
    wanted = "vormund" if custody == "guardian" else _parent_of(operative(document))
    for match in _ALONE.finditer(text.text[:tenor]) if custody == "sole" else ():
        name = _name_behind(text, match.end())
        if name:
            return name
    for match in _WHO.finditer(text.text[:tenor]):
        if wanted is None or not fold(match["role"]).startswith(wanted):
            continue
        name = _name_behind(text, match.end())
        # "Mutter des Kindes: Lina Haddad" leaves the child's name at the word
        if name and not (
            child.given_names and name.given and fold(name.given) == fold(child.given_names.value)
        ):
            return name
    return None


def _captioned(document: Document, wanted: str | None, persons: tuple[Person, ...]) -> Person | None:
    """Return the grown-up whose captions name the parent first: "Mutter: Familienname"."""
    if wanted is None:
        return None
    for number, page in enumerate(document.pages, 1):
        for line in page.lines:
            if not re.match(rf"(?:kindes)?{wanted}\s*[:(]", fold(line.text)):
                continue
            for person in persons:
                name = person.family_name
                near = name and name.box and name.page == number and 0 < name.box.top - line.box.top < 0.035
                if near and person.role == "parent" and person.given_names:
                    return person
    return None


def _parent_of(tenor: str) -> str | None:
    """Which parent the sentence gives custody to."""
    match = re.search(
        r"sorge[^.]{0,200}?\b(?:kindes)?(mutter|vater)\b[^.]{0,120}(?:allein|ubertragen|zu\b)", tenor
    )
    if match:
        return match[1]
    alone = re.search(r"\b(?:kindes)?(mutter|vater)\b[^.]{0,120}\ballein", tenor)
    if alone:
        return alone[1]
    # by law it is hers where no declaration was made
    return "mutter" if re.search(r"sorgeregister|sorgeerkl", tenor) else None


def _name_behind(text: Passage, start: int) -> Name | None:
    behind = text.between(start, min(len(text.text), start + 60))
    words: list[Token] = []
    for token in behind.tokens if behind else ():
        if not is_name_word(token.text) or len(words) == 5 or (not words and token.text.islower()):
            break
        words.append(token)
        if token.text.endswith((",", ".", ";")):
            break
    span = as_span(Passage(tuple(words))) if words else None
    name = name_in(span) if span else None
    return name if name and name.family and name.given else None


_DECIDED = (
    r"\bam\b(?= \d{1,2}\.[\d. a-z]{5,18}\b(?:beschlossen|entschieden|fur recht erkannt|erklart|beurkundet))"
)


def _issued_on(document: Document) -> Field[dt.date] | None:
    said = next((hit for _, hit in told(document, r"\b(?:beschluss|urteil|urkunde) vom\b", date_in)), None)
    said = said or next((hit for _, hit in told(document, _DECIDED, at_once(date_in))), None)
    return date_at_foot(document) or letter_date(document) or (date_field(said) if said else None)
