"""What a notice decides on a benefit (Leistungsbescheid): granted, provisional, changed, ended or refused.

    Ablehnungsbescheid                     wird ab 01.03.2026 aufgehoben            werden ... bewilligt

The heading tells the act, the operative sentence must agree with it. One topic word stands in grants, refusals and
ends: where heading and sentence say opposite things, the decision is doubted.

Source: documents.md 1.1 (types of act), F10, F14.
"""

from __future__ import annotations

import re
from typing import Literal

from pipeline.document import Document
from pipeline.field import Field

from .letters import head_lines
from .memo import once_a_document
from .spans import span_of
from .text import close_letters, fold
from .told import folded_text

Decision = Literal["granted", "provisional", "changed", "ended", "refused"]

_TITLES: tuple[tuple[Decision, str], ...] = (
    ("refused", r"\bablehnung|\bablehnungsbescheid|\babgelehnt|\bversagung"),
    ("changed", r"\bteilaufhebung|\bteilweise aufhebung|\banderungsbescheid|"
                r"\banderung (?:der|des|ihrer|ihres)|\bneufestsetzung|\berhohung (?:der|des|ihre[rs]) |"
                r"\bneuberechnung|\brentenanpassung|\banpassung\b|\bzur leistungsanpassung"),
    ("ended", r"\baufhebung|\beinstellung (?:der|des|von|ihrer)|\bentziehung|\bwegfall|\bbeendigung|"
              r"\bende (?:der|des|ihre[rs]) \w*(?:zahlung|bezug|bezugs|anspruch|anspruchs|geld|geldes)\b"),
    ("provisional", r"\bvorlaufige"),
    ("granted", r"\b\w*bewilligung|\bfestsetzung|\bgewahrung|\bbescheid uber\b|\w*bescheid\b"),
)  # fmt: skip
_IN_SENTENCE = r"(?:[^.]|(?<=\d)\.)"
"""Anything but the end of a sentence; the full stop of a date ends none."""
_BODIES: tuple[tuple[Decision, str], ...] = (
    ("refused", rf"\b(?:wird|werden|wurde|muss|mussen)\b{_IN_SENTENCE}{{0,90}}\babgelehnt|"
                rf"\blehnen? (?:wir|ich)\b{_IN_SENTENCE}{{0,90}}\bab\b|\b(?:wird|werden) \w* ?versagt\b|"
                r"\bnicht (?:bewilligt|festgesetzt|gewahrt|gezahlt) werden|\bkann[^.]{0,70}nicht entsprochen|"
                r"\b(?:kann|konnen) (?:ich|wir)\b[^.]{0,90}\b(?:nicht (?:entsprechen|bewilligen|gewahren|zahlen|"
                r"stattgeben)|"
                r"keine?n? [^.]{0,60}(?:bewilligen|gewahren|zahlen))\b|\b(?:ich|wir) (?:kann|"
                r"konnen)\b[^.]{0,60}\bkeine?n? "
                r"[^.]{0,60}(?:bewilligen|gewahren|zahlen)\b|\b(?:sie erhalten|erhalten sie) keine?\b|"
                r"\b(?:haben sie|sie haben|besteht)\b[^.]{0,60}\bkeinen? (?:rechts)?anspruch\b"),
    ("ended", rf"\b(?:wird|werden|wurde)\b{_IN_SENTENCE}{{0,200}}\b(?:aufgehoben|eingestellt|entzogen)\b|"
              r"\bkeine leistungen mehr|\banspruch auf \w+ endete?\b|"
              r"\bheben? (?:wir|ich)\b[^.]{0,160}\bauf\b|\bkein anspruch (?:mehr )?auf"),
    ("granted", r"\bbewilligt\b|\bbewilligen? (?:wir|ich)\b|\b(?:wir|ich) bewilligen?\b|\bgewahre? ich\b|"
    "\bich gewahre\b|"
                r"\bsetze ich\b[^.]{0,80}\bfest\b|\bwir (?:zahlen|uberweisen)(?: ihnen)?\b|"
                r"\buberweisen wir ihnen\b|\bsie bekommen\b|"
                r"\bfestgesetzt\b|\bgewahren wir\b|\bgewahrt\b|"
                r"\bzahlen wir\b|\bsteht ihnen\b|"
                r"\berhalten sie\b|\bsie erhalten (?:ab|vom|fur|seit|monatlich|nunmehr|weiterhin|"
                r"kalendertaglich)\b|\bwird angepasst\b|\bentschieden\b|\bgezahlt\b|\bbezieh(?:t|en)\b|"
                rf"\bandern sich\b|\b(?:betragt|belauft sich|erhoht sich|steigt|sinkt|"
                rf"vermindert sich)\b{_IN_SENTENCE}{{0,80}}"
                r"(?:monatlich|im monat|taglich|kalendertag|am tag)|\bmonatliche[rs]? (?:[a-z-]+ ){0,3}"
                r"(?:betragt|belauft sich|liegt bei|ist)\b|\bbekommen sie\b|\bsie [^.]{0,60}\b(?:bekommen|erhalten)\b "
                r"(?:ab|vom|fur|seit|bis|jeden|monatlich)\b"),
)  # fmt: skip
_GRANTS = re.compile(r"bewillig|festsetz|gewahr")
"""A heading that grants; a plain "Bescheid" may as well refuse."""
_STRONG = re.compile(r"\b(?:bewilligt|bewilligen wir|festgesetzt|gewahren wir|zahlen wir)\b")
_CUT = re.compile(r"\brechtsbehelfsbelehrung|\bbegrundung\b ?:|\bihre rechte\b|\bwichtige hinweise")


