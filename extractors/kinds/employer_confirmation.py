"""Arbeitgeberbescheinigung (employer's confirmation of a current job).

Written by the employer for the authority, as a letter or on the authority's form: since when, as what, limited or not,
not under notice, pay, hours; dated and signed. Also called Bescheinigung über das Beschäftigungsverhältnis,
Arbeitsbestätigung, Beschäftigungsnachweis.
Not this: the certificate for unemployment benefit (Arbeitsbescheinigung, § 312 SGB III), a reference (Arbeitszeugnis),
a statement of earnings for another office, a letter of termination or its confirmation, a promise of a job, the
contract, the form of the employment agency on a future job, a form not filled in.

Source: documents.md F4.
"""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal

from extractors.reading.boxes import ticked_lines
from extractors.reading.employers import employer
from extractors.reading.employment import terms
from extractors.reading.flat import flat_text
from extractors.reading.job_text import said, span_of_passage
from extractors.reading.letters import has_title, letter_date
from extractors.reading.names import name_in
from extractors.reading.persons import holder_by_labels, name_fields
from extractors.reading.rubrum import persons_in
from extractors.reading.sentences import running_text
from extractors.reading.signature_rows import signed_by_all
from extractors.reading.signatures import signature
from extractors.reading.spans import Span
from extractors.reading.text import fold
from pipeline.document import Document
from pipeline.field import Field, Fields, Person

ACTS: frozenset[str] = frozenset({"termination", "application", "request"})
"""Forms ask "Kündigung ausgesprochen?" and to be filled in; letters offer to answer questions."""

