"""Boxes, cells with captions, faxes and prose of the kinds that authorities issue, in wordings of no made paper."""

from __future__ import annotations

import datetime as dt

import pytest

from extractors.classify import claims_on
from extractors.kinds import (
    application_form,
    authority_letter,
    bamf_finality_notice,
    bamf_revocation_notice,
    care_level_notice,
    commitment_declaration,
    criminal_record,
    exam_invitation,
    fiction_certificate,
    lid_result,
    residence_title,
)
from pipeline.document import Document
from tests.extractors.papers import Row, document, paragraph

BAMF: list[Row] = [
    "Bundesamt für Migration und Flüchtlinge",
    [(0.1, "Außenstelle Trier"), (0.6, "Datum: 14.02.2026")],
    [(0.6, "Az.: 8123456-475")],
    None,
]


def _said(*rows: str) -> list[Row]:
    return [row for text in rows for row in paragraph(text)]


# -- Leben in Deutschland


def _civics(*rows: Row) -> Document:
    return document(
        [
            "Bundesamt für Migration und Flüchtlinge",
            None,
            "Ergebnis des Tests Leben in Deutschland",
            None,
            *rows,
        ]
    )


def test_all_questions_before_the_right_ones_are_no_points() -> None:
    paper = _civics("Von 33 Prüfungsfragen haben Sie 21 richtig beantwortet.")
    said = lid_result.extract(paper)
    assert said.points
    assert said.points.value == 21
    assert said.max_points
    assert said.max_points.value == 33


def test_points_of_the_possible_ones() -> None:
    said = lid_result.extract(_civics("Frau Rima Saleh hat 14 der 33 möglichen Punkte erzielt."))
    assert said.points
    assert said.points.value == 14
    assert said.passed
    assert said.passed.value is False


@pytest.mark.parametrize(("first", "second", "expected"), [("☒", "☐", True), ("☐", "☒", False)])
def test_only_the_ticked_box_says_whether_the_test_was_passed(
    first: str, second: str, expected: bool
) -> None:
    paper = _civics(f"{first} Der Test wurde bestanden.", f"{second} Der Test wurde nicht bestanden.")
    said = lid_result.extract(paper)
    assert said.passed
    assert said.passed.value is expected


@pytest.mark.parametrize("mark", ["☐", "☒"])
def test_no_box_or_both_ticked_says_nothing(mark: str) -> None:
    paper = _civics(f"{mark} Der Test wurde bestanden.", f"{mark} Der Test wurde nicht bestanden.")
    assert lid_result.extract(paper).passed is None


# -- Bestandskraft


def test_finality_in_a_cell_of_a_form() -> None:
    paper = document(
        [
            *BAMF,
            "Mitteilung über den Ausgang des Asylverfahrens",
            None,
            [(0.1, "Bescheid vom"), (0.5, "Bestandskraft seit")],
            [(0.1, "03.01.2026"), (0.5, "21.01.2026")],
        ]
    )
    assert bamf_finality_notice.identify(paper) > 0.7
    since = bamf_finality_notice.extract(paper).final_since
    assert since
    assert since.value == dt.date(2026, 1, 21)


@pytest.mark.parametrize(
    ("pending", "final", "expected"), [("☐", "☒", dt.date(2026, 1, 21)), ("☒", "☐", None)]
)
def test_what_is_not_ticked_on_a_fax_is_not_final(pending: str, final: str, expected: dt.date | None) -> None:
    paper = document(
        [
            *BAMF,
            "Abschlussmitteilung",
            None,
            f"{pending} Die Entscheidung ist noch nicht unanfechtbar.",
            f"{final} Die Entscheidung ist unanfechtbar seit 21.01.2026",
        ]
    )
    since = bamf_finality_notice.extract(paper).final_since
    assert (since.value if since else None) == expected


# -- Widerruf


