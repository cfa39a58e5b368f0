"""Whether a paper decides on one benefit, and what every such notice says (Leistungsbescheide).

    Wohngeldbescheid        Bescheid über Kinderzuschlag        Bescheinigung über den Bezug von Krankengeld

One authority decides on many benefits, and each notice speaks of others: so the heading must name the benefit and no
other, or tell the act while the first sentence names it.

Source: documents.md 7, 12.1, 12.2.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from pipeline.document import Document, Line
from pipeline.field import Person

from .benefit_amounts import pays
from .benefit_periods import last_paid, period_of
from .flat import flat_head
from .holder import addressed
from .letters import has_title, head_lines, letter_date
from .memo import once_a_document
from .notices import decision_of
from .shares import Share, shares_in
from .text import close_letters, fold, join_hyphens
from .told import folded_text

_HEAD = 0.62
_ACT = re.compile(
    r"bescheid\b|bewillig|festsetzung|festgesetzt|gewahrung|ablehnung|abgelehnt|aufhebung|aufgehoben|"
    r"einstellung|versagung|"
    r"anderung|erhohung|anpassung|neuberechnung|leistungszusage|zahlungsmitteilung|bescheinigung|"
    r"mitteilung uber|information uber die zahlung|"
    r"bestatigung|"
    r"\bende (?:der|des|ihre[rs])\b"
)
_NO_NOTICE = (
    "Antrag", "Weiterbewilligungsantrag", "Folgeantrag", "Erstantrag", "Einladung", "Anhörung", "Merkblatt",
    "Mahnung",
    "Aufforderung", "Mitwirkung", "Zahlungserinnerung", "Vermittlungsvorschlag", "Erstattungsbescheid",
    "Rückforderung",
    "Rückforderungsbescheid", "Rückzahlungsbescheid", "Eingangsbestätigung", "Veränderungsmitteilung", "Fragebogen",
    "Zuständigkeitswechsel", "Abgabenachricht", "Widerspruchsbescheid", "Erklärung", "Kontoauszug",
    "Fehlende Unterlagen",
    "Anforderung von Unterlagen", "Formblatt", "Checkliste", "Informationsblatt", "Sperrzeitbescheid",
    "Kostenübernahme",
    "Leistungsnachweis für das Finanzamt", "Bescheinigung für das Finanzamt", "Verdienstbescheinigung",
    "Erinnerung",
    "Einkommenserklärung", "Antragsformular", "Terminvereinbarung", "Beratungsprotokoll",
)  # fmt: skip
_NOT_HEADED = re.compile(
    r"\berstattung(?!sbescheid uber aufhebung)|ruckforder|ruckzahl|\bmahnung|widerspruchsbescheid|zuruckweisung|"
    r"finanzamt|"
    r"\bmerkblatt|anhorung|darlehensbescheid|\bberechnungsbeispiel|proberechnung|vorausberechnung|"
    r"einkommensteuer|steuererklarung|progressionsvorbehalt|\bmuster\b|rechtswahrung|auskunftsersuchen|"
    r"fehlende unterlagen|fragebogen|eingangsbestatigung|mitwirkung|nachforderung|anforderung|erinnerung"
)
_FORM = re.compile(
    r"\b(?:ich|wir) beantragen?\b|\bbitte (?:in druckbuchstaben )?(?:ausfullen|ankreuzen)\b|druckbuchstaben"
)
_SENTENCE = re.compile(
    r"(?:wir|ich|auf ihren|aufgrund|gegen|hiermit|uber ihren|fur sie|ihnen|sie|die bewilligung|"
    r"ihre? \w+ (?:wird|werden))\b"
)
_OPERATIVE = re.compile(
    r"bewillig(?:t|en?)\b|gewahr(?:t|en?)\b|leistungsart|setze (?:ich|wir)|setzen wir|wie folgt|festgesetzt|"
    r"abgelehnt|lehnen? (?:wir|ich)|aufgehoben|heben? (?:wir|"
    r"ich)|eingestellt|"
    r"erhalten\b|steht ihnen|betragt|gezahlt|zahlen wir|geandert|versagt|entzogen|angepasst|endet|"
    r"besteht kein|bezieh|"
    r"belauft sich|erhalt\b|auszahlung|neu berechnet|keinen? anspruch|nicht zu\b|erhoht|"
    r"vermindert|gesenkt|kein anspruch|entschieden|keinen? \w+ bewilligen|nicht entsprechen|bekommen|steigt|sinkt"
)
_DECIDES = re.compile(
    r"bewillig(?:t|en|e)\b|gewahr(?:t|en|e)\b|festgesetzt|gezahlt|abgelehnt|aufgehoben|eingestellt|entschieden|"
    r"bezieht|laufend gezahlt|"
    r"zahlen wir|wir zahlen|wir uberweisen|betragt|sie erhalten|erhalten sie|sie bekommen|bekommen sie|"
    r"anderung der|andert sich|geandert"
)
_PAID = re.compile(
    r"(?:taglich|monatlich|monat|\btag\b|kalendertag|lebensmonat)[^.]{0,90}\d[.,]\d\d|\d[.,]\d\d\b[^.]{0,60}"
    r"(?:taglich|monatlich|monat|\btag\b|kalendertag|lebensmonat)"
)
"""A heading that tells no act is a notice's only if the text says what is paid."""
_OPENING = 380
UNDECIDED = re.compile(
    r"reichen sie|nachreichen|nachzureichen|benotigen wir|(?:ist|sind) (?:bei uns )?\w* ?eingegangen|"
    r"bitten (?:wir|ich) sie um|"
    r"bitte (?:senden|schicken|legen|ubersenden|fullen|geben) sie|im (?:schnitt|durchschnitt)|durchschnittlich|"
    r"informationen (?:zu|uber|rund)|"
    r"gesondert entschieden|entscheiden wir uber|um auskunft"
)
"""Under a heading that tells no act, what says that nothing is decided yet."""
_LONGEST_HEADING = 260


