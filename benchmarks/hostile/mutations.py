"""Thousands of changed PDFs and pictures, read: no traceback, no hang, no lost file.

    python -m benchmarks.hostile.mutations [--minutes 30] [--count 10000] [--seed 1] [--keep FOLDER] [--jobs 2]

Whole papers (letters, a scan in each type of picture, forms, archives, mails) are changed at random and read in batches
by the children of the program, under limits that are lower than usual so that a hang shows soon. What counts as a
fault: a file that is in neither pages nor problems, an unread page without a code, an exception in the parent, a child
that died (`engine_failed`, `out_of_memory`). With --keep the batch is kept. The parent's memory is printed.
"""

from __future__ import annotations

import datetime as dt
import os
import random
import resource
import shutil
import sys
import time
import traceback
from collections import Counter
from pathlib import Path
from tempfile import mkdtemp
from typing import TYPE_CHECKING

import click
from PIL import Image

if TYPE_CHECKING:
    from pipeline.workers import Readers

_BATCH = 40
_LIMITS = {
    "AKTENCHECK_PAGE_CPU_SECONDS": "20",
    "AKTENCHECK_PAGE_SECONDS": "120",
    "AKTENCHECK_OPEN_SECONDS": "60",
    "AKTENCHECK_UNFOLD_SECONDS": "60",
}


def seeds() -> dict[str, bytes]:
    """Return whole files, one of each kind, by their names."""
    from tests.hostile import containers, pdfs, pictures
    from tests.hostile.raw_pdf import letter, written

    made = {
        "brief.pdf": letter(2),
        "linear.pdf": pdfs.linearised(),
        "gepackt.pdf": pdfs.in_object_streams(letter(1)),
        "formular.pdf": pdfs.form_with_script(),
        "hand.pdf": written(),
        "anlage.pdf": pdfs.with_attachment("a.pdf", letter()),
        "verschlossen.pdf": pdfs.locked("", "x", 6),
        "post.eml": containers.mail(("a.pdf", letter())).as_bytes(),
        "zwei.zip": containers.two(),
    }
    scan = _scan()
    for form, name in (
        ("PNG", "a.png"),
        ("JPEG", "a.jpg"),
        ("TIFF", "a.tif"),
        ("GIF", "a.gif"),
        ("WEBP", "a.webp"),
        ("BMP", "a.bmp"),
        ("HEIF", "a.heic"),
    ):
        made[name] = pictures.noise(form)
        made[f"scan-{name}"] = _saved(scan, form)
    made["scan.pdf"] = _saved(scan, "PDF")
    made["fax.tif"] = _saved(scan.convert("1"), "TIFF", compression="group4")
    return made


def _scan() -> Image.Image:
    from PIL import ImageDraw, ImageFont

    sheet = Image.new("L", (420, 300), 250)
    for at, said in enumerate(
        ("Einladung zum Sommerfest", "am 4. Juli 2026 um 15 Uhr", "im Garten des Vereins")
    ):
        ImageDraw.Draw(sheet).text((30, 60 + 50 * at), said, fill=10, font=ImageFont.load_default(22))
    return sheet


def _saved(picture: Image.Image, form: str, **more: object) -> bytes:
    import io

    held = io.BytesIO()
    ready = picture.convert("RGB") if form in ("WEBP", "HEIF") else picture
    ready.save(held, form, **more)  # type: ignore[arg-type]
    return held.getvalue()


@click.command()
@click.option("--minutes", type=float, default=30.0)
@click.option("--count", type=int, default=10_000, help="Files at most.")
@click.option("--seed", "start", type=int, default=None)
@click.option(
    "--keep", type=click.Path(path_type=Path), default=None, help="Where files with a fault are kept."
)
@click.option("--jobs", type=int, default=2)
def main(minutes: float, count: int, start: int | None, keep: Path | None, jobs: int) -> None:
    os.environ.update(_LIMITS)  # before the limits are loaded
    from benchmarks.hostile.mutate import mutated

    start = int(dt.datetime.now(dt.UTC).timestamp()) if start is None else start
    print(f"seed {start}, at most {count} files in {minutes} min", flush=True)
    chance, whole = random.Random(start), seeds()
    until, done, faults = time.monotonic() + minutes * 60, 0, 0
    codes: Counter[str] = Counter()
    first_memory = 0
    work = Path(mkdtemp(prefix="hostile-"))
    try:
        from pipeline.workers import Readers

        with Readers(jobs) as readers:
            while done < count and time.monotonic() < until:
                folder = work / str(done)
                folder.mkdir()
                for number in range(min(_BATCH, count - done)):
                    name = chance.choice(sorted(whole))
                    (folder / f"{number:03d}-{name}").write_bytes(mutated(whole[name], chance))
                found = _read(readers, folder, codes)
                done += number + 1
                if found:
                    faults += 1
                    print(f"FOUND after {done}: {found}", flush=True)
                    if keep:
                        shutil.copytree(folder, keep / f"{start}-{done}", dirs_exist_ok=True)
                shutil.rmtree(folder)
                memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
                first_memory = first_memory or memory
    finally:
        shutil.rmtree(work, ignore_errors=True)
    print(
        f"{done} files, {faults} batches with a fault; "
        f"parent {first_memory} MB after the first batch, {memory} MB at the end"
    )
    print(", ".join(f"{code} {number}" for code, number in codes.most_common()))
    sys.exit(min(faults, 1))


def _read(readers: Readers, folder: Path, codes: Counter[str]) -> str:
    """Return what is wrong with the reading of a batch, "" where nothing is."""
    from pipeline.files import files_in

    try:
        intake = files_in(folder)
        scans = readers.read(intake.files)
    except Exception:
        return traceback.format_exc()
    troubles = (*intake.problems, *scans.problems)
    codes.update(trouble.code for trouble in troubles)
    codes["pages read"] += sum(page.method != "unread" for page in scans.pages)
    told = {trouble.file.split("!/")[0] for trouble in troubles} | {
        page.file.split("!/")[0] for page in scans.pages
    }
    if lost := sorted({path.name for path in folder.iterdir()} - told):
        return f"lost: {lost}"
    if mute := [
        p.file for p in scans.pages if p.method == "unread" and not any(t.file == p.file for t in troubles)
    ]:
        return f"unread without a code: {mute}"
    if strange := sorted({trouble.code for trouble in troubles} & {"engine_failed", "out_of_memory"}):
        return f"{strange}: {[t.file for t in troubles if t.code in strange]}"
    return ""


if __name__ == "__main__":
    main()
