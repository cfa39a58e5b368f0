"""The same composition as a Prefect flow (Prüfung als Flow): one task a file, ids and counts only.

Against the server that PREFECT_API_URL names, the run is seen in `prefect flow-run ls`; without one Prefect starts
a server of its own for the length of the run. Neither names nor paths nor texts go through Prefect: the flow's
parameters are the case's opaque id and the day, a task's the number of the file, results are counts, and every
fault reaches Prefect as a bare code. What is read stays in this process.

Source: prefect.md 1-4 (versions, telemetry, what lands in its database).
"""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Sequence
from pathlib import Path

from pipeline.data_folder import case_id
from pipeline.files import ScanFile
from pipeline.readings import Readings
from pipeline.scans import Scans
from pipeline.workers import Readers
from validators.case import Case

from .check import Checked, check
from .prefect_place import quiet_environment


class Coded(Exception):
    """What Prefect is told of a fault: its class, and nothing that it says."""


def check_as_flow(
    folder: Path, case: Case, as_of: dt.date, jobs: int | None, readings: Readings | None = None
) -> Checked:
    """Return the report on one client folder, each file read as a task of a Prefect flow.

    Raises:
        AktencheckError: as `flows.check.check`; Prefect saw its class only.
    """
    quiet_environment()
    from prefect import flow, task
    from prefect.cache_policies import NO_CACHE
    from prefect.task_runners import ThreadPoolTaskRunner

    workers = jobs or os.cpu_count() or 1
    outcome: list[Checked] = []
    faults: list[BaseException] = []

    def coded(fault: Exception) -> Coded:
        faults.append(fault)
        return Coded(type(fault).__name__)

    with Readers(jobs, readings) as readers:

        def reading(files: Sequence[ScanFile]) -> Scans:
            read: dict[int, Scans] = {}

            @task(name="read-file", cache_policy=NO_CACHE, persist_result=False)
            def read_file(number: int) -> int:
                try:
                    read[number] = readers.read([files[number]])
                except Exception as fault:
                    raise coded(fault) from None
                return len(read[number].pages)

            running = [read_file.submit(number) for number in range(len(files))]
            for future in running:
                future.result()
            return Scans.joined(read[number] for number in range(len(files)))

        @flow(
            name="check",
            task_runner=ThreadPoolTaskRunner(max_workers=workers),  # type: ignore[arg-type]
            persist_result=False,
            validate_parameters=False,
        )
        def check_flow(case_id: str, as_of: str) -> dict[str, int | str]:
            try:
                outcome.append(check(folder, case, dt.date.fromisoformat(as_of), reading))
            except Exception as fault:
                raise (fault if isinstance(fault, Coded) else coded(fault)) from None
            report = outcome[0].report
            return {
                "verdict": report.verdict,
                "documents": len(report.documents),
                "problems": len(report.problems),
            }

        try:
            check_flow(case_id(folder), as_of.isoformat())
        except Coded:
            raise faults[0] from None
    return outcome[0]
