"""A paper that lies there twice is told once; two papers that only look alike stay two."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.papers import papers_in
from extractors.repeats import same_text
from pipeline.document import Document, Page
from tests.extractors.papers import Row, noisy, page, paragraph

_ATTENDANCE: list[Row] = [
    "Volkshochschule Musterau",
    "Lange Straße 12, 12345 Musterau",
    None,
    "# Mitteilung über den Unterricht",
    *paragraph(
        "Der Unterricht der Gruppe 17 fällt wegen der Herbstferien vom 14.10.2026 bis zum 25.10.2026 aus."
    ),
    *paragraph("Am Montag, dem 26.10.2026, beginnt er wieder um 8 Uhr 30 im Raum 204 im zweiten Stock."),
    *paragraph("Bitte bringen Sie das Lehrbuch und die Hefte mit, die am ersten Tag verteilt wurden."),
]


def birth(given: str, born: str, number: str) -> list[Row]:
    return [
        "Standesamt Musterau",
        None,
        "# Geburtsurkunde",
        [(0.1, "Registernummer"), (0.4, number)],
        [(0.1, "Familienname des Kindes"), (0.4, "Haddad")],
        [(0.1, "Vorname(n) des Kindes"), (0.4, given)],
        [(0.1, "Tag der Geburt"), (0.4, born)],
        [(0.1, "Ort der Geburt"), (0.4, "Musterau")],
        [(0.1, "Mutter"), (0.4, "Rana Haddad, geborene Khoury")],
        [(0.1, "Vater"), (0.4, "Omar Haddad")],
        *paragraph("Die Übereinstimmung mit den Eintragungen im Geburtenregister wird hiermit beglaubigt."),
        "Musterau, den 14.05.2021",
        "Der Standesbeamte Krüger",
    ]


def scans(*papers: Sequence[Row]) -> list[Page]:
    return [page(rows, number=1, file=f"{number}.pdf") for number, rows in enumerate(papers, 1)]


def copies(pages: Sequence[Page]) -> list[str | None]:
    return [paper.duplicate_of for paper in papers_in(pages)]


def second_scan(rows: Sequence[Row], *, seed: int) -> Page:
    """The same sheet in other pixels: lower on the glass, letters misread with doubt."""
    (other,) = noisy(
        Document(pages=(page(rows, top=0.057, x=0.1, file="zweiter.pdf"),)), seed=seed, share=0.01
    ).pages
    return other


def test_a_second_scan_with_misread_letters_is_the_same_paper() -> None:
    for seed in range(6):
        assert copies([*scans(_ATTENDANCE), second_scan(_ATTENDANCE, seed=seed)]) == [None, "d1"]


def test_a_third_copy_names_the_first() -> None:
    pages = [*scans(_ATTENDANCE), second_scan(_ATTENDANCE, seed=1), second_scan(_ATTENDANCE, seed=2)]
    last = pages[-1].model_copy(update={"file": "dritter.pdf"})
    assert copies([*pages[:-1], last]) == [None, "d1", "d1"]


def test_certificates_of_two_children_stay_two() -> None:
    twins = scans(birth("Lina", "03.02.2019", "G 41/2019"), birth("Sami", "03.02.2019", "G 42/2019"))
    assert copies(twins) == [None, None]


def test_twins_that_only_the_given_name_tells_apart_stay_two() -> None:
    assert copies(
        scans(birth("Lina", "03.02.2019", "G 41/2019"), birth("Lana", "03.02.2019", "G 41/2019"))
    ) == [
        None,
        None,
    ]


def test_letters_that_differ_in_one_day_stay_two() -> None:
    later: list[Row] = [
        row.replace("26.10.2026", "27.10.2026") if isinstance(row, str) else row for row in _ATTENDANCE
    ]
    assert copies(scans(_ATTENDANCE, later)) == [None, None]


def test_a_page_with_more_on_it_is_not_the_same() -> None:
    more: list[Row] = [*_ATTENDANCE, "Nachtrag: Die Prüfung entfällt."]
    assert not same_text(*scans(_ATTENDANCE, more))


def test_too_few_words_tell_nothing() -> None:
    stub: list[Row] = ["Quittung", "Betrag 5,00"]
    assert not same_text(*scans(stub, stub))


def test_a_name_of_another_letter_is_another_name_and_a_lost_letter_is_none() -> None:
    names = ("Lina", "Lana")
    one, other = scans(*([*_ATTENDANCE, f"für die Schülerin {name} Haddad"] for name in names))
    assert not same_text(one, other)
    assert same_text(*scans([*_ATTENDANCE, "Kursleiterin Petersen"], [*_ATTENDANCE, "Kursleiteri Petersen"]))
