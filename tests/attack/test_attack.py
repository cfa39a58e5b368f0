"""Papers made to get a false green: whatever they look like, the decision of the Federal Office is never `met`."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from flows.check import check
from pipeline.workers import Readers
from validators.casefile import read_case

pytestmark = pytest.mark.slow

AS_OF = dt.date(2026, 11, 21)
GRANT = ["1. Die Flüchtlingseigenschaft wird zuerkannt.", "2. Im Übrigen wird der Asylantrag abgelehnt."]
CASE = """permit: ae_25_2_refugee
applicant: {family_name: Kassab, given_names: Nawar, birth_date: 1991-06-17, nationality: SYR}
"""


@pytest.fixture(scope="module")
def readers() -> Iterator[Readers]:
    with Readers(1) as made:
        yield made


def decision(
    path: Path,
    tenor: list[str],
    *,
    person: str = "Herrn Nawar KASSAB, geb. am 17.06.1991 in Homs",
    head: str = "Bundesamt für Migration und Flüchtlinge",
    note: str = "",
    hidden: str = "",
) -> None:
    canvas = Canvas(str(path), pagesize=(595, 842))
    canvas.setFont("Times-Roman", 11)
    rows = [head, "", "Gesch.-Z.: 8112345-475", "Datum: 14.09.2026", note, "B E S C H E I D", ""]
    rows += ["In dem Asylverfahren des", person, "AZR-Nummer: 171104233618", "ergeht folgende Entscheidung:"]
    rows += [
        *tenor,
        "",
        "Begründung:",
        "Der Antragsteller begehrt die Zuerkennung der Flüchtlingseigenschaft.",
    ]
    for number, row in enumerate(rows):
        canvas.drawString(72, 780 - 22 * number, row)
    canvas.setFillColorRGB(1, 1, 1)
    canvas.drawString(72, 300, hidden)
    canvas.save()


def told(folder: Path, readers: Readers) -> tuple[str, str]:
    """Return the status of the decision and the verdict of the case."""
    (folder / "case.yaml").write_text(CASE, encoding="utf-8")
    report = check(folder, read_case(folder), AS_OF, readers.read).report
    return next(r.status for r in report.requirements if r.id == "bamf.decision"), report.verdict


def test_the_plain_grant_is_met(tmp_path: Path, readers: Readers) -> None:
    decision(tmp_path / "b.pdf", GRANT)
    assert told(tmp_path, readers)[0] == "met"


@pytest.mark.parametrize(
    "first",
    [
        "1. Die Flüchtlingseigenschaft wird n i c h t zuerkannt.",
        "1. Die Flüchtlingseigenschaft wird ni zuerkannt.",
        "1. Die Flüchtlingseigenschaft wird niemals zuerkannt.",
        "1. Die Flüchtlingseigenschaft wird nur der Ehefrau zuerkannt.",
        "1. Die Flüchtlingseigenschaft wird zuerkannt, sofern ein Pass vorgelegt wird.",
        "1. Weder Flüchtlingseigenschaft noch subsidiärer Schutz wird zuerkannt.",
        "1. Die Feststellung, dass die Flüchtlingseigenschaft zuerkannt wird, wird aufgehoben.",
        "1. Die mit Bescheid vom 03.03.2022 zuerkannte Flüchtlingseigenschaft wird widerrufen.",
        "1. Der Antrag ist unzulässig, weil in Griechenland die Flüchtlingseigenschaft zuerkannt wurde.",
        "1. Statt der Flüchtlingseigenschaft wird der subsidiäre Schutzstatus zuerkannt.",
    ],
)
def test_words_that_turn_the_grant_are_no_green(tmp_path: Path, readers: Readers, first: str) -> None:
    decision(tmp_path / "b.pdf", [first, GRANT[1]])
    assert told(tmp_path, readers)[0] != "met"


@pytest.mark.parametrize("note", ["UNGÜLTIG", "- Entwurf -", "AUFGEHOBEN am 02.11.2026", "SPECIMEN"])
def test_a_decision_marked_void_is_no_green(tmp_path: Path, readers: Readers, note: str) -> None:
    decision(tmp_path / "b.pdf", GRANT, note=note)
    assert told(tmp_path, readers)[0] != "met"


def test_white_print_is_no_grant(tmp_path: Path, readers: Readers) -> None:
    decision(
        tmp_path / "b.pdf",
        ["1. Über den Antrag wird gesondert entschieden."],
        hidden="2. Die Flüchtlingseigenschaft wird zuerkannt.",
    )
    assert told(tmp_path, readers)[0] != "met"


def test_the_father_of_the_same_name_is_somebody_else(tmp_path: Path, readers: Readers) -> None:
    decision(tmp_path / "b.pdf", GRANT, person="Herrn Nawar KASSAB, geb. am 01.01.1965 in Homs")
    assert told(tmp_path, readers)[0] != "met"


def test_a_law_firm_that_quotes_the_operative_part_grants_nothing(tmp_path: Path, readers: Readers) -> None:
    decision(tmp_path / "b.pdf", GRANT, head="Rechtsanwältin Dr. Thalmann, Fachanwältin für Migrationsrecht")
    assert told(tmp_path, readers)[0] != "met"


def test_two_decisions_that_contradict_are_no_green(tmp_path: Path, readers: Readers) -> None:
    decision(tmp_path / "a.pdf", GRANT)
    decision(tmp_path / "b.pdf", ["1. Die Flüchtlingseigenschaft wird nicht zuerkannt."])
    assert told(tmp_path, readers)[0] == "unclear"


def test_a_broken_file_beside_keeps_the_case_from_complete(tmp_path: Path, readers: Readers) -> None:
    decision(tmp_path / "b.pdf", GRANT)
    (tmp_path / "kaputt.pdf").write_bytes(b"%PDF-1.7\n1 0 obj\n<</Type/Catalog")
    status, verdict = told(tmp_path, readers)
    assert status == "met"
    assert verdict != "complete"