def test_procedure_that_was_opened_and_closed_found_no_grounds() -> None:
    paper = document(
        [
            *BAMF,
            "Ergebnis der Widerrufsprüfung",
            None,
            *_said(
                "mit Schreiben vom 02.05.2025 wurde gegen Sie ein Widerrufsverfahren eingeleitet.",
                "Das Verfahren ist abgeschlossen. Es bestehen keine Gründe für einen Widerruf oder eine Rücknahme.",
            ),
        ]
    )
    stage = bamf_revocation_notice.extract(paper).stage
    assert stage
    assert stage.value == "no_grounds"
    assert stage.sure


def test_hearing_that_tells_what_follows_without_grounds_is_still_a_hearing() -> None:
    paper = document(
        [
            *BAMF,
            "Anhörung zum Widerruf",
            None,
            *_said(
                "das Bundesamt hat ein Widerrufsverfahren eingeleitet. Sie erhalten Gelegenheit zur Stellungnahme.",
                "Wenn keine Gründe für einen Widerruf vorliegen, wird das Verfahren beendet.",
            ),
        ]
    )
    stage = bamf_revocation_notice.extract(paper).stage
    assert stage
    assert stage.value == "initiated"


def test_hearing_that_also_denies_grounds_is_for_a_person_to_read() -> None:
    paper = document(
        [
            *BAMF,
            "Widerrufsverfahren",
            None,
            *_said(
                "es ist beabsichtigt, den Schutz zu widerrufen; ein Widerrufsverfahren wurde eingeleitet.",
                "Gründe für eine Rücknahme liegen nicht vor, die Voraussetzungen einer Rücknahme liegen nicht vor.",
            ),
        ]
    )
    stage = bamf_revocation_notice.extract(paper).stage
    assert stage
    assert not stage.sure


@pytest.mark.parametrize(
    ("none", "opened", "expected"), [("☒", "☐", "no_grounds"), ("☐", "☒", "initiated"), ("☐", "☐", None)]
)
def test_ticked_stage_of_the_review(none: str, opened: str, expected: str | None) -> None:
    paper = document(
        [
            *BAMF,
            "Regelüberprüfung",
            None,
            f"{none} Gründe für einen Widerruf liegen nicht vor.",
            f"{opened} Ein Widerrufsverfahren wurde eingeleitet.",
        ]
    )
    stage = bamf_revocation_notice.extract(paper).stage
    assert (stage.value if stage else None) == expected


# -- Fiktionsbescheinigung

_FICTION: list[Row] = ["Stadt Trier", "Ausländerbehörde", None]


def test_certificate_on_plain_paper_in_prose() -> None:
    paper = document(
        [
            *_FICTION,
            "Fiktionsbescheinigung nach § 81 Abs. 5 AufenthG",
            None,
            *_said(
                "Frau Rima Saleh, geboren am 03.04.1990, hat die Verlängerung ihrer Aufenthaltserlaubnis beantragt.",
                "Ihr bisheriger Aufenthaltstitel gilt nach § 81 Abs. 4 AufenthG als fortbestehend.",
                "Diese Bescheinigung ist gültig bis zum 30.06.2026.",
            ),
        ]
    )
    assert fiction_certificate.identify(paper) > 0.8
    said = fiction_certificate.extract(paper)
    assert said.basis
    assert said.basis.value == "81_4"
    assert said.valid_until
    assert said.valid_until.value == dt.date(2026, 6, 30)


@pytest.mark.parametrize(
    "said",
    [
        "Dieses Schreiben ist keine Fiktionsbescheinigung. Es gilt nach § 81 Abs. 4 AufenthG bis zum 30.06.2026.",
        "Ihre Fiktionsbescheinigung liegt zur Abholung bereit. § 81 Abs. 4 AufenthG gilt, gültig bis zum 30.06.2026.",
    ],
)
def test_letters_about_a_certificate_are_none(said: str) -> None:
    paper = document(
        [
            *_FICTION,
            "Ihr Antrag; Bescheinigung nach § 81 Abs. 5 AufenthG",
            "Sehr geehrte Frau Saleh,",
            *_said(said),
        ]
    )
    assert fiction_certificate.identify(paper) < 0.5


