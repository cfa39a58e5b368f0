"""A message saved by Outlook (`.msg`) in the form of internet mail.

A compound file: each property is a stream that is named after its number and type, each attachment a storage.

Source: [MS-OXMSG] 2.1 to 2.4; [MS-OXPROPS] for the numbers.
"""

from __future__ import annotations

import datetime as dt
import email
import email.policy
import hashlib
import struct
from email.message import EmailMessage
from email.utils import format_datetime, formataddr
from pathlib import Path

import olefile

_SUBJECT, _HEADERS, _SENT, _BODY, _RTF, _HTML = "0037", "007D", "0039", "1000", "1009", "1013"
_SENDER_NAME, _SENDER_ADDRESS, _SMTP_ADDRESS, _TO, _CC = "0C1A", "0C1F", "5D01", "0E04", "0E03"
_DATA, _SHORT_NAME, _LONG_NAME, _SHOWN_NAME, _TYPE = "3701", "3704", "3707", "3001", "370E"
_CODE_PAGES = (0x3FDE0003, 0x3FFD0003)
_EPOCH = dt.datetime(1601, 1, 1, tzinfo=dt.UTC)
_DEEPEST = 4

_Place = list[str]
"""Names of the storages from the root down to the one that is meant."""


def as_internet_mail(path: Path) -> EmailMessage:
    """Return the message with its text and attachments; messages inside it are attached as such."""
    with olefile.OleFileIO(path) as ole:
        message = _message(ole, [])
    # the same file gives the same bytes, and nothing that is written in it can pass for a boundary
    seal = hashlib.sha256(path.read_bytes()).hexdigest()
    for number, part in enumerate(message.walk()):
        if part.get_content_maintype() == "multipart":
            part.set_boundary(f"{seal[:50]}-{number}")
    return message


def _message(ole: olefile.OleFileIO, place: _Place) -> EmailMessage:
    message = EmailMessage(policy=email.policy.default)
    for name, value in _head(ole, place).items():
        if value:
            message[name] = " ".join(value.replace("\x00", "").split())
    plain, html = _string(ole, place, _BODY), _html(ole, place)
    message.set_content(plain or "")
    if html and not (plain or "").strip():
        message.set_content(html, subtype="html")
    elif not plain and (packed := _stream(ole, place, f"{_RTF}0102")):
        # the text is there in Outlook's packed RTF alone: it is not lost, it is told as a file that is not read
        message.add_attachment(
            packed, maintype="application", subtype="octet-stream", filename="Text.rtf-lzfu"
        )
    for storage in _attachments(ole, place):
        _attach(ole, [*place, storage], message)
    return message


def _head(ole: olefile.OleFileIO, place: _Place) -> dict[str, str]:
    """Return the header fields: those of the mail as it came, else what Outlook kept of them."""
    came = email.message_from_string(_string(ole, place, _HEADERS) or "", policy=email.policy.compat32)
    name = _string(ole, place, _SENDER_NAME) or ""
    # inside an organisation the second is a directory path, not an address
    addresses = (_string(ole, place, key) or "" for key in (_SMTP_ADDRESS, _SENDER_ADDRESS))
    address = next((found for found in addresses if "@" in found), "")
    kept = {
        "From": formataddr((name, address)) if address else name,
        "To": _string(ole, place, _TO) or "",
        "Cc": _string(ole, place, _CC) or "",
        "Date": _sent(ole, place),
        "Subject": _string(ole, place, _SUBJECT) or "",
    }
    return {field: value or str(came.get(field, "")) for field, value in kept.items()}


def _attach(ole: olefile.OleFileIO, place: _Place, message: EmailMessage) -> None:
    name = next(
        (n for key in (_LONG_NAME, _SHORT_NAME, _SHOWN_NAME) if (n := _string(ole, place, key))), None
    )
    inner = [*place, f"__substg1.0_{_DATA}000D"]
    if ole.exists([*inner, "__properties_version1.0"]) and len(place) < _DEEPEST:
        message.add_attachment(_message(ole, inner))
        return
    main, _, sub = (_string(ole, place, _TYPE) or "").partition("/")
    data = _stream(ole, place, f"{_DATA}0102") or b""
    known = main.isalpha() and sub and main not in ("multipart", "message")
    message.add_attachment(
        data,
        maintype=main if known else "application",
        subtype=sub if known else "octet-stream",
        filename=(name or "").replace("\x00", "") or None,
    )


def _attachments(ole: olefile.OleFileIO, place: _Place) -> list[str]:
    found = {
        entry[len(place)]
        for entry in ole.listdir(streams=True, storages=True)
        if entry[: len(place)] == place and len(entry) > len(place)
    }
    return sorted(name for name in found if name.startswith("__attach_version1.0_#"))


def _stream(ole: olefile.OleFileIO, place: _Place, tag: str) -> bytes | None:
    where = [*place, f"__substg1.0_{tag}"]
    if not ole.exists(where):
        return None
    data: bytes = ole.openstream(where).read()
    return data


def _string(ole: olefile.OleFileIO, place: _Place, number: str) -> str | None:
    """Return a text property, kept as UTF-16 or in the code page that the message names."""
    wide = _stream(ole, place, f"{number}001F")
    if wide is not None:
        return wide.decode("utf-16-le", errors="replace").rstrip("\x00")
    narrow = _stream(ole, place, f"{number}001E")
    return None if narrow is None else _decoded(narrow, _code_page(ole, place)).rstrip("\x00")


def _html(ole: olefile.OleFileIO, place: _Place) -> str | None:
    data = _stream(ole, place, f"{_HTML}0102")
    return _string(ole, place, _HTML) if data is None else _decoded(data, _code_page(ole, place))


def _decoded(data: bytes, code_page: str) -> str:
    for encoding in ("utf-8", code_page):
        try:
            return data.decode(encoding)
        except (LookupError, UnicodeDecodeError):
            continue
    return data.decode("cp1252", errors="replace")


def _code_page(ole: olefile.OleFileIO, place: _Place) -> str:
    fixed = _fixed(ole, place)
    number = next((int.from_bytes(fixed[tag][:4], "little") for tag in _CODE_PAGES if tag in fixed), 1252)
    return {65001: "utf-8", 20127: "ascii", 28591: "latin-1"}.get(number, f"cp{number}")


def _sent(ole: olefile.OleFileIO, place: _Place) -> str:
    ticks = int.from_bytes(_fixed(ole, place).get(int(f"{_SENT}0040", 16), b""), "little")
    if not ticks:
        return ""
    try:
        return format_datetime(_EPOCH + dt.timedelta(microseconds=ticks // 10))
    except OverflowError:
        return ""


def _fixed(ole: olefile.OleFileIO, place: _Place) -> dict[int, bytes]:
    """Return the properties of a fixed length: number and type -> 8 bytes."""
    where = [*place, "__properties_version1.0"]
    data = ole.openstream(where).read() if ole.exists(where) else b""
    # the head of the list is longer in the outermost message
    rows = data[24 if place else 32 :]
    return {
        struct.unpack_from("<I", rows, at)[0]: rows[at + 8 : at + 16] for at in range(0, len(rows) - 15, 16)
    }
