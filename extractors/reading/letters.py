"""Letters of authorities: whose letterhead, which date, which file number (Behördenschreiben).

The sender stands in the letterhead: at the top or in the block on the right; what stands in the address field
(left, 45 to 85 mm from the top) is the addressee. The date of a letter stands behind "Datum", alone in the
right block, or behind a place ("Nürnberg, den 3. März 2018").

Source: DIN 5008 for the zones; documents.md 1.5 (file numbers), 1.7 (right block), 2 (letterhead of the BAMF).
"""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterator

from pipeline.document import Document, Line, Page
from pipeline.field import Field

from .boxes import answer_lines
from .dates import DateHit, date_in, dates_in
from .labels import labelled
from .memo import once_a_document
from .names import Name, name_in
from .nationality import bamf_state
from .sentences import running_text
from .spans import Span, lines, span_of
from .text import close_letters, fold, has
from .titles import beginnings, is_headed

BAMF = ("Bundesamt für Migration und Flüchtlinge", "Bundesamt für die Anerkennung ausländischer Flüchtlinge")
_GZ = re.compile(r"(?<![\d-])(\d{7,8})\s?-\s?(?:(\d{1,2})\s?-\s?)?(\d{3})(?![\d-])")
_AZR = re.compile(r"(?<!\d)(\d{6})\s?(\d{5})\s?(\d)(?!\d)|(?<!\d)(\d{3}) (\d{3}) (\d{3}) (\d{3})(?!\d)")
_AZR_LABEL = re.compile(r"\b[AÄ][ZS2]R\b\W{0,2}(?:N\w{1,6}\.?(?:\(n\))?)?[\s:.]*", re.IGNORECASE)
_NO_LETTER_DATE = re.compile(
    r"\bge[bh]\b|geboren|geburt|\bvom\b|eingang|anhorung|termin|uhr|einreise|gultig|antrag|\bseit\b|\bbis\b|beginn|einzug|auszug|"
    r"\bende[nt]?\b|probezeit",
    re.IGNORECASE,
)
_DATE_LABELS = (
    "Datum", "Bescheiddatum", "Date", "Datum des Bescheides", "Datum / Date", "Ort, Datum", "Ort und Datum",
    "Datum der Mitteilung", "Datum des Schreibens", "Ausstellungsdatum", "Ausgefertigt am", "Ausstellungstag",
)  # fmt: skip
_OF_BIRTH = re.compile(r"\b(?:birth|naissance)\b")
_OF_OTHER = re.compile(
    r"\W*(?:\d+\W+)?(?:datum|tag) (?:des|der|vom)\b"
    r"(?! (?:schreibens|briefes|ausstellung|bescheid|mitteilung|erstellung))"
)
"""What else a form asks the day of: "Datum des Einzugs"."""
_READABLE = 0.65
_OTHER_SENDERS = (
    "Landratsamt", "Ausländerbehörde", "Ausländeramt", "Zentrale Ausländerbehörde", "Landeshauptstadt",
    "Bürgeramt", "Rechtsanwalt", "Rechtsanwältin", "Rechtsanwälte", "Fachanwalt",
    "Fachanwältin", "Verwaltungsgericht",
    "Jobcenter",
    "Caritas", "Diakonie", "Regierungspräsidium", "Landesamt für Einwanderung", "Kreisverwaltung",
    "Bürgerbüro", "Stadtverwaltung", "Agentur für Arbeit", "Amtsgericht", "Sozialamt", "Arbeiterwohlfahrt",
)  # fmt: skip


def head_lines(document: Document, *, share: float = 0.4) -> Iterator[Line]:
    """Yield the lines of the first page whose middle lies in the upper `share` of it."""
    for line in document.pages[0].lines:
        if line.box.middle[1] < share:
            yield line


def head_text(document: Document, *, share: float = 0.4) -> str:
    """Return the upper part of the first page, letter-spaced words closed up, one line a row."""
    return "\n".join(close_letters(line.text) for line in head_lines(document, share=share))


@once_a_document
def letterhead(document: Document) -> str:
    """Return what the letterhead says: the top and the block on the right, without the address field."""
    found = []
    for index, line in enumerate(head_lines(document, share=0.36)):
        right = line.box.left > 0.5
        if line.box.top < 0.135 or right or (index == 0 and line.box.top < 0.2):
            found.append(close_letters(line.text))
    return "\n".join(found)


