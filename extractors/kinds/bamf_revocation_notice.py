"""Widerruf, Rücknahme, Entzug und ihre Prüfung (revocation of a protection status, or its examination).

Issued by the Bundesamt für Migration und Flüchtlinge in three stages: the hearing letter that opens the procedure
(`initiated`), the decision that takes the status away (`revoked`), and the notice that there are no grounds for it
(`no_grounds`, often addressed to the Ausländerbehörde). The last two differ by one "nicht". Not this: the decision
that grants a status, the notice of finality, an invitation to an interview, leaflets.

Source: documents.md A2, A3; § 73b AsylG.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import Literal

from extractors.reading.boxes import ticked_lines
from extractors.reading.flat import flat_text
from extractors.reading.holder import addressee_or_holder
from extractors.reading.letters import file_number, has_title, is_from_bamf, is_from_other, letter_date
from extractors.reading.loss import lost_word
from extractors.reading.rubrum import persons_in
from extractors.reading.sentences import Passage, running_text, sentences
from extractors.reading.spans import Span
from extractors.reading.tenor import Ruling, rulings
from extractors.reading.text import fold
from pipeline.document import Document
from pipeline.field import Field, Fields, Person

ACTS: frozenset[str] = frozenset({"hearing", "revocation", "refusal", "request"})

Stage = Literal["initiated", "revoked", "no_grounds"]

_TOPIC = re.compile(r"widerruf|rucknahme|regeluberprufung|entzug\w* (?:der|des|ihre)|entziehung")
_OPENS = re.compile(
    r"beabsichtig|einleitung|eingeleitet|eroffnet|gelegenheit.{0,60}(?:stellung|ausser|aussern)|"
    r"leitet.{0,60}ein\b|zu aussern"
)
_NONE = re.compile(
    r"voraussetzungen.{0,160}\bnicht (?:vor)?lieg|voraussetzungen.{0,160}\blieg(?:en|t)\b.{0,60}\bnicht vor|"
    r"\bkeine (?:grunde|veranlassung|anhaltspunkte|voraussetzungen)|(?:widerruf|rucknahme|entzug)\w*.{0,80}\bnicht\b|"
    r"\bkein(?:en)? (?:widerruf|grund|anlass)|\bvon einem widerruf\b.{0,60}abgesehen"
)
_TOPIC_OR_STATUS = re.compile(rf"{_TOPIC.pattern}|widerruf|zuruckgenommen|entzogen")
_THERE = re.compile(
    r"voraussetzungen.{0,160}(?:vorliegen|\bliegen\b.{0,60}\bvor\b)|grunde.{0,80}(?:vorliegen|bestehen)"
)


_INTENDS = re.compile(r"beabsichtig|gelegenheit|zu aussern|stellung zu nehmen|aussern sie sich|stellungnahme")
_CONDITION = re.compile(
    r"\b(?:wenn|sofern|falls|sollte|sollten|soweit|ob)\b|\bliegen? (?:die )?(?:keine|voraussetzungen)\b[^,]*,"
)
_CLOSED = re.compile(r"\bergeben\b|abgeschlossen|\bbeendet|\beingestellt\b|\bfestgestellt\b")
_TAKEN = re.compile(r"\b(?:widerrufen|zuruckgenommen|entzogen)\b")


class BamfRevocationNotice(Fields):
    """What the notice says; `stage` is None where the paper leaves it open."""

    file_number: Field[str] | None = None
    stage: Field[str] | None = None
    decided_on: Field[dt.date] | None = None


def identify(document: Document, /) -> float:
    """Return how sure it is that this is a notice of the BAMF on a revocation."""
    bamf, number = is_from_bamf(document), file_number(document)
    if (
        not (bamf or number)
        or is_from_other(document)
        or has_title(document, "Merkblatt", "Einladung", "Ladung")
    ):
        return 0.0
    if any(ruling.verdict == "revoked" for ruling in rulings(document)):
        return 0.97 if bamf else 0.85
    titled = has_title(
        document, "Widerruf", "Widerrufsverfahren", "Rücknahme", "Regelüberprüfung", "Entzug",
        "Prüfung der Voraussetzungen",
        "Mitteilung nach § 73", "Anhörung", "Mitteilung über das Ergebnis", "Einleitung eines Widerrufsverfahrens",
        "Widerrufsprüfung", "Prüfung des Widerrufs", "Überprüfung", "Überprüfung nach § 73", "Abschluss des Widerrufs",
    )  # fmt: skip
    stage = _stage(document)
    if stage is None:
        return 0.55 if titled and _TOPIC.search(flat_text(document)) and bamf else 0.0
    return (0.8 if titled else 0.68) + 0.1 * bamf + 0.05 * bool(number)


def extract(document: Document, /) -> BamfRevocationNotice:
    """Return what the notice says."""
    text = running_text(document)
    persons = tuple(persons_in(text))
    if not persons:
        holder = addressee_or_holder(document)
        persons = (holder,) if holder.family_name else ()
    first = next(iter(persons), Person())
    return BamfRevocationNotice(
        family_name=first.family_name,
        given_names=first.given_names,
        birth_date=first.birth_date,
        nationality=first.nationality,
        persons=persons,
        file_number=file_number(document),
        stage=_stage(document),
        decided_on=letter_date(document),
        issued_on=letter_date(document),
    )


def _stage(document: Document) -> Field[str] | None:
    """A decision that revokes outranks everything; else a hearing outranks a notice that quotes the law."""
    boxed = [
        (span, ticked) for span, ticked in ticked_lines(document) if _TOPIC_OR_STATUS.search(fold(span.text))
    ]
    if len(boxed) >= 2:
        return _ticked([span for span, ticked in boxed if ticked])
    revoked = [ruling for ruling in rulings(document) if ruling.verdict == "revoked"]
    if revoked:
        return _revoked(revoked)
    about: list[Passage] = []
    spoken = False
    for sentence in sentences(running_text(document)):
        folded = fold(sentence.text)
        if _TOPIC.search(folded):
            spoken = True
            about.append(sentence)
        elif spoken and _OPENS.search(folded):
            about.append(sentence)
    opening = next((s for s in about if _OPENS.search(fold(s.text)) and not _NONE.search(fold(s.text))), None)
    denied = next((s for s in about if _denies(fold(s.text))), None)
    intends = next(
        (s for s in about if _INTENDS.search(fold(s.text)) and not _NONE.search(fold(s.text))), None
    )
    if opening and (denied is None or intends):
        # a letter that hears somebody and says beside that there are no grounds is for a person to read
        doubt = "ambiguous" if denied else None
        return opening.field("initiated", confidence=0.5 if denied else 0.93, doubt=doubt)
    denied = denied or next((s for s in about if _NONE.search(fold(s.text))), None)
    if denied:
        return _no_grounds(denied)
    affirmed = next((s for s in about if _THERE.search(fold(s.text))), None)
    if affirmed:
        return affirmed.field("initiated", confidence=0.8, doubt=_lost(affirmed, document))
    return None


def _denies(said: str) -> bool:
    """Whether a sentence says, and not only for some case, that there are no grounds."""
    return bool(_NONE.search(said)) and (not _CONDITION.search(said) or bool(_CLOSED.search(said)))


def _ticked(spans: list[Span]) -> Field[str] | None:
    """Return the stage of the one ticked row; None where none or several are ticked."""
    if len(spans) != 1:
        return None
    said = fold(spans[0].text)
    stage: Stage | None = None
    if _NONE.search(said):
        stage = "no_grounds"
    elif _OPENS.search(said):
        stage = "initiated"
    elif _TAKEN.search(said):
        stage = "revoked"
    return spans[0].field(stage, method="picture", confidence=0.85) if stage else None


def _revoked(found: list[Ruling]) -> Field[str]:
    doubt = next((ruling.doubt for ruling in found if ruling.doubt), None)
    return found[0].sentence.field(
        "revoked", confidence=min(ruling.confidence for ruling in found), doubt=doubt
    )


def _no_grounds(sentence: Passage) -> Field[str]:
    """The whole meaning is one short word: it must be read to the letter and not poorly."""
    negations = [
        t
        for t in sentence.tokens
        if fold(t.text).strip(".,;") in {"nicht", "keine", "kein", "keinen", "abgesehen"}
    ]
    confidence = max((token.confidence for token in negations), default=0.0)
    return sentence.field(
        "no_grounds", confidence=min(0.97, max(confidence, 0.3)), doubt=None if confidence >= 0.6 else "faint"
    )


def _lost(sentence: Passage, document: Document) -> str | None:
    tokens = list(sentence.tokens)
    noun = next((i for i, t in enumerate(tokens) if fold(t.text).startswith(("voraussetzung", "grunde"))), 0)
    return lost_word(tokens, noun, len(tokens) - 1, sentence, document)
