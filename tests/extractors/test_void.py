"""A mark that takes a paper out of use is a note of its own; the same word inside a sentence is text."""

from __future__ import annotations

import pytest

from extractors.reading.void import void_mark
from tests.extractors import papers

BODY = [
    "Bundesamt für Migration und Flüchtlinge",
    None,
    "# BESCHEID",
    None,
    "1. Die Flüchtlingseigenschaft wird zuerkannt.",
    "2. Der Bescheid vom 03.02.2025 wird aufgehoben.",
    "Begründung:",
    "Der Antragsteller hat glaubhaft gemacht, dass ihm Verfolgung droht.",
]


@pytest.mark.parametrize(
    "mark",
    [
        "- Entwurf -",
        "U N G Ü L T I G",
        "UNGÜLTIG",
        "# Storniert",
        "AUFGEHOBEN durch Bescheid vom 02.11.2026",
        "# Aufgehoben am 02.11.2026",
        "ENTWERTET 02.11.2026",
    ],
)
def test_a_mark_of_its_own_takes_the_paper_out_of_use(mark: str) -> None:
    found = void_mark(papers.document(["Seite 1 von 2"], [mark, None, *BODY]))
    assert found is not None
    assert found.page == 2
    assert found.box.top < 0.1


@pytest.mark.parametrize(
    "text",
    [
        "aufgehoben. Die Kosten trägt die Beklagte.",
        "Aufgehoben wird der Bescheid vom 03.02.2025.",
        "ungültig, wenn sie nicht unterschrieben ist.",
        "Gültig bis 03.02.2029",
        "Kopie",
        "Entwurfsstraße 4, 12345 Musterstadt",
    ],
)
def test_the_same_word_inside_a_sentence_is_no_mark(text: str) -> None:
    assert void_mark(papers.document([*BODY, text])) is None
