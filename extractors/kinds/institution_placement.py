"""Nachweis über Heimunterbringung (proof of placement in a home).

A confirmation of a nursing home or of a home for people with disabilities or mental illness, its contract
(Heimvertrag, Wohn- und Betreuungsvertrag), the notice of a carrier that pays for full-time residential care, or an
order of the court for placement: somebody lives there for good, from which day. Not this: shelters for refugees or
the homeless, day care and care for some weeks (Kurzzeitpflege), a stay in a hospital, assisted living in a flat of
one's own, a hall of residence, homes of the youth welfare office, a promised or asked-for place, an invoice of the
home, a contract of work in one. A contract that is not signed and a stay that has ended are doubtful.

Source: documents.md F16 (unterbringung); § 9 Abs. 2 Satz 3, 6 AufenthG; §§ 3, 6 WBVG; § 43 SGB XI; § 1831 BGB.
"""

from __future__ import annotations

import datetime as dt
import re

from extractors.reading.dates import DateHit, date_in
from extractors.reading.exams import issue_date
from extractors.reading.flat import flat_head, flat_text
from extractors.reading.holder import addressee_or_holder, of_person
from extractors.reading.labels import labelled
from extractors.reading.letters import has_title, letter_date
from extractors.reading.persons import holder_by_labels
from extractors.reading.rubrum import persons_in
from extractors.reading.sentences import running_text
from extractors.reading.signatures import signature
from extractors.reading.told import at_once, folded_text, told
from pipeline.document import Document
from pipeline.field import Field, Fields, Method, Person

ACTS: frozenset[str] = frozenset({"termination"})
"""A contract has a paragraph on its end ("§ 5 Kündigung")."""

