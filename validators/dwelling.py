"""The dwelling: warm rent, floor area, address (Wohnung, Kosten der Unterkunft und Heizung).

The contract that runs on the day counts; a stated amount stands in where there is none and proves nothing.

Source: § 22 SGB II; § 2 Abs. 4, § 9 Abs. 2 Satz 1 Nr. 9 AufenthG.
"""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal

from dateutil.relativedelta import relativedelta
from rapidfuzz.fuzz import ratio

from extractors.kind import Paper

from .amount import Amount, field_source, not_sure, on_paper
from .finding import Text
from .folder import Folder, cite, sure_value, value, where
from .household import Household, doubt_of, over
from .livelihood import ZERO, Doubt, Span, exactly

_SAME_STREET = 80
"""From this likeness on two streets are one with a reading error; the house number must agree."""
RENT = Text(de="Warmmiete", en="Warm rent")
_ADDED = Text(
    de="Warmmiete aus Kaltmiete, Nebenkosten und Heizkosten",
    en="Warm rent: cold rent, running costs and heating added",
)
_STATED = Text(
    de="die Miete ist nur angegeben, nicht nachgewiesen", en="the rent is stated only and not proven"
)


def current(folder: Folder, *kinds: str) -> tuple[Paper, ...]:
    """Return the papers on the dwelling that hold on the day, the latest first; doubtful ones are among them."""
    running = [
        paper
        for paper in folder.papers
        if paper.kind in kinds
        and not paper.document.specimen
        and not (folder.matches[paper.id].same is False and folder.matches[paper.id].reason != "household")
        and (value(paper, "end") is None or value(paper, "end") >= folder.as_of)
        and (value(paper, "start") is None or value(paper, "start") <= folder.as_of)
    ]
    alone = [paper for paper in running if paper.duplicate_of is None or _reads_better(paper, running)]
    # a paper without a first day comes last: it may be an old one
    return tuple(sorted(alone, key=lambda paper: value(paper, "start") or dt.date.min, reverse=True))


def _reads_better(paper: Paper, others: list[Paper]) -> bool:
    first = next((other for other in others if other.id == paper.duplicate_of), None)
    return first is None or len(_sure(paper)) > len(_sure(first))


def _sure(paper: Paper) -> list[str]:
    return [name for name, field in paper.fields.named().items() if field.sure]


def rent_of(folder: Folder, household: Household) -> Amount:
    """Return the warm rent of the dwelling; without any paper or statement nothing is known of it."""
    contracts = current(folder, "rental_contract")
    notice = running_notice(folder, household)
    stated = folder.case.facts.warm_rent
    if contracts:
        found = _of_contract(folder, household, contracts[0])
        moved = elsewhere(folder, contracts[0]) is None
        # an earlier contract runs on where the applicant is not registered in the new dwelling
        rivals = [
            _of_contract(folder, household, c)
            for c in contracts[1:]
            if value(c, "start") is None or (not moved and elsewhere(folder, c) is None)
        ]
        # a rent that is hard to read is another reading, too
        others = [rival.shown for rival in rivals if rival.shown > ZERO]
        if notice is not None and (paid := value(notice, "housing_cost")) and paid > found.shown:
            others.append(paid)
        return _differing(found, [*others, *([stated] if stated is not None else [])])
    if notice is not None and (cost := sure_value(notice, "housing_cost")) is not None:
        found = on_paper("rent", RENT, notice, "housing_cost", cost)
        return _differing(found, [stated] if stated is not None else [])
    doubt = Doubt(
        cause="rent_unknown", phrase=Text(de="die Miete ist nicht bekannt", en="the rent is not known")
    )
    unknown = Span(low=ZERO, high=None)
    if stated is None:
        return Amount(
            kind="rent", label=RENT, shown=ZERO, span=unknown, source={"type": "unknown"}, doubts=(doubt,)
        )
    return Amount(
        kind="rent",
        label=RENT,
        shown=stated,
        span=unknown,
        source={"type": "stated", "key": "facts.warm_rent"},
        doubts=(Doubt(cause="stated_not_proven", phrase=_STATED),),
    )


def running_notice(folder: Folder, household: Household, *, unnamed: bool = False) -> Paper | None:
    """Return the notice of the Jobcenter that runs on the day, be its last day hard to read.

    `unnamed`: one on which no name was read will do; it can speak against a result, never for one.
    """
    for paper in folder.papers:
        begins = value(paper, "valid_from")
        if (
            paper.kind == "sgb2_notice"
            and not paper.document.specimen
            and (
                doubt_of(folder, household, paper) is None
                or (unnamed and folder.doubt(paper) == "holder_unclear")
            )
            and value(paper, "decision") not in ("ended", "refused")
            and not over(folder, paper)
            and (begins is None or begins <= folder.as_of)
            and (value(paper, "valid_until") is not None or _recent(folder, paper))
        ):
            return paper
    return None


