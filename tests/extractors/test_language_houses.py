"""Certificates of each house in the looks that it had over the years: one column, two, both sides, modules."""

# ruff: noqa: E501 - rows of a paper stand on one line each

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

import pytest

from extractors.classify import named
from extractors.kinds import language_certificate
from pipeline.document import Document
from tests.extractors.papers import Row, document, noisy
from tests.extractors.values import value_of


@dataclass(frozen=True)
class Said:
    """What a careful person reads."""

    provider: str
    level: str | None
    passed: bool | None
    exam: dt.date | None = None
    number: str | None = None
    family: str = "Tesfaye"


def cells(*columns: tuple[float, str]) -> list[tuple[float, str]]:
    return list(columns)


HOLDER: list[Row] = ["Selamawit Tesfaye", "geboren am 09.11.1991 in Asmara"]
LABELS: list[Row] = [
    [(0.1, "Familienname"), (0.5, "Vorname")], [(0.1, "Tesfaye"), (0.5, "Selamawit")],
    [(0.1, "Geburtsdatum"), (0.5, "Geburtsort")], [(0.1, "09.11.1991"), (0.5, "Asmara")],
]  # fmt: skip

GOETHE_MODULES = document([
    "GOETHE", "INSTITUT", None, "# GOETHE-ZERTIFIKAT C1", None, *LABELS, None,
    [(0.1, "MODUL"), (0.4, "PUNKTE"), (0.6, "DATUM")],
    [(0.1, "LESEN"), (0.4, "83"), (0.6, "14.06.2024")],
    [(0.1, "HÖREN"), (0.4, "71"), (0.6, "14.06.2024")],
    [(0.1, "SCHREIBEN"), (0.4, "66"), (0.6, "14.06.2024")],
    [(0.1, "SPRECHEN"), (0.4, "90"), (0.6, "15.06.2024")],
    "Pro Modul maximal 100 Punkte, Bestehensgrenze 60 Punkte.",
    "Zertifikatsnummer 4711-C1-22091", "Frankfurt am Main, 02.07.2024", "Prüfungszentrum",
])  # fmt: skip
GOETHE_OLD_C1 = document(
    ["Goethe-Institut e. V.", "# Goethe-Zertifikat C1", *HOLDER,
     "hat die Prüfung am 22.05.2019 in Essen mit dem Prädikat", "befriedigend", "bestanden.",
     "Diese Prüfung entspricht der fünften Stufe (C1) auf der sechsstufigen Kompetenzskala",
     "des Gemeinsamen europäischen Referenzrahmens.", "Nr. 2019-884512", "Essen, den 12.06.2019"],
    ["Ergebnisse im Einzelnen", [(0.1, "Leseverstehen"), (0.5, "19,5 von 25")], [(0.1, "Hörverstehen"), (0.5, "17 von 25")],
     [(0.1, "Schriftlicher Ausdruck"), (0.5, "14 von 25")], [(0.1, "Mündlicher Ausdruck"), (0.5, "22 von 25")],
     [(0.1, "Gesamtpunktzahl"), (0.5, "72,5 von 100")],
     "100 - 90 sehr gut", "59,5 - 0 nicht bestanden", "Die Prüfung ist bestanden,", "wenn insgesamt 60 Punkte erreicht sind."],
)  # fmt: skip
GOETHE_JOINT_B1 = document([
    "Goethe-Institut       ÖSD       Universität Freiburg/Schweiz", "# ZERTIFIKAT B1", "Deutschprüfung für Jugendliche und Erwachsene", *LABELS,
    [(0.1, "LESEN"), (0.32, "HÖREN"), (0.54, "SCHREIBEN"), (0.76, "SPRECHEN")],
    [(0.11, "77"), (0.33, "83"), (0.56, "64"), (0.78, "95")],
    "Maximal 100 Punkte je Modul, zum Bestehen sind 60 nötig.",
    [(0.1, "Prüfungsdatum"), (0.5, "Prüfungszentrum")], [(0.1, "08.03.2022"), (0.5, "Accra")],
    "Zertifikat Nr. 556102",
])  # fmt: skip
TELC_HOCHSCHULE = document(
    ["telc", "# ZERTIFIKAT", "# telc Deutsch C1 Hochschule", *LABELS, "hat die oben genannte Prüfung bestanden.",
     "Gesamtpunktzahl 171,5 von 214 Punkten   Prädikat gut", [(0.1, "Datum der Prüfung"), (0.5, "Teilnehmernummer")],
     [(0.1, "17.02.2024"), (0.5, "1882301")], "Datum der Ausstellung 11.03.2024", "Prüfungszentrum Volkshochschule Essen"],
    ["Certificate", [(0.1, "Schriftliche Prüfung"), (0.5, "132 / 166")], [(0.1, "Leseverstehen"), (0.5, "39 / 48")],
     [(0.1, "Sprachbausteine"), (0.5, "12 / 22")], [(0.1, "Hörverstehen"), (0.5, "40 / 48")],
     [(0.1, "Schriftlicher Ausdruck"), (0.5, "41 / 48")], [(0.1, "Mündliche Prüfung"), (0.5, "39,5 / 48")],
     "Das Zertifikat wird von Hochschulen wie DSH und TestDaF anerkannt.",
     "Bei nicht bestandener Prüfung wird kein Zertifikat ausgestellt.",
     "Diese Urkunde ist nur gültig mit dem Prägestempel der telc gGmbH.",
     "Niveau C1: Kann ein breites Spektrum anspruchsvoller Texte verstehen."],
)  # fmt: skip
TELC_SCALED = document(
    ["telc gGmbH", "# Zertifikat", "# telc Deutsch B2·C1 Medizin", *HOLDER, "hat die Prüfung bestanden.",
     [(0.1, "Hören und Lesen"), (0.5, "C1")], [(0.1, "Schreiben"), (0.5, "B2")], [(0.1, "Sprechen"), (0.5, "C1")],
     "Gesamtergebnis: B2", "Prüfungsdatum: 05.05.2023", "Zertifikatsnummer: 7710034"],
)  # fmt: skip
TELC_BERUF = document([
    [(0.08, "telc"), (0.6, "LANGUAGE TESTS")], "# Zertifikat", "# Deutsch B1+ Beruf", *LABELS,
    [(0.1, "Lesen"), (0.4, "60"), (0.5, "75"), (0.7, "bestanden")], [(0.1, "Hören"), (0.4, "55"), (0.5, "75"), (0.7, "bestanden")],
    [(0.1, "Schreiben"), (0.4, "38"), (0.5, "45"), (0.7, "bestanden")], [(0.1, "Sprechen"), (0.4, "61"), (0.5, "75"), (0.7, "bestanden")],
    "Prädikat: gut", "Prüfungsdatum: 12.10.2021", "Nr. 3350219",
])  # fmt: skip
OESD_HALVES = document([
    "ÖSD", "Österreichisches Sprachdiplom Deutsch", "# ÖSD Zertifikat C1", *HOLDER,
    "schriftliche Prüfung: bestanden", "mündliche Prüfung: bestanden", "Gesamtergebnis: gut bestanden",
    "Wien, am 14. Jänner 2023", "Prüfung am 10. Dezember 2022", "Zertifikat-Nr. 88120/22",
])  # fmt: skip
TESTDAF_SCREEN = document([
    "TestDaF-Institut   g.a.s.t. e. V.", "# Zertifikat", "Digitaler TestDaF", "# Test Deutsch als Fremdsprache", *LABELS,
    [(0.1, "Lesen"), (0.32, "Hören"), (0.54, "Schreiben"), (0.76, "Sprechen")],
    [(0.09, "TDN 5"), (0.32, "TDN 5"), (0.55, "TDN 5"), (0.76, "TDN 5")],
    "TDN 3: ausreichend für einzelne Studiengänge", "TDN 4: Zulassung zu fast allen Fächern", "Testdatum 23.05.2024",
    "Teilnehmernummer 24-0091883", "Echtheit prüfen: QR-Code",
])  # fmt: skip
TESTDAF_FOUR = document([
    "TestDaF-Institut", "# Zeugnis", "Frau Selamawit Tesfaye, geboren am 09.11.1991, hat am 11.02.2020 den TestDaF abgelegt.",
    [(0.1, "Leseverstehen"), (0.6, "TDN 5")], [(0.1, "Hörverstehen"), (0.6, "TDN 4")],
    [(0.1, "Schriftlicher Ausdruck"), (0.6, "TON 4")], [(0.1, "Mündlicher Ausdruck"), (0.6, "TDN 5")],
    "Hagen, den 24.03.2020",
])  # fmt: skip
DSH_FORM = document([
    "Goethe-Universität Frankfurt am Main", "# DSH-Zeugnis", "Deutsche Sprachprüfung für den Hochschulzugang", *LABELS,
    "hat die Deutsche Sprachprüfung für den Hochschulzugang mit dem Gesamtergebnis", "# DSH-2", "bestanden.",
    [(0.1, "Leseverstehen und wissenschaftssprachliche Strukturen"), (0.7, "58 %")], [(0.1, "Hörverstehen"), (0.7, "74 %")],
    [(0.1, "Textproduktion"), (0.7, "71 %")], [(0.1, "Mündliche Prüfung"), (0.7, "80 %")],
    "DSH-1: mindestens 57 %", "DSH-2: mindestens 67 %", "DSH-3: mindestens 82 %",
    "Die zugrunde liegende Prüfungsordnung ist bei der HRK registriert.", "Frankfurt, 28.09.2022",
])  # fmt: skip
DSD_TWO = document([
    "Ständige Konferenz der Kultusminister der Länder", "# Deutsches Sprachdiplom", "# der Kultusministerkonferenz", "Zweite Stufe (DSD II)",
    *LABELS, "hat die Prüfung zum Deutschen Sprachdiplom Stufe II bestanden.",
    [(0.1, "Leseverstehen"), (0.5, "C1")], [(0.1, "Hörverstehen"), (0.5, "C1")],
    [(0.1, "Schriftliche Kommunikation"), (0.5, "C1")], [(0.1, "Mündliche Kommunikation"), (0.5, "C1")],
    "Niveaustufen des Gemeinsamen europäischen Referenzrahmens: B2/C1", "Berlin, den 11.04.2018",
])  # fmt: skip
LANGUAGECERT = document([
    "LANGUAGECERT", "# CERTIFICATE", "This is to certify that", "Selamawit Tesfaye", "born on 9 November 1991", "has achieved",
    "# LANGUAGECERT Test of German C1", "Overall result: High Pass", [(0.1, "Listening"), (0.5, "41/50")], [(0.1, "Reading"), (0.5, "44/50")],
    [(0.1, "Writing"), (0.5, "39/50")], [(0.1, "Speaking"), (0.5, "46/50")], "CEFR level C1",
    "Examination date: 14/02/2024", "Candidate number: 998040211", "PeopleCert International",
])  # fmt: skip
ECL = document([
    "ECL", "Consortium for the Certificate of Attainment in Modern Languages", "# ZERTIFIKAT", "# Deutsch C1", *LABELS,
    "hat die ECL-Sprachprüfung auf der Stufe C1 bestanden.", [(0.1, "Mündliche Kommunikation"), (0.6, "20 / 25")],
    [(0.1, "Leseverstehen"), (0.6, "18 / 25")], "Gesamtergebnis: 78 %", "Prüfungsdatum: 04.12.2021", "Nr. 2021-55120",
])  # fmt: skip
OEIF = document([
    "Österreichischer Integrationsfonds", "# Zeugnis", "zur Integrationsprüfung B1", *LABELS, "Sprachprüfung Deutsch B1: bestanden",
    "hat die Integrationsprüfung auf dem Niveau B1 bestanden.", "Prüfungsdatum: 04.12.2021", "Zeugnisnummer: 5512044",
])  # fmt: skip

