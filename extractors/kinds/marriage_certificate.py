"""Eheurkunde, older Heiratsurkunde (marriage certificate).

Issued by a register office (Standesamt), as a certificate, a certified print from the register, or a multilingual
extract with numbered fields (CIEC); abroad by the civil registry. It names both spouses; the name that is borne in
marriage outranks the one before, where both are printed.
Not this: certificates of birth, death or partnership on the same form, the certificate of capacity to marry
(Ehefähigkeitszeugnis), the registration for a marriage, a religious contract (Nikah), a decree of divorce, a
certificate that somebody is single, and a translation.

Source: documents.md C5; annex 5 of the PStV; §§ 55, 57 PStG; CIEC conventions no. 16 and 34.
"""

from __future__ import annotations

import datetime as dt
import re

from extractors.reading import civil_status
from extractors.reading.civil_status import Region
from extractors.reading.dates import date_in
from extractors.reading.flat import flat_head
from extractors.reading.labels import labelled
from extractors.reading.letters import has_title
from extractors.reading.person_labels import FAMILY, GIVEN
from extractors.reading.persons import date_field
from extractors.reading.rubrum import persons_in
from extractors.reading.sentences import running_text
from extractors.reading.spans import Span
from extractors.reading.text import fold, has
from extractors.reading.told import folded_text
from extractors.reading.translations import signs_of_translation
from pipeline.document import Document
from pipeline.field import Field, Fields, Person

ACTS: frozenset[str] = frozenset()

_GERMAN = (
    "Eheurkunde", "Heiratsurkunde", "Auszug aus dem Heiratseintrag", "Auszug aus dem Eheeintrag",
    "Auszug aus dem Eheregister", "Auszug aus dem Heiratsregister", "Beglaubigte Abschrift aus dem Eheregister",
    "Beglaubigte Abschrift aus dem Heiratsbuch", "Beglaubigte Abschrift aus dem Familienbuch",
    "Auszug aus dem Familienbuch", "Beglaubigter Ausdruck aus dem Eheregister", "Trauschein",
    "Beglaubigter Registerausdruck aus dem Eheregister", "Internationale Heiratsurkunde", "Mehrsprachige Eheurkunde",
    "Auszug aus dem Eheschließungseintrag", "Eheregister", "Urkunde über die Eheschließung",
    "Bescheinigung über die Eheschließung",
    "Auszug Eheregister", "Registerauszug Eheregister", "Ausdruck aus dem Eheregister",
    "Beglaubigter Auszug aus dem Eheregister",
)  # fmt: skip
_FOREIGN: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("en", ("Marriage Certificate", "Certificate of Marriage", "Marriage Deed", "Marriage Registration Certificate")),
    ("fr", ("Acte de mariage", "Extrait d'acte de mariage", "Extrait de l'acte de mariage")),
    ("tr", ("Evlenme Kayıt Örneği", "Uluslararası Aile Cüzdanı")),
)  # fmt: skip
_OTHERS = (
    "Geburtsurkunde", "Sterbeurkunde", "Lebenspartnerschaftsurkunde", "Ehefähigkeitszeugnis",
    "Ehefähigkeitsbescheinigung",
    "Anmeldung der Eheschließung", "Anmeldung zur Eheschließung", "Beschluss", "Scheidungsurteil", "Scheidungsurkunde",
    "Ledigkeitsbescheinigung", "Familienstandsbescheinigung", "Bestellung", "Urkundenbestellung", "Nikah", "Ehevertrag",
    "Religiöse Eheschließung", "Islamischer Ehevertrag", "Bescheinigung über die Anmeldung", "Rechnung",
    "Gebührenbescheid",
    "Bescheinigung über die Namensänderung", "Bescheinigung über die Namensführung", "Kirchlicher Trauschein",
    "Kirchliche Trauung", "Niederschrift über die Eheschließung", "Divorce Certificate", "Einladung",
)  # fmt: skip
_ABOUT = re.compile(r"\behe|heirat|trau(?:schein|ung)|familienbuch|marriage|mariage|evlenme")
_DAY = (
    "Ort, Tag der Eheschließung", "Tag der Eheschließung", "Datum der Eheschließung", "Ort und Tag der Eheschließung",
    "Tag und Ort der Eheschließung", "Eheschließung am", "Eheschließung", "Tag, Ort der Eheschließung", "Heiratsdatum",
    "Date of marriage", "Date and place of marriage", "Place and date of marriage", "Date du mariage",
    "Tag der Heirat", "Heirat am", "Datum der Heirat", "Date et lieu du mariage", "Eheschließung, Ort und Tag",
)  # fmt: skip
_MARRIED = re.compile(r"\b(?:am|on the|on)\b")
_SAID = re.compile(
    r"ehe (?:mit\w* )?(?:ein|ge)\w*|geheiratet|die ehe geschlossen|eheschliessung|married|were joined"
)
_DISSOLVED = re.compile(
    r"\behe (?:ist |wurde )?(?:\w+ ){0,3}(?:aufgelost|geschieden)|auflosung der ehe|eheauflosung|"
    r"nach (?:der )?eheauflosung|rechtskraftig geschieden|durch scheidung"
)
_FIRST = re.compile(
    r"\W*(?:\d{1,2}\W+)?(?:(?:angaben (?:zum|zur) )?(?:1\W{1,3}|erster )?(?:ehegatte|ehepartner|ehemann|mann|partner)"
    r"(?: (?:1|i|a))?(?:\W|$)|ehemann|epoux\b|husband|bridegroom|groom|spouse (?:1|a)\b)"
)
_SECOND = re.compile(
    r"\W*(?:\d{1,2}\W+)?(?:(?:angaben (?:zum|zur) )?(?:(?:2\W{1,3}|zweiter )(?:ehegatte|ehepartner|partner)|"
    r"(?:ehegatte|ehepartner|partner) (?:2|ii|b)(?:\W|$))|ehefrau|frau\s*$|epouse\b|wife|bride\b|spouse (?:2|b)\b)"
)
_EITHER = re.compile(r"\W*(?:ehegatt(?:e|in)|ehepartner(?:in)?|eheschliessende[r]?|spouse|epou[xs]e?)\W*$")
_BARE = tuple(re.compile(rf"\W*(?:zu )?(?:{number})\W*$") for number in ("1|i", "2|ii"))
"""Headings that are nothing but a number; boxes of numbered forms look alike, so words go first."""
_TRADE = re.compile(r"(?:er|erin|hin|mann|frau|ent|entin|ist|istin|lose|ose|gehilfe|gehilfin)$")
"""How German names of trades end."""
_BEFORE = (
    "Familienname vor der Ehe", "Familienname vor der Eheschließung", "Name vor der Eheschließung", "Name vor der Ehe",
    "Familienname vor Eheschließung",
)  # fmt: skip
_DURING = (
    "Familienname in der Ehe", "Familienname nach der Eheschließung", "Name nach der Eheschließung", "Ehename",
    "Name in der Ehe", "Familienname nach Eheschließung", "Familienname nach der Ehe", "Name geführt in der Ehe",
    "Familienname in der Ehe / Ehename",
)  # fmt: skip
_GIVEN = (
    *GIVEN, "Vorname(n) vor der Ehe", "Vornamen vor der Ehe", "Vorname(n) vor der Eheschließung",
    "Vorname(n) in der Ehe",
)  # fmt: skip
_WHOLE: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("husband|groom|ehemann|mann", ("Name of husband", "Husband's name", "Name of bridegroom", "Name of the husband",
     "Husband", "Groom", "Bridegroom", "Ehemann", "Name des Ehemannes", "Full name of husband", "Name of groom")),
    ("wife|bride\\b|ehefrau|frau", ("Name of wife", "Wife's name", "Name of bride", "Name of the wife", "Wife", "Bride",
     "Ehefrau", "Name der Ehefrau", "Full name of wife")),
)  # fmt: skip


