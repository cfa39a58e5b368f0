"""Herkunftslandinformation (information on the country of origin).

A report or an answer on the situation in a state, most often on whether an illness can be treated there: Auswärtiges
Amt, BAMF, European Union Agency for Asylum and MedCOI, IOM, WHO, refugee councils, country desks of other states, a
hospital or ministry there. Not this: a doctor's sentence that something "cannot be treated at home" (a medical
paper), a decision or judgment that quotes such reports, travel advice, a letter of counsel or of relatives, a
newspaper, a leaflet on return.

Source: documents.md I1b; legal.md 4.4 (medical.home_care); § 60 Abs. 7 Satz 4, 5 AufenthG.
"""

from __future__ import annotations

import re
from itertools import pairwise

from extractors.reading.countries import countries_in
from extractors.reading.exams import issue_date
from extractors.reading.flat import flat, flat_first_page
from extractors.reading.letters import has_title, head_lines, letter_date, letterhead
from extractors.reading.spans import Span, span_of
from extractors.reading.text import close_letters, fold
from pipeline.document import Document
from pipeline.field import Field, Fields

ACTS: frozenset[str] = frozenset({"judgment"})
"""Answers to a court name it in their address."""

_SORT = re.compile(
    r"herkunftslandinformation|herkunftslander-?information|country of origin|\bcoi\b|medcoi|country policy and|"
    r"country guidance|country (?:focus|fact sheet|information|health profile)|anfragebeantwortung|landeranalyse|"
    r"landerinformation|landerreport|landerbericht|landerkurzinfo|staatendokumentation|lagebericht|"
    r"abschiebungs?relevante lage|\bzirf\b|lander ?info|landerdossier|sfh-?(?:auskunft|schnellrecherche)|"
    r"schnellrecherche|situation report|world report|country report|human rights report|briefing notes"
)
"""How such papers are called."""
_TOPIC = re.compile(
    r"medizinische (?:versorgung|behandlungsmoglichkeiten)|behandlungsmoglichkeiten (?:in|im|fur|bei|von)|"
    r"availability of (?:medic\w+|treatment)|medical availability|accessibility of (?:medic\w+|treatment)|"
    r"verfugbarkeit (?:von|und|der|des|einer)|gesundheitsversorgung (?:in|im)|gesundheitssystem|"
    r"auskunft(?:sersuchen)?\b.{0,60}(?:behandl|medi|lage|verwaltungsgericht)"
)
"""What heads them beside: counts only where a known author writes."""
_AUTHORS = re.compile(
    r"auswartiges amt|\bbotschaft\b|embassy|weltgesundheitsorganisation|world health organi|"
    r"european union agency for asylum|"
    r"\beuaa\b|\beaso\b|medcoi|international organi[sz]ation for migration|"
    r"internationale organisation fur migration|\biom\b|"
    r"\baccord\b|fluchtlingshilfe|\bsfh\b|\bosar\b|staatendokumentation|bundesamt fur fremdenwesen|home office|"
    r"amnesty|human rights watch|\bunhcr\b|bundesamt fur migration|immigration service|landinfo|lifos|migrationsverket|"
    r"state department|ministry of (?:public )?health|gesundheitsministerium|ministere de la sante|\bhospital\b|"
    r"rotes kreuz|"
    r"staatssekretariat fur migration|\bsem\b|medical cent|health cent|arzte ohne grenzen|medecins sans|pro asyl"
)
_NOT_THIS = (
    "Urteil", "Beschluss", "Im Namen des Volkes", "Bescheid", "Reise- und Sicherheitshinweise", "Reisewarnung",
    "Reisehinweise", "Ärztliches Attest", "Attest", "Arztbrief", "Gutachten", "Fachärztliche Stellungnahme",
    "Ärztliche Bescheinigung", "Merkblatt", "Freiwillige Rückkehr", "Rechnung", "Klage", "Antrag", "Vollmacht",
    "Ärztliche Stellungnahme", "Entlassungsbericht", "Niederschrift", "Medical report", "Discharge summary", "Rezept",
    "Rückkehrberatung", "Presseinformation", "Fachärztliches Gutachten", "Patient", "Patientin", "Impfempfehlungen",
    "Anhörung", "Asylantrag", "Spendenaufruf", "Stellenausschreibung", "Newsletter", "Ladung",
)  # fmt: skip
_NO_REPORT = re.compile(
    r"reise- und sicherheitshinweis|\breisewarnung|travel advi[cs]e|vor reisen nach|"
    r"\bin (?:meiner|unserer) behandlung\b|\bmeine[rn]? patient|\bmandant|fur recht erkannt|liebe[rs]? "
)
_AVAILABLE = re.compile(
    r"(?:behand|medi[kc]|arznei|wirkstoff|therap|insulin|dialys|treatment|drug|operation)\w*\b.{0,140}"
    r"\b(?:nicht |un)?(?:verfugbar|erhaltlich|zuganglich|available|accessible)\w*|"
    r"\b(?:not |un)?available\b.{0,100}\b(?:treatment|drug|medic\w+|hospital)"
)
_NOT_TOLD_OF = frozenset({"DEU", "AUT", "CHE"})
"""Where most of these reports are written: named in the letterhead, seldom their subject."""


