"""The page of settings and limits, made from `pipeline.settings`."""

from __future__ import annotations

from pipeline.settings import LIMITS, PLACES, PREFIX

_HEAD = f"""# Settings and limits

Made from `pipeline/settings.py` by `python -m docs`; a test holds it fresh. Settings are environment variables; one
that begins with `{PREFIX}` and does not stand here, or a value out of its range, is a mistake that ends the command
with exit status 2 before any folder is read. Readings that were kept under other limits are not used.

A client's folder is not trusted: a picture of a few kilobytes may unfold to gigabytes, a page may draw itself without
end. What goes beyond a limit costs its page or file a line in the report's list of problems (`too_large`,
`too_many_pages`, `too_many_pixels`, `too_deep`, `timeout`, `out_of_memory`), never the run. Children that read are
killed and replaced; the parent opens no paper.

## Limits

| limit | usual | setting | from - to | why |
|---|---|---|---|---|
"""


def limits_page() -> str:
    """Return every limit with its reason, and the other settings."""
    rows = [
        f"| {one.means} | {_number(one.usual, one.unit)} | {f'`{PREFIX}{one.name}`' if one.name else 'fixed'} | "
        f"{f'{one.least:,} - {one.most:,}' if one.name else ''} | {one.reason} |"
        for one in LIMITS
    ]
    places = [f"| `{PREFIX}{place.name}` | {place.means} |" for place in PLACES]
    return (
        _HEAD
        + "\n".join(rows)
        + "\n\n## Other settings\n\n| setting | means |\n|---|---|\n"
        + "\n".join(places)
        + "\n"
    )


def _number(usual: int | None, unit: str) -> str:
    return "" if usual is None else f"{usual:,} {unit}"
