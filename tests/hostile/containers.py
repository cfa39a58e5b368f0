"""Archives, mails and office files: broken off, locked, nested, lying about what is in them."""

from __future__ import annotations

import io
import stat
import struct
import warnings
import zipfile
from email.message import EmailMessage
from functools import cache

import pyzipper

from tests.hostile.made import Made, row
from tests.hostile.pictures import blank
from tests.hostile.raw_pdf import letter

NOISE = bytes(range(256)) * 40
ODT = "application/vnd.oasis.opendocument.text"


@cache
def png() -> bytes:
    return blank("PNG", (40, 40))


def archive(*members: tuple[str, bytes], packing: int = zipfile.ZIP_DEFLATED) -> bytes:
    held = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(held, "w", packing) as target:
        warnings.simplefilter("ignore")  # names that stand twice
        for name, data in members:
            target.writestr(zipfile.ZipInfo(name), data, packing)
    return held.getvalue()


def two() -> bytes:
    return archive(("a.png", png()), ("b.png", png()))


def nested(depth: int) -> bytes:
    data = png()
    for _ in range(depth):
        data = archive(("a.zip" if data[:2] == b"PK" else "a.png", data))
    return data


def linked() -> bytes:
    info = zipfile.ZipInfo("passwd")
    info.external_attr = (stat.S_IFLNK | 0o777) << 16
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as target:
        target.writestr(info, "/etc/passwd")
        target.writestr("a.png", png())
    return held.getvalue()


def locked(password: bytes) -> bytes:
    held = io.BytesIO()
    with pyzipper.AESZipFile(held, "w", encryption=pyzipper.WZ_AES) as target:
        target.setpassword(password)
        target.writestr("a.png", png())
    return held.getvalue()


def patched(data: bytes, *changes: tuple[bytes, int, bytes]) -> bytes:
    """Return the data with other bytes at so many behind the first of each mark."""
    held = bytearray(data)
    for mark, offset, value in changes:
        at = held.index(mark) + offset
        held[at : at + len(value)] = value
    return bytes(held)


def overlapping() -> bytes:
    data = bytearray(two())
    second = data.rindex(b"PK\x01\x02")
    data[second + 42 : second + 46] = bytes(4)
    return bytes(data)


def lying() -> bytes:
    """Return an archive whose member of eight million bytes says that it has a hundred."""
    small = (100).to_bytes(4, "little")
    return patched(archive(("a.png", bytes(8 << 20))), (b"PK\x03\x04", 22, small), (b"PK\x01\x02", 24, small))


def odt(*more: tuple[str, bytes], manifest: bytes = b"<manifest/>") -> bytes:
    return archive(
        ("mimetype", ODT.encode()), ("META-INF/manifest.xml", manifest), *more, packing=zipfile.ZIP_STORED
    )


def docx(*more: tuple[str, bytes]) -> bytes:
    return archive(
        ("[Content_Types].xml", b"<Types/>"), *(more or (("word/document.xml", b"<w:document/>"),))
    )


def compound(*names: str) -> bytes:
    """Return an OLE file with empty storages of these names below its root.

    Source: [MS-CFB] 2.2, 2.3 and 2.6.
    """
    free, end, table = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
    head = (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
        + bytes(16)
        + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6)
        + bytes(6)
    )
    head += (
        struct.pack("<IIIIIIIII", 0, 1, 1, 0, 4096, end, 0, end, 0)
        + struct.pack("<I", 0)
        + struct.pack("<I", free) * 108
    )
    fat = struct.pack("<II", table, end) + struct.pack("<I", free) * 126
    entries = b""
    for number, name in enumerate(("Root Entry", *names)):
        text = name.encode("utf-16-le") + b"\0\0"
        child = 1 if number == 0 and names else free
        right = number + 1 if 0 < number < len(names) else free
        entries += text.ljust(64, b"\0") + struct.pack(
            "<HBBIII", len(text), 5 if number == 0 else 1, 1, free, right, child
        )
        entries += bytes(36) + struct.pack("<I", end if number == 0 else 0) + bytes(8)
    return head + fat + entries.ljust(512, b"\0")


