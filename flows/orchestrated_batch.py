"""The cases of a bulk run as tasks of a Prefect flow (Stapelprüfung als Flow): one task a case, named by its opaque id.

A `Runner` of `flows.batch`: the same work, seen in an orchestrator. Prefect is told ids, counts and statuses; a fault
reaches it as a bare code; what was found stays in this process. A case is one task, not one a file: its pages go to the
same children whoever asks for them, tasks that submit tasks can block each other, and a page costs Prefect more than it
tells anybody. The first cases are begun while Prefect is imported and its server starts.

Where Prefect fails in the middle (its server is gone) what is left is done without it.

Source: prefect.md 2 (costs), 4 (what lands in its database), 7 (bounded submitting), 9 (artifacts).
"""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any

from pipeline.data_folder import case_id

from .batch import RETRY_AFTER, Again, Batch, Halt, Outcome, Work, at_a_time, refused, run_in_threads
from .orchestrated import Coded
from .output import note
from .prefect_place import quiet_environment, server

TAG = "aktencheck"
_AHEAD = 8
"""So many times the cases under way are submitted ahead of them."""
_TOLD_EVERY_S = 10.0
_DRAIN_S = 30.0
_UNSEEN = {
    "de": "Prefect ist ausgefallen ({}); der Rest wird ohne Prefect geprüft.",
    "en": "Prefect has failed ({}); the rest is checked without it.",
}


class Seen:
    """The work of every case, as it becomes known: an outcome each, and the fault that ends the run."""

    def __init__(self, batch: Batch, work: Work) -> None:
        self.outcomes: dict[int, Outcome] = {}
        self.fault: Exception | None = None
        self._batch, self._work = batch, work
        self._begun: dict[int, Future[Outcome]] = {}
        self._lock = threading.Lock()

    def begin(self, number: int, threads: ThreadPoolExecutor) -> None:
        """Have a case worked on before its task is there."""
        self._begun[number] = threads.submit(self._work, number)

    def done(self, number: int) -> Outcome:
        """Return what became of a case, to be called in its task.

        Raises:
            Coded: it was not checked; of class `Again` where the machine was at fault.
        """
        with self._lock:
            begun = self._begun.pop(number, None)
        try:
            outcome = self.outcomes[number] = begun.result() if begun else self._work(number)
        except Again as fault:
            self.outcomes[number] = refused(self._batch.clients[number], fault.case, fault)
            raise Coded(f"{Again.__name__}:{fault}") from None
        except Exception as fault:
            self.fault = self.fault or fault
            raise Coded(type(fault).__name__) from None
        if outcome.not_checked is not None:
            raise Coded(outcome.not_checked.code)
        return outcome


def as_flow(batch: Batch, work: Work, halt: Halt) -> Iterator[tuple[int, Outcome]]:
    """Run the cases as tasks of one flow run, on the server of PREFECT_API_URL or one of our own (a `Runner`)."""
    quiet_environment("CRITICAL")
    seen = Seen(batch, work)
    with ThreadPoolExecutor(at_a_time(batch.jobs), thread_name_prefix="case") as threads:
        try:
            for number in range(min(at_a_time(batch.jobs), len(batch.clients))):
                seen.begin(number, threads)
            with server():
                yield from _told(batch, seen, halt)
        except BaseException:
            threads.shutdown(wait=False, cancel_futures=True)
            halt()
            raise
    left = [number for number in range(len(batch.clients)) if number not in seen.outcomes]
    yield from run_in_threads(batch, work, halt, left)


def _told(batch: Batch, seen: Seen, halt: Halt) -> Iterator[tuple[int, Outcome]]:
    """Run the flow, then yield what became of the cases."""
    from prefect import flow
    from prefect.events.worker import EventsWorker
    from prefect.task_runners import ThreadPoolTaskRunner

    runner: Any = ThreadPoolTaskRunner(max_workers=at_a_time(batch.jobs))

    @flow(name="bulk", task_runner=runner, persist_result=False, validate_parameters=False)
    def bulk(cases: int, as_of: str) -> dict[str, int]:
        try:
            return cases_as_tasks(batch, seen)
        except BaseException as fault:
            if seen.fault is not None or not isinstance(fault, Exception):
                halt()  # before the runner waits for its threads
            raise

    try:
        bulk(len(batch.clients), batch.as_of.isoformat())
    except Exception as fault:
        if seen.fault is not None:
            raise seen.fault from None
        note(_UNSEEN[batch.lang].format(type(fault).__name__))
    # what Prefect still has to tell its server is told before that one ends
    EventsWorker.drain_all(timeout=_DRAIN_S)
    yield from sorted(seen.outcomes.items())


def cases_as_tasks(batch: Batch, seen: Seen) -> dict[str, int]:
    """Submit a task for each case within the running flow, and return how many came to which status."""
    from prefect import tags, task
    from prefect.cache_policies import NO_CACHE

    @task(
        name="check-case",
        task_run_name="{case}",
        cache_policy=NO_CACHE,
        persist_result=False,
        retries=len(RETRY_AFTER),
        retry_delay_seconds=list(RETRY_AFTER),
        retry_condition_fn=_is_machines,
    )
    def check_case(case: str, number: int) -> str:
        return seen.done(number).status

    live: deque[Any] = deque()
    artifact = _Artifacts(batch, seen)
    with tags(TAG):
        for number, client in enumerate(batch.clients):
            name = f"client-{number}" if client.trouble else case_id(client.folder)
            live.append(check_case.submit(name, number))
            while len(live) >= _AHEAD * at_a_time(batch.jobs):
                _over(live.popleft(), seen)
                artifact.told()
        while live:
            _over(live.popleft(), seen)
            artifact.told()
    return artifact.closed()


def _over(future: Any, seen: Seen) -> None:
    """Wait for a task.

    Raises:
        Coded: a fault that ends the run.
    """
    future.wait()
    if seen.fault is not None:
        raise Coded(type(seen.fault).__name__)


def _is_machines(task: Any, run: Any, state: Any) -> bool:
    """Tell whether a task is tried again: where the machine was at fault, never for what lies in a folder."""
    fault = state.result(raise_on_failure=False)
    return isinstance(fault, Coded) and str(fault).startswith(Again.__name__)


class _Artifacts:
    """What the orchestrator shows of the run: how far it is, now and then; at its end each case's id and status."""

    def __init__(self, batch: Batch, seen: Seen) -> None:
        from prefect.artifacts import create_progress_artifact

        self._all, self._seen = max(1, len(batch.clients)), seen
        self._last = time.monotonic()
        self._id = create_progress_artifact(0.0, description="cases")

    def told(self) -> None:
        """Tell how far it is, if that was not told just now."""
        from prefect.artifacts import update_progress_artifact

        if time.monotonic() - self._last >= _TOLD_EVERY_S:
            self._last = time.monotonic()
            update_progress_artifact(self._id, 100.0 * len(self._seen.outcomes) / self._all)  # type: ignore[arg-type]

    def closed(self) -> dict[str, int]:
        """Tell the end, and return how many cases came to which status."""
        from prefect.artifacts import create_table_artifact, update_progress_artifact

        outcomes = [outcome for _, outcome in sorted(self._seen.outcomes.items())]
        update_progress_artifact(self._id, 100.0)  # type: ignore[arg-type]
        create_table_artifact(
            [{"case": outcome.case or "-", "status": outcome.status} for outcome in outcomes],
            key="cases",
            description="cases",
        )
        counts: dict[str, int] = {}
        for outcome in outcomes:
            counts[outcome.status] = counts.get(outcome.status, 0) + 1
        return counts
