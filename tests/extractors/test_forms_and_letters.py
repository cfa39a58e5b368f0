"""Forms, registration papers and letters are told from their look-alikes and read by their labels."""

from __future__ import annotations

import datetime as dt

import pytest

from extractors.kinds import (
    application_form,
    authority_letter,
    landlord_confirmation,
    registration_certificate,
)
from pipeline.document import Box, Document, Mark
from tests.extractors.papers import Row, document

_TOWN: list[Row] = ["Stadt Dortmund", "Bürgeramt", None, None]
_PERSON: list[Row] = [
    [(0.1, "Familienname:"), (0.45, "Al-Hassan")],
    [(0.1, "Vorname(n):"), (0.45, "Omar")],
    [(0.1, "Geburtsdatum:"), (0.45, "12.04.1988")],
    [(0.1, "Anschrift:"), (0.45, "Musterweg 3 b, 44135 Dortmund")],
    [(0.1, "Einzugsdatum:"), (0.45, "01.02.2024")],
]


def test_registration_certificate_is_read_and_its_date_is_no_birth_date() -> None:
    paper = document(
        [*_TOWN, "# Meldebescheinigung nach § 18 BMG", None, *_PERSON, None, "Dortmund, den 03.03.2026"]
    )
    fields = registration_certificate.extract(paper)
    assert registration_certificate.identify(paper) > 0.9
    assert fields.address
    assert fields.address.value == "Musterweg 3 b, 44135 Dortmund"
    assert fields.moved_in_on
    assert fields.moved_in_on.value == dt.date(2024, 2, 1)
    assert fields.issued_on
    assert fields.issued_on.value == dt.date(2026, 3, 3)


def test_a_date_right_under_its_small_caption_is_not_the_day_of_issue() -> None:
    rows = [
        *_TOWN,
        "# Meldebescheinigung",
        None,
        *_PERSON[:-1],
        "Einzugsdatum",
        "01.02.2024",
        None,
        "Dortmund, den 03.03.2026",
    ]
    [sheet] = document(rows).pages
    words = tuple(
        w.model_copy(update={"box": Box(w.box.left, w.box.top, w.box.right, w.box.top + 0.007)})
        if w.text == "Einzugsdatum"
        else w
        for w in sheet.words
    )
    small = Document(pages=(sheet.model_copy(update={"words": words}),))
    issued = registration_certificate.extract(small).issued_on
    assert issued
    assert issued.value == dt.date(2026, 3, 3)


def test_a_date_right_under_the_caption_of_a_period_is_not_the_day_of_issue() -> None:
    rows = [
        *_TOWN,
        "# Meldebescheinigung",
        None,
        *_PERSON[:-1],
        "Gemeldet seit",
        "01.02.2024",
        None,
        "Dortmund, den 03.03.2026",
    ]
    issued = registration_certificate.extract(document(rows)).issued_on
    assert issued
    assert issued.value == dt.date(2026, 3, 3)


def test_the_date_of_a_form_may_stand_a_signature_above_its_caption() -> None:
    rows = [
        "# Antrag auf Erteilung einer Niederlassungserlaubnis",
        None,
        *_PERSON,
        None,
        "Trier, 26.10.2026",
        None,
        None,
        None,
        "Unterschrift Antragsteller/in",
    ]
    written = application_form.extract(document(rows)).date
    assert written
    assert written.value == dt.date(2026, 10, 26)


def test_a_certificate_without_a_date_has_none() -> None:
    paper = document([*_TOWN, "# Meldebescheinigung", None, *_PERSON])
    assert registration_certificate.extract(paper).issued_on is None


@pytest.mark.parametrize(
    "title",
    [
        "Meldebescheinigung zur Sozialversicherung nach der DEÜV",
        "Amtliche Meldebestätigung nach § 24 BMG",
        "Abmeldebestätigung",
        "Wohnungsgeberbestätigung nach § 19 BMG",
    ],
)
def test_lookalikes_of_the_registration_certificate_are_refused(title: str) -> None:
    assert registration_certificate.identify(document([*_TOWN, "# " + title, None, *_PERSON])) < 0.5


