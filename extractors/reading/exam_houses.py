"""Who held a German exam, and whether it was one of German (Anbieter der Prüfung).

Papers name several houses: a certificate of telc says on its back that DSH and TestDaF are accepted likewise, a
school's own certificate boasts of being a licensed centre. What counts is the name of the exam in a line of its own,
then the house in its letterhead, then a sentence on the exam; a house that is only mentioned is a doubt.

Source: documents.md 5.0, D1-D8.
"""

from __future__ import annotations

import re
from typing import Literal

from pipeline.document import Document
from pipeline.field import Field

from .memo import once_a_document
from .spans import Span, lines
from .text import fold, has

Provider = Literal["goethe", "telc", "oesd", "testdaf", "dsh", "dsd", "languagecert", "other"]

_TELC = r"(?:te[l1i]c\b|\bto[l1]c\b|\btele (?=deutsch|ggmbh|sprach|language))"
_EXAMS: tuple[tuple[Provider, str], ...] = (
    ("testdaf", r"test\s?daf\b|test deutsch als fremdsprache|\b[ti][do]n\s?[345]\b"),
    ("dsh", r"\bdsh\b|deutsche sprachprufung fur den hochschulzugang"),
    ("dsd", r"\bdsd\b|deutsches sprachdiplom (?:der|-|\(|stufe|erste|zweite|i)|sprachdiplom der kultusminister|"
     r"konferenz der kultusminister|^\W*deutsches sprachdiplom\W*$"),
    ("languagecert", r"language\s?cert\b.{0,30}(?:german|deutsch|[abc][12])"),
    ("oesd", r"\b[o0]sd\W{0,3}(?:zert|prufung|diplom|integr|[abc][12])|osterreichisches sprachdiplom"),
    ("goethe", r"g[o0]ethe-?\s?zert|start deutsch [12]|fit in deutsch|grosses deutsches sprachdiplom|"
               r"zentrale (?:mittel|ober)stufenprufung"),
    ("telc", rf"{_TELC}.{{0,24}}(?:deutsch|german|\b[abc][12])|zertifikat\W{{1,3}}te[l1i]c\b"),
)  # fmt: skip
"""Names of exams: they tell more than the names of houses."""
_HOUSES: tuple[tuple[Provider, str], ...] = (
    ("languagecert", r"language\s?cert|peoplecert"),
    ("oesd", r"\b[o0]sd\b"),
    ("goethe", r"\bg[o0]ethe(?:-?\s?inst|\W*$)"),
    ("telc", rf"{_TELC}|weiterbildungs-testsysteme"),
)
_MENTIONED = re.compile(
    r"lizen[zs]|licen[cs]ed|anerk[ae]nn|vergleichbar|gleichwertig|gleichgestellt|"
    r"\bentspr|\bneben\b|alternativ|vorbereit|"
    r"zulassung|kooperation|partner|mitglied|prufungszentr|testzentr|exam(?:ination)? cent|\bwie\b|\boder\b|\bor\b|"
    r"g[o0]ethe-?\s?(?:universitat|str|platz|allee|schule|gymnasium)|universitat frankfurt|akkreditiert|"
    r"beispielsweise"
)
_SHORT = 64
"""Letters that the line of a title or of a letterhead has at most."""

_OTHER_LANGUAGE = (
    r"(?:englisch|english|franzosisch|french|spanisch|spanish|italienisch|italian|turkisch|turkish|turkce|"
    r"russisch|russian|"
    r"arabisch|arabic|portugiesisch|portuguese|polnisch|polish|niederlandisch|dutch|persisch|farsi|ukrainisch|"
    r"ungarisch|"
    r"griechisch|rumanisch|tschechisch|schwedisch|chinesisch|japanisch|kurdisch|polski|francais|espanol|italiano)"
)
_OTHER_EXAM = re.compile(
    r"\bielts\b|\btoe[fi][lc]\b|\bcambridge\b|\bdelf\b|\bdalf\b|\bdele\b|\bcils\b|\bceli\b|\btcf\b|"
    r"\bpte academic\b|\besol\b|"
    r"diplome d.etudes|pearson test"
)
_GERMAN = r"\bdeutsch\b(?! (?:als|und)\b)|\bgerman\b|\btdn\b|\bdsh\b|g[o0]ethe-?\s?zert|\b[o0]sd\b|deutsche[ns]? sprach"
_GERMAN_WITH_LEVEL = re.compile(
    r"\bdeutsch\s?(?:als fremdsprache |niveau |stufe |\W)?\s?[abc8][12li!]|"
    r"\b(?:test of )?german\W{1,3}(?:language |level |certificate |exam\w* )?\W?[abc][12]|\btdn\b|"
    r"\bdsh\b|g[o0]ethe-?\s?zert|\b[o0]sd zert|deutsches sprachdiplom"
)


