"""The parsers of our own, each with what it is fed and the errors that it may raise."""

from __future__ import annotations

import contextlib
import datetime as dt
import io
import re
import zipfile
from collections.abc import Callable, Iterator
from email.message import EmailMessage
from pathlib import Path
from typing import Any, NamedTuple

from hypothesis import strategies as st

from benchmarks.hostile.words import PIECES, document_of, line, lines, page_of, text, word
from extractors.papers import papers_in
from extractors.reading import dates, legal_basis, money, mrz, names
from extractors.reading.spans import Span
from extractors.reading.tenor import rulings
from pipeline.document import Box
from pipeline.errors import AktencheckError, CaseFileError, CatalogueError, FileProblem
from validators import names as comparing

Seeded = tuple[Callable[[bytes], object], list[bytes]]
AS_OF = dt.date(2026, 11, 22)


class Text(NamedTuple):
    """A parser of words: how its input is made, and what is done with it."""

    made: st.SearchStrategy[Any]
    read: Callable[[Any], object]


def _span(row: list[str]) -> Span | None:
    words = page_of([row]).words
    return Span(1, words) if words else None


def _spanned(read: Callable[[Span], object]) -> Callable[[list[str]], None]:
    def run(row: list[str]) -> None:
        if (span := _span(row)) is not None:
            read(span)

    return run


def _dates(span: Span) -> None:
    for hit in dates.dates_in(span):
        assert hit.span.box.height >= 1 or hit.span.text
    dates.date_in(span)


def _money(span: Span) -> None:
    for amount in (
        *money.amounts_in(span),
        money.amount_in(span),
        money.last_amount_in(span),
        money.only_amount_in(span),
    ):
        assert amount is None or amount.span.text


def _names(span: Span) -> None:
    for order in ("given_first", "family_first"):
        names.name_in(span, order=order)  # type: ignore[arg-type]
    names.name_part_in(span)


def _compared(pair: tuple[str, str]) -> None:
    comparing.name_likeness(*pair)
    assert 0 <= comparing.similarity(*pair) <= 1
    mrz.same_name(*pair)
    mrz.transliterated(pair[0])


def _basis(said: str) -> None:
    legal_basis.parse(said)
    legal_basis.parse_canonical(said)
    for basis, _ in legal_basis.find(said):
        legal_basis.status_of(basis, AS_OF)
        legal_basis.status_of(basis, None)


def _zones(rows: list[list[str]]) -> None:
    if any("".join(row).strip() for row in rows):
        list(mrz.zones(document_of(rows)))
        mrz.zone_of(document_of(rows))


