"""Where Prefect runs and what it may (Prefect-Umgebung): own home, nothing sent anywhere, a server on loopback.

To be settled before Prefect is imported. A server that the command starts belongs to it: it listens on loopback alone,
asks for a secret that only this process knows, and the system ends it when this process ends, however that happens.

Source: prefect.md 1-4 (versions, telemetry, what lands in its database).
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import secrets
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPResponse
from pathlib import Path

from pipeline.data_folder import data_folder
from pipeline.errors import AktencheckError
from pipeline.writing import make_private

SILENT = {
    "DO_NOT_TRACK": "1",
    "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
    "PREFECT_SERVER_UI_SHOW_PROMOTIONAL_CONTENT": "false",
    "PREFECT_CLOUD_ENABLE_ORCHESTRATION_TELEMETRY": "false",
    "PREFECT_TELEMETRY_ENABLE_RESOURCE_METRICS": "false",
}
"""What sends nothing; no setting of the user's turns it on again."""
_USUAL = {
    "PREFECT_LOGGING_TO_API_ENABLED": "false",
    "PREFECT_LOGGING_INTERNAL_LEVEL": "CRITICAL",
    "PREFECT_RESULTS_PERSIST_BY_DEFAULT": "false",
    "PREFECT_SERVER_EPHEMERAL_STARTUP_TIMEOUT_SECONDS": "120",
}
_OWN_SERVER = {
    "PREFECT_SERVER_UI_ENABLED": "false",
    "PREFECT_SERVER_SERVICES_DB_VACUUM_ENABLED": "events,flow_runs,orphans",
    "PREFECT_SERVER_SERVICES_DB_VACUUM_RETENTION_PERIOD": str(30 * 86_400),
    "PREFECT_LOGGING_SERVER_LEVEL": "CRITICAL",
    # the list of integrations is asked for at GitHub, for which there is no setting; it comes with Prefect, too
    "HTTPS_PROXY": "http://127.0.0.1:9",
    "HTTP_PROXY": "http://127.0.0.1:9",
}
_START_SECONDS = 180.0
_END_SECONDS = 15.0
_PR_SET_PDEATHSIG = 1


def quiet_environment(level: str = "WARNING") -> None:
    """Set what must stand in the environment before Prefect is imported; `level` is how loud it is on stderr."""
    os.environ.update(SILENT)
    for name, value in {**_USUAL, "PREFECT_LOGGING_LEVEL": level}.items():
        os.environ.setdefault(name, value)
    beside = os.environ.get("NO_PROXY", "")
    os.environ["NO_PROXY"] = f"{beside},127.0.0.1,localhost".lstrip(",")
    os.environ.setdefault("PREFECT_HOME", str(data_folder() / "prefect-3.8"))


@contextmanager
def server() -> Iterator[None]:
    """Have a server while this lasts: that of PREFECT_API_URL, else one of our own that ends with it.

    Raises:
        AktencheckError: our own did not start.
    """
    if os.environ.get("PREFECT_API_URL"):
        yield
        return
    with _own_server() as url:
        os.environ["PREFECT_API_URL"] = url
        try:
            yield
        finally:
            del os.environ["PREFECT_API_URL"]


@contextmanager
def _own_server() -> Iterator[str]:
    secret = f"aktencheck:{secrets.token_urlsafe(24)}"
    os.environ["PREFECT_API_AUTH_STRING"] = secret
    make_private(Path(os.environ["PREFECT_HOME"]))
    port = _free_port()
    running = subprocess.Popen(
        [sys.executable, "-m", "flows.prefect_place", str(port), str(os.getpid())],
        env={**os.environ, **_OWN_SERVER, "PREFECT_SERVER_API_AUTH_STRING": secret},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,  # Ctrl-C is ours: the server is ended last
    )
    try:
        _await(running, f"http://127.0.0.1:{port}/api/health", secret)
        yield f"http://127.0.0.1:{port}/api"
    finally:
        del os.environ["PREFECT_API_AUTH_STRING"]
        running.terminate()
        try:
            running.wait(_END_SECONDS)
        except subprocess.TimeoutExpired:
            running.kill()
            running.wait()


def _await(running: subprocess.Popen[bytes], health: str, secret: str) -> None:
    until = time.monotonic() + _START_SECONDS
    while running.poll() is None and time.monotonic() < until:
        with contextlib.suppress(urllib.error.URLError, OSError), _opened(health, secret) as answer:
            if answer.status == 200:
                return
        time.sleep(0.2)
    raise AktencheckError(
        "Prefect's server did not start. Without Prefect: --plain.",
        de="Der Prefect-Server ist nicht gestartet. Ohne Prefect: --plain.",
    )


def _opened(url: str, secret: str) -> contextlib.AbstractContextManager[HTTPResponse]:
    from base64 import b64encode

    given = {"Authorization": f"Basic {b64encode(secret.encode()).decode()}"}
    # no proxy of the environment stands between this process and its own server
    direct = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    opened: contextlib.AbstractContextManager[HTTPResponse] = direct.open(
        urllib.request.Request(url, headers=given), timeout=5
    )
    return opened


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _serve(port: int, parent: int) -> None:
    """Be the server, until the process that started it ends."""
    ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:
        return
    os.umask(0o077)
    import uvicorn
    from prefect.server.api.server import create_app

    uvicorn.run(create_app(final=True), host="127.0.0.1", port=port, log_level="critical")


if __name__ == "__main__":
    _serve(int(sys.argv[1]), int(sys.argv[2]))
