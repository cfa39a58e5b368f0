"""Since when and until when somebody is insured, and how far (Versicherungszeit, Umfang).

    seit dem 01.03.2022 ... versichert    vom 01.03.2022 bis 31.05.2024 versichert    Mitglied seit: 01.03.2022

Source: documents.md G1, G2, 1.5 (check digit of the insurance number).
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from decimal import Decimal

from pipeline.document import Document
from pipeline.field import Field, Person

from .boxes import ticked_lines
from .columns import under
from .dates import DateHit, date_in, dates_in
from .labels import labelled, labels
from .sentences import running_text, sentences
from .spans import Span, lines
from .text import fold
from .told import agreed, amount_at, amount_told, at_once, begin_in, day_field, end_in, folded_text, told
from .yes_no import answers

_SINCE = (
    "Mitglied seit", "Versichert seit", "Beginn der Mitgliedschaft", "Versicherungsbeginn", "Mitgliedschaft seit",
    "versichert ab", "Beginn der Versicherung", "Beginn des Versicherungsschutzes", "Mitgliedschaft besteht seit",
    "Familienversichert seit", "Versicherungsschutz seit", "Vertragsbeginn", "Beginn der Familienversicherung",
    "Mitgliedschaft ab", "krankenversichert seit", "Beginn Mitgliedschaft", "Versicherungsverhältnis seit",
    "Versicherungszeit", "Versicherungszeitraum", "Beginn", "Versicherungsschutz besteht seit", "Zeitraum",
    "Krankenversicherungsschutz seit", "Mitgliedszeit", "Mitgliedschaftszeit", "Vertrag besteht seit", "Dauer",
    "Beginn des Versicherungsverhältnisses", "mitversichert seit", "mitversichert ab", "gültig seit", "seit",
    "Versicherungsbeginn (technisch)", "Beginn des Vertrages", "Vertrag seit", "Schutz seit",
    "Zeitraum der Versicherung",
)  # fmt: skip
_UNTIL = (
    "Ende der Mitgliedschaft", "Versichert bis", "Mitglied bis", "Versicherungsende", "Ende der Versicherung",
    "Ende der Familienversicherung", "Mitgliedschaft bis", "Mitgliedschaft endet am",
    "Ende des Versicherungsschutzes", "Familienversichert bis", "Vertragsende", "Ende",
    "Ende des Versicherungsverhältnisses", "mitversichert bis",
)  # fmt: skip
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
_COLUMN = (
    "versichert seit",
    "familienversichert seit",
    "mitversichert seit",
    "versichert ab",
    "mitversichert ab",
    "familienversichert ab",
    "Beginn",
    "Versicherungsbeginn",
    "seit",
    "ab",
    "von",
)
_PERIODS = re.compile(r"^(?:vom?n?|beginn|zeitraum vom|versichert von)\b.{0,12}?\b(?:bis|ende)\b(?!.*\bgeb)")
"""The head of a table of periods of one person."""
_ENDS = re.compile(r"\bbis\b|ende")
_INSURED = r"versicher|mitglied|\bvertrag"
_OTHER_DAYS = re.compile(
    r"bescheinigung gilt|karte gilt|gultig|beitragssatz|\bbeitrag (?:ab|seit)|zahlen sie"
)
_UNTIL_SAID = (
    r"\b(?:bis(?: zum| einschliesslich)?|endete?(?: am| zum| mit dem| mit ablauf des)?|beendet(?: zum| am)?|"
    r"gekundigt zum)\b"
)
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


def insured_since(document: Document, holder: Person | None = None) -> Field[dt.date] | None:
    """Return the first day of the cover; doubted where the paper says two; None where it says none.

    Of a table of several persons the row of the holder counts.
    """
    in_table = _in_table(document, holder) if holder else None
    if in_table:
        return in_table
    for label, hit in labelled(document, *_SINCE, shape=begin_in):
        if not _ENDS.search(fold(label.span.text)):
            return day_field(hit)
    run = _unbroken(document)
    if run:
        return day_field(run[0])
    begins = told(document, r"\b(?:seit|ab|vom|von)(?: dem| zum)?\b", at_once(begin_in), reach=20)
    return agreed([day_field(hit) for match, hit in begins if _is_begin(document, match)])


def _unbroken(document: Document) -> tuple[DateHit, DateHit | None] | None:
    """Return begin and end of the last cover without a gap in a table of periods; an end of None goes on."""
    spans = [Span(n, tuple(row)) for n, page in enumerate(document.pages, 1) for row in page.rows]
    head = next((at for at, span in enumerate(spans) if _PERIODS.match(fold(span.text))), None)
    if head is None:
        return None
    found: list[tuple[DateHit, DateHit | None]] = []
    for span in spans[head + 1 : head + 20]:
        days = list(dates_in(span))
        if days and days[0].span.words[0] is span.words[0]:
            found.append((days[0], days[1] if len(days) > 1 else None))
    found.sort(key=lambda period: period[0].value)
    if not found or any(last is None for _, last in found[:-1]):
        return None
    begin, end = found[0]
    for first, last in found[1:]:
        if end and first.value > end.value + dt.timedelta(days=1):
            begin = first
        end = last
    return begin, end


def _is_begin(document: Document, match: re.Match[str]) -> bool:
    """A period needs its end ("vom 1.3.2022 bis ..."): a letter "vom 1.3.2022" is none."""
    behind = folded_text(document).text[match.end() : match.end() + 40]
    period = not match[0].startswith("vo") or re.search(r"\d ?(?:bis\b|-)", behind)
    return bool(period) and _of_cover(document, match)


def _in_table(document: Document, holder: Person) -> Field[dt.date] | None:
    """The column "versichert seit" of the table of a family, in the row of the holder's birth date."""
    born = holder.birth_date
    if born is None or born.box is None:
        return None
    for label in labels(document, *_COLUMN, anywhere=True):
        if label.span.page != born.page or label.span.box.top >= born.box.top:
            continue
        for cell in under(label.span, document.pages[born.page - 1], at_most=10):
            hit = begin_in(cell)
            if hit and cell.box.overlap_y(born.box) > 0.4 and hit.value != born.value:
                return day_field(hit)
    return None


