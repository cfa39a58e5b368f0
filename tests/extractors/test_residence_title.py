from __future__ import annotations

import datetime as dt

import pytest

from extractors.kinds import residence_title
from pipeline.document import Document
from tests.extractors.papers import Row, document, noisy, paragraph
from tests.extractors.values import value_of
from tests.extractors.zones import td1


def front(title: list[str] | None = None, basis: str = "25 ABS.2 S.1 ALT.1") -> list[Row]:
    return [
        "# AUFENTHALTSTITEL",
        "NAMEN Vornamen/SURNAMES Forenames",
        "AL-HASSAN",
        "Omar",
        [
            (0.1, "GESCHLECHT/SEX"),
            (0.3, "STAATSANGEHÖRIGKEIT/NATIONALITY"),
            (0.62, "GEBURTSDATUM/DATE OF BIRTH"),
        ],
        [(0.1, "M"), (0.3, "SYR"), (0.62, "12 04 1988")],
        "ART DES TITELS/TYPE OF PERMIT",
        *(title or ["AUFENTHALTSERLAUBNIS"]),
        "KARTE GÜLTIG BIS/CARD EXPIRY",
        "31 10 2027",
        "ANMERKUNGEN/REMARKS",
        basis,
    ]


def back(**zone: str) -> list[Row]:
    return [
        "1. ANMERKUNGEN/REMARKS",
        "ERWERBSTÄTIGKEIT ERLAUBT",
        [(0.1, "AUGENFARBE/EYE COLOUR"), (0.5, "GRÖSSE/HEIGHT")],
        [(0.1, "BRAUN"), (0.5, "178 CM")],
        "2. AUSSTELLUNGSDATUM-BEHÖRDE/DATE OF ISSUE - AUTHORITY",
        "01 11 2024",
        "STADT KASSEL",
        "3. GEBURTSORT/PLACE OF BIRTH",
        "ALEPPO",
        "4. ANSCHRIFT/ADDRESS",
        "34117 KASSEL",
        None,
        *td1(**zone),  # type: ignore[arg-type]
    ]


STICKER: list[Row] = [
    [(0.1, "# AUFENTHALTSTITEL"), (0.6, "336148642")],
    "DEUTSCHLAND RESIDENCE PERMIT TITRE DE SÉJOUR",
    "NAME",
    "AL-HASSAN, OMAR",
    "GÜLTIG VON / BIS",
    [(0.1, "01-11-26"), (0.4, "30-11-26")],
    "ART DES TITELS",
    "AUFENTHALTSERLAUBNIS",
    "ANMERKUNGEN",
    "25 ABS.3 AUFENTHG",
]


@pytest.mark.parametrize(
    ("printed", "issued"),
    [("0111 2024", dt.date(2024, 11, 1)), ("01 112024", dt.date(2024, 11, 1)), ("0113 2024", None)],
)
def test_day_of_issue_that_lost_one_blank_is_read_beneath_its_caption(
    printed: str, issued: dt.date | None
) -> None:
    rows = [printed if row == "01 11 2024" else row for row in back()]
    read = residence_title.extract(document(front(), rows)).issued_on
    assert (read and read.value) == issued


def test_both_sides_of_a_card_are_one_title() -> None:
    card = document(front(), back())
    assert residence_title.identify(card) >= 0.9
    title = residence_title.extract(card)
    assert value_of(title.family_name) == "Al-Hassan"
    assert value_of(title.birth_date) == dt.date(1988, 4, 12)
    assert value_of(title.nationality) == "SYR"
    assert value_of(title.title_type) == "aufenthaltserlaubnis"
    assert value_of(title.legal_basis) == "§ 25 Abs. 2 Satz 1 Alt. 1 AufenthG"
    assert title.legal_basis.printed == "25 ABS.2 S.1 ALT.1"
    assert value_of(title.valid_from) == dt.date(2024, 11, 1)
    assert value_of(title.valid_until) == dt.date(2027, 10, 31)
    assert title.valid_until.sure
    assert value_of(title.document_number) == "Y1234567C"
    assert "ERWERBSTÄTIGKEIT ERLAUBT" in value_of(title.annotations)


def test_back_belongs_to_the_front_of_the_same_holder_only() -> None:
    [back_page] = document(back()).pages
    [other] = document(back(birth="900101")).pages
    assert residence_title.belongs(document(front()), back_page)
    assert not residence_title.belongs(document(front()), other)


