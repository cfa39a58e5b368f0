"""Geburtsurkunde (birth certificate).

Issued by a register office (Standesamt), as a certificate, as a certified print from the register, or as a multilingual
extract with numbered fields (CIEC); abroad by the civil registry. The child is the holder, the parents are named too.
The register's remark that an identity or a name is not proven (erläuternder Zusatz, § 35 PStV) is a field of its own.
Not this: the certificate that a birth was reported or its entry put off (§ 7, § 31 PStV), the hospital's notice of
birth, certificates of death, marriage or partnership on the same form, an acknowledgement of paternity, a
declaration of custody, an order of certificates, and a translation, which proves only with what it translates.

Source: documents.md C4; annex 6 of the PStV; §§ 55, 59 PStG; CIEC conventions no. 16 and 34.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractors.reading import civil_status
from extractors.reading.civil_status import Region
from extractors.reading.dates import date_in
from extractors.reading.letters import has_title, head_text
from extractors.reading.persons import FAMILY, GIVEN, date_field, name_fields
from extractors.reading.sentences import running_text
from extractors.reading.spans import Span
from extractors.reading.text import fold, has
from extractors.reading.told import folded_text
from extractors.reading.translations import signs_of_translation
from pipeline.document import Document
from pipeline.field import Field, Fields, Person

ACTS: frozenset[str] = frozenset()

_GERMAN = (
    "Geburtsurkunde", "Abstammungsurkunde", "Geburtsschein", "Auszug aus dem Geburtseintrag",
    "Auszug aus dem Geburtenregister",
    "Auszug aus dem Geburtenbuch", "Beglaubigte Abschrift aus dem Geburtenregister",
    "Beglaubigte Abschrift aus dem Geburtenbuch", "Beglaubigter Ausdruck aus dem Geburtenregister",
    "Beglaubigter Registerausdruck aus dem Geburtenregister", "Mehrsprachige Geburtsurkunde",
    "Internationale Geburtsurkunde",
    "Beglaubigter Registerausdruck Geburtenregister", "Geburtenregister",
    "Beglaubigter Auszug aus dem Geburtenregister",
)  # fmt: skip
_FOREIGN: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("en", ("Birth Certificate", "Certificate of Birth", "Certified Copy of an Entry of Birth",
    "Birth Registration Certificate",
            "Extract of Birth", "Birth Extract")),
    ("fr", ("Acte de Naissance", "Extrait d'acte de naissance", "Extrait de l'acte de naissance",
            "Copie intégrale d'acte de naissance", "Copie intégrale de l'acte de naissance")),
    ("tr", ("Doğum Kayıt Örneği", "Doğum Belgesi")),
)  # fmt: skip
_OTHERS = (
    "Sterbeurkunde", "Lebenspartnerschaftsurkunde", "Geburtsanzeige", "Bescheinigung über die Zurückstellung",
    "Zurückstellung der Beurkundung", "Bescheinigung nach § 31", "Bescheinigung über die Anzeige der Geburt",
    "Bescheinigung über die Geburt", "Geburtsbescheinigung", "Vaterschaftsanerkennung", "Anerkennung der Vaterschaft",
    "Sorgeerklärung", "Eheurkunde", "Heiratsurkunde", "Bestellung", "Urkundenbestellung", "Totenschein",
    "Death Certificate",
    "Bescheinigung über die Namensführung", "Gebührenbescheid", "Rechnung", "Anzeige der Geburt",
    "Mitteilung der Geburt",
    "Urkunde über die Anerkennung", "Taufurkunde", "Taufschein", "Baptismal Certificate",
)  # fmt: skip
_ABOUT = re.compile(r"geburt|abstammung|birth|naissance|do.um")
_PUT_OFF = re.compile(
    r"zuruckgestellt|zuruckstellung|noch nicht beurkundet|\b31 abs\.? ?2? ?\w{0,4} ?(?:pstv|personenstand)|"
    r"geburt wurde angezeigt"
)
_PARENT = re.compile(
    r"\W*(?:\d{1,2}\W+)?(?:angaben (?:zur|zum|uber (?:die|den)) )?(?:der |die )?"
    r"(?:(?:1|2|erster|zweiter)\W{1,3}\W?(?:elternteil|mutter|vater)|elternteil \d|"
    r"elternteil|mutter|vater|father|mother|pere|mere)\b"
)
_FAMILY = (
    *FAMILY, "Familienname des Kindes", "Name des Kindes", "Nachname des Kindes", "Familienname, Geburtsname",
    "Child's surname",
    "Surname of child", "Family name of child", "Nom de l'enfant", "Name of child", "Child's name",
    "Full name of child",
    "Name of the child", "Vor- und Familienname", "Vor- und Familienname des Kindes",
)  # fmt: skip
_AT_BIRTH = ("Geburtsname", "Geburtsname des Kindes", "Familienname (Geburtsname)")
_GIVEN = (
    *GIVEN,
    "Vorname(n) des Kindes",
    "Vornamen des Kindes",
    "Prénoms de l'enfant",
    "First name of child",
    "Given names of child",
)
_OF_PARENT: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("mutter|m.?ther|mere", ("Name der Mutter", "Mother's name", "Name of mother", "Full name of mother",
    "Vor- und Familienname der Mutter", "Nom de la mère",
     "Name of the mother", "Mutter", "Mother", "Mother's full name")),
    ("vater|f.?ther|pere", ("Name des Vaters", "Father's name", "Name of father", "Full name of father",
    "Vor- und Familienname des Vaters", "Nom du père",
     "Name of the father", "Vater", "Father", "Father's full name")),
)  # fmt: skip
_BORN = re.compile(r"\b(?:ist|wurde) am\b")


class BirthCertificate(Fields):
    """What the certificate says; the person is the child. `own_statement_remark` is True or not said."""

    register_number: Field[str] | None = None
    birth_place: Field[str] | None = None
    own_statement_remark: Field[bool] | None = None


def identify(document: Document, /) -> float:
    """Return how sure it is that this is a birth certificate."""
    if not _ABOUT.search(fold(head_text(document, share=0.5))):
        return 0.0
    foreign = _language(document)
    if not (foreign or has_title(document, *_GERMAN, share=0.5)) or has_title(document, *_OTHERS, share=0.5):
        return 0.0
    text = fold(document.text)
    if signs_of_translation(document) or _PUT_OFF.search(text):
        return 0.0
    child, _ = _child(document)
    if child.birth_date is None or not (child.family_name or child.given_names):
        return 0.4
    numbered = civil_status.register_number(document) is not None
    issued_by = has(
        text,
        "Standesamt",
        "Standesbeamter",
        "Civil Registry",
        "Registrar",
        "officier de l'état civil",
        "état civil",
    )
    return min(1.0, 0.6 + 0.2 * numbered + 0.15 * issued_by)


def extract(document: Document, /) -> BirthCertificate:
    """Return what the certificate says."""
    child, place = _child(document)
    language = _language(document)
    return BirthCertificate(
        family_name=child.family_name,
        given_names=child.given_names,
        birth_date=child.birth_date,
        nationality=child.nationality,
        persons=(child, *_parents(document)) if child.family_name or child.given_names else (),
        issued_on=civil_status.issued_on(document),
        issuer=civil_status.office(document),
        language=language,
        register_number=civil_status.register_number(document),
        birth_place=place,
        own_statement_remark=civil_status.remark(document),
    )


def _language(document: Document) -> Field[str] | None:
    """The language of a foreign certificate, told by its title; None where a German title stands on it."""
    return None if has_title(document, *_GERMAN, share=0.5) else civil_status.foreign(document, _FOREIGN)


def _headings(document: Document) -> list[Span]:
    """The first two headings of parents that are no labels of the child's own rows."""
    return list(civil_status.headings(document, _PARENT))[:2]