def is_from(document: Document, *senders: str) -> bool:
    """Return whether one of the senders stands in the letterhead, also over two lines."""
    text = letterhead(document)
    return has(text.replace("\n", " "), *senders) or has(text, *senders)


def is_from_bamf(document: Document) -> bool:
    """Return whether the letterhead is the BAMF's and nobody else's."""
    return is_from(document, *BAMF) and not is_from(
        document, "Rechtsanwalt", "Rechtsanwältin", "Verwaltungsgericht"
    )


def is_from_other(document: Document) -> bool:
    """Return whether the letterhead is that of another authority, a court or counsel."""
    return not is_from(document, *BAMF) and is_from(document, *_OTHER_SENDERS)


def has_title(document: Document, *titles: str, share: float = 0.55) -> bool:
    """Return whether a line of the head begins with one of the titles and says little else.

    The title is a line of its own; running text that mentions it is none.
    """
    answers = answer_lines(document.pages[0])
    heads = (line.text for line in head_lines(document, share=share) if line.text not in answers)
    return is_headed([beginnings(text) for text in heads], titles)


def is_title(line: Line, *titles: str) -> bool:
    """Return whether a line begins with one of the titles; behind it at most eight more words may stand."""
    return is_headed([beginnings(line.text)], titles)


def letter_date(document: Document) -> Field[dt.date] | None:
    """Return the date of a letter; None where none stands in the places of a letter's date.

    Dates of birth, interviews and other letters stand in sentences or behind their own labels.
    """
    first = Document(pages=document.pages[:1])
    for label, hit in labelled(first, *_DATE_LABELS, shape=date_in, order=("behind", "right", "below")):
        of_other = _OF_OTHER.match(fold(label.line.text))
        if label.line.box.top < 0.5 and not _OF_BIRTH.search(fold(label.line.text)) and not of_other:
            return _date_field(hit)
    placed = _below_place(document.pages[0]) or _below_reference(first)
    if placed:
        return _date_field(placed)
    for line in document.pages[0].lines:
        placed = _place_and_date(line)
        if (
            placed
            and not _is_value(line, placed, document.pages[0])
            and line.box.top < 0.5
            and (line.box.left > 0.4 or line.box.top < 0.45)
        ):
            return _date_field(placed)
    for number, page in enumerate(document.pages, 1):
        for line in page.lines:
            placed = _place_and_date(line, number)
            if placed and not _is_value(line, placed, page) and re.match(r"[A-ZÄÖÜ]", line.text):
                return _date_field(placed)
    return None


def date_at_foot(document: Document) -> Field[dt.date] | None:
    """Return the date of the last line that is a place and a day: where certificates and declarations are dated.

    Lines right of a label are values of something else.
    """
    for number in range(len(document.pages), 0, -1):
        page = document.pages[number - 1]
        for line in reversed(page.lines):
            placed = _place_and_date(line, number)
            if not placed or not re.match(r"[A-ZÄÖÜ]", line.text) or _is_value(line, placed, page):
                continue
            if not _has_label(line, page):
                return _date_field(placed)
    return None


def _has_label(line: Line, page: Page) -> bool:
    """Whether words that are none of a seal or a signature stand left of a line."""
    return any(
        other is not line
        and other.box.right <= line.box.left
        and other.box.overlap_y(line.box) > 0.5
        and re.search(r"\b(?:ge(?:burt|boren)|ehe|heirat|tag der|place|lieu)", fold(other.text))
        for other in page.lines
    )


def _below_place(page: Page) -> DateHit | None:
    """The date that begins the line under "Nürnberg, den"."""
    for line in page.lines:
        placed = re.fullmatch(r"[A-ZÄÖÜ][\w./ -]{2,40}(?:,?\s+den\W*|,)", line.text)
        if line.box.top > 0.5 or not placed or _NO_LETTER_DATE.search(fold(line.text)):
            continue
        for other in page.lines:
            under = 0 < other.box.top - line.box.top < 2.6 * line.box.height
            if under and abs(other.box.left - line.box.left) < 0.03:
                hit = date_in(span_of(other, 1))
                if hit and hit.span.words[0] is other.words[0]:
                    return hit
    return None


_REFERENCE = re.compile(
    r"^\W*(?:(?:unser|mein|gesch\w*)\W+)?(?:akten|geschafts|gesch|ordnungs)?\W?-?z(?:eichen|\b)"
)
"""The sender's own reference; the date under "Ihr Zeichen" is that of another letter."""


