"""Birth certificates of many registers are read, with child and parents kept apart, and told from what looks like them."""

# ruff: noqa: E501 - wordings of papers stand on one line each

from __future__ import annotations

import datetime as dt

import pytest

from extractors.classify import named
from extractors.kinds import birth_certificate
from pipeline.document import Document
from tests.extractors.papers import Row, document, noisy, paragraph
from tests.extractors.values import value_of


def rows(*pairs: tuple[str, str], x: float = 0.15, at: float = 0.5) -> list[Row]:
    return [[(x, label), (at, value)] for label, value in pairs]


_FORM: list[Row] = [
    [(0.1, "Standesamt"), (0.3, "Wiesbaden I"), (0.6, "Registernr."), (0.75, "G 77/2019")], None,
    "# Geburtsurkunde", None,
    "Kind", *rows(("Familienname", "Haddad"), ("Vorname(n)", "Sama Luisa"), ("Geschlecht", "weiblich"), ("Ort, Tag der Geburt", "Wiesbaden, 03.02.2019")),
    "Mutter", *rows(("Familienname", "Haddad"), ("Geburtsname", "Kassem"), ("Vorname(n)", "Rim")),
    "Vater", *rows(("Familienname", "Haddad"), ("Vorname(n)", "Samir")), None,
    "Wiesbaden, 14.03.2019", None, "Kern, Standesbeamtin",
]  # fmt: skip


def test_a_form_gives_the_child_and_both_parents() -> None:
    paper = document(_FORM)
    assert named(paper).kind == "birth_certificate"
    read = birth_certificate.extract(paper)
    assert (value_of(read.family_name), value_of(read.given_names)) == ("Haddad", "Sama Luisa")
    assert value_of(read.birth_date) == dt.date(2019, 2, 3)
    assert value_of(read.birth_place) == "Wiesbaden"
    assert value_of(read.register_number) == "G 77/2019"
    assert value_of(read.issued_on) == dt.date(2019, 3, 14)
    assert read.own_statement_remark is None
    assert read.language is None
    assert [(p.role, value_of(p.given_names)) for p in read.persons] == [
        ("holder", "Sama Luisa"), ("parent", "Rim"), ("parent", "Samir"),
    ]  # fmt: skip


def test_a_parents_birth_date_is_not_the_childs() -> None:
    register: list[Row] = [
        "Standesamt Plauen", None, "# Beglaubigter Ausdruck aus dem Geburtenregister", None, "Registernummer: 12/1994",
        "Kind", *rows(("Geburtsname", "Karimi"), ("Vornamen", "Ali Reza"), ("Tag der Geburt", "09.10.1994"), ("Ort der Geburt", "Plauen")),
        "1. Elternteil", *rows(("Familienname", "Karimi"), ("Vornamen", "Zahra"), ("Geburtsdatum", "01.01.1970")),
        "2. Elternteil", *rows(("Familienname", "Karimi"), ("Vornamen", "Hamid"), ("Geburtsdatum", "05.06.1968")), None,
        "Plauen, den 2. Mai 2024",
    ]  # fmt: skip
    read = birth_certificate.extract(document(register))
    assert [value_of(p.birth_date) for p in read.persons] == [
        dt.date(1994, 10, 9),
        dt.date(1970, 1, 1),
        dt.date(1968, 6, 5),
    ]
    assert value_of(read.issued_on) == dt.date(2024, 5, 2)
    assert value_of(read.register_number) == "12/1994"


def test_parents_side_by_side_are_kept_apart() -> None:
    extract: list[Row] = [
        "# Auszug aus dem Geburtseintrag", (0.3, "Extrait de l'acte de naissance"), None,
        *rows(("2 Standesamtsbehörde von / Service de l'état civil de", "Ulm"), ("3 Auszug aus dem Geburtseintrag Nr.", "G 19/2021"), ("4 Tag und Ort der Geburt / Date et lieu de naissance", "24 11 2021 Ulm"), ("5 Name / Nom", "Habte"), ("6 Vornamen / Prénoms", "Yonas"), at=0.65),
        [(0.45, "8 Vater / Père"), (0.72, "9 Mutter / Mère")],
        [(0.1, "5 Name / Nom"), (0.45, "Habte"), (0.72, "Kidane")], [(0.1, "6 Vornamen / Prénoms"), (0.45, "Dawit"), (0.72, "Helen")],
    ]  # fmt: skip
    paper = document(extract)
    assert named(paper).kind == "birth_certificate"
    read = birth_certificate.extract(paper)
    assert value_of(read.birth_date) == dt.date(2021, 11, 24)
    assert value_of(read.birth_place) == "Ulm"
    assert [(value_of(p.family_name), value_of(p.given_names)) for p in read.persons] == [
        ("Habte", "Yonas"),
        ("Habte", "Dawit"),
        ("Kidane", "Helen"),
    ]


