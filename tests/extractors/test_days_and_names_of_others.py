"""Days and names that stand on a paper in another role than the one asked for."""

from __future__ import annotations

import datetime as dt

from extractors.kinds import arrival_certificate, disability_card, employment_contract, training_contract
from extractors.kinds.lid_result import LidResult
from extractors.reading.holder import holder_of
from extractors.reading.issued import dated
from extractors.reading.name_words import is_name_word
from extractors.second_look import looked_again
from pipeline.document import Box
from pipeline.field import Field
from tests.extractors.papers import document
from tests.extractors.values import value_of


def _day(value: dt.date) -> Field[dt.date]:
    return Field[dt.date](
        value=value, page=1, box=Box(0.1, 0.5, 0.2, 0.52), printed=str(value), method="label", confidence=0.99
    )


def test_a_day_of_birth_at_a_foreign_caption_is_no_day_of_issue() -> None:
    paper = document(["Extrait", [(0.1, "Date et lieu de naissance")], [(0.1, "03.08.1979 Aleppo")], "Ende"])
    read = dated(LidResult(issued_on=_day(dt.date(1979, 8, 3))), paper)
    assert read.issued_on is None


def test_an_exam_on_a_day_of_birth_or_before_it_is_doubted() -> None:
    paper = document(["Test", "ohne Angaben"])
    born = _day(dt.date(1984, 5, 6))
    for day, sure in (
        (dt.date(1984, 5, 6), False),
        (dt.date(1971, 1, 1), False),
        (dt.date(2024, 5, 6), True),
    ):
        read = dated(LidResult(birth_date=born, exam_date=_day(day)), paper)
        assert read.exam_date is not None
        assert (read.exam_date.doubt is None) is sure


def test_the_day_on_which_a_probation_begins_is_not_its_end() -> None:
    clause = "§ 2 Probezeit und Dauer Das Arbeitsverhältnis beginnt am 01.02.2024. Die Probezeit endet am 31.07.2024."
    paper = document(["# Arbeitsvertrag", clause])
    assert value_of(employment_contract.extract(paper).probation_until) == dt.date(2024, 7, 31)


def test_the_trainee_is_not_the_training_firm() -> None:
    rows = [
        "# Berufsausbildungsvertrag",
        [(0.1, "Ausbildender (Ausbildungsbetrieb)"), (0.55, "Auszubildende/r: Name, Vorname")],
        [(0.1, "Bäckerei Lindhorst KG"), (0.55, "Tekle, Samuel")],
        "Ausbildungsberuf Bäcker",
    ]
    firm = training_contract.extract(document(rows)).employer
    assert firm is None or firm.value == "Bäckerei Lindhorst KG"


def test_a_heading_before_the_name_is_no_part_of_it() -> None:
    holder = holder_of(document(["Angaben zur Person: Tekle, Samuel, geboren am 04.05.1995."]))
    assert value_of(holder.family_name) == "Tekle"
    assert value_of(holder.given_names) == "Samuel"


def test_marks_of_a_card_over_the_birth_date_are_no_name() -> None:
    card = document(["# Schwerbehindertenausweis", "BL RF 80", "geboren am", "02.03.1968"])
    assert disability_card.extract(card).family_name is None


def test_a_day_is_no_number_of_a_certificate() -> None:
    rows = ["# Ankunftsnachweis", [(0.1, "AKN-Nummer")], [(0.1, "30.09.2027")]]
    assert arrival_certificate.extract(document(rows)).document_number is None


def test_a_house_of_learning_is_no_name() -> None:
    assert not any(map(is_name_word, ("Berufskolleg", "Gesamtschule", "Gymnasium", "Volkshochschule")))
    assert all(map(is_name_word, ("Schulz", "Kollegova", "Khalil")))


def test_the_invoice_of_an_exam_house_is_given_no_second_look() -> None:
    rows = ["Goethe-Institut Kassel", "Frau", "Hewan Berhe", "Am Anger 3", "34117 Kassel", *[None] * 8,
            "Rechnung Nr. 88120", "Zertifikatsprüfung Goethe-Zertifikat B1, Prüfung Deutsch B1 219,00",
            "Zahlbar bis 30.10.2026"]  # fmt: skip
    assert looked_again(document(rows)) == ()
