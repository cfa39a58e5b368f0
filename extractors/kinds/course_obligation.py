"""Berechtigung oder Verpflichtung zum Integrationskurs (entitlement or obligation to attend an integration course).

Issued by the foreigners authority, the job centre, the authority for asylum seekers' benefits or the BAMF: the
Bestätigung der Teilnahmeberechtigung ("Berechtigungsschein") on the BAMF's form, the admission (§ 44 Abs. 4),
the letter that obliges (§ 44a AufenthG). Not this: the application for admission, the exemption from fees, the
entitlement to a vocational language course (§ 45a), the course provider's registration, attendance or result of
a course.

Source: documents.md D13; §§ 4 to 6 IntV; §§ 44, 44a AufenthG.
"""

from __future__ import annotations

import re

from extractors.reading.boxes import ticked_lines
from extractors.reading.cards import titled
from extractors.reading.exams import issue_date
from extractors.reading.holder import addressee_or_holder, of_person
from extractors.reading.letters import letter_date
from extractors.reading.schooling import front_text
from extractors.reading.spans import Span
from extractors.reading.statements import statements
from extractors.reading.text import fold, may_deny
from pipeline.document import Document
from pipeline.field import Field, Fields

ACTS: frozenset[str] = frozenset({"request"})
"""Who obliges also asks for proof of the registration."""

_TITLES = (
    "Berechtigungsschein", "Bestätigung der Teilnahmeberechtigung", "Teilnahmeberechtigung",
    "Berechtigung zur Teilnahme am Integrationskurs", "Berechtigung zur Teilnahme an einem Integrationskurs",
    "Berechtigungsschein zum Integrationskurs", "Bestätigung über die Berechtigung zur Teilnahme",
    "Zulassung zum Integrationskurs", "Zulassung zur Teilnahme am Integrationskurs",
    "Zulassung zur Teilnahme an einem Integrationskurs", "Verpflichtung zum Integrationskurs",
    "Verpflichtung zur Teilnahme am Integrationskurs", "Verpflichtung zur Teilnahme an einem Integrationskurs",
    "Bestätigung der Teilnahmeverpflichtung", "Teilnahmeverpflichtung",
    "Bestätigung der Berechtigung oder Verpflichtung zur Teilnahme", "Zulassungsbescheid",
    "Bescheid über die Zulassung zum Integrationskurs", "Verpflichtungsbescheid",
    "Bestätigung über die Verpflichtung zur Teilnahme",
)  # fmt: skip
_NOT_THIS = (
    "Antrag", "Antrag auf Zulassung", "Antrag auf Zulassung zu einem Integrationskurs", "Anmeldung",
    "Anmeldebestätigung", "Kostenbefreiung",
    "Befreiung vom Kostenbeitrag",
    "Zertifikat Integrationskurs", "Teilnahmebescheinigung", "Teilnahmebestätigung", "Merkblatt", "Einladung",
    "Bescheinigung über die ordnungsgemäße Teilnahme", "Berechtigung zur Teilnahme am Berufssprachkurs",
    "Teilnahmeberechtigung für die Berufssprachkurse", "Einstufungstest", "Rechnung", "Kostenerstattung",
)  # fmt: skip
_COURSE = re.compile(r"integrations-?\s?(?:sprach)?kurs")
_GRANTS = re.compile(
    r"(?:teilnahme|integrationskurs\w*)[^.;]{0,160}(?:berechtigt|zugelassen|verpflichtet)|"
    r"(?:berechtigt|verpflicht\w+|zugelassen|zulassung|berechtigung)[^.;]{0,100}(?:teilnahme|teilzunehmen|"
    r"integrationskurs)|"
    r"berechtigungsschein|teilnahmeberechtigung|teilnahmeverpflichtung"
)
_OTHER = re.compile(
    r"berufssprachkurs|berufsbezogene deutschsprach|\bdeufov|\b45 ?a aufenthg|hat .{0,80}teilgenommen|"
    r"befreit\b.{0,40}kostenbeitrag|kostenbeitrag .{0,40}befreit|bestatigen (?:wir )?.{0,30}anmeldung|"
    r"nicht zur teilnahme .{0,40}berechtigt|zulassung .{0,60}abgelehnt|ihr antrag .{0,60}abgelehnt"
)
_OBLIGED = re.compile(
    r"verpflicht\w*[^.;]{0,120}(?:teilnahme|teilzunehmen|integrationskurs|44 ?a)|"
    r"(?:teilnahme|teilzunehmen|integrationskurs\w*)[^.;]{0,120}verpflicht(?:et|ung)|teilnahmeverpflichtung|"
    r"\bzur teilnahme verpflichtet|^\W*verpflichtet\b"
)
_ENTITLED = re.compile(r"berechtig|zugelassen|zulassung")
_CONDITION = re.compile(
    r"\bwenn\b|\bfalls\b|\bsofern\b|\bsoweit\b|kann .{0,60}verpflichtet|konnen .{0,60}verpflichtet|"
    r"verletz|kommen sie .{0,60}nicht nach|teilnahmeverpflichtete|verpflichtete personen|oder verpflichtung|"
    r"berechtigung/verpflichtung|verpflichtung/berechtigung|kurstrager (?:ist|sind) verpflichtet|"
    r"ihre? verpflichtung zur anmeldung|trager .{0,60}verpflichtet"
)
_NOT_OBLIGED = re.compile(
    r"\b(?:nicht|keine?|nlcht|mcht) (?:zur teilnahme |zum integrationskurs |"
    r"zum besuch )?(?:[a-z]+ ){0,2}verpflicht\w*|"
    r"verpflicht\w*(?: zur teilnahme| zum integrationskurs| zum besuch)?(?: [a-z]+){0,5}? (?:besteht|bestand|"
    r"liegt) (?:jedoch |somit )?(?:nicht|nlcht|mcht)\b|verpflicht\w*\W{1,3}nein\b"
)


