"""What every notice on a monthly benefit says (Leistungsbescheid): how much, from when, until when, decided how.

Source: documents.md 7, F11, F13-F16.
"""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from pipeline.field import Field, Fields

from .notices import Decision


class MonthlyBenefit(Fields):
    """`monthly_amount` in euros, None where nothing is paid (refused, ended) or it is not printed.

    `valid_until` of a notice that ends the benefit is the last day for which it is paid; None: until further notice.
    """

    monthly_amount: Field[Decimal] | None = None
    valid_from: Field[dt.date] | None = None
    valid_until: Field[dt.date] | None = None
    decision: Field[Decision] | None = None
