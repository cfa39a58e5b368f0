from __future__ import annotations

import datetime as dt

import pytest

from extractors.kinds import foreigner_travel_document, national_id, passport, refugee_travel_document
from pipeline.document import Document
from tests.extractors.papers import Row, document, paragraph
from tests.extractors.values import value_of
from tests.extractors.zones import td1, td3

PASSPORT: list[Row] = [
    "SYRIAN ARAB REPUBLIC",
    "# PASSPORT",
    [(0.3, "Type / Code"), (0.6, "Passport No.")],
    [(0.3, "P SYR"), (0.6, "N01234567")],
    "Surname",
    "AL-HASSAN",
    "Given names",
    "OMAR",
    [(0.1, "Nationality"), (0.4, "Sex")],
    [(0.1, "SYRIAN"), (0.4, "M")],
    "Date of birth",
    "12 APR 1988",
    [(0.1, "Date of issue"), (0.4, "Date of expiry")],
    [(0.1, "01 JAN 2020"), (0.4, "31 DEC 2029")],
]


def booklet(nationality: str = "---", *extra: str, zone: str = "XXB") -> list[Row]:
    return [
        "BUNDESREPUBLIK DEUTSCHLAND",
        "# REISEAUSWEIS / TRAVEL DOCUMENT / TITRE DE VOYAGE",
        "1. Name / Surname / Nom",
        "MÜLLER-HADDAD",
        "2. Vornamen / Given names / Prénoms",
        "RANA",
        "3. Geburtstag / Date of birth / Date de naissance",
        "12.04.1988",
        "5. Staatsangehörigkeit / Nationality / Nationalité",
        nationality,
        "7. Ausstellungsdatum / Date of issue",
        "02.03.2024",
        "8. Gültig bis / Date of expiry",
        "01.03.2027",
        *extra,
        None,
        *td3(
            "MUELLER<HADDAD<<RANA",
            code="PT",
            state="D",
            number="Z70200T47",
            nationality=zone,
            expiry="270301",
        ),
    ]


def test_passport_by_both_zones() -> None:
    paper = document([*PASSPORT, None, *td3()])
    assert passport.identify(paper) >= 0.9
    read = passport.extract(paper)
    assert value_of(read.family_name) == "Al-Hassan"
    assert value_of(read.document_number) == "N01234567"
    assert value_of(read.valid_until) == dt.date(2029, 12, 31)
    assert read.valid_until
    assert read.valid_until.sure
    assert value_of(read.issuing_state) == "SYR"
    assert value_of(read.issued_on) == dt.date(2020, 1, 1)
    assert len(read.persons) == 1


def test_passport_without_readable_zone_is_told_by_its_captions() -> None:
    assert passport.identify(document(PASSPORT)) >= 0.9
    assert passport.extract(document(PASSPORT)).valid_until is not None


def test_day_of_issue_without_caption_is_the_day_whole_years_before_the_last() -> None:
    rows = ["# PASSPORT", "12 APR 1988", "01 JAN 2020", "31 DEC 2029", None, *td3()]
    issued = passport.extract(document(rows)).issued_on
    assert value_of(issued) == dt.date(2020, 1, 1)


def test_names_without_caption_are_what_the_zone_spells() -> None:
    read = passport.extract(document(["# PASSPORT", "AL-HASSAN", "OMAR", None, *td3()]))
    assert value_of(read.family_name) == "Al-Hassan"


@pytest.mark.parametrize("extra", ["ABKOMMEN VOM 28. JULI 1951", "CONVENTION OF 28 JULY 1951", "Remarks"])
def test_travel_document_of_a_refugee(extra: str) -> None:
    paper = document(booklet("---", extra))
    assert refugee_travel_document.identify(paper) >= 0.9
    assert foreigner_travel_document.identify(paper) < 0.5
    assert passport.identify(paper) < 0.5
    read = refugee_travel_document.extract(paper)
    assert value_of(read.family_name) == "Müller-Haddad"
    assert value_of(read.valid_until) == dt.date(2027, 3, 1)
    assert read.own_statement_remark is None


@pytest.mark.parametrize(("printed", "zone"), [("SYR", "SYR"), ("---", "XXA")])
def test_travel_document_of_a_foreigner_or_stateless_person(printed: str, zone: str) -> None:
    paper = document(booklet(printed, zone=zone))
    assert foreigner_travel_document.identify(paper) >= 0.9
    assert refugee_travel_document.identify(paper) < 0.5


def test_remark_on_own_statements_may_run_over_two_lines() -> None:
    rows = booklet("---", "Die Personalien beruhen auf den", "eigenen Angaben des Inhabers.")
    remark = refugee_travel_document.extract(document(rows)).own_statement_remark
    assert value_of(remark)


def test_second_card_on_the_sheet_lends_no_value_to_the_first() -> None:
    paper = document(
        [*PASSPORT, None, *td3(), None, *td3("KHALIL<<RANA", number="N76543210", birth="900901")]
    )
    read = passport.extract(paper)
    assert len(read.persons) == 2
    own_birth = value_of(read.birth_date) == dt.date(1988, 4, 12)
    assert own_birth == (value_of(read.family_name) == "Al-Hassan")


@pytest.mark.parametrize(
    "paper",
    [
        document(["Botschaft", "# Bestätigung", *paragraph("Hiermit wird bestätigt, dass die Ausstellung eines "
                  "Reisepasses (passport) beantragt wurde. Date of birth 12.04.1988, nationality syrisch.")]),
        document(td1()),
        document(td1(code="ID", nationality="D")),
        document(td3(code="V", state="D")),
    ],
)  # fmt: skip
def test_no_passport(paper: Document) -> None:
    kinds = (passport, refugee_travel_document, foreigner_travel_document)
    assert all(kind.identify(paper) < 0.5 for kind in kinds)


def test_identity_card_german_and_foreign() -> None:
    german = document(
        ["# PERSONALAUSWEIS / IDENTITY CARD", *td1(code="ID", number="L01X00T47", nationality="D")]
    )
    foreign = document(td1(code="I", state="ROU", nationality="ROU"))
    for paper, state in ((german, "DEU"), (foreign, "ROU")):
        assert national_id.identify(paper) >= 0.9
        issuing = national_id.extract(paper).issuing_state
        assert value_of(issuing) == state
    assert national_id.identify(document(td1())) < 0.5


@pytest.mark.parametrize(
    "zone",
    [
        td1(code="IR", state="BEL", nationality="SYR"),
        td1(code="IR", state="ESP", nationality="ESP"),
        td1(code="I", state="POL", nationality="UKR"),
    ],
)
def test_permit_of_another_state_is_no_identity_card(zone: list[str]) -> None:
    assert national_id.identify(document(["KARTA POBYTU", *zone])) < 0.5


def test_one_misread_letter_of_the_state_makes_no_permit() -> None:
    assert national_id.identify(document(td1(code="ID", state="R0U", nationality="ROU"))) >= 0.9
