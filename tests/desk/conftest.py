"""A desk that runs in this process, with a made case, and a browser that is signed in."""

from __future__ import annotations

import datetime as dt
import hashlib
import re
import socket
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
import uvicorn
from playwright.sync_api import Browser, Page

from desk.app import Desk, application
from desk.routes_session import start_url
from desk.settings import Settings, places
from flows.clients import Client
from pipeline.writing import write_private
from reports.html import to_html
from reports.model import Report, to_json
from tests.flows.command import write_letter
from tests.reports.conftest import made_report

AS_OF = dt.date(2026, 11, 21)
HOSTILE = '"><img src=x onerror=alert(1)>'


class Running:
    """A desk that listens; `made` is the case whose report was made without reading."""

    def __init__(self, folder: Path, *, upload_bytes: int = 4 << 20) -> None:
        root, out = places(folder / "clients", folder / "reports")
        root.mkdir(exist_ok=True)
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        self.settings = Settings(
            root=root, out=out, port=port, as_of=AS_OF, author="M. Weber", jobs=1, upload_bytes=upload_bytes
        )
        guard, desk = application(self.settings)
        self.desk: Desk = desk
        self.guard = guard
        config = uvicorn.Config(
            guard, port=port, log_level="error", lifespan="on", timeout_graceful_shutdown=1
        )
        self._clients: list[httpx.Client] = []
        self._server = uvicorn.Server(config)
        self._thread = threading.Thread(target=self._server.run, daemon=True)
        self._thread.start()
        while not self._server.started:
            time.sleep(0.02)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.settings.port}"

    def made(self, name: str) -> str:
        """Lay a made report for a folder of one letter, and return its case."""
        folder = self.settings.root / name
        folder.mkdir()
        write_letter(folder / "brief.pdf")
        (folder / "case.yaml").write_text("permit: ae_25_2_refugee\n", encoding="utf-8")
        case = self.desk.register.id_of(Client(folder))
        report, pictures = made_report(family=HOSTILE, given="Omar Khaled")
        report = with_ids(report, case, name)
        target = self.settings.out / name
        write_private(target / "report.json", to_json(report))
        write_private(target / "report.html", to_html(report, pictures).encode())
        return case

    def client(self, **headers: str) -> httpx.Client:
        """A client that nobody has signed in."""
        client = httpx.Client(base_url=self.url, headers={"Origin": self.url, **headers}, timeout=30)
        self._clients.append(client)
        return client

    def signed(self) -> tuple[httpx.Client, str]:
        """A client that is signed in, and the word that its forms carry."""
        client = self.client()
        assert client.get(start_url(self.desk)).status_code == 200
        found = re.search(r'name="csrf" content="([^"]+)', client.get("/").text)
        assert found is not None
        return client, found[1]

    def end(self) -> None:
        for client in self._clients:
            client.close()
        self._server.should_exit = True
        self._thread.join(timeout=10)
        self.desk.close()


def with_ids(report: Report, case: str, folder: str) -> Report:
    """Return the report as one of this machine, its documents with identities."""
    documents = tuple(
        one.model_copy(update={"digest": hashlib.sha256(f"{folder}{one.id}".encode()).hexdigest()})
        for one in report.documents
    )
    head = report.case.model_copy(update={"id": case, "folder": folder})
    return report.model_copy(update={"case": head, "documents": documents})


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """A desk over an empty root, in a data folder of its own."""
    folder = tmp_path_factory.mktemp("desk")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("AKTENCHECK_HOME", str(folder / "data"))
        patch.setenv("OMP_THREAD_LIMIT", "1")
        running = Running(folder)
        yield running
        running.end()


@pytest.fixture(scope="module")
def page(running: Running, browser: Browser) -> Iterator[Page]:
    """A page that is signed in by the start-up address; what it complains of is kept in `complaints`."""
    context = browser.new_context(viewport={"width": 1440, "height": 900}, accept_downloads=True)
    page = context.new_page()
    page.set_default_timeout(60_000)
    page.goto(start_url(running.desk))
    page.wait_for_url(f"{running.url}/")
    yield page
    context.close()