def _of_child(document: Document) -> Region:
    found = _headings(document)
    return Region(1, bottom=found[0].box.top - 0.004 if found and found[0].page == 1 else 1.0)


def _child(document: Document) -> tuple[Person, Field[str] | None]:
    """Return the child and where it was born: by the labels of its section, else as the sentence says."""
    region = _of_child(document)
    person = civil_status.person_in(document, region, role="holder", family=_FAMILY, given=_GIVEN)
    if person.family_name is None:
        at_birth = civil_status.person_in(document, region, role="holder", family=_AT_BIRTH, given=_GIVEN)
        person = person.model_copy(update={"family_name": at_birth.family_name})
    place = civil_status.birth_place_in(document, region)
    if person.birth_date is not None and (person.family_name or person.given_names):
        return person, place
    return _told(document) or (person, place)


def _told(document: Document) -> tuple[Person, Field[str] | None] | None:
    """Lina Al-Hassan ist am 3. Februar 2019 um 4.35 Uhr in Kassel geboren."""
    text = folded_text(document)
    for match in _BORN.finditer(text.text):
        end = text.sentence_end(match.end())
        behind = text.span(match.end(), min(end, match.end() + 110))
        hit = date_in(behind) if behind else None
        if (
            behind is None
            or hit is None
            or not re.search(r"\bgeboren|zur welt", text.text[match.end() : end])
        ):
            continue
        whole = running_text(document).text
        start = whole.find(hit.span.words[0].text)
        name = civil_status.name_before(document, match.start())
        family, given = name_fields(name) if name else (None, None)
        rest = whole[start : start + 140]
        said = re.search(
            r"\bin ([A-ZÄÖÜ][\w.'’() -]*?)(?=,| geboren| zur Welt|\. [A-ZÄÖÜ][a-zäöüß]{2,}\s)", rest
        )
        place = running_text(document).between(start + said.start(1), start + said.end(1)) if said else None
        person = Person(role="holder", family_name=family, given_names=given, birth_date=date_field(hit))
        return person, place.field(said[1].strip()) if place and said else None
    return None


def _parents(document: Document) -> Iterator[Person]:
    found = _headings(document)
    if len(found) == 2:
        for heading, region in zip(found, civil_status.regions(*found), strict=True):
            person = civil_status.person_in(document, region, role="parent")
            if not (person.family_name and person.given_names):
                person = civil_status.name_at_heading(document, heading, _PARENT, role="parent") or person
            if person.family_name or person.given_names:
                yield person
        return
    named = [
        civil_status.person_in(
            document, Region(1), role="parent", family=phrases, given=(), born=(), says=says
        )
        for says, phrases in _OF_PARENT
    ]
    yield from sorted((person for person in named if person.family_name), key=_height)


def _height(person: Person) -> float:
    return person.family_name.box.top if person.family_name and person.family_name.box else 0.0
