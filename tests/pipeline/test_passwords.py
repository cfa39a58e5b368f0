"""Locked papers open with the owner's list; the list is the owner's alone and no password is told."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from pipeline.errors import FileProblem, NoPermission
from pipeline.files import files_in
from pipeline.opening import opened
from pipeline.order import Order
from pipeline.passwords import add_password, forget_passwords, passwords
from pipeline.read import read_page
from pipeline.workers import Readers


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("AKTENCHECK_HOME", str(tmp_path / "data"))
    return tmp_path / "data"


def test_a_list_keeps_its_order_and_is_the_owners_alone(home: Path) -> None:
    assert passwords() == ()
    for password in ("geheim", "12.03.1990", "geheim", " mit Rand "):
        add_password(password)
    assert passwords() == ("geheim", "12.03.1990", " mit Rand ")
    assert stat.S_IMODE((home / "passwords.txt").stat().st_mode) == 0o600
    forget_passwords()
    assert passwords() == ()


@pytest.mark.skipif(os.name != "posix", reason="modes of files are POSIX's")
def test_a_list_that_others_may_read_is_refused(home: Path) -> None:
    add_password("geheim")
    (home / "passwords.txt").chmod(0o640)
    with pytest.raises(NoPermission, match="chmod 600") as caught:
        passwords()
    assert "geheim" not in str(caught.value)


@pytest.mark.parametrize("password", ["geheim", "Müller-1990"])
def test_a_locked_pdf_is_read_with_the_password_that_fits(
    tmp_path: Path, letter_of: Callable[..., Path], password: str
) -> None:
    path = letter_of(tmp_path / "lohn.pdf", password=password)
    order = Order(path, "pdf", "lohn.pdf", tmp_path, 1 << 30)
    with pytest.raises(FileProblem, match="encrypted"):
        opened(order)
    with pytest.raises(FileProblem, match="password_wrong"):
        opened(order._replace(passwords=("1234",)))
    answer = opened(order._replace(passwords=("1234", password)))
    assert (answer.pages, answer.codes) == (1, ())
    assert answer.stand_in is not None
    assert "Flüchtlingseigenschaft" in read_page(answer.stand_in, 1)[0].text


def test_a_pdf_with_an_owners_password_alone_needs_none(
    tmp_path: Path, letter_of: Callable[..., Path]
) -> None:
    from reportlab.lib.pdfencrypt import StandardEncryption

    path = letter_of(tmp_path / "lohn.pdf", password=StandardEncryption("", ownerPassword="chef", canPrint=0))
    assert opened(Order(path, "pdf", "lohn.pdf", tmp_path, 1 << 30)).pages == 1
    assert "Flüchtlingseigenschaft" in read_page(path, 1)[0].text


@pytest.mark.slow
def test_the_list_is_asked_where_something_is_locked(
    tmp_path: Path, home: Path, letter_of: Callable[..., Path], capfd: pytest.CaptureFixture[str]
) -> None:
    client = tmp_path / "client"
    client.mkdir()
    letter_of(client / "lohn.pdf", password="sehr-geheim")
    found = []
    with Readers(1) as readers:
        for password in (None, "falsch", "sehr-geheim"):
            if password is not None:
                add_password(password)
            found.append([trouble.code for trouble in readers.read(files_in(client).files).problems])
    assert found == [["encrypted"], ["password_wrong"], []]
    assert "sehr-geheim" not in "".join(capfd.readouterr())
