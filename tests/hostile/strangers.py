"""Files that are no paper, and files that are empty."""

from __future__ import annotations

from tests.hostile.made import Made, row

RUBBISH = bytes(range(256)) * 20

ROWS: tuple[Made, ...] = (
    *(
        row(f"fremd/leer.{end}", "no byte at all", b"", "empty")
        for end in ("pdf", "jpg", "png", "tif", "zip", "eml", "docx", "txt")
    ),
    row("fremd/programm.exe", "a program", b"MZ" + RUBBISH, "unsupported"),
    row("fremd/programm.pdf", "a program under the name of a PDF", b"MZ" + RUBBISH, "corrupt"),
    row("fremd/programm", "a program without an ending", b"\x7fELF" + RUBBISH, "unsupported"),
    row("fremd/notiz.txt", "a note", b"Bitte anrufen", "unsupported"),
    row(
        "fremd/notiz.pdf",
        "a note under the name of a PDF",
        "Bitte Frau Müller anrufen".encode(),
        "unsupported",
    ),
    row("fremd/breit.txt", "a note in UTF-16", "Bitte anrufen".encode("utf-16"), "unsupported"),
    row("fremd/seite.html", "a web page", b"<html><script>alert(1)</script>", "unsupported"),
    row(
        "fremd/tabelle.csv", "a table with formulas", b'=HYPERLINK("http://127.0.0.1:9/");1\n', "unsupported"
    ),
    row("fremd/film.mp4", "a film", b"\0\0\0\x18ftypmp42" + RUBBISH, "unsupported"),
    row("fremd/sprache.ogg", "a voice message", b"OggS" + RUBBISH, "unsupported"),
    row("fremd/karte.vcf", "a visiting card", b"BEGIN:VCARD\nEND:VCARD\n", "unsupported"),
    row("fremd/termin.ics", "an appointment", b"BEGIN:VCALENDAR\nEND:VCALENDAR\n", "unsupported"),
    row(
        "fremd/daten.xml",
        "XML whose words unfold to gigabytes",
        b"<!DOCTYPE a [<!ENTITY b 'bb'><!ENTITY c '&b;&b;'>]><a>&c;</a>",
        "unsupported",
    ),
    row("fremd/daten.json", "100,000 brackets", b"[" * 100_000, "unsupported"),
    row("fremd/daten.sqlite", "a database", b"SQLite format 3\0" + RUBBISH, "unsupported"),
    row(
        "fremd/link.url",
        "a link into the web",
        b"[InternetShortcut]\nURL=file:///etc/passwd\n",
        "unsupported",
    ),
    row("fremd/link.lnk", "a link of Windows", b"L\0\0\0\x01\x14\x02\0" + RUBBISH, "unsupported"),
    row("fremd/nullen.pdf", "a hundred thousand zeros", bytes(100_000), "corrupt"),
    row("fremd/halbe-zeichen.eml", "one header field alone", b"Subject: x\n", "unsupported"),
)