_TITLES = (
    "Arbeitgeberbescheinigung", "Arbeitgeberbestätigung", "Bescheinigung des Arbeitgebers",
    "Bestätigung des Arbeitgebers", "Bescheinigung über das Beschäftigungsverhältnis",
    "Bescheinigung über ein Beschäftigungsverhältnis", "Bestätigung des Beschäftigungsverhältnisses",
    "Bestätigung über das Beschäftigungsverhältnis", "Beschäftigungsnachweis", "Beschäftigungsbestätigung",
    "Beschäftigungsbescheinigung", "Arbeitsbestätigung", "Bescheinigung über das Arbeitsverhältnis",
    "Bestätigung des Arbeitsverhältnisses", "Bestätigung über ein bestehendes Arbeitsverhältnis",
    "Bescheinigung zur Beschäftigung", "Bestätigung über das Arbeitsverhältnis",
    "Nachweis über das Beschäftigungsverhältnis", "Bescheinigung über die Beschäftigung",
    "Bestätigung eines Arbeitsverhältnisses", "Arbeitsnachweis", "Bescheinigung zur Vorlage bei der Ausländerbehörde",
    "Bestätigung zur Vorlage bei der Ausländerbehörde", "Bestätigung der Beschäftigung", "Nachweis der Beschäftigung",
    "Bestätigung über ein Beschäftigungsverhältnis", "Bescheinigung über ein bestehendes Arbeitsverhältnis",
    "Confirmation of Employment", "Employment Confirmation", "Verification of Employment", "Proof of Employment",
    "Employment Verification", "Arbeitsbescheinigung", "Tätigkeitsnachweis", "Tätigkeitsbescheinigung",
)  # fmt: skip
_WEAK_TITLES = (
    "Bescheinigung", "Bestätigung", "To whom it may concern",
)  # fmt: skip
_OTHERS = (
    "Arbeitszeugnis", "Zwischenzeugnis", "Zeugnis", "Arbeitsvertrag", "Kündigung", "Kündigungsbestätigung",
    "Aufhebungsvertrag", "Einstellungszusage", "Verdienstbescheinigung", "Arbeitsbescheinigung nach",
    "Erklärung zum Beschäftigungsverhältnis", "Wohnungsgeberbestätigung", "Teilnahmebescheinigung",
    "Mietbescheinigung", "Lohnsteuerbescheinigung", "Entgeltbescheinigung", "Arbeitsunfähigkeitsbescheinigung",
    "Praktikumsbescheinigung", "Stellenangebot", "Arbeitsplatzzusage", "Änderungsvertrag", "Zusatzvereinbarung",
    "Mitgliedsbescheinigung", "Meldebescheinigung", "Ausbildungsbescheinigung", "Referenz",
)  # fmt: skip
_NOT_THIS = re.compile(
    r"\b312\b.{0,20}sgb|arbeitsbescheinigung (?:nach|zur vorlage bei der agentur)|"
    r"agentur fur arbeit|arbeitslosengeld|109 gewo|einkommensbescheinigung|kundigen wir|"
    r"kundige ich|"
    r"endete am|hat uns .{0,40}verlassen|(?:wurden|wird|werden) .{0,80}einstellen|"
    r"beabsichtigen .{0,40}(?:einzustellen|zu beschaftigen)|"
    r"wir wunschen (?:ihm|ihr) .{0,60}zukunft|zu unserer vollsten|war .{0,60}(?:beschaftigt|tatig)|kurs\b.{0,60}teil|"
    r"\bwas employed\b|\bwere employed\b|\bhas left (?:our|the)\b|\bwe wish (?:him|her|them)\b|\bwill be employed\b|"
    r"\boffer of employment\b|\bintend to employ\b"
)
_EMPLOYED = re.compile(
    r"(?:beschaftigt|tatig|angestellt|mitarbeiter(?:in)?|arbeitsverhaltnis|beschaftigungsverhaltnis|arbeitnehmer|"
    r"\bemployed\b|\bemployee\b|employment)"
)
_CONFIRMS = re.compile(
    r"bescheinig|bestatig|nachweis|to whom|\bconfirm|\bcertif|teilen? (?:wir|ich)\b.{0,40}\bmit\b|zur vorlage|"
    r"angaben des arbeitgebers|auskunft"
)
_SINCE = re.compile(r"\bseit\b|\bab dem\b|beginn|eintritt|eingestellt|\bsince\b")
_DENIED = re.compile(r"\b(?:kein\w*|nicht|weder|ohne|niemand\w*|nie)\b[^.;]*$")
_NOT_UNDER_NOTICE = re.compile(
    r"\bun-? ?gekundigt|von keine[rm] .{0,40}gekundigt|\bnicht gekundigt|kundigung .{0,40}(?:nicht|"
    r"weder) (?:ausgesprochen|erfolgt|beabsichtigt|"
    r"vor)|"
    r"keine? kundigung|(?:wurde|ist) .{0,60}nicht gekundigt|weder .{0,60}gekundigt|kundigung liegt nicht vor|"
    r"nicht im gekundigten|\bnot been terminated|\bunterminated\b|\bnot terminated|\bno notice of termination"
)
_UNDER_NOTICE = re.compile(
    r"(?<!un)(?<!un-)(?<!un )(?<!nicht )\bgekundigt(?:en|em|es)?\b|(?<!keine )kundigung "
    r"(?:(?!nicht|weder).){0,40}wurde (?:(?!nicht|weder).){0,40}ausgesprochen|aufhebungsvertrag|"
    r"\b(?:has been|was|is) terminated|notice of termination (?:has been|was) given|under notice"
)
_WORKS_SINCE = re.compile(
    r"\bseit(?: dem)? \d{1,2}\. ?(?:\d|[a-z]).{0,120}\b(?:beschaftigt|angestellt|tatig|mitarbeiter(?:in)?)\b|"
    r"\b(?:beschaftigt|angestellt|tatig|mitarbeiter(?:in)?|arbeitet)\b.{0,60}\bseit(?: dem)?:? \d{1,2}\. ?(?:\d|[a-z])"
)
_OF_OTHER_PAPERS = re.compile(
    r"lohnsteuer|\bnetto|§ ?\d|\bvertragsparteien|\bsehr geehrte[rs]? (?:frau|"
    r"herr) .{0,40} (?:ihre?[rn]? antrag|sie erhalten)|"
    r"burgergeld|jobcenter|\bgericht|verpflichtungserklarung|anhorung|\bmiete\b|rechtsbehelf|fuhrerschein"
)
"""What payslips, contracts, notices and sheets on a household speak of."""
_ENOUGH_TOLD = 2
_SIGNS = (
    "Unterschrift", "Stempel, Unterschrift", "Unterschrift Arbeitgeber", "Unterschrift des Arbeitgebers",
    "Stempel und Unterschrift", "Firmenstempel, Unterschrift", "Datum, Unterschrift", "Ort, Datum, Unterschrift",
    "Firmenstempel und Unterschrift", "Unterschrift/Stempel", "Unterschrift und Stempel",
    "Datum, Stempel, Unterschrift", "Stempel/Unterschrift", "Unterschrift, Firmenstempel",
    "Stempel und Unterschrift des Arbeitgebers", "Unterschrift der Arbeitgeberin",
)  # fmt: skip


