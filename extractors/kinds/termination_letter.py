"""Kündigung oder Aufhebungsvertrag (end of an employment, by notice or by agreement).

Written by the employer or by the employee: "kündigen wir das mit Ihnen bestehende Arbeitsverhältnis zum ...", ordinary,
without notice or with an offer of other terms (Änderungskündigung); or a contract of both that ends the job
(Aufhebungsvertrag, Auflösungsvertrag). It speaks against every other paper on the same job.
Not this: the notice to quit a flat, an insurance, an account, a telephone or a membership; the clause on notice inside
a contract; a confirmation that a notice was received; one that is taken back; an action against it; a warning
(Abmahnung); a leaflet or a form that only asks; a trial period that goes by.

The last day is read behind "zum", "mit Ablauf des", "endet am". A notice without period that names a later day only in
the alternative leaves that day doubted.

Source: documents.md F5; §§ 620-626 BGB.
"""

from __future__ import annotations

import datetime as dt
import re

from extractors.reading.contract_dates import signed_on
from extractors.reading.employers import employer
from extractors.reading.flat import flat_head
from extractors.reading.holder import written_to
from extractors.reading.labels import labelled
from extractors.reading.letters import has_title, head_lines, is_from, is_title, letter_date
from extractors.reading.names import name_in
from extractors.reading.parties import firm_between, names_behind_and, who_works
from extractors.reading.persons import holder_by_labels, name_fields
from extractors.reading.rubrum import persons_in
from extractors.reading.sentences import running_text
from extractors.reading.spans import span_of
from extractors.reading.text import fold
from extractors.reading.told import agreed, at_once, day_field, end_in, folded_text, told
from pipeline.document import Document
from pipeline.field import Field, Fields, Person

ACTS: frozenset[str] = frozenset({"termination", "receipt", "request", "revocation"})
"""The notice itself; it asks to confirm its receipt, to bring back keys, and takes rights of access back."""

