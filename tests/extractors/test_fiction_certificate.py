from __future__ import annotations

import datetime as dt

import pytest

from extractors.classify import named
from extractors.kinds import asylum_permission, fiction_certificate, toleration
from pipeline.document import Box, Document, Mark
from tests.extractors.papers import Row, document, page
from tests.extractors.values import value_of

EFFECTS = (
    "der Aufenthalt als erlaubt (§ 81 Abs. 3 Satz 1 AufenthG),",
    "die Abschiebung als ausgesetzt (§ 81 Abs. 3 Satz 2 AufenthG),",
    "der Aufenthaltstitel als fortbestehend (§ 81 Abs. 4 AufenthG).",
)


def fiction(*effects: str) -> list[Row]:
    return [
        "# Fiktionsbescheinigung",
        "F 1234567",
        "Name: Al-Hassan",
        "Vorname: Omar",
        *effects,
        "gültig bis 01.02.2027",
    ]


@pytest.mark.parametrize(
    ("effects", "basis"),
    [
        (["[ ] " + EFFECTS[0], "[ ] " + EFFECTS[1], "[X] " + EFFECTS[2]], "81_4"),
        (["X " + EFFECTS[0], "[ ] " + EFFECTS[1], "[ ] " + EFFECTS[2]], "81_3_1"),
        ([EFFECTS[1]], "81_3_2"),
    ],
)
def test_ticked_or_only_effect_counts(effects: list[str], basis: str) -> None:
    paper = document(fiction(*effects))
    assert named(paper).kind == "fiction_certificate"
    assert value_of(fiction_certificate.extract(paper).basis) == basis


@pytest.mark.parametrize(
    "effects", [EFFECTS, ["[X] " + EFFECTS[0], "[ ] " + EFFECTS[1], "[X] " + EFFECTS[2]]]
)
def test_effect_that_nobody_can_tell_is_none(effects: list[str]) -> None:
    assert fiction_certificate.extract(document(fiction(*effects))).basis is None


def test_tick_that_only_the_picture_shows() -> None:
    sheet = page(fiction(*EFFECTS))
    row = next(line for line in sheet.lines if "fortbestehend" in line.text).box
    mark = Mark(box=Box(row.left - 0.03, row.top, row.left - 0.01, row.bottom), kind="ticked_box")
    ticked = Document(pages=(sheet.model_copy(update={"marks": (mark,)}),))
    assert value_of(fiction_certificate.extract(ticked).basis) == "81_4"


def struck(*effects: int, above: float = 0.5, form: bool = True) -> Document:
    """The form with a stroke through some of its effects; `above` 0.5 is the middle of the row, 1.05 under it."""
    sheet = page([*fiction(*EFFECTS), "*Nicht Zutreffendes bitte streichen" if form else None])
    marks = []
    for number in effects:
        row = next(line for line in sheet.lines if EFFECTS[number][:20] in line.text).box
        y = row.top + above * row.height
        marks.append(Mark(box=Box(row.left, y - 0.001, row.right, y + 0.001), kind="rule"))
    return Document(pages=(sheet.model_copy(update={"marks": tuple(marks)}),))


def test_effect_that_is_left_when_the_others_are_struck_out() -> None:
    read = fiction_certificate.extract(struck(0, 1)).basis
    assert value_of(read) == "81_4"
    assert read is not None
    assert read.sure
    assert value_of(fiction_certificate.extract(struck(1, 2)).basis) == "81_3_1"


def test_one_stroke_leaves_two_effects_and_no_answer() -> None:
    assert fiction_certificate.extract(struck(0)).basis is None


def test_all_effects_struck_out_is_no_answer() -> None:
    assert fiction_certificate.extract(struck(0, 1, 2)).basis is None


def test_line_under_a_row_strikes_nothing_out() -> None:
    assert fiction_certificate.extract(struck(0, 1, above=1.1)).basis is None


def test_ticked_effect_that_is_struck_out_is_no_answer() -> None:
    sheet = page(fiction(EFFECTS[0], "[X] " + EFFECTS[2]))
    row = next(line for line in sheet.lines if "fortbestehend" in line.text).box
    mark = Mark(box=Box(row.left, row.middle[1] - 0.001, row.right, row.middle[1] + 0.001), kind="rule")
    assert (
        fiction_certificate.extract(Document(pages=(sheet.model_copy(update={"marks": (mark,)}),))).basis
        is None
    )


