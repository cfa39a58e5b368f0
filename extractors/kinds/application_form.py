"""Antrag auf Erteilung oder Verlängerung eines Aufenthaltstitels (application for a residence title).

A form of the Ausländerbehörde, often bilingual, or its online print: what is applied for, personal data, declarations,
place of the signature, stamp of receipt. It proves nothing but that it was filed. Not this: an application for a visa,
for naturalisation, asylum, a travel document or benefits, the receipt of an application, a leaflet on how to apply.

Source: documents.md J4.
"""

from __future__ import annotations

import datetime as dt
import re

from rapidfuzz import fuzz

from extractors.reading.boxes import ticked_lines
from extractors.reading.dates import date_in, dates_in
from extractors.reading.flat import flat_head, flat_text
from extractors.reading.labels import Label, labelled, labels
from extractors.reading.letters import is_from_bamf, is_title, letter_date
from extractors.reading.names import Name, name_in
from extractors.reading.person_labels import BIRTH, FAMILY, GIVEN
from extractors.reading.persons import holder_by_labels, name_fields, nationality_near
from extractors.reading.sentences import running_text
from extractors.reading.signatures import SIGNATURE, signature
from extractors.reading.spans import Span, lines, span_of
from extractors.reading.text import close_letters, fold, has, likeness
from pipeline.document import Box, Document, Line, Page
from pipeline.field import Field, Fields, Person

ACTS: frozenset[str] = frozenset({"application", "receipt", "request"})
"""A stamp of receipt and a list of papers to bring belong to many forms."""

_OTHER = (
    "Erteilung eines Visums", "Schengen-Visum", "Visumantrag", "nationalen Visums", "Einbürgerung", "Asylantrag",
    "Asylverfahrens", "Reiseausweis", "Reiseausweises", "Passersatz", "Leistungen", "Wohngeld", "Kindergeld",
    "Arbeitslosengeld", "Verpflichtungserklärung", "Teilnahme an einem Integrationskurs",
    "Zulassung zum Integrationskurs", "Führungszeugnis", "Personalausweis", "Elterngeld", "Duldung",
    "Kinderzuschlag", "Bürgergeld", "Umverteilung", "Staatsangehörigkeit",
)  # fmt: skip
_ATTACHED = (
    "Bekenntnis", "Loyalitätserklärung", "Vollmacht", "Verlustanzeige", "Verlustmeldung", "Einverständniserklärung",
    "Schweigepflichtentbindung", "Empfangsbestätigung", "Wohnungsgeberbestätigung", "Arbeitgeberbescheinigung",
    "Verpflichtungserklärung", "Checkliste", "Merkblatt", "Quittung", "Eingangsbestätigung",
)  # fmt: skip
_TITLE = re.compile(
    r"\b(?:antrags?|antragsformular|application)\b.{0,90}?(?:aufenthaltstit\w|aufenthaltserlaubnis|niederlassungserlaubnis|"
    r"aufenthalts-?\s?titel|blauen? karte|residence (?:permit|title)|daueraufenthalt|eat\b|"
    r"aufenthaltsgenehmigung|aufenthaltskarte)"
)
_BEGINS = re.compile(
    r"[\W\d]*(?:(?:formular|formblatt|betreff:?|betr\.:?|zusammenfassung|ubersicht|ihr\w*|des|zum)\s+)*(?:online-?\s*)?"
    r"(?:antrag|application)"
)
_EXTENSION = re.compile(r"verlanger|extension")
_ISSUE = re.compile(r"erteilung|ersterteilung|issue|erstantrag")
_STAY = re.compile(
    r"volkerrecht|humanitar|erwerbstatigkeit|familiar|familienzusammen|familiennachzug|studium|ausbildung"
)
_SETTLEMENT = re.compile(r"niederlassungserlaubnis|unbefristete\w* aufenthalt")
_TEMPORARY = re.compile(
    r"^\W*(?:x |erteilung |verlangerung |der |einer |befristete\w* |neu\w* )*aufenthaltserlaubnis\b(?!.*\bbis\b)"
)
"""A box beside the residence permit itself; a sentence about the present one is none."""
_RECEIVED = re.compile(r"eingang|eingegangen|eing\.|posteingang|eingangsstempel|received")
_DATED = (
    "Datum", "Ort, Datum", "Ort und Datum", "Ort/Datum", "Datum, Unterschrift", "Ort, Datum, Unterschrift",
    "Place, date", "Antrag abgesendet am", "Abgesendet am", "Antrag gesendet am", "Gesendet am", "Übermittelt am",
    "Antrag übermittelt am", "Eingereicht am", "Antrag eingereicht am", "Antrag gestellt am", "Antragsdatum",
    "Datum des Antrags", "Absendedatum", "Datum der Übermittlung", "Zeitpunkt der Übermittlung",
)  # fmt: skip


