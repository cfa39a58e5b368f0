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

from extractors.reading import civil_status
from extractors.reading.births import child_of, parents_of
from extractors.reading.flat import flat_head, flat_text
from extractors.reading.letters import has_title
from extractors.reading.mrz import zone_of
from extractors.reading.text import has
from extractors.reading.translations import signs_of_translation
from pipeline.document import Document
from pipeline.field import Field, Fields

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


class BirthCertificate(Fields):
    """What the certificate says; the person is the child. `own_statement_remark` is True or not said."""

    register_number: Field[str] | None = None
    birth_place: Field[str] | None = None
    own_statement_remark: Field[bool] | None = None


def identify(document: Document, /) -> float:
    """Return how sure it is that this is a birth certificate."""
    if not _ABOUT.search(flat_head(document, share=0.5)):
        return 0.0
    foreign = _language(document)
    if not (foreign or has_title(document, *_GERMAN, share=0.5)) or has_title(document, *_OTHERS, share=0.5):
        return 0.0
    text = flat_text(document)
    if signs_of_translation(document) or _PUT_OFF.search(text) or zone_of(document) is not None:
        return 0.0
    child, _ = child_of(document)
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
    child, place = child_of(document)
    language = _language(document)
    return BirthCertificate(
        family_name=child.family_name,
        given_names=child.given_names,
        birth_date=child.birth_date,
        nationality=child.nationality,
        persons=(child, *parents_of(document)) if child.family_name or child.given_names else (),
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
