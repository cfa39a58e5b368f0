"""Write the generated pages of the catalogue anew."""

from __future__ import annotations

from pathlib import Path

from validators.catalogue import catalogue
from validators.explain import as_markdown, reasons_as_markdown

PAGES = {f"{permit}.md": as_markdown(permit) for permit in catalogue().permits}
PAGES["reasons.md"] = reasons_as_markdown()

if __name__ == "__main__":
    for name, text in PAGES.items():
        Path(__file__).with_name(name).write_text(text, encoding="utf-8")
