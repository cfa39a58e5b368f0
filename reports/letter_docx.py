"""The letter to the client to edit (`letter.<lang>.docx`): the same content as on paper, in plain tables and lists."""

from __future__ import annotations

import re
from collections.abc import Mapping
from io import BytesIO
from typing import Any

import docx
from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt
from docx.table import _Cell
from docx.text.run import Run

from .letter import Item, Letter, about, column, day_text, draft_marks, due, groups, say, title_of
from .translations import direction, locale_of
from .typography import clean

_FONT = "Arial"
_FROM_LEFT = re.compile(r"[§A-Za-z\d][^()\u0590-\u08ff،؛؟]*[A-Za-z][^()\u0590-\u08ff،؛؟]*(?<=[A-Za-z\d])")
"""Words and citations in Latin letters with the numbers between them."""


def to_docx(letter: Letter) -> bytes:
    """Return the letter as a Word document."""
    document = _empty(letter)
    _head(document, letter)
    for number, (state, items) in enumerate(groups(letter)):
        words = " · ".join(say(lang, state) for lang in letter.languages)
        document.add_heading(words, 2)
        before = sum(len(lot) for _, lot in groups(letter)[:number])
        _items(document, items, letter, before)
    _end(document, letter)
    held = BytesIO()
    document.save(held)
    return held.getvalue()


def _empty(letter: Letter) -> Document:
    document = docx.Document()
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21.0), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.0)
    section.top_margin = section.bottom_margin = Cm(2.0)
    for name in ("Normal", "Heading 1", "Heading 2", "Heading 3"):
        style = document.styles[name]
        style.font.name = _FONT
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for name_of_theme in [key for key in fonts.attrib if key.endswith("Theme")]:
            del fonts.attrib[name_of_theme]  # it would win over the font's name
    document.styles["Normal"].font.size = Pt(11 if len(letter.languages) == 1 else 10)
    head = document.core_properties
    head.title, head.author, head.comments = say("de", "title"), "aktencheck", ""
    head.created = head.modified = letter.at.replace(tzinfo=None)
    head.language = _tag("de")
    return document


def _head(document: Document, letter: Letter) -> None:
    key = "title" if letter.items else "nothing_title"
    document.add_heading(" / ".join(say(lang, key) for lang in letter.languages), 1)
    row = _row(document, letter)
    for lang in letter.languages:
        cell = row[lang]
        _put(cell, f"{say(lang, 'for_')}: ", lang, first=True)
        _run(cell, letter.client or "–", lang, bold=True)
        _put(cell, f"{say(lang, 'permit')}: {about(letter, lang)}", lang)
        _put(cell, f"{say(lang, 'date')}: {day_text(letter.day, lang)}", lang)
        if draft := draft_marks(letter).get(lang):
            _put(cell, draft, lang, bold=True)
        _put(cell, say(lang, "greeting"), lang)
        _put(cell, say(lang, "intro" if letter.items else "nothing"), lang)
        for sentence in due(letter, lang):
            _put(cell, sentence, lang, bold=True)
        if letter.items and letter.appointment is None:
            _put(cell, f"{say(lang, 'by_blank')} __________", lang, bold=True)


def _items(document: Document, items: Any, letter: Letter, before: int) -> None:
    for number, item in enumerate(items, start=before + 1):
        row = _row(document, letter)
        for lang in letter.languages:
            _item(row[lang], item, number, lang)


def _item(cell: _Cell, item: Item, number: int, lang: str) -> None:
    told = column(item, lang)
    _put(cell, f"{number}. {told['title']}", lang, first=True, bold=True)
    _put(cell, told["reason"], lang)
    if told["ask"]:
        _put(cell, told["ask"], lang, bold=True)
    if told["why"]:
        _put(cell, f"{told['labels']['why_label']} {told['why']}", lang, italic=True)
    for key, mark in (("accepted", "+"), ("refused", "–")):
        if told[key]:
            _put(cell, f"{told['labels'][key]}:", lang)
            for line in told[key]:
                _put(cell, f"{mark} {line}", lang)


def _end(document: Document, letter: Letter) -> None:
    document.add_paragraph()
    row = _row(document, letter)
    keys = ("originals", "help", "no_decision", "closing", "stamp")
    for lang in letter.languages:
        for key in keys if letter.items else keys[1:]:
            _put(row[lang], say(lang, key), lang, first=key == keys[0])
    if not letter.items:
        return
    document.add_heading(" · ".join(say(lang, "tear") for lang in letter.languages), 2)
    _plain(document, letter.client or "–")
    row = _row(document, letter)
    for lang in letter.languages:
        _put(row[lang], say(lang, "count", len(letter.items)), lang, first=True)
        for number, item in enumerate((item for _, lot in groups(letter) for item in lot), start=1):
            _put(row[lang], f"\u2610 {number}. {title_of(item, lang)}", lang)


def _row(document: Document, letter: Letter) -> Mapping[str, _Cell]:
    """Return the cells of a new row of its own, by language."""
    table = document.add_table(rows=1, cols=len(letter.languages))
    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
    document.add_paragraph().paragraph_format.space_after = Pt(0)
    return dict(zip(letter.languages, table.rows[0].cells, strict=True))


def _put(
    cell: _Cell, text: str, lang: str, *, first: bool = False, bold: bool = False, italic: bool = False
) -> None:
    """Write a paragraph that runs in the direction of its language."""
    paragraph = cell.paragraphs[0] if first else cell.add_paragraph()
    paragraph.paragraph_format.space_after = Pt(4)
    if direction(lang) == "rtl":
        paragraph._p.get_or_add_pPr().append(OxmlElement("w:bidi"))
    _worded(paragraph.add_run(_kept(text, lang)), lang, bold=bold, italic=italic)


def _run(cell: _Cell, text: str, lang: str, *, bold: bool = False) -> None:
    _worded(cell.paragraphs[-1].add_run(_kept(text, lang)), lang, bold=bold)


def _kept(text: str, lang: str) -> str:
    """Return the harmless text; in a line from the right, what reads from the left keeps its order."""
    text = clean(text)
    return _FROM_LEFT.sub("\u200e\\g<0>\u200e", text) if direction(lang) == "rtl" else text


def _worded(run: Run, lang: str, *, bold: bool = False, italic: bool = False) -> None:
    """Say which language the words are in, for whoever checks the spelling or reads it aloud."""
    run.bold, run.italic = bold or None, italic or None
    mark = OxmlElement("w:lang")
    if direction(lang) == "rtl":
        # letters of these scripts have a font, a weight and a slope of their own
        run.font.rtl = True
        run.font.cs_bold, run.font.cs_italic = bold or None, italic or None
        run._element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:cs"), _FONT)
        mark.set(qn("w:bidi"), _tag(lang))
    else:
        mark.set(qn("w:val"), _tag(lang))
    run._element.get_or_add_rPr().append(mark)


def _tag(lang: str) -> str:
    """Return the language as documents name it, with a country where that says how it is spelled.

    >>> _tag("de"), _tag("ar"), _tag("so")
    ('de-DE', 'ar-SY', 'so')
    """
    return "de-DE" if lang == "de" else locale_of(lang).replace("_", "-")


def _plain(document: Document, text: str) -> None:
    document.add_paragraph(clean(text)).paragraph_format.space_after = Pt(4)
