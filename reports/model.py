"""The report: everything on one folder on one day (Bericht, `report.json`).

One model, several views: JSON, HTML and the terminal tell the same thing because they read the same
values. Values are plain (text, numbers, truth values, lists): a date is ISO text, an amount a decimal
string, so that a report read back from its JSON equals the report that was written.

Source: the report contract, `reports/data/report.schema.json`; keys beside it are additions.
"""

from __future__ import annotations

import datetime as dt
import json
from typing import Any, Literal

import pydantic

from pipeline.document import Advice, Box
from pipeline.frozen import Frozen
from validators.finding import Finding, Text, Verdict, Warning_

Item = dict[str, Any]
"""An entry of the loose lists, printed as it is; `reports.loose` says which keys the views know."""


class CaseHead(Frozen):
    """Which case it is (Fall). `id` is opaque; `applicant` holds what is known, dates as ISO text.

    `letter_language` is the client's (ISO 639-1), None where it is not stated.
    """

    id: str
    folder: str = pydantic.Field(repr=False)
    permit: str
    permit_title: Text
    permit_source: Literal["stated", "guessed"]
    purpose: Literal["issue", "extension"]
    profile: str
    letter_language: str | None = None
    applicant: dict[str, str] = pydantic.Field(default_factory=dict, repr=False)


class PageRef(Frozen):
    """A page of a file: path below the client folder, page from 1; `method` says how it was read.

    `script` is the code (ISO 15924) of a script other than Latin that was seen on it, `script_read` whether it could
    be read. `advice` says what would make a better picture of it. `turned` is the clockwise turn in degrees that made
    the page of the file upright.
    """

    file: str = pydantic.Field(repr=False)
    page: int = pydantic.Field(ge=1)
    method: Literal["text_layer", "ocr", "unread"]
    script: str | None = None
    script_read: bool = True
    advice: tuple[Advice, ...] = ()
    turned: Literal[0, 90, 180, 270] = 0


class FieldEntry(Frozen):
    """A value as read, with its place. `page` counts from 1 inside the document; `doubt` forbids a `met`.

    `also_read` is what a second reader saw in the same place; None where it saw the same or was not asked.
    """

    value: Any = pydantic.Field(repr=False)
    printed: str = pydantic.Field(repr=False)
    page: int = pydantic.Field(ge=1)
    box: Box | None
    confidence: float = pydantic.Field(ge=0, le=1)
    method: str
    doubt: str | None = None
    also_read: str | None = pydantic.Field(default=None, repr=False)


class Rival(Frozen):
    """A kind that claimed the document, with its sureness 0 to 1 and its name in both languages."""

    kind: str
    title: Text
    sureness: float


class DocumentEntry(Frozen):
    """A document of the folder (Dokument). `holder_matches` None: it cannot be told whom it is about.

    `claims` are all kinds that spoke up, surest first: they say why a document stayed `unknown`. `digest` identifies
    the document by the content of its files ("": not known); decisions about it are bound to it.
    """

    id: str
    kind: str
    title: Text
    digest: str = ""
    confidence: float = pydantic.Field(ge=0, le=1)
    pages: tuple[PageRef, ...] = pydantic.Field(min_length=1)
    persons: tuple[dict[str, str], ...] = pydantic.Field(default=(), repr=False)
    holder_matches: bool | None = None
    duplicate_of: str | None = None
    fields: dict[str, FieldEntry] = pydantic.Field(default_factory=dict)
    act: str | None = None
    specimen: bool = False
    claims: tuple[Rival, ...] = ()


class ProblemEntry(Frozen):
    """A file or page that could not be read, and what to do; `page` None: the whole file."""

    file: str = pydantic.Field(repr=False)
    code: str
    page: int | None
    message: Text


class Catalogue(Frozen):
    """Which law was applied: version of the catalogue and the day up to which the law was compared."""

    version: str
    law_as_of: dt.date


class Produced(Frozen):
    """When and with what the report was made; the only part that differs between two equal runs."""

    at: dt.datetime
    version: str
    tesseract: str


class Report(Frozen):
    """Everything on one folder on one day; a finding on the papers, never a forecast of the decision.

    `verdict_without_decisions` is what the machine alone would say, None where no decision of a person changed it.
    """

    schema_: Literal["aktencheck-report/1"] = pydantic.Field(default="aktencheck-report/1", alias="schema")
    as_of: dt.date
    case: CaseHead
    verdict: Verdict
    verdict_without_decisions: Verdict | None = None
    requirements: tuple[Finding, ...]
    documents: tuple[DocumentEntry, ...]
    problems: tuple[ProblemEntry, ...]
    warnings: tuple[Warning_, ...] = ()
    facts: tuple[Item, ...] = ()
    calculations: tuple[Item, ...] = ()
    deadlines: tuple[Item, ...] = ()
    questions: tuple[Item, ...] = ()
    alternatives: tuple[Item, ...] = ()
    information: tuple[Item, ...] = ()
    decisions: tuple[Item, ...] = ()
    catalogue: Catalogue
    produced: Produced

    def document(self, document_id: str | None) -> DocumentEntry | None:
        """Return the document of that id; None where there is none."""
        return next((entry for entry in self.documents if entry.id == document_id), None)


def to_json(report: Report) -> bytes:
    """Return the report as UTF-8 JSON: keys in the contract's order, two blanks of indent, a final newline.

    The same report gives the same bytes; two runs on the same folder differ in `produced` alone.
    """
    plain = report.model_dump(mode="json", by_alias=True)
    return (json.dumps(plain, ensure_ascii=False, indent=2) + "\n").encode()
