"""Approbation, Berufserlaubnis, Meisterbrief (licence to practise a profession or trade).

Granted by a Land's authority for health professions, a chamber or a town: the Approbation and the leave to bear a
title of a profession last, the Berufserlaubnis is "vorübergehend" and "widerruflich" and names its last day, the
Meisterbrief makes a master of a craft. Not this: an application or its receipt, a notice of deficits
(Defizitbescheid), the summons to or the result of an exam of knowledge or language, a notice that a foreign diploma
is equal (with conditions or in part), a diploma or licence from abroad, a certificate of an exam or an
apprenticeship, a certificate of good standing, a withdrawal.

Source: documents.md J1, J2; § 3, § 10 BÄO, Anlagen 14, 16 ÄApprO; § 1, § 58 PflBG; § 51 HwO; § 9 Abs. 2 Satz 1 Nr. 6
AufenthG.
"""

from __future__ import annotations

import datetime as dt
import re

from extractors.reading.dates import DateHit, date_in
from extractors.reading.exams import issue_date
from extractors.reading.flat import flat_first_page, flat_head
from extractors.reading.holder import holder_of, of_person
from extractors.reading.labels import labelled
from extractors.reading.letters import has_title, letter_date
from extractors.reading.sentences import running_text
from extractors.reading.spans import Span
from extractors.reading.text import has
from extractors.reading.told import at_once, end_in, folded_text, told
from pipeline.document import Document
from pipeline.field import Field, Fields

ACTS: frozenset[str] = frozenset()

