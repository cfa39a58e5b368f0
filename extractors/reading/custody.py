"""Whether a court rules on custody (Sorgerecht): the family court's name, an order, and what its operative part gives.

Source: §§ 1671, 1773 BGB; § 38 FamFG.
"""

from __future__ import annotations

import re

from pipeline.document import Document

from .flat import flat_first_page
from .letters import has_title, head_text
from .memo import once_a_document
from .text import has
from .told import folded_text

_RULINGS = ("Beschluss", "Urteil", "Ausfertigung", "Endbeschluss", "Beglaubigte Abschrift")
_TENOR_ENDS = re.compile(
    r"\b(?:grunde|begrundung|rechtsbehelfsbelehrung|rechtsmittelbelehrung|tatbestand)\b\s*:?\s"
)
_GIVEN = re.compile(r"ubertragen|entzogen|bestellt|steht[^.]{0,60}zu\b|verbleibt|ausgeubt|ausuben")
_REJECTED = re.compile(r"antrag\w*[^.]{0,120}(?:zuruckgewiesen|abgewiesen|abgelehnt)")


def operative(document: Document) -> str:
    """Return the folded text up to where reasons begin: they tell who wanted what."""
    text = folded_text(document).text
    end = _TENOR_ENDS.search(text, 200)
    return text[: end.start()] if end else text


def is_rejected(tenor: str) -> bool:
    """Return whether an operative part rejects what was applied for and gives nothing else."""
    return bool(_REJECTED.search(tenor)) and not re.search(r"ubertragen|entzogen", tenor)


@once_a_document
def rules_custody(document: Document) -> bool:
    """Return whether the paper is a court's order that gives, withdraws or shares custody of a child."""
    if not re.search(r"amtsgericht|familiengericht|oberlandesgericht", flat_first_page(document)):
        return False
    tenor = operative(document)
    if not (re.search(r"elterliche\w* sorge|vormund", tenor) and _GIVEN.search(tenor)) or is_rejected(tenor):
        return False
    court = has(head_text(document, share=0.45), "Amtsgericht", "Familiengericht", "Oberlandesgericht")
    return court and (has_title(document, *_RULINGS, share=0.5) or "beschlossen" in tenor)
