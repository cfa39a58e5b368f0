"""Read a folder as the program does, write the lines of each page: `-m benchmarks.reading.whole FOLDER OUT JOBS`."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from pipeline.files import files_in
from pipeline.workers import Readers


def main() -> None:
    folder, out, jobs = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
    with Readers(jobs) as readers:
        read = readers.read(files_in(folder).files)
    lines = [[line.text for line in page.lines] for page in read.pages]
    out.write_text(json.dumps(lines, ensure_ascii=False), encoding="utf-8")


if __name__ == "__main__":
    main()
