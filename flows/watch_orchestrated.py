"""Each check as a flow run (Prüfläufe in Prefect): named by the case's opaque id, with the day as its other parameter.

The check itself never waits for Prefect: it runs beside the flow run, which waits for its end and takes over its
status. A server that has gone away costs what would have been seen there, nothing else; one of our own is started again
later.

Source: prefect.md 2 (a client without a server hangs for minutes), 4 (what lands in its database), 8 (drop folder).
"""

from __future__ import annotations

import datetime as dt
import os
import queue
import threading
import time
import urllib.error
import urllib.request
from concurrent.futures import Future
from contextlib import suppress
from typing import Literal, NamedTuple

from pipeline.data_folder import case_id
from pipeline.errors import AktencheckError
from reports.typography import Language

from .batch import Outcome
from .clients import Client
from .orchestrated import Coded
from .output import note
from .prefect_place import quiet_environment, server

TAG = "aktencheck"
AGAIN_AFTER_S = 300.0
"""So long after a failure the server is tried again."""
_MOST = 1000
"""Runs that wait to be told; further ones are not told."""
_HEALTH_S = 2.0
_DRAIN_S = 10.0
_UNSEEN = {
    "de": "Prefect antwortet nicht ({}); es wird ohne Prefect weiter geprüft.",
    "en": "Prefect does not answer ({}); checking goes on without it.",
}


class _Run(NamedTuple):
    case: str
    as_of: dt.date
    future: Future[Outcome]


class Told:
    """Tells Prefect of each check, in threads that nobody waits for; a context manager.

    Args:
        lang: of what is said on stderr.
        at_once: how many flow runs are open at a time.
    """

    def __init__(self, lang: Language, at_once: int) -> None:
        quiet_environment("CRITICAL")
        self._lang = lang
        self._waiting: queue.Queue[_Run | None] = queue.Queue(_MOST)
        self._state: Literal["starting", "up", "down", "over"] = "starting"
        self._turned = threading.Condition()
        self._seen = False
        # a server of our own ends with the thread that started it, so that thread does nothing else
        self._keeper = threading.Thread(target=self._keep, name="server", daemon=True)
        self._tellers = [
            threading.Thread(target=self._tell, name=f"flow-{number}", daemon=True)
            for number in range(at_once)
        ]

    def __enter__(self) -> Told:
        """Begin; nothing waits for the server."""
        for thread in (self._keeper, *self._tellers):
            thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        """Tell what can be told in a short time, and end our own server."""
        with suppress(queue.Full):
            for _thread in self._tellers:
                self._waiting.put_nowait(None)
        if self._state == "up":
            until = time.monotonic() + _DRAIN_S
            for thread in self._tellers:
                thread.join(timeout=max(0.0, until - time.monotonic()))
            if self._seen:
                _drained()
        self._turn("over")
        self._keeper.join(timeout=_DRAIN_S)

    def begun(self, client: Client, as_of: dt.date, future: Future[Outcome]) -> None:
        """A check has begun."""
        if client.trouble is None:
            with suppress(queue.Full):
                self._waiting.put_nowait(_Run(case_id(client.folder), as_of, future))

    def _turn(self, state: Literal["starting", "up", "down", "over"]) -> None:
        with self._turned:
            if self._state != "over":
                self._state = state
            self._turned.notify_all()

    def _keep(self) -> None:
        """Have a server, and again some time after it was lost."""
        while self._state != "over":
            try:
                with server():
                    self._turn("up")
                    with self._turned:
                        self._turned.wait_for(lambda: self._state != "up")
            except (AktencheckError, OSError) as fault:
                self._lost(type(fault).__name__)
            with self._turned:
                self._turned.wait_for(lambda: self._state == "over", AGAIN_AFTER_S)
            self._turn("starting")

    def _tell(self) -> None:
        while (run := self._waiting.get()) is not None:
            with self._turned:
                self._turned.wait_for(lambda: self._state != "starting")
                is_up = self._state == "up"
            try:
                if is_up and _answers():
                    self._seen = True
                    _as_flow_run(run)
                elif is_up:
                    self._lost("ConnectError")
            except Coded:
                pass  # the run's own fault, which it was there to show
            except Exception as fault:
                self._lost(type(fault).__name__)

    def _lost(self, fault: str) -> None:
        if self._state in ("starting", "up"):
            self._turn("down")
            note(_UNSEEN[self._lang].format(fault))


def _as_flow_run(run: _Run) -> None:
    from prefect import flow, tags
    from prefect.settings import PREFECT_API_AUTH_STRING, PREFECT_API_URL, temporary_settings

    @flow(name="check", flow_run_name=run.case, persist_result=False, validate_parameters=False)
    def check(case: str, as_of: str) -> str:
        outcome = _awaited(run.future)
        if outcome.not_checked is not None:
            raise Coded(outcome.not_checked.code)
        return outcome.status

    # a server that was started again has another port and secret than the settings that were read at the import
    here = {
        PREFECT_API_URL: os.environ.get("PREFECT_API_URL"),
        PREFECT_API_AUTH_STRING: os.environ.get("PREFECT_API_AUTH_STRING"),
    }
    with temporary_settings({key: given for key, given in here.items() if given}), tags(TAG):
        check(run.case, run.as_of.isoformat())


def _awaited(future: Future[Outcome]) -> Outcome:
    try:
        return future.result()
    except BaseException as fault:
        raise Coded(type(fault).__name__) from None


def _answers() -> bool:
    """Tell whether the server is there; Prefect's client would try for minutes."""
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    try:
        with opener.open(f"{os.environ.get('PREFECT_API_URL')}/health", timeout=_HEALTH_S):
            return True
    except urllib.error.HTTPError:
        return True  # it wants to know who asks: it is there
    except (urllib.error.URLError, OSError, ValueError):
        return False


def _drained() -> None:
    from prefect.events.worker import EventsWorker

    with suppress(Exception):
        EventsWorker.drain_all(timeout=_DRAIN_S)
