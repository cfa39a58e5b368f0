"""A made case of one client: drawn pages with known places, every status, warnings, problems, odd names."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from decimal import Decimal
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import pydantic
import pytest
from PIL import Image, ImageDraw, ImageFont
from ruamel.yaml import YAML

from extractors.kind import Paper
from pipeline.document import Box, Claim, Document, Page
from pipeline.field import Field, Fields, Person
from pipeline.files import Trouble
from reports.build import report_of
from reports.model import Report
from validators.case import Case
from validators.finding import Evidence, Finding, Judgement, Text, Warning_

AS_OF = dt.date(2026, 11, 21)
A4 = (1000, 1414)
Mark = tuple[str, float, float, float, float]


PROBLEMS = (
    Trouble(file="Scan 2026-11-02/kaputt.pdf", code="corrupt"),
    Trouble(file="Scan 2026-11-02/Stapel_002.pdf", code="timeout", page=7),
)


class Sketch:
    """A drawn page that remembers where it put each line."""

    def __init__(self, size: tuple[int, int] = A4, ground: str = "#fdfcf8") -> None:
        self.picture = Image.new("RGB", size, ground)
        self.pen = ImageDraw.Draw(self.picture)

    def put(self, text: str, x: float, y: float, size: int = 20, ink: str = "#222") -> Box:
        """Draw the text at fractions of the page and return its box."""
        across, down = self.picture.size
        font = ImageFont.load_default(size)
        self.pen.text((x * across, y * down), text, fill=ink, font=font)
        left, top, right, bottom = self.pen.textbbox((x * across, y * down), text, font=font)
        return Box(left / across, top / down, right / across, bottom / down)

    def webp(self) -> bytes:
        """Return the page as the pipeline hands it over."""
        held = BytesIO()
        self.picture.save(held, "WEBP", quality=40, method=0)
        return held.getvalue()

    def filler(self, first: float, last: float) -> None:
        """Draw grey lines in place of body text."""
        across, down = self.picture.size
        y = first
        while y < last:
            self.pen.line(
                (0.12 * across, y * down, (0.88 - (y * 37 % 0.2)) * across, y * down), fill="#c8c8c8", width=6
            )
            y += 0.022


def text(de: str, en: str) -> Text:
    return Text(de=de, en=en)


def field(
    value: Any, printed: str, box: Box, *, page: int = 1, confidence: float = 0.96, doubt: str | None = None
) -> Any:
    return Field[type(value)](  # type: ignore[misc]
        value=value, printed=printed, page=page, box=box, confidence=confidence, method="label", doubt=doubt
    )


def fields_of(**named: Any) -> Fields:
    """Return fields of a kind made for the occasion: the shared ones and whatever else is given."""
    known = Fields.model_fields
    extra: dict[str, Any] = {name: (Any, None) for name in named if name not in known}
    return pydantic.create_model("Made", __base__=Fields, **extra)(**named)  # type: ignore[no-any-return]


class Folder:
    """Papers and pictures of a made client folder, filed one after the other."""

    def __init__(self) -> None:
        self.papers: list[Paper] = []
        self.sketches: dict[tuple[str, int], Sketch] = {}

    def add(
        self, kind: str, sketches: list[Sketch], file: str, fields: Fields | None = None, **more: Any
    ) -> Paper:
        first = 1 + sum(key[0] == file for key in self.sketches)
        pages = []
        for number, sketch in enumerate(sketches, start=first):
            pages.append(Page(file=file, number=number, method=more.get("method", "ocr")))
            self.sketches[file, number] = sketch
        document = Document(
            pages=tuple(pages),
            kind=kind,
            sureness=more.get("sureness", 0.973),
            claims=more.get("claims", (Claim(kind=kind, sureness=0.973),)),
            act=more.get("act"),
            specimen=more.get("specimen", False),
        )
        paper = Paper(
            id=f"d{len(self.papers) + 1}",
            document=document,
            fields=fields or Fields(),
            duplicate_of=more.get("duplicate_of"),
        )
        self.papers.append(paper)
        return paper


def evidence(paper: Paper, name: str) -> Evidence:
    read = paper.fields.named()[name]
    return Evidence(
        document=paper.id,
        field=name,
        value=read.value,
        page=read.page,
        box=read.box,
        printed=read.printed,
        confidence=read.confidence,
    )


def made_folder(family: str, given: str) -> Folder:
    """Return the papers: a decision of three pages, form, passport, doctor's note and oddities."""
    folder = Folder()
    scan = "Scan 2026-11-02/Stapel_001.pdf"

    head, body, last = Sketch(), Sketch(), Sketch()
    head.put("Bundesamt für Migration und Flüchtlinge", 0.12, 0.06, 28)
    azo = head.put("Gesch.-Z.: 8123456 - 475", 0.12, 0.13)
    decided = head.put("Nürnberg, 14.09.2026", 0.62, 0.13)
    head.put("BESCHEID", 0.42, 0.2, 34)
    head.put("In dem Asylverfahren der/des", 0.12, 0.26)
    name_box = head.put(f"{family}, {given}", 0.12, 0.29, 24)
    born = head.put("geb. am 12.04.1988 in Aleppo / Syrien", 0.12, 0.32)
    granted = head.put("1. Die Flüchtlingseigenschaft wird zuerkannt.", 0.12, 0.42, 22)
    head.filler(0.48, 0.9)
    body.filler(0.08, 0.92)
    last.filler(0.08, 0.5)
    last.put("Im Auftrag", 0.12, 0.55)
    person = Person(
        family_name=field(family, family, name_box),
        given_names=field(given, given, name_box),
        birth_date=field(dt.date(1988, 4, 12), "12.04.1988", born),
    )
    folder.add(
        "bamf_decision",
        [head, body, last],
        scan,
        fields_of(
            family_name=field(family, family, name_box),
            given_names=field(given, given, name_box),
            birth_date=field(dt.date(1988, 4, 12), "12.04.1988", born),
            file_number=field("8123456-475", "8123456 - 475", azo),
            decided_on=field(dt.date(2026, 9, 14), "14.09.2026", decided),
            outcomes=field(
                ["refugee"], "Die Flüchtlingseigenschaft wird zuerkannt", granted, confidence=0.94
            ),
            persons=(person, Person(role="official", family_name=field("Muster", "Muster", azo))),
        ),
    )

    form = Sketch()
    form.put("Antrag auf Erteilung eines Aufenthaltstitels", 0.12, 0.07, 28)
    form.put(f"Familienname: {family}", 0.12, 0.16)
    form.filler(0.22, 0.78)
    sign = form.put("Unterschrift: ..............................", 0.12, 0.84)
    folder.add(
        "application_form",
        [form],
        scan,
        fields_of(
            family_name=field(family, family, name_box),
            signed=field(False, "Unterschrift: ....", sign, confidence=0.58, doubt="ambiguous"),
        ),
        act="application",
    )

    sheet = Sketch()
    sheet.put("Meldebescheinigung", 0.12, 0.08, 30)
    sheet.put("Stadt Musterhausen · Bürgeramt", 0.12, 0.13)
    address = sheet.put("Ringstraße 14a, 30159 Musterhausen", 0.12, 0.3)
    moved = sheet.put("Einzug am 01.10.2026", 0.12, 0.34)
    sheet.filler(0.4, 0.7)
    folder.add(
        "registration_certificate",
        [sheet],
        "Meldebescheinigung (Kopie).jpg",
        fields_of(
            address=field(
                "Ringstraße 14a, 30159 Musterhausen", "Ringstraße 14a, 30159 Musterhausen", address
            ),
            moved_in_on=field(dt.date(2026, 10, 1), "01.10.2026", moved),
        ),
    )
    folder.add(
        "registration_certificate", [sheet], "Meldebescheinigung (Kopie) - Kopie.jpg", duplicate_of="d3"
    )

    card = Sketch((1000, 700), "#e7efe9")
    card.put("SYRIAN ARAB REPUBLIC  PASSPORT", 0.08, 0.08, 30)
    number = card.put("N 009876543", 0.6, 0.2, 26)
    expiry = card.put("Date of expiry 03 MAR 2025", 0.45, 0.5, 24)
    card.put("P<SYRALHASSAN<<OMAR<<<<<<<<<<<<<<<<<<<<<<<<<", 0.05, 0.84, 26)
    folder.add(
        "passport",
        [card],
        "Pass/IMG_2041.HEIC",
        fields_of(
            document_number=field("N009876543", "N 009876543", number, confidence=0.91, doubt="repaired"),
            valid_until=field(dt.date(2025, 3, 3), "03 MAR 2025", expiry),
        ),
    )

    note = Sketch()
    note.put("Fachärztliche Stellungnahme", 0.12, 0.1, 28)
    note.filler(0.2, 0.6)
    icd = note.put("Diagnose: F43.1", 0.12, 0.64)
    folder.add(
        "medical_opinion",
        [note],
        "Attest.pdf",
        fields_of(icd10=field(["F43.1"], "F43.1", icd), physician=field(True, "Facharzt", icd)),
    )

    lease = Sketch()
    lease.put("Mietvertrag", 0.12, 0.08, 32)
    rent = lease.put("Gesamtmiete monatlich 1.234,50 EUR", 0.12, 0.4)
    lease.filler(0.5, 0.9)
    folder.add(
        "rental_contract",
        [lease],
        "\u202egnp.gartrevteiM\u202c.pdf",
        fields_of(rent_warm=field(Decimal("1234.50"), "1.234,50 EUR", rent)),
    )

    odd = Sketch()
    odd.put("Bestätigung", 0.12, 0.1, 30)
    odd.filler(0.2, 0.6)
    folder.add(
        "unknown",
        [odd],
        "Unterlagen/noch nicht sortiert/" + "sehr_langer_Dateiname_ohne_Leerzeichen_" * 4 + ".pdf",
        sureness=0.0,
        claims=(
            Claim(kind="landlord_confirmation", sureness=0.52),
            Claim(kind="shelter_confirmation", sureness=0.49),
        ),
    )
    folder.add("blank", [Sketch()], scan, sureness=0.999)
    folder.add(
        "school_attendance",
        [Sketch()],
        "fremd.pdf",
        fields_of(school=field("Grundschule Nord", "Grundschule Nord", Box(0.1, 0.1, 0.4, 0.13))),
    )
    return folder