_TITLES = (
    "Approbationsurkunde", "Approbation", "Berufserlaubnis", "Erlaubnis", "Erlaubnisurkunde", "Meisterbrief", "Urkunde",
    "Erlaubnis zur vorübergehenden Ausübung", "Erlaubnis zum Führen der Berufsbezeichnung", "Approbation als",
    "Erlaubnis zur Ausübung", "Urkunde über die Erlaubnis zum Führen der Berufsbezeichnung", "Gaststättenerlaubnis",
    "Erlaubnis nach § 2 des Gaststättengesetzes", "Urkunde über die staatliche Anerkennung", "Staatliche Anerkennung",
    "Handwerkskarte", "Bescheinigung über die Eintragung in die Handwerksrolle", "Erlaubnis nach § 34a GewO",
    "Erlaubnisbescheid", "Fahrerlaubnis zur Fahrgastbeförderung", "Erlaubnis gemäß", "Erlaubnis nach", "Bescheid",
    "Führerschein zur Fahrgastbeförderung", "Anerkennungsurkunde", "Gewerbeerlaubnis", "Meisterurkunde",
    "Approbation und", "Erlaubnis zur Ausübung der Heilkunde", "Großer Befähigungsnachweis", "Taxikonzession",
)  # fmt: skip
_NOT_THIS = (
    "Antrag", "Eingangsbestätigung", "Defizitbescheid", "Zwischenbescheid", "Feststellungsbescheid", "Anhörung",
    "Kenntnisprüfung", "Eignungsprüfung", "Fachsprachprüfung", "Zeugnis", "Prüfungszeugnis", "Gesellenbrief",
    "Facharbeiterbrief", "Gleichwertigkeitsbescheid", "Bescheid über die Gleichwertigkeit", "Anerkennungsbescheid",
    "Meisterprüfungszeugnis", "Ruhen der Approbation", "Widerruf", "Rücknahme", "Unbedenklichkeitsbescheinigung",
    "Certificate of Good Standing", "Übersetzung", "Gewerbeanmeldung", "Gewerbe-Anmeldung", "Zusicherung", "Einladung",
    "Bescheid über wesentliche Unterschiede", "Facharzturkunde", "Merkblatt", "Teilnahmebescheinigung",
    "Bachelorurkunde",
    "Masterurkunde", "Promotionsurkunde", "Ernennungsurkunde", "Einbürgerungsurkunde", "Heiratsurkunde", "Duldung",
    "Geburtsurkunde", "Eheurkunde", "Sterbeurkunde", "Rechnung", "Gebührenbescheid", "Ablehnungsbescheid",
)  # fmt: skip
_TOPIC = re.compile(
    r"approbation|berufserlaubnis|\berlaubnis(?:urkunde)?\b|die berufsbezeichnung|"
    r"meisterbrief|meistertitel|staatlich\w* anerkann|staatliche anerkennung|"
    r"handwerksrolle|gaststattenerlaubnis|fahrgastbeforderung|meister\w*handwerk|befahigungsnachweis"
)
_GRANTS = re.compile(
    r"approbation als .{0,60}\berteilt|\berteil\w*.{0,60}approbation|"
    r"wird .{0,120}\berlaubt\b|"
    r"wird .{0,200}approbation.{0,80}erteilt|\berhalt .{0,80}\b(?:approbation|berufserlaubnis|erlaubnis)|"
    r"\bwird .{0,120}\bapprobiert\b|"
    r"erlaubnis.{0,260}\berteilt\b|\berteil(?:en wir|e ich|t)\b.{0,200}\berlaubnis|"
    r"berechtigt.{0,40}die berufsbezeichnung|"
    r"die berufsbezeichnung.{0,120}(?:zu fuhren|fuhren darf|fuhren)|staatlich anerkannt|"
    r"staatliche anerkennung.{0,60}(?:erteilt|verliehen)|"
    r"meisterprufung.{0,120}(?:bestanden|abgelegt)|(?:recht|berechtigt).{0,120}meistertitel|zum meister|"
    r"meisterbrief|in die handwerksrolle.{0,60}eingetragen|eintragung in die handwerksrolle|"
    r"fahrerlaubnis zur fahrgastbeforderung|ist berechtigt.{0,100}auszuuben"
)
_DENIES = re.compile(
    r"wesentliche\w* unterschied|\bdefizit|kenntnisprufung (?:abzulegen|ablegen|nicht)|eignungsprufung abzulegen|"
    r"\bkann (?:derzeit )?nicht erteilt|wird nicht erteilt|\babgelehnt\b|zu widerrufen beabsichtig|"
    r"ruhen der approbation|"
    r"\bwird (?:hiermit )?(?:widerrufen|zuruckgenommen)|ausgleichsmassnahme|anpassungslehrgang|teilweise gleichwertig|"
    r"voraussetzung fur die erteilung|vor erteilung|zur erteilung .{0,40}benotig|\bsobald\b.{0,80}erteilt|"
    r"kann .{0,60}erteilt werden|wird .{0,60}in aussicht gestellt|erteilung .{0,60}(?:ist|wurde) (?:beantragt|"
    r"am .{0,20}eingegangen)|"
    r"\bhochschule\b.{0,80}grad|\bwird .{0,40}akademische grad"
)
_GERMAN = re.compile(
    r"\b(?:bezirksregierung|regierungsprasid\w*|landesprufungsamt|landesamt|regierung von|handwerkskammer|"
    r"senatsverwaltung|ministerium|gesundheitsamt|landratsamt|stadt|kreis|ordnungsamt|landesdirektion|"
    r"landesverwaltungsamt|hwk|kammer|land|freistaat|behorde|gewerbeamt|fahrerlaubnisbehorde|regierungsbezirk|"
    r"niedersachsischer zweckverband|nizza|landesamt fur soziales)\b|bundesarzteordnung|\bhwo\b|"
    r"pflegeberufegesetz|gaststattengesetz"
)
_ABROAD = re.compile(
    r"ministry of|republic of|syndicate|apostille|ubersetzt|aus dem (?:arabischen|englischen|persischen)"
)
_LIMITED = re.compile(
    r"vorubergehend\w* (?:ausubung|erlaubnis)|\bwiderruflich\w*|\bbefristet\w*|fur die zeit vom|fur die dauer von|"
    r"\bgultig bis\b|langstens bis|\bgilt bis\b|bis (?:zum|einschliesslich) \d"
)
_UNLIMITED = re.compile(r"\bunbefristet\w*|ohne befristung|auf dauer|zeitlich (?:nicht|un)beschrankt")
_NOT_LIMITED = re.compile(r"\bun|\bnicht |\bohne ")
_LASTS = re.compile(
    r"approbation als|approbationsurkunde|meisterbrief|meistertitel|meisterprufung|staatlich anerkannt|"
    r"staatliche anerkennung"
)
"""What lasts by law without saying so."""
_TITLE_LASTS = re.compile(
    r"(?:die|der|vorgenannte\w*|genannte\w*|diese) berufsbezeichnung|fuhren der berufsbezeichnung"
)
_PRACTISES = re.compile(r"berufserlaubnis|ausubung des .{0,30}berufs")
"""A leave to practise for now may name the title, too."""
_MISREAD_LIMITS = ("vorübergehenden Ausübung", "widerruflich", "für die Zeit vom")
_UNTIL = (
    "Gültig bis", "Befristet bis", "Erlaubnis gültig bis", "Gültigkeit bis", "Befristung bis", "Ende der Erlaubnis",
    "Die Erlaubnis gilt bis", "Ablauf der Gültigkeit", "befristet bis zum", "gültig bis zum", "Geltungsdauer bis",
)  # fmt: skip
_SAID_UNTIL = r"\bbis (?:zum|einschliesslich|zum ablauf des)\b|\bbis\b|\bendet am\b"
_PROFESSION = (
    re.compile(
        r"\b(?:[Aa]pprobation|APPROBATION) als\s+(?P<name>(?:[Pp]sychologische[rn]?\s)?[A-ZÄÖÜ][\wäöüß/*:-]+)"
    ),
    re.compile(
        r"Berufsbezeichnung\s*(?:[„\"“'»]?\s*[Ss]taatlich\s[Aa]nerkannte[rn]?\s|\w+\s+(?=[„\"“]))?[„\"“'»]?\s*(?P<name>[A-ZÄÖÜ][\wäöüß/*:-]+(?:\s(?:und|für|in|im|"
        r"mit|zum|zur|-)\s?[A-ZÄÖÜ]?[\wäöüß-]+"
        r"(?:\s[A-ZÄÖÜ][\wäöüß-]+)?)?)"
    ),
    re.compile(r"Ausübung\sdes\sBerufe?s\s(?:als|der|des|einer|eines)\s(?P<name>[A-ZÄÖÜ][\wäöüß/*:-]+)"),
    re.compile(
        r"(?<!über die )Ausübung\s(?:des|der)\s(?P<name>[a-zäöüß-]*(?:ärztlich|pharmazeut|pharmazeutisch|therapeut|"
        r"heilkund)\w*(?:\s(?:Berufs?|Heilkunde)\w*)?)"
    ),
    re.compile(
        r"(?<!über die )Ausübung\s(?:des|der)\s(?:Berufs?\s(?:als|der|des|einer|eines)\s)?(?P<name>[A-ZÄÖÜ][\wäöüß-]+)"
    ),
    re.compile(
        r"[Mm]eisterprüfung\sim\s(?P<name>[A-ZÄÖÜ][\wäöüß-]+(?:\s?-?\s?und\s[A-ZÄÖÜ][\wäöüß-]+)?(?:[-\s]?[Hh]andwerk\w*)?)"
    ),
    re.compile(
        r"(?:Titel|[Mm]eistertitel|Bezeichnung|ist|zum|zur|als|Tätigkeit)\s[„\"“'»]?(?P<name>[A-ZÄÖÜ][\wäöüß-]*(?:meister|lehrer|erzieher|pädagog)(?:in)?\w*)",
        re.UNICODE,
    ),
    re.compile(r"[Ss]taatlich\s[Aa]nerkannte[rn]?\s(?P<name>[A-ZÄÖÜ][\wäöüß/*:-]+)"),
)
_PROFESSION_LABELS = (
    "Beruf",
    "Handwerk",
    "Gewerbe",
    "Berufsbezeichnung",
    "Tätigkeit",
    "Ausgeübtes Handwerk",
    "Betriebsart",
)


