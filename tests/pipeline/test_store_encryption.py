"""An encrypted data folder says nothing without its key, loses nothing with a wrong one, and is converted both ways."""

from __future__ import annotations

import os
import pickle
import re
import sqlite3
import stat
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path

import keyring
import pytest
from keyring.backend import KeyringBackend

from pipeline import converting, forgetting, key_slots, system_keyring, unlocking
from pipeline.answer import Answer
from pipeline.data_folder import case_id, cases_of, data_folder, folder_of, known_cases
from pipeline.document import Box, Page, Word
from pipeline.errors import NoPermission, UsageError
from pipeline.files import ScanFile, scan_file
from pipeline.key_slots import Locked, Slot, keyring_slot, passphrase_slot
from pipeline.passwords import add_password, passwords
from pipeline.readings import Readings, look_of, page_by_picture
from pipeline.sealing import PLAIN, Unreadable, seal_from
from pipeline.standing import remember, still_stand
from pipeline.store import store_file
from validators.decision import Decision, Saw
from validators.decision_log import append, decisions_of

PHRASE = "drei Wörter und noch eins"
SECRETS = ("Testperson-Geheim", "Kirschkuchen", "liegt mir im Original vor", "M. Weberknecht", "Lohn1988")
"""A folder's name; a word on a page and in its picture; reason and author of a decision; a password."""
_CHEAP = {"memory_kib": 8_192, "passes": 1, "lanes": 1}


class Ring(KeyringBackend):
    """A keyring of this process."""

    priority = 5.0

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.kept[service, username]


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("AKTENCHECK_HOME", str(tmp_path / "home"))
    monkeypatch.delenv("AKTENCHECK_PASSPHRASE_FILE", raising=False)
    monkeypatch.setattr(unlocking, "ask", None)
    # what stretches a passphrase for tenths of a second is the library's affair, and tried once below
    fields = key_slots.PassphraseSlot.model_fields
    for name, value in _CHEAP.items():
        monkeypatch.setattr(fields[name], "default", value)
    key_slots.PassphraseSlot.model_rebuild(force=True)
    return tmp_path / "home"


@pytest.fixture
def ring() -> Iterator[Ring]:
    before = keyring.get_keyring()
    own = Ring()
    keyring.set_keyring(own)
    yield own
    keyring.set_keyring(before)


