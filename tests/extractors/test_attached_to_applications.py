"""What names an application for a residence title without being one, and letters that are none of an authority."""

# ruff: noqa: E501 - the words of a paper stand on one line

from __future__ import annotations

import pytest

from extractors.classify import named
from extractors.kinds import application_form, authority_letter
from tests.extractors.papers import Row, document, paragraph

PERSON: list[Row] = [
    [(0.1, "Familienname"), (0.4, "Al-Hassan")], [(0.1, "Vorname"), (0.4, "Omar")], [(0.1, "Geburtsdatum"), (0.4, "12.04.1988")],
]  # fmt: skip


@pytest.mark.parametrize(
    "rows",
    [
        ["Stadt Kassel", "# Antrag auf Erteilung eines nationalen Visums", *PERSON, "Unterschrift"],
        ["Stadt Kassel", "# Antrag auf Einbürgerung", *PERSON, "Ich beantrage die Einbürgerung.", "Unterschrift"],
        ["Stadt Kassel", "# Antrag auf Ausstellung eines Reiseausweises", *PERSON, "Unterschrift"],
        ["Stadt Kassel", "# Vollmacht", "zum Antrag auf Erteilung einer Aufenthaltserlaubnis", *PERSON, "Ich bevollmächtige Frau Krüger.", "Unterschrift"],
        ["Stadt Kassel", "# Verlustanzeige", "zum Antrag auf Neuausstellung des Aufenthaltstitels", *PERSON, "Unterschrift"],
        ["Stadt Kassel", "# Bekenntnis zur freiheitlichen demokratischen Grundordnung", "zum Antrag auf Erteilung einer Aufenthaltserlaubnis", *PERSON, "Unterschrift"],
        ["Stadt Kassel", "# Checkliste", "zum Antrag auf Erteilung einer Niederlassungserlaubnis", "Pass", "Lichtbild", "Unterschrift"],
        ["Stadt Kassel", "# Merkblatt", "zum Antrag auf Verlängerung der Aufenthaltserlaubnis", *paragraph("Bitte bringen Sie folgende Unterlagen mit.")],
        ["Stadt Kassel", "# Verpflichtungserklärung", "zum Antrag auf Erteilung einer Aufenthaltserlaubnis", *PERSON, "Unterschrift"],
        ["Bundesamt für Migration und Flüchtlinge", "# Asylantrag", *PERSON, "Unterschrift"],
    ],
)  # fmt: skip
def test_what_goes_with_an_application_is_none(rows: list[Row]) -> None:
    assert application_form.identify(document(rows)) < 0.5


@pytest.mark.parametrize(
    "rows",
    [
        [
            "Stadt Kassel",
            "Ausländerbehörde",
            "# Antrag auf Erteilung einer Aufenthaltserlaubnis",
            *PERSON,
            "Unterschrift",
        ],
        [
            "Landkreis Kassel",
            "# Antrag auf Verlängerung eines Aufenthaltstitels",
            *PERSON,
            "Ort, Datum",
            "Unterschrift",
        ],
    ],
)
def test_form_itself_is_an_application(rows: list[Row]) -> None:
    assert named(document(rows)).kind == "application_form"


@pytest.mark.parametrize(
    "rows",
    [
        ["Hausverwaltung Lindenhof GmbH", "# Einladung zur Besichtigung", "Sehr geehrter Herr Al-Hassan,", "bitte erscheinen Sie am 03.03.2026."],
        ["Rechtsanwältin Sabine Krüger", "# Anhörung", "Sehr geehrter Herr Al-Hassan,", "bitte reichen Sie die Unterlagen ein.", "Mit freundlichen Grüßen"],
        ["Sparkasse Kassel", "# Anforderung von Unterlagen", "Sehr geehrter Herr Al-Hassan,", "bitte legen Sie Ihren Ausweis vor."],
        ["Stadt Kassel", "# Meldebescheinigung", "Herr Omar Al-Hassan, geb. am 12.04.1988, ist gemeldet."],
        ["Amtsgericht Kassel", "# Ladung zur Hauptverhandlung", "Sie werden geladen. Bitte erscheinen Sie am 03.03.2026."],
        ["Bundesamt für Migration und Flüchtlinge", "# BESCHEID", "1. Die Flüchtlingseigenschaft wird zuerkannt.", "Im Auftrag"],
    ],
)  # fmt: skip
def test_other_letters_are_none_of_an_authority(rows: list[Row]) -> None:
    assert authority_letter.identify(document(rows)) < 0.5


@pytest.mark.parametrize(
    "rows",
    [
        ["Landratsamt Kassel", "Ausländerbehörde", "# Einladung zur Vorsprache", "Sehr geehrter Herr Al-Hassan,", "bitte erscheinen Sie am 03.03.2026.", "Im Auftrag"],
        ["Stadt Kassel", "Ausländerbehörde", "# Anhörung nach § 28 VwVfG", "Sehr geehrter Herr Al-Hassan,", "wir beabsichtigen, Ihren Antrag abzulehnen. Sie erhalten Gelegenheit zur Stellungnahme.", "Im Auftrag"],
    ],
)  # fmt: skip
def test_invitation_and_hearing_are_letters_of_the_authority(rows: list[Row]) -> None:
    assert named(document(rows)).kind == "authority_letter"