class EmployerConfirmation(Fields):
    """What the employer confirms on the day of the letter."""

    employer: Field[str] | None = None
    start: Field[dt.date] | None = None
    unterminated: Field[bool] | None = None
    unlimited: Field[bool] | None = None
    end: Field[dt.date] | None = None
    weekly_hours: Field[Decimal] | None = None
    gross_monthly: Field[Decimal] | None = None
    hourly_wage: Field[Decimal] | None = None
    probation_until: Field[dt.date] | None = None
    signed: Field[bool] | None = None


def identify(document: Document, /) -> float:
    """Return how sure it is that an employer confirms a present job."""
    text = flat_text(document)
    if not _EMPLOYED.search(text) or not _SINCE.search(text) or _NOT_THIS.search(text):
        return 0.0
    if not _CONFIRMS.search(text):
        return 0.0
    strong = has_title(document, *_TITLES)
    weak = strong or has_title(document, *_WEAK_TITLES)
    if not strong and has_title(document, *_OTHERS):
        return 0.0
    if not weak:
        return _told_of_a_job(document, text)
    if not strong and not re.search(
        r"(?:bescheinig|bestatig)\w* (?:wir|ich|ihnen|dass|hiermit)|hiermit .{0,20}(?:bescheinig|bestatig)",
        text,
    ):
        return 0.0
    if len(re.findall(r"[_.…]{5,}", text)) >= 4 and not re.search(
        r"\d{1,2}\. ?(?:\d{1,2}\.|[a-z]{3,9}) ?20\d\d", text
    ):
        return 0.0
    notice = bool(_NOT_UNDER_NOTICE.search(text) or _UNDER_NOTICE.search(text))
    term = bool(re.search(r"befristet|unbestimmte", text))
    pay = bool(re.search(r"brutto|vergutung|stundenlohn|verdienst", text))
    return min(1.0, (0.62 if strong else 0.42) + 0.14 * notice + 0.1 * term + 0.1 * pay)


def _told_of_a_job(document: Document, text: str) -> float:
    """How sure it is where no title tells: since when somebody works here, and two things more of the job."""
    if _OF_OTHER_PAPERS.search(text) or not _WORKS_SINCE.search(text):
        return 0.0
    told = (
        _NOT_UNDER_NOTICE.search(text) or re.search(r"\bgekundigt\W{1,3}nein\b", text),
        re.search(r"befristet|unbestimmte", text),
        re.search(r"brutto|stundenlohn|verdient", text),
        re.search(
            r"\b(?:voll|teil)zeit|wochenstunden|stunden (?:pro|je|in der) woche|wochentliche arbeitszeit",
            text,
        ),
    )
    return 0.56 if sum(bool(one) for one in told) >= _ENOUGH_TOLD else 0.0