PAPERS: dict[str, tuple[Document, Said]] = {
    "goethe_modules": (GOETHE_MODULES, Said("goethe", "C1", True, None, "4711-C1-22091")),
    "goethe_old_c1": (GOETHE_OLD_C1, Said("goethe", "C1", True, dt.date(2019, 5, 22), "2019-884512")),
    "goethe_joint_b1": (GOETHE_JOINT_B1, Said("goethe", "B1", True, dt.date(2022, 3, 8), "556102")),
    "telc_hochschule": (TELC_HOCHSCHULE, Said("telc", "C1", True, dt.date(2024, 2, 17), "1882301")),
    "telc_scaled": (TELC_SCALED, Said("telc", "B2", True, dt.date(2023, 5, 5), "7710034")),
    "telc_beruf": (TELC_BERUF, Said("telc", "B1", True, dt.date(2021, 10, 12), "3350219")),
    "oesd_halves": (OESD_HALVES, Said("oesd", "C1", True, dt.date(2022, 12, 10), "88120/22")),
    "testdaf_screen": (TESTDAF_SCREEN, Said("testdaf", "C1", True, dt.date(2024, 5, 23), "24-0091883")),
    "testdaf_four": (TESTDAF_FOUR, Said("testdaf", "B2", True, dt.date(2020, 2, 11))),
    "dsh_form": (DSH_FORM, Said("dsh", "C1", True)),
    "dsd_two": (DSD_TWO, Said("dsd", "C1", True)),
    "languagecert": (LANGUAGECERT, Said("languagecert", "C1", True, dt.date(2024, 2, 14), "998040211")),
    "ecl": (ECL, Said("other", "C1", True, dt.date(2021, 12, 4), "2021-55120")),
    "oeif": (OEIF, Said("other", "B1", True, dt.date(2021, 12, 4), "5512044")),
}  # fmt: skip


