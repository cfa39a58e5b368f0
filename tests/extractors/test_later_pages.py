"""Pages that show where they belong by how they count, end and begin; later pages whose first one lacks are told."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

import pytest

from extractors.papers import papers_in
from extractors.sheets import Sheet
from extractors.split import documents_in
from pipeline.document import Page
from tests.extractors.papers import Row, page, paragraph
from tests.extractors.zones import td3
from validators.case import Case
from validators.judge import judge

_FILLER = (
    "Die Parteien sind sich darüber einig, dass Absprachen nur gelten, wenn sie schriftlich niedergelegt und von "
    "beiden unterzeichnet wurden; mündliche Zusagen binden niemanden."
)


def pile(*sheets: Sequence[Row], file: str = "stapel.pdf") -> list[Page]:
    return [page(rows, number=number, file=file) for number, rows in enumerate(sheets, 1)]


def groups(pages: Sequence[Page]) -> list[list[int]]:
    return [[sheet.number for sheet in one.pages] for one in documents_in(pages) if one.kind != "blank"]


def foot(rows: Sequence[Row], text: str) -> list[Row]:
    return [*rows, *[None] * (42 - len(rows)), (0.48, text)]


def sections(first: int, last: int, mark: str = "{}.") -> list[Row]:
    return [
        row
        for number in range(first, last + 1)
        for row in (f"{mark.format(number)} Abschnitt über Einzelheiten", *paragraph(_FILLER))
    ]


def agreement(mark: str) -> list[list[Row]]:
    first: list[Row] = ["# Vereinbarung", "zwischen Hofladen Brandt und Samira Qasim", *sections(1, 4, mark)]
    return [first, sections(5, 9, mark), sections(10, 12, mark)]


RECEIPT: list[Row] = [
    "GARTENMARKT OST",
    "Blumenerde 40 l 7,99",
    "Gießkanne 4,49",
    "Handschuhe 3,29",
    "Summe EUR 15,77",
    "Bargeld 20,00",
    "Rückgeld 4,23",
]
INVITATION: list[Row] = [
    "Kreisvolkshochschule Altenau",
    "Samira Qasim",
    "Mühlweg 3",
    "12345 Altenau",
    None,
    "# Ihre Anmeldung zum Kochkurs",
    "Sehr geehrte Frau Qasim,",
    *paragraph("wir freuen uns, dass Sie teilnehmen. Bitte bringen Sie eine Schürze mit."),
    "Mit freundlichen Grüßen",
    "Karl Ottensen",
]


@pytest.mark.parametrize("mark", ["{}.", "§ {}", "{}.1"])
def test_numbered_sections_bring_the_pages_of_a_contract_together(mark: str) -> None:
    one, two, three = agreement(mark)
    assert groups(pile(foot(one, "1"), RECEIPT, foot(two, "2"), foot(three, "3"))) == [[1, 3, 4], [2]]


def test_a_page_that_counts_on_from_elsewhere_is_not_laid_to_a_letter() -> None:
    _, two, _ = agreement("{}.")
    assert groups(pile(INVITATION, two)) == [[1], [2]]


def test_a_figure_alone_at_the_foot_is_a_page_number() -> None:
    first = foot(["# Hausordnung", *paragraph(_FILLER)], "1")
    again = foot(["# Parkordnung", *paragraph(_FILLER)], "1")
    assert groups(pile(first, foot(paragraph(_FILLER), "2"))) == [[1, 2]]
    assert groups(pile(first, again)) == [[1], [2]]


def test_a_figure_in_a_table_or_beside_a_text_is_no_page_number() -> None:
    beside = foot(paragraph(_FILLER), "3")
    beside[-1] = [(0.1, "Kinder im Haushalt:"), (0.48, "3")]
    amid: list[Row] = [*paragraph(_FILLER), (0.48, "3"), *paragraph(_FILLER)]
    assert [Sheet(page(rows)).number for rows in (beside, amid)] == [None, None]


def test_a_paper_whose_pages_lie_turned_over_but_together_is_one() -> None:
    def counted(title: str, number: int, word: str) -> list[Row]:
        rows: list[Row] = [f"# {title}"] if number == 1 else []
        return foot([*rows, f"Angaben zu {word}", *paragraph(_FILLER)[:1]], f"Blatt {number} von 3")

    one = [counted("Fragebogen", n, w) for n, w in ((2, "Wohnung"), (3, "Familie"), (1, "Person"))]
    other = [counted("Erhebungsbogen", n, w) for n, w in ((3, "Fahrzeug"), (2, "Konto"), (1, "Betrieb"))]
    assert groups(pile(*one, INVITATION, *other)) == [[3, 1, 2], [4], [7, 6, 5]]


def test_two_papers_side_by_side_whose_pages_nothing_tells_apart_stay_cut() -> None:
    def counted(title: str, number: int) -> list[Row]:
        rows: list[Row] = [f"# {title}"] if number == 1 else []
        return foot([*rows, *paragraph(_FILLER)[:1]], f"Blatt {number} von 2")

    mixed = pile(counted("", 2), counted("", 2), counted("Fragebogen", 1), counted("Erhebungsbogen", 1))
    assert sorted(groups(mixed)) == [[1], [2], [3], [4]]


def test_backs_whose_file_comes_first_are_laid_to_their_fronts() -> None:
    one, two, three = agreement("§ {}")
    letter = [foot(["# Satzung", *paragraph(_FILLER)], "- 1 -"), foot(paragraph(_FILLER), "- 2 -")]
    backs = pile(letter[1], [], foot(two, "Seite 2 von 3"), file="a_rueck.pdf")
    fronts = pile(foot(one, "Seite 1 von 3"), foot(three, "Seite 3 von 3"), letter[0], file="b_vorn.pdf")
    found = [
        [(sheet.file, sheet.number) for sheet in found.pages]
        for found in documents_in([*backs, *fronts])
        if found.kind != "blank"
    ]
    assert sorted(found) == [
        [("b_vorn.pdf", 1), ("a_rueck.pdf", 3), ("b_vorn.pdf", 2)],
        [("b_vorn.pdf", 3), ("a_rueck.pdf", 1)],
    ]


def test_a_slip_behind_a_paper_that_ended_half_way_down_is_a_paper_of_its_own() -> None:
    certificate: list[Row] = [
        "# Teilnahmebestätigung",
        "Samira Qasim",
        "hat am Erste-Hilfe-Lehrgang teilgenommen.",
        "Altenau, 4. Mai 2026",
    ]
    assert groups(pile(certificate, RECEIPT)) == [[1], [2]]


def test_an_instruction_on_appeal_is_not_laid_to_a_paper_that_decides_nothing() -> None:
    appeal = [
        "Rechtsbehelfsbelehrung",
        *paragraph("Dagegen können Sie binnen eines Monats Widerspruch einlegen."),
    ]
    assert groups(pile(RECEIPT, appeal)) == [[1], [2]]
    notice: list[Row] = ["# Bescheid", "Stadt Altenau", *paragraph("Ihr Antrag wird bewilligt.")]
    assert groups(pile(notice, appeal)) == [[1, 2]]


def test_a_reckoning_in_front_of_its_letter_is_laid_behind_it() -> None:
    letter: list[Row] = [
        "Amt für Ausgleichsleistungen Altenau",
        "Samira Qasim",
        "12345 Altenau",
        "# Bescheid über Leistungen",
        *paragraph(
            "Sie erhalten 412,37 EUR, Ihr Kind Amal 198,41 EUR und Ihr Kind Nour 203,06 EUR im Monat."
        ),
        "Im Auftrag",
        "Petzold",
    ]
    reckoning: list[Row] = [
        "# Berechnungsblatt",
        [(0.1, "Anspruch"), (0.5, "412,37"), (0.65, "198,41"), (0.8, "203,06")],
        [(0.1, "Bedarf"), (0.5, "781,12"), (0.65, "357,15"), (0.8, "390,63")],
        [(0.1, "Einkommen"), (0.5, "368,75"), (0.65, "158,74"), (0.8, "187,57")],
        [(0.1, "Summe"), (0.5, "813,84")],
    ]
    assert groups(pile(reckoning, letter)) == [[2, 1]]
    other: list[Row] = [
        [(x, text.replace(",", "8,")) for x, text in row] if isinstance(row, list) else row
        for row in reckoning
    ]
    assert groups(pile(other, letter)) == [[1], [2]]


_REASONS = foot(
    [
        "Gz.: 8014477-423",
        None,
        *paragraph(
            "Die Antragstellerin hat in der Anhörung glaubhaft gemacht, dass ihr im Herkunftsland Verfolgung droht. "
            "Eine andere Einschätzung ist den Erkenntnissen des Bundesamtes nicht zu entnehmen. Die Voraussetzungen "
            "des subsidiären Schutzes brauchen daneben nicht geprüft zu werden; Abschiebungsverbote ebenso wenig."
        ),
    ],
    "Seite 2 von 3",
)
_END = foot(
    [
        "Gz.: 8014477-423",
        None,
        "Rechtsbehelfsbelehrung",
        *paragraph(
            "Gegen diesen Bescheid kann binnen zwei Wochen Klage beim Verwaltungsgericht Altenau erhoben werden. "
            "Beklagte ist die Bundesrepublik Deutschland, vertreten durch das Bundesamt für Migration und Flüchtlinge."
        ),
        "Im Auftrag",
        "Kowalke",
    ],
    "Seite 3 von 3",
)


@pytest.mark.parametrize("sheets", [(_REASONS, _END), (_REASONS,), (_END,)])
def test_later_pages_of_a_decision_without_the_first_are_unclear_and_say_so(
    sheets: tuple[list[Row], ...],
) -> None:
    papers = papers_in(pile(*sheets))
    (paper,) = papers
    assert (paper.kind, paper.document.lacks_first) == ("unknown", True)
    report = judge(papers, Case(permit="ae_25_2_refugee"), dt.date(2026, 11, 20))
    finding = next(row for row in report.findings if row.id == "bamf.decision")
    assert (finding.status, finding.reason_code) == ("unclear", "first_page_lacks")
    assert finding.evidence[0].document == paper.id


def test_the_reasons_of_a_court_or_a_lawyers_brief_are_no_pages_of_a_decision() -> None:
    for word in ("Entscheidungsgründe des Verwaltungsgerichts", "Namens und in Vollmacht meiner Mandantin"):
        sheet = [*_REASONS[:2], word, *_REASONS[2:]]
        assert not documents_in(pile(sheet))[0].lacks_first


def test_the_reasons_of_a_revocation_are_no_pages_of_a_grant() -> None:
    words = paragraph("Der Widerruf ist geboten. Gründe, vom Widerruf abzusehen, liegen nicht vor.")
    assert not documents_in(pile([*_REASONS[:2], *words, *_REASONS[2:]]))[0].lacks_first


def test_an_inner_page_on_notice_is_no_letter_of_notice() -> None:
    first: list[Row] = [
        "# Arbeitsvertrag",
        "Zwischen der Gärtnerei Lohse GmbH, Feldweg 1, 12345 Altenau",
        "und Frau Samira Qasim, geboren am 04.05.1991, Mühlweg 3, 12345 Altenau",
        *paragraph(_FILLER * 3),
    ]
    notice: list[Row] = [
        *paragraph(_FILLER * 3),
        "Kündigung des Arbeitsverhältnisses",
        *paragraph(
            "Wir kündigen das Arbeitsverhältnis nur aus wichtigem Grund fristlos, sonst zum 30.06.2026."
        ),
        *paragraph(_FILLER),
    ]
    assert Sheet(page(foot(notice, "2"))).is_claimed
    assert groups(pile(foot(first, "1"), RECEIPT, foot(notice, "2"))) == [[1, 3], [2]]


def test_the_figures_of_an_office_that_counts_its_file_through_join_no_papers() -> None:
    again = ["Stadtwerke Altenau", "An Samira Qasim", *INVITATION[2:5], "# Ihre Rechnung", *INVITATION[6:]]
    pages = pile(*(foot(rows, str(at)) for at, rows in enumerate((INVITATION, again), 1)))
    assert groups(pages) == [[1], [2]]


def test_a_letter_is_not_laid_to_a_passport() -> None:
    passport: list[Row] = [
        *[None] * 20,
        "ISLAMIC REPUBLIC",
        "PASSPORT",
        "Surname",
        "QASIM",
        "Given names",
        "SAMIRA",
        *[None] * 8,
        *td3("QASIM<<SAMIRA", birth="910504"),
    ]
    sheet: list[Row] = [
        "Lohnbüro",
        "Gärtnerei Lohse - Feldweg 1 · 12345 Altenau",
        "Entgelt 2.310,00",
        "Zeitraum 2025",
    ]
    assert Sheet(page(passport)).claims[0].kind == "passport"
    assert groups(pile(passport, sheet)) == [[1], [2]]
