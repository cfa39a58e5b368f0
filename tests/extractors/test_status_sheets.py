"""Certificate of arrival, admission, substitute document and supplementary sheet, and what looks like them."""

# ruff: noqa: E501 - wordings of papers stand on one line each

from __future__ import annotations

import datetime as dt

import pytest

from extractors.classify import named
from extractors.kinds import (
    arrival_certificate,
    asylum_permission,
    bamf_admission,
    id_substitute,
    residence_title_supplement,
)
from pipeline.document import Box, Document, Mark
from tests.extractors.papers import Row, document, noisy, paragraph
from tests.extractors.values import value_of

_PERSON: list[Row] = [
    [(0.1, "Familienname"), (0.45, "Al-Hassan")],
    [(0.1, "Vornamen"), (0.45, "Omar")],
    [(0.1, "Geburtsdatum"), (0.45, "12.04.1988")],
    [(0.1, "Staatsangehörigkeit"), (0.45, "Syrien")],
]


def arrival(title: str = "Bescheinigung über die Meldung als Asylsuchender (Ankunftsnachweis)") -> Document:
    return document([
        "Land Sachsen-Anhalt - Zentrale Anlaufstelle für Asylbewerber", None, "# " + title, None, *_PERSON, None,
        [(0.1, "AKN-Nr."), (0.45, "D20448817")], [(0.1, "AZR-Nr."), (0.45, "220304114527")],
        [(0.1, "Ausgestellt am"), (0.45, "04.03.2022")], [(0.1, "gültig bis"), (0.45, "03.09.2022")], [(0.1, "verlängert, gültig bis"), (0.45, "03.12.2022")],
        *paragraph("Die Personalien beruhen auf den eigenen Angaben der Inhaberin. Die Passpflicht wird hiermit nicht erfüllt."),
    ])  # fmt: skip


def test_certificate_of_arrival_says_since_when_somebody_is_registered() -> None:
    paper = arrival()
    assert named(paper).kind == "arrival_certificate"
    read = arrival_certificate.extract(paper)
    assert value_of(read.issued_on) == dt.date(2022, 3, 4)
    assert value_of(read.valid_until) == dt.date(2022, 12, 3)
    assert value_of(read.azr_number) == "220304114527"
    assert value_of(read.document_number) == "D20448817"
    assert (value_of(read.family_name), value_of(read.birth_date)) == ("Al-Hassan", dt.date(1988, 4, 12))


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_certificate_of_arrival_is_told_through_misread_letters(seed: int) -> None:
    assert arrival_certificate.identify(noisy(arrival(), seed=seed)) > 0.5


@pytest.mark.parametrize(
    "title",
    [
        "Hausausweis",
        "Laufzettel",
        "Merkblatt zum Ankunftsnachweis",
        "Bescheinigung über die Aufenthaltsgestattung",
    ],
)
def test_what_names_the_certificate_of_arrival_is_none(title: str) -> None:
    paper = arrival(title)
    mentioned = document(
        [*[line.text for line in paper.pages[0].lines], "Ankunftsnachweis ausgestellt am 04.03.2022"]
    )
    assert arrival_certificate.identify(mentioned) == 0.0


def test_permission_to_stay_that_names_the_certificate_of_arrival_is_a_permission() -> None:
    paper = document([
        "# Aufenthaltsgestattung", "zur Durchführung des Asylverfahrens", None, *_PERSON,
        "Ankunftsnachweis vom 04.03.2022", "längstens gültig bis: 01.10.2026", "V 1234567",
    ])  # fmt: skip
    assert named(paper).kind == "asylum_permission"


def substitute(*more: Row, title: str = "Ausweisersatz", number: str = "K 4410093") -> Document:
    return document(
        [
            [(0.1, "# " + title), (0.7, number)],
            None,
            *_PERSON,
            None,
            "Dieses Dokument gilt als Ausweisersatz",
            *more,
            "Kreis Unna, 02.02.2025",
        ]
    )


