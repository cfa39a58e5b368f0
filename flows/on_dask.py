"""The cases of a bulk run on a Dask cluster (Rechnerverbund): each worker reads, judges and writes whole cases.

    root -> clients -> opaque ids over the cluster -> a case's reports written where all machines see them -> rows

The runner of `flows.batch` stays what it is, with Prefect or without: a case is worked on in another place, no more.
Root, reports and data folder (AKTENCHECK_HOME) are the same for every worker, by the same paths. A task's argument is
the id alone of a case, faults are answers: nothing personal stands in keys, dashboards or logs of the cluster. The rows
of the overview come back over its connections, which between machines want TLS.

Source: prefect.md 7 and 9 (what goes over a cluster, what its workers listen on); distributed's documentation of worker
plugins.
"""

from __future__ import annotations

import multiprocessing
import threading
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import Any

from distributed import Client as Cluster
from distributed import WorkerPlugin, get_worker

from pipeline.data_folder import case_id, known_cases
from pipeline.errors import UsageError
from pipeline.readings import Readings
from pipeline.workers import Readers, at_once

from .batch import Batch, Halt, Outcome, Work, refused, settled
from .check import own_version
from .orchestrated import Coded

_CONNECT_S = "15s"
_NAME = "aktencheck-readers"


class ReadersThere(WorkerPlugin):
    """The reading children of one worker process: started with the run, ended with it.

    Args:
        batch: what is checked; its clients are found again by their ids.
        jobs: children of each worker; None: one for each of its threads, as far as the memory goes.
    """

    name = _NAME

    def __init__(self, batch: Batch, jobs: int | None) -> None:
        self.batch, self._jobs = batch, jobs

    def setup(self, worker: Any) -> None:
        """Start the children.

        Raises:
            Coded: the worker may not have children of its own.
        """
        if multiprocessing.current_process().daemon:
            raise Coded("daemonic")
        self._opened = ExitStack()
        known = self._opened.enter_context(Readings())
        self.readers = self._opened.enter_context(
            Readers(self._jobs or at_once(worker.state.nthreads), known)
        )

    def teardown(self, worker: Any) -> None:
        """End the children."""
        self._opened.close()


def check_there(case: str) -> Outcome | Exception:
    """Check the case of that id in a worker's process; faults are returned, for of what is raised a log tells."""
    plugin = get_worker().plugins[_NAME]
    assert isinstance(plugin, ReadersThere)
    folders = {known.folder for known in known_cases() if known.id == case}
    clients = tuple(client for client in plugin.batch.clients if client.folder.resolve() in folders)
    if not clients:
        return UsageError(
            "The workers do not share the data folder (AKTENCHECK_HOME) of this command.",
            de="Die Worker haben nicht denselben Datenordner (AKTENCHECK_HOME) wie dieser Befehl.",
        )
    try:
        return settled(plugin.batch._replace(clients=clients), 0, plugin.readers, lambda *_: None)
    except Exception as fault:
        return fault


@contextmanager
def on_dask(address: str, batch: Batch, jobs: int | None) -> Iterator[tuple[Batch, Work, Halt]]:
    """Give the batch, as many cases at a time as the cluster has threads, and the work that is done on its workers.

    Args:
        address: the scheduler's, such as `tcp://127.0.0.1:8786` or `tls://...`.
        batch: what is checked.
        jobs: reading children of each worker process; None: one for each of its threads.

    Raises:
        UsageError: no scheduler answers there, it has no workers, or they run another version.
    """
    with _connected(address) as cluster:
        threads = _threads_of(cluster, address)
        try:
            cluster.register_plugin(
                ReadersThere(
                    batch._replace(clients=[one for one in batch.clients if one.trouble is None]), jobs
                )
            )
        except Coded:
            raise UsageError(
                f"The workers of “{address}” may not start children. Please start them with --no-nanny.",
                de=f"Die Worker von „{address}“ dürfen keine Kindprozesse starten. Bitte mit --no-nanny starten.",
            ) from None
        over = threading.Event()

        def work(number: int) -> Outcome:
            client = batch.clients[number]
            if client.trouble is not None:
                return refused(client, None, client.trouble)
            case = case_id(client.folder)
            # a key of its own each time: tried again, a case is worked on again
            future = cluster.submit(
                check_there, case, key=f"{case}-{number}-{threading.get_ident()}", pure=False
            )
            answer: Outcome | Exception = future.result()
            if isinstance(answer, Exception):
                raise answer
            return answer

        def halt() -> None:
            over.set()
            cluster.close(timeout=1)

        try:
            yield batch._replace(jobs=threads), work, halt
        finally:
            if not over.is_set():
                cluster.unregister_worker_plugin(_NAME)


@contextmanager
def _connected(address: str) -> Iterator[Any]:
    try:
        cluster: Any = Cluster(address, timeout=_CONNECT_S, set_as_default=False)  # type: ignore[no-untyped-call]
    except (OSError, ValueError, TimeoutError) as fault:
        raise UsageError(
            f"No Dask scheduler answers at “{address}” ({type(fault).__name__}).",
            de=f"Unter „{address}“ antwortet kein Dask-Scheduler ({type(fault).__name__}).",
        ) from None
    with cluster:
        yield cluster


def _threads_of(cluster: Any, address: str) -> int:
    threads: dict[str, int] = cluster.nthreads()
    if not threads:
        raise UsageError(
            f"The Dask scheduler at “{address}” has no workers.",
            de=f"Der Dask-Scheduler unter „{address}“ hat keine Worker.",
        )
    if others := set(cluster.run(own_version).values()) - {own_version()}:
        raise UsageError(
            f"The workers run another version of aktencheck ({', '.join(sorted(others))}).",
            de=f"Auf den Workern läuft eine andere Version von aktencheck ({', '.join(sorted(others))}).",
        )
    return sum(threads.values())