_CONTRACT = (
    "Heimvertrag", "Wohn- und Betreuungsvertrag", "Vertrag über vollstationäre Pflege", "Pflegeheimvertrag",
    "Vertrag für vollstationäre Pflegeeinrichtungen", "Vertrag über Wohnraum mit Pflege- und Betreuungsleistungen",
    "Aufnahmevertrag", "Wohn- und Betreuungsvertrag nach dem WBVG", "Heimaufnahmevertrag",
)  # fmt: skip
_CONFIRMS = (
    "Heimbescheinigung", "Bescheinigung", "Bestätigung", "Aufnahmebestätigung", "Aufenthaltsbescheinigung",
    "Bestätigung der Heimaufnahme", "Bescheinigung über die Heimunterbringung", "Heimunterbringung", "Heimaufnahme",
    "Bescheinigung über den Heimaufenthalt", "Wohnbescheinigung", "Nachweis über die Heimunterbringung",
    "Bestätigung über die Heimunterbringung", "Bescheinigung über die Unterbringung", "Unterbringungsbescheinigung",
    "Bescheinigung über vollstationäre Pflege", "Bestätigung über die vollstationäre Unterbringung", "Heimbestätigung",
    "Beschluss", "Kostenzusage", "Bewilligung von Leistungen der Eingliederungshilfe", "Heimaufnahmebestätigung",
    "Bewilligung vollstationärer Pflege", "Leistungen der vollstationären Pflege", "Bescheid", "Nachweis",
    "Unterbringung in", "Bescheinigung zur Vorlage", "Bescheinigung über die Unterbringung in einer Einrichtung",
    "Mitteilung über die Heimaufnahme", "Meldung der Heimaufnahme", "Kostenübernahme", "Kostenübernahme der Heimkosten",
)  # fmt: skip
_HOME = re.compile(
    r"pflegeheim|altenheim|seniorenheim|seniorenzentrum|seniorenstift|pflegezentrum|pflegestift|altenzentrum|"
    r"pflegewohn|"
    r"seniorenresidenz|altenpflegeheim|wohnheim fur|wohnstatte|wohnstift|vollstationar|besondere\w* wohnform|"
    r"heimaufenthalt|heimunterbringung|heimbewohner|pflegeeinrichtung|heimvertrag|wohn- und betreuungsvertrag|"
    r"stationare\w* (?:pflege|einrichtung|eingliederungshilfe|wohnform)|einrichtung der eingliederungshilfe|"
    r"geschlossene\w* (?:einrichtung|unterbringung|wohn)|heimaufnahme|pflegestation|wohn-? und pflegeheim|"
    r"sozialtherapeutisch\w* (?:wohn|einrichtung)|haus (?:der|fur) (?:pflege|senioren)"
)
_PLACED = re.compile(
    r"\b(?:wohnt|lebt)\b|\bbewohner\w*|untergebracht|aufgenommen|\bheimaufnahme|\beinzug\b|eingezogen|\baufnahmedatum|"
    r"\baufnahmetag|wird .{0,80}(?:betreut|gepflegt|versorgt)|befindet sich|\bunterbringung\b|vertragsbeginn|"
    r"\bbeginnt am\b|uberlasst|verpflichtet sich|vollstationar\w* .{0,60}(?:versorgt|gepflegt|bewillig|pflege)"
)
_NOT_HOME = re.compile(
    r"gemeinschaftsunterkunft|asylbewerber|fluchtlings(?:unterkunft|wohnheim|heim)|obdachlos|notunterkunft|wohnungslos|"
    r"erstaufnahme|aufnahmeeinrichtung|frauenhaus|studierendenwohnheim|studentenwohnheim|studentenwerk|"
    r"studierendenwerk|schullandheim|"
    r"jugendhilfe|jugendamt|jugendwohn|inobhutnahme|\bviii\b|kinderheim|erziehungshilfe|internat\b|"
    r"wohngruppe fur jugendliche|"
    r"auszubildendenwohnheim|ubergangswohnheim|aussiedler|unterkunftssatzung|anschlussunterbringung"
)
_NOT_FOR_GOOD = re.compile(
    r"kurzzeitpflege|verhinderungspflege|tagespflege|nachtpflege|\bprobewohnen|betreutes wohnen|service-?wohnen|"
    r"ambulant|krankenhausaufenthalt|stationare\w* behandlung|\breha\w*|vorsorgekur|entlassungsbericht|hospiz"
)
_NOT_YET = re.compile(
    r"warteliste|vormerkung|voranmeldung|anmeldung (?:fur|zur)|platz (?:reserviert|zugesagt|frei)|heimplatzzusage|"
    r"sobald ein platz|in aussicht gestellt|reservierung|heimplatzangebot|angebot uber"
)
_OTHERS = (
    "Rechnung", "Heimkostenrechnung", "Heimabrechnung", "Arbeitsvertrag", "Arbeitszeugnis", "Praktikumsbestätigung",
    "Arbeitgeberbescheinigung", "Antrag", "Anmeldung", "Mietvertrag", "Entgelterhöhung", "Preisliste",
    "Erhöhung des Heimentgelts", "Ausbildungsvertrag", "Verdienstbescheinigung", "Besuchsbescheinigung", "Heimordnung",
    "Mahnung", "Angebot", "Hausordnung", "Voranmeldung", "Ankündigung der Erhöhung", "Gutachten", "Merkblatt",
    "Wohnungsgeberbestätigung", "Einladung", "Quittung", "Lohnabrechnung", "Meldebescheinigung",
    "Beschäftigungsnachweis", "Nachweis über ehrenamtliche Tätigkeit",
)  # fmt: skip
_WORKS = re.compile(
    r"beschaftigt|arbeitnehmer|arbeitsverhaltnis|angestellt|praktik|auszubild|\blohn\b|gehalt|ehrenamt"
)
_SINCE = (
    "Heimaufnahme", "Heimaufnahme am", "Aufnahmedatum", "Tag der Aufnahme", "Aufnahme am", "Einzug", "Einzug am",
    "Aufgenommen am",
    "Einzugsdatum", "Vertragsbeginn", "Beginn", "Beginn des Vertrages", "Wohnhaft seit", "Bewohner seit",
    "Bewohnerin seit", "Untergebracht seit", "seit", "Datum der Aufnahme", "Beginn der Unterbringung", "Aufnahmetag",
    "Datum der Heimaufnahme", "In der Einrichtung seit", "Beginn der Maßnahme", "Vertragsbeginn am",
    "Beginn der Heimaufnahme",
    "vollstationär seit", "Beginn des Heimaufenthalts", "Bezugsdatum", "Beginn des Vertragsverhältnisses",
)  # fmt: skip
_SAID_SINCE = (
    (
        r"\b(?:seit|ab)(?: dem)?\b|\b(?:beginnt|gilt|tritt)\b[^.]{0,40}?\b(?:am|ab|mit dem|zum)\b|\bvom\b",
        r"wohn|lebt|bewohn|aufgenommen|aufnahme|einzug|eingezogen|untergebracht|unterbringung|vertrag|betreut|gepfleg|"
        r"versorg|stationar|befindet|heim",
    ),
    (
        r"\b(?:am|zum)\b|\b(?:einzug|aufnahme|eingezogen)\b[^.\d]{0,30}?",
        r"aufgenommen|aufnahme|einzug|eingezogen",
    ),
)
"""What stands before the first day, and of what the sentence must speak."""
_BEFORE = 200
_ENDED = re.compile(
    r"ausgezogen|\bauszug\b|\bverstorben|gekundigt|wohnte\b|lebte\b|war .{0,120}(?:untergebracht|bewohner|aufgenommen)|"
    r"heimaufenthalt endete|wieder verlassen|entlassen worden|wurde .{0,40}entlassen|wohnt nicht mehr|beendet"
)


