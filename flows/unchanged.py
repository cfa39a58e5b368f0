"""Whether anything has changed since the last check (Unverändertes): what a report is made from, as one digest.

A case whose papers, facts, decisions, catalogue, program and day are those of the report that lies there is not read,
judged and rendered again. What goes into the digest is taken raw, so that nothing heavy is imported for it.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import os
from collections.abc import Iterable, Mapping
from pathlib import Path

from pipeline.data_folder import cases_of, data_folder
from pipeline.files import Intake
from pipeline.office import office_program
from pipeline.reading_key import reading_key, source_digest
from reports.model import Report
from validators.decision_log import file_of, known_head

_PROGRAM = ("pipeline", "extractors", "validators", "reports", "flows")
_PASSING = frozenset({"engine_failed", "no_permission", "out_of_memory", "still_being_written", "timeout"})
"""Troubles in reading that may be gone at the next run although no input has changed."""


def inputs_of(
    folder: Path,
    case: str,
    intake: Intake,
    options: Mapping[str, str | None],
    as_of: dt.date,
    lang: str,
) -> str:
    """Return a digest over everything that a check of the folder is made from.

    To be asked before anything is read: what changes during the check then counts at the next one.
    """
    parts: list[object] = [
        case,
        folder.resolve().name,
        [(file.name, file.digest) for file in intake.files],
        [(trouble.file, trouble.page, trouble.code) for trouble in intake.problems],
        sorted(options.items()),
        as_of.isoformat(),
        lang,
        known_head(case),
        reading_key(),
        source_digest(*_PROGRAM),
        office_program(),  # with it files are read that were not
        os.environ.get("AKTENCHECK_LETTER_DRAFTS", ""),  # and letters written in more languages
    ]
    parts += [_content(place) for place in _beside(folder, case)]
    parts += [
        (one.id, known_head(one.id), _content(file_of(one.id)))
        for one in cases_of(folder)
        if one.id != case and (known_head(one.id) is not None or file_of(one.id).exists())
    ]
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()


def is_settled(report: Report) -> bool:
    """Tell whether the same inputs would give the same report again."""
    return not any(problem.code in _PASSING for problem in report.problems)


def _beside(folder: Path, case: str) -> Iterable[Path]:
    """Yield what else is read: the stated facts, the decisions, the known passwords."""
    yield folder / "case.yaml"
    yield file_of(case)
    yield data_folder() / "passwords.txt"


def _content(place: Path) -> str:
    """Return a digest of a file; "" where there is none, and what never comes again where it cannot be read."""
    try:
        return hashlib.sha256(place.read_bytes()).hexdigest()
    except FileNotFoundError:
        return ""
    except OSError:
        return os.urandom(16).hex()
