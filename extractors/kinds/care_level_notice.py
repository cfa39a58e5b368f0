"""Pflegegradbescheid (notice of the care insurance on a care level).

Issued by a Pflegekasse or a private insurer: a letter that says from which day somebody is in which care level (1 to
5), or that a higher one is refused and the old one stays. Not this: the opinion of the Medizinischer Dienst with its
recommendation, an application and its receipt, the appointment for the assessment, the proof of a counselling visit,
a contract or an invoice of a care service, a leaflet, a notice of the welfare office, a disability card. The levels
of before 2017 (Pflegestufe) are none of these.

Source: §§ 14, 15, 18 SGB XI; documents.md 12.1 (act before topic).
"""

from __future__ import annotations

import re

from extractors.reading.flat import flat_first_page, flat_head
from extractors.reading.holder import addressee_or_holder, of_person, recipient
from extractors.reading.letters import has_title, is_from, letter_date
from extractors.reading.persons import holder_by_labels
from extractors.reading.rubrum import persons_in
from extractors.reading.sentences import Passage, running_text
from extractors.reading.statements import statements
from extractors.reading.text import fold
from extractors.reading.told import folded_text
from pipeline.document import Document
from pipeline.field import Field, Fields, Person

ACTS: frozenset[str] = frozenset({"refusal", "request", "revocation"})

_SPEAKS = re.compile(r"p\Sleg\Sgrad|p\Sleg\Sversich|p\Sleg\Sbed|p\Sleg\Skass")
_HEADING = re.compile(
    r"pflegegrad|pflegeversicherung|pflegebedurftigkeit|leistungen der pflege|pflegeleistung|pflegegeld|pflegesachleist"
)
_NOT_THIS = (
    "Gutachten", "Gutachten zur Feststellung der Pflegebedürftigkeit", "Pflegegutachten", "Antrag", "Widerspruch",
    "Nachweis über einen Beratungseinsatz", "Nachweis über einen Beratungsbesuch", "Beratungseinsatz", "Merkblatt",
    "Pflegevertrag", "Rechnung", "Heimvertrag", "Wohn- und Betreuungsvertrag", "Kostenvoranschlag", "Ratgeber",
    "Pflegegradrechner", "Selbsteinschätzung", "Versorgungsplan", "Kündigung", "Mitgliedsbescheinigung",
    "Ankündigung der Begutachtung", "Begutachtungstermin", "Terminankündigung", "Anhörung", "Pflegeplanung",
    "Bescheinigung über Pflegezeiten", "Leistungsnachweis", "Beitragsbescheid", "Schwerbehindertenausweis",
    "Empfehlung zum Pflegegrad", "Feststellungsbescheid", "Rentenversicherung der Pflegeperson", "Quittung",
)  # fmt: skip
_OTHER_SENDERS = (
    "Medizinischer Dienst", "MEDICPROOF", "Pflegedienst", "Ambulanter Pflegedienst", "Sozialstation", "Sozialamt",
    "Pflegestützpunkt", "Pflegeberatung", "Seniorenheim", "Rechtsanwalt", "Verbraucherzentrale", "Jobcenter",
)  # fmt: skip
_CUT = re.compile(
    r"rechtsbehelfsbelehrung|ihr(?:e)? (?:widerspruchsrecht|rechte)\b|wichtige hinweise|gut zu wissen|so erreichen"
)
_DECIDES = re.compile(
    r"voraussetzungen|erfull|eingestuft|einstufung|eingeordnet|zugeordnet|zuordnung|bewillig|entschieden|"
    r"festgestellt|zuerkannt|anerkannt|erkennen|wechsel|liegt .{0,60}vor\b|haben sie|besteht|bleib|einzustufen|"
    r"weiterhin|erhalten sie|gilt (?:ab|fur)|\bstellen (?:wir )?.{0,80}fest\b|\bgewahr|steht ihnen"
)
_LEVEL = re.compile(
    r"\bpflegegrad(?:es|s)?\W{0,3}(?:nr\.? ?)?(?P<level>[1-5]|eins|zwei|drei|vier|fünf)\b(?![.,]?\d)",
    re.IGNORECASE,
)
_WORDS = {"eins": 1, "zwei": 2, "drei": 3, "vier": 4, "funf": 5}
_NOT_DECIDED = re.compile(
    r"\bbisher\w*|\bvorher\w*|\bfruher\w*|\banstelle\b|\bstatt\b|\bbeantrag\w*|\bempf(?:iehl|ahl|ohl|ehl)\w*|"
    r"\bantrag\w* auf\b|hoherstufung (?:in|auf|nach|zu)|\bbis (?:zum )?\d[\d. ]+|\bwaren sie\b|\bvon$|\bab pflegegrad|"
    r"\bgutachte\w* .{0,40}(?:empf|vorschlag)|\bmindestens\b|\bwunsch\w*|\bgeltend gemacht\w*|\bweder\b"
)
_DENIED = re.compile(
    r"\bnicht\b|\bkein\w*|\babgelehnt|\blehnen\b|\baufgehoben|\bentzogen|\bendet\b|\bwiderruf|\bentfall|\bbeantragt"
)
_BEFORE, _BEHIND = 60, 60
_REFUSES = re.compile(
    r"\b(?:wird|werden|wurde|muss\w*)\b[^.]{0,120}\babgelehnt|\blehnen (?:wir|ich)\b[^.]{0,120}\bab\b|"
    r"\b(?:kein\w* pflegegrad|keine pflegebedurftigkeit)|voraussetzungen[^.]{0,120}nicht (?:erfullt|vor\b)|"
    r"\bnicht (?:entsprochen|entsprechen|bewillig\w*|stattgegeben)"
)


