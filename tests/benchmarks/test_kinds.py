"""What `benchmarks.kinds` counts: one paper, and papers together."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from benchmarks.kinds import held as comparing
from benchmarks.kinds import tables
from benchmarks.kinds.calibrate import Case, fitted
from benchmarks.kinds.drawn import BORN, Drawn, Lot, draw, lots
from benchmarks.kinds.held import Held, Value, held
from benchmarks.kinds.kept import Store
from benchmarks.kinds.stacks import compared
from benchmarks.shares import exact_bounds
from extractors.kind import Paper
from pipeline.document import Claim, Document, Page
from pipeline.field import Field, Fields, Person

PAGE = Page(file="a.pdf", number=1, method="text_layer")
LOT = Lot("papers", "passport:plain", 100_000, 0)
TRUTH = {
    "family_name": "Öztürk",
    "given_names": "Layla",
    "document_number": "C4J8T",
    "valid_until": dt.date(2031, 5, 4),
}
DRAWN = Drawn(LOT, "passport", 1, TRUTH)


def read(value: Any, confidence: float = 0.99, doubt: str | None = None) -> Field[Any]:
    return Field(
        value=value, printed=str(value), page=1, box=None, confidence=confidence, method="label", doubt=doubt
    )


def told(
    monkeypatch: pytest.MonkeyPatch,
    drawn: Drawn,
    fields: Fields,
    *,
    kind: str = "passport",
    claims: tuple[Claim, ...] = (),
) -> Held:
    document = Document(pages=(PAGE,), kind=kind, sureness=0.8, claims=claims)
    monkeypatch.setattr(
        comparing, "papers_in", lambda pages: (Paper(id="d1", document=document, fields=fields),)
    )
    return held(drawn, [PAGE])


class Passport(Fields):
    document_number: Field[str] | None = None
    valid_until: Field[dt.date] | None = None
    issuing_state: Field[str] | None = None


def test_values_are_exact_wrong_absent_or_beyond_the_truth(monkeypatch: pytest.MonkeyPatch) -> None:
    fields = Passport(
        family_name=read("Öztürk"), given_names=read("Leyla", 0.95), document_number=read("C4J8I", 0.95, "faint"),
        issuing_state=read("TUR"),
    )  # fmt: skip
    result = told(monkeypatch, DRAWN, fields)
    assert {value.name: value.verdict for value in result.values} == {
        "family_name": "exact", "given_names": "wrong", "document_number": "wrong", "valid_until": "absent",
        "issuing_state": "beyond",
    }  # fmt: skip
    assert [value.name for value in result.values if value.sure_and_wrong] == ["given_names"]


def test_of_a_misnamed_paper_every_field_is_absent(monkeypatch: pytest.MonkeyPatch) -> None:
    result = told(monkeypatch, DRAWN, Passport(family_name=read("Öztürk")), kind="national_id")
    assert not result.right
    assert result.pages_right == 0
    assert {value.verdict for value in result.values} == {"absent"}


def test_the_holder_must_be_exact_in_all_that_is_printed(monkeypatch: pytest.MonkeyPatch) -> None:
    def holder(given: str) -> bool | None:
        person = Person(family_name=read("Öztürk"), given_names=read(given))
        return told(monkeypatch, DRAWN, Passport(persons=(person,))).holder

    assert holder("Layla") is True
    assert holder("Leyla") is False
    assert told(monkeypatch, DRAWN._replace(fields={}), Passport()).holder is None


def test_a_field_is_beyond_the_truth_only_where_another_paper_of_the_kind_has_it() -> None:
    value = Value("issuing_state", "beyond", "TUR")
    assert tables.is_beyond(value, "passport", {"passport": frozenset({"issuing_state"})})
    assert not tables.is_beyond(value, "passport", {"passport": frozenset({"family_name"})})


def test_a_lookalike_is_taken_only_where_no_fair_reader_names_it_so(monkeypatch: pytest.MonkeyPatch) -> None:
    claim = Claim(kind="passport", sureness=0.8)
    leaflet = Drawn(Lot("papers", "lookalike:leaflet", 100_000, 0), "unknown", 1)
    wrong = told(monkeypatch, leaflet, Fields(), claims=(claim,))
    assert tables.lookalikes([wrong]) == (
        "lookalike:leaflet 100000/0 (truly unknown): TAKEN FOR passport 0.80"
    )
    fair = told(monkeypatch, leaflet._replace(also=("passport",)), Fields(), claims=(claim,))
    assert tables.lookalikes([fair]) == ""
    lost = told(monkeypatch, leaflet, Fields(), kind="unknown", claims=(claim,))
    assert "claimed by passport 0.80" in tables.lookalikes([lost])


def test_a_paper_on_which_the_program_breaks_is_told_and_ends_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def broken(pages: object) -> None:
        raise ValueError("no")

    monkeypatch.setattr(comparing, "papers_in", broken)
    result = held(DRAWN, [PAGE])
    assert result.trouble == "ValueError: no"
    assert not result.right


def test_a_layout_that_cannot_be_drawn_costs_its_own_line() -> None:
    assert "KeyError" in draw(LOT._replace(what="passport:no_such"), BORN, lambda *_: None).trouble


def test_the_same_lot_is_the_same_paper_and_another_state_another_scan(tmp_path: Path) -> None:
    one, again, other = (
        draw(LOT, state, lambda digest, ending: tmp_path / f"{digest}{ending}")
        for state in (BORN, BORN, "onebit")
    )
    assert one == again
    assert other.digest != one.digest
    assert sorted(place.stem for place in tmp_path.iterdir()) == sorted({one.digest, other.digest})


def test_only_keeps_the_lookalikes() -> None:
    groups = {lot.group for lot in lots("papers", 100_000, 1, ("passport",))}
    assert "passport" in groups
    assert "lookalike" in groups
    assert "payslip" not in groups


def test_pages_come_back_as_they_were_kept(tmp_path: Path) -> None:
    store = Store(tmp_path / "home")
    assert store.load("ab") is None
    store.keep("ab", [PAGE])
    kept = store.load("ab")
    assert kept is not None
    assert (kept.pages, kept.current) == ((PAGE,), True)


@pytest.mark.parametrize(
    ("hits", "n", "low", "high"), [(0, 10, 0.0, 0.3085), (10, 10, 0.6915, 1.0), (7, 20, 0.1539, 0.5922)]
)
def test_bounds_are_those_of_clopper_and_pearson(hits: int, n: int, low: float, high: float) -> None:
    assert exact_bounds(hits, n) == pytest.approx((low, high), abs=1e-4)


def stacked(
    *documents: tuple[str, tuple[int, ...]], copies: dict[int, int] | None = None
) -> list[dict[str, Any]]:
    """Return the truth of a stack in one file: kind and pages of each document."""
    return [
        {
            "kind": kind, "layout": kind, "also": [], "fields": {}, "duplicate_of": (copies or {}).get(number),
            "pages": [{"file": "a.pdf", "page": page} for page in pages],
        }
        for number, (kind, pages) in enumerate(documents)
    ]  # fmt: skip


def found(*documents: tuple[str, tuple[int, ...]], copies: dict[int, str] | None = None) -> list[Paper]:
    return [
        Paper(
            id=f"d{number}",
            document=Document(
                kind=kind, pages=tuple(PAGE.model_copy(update={"number": page}) for page in pages)
            ),
            fields=Fields(),
            duplicate_of=(copies or {}).get(number),
        )
        for number, (kind, pages) in enumerate(documents, 1)
    ]


def test_a_document_is_cut_right_with_all_its_pages_and_no_other() -> None:
    truth = stacked(("passport", (1, 2)), ("payslip", (3,)), ("blank", (4,)))
    counts, misses = compared(truth, found(("passport", (1, 2)), ("payslip", (3,)), ("blank", (4,))))
    assert (counts["papers"], counts["cut right"], counts["in order"], counts["joined"]) == (2, 2, 2, 0)
    assert (counts["blank"], counts["blank right"], misses) == (1, 1, [])


def test_parted_and_joined_documents_are_counted_each() -> None:
    truth = stacked(("passport", (1, 2)), ("payslip", (3,)))
    counts, misses = compared(truth, found(("passport", (1,)), ("payslip", (2, 3))))
    assert (counts["cut right"], counts["parted"], counts["joined"]) == (0, 1, 1)
    assert (counts["pages right"], counts["pages"]) == (2, 3)
    assert any("in 2 parts" in miss for miss in misses)


def test_pages_in_another_order_are_cut_right_but_not_in_order() -> None:
    counts, _ = compared(stacked(("passport", (2, 1))), found(("passport", (1, 2))))
    assert (counts["cut right"], counts["in order"]) == (1, 0)


def test_a_copy_is_told_only_by_its_own_original() -> None:
    truth = stacked(("passport", (1,)), ("payslip", (2,)), ("passport", (3,)), copies={2: 0})
    papers = (("passport", (1,)), ("payslip", (2,)), ("passport", (3,)))
    right, _ = compared(truth, found(*papers, copies={3: "d1"}))
    assert (right["copies"], right["copies told"], right["false copies"]) == (1, 1, 0)
    wrong, _ = compared(truth, found(*papers, copies={3: "d2", 2: "d1"}))
    assert (wrong["copies told"], wrong["false copies"]) == (0, 1)


def cases(right: int, wrong: int, score: float, groups: tuple[str, ...] = ("all",)) -> list[Case]:
    return [Case(groups, score, good) for good in (True,) * right + (False,) * wrong]


def test_probabilities_rise_with_the_score_whatever_the_lot_brought() -> None:
    table = fitted(cases(50, 50, 0.85) + cases(40, 60, 0.92) + cases(990, 10, 1.0))["all"]
    assert table == sorted(table)
    assert table[-1] == pytest.approx(0.99, abs=0.005)


def test_a_thousand_without_a_mistake_are_not_certain() -> None:
    assert 0.999 < fitted(cases(1000, 0, 1.0))["all"][-1] < 1.0


def test_a_group_of_few_values_is_told_by_the_coarser_one() -> None:
    fine = cases(5, 0, 1.0, ("scan: title", "scan", "all"))
    assert "scan: title" not in fitted([*fine, *cases(500, 20, 1.0, ("scan: label", "scan", "all"))])
