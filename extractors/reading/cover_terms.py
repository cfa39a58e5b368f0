"""Number, notice and premium of a health cover (Versichertennummer, ungekündigt, Beitrag).

A statutory number is a letter and nine digits, the last of which checks; a private contract's number is as it is. That
a cover goes on says no notice; that it is over says one, whatever the word.

Source: documents.md G1; § 290 SGB V.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from pipeline.document import Document
from pipeline.field import Field, Person

from .boxes import ticked_lines
from .labels import labelled
from .sentences import running_text, sentences
from .spans import Span, lines
from .text import fold
from .told import agreed, amount_at, amount_told, folded_text
from .yes_no import answers

_NUMBER = (
    "Krankenversichertennummer", "Versichertennummer", "KV-Nummer", "Versicherten-Nr.", "KVNR", "Versichertennr.",
    "KV-Nr.", "Krankenvers.-Nr.", "Krankenversicherungsnummer", "Versicherungsnummer", "Versicherten-Nummer",
    "Ihre Versichertennummer", "Mitgliedsnummer", "Versicherungs-Nr.", "Persönliche Versichertennummer",
    "Ihre Krankenversichertennummer", "KV-Nr", "Versicherten-ID", "Ihre KV-Nummer",
)  # fmt: skip
_CONTRACT = (
    "Versicherungsnummer", "Vertragsnummer", "Versicherungsschein-Nr.", "Versicherungsscheinnummer", "Vertrags-Nr.",
    "Versicherungs-Nr.", "Ihre Versicherungsnummer", "Mitgliedsnummer", "Police", "Policen-Nr.",
    "Vers.-Nr.", "Versicherungsscheinnr.", "Versicherungsnr.", "Vertragsnr.", "Nummer des Versicherungsscheins",
    "Policennummer",
)  # fmt: skip
_PREMIUM = (
    "Monatsbeitrag", "Monatlicher Beitrag", "Beitrag monatlich", "Gesamtbeitrag monatlich",
    "Monatlicher Gesamtbeitrag", "Beitrag pro Monat", "Monatsprämie", "Beitrag (monatlich)",
    "Zu zahlender Monatsbeitrag",
)  # fmt: skip
_KVNR = re.compile(r"(?<![A-Za-z0-9])([A-Z4810]) ?(\d{3} ?\d{3} ?\d{3})(?!\d)")
_LETTER_FOR = {"4": "A", "8": "B", "1": "I", "0": "O"}
_CONTRACT_NUMBER = re.compile(
    r"(?<!\w)(?=[\w./ -]*\d{4})(?:[A-Z]{1,3} ?)?[\d][\d./ -]{4,20}[\d](?:[/-]?[A-Z])?(?!\w)"
)
_COMPARABLE = re.compile(
    r"(?:entspricht|entsprechen|vergleichbar|gleichwertig|gleichartig|mindestens)"
    r".{0,90}gesetzlichen (?:kranken|pflege)|"
    r"(?:art und umfang|umfang)[^.]{0,80}gesetzlichen (?:kranken|pflege)|"
    r"gesetzlichen krankenversicherung (?:nicht )?(?:\w+ )?(?:vergleichbar|gleichwertig|entspricht|entsprechen)|"
    r"\bgkv (?:vergleichbar|gleichwertig)|vergleichbar\w* .{0,30}\bgkv\b"
)
_IF = re.compile(r"sofern|soweit|falls|wenn")
_GIVEN_NOTICE = re.compile(r"(?<!un)gekundigt")
_NOT = re.compile(r"\b(?:nicht|keine?[nrs]?|weder|ohne)\b")
_COVER = r"(?:mitgliedschaft|versicherung|versicherungsverhaltnis|versicherungsschutz|vertrag|versicherungsvertrag)"
_GOES_ON = re.compile(
    r"\bnicht gekundigt\b|\bkeine kundigung (?:vor|ausge|erkl|bekannt)|"
    rf"\b{_COVER}\b[^.]{{0,60}}\b(?:besteht (?:weiterhin|fort|weiter|unverandert|ununterbrochen|laufend|bis heute)|"
    r"dauert (?:an|fort)|lauft (?:weiter|fort)|ist (?:derzeit )?nicht beendet)|"
    r"\bkundigung (?:der mitgliedschaft |des vertrag\w* )?(?:liegt|ist)[^.]{0,20} nicht (?:vor|erklart|eingegangen)"
)
_IS_OVER = re.compile(
    rf"\b{_COVER}\b[^.]{{0,70}}\b(?:endete|wurde beendet|ist beendet|ist erloschen|wurde gekundigt|ist gekundigt|"
    r"besteht nicht mehr)|\bbesteht\b[^.]{0,60}\b(?:kein|keine) (?:\w+ )?(?:versicherungsschutz|mitgliedschaft|"
    r"versicherung)\b[^.]{0,12}\bmehr\b|\bnicht mehr (?:bei uns )?(?:\w+ )?(?:versichert|mitglied)\b"
)


def insurance_number(document: Document, *, private: bool, holder: Person | None = None) -> Field[str] | None:
    """Return the insurance number: a letter and nine digits, the last of which checks; a private one as it is."""
    if private:
        for _, span in labelled(document, *_CONTRACT, shape=_contract_in, anywhere=True):
            return span.field(span.text.strip(" .,;:"), method="label")
        return None
    born = holder.birth_date if holder else None
    for span in lines(document) if born and born.box else ():
        # of a table of several persons the row of the holder counts
        same = born and born.box and span.page == born.page and span.box.overlap_y(born.box) > 0.5
        if same and _kvnr_span(span):
            return _kvnr(span)
    for _, span in labelled(document, *_NUMBER, shape=_kvnr_span, anywhere=True):
        return _kvnr(span)
    for span in lines(document):
        if _kvnr_span(span):
            field = _kvnr(span)
            if field.doubt is None:
                return field
    return None


def _contract_in(span: Span) -> Span | None:
    match = _CONTRACT_NUMBER.search(span.text)
    return span.group(match) if match and match.start() <= 12 else None


def _kvnr_span(span: Span) -> Span | None:
    match = _KVNR.search(span.text)
    return span.group(match) if match else None


def _kvnr(span: Span) -> Field[str]:
    """The number with what its check digit says: a digit read for the letter is mended, a wrong digit doubted."""
    match = _KVNR.search(span.text)
    assert match is not None
    letter = _LETTER_FOR.get(match[1], match[1])
    digits = re.sub(r"\D", "", match[2])
    value = letter + digits
    right = _cross_sum(f"{ord(letter) - 64:02d}{digits[:8]}") % 10 == int(digits[8])
    doubt = "ambiguous" if not right else "repaired" if letter != match[1] else None
    confidence = 0.98 if right else span.confidence
    return span.group(match).field(
        value, method="pattern", confidence=max(confidence, span.confidence), doubt=doubt
    )


def _cross_sum(digits: str) -> int:
    return sum(sum(map(int, str(int(digit) * (1 + at % 2)))) for at, digit in enumerate(digits))


def comparable(document: Document) -> Field[bool] | None:
    """Return whether a private insurer says that its cover is as wide as the statutory one; a tick box decides."""
    return _said(document, _COMPARABLE)


def unterminated(document: Document) -> Field[bool] | None:
    """Return whether the contract or membership goes on: nobody has given notice, it is not over."""
    said = _said(document, re.compile(r"\bungekundigt"))
    if said:
        return said
    asked = [(span, yes) for span, yes in answers(document) if _GIVEN_NOTICE.search(fold(span.text))]
    if asked:
        return agreed([span.field(not yes, method="picture") for span, yes in asked if yes is not None])
    found = []
    for sentence in sentences(running_text(document)):
        text = fold(sentence.text)
        doubt = "ambiguous" if _IF.search(text) else None
        if _GOES_ON.search(text):
            found.append(sentence.field(True, doubt=doubt))
        elif _IS_OVER.search(text):
            found.append(sentence.field(False, doubt=doubt))
    return agreed(found)


def _denies(text: str, pattern: re.Pattern[str]) -> bool:
    """Whether the clause that says the pattern denies it: "ist ungekündigt; Rückstände bestehen nicht" does not."""
    clauses = re.split(r"[;.:]", fold(text))
    return any(_NOT.search(clause) for clause in clauses if pattern.search(clause))


def _said(document: Document, pattern: re.Pattern[str]) -> Field[bool] | None:
    """What a ticked line, else a sentence says; one that says the opposite beside it is a doubt."""
    asked = [(span, yes) for span, yes in answers(document) if pattern.search(fold(span.text))]
    if asked:
        return agreed(
            [
                span.field(yes != _denies(span.text, pattern), method="picture")
                for span, yes in asked
                if yes is not None
            ]
        )
    ticks = [(span, ticked) for span, ticked in ticked_lines(document) if pattern.search(fold(span.text))]
    found = [
        _field_of(span, ticked != _denies(span.text, pattern))
        for span, ticked in ticks
        if ticked or len(ticks) == 1
    ]
    if not ticks:
        found = list(_sentences_saying(document, pattern))
    return agreed(found)


def _field_of(span: Span, value: bool) -> Field[bool]:
    return span.field(value, method="picture")


def _sentences_saying(document: Document, pattern: re.Pattern[str]) -> Iterator[Field[bool]]:
    for sentence in sentences(running_text(document)):
        text = fold(sentence.text)
        match = pattern.search(text)
        if match:
            yield sentence.field(
                not _NOT.search(text),
                doubt="ambiguous" if _IF.search(text) else None,
            )


def premium(document: Document) -> Field[Decimal] | None:
    """Return what the cover costs each month; None where it is not printed."""
    hit = amount_at(document, *_PREMIUM) or amount_told(
        document,
        r"\b(?:monatliche[rn]? (?:gesamt)?beitrag|monatsbeitrag|monatliche pramie|beitrag in hohe von monatlich)\b",
        reach=60,
    )
    if hit is None and re.search(r"\bmtl\b|\bmonat", folded_text(document).text):
        hit = amount_at(document, "Gesamtbeitrag", "Beitrag gesamt", "Gesamter Beitrag", "Beitrag insgesamt")
    return hit.field() if hit else None
