"""Ausbildungsvertrag, Berufsausbildungsvertrag (vocational training contract).

Between the training firm (Ausbildende) and the trainee, on the chamber's form or the school's: occupation, begin and
end, pay of each year, the chamber's note of registration (Eintragung in das Verzeichnis).
Not this: the application for registration alone, an introductory training (Einstiegsqualifizierung), internship,
retraining, a promise of a place, a preliminary or amending contract, its termination, an employment contract.

Source: documents.md E6; §§ 10, 11, 34 BBiG; § 16 PflBG.
"""

from __future__ import annotations

import datetime as dt
import re
from itertools import pairwise

from extractors.reading.contract_dates import signed_on
from extractors.reading.dates import DateHit, date_in, dates_in
from extractors.reading.employers import employer, firm_in
from extractors.reading.flat import flat_text
from extractors.reading.holder import holder_of
from extractors.reading.labels import labelled
from extractors.reading.letters import head_lines, is_title
from extractors.reading.names import Name, name_in
from extractors.reading.parties import who_works
from extractors.reading.persons import name_fields
from extractors.reading.schooling import occupation
from extractors.reading.sentences import running_text, sentences
from extractors.reading.spans import Span, lines
from extractors.reading.text import close_letters, fold
from pipeline.document import Document, Line
from pipeline.field import Field, Fields, Person

ACTS: frozenset[str] = frozenset({"termination", "receipt", "application", "request"})
"""Clauses on notice, forms to be filled in, a chamber's note of receipt."""

_TITLE = re.compile(
    r"^\W*(?:\w+ )?(?:berufs)?-?ausbildungs-?vertrag\b(?!\s+(?:vom|wird|ist|geandert))|"
    r"^\W*vertrag uber die (?:berufs)?ausbildung|"
    r"^\W*vertrag uber eine (?:berufs)?ausbildung"
)
_OTHERS = (
    "Antrag auf Eintragung", "Einstiegsqualifizierung", "Vertrag über eine Einstiegsqualifizierung",
    "Praktikumsvertrag",
    "Umschulungsvertrag", "Vorvertrag", "Ausbildungsplatzzusage", "Zusage", "Aufhebungsvertrag", "Kündigung",
    "Änderungsvertrag", "Änderung des Ausbildungsvertrages", "Verlängerung des Ausbildungsvertrages", "Entwurf",
    "Muster",
    "Aufhebung des Ausbildungsvertrages", "Kündigung des Ausbildungsvertrages", "Ausbildungszusage", "Merkblatt",
    "Anlage zum Ausbildungsvertrag", "Arbeitsvertrag", "Ausbildungsnachweis", "Qualifizierungsvertrag",
    "Mustervertrag",
    "Angebot", "Eintragungsbestätigung", "Bestätigung der Eintragung", "Vorvertrag zum Ausbildungsvertrag",
)  # fmt: skip
_CLAUSE = re.compile(r"\W*(?:§\s?\d|\d{1,2}[.)]\s|[A-K][.)]?\s)")
"""The heading of a clause is no title ("§ 6 Kündigung")."""
_CLAUSES = (
    r"auszubildende|\bazubi|schuler(?:in)?\b|lehrling", r"ausbildende|ausbildungsbetrieb|ausbildungsstatte|"
    r"trager der",
    r"ausbildungsberuf|\bberuf\b|ausbildung zu[rm]\b", r"probezeit", r"vergutung", r"urlaub",
    r"beginnt|ausbildungszeit|ausbildungsdauer|\bbeginn\b", r"kundigung", r"berufsbildungsgesetz|bbig|pflbg|"
    r"pflegeberufe|hwo",
)  # fmt: skip
_TRAINEE_LABELS = (
    "Auszubildende/r", "Auszubildender", "Auszubildende", "Der/Die Auszubildende", "Auszubildende(r)",
    "Name, Vorname der/des Auszubildenden", "Name des Auszubildenden", "der/die Auszubildende", "Auszubildende/-r",
    "Name der Auszubildenden", "Schülerin/Schüler", "Name, Vorname Auszubildende/r",
)  # fmt: skip
_FIRM_LABELS = (
    "Ausbildende/r", "Ausbildender", "Ausbildende", "Ausbildungsbetrieb", "Ausbildende(r)", "Ausbildungsstätte",
    "Firma", "Name und Anschrift des Ausbildenden", "Ausbildender Betrieb", "Der/Die Ausbildende", "Betrieb",
    "Ausbildender (Ausbildungsbetrieb)", "Name des Ausbildenden", "Träger der praktischen Ausbildung",
    "Ausbildende/-r",
    "Träger der Ausbildung", "Ausbildende Einrichtung",
    "Ausbildungsunternehmen", "Ausbildende/r (Ausbildungsbetrieb)",
)  # fmt: skip
_START_LABELS = (
    "Beginn der Ausbildung", "Ausbildungsbeginn", "Beginn", "Beginn des Ausbildungsverhältnisses", "vom", "am",
    "Das Ausbildungsverhältnis beginnt am", "Beginn am",
)  # fmt: skip
_END_LABELS = (
    "Ende der Ausbildung", "Ausbildungsende", "Ende", "Ende des Ausbildungsverhältnisses", "bis", "bis zum",
    "und endet am", "Ende am", "endet am",
)  # fmt: skip
_REGISTERED = re.compile(
    r"(?:kammer|\bihk\b|\bhwk\b)[^;]{0,80}\b(?:eingetragen|registriert)\b|"
    r"(?:(?:eingetragen|eintragung|registriert)(?:[^.;]|(?<=\d)\.|(?<=nr)\.){0,160}(?:verzeichnis|kammer|"
    r"\bihk\b|\bhwk\b|lehrlingsrolle|"
    r"rolle|"
    r"ausbildungsverhaltnis)|(?:verzeichnis der (?:berufs)?ausbildungsverhaltnisse|lehrlingsrolle|"
    r"berufsausbildungsverhaltnisse)"
    r"[^;]{0,120}(?:eingetragen|registriert))"
)
_NUMBERED = re.compile(r"(?:\bnr\b|nummer|unter|register)\W{0,12}[\w/-]*\d{3,}|\bam\W{1,3}\d{1,2}\.")
_TO_BE = re.compile(
    r"wird .{0,80}(?:vorgelegt|beantragt|zugeleitet)|zu beantragen|beantrag|unverzuglich|verpflichtet|"
    r"ist .{0,60}vorzulegen|"
    r"antrag auf|nicht eingetragen|ausbildende .{0,80}eintragung"
)