def test_landlord_confirms_moving_in_and_not_moving_out() -> None:
    rows: list[Row] = [
        "# Wohnungsgeberbestätigung",
        "nach § 19 des Bundesmeldegesetzes (BMG)",
        "Anschrift der Wohnung: Musterweg 3, 44135 Dortmund",
        "Einzugsdatum: 01.02.2024",
        "Wohnungsgeber: Sabine Vogelsang, Ringstraße 30, 44139 Dortmund",
    ]
    fields = landlord_confirmation.extract(document(rows))
    assert landlord_confirmation.identify(document(rows)) > 0.9
    assert fields.address
    assert fields.address.value == "Musterweg 3, 44135 Dortmund"
    assert (
        landlord_confirmation.identify(
            document(["# Auszugsbestätigung des Wohnungsgebers", "Auszug am 01.02.2024"])
        )
        < 0.5
    )


def _application(*marks: Mark, filled: bool = True) -> Document:
    rows: list[Row] = [
        "Ausländerbehörde der Stadt Dortmund",
        None,
        "# Antrag auf Erteilung einer Aufenthaltserlaubnis",
        None,
        *(
            _PERSON[:3]
            if filled
            else [[(0.1, "Familienname:")], [(0.1, "Vorname(n):")], [(0.1, "Geburtsdatum:")]]
        ),
        None,
        None,
        None,
        None,
        "Unterschrift der antragstellenden Person",
    ]
    paper = document(rows)
    rule = Mark(box=Box(0.1, 0.28, 0.4, 0.281), kind="rule")
    return Document(pages=(paper.pages[0].model_copy(update={"marks": (rule, *marks)}),))


def test_signature_is_ink_over_its_caption() -> None:
    scribble = Mark(box=Box(0.12, 0.25, 0.3, 0.275), kind="ink")
    signed, unsigned = (
        application_form.extract(_application(scribble)),
        application_form.extract(_application()),
    )
    assert signed.signed
    assert signed.signed.value is True
    assert unsigned.signed
    assert unsigned.signed.value is False


def test_a_blank_place_on_a_page_without_any_mark_is_unsigned() -> None:
    paper = _application()
    bare = Document(pages=(paper.pages[0].model_copy(update={"marks": ()}),))
    signed = application_form.extract(bare).signed
    assert signed
    assert signed.value is False


@pytest.mark.parametrize(
    "other",
    [
        Mark(box=Box(0.12, 0.27, 0.3, 0.275), kind="ink"),  # a flat stroke
        Mark(box=Box(0.12, 0.22, 0.3, 0.278), kind="stamp"),
    ],
)
def test_what_is_no_clear_ink_at_the_place_is_neither_signed_nor_unsigned(other: Mark) -> None:
    assert application_form.extract(_application(other)).signed is None


def test_a_handwritten_date_is_no_signature_where_one_place_asks_for_both() -> None:
    rows: list[Row] = ["# Antrag auf Erteilung einer Aufenthaltserlaubnis", *_PERSON[:3], None, None]
    paper = document([*rows, None, None, "Ort, Datum, Unterschrift der antragstellenden Person"])
    caption = paper.pages[0].lines[-1].box
    rule = Mark(box=Box(0.1, caption.top - 0.004, 0.9, caption.top - 0.003), kind="rule")
    date = Mark(box=Box(0.12, caption.top - 0.03, 0.3, caption.top - 0.006), kind="ink")
    name = Mark(box=Box(0.6, caption.top - 0.03, 0.8, caption.top - 0.006), kind="ink")

    def signed(*marks: Mark) -> object:
        page = paper.pages[0].model_copy(update={"marks": (rule, *marks)})
        field = application_form.extract(Document(pages=(page,))).signed
        return field and field.value

    assert signed(date) is None
    assert signed(date, name) is True


