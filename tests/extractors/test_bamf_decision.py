"""A decision of the BAMF is told from everything that quotes one, and read with its persons."""

from __future__ import annotations

import datetime as dt

import pytest

from extractors.kinds import bamf_decision, bamf_finality_notice, bamf_revocation_notice, court_judgment
from pipeline.document import Document
from tests.extractors.papers import Row, document, noisy, paragraph

_HEAD: list[Row] = [
    "Bundesamt für Migration und Flüchtlinge",
    [(0.1, "Außenstelle Dortmund"), (0.62, "Gesch.-Z.: 7654321 - 475")],
    [(0.62, "Datum: 03.03.2018")],
    None,
]
_FAMILY: list[Row] = [
    "# B E S C H E I D",
    None,
    "In dem Asylverfahren der",
    "1. Omar AL-HASSAN, geb. am 12.04.1988 in Aleppo, syrischer Staatsangehöriger",
    "AZR-Nummer: 170305123456",
    "2. Rana Al-Hassan geb. Khalil, geb. am 01.09.1990 in Homs",
    "alias Rana ALHASAN, geb. 01.01.1990",
    "wohnhaft: Musterweg 3, 44135 Dortmund",
    "ergeht folgende Entscheidung:",
    None,
]
_TENOR: list[Row] = [
    *paragraph("1. Dem Antragsteller zu 1. wird die Flüchtlingseigenschaft zuerkannt."),
    *paragraph("2. Der Antragstellerin zu 2. wird der subsidiäre Schutzstatus zuerkannt."),
    "3. Im Übrigen wird der Asylantrag abgelehnt.",
    None,
    "Begründung",
]


def decision() -> Document:
    return document([*_HEAD, *_FAMILY, *_TENOR], ["Gesch.-Z.: 7654321-475 Seite 2", "und so weiter"])


def test_decision_for_a_family_gives_each_person_their_outcome() -> None:
    fields = bamf_decision.extract(decision())
    assert bamf_decision.identify(decision()) >= 0.9
    assert fields.outcomes
    assert fields.outcomes.value == ("refugee",)
    assert fields.outcomes.sure
    assert fields.outcomes_by_person
    assert [(row.person, row.outcome) for row in fields.outcomes_by_person.value] == [
        ("Omar Al-Hassan", "refugee"),
        ("Rana Al-Hassan", "subsidiary"),
    ]


def test_namesakes_are_told_by_their_birth_dates() -> None:
    family = [row.replace("2. Rana Al-Hassan geb. Khalil", "2. Omar Al-Hassan") if isinstance(row, str) else row
              for row in _FAMILY]  # fmt: skip
    fields = bamf_decision.extract(document([*_HEAD, *family, *_TENOR]))
    assert fields.outcomes_by_person
    assert [row.model_dump() for row in fields.outcomes_by_person.value] == [
        {"person": "Omar Al-Hassan", "outcome": "refugee", "birth_date": dt.date(1988, 4, 12)},
        {"person": "Omar Al-Hassan", "outcome": "subsidiary", "birth_date": dt.date(1990, 9, 1)},
    ]


def test_an_alias_is_no_further_person() -> None:
    persons = bamf_decision.extract(decision()).persons
    assert [p.birth_date.value for p in persons if p.birth_date] == [
        dt.date(1988, 4, 12),
        dt.date(1990, 9, 1),
    ]


def test_numbers_and_dates_of_the_decision_are_read() -> None:
    fields = bamf_decision.extract(decision())
    assert fields.file_number
    assert fields.file_number.value == "7654321-475"
    assert fields.decided_on
    assert fields.decided_on.value == dt.date(2018, 3, 3)
    assert fields.azr_number
    assert fields.azr_number.value == "170305123456"
    assert fields.nationality
    assert fields.nationality.value == "SYR"


def test_persons_of_a_labelled_rubrum_are_read() -> None:
    rubrum: list[Row] = [
        "Bescheid",
        "In dem Asylverfahren des",
        [(0.12, "Familienname"), (0.4, "Karimi Pour")],
        [(0.12, "Vorname"), (0.4, "Hamid")],
        [(0.12, "geboren am"), (0.4, "15.05.1963")],
        "ergeht folgende Entscheidung:",
        "1. Die Flüchtlingseigenschaft wird zuerkannt.",
        "Gründe:",
    ]
    fields = bamf_decision.extract(document([*_HEAD, *rubrum]))
    assert fields.family_name
    assert fields.given_names
    assert (fields.family_name.value, fields.given_names.value) == ("Karimi Pour", "Hamid")


@pytest.mark.parametrize(
    "head",
    [
        ["Rechtsanwältin Anna Berg", "Landgrafenstraße 4, 44139 Dortmund"],
        ["Landratsamt Unna", "Ausländerbehörde"],
        ["Dr. Aksoy und Partner", "Sehr geehrte Frau Al-Hassan, das Bundesamt hat entschieden:"],
        ["Verwaltungsgericht Gelsenkirchen", "Im Namen des Volkes"],
    ],
)
def test_a_letter_that_quotes_the_decision_is_none(head: list[str]) -> None:
    quoted = [*head, None, "Gesch.-Z.: 7654321-475", "ergeht folgende Entscheidung:", *_TENOR]
    assert bamf_decision.identify(document(quoted)) < 0.5


