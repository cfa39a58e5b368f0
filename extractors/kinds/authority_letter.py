"""Schreiben der Behörde (letter of an authority that asks, invites, hears or confirms receipt).

Issued by an Ausländerbehörde, a Landratsamt, the BAMF, a registry or social authority. It grants and refuses nothing:
it requests papers, invites to an appointment, announces a hearing or confirms that an application came in. Not this: a
decision (Bescheid with an operative part), a certificate, a revocation procedure of the BAMF (own kind), the BAMF's
receipt of an asylum application (unknown: it asks for nothing and decides nothing), a letter of counsel.

Source: documents.md 1.1 (types of act).
"""

from __future__ import annotations

import datetime as dt
import re

from extractors.acts import acts_of
from extractors.reading.exams import issue_date
from extractors.reading.flat import flat_text
from extractors.reading.holder import recipient
from extractors.reading.letters import addressee, has_title, is_from, is_from_bamf, letter_date
from extractors.reading.persons import holder_by_labels
from extractors.reading.rubrum import persons_in
from extractors.reading.sentences import running_text
from extractors.reading.tenor import rulings
from extractors.reading.text import fold
from pipeline.document import Document
from pipeline.field import Field, Fields, Person

ACTS: frozenset[str] = frozenset({"invitation", "hearing", "request", "receipt", "application"})
"""A list of missing papers names the application form among them."""

_AUTHORITIES = (
    "Ausländerbehörde", "Ausländeramt", "Ausländerwesen", "Landratsamt", "Landesamt für Einwanderung",
    "Kreisverwaltung", "Bundesamt für Migration und Flüchtlinge", "Amt für Migration", "Zentrale Ausländerbehörde",
    "Bürgeramt", "Ordnungsamt", "Migrationsamt", "Fachdienst Migration", "Einwanderungsbehörde",
    "Regierungspräsidium", "Stadtverwaltung", "Landeshauptstadt", "Einwanderungsamt", "Welcome Center",
    "Amt für Ausländerangelegenheiten", "Bezirksregierung", "Rechts- und Ordnungsamt", "Fachbereich Bürgerservice",
    "Kreisausschuss", "Ausländerangelegenheiten", "Aufenthaltsangelegenheiten", "Standesamt",
    "Ausländerstelle", "Ausländerabteilung", "Ausländerrecht", "Aufenthaltsrecht", "Zuwanderung", "Zuwanderungsbehörde",
    "Einbürgerungsbehörde", "Staatsangehörigkeitsbehörde", "Einbürgerung", "Ausländer- und Asylangelegenheiten",
)  # fmt: skip
_LETTER = re.compile(r"sehr geehrte|guten tag|mit freundlichen gruss|im auftrag|hochachtungsvoll")
_ASKS = re.compile(
    r"\b(?:bitten|bitte|fordern|fordere)\b.{0,160}\b(?:vorzulegen|einzureichen|nachzureichen|ubersenden|vorzusprechen|"
    r"mitzuteilen|zu erscheinen|mitzubringen)\b"
)
_TALKS = re.compile(
    r"\b(?:senden|reichen|legen|teilen|bringen|schicken|ubersenden) sie (?:uns|mir|bitte|uns bitte)?\b[^?]{0,200}"
    r"\b(?:zu|ein|nach|vor|mit)\b|"
    r"\b(?:sprechen|kommen|erscheinen|finden) sie\b.{0,120}(?:\buhr\b|\bvor\b|zimmer)|"
    r"liegt .{0,60}zur abholung|zur abholung bereit|vereinbaren sie .{0,60}termin|"
    r"benotigen wir (?:noch|von ihnen)|benotige ich (?:noch|von ihnen)"
)
"""What the foreigners' authority writes plainly; every notice of another asks for something at its end."""
_OF_RESIDENCE = re.compile(
    r"auslander(?:behorde|amt|wesen|stelle|recht|angelegenheit)|aufenthalts\w+|niederlassungserl|einburgerung"
)
_PAPER = (
    "Niederschrift", "Bescheid", "Urkunde", "Zertifikat", "Merkblatt", "Meldebescheinigung",
    "Fiktionsbescheinigung", "Mitteilung über die Bestandskraft", "Abschlussmitteilung",
    "Verpflichtung zur Teilnahme", "Verpflichtung zum Integrationskurs", "Berechtigungsschein",
    "Berechtigung zur Teilnahme", "Teilnahmeberechtigung",
)  # fmt: skip


