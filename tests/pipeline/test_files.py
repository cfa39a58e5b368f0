"""Every file of a folder is read or named with its reason."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from pipeline.errors import FileProblem, NoPermission
from pipeline.files import files_in, scan_file


def codes(folder: Path) -> dict[str, str]:
    return {trouble.file: trouble.code for trouble in files_in(folder).problems}


def test_type_is_told_by_content_not_by_name(tmp_path: Path) -> None:
    Image.new("L", (50, 50), 255).save(tmp_path / "page.jpg")
    (tmp_path / "page.jpg").rename(tmp_path / "page.pdf")
    (tmp_path / "note.pdf").write_text("Bitte anrufen")
    (tmp_path / "rubbish.pdf").write_bytes(bytes(range(256)) * 20)
    intake = files_in(tmp_path)
    assert [(file.name, file.media) for file in intake.files] == [("page.pdf", "jpeg")]
    assert codes(tmp_path) == {"note.pdf": "unsupported", "rubbish.pdf": "corrupt"}


def test_empty_file_pipe_and_stranger_are_named(tmp_path: Path) -> None:
    (tmp_path / "empty.pdf").touch()
    (tmp_path / "mail.eml").write_text("Subject: x")
    os.mkfifo(tmp_path / "pipe.pdf")
    assert codes(tmp_path) == {"empty.pdf": "empty", "mail.eml": "unsupported", "pipe.pdf": "unsupported"}


def test_link_out_of_the_folder_is_not_followed(tmp_path: Path, letter: Path) -> None:
    folder = tmp_path / "client"
    folder.mkdir()
    (folder / "stranger.pdf").symlink_to(letter)
    (folder / "everything").symlink_to("/")
    (folder / "broken").symlink_to("nowhere")
    assert codes(folder) == {
        "stranger.pdf": "link_outside",
        "everything": "link_outside",
        "broken": "link_outside",
    }
    assert files_in(folder).files == ()


def test_ignored_files_leave_no_trace(tmp_path: Path) -> None:
    (tmp_path / "@eaDir" / "a.jpg").mkdir(parents=True)
    for name in ("Thumbs.db", ".DS_Store", "~$brief.docx", "._a.pdf", "case.yaml", "@eaDir/a.jpg/SYNO.jpg"):
        (tmp_path / name).write_text("x")
    intake = files_in(tmp_path)
    assert (intake.files, intake.problems) == ((), ())


def test_unreadable_file_has_no_permission(letter: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> int:
        raise PermissionError

    monkeypatch.setattr(os, "open", refuse)
    with pytest.raises(FileProblem, match="no_permission"):
        scan_file(letter, "letter.pdf")


def test_too_large_file_is_not_opened(tmp_path: Path) -> None:
    place = tmp_path / "film.pdf"
    with place.open("wb") as stream:
        stream.truncate(1 << 40)
    assert codes(tmp_path) == {"film.pdf": "too_large"}


def test_folder_that_is_not_there_stops(tmp_path: Path) -> None:
    with pytest.raises(NoPermission):
        files_in(tmp_path / "nowhere")


def test_files_come_in_the_order_of_their_paths(tmp_path: Path, letter_of: Callable[..., Path]) -> None:
    for name in ("b/2.pdf", "a.pdf", "b/1.pdf", "c.pdf"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        letter_of(tmp_path / name)
    names = [file.name for file in files_in(tmp_path).files]
    assert names == ["a.pdf", "c.pdf", "b/1.pdf", "b/2.pdf"]


def test_no_name_of_a_client_stands_in_a_repr(letter: Path) -> None:
    assert "letter" not in repr(scan_file(letter, "letter.pdf"))
