"""A stack is cut where a new paper begins, and nowhere else; no page is lost."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.papers import papers_in
from extractors.split import documents_in
from pipeline.document import Page
from tests.extractors.papers import Row, page, paragraph

_BAMF: list[Row] = [
    "Bundesamt für Migration und Flüchtlinge",
    [(0.62, "Gesch.-Z.: 7654321-475")],
    [(0.62, "Datum: 03.03.2025")],
    None,
]
_DECISION: list[Row] = [
    *_BAMF,
    "# BESCHEID",
    "In dem Asylverfahren des",
    "Omar HADDAD, geb. am 12.04.1988 in Homs",
    "AZR-Nummer: 170305123456",
    "ergeht folgende Entscheidung:",
    "1. Die Flüchtlingseigenschaft wird zuerkannt.",
    "2. Im Übrigen wird der Asylantrag abgelehnt.",
    "Begründung:",
    *paragraph("Der Antragsteller trug vor, aus seiner Heimat geflohen zu sein."),
]
_APPEAL: list[Row] = [
    None,
    "Rechtsbehelfsbelehrung",
    *paragraph("Gegen diesen Bescheid kann innerhalb von zwei Wochen Klage erhoben werden."),
    "Im Auftrag",
]
_REGISTRATION: list[Row] = [
    "Stadt Musterau",
    "Bürgerbüro",
    None,
    "# Meldebescheinigung",
    "Über die nachstehende Person enthält das Melderegister folgende Daten:",
    [(0.1, "Familienname"), (0.4, "Haddad")],
    [(0.1, "Vorname(n)"), (0.4, "Omar")],
    [(0.1, "Geburtsdatum"), (0.4, "12.04.1988")],
    [(0.1, "Anschrift"), (0.4, "Lindenweg 4, 12345 Musterau")],
    [(0.1, "Einzugsdatum"), (0.4, "01.02.2024")],
]
_TELC: list[Row] = [
    "Certificado del registro civil",
    "República de Colombia",
    "Nombre: Omar Haddad",
    "Bogotá, 3 de mayo",
]


def stack(*sheets: Sequence[Row], file: str = "stapel.pdf") -> list[Page]:
    return [page(rows, number=number, file=file) for number, rows in enumerate(sheets, 1)]


def cut(pages: Sequence[Page]) -> list[tuple[str, list[int]]]:
    return [(one.kind, [sheet.number for sheet in one.pages]) for one in documents_in(pages)]


def test_a_stack_is_cut_at_each_new_paper() -> None:
    assert cut(stack(_DECISION, _APPEAL, _REGISTRATION)) == [
        ("bamf_decision", [1, 2]),
        ("registration_certificate", [3]),
    ]


def test_a_page_of_nothing_but_the_signature_goes_on() -> None:
    assert cut(stack(_DECISION, ["Im Auftrag", "Demir"])) == [("bamf_decision", [1, 2])]


def test_a_page_on_which_only_the_signature_of_a_form_was_left_goes_on() -> None:
    form: list[Row] = [
        "Ausländerbehörde Musterau",
        None,
        "# Antrag auf Erteilung einer Aufenthaltserlaubnis",
        [(0.1, "Familienname"), (0.4, "Haddad")],
        [(0.1, "Vorname(n)"), (0.4, "Omar")],
        [(0.1, "Geburtsdatum"), (0.4, "12.04.1988")],
    ]
    assert cut(stack(form, ["(Unterschrift)"])) == [("application_form", [1, 2])]
    assert cut(stack(form, ["Ort, Datum", "Unterschrift"])) == [("application_form", [1, 2])]


def test_a_page_number_whose_second_dash_was_lost_is_one() -> None:
    second: list[Row] = ["3. Familienangehörige", "4. Straftaten", *[None] * 39, (0.48, "-2")]
    assert cut(stack(_DECISION, second)) == [("bamf_decision", [1, 2])]
    assert len(cut(stack(_DECISION, [*second[:-1], (0.48, "-1-")]))) == 2


def test_a_signature_page_with_a_letterhead_of_its_own_begins_anew() -> None:
    letter: list[Row] = [
        "# Sparkasse Musterau",
        "Kontoauszug Nr. 4",
        "Alter Saldo 12,00",
        "Neuer Saldo 14,00",
        "Im Auftrag",
    ]
    assert [numbers for _, numbers in cut(stack(_DECISION, letter))] == [[1], [2]]


def test_the_decision_behind_a_covering_letter_gives_the_fields_with_their_pages() -> None:
    cover: list[Row] = [
        *_BAMF,
        "Ihr Asylverfahren",
        "Sehr geehrte Damen und Herren,",
        "anliegend erhalten Sie den Bescheid über Ihren Asylantrag.",
        "Mit freundlichen Grüßen",
        *[None] * 30,
        (0.45, "Seite 1 von 3"),
    ]
    second: list[Row] = [*_DECISION, *[None] * (42 - len(_DECISION)), (0.45, "Seite 2 von 3")]
    third: list[Row] = [*_APPEAL, *[None] * (42 - len(_APPEAL)), (0.45, "Seite 3 von 3")]
    (paper,) = papers_in(stack(cover, second, third))
    assert paper.kind == "bamf_decision"
    assert paper.fields.family_name is not None
    assert (paper.fields.family_name.value, paper.fields.family_name.page) == ("Haddad", 2)
    assert paper.fields.persons[0].birth_date is not None
    assert paper.fields.persons[0].birth_date.page == 2


def test_a_covering_letter_alone_is_no_decision() -> None:
    cover: list[Row] = [
        *_BAMF,
        "Ihr Asylverfahren",
        "anliegend erhalten Sie den Bescheid über Ihren Asylantrag.",
    ]
    assert cut(stack(cover))[0][0] != "bamf_decision"


def test_papers_of_different_files_stay_apart() -> None:
    pages = [*stack(_DECISION, file="a.pdf"), *stack(_REGISTRATION, file="b.pdf")]
    assert [one.kind for one in documents_in(pages)] == ["bamf_decision", "registration_certificate"]


def test_a_blank_back_stands_for_itself_and_parts_nothing() -> None:
    found = documents_in(stack(_DECISION, [], _APPEAL))
    kinds = {tuple(sheet.number for sheet in one.pages): one.kind for one in found}
    assert kinds[(2,)] == "blank"
    assert kinds[(1, 3)] == "bamf_decision"


def test_a_foreign_paper_with_a_title_behind_a_decision_is_not_swallowed() -> None:
    foreign: list[Row] = ["# CERTIFICADO DE NACIMIENTO", *_TELC[1:]]
    assert [numbers for _, numbers in cut(stack(_DECISION, foreign))] == [[1], [2]]


def test_every_page_is_in_exactly_one_document() -> None:
    pages = [
        *stack(_DECISION, [], _APPEAL, _REGISTRATION, file="a.pdf"),
        *stack(_APPEAL, _TELC, file="b.pdf"),
    ]
    found = [(sheet.file, sheet.number) for one in documents_in(pages) for sheet in one.pages]
    assert sorted(found) == sorted((sheet.file, sheet.number) for sheet in pages)


def numbered(rows: Sequence[Row], number: int, count: int, *, head: str = "") -> list[Row]:
    """A page of a letter with its number at the foot and, from the second page on, a running head."""
    body: list[Row] = [head, None, *rows] if head else [*rows]
    return [*body, *[None] * (42 - len(body)), (0.45, f"Seite {number} von {count}")]


def contract(name: str, customer: str) -> list[list[Row]]:
    """A letter of three pages, each with the customer's number."""
    first: list[Row] = [
        "Stadtwerke Musterau GmbH",
        name,
        "Lindenweg 4",
        "12345 Musterau",
        [(0.62, f"Vertragskonto: {customer}")],
        None,
        "# Ihre Jahresabrechnung",
        *paragraph(
            "Sehr geehrte Kundin, sehr geehrter Kunde, wir rechnen Ihren Verbrauch des letzten Jahres ab."
        ),
    ]
    second = paragraph(
        f"Der Zähler wurde am 3. Januar abgelesen, der Verbrauch beträgt {customer[-3:]} Kilowattstunden."
    )
    third = paragraph(
        "Der neue Abschlag ist zum ersten Werktag eines jeden Monats fällig und wird abgebucht."
    )
    head = f"Vertragskonto: {customer}"
    return [numbered(first, 1, 3), numbered(second, 2, 3, head=head), numbered(third, 3, 3, head=head)]