def extract(document: Document, /) -> EmployerConfirmation:
    """Return what the employer confirms."""
    found = terms(document)
    person = _employee(document)
    return EmployerConfirmation(
        family_name=person.family_name,
        given_names=person.given_names,
        birth_date=person.birth_date,
        nationality=person.nationality,
        persons=(person,) if person.family_name or person.given_names else (),
        issued_on=letter_date(document),
        employer=employer(document),
        start=found.start,
        unterminated=_unterminated(document),
        unlimited=found.unlimited,
        end=found.end,
        weekly_hours=found.weekly_hours,
        gross_monthly=found.gross_monthly,
        hourly_wage=found.hourly_wage,
        probation_until=found.probation_until,
        signed=signed_by_all(document, _SIGNS) or signature(document),
    )


def _unterminated(document: Document) -> Field[bool] | None:
    """Whether nobody has given notice; the ticks of a form decide, both said leaves it open."""
    ticked = _ticked(document)
    if ticked is not None:
        return ticked
    yes: list[Span] = []
    no: list[Span] = []
    for passage in said(document):
        text = fold(passage.text)
        for found, pattern in ((yes, _NOT_UNDER_NOTICE), (no, _UNDER_NOTICE)):
            match = pattern.search(text)
            if match and not re.search(
                r"(?:ausgesprochen|gekundigt|erfolgt)\s*\?|kann .{0,60}gekundigt|"
                r"frist .{0,40}gekundigt|schriftlich gekundigt",
                text,
            ):
                if found is no and _DENIED.search(text[: match.start()]):
                    continue
                part = passage.between(*match.span()) if len(text) == len(passage.text) else passage
                found.append(span_of_passage(part or passage))
    if yes:
        return yes[0].field(True, method="sentence", doubt="ambiguous" if no else None)
    return no[0].field(False, method="sentence") if no else None


def _ticked(document: Document) -> Field[bool] | None:
    """Return what is ticked at "Kündigung ausgesprochen?  [ ] ja  [x] nein"; a box may also say "ungekündigt"."""
    for span, on in ticked_lines(document):
        text = fold(span.text)
        if on and _NOT_UNDER_NOTICE.match(text):
            return span.field(True, method="picture", confidence=0.9)
        if on and re.match(r"(?:ja|nein)\b", text) and _asks_of_notice(span, document):
            return span.field(text.startswith("nein"), method="picture", confidence=0.9)
        if on and _UNDER_NOTICE.match(text):
            return span.field(False, method="picture", confidence=0.9)
    return None


def _asks_of_notice(answer: Span, document: Document) -> bool:
    page = document.pages[answer.page - 1]
    row = [line for line in page.lines if line.box.overlap_y(answer.box) > 0.4]
    if any(re.search(r"kundigung|gekundigt", fold(line.text)) for line in row):
        return True
    # the question over its boxes, one below the other
    over = [
        line
        for line in page.lines
        if 0 < answer.box.middle[1] - line.box.middle[1] < 0.06
        and not re.match(r"\W*(?:\w\W+)?(?:ja|nein)\b", fold(line.text))
        and line.box.overlap_y(answer.box) <= 0.4
    ]
    question = max(over, key=lambda line: line.box.middle[1], default=None)
    return bool(question and re.search(r"kundigung|gekundigt", fold(question.text)))


def _employee(document: Document) -> Person:
    named = next(persons_in(running_text(document)), None)
    if named and named.family_name:
        return named
    labelled_as = holder_by_labels(document)
    if labelled_as.family_name and labelled_as.given_names:
        return labelled_as
    for passage in said(document):
        match = re.search(r"\b(?:dass|Herrn?|Frau)\s+(?:Herrn?\s+|Frau\s+)?(?=[A-ZÄÖÜ])", passage.text)
        rest = span_of_passage(passage).after(match.end()) if match else None
        name = name_in(_before_comma(rest)) if rest else None
        if name and name.given:
            family, given = name_fields(name)
            return Person(
                role="holder", family_name=family, given_names=given, birth_date=labelled_as.birth_date
            )
    return labelled_as


def _before_comma(span: Span) -> Span:
    kept = []
    for word in span.words[:6]:
        if not word.text[:1].isupper():
            break
        kept.append(word)
        if word.text.endswith((",", ";")):
            break
    return Span(span.page, tuple(kept or span.words[:1]))
