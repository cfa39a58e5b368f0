"""Who writes a medical paper: the name, the field of medicine, physician or not (Arzt, Fachrichtung).

They stand in the letterhead or under the last sentence; what running text and the address field name is somebody else
("überwiesen an den Facharzt für Psychiatrie"). Psychotherapists without a medical licence, psychologists and advisers
are no physicians, whatever their degree.

Source: § 60a Abs. 2c Satz 2 AufenthG ("ärztliche"); documents.md I1; legal.md 4.4.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from pipeline.document import Document, Line
from pipeline.field import Field

from .labels import labelled
from .spans import Span, lines, span_of
from .text import fold

_NAME = r"[A-ZÄÖÜ][\wäöüß'’-]+"
_DOCTOR = re.compile(
    r"\b(?:(?:Prof\.|PD|Priv\.-Doz\.)\s)*(?:Dr\.|Dipl\.-?)[\s-]?(?:(?:[Mm]ed\.?|[Uu]niv\.?|Psych\.|rer\.|nat\.|phil\.|dent\.|"
    rf"\([A-Z][A-Za-z]+\))\s)*(?:[A-ZÄÖÜ]\.\s?)*{_NAME}(?:[\s-](?:[A-ZÄÖÜ]\.|von|van|de|al|{_NAME})){{0,3}}"
)
_PROFESSION = re.compile(
    r"(?:Fach[äa]rzt|[ÄA]rzt|Chef[äa]rzt|Ober[äa]rzt|Assistenz[äa]rzt|Psycholog|Psychotherap|Leitende|Heilprakt)"
)
_ROLE = r"\b(?:Fach|Chef|Ober|Haus|Assistenz|Stations|Amts)?[ÄäAa]rzt(?:in|innen|en?)?\b"
_PHYSICIAN = re.compile(
    rf"{_ROLE}|\bDr\.\s?(?:med|univ)\b|\bLANR\b|\bBSNR\b|Allgemeinmedizin|\bMVZ\b|\bKlinik(?:um)?\b|"
    r"Medizinisches Versorgungszentrum|[ÄAäa]rztehaus|\bArztpraxis|Universit[äa]tsmedizin|"
    r"(?:[Ff]ach|[Hh]aus|[Nn]erven|[Kk]inder)arztpraxis|"
    r"\b[Ff]ach[äa]rztlich|(?<!\w)Poliklinik|\bInstitutsambulanz|\bKrankenhaus\b|Praxis\sf[üu]r\s(?:Psychiatrie|Neurologie|Innere)"
)
_THERAPIST = re.compile(
    r"Psychologische[rn]?\sPsychotherap|\bPsychotherapeut|Dipl\.?-?\s?Psych|\bPsycholog(?:e|in)\b|Heilpraktik|"
    r"Sozialp[äa]dagog|Sozialarbeit|Traumaberat|Psychosoziale[sn]?\s(?:Zentrum|Beratung)|Sc\.\sPsych|Ergotherap|"
    r"Praxis f[üu]r Psychotherapie|Psychotherapeutische Praxis"
)
_ADVISER = re.compile(
    r"Sozialp[äa]dagog|Sozialarbeit|[Bb]eratung\b|Beratungsstelle|Caritas|Diakonie|Sprachschule|Kursleitung|P[äa]dagog"
)
_TREATS = re.compile(
    r"[Pp]sycho(?:log|therap)|Heilpraktik|Ergotherap|Logop[äa]d|Physiotherap|[Kk]linik|Krankenhaus"
)
_MEDICAL_THERAPIST = re.compile(
    r"[ÄA]rztliche[rn]?\sPsychotherap|\b[ÄA]rztin|\bFach[äa]rzt|\bArzt\b|Dr\.\s?med"
)
_SPECIALTY = re.compile(
    r"\b(?:(?:Fach[äa]rzt|[ÄA]rzt)(?:in)?\s(?:f[üu]r|in)|Praxis\sf[üu]r|Klinik\sf[üu]r|Fachpraxis\sf[üu]r|Zentrum\sf[üu]r)\s"
    r"(?P<field>[A-ZÄÖÜ][\wäöüß-]+(?:(?:,|\sund|\s?&|\s?/)\s[A-ZÄÖÜ][\wäöüß-]+|\s(?:Medizin|Chirurgie|Heilkunde)\b){0,3})"
)
_SPECIALTY_LABELS = (
    "Fachrichtung", "Fachgebiet", "Facharztbezeichnung", "Fachärztin/Facharzt für", "Facharzt für", "Fachbereich",
)  # fmt: skip
_STREET = re.compile(
    r"(?:\b(?:Dr\.|Prof\.|Professor|Doktor)[\s-]?)*[A-ZÄÖÜ]?[\w.'’-]*(?:\s?-\s?|\s)?"
    r"(?:[Ss]tra(?:ß|ss)e|[Ss]tr\.|[Rr]ing|[Aa]llee|[Ww]eg|[Pp]latz|[Gg]asse|[Uu]fer|[Dd]amm|[Mm]arkt|[Ss]teig)(?!\w)\.?(?:\s?\d+\w?)?"
    r"|\b(?:Am|An de[rnm]|Zu[mr]|Beim|Hinter de[rm]|Auf de[rm])\s[A-ZÄÖÜ][\w.-]*(?:\s[A-ZÄÖÜ][\w.-]*)?\s\d+\s?[a-z]?\b"
)
"""Streets are named after doctors and lead to hospitals."""
_CLOSES = re.compile(r"\W*(?:mit \w+ \w*gr|hochachtungsvoll|unterschrift|stempel|datum, )")


def _without_streets(text: str) -> str:
    """Return the text with the names of streets blanked, every other letter in its place.

    >>> _without_streets("Dr.-Külz-Ring 14, Dr. Rau"), _without_streets("Am Klinikum 3")
    ('                , Dr. Rau', '             ')
    """
    return _STREET.sub(lambda match: " " * len(match[0]), text)


def closing(document: Document) -> Iterator[Span]:
    """Yield the short lines at the foot of the last page, from the greeting on where there is one."""
    number, page = len(document.pages), document.pages[-1]
    greeting = [line.box.top for line in page.lines if _CLOSES.match(fold(line.text)) and line.box.top > 0.3]
    # a short text leaves its foot high on the sheet
    text = [line.box.bottom for line in page.lines if len(line.words) > 9]
    # the last leaf of a form may hold nothing but stamp and signature
    bare = 0.0 if number > 1 and not text else 1.0
    start = min(greeting, default=min(0.55, max(text, default=bare)))
    start = min(start, bare)
    for line in page.lines:
        if line.box.top >= start - 0.01 and len(line.words) <= 9 and not line.text.rstrip().endswith("."):
            yield span_of(line, number)


def written_by(document: Document) -> Iterator[Span]:
    """Yield the lines that say who writes: those under the last sentence, then the letterhead's."""
    yield from closing(document)
    yield from (span_of(line, 1) for line in document.pages[0].lines if _heads(line))


