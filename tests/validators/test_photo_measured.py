"""photo.paper judges what was measured: a fault refuses, a doubt is looked at, each with number and action."""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal
from typing import Any

import pytest

from extractors.kind import Paper
from extractors.kinds.photo import Photo
from pipeline.data_table import data_table
from pipeline.document import Box, Check, Document, Page
from pipeline.field import Field
from pipeline.photo.limits import judged
from validators.case import Case, Name
from validators.catalogue import catalogue
from validators.condition_photo import paper_photo
from validators.folder import Folder, Outcome
from validators.persons import applicant_of, holders
from validators.photo_checks import told

ADULT, CHILD = dt.date(1988, 4, 12), dt.date(2019, 4, 12)
ROWS = data_table("pipeline", "photo_limits")
MEASURED = [
    name for name in ROWS if name not in ("width", "height") and not name.endswith(("_scan", "_light"))
]
MEASURED.append("background_light")


def read(value: Any) -> Field[Any]:
    return Field(
        value=value, printed=str(value), page=1, box=Box(0, 0, 1, 1), confidence=0.9, method="picture"
    )


def outcome(
    *checks: Check, width: float = 35.0, height: float = 45.0, born: dt.date | None = ADULT
) -> Outcome:
    fields = Photo(
        width_mm=read(Decimal(str(width))),
        height_mm=read(Decimal(str(height))),
        faces=read(1),
        checks=read((judged("faces", 0.0), *checks)),
    )
    document = Document(pages=(Page(file="a.png", number=1, method="ocr"),), kind="photo", sureness=0.95)
    papers = (Paper(id="d1", document=document, fields=fields),)
    name = Name(family_name="Al-Hassan", given_names="Omar", birth_date=born)
    case = Case(applicant=name)
    applicant = applicant_of(case, papers)
    folder = Folder(
        papers=papers,
        matches=holders(papers, case, applicant),
        applicant=applicant,
        case=case,
        as_of=dt.date(2026, 11, 22),
    )
    rows = catalogue().permits["ne_26_3_3y"].requirements
    row = next(row for row in rows if row.id == "photo.paper")
    return paper_photo(row.model_copy(update={"with_": {**row.with_, "demanded": True}}), folder)


def head(low: float, value: float, high: float) -> Check:
    return judged("head_height", value, low, high)


def test_right_photo_is_met() -> None:
    assert (outcome(head(32, 34, 36)).status, outcome(head(32, 34, 36)).code) == ("met", "photo_size_right")


def test_fault_refuses_and_a_doubt_is_looked_at() -> None:
    assert outcome(head(22.5, 23.8, 24.3)).status == "not_met"
    assert outcome(head(27.5, 29.0, 31.0)).status == "unclear"
    assert outcome(judged("irises", 0.1)).status == "unclear"


def test_doubt_beside_a_right_size_is_no_met_however_many_checks_pass() -> None:
    assert outcome(head(32, 34, 36), judged("sharpness", 0.2), judged("tilt", 0.0)).status == "unclear"


def test_size_is_told_first_and_the_rest_is_noted() -> None:
    found = outcome(judged("tilt", 12.0), width=40, height=50)
    assert (found.status, found.code) == ("not_met", "photo_size_wrong")
    assert any("12,0°" in note.de for note in found.notes)


def test_print_with_a_border_is_not_refused_for_its_size() -> None:
    assert outcome(judged("border", 3.0), width=41, height=51).status == "unclear"
    assert outcome(width=41, height=51).status == "not_met"


@pytest.mark.parametrize(
    ("check", "adult", "child", "unknown"),
    [
        (head(22.0, 24.0, 26.0), "not_met", "met", "unclear"),
        (head(17.5, 19.0, 21.0), "not_met", "unclear", "unclear"),
        (head(12.0, 14.0, 16.0), "not_met", "not_met", "not_met"),
        (judged("eye_line", 19.0, 18.7, 19.3), "not_met", "met", "unclear"),
        (judged("tilt", 12.0), "not_met", "not_met", "not_met"),
        (head(32.0, 34.0, 36.0), "met", "met", "met"),
    ],
)
def test_limits_of_a_child_hold_for_a_child(check: Check, adult: str, child: str, unknown: str) -> None:
    assert outcome(check, born=ADULT).status == adult
    assert outcome(check, born=CHILD).status == child
    assert outcome(check, born=None).status == unknown


@pytest.mark.parametrize("name", MEASURED)
@pytest.mark.parametrize("value", [-1e3, 0.0, 1.234, 1e3, None])
def test_every_open_check_says_a_number_and_what_to_do(name: str, value: float | None) -> None:
    check = judged(name, value)
    found = told([check])
    if check.result == "pass":
        assert found is None
        return
    assert found is not None
    assert found.code == ("photo_faulty" if check.result == "fail" else "photo_look")
    reason = catalogue().reasons[found.code]
    for lang in ("de", "en"):
        parts = {key: getattr(text, lang) for key, text in found.args.items()}
        sentence = getattr(reason, lang).format(**parts)
        assert re.search(r"\d", parts["what"])
        assert re.match(r"Bitte|Please", parts["do"])
        assert "{" not in sentence
        assert not re.search(r"retusch|retouch|bearbeit|abgelehnt|reject|edit", sentence, re.IGNORECASE)


def test_what_to_do_is_said_once() -> None:
    found = told([judged("background_plain", 80.0), judged("background_rough", 80.0)])
    assert found
    (note,) = found.notes
    assert "Bitte" not in note.de


def test_head_too_small_and_too_large_have_their_own_advice() -> None:
    small, large = told([head(22, 24, 25)]), told([head(41, 43, 45)])
    assert small
    assert large
    assert small.args["do"] != large.args["do"]