def mail(*attachments: tuple[str, bytes], text: str = "Guten Tag,\nanbei die Unterlagen.\n") -> EmailMessage:
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = "a@firma.example", "b@amt.example", "Unterlagen"
    message.set_content(text)
    for name, data in attachments:
        message.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
    return message


def mails(depth: int) -> bytes:
    inner = mail(("a.png", png()))
    for _ in range(depth):
        outer = mail()
        outer.add_attachment(inner)
        inner = outer
    return inner.as_bytes()


def raw(head: str, body: bytes = b"Guten Tag\n") -> bytes:
    return b"From: a@b.example\nTo: c@d.example\n" + head.encode("utf-8", "surrogateescape") + b"\n" + body


def parts(body: bytes, head: str = "Content-Type: multipart/mixed; boundary=xx\n") -> bytes:
    return raw(head, body)


def wrapped_deep(depth: int) -> bytes:
    """Return a mail with so many wrappings in each other."""
    opening = b"".join(
        b"--b%d\nContent-Type: multipart/mixed; boundary=b%d\n\n" % (n, n + 1) for n in range(depth)
    )
    return raw("Content-Type: multipart/mixed; boundary=b0\n", opening + b"--b%d\n\nGuten Tag\n" % depth)


def attached(name: str) -> bytes:
    """Return a mail whose attachment has a name that is written as it is."""
    head = "--xx\nContent-Type: image/png\nContent-Transfer-Encoding: base64\n"
    body = f'{head}Content-Disposition: attachment; filename="{name}"\n\n'
    import base64

    return parts(body.encode() + base64.encodebytes(png()) + b"\n--xx--\n")


