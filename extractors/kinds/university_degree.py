"""Hochschulabschluss (university degree: the deed that awards it, or the certificate of the final examination).

Issued by a university: Bachelor-, Master-, Diplom-, Magister- or doctoral deed ("verleiht den akademischen Grad"), or
the Zeugnis of the examination. Not this: a transcript of records, a Diploma Supplement alone, preliminary certificates,
admission, enrolment and its end, an honorary degree, the assessment of a foreign degree (Zeugnisbewertung of the ZAB,
anabin), an application.

Source: documents.md E3.
"""

from __future__ import annotations

import re
from itertools import pairwise

from extractors.reading.cards import titled
from extractors.reading.exams import issue_date
from extractors.reading.holder import holder_of, of_person
from extractors.reading.letters import head_lines
from extractors.reading.schooling import UNIVERSITY, front_text, university_name
from extractors.reading.spans import Span, lines
from extractors.reading.text import close_letters, fold
from pipeline.document import Document, Line
from pipeline.field import Field, Fields

ACTS: frozenset[str] = frozenset()

_TITLE = re.compile(
    r"^\W*(?:(?:bachelor|master|diplom|magister|promotions|doktor|hochschul|fachhochschul|"
    r"staatsexamens)\W?(?:urkunde|zeugnis|"
    r"grad|prufungszeugnis)?|urkunde(?: uber die verleihung .*)?|zeugnis(?: uber .*)?|diplom|"
    r"(?:bachelor|master)'?s? (?:certificate|degree|diploma|of .*)|degree certificate|diploma|"
    r"zeugnis der (?:bachelor|master|diplom|magister)prufung|zeugnis (?:uber|zu) .*|bachelor-?abschlusszeugnis|"
    r"master-?abschlusszeugnis|final certificate)\W*$"
)
_NOT_THIS = (
    "Transcript of Records", "Notenspiegel", "Leistungsübersicht", "Diploma Supplement", "Vorläufiges Zeugnis",
    "Vorläufige Bescheinigung", "Exmatrikulationsbescheinigung", "Immatrikulationsbescheinigung",
    "Zulassungsbescheid",
    "Studienbescheinigung", "Zeugnisbewertung", "Statement of Comparability", "Leistungsnachweis",
    "Notenbescheinigung",
    "Bescheinigung", "Antrag", "Ehrenurkunde", "Vordiplomzeugnis", "Zwischenprüfungszeugnis",
    "Teilnahmebescheinigung",
    "Zertifikat", "Leistungsbescheinigung", "Vorläufige Urkunde",
)  # fmt: skip
_OTHER = re.compile(
    r"zentralstelle fur auslandisches bildungswesen|zeugnisbewertung|\banabin\b|vorlaufig|ehrenhalber|"
    r"honoris causa|"
    r"angestrebter abschluss|exmatrikul|zum studium zugelassen|vordiplom|noch nicht abgeschlossen|"
    r"auslandische\w* hochschul|"
    r"zuerkennung .{0,40}hochschulreife|gleichwertig|lebenslauf|bewerbung|nicht bestanden|in the process of|"
    r"matrikelnummer .{0,200}fachsemester"
)
_DEGREE = re.compile(
    r"\b(?:Bachelor|Master)\s?(?:of|in)\s?(?:Science|Arts|Engineering|Laws|Education|Business Administration|"
    r"Fine Arts|Music|"
    r"Medicine|Theology|Public Health|Social Work|Nursing|Pharmacy|Technology)(?:\s?\((?:B|"
    r"M)\.?\s?[A-Z][a-z]*\.?[^)]{0,6}\))?|"
    r"\bDiplom-?\s?(?:[A-ZÄÖÜ][a-zäöüß]+)(?:in)?(?:\s?\((?:FH|BA|Univ\.?|DH)\))?|"
    r"\bMagist(?:er|ra)\s?Artium(?:\s?\(M\.\s?A\.\))?|"
    r"\bDoktor(?:in)?\s?(?:der|des)\s?[A-ZÄÖÜ][a-zäöüß]+(?:\s[a-z]+\s[A-ZÄÖÜ][a-zäöüß]+)?|\bDoctor of [A-Z][a-z]+|"
    r"\bErst(?:en|e) (?:Juristischen? )?Staatsprüfung|\bStaatsexamen",
    re.IGNORECASE,
)
_NO_DEGREE = re.compile(
    r"diplom-?\s?(?:urkunde|zeugnis|prufung|arbeit|grad|studiengang|ordnung|hauptprufung|vorprufung|thema|"
    r"abschluss|"
    r"studium|vorprufung)|^diplom (?:des|der|die|uber|fur|mit|in)\b|doktor der hochschule"
)
_AWARDS = re.compile(
    r"verlei\w+|verliehen|akademische[nrs]? grad|hat .{0,160}(?:bachelor|master|diplom|magister|abschluss|"
    r"staats)-?\w*prufung"
    r".{0,120}(?:bestanden|abgelegt)|"
    r"(?:conferred|awarded|confers|awards|granted)\b|studium .{0,120}(?:abgeschlossen|bestanden)|promoviert|"
    r"(?:prufung|studiengang|studiengangs?) .{0,160}(?:bestanden|abgeschlossen)"
)


class UniversityDegree(Fields):
    """What the deed says: the degree as printed ("Master of Science (M.Sc.)")."""

    degree: Field[str] | None = None


def identify(document: Document, /) -> float:
    """Return how sure it is that a university certifies a degree."""
    text = front_text(document)
    if not re.search(r"bachelor|master|diplom|magister|doktor|doctor|staatsprufung|staatsexamen", text):
        return 0.0
    if not re.search(UNIVERSITY, text) or not _AWARDS.search(text) or _OTHER.search(text):
        return 0.0
    head = Document(pages=document.pages[:1])
    if titled(head, *_NOT_THIS, share=0.6) >= 0.95 or not any(
        map(_is_headed, head_lines(document, share=0.65))
    ):
        return 0.0
    if _degree(head) is None:
        return 0.0
    deed = re.search(r"verlei|verliehen|akademische[nrs]? grad|confer|award", text)
    return 0.95 if deed else 0.85


def _is_headed(line: Line) -> bool:
    return len(line.words) <= 10 and bool(_TITLE.search(fold(close_letters(line.text))))


def extract(document: Document, /) -> UniversityDegree:
    """Return the degree."""
    return UniversityDegree(
        **of_person(holder_of(document)),
        issued_on=issue_date(document),
        issuer=university_name(document),
        degree=_degree(document),
    )


def _degree(document: Document) -> Field[str] | None:
    """Return the degree, over a line end too; the name of the examination or the deed is none."""
    spans = list(lines(document, pages=[1]))
    joined = [Span(1, (*a.words, *b.words)) for a, b in pairwise(spans)]
    found = [
        (span.group(match), match.group())
        for span in (*spans, *joined)
        for match in _DEGREE.finditer(span.text)
        if not _NO_DEGREE.search(fold(match.group())) and match.group()[0].isupper()
    ]
    if not found:
        return None
    # the longest reading of the first: "Master of Science" may go on with "(M.Sc.)" on its line
    span, value = found[0]
    return span.field(value.strip(), method="pattern")
