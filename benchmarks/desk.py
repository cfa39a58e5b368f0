"""How fast the desk answers (Antwortzeiten): server time of its pages, without a browser.

    python -m benchmarks.desk [--cases 200] [--pages 80] [--times 20]

Made reports are laid for many folders; nothing is read. The first page is that of the list, the case has as many pages
as said. Told are the first answer and the median of the others, in milliseconds, and the CPU time beside it: on a busy
machine only that says something.
"""

from __future__ import annotations

import argparse
import asyncio
import hashlib
import os
import statistics
import tempfile
import time
from io import BytesIO
from pathlib import Path
from typing import Any

import httpx
from PIL import Image, ImageDraw

from reports.model import DocumentEntry, PageRef, Report

BOUNDS_MS = {"first page": 100, "case": 300}


def main() -> None:
    """Measure and print; exit status 1 where a bound is not kept."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=int, default=200)
    parser.add_argument("--pages", type=int, default=80)
    parser.add_argument("--times", type=int, default=20)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["AKTENCHECK_HOME"] = str(Path(folder) / "data")
        found = measured(Path(folder), asked.cases, asked.pages, asked.times)
    for name, (first, wall, cpu) in found.items():
        print(f"{name:22} first {first:7.1f} ms   then {wall:7.1f} ms   CPU {cpu:7.1f} ms")
    raise SystemExit(any(found[name][2] > bound for name, bound in BOUNDS_MS.items()))


def measured(folder: Path, cases: int, pages: int, times: int) -> dict[str, tuple[float, float, float]]:
    """Return for each page of the desk the first answer, and the median of the others by the clock and by the CPU."""
    from desk.app import application, begun
    from desk.routes_session import start_url
    from desk.settings import Settings

    settings = Settings(root=folder / "clients", out=folder / "reports", port=80)
    guard, desk = application(settings)
    try:
        case = _laid(settings, cases, pages)
        document = f"d{max(1, pages // 2)}"
        asked = {
            "first page": "/",
            "case": f"/cases/{case}",
            "another page of it": f"/cases/{case}/view?doc={document}&at=1",
            "picture of a page": f"/cases/{case}/pages/{document}/1",
            "what to send": f"/cases/{case}/send",
            "a permit": "/law/ae_25_2_refugee",
        }
        begun(desk)  # what the desk does when it starts
        return asyncio.run(_answered(guard, start_url(desk), asked, times))
    finally:
        desk.close()


async def _answered(
    guard: Any, start: str, asked: dict[str, str], times: int
) -> dict[str, tuple[float, float, float]]:
    transport = httpx.ASGITransport(app=guard)
    async with httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1") as client:
        await client.get(start.replace("127.0.0.1:80", "127.0.0.1"))
        return {name: await _timed(client, place, times) for name, place in asked.items()}


async def _timed(client: httpx.AsyncClient, place: str, times: int) -> tuple[float, float, float]:
    walls, cpus = [], []
    for _ in range(times + 1):
        wall, cpu = time.perf_counter(), time.process_time()
        answer = await client.get(place)
        walls.append((time.perf_counter() - wall) * 1000)
        cpus.append((time.process_time() - cpu) * 1000)
        assert answer.status_code == 200, (place, answer.status_code)
    return walls[0], statistics.median(walls[1:]), statistics.median(cpus[1:])


def _laid(settings: object, cases: int, pages: int) -> str:
    """Lay folders and reports; return the case of so many pages."""
    from desk.settings import Settings
    from flows.clients import Client
    from pipeline.data_folder import case_id
    from pipeline.writing import write_private
    from reports.html import to_html
    from reports.model import to_json
    from tests.reports.conftest import made_report

    assert isinstance(settings, Settings)
    made, pictures = made_report()
    wanted = ""
    for number in range(cases):
        name = f"Client {number:04}"
        folder = settings.root / name
        folder.mkdir(parents=True)
        case = case_id(Client(folder).folder)
        report = made.model_copy(update={"case": made.case.model_copy(update={"id": case, "folder": name})})
        shown = pictures
        if number == 0:
            wanted = case
            report, shown = _long(report, pages)
        write_private(settings.out / name / "report.json", to_json(report))
        if number == 0:  # behind the report, as `check` writes it
            write_private(settings.out / name / "report.html", to_html(report, shown).encode())
    return wanted


def _long(report: Report, pages: int) -> tuple[Report, dict[tuple[str, int], bytes]]:
    """Return the report with so many documents of one page, the made ones first, and a picture of each."""
    first = report.documents[1]
    documents: list[DocumentEntry] = []
    for number in range(1, pages + 1):
        like = report.documents[number - 1] if number <= len(report.documents) else first
        place = PageRef(file="stack.pdf", page=number, method="ocr")
        digest = hashlib.sha256(str(number).encode()).hexdigest()
        fields = {name: one.model_copy(update={"page": 1}) for name, one in like.fields.items()}
        told = {"id": f"d{number}", "pages": (place,), "digest": digest, "fields": fields}
        documents.append(like.model_copy(update={**told, "kind": like.kind, "duplicate_of": None}))
    changed = report.model_copy(update={"documents": tuple(documents), "warnings": ()})
    return changed, {("stack.pdf", number): _picture(number) for number in range(1, pages + 1)}


def _picture(number: int) -> bytes:
    page = Image.new("L", (778, 1100), 255)
    pen = ImageDraw.Draw(page)
    for line in range(60):
        pen.text((60, 40 + 17 * line), f"{number} " + "Zeile " * 14, fill=30)
    held = BytesIO()
    page.save(held, "JPEG", quality=50)
    return held.getvalue()


if __name__ == "__main__":
    main()
