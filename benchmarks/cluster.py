"""The same clients on several workers (Rechnerverbund): Prefect workers on PostgreSQL, processes of a Dask cluster.

    python -m benchmarks.cluster [--folders 6] [--permit ne_26_3] [--seed 300000] [--keep DIR]

Three runs over the same folders: in one process tree (`bulk --plain`), as one flow run a case on two Prefect workers
whose server keeps its database in PostgreSQL, and by two processes of a Dask cluster (`bulk --dask`). Printed are the
seconds of each, whether the reports are the same but for `produced`, and whether the dumped database and the workers'
logs hold a name, birth date or folder name of the clients. Everything listens on 127.0.0.1 and ends with the run.
"""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import click

from benchmarks.bulk import made, same

HERE = Path(__file__).parents[1]
DAY = "2026-11-21"
_POSTGRES = max(Path("/usr/lib/postgresql").glob("*/bin"), default=Path())
_WAIT_S = 1200.0


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def tool(name: str) -> str:
    """Return a program that is installed beside this Python."""
    return str(Path(sys.executable).parent / name)


@contextlib.contextmanager
def running(log: Path, env: Mapping[str, str], *command: str) -> Iterator[None]:
    """Run a program in the background, what it says in a log, until the block ends."""
    with log.open("ab") as out:
        process = subprocess.Popen(command, env=env, stdout=out, stderr=out, cwd=HERE, start_new_session=True)
        try:
            yield
        finally:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, 15)
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(20)
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, 9)


@contextlib.contextmanager
def postgres(folder: Path, port: int) -> Iterator[str]:
    """Run a PostgreSQL of its own; yields the URL of a database in it."""
    if not (_POSTGRES / "initdb").is_file():
        raise click.ClickException("PostgreSQL is not installed. Please type:  apt-get install postgresql")
    data = folder / "pg"
    data.mkdir()
    ours = ("setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups") if os.geteuid() == 0 else ()
    if ours:
        shutil.chown(data, "postgres", "postgres")
        folder.chmod(0o755)
    subprocess.run(
        [*ours, str(_POSTGRES / "initdb"), "-D", str(data), "-U", "aktencheck", "-A", "trust"],
        check=True, stdout=subprocess.DEVNULL, cwd="/",
    )  # fmt: skip
    server = (
        *ours,
        str(_POSTGRES / "postgres"),
        "-D",
        str(data),
        "-p",
        str(port),
        "-h",
        "127.0.0.1",
        "-k",
        "",
    )
    with running(folder / "postgres.log", os.environ, *server):
        until_true(lambda: quiet(str(_POSTGRES / "pg_isready"), "-h", "127.0.0.1", "-p", str(port)))
        yield f"127.0.0.1:{port}/postgres"


def quiet(*command: str, env: Mapping[str, str] | None = None) -> bool:
    done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=env, cwd=HERE)
    return done.returncode == 0


def until_true(holds: Callable[[], bool], seconds: float = 300.0) -> None:
    until = time.monotonic() + seconds
    while not holds():
        if time.monotonic() > until:
            raise click.ClickException("a server did not start")
        time.sleep(0.5)


def ids_of(root: Path, env: Mapping[str, str]) -> list[str]:
    code = (
        "import sys; from pathlib import Path; from pipeline.data_folder import case_id; "
        "print(*(case_id(one) for one in sorted(Path(sys.argv[1]).iterdir()) if one.is_dir()))"
    )
    asked = subprocess.run(
        [sys.executable, "-c", code, str(root)], env=env, check=True, capture_output=True, text=True, cwd=HERE
    )
    return asked.stdout.split()


def on_prefect(root: Path, out: Path, folder: Path) -> tuple[float, str]:
    """Check each case by a flow run on two workers; return the seconds and the dumped database."""
    base = {**os.environ, "AKTENCHECK_HOME": str(folder / "home-prefect"), "AKTENCHECK_ROOT": str(root)}
    base |= {"AKTENCHECK_OUT": str(out), "PREFECT_HOME": str(folder / "prefect"), "DO_NOT_TRACK": "1"}
    base |= {"PREFECT_SERVER_ANALYTICS_ENABLED": "false", "PREFECT_LOGGING_TO_API_ENABLED": "false"}
    port, pg_port = free_port(), free_port()
    with postgres(folder, pg_port) as database:
        env = {
            **base,
            "PREFECT_API_URL": f"http://127.0.0.1:{port}/api",
            "PREFECT_API_DATABASE_CONNECTION_URL": f"postgresql+asyncpg://aktencheck@{database}",
            "PREFECT_WORKER_QUERY_SECONDS": "2",
        }
        prefect = tool("prefect")
        server = (prefect, "server", "start", "--host", "127.0.0.1", "--port", str(port))
        with running(folder / "server.log", env, *server), contextlib.ExitStack() as workers:
            until_true(lambda: quiet(prefect, "work-pool", "ls", env=env))
            for words in (
                ("work-pool", "create", "aktencheck", "--type", "process"),
                ("--no-prompt", "deploy", "--all"),
            ):
                if not quiet(prefect, *words, env=env):
                    raise click.ClickException(f"prefect {' '.join(words)} failed")
            for number in (1, 2):
                worker = (
                    prefect,
                    "worker",
                    "start",
                    "--pool",
                    "aktencheck",
                    "--limit",
                    "1",
                    "--name",
                    f"w{number}",
                )
                workers.enter_context(running(folder / f"worker{number}.log", env, *worker))
            cases = ids_of(root, env)
            began = time.monotonic()
            for case in cases:
                quiet(
                    prefect,
                    "deployment",
                    "run",
                    "check/check",
                    "-p",
                    f"case={case}",
                    "-p",
                    f"as_of={DAY}",
                    env=env,
                )
            until_true(lambda: len(ended(env)) >= len(cases), _WAIT_S)
            spent = time.monotonic() - began
            click.echo(f"  flow runs: {ended(env)}")
            dump = subprocess.run(
                [str(_POSTGRES / "pg_dump"), "-h", "127.0.0.1", "-p", str(pg_port), "-U", "aktencheck", "postgres"],
                check=True, capture_output=True,
            )  # fmt: skip
    return spent, dump.stdout.decode(errors="replace")


