"""The letter to the client on paper (`letter.<lang>.pdf`): languages side by side, a list to tear off at the end."""

from __future__ import annotations

from typing import Any

from .letter import Letter, about, column, day_text, draft_marks, due, groups, say
from .typeset import name_text, typeset

_SENTENCES = (
    "greeting", "for_", "permit", "date", "help", "no_decision", "originals", "closing", "stamp", "tear", "page",
    "by_blank",
)  # fmt: skip


def to_pdf(letter: Letter) -> bytes:
    """Return the letter as a PDF, A4, tagged."""
    client = name_text(letter.client or "–")
    head = say("de", "title" if letter.items else "nothing_title")
    content: dict[str, Any] = {
        # the sheet is laid out for the language that stands first; each column has its own direction
        "lang": "de",
        "title": f"{head} – {client}",
        "client": client,
        "heads": [_head(letter, lang) for lang in letter.languages],
        "groups": [
            {
                "id": {"replace": "not_met", "again": "not_met", "check": "unclear"}.get(state, state),
                "words": [{"lang": lang, "text": say(lang, state)} for lang in letter.languages],
                "items": [
                    {"columns": [column(item, lang) for lang in letter.languages], "file": item.file}
                    for item in items
                ],
            }
            for state, items in groups(letter)
        ],
        "blank": letter.appointment is None and bool(letter.items),
    }
    return typeset("letter", content, letter.at)


def _head(letter: Letter, lang: str) -> dict[str, Any]:
    return {key: say(lang, key) for key in _SENTENCES} | {
        "lang": lang,
        "title": say(lang, "title" if letter.items else "nothing_title"),
        "about": about(letter, lang),
        "day": day_text(letter.day, lang),
        "intro": say(lang, "intro" if letter.items else "nothing"),
        "due": list(due(letter, lang)),
        "draft": draft_marks(letter).get(lang),
        "count": say(lang, "count", len(letter.items)),
    }