_LASTS = re.compile(
    r"\bdie ehe (?:besteht|ist nicht (?:aufgelost|geschieden))(?: fort| weiter(?:hin)?)?\b(?! nicht)"
)


class MarriageCertificate(Fields):
    """What the certificate says; the person is the first spouse. `dissolved` None: nothing is said of it."""

    married_on: Field[dt.date] | None = None
    spouse_family_name: Field[str] | None = None
    spouse_given_names: Field[str] | None = None
    register_number: Field[str] | None = None
    dissolved: Field[bool] | None = None
    own_statement_remark: Field[bool] | None = None


def identify(document: Document, /) -> float:
    """Return how sure it is that this is a marriage certificate."""
    if not _ABOUT.search(flat_head(document, share=0.5)):
        return 0.0
    german = has_title(document, *_GERMAN, share=0.5)
    if not (german or _language(document)) or has_title(document, *_OTHERS, share=0.5):
        return 0.0
    if signs_of_translation(document):
        return 0.0
    spouses = _spouses(document)
    if len(spouses) < 2 or _married_on(document) is None:
        return 0.4
    text = document.text
    numbered = civil_status.register_number(document) is not None
    issued_by = has(text, "Standesamt", "Standesbeamter", "Civil Registry", "Registrar", "état civil")
    return min(1.0, 0.6 + 0.2 * numbered + 0.15 * issued_by)


def extract(document: Document, /) -> MarriageCertificate:
    """Return what the certificate says."""
    spouses = _spouses(document)
    one = spouses[0] if spouses else Person()
    other = spouses[1] if len(spouses) > 1 else Person()
    return MarriageCertificate(
        family_name=one.family_name,
        given_names=one.given_names,
        birth_date=one.birth_date,
        nationality=one.nationality,
        persons=spouses,
        issued_on=civil_status.issued_on(document),
        issuer=civil_status.office(document),
        language=_language(document),
        married_on=_married_on(document),
        spouse_family_name=other.family_name,
        spouse_given_names=other.given_names,
        register_number=civil_status.register_number(document),
        dissolved=_dissolved(document),
        own_statement_remark=civil_status.remark(document),
    )


def _language(document: Document) -> Field[str] | None:
    """The language of a foreign certificate, told by its title; None where a German title stands on it."""
    return None if has_title(document, *_GERMAN, share=0.5) else civil_status.foreign(document, _FOREIGN)


