"""Diagnoses and their codes (ICD-10-GM) with the marks that doctors add to them.

    F43.1 G   gesichert (confirmed)      F32.2 V   Verdacht (suspected)
    I20.0 A   ausgeschlossen (excluded)  C50.9 Z   Zustand nach (past)

A code counts where it has its decimals or a mark, or stands by "ICD" or "Diagnose": "Vitamin B12", the motorway A10 and
a paper's size are none. An excluded disease is none; a suspected or a past one is no finding of today.

Source: documents.md I1 (form, marks, false hits); ICD-10-GM, additional marks for outpatient care.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.document import Document
from pipeline.field import Field

from .dates import date_in
from .labels import labelled
from .spans import Span, lines
from .statements import statements
from .text import fold

_CODE = re.compile(
    r"(?<![A-Za-z0-9])(?P<code>[A-TV-Z]\d{2}|U0\d)(?P<more>[.,]\d{1,2}|\.-)?\s?[+*!]?\s?(?P<mark>[GVAZ])?[!*+]?"
    r"(?![A-Za-z0-9]|\.\d)"
)
_I_READ_AS_1 = re.compile(
    r"(?<![A-Za-z0-9.,])[1l](?P<rest>\d{2}[.,]\d{1,2})\s?(?P<mark>[GVAZ])?(?![A-Za-z0-9.,]|\s?(?:mg|ml|cm|kg|%))"
)
"""The chapter of the heart and the vessels, I00 to I99, whose letter is read as a digit."""
_CONTEXT = re.compile(r"\bicd|diagnos")
_NOT_TODAY = re.compile(
    r"(?:\bverdacht auf|\bv\. ?a\.|\bausschluss|\bausgeschlossen|\bzustand nach|\bz\. ?n\.|differen[tz]ialdiagnos\w*)"
    r"\W*(?:\w+\W+){0,5}$"
)
_LABELS = (
    "Diagnose", "Diagnosen", "Diagnose(n)", "Diagnose/n", "Hauptdiagnose", "Diagnosen (ICD-10)", "Diagnose (ICD-10)",
    "Gesicherte Diagnosen", "Gesicherte Diagnose", "Diagnosen nach ICD-10", "Diagnose nach ICD-10",
)  # fmt: skip
_SUFFERS = re.compile(
    r"\b(?:leidet|besteht|vorliegt|liegt|erkrankt)\b(?:\s(?:seit|\d{4}|langem|Jahren|weiterhin|nachweislich|jedoch))*"
    r"\s(?:an|unter|eine[rmsn]?)\s(?:(?:eine[rsmn]?|der|dem)\s)?(?P<what>[A-ZÄÖÜa-zäöü][^.;,()]{5,90})"
)


@dataclass(frozen=True)
class Code:
    """A code as the catalogue writes it, and whether it is a finding of today; `mended`: its letter was a digit."""

    code: str
    confirmed: bool
    span: Span
    mended: bool = False


def codes_in(document: Document) -> Iterator[Code]:
    """Yield the codes in the order of the page."""
    before = ""
    for span in lines(document):
        context = bool(_CONTEXT.search(fold(span.text)) or _CONTEXT.search(before))
        for match in _CODE.finditer(span.text):
            if match["more"] or match["mark"] or context:
                code = match["code"] + (match["more"] or "").replace(",", ".").replace(".-", "")
                today = match["mark"] in (None, "G") and not _NOT_TODAY.search(
                    fold(span.text[: match.start()])
                )
                yield Code(code, today, span.group(match, "code"))
        if context or re.search(r"leidet|\([1l]\d{2}\.", fold(span.text)):
            for match in _I_READ_AS_1.finditer(span.text):
                today = match["mark"] in (None, "G") and not _NOT_TODAY.search(
                    fold(span.text[: match.start()])
                )
                yield Code("I" + match["rest"].replace(",", "."), today, span.group(match), mended=True)
        before = fold(span.text)


def icd10_of(document: Document) -> Field[tuple[str, ...]] | None:
    """Return the codes of today's findings, each once; None where only suspected, past or excluded ones stand."""
    kept = [one for one in codes_in(document) if one.confirmed]
    if not kept:
        return None
    codes = tuple(dict.fromkeys(one.code for one in kept))
    confidence = min(one.span.confidence for one in kept)
    doubt = "repaired" if any(one.mended for one in kept) else None
    return kept[0].span.field(
        codes, method="pattern", confidence=confidence, printed=" ".join(codes), doubt=doubt
    )


def diagnosis_of(document: Document) -> Field[str] | None:
    """Return the first diagnosis in words, without its code: by its label, else of "leidet an ..."."""
    for _, (value, span) in labelled(document, *_LABELS, shape=_disease, order=("behind", "below", "right")):
        return span.field(value, method="label")
    for statement in statements(document):
        match = _SUFFERS.search(statement.text)
        tokens = statement.between(*match.span("what")) if match else None
        value = _bare(match["what"]) if match else ""
        if tokens and len(value) >= _LEAST:
            return tokens.field(value)
    return None


_LEAST = 6
"""Letters of a diagnosis in words at least."""


def _disease(span: Span) -> tuple[str, Span] | None:
    code = _CODE.search(span.text)
    before = _bare(span.text[: code.start()]) if code else ""
    # what follows the first code is the next diagnosis, which the end of the line may cut
    value = before if len(before) >= _LEAST else _bare(span.text)
    asks = span.text.rstrip().endswith("?")
    return (value, span) if len(value) >= _LEAST and not asks and not date_in(span) else None


def _bare(text: str) -> str:
    """The words of a diagnosis without its number in the list, code and mark."""
    text = _I_READ_AS_1.sub(" ", text)
    without = _CODE.sub(" ", re.sub(r"\(?\bICD\S*\s*:?", " ", text))
    # a code that could not be read is no word of the diagnosis either
    without = re.sub(r"\s*\([^)]*\d[^)]*\)?\W*$", "", without)
    without = re.sub(r"^\W*(?:\d{1,2}[.)]\s*)?", "", without)
    without = re.sub(r"\(\s*\)", " ", without)
    return re.sub(r"\s+([,;.])", r"\1", re.sub(r"\s+", " ", without)).strip(" .,;:-–()")