def test_the_officers_signature_place_is_not_the_applicants() -> None:
    rows: list[Row] = ["# Antrag auf Erteilung einer Aufenthaltserlaubnis", *_PERSON[:3], *[None] * 8]
    office = ["Unterschrift Antragsteller/in", None, "Nur von der Ausländerbehörde auszufüllen", None, None]
    paper = document([*rows, *office, "Datum, Unterschrift:"])
    own, foot = (line.box for line in paper.pages[0].lines if "nterschrift" in line.text)
    inks = {
        "own": Mark(box=Box(0.12, own.top - 0.03, 0.3, own.top - 0.004), kind="ink"),
        "office": Mark(box=Box(0.12, foot.top - 0.03, 0.3, foot.top - 0.004), kind="ink"),
    }
    signed = {
        name: application_form.extract(
            Document(pages=(paper.pages[0].model_copy(update={"marks": (ink,)}),))
        ).signed
        for name, ink in inks.items()
    }
    assert signed["own"]
    assert signed["own"].value is True
    assert signed["office"]
    assert signed["office"].value is False


def test_a_letter_of_application_names_its_writer_and_a_typed_name_is_no_signature() -> None:
    paper = document(
        [
            "Masuma Haidari", "Ringweg 5", "44135 Dortmund", None, None,
            "# Antrag auf Aufenthaltserlaubnis", None, "Sehr geehrte Damen und Herren,",
            "hiermit beantrage ich eine Aufenthaltserlaubnis.",
            "Ich bin am 17.04.1991 in Herat geboren und besitze die afghanische Staatsangehörigkeit.",
            "Mit freundlichen Grüßen", None, None, "Masuma Haidari.",
        ]
    )  # fmt: skip
    fields = application_form.extract(paper)
    assert application_form.identify(paper) >= 0.6
    assert fields.family_name
    assert fields.family_name.value == "Haidari"
    assert fields.birth_date
    assert fields.birth_date.value == dt.date(1991, 4, 17)
    assert fields.nationality
    assert fields.nationality.value == "AFG"
    assert fields.signed is None


@pytest.mark.parametrize(
    "cell", ["18055 Rostock, Gartenstr. 9", "Gartenstr. 9, 18055 Rostock", "Gartenstr. 9, D-18055 Rostock"]
)
def test_an_address_is_read_whichever_of_street_and_town_comes_first(cell: str) -> None:
    born = [(0.1, "Geburtsdatum"), (0.45, "23. Juli 1988")]
    paper = document(
        [*_TOWN, "# Meldebescheinigung", None, born, [(0.1, "Gegenwärtige Anschrift"), (0.45, cell)]]
    )
    address = registration_certificate.extract(paper).address
    assert address
    assert address.value == "Gartenstr. 9, 18055 Rostock"


def test_blank_form_is_told_from_a_filled_one() -> None:
    filled, blank = (
        application_form.extract(_application()),
        application_form.extract(_application(filled=False)),
    )
    assert application_form.identify(_application()) > 0.8
    assert filled.filled
    assert filled.filled.value is True
    assert blank.filled
    assert blank.filled.value is False


@pytest.mark.parametrize(
    "title",
    ["Antrag auf Einbürgerung", "Antrag auf Erteilung eines Visums", "Asylantrag", "Antrag auf Kindergeld"],
)
def test_applications_for_something_else_are_refused(title: str) -> None:
    paper = document(
        ["Behörde", None, "# " + title, None, *_PERSON, "Unterschrift der antragstellenden Person"]
    )
    assert application_form.identify(paper) < 0.5


def test_request_of_the_authority_is_a_letter_and_a_decision_is_none() -> None:
    letter = document(
        [
            "Stadt Dortmund - Ausländerbehörde",
            [(0.65, "Datum: 03.03.2026")],
            None,
            "Sehr geehrter Herr Al-Hassan,",
            "wir bitten Sie, folgende Unterlagen bis zum 01.04.2026 vorzulegen:",
            "Nationalpass",
            "Mit freundlichen Grüßen",
        ]
    )
    fields = authority_letter.extract(letter)
    assert authority_letter.identify(letter) > 0.8
    assert fields.date
    assert fields.date.value == dt.date(2026, 3, 3)
    decided = document(["Stadt Dortmund", "# Bescheid", "Ihr Antrag wird abgelehnt."])
    assert authority_letter.identify(decided) < 0.5
