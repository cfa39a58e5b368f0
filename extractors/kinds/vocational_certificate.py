"""Berufsabschluss (vocational qualification: the final examination of a recognised occupation, passed).

Issued by a chamber (IHK, HWK, guild) or a state board: Prüfungszeugnis nach § 37 BBiG, Gesellenbrief and
Gesellenprüfungszeugnis, Facharbeiterbrief, certificate of a state examination. Not this: the intermediate examination,
an invitation, the firm's Ausbildungszeugnis, the vocational school's report, certificates of short courses and partial
qualifications, the recognition of a foreign qualification, a licence to practise (own kind).

Source: documents.md E5; § 37 BBiG, § 31 HwO.
"""

from __future__ import annotations

import re

from extractors.reading.exams import issue_date
from extractors.reading.holder import holder_of, of_person
from extractors.reading.letters import head_lines, is_title
from extractors.reading.schooling import front_text, occupation
from extractors.reading.spans import lines
from extractors.reading.statements import statements
from extractors.reading.text import close_letters, fold, may_deny
from pipeline.document import Document, Line
from pipeline.field import Field, Fields

ACTS: frozenset[str] = frozenset({"refusal"})

_STRONG = (
    "Prüfungszeugnis", "Gesellenbrief", "Gesellenprüfungszeugnis", "Facharbeiterbrief", "Facharbeiterzeugnis",
    "Kaufmannsgehilfenbrief", "Gehilfenbrief", "Abschlussprüfungszeugnis", "Zeugnis über die Abschlussprüfung",
    "Zeugnis der Abschlussprüfung", "Zeugnis über die Gesellenprüfung", "Zeugnis über die staatliche Prüfung",
    "Zeugnis über die bestandene Abschlussprüfung", "Zeugnis über das Bestehen der Abschlussprüfung",
    "Prüfungszeugnis nach § 37", "Zeugnis über die staatliche Abschlussprüfung", "Berufsabschlusszeugnis",
    "Zeugnis über die Facharbeiterprüfung", "Gesellenprüfung", "Facharbeiterin", "Fachangestelltenbrief",
)  # fmt: skip
_WEAK = ("Zeugnis", "Urkunde", "Abschlusszeugnis", "Brief")
_OTHER_TITLES = (
    "Ausbildungszeugnis", "Arbeitszeugnis", "Zwischenprüfung", "Zwischenprüfungszeugnis", "Teilnahmebescheinigung",
    "Einladung", "Meisterbrief", "Approbationsurkunde", "Zertifikat", "Ergebnismitteilung", "Notenübersicht",
    "Bescheinigung über die Teilnahme an der Zwischenprüfung", "Berufsausbildungsvertrag",
    "Gleichwertigkeitsbescheid",
    "Bescheinigung über die Prüfungsleistungen", "Halbjahreszeugnis", "Jahreszeugnis", "Abgangszeugnis",
)  # fmt: skip
_EXAM = re.compile(
    r"abschluss-?prufung|gesellen-?prufung|facharbeiter-?prufung|gehilfen-?prufung|"
    r"staatliche[nr]? (?:abschluss)?prufung|"
    r"lehrabschluss|kaufmannsgehilfenprufung|abschlussprufungszeugnis|gesellenbrief|\bgesell(?:e|in)\b"
)
_BODY = re.compile(
    r"kammer|innung|\bihk\b|\bhwk\b|regierung\w*|prufungsausschuss|prufungsamt|bezirksregierung|landesamt|"
    r"landesprufungs\w+|"
    r"ministerium|senats?verwaltung|rat des|handwerk|berufsbildungsgesetz|bbig|handwerksordnung|zustandige stelle|"
    r"berufsfachschule|pflegeschule"
)
_OTHER = re.compile(
    r"zwischenprufung(?! bestanden)|gleichwertigkeit|gleichwertig|anerkennungsverfahren|teilqualifi|"
    r"umschulungsvertrag|"
    r"zertifikatslehrgang|teil 1 der .{0,40}prufung|einladung|laden wir|zulassung zur|zugelassen|"
    r"zu unserer vollsten|"
    r"fuhrung und leistung|erlaubnis,? die berufsbezeichnung|bachelor|master of|akademischer? grad|"
    r"\bmeisterprufung\b|ausbildereignung|sachkunde|realschul|hauptschul|hochschulreife|mittlere\w* schulabschluss|"
    r"nach der ausbildung .{0,40}wunschen|vorlaufig\w*|goethe-?\s?(?:institut|zertifikat)|\btelc\b"
)
_PASSED = re.compile(
    r"\bbestanden\b|erfolgreich (?:abgelegt|abgeschlossen|absolviert)|mit erfolg (?:abgelegt|abgeschlossen|"
    r"bestanden)|"
    r"\bbesteht\b"
)
_THRESHOLD = re.compile(
    r"\bwenn\b|mindestens|\bgilt\b|bestehensregel|notenschlussel|bis unter|\d{1,3} ?[-–] ?\d{1,3} punkte"
)
_NOT = re.compile(r"\bnicht\b|\bkein\w*|\bleider\b")


