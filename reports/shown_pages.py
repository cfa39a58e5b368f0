"""The pictures of a written report, taken out of its page again (Seitenbilder aus dem Bericht).

The page holds each picture once, in the order of the documents and their pages (`reports.html.to_html`).
"""

from __future__ import annotations

import binascii
import re
from base64 import b64decode

from .model import Report

_PICTURE = re.compile(
    rb'<symbol id="p\d+" [^>]*><image [^>]*href="data:image/[a-z]+;base64,([A-Za-z0-9+/=]+)"'
)


def shown_pages(page: bytes, report: Report) -> dict[tuple[str, int], bytes]:
    """Return the pictures by (file, page); none where the page does not show every page of the report.

    Args:
        page: `report.html` as it lies beside the report's JSON.
        report: the report that it tells.
    """
    order = dict.fromkeys((one.file, one.page) for document in report.documents for one in document.pages)
    found = _PICTURE.findall(page)
    if len(found) != len(order):
        return {}
    try:
        return {key: b64decode(data, validate=True) for key, data in zip(order, found, strict=True)}
    except binascii.Error:
        return {}