class ProfessionalLicence(Fields):
    """What the licence permits; `unlimited` is None where neither the paper nor its sort tells."""

    profession: Field[str] | None = None
    unlimited: Field[bool] | None = None
    valid_until: Field[dt.date] | None = None


def identify(document: Document, /) -> float:
    """Return how sure it is that a licence is granted here, for good or for now."""
    text = flat_first_page(document)
    if not _TOPIC.search(text):
        return 0.0
    head = Document(pages=document.pages[:1])
    if not has_title(head, *_TITLES, share=0.6) or has_title(head, *_NOT_THIS, share=0.6):
        return 0.0
    said = folded_text(document).text
    if not _TOPIC.search(flat_head(head, share=0.75)) or not _GRANTS.search(said):
        return 0.0
    if _DENIES.search(said) or _ABROAD.search(said) or not _GERMAN.search(said):
        return 0.0
    about_title = re.search(
        r"aufenthaltserlaubnis|niederlassungserlaubnis|arbeitserlaubnis|betriebserlaubnis|waffen|baugenehm",
        said,
    )
    if about_title:
        return 0.0
    person = holder_of(document)
    return min(
        1.0, 0.65 + 0.15 * (person.birth_date is not None) + 0.15 * (_profession(document) is not None)
    )


def extract(document: Document, /) -> ProfessionalLicence:
    """Return who may do what, and for how long."""
    until = _until(document)
    return ProfessionalLicence(
        **of_person(holder_of(document)),
        issued_on=letter_date(document) or issue_date(document),
        profession=_profession(document),
        unlimited=_is_unlimited(document, until),
        valid_until=until,
    )