class InstitutionPlacement(Fields):
    """The day from which somebody lives in the home; doubtful where the stay has ended or a contract is not signed."""

    since: Field[dt.date] | None = None


def identify(document: Document, /) -> float:
    """Return how sure it is that somebody's life in a home is attested or agreed here."""
    text = flat_text(document)
    if not _HOME.search(text) or _NOT_HOME.search(text):
        return 0.0
    contract = has_title(document, *_CONTRACT, share=0.5)
    if not contract and not has_title(document, *_CONFIRMS, share=0.6):
        return 0.0
    head = flat_head(document, share=0.6)
    if not contract and (has_title(document, "Kündigung", *_OTHERS, share=0.6) or _WORKS.search(head)):
        return 0.0
    if contract and (
        has_title(document, *_OTHERS, share=0.3) or re.search(r"\bkundig\w* (?:ich|wir)\b", text)
    ):
        return 0.0
    if _NOT_YET.search(text) or _NOT_FOR_GOOD.search(head):
        return 0.0
    if not contract and not re.search(r"heim|vollstationar|wohn|stationar|unterbringung", head):
        return 0.0
    said = folded_text(document).text
    if not _PLACED.search(said):
        return 0.0
    return min(1.0, 0.6 + 0.15 * contract + 0.2 * (_since(document) is not None))


def extract(document: Document, /) -> InstitutionPlacement:
    """Return who lives there, and since when."""
    since = _since(document)
    if since is not None and _is_doubtful(document):
        since = since.model_copy(update={"doubt": "ambiguous"})
    return InstitutionPlacement(
        **of_person(_resident(document)),
        issued_on=letter_date(document) or issue_date(document),
        since=since,
    )


def _is_doubtful(document: Document) -> bool:
    """Whether the stay has ended, or the contract is not seen to be signed."""
    if not has_title(document, *_CONTRACT, share=0.5):
        return bool(_ENDED.search(folded_text(document).text))
    signed = signature(document)
    return signed is None or not signed.value


def _resident(document: Document) -> Person:
    """The resident: by labels or with the birth date in running text; the home's manager is named without one."""
    labelled_person = holder_by_labels(document)
    if labelled_person.family_name and labelled_person.birth_date:
        return labelled_person
    named = next((p for p in persons_in(running_text(document)) if p.role == "holder"), None)
    return named if named and named.family_name else addressee_or_holder(document)


def _since(document: Document) -> Field[dt.date] | None:
    born = _resident(document).birth_date
    birth = born.value if born else None
    for _, hit in labelled(document, *_SINCE, shape=date_in):
        if hit.value != birth:
            return _day(hit, "label")
    text = folded_text(document)
    for pattern, about in _SAID_SINCE:
        for match, hit in told(document, pattern, at_once(date_in), reach=24):
            sentence = text.text[max(0, match.start() - _BEFORE) : text.sentence_end(match.end())]
            if hit.value != birth and re.search(about, sentence):
                return _day(hit, "sentence")
    return None


def _day(hit: DateHit, method: Method) -> Field[dt.date]:
    return hit.span.field(hit.value, method=method, doubt=hit.doubt)