@cache
def made_pictures() -> dict[tuple[str, int], bytes]:
    """Return the pictures of the pages; they show the ordinary names, whatever the report says."""
    sketches = made_folder("Al-Hassan", "Omar Khaled").sketches
    return {key: sketch.webp() for key, sketch in sketches.items()}


def made_findings(papers: Mapping[str, Paper]) -> tuple[Finding, ...]:
    """Return the findings of `findings.yaml` with the evidence that they point to."""
    rows = YAML(typ="safe", pure=True).load(Path(__file__).with_name("findings.yaml").read_text("utf-8"))
    usual = {"mandatory": True, "basis": "statute", "quote": None}
    found = []
    for row in rows:
        named = (name.split(".") for name in row.pop("evidence", ()))
        proof = tuple(evidence(papers[paper], name) for paper, name in named)
        found.append(Finding(**(usual | {"reason_code": f"made_{row['status']}"} | row), evidence=proof))
    return tuple(found)


def made_report(
    *,
    family: str = "Al-Hassan",
    given: str = "Omar Khaled",
    problems: tuple[Trouble, ...] = PROBLEMS,
    **changes: Any,
) -> tuple[Report, dict[tuple[str, int], bytes]]:
    """Return the report on the made folder and the pictures of its pages; `changes` go to the judgement."""
    folder = made_folder(family, given)
    papers = {paper.id: paper for paper in folder.papers}
    judgement = Judgement(
        permit="ae_25_2_refugee",
        permit_title=text(
            "Aufenthaltserlaubnis § 25 Abs. 2 AufenthG, Flüchtlingseigenschaft",
            "Residence permit, section 25(2) AufenthG, refugee status",
        ),
        permit_source="stated",
        verdict="incomplete",
        findings=made_findings(papers),
        warnings=(
            Warning_(
                code="stranger_papers",
                message=text("Ein Papier betrifft eine andere Person.", "One paper is about another person."),
                evidence=(Evidence(document="d10"),),
            ),
            Warning_(
                code="contradicting_documents",
                message=text(
                    "Zwei Papiere nennen verschiedene Geburtsdaten.",
                    "Two papers give different dates of birth.",
                ),
                evidence=(evidence(papers["d1"], "birth_date"), evidence(papers["d5"], "valid_until")),
            ),
        ),
        applicant={
            "family_name": family,
            "given_names": given,
            "birth_date": "1988-04-12",
            "nationality": "SYR",
        },
        holder_matches={
            "d1": True,
            "d2": True,
            "d3": True,
            "d4": True,
            "d5": True,
            "d6": None,
            "d7": None,
            "d10": False,
        },
        facts=(
            {
                "id": "asylum_application_on",
                "label": {"de": "Asylantrag gestellt", "en": "Asylum application"},
                "value": dt.date(2024, 5, 20),
                "source": "stated",
            },
        ),
        questions=(
            {
                "id": "final",
                "requirements": ["bamf.decision"],
                "text": {"de": "Ist der Bescheid unanfechtbar?", "en": "Is the decision final?"},
            },
        ),
        deadlines=(
            {"date": dt.date(2026, 3, 1), "text": {"de": "Vergangene Frist", "en": "Past deadline"}},
            {
                "date": dt.date(2027, 1, 14),
                "text": {"de": "Termin bei der Ausländerbehörde", "en": "Appointment at the authority"},
                "citation": "§ 82 Abs. 5 AufenthG",
            },
            {
                "date": dt.date(2026, 12, 14),
                "text": {"de": "Antrag auf Familiennachzug stellen", "en": "Apply for family reunification"},
                "citation": "§ 29 Abs. 2 Satz 2 Nr. 1 AufenthG",
            },
        ),
        information=(
            {
                "title": {"de": "Reiseausweis für Flüchtlinge", "en": "Travel document for refugees"},
                "text": {"de": "Wird auf Antrag ausgestellt.", "en": "Is issued on application."},
                "citation": "Art. 28 GFK",
            },
        ),
        alternatives=({"permit": "ae_25_2_subsidiary", "available": False},),
        catalogue_version="2026.11",
        law_as_of=dt.date(2026, 8, 19),
    ).model_copy(update=changes)
    report = report_of(
        case=Case(permit="ae_25_2_refugee"),
        case_id="c-7f3a91",
        folder="Al-Hassan",
        judgement=judgement,
        papers=folder.papers,
        problems=problems,
        as_of=AS_OF,
        produced_at=dt.datetime(2026, 11, 21, 10, 0, tzinfo=dt.UTC),
        version="0.1.0",
        tesseract="5.3.0",
    )
    return report, made_pictures()


Maker = Callable[..., tuple[Report, dict[tuple[str, int], bytes]]]


@pytest.fixture(scope="session")
def made() -> Maker:
    """The maker, for tests that need a report of their own."""
    return made_report


@pytest.fixture(scope="session")
def case() -> tuple[Report, dict[tuple[str, int], bytes]]:
    """The made report and its pictures."""
    return made_report()
