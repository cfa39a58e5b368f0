"""Versicherungsverlauf, Renteninformation oder Rentenauskunft (what is stored with the pension insurance).

Issued by the Deutsche Rentenversicherung or a professional scheme: the yearly Renteninformation (a forecast), the
Rentenauskunft, the Versicherungsverlauf with a row for each period, also as annex to a notice that settles the stored
data (Feststellungsbescheid). It shows contributions, and no pension that is paid.
Not this: the notice on a pension (Rentenbescheid, Rentenanpassung), the letter with the insurance number
(Sozialversicherungsnachweis), the employer's notice to the social insurance (DEÜV), a health insurer's certificate of
contributions, the application for settlement of the account (Kontenklärung), a private pension plan's yearly letter.

`contribution_months` is what the paper sums up, else the months of its rows that count; None where it has neither.

Source: documents.md F9; §§ 109, 149 SGB VI.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from extractors.reading.check_digits import pension_number_in
from extractors.reading.flat import flat_head
from extractors.reading.holder import holder_of, of_person, written_to
from extractors.reading.insurance_periods import Period, a_row_is_lost, periods
from extractors.reading.label_patterns import is_headed_so
from extractors.reading.labels import labelled
from extractors.reading.letters import has_title, head_lines, letter_date
from extractors.reading.names import name_in
from extractors.reading.persons import name_fields
from extractors.reading.spans import Span, lines, span_of
from extractors.reading.statements import as_span, statements
from extractors.reading.text import fold, has
from extractors.reading.told import at_once, begin_in, day_field, folded_text, told
from pipeline.document import Document
from pipeline.field import Field, Fields, Person

ACTS: frozenset[str] = frozenset({"request"})
"""It asks to hand in proof of what is missing."""

_TITLE = re.compile(
    r"versicherungsverlauf|renteninformation|rentenauskunft|feststellungsbescheid|versicherungskonto|rentenkonto|"
    r"kontenklarung|kontospiegel|rentenrechtliche zeiten|versicherungszeiten|beitragszeiten|"
    r"bescheid .{0,40}149 (?:abs\S* 5|absatz 5) sgb"
)
_LONG_TITLES = ("Versicherungsverlauf", "Renteninformation", "Rentenauskunft")
_OTHERS = (
    "Rentenbescheid", "Rentenanpassung", "Mitteilung zur Rentenanpassung", "Antrag auf Kontenklärung", "Antrag",
    "Sozialversicherungsnachweis", "Ihr Sozialversicherungsnachweis", "Meldung zur Sozialversicherung",
    "Meldebescheinigung zur Sozialversicherung", "Rentenbezugsmitteilung", "Merkblatt", "Bescheid über Ihre Rente",
    "Standmitteilung", "Jahresmitteilung", "Wertmitteilung", "Versicherungsschein", "Rentenantrag",
    "Eingangsbestätigung",
    "Anpassung Ihrer Rente", "Beitragsbescheinigung",
)  # fmt: skip
_OF_ACCOUNT = (
    r"(?:ihre? |anlage:? |auszug aus (?:ihrem |dem )?)?"
    r"(?:klarung (?:ihres|des) (?:versicherungs|renten)konto\w*|kontenklarung|"
    r"kontospiegel|(?:versicherungs|renten)konto\w*|(?:ubersicht|aufstellung|auskunft|auszug|mitteilung|bescheinigung|bestatigung)"
    r"\b[^.:]{0,50}\b(?:versicherungskonto\w*|rentenkonto\w*|versicherungsverlauf\w*|versicherungszeiten|"
    r"rentenrechtlichen? zeiten|beitragszeiten|gespeicherten? zeiten)|versicherungsverlauf\w*|rentenrechtliche zeiten|"
    r"gespeicherte (?:zeiten|versicherungszeiten))\b"
)
"""Other titles of a paper that lists the stored periods; it must have rows, because an application has none."""
_ISSUER = re.compile(
    r"rentenversicherung|versorgungswerk|landesversicherungsanstalt|knappschaft|alterskasse|\bdrv\b|versorgungsanstalt"
)
_ISSUER_NAME = re.compile(
    r"Deutsche Rentenversicherung(?:\s+(?:Bund|Knappschaft-Bahn-See|Nord|Hessen|"
    r"Rheinland(?:-Pfalz)?|Westfalen|Schwaben|Saarland|"
    r"Mitteldeutschland|Baden-Württemberg|Bayern Süd|"
    r"Nordbayern|Berlin-Brandenburg|Oldenburg-Bremen|Braunschweig-Hannover))?|"
    r"Versorgungswerk(?: der)?(?: [A-ZÄÖÜ][\w-]+){1,3}"
)
_SIGNS = (
    r"versicherungsnummer|versicherungskonto|vers\.-nr|kennzeichen", r"pflichtbeitr|beitragszeit|beitragsmonat",
    r"entgeltpunkte", r"kindererziehung", r"regelaltersrente|regelaltersgrenze|erwerbsminderung",
    r"gespeichert", r"mon\b|monate\b", r"hochrechnung|kunftige|wartezeit|149|109",
)  # fmt: skip
_PAID = re.compile(
    r"wird ihnen .{0,40}rente (?:bewilligt|gezahlt)|zahlen wir ihnen .{0,30}rente|zahlbetrag|auszahlungsbetrag|"
    r"wird .{0,20}rente bewilligt"
)
_NUMBER = (
    "Versicherungsnummer", "Vers.-Nr.", "Versicherungs-Nr.", "Kennzeichen", "Ihre Versicherungsnummer", "RV-Nummer",
    "Rentenversicherungsnummer", "SV-Nummer", "Sozialversicherungsnummer", "VSNR", "Versicherungsnr.",
    "Versicherungsnummer, Kennzeichen",
)  # fmt: skip
_AS_OF = (
    "Stand",
    "Stand vom",
    "Stand der Daten",
    "Auszug vom",
    "Stand:",
    "gespeichert bis",
    "Datenstand",
    "Druckdatum",
)
_SAID_AS_OF = (
    r"\b(?:versicherungsverlauf|versicherungskonto|gespeicherten? (?:daten|zeiten))\b[^.]{0,40}"
    r"\b(?:vom|zum|bis zum|am)|"
    r"\bstand(?: vom| am| zum)?|"
    r"\bbis(?: zum)?(?= \d{2}\.\d{2}\.\d{4} (?:gespeichert|sind|haben|insgesamt|enthalt|vorhanden|zuruckgelegt))|"
    r"\bversicherungskonto enthalt bis(?: zum)?"
)
_YOUNGEST = 14
"""Nobody younger has an account."""
_SUM = re.compile(
    r"(?:summe|anzahl|gesamtzahl|insgesamt|zusammen|monate mit)[^.:]{0,60}(?:beitrags|beitragen)[^.\d]{0,50}?"
    r"(?<!\d)(?P<a>\d{1,3})(?![\d.,/]| ?eur| ?€)|"
    r"(?:beitragsmonate|pflichtbeitragszeiten|beitragszeiten|monate mit (?:pflicht)?beitragen)\b"
    r"[^.\d]{0,40}?(?<!\d)(?P<b>\d{1,3})"
    r" ?(?:mon\b|monate|\Z|$)|(?<!\d)(?P<c>\d{1,3}) (?:kalender)?monate[^.]{0,25}(?:pflicht)?beitrag"
)
_NO_SUM = re.compile(
    r"erforderlich|mindestens|wartezeit|von 60|allgemeine|noch|benotig|fehl|kindererziehung|freiwillig"
)

_LONGEST_NAME = 5
_NO_NAME = re.compile(
    r"(?:ung|heit|keit|schaft|rente|bund|verlauf|amt|zeit|zeiten|nummer|anlage|auskunft|information|dienst|stelle|"
    r"konto|land|bayern|hessen|nord|sud|west|ost|mitteldeutschland|saarland|westfalen|rheinland|monate?|entgelt)\b|\d"
)
"""How words end that head a paper and are no name."""


class PensionInsuranceHistory(Fields):
    """What is stored up to a day; `insurance_number` without blanks."""

    contribution_months: Field[int] | None = None
    as_of: Field[dt.date] | None = None
    insurance_number: Field[str] | None = None


def identify(document: Document, /) -> float:
    """Return how sure it is that the paper shows what the pension insurance has stored."""
    head = flat_head(document, share=0.5)
    if not _TITLE.search(head) and not has(head, *_LONG_TITLES, at_least=0.9):
        return 0.0
    listed = sum(period.counts is not None for period in periods(document)) >= 2
    if not (listed and is_headed_so(document, _OF_ACCOUNT)) and not has_title(
                     document, *_LONG_TITLES, "Ihre Renteninformation", "Ihr Versicherungsverlauf", "Anlage 2",
                     "Ihre Rentenauskunft", "Feststellungsbescheid", "Bescheid nach § 149",
                     "Anlage Versicherungsverlauf",
                     "Bescheid", share=0.5):  # fmt: skip
        return 0.0
    if has_title(document, *_OTHERS, share=0.5):
        return 0.0
    text = folded_text(document).text
    issued = _ISSUER.search(text) or has(head, "Rentenversicherung") or (listed and _numbered(document))
    if not issued or _PAID.search(text):
        return 0.0
    signs = sum(bool(re.search(sign, text)) for sign in _SIGNS) + 2 * listed
    if signs < 3:
        return 0.0
    return min(1.0, 0.6 + 0.07 * (signs - 2))


def _numbered(document: Document) -> bool:
    """Whether an annex, which seldom names its issuer, bears a pension insurance number that checks out."""
    number = _number(document)
    return number is not None and number.doubt is None


def extract(document: Document, /) -> PensionInsuranceHistory:
    """Return whose account it is, up to which day, and how many months count."""
    day, stored = letter_date(document), _as_of(document)
    if day and stored and (day.page, day.box) == (stored.page, stored.box):
        day = None
    return PensionInsuranceHistory(
        **of_person(_person(document)),
        issued_on=day,
        issuer=_issuer(document),
        contribution_months=_printed_sum(document) or _of_rows(document, tuple(periods(document))),
        as_of=stored or day,
        insurance_number=_number(document),
    )


def _person(document: Document) -> Person:
    """Whom the letter is written to, else whom the head of an annex names with the birth date."""
    person, day = written_to(document), letter_date(document)
    person = person if person.family_name else holder_of(document)
    person = person if person.family_name else _alone_in_head(document) or person
    born = person.birth_date
    if born and day and born.value.year > day.value.year - _YOUNGEST:
        # the day of the print beside "geb."
        return person.model_copy(update={"birth_date": None})
    return person


def _alone_in_head(document: Document) -> Person | None:
    """The name that stands alone in the head of an annex; doubted, because nothing says that it is one."""
    for line in head_lines(document, share=0.25):
        name = name_in(span_of(line, 1)) if 2 <= len(line.words) <= _LONGEST_NAME else None
        if name is None or not (name.family and name.given) or _NO_NAME.search(fold(line.text)):
            continue
        family, given = name_fields(name)
        doubted = {"doubt": "ambiguous"}
        return Person(
            family_name=family.model_copy(update=doubted) if family else None,
            given_names=given.model_copy(update=doubted) if given else None,
        )
    return None


def _issuer(document: Document) -> Field[str] | None:
    for span in lines(document, pages=[1]):
        match = _ISSUER_NAME.search(span.text)
        if match and span.box.top < 0.35:
            return span.group(match).field(match[0], method="pattern")
    return None


def _number(document: Document) -> Field[str] | None:
    """The number at its label, else the first that checks out; doubted where its check digit is wrong."""
    at_label = [hit for _, hit in labelled(document, *_NUMBER, shape=pension_number_in, anywhere=True)]
    anywhere = [hit for span in lines(document) if (hit := pension_number_in(span))]
    right = [hit for hit in (*at_label, *anywhere) if hit.doubt is None]
    return next(iter((*right, *at_label, *anywhere)), None)


def _as_of(document: Document) -> Field[dt.date] | None:
    for _, hit in labelled(document, *_AS_OF, shape=at_once(begin_in)):
        return day_field(hit)
    return next((day_field(hit) for _, hit in told(document, _SAID_AS_OF, at_once(begin_in), reach=20)), None)


def _printed_sum(document: Document) -> Field[int] | None:
    """The number of months that a row or a sentence sums up."""
    found: list[Field[int]] = []
    for span in (*_rows(document), *_sentences(document)):
        text = fold(span.text)
        match = _SUM.search(text)
        if match is None or _NO_SUM.search(text):
            continue
        group = next(name for name in ("a", "b", "c") if match[name])
        # folding may have made two letters of one, and so moved what stands behind
        place = span.group(match, group) if len(text) == len(span.text) else span
        found.append(place.field(int(match[group]), method="label"))
    values = {field.value for field in found}
    if not found:
        return None
    return found[0] if len(values) == 1 else found[0].model_copy(update={"doubt": "two_readings"})


def _rows(document: Document) -> list[Span]:
    return [Span(number, tuple(row)) for number, page in enumerate(document.pages, 1) for row in page.rows]


def _sentences(document: Document) -> list[Span]:
    """Return the statements of the paper that stand on one page."""
    return [span for passage in statements(document) if (span := as_span(passage))]


def _of_rows(document: Document, found: Sequence[Period]) -> Field[int] | None:
    """The months of the rows that count, each once; doubted where one is lost, unclear or says another number."""
    counted = [period for period in found if period.counts]
    if not counted:
        return None
    months = frozenset().union(*(period.months for period in counted))
    unclear = any(period.counts is None for period in found) or a_row_is_lost(document)
    differs = any(p.printed is not None and p.printed != len(p.months) for p in counted)
    first = counted[0].span
    box = first.box.union(*(p.span.box for p in counted if p.span.page == first.page))
    confidence = min(p.span.confidence for p in counted)
    doubt = "ambiguous" if unclear else "sums_differ" if differs else None
    field = first.field(len(months), method="structure", confidence=confidence, doubt=doubt)
    return field.model_copy(update={"box": box})
