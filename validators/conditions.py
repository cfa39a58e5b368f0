"""The closed vocabulary of conditions (Prüfungen); each is named in the catalogue by its function's name.

A condition is a pure function of the row of the catalogue and the folder. The law of all of them: what speaks
for the client counts only when it was surely read, what speaks against counts as a doubt even when it was
not.
"""

from __future__ import annotations

from collections.abc import Callable

from .condition_application import applied_before_expiry, filed_ahead, signed_application
from .condition_asylum import no_revocation, status_granted
from .condition_civics import civics_known
from .condition_housing import space_sufficient
from .condition_identity import identity_clear, passport_held
from .condition_insurance import health_insured
from .condition_language import language_level
from .condition_livelihood import income_durable, income_shown, livelihood_covered
from .condition_papers import authority, course_done_if_obliged, field_read, identity_shown, not_required
from .condition_photo import paper_photo, photo_code
from .condition_time import months_held
from .condition_title import title_held
from .condition_work import employment_permitted, licence_held
from .folder import Folder, Outcome
from .requirement import Requirement

Condition = Callable[[Requirement, Folder], Outcome]

CONDITIONS: dict[str, Condition] = {
    function.__name__: function
    for function in (
        authority,
        not_required,
        field_read,
        identity_shown,
        course_done_if_obliged,
        signed_application,
        applied_before_expiry,
        filed_ahead,
        status_granted,
        no_revocation,
        title_held,
        months_held,
        language_level,
        civics_known,
        identity_clear,
        passport_held,
        photo_code,
        paper_photo,
        livelihood_covered,
        income_shown,
        income_durable,
        space_sufficient,
        health_insured,
        employment_permitted,
        licence_held,
    )
}