def ended(env: Mapping[str, str]) -> list[str]:
    """Return the names of the end states of all flow runs."""
    code = (
        "import asyncio\n"
        "from prefect.client.orchestration import get_client\n"
        "async def go():\n"
        "    async with get_client() as client:\n"
        "        runs = await client.read_flow_runs(limit=200)\n"
        "        print(*(run.state.type.value for run in runs if run.state and run.state.is_final()))\n"
        "asyncio.run(go())\n"
    )
    asked = subprocess.run([sys.executable, "-c", code], env=env, capture_output=True, text=True, cwd=HERE)
    return asked.stdout.split()


def on_dask(root: Path, out: Path, folder: Path) -> float:
    """Check the clients by two processes of a Dask cluster; return the seconds."""
    env = {**os.environ, "AKTENCHECK_HOME": str(folder / "home-dask")}
    address = f"tcp://127.0.0.1:{(port := free_port())}"
    scheduler = (tool("dask"), "scheduler", "--host", "127.0.0.1", "--port", str(port))
    worker = (
        tool("dask"),
        "worker",
        address,
        "--host",
        "127.0.0.1",
        "--nthreads",
        "2",
        "--no-nanny",
        "--no-dashboard",
    )
    with contextlib.ExitStack() as opened:
        opened.enter_context(
            running(folder / "scheduler.log", env, *scheduler, "--dashboard-address", "127.0.0.1:0")
        )
        for number in (1, 2):
            opened.enter_context(running(folder / f"dask{number}.log", env, *worker))
        time.sleep(10)
        return bulk(root, out, env, "--dask", address, "--jobs", "1")


def bulk(root: Path, out: Path, env: Mapping[str, str], *words: str) -> float:
    began = time.monotonic()
    command = [tool("aktencheck"), "bulk", str(root), "--out", str(out), "--as-of", DAY, "--plain", *words]
    subprocess.run(command, env=env, stdout=subprocess.DEVNULL, check=False)
    return time.monotonic() - began


def secrets_of(out: Path) -> set[str]:
    """Return names, birth dates and folder names that the reports tell of."""
    found: set[str] = set()
    for place in out.rglob("report.json"):
        case = json.loads(place.read_text(encoding="utf-8"))["case"]
        told = case["applicant"]
        found |= {
            case["folder"],
            *(told.get(key) or "" for key in ("family_name", "given_names", "birth_date")),
        }
    return {one for one in found if len(one) > 3}


@click.command()
@click.option("--folders", default=6, show_default=True)
@click.option("--permit", default="ne_26_3", show_default=True)
@click.option("--seed", default=300000, show_default=True)
@click.option("--keep", type=click.Path(path_type=Path), help="Where everything is left; else it is removed.")
def main(folders: int, permit: str, seed: int, keep: Path | None) -> None:
    """Print what the three runs took and whether they found the same."""
    folder = keep or Path(tempfile.mkdtemp(prefix="aktencheck-cluster-"))
    folder.mkdir(parents=True, exist_ok=True)
    try:
        root = folder / "clients"
        made(root, folders, seed, permit)
        spent = bulk(root, folder / "plain", {**os.environ, "AKTENCHECK_HOME": str(folder / "home")})
        click.echo(f"one machine, plain:           {spent:6.1f} s for {folders} clients")
        spent, dump = on_prefect(root, folder / "prefect-out", folder)
        click.echo(
            f"two Prefect workers, PostgreSQL: {spent:4.1f} s; same reports: {same_reports(folder, 'prefect-out')}"
        )
        spent = on_dask(root, folder / "dask-out", folder)
        click.echo(
            f"two Dask processes:           {spent:6.1f} s; same reports: {same_reports(folder, 'dask-out')}"
        )
        told = dump + "".join(log.read_text(errors="replace") for log in folder.glob("*.log"))
        asked = secrets_of(folder / "plain")
        leaked = sorted(one for one in asked if one in told)
        click.echo(
            f"{len(asked)} names, birth dates and folder names looked for in {len(told):,} characters of database and "
            f"logs: {len(leaked)} found"
        )
    finally:
        if keep is None:
            shutil.rmtree(folder, ignore_errors=True)


def same_reports(folder: Path, other: str) -> str:
    """Tell whether the clients' reports are the same; the overview is written by `bulk` alone."""
    for out in (folder / "plain", folder / other):
        (out / "overview.json").unlink(missing_ok=True)
    count = len([*(folder / other).rglob("report.json")])
    return f"{'yes' if same(folder / 'plain', folder / other) else 'NO'} ({count})"


if __name__ == "__main__":
    main()