class CareLevelNotice(Fields):
    """The care level that the notice decides, 1 to 5; None where none is granted or left, or it cannot be read."""

    level: Field[int] | None = None


def identify(document: Document, /) -> float:
    """Return how sure it is that a care insurance decides on a care level here."""
    if not _SPEAKS.search(flat_first_page(document)):
        return 0.0
    head = flat_head(document, share=0.62)
    if not _HEADING.search(head) or has_title(document, *_NOT_THIS, share=0.6):
        return 0.0
    if is_from(document, *_OTHER_SENDERS):
        return 0.0
    text = folded_text(document).text
    insurer = re.search(
        r"pflegekasse|pflegeversicherung|krankenversicherung|krankenkasse|\baok\b|\bbarmer\b", text
    )
    refused = re.search(r"pflegegrad|pflegebedurft", text) and _REFUSES.search(text)
    if not insurer or not re.search(r"pflegegrad", text):
        return 0.0
    decided = [one for one in _mentions(document) if one[2]]
    if not decided and not refused:
        return 0.0
    notice = re.search(r"bescheid|widerspruch|bewillig|entschieden|einstufung|eingestuft", text)
    kasse = is_from(
        document, "Pflegekasse", "Pflegeversicherung", "Krankenkasse", "Krankenversicherung", "AOK"
    )
    return min(1.0, 0.6 + 0.15 * bool(decided) + 0.12 * bool(notice) + 0.08 * kasse)


def extract(document: Document, /) -> CareLevelNotice:
    """Return who is in which level."""
    return CareLevelNotice(
        **of_person(_insured(document)), issued_on=letter_date(document), level=_level(document)
    )


def _insured(document: Document) -> Person:
    """The insured person, who may be another than the addressee (a child, somebody in care)."""
    labelled = holder_by_labels(document)
    if labelled.family_name and labelled.given_names:
        return labelled
    named = next(persons_in(running_text(document)), None)
    if named and named.family_name:
        return named
    person = recipient(document)
    if person.family_name:
        return person.model_copy(update={"birth_date": labelled.birth_date})
    return addressee_or_holder(document)


def _level(document: Document) -> Field[int] | None:
    """The level that sentences of decision name; of the heading where none does. Doubtful where they differ."""
    found = _mentions(document)
    decided = [one for one in found if one[2]] or found
    if not decided:
        return None
    levels = {level for level, *_ in decided}
    level, passage, _ = decided[0]
    return passage.field(
        level,
        confidence=max(0.75, min(0.95, passage.confidence)),
        doubt="ambiguous" if len(levels) > 1 else None,
    )


def _mentions(document: Document) -> list[tuple[int, Passage, bool]]:
    """Return the levels that the notice does not merely quote, with their words and whether a decision names them."""
    found: list[tuple[int, Passage, bool]] = []
    for statement in statements(document):
        text = fold(statement.text)
        if _CUT.match(text):
            break
        end_before = 0
        for match in _LEVEL.finditer(statement.text):
            start = max(end_before, match.start() - _BEFORE)
            before = fold(statement.text[start : match.start()])
            behind = fold(statement.text[match.end() : match.end() + _BEHIND])
            end_before = match.end()
            if _NOT_DECIDED.search(before) or _DENIED.search(before[-24:]) or _DENIED.search(behind):
                continue
            words = statement.between(*match.span())
            if words:
                level = _WORDS.get(fold(match["level"])) or int(match["level"])
                found.append((level, words, bool(_DECIDES.search(text))))
    return found