@pytest.mark.parametrize(("ticked", "expected"), [(0, "81_3_1"), (1, "81_3_2"), (2, "81_4")])
def test_effect_named_by_its_paragraph_alone(ticked: int, expected: str) -> None:
    rows = [
        f"{'☒' if ticked == at else '☐'} § 81 {law} AufenthG"
        for at, law in enumerate(("Abs. 3 S. 1", "Abs. 3 S. 2", "Abs. 4"))
    ]
    basis = fiction_certificate.extract(
        document([*_FICTION, "Fiktionsbescheinigung", "gültig bis 30.06.2026", *rows])
    ).basis
    assert basis
    assert basis.value == expected


# -- Verpflichtungserklärung


def test_sponsor_and_guest_in_a_row_each() -> None:
    paper = document(
        [
            "Stadt Trier",
            "Ausländerbehörde",
            None,
            "Verpflichtungserklärung",
            "nach § 68 AufenthG",
            None,
            [(0.1, "Gastgeber:"), (0.4, "Uwe Krüger, geb. 03.05.1961")],
            [(0.1, "Gast:"), (0.4, "Saleh, Rima")],
            [(0.1, "geboren:"), (0.4, "03.04.1990")],
            [(0.1, "Reisezweck:"), (0.4, "Familienbesuch")],
            *_said(
                "Der Gastgeber verpflichtet sich, die Kosten für den Lebensunterhalt zu tragen (§ 68 AufenthG).",
                "Die Bonität ist nicht nachgewiesen.",
            ),
        ]
    )
    assert commitment_declaration.identify(paper) > 0.8
    said = commitment_declaration.extract(paper)
    assert said.sponsor
    assert said.sponsor.value == "Uwe Krüger"
    assert said.family_name
    assert said.family_name.value == "Saleh"
    assert said.birth_date
    assert said.birth_date.value == dt.date(1990, 4, 3)
    assert said.purpose
    assert said.purpose.value == "Familienbesuch"
    assert said.solvency_shown
    assert said.solvency_shown.value is False


# -- Führungszeugnis


def test_entries_told_by_a_heading_and_a_row() -> None:
    rows: list[Row] = [
        "Bundesamt für Justiz",
        None,
        "Führungszeugnis",
        None,
        "Name: Saleh",
        "Vorname: Rima",
        "Geburtsdatum: 03.04.1990",
        None,
    ]
    listed = document(
        [
            *rows,
            "Nachstehende Verurteilungen sind eingetragen:",
            "AG Trier 12 Ds 88/21, Betrug, 60 Tagessätze zu je 10 EUR",
        ]
    )
    entries = criminal_record.extract(listed).entries
    assert entries
    assert entries.value is True
    hint = document([*rows, "Verurteilungen zu nicht mehr als 90 Tagessätzen werden nicht aufgenommen."])
    assert criminal_record.extract(hint).entries is None


# -- Pflegegrad

_FUND: list[Row] = [
    "Pflegekasse der BKK Eifel",
    None,
    "Bescheid über Leistungen der Pflegeversicherung",
    None,
]


@pytest.mark.parametrize(
    ("rows", "level"),
    [
        (["Pflegegrad: 3", "gültig ab: 01.02.2026", "Widerspruch ist möglich."], 3),
        (["Sie erfüllen die Voraussetzungen für Pflegegrad", "4. Die Leistungen beginnen am 01.02.2026."], 4),
        (["Sie werden kraft Gesetzes in den Pflegegrad 2 übergeleitet."], 2),
        (
            [
                "Ihren Antrag müssen wir ablehnen. Für den Pflegegrad 1 sind mindestens 12,5 Punkte erforderlich."
            ],
            None,
        ),
    ],
)
def test_level_in_cells_over_a_line_end_and_none(rows: list[str], level: int | None) -> None:
    paper = document([*_FUND, *rows])
    assert care_level_notice.identify(paper) > 0.5
    said = care_level_notice.extract(paper).level
    assert (said.value if said else None) == level


