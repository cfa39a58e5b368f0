"""Words that names are made of, and words that are none (Namensbestandteile).

Source: documents.md 1.4.
"""

from __future__ import annotations

import re

from .text import fold, word_set

PARTICLES = word_set(
    "al el ad as ash ar at abu abo abou abd abdul ibn bin ben bint bou ould van von vom zu zur der den de "
    "del della da das dos do di du la le lo ter ten mc mac st o"
)
_LOWER_PARTICLES = word_set(
    "van von vom zu zur der den de del della da das dos do di du bin ibn bint ter ten"
)
_BEFORE_FAMILY = PARTICLES - {"das", "do", "lo", "at", "as", "o"}
_TITLES = word_set(
    "herr herrn hr frau fr fraulein dr prof professor med phil jur dipl ing mag eheleute familie mr mrs "
    "ms monsieur madame"
)
_NOT_A_NAME = word_set(
    "familiensache kindschaftssache vormundschaftssache unterhaltssache rechtssache sorgerechtssache betreuungssache "
    "der die das des dem den ein eine einer eines und oder sowie ist hat wird wurde in im am an auf bei "
    "fur mit von vom zu zum zur als aus bis ab durch nach geb geboren name vorname vornamen nachname "
    "familienname geburtsname geburtsdatum geburtsort geburtstag staatsangehorigkeit "
    "staatsangehorigkeiten nationalitat anschrift adresse strasse plz ort wohnort wohnhaft geschlecht "
    "mannlich weiblich divers familienstand ledig verheiratet geschieden verwitwet telefon telefax fax "
    "email mail datum unterschrift ja nein nr nummer tag monat jahr passnummer reisepass ausweis sonstige "
    "angaben person personen antragsteller antragstellerin antragstellers antragstellende "
    "antragstellenden kind kinder kindes ehegatte ehegattin ehepartner vater mutter surname given first "
    "last names forenames date of birth place nationality citizenship nom prenom prenoms naissance sex "
    "sexe address applicant family staatsangehorigen staatsangehoriger staatsangehorige staatsburger "
    "staatsburgerin asylverfahren verfahren vertreten herrn frau herr azr seite blatt bescheid ihr ihre "
    "ihren ihres ihrem ihrer seines seiner dieses diesem "
    "schutzstatus aufenthaltstitels aufenthaltstitel widerruf unser sehr geehrte geehrter bundesamt "
    "stadt gemeinde landratsamt amt behorde auslanderbehorde "
    "firma gmbh versicherte versicherter mitglied kundennummer aktenzeichen zeichen wohnungsgeber "
    "vermieter mieter eigentumer siehe oben unbekannt keine kein evtl ggf fruhere ehemaliger akademischer "
    "grad doktorgrad ordensname hausnummer postleitzahl wohnung einzug einzugsdatum auszug zweck beruf "
    "tatigkeit arbeitgeber religion augenfarbe grosse ausgestellt gultig hauptwohnung nebenwohnung "
    "anschriften alleinige angaben zuzug zugezogen bisherige neue alte eingezogen einziehende "
    "einziehenden meldepflichtige meldepflichtigen unterzeichner unterzeichnende unterzeichnender unterzeichnete "
    "unterzeichneter unterzeichnenden deutschland bundesrepublik land kreis "
    "staat lichtbild kunstlername antrag tochter sohn schwester bruder klager klagerin vollmacht "
    "fall sache angelegenheit betreff fluchtlingseigenschaft verwaltungsstreitsache "
    "rufname bitte ausfullen druckbuchstaben derzeitige aktuelle "
    "personalnr personalnummer steuerklasse steuernummer kontonummer sozialversicherungsnummer eintritt "
    "vollstandiger vollstandige sie ich wir "
    "hochschulreife fachhochschulreife schulabschluss hauptschulabschluss realschulabschluss zeugnis jahreszeugnis "
    "abschlusszeugnis abgangszeugnis urkunde bachelorurkunde masterurkunde gesellenbrief prufungszeugnis "
    "vomame vomamen patient patientin patienten teilnehmer teilnehmerin teilnehmende teilnehmers "
    "prufungsteil teilprufung prufungsteile prufungsort prufungsdatum"
)
_ROLE = re.compile(
    r"(?:mit)?schuler(?:in|s)?|auszubildende[nrm]?|(?:kurs|prufungs|test|lehrgangs)?teilnehmer(?:in|s)?|studierende[nr]?|"
    r"student(?:in|en)?|arbeitnehmer(?:in|s)?|mitarbeiter(?:in|s)?|beschaftigte[nr]?|antragsteller(?:in|s)?|"
    r"patient(?:in|en)?|(?:prufungs)?kandidat(?:in|en)?|inhaber(?:in|s)?|(?:unter)?mieter(?:in|s)?|versicherte[nr]?|"
    r"klager(?:in|s)?|prufling(?:s)?|absolvent(?:in|en)?|bewohner(?:in|s)?|bewerber(?:in|s)?|auslander(?:in|s)?|"
    r"(?:kindes)?(?:mutter|vaters?)|kind(?:es)?|tochter|sohn(?:es)?|ehefrau|ehemann(?:es)?|steuerpflichtige[nr]?|"
    r"leistungsberechtigte[nr]?|bewilligungsempfanger(?:in|s)?|praktikant(?:in|en)?|lehrlings?|"
    r"mitglieds?|eigentumer(?:in|s)?|erwerber(?:in|s)?|kaufer(?:in|s)?|gesellschafter(?:in|s)?|kontoinhaber(?:in|s)?"
)
"""What part somebody plays, as sentences say before the name: "die Schülerin Yasmin Darwish"."""
_PART = re.compile(r"[A-ZÄÖÜÀ-ÞĀ-Ž][\w'’`.-]*|[a-zà-ž]{1,5}['’-][A-Z][\w'’-]*", re.UNICODE)
_HOUSE_OF_LEARNING = re.compile(
    r"\w*(?:schule|kolleg|gymnasium|lyzeum|akademie|institut|universitat|hochschule|bildungszentrum)"
)
_FIRM = re.compile(r"(?:g?gmbh|mbh|ohg|kgaa|gbr|e\.? ?v|e\.? ?k|ltd|inc|llc|bv|stiftung)\.?", re.IGNORECASE)
_FIRM_IN_CAPITALS = frozenset({"SE", "AG", "KG", "UG", "eG", "AöR", "KdöR"})
STRIP = " .,;:|_*()[]/-–"
"""What stands around a name and is no part of it."""