def _below_reference(first: Document) -> DateHit | None:
    """The date behind a bare "vom" under the sender's reference: "Aktenzeichen ... / vom 04.08.2025"."""
    page = first.pages[0]
    for label, hit in labelled(first, "vom", shape=date_in, order=("behind", "right")):
        box = label.line.box
        bare = len(label.line.words) <= 1 + len(hit.span.words)
        over = [
            line
            for line in page.lines
            if 0 < box.top - line.box.top < 2.5 * max(box.height, 0.01)
            and abs(line.box.left - box.left) < 0.02
        ]
        if bare and box.top < 0.45 and any(_REFERENCE.match(fold(line.text)) for line in over):
            return hit
    return None


def _is_value(line: Line, hit: DateHit, page: Page) -> bool:
    """Whether a date belongs to a stamp, or stands alone in a row with a label of its own."""
    if _by_stamp(line, page):
        return True
    bare = len(hit.span.words) == len(line.words)
    beside = any(
        other is not line
        and other.box.right <= line.box.left
        and other.box.overlap_y(line.box) > 0.5
        and not re.search(r"\bden\W*$|^datum|^[a-z][a-z. ()/-]{2,30},$", fold(other.text))
        # what the reader could not make out labels nothing
        and min(word.confidence for word in other.words) >= _READABLE
        # the address field stands beside the block on the right, it labels nothing there
        and not (line.box.top < 0.36 and line.box.left > 0.5 and other.box.right < 0.47)
        for other in page.lines
    )
    return bare and (beside or line.box.top > 0.4 or _under_caption(line, page))


_OF_A_PERIOD = re.compile(
    r"^[^\d:.,]*\b(?:seit|ab|bis|vom|\w*beginn|\w*ende|einzug|\w*geburt|geboren am)\b[^\d:.,]*$"
)
"""Captions of a period or a birth, whatever their size."""


def _under_caption(line: Line, page: Page) -> bool:
    """Whether the small caption of a form ("Geburtsdatum") stands right over a line."""
    return any(
        abs(other.box.left - line.box.left) < 0.01
        and 0 < line.box.top - other.box.top < 2.2 * line.box.height
        and (other.box.height < 0.85 * line.box.height or _OF_A_PERIOD.search(fold(other.text)))
        and re.search(r"[a-z]{3}", fold(other.text))
        # a compound ("Einzugsdatum", "Geburtsdatum") is the caption of another date
        and not re.search(r"\b(?:ausstellungs|bescheid|druck)?datum$|^date|\bden\b", fold(other.text))
        for other in page.lines
    )


def _by_stamp(line: Line, page: Page) -> bool:
    """Whether the words of a stamp of receipt stand over or under a line."""
    return any(
        re.search(r"eingang|eingegangen|received|posteingang|erhalten am", fold(other.text))
        and abs(other.box.middle[1] - line.box.middle[1]) < 0.035
        and other.box.overlap_x(line.box) > 0
        for other in page.lines
    )


_SIGNED_BY = re.compile(
    r"\W*[A-ZÄÖÜ][\w./() -]{2,36},\s*(?:den\s)?\d{1,2}\.\s?(?:\d{1,2}\.|[A-Za-zäÄ]{3,9})\s?(?:19|20)\d{2},?\s+"
    r"(?:Landratsamt|Landkreis|Stadt|Kreis|Ausländer\w+|Der|Die|Im|I\.\s?A\.|i\.\s?A\.|Bürgermeister\w*|Amt|Gemeinde|"
    r"Zentrale|Regierung\w*|Bezirks\w*|Standesamt\w*|Der\s\w+)\b[^.!?]{0,50}"
)
"""A row with place, day and who signs."""


def _place_and_date(line: Line, page: int = 1) -> DateHit | None:
    """A line that is nothing but a date, or a place and a date."""
    if _NO_LETTER_DATE.search(fold(line.text)):
        return None
    hits = list(dates_in(span_of(line, page)))
    if len(hits) != 1:
        return None
    rest = line.text.replace(hits[0].span.text, " ")
    place = re.fullmatch(r"\W*(?:[A-ZÄÖÜ][\w./() -]{2,36},?)?\s*(?:den|,|am)?\W*", rest)
    signed = _SIGNED_BY.fullmatch(line.text)
    return hits[0] if place or signed else None


def _date_field(hit: DateHit) -> Field[dt.date]:
    return hit.span.field(hit.value, method="label", doubt=hit.doubt)


