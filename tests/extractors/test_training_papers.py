# ruff: noqa: E501 - rows of papers stand on one line each

from __future__ import annotations

import datetime as dt

import pytest

from extractors.classify import named
from extractors.kinds import training_contract, vocational_certificate
from tests.extractors.papers import Row, document, noisy, paragraph
from tests.extractors.values import value_of

_JOURNEYMAN: list[Row] = [
    "Handwerkskammer Ostbrandenburg", None, "# Gesellenbrief", None, "Omar Al-Hassan", "geboren am 12.04.1998 in Aleppo", None,
    *paragraph("hat die Gesellenprüfung im Dachdecker-Handwerk mit Erfolg bestanden."), None, "Cottbus, den 21.07.2022",
]  # fmt: skip
_IHK: list[Row] = [
    "Industrie- und Handelskammer zu Lübeck", None, "# PRÜFUNGSZEUGNIS", "nach § 37 Abs. 2 des Berufsbildungsgesetzes", None,
    "Frau Hala Khalil", "geboren am 05.11.1999", None, "hat die Abschlussprüfung im Ausbildungsberuf", "Fachkraft für Lagerlogistik",
    "bestanden.", None, [(0.1, "Gesamtergebnis"), (0.5, "81 Punkte"), (0.7, "gut")], None, "Lübeck, 24.06.2023",
]  # fmt: skip


@pytest.mark.parametrize(
    ("rows", "job"),
    [(_JOURNEYMAN, None), (_IHK, "Fachkraft für Lagerlogistik")],
)
def test_final_examination_is_a_qualification(rows: list[Row], job: str | None) -> None:
    paper = document(rows)
    assert named(paper).kind == "vocational_certificate"
    read = vocational_certificate.extract(paper)
    assert value_of(read.passed) is True
    assert read.passed is not None
    assert read.passed.sure
    if job:
        assert value_of(read.occupation) == job
    assert read.family_name is not None
    assert read.birth_date is not None
    assert read.issued_on is not None


def test_state_examination_in_care() -> None:
    paper = document(
        ["Regierung von Unterfranken", "# Zeugnis über die staatliche Prüfung", "in der Pflegefachhilfe", None,
         [(0.1, "Name, Vorname:"), (0.4, "Habte, Selam")], [(0.1, "Geburtsdatum:"), (0.4, "01.01.1995")],
         [(0.1, "Beruf:"), (0.4, "Pflegefachhelferin")],
         "hat am 20.08.2024 die staatliche Prüfung vor dem staatlichen Prüfungsausschuss bestanden.", "Würzburg, 30.08.2024"]
    )  # fmt: skip
    assert named(paper).kind == "vocational_certificate"
    read = vocational_certificate.extract(paper)
    assert value_of(read.occupation) == "Pflegefachhelferin"
    assert value_of(read.family_name) == "Habte"


def test_failed_examination_is_not_passed() -> None:
    paper = document(
        ["Handwerkskammer Kassel", "# Prüfungszeugnis", "Omar Al-Hassan, geboren am 12.04.1998,",
         "hat die Gesellenprüfung im Ausbildungsberuf Maurer nicht bestanden.", "Kassel, den 01.07.2022"]
    )  # fmt: skip
    read = vocational_certificate.extract(paper)
    assert value_of(read.passed) is False
    assert value_of(read.occupation) == "Maurer"


@pytest.mark.parametrize("seed", range(3))
def test_a_badly_read_examination_is_never_surely_passed_wrongly(seed: int) -> None:
    paper = noisy(
        document(
            ["Handwerkskammer Kassel", "# Prüfungszeugnis", "Omar Al-Hassan, geboren am 12.04.1998,",
             "hat die Gesellenprüfung im Ausbildungsberuf Maurer nicht bestanden.", "Kassel, den 01.07.2022"]
        ),
        seed=seed,
        share=0.08,
    )  # fmt: skip
    read = vocational_certificate.extract(paper)
    assert read.passed is None or read.passed.value is False or not read.passed.sure


@pytest.mark.parametrize(
    "rows",
    [
        ["IHK Kassel", "# Bescheinigung über die Teilnahme an der Zwischenprüfung", "im Ausbildungsberuf Koch. Abschlussprüfung 2026",
         "bestanden"],
        ["IHK Kassel", "# Einladung zur Abschlussprüfung", "Wir laden Sie zur Abschlussprüfung im Ausbildungsberuf Koch ein."],
        ["Autohaus Petermann", "# Ausbildungszeugnis", "wurde zum Kfz-Mechatroniker ausgebildet und hat die Abschlussprüfung vor",
         "der Handwerkskammer bestanden. Führung und Leistung waren gut."],
        ["IHK FOSA", "# Gleichwertigkeitsbescheid", "Die Gleichwertigkeit mit dem Beruf Koch (Abschlussprüfung) wird teilweise",
         "festgestellt. bestanden"],
        ["Handwerkskammer Kassel", "# Meisterbrief", "hat die Meisterprüfung im Maurerhandwerk bestanden nach der Gesellenprüfung"],
        ["Berufsschule Kassel", "# Abschlusszeugnis der Berufsschule", "Realschulabschluss. Abschlussprüfung Handwerk bestanden"],
        ["IHK Kassel", "# Zertifikat", "Zertifikatslehrgang Lagerlogistik, Abschlussprüfung bestanden"],
    ],
)  # fmt: skip
def test_what_is_no_vocational_qualification(rows: list[Row]) -> None:
    assert vocational_certificate.identify(document(rows)) < 0.5


