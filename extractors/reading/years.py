"""Years in titles (Veranlagungsjahr, Kalenderjahr): "Bescheid für 2024 über Einkommensteuer".

Source: documents.md F2, F6, F7.
"""

from __future__ import annotations

import re

from pipeline.field import Field, Method

from .spans import Span

_YEAR = re.compile(r"(?<![\d.,/-])(?:19[89]\d|20\d\d)(?![\d.,/]|-\d)")


def year_in(span: Span, *, method: Method = "title") -> Field[int] | None:
    """Return the first year of a span that is no part of a date or an amount; None where there is none."""
    match = _YEAR.search(span.text)
    return span.group(match).field(int(match[0]), method=method) if match else None
