from __future__ import annotations

import pytest

from extractors.reading.persons import holder_by_labels
from tests.extractors.papers import document, noisy


@pytest.mark.parametrize("given", ["Samuel", "Tamer", "Hamed", "Amer", "Nahom", "Noam"])
@pytest.mark.parametrize("label", ["Vorname(n)", "Vorname", "Vornamen"])
def test_a_given_name_in_the_row_of_its_label_is_no_part_of_the_label(given, label):
    paper = document([f"{label} {given}", "Familienname Haj Yasin", "Geburtsdatum 04.05.1991"])
    person = holder_by_labels(paper)
    assert person.given_names is not None
    assert (person.family_name.value, person.given_names.value) == ("Haj Yasin", given)


def test_a_label_of_several_words_may_be_misread_in_each_of_them():
    person = holder_by_labels(document([[(0.1, "Farnilienname, Vomame(n)"), (0.5, "Haj Yasin, Tamer")]]))
    assert (person.family_name.value, person.given_names.value) == ("Haj Yasin", "Tamer")


@pytest.mark.parametrize("seed", range(6))
def test_labels_are_found_in_a_noisy_form(seed):
    rows = [
        [(0.1, "Vorname und Nachname"), (0.5, "Tamer Yasin")],
        [(0.1, "Staatsangehörigkeit"), (0.5, "syrisch")],
    ]
    paper = noisy(document(rows), seed=seed, share=0.03)
    assert holder_by_labels(paper).family_name is not None


@pytest.mark.parametrize(
    "firm", ["Fleischwerke Oldenhof SE", "Bäckerei Kunze KG", "Rosen Hilfe e.V.", "Müller GmbH"]
)
def test_a_firm_is_no_person(firm):
    person = holder_by_labels(
        document([[(0.1, "Name"), (0.4, firm)], [(0.1, "Geburtsdatum"), (0.4, "04.05.1991")]])
    )
    assert person.family_name is None