def _is_unlimited(document: Document, until: Field[dt.date] | None) -> Field[bool] | None:
    """What the paper says of its end; a licence that lasts by law where it says nothing."""
    text = folded_text(document)
    limited = next(
        (
            m
            for m in _LIMITED.finditer(text.text)
            if not _NOT_LIMITED.search(text.text[max(0, m.start() - 6) : m.start() + 2])
        ),
        None,
    )
    endless = _UNLIMITED.search(text.text)
    if limited or until:
        span = text.touching(*limited.span()) if limited else None
        doubt = "ambiguous" if endless else None
        if span:
            return span.field(False, method="sentence", doubt=doubt)
        return until.model_copy(update={"value": False, "doubt": doubt or until.doubt}) if until else None  # type: ignore[return-value]
    found = endless or _LASTS.search(text.text)
    if found is None and not _PRACTISES.search(text.text):
        found = _TITLE_LASTS.search(text.text)
    span = text.touching(*found.span()) if found else None
    doubt = "ambiguous" if has(text.text, *_MISREAD_LIMITS, at_least=0.8) else None
    return span.field(True, method="sentence", doubt=doubt) if span else None


def _until(document: Document) -> Field[dt.date] | None:
    for _, hit in labelled(document, *_UNTIL, shape=end_in):
        return _day(hit)
    for _, hit in told(document, _SAID_UNTIL, at_once(date_in), reach=16):
        return _day(hit)
    return None


def _day(hit: DateHit) -> Field[dt.date]:
    return hit.span.field(hit.value, method="label", doubt=hit.doubt)


def _profession(document: Document) -> Field[str] | None:
    """The profession as printed ("Ärztin", "Pflegefachmann", "ärztlichen Berufs")."""
    text = running_text(document)
    for pattern in _PROFESSION:
        match = pattern.search(text.text)
        words = text.between(*match.span("name")) if match else None
        if match and words:
            return words.field(match["name"].strip(" .,;„“\"'"), method="sentence")
    for _, span in labelled(document, *_PROFESSION_LABELS, shape=_words):
        return span.field(span.text.strip(" .,;:"), method="label")
    return None


def _words(span: Span) -> Span | None:
    return span if len(span.words) <= 5 and re.match(r"[A-ZÄÖÜ][a-zäöü]{3}", span.text) else None
