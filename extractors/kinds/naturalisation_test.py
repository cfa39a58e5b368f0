"""Einbürgerungstest (result of the naturalisation test).

Issued by the BAMF on a uniform form: points of 33; 17 pass. Not this: registration and invitation for the test,
receipts of its fee, practice (Online-Testcenter, Gesamtfragenkatalog), the test "Leben in Deutschland" (own kind: 15
pass there), an application for naturalisation, its promise (Zusicherung) or deed (Urkunde).

Source: documents.md D12; § 1 EinbTestV; § 10 Abs. 5 StAG; legal.md 8.
"""

from __future__ import annotations

import datetime as dt
import re

from extractors.reading.boxes import chosen, ticked_lines
from extractors.reading.cards import titled
from extractors.reading.civics import TESTS, naturalisation_result
from extractors.reading.exams import exam_date, issue_date
from extractors.reading.flat import flat_head
from extractors.reading.holder import addressee_or_holder, of_person
from extractors.reading.schooling import front_text
from extractors.reading.text import fold, has
from pipeline.document import Document
from pipeline.field import Field, Fields

ACTS: frozenset[str] = frozenset({"refusal"})

_NOT_THIS = (
    "Anmeldung", "Anmeldebestätigung", "Anmeldung zum Einbürgerungstest", "Einladung", "Einladung zum Test",
    "Einladung zum Einbürgerungstest", "Terminbestätigung", "Quittung", "Rechnung", "Modelltest", "Übungstest",
    "Musterfragen", "Gesamtfragenkatalog", "Online-Testcenter", "Einbürgerungsurkunde", "Einbürgerungszusicherung",
    "Antrag auf Einbürgerung", "Merkblatt", "Teilnahmebescheinigung", "Test Leben in Deutschland",
    "Ergebnis des Tests Leben in Deutschland", "Zertifikat Integrationskurs",
)  # fmt: skip
_TEST = re.compile(r"einb\w{1,3}gerungstest|test zur einburgerung|test fur die einburgerung")
_PRACTICE = re.compile(
    r"testcenter|fragenkatalog|musterfrag|\bubungs(?:test|bogen|satz)|modelltest|probetest|simulation|"
    r"keine? amtliche|\bquiz|\bapp\b|hatten (?:sie )?.{0,40}bestanden"
)


class NaturalisationTest(Fields):
    """What the paper says. `passed`: 17 of 33, the threshold of naturalisation."""

    points: Field[int] | None = None
    max_points: Field[int] | None = None
    passed: Field[bool] | None = None
    exam_date: Field[dt.date] | None = None


def identify(document: Document, /) -> float:
    """Return how sure it is that the paper gives the result of the naturalisation test."""
    text = front_text(document)
    if not _TEST.search(text) or _PRACTICE.search(text):
        return 0.0
    head = Document(pages=document.pages[:1])
    test = chosen(head, *TESTS)
    others = [t for t in _NOT_THIS if test is None or not re.search("Leben in|Übungstest", t)]
    if test == 1 or titled(head, *others, share=0.5):
        return 0.0
    upper = flat_head(head, share=0.5)
    named = _TEST.search(upper)
    if named is None or (test is None and "leben in" in upper[: named.start()][-200:]):
        return 0.0
    result = naturalisation_result(head)
    if (result.points is None and result.passed is None) or (test is None and _is_only_an_answer(head)):
        return 0.0
    issuer = has(text, "Bundesamt für Migration und Flüchtlinge", "BAMF")
    return min(1.0, 0.6 + 0.2 * (result.points is not None) + 0.15 * issuer)


def _is_only_an_answer(document: Document) -> bool:
    """Whether the test is named nowhere but in the answers to tick, as on the form of the orientation course."""
    answers = {fold(span.text) for span, _ in ticked_lines(document)}
    named = [fold(line.text) for line in document.pages[0].lines if _TEST.search(fold(line.text))]
    return bool(named) and all(any(answer and answer in line for answer in answers) for line in named)


def extract(document: Document, /) -> NaturalisationTest:
    """Return points and whether they pass."""
    person, result = addressee_or_holder(document), naturalisation_result(document)
    return NaturalisationTest(
        **of_person(person),
        issued_on=issue_date(document),
        points=result.points,
        max_points=result.max_points,
        passed=result.passed,
        exam_date=exam_date(document),
    )
