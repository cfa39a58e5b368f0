"""What the scanner's folder was sorted to (`review.html`, `review.json`): what waits for a person, what was filed.

Nothing on the page is loaded or run. It lies beside the overview, for the owner alone.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from html import escape
from pathlib import Path
from typing import Any

from pipeline.writing import write_private
from reports.typography import Language

from .inbox_journal import Move
from .inbox_moving import shown

PAGE = "review.html"
LIST = "review.json"
_MOST = 500
"""Filings on the page, the latest; the journal has them all."""

_WORDS = {
    "title": {"de": "Scan-Ordner", "en": "Inbox"},
    "review": {"de": "Anzusehen ({})", "en": "To look at ({})"},
    "review_none": {"de": "Nichts.", "en": "Nothing."},
    "review_note": {
        "de": "Diese Dateien liegen in {}. Bitte von Hand in den richtigen Ordner verschieben.",
        "en": "These files lie in {}. Please move them into the right folder by hand.",
    },
    "filed": {"de": "Abgelegt ({})", "en": "Filed ({})"},
    "filed_note": {
        "de": "Zurücknehmen: aktencheck watch ORDNER --undo NUMMER",
        "en": "Take back: aktencheck watch FOLDER --undo NUMBER",
    },
    "file": {"de": "Datei", "en": "File"},
    "why": {"de": "Warum", "en": "Why"},
    "candidates": {"de": "Kommt in Frage", "en": "May belong to"},
    "folder": {"de": "Ordner", "en": "Folder"},
    "at": {"de": "Zeit", "en": "Time"},
    "number": {"de": "Nummer", "en": "Number"},
    "no_entry": {"de": "Von Hand hierher gelegt.", "en": "Put here by hand."},
}
REASONS: dict[str, dict[str, str]] = {
    "name_and_birth_date": {
        "de": "Name und Geburtsdatum stimmen mit genau einer Akte überein.",
        "en": "Name and birth date agree with exactly one client.",
    },
    "unreadable": {
        "de": "Die Datei lässt sich nicht oder nicht ganz lesen.",
        "en": "The file cannot be read, or not all of it.",
    },
    "no_person": {
        "de": "Eine Unterlage darin nennt keine Person.",
        "en": "A paper in it names no person.",
    },
    "no_client": {
        "de": "Zu der genannten Person gibt es keine Akte.",
        "en": "There is no client of that name.",
    },
    "no_birth_date": {
        "de": "Der Name passt, ein Geburtsdatum steht nicht darin.",
        "en": "The name fits; there is no birth date in it.",
    },
    "unsure": {
        "de": "Name oder Geburtsdatum weichen ab, sind unsicher gelesen oder in der Akte nicht bekannt.",
        "en": "Name or birth date differ, are read unsurely or are not known of the client.",
    },
    "first_january": {
        "de": "Der Name passt, aber der 1. Januar als Geburtstag beweist wenig.",
        "en": "The name fits, but a birth date of 1 January proves little.",
    },
    "several_clients": {
        "de": "Mehr als eine Akte kommt in Frage.",
        "en": "More than one client comes into question.",
    },
    "several_persons": {
        "de": "Die Unterlage nennt noch eine andere Person.",
        "en": "The paper names another person, too.",
    },
    "undone": {"de": "Die Ablage wurde zurückgenommen.", "en": "The filing was taken back."},
    "internal": {
        "de": "Beim Lesen ist ein Fehler aufgetreten.",
        "en": "A fault occurred while it was read.",
    },
}
_STYLE = (
    "body{font:1rem/1.5 system-ui,sans-serif;margin:2rem auto;max-width:70rem;padding:0 1rem}"
    "table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.4rem .6rem;"
    "border-bottom:1px solid #8884}td{overflow-wrap:anywhere}:root{color-scheme:light dark}"
)


def write_page(out: Path, moves: Sequence[Move], tray: Path, waiting: Sequence[str], lang: Language) -> None:
    """Write the list as JSON and as a page, each whole or not at all.

    Args:
        out: where the overview lies.
        moves: the journal.
        tray: the review tray.
        waiting: the files in it, by their paths there.
        lang: language of the page.

    Raises:
        NoPermission, DiskFull.
    """
    told = listed(moves, tray, waiting)
    write_private(out / LIST, (json.dumps(told, ensure_ascii=False, indent=2) + "\n").encode())
    write_private(out / PAGE, to_html(told, tray, lang).encode())


def listed(moves: Sequence[Move], tray: Path, waiting: Sequence[str]) -> dict[str, Any]:
    """Return what waits for a person and what was filed, the latest first; a filing that was taken back is none."""
    into = {move.target: move for move in moves if move.action in ("review", "undone")}
    missed = {(move.source, move.target) for move in moves if move.action == "failed"}
    back = {move.source for move in moves if move.action == "undone"}
    review = [
        {
            "file": shown(Path(name)),
            "reason": known.reason if (known := into.get(shown(tray / name))) else None,
            "candidates": list(known.candidates) if known else [],
        }
        for name in waiting
    ]
    filed = [
        {
            "number": move.number,
            "at": move.at.isoformat(),
            "file": Path(move.target).name,
            "scanned_as": Path(move.source).name,
            "folder": move.folder,
        }
        for move in reversed(moves)
        if move.action == "filed" and (move.source, move.target) not in missed and move.target not in back
    ]
    return {"schema": "aktencheck-review/1", "review": review, "filed": filed}


def to_html(told: dict[str, Any], tray: Path, lang: Language) -> str:
    """Return the list as one HTML file."""

    def word(key: str, *parts: object) -> str:
        return escape(_WORDS[key][lang].format(*parts))

    def table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
        head = "".join(f'<th scope="col">{word(one)}</th>' for one in heads)
        body = "".join(f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>" for row in rows)
        return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"

    review = [
        (
            one["file"],
            REASONS[one["reason"]][lang] if one["reason"] else _WORDS["no_entry"][lang],
            ", ".join(one["candidates"]),
        )
        for one in told["review"]
    ]
    filed = [(one["at"], one["file"], one["folder"], one["number"]) for one in told["filed"][:_MOST]]
    return "\n".join(
        [
            f'<!doctype html>\n<html lang="{lang}"><head><meta charset="utf-8">',
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; "
            "base-uri 'none'; form-action 'none'\">",
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            '<meta name="robots" content="noindex">',
            f"<title>{word('title')} – aktencheck</title><style>{_STYLE}</style></head><body><main>",
            f"<h1>{word('title')}</h1>",
            f"<h2>{word('review', len(review))}</h2>",
            f"<p>{word('review_note', tray)}</p>{table(('file', 'why', 'candidates'), review)}"
            if review
            else f"<p>{word('review_none')}</p>",
            f"<h2>{word('filed', len(told['filed']))}</h2>",
            f"<p>{word('filed_note')}</p>{table(('at', 'file', 'folder', 'number'), filed)}" if filed else "",
            "</main></body></html>\n",
        ]
    )