_ASKS = re.compile(
    r"\bich\b[^.]{0,120}\bbeantrage|\bbeantrage ich\b|\bstelle ich\b[^.]{0,60}\bantrag|\bich stelle\b[^.]{0,60}\bantrag"
)


_SIGNED_WITHIN = 0.13
_PLACED = re.compile(
    r"[A-ZÄÖÜ][\w/ -]{2,30}, (?:den |am )?\d{1,2}\. ?(?:\d{1,2}\.|[A-Za-zäÄ]{3,9}) ?\d{2,4}\W*$"
)
_COLUMN = 0.12
_STROKE = 0.015
"""Width, as a share of the page, below which ink is a speck."""
_ASKED_TOO = (
    "Geburtsname", "Geburtsort", "Staatsangehörigkeit", "Staatsangehörigkeiten", "Staatsangehörigkeit(en)", "Anschrift",
    "Geschlecht", "Familienstand", "Telefon", "E-Mail", "Straße", "Nr.", "Surname", "Given names",
)  # fmt: skip


_DEMANDS = re.compile(
    r"\bfehlende\w* (?:unterlagen|nachweise)|"
    r"\bunterlagen\b.{0,80}\b(?:benotigt|nachzureichen|einzureichen|vorzulegen|fehlen)|"
    r"\breichen sie\b.{0,120}\b(?:ein|nach)\b"
)
_ASKS_OR_SIGNS = re.compile(
    r"\bich beantrage\b|\bich versichere\b|unterschrift (?:des|der|d\.) antragstell|\bich bestatige\b|\bort, datum\b"
)
"""An authority that lists what is missing signs itself; the applicant neither asks nor declares anything there."""


_WRITTEN = (
    "Zweck des Aufenthalts", "Aufenthaltszweck", "Zweck des Aufenthaltes", "Zweck des beabsichtigten Aufenthalts",
    "Zweck des Aufenthalts in Deutschland", "Zweck des Aufenthalts in der Bundesrepublik Deutschland",
    "Beantragter Aufenthaltszweck", "Beantragter Aufenthaltstitel", "Beantragter Titel", "Purpose of stay",
    "Rechtsgrundlage des Antrags", "Grund des Aufenthalts", "Ich beantrage", "Es wird beantragt",
)  # fmt: skip
_LONGEST_PURPOSE = 9
_PURPOSE_SAID = re.compile(
    r"§|\babs\b|schutz|asyl|fluchtling|humanitar|volkerrecht|arbeit|erwerb|beschaftig|famili|ehe|kind|studi|ausbild|"
    r"aufenthalt|niederlassung|integration|selbst|sprachkurs|schul|besuch"
)
"""Words of purposes: what was written elsewhere in the form is none."""


class ApplicationForm(Fields):
    """What the form says; `purpose` is "issue", "extension" or the printed words.

    `filled` tells a form with answers from a blank one; `received_on` is the stamp of receipt. `heading` is the form's
    title; `sort` is what is ticked of issue and extension. None where nothing is ticked, or both are.
    """

    purpose: Field[str] | None = None
    signed: Field[bool] | None = None
    date: Field[dt.date] | None = None
    filled: Field[bool] | None = None
    received_on: Field[dt.date] | None = None
    heading: Field[str] | None = None
    sort: Field[str] | None = None