def test_substitute_has_its_own_last_day_and_number() -> None:
    paper = substitute(
        "[x] bis zum 01.02.2028",
        "[ ] bis zum Ablauf der Gültigkeit des Aufenthaltstitels",
        "[ ] Die Personalangaben beruhen auf den eigenen Angaben der Inhaberin",
    )
    assert named(paper).kind == "id_substitute"
    read = id_substitute.extract(paper)
    assert value_of(read.valid_until) == dt.date(2028, 2, 1)
    assert value_of(read.document_number) == "K 4410093"
    assert value_of(read.own_statement_remark) is False


def test_substitute_that_runs_with_the_title_has_no_day_of_its_own() -> None:
    paper = substitute(
        "[ ] bis zum ________",
        "[x] bis zum Ablauf der Gültigkeit des Aufenthaltstitels",
        "[x] Die Personalangaben beruhen auf den eigenen Angaben des Inhabers",
    )
    read = id_substitute.extract(paper)
    assert read.valid_until is None
    assert value_of(read.own_statement_remark) is True


def test_card_with_the_remark_of_a_substitute_is_a_title() -> None:
    card = document([
        "AUFENTHALTSTITEL", "NAMEN Vornamen/SURNAMES Forenames", "AL-HASSAN", "Omar", "GEBURTSDATUM/DATE OF BIRTH", "12 04 1988",
        "ART DES TITELS/TYPE OF PERMIT", "AUFENTHALTSERLAUBNIS", "KARTE GÜLTIG BIS/CARD EXPIRY", "31 10 2027", "ANMERKUNGEN/REMARKS", "25 ABS.2 S.1", "AUSWEISERSATZ",
    ])  # fmt: skip
    assert named(card).kind == "residence_title"


def test_letter_and_application_on_a_substitute_are_none() -> None:
    letter = document(
        [
            "Stadt Unna, Ausländerbehörde",
            None,
            "# Ausweisersatz",
            None,
            "Sehr geehrter Herr Al-Hassan,",
            "Ihr Ausweisersatz nach § 48 Abs. 2 AufenthG liegt bereit.",
        ]
    )
    form = document(
        [
            "# Antrag auf Ausstellung eines Ausweisersatzes",
            *_PERSON,
            "Ich beantrage einen Ausweisersatz nach § 48 Abs. 2 AufenthG.",
        ]
    )
    assert id_substitute.identify(letter) == id_substitute.identify(form) == 0.0


def test_toleration_in_a_substitute_is_never_a_title() -> None:
    paper = substitute(
        "[x] bis zum Ablauf der Gültigkeit der Aussetzung der Abschiebung",
        None,
        "Aussetzung der Abschiebung (Duldung)",
        "Kein Aufenthaltstitel! Der Inhaber ist ausreisepflichtig!",
        "T 1234567",
        "gültig bis 01.02.2027",
    )
    assert "residence_title" not in {claim.kind for claim in named(paper).claims}


def supplement(
    *notes: Row, head: str = "Zusatzblatt zum Aufenthaltstitel", link: str = "Nr. Y3KZC7MFW"
) -> Document:
    return document(
        [
            "# " + head,
            link,
            "W 2244668",
            None,
            *_PERSON,
            None,
            "Nebenbestimmungen:",
            *notes,
            None,
            "Ausstellende Behörde: Kreis Unna",
            "(Siegel)",
        ]
    )


def test_supplement_says_what_the_title_permits() -> None:
    paper = supplement("Erwerbs-", "tätigkeit gestattet.", "Wohnsitznahme im Land Hessen erforderlich.")
    assert named(paper).kind == "residence_title_supplement"
    read = residence_title_supplement.extract(paper)
    assert (
        value_of(read.annotations) == "Erwerbstätigkeit gestattet. Wohnsitznahme im Land Hessen erforderlich."
    )
    assert value_of(read.title_number) == "Y3KZC7MFW"


def test_condition_that_is_struck_out_does_not_count() -> None:
    paper = supplement("Erwerbstätigkeit nicht gestattet.", "Erwerbstätigkeit gestattet.")
    page = paper.pages[0]
    line = next(line.box for line in page.lines if "nicht" in line.text)
    stroke = Mark(box=Box(line.left, line.middle[1] - 0.001, line.right, line.middle[1] + 0.001), kind="rule")
    struck = Document(pages=(page.model_copy(update={"marks": (stroke,)}),))
    assert value_of(residence_title_supplement.extract(struck).annotations) == "Erwerbstätigkeit gestattet."