@once_a_document
def decision_of(document: Document) -> Field[Decision] | None:
    """Return what the notice decides; None where neither heading nor sentence tells."""
    titled, said = _titled(document), _said(document)
    if titled is None:
        found = [said[name] for name, _ in _BODIES if name in said]
        return (
            found[0].model_copy(update={"doubt": "ambiguous" if len(found) > 1 else None}) if found else None
        )
    if titled.value == "granted" and not _GRANTS.search(fold(titled.printed)):
        refused = _refused_below(document, said)
        if refused:
            return refused
    positive = titled.value in ("granted", "provisional", "changed")
    against = [name for name in said if (name == "granted") != positive]
    agrees = "granted" in said if positive else len(said) > len(against) and not _grants_more(document)
    alone = bool(against) and not agrees and titled.value != "changed"
    return titled.model_copy(update={"doubt": "ambiguous" if alone else titled.doubt})


def _grants_more(document: Document) -> bool:
    """Whether a sentence grants something beside what the heading ends or refuses."""
    return bool(_STRONG.search(_body(folded_text(document).text)))


def _refused_below(document: Document, said: dict[Decision, Field[Decision]]) -> Field[Decision] | None:
    """The refusal or the end that the first operative sentence under a plain "Bescheid" says; None: it grants.

    Doubted where a later sentence grants something.
    """
    body = _body(folded_text(document).text)
    first = {name: match.start() for name, pattern in _BODIES if (match := re.search(pattern, body))}
    against = [name for name in ("refused", "ended") if name in first]
    if not against:
        return None
    name = min(against, key=lambda one: first[one])
    later = any(match.start() > first[name] for match in _STRONG.finditer(body))
    if _STRONG.search(body, 0, first[name]):
        return None
    return said[name].model_copy(update={"doubt": "ambiguous" if later else None}) if name in said else None


def _titled(document: Document) -> Field[Decision] | None:
    """The first line of the head, above the salutation, that is headed by an act."""
    for line in head_lines(document, share=0.6):
        text = fold(close_letters(line.text))
        if text.startswith("sehr geehrte") or (line.box.left > 0.55 and line.box.top < 0.35):
            if text.startswith("sehr"):
                break
            continue
        if len(line.words) > 18 or text.endswith(".") or _begins_sentence(text):
            continue
        for decision, pattern in _TITLES:
            match = re.search(pattern, text)
            if match:
                value: Decision = decision
                return span_of(line, 1).field(value, method="title")
    return None


def _begins_sentence(text: str) -> bool:
    return bool(
        re.match(
            r"(?:wir|ihr antrag|auf ihren|die|der|das|gegen|mit|fur|hiermit|ihre? \w+ (?:wird|werden))\b",
            text,
        )
    )


def _said(document: Document) -> dict[Decision, Field[Decision]]:
    text = folded_text(document)
    body = _body(text.text)
    found: dict[Decision, Field[Decision]] = {}
    for decision, pattern in _BODIES:
        match = re.search(pattern, body)
        span = text.touching(*match.span()) if match else None
        if span:
            value: Decision = decision
            found[decision] = span.field(value, method="sentence")
    return found


def _body(text: str) -> str:
    """The text above reasons, hints and the instruction on appeal."""
    cut = _CUT.search(text)
    return text[: cut.start()] if cut else text
