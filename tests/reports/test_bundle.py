"""bundle: the pages of the folder in the order of the list, marked, harmless; refused where a file has changed."""

from __future__ import annotations

import zipfile
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2 as pdfium
import pytest
from PIL import Image, ImageDraw
from reportlab.lib.pagesizes import A4, landscape
from reportlab.pdfgen.canvas import Canvas

from flows.bundle import bundle
from pipeline.data_folder import case_id
from pipeline.errors import UsageError
from pipeline.files import Trouble
from reports.bundle import enclosed, first_sheets
from reports.model import DocumentEntry, PageRef, Report, to_json
from reports.words import kind_title
from tests.reports.paper import acts, bookmarks, is_accessible, pages_of, squashed, text_of
from tests.reports.test_letter import finding
from tests.reports.test_pdf import EVIL
from validators.finding import Evidence


def write_pdf(path: Path, *pages: str, size: tuple[float, float] = A4, **more: Any) -> None:
    canvas = Canvas(str(path), pagesize=size, **more)
    for page in pages:
        canvas.drawString(72, size[1] / 2, page)
        canvas.linkURL("https://example.org/", (0, 0, 300, 300))
        canvas.showPage()
    canvas.save()


def entry(folder: Path, id_: str, kind: str, *pages: tuple[str, int]) -> DocumentEntry:
    digests = {file: sha256((folder / file).read_bytes()).hexdigest() for file, _ in pages}
    told = "".join(f"{digests[file]}:{number}\n" for file, number in pages)
    return DocumentEntry(
        id=id_,
        kind=kind,
        title=kind_title(kind),
        digest=sha256(told.encode()).hexdigest(),
        confidence=1.0,
        pages=tuple(PageRef(file=file, page=number, method="ocr") for file, number in pages),
    )


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("AKTENCHECK_HOME", str(tmp_path / "home"))
    place = tmp_path / "Akte"
    place.mkdir()
    write_pdf(place / "stapel.pdf", "Pass Seite eins", "Mietvertrag Seite eins", "Mietvertrag Seite zwei")
    write_pdf(place / "quer.pdf", "Meldebescheinigung quer", size=landscape(A4))
    with pikepdf.open(place / "quer.pdf", allow_overwriting_input=True) as turned:
        turned.pages[0].Rotate = 270
        turned.save(place / "quer.pdf")
    picture = Image.new("RGB", (600, 400), "#204080")
    ImageDraw.Draw(picture).rectangle((0, 0, 60, 40), fill="#f0f000")
    picture.save(place / "karte.jpg")
    return place


def report_on(folder: Path, made: Any, *documents: DocumentEntry, **more: Any) -> Report:
    """Return a report in which each requirement rests on the documents that its evidence names."""
    usual = (
        finding("passport.obligation", "met", evidence=(Evidence(document="d2", page=1),)),
        finding(
            "housing.sufficient", "met", evidence=(Evidence(document="d1", page=2), Evidence(document="d2"))
        ),
        finding("language.level", "missing"),
        finding("security.public_order", "authority"),
        finding("registration.address", "unclear", evidence=(Evidence(document="d3"),)),
        finding("civics.basic_knowledge", "not_met", evidence=(Evidence(document="d4"),)),
    )
    report: Report = made(problems=more.pop("problems", ()), family=more.pop("family", "Al-Hassan"))[0]
    case = report.case.model_copy(update={"id": case_id(folder)})
    return report.model_copy(update={"case": case, "documents": documents, "requirements": usual} | more)


def papers(folder: Path) -> tuple[DocumentEntry, ...]:
    return (
        entry(folder, "d1", "rental_contract", ("stapel.pdf", 2), ("stapel.pdf", 3)),
        entry(folder, "d2", "passport", ("stapel.pdf", 1)),
        entry(folder, "d3", "registration_certificate", ("quer.pdf", 1)),
        entry(folder, "d4", "lid_result", ("karte.jpg", 1)),
    )


def bundled(report: Report, folder: Path) -> bytes:
    out = folder.parent / "out"
    out.mkdir(exist_ok=True)
    (out / "report.json").write_bytes(to_json(report))
    assert bundle(out, None, "de") == 0
    return (out / "bundle.pdf").read_bytes()


def test_proofs_stand_in_the_order_of_the_list_each_once(folder: Path, made: Any):
    report = report_on(folder, made, *papers(folder))
    assert [document.id for document in enclosed(report)] == ["d2", "d1", "d3"]
    cover, *sheets = pages_of(bundled(report, folder))
    expected = [
        "Pass Seite eins",
        "Mietvertrag Seite eins",
        "Mietvertrag Seite zwei",
        "Meldebescheinigung quer",
    ]
    assert len(sheets) == len(expected)
    for number, (sheet, words) in enumerate(zip(sheets, expected, strict=True), start=1):
        assert squashed(words) in squashed(sheet)
        assert squashed(f"Blatt {number} / 4") in squashed(sheet)
    assert squashed("noch nicht beigefügt") in squashed(cover)
    assert squashed("Titel security.public_order") not in squashed(cover)
    assert squashed("Mietvertrag (d1) 2–3") in squashed(cover)