@dataclass(frozen=True)
class Benefit:
    """What tells the notices on one benefit; all patterns are of folded text.

    `name` stands in the heading; `source` (authority, fund or law) somewhere on the paper; `rivals` are other benefits,
    whose name in the heading means a notice on these.
    """

    name: str
    source: str
    rivals: str
    others: tuple[str, ...] = ()


@once_a_document
def headings(document: Document) -> tuple[str, ...]:
    """Return subjects and titles of the head, folded: groups of lines above the salutation that stand together.

    A group may be parted from the next by a blank row ("Bescheid", "über die Bewilligung von Wohngeld"): both together
    are given, too. Sentences are none.
    """
    groups: list[list[Line]] = []
    for line in sorted(
        head_lines(document, share=_HEAD), key=lambda line: (line.box.middle[1], line.box.left)
    ):
        text = fold(close_letters(line.text))
        if re.match(r"sehr geehrte|guten tag|hallo |liebe[rs]? ", text):
            break
        if (line.box.left > 0.55 and line.box.top < 0.35) or len(text) < 3:
            continue
        if groups and _goes_on(groups[-1][-1], line):
            groups[-1].append(line)
        else:
            groups.append([line])
    texts = [_text_of(group) for group in groups]
    pairs = [
        f"{texts[at]} {texts[at + 1]}"
        for at in range(len(groups) - 1)
        if groups[at + 1][0].box.top - groups[at][-1].box.bottom < 0.05 and len(texts[at]) < 90
    ]
    return tuple(
        text for text in (*texts, *pairs) if len(text) <= _LONGEST_HEADING and not _SENTENCE.match(text)
    )


def _goes_on(last: Line, line: Line) -> bool:
    near = line.box.top - last.box.bottom < 1.3 * max(last.box.height, line.box.height)
    return near and abs(last.box.height - line.box.height) < 0.6 * max(last.box.height, line.box.height)


