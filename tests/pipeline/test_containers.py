"""Archives and mails: every member is a file, or a line that says why not; nothing that lies in one can harm."""

from __future__ import annotations

import io
import stat
import zipfile
import zlib
from collections.abc import Callable
from email.message import EmailMessage
from itertools import pairwise
from pathlib import Path

import pytest
import pyzipper
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from extractors.papers import papers_in
from pipeline.answer import Answer
from pipeline.files import files_in, scan_file
from pipeline.limits import MEMBERS
from pipeline.mail_page import printed, sheets_of
from pipeline.mails import mail_of
from pipeline.opening import opened
from pipeline.order import Order
from pipeline.workers import Readers


def png() -> bytes:
    stream = io.BytesIO()
    Image.effect_noise((60, 40), 50).save(stream, "PNG")
    return stream.getvalue()


PNG = png()


def archive(members: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", method) as target:
        for name, data in members.items():
            target.writestr(name, data)
    return stream.getvalue()


def mail(attachments: dict[str, bytes], text: str = "Guten Tag,\nanbei die Unterlagen.\n") -> EmailMessage:
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = "a@firma.example", "b@amt.example", "Unterlagen"
    message.set_content(text)
    for name, data in attachments.items():
        message.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
    return message


def open_bytes(folder: Path, data: bytes, name: str = "x", **more: object) -> Answer:
    path = folder / name
    path.write_bytes(data)
    file = scan_file(path, name)
    return opened(Order(path, file.media, name, folder, 1 << 30)._replace(**more))


def told(answer: Answer) -> dict[str, str]:
    return {trouble.file: trouble.code for trouble in answer.problems}


def names(answer: Answer) -> list[str]:
    return [member.name for member in answer.members]


def test_every_member_is_a_file_or_a_line(tmp_path: Path) -> None:
    data = archive(
        {
            "a/scan.png": PNG,
            "notiz.txt": b"x",
            "leer.pdf": b"",
            "__MACOSX/._scan.png": b"x",
            "Thumbs.db": b"x",
        }
    )
    answer = open_bytes(tmp_path, data, "alles.zip")
    assert names(answer) == ["alles.zip!/a/scan.png"]
    assert told(answer) == {"alles.zip!/notiz.txt": "unsupported", "alles.zip!/leer.pdf": "empty"}
    assert answer.members[0].path.read_bytes() == PNG


def test_names_that_lead_out_of_the_archive_stay_inside(tmp_path: Path) -> None:
    work = tmp_path / "work"
    work.mkdir()
    data = archive({"../../evil.png": PNG, "/etc/x.png": PNG, "C:\\Akte\\y.png": PNG})
    answer = open_bytes(tmp_path, data, "z.zip", work=work)
    assert names(answer) == ["z.zip!/evil.png", "z.zip!/etc/x.png", "z.zip!/C:/Akte/y.png"]
    assert all(member.path.is_relative_to(work) for member in answer.members)
    assert not (tmp_path.parent / "evil.png").exists()


def test_members_of_one_name_are_two_files(tmp_path: Path) -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as target:
        target.writestr("a.png", PNG)
        with pytest.warns(UserWarning, match="Duplicate"):
            target.writestr("a.png", PNG + b" ")
    assert names(open_bytes(tmp_path, stream.getvalue(), "z.zip")) == ["z.zip!/a.png", "z.zip!/a.png (2)"]


def test_a_link_in_an_archive_is_not_followed(tmp_path: Path) -> None:
    info = zipfile.ZipInfo("passwd")
    info.external_attr = (stat.S_IFLNK | 0o777) << 16
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as target:
        target.writestr(info, "/etc/passwd")
    assert told(open_bytes(tmp_path, stream.getvalue(), "z.zip")) == {"z.zip!/passwd": "link_outside"}


def test_a_bomb_is_refused_before_it_unfolds(tmp_path: Path) -> None:
    answer = open_bytes(tmp_path, archive({"bombe.png": bytes(40 << 20)}))
    assert (answer.codes, answer.members) == (("too_large",), ())
    assert sum(path.stat().st_size for path in tmp_path.rglob("*") if path.is_file()) < 1 << 20


def test_a_member_that_lies_about_its_size_ends_at_the_bound(tmp_path: Path) -> None:
    data = bytearray(archive({"bombe.png": bytes(8 << 20)}))
    for sign, offset in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        at = data.index(sign) + offset
        data[at : at + 4] = (100).to_bytes(4, "little")
    answer = open_bytes(tmp_path, bytes(data), "z.zip")
    assert set(told(answer).values()) <= {"corrupt", "too_large"}
    assert told(answer)
    assert not answer.members


def test_members_that_lie_on_each_other_are_refused(tmp_path: Path) -> None:
    data = archive({"a.png": PNG, "b.png": PNG})
    second = data.rindex(b"PK\x01\x02")
    overlapping = bytearray(data)
    overlapping[second + 42 : second + 46] = (0).to_bytes(4, "little")
    answer = open_bytes(tmp_path, bytes(overlapping))
    assert (answer.codes, answer.members) == (("corrupt",), ())


def test_too_many_members_are_refused(tmp_path: Path) -> None:
    answer = open_bytes(tmp_path, archive({f"{n}.png": b"x" for n in range(MEMBERS + 1)}))
    assert (answer.codes, answer.members) == (("too_large",), ())


def test_all_that_unfolds_from_one_file_has_a_bound(tmp_path: Path) -> None:
    data = archive({"a.png": PNG, "b.png": PNG}, zipfile.ZIP_STORED)
    answer = open_bytes(tmp_path, data, "z.zip", allowance=len(PNG) + 10)
    assert names(answer) == ["z.zip!/a.png"]
    assert told(answer) == {"z.zip!/b.png": "too_large"}


def test_an_archive_that_breaks_off_gives_what_is_whole(tmp_path: Path) -> None:
    data = archive({"a.png": PNG, "b.png": PNG, "c.png": PNG})
    cut = data[: data.index(b"c.png") + 50]
    answer = open_bytes(tmp_path, cut, "z.zip")
    assert answer.codes == ("truncated",)
    assert names(answer) == ["z.zip!/a.png", "z.zip!/b.png"]
    assert answer.members[1].path.read_bytes() == PNG


def test_an_archive_written_to_a_pipe_that_breaks_off_gives_what_is_whole(tmp_path: Path) -> None:
    class Pipe(io.RawIOBase):
        written = b""

        def writable(self) -> bool:
            return True

        def write(self, data: object, /) -> int:
            self.written += bytes(data)  # type: ignore[call-overload]
            return len(bytes(data))  # type: ignore[call-overload]

    pipe = Pipe()
    with zipfile.ZipFile(pipe, "w", zipfile.ZIP_DEFLATED) as target:  # type: ignore[arg-type]
        target.writestr("a.png", PNG)
        target.writestr("b.png", PNG)
    answer = open_bytes(tmp_path, pipe.written[: pipe.written.index(b"PK\x01\x02")], "z.zip")
    assert names(answer) == ["z.zip!/a.png", "z.zip!/b.png"]


def test_a_damaged_member_costs_itself_alone(tmp_path: Path) -> None:
    data = bytearray(archive({"a.png": PNG, "b.png": PNG}, zipfile.ZIP_STORED))
    data[100] ^= 0xFF
    answer = open_bytes(tmp_path, bytes(data), "z.zip")
    assert (names(answer), told(answer)) == (["z.zip!/b.png"], {"z.zip!/a.png": "corrupt"})


def test_an_empty_archive_is_empty(tmp_path: Path) -> None:
    assert open_bytes(tmp_path, archive({})).codes == ("empty",)


@pytest.mark.parametrize("encryption", [pyzipper.WZ_AES, None])
def test_a_locked_archive_opens_with_a_password_of_the_list(tmp_path: Path, encryption: object) -> None:
    if encryption is None:
        data = _zip_crypto("a.png", PNG, b"geheim")
    else:
        stream = io.BytesIO()
        with pyzipper.AESZipFile(stream, "w", encryption=encryption) as target:
            target.setpassword(b"geheim")
            target.writestr("a.png", PNG)
        data = stream.getvalue()
    assert told(open_bytes(tmp_path, data, "z.zip")) == {"z.zip!/a.png": "encrypted"}
    wrong = open_bytes(tmp_path, data, "z.zip", passwords=("1234",))
    assert told(wrong) == {"z.zip!/a.png": "password_wrong"}
    right = open_bytes(tmp_path, data, "z.zip", passwords=("1234", "geheim"))
    assert right.members[0].path.read_bytes() == PNG


def test_attachments_of_a_mail_are_files_and_its_text_is_a_page(tmp_path: Path) -> None:
    answer = open_bytes(tmp_path, mail({"Lohn März.png": PNG, "../x.exe": b"MZ"}).as_bytes(), "mail.eml")
    assert answer.pages == 1
    assert names(answer) == ["mail.eml!/Lohn März.png"]
    assert told(answer) == {"mail.eml!/_x.exe": "unsupported"}
    text = mail_of(tmp_path / "mail.eml").text
    assert text.startswith(
        "Von: a@firma.example\nAn: b@amt.example\nBetreff: Unterlagen\nAnlagen: Lohn März.png"
    )
    assert "anbei die Unterlagen." in text


def test_a_mail_in_a_mail_is_unfolded_and_too_many_in_each_other_are_named(tmp_path: Path) -> None:
    inner = mail({"scan.png": PNG})
    for _ in range(4):
        outer = mail({})
        outer.add_attachment(inner)
        inner = outer
    (tmp_path / "mail.eml").write_bytes(inner.as_bytes())
    with Readers(1) as readers:
        scans = readers.read(files_in(tmp_path).files)
    assert [page.file.count("!/") for page in scans.pages] == [0, 1, 2]
    assert [(t.file.count("!/"), t.code) for t in scans.problems] == [(3, "too_deep")]


def test_of_a_text_in_two_forms_the_plain_one_is_printed(tmp_path: Path) -> None:
    message = mail({})
    message.add_alternative("<p>Guten Tag im <b>Netz</b></p>", subtype="html")
    (tmp_path / "m").write_bytes(message.as_bytes())
    assert "Netz" not in mail_of(tmp_path / "m").text
    alone = mail({})
    alone.set_content("<style>p{x}</style><p>Guten&nbsp;Tag</p><script>x()</script>", subtype="html")
    (tmp_path / "m").write_bytes(alone.as_bytes())
    assert mail_of(tmp_path / "m").text.endswith("\n\nGuten Tag")


def test_a_mail_whose_character_set_nobody_knows_is_printed(tmp_path: Path) -> None:
    raw = b"From: a@b.example\nTo: c@d.example\nContent-Type: text/plain; charset=klingon\n\nGr\xfc\xdfe\n"
    (tmp_path / "m").write_bytes(raw)
    assert mail_of(tmp_path / "m").text.endswith("Grüße\n")


def test_the_seal_of_a_signed_mail_is_no_paper(tmp_path: Path) -> None:
    message = mail({})
    message.add_attachment(b"0\x80", maintype="application", subtype="pkcs7-signature", filename="smime.p7s")
    answer = open_bytes(tmp_path, message.as_bytes())
    assert (answer.members, answer.problems) == ((), ())


def test_printed_words_lie_on_the_page_in_order() -> None:
    rows = sheets_of("Sehr geehrte Frau Müller,\n\n" + "Wort " * 300 + "x" * 400)
    page = printed(rows[0])
    boxes = [word.box for word in page.words]
    assert [word.text for word in page.words][:4] == ["Sehr", "geehrte", "Frau", "Müller,"]
    assert all(0 <= box.left < box.right <= 1 and 0 <= box.top < box.bottom <= 1 for box in boxes)
    assert all(a.right <= b.left for a, b in pairwise(boxes) if a.top == b.top)
    assert "".join("".join(row) for sheet in rows for row in sheet).count("x") == 400


def test_a_long_mail_has_several_pages() -> None:
    assert len(sheets_of("Zeile\n" * 200)) > 2


@pytest.mark.slow
def test_a_mail_that_reads_like_a_decision_is_no_evidence(
    tmp_path: Path, letter_of: Callable[..., Path]
) -> None:
    decision = (
        "Bundesamt für Migration und Flüchtlinge\n\nGesch.-Z.: 8112345-475\n\nB E S C H E I D\n\n"
        "In dem Asylverfahren des Herrn Nawar KASSAB, geb. am 17.06.1991\nergeht folgende Entscheidung:\n"
        "1. Die Flüchtlingseigenschaft wird zuerkannt.\n"
    )
    written = Canvas(str(tmp_path / "b.pdf"))
    for number, line in enumerate(decision.splitlines()):
        written.drawString(70, 780 - 20 * number, line)
    written.save()
    (tmp_path / "a.eml").write_bytes(mail({}, decision).as_bytes())
    with Readers(1) as readers:
        scans = readers.read(files_in(tmp_path).files)
    kinds = {paper.document.pages[0].file: paper.kind for paper in papers_in(scans.pages)}
    assert kinds == {"a.eml": "unknown", "b.pdf": "bamf_decision"}


@pytest.mark.slow
def test_what_was_unfolded_is_read_under_its_whole_name_and_removed(tmp_path: Path, letter: Path) -> None:
    folder = tmp_path / "client"
    (folder / "mail.eml!").mkdir(parents=True)
    data = letter.read_bytes()
    (folder / "mail.eml").write_bytes(
        mail({"brief.pdf": data, "alles.zip": archive({"brief.pdf": data})}).as_bytes()
    )
    (folder / "mail.eml!" / "brief.pdf").write_bytes(data)
    with Readers(1) as readers:
        scans = readers.read(files_in(folder).files)
        assert readers._folder is not None
        assert list(readers._folder.iterdir()) == []
    assert [page.file for page in scans.pages] == [
        "mail.eml", "mail.eml!/brief.pdf (2)", "mail.eml!/alles.zip!/brief.pdf", "mail.eml!/brief.pdf",
    ]  # fmt: skip
    assert {member.digest for member in scans.members if member.media == "pdf"} == {
        scan_file(letter, "x").digest
    }
    assert all("zuerkannt" in page.text for page in scans.pages[1:])
    assert scans.problems == ()


def _zip_crypto(name: str, content: bytes, password: bytes) -> bytes:
    """Return an archive locked with the old cipher, which no library here writes.

    Source: APPNOTE.TXT 6.1.
    """
    keys = [0x12345678, 0x23456789, 0x34567890]

    def step(byte: int) -> None:
        keys[0] = zlib.crc32(bytes([byte]), keys[0] ^ 0xFFFFFFFF) ^ 0xFFFFFFFF
        keys[1] = ((keys[1] + (keys[0] & 0xFF)) * 134775813 + 1) & 0xFFFFFFFF
        keys[2] = zlib.crc32(bytes([keys[1] >> 24]), keys[2] ^ 0xFFFFFFFF) ^ 0xFFFFFFFF

    for byte in password:
        step(byte)
    crc = zlib.crc32(content)
    locked = bytearray()
    for byte in bytes(11) + bytes([crc >> 24]) + content:
        mixed = (keys[2] | 2) & 0xFFFF
        locked.append(byte ^ ((mixed * (mixed ^ 1)) >> 8 & 0xFF))
        step(byte)
    data = bytearray(archive({name: bytes(locked)}, zipfile.ZIP_STORED))
    for sign, flags, at in ((b"PK\x03\x04", 6, 14), (b"PK\x01\x02", 8, 16)):
        start = data.index(sign)
        data[start + flags] |= 1
        data[start + at : start + at + 4] = crc.to_bytes(4, "little")
        data[start + at + 8 : start + at + 12] = len(content).to_bytes(4, "little")
    return bytes(data)
