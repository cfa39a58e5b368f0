"""Zertifikat Integrationskurs (certificate of the integration course): language B1 and civics passed, both at once.

Issued by the BAMF to those who reached B1 in the final language test and passed the test "Leben in Deutschland". Not
this: the BAMF's plain certificate ("Bescheinigung") of who did not reach both (a `dtz_result`), the certificate of
regular attendance, the entitlement to a course (Berechtigungsschein), a certificate of the course provider, the
registration, a letter or list that names the certificate among other papers. The title alone proves nothing: it is
this kind only where the paper says that both were reached.

Source: documents.md D10; § 17 Abs. 2, 4 IntV; § 9 Abs. 2 Satz 2 AufenthG.
"""

from __future__ import annotations

import re
from typing import Literal

from extractors.reading.cards import titled
from extractors.reading.civics import PASSES, civics_result
from extractors.reading.dtz import results_of
from extractors.reading.exams import issue_date
from extractors.reading.flat import flat_first_page
from extractors.reading.holder import holder_of, of_person
from extractors.reading.labels import labelled
from extractors.reading.levels import LevelHit, levels_in
from extractors.reading.spans import Span
from extractors.reading.text import fold, has, may_deny
from pipeline.document import Document
from pipeline.field import Field, Fields

ACTS: frozenset[str] = frozenset()

_TITLE = "Zertifikat Integrationskurs"
_NOT_THIS = (
    "Bescheinigung", "Berechtigungsschein", "Bestätigung der Teilnahmeberechtigung", "Teilnahmebescheinigung",
    "Anmeldung zum Integrationskurs", "Anmeldung", "Antrag", "Modelltest", "Einladung", "Merkblatt", "Rechnung",
    "Bescheinigung über die ordnungsgemäße Teilnahme", "Berechtigung zur Teilnahme",
)  # fmt: skip
_FAILED = re.compile(r"\bohne erfolg|\bleider\b|niveau a[12] (?:\w+ ){0,8}(?:erreicht|nachgewiesen)")
_SPEAKS_OF_IT = re.compile(
    r"sehr geehrte|mit freundlichen grussen|\banbei\b|folgende unterlagen|vorzulegen|einzureichen|"
    r"bitte (?:legen|reichen|senden)|"
    r"lebenslauf|checkliste|nachzureichen"
)
_VERBS = re.compile(r"erreich\w+|bestanden|erfolg\w+|nachgewiesen|abgeschlossen|teilgenommen")
_SUCCESS = re.compile(r"\berfolgreich\w*|\bmit erfolg\b|\bbestanden\b|\berreicht\b|\bnachgewiesen\b")


_LEVEL_LABELS = (
    "Sprachniveau", "Erreichtes Sprachniveau", "Erreichtes Niveau", "Niveau", "Niveaustufe", "Sprachprüfung",
    "Ergebnis Sprachprüfung", "Ergebnis der Sprachprüfung", "Deutsch-Test für Zuwanderer", "Erreichte Niveaustufe",
    "Sprachtest", "Ergebnis des Sprachtests",
)  # fmt: skip
_SHORT = 4
"""Words at a label of the level at most: "Niveau B1 des GER"."""


class IntegrationCourseCertificate(Fields):
    """What the certificate says; `points` are those of the test "Leben in Deutschland"."""

    level: Field[Literal["B1"]] | None = None
    points: Field[int] | None = None


def identify(document: Document, /) -> float:
    """Return how sure it is that the paper certifies the successful integration course."""
    head = Document(pages=document.pages[:1])
    text = flat_first_page(head)
    if "integrationskurs" not in text and not has(text, "Integrationskurs"):
        return 0.0
    title = titled(head, _TITLE, "Zertifikat über den Integrationskurs") or _over_two_lines(head)
    if not title or titled(head, *_NOT_THIS, share=0.5) or _FAILED.search(text) or _denied(text):
        return 0.0
    if _SPEAKS_OF_IT.search(text):
        return 0.0
    if not _SUCCESS.search(text) or not has(text, "geboren", "Geburtsdatum", "geb. am", "Name"):
        return 0.0
    civics = civics_result(head)
    if civics.passed and not civics.passed.value:
        return 0.0
    both = has(text, "Leben in Deutschland", "Rechts- und Gesellschaftsordnung", "Orientierungskurs")
    issuer = has(text, "Bundesamt für Migration und Flüchtlinge", "BAMF")
    return 0.65 + 0.2 * both + 0.1 * issuer


def extract(document: Document, /) -> IntegrationCourseCertificate:
    """Return the level and the points of the civics test; a level that its sentence does not award is None."""
    person = holder_of(document)
    civics = civics_result(document)
    return IntegrationCourseCertificate(
        **of_person(person),
        issued_on=issue_date(document),
        level=_level(document),
        points=_plausible(civics.points),
    )


def _denied(text: str) -> bool:
    """Whether a negation, or what may be a misread one, stands right before a verb of success."""
    return any(may_deny(" ".join(text[: verb.start()].split()[-2:])) for verb in _VERBS.finditer(text))


def _over_two_lines(head: Document) -> float:
    """Whether "Zertifikat" stands as a line of its own close over "Integrationskurs"."""
    page = head.pages[0]
    first = [
        line for line in page.lines if fold(line.text).strip(" -:") == "zertifikat" and line.box.top < 0.6
    ]
    second = [line for line in page.lines if fold(line.text).strip(" -:") == "integrationskurs"]
    close = any(
        0 < b.box.top - a.box.top < 4 * max(a.box.height, b.box.height) for a in first for b in second
    )
    return 1.0 if close else 0.0


def _level(document: Document) -> Field[Literal["B1"]] | None:
    stated = results_of(document).overall
    if stated is None:
        for _, hit in labelled(document, *_LEVEL_LABELS, shape=_level_alone):
            return hit.span.field("B1", method="label") if hit.level == "B1" else None
        return None
    if stated.value != "B1":
        return None
    # the title is given for B1 alone: title and sentence prove each other
    sureness = max(stated.confidence, 0.9) if stated.doubt is None else stated.confidence
    return stated.model_copy(update={"value": "B1", "confidence": sureness})  # type: ignore[return-value]


def _level_alone(span: Span) -> LevelHit | None:
    """Return the level that stands alone at its label; a range names none."""
    found = list(levels_in(span))
    return found[0] if len(found) == 1 and len(span.words) <= _SHORT else None


def _plausible(points: Field[int] | None) -> Field[int] | None:
    """Fewer points than pass cannot stand on this certificate: then they are misread."""
    if points and points.value < PASSES:
        return points.model_copy(update={"doubt": "two_readings", "confidence": min(points.confidence, 0.5)})
    return points
