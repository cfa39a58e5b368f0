"""First the act, then the topic (Art des Schreibens): grant, application, invitation, hearing, refusal ...

One topic word stands in all of them: an invitation to an exam, the registration for it and the certificate all
say "B1". So the act is told before the topic, from the head of the paper alone: its letterhead, its title and
the first lines, cut where reasons, hints or instructions on appeal begin. `None` is the deed itself (decision,
certificate, card).

Source: documents.md 1.1, 12.1, 12.3.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import groupby
from typing import Literal

from pipeline.document import Document, Page

from .reading.boxes import answer_lines
from .reading.memo import once_a_document
from .reading.text import close_letters, fold, has, join_hyphens, likely
from .reading.translations import is_called_translated

Act = Literal[
    "judgment", "counsel", "leaflet", "translation", "invitation", "application", "hearing", "request",
    "receipt", "termination", "revocation", "refusal",
]  # fmt: skip

_CUT = re.compile(
    r"^\s*(?:rechtsbehelfsbelehrung|(?:wichtige )?hinweise\b|bewertungsskala|notenskala|punkteskala|"
    r"erlauterungen\b|(?:begrundung|grunde|sachverhalt|tatbestand|entscheidungsgrunde)\s*:?\s*$)"
)
_HEAD_LINES = 40
_TITLE_MARK = re.compile(r"^(?:betreff|betr\.?|hier|thema)\s*[:.]?\s*|^[\W\d]+")
"""What stands before a title."""
_LISTED = re.compile(r"\s*(?:[-–•·*▪○●►✓☐☒☑□]\s+|\d{1,2}\)\s)\w")
"""A line of a list names what is asked for, it is no title."""
_LONG = 10
"""Letters of a title that is told although one of them is misread."""

_TITLES: dict[Act, tuple[str, ...]] = {
    "leaflet": ("merkblatt", "informationsblatt", "hinweisblatt", "informationen nach art", "datenschutzhinweise"),
    "invitation": (
        "einladung", "prufungseinladung", "ladung zu", "vorladung", "terminbestatigung", "terminvereinbarung",
        "ihr termin", "ihre einladung", "terminmitteilung", "terminzettel",
    ),
    "application": (
        "antrag auf", "antragsformular", "anmeldeformular", "anmeldebestatigung", "anmeldung zur prufung",
        "anmeldung zum", "prufungsanmeldung", "bestatigung der anmeldung", "bestatigung ihrer anmeldung",
        "formblatt antrag", "application for", "asylantrag", "einburgerungsantrag",
    ),
    "hearing": ("anhorung", "einleitung eines widerrufsverfahrens", "einleitung eines rucknahmeverfahrens"),
    "request": (
        "anforderung", "nachforderung", "fehlende unterlagen", "nachreichung", "erinnerung", "mitwirkungspflicht",
        "aufforderung zur",
    ),
    "receipt": (
        "eingangsbestatigung", "empfangsbestatigung", "bestatigung des eingangs", "bestatigung uber die antragstellung",
    ),
    "termination": ("kundigung", "kundigungsbestatigung", "aufhebungsvertrag"),
    "revocation": ("widerrufsbescheid", "rucknahmebescheid", "aufhebungsbescheid"),
    "refusal": ("ablehnungsbescheid",),
}  # fmt: skip
"""What a line of the head begins with, folded."""

_BODIES: dict[Act, str] = {
    "judgment": r"im namen des volkes|fur recht erkannt|die beklagte wird verpflichtet|\bdie klage wird abgewiesen",
    "counsel": r"\b(?:unsere[rnms]?|meine[rnms]?) mandant|mandantschaft|namens und in vollmacht|"
    r"ordnungsgemasse bevollmachtigung|zeige(?:n wir| ich) .{0,40}vertretung .{0,40}an\b",
    "invitation": r"laden wir sie|lade ich sie|bitte erscheinen sie|bitten wir sie,? .{0,60}zu erscheinen|"
    r"zur vorsprache|personlich vorzusprechen|zu(?:r)? (?:abholung|aushandigung) bereit",
    "application": r"\bich beantrage\b|\bwir beantragen\b|hiermit (?:melde|beantrage) ich|"
    r"bitte (?:in druckbuchstaben )?ausfullen",
    "hearing": r"beabsichtig(?:en wir|e ich|t (?:das|die)|t,)|\b(?:wir|ich) beabsichtigen?\b|"
    r"gelegenheit .{0,60}(?:stellungnahme|ausserung|zu aussern)|"
    r"(?:stellung zu nehmen|zu aussern) .{0,60}innerhalb",
    "request": r"(?:\bbitten? (?:wir|ich)|\b(?:wir|ich) bitten?)\b.{0,160}\b"
    r"(?:nachzureichen|vorzulegen|einzureichen|(?:zu )?ubersenden|zuzusenden|vorlegen|einreichen|mitzubringen)\b|"
    r"reichen sie .{0,80}(?:nach\b|ein\b)|(?:benotigen|fehlen) (?:wir|noch) .{0,60}unterlagen|"
    r"folgende unterlagen (?:vor|ein|nach)",
    "receipt": r"bestatigen? (?:wir|ich) .{0,40}(?:eingang|erhalt)|"
    r"(?:antrag|schreiben) .{0,40}(?:ist|sind) .{0,40}eingegangen",
    "termination": r"kundigen wir|kundige ich|wird hiermit gekundigt",
    "revocation": r"(?:wird|werden) (?:hiermit )?(?:widerrufen|entzogen|zuruckgenommen)\b",
    "refusal": r"(?:wird|werden) (?:als [a-z ]{1,40})?abgelehnt|leider .{0,80}nicht bestanden|"
    r"\bhaben sie\b[^.]{0,80}\bnicht bestanden|"
    r"(?:prufung|modul)[^.]{0,40}(?:wurde |ist )?nicht bestanden|wird (?:ihnen )?nicht (?:zuerkannt|erteilt)",
}
"""What is said in the head's running text, folded and de-hyphenated."""

