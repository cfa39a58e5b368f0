"""The record of decisions: append-only, chained, one writer at a time; what was changed is seen and counts nothing."""

from __future__ import annotations

import datetime as dt
import multiprocessing
import re
import sqlite3
import stat
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML

from pipeline import data_folder
from pipeline.errors import DecisionsBroken, NoPermission
from validators import decision_log
from validators.decision import Decision, DocumentRef, Saw
from validators.decision_log import append, decisions_of, file_of

CASE = "c-0a1b2c"
OTHER = "c-ffffff"


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("AKTENCHECK_HOME", str(tmp_path / "data"))
    return tmp_path / "data"


def decision(reason: str = "gesehen", **more: object) -> Decision:
    told = {
        "about": "requirement",
        "name": "bamf.decision",
        "permit": "ae_25_2_refugee",
        "status": "met",
        "reason": reason,
        "author": "M. Weber",
        "at": dt.datetime(2026, 11, 21, 10, 5, tzinfo=dt.UTC),
        "saw": Saw(status="unclear", reason_code="value_unsure"),
        "rests_on": (DocumentRef(digest="a" * 64, kind="bamf_decision", file="scan/1.pdf", page=1),),
        "known": ("a" * 16,),
    }
    return Decision.model_validate({**told, **more})


def three() -> Path:
    for reason in ("eins", "zwei", "drei"):
        append(CASE, decision(reason))
    return file_of(CASE)


def test_nobody_has_decided_anything_and_nothing_is_made(home: Path):
    assert decisions_of(CASE).entries == ()
    assert list(home.rglob("*")) == []


def test_what_was_decided_is_read_again_in_its_order():
    three()
    record = decisions_of(CASE)
    assert record.broken is None
    assert [(entry.number, entry.decision.reason) for entry in record.entries] == [
        (1, "eins"), (2, "zwei"), (3, "drei"),
    ]  # fmt: skip
    assert record.entries[0].decision == decision("eins")
    assert decisions_of(OTHER).entries == ()


def test_what_is_written_is_for_the_owner_alone_and_nothing_else_is_left(home: Path):
    three()
    assert {path.name for path in home.rglob("*") if path.is_file()} == {
        "decisions.yaml",
        "decisions.sqlite3",
        "encryption.lock",
    }
    for path in (home, *home.rglob("*")):
        assert stat.S_IMODE(path.stat().st_mode) == (0o700 if path.is_dir() else 0o600)


def test_earlier_entries_stay_as_they_are_when_one_is_added():
    before = three().read_bytes()
    append(CASE, decision("vier"))
    assert file_of(CASE).read_bytes().startswith(before)


def test_the_record_of_today_is_whole_for_later_versions():
    """The hash is that of what is said: were it to change, every record that people have would be broken."""
    entry = decision_log.chained(decision(known=()), 1, decision_log.origin(CASE))
    assert entry.hash == "c149133f6ea55ba2f5e60064d9fcee24399cccb15a268fc0bc4ddb5c5f5e47b1"
    assert "known" not in decision_log._told(CASE, (entry,)).decode()


def test_a_person_can_read_the_record():
    text = three().read_text(encoding="utf-8")
    for part in (
        "author: M. Weber",
        "reason: zwei",
        "name: bamf.decision",
        "status: met",
        "file: scan/1.pdf",
    ):
        assert part in text


TAMPERING = {
    "a word changed": (lambda text: text.replace("reason: zwei", "reason: zwo"), 2),
    "a status changed": (lambda text: text.replace("status: met", "status: waived", 1), 1),
    "an author changed": (lambda text: re.sub("author: M. Weber", "author: K. Kurz", text, count=1), 1),
    "the last entry cut off": (lambda text: text[: text.index("- number: 3")], 3),
    "all entries cut off": (lambda text: text[: text.index("entries:")] + "entries: []\n", 1),
    "the first entry cut out": (
        lambda text: text[: text.index("- number: 1")] + text[text.index("- number: 2") :],
        1,
    ),
    "two entries swapped": (
        lambda text: (
            text[: text.index("- number: 2")]
            + text[text.index("- number: 3") :]
            + text[text.index("- number: 2") : text.index("- number: 3")]
        ),
        2,
    ),
    "an entry twice": (lambda text: text + text[text.index("- number: 3") :], 4),
    "another case's": (lambda text: text.replace(CASE, OTHER), 0),
    "another schema": (lambda text: text.replace("decisions/1", "decisions/2"), 0),
    "no YAML": (lambda text: text + "\n]", 0),
    "a key too many": (lambda text: text.replace("reason: zwei", "reason: zwei\n    extra: 1"), 0),
    "empty": (lambda text: "", 0),
}