ONE, OTHER = contract("Omar Haddad", "2200417731"), contract("Rana Haddad", "2200998124")


def groups(pages: Sequence[Page]) -> list[list[int]]:
    return [numbers for kind, numbers in cut(pages) if kind != "blank"]


def test_pages_in_any_order_come_together_in_the_order_of_their_numbers() -> None:
    assert groups(stack(ONE[2], _REGISTRATION, ONE[0], ONE[1])) == [[3, 4, 1], [2]]


def test_pages_of_two_persons_that_fell_down_go_to_their_own() -> None:
    fallen = stack(OTHER[1], ONE[2], ONE[0], OTHER[2], OTHER[0], ONE[1])
    assert sorted(groups(fallen)) == [[3, 6, 2], [5, 1, 4]]


def test_pages_of_two_persons_that_nothing_tells_apart_are_not_joined() -> None:
    plain = [
        [row for row in rows if not isinstance(row, str) or "Vertragskonto" not in row]
        for rows in (ONE[1], OTHER[1])
    ]
    for one, other in (plain, plain[::-1]):
        fallen = stack(one, ONE[0], other, OTHER[0])
        assert sorted(groups(fallen)) == [[1], [2], [3], [4]]


def test_backs_scanned_behind_their_fronts_are_laid_to_them() -> None:
    sides = stack(ONE[0], ONE[2], OTHER[0], OTHER[2], [], OTHER[1], [], ONE[1])
    assert sorted(groups(sides)) == [[1, 8, 2], [3, 6, 4]]


