"""What files are and what they say (Unterlagen ansagen): `identify` and `extract`."""

from __future__ import annotations

import json
import stat
from collections.abc import Sequence
from pathlib import Path

from extractors.papers import papers_in
from pipeline.errors import FileProblem, UsageError
from pipeline.files import ScanFile, Trouble, scan_file
from pipeline.readings import Readings
from pipeline.workers import Readers
from reports.build import document_of, problems_of
from reports.typography import Language

from .output import put
from .places import mode_of
from .progress import progress


def tell(paths: Sequence[Path], lang: Language, *, fields: bool) -> int:
    """Print what the files are, and with `fields` what they say, as JSON in the report's form.

    Raises:
        UsageError: one of them is not there, or is a folder.
    """
    files: list[ScanFile] = []
    troubles: list[Trouble] = []
    for path in dict.fromkeys(paths):
        _must_be_file(path)
        try:
            files.append(scan_file(path, path.as_posix()))
        except FileProblem as problem:
            troubles.append(Trouble(file=path.as_posix(), code=problem.code))
    # no case stands behind these files: what is known of them is used, nothing is kept
    with Readings() as readings, Readers(None, readings) as readers, progress(lang) as told:
        scans = readers.read(files, told)
    left_out = set() if fields else {"fields", "persons"}
    documents = [
        document_of(paper).model_dump(mode="json", exclude=left_out) for paper in papers_in(scans.pages)
    ]
    problems = [entry.model_dump(mode="json") for entry in problems_of((*troubles, *scans.problems))]
    put(json.dumps({"documents": documents, "problems": problems}, ensure_ascii=False, indent=2) + "\n")
    return 0


def _must_be_file(path: Path) -> None:
    mode = mode_of(path)
    if mode is None:
        raise UsageError(
            f"There is no file “{path}”. Please check how it is spelled.",
            de=f"Die Datei „{path}“ gibt es nicht. Bitte die Schreibweise prüfen.",
        )
    if stat.S_ISDIR(mode):
        raise UsageError(
            f"“{path}” is a folder; `aktencheck check` takes folders.",
            de=f"„{path}“ ist ein Ordner; Ordner prüft `aktencheck check`.",
        )