def is_role(text: str) -> bool:
    """Return whether a word says what part a person plays on the paper: ``Schülerin``, ``Arbeitnehmers``."""
    return bool(_ROLE.fullmatch(fold(text).strip(STRIP)))


def ordinary_case(text: str) -> str:
    """Return the name in ordinary case; words in mixed case stay as printed.

    >>> [ordinary_case(name) for name in ("AL-HASSAN", "VAN DER BERG", "O'NEILL", "al-Hassan")]
    ['Al-Hassan', 'van der Berg', "O'Neill", 'al-Hassan']
    """
    words = text.split()
    return " ".join(_cased(word) for word in words)


def _cased(word: str) -> str:
    letters = [c for c in word if c.isalpha()]
    if len(letters) < 2 or not all(c.isupper() for c in letters):
        return word
    if word.lower() in _LOWER_PARTICLES:
        return word.lower()
    return re.sub(r"[^\W\d_]+", lambda m: m.group()[:1] + m.group()[1:].lower(), word)


def is_name_word(text: str) -> bool:
    """Return whether one printed word can be part of a person's name."""
    bare = text.strip(STRIP)
    if not bare or any(c.isdigit() for c in bare) or "@" in bare or fold(bare) in _NOT_A_NAME:
        return False
    if _HOUSE_OF_LEARNING.fullmatch(fold(bare)):
        return False
    letters = sum(c.isalpha() for c in bare)
    if letters < max(1, len(bare) - 2 - bare.count("-")):
        return False
    if fold(bare) in PARTICLES:
        return True
    return letters >= 2 and bool(_PART.fullmatch(bare))


def joins_name(before: str, text: str) -> bool:
    """Return whether a word that is no name links two that are: ``van der``, ``von``, ``zu``.

    >>> joins_name("van", "der"), joins_name("Tochter", "der")
    (True, False)
    """
    if text in {"der", "den", "dem"}:
        return fold(before) in {"van", "von", "auf", "in"}
    return text in {"von", "van", "zu", "zur", "vom", "de", "del", "da"}


def ends_firm(text: str) -> bool:
    """Return whether a word is a legal form, as it stands behind the name of a firm.

    >>> ends_firm("GmbH"), ends_firm("SE"), ends_firm("Se"), ends_firm("e.V.")
    (True, True, False, True)
    """
    bare = text.strip(STRIP)
    return bare in _FIRM_IN_CAPITALS or bool(_FIRM.fullmatch(bare))


def is_title(text: str) -> bool:
    """Return whether a word says how a person is addressed: ``Herr``, ``Dr.``, ``Frau/Herr``."""
    return fold(text).strip(STRIP).replace(".", " ").split()[:1] != [] and all(
        part in _TITLES for part in re.split(r"[.\-\s/]+", fold(text).strip(STRIP)) if part
    )