def test_backs_in_a_file_of_their_own_are_laid_to_their_fronts() -> None:
    second: list[Row] = numbered(paragraph("Die Miete ist am dritten Werktag fällig."), 2, 2)
    first: list[Row] = numbered(["# Hausordnung", *paragraph("Die Ruhezeiten sind einzuhalten.")], 1, 2)
    fronts = stack(ONE[0], ONE[2], first, _REGISTRATION, file="vorn.pdf")
    backs = stack([], second, [], ONE[1], file="hinten.pdf")
    found = [
        [(sheet.file, sheet.number) for sheet in one.pages]
        for one in documents_in([*fronts, *backs])
        if one.kind != "blank"
    ]
    assert found == [
        [("vorn.pdf", 1), ("hinten.pdf", 4), ("vorn.pdf", 2)],
        [("vorn.pdf", 3), ("hinten.pdf", 2)],
        [("vorn.pdf", 4)],
    ]


def test_two_letters_one_behind_the_other_are_no_fronts_and_backs() -> None:
    assert groups(stack(*ONE, *OTHER)) == [[1, 2, 3], [4, 5, 6]]


def test_a_paper_over_two_files_is_one() -> None:
    pages = [*stack(_REGISTRATION, ONE[0], ONE[1], file="a.pdf"), *stack(ONE[2], _DECISION, file="b.pdf")]
    found = [[(sheet.file, sheet.number) for sheet in one.pages] for one in documents_in(pages)]
    assert found == [[("a.pdf", 1)], [("a.pdf", 2), ("a.pdf", 3), ("b.pdf", 1)], [("b.pdf", 2)]]


def test_inner_pages_of_a_decision_that_quote_other_papers_go_on() -> None:
    quoting: list[Row] = [
        *paragraph(
            "und in der Anhörung vorgetragen, das Verwaltungsgericht habe in einem anderen Verfahren für Recht "
            "erkannt: Die Beklagte wird verpflichtet, dem Kläger die Flüchtlingseigenschaft zuzuerkennen. Die Klage "
            "wird im Übrigen abgewiesen. Hiermit beantrage ich die Wiederaufnahme, habe er geschrieben; sehr geehrte "
            "Damen und Herren, so habe das Schreiben begonnen. Bitte reichen Sie folgende Unterlagen ein, habe man ihm "
            "geantwortet. Der Antrag auf Asylanerkennung werde abgelehnt, weil Belege fehlten, die er nicht habe "
            "beschaffen können, obwohl er sich"
        )
    ]
    last: list[Row] = [
        *paragraph("darum bemüht habe. Die Angaben sind glaubhaft und frei von Widersprüchen."),
        "Im Auftrag",
    ]
    broken: list[Row] = [
        *_DECISION,
        *paragraph(
            "Er habe seine Heimat verlassen, weil er dort verfolgt worden sei, und habe dies sowohl in seinem Antrag "
            "als auch schriftlich dargelegt"
        )[:-1],
    ]
    assert cut(stack(broken, quoting, last)) == [("bamf_decision", [1, 2, 3])]


def test_a_page_without_number_behind_a_complete_letter_begins_anew() -> None:
    note: list[Row] = [
        None,
        "Milch, Brot und Reis",
        "Zwölf Eier",
        "Bus um sieben",
        "Anruf bei Karim",
        "Schlüssel",
    ]
    assert groups(stack(*ONE, note)) == [[1, 2, 3], [4]]