@pytest.mark.parametrize(
    ("head", "link"),
    [
        ("ZUSATZBLATT / SUPPLEMENTARY SHEET", "FÜR: BESCHEINIGUNG AUSSETZUNG DER ABSCHIEBUNG (DULDUNG)"),
        ("Zusatzblatt zur Duldung", "Kein Aufenthaltstitel"),
        ("Zusatzblatt zum Antrag auf einen Aufenthaltstitel", "Ich beantrage"),
        ("Aufenthaltstitel", "SIEHE ZUSATZBLATT NR. W 2244668"),
        ("Zusatzblatt zur Aufenthaltsgestattung", "V 1234567"),
    ],
)  # fmt: skip
def test_supplement_of_something_else_permits_nothing(head: str, link: str) -> None:
    paper = supplement("Beschäftigung gestattet.", head=head, link=link)
    assert residence_title_supplement.identify(paper) == 0.0
    assert named(paper).kind not in ("toleration", "residence_title_supplement")


_BAMF: list[Row] = [
    "Bundesamt für Migration und Flüchtlinge",
    [(0.1, "Frankenstraße 210, 90461 Nürnberg"), (0.65, "Datum: 05.06.2024")],
    None,
    None,
]
_ADMITTED = "Den nachstehend genannten Personen wird gemäß § 23 Abs. 4 AufenthG im Rahmen von Resettlement 2024 eine Zusage zur Aufnahme, die Aufnahmezusage, erteilt."


def test_admission_says_on_what_basis_and_under_which_programme() -> None:
    paper = document(
        [
            *_BAMF,
            "# Aufnahmebescheid",
            None,
            *paragraph(_ADMITTED),
            None,
            "1. Omar Al-Hassan, geb. am 12.04.1988, Staatsangehörigkeit: Syrien",
            "2. Rana Al-Hassan, geb. am 03.03.1990",
        ]
    )
    assert named(paper).kind == "bamf_admission"
    read = bamf_admission.extract(paper)
    assert value_of(read.legal_basis) == "§ 23 Abs. 4 AufenthG"
    assert value_of(read.programme) == "Resettlement 2024"
    assert value_of(read.decided_on) == dt.date(2024, 6, 5)
    assert [value_of(p.given_names) for p in read.persons] == ["Omar", "Rana"]
    assert value_of(read.nationality) == "SYR"


@pytest.mark.parametrize(
    ("sender", "said"),
    [
        ("Bundesverwaltungsamt", "Ihnen wird nach § 27 BVFG als Spätaussiedler ein Aufnahmebescheid erteilt."),
        ("Bundesamt für Migration und Flüchtlinge", "Der Antrag auf eine Aufnahmezusage nach § 23 Abs. 2 AufenthG wird abgelehnt."),
        ("Bundesamt für Migration und Flüchtlinge", "Die Ihnen nach § 23 Abs. 2 AufenthG erteilte Aufnahmezusage wird hiermit widerrufen."),
        ("Berufskolleg Unna", "Wir erteilen Ihnen hiermit die Aufnahmezusage für die Klasse 12."),
        ("Stadt Unna, Ausländerbehörde", "Ihnen wurde vom Bundesamt eine Aufnahmezusage nach § 23 Abs. 4 AufenthG erteilt. Bitte sprechen Sie vor."),
    ],
)  # fmt: skip
def test_other_admissions_and_refusals_are_none(sender: str, said: str) -> None:
    paper = document([sender, None, None, "# Aufnahmebescheid", None, *paragraph(said)])
    assert named(paper).kind != "bamf_admission"


def test_the_day_of_the_extension_is_not_the_day_of_the_application() -> None:
    paper = document([
        "# Bescheinigung über die Aufenthaltsgestattung", "zur Durchführung des Asylverfahrens", None, *_PERSON, None,
        [(0.1, "Tag der Asylantragstellung"), (0.5, "25.12.2026")],
        [(0.1, "verlängert, gültig bis"), (0.45, "25.12.2026")],
    ])  # fmt: skip
    read = asylum_permission.extract(paper)
    assert value_of(read.valid_until) == dt.date(2026, 12, 25)
    assert read.asylum_application_on is None