_CONTRACT: list[Row] = [
    "# Berufsausbildungsvertrag", "(§§ 10, 11 Berufsbildungsgesetz - BBiG)", "Zwischen dem/der Ausbildenden (Ausbildungsbetrieb)",
    "Tischlerei Wagenknecht GmbH", "Kölner Str. 12, 33602 Bielefeld", "und der/dem Auszubildenden",
    [(0.1, "Name, Vorname"), (0.4, "Kidane, Yonas")], [(0.1, "Geburtsdatum"), (0.4, "14.03.2004")], None,
    "wird nachstehender Vertrag zur Ausbildung im Ausbildungsberuf", "Tischler", "geschlossen.", None,
    *paragraph("A Die Ausbildungszeit beträgt 36 Monate. Das Berufsausbildungsverhältnis beginnt am 01.08.2024 und endet am "
               "31.07.2027."),
    "B Die Probezeit beträgt 4 Monate.", "E Der Ausbildende zahlt eine monatliche Vergütung von 880,00 EUR im ersten Jahr.",
    "G Der Urlaub beträgt 28 Arbeitstage. Für die Kündigung gilt § 22 BBiG.", None,
]  # fmt: skip
_NOTE: list[Row] = [
    "Eingetragen in das Verzeichnis der Berufsausbildungsverhältnisse", "unter Nr. 2024-004711 am 02.09.2024", "Handwerkskammer",
]  # fmt: skip
_TO_BE_NOTED: list[Row] = [
    "Der Ausbildende hat unverzüglich die Eintragung in das Verzeichnis", "der Berufsausbildungsverhältnisse bei der Kammer zu beantragen.",
]  # fmt: skip


def test_training_contract_with_the_chamber_s_note() -> None:
    paper = document([*_CONTRACT, *_NOTE])
    assert named(paper).kind == "training_contract"
    read = training_contract.extract(paper)
    assert value_of(read.employer) == "Tischlerei Wagenknecht GmbH"
    assert value_of(read.occupation) == "Tischler"
    assert (value_of(read.start), value_of(read.end)) == (dt.date(2024, 8, 1), dt.date(2027, 7, 31))
    assert value_of(read.registered) is True
    assert (value_of(read.family_name), value_of(read.birth_date)) == ("Kidane", dt.date(2004, 3, 14))


def test_a_clause_on_registration_is_no_registration() -> None:
    assert training_contract.extract(document([*_CONTRACT, *_TO_BE_NOTED])).registered is None


def test_contract_of_a_care_school() -> None:
    paper = document(
        ["# Ausbildungsvertrag", "nach § 16 Pflegeberufegesetz (PflBG)", "zwischen", "Pflegedienst Sonnenhof gGmbH",
         "- Träger der praktischen Ausbildung -", "und", "Frau Selam Habte, geboren am 01.01.1995, - Auszubildende -",
         "wird ein Vertrag über die Ausbildung zur Pflegefachfrau geschlossen.",
         "§ 1 Die Ausbildung beginnt am 01.10.2025 und endet am 30.09.2028.", "§ 2 Die Probezeit beträgt sechs Monate.",
         "§ 3 Die monatliche Ausbildungsvergütung beträgt 1.340,69 EUR.", "§ 4 Urlaub: 30 Tage. § 5 Kündigung"]
    )  # fmt: skip
    assert named(paper).kind == "training_contract"
    read = training_contract.extract(paper)
    assert value_of(read.occupation) == "Pflegefachfrau"
    assert value_of(read.employer) == "Pflegedienst Sonnenhof gGmbH"
    assert value_of(read.end) == dt.date(2028, 9, 30)
    assert value_of(read.family_name) == "Habte"


@pytest.mark.parametrize("seed", range(3))
def test_a_badly_read_contract_is_still_one(seed: int) -> None:
    assert named(noisy(document(_CONTRACT), seed=seed)).kind == "training_contract"


_BODY: list[Row] = _CONTRACT[2:]


@pytest.mark.parametrize(
    "rows",
    [
        ["# Vertrag über eine Einstiegsqualifizierung", *_BODY],
        ["# Umschulungsvertrag", *_BODY],
        ["# Praktikumsvertrag", *_BODY],
        ["# Antrag auf Eintragung eines Berufsausbildungsvertrages", "# Ausbildungsvertrag", *_BODY],
        ["# Aufhebungsvertrag", "zum Ausbildungsvertrag", *_BODY],
        ["# Ausbildungsplatzzusage", *_BODY],
        ["# Arbeitsvertrag", *_BODY],
        ["# Kündigung des Ausbildungsvertrages", *_BODY],
    ],
)
def test_what_is_no_training_contract(rows: list[Row]) -> None:
    assert training_contract.identify(document(rows)) < 0.5