class VocationalCertificate(Fields):
    """What the certificate says: for which occupation, whether the whole examination was passed."""

    occupation: Field[str] | None = None
    passed: Field[bool] | None = None


def identify(document: Document, /) -> float:
    """Return how sure it is that a chamber or a state board certifies a final examination."""
    text = front_text(document)
    if not _EXAM.search(text) or _OTHER.search(text) or not _BODY.search(text):
        return 0.0
    head = list(head_lines(document, share=0.6))
    if any(is_title(line, *_OTHER_TITLES) for line in head):
        return 0.0
    strong = any(_is(line, _STRONG) for line in head)
    weak = strong or any(_is(line, _WEAK) for line in head)
    if not weak or not (_PASSED.search(text) or re.search(r"gesellenbrief|facharbeiterbrief", text)):
        return 0.0
    job = bool(re.search(r"ausbildungsberuf|\bberuf\b|handwerk|als gesell|berufsbezeichnung", text))
    return min(
        0.97,
        (0.75 if strong else 0.55) + 0.12 * job + 0.08 * bool(re.search(r"kammer|innung|bbig|hwo", text)),
    )


def _is(line: Line, titles: tuple[str, ...]) -> bool:
    return is_title(line, *titles) and not re.search(
        r"\b(?:hat|ist|wird|die|wurde)\b.*\b\w+(?:t|en)\.?$", fold(close_letters(line.text))
    )


def extract(document: Document, /) -> VocationalCertificate:
    """Return occupation and result."""
    return VocationalCertificate(
        **of_person(holder_of(document)),
        issued_on=issue_date(document),
        issuer=_issuer(document),
        occupation=occupation(document),
        passed=_passed(document),
    )


def _passed(document: Document) -> Field[bool] | None:
    """Return what the sentences say of the whole examination; two that differ are a doubt."""
    said: list[Field[bool]] = []
    for statement in statements(document):
        text = fold(statement.text)
        if not _PASSED.search(text) or _THRESHOLD.search(text):
            continue
        negated = bool(_NOT.search(text))
        doubt = "faint" if not negated and may_deny(text) else None
        said.append(statement.field(not negated, doubt=doubt))
    if len({field.value for field in said}) > 1:
        return next(field for field in said if not field.value).model_copy(update={"doubt": "two_readings"})
    return said[0] if said else None


def _issuer(document: Document) -> Field[str] | None:
    """Return the chamber, guild or authority in the head of the page."""
    for span in lines(document, pages=[1]):
        folded = fold(span.text)
        named = re.search(
            r"kammer\b|innung\b|\bihk\b|\bhwk\b|regierungsprasidium|bezirksregierung|landesamt", folded
        )
        if (
            span.box.top < 0.3
            and named
            and len(span.words) <= 9
            and not re.search(r"prufung|zeugnis", folded)
        ):
            return span.field(close_letters(span.text).strip(" ,;:·-"), method="structure")
    return None