def _text_of(group: Sequence[Line]) -> str:
    return fold(join_hyphens("\n".join(close_letters(line.text) for line in group)))


@cache
def _pattern(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def sureness(document: Document, benefit: Benefit) -> float:
    """Return how sure it is that the paper decides on this benefit (or certifies that it is paid), 0.0 to 1.0."""
    name, rivals = _pattern(benefit.name), _pattern(benefit.rivals)
    if not name.search(flat_head(document, share=_HEAD)):
        return 0.0
    acts = [text for text in headings(document) if _ACT.search(text)]
    titles = [text for text in headings(document) if name.search(text)]
    acted = [text for text in titles if _ACT.search(text)]
    weighed = acted or [*titles, *acts]
    if any(_NOT_HEADED.search(text) and "aufhebung" not in text for text in weighed):
        return 0.0
    if any(rivals.search(name.sub(" ", text)) for text in weighed):
        return 0.0
    if has_title(document, *_NO_NOTICE, *benefit.others, share=_HEAD) and not any(
        "bescheid" in t for t in acts
    ):
        return 0.0
    text = folded_text(document).text
    if (
        decision_of(document) is None
        or not (_OPERATIVE.search(text) or _PAID.search(text))
        or _FORM.search(text)
    ):
        return 0.0
    if not _pattern(benefit.source).search(text) or not (
        acted
        or _named_in_sentence(text, name, acts, rivals)
        or (titles and _says_what_is_due(document, text))
    ):
        return 0.0
    if not acted and (UNDECIDED.search(text) or (pays(document) and not _PAID.search(text))):
        return 0.0
    told = name.search(text) and _pattern(benefit.source).search(flat_head(document, share=0.35))
    return min(1.0, 0.62 + 0.23 * bool(acted) + 0.1 * bool(told))


def _says_what_is_due(document: Document, text: str) -> bool:
    """Whether the text under a heading that names the benefit says what is paid, or that nothing is."""
    return bool(_PAID.search(text)) if pays(document) else True


def _named_in_sentence(
    text: str, name: re.Pattern[str], acts: Sequence[str], rivals: re.Pattern[str]
) -> bool:
    """Whether a sentence decides on the benefit, where the heading only names it or only tells the act.

    Under a heading that tells the act alone the first lines may name it in a row of their own ("Leistungsart").
    """
    if any(
        name.search(text, max(0, verb.start() - 130), min(len(text), verb.end() + 90))
        for verb in _DECIDES.finditer(text)
    ):
        return True
    greeting = re.search(r"sehr geehrte|guten tag", text)
    opening = text[greeting.start() :][:_OPENING] if greeting else ""
    return bool(acts and name.search(opening) and not rivals.search(name.sub(" ", opening)))


def decided(document: Document, *, role: str) -> tuple[dict[str, Any], tuple[Share, ...]]:
    """Return what every notice says, by the names of the fields of a kind, and what each person named gets.

    These are the recipient, all persons (a row of the recipient's own gives its birth date; the others play `role`),
    day of issue, `decision`, `valid_from` and `valid_until`: of a notice that ends the benefit the last day for which
    it is paid.
    """
    holder = addressed(document)
    shares = shares_in(document, role=role)
    own = next((s.person for s in shares if role == "member" and _name(s.person) == _name(holder)), None)
    first = holder.model_copy(update={"birth_date": own.birth_date}) if own else holder
    begin, end = period_of(document) if pays(document) else (None, last_paid(document))
    said = {
        "family_name": first.family_name,
        "given_names": first.given_names,
        "birth_date": first.birth_date,
        "persons": (
            *((first,) if first.family_name else ()),
            *(share.person for share in shares if share.person is not own),
        ),
        "issued_on": letter_date(document),
        "valid_from": begin,
        "valid_until": end,
        "decision": decision_of(document),
    }
    return said, shares


def _name(person: Person) -> str:
    return " ".join(part.value for part in (person.given_names, person.family_name) if part)