class TrainingContract(Fields):
    """What the contract says. `registered` True where the chamber has noted it; None where no note was found."""

    occupation: Field[str] | None = None
    employer: Field[str] | None = None
    start: Field[dt.date] | None = None
    end: Field[dt.date] | None = None
    registered: Field[bool] | None = None


def identify(document: Document, /) -> float:
    """Return how sure it is that this is a vocational training contract."""
    title = next((line for line in head_lines(document, share=0.45) if _is_headed(line)), None)
    if title is None or any(
        is_title(line, *_OTHERS) and not _CLAUSE.match(line.text) for line in head_lines(document, share=0.45)
    ):
        return 0.0
    text = flat_text(document)
    if re.search(
        r"einstiegsqualifizierung|umschul(?:ung|end)|kundigen wir|kundige ich|einvernehm\w+ (?:aufgehoben|"
        r"beendet|aufgelost)|"
        r"wird .{0,60}aufgehoben|bieten (?:wir )?ihnen .{0,80}ausbildungsplatz|praktikantin|praktikant\b",
        text,
    ):
        return 0.0
    clauses = sum(bool(re.search(clause, text)) for clause in _CLAUSES)
    blanks = len(re.findall(r"[_.…]{5,}", text))
    if clauses < 4 or (blanks >= 4 and not re.search(r"\d{1,2}\. ?(?:\d{1,2}\.|[a-z]{3,9}) ?20\d\d", text)):
        return 0.0
    return min(0.97, 0.55 + 0.06 * clauses)


def _is_headed(line: Line) -> bool:
    titled = _TITLE.search(fold(close_letters(line.text)))
    return len(line.words) <= 11 and bool(
        titled or is_title(line, "Berufsausbildungsvertrag", "Ausbildungsvertrag")
    )


def extract(document: Document, /) -> TrainingContract:
    """Return what the contract says."""
    start, end = _term(document)
    person = _trainee(document)
    return TrainingContract(
        family_name=person.family_name,
        given_names=person.given_names,
        birth_date=person.birth_date,
        nationality=person.nationality,
        persons=(person,) if person.family_name or person.given_names else (),
        issued_on=signed_on(document, start),
        occupation=occupation(document),
        employer=_firm(document),
        start=start,
        end=end,
        registered=_registered(document),
    )


