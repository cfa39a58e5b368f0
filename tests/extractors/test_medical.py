from __future__ import annotations

import datetime as dt

import pytest

from extractors.classify import named
from extractors.kinds import medical_note, medical_opinion
from extractors.reading.icd import codes_in
from pipeline.document import Document
from tests.extractors.papers import Row, document, paragraph
from tests.extractors.values import value_of

PRACTICE: list[Row] = [
    "Dr. med. Elena Petrow",
    "Fachärztin für Psychiatrie und Psychotherapie",
    "Lindenweg 3, 34117 Kassel",
]
THERAPIST: list[Row] = ["Praxis Anna Sommer", "Psychologische Psychotherapeutin", "Lindenweg 3, 34117 Kassel"]
FACTS = "Herr Al-Hassan ist seit dem 03.05.2023 in meiner regelmäßigen Behandlung."
METHOD = "Erhoben wurden Anamnese, psychopathologischer Befund und testpsychologische Untersuchung."
SEVERITY = "Es handelt sich um eine schwere, chronisch verlaufende Störung."
OUTCOME = "Bei Abbruch der Behandlung droht eine Verschlechterung."
CANNOT = "Aufgrund der Erkrankung ist er dauerhaft nicht in der Lage, die deutsche Sprache zu erlernen."
ALL = (FACTS, METHOD, SEVERITY, OUTCOME, CANNOT)


def paper(
    *body: str, title: str = "# Fachärztliche Stellungnahme", head: list[Row] | None = None, sign: Row = None
) -> Document:
    rows: list[Row] = [
        *(PRACTICE if head is None else head), None, None, None, None, title,
        "Patient: Omar Al-Hassan, geb. am 12.04.1988",
        "Diagnose: Posttraumatische Belastungsstörung (F43.1 G)",
    ]  # fmt: skip
    for part in body:
        rows += paragraph(part)
    closing: list[Row] = ["Kassel, den 03.03.2026", None, "Mit freundlichen Grüßen", None, None]
    return document(
        [
            *rows,
            *closing,
            sign or (PRACTICE if head is None else head)[0],
            (PRACTICE if head is None else head)[1],
        ]
    )


def test_opinion_with_all_that_the_law_asks_for() -> None:
    assert named(paper(*ALL)).kind == "medical_opinion"
    read = medical_opinion.extract(paper(*ALL))
    assert value_of(read.doctor) == "Dr. med. Elena Petrow"
    assert value_of(read.specialty) == "Psychiatrie und Psychotherapie"
    assert value_of(read.physician) is True
    assert value_of(read.diagnosis) == "Posttraumatische Belastungsstörung"
    assert value_of(read.icd10) == ("F43.1",)
    assert all(value_of(f) for f in (read.fact_basis, read.method, read.severity, read.consequences))
    assert value_of(read.affects) == ("language",)
    assert value_of(read.permanent) is True
    assert value_of(read.issued_on) == dt.date(2026, 3, 3)
    assert value_of(read.family_name) == "Al-Hassan"


@pytest.mark.parametrize(
    ("missing", "field"),
    [(FACTS, "fact_basis"), (METHOD, "method"), (SEVERITY, "severity"), (OUTCOME, "consequences")],
)
def test_missing_element_is_absent(missing: str, field: str) -> None:
    read = medical_opinion.extract(paper(*(part for part in ALL if part != missing)))
    assert getattr(read, field) is None


@pytest.mark.parametrize(
    ("said", "field"),
    [
        ("Eine körperliche Untersuchung fand nicht statt.", "method"),
        ("Es besteht keine Suizidalität.", "consequences"),
        ("Eine Anamnese erfolgte nicht.", "method"),
    ],
)
def test_denied_element_is_absent(said: str, field: str) -> None:
    assert getattr(medical_opinion.extract(paper(said, CANNOT)), field) is None


