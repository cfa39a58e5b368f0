"""Whether an order of the family court is about maintenance (Unterhaltsbeschluss).

Source: documents.md F12; §§ 231, 237 FamFG.
"""

from __future__ import annotations

import re

from pipeline.document import Document

from .flat import flat_head
from .memo import once_a_document
from .told import folded_text

_FAMILY = re.compile(r"familiengericht|familiensache|kindesunterhalt|unterhaltssache")
_ORDERED = re.compile(
    r"verpflichtet, [^;]{0,160}unterhalt|verpflichtet sich[^;]{0,160}unterhalt|unterhalt[^;]{0,120}festgesetzt"
)


@once_a_document
def rules_maintenance(document: Document) -> bool:
    """Return whether a court orders, or records in a settlement, that maintenance is to be paid."""
    head = flat_head(document, share=0.6)
    return bool(_FAMILY.search(head) and "unterhalt" in head and _ORDERED.search(folded_text(document).text))
