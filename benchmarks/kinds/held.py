"""What the program says of one paper, held against what is printed on it (Abgleich)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal, NamedTuple

from benchmarks.accuracy.truth import LATER, plain, same
from extractors.calibration import Signs, probability, signs_of
from extractors.kind import Paper, known_kinds
from extractors.papers import papers_in
from pipeline.document import Page
from pipeline.field import Field, Person
from reports.build import plain as reported

from .drawn import Drawn

SURE = 0.9
"""A wrong value from this confidence on, without doubt, is told as sure and wrong."""
Verdict = Literal["exact", "wrong", "absent", "beyond"]
"""Of a field: as printed; otherwise; printed and not reported; reported, and no word of it in the truth."""


class Value(NamedTuple):
    """One field of one paper. `got` None: not reported, and then `confidence` is 0 and `method` empty."""

    name: str
    verdict: Verdict
    got: Any = None
    truly: Any = None
    confidence: float = 0.0
    method: str = ""
    doubt: str | None = None
    signs: Signs | None = None
    probability: float | None = None

    @property
    def sure_and_wrong(self) -> bool:
        """Whether a wrong value carries a high confidence and no doubt."""
        return self.verdict == "wrong" and self.doubt is None and self.confidence >= SURE


class Held(NamedTuple):
    """One paper as it was named and read.

    `wanted`: its kind, "unknown" where the program has no module for it. `named`: kind and sureness of the document
    with its first page. `claimed`: kinds that it is not and that claimed its first page, with their sureness.
    `holder`: whether names and birth date of its person are exact; None: the paper names nobody.
    """

    drawn: Drawn
    wanted: str
    named: tuple[str, float]
    pages_right: int
    whole: bool
    values: tuple[Value, ...] = ()
    claimed: tuple[tuple[str, float], ...] = ()
    holder: bool | None = None
    trouble: str = ""

    @property
    def fair(self) -> frozenset[str]:
        """Every kind that a fair reader may name."""
        return frozenset({self.wanted, self.drawn.kind, "unknown", *self.drawn.also})

    @property
    def right(self) -> bool:
        """Whether it bears a right name."""
        return self.named[0] in {self.wanted, *self.drawn.also}


def held(drawn: Drawn, pages: Sequence[Page]) -> Held:
    """Cut, name and read a paper, and compare."""
    wanted = drawn.kind if drawn.kind in known_kinds() else "unknown"
    try:
        papers = papers_in(pages)
    except Exception as error:  # told as what it is: the program would have broken on this paper
        return Held(
            drawn, wanted, ("(error)", 0.0), 0, whole=False, trouble=f"{type(error).__name__}: {error}"
        )
    first = papers[0] if papers else None
    named = (first.kind, first.document.sureness) if first else ("(lost)", 0.0)
    right = {wanted, *drawn.also}
    told = Held(
        drawn, wanted, named,
        pages_right=sum(len(paper.document.pages) for paper in papers if paper.kind in right),
        whole=first is not None and len(first.document.pages) == drawn.pages,
    )  # fmt: skip
    claims = first.document.claims if first else ()
    told = told._replace(
        claimed=tuple((claim.kind, claim.sureness) for claim in claims if claim.kind not in told.fair)
    )
    if wanted == "unknown" or first is None:
        return told
    mine = first if first.kind == wanted else None
    return told._replace(values=tuple(_values(drawn, wanted, mine)), holder=_holder(drawn, mine))


def _values(drawn: Drawn, wanted: str, mine: Paper | None) -> list[Value]:
    read = {name: _read(name, field, mine) for name, field in mine.fields.named().items()} if mine else {}
    truth = {
        name: plain(reported(value))
        for name, value in drawn.fields.items()
        if value is not None and (wanted, name) not in LATER
    }
    found = [_judged(name, read.get(name), truly) for name, truly in truth.items()]
    return found + [value for name, value in read.items() if name not in truth]


def _read(name: str, field: Field[Any], paper: Paper) -> Value:
    signs = signs_of(field, paper.document.pages)
    got = plain(reported(field.value))
    return Value(
        name,
        "beyond",
        got,
        None,
        field.confidence,
        field.method,
        field.doubt,
        signs,
        probability(field, paper.document.pages),
    )


def _judged(name: str, read: Value | None, truly: Any) -> Value:
    if read is None:
        return Value(name, "absent", truly=truly)
    return read._replace(verdict="exact" if same(name, read.got, truly) else "wrong", truly=truly)


def _holder(drawn: Drawn, mine: Paper | None) -> bool | None:
    """Whether a person of the paper has all that the paper prints of its holder."""
    truth = {
        name: plain(reported(drawn.fields[name]))
        for name in ("family_name", "given_names", "birth_date")
        if drawn.fields.get(name) is not None
    }
    if "family_name" not in truth:
        return None
    return mine is not None and any(
        all(_part(person, name) == value for name, value in truth.items()) for person in mine.fields.persons
    )


def _part(person: Person, name: str) -> Any:
    field = getattr(person, name)
    return None if field is None else plain(reported(field.value))