def identify(document: Document, /) -> float:
    """Return how sure it is that this is an application for a residence title."""
    title = _title(document)
    if title is None or is_from_bamf(document) or _is_attached(document, title):
        return 0.0
    if any(likeness(title.text, other) >= 0.9 for other in _OTHER):
        return 0.0
    head = flat_head(document, share=0.45)
    informal = bool(_ASKS.search(flat_text(document)))
    if re.search(r"bestatigen wir|ist am .{0,20} eingegangen|merkblatt", head) or (
        "sehr geehrte" in head and not informal
    ):
        return 0.0
    if _DEMANDS.search(head) and not _ASKS_OR_SIGNS.search(flat_text(document)):
        return 0.0
    fields = sum(1 for _ in labels(document, *FAMILY, *GIVEN, *BIRTH))
    asks = has(
        document.text,
        "Ich beantrage",
        "Unterschrift",
        "Antragsteller",
        "antragstellende Person",
        "Angaben zur Person",
    )
    return min(1.0, 0.6 + 0.12 * min(fields, 2) + 0.15 * asks)


def _is_attached(document: Document, title: Span) -> bool:
    """Whether the title only says to which application the paper belongs, which has a title of its own above."""
    above = [line for line in document.pages[0].lines if line.box.bottom <= title.box.top + 0.002]
    return any(is_title(line, *_ATTACHED) for line in above)


def extract(document: Document, /) -> ApplicationForm:
    """Return what the form says."""
    holder = holder_by_labels(document, role="applicant")
    if holder.family_name is None and holder.given_names is None:
        holder = _sender(document) or holder
    return ApplicationForm(
        family_name=holder.family_name,
        given_names=holder.given_names,
        birth_date=holder.birth_date,
        nationality=holder.nationality,
        persons=(holder,) if holder.family_name or holder.given_names else (),
        purpose=_purpose(document),
        signed=signature(document),
        date=_date(document),
        filled=_filled(document, holder),
        received_on=_received_on(document),
        heading=heading.field(heading.text, method="title") if (heading := _title(document)) else None,
        sort=_sort(document),
    )


_BORN = re.compile(
    r"\bich\b(?:,? (?:bin|wurde)\b)?[^.!?:\d]{0,60}?\b(?:(?:geboren|geb\.) (?:am )?|am )(?=\d)", re.IGNORECASE
)


def _sender(document: Document) -> Person | None:
    """Return who wrote an informal application: the name that heads the letter and stands again under it."""
    page = document.pages[0]
    name = next((name for line in _heading_lines(page) if (name := _repeated_name(line, page))), None)
    if name is None:
        return None
    family, given = name_fields(name)
    text = running_text(document)
    birth = nationality = None
    match = _BORN.search(text.text)
    behind = text.between(match.end(), match.end() + 24) if match else None
    if match and behind and re.search(r"\bgeb(?:oren\b|\.)", text.text[match.start() : match.end() + 70]):
        hit = date_in(
            Span(behind.tokens[0].page, tuple(word for token in behind.tokens for word in token.words))
        )
        birth = hit.span.field(hit.value, method="sentence", doubt=hit.doubt) if hit else None
        nationality = nationality_near(text, match.end(), match.end() + 60)
    return Person(
        role="applicant", family_name=family, given_names=given, birth_date=birth, nationality=nationality
    )


def _heading_lines(page: Page) -> list[Line]:
    """The first lines of a letter, print up the margin left out."""
    level = [line for line in page.lines if line.box.width > line.box.height and line.box.top < 0.25]
    return sorted(level, key=lambda line: line.box.top)[:4]


