"""Readers that several kinds share, on wordings and layouts of other issuers."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from extractors.kinds import child_benefit_notice, custody_proof, exam_invitation, sgb2_notice, translation
from extractors.reading.captions import captions
from extractors.reading.cover_terms import unterminated
from extractors.reading.dates import dates_in
from extractors.reading.dtz_rows import rows_in
from extractors.reading.dwellings import floor_area
from extractors.reading.employment import terms
from extractors.reading.holder import written_to
from extractors.reading.icd import diagnosis_of
from extractors.reading.medical import affected
from extractors.reading.names import name_in
from extractors.reading.rubrum import persons_in
from extractors.reading.salutations import named_in_sentence
from extractors.reading.sentences import running_text
from extractors.reading.spans import Span
from pipeline.document import Box, Document, Mark
from tests.extractors.papers import Row, document, page, paragraph, words_of
from tests.extractors.values import value_of


def _span(text: str) -> Span:
    return Span(1, tuple(words_of(text, 0.1, 0.2)))


def _marked(rows: list[Row], *boxes: tuple[str, float, int]) -> Document:
    """Rows with boxes: kind, left edge, number of the row."""
    made = page(rows)
    marks = tuple(
        Mark(kind=kind, box=Box(x, 0.05 + 0.021 * row, x + 0.016, 0.062 + 0.021 * row))
        for kind, x, row in boxes
    )
    return Document(pages=(made.model_copy(update={"marks": marks}),))


@pytest.mark.parametrize(
    "text", ["Dr.-Nieper-Ring 17 a", "Hinter der Mühle 4", "Aleppo, Syrien", "Goethestraße 5, 26122"]
)
def test_streets_and_birth_places_are_no_names(text: str) -> None:
    assert name_in(_span(text)) is None


@pytest.mark.parametrize("text", ["Haddad, Jordan", "Karin Berg", "Omar Weg, geb. 03.04.1990"])
def test_names_that_sound_like_places_are_names(text: str) -> None:
    assert name_in(_span(text)) is not None


def test_the_town_of_the_letterhead_is_nobody_who_was_born() -> None:
    paper = document([[(0.1, "Bundesamt, Hafenweg 2, 26122 Oldenburg"), (0.6, "geb. am: 02.03.1990")]])
    assert not list(persons_in(running_text(paper)))


def test_a_name_in_the_address_field_ends_with_its_line() -> None:
    paper = document(["Frau", "Soraya Rahimi", "Nelly-Sachs-Ring 9", "26122 Oldenburg", None,
                      *paragraph("Wir bestätigen, dass Sie die Wohnung seit 2019 bewohnen.")])  # fmt: skip
    names = [(name.given, name.family) for name in named_in_sentence(paper, r"\bbewohn")]
    assert names == [("Soraya", "Rahimi")]


def test_a_person_over_street_and_town_in_one_line_is_written_to() -> None:
    paper = document(
        ["# Kontoauszug", None, None, None, "Soraya Rahimi", "Hafenweg 12 c, 26122 Oldenburg", None, "IBAN"]
    )
    person = written_to(paper)
    assert (value_of(person.given_names), value_of(person.family_name)) == ("Soraya", "Rahimi")


@pytest.mark.parametrize(
    "sender", ["Tischlerei Rahimi", "Rahimi Gartenbau", "Änderungsatelier, Inh. Soraya Rahimi"]
)
def test_a_trade_over_street_and_town_in_one_line_is_nobody(sender: str) -> None:
    rows: list[Row] = ["# Abrechnung", None, None, None, sender, "Hafenweg 12 c, 26122 Oldenburg"]
    assert written_to(document(rows)).family_name is None


def test_of_two_addresses_in_one_line_nobody_tells_the_senders() -> None:
    rows: list[Row] = [
        "# Bestätigung",
        None,
        None,
        None,
        "Soraya Rahimi",
        "Hafenweg 12 c, 26122 Oldenburg",
        None,
    ]
    paper = document([*rows, "Anton Lutz", "Torfweg 3, 26125 Oldenburg"])
    assert written_to(paper).family_name is None


def test_a_question_for_the_diagnosis_is_none() -> None:
    assert diagnosis_of(document(["Diagnose", "Worauf stützt sie sich?"])) is None


def test_the_first_diagnosis_ends_with_its_code() -> None:
    read = diagnosis_of(document(["Diagnosen: Epilepsie (G40.2 G), mittelgradige depressive"]))
    assert value_of(read) == "Epilepsie"


def test_an_office_over_street_and_town_in_one_line_is_nobody() -> None:
    paper = document(
        ["# Bescheid", None, None, None, "Finanzamt Oldenburg", "Stubbenweg 42, 26125 Oldenburg", None]
    )
    assert written_to(paper).family_name is None


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Sommersemester (01.04.2026 -30.09.2026)", [(2026, 4, 1), (2026, 9, 30)]),
        ("01.04.2026-30.09.2026", [(2026, 4, 1), (2026, 9, 30)]),
        ("16.05.24-23.03.2029", [(2024, 5, 16), (2029, 3, 23)]),
        ("Nr. 12-01.04.2026", []),
    ],
)
def test_a_dash_may_be_glued_to_a_day_but_not_to_a_number(
    text: str, days: list[tuple[int, int, int]]
) -> None:
    assert [hit.value for hit in dates_in(_span(text))] == [dt.date(*day) for day in days]


def test_a_nought_written_open_is_mended_and_doubted() -> None:
    (hit,) = dates_in(_span("C3.1C.2C25"))
    assert (hit.value, hit.doubt) == (dt.date(2025, 10, 3), "repaired")


def test_an_area_has_no_more_places_than_it_needs() -> None:
    assert str(value_of(floor_area(document(["Wohnfläche: 62,00 m²"])))) == "62"
    assert str(value_of(floor_area(document(["Wohnfläche: 62,50 m²"])))) == "62.50"


def test_the_ticked_level_of_a_row_with_all_levels_is_the_grade() -> None:
    rows: list[Row] = [
        "Ergebnis", [(0.1, "Schreiben"), (0.42, "unter A2"), (0.6, "A2"), (0.78, "B1")], "B1 wurde nicht erreicht."
    ]  # fmt: skip
    boxes = [("box", 0.39, 1), ("ticked_box", 0.57, 1), ("box", 0.75, 1)]
    assert rows_in(_marked(rows, *boxes))["writing"].grade == "A2"
    both = [("box", 0.39, 1), ("ticked_box", 0.57, 1), ("ticked_box", 0.75, 1)]
    assert "writing" not in rows_in(_marked(rows, *both))


def test_what_another_clause_denies_denies_no_contract() -> None:
    rows: list[Row] = [(0.13, "Die Versicherung ist ungekündigt; rückständige Beiträge gibt es nicht.")]
    assert value_of(unterminated(_marked(rows, ("ticked_box", 0.1, 0)))) is True
    rows = [(0.13, "Die Versicherung ist nicht ungekündigt.")]
    assert value_of(unterminated(_marked(rows, ("ticked_box", 0.1, 0)))) is False


def test_a_job_ends_behind_what_is_said_of_notice() -> None:
    paper = document([*paragraph("Das Arbeitsverhältnis beginnt am 01.03.2026 und endet am 28.02.2027, ohne dass es "
        "einer Kündigung bedarf. Die Zeit bis zum 31.08.2026 gilt als Probezeit.")])  # fmt: skip
    found = terms(paper)
    assert value_of(found.probation_until) == dt.date(2026, 8, 31)
    other = terms(
        document(
            [
                *paragraph(
                    "Das befristete Arbeitsverhältnis endet, ohne dass es einer Kündigung bedarf, am 28.02.2027."
                )
            ]
        )
    )
    assert value_of(other.end) == dt.date(2027, 2, 28)


def test_no_to_the_question_whether_somebody_can_means_that_she_cannot() -> None:
    rows: list[Row] = ["Kann die Patientin die deutsche Sprache noch erlernen?", (0.13, "ja"), (0.13, "nein")]
    said = affected(_marked(rows, ("box", 0.1, 1), ("ticked_box", 0.1, 2)))
    assert [subject for subject, _ in said] == ["language"]
    rows[0] = "Ist die Patientin gehindert, die deutsche Sprache zu erlernen?"
    assert not affected(_marked(rows, ("box", 0.1, 1), ("ticked_box", 0.1, 2)))


def test_a_question_over_two_lines_is_read_whole() -> None:
    rows: list[Row] = [
        "Kann der Patient Grundkenntnisse der Gesellschaftsordnung",
        "erwerben und nachweisen?",
        (0.13, "nein"),
    ]
    said = affected(_marked(rows, ("ticked_box", 0.1, 2)))
    assert [subject for subject, _ in said] == ["civics"]


def _children(head: str) -> Document:
    return document(["Familienkasse Nord", "# Bescheid über Kindergeld", *[None] * 12,
        *paragraph("für Ihre Kinder wird ab dem 01.08.2026 Kindergeld von insgesamt 518,00 EUR monatlich festgesetzt:"),
        [(0.1, "Kind"), (0.4, "geboren"), (0.6, "EUR"), (0.75, head)],
        [(0.1, "Lina Haddad"), (0.4, "03.02.2019"), (0.6, "259,00"), (0.75, "28.02.2037")],
        [(0.1, "Sami Haddad"), (0.4, "05.06.2021"), (0.6, "259,00"), (0.75, "30.06.2039")]])  # fmt: skip


@pytest.mark.parametrize("head", ["bis", "längstens bis", "befristet bis"])
def test_the_day_in_a_column_of_ends_is_no_beginning(head: str) -> None:
    read = child_benefit_notice.extract(_children(head))
    assert value_of(read.valid_from) == dt.date(2026, 8, 1)
    assert {(c.valid_from, c.valid_until) for c in value_of(read.by_child)} == {
        (dt.date(2026, 8, 1), dt.date(2037, 2, 28)), (dt.date(2026, 8, 1), dt.date(2039, 6, 30))
    }  # fmt: skip


def test_needs_for_the_dwelling_are_not_the_whole_need() -> None:
    paper = document(["Jobcenter Nord", "# Bewilligungsbescheid SGB II", None,
        *paragraph("für die Zeit vom 01.05.2026 bis 31.10.2026 bewilligen wir monatlich 700,00 EUR."),
        [(0.1, "Bedarfe für Unterkunft und Heizung"), (0.6, "512,00"), (0.8, "512,00")],
        [(0.1, "Gesamtbedarf"), (0.6, "1.075,00"), (0.8, "1.075,00")],
        [(0.1, "Anzurechnendes Einkommen"), (0.6, "375,00"), (0.8, "375,00")]])  # fmt: skip
    assert value_of(sgb2_notice.extract(paper).need_total) == Decimal("1075.00")


def test_what_happens_to_those_who_stay_away_makes_an_invitation_no_refusal() -> None:
    paper = document(["Volkshochschule Nord", None, "# Einladung zur Prüfung telc Deutsch B1", None,
        *paragraph("Sie sind zur Prüfung angemeldet. Bitte kommen Sie pünktlich am 12.12.2026 "
        "um 9 Uhr, Einlass 8.30 Uhr. Bei Krankheit hilft ein Attest; sonst gilt die Prüfung als nicht "
        "bestanden.")])  # fmt: skip
    from extractors.acts import acts_of

    assert "refusal" not in acts_of(paper)
    assert exam_invitation.identify(paper) > 0.5


def test_who_has_custody_alone_may_be_named_without_a_role() -> None:
    paper = document(["Jugendamt Nord", "# Bescheinigung über die elterliche Sorge", None,
        *paragraph("Für das Kind Sami Haddad, geboren am 05.06.2021, liegt keine Eintragung im Sorgeregister vor. Die "
        "elterliche Sorge steht nach § 1626a Abs. 3 BGB Frau Rana Haddad allein zu.")])  # fmt: skip
    read = custody_proof.extract(paper)
    assert (value_of(read.custodian_given_names), value_of(read.custodian_family_name)) == ("Rana", "Haddad")


def test_the_language_of_an_original_stands_behind_its_label() -> None:
    paper = document(["# Übersetzung", "Ausgangssprache: Tigrinya", None, "Name: Selam Tesfay",
        "Die Richtigkeit der Übersetzung wird bescheinigt. Ermächtigter Übersetzer"])  # fmt: skip
    assert value_of(translation.extract(paper).source_language) == "ti"


def test_a_page_without_captions_has_none() -> None:
    assert not captions(page(paragraph("Wir teilen Ihnen mit, dass der Antrag geprüft wird. " * 4))).under
