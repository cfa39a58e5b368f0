"""Forms that say under a line what is to be written on it: each value stays at its own caption."""

from __future__ import annotations

import datetime as dt

import pytest

from extractors.reading.captions import captions, says_caption
from extractors.reading.dates import date_in
from extractors.reading.labels import labelled
from extractors.reading.persons import holder_by_labels
from extractors.reading.spans import Span
from pipeline.document import Box, Document, Mark, Page
from tests.extractors.papers import words_of
from tests.extractors.values import value_of

_LEFT, _RIGHT = 0.12, 0.52
_ROWS = (
    (("Rahimi", "Familienname"), ("Soraya", "Vorname")),
    (("14.02.1979", "Geburtsdatum"), ("Herat, Afghanistan", "Geburtsort, Staat")),
    (("03.05.2024", "beschäftigt seit"), ("Weberei Anton Lutz", "Betrieb")),
)


def _form(*, under: bool, ruled: bool = True, blank: int | None = None) -> Document:
    """Three rows of two cells; the captions stand under the lines, or over the values as in a table."""
    words, marks, top = [], [], 0.2
    for number, row in enumerate(_ROWS):
        for left, (value, caption) in zip((_LEFT, _RIGHT), row, strict=True):
            shown = "" if number == blank else value
            over, below = (shown, caption) if under else (caption, shown)
            upper_size, lower_size = (0.012, 0.009) if under else (0.009, 0.012)
            words += words_of(over, left, top, size=upper_size)
            words += words_of(below, left, top + 0.018, size=lower_size)
            line = top + (0.0145 if under else 0.036)
            marks += [Mark(box=Box(left, line, left + 0.35, line + 0.001), kind="rule")] * ruled
        top += 0.045
    page = Page(
        file="f.pdf",
        number=1,
        method="ocr",
        words=tuple(words),
        marks=tuple(marks),
        width_mm=210,
        height_mm=297,
    )
    return Document(pages=(page,))


@pytest.mark.parametrize("ruled", [True, False])
@pytest.mark.parametrize("under", [True, False])
def test_each_value_stays_at_its_own_caption(under: bool, ruled: bool) -> None:
    form = _form(under=under, ruled=ruled)
    person = holder_by_labels(form)
    assert (value_of(person.family_name), value_of(person.given_names)) == ("Rahimi", "Soraya")
    assert value_of(person.birth_date) == dt.date(1979, 2, 14)
    _, began = next(labelled(form, "beschäftigt seit", shape=date_in))
    assert began.value == dt.date(2024, 5, 3)


def test_a_line_that_was_left_empty_gets_nothing_from_the_next_row() -> None:
    form = _form(under=True, blank=1)
    assert holder_by_labels(form).birth_date is None


def test_captions_over_their_values_are_not_taken_for_captions_under_them() -> None:
    assert not captions(_form(under=False).pages[0]).under
    assert len(captions(_form(under=True).pages[0]).under) == 6


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("Wohnfläche in m²", True),
        ("2. Kind: Name, Vorname", True),
        ("Place of birth", True),
        ("14.02.1979", False),
        ("Lindenweg 4 b", False),
        ("26122 Oldenburg", False),
    ],
)
def test_a_caption_asks_and_a_value_answers(text: str, is_one: bool) -> None:
    assert says_caption(text) is is_one


def test_a_label_with_its_value_beside_it_has_none_over_it() -> None:
    words = [*words_of("Standesamt Oldenburg", 0.12, 0.2, size=0.014)]
    for row, (label, value) in enumerate((("Familienname:", "Rahimi"), ("Vorname:", "Soraya"))):
        words += words_of(label, 0.12, 0.219 + 0.03 * row, size=0.009)
        words += words_of(value, 0.4, 0.219 + 0.03 * row)
    page = Page(file="f.pdf", number=1, method="ocr", words=tuple(words), width_mm=210, height_mm=297)
    assert not captions(page).under
    person = holder_by_labels(Document(pages=(page,)))
    assert (value_of(person.family_name), value_of(person.given_names)) == ("Rahimi", "Soraya")


def test_all_that_is_written_on_a_line_belongs_to_its_caption() -> None:
    words = [
        *words_of("Am Alten Hafen", 0.12, 0.2),
        *words_of("14", 0.33, 0.2),
        *words_of("Rahimi", 0.12, 0.245),
    ]
    words += [
        *words_of("Straße", 0.12, 0.218, size=0.009),
        *words_of("Familienname", 0.12, 0.263, size=0.009),
    ]
    page = Page(file="f.pdf", number=1, method="ocr", words=tuple(words), width_mm=210, height_mm=297)
    written = {line.text: captions(page).under.get(id(line)) for line in page.lines}
    assert Span(1, written["Straße"] or ()).text == "Am Alten Hafen 14"


def test_a_ruled_table_above_a_signed_line_keeps_its_values_beside_their_labels() -> None:
    words, marks, top = [], [], 0.1
    for label, value in (("Familienname", "Weldegebriel"), ("Vorname(n)", "Filmon"), ("Geburtsort", "Keren"),
                         ("Staatsangehörigkeit(en)", "eritreisch"), ("Familienstand", "geschieden")):  # fmt: skip
        marks.append(Mark(box=Box(0.1, top - 0.006, 0.9, top - 0.005), kind="rule"))
        words += [*words_of(label, 0.1, top, size=0.012), *words_of(value, 0.5, top, size=0.012)]
        top += 0.03
    for number, (written, caption) in enumerate(
        (("Magdeburg, 17.11.2026", "Ort, Datum"), ("Filmon", "Unterschrift"))
    ):
        at = 0.6 + 0.1 * number
        words += [*words_of(written, 0.1, at, size=0.012), *words_of(caption, 0.1, at + 0.018, size=0.009)]
        marks.append(Mark(box=Box(0.1, at + 0.0145, 0.45, at + 0.0155), kind="rule"))
    page = Page(
        file="f.pdf",
        number=1,
        method="ocr",
        words=tuple(words),
        marks=tuple(marks),
        width_mm=210,
        height_mm=297,
    )
    person = holder_by_labels(Document(pages=(page,)))
    assert (value_of(person.family_name), value_of(person.given_names)) == ("Weldegebriel", "Filmon")