def test_an_old_certificate_says_it_in_a_sentence() -> None:
    old: list[Row] = [
        "# Geburtsurkunde", (0.3, "(Standesamt Gotha Nr. 311/1975)"), None,
        *paragraph("Samira Nassar ist am 7. Juli 1975 um 6 Uhr 20 Minuten in Gotha, Klinikum, geboren."),
        "Vater: Farid Nassar, wohnhaft in Gotha", "Mutter: Leila Nassar geborene Aziz, wohnhaft in Gotha", None, "Gotha, den 12.08.1999",
    ]  # fmt: skip
    paper = document(old)
    assert named(paper).kind == "birth_certificate"
    read = birth_certificate.extract(paper)
    assert (value_of(read.family_name), value_of(read.given_names)) == ("Nassar", "Samira")
    assert value_of(read.birth_date) == dt.date(1975, 7, 7)
    assert value_of(read.birth_place) == "Gotha"
    assert value_of(read.register_number) == "311/1975"
    assert [value_of(p.given_names) for p in read.persons[1:]] == ["Farid", "Leila"]


@pytest.mark.parametrize(
    "words",
    ["Die Identität der Mutter ist nicht nachgewiesen.", "Die Namensführung des Vaters ist nicht nachgewiesen.", "Die Angaben zur Person beruhen auf eigenen Angaben."],
)  # fmt: skip
def test_a_remark_on_the_identity_is_a_field(words: str) -> None:
    paper = document(
        [*_FORM[:-4], [(0.1, "Weitere Angaben aus dem Register")], *paragraph(words), None, *_FORM[-3:]]
    )
    assert value_of(birth_certificate.extract(paper).own_statement_remark) is True


def test_a_foreign_certificate_says_its_language() -> None:
    abroad: list[Row] = [
        (0.35, "REPUBLIC OF IRAQ"), (0.3, "Ministry of Health"), None, "# BIRTH CERTIFICATE", None,
        *rows(("Certificate No", "448120"), ("Name of child", "Dilovan Barzani"), ("Date of birth", "19/03/2014"), ("Place of birth", "Erbil"), ("Name of father", "Karwan Barzani"), ("Name of mother", "Shilan Barzani")),
        None, "Registrar",
    ]  # fmt: skip
    paper = document(abroad)
    assert named(paper).kind == "birth_certificate"
    read = birth_certificate.extract(paper)
    assert value_of(read.language) == "en"
    assert (value_of(read.given_names), value_of(read.birth_date)) == ("Dilovan", dt.date(2014, 3, 19))
    assert [value_of(p.given_names) for p in read.persons] == ["Dilovan", "Karwan", "Shilan"]


@pytest.mark.parametrize("seed", range(6))
def test_misread_letters_give_no_wrong_date_and_no_wrong_kind(seed: int) -> None:
    paper = noisy(document(_FORM), seed=seed)
    assert named(paper).kind in ("birth_certificate", "unknown")
    read = birth_certificate.extract(paper)
    assert read.birth_date is None or value_of(read.birth_date) == dt.date(2019, 2, 3)


@pytest.mark.parametrize(
    "title",
    ["Bescheinigung über die Zurückstellung der Beurkundung der Geburt", "Bescheinigung nach § 31 Abs. 2 PStV", "Geburtsanzeige", "Sterbeurkunde", "Lebenspartnerschaftsurkunde", "Urkunde über die Anerkennung der Vaterschaft", "Gebührenbescheid Geburtsurkunde"],
)  # fmt: skip
def test_other_papers_of_the_register_office_are_none(title: str) -> None:
    form = [row for row in _FORM if row != "# Geburtsurkunde"]
    assert named(document([*form[:2], "# " + title, *form[2:]])).kind != "birth_certificate"


def test_a_letter_that_asks_for_one_is_none() -> None:
    letter: list[Row] = [
        "Standesamt Wiesbaden", None, "Herrn", "Samir Haddad", None, [(0.65, "14.03.2019")], "Geburtsurkunde Ihres Kindes", None,
        *paragraph("Sehr geehrter Herr Haddad, bitte legen Sie die Geburtsurkunde Ihrer Tochter Sama Haddad, geboren am 03.02.2019, und eine beglaubigte Übersetzung vor."),
    ]  # fmt: skip
    assert named(document(letter)).kind != "birth_certificate"


def test_a_translation_of_one_is_none() -> None:
    attested = paragraph(
        "Die Richtigkeit und Vollständigkeit der vorstehenden Übersetzung aus der arabischen Sprache wird hiermit bescheinigt."
    )
    paper = document([*_FORM, *attested, "Allgemein beeidigte Dolmetscherin und ermächtigte Übersetzerin"])
    assert birth_certificate.identify(paper) == 0.0
    assert named(paper).kind != "birth_certificate"


def test_a_form_that_is_not_filled_in_is_none() -> None:
    empty: list[Row] = [
        "# Geburtsurkunde",
        None,
        "Standesamt",
        "Registernummer",
        "Kind",
        "Geburtsname",
        "Vorname(n)",
        "Ort, Tag der Geburt",
    ]
    assert isinstance(document(empty), Document)
    assert named(document(empty)).kind == "unknown"
