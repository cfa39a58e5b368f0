"""What a made folder truly holds, and how a report is held against it."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from extractors.kind import known_kinds
from extractors.reading.legal_basis import parse
from pipeline.vocabulary import kinds
from reports.model import Report

JUDGED_ON_PAPER = ("met", "not_met", "missing", "unclear", "waived")
"""Statuses that papers decide; `authority`, `not_required` and `not_applicable` rows would only flatter the rates."""


GREEN = ("met", "waived")
MM = 0.5
"""A measured length is right within half a millimetre: the error of a scan's own resolution and edges."""


LATER = {("photo", "passes"), ("photo", "head_height_mm")}
"""Fields of the vocabulary that the program does not offer yet; they are not counted."""


@dataclass
class Tally:
    """Counts over folders; `misses` holds a line for each thing that was wrong."""

    counts: Counter[str] = field(default_factory=Counter)
    misses: list[str] = field(default_factory=list)

    def add(self, what: str, *, right: bool, miss: str) -> None:
        """Count one case of `what`, and say what was missed where it was wrong."""
        self.counts[f"{what}.n"] += 1
        self.counts[f"{what}.right"] += right
        if not right:
            self.misses.append(f"{what}: {miss}")


def load(path: Path) -> dict[str, Any]:
    """Return the truth beside a folder."""
    loaded: dict[str, Any] = YAML(typ="safe", pure=True).load(path.read_text(encoding="utf-8"))
    return loaded


def compare(report: Report, truth: dict[str, Any], where: str, tally: Tally) -> None:
    """Hold one report against the truth of its folder."""
    _pages_and_fields(report, truth, where, tally)
    _statuses(report, truth, where, tally)


def plain(value: Any) -> Any:
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, (list, tuple)):
        return sorted((plain(v) for v in value), key=str)
    if isinstance(value, dict):
        return {key: plain(v) for key, v in value.items()}
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return str(value)
    return value


def by_hand(document: dict[str, Any]) -> bool:
    """Whether the paper was filled in by hand; `hand_made` is a payslip of a small firm."""
    return str(document.get("layout", "")).rpartition("_")[2] == "hand"


def same(name: str, got: Any, truly: Any) -> bool:
    """Whether a value is the true one: to the letter, but lengths within their tolerance, sections as parsed."""
    if name.endswith("_mm"):
        return abs(float(got) - float(truly)) <= MM
    if name == "iban":  # groups of four are how it is printed (ISO 13616)
        return "".join(str(got).split()) == "".join(str(truly).split())
    if name == "legal_basis":
        return parse(str(got)) == parse(str(truly))
    return bool(got == truly)


def _is_amount(kind: str, name: str) -> bool:
    return str(kinds()[kind]["fields"].get(name)) in ("decimal", "money")


def _lost_comma(got: Any, truly: Any) -> bool:
    """Whether the two amounts have the same digits but differ by a power of ten."""
    try:
        one, other = Decimal(str(got)), Decimal(str(truly))
    except InvalidOperation:
        return False
    return any(one == other * Decimal(10) ** power for power in (-3, -2, -1, 1, 2, 3)) and other != 0


def _pages_and_fields(report: Report, truth: dict[str, Any], where: str, tally: Tally) -> None:
    told = {(ref.file, ref.page): document for document in report.documents for ref in document.pages}
    for document in truth["documents"]:
        # a kind that the program cannot tell yet is rightly named by "unknown" alone
        wanted = document["kind"] if document["kind"] in known_kinds() else "unknown"
        also = {wanted, *document.get("also", ())}
        spots = [(page["file"], page["page"]) for page in document["pages"]]
        for spot in spots:
            got = told[spot].kind if spot in told else "(lost)"
            tally.add(
                "kind",
                right=got in also,
                miss=f"{where} {spot[0]}#{spot[1]}: {got}, truly {document['kind']}",
            )
        first = told.get(spots[0])
        whole = first is not None and [(r.file, r.page) for r in first.pages] == spots
        tally.add("split", right=whole, miss=f"{where} {spots[0][0]}#{spots[0][1]}: cut otherwise")
        if wanted == "unknown" or first is None:
            continue
        for name, value in document.get("fields", {}).items():
            if (wanted, name) in LATER:
                continue
            read = first.fields.get(name) if first.kind == wanted else None
            got_value = plain(read.value) if read else None
            right = read is not None and same(name, got_value, plain(value))
            tally.add(
                "handwritten field" if by_hand(document) else "field",
                right=right,
                miss=f"{where} {spots[0][0]}#{spots[0][1]} {wanted}.{name}: {got_value!r}, truly {plain(value)!r}",
            )
            sure = read is not None and read.doubt is None and read.confidence >= 0.7
            tally.counts["field.sure_and_wrong"] += sure and not right
            if read is not None and _is_amount(wanted, name):
                tally.counts["amount.n"] += 1
                if _lost_comma(got_value, plain(value)):
                    tally.counts["amount.factor"] += 1
                    tally.counts["amount.factor_sure"] += sure
                    tally.misses.append(
                        f"FACTOR {where} {wanted}.{name}: {got_value}, truly {value}{' (sure)' if sure else ''}"
                    )


def _statuses(report: Report, truth: dict[str, Any], where: str, tally: Tally) -> None:
    got = {finding.id: finding for finding in report.requirements}
    filled = any(by_hand(document) for document in truth["documents"])
    settled = "settled beside a form filled by hand" if filled else "settled"
    for name, status in truth["requirements"].items():
        finding = got.get(name)
        told = finding.status if finding else "(absent)"
        why = finding.reason_code if finding else ""
        fine = {status, *truth.get("tolerated", {}).get(name, ())}
        tally.add("status", right=told in fine, miss=f"{where} {name}: {told} ({why}), truly {status}")
        if status in JUDGED_ON_PAPER:
            tally.counts["paper_status.n"] += 1
            tally.counts["paper_status.right"] += told in fine
            if status != "unclear":
                tally.add(
                    settled,
                    right=told != "unclear" or told in fine,
                    miss=f"{where} {name}: unclear ({why}), truly {status}",
                )
        if told in GREEN and not fine & set(GREEN):
            tally.counts["false_green"] += 1
            tally.misses.append(f"FALSE GREEN {where} {name}: {told}, truly {status}")
        tally.counts["green_could_be_false.n"] += status in JUDGED_ON_PAPER and not fine & set(GREEN)
    tally.add(
        "verdict",
        right=report.verdict == truth["verdict"],
        miss=f"{where}: {report.verdict}, truly {truth['verdict']}",
    )
    if report.verdict == "complete" and truth["verdict"] != "complete":
        tally.counts["false_green"] += 1
        tally.misses.append(f"FALSE GREEN {where}: complete, truly {truth['verdict']}")
