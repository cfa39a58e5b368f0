"""E-mails (E-Mail): the text that is printed, and the files that are attached.

A `.msg` of Outlook is first turned into the form of a `.eml` (`pipeline.outlook`). To be called in a child process: the
files are not trusted.

Source: RFC 5322, RFC 2045 to 2049.
"""

from __future__ import annotations

import email
import email.policy
import mimetypes
import re
from collections.abc import Iterator
from email.message import EmailMessage, Message
from html.parser import HTMLParser
from pathlib import Path
from typing import NamedTuple

from .errors import FileProblem

_HEADERS = (("Von", "from"), ("An", "to"), ("Kopie", "cc"), ("Datum", "date"), ("Betreff", "subject"))
_NO_PAPER = {"application/pkcs7-signature", "application/x-pkcs7-signature", "application/pgp-signature"}
"""Seals of the mail itself: nothing is on them to be read."""
_UNSAFE = re.compile(r'[/\\\x00-\x1f\x7f"<>|]')
_BREAKS = {
    "p",
    "div",
    "br",
    "tr",
    "li",
    "table",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "blockquote",
    "hr",
    "pre",
}
_TAG = re.compile(r"<[^<>]*>")
_SILENT = {"script", "style", "head", "title"}


class Attachment(NamedTuple):
    """A file that hangs on a mail. `name` is a plain file name; `data` are its bytes."""

    name: str
    data: bytes


class Mail(NamedTuple):
    """What a mail holds. `text`: its head in German words, an empty line, what was written; lines as they were."""

    text: str
    attachments: tuple[Attachment, ...]


def mail_of(path: Path) -> Mail:
    """Return the mail in a `.eml` or `.msg` file.

    Raises:
        FileProblem: `corrupt`.
    """
    data = path.read_bytes()
    try:
        if data.startswith(b"\xd0\xcf\x11\xe0"):
            from .outlook import as_internet_mail

            return _mail(as_internet_mail(path))
        return _mail(email.message_from_bytes(data.lstrip(b"\xef\xbb\xbf\r\n"), policy=email.policy.default))
    except FileProblem:
        raise
    except Exception as error:  # both parsers raise whatever the hostile bytes lead to
        raise FileProblem("corrupt") from error


def _mail(message: EmailMessage) -> Mail:
    texts: list[str] = []
    attachments: list[Attachment] = []
    for part in _leaves(message):
        if _is_written(part):
            texts.append(_text(part))
        elif part.get_content_type() not in _NO_PAPER:
            attachments.append(Attachment(_name(part, len(attachments) + 1), _bytes(part)))
    head = [f"{label}: {_header(message, name)}" for label, name in _HEADERS if message.get(name)]
    if attachments:
        head.append(f"Anlagen: {', '.join(attachment.name for attachment in attachments)}")
    return Mail("\n".join([*head, "", *texts]), tuple(attachments))


def _leaves(part: Message) -> Iterator[Message]:
    """Yield the parts that are no wrapping; of a text that is there in two forms the plain one."""
    if part.get_content_type() == "message/rfc822" or not part.is_multipart():
        yield part
        return
    inside = [leaf for child in part.get_payload() if isinstance(child, Message) for leaf in _leaves(child)]
    if part.get_content_type() == "multipart/alternative":
        plain = any(_is_written(leaf) and leaf.get_content_type() == "text/plain" for leaf in inside)
        inside = [
            leaf
            for leaf in inside
            if not (plain and _is_written(leaf) and leaf.get_content_type() == "text/html")
        ]
    yield from inside


def _is_written(part: Message) -> bool:
    """Whether a part is text of the mail itself."""
    return (
        part.get_content_type() in ("text/plain", "text/html")
        and part.get_content_disposition() != "attachment"
        and not part.get_filename()
    )


def _header(message: Message, name: str) -> str:
    return re.sub(r"\s+", " ", str(message.get(name, "")))


def _text(part: Message) -> str:
    data = _bytes(part)
    try:
        text = data.decode(part.get_content_charset() or "utf-8")
    except (LookupError, UnicodeDecodeError):
        text = data.decode("cp1252", errors="replace")
    return html_text(text) if part.get_content_type() == "text/html" else text


def _bytes(part: Message) -> bytes:
    if part.get_content_type() == "message/rfc822":
        inner = part.get_payload()
        first = inner[0] if isinstance(inner, list) and inner else None
        return first.as_bytes() if isinstance(first, Message) else b""
    data = part.get_payload(decode=True)
    return data if isinstance(data, bytes) else b""


def _name(part: Message, number: int) -> str:
    """Return a name without folders; one that lacks is made of the place and the type that the mail states."""
    name = part.get_filename()
    if not name and part.get_content_type() == "message/rfc822":
        name = f"Nachricht {number}.eml"
    if not name:
        name = f"Anlage {number}{mimetypes.guess_extension(part.get_content_type()) or ''}"
    return _UNSAFE.sub("_", name).strip(". ")[:150] or f"Anlage {number}"


def html_text(html: str) -> str:
    r"""Return what a browser would show of HTML, as lines.

    >>> html_text("<style>p{}</style><p>Guten&nbsp;Tag,</p><table><tr><td>a</td><td>b</td></tr></table>").split("\n")
    ['Guten Tag,', '', 'a b']
    """
    reader = _Html()
    try:
        reader.feed(html)
        reader.close()
    except (
        AssertionError
    ):  # so the library ends over a mark that it does not know: what stands between the others is kept
        reader.parts = [_TAG.sub("\n", html)]
    lines = (re.sub(r"[ \t\xa0]+", " ", line).strip() for line in "".join(reader.parts).split("\n"))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


class _Html(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._silent += tag in _SILENT
        if tag in _BREAKS:
            self.parts.append("\n")
        elif tag in ("td", "th"):
            self.parts.append(" ")

    def handle_endtag(self, tag: str) -> None:
        self._silent = max(0, self._silent - (tag in _SILENT))
        if tag in _BREAKS and tag != "br":
            self.parts.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.parts.append(re.sub(r"\s+", " ", data))