def test_table_that_explains_all_levels_decides_none() -> None:
    table: list[Row] = [
        [(0.1, "Pflegegrad"), (0.4, "Punkte")],
        *[[(0.1, str(n)), (0.4, f"ab {n}5")] for n in range(1, 6)],
    ]
    assert (
        care_level_notice.extract(document([*_FUND, "Ihren Antrag müssen wir ablehnen.", *table])).level
        is None
    )


# -- Schreiben der Behörde


def test_list_of_missing_papers_is_a_letter_and_no_application() -> None:
    paper = document(
        [
            "Stadt Trier",
            "Ausländerbehörde",
            [(0.6, "Datum: 14.02.2026")],
            None,
            "Ihr Antrag auf Verlängerung des Aufenthaltstitels",
            "Name: Saleh",
            "Vorname: Rima",
            "Geburtsdatum: 03.04.1990",
            None,
            "Folgende Unterlagen werden noch benötigt:",
            "☒ Antrag auf Erteilung eines Aufenthaltstitels",
            "☐ Mietvertrag",
            "☒ Bescheid des Jobcenters",
            "Im Auftrag",
            "Kühn",
        ]
    )
    assert application_form.identify(paper) == 0.0
    assert [claim.kind for claim in claims_on(paper)][:1] == ["authority_letter"]
    day = authority_letter.extract(paper).date
    assert day
    assert day.value == dt.date(2026, 2, 14)


# -- Einladung


def test_invitation_carries_its_own_day_and_that_of_the_exam() -> None:
    paper = document(
        [
            "Sprachschule Eifel",
            [(0.6, "Datum: 14.02.2026")],
            None,
            "Zulassung zur Prüfung telc Deutsch B1",
            None,
            "Liebe Frau Saleh,",
            *_said(
                "vielen Dank für Ihre Anmeldung. Die schriftliche Prüfung findet am 21.03.2026 um 9 Uhr statt.",
                "Bitte den Ausweis mitbringen.",
            ),
        ]
    )
    assert exam_invitation.identify(paper) > 0.9
    said = exam_invitation.extract(paper)
    assert said.exam_date
    assert said.exam_date.value == dt.date(2026, 3, 21)
    assert said.issued_on
    assert said.issued_on.value == dt.date(2026, 2, 14)


@pytest.mark.parametrize(
    ("lid", "other", "expected"), [("☒", "☐", "lid_result"), ("☐", "☒", "naturalisation_test")]
)
def test_ticked_test_names_the_paper_where_a_form_names_both(lid: str, other: str, expected: str) -> None:
    paper = document(
        [
            *BAMF,
            "Testergebnis",
            f"{other} Einbürgerungstest",
            f"{lid} Test Leben in Deutschland",
            "21 von 33 Fragen richtig",
        ]
    )
    assert [claim.kind for claim in claims_on(paper)] == [expected]


@pytest.mark.parametrize(
    ("title", "refused"), [("PERMESSO DI SOGGIORNO", True), ("AUFENTHALTSTITEL TITRE DE SÉJOUR", False)]
)
def test_permit_of_another_state_is_no_german_title(title: str, refused: bool) -> None:
    paper = document(
        [
            title,
            "TYPE OF PERMIT",
            "ASYL",
            "DATE OF BIRTH",
            "03 04 1990",
            "CARD EXPIRY",
            "30 06 2027",
            "NATIONALITY",
            "SYR",
            "REMARKS",
        ]
    )
    assert (residence_title.identify(paper) < 0.5) is refused
