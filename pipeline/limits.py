"""What a single file or page may cost (Grenzen), as it holds on this machine.

A client's folder is not trusted: a picture of a few kilobytes may unfold to gigabytes. Every limit ends in a line of
`problems`, never in a run that stops. Values, units and reasons stand in `pipeline.settings`.
"""

from __future__ import annotations

from typing import Final

from .settings import limit

MEBIBYTE: Final = 1 << 20

FILE_BYTES: Final = limit("file_mb") * MEBIBYTE
FILE_PAGES: Final = limit("file_pages")
PAGE_PIXELS: Final = limit("page_megapixels") * 1_000_000
WORKING_PIXELS: Final = limit("working_megapixels") * 1_000_000
PAGE_MM: Final = float(limit("page_mm"))
MEMORY_BYTES: Final = limit("child_address_mb") * MEBIBYTE
CHILD_BYTES: Final = limit("child_used_mb") * MEBIBYTE
CPU_SECONDS: Final = limit("page_cpu_s")
CONTAINER_DEPTH: Final = limit("depth")
MEMBERS: Final = limit("members")
UNFOLDED_BYTES: Final = limit("unfolded_mb") * MEBIBYTE
RATIO: Final = limit("ratio")
UNFOLD_SECONDS: Final = limit("unfold_s")
WALL_SECONDS: Final = limit("page_wall_s")
OPEN_SECONDS: Final = limit("open_s")
TESSERACT_SECONDS: Final = limit("tesseract_s")
OUTPUT_BYTES: Final = limit("output_mb") * MEBIBYTE
PICTURE_BYTES: Final = limit("picture_kb") * 1_000
PICTURE_PIXELS: Final = limit("picture_pixels")
TASKS_PER_CHILD: Final = limit("tasks")
YAML_BYTES: Final = limit("yaml_kb") * 1_000
