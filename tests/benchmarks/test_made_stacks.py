"""The truth of a made stack names every side that lies in its files, once."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest

from samples.stacks import make_stack


@pytest.mark.parametrize("name", ["fronts_then_backs", "second_scan", "two_files"])
def test_every_side_of_a_stack_is_in_one_document_of_its_truth(name: str, tmp_path: Path) -> None:
    documents = make_stack(name, 5, tmp_path, "born_digital")
    told = [(page["file"], page["page"]) for entry in documents for page in entry["pages"]]
    there = []
    for file in sorted((tmp_path / f"{name}_5").iterdir()):
        with pypdfium2.PdfDocument(file) as pdf:
            there += [(file.name, number) for number in range(1, len(pdf) + 1)]
    assert sorted(told) == there


def test_a_repeated_paper_names_the_one_it_repeats(tmp_path: Path) -> None:
    documents = make_stack("second_scan", 5, tmp_path, "born_digital")
    again = [entry for entry in documents if entry["duplicate_of"] is not None]
    assert len(again) == 4
    assert all(documents[entry["duplicate_of"]]["fields"] == entry["fields"] for entry in again)
