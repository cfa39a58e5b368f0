"""Arbeitsvertrag (employment contract).

Between employer and employee: parties, beginning, limited until or unlimited, working hours, pay, probation,
signatures of both (§ 611a BGB, § 2 NachwG); in paragraphs over pages, as a filled form, or as a countersigned letter.
Not this: an offer or promise of a job, an amendment or supplement alone, a termination agreement, a letter of
termination, a training, internship, service or lease-of-labour contract, a questionnaire of personal data, a form of
the employment agency on the job, a pattern with empty lines. A contract without signatures is one, and says
so (`signed`).

Source: documents.md F3; § 2 NachwG.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from decimal import Decimal

from extractors.reading.contract_dates import signed_on
from extractors.reading.employers import employer
from extractors.reading.employment import terms
from extractors.reading.flat import flat_text
from extractors.reading.labels import labelled
from extractors.reading.letters import head_lines, is_title
from extractors.reading.names import Name, name_in
from extractors.reading.parties import firm_between, names_behind_and, who_works
from extractors.reading.persons import holder_by_labels, name_fields
from extractors.reading.rubrum import persons_in
from extractors.reading.sentences import running_text
from extractors.reading.signature_rows import signed_by_all, signed_side_by_side
from extractors.reading.spans import Span
from extractors.reading.text import close_letters, fold
from extractors.reading.window import person_in_window
from pipeline.document import Document, Line, Page
from pipeline.field import Field, Fields, Person

ACTS: frozenset[str] = frozenset({"termination", "receipt", "application", "request"})
"""Clauses on notice, receipts of a copy, forms to be filled in."""

_TITLE = re.compile(
    r"^\W*(?:(?:un)?befristeter |(?:un)?befristetes |teilzeit-?|vollzeit-?|minijob-?)?(?:arbeits|anstellungs|"
    r"dienst)-?vertrag\b"
    r"(?!\s+(?:vom|zwischen .{0,60}(?:geandert|erganzt)))|^\W*vertrag uber eine geringfugige beschaftigung|"
    r"^\W*(?:vertrag|vereinbarung) (?:uber|fur) (?:ein|eine[nrs]?|die|das)? ?(?:\w+ ){0,2}?(?:beschaftig\w*|aushilf\w*|"
    r"aushilfstatigkeit|minijob\w*|arbeitsverhaltnis\w*|anstellung|mitarbeiter\w*|arbeitnehmer\w*)\b|"
    r"^\W*(?:arbeits|anstellungs|beschaftigungs|aushilfs|minijob)-?(?:vereinbarung|vertrag)\b|"
    r"^\W*arbeitsvertrag|^\W*anstellungsvertrag|^\W*\w*arbeitsvertrag(?: fur| mit| \(|$)"
)
_OTHERS = (
    "Änderungsvertrag", "Zusatzvereinbarung", "Nachtrag", "Aufhebungsvertrag", "Ausbildungsvertrag",
    "Berufsausbildungsvertrag", "Praktikumsvertrag", "Werkvertrag", "Arbeitnehmerüberlassungsvertrag",
    "Überlassungsvertrag", "Mustervertrag", "Mietvertrag", "Personalfragebogen", "Angebot", "Stellenangebot",
    "Einstellungszusage", "Einstellungsbestätigung", "Arbeitsplatzzusage", "Erklärung zum Beschäftigungsverhältnis",
    "Kündigung", "Honorarvertrag", "Umschulungsvertrag", "Vertragsänderung", "Änderung des Arbeitsvertrages",
    "Ergänzung zum Arbeitsvertrag", "Änderung zum Arbeitsvertrag", "Anlage zum Arbeitsvertrag",
    "Verlängerung des Arbeitsvertrages", "Zusatz zum Arbeitsvertrag", "Nachtrag zum Arbeitsvertrag",
    "Angebot eines Arbeitsvertrages", "Änderungsvereinbarung", "Dienstvertrag über", "Jobangebot", "Vertragsangebot",
    "Kündigung des Arbeitsvertrages", "Arbeitsvertragsangebot", "Entwurf", "Vertragsentwurf", "Änderungskündigung",
)  # fmt: skip
_CLAUSES = (
    r"arbeitgeber", r"arbeitnehmer|mitarbeiter", r"arbeitszeit|wochenstunden", r"urlaub", r"probezeit", r"kundigung",
    r"vergutung|arbeitsentgelt|\bgehalt|\blohn|stundenlohn", r"beginn|eingestellt|ab dem|tritt", r"arbeitsverhaltnis",
    r"arbeitsort|tatigkeit",
)  # fmt: skip
_NEAR_TITLE = 0.04
_SECTION = re.compile(
    r"^\W*§\s?(\d{1,2})\b|^(\d{1,2})[.)]\s+(?!(?:januar|februar|marz|april|mai|juni|juli|august|september|"
    r"oktober|november|"
    r"dezember)\b)(?=[a-z])"
)
_OF_WORK = re.compile(r"arbeitnehmer|arbeitgeber|arbeitsverhaltnis|mitarbeiter|arbeitsvertrag")
_OF_RENT = re.compile(r"\bmieter|vermieter|mietverhaltnis")
_EMPLOYEE_LABELS = (
    "Arbeitnehmer", "Arbeitnehmer/in", "Arbeitnehmer/in (Name, Vorname)", "Arbeitnehmer (Name, Vorname)",
    "Arbeitnehmerin", "Mitarbeiter/in", "Mitarbeiter", "Mitarbeiterin", "Name des Arbeitnehmers",
    "Name, Vorname des Arbeitnehmers", "Arbeitnehmer(in)", "Arbeitnehmer/-in", "Name der Arbeitnehmerin",
    "Beschäftigte/r", "Vertragspartner",
)  # fmt: skip
_EMPLOYER_SIGNS = (
    "Arbeitgeber", "Unterschrift Arbeitgeber", "Unterschrift des Arbeitgebers", "Arbeitgeber/in",
    "Unterschrift Arbeitgeber/in", "(Arbeitgeber)", "Arbeitgeberin", "Für den Arbeitgeber", "Firma",
    "Geschäftsführung", "Unterschrift/Stempel Arbeitgeber", "Unterschrift, Stempel Arbeitgeber",
    "Geschäftsleitung", "(Geschäftsleitung)", "Geschäftsführer", "Inhaber", "Personalleitung", "Arbeitgeber (Stempel)",
    "Stempel, Unterschrift Arbeitgeber", "Unterschrift der Arbeitgeberin", "für den Arbeitgeber",
)  # fmt: skip
_EMPLOYEE_SIGNS = (
    "Arbeitnehmer", "Unterschrift Arbeitnehmer", "Unterschrift des Arbeitnehmers", "Arbeitnehmer/in",
    "Unterschrift Arbeitnehmer/in", "(Arbeitnehmer)", "Arbeitnehmerin", "Unterschrift Mitarbeiter/in",
    "Mitarbeiter/in", "Mitarbeiter", "Unterschrift Mitarbeiter", "Unterschrift der Arbeitnehmerin", "Mitarbeiterin",
    "Beschäftigte/r", "Arbeitnehmer(in)", "(Mitarbeiter/in)", "(Arbeitnehmer/in)", "(Mitarbeiter)", "(Arbeitnehmerin)",
    "Beschäftigter", "Beschäftigte",
)  # fmt: skip


class EmploymentContract(Fields):
    """What the contract says. `end` is a term of the contract, not of probation; `signed` by both."""

    employer: Field[str] | None = None
    start: Field[dt.date] | None = None
    end: Field[dt.date] | None = None
    weekly_hours: Field[Decimal] | None = None
    gross_monthly: Field[Decimal] | None = None
    hourly_wage: Field[Decimal] | None = None
    probation_until: Field[dt.date] | None = None
    unlimited: Field[bool] | None = None
    signed: Field[bool] | None = None


def identify(document: Document, /) -> float:
    """Return how sure it is that this is an employment contract."""
    title = next((line for line in head_lines(document) if _is_headed(line)), None)
    if title is None:
        return 0.0
    above = [line for line in head_lines(document) if line.box.top < title.box.bottom + _NEAR_TITLE]
    if any(is_title(line, *_OTHERS) for line in above):
        return 0.0
    text = flat_text(document)
    if re.search(r"kundigen wir|kundige ich (?:hiermit|das)|auszubildende|im einvernehmen aufgehoben", text):
        return 0.0
    if re.search(
        r"bieten (?:wir )?ihnen .{0,80}(?:an\b|stelle)|wurden .{0,40}einstellen|verbindliche zusage", text
    ):
        return 0.0
    clauses = sum(bool(re.search(clause, text)) for clause in _CLAUSES)
    if clauses < 4 or _is_pattern(document, text):
        return 0.0
    return min(1.0, 0.5 + 0.06 * clauses)


def _is_headed(line: Line) -> bool:
    return bool(_TITLE.search(fold(close_letters(line.text)))) and len(line.words) <= 10


def _is_pattern(document: Document, text: str) -> bool:
    """Whether the places to fill in are empty: lines or dots instead of names, dates and amounts."""
    blanks = len(re.findall(r"[_.…]{5,}", text))
    return blanks >= 4 and not re.search(r"\d[\d.]*,\d\d|\d{1,2}\. ?(?:\d{1,2}\.|[a-z]{3,9}) ?20\d\d", text)


def belongs(current: Document, page: Page, /) -> bool:
    """Whether a page continues the contract: its first section is the next number, and it is about work."""
    sections = _sections(page)
    before = [number for one in current.pages for number in _sections(one)]
    text = fold(page.text)
    if not sections or not before or not _OF_WORK.search(text) or _OF_RENT.search(text):
        return False
    return 1 < sections[0] <= max(before) + 1 and sections[0] >= max(before)


def _sections(page: Page) -> list[int]:
    """The numbers of the paragraphs that begin on a page ("§ 4 Vergütung", "4. Vergütung")."""
    found = (_SECTION.match(fold(line.text)) for line in page.lines if line.box.left < 0.7)
    return [int(match[1] or match[2]) for match in found if match]


def extract(document: Document, /) -> EmploymentContract:
    """Return what the contract says."""
    found = terms(document)
    person = _employee(document)
    return EmploymentContract(
        family_name=person.family_name,
        given_names=person.given_names,
        birth_date=person.birth_date,
        nationality=person.nationality,
        persons=(person,) if person.family_name or person.given_names else (),
        issued_on=signed_on(document, found.start),
        employer=firm_between(document) or employer(document),
        start=found.start,
        end=found.end,
        weekly_hours=found.weekly_hours,
        gross_monthly=found.gross_monthly,
        hourly_wage=found.hourly_wage,
        probation_until=found.probation_until,
        unlimited=found.unlimited,
        signed=signed_by_all(document, _EMPLOYER_SIGNS, _EMPLOYEE_SIGNS) or signed_side_by_side(document),
    )


def _employee(document: Document) -> Person:
    """The party that is no firm: named with a birth date, at a label, behind "und", or in the address field."""
    named = next(persons_in(running_text(document)), None)
    if named and named.family_name and named.given_names:
        return named
    born = named.birth_date if named else None
    labelled_as = holder_by_labels(document)
    birth = born or labelled_as.birth_date
    if labelled_as.family_name and labelled_as.given_names:
        return labelled_as.model_copy(update={"birth_date": birth})
    for name in _names(document):
        if name.given:
            family, given = name_fields(name)
            return Person(
                role="holder",
                family_name=family,
                given_names=given,
                birth_date=birth,
                nationality=labelled_as.nationality,
            )
    return labelled_as


def _name_before_address(span: Span) -> Name | None:
    """The name in a cell that goes on with address and birth date: "Omar Haddad, Ring 2, 39104 Magdeburg"."""
    size = next((at for at, word in enumerate(span.words, 1) if word.text.endswith((",", ";"))), 0)
    part = Span(span.page, span.words[:size]) if 2 <= size <= 5 else span
    return name_in(part)


def _names(document: Document) -> Iterator[Name]:
    for _, name in labelled(document, *_EMPLOYEE_LABELS, shape=_name_before_address):
        yield name
    called = who_works(document)
    if called:
        yield called
    yield from names_behind_and(document)
    window = person_in_window(document)
    if window:
        yield window