def test_a_paper_that_speaks_against_the_client_is_no_proof_of_what_is_unclear(folder: Path, made: Any):
    documents = (
        entry(folder, "d1", "bamf_decision", ("stapel.pdf", 1)),
        entry(folder, "d2", "bamf_revocation_notice", ("stapel.pdf", 2)),
    )
    both = (Evidence(document="d1"), Evidence(document="d2"))
    rows = (finding("bamf.decision", "unclear", evidence=both),)
    assert [e.id for e in enclosed(report_on(folder, made, *documents, requirements=rows))] == ["d1"]


def test_bookmarks_lead_to_requirement_and_paper(folder: Path, made: Any):
    made_pdf = bundled(report_on(folder, made, *papers(folder)), folder)
    assert [level for level, _ in bookmarks(made_pdf)] == [0, 1, 0, 1, 1, 0, 1]
    pdf = pdfium.PdfDocument(made_pdf)
    assert [mark.get_dest().get_index() for mark in pdf.get_toc()] == [1, 1, 2, 2, 1, 4, 4]
    pdf.close()


def test_a_turned_page_stays_as_a_viewer_shows_it(folder: Path, made: Any):
    made_pdf = bundled(report_on(folder, made, *papers(folder)), folder)
    with pikepdf.open(BytesIO(made_pdf)) as pdf:
        width, height = (float(edge) for edge in pdf.pages[4].mediabox[2:])
    # landscape, turned by 270 degrees: it is shown upright
    assert (round(width), round(height)) == (round(A4[0]), round(A4[1]))


def test_nothing_in_it_acts_and_what_the_cover_is_the_whole_does_not_claim(folder: Path, made: Any):
    made_pdf = bundled(report_on(folder, made, *papers(folder)), folder)
    assert acts(made_pdf) == set()
    assert not is_accessible(made_pdf)


def test_what_is_written_into_a_form_is_taken_over(folder: Path, made: Any):
    canvas = Canvas(str(folder / "stapel.pdf"), pagesize=A4)
    canvas.acroForm.textfield(name="name", value="Ausgefuellt", x=72, y=500, width=200, height=24)
    canvas.showPage()
    canvas.showPage()
    canvas.showPage()
    canvas.save()
    made_pdf = bundled(report_on(folder, made, *papers(folder)), folder)
    assert "Ausgefuellt" in text_of(made_pdf)
    assert acts(made_pdf) == set()


def test_a_picture_is_fitted_onto_a4_as_it_lies(folder: Path, made: Any):
    documents = (*papers(folder)[:1], entry(folder, "d2", "passport", ("karte.jpg", 1)), *papers(folder)[2:])
    made_pdf = bundled(report_on(folder, made, *documents), folder)
    pdf = pdfium.PdfDocument(made_pdf)
    width, height = pdf[1].get_size()
    shown = pdf[1].render(scale=1).to_pil().convert("RGB")
    pdf.close()
    assert (round(width), round(height)) == (842, 595)
    assert shown.getpixel((421, 297))[2] > 100 > shown.getpixel((421, 297))[0]
    assert shown.getpixel((40, 40))[0] > 200 > shown.getpixel((40, 40))[2]


def test_a_paper_inside_an_archive_is_taken_over(folder: Path, made: Any):
    before = papers(folder)
    inside = entry(folder, "d3", "registration_certificate", ("quer.pdf", 1))
    with zipfile.ZipFile(folder / "mail.zip", "w") as archive:
        archive.write(folder / "quer.pdf", "quer.pdf")
    (folder / "quer.pdf").unlink()
    page = inside.pages[0].model_copy(update={"file": "mail.zip!/quer.pdf"})
    documents = (*before[:2], inside.model_copy(update={"pages": (page,)}), before[3])
    sheets = pages_of(bundled(report_on(folder, made, *documents), folder))
    assert squashed("Meldebescheinigung quer") in squashed(sheets[4])


def test_a_layer_that_is_switched_off_does_not_show(folder: Path, made: Any):
    with pikepdf.open(folder / "quer.pdf", allow_overwriting_input=True) as layered:
        layer = layered.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.OCG, Name="Entwurf"))
        layered.Root.OCProperties = pikepdf.Dictionary(
            OCGs=[layer], D=pikepdf.Dictionary(OFF=[layer], Order=[layer])
        )
        page = layered.pages[0]
        page.Resources.Properties = pikepdf.Dictionary(Off=layer)
        page.contents_add(b"/OC /Off BDC 0 0 0 rg 0 0 2000 2000 re f EMC", prepend=False)
        layered.save(folder / "quer.pdf")
    made_pdf = bundled(report_on(folder, made, *papers(folder)), folder)
    pdf = pdfium.PdfDocument(made_pdf)
    shown = pdf[4].render(scale=0.5).to_pil().convert("L")
    pdf.close()
    assert shown.getextrema()[0] < 100  # the words are there
    assert shown.getpixel((20, 20)) > 200  # and the black sheet over them is not