def _trainee(document: Document) -> Person:
    """The person with a birth date, or the one at the trainee's label; never the trainer."""
    person = holder_of(document)
    if person.birth_date and person.family_name and person.given_names:
        return person
    for _, name in labelled(document, *_TRAINEE_LABELS, shape=_whole_name):
        family, given = name_fields(name)
        return Person(
            family_name=family,
            given_names=given,
            birth_date=person.birth_date,
            nationality=person.nationality,
        )
    called = who_works(document) if person.given_names is None else None
    if called:
        family, given = name_fields(called)
        return person.model_copy(update={"family_name": family, "given_names": given})
    return person


def _whole_name(span: Span) -> Name | None:
    name = name_in(span, order="family_first" if "," in span.text else "given_first")
    return name if name and name.given and name.family else None


def _firm(document: Document) -> Field[str] | None:
    """The firm at the label of the training party, behind "zwischen", else what every paper on work shows."""
    for label, span in labelled(document, *_FIRM_LABELS, shape=_firm_cell):
        # two letters from the training firm's
        if re.match(r"\W*(?:\d+\W+)?auszubild", fold(label.line.text)):
            continue
        return span.field(span.text.strip(" ,;:*"), method="label")
    rows = list(lines(document, pages=[1]))
    for index, row in enumerate(rows):
        match = re.match(r"\W*zwischen\b(?:\s+(?:der|dem|den))?(?:\s+Firma)?\s*:?", row.text, re.IGNORECASE)
        if match is None:
            continue
        rest = row.after(match.end())
        caption = re.match(r"[^:]{4,45}:\s*", rest.text) if rest else None
        if rest and caption and re.match(r"trager|ausbild|betrieb|firma|arbeitgeber", fold(caption[0])):
            rest = rest.after(caption.end())
        for span in ([rest] if rest else []) + rows[index + 1 : index + 4]:
            found = _firm_cell(span)
            if found:
                return found.field(found.text.strip(" ,;:*"), method="sentence")
    return employer(document)


def _firm_cell(span: Span) -> Span | None:
    found = firm_in(span)
    if found is None or not found.words[0].text[:1].isupper() or len(found.words) > 9:
        return None
    taken = re.search(
        r"auszubild|ausbildend|ausbildungs|unterschrift|name\b|anschrift|strasse|vertret", fold(found.text)
    )
    return None if taken or found.text.endswith(":") else found


def _term(document: Document) -> tuple[Field[dt.date] | None, Field[dt.date] | None]:
    """Return begin and end: two dates one to five years apart in a row, a sentence or at labels."""
    spans = [*lines(document)]
    spans += [
        Span(page, tuple(word for token in passage.tokens if token.page == page for word in token.words))
        for passage in sentences(running_text(document))
        for page in {passage.tokens[0].page}
    ]
    for span in spans:
        text = fold(span.text)
        if not re.search(r"\bbis\b|ende|beginn|-", text):
            continue
        for one, other in pairwise(dates_in(span)):
            if 300 <= (other.value - one.value).days <= 1900 and not re.search(r"ge[bh]oren|\bgeb\b", text):
                return _field(one), _field(other)
    start = next((hit for _, hit in labelled(document, *_START_LABELS, shape=date_in)), None)
    end = next((hit for _, hit in labelled(document, *_END_LABELS, shape=date_in)), None)
    return (_field(start) if start else None), (_field(end) if end else None)


def _field(hit: DateHit) -> Field[dt.date]:
    return hit.span.field(hit.value, method="label", doubt=hit.doubt)


def _registered(document: Document) -> Field[bool] | None:
    """The chamber's note with a number or a day; the clause that it is to be applied for is none."""
    for number, page in enumerate(document.pages, 1):
        rows = page.lines
        for line in rows:
            if not re.search(
                r"eingetragen|eintragung|registriert|verzeichnis|lehrlingsrolle", fold(line.text)
            ):
                continue
            near = [
                other
                for other in rows
                if -0.03 <= other.box.middle[1] - line.box.middle[1] < 0.07
                and (other.box.overlap_x(line.box) > 0.1 or other is line)
            ]
            text = fold(" ".join(other.text for other in near))
            if _REGISTERED.search(text) and _NUMBERED.search(text) and not _TO_BE.search(text):
                words = tuple(word for other in near for word in other.words)
                return Span(number, words).field(
                    True, method="pattern", confidence=max(0.75, line.words[0].confidence)
                )
    return None