def test_interview_and_receipt_are_no_decision() -> None:
    for title in (
        "Niederschrift über die Anhörung",
        "Mitteilung über die Antragstellung",
        "Einladung zur Anhörung",
    ):
        paper = document([*_HEAD, "# " + title, "im Asylverfahren des Omar Al-Hassan, geb. am 12.04.1988"])
        assert bamf_decision.identify(paper) < 0.5


@pytest.mark.parametrize("seed", range(12))
def test_noise_never_invents_another_outcome_for_sure(seed: int) -> None:
    fields = bamf_decision.extract(noisy(decision(), seed=seed, share=0.03))
    assert fields.outcomes is None or not fields.outcomes.sure or fields.outcomes.value == ("refugee",)


def test_revocation_is_told_from_the_decision_that_it_revokes() -> None:
    paper = document(
        [
            *_HEAD,
            "# Bescheid",
            "In dem Verfahren der Rana Al-Hassan, geb. am 01.09.1990",
            "ergeht folgende Entscheidung:",
            *paragraph(
                "1. Die mit Bescheid vom 03.03.2017 (Az.: 1234567-475) zuerkannte Flüchtlings"
                "eigenschaft wird widerrufen."
            ),
            "2. Der subsidiäre Schutzstatus wird nicht zuerkannt.",
            "Begründung:",
        ]
    )
    assert bamf_revocation_notice.identify(paper) > 0.9
    assert bamf_decision.identify(paper) < 0.5
    stage = bamf_revocation_notice.extract(paper).stage
    assert stage
    assert stage.value == "revoked"


def _review(sentence: str, confidence: float = 0.93) -> Document:
    rows = [*_HEAD, "# Mitteilung über das Ergebnis der Regelüberprüfung", *paragraph(sentence), "Im Auftrag"]
    return document(rows, confidence=confidence)


def test_notice_without_grounds_is_told_from_its_opposite_and_from_a_hearing() -> None:
    stages = [
        "Die Prüfung hat ergeben, dass die Voraussetzungen für einen Widerruf oder eine Rücknahme nicht vorliegen.",
        "Die Prüfung hat ergeben, dass die Voraussetzungen für einen Widerruf oder eine Rücknahme vorliegen.",
        "Das Bundesamt beabsichtigt den Widerruf. Sie erhalten Gelegenheit, sich innerhalb eines Monats zu äußern.",
    ]
    found = [bamf_revocation_notice.extract(_review(sentence)).stage for sentence in stages]
    assert [stage.value if stage else None for stage in found] == ["no_grounds", "initiated", "initiated"]


def test_a_poorly_read_nicht_carries_no_sure_absence_of_grounds() -> None:
    sentence = "Die Prüfung hat ergeben, dass die Voraussetzungen für einen Widerruf nicht vorliegen."
    stage = bamf_revocation_notice.extract(_review(sentence, confidence=0.4)).stage
    assert stage
    assert not stage.sure


def test_finality_counts_its_own_date_and_no_condition() -> None:
    def notice(sentence: str) -> Document:
        return document([*_HEAD, "# Mitteilung der Bestandskraft", *paragraph(sentence), "Im Auftrag"])

    said = notice(
        "Frau Rana Al-Hassan, geb. am 01.09.1990: Der Bescheid vom 03.03.2018 ist seit dem 20.03.2018 unanfechtbar."
    )
    since = bamf_finality_notice.extract(said).final_since
    assert since
    assert since.value == dt.date(2018, 3, 20)
    assert bamf_finality_notice.identify(said) > 0.9
    open_still = notice(
        "Der Bescheid vom 03.03.2018 ist noch nicht bestandskräftig, Klage wurde am 05.04.2018 erhoben."
    )
    assert bamf_finality_notice.extract(open_still).final_since is None


def test_judgment_is_told_from_the_decision_and_dated() -> None:
    paper = document(
        [
            "Verwaltungsgericht Gelsenkirchen",
            "Az.: 5 K 1234/18.A",
            "# IM NAMEN DES VOLKES",
            "# URTEIL",
            "In der Verwaltungsstreitsache",
            "der Rana Al-Hassan, geb. am 01.09.1990, Klägerin,",
            *paragraph(
                "hat die 5. Kammer aufgrund der mündlichen Verhandlung vom 14.05.2019 für Recht erkannt:"
            ),
            *paragraph(
                "Die Beklagte wird verpflichtet, der Klägerin die Flüchtlingseigenschaft zuzuerkennen."
            ),
            "Tatbestand",
        ]
    )
    fields = court_judgment.extract(paper)
    assert court_judgment.identify(paper) > 0.9
    assert bamf_decision.identify(paper) < 0.5
    assert fields.file_number
    assert fields.file_number.value == "5 K 1234/18.A"
    assert fields.decided_on
    assert fields.decided_on.value == dt.date(2019, 5, 14)