class CourseObligation(Fields):
    """What the paper says. `obliged` False with a doubt: it only entitles, another paper may oblige."""

    obliged: Field[bool] | None = None


def identify(document: Document, /) -> float:
    """Return how sure it is that an authority entitles or obliges to attend an integration course."""
    text = front_text(document)
    if not _COURSE.search(text) or not _GRANTS.search(text) or _OTHER.search(text):
        return 0.0
    head = Document(pages=document.pages[:1])
    if titled(head, *_NOT_THIS, share=0.5):
        return 0.0
    title = titled(head, *_TITLES, share=0.4)
    if not title:
        said = re.search(
            r"(?:sie (?:sind|werden)|(?:ist|wird)|person ist|verpflichte ich sie|verpflichten wir sie)[^.;]{0,200}"
            r"(?:verpflichtet|berechtigt|zugelassen|teilnahme|integrationskurs)",
            text,
        )
        return 0.66 if said and re.search(r"\b44 ?a?\b.{0,40}aufenthg|aufenthaltsgesetz", text) else 0.0
    law = bool(re.search(r"\b44 ?a?\b|integrationskursverordnung|\bintv\b|aufenthg", text))
    issuer = bool(
        re.search(r"bundesamt|auslanderbehorde|jobcenter|auslander|landratsamt|\bstadt\b|\bkreis\b", text)
    )
    return min(1.0, 0.75 + 0.1 * law + 0.1 * issuer)


def extract(document: Document, /) -> CourseObligation:
    """Return whether the paper obliges."""
    return CourseObligation(
        **of_person(addressee_or_holder(document)),
        issued_on=issue_date(document) or letter_date(document),
        obliged=_obliged(document),
    )


def _obliged(document: Document) -> Field[bool] | None:
    """The ticks of the form decide, then what is said; a paper that only entitles obliges to nothing by itself."""
    boxes = [(span, on, fold(span.text)) for span, on in ticked_lines(document)]
    boxed = _by_boxes(boxes)
    if boxed is not None:
        return boxed
    yes: list[Field[bool]] = []
    no: list[Field[bool]] = []
    entitled: Field[bool] | None = None
    # alternatives of a form whose boxes were not read say nothing
    open_form = any(re.search(r"verpflicht|berechtig", text) for *_, text in boxes)
    for statement in statements(document):
        text = fold(statement.text)
        if _NOT_OBLIGED.search(text):
            no.append(statement.field(False))
        elif _OBLIGED.search(text) and not _CONDITION.search(text):
            at = text.find("verpflicht")
            doubt = "faint" if open_form or may_deny(text[max(0, at - 40) : at + 40]) else None
            yes.append(statement.field(True, doubt=doubt))
        elif entitled is None and _ENTITLED.search(text) and not _CONDITION.search(text):
            entitled = statement.field(False, doubt="ambiguous")
    if yes and no:
        return no[0].model_copy(update={"doubt": "two_readings"})
    if yes:
        return max(yes, key=lambda field: (field.doubt is None, field.confidence))
    return no[0] if no else entitled


def _by_boxes(boxes: list[tuple[Span, bool, str]]) -> Field[bool] | None:
    duty = [(span, on) for span, on, text in boxes if "verpflicht" in text and not _NOT_OBLIGED.search(text)]
    other = [(span, on) for span, on, text in boxes if _ENTITLED.search(text) and "verpflicht" not in text]
    denied = [(span, on) for span, on, text in boxes if _NOT_OBLIGED.search(text)]
    ticked = [span for span, on in duty if on]
    refused = [span for span, on in denied if on]
    if ticked:
        doubt = "two_readings" if refused else None
        return ticked[0].field(True, method="picture", confidence=0.9, doubt=doubt)
    if refused:
        return refused[0].field(False, method="picture", confidence=0.9)
    granted = [span for span, on in other if on]
    if duty and granted:
        # the box of the duty is there and bare, that of the entitlement is ticked
        return granted[0].field(False, method="picture", confidence=0.88)
    return None