def _heads(line: Line) -> bool:
    # the address field is the addressee's
    addressed = 0.135 < line.box.top < 0.3 and line.box.left < 0.4
    return line.box.middle[1] < 0.27 and not addressed and len(line.text) <= 110


def doctor_of(document: Document) -> Field[str] | None:
    """Return who signs, with the degree as printed ("Dr. med. Elena Petrova"); else whom the letterhead names."""
    named = [
        (span, match)
        for span in written_by(document)
        if (match := _DOCTOR.search(_without_streets(span.text)))
    ]
    for span, match in named:
        # who signs "Dr. med. J. Rau" may stand in full in the letterhead
        last = match.group().strip(" ,.").split()[-1]
        full = next((hit for hit in named if _is_longer(hit[1].group(), match.group(), last)), (span, match))
        return full[0].group(full[1]).field(full[1].group().strip(" ,."), method="pattern")
    for span, following in pairwise(lines(document)):
        alone = 2 <= len(span.words) <= 4 and all(
            re.match(r"[A-ZÄÖÜ][\w.'’-]*,?$", w.text) for w in span.words
        )
        if alone and _PROFESSION.match(following.text):
            return span.field(span.text.strip(" ,"), method="pattern", confidence=min(0.85, span.confidence))
    for span in lines(document):
        # the stamp in the middle of a form
        match = _DOCTOR.match(_without_streets(span.text))
        if match and len(span.words) <= 6:
            return span.group(match).field(match.group().strip(" ,."), method="pattern")
    return None


def _is_longer(other: str, name: str, last: str) -> bool:
    """Whether another writing has the same last name and gives in full what the name abbreviates."""
    bare = re.fullmatch(rf"(?:(?:Prof|PD|Dr)\.?\s?|med\.?\s?)+{re.escape(last)}", name.strip(" ,."))
    if bare and re.search(rf"[a-zäöüß]+\s{re.escape(last)}", other) and len(other) > len(name):
        return True
    initial = re.search(r"\b([A-ZÄÖÜ])\.\s?" + re.escape(last), name)
    return bool(initial and re.search(rf"\b{initial[1]}[a-zäöüß]+\s{re.escape(last)}", other))


def specialty_of(document: Document) -> Field[str] | None:
    """Return the field of medicine that signature or letterhead name."""
    found = [(span, match) for span in written_by(document) if (match := _SPECIALTY.search(span.text))]
    # what the physician is says more than the name of the practice
    found.sort(key=lambda hit: "rzt" not in hit[1][0])
    for span, match in found:
        return span.group(match, "field").field(match["field"], method="pattern")
    for _, span in labelled(document, *_SPECIALTY_LABELS, shape=_field_of_medicine):
        return span.field(span.text.strip(" ,.;"), method="label")
    return None


def _field_of_medicine(span: Span) -> Span | None:
    said = len(span.words) <= 6 and re.search(
        r"(?:logie|iatrie|medizin|chirurgie|therapie|gynakologie|kunde)\b", fold(span.text)
    )
    return span if said and not re.match(r"\W*(?:fach|name)", fold(span.text)) else None


def physician_of(document: Document) -> Field[bool] | None:
    """Return whether a physician writes; False for therapists and advisers alone, None where nobody tells.

    Beside a therapist only a physician in the signature counts: a letterhead may name a whole practice.
    """
    therapist = next((span for span in written_by(document) if _is_therapist(span)), None)
    for span in closing(document) if therapist else written_by(document):
        match = _PHYSICIAN.search(_without_streets(span.text))
        if match and not _is_therapist(span):
            return span.group(match).field(True, method="pattern", confidence=max(0.8, span.confidence))
    return (
        therapist.field(False, method="pattern", confidence=max(0.8, therapist.confidence))
        if therapist
        else None
    )


def is_advised(document: Document) -> bool:
    """Return whether those who write advise or teach, and nobody among them treats patients."""
    who = [span.text for span in written_by(document)]
    treats = any(_TREATS.search(text) or _PHYSICIAN.search(text) for text in who)
    return not treats and any(_ADVISER.search(text) for text in who)


def _is_therapist(span: Span) -> bool:
    return bool(_THERAPIST.search(span.text)) and not _MEDICAL_THERAPIST.search(span.text)