@pytest.mark.parametrize(
    ("said", "subjects"),
    [
        ("Krankheitsbedingt kann er den Test „Leben in Deutschland“ und eine Sprachprüfung nicht bestehen.",
         ("language", "civics")),
        ("Infolge der Störung ist ihm das Erlernen der deutschen Sprache unmöglich.", ("language",)),
        ("Wegen der Erkrankung ist er außerstande, einer Erwerbstätigkeit nachzugehen.", ("work",)),
        ("Er ist aufgrund der Erkrankung nicht reisefähig.", ("travel",)),
        ("Aufgrund der Demenz ist er dauerhaft nicht in der Lage, am Integrationskurs erfolgreich teilzunehmen.",
         ("language", "civics")),
    ],
)  # fmt: skip
def test_what_the_patient_cannot_do(said: str, subjects: tuple[str, ...]) -> None:
    assert value_of(medical_opinion.extract(paper(FACTS, METHOD, SEVERITY, said)).affects) == subjects


@pytest.mark.parametrize(
    "said",
    [
        "Der Patient ist in der Lage, die deutsche Sprache zu erlernen.",
        "Er ist nicht gehindert, die deutsche Sprache zu erlernen.",
        "Die Erkrankung führt zu keiner Einschränkung beim Spracherwerb.",
        "Er kann vom 03.03.2026 bis 20.03.2026 nicht am Sprachkurs teilnehmen.",
        "Eine gleichwertige Behandlung ist in Deutschland nicht überall möglich.",
        "Die Anamnese war erschwert, weil er sich in deutscher Sprache nicht verständigen kann.",
    ],
)
def test_what_is_no_inability_to_learn(said: str) -> None:
    affects = medical_opinion.extract(paper(FACTS, METHOD, SEVERITY, said)).affects
    assert affects is None or not {"language", "civics"} & set(affects.value)


def test_inability_without_a_cause_is_doubtful() -> None:
    affects = medical_opinion.extract(
        paper(FACTS, METHOD, SEVERITY, "Er kann die deutsche Sprache nicht erlernen.")
    ).affects
    assert affects is not None
    assert not affects.sure


@pytest.mark.parametrize(
    ("said", "permanent", "until"),
    [
        (CANNOT, True, None),
        (CANNOT.replace("dauerhaft", "voraussichtlich bis zum 30.06.2027"), False, dt.date(2027, 6, 30)),
        (CANNOT.replace("dauerhaft", "vorübergehend"), False, None),
        (CANNOT.replace("dauerhaft", "nicht nur vorübergehend"), True, None),
        (CANNOT.replace("dauerhaft ", "") + " Eine Besserung ist nicht zu erwarten.", True, None),
        (CANNOT.replace("dauerhaft ", "") + " Er nimmt dauerhaft Medikamente ein.", None, None),
        (CANNOT.replace("dauerhaft", "derzeit"), None, None),
    ],
)
def test_for_good_or_for_now(said: str, permanent: bool | None, until: dt.date | None) -> None:
    read = medical_opinion.extract(paper(FACTS, METHOD, SEVERITY, said))
    assert (read.permanent.value if read.permanent else None) is permanent
    assert (read.until.value if read.until else None) == until


def test_for_good_and_for_now_at_once_is_doubtful() -> None:
    read = medical_opinion.extract(
        paper(*ALL, "Die Besserung ist zu erwarten, der Zustand ist vorübergehend.")
    )
    assert read.permanent is not None
    assert not read.permanent.sure


def test_therapist_is_no_physician() -> None:
    other = "Er wurde an den Facharzt für Neurologie überwiesen."
    read = medical_opinion.extract(
        paper(*ALL, other, title="# Psychotherapeutische Stellungnahme", head=THERAPIST)
    )
    assert value_of(read.physician) is False


def test_simple_attest_is_a_note() -> None:
    note = document(
        [*PRACTICE, None, None, None, None, "# Ärztliches Attest",
         "Herr Omar Al-Hassan, geboren am 12.04.1988, war vom 03.03.2026",
         "bis 20.03.2026 aus gesundheitlichen Gründen nicht in der Lage, den Unterricht zu besuchen.",
         "Kassel, den 03.03.2026", "Dr. med. Elena Petrow"]
    )  # fmt: skip
    assert named(note).kind == "medical_note"
    assert value_of(medical_note.extract(note).valid_until) == dt.date(2026, 3, 20)