def addressee(document: Document) -> Name | None:
    """Return the person in the address field: under "Herr", "Frau" or in the line that begins with it."""
    window = [
        line
        for line in document.pages[0].lines
        if 0.13 < line.box.top < 0.3 and line.box.left < 0.45 and line.box.right < 0.62
    ]
    for index, line in enumerate(window):
        if fold(line.words[0].text).strip(".,:") not in {"herr", "herrn", "frau"}:
            continue
        if len(line.words) > 1:
            return name_in(span_of(line, 1))
        below = [o for o in window[index + 1 :] if abs(o.box.left - line.box.left) < 0.02]
        return name_in(span_of(below[0], 1)) if below else None
    return None


@once_a_document
def file_number(document: Document) -> Field[str] | None:
    """Return the BAMF's own file number ("7654321-475"); None where none is printed.

    The one that stands most often, in the margins or the head, is the paper's own; numbers in sentences may
    be those of earlier decisions.
    """
    found: list[tuple[str, Span, bool]] = []
    for span in lines(document):
        for match in _GZ.finditer(fold(span.text)):
            number = "-".join(part for part in match.groups() if part)
            words = span.between(*match.span()) or span
            found.append((number, words, _is_own(span)))
    if not found:
        return _without_dash(document)
    own = [item for item in found if item[2]] or found
    times = Counter(number for number, *_ in own)
    value, span, _ = max(own, key=lambda item: (times[item[0]], item[1].confidence))
    known = bamf_state(value[-3:]) is not None or value[-3:] in {"997", "998", "999"}
    confidence = span.confidence + (0.05 if known else 0.0)
    if times[value] >= 2:
        confidence = max(confidence, 0.98)
    return span.field(value, method="pattern", confidence=min(1.0, confidence))


def _without_dash(document: Document) -> Field[str] | None:
    """The number in the head whose dash is lost ("7654321 475"): doubtful, and only with a known state code."""
    for span in lines(document, pages=[1]):
        match = re.search(r"(?<!\d)(\d{7,8})\s(\d{3})(?!\d)", span.text)
        if match and span.box.top < 0.4 and bamf_state(match[2]):
            return span.group(match).field(f"{match[1]}-{match[2]}", method="pattern", doubt="repaired")
    return None


def _is_own(span: Span) -> bool:
    labelled_so = re.search(
        r"gesch|\bgz\b|\bg\.?-?z\b|mein zeichen|unser zeichen|aktenzeichen|\baz\b", fold(span.text)
    )
    quoted = re.search(r"\b(?:bescheid|entscheidung)\w* vom\b", fold(span.text))
    return not quoted and (bool(labelled_so) or span.box.top < 0.4 or span.box.bottom > 0.9)


def azr_number(document: Document) -> Field[str] | None:
    """Return the twelve digits behind "AZR-Nummer", whose first six are a plausible date; None for anything else."""
    # of several persons the first: a label at the end of a row has its number on the next
    found = [field for field in (_azr_at_label(document), _azr_in_text(document)) if field]
    return min(found, key=lambda field: (field.page, field.box.top if field.box else 0.0), default=None)


def _azr_at_label(document: Document) -> Field[str] | None:
    labels = ("AZR-Nummer", "AZR-Nummer(n)", "AZR-Nr.", "AZR-Nr", "AZR Nummer", "AZR")
    for _, found in labelled(document, *labels, shape=_azr_in, anywhere=True):
        number, span = found
        return span.field(number, method="label")
    return None


def _azr_in_text(document: Document) -> Field[str] | None:
    """The digits behind the label in running text, which may end its row with the label."""
    text = running_text(document)
    for match in _AZR_LABEL.finditer(text.text):
        behind = text.between(match.end(), min(len(text.text), match.end() + 18))
        if behind is None:
            continue
        page = behind.tokens[0].page
        found = _azr_in(Span(page, tuple(w for t in behind.tokens if t.page == page for w in t.words)))
        if found:
            number, span = found
            return span.field(number, method="label")
    return None


def _azr_in(span: Span) -> tuple[str, Span] | None:
    match = _AZR.search(span.text)
    if not match:
        return None
    number = "".join(part for part in match.groups() if part)
    try:
        dt.datetime.strptime(number[:6], "%y%m%d")  # noqa: DTZ007 - only the day is looked at
    except ValueError:
        return None
    return number, span.group(match)