_TITLES = (
    "Kündigung", "Kündigungsschreiben", "Aufhebungsvertrag", "Auflösungsvertrag", "Aufhebungsvereinbarung",
    "Kündigung des Arbeitsverhältnisses", "Kündigung Ihres Arbeitsverhältnisses", "Kündigung des Arbeitsvertrages",
    "Kündigung meines Arbeitsverhältnisses", "Kündigung meines Arbeitsvertrages", "Ordentliche Kündigung",
    "Außerordentliche Kündigung", "Fristlose Kündigung", "Fristgerechte Kündigung", "Änderungskündigung",
    "Eigenkündigung", "Betriebsbedingte Kündigung", "Kündigung in der Probezeit", "Probezeitkündigung",
    "Beendigung des Arbeitsverhältnisses", "Beendigung Ihres Arbeitsverhältnisses", "Abwicklungsvertrag",
    "Ordentliche betriebsbedingte Kündigung", "Ordentliche fristgerechte Kündigung",
    "Ordentliche personenbedingte Kündigung",
    "Außerordentliche fristlose Kündigung", "Kündigung Ihres Anstellungsvertrages",
    "Kündigung des Anstellungsvertrages",
    "Kündigung Ihres Arbeitsvertrages", "Kündigung des Ausbildungsverhältnisses", "Auflösung des Arbeitsverhältnisses",
    "Personenbedingte Kündigung", "Verhaltensbedingte Kündigung", "Notice of Termination",
    "Ihr Arbeitsverhältnis", "Ihr Arbeitsvertrag", "Arbeitsverhältnis", "Mein Arbeitsverhältnis",
)  # fmt: skip
_JOB = (
    r"(?:arbeits|beschaftigungs|anstellungs|dienst|ausbildungs)-?(?:verhaltnis(?:ses)?|vertrag(?:e?s)?)|"
    r"berufsausbildungsverhaltnis(?:ses)?|employment|minijob"
)
_OF_JOB = re.compile(rf"\b(?:{_JOB})\b")
_ON = r"(?:[^.;]|(?<=\d)\.)"
"""A character within a sentence: the points of a date end none."""
_SAID = r"(?<!nicht )(?<!weder )(?<!noch )(?<!keiner seite )(?<!kann )"
_SAID_IN_ENGLISH = r"(?<!not been )(?<!not be )(?<!not )(?<!may be )(?<!can be )"
"""What does not stand before a verb that ends the job."""
_ENDS = re.compile(
    rf"\bkundig(?:en|e)\b{_ON}{{0,160}}\b(?:{_JOB})\b|"
    rf"\b(?:{_JOB})\b(?:(?!\bkann\b|\bkonnen\b|\bdarf\b){_ON}){{0,160}}\b{_SAID}(?:gekundigt|kundigen|kundige|"
    rf"aufgehoben|beendet|aufgelost|endet|enden)\b|"
    rf"\bkundig(?:en|e)\b{_ON}{{0,80}}\b(?:fristgerecht|fristlos|ordentlich|ausserordentlich)\b|"
    rf"\b(?:sprechen|spreche)\b{_ON}{{0,80}}\bkundigung\b{_ON}{{0,60}}\baus\b|"
    rf"\b{_SAID_IN_ENGLISH}terminat\w+\b{_ON}{{0,80}}\bemployment|"
    rf"\bemployment\b{_ON}{{0,80}}\b{_SAID_IN_ENGLISH}terminat\w+"
)
_OTHER_CONTRACT = re.compile(
    r"mietverhaltnis|mietvertrag|\bwohnung\b.{0,40}kundig|versicherungs(?:vertrag|schein)|girokonto|kontovertrag|"
    r"mobilfunk|mitgliedschaft|stromliefer|abonnement|handyvertrag|bausparvertrag|darlehensvertrag|internetvertrag"
)
_NOT_THIS = re.compile(
    r"kundigungs-?bestatigung|bestatigung (?:der|ihrer|des eingangs ihrer) kundigung|"
    r"(?:bestatigen wir|wir bestatigen|bestatigung)[^.]{0,60}(?:ihre[rn]?|der) kundigung|"
    r"rucknahme (?:der|unserer|meiner) kundigung|"
    r"kundigung[^.]{0,60}(?:zuruckgenommen|gegenstandslos|unwirksam)|"
    r"(?:nehmen|nehme)[^.]{0,60}kundigung[^.]{0,60}zuruck|"
    r"kundigungsschutzklage|abmahnung|merkblatt|musterschreiben|vorlage kundigung|"
    r"beabsichtigen[^.]{0,80}kundig|anhorung des betriebsrat"
)
_WITHOUT_PERIOD = re.compile(r"fristlos|mit sofortiger wirkung|ausserordentlich|aus wichtigem grund")
_INSTEAD = re.compile(r"hilfsweise|vorsorglich")
_SAID_END = (
    rf"(?:\bkundig(?:en|e)\b{_ON}{{0,170}}?|\b(?:{_JOB})\b{_ON}{{0,140}}?|"
    rf"\b(?:gekundigt|beendet|aufgehoben|aufgelost|endet)\b{_ON}{{0,60}}?)"
    r"\b(?:zum|mit ablauf des|mit wirkung zum|am|per|auf den|mit dem)(?: ablauf des)?(?: tages)?\b|"
    r"\b(?:effective|with effect from|as of|ends on)\b|\bletzter arbeitstag (?:ist )?(?:somit )?(?:der )?(?=\d)"
)
_NO_END = re.compile(r"freistell|freigestellt|urlaub|arbeitsuchend|zuruckzugeben|ruckgabe|abfindung")
_NEAR = 60
"""Characters before a day that tell what it is the day of."""
_END_LABELS = (
    "Beendigungstermin", "Ende des Arbeitsverhältnisses", "Beendigung zum", "Kündigung zum", "Austrittsdatum",
    "Letzter Arbeitstag", "Beendigungsdatum", "Kündigungstermin", "Vertragsende",
)  # fmt: skip
_EMPLOYEE_LABELS = (
    "Arbeitnehmer", "Arbeitnehmerin", "Arbeitnehmer/in", "Mitarbeiter", "Mitarbeiterin", "Mitarbeiter/in",
    "Beschäftigte/r",
)  # fmt: skip
_HEADING, _FIRST_LINES = 60, 8
"""Letters that a heading has at most; lines in which an agreement says that it ends the job."""
_BY_EMPLOYEE = re.compile(r"\bkundige ich\b|\bich kundige\b|\bmein(?:en|es)? (?:arbeits|anstellungs)")


_CONTRACTS = (
    "Arbeitsvertrag", "Anstellungsvertrag", "Dienstvertrag", "Befristeter Arbeitsvertrag",
    "Unbefristeter Arbeitsvertrag",
    "Arbeitszeugnis", "Zeugnis", "Arbeitgeberbescheinigung", "Arbeitsbescheinigung", "Bescheinigung", "Bestätigung",
    "Berufsausbildungsvertrag", "Mietvertrag",
)  # fmt: skip


class TerminationLetter(Fields):
    """Which job ends and when; `ends_on` None: no day is named, as where it ends at once."""

    employer: Field[str] | None = None
    ends_on: Field[dt.date] | None = None


def identify(document: Document, /) -> float:
    """Return how sure it is that an employment is ended here."""
    head = flat_head(document, share=0.75)
    if "kundig" not in head and not re.search(r"auf(?:hebung|losung)s?v|beendig|terminat|abwicklungsv", head):
        return 0.0
    text = folded_text(document).text
    job, other = _OF_JOB.search(text), _OTHER_CONTRACT.search(text)
    if job is None or _NOT_THIS.search(text) or (other and other.start() < job.start()):
        return 0.0
    if not _ENDS.search(text) or _is_contract(document) or is_from(document, *_OFFICES):
        return 0.0
    titled = has_title(document, *_TITLES, share=0.6)
    return min(
        1.0, 0.55 + 0.25 * titled + 0.1 * bool(_OF_JOB.search(head)) + 0.1 * (_ends_on(document) is not None)
    )