_MOTHER_TONGUE = re.compile(r"(?:mutter|erst|herkunfts|first |native )\s?(?:sprache|language)\W{0,3}\w+")


@once_a_document
def is_german_exam(document: Document) -> bool:
    """Return whether the paper is about German and not about another language."""
    page = document.pages[0]
    text = _MOTHER_TONGUE.sub(" ", fold(page.text.replace("\n", " ")))
    if re.search(rf"{_GERMAN}|\bdeutsch", text) is None:
        return False
    if _OTHER_EXAM.search(text) and not _named_in(text):
        return False
    if _GERMAN_WITH_LEVEL.search(text):
        return True
    named = re.search(
        rf"\b{_OTHER_LANGUAGE}\s?(?:niveau |stufe |level |\W)?\s?[abc][12]\b|"
        rf"(?:prufung|zertifikat|sprache|test|exam\w*|certificate)(?: in| of| of the|:)? {_OTHER_LANGUAGE}\b",
        text,
    )
    if named:
        return False
    head = fold("\n".join(line.text for line in page.lines if line.box.top < 0.45))
    return re.search(rf"\b{_OTHER_LANGUAGE}\b", head) is None or bool(re.search(_GERMAN, head))


def _named_in(text: str) -> bool:
    return any(re.search(pattern, text) for _, pattern in _EXAMS)


@once_a_document
def provider_of(document: Document) -> Field[Provider] | None:
    """Return who held the exam; `other` where an exam is named but none of the known houses."""
    spans = [(span, fold(span.text)) for span in lines(document)]
    ranked = [
        ((rank, span.page, -round(span.box.height, 3), order), span, provider)
        for order, (span, folded) in enumerate(spans)
        for rank, provider in _named(folded)
    ]
    if ranked:
        (rank, *_), span, provider = min(ranked, key=lambda found: found[0])
        if rank >= _ONLY_MENTIONED:
            return span.field(provider, method="pattern", confidence=0.5, doubt="ambiguous")
        return span.field(provider, method="pattern", confidence=max(0.9, span.confidence))
    first = next((s for s, _ in spans if has(s.text, "Zertifikat", "Zeugnis", "Certificate")), None)
    return first.field("other", method="title", confidence=0.75) if first else None


_TITLE_ZONE = 0.5
"""Share of the page, from above, in which a certificate names its exam."""


@once_a_document
def is_headed_by_exam(document: Document) -> bool:
    """Return whether a short line of the upper half is the name of an exam, as certificates are headed."""
    return any(
        rank == 0
        for span in lines(document, pages=[1])
        if span.box.top < _TITLE_ZONE
        for rank, _ in _named(fold(span.text))
    )


_ONLY_MENTIONED = 3


def _named(folded: str) -> list[tuple[int, Provider]]:
    """Return the houses that a folded line names, and how telling that is: 0 (name of the exam) to 3 (a mention)."""
    short, mentioned = len(folded) <= _SHORT, bool(_MENTIONED.search(folded))
    found: list[tuple[int, Provider]] = []
    for provider, pattern in _EXAMS:
        if re.search(pattern, folded):
            found.append((_ONLY_MENTIONED if mentioned else 0 if short else 2, provider))
    for provider, pattern in _HOUSES:
        if re.search(pattern, folded):
            found.append((_ONLY_MENTIONED if mentioned or not short else 1, provider))
    return found


def licensed_title(span: Span) -> bool:
    """Whether a line only says that somebody may hold exams, and is none's title."""
    return bool(_MENTIONED.search(fold(span.text)))
