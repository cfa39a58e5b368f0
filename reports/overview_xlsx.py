"""The overview as a spreadsheet (`overview.xlsx`): the cases, what is open, what was not checked.

Every text from a paper or a folder is written as text, never as a formula, a number or a link that a program would
follow by itself; the file is made in memory, for a temporary one would hold names.
"""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from typing import Any

import xlsxwriter  # type: ignore[import-untyped]

from .overview import Overview
from .overview_html import link
from .typography import Language, clean, date_text
from .words import word

_LONGEST_CELL = 32_000
"""A cell holds 32,767 signs."""
_TONES = {"complete": "#E6F4EC", "incomplete": "#FDF0E6", "needs_review": "#FDF5D8"}


def to_xlsx(overview: Overview, lang: Language = "de") -> bytes:
    """Return the overview as the bytes of a workbook; the same overview gives the same bytes."""
    held = BytesIO()
    book = xlsxwriter.Workbook(
        held,
        {
            "in_memory": True,
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "strings_to_numbers": False,
        },
    )
    book.set_properties(
        {"title": word("overview_title", lang), "created": overview.produced.at.replace(tzinfo=None)}
    )
    formats = {
        "head": book.add_format(
            {"bold": True, "bg_color": "#12293F", "font_color": "#FFFFFF", "valign": "top"}
        ),
        "text": book.add_format({"text_wrap": True, "valign": "top"}),
        "day": book.add_format(
            {"num_format": "dd.mm.yyyy" if lang == "de" else "d mmm yyyy", "valign": "top"}
        ),
        "link": book.add_format(
            {"font_color": "#0B4F9C", "underline": 1, "valign": "top", "text_wrap": True}
        ),
        **{
            verdict: book.add_format({"bg_color": tone, "valign": "top", "bold": True})
            for verdict, tone in _TONES.items()
        },
    }
    _cases(book, overview, lang, formats)
    _open_points(book, overview, lang, formats)
    if overview.not_checked:
        sheet = _sheet(
            book, "overview_not_checked", ("folder", "case", "overview_why"), (32, 12, 90), lang, formats
        )
        for at, one in enumerate(overview.not_checked, start=1):
            _texts(sheet, at, (one.folder, one.case or "", getattr(one.message, lang)), formats)
    book.close()
    return held.getvalue()


def _cases(book: Any, overview: Overview, lang: Language, formats: dict[str, Any]) -> None:
    keys = (
        "overview_client",
        "overview_verdict",
        "overview_days_left",
        "overview_due",
        "overview_what",
        "overview_open",
        "overview_permit",
        "folder",
        "case",
        "problems",
    )
    sheet = _sheet(book, "overview_cases", keys, (28, 16, 9, 12, 36, 70, 36, 24, 10, 12), lang, formats)
    for at, row in enumerate(overview.cases, start=1):
        points = [
            f"{word(f'status_{point.status}', lang)}: {getattr(point.title, lang)}" for point in row.open
        ]
        sheet.write_url(
            at, 0, f"external:{link(row.report)}", formats["link"], _cell(row.name or word("nobody", lang))
        )
        sheet.write_string(at, 1, word(f"verdict_{row.verdict}", lang), formats[row.verdict])
        if row.due:
            sheet.write_number(at, 2, row.due.days, formats["text"])
            sheet.write_datetime(at, 3, row.due.on, formats["day"])
            sheet.write_string(at, 4, _cell(getattr(row.due.headline, lang)), formats["text"])
        title = getattr(row.permit_title, lang)
        _texts(sheet, at, ("\n".join(points), title, row.folder, row.case), formats, first=5)
        sheet.write_number(at, 9, row.problems, formats["text"])
    sheet.set_footer(f"&L{date_text(overview.as_of, lang)}&R&P/&N")


def _open_points(book: Any, overview: Overview, lang: Language, formats: dict[str, Any]) -> None:
    keys = ("overview_client", "folder", "overview_status", "overview_point", "bring")
    sheet = _sheet(book, "overview_open", keys, (28, 24, 14, 44, 80), lang, formats)
    at = 0
    for row in overview.cases:
        for point in row.open:
            at += 1
            ask = getattr(point.ask, lang) if point.ask else ""
            status = word(f"status_{point.status}", lang)
            _texts(sheet, at, (row.name or "", row.folder, status, getattr(point.title, lang), ask), formats)


def _sheet(
    book: Any, title: str, keys: Sequence[str], widths: Sequence[int], lang: Language, formats: dict[str, Any]
) -> Any:
    """Return a new sheet with its row of headings, which stays in view and can be filtered."""
    sheet = book.add_worksheet(word(title, lang))
    for column, (key, width) in enumerate(zip(keys, widths, strict=True)):
        sheet.set_column(column, column, width)
        sheet.write_string(0, column, word(key, lang), formats["head"])
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, 1_048_575, len(keys) - 1)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    return sheet


def _texts(sheet: Any, at: int, texts: Sequence[str], formats: dict[str, Any], first: int = 0) -> None:
    for column, text in enumerate(texts, start=first):
        sheet.write_string(at, column, _cell(text), formats["text"])


def _cell(text: str) -> str:
    r"""Return text as a cell may hold it, its own line breaks kept.

    >>> _cell("=1+1\x00\nzweite")
    '=1+1\ufffd\nzweite'
    """
    return "\n".join(clean(line) for line in text.split("\n"))[:_LONGEST_CELL]
