"""Is the portrait on a card, passport or certificate taken for a photo? python -m benchmarks.photo.portraits_on_papers

Every layout of the made papers that carries a portrait, drawn with seeds that no test uses, at 200 dpi. Taken for a
photo is a page on which a print is found and which has fewer words than the kind `photo` allows. How many words were
read is taken from the paper's own words, and once more as if hardly any had been: the harder case.
"""

from __future__ import annotations

import argparse
from random import Random
from typing import Any

import cv2
import numpy as np
import pypdfium2

from benchmarks.kinds.drawn import lots
from benchmarks.shares import told
from extractors.kinds.photo import FEW_WORDS as WORDS_OF_A_PHOTO
from pipeline.faces import faces_in
from pipeline.pictures import FEW_WORDS, pictures_on
from samples import papers, people
from samples.story import AS_OF

DPI = 200
OWN = ("photo",)
"""Kinds that are photos."""


def main() -> None:
    """Measure and print."""
    options = argparse.ArgumentParser(
        prog="python -m benchmarks.photo.portraits_on_papers", description=__doc__
    )
    options.add_argument("--each", type=int, default=1)
    options.add_argument("--seed", type=int, default=100_000)
    options.add_argument("--only", nargs="*", default=[])
    given: Any = options.parse_args()
    cv2.setNumThreads(1)
    taken = {"as read": 0, "hardly any words": 0}
    pages = 0
    for lot in lots("papers", given.seed, given.each, tuple(given.only)):
        group, _, name = lot.what.partition(":")
        if group in OWN or (given.only and group not in given.only):
            continue
        rng = Random(lot.seed)
        paper = papers.catalogue()[group][name](rng, people.person(rng), AS_OF)
        if not paper.pdf:
            continue
        for page in pypdfium2.PdfDocument(paper.pdf):
            image = np.ascontiguousarray(page.render(scale=DPI / 72).to_pil().convert("RGB"))
            words = len(page.get_textpage().get_text_range().split())
            small = cv2.resize(image, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA)
            tiles = (small, small[: len(small) // 2], small[len(small) // 2 :])
            if not any(faces_in(np.ascontiguousarray(tile)) for tile in tiles):
                continue
            pages += 1
            for how, count in (("as read", words), ("hardly any words", min(words, FEW_WORDS))):
                if count < WORDS_OF_A_PHOTO and pictures_on(image, dpi=DPI, word_count=count):
                    taken[how] += 1
                    print(f"  taken ({how}): {lot.what}, {words} words")
    for how, number in taken.items():
        print(f"portraits on papers taken for photos, {how}: {told(number, pages, upper=True)} (goal 0.5 %)")


if __name__ == "__main__":
    main()