def _recent(folder: Folder, paper: Paper) -> bool:
    """Whether a notice without a last day may still run: such notices are given for a year at most."""
    begun: dt.date | None = value(paper, "valid_from") or value(paper, "issued_on")
    return begun is None or begun + relativedelta(years=1) >= folder.as_of


def _of_contract(folder: Folder, household: Household, paper: Paper) -> Amount:
    if doubt := doubt_of(folder, household, paper):
        return _doubtful(
            paper, "rent_warm", doubt, "der Mietvertrag ist nicht sicher zuzuordnen", "tenant unsure"
        )
    if value(paper, "signed") is False:
        return _doubtful(
            paper,
            "signed",
            "unsigned",
            "der Mietvertrag ist nicht unterschrieben",
            "the rental contract is not signed",
        )
    warm = sure_value(paper, "rent_warm")
    if warm is not None:
        return on_paper("rent", RENT, paper, "rent_warm", warm)
    parts = [sure_value(paper, name) for name in ("rent_cold", "utilities", "heating")]
    if value(paper, "rent_warm") is None and all(part is not None for part in parts):
        total: Decimal = sum((part for part in parts if part is not None), ZERO)
        evidence = cite(paper, "rent_cold", "utilities", "heating")
        return Amount(
            kind="rent",
            label=_ADDED,
            shown=total,
            span=exactly(total),
            source=field_source(evidence[0]),
            evidence=evidence,
        )
    found = _doubtful(
        paper,
        "rent_warm",
        "value_unsure",
        "die Warmmiete ist nicht sicher gelesen",
        "the warm rent was not surely read",
    )
    if parts[0] is not None:
        return found.model_copy(update={"span": Span(low=parts[0], high=None)})
    return found


def _doubtful(paper: Paper, name: str, code: str, de: str, en: str) -> Amount:
    return not_sure("rent", RENT, paper, name, code, de, en)


def _differing(found: Amount, others: list[Decimal]) -> Amount:
    """Return the amount with the readings that other papers and the statement add."""
    apart = [other for other in others if other != found.shown]
    if not apart:
        return found
    high = None if found.span.high is None else max(found.span.high, *apart)
    doubt = Doubt(
        cause="rent_differs",
        phrase=Text(
            de="die Angaben zur Miete weichen voneinander ab", en="the statements on the rent differ"
        ),
        evidence=found.evidence,
    )
    return found.model_copy(
        update={"span": Span(low=min(found.span.low, *apart), high=high), "doubts": (*found.doubts, doubt)}
    )


def elsewhere(folder: Folder, paper: Paper) -> Doubt | None:
    """Return a doubt where the applicant is registered at another address than the paper's dwelling."""
    own = value(paper, "address")
    for certificate in folder.of("registration_certificate"):
        registered = value(certificate, "address")
        if own is None or registered is None or not folder.matches[certificate.id].same:
            continue
        if not same_address(str(own), str(registered)):
            place = where(certificate, "address")
            return Doubt(
                cause="address_differs",
                phrase=Text(
                    de=f"die Meldeanschrift ist eine andere ({place.de})",
                    en=f"the registered address is another one ({place.en})",
                ),
                evidence=cite(paper, "address") + cite(certificate, "address"),
            )
    return None


def same_address(one: str, other: str) -> bool:
    """Whether two addresses are one dwelling's house: street, number, postcode; what one leaves out is no difference.

    >>> same_address("Lindenstr. 5, 30159 Hannover", "Lindenstraße 5, 30159 Hannover (2. OG links)")
    True
    >>> same_address("Lindenstraße 5, 30159 Hannover", "Lindenstraße 15, 30159 Hannover")
    False
    """
    (street, *numbers), (other_street, *other_numbers) = _parts(one), _parts(other)
    alike = not street or not other_street or ratio(street, other_street) >= _SAME_STREET
    return alike and all(not x or not y or x == y for x, y in zip(numbers, other_numbers, strict=True))


def _parts(address: str) -> tuple[str | None, str | None, str | None]:
    """Return street without its ending, house number and postcode."""
    postcode = re.search(r"\b\d{5}\b", address)
    street = re.search(r"([^\W\d_][^\d,]*?)\s*(\d{1,4}\s?[a-zA-Z]?)(?=\s*(?:,|$|\d{5}|\(|/|-|\s))", address)
    name = re.sub(r"str(?:a(?:ß|ss)e|\.)?$", "", street[1].strip().casefold()) if street else None
    letters = re.sub(r"[\W_]", "", name) if name else None
    return letters, street[2].replace(" ", "").lower() if street else None, postcode[0] if postcode else None