@pytest.mark.parametrize(("change", "broken"), TAMPERING.values(), ids=TAMPERING)
def test_a_change_by_hand_is_seen_and_no_decision_counts(change, broken):
    file = three()
    was = file.read_text(encoding="utf-8")
    now = change(was)
    assert now != was
    file.write_text(now, encoding="utf-8")
    record = decisions_of(CASE)
    assert (record.entries, record.broken) == ((), broken)
    with pytest.raises(DecisionsBroken) as raised:
        append(CASE, decision("vier"))
    assert raised.value.exit_code == 64
    assert file.read_text(encoding="utf-8") == now, "a broken record is evidence and is left as it is"


def test_a_deleted_record_is_seen():
    three().unlink()
    assert decisions_of(CASE).broken == 0
    with pytest.raises(DecisionsBroken):
        append(CASE, decision())


def test_an_older_copy_of_the_record_is_seen():
    file = three()
    older = file.read_bytes()
    append(CASE, decision("vier"))
    file.write_bytes(older)
    assert decisions_of(CASE).broken == 4


def test_a_record_that_was_recomputed_from_the_start_is_seen():
    file = three()
    newest = file.read_bytes()
    with sqlite3.connect(file.parents[2] / "decisions.sqlite3") as heads:
        heads.execute("DELETE FROM heads")
    heads.close()
    file.unlink()
    for reason in ("eins", "gefälscht", "drei"):
        append(CASE, decision(reason))
    forged = file.read_bytes()
    with sqlite3.connect(file.parents[2] / "decisions.sqlite3") as heads:
        heads.execute("DELETE FROM heads")
    heads.close()
    file.unlink()
    three()
    assert file.read_bytes() == newest
    file.write_bytes(forged)
    assert decisions_of(CASE).broken == 3


def test_a_writer_that_died_between_file_and_database_loses_nothing(home: Path):
    three()
    with sqlite3.connect(home / "decisions.sqlite3") as heads:
        first = decisions_of(CASE).entries[1]
        heads.execute("UPDATE heads SET number = 2, hash = ?", (first.hash,))
    heads.close()
    assert len(decisions_of(CASE).entries) == 3
    assert append(CASE, decision("vier")).number == 4
    assert len(decisions_of(CASE).entries) == 4


def test_a_disk_that_fails_leaves_the_record_as_it_was(monkeypatch: pytest.MonkeyPatch):
    before = three().read_bytes()

    def fail(*_: object) -> None:
        raise NoPermission("full")

    with monkeypatch.context() as failing:
        failing.setattr(decision_log, "write_sealed", fail)
        with pytest.raises(NoPermission):
            append(CASE, decision("vier"))
    assert file_of(CASE).read_bytes() == before
    assert append(CASE, decision("vier")).number == 4


def _write(number: int) -> None:
    for step in range(5):
        append(CASE, decision(f"{number}/{step}"))


def test_of_many_writers_at_once_each_decision_is_kept():
    ways = multiprocessing.get_context("spawn")
    writers = [ways.Process(target=_write, args=(number,)) for number in range(3)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join(60)
    assert [writer.exitcode for writer in writers] == [0, 0, 0]
    record = decisions_of(CASE)
    assert record.broken is None
    assert sorted(entry.decision.reason for entry in record.entries) == sorted(
        f"{number}/{step}" for number in range(3) for step in range(5)
    )


def test_a_writer_waits_for_the_lock_and_then_says_so(home: Path, monkeypatch: pytest.MonkeyPatch):
    three()
    monkeypatch.setattr(data_folder, "_WAIT_SECONDS", 0.1)
    holder = sqlite3.connect(home / "decisions.sqlite3", isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    try:
        with pytest.raises(NoPermission, match="locked"):
            append(CASE, decision("vier"))
        assert len(decisions_of(CASE).entries) == 3, "readers do not wait"
    finally:
        holder.close()


text = st.text(st.characters(exclude_categories=["Cs"]), min_size=1)
plain = st.recursive(
    st.none() | st.booleans() | st.integers() | text | st.dates().map(str),
    lambda inner: st.lists(inner) | st.dictionaries(text, inner),
    max_leaves=6,
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(reason=text, author=text, value=plain)
def test_whatever_is_said_is_read_again_as_it_was_said(reason, author, value):
    told = decision(reason, author=author, value=value, saw=Saw(value=value), about="field", status=None)
    entry = decision_log.chained(told, 1, decision_log.origin(CASE))
    written = decision_log._told(CASE, (entry,))
    assert decision_log._entries(written, CASE) == (entry,)
    assert YAML(typ="safe", pure=True).load(written)["entries"][0]["decision"]["reason"] == reason


def test_no_repr_shows_a_name_a_reason_or_a_value():
    shown = repr(decision("Testperson-Geheim", author="Testperson-Geheim", value="Testperson-Geheim"))
    assert "Geheim" not in shown
