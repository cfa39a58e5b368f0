"""First the act, then the topic: what a letter does is told by its head, not by the words of its subject."""

from __future__ import annotations

import pytest

from extractors.acts import acts_of, is_specimen
from extractors.classify import named
from extractors.reading.letters import has_title
from tests.extractors.papers import Row, document, paragraph

_OFFICE: list[Row] = [
    "Stadt Musterau",
    "Ausländerbehörde",
    None,
    [(0.62, "12.03.2026")],
    "Herrn",
    "Omar Haddad",
    None,
]


@pytest.mark.parametrize(
    ("sentence", "act"),
    [
        ("Wir bitten Sie, den Reisepass und ein Lichtbild bis zum 1. Mai vorzulegen.", "request"),
        ("Ich bitte Sie, folgende Nachweise binnen zwei Wochen einzureichen.", "request"),
        ("Zur Aushändigung laden wir Sie für den 3. Mai um 9 Uhr ein.", "invitation"),
        ("Wir beabsichtigen, den Antrag abzulehnen.", "hearing"),
        ("Hiermit bestätigen wir den Eingang Ihres Antrags.", "receipt"),
        ("Ich beantrage die Verlängerung meiner Aufenthaltserlaubnis.", "application"),
    ],
)
def test_the_act_is_told_in_the_first_sentences(sentence: str, act: str) -> None:
    letter = document([*_OFFICE, "Sehr geehrter Herr Haddad,", *paragraph(sentence)])
    assert act in acts_of(letter)


def test_a_deed_shows_no_act() -> None:
    certificate = document(
        ["Stadt Musterau", "# Meldebescheinigung", "Familienname: Haddad", "Vorname: Omar"]
    )
    assert acts_of(certificate) == ()


def test_what_stands_behind_the_hints_is_no_act() -> None:
    rows: list[Row] = [
        "# Zertifikat",
        "Omar Haddad",
        "Niveau B1",
        "Hinweise",
        "Wir bitten Sie, dieses Blatt vorzulegen.",
    ]
    assert acts_of(document(rows)) == ()


def test_the_receipt_of_an_asylum_application_is_of_no_kind() -> None:
    rows: list[Row] = [
        "Bundesamt für Migration und Flüchtlinge",
        [(0.62, "Gesch.-Z.: 7654321-475")],
        [(0.62, "Datum: 03.03.2025")],
        None,
        "Bestätigung des Eingangs Ihres Asylantrages",
        *paragraph(
            "Hiermit wird bestätigt, dass Omar Haddad, geb. am 12.04.1988, einen Asylantrag gestellt hat."
        ),
        *paragraph("Beantragt ist die Zuerkennung der Flüchtlingseigenschaft. Ihr Antrag ist eingegangen."),
        "Im Auftrag",
    ]
    assert named(document(rows)).kind == "unknown"


def test_a_letter_that_asks_for_papers_is_an_authority_letter() -> None:
    rows: list[Row] = [
        *_OFFICE,
        "Ihr Antrag auf Aufenthaltserlaubnis",
        "Sehr geehrter Herr Haddad,",
        *paragraph("wir bitten Sie, den Bescheid des Bundesamtes und Ihren Reisepass vorzulegen."),
        "Im Auftrag",
    ]
    assert named(document(rows)).kind == "authority_letter"


def test_a_client_called_muster_does_not_make_a_specimen() -> None:
    assert not is_specimen(document(["Stadt Musterau", "Frau Eva Muster", "geboren am 01.02.1990"]))
    assert is_specimen(document(["SPECIMEN", "Frau Eva Berg"]))


def test_an_item_of_a_list_is_no_title() -> None:
    letter = document(["Anforderung von Unterlagen", "- Meldebescheinigung (nicht älter als drei Monate)"])
    assert not has_title(letter, "Meldebescheinigung")
    assert has_title(document(["Meldebescheinigung", "- Ausfertigung -"]), "Meldebescheinigung")