_OFFICES = (
    "Agentur für Arbeit",
    "Jobcenter",
    "Familienkasse",
    "Krankenkasse",
    "Ausländerbehörde",
    "Rentenversicherung",
)
"""They write of a job that has ended, and end none."""
_CLAUSE = re.compile(
    r"\W*(?:(?:§|s|8|nr\.?|ziff(?:er|\.)?|art(?:ikel|\.)?)\s*)?\d{1,2}[.)]?\s+(?:[a-z-]+\s+){0,3}?[a-z-]*"
    r"(?:ausschlussfrist|verfallfrist|schlussbestimmung|nebentatigkeit|verschwiegenheit|geheimhaltung|urlaub|vergutung|"
    r"arbeitszeit|probezeit|tatigkeit|arbeitsverhinderung|arbeitsunfahigkeit|nebenabrede)"
)
"""The numbered heading of a clause that a contract of work has, and a notice has not."""
_ENDING = re.compile(r"aufhebung|auflosung|abwicklung|beendigung")


def _is_contract(document: Document) -> bool:
    """Whether the paper, or its later page, is the contract of the job, whose clauses speak of notice."""
    lines = [fold(line.text) for line in document.pages[0].lines]
    clauses = any(_CLAUSE.match(line) and len(line) < _HEADING for line in lines)
    if clauses and not any(_ENDING.search(line) for line in lines[:_FIRST_LINES]):
        return True
    for line in head_lines(document, share=0.4):
        if re.search(r"kundig|beendig|aufhebung|auflosung", fold(line.text)):
            # what stands below the notice itself is no title: "Zeugnis erhalten Sie gesondert"
            return False
        if is_title(line, *_CONTRACTS):
            return True
    return False


def extract(document: Document, /) -> TerminationLetter:
    """Return whose job with whom ends, and when."""
    person = _employee(document)
    return TerminationLetter(
        family_name=person.family_name,
        given_names=person.given_names,
        birth_date=person.birth_date,
        persons=(person,) if person.family_name or person.given_names else (),
        issued_on=_dated(document),
        employer=firm_between(document) or employer(document),
        ends_on=_ends_on(document),
    )


def _dated(document: Document) -> Field[dt.date] | None:
    """The day of a letter; an agreement of two parties is dated over their signatures."""
    agreed_on = signed_on(document) if _ENDING.search(flat_head(document, share=0.3)) else None
    return agreed_on or letter_date(document)


def _ends_on(document: Document) -> Field[dt.date] | None:
    """The last day of the job; doubted where it is named in the alternative to an end at once, or two are named."""
    text = folded_text(document).text
    hits = []
    for match, hit in told(document, _SAID_END, at_once(end_in), reach=24):
        if not _NO_END.search(text[max(match.start(), match.end() - _NEAR) : match.end()]):
            hits.append(day_field(hit))
    found = agreed(hits)
    if found is None:
        found = next((day_field(hit) for _, hit in labelled(document, *_END_LABELS, shape=end_in)), None)
    if found and _WITHOUT_PERIOD.search(text) and _INSTEAD.search(text):
        return found.model_copy(update={"doubt": "ambiguous"})
    return found


def _employee(document: Document) -> Person:
    """The person whose job ends: the addressee; the sender of an own notice; the second party of an agreement."""
    named = next(persons_in(running_text(document)), None)
    if named and named.family_name and named.given_names:
        return named
    for _, name in labelled(document, *_EMPLOYEE_LABELS, shape=name_in):
        if name.given:
            family, given = name_fields(name)
            return Person(family_name=family, given_names=given)
    if _BY_EMPLOYEE.search(folded_text(document).text):
        return _sender(document) or holder_by_labels(document)
    called = who_works(document)
    for name in [called] if called else names_behind_and(document):
        if name.given:
            family, given = name_fields(name)
            return Person(family_name=family, given_names=given)
    return written_to(document)


def _sender(document: Document) -> Person | None:
    """The first name at the head of a private letter: its own line over street and town, or all in one line."""
    for line in head_lines(document, share=0.25):
        span = span_of(line, 1)
        cut = re.search(r"\s?[,·|*–-]\s", span.text)
        part = span.between(0, cut.start()) if cut and cut.start() >= 5 else span
        name = (
            name_in(part) if part and 2 <= len(part.words) <= 6 and not re.search(r"\d", part.text) else None
        )
        if name and name.given and name.family:
            family, given = name_fields(name)
            return Person(family_name=family, given_names=given)
    return None