@pytest.mark.parametrize("change", ["edited", "gone", "swapped"])
def test_a_file_that_is_not_the_one_of_the_report_is_refused(folder: Path, made: Any, change: str):
    report = report_on(folder, made, *papers(folder))
    if change == "edited":
        write_pdf(folder / "stapel.pdf", "anders", "anders", "anders")
    elif change == "gone":
        (folder / "quer.pdf").unlink()
    else:
        (folder / "quer.pdf").write_bytes((folder / "stapel.pdf").read_bytes())
    with pytest.raises(UsageError):
        bundled(report, folder)
    assert not (folder.parent / "out" / "bundle.pdf").exists()


def test_a_locked_or_broken_file_is_named_on_the_cover(folder: Path, made: Any):
    with pikepdf.open(folder / "quer.pdf", allow_overwriting_input=True) as locked:
        locked.save(folder / "quer.pdf", encryption=pikepdf.Encryption(owner="x", user="geheim"))
    problems = (Trouble(file="kaputt.pdf", code="corrupt"),)
    report = report_on(folder, made, *papers(folder), problems=problems)
    cover, *sheets = pages_of(bundled(report, folder))
    assert len(sheets) == 3
    assert "quer.pdf" in cover
    assert "kaputt.pdf" in cover


def test_nothing_proven_is_said_and_no_empty_bundle_is_written(folder: Path, made: Any):
    report = report_on(folder, made, *papers(folder), requirements=(finding("language.level", "missing"),))
    with pytest.raises(UsageError):
        bundled(report, folder)


def test_it_is_never_written_into_the_client_folder(folder: Path, made: Any):
    (folder.parent / "report.json").write_bytes(to_json(report_on(folder, made, *papers(folder))))
    with pytest.raises(UsageError):
        bundle(folder.parent, folder / "mappe.pdf", "de")


def test_hostile_names_do_no_harm_on_the_cover(folder: Path, made: Any):
    problems = (Trouble(file="\u202efdp.exe", code="corrupt"),)
    report = report_on(folder, made, *papers(folder), problems=problems, family=f"Al-Hassan {EVIL}")
    text = text_of(bundled(report, folder))
    assert squashed(EVIL) in text
    assert "\u202e" not in text


def test_sheets_are_counted_over_what_was_taken_over(folder: Path, made: Any):
    order = enclosed(report_on(folder, made, *papers(folder)))
    assert first_sheets(order, {"d2": 1, "d3": 4}) == {"d2": 1, "d3": 2}


def test_a_page_that_lay_on_its_side_in_the_scanner_stands_upright(folder: Path, made: Any):
    lying = Canvas(str(folder / "liegend.pdf"), pagesize=A4)
    lying.rotate(90)  # the words run upwards along the left edge, as on a sheet that was put in sideways
    lying.drawString(300, -100, "Krankenkasse Mitgliedsbescheinigung")
    lying.showPage()
    lying.save()
    picture = Image.new("RGB", (400, 600), "white")
    ImageDraw.Draw(picture).rectangle((0, 0, 80, 600), fill="#802020")
    picture.save(folder / "foto.png")
    paper = entry(folder, "d1", "health_insurance_confirmation", ("liegend.pdf", 1), ("foto.png", 1))
    upright = paper.model_copy(
        update={"pages": tuple(page.model_copy(update={"turned": 90}) for page in paper.pages)}
    )
    rows = (finding("health_insurance.sufficient", "met", evidence=(Evidence(document="d1"),)),)
    pdf = pdfium.PdfDocument(bundled(report_on(folder, made, upright, requirements=rows), folder))
    try:
        _, scanned, photographed = pdf
        assert scanned.get_width() > scanned.get_height()
        words = scanned.get_textpage()
        at = words.search("Krankenkasse").get_next()[0]
        first, last = words.get_charbox(at), words.get_charbox(at + 10)
        assert last[0] > first[0] + 40
        assert abs(last[1] - first[1]) < 3
        shown = photographed.render(scale=0.2).to_pil().convert("RGB")
        # what was the left edge is the upper one
        assert shown.width > shown.height
        red = [shown.getpixel((shown.width // 2, y))[1] < 80 for y in range(shown.height)]
        assert any(red[: shown.height // 3])
        assert not any(red[shown.height // 2 :])
    finally:
        pdf.close()
