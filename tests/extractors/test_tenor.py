"""The operative part decides, sentence by sentence, and a lost "nicht" never grants."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractors.reading.operative import operative_part
from extractors.reading.outcomes import Outcomes, outcomes_for
from extractors.reading.tenor import rulings
from pipeline.document import Document
from tests.extractors import papers


def decision(
    *tenor: str, opening: str = "ergeht folgende Entscheidung:", reasons: str = "Begründung:"
) -> Document:
    rows: list[object] = [
        "Bundesamt für Migration und Flüchtlinge",
        None,
        "# BESCHEID",
        "In dem Asylverfahren des",
    ]
    rows += ["Omar AL-HASSAN, geb. am 12.04.1988 in Aleppo", opening, None]
    for sentence in tenor:
        rows += papers.paragraph(sentence)
    rows += [None, reasons, "Der Antragsteller begehrt Schutz. Die Flüchtlingseigenschaft wird zuerkannt."]
    made: Document = papers.document(rows)
    return made


def came_to(*tenor: str, person: int | None = None) -> Outcomes | None:
    return outcomes_for(rulings(decision(*tenor)), person)


@pytest.mark.parametrize(
    ("tenor", "outcomes"),
    [
        (
            ["1. Die Flüchtlingseigenschaft wird zuerkannt.", "2. Im Übrigen wird der Asylantrag abgelehnt."],
            ["refugee"],
        ),
        (["1. Die Flüchtlingseigenschaft wird nicht zuerkannt."], ["rejected"]),
        (
            [
                "1. Der Antrag auf Zuerkennung der Flüchtlingseigenschaft wird abgelehnt.",
                "2. Der subsidiäre Schutzstatus wird zuerkannt.",
            ],
            ["subsidiary"],
        ),
        (
            [
                "1. Die Antragsteller werden als Asylberechtigte anerkannt.",
                "2. Ihnen wird die Flüchtlingseigenschaft zuerkannt.",
            ],
            ["asylum", "refugee"],
        ),
        (
            [
                "4. Das Abschiebungsverbot des § 60 Abs. 5 des Aufenthaltsgesetzes liegt hinsichtlich Afghanistan vor."
            ],
            ["ban_60_5"],
        ),
        (["4. Ein Abschiebungsverbot nach § 60 Absatz 7 Satz 1 AufenthG wird festgestellt."], ["ban_60_7"]),
        (
            [
                "4. Abschiebungsverbote nach § 60 Abs. 5 und 7 Satz 1 des Aufenthaltsgesetzes liegen nicht vor."
            ],
            ["rejected"],
        ),
        (
            [
                "1. Der Antrag wird als unzulässig abgelehnt.",
                "2. Die Abschiebung nach Italien wird angeordnet.",
            ],
            ["inadmissible"],
        ),
        (
            [
                "1. Der Antrag auf Zuerkennung der Flüchtlingseigenschaft wird als offensichtlich "
                "unbegründet abgelehnt."
            ],
            ["manifestly_unfounded"],
        ),
        (["Der Asylantrag gilt als zurückgenommen. Das Asylverfahren ist eingestellt."], ["discontinued"]),
        (
            ["1. Die mit Bescheid vom 03.03.2017 zuerkannte Flüchtlingseigenschaft wird widerrufen."],
            ["revoked"],
        ),
        (
            [
                "1. Die Zuerkennung der Flüchtlingseigenschaft wird entzogen, die Flüchtlingseigenschaft wird entzogen."
            ],
            ["revoked"],
        ),
        (["1. Die Voraussetzungen des § 60 Abs. 1 AufenthG liegen vor."], ["refugee"]),
        (
            [
                "1. Der Status subsidiären Schutzes im Sinne des Artikels 18 der Verordnung (EU) 2024/1347 "
                "wird zuerkannt."
            ],
            ["subsidiary"],
        ),
        (["1. Es wird festgestellt, dass die Voraussetzungen des § 51 Abs. 1 AuslG vorliegen."], ["refugee"]),
        (
            [
                "1. Es wird festgestellt, dass ein Abschiebungsverbot nach § 60 Abs. 5 AufenthG nicht vorliegt."
            ],
            ["rejected"],
        ),
    ],
)
def test_wordings_of_all_years_come_to_their_outcome(tenor: list[str], outcomes: list[str]) -> None:
    found = came_to(*tenor)
    assert found is not None
    assert list(found.outcomes) == outcomes
    assert found.doubt is None


def test_a_speck_behind_an_article_ends_no_sentence() -> None:
    got = came_to(
        "1. Die Flüchtlingseigenschaft wird nicht zuerkannt.",
        "2. Der Status subsidiären Schutzes im Sinne des Artikels 18 der. Verordnung (EU) 2024/1347 wird zuerkannt.",
    )
    assert got is not None
    assert got.outcomes == ("subsidiary",)


def test_reasons_decide_nothing() -> None:
    found = came_to("1. Die Flüchtlingseigenschaft wird nicht zuerkannt.")
    assert found is not None
    assert found.outcomes == ("rejected",)


def test_without_an_operative_part_there_is_no_outcome() -> None:
    letter = papers.document(
        ["Rechtsanwalt Berg", None, *papers.paragraph("Die Flüchtlingseigenschaft wird zuerkannt.")]
    )
    assert operative_part(letter) is None
    assert rulings(letter) == ()


def test_applicants_named_by_number_get_each_their_own() -> None:
    tenor = (
        "1. Dem Antragsteller zu 1. wird die Flüchtlingseigenschaft zuerkannt.",
        "2. Den Antragstellern zu 2. bis 4. wird der subsidiäre Schutzstatus zuerkannt.",
    )
    assert [came_to(*tenor, person=n).outcomes for n in (1, 2, 4)] == [
        ("refugee",),
        ("subsidiary",),
        ("subsidiary",),
    ]  # type: ignore[union-attr]


@pytest.mark.parametrize("word", ["nieht", "nlcht", "micht", "nich", "nicht-", "n1cht"])
def test_a_misread_negation_is_never_a_sure_grant(word: str) -> None:
    found = came_to(f"1. Die Flüchtlingseigenschaft wird {word} zuerkannt.")
    assert found is None or found.doubt is not None or "refugee" not in found.outcomes


def test_a_gap_wide_enough_for_a_lost_word_is_doubted() -> None:
    found = came_to("1. Die Flüchtlingseigenschaft wird" + " " * 10 + "zuerkannt.")
    assert found is not None
    assert found.doubt == "faint"


def test_a_poorly_read_short_token_between_noun_and_verb_is_doubted() -> None:
    paper = decision("1. Die Flüchtlingseigenschaft wird rrcll zuerkannt.")
    words = tuple(
        word.model_copy(update={"confidence": 0.3}) if word.text == "rrcll" else word
        for word in paper.pages[0].words
    )
    paper = Document(pages=(paper.pages[0].model_copy(update={"words": words}),))
    found = outcomes_for(rulings(paper))
    assert found is not None
    assert found.doubt == "faint"


def test_what_a_trailing_negation_denies_is_left_open() -> None:
    found = came_to("1. Die Flüchtlingseigenschaft wird zuerkannt, nicht aber der subsidiäre Schutz.")
    assert found is not None
    assert found.doubt == "ambiguous"


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 10**6))
def test_misread_letters_never_turn_a_refusal_into_a_sure_grant(seed: int) -> None:
    refused = decision(
        "1. Die Flüchtlingseigenschaft wird nicht zuerkannt.",
        "2. Der Antrag auf Asylanerkennung wird abgelehnt.",
        "3. Der subsidiäre Schutzstatus wird nicht zuerkannt.",
        "4. Abschiebungsverbote nach § 60 Abs. 5 und 7 Satz 1 des Aufenthaltsgesetzes liegen nicht vor.",
    )
    found = outcomes_for(rulings(papers.noisy(refused, seed=seed, share=0.08)))
    granted = {"refugee", "subsidiary", "asylum", "ban_60_5", "ban_60_7"}
    assert found is None or found.doubt is not None or not granted & set(found.outcomes)
