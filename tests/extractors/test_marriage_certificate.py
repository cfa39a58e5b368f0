"""Marriage certificates are read with both spouses and told from the other papers of a register office."""

# ruff: noqa: E501 - wordings of papers stand on one line each

from __future__ import annotations

import datetime as dt

import pytest

from extractors.classify import named
from extractors.kinds import marriage_certificate
from tests.extractors.papers import Row, document, noisy, paragraph
from tests.extractors.values import value_of


def rows(*pairs: tuple[str, str], x: float = 0.15, at: float = 0.5) -> list[Row]:
    return [[(x, label), (at, value)] for label, value in pairs]


_FORM: list[Row] = [
    "# Eheurkunde", None, *rows(("Standesamt", "Gera"), ("Registernummer", "E 45/2016"), ("Ort, Tag der Eheschließung", "Gera, 09.09.2016")), None,
    "1.", *rows(("Familienname vor der Ehe", "Haddad"), ("Vorname(n) vor der Ehe", "Samir"), ("Ort, Tag der Geburt", "Homs, 12.04.1988"), ("Familienname in der Ehe", "Haddad")),
    "2.", *rows(("Familienname vor der Ehe", "Kassem"), ("Vorname(n) vor der Ehe", "Rim"), ("Ort, Tag der Geburt", "Damaskus, 01.09.1990"), ("Familienname in der Ehe", "Haddad")), None,
    "Gera, 10.09.2016", None, "Kern, Standesbeamter",
]  # fmt: skip
_PROSE: list[Row] = [
    "# Heiratsurkunde", (0.3, "(Standesamt Fulda Nr. 88/1999)"), None,
    *paragraph("Der Schlosser Samir Haddad, geboren am 12.04.1968 in Homs, und die Köchin Rim Kassem, geboren am 1. September 1970 in Damaskus, haben am 9. Juli 1999 vor dem Standesamt Fulda die Ehe geschlossen."),
    None, "Fulda, den 12. Juli 1999",
]  # fmt: skip


def test_a_form_gives_both_spouses_with_the_name_borne_in_marriage() -> None:
    paper = document(_FORM)
    assert named(paper).kind == "marriage_certificate"
    read = marriage_certificate.extract(paper)
    assert (value_of(read.family_name), value_of(read.given_names)) == ("Haddad", "Samir")
    assert (value_of(read.spouse_family_name), value_of(read.spouse_given_names)) == ("Haddad", "Rim")
    assert [value_of(p.birth_date) for p in read.persons] == [dt.date(1988, 4, 12), dt.date(1990, 9, 1)]
    assert value_of(read.married_on) == dt.date(2016, 9, 9)
    assert value_of(read.issued_on) == dt.date(2016, 9, 10)
    assert value_of(read.register_number) == "E 45/2016"
    assert read.dissolved is None


def test_a_family_name_of_two_words_stays_whole() -> None:
    form = [
        [(0.15, "Familienname in der Ehe"), (0.5, "Haj Omar")]
        if isinstance(row, list) and "in der Ehe" in str(row[0])
        else row
        for row in _FORM
    ]
    assert value_of(marriage_certificate.extract(document(form)).family_name) == "Haj Omar"


@pytest.mark.parametrize(
    "heads",
    [
        ("Ehemann", "Ehefrau"),
        ("Ehegatte 1", "Ehegatte 2"),
        ("1. Ehepartner", "2. Ehepartner"),
        ("Ehefrau", "Ehemann"),
    ],
)
def test_spouses_side_by_side_are_kept_apart(heads: tuple[str, str]) -> None:
    table: list[Row] = [
        "Standesamt Mitte von Berlin", None, "# Eheurkunde", None, "Registernummer: E 1201/2020", "Datum der Eheschließung: 3.7.2020", None,
        [(0.4, heads[0]), (0.68, heads[1])],
        [(0.1, "Familienname"), (0.4, "Araya"), (0.68, "Kidane")], [(0.1, "Vornamen"), (0.4, "Aman"), (0.68, "Selam")],
        [(0.1, "Geburtsdatum"), (0.4, "02.03.1991"), (0.68, "14.05.1993")], [(0.1, "Geburtsort"), (0.4, "Keren"), (0.68, "Asmara")],
        None, "Berlin, 10. August 2020",
    ]  # fmt: skip
    paper = document(table)
    assert named(paper).kind == "marriage_certificate"
    read = marriage_certificate.extract(paper)
    assert [(value_of(p.family_name), value_of(p.given_names), value_of(p.birth_date)) for p in read.persons] == [
        ("Araya", "Aman", dt.date(1991, 3, 2)), ("Kidane", "Selam", dt.date(1993, 5, 14)),
    ]  # fmt: skip
    assert value_of(read.married_on) == dt.date(2020, 7, 3)