_IF_MISSED = re.compile(
    r"\b(?:(?:bei|im falle?)\b[^.]{0,30}\b(?:nichterscheinen\w*|fehlen|fernbleiben\w*|versaumnis\w*|tauschung\w*|"
    r"abbruch\w*|rucktritt\w*|verspatung\w*|nichtteilnahme)|wenn|wer|falls|sofern|sonst|"
    r"ansonsten|andernfalls|anderenfalls)\b[^.]{0,160}\bnicht bestanden\b"
)
"""What an invitation says of those who stay away is no result."""
_ORDER: tuple[Act, ...] = (
    "judgment", "counsel", "leaflet", "translation", "hearing", "invitation", "application", "receipt", "request",
    "termination", "revocation", "refusal",
)  # fmt: skip


def head_lines(page: Page) -> list[str]:
    """Return the first lines of a page, folded, up to where reasons, hints or appeal instructions begin."""
    kept: list[str] = []
    for line in page.lines:
        folded = fold(close_letters(line.text))
        if _CUT.match(folded):
            break
        kept.append(folded)
        if len(kept) == _HEAD_LINES:
            break
    return kept


@once_a_document
def acts_of(document: Document) -> tuple[Act, ...]:
    """Return every act that the head of the paper shows, the strongest first; empty for the deed itself."""
    page = document.pages[0]
    heads = head_lines(page)
    answers = {fold(close_letters(text)) for text in answer_lines(page)}
    bare = [_TITLE_MARK.sub("", line) for line in heads if not _LISTED.match(line) and line not in answers]
    near = _misread_titles(bare)
    text = _IF_MISSED.sub(" ", fold(join_hyphens("\n".join(heads))))
    found: list[Act] = []
    for act in _ORDER:
        titles = _TITLES.get(act, ())
        titled = any(line.startswith(titles) for line in bare) or not near.isdisjoint(titles)
        said = bool(re.search(_BODIES[act], text)) if act in _BODIES else False
        if (
            titled
            or said
            or (act == "judgment" and _is_court(page))
            or (act == "counsel" and _is_counsel(page))
            or (act == "translation" and is_called_translated(document))
        ):
            found.append(act)
    return tuple(found)


def _misread_titles(lines: Sequence[str]) -> frozenset[str]:
    """Return the long titles with which one of the lines begins, give or take a letter."""
    return frozenset(
        titles[title]
        for length, titles in _long_titles().items()
        for _, title, _ in likely([line[: length + 2] for line in lines], titles, at_least=0.9)
    )


@cache
def _long_titles() -> dict[int, tuple[str, ...]]:
    """Titles that are told although a letter is misread, by their length."""
    long = sorted((title for titles in _TITLES.values() for title in titles if len(title) >= _LONG), key=len)
    return {length: tuple(same) for length, same in groupby(long, key=len)}


def _is_court(page: Page) -> bool:
    top = "\n".join(line.text for line in page.lines if line.box.top < 0.25)
    court = has(top, "Verwaltungsgericht", "Oberverwaltungsgericht", "Verwaltungsgerichtshof")
    return court and has(top, "Urteil", "Beschluss", "Gerichtsbescheid", "Im Namen des Volkes")


def _is_counsel(page: Page) -> bool:
    """Whether the letterhead is a law firm's; an address field to counsel (below 45 mm) is none."""
    letterhead = "\n".join(line.text for line in page.lines if line.box.bottom < 0.145)
    return has(
        letterhead,
        "Rechtsanwalt",
        "Rechtsanwältin",
        "Rechtsanwälte",
        "Rechtsanwaltskanzlei",
        "Anwaltskanzlei",
    )


def is_specimen(document: Document) -> bool:
    """Whether a page says that it is a specimen (MUSTER, SPECIMEN): no evidence.

    One large or wide-set MUSTER or any SPECIMEN is enough; a small "Muster" must stand twice, because a client may
    be called so.
    """
    for page in document.pages:
        if any(word.text in ("MUSTER", "SPECIMEN") for word in page.overprint):
            return True
        small = 0
        heights = sorted(word.box.height for word in page.words)
        usual = heights[len(heights) // 2] if heights else 0.0
        for word in page.words:
            bare = re.sub(r"[^a-z]", "", fold(word.text))
            if bare.startswith("specimen") or bare.startswith("ungultigesmuster"):
                return True
            if re.fullmatch(r"muster(?:mann|frau)?", bare):
                small += 1
                if bare == "muster" and word.box.height > (1.8 if word.text.isupper() else 2.5) * usual:
                    return True
        if small >= 2 or re.search(r"\bm u s t e r\b|\bs p e c i m e n\b", fold(page.text)):
            return True
    return False
