"""What forms print before the parts of a name, a birth date and a nationality (Beschriftungen von Personalien).

Source: documents.md 1.4.
"""

from __future__ import annotations

import re
from typing import Literal

from rapidfuzz import fuzz

from .labels import Label
from .text import fold

Part = Literal["family", "given", "family_first", "given_first"]

FAMILY = (
    "Familienname", "Familienname(n)", "Nachname", "Nachname(n)", "Zuname", "Name", "Namen",
    "Name (Familienname)", "Familienname (Nachname)", "Name (Nachname)", "Surname", "Last name",
    "Family name", "Nom", "Nom de famille", "Name/Surname", "Namen/Surnames", "Familienname/Surname",
    "Nachname/Last name", "Familienname, ggf. Geburtsname", "Familienname, Doktorgrad",
    "Familienname (ggf. Geburtsname)", "Ehename",
)  # fmt: skip
GIVEN = (
    "Vorname", "Vornamen", "Vorname(n)", "Vorname/n", "Rufname", "Given names", "Given name(s)",
    "Given name", "First name", "First names", "First name(s)", "Forenames", "Prénoms", "Prénom",
    "Vornamen/Given names", "Vorname(n)/Given name(s)", "Vorname/First name",
    "Vornamen (Rufname unterstreichen)", "Sämtliche Vornamen", "Other names", "Other name(s)", "Christian names",
    # what readers make of it in small type
    "Vomame", "Vomamen",
)  # fmt: skip
FAMILY_FIRST = (
    "Name, Vorname", "Name, Vorname(n)", "Name, Vornamen", "Name / Vorname", "Name/Vorname",
    "Familienname, Vorname", "Familienname, Vorname(n)", "Familienname, Vornamen", "Nachname, Vorname",
    "Nachname, Vorname(n)", "Name und Vorname", "Name, Vorname der antragstellenden Person",
    "Zuname, Vorname", "Name, Vorname des Arbeitnehmers", "Name, Vorname der Arbeitnehmerin",
    "Name, Vorname des Kindes",
    "Name, Vorname der Patientin / des Patienten", "Name, Vorname der/des Beschäftigten",
    "Name, Vorname(n) des Kindes", "Name, Vorname der/des Versicherten", "Name, Vorname der/des Antragstellenden",
    "Name, Vorname des Antragstellers", "Name, Vorname der Antragstellerin", "Name, Vorname der/des Auszubildenden",
    "Name, Vorname der Schülerin/des Schülers", "Name, Vorname der/des Teilnehmenden", "Name, Vorname des Patienten",
    "Name, Vorname der/des Betroffenen", "Familienname und Vorname", "Familienname und Vorname(n)",
    "Familienname/Vorname", "Familienname / Vorname", "Zuname und Vorname", "Zu- und Vorname", "Nachname und Vorname",
    "Nachname / Vorname", "Nachname/Vorname", "Familien- und Vorname", "Name und Vorname(n)", "Surname, given names",
    "Surname, first name", "Last name, first name",
)  # fmt: skip
GIVEN_FIRST = (
    "Vor- und Nachname", "Vor- und Familienname", "Vor- und Zuname", "Vorname und Name",
    "Vorname und Nachname", "Vorname, Name", "Vorname, Nachname", "Vorname Nachname", "Vorname Name",
    "Vorname(n) Name", "Vorname / Name", "Vollständiger Name", "Full name",
    "Name der antragstellenden Person", "Name des Antragstellers", "Name der Antragstellerin",
    "Vorname(n) und Name", "Name der meldepflichtigen Person", "Patient", "Patientin", "Patient/in",
    "Name der Patientin", "Name des Patienten", "Name der Patientin / des Patienten",
    "Name des Patienten / der Patientin", "Name der/des Versicherten", "Name der/des Teilnehmenden",
    "Angehörige/r", "Angehöriger", "Familienangehörige/r", "Familienangehöriger", "Mitversicherte Person",
    "Inhaber", "Inhaberin", "Inhaber/in", "Inhaberin/Inhaber", "Inhaber/Inhaberin", "Inhaber(in)", "Inhaber/-in",
    "Name der Inhaberin/des Inhabers", "Name des Inhabers", "Name des Inhabers / der Inhaberin", "Titelinhaber",
    "Schüler", "Schülerin", "Schüler/in", "Schülerin/Schüler", "Name der Schülerin/des Schülers",
    "Name des Schülers", "Name der Schülerin", "Versicherte", "Versicherter", "Versicherte Person",
    "Bewohner", "Bewohnerin", "Bewohner/in", "Name des Kindes", "Name der/des Studierenden", "Studierende/r",
    "Kursteilnehmer", "Kursteilnehmerin", "Kursteilnehmer/in", "Name der Teilnehmerin/des Teilnehmers",
    "Name des Teilnehmers", "Name der Teilnehmerin", "Name der betroffenen Person",
    "Teilnehmer", "Teilnehmerin", "Teilnehmer/in", "Prüfungsteilnehmer", "Prüfungsteilnehmerin", "Prüfling",
    "Betroffene Person", "Betroffene/r", "Betroffener", "Antragstellende Person", "Antragsteller", "Antragstellerin",
    "Antragsteller/in", "Leistungsberechtigte Person", "Leistungsberechtigte/r", "Name des Arbeitnehmers",
    "Name der Arbeitnehmerin", "Name des/der Beschäftigten", "Name der/des Beschäftigten", "Name des Mitarbeiters",
    "Name der Mitarbeiterin", "Mitarbeiter", "Mitarbeiterin", "Mitarbeiter/in", "Beschäftigte/r", "Kontoinhaber",
    "Kontoinhaberin", "Kontoinhaber/in", "Name des Kontoinhabers", "Kursteilnehmende/r", "Teilnehmende/r",
    "Teilnehmende Person", "Name des Prüflings", "Prüfungskandidat", "Prüfungskandidatin", "Prüfungskandidat/in",
    "Kandidat", "Kandidatin", "Kandidat/in", "Name der versicherten Person", "Steuerpflichtige Person",
    "Name der/des Steuerpflichtigen", "Auszubildende/r", "Name der/des Auszubildenden", "Name des Auszubildenden",
    "Student", "Studentin", "Student/in", "Name der Studentin / des Studenten", "Vor- und Nachname(n)",
    "Vorname(n), Name", "Vorname(n) und Nachname", "Name (Vor- und Nachname)",
)  # fmt: skip
BIRTH = (
    "Geburtsdatum", "geboren am", "geb. am", "geb.", "geb", "geboren", "Geburtstag", "Tag der Geburt",
    "Date of birth", "Date de naissance", "Geburtsdatum und -ort", "Geburtsdatum/-ort",
    "Geburtsdatum, Geburtsort", "Geburtsdatum / Geburtsort", "Geburtsdatum/Date of birth",
    "Geburtstag und -ort", "Geburtsdatum und Geburtsort", "Tag und Ort der Geburt", "Geb.-Datum",
    "Geb.Datum", "Geburtsort und -tag", "Geburtsort und -datum", "Geburtsort und Geburtsdatum",
    "Geburtsort, Geburtsdatum", "Geburtsort / Geburtsdatum", "Ort und Tag der Geburt", "Ort und Datum der Geburt",
    "Geb.-Dat.", "Geb.-Tag", "Geburtsd.", "Geburtsdatum des Kindes", "Geburtsdatum der/des Versicherten", "DOB",
    "Geboren am / in", "geboren am, in", "geb. am / in", "Geburtsdatum der Patientin / des Patienten",
)  # fmt: skip
NATIONALITY = (
    "Staatsangehörigkeit", "Staatsangehörigkeit(en)", "Staatsangehörigkeiten", "Staatsangeh.",
    "Staatsang.", "Staatsangeh", "Staatsbürgerschaft", "Staatsangehörigkeit(en) der Person", "Staatsangehörigk.",
    "Nationalität", "Nationality", "Nationalité", "Citizenship", "Staatsangehörigkeit/Nationality",
)  # fmt: skip

_PARTS: tuple[tuple[Part, tuple[str, ...]], ...] = (
    ("family_first", FAMILY_FIRST),
    ("given_first", GIVEN_FIRST),
    ("family", FAMILY),
    ("given", GIVEN),
)
NAME_LABELS = tuple(phrase for _, phrases in _PARTS for phrase in phrases)


def part_of_label(label: Label) -> Part:
    """Return which part of a name, or which order of parts, a label asks for."""
    text = re.sub(r"[\s:.,;*]+$", "", fold(label.span.text))
    return max(_PARTS, key=lambda item: max(fuzz.ratio(text, fold(phrase)) for phrase in item[1]))[0]
