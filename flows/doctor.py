"""`doctor`: is the installation whole, is what is kept safe, is nothing sent (Diagnose)?"""

from __future__ import annotations

import json
import shutil
import sys
import textwrap
from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from .options import LANG
from .usage import Language

if TYPE_CHECKING:
    from .checkup import Point

_COLOURS = {"ok": "green", "warn": "yellow", "fail": "red"}
_MARKS = {"ok": "✓", "warn": "!", "fail": "✗"}
_WORDS = {
    "de": {"ok": "ok", "warn": "Hinweis", "fail": "Fehler"},
    "en": {"ok": "ok", "warn": "note", "fail": "fault"},
}
_SUMMARY = {
    "de": {
        "ok": "Alles in Ordnung.",
        "warn": "Lauffähig; {warn} Hinweise.",
        "fail": "{fail} Fehler, {warn} Hinweise.",
    },
    "en": {"ok": "All is well.", "warn": "It runs; {warn} notes.", "fail": "{fail} faults, {warn} notes."},
}


@click.command()
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="Was auf stdout steht.",
)
@LANG
def doctor(form: str, lang: Language) -> int:
    """Prüft die Installation, die Rechte des Datenordners, Verschlüsselung und dass nichts gesendet wird.

    Endet mit 0, wenn nichts fehlt (Hinweise zählen nicht), sonst mit dem Status des ersten Fehlers.
    """
    from .checkup import points
    from .output import put

    found = list(points())
    if form == "json":
        put(as_json(found))
    else:
        terminal = sys.stdout.isatty()
        width = min(shutil.get_terminal_size((100, 24)).columns, 120) if terminal else 100
        put(as_text(found, lang, width, colour=terminal))
    return next((point.code for point in found if point.state == "fail"), 0)


def as_json(found: Sequence[Point]) -> str:
    """Return the points as JSON, both languages in it."""
    told = {
        "schema": "aktencheck-doctor/1",
        "state": worst(found),
        "checks": [
            {
                "id": point.id,
                "state": point.state,
                "title": _both(point.what),
                "message": _both(point.said),
                "do": _both(point.do) if point.do else None,
            }
            for point in found
        ],
    }
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"


def as_text(found: Sequence[Point], lang: Language, width: int, *, colour: bool) -> str:
    """Return the points as a list for a terminal, a line each and what to type below it."""
    number = 0 if lang == "de" else 1
    wide = max(len(point.what[number]) for point in found)
    said_wide = max(len(word) for word in _WORDS[lang].values())
    margin = " " * (said_wide + wide + 6)

    def wrapped(text: str, first: str = "") -> str:
        return textwrap.fill(
            f"{first}{text}",
            width,
            initial_indent=margin,
            subsequent_indent=margin + " " * len(first),
            break_long_words=False,
            break_on_hyphens=False,
        )

    lines = []
    for point in found:
        word = f"{_MARKS[point.state]} {_WORDS[lang][point.state]:<{said_wide}}"
        shown = click.style(word, fg=_COLOURS[point.state], bold=point.state != "ok") if colour else word
        said = wrapped(point.said[number])
        lines.append(f"{shown}  {point.what[number]:<{wide}}  {said[len(margin) :]}")
        if point.do is not None:
            lines.append(wrapped(point.do[number], "→ "))
    state = worst(found)
    counts = {state: sum(point.state == state for point in found) for state in ("warn", "fail")}
    summary = _SUMMARY[lang][state].format(**counts)
    return "\n".join([*lines, "", click.style(summary, bold=True) if colour else summary]) + "\n"


def worst(found: Sequence[Point]) -> str:
    """Return the worst state of the points.

    >>> worst([])
    'ok'
    """
    from .checkup import STATES

    return max((point.state for point in found), key=STATES.index, default="ok")


def _both(text: tuple[str, str]) -> dict[str, str]:
    return {"de": text[0], "en": text[1]}
