"""Countries that a title names (Staaten im Titel): "Anfragebeantwortung zu Afghanistan: Verfügbarkeit von Insulin".

Source: ISO 3166-1 by pycountry (names in German and English).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from .nationality import alpha3
from .spans import Span
from .text import fold

_LONGEST = 4
"""Words of the longest name that is looked for ("Demokratische Republik Kongo" with its article)."""
_NO_NAME = re.compile(r"[a-zäöü]|.*(?:isch|ian|ese)(?:e[nrsm]?)?$")
"""What begins small or is an adjective."""


def countries_in(span: Span) -> Iterator[tuple[str, Span]]:
    """Yield the countries that a span names, each with its alpha-3 code; the longest name of each place."""
    at = 0
    while at < len(span.words):
        if not re.search(r"[^\W\d_]", span.words[at].text):
            at += 1
            continue
        found = next(
            (
                (code, part)
                for size in range(min(_LONGEST, len(span.words) - at), 0, -1)
                if (part := Span(span.page, span.words[at : at + size])) and (code := _code(part.text))
            ),
            None,
        )
        if found:
            yield found
            at += len(found[1].words)
        else:
            at += 1


def _code(text: str) -> str | None:
    bare = re.sub(r"\W+$", "", text.lstrip("„\"'(«»:/-"))
    if len(bare) < 4 or _NO_NAME.match(bare) or re.search(r"[,:;.!?()/|]", bare):
        return None
    if any(alpha3(part) for part in re.split(r"\b(?:und|and)\b", bare) if part != bare):
        return None
    # a genitive ("Syriens", "des Irak")
    return alpha3(bare) or (alpha3(bare[:-1]) if fold(bare).endswith("s") and len(bare) > 5 else None)
