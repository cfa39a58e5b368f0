"""What a single file or page may cost (Grenzen): one page of settings, each with its reason.

A client's folder is not trusted: a picture of a few kilobytes may unfold to gigabytes. Every limit ends
in a line of `problems`, never in a run that stops.
"""

from __future__ import annotations

from typing import Final

MEBIBYTE: Final = 1 << 20

FILE_BYTES: Final = 200 * MEBIBYTE
"""A stack of 300 colour scans stays below; more is a video or an archive."""

FILE_PAGES: Final = 600
"""A whole asylum file has 200 to 400 pages."""

PAGE_PIXELS: Final = 80_000_000
"""A4 at 600 dpi has 35 million pixels, a 64-megapixel telephone picture fits; checked before decoding."""

WORKING_PIXELS: Final = 24_000_000
"""Larger pictures are reduced before they are read: A4 at 400 dpi has 15.5 million."""

PAGE_MM: Final = 2_000.0
"""Longest side of a PDF page: two metres of paper do not lie in a client's folder."""

MEMORY_BYTES: Final = 4 << 30
"""Address space of one child: several copies of the largest page in colour, and the libraries; OpenVINO reserves two
gigabytes that it never touches (0.8 are used)."""

CHILD_BYTES: Final = 900 * MEBIBYTE
"""Memory that a child really uses, at most, on pages of every day: so many start as fit (AKTENCHECK_MEMORY_MB)."""

CPU_SECONDS: Final = 150
"""Processor time for one page; a hard page takes 20 s on an old machine."""

CONTAINER_DEPTH: Final = 3
"""Archives and mails inside each other: a mail forwarded as an attachment that carries an archive."""

MEMBERS: Final = 1_000
"""Files in one archive or mail; the papers of a family over ten years are a few hundred."""

UNFOLDED_BYTES: Final = 1 << 30
"""What one file of the folder may unfold to in the temporary folder, all that is nested in it together."""

RATIO: Final = 200
"""Unfolded to folded bytes of an archive: scans hardly shrink, text shrinks to a tenth."""

UNFOLD_SECONDS: Final = 150
"""Time for unpacking an archive or mail, or for LibreOffice to make a PDF of a file; a first start takes it 10 s."""

WALL_SECONDS: Final = 240
"""Time for one page by the clock, with two children on a busy machine."""

OPEN_SECONDS: Final = 60
"""Time for opening one file and counting its pages."""

TESSERACT_SECONDS: Final = 100
"""One call of Tesseract; below `WALL_SECONDS`, so that it ends before its parent is ended."""

OUTPUT_BYTES: Final = 512 * MEBIBYTE
"""Largest file that a child may write: an uncompressed working picture in colour and room to spare."""

PICTURE_BYTES: Final = 95_000
"""One page picture of the report; a hundred pages stay below ten megabytes."""

PICTURE_PIXELS: Final = 1_100
"""Long side of the page picture: a letter's 8 pt small print is legible on it."""

TASKS_PER_CHILD: Final = 200
"""A child is replaced after so many pages: the libraries leak a little."""