def _papers(rows: list[list[str]]) -> None:
    papers_in((page_of(rows[: len(rows) // 2 + 1], "a.pdf"), page_of(rows[len(rows) // 2 :], "b.pdf", 0.7)))


def _case(said: str) -> None:
    from validators.casefile import case_of

    with contextlib.suppress(CaseFileError):
        case_of(said)


def _geometry(numbers: tuple[tuple[float, float, float, float], ...]) -> None:
    from pipeline.lines import lines_of, rows_of

    words = page_of([["a"] * 3]).words
    boxes = [
        Box(*sorted(sides[:2])[:1], *sorted(sides[2:])[:1], max(sides[:2]), max(sides[2:]))
        for sides in numbers
    ]
    placed = tuple(words[0].model_copy(update={"box": box, "text": f"w{at}"}) for at, box in enumerate(boxes))
    for one in boxes:
        for other in boxes:
            assert one.overlap_x(other) >= 0
            assert one.overlap_y(other) >= 0
            one.union(other)
    assert sorted(w.text for row in lines_of(placed, aspect=0.7) for w in row.words) == sorted(
        w.text for w in placed
    )
    assert sorted(w.text for row in rows_of(placed) for w in row) == sorted(w.text for w in placed)


_ZONE = st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789<<<<<< «", min_size=20, max_size=46).map(
    lambda row: [row]
)
_KEYS = (
    "permit",
    "purpose",
    "profile",
    "applicant",
    "household",
    "facts",
    "also_apply",
    "appointment_on",
    "letter_language",
    "family_name",
    "given_names",
    "birth_date",
    "nationality",
    "warm_rent",
    "floor_area_m2",
    "role",
    "name",
)
_YAML = st.lists(
    st.sampled_from(
        (
            *_KEYS,
            *(f"{key}: " for key in _KEYS),
            "ae_25_2_refugee",
            "2026-01-01",
            "true",
            "1e99",
            '"1e999999999"',
            ".nan",
            "~",
            "&a ",
            "*a",
            "<<: ",
            "!!bool ",
            "!!int ",
            "!!python/name:os ",
            "{",
            "}",
            "[",
            "]",
            "- ",
            "? ",
            "|",
            ">",
            "\n",
            "\n  ",
            "\n    ",
            "'",
            '"',
            "#",
            "%YAML 1.1\n",
            "---\n",
            "...\n",
            "\t",
            "\x00",
            "\ud7ff",
            "0o7",
            "190:20",
        )
    )
    | st.text(max_size=6),
    max_size=40,
).map("".join)
_SIDE = st.floats(0, 1)

TEXTS: dict[str, Text] = {
    "dates": Text(line, _spanned(_dates)),
    "amounts": Text(line, _spanned(_money)),
    "names": Text(line, _spanned(_names)),
    "names_compared": Text(st.tuples(word, word), _compared),
    "legal_basis": Text(text, _basis),
    "mrz": Text(st.lists(_ZONE | line, min_size=1, max_size=6), _zones),
    "tenor": Text(
        lines, lambda rows: rulings(document_of(rows)) if any("".join(row).strip() for row in rows) else None
    ),
    "papers": Text(lines, _papers),
    "case_yaml": Text(_YAML, _case),
    "geometry": Text(st.lists(st.tuples(_SIDE, _SIDE, _SIDE, _SIDE), max_size=14).map(tuple), _geometry),
}


def _csv(folder: str) -> Seeded:
    from flows.clients import case_of, clients_in

    root = Path(folder)
    (root / "Kassab").mkdir()
    (root / "Müller").mkdir()

    def read(data: bytes) -> None:
        (root / "clients.csv").write_bytes(data)
        with contextlib.suppress(AktencheckError):
            for client in clients_in(root).clients:
                if client.trouble is None:
                    with contextlib.suppress(AktencheckError):
                        case_of(client, {})

    head = "folder;permit;purpose;profile;appointment_on;letter_language\n"
    return read, [
        (head + "Kassab;ae_25_2_refugee;issue;;14.01.2027;ar\nMüller;;;;2027-01-14;\n").encode(),
        (head + '"Kassab";"";extension;berlin;;de\n').encode("cp1252"),
        head.replace(";", "\t").encode("utf-16"),
    ]


def _catalogue(folder: str) -> Seeded:
    from validators import parameters, strict_yaml

    places = sorted((Path(parameters.__file__).parent / "parameters").glob("*.yaml"))
    named = {place.read_bytes(): place.name for place in places}

    def read(data: bytes) -> None:
        said = data.decode("utf-8", "replace")
        first = re.match(r"(?m)^table: *(\w+)", said)
        with contextlib.suppress(CatalogueError):
            parameters.table_of(
                strict_yaml.parse(said, f"{first[1] if first else 'x'}.yaml", CatalogueError),
                f"{first[1] if first else 'x'}.yaml",
            )

    return read, list(named)


def _decisions(folder: str) -> Seeded:
    from validators.decision_log import _entries

    case = "c-0a1b2c"
    seed = (
        f"schema: aktencheck-decisions/1\ncase: {case}\nentries:\n"
        f"- number: 1\n  hash: '{'0' * 64}'\n  before: '{'0' * 64}'\n"
        "  decision: {at: 2026-11-22T10:00:00Z, author: X, kind: requirement, target: passport.valid, "
        "status: met, reason: 'gesehen'}\n"
    )
    return lambda data: _entries(data, case), [seed.encode()]


def _in_file(folder: str, read: Callable[[Path], object]) -> Callable[[bytes], None]:
    place = Path(folder, "x")

    def run(data: bytes) -> None:
        place.write_bytes(data)
        with contextlib.suppress(FileProblem):
            read(place)

    return run


def _mail() -> bytes:
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = "a@b.example", "c@d.example", "Unterlägen"
    message.set_content("Guten Tag,\nGrüße\n")
    message.add_alternative("<p>Guten <b>Tag</b></p>", subtype="html")
    message.add_attachment(b"\x89PNG\r\n\x1a\n", maintype="image", subtype="png", filename="Lohn März.png")
    inner = EmailMessage()
    inner["From"], inner["To"] = "x@y.example", "c@d.example"
    inner.set_content("innen")
    message.add_attachment(inner)
    return message.as_bytes()


def _mails(folder: str) -> Seeded:
    from pipeline.files import media_of
    from pipeline.mail_page import printed, sheets_of
    from pipeline.mails import mail_of

    def read(place: Path) -> None:
        media_of(place.read_bytes()[:1024])
        for sheet in sheets_of(mail_of(place).text)[:3]:
            printed(sheet)

    return _in_file(folder, read), [_mail()]


def _outlook(folder: str) -> Seeded:
    from aspose.email_foss import msg

    from pipeline.mails import mail_of

    place = Path(folder, "seed.msg")
    message = msg.MapiMessage.create("Lohn", "Guten Tag")
    message.add_attachment("a.pdf", b"%PDF-1.4 ...", mime_type="application/pdf")
    message.save(str(place))
    return _in_file(folder, mail_of), [place.read_bytes()]


def _zip(packing: int) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", packing) as target:
        for name in ("a/Lohn März.png", "b.pdf", "mimetype"):
            target.writestr(name, b"\x89PNG\r\n\x1a\n" + bytes(300))
    return held.getvalue()


def _archives(folder: str) -> Seeded:
    from pipeline.archives import members_of
    from pipeline.office_kinds import office_kind

    def read(place: Path) -> None:
        with contextlib.suppress(FileProblem):
            office_kind(place, "zip")
        out = Path(folder, "out")
        out.mkdir(exist_ok=True)
        assert all(
            member.path is None or member.path.parent == out
            for member in members_of(place, out, 1 << 24, ("geheim",))
        )

    return _in_file(folder, read), [
        _zip(zipfile.ZIP_DEFLATED),
        _zip(zipfile.ZIP_STORED),
        _zip(zipfile.ZIP_DEFLATED)[:-60],
    ]


def _salvage(folder: str) -> Seeded:
    from pipeline.pdf_salvage import whole_pages
    from pipeline.whole import is_whole
    from pipeline.zip_salvage import whole_members
    from tests.hostile.pictures import noise
    from tests.hostile.raw_pdf import letter, written

    def read(place: Path) -> None:
        data = place.read_bytes()
        whole_pages(data)
        list(whole_members(data, 1 << 24))
        for media in ("pdf", "jpeg", "png", "tiff", "gif", "webp", "heif"):
            is_whole(place, media)  # type: ignore[arg-type]

    pictures = [noise(form) for form in ("PNG", "JPEG", "TIFF", "GIF", "WEBP", "HEIF")]
    return _in_file(folder, read), [letter(2), written(), _zip(zipfile.ZIP_DEFLATED), *pictures]


def _html(folder: str) -> Seeded:
    from pipeline.mails import html_text

    pieces: Iterator[str] = (
        f"<{tag}>{piece}</{tag}>"
        for tag, piece in zip(("p", "script", "td", "style", "![CDATA["), PIECES, strict=False)
    )
    return lambda data: html_text(data.decode("utf-8", "replace")), [
        "".join(pieces).encode(),
        b"<!DOCTYPE x><a href='&#xD800;'>&#x110000;</a>",
    ]


def _attached(folder: str) -> Seeded:
    from pipeline.active import has_active_content
    from pipeline.attached import attached
    from tests.hostile.pdfs import form_with_script, in_object_streams, with_attachment

    def read(place: Path) -> None:
        out = Path(folder, "out")
        out.mkdir(exist_ok=True)
        has_active_content(place)
        list(attached(place, out, 1 << 24))

    seeds = [
        with_attachment("a.png", b"x" * 99),
        in_object_streams(with_attachment("b.xml", b"<a/>")),
        form_with_script(),
    ]
    return _in_file(folder, read), seeds


BYTES: dict[str, Callable[[str], Seeded]] = {
    "archives": _archives,
    "attached": _attached,
    "catalogue": _catalogue,
    "clients_csv": _csv,
    "decisions": _decisions,
    "html": _html,
    "mails": _mails,
    "outlook": _outlook,
    "salvage": _salvage,
}
