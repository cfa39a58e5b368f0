"""Whose business it is (Inhaber, Unternehmer): the person whom the head of a profit statement names.

    Herrn Omar Al-Hassan, Änderungsschneiderei        Rana Al-Hassan, Kurierdienst        Kurierdienst Rana Al-Hassan
    Inh. Omar Al-Hassan        Mandant: 4711 Al-Hassan, Omar        Gewinnermittlung der Kosmetikerin Rana Al-Hassan

An adviser's name stands in the head, too: a name without a salutation counts only beside a trade or over an address
of its own.

Source: documents.md F7; § 4 Abs. 3 EStG.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import zip_longest

from pipeline.document import Document
from pipeline.field import Person

from .holder import written_to
from .labels import labelled
from .letters import head_lines
from .names import Name, name_in
from .persons import name_fields
from .spans import Span, span_of
from .text import fold

_LABELS = (
    "Inhaber", "Inhaberin", "Mandant", "Unternehmer", "Unternehmerin", "Steuerpflichtiger", "Steuerpflichtige",
    "Mandantin", "Steuerpflichtige/r", "Inhaber/in", "Firma/Inhaber", "Name des Steuerpflichtigen", "Betriebsinhaber",
    "Firma", "Betriebsinhaberin", "Name des Unternehmers", "Gewerbetreibender", "Gewerbetreibende", "Einzelunternehmer",
    "Einzelunternehmerin", "Einzelunternehmen", "Betrieb",
)  # fmt: skip
_OWNER = re.compile(r"\b(?:Inh\.|Inhaber(?:in)?:?|Mandant(?:in)?:?)\s*|^\d{3,7}\s?/\s?\d{1,6}\s+(?=[A-ZÄÖÜ])")
"""What stands before the owner; advisers number their clients ("40417/210")."""
_SALUTATION = re.compile(r"(?:^|\b(?:für|von|des|der|an)\s+)(?:Herrn?|Frau)\s+(?=[A-ZÄÖÜ])")
_TRADE = re.compile(
    r"[a-z-]*(?:dienst|service|studio|salon|handel|imbiss|restaurant|gaststatte|gastronomie|cafe|taxi|schneider\w*|bau|"
    r"reinigung|werkstatt|praxis|berat\w*|agentur|transporte?|pflege|kiosk|shop|laden|friseur\w*|backerei|spedition|"
    r"kosmetik\w*|montagen?|technik|gartenbau|dolmetsch\w*|ubersetz\w*|fahrer\w*|lieferungen|catering|markt|betrieb|"
    r"kurier\w*|kfz\S*|maler\w*|fliesen\w*|trockenbau\w*|hausmeister\w*|entwickl\w*|unterricht|lehrer\w*|design\w*|"
    r"fotograf\w*|vermittlung|logistik|verleih|gewerbe\w*|unternehmen|unternehmer\w*|freiberuf\w*|selbstandig\w*)"
)
_OFFICE = re.compile(
    r"steuerb|steuerkanzlei|kanzlei|beratungsgesellschaft|wirtschaftspr|buchhalt|lohnburo|bearbeit|gmbh|\bag\b|"
    r"partner|auswertung|rechnung|ermittlung|finanzamt|datev"
)
"""What an adviser's line and a title say."""
_OF_WHOM = re.compile(r"\b(?:der|des|von|für)\s+(?:[A-ZÄÖÜ][a-zäöüß]+\s+)?(?=[A-ZÄÖÜ])")
_STREET_OR_TOWN = re.compile(r"\b\d{5}\s+[A-ZÄÖÜ]|[a-zäöüß.]\s\d{1,3}\s?[a-z]?\b")


def owner_of(document: Document) -> Person:
    """Return the person behind "Inh.", at a label of the owner, named in the head; else the addressee."""
    head = [span_of(line, 1) for line in head_lines(document, share=0.4)]
    for pattern in (_OWNER, _SALUTATION):
        for span in head:
            match = pattern.search(span.text)
            rest = span.after(match.end()) if match and not _OFFICE.search(fold(span.text)) else None
            person = _person(rest) if rest else None
            if person:
                return person
    for _, person in labelled(document, *_LABELS, shape=_person):
        return person
    addressee = written_to(document)
    if addressee.family_name:
        return addressee
    return next(_beside_a_trade(head), addressee)


def _beside_a_trade(head: list[Span]) -> Iterator[Person]:
    """Yield the names of the head beside a trade, over a street or town, or behind "der", "von"."""
    for span, following in zip_longest(head, head[1:]):
        whole = _named_part(span, following)
        person = _person(whole) if whole else None
        if person:
            yield person


def _named_part(span: Span, following: Span | None) -> Span | None:
    """The words of a line of the head from where a name may begin; None where none is expected in it."""
    folded = fold(span.text)
    of_whom = _OF_WHOM.search(span.text)
    if of_whom and (of_whom.start() == 0 or re.search(r"ermittlung|rechnung", folded)):
        rest = span.after(of_whom.end())
        return rest if rest and _told_by_case(span, rest) else None
    if _OFFICE.search(folded):
        return None
    trades = [at for at, word in enumerate(span.words) if _TRADE.fullmatch(fold(word.text).strip(" ,;:|·-"))]
    if trades and trades[0] == 0:
        return Span(span.page, span.words[1:]) if len(span.words) > 2 else None
    address = (
        following and _STREET_OR_TOWN.search(following.text) and following.box.left - span.box.left < 0.02
    )
    alone = address and len(span.words) <= 4 and not re.search(r"\d", span.text)
    return span if trades or alone else None


def _told_by_case(span: Span, rest: Span) -> bool:
    """Whether a trade or nothing stands between "der" and the name ("der Kosmetikerin Rana Al-Hassan")."""
    before = span.words[span.words.index(rest.words[0]) - 1]
    return before.text[0].islower() or bool(_TRADE.fullmatch(fold(before.text)))


def _person(span: Span) -> Person | None:
    """The name with which a span begins, behind the number of a client and before the business."""
    words = list(span.words)
    while words and not any(c.isalpha() for c in words[0].text):
        words.pop(0)
    cut = next(
        (at for at, word in enumerate(words) if word.text.endswith((",", ";")) or word.text in "-–·|"), None
    )
    # "Omar Al-Hassan, Kurierdienst", but "Al-Hassan, Omar"
    kept = words[: cut + (words[cut].text not in "-–·|")] if cut else words
    name: Name | None = name_in(Span(span.page, tuple(kept))) if len(kept) > 1 else None
    if (name is None or not name.given) and words:
        name = name_in(Span(span.page, tuple(words)))
    if name is None or not name.given or not name.family or _TRADE.fullmatch(fold(name.family.split()[-1])):
        return None
    family, given = name_fields(name)
    return Person(family_name=family, given_names=given)