def insured_until(document: Document) -> Field[dt.date] | None:
    """Return the last day of the cover where the paper prints one."""
    for label, hit in labelled(document, *_UNTIL, shape=end_in):
        if _ENDS.search(fold(label.span.text)):
            return day_field(hit)
    for _, hit in labelled(document, "Versicherungszeit", "Versicherungszeitraum", shape=_end_of_period):
        return day_field(hit)
    run = _unbroken(document)
    if run:
        return day_field(run[1]) if run[1] else None
    ends = told(document, _UNTIL_SAID, at_once(end_in), reach=20)
    return agreed([day_field(hit) for match, hit in ends if _of_cover(document, match)])


def _end_of_period(span: Span) -> DateHit | None:
    match = re.search(r"\bbis\b|(?<=\d) ?[-–] ?(?=\d)", span.text)
    rest = span.after(match.end()) if match else None
    return end_in(rest) if rest else None


def _of_cover(document: Document, match: re.Match[str]) -> bool:
    """Whether the sentence around a match speaks of being insured, not of the certificate's own validity."""
    text = folded_text(document)
    before = text.text[max(0, match.start() - 190) : match.start()]
    start = max((m.end() for m in re.finditer(r"[a-z]{3,}[.!?:] ", before)), default=0)
    sentence = before[start:] + text.text[match.start() : text.sentence_end(match.end())]
    return bool(re.search(_INSURED, sentence)) and not _OTHER_DAYS.search(sentence)


def made_on(document: Document) -> Field[dt.date] | None:
    """Return the day on which a print says that it was made: "erstellt am 3.5.2026"."""
    made = r"\b(?:erstellt|ausgestellt|gedruckt|ausgedruckt|abgerufen|erzeugt)(?: am| vom)?\b"
    return next((day_field(hit) for _, hit in told(document, made, at_once(date_in), reach=20)), None)


def your_birth(document: Document) -> Field[dt.date] | None:
    """Return the birth date of whom a letter speaks to: "Sie, geb. am 03.02.1971, sind"."""
    born = r"\b(?:sie|ihnen)\W{0,3}(?:herr|frau)?\W{0,3}geb(?:\.|oren)(?: am)?"
    return next((day_field(hit) for _, hit in told(document, born, at_once(date_in), reach=20)), None)


def insurance_number(document: Document, *, private: bool, holder: Person | None = None) -> Field[str] | None:
    """Return the insurance number: a letter and nine digits, the last of which checks; a private one as it is."""
    if private:
        for _, span in labelled(document, *_CONTRACT, shape=_contract_in, anywhere=True):
            return span.field(
                span.text.strip(" .,;:"), method="label", confidence=min(1.0, span.confidence + 0.03)
            )
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
    """Return whether the contract or membership is said not to have been given notice of."""
    said = _said(document, re.compile(r"\bungekundigt"))
    if said:
        return said
    asked = [(span, yes) for span, yes in answers(document) if _GIVEN_NOTICE.search(fold(span.text))]
    if asked:
        return agreed([span.field(not yes, method="picture") for span, yes in asked if yes is not None])
    found = [
        sentence.field(True, doubt="ambiguous" if _IF.search(fold(sentence.text)) else None)
        for sentence in sentences(running_text(document))
        if re.search(r"\bnicht gekundigt\b|\bkeine kundigung (?:vor|ausge|erkl)", fold(sentence.text))
    ]
    return agreed(found)


def _said(document: Document, pattern: re.Pattern[str]) -> Field[bool] | None:
    """What a ticked line, else a sentence says; one that says the opposite beside it is a doubt."""
    asked = [(span, yes) for span, yes in answers(document) if pattern.search(fold(span.text))]
    if asked:
        return agreed(
            [
                span.field(yes != bool(_NOT.search(fold(span.text))), method="picture")
                for span, yes in asked
                if yes is not None
            ]
        )
    ticks = [(span, ticked) for span, ticked in ticked_lines(document) if pattern.search(fold(span.text))]
    found = [
        _field_of(span, ticked != bool(_NOT.search(fold(span.text))))
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