def test_lonely_effect_on_the_form_is_doubtful_because_struck_words_may_be_unread() -> None:
    form = document([*fiction(EFFECTS[2]), "*Nicht Zutreffendes bitte streichen"])
    basis = fiction_certificate.extract(form).basis
    assert basis is None or not basis.sure


def test_free_movement_on_the_same_form_is_none_of_the_effects() -> None:
    paper = document(
        fiction("[ ] " + EFFECTS[0], "[ ] " + EFFECTS[2], "[X] Aufenthaltsrecht nach dem FreizügG/EU")
    )
    assert fiction_certificate.extract(paper).basis is None


def test_title_so_far_is_read_where_it_is_printed() -> None:
    title = "Bisheriger Aufenthaltstitel: Aufenthaltserlaubnis nach § 25 Abs. 2 AufenthG"
    read = fiction_certificate.extract(document([*fiction("[X] " + EFFECTS[2]), title]))
    assert value_of(read.previous_title) == "Aufenthaltserlaubnis nach § 25 Abs. 2 AufenthG"
    assert fiction_certificate.extract(document(fiction("[X] " + EFFECTS[2]))).previous_title is None


def test_document_that_the_sticker_names_is_not_the_paper() -> None:
    rows: list[Row] = [
        *fiction("[X] " + EFFECTS[2]), "Bezeichnung des vorgelegten Identitätsdokuments:",
        "Reiseausweis für Flüchtlinge",
        "Geburtsdatum: 12.04.1988", "Staatsangehörigkeit: syrisch",
    ]  # fmt: skip
    assert named(document(rows)).kind == "fiction_certificate"


@pytest.mark.parametrize(
    "rows",
    [
        ["Stadt Kassel", "# Bescheinigung über die Antragstellung", "Name: Al-Hassan", "Der Antrag ist eingegangen."],
        ["Stadt Kassel", "# Ihre Fiktionsbescheinigung", "Sehr geehrter Herr Al-Hassan,",
         "sie ist gültig bis 01.02.2027", "und liegt zur Abholung bereit."],
    ],
)  # fmt: skip
def test_receipts_and_letters_are_none(rows: list[Row]) -> None:
    assert named(document(rows)).kind != "fiction_certificate"


def test_toleration_and_its_latest_sticker() -> None:
    paper = document(
        ["# Aussetzung der Abschiebung (Duldung)", "Kein Aufenthaltstitel! Der Inhaber ist ausreisepflichtig!",
         "T 1234567", "Name: Al-Hassan", "gültig bis 01.02.2026", "nach § 60a Abs. 2 Satz 1 AufenthG",
         "gültig bis 01.08.2026"]
    )  # fmt: skip
    assert named(paper).kind == "toleration"
    read = toleration.extract(paper)
    assert value_of(read.valid_until) == dt.date(2026, 8, 1)
    assert value_of(read.identity_unclarified_60b) is False


def test_unclarified_identity_is_printed_on_the_toleration() -> None:
    paper = document(
        ["# Duldung", "für Personen mit ungeklärter Identität", "Kein Aufenthaltstitel!", "§ 60b AufenthG"]
    )
    assert value_of(toleration.extract(paper).identity_unclarified_60b) is True


def test_permission_of_the_asylum_procedure() -> None:
    paper = document(
        ["# Aufenthaltsgestattung", "V 1234567", "zur Durchführung des Asylverfahrens", "Name: Al-Hassan",
         "längstens gültig bis: 01.02.2027", "AZR-Nummer: 190520123456", "Asylantrag gestellt am: 20.05.2019"]
    )  # fmt: skip
    assert named(paper).kind == "asylum_permission"
    read = asylum_permission.extract(paper)
    assert value_of(read.azr_number) == "190520123456"
    assert value_of(read.asylum_application_on) == dt.date(2019, 5, 20)
    assert value_of(read.valid_until) == dt.date(2027, 2, 1)


def test_letter_that_speaks_of_them_is_none_of_them() -> None:
    letter = document(["Stadt Kassel", "Sehr geehrter Herr Al-Hassan,", "Ihre Duldung und Ihre Fiktionsbescheinigung",
                       "sowie die Aufenthaltsgestattung wurden eingezogen."])  # fmt: skip
    for kind in (toleration, fiction_certificate, asylum_permission):
        assert kind.identify(letter) < 0.5
