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
from collections.abc import Iterator
from itertools import zip_longest

from extractors.reading.exams import issue_date
from extractors.reading.flat import flat_first_page, flat_head
from extractors.reading.holder import addressee_or_holder, of_person, recipient
from extractors.reading.labels import labelled
from extractors.reading.letters import has_title, is_from, letter_date
from extractors.reading.persons import holder_by_labels
from extractors.reading.rubrum import persons_in
from extractors.reading.sentences import Passage, running_text
from extractors.reading.spans import Span
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
    "Gutachten", "Gutachten zur Feststellung der Pflegebedürftigkeit", "Pflegegutachten", "Antrag", "Widerspruch gegen",
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
    r"weiterhin|erhalten sie|\bsie\b.{0,90}\berhalten\b|"
    r"gilt (?:ab|fur)|entspricht (?:dies )?|ergibt sich|ubergeleitet|ubergefuhrt|einzuordnen|"
    r"zuordnen|\bstellen (?:wir )?.{0,80}fest\b|\bgewahr|steht ihnen"
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
_DEFINES = re.compile(
    r"^\W*(?:sind|ist|waren|setzt|beginnt|wird|werden|reicht|liegt|umfasst)\b.{0,40}\b(?:mindestens|punkte?n?|erforderlich|zwischen)\b|"
    r"^\W*(?:ab|:)? ?\d+(?:,\d+)? (?:bis|punkte)"
)
"""What explains a level: from how many points on it is given."""
_LABELS = (
    "Festgestellter Pflegegrad", "Pflegegrad", "Bewilligter Pflegegrad", "Anerkannter Pflegegrad", "Neuer Pflegegrad",
    "Zuerkannter Pflegegrad", "Ihr Pflegegrad", "Pflegegrad (PG)", "Aktueller Pflegegrad", "Einstufung",
    "Pflegegrad ab", "Ergebnis", "Eingestuft in", "Einstufung in Pflegegrad",
)  # fmt: skip
_BEFORE, _BEHIND = 60, 60
_REFUSES = re.compile(
    r"\b(?:wird|werden|wurde|muss\w*)\b[^.]{0,120}\babgelehnt|\blehnen (?:wir|ich)\b[^.]{0,120}\bab\b|"
    r"\b(?:kein\w* pflegegrad|keine pflegebedurftigkeit)|\bmuss\w*\b[^.]{0,120}\bablehnen\b|"
    r"\bpflegegrad\b[^.]{0,40}\bliegt\b[^.]{0,40}\bnicht vor|voraussetzungen[^.]{0,120}nicht (?:erfullt|vor\b)|"
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
    if not _HEADING.search(head) or has_title(document, *_NOT_THIS, share=0.4):
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
    decided = any(one[2] for one in _mentions(document)) or _labelled_level(document) is not None
    if not decided and not refused:
        return 0.0
    notice = re.search(r"bescheid|widerspruch|bewillig|entschieden|einstufung|eingestuft", text)
    kasse = is_from(
        document, "Pflegekasse", "Pflegeversicherung", "Krankenkasse", "Krankenversicherung", "AOK"
    )
    return min(1.0, 0.6 + 0.15 * decided + 0.12 * bool(notice) + 0.08 * kasse)


def extract(document: Document, /) -> CareLevelNotice:
    """Return who is in which level."""
    return CareLevelNotice(
        **of_person(_insured(document)),
        issued_on=letter_date(document) or issue_date(document),
        level=_level(document),
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
    refused = bool(_REFUSES.search(folded_text(document).text))
    decided = [one for one in found if one[2]] or ([] if refused else found)
    by_label = _labelled_level(document)
    if by_label:
        same = {level for level, _, by_sentence in found if by_sentence} <= {by_label.value}
        return by_label if same else by_label.model_copy(update={"doubt": "ambiguous"})
    if not decided:
        return None
    levels = {level for level, *_ in decided}
    level, passage, _ = decided[0]
    return passage.field(
        level,
        confidence=max(0.75, min(0.95, passage.confidence)),
        doubt="ambiguous" if len(levels) > 1 else None,
    )


def _labelled_level(document: Document) -> Field[int] | None:
    """Return the level that a form or table gives as a value of its own; None where several rows name levels."""
    found = [
        (span, value)
        for label, (value, span) in labelled(document, *_LABELS, shape=_level_in)
        if not re.search(r"bisher|alt|beantragt|vorher|fruher", fold(label.line.text))
    ]
    values = {value for _, value in found}
    if len(values) != 1 or _is_column(document, found[0][0]):
        return None
    span, value = found[0]
    return span.field(value, method="label")


def _is_column(document: Document, span: Span) -> bool:
    """Whether other levels stand over or under a level: the table that explains them all."""
    levels = [
        line.text
        for line in document.pages[span.page - 1].lines
        if abs(line.box.left - span.box.left) < 0.01 and re.fullmatch(r"\W*(?:PG ?)?[1-5]\W*", line.text)
    ]
    return len(set(levels)) >= 2


def _level_in(span: Span) -> tuple[int, Span] | None:
    match = re.fullmatch(r"\W*(?:(?:pflegegrad|pg)\W{0,2})?([1-5])\W*", fold(span.text))
    return (int(match[1]), span) if match else None


def _whole(document: Document) -> Iterator[Passage]:
    """Yield the statements; a level that begins a row ("... für Pflegegrad / 2.") is no number of a list."""
    kept = list(statements(document))
    for statement, following in zip_longest(kept, kept[1:]):
        parted = re.search(r"pflegegrad(?:es|s)?$", fold(statement.text)) and following is not None
        if parted and following and re.fullmatch(r"[1-5]\.", following.tokens[0].text):
            yield Passage((*statement.tokens, following.tokens[0]))
        else:
            yield statement


def _mentions(document: Document) -> list[tuple[int, Passage, bool]]:
    """Return the levels that the notice does not merely quote, with their words and whether a decision names them."""
    found: list[tuple[int, Passage, bool]] = []
    for statement in _whole(document):
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
            if _DEFINES.search(behind):
                continue
            words = statement.between(*match.span())
            if words:
                level = _WORDS.get(fold(match["level"])) or int(match["level"])
                found.append((level, words, bool(_DECIDES.search(text))))
    return found
