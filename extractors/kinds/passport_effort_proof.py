"""Nachweis der Passbeschaffungsbemühungen (proof of efforts to obtain a passport).

What shows that somebody turned to the mission of the home state for a passport: the mission's confirmation of a visit
or an application, its appointment or refusal, the form on which it confirms the visit, a letter to it, a record of
the efforts. It proves the effort, not the passport.
Not this: the demand of a German authority to obtain a passport, leaflets, appointments and visas of German missions,
other certificates of a mission (nationality, single status, registration), an appointment at a German authority.

Source: documents.md 13 (identity, passport); § 3, § 48 Abs. 3, § 60b AufenthG; § 5 AufenthV.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from extractors.reading.dates import DateHit, date_in, dates_in
from extractors.reading.flat import flat_first_page, flat_head
from extractors.reading.labels import labelled
from extractors.reading.letters import date_at_foot, has_title, is_from, is_from_other, letter_date
from extractors.reading.persons import date_field, holder_by_labels
from extractors.reading.rubrum import persons_in
from extractors.reading.sentences import running_text
from extractors.reading.spans import lines
from extractors.reading.statements import as_span, statements
from extractors.reading.text import fold
from extractors.reading.told import folded_text
from pipeline.document import Document
from pipeline.field import Field, Fields, Person

ACTS: frozenset[str] = frozenset({"receipt", "invitation", "refusal", "application"})
"""A mission confirms an application, invites, refuses; the client applies."""

_MISSION = re.compile(r"botschaft|konsulat|embassy|consulate|auslandsvertretung|passbeschaffung")
_GERMAN = re.compile(
    r"botschaft der bundesrepublik deutschland|deutsche[rn]? (?:botschaft|auslandsvertretung|generalkonsulat)|"
    r"german embassy|embassy of the federal republic of germany|konsulat der bundesrepublik deutschland|"
    r"auswartiges amt"
)
_TOPIC = re.compile(
    r"pass-?(?:antrag|ausstellung|verlangerung|erneuerung|beantragung|beschaffung|ersatz|angelegenheit|neuausstellung)|"
    r"(?:ausstellung|verlangerung|beantragung|erneuerung|erlangung|beschaffung|antrag|beantrag\w*)\b[^.]{0,50}"
    r"\b(?:national|heimat|reise)?pass(?:es|papiere\w*)?\b|\b(?:national|heimat|reise)?pass(?:es)?\b[^.]{0,50}"
    r"(?:beantrag|ausgestellt|ausstell|verlanger|erneuer|erteilt)|passport (?:application|renewal|issuance)|"
    r"(?:issu|renew|appl|obtain)\w*[^.]{0,50}passport|passport[^.]{0,50}(?:issued|renewed|applied)"
)
_EFFORT = re.compile(
    r"vorgesprochen|vorsprache|vorstellig|erschienen|beantragt|antrag|kann\b[^.]{0,60}ausgestellt|"
    r"nicht ausgestellt|bemuh|applied|appeared|appointment|termin|application|unable to issue|cannot be issued|"
    r"gebeten|bitte ich"
)
_OWN_TITLES = (
    "Nachweis der Passbeschaffungsbemühungen", "Passbeschaffungsbemühungen", "Nachweis über Passbeschaffungsbemühungen",
    "Bemühungen zur Passbeschaffung", "Nachweis über Bemühungen", "Meine Bemühungen", "Protokoll der Passbeschaffung",
    "Nachweis der Vorsprache", "Nachweis über die Vorsprache", "Bescheinigung über die Vorsprache",
    "Vorsprachebestätigung",
    "Vorsprachebescheinigung", "Bestätigung der Vorsprache", "Bestätigung über die Vorsprache", "Passbeschaffung",
    "Nachweis Passbeschaffung", "Erklärung zu meinen Bemühungen", "Bescheinigung der Auslandsvertretung",
)  # fmt: skip
_MISSIONS = (
    "Botschaft",
    "Generalkonsulat",
    "Konsulat",
    "Embassy",
    "Consulate",
    "Konsularabteilung",
    "Consular Section",
)
_OTHERS = (
    "Merkblatt", "Aufforderung", "Visum", "Visumantrag", "Visa Application", "Visa", "Belehrung", "Hinweise",
    "Einladungsschreiben",
    "Ehefähigkeitszeugnis", "Konsularische Registrierung", "Anhörung", "Duldung", "Staatsangehörigkeitsbescheinigung",
)  # fmt: skip
_NAME = re.compile(
    r"((?:Botschaft|(?:General|Honorar)?[Kk]onsulat)\s+(?:der|des|von)\s+"
    r"(?:[A-ZÄÖÜ][\wäöüß-]+(?:\s(?:von|und))?(?:\s|$|(?=[,.]))){1,5}|"
    r"(?:Embassy|Consulate(?:[ -]General)?)\s+of\s+(?:the\s+)?(?:[A-Z][\w-]+(?:\sof)?(?:\s|$|(?=[,.]))){1,6}|"
    r"[A-ZÄÖÜ][a-zäöü]+(?:sche[ns]?|scher)\s+(?:Botschaft|(?:General|Honorar)?[Kk]onsulat))"
)
_VISIT = re.compile(
    r"vorgesprochen|vorsprache|vorstellig|erschienen|aufgesucht|appeared|visited|present in person"
)
_VISITED = (
    "Datum der Vorsprache",
    "Vorsprache am",
    "Vorgesprochen am",
    "Tag der Vorsprache",
    "Date of visit",
    "Vorsprache",
)


class PassportEffortProof(Fields):
    """What the paper says; `visited_on` is the last day on which somebody is said to have been there."""

    mission: Field[str] | None = None
    visited_on: Field[dt.date] | None = None


def identify(document: Document, /) -> float:
    """Return how sure it is that the paper shows efforts to obtain a passport."""
    text = flat_first_page(document)
    if not _MISSION.search(text) or _GERMAN.search(text):
        return 0.0
    said = folded_text(document).text
    if not (_TOPIC.search(said) and _EFFORT.search(said)) or has_title(document, *_OTHERS, share=0.45):
        return 0.0
    named = 0.1 if _holder(document).family_name else 0.0
    if is_from(document, *_MISSIONS):
        return 0.8 + named
    if has_title(document, *_OWN_TITLES, share=0.45):
        return 0.75 + named
    # a letter of a German authority that speaks of a mission proves nothing
    if is_from_other(document) or is_from(document, "Bundesamt", "Amt", "Behörde", "Beratungsstelle"):
        return 0.0
    return 0.65 + named if _MISSION.search(flat_head(document, share=0.32)) and mission(document) else 0.0


def extract(document: Document, /) -> PassportEffortProof:
    """Return who turned to which mission, and when."""
    holder = _holder(document)
    return PassportEffortProof(
        family_name=holder.family_name,
        given_names=holder.given_names,
        birth_date=holder.birth_date,
        nationality=holder.nationality,
        persons=(holder,) if holder.family_name or holder.given_names else (),
        issued_on=date_at_foot(document) or letter_date(document),
        mission=mission(document),
        visited_on=_visited_on(document, born=holder.birth_date.value if holder.birth_date else None),
    )


def mission(document: Document) -> Field[str] | None:
    """Return the mission as the paper names it; None where only the word stands."""
    for span in lines(document):
        match = _NAME.search(span.text)
        if match and not _GERMAN.search(fold(span.text)):
            return span.group(match, 1).field(match[1].strip(" ,."), method="pattern")
    return None


def _holder(document: Document) -> Person:
    labelled_one = holder_by_labels(document)
    if labelled_one.family_name and labelled_one.birth_date:
        return labelled_one
    return next(iter(persons_in(running_text(document))), labelled_one)


def _visited_on(document: Document, *, born: dt.date | None) -> Field[dt.date] | None:
    """The last day of a visit; the day of birth, whose label a sentence may have swallowed, is none."""
    found = [hit for _, hit in labelled(document, *_VISITED, shape=date_in)] + list(_said(document))
    last = max((hit for hit in found if hit.value != born), key=lambda hit: hit.value, default=None)
    return date_field(last) if last else None


def _said(document: Document) -> Iterator[DateHit]:
    """Yield the days of the sentences that speak of a visit, without days of birth."""
    for statement in statements(document):
        span = as_span(statement) if _VISIT.search(fold(statement.text)) else None
        for hit in dates_in(span) if span else ():
            at = next(i for i, word in enumerate(span.words) if word is hit.span.words[0]) if span else 0
            before = fold(" ".join(word.text for word in span.words[:at])) if span else ""
            if not re.search(
                r"\b(?:ge[bh]\w*|born(?: on)?|geburtsdatum|termin\w*|seit|dated?|date of birth)\W*(?:am|den)?\W*$",
                before,
            ):
                yield hit