def _spouses(document: Document) -> tuple[Person, ...]:
    """Return both spouses: under their headings, at labels of their own, or as the sentence names them."""
    heads = _headings(document)
    found: list[Person] = []
    if heads:
        for heading, region in zip(heads, civil_status.regions(*heads), strict=True):
            person = _spouse(document, region)
            if not person.given_names:
                pattern = _SECOND if _SECOND.match(fold(heading.text)) else _FIRST
                person = civil_status.name_at_heading(document, heading, pattern, role="spouse") or person
            found.append(person)
    if not all(p.family_name and p.given_names for p in found) or len(found) < 2:
        told = tuple(_without_trade(person, document) for person in persons_in(running_text(document)))
        for others in (_at_labels(document), told[:2]):
            if len(others) == 2 and all(p.family_name and p.given_names for p in others):
                found = list(others)
                break
    named = [p for p in found if p.family_name or p.given_names]
    roles = ("holder", "spouse")
    return tuple(p.model_copy(update={"role": role}) for p, role in zip(named, roles, strict=False))


def _without_trade(person: Person, document: Document) -> Person:
    """Older certificates put the trade before the name ("der Schlosser Samir Haddad")."""
    given = person.given_names
    words = given.value.split() if given else []
    if given is None or len(words) < 2 or not _TRADE.search(fold(words[0])):
        return person
    if not re.search(
        rf"\b(?:der|die|dem|des)\s+{re.escape(words[0])}\b", running_text(document).text, re.IGNORECASE
    ):
        return person
    return person.model_copy(update={"given_names": given.model_copy(update={"value": " ".join(words[1:])})})


def _headings(document: Document) -> tuple[Span, Span] | None:
    """The headings of the two spouses, on one page; None where either is not found."""
    pairs = _pairs(document, _FIRST, _SECOND) or _pairs(document, *_BARE)
    # "Ehegatte" over each of two columns
    pairs = pairs or [both for both in _pairs(document, _EITHER, _EITHER) if _is_row(*both)]
    if not pairs:
        return None
    # "Ehegatte 2" reads like a first one as well: of all pairs the one that stands nearest to the top
    pair = min(pairs, key=lambda both: (both[0].page, sum(span.box.top for span in both)))
    beside = pair[0].box.overlap_y(pair[1].box) > 0.4
    ordered = sorted(pair, key=lambda span: span.box.left if beside else span.box.top)
    return ordered[0], ordered[1]


def _is_row(one: Span, other: Span) -> bool:
    return one.box.overlap_y(other.box) > 0.4 and one.box.right < other.box.left


def _pairs(document: Document, first: re.Pattern[str], second: re.Pattern[str]) -> list[tuple[Span, Span]]:
    return [
        (one, other)
        for one in civil_status.headings(document, first)
        for other in civil_status.headings(document, second)
        if one.page == other.page and one.words[0] is not other.words[0]
    ]


def _spouse(document: Document, region: Region) -> Person:
    """The name borne in marriage outranks the one before; one without a label of time is taken as it is."""
    person = civil_status.person_in(
        document, region, role="spouse", family=(*FAMILY, *_DURING, *_BEFORE), given=_GIVEN
    )
    for phrases, says in ((_DURING, r"\bin der ehe\b|\bnach\b|ehename"), (_BEFORE, r"\bvor\b")):
        # never taken apart: two words behind a label of the family name are no given name
        only = civil_status.family_at(document, region, phrases, says=says)
        if only:
            return person.model_copy(update={"family_name": only})
    return person


def _at_labels(document: Document) -> tuple[Person, ...]:
    people = [
        civil_status.person_in(
            document, Region(1), role="spouse", family=phrases, given=(), born=(), says=says
        )
        for says, phrases in _WHOLE
    ]
    return tuple(person for person in people if person.family_name)


def _married_on(document: Document) -> Field[dt.date] | None:
    for _, hit in labelled(document, *_DAY, shape=date_in, order=("behind", "right", "below")):
        return date_field(hit)
    for span in civil_status.spans_at(document, *_DAY):
        if around := date_in(span):
            return date_field(around)
    text = folded_text(document)
    for match in _MARRIED.finditer(text.text):
        behind = text.span(match.end(), match.end() + 34)
        said = date_in(behind) if behind else None
        end = text.sentence_end(match.end())
        born = re.search(r"\bge[bh](?:oren\w*)?\W*$", text.text[max(0, match.start() - 10) : match.start()])
        if (
            said
            and behind
            and said.span.words[0] is behind.words[0]
            and not born
            and _SAID.search(text.text[match.end() : end])
        ):
            return date_field(said)
    return None


def _dissolved(document: Document) -> Field[bool] | None:
    text = folded_text(document)
    match = _DISSOLVED.search(text.text)
    span = text.touching(*match.span()) if match else None
    if span:
        return span.field(True, method="sentence")
    lasts = _LASTS.search(text.text)
    said = text.touching(*lasts.span()) if lasts else None
    return said.field(False, method="sentence") if said else None
