"""What the generated pages say: the kinds of paper, and (catalogue) one page a permit."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from extractors.kind import known_kinds
from pipeline.vocabulary import kinds
from validators import parameters
from validators.catalogue import catalogue
from validators.explain import as_markdown, reasons_as_markdown

ROOT = Path(__file__).parent


def kinds_page() -> str:
    """Return the list of kinds, from their docstrings and the vocabulary."""
    parts = [
        "# Kinds of paper",
        "",
        "Made from the modules in `extractors/kinds/` by `python -m docs`. A paper that no kind claims, or more",
        "than one, is `unknown` and named with its rivals; kinds of the vocabulary that are not listed here are",
        "`unknown` for now.",
    ]
    for name, kind in known_kinds().items():
        fields = ", ".join(f"`{field}`" for field in kinds()[name]["fields"]) or "none of its own"
        doc = "\n".join(line.rstrip() for line in (kind.__doc__ or "").strip().splitlines())
        parts += ["", f"## `{name}`", "", doc, "", f"Fields: {fields}."]
    return "\n".join(parts) + "\n"


PAGES: dict[str, Callable[[], str]] = {
    "kinds.md": kinds_page,
    "catalogue/reasons.md": reasons_as_markdown,
    "catalogue/parameters.md": parameters.as_markdown,
    **{f"catalogue/{permit}.md": partial(as_markdown, permit) for permit in catalogue().permits},
}
