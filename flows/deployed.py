"""What a Prefect worker runs (Deployments, `prefect.yaml`): `check` for one case, `bulk` for all of them.

Parameters are opaque: where the clients' folders lie and where the reports go is told to the worker alone, by
AKTENCHECK_ROOT and AKTENCHECK_OUT in its environment. A case is named by its id; which folder that is stands in the
worker's data folder. Both run what the commands run.
"""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, TypeVar

# a worker loads this file by its path, so it belongs to no package then: nothing here may be imported relatively
from flows.prefect_place import quiet_environment

quiet_environment()

from prefect import flow  # noqa: E402
from prefect.task_runners import ThreadPoolTaskRunner  # noqa: E402

from flows.batch import Batch, Halt, Outcome, Runner, Work, at_a_time, in_threads  # noqa: E402
from flows.bulk import overview_of_run, run, write  # noqa: E402
from flows.clients import Clients, clients_in  # noqa: E402
from flows.orchestrated import Coded  # noqa: E402
from flows.orchestrated_batch import Seen, cases_as_tasks  # noqa: E402
from flows.places import output_folder  # noqa: E402
from pipeline.data_folder import known_cases, today  # noqa: E402
from pipeline.errors import UsageError  # noqa: E402
from pipeline.workers import at_once  # noqa: E402

T = TypeVar("T")
_CHILDREN = at_once(len(os.sched_getaffinity(0)))
_RUNNER: Any = ThreadPoolTaskRunner(max_workers=at_a_time(_CHILDREN))


@flow(name="check", persist_result=False)
def check(case: str, as_of: str | None = None) -> str:
    """Check one case and return its status; of a fault Prefect sees the class alone."""
    return _coded(lambda: _check(case, as_of))


@flow(name="bulk", task_runner=_RUNNER, persist_result=False)
def bulk(as_of: str | None = None) -> dict[str, int]:
    """Check every case, write the overview, and return how many came to which status."""
    return _coded(lambda: _bulk(as_of))


def _check(case: str, as_of: str | None) -> str:
    root, out = _places()
    folders = [known.folder for known in known_cases() if known.id == case]
    chosen = tuple(client for client in clients_in(root).clients if client.folder.resolve() in folders)
    if not chosen:
        raise UsageError("There is no such case below AKTENCHECK_ROOT.")
    [outcome] = _run(Clients(chosen, ()), in_threads, as_of, out)
    if outcome.not_checked is not None:
        raise Coded(outcome.not_checked.code)
    return outcome.status


def _bulk(as_of: str | None) -> dict[str, int]:
    root, out = _places()
    found = clients_in(root)
    outcomes = _run(found, _in_this_flow, as_of, out)
    overview = overview_of_run(found, outcomes, _day(as_of))
    write(overview, out, "de")
    return overview.counts


def _in_this_flow(batch: Batch, work: Work, halt: Halt) -> Iterator[tuple[int, Outcome]]:
    """Run the cases as tasks of the flow that is running (a `Runner`)."""
    seen = Seen(batch, work)
    try:
        cases_as_tasks(batch, seen)
    except BaseException:
        halt()
        raise
    yield from sorted(seen.outcomes.items())


def _run(found: Clients, runner: Runner, as_of: str | None, out: Path) -> list[Outcome]:
    return run(found, runner, defaults={}, as_of=_day(as_of), out=out, jobs=_CHILDREN, lang="de")


def _places() -> tuple[Path, Path]:
    named = os.environ.get("AKTENCHECK_ROOT"), os.environ.get("AKTENCHECK_OUT")
    if not (named[0] and named[1]):
        raise UsageError("AKTENCHECK_ROOT and AKTENCHECK_OUT must be set in the worker's environment.")
    root = Path(named[0])
    return root, output_folder(root, Path(named[1]))


def _day(as_of: str | None) -> dt.date:
    return dt.date.fromisoformat(as_of) if as_of else today()


def _coded(work: Callable[[], T]) -> T:
    try:
        return work()
    except Coded:
        raise
    except Exception as fault:
        raise Coded(type(fault).__name__) from None