def test_an_old_certificate_says_it_in_a_sentence() -> None:
    paper = document(_PROSE)
    assert named(paper).kind == "marriage_certificate"
    read = marriage_certificate.extract(paper)
    assert value_of(read.married_on) == dt.date(1999, 7, 9)
    assert [(value_of(p.family_name), value_of(p.given_names)) for p in read.persons] == [
        ("Haddad", "Samir"),
        ("Kassem", "Rim"),
    ]
    assert value_of(read.register_number) == "88/1999"
    assert value_of(read.issued_on) == dt.date(1999, 7, 12)


@pytest.mark.parametrize(
    "note",
    [
        "Die Ehe ist durch Scheidung aufgelöst, rechtskräftig seit 04.02.2024.",
        "Ehe rechtskräftig geschieden seit dem 04.02.2024.",
    ],
)
def test_a_marriage_that_has_ended_says_so(note: str) -> None:
    paper = document([*_FORM[:-4], *paragraph(note), *_FORM[-4:]])
    assert named(paper).kind == "marriage_certificate"
    assert value_of(marriage_certificate.extract(paper).dissolved) is True


def test_a_foreign_certificate_says_its_language() -> None:
    abroad: list[Row] = [
        (0.35, "REPUBLIC OF TURKEY"), "# CERTIFICATE OF MARRIAGE", None, *rows(("Certificate No", "2019/4411"), ("Date of marriage", "05.06.2019")), None,
        "Bridegroom", *rows(("Surname", "Aydın"), ("Given names", "Baran"), ("Date of birth", "01.02.1990")), "Bride", *rows(("Surname", "Aydın"), ("Given names", "Elif"), ("Date of birth", "07.08.1992")),
        None, "Registrar",
    ]  # fmt: skip
    paper = document(abroad)
    assert named(paper).kind == "marriage_certificate"
    read = marriage_certificate.extract(paper)
    assert (value_of(read.language), value_of(read.spouse_given_names)) == ("en", "Elif")


@pytest.mark.parametrize("seed", range(6))
def test_misread_letters_give_no_wrong_date_and_no_wrong_kind(seed: int) -> None:
    paper = noisy(document(_FORM), seed=seed)
    assert named(paper).kind in ("marriage_certificate", "unknown")
    read = marriage_certificate.extract(paper)
    assert read.married_on is None or value_of(read.married_on) == dt.date(2016, 9, 9)


@pytest.mark.parametrize(
    "title",
    ["Ehefähigkeitszeugnis", "Lebenspartnerschaftsurkunde", "Anmeldung der Eheschließung", "Sterbeurkunde", "Islamischer Ehevertrag (Nikah)", "Beschluss in der Familiensache", "Familienstandsbescheinigung", "Einladung zur Eheschließung"],
)  # fmt: skip
def test_other_papers_about_a_marriage_are_none(title: str) -> None:
    assert named(document(["# " + title, *_FORM[1:]])).kind != "marriage_certificate"


def test_a_translation_of_one_is_none() -> None:
    attested = paragraph(
        "Für die Richtigkeit und Vollständigkeit der Übersetzung aus dem Persischen: Mina Karimi, ermächtigte Übersetzerin für das OLG Hamm"
    )
    paper = document([*_FORM, *attested])
    assert marriage_certificate.identify(paper) == 0.0