def test_front_of_another_card_of_the_holder_is_no_side_of_this_one() -> None:
    [front_page], [back_page] = document(front()).pages, document(back()).pages
    whole = Document(pages=document([*front(), None, *back()]).pages)
    assert not residence_title.belongs(whole, front_page)
    assert not residence_title.belongs(document(STICKER), front_page)
    [old] = document(back(expiry="241031", number="YZ7654321")).pages
    assert residence_title.belongs(document(front()), back_page)
    assert not residence_title.belongs(document(front()), old)


@pytest.mark.parametrize(
    ("printed", "kind"),
    [
        (["NIEDERLASSUNGS", "ERLAUBNIS"], "niederlassungserlaubnis"),
        (["NIEDERLASSUNGSERLAUBNIS"], "niederlassungserlaubnis"),
        (["DAUERAUFENTHALT-EU"], "daueraufenthalt_eu"),
        (["BLAUE KARTE EU"], "blaue_karte_eu"),
        (["AUFENTHALTSERLAUBNI5"], "aufenthaltserlaubnis"),
    ],
)
def test_kind_of_title_wrapped_or_misread(printed: list[str], kind: str) -> None:
    title = residence_title.extract(document(front(printed), back())).title_type
    assert value_of(title) == kind


def test_sticker_prints_its_first_day() -> None:
    sticker = document(STICKER)
    assert residence_title.identify(sticker) >= 0.8
    title = residence_title.extract(sticker)
    assert value_of(title.valid_from) == dt.date(2026, 11, 1)
    assert value_of(title.valid_until) == dt.date(2026, 11, 30)
    assert value_of(title.given_names) == "Omar"
    assert value_of(title.legal_basis) == "§ 25 Abs. 3 AufenthG"


def test_zones_that_differ_are_a_doubt() -> None:
    title = residence_title.extract(document(front(), back(expiry="281031")))
    assert title.valid_until
    assert title.valid_until.doubt == "two_readings"
    assert not title.valid_until.sure


def test_basis_that_cannot_be_read_is_none() -> None:
    assert residence_title.extract(document(front(basis="25 496.3"), back())).legal_basis is None


@pytest.mark.parametrize(
    "paper",
    [
        document(["# Aussetzung der Abschiebung (Duldung)", "Kein Aufenthaltstitel! Der Inhaber ist ausreisepflichtig!",
                  "Name", "Al-Hassan", "Geburtsdatum", "12.04.1988", "gültig bis", "01.02.2027"]),
        document(["# Fiktionsbescheinigung", "Name", "Al-Hassan", "Geburtsdatum", "12.04.1988", "gültig bis",
                  "01.02.2027", "der Aufenthaltstitel als fortbestehend"]),
        document(["# ZUSATZBLATT", "zum Aufenthaltstitel Nr. Y1234567C", "Name", "Geburtsdatum", "gültig bis",
                  "Nebenbestimmungen", "Erwerbstätigkeit gestattet"]),
        document(["# AUFENTHALTSKARTE", "RESIDENCE CARD", *front()[1:]]),
        document(front(), back(code="AF")),
        document(front(), back(state="ITA")),
        document(["# PERSONALAUSWEIS", *back(code="ID", nationality="D")]),
        document(["Stadt Kassel", "Ausländerbehörde", "Ihr Aufenthaltstitel", "Sehr geehrter Herr Al-Hassan,",
                  *paragraph("Ihr elektronischer Aufenthaltstitel (Aufenthaltserlaubnis nach § 25 Abs. 2 AufenthG) "
                             "liegt zur Abholung bereit. Bitte bringen Sie Ihren Pass mit.")]),
    ],
)  # fmt: skip
def test_look_alikes_are_refused(paper: Document) -> None:
    assert residence_title.identify(paper) < 0.5


@pytest.mark.parametrize("seed", range(8))
def test_misread_letters_never_make_another_sure_value(seed: int) -> None:
    title = residence_title.extract(noisy(document(front(), back()), seed=seed, share=0.03))
    right = {
        "birth_date": dt.date(1988, 4, 12), "valid_until": dt.date(2027, 10, 31), "valid_from": dt.date(2024, 11, 1),
        "nationality": "SYR", "title_type": "aufenthaltserlaubnis", "document_number": "Y1234567C",
        "legal_basis": "§ 25 Abs. 2 Satz 1 Alt. 1 AufenthG",
    }  # fmt: skip
    for name, value in title.named().items():
        if name in right and value.sure:
            assert value.value == right[name]