ROWS: tuple[Made, ...] = (
    row(
        "zip/abgebrochen.zip",
        "three members, cut in the third",
        lambda: archive(("a.png", png()), ("b.png", png()), ("c.bin", NOISE))[:-200][:330],
        "truncated",
        2,
    ),
    row("zip/nur-kopf.zip", "the first four bytes", b"PK\x03\x04", "truncated"),
    row("zip/muell.zip", "rubbish behind the first four bytes", b"PK\x03\x04" + NOISE, "truncated"),
    row("zip/leer.zip", "without members", lambda: archive(), "empty"),
    row("zip/nur-ordner.zip", "folders alone", lambda: archive(("a/", b""), ("a/b/", b"")), "empty"),
    row(
        "zip/fremd.zip",
        "an empty file, a program, a picture",
        lambda: archive(("a.pdf", b""), ("b.exe", b"MZ" + NOISE), ("c.png", png())),
        pages=1,
        inside={"!/a.pdf": "empty", "!/b.exe": "unsupported"},
    ),
    row(
        "zip/hinaus.zip",
        "names that lead out of the archive",
        lambda: archive(("../../x.png", png()), ("/etc/y.png", png()), ("C:\\z.png", png())),
        pages=3,
    ),
    row(
        "zip/verknuepfung.zip",
        "a link to a file of the system",
        linked,
        pages=1,
        inside={"!/passwd": "link_outside"},
    ),
    row(
        "zip/bombe.zip",
        "a picture of 40 million zeros",
        lambda: archive(("a.png", bytes(40 << 20))),
        "too_large",
    ),
    row("zip/luegt.zip", "a member of 8 million bytes that says 100", lying, inside={"!/a.png": "corrupt"}),
    row("zip/uebereinander.zip", "members that lie on each other", overlapping, "corrupt"),
    row(
        "zip/zu-viele.zip",
        "1,001 members",
        lambda: archive(*((f"{n}.png", b"x") for n in range(1001))),
        "too_large",
    ),
    row(
        "zip/tief.zip",
        "five archives in each other",
        lambda: nested(5),
        inside={"!/a.zip!/a.zip!/a.zip": "too_deep"},
    ),
    row("zip/drei.zip", "three archives in each other", lambda: nested(3), pages=1),
    row(
        "zip/summe.zip",
        "a member with a wrong check sum",
        lambda: patched(archive(("a.png", png()), ("b.png", png()), packing=0), (b"IDAT", 6, b"??")),
        pages=1,
        inside={"!/a.png": "corrupt"},
    ),
    row(
        "zip/packung.zip",
        "a member packed in a way that nobody knows",
        lambda: patched(two(), (b"PK\x03\x04", 8, b"\x06\0"), (b"PK\x01\x02", 10, b"\x06\0")),
        pages=1,
        inside={"!/a.png": "unsupported"},
    ),
    row(
        "zip/zahl.zip",
        "a table of contents that says more members",
        lambda: patched(two(), (b"PK\x05\x06", 8, b"\x09\0\x09\0")),
        pages=2,
    ),
    row(
        "zip/verschlossen.zip",
        "locked, a password that nobody knows",
        lambda: locked(b"zu"),
        inside={"!/a.png": "password_wrong"},
    ),
    row("zip/passwort.zip", "locked, its password is on the list", lambda: locked(b"geheim"), pages=1),
    row(
        "zip/zwillinge.zip",
        "two members of one name",
        lambda: archive(("a.png", png()), ("a.png", png())),
        pages=2,
    ),
    row(
        "zip/namen.zip",
        "names with commands to a terminal, marks that turn writing, markup",
        lambda: archive(
            ("\x1b[2Ja.png", png()), ("\u202egnp.exe", png()), ("<script>.png", png()), ("=1+1.png", png())
        ),
        pages=4,
    ),
    row(
        "zip/langer-name.zip",
        "a name of 60,000 letters",
        lambda: archive(("a" * 60_000 + ".png", png())),
        pages=1,
    ),
    row("zip/selbst.exe", "an archive that opens itself", lambda: b"MZ" + bytes(500) + two(), "unsupported"),
    row("zip/alles.7z", "7-Zip", b"7z\xbc\xaf\x27\x1c" + NOISE, "unsupported"),
    row("zip/alles.rar", "RAR", b"Rar!\x1a\x07\x01\0" + NOISE, "unsupported"),
    row("zip/alles.tar.gz", "tar, packed", b"\x1f\x8b\x08\0" + NOISE, "unsupported"),
    row("zip/falsch.pdf", "an archive under the name of a PDF", two, pages=2),
    row(
        "buero/halb.docx", "cut in the middle", lambda: docx(("word/document.xml", NOISE))[:200], "truncated"
    ),
    row(
        "buero/bombe.docx",
        "300 million zeros",
        lambda: docx(("word/document.xml", b""), ("word/media/a.png", bytes(300 << 20))),
        "too_large",
    ),
    row(
        "buero/verschlossen.odt",
        "locked, OpenDocument",
        lambda: odt(manifest=b"<manifest><encryption-data/></manifest>"),
        "encrypted",
    ),
    row("buero/verschlossen.docx", "locked, Word", lambda: compound("EncryptedPackage"), "encrypted"),
    row(
        "buero/summe.odt",
        "a part with a wrong check sum",
        lambda: patched(odt(("content.xml", b"AAAA")), (b"AAAA", 0, b"BBBB")),
        "corrupt",
    ),
    row(
        "buero/muell.doc",
        "rubbish behind the first eight bytes",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + NOISE,
        "corrupt",
    ),
    row(
        "buero/fremd.doc",
        "storages of a program that nobody knows",
        lambda: compound("Geheim"),
        "unsupported",
    ),
    row("buero/leer.doc", "without anything", lambda: compound(), "unsupported"),
    row("buero/halb.xls", "cut in the table of contents", lambda: compound("Workbook")[:700], "corrupt"),
    row(
        "post/mail.eml",
        "an ordinary mail with a paper",
        lambda: mail(("a.pdf", letter())).as_bytes(),
        pages=2,
    ),
    row(
        "post/tief.eml",
        "five mails in each other",
        lambda: mails(4),
        pages=3,
        inside={"!/Nachricht 1.eml!/Nachricht 1.eml!/Nachricht 1.eml": "too_deep"},
    ),
    row(
        "post/fremd.eml",
        "a program and an empty file attached",
        lambda: mail(("a.exe", b"MZ"), ("b.pdf", b"")).as_bytes(),
        pages=1,
        inside={"!/a.exe": "unsupported", "!/b.pdf": "empty"},
    ),
    row(
        "post/ohne-grenze.eml",
        "parts without the mark between them",
        parts(b"Guten Tag\n", "Content-Type: multipart/mixed\n"),
        pages=1,
        inside={"!/Anlage 1": "unsupported"},
    ),
    row(
        "post/ohne-ende.eml",
        "parts without an end",
        parts(b"--xx\n\nGuten Tag\n--xx\nContent-Type: image/png\n"),
        pages=1,
        inside={"!/Anlage 1.png": "empty"},
    ),
    row(
        "post/base64.eml",
        "an attachment of rubbish for base64",
        parts(
            b"--xx\nContent-Type: image/png; name=a.png\nContent-Transfer-Encoding: base64\n\n!!!\xff\xfe===\n--xx--\n"
        ),
        pages=1,
        inside={"!/a.png": "empty"},
    ),
    row(
        "post/gleiche-namen.eml",
        "forty attachments of one name",
        parts(b"--xx\nContent-Type: image/gif; name=a.gif\n\nx y\n" * 40 + b"--xx--\n"),
        "",
        1,
        {f"!/a.gif{f' ({n})' if n > 1 else ''}": "unsupported" for n in range(1, 41)},
    ),
    row("post/verschachtelt.eml", "1,100 wrappings in each other", lambda: wrapped_deep(1100), "corrupt"),
    row(
        "post/zeichensatz.eml",
        "a character set that nobody knows",
        raw("Content-Type: text/plain; charset=klingon\n", b"Gr\xfc\xdfe\n"),
        pages=1,
    ),
    row("post/kopf.eml", "a field of ten thousand letters", raw(f"Subject: {'a' * 10_000}\n"), pages=4),
    row(
        "post/datum.eml",
        "a date of rubbish, a sender of rubbish",
        raw("Date: 99 Foo -1 99:99\nReply-To: <<<>>,,@\nMessage-ID: <[\n"),
        pages=1,
    ),
    row(
        "post/kodiert.eml",
        "a subject with line ends hidden in it",
        raw("Subject: =?utf-8?Q?a=0AFrom:_x=40y?=\n"),
        pages=1,
    ),
    row(
        "post/skript.eml",
        "a web page with a script",
        raw(
            "Content-Type: text/html\n", b"<script>alert(1)</script><b>Tag</b><img src=http://127.0.0.1:9/x>"
        ),
        pages=1,
    ),
    row(
        "post/html-tief.eml",
        "10,000 tags in each other",
        raw("Content-Type: text/html\n", b"<div>" * 10_000 + b"Tag"),
        pages=1,
    ),
    row(
        "post/hinaus.eml",
        "an attachment whose name leads out",
        lambda: attached("../../../etc/x.png"),
        pages=2,
    ),
    row(
        "post/rueckwaerts.eml",
        "an attachment whose name runs backwards",
        lambda: attached("a\u202egnp.exe"),
        pages=2,
    ),
    row(
        "post/fern.eml",
        "an attachment that lies elsewhere",
        parts(
            b'--xx\nContent-Type: message/external-body; access-type=URL; URL="http://127.0.0.1:9/"\n\n'
            b"Content-Type: image/png\n\n--xx--\n"
        ),
        pages=1,
        inside={"!/Anlage 1.png": "empty"},
    ),
    row("post/winmail.dat", "Outlook's own wrapping", b"\x78\x9f\x3e\x22" + NOISE, "unsupported"),
    row(
        "post/halb.msg", "a saved message, cut", lambda: compound("__properties_version1.0")[:900], "corrupt"
    ),
    row(
        "post/leer.msg",
        "a saved message without anything",
        lambda: compound("__properties_version1.0"),
        "corrupt",
    ),
)