_SUBJECT = 0.36
"""Share of the page above which title and subject stand; below it papers are listed."""
_SLIP = (
    "Terminmitteilung",
    "Terminzettel",
    "Terminbestätigung",
    "Termin",
    "Vorsprachetermin",
    "Terminkarte",
    "Ihr Termin",
)
_APPLIES = re.compile(
    r"\bich beantrage\b|\bich versichere\b|\bhiermit (?:beantrage|melde)\b|unterschrift (?:des|der|d\.) antragstell|"
    r"\bort, datum\b|\bverbindlich an\b"
)
"""What an applicant says in a form."""
_MISSES = re.compile(
    r"\bes fehlen (?:noch|uns)\b|"
    r"\bunterlagen\b.{0,80}\b(?:benotigt|erforderlich|fehlen|nachzureichen|vorzulegen|einzureichen)\b|"
    r"\b(?:benotig|fehlend)\w*\b.{0,60}\bunterlagen|\breichen sie\b.{0,120}\b(?:ein|nach)\b"
)


class AuthorityLetter(Fields):
    """What the letter says of itself."""

    date: Field[dt.date] | None = None


def identify(document: Document, /) -> float:
    """Return how sure it is that this is a letter of an authority that decides nothing."""
    if not is_from(document, *_AUTHORITIES) and not _town(document):
        return 0.0
    if has_title(document, *_PAPER, share=_SUBJECT) or rulings(document) or _is_revocation(document):
        return 0.0
    if set(acts_of(document)) <= {"receipt", "application"} and is_from_bamf(document):
        return 0.0
    text = flat_text(document)
    if "application" in acts_of(document) and (
        _APPLIES.search(text) or not (_MISSES.search(text) or has_title(document, *_SLIP))
    ):
        return 0.0
    acts = bool((set(acts_of(document)) & ACTS) - {"application"}) or bool(
        _ASKS.search(flat_text(document))
        or _MISSES.search(flat_text(document))
        or has_title(document, *_SLIP)
        or (_TALKS.search(text) and _OF_RESIDENCE.search(text) and "rechtsbehelf" not in text)
    )
    letter = bool(_LETTER.search(flat_text(document)))
    if not acts:
        return 0.0
    known = is_from(document, *_AUTHORITIES)
    return min(1.0, 0.55 + 0.2 * letter + 0.15 * known + 0.08 * (letter_date(document) is not None))


def extract(document: Document, /) -> AuthorityLetter:
    """Return what the letter says."""
    persons = tuple(persons_in(running_text(document), role="addressee"))
    if not persons and addressee(document):
        persons = (recipient(document, role="addressee"),)
    if not persons:
        named = holder_by_labels(document, role="addressee")
        persons = (named,) if named.family_name and named.given_names else ()
    if not persons:
        greeted = recipient(document, role="addressee")
        persons = (greeted,) if greeted.family_name else ()
    first = next(iter(persons), Person())
    day = letter_date(document) or issue_date(document)
    return AuthorityLetter(
        family_name=first.family_name,
        given_names=first.given_names,
        birth_date=first.birth_date,
        nationality=first.nationality,
        persons=persons,
        date=day,
        issued_on=day,
    )


def _town(document: Document) -> bool:
    """A town's or district's letterhead: "Stadt Dortmund", "Der Landrat", "Die Oberbürgermeisterin"."""
    top = fold("\n".join(line.text for line in document.pages[0].lines if line.box.top < 0.14))
    office = r"(?:auslander|einwanderungs|zuwanderungs|migrations|ordnungs)\w*(?:behorde|amt|stelle)"
    town = r"\b(?:\w*stadt|\w*kreis|magistrat|gemeinde|landrat\w*|(?:ober)?burgermeister\w*|bezirksamt)\b"
    return bool(re.search(f"{office}|{town}", top)) and not re.search(
        r"gmbh|rechtsanw|hausverwaltung|sparkasse", top
    )


def _is_revocation(document: Document) -> bool:
    """Whether the BAMF opens or closes the examination of a status: that is a kind of its own."""
    about = re.search(r"widerruf|rucknahme|regeluberprufung|eigenschaft zu entziehen", flat_text(document))
    invites = "invitation" in acts_of(document)
    return bool(about) and not invites and is_from(document, "Bundesamt für Migration und Flüchtlinge")
