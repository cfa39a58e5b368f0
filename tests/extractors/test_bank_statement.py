"""Statements of bank accounts: the account's own IBAN, whose it is, and accounts that are none of a bank."""

# ruff: noqa: E501 - rows of tables stand on one line each

from __future__ import annotations

import datetime as dt

import pytest

from extractors.classify import named
from extractors.kinds import bank_statement
from pipeline.document import Document
from tests.extractors.papers import Row, document, noisy
from tests.extractors.values import value_of

_BOOKINGS: list[Row] = [
    [(0.1, "Buchungstag"), (0.24, "Wert"), (0.36, "Verwendungszweck"), (0.8, "Betrag EUR")],
    [(0.36, "Alter Saldo"), (0.82, "412,10+")],
    [(0.1, "02.10."), (0.24, "02.10."), (0.36, "Gutschrift THODE SPEDITION LOHN"), (0.82, "1.804,55+")],
    [(0.1, "05.10."), (0.24, "05.10."), (0.36, "Dauerauftrag MIETE"), (0.82, "620,00-")],
    "Empfänger IBAN DE02 1203 0000 0000 2020 51",
    [(0.36, "Neuer Saldo"), (0.82, "1.596,65+")],
]  # fmt: skip


def _statement(
    iban: str = "DE89 3704 0044 0532 0130 00", *, title: str = "# Kontoauszug Nr. 10/2026"
) -> Document:
    head: list[Row] = [
        "Förde Sparkasse", None, "Herrn", "Yonas Habte", "Parkallee 4", "24105 Kiel", None, title,
        [(0.1, f"IBAN: {iban}"), (0.65, "Datum: 30.10.2026")], None,
    ]  # fmt: skip
    return document([*head, *_BOOKINGS])


def test_statement_names_its_own_account() -> None:
    paper = _statement()
    assert named(paper).kind == "bank_statement"
    read = bank_statement.extract(paper)
    assert value_of(read.iban) == "DE89370400440532013000"
    assert read.iban is not None
    assert read.iban.sure
    assert (value_of(read.given_names), value_of(read.family_name)) == ("Yonas", "Habte")
    assert value_of(read.issued_on) == dt.date(2026, 10, 30)
    assert value_of(read.issuer) == "Förde Sparkasse"


def test_iban_without_blanks_is_the_same() -> None:
    assert (
        value_of(bank_statement.extract(_statement("DE89370400440532013000")).iban)
        == "DE89370400440532013000"
    )


def test_iban_that_does_not_check_out_is_doubted() -> None:
    iban = bank_statement.extract(_statement("DE89 3704 0044 0532 0130 07")).iban
    assert iban is not None
    assert not iban.sure


def test_letter_read_for_a_digit_is_mended_by_the_check_digits_and_says_so() -> None:
    iban = bank_statement.extract(_statement("DE89 37O4 0044 0532 0130 00")).iban
    assert iban is not None
    assert (iban.value, iban.doubt) == ("DE89370400440532013000", "repaired")


def test_iban_of_a_booking_is_not_the_accounts_own() -> None:
    rows: list[Row] = [
        "Förde Sparkasse",
        "# Kontoauszug 10/2026",
        "BIC NOLADE21KIE",
        *[None] * 18,
        *_BOOKINGS,
    ]
    assert bank_statement.extract(document(rows)).iban is None


@pytest.mark.parametrize("title", ["# Umsatzanzeige Girokonto", "# Kontoumsätze", "# Auszug Nr. 10"])
def test_titles(title: str) -> None:
    assert named(_statement(title=title)).kind == "bank_statement"


@pytest.mark.parametrize("seed", range(3))
def test_misread_letters_do_not_hide_it(seed: int) -> None:
    assert named(noisy(_statement(), seed=seed)).kind == "bank_statement"


@pytest.mark.parametrize("title", ["# Mieterkontoauszug", "# Kreditkartenabrechnung Kontoauszug", "# Kontoauszug Mietkonto", "# Depotauszug", "# Kontoauszug des Finanzamts"])  # fmt: skip
def test_account_of_something_else_is_no_bank_account(title: str) -> None:
    assert bank_statement.identify(_statement(title=title)) == 0


def test_letter_about_an_account_is_no_statement() -> None:
    rows: list[Row] = ["Förde Sparkasse", "# Ihr Konto", "IBAN DE89 3704 0044 0532 0130 00", "Kontoauszüge holen Sie am Drucker: Buchungstag, Wert, Lastschrift, Kontostand."]  # fmt: skip
    assert bank_statement.identify(document(rows)) == 0