def _repeated_name(line: Line, page: Page) -> Name | None:
    """Return the name of a line whose words stand again, alone, lower on the page; a letter may be misread there."""
    name = name_in(span_of(line, 1))
    if name is None or not name.family or not name.given:
        return None
    own = " ".join(sorted(re.findall(r"\w{2,}", fold(line.text))))
    for other in page.lines:
        again = " ".join(sorted(re.findall(r"\w{2,}", fold(other.text))))
        if other.box.top > line.box.top + 0.15 and fuzz.ratio(own, again) >= 85:
            return name
    return name if line is _heading_lines(page)[0] and _BORN.search(" ".join(page.text.split())) else None


def _title(document: Document) -> Span | None:
    """Return the title: one line of the head, or it and the next two; running text about applications is none."""
    head = [line for line in document.pages[0].lines if line.box.middle[1] < 0.45]
    for index, line in enumerate(head):
        folded = fold(close_letters(line.text))
        if not _BEGINS.match(folded):
            continue
        # a stamp of receipt beside the title and specks of the scanner are not its next lines
        below = [other for other in head[index + 1 :] if _in_column(line, other)]
        following = [other for other in below if len(re.findall(r"[^\W\d_]", other.text)) >= 2][:2]
        words = line.words + tuple(word for other in following for word in other.words)
        span = Span(1, words)
        # "Aufenthalt-" and "serlaubnis" on two lines are one word
        match = _TITLE.search(re.sub(r"(?<=[a-z])- ", "", fold(close_letters(span.text))))
        if match and match.start() < 30:
            own = _TITLE.search(folded)
            return span_of(line, 1) if own else span
    return None


def _in_column(line: Line, other: Line) -> bool:
    """Whether two lines stand over each other: both centred, or both at the left."""
    return line.box.overlap_x(other.box) > 0.3 or abs(other.box.left - line.box.left) < _COLUMN


def _purpose(document: Document) -> Field[str] | None:
    """Return the ticked title or purpose of the stay as printed; without one "issue" or "extension", ticked or titled.

    A settlement permit that is ticked comes before every purpose. The title's own words where it says neither of
    these, or both.
    """
    for wanted in (_SETTLEMENT, _TEMPORARY, _STAY):
        for span, ticked in ticked_lines(document):
            if ticked and wanted.search(fold(span.text)):
                return span.field(
                    span.text.strip(), method="picture", confidence=min(0.95, max(0.8, span.confidence))
                )
    written = next((span for _, span in labelled(document, *_WRITTEN, shape=_written)), None)
    if written:
        return written.field(written.text.strip(" .,;:"), method="label")
    chosen = _ticked_sorts(document)
    if len(chosen) == 1:
        value, span = next(iter(chosen.items()))
        return span.field(value, method="picture", confidence=0.9)
    title = _title(document)
    if title is None:
        return None
    folded = fold(title.text)
    wants = [
        name for name, pattern in (("issue", _ISSUE), ("extension", _EXTENSION)) if pattern.search(folded)
    ]
    if len(wants) == 1 and len(chosen) == 0:
        return title.field(wants[0], method="title", confidence=0.93)
    return title.field(title.text, method="title", doubt="ambiguous" if len(chosen) > 1 else None)


def _written(span: Span) -> Span | None:
    """Return what somebody wrote in the field of the purpose; None for another caption, a sentence or a list."""
    text = fold(span.text)
    if (
        len(span.words) > _LONGEST_PURPOSE
        or span.text.rstrip().endswith((":", "?"))
        or not _PURPOSE_SAID.search(text)
    ):
        return None
    return None if re.search(r"[☐□☒☑]|\[ ?x?\]|\bbitte\b|ankreuzen|\bo ", text) else span


def _ticked_sorts(document: Document) -> dict[str, Span]:
    """Return what is ticked of issue and extension."""
    chosen: dict[str, Span] = {}
    for span, ticked in ticked_lines(document):
        text = fold(" ".join(word.text for word in span.words[:4]))
        if ticked and (_EXTENSION.search(text) or _ISSUE.search(text)):
            chosen.setdefault("extension" if _EXTENSION.search(text) else "issue", span)
    return chosen