@pytest.fixture
def phrase(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file with the passphrase, that the environment names."""
    place = tmp_path / "passphrase"
    place.write_text(f"{PHRASE}\n", encoding="utf-8")
    place.chmod(0o600)
    monkeypatch.setenv("AKTENCHECK_PASSPHRASE_FILE", str(place))
    return place


def by_phrase(name: str, key: bytes) -> Sequence[Slot]:
    return [passphrase_slot(name, key, PHRASE)]


def a_file(folder: Path) -> ScanFile:
    folder.mkdir(exist_ok=True)
    (folder / "lohn.pdf").write_bytes(b"%PDF-1.7 Lohn")
    return scan_file(folder / "lohn.pdf", "lohn.pdf")


def a_page() -> Answer:
    word = Word(text="Kirschkuchen", box=Box(0.1, 0.1, 0.3, 0.12), confidence=0.9)
    page = Page(file="lohn.pdf", number=1, method="ocr", words=(word,), dpi=300.0, digest="d1", reader="some")
    return Answer(page=page, picture=b"webp of Kirschkuchen" * 400)


def a_client(tmp_path: Path) -> tuple[str, ScanFile]:
    """Keep something of every sort of a client; its case and its file are returned."""
    folder = tmp_path / "Testperson-Geheim"
    file = a_file(folder)
    case = case_id(folder)
    with Readings(case) as readings:
        readings.kept([file])
        readings.keep_file(file, Answer(pages=1))
        readings.keep_page(file, 1, a_page())
        remember(readings, case, "inputs", [file.path])
        assert readings.trouble is None
    told = {"about": "requirement", "name": "bamf.decision", "permit": "ae_25_3", "status": "met"}
    said = {"reason": "liegt mir im Original vor", "author": "M. Weberknecht", "at": "2026-11-21T10:00:00Z"}
    append(case, Decision.model_validate({**told, **said, "saw": Saw(), "rests_on": (), "known": ()}))
    add_password("Lohn1988")
    return case, file


def all_is_there(tmp_path: Path, case: str, file: ScanFile) -> None:
    folder = tmp_path / "Testperson-Geheim"
    assert case_id(folder) == case
    assert [known.id for known in cases_of(folder)] == [case]
    assert folder_of(case) == folder
    assert [entry.decision.author for entry in decisions_of(case).entries] == ["M. Weberknecht"]
    assert passwords() == ("Lohn1988",)
    with Readings(case) as readings:
        found = readings.kept([file])[file.digest].answer(1, "anders.pdf")
        where = readings.look_up()
        assert still_stand(readings, case, "inputs", [file.path])
        assert not still_stand(readings, case, "others", [file.path])
        assert readings.trouble is None
        assert found is not None
        assert found.page is not None
        assert (found.page.text, found.picture) == ("Kirschkuchen", a_page().picture)
        assert where is not None
        # as a child gets it
        here = page_by_picture(pickle.loads(pickle.dumps(where)), look_of("d1", 300.0), "stapel.pdf", 7)
        assert here is not None
        assert here[1] == a_page().picture


def everything_in(home: Path) -> bytes:
    return b"".join(place.read_bytes() for place in sorted(home.rglob("*")) if place.is_file())


def test_what_was_kept_before_is_converted_and_nothing_of_it_is_left(
    tmp_path: Path, home: Path, phrase: Path
) -> None:
    case, file = a_client(tmp_path)
    with closing(sqlite3.connect(store_file())) as store:
        packed, picture = store.execute("SELECT page, picture FROM pages").fetchone()
    words = [
        *(secret.encode() for secret in SECRETS if secret != "Kirschkuchen"),
        packed[20:90],
        picture[:200],
    ]
    words += [file.digest.encode(), str(tmp_path).encode()]
    before = everything_in(home)
    assert [word for word in words if word not in before] == []
    assert converting.encrypt(by_phrase)
    after = everything_in(home)
    assert [word for word in words if word in after] == []
    all_is_there(tmp_path, case, file)
    assert [word for word in words if word in everything_in(home)] == []


def test_what_is_kept_afterwards_is_encrypted_from_the_start(
    tmp_path: Path, home: Path, phrase: Path
) -> None:
    converting.encrypt(by_phrase)
    case, file = a_client(tmp_path)
    left = everything_in(home)
    assert [secret for secret in SECRETS if secret.encode() in left] == []
    assert file.digest.encode() not in left
    all_is_there(tmp_path, case, file)


def test_decrypted_it_is_as_before(tmp_path: Path, home: Path, phrase: Path) -> None:
    case, file = a_client(tmp_path)
    converting.encrypt(by_phrase)
    converting.decrypt()
    assert not (home / "encryption.json").exists()
    assert unlocking.seal() == PLAIN
    all_is_there(tmp_path, case, file)
    assert b"Testperson-Geheim" in everything_in(home)


def test_every_file_stays_its_owners_alone(tmp_path: Path, home: Path, phrase: Path) -> None:
    a_client(tmp_path)
    converting.encrypt(by_phrase)
    for place in (home, *home.rglob("*")):
        assert stat.S_IMODE(place.stat().st_mode) == (0o700 if place.is_dir() else 0o600), place.name


@pytest.mark.parametrize("without", ["the passphrase", "any passphrase"])
def test_without_the_key_nothing_is_opened_changed_or_lost(
    tmp_path: Path, home: Path, phrase: Path, monkeypatch: pytest.MonkeyPatch, without: str
) -> None:
    case, file = a_client(tmp_path)
    converting.encrypt(by_phrase)
    before = everything_in(home)
    unlocking._opened.clear()
    if without == "the passphrase":
        phrase.write_text("eine andere, die falsch ist", encoding="utf-8")
    else:
        monkeypatch.delenv("AKTENCHECK_PASSPHRASE_FILE")
    for use in (known_cases, passwords, converting.decrypt, lambda: case_id(tmp_path / "Testperson-Geheim")):
        with pytest.raises(Locked) as told:
            use()
        assert told.value.exit_code == 67
        assert "Passphrase" in told.value.de
        assert not any(secret in f"{told.value.de}{told.value.en}" for secret in (*SECRETS, PHRASE))
    with Readings(case) as readings:
        assert readings.kept([file]) == {}
        assert isinstance(readings.trouble, Locked)
    with pytest.raises(Locked):
        forgetting.forget_case(case)
    assert everything_in(home) == before
    phrase.write_text(PHRASE, encoding="utf-8")
    monkeypatch.setenv("AKTENCHECK_PASSPHRASE_FILE", str(phrase))
    all_is_there(tmp_path, case, file)


def test_a_person_is_asked_once_in_a_process_and_may_mistype_twice(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    converting.encrypt(by_phrase)
    unlocking._opened.clear()
    answers = ["falsch geschrieben", "wieder falsch", PHRASE]
    monkeypatch.setattr(unlocking, "ask", lambda: answers.pop(0))
    case_id(tmp_path)
    case_id(tmp_path)
    assert answers == []


def test_an_umlaut_of_two_signs_is_the_same_passphrase(phrase: Path, tmp_path: Path) -> None:
    converting.encrypt(by_phrase)
    unlocking._opened.clear()
    phrase.write_text(PHRASE.replace("ö", "o\u0308"), encoding="utf-8")
    assert case_id(tmp_path) == case_id(tmp_path)


def test_a_passphrase_file_that_others_may_read_is_refused(phrase: Path, tmp_path: Path) -> None:
    converting.encrypt(by_phrase)
    unlocking._opened.clear()
    phrase.chmod(0o644)
    with pytest.raises(Locked, match="chmod 600"):
        case_id(tmp_path)


def test_a_short_passphrase_is_refused_and_nothing_is_begun(tmp_path: Path, home: Path) -> None:
    case, file = a_client(tmp_path)
    with pytest.raises(UsageError):
        converting.encrypt(lambda name, key: [passphrase_slot(name, key, "kurz")])
    assert not (home / "encryption.json").exists()
    all_is_there(tmp_path, case, file)


def test_the_keyring_opens_it_unasked_and_the_passphrase_where_the_keyring_is_gone(
    tmp_path: Path, home: Path, ring: Ring, monkeypatch: pytest.MonkeyPatch
) -> None:
    case, file = a_client(tmp_path)
    converting.encrypt(lambda name, key: [keyring_slot(name, key), passphrase_slot(name, key, PHRASE)])
    [(service, _)] = ring.kept
    assert service == "aktencheck"
    assert [value for value in ring.kept.values() if value.encode() in everything_in(home)] == []
    unlocking._opened.clear()
    all_is_there(tmp_path, case, file)
    unlocking._opened.clear()
    ring.kept.clear()
    with pytest.raises(Locked):
        case_id(tmp_path)
    monkeypatch.setattr(unlocking, "ask", lambda: PHRASE)
    all_is_there(tmp_path, case, file)


def test_the_keyring_forgets_the_key_of_a_folder_that_is_decrypted(tmp_path: Path, ring: Ring) -> None:
    converting.encrypt(lambda name, key: [keyring_slot(name, key)])
    converting.decrypt()
    assert ring.kept == {}


def test_without_a_keyring_that_keeps_secrets_none_is_used(
    home: Path, ring: Ring, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Ring, "priority", 0.5)
    assert not system_keyring.is_usable()
    with pytest.raises(UsageError, match="--passphrase"):
        converting.encrypt(lambda name, key: [keyring_slot(name, key)])
    assert not (home / "encryption.json").exists()


def test_a_changed_passphrase_opens_it_and_the_old_one_no_more(
    tmp_path: Path, phrase: Path, home: Path
) -> None:
    case, file = a_client(tmp_path)
    converting.encrypt(by_phrase)
    sealed = (home / "cases.sqlite3").read_bytes()
    assert not converting.encrypt(lambda name, key: [passphrase_slot(name, key, "eine ganz neue Passphrase")])
    assert (home / "cases.sqlite3").read_bytes() == sealed
    with pytest.raises(Locked):
        case_id(tmp_path)
    phrase.write_text("eine ganz neue Passphrase", encoding="utf-8")
    all_is_there(tmp_path, case, file)


@pytest.mark.parametrize("step", range(1, 8))
@pytest.mark.parametrize("way", ["encrypt", "decrypt"])
def test_broken_off_anywhere_it_is_finished_by_the_same_command(
    tmp_path: Path, phrase: Path, monkeypatch: pytest.MonkeyPatch, step: int, way: str
) -> None:
    case, file = a_client(tmp_path)
    if way == "decrypt":
        converting.encrypt(by_phrase)
    convert = (lambda: converting.encrypt(by_phrase)) if way == "encrypt" else converting.decrypt
    left = [step]

    class Broken(BaseException):
        pass

    def breaking(real: object) -> object:
        def wrapped(*arguments: object) -> object:
            left[0] -= 1
            if left[0] == 0:
                raise Broken
            return real(*arguments)  # type: ignore[operator]

        return wrapped

    steps = (
        "replace",
        "_convert_cases",
        "_convert_files",
        "_convert_uses",
        "_convert_reports",
        "write_key_file",
    )
    with monkeypatch.context() as killed:
        for name in (*steps, "_convert_pages"):
            killed.setattr(converting, name, breaking(getattr(converting, name)))
        try:
            convert()
        except Broken:
            pass
        else:
            pytest.fail("it has fewer steps")
    if (told := key_slots.key_file()) is not None and told.state != "on":
        with pytest.raises(NoPermission, match=f"aktencheck store {way}"):
            known_cases()
    convert()
    all_is_there(tmp_path, case, file)
    assert unlocking.seal().is_on == (way == "encrypt")


def test_nothing_is_converted_under_a_running_check(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    case, file = a_client(tmp_path)
    monkeypatch.setattr(converting, "alone", lambda: unlocking.alone(0.05))
    with Readings(case) as readings:
        readings.kept([file])
        with pytest.raises(NoPermission, match="in use"):
            converting.encrypt(by_phrase)
    assert unlocking.seal() == PLAIN


def test_a_lost_key_file_is_told_and_nothing_is_written_in_the_clear(
    tmp_path: Path, home: Path, phrase: Path
) -> None:
    case, file = a_client(tmp_path)
    converting.encrypt(by_phrase)
    kept = (home / "encryption.json").read_bytes()
    (home / "encryption.json").unlink()
    with pytest.raises(NoPermission, match=r"encryption\.json"):
        case_id(tmp_path / "Testperson-Geheim")
    with Readings(case) as readings:
        assert readings.kept([file]) == {}
        assert readings.trouble is not None
    assert b"Testperson" not in everything_in(home)
    (home / "encryption.json").write_bytes(kept)
    all_is_there(tmp_path, case, file)


@pytest.mark.parametrize(
    "data", [b"", b"{}", b"no json", b'{"schema": "aktencheck-encryption/1"}', bytes(50)]
)
def test_a_spoilt_key_file_is_told(home: Path, tmp_path: Path, data: bytes) -> None:
    data_folder()
    (home / "encryption.json").write_bytes(data)
    with pytest.raises(Locked, match="backup"):
        case_id(tmp_path)


def test_a_value_opens_at_its_own_place_alone() -> None:
    seal, other = seal_from(bytes(32)), seal_from(b"\1" * 32)
    kept = seal.sealed(b"Kirschkuchen", "pages", 1)
    assert seal.opened(kept, "pages", 1) == b"Kirschkuchen"
    assert seal.sealed(b"Kirschkuchen", "pages", 1) != kept
    changed = bytes([*kept[:-1], kept[-1] ^ 1])
    for opener, value, place in (
        (seal, kept, 2),
        (seal, changed, 1),
        (seal, b"Kirschkuchen", 1),
        (other, kept, 1),
        (PLAIN, kept, 1),
    ):
        with pytest.raises(Unreadable):
            opener.opened(value, "pages", place)
    token = seal.token("Kirschkuchen", "digest")
    assert token == seal.token("Kirschkuchen", "digest")
    assert seal.word(token, "digest") == "Kirschkuchen"
    assert len({token, other.token("Kirschkuchen", "digest"), seal.token("Kirschkuchen", "folder")}) == 3
    for opener, kind in ((seal, "folder"), (other, "digest"), (PLAIN, "digest")):
        with pytest.raises(Unreadable):
            opener.word(token, kind)


def test_no_key_is_shown(phrase: Path) -> None:
    converting.encrypt(by_phrase)
    told = key_slots.key_file()
    assert told is not None
    shown = repr(told) + repr(unlocking.seal())
    assert not re.search(r"key=b|salt=|values=|words=", shown)


def test_a_row_moved_to_another_page_is_read_again(tmp_path: Path, phrase: Path) -> None:
    converting.encrypt(by_phrase)
    case, file = a_client(tmp_path)
    with closing(sqlite3.connect(store_file(), isolation_level=None)) as store:
        store.execute("UPDATE pages SET number = 2")
    with Readings(case) as readings:
        assert readings.kept([file])[file.digest].answer(2, "lohn.pdf") is None


def test_a_passphrase_is_stretched_as_the_standard_says(monkeypatch: pytest.MonkeyPatch) -> None:
    """RFC 9106: 64 MiB, three passes, four lanes."""
    monkeypatch.undo()
    key_slots.PassphraseSlot.model_rebuild(force=True)
    slot = passphrase_slot("0" * 32, os.urandom(32), PHRASE)
    assert (slot.memory_kib, slot.passes, slot.lanes, len(slot.salt)) == (65_536, 3, 4, 16)
