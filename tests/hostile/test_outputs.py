"""What stands on a paper is data in every format: no markup, no formula, no command to a terminal."""

from __future__ import annotations

import datetime as dt
import io
import json
import re
import zipfile
from html.parser import HTMLParser
from typing import Any

import pytest

from reports import letter_docx, letter_pdf, pdf
from reports.html import to_html
from reports.letter import letter_of
from reports.model import Report, to_json
from reports.overview import Made, NotChecked, overview_of, row_of
from reports.overview_html import to_html as overview_page
from reports.overview_xlsx import to_xlsx
from reports.terminal import checklist
from tests.reports.conftest import made_report
from tests.reports.paper import pages_of
from validators.finding import Text

EVIL = (
    "<script>alert(1)</script><img src=http://127.0.0.1:9/x onerror=alert(2)>\"'></style></title>"
    '=HYPERLINK("http://127.0.0.1:9";"x") '
    "\u202egnp.exe\u202c \u2066\x1b[2J\x1b]0;x\x07\x00 #panic(1) $1/0$ [red] {{7*7}}"
)
STEERING = set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\x00\x07\x1b")
TEXTS = frozenset(
    {
        "printed",
        "also_read",
        "file",
        "folder",
        "value",
        "given_names",
        "family_name",
        "birth_date",
        "doubt",
        "summary",
    }
)
"""Keys of the report whose text comes from papers, file names or `case.yaml`."""


def poisoned(node: Any, key: str = "") -> Any:
    """Return the report's data with the worst of words before each text from outside."""
    if isinstance(node, dict):
        return {name: poisoned(value, name) for name, value in node.items()}
    if isinstance(node, list | tuple):
        return [poisoned(value, key) for value in node]
    return f"{EVIL}{node}{EVIL}" if isinstance(node, str) and key in TEXTS else node


@pytest.fixture(scope="module")
def report() -> Report:
    data = made_report()[0].model_dump(mode="json", by_alias=True)
    return Report.model_validate_json(json.dumps(poisoned(data)))


class Tags(HTMLParser):
    """Every tag with its attributes, and what stands in scripts."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))


def refuse_acting(html: str) -> None:
    """Assert that nothing in a page runs, loads or steers but its own one script."""
    tags = Tags(html).tags
    assert sum(tag == "script" for tag, _ in tags) <= 1
    for tag, attributes in tags:
        assert tag not in ("iframe", "object", "embed", "base", "form")
        assert not [name for name in attributes if name.startswith("on")]
        for name in ("src", "href", "xlink:href", "action", "poster"):
            assert re.match(r"data:image/|#|$|[^:]*$", attributes.get(name) or ""), attributes[name]
    assert not STEERING & set(html)


def texts_of(archive: bytes) -> str:
    """Return all parts of an office file."""
    with zipfile.ZipFile(io.BytesIO(archive)) as held:
        return "\n".join(
            held.read(name).decode("utf-8", "replace")
            for name in held.namelist()
            if name.endswith((".xml", ".rels"))
        )


def test_the_words_are_in_the_report_before_anything_is_asserted(report: Report) -> None:
    told = to_json(report).decode()
    assert told.count("HYPERLINK") > 50
    assert all(
        entry.printed.startswith("<script>")
        for document in report.documents
        for entry in document.fields.values()
    )


@pytest.mark.parametrize("lang", ["de", "en"])
def test_the_page_runs_and_loads_nothing(report: Report, lang: Any) -> None:
    refuse_acting(to_html(report, {}, lang=lang))


def test_the_terminal_is_not_steered(report: Report) -> None:
    told = checklist(report)
    assert not STEERING & set(told)
    assert "alert(1)" in told


def test_the_print_and_the_letter_hold_words_alone(report: Report) -> None:
    letter = letter_of(report, "de")
    for made in (pdf.to_pdf(report, {}, "de"), letter_pdf.to_pdf(letter)):
        assert not STEERING & set("".join(pages_of(made)))
        assert not re.search(rb"/JavaScript|/Launch|/SubmitForm|/URI\s*\(http://127", made)


def test_the_letter_to_edit_has_no_field_and_no_link_from_a_paper(report: Report) -> None:
    told = texts_of(letter_docx.to_docx(letter_of(report, "de")))
    assert not STEERING & set(told)
    assert "w:instrText" not in told
    assert not re.search(r'Target="[^"]*:', told)  # ways to files beside it have no scheme


def test_the_overview_has_no_formula_and_no_link_from_a_paper(report: Report) -> None:
    missed = NotChecked(case=None, folder=EVIL, code="bad_case_file", message=Text(de=EVIL, en=EVIL))
    made = Made(at=dt.datetime(2026, 11, 22, tzinfo=dt.UTC), version="0")
    row = row_of(report, f"{EVIL}/report.html")
    overview = overview_of([row], [missed], as_of=dt.date(2026, 11, 22), produced=made, left_over=[EVIL])
    told = texts_of(to_xlsx(overview))
    assert "<f>" not in told
    assert not STEERING & set(told)
    assert not re.search(r'Target="[^"]*:', told)  # ways to files beside it have no scheme
    assert "HYPERLINK" in told
    refuse_acting(overview_page(overview))
