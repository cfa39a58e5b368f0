"""What starting costs: processor seconds of the command beside a peer (`python -m benchmarks.startup`).

Every figure is user and system time of a process and all its children, the best of three. Peers: pdfplumber's own
command line on the same born-digital pages, and Prefect's `--version`.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from reportlab.pdfgen.canvas import Canvas

PAGES = 10
RUNS = 3


def ten_pages(path: Path) -> None:
    """Write ten born-digital pages."""
    canvas = Canvas(str(path))
    for page in range(PAGES):
        for row in range(40):
            canvas.drawString(
                60, 780 - 18 * row, f"Seite {page + 1}, Zeile {row + 1}: Einladung zum Sommerfest"
            )
        canvas.showPage()
    canvas.save()


def seconds(command: list[str], environment: dict[str, str]) -> float:
    """Return the processor seconds of a command with all that it starts, also what its own server starts.

    A process that nobody waits for is not in its parent's account; as our adopted child it is in ours.
    """
    program = (
        "import ctypes, os, resource, subprocess, sys\n"
        "ctypes.CDLL(None).prctl(36, 1, 0, 0, 0)\n"  # PR_SET_CHILD_SUBREAPER
        "subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)\n"
        "while True:\n"
        "    try: os.wait()\n"
        "    except ChildProcessError: break\n"
        "used = resource.getrusage(resource.RUSAGE_CHILDREN)\n"
        "print(used.ru_utime + used.ru_stime)\n"
    )
    told = subprocess.run(
        [sys.executable, "-c", program, *command], env=environment, capture_output=True, text=True, check=True
    )
    return float(told.stdout)


def main() -> None:
    """Print the table."""
    bin_ = Path(sys.executable).parent
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place, "akte")
        folder.mkdir()
        pdf = folder / "zehn.pdf"
        ten_pages(pdf)
        ours = str(bin_ / "aktencheck")
        environment = {**os.environ, "AKTENCHECK_HOME": f"{place}/data", "OMP_THREAD_LIMIT": "1"}
        rows = {
            "aktencheck --help": [ours, "--help"],
            "prefect --version": [str(bin_ / "prefect"), "--version"],
            "aktencheck permits": [ours, "permits"],
            "aktencheck check, 10 born-digital pages": [ours, "check", str(folder), "--out", f"{place}/out"],
            "pdfplumber, the same pages": [str(bin_ / "pdfplumber"), str(pdf), "--format", "json"],
        }
        print("| command | CPU-s, best of three |\n|---|---|")
        for name, command in rows.items():
            print(f"| {name} | {min(seconds(command, environment) for _ in range(RUNS)):.2f} |", flush=True)


if __name__ == "__main__":
    main()