def _sort(document: Document) -> Field[str] | None:
    chosen = _ticked_sorts(document)
    if len(chosen) != 1:
        return None
    value, span = next(iter(chosen.items()))
    return span.field(value, method="picture", confidence=0.9)


def _date(document: Document) -> Field[dt.date] | None:
    """Return the date at the signature: the last labelled one, left of or above the signature's caption."""
    found: Field[dt.date] | None = None
    if _BORN.search(document.text):
        return letter_date(document)
    stamp = _received_on(document)
    for _, hit in labelled(document, *_DATED, shape=date_in, order=("behind", "above", "right", "below")):
        found = hit.span.field(hit.value, method="label", doubt=hit.doubt)
    if found:
        return found
    for label in labels(document, *SIGNATURE, anywhere=True):
        box = label.line.box
        for line in document.pages[label.span.page - 1].lines:
            if -0.06 < line.box.top - box.top <= 0.01:
                for hit in dates_in(span_of(line, label.span.page)):
                    if stamp and stamp.page == label.span.page and stamp.value == hit.value:
                        continue
                    found = hit.span.field(hit.value, method="label", doubt=hit.doubt)
    return found or _date_at_the_foot(document)


def _date_at_the_foot(document: Document) -> Field[dt.date] | None:
    """Return the date behind a town in a line of its own, a signature's height over the last caption of one."""
    captions = list(labels(document, *SIGNATURE, anywhere=True))
    for label in captions[-1:]:
        top, number = label.line.box.top, label.span.page
        for line in document.pages[number - 1].lines:
            if -_SIGNED_WITHIN < line.box.top - top < 0 and (hit := _PLACED.match(line.text)):
                found = date_in(span_of(line, number))
                if found and hit:
                    return found.span.field(found.value, method="label", doubt=found.doubt)
    return None


def _filled(document: Document, holder: Person) -> Field[bool] | None:
    """Return whether values stand at the labels; None where the form has no labels that are known."""
    own = holder.family_name or holder.given_names or holder.birth_date
    if own:
        return Field(
            value=True,
            printed=own.printed,
            page=own.page,
            box=own.box,
            confidence=max(0.9, own.confidence),
            method="label",
        )
    asked = list(labels(document, *FAMILY, *GIVEN))
    if not asked or any(_is_written_at(label, document) for label in asked):
        return None
    return asked[0].span.field(False, method="structure", confidence=0.75)


def _is_written_at(label: Label, document: Document) -> bool:
    """Whether ink, or words that are no label, stand where the label's answer belongs: handwriting, most often."""
    page, at = document.pages[label.span.page - 1], label.span.box
    zone = Box(at.left - 0.01, at.top - 0.012, min(1.0, at.left + 0.4), at.bottom + 0.02)
    asked = labels(document, *FAMILY, *GIVEN, *BIRTH, *_ASKED_TOO)
    printed = {id(word) for other in asked for word in other.line.words}
    ink = [mark.box for mark in page.marks if mark.kind == "ink" and mark.box.width > _STROKE]
    ink += [word.box for word in page.words if len(word.text) > 1 and id(word) not in printed]
    return any(
        zone.left < x < zone.right and zone.top < y < zone.bottom for x, y in (box.middle for box in ink)
    )


def _received_on(document: Document) -> Field[dt.date] | None:
    """Return the date of the stamp of receipt: in the words of the stamp, or just below or above them."""
    rows = list(lines(document, pages=[1]))
    for span in rows:
        if not _RECEIVED.search(fold(span.text)) or len(span.words) > 8:
            continue
        near = [
            other
            for other in rows
            if other.page == span.page
            and abs(other.box.middle[1] - span.box.middle[1]) < 0.05
            and other.box.overlap_x(span.box) > 0.1
        ]
        near.sort(key=lambda other, at=span: abs(other.box.middle[1] - at.box.middle[1]))  # type: ignore[misc]
        for other in near:
            hit = date_in(other)
            if hit and not re.search(r"\bge[bh]|geburt", fold(other.text)):
                return hit.span.field(hit.value, method="pattern", doubt=hit.doubt)
    return None
