"""What is not there to its end is told without a library that would mend it; locks and half-names are respected."""

from __future__ import annotations

import fcntl
import io
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from PIL import Image

from flows.watch_changes import Hints, mount_of
from flows.watch_look import is_locked, is_there, look_at, stamp_of
from tests.flows.command import write_letter


def made(form: str, folder: Path) -> Path:
    place = folder / f"scan.{form}"
    if form == "pdf":
        write_letter(place)
    elif form == "zip":
        with zipfile.ZipFile(place, "w") as archive:
            archive.writestr("brief.txt", os.urandom(4000))
    else:
        Image.effect_noise((120, 80), 60).convert("RGB").save(
            place, {"jpg": "JPEG", "tif": "TIFF"}.get(form, form)
        )
    return place


def there(place: Path) -> bool:
    return is_there(place.parent, place.name, stamp_of(place.lstat()))


@pytest.mark.parametrize("form", ["pdf", "jpg", "png", "tif", "webp", "gif", "zip"])
def test_every_beginning_of_a_file_is_waited_for_and_its_whole_is_not(form: str, tmp_path: Path):
    place = made(form, tmp_path)
    data = place.read_bytes()
    assert there(place)
    for share in (0.0, 0.2, 0.5, 0.9, 0.99):
        place.write_bytes(data[: int(len(data) * share)])
        assert not there(place), share


@pytest.mark.parametrize("form", ["pdf", "jpg", "png", "tif", "webp", "zip"])
def test_room_that_was_made_before_the_copy_is_no_file(form: str, tmp_path: Path):
    place = made(form, tmp_path)
    data = place.read_bytes()
    half = data[: len(data) // 2]
    place.write_bytes(half + bytes(len(data) - len(half)))
    assert not there(place)


@pytest.mark.parametrize(
    "name",
    [
        "a.pdf.part",
        "b.pdf.crdownload",
        "c.tmp",
        "~$brief.docx",
        ".d.pdf.Xy12Zw",
        ".~lock.e.odt#",
        "f.pdf.filepart",
    ],
)
def test_what_programs_call_unfinished_is_waited_for(name: str, tmp_path: Path):
    write_letter(tmp_path / "whole.pdf")
    (tmp_path / "whole.pdf").rename(tmp_path / name)
    assert not there(tmp_path / name)
    assert name in look_at(tmp_path)


def test_rubbish_of_the_desktop_does_not_count_and_case_yaml_does(tmp_path: Path):
    for name in ("Thumbs.db", ".DS_Store", "case.yaml", "brief.txt"):
        (tmp_path / name).write_text("x")
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "case.yaml").write_text("x")
    (tmp_path / "sub" / "pass.jpg").write_text("x")
    assert set(look_at(tmp_path)) == {"case.yaml", "brief.txt", "sub/pass.jpg"}


def test_a_link_is_not_followed_and_a_pipe_is_not_opened(tmp_path: Path):
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "round").symlink_to(tmp_path)
    os.mkfifo(tmp_path / "in" / "pipe")
    look = look_at(tmp_path / "in")
    assert set(look) == {"round", "pipe"}
    assert all(is_there(tmp_path / "in", name, stamp) for name, stamp in look.items())


HOLDER = """
import fcntl, sys
held = open(sys.argv[1], "rb+")
(fcntl.lockf if sys.argv[2] == "posix" else fcntl.flock)(held, fcntl.LOCK_EX)
print("held", flush=True)
sys.stdin.read()
"""


@pytest.mark.parametrize("how", ["posix", "flock"])
def test_a_file_that_another_program_has_locked_is_waited_for(how: str, tmp_path: Path):
    place = made("pdf", tmp_path)
    assert not is_locked(place)
    words = [sys.executable, "-c", HOLDER, str(place), how]
    with subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        assert is_locked(place)
        assert not there(place)
        holder.communicate()
    assert there(place)


def test_asking_for_a_lock_takes_none(tmp_path: Path):
    place = made("pdf", tmp_path)
    is_locked(place)
    with place.open("rb+") as held:
        fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)


def test_a_rewritten_file_of_the_same_size_is_a_change(tmp_path: Path):
    place = tmp_path / "a.bin"
    place.write_bytes(b"one")
    before, times = look_at(tmp_path), place.stat()
    place.write_bytes(b"two")
    os.utime(place, ns=(times.st_atime_ns, times.st_mtime_ns))
    assert look_at(tmp_path) != before


def test_a_folder_that_is_gone_says_so(tmp_path: Path):
    with pytest.raises(FileNotFoundError):
        look_at(tmp_path / "gone")


MOUNTS = """/dev/sda1 / ext4 rw 0 0
//server/akten /srv/akten cifs rw 0 0
box:/x /srv/akten\\040alt nfs4 rw 0 0
sshfs#a /srv/fern fuse.sshfs rw 0 0
/dev/sdb1 /srv/stick fuseblk rw 0 0
tmpfs /srv/akten/ram tmpfs rw 0 0
"""


@pytest.mark.parametrize(
    ("folder", "remote"),
    [
        ("/srv/akten", True),
        ("/srv/akten/Al-Hassan", True),
        ("/srv/aktenschrank", False),
        ("/srv/akten alt/x", True),
        ("/srv/fern", True),
        ("/srv/stick", False),
        ("/srv/akten/ram/x", False),
        ("/home", False),
    ],
)
def test_a_network_share_is_told_from_a_disk(folder: str, remote: bool):
    assert mount_of(Path(folder), MOUNTS).is_remote is remote


def test_an_event_says_in_which_client_something_happened(tmp_path: Path):
    (tmp_path / "Anna" / "scan").mkdir(parents=True)
    with Hints(tmp_path, by_events=True) as hints:
        touched: set[str] = set()
        for number in range(40):
            (tmp_path / "Anna" / "scan" / f"{number}.pdf").write_bytes(b"x")
            touched |= hints.wait(0.5)
            if touched:
                break
        assert touched == {"Anna"}
        assert hints.hears
        hints.stop()
        assert hints.stopped
    assert not hints.hears


def test_where_there_are_no_events_waiting_is_all(tmp_path: Path):
    with Hints(tmp_path, by_events=False) as hints:
        assert not hints.hears
        hints.wake()
        assert hints.wait(30) == set(), "woken, it does not wait to the end"


def test_made_samples_are_what_they_are_called(tmp_path: Path):
    assert Image.open(io.BytesIO(made("webp", tmp_path).read_bytes())).format == "WEBP"
