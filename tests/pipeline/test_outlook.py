"""A message saved by Outlook gives what the same mail would give as internet mail."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from aspose.email_foss import msg

from pipeline.errors import FileProblem
from pipeline.files import scan_file
from pipeline.mails import mail_of
from pipeline.opening import opened
from pipeline.order import Order


def saved(path: Path) -> Path:
    message = msg.MapiMessage.create("Lohn für März", "Guten Tag,\r\nanbei die Abrechnung.\r\n")
    message.set_property(msg.PropertyId.SENDER_NAME, "Jörg Weber")
    message.set_property(msg.PropertyId.SENDER_EMAIL_ADDRESS, "weber@firma.example")
    message.set_property(
        msg.PropertyId.MESSAGE_DELIVERY_TIME, dt.datetime(2026, 3, 15, 10, 30, tzinfo=dt.UTC)
    )
    message.add_recipient("amt@stadt.example", display_name="Amt")
    message.add_attachment("Lohn März.pdf", b"%PDF-1.4 ...", mime_type="application/pdf")
    inner = msg.MapiMessage.create("Innen", "Der Text der inneren Nachricht.")
    inner.add_attachment("tief.png", b"\x89PNG\r\n\x1a\n", mime_type="image/png")
    message.add_embedded_message_attachment(inner)
    message.save(str(path))
    return path


def test_head_text_and_attachments_are_those_of_the_message(tmp_path: Path) -> None:
    mail = mail_of(saved(tmp_path / "lohn.msg"))
    assert mail.text.splitlines()[:4] == [
        "Von: Jörg Weber <weber@firma.example>",
        "An: Amt <amt@stadt.example>",
        "Datum: Sun, 15 Mar 2026 10:30:00 +0000",
        "Betreff: Lohn für März",
    ]
    assert "anbei die Abrechnung." in mail.text
    assert mail.attachments[0] == ("Lohn März.pdf", b"%PDF-1.4 ...")


def test_a_message_inside_is_unfolded_too_and_is_the_same_file_each_time(tmp_path: Path) -> None:
    path = saved(tmp_path / "lohn.msg")
    file = scan_file(path, "lohn.msg")
    once, twice = (opened(Order(path, file.media, "lohn.msg", tmp_path, 1 << 30)) for _ in range(2))
    assert [member.name for member in once.members] == [
        "lohn.msg!/Lohn März.pdf",
        "lohn.msg!/Nachricht 2.eml",
    ]
    assert [member.digest for member in once.members] == [member.digest for member in twice.members]
    inner = mail_of(once.members[1].path)
    assert "Der Text der inneren Nachricht." in inner.text
    assert [attachment.name for attachment in inner.attachments] == ["tief.png"]


@pytest.mark.parametrize("share", [0.3, 0.8])
def test_a_message_that_breaks_off_costs_its_own_line(tmp_path: Path, share: float) -> None:
    path = saved(tmp_path / "lohn.msg")
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * share)])
    with pytest.raises(FileProblem, match=r"corrupt|truncated"):
        opened(Order(path, "ole", "lohn.msg", tmp_path, 1 << 30))


def test_rubbish_with_the_mark_of_an_old_office_file_is_corrupt(tmp_path: Path) -> None:
    path = tmp_path / "x.doc"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000))
    with pytest.raises(FileProblem, match="corrupt"):
        opened(Order(path, "ole", "x.doc", tmp_path, 1 << 30))
