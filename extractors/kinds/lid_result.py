"""Test "Leben in Deutschland" (result of the civics test at the end of the orientation course).

A letter or certificate of the BAMF with the points of 33. 15 pass the orientation course and are enough for the
settlement permit; 17 are needed for naturalisation, which the points tell, not `passed`. Not this: registration and
invitation, practice (Online-Testcenter, Gesamtfragenkatalog, Musterfragen), attendance of the orientation course, the
Einbürgerungstest, the Zertifikat Integrationskurs (own kind), a result of the Deutsch-Test für Zuwanderer that names
this test beside (own kind).

Source: documents.md D11; § 10 Abs. 2, 3 IntTestV; legal.md 8 (civics tests).
"""

from __future__ import annotations

import datetime as dt
import re

from extractors.reading.boxes import chosen
from extractors.reading.cards import titled
from extractors.reading.civics import TESTS, civics_result
from extractors.reading.dtz import results_of
from extractors.reading.exams import exam_date, issue_date
from extractors.reading.flat import flat_first_page
from extractors.reading.holder import addressee_or_holder, of_person
from extractors.reading.letters import head_lines, letter_date
from extractors.reading.text import fold, has
from pipeline.document import Document
from pipeline.field import Field, Fields

ACTS: frozenset[str] = frozenset({"refusal"})

_NOT_THIS = (
    "Zertifikat Integrationskurs", "Anmeldung", "Anmeldebestätigung", "Anmeldung zum Test", "Einladung",
    "Einladung zum Test", "Terminbestätigung", "Modelltest", "Übungstest", "Musterfragen", "Gesamtfragenkatalog",
    "Online-Testcenter", "Fragenkatalog", "Einbürgerungstest", "Ergebnis des Einbürgerungstests", "Rechnung",
    "Teilnahmebescheinigung", "Teilnahmebestätigung", "Bescheinigung über das Ergebnis des Einbürgerungstests",
    "Merkblatt", "Berechtigungsschein",
)  # fmt: skip
_PRACTICE = re.compile(
    r"testcenter|fragenkatalog|musterfrag|\bubungs(?:test|bogen|satz)|modelltest|probetest|simulation|"
    r"testergebnis .{0,30}ubung|keine? amtliche|\bquiz|\bapp\b"
)


class LidResult(Fields):
    """What the paper says. `passed` is the orientation course (15 of 33); for naturalisation see `points`."""

    points: Field[int] | None = None
    max_points: Field[int] | None = None
    passed: Field[bool] | None = None
    exam_date: Field[dt.date] | None = None


def identify(document: Document, /) -> float:
    """Return how sure it is that the paper gives the result of the test."""
    head = Document(pages=document.pages[:1])
    text = flat_first_page(head)
    if "leben in" not in text and not has(text, "Leben in Deutschland", "Orientierungskurs"):
        return 0.0
    # the certificate of the whole course, its title on two lines
    if {"zertifikat", "integrationskurs"} <= {fold(line.text).strip(" :-") for line in head_lines(head)}:
        return 0.0
    test = chosen(head, *TESTS)
    # "Übungstest" is alike to the end of "Einbürgerungstest"; practice is told by its words
    others = [t for t in _NOT_THIS if test is None or not re.search("inbürgerungstest|Übungstest", t)]
    if test == 0 or _PRACTICE.search(text) or titled(head, *others, share=0.5):
        return 0.0
    named = has(text, "Leben in Deutschland") or has(
        text, "Test zum Orientierungskurs", "Orientierungskurstest"
    )
    result = civics_result(head)
    if not named or (result.points is None and result.passed is None):
        return 0.0
    if (
        re.search(r"zuwanderer|\bdtz\b|sprachtest|zertifikat integrationskurs", text)
        and results_of(head).overall
    ):
        return 0.0
    issuer = has(text, "Bundesamt für Migration und Flüchtlinge", "BAMF")
    title = titled(
        head, "Ergebnis des Tests Leben in Deutschland", "Test Leben in Deutschland", "Bescheinigung", "Testergebnis",
        "Ergebnis", "Ergebnismitteilung", "Leben in Deutschland", "Zertifikat", share=0.35,
    )  # fmt: skip
    counted = result.points is not None
    return min(1.0, 0.5 + 0.2 * counted + 0.15 * issuer + 0.1 * bool(title))


def extract(document: Document, /) -> LidResult:
    """Return points and whether they pass."""
    person, result = addressee_or_holder(document), civics_result(document)
    return LidResult(
        **of_person(person),
        issued_on=issue_date(document) or letter_date(document),
        points=result.points,
        max_points=result.max_points,
        passed=result.passed,
        exam_date=exam_date(document),
    )