class CountryReport(Fields):
    """The country of which the paper tells, as printed; of several the first that the title names."""

    country: Field[str] | None = None


def identify(document: Document, /) -> float:
    """Return how sure it is that a paper informs on a country of origin."""
    page = flat_first_page(document)
    if not (_SORT.search(page) or _TOPIC.search(page) or _AVAILABLE.search(page)):
        return 0.0
    if has_title(document, *_NOT_THIS, share=0.5) or _NO_REPORT.search(page):
        return 0.0
    author = _AUTHORS.search(page)
    if not (_is_headed(document, _SORT) or author):
        return 0.0
    country = _country(document)
    if country is None:
        return 0.0
    if _is_headed(document, _SORT) or _is_headed(document, _TOPIC):
        return min(1.0, 0.65 + 0.2 * bool(author) + 0.1 * bool(_AVAILABLE.search(page)))
    # a letter of a hospital or ministry there, without a title that says so
    abroad = _AUTHORS.search(flat(letterhead(document)))
    return 0.62 if abroad and _AVAILABLE.search(page) and not _is_german(document) else 0.0


def extract(document: Document, /) -> CountryReport:
    """Return the country and the day."""
    return CountryReport(
        issued_on=letter_date(document) or issue_date(document),
        issuer=_issuer(document),
        country=_country(document),
    )


def _is_headed(document: Document, words: re.Pattern[str]) -> bool:
    head = [
        fold(close_letters(line.text))
        for line in head_lines(document, share=0.5)
        if len(line.words) <= 14 and not line.text.rstrip().endswith((",", ";"))
    ]
    # a title may run over into the next line
    return any(words.search(line) for line in (*head, *map(" ".join, pairwise(head))))


def _heads(span: Span) -> bool:
    text = fold(close_letters(span.text))
    return bool(_SORT.search(text) or _TOPIC.search(text))


def _is_german(document: Document) -> bool:
    """Whether the letterhead is a German hospital's: its postcode and town stand there."""
    return bool(re.search(r"\b\d{5} [A-ZÄÖÜ][a-zäöü]+", letterhead(document)))


def _country(document: Document) -> Field[str] | None:
    """The country of the title: in the line that heads the report or the next ones, else anywhere in the head."""
    head = [span_of(line, 1) for line in head_lines(document, share=0.6)]
    at = next((i for i, span in enumerate(head) if _heads(span)), None)
    near = head[max(0, at - 2) : at + 4] if at is not None else []
    nearest = sorted(near, key=lambda span: abs(head.index(span) - (at or 0)))
    for spans in (nearest, head):
        found = [hit for span in spans for hit in countries_in(span) if hit[0] not in _NOT_TOLD_OF]
        if found:
            _, span = found[0]
            several = len({one for one, _ in found}) > 1 and spans is head
            return span.field(_bare(span), method="title", doubt="ambiguous" if several else None)
    return None


def _bare(span: Span) -> str:
    return re.sub(r"\W+$", "", span.text.lstrip("„\"'(«»:/-"))


def _issuer(document: Document) -> Field[str] | None:
    for line in head_lines(document, share=0.3):
        if _AUTHORS.search(fold(line.text)) and len(line.words) <= 8 and not _heads(span_of(line, 1)):
            return span_of(line, 1).field(line.text.strip(), method="pattern")
    return None