def test_certificate_of_incapacity_is_a_note_whatever_it_says() -> None:
    rows: list[Row] = [
        "# Arbeitsunfähigkeitsbescheinigung", [(0.1, "Name"), (0.4, "Al-Hassan")], [(0.1, "Vorname"), (0.4, "Omar")],
        [(0.1, "arbeitsunfähig seit"), (0.5, "03.03.2026")],
        [(0.1, "voraussichtlich arbeitsunfähig bis einschließlich"), (0.7, "12.03.2026")],
        [(0.1, "festgestellt am"), (0.5, "03.03.2026")], [(0.1, "ICD-10"), (0.5, "F43.1 G")], *PRACTICE,
        *paragraph(METHOD), *paragraph(SEVERITY), *paragraph(CANNOT),
    ]  # fmt: skip
    note = document(rows)
    assert named(note).kind == "medical_note"
    read = medical_note.extract(note)
    assert value_of(read.valid_until) == dt.date(2026, 3, 12)
    assert value_of(read.icd10) == ("F43.1",)


@pytest.mark.parametrize(
    "rows",
    [
        [*PRACTICE, "# Überweisungsschein", "Diagnose: F43.1 V", *paragraph(FACTS)],
        [*PRACTICE, "# Laborbefund", "Patient: Omar Al-Hassan", "Vitamin B12 312"],
        [*PRACTICE, "# Entlassbrief", *paragraph(FACTS), *paragraph(METHOD), *paragraph(SEVERITY)],
        [*PRACTICE, "# Medikationsplan", "Sertralin 100 mg"],
        ["Sprachschule", "# Stellungnahme", *paragraph(CANNOT), "Schulleitung"],
        [*PRACTICE, "# Entbindung von der Schweigepflicht", "Diagnose: F43.1 G"],
        [*PRACTICE, "# Rezept", "Omar Al-Hassan, geb. am 12.04.1988", "Sertralin 100 mg N3"],
        [*PRACTICE, "# Verordnung von Krankenhausbehandlung", "Diagnose: F32.2 G", *paragraph(SEVERITY)],
        [
            "Migrationsberatung der Diakonie",
            "Sozialberatung",
            "# Stellungnahme zum Lernfortschritt",
            *paragraph(
                "Er lernt seit zwei Jahren Deutsch. Wir vermuten gesundheitliche Ursachen und empfehlen eine ärztliche "
                "Abklärung."
            ),
            None,
            "Mit freundlichen Grüßen",
            "Sabine Krüger",
            "Sozialpädagogin",
        ],
        [
            "Caritasverband Kassel",
            "Beratungsstelle für Geflüchtete",
            "# Stellungnahme",
            *paragraph(FACTS),
            *paragraph(SEVERITY),
            *paragraph(OUTCOME),
            *paragraph(CANNOT),
            None,
            "Mit freundlichen Grüßen",
            "Sabine Krüger",
            "Dipl.-Sozialarbeiterin",
        ],
    ],
)
def test_other_medical_papers_are_neither(rows: list[Row]) -> None:
    assert named(document(rows)).kind not in ("medical_opinion", "medical_note")


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Diagnosen: F43.1 G, F32.2G", ["F43.1", "F32.2"]),
        ("Diagnose: Ausschluss: I20.0 A", []),
        ("Diagnose: F32.2 V", []),
        ("Z. n. C50.9 Z", []),
        ("Vitamin B12 312 pg/ml", []),
        ("Autobahn A10, Zimmer C12, Format A4", []),
        ("AZ 12 Rn. 5", []),
        ("Verdacht auf F20.0", []),
        ("Diagnose (ICD-10): 169.3 G", ["I69.3"]),
    ],
)
def test_codes_of_todays_findings(text: str, codes: list[str]) -> None:
    assert [one.code for one in codes_in(document([text])) if one.confirmed] == codes


def test_excluded_diagnosis_is_no_finding_of_the_opinion() -> None:
    excluded = paper(*ALL)
    words = tuple(
        word.model_copy(update={"text": word.text.replace("G)", "A)")}) for word in excluded.pages[0].words
    )
    page = excluded.pages[0].model_copy(update={"words": words})
    assert medical_opinion.extract(Document(pages=(page,))).icd10 is None


def test_counselling_in_the_letterhead_of_a_physician_changes_nothing() -> None:
    head: list[Row] = [
        "Dr. med. Elena Petrow",
        "Fachärztin für Psychiatrie, Suchtberatung",
        "Lindenweg 3, 34117 Kassel",
    ]
    assert named(paper(*ALL, head=head)).kind == "medical_opinion"
