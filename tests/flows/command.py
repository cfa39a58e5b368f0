"""The installed command, and little papers for it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image, ImageDraw, ImageFont
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

COMMAND = str(Path(sys.executable).parent / "aktencheck")
WRITTEN = {"report.json", "report.html", "report.pdf", "letter.de.pdf", "letter.de.docx"}
"""What `check` writes for one person."""
Run = Callable[..., "subprocess.CompletedProcess[str]"]

LETTER = (
    "Berliner Verein für Nachbarschaft",
    "Einladung zum Sommerfest am 4. Juli 2026",
    "Liebe Frau Testperson-Geheim, wir freuen uns auf Sie im Garten des Vereins.",
    "Bitte bringen Sie einen Kuchen oder einen Salat mit. Beginn ist um 15 Uhr.",
)


def write_letter(path: Path, lines: tuple[str, ...] = LETTER, pages: int = 1) -> None:
    """Write a born-digital letter."""
    canvas = Canvas(str(path), pagesize=A4)
    for _ in range(pages):
        for number, line in enumerate(lines):
            canvas.drawString(70, 760 - 24 * number, line)
        canvas.showPage()
    canvas.save()


def write_scan(path: Path) -> None:
    """Write a small picture with print, which needs Tesseract."""
    picture = Image.new("L", (900, 500), 255)
    draw = ImageDraw.Draw(picture)
    for number, line in enumerate(LETTER):
        draw.text((40, 60 + 60 * number), line, fill=0, font=ImageFont.load_default(24))
    picture.save(path, dpi=(150, 150))


def unprivileged() -> tuple[str, ...]:
    """Words that run a command so that the permissions of files hold, even for root."""
    if os.geteuid() != 0:
        return ()
    if shutil.which("setpriv") is None:
        pytest.skip("run as root without setpriv: permissions of files cannot be tried")
    return (
        "setpriv",
        "--bounding-set=-dac_override,-dac_read_search",
        "--inh-caps=-dac_override,-dac_read_search",
    )
