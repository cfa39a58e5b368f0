"""What runs beside the pages (Arbeit im Hintergrund), in processes of its own; a case and its faults as everywhere."""

from __future__ import annotations

import datetime as dt
import multiprocessing
import os
import signal
import sys
import threading
import time
from collections.abc import Mapping
from multiprocessing.queues import SimpleQueue
from pathlib import Path
from typing import Any, NamedTuple

from flows.batch import Again, Batch, refused, settled
from flows.check import Read, papers_of, report_on
from flows.clients import Client, case_of
from flows.intake import intake_of
from flows.printing import allowed_drafts
from pipeline.data_folder import case_id
from pipeline.errors import AktencheckError
from pipeline.readings import Readings
from pipeline.workers import Readers, at_once
from reports.letter import letter_of
from reports.model import Report
from reports.typography import Language
from validators.case import Case, Name
from validators.decision import Decision, DocumentRef, chained
from validators.decision_log import Record, decisions_of
from validators.family import also_applying
from validators.finding import Text


class Told(NamedTuple):
    """What became of a check; `message` None: reports were written."""

    code: str
    message: Text | None


class Asked(NamedTuple):
    """A check: which client (its folder, its line of the list of clients), where to, as of when.

    `anew`: every page is read again.
    """

    case: str
    folder: Path
    row: dict[str, str]
    line: int
    out: Path
    as_of: dt.date
    lang: Language
    jobs: int | None
    anew: bool = False


_GRACE_SECONDS = 10.0
_progress: SimpleQueue[Any] | None = None


def begin(progress: SimpleQueue[Any]) -> None:
    """Prepare the process: it gives way to the pages, and cleans up behind itself when it is asked to end."""
    global _progress
    _progress = progress
    os.nice(5)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the desk, which ends its processes
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    threading.Thread(target=_end_with_the_desk, name="parent", daemon=True).start()


def _end_with_the_desk() -> None:
    """End when the desk does, also where it was killed and could tell nobody."""
    desk = multiprocessing.parent_process()
    if desk is not None:
        desk.join()
        os.kill(os.getpid(), signal.SIGTERM)  # what is under way cleans up behind itself
        time.sleep(_GRACE_SECONDS)
        os._exit(1)


def checked(asked: Asked) -> Told:
    """Read, judge and write one case; to be called in a process of its own."""

    def tell(_: int, done: int, total: int) -> None:
        if _progress is not None:
            _progress.put((asked.case, done, total))

    client = Client(asked.folder, asked.row, asked.line)
    jobs = asked.jobs or at_once(len(os.sched_getaffinity(0)))
    batch = Batch((client,), {}, asked.as_of, asked.out, asked.lang, jobs, printed=False, anew=asked.anew)
    try:
        with Readers(jobs) as readers:
            outcome = settled(batch, 0, readers, tell)
    except (Again, AktencheckError) as fault:
        outcome = refused(client, asked.case, fault)
    missed = outcome.not_checked
    return Told(missed.code, missed.message) if missed else Told("", None)


def pictures(folder: Path, case: str, jobs: int | None) -> dict[tuple[str, int], bytes]:
    """Return the pictures of all pages of a folder; what was read is not read again."""
    with Readings(case) as readings, Readers(jobs, readings) as readers:
        return dict(readers.read(intake_of(folder).files).pictures)


def letter_pdf(report: Report, lang: Language, _: object) -> bytes:
    """Return the letter to the client as a PDF."""
    from reports.letter_pdf import to_pdf

    return to_pdf(letter_of(report, lang, drafts=allowed_drafts()))


def letter_docx(report: Report, lang: Language, _: object) -> bytes:
    """Return the letter to the client to edit."""
    from reports.letter_docx import to_docx

    return to_docx(letter_of(report, lang, drafts=allowed_drafts()))


def report_pdf(report: Report, lang: Language, shown: Mapping[tuple[str, int], bytes]) -> bytes:
    """Return the report on paper."""
    from reports.pdf import to_pdf

    return to_pdf(report, shown, lang)


def bundle_pdf(report: Report, lang: Language, _: object) -> bytes:
    """Return the papers that prove each requirement, in their order.

    Raises:
        UsageError: a file has changed since the report, or nothing is to be enclosed.
    """
    from flows.bundle import bundled

    return bundled(report, lang)[0]


class Supposed(NamedTuple):
    """What is supposed of a case: values of fields digest of the document, field, value; and the day."""

    fields: tuple[tuple[str, str, str], ...]
    as_of: dt.date


_read: tuple[object, Any] | None = None
"""The papers that were supposed about last, and of which files: the next question is mostly on the same."""


def supposed(asked: Asked, person: str, what: Supposed) -> Report:
    """Return the report that there would be; nothing is written anywhere.

    Raises:
        AktencheckError: a value is not as it must be.
    """
    global _read
    client = Client(asked.folder, asked.row, asked.line)
    intake = intake_of(asked.folder)
    key = (asked.folder, tuple((file.name, file.digest) for file in intake.files))
    if _read is None or _read[0] != key:
        with Readings(asked.case) as readings, Readers(asked.jobs, readings) as readers:
            _read = (key, papers_of(asked.folder, readers.read, intake))
    case = case_of(client, {})
    now = dt.datetime.now(dt.UTC)
    if person != asked.case:
        case = _own(_read[1], case, asked, person, now)
    return report_on(_read[1], case, what.as_of, person, _with(decisions_of(person), what), now)


def _own(read: Read, case: Case, asked: Asked, person: str, now: dt.datetime) -> Case:
    """Return the case of somebody who applies beside the first applicant, as `check` makes it."""
    first = report_on(read, case, asked.as_of, asked.case, decisions_of(asked.case), now)
    known = {part: first.case.applicant.get(part) for part in Name.model_fields}
    others = also_applying(case, Name.model_validate(known))
    return next((one.case for one in others if case_id(asked.folder, one.key) == person), case)


def _with(record: Record, what: Supposed) -> Record:
    """Return the record of the case with what is supposed behind it, which stands nowhere."""
    entries = list(record.entries)
    for digest, field, value in what.fields:
        decision = Decision(
            about="field",
            name=field,
            document=DocumentRef(digest=digest, kind="unknown", file="-", page=1),
            value=value,
            reason="-",
            author="-",
            at=dt.datetime.now(dt.UTC),
        )
        entries.append(chained(decision, len(entries) + 1, entries[-1].hash if entries else "-"))
    return record.model_copy(update={"entries": tuple(entries)})
