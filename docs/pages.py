"""What the generated pages say: the kinds of paper, and (catalogue) one page a permit."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from importlib.resources import files
from pathlib import Path
from typing import Any

from extractors.kind import known_kinds
from pipeline.vocabulary import field_label, kinds
from reports.words import kind_title
from validators.catalogue import catalogue

from .licences import licences_page
from .limit_pages import limits_page
from .permit_pages import conflicts_page, parameters_page, permit_page, permits_page, reasons_page

ROOT = Path(__file__).parent


def groups() -> dict[str, list[str]]:
    """Return the kinds of the vocabulary under the headings of its file, in its order."""
    text = (files("pipeline") / "data" / "vocabulary.yaml").read_text(encoding="utf-8")
    listed = text[text.index("\nkinds:\n") :]
    found: dict[str, list[str]] = {}
    for line in re.finditer(r"^  (?:# (?P<heading>.+)|(?P<kind>\w+):.*)$", listed, re.M):
        if line["heading"]:
            found[line["heading"][0].upper() + line["heading"][1:]] = []
        elif line["kind"] in known_kinds():
            found[list(found)[-1]].append(line["kind"])
    return found


def kinds_page() -> str:
    """Return all kinds, group by group, from their docstrings and the vocabulary."""
    told = [*_KINDS_HEAD]
    for heading, names in groups().items():
        linked = (f"[{kind_title(name).de}](#{name})" for name in names)
        told += [f"| {heading} | {', '.join(linked)} |"]
    for heading, names in groups().items():
        told += ["", f"## {heading}"]
        for name in names:
            told += _kind(name)
    return "\n".join(told) + "\n"


_KINDS_HEAD = (
    "# Kinds of paper",
    "",
    "Made from the modules in `extractors/kinds/` and the vocabulary by `python -m docs`. Every kind is asked about",
    "every document; a paper that no kind claims, or that two claim about as surely, is `unknown` and named with its",
    "rivals. Beside its own fields a kind may tell `family_name`, `given_names`, `birth_date`, `nationality`,",
    "`issued_on`, `issuer`, `language` and all persons whom the paper names. A field that the paper does not print, or",
    "that cannot be read, is absent.",
    "",
    "| group | kinds |",
    "|---|---|",
)


def _kind(name: str) -> list[str]:
    """Return the lines on one kind: its names, what it is and what it is not, its fields."""
    told: dict[str, Any] = kinds()[name]
    title, doc = kind_title(name), (known_kinds()[name].__doc__ or "").strip()
    rows = [
        f"| `{field}` | {field_label(field)['en']} | {_type(shape)} |"
        for field, shape in told["fields"].items()
    ]
    table = ["", "| field | | type |", "|---|---|---|", *rows] if rows else ["", "No fields of its own."]
    return [
        "",
        f'### <a id="{name}"></a>{title.de}',
        "",
        f"`{name}`: {title.en}.",
        "",
        *(line.rstrip() for line in doc.splitlines()),
        *table,
        *(["", f"Note: {told['note']}."] if "note" in told else []),
    ]


def _type(shape: object) -> str:
    """Return a type of the vocabulary in words: `enum[a,b]` is `a`, `b`.

    >>> _type("list[enum[B1,A2]]"), _type("money")
    ('list of `B1`, `A2`', 'money')
    """
    text = str(shape)
    if listed := re.fullmatch(r"list\[(.+)]", text):
        return f"list of {_type(listed[1])}"
    if closed := re.fullmatch(r"enum\[(.+)]", text):
        return ", ".join(f"`{word}`" for word in closed[1].split(","))
    return text


PAGES: dict[str, Callable[[], str]] = {
    "kinds.md": kinds_page,
    "licences.md": licences_page,
    "limits.md": limits_page,
    "catalogue/reasons.md": reasons_page,
    "catalogue/conflicts.md": conflicts_page,
    "catalogue/parameters.md": parameters_page,
    "permits/README.md": permits_page,
    **{f"permits/{permit}.md": partial(permit_page, permit) for permit in catalogue().permits},
}