@pytest.mark.parametrize("name", PAPERS)
def test_certificate_of_each_house(name: str) -> None:
    paper, said = PAPERS[name]
    assert named(paper).kind == "language_certificate"
    read = language_certificate.extract(paper)
    assert value_of(read.provider) == said.provider
    assert value_of(read.level) == said.level
    assert value_of(read.passed) is said.passed
    assert value_of(read.family_name) == said.family
    assert value_of(read.given_names) == "Selamawit"
    assert value_of(read.birth_date) == dt.date(1991, 11, 9)
    if said.exam:
        assert value_of(read.exam_date) == said.exam
    if said.number:
        assert value_of(read.certificate_number) == said.number
    for field in (read.provider, read.level, read.passed):
        assert field
        assert field.sure


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("name", PAPERS)
def test_misread_letters_make_no_better_certificate(name: str, seed: int) -> None:
    paper, said = PAPERS[name]
    read = language_certificate.extract(noisy(paper, seed=seed, share=0.04))
    assert read.level is None or not read.level.sure or read.level.value == said.level
    assert read.provider is None or not read.provider.sure or read.provider.value in (said.provider, "other")
    assert read.passed is None or not read.passed.sure or read.passed.value is True


def test_a_sentence_under_the_table_of_parts_is_said_of_the_whole() -> None:
    parts: list[Row] = [
        [(0.1, "Lesen"), (0.5, "B2")],
        [(0.1, "Hören"), (0.5, "C1")],
        [(0.1, "Schreiben"), (0.5, "B2")],
        [(0.1, "Sprechen"), (0.5, "B2")],
    ]
    rows: list[Row] = ["telc", "# Zertifikat", "# telc Deutsch B2·C1 Pflege", *LABELS, *parts]
    passed = language_certificate.extract(
        document([*rows, "hat die Prüfung bestanden. Gesamtergebnis: B2", "Nr. 889012"])
    )
    assert value_of(passed.passed) is True
    assert value_of(passed.level) == "B2"
    failed = language_certificate.extract(
        document([*rows, "hat die Prüfung nicht bestanden.", "Nr. 889012"])
    ).passed
    assert failed is None or failed.value is False or not failed.sure
